//! `available`, `preorder`: what can be promised now, from what lies where and within which limits.

use orderwell::{
    AskDate, AskQuantity, Date, DatePromised, LocationShortfall, PositionState, PreorderLimit, ProductId,
    PromiseAnswer, PromiseOutcome, PromisePosition, PromiseQuestion, PromiseRequest, PromiseSplit, Promised, Quantity,
    SalesChannel, promise,
};
use serde_json::Value;

use crate::read::{Fallible, Faults, Verdict, figure, optional, rows, text};

const TODAY: &str = "2026-11-23";

/// Asks for so many, in parts.
fn date_of(quantity: Quantity) -> PromiseQuestion {
    PromiseQuestion::DateOf(AskDate::new(quantity).with_split(PromiseSplit::Partial))
}

fn answered(promised: &Promised) -> Fallible<&DatePromised> {
    match promised.answers.last() {
        Some(PromiseAnswer::DateOf(answer)) => Ok(answer),
        other => Err(format!("a date was asked for, not {other:?}").into()),
    }
}

/// What lies where, by the rows of a case; `quant` only tells rows of one location apart.
fn positions(given: &Value, sku: &str, faults: &mut Faults) -> Fallible<Vec<PromisePosition>> {
    let mut positions = Vec::new();
    for row in rows(&given["stock"]) {
        faults.only(row, &["loc", "sku", "on_hand", "reserved", "held", "backorderable", "active", "quant"]);
        if text(&row["sku"]) == sku {
            let state = if row["active"] == false { PositionState::Inactive } else { PositionState::Active };
            let position = PromisePosition::new(text(&row["loc"]).parse()?, figure(&row["on_hand"])?)
                .with_reserved(optional::<Quantity>(&row["reserved"])?.unwrap_or_default())
                .with_held(optional::<Quantity>(&row["held"])?.unwrap_or_default());
            positions.push(position.with_state(state));
        }
    }
    Ok(positions)
}

/// A threshold is one figure of a product: above nothing a safety stock of all its locations together, below nothing
/// a limit for what may be promised beyond them.
fn apply_threshold(request: &mut PromiseRequest, threshold: Option<Quantity>) {
    let Some(threshold) = threshold else { return };
    request.shortfall = LocationShortfall::Shared;
    if threshold.is_negative() {
        request.preorder.push(PreorderLimit::default().with_limit(threshold.negated()));
    } else if let Some(first) = request.positions.iter_mut().find(|position| position.state == PositionState::Active) {
        first.safety_stock = threshold;
    }
}

/// What is free of a product, and which quantities could be had.
pub(crate) fn available(case: &Value) -> Fallible<Verdict> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    let mut faults = Faults::default();
    faults.only(given, &["stock", "policy"]);
    faults.only(&given["policy"], &["out_of_stock_threshold"]);
    faults.only(when, &["op", "sku", "qty", "location", "locations"]);
    let sku = text(&when["sku"]);
    let today: Date = TODAY.parse()?;
    let positions = positions(given, sku, &mut faults)?;
    let mut request = PromiseRequest::new(ProductId::new(sku)?, today, positions, Vec::new());
    apply_threshold(&mut request, optional(&given["policy"]["out_of_stock_threshold"])?);
    let only_at = rows(&when["locations"]).iter().map(text).chain(when["location"].as_str());
    request.only.location_ids = only_at.map(str::parse).collect::<Result<_, _>>()?;
    // Where any location lets orders wait, any number can be had.
    let waits = |row: &Value| row["backorderable"] == true && row["active"] != false && text(&row["sku"]) == sku;
    if rows(&given["stock"]).iter().any(waits) {
        request.preorder.push(PreorderLimit::default());
    }
    let ask = |question: PromiseQuestion| {
        let mut request = request.clone();
        request.questions.push(question);
        promise(&request)
    };
    let now = ask(PromiseQuestion::QuantityBy(AskQuantity::new(today)))?;
    let Some(PromiseAnswer::QuantityBy(by_today)) = now.answers.last() else { return Err("no quantity".into()) };
    faults.equal("promised for today", &by_today.quantity, &now.available);
    for (asked, expected) in then["can_supply"].as_object().into_iter().flatten() {
        let promised = ask(date_of(asked.parse()?))?;
        let supplied = answered(&promised)?.outcome != PromiseOutcome::Short;
        faults.equal(&format!("can supply {asked}"), &supplied, &(expected == true));
    }
    let room = now.preorder.and_then(|room| room.left).unwrap_or_default();
    match text(&when["op"]) {
        "available" => {
            faults.only(then, &["available", "can_supply", "on_hand"]);
            faults.same("available", now.available.plus(room)?, &then["available"])?;
            let on_hand = Quantity::sum(request.positions.iter().map(|position| position.on_hand))?;
            faults.same("on hand", on_hand, &then["on_hand"])?;
        }
        "add_to_cart" => {
            faults.only(then, &["ok", "code", "available", "accepted"]);
            let promised = ask(date_of(figure(&when["qty"])?))?;
            judge_whole(answered(&promised)?, then, &mut faults);
            faults.same("accepted", answered(&promised)?.quantity_promised, &then["accepted"])?;
            faults.same("available", now.available.plus(room)?, &then["available"])?;
        }
        op => return Err(format!("the operation `{op}` is not known").into()),
    }
    Ok(faults.verdict())
}

/// Is all of it promised, as expected?
fn judge_whole(answer: &DatePromised, then: &Value, faults: &mut Faults) {
    let whole = answer.outcome != PromiseOutcome::Short;
    faults.equal("ok", &whole, &(then["ok"] == true));
    if let Some(code) = then["code"].as_str() {
        faults.equal("code", code, if whole { "none" } else { "insufficient_stock" });
    }
}

/// Units promised within the limits of a channel and of all channels.
pub(crate) fn preorder(case: &Value) -> Fallible<Verdict> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    let mut faults = Faults::default();
    faults.only(given, &["channel_limit", "channel_taken", "global_limit", "global_taken"]);
    faults.only(when, &["op", "qty"]);
    faults.only(then, &["ok", "code", "state_changed", "available", "taken"]);
    let channel = SalesChannel::new("web")?;
    let mut request = PromiseRequest::new(ProductId::new("A")?, TODAY.parse()?, Vec::new(), Vec::new());
    request.only.sales_channel = Some(channel.clone());
    let stated = |limit: &Value, taken: &Value| -> Fallible<PreorderLimit> {
        let taken = optional::<Quantity>(taken)?.unwrap_or_default();
        Ok(PreorderLimit::default().with_limit(optional::<Quantity>(limit)?).with_taken(taken))
    };
    let of_channel = stated(&given["channel_limit"], &given["channel_taken"])?;
    request.preorder.push(of_channel.clone().with_sales_channel(channel));
    request.preorder.push(stated(&given["global_limit"], &given["global_taken"])?);
    let asked: Quantity = figure(&when["qty"])?;
    request.questions.push(date_of(asked));
    let promised = promise(&request)?;
    let answer = answered(&promised)?;
    judge_whole(answer, then, &mut faults);
    if let Some(left) = promised.preorder.and_then(|room| room.left) {
        faults.same("available", left, &then["available"])?;
    }
    if answer.outcome == PromiseOutcome::Preorder {
        faults.same("taken", of_channel.taken.plus(answer.quantity_promised)?, &then["taken"])?;
    }
    // A promise changes nothing, whatever comes of it.
    faults.equal("state changed", &false, &(then["state_changed"] == true));
    Ok(faults.verdict())
}

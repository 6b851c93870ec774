//! `ledger`: what stands where after each step of a list of commands.
//!
//! What these cases call reserved is what lines of orders are promised and what they wait for: here a backorder is a
//! claim of its own. Each line of a case is an order of its own, unless a step reserves several at once.

use std::collections::BTreeMap;

use orderwell::{DataValue, OrderLine, Quantity, StockHoldId, StockItem, StockLevel};
use serde_json::Value;

use crate::families::work;
use crate::read::{Fallible, Faults, Verdict, figure, not_yet, rows, text};

mod goods;
mod holds;
mod state;
mod steps;

use state::{Answer, Ledger, levels};

/// Steps that the whole life of an order brings.
const OF_A_LIFE: &[&str] = &[
    "close_order",
    "reopen_order",
    "cancel_shipment",
    "cancel_delivery",
    "ignore_exception",
    "recreate_exception",
    "confirm",
];

/// Steps that bring goods back.
const RETURNS: &[&str] = &["cancel_shipped", "return", "return_and_reserve"];

impl Ledger<'_> {
    /// Compares the state after a step with the one expected.
    fn compare(&self, step: &Value, expected: &Value, faults: &mut Faults) -> Fallible<()> {
        let known = ["loc", "sku", "on_hand", "reserved", "held", "available", "backordered", "ok"];
        let orders = ["order_status", "move_states", "shipped", "unassigned", "status"];
        faults.only(expected, &[known.as_slice(), orders.as_slice()].concat());
        let sku = expected["sku"].as_str().map_or_else(|| self.drawn_first(step), |sku| Ok(sku.to_string()))?;
        let place = if expected["loc"].is_string() { expected } else { step };
        let loc = self.loc(place, &sku);
        let item = self.shop.item(&sku);
        let sum = |figure: fn(&StockLevel) -> Quantity| Quantity::sum(levels(item, &loc).map(|level| figure(&level)));
        let on_hand = sum(|level| level.on_hand)?;
        // Who waits does so at no place; the cases count it where backorders are allowed, or else at the first place.
        let rows_of = || rows(&self.given["stock"]).iter().filter(|row| text(&row["sku"]) == sku);
        let counted_at = rows_of().find(|row| row["backorderable"] == true).or_else(|| rows_of().next());
        let here = counted_at.is_none_or(|row| text(&row["loc"]) == loc);
        let waits = if here { self.shop.waiting(&sku)? } else { Quantity::ZERO };
        let soft: Vec<&StockHoldId> =
            self.soft.iter().filter_map(|name| self.claims.get(name)?.hold.as_ref()).collect();
        let of_holds = item.into_iter().flat_map(StockItem::holds).filter(|(hold_id, _)| soft.contains(hold_id));
        let at_loc = of_holds.flat_map(|(_, picks)| picks).filter(|pick| pick.location_id.as_str() == loc);
        let taken_as_hold = Quantity::sum(at_loc.map(|pick| pick.quantity))?;
        let promised = sum(|level| level.reserved)?.plus(taken_as_hold)?;
        let (owed, promised) = (self.owed(&sku)?, promised.plus(waits)?);
        if owed.is_positive() && here {
            // Units owed count as on hand below nothing in their words, whoever has them by now.
            faults.same("on hand less what is owed", on_hand.minus(owed)?, &expected["on_hand"])?;
            faults.same("reserved by others", promised.minus(owed)?, &expected["reserved"])?;
        } else {
            faults.same("on hand", on_hand, &expected["on_hand"])?;
            faults.same("reserved and backordered", promised, &expected["reserved"])?;
        }
        faults.same("held", sum(|level| level.held)?.minus(taken_as_hold)?, &expected["held"])?;
        faults.same("available", sum(StockLevel::free)?, &expected["available"])?;
        faults.same("backordered", waits, &expected["backordered"])?;
        self.compare_orders(step, expected, faults)
    }

    fn drawn_first(&self, step: &Value) -> Fallible<String> {
        let (first, _) = self.draws(&self.sku(step))?.into_iter().next().ok_or("a kit without parts")?;
        Ok(first)
    }

    fn compare_orders(&self, step: &Value, expected: &Value, faults: &mut Faults) -> Fallible<()> {
        if let Some(status) = expected["order_status"].as_str() {
            let claim = self.claim(step)?;
            let order = claim.parts.first().ok_or("there is no order")?;
            let standing = self.shop.order(&order.order_id)?.status().commercial;
            faults.equal("the order", standing.as_str(), status);
        }
        let moves = || self.moves.as_ref().ok_or("nothing was assigned");
        if expected["move_states"].is_array() {
            let mut states = Vec::new();
            for line in &self.shop.order(moves()?)?.content.lines {
                states.extend(line.counters.reserved.is_positive().then_some("assigned"));
                states.extend(line.unallocated().is_positive().then_some("draft"));
                states.extend(line.counters.shipped.is_positive().then_some("done"));
            }
            faults.equal("the moves", &Value::from(states), &expected["move_states"]);
        }
        if expected["shipped"].is_string() || expected["unassigned"].is_string() {
            let lines = || -> Fallible<&[OrderLine]> { Ok(&self.shop.order(moves()?)?.content.lines) };
            faults.same(
                "shipped",
                Quantity::sum(lines()?.iter().map(|line| line.counters.shipped))?,
                &expected["shipped"],
            )?;
            let open = Quantity::sum(lines()?.iter().map(OrderLine::unallocated))?;
            faults.same("unassigned", open, &expected["unassigned"])?;
        }
        Ok(())
    }

    /// Compares a refusal with the one expected.
    fn compare_refusal(&self, step: &Value, answer: &Answer, expected: &Value, faults: &mut Faults) -> Fallible<()> {
        faults.refused(answer, expected);
        faults.only(expected, &["ok", "code", "path", "remaining", "available", "reserved", "state_changed"]);
        let problem = answer.as_ref().err().and_then(|error| error.problems().first());
        let told = |name: &str| match problem.and_then(|problem| problem.data.get(name)) {
            Some(DataValue::Text(text)) => text.clone(),
            Some(DataValue::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        for (field, ours) in [("remaining", "left"), ("available", "free")] {
            if let Some(figure) = expected[field].as_str() {
                faults.equal(field, told(ours).as_str(), figure);
            }
        }
        let sku = self.drawn_first(step)?;
        let reserved = self.shop.item(&sku).map_or(Ok(Quantity::ZERO), StockItem::reserved)?;
        faults.same("reserved", reserved.plus(self.shop.waiting(&sku)?)?, &expected["reserved"])
    }

    /// Every figure of stock, whatever else the judge did to ask.
    fn figures(&self) -> Vec<(String, Vec<StockLevel>, Fallible<Quantity>)> {
        let skus = rows(&self.given["stock"]).iter().map(|row| text(&row["sku"]).to_string());
        skus.map(|sku| {
            let levels = self.shop.item(&sku).into_iter().flat_map(StockItem::levels).collect();
            let waiting = self.shop.waiting(&sku);
            (sku, levels, waiting)
        })
        .collect()
    }
}

fn check_given(given: &Value, faults: &mut Faults) {
    faults.only(given, &["stock", "policy", "bundle", "moves"]);
    faults.only(&given["policy"], &["partial", "out_of_stock_threshold"]);
    for row in rows(&given["stock"]) {
        faults.only(row, &["loc", "sku", "on_hand", "reserved", "held", "backorderable", "active", "claimed_before"]);
    }
}

const FIELDS: &[&str] = &[
    "op",
    "line",
    "lines",
    "qty",
    "sku",
    "loc",
    "allow_backorder",
    "restock",
    "reason",
    "delta",
    "id",
    "of",
    "ttl_s",
    "from",
    "to",
    "from_loc",
    "to_loc",
    "dst",
];

pub(crate) fn ledger(case: &Value) -> Fallible<Verdict> {
    let (given, then, steps) = (&case["given"], &case["then"], rows(&case["when"]["steps"]));
    if steps.iter().any(|step| OF_A_LIFE.contains(&text(&step["op"]))) {
        return Ok(not_yet("closing, reopening, and shipments that are cancelled", work::LIFE));
    }
    let after = rows(&then["after"]);
    let refused_return =
        |(step, expected): (&Value, &Value)| RETURNS.contains(&text(&step["op"])) && expected["ok"] == false;
    if steps.iter().zip(after).any(refused_return) {
        return Ok(not_yet("returns that are checked against what was sent", work::LIFE));
    }
    let mut faults = Faults::default();
    check_given(given, &mut faults);
    faults.only(then, &["after", "after_reserved"]);
    let mut ledger = Ledger::open(case)?;
    for (index, step) in steps.iter().enumerate() {
        let from = faults.count();
        faults.only(step, FIELDS);
        let before = ledger.clone();
        let answer = ledger.step(step)?;
        let expected = after.get(index).unwrap_or(&Value::Null);
        if expected["ok"] == false {
            ledger.compare_refusal(step, &answer, expected, &mut faults)?;
            let unchanged = format!("{:?}", ledger.figures()) == format!("{:?}", before.figures());
            faults.equal("stock is as it was", &unchanged, &true);
        } else if let Err(error) = &answer {
            faults.note(format!("is refused: {error}"));
        }
        if answer.is_err() {
            // A refusal leaves everything as it was, also what the judge did to ask.
            ledger = before;
        }
        if expected["ok"] != false {
            match expected {
                Value::Array(places) => {
                    places.iter().try_for_each(|place| ledger.compare(step, place, &mut faults))?;
                }
                expected => ledger.compare(step, expected, &mut faults)?,
            }
        }
        for (sku, reserved) in rows(&then["after_reserved"]).get(index).and_then(Value::as_object).into_iter().flatten()
        {
            let promised = ledger.shop.item(sku).map_or(Ok(Quantity::ZERO), StockItem::reserved)?;
            faults.same(sku, promised.plus(ledger.shop.waiting(sku)?)?, reserved)?;
        }
        faults.at_step(from, index);
    }
    let compared = after.len().max(rows(&then["after_reserved"]).len());
    faults.equal("how many steps there are", &steps.len(), &compared);
    Ok(faults.verdict())
}

/// Does more come back for a line than was sent before?
pub(crate) fn returned_more_than_sent(case: &Value) -> bool {
    let mut sent: BTreeMap<&str, Quantity> = BTreeMap::new();
    rows(&case["when"]["steps"]).iter().any(|step| {
        let quantity = figure::<Quantity>(&step["qty"]).unwrap_or_default();
        let of_line = sent.entry(text(&step["line"])).or_default();
        if step["op"] == "ship" {
            *of_line = of_line.plus(quantity).unwrap_or(*of_line);
        }
        RETURNS.contains(&text(&step["op"])) && quantity > *of_line
    })
}

/// Is more promised than lies there after some step, where nothing may wait?
pub(crate) fn promised_beyond_on_hand(case: &Value) -> bool {
    let may_wait = rows(&case["given"]["stock"]).iter().any(|row| row["backorderable"] == true)
        || rows(&case["when"]["steps"]).iter().any(|step| step["allow_backorder"] == true);
    let beyond = |row: &Value| {
        let amount = |name: &str| figure::<Quantity>(&row[name]).unwrap_or_default();
        !amount("on_hand").is_negative() && amount("reserved") > amount("on_hand")
    };
    !may_wait && rows(&case["then"]["after"]).iter().any(|row| row["on_hand"].is_string() && beyond(row))
}

/// Is less than nothing on hand after some step?
pub(crate) fn below_zero(case: &Value) -> bool {
    rows(&case["then"]["after"]).iter().any(|row| text(&row["on_hand"]).starts_with('-'))
}

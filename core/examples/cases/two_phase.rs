//! `two_phase`: a hold is taken, and an order takes its units, somebody gives them back, or its time is over.

use std::collections::BTreeMap;

use orderwell::{
    Command, DecideError, ExpireStockHolds, HoldLine, HoldStock, Outcome, Quantity, ReleaseStockHold, ReserveOrder,
    Shortage, StockHoldId, StockItem, Timestamp,
};
use serde_json::{Value, json};

use crate::read::{Fallible, Faults, Verdict, figure, optional, rows, text};
use crate::shop::{Shop, Wish};

const SKU: &str = "A";
const LOC: &str = "L";

/// An account of units: what others call posted is promised to orders here, what they call pending is held.
struct Account {
    shop: Shop,
    /// When each hold ends, by its id: the same transfer again ends when the first one does.
    ends: BTreeMap<String, Option<Timestamp>>,
}

type Answer = Result<&'static str, DecideError>;

fn seconds(value: &Value) -> Fallible<u64> {
    Ok(match value {
        Value::String(text) => text.parse()?,
        other => other.as_u64().ok_or("no number of seconds")?,
    })
}

impl Account {
    fn open(given: &Value) -> Fallible<Self> {
        let mut account = Self { shop: Shop::open("EUR")?, ends: BTreeMap::new() };
        account.shop.sells(SKU)?;
        account.shop.stands(LOC)?;
        let on_hand: Quantity = figure(&given["on_hand"])?;
        if on_hand.is_positive() {
            account.shop.receives(SKU, LOC, on_hand)?;
        }
        if let Some(posted) = optional::<Quantity>(&given["posted"])?.filter(|posted| posted.is_positive()) {
            let order_id = account.shop.places(&[Wish::new(SKU, posted)])?;
            account.shop.reserve(&order_id, Shortage::Reject)??;
        }
        if let Some(pending) = optional::<Quantity>(&given["pending"])?.filter(|pending| pending.is_positive()) {
            account.pend("given", pending, None)??;
        }
        Ok(account)
    }

    fn pend(&mut self, id: &str, quantity: Quantity, ttl: Option<u64>) -> Fallible<Answer> {
        let fresh = ttl.map(|ttl| self.shop.instant_in(ttl)).transpose()?;
        let ends = *self.ends.entry(id.to_string()).or_insert(fresh);
        // Another time to live is other content.
        let ends = if ends.is_some() == fresh.is_some() { ends } else { fresh };
        let hold = HoldStock::new(id.parse()?, vec![HoldLine::new(SKU.parse()?, quantity)]).with_expires_at(ends);
        let answer = self.shop.ask(&Command::HoldStock(hold))?;
        Ok(answer.map(|outcome| match outcome {
            Outcome::Accepted { events, .. } if !events.is_empty() => "created",
            _ => "exists",
        }))
    }

    /// What was asked for under an id, as long as it is known.
    fn pending(&self, id: &StockHoldId) -> Fallible<Option<Quantity>> {
        let hold = self.shop.desk.world().stock_hold(id);
        Ok(hold.map(|hold| Quantity::sum(hold.lines.iter().map(|line| line.quantity))).transpose()?)
    }

    fn step(&mut self, step: &Value) -> Fallible<Answer> {
        let of: Fallible<StockHoldId> = text(&step["of"]).parse().map_err(Into::into);
        Ok(match text(&step["op"]) {
            "pend" => {
                let ttl = if step["ttl_s"].is_null() { None } else { Some(seconds(&step["ttl_s"])?) };
                self.pend(text(&step["id"]), figure(&step["qty"])?, ttl)?
            }
            "post" => {
                let of = of?;
                let asked = optional(&step["qty"])?.or(self.pending(&of)?).unwrap_or(Quantity::ONE);
                let order_id = self.shop.places(&[Wish::new(SKU, asked)])?;
                let reserve = ReserveOrder::new(order_id).with_on_shortage(Some(Shortage::Reject));
                let reserve = Command::ReserveOrder(reserve.with_hold_id(Some(of)));
                self.shop.ask(&reserve)?.map(|_| "posted")
            }
            "void" => self.shop.ask(&Command::ReleaseStockHold(ReleaseStockHold::new(of?)))?.map(|_| "voided"),
            "tick" => {
                self.shop.waits(seconds(&step["qty"])?);
                Ok("ticked")
            }
            op => return Err(format!("the operation `{op}` is not known").into()),
        })
    }

    /// Compares what is promised, held and free.
    fn compare(&mut self, then: &Value, faults: &mut Faults) -> Fallible<()> {
        // What has expired counts as nothing, swept or not; swept, it is out of the figures too.
        let _ = self.shop.ask(&Command::ExpireStockHolds(ExpireStockHolds::new()))?;
        let item = self.shop.item(SKU);
        let held = Quantity::sum(item.into_iter().flat_map(StockItem::levels).map(|level| level.held))?;
        let posted = item.map_or(Ok(Quantity::ZERO), StockItem::reserved)?;
        let free = item.map_or(Ok(Quantity::ZERO), StockItem::free)?;
        faults.same("posted", posted, &then["posted"])?;
        faults.same("pending", held, &then["pending"])?;
        faults.same("available", free, &then["available"])
    }
}

pub(crate) fn two_phase(case: &Value) -> Fallible<Verdict> {
    let (given, then) = (&case["given"], &case["then"]);
    let mut faults = Faults::default();
    faults.only(given, &["on_hand", "posted", "pending"]);
    faults.only(then, &["error", "result", "posted", "pending", "available"]);
    let mut account = Account::open(given)?;
    let mut results = Vec::new();
    for (index, step) in rows(&case["when"]["steps"]).iter().enumerate() {
        faults.only(step, &["op", "id", "of", "qty", "ttl_s"]);
        let from = faults.count();
        let before = account.shop.clone();
        let answer = account.step(step)?;
        let expected = &then["error"];
        if expected["step"].as_u64() == Some(u64::try_from(index)?) {
            faults.refused(&answer, &json!({"ok": false, "code": expected["code"]}));
            let same = account.shop.item(SKU) == before.item(SKU);
            faults.equal("stock has changed", &!same, &false);
        } else if let Err(error) = &answer {
            faults.note(format!("is refused: {error}"));
        }
        faults.at_step(from, index);
        match answer {
            Ok(word) => results.push(Value::from(word)),
            // A refusal leaves everything as it was, also what the judge did to ask.
            Err(_) => account.shop.desk = before.desk,
        }
    }
    if then["result"].is_array() {
        faults.equal("the result", &Value::from(results), &then["result"]);
    } else if let Some(word) = then["result"].as_str() {
        faults.equal("the result", results.last().map(text).unwrap_or_default(), word);
    }
    account.compare(then, &mut faults)?;
    Ok(faults.verdict())
}

/// Does an order take more than was held under the id?
pub(crate) fn posted_beyond_the_hold(case: &Value) -> bool {
    let steps = rows(&case["when"]["steps"]);
    let quantity = |step: &Value| figure::<Quantity>(&step["qty"]).unwrap_or_default();
    steps.iter().filter(|step| step["op"] == "post").any(|post| {
        let pend = steps.iter().find(|step| step["op"] == "pend" && step["id"] == post["of"]);
        pend.is_some_and(|pend| quantity(post) > quantity(pend))
    })
}

/// Is a hold asked for again after an order took it or somebody gave it back?
pub(crate) fn held_again(case: &Value) -> bool {
    let steps = rows(&case["when"]["steps"]);
    let ended = |index: usize, pend: &Value| steps.iter().take(index).any(|step| step["of"] == pend["id"]);
    steps.iter().enumerate().any(|(index, step)| step["op"] == "pend" && ended(index, step))
}

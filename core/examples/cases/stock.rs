//! `allocate`, `available`, `fill`: what a desk promises from a given stock.

use orderwell::{DataValue, LineKey, LineNo, ProductId, Quantity, Shortage};
use serde_json::Value;

use crate::families::work;
use crate::read::{Fallible, Faults, Verdict, figure, not_yet, rows, text};
use crate::shop::{Shop, Wish};

/// What no location of the library can say of itself, when a case needs it.
fn beyond_levels(stock: &Value) -> Option<&'static str> {
    let any = |found: &dyn Fn(&Value) -> bool| rows(stock).iter().any(found);
    if any(&|row| row["active"] == false) {
        return Some("locations that are switched off");
    }
    if any(&|row| !matches!(text(&row["held"]), "0" | "")) {
        return Some("units held outside of orders");
    }
    None
}

/// Notes fields of stock rows that are not looked at; `quant` only tells rows of one level apart.
fn check_rows(given: &Value, faults: &mut Faults) {
    for row in rows(&given["stock"]) {
        faults.only(row, &["loc", "sku", "on_hand", "reserved", "held", "backorderable", "active", "quant"]);
    }
}

/// Do several locations have this product?
fn in_several_places(stock: &Value, sku: &str) -> bool {
    let mut places = rows(stock).iter().filter(|row| text(&row["sku"]) == sku).map(|row| text(&row["loc"]));
    let first = places.next();
    places.any(|loc| Some(loc) != first)
}

/// The lines of one order ask for stock.
pub(crate) fn allocate(case: &Value) -> Fallible<Verdict> {
    let (given, then) = (&case["given"], &case["then"]);
    let (policy, demand) = (&given["policy"], rows(&case["when"]["demand"]));
    if let Some(needs) = beyond_levels(&given["stock"]) {
        return Ok(not_yet(needs, work::STOCK));
    }
    if rows(&then["picks"]).iter().any(|pick| pick["kind"] == "backorder") {
        return Ok(not_yet("backorders at a location", work::STOCK));
    }
    let own_order = ["location_order", "on_hand_first_then_backorder"].contains(&text(&policy["strategy"]));
    let choice = demand.iter().any(|line| in_several_places(&given["stock"], text(&line["sku"])));
    // Who is asked first decides from where goods come, never whether there are enough.
    if then["ok"] == true && choice && (!own_order || policy["preferred_location"].is_string()) {
        return Ok(not_yet("another order of locations than their own", work::STOCK));
    }
    let mut shop = Shop::open("EUR")?;
    shop.stocks(&given["stock"])?;
    let mut wishes = Vec::new();
    for line in demand {
        wishes.push(Wish::new(text(&line["sku"]), figure(&line["qty"])?));
    }
    let order_id = shop.places(&wishes)?;
    let before = shop.desk.clone();
    let shortage = if policy["partial"] == true { Shortage::Partial } else { Shortage::Reject };
    let answer = shop.reserve(&order_id, shortage)?;
    let mut faults = Faults::default();
    check_rows(given, &mut faults);
    faults.only(given, &["stock", "policy"]);
    faults.only(policy, &["strategy", "partial", "preferred_location", "check_holds"]);
    if then["ok"] == false {
        faults.only(then, &["ok", "code", "state_changed", "path", "requested", "available"]);
        faults.refused(&answer, then);
        faults.equal("changed", &(shop.desk != before), &(then["state_changed"] == true));
        if let Some(problem) = answer.err().and_then(|error| error.problems().first().cloned()) {
            compare_shortage(&problem, demand, then, &mut faults)?;
        }
        return Ok(faults.verdict());
    }
    answer?;
    faults.only(then, &["ok", "picks"]);
    let mut picked = Vec::new();
    for (number, line) in (1..).zip(demand) {
        let key = LineKey::new(order_id.clone(), LineNo::new(number)?);
        let item = shop.desk.world().stock_item(&ProductId::new(text(&line["sku"]))?);
        for pick in item.map_or_else(Vec::new, |item| item.reservation(&key)) {
            picked.push(format!("line {}: {} on_hand at {}", text(&line["line"]), pick.quantity, pick.location_id));
        }
    }
    let mut expected = Vec::new();
    for pick in rows(&then["picks"]) {
        let quantity: Quantity = figure(&pick["qty"])?;
        let (line, kind, loc) = (text(&pick["line"]), text(&pick["kind"]), text(&pick["loc"]));
        expected.push(format!("line {line}: {quantity} {kind} at {loc}"));
    }
    faults.equal("taken", &picked.join(", "), &expected.join(", "));
    Ok(faults.verdict())
}

/// Compares which line falls short and by how much. The cases count a product's lines up to the one
/// that falls short, the library counts that line alone: what is missing is the same figure in both.
fn compare_shortage(problem: &orderwell::Problem, demand: &[Value], then: &Value, faults: &mut Faults) -> Fallible<()> {
    let told = |name: &str| match problem.data.get(name) {
        Some(DataValue::Text(text)) => text.clone(),
        Some(DataValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let line: usize = told("line").parse()?;
    faults.equal("the path of the short line", format!("/demand/{}/qty", line - 1).as_str(), text(&then["path"]));
    let upto = demand.get(..line).ok_or("no such line")?;
    let of_product: Vec<&Value> = upto.iter().filter(|row| row["sku"] == upto[line - 1]["sku"]).collect();
    faults.same("asked", told("asked").parse::<Quantity>()?, &upto[line - 1]["qty"])?;
    let mut requested = Quantity::ZERO;
    for row in of_product {
        requested = requested.plus(figure(&row["qty"])?)?;
    }
    faults.same("requested", requested, &then["requested"])?;
    if then["requested"].is_string() && then["available"].is_string() {
        let missing = figure::<Quantity>(&then["requested"])?.minus(figure(&then["available"])?)?;
        faults.equal("missing", &told("missing").parse::<Quantity>()?, &missing);
    }
    Ok(())
}

/// What is free of a product, and which quantities could be had.
pub(crate) fn available(case: &Value) -> Fallible<Verdict> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    if let Some(needs) = beyond_levels(&given["stock"]) {
        return Ok(not_yet(needs, work::STOCK));
    }
    if !matches!(given["policy"]["out_of_stock_threshold"].as_str(), None | Some("0")) {
        return Ok(not_yet("a safety stock that is not sold", work::STOCK));
    }
    let sku = text(&when["sku"]);
    let backorderable = |row: &Value| row["backorderable"] == true;
    if rows(&given["stock"]).iter().any(backorderable) && !rows(&given["stock"]).iter().all(backorderable) {
        return Ok(not_yet("backorders at some locations only", work::STOCK));
    }
    // Where all of it may wait, that is a policy of the desk.
    let waits = rows(&given["stock"]).iter().any(backorderable);
    let mut shop = Shop::open("EUR")?;
    shop.sells(sku)?;
    shop.stocks(&given["stock"])?;
    let mut faults = Faults::default();
    check_rows(given, &mut faults);
    faults.only(given, &["stock", "policy"]);
    faults.only(&given["policy"], &["out_of_stock_threshold"]);
    let item = shop.desk.world().stock_item(&ProductId::new(sku)?);
    let mut free = item.map_or(Ok(Quantity::ZERO), orderwell::StockItem::free)?;
    let only_at: Vec<&str> = rows(&when["locations"]).iter().map(text).chain(when["location"].as_str()).collect();
    if !only_at.is_empty() {
        let levels = item.into_iter().flat_map(orderwell::StockItem::levels);
        let there = levels.filter(|level| only_at.contains(&level.location_id.as_str()));
        free = Quantity::sum(there.map(|level| level.free()))?;
    }
    faults.same("available", free, &then["available"])?;
    for (asked, expected) in then["can_supply"].as_object().into_iter().flatten() {
        let mut trial = shop.clone();
        let order_id = trial.places(&[Wish::new(sku, asked.parse()?)])?;
        let shortage = if waits { Shortage::Backorder } else { Shortage::Reject };
        let supplied = trial.reserve(&order_id, shortage)?.is_ok();
        faults.equal(&format!("can supply {asked}"), &supplied, &(expected == true));
    }
    match text(&when["op"]) {
        "available" => faults.only(then, &["available", "can_supply"]),
        "add_to_cart" => {
            faults.only(then, &["ok", "code", "available", "accepted"]);
            let order_id = shop.places(&[Wish::new(sku, figure(&when["qty"])?)])?;
            let answer = shop.reserve(&order_id, if waits { Shortage::Backorder } else { Shortage::Reject })?;
            if then["ok"] == false {
                faults.refused(&answer, then);
                // Whatever is free may be had all the same; when that is nothing, this is refused too.
                let _ = shop.reserve(&order_id, Shortage::Partial)?;
            } else {
                answer?;
            }
            faults.same("accepted", shop.line(&order_id)?.counters.reserved, &then["accepted"])?;
        }
        op => return Err(format!("the operation `{op}` is not known").into()),
    }
    Ok(faults.verdict())
}

/// How much of one request comes from the shelf, how much waits, how much nobody fills.
pub(crate) fn fill(case: &Value) -> Fallible<Verdict> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    if let Some(needs) = beyond_levels(&given["stock"]) {
        return Ok(not_yet(needs, work::STOCK));
    }
    let ([] | [_]) = rows(&given["stock"]) else { return Err("one row of stock is expected".into()) };
    let waits = rows(&given["stock"]).iter().any(|row| row["backorderable"] == true);
    let mut shop = Shop::open("EUR")?;
    shop.stocks(&given["stock"])?;
    let order_id = shop.places(&[Wish::new(text(&when["sku"]), figure(&when["qty"])?)])?;
    let mut faults = Faults::default();
    check_rows(given, &mut faults);
    faults.only(given, &["stock"]);
    faults.only(then, &["on_hand", "backorder", "unfilled"]);
    if let Err(error) = shop.reserve(&order_id, if waits { Shortage::Backorder } else { Shortage::Partial })? {
        // Nothing is there and nothing may wait: the library says so, and the line stays as it was.
        let short = error.problems().iter().all(|problem| problem.code == orderwell::Code::StockShort);
        if !short {
            return Err(error.into());
        }
    }
    let line = shop.line(&order_id)?;
    faults.same("on_hand", line.counters.reserved, &then["on_hand"])?;
    faults.same("backorder", line.counters.backordered, &then["backorder"])?;
    faults.same("unfilled", line.unallocated(), &then["unfilled"])?;
    Ok(faults.verdict())
}

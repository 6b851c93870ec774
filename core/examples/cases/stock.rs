//! `available`: what a desk promises from a given stock.

use orderwell::{ProductId, Quantity, Shortage};
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

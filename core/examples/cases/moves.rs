//! `move`: units of a shipment that go with another one.

use orderwell::{Code, Command, MoveReservation, OrderId, Quantity, Shortage};
use serde_json::Value;

use crate::read::{Fallible, Faults, Verdict};
use crate::shop::{Shop, Wish, has};
use crate::waiting::{LOC, SKU, each, first, less_of, more_of, same, second_waits, units, wait_for};

const OTHER_LOC: &str = "M";

/// Where the units of the order stand.
struct Stand {
    /// Promised at each of the two places, and what is free there.
    promised: [Quantity; 2],
    free: [Quantity; 2],
    /// What each line waits for.
    waits: [Quantity; 2],
}

impl Stand {
    fn of(shop: &Shop, order_id: &OrderId) -> Fallible<Self> {
        let (mut promised, mut free, mut waits) = ([Quantity::ZERO; 2], [Quantity::ZERO; 2], [Quantity::ZERO; 2]);
        for (at, loc) in [LOC, OTHER_LOC].into_iter().enumerate() {
            let item = shop.item(SKU);
            let levels = item.into_iter().flat_map(orderwell::StockItem::levels);
            free[at] = Quantity::sum(levels.filter(|level| level.location_id.as_str() == loc).map(|one| one.free()))?;
            let claims = item.into_iter().flat_map(orderwell::StockItem::reservations);
            let own = claims.filter(|(key, _)| key.order_id == *order_id).flat_map(|(_, picks)| picks);
            let there = own.filter(|pick| pick.location_id.as_str() == loc);
            promised[at] = Quantity::sum(there.map(|pick| pick.quantity))?;
        }
        for (sum, line) in waits.iter_mut().zip(&shop.order(order_id)?.content.lines) {
            *sum = line.counters.backordered;
        }
        Ok(Self { promised, free, waits })
    }
}

/// Units of a shipment go with another one: from the same place, which is another line of the order; or from another
/// place, where they are promised instead.
pub(crate) fn moves(case: &Value) -> Fallible<Verdict> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    let (src, dst) = (&given["src"], &given["dst"]);
    let mut faults = Faults::default();
    faults.only(given, &["src", "dst"]);
    faults.only(src, &["on_hand_units", "backordered_units", "stock", "shipped"]);
    faults.only(dst, &["same_location", "stock", "backorderable"]);
    faults.only(when, &["op", "qty"]);
    if when["op"] != "move_units" {
        return Err(format!("the operation {} is not known", when["op"]).into());
    }
    let (mut shop, order_id) = shipment(src, dst)?;
    let before = shop.clone();
    let stood = Stand::of(&shop, &order_id)?;
    let quantity = units(&when["qty"])?;
    let within = dst["same_location"] == true;
    let shortage = if dst["backorderable"] == true { Shortage::Backorder } else { Shortage::Reject };
    let commands = if within {
        vec![more_of(&order_id, quantity)?, less_of(&order_id, quantity)?, second_waits(&order_id)?]
    } else {
        let moved = MoveReservation::new(order_id.clone(), first()?, OTHER_LOC.parse()?, quantity);
        vec![Command::MoveReservation(moved.with_on_shortage(Some(shortage)))]
    };
    let mut answer = each(&mut shop, commands)?;
    // Who waits does so at no place: where nothing is free at the other one, he waits on.
    let waits_on = !within && shortage == Shortage::Backorder && quantity <= Quantity::sum(stood.waits)?;
    if waits_on && answer.as_ref().is_err_and(|error| has(error, Code::StockShort)) {
        answer = Ok(());
    }
    if then["ok"] == false {
        faults.refused(&answer, then);
        faults.equal("stock has changed", &(shop.item(SKU) != before.item(SKU)), &(then["state_changed"] == true));
        faults.only(then, &["ok", "code", "path", "state_changed"]);
        return Ok(faults.verdict());
    }
    answer?;
    let stands = Stand::of(&shop, &order_id)?;
    // What has moved and was not there to be had waits for the other place.
    let (moved, waits) = if within {
        let lines = &shop.order(&order_id)?.content.lines;
        let second = lines.get(1).ok_or("the second line is not there")?;
        (second.counters.reserved, second.counters.backordered)
    } else {
        let moved = stands.promised[1].minus(stood.promised[1])?;
        (moved, quantity.minus(moved)?)
    };
    let all_wait = Quantity::sum(stands.waits)?;
    let stays = all_wait.minus(waits)?;
    let there = Quantity::sum(stands.promised)?.minus(moved)?;
    same(&mut faults, "units that stay", there, &then["src"]["on_hand_units"])?;
    same(&mut faults, "units that stay and wait", stays, &then["src"]["backordered_units"])?;
    same(&mut faults, "units that moved", moved, &then["dst"]["on_hand_units"])?;
    same(&mut faults, "units that moved and wait", waits, &then["dst"]["backordered_units"])?;
    let freed = stands.free[0].minus(stood.free[0])?.plus(Quantity::sum(stood.waits)?.minus(stays)?)?;
    same(&mut faults, "more at the first place", freed, &then["src"]["stock_delta"])?;
    let used = stands.free[1].minus(stood.free[1])?.minus(waits)?;
    same(&mut faults, "more at the second place", used, &then["dst"]["stock_delta"])?;
    for side in ["src", "dst"] {
        faults.only(&then[side], &["on_hand_units", "backordered_units", "stock_delta"]);
    }
    faults.only(then, &["ok", "src", "dst"]);
    Ok(faults.verdict())
}

/// An order with units that are there and units that wait, and what else lies at the two places.
fn shipment(src: &Value, dst: &Value) -> Fallible<(Shop, OrderId)> {
    let mut shop = Shop::open("EUR")?;
    shop.stands(LOC)?;
    shop.stands(OTHER_LOC)?;
    let (there, waits) = (units(&src["on_hand_units"])?, units(&src["backordered_units"])?);
    if there.is_positive() {
        shop.receives(SKU, LOC, there)?;
    }
    let order_id = shop.places(&[Wish::new(SKU, there.plus(waits)?)])?;
    shop.reserve(&order_id, Shortage::Backorder)??;
    if src["shipped"] == true {
        shop.ships(&order_id)?;
    }
    // Their figure counts the units that this order waits for; what is owed beyond those, others wait for.
    let (left, right) = (units(&src["stock"])?, units(&dst["stock"])?);
    let _ = wait_for(&mut shop, SKU, left.negated().minus(waits)?)?;
    let _ = wait_for(&mut shop, SKU, right.negated())?;
    for (loc, stock) in [(LOC, left), (OTHER_LOC, right)] {
        if stock.is_positive() {
            shop.receives(SKU, loc, stock)?;
        }
    }
    Ok((shop, order_id))
}

//! `backorder_fill`: which units wait, and which are filled; and a lot that more comes in of.
//!
//! These cases count owed units as on hand below nothing. Here on hand is what lies there, and who waits is a list of
//! its own: their figure is what is free less what waits.

use orderwell::{
    AmendOrder, CancelOrder, Command, Date, DecideError, LineNo, LineQuantity, LotId, OrderId, OrderLineDraft, Product,
    Quantity, ReceiveStock, ReserveOrder, Shortage, StockTracking, Text, UnitPrice,
};
use serde_json::Value;

use crate::read::{Fallible, Faults, Verdict, figure, optional, rows, text};
use crate::shop::{Shop, Wish};

pub(crate) const SKU: &str = "A";
pub(crate) const LOC: &str = "L";

pub(crate) type Answer = Result<(), DecideError>;

/// A number of units, which these cases mostly write as a JSON number.
pub(crate) fn units(value: &Value) -> Fallible<Quantity> {
    match value {
        Value::Null => Ok(Quantity::ZERO),
        Value::Number(number) => Ok(number.to_string().parse()?),
        _ => figure(value),
    }
}

pub(crate) fn same(faults: &mut Faults, name: &str, got: Quantity, expected: &Value) -> Fallible<()> {
    if !expected.is_null() {
        faults.equal(name, &got, &units(expected)?);
    }
    Ok(())
}

pub(crate) fn first() -> Fallible<LineNo> {
    Ok(LineNo::new(1)?)
}

/// Carries a wish out in several commands, the first refusal ends it.
pub(crate) fn each(shop: &mut Shop, commands: impl IntoIterator<Item = Command>) -> Fallible<Answer> {
    for command in commands {
        if let Err(error) = shop.ask(&command)? {
            return Ok(Err(error));
        }
    }
    Ok(Ok(()))
}

/// Gives units of the first line up.
pub(crate) fn less_of(order_id: &OrderId, quantity: Quantity) -> Fallible<Command> {
    let lines = vec![LineQuantity::new(first()?, quantity)];
    Ok(Command::CancelOrder(CancelOrder::new(order_id.clone()).with_lines(lines)))
}

/// Adds a second line of the same product.
pub(crate) fn more_of(order_id: &OrderId, quantity: Quantity) -> Fallible<Command> {
    let line = OrderLineDraft::new(LineNo::new(2)?, SKU.parse()?, quantity).with_unit_price("1".parse::<UnitPrice>()?);
    Ok(Command::AmendOrder(AmendOrder::new(order_id.clone()).with_set_lines(vec![line])))
}

/// Asks for what the second line wants; what is not there waits.
pub(crate) fn second_waits(order_id: &OrderId) -> Fallible<Command> {
    let reserve = ReserveOrder::new(order_id.clone()).with_on_shortage(Some(Shortage::Backorder));
    Ok(Command::ReserveOrder(reserve.with_lines(vec![LineNo::new(2)?])))
}

/// Orders that wait for so many units.
pub(crate) fn wait_for(shop: &mut Shop, sku: &str, quantity: Quantity) -> Fallible<Option<OrderId>> {
    if !quantity.is_positive() {
        return Ok(None);
    }
    let order_id = shop.places(&[Wish::new(sku, quantity)])?;
    shop.reserve(&order_id, Shortage::Backorder)??;
    Ok(Some(order_id))
}

/// Which units are filled, and which go.
pub(crate) fn backorder_fill(case: &Value) -> Fallible<Verdict> {
    match text(&case["when"]["op"]) {
        "adjust" | "receive" => adjust(case),
        "set_line_qty" => set_line_quantity(case),
        op => Err(format!("the operation `{op}` is not known").into()),
    }
}

fn adjust(case: &Value) -> Fallible<Verdict> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    let mut faults = Faults::default();
    faults.only(given, &["stock", "backordered_units"]);
    faults.only(when, &["op", "sku", "loc", "delta", "qty"]);
    let [row] = rows(&given["stock"]) else { return Err("one row of stock is expected".into()) };
    faults.only(row, &["loc", "sku", "on_hand", "reserved", "held", "backorderable", "active"]);
    let (sku, loc) = (text(&row["sku"]), text(&row["loc"]));
    let mut shop = Shop::open("EUR")?;
    shop.sells(sku)?;
    shop.stands(loc)?;
    // Each unit waits on its own, the oldest first.
    let on_hand: Quantity = figure(&row["on_hand"])?;
    let waiting = units(&given["backordered_units"])?;
    let mut orders = Vec::new();
    let mut placed = Quantity::ZERO;
    while placed < waiting {
        orders.extend(wait_for(&mut shop, sku, Quantity::ONE)?);
        placed = placed.plus(Quantity::ONE)?;
    }
    // Owed to others, who came later.
    let _ = wait_for(&mut shop, sku, on_hand.negated().minus(waiting)?)?;
    let there = on_hand.plus(waiting)?;
    if there.is_positive() {
        shop.receives(sku, loc, there)?;
    }
    let there = if there.is_positive() { there } else { Quantity::ZERO };
    let before = shop.clone();
    let delta = optional::<Quantity>(&when["delta"])?.map_or_else(|| figure(&when["qty"]), Ok)?;
    let answer = shop.counts(sku, loc, there.plus(delta)?)?;
    if then["ok"] == false {
        faults.refused(&answer, then);
        faults.equal("stock has changed", &(shop.item(sku) != before.item(sku)), &(then["state_changed"] == true));
        faults.only(then, &["ok", "code", "state_changed"]);
        return Ok(faults.verdict());
    }
    answer?;
    shop.fills(sku)?;
    let mut filled = Quantity::ZERO;
    for order_id in &orders {
        filled = filled.plus(shop.line(order_id)?.counters.reserved)?;
    }
    same(&mut faults, "filled", filled, &then["filled"])?;
    same(&mut faults, "on hand less what is owed", shop.net(sku)?, &then["on_hand"])?;
    faults.only(then, &["ok", "filled", "on_hand"]);
    Ok(faults.verdict())
}

/// Is more taken off than lies there?
pub(crate) fn taken_from_nothing(case: &Value) -> bool {
    let sum = || -> Fallible<Quantity> {
        let delta: Quantity = figure(&case["when"]["delta"])?;
        let there = rows(&case["given"]["stock"]).first().map_or(Ok(Quantity::ZERO), |row| figure(&row["on_hand"]))?;
        Ok(if delta.is_negative() { there.plus(delta)? } else { Quantity::ZERO })
    };
    sum().is_ok_and(Quantity::is_negative)
}

fn set_line_quantity(case: &Value) -> Fallible<Verdict> {
    let (line, when, then) = (&case["given"]["line"], &case["when"], &case["then"]);
    let mut faults = Faults::default();
    faults.only(&case["given"], &["line"]);
    faults.only(line, &["qty", "units"]);
    faults.only(when, &["op", "qty"]);
    let state = |word: &str| rows(&line["units"]).iter().filter(|unit| text(unit) == word).count().to_string();
    let (shipped, there): (Quantity, Quantity) = (state("shipped").parse()?, state("on_hand").parse()?);
    let ordered: Quantity = figure(&line["qty"])?;
    let mut shop = Shop::open("EUR")?;
    let there = there.plus(shipped)?;
    if there.is_positive() {
        shop.receives(SKU, LOC, there)?;
    }
    let order_id = shop.places(&[Wish::new(SKU, ordered)])?;
    shop.reserve(&order_id, Shortage::Backorder)??;
    if shipped.is_positive() {
        shop.ships_part(&order_id, shipped)?;
    }
    let before = shop.clone();
    let wanted = units(&when["qty"])?;
    let commands = match wanted < ordered {
        true => vec![less_of(&order_id, ordered.minus(wanted)?)?],
        false if wanted == ordered => Vec::new(),
        false => vec![more_of(&order_id, wanted.minus(ordered)?)?, second_waits(&order_id)?],
    };
    let answer = each(&mut shop, commands)?;
    if then["ok"] == false {
        faults.refused(&answer, then);
        faults.equal("stock has changed", &(shop.item(SKU) != before.item(SKU)), &(then["state_changed"] == true));
        faults.only(then, &["ok", "code", "path", "state_changed"]);
        return Ok(faults.verdict());
    }
    answer?;
    let mut counts = [("backordered", Quantity::ZERO), ("on_hand", Quantity::ZERO), ("shipped", Quantity::ZERO)];
    for line in &shop.order(&order_id)?.content.lines {
        let of_line = [line.counters.backordered, line.counters.reserved, line.counters.shipped];
        for ((_, sum), more) in counts.iter_mut().zip(of_line) {
            *sum = sum.plus(more)?;
        }
    }
    for (word, count) in counts {
        let expected = rows(&then["units"]).iter().filter(|unit| text(unit) == word).count();
        faults.equal(word, &count, &expected.to_string().parse()?);
    }
    faults.only(then, &["ok", "units"]);
    Ok(faults.verdict())
}

/// More of a lot comes in.
pub(crate) fn receive_lot(case: &Value) -> Fallible<Verdict> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    let fields = ["op", "lot", "qty", "in_date", "removal_date"];
    let mut faults = Faults::default();
    faults.only(given, &["lots"]);
    faults.only(then, &["lots"]);
    let mut shop = Shop::open("EUR")?;
    let product = Product::new(SKU.parse()?, Text::new(SKU)?).with_tracking(StockTracking::Lot);
    shop.sells_this(product)?;
    let location_id = shop.stands(LOC)?;
    for row in rows(&given["lots"]).iter().chain([when]) {
        faults.only(row, &fields);
        let date = |name: &str| row[name].as_str().map(str::parse::<Date>).transpose();
        let received = ReceiveStock::new(SKU.parse()?, location_id.clone(), figure(&row["qty"])?)
            .with_lot_id(Some(LotId::new(text(&row["lot"]))?))
            .with_received_on(date("in_date")?)
            .with_expires_on(date("removal_date")?);
        shop.does(&Command::ReceiveStock(received))?;
    }
    let item = shop.item(SKU).ok_or("nothing came in")?;
    faults.equal("how many lots there are", &item.lots().count(), &rows(&then["lots"]).len());
    for row in rows(&then["lots"]) {
        faults.only(row, &fields);
        let lot_id = LotId::new(text(&row["lot"]))?;
        let Some(lot) = item.lot(&lot_id) else {
            faults.note(format!("lot {lot_id} is not there"));
            continue;
        };
        let there = item.levels().filter(|level| level.lot_id.as_ref() == Some(&lot_id));
        faults.same("quantity", Quantity::sum(there.map(|level| level.on_hand))?, &row["qty"])?;
        for (name, date) in [("in_date", lot.received_on), ("removal_date", lot.expires_on)] {
            if let Some(expected) = row[name].as_str() {
                faults.equal(name, date.map(|date| date.to_string()).unwrap_or_default().as_str(), expected);
            }
        }
    }
    Ok(faults.verdict())
}

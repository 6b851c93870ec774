//! `cancel_amount`, `line_guard`, `invoice`: what the counts of one line let through, and what that is worth.

use orderwell::{
    Amount, BillingStatus, CancelOrder, Command, DecideError, Guard, HoldOrder, InvoiceDeposit, InvoiceOrder,
    InvoicePolicy, LineNo, LineQuantity, OrderId, Outcome, Percent, PickOrder, Product, Quantity, ShipOrder, Shortage,
    Text, UnitCode, UnitConversion,
};
use serde_json::Value;

use crate::families::work;
use crate::read::{Fallible, Faults, Verdict, figure, not_yet, optional, rows, text};
use crate::shop::{Shop, Wish};

const SKU: &str = "A";
const LOC: &str = "L";

/// So much of the only line.
fn of_line(quantity: Quantity) -> Fallible<Vec<LineQuantity>> {
    Ok(vec![LineQuantity::new(LineNo::new(1)?, quantity)])
}

fn cancel(order_id: &OrderId, quantity: Quantity) -> Fallible<Command> {
    Ok(Command::CancelOrder(CancelOrder::new(order_id.clone()).with_lines(of_line(quantity)?)))
}

fn ship(order_id: &OrderId, quantity: Quantity) -> Fallible<Command> {
    let command = ShipOrder::new(order_id.clone(), "2026-11-23".parse()?);
    Ok(Command::ShipOrder(command.with_lines(of_line(quantity)?)))
}

/// A number of units, which these cases write as a JSON number.
fn units(value: &Value) -> Fallible<Quantity> {
    Ok(value.as_u64().ok_or("no number of units")?.to_string().parse()?)
}

/// An order of one line, of which so much is promised.
fn promised(shop: &mut Shop, ordered: Quantity, promised: Quantity) -> Fallible<OrderId> {
    let order_id = shop.places(&[Wish::new(SKU, ordered)])?;
    promise(shop, &order_id, promised)?;
    Ok(order_id)
}

fn promise(shop: &mut Shop, order_id: &OrderId, promised: Quantity) -> Fallible<()> {
    if promised.is_positive() {
        shop.receives(SKU, LOC, promised)?;
        shop.reserve(order_id, Shortage::Partial)??;
    }
    Ok(())
}

/// Asks for what must be refused and compares the refusal; the desk must be as it was.
fn refused(shop: &mut Shop, command: &Command, then: &Value, faults: &mut Faults) -> Fallible<()> {
    let before = shop.desk.clone();
    let answer: Result<Outcome, DecideError> = shop.ask(command)?;
    faults.refused(&answer, then);
    faults.equal("changed", &(shop.desk != before), &(then["state_changed"] == true));
    faults.only(then, &["ok", "code", "path", "state_changed"]);
    Ok(())
}

/// What each cancelled unit takes off the order.
pub(crate) fn cancel_amount(case: &Value) -> Fallible<Verdict> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    let currency = match given["currency_places"].as_u64() {
        Some(0) => "JPY",
        Some(2) => "EUR",
        Some(3) => "KWD",
        places => return Err(format!("no currency with the places {places:?} is known").into()),
    };
    let mut shop = Shop::open(currency)?;
    let worth: Amount = figure(&given["line_total"])?;
    let order_id = shop.places(&[Wish { sku: SKU, quantity: units(&given["units"])?, worth: Some(worth) }])?;
    let mut faults = Faults::default();
    faults.only(given, &["line_total", "units", "cancelled", "currency_places"]);
    if !given["cancelled"].is_null() {
        shop.does(&cancel(&order_id, units(&given["cancelled"])?)?)?;
    }
    let mut credit = |shop: &mut Shop, quantity: Quantity, expected: &Value| -> Fallible<()> {
        let before = shop.order(&order_id)?.content.totals.gross;
        shop.does(&cancel(&order_id, quantity)?)?;
        let after = shop.order(&order_id)?.content.totals.gross;
        faults.same("credit", before.minus(after)?, expected)
    };
    match text(&when["op"]) {
        "cancel_units_one_by_one" => {
            for expected in rows(&then["credits"]) {
                credit(&mut shop, Quantity::ONE, expected)?;
            }
        }
        "cancel_units" if then["ok"] == false => {
            let command = cancel(&order_id, units(&when["n"])?)?;
            refused(&mut shop, &command, then, &mut faults)?;
            return Ok(faults.verdict());
        }
        "cancel_units" => credit(&mut shop, units(&when["n"])?, &then["credit"])?,
        op => return Err(format!("the operation `{op}` is not known").into()),
    }
    faults.only(then, &["ok", "credit", "credits", "line_total_after"]);
    faults.same("line_total_after", shop.order(&order_id)?.content.totals.gross, &then["line_total_after"])?;
    Ok(faults.verdict())
}

/// A command that asks for more of a line than it may.
pub(crate) fn line_guard(case: &Value) -> Fallible<Verdict> {
    let (line, when, then) = (&case["given"]["line"], &case["when"], &case["then"]);
    let op = text(&when["op"]);
    let returned = line.as_object().into_iter().flatten().any(|(name, _)| name.contains("return"));
    if returned || op.contains("return") {
        return Ok(not_yet("returns", work::LIFE));
    }
    if op == "cancel_fulfilment" {
        return Ok(not_yet("putting picked goods back", work::LIFE));
    }
    // What the cases call fulfilled is promised and taken from the shelf; nothing else is promised.
    let fulfilled = optional(&line["fulfilled"])?.unwrap_or_default();
    let mut shop = Shop::open("EUR")?;
    let order_id = promised(&mut shop, figure(&line["ordered"])?, fulfilled)?;
    if fulfilled.is_positive() {
        shop.does(&Command::PickOrder(PickOrder::new(order_id.clone())))?;
    }
    if let Some(shipped) = optional::<Quantity>(&line["shipped"])?.filter(|shipped| shipped.is_positive()) {
        shop.does(&ship(&order_id, shipped)?)?;
    }
    let quantity = figure(&when["qty"])?;
    let command = match op {
        "ship" => ship(&order_id, quantity)?,
        "remove" => cancel(&order_id, quantity)?,
        op => return Err(format!("the operation `{op}` is not known").into()),
    };
    let mut faults = Faults::default();
    faults.only(line, &["ordered", "fulfilled", "shipped"]);
    if then["ok"] == false {
        refused(&mut shop, &command, then, &mut faults)?;
    } else {
        faults.only(then, &["ok"]);
        faults.equal("accepted", &shop.ask(&command)?.is_ok(), &true);
    }
    Ok(faults.verdict())
}

/// What of a line can be invoiced.
pub(crate) fn invoice(case: &Value) -> Fallible<Verdict> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    let line = &given["line"];
    match text(&when["op"]) {
        "deposit" => return deposit(given, when, then),
        "to_base_uom" => return to_base_uom(line, then),
        "deliver" if given["order"]["on_hold"] == true => return held(when, then),
        "invoiceable" => {}
        "" if when["steps"].is_array() => {}
        op => return Err(format!("the operation `{op}` is not known").into()),
    }
    let delivered: Quantity = optional(&line["delivered"])?.unwrap_or_default();
    let invoiced: Quantity = optional(&line["invoiced"])?.unwrap_or_default();
    let policy = match text(&line["policy"]) {
        // What the cases call delivered has left the house.
        "delivered" => InvoicePolicy::Shipped,
        "ordered" => InvoicePolicy::Ordered,
        policy => return Err(format!("the policy `{policy}` is not known").into()),
    };
    let returned = policy == InvoicePolicy::Shipped && invoiced > delivered;
    if returned || rows(&when["steps"]).iter().any(|step| step["op"] == "return") {
        return Ok(not_yet("returns", work::LIFE));
    }
    let mut shop = Shop::open("EUR")?;
    let draft = shop.draft(&[Wish::new(SKU, figure(&line["ordered"])?)])?.with_invoice_policy(policy);
    let order_id = draft.order_id.clone();
    shop.does(&Command::PlaceOrder(draft))?;
    promise(&mut shop, &order_id, delivered)?;
    if delivered.is_positive() {
        shop.ships(&order_id)?;
    }
    if let Some(cancelled) = optional::<Quantity>(&line["remainder_cancelled"])? {
        shop.does(&cancel(&order_id, cancelled)?)?;
    }
    if invoiced.is_positive() {
        let command = InvoiceOrder::new(order_id.clone(), "I-1".parse()?, "2026-11-23".parse()?);
        shop.does(&Command::InvoiceOrder(command.with_lines(of_line(invoiced)?)))?;
    }
    for step in rows(&when["steps"]) {
        let "deliver" = text(&step["op"]) else { return Err(format!("the step {step} is not known").into()) };
        shop.receives(SKU, LOC, figure(&step["qty"])?)?;
        shop.reserve(&order_id, Shortage::Partial)??;
        shop.does(&ship(&order_id, figure(&step["qty"])?)?)?;
    }
    let order = shop.order(&order_id)?;
    let status = if order.allowed().contains(&Guard::Invoice) {
        "to_invoice"
    } else if order.status().billing == BillingStatus::Invoiced {
        "invoiced"
    } else {
        "no"
    };
    let mut faults = Faults::default();
    faults.only(line, &["policy", "ordered", "delivered", "invoiced", "remainder_cancelled"]);
    faults.only(then, &["to_invoice", "status"]);
    faults.same("to_invoice", shop.line(&order_id)?.invoiceable(order.content.invoice_policy), &then["to_invoice"])?;
    if let Some(expected) = then["status"].as_str() {
        faults.equal("status", status, expected);
    }
    Ok(faults.verdict())
}

/// What a percentage of an order comes to, without tax.
fn deposit(given: &Value, when: &Value, then: &Value) -> Fallible<Verdict> {
    let mut shop = Shop::open("EUR")?;
    let worth: Amount = figure(&given["order"]["untaxed"])?;
    let order_id = shop.places(&[Wish { sku: SKU, quantity: Quantity::ONE, worth: Some(worth) }])?;
    let percent: Percent = figure(&when["percent"])?;
    let deposit = InvoiceDeposit::new(order_id, "D-1".parse()?, "2026-11-23".parse()?).with_percent(percent);
    shop.does(&Command::InvoiceDeposit(deposit))?;
    let invoice = shop.desk.world().invoice(&"D-1".parse()?).ok_or("there is no deposit")?;
    let mut faults = Faults::default();
    faults.only(&given["order"], &["untaxed"]);
    faults.only(then, &["deposit"]);
    faults.same("deposit", invoice.issued.totals.net, &then["deposit"])?;
    Ok(faults.verdict())
}

/// What a line in another unit is in the product's own.
fn to_base_uom(line: &Value, then: &Value) -> Fallible<Verdict> {
    let code = match text(&line["uom"]) {
        "dozen" => "DZN",
        unit => return Err(format!("the unit `{unit}` is not known").into()),
    };
    let unit = UnitCode::new(code)?;
    let mut shop = Shop::open("EUR")?;
    let conversion = UnitConversion::new(unit, figure(&line["factor"])?);
    shop.sells_this(Product::new(SKU.parse()?, Text::new(SKU)?).with_unit_conversions(vec![conversion]))?;
    let mut draft = shop.draft(&[Wish::new(SKU, figure(&line["ordered"])?)])?;
    draft.lines = draft.lines.into_iter().map(|line| line.with_unit(unit)).collect();
    let order_id = draft.order_id.clone();
    shop.does(&Command::PlaceOrder(draft))?;
    let mut faults = Faults::default();
    faults.only(line, &["ordered", "uom", "factor"]);
    faults.only(then, &["base_qty"]);
    faults.same("base_qty", shop.line(&order_id)?.quantity, &then["base_qty"])?;
    Ok(faults.verdict())
}

/// Goods that are ready do not leave while the order is on hold.
fn held(when: &Value, then: &Value) -> Fallible<Verdict> {
    let quantity = figure(&when["qty"])?;
    let mut shop = Shop::open("EUR")?;
    let order_id = promised(&mut shop, quantity, quantity)?;
    shop.does(&Command::HoldOrder(HoldOrder::new(order_id.clone(), Text::new("hold")?)))?;
    let mut faults = Faults::default();
    refused(&mut shop, &ship(&order_id, quantity)?, then, &mut faults)?;
    Ok(faults.verdict())
}

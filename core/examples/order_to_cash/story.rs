//! A small shop's order, stage by stage.

use std::path::Path;

use orderwell::{
    Command, CsvMapping, Currency, CustomerId, Date, DeliverShipment, FromJson, InvoiceId, InvoiceOrder, KpiScope,
    LocationId, OrderDraft, OrderId, PaymentAllocation, PaymentId, ProductId, ReceiveStock, RecordPayment,
    ReserveOrder, ShipOrder, ShipmentNo, TaxCategory, TaxRate, Text, capture_csv, kpis, plan,
};

use crate::shop::{Fallible, Shop, Told, heading, open_shop};
use crate::{billing, print};

/// Tells how an order becomes money.
///
/// Electronic invoices are written into the folder.
pub(crate) fn tell(folder: &Path) -> Told {
    println!("Tea & Mugs, Bremen: how an order becomes money.");
    println!(
        "On the shelf: 40 × TEA-250, 8 × MUG. The policy reserves when an order is placed and backorders what is missing."
    );
    let mut shop = open_shop()?;
    let mut drafts = capture()?;
    let (big, small) = (drafts.remove(0), drafts.remove(0));
    let (big_id, small_id) = (big.order_id.clone(), small.order_id.clone());
    verify_and_place(&mut shop, big, small)?;
    send_in_two_parts(&mut shop, &big_id)?;
    bill_and_collect(&mut shop, &big_id)?;
    small_order(&mut shop, &small_id)?;
    heading("Reported", "the week in figures");
    let figures = kpis(&shop.desk, &KpiScope::new(Currency::new("EUR")?))?;
    print::kpis(&figures);
    billing::tell(&mut shop, &small_id, folder)
}

/// One order from the shop's mail as a table, one from its web page as JSON.
fn capture() -> Fallible<Vec<OrderDraft>> {
    heading("Captured", "a table from an e-mail, and JSON from the web shop");
    let table = "Order;Customer;Article;Pieces;Wanted\nSO-1;C-7;TEA-250;12;2026-11-09\nSO-1;C-7;MUG;10;2026-11-09\nSO-1;C-7;WRAPPING;1;2026-11-09\n";
    let mapping = br#"{"delimiter":";","currency":"EUR","columns":[
        {"column":"Order","field":"order_id"},{"column":"Customer","field":"customer_id"},
        {"column":"Article","field":"product_id"},{"column":"Pieces","field":"quantity"},
        {"column":"Wanted","field":"required_on"}]}"#;
    let captured = capture_csv(table.as_bytes(), &CsvMapping::from_json(mapping)?)?;
    let web = br#"{"order_id":"SO-2","customer_id":"C-7","currency":"EUR","required_on":"2026-11-06",
        "payment_terms":{"instalments":[{"due":{"days":30}}],"early_payment_discounts":[{"percent":"2","due":{"days":7}}]},
        "lines":[{"line":1,"product_id":"TEA-250","quantity":3,"unit_price":"4.50"}]}"#;
    let mut drafts = captured.drafts;
    drafts.push(orderwell::capture_json(web)?);
    for draft in &drafts {
        let lines: Vec<String> =
            draft.lines.iter().map(|line| format!("{} × {}", line.quantity, line.product_id)).collect();
        println!("    {} for {}: {}", draft.order_id, draft.customer_id, lines.join(", "));
    }
    Ok(drafts)
}

fn verify_and_place(shop: &mut Shop, big: OrderDraft, small: OrderDraft) -> Told {
    heading("Verified", "a slip of the finger is refused, with every reason at once");
    let mut slip = big.clone();
    slip.required_on = Some(Date::new(2026, 10, 9)?);
    if let [tea, mug, ..] = slip.lines.as_mut_slice() {
        tea.quantity = "0".parse()?;
        mug.product_id = ProductId::new("MGU")?;
    }
    shop.is_refused(&Command::PlaceOrder(slip))?;
    heading("Placed and reserved", "8 mugs are there for 10: the rest waits");
    let big_id = big.order_id.clone();
    shop.does(&Command::PlaceOrder(big))?;
    shop.show(&big_id)?;
    println!();
    shop.does(&Command::PlaceOrder(small))?;
    Ok(())
}

fn send_in_two_parts(shop: &mut Shop, order_id: &OrderId) -> Told {
    heading("Planned", "what can go out now, and from where");
    let plan = plan(shop.order(order_id)?, |product_id| shop.desk.world().stock_item(product_id));
    for pick in &plan.picks {
        let from = pick.location_id.as_ref().map_or("needs no stock".into(), |location| format!("from `{location}`"));
        println!("    line {}: {} × {} {from}", pick.line, pick.quantity, pick.product_id);
    }
    for wait in &plan.waits {
        println!("    line {}: {} × {} wait for supply", wait.line, wait.backordered, wait.product_id);
    }
    heading("Shipped", "a first part goes out");
    shop.today = Date::new(2026, 11, 4)?;
    let carrier = Text::new("Nordpost")?;
    shop.does(&Command::ShipOrder(ShipOrder::new(order_id.clone(), shop.today).with_carrier(carrier.clone())))?;
    println!();
    shop.is_refused(&Command::ShipOrder(ShipOrder::new(order_id.clone(), shop.today)))?;
    heading("Supplied", "5 mugs arrive, the backorder is filled, the second part follows");
    shop.today = Date::new(2026, 11, 6)?;
    let (mug, shelf) = (ProductId::new("MUG")?, LocationId::new("shelf")?);
    shop.does(&Command::ReceiveStock(ReceiveStock::new(mug, shelf, "5".parse()?)))?;
    shop.does(&Command::ReserveOrder(ReserveOrder::new(order_id.clone())))?;
    shop.does(&Command::ShipOrder(ShipOrder::new(order_id.clone(), shop.today).with_carrier(carrier)))?;
    heading("Delivered", "both parts arrive");
    shop.today = Date::new(2026, 11, 9)?;
    for number in [1, 2] {
        let shipment = ShipmentNo::new(number)?;
        shop.does(&Command::DeliverShipment(DeliverShipment::new(order_id.clone(), shipment, shop.today)))?;
    }
    shop.show(order_id)
}

fn bill_and_collect(shop: &mut Shop, order_id: &OrderId) -> Told {
    heading("Invoiced", "one document, two tax rates");
    let invoice_id = InvoiceId::new("2026-0001")?;
    shop.does(&Command::InvoiceOrder(InvoiceOrder::new(order_id.clone(), invoice_id.clone(), shop.today)))?;
    let invoice = shop.invoice(&invoice_id)?;
    let gross = invoice.issued.totals.gross;
    println!("\n    invoice {invoice_id}, due on {}", invoice.issued.due_on);
    let rows: Vec<Vec<String>> = invoice
        .issued
        .lines
        .iter()
        .map(|line| {
            let name = line.description.as_ref().map_or("", Text::as_str);
            vec![
                format!("{} {name}", line.line),
                line.quantity.to_string(),
                line.unit_price.to_string(),
                format!("{} %", line.tax.unwrap_or_else(|| TaxRate::new(TaxCategory::OutsideScope)).rate),
                line.net.to_string(),
            ]
        })
        .collect();
    print::table(&["line", "quantity", "price", "tax", "net"], &rows);
    let totals = &invoice.issued.totals;
    println!("    net {}", totals.net);
    for subtotal in &totals.taxes {
        println!("    tax {} % on {}: {}", subtotal.rate, subtotal.taxable, subtotal.tax);
    }
    println!("    gross {} EUR", totals.gross);
    heading("Paid", "too much is refused; the right amount settles it");
    shop.today = Date::new(2026, 11, 18)?;
    let euro = Currency::new("EUR")?;
    let customer_id = CustomerId::new("C-7")?;
    let today = shop.today;
    let payment = |id: &str, amount| {
        let payment_id = PaymentId::new(id)?;
        let allocation = PaymentAllocation::new(invoice_id.clone(), amount);
        let payment = RecordPayment::new(payment_id, customer_id.clone(), euro, amount, today);
        Fallible::Ok(Command::RecordPayment(payment.with_allocations(vec![allocation])))
    };
    shop.is_refused(&payment("P-0", gross.plus("0.01".parse()?)?)?)?;
    shop.does(&payment("P-1", gross)?)?;
    shop.show(order_id)
}

/// The second order, whole and late, so that the figures have something to tell.
fn small_order(shop: &mut Shop, order_id: &OrderId) -> Told {
    heading("Meanwhile", "the small order goes out whole, a day late, and waits for its money");
    shop.today = Date::new(2026, 11, 19)?;
    shop.does(&Command::ShipOrder(ShipOrder::new(order_id.clone(), Date::new(2026, 11, 7)?)))?;
    let invoice_id = InvoiceId::new("2026-0002")?;
    shop.does(&Command::InvoiceOrder(InvoiceOrder::new(order_id.clone(), invoice_id, shop.today)))?;
    shop.show(order_id)
}

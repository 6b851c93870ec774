//! What users of other systems complain about in deposits, final invoices and credits, each by its first reference. Here
//! it cannot happen.

mod common;

use common::{Shop, euro, id, line_no, on, tax, text};
use orderwell::*;

fn line(number: u32, quantity: &str, price: &str, rate: &str) -> OrderLineDraft {
    let line = OrderLineDraft::new(line_no(number), id("WRAP"), id(quantity));
    line.with_unit_price(id::<UnitPrice>(price)).with_tax(tax(rate))
}

/// A shop with an order of goods that need no stock, to be invoiced as ordered.
fn ordered(prices: PriceBasis, lines: Vec<OrderLineDraft>) -> Shop {
    with_draft(OrderDraft::new(id("SO-1"), id("C-1"), euro(), lines).with_prices(prices))
}

fn with_draft(draft: OrderDraft) -> Shop {
    let mut shop = Shop::open(Policy::default());
    let draft = draft.with_invoice_policy(InvoicePolicy::Ordered);
    shop.run(&Command::PlaceOrder(draft), 20).expect("it is placed");
    shop
}

fn deposit(shop: &mut Shop, number: &str, share: &str) {
    let deposit = InvoiceDeposit::new(id("SO-1"), id(number), on(20));
    let deposit = match share.strip_suffix('%') {
        Some(percent) => deposit.with_percent(id::<Percent>(percent)),
        None => deposit.with_amount(id::<Amount>(share)),
    };
    shop.run(&Command::InvoiceDeposit(deposit), 20).expect("a deposit");
}

fn invoice(shop: &mut Shop, number: &str) {
    shop.run(&Command::InvoiceOrder(InvoiceOrder::new(id("SO-1"), id(number), on(20))), 20).expect("an invoice");
}

fn credit(shop: &mut Shop, number: &str, note: &str) {
    let credit = CreditInvoice::new(id(number), id(note), on(20));
    shop.run(&Command::CreditInvoice(credit), 20).expect("a credit note");
}

fn found<'s>(shop: &'s Shop, number: &str) -> &'s Invoice {
    shop.desk.world().invoice(&id(number)).expect("it was issued")
}

fn order(shop: &Shop) -> &Order {
    shop.desk.order(&id("SO-1")).expect("it was placed")
}

/// Net, tax, gross, due.
#[track_caller]
fn shows(shop: &Shop, number: &str, expected: &str) {
    let invoice = found(shop, number);
    let Totals { net, tax, gross, .. } = &invoice.issued.totals;
    assert_eq!(format!("{net} {tax} {gross} {}", invoice.due().unwrap()), expected);
}

/// All documents together are the order, in every figure.
#[track_caller]
fn sums(shop: &Shop) {
    let order = order(shop);
    assert_eq!(order.billed().unwrap(), order.content.totals);
    assert_eq!(order.status().billing, BillingStatus::Invoiced);
}

/// Deposits disappear: a final invoice shows the whole as due, or takes the deposit off without its tax.
/// (invoiceninja#9376, horstoeko/zugferd#266, #264)
#[test]
fn invoiceninja_9376_a_final_invoice_takes_the_deposit_off_with_its_tax() {
    let mut shop = ordered(PriceBasis::Net, vec![line(1, "10", "100", "19"), line(2, "10", "10", "7")]);
    deposit(&mut shop, "D-1", "30%");
    shows(&shop, "D-1", "330.00 59.10 389.10 389.10");
    invoice(&mut shop, "I-1");
    shows(&shop, "I-1", "770.00 137.90 907.90 907.90");
    let issued = &found(&shop, "I-1").issued;
    assert_eq!((found(&shop, "D-1").issued.kind.type_code(), issued.kind.type_code()), ("386", "380"));
    let [deducted] = issued.deductions.as_slice() else { panic!("one deposit is taken off") };
    assert_eq!(deducted.invoice_id, id("D-1"));
    assert_eq!(deducted.totals, found(&shop, "D-1").issued.totals);
    sums(&shop);
}

/// A deposit is subtracted twice: as a line, and as money paid before. (dolibarr#30379, Dolibarr modules 342)
#[test]
fn dolibarr_30379_a_deposit_is_taken_off_once() {
    let mut shop = ordered(PriceBasis::Net, vec![line(1, "1", "100", "20")]);
    deposit(&mut shop, "D-1", "10.00");
    let pay = PaymentAllocation::new(id("D-1"), id("10.00"));
    let payment = RecordPayment::new(id("P-1"), id("C-1"), euro(), id("10.00"), on(20)).with_allocations(vec![pay]);
    shop.run(&Command::RecordPayment(payment), 20).expect("it is paid");
    invoice(&mut shop, "I-1");
    shows(&shop, "I-1", "91.67 18.33 110.00 110.00");
    assert_eq!(found(&shop, "I-1").issued.totals.prepaid, None, "what paid the deposit does not pay the rest");
    sums(&shop);
}

/// A deposit of a stated amount comes out a cent off, and the final invoice with it. (odoo PRs 260157, 281717, 135262,
/// 134985, 160521, 243210)
#[test]
fn odoo_260157_a_deposit_is_what_was_asked_for() {
    let mixed = vec![line(1, "1", "900", "21"), line(2, "2", "90", "21"), line(3, "4", "49", "21")];
    let many = [("1", "10000"), ("1", "10000"), ("1", "10000"), ("1", "50")];
    let many = many.iter().zip(1..).map(|((quantity, price), number)| line(number, quantity, price, "20")).collect();
    for (prices, lines, share) in [
        (PriceBasis::Gross, mixed, "550.00"),
        (PriceBasis::Net, many, "840.00"),
        (PriceBasis::Net, vec![line(1, "1", "200", "21")], "100.00"),
        (PriceBasis::Gross, vec![line(1, "1", "2500", "8")], "2117.00"),
    ] {
        let mut shop = ordered(prices, lines);
        deposit(&mut shop, "D-1", share);
        assert_eq!(found(&shop, "D-1").issued.totals.gross, id(share));
        invoice(&mut shop, "I-1");
        sums(&shop);
    }
}

/// All is billed in advance, and the final invoice becomes a credit note of a cent. (odoo#125140, PRs 278963, 278984)
#[test]
fn odoo_125140_after_all_in_advance_nothing_is_left() {
    for (quantity, price, shares) in [
        ("0.5", "1.01", &["100%"][..]),
        ("1", "12870.59", &["50%", "50%"]),
        ("1", "850.085", &["100%"]),
        ("3", "0.01", &["33.33%", "33.33%", "33.34%"]),
    ] {
        for level in [RoundingLevel::TaxGroup, RoundingLevel::Document, RoundingLevel::Line] {
            let draft = OrderDraft::new(id("SO-1"), id("C-1"), euro(), vec![line(1, quantity, price, "19")]);
            let mut shop = with_draft(draft.with_rounding(Rounding::default().with_level(level)));
            let mut rest = order(&shop).content.totals.gross;
            for (number, share) in (1..).zip(shares) {
                // The last one takes what rounding has left.
                let share = if number == shares.len() { rest.to_string() } else { (*share).to_string() };
                deposit(&mut shop, &format!("D-{number}"), &share);
                rest = rest.minus(found(&shop, &format!("D-{number}")).issued.totals.gross).unwrap();
            }
            invoice(&mut shop, "I-1");
            shows(&shop, "I-1", "0.00 0.00 0.00 0.00");
            sums(&shop);
        }
    }
}

/// What is invoiced by itself at shipping forgets the deposit. (OCA/account-invoicing#1489)
#[test]
fn oca_1489_an_invoice_at_shipping_takes_the_deposit_off() {
    let mut shop = Shop::open(Policy::default().with_invoice_at(InvoiceAt::Ship));
    let draft = OrderDraft::new(id("SO-1"), id("C-1"), euro(), vec![line(1, "4", "2.50", "19")]);
    shop.run(&Command::PlaceOrder(draft), 20).expect("it is placed");
    deposit(&mut shop, "D-1", "5.00");
    let ship = ShipOrder::new(id("SO-1"), on(20)).with_invoice_id(id::<InvoiceId>("I-1"));
    shop.run(&Command::ShipOrder(ship), 20).expect("it is sent");
    shows(&shop, "I-1", "5.80 1.10 6.90 6.90");
    sums(&shop);
}

/// An invoice that was paid before is refused because nothing is due. (speedata/einvoice#58, horstoeko/zugferd#10)
#[test]
fn speedata_58_an_order_that_is_paid_before_is_invoiced() {
    let mut shop = ordered(PriceBasis::Net, vec![line(1, "1", "350", "0")]);
    let payment = RecordPayment::new(id("P-1"), id("C-1"), euro(), id("350.00"), on(20));
    let payment = payment.with_prepayments(vec![Prepayment::new(id("SO-1"), id("350.00"))]);
    shop.run(&Command::RecordPayment(payment), 20).expect("it is paid");
    invoice(&mut shop, "I-1");
    shows(&shop, "I-1", "350.00 0.00 350.00 0.00");
    assert_eq!(found(&shop, "I-1").issued.totals.prepaid, Some(id("350.00")));
    assert_eq!(found(&shop, "I-1").status(), InvoiceStatus::Paid);
    assert_eq!(order(&shop).status().payment, PaymentStatus::Paid);
}

/// All off leaves a cent, and the document cannot be issued. (frappe/erpnext#52001)
#[test]
fn erpnext_52001_an_order_of_nothing_is_invoiced_and_credited() {
    let lines = vec![line(1, "1", "1300", "18"), line(2, "3", "0.35", "5")];
    let draft = OrderDraft::new(id("SO-1"), id("C-1"), euro(), lines).with_prices(PriceBasis::Gross);
    let mut shop = with_draft(draft.with_allowances(vec![Adjustment::default().with_percent(id::<Percent>("100"))]));
    invoice(&mut shop, "I-1");
    shows(&shop, "I-1", "0.00 0.00 0.00 0.00");
    sums(&shop);
    credit(&mut shop, "I-1", "CN-1");
    shows(&shop, "CN-1", "0.00 0.00 0.00 0.00");
}

/// Net and tax are not the grand total, on the invoice or on what is returned. (frappe/erpnext#38137, #58712, #59001)
#[test]
fn erpnext_38137_net_and_tax_are_the_total_of_every_document() {
    let lines = vec![line(1, "3", "9.99", "19"), line(2, "7", "0.35", "7"), line(3, "1", "4.99", "19")];
    let mut shop = ordered(PriceBasis::Gross, lines);
    deposit(&mut shop, "D-1", "33.33%");
    invoice(&mut shop, "I-1");
    let units = CreditLine::new(line_no(1)).with_quantity(Quantity::ONE);
    let one = CreditInvoice::new(id("I-1"), id("CN-1"), on(20)).with_lines(vec![units]);
    shop.run(&Command::CreditInvoice(one), 20).expect("one comes back");
    credit(&mut shop, "I-1", "CN-2");
    credit(&mut shop, "D-1", "CN-3");
    for invoice in shop.desk.world().invoices() {
        let Totals { net, tax, gross, taxes, .. } = &invoice.issued.totals;
        assert_eq!(net.plus(*tax), Ok(*gross));
        assert_eq!(Amount::sum(taxes.iter().map(|tax| tax.tax), euro()), Ok(*tax));
    }
    assert_eq!(order(&shop).billed().unwrap().gross, id("0.00"));
}

/// Totals finer than a cent, so that what was charged is never all. (medusajs/medusa#14817, #14818, #12789, #13971)
#[test]
fn medusa_14817_what_is_charged_in_cents_pays_all() {
    let mut shop = ordered(PriceBasis::Net, vec![line(1, "1", "98.9009", "0")]);
    invoice(&mut shop, "I-1");
    shows(&shop, "I-1", "98.90 0.00 98.90 98.90");
    let allocation = PaymentAllocation::new(id("I-1"), id("98.90"));
    let payment = RecordPayment::new(id("P-1"), id("C-1"), euro(), id("98.90"), on(20));
    shop.run(&Command::RecordPayment(payment.with_allocations(vec![allocation])), 20).expect("it is paid");
    assert_eq!(found(&shop, "I-1").status(), InvoiceStatus::Paid);
    assert_eq!(order(&shop).status().payment, PaymentStatus::Paid);
}

/// More is given back than was billed, or the same twice. (solidusio/solidus: 1.67 over two units)
#[test]
fn solidus_no_credit_exceeds_its_invoice() {
    let mut shop = ordered(PriceBasis::Gross, vec![line(1, "2", "0.835", "19")]);
    invoice(&mut shop, "I-1");
    let units = |note: &str| {
        let line = CreditLine::new(line_no(1)).with_quantity(Quantity::ONE);
        Command::CreditInvoice(CreditInvoice::new(id("I-1"), id(note), on(20)).with_lines(vec![line]))
    };
    shop.run(&units("CN-1"), 20).expect("the first");
    shop.run(&units("CN-2"), 20).expect("the second");
    let gross = |note: &str| found(&shop, note).issued.totals.gross;
    assert_eq!((gross("CN-1"), gross("CN-2")), (id("0.84"), id("0.83")));
    let refused = shop.run(&units("CN-3"), 20).expect_err("there is no third");
    assert_eq!(refused.problems()[0].code, Code::CreditNoteQuantityExceeded);
    let all = CreditInvoice::new(id("I-1"), id("CN-3"), on(20)).with_reason(text("again"));
    let refused = shop.run(&Command::CreditInvoice(all), 20).expect_err("nothing is left");
    assert_eq!(refused.problems()[0].code, Code::CreditNoteNothingLeft);
}

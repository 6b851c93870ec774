//! Prices of lines, sums of taxes, and what cannot be said, as tables.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{EinvoiceDetails, electronic_invoice};
use crate::einvoice::ElectronicInvoice;
use crate::id::{CustomerId, InvoiceId, LineNo, OrderId, ProductId, TaxId, Text};
use crate::invoice::{AdvanceDeducted, InvoiceIssued, InvoiceKind, InvoiceLine};
use crate::money::{Amount, Currency, Percent, StatedDecimal};
use crate::party::{Address, Country, Customer, Seller};
use crate::quantity::UnitCode;
use crate::tax::{PriceBasis, TaxCategory, TaxRate, TaxSettlement, TaxSubtotal};
use crate::time::Date;
use crate::totals::Totals;

fn amount(text: &str) -> Amount {
    text.parse().expect("an amount")
}

fn percent(text: &str) -> Percent {
    text.parse().expect("a percentage")
}

fn tax(rate: &str) -> TaxRate {
    TaxRate::new(TaxCategory::Standard).with_rate(percent(rate))
}

/// `quantity x price [/base] = net [(gross)]`, taxed with 19 %.
fn line(text: &str) -> InvoiceLine {
    let (factors, net) = text.split_once(" = ").expect("a net amount");
    let (quantity, price) = factors.split_once(" x ").expect("a price");
    let (price, base) = price.split_once(" / ").map_or((price, None), |(price, base)| (price, Some(base)));
    let (net, gross) = net.split_once(" gross ").map_or((net, None), |(net, gross)| (net, Some(amount(gross))));
    let (quantity, price) = (quantity.parse().expect("a quantity"), price.parse().expect("a price"));
    let (number, product) = (LineNo::new(1).expect("a number"), ProductId::new("TEA").expect("an id"));
    InvoiceLine::new(number, product, quantity, UnitCode::ONE, price, amount(net))
        .with_base_quantity(base.map(|base| base.parse().expect("a quantity")))
        .with_gross(gross)
        .with_tax(tax("19"))
}

/// `taxable tax` at 19 %.
fn totals(net: &str, tax: &str) -> Totals {
    let (net, tax, zero) = (amount(net), amount(tax), amount("0.00"));
    let subtotal = TaxSubtotal::new(percent("19"), net, tax).with_category(TaxCategory::Standard);
    Totals::new(net, zero, zero, net, tax, net.plus(tax).expect("a sum"), alloc::vec![subtotal])
}

fn issued(lines: Vec<InvoiceLine>, totals: Totals) -> InvoiceIssued {
    let day = Date::parse("2026-11-25").expect("a date");
    let (invoice_id, order_id) = (InvoiceId::new("RE-1").expect("an id"), OrderId::new("SO-1").expect("an id"));
    let currency = Currency::new("EUR").expect("a currency");
    InvoiceIssued::new(invoice_id, order_id, CustomerId::new("C-1").expect("an id"), currency, day, day, lines, totals)
}

fn make(invoice: &InvoiceIssued) -> Result<(ElectronicInvoice, String), String> {
    let text = |text: &str| Text::new(text).expect("a text");
    let address = Address::new(Country::new("DE").expect("a country"));
    let seller = Seller::new(text("Tea House"), address, invoice.currency);
    let customer = Customer::new(invoice.customer_id.clone(), text("Ada"));
    let codes = |problems: &[crate::problem::Problem]| {
        problems.iter().map(|problem| problem.code.as_str().to_string()).collect::<Vec<_>>().join(" ")
    };
    electronic_invoice(invoice, &seller, &customer, &EinvoiceDetails::new())
        .map(|made| (made.document, codes(&made.findings)))
        .map_err(|rejection| codes(&rejection.problems))
}

/// What a line becomes: its price, then `-` an allowance or `+` a charge.
#[track_caller]
fn check_line(prices: PriceBasis, text: &str, wanted: &str) {
    let line = line(text);
    let net = line.net.to_string();
    let tax = line.net.percent(percent("19"), crate::money::RoundingMode::default()).expect("a tax");
    let invoice = issued(alloc::vec![line], totals(&net, &tax.to_string())).with_prices(prices);
    let (document, _) = make(&invoice).expect("it can be said");
    let line = document.lines.first().expect("a line");
    let of = |sign: &str, entries: &[crate::einvoice::ElectronicAdjustment]| -> String {
        let amounts = entries.iter().filter_map(|entry| entry.amount);
        amounts.map(|amount: StatedDecimal| format!(" {sign} {amount}")).collect()
    };
    let price = line.unit_price.expect("a price");
    assert_eq!(format!("{price}{}{}", of("-", &line.allowances), of("+", &line.charges)), wanted, "{text}");
}

#[test]
fn prices_without_tax_stand_and_the_rest_is_an_allowance_or_a_charge() {
    let check = |text, wanted| check_line(PriceBasis::Net, text, wanted);
    check("3 x 4.9 = 14.70", "4.90");
    check("3 x 1.005 = 3.02", "1.005");
    check("30 x 12 / 100 = 3.60", "12.00");
    check("3 x 4.9 = 13.23", "4.90 - 1.47");
    check("3 x 4.9 = 15.00", "4.90 + 0.30");
    check("0 x 4.9 = 0.01", "0.01");
    check("1 x 0 = 0.00", "0.00");
}

#[test]
fn prices_with_tax_lose_it_and_give_the_printed_net_amount() {
    let check = |text, wanted| check_line(PriceBasis::Gross, text, wanted);
    check("1 x 11.9 = 10.00 gross 11.90", "10.00");
    check("7 x 0.03 = 0.18 gross 0.21", "0.026");
    check("3 x 9.99 = 25.18 gross 29.97", "8.393");
    // The net amount that was printed is a cent more than that of the line alone.
    check("1 x 9.99 = 8.40 gross 9.99", "8.40");
    check("3 x 9.99 = 24.34 gross 28.97", "8.3949579832 - 0.84");
    check("200 x 119 / 100 = 200.00 gross 238.00", "100.00");
}

#[test]
fn a_tax_that_was_rounded_elsewhere_is_in_the_rounding() {
    let made = make(&issued(alloc::vec![line("1 x 10 = 10.00")], totals("10.00", "1.91"))).expect("it can be said");
    let figures = made.0.totals;
    assert_eq!(made.1, "einvoice.invoice.tax_differs");
    let told = |figure: Option<StatedDecimal>| figure.map_or_else(String::new, |figure| figure.to_string());
    assert_eq!(told(figures.tax_total), "1.90");
    assert_eq!(told(figures.payable_rounding), "0.01");
    assert_eq!(told(figures.payable), "11.91");
    // More than each line could be off is another tax.
    let far = make(&issued(alloc::vec![line("1 x 10 = 10.00")], totals("10.00", "1.94")));
    assert_eq!(far, Err("einvoice.invoice.tax_not_by_rate".into()));
}

#[test]
fn what_en_16931_cannot_say_is_refused_all_at_once() {
    let id = |text: &str| TaxId::new(text).expect("an id");
    let mut totals = totals("10.00", "1.90");
    let retained = TaxSubtotal::new(percent("10"), amount("10.00"), amount("1.00")).with_tax_id(id("wht"));
    totals.taxes.push(retained.with_settlement(TaxSettlement::Retained));
    let line = line("1 x 10 = 10.00");
    let several = line.clone().with_taxes(alloc::vec![id("wht")]);
    let none = line.clone().with_tax(None);
    let unknown = none.clone().with_taxes(alloc::vec![id("eco")]);
    let found = make(&issued(alloc::vec![several, none, unknown], totals)).expect_err("refused");
    let wanted = "einvoice.invoice.tax_not_added einvoice.invoice.tax_several \
                  einvoice.invoice.tax_without_category einvoice.invoice.tax_without_category";
    assert_eq!(found, wanted);
}

#[test]
fn what_was_billed_in_advance_is_taken_off_tax_by_tax() {
    let advance = issued(Vec::new(), totals("3.00", "0.57")).with_kind(InvoiceKind::Prepayment);
    let (document, _) = make(&advance).expect("it can be said");
    assert_eq!(document.type_code.expect("a code").as_str(), "386");
    assert_eq!(document.lines.len(), 1);
    let (id, day) = (InvoiceId::new("AN-1").expect("an id"), Date::parse("2026-11-01").expect("a date"));
    let deducted = AdvanceDeducted::new(id, day, totals("10.00", "1.90"));
    let mut nothing = totals("0.00", "0.00");
    nothing.taxes.clear();
    // All is billed already: the tax of the lines is stated, of nothing.
    let invoice = issued(alloc::vec![line("1 x 10 = 10.00")], nothing).with_deductions(alloc::vec![deducted]);
    let (document, findings) = make(&invoice).expect("it can be said");
    assert_eq!(findings, "");
    let nets: Vec<String> =
        document.lines.iter().filter_map(|line| line.net_amount).map(|net| net.to_string()).collect();
    assert_eq!(nets, ["10.00", "-10.00"]);
    assert_eq!(document.tax_subtotals.len(), 1);
    assert_eq!(document.preceding_invoices.len(), 1);
    assert_eq!(document.totals.payable.map(|payable| payable.to_string()).as_deref(), Some("0.00"));
}

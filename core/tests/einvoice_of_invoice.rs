//! The electronic document of an invoice adds up exactly, says the invoice's own figures, and survives UBL.
#![cfg(feature = "einvoice")]

use orderwell::*;
use proptest::prelude::*;

const HALF_UP: RoundingMode = RoundingMode::HalfAwayFromZero;

fn decimal(text: &str) -> StatedDecimal {
    text.parse().expect("a decimal")
}

fn sum<'a>(figures: impl Iterator<Item = &'a Option<StatedDecimal>>) -> StatedDecimal {
    StatedDecimal::sum(figures.copied().flatten()).expect("a sum")
}

#[track_caller]
fn same(what: &str, one: StatedDecimal, other: StatedDecimal) {
    assert!(one.compare(other).is_eq(), "{what}: {one} is not {other}");
}

/// The arithmetic of EN 16931, written down once more and exactly: BR-CO-10 to BR-CO-17, and the sums of each tax.
#[track_caller]
fn check_adds_up(document: &ElectronicInvoice, places: u32) {
    let totals = &document.totals;
    let or_zero = |figure: Option<StatedDecimal>| figure.unwrap_or(StatedDecimal::ZERO);
    let some = |figure: Option<StatedDecimal>| figure.expect("the figure is stated");
    for line in &document.lines {
        let base = line.price_base_quantity.unwrap_or(StatedDecimal::ONE);
        let value =
            some(line.quantity).times(some(line.unit_price)).and_then(|value| value.divided_by(base, places, HALF_UP));
        let charges = sum(line.charges.iter().map(|charge| &charge.amount));
        let allowances = sum(line.allowances.iter().map(|allowance| &allowance.amount));
        let net = value.and_then(|value| value.plus(charges)?.minus(allowances)).expect("a value");
        same("line net", some(line.net_amount), net);
        assert!(!some(line.unit_price).is_negative(), "BR-27");
    }
    let lines = sum(document.lines.iter().map(|line| &line.net_amount));
    let allowances = sum(document.allowances.iter().map(|entry| &entry.amount));
    let charges = sum(document.charges.iter().map(|entry| &entry.amount));
    same("BR-CO-10", some(totals.line_net_sum), lines);
    same("BR-CO-11", or_zero(totals.allowance_total), allowances);
    same("BR-CO-12", or_zero(totals.charge_total), charges);
    let exclusive = lines.minus(allowances).and_then(|rest| rest.plus(charges)).expect("a sum");
    same("BR-CO-13", some(totals.tax_exclusive), exclusive);
    same("BR-CO-14", some(totals.tax_total), sum(document.tax_subtotals.iter().map(|tax| &tax.tax)));
    let inclusive = exclusive.plus(some(totals.tax_total)).expect("a sum");
    same("BR-CO-15", some(totals.tax_inclusive), inclusive);
    let due = inclusive.minus(or_zero(totals.prepaid)).and_then(|due| due.plus(or_zero(totals.payable_rounding)));
    same("BR-CO-16", some(totals.payable), due.expect("a sum"));
    for tax in &document.tax_subtotals {
        let rate = or_zero(tax.rate);
        let of = rate
            .hundredth()
            .and_then(|rate| rate.times(some(tax.taxable)))
            .and_then(|tax| tax.rounded(places, HALF_UP));
        same("BR-CO-17", some(tax.tax), of.expect("a tax"));
        let mine = |category: &Option<StatedCode>, rate: &Option<StatedDecimal>| {
            *category == tax.category && rate.map(StatedDecimal::trimmed) == tax.rate.map(StatedDecimal::trimmed)
        };
        let lines = document.lines.iter().filter(|line| mine(&line.tax_category, &line.tax_rate));
        let entries = |all: &[ElectronicAdjustment]| {
            StatedDecimal::sum(
                all.iter().filter(|entry| mine(&entry.tax_category, &entry.tax_rate)).filter_map(|entry| entry.amount),
            )
        };
        let taxable = sum(lines.map(|line| &line.net_amount))
            .minus(entries(&document.allowances).expect("a sum"))
            .and_then(|rest| rest.plus(entries(&document.charges)?));
        same("BR-S-08", some(tax.taxable), taxable.expect("a sum"));
    }
    let count = document.tax_subtotals.len();
    for (at, tax) in document.tax_subtotals.iter().enumerate() {
        let alike = |other: &ElectronicTaxSubtotal| (&other.category, other.rate) == (&tax.category, tax.rate);
        assert!(!document.tax_subtotals[at + 1..count].iter().any(alike), "one subtotal for each category and rate");
    }
    let amounts = [totals.line_net_sum, totals.tax_exclusive, totals.tax_total, totals.tax_inclusive, totals.payable];
    assert!(amounts.into_iter().flatten().all(|amount| amount.places() == places), "BR-DEC");
}

/// How a line is made: quantity in thousandths, price in ten-thousandths, tax, percent off, base quantity.
type Made = (i64, i64, u8, u8, bool);

fn number<T: std::str::FromStr>(units: i64, places: usize) -> T
where
    T::Err: std::fmt::Debug,
{
    let digits = format!("{:0width$}", units, width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    format!("{whole}.{fraction}").parse().expect("a number")
}

fn tax(kind: u8) -> TaxRate {
    let (category, rate) = match kind % 6 {
        0 => (TaxCategory::Standard, "19"),
        1 => (TaxCategory::Standard, "7"),
        2 => (TaxCategory::Standard, "5.5"),
        3 => (TaxCategory::ZeroRated, "0"),
        4 => (TaxCategory::OutsideScope, "0"),
        _ => (TaxCategory::ReverseCharge, "0"),
    };
    TaxRate::new(category).with_rate(rate.parse::<Percent>().expect("a rate"))
}

fn document(
    currency: Currency,
    made: &[Made],
    prices: PriceBasis,
    off: u8,
    freight: bool,
    mode: RoundingLevel,
) -> Document {
    let lines = made.iter().zip(1..).map(|((quantity, price, kind, off, based), line)| {
        let line = DocumentLine::new(LineNo::new(line).expect("a line"), number(*quantity, 3), number(*price, 4));
        let line =
            line.with_tax(tax(*kind)).with_base_quantity(based.then(|| "100".parse::<Quantity>().expect("a quantity")));
        if off % 3 == 0 {
            let percent = (off % 90).to_string().parse::<Percent>().expect("a percentage");
            line.with_allowances(vec![Adjustment::new().with_percent(percent)])
        } else {
            line
        }
    });
    let percent = (off % 40).to_string().parse::<Percent>().expect("a percentage");
    let allowances = if off % 2 == 0 { vec![Adjustment::new().with_percent(percent)] } else { vec![] };
    let charge = Adjustment::new().with_amount("4".parse::<Amount>().expect("an amount"));
    Document::new(currency, lines.collect())
        .with_prices(prices)
        .with_allowances(allowances)
        .with_charges(if freight { vec![charge] } else { vec![] })
        .with_rounding(Rounding::new().with_level(mode))
}

fn invoice(document: &Document) -> Option<InvoiceIssued> {
    let calculation = calculate(document).ok()?;
    let lines = document.lines.iter().zip(&calculation.lines).map(|(line, net)| {
        let product = ProductId::new("P").expect("an id");
        InvoiceLine::new(line.line, product, line.quantity, UnitCode::ONE, line.unit_price, net.net)
            .with_gross(net.gross)
            .with_tax(line.tax)
            .with_base_quantity(line.base_quantity)
    });
    let day = Date::parse("2026-11-25").expect("a date");
    let (invoice_id, order_id) = (InvoiceId::new("RE-1").expect("an id"), OrderId::new("SO-1").expect("an id"));
    let customer_id = CustomerId::new("C-1").expect("an id");
    let lines = lines.collect();
    let issued =
        InvoiceIssued::new(invoice_id, order_id, customer_id, document.currency, day, day, lines, calculation.totals);
    Some(issued.with_prices(document.prices))
}

fn parties() -> (Seller, Customer) {
    let text = |text: &str| Text::new(text).expect("a text");
    let country = |code: &str| Country::new(code).expect("a country");
    let tax = |code: &str, id: &str| TaxIdentity::new(country(code)).with_vat_id(text(id));
    let seller = Seller::new(text("Tea House"), Address::new(country("DE")), euro());
    let customer = Customer::new(CustomerId::new("C-1").expect("an id"), text("Ada"));
    let customer = customer.with_billing_address(Address::new(country("AT")));
    (seller.with_tax_identity(tax("DE", "DE123456789")), customer.with_tax_identity(tax("AT", "ATU12345678")))
}

fn euro() -> Currency {
    Currency::new("EUR").expect("a currency")
}

/// Which official rules a document breaks, in the order of the findings.
fn broken(document: &ElectronicInvoice, tolerance: RuleTolerance) -> Vec<String> {
    let findings = check_electronic_invoice(document, tolerance).expect("within the limits");
    let rule = |finding: &Problem| match finding.data.get("rule") {
        Some(DataValue::Text(rule)) => rule.clone(),
        other => panic!("{other:?} is no rule"),
    };
    findings.iter().map(rule).collect()
}

/// The documents of the vectors: invoices, deposits, deductions, credit notes, gross prices, other currencies.
#[test]
fn the_documents_of_the_vectors_keep_the_official_rules() {
    let mut checked = 0;
    for step in orderwell_vectors::read(&orderwell_vectors::folder().join("einvoice/from-invoices.json")).steps {
        let reply = step.reply.map(|reply| reply.get().to_string()).unwrap_or_default();
        let reply: serde_json::Value = serde_json::from_str(&reply).expect("a reply is JSON");
        if reply["document"].is_null() {
            continue;
        }
        let document = ElectronicInvoice::from_json(reply["document"].to_string().as_bytes()).expect("a document");
        let broken = broken(&document, RuleTolerance::official());
        assert_eq!(broken, Vec::<String>::new(), "{}", reply["document"]);
        checked += 1;
    }
    assert!(checked > 10, "{checked} documents");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn it_adds_up_and_says_the_figures_of_the_invoice(
        made in proptest::collection::vec((1_i64..3_000_000, 0_i64..9_999_999, 0_u8..6, any::<u8>(), any::<bool>()), 1..8),
        gross in any::<bool>(),
        off in any::<u8>(),
        freight in any::<bool>(),
        level in prop_oneof![Just(RoundingLevel::TaxGroup), Just(RoundingLevel::Line), Just(RoundingLevel::Document), Just(RoundingLevel::Precise)],
        yen in any::<bool>(),
    ) {
        // What is outside the scope of tax stands alone.
        let mut made = made;
        let alone = made.first().is_some_and(|line| line.2 == 4);
        for line in &mut made {
            line.2 = match (alone, line.2) { (true, _) => 4, (false, 4) => 5, (false, kind) => kind };
        }
        let prices = if gross { PriceBasis::Gross } else { PriceBasis::Net };
        let currency = if yen { Currency::new("JPY").expect("a currency") } else { euro() };
        let document = document(currency, &made, prices, off, freight, level);
        let Some(invoice) = invoice(&document) else { return Ok(()) };
        let (seller, customer) = parties();
        let made = electronic_invoice(&invoice, &seller, &customer, &EinvoiceDetails::new()).expect("EN 16931 can say it");
        let places = u32::from(currency.minor_units());
        check_adds_up(&made.document, places);
        for (line, stated) in invoice.lines.iter().zip(&made.document.lines) {
            same("line", stated.net_amount.expect("a net amount"), line.net.into());
            if !gross {
                same("price", stated.unit_price.expect("a price"), line.unit_price.into());
            }
        }
        let totals = &made.document.totals;
        same("payable", totals.payable.expect("payable"), invoice.totals.payable().expect("payable").into());
        if level == RoundingLevel::TaxGroup && !gross {
            let left_out = |finding: &&Problem| finding.code != Code::EinvoiceInvoiceVatIdLeftOut;
            prop_assert_eq!(made.findings.iter().find(left_out), None);
            same("tax", totals.tax_total.expect("a tax"), invoice.totals.tax.into());
            same("net", totals.tax_exclusive.expect("a sum"), invoice.totals.net.into());
            same("charges", totals.charge_total.unwrap_or(decimal("0")), invoice.totals.charge_total.into());
            same("allowances", totals.allowance_total.unwrap_or(decimal("0")), invoice.totals.allowance_total.into());
        }
        let broken = broken(&made.document, RuleTolerance::official());
        // Without its VAT identifier the seller needs another, which the caller knows.
        let expected: &[&str] = if alone { &["BR-CO-26"] } else { &[] };
        prop_assert_eq!(broken, expected);
        let text = write_ubl(&made.document).expect("it can be written");
        let read = read_ubl(&text).expect("it can be read");
        prop_assert_eq!((read.document, read.findings), (made.document, vec![]));
    }
}

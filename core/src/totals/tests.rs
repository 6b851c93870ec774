use alloc::string::{String, ToString};
use alloc::vec::Vec;

use proptest::prelude::*;

use super::*;
use crate::id::LineNo;
use crate::money::{Amount, Currency, Percent, RoundingLevel, RoundingMode, UnitPrice};
use crate::pricing::Adjustment;
use crate::quantity::Quantity;
use crate::tax::{TaxCategory, TaxRate};

fn rate(text: &str) -> TaxRate {
    TaxRate::new(TaxCategory::Standard).with_rate(text.parse::<Percent>().unwrap())
}

/// Lines written `quantity × price @ rate`.
fn document(lines: &[(&str, &str, &str)], level: RoundingLevel) -> Document {
    let line = |(index, (quantity, price, tax)): (usize, &(&str, &str, &str))| {
        let number = LineNo::new(u32::try_from(index + 1).unwrap()).unwrap();
        DocumentLine::new(number, quantity.parse().unwrap(), price.parse().unwrap()).with_tax(rate(tax))
    };
    let lines = lines.iter().enumerate().map(line).collect();
    Document::new(Currency::new("EUR").unwrap(), lines).with_rounding(Rounding::default().with_level(level))
}

#[track_caller]
fn check(document: &Document, expected: &str) {
    let totals = calculate(document).unwrap().totals;
    let got: Vec<String> = [totals.net, totals.tax, totals.gross].iter().map(ToString::to_string).collect();
    assert_eq!(got.join(" "), expected);
}

/// odoo/odoo#53790: order and invoice round tax in different order. One definition serves both.
#[test]
fn odoo_53790_the_level_of_rounding_is_stated() {
    let lines = [("1", "0.13", "10"), ("1", "0.16", "20"), ("1", "0.16", "10")];
    check(&document(&lines, RoundingLevel::Line), "0.45 0.06 0.51");
    check(&document(&lines, RoundingLevel::TaxGroup), "0.45 0.06 0.51");
    check(&document(&lines, RoundingLevel::Document), "0.45 0.06 0.51");
    let lines = [("1", "0.13", "10"), ("1", "0.16", "20")];
    check(&document(&lines, RoundingLevel::TaxGroup), "0.29 0.04 0.33");
    check(&document(&lines, RoundingLevel::Document), "0.29 0.05 0.34");
}

/// woocommerce/woocommerce#25641: cart tax 3.05, order tax 3.06. The same document has one answer.
#[test]
fn woocommerce_25641_the_same_document_has_one_answer() {
    let document = document(&[("3", "5.0833", "20")], RoundingLevel::TaxGroup);
    check(&document, "15.25 3.05 18.30");
    assert_eq!(calculate(&document), calculate(&document.clone()));
}

#[test]
fn a_document_adjustment_is_taxed_at_its_own_rate_or_spread() {
    let freight = Adjustment::default().with_amount("4.99".parse::<Amount>().unwrap());
    let lines = [("1", "30", "7"), ("1", "70", "19")];
    let spread = document(&lines, RoundingLevel::TaxGroup).with_charges(alloc::vec![freight.clone()]);
    check(&spread, "104.99 16.17 121.16");
    let own = document(&lines, RoundingLevel::TaxGroup).with_charges(alloc::vec![freight.with_tax(rate("19"))]);
    check(&own, "104.99 16.35 121.34");
}

#[test]
fn prepaid_and_rounding_lead_to_what_is_payable() {
    let document = document(&[("1", "9.99", "19")], RoundingLevel::TaxGroup)
        .with_prepaid("5".parse::<Amount>().unwrap())
        .with_payable_rounding("0.01".parse::<Amount>().unwrap());
    let totals = calculate(&document).unwrap().totals;
    assert_eq!(totals.payable().unwrap().to_string(), "6.90");
}

#[test]
fn forint_can_be_printed_whole() {
    let line = DocumentLine::new(LineNo::new(1).unwrap(), "1.5".parse().unwrap(), "99.90".parse().unwrap())
        .with_tax(rate("27"));
    let document = Document::new(Currency::new("HUF").unwrap(), alloc::vec![line]).with_minor_units(0_u32);
    check(&document, "150 41 191");
}

/// A document of lines written `number: price ids`, with its own taxes, as JSON.
fn own(lines: &[(u32, &str, &[&str])], taxes: &str, more: &str) -> Document {
    use crate::json::FromJson;
    let line = |(number, price, ids): &(u32, &str, &[&str])| {
        alloc::format!(r#"{{"line":{number},"quantity":1,"unit_price":"{price}","taxes":{ids:?}}}"#)
    };
    let lines = lines.iter().map(line).collect::<Vec<_>>().join(",");
    let json = alloc::format!(r#"{{"currency":"EUR","lines":[{lines}],"taxes":[{taxes}]{more}}}"#);
    Document::from_json(json.as_bytes()).unwrap()
}

fn texts(amounts: &[Amount]) -> String {
    amounts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// A surcharge is of the same base as its tax, also where the tax belongs to the base of later ones.
#[test]
fn a_surcharge_is_of_the_base_of_its_tax() {
    let tax = r#"{"tax_id":"V","rate":"21","surcharge":"5.2","effect":"base_of_subsequent"}"#;
    check(&own(&[(1, "100", &["V"])], tax, ""), "100.00 26.20 126.20");
    check(&own(&[(1, "126.20", &["V"])], tax, r#","prices":"gross""#), "100.00 26.20 126.20");
}

/// The parts that a tax is booked in sum to it: with its surcharge, and with what is paid in cash.
#[test]
fn the_parts_of_a_tax_sum_to_it() {
    let reverse = r#"{"tax_id":"V","rate":"21","surcharge":"5.2","distribution":["100","-100"]}"#;
    let totals = calculate(&own(&[(1, "100", &["V"])], reverse, "")).unwrap().totals;
    assert_eq!(texts(&totals.taxes[0].distributed), "26.20 -26.20");
    let halves = r#"{"tax_id":"V","rate":"10","distribution":["50","50"]}"#;
    let cash = r#","rounding":{"cash":{"step":"0.05","difference":"biggest_tax"}}"#;
    let totals = calculate(&own(&[(1, "10.02", &["V"])], halves, cash)).unwrap().totals;
    assert_eq!(texts(&[totals.taxes[0].tax, totals.gross]), "0.98 11.00");
    assert_eq!(texts(&totals.taxes[0].distributed), "0.50 0.48");
}

/// At the level `line`, what counts of a tax is the sum of what counts of each line's.
#[test]
fn half_of_a_tax_counts_line_by_line() {
    let half = r#"{"tax_id":"V","rate":"20","distribution":["50"]}"#;
    let more = r#","prices":"gross","rounding":{"level":"line"}"#;
    let calculation = calculate(&own(&[(1, "0.06", &["V"]), (2, "0.06", &["V"])], half, more)).unwrap();
    let nets: Vec<Amount> = calculation.lines.iter().map(|line| line.net).collect();
    assert_eq!(texts(&nets), "0.05 0.05");
    let Totals { net, tax, gross, rounding_difference, .. } = calculation.totals;
    assert_eq!((texts(&[net, tax, gross]).as_str(), rounding_difference), ("0.10 0.02 0.12", None));
}

/// At the level `line`, an allowance is worth what it says, whatever places lines have on their way.
#[test]
fn at_the_level_line_an_allowance_is_not_lost_in_extra_places() {
    let lines = [("1", "1", "7"), ("1", "1", "19"), ("1", "1", "5.5")];
    let off = Adjustment::default().with_amount("1".parse::<Amount>().unwrap());
    let mut document = document(&lines, RoundingLevel::Line).with_allowances(alloc::vec![off]);
    document.rounding.extra_places = Some(2);
    let totals = calculate(&document).unwrap().totals;
    assert_eq!(texts(&[totals.allowance_total, totals.net]), "1.00 2.00");
}

/// An allowance that is taken back is taken back from the taxes it was spread over.
#[test]
fn a_credit_note_is_the_negative_of_what_it_credits() {
    let sold = |quantity: &str, off: &str| {
        let off = Adjustment::default().with_amount(off.parse::<Amount>().unwrap());
        let lines = [(quantity, "100", "7"), (quantity, "100", "19")];
        document(&lines, RoundingLevel::TaxGroup).with_allowances(alloc::vec![off])
    };
    check(&sold("1", "20"), "180.00 23.40 203.40");
    check(&sold("-1", "-20"), "-180.00 -23.40 -203.40");
}

/// Where two taxes are alike, the one printed first gets the cent, whatever the order of lines.
#[test]
fn a_tie_between_taxes_is_decided_as_they_are_printed() {
    let taxes = r#"{"tax_id":"B","rate":"10"},{"tax_id":"A","rate":"10"}"#;
    let level = r#","rounding":{"level":"document"}"#;
    let lines: [(u32, &str, &[&str]); 2] = [(1, "0.05", &["B", "A"]), (2, "0", &["A"])];
    for lines in [lines, [lines[1], lines[0]]] {
        let totals = calculate(&own(&lines, taxes, level)).unwrap().totals;
        let taxes: Vec<Amount> = totals.taxes.iter().map(|subtotal| subtotal.tax).collect();
        assert_eq!(texts(&taxes), "0.01 0.00");
    }
}

fn documents() -> impl Strategy<Value = Document> {
    let line = (-5_000_i64..5_000, 0_i64..100_000_000, 0_u32..4, 1_u32..3, 0_i64..30);
    let levels = prop_oneof![Just(RoundingLevel::Line), Just(RoundingLevel::TaxGroup), Just(RoundingLevel::Document)];
    let modes = (0..RoundingMode::ALL.len()).prop_map(|at| RoundingMode::ALL[at]);
    let currencies = prop_oneof![Just("JPY"), Just("EUR"), Just("KWD"), Just("CLF")];
    (prop::collection::vec(line, 0..12), levels, modes, currencies, 0_u32..20).prop_map(
        |(lines, level, mode, code, percent)| {
            let decimal = rust_decimal::Decimal::new;
            let lines = lines.into_iter().enumerate().map(|(index, (quantity, price, places, tax, off))| {
                let number = LineNo::new(u32::try_from(index + 1).unwrap()).unwrap();
                let quantity = Quantity::new(decimal(quantity, 2)).unwrap();
                let price = UnitPrice::new(decimal(price, places + 1)).unwrap();
                let line = DocumentLine::new(number, quantity, price).with_tax(rate(["7", "19", "5.5"][tax as usize]));
                let allowance = Adjustment::default().with_percent(Percent::new(decimal(off, 0)).unwrap());
                line.with_allowances(if off == 0 { Vec::new() } else { alloc::vec![allowance] })
            });
            let lines: Vec<DocumentLine> = lines.collect();
            let whole = Adjustment::default().with_percent(Percent::new(decimal(percent.into(), 0)).unwrap());
            let allowances = if percent == 0 || lines.is_empty() { Vec::new() } else { alloc::vec![whole] };
            let rounding = Rounding::default().with_level(level).with_mode(mode);
            Document::new(Currency::new(code).unwrap(), lines).with_rounding(rounding).with_allowances(allowances)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// What is printed adds up as printed, in every currency, mode and level.
    #[test]
    fn totals_add_up(document in documents()) {
        let Calculation { lines, totals, .. } = calculate(&document).unwrap();
        let sum = |amounts: &mut dyn Iterator<Item = Amount>| Amount::sum(amounts, document.currency).unwrap();
        prop_assert_eq!(sum(&mut lines.iter().map(|line| line.net)), totals.line_net_sum);
        prop_assert_eq!(totals.line_net_sum.minus(totals.allowance_total).unwrap().plus(totals.charge_total).unwrap(), totals.net);
        prop_assert_eq!(sum(&mut totals.taxes.iter().map(|subtotal| subtotal.taxable)), totals.net);
        prop_assert_eq!(sum(&mut totals.taxes.iter().map(|subtotal| subtotal.tax)), totals.tax);
        prop_assert_eq!(totals.net.plus(totals.tax).unwrap(), totals.gross);
        for amount in [totals.net, totals.tax, totals.gross] {
            prop_assert_eq!(amount.places(), document.currency.minor_units());
        }
    }

    /// Order of lines does not matter to the totals.
    #[test]
    fn lines_can_stand_in_any_order(document in documents()) {
        let mut turned = document.clone();
        turned.lines.reverse();
        let (totals, other) = (calculate(&document).unwrap().totals, calculate(&turned).unwrap().totals);
        prop_assert_eq!(totals.net, other.net);
        if document.allowances.is_empty() {
            prop_assert_eq!(totals, other);
        }
    }

    /// The fast integers are plain `Decimal` arithmetic, rounded by name.
    #[test]
    fn line_amounts_are_plain_decimal_arithmetic(price in 0_i64..1_000_000_000, places in 0_u32..7, quantity in -9_999_i64..9_999) {
        let decimal = rust_decimal::Decimal::new;
        let (price, quantity) = (decimal(price, places), decimal(quantity, 3));
        let euro = Currency::new("EUR").unwrap();
        let ours = UnitPrice::new(price).unwrap().times(Quantity::new(quantity).unwrap(), None, euro, RoundingMode::HalfAwayFromZero);
        let theirs = (price * quantity).round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        prop_assert_eq!(ours.unwrap().to_decimal(), theirs);
    }
}

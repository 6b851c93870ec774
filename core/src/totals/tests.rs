use alloc::string::{String, ToString};
use alloc::vec::Vec;

use proptest::prelude::*;

use super::*;
use crate::id::{LineNo, TaxId};
use crate::money::{Amount, Currency, Percent, RoundingLevel, RoundingMode, UnitPrice};
use crate::pricing::Adjustment;
use crate::quantity::Quantity;
use crate::tax::{PriceBasis, Tax, TaxCategory, TaxKind, TaxRate, TaxSettlement, TaxSubtotal, ten_thousandths};

fn rate(text: &str) -> TaxRate {
    TaxRate::new(TaxCategory::Standard).with_rate(text.parse::<Percent>().unwrap())
}

/// One line of 100 that is taxed, surcharged, withheld and reverse charged, told in dollars too.
fn manifold() -> Document {
    let percent = |text: &str| text.parse::<Percent>().unwrap();
    let tax = |id: &str, rate: &str| Tax::new(id.parse().unwrap()).with_rate(percent(rate));
    let taxes = alloc::vec![
        tax("vat", "21").with_surcharge(percent("5.2")),
        tax("irpf", "15").with_settlement(TaxSettlement::Retained),
        tax("reverse", "19").with_distribution(alloc::vec![percent("100"), percent("-100")]),
        tax("split", "7").with_distribution(alloc::vec![percent("33"), percent("67")]),
    ];
    let line = DocumentLine::new(LineNo::new(1).unwrap(), "1".parse().unwrap(), "100".parse().unwrap());
    let line = line.with_taxes(taxes.iter().map(|tax| tax.tax_id.clone()).collect::<Vec<_>>());
    let dollars = Currency::new("USD").unwrap();
    let exchange = Exchange::new(dollars, "1.0837".parse().unwrap(), "2026-11-23".parse().unwrap());
    Document::new(Currency::new("EUR").unwrap(), alloc::vec![line]).with_taxes(taxes).with_exchange(exchange)
}

#[test]
fn a_part_is_a_share_of_each_figure() {
    let whole = calculate(&manifold()).unwrap().totals;
    let half = RoundingMode::HalfAwayFromZero;
    let part = whole.part(Share::Percent("33.33".parse().unwrap()), half).unwrap();
    assert_eq!(
        (part.net.to_string(), part.tax.to_string(), part.gross.to_string()),
        ("33.34".into(), "11.06".into(), "44.40".into())
    );
    assert_eq!(part.retained.unwrap().to_string(), "5.00");
    let booked = |totals: &Totals| {
        totals
            .taxes
            .iter()
            .map(|tax| Amount::sum(tax.distributed.clone(), Currency::new("EUR").unwrap()).unwrap())
            .collect::<Vec<_>>()
    };
    let split = part.taxes.iter().position(|tax| !tax.distributed.is_empty() && !tax.tax.is_zero()).unwrap();
    assert_eq!(booked(&part)[split], part.taxes[split].tax);
    let rest = whole.minus(&part).unwrap();
    assert_eq!(part.plus(&rest).unwrap(), whole);
    assert_eq!(whole.part(Share::Percent("100".parse().unwrap()), half).unwrap(), whole);
    assert_eq!(whole.part(Share::Amount(whole.gross), half).unwrap(), whole);
}

/// What is left of a tax may be its surcharge alone, or what it comes to in the other currency.
#[test]
fn a_difference_keeps_every_figure_of_a_tax() {
    let whole = calculate(&manifold()).unwrap().totals;
    let cent: Amount = "0.01".parse().unwrap();
    let less = |amount: &mut Amount| *amount = amount.minus(cent).unwrap();
    let change: [fn(&mut TaxSubtotal) -> Option<&mut Amount>; 6] = [
        |tax| Some(&mut tax.taxable),
        |tax| Some(&mut tax.tax),
        |tax| tax.surcharge.as_mut(),
        |tax| tax.taxable_accounting.as_mut(),
        |tax| tax.tax_accounting.as_mut(),
        |tax| tax.distributed.first_mut(),
    ];
    for figure in change {
        let mut part = whole.clone();
        let changed = part.taxes.iter_mut().filter_map(figure).map(less).count();
        let rest = whole.minus(&part).unwrap();
        assert!(changed > 0 && rest.taxes.len() == changed, "{changed}: {:?}", rest.taxes);
        assert_eq!(part.plus(&rest).unwrap(), whole);
    }
    assert!(whole.minus(&whole).unwrap().taxes.is_empty());
}

/// A reverse charge is paid by the buyer, so it is in no price: 21 % of 100, not of 82.64.
#[test]
fn a_reverse_charge_is_not_taken_out_of_a_price() {
    let percent = |text: &str| text.parse::<Percent>().unwrap();
    let tax = |id: &str| Tax::new(id.parse().unwrap()).with_rate(percent("21"));
    let reverse = tax("reverse").with_distribution(alloc::vec![percent("100"), percent("-100")]);
    let half = tax("half").with_distribution(alloc::vec![percent("33.3333")]);
    let document = |taxes: &[Tax], price: &str| {
        let line = DocumentLine::new(LineNo::new(1).unwrap(), "1".parse().unwrap(), price.parse().unwrap());
        let line = line.with_taxes(taxes.iter().map(|tax| tax.tax_id.clone()).collect::<Vec<_>>());
        let document = Document::new(Currency::new("EUR").unwrap(), alloc::vec![line]);
        document.with_taxes(taxes.to_vec()).with_prices(PriceBasis::Gross)
    };
    let booked = |document: &Document| -> Vec<String> {
        let totals = calculate(document).unwrap().totals;
        totals.taxes.iter().flat_map(|tax| tax.distributed.iter().map(ToString::to_string)).collect()
    };
    check(&document(core::slice::from_ref(&reverse), "100"), "100.00 0.00 100.00");
    assert_eq!(booked(&document(core::slice::from_ref(&reverse), "100")), ["21.00", "-21.00"]);
    check(&document(&[reverse.clone(), tax("vat")], "121"), "100.00 21.00 121.00");
    assert_eq!(booked(&document(&[reverse, tax("vat")], "121")), ["21.00", "-21.00"]);
    // 100 and 33.3333 % of 21: a rate that has more places than a percentage.
    check(&document(&[half], "10699.9993"), "10000.00 700.00 10700.00");
}

/// A tax on gross can take all of what is with it, not of what is without.
#[test]
fn a_tax_on_gross_can_be_the_whole_price() {
    let tax =
        Tax::new("all".parse().unwrap()).with_kind(TaxKind::Division).with_rate("100".parse::<Percent>().unwrap());
    let line = DocumentLine::new(LineNo::new(1).unwrap(), "1".parse().unwrap(), "100".parse().unwrap());
    let line = line.with_taxes(alloc::vec![tax.tax_id.clone()]);
    let on_top = Document::new(Currency::new("EUR").unwrap(), alloc::vec![line]).with_taxes(alloc::vec![tax]);
    check(&on_top.clone().with_prices(PriceBasis::Gross), "0.00 100.00 100.00");
    assert_eq!(calculate(&on_top).unwrap_err().problems[0].code, crate::problem::Code::TaxDivisionWhole);
}

#[test]
fn a_part_of_nothing_is_net() {
    let nothing = calculate(&document(&[("0", "1", "19")], RoundingLevel::TaxGroup)).unwrap().totals;
    let part = nothing.part(Share::Amount("5".parse().unwrap()), RoundingMode::HalfAwayFromZero).unwrap();
    assert_eq!(
        (part.net.to_string(), part.tax.to_string(), part.gross.to_string()),
        ("5.00".into(), "0.00".into(), "5.00".into())
    );
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

/// Gives the lines allowances, charges and base quantities.
fn dress(document: &mut Document) {
    let small = |units: i64| {
        alloc::vec![Adjustment::default().with_amount("3".parse::<Amount>().unwrap()), {
            Adjustment::default().with_percent(Percent::new(rust_decimal::Decimal::new(units % 50, 1)).unwrap())
        }]
    };
    for (line, index) in document.lines.iter_mut().zip(0_i64..) {
        match index % 4 {
            0 => line.allowances = small(index),
            1 => line.base_quantity = Some("2.5".parse().unwrap()),
            2 => line.charges = small(index + 7),
            _ => {}
        }
    }
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

    /// Parts of whatever size and what is left of them sum to the whole, and each of them adds up.
    #[test]
    fn parts_sum_to_the_whole(document in documents(), percents in prop::collection::vec(0_i64..4_000, 1..4), cents in 0_i64..10_000, precise: bool) {
        let currency = document.currency;
        let other = Currency::new(if currency.code() == "EUR" { "USD" } else { "EUR" }).unwrap();
        let exchange = Exchange::new(other, "1.0837".parse().unwrap(), "2026-11-23".parse().unwrap());
        let level = if precise { RoundingLevel::Precise } else { document.rounding.level };
        let document = document.clone().with_rounding(document.rounding.with_level(level));
        let whole = calculate(&document.with_exchange(exchange)).unwrap().totals;
        let stated = Share::Amount(Amount::from_units(cents.into(), currency.minor_units()).unwrap());
        let share = |percent| Share::Percent(Percent::new(rust_decimal::Decimal::new(percent, 2)).unwrap());
        let mut rest = whole.clone();
        let mut parts = Vec::new();
        for share in percents.into_iter().map(share).chain([stated]) {
            let part = whole.part(share, RoundingMode::HalfAwayFromZero).unwrap();
            prop_assert_eq!(part.net.plus(part.tax).unwrap(), part.gross);
            let sums = part.line_net_sum.minus(part.allowance_total).unwrap().plus(part.charge_total).unwrap();
            prop_assert_eq!(sums.plus(part.rounding_difference.unwrap_or_default()).unwrap(), part.net);
            let taxes = part.taxes.iter().map(|tax| tax.tax).chain(part.tax_rounding_difference);
            prop_assert_eq!(Amount::sum(taxes, currency).unwrap(), part.tax);
            let told = part.accounting.as_ref().unwrap();
            prop_assert_eq!(told.net.plus(told.tax).unwrap(), told.gross);
            match share {
                Share::Percent(percent) => prop_assert_eq!(part.gross, whole.gross.percent(percent, RoundingMode::HalfAwayFromZero).unwrap()),
                Share::Amount(amount) => prop_assert_eq!(part.gross, amount),
            }
            rest = rest.minus(&part).unwrap();
            parts.push(part);
        }
        let sum = parts.iter().try_fold(rest, |sum, part| sum.plus(part)).unwrap();
        prop_assert_eq!(sum, whole);
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

    /// One calculator for many documents gives what a new one gives for each, faults between them or not.
    #[test]
    fn a_calculator_carries_nothing_from_one_document_to_the_next(
        documents in proptest::collection::vec((documents(), 0_u8..4), 1..6)
    ) {
        let mut calculator = Calculator::default();
        for (mut document, kind) in documents {
            match kind {
                0 => document.rounding = Rounding::default(),
                1 => dress(&mut document),
                2 => document.lines.iter_mut().skip(2).for_each(|line| line.tax = None),
                _ => {}
            }
            prop_assert_eq!(calculator.calculate(&document).cloned(), calculate(&document));
        }
    }

    /// What goes the short way has the figures of the general one, which taxes with names take.
    #[test]
    fn the_short_way_leads_to_the_same_figures(document in documents()) {
        let mut document = document;
        dress(&mut document);
        let mut named = document.clone();
        for line in &mut named.lines {
            let rate = line.tax.take().unwrap().rate;
            let tax_id: TaxId = alloc::format!("{:09}", ten_thousandths(rate.scaled())).parse().unwrap();
            line.taxes.push(tax_id.clone());
            if named.taxes.iter().all(|tax| tax.tax_id != tax_id) {
                named.taxes.push(Tax::new(tax_id).with_rate(rate));
            }
        }
        let (short, general) = (calculate(&document).unwrap(), calculate(&named).unwrap());
        prop_assert_eq!(&short.lines, &general.lines);
        let figures = |calculation: &Calculation| {
            let mut totals = calculation.totals.clone();
            let of = |subtotal: &TaxSubtotal| (subtotal.rate, subtotal.taxable, subtotal.tax);
            let taxes: Vec<_> = core::mem::take(&mut totals.taxes).iter().map(of).collect();
            (totals, taxes)
        };
        prop_assert_eq!(figures(&short), figures(&general));
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

/// What is read and written of a line is what it costs in many documents.
#[test]
#[cfg(target_pointer_width = "64")]
fn lines_stay_small() {
    let sizes = [size_of::<DocumentLine>(), size_of::<Adjustment>(), size_of::<LineNet>()];
    assert_eq!(sizes, [112, 136, 52]);
}

/// Rates of one percentage share a lane, a document has more lines than a batch, and its lines stand in any order.
#[test]
fn lines_that_share_a_lane_keep_their_sums() {
    let categories = [TaxCategory::ZeroRated, TaxCategory::Exempt, TaxCategory::ReverseCharge];
    let document = |categories: &[TaxCategory]| {
        let line = |number: u32| {
            let category = categories[usize::try_from(number).unwrap() % categories.len()];
            let line = DocumentLine::new(LineNo::new(number).unwrap(), number.into(), "1".parse().unwrap());
            line.with_tax(TaxRate::new(category))
        };
        Document::new(Currency::new("EUR").unwrap(), (1..=40).rev().map(line).collect())
    };
    let mut calculator = Calculator::default();
    let sums = |calculation: &Calculation| -> Vec<_> {
        calculation.totals.taxes.iter().map(|tax| (tax.category.unwrap(), tax.taxable.to_string())).collect()
    };
    let all = [("273.00", 0), ("287.00", 1), ("260.00", 2)].map(|(sum, at)| (categories[at], sum.to_string()));
    for _ in 0..2 {
        assert_eq!(sums(calculator.calculate(&document(&categories)).unwrap()), all);
        let exempt = (TaxCategory::Exempt, "820.00".to_string());
        assert_eq!(sums(calculator.calculate(&document(&categories[1..2])).unwrap()), [exempt]);
    }
}

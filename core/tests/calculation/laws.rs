//! What holds of every document, told without the second model. Named after their law.

use orderwell::{
    Adjustment, Amount, Calculation, Calculator, CashDifference, CashRounding, Currency, Document, DocumentLine,
    ExplanationRule, FromJson, LineNo, PriceBasis, Rounding, RoundingLevel, RoundingMode, TaxCategory, TaxInclusion,
    TaxRate, TaxRemoval, TaxSettlement, Totals, allocate, calculate, explain, to_json,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::model::fraction::{Fraction, power, round, sum as sum_of, whole};
use crate::model::random::documents;

fn value(amount: Amount) -> Decimal {
    amount.to_decimal()
}

fn sum(amounts: impl IntoIterator<Item = Amount>) -> Decimal {
    amounts.into_iter().map(value).sum()
}

fn optional(amount: Option<Amount>) -> Decimal {
    amount.map_or(Decimal::ZERO, value)
}

/// Documents that are not refused; past the limits of integers a few are.
fn calculated(document: &Document) -> Result<Calculation, TestCaseError> {
    calculate(document).map_err(|rejection| TestCaseError::reject(format!("{:?}", rejection.problems)))
}

fn into_biggest_tax(document: &Document) -> bool {
    document.rounding.cash.is_some_and(|cash| cash.difference == CashDifference::BiggestTax)
}

fn removes_by_line(document: &Document) -> bool {
    document.rounding.level == RoundingLevel::TaxGroup && document.rounding.tax_removal == TaxRemoval::Line
}

fn is_symmetric(mode: RoundingMode) -> bool {
    !matches!(mode, RoundingMode::Ceiling | RoundingMode::Floor)
}

fn added(totals: &Totals) -> impl Iterator<Item = Amount> {
    totals.taxes.iter().filter(|tax| tax.settlement == TaxSettlement::Added).map(|tax| tax.tax)
}

/// The document with every figure that has a sign turned.
fn negated(document: &Document) -> Document {
    let turn = |adjustment: &mut Adjustment| {
        adjustment.amount = adjustment.amount.map(Amount::negated);
        adjustment.base = adjustment.base.map(Amount::negated);
        adjustment.quantity = adjustment.quantity.map(orderwell::Quantity::negated);
    };
    let mut document = document.clone();
    for line in &mut document.lines {
        line.quantity = line.quantity.negated();
        line.allowances.iter_mut().chain(&mut line.charges).for_each(turn);
    }
    document.allowances.iter_mut().chain(&mut document.charges).for_each(turn);
    document.prepaid = document.prepaid.map(Amount::negated);
    document.payable_rounding = document.payable_rounding.map(Amount::negated);
    document
}

/// The text with the sign of every amount turned.
fn turned(totals: &Totals) -> String {
    let mut totals = totals.clone();
    let turn = |amount: &mut Amount| *amount = amount.negated();
    let all = [&mut totals.line_net_sum, &mut totals.allowance_total, &mut totals.charge_total];
    all.into_iter().chain([&mut totals.net, &mut totals.tax, &mut totals.gross]).for_each(turn);
    let some =
        [&mut totals.retained, &mut totals.prepaid, &mut totals.payable_rounding, &mut totals.rounding_difference];
    some.into_iter().flatten().for_each(turn);
    let lacks = [&mut totals.line_rounding_difference, &mut totals.tax_rounding_difference];
    lacks.into_iter().flatten().for_each(turn);
    for tax in &mut totals.taxes {
        turn(&mut tax.taxable);
        turn(&mut tax.tax);
        tax.distributed.iter_mut().for_each(turn);
        let some = [&mut tax.surcharge, &mut tax.taxable_accounting, &mut tax.tax_accounting];
        some.into_iter().flatten().for_each(turn);
    }
    if let Some(accounting) = &mut totals.accounting {
        let sums = [&mut accounting.line_net_sum, &mut accounting.allowance_total, &mut accounting.charge_total];
        let whole = [&mut accounting.net, &mut accounting.tax, &mut accounting.gross];
        sums.into_iter().chain(whole).for_each(turn);
    }
    to_json(&totals)
}

/// Are all of its taxes in its prices?
fn is_all_gross(document: &Document) -> bool {
    let inside =
        |tax: &orderwell::Tax| tax.settlement == TaxSettlement::Added && tax.inclusion != TaxInclusion::Excluded;
    document.prices == PriceBasis::Gross && document.taxes.iter().all(inside) && !into_biggest_tax(document)
}

/// The same figures without any tax.
fn untaxed(document: &Document) -> Document {
    let mut document = document.clone().with_prices(PriceBasis::Net).with_taxes(Vec::new());
    let nothing = Some(TaxRate::new(TaxCategory::ZeroRated));
    for line in &mut document.lines {
        (line.tax, line.taxes) = (nothing, Vec::new());
    }
    for adjustment in document.allowances.iter_mut().chain(&mut document.charges) {
        (adjustment.tax, adjustment.taxes) = (nothing, Vec::new());
    }
    document
}

/// A figure as it is written, and how many places it has.
fn figure(text: &str) -> (Fraction, u32) {
    let (whole_part, places) = text.split_once('.').unwrap_or((text, ""));
    let units: i128 = format!("{whole_part}{places}").parse().expect("a figure");
    let places = u32::try_from(places.len()).expect("a few places");
    (&whole(units) / &power(places), places)
}

/// What a step adds up, rounded as it says, is its figure; and its figure is the one that is printed.
fn explained(document: &Document) -> Result<(), TestCaseError> {
    let calculation = calculated(document)?;
    let explanation = explain(document).expect("what is calculated is explained");
    prop_assert_eq!(&explanation.calculation, &calculation);
    let printed: serde_json::Value = serde_json::from_str(&to_json(&calculation)).expect("JSON");
    for step in &explanation.steps {
        let (value, places) = figure(&step.value.to_string());
        let told = || format!("{} of {}", to_json(step), to_json(document));
        if step.rule == ExplanationRule::Sum {
            let inputs: Vec<Fraction> = step.inputs.iter().map(|input| figure(&input.value.to_string()).0).collect();
            let added = sum_of(&inputs);
            let expected = step.rounding.map_or_else(|| added.clone(), |mode| round(&added, places, mode));
            prop_assert!(expected == value, "{}", told());
        }
        if let Some(text) = printed.pointer(&step.figure.to_string()).and_then(serde_json::Value::as_str) {
            prop_assert!(figure(text).0 == value, "{}", told());
        }
    }
    Ok(())
}

/// The whole tax goes into the smallest coin: 0.05 and 0.01 of tax are paid with 0.05.
#[test]
fn a_tax_that_cash_rounding_takes_away_is_explained() {
    let standard = TaxRate::new(TaxCategory::Standard).with_rate("19".parse::<orderwell::Percent>().expect("a rate"));
    let price = "0.05".parse().expect("a price");
    let line = DocumentLine::new(LineNo::new(1).expect("a line"), orderwell::Quantity::ONE, price).with_tax(standard);
    let cash = CashRounding::new("0.05".parse().expect("a coin")).with_difference(CashDifference::BiggestTax);
    let document = Document::new(Currency::new("EUR").expect("a currency"), vec![line])
        .with_rounding(Rounding::default().with_cash(cash));
    assert!(calculate(&document).expect("it is sound").totals.tax.is_zero());
    explained(&document).expect("its steps add up");
}

/// Where a tax is booked in parts, its surcharge is what the parts of the surcharge sum to.
#[test]
fn a_surcharge_that_is_booked_in_parts_is_explained() {
    let json = br#"{"currency":"EUR","lines":[{"line":3,"quantity":"1","unit_price":"2498","taxes":["T9"],"base_quantity":"7"}],
        "taxes":[{"tax_id":"T9","rate":"6.89","surcharge":"0.5","distribution":["12.5","100"]}]}"#;
    explained(&Document::from_json(json).expect("a document")).expect("its steps add up");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_adds_up(document in documents()) {
        let Calculation { lines, totals, .. } = calculated(&document)?;
        let level = document.rounding.level;
        let shown = value(totals.line_net_sum) - value(totals.allowance_total) + value(totals.charge_total);
        prop_assert_eq!(value(totals.net) - shown, optional(totals.rounding_difference), "told as it is");
        prop_assert_eq!(value(totals.net) + value(totals.tax), value(totals.gross));
        let of_lines = sum(lines.iter().map(|line| line.net));
        prop_assert_eq!(value(totals.line_net_sum) - of_lines, optional(totals.line_rounding_difference), "told as it is");
        prop_assert_eq!(value(totals.tax) - sum(added(&totals)), optional(totals.tax_rounding_difference), "told as it is");
        let differs = totals.line_rounding_difference.is_some() || totals.rounding_difference.is_some();
        if let Some(accounting) = totals.accounting.as_ref().filter(|_| !differs) {
            let told = sum(lines.iter().filter_map(|line| line.net_accounting));
            prop_assert_eq!(told, if lines.is_empty() { told } else { value(accounting.line_net_sum) }, "they add up there too");
        }
        for tax in totals.taxes.iter().filter(|tax| !tax.distributed.is_empty()) {
            prop_assert_eq!(sum(tax.distributed.clone()), value(tax.tax), "the parts of a tax sum to it");
        }
        if level == RoundingLevel::Precise {
            return Ok(());
        }
        prop_assert_eq!((totals.line_rounding_difference, totals.tax_rounding_difference), (None, None));
        prop_assert_eq!(sum(lines.iter().map(|line| line.net)), value(totals.line_net_sum));
        prop_assert_eq!(sum(added(&totals)), value(totals.tax));
        if removes_by_line(&document) {
            return Ok(());
        }
        prop_assert_eq!(totals.rounding_difference, None);
        if document.taxes.is_empty() {
            prop_assert_eq!(sum(totals.taxes.iter().map(|tax| tax.taxable)), value(totals.net));
        }
        if level == RoundingLevel::Line && document.allowances.is_empty() && document.charges.is_empty() && !into_biggest_tax(&document) {
            prop_assert_eq!(sum(lines.iter().filter_map(|line| line.tax)), value(totals.tax));
        }
    }

    #[test]
    fn gross_prices_keep_exactly_what_was_asked_for(document in documents().prop_filter("all in the price", is_all_gross)) {
        let totals = calculated(&document)?.totals;
        let asked = calculated(&untaxed(&document))?.totals;
        prop_assert_eq!(totals.gross, asked.net);
    }

    #[test]
    fn lines_may_stand_in_any_order(document in documents(), turn in any::<prop::sample::Index>()) {
        let Calculation { lines, totals, .. } = calculated(&document)?;
        let mut other = document.clone();
        other.lines.reverse();
        let turn = turn.index(document.lines.len().max(1));
        other.lines.rotate_left(turn);
        let permuted = calculated(&other)?;
        prop_assert_eq!(to_json(&permuted.totals), to_json(&totals));
        let by_number = |number: LineNo| permuted.lines.iter().find(|line| line.line == number);
        for line in &lines {
            prop_assert_eq!(by_number(line.line), Some(line));
        }
    }

    #[test]
    fn taking_back_is_the_negative(document in documents()) {
        let symmetric = is_symmetric(document.rounding.mode) && document.rounding.cash.is_none_or(|cash| is_symmetric(cash.mode));
        let spreads = |list: &[Adjustment]| list.iter().any(|adjustment| adjustment.tax.is_none() && adjustment.taxes.is_empty());
        // What sums to nothing has no sign by which an allowance could be spread.
        let signed = !(spreads(&document.allowances) || spreads(&document.charges)) || {
            let lines = untaxed(&document.clone().with_allowances(Vec::new()).with_charges(Vec::new()));
            calculated(&lines)?.totals.net.to_decimal().abs() >= Decimal::ONE
        };
        prop_assume!(symmetric && signed);
        let totals = calculated(&document)?.totals;
        let back = calculated(&negated(&document))?.totals;
        prop_assert_eq!(turned(&back), to_json(&totals).replace("\"-0\"", "\"0\""));
    }

    #[test]
    fn an_explanation_sums_to_the_calculation(document in documents()) {
        explained(&document)?;
    }

    #[test]
    fn a_calculator_carries_nothing_over(documents in prop::collection::vec(documents(), 2..5)) {
        let mut calculator = Calculator::default();
        for document in &documents {
            let again = calculator.calculate(document).cloned();
            prop_assert_eq!(again, calculate(document));
        }
    }

    #[test]
    fn allocation_conserves(total in -1_000_000_i64..1_000_000, weights in prop::collection::vec(0_i64..50, 1..12)) {
        let total: Amount = Decimal::new(total, 2).to_string().parse().expect("an amount");
        let parts = allocate(total, &weights).expect("weights that are not negative");
        prop_assert_eq!(sum(parts.clone()), value(total));
        let all: i64 = weights.iter().sum();
        prop_assume!(all > 0);
        let cent = Decimal::new(1, 2);
        for (part, weight) in parts.iter().zip(&weights) {
            let exact = value(total) * Decimal::from(*weight) / Decimal::from(all);
            prop_assert!((value(*part) - exact).abs() < cent);
        }
        // Of two alike the earlier has as much or more; of two, the larger weight has.
        for (a, first) in weights.iter().enumerate() {
            for (b, second) in weights.iter().enumerate() {
                if first > second || (first == second && a < b) {
                    prop_assert!(value(parts[a]).abs() >= value(parts[b]).abs());
                }
            }
        }
    }
}

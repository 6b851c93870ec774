//! PEPPOL-EN16931-R: what Peppol BIS Billing 3 asks beyond the standard, of documents that say they follow it.
//!
//! Source: the rules of Peppol BIS Billing 3.0 of May 2025, those about figures, dates and addresses. R040 and R120 let
//! differences up to 0.02 go, whatever the tolerance.

use alloc::vec::Vec;

use super::look::{Found, Look, Rule, at, in_cents, one};
use crate::einvoice::{ElectronicAdjustment, ElectronicLine};
use crate::money::{RoundingMode, StatedDecimal};
use crate::problem::Segment;

pub(super) const RULES: &[Rule] = &[
    Rule::of("PEPPOL-EN16931-R005", "the currency of the accounts is another than that of the document", currencies),
    Rule::of("PEPPOL-EN16931-R010", "a buyer has an electronic address", |look, found| {
        let buyer = look.document.buyer.as_ref();
        let there = buyer.is_some_and(|buyer| buyer.electronic_address.is_some());
        found.needs(there, at!["buyer", "electronic_address"]);
    }),
    Rule::of("PEPPOL-EN16931-R020", "a seller has an electronic address", |look, found| {
        let seller = look.document.seller.as_ref();
        let there = seller.is_some_and(|seller| seller.electronic_address.is_some());
        found.needs(there, at!["seller", "electronic_address"]);
    }),
    Rule::of("PEPPOL-EN16931-R040", "an allowance or charge is its base times its percentage", percentages),
    Rule::of("PEPPOL-EN16931-R041", "an allowance or charge with a percentage has a base", bases),
    Rule::of("PEPPOL-EN16931-R042", "an allowance or charge with a base has a percentage", percents),
    Rule::of("PEPPOL-EN16931-R046", "a net price is the gross price less the discount", net_prices),
    Rule::of("PEPPOL-EN16931-R055", "both tax totals have the same sign", signs),
    Rule::of("PEPPOL-EN16931-R061", "a direct debit has a mandate", mandates),
    Rule::of("PEPPOL-EN16931-R110", "the period of a line does not start before that of the document", starts),
    Rule::of("PEPPOL-EN16931-R111", "the period of a line does not end after that of the document", ends),
    Rule::of("PEPPOL-EN16931-R120", "the net amount of a line follows from quantity and price", line_nets),
    Rule::of("PEPPOL-EN16931-R121", "the base quantity of a price is more than nothing", base_quantities),
    Rule::of("PEPPOL-EN16931-R130", "the base quantity of a price has the unit of the line", base_units),
];

/// R005. BT-6 differs from BT-5.
fn currencies(look: &Look<'_>, found: &mut Found<'_>) {
    let document = look.document;
    if let Some(code) = document.tax_currency.as_ref().filter(|code| Some(*code) == document.currency.as_ref()) {
        found.wrong(at!["tax_currency"], code.as_str());
    }
}

/// Do two figures lie at most 0.02 apart?
fn slack(stated: StatedDecimal, expected: StatedDecimal) -> bool {
    let difference = stated.minus(expected).map(StatedDecimal::magnitude);
    let most = one().plus(one()).and_then(StatedDecimal::hundredth);
    difference.zip(most).is_some_and(|(difference, most)| difference.compare(most).is_le())
}

fn end(mut path: Vec<Segment>, field: &'static str) -> Vec<Segment> {
    path.push(Segment::from(field));
    path
}

/// R040. The amount is base × percentage ÷ 100, within 0.02.
pub(super) fn percentages(look: &Look<'_>, found: &mut Found<'_>) {
    let expected = |one: &ElectronicAdjustment| one.base?.times(one.percent?.hundredth()?);
    for (path, one) in look.adjustments() {
        if one.base.is_none() || one.percent.is_none() {
            continue;
        }
        let (stated, expected) = (one.amount.unwrap_or_default(), expected(one));
        if !expected.is_some_and(|expected| slack(stated, expected)) {
            found.differs(&end(path, "amount"), one.amount, expected);
        }
    }
}

/// R041. Where there is a percentage, there is a base.
pub(super) fn bases(look: &Look<'_>, found: &mut Found<'_>) {
    for (path, _) in look.adjustments().filter(|(_, one)| one.percent.is_some() && one.base.is_none()) {
        found.missing(&end(path, "base"));
    }
}

/// R042. Where there is a base, there is a percentage.
pub(super) fn percents(look: &Look<'_>, found: &mut Found<'_>) {
    for (path, _) in look.adjustments().filter(|(_, one)| one.base.is_some() && one.percent.is_none()) {
        found.missing(&end(path, "percent"));
    }
}

/// R046. BT-146 = BT-148 − BT-147, where both are stated. Exact.
pub(super) fn net_prices(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, line) in look.document.lines.iter().enumerate() {
        if let Some((gross, discount)) = line.gross_unit_price.zip(line.price_discount) {
            found.equal(at!["lines", index, "unit_price"], line.unit_price, gross.minus(discount));
        }
    }
}

/// R055. BT-110 and BT-111 are both negative, or neither is.
fn signs(look: &Look<'_>, found: &mut Found<'_>) {
    let totals = &look.document.totals;
    if let Some((tax, accounting)) = totals.tax_total.zip(totals.tax_total_accounting) {
        let of = |figure: StatedDecimal| figure.compare(StatedDecimal::ZERO);
        // Nothing goes with either sign.
        if of(tax) == of(accounting).reverse() && !tax.is_zero() {
            found.out_of_range(at!["totals", "tax_total_accounting"], accounting);
        }
    }
}

/// R061. With the means 49 and 59, BT-89 is stated.
fn mandates(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, instructions) in look.document.payment_instructions.iter().enumerate() {
        let means = instructions.means_code.as_ref().map_or("", |code| code.as_str());
        if matches!(means, "49" | "59") {
            let mandate = instructions.direct_debit.as_ref().and_then(|debit| debit.mandate_id.as_ref());
            found.needs(mandate.is_some(), at!["payment_instructions", index, "direct_debit", "mandate_id"]);
        }
    }
}

/// R110. BT-134 is not before BT-73.
fn starts(look: &Look<'_>, found: &mut Found<'_>) {
    let Some(first) = look.document.period.as_ref().and_then(|period| period.from_day) else { return };
    for (index, line) in look.document.lines.iter().enumerate() {
        let day = line.period.as_ref().and_then(|period| period.from_day);
        if let Some(day) = day.filter(|day| *day < first) {
            found.out_of_range(at!["lines", index, "period", "from_day"], day);
        }
    }
}

/// R111. BT-135 is not after BT-74.
fn ends(look: &Look<'_>, found: &mut Found<'_>) {
    let Some(last) = look.document.period.as_ref().and_then(|period| period.to_day) else { return };
    for (index, line) in look.document.lines.iter().enumerate() {
        let day = line.period.as_ref().and_then(|period| period.to_day);
        if let Some(day) = day.filter(|day| *day > last) {
            found.out_of_range(at!["lines", index, "period", "to_day"], day);
        }
    }
}

/// Quantity × price ÷ base quantity + charges − allowances, with enough places to compare.
fn line_net(line: &ElectronicLine) -> Option<StatedDecimal> {
    let quantity = line.quantity.unwrap_or_else(one);
    let whole = quantity.times(line.unit_price.unwrap_or_default())?;
    let base = line.price_base_quantity.filter(|base| !base.is_zero()).unwrap_or_else(one);
    let goods = if base == one() { whole } else { whole.divided_by(base, 8, RoundingMode::HalfEven)? };
    let sum = |adjustments: &[ElectronicAdjustment]| {
        StatedDecimal::sum(adjustments.iter().filter_map(|one| one.amount)).and_then(in_cents)
    };
    goods.plus(sum(&line.charges)?)?.minus(sum(&line.allowances)?)
}

/// R120. BT-131 = BT-129 × BT-146 ÷ BT-149 + BT-141 − BT-136, within 0.02.
pub(super) fn line_nets(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, line) in look.document.lines.iter().enumerate() {
        let (stated, expected) = (line.net_amount.unwrap_or_default(), line_net(line));
        if !expected.is_some_and(|expected| slack(stated, expected)) {
            let expected = expected.and_then(in_cents);
            found.differs(at!["lines", index, "net_amount"], line.net_amount, expected);
        }
    }
}

/// R121. BT-149 is more than nothing.
pub(super) fn base_quantities(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, line) in look.document.lines.iter().enumerate() {
        let base = line.price_base_quantity.filter(|base| base.is_negative() || base.is_zero());
        if let Some(base) = base {
            found.out_of_range(at!["lines", index, "price_base_quantity"], base);
        }
    }
}

/// R130. BT-150 is BT-130.
fn base_units(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, line) in look.document.lines.iter().enumerate() {
        let base = line.price_base_unit.as_ref().filter(|base| line.unit.as_ref() != Some(*base));
        if let Some(base) = base.filter(|_| line.quantity.is_some()) {
            found.wrong(at!["lines", index, "price_base_unit"], base.as_str());
        }
    }
}

//! BR-CO-03 to BR-CO-26: what depends on one another.
//!
//! Source: EN 16931-1, 6.4.2, as the official artefacts of version 1.3.16 decide it.

use super::look::{Found, Look, Rule, at, in_cents, nearest, same};
use crate::einvoice::{ElectronicAdjustment, ElectronicDocumentType, ElectronicPeriod, ElectronicTaxSubtotal};
use crate::money::StatedDecimal;
use crate::party::Country;
use crate::problem::Segment;

pub(super) const RULES: &[Rule] = &[
    Rule::of("BR-CO-03", "a date of the tax and a code for it exclude each other", tax_point),
    Rule::of("BR-CO-04", "each line has a tax category", category_of_line),
    Rule::of("BR-CO-05", "reason and code of an allowance mean the same", undecidable),
    Rule::of("BR-CO-06", "reason and code of a charge mean the same", undecidable),
    Rule::of("BR-CO-07", "reason and code of a line's allowance mean the same", undecidable),
    Rule::of("BR-CO-08", "reason and code of a line's charge mean the same", undecidable),
    Rule::of("BR-CO-09", "a VAT identifier starts with the code of its country", vat_prefix),
    Rule::of("BR-CO-10", "the sum of the lines is what their net amounts add up to", line_net_sum),
    Rule::of("BR-CO-11", "the allowance total is the sum of the allowances", allowance_total),
    Rule::of("BR-CO-12", "the charge total is the sum of the charges", charge_total),
    Rule::of("BR-CO-13", "the total without tax is the sum of the lines less allowances plus charges", tax_exclusive),
    Rule::of("BR-CO-14", "the tax total is the sum of the taxes by category and rate", tax_total),
    Rule::of("BR-CO-15", "the total with tax is the total without tax plus the tax total", tax_inclusive),
    Rule::of("BR-CO-16", "what is due is the total with tax less what is paid plus the rounding", payable),
    Rule::of("BR-CO-17", "a tax is its base times its rate, rounded", tax_of_subtotal),
    Rule::of("BR-CO-18", "a document has at least one tax by category and rate", subtotals),
    Rule::of("BR-CO-19", "the period of a document has a first or a last day", period),
    Rule::of("BR-CO-20", "the period of a line has a first or a last day", period_of_line),
    Rule::of("BR-CO-21", "an allowance has a reason or a code for it", allowance_reason),
    Rule::of("BR-CO-22", "a charge has a reason or a code for it", charge_reason),
    Rule::of("BR-CO-23", "an allowance of a line has a reason or a code for it", line_allowance_reason),
    Rule::of("BR-CO-24", "a charge of a line has a reason or a code for it", line_charge_reason),
    Rule::of("BR-CO-25", "what is due has a due date or terms of payment", due),
    Rule::of("BR-CO-26", "a seller has an identifier, a legal registration or a VAT identifier", seller_identity),
];

/// BR-CO-03. BT-7 and BT-8 are not both stated.
fn tax_point(look: &Look<'_>, found: &mut Found<'_>) {
    if let (Some(_), Some(code)) = (look.document.tax_point_on, &look.document.tax_point_code) {
        found.wrong(at!["tax_point_code"], code.as_str());
    }
}

/// BR-CO-04. Each line has BT-151.
fn category_of_line(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, line) in look.document.lines.iter().enumerate() {
        found.needs(line.tax_category.is_some(), at!["lines", index, "tax_category"]);
    }
}

/// BR-CO-05 to BR-CO-08. Whether a text means what a code means is for people: as in the official artefacts, all pass.
fn undecidable(_: &Look<'_>, _: &mut Found<'_>) {}

/// BR-CO-09. BT-31, BT-48 and BT-63 start with a code of ISO 3166-1, `EL` (Greece), `XI` (Northern Ireland) or `1A`
/// (Kosovo).
fn vat_prefix(look: &Look<'_>, found: &mut Found<'_>) {
    let document = look.document;
    let representative = document.tax_representative.as_ref();
    let identifiers = [
        ("seller", document.seller.as_ref().and_then(|seller| seller.vat_id.as_ref())),
        ("buyer", document.buyer.as_ref().and_then(|buyer| buyer.vat_id.as_ref())),
        ("tax_representative", representative.and_then(|representative| representative.vat_id.as_ref())),
    ];
    for (party, vat_id) in identifiers {
        let Some(vat_id) = vat_id else { continue };
        let prefix = vat_id.as_str().get(..2).unwrap_or_default();
        let known = match prefix {
            "EL" | "1A" => true,
            // ISO 3166-1 has not assigned it.
            "XK" => false,
            _ => Country::new(prefix).is_ok(),
        };
        if !known {
            found.wrong(at![party, "vat_id"], vat_id.as_str());
        }
    }
}

/// BR-CO-10. BT-106 = Σ BT-131. Exact.
fn line_net_sum(look: &Look<'_>, found: &mut Found<'_>) {
    let nets = look.document.lines.iter().filter_map(|line| line.net_amount);
    let expected = StatedDecimal::sum(nets).and_then(in_cents);
    found.equal(at!["totals", "line_net_sum"], look.document.totals.line_net_sum, expected);
}

/// The total of allowances or charges: their sum, and absent only where there are none.
fn adjustment_total(
    path: &[Segment],
    stated: Option<StatedDecimal>,
    adjustments: &[ElectronicAdjustment],
    found: &mut Found<'_>,
) {
    let expected = StatedDecimal::sum(adjustments.iter().filter_map(|one| one.amount)).and_then(in_cents);
    if stated.is_some() || !adjustments.is_empty() {
        found.equal(path, stated, expected);
    }
}

/// BR-CO-11. BT-107 = Σ BT-92. Exact; absent only where there are none.
fn allowance_total(look: &Look<'_>, found: &mut Found<'_>) {
    let stated = look.document.totals.allowance_total;
    adjustment_total(at!["totals", "allowance_total"], stated, &look.document.allowances, found);
}

/// BR-CO-12. BT-108 = Σ BT-99. Exact; absent only where there are none.
fn charge_total(look: &Look<'_>, found: &mut Found<'_>) {
    let stated = look.document.totals.charge_total;
    adjustment_total(at!["totals", "charge_total"], stated, &look.document.charges, found);
}

/// BR-CO-13. BT-109 = BT-106 − BT-107 + BT-108. Exact.
fn tax_exclusive(look: &Look<'_>, found: &mut Found<'_>) {
    let totals = &look.document.totals;
    let expected = totals.line_net_sum.and_then(|lines| {
        let less = lines.minus(totals.allowance_total.unwrap_or_default())?;
        less.plus(totals.charge_total.unwrap_or_default())
    });
    // Without allowances and charges there is nothing to round.
    let adjusted = totals.allowance_total.is_some() || totals.charge_total.is_some();
    let expected = if adjusted { expected.and_then(in_cents) } else { expected };
    found.equal(at!["totals", "tax_exclusive"], totals.tax_exclusive, expected);
}

/// BR-CO-14. BT-110 = Σ BT-117. Exact; a total that is absent is nothing. Where there are no taxes by category and rate,
/// BR-CO-18 speaks.
fn tax_total(look: &Look<'_>, found: &mut Found<'_>) {
    let subtotals = &look.document.tax_subtotals;
    if !subtotals.is_empty() {
        let expected = StatedDecimal::sum(subtotals.iter().filter_map(|subtotal| subtotal.tax)).and_then(in_cents);
        let stated = look.document.totals.tax_total;
        if !same(stated.or(Some(StatedDecimal::ZERO)), expected) {
            found.differs(at!["totals", "tax_total"], stated, expected);
        }
    }
}

/// BR-CO-15. BT-112 = BT-109 + BT-110. Exact; a tax total that is absent is nothing, as in the artefacts for CII. Where the
/// currency of the document is not stated, BR-05 speaks.
fn tax_inclusive(look: &Look<'_>, found: &mut Found<'_>) {
    let totals = &look.document.totals;
    if look.document.currency.is_some() {
        let tax = totals.tax_total.unwrap_or_default();
        let expected = totals.tax_exclusive.and_then(|net| net.plus(tax)).and_then(in_cents);
        found.equal(at!["totals", "tax_inclusive"], totals.tax_inclusive, expected);
    }
}

/// BR-CO-16. BT-115 = BT-112 − BT-113 + BT-114. Exact.
fn payable(look: &Look<'_>, found: &mut Found<'_>) {
    let totals = &look.document.totals;
    let open = totals.tax_inclusive.and_then(|gross| match totals.prepaid {
        Some(prepaid) => gross.minus(prepaid).and_then(in_cents),
        None => Some(gross),
    });
    let Some(rounding) = totals.payable_rounding else {
        return found.equal(at!["totals", "payable"], totals.payable, open);
    };
    // What is due before it was rounded is compared in cents, as in the official artefacts.
    let before = totals.payable.and_then(|payable| payable.minus(rounding)).and_then(in_cents);
    if !same(before, open) {
        found.differs(at!["totals", "payable"], totals.payable, open.and_then(|open| open.plus(rounding)));
    }
}

/// BR-CO-17. BT-117 = BT-116 × BT-119, rounded to two places (to none where the currency has none). Nothing is due where there is no rate.
///
/// With the tolerance. The official artefacts ask something else of a rate that rounds to 0 %: that the tax rounds to 0.
fn tax_of_subtotal(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, subtotal) in look.document.tax_subtotals.iter().enumerate() {
        let holds = match subtotal.rate {
            Some(rate) if !(look.tolerance.is_official() && rounds_to_nothing(rate)) => tax_holds(look, subtotal, rate),
            _ if look.tolerance.is_official() => subtotal.tax.is_some_and(rounds_to_nothing),
            _ => subtotal.tax.is_some_and(StatedDecimal::is_zero),
        };
        if !holds {
            let expected = expected_tax(look, subtotal, subtotal.rate.unwrap_or_default());
            found.differs(at!["tax_subtotals", index, "tax"], subtotal.tax, expected);
        }
    }
}

/// Is a tax its base times this rate, within the tolerance? The official artefacts leave out the signs.
pub(super) fn tax_holds(look: &Look<'_>, subtotal: &ElectronicTaxSubtotal, rate: StatedDecimal) -> bool {
    let Some((tax, expected)) = subtotal.tax.zip(expected_tax(look, subtotal, rate)) else { return false };
    let unsigned = |figure: StatedDecimal| if look.tolerance.is_official() { figure.magnitude() } else { figure };
    unsigned(tax).minus(unsigned(expected)).is_some_and(|difference| look.tolerance.lets_go(difference))
}

/// The tax that follows from the base.
pub(super) fn expected_tax(
    look: &Look<'_>,
    subtotal: &ElectronicTaxSubtotal,
    rate: StatedDecimal,
) -> Option<StatedDecimal> {
    look.tax_on(subtotal.taxable?, rate)
}

/// Does it round to a whole zero?
fn rounds_to_nothing(figure: StatedDecimal) -> bool {
    nearest(figure, 0).is_some_and(StatedDecimal::is_zero)
}

/// BR-CO-18. There is at least one BG-23.
fn subtotals(look: &Look<'_>, found: &mut Found<'_>) {
    found.needs(!look.document.tax_subtotals.is_empty(), at!["tax_subtotals"]);
}

fn has_a_day(period: &ElectronicPeriod) -> bool {
    period.from_day.is_some() || period.to_day.is_some()
}

/// BR-CO-19. A stated BG-14 has BT-73 or BT-74.
fn period(look: &Look<'_>, found: &mut Found<'_>) {
    if let Some(period) = &look.document.period {
        found.needs(has_a_day(period), at!["period"]);
    }
}

/// BR-CO-20. A stated BG-26 has BT-134 or BT-135.
fn period_of_line(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, line) in look.document.lines.iter().enumerate() {
        if let Some(period) = &line.period {
            found.needs(has_a_day(period), at!["lines", index, "period"]);
        }
    }
}

fn has_reason(adjustment: &ElectronicAdjustment) -> bool {
    adjustment.reason.is_some() || adjustment.reason_code.is_some()
}

/// BR-CO-21 and BR-33. Each BG-20 has BT-97 or BT-98.
pub(super) fn allowance_reason(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, allowance) in look.document.allowances.iter().enumerate() {
        found.needs(has_reason(allowance), at!["allowances", index, "reason"]);
    }
}

/// BR-CO-22 and BR-38. Each BG-21 has BT-104 or BT-105.
pub(super) fn charge_reason(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, charge) in look.document.charges.iter().enumerate() {
        found.needs(has_reason(charge), at!["charges", index, "reason"]);
    }
}

/// BR-CO-23 and BR-42. Each BG-27 has BT-139 or BT-140.
pub(super) fn line_allowance_reason(look: &Look<'_>, found: &mut Found<'_>) {
    for (at_line, line) in look.document.lines.iter().enumerate() {
        for (index, allowance) in line.allowances.iter().enumerate() {
            found.needs(has_reason(allowance), at!["lines", at_line, "allowances", index, "reason"]);
        }
    }
}

/// BR-CO-24 and BR-44. Each BG-28 has BT-144 or BT-145.
pub(super) fn line_charge_reason(look: &Look<'_>, found: &mut Found<'_>) {
    for (at_line, line) in look.document.lines.iter().enumerate() {
        for (index, charge) in line.charges.iter().enumerate() {
            found.needs(has_reason(charge), at!["lines", at_line, "charges", index, "reason"]);
        }
    }
}

/// BR-CO-25. Where BT-115 is more than nothing, BT-9 or BT-20 says when. As in the official artefacts, of invoices only.
fn due(look: &Look<'_>, found: &mut Found<'_>) {
    let document = look.document;
    let positive = document.totals.payable.is_some_and(|payable| !payable.is_negative() && !payable.is_zero());
    if positive && document.document_type == ElectronicDocumentType::Invoice {
        found.needs(document.due_on.is_some() || document.payment_terms.is_some(), at!["due_on"]);
    }
}

/// BR-CO-26. The seller has BT-29, BT-30 or BT-31.
fn seller_identity(look: &Look<'_>, found: &mut Found<'_>) {
    if let Some(seller) = &look.document.seller {
        let known = seller.vat_id.is_some() || seller.legal_registration.is_some() || !seller.identifiers.is_empty();
        found.needs(known, at!["seller"]);
    }
}

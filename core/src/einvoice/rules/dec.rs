//! BR-DEC: amounts have at most two decimal places, as they are written, whatever the currency.
//!
//! Source: EN 16931-1, 6.5.2. The official artefacts never find BR-DEC-13 and BR-DEC-15, because they look for the
//! currency in the wrong place; here the text counts. BR-DEC-19 and BR-DEC-20 are of each BG-23.

use super::look::{AMOUNT_PLACES, Found, Look, Rule, at};
use crate::money::StatedDecimal;
use crate::problem::Segment;

/// A rule about one field of the totals.
macro_rules! total {
    ($id:literal, $called:literal, $field:ident) => {
        Rule::of($id, concat!($called, " has at most two decimal places"), |look, found| {
            places(look.document.totals.$field, at!["totals", stringify!($field)], found);
        })
    };
}

/// A rule about one field of each allowance or charge of the document.
macro_rules! adjustment {
    ($id:literal, $called:literal, $list:ident, $field:ident) => {
        Rule::of($id, concat!($called, " has at most two decimal places"), |look, found| {
            for (index, one) in look.document.$list.iter().enumerate() {
                places(one.$field, at![stringify!($list), index, stringify!($field)], found);
            }
        })
    };
}

/// A rule about one field of each allowance or charge of each line.
macro_rules! line_adjustment {
    ($id:literal, $called:literal, $list:ident, $field:ident) => {
        Rule::of($id, concat!($called, " has at most two decimal places"), |look, found| {
            for (at_line, line) in look.document.lines.iter().enumerate() {
                for (index, one) in line.$list.iter().enumerate() {
                    let path = at!["lines", at_line, stringify!($list), index, stringify!($field)];
                    places(one.$field, path, found);
                }
            }
        })
    };
}

/// A rule about one field of each tax by category and rate.
macro_rules! subtotal {
    ($id:literal, $called:literal, $field:ident) => {
        Rule::of($id, concat!($called, " has at most two decimal places"), |look, found| {
            for (index, subtotal) in look.document.tax_subtotals.iter().enumerate() {
                places(subtotal.$field, at!["tax_subtotals", index, stringify!($field)], found);
            }
        })
    };
}

pub(super) const RULES: &[Rule] = &[
    adjustment!("BR-DEC-01", "an allowance (BT-92)", allowances, amount),
    adjustment!("BR-DEC-02", "the base of an allowance (BT-93)", allowances, base),
    adjustment!("BR-DEC-05", "a charge (BT-99)", charges, amount),
    adjustment!("BR-DEC-06", "the base of a charge (BT-100)", charges, base),
    total!("BR-DEC-09", "the sum of the lines (BT-106)", line_net_sum),
    total!("BR-DEC-10", "the allowance total (BT-107)", allowance_total),
    total!("BR-DEC-11", "the charge total (BT-108)", charge_total),
    total!("BR-DEC-12", "the total without tax (BT-109)", tax_exclusive),
    total!("BR-DEC-13", "the tax total (BT-110)", tax_total),
    total!("BR-DEC-14", "the total with tax (BT-112)", tax_inclusive),
    total!("BR-DEC-15", "the tax total in the accounting currency (BT-111)", tax_total_accounting),
    total!("BR-DEC-16", "what is paid (BT-113)", prepaid),
    total!("BR-DEC-17", "the rounding (BT-114)", payable_rounding),
    total!("BR-DEC-18", "what is due (BT-115)", payable),
    subtotal!("BR-DEC-19", "a tax base (BT-116)", taxable),
    subtotal!("BR-DEC-20", "a tax (BT-117)", tax),
    Rule::of("BR-DEC-23", "the net amount of a line (BT-131) has at most two decimal places", net_of_line),
    line_adjustment!("BR-DEC-24", "an allowance of a line (BT-136)", allowances, amount),
    line_adjustment!("BR-DEC-25", "the base of an allowance of a line (BT-137)", allowances, base),
    line_adjustment!("BR-DEC-27", "a charge of a line (BT-141)", charges, amount),
    line_adjustment!("BR-DEC-28", "the base of a charge of a line (BT-142)", charges, base),
];

/// BR-DEC-23. BT-131.
fn net_of_line(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, line) in look.document.lines.iter().enumerate() {
        places(line.net_amount, at!["lines", index, "net_amount"], found);
    }
}

fn places(figure: Option<StatedDecimal>, path: &[Segment], found: &mut Found<'_>) {
    if let Some(figure) = figure.filter(|figure| figure.places() > AMOUNT_PLACES) {
        found.out_of_range(path, figure);
    }
}

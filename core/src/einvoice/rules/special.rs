//! The rules of tax categories that stand alone: BR-IC-11, BR-IC-12, BR-O-11 to BR-O-14, BR-B-01, BR-B-02.

use alloc::vec::Vec;

use super::demands::Demands;
use super::look::{Found, Look, at};
use crate::id::StatedCode;

/// BR-IC-11. BT-72 or BG-14 is stated.
pub(super) fn day_of_supply(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    let document = look.document;
    if look.category(demands.category).subtotals > 0 {
        let delivered = document.delivery.as_ref().is_some_and(|delivery| delivery.delivered_on.is_some());
        let period =
            document.period.as_ref().is_some_and(|period| period.from_day.is_some() || period.to_day.is_some());
        // UBL writes the code of the date in the period.
        let coded = document.tax_point_code.is_some();
        found.needs(delivered || period || coded, at!["delivery", "delivered_on"]);
    }
}

/// BR-IC-12. BT-80 is stated.
pub(super) fn country_of_supply(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    if look.category(demands.category).subtotals > 0 {
        let address = look.document.delivery.as_ref().and_then(|delivery| delivery.address.as_ref());
        let country = address.and_then(|address| address.country.as_ref());
        found.needs(country.is_some_and(|code| code.as_str().len() > 1), at!["delivery", "address", "country"]);
    }
}

/// The entries that have another category than the one that is alone.
fn others<'c>(
    look: &Look<'_>,
    demands: &Demands,
    categories: impl Iterator<Item = Option<&'c StatedCode>>,
) -> Vec<(usize, &'c StatedCode)> {
    if look.category(demands.category).subtotals == 0 {
        return Vec::new();
    }
    let stated = categories.enumerate().filter_map(|(index, code)| code.map(|code| (index, code)));
    stated.filter(|(_, code)| code.as_str() != demands.category).collect()
}

/// BR-O-11. Where a BG-23 is outside the scope, there is no other.
pub(super) fn only_subtotal(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    let categories = look.document.tax_subtotals.iter().map(|subtotal| subtotal.category.as_ref());
    for (index, code) in others(look, demands, categories) {
        found.wrong(at!["tax_subtotals", index, "category"], code.as_str());
    }
}

/// BR-O-12. Then no line has another category.
pub(super) fn only_lines(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    let categories = look.document.lines.iter().map(|line| line.tax_category.as_ref());
    for (index, code) in others(look, demands, categories) {
        found.wrong(at!["lines", index, "tax_category"], code.as_str());
    }
}

/// BR-O-13. Then no allowance has another category.
pub(super) fn only_allowances(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    let categories = look.document.allowances.iter().map(|allowance| allowance.tax_category.as_ref());
    for (index, code) in others(look, demands, categories) {
        found.wrong(at!["allowances", index, "tax_category"], code.as_str());
    }
}

/// BR-O-14. Then no charge has another category.
pub(super) fn only_charges(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    let categories = look.document.charges.iter().map(|charge| charge.tax_category.as_ref());
    for (index, code) in others(look, demands, categories) {
        found.wrong(at!["charges", index, "tax_category"], code.as_str());
    }
}

/// Is the category told or used?
fn occurs(look: &Look<'_>, category: &str) -> bool {
    let group = look.category(category);
    group.used() > 0 || group.subtotals > 0
}

fn abroad(country: Option<&StatedCode>) -> Option<&StatedCode> {
    country.filter(|country| country.as_str() != "IT")
}

/// BR-B-01. Where `B` is used, every country that the document names is Italy, origins of items included.
pub(super) fn split_payment_in_italy(look: &Look<'_>, found: &mut Found<'_>) {
    if !occurs(look, "B") {
        return;
    }
    let document = look.document;
    let addresses = [
        ("seller", document.seller.as_ref().and_then(|seller| seller.address.as_ref())),
        ("buyer", document.buyer.as_ref().and_then(|buyer| buyer.address.as_ref())),
        ("tax_representative", document.tax_representative.as_ref().and_then(|one| one.address.as_ref())),
        ("delivery", document.delivery.as_ref().and_then(|delivery| delivery.address.as_ref())),
    ];
    for (party, address) in addresses {
        if let Some(country) = abroad(address.and_then(|address| address.country.as_ref())) {
            found.wrong(at![party, "address", "country"], country.as_str());
        }
    }
    for (index, line) in document.lines.iter().enumerate() {
        if let Some(country) = abroad(line.item.origin_country.as_ref()) {
            found.wrong(at!["lines", index, "item", "origin_country"], country.as_str());
        }
    }
}

/// BR-B-02. `B` and `S` are not in one document.
pub(super) fn split_payment_alone(look: &Look<'_>, found: &mut Found<'_>) {
    // A tax that is told in `S` without anything that has it is for BR-S-01.
    if occurs(look, "B") && look.category("S").used() > 0 {
        found.wrong(at!["tax_subtotals"], "S");
    }
}

//! BR-01 to BR-67: what must be there, and the little that must not.
//!
//! Source: EN 16931-1, 6.4.1, as the official artefacts of version 1.3.16 decide it. BR-52 and BR-55 (a supporting
//! document and an earlier invoice have a number) hold of every [`ElectronicInvoice`](crate::ElectronicInvoice).

use super::co;
use super::look::{Found, Look, Rule, at};
use crate::einvoice::{
    ElectronicAddress, ElectronicLine, ElectronicPeriod, ElectronicTaxSubtotal, PaymentInstructions,
};
use crate::money::StatedDecimal;
use crate::problem::Segment;

/// A rule that a field of the document is there.
macro_rules! document {
    ($id:literal, $demand:literal, $field:ident) => {
        Rule::of($id, $demand, |look, found| {
            found.needs(look.document.$field.is_some(), at![stringify!($field)]);
        })
    };
}

/// A rule that a field of a group is there, where the group is.
macro_rules! within {
    ($id:literal, $demand:literal, $group:ident, $field:ident) => {
        Rule::of($id, $demand, |look, found| {
            if let Some(group) = &look.document.$group {
                found.needs(group.$field.is_some(), at![stringify!($group), stringify!($field)]);
            }
        })
    };
}

/// A rule that a total is there.
macro_rules! total {
    ($id:literal, $demand:literal, $field:ident) => {
        Rule::of($id, $demand, |look, found| {
            found.needs(look.document.totals.$field.is_some(), at!["totals", stringify!($field)]);
        })
    };
}

/// A rule that a field of every entry of a list is there.
macro_rules! each {
    ($id:literal, $demand:literal, $list:ident, $field:ident) => {
        Rule::of($id, $demand, |look, found| {
            for (index, entry) in look.document.$list.iter().enumerate() {
                found.needs(entry.$field.is_some(), at![stringify!($list), index, stringify!($field)]);
            }
        })
    };
}

/// A rule that every allowance or charge of a line has an amount.
macro_rules! line_adjustment {
    ($id:literal, $demand:literal, $list:ident) => {
        Rule::of($id, $demand, |look, found| {
            for (at_line, line) in look.document.lines.iter().enumerate() {
                for (index, one) in line.$list.iter().enumerate() {
                    found.needs(one.amount.is_some(), at!["lines", at_line, stringify!($list), index, "amount"]);
                }
            }
        })
    };
}

pub(super) const RULES: &[Rule] = &[
    document!("BR-01", "a document says which specification it follows", specification_id),
    document!("BR-02", "a document has a number", invoice_id),
    document!("BR-03", "a document has a date", issued_on),
    document!("BR-04", "a document has a type", type_code),
    document!("BR-05", "a document has a currency", currency),
    Rule::of("BR-06", "a seller has a name", |look, found| {
        let seller = look.document.seller.as_ref();
        found.needs(seller.is_some_and(|seller| seller.name.is_some()), at!["seller", "name"]);
    }),
    Rule::of("BR-07", "a buyer has a name", |look, found| {
        let buyer = look.document.buyer.as_ref();
        found.needs(buyer.is_some_and(|buyer| buyer.name.is_some()), at!["buyer", "name"]);
    }),
    Rule::of("BR-08", "a seller has an address", |look, found| {
        let seller = look.document.seller.as_ref();
        found.needs(seller.is_some_and(|seller| seller.address.is_some()), at!["seller", "address"]);
    }),
    Rule::of("BR-09", "the address of a seller has a country", |look, found| {
        let address = look.document.seller.as_ref().and_then(|seller| seller.address.as_ref());
        country(address, at!["seller", "address", "country"], found);
    }),
    Rule::of("BR-10", "a buyer has an address", |look, found| {
        let buyer = look.document.buyer.as_ref();
        found.needs(buyer.is_some_and(|buyer| buyer.address.is_some()), at!["buyer", "address"]);
    }),
    Rule::of("BR-11", "the address of a buyer has a country", |look, found| {
        let address = look.document.buyer.as_ref().and_then(|buyer| buyer.address.as_ref());
        country(address, at!["buyer", "address", "country"], found);
    }),
    total!("BR-12", "a document states the sum of its lines", line_net_sum),
    total!("BR-13", "a document states its total without tax", tax_exclusive),
    total!("BR-14", "a document states its total with tax", tax_inclusive),
    total!("BR-15", "a document states what is due", payable),
    Rule::of("BR-16", "a document has at least one line", |look, found| {
        found.needs(!look.document.lines.is_empty(), at!["lines"]);
    }),
    Rule::of("BR-17", "a payee has a name, and is not the seller", payee),
    within!("BR-18", "a tax representative has a name", tax_representative, name),
    within!("BR-19", "a tax representative has an address", tax_representative, address),
    Rule::of("BR-20", "the address of a tax representative has a country", |look, found| {
        let address = look.document.tax_representative.as_ref().and_then(|one| one.address.as_ref());
        country(address, at!["tax_representative", "address", "country"], found);
    }),
    each!("BR-21", "a line has a number", lines, line_id),
    each!("BR-22", "a line has a quantity", lines, quantity),
    each!("BR-23", "the quantity of a line has a unit", lines, unit),
    each!("BR-24", "a line states its net amount", lines, net_amount),
    Rule::of("BR-25", "the item of a line has a name", |look, found| {
        for (index, line) in look.document.lines.iter().enumerate() {
            found.needs(line.item.name.is_some(), at!["lines", index, "item", "name"]);
        }
    }),
    each!("BR-26", "a line has a net price", lines, unit_price),
    Rule::of("BR-27", "the net price of a line is not negative", |look, found| {
        // A price that is missing is not "at least zero" either.
        price(look, |line| line.unit_price, true, "unit_price", found);
    }),
    Rule::of("BR-28", "the gross price of a line is not negative", |look, found| {
        price(look, |line| line.gross_unit_price, false, "gross_unit_price", found);
    }),
    Rule::of("BR-29", "the last day of a period is not before its first", |look, found| {
        if let Some(period) = &look.document.period {
            reversed(period, at!["period", "to_day"], found);
        }
    }),
    Rule::of("BR-30", "the last day of a line's period is not before its first", |look, found| {
        for (index, line) in look.document.lines.iter().enumerate() {
            if let Some(period) = &line.period {
                reversed(period, at!["lines", index, "period", "to_day"], found);
            }
        }
    }),
    each!("BR-31", "an allowance has an amount", allowances, amount),
    each!("BR-32", "an allowance has a tax category", allowances, tax_category),
    Rule::of("BR-33", "an allowance has a reason or a code for it", co::allowance_reason),
    each!("BR-36", "a charge has an amount", charges, amount),
    each!("BR-37", "a charge has a tax category", charges, tax_category),
    Rule::of("BR-38", "a charge has a reason or a code for it", co::charge_reason),
    line_adjustment!("BR-41", "an allowance of a line has an amount", allowances),
    Rule::of("BR-42", "an allowance of a line has a reason or a code for it", co::line_allowance_reason),
    line_adjustment!("BR-43", "a charge of a line has an amount", charges),
    Rule::of("BR-44", "a charge of a line has a reason or a code for it", co::line_charge_reason),
    each!("BR-45", "a tax has a base", tax_subtotals, taxable),
    each!("BR-46", "a tax has an amount", tax_subtotals, tax),
    each!("BR-47", "a tax has a category", tax_subtotals, category),
    Rule::of("BR-48", "a tax has a rate, unless it is outside the scope", rate_of_subtotal),
    each!("BR-49", "payment instructions say by which means", payment_instructions, means_code),
    Rule::of("BR-50", "a credit transfer names the account", |look, found| accounts(look, true, found)),
    Rule::of("BR-51", "of a card, at most ten digits are shown", card_number),
    Rule::of("BR-53", "the tax total is stated in the currency of the accounts", |look, found| {
        if look.document.tax_currency.is_some() {
            let stated = look.document.totals.tax_total_accounting.is_some();
            found.needs(stated, at!["totals", "tax_total_accounting"]);
        }
    }),
    Rule::of("BR-54", "an attribute of an item has a name and a value", attributes),
    within!("BR-56", "a tax representative has a VAT identifier", tax_representative, vat_id),
    Rule::of("BR-57", "an address of delivery has a country", |look, found| {
        let address = look.document.delivery.as_ref().and_then(|delivery| delivery.address.as_ref());
        country(address, at!["delivery", "address", "country"], found);
    }),
    Rule::of("BR-61", "a payment by credit transfer names the account", |look, found| accounts(look, false, found)),
    Rule::of("BR-62", "the electronic address of a seller has a scheme", |look, found| {
        let address = look.document.seller.as_ref().and_then(|seller| seller.electronic_address.as_ref());
        let holds = address.is_none_or(|address| address.scheme.is_some());
        found.needs(holds, at!["seller", "electronic_address", "scheme"]);
    }),
    Rule::of("BR-63", "the electronic address of a buyer has a scheme", |look, found| {
        let address = look.document.buyer.as_ref().and_then(|buyer| buyer.electronic_address.as_ref());
        let holds = address.is_none_or(|address| address.scheme.is_some());
        found.needs(holds, at!["buyer", "electronic_address", "scheme"]);
    }),
    Rule::of("BR-64", "the standard number of an item has a scheme", |look, found| {
        for (index, line) in look.document.lines.iter().enumerate() {
            let holds = line.item.standard_item_id.as_ref().is_none_or(|number| number.scheme.is_some());
            found.needs(holds, at!["lines", index, "item", "standard_item_id", "scheme"]);
        }
    }),
    Rule::of("BR-65", "a class of an item has a scheme", classifications),
    Rule::of("BR-66", "at most one card is named", |look, found| {
        once(look, |instructions| instructions.card.is_some(), "card", found);
    }),
    Rule::of("BR-67", "at most one mandate is named", |look, found| {
        once(look, |instructions| instructions.direct_debit.is_some(), "direct_debit", found);
    }),
];

/// BR-09, BR-11, BR-20, BR-57. A stated address has a country: BT-40, BT-55, BT-69, BT-80.
fn country(address: Option<&ElectronicAddress>, path: &[Segment], found: &mut Found<'_>) {
    if let Some(address) = address {
        found.needs(address.country.is_some(), path);
    }
}

/// BR-17. BT-59 is stated; neither it nor a BT-60 is that of the seller.
fn payee(look: &Look<'_>, found: &mut Found<'_>) {
    let Some(payee) = &look.document.payee else { return };
    let seller = look.document.seller.as_ref();
    let traded = seller.and_then(|seller| seller.trading_name.as_ref());
    match &payee.name {
        None => found.missing(at!["payee", "name"]),
        Some(name) if traded == Some(name) => found.wrong(at!["payee", "name"], name.as_str()),
        Some(_) => {}
    }
    let of_seller = seller.map_or(&[][..], |seller| seller.identifiers.as_slice());
    let mut known: alloc::vec::Vec<&str> = of_seller.iter().map(|identifier| identifier.value.as_str()).collect();
    known.sort_unstable();
    for (index, identifier) in payee.identifiers.iter().enumerate() {
        if known.binary_search(&identifier.value.as_str()).is_ok() {
            found.wrong(at!["payee", "identifiers", index], identifier.value.as_str());
        }
    }
}

fn price(
    look: &Look<'_>,
    of: fn(&ElectronicLine) -> Option<StatedDecimal>,
    needed: bool,
    name: &'static str,
    found: &mut Found<'_>,
) {
    for (index, line) in look.document.lines.iter().enumerate() {
        let path = at!["lines", index, name];
        match of(line) {
            Some(price) if price.is_negative() => found.out_of_range(path, price),
            None if needed => found.missing(path),
            _ => {}
        }
    }
}

/// BR-29, BR-30. BT-74 is not before BT-73, nor BT-135 before BT-134.
fn reversed(period: &ElectronicPeriod, path: &[Segment], found: &mut Found<'_>) {
    if let Some((_, to)) = period.from_day.zip(period.to_day).filter(|(from, to)| to < from) {
        found.out_of_range(path, to);
    }
}

/// BR-48. BT-119 is stated, unless BT-118 is `O`.
fn rate_of_subtotal(look: &Look<'_>, found: &mut Found<'_>) {
    let outside =
        |subtotal: &ElectronicTaxSubtotal| subtotal.category.as_ref().is_some_and(|code| code.as_str() == "O");
    for (index, subtotal) in look.document.tax_subtotals.iter().enumerate() {
        found.needs(subtotal.rate.is_some() || outside(subtotal), at!["tax_subtotals", index, "rate"]);
    }
}

/// BR-50 (where a BG-17 is stated) and BR-61 (everywhere): with the means 30 and 58, BT-84 is stated.
fn accounts(look: &Look<'_>, where_stated: bool, found: &mut Found<'_>) {
    for (index, instructions) in look.document.payment_instructions.iter().enumerate() {
        let means = instructions.means_code.as_ref().map_or("", |code| code.as_str());
        let transfer = instructions.credit_transfer.as_ref();
        if matches!(means, "30" | "58") && (!where_stated || transfer.is_some()) {
            let named = transfer.is_some_and(|transfer| transfer.account_id.is_some());
            found.needs(named, at!["payment_instructions", index, "credit_transfer", "account_id"]);
        }
    }
}

/// BR-51. BT-87 shows at most the first six and the last four digits.
fn card_number(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, instructions) in look.document.payment_instructions.iter().enumerate() {
        let number = instructions.card.as_ref().and_then(|card| card.account_number.as_ref());
        if number.is_some_and(|number| number.as_str().chars().count() > 10) {
            // The number itself is nobody's business.
            found.missing(at!["payment_instructions", index, "card", "account_number"]);
        }
    }
}

/// BR-54. BT-160 and BT-161 are stated.
fn attributes(look: &Look<'_>, found: &mut Found<'_>) {
    for (at_line, line) in look.document.lines.iter().enumerate() {
        for (index, attribute) in line.item.attributes.iter().enumerate() {
            for (there, name) in [(attribute.name.is_some(), "name"), (attribute.value.is_some(), "value")] {
                found.needs(there, at!["lines", at_line, "item", "attributes", index, name]);
            }
        }
    }
}

/// BR-65. BT-158 has the scheme it comes from.
fn classifications(look: &Look<'_>, found: &mut Found<'_>) {
    for (at_line, line) in look.document.lines.iter().enumerate() {
        for (index, class) in line.item.classifications.iter().enumerate() {
            let path = at!["lines", at_line, "item", "classifications", index, "scheme"];
            found.needs(class.scheme.is_some(), path);
        }
    }
}

/// BR-66 (BG-18), BR-67 (BG-19). The second of them is one too many.
fn once(look: &Look<'_>, has: fn(&PaymentInstructions) -> bool, name: &'static str, found: &mut Found<'_>) {
    let all = look.document.payment_instructions.iter().enumerate();
    for (index, _) in all.filter(|(_, instructions)| has(instructions)).skip(1) {
        found.missing(at!["payment_instructions", index, name]);
    }
}

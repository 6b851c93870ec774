//! BR-CL: codes are those of their lists.
//!
//! Source: the code lists of EN 16931 as of version 16, which the official artefacts 1.3.16 check. Not looked at are the
//! long lists: BR-CL-07, -10, -11, -13, -20 to -26 (reference qualifiers, identifier schemes, item classes, reasons of
//! charges and exemptions, units); and BR-CL-03, because all amounts here have the currency of the document.

use super::look::{Found, Look, Rule, at};
use crate::einvoice::{ElectronicDocumentType, PaymentInstructions};
use crate::id::StatedCode;
use crate::money::Currency;
use crate::party::Country;
use crate::problem::Segment;
use crate::tax::TaxCategory;

pub(super) const RULES: &[Rule] = &[
    Rule::of("BR-CL-01", "the type of a document is in the list for it (UNTDID 1001)", document_type),
    Rule::of("BR-CL-04", "the currency is in the list (ISO 4217)", |look, found| {
        currency(look.document.currency.as_ref(), at!["currency"], found);
    }),
    Rule::of("BR-CL-05", "the currency of the accounts is in the list (ISO 4217)", |look, found| {
        currency(look.document.tax_currency.as_ref(), at!["tax_currency"], found);
    }),
    Rule::of("BR-CL-06", "the code for the date of the tax is 3, 35 or 432 (UNTDID 2005)", |look, found| {
        let code = look.document.tax_point_code.as_ref();
        known(code, |code| matches!(code, "3" | "35" | "432"), at!["tax_point_code"], found);
    }),
    Rule::of("BR-CL-14", "the country of an address is in the list (ISO 3166-1)", countries),
    Rule::of("BR-CL-15", "the country of origin is in the list (ISO 3166-1)", |look, found| {
        for (index, line) in look.document.lines.iter().enumerate() {
            let path = at!["lines", index, "item", "origin_country"];
            known(line.item.origin_country.as_ref(), is_country, path, found);
        }
    }),
    Rule::of("BR-CL-16", "a means of payment is in the list (UNTDID 4461)", payment_means),
    Rule::of("BR-CL-17", "a tax category is in the list (UNCL5305)", categories),
    Rule::of("BR-CL-18", "the tax category of a line is in the list (UNCL5305)", |look, found| {
        for (index, line) in look.document.lines.iter().enumerate() {
            known(line.tax_category.as_ref(), is_category, at!["lines", index, "tax_category"], found);
        }
    }),
    Rule::of("BR-CL-19", "the code for the reason of an allowance is in the list (UNTDID 5189)", allowance_reasons),
];

/// A stated code is one that is known.
fn known(code: Option<&StatedCode>, is_known: fn(&str) -> bool, path: &[Segment], found: &mut Found<'_>) {
    if let Some(code) = code.filter(|code| !is_known(code.as_str())) {
        found.wrong(path, code.as_str());
    }
}

/// BR-CL-01. BT-3 is one of those for an invoice, or for a credit note.
fn document_type(look: &Look<'_>, found: &mut Found<'_>) {
    let is_known: fn(&str) -> bool = match look.document.document_type {
        ElectronicDocumentType::Invoice => is_invoice,
        ElectronicDocumentType::CreditNote => is_credit_note,
    };
    known(look.document.type_code.as_ref(), is_known, at!["type_code"], found);
}

#[rustfmt::skip]
fn is_invoice(code: &str) -> bool {
    matches!(
        code,
        "71" | "80" | "81" | "82" | "84" | "102" | "130" | "202" | "203" | "204" | "211" | "218" | "219" | "295"
            | "325" | "326" | "331" | "380" | "382" | "383" | "384" | "385" | "386" | "387" | "388" | "389" | "390"
            | "393" | "394" | "395" | "456" | "457" | "471" | "472" | "473" | "500" | "501" | "502" | "503" | "527"
            | "553" | "575" | "623" | "633" | "751" | "780" | "817" | "870" | "875" | "876" | "877" | "935"
    )
}

#[rustfmt::skip]
fn is_credit_note(code: &str) -> bool {
    matches!(code, "81" | "83" | "261" | "262" | "296" | "308" | "381" | "396" | "420" | "458" | "532")
}

/// BR-CL-04, BR-CL-05. BT-5, BT-6.
fn currency(code: Option<&StatedCode>, path: &[Segment], found: &mut Found<'_>) {
    known(code, |code| Currency::new(code).is_ok(), path, found);
}

/// ISO 3166-1, `XI` and, for Kosovo, `1A`.
fn is_country(code: &str) -> bool {
    code == "1A" || (code != "XK" && Country::new(code).is_ok())
}

/// BR-CL-14. BT-40, BT-55, BT-69, BT-80.
fn countries(look: &Look<'_>, found: &mut Found<'_>) {
    let document = look.document;
    let addresses = [
        ("seller", document.seller.as_ref().and_then(|seller| seller.address.as_ref())),
        ("buyer", document.buyer.as_ref().and_then(|buyer| buyer.address.as_ref())),
        ("tax_representative", document.tax_representative.as_ref().and_then(|one| one.address.as_ref())),
        ("delivery", document.delivery.as_ref().and_then(|delivery| delivery.address.as_ref())),
    ];
    for (party, address) in addresses {
        let country = address.and_then(|address| address.country.as_ref());
        known(country, is_country, at![party, "address", "country"], found);
    }
}

/// BR-CL-16. BT-81.
fn payment_means(look: &Look<'_>, found: &mut Found<'_>) {
    let in_list = |code: &str| {
        let number = code.parse::<u8>().ok().filter(|_| !code.starts_with(['0', '+']));
        code == "ZZZ" || number.is_some_and(|number| matches!(number, 1..=70 | 74..=78 | 91..=98))
    };
    let code = |instructions: &PaymentInstructions| instructions.means_code.clone();
    for (index, instructions) in look.document.payment_instructions.iter().enumerate() {
        let path = at!["payment_instructions", index, "means_code"];
        known(code(instructions).as_ref(), in_list, path, found);
    }
}

fn is_category(code: &str) -> bool {
    TaxCategory::from_code(code).is_some()
}

/// BR-CL-17. BT-95, BT-102, BT-118.
fn categories(look: &Look<'_>, found: &mut Found<'_>) {
    let document = look.document;
    for (list, adjustments) in [("allowances", &document.allowances), ("charges", &document.charges)] {
        for (index, one) in adjustments.iter().enumerate() {
            known(one.tax_category.as_ref(), is_category, at![list, index, "tax_category"], found);
        }
    }
    for (index, subtotal) in document.tax_subtotals.iter().enumerate() {
        known(subtotal.category.as_ref(), is_category, at!["tax_subtotals", index, "category"], found);
    }
}

#[rustfmt::skip]
fn is_allowance_reason(code: &str) -> bool {
    matches!(
        code,
        "41" | "42" | "60" | "62" | "63" | "64" | "65" | "66" | "67" | "68" | "70" | "71" | "88" | "95" | "100"
            | "102" | "103" | "104" | "105"
    )
}

/// BR-CL-19. BT-98, BT-140.
fn allowance_reasons(look: &Look<'_>, found: &mut Found<'_>) {
    for (index, one) in look.document.allowances.iter().enumerate() {
        known(one.reason_code.as_ref(), is_allowance_reason, at!["allowances", index, "reason_code"], found);
    }
    for (at_line, line) in look.document.lines.iter().enumerate() {
        for (index, one) in line.allowances.iter().enumerate() {
            let path = at!["lines", at_line, "allowances", index, "reason_code"];
            known(one.reason_code.as_ref(), is_allowance_reason, path, found);
        }
    }
}

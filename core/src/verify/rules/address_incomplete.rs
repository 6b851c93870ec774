//! # The shipping address has a street, a city and, where countries use one, a post code.
//!
//! Why: Parcels come back.
//!
//! Rejected: an address without city.
//!
//! Accepted: an address in Ireland or Hong Kong without post code.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

// Countries in which post codes are not used or not usual in addresses.
const WITHOUT_POSTAL_CODE: &[&str] = &["AE", "AG", "BS", "BO", "HK", "IE", "JM", "PA", "QA", "SC", "VE"];

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let Some(address) = subject.shipping_address() else { return };
    let without_code = WITHOUT_POSTAL_CODE.contains(&address.country.code());
    let parts = [
        ("line_1", address.line_1.is_none()),
        ("city", address.city.is_none()),
        ("postal_code", address.postal_code.is_none() && !without_code),
    ];
    for (part, _) in parts.into_iter().filter(|(_, missing)| *missing) {
        findings.push(
            Problem::new(Code::VerifyAddressIncomplete, alloc::format!("the shipping address has no `{part}`"))
                .with("missing", part)
                .with("country", address.country.code())
                .within(part)
                .within("shipping_address"),
        );
    }
}

//! # The order knows where the goods go.
//!
//! Why: Without address nothing can be sent.
//!
//! Rejected: no shipping address in the order or at the customer.
//!
//! Accepted: one of them.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    if subject.shipping_address().is_none() {
        findings.push(
            Problem::new(Code::VerifyAddressMissing, "neither the order nor the customer has a shipping address")
                .within("shipping_address"),
        );
    }
}

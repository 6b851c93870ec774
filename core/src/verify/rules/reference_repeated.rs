//! # No other open order of the customer has the same reference.
//!
//! Why: The same purchase order sent twice is delivered twice.
//!
//! Rejected: a second open order with reference `PO-7`.
//!
//! Accepted: an order without reference.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let repeated = subject.facts.open_orders_with_reference;
    let Some(reference) = subject.draft.reference.as_ref().filter(|_| repeated > 0) else { return };
    let detail = alloc::format!("the customer has {repeated} open orders with the reference `{reference}`");
    findings.push(
        Problem::new(Code::VerifyReferenceRepeated, detail)
            .with_text("reference", reference)
            .with("open_orders", repeated)
            .within("reference"),
    );
}

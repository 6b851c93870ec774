//! # The required date is not before the order date.
//!
//! Why: It cannot be met.
//!
//! Rejected: required on 1 May, ordered on 2 May.
//!
//! Accepted: both on one day.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let ordered_on = subject.draft.ordered_on.unwrap_or(subject.today);
    let Some(required_on) = subject.draft.required_on.filter(|required_on| *required_on < ordered_on) else { return };
    let detail = alloc::format!("the goods are required on {required_on}, before the order date {ordered_on}");
    findings.push(
        Problem::new(Code::VerifyRequiredBeforeOrdered, detail)
            .with_text("required_on", required_on)
            .with_text("ordered_on", ordered_on)
            .within("required_on"),
    );
}

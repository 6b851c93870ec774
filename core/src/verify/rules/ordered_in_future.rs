//! # The order date is not after the business date.
//!
//! Why: A slip in a date moves terms and periods.
//!
//! Rejected: an order dated tomorrow.
//!
//! Accepted: an order dated today.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let Some(ordered_on) = subject.draft.ordered_on.filter(|ordered_on| *ordered_on > subject.today) else { return };
    let detail = alloc::format!("the order is dated {ordered_on}, today is {}", subject.today);
    findings.push(
        Problem::new(Code::VerifyOrderedInFuture, detail)
            .with_text("ordered_on", ordered_on)
            .with_text("today", subject.today)
            .within("ordered_on"),
    );
}

//! # The allowances of a line do not exceed its value.
//!
//! Why: A negative line pays the buyer for taking goods.
//!
//! Rejected: an allowance of 12.00 on a line of 10.00.
//!
//! Accepted: an allowance of 10.00.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    subject.each_settled(|line, settled| {
        if settled.net.is_negative() {
            let detail = alloc::format!("the allowances leave {} of the line", settled.net);
            findings.push_at(
                line,
                "allowances",
                Problem::new(Code::VerifyDiscountAboveLine, detail).with_text("net", settled.net),
            );
        }
    });
}

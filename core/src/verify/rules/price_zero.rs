//! # No line costs nothing.
//!
//! Why: A missing price often arrives as zero.
//!
//! Rejected: a line at 0.00.
//!
//! Accepted: a line at 0.01.

use crate::money::UnitPrice;
use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    for (index, line) in subject.draft.lines.iter().enumerate() {
        if line.unit_price.is_some_and(UnitPrice::is_zero) {
            findings.push(
                Problem::new(Code::VerifyPriceZero, alloc::format!("`{}` costs nothing", line.product_id))
                    .with("line", line.line.get())
                    .with_text("product_id", &line.product_id)
                    .within("unit_price")
                    .within(index)
                    .within("lines"),
            );
        }
    }
}

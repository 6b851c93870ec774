//! # No two lines ask for the same product.
//!
//! Why: Often a line was entered twice; where it is meant, switch the check off.
//!
//! Rejected: lines 1 and 3 of one product.
//!
//! Accepted: one line a product.

use crate::grouped::Grouped;
use crate::id::ProductId;
use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let mut first: Grouped<'_, ProductId, u32> = Grouped::new();
    for (index, line) in subject.draft.lines.iter().enumerate() {
        match first.get(line.product_id.as_str()) {
            Some(earlier) => findings.push(
                Problem::new(
                    Code::VerifyProductRepeated,
                    alloc::format!("line {earlier} asks for `{}` too", line.product_id),
                )
                .with("line", line.line.get())
                .with("earlier_line", *earlier)
                .with_text("product_id", &line.product_id)
                .within("product_id")
                .within(index)
                .within("lines"),
            ),
            None => {
                first.entry(&line.product_id, || line.line.get());
            }
        }
    }
}

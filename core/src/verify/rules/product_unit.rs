//! # A line is in the unit of its product.
//!
//! Why: Two boxes are not two pieces; nothing is converted silently.
//!
//! Rejected: a line in `XBX` of a product counted in `C62`.
//!
//! Accepted: a line without unit.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    subject.each_product(|line, product| {
        if let Some(unit) = line.draft.unit.filter(|unit| *unit != product.unit) {
            let detail = alloc::format!("`{}` is sold in {}, the line is in {unit}", product.product_id, product.unit);
            findings.push_at(
                line,
                "unit",
                Problem::new(Code::VerifyProductUnit, detail)
                    .with_text("unit", unit)
                    .with_text("expected", product.unit),
            );
        }
    });
}

//! # A line is in the unit of its product, or in one that the product has a conversion for.
//!
//! Why: Two boxes are not two pieces; nothing is converted silently. Where the check is switched off, a unit without
//! conversion counts as the product's own.
//!
//! Rejected: a line in `XBX` of a product counted in `C62` that does not say how many a box is.
//!
//! Accepted: a line without unit.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    subject.each_product(|line, product| {
        if let Some(unit) = line.draft.unit.filter(|unit| !product.has_unit(*unit)) {
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

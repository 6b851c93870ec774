//! # A quantity is a multiple of its product's step.
//!
//! Why: Packs are not broken.
//!
//! Rejected: 7 of a product sold by the half dozen.
//!
//! Accepted: 12 of it.

use crate::order::asked_for;
use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    subject.each_product(|line, product| {
        let Some(step) = product.quantity_step.filter(|step| step.is_positive()) else { return };
        let quantity = asked_for(line.draft, product);
        if !quantity.is_multiple_of(step) {
            let detail = alloc::format!("`{}` is sold in multiples of {step}", product.product_id);
            findings.push_at(
                line,
                "quantity",
                Problem::new(Code::VerifyQuantityNotAMultiple, detail)
                    .with_text("quantity", quantity)
                    .with_text("quantity_step", step),
            );
        }
    });
}

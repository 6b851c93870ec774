//! # No line asks for a discontinued product.
//!
//! Why: What is left of it may not be enough, and nothing follows.
//!
//! Rejected: a line of a product with status `discontinued`.
//!
//! Accepted: a line of a product with status `active`.

use crate::catalog::ProductStatus;
use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    subject.each_product(|line, product| {
        if product.status == ProductStatus::Discontinued {
            let detail = alloc::format!("`{}` is discontinued", product.product_id);
            findings.push_at(
                line,
                "product_id",
                Problem::new(Code::VerifyProductDiscontinued, detail).with_text("product_id", &product.product_id),
            );
        }
    });
}

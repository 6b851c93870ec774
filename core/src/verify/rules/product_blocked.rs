//! # No line asks for a blocked product.
//!
//! Why: A recall or a legal reason stops the sale.
//!
//! Rejected: a line of a product with status `blocked`.
//!
//! Accepted: a line of a product with status `active`.

use crate::catalog::ProductStatus;
use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    subject.each_product(|line, product| {
        if product.status == ProductStatus::Blocked {
            let detail = alloc::format!("`{}` is blocked", product.product_id);
            findings.push_at(
                line,
                "product_id",
                Problem::new(Code::VerifyProductBlocked, detail).with_text("product_id", &product.product_id),
            );
        }
    });
}

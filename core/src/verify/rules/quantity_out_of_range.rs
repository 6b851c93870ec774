//! # A quantity lies between the least and the most of its product.
//!
//! Why: A slip of the finger orders 1,000 for 10.
//!
//! Rejected: 5 of a product sold from 10 on.
//!
//! Accepted: 10 of it.

use crate::order::asked_for;
use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    subject.each_product(|line, product| {
        let quantity = asked_for(line.draft, product);
        let below = product.quantity_min.filter(|min| quantity < *min);
        let above = product.quantity_max.filter(|max| quantity > *max);
        if let Some(bound) = below.or(above) {
            let side = if below.is_some() { "at least" } else { "at most" };
            let name = if below.is_some() { "quantity_min" } else { "quantity_max" };
            let detail = alloc::format!(
                "{side} {bound} of `{}` can be ordered, the line asks for {quantity}",
                product.product_id
            );
            findings.push_at(
                line,
                "quantity",
                Problem::new(Code::VerifyQuantityOutOfRange, detail)
                    .with_text("quantity", quantity)
                    .with_text(name, bound),
            );
        }
    });
}

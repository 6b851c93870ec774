//! # As much is free as a product's lines ask for together.
//!
//! Why: Tells the buyer before the order that something will wait.
//!
//! Rejected: two lines of 3 where 5 are free.
//!
//! Accepted: two lines of 3 where 6 are free.

use crate::grouped::Grouped;
use crate::id::ProductId;
use crate::order::asked_for;
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let mut asked: Grouped<'_, ProductId, Quantity> = Grouped::new();
    for (index, line) in subject.draft.lines.iter().enumerate() {
        let Some(free) = subject.facts.free(&line.product_id) else { continue };
        let Some(sum) = asked.entry(&line.product_id, Quantity::default) else { continue };
        let product = (subject.around.product)(&line.product_id);
        let wanted = product.map_or(line.quantity, |product| asked_for(line, product));
        let Ok(sum_now) = sum.plus(wanted) else { continue };
        *sum = sum_now;
        if sum_now > free {
            let detail =
                alloc::format!("{free} of `{}` is free, the lines up to this one ask for {sum_now}", line.product_id);
            findings.push(
                Problem::new(Code::VerifyStockShort, detail)
                    .with("line", line.line.get())
                    .with_text("product_id", &line.product_id)
                    .with_text("asked", sum_now)
                    .with_text("free", free)
                    .within("quantity")
                    .within(index)
                    .within("lines"),
            );
        }
    }
}

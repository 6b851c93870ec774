//! # A price is the listed one.
//!
//! Why: The buyer read an old list, or somebody promised something.
//!
//! Rejected: 9.80 for a product listed at 10.00.
//!
//! Accepted: a line without price, which gets the listed one.

use crate::problem::{Code, Problem};
use crate::quantity::Quantity;
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let draft = subject.draft;
    let ordered_on = draft.ordered_on.unwrap_or(subject.today);
    let list = subject.around.price_list_for(draft.price_list_id.as_ref());
    let Some(list) = list.filter(|list| list.currency == draft.currency && list.is_valid_on(ordered_on)) else {
        return;
    };
    for (index, line) in draft.lines.iter().enumerate() {
        let (Some(given), Some(listed)) = (line.unit_price, list.price(&line.product_id)) else { continue };
        let same_base = line.base_quantity.unwrap_or(Quantity::ONE) == listed.base_quantity.unwrap_or(Quantity::ONE);
        if given != listed.unit_price || !same_base {
            let detail =
                alloc::format!("`{}` is listed at {}, the line says {given}", line.product_id, listed.unit_price);
            findings.push(
                Problem::new(Code::VerifyPriceDiffersFromList, detail)
                    .with("line", line.line.get())
                    .with_text("product_id", &line.product_id)
                    .with_text("unit_price", given)
                    .with_text("listed", listed.unit_price)
                    .within("unit_price")
                    .within(index)
                    .within("lines"),
            );
        }
    }
}

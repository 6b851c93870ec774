//! # The total the buyer expects is the calculated one, to the cent.
//!
//! Why: A difference between cart and order is found before the invoice is sent.
//!
//! Rejected: `total_expected` 16.60 where 16.59 is calculated.
//!
//! Accepted: no `total_expected`.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let (Some(expected), Some(content)) = (subject.draft.total_expected, subject.content) else { return };
    let gross = content.totals.gross;
    if expected != gross {
        let detail = alloc::format!("the buyer expects {expected}, the total is {gross}");
        findings.push(
            Problem::new(Code::VerifyTotalDiffers, detail)
                .with_text("expected", expected)
                .with_text("gross", gross)
                .within("total_expected"),
        );
    }
}

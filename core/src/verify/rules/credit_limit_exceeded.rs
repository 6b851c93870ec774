//! # What the customer owes stays within the credit limit.
//!
//! Why: The sum counts, not the single order: open orders and this one together.
//!
//! Rejected: an order of 60.00 when 50.00 of a limit of 100.00 are taken.
//!
//! Accepted: an order of 50.00.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let limit = subject
        .around
        .customer
        .and_then(|customer| customer.credit_terms.as_ref())
        .and_then(|terms| terms.credit_limit.as_ref());
    let (Some(limit), Some(content)) = (limit, subject.content) else { return };
    if limit.currency != subject.draft.currency {
        return;
    }
    let Ok(exposure) = subject.facts.exposure.plus(content.totals.gross) else { return };
    if exposure > limit.amount {
        let detail = alloc::format!("with this order the customer owes {exposure}, the limit is {}", limit.amount);
        findings.push(
            Problem::new(Code::VerifyCreditLimitExceeded, detail)
                .with_text("order", content.totals.gross)
                .with_text("open", subject.facts.exposure)
                .with_text("exposure", exposure)
                .with_text("credit_limit", limit.amount)
                .within("customer_id"),
        );
    }
}

//! # The order is in the currency the customer buys in.
//!
//! Why: An order in another currency is usually a slip, and its payment will not fit.
//!
//! Rejected: an order in USD of a customer who buys in EUR.
//!
//! Accepted: any currency, when the customer names none.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let expected = subject.around.customer.and_then(|customer| customer.currency);
    let Some(expected) = expected.filter(|expected| *expected != subject.draft.currency) else { return };
    let detail = alloc::format!("the customer buys in {expected}, the order is in {}", subject.draft.currency);
    findings.push(
        Problem::new(Code::VerifyCustomerCurrency, detail)
            .with("currency", subject.draft.currency.code())
            .with("expected", expected.code())
            .within("currency"),
    );
}

//! # The customer may buy.
//!
//! Why: A blocked customer is blocked for a reason, such as unpaid invoices.
//!
//! Rejected: an order of a customer with status `blocked`.
//!
//! Accepted: an order of a customer with status `active`.

use crate::party::CustomerStatus;
use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let Some(customer) = subject.around.customer.filter(|customer| customer.status == CustomerStatus::Blocked) else {
        return;
    };
    let detail = alloc::format!("customer `{}` is blocked", customer.customer_id);
    findings.push(
        Problem::new(Code::VerifyCustomerBlocked, detail)
            .with_text("customer_id", &customer.customer_id)
            .within("customer_id"),
    );
}

//! Invoices: what an order's policy lets through becomes a document with totals and a due date; credit notes give back.
//!
//! It decides what may be invoiced, in advance or for goods, what may be credited, and what that is worth. It never sums
//! itself: figures come from [`totals`](crate::totals). An invoice of goods is worth the order's value after it less what
//! was invoiced before, so the invoices of an order always sum to the order, in every figure. What was invoiced in advance
//! is taken off, tax by tax. A credit takes its share of what is left of an invoice, the last one all of it. Invariants:
//! invoiced ≤ ordered per line; advances + goods ≤ order; credited ≤ invoiced, in units and in money; paid ≤ gross.

mod by_line;
mod command;
mod credit;
mod deposit;
mod document;
mod event;
mod issue;
mod left;
mod state;
mod terms;

pub use command::{CreditInvoice, CreditLine, CreditedUnits, InvoiceDeposit, InvoiceOrder};
pub(crate) use credit::credit;
pub(crate) use deposit::deposit;
pub use document::{AdvanceDeducted, InvoiceIssued, InvoiceKind, InvoiceLine, PrecedingInvoice};
pub use event::{InvoiceCredited, InvoiceEvent, InvoicePaid, LineCredited};
pub(crate) use issue::issue;
pub use state::{Credits, Invoice, InvoiceStatus};
pub use terms::{
    ClaimPayment, EarlyPayment, InterestClaim, InterestDue, PaymentNote, PaymentSchedule, ScheduleRequest,
    ScheduledInstalment, late_interest, schedule_payments, with_reduced_tax,
};

#[cfg(test)]
mod tests;

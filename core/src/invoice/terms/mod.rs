//! What payment terms come to: due dates, instalments, early payment discounts with their tax, interest on what is late.
//!
//! [`schedule_payments`] says when how much of a document is to be paid, and what paying early takes off;
//! [`with_reduced_tax`] prepares a document whose tax is always reduced; [`late_interest`] says what paying late costs. All
//! of them are pure and keep nothing. Invariants: instalments sum to what is to be paid, to the cent; nothing is due before
//! the invoice date; the taxes of a discount and its net amount sum to the discount. More, with a worked example:
//! [the guide](crate::guide::_17_payment_terms).

mod discount;
mod interest;
mod note;
mod reduce;
mod request;
mod result;
mod schedule;
mod spread;

pub use interest::{ClaimPayment, InterestClaim, InterestDue, late_interest};
pub use reduce::with_reduced_tax;
pub use request::{PaymentNote, ScheduleRequest};
pub use result::{EarlyPayment, PaymentSchedule, ScheduledInstalment};
pub use schedule::schedule_payments;

#[cfg(all(test, feature = "json"))]
mod tests;

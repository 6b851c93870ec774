//! Payment terms as data: when which part of an invoice is due, what is taken off for paying early, and what paying late costs.
//!
//! Terms belong to a customer or an order and say nothing about one invoice; what they come to for an amount and a date is
//! decided beside the invoice. Invariant: terms that [`PaymentTerms::check`] lets through give dates and amounts for any
//! amount and any date, as long as the dates lie before the year 10000 and a fixed date does not lie before the invoice.

mod check;
mod definition;
mod due;

pub use definition::{
    DayCount, DayOfMonthIn, DueRule, EarlyPaymentDiscount, EarlyPaymentTax, EndOfMonth, Instalment, LateInterest,
    PaymentTerms,
};
pub(crate) use due::TermDates;

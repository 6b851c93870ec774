//! The order and its life: drafted, quoted, placed, confirmed, amended, held, cancelled, closed.
//!
//! [`decide`] holds every rule; [`Order::apply`] holds none. An order keeps counts of its lines'
//! units and dated stamps; every status is derived from them ([`OrderStatus`]).
//!
//! Invariants: per line, ordered = cancelled + reserved + backordered + picked + shipped +
//! unallocated; delivered ≤ shipped; invoiced ≤ ordered. Prices, taxes, addresses and terms are
//! frozen when the order is placed.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::id::{OrderId, PaymentId, Text};
use crate::money::{Amount, Currency};
use crate::problem::{Code, Problem};
use crate::record::record;
use crate::time::Stamp;
use crate::totals::Totals;

mod amend;
mod apply;
mod apply_billing;
mod billing;
mod command;
mod content;
mod decide;
mod draft;
mod event;
mod guard;
mod kit;
mod price;
mod resolve;
mod status;
mod taxing;
mod value;

pub(crate) use amend::amend;
pub use billing::{DepositDeduction, InvoicePolicy, Milestone, OrderAdvance};
pub use command::*;
pub(crate) use content::Draw;
pub use content::{Counters, OrderContent, OrderLine, UnitQuantity};
pub(crate) use decide::{cancel, close, confirm, draft, hold, pick, place, quote, release_hold};
pub use draft::{OrderDraft, OrderLineDraft};
pub use event::*;
pub use guard::Guard;
pub(crate) use guard::{kit_not_whole, take_lines};
pub(crate) use price::{Prices as ListedPrices, asked_for, given_and_listed};
pub use resolve::{GroupLists, Surroundings, resolve};
pub use status::{BillingStatus, CommercialStatus, FulfilmentStatus, OrderStatus, PaymentStatus};
pub(crate) use taxing::Taxing;
use value::totals_of;
pub(crate) use value::{Part, value_at};

record! {
    /// A reason why an order must not go on; it stays until it is released.
    pub struct Hold {
        /// Its name, unique in the order.
        name: Text,
        /// Since when and by whom.
        since: Stamp;
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// A payment's share in an order.
    pub struct OrderPayment {
        /// Which payment.
        payment_id: PaymentId,
        /// How much of it.
        amount: Amount;
    }
}

record! {
    /// One order: its content, its stamps, its counts. A value; cloning it is an undo.
    pub struct Order {
        /// How many events it has seen.
        version: u64,
        /// What was ordered, and where each line's units are.
        content: OrderContent;
        /// When it was quoted.
        quoted: Option<Stamp> => with_quoted,
        /// When it was placed.
        placed: Option<Stamp> => with_placed,
        /// When it was confirmed.
        confirmed: Option<Stamp> => with_confirmed,
        /// When it was closed.
        closed: Option<Stamp> => with_closed,
        /// When the last of it was cancelled before anything was shipped.
        cancelled: Option<Stamp> => with_cancelled,
        /// Open holds.
        holds: Vec<Hold> => with_holds,
        /// Shipments so far.
        shipments: u32 => with_shipments,
        /// What its invoices bill of its goods, before advances are taken off; less what can be invoiced again.
        invoiced: Option<Totals> => with_invoiced,
        /// The payments received for it.
        payments: Vec<OrderPayment> => with_payments,
        /// What was invoiced in advance.
        advances: Vec<OrderAdvance> => with_advances,
        /// What was credited for good.
        credited: Option<Box<Totals>> => with_credited,
        /// What was paid before there was an invoice, and is on none yet.
        prepaid: Option<Amount> => with_prepaid,
    }
}

impl Order {
    /// The caller's id.
    #[must_use]
    pub fn order_id(&self) -> &OrderId {
        &self.content.order_id
    }

    /// The currency of every amount in it.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.content.currency
    }

    /// What has been paid for it.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn total_paid(&self) -> Result<Amount, Problem> {
        Amount::sum(self.payments.iter().map(|payment| payment.amount), self.currency())
    }

    /// What the customer owes or will owe for it: nothing for drafts and quotes, else what is
    /// payable of what is not cancelled, less what was credited and what is paid.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn exposure(&self) -> Result<Amount, Problem> {
        if self.placed.is_none() {
            return Ok(Amount::zero(self.currency()));
        }
        let due = if self.closed.is_some() {
            self.billed()?.payable()?
        } else {
            self.content.totals.payable()?.minus(self.payable_credited()?)?
        };
        due.minus(self.total_paid()?)
    }

    /// Is it placed and neither closed nor cancelled?
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.placed.is_some() && self.closed.is_none() && self.cancelled.is_none()
    }
}

/// No order has this id.
pub(crate) fn unknown(order_id: &OrderId) -> Problem {
    Problem::new(Code::OrderUnknown, alloc::format!("no order `{order_id}` is known"))
        .with_text("order_id", order_id)
        .within("order_id")
}

#[cfg(test)]
mod tests;

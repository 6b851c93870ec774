//! Statuses, derived from stamps and counts. Nothing here is stored.

use super::{Order, OrderLine};
use crate::quantity::Quantity;
use crate::record::{choice, record};

choice! {
    /// How far the agreement is.
    pub enum CommercialStatus {
        /// Written down, binding nobody.
        Draft = "draft",
        /// Offered to the buyer.
        Quoted = "quoted",
        /// Ordered by the buyer.
        Placed = "placed",
        /// Accepted by the seller.
        Confirmed = "confirmed",
        /// Ended.
        Closed = "closed",
        /// Given up before anything was shipped.
        Cancelled = "cancelled",
    }
}

choice! {
    /// How far the goods are.
    pub enum FulfilmentStatus {
        /// Nothing is left to ship.
        Nothing = "nothing",
        /// Nothing has been shipped.
        Open = "open",
        /// A part has been shipped.
        PartiallyShipped = "partially_shipped",
        /// All has been shipped, nothing has arrived.
        Shipped = "shipped",
        /// All has been shipped, a part has arrived.
        PartiallyDelivered = "partially_delivered",
        /// All has arrived.
        Delivered = "delivered",
    }
}

choice! {
    /// How far the invoices are.
    pub enum BillingStatus {
        /// Nothing is left to invoice.
        Nothing = "nothing",
        /// Nothing has been invoiced.
        Open = "open",
        /// A part has been invoiced.
        PartiallyInvoiced = "partially_invoiced",
        /// All has been invoiced.
        Invoiced = "invoiced",
        /// More is invoiced than is left of the order: a credit is due.
        OverInvoiced = "over_invoiced",
    }
}

choice! {
    /// How far the money is.
    pub enum PaymentStatus {
        /// Nothing is to be paid.
        Nothing = "nothing",
        /// Nothing has been paid.
        Open = "open",
        /// A part has been paid.
        PartiallyPaid = "partially_paid",
        /// All has been paid.
        Paid = "paid",
    }
}

record! {
    /// The four axes on which an order moves, each on its own.
    #[derive(Copy)]
    pub struct OrderStatus {
        /// How far the agreement is.
        commercial: CommercialStatus,
        /// How far the goods are.
        fulfilment: FulfilmentStatus,
        /// How far the invoices are.
        billing: BillingStatus,
        /// How far the money is.
        payment: PaymentStatus;
    }
}

/// How much of something is done.
enum Part {
    NothingToDo,
    None,
    Some,
    All,
}

impl Order {
    /// Where the order stands, computed from its stamps and counts.
    #[must_use]
    pub fn status(&self) -> OrderStatus {
        OrderStatus::new(self.commercial(), self.fulfilment(), self.billing(), self.payment())
    }

    fn commercial(&self) -> CommercialStatus {
        if self.cancelled.is_some() {
            CommercialStatus::Cancelled
        } else if self.closed.is_some() {
            CommercialStatus::Closed
        } else if self.confirmed.is_some() {
            CommercialStatus::Confirmed
        } else if self.placed.is_some() {
            CommercialStatus::Placed
        } else if self.quoted.is_some() {
            CommercialStatus::Quoted
        } else {
            CommercialStatus::Draft
        }
    }

    /// How much of what is not cancelled has the given count.
    fn part(&self, count: impl Fn(&super::Counters) -> Quantity) -> Part {
        let (mut any_active, mut any, mut all) = (false, false, true);
        for line in &self.content.lines {
            let active = line.active();
            let done = count(&line.counters);
            any_active |= active.is_positive();
            any |= done.is_positive();
            all &= done >= active;
        }
        match (any_active, any, all) {
            (false, _, _) => Part::NothingToDo,
            (true, _, true) => Part::All,
            (true, true, false) => Part::Some,
            (true, false, false) => Part::None,
        }
    }

    fn fulfilment(&self) -> FulfilmentStatus {
        match self.part(|counters| counters.shipped) {
            Part::NothingToDo => FulfilmentStatus::Nothing,
            Part::None => FulfilmentStatus::Open,
            Part::Some => FulfilmentStatus::PartiallyShipped,
            Part::All => match self.part(|counters| counters.delivered) {
                Part::NothingToDo | Part::None => FulfilmentStatus::Shipped,
                Part::Some => FulfilmentStatus::PartiallyDelivered,
                Part::All => FulfilmentStatus::Delivered,
            },
        }
    }

    fn billing(&self) -> BillingStatus {
        let beyond = |line: &OrderLine| line.counters.invoiced > line.active();
        if self.content.lines.iter().any(beyond) {
            return BillingStatus::OverInvoiced;
        }
        match self.part(|counters| counters.invoiced) {
            Part::NothingToDo => BillingStatus::Nothing,
            Part::None if self.advances.iter().any(|advance| !advance.open.gross.is_zero()) => {
                BillingStatus::PartiallyInvoiced
            }
            Part::None => BillingStatus::Open,
            Part::Some => BillingStatus::PartiallyInvoiced,
            Part::All => BillingStatus::Invoiced,
        }
    }

    fn payment(&self) -> PaymentStatus {
        // INVARIANT: what is payable was calculated with the totals, so it fits.
        let due = self.content.totals.payable().unwrap_or(self.content.totals.gross);
        let due = self.payable_credited().and_then(|credited| due.minus(credited)).unwrap_or(due);
        // INVARIANT: allocations never exceed invoices, whose sum has at most 18 digits.
        let paid = self.total_paid().unwrap_or_default();
        if !due.is_positive() && paid.is_zero() {
            PaymentStatus::Nothing
        } else if !paid.is_positive() {
            PaymentStatus::Open
        } else if paid < due {
            PaymentStatus::PartiallyPaid
        } else {
            PaymentStatus::Paid
        }
    }
}

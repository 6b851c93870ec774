//! What happens by itself, as data.

use alloc::vec::Vec;

use crate::problem::Rejection;
use crate::record::{choice, record};
use crate::stock::{AllocationLocation, BackorderSequence, ReservationPolicy, Shortage};

choice! {
    /// When an order asks stock for its lines by itself.
    #[derive(Default)]
    pub enum ReserveAt {
        /// When it is placed.
        #[default]
        Place = "place",
        /// When it is confirmed.
        Confirm = "confirm",
        /// Never: the host reserves.
        Never = "never",
    }
}

choice! {
    /// When what was shipped is invoiced by itself.
    #[derive(Default)]
    pub enum InvoiceAt {
        /// With each shipment; the command that ships carries the invoice's id.
        Ship = "ship",
        /// When the host asks.
        #[default]
        OnRequest = "on_request",
    }
}

choice! {
    /// When those who wait for a product get what is free of it by themselves.
    #[derive(Default)]
    pub enum FillAt {
        /// As soon as goods come in.
        Receive = "receive",
        /// When the host asks.
        #[default]
        OnRequest = "on_request",
    }
}

record! {
    /// What a desk does by itself after a command. What is not named here does not happen.
    #[derive(Default)]
    pub struct Policy {
        ;
        /// When an order asks stock for its lines.
        reserve_at: ReserveAt => with_reserve_at,
        /// What happens when less is free than asked for.
        on_shortage: Shortage => with_on_shortage,
        /// When what was shipped is invoiced.
        invoice_at: InvoiceAt => with_invoice_at,
        /// When those who wait for a product get what is free of it.
        fill_at: FillAt => with_fill_at,
        /// Who is served first of those who wait.
        backorder_sequence: BackorderSequence => with_backorder_sequence,
        /// Where units are taken, for whoever reserves or waits. When left out: locations as they first held stock; there
        /// the seller's own goods first, then the earliest to expire, then the first in.
        allocation: Option<ReservationPolicy> => with_allocation,
        /// What is known of locations, in their own order; a reservation that names its own goes by those.
        locations: Vec<AllocationLocation> => with_locations,
    }
}

/// What is done by itself where no policy was set.
pub(crate) static NO_POLICY: Policy = Policy {
    reserve_at: ReserveAt::Place,
    on_shortage: Shortage::Backorder,
    invoice_at: InvoiceAt::OnRequest,
    fill_at: FillAt::OnRequest,
    backorder_sequence: BackorderSequence::Oldest,
    allocation: None,
    locations: Vec::new(),
};

impl Policy {
    /// Does it make sense?
    ///
    /// # Errors
    /// At `allocation` and `locations`: `stock.reservation_removal_unfit`, `stock.location_twice`, `amount.negative`,
    /// `amount.too_large`, `limit.entries`.
    pub fn check(&self) -> Result<(), Rejection> {
        Rejection::unless_empty(ReservationPolicy::check(self.allocation.as_ref(), &self.locations))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_policy_is_the_default() {
        assert_eq!(NO_POLICY, Policy::default());
    }
}

//! What happens by itself, as data.

use crate::record::{choice, record};
use crate::stock::Shortage;

choice! {
    /// When an order asks stock for its lines by itself.
    pub enum ReserveAt {
        /// When it is placed.
        Place = "place",
        /// When it is confirmed.
        Confirm = "confirm",
        /// Never: the host reserves.
        Never = "never",
    }
}

impl Default for ReserveAt {
    fn default() -> Self {
        Self::Place
    }
}

choice! {
    /// When what was shipped is invoiced by itself.
    pub enum InvoiceAt {
        /// With each shipment; the command that ships carries the invoice's id.
        Ship = "ship",
        /// When the host asks.
        OnRequest = "on_request",
    }
}

impl Default for InvoiceAt {
    fn default() -> Self {
        Self::OnRequest
    }
}

record! {
    /// What a desk does by itself after a command. What is not named here does not happen.
    #[derive(Copy, Default)]
    pub struct Policy {
        ;
        /// When an order asks stock for its lines.
        reserve_at: ReserveAt => with_reserve_at,
        /// What happens when less is free than asked for.
        on_shortage: Shortage => with_on_shortage,
        /// When what was shipped is invoiced.
        invoice_at: InvoiceAt => with_invoice_at,
    }
}

//! What happens by itself, as data.

use crate::record::{choice, record};
use crate::stock::{BackorderSequence, Shortage};

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
    #[derive(Copy, Default)]
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
    }
}

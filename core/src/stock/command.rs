//! What can be asked of stock.

use alloc::vec::Vec;

use super::Shortage;
use crate::id::{LineNo, LocationId, OrderId, ProductId, Text};
use crate::quantity::Quantity;
use crate::record::record;
use crate::time::Date;

record! {
    /// Books goods in.
    pub struct ReceiveStock {
        /// Of which product.
        product_id: ProductId,
        /// Where.
        location_id: LocationId,
        /// How many; more than nothing.
        quantity: Quantity;
        /// On which date; the business date when left out.
        received_on: Option<Date> => with_received_on,
        /// From where, for people.
        reference: Option<Text> => with_reference,
    }
}

record! {
    /// Sets what is on hand to what was counted.
    pub struct AdjustStock {
        /// Of which product.
        product_id: ProductId,
        /// Where.
        location_id: LocationId,
        /// What was counted; not less than what is reserved there.
        counted: Quantity;
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// Asks stock for what the lines of an order wait for.
    pub struct ReserveOrder {
        /// Which order.
        order_id: OrderId;
        /// Which lines; all that wait when empty.
        lines: Vec<LineNo> => with_lines,
        /// What happens when less is free; the policy's answer when left out.
        on_shortage: Option<Shortage> => with_on_shortage,
    }
}

record! {
    /// Gives back what is reserved for lines of an order, and takes them off the waiting list.
    pub struct ReleaseOrder {
        /// Which order.
        order_id: OrderId;
        /// Which lines; all when empty.
        lines: Vec<LineNo> => with_lines,
    }
}

//! What can be asked of an order.

use alloc::vec::Vec;

use super::draft::OrderLineDraft;
use crate::id::{LineNo, OrderId, Text};
use crate::quantity::Quantity;
use crate::record::record;
use crate::time::Date;

record! {
    /// A number of units of one line.
    pub struct LineQuantity {
        /// Which line.
        line: LineNo,
        /// How much of it; more than nothing.
        quantity: Quantity;
    }
}

record! {
    /// Confirms to the buyer that the order is accepted.
    pub struct ConfirmOrder {
        /// Which order.
        order_id: OrderId;
    }
}

record! {
    /// Changes lines that nothing has happened to yet, adds lines, takes lines away.
    pub struct AmendOrder {
        /// Which order.
        order_id: OrderId;
        /// Lines as they are to be: new numbers are added, known ones replaced.
        set_lines: Vec<OrderLineDraft> => with_set_lines,
        /// Lines to take away.
        remove_lines: Vec<LineNo> => with_remove_lines,
        /// When the buyer wants the goods now.
        required_on: Option<Date> => with_required_on,
    }
}

record! {
    /// Cancels what has not been picked or shipped, all of it or by line.
    pub struct CancelOrder {
        /// Which order.
        order_id: OrderId;
        /// Which lines and how much of each; all that is left when empty.
        lines: Vec<LineQuantity> => with_lines,
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// Ends the order: what is reserved or waiting is freed, nothing more is shipped.
    pub struct CloseOrder {
        /// Which order.
        order_id: OrderId;
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// Stops the order until the hold is released: nothing is reserved, picked, shipped or invoiced.
    pub struct HoldOrder {
        /// Which order.
        order_id: OrderId,
        /// The name of the hold, such as `payment` or `address`.
        hold: Text;
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// Takes a hold away.
    pub struct ReleaseHold {
        /// Which order.
        order_id: OrderId,
        /// The name of the hold.
        hold: Text;
    }
}

record! {
    /// Takes reserved goods from the shelf: from then on they cannot be released, only shipped.
    pub struct PickOrder {
        /// Which order.
        order_id: OrderId;
        /// Which lines and how much of each; all that is reserved when empty.
        lines: Vec<LineQuantity> => with_lines,
    }
}

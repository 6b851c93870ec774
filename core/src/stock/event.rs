//! What happened to stock: on hand is always the sum of these.

use alloc::vec::Vec;

use super::Pick;
use crate::id::{LineNo, LocationId, OrderId, ProductId, ShipmentNo, Text};
use crate::quantity::Quantity;
use crate::record::{record, tagged};
use crate::time::Date;

record! {
    /// Goods were booked in.
    pub struct StockReceived {
        /// Of which product.
        product_id: ProductId,
        /// Where.
        location_id: LocationId,
        /// How many.
        quantity: Quantity,
        /// On which date.
        received_on: Date;
        /// From where, for people.
        reference: Option<Text> => with_reference,
    }
}

record! {
    /// On hand was set to what was counted.
    pub struct StockAdjusted {
        /// Of which product.
        product_id: ProductId,
        /// Where.
        location_id: LocationId,
        /// What was counted.
        counted: Quantity,
        /// Counted less what was on hand.
        discrepancy: Quantity;
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// What one line got, from where, and what it waits for from now on.
    pub struct LinePromise {
        /// Which line.
        line: LineNo;
        /// What was promised now, in the order of taking.
        picks: Vec<Pick> => with_picks,
        /// What waits for supply after this.
        backordered: Quantity => with_backordered,
    }
}

record! {
    /// Units of one product were promised to an order, or put on its waiting list.
    pub struct StockReserved {
        /// Of which product.
        product_id: ProductId,
        /// To which order.
        order_id: OrderId,
        /// To which lines.
        lines: Vec<LinePromise>;
    }
}

record! {
    /// What one line gave back.
    pub struct LineRelease {
        /// Which line.
        line: LineNo;
        /// What was promised to it and is free again.
        picks: Vec<Pick> => with_picks,
        /// What it no longer waits for.
        backordered: Quantity => with_backordered,
    }
}

record! {
    /// Promises of one product to an order were given back.
    pub struct StockReleased {
        /// Of which product.
        product_id: ProductId,
        /// By which order.
        order_id: OrderId,
        /// By which lines.
        lines: Vec<LineRelease>;
    }
}

record! {
    /// What one line sent, and from where.
    pub struct LinePicks {
        /// Which line.
        line: LineNo,
        /// From where, in the order of taking.
        picks: Vec<Pick>;
    }
}

record! {
    /// Units of one product left with a shipment.
    pub struct StockShipped {
        /// Of which product.
        product_id: ProductId,
        /// For which order.
        order_id: OrderId,
        /// With which shipment of the order.
        shipment: ShipmentNo,
        /// For which lines.
        lines: Vec<LinePicks>;
    }
}

tagged! {
    /// Everything that can happen to a stock item.
    pub enum StockEvent {
        /// Goods came in.
        Received(StockReceived) = "stock_received",
        /// Goods were counted.
        Adjusted(StockAdjusted) = "stock_adjusted",
        /// Goods were promised; the rest, if any, waits.
        Reserved(StockReserved) = "stock_reserved",
        /// Nothing could be promised: all of it waits.
        Backordered(StockReserved) = "stock_backordered",
        /// Promises were given back.
        Released(StockReleased) = "stock_released",
        /// Goods left.
        Shipped(StockShipped) = "stock_shipped",
    }
}

impl StockEvent {
    /// The product whose stock it is.
    #[must_use]
    pub fn product_id(&self) -> &ProductId {
        match self {
            Self::Received(event) => &event.product_id,
            Self::Adjusted(event) => &event.product_id,
            Self::Reserved(event) | Self::Backordered(event) => &event.product_id,
            Self::Released(event) => &event.product_id,
            Self::Shipped(event) => &event.product_id,
        }
    }

    /// The order whose promises it changes.
    pub(crate) fn order_id(&self) -> Option<&OrderId> {
        match self {
            Self::Received(_) | Self::Adjusted(_) => None,
            Self::Reserved(event) | Self::Backordered(event) => Some(&event.order_id),
            Self::Released(event) => Some(&event.order_id),
            Self::Shipped(event) => Some(&event.order_id),
        }
    }
}

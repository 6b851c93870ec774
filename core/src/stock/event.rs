//! What happened to stock: on hand is always the sum of these.

use alloc::vec::Vec;

use super::{IssueKind, LineKey, Pick, StockExpected, StockPlace, StockRules, StockStatus};
use crate::id::{
    HoldOwner, LineNo, LocationId, LotId, OrderId, PackageId, ProductId, ShipmentNo, StockHoldId, StockOwner, SupplyId,
    Text,
};
use crate::quantity::Quantity;
use crate::record::{choice, record, tagged};
use crate::time::{Date, Timestamp};

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
        /// Of which lot, or with which serial number.
        lot_id: Option<LotId> => with_lot_id,
        /// The last date on which the lot may be sold.
        expires_on: Option<Date> => with_expires_on,
        /// The package that the lot lies in.
        package_id: Option<PackageId> => with_package_id,
        /// May they be sold?
        status: StockStatus => with_status,
        /// Whose they are; the seller's when left out.
        owner: Option<StockOwner> => with_owner,
        /// The expected supply that came in.
        supply_id: Option<SupplyId> => with_supply_id,
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
        /// Of which lot, or with which serial number.
        lot_id: Option<LotId> => with_lot_id,
        /// May they be sold?
        status: StockStatus => with_status,
        /// Whose they are; the seller's when left out.
        owner: Option<StockOwner> => with_owner,
    }
}

record! {
    /// Goods were moved.
    pub struct StockTransferred {
        /// Of which product.
        product_id: ProductId,
        /// From where.
        from_place: StockPlace,
        /// To where.
        to_place: StockPlace,
        /// How many.
        quantity: Quantity;
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// Goods left without an order.
    pub struct StockIssued {
        /// Of which product.
        product_id: ProductId,
        /// From where.
        place: StockPlace,
        /// How many.
        quantity: Quantity;
        /// Why.
        kind: IssueKind => with_kind,
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// Goods came back from a buyer.
    pub struct StockReturned {
        /// Of which product.
        product_id: ProductId,
        /// To where.
        place: StockPlace,
        /// How many.
        quantity: Quantity,
        /// On which date.
        returned_on: Date;
        /// From which order.
        order_id: Option<OrderId> => with_order_id,
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
        /// How urgent the order is; the higher, the earlier it is served.
        priority: u32 => with_priority,
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

choice! {
    /// Why a hold gave its units back.
    #[derive(Default)]
    pub enum HoldEnd {
        /// Somebody gave them back.
        #[default]
        Released = "released",
        /// Its time was over.
        Expired = "expired",
        /// Another hold of the same owner took its place.
        Superseded = "superseded",
        /// It was changed, and has nothing of this product any more.
        Changed = "changed",
        /// An order took them, or what it needed of them.
        Confirmed = "confirmed",
    }
}

record! {
    /// From now on a hold has exactly these units of a product.
    pub struct StockHeld {
        /// Of which product.
        product_id: ProductId,
        /// Which hold.
        hold_id: StockHoldId,
        /// Which units, in the order of taking.
        picks: Vec<Pick>;
        /// For whom.
        owner: Option<HoldOwner> => with_owner,
        /// Until when; without end when left out.
        expires_at: Option<Timestamp> => with_expires_at,
    }
}

record! {
    /// A hold on units of a product lasts until another instant.
    pub struct StockHoldExtended {
        /// Of which product.
        product_id: ProductId,
        /// Which hold.
        hold_id: StockHoldId;
        /// Until when; without end when left out.
        expires_at: Option<Timestamp> => with_expires_at,
    }
}

record! {
    /// A hold has nothing of a product any more.
    pub struct StockHoldReleased {
        /// Of which product.
        product_id: ProductId,
        /// Which hold.
        hold_id: StockHoldId;
        /// Why.
        reason: HoldEnd => with_reason,
    }
}

record! {
    /// What one line of some order got of supply that came in.
    pub struct FilledLine {
        /// Which order.
        order_id: OrderId,
        /// Which line.
        line: LineNo,
        /// What was promised now, in the order of taking.
        picks: Vec<Pick>,
        /// What still waits.
        backordered: Quantity;
    }
}

record! {
    /// Units of a product were promised to orders that waited for them.
    pub struct StockFilled {
        /// Of which product.
        product_id: ProductId,
        /// To which lines, in the order in which they were served.
        lines: Vec<FilledLine>;
    }
}

record! {
    /// Units that were promised to one line are promised to another; the first waits for them again.
    pub struct StockReallocated {
        /// Of which product.
        product_id: ProductId,
        /// Which order loses them.
        from_order_id: OrderId,
        /// Which of its lines.
        from_line: LineNo,
        /// Which order gets them.
        to_order_id: OrderId,
        /// Which of its lines.
        to_line: LineNo,
        /// Which units.
        picks: Vec<Pick>,
        /// What the first line waits for after this.
        from_backordered: Quantity,
        /// What the second line waits for after this.
        to_backordered: Quantity;
    }
}

tagged! {
    /// Everything that can happen to a stock item.
    pub enum StockEvent {
        /// Goods came in.
        Received(StockReceived) = "stock_received",
        /// Goods were counted.
        Adjusted(StockAdjusted) = "stock_adjusted",
        /// Goods were moved.
        Transferred(StockTransferred) = "stock_transferred",
        /// Goods left without an order.
        Issued(StockIssued) = "stock_issued",
        /// Goods came back from a buyer.
        Returned(StockReturned) = "stock_returned",
        /// Goods were promised; the rest, if any, waits.
        Reserved(StockReserved) = "stock_reserved",
        /// Nothing could be promised: all of it waits.
        Backordered(StockReserved) = "stock_backordered",
        /// A hold has these units.
        Held(StockHeld) = "stock_held",
        /// A hold lasts until another instant.
        HoldExtended(StockHoldExtended) = "stock_hold_extended",
        /// A hold has nothing any more.
        HoldReleased(StockHoldReleased) = "stock_hold_released",
        /// Orders that waited got what came in.
        Filled(StockFilled) = "stock_filled",
        /// Promised units went from one order to another.
        Reallocated(StockReallocated) = "stock_reallocated",
        /// Goods are expected.
        Expected(StockExpected) = "stock_expected",
        /// Something is demanded of the stock.
        RulesSet(StockRules) = "stock_rules_set",
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
            Self::Transferred(event) => &event.product_id,
            Self::Issued(event) => &event.product_id,
            Self::Returned(event) => &event.product_id,
            Self::Held(event) => &event.product_id,
            Self::HoldExtended(event) => &event.product_id,
            Self::HoldReleased(event) => &event.product_id,
            Self::Filled(event) => &event.product_id,
            Self::Reallocated(event) => &event.product_id,
            Self::Expected(event) => &event.product_id,
            Self::RulesSet(rules) => &rules.product_id,
            Self::Reserved(event) | Self::Backordered(event) => &event.product_id,
            Self::Released(event) => &event.product_id,
            Self::Shipped(event) => &event.product_id,
        }
    }

    /// Every claim that it changes.
    pub(crate) fn claims(&self) -> Vec<Claim> {
        let line = |order_id: &OrderId, line: LineNo| Claim::Line(LineKey::new(order_id.clone(), line));
        match self {
            Self::Received(_)
            | Self::Adjusted(_)
            | Self::Transferred(_)
            | Self::Issued(_)
            | Self::Returned(_)
            | Self::Expected(_)
            | Self::RulesSet(_) => Vec::new(),
            Self::Held(event) => alloc::vec![Claim::Hold(event.hold_id.clone())],
            Self::HoldExtended(event) => alloc::vec![Claim::Hold(event.hold_id.clone())],
            Self::HoldReleased(event) => alloc::vec![Claim::Hold(event.hold_id.clone())],
            Self::Reserved(event) | Self::Backordered(event) => {
                event.lines.iter().map(|promise| line(&event.order_id, promise.line)).collect()
            }
            Self::Released(event) => event.lines.iter().map(|freed| line(&event.order_id, freed.line)).collect(),
            Self::Shipped(event) => event.lines.iter().map(|sent| line(&event.order_id, sent.line)).collect(),
            Self::Filled(event) => event.lines.iter().map(|filled| line(&filled.order_id, filled.line)).collect(),
            Self::Reallocated(event) => {
                alloc::vec![line(&event.from_order_id, event.from_line), line(&event.to_order_id, event.to_line)]
            }
        }
    }
}

/// One claim on a product.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Claim {
    /// Of a line of an order.
    Line(LineKey),
    /// Of a hold.
    Hold(StockHoldId),
}

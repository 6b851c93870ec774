//! What can be asked of stock.

use alloc::vec::Vec;

use super::{AllocationLocation, ReservationPolicy, Shortage, StockPlace, StockStatus};
use crate::id::{LineNo, LocationId, LotId, OrderId, PackageId, ProductId, StockHoldId, StockOwner, SupplyId, Text};
use crate::order::LineQuantity;
use crate::quantity::{Quantity, UnitCode};
use crate::record::{choice, record};
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
        /// Of which lot, or with which serial number, where the product has those.
        lot_id: Option<LotId> => with_lot_id,
        /// The last date on which the lot may be sold; the one that is known of it, where one is.
        expires_on: Option<Date> => with_expires_on,
        /// The package that the lot lies in.
        package_id: Option<PackageId> => with_package_id,
        /// May they be sold?
        status: StockStatus => with_status,
        /// Whose they are; the seller's when left out.
        owner: Option<StockOwner> => with_owner,
        /// In which unit the quantity is; the product's when left out.
        unit: Option<UnitCode> => with_unit,
        /// The expected supply that came in.
        supply_id: Option<SupplyId> => with_supply_id,
    }
}

record! {
    /// Sets what is on hand to what was counted.
    pub struct AdjustStock {
        /// Of which product.
        product_id: ProductId,
        /// Where.
        location_id: LocationId,
        /// What was counted; not less than what is promised there.
        counted: Quantity;
        /// Why, for people.
        reason: Option<Text> => with_reason,
        /// Of which lot, or with which serial number, where the product has those.
        lot_id: Option<LotId> => with_lot_id,
        /// May they be sold?
        status: StockStatus => with_status,
        /// Whose they are; the seller's when left out.
        owner: Option<StockOwner> => with_owner,
        /// In which unit was counted; the product's when left out.
        unit: Option<UnitCode> => with_unit,
    }
}

record! {
    /// Moves goods: to another location, or into another state. What is promised stays where it is.
    pub struct TransferStock {
        /// Of which product.
        product_id: ProductId,
        /// From where.
        from_place: StockPlace,
        /// To where; of the same lot.
        to_place: StockPlace,
        /// How many; more than nothing.
        quantity: Quantity;
        /// In which unit the quantity is; the product's when left out.
        unit: Option<UnitCode> => with_unit,
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

choice! {
    /// Why goods leave without an order.
    #[derive(Default)]
    pub enum IssueKind {
        /// Any other reason.
        #[default]
        Other = "other",
        /// They are thrown away.
        Scrap = "scrap",
        /// They are used up.
        Consumption = "consumption",
    }
}

record! {
    /// Takes goods out without an order. Only what is free, never what is promised; a hold whose time is over gives way.
    pub struct IssueStock {
        /// Of which product.
        product_id: ProductId,
        /// From where.
        place: StockPlace,
        /// How many; more than nothing.
        quantity: Quantity;
        /// Why.
        kind: IssueKind => with_kind,
        /// In which unit the quantity is; the product's when left out.
        unit: Option<UnitCode> => with_unit,
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// Books goods in that a buyer sent back.
    pub struct ReturnStock {
        /// Of which product.
        product_id: ProductId,
        /// To where; of which lot; in what state, which is mostly `quarantined`.
        place: StockPlace,
        /// How many; more than nothing.
        quantity: Quantity;
        /// On which date; the business date when left out.
        returned_on: Option<Date> => with_returned_on,
        /// From which order.
        order_id: Option<OrderId> => with_order_id,
        /// In which unit the quantity is; the product's when left out.
        unit: Option<UnitCode> => with_unit,
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
        /// The hold whose units are for it, and which ends with this: what the order does not need is free again.
        hold_id: Option<StockHoldId> => with_hold_id,
        /// Where units are taken; as the policy says when left out.
        allocation: Option<ReservationPolicy> => with_allocation,
        /// What is known of locations now, in their own order; what the policy knows when empty.
        locations: Vec<AllocationLocation> => with_locations,
    }
}

record! {
    /// Gives back what is reserved for lines of an order, and takes them off the waiting list.
    pub struct ReleaseOrder {
        /// Which order.
        order_id: OrderId;
        /// Which lines, each with all it has; all lines when this and `quantities` are empty.
        lines: Vec<LineNo> => with_lines,
        /// Which lines, and how much of each: what waits first, then what was taken last.
        quantities: Vec<LineQuantity> => with_quantities,
    }
}

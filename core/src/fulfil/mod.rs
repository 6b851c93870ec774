//! What can go out now, and from where: fulfilment planned, nothing changed.
//!
//! A plan is read off the promises: each line can go out as far as it is reserved or picked, from
//! the locations that promised it. Services need no location. Invariant: a plan never holds more
//! than the line's promises, and its parts sum to what the line can ship.

use alloc::vec::Vec;

use crate::catalog::Stocking;
use crate::id::{LineNo, LocationId, LotId, OrderId, ProductId};
use crate::order::Order;
use crate::quantity::Quantity;
use crate::record::record;
use crate::stock::{LineKey, StockItem};

record! {
    /// One thing to take from one place.
    pub struct PlannedPick {
        /// For which line.
        line: LineNo,
        /// What.
        product_id: ProductId,
        /// How many.
        quantity: Quantity;
        /// From where; nothing for what does not lie in stock.
        location_id: Option<LocationId> => with_location_id,
        /// Of which lot, or with which serial number.
        lot_id: Option<LotId> => with_lot_id,
    }
}

record! {
    /// What a line still waits for, and why it does not go out.
    pub struct PlannedWait {
        /// Which line.
        line: LineNo,
        /// What.
        product_id: ProductId;
        /// What waits for supply.
        backordered: Quantity => with_backordered,
        /// What nobody has asked stock for.
        unallocated: Quantity => with_unallocated,
    }
}

record! {
    /// What of an order can go out now, and what waits.
    pub struct FulfilmentPlan {
        /// Which order.
        order_id: OrderId;
        /// What can go out, by line and location.
        picks: Vec<PlannedPick> => with_picks,
        /// What cannot.
        waits: Vec<PlannedWait> => with_waits,
    }
}

/// Plans what can go out now. Draws on nothing but the order's counts and the promises of stock.
pub fn plan<'a>(order: &Order, item: impl Fn(&ProductId) -> Option<&'a StockItem>) -> FulfilmentPlan {
    let mut plan = FulfilmentPlan::new(order.order_id().clone());
    if order.cancelled.is_some() || order.closed.is_some() {
        return plan;
    }
    for line in &order.content.lines {
        match line.stocking {
            Stocking::NotStocked => {
                let quantity = line.shippable();
                if quantity.is_positive() {
                    plan.picks.push(PlannedPick::new(line.line, line.product_id.clone(), quantity));
                }
            }
            Stocking::Stocked => {
                let key = LineKey::new(order.order_id().clone(), line.line);
                for draw in line.draws() {
                    for pick in item(draw.product_id).map_or_else(Vec::new, |item| item.reservation(&key)) {
                        let planned = PlannedPick::new(line.line, draw.product_id.clone(), pick.quantity);
                        plan.picks.push(planned.with_location_id(pick.location_id).with_lot_id(pick.lot_id));
                    }
                }
                let (backordered, unallocated) = (line.counters.backordered, line.unallocated());
                if backordered.is_positive() || unallocated.is_positive() {
                    let wait = PlannedWait::new(line.line, line.product_id.clone());
                    plan.waits.push(wait.with_backordered(backordered).with_unallocated(unallocated));
                }
            }
        }
    }
    plan
}

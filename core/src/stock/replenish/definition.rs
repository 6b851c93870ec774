//! What a replenishment looks at: where a product stands, what was used of it, and the policy.

use alloc::vec::Vec;

use crate::id::ProductId;
use crate::money::{Amount, Percent, UnitPrice};
use crate::problem::Problem;
use crate::quantity::Quantity;
use crate::record::{record, tagged};
use crate::time::Date;

record! {
    /// Where a product stands, at all the places that are looked at together. No figure is less than nothing.
    #[derive(Copy)]
    pub struct StockPosition {
        /// What is there.
        on_hand: Quantity;
        /// What of it is promised.
        reserved: Quantity => with_reserved,
        /// What is promised beyond what is there.
        backordered: Quantity => with_backordered,
        /// What is ordered and has not come yet.
        on_order: Quantity => with_on_order,
    }
}

impl StockPosition {
    /// The inventory position: on hand and on order, less what is reserved and backordered. Less than nothing when more is
    /// claimed than there is and comes.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub fn inventory_position(&self) -> Result<Quantity, Problem> {
        self.free()?.plus(self.on_order)
    }

    /// On hand, less what is reserved and backordered. Less than nothing when more is claimed than there is.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub fn free(&self) -> Result<Quantity, Problem> {
        self.on_hand.minus(self.reserved)?.minus(self.backordered)
    }
}

record! {
    /// What was used (issued) of a product on a day. A day may stand several times; its quantities are added up.
    #[derive(Copy)]
    pub struct StockUsage {
        /// The day; not after today.
        on: Date,
        /// How much; more than nothing.
        quantity: Quantity;
    }
}

record! {
    /// The days over which usage is averaged: so many that end with `today`, today included.
    #[derive(Copy)]
    pub struct UsageWindow {
        /// The business date.
        today: Date,
        /// How many days, 1 to 3,650; days without usage count.
        window_days: u32;
    }
}

record! {
    /// Order so much whenever the inventory position falls to the reorder point: what is used in the lead time, plus safety
    /// stock.
    #[derive(Copy)]
    pub struct ReorderPoint {
        /// Days from order to arrival.
        lead_time_days: u32,
        /// The lot; as many lots are ordered as lift the position above the reorder point.
        order_quantity: Quantity;
        /// What is kept for bad days; nothing when left out.
        safety_stock: Option<Quantity> => with_safety_stock,
        /// Instead: in how many of a hundred lead times stock must not run out, 50 to 99.9 in steps of 0.1.
        service_level: Option<Percent> => with_service_level,
    }
}

record! {
    /// The same with the lot that costs least: what is spent on orders and on holding stock, together.
    #[derive(Copy)]
    pub struct EconomicOrderQuantity {
        /// Days from order to arrival.
        lead_time_days: u32,
        /// What one order costs, whatever its size; in the currency of `unit_cost`.
        ordering_cost: Amount,
        /// What holding stock costs in a year, in percent of its value; more than nothing.
        holding_cost_percent: Percent,
        /// What one unit costs; more than nothing.
        unit_cost: UnitPrice;
        /// What is kept for bad days; nothing when left out.
        safety_stock: Option<Quantity> => with_safety_stock,
        /// Instead: in how many of a hundred lead times stock must not run out, 50 to 99.9 in steps of 0.1.
        service_level: Option<Percent> => with_service_level,
    }
}

record! {
    /// Order up to the maximum whenever the inventory position falls to the minimum.
    #[derive(Copy)]
    pub struct MinMax {
        /// When to order.
        minimum: Quantity,
        /// Up to where; not less than the minimum.
        maximum: Quantity;
    }
}

record! {
    /// Order at each review what lifts the inventory position to its target: what is used until the order after this one
    /// arrives, plus safety stock.
    #[derive(Copy)]
    pub struct PeriodicReview {
        /// Days from one review to the next; at least one.
        review_days: u32,
        /// Days from order to arrival.
        lead_time_days: u32;
        /// Days that an order lasts from its arrival on, at least `review_days`; those when left out.
        coverage_days: Option<u32> => with_coverage_days,
        /// What is kept for bad days; nothing when left out.
        safety_stock: Option<Quantity> => with_safety_stock,
        /// Instead: in how many of a hundred review periods stock must not run out, 50 to 99.9 in steps of 0.1.
        service_level: Option<Percent> => with_service_level,
    }
}

record! {
    /// Order exactly what is claimed and neither there nor on order, so that the safety stock stays.
    #[derive(Copy, Default)]
    pub struct LotForLot {
        ;
        /// What is kept beyond all claims; nothing when left out.
        safety_stock: Option<Quantity> => with_safety_stock,
    }
}

tagged! {
    /// When a product is ordered, and how much.
    pub enum ReplenishmentPolicy {
        /// A fixed lot at the reorder point.
        ReorderPoint(ReorderPoint) = "reorder_point",
        /// The cheapest lot at the reorder point.
        EconomicOrderQuantity(EconomicOrderQuantity) = "economic_order_quantity",
        /// Up to the maximum at the minimum.
        MinMax(MinMax) = "min_max",
        /// Up to a target that follows usage, at each review.
        PeriodicReview(PeriodicReview) = "periodic_review",
        /// What is claimed and missing.
        LotForLot(LotForLot) = "lot_for_lot",
    }
}

record! {
    /// A product that may have to be ordered.
    pub struct ReplenishmentProduct {
        /// Which one.
        product_id: ProductId,
        /// Where it stands.
        position: StockPosition,
        /// When it is ordered, and how much.
        policy: ReplenishmentPolicy;
        /// What was used of it, in any order; what lies before the window is left out.
        usage: Vec<StockUsage> => with_usage,
        /// The least that can be ordered.
        order_minimum: Option<Quantity> => with_order_minimum,
        /// The pack: orders are whole numbers of it; one unit when left out.
        order_step: Option<Quantity> => with_order_step,
        /// The most that can be ordered at once.
        order_maximum: Option<Quantity> => with_order_maximum,
    }
}

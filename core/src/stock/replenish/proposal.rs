//! What a replenishment comes to: how many, by when, and the figures behind it.

use crate::id::ProductId;
use crate::quantity::Quantity;
use crate::record::{choice, record};
use crate::time::Date;

choice! {
    /// Why so much is proposed, or nothing.
    pub enum ReplenishmentRule {
        /// The position is above the level at which the policy orders.
        NotNeeded = "not_needed",
        /// The position has fallen to the reorder point.
        ReorderPointReached = "reorder_point_reached",
        /// The position has fallen to the minimum.
        MinimumReached = "minimum_reached",
        /// The position is below the target of this review.
        BelowTarget = "below_target",
        /// More is claimed, or to be kept, than there is and comes.
        RequirementUncovered = "requirement_uncovered",
    }
}

choice! {
    /// What makes an order other than what is wanted.
    pub enum OrderBound {
        /// It is filled up to the least that can be ordered.
        OrderMinimum = "order_minimum",
        /// It is brought to a whole number of packs.
        OrderStep = "order_step",
        /// It is cut to the most that can be ordered at once: the rest is still missing.
        OrderMaximum = "order_maximum",
    }
}

record! {
    /// How much of a product to order, by when, and why. Quantities are in the product's own unit.
    ///
    /// Averages and deviations are rounded to six places, half away from zero; safety stock, reorder point and target are
    /// rounded up. What is decided is decided by the exact figures, or by those that are shown rounded up.
    pub struct ReplenishmentProposal {
        /// Which product.
        product_id: ProductId,
        /// How many to order now; nothing when none are needed.
        quantity: Quantity,
        /// Why.
        rule: ReplenishmentRule,
        /// The inventory position: on hand + on order − reserved − backordered.
        inventory_position: Quantity,
        /// What was used in the window.
        usage: Quantity,
        /// Usage ÷ days of the window.
        average_daily_usage: Quantity,
        /// The standard deviation of usage a day, of a sample; nothing for a window of one day.
        standard_deviation: Quantity,
        /// What is kept for bad days.
        safety_stock: Quantity;
        /// What the policy wants, before the bounds of an order.
        quantity_wanted: Quantity => with_quantity_wanted,
        /// What made the order other than wanted.
        bound: Option<OrderBound> => with_bound,
        /// The position at which the policy orders.
        reorder_point: Option<Quantity> => with_reorder_point,
        /// The position up to which the policy orders.
        order_up_to: Option<Quantity> => with_order_up_to,
        /// √(2 × usage a year × ordering cost ÷ holding cost of a unit and year), before packs and bounds.
        economic_order_quantity: Option<Quantity> => with_economic_order_quantity,
        /// The lot: the order quantity, or the whole number of packs that costs least.
        lot: Option<Quantity> => with_lot,
        /// Whole days that what is free now lasts at the average; absent when nothing is used.
        days_of_supply: Option<u64> => with_days_of_supply,
        /// The day on which, at the average, the policy orders: today when it does now; absent when it never does.
        order_by: Option<Date> => with_order_by,
        /// The first day that what is free now does not cover at the average; today when more is claimed than there is.
        expected_stockout_on: Option<Date> => with_expected_stockout_on,
        /// The day of the next review.
        next_review_on: Option<Date> => with_next_review_on,
    }
}

//! The decision: how much to order now.

use super::check::check_product;
use super::definition::{
    EconomicOrderQuantity, LotForLot, MinMax, PeriodicReview, ReorderPoint, ReplenishmentPolicy, ReplenishmentProduct,
    UsageWindow,
};
use super::order::{At, OrderBounds, Trigger};
use super::proposal::{ReplenishmentProposal, ReplenishmentRule};
use super::risk::{economic, level, safety_stock, standard_deviation};
use super::usage::UsageFigures;
use crate::problem::{Problem, Rejection};
use crate::quantity::Quantity;
use crate::time::Date;

/// How much of a product to order now, by when to order otherwise, and why. Pure: nothing is ordered by it.
///
/// # When
///
/// A policy with a level (reorder point, minimum) orders when the inventory position is below it, or at it while the product
/// is used: without usage nothing would fall further. A periodic review and lot for lot order whatever is missing.
///
/// # How much
///
/// As much as the policy wants, then up to whole packs (`order_step`), up to `order_minimum`, and down to the whole packs in
/// `order_maximum`. Up to a maximum (`min_max`) packs are rounded down, unless the position would then stay at the minimum.
///
/// # Errors
/// Every fault of the product (paths below `product`) and of the window (`window_days`), all at once: `quantity.…`,
/// `replenishment.…`, `limit.entries`. `quantity.too_large` where what is needed is no quantity any more.
///
/// ```
/// use orderwell::*;
///
/// // 4 a day, 5 days until an order arrives, 10 kept: time to order at 30.
/// let policy = ReorderPoint::new(5, "50".parse()?).with_safety_stock("10".parse::<Quantity>()?);
/// let position = StockPosition::new("40".parse()?).with_reserved("12".parse::<Quantity>()?);
/// let product = ReplenishmentProduct::new(ProductId::new("TEA")?, position, ReplenishmentPolicy::ReorderPoint(policy))
///     .with_usage(vec![StockUsage::new("2026-11-20".parse()?, "120".parse()?)]);
/// let proposal = replenish(&product, UsageWindow::new("2026-11-25".parse()?, 30))?;
/// assert_eq!(proposal.average_daily_usage.to_string(), "4");
/// assert_eq!(proposal.reorder_point, Some("30".parse()?));
/// assert_eq!(proposal.inventory_position.to_string(), "28");
/// assert_eq!(proposal.quantity.to_string(), "50");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn replenish(product: &ReplenishmentProduct, window: UsageWindow) -> Result<ReplenishmentProposal, Rejection> {
    check_product(product, window)?;
    propose(product, window).map_err(|problem| problem.within("product").into())
}

fn propose(product: &ReplenishmentProduct, window: UsageWindow) -> Result<ReplenishmentProposal, Problem> {
    let figures = UsageFigures::of(&product.usage, window).map_err(|problem| problem.within("usage"))?;
    let (position, free) = (product.position.inventory_position(), product.position.free());
    let within = |problem: Problem| problem.within("position");
    let (position, free) = (position.map_err(within)?, free.map_err(within)?);
    let proposal = ReplenishmentProposal::new(
        product.product_id.clone(),
        Quantity::ZERO,
        ReplenishmentRule::NotNeeded,
        position,
        figures.total,
        figures.average(),
        standard_deviation(&figures)?,
        Quantity::ZERO,
    );
    let mut proposing = Proposing { figures, bounds: OrderBounds::of(product)?, window, proposal };
    match &product.policy {
        ReplenishmentPolicy::ReorderPoint(policy) => proposing.reorder_point(policy)?,
        ReplenishmentPolicy::EconomicOrderQuantity(policy) => proposing.economic(policy)?,
        ReplenishmentPolicy::MinMax(policy) => proposing.min_max(policy)?,
        ReplenishmentPolicy::PeriodicReview(policy) => proposing.periodic_review(policy)?,
        ReplenishmentPolicy::LotForLot(policy) => proposing.lot_for_lot(*policy)?,
    }
    let mut proposal = proposing.proposal;
    (proposal.days_of_supply, proposal.expected_stockout_on) = outlook(&figures, free, window.today);
    Ok(proposal)
}

/// A proposal while its policy is asked.
struct Proposing {
    figures: UsageFigures,
    bounds: OrderBounds,
    window: UsageWindow,
    proposal: ReplenishmentProposal,
}

impl Proposing {
    fn reorder_point(&mut self, policy: &ReorderPoint) -> Result<(), Problem> {
        let lead = policy.lead_time_days;
        self.proposal.safety_stock = safety_stock(&self.figures, policy.safety_stock, policy.service_level, lead)?;
        let lot = self.bounds.fit(policy.order_quantity)?;
        self.at_level(lot, lead)
    }

    fn economic(&mut self, policy: &EconomicOrderQuantity) -> Result<(), Problem> {
        let lead = policy.lead_time_days;
        self.proposal.safety_stock = safety_stock(&self.figures, policy.safety_stock, policy.service_level, lead)?;
        let (root, lot) = economic(policy, &self.figures, &self.bounds)?;
        self.proposal.economic_order_quantity = Some(root);
        self.at_level(lot, lead)
    }

    /// Lots, at what is used in the lead time plus the safety stock.
    fn at_level(&mut self, lot: Quantity, lead_time_days: u32) -> Result<(), Problem> {
        let at = if self.figures.is_used() { At::Too } else { At::Below };
        let trigger = Trigger::new(level(&self.figures, lead_time_days, self.proposal.safety_stock)?, at);
        self.proposal.lot = Some(lot);
        self.proposal.reorder_point = Some(trigger.level);
        let position = self.proposal.inventory_position;
        if trigger.is_reached(position) {
            let wanted = trigger.lots(lot, position)?;
            self.order(wanted, self.bounds.fit(wanted)?, ReplenishmentRule::ReorderPointReached);
        }
        self.proposal.order_by = self.order_by(&trigger);
        Ok(())
    }

    fn min_max(&mut self, policy: &MinMax) -> Result<(), Problem> {
        // With minimum and maximum alike, nothing is missing at the minimum.
        let at_too = self.figures.is_used() && policy.minimum < policy.maximum;
        let trigger = Trigger::new(policy.minimum, if at_too { At::Too } else { At::Below });
        self.proposal.reorder_point = Some(policy.minimum);
        self.proposal.order_up_to = Some(policy.maximum);
        let position = self.proposal.inventory_position;
        if trigger.is_reached(position) {
            let wanted = policy.maximum.minus(position)?;
            let mut ordered = self.bounds.fit_down(wanted)?;
            if trigger.is_reached(position.plus(ordered)?) {
                ordered = self.bounds.fit(trigger.lots(self.bounds.step, position)?)?;
            }
            self.order(wanted, ordered, ReplenishmentRule::MinimumReached);
        }
        self.proposal.order_by = self.order_by(&trigger);
        Ok(())
    }

    fn periodic_review(&mut self, policy: &PeriodicReview) -> Result<(), Problem> {
        // INVARIANT: each is at most 3,650 days.
        let exposed = policy.lead_time_days.saturating_add(policy.review_days);
        let covered = policy.lead_time_days.saturating_add(policy.coverage_days.unwrap_or(policy.review_days));
        self.proposal.safety_stock = safety_stock(&self.figures, policy.safety_stock, policy.service_level, exposed)?;
        let target = level(&self.figures, covered, self.proposal.safety_stock)?;
        self.up_to(target, ReplenishmentRule::BelowTarget)?;
        self.proposal.order_by = self.proposal.quantity.is_positive().then_some(self.window.today);
        self.proposal.next_review_on = after(self.window.today, policy.review_days.into());
        Ok(())
    }

    fn lot_for_lot(&mut self, policy: LotForLot) -> Result<(), Problem> {
        self.proposal.safety_stock = policy.safety_stock.unwrap_or_default();
        let trigger = Trigger::new(self.proposal.safety_stock, At::Below);
        self.up_to(trigger.level, ReplenishmentRule::RequirementUncovered)?;
        self.proposal.order_by = self.order_by(&trigger);
        Ok(())
    }

    fn up_to(&mut self, target: Quantity, rule: ReplenishmentRule) -> Result<(), Problem> {
        self.proposal.order_up_to = Some(target);
        let wanted = target.minus(self.proposal.inventory_position)?;
        if wanted.is_positive() {
            self.order(wanted, self.bounds.fit(wanted)?, rule);
        }
        Ok(())
    }

    fn order(&mut self, wanted: Quantity, ordered: Quantity, rule: ReplenishmentRule) {
        self.proposal.rule = rule;
        self.proposal.quantity = ordered;
        self.proposal.quantity_wanted = wanted;
        self.proposal.bound = self.bounds.bound(wanted, ordered);
    }

    /// The first day at whose end the position has fallen to the trigger, at the average; today when it has already.
    fn order_by(&self, trigger: &Trigger) -> Option<Date> {
        let position = self.proposal.inventory_position;
        if trigger.is_reached(position) {
            return Some(self.window.today);
        }
        let (days, exactly) = self.figures.lasts(position.minus(trigger.level).ok()?)?;
        let ends = exactly && trigger.at == At::Too;
        after(self.window.today, if ends { days } else { days.saturating_add(1) })
    }
}

/// Whole days that what is free lasts, and the first day that it does not cover: today when it is less than nothing.
pub(super) fn outlook(figures: &UsageFigures, free: Quantity, today: Date) -> (Option<u64>, Option<Date>) {
    if free.is_negative() {
        return (figures.is_used().then_some(0), Some(today));
    }
    let days = figures.lasts(free).map(|(days, _)| days);
    (days, days.and_then(|days| after(today, days.saturating_add(1))))
}

/// So many days later; nothing past the year 9999.
fn after(date: Date, days: u64) -> Option<Date> {
    date.plus_days(i32::try_from(days).ok()?).ok()
}

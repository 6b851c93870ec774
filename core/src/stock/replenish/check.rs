//! Does what replenishment is asked with make sense?

use alloc::vec::Vec;

use super::definition::{ReplenishmentPolicy, ReplenishmentProduct, StockPosition, StockUsage, UsageWindow};
use super::normal::z_of;
use super::order::OrderBounds;
use crate::limits;
use crate::money::{Percent, UnitPrice};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;

impl UsageWindow {
    /// Is it of 1 to 3,650 days?
    ///
    /// # Errors
    /// `replenishment.window_days_out_of_range`.
    pub fn check(&self) -> Result<(), Problem> {
        let most = limits::WINDOW_DAYS_MAX;
        if (1..=most).contains(&self.window_days) {
            return Ok(());
        }
        let detail = alloc::format!("usage is averaged over 1 to {most} days");
        let problem = Problem::new(Code::ReplenishmentWindowDaysOutOfRange, detail);
        let problem = problem.with("window_days", self.window_days).with("window_days_max", most);
        Err(problem.within("window_days"))
    }
}

/// Every fault of a product, with paths below `product`, and of the window.
pub(super) fn check_product(product: &ReplenishmentProduct, window: UsageWindow) -> Result<(), Rejection> {
    let mut problems = Vec::new();
    check_position(&product.position, &mut problems);
    check_usage(&product.usage, window, &mut problems);
    check_bounds(product, &mut problems);
    let outside = problems.len();
    Checking { problems: &mut problems }.policy(&product.policy);
    let inside = problems.split_off(outside);
    problems.extend(inside.into_iter().map(|problem| problem.within("policy")));
    problems = problems.into_iter().map(|problem| problem.within("product")).collect();
    problems.extend(window.check().err());
    Rejection::unless_empty(problems)
}

/// No figure is less than nothing.
pub(super) fn check_position(position: &StockPosition, problems: &mut Vec<Problem>) {
    let figures = [
        (position.on_hand, "on_hand"),
        (position.reserved, "reserved"),
        (position.backordered, "backordered"),
        (position.on_order, "on_order"),
    ];
    for (quantity, name) in figures {
        let before = problems.len();
        not_negative(Some(quantity), name, problems);
        let found = problems.split_off(before);
        problems.extend(found.into_iter().map(|problem| problem.within("position")));
    }
}

/// Usage is of more than nothing, and not of days to come.
pub(super) fn check_usage(usage: &[StockUsage], window: UsageWindow, problems: &mut Vec<Problem>) {
    if let Err(problem) = limits::check_entries(usage.len(), limits::ENTRIES_MAX) {
        problems.push(problem.within("usage"));
        return;
    }
    for (index, used) in usage.iter().enumerate() {
        if !used.quantity.is_positive() {
            let problem = Problem::new(Code::QuantityNotPositive, "usage is of more than nothing");
            let problem = problem.with_text("quantity", used.quantity).within("quantity");
            problems.push(problem.within(index).within("usage"));
        }
        if used.on > window.today {
            let detail = alloc::format!("usage on {} lies after today, {}", used.on, window.today);
            let problem = Problem::new(Code::ReplenishmentUsageAfterToday, detail);
            let problem = problem.with_text("on", used.on).with_text("today", window.today).within("on");
            problems.push(problem.within(index).within("usage"));
        }
    }
}

fn not_negative(quantity: Option<Quantity>, name: &'static str, problems: &mut Vec<Problem>) {
    if let Some(quantity) = quantity.filter(|quantity| quantity.is_negative()) {
        let problem = Problem::new(Code::QuantityNegative, alloc::format!("`{name}` is not less than nothing"));
        problems.push(problem.with_text(name, quantity).within(name));
    }
}

pub(super) fn positive(quantity: Option<Quantity>, name: &'static str, problems: &mut Vec<Problem>) {
    if let Some(quantity) = quantity.filter(|quantity| !quantity.is_positive()) {
        let problem = Problem::new(Code::QuantityNotPositive, alloc::format!("`{name}` is more than nothing"));
        problems.push(problem.with_text(name, quantity).within(name));
    }
}

fn check_bounds(product: &ReplenishmentProduct, problems: &mut Vec<Problem>) {
    let before = problems.len();
    positive(product.order_minimum, "order_minimum", problems);
    positive(product.order_step, "order_step", problems);
    positive(product.order_maximum, "order_maximum", problems);
    if problems.len() > before {
        return;
    }
    if let (Some(minimum), Some(maximum)) = (product.order_minimum, product.order_maximum) {
        if minimum > maximum {
            let problem = minimum_above_maximum(minimum, maximum);
            problems.push(problem.within("order_minimum"));
            return;
        }
    }
    match OrderBounds::of(product) {
        Ok(bounds) if bounds.are_met() => {}
        Ok(bounds) => {
            let detail = "no whole number of packs lies between the least and the most of an order";
            let mut problem = Problem::new(Code::ReplenishmentNoStepWithinBounds, detail);
            problem = problem.with_text("order_step", bounds.step);
            if let Some(minimum) = product.order_minimum {
                problem = problem.with_text("order_minimum", minimum);
            }
            if let Some(maximum) = product.order_maximum {
                problem = problem.with_text("order_maximum", maximum);
            }
            problems.push(problem.within("order_step"));
        }
        Err(problem) => problems.push(problem.within("order_step")),
    }
}

fn minimum_above_maximum(minimum: Quantity, maximum: Quantity) -> Problem {
    let detail = alloc::format!("the minimum {minimum} is above the maximum {maximum}");
    let problem = Problem::new(Code::ReplenishmentMinimumAboveMaximum, detail);
    problem.with_text("minimum", minimum).with_text("maximum", maximum)
}

/// Days lie between `least` and ten years.
pub(super) fn check_days(days: u32, least: u32, name: &'static str, problems: &mut Vec<Problem>) {
    let most = limits::LEAD_TIME_DAYS_MAX;
    if !(least..=most).contains(&days) {
        let detail = alloc::format!("`{name}` is {least} to {most}");
        let problem = Problem::new(Code::ReplenishmentDaysOutOfRange, detail).with(name, days);
        problems.push(problem.with("days_min", least).with("days_max", most).within(name));
    }
}

struct Checking<'p> {
    problems: &'p mut Vec<Problem>,
}

impl Checking<'_> {
    fn policy(&mut self, policy: &ReplenishmentPolicy) {
        match policy {
            ReplenishmentPolicy::ReorderPoint(policy) => {
                check_days(policy.lead_time_days, 0, "lead_time_days", self.problems);
                positive(Some(policy.order_quantity), "order_quantity", self.problems);
                self.safety(policy.safety_stock, policy.service_level);
            }
            ReplenishmentPolicy::EconomicOrderQuantity(policy) => {
                check_days(policy.lead_time_days, 0, "lead_time_days", self.problems);
                if policy.ordering_cost.is_negative() {
                    let detail = "an order does not cost less than nothing";
                    let problem = Problem::new(Code::ReplenishmentOrderingCostNegative, detail);
                    let problem = problem.with_text("ordering_cost", policy.ordering_cost);
                    self.problems.push(problem.within("ordering_cost"));
                }
                self.holding(policy.holding_cost_percent, policy.unit_cost);
                self.safety(policy.safety_stock, policy.service_level);
            }
            ReplenishmentPolicy::MinMax(policy) => {
                not_negative(Some(policy.minimum), "minimum", self.problems);
                not_negative(Some(policy.maximum), "maximum", self.problems);
                if policy.minimum > policy.maximum {
                    self.problems.push(minimum_above_maximum(policy.minimum, policy.maximum).within("minimum"));
                }
            }
            ReplenishmentPolicy::PeriodicReview(policy) => {
                check_days(policy.review_days, 1, "review_days", self.problems);
                check_days(policy.lead_time_days, 0, "lead_time_days", self.problems);
                if let Some(coverage) = policy.coverage_days {
                    check_days(coverage, 0, "coverage_days", self.problems);
                    if coverage < policy.review_days {
                        let detail = "an order lasts at least until the next review";
                        let problem = Problem::new(Code::ReplenishmentCoverageBelowReview, detail);
                        let problem = problem.with("coverage_days", coverage).with("review_days", policy.review_days);
                        self.problems.push(problem.within("coverage_days"));
                    }
                }
                self.safety(policy.safety_stock, policy.service_level);
            }
            ReplenishmentPolicy::LotForLot(policy) => self.safety(policy.safety_stock, None),
        }
    }

    fn safety(&mut self, stock: Option<Quantity>, level: Option<Percent>) {
        not_negative(stock, "safety_stock", self.problems);
        let Some(level) = level else { return };
        if z_of(level).is_none() {
            let detail = "a service level is 50 to 99.9 percent, in steps of 0.1";
            let problem = Problem::new(Code::ReplenishmentServiceLevelOutOfRange, detail);
            let problem = problem.with_text("service_level", level).with("service_level_min", "50");
            self.problems.push(problem.with("service_level_max", "99.9").within("service_level"));
        }
        if let Some(stock) = stock {
            let detail = "safety stock is stated, or follows from a service level, not both";
            let problem = Problem::new(Code::ReplenishmentSafetyStockTwice, detail);
            let problem = problem.with_text("safety_stock", stock).with_text("service_level", level);
            self.problems.push(problem.within("safety_stock"));
        }
    }

    fn holding(&mut self, percent: Percent, unit_cost: UnitPrice) {
        let detail = "without a cost of holding stock no lot is the cheapest";
        let problem = || {
            let problem = Problem::new(Code::ReplenishmentHoldingCostNotPositive, detail);
            problem.with_text("holding_cost_percent", percent).with_text("unit_cost", unit_cost)
        };
        if percent.is_negative() || percent.is_zero() {
            self.problems.push(problem().within("holding_cost_percent"));
        }
        if unit_cost.is_negative() || unit_cost.is_zero() {
            self.problems.push(problem().within("unit_cost"));
        }
    }
}

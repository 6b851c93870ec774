//! The analysis of stock: figures and warnings product by product, and classes over all.

use alloc::vec::Vec;
use core::cmp::Ordering;

use super::abc::Ends;
use super::analysis::{AbcClass, AnalysedProduct, ProductAnalysis, StockAnalysis, StockAnalysisRules, StockWarning};
use super::check::{check_days, check_position, check_usage, positive};
use super::definition::UsageWindow;
use super::proposing::outlook;
use super::risk::DAYS_OF_YEAR;
use super::usage::{UsageFigures, quantity};
use super::wide::compare_products;
use crate::grouped::Grouped;
use crate::limits;
use crate::money::{Amount, RoundingMode, divide_rounded, power_of_ten, product};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;

/// What the stock of products costs and risks: days of supply, warnings, holding cost, turnover, and ABC classes by the
/// value of usage.
///
/// Pure: the same figures always give the same answer. A product that is at fault refuses the whole, because shares and
/// classes are those of all products together.
///
/// # Errors
/// Every fault at once: of the products (paths below `products`), of the rules (below `rules`), of the window.
///
/// ```
/// use orderwell::*;
///
/// let position = StockPosition::new("10".parse()?);
/// let tea = AnalysedProduct::new(ProductId::new("TEA")?, position, "2.50".parse()?)
///     .with_usage(vec![StockUsage::new("2026-11-20".parse()?, "60".parse()?)])
///     .with_lead_time_days(7_u32);
/// let rules = StockAnalysisRules::new(Currency::new("EUR")?).with_holding_cost_percent("25".parse::<Percent>()?);
/// let analysis = analyse_stock(&[tea], &rules, UsageWindow::new("2026-11-25".parse()?, 30))?;
/// // 10 at 2 a day last 5 days, a new order takes 7.
/// assert_eq!(analysis.products[0].days_of_supply, Some(5));
/// assert_eq!(analysis.products[0].warnings, [StockWarning::StockoutExpected]);
/// assert_eq!(analysis.holding_cost_per_year.map(|cost| cost.to_string()), Some("6.25".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn analyse_stock(
    products: &[AnalysedProduct],
    rules: &StockAnalysisRules,
    window: UsageWindow,
) -> Result<StockAnalysis, Rejection> {
    check(products, rules, window)?;
    let (mut analysed, mut problems) = (Vec::with_capacity(products.len()), Vec::new());
    for (index, product) in products.iter().enumerate() {
        match analyse(product, rules, window) {
            Ok(figures) => analysed.push(figures),
            Err(problem) => problems.push(problem.within(index).within("products")),
        }
    }
    Rejection::unless_empty(problems)?;
    whole(analysed, rules).map_err(|problem| problem.within("products").into())
}

/// The classes and sums over all products.
fn whole(mut products: Vec<ProductAnalysis>, rules: &StockAnalysisRules) -> Result<StockAnalysis, Problem> {
    let currency = rules.currency;
    let classes = Ends::of(rules.abc_shares).classify(&mut products, currency, rules.rounding_mode)?;
    let usage_value = Amount::sum(classes.iter().map(|class| class.usage_value), currency)?;
    let stock_value = Amount::sum(classes.iter().map(|class| class.stock_value), currency)?;
    let sum = |figure: fn(&ProductAnalysis) -> Option<Amount>, asked: bool| {
        let sum = || Amount::sum(products.iter().filter_map(figure), currency);
        asked.then(sum).transpose()
    };
    let costs = rules.holding_cost_percent.is_some();
    let per_day = sum(|product| product.holding_cost_per_day, costs)?;
    let per_year = sum(|product| product.holding_cost_per_year, costs)?;
    let excess = sum(|product| product.excess_value, rules.days_of_supply_max.is_some())?;
    let analysis = StockAnalysis::new(currency, products, classes, usage_value, stock_value);
    Ok(analysis.with_holding_cost_per_day(per_day).with_holding_cost_per_year(per_year).with_excess_value(excess))
}

fn check(products: &[AnalysedProduct], rules: &StockAnalysisRules, window: UsageWindow) -> Result<(), Rejection> {
    if let Err(problem) = limits::check_entries(products.len(), limits::ENTRIES_MAX) {
        return Err(problem.within("products").into());
    }
    let mut problems = Vec::new();
    let mut seen = Grouped::new();
    for (index, product) in products.iter().enumerate() {
        let mut found = Vec::new();
        if seen.get(product.product_id.as_str()).is_some() {
            found.push(product_twice(product.product_id.as_str()));
        }
        seen.entry(&product.product_id, || ());
        product.check(window, &mut found);
        problems.extend(found.into_iter().map(|problem| problem.within(index).within("products")));
    }
    let outside = problems.len();
    rules.check(&mut problems);
    let inside = problems.split_off(outside);
    problems.extend(inside.into_iter().map(|problem| problem.within("rules")));
    problems.extend(window.check().err());
    Rejection::unless_empty(problems)
}

/// A list names each product once.
pub(crate) fn product_twice(product_id: &str) -> Problem {
    Problem::new(Code::ReplenishmentProductTwice, alloc::format!("`{product_id}` stands twice"))
        .with("product_id", product_id)
        .within("product_id")
}

impl AnalysedProduct {
    fn check(&self, window: UsageWindow, problems: &mut Vec<Problem>) {
        check_position(&self.position, problems);
        check_usage(&self.usage, window, problems);
        check_days(self.lead_time_days, 0, "lead_time_days", problems);
        if self.unit_cost.is_negative() {
            let problem = Problem::new(Code::UnitPriceNegative, "a unit does not cost less than nothing");
            problems.push(problem.with_text("unit_cost", self.unit_cost).within("unit_cost"));
        }
        if let Some(average) = self.average_on_hand.filter(|average| average.is_negative()) {
            let problem = Problem::new(Code::QuantityNegative, "stock is not less than nothing");
            problems.push(problem.with_text("average_on_hand", average).within("average_on_hand"));
        }
        if let Some(received) = self.first_received_on.filter(|received| *received > window.today) {
            let detail = alloc::format!("the first receipt on {received} lies after today, {}", window.today);
            let problem = Problem::new(Code::AnalysisReceivedAfterToday, detail);
            let problem = problem.with_text("first_received_on", received).with_text("today", window.today);
            problems.push(problem.within("first_received_on"));
        }
    }
}

impl StockAnalysisRules {
    fn check(&self, problems: &mut Vec<Problem>) {
        if let Some(percent) = self.holding_cost_percent.filter(|percent| percent.is_negative()) {
            let problem =
                Problem::new(Code::AnalysisHoldingCostNegative, "holding stock does not cost less than nothing");
            problems.push(problem.with_text("holding_cost_percent", percent).within("holding_cost_percent"));
        }
        let days = [(self.days_of_supply_max, "days_of_supply_max"), (self.dead_stock_days, "dead_stock_days")];
        for (days, name) in days {
            if let Some(days) = days {
                check_days(days, 1, name, problems);
            }
        }
        positive(self.turnover_min, "turnover_min", problems);
        problems.extend(Ends::of(self.abc_shares).check().err());
    }
}

/// One product; its class and shares are found when all are known.
fn analyse(
    product: &AnalysedProduct,
    rules: &StockAnalysisRules,
    window: UsageWindow,
) -> Result<ProductAnalysis, Problem> {
    let figures = UsageFigures::of(&product.usage, window).map_err(|problem| problem.within("usage"))?;
    let position = product.position;
    let within = |problem: Problem| problem.within("position");
    let (free, with_ordered) = (position.free().map_err(within)?, position.inventory_position().map_err(within)?);
    let value = |quantity: Quantity| product.unit_cost.times(quantity, None, rules.currency, rules.rounding_mode);
    let mut found = ProductAnalysis::new(
        product.product_id.clone(),
        0,
        AbcClass::C,
        figures.total,
        value(figures.total).map_err(|problem| problem.within("usage"))?,
        figures.average(),
        value(position.on_hand).map_err(within)?,
    );
    (found.days_of_supply, found.expected_stockout_on) = outlook(&figures, free, window.today);
    if rules.holding_cost_percent.is_some() {
        found.holding_cost_per_year = Some(holding_cost(product, rules, 1).map_err(within)?);
        found.holding_cost_per_day = Some(holding_cost(product, rules, DAYS_OF_YEAR).map_err(within)?);
    }
    found.last_used_on = figures.last_on;
    found.idle_days = Some(idle_days(product, &figures, window));
    let on_average = product.average_on_hand.unwrap_or(position.on_hand);
    found.turnover = turnover(&figures, on_average, rules.rounding_mode);
    found.warnings.extend(stockout(&figures, free, with_ordered, product.lead_time_days));
    if let Some(most) = rules.days_of_supply_max {
        let enough = figures.in_days(most.into(), RoundingMode::Ceiling).unwrap_or(free);
        found.excess_quantity = free.less(enough);
        if found.excess_quantity.is_positive() {
            found.excess_value = Some(value(found.excess_quantity).map_err(within)?);
            found.warnings.push(StockWarning::Overstock);
        }
    }
    found.warnings.extend(movement(&figures, &found, on_average, rules).filter(|_| position.on_hand.is_positive()));
    Ok(found)
}

/// value × percent, of a year or of one of its days; rounded once.
fn holding_cost(product_: &AnalysedProduct, rules: &StockAnalysisRules, divisor: u32) -> Result<Amount, Problem> {
    let (cost, percent) = (product_.unit_cost.scaled(), rules.holding_cost_percent.unwrap_or_default().scaled());
    let places = rules.currency.minor_units();
    let units = || {
        let value = product(product_.position.on_hand.millionths().into(), cost.units)?;
        let numerator = product(value, percent.units)?;
        // From the places of all three factors, and the two of percent, down to those of the currency.
        let finer =
            cost.places.checked_add(percent.places)?.checked_add(limits::QUANTITY_PLACES_MAX)?.checked_add(2)?;
        let denominator = product(power_of_ten(finer.checked_sub(places.into())?)?, divisor.into())?;
        divide_rounded(numerator, denominator, rules.rounding_mode)
    };
    let too_large = || Problem::new(Code::AmountTooLarge, "the cost of holding stock has more than 18 digits");
    Amount::from_units(units().ok_or_else(too_large)?, places)
}

/// Days since the later of last usage and first receipt; those of the window when neither is known.
fn idle_days(product: &AnalysedProduct, figures: &UsageFigures, window: UsageWindow) -> u64 {
    let since = figures.last_on.max(product.first_received_on);
    let days = since.map(|since| window.today.days_since(since));
    days.and_then(|days| u64::try_from(days).ok()).unwrap_or_else(|| window.window_days.into())
}

/// usage × 365 ÷ (days × stock), rounded to two places; nothing when no stock is there, or past the limits.
fn turnover(figures: &UsageFigures, stock: Quantity, mode: RoundingMode) -> Option<Quantity> {
    // INVARIANT: 64 bits times 16 bits fit 128.
    let used = product(figures.total.millionths().into(), i128::from(DAYS_OF_YEAR).checked_mul(100)?)?;
    let hundredths = divide_rounded(used, product(stock.millionths().into(), figures.days.into())?, mode)?;
    quantity(hundredths.checked_mul(10_000)).ok()
}

/// Is less free than what is used until a new order would arrive?
fn stockout(
    figures: &UsageFigures,
    free: Quantity,
    with_ordered: Quantity,
    lead_time_days: u32,
) -> Option<StockWarning> {
    let lasts = |quantity: Quantity| match figures.lasts(quantity) {
        Some((days, _)) => days >= lead_time_days.into(),
        None => !quantity.is_negative(),
    };
    if free.is_negative() || (free.is_zero() && figures.is_used()) {
        Some(StockWarning::Stockout)
    } else if lasts(free) {
        None
    } else if lasts(with_ordered) {
        Some(StockWarning::StockoutUnlessSupplied)
    } else {
        Some(StockWarning::StockoutExpected)
    }
}

/// Is stock dead, or slow?
fn movement(
    figures: &UsageFigures,
    found: &ProductAnalysis,
    stock: Quantity,
    rules: &StockAnalysisRules,
) -> Option<StockWarning> {
    let idle = found.idle_days.unwrap_or_default();
    if rules.dead_stock_days.is_some_and(|days| idle >= days.into()) {
        return Some(StockWarning::DeadStock);
    }
    let least = rules.turnover_min.filter(|_| stock.is_positive())?;
    let size = |quantity: Quantity| u128::from(quantity.millionths().unsigned_abs());
    // usage × 365 ÷ (days × stock) < least; `least` is in millionths. INVARIANT: 64 bits times 64 bits fit 128.
    let used = (size(figures.total), u128::from(DAYS_OF_YEAR).saturating_mul(1_000_000));
    let needed = (size(least).saturating_mul(figures.days.into()), size(stock));
    (compare_products(used, needed) == Ordering::Less).then_some(StockWarning::SlowMover)
}

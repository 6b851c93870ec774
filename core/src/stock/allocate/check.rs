//! Does an allocation make sense?

use alloc::vec::Vec;

use super::policy::{LocationOrder, RemovalStrategy};
use super::request::{AllocationRequest, AllocationSource, BackorderAllowance};
use crate::grouped::Grouped;
use crate::id::ProductId;
use crate::limits;
use crate::money::{Amount, UnitPrice, power_of_ten, product};
use crate::pricing::{check_line_numbers, too_many_lines};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;

/// What lines ask for together, by product.
type Asked<'r> = Grouped<'r, ProductId, Quantity>;

/// Every fault of a request, all at once.
pub(in crate::stock) fn check(request: &AllocationRequest) -> Result<(), Rejection> {
    let mut problems = check_lengths(request);
    if problems.is_empty() {
        let rows = explained_rows(request);
        if rows > limits::ALLOCATION_ROWS_MAX {
            problems.push(too_many_rows(rows).within("demand"));
        }
    }
    // Lists that are too long are not looked into.
    Rejection::unless_empty(core::mem::take(&mut problems))?;
    check_line_numbers_in(request, &mut problems);
    let asked = check_demand(request, &mut problems);
    check_locations(request, &mut problems);
    for (index, source) in request.sources.iter().enumerate() {
        let found = check_source(source).into_iter();
        problems.extend(found.map(|problem| problem.within(index).within("sources")));
    }
    if request.policy.location_order == LocationOrder::LowestCost {
        check_costs(request, &asked, &mut problems);
    }
    Rejection::unless_empty(problems)
}

/// Lines times sources of their product.
pub(crate) fn explained_rows(request: &AllocationRequest) -> usize {
    let mut sources: Grouped<'_, ProductId, usize> = Grouped::new();
    for source in &request.sources {
        if let Some(count) = sources.entry(&source.product_id, || 0) {
            *count = count.saturating_add(1);
        }
    }
    let of_line = request.demand.iter().map(|line| sources.get(line.product_id.as_str()).copied().unwrap_or(0));
    of_line.fold(0, usize::saturating_add)
}

/// The refusal of an explanation that would be too long.
pub(crate) fn too_many_rows(rows: usize) -> Problem {
    let most = limits::ALLOCATION_ROWS_MAX;
    let detail = alloc::format!("lines times sources of their product are at most {most}; ask in several requests");
    Problem::new(Code::LimitAllocation, detail).with("entries", rows).with("entries_max", most)
}

fn check_lengths(request: &AllocationRequest) -> Vec<Problem> {
    let mut problems = Vec::new();
    if request.demand.len() > limits::LINES_MAX {
        problems.push(too_many_lines(request.demand.len()).within("demand"));
    }
    let mut count = |entries: usize, most: usize, at: &dyn Fn(Problem) -> Problem| {
        problems.extend(limits::check_entries(entries, most).err().map(at));
    };
    count(request.sources.len(), limits::ALLOCATION_SOURCES_MAX, &|problem| problem.within("sources"));
    count(request.locations.len(), limits::ALLOCATION_LOCATIONS_MAX, &|problem| problem.within("locations"));
    count(request.policy.location_kinds.len(), limits::ALLOCATION_LOCATIONS_MAX, &|problem| {
        problem.within("location_kinds").within("policy")
    });
    problems
}

fn check_line_numbers_in(request: &AllocationRequest, problems: &mut Vec<Problem>) {
    let mut found = Vec::new();
    check_line_numbers(request.demand.iter().map(|line| line.line), &mut found);
    problems.extend(found.into_iter().map(|problem| problem.renamed("lines", "demand")));
}

fn check_demand<'r>(request: &'r AllocationRequest, problems: &mut Vec<Problem>) -> Asked<'r> {
    let mut asked = Grouped::new();
    for (index, line) in request.demand.iter().enumerate() {
        let at = |problem: Problem| problem.within("quantity").within(index).within("demand");
        if !line.quantity.is_positive() {
            let problem = Problem::new(Code::QuantityNotPositive, "a line must ask for more than nothing");
            problems.push(at(problem.with_text("quantity", line.quantity)));
            continue;
        }
        let Some(sum) = asked.entry(&line.product_id, || Quantity::ZERO) else { continue };
        match sum.plus(line.quantity) {
            Ok(more) => *sum = more,
            Err(problem) => problems.push(at(problem)),
        }
    }
    asked
}

fn check_locations(request: &AllocationRequest, problems: &mut Vec<Problem>) {
    let mut seen = Grouped::new();
    for (index, location) in request.locations.iter().enumerate() {
        let id = &location.location_id;
        if seen.get(id.as_str()).is_some() {
            let problem = Problem::new(Code::StockLocationTwice, alloc::format!("`{id}` stands twice"));
            let problem = problem.with_text("location_id", id).within("location_id");
            problems.push(problem.within(index).within("locations"));
        }
        seen.entry(id, || ());
        if let Some(cost) = location.shipping_cost.filter(|cost| cost.minor() < 0) {
            let problem = Problem::new(Code::AmountNegative, "a shipping cost is not negative");
            let problem = problem.with_text("shipping_cost", cost).within("shipping_cost");
            problems.push(problem.within(index).within("locations"));
        }
    }
    let (order, removal) = (request.policy.location_order, request.policy.removal);
    let by_packages = matches!(removal, RemovalStrategy::FewestPackages | RemovalStrategy::WholePackages);
    if order == LocationOrder::LowestCost && by_packages {
        let detail = alloc::format!("`{order}` and `{removal}` cannot both decide what is taken");
        let problem = Problem::new(Code::AllocationPolicyConflict, detail).with_text("location_order", order);
        problems.push(problem.with_text("removal", removal).within("removal").within("policy"));
    }
}

fn check_source(source: &AllocationSource) -> Option<Problem> {
    let figure = |detail: &'static str| {
        let problem = Problem::new(Code::AllocationBackorderFigure, detail).with_text("backorder", source.backorder);
        Some(problem.within("backorder_quantity"))
    };
    match (source.backorder, source.backorder_quantity) {
        (BackorderAllowance::UpTo, None) => return figure("`up_to` says how many units may wait"),
        (BackorderAllowance::None | BackorderAllowance::Unlimited, Some(_)) => {
            return figure("a quantity that may wait goes with `up_to`");
        }
        (BackorderAllowance::UpTo, Some(quantity)) if quantity.is_negative() => {
            let problem = Problem::new(Code::QuantityNegative, "a quantity that may wait is not negative");
            return Some(problem.with_text("backorder_quantity", quantity).within("backorder_quantity"));
        }
        (BackorderAllowance::None | BackorderAllowance::Unlimited | BackorderAllowance::UpTo, _) => {}
    }
    let cost = source.unit_cost.filter(|cost| cost.is_negative())?;
    let problem = Problem::new(Code::UnitPriceNegative, "a unit cost is not negative");
    Some(problem.with_text("unit_cost", cost).within("unit_cost"))
}

/// Where costs decide, all sources that are looked at have one or none has; and all of them add up.
fn check_costs(request: &AllocationRequest, asked: &Asked<'_>, problems: &mut Vec<Problem>) {
    let asked_for = |source: &&AllocationSource| asked.get(source.product_id.as_str()).is_some();
    let any = request.sources.iter().filter(asked_for).any(|source| source.unit_cost.is_some());
    let mut sum = Some(0_i128);
    for (index, location) in request.locations.iter().enumerate() {
        let cost = location.shipping_cost.map_or(Some(0), scaled_amount);
        sum = sum.zip(cost).and_then(|(sum, cost)| sum.checked_add(cost));
        if sum.is_none() {
            problems.push(costs_too_large().within("shipping_cost").within(index).within("locations"));
            return;
        }
    }
    for (index, source) in request.sources.iter().enumerate().filter(|(_, source)| asked_for(source)) {
        let at = |problem: Problem| problem.within("unit_cost").within(index).within("sources");
        let Some(cost) = source.unit_cost else {
            if any {
                let detail = "where costs decide, each source of a product that is asked for has one";
                problems.push(at(Problem::new(Code::AllocationCostMissing, detail)));
            }
            continue;
        };
        let asked = asked.get(source.product_id.as_str()).copied().unwrap_or_default();
        let most = i128::from(asked.min(source.available).millionths().max(0));
        let cost = scaled_cost(cost).and_then(|cost| cost.checked_mul(most));
        sum = sum.zip(cost).and_then(|(sum, cost)| sum.checked_add(cost));
        if sum.is_none() {
            problems.push(at(costs_too_large()));
            return;
        }
    }
}

fn costs_too_large() -> Problem {
    Problem::new(Code::AmountTooLarge, "the costs of all sources add up to more than can be counted exactly")
}

/// What a millionth of a unit costs, in 10^-16.
pub(super) fn scaled_cost(cost: UnitPrice) -> Option<i128> {
    cost.scaled().at_places(limits::UNIT_PRICE_PLACES_MAX).map(|scaled| scaled.units)
}

/// An amount in 10^-16.
pub(super) fn scaled_amount(amount: Amount) -> Option<i128> {
    let places = limits::UNIT_PRICE_PLACES_MAX.saturating_add(limits::QUANTITY_PLACES_MAX);
    let factor = power_of_ten(places.saturating_sub(amount.places().into()))?;
    product(amount.minor().into(), factor)
}

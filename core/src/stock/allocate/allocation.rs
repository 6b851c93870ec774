//! The decision itself: line by line, over rows that all lines share.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::check::check;
use super::policy::AllocationScope;
use super::request::{AllocationDemand, AllocationRequest, AllocationSource};
use super::result::{
    AllocationBackorder, AllocationPick, AllocationReason, ConsideredSource, StockAllocation, Unallocated,
};
use super::row::{Row, Rule, take};
use super::shelf::{Known, Product, Source, allowance, barred, places, row};
use crate::grouped::Grouped;
use crate::id::ProductId;
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::sort::sort_by;

/// Decides which units of which sources serve which lines.
///
/// Lines are served by their numbers and share what is free; the guide's page on allocation states every rule.
///
/// # Errors
/// `stock.short` for each line that falls short when all or nothing is asked for by order: `asked` is what lines of that
/// product ask for up to that one, `available` what there is for them. Before that, whatever is wrong with the request:
/// `line.number_twice`, `quantity.not_positive`, `quantity.negative`, `quantity.too_large`, `unit_price.negative`,
/// `amount.negative`, `amount.too_large`, `stock.allocation_…`, `limit.lines`, `limit.entries`, `limit.allocation`.
pub fn allocate_stock(request: &AllocationRequest) -> Result<StockAllocation, Rejection> {
    check(request)?;
    let mut allocating = Allocating::new(request);
    let mut lines: Vec<(usize, &AllocationDemand)> = request.demand.iter().enumerate().collect();
    sort_by(&mut lines, |left, right| left.1.line.cmp(&right.1.line));
    allocating.choose_locations(&lines);
    let mut shortages = Vec::new();
    for (index, line) in lines {
        if let Some(problem) = allocating.serve(line) {
            shortages.push(problem.within("quantity").within(index).within("demand"));
        }
    }
    Rejection::unless_empty(shortages)?;
    Ok(allocating.answer)
}

/// Which sources each demand takes units of, in the order of the demands, for requests that were checked and can be
/// served in full: what [`allocate_stock`] decides, without the reasons.
pub(in crate::stock) fn take_each(request: &AllocationRequest) -> Vec<Vec<(usize, Quantity)>> {
    let mut allocating = Allocating::new(request);
    let lines: Vec<(usize, &AllocationDemand)> = request.demand.iter().enumerate().collect();
    allocating.choose_locations(&lines);
    lines.into_iter().map(|(_, line)| allocating.take_for(line)).collect()
}

pub(super) struct Allocating<'r> {
    pub(super) request: &'r AllocationRequest,
    /// By their place in the request.
    pub(super) sources: Vec<Source<'r>>,
    pub(super) products: Vec<Product<'r>>,
    /// The place of each product among them.
    pub(super) by_id: Grouped<'r, ProductId, usize>,
    pub(super) locations: Vec<Known<'r>>,
    pub(super) answer: StockAllocation,
    shipped_from: BTreeSet<usize>,
}

impl<'r> Allocating<'r> {
    fn new(request: &'r AllocationRequest) -> Self {
        let (locations, places) = places(request);
        let mut products: Vec<Product<'_>> = Vec::new();
        let mut by_id = Grouped::new();
        for line in &request.demand {
            let next = products.len();
            if by_id.entry(&line.product_id, || next).is_some_and(|index| *index == next) {
                products.push(Product { rows: Vec::new(), asked: Quantity::ZERO });
            }
        }
        let mut sources = Vec::with_capacity(request.sources.len());
        for (listed, source) in request.sources.iter().enumerate() {
            let at = places.get(source.location_id.as_str()).copied().unwrap_or(0);
            let (place, location) = locations.get(at).copied().unwrap_or_default();
            let barred = barred(request, source, location);
            let allowance = if barred == Some(AllocationReason::Inactive) { Quantity::ZERO } else { allowance(source) };
            let product = by_id.get(source.product_id.as_str()).and_then(|index: &usize| products.get_mut(*index));
            if let Some(product) = product {
                product.rows.push(row(source, listed, place, barred));
            }
            sources.push(Source { given: source, barred, allowance });
        }
        let answer = StockAllocation::new(Vec::new(), Vec::new(), Vec::new(), 0, Vec::new());
        Self { request, sources, products, by_id, locations, answer, shipped_from: BTreeSet::new() }
    }

    /// The places in the request of the sources that serve a line, and how much of each.
    fn take_for(&mut self, line: &AllocationDemand) -> Vec<(usize, Quantity)> {
        let index = self.by_id.get(line.product_id.as_str()).copied();
        let Some(product) = index.and_then(|index| self.products.get_mut(index)) else { return Vec::new() };
        take(&mut product.rows, Rule::from(&self.request.policy), line.quantity);
        let mut taken = Vec::new();
        for row in product.rows.iter_mut().filter(|row| row.taken.is_positive()) {
            row.free = row.free.less(row.taken);
            taken.push((row.listed, row.taken));
        }
        taken
    }

    /// Serves one line; a problem when that refuses the whole.
    fn serve(&mut self, line: &AllocationDemand) -> Option<Problem> {
        let policy = &self.request.policy;
        let index = self.by_id.get(line.product_id.as_str()).copied()?;
        let product = self.products.get_mut(index)?;
        // INVARIANT: `check` has added up what lines of one product ask for.
        product.asked = product.asked.plus(line.quantity).unwrap_or(product.asked);
        let taking = take(&mut product.rows, Rule::from(policy), line.quantity);
        self.answer.search = self.answer.search.max(taking.search);
        let mut waiting = Vec::new();
        let mut missing = taking.missing;
        if policy.backorders() {
            for row in &product.rows {
                let allowance = self.sources.get(row.listed).map(|source| source.allowance).unwrap_or_default();
                let quantity = allowance.min(missing);
                missing = missing.less(quantity);
                waiting.push(quantity);
            }
        }
        let refused = missing.is_positive() && policy.whole_lines();
        if refused && policy.scope == AllocationScope::Order {
            return Some(self.short(line, index, missing));
        }
        self.explain(line, index, &waiting, if refused { Outcome::Incomplete } else { Outcome::Served(missing) });
        if !refused {
            self.keep(line, index, &waiting);
        }
        let left = if refused { line.quantity } else { missing };
        if left.is_positive() {
            self.answer.unallocated.push(Unallocated::new(line.line, left));
        }
        None
    }

    /// The line falls short. What was taken for it stays taken, so that later lines do not look better than they are.
    fn short(&mut self, line: &AllocationDemand, index: usize, missing: Quantity) -> Problem {
        let Some(product) = self.products.get_mut(index) else {
            return short(line, line.quantity, Quantity::ZERO, missing);
        };
        let asked = product.asked;
        let free = |row: &Row<'_>| self.sources.get(row.listed).filter(|source| source.barred.is_none());
        let on_hand = product.rows.iter().filter_map(free).map(|source| source.given.available.less(Quantity::ZERO));
        let mut available = on_hand.fold(0_i64, |sum, free| sum.saturating_add(free.millionths()));
        if self.request.policy.backorders() {
            let rows = product.rows.iter().filter_map(|row| self.sources.get(row.listed));
            let active = rows.filter(|source| source.barred != Some(AllocationReason::Inactive));
            available = active.fold(available, |sum, one| sum.saturating_add(allowance(one.given).millionths()));
        }
        product.rows.iter_mut().for_each(|row| row.free = row.free.less(row.taken));
        let available = Quantity::of_millionths(available).unwrap_or(Quantity::MAX);
        let gap = asked.less(available);
        short(line, asked, available, if gap.is_positive() { gap } else { missing })
    }

    /// Writes down what is taken and waited for, and takes it off what is free.
    fn keep(&mut self, line: &AllocationDemand, index: usize, waiting: &[Quantity]) {
        let Some(product) = self.products.get_mut(index) else { return };
        let first_backorder = self.answer.backorders.len();
        for (place, row) in product.rows.iter_mut().enumerate() {
            let Some(source) = self.sources.get_mut(row.listed) else { continue };
            let location_id = &source.given.location_id;
            if row.taken.is_positive() {
                row.free = row.free.less(row.taken);
                self.shipped_from.insert(row.place.listed);
                self.answer.picks.push(
                    AllocationPick::new(line.line, location_id.clone(), row.taken)
                        .with_lot_id(source.given.lot_id.clone())
                        .with_package_id(source.given.package_id.clone()),
                );
            }
            let quantity = waiting.get(place).copied().unwrap_or_default();
            if quantity.is_positive() {
                source.allowance = source.allowance.less(quantity);
                let of_line = self.answer.backorders.iter_mut().skip(first_backorder);
                // INVARIANT: what waits for one line is at most what it asks for.
                if let Some(one) = of_line.into_iter().find(|one| one.location_id == *location_id) {
                    one.quantity = one.quantity.plus(quantity).unwrap_or(quantity);
                } else {
                    let one = AllocationBackorder::new(line.line, location_id.clone(), quantity);
                    self.answer.backorders.push(one);
                }
            }
        }
        self.answer.shipments = u64::try_from(self.shipped_from.len()).unwrap_or(u64::MAX);
    }

    /// Says of each source what became of it. Called before what is taken is taken off.
    fn explain(&mut self, line: &AllocationDemand, index: usize, waiting: &[Quantity], outcome: Outcome) {
        let Some(product) = self.products.get(index) else { return };
        for (place, row) in product.rows.iter().enumerate() {
            let Some(source) = self.sources.get(row.listed) else { continue };
            let served = matches!(outcome, Outcome::Served(_));
            let taken = if served { row.taken } else { Quantity::ZERO };
            let reason = source.barred.unwrap_or_else(|| reason(row, source.given, outcome));
            let waits = waiting.get(place).copied().filter(|_| served).unwrap_or_default();
            self.answer.considered.push(
                ConsideredSource::new(line.line, source.given.location_id.clone(), taken, reason)
                    .with_lot_id(source.given.lot_id.clone())
                    .with_package_id(source.given.package_id.clone())
                    .with_backordered(waits),
            );
        }
    }
}

/// How a line came off.
#[derive(Clone, Copy)]
enum Outcome {
    /// With so many units missing.
    Served(Quantity),
    /// It got nothing because it could not get all.
    Incomplete,
}

/// What became of a source that nothing bars.
fn reason(row: &Row<'_>, source: &AllocationSource, outcome: Outcome) -> AllocationReason {
    if !source.available.is_positive() {
        return AllocationReason::NothingAvailable;
    }
    if row.free.is_zero() {
        return AllocationReason::KeptForOtherLines;
    }
    match outcome {
        Outcome::Incomplete => AllocationReason::LineIncomplete,
        Outcome::Served(_) if row.taken == row.free => AllocationReason::TakenWhole,
        Outcome::Served(_) if row.taken.is_positive() => AllocationReason::TakenInPart,
        Outcome::Served(missing) if missing.is_zero() => AllocationReason::NotNeeded,
        Outcome::Served(_) => AllocationReason::PackageNotWhole,
    }
}

fn short(line: &AllocationDemand, asked: Quantity, available: Quantity, missing: Quantity) -> Problem {
    let product_id = &line.product_id;
    let detail =
        alloc::format!("up to line {}, {asked} of `{product_id}` are asked for, {available} can be had", line.line);
    Problem::new(Code::StockShort, detail)
        .with("line", line.line.get())
        .with_text("product_id", product_id)
        .with_text("asked", asked)
        .with_text("available", available)
        .with_text("missing", missing)
}

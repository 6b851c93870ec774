//! The decision itself: line by line, over rows that all lines share.

use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use super::check::{check, scaled_amount, scaled_cost};
use super::choose::{Choosing, Offer, Wanted};
use super::policy::{AllocationScope, LocationOrder};
use super::request::{
    AllocationDemand, AllocationLocation, AllocationRequest, AllocationSource, BackorderAllowance, LocationUse,
};
use super::result::{
    AllocationBackorder, AllocationPick, AllocationReason, ConsideredSource, StockAllocation, Unallocated,
};
use super::row::{Place, Row, Rule, take};
use crate::grouped::Grouped;
use crate::id::{LocationId, ProductId};
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

/// One product while its lines are served.
struct Product<'r> {
    rows: Vec<Row<'r>>,
    /// What its lines have asked for so far.
    asked: Quantity,
}

/// What a source is besides its row.
struct Source<'r> {
    source: &'r AllocationSource,
    /// Why nothing is taken there, whatever is asked.
    barred: Option<AllocationReason>,
    /// How many units may still wait there.
    allowance: Quantity,
}

struct Allocating<'r> {
    request: &'r AllocationRequest,
    /// By their place in the request.
    sources: Vec<Source<'r>>,
    products: Vec<Product<'r>>,
    /// The place of each product among them.
    by_id: Grouped<'r, ProductId, usize>,
    locations: Vec<(Place, Option<&'r AllocationLocation>)>,
    answer: StockAllocation,
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
            sources.push(Source { source, barred, allowance });
        }
        let answer = StockAllocation::new(Vec::new(), Vec::new(), Vec::new(), 0, Vec::new());
        Self { request, sources, products, by_id, locations, answer, shipped_from: BTreeSet::new() }
    }

    /// For the orders that look at all lines together: marks the locations that serve them.
    fn choose_locations(&mut self, lines: &[(usize, &AllocationDemand)]) {
        let order = self.request.policy.location_order;
        if !matches!(order, LocationOrder::FewestShipments | LocationOrder::LowestCost) {
            return;
        }
        let wanted = self.wanted(lines);
        let mut candidates: Vec<usize> = wanted.iter().flat_map(|(_, offered)| offered.iter().map(|o| o.0)).collect();
        let preference = |at: &usize| {
            let place = self.locations.get(*at).map(|(place, _)| *place).unwrap_or_default();
            (place.kind, core::cmp::Reverse(place.preferred), place.listed)
        };
        sort_by(&mut candidates, |left, right| preference(left).cmp(&preference(right)));
        candidates.dedup();
        if candidates.is_empty() {
            return;
        }
        let mut numbers = vec![0_usize; self.locations.len()];
        for (number, at) in candidates.iter().enumerate() {
            if let Some(slot) = numbers.get_mut(*at) {
                *slot = number;
            }
        }
        let by_cost = order == LocationOrder::LowestCost;
        let offer = |(at, free, cost): (usize, i64, i128)| {
            let candidate = numbers.get(at).copied().unwrap_or(0);
            Offer { candidate, free, cost: if by_cost { cost } else { 0 } }
        };
        let to_wanted = |(quantity, offered): (i64, Vec<(usize, i64, i128)>)| {
            let mut offers: Vec<Offer> = offered.into_iter().map(offer).collect();
            sort_by(&mut offers, |left, right| left.cost.cmp(&right.cost));
            Wanted { quantity, offers }
        };
        let shipping = |at: &usize| {
            let cost = self.locations.get(*at).and_then(|(_, location)| location.as_ref()?.shipping_cost);
            cost.filter(|_| by_cost).and_then(scaled_amount).unwrap_or(0)
        };
        let shipping = candidates.iter().map(shipping).collect();
        let choosing = Choosing { wanted: wanted.into_iter().map(to_wanted).collect(), shipping };
        let (set, search) = choosing.choose();
        self.answer.search = Some(search);
        self.mark(candidates.iter().zip(set).filter(|(_, used)| *used).map(|(at, _)| *at).collect());
    }

    fn mark(&mut self, chosen: BTreeSet<usize>) {
        for row in self.products.iter_mut().flat_map(|product| &mut product.rows) {
            row.place.chosen = chosen.contains(&row.place.listed);
        }
    }

    /// How many units of each product will be taken off the shelf, and who has some: location, units, cost.
    fn wanted(&self, lines: &[(usize, &AllocationDemand)]) -> Vec<(i64, Vec<(usize, i64, i128)>)> {
        let policy = &self.request.policy;
        let whole_lines = policy.whole_lines() && policy.scope == AllocationScope::Line;
        let mut served = vec![0_i64; self.products.len()];
        for (_, line) in lines {
            let Some(index) = self.by_id.get(line.product_id.as_str()).copied() else { continue };
            let Some(product) = self.products.get(index) else { continue };
            let Some(sum) = served.get_mut(index) else { continue };
            let more = sum.saturating_add(line.quantity.millionths());
            if !whole_lines || more <= self.supply(product) {
                *sum = more;
            }
        }
        let wanted = self.products.iter().zip(served).map(|(product, served)| {
            let free = product.rows.iter().fold(0_i64, |sum, row| sum.saturating_add(row.free.millionths()));
            let offering = product.rows.iter().filter(|row| row.free.is_positive());
            let offer = |row: &Row<'_>| {
                let cost = row.unit_cost.and_then(scaled_cost).unwrap_or(0);
                (row.place.listed, row.free.millionths(), cost)
            };
            (served.min(free), offering.map(offer).collect())
        });
        wanted.filter(|(quantity, _)| *quantity > 0).collect()
    }

    /// What a product's lines can have: on the shelf, and by waiting where that is allowed.
    fn supply(&self, product: &Product<'_>) -> i64 {
        let waits = |row: &Row<'_>| {
            let allowed = self.sources.get(row.listed).filter(|_| self.request.policy.backorders());
            allowed.map_or(0, |source| source.allowance.millionths())
        };
        let supply = |sum: i64, row: &Row<'_>| sum.saturating_add(row.free.millionths()).saturating_add(waits(row));
        product.rows.iter().fold(0, supply)
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
        let on_hand = product.rows.iter().filter_map(free).map(|source| source.source.available.less(Quantity::ZERO));
        let mut available = on_hand.fold(0_i64, |sum, free| sum.saturating_add(free.millionths()));
        if self.request.policy.backorders() {
            let rows = product.rows.iter().filter_map(|row| self.sources.get(row.listed));
            let active = rows.filter(|source| source.barred != Some(AllocationReason::Inactive));
            available = active.fold(available, |sum, one| sum.saturating_add(allowance(one.source).millionths()));
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
            let location_id = &source.source.location_id;
            if row.taken.is_positive() {
                row.free = row.free.less(row.taken);
                self.shipped_from.insert(row.place.listed);
                self.answer.picks.push(
                    AllocationPick::new(line.line, location_id.clone(), row.taken)
                        .with_lot_id(source.source.lot_id.clone())
                        .with_package_id(source.source.package_id.clone()),
                );
            }
            let quantity = waiting.get(place).copied().unwrap_or_default();
            if quantity.is_positive() {
                source.allowance = source.allowance.less(quantity);
                let of_line = self.answer.backorders.iter_mut().skip(first_backorder);
                // INVARIANT: what waits for one line is at most what it asks for.
                match of_line.into_iter().find(|one| one.location_id == *location_id) {
                    Some(one) => one.quantity = one.quantity.plus(quantity).unwrap_or(quantity),
                    None => {
                        let one = AllocationBackorder::new(line.line, location_id.clone(), quantity);
                        self.answer.backorders.push(one);
                    }
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
            let reason = source.barred.unwrap_or_else(|| reason(row, source.source, outcome));
            let waits = waiting.get(place).copied().filter(|_| served).unwrap_or_default();
            self.answer.considered.push(
                ConsideredSource::new(line.line, source.source.location_id.clone(), taken, reason)
                    .with_lot_id(source.source.lot_id.clone())
                    .with_package_id(source.source.package_id.clone())
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

/// The locations in the listed order, and where each stands.
#[expect(clippy::type_complexity, reason = "a list and its index, named where they are taken apart")]
fn places(request: &AllocationRequest) -> (Vec<(Place, Option<&AllocationLocation>)>, Grouped<'_, LocationId, usize>) {
    let (mut locations, mut places) = (Vec::new(), Grouped::new());
    let listed = request.locations.iter().map(|location| (&location.location_id, Some(location)));
    let named = request.sources.iter().map(|source| (&source.location_id, None));
    let policy = &request.policy;
    for (id, location) in listed.chain(named) {
        let next = locations.len();
        if places.entry(id, || next).is_none_or(|at| *at != next) {
            continue;
        }
        let kind = location.and_then(|location| location.kind.as_ref());
        let rank = kind.and_then(|kind| policy.location_kinds.iter().position(|listed| listed == kind));
        let place = Place {
            listed: next,
            kind: rank.unwrap_or(policy.location_kinds.len()),
            preferred: policy.preferred_location_id.as_ref() == Some(id),
            chosen: false,
            priority: location.and_then(|location| location.priority),
            distance: location.and_then(|location| location.distance),
        };
        locations.push((place, location));
    }
    (locations, places)
}

fn row(source: &AllocationSource, listed: usize, place: Place, barred: Option<AllocationReason>) -> Row<'_> {
    Row {
        listed,
        place,
        package_id: source.package_id.as_ref(),
        received_on: source.received_on,
        expires_on: source.expires_on,
        distance: source.distance,
        unit_cost: source.unit_cost,
        free: if barred.is_none() { source.available.less(Quantity::ZERO) } else { Quantity::ZERO },
        taken: Quantity::ZERO,
        at_location: Quantity::ZERO,
    }
}

/// Why nothing is taken there, whatever is asked.
fn barred(
    request: &AllocationRequest,
    source: &AllocationSource,
    location: Option<&AllocationLocation>,
) -> Option<AllocationReason> {
    if location.is_some_and(|location| location.status == LocationUse::Inactive) {
        return Some(AllocationReason::Inactive);
    }
    let days = i64::from(source.expires_on?.days_since(request.today));
    if days < 0 {
        return Some(AllocationReason::Expired);
    }
    let least = i64::from(request.policy.shelf_life_days_min.unwrap_or(0));
    (days < least).then_some(AllocationReason::TooShortShelfLife)
}

/// How many units may wait there.
fn allowance(source: &AllocationSource) -> Quantity {
    match source.backorder {
        BackorderAllowance::None => Quantity::ZERO,
        BackorderAllowance::UpTo => source.backorder_quantity.unwrap_or_default(),
        BackorderAllowance::Unlimited => Quantity::MAX,
    }
}

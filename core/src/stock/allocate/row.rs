//! The order in which rows of stock are asked, and the taking itself: shared by the explained answer and by hot paths.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::cmp::Ordering;

use super::packages::{Opening, take_packages};
use super::policy::{AllocationPolicy, LocationOrder, RemovalScope, RemovalStrategy};
use super::result::AllocationSearch;
use crate::id::PackageId;
use crate::money::UnitPrice;
use crate::quantity::Quantity;
use crate::sort::sort_by;
use crate::time::Date;

/// What the order of asking knows of a location.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Place {
    /// Its place in the listed order: another one for each location.
    pub(crate) listed: usize,
    /// The place of its kind; kinds without one come last.
    pub(crate) kind: usize,
    pub(crate) preferred: bool,
    /// Is it in the set that was chosen for all lines together?
    pub(crate) chosen: bool,
    pub(crate) priority: Option<u32>,
    pub(crate) distance: Option<Quantity>,
}

/// Units of one product that lie together, while they are asked. Nothing is copied that is not compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'r> {
    /// Its place in the listed order: another one for each row.
    pub(crate) listed: usize,
    pub(crate) place: Place,
    pub(crate) package_id: Option<&'r PackageId>,
    pub(crate) received_on: Option<Date>,
    pub(crate) expires_on: Option<Date>,
    pub(crate) distance: Option<Quantity>,
    pub(crate) unit_cost: Option<UnitPrice>,
    /// What may be taken, never less than nothing.
    pub(crate) free: Quantity,
    /// What was taken when it was last asked.
    pub(crate) taken: Quantity,
    /// What is free at its location; filled in where that decides.
    pub(crate) at_location: Quantity,
}

/// Who is asked first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule {
    pub(crate) order: LocationOrder,
    pub(crate) removal: RemovalStrategy,
    pub(crate) scope: RemovalScope,
}

/// How the taking went.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Taking {
    /// What nobody had.
    pub(crate) missing: Quantity,
    /// How packages were chosen, where they had to be.
    pub(crate) search: Option<AllocationSearch>,
}

impl From<&AllocationPolicy> for Rule {
    fn from(policy: &AllocationPolicy) -> Self {
        Self { order: policy.location_order, removal: policy.removal, scope: policy.removal_scope }
    }
}

/// Puts the rows of one product in the order of asking and takes from each what is still missing. What each gave stands
/// in `taken`; `free` stays as it was.
pub(crate) fn take(rows: &mut Vec<Row<'_>>, rule: Rule, needed: Quantity) -> Taking {
    if rule.order == LocationOrder::HighestAvailable {
        sum_locations(rows);
    }
    sort_by(rows, |left, right| compare(left, right, rule));
    let opening = match rule.removal {
        RemovalStrategy::FewestPackages => Opening::Allowed,
        RemovalStrategy::WholePackages => Opening::Refused,
        RemovalStrategy::Fifo
        | RemovalStrategy::Lifo
        | RemovalStrategy::Fefo
        | RemovalStrategy::Listed
        | RemovalStrategy::Nearest => return Taking { missing: take_in_order(rows, needed), search: None },
    };
    let mut taking = Taking { missing: needed, search: None };
    for group in rows.chunk_by_mut(|left, right| together(left, right, rule.scope)) {
        let one = take_packages(group, taking.missing, opening);
        taking.missing = one.missing;
        taking.search = taking.search.max(one.search);
    }
    taking
}

/// Takes from each row what is still missing; gives back what nobody had.
pub(super) fn take_in_order(rows: &mut [Row<'_>], needed: Quantity) -> Quantity {
    let mut missing = needed;
    for row in rows {
        row.taken = row.free.min(missing);
        missing = missing.less(row.taken);
    }
    missing
}

/// Are packages of both rows weighed against each other?
fn together(left: &Row<'_>, right: &Row<'_>, scope: RemovalScope) -> bool {
    let (left, right) = (&left.place, &right.place);
    match scope {
        RemovalScope::WithinLocation => left.listed == right.listed,
        RemovalScope::AcrossLocations => left.kind == right.kind && left.chosen == right.chosen,
    }
}

fn sum_locations(rows: &mut [Row<'_>]) {
    let mut sums: BTreeMap<usize, i64> = BTreeMap::new();
    for row in rows.iter() {
        let sum = sums.entry(row.place.listed).or_default();
        *sum = sum.saturating_add(row.free.millionths());
    }
    for row in rows {
        let sum = sums.get(&row.place.listed).copied().and_then(Quantity::of_millionths);
        // Rows of one product at one location can hold more than a quantity may; they are then alike.
        row.at_location = sum.unwrap_or(Quantity::MAX);
    }
}

/// INVARIANT: a total order, because no two rows are listed at one place.
fn compare(left: &Row<'_>, right: &Row<'_>, rule: Rule) -> Ordering {
    let chosen = right.place.chosen.cmp(&left.place.chosen);
    let cost = match rule.order {
        LocationOrder::LowestCost => left.unit_cost.cmp(&right.unit_cost),
        _ => Ordering::Equal,
    };
    let lead = chosen.then(cost).then(left.place.kind.cmp(&right.place.kind));
    let rest = lead.then_with(|| match rule.scope {
        RemovalScope::WithinLocation => {
            compare_places(left, right, rule.order).then_with(|| compare_removal(left, right, rule.removal))
        }
        RemovalScope::AcrossLocations => {
            compare_removal(left, right, rule.removal).then_with(|| compare_places(left, right, rule.order))
        }
    });
    rest.then(left.listed.cmp(&right.listed))
}

fn compare_places(left: &Row<'_>, right: &Row<'_>, order: LocationOrder) -> Ordering {
    let (one, other) = (&left.place, &right.place);
    let figures = match order {
        LocationOrder::Priority => absent_last(one.priority, other.priority, Ord::cmp),
        LocationOrder::Nearest => absent_last(one.distance, other.distance, Ord::cmp),
        LocationOrder::HighestAvailable => right.at_location.cmp(&left.at_location),
        LocationOrder::Listed | LocationOrder::FewestShipments | LocationOrder::LowestCost => Ordering::Equal,
    };
    other.preferred.cmp(&one.preferred).then(figures).then(one.listed.cmp(&other.listed))
}

fn compare_removal(left: &Row<'_>, right: &Row<'_>, removal: RemovalStrategy) -> Ordering {
    let dates = |row: &Row<'_>| (row.received_on, row.expires_on);
    match removal {
        RemovalStrategy::Listed | RemovalStrategy::Fifo | RemovalStrategy::Lifo | RemovalStrategy::Fefo => {
            compare_dates(dates(left), dates(right), removal)
        }
        RemovalStrategy::Nearest => absent_last(left.distance, right.distance, Ord::cmp),
        RemovalStrategy::FewestPackages | RemovalStrategy::WholePackages => {
            let loose_first = left.package_id.is_some().cmp(&right.package_id.is_some());
            let first_in = || compare_dates(dates(left), dates(right), RemovalStrategy::Fifo);
            loose_first.then(right.free.cmp(&left.free)).then_with(first_in)
        }
    }
}

/// Which units go first by the day on which they came in and the last one on which they may be sold; alike where the
/// strategy goes by something else.
pub(in crate::stock) fn compare_dates(
    left: (Option<Date>, Option<Date>),
    right: (Option<Date>, Option<Date>),
    removal: RemovalStrategy,
) -> Ordering {
    let first_in = || absent_last(left.0, right.0, Ord::cmp);
    match removal {
        RemovalStrategy::Fifo => first_in(),
        RemovalStrategy::Lifo => absent_last(left.0, right.0, |one, other| other.cmp(one)),
        RemovalStrategy::Fefo => absent_last(left.1, right.1, Ord::cmp).then_with(first_in),
        RemovalStrategy::Listed
        | RemovalStrategy::Nearest
        | RemovalStrategy::FewestPackages
        | RemovalStrategy::WholePackages => Ordering::Equal,
    }
}

fn absent_last<T>(left: Option<T>, right: Option<T>, compare: impl Fn(&T, &T) -> Ordering) -> Ordering {
    match (left, right) {
        (Some(left), Some(right)) => compare(&left, &right),
        (left, right) => right.is_some().cmp(&left.is_some()),
    }
}

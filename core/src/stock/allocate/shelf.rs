//! What a request gives, laid out for taking.

use alloc::vec::Vec;

use super::request::{AllocationLocation, AllocationRequest, AllocationSource, BackorderAllowance, LocationUse};
use super::result::AllocationReason;
use super::row::{Place, Row};
use crate::grouped::Grouped;
use crate::id::LocationId;
use crate::quantity::Quantity;

/// A location: its place in the order of asking, and what the request says of it.
pub(super) type Known<'r> = (Place, Option<&'r AllocationLocation>);

/// One product while its lines are served.
pub(super) struct Product<'r> {
    pub(super) rows: Vec<Row<'r>>,
    /// What its lines have asked for so far.
    pub(super) asked: Quantity,
}

/// What a source is besides its row.
pub(super) struct Source<'r> {
    pub(super) given: &'r AllocationSource,
    /// Why nothing is taken there, whatever is asked.
    pub(super) barred: Option<AllocationReason>,
    /// How many units may still wait there.
    pub(super) allowance: Quantity,
}

/// The locations in the listed order, and where each stands.
pub(super) fn places(request: &AllocationRequest) -> (Vec<Known<'_>>, Grouped<'_, LocationId, usize>) {
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

pub(super) fn row(source: &AllocationSource, listed: usize, place: Place, barred: Option<AllocationReason>) -> Row<'_> {
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
pub(super) fn barred(
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
pub(super) fn allowance(source: &AllocationSource) -> Quantity {
    match source.backorder {
        BackorderAllowance::None => Quantity::ZERO,
        BackorderAllowance::UpTo => source.backorder_quantity.unwrap_or_default(),
        BackorderAllowance::Unlimited => Quantity::MAX,
    }
}

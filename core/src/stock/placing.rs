//! Where reservations take units: rules given as data, decided as [`allocate_stock`](super::allocate_stock()) decides.

use alloc::vec::Vec;

use super::decide::{Drawing, Drawn};
use super::{
    AllocationDemand, AllocationLocation, AllocationPolicy, AllocationRequest, AllocationSource, LocationOrder,
    LocationUse, RemovalStrategy, allocate,
};
use crate::grouped::Grouped;
use crate::id::{LocationId, LocationKind};
use crate::problem::{Code, DataValue, Problem};
use crate::record::record;
use crate::time::Date;

record! {
    /// Where a reservation takes units: those rules of [`allocate_stock`](crate::allocate_stock()) that stock items know
    /// enough for.
    ///
    /// How many units each line gets is decided as without rules: lines share what is free by their numbers, safety
    /// stock stays, holds give way, kits are whole. Only what a rule bars is not free: lots with too few days left, and
    /// locations that are not asked. Where the units are taken is then decided over all lines together.
    ///
    /// A reservation keeps no reasons. To see them, ask `allocate_stock` with the lines as demand, the free places of the
    /// stock items as sources in the order in which they stand there, and the same rules.
    ///
    /// ```
    /// use orderwell::*;
    ///
    /// let rules = ReservationPolicy::default()
    ///     .with_location_order(LocationOrder::FewestShipments)
    ///     .with_removal(RemovalStrategy::Fefo)
    ///     .with_shelf_life_days_min(14);
    /// let command = Command::SetPolicy(Policy::default().with_allocation(rules.clone()));
    /// // For one order, with what is known of locations today:
    /// let near = AllocationLocation::new(LocationId::new("shelf")?).with_distance("3.5".parse::<Quantity>()?);
    /// let nearest = rules.with_location_order(LocationOrder::Nearest);
    /// let reserve = ReserveOrder::new(OrderId::new("SO-1")?).with_allocation(nearest).with_locations(vec![near]);
    /// # let _ = (command, reserve);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Default)]
    pub struct ReservationPolicy {
        ;
        /// Which location is asked first. Locations that are not listed come in the order in which they first held
        /// stock of the products, line by line.
        location_order: LocationOrder => with_location_order,
        /// The location that is asked before the others. `fewest_shipments` and `lowest_cost` prefer it among choices
        /// that are equally good.
        preferred_location_id: Option<LocationId> => with_preferred_location_id,
        /// The kinds of locations in the order of asking, before the preferred one and all else; other kinds come last.
        location_kinds: Vec<LocationKind> => with_location_kinds,
        /// Which units of a location are taken first: `fifo`, `lifo`, `fefo` or `listed`. When left out or `listed`, the
        /// seller's own goods first, then the earliest to expire, then the first in, then by lot. That also breaks ties.
        removal: Option<RemovalStrategy> => with_removal,
        /// How many days a lot must have left, from the business date to its last one; none when left out.
        shelf_life_days_min: Option<u32> => with_shelf_life_days_min,
    }
}

/// The removal strategies that stock items know enough for.
const REMOVALS: [RemovalStrategy; 4] =
    [RemovalStrategy::Fifo, RemovalStrategy::Lifo, RemovalStrategy::Fefo, RemovalStrategy::Listed];

impl ReservationPolicy {
    /// What is wrong with the rules and with what they are told of locations: at `allocation` and at `locations`.
    pub(crate) fn check(rules: Option<&Self>, locations: &[AllocationLocation]) -> Vec<Problem> {
        let placing = Placing::new(rules, locations);
        let checked = allocate::check(&placing.request(Vec::new(), Vec::new(), Date::MAX));
        let mut problems = checked.err().map_or_else(Vec::new, |rejection| rejection.problems);
        problems = problems.into_iter().map(|problem| problem.renamed("policy", "allocation")).collect();
        let unfit = rules.and_then(|rules| rules.removal).filter(|removal| !REMOVALS.contains(removal));
        problems.extend(unfit.map(|removal| {
            let detail = alloc::format!("a reservation cannot go by `{removal}`: stock items know no packages or ways");
            let allowed = REMOVALS.iter().map(|removal| DataValue::from(removal.as_str()));
            Problem::new(Code::ReservationRemovalUnfit, detail)
                .with_text("removal", removal)
                .with("allowed", allowed.collect::<DataValue>())
                .within("removal")
                .within("allocation")
        }));
        problems
    }
}

/// Rules, and what they are told of locations.
pub(crate) struct Placing<'a> {
    rules: Option<&'a ReservationPolicy>,
    locations: &'a [AllocationLocation],
    inactive: Grouped<'a, LocationId, ()>,
}

impl<'a> Placing<'a> {
    pub(crate) fn new(rules: Option<&'a ReservationPolicy>, locations: &'a [AllocationLocation]) -> Self {
        let inactive = locations.iter().filter(|location| location.status == LocationUse::Inactive);
        Self { rules, locations, inactive: inactive.map(|location| (&location.location_id, ())).collect() }
    }

    /// The rules, where there are any.
    pub(crate) fn of(rules: Option<&'a ReservationPolicy>, locations: &'a [AllocationLocation]) -> Option<Self> {
        (rules.is_some() || !locations.is_empty()).then(|| Self::new(rules, locations))
    }

    /// Is a location asked at all?
    pub(crate) fn asks(&self, location_id: &LocationId) -> bool {
        self.inactive.get(location_id.as_str()).is_none()
    }

    /// How many days a lot must have left.
    pub(crate) fn shelf_life_days_min(&self) -> Option<u32> {
        self.rules.and_then(|rules| rules.shelf_life_days_min)
    }

    /// Which units of a location are taken first, where that is not as without rules.
    pub(super) fn removal(&self) -> RemovalStrategy {
        self.rules.and_then(|rules| rules.removal).unwrap_or(RemovalStrategy::Listed)
    }

    fn request(&self, demand: Vec<AllocationDemand>, sources: Vec<AllocationSource>, today: Date) -> AllocationRequest {
        let mut policy = AllocationPolicy::default().with_removal(self.removal());
        if let Some(rules) = self.rules {
            policy.location_order = rules.location_order;
            policy.preferred_location_id.clone_from(&rules.preferred_location_id);
            policy.location_kinds.clone_from(&rules.location_kinds);
            policy.shelf_life_days_min = rules.shelf_life_days_min;
        }
        AllocationRequest::new(demand, sources, today).with_locations(self.locations).with_policy(policy)
    }
}

/// Has a lot so many days left?
pub(super) fn lasts(expires_on: Option<Date>, today: Date, days_min: Option<u32>) -> bool {
    expires_on.is_none_or(|expires_on| i64::from(expires_on.days_since(today)) >= i64::from(days_min.unwrap_or(0)))
}

impl<'k> Drawing<'k, '_> {
    /// Decides anew where units are taken that were drawn, over all of them together. Nobody gets more or less by it.
    pub(super) fn place(&mut self, lines: &mut [Drawn<'k>], placing: &Placing<'_>, today: Date) {
        let (mut demand, mut sources, mut slots) = (Vec::new(), Vec::new(), Vec::new());
        for (draw, picks) in lines.iter().flat_map(|drawn| &drawn.picks) {
            let Some(place) = self.shelf(draw.product_id) else { continue };
            place.give_back(picks);
        }
        let mut seen: Grouped<'_, _, ()> = Grouped::new();
        for drawn in lines.iter() {
            for (draw, _) in &drawn.picks {
                demand.push(AllocationDemand::new(drawn.line, draw.product_id.clone(), draw.times(drawn.got)));
                let mut first = false;
                seen.entry(draw.product_id, || first = true);
                let Some(place) = self.shelf(draw.product_id).filter(|_| first) else { continue };
                for (slot, source) in place.sources(draw.product_id) {
                    slots.push(slot);
                    sources.push(source);
                }
            }
        }
        let mut taken = allocate::take_each(&placing.request(demand, sources, today)).into_iter();
        for (draw, picks) in lines.iter_mut().flat_map(|drawn| &mut drawn.picks) {
            picks.clear();
            let Some(place) = self.shelf(draw.product_id) else { continue };
            for (source, quantity) in taken.next().unwrap_or_default() {
                let slot = slots.get(source).copied();
                picks.extend(slot.and_then(|slot| place.take_slot(slot, quantity)));
            }
        }
    }
}

#[cfg(test)]
mod tests;

//! The orders that look at all lines together: what they want, who has it, and which locations serve it.

use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use super::allocation::Allocating;
use super::check::{scaled_amount, scaled_cost};
use super::choose::{Choosing, Offer, Wanted};
use super::policy::{AllocationScope, LocationOrder};
use super::request::AllocationDemand;
use super::row::Row;
use super::shelf::Product;
use crate::sort::sort_by;

/// Where, how many millionths of a unit, and what each costs in 10^-16.
type Offered = (usize, i64, i128);

impl Allocating<'_> {
    /// For the orders that look at all lines together: marks the locations that serve them.
    pub(super) fn choose_locations(&mut self, lines: &[(usize, &AllocationDemand)]) {
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
        let offer = |(at, free, cost): Offered| {
            let candidate = numbers.get(at).copied().unwrap_or(0);
            Offer { candidate, free, cost: if by_cost { cost } else { 0 } }
        };
        let to_wanted = |(quantity, offered): (i64, Vec<Offered>)| {
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
        self.mark(&candidates.iter().zip(set).filter(|(_, used)| *used).map(|(at, _)| *at).collect());
    }

    fn mark(&mut self, chosen: &BTreeSet<usize>) {
        for row in self.products.iter_mut().flat_map(|product| &mut product.rows) {
            row.place.chosen = chosen.contains(&row.place.listed);
        }
    }

    /// How many units of each product will be taken off the shelf, and who has some: location, units, cost.
    fn wanted(&self, lines: &[(usize, &AllocationDemand)]) -> Vec<(i64, Vec<Offered>)> {
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
}

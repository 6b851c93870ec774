//! What is free of a product for somebody who asks, and what he takes.

use std::collections::BTreeMap;

use orderwell::*;

use super::{Claimant, Page, Units, When, units};

/// One product while somebody asks for it: which holds count as nothing for him, and what he has taken so far.
pub(super) struct Asking {
    order: Vec<StockPlace>,
    on_hand: BTreeMap<StockPlace, Units>,
    /// Everybody's claims, without those of holds that have ended for the asker.
    claims: Vec<(Claimant, StockPlace, Units)>,
    safety: BTreeMap<LocationId, Units>,
    /// Holds that end when units are missing, the first first.
    spare: Vec<StockHoldId>,
    pub(super) ended: Vec<StockHoldId>,
    pub(super) may_wait: Option<Units>,
}

impl Asking {
    /// What may be taken from each place: what nobody has, but the last of a location is its safety stock.
    pub(super) fn free(&self, ended: &[StockHoldId]) -> Vec<(StockPlace, Units)> {
        let claimed = |place: &StockPlace| -> Units {
            let counts = |who: &Claimant| !matches!(who, Claimant::Hold(hold_id) if ended.contains(hold_id));
            self.claims.iter().filter(|(who, at, _)| at == place && counts(who)).map(|(_, _, units)| units).sum()
        };
        let mut keep = self.safety.clone();
        let mut free = Vec::new();
        for place in self.order.iter().rev() {
            let here = self.on_hand[place] - claimed(place);
            let kept = keep.get(&place.location_id).copied().unwrap_or(0).min(here);
            keep.entry(place.location_id.clone()).and_modify(|keep| *keep -= kept);
            free.push((place.clone(), here - kept));
        }
        free.reverse();
        free
    }

    pub(super) fn sum(&self, ended: &[StockHoldId], only: Option<&LocationId>) -> Units {
        let here = |place: &StockPlace| only.is_none_or(|only| place.location_id == *only);
        self.free(ended).iter().filter(|(place, _)| here(place)).map(|(_, units)| units).sum()
    }

    pub(super) fn could_have(&self, only: Option<&LocationId>) -> Units {
        self.sum(&[self.ended.clone(), self.spare.clone()].concat(), only)
    }

    /// A hold ends only for units that it has where they are wanted.
    fn has_here(&self, hold_id: &StockHoldId, only: Option<&LocationId>) -> bool {
        let here =
            |place: &StockPlace| self.order.contains(place) && only.is_none_or(|only| place.location_id == *only);
        self.claims.iter().any(|(who, at, _)| *who == Claimant::Hold(hold_id.clone()) && here(at))
    }

    pub(super) fn take(&mut self, mut wanted: Units, only: Option<&LocationId>) -> Vec<(StockPlace, Units)> {
        while self.sum(&self.ended, only) < wanted {
            let Some(next) = self.spare.iter().position(|hold_id| self.has_here(hold_id, only)) else { break };
            let hold_id = self.spare.remove(next);
            self.ended.push(hold_id);
        }
        let mut taken = Vec::new();
        for (place, units) in self.free(&self.ended) {
            let part = if only.is_none_or(|only| place.location_id == *only) { units.min(wanted) } else { 0 };
            if part > 0 {
                wanted -= part;
                // It is nobody's any more: as if it were not there.
                *self.on_hand.get_mut(&place).expect("it is a place") -= part;
                taken.push((place, part));
            }
        }
        taken
    }
}

impl Page {
    pub(super) fn asking(
        &self,
        product: &ProductId,
        when: When,
        own: Option<&StockHoldId>,
        owner: Option<&HoldOwner>,
    ) -> Asking {
        let shelf = self.shelves.get(product).cloned().unwrap_or_default();
        let has_some =
            |hold_id: &StockHoldId| shelf.claims.iter().any(|(who, ..)| *who == Claimant::Hold(hold_id.clone()));
        let mut expired: Vec<(Option<Timestamp>, StockHoldId)> = Vec::new();
        let mut of_owner = Vec::new();
        for (hold_id, hold) in self.holds.iter().filter(|(hold_id, _)| has_some(hold_id) && own != Some(hold_id)) {
            if hold.expires_at.is_some_and(|at| when.now >= at) {
                expired.push((hold.expires_at, hold_id.clone()));
            } else if owner.is_some() && hold.owner.as_ref() == owner {
                of_owner.push((hold.expires_at.is_none(), hold.expires_at, hold_id.clone()));
            }
        }
        expired.sort();
        of_owner.sort();
        let spare = expired.into_iter().map(|(_, id)| id).chain(of_owner.into_iter().map(|(_, _, id)| id)).collect();
        let order = shelf.in_order(when.today);
        let rules = shelf.rules.as_ref();
        let safety = rules.into_iter().flat_map(|rules| &rules.locations);
        let waiting: Units = shelf.waiting.iter().map(|(_, units)| units).sum();
        Asking {
            on_hand: order.iter().map(|place| (place.clone(), shelf.on_hand(place))).collect(),
            order,
            claims: shelf.claims,
            safety: safety.map(|rule| (rule.location_id.clone(), units(rule.safety_stock))).collect(),
            spare,
            ended: own.cloned().into_iter().collect(),
            may_wait: rules.and_then(|rules| match rules.backorder {
                BackorderRule::Limited => Some((rules.backorder_limit.map_or(0, units) - waiting).max(0)),
                BackorderRule::Refused => Some(0),
                _ => None,
            }),
        }
    }
}

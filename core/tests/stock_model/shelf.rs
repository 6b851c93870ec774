//! One product on paper: what lies where, who has it, who waits.

use std::collections::BTreeMap;

use orderwell::*;

use crate::common::laws::place_of;

pub(crate) type Units = i64;

pub(crate) fn units(quantity: Quantity) -> Units {
    i64::try_from(quantity.to_decimal() * rust_decimal::Decimal::ONE_HUNDRED).expect("two places")
}

/// Who has units, or waits for them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Claimant {
    Line(OrderId, u32),
    Hold(StockHoldId),
}

/// One product: what lies where, who has it, who waits.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shelf {
    /// In the order in which the places first held something.
    pub(crate) places: Vec<(StockPlace, Units)>,
    /// First received, and good until.
    pub(super) lots: BTreeMap<LotId, (Date, Option<Date>)>,
    /// In the order of taking.
    pub(crate) claims: Vec<(Claimant, StockPlace, Units)>,
    /// In the order in which they began to wait.
    pub(crate) waiting: Vec<(Claimant, Units)>,
    pub(super) rules: Option<StockRules>,
    /// What is still to come, in the order in which it was announced.
    pub(crate) supplies: Vec<(SupplyId, Units)>,
}

impl Shelf {
    pub(crate) fn on_hand(&self, place: &StockPlace) -> Units {
        self.places.iter().filter(|(at, _)| at == place).map(|(_, units)| units).sum()
    }

    pub(crate) fn claimed(&self, place: &StockPlace) -> Units {
        self.claims.iter().filter(|(_, at, _)| at == place).map(|(_, _, units)| units).sum()
    }

    pub(super) fn add(&mut self, place: &StockPlace, more: Units) {
        match self.places.iter_mut().find(|(at, _)| at == place) {
            Some((_, units)) => *units += more,
            None => self.places.push((place.clone(), more)),
        }
    }

    pub(super) fn came(&mut self, place: &StockPlace, received_on: Date, expires_on: Option<Date>) {
        let Some(lot_id) = &place.lot_id else { return };
        let lot = self.lots.entry(lot_id.clone()).or_insert((received_on, None));
        *lot = (lot.0.min(received_on), expires_on.or(lot.1));
    }

    pub(super) fn set_waiting(&mut self, who: &Claimant, units: Units) {
        match self.waiting.iter_mut().find(|(known, _)| known == who) {
            Some((_, waits)) => *waits = units,
            None => self.waiting.push((who.clone(), units)),
        }
        self.waiting.retain(|(_, waits)| *waits > 0);
    }

    /// Has a location room for so many more?
    pub(super) fn has_room_for(&self, more: Units, at: &LocationId) -> bool {
        let rule = self.rules.iter().flat_map(|rules| &rules.locations).find(|rule| rule.location_id == *at);
        let there: Units =
            self.places.iter().filter(|(place, _)| place.location_id == *at).map(|(_, units)| units).sum();
        rule.and_then(|rule| rule.capacity).is_none_or(|capacity| there + more <= units(capacity))
    }

    pub(super) fn claim(&mut self, who: &Claimant, place: &StockPlace, more: Units) {
        match self.claims.iter_mut().find(|(known, at, _)| known == who && at == place) {
            Some((_, _, units)) => *units += more,
            None => self.claims.push((who.clone(), place.clone(), more)),
        }
    }

    /// Gives up claims: what was taken last first, or what was taken first. Says which.
    pub(super) fn give_up(&mut self, who: &Claimant, wanted: Units, last_first: bool) -> Vec<(StockPlace, Units)> {
        self.give_up_of(who, wanted, last_first, |_| true)
    }

    /// The same, but only at some places.
    pub(super) fn give_up_of(
        &mut self,
        who: &Claimant,
        mut wanted: Units,
        last_first: bool,
        of: impl Fn(&StockPlace) -> bool,
    ) -> Vec<(StockPlace, Units)> {
        let own = |at: &usize| self.claims[*at].0 == *who && of(&self.claims[*at].1);
        let mut own: Vec<usize> = (0..self.claims.len()).filter(own).collect();
        if last_first {
            own.reverse();
        }
        let mut given = Vec::new();
        for at in own {
            let part = self.claims[at].2.min(wanted);
            self.claims[at].2 -= part;
            wanted -= part;
            if part > 0 {
                given.push((self.claims[at].1.clone(), part));
            }
        }
        assert_eq!(wanted, 0, "nobody gives up what he does not have");
        self.claims.retain(|(_, _, units)| *units > 0);
        given
    }

    pub(super) fn end_hold(&mut self, hold_id: &StockHoldId) {
        self.claims.retain(|(who, _, _)| *who != Claimant::Hold(hold_id.clone()));
    }

    /// The places from which units go, in their order.
    pub(super) fn in_order(&self, today: Date) -> Vec<StockPlace> {
        let locations: Vec<&LocationId> = self.places.iter().map(|(place, _)| &place.location_id).collect();
        let expires_on = |place: &StockPlace| place.lot_id.as_ref().and_then(|lot| self.lots.get(lot)?.1);
        let received_on = |place: &StockPlace| place.lot_id.as_ref().and_then(|lot| Some(self.lots.get(lot)?.0));
        let good = |place: &&StockPlace| {
            place.status == StockStatus::Sellable && expires_on(place).is_none_or(|expires_on| expires_on >= today)
        };
        let mut places: Vec<StockPlace> = self.places.iter().map(|(place, _)| place).filter(good).cloned().collect();
        let late = Date::new(9999, 12, 31).expect("a date");
        places.sort_by_key(|place| {
            let location = locations.iter().position(|known| **known == place.location_id);
            let expires_on = expires_on(place).unwrap_or(late);
            let received_on = received_on(place).unwrap_or(late);
            (location, place.owner.is_some(), expires_on, received_on, place.lot_id.clone(), place.owner.clone())
        });
        places
    }
}

/// What a desk says somebody has, place by place, in the order of taking.
pub(crate) fn picks(picks: &[Pick]) -> Vec<(StockPlace, Units)> {
    picks.iter().map(|pick| (place_of(pick), units(pick.quantity))).collect()
}

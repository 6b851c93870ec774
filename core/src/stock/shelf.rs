//! What is free of one product while claims take from it: whatever nobody else has, in the order in which it goes.

use alloc::vec::Vec;

use smallvec::SmallVec;

use super::allocate::compare_dates;
use super::placing::{Placing, lasts};
use super::spot::Spot;
use super::{AllocationSource, HoldEnd, Pick, StockItem, StockStatus};
use crate::id::{HoldOwner, LocationId, ProductId, StockHoldId};
use crate::quantity::Quantity;
use crate::sort::sort_by;
use crate::time::{Date, Timestamp};

/// Who asks, and when: decides which holds count, and which places.
#[derive(Clone, Copy)]
pub(crate) struct Asker<'a> {
    pub(crate) now: Timestamp,
    pub(crate) today: Date,
    /// The hold that the units are for, or that is changed: it counts as free.
    pub(crate) hold_id: Option<&'a StockHoldId>,
    /// Whoever asks: what else he holds counts as free when nothing else is.
    pub(crate) owner: Option<&'a HoldOwner>,
    /// Which locations sell in the channel of whoever asks; all when he names none.
    pub(crate) sells: Option<&'a dyn Fn(&LocationId) -> bool>,
    /// Where units are taken, when there are rules for that.
    pub(crate) placing: Option<&'a Placing<'a>>,
}

impl Asker<'_> {
    /// An asker without holds of his own.
    pub(crate) fn at(now: Timestamp, today: Date) -> Self {
        Self { now, today, hold_id: None, owner: None, sells: None, placing: None }
    }
}

/// How many units of a product whoever asks would get now.
pub(crate) fn free_for(item: Option<&StockItem>, asker: &Asker<'_>) -> Quantity {
    Shelf::of(item, asker).free()
}

/// What is free at one place.
struct Slot<'i> {
    row: usize,
    place: &'i Spot,
    /// What nobody has.
    unclaimed: Quantity,
    /// Of that, what is above what the location keeps for safety.
    free: Quantity,
    /// Out of reach of whoever asks.
    shut: bool,
}

impl Slot<'_> {
    /// May units be taken here, when they are to come from this location, or from any?
    fn is_at(&self, only: Option<&LocationId>) -> bool {
        !self.shut && only.is_none_or(|only| self.place.location_id() == only)
    }
}

/// What is free of one product. The order: locations as they first held stock; there the seller's own goods first, then
/// lots that expire, the earliest first, then those that came first, then by lot.
#[derive(Default)]
pub(super) struct Shelf<'i> {
    item: Option<&'i StockItem>,
    slots: SmallVec<[Slot<'i>; 4]>,
    /// Holds that end so that others can have their units, and why.
    pub(super) ended: Vec<(&'i StockHoldId, HoldEnd)>,
    /// Holds that may end when units are missing, the first first.
    spare: Vec<(&'i StockHoldId, HoldEnd)>,
    /// Some places may be shut.
    any_shut: bool,
}

impl<'i> Shelf<'i> {
    pub(super) fn of(item: Option<&'i StockItem>, asker: &Asker<'_>) -> Self {
        let mut shelf = Self { item, ..Self::default() };
        let Some(item) = item else { return shelf };
        shelf.slots.reserve_exact(item.rows.len());
        for (row, (place, figures)) in item.rows.iter().enumerate() {
            let expired = expires_on(item, place).is_some_and(|expires_on| expires_on < asker.today);
            if place.status() == StockStatus::Sellable && !expired {
                let unclaimed = figures.unclaimed();
                shelf.slots.push(Slot { row, place, unclaimed, free: unclaimed, shut: false });
            }
        }
        // A location may have held what may not be sold before it held what may.
        let all_sellable = shelf.slots.len() == item.rows.len();
        let told_apart = |slot: &Slot<'_>| slot.place.lot_id().is_some() || slot.place.owner().is_some();
        if !all_sellable || shelf.slots.iter().any(told_apart) {
            shelf.sort(item);
        }
        shelf.keep_safe();
        for (hold_id, held) in &item.holds {
            if asker.hold_id == Some(hold_id) {
                shelf.end(hold_id, HoldEnd::Confirmed);
            } else if held.has_expired(asker.now) {
                shelf.spare.push((hold_id, HoldEnd::Expired));
            } else if held.owner.is_some() && held.owner.as_ref() == asker.owner {
                shelf.spare.push((hold_id, HoldEnd::Superseded));
            }
        }
        // Expired ones first; of each, the first to expire first, those without end last, then by id.
        let key = |(hold_id, why): &(&'i StockHoldId, HoldEnd)| {
            let expires_at = item.holds.get(*hold_id).and_then(|held| held.expires_at);
            (*why != HoldEnd::Expired, expires_at.is_none(), expires_at, *hold_id)
        };
        sort_by(&mut shelf.spare, |left, right| key(left).cmp(&key(right)));
        if let Some(placing) = asker.placing {
            shelf.arrange(item, placing, asker.today);
        }
        shelf.open_for(asker);
        shelf
    }

    /// Goes by the rules of whoever asks: what lasts too few days is not there, and at each location the strategy says
    /// what goes first; what goes last is kept for safety.
    fn arrange(&mut self, item: &'i StockItem, placing: &Placing<'_>, today: Date) {
        let dates = |slot: &Slot<'i>| {
            let lot = slot.place.lot_id().and_then(|lot_id| item.lots.get(lot_id));
            (lot.and_then(|lot| lot.received_on), lot.and_then(|lot| lot.expires_on))
        };
        let days_min = placing.shelf_life_days_min();
        // INVARIANT: the places of a location stand together, and the sort is stable.
        let mut group = 0_usize;
        let mut before: Option<&LocationId> = None;
        let mut slots: Vec<(usize, Slot<'i>)> = Vec::with_capacity(self.slots.len());
        for slot in core::mem::take(&mut self.slots) {
            group = group.saturating_add(usize::from(before != Some(slot.place.location_id())));
            before = Some(slot.place.location_id());
            if lasts(dates(&slot).1, today, days_min) {
                slots.push((group, slot));
            }
        }
        let removal = placing.removal();
        sort_by(&mut slots, |(one, left), (other, right)| {
            one.cmp(other).then_with(|| compare_dates(dates(left), dates(right), removal))
        });
        self.slots = slots.into_iter().map(|(_, slot)| slot).collect();
        self.keep_safe();
    }

    /// Shuts the places that are out of reach of whoever asks now, and opens the others.
    pub(super) fn open_for(&mut self, asker: &Asker<'_>) {
        let any = asker.sells.is_some() || asker.placing.is_some();
        if !any && !self.any_shut {
            return;
        }
        for slot in &mut self.slots {
            let location_id = slot.place.location_id();
            let sold = asker.sells.is_none_or(|sells| sells(location_id));
            slot.shut = !sold || asker.placing.is_some_and(|placing| !placing.asks(location_id));
        }
        self.any_shut = any;
    }

    fn sort(&mut self, item: &'i StockItem) {
        let mut locations: Vec<&LocationId> = Vec::new();
        for place in item.rows.keys() {
            if !locations.contains(&place.location_id()) {
                locations.push(place.location_id());
            }
        }
        let key = |slot: &Slot<'i>| {
            let at = locations.iter().position(|known| *known == slot.place.location_id());
            let lot = slot.place.lot_id().and_then(|lot_id| item.lots.get(lot_id));
            let expires_on = lot.and_then(|lot| lot.expires_on);
            let received_on = lot.and_then(|lot| lot.received_on);
            (
                at,
                slot.place.owner().is_some(),
                (expires_on.is_none(), expires_on),
                (received_on.is_none(), received_on),
                slot.place.lot_id(),
                slot.place.owner(),
            )
        };
        let mut slots = core::mem::take(&mut self.slots).into_vec();
        sort_by(&mut slots, |left, right| key(left).cmp(&key(right)));
        self.slots = slots.into();
    }

    /// What is free where: of what nobody has, the safety stock of each location is kept, from what goes last.
    ///
    /// INVARIANT: counted again whenever a hold ends, as if the hold had never been: what is free does not depend on who
    /// had it before.
    fn keep_safe(&mut self) {
        let Some(rules) = self.item.and_then(StockItem::rules) else { return };
        for rule in &rules.locations {
            let mut keep = rule.safety_stock;
            for slot in self.slots.iter_mut().rev().filter(|slot| *slot.place.location_id() == rule.location_id) {
                let kept = slot.unclaimed.min(keep);
                slot.free = slot.unclaimed.less(kept);
                keep = keep.less(kept);
            }
        }
    }

    fn end(&mut self, hold_id: &'i StockHoldId, why: HoldEnd) {
        self.ended.push((hold_id, why));
        self.put_back(hold_id);
        self.keep_safe();
    }

    /// What a hold has is nobody's again.
    fn put_back(&mut self, hold_id: &StockHoldId) {
        let parts = self.item.and_then(|item| item.holds.get(hold_id)).map_or(&[][..], |held| held.parts.as_slice());
        for part in parts {
            let Some(slot) = self.slots.iter_mut().find(|slot| slot.row == part.row) else { continue };
            // INVARIANT: on hand over all places is a quantity, and free is at most that.
            slot.unclaimed = slot.unclaimed.plus(part.quantity).unwrap_or(slot.unclaimed);
            slot.free = slot.free.plus(part.quantity).unwrap_or(slot.free);
        }
    }

    /// What is free of one location, or of all.
    fn now_free(&self, only: Option<&LocationId>) -> Quantity {
        let here = self.slots.iter().filter(|slot| slot.is_at(only));
        Quantity::sum(here.map(|slot| slot.free)).unwrap_or_default()
    }

    /// Has a hold units where they are asked for? No other one ends for them.
    fn has_here(&self, hold_id: &StockHoldId, only: Option<&LocationId>) -> bool {
        let parts = self.item.and_then(|item| item.holds.get(hold_id)).map_or(&[][..], |held| held.parts.as_slice());
        parts.iter().any(|part| self.slots.iter().any(|slot| slot.row == part.row && slot.is_at(only)))
    }

    /// What could be had, holds that may end in it.
    pub(super) fn free(&self) -> Quantity {
        self.free_at(None)
    }

    /// The same at one location, or at all.
    pub(super) fn free_at(&self, only: Option<&LocationId>) -> Quantity {
        let now = self.now_free(only);
        if self.spare.is_empty() {
            return now;
        }
        let mut all = Self { item: self.item, ..Self::default() };
        all.slots.extend(self.slots.iter().map(|slot| Slot { ..*slot }));
        for (hold_id, _) in &self.spare {
            all.put_back(hold_id);
        }
        all.keep_safe();
        all.now_free(only)
    }

    /// Takes up to `wanted`, each place only for what is still missing.
    pub(super) fn take(&mut self, wanted: Quantity) -> Vec<Pick> {
        self.take_at(wanted, None)
    }

    /// The same at one location, or at all.
    pub(super) fn take_at(&mut self, wanted: Quantity, only: Option<&LocationId>) -> Vec<Pick> {
        while self.now_free(only) < wanted {
            let Some(next) = self.spare.iter().position(|(hold_id, _)| self.has_here(hold_id, only)) else { break };
            let (hold_id, why) = self.spare.remove(next);
            self.end(hold_id, why);
        }
        let mut missing = wanted;
        let mut picks = Vec::new();
        let here = self.slots.iter_mut().filter(|slot| slot.is_at(only));
        for slot in here {
            let quantity = slot.free.min(missing);
            if quantity.is_positive() {
                slot.unclaimed = slot.unclaimed.less(quantity);
                slot.free = slot.free.less(quantity);
                missing = missing.less(quantity);
                picks.push(Pick::at(slot.place, quantity));
            }
            if missing.is_zero() {
                break;
            }
        }
        picks
    }
}

impl Shelf<'_> {
    /// Puts units back that were taken.
    pub(super) fn give_back(&mut self, picks: &[Pick]) {
        for pick in picks {
            let slot = self.slots.iter_mut().find(|slot| {
                let place = slot.place;
                place.is(&pick.location_id, pick.lot_id.as_ref(), StockStatus::Sellable, pick.owner.as_ref())
            });
            if let Some(slot) = slot {
                // INVARIANT: they were nobody's and free there before.
                slot.unclaimed = slot.unclaimed.plus(pick.quantity).unwrap_or(slot.unclaimed);
                slot.free = slot.free.plus(pick.quantity).unwrap_or(slot.free);
            }
        }
        self.keep_safe();
    }

    /// The places that have something free for whoever asks, each with its position.
    pub(super) fn sources(&self, product_id: &ProductId) -> impl Iterator<Item = (usize, AllocationSource)> {
        let open = self.slots.iter().enumerate().filter(|(_, slot)| !slot.shut && slot.free.is_positive());
        open.map(move |(position, slot)| {
            let lots = self.item.map(|item| &item.lots);
            let lot = slot.place.lot_id().zip(lots).and_then(|(lot_id, lots)| lots.get(lot_id));
            let source = AllocationSource::new(product_id.clone(), slot.place.location_id().clone(), slot.free)
                .with_lot_id(slot.place.lot_id().cloned())
                .with_received_on(lot.and_then(|lot| lot.received_on))
                .with_expires_on(lot.and_then(|lot| lot.expires_on));
            (position, source)
        })
    }

    /// Takes units at the place of this position.
    pub(super) fn take_slot(&mut self, position: usize, quantity: Quantity) -> Option<Pick> {
        let slot = self.slots.get_mut(position)?;
        slot.unclaimed = slot.unclaimed.less(quantity);
        slot.free = slot.free.less(quantity);
        Some(Pick::at(slot.place, quantity))
    }
}

fn expires_on(item: &StockItem, place: &Spot) -> Option<Date> {
    if item.lots.is_empty() {
        return None;
    }
    place.lot_id().and_then(|lot_id| item.lots.get(lot_id)).and_then(|lot| lot.expires_on)
}

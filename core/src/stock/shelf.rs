//! What is free of one product while claims take from it: whatever nobody else has, in the order in which it goes.

use alloc::vec::Vec;

use smallvec::SmallVec;

use super::{HoldEnd, Pick, StockItem, StockPlace, StockStatus};
use crate::id::{HoldOwner, LocationId, StockHoldId};
use crate::quantity::Quantity;
use crate::sort::sort_by;
use crate::time::{Date, Timestamp};

/// Who asks, and when: decides which holds count.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asker<'a> {
    pub(crate) now: Timestamp,
    pub(crate) today: Date,
    /// The hold that the units are for, or that is changed: it counts as free.
    pub(crate) hold_id: Option<&'a StockHoldId>,
    /// Whoever asks: what else he holds counts as free when nothing else is.
    pub(crate) owner: Option<&'a HoldOwner>,
}

impl Asker<'_> {
    /// An asker without holds of his own.
    pub(crate) fn at(now: Timestamp, today: Date) -> Self {
        Self { now, today, hold_id: None, owner: None }
    }
}

/// What is free at one place.
struct Slot<'i> {
    row: usize,
    place: &'i StockPlace,
    /// What nobody has.
    unclaimed: Quantity,
    /// Of that, what is above what the location keeps for safety.
    free: Quantity,
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
}

impl<'i> Shelf<'i> {
    pub(super) fn of(item: Option<&'i StockItem>, asker: &Asker<'_>) -> Self {
        let mut shelf = Self { item, slots: SmallVec::new(), ended: Vec::new(), spare: Vec::new() };
        let Some(item) = item else { return shelf };
        shelf.slots.reserve_exact(item.rows.len());
        for (row, (place, figures)) in item.rows.iter().enumerate() {
            let expired = expires_on(item, place).is_some_and(|expires_on| expires_on < asker.today);
            if place.status == StockStatus::Sellable && !expired {
                let unclaimed = figures.unclaimed();
                shelf.slots.push(Slot { row, place, unclaimed, free: unclaimed });
            }
        }
        // A location may have held what may not be sold before it held what may.
        let all_sellable = shelf.slots.len() == item.rows.len();
        let told_apart = |slot: &Slot<'_>| slot.place.lot_id.is_some() || slot.place.owner.is_some();
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
        shelf
    }

    fn sort(&mut self, item: &'i StockItem) {
        let mut locations: Vec<&LocationId> = Vec::new();
        for place in item.rows.keys() {
            if !locations.contains(&&place.location_id) {
                locations.push(&place.location_id);
            }
        }
        let key = |slot: &Slot<'i>| {
            let at = locations.iter().position(|known| **known == slot.place.location_id);
            let lot = slot.place.lot_id.as_ref().and_then(|lot_id| item.lots.get(lot_id));
            let expires_on = lot.and_then(|lot| lot.expires_on);
            let received_on = lot.and_then(|lot| lot.received_on);
            (
                at,
                slot.place.owner.is_some(),
                (expires_on.is_none(), expires_on),
                (received_on.is_none(), received_on),
                slot.place.lot_id.as_ref(),
                slot.place.owner.as_ref(),
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
            for slot in self.slots.iter_mut().rev().filter(|slot| slot.place.location_id == rule.location_id) {
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
        let here = self.slots.iter().filter(|slot| only.is_none_or(|only| slot.place.location_id == *only));
        Quantity::sum(here.map(|slot| slot.free)).unwrap_or_default()
    }

    /// Has a hold units where they are asked for? No other one ends for them.
    fn has_here(&self, hold_id: &StockHoldId, only: Option<&LocationId>) -> bool {
        let parts = self.item.and_then(|item| item.holds.get(hold_id)).map_or(&[][..], |held| held.parts.as_slice());
        let here = |slot: &Slot<'_>| only.is_none_or(|only| slot.place.location_id == *only);
        parts.iter().any(|part| self.slots.iter().any(|slot| slot.row == part.row && here(slot)))
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
        let mut all = Self { item: self.item, slots: SmallVec::new(), ended: Vec::new(), spare: Vec::new() };
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
        let here = self.slots.iter_mut().filter(|slot| only.is_none_or(|only| slot.place.location_id == *only));
        for slot in here {
            let quantity = slot.free.min(missing);
            if quantity.is_positive() {
                slot.unclaimed = slot.unclaimed.less(quantity);
                slot.free = slot.free.less(quantity);
                missing = missing.less(quantity);
                picks.push(Pick::of(slot.place, quantity));
            }
            if missing.is_zero() {
                break;
            }
        }
        picks
    }
}

fn expires_on(item: &StockItem, place: &StockPlace) -> Option<Date> {
    if item.lots.is_empty() {
        return None;
    }
    place.lot_id.as_ref().and_then(|lot_id| item.lots.get(lot_id)).and_then(|lot| lot.expires_on)
}

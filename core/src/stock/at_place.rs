//! What movements find at a place: a hold whose time is over counts as nothing there, and ends when its units are needed.

use alloc::vec::Vec;

use super::backorder::ended;
use super::item::Figures;
use super::{HoldEnd, StockEvent, StockItem, StockPlace};
use crate::id::{ProductId, StockHoldId};
use crate::quantity::Quantity;
use crate::sort::sort_by;
use crate::time::Timestamp;

/// One place, as it is for whoever moves or counts goods there.
pub(super) struct AtPlace<'i> {
    /// What lies there; held is only what is held still.
    pub(super) figures: Figures,
    /// What nobody claims even while expired holds have their units.
    untouched: Quantity,
    /// The holds whose time is over and that have units there: the first to expire first, then by id.
    expired: Vec<(&'i StockHoldId, Quantity)>,
}

impl<'i> AtPlace<'i> {
    pub(super) fn of(item: Option<&'i StockItem>, place: &StockPlace, now: Timestamp) -> Self {
        let figures = item.map(|item| item.figures(place)).unwrap_or_default();
        let mut at = Self { figures, untouched: figures.unclaimed(), expired: Vec::new() };
        let Some(item) = item.filter(|_| figures.held.is_positive()) else { return at };
        let row = item.row_at(&place.location_id, place.lot_id.as_ref(), place.status, place.owner.as_ref());
        let over = item.holds.iter().filter(|(_, held)| held.has_expired(now));
        at.expired = over
            .map(|(hold_id, held)| {
                let here = held.parts.iter().filter(|part| Some(part.row) == row).map(|part| part.quantity);
                // INVARIANT: what a hold has is a part of on hand, which is a quantity.
                (hold_id, Quantity::sum(here).unwrap_or_default())
            })
            .filter(|(_, here)| here.is_positive())
            .collect();
        let expires_at = |hold_id: &StockHoldId| item.holds.get(hold_id).and_then(|held| held.expires_at);
        sort_by(&mut at.expired, |(left, _), (right, _)| (expires_at(left), left).cmp(&(expires_at(right), right)));
        for (_, here) in &at.expired {
            at.figures.held = at.figures.held.less(*here);
        }
        at
    }

    /// What ends so that so many units can leave the place: no more holds than it takes.
    pub(super) fn ended_for(&self, product_id: &ProductId, leaving: Quantity) -> Vec<StockEvent> {
        let mut free = self.untouched;
        let mut events = Vec::new();
        for (hold_id, here) in &self.expired {
            if free >= leaving {
                break;
            }
            events.push(ended(product_id, hold_id, HoldEnd::Expired));
            free = free.plus(*here).unwrap_or(free);
        }
        events
    }
}

//! One product with all its places, and who claims what of it.

use alloc::boxed::Box;
use alloc::vec::Vec;

use serde::Serialize;
use smallvec::SmallVec;

use super::spot::Spot;
use super::{Claim, LineKey, Lot, Pick, StockItemState, StockPlace, StockRules, StockStatus, Supply};
use crate::id::{HoldOwner, LocationId, LotId, ProductId, StockHoldId, StockOwner, SupplyId};
use crate::problem::Problem;
use crate::quantity::Quantity;
use crate::record::record;
use crate::small_map::SmallMap;
use crate::time::Timestamp;

/// Where units of one claim are: mostly at one place.
pub(super) type Parts = SmallVec<[Part; 1]>;

record! {
    /// What lies at one place.
    pub struct StockLevel {
        /// Where.
        location_id: LocationId,
        /// What is there.
        on_hand: Quantity,
        /// What of it is promised to orders.
        reserved: Quantity;
        /// What of it is held, the holds that have expired and were not swept yet in it.
        held: Quantity => with_held,
        /// Of which lot, or with which serial number.
        lot_id: Option<LotId> => with_lot_id,
        /// May it be sold?
        status: StockStatus => with_status,
        /// Whose it is; the seller's when left out.
        owner: Option<StockOwner> => with_owner,
    }
}

impl StockLevel {
    /// On hand less reserved and held, of what may be sold.
    #[must_use]
    pub fn free(&self) -> Quantity {
        match self.status {
            StockStatus::Sellable => self.on_hand.less(self.reserved).less(self.held),
            StockStatus::Quarantined | StockStatus::Damaged => Quantity::ZERO,
        }
    }

    /// The place it lies at.
    #[must_use]
    pub fn place(&self) -> StockPlace {
        StockPlace {
            location_id: self.location_id.clone(),
            lot_id: self.lot_id.clone(),
            status: self.status,
            owner: self.owner.clone(),
        }
    }
}

/// The figures of one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Figures {
    pub(super) on_hand: Quantity,
    pub(super) reserved: Quantity,
    pub(super) held: Quantity,
}

impl Figures {
    /// INVARIANT: no figure is less than nothing, and no more is claimed than there is.
    pub(super) fn are_sound(self) -> bool {
        let claimed = self.reserved.plus(self.held);
        !self.reserved.is_negative() && !self.held.is_negative() && claimed.is_ok_and(|claimed| claimed <= self.on_hand)
    }

    pub(super) fn unclaimed(self) -> Quantity {
        self.on_hand.less(self.reserved).less(self.held)
    }

    fn is_idle(self) -> bool {
        self.on_hand.is_zero()
    }
}

/// So much at one place, by its position among the places of the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) row: usize,
    pub(super) quantity: Quantity,
}

/// What a hold has of a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) owner: Option<HoldOwner>,
    pub(super) expires_at: Option<Timestamp>,
    pub(super) parts: Parts,
}

impl Held {
    /// A hold counts until the instant of its expiry, and no longer.
    pub(super) fn has_expired(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|expires_at| now >= expires_at)
    }
}

/// What a line waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Backorder {
    pub(super) quantity: Quantity,
    /// The higher, the earlier it is served.
    pub(super) priority: u32,
}

/// One product with all its places, its reservations, its holds and its waiting list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StockItem {
    /// Which product.
    pub product_id: ProductId,
    /// How many events it has seen.
    pub version: u64,
    /// The places, in the order in which they first held stock.
    pub(super) rows: SmallMap<Spot, Figures>,
    pub(super) lots: SmallMap<LotId, Lot>,
    pub(super) reservations: SmallMap<LineKey, Parts>,
    pub(super) holds: SmallMap<StockHoldId, Held>,
    pub(super) backorders: SmallMap<LineKey, Backorder>,
    pub(super) supplies: SmallMap<SupplyId, Supply>,
    pub(super) rules: Option<Box<StockRules>>,
    /// How many places of lots have nothing.
    pub(super) idle: usize,
    /// What all lines together wait for, in millionths.
    ///
    /// WHY: who begins to wait is told how many more may, and thousands may wait already. Of the item without its
    /// promises it is still the sum of all.
    waiting: i128,
}

/// Places of lots without anything are forgotten when there are this many, and more than others.
const IDLE_MAX: usize = 16;

impl StockItem {
    /// A product of which nothing has been received yet.
    #[must_use]
    pub fn new(product_id: ProductId) -> Self {
        Self {
            product_id,
            version: 0,
            rows: SmallMap::default(),
            lots: SmallMap::default(),
            reservations: SmallMap::default(),
            holds: SmallMap::default(),
            backorders: SmallMap::default(),
            supplies: SmallMap::default(),
            rules: None,
            idle: 0,
            waiting: 0,
        }
    }

    /// The places, in the order in which they first held stock, with what lies there.
    pub fn levels(&self) -> impl Iterator<Item = StockLevel> {
        self.rows.iter().map(|(spot, figures)| level(spot, *figures))
    }

    /// The location of each place, in the order of the places.
    pub(crate) fn location_ids(&self) -> impl Iterator<Item = &LocationId> {
        self.rows.keys().map(Spot::location_id)
    }

    /// What lies at a place, when there ever was something.
    #[must_use]
    pub fn level(&self, place: &StockPlace) -> Option<StockLevel> {
        let row = self.row_at(&place.location_id, place.lot_id.as_ref(), place.status, place.owner.as_ref())?;
        self.rows.get_index(row).map(|(spot, figures)| level(spot, *figures))
    }

    pub(super) fn figures(&self, place: &StockPlace) -> Figures {
        let row = self.row_at(&place.location_id, place.lot_id.as_ref(), place.status, place.owner.as_ref());
        row.and_then(|row| self.rows.get_index(row)).map(|(_, figures)| *figures).unwrap_or_default()
    }

    /// The position of a place.
    pub(super) fn row_at(
        &self,
        location_id: &LocationId,
        lot_id: Option<&LotId>,
        status: StockStatus,
        owner: Option<&StockOwner>,
    ) -> Option<usize> {
        self.rows.position(
            |spot| spot.is(location_id, lot_id, status, owner),
            || {
                let (location_id, lot_id, owner) = (location_id.clone(), lot_id.cloned(), owner.cloned());
                Spot::of(StockPlace { location_id, lot_id, status, owner })
            },
        )
    }

    /// What is known of a lot.
    #[must_use]
    pub fn lot(&self, lot_id: &LotId) -> Option<&Lot> {
        self.lots.get(lot_id)
    }

    /// The lots that there are, and those that have been and have a last day of sale, in the order in which they came.
    /// Others are forgotten some time after nothing of them is left.
    pub fn lots(&self) -> impl Iterator<Item = &Lot> {
        self.lots.values()
    }

    /// What is there, at all places.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub fn on_hand(&self) -> Result<Quantity, Problem> {
        Quantity::sum(self.rows.values().map(|figures| figures.on_hand))
    }

    /// Is anything there, at any place?
    pub(crate) fn has_units(&self) -> bool {
        self.rows.values().any(|figures| !figures.is_idle())
    }

    /// What is promised, at all places.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub fn reserved(&self) -> Result<Quantity, Problem> {
        Quantity::sum(self.rows.values().map(|figures| figures.reserved))
    }

    /// On hand less reserved and held, of what may be sold.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub fn free(&self) -> Result<Quantity, Problem> {
        let sellable = self.rows.iter().filter(|(spot, _)| spot.status() == StockStatus::Sellable);
        Quantity::sum(sellable.map(|(_, figures)| figures.unclaimed()))
    }

    /// Every hold that has units of it, with those units; expired ones too, until they are swept.
    pub fn holds(&self) -> impl Iterator<Item = (&StockHoldId, Vec<Pick>)> {
        self.holds.iter().map(|(hold_id, held)| (hold_id, self.picks(&held.parts)))
    }

    /// The holds of one owner that have units of it.
    pub(crate) fn holds_of(&self, owner: &HoldOwner) -> impl Iterator<Item = &StockHoldId> {
        self.holds.iter().filter(move |(_, held)| held.owner.as_ref() == Some(owner)).map(|(hold_id, _)| hold_id)
    }

    /// What is expected, in the order in which it was announced.
    pub fn supplies(&self) -> impl Iterator<Item = &Supply> {
        self.supplies.values()
    }

    /// The rules that were set for it.
    #[must_use]
    pub fn rules(&self) -> Option<&StockRules> {
        self.rules.as_deref()
    }

    /// What is promised to a line, by place, in the order of taking.
    #[must_use]
    pub fn reservation(&self, key: &LineKey) -> Vec<Pick> {
        self.picks(self.parts(key))
    }

    pub(super) fn parts(&self, key: &LineKey) -> &[Part] {
        self.reservations.get(key).map_or(&[], |parts| parts.as_slice())
    }

    pub(super) fn picks(&self, parts: &[Part]) -> Vec<Pick> {
        let pick = |part: &Part| self.rows.get_index(part.row).map(|(spot, _)| Pick::at(spot, part.quantity));
        parts.iter().filter_map(pick).collect()
    }

    /// What a line waits for.
    #[must_use]
    pub fn backorder(&self, key: &LineKey) -> Quantity {
        self.backorders.get(key).map_or(Quantity::ZERO, |backorder| backorder.quantity)
    }

    /// Every promise: who has it and from where.
    pub fn reservations(&self) -> impl Iterator<Item = (&LineKey, Vec<Pick>)> {
        self.reservations.iter().map(|(key, parts)| (key, self.picks(parts)))
    }

    /// Everyone who waits, and for how much, in the order in which they began to.
    pub fn backorders(&self) -> impl Iterator<Item = (&LineKey, Quantity)> {
        self.backorders.iter().map(|(key, backorder)| (key, backorder.quantity))
    }

    /// What all lines together wait for; the largest quantity where it is more.
    pub(super) fn waiting(&self) -> Quantity {
        i64::try_from(self.waiting).ok().and_then(Quantity::of_millionths).unwrap_or(Quantity::MAX)
    }

    /// A line waits for so much from now on, or no longer. Who waits already keeps the place in the list.
    pub(super) fn set_backorder(&mut self, key: &LineKey, backorder: Option<Backorder>) {
        let millionths = |waits: Quantity| i128::from(waits.millionths());
        self.waiting = self.waiting.saturating_sub(millionths(self.backorder(key)));
        match backorder {
            Some(backorder) => {
                self.waiting = self.waiting.saturating_add(millionths(backorder.quantity));
                self.backorders.insert(key.clone(), backorder);
            }
            None => {
                self.backorders.shift_remove(key);
            }
        }
    }

    /// The same places without the promises to orders: cheap to copy, however many there are.
    pub(crate) fn without_promises(&self) -> Self {
        let mut bare = Self::new(self.product_id.clone());
        bare.version = self.version;
        bare.rows.clone_from(&self.rows);
        bare.lots.clone_from(&self.lots);
        bare.holds.clone_from(&self.holds);
        bare.supplies.clone_from(&self.supplies);
        bare.rules.clone_from(&self.rules);
        bare.idle = self.idle;
        bare.waiting = self.waiting;
        bare
    }

    /// Copies one claim from the whole item.
    pub(crate) fn copy_claim(&mut self, whole: &Self, claim: &Claim) {
        match claim {
            Claim::Line(key) => self.copy_promise(whole, key.clone()),
            // All holds are there already.
            Claim::Hold(_) => {}
        }
    }

    /// Copies who waits from the whole item.
    pub(crate) fn copy_backorders(&mut self, whole: &Self) {
        self.backorders.clone_from(&whole.backorders);
    }

    fn copy_promise(&mut self, whole: &Self, key: LineKey) {
        if whole.reservations.contains_key(&key) {
            let parts = self.here(whole, whole.parts(&key));
            self.reservations.insert(key.clone(), parts);
        }
        if let Some(backorder) = whole.backorders.get(&key) {
            self.backorders.insert(key, *backorder);
        }
    }

    /// Parts of the whole item at the places of this one.
    fn here(&self, whole: &Self, parts: &[Part]) -> Parts {
        let here = |part: &Part| {
            let row = self.rows.get_index_of(whole.rows.get_index(part.row)?.0)?;
            Some(Part { row, quantity: part.quantity })
        };
        parts.iter().filter_map(here).collect()
    }

    /// A place that is new, behind all others.
    pub(super) fn open(&mut self, place: StockPlace) {
        if place.lot_id.is_some() {
            self.idle = self.idle.saturating_add(1);
        }
        self.rows.insert(Spot::of(place), Figures::default());
    }

    /// Sets the figures of the place at a position.
    pub(super) fn set_figures(&mut self, row: usize, figures: Figures) {
        let Some((spot, known)) = self.rows.get_index_mut(row) else { return };
        let before = core::mem::replace(known, figures).is_idle();
        match (spot.lot_id().is_some(), before, figures.is_idle()) {
            (true, false, true) => self.idle = self.idle.saturating_add(1),
            (true, true, false) => self.idle = self.idle.saturating_sub(1),
            _ => {}
        }
    }

    /// Forgets places of lots without anything, when there are many, and the lots that are nowhere. A lot that has a last
    /// day of sale stays known.
    ///
    /// WHY: serial numbers come and go; what remembers all of them grows for ever. But goods that come back are of a lot
    /// whose last day has not changed. INVARIANT: a place without anything has no claims, and what is forgotten depends on
    /// the state alone.
    pub(super) fn tidy(&mut self) {
        if self.idle < IDLE_MAX || self.idle.saturating_mul(2) < self.rows.len() {
            return;
        }
        let mut kept = 0_usize;
        let stays = |spot: &Spot, figures: &Figures| spot.lot_id().is_none() || !figures.is_idle();
        let moved: Vec<usize> = self
            .rows
            .iter()
            .map(|(spot, figures)| {
                let position = kept;
                kept = kept.saturating_add(usize::from(stays(spot, figures)));
                position
            })
            .collect();
        self.rows.retain(stays);
        let mut follow = |parts: &mut Parts| {
            for part in parts {
                part.row = moved.get(part.row).copied().unwrap_or(part.row);
            }
        };
        self.reservations.for_each_mut(&mut follow);
        self.holds.for_each_mut(|held| follow(&mut held.parts));
        let used: alloc::collections::BTreeSet<LotId> =
            self.rows.keys().filter_map(|spot| spot.lot_id().cloned()).collect();
        self.lots.retain(|lot_id, lot| lot.expires_on.is_some() || used.contains(lot_id));
        self.idle = 0;
    }
}

fn level(spot: &Spot, figures: Figures) -> StockLevel {
    let StockPlace { location_id, lot_id, status, owner } = spot.place();
    let Figures { on_hand, reserved, held } = figures;
    StockLevel { location_id, on_hand, reserved, held, lot_id, status, owner }
}

impl Serialize for StockItem {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        StockItemState::from(self).serialize(serializer)
    }
}

//! Stock by product and location: on hand, reserved, free, and who waits for what.
//!
//! It decides how much of a product can be promised, from where, and to whom. One stock item is one
//! product with all its locations; it owns the reservations, an order's counts only mirror them.
//!
//! Invariants, per product and location: 0 ≤ reserved ≤ on hand; free = on hand − reserved; the
//! reservations sum to what is reserved. A backorder is a claim of its own and never makes on hand
//! negative. The sum of a request is checked, not each line.

use alloc::vec::Vec;

use indexmap::IndexMap;
use serde::Serialize;

use crate::digest::FixedState;
use crate::id::{LineNo, LocationId, OrderId, ProductId, Text};
use crate::party::Country;
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;
use crate::record::{choice, record};

mod apply;
mod command;
mod decide;
mod event;
pub mod ledger;
mod place;

pub use command::*;
pub(crate) use decide::{adjust, freed, receive, release, reserve, ship};
pub use event::*;
pub use place::{StockPlace, StockStatus};

choice! {
    /// What happens when less is free than asked for.
    #[derive(Default)]
    pub enum Shortage {
        /// What is free is reserved, the rest waits for supply.
        #[default]
        Backorder = "backorder",
        /// What is free is reserved, the rest stays unallocated. Where nothing at all is free, a caller's
        /// command is refused (`stock.short`), and a policy's wish is a finding.
        Partial = "partial",
        /// Nothing is reserved, and the command is refused.
        Reject = "reject",
    }
}

record! {
    /// A place where stock lies.
    pub struct Location {
        /// The caller's id.
        location_id: LocationId,
        /// Its name.
        name: Text;
        /// The country it lies in.
        country: Option<Country> => with_country,
    }
}

record! {
    /// What lies at one location.
    pub struct StockLevel {
        /// Where.
        location_id: LocationId,
        /// What is there.
        on_hand: Quantity,
        /// What of it is promised.
        reserved: Quantity;
    }
}

impl StockLevel {
    /// On hand less reserved.
    #[must_use]
    pub fn free(&self) -> Quantity {
        self.on_hand.less(self.reserved)
    }
}

/// One line of one order: who a promise is made to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LineKey {
    /// The order.
    pub order_id: OrderId,
    /// Its line.
    pub line: LineNo,
}

impl LineKey {
    /// This line of this order.
    #[must_use]
    pub fn new(order_id: OrderId, line: LineNo) -> Self {
        Self { order_id, line }
    }
}

record! {
    /// Units at one location.
    pub struct Pick {
        /// Where.
        location_id: LocationId,
        /// How many.
        quantity: Quantity;
    }
}

/// One product with all its locations, its reservations and its waiting list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StockItem {
    /// Which product.
    pub product_id: ProductId,
    /// How many events it has seen.
    pub version: u64,
    /// The locations, in the order in which they first held stock.
    pub levels: Vec<StockLevel>,
    reservations: IndexMap<LineKey, Vec<Pick>, FixedState>,
    backorders: IndexMap<LineKey, Quantity, FixedState>,
}

impl StockItem {
    /// A product of which nothing has been received yet.
    #[must_use]
    pub fn new(product_id: ProductId) -> Self {
        Self {
            product_id,
            version: 0,
            levels: Vec::new(),
            reservations: IndexMap::default(),
            backorders: IndexMap::default(),
        }
    }

    /// The level at a location, when it ever held stock.
    #[must_use]
    pub fn level(&self, location_id: &LocationId) -> Option<&StockLevel> {
        self.levels.iter().find(|level| level.location_id == *location_id)
    }

    /// What is there, at all locations.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub fn on_hand(&self) -> Result<Quantity, Problem> {
        Quantity::sum(self.levels.iter().map(|level| level.on_hand))
    }

    /// What is promised, at all locations.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub fn reserved(&self) -> Result<Quantity, Problem> {
        Quantity::sum(self.levels.iter().map(|level| level.reserved))
    }

    /// On hand less reserved, at all locations.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub fn free(&self) -> Result<Quantity, Problem> {
        Quantity::sum(self.levels.iter().map(StockLevel::free))
    }

    /// What is promised to a line, by location, in the order of taking.
    #[must_use]
    pub fn reservation(&self, key: &LineKey) -> &[Pick] {
        self.reservations.get(key).map_or(&[], Vec::as_slice)
    }

    /// What a line waits for.
    #[must_use]
    pub fn backorder(&self, key: &LineKey) -> Quantity {
        self.backorders.get(key).copied().unwrap_or_default()
    }

    /// Every promise: who has it and from where.
    pub fn reservations(&self) -> impl Iterator<Item = (&LineKey, &[Pick])> {
        self.reservations.iter().map(|(key, picks)| (key, picks.as_slice()))
    }

    /// Everyone who waits, and for how much.
    pub fn backorders(&self) -> impl Iterator<Item = (&LineKey, Quantity)> {
        self.backorders.iter().map(|(key, quantity)| (key, *quantity))
    }

    /// The same levels without any promise: cheap to copy, however many promises there are.
    pub(crate) fn without_promises(&self) -> Self {
        let mut bare = Self::new(self.product_id.clone());
        bare.version = self.version;
        bare.levels.clone_from(&self.levels);
        bare
    }

    /// Copies the promise to one line from the whole item.
    pub(crate) fn copy_promise(&mut self, whole: &Self, key: LineKey) {
        if let Some(picks) = whole.reservations.get(&key) {
            self.reservations.insert(key.clone(), picks.clone());
        }
        if let Some(quantity) = whole.backorders.get(&key) {
            self.backorders.insert(key, *quantity);
        }
    }
}

record! {
    /// A promise to one line, as it is written down.
    pub struct Promise {
        /// The order.
        order_id: OrderId,
        /// Its line.
        line: LineNo,
        /// From where, in the order of taking.
        picks: Vec<Pick>;
    }
}

record! {
    /// A line that waits, as it is written down.
    pub struct Waiting {
        /// The order.
        order_id: OrderId,
        /// Its line.
        line: LineNo,
        /// For how much.
        quantity: Quantity;
    }
}

record! {
    /// A stock item as it is written down.
    pub struct StockItemState {
        /// Which product.
        product_id: ProductId,
        /// How many events it has seen.
        version: u64;
        /// The locations.
        levels: Vec<StockLevel> => with_levels,
        /// The promises.
        reservations: Vec<Promise> => with_reservations,
        /// The waiting list.
        backorders: Vec<Waiting> => with_backorders,
    }
}

impl From<&StockItem> for StockItemState {
    fn from(item: &StockItem) -> Self {
        let promise = |(key, picks): (&LineKey, &[Pick])| Promise::new(key.order_id.clone(), key.line, picks.to_vec());
        let waiting = |(key, quantity): (&LineKey, Quantity)| Waiting::new(key.order_id.clone(), key.line, quantity);
        Self::new(item.product_id.clone(), item.version)
            .with_levels(item.levels.clone())
            .with_reservations(item.reservations().map(promise).collect::<Vec<_>>())
            .with_backorders(item.backorders().map(waiting).collect::<Vec<_>>())
    }
}

impl TryFrom<StockItemState> for StockItem {
    type Error = Problem;

    /// Refuses promises that do not sum to what is reserved.
    fn try_from(state: StockItemState) -> Result<Self, Problem> {
        let damaged =
            || Problem::new(Code::SnapshotDamaged, "the promises of a product do not sum to what is reserved");
        let mut item = Self::new(state.product_id);
        item.version = state.version;
        for level in &state.levels {
            let promises = state.reservations.iter().flat_map(|promise| &promise.picks);
            let here = promises.filter(|pick| pick.location_id == level.location_id).map(|pick| pick.quantity);
            if Quantity::sum(here)? != level.reserved || level.reserved > level.on_hand {
                return Err(damaged());
            }
        }
        item.levels = state.levels;
        for promise in state.reservations {
            if promise.picks.iter().any(|pick| item.level(&pick.location_id).is_none()) {
                return Err(damaged());
            }
            item.reservations.insert(LineKey::new(promise.order_id, promise.line), promise.picks);
        }
        for waiting in state.backorders {
            item.backorders.insert(LineKey::new(waiting.order_id, waiting.line), waiting.quantity);
        }
        Ok(item)
    }
}

impl Serialize for StockItem {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        StockItemState::from(self).serialize(serializer)
    }
}

#[cfg(test)]
mod tests;

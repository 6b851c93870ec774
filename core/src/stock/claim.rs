//! Who claims units, and which.

use super::spot::Spot;
use crate::id::{LineNo, LocationId, LotId, OrderId, StockOwner};
use crate::quantity::Quantity;
use crate::record::record;

/// One line of one order: who a promise is made to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// Units at one place. Only what may be sold is promised.
    pub struct Pick {
        /// Where.
        location_id: LocationId,
        /// How many.
        quantity: Quantity;
        /// Of which lot, or with which serial number.
        lot_id: Option<LotId> => with_lot_id,
        /// Whose they are; the seller's when left out.
        owner: Option<StockOwner> => with_owner,
    }
}

impl Pick {
    /// So much of what lies there.
    pub(super) fn at(spot: &Spot, quantity: Quantity) -> Self {
        let (lot_id, owner) = (spot.lot_id().cloned(), spot.owner().cloned());
        Self { location_id: spot.location_id().clone(), quantity, lot_id, owner }
    }

    /// The same units, however many?
    pub(crate) fn same_place(&self, other: &Self) -> bool {
        self.location_id == other.location_id && self.lot_id == other.lot_id && self.owner == other.owner
    }
}

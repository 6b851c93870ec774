//! A place as a stock item keeps it.

use alloc::boxed::Box;

use super::{StockPlace, StockStatus};
use crate::id::{LocationId, LotId, StockOwner};

/// A place as a stock item keeps it.
///
/// WHY: nearly every place is just a location, with the seller's own goods that may be sold and have no lots. In this form
/// it takes a third of the memory, and less is read to look for it. INVARIANT: one place has one form.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Spot {
    /// The seller's own sellable goods without lots.
    Plain(LocationId),
    /// Everything else.
    Told(Box<StockPlace>),
}

impl Spot {
    pub(super) fn of(place: StockPlace) -> Self {
        match place {
            StockPlace { location_id, lot_id: None, status: StockStatus::Sellable, owner: None } => {
                Self::Plain(location_id)
            }
            place => Self::Told(Box::new(place)),
        }
    }

    pub(super) fn place(&self) -> StockPlace {
        match self {
            Self::Plain(location_id) => StockPlace::new(location_id.clone()),
            Self::Told(place) => StockPlace::clone(place),
        }
    }

    pub(super) fn location_id(&self) -> &LocationId {
        match self {
            Self::Plain(location_id) => location_id,
            Self::Told(place) => &place.location_id,
        }
    }

    pub(super) fn lot_id(&self) -> Option<&LotId> {
        match self {
            Self::Plain(_) => None,
            Self::Told(place) => place.lot_id.as_ref(),
        }
    }

    pub(super) fn status(&self) -> StockStatus {
        match self {
            Self::Plain(_) => StockStatus::Sellable,
            Self::Told(place) => place.status,
        }
    }

    pub(super) fn owner(&self) -> Option<&StockOwner> {
        match self {
            Self::Plain(_) => None,
            Self::Told(place) => place.owner.as_ref(),
        }
    }

    /// Is it this place?
    pub(super) fn is(
        &self,
        location_id: &LocationId,
        lot_id: Option<&LotId>,
        status: StockStatus,
        owner: Option<&StockOwner>,
    ) -> bool {
        self.location_id() == location_id && self.lot_id() == lot_id && self.status() == status && self.owner() == owner
    }
}

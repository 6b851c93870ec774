//! Holds: units that are kept for somebody for some time, before there is an order.
//!
//! A hold is taken, may be changed and extended, and ends once: an order takes its units, somebody gives them back, or
//! its time is over. From the instant of its expiry on it counts as nothing, whether anybody has swept it away or not.
//! Invariants: what is held is bounded when it is held; a hold never stands in the way of its own owner; a hold that has
//! ended stays ended.
//!
//! Source: the discipline of two-phase transfers (pending, post, void, expire) of `TigerBeetle`.

use alloc::vec::Vec;

use super::HoldEnd;
use crate::id::{HoldOwner, LocationId, OrderId, ProductId, SalesChannel, StockHoldId};
use crate::problem::ReplayError;
use crate::quantity::Quantity;
use crate::record::{record, tagged};
use crate::time::{Stamp, Timestamp};

mod decide;

pub(crate) use decide::{Around, HoldChange, change, check_live, confirm, expire, extend, release, supersede, take};

record! {
    /// So much of a product that a hold is for.
    pub struct HoldLine {
        /// Of which product.
        product_id: ProductId,
        /// How many; more than nothing.
        quantity: Quantity;
        /// Only at this location.
        location_id: Option<LocationId> => with_location_id,
    }
}

record! {
    /// Holds units: all of them or none.
    ///
    /// The same hold asked for again with the same content changes nothing and says so.
    pub struct HoldStock {
        /// The caller's id of the hold.
        hold_id: StockHoldId,
        /// Of what, how many.
        lines: Vec<HoldLine>;
        /// For whom: his own holds never stand in his way.
        owner: Option<HoldOwner> => with_owner,
        /// Until when; without end when left out. It lies after the instant of the command.
        expires_at: Option<Timestamp> => with_expires_at,
        /// The channel that it is for: only locations that sell in it are looked at; any location when left out.
        sales_channel: Option<SalesChannel> => with_sales_channel,
    }
}

record! {
    /// Changes what a hold is for. What it has already counts as free for it.
    pub struct ChangeStockHold {
        /// Which hold.
        hold_id: StockHoldId,
        /// Of what, how many from now on.
        lines: Vec<HoldLine>;
    }
}

record! {
    /// Lets a hold last longer, or end earlier.
    pub struct ExtendStockHold {
        /// Which hold.
        hold_id: StockHoldId;
        /// Until when; without end when left out. It lies after the instant of the command.
        expires_at: Option<Timestamp> => with_expires_at,
    }
}

record! {
    /// Gives back what a hold has.
    pub struct ReleaseStockHold {
        /// Which hold.
        hold_id: StockHoldId;
    }
}

record! {
    /// Sweeps holds away whose time is over. Nothing depends on it: they count as nothing already.
    #[derive(Default)]
    pub struct ExpireStockHolds {
        ;
        /// Which; all whose time is over when empty.
        hold_ids: Vec<StockHoldId> => with_hold_ids,
    }
}

record! {
    /// A hold was taken.
    pub struct HoldTaken {
        /// Which.
        hold_id: StockHoldId,
        /// Of what, how many.
        lines: Vec<HoldLine>;
        /// For whom.
        owner: Option<HoldOwner> => with_owner,
        /// Until when; without end when left out.
        expires_at: Option<Timestamp> => with_expires_at,
        /// The channel that it is for: only locations that sell in it are looked at; any location when left out.
        sales_channel: Option<SalesChannel> => with_sales_channel,
    }
}

record! {
    /// A hold is for something else from now on.
    pub struct HoldChanged {
        /// Which.
        hold_id: StockHoldId,
        /// Of what, how many.
        lines: Vec<HoldLine>;
    }
}

record! {
    /// A hold lasts until another instant.
    pub struct HoldExtended {
        /// Which.
        hold_id: StockHoldId;
        /// Until when; without end when left out.
        expires_at: Option<Timestamp> => with_expires_at,
    }
}

record! {
    /// A hold ended.
    pub struct HoldEnded {
        /// Which.
        hold_id: StockHoldId;
        /// Why.
        reason: HoldEnd => with_reason,
        /// The order that took its units.
        order_id: Option<OrderId> => with_order_id,
    }
}

tagged! {
    /// Everything that can happen to a hold.
    pub enum HoldEvent {
        /// It was taken.
        Taken(HoldTaken) = "hold_taken",
        /// It is for something else.
        Changed(HoldChanged) = "hold_changed",
        /// It lasts until another instant.
        Extended(HoldExtended) = "hold_extended",
        /// It ended.
        Ended(HoldEnded) = "hold_ended",
    }
}

impl HoldEvent {
    /// The hold it happened to.
    #[must_use]
    pub fn hold_id(&self) -> &StockHoldId {
        match self {
            Self::Taken(event) => &event.hold_id,
            Self::Changed(event) => &event.hold_id,
            Self::Extended(event) => &event.hold_id,
            Self::Ended(event) => &event.hold_id,
        }
    }
}

record! {
    /// How a hold ended.
    pub struct HoldEnding {
        /// When, and who did it.
        stamp: Stamp;
        /// Why.
        reason: HoldEnd => with_reason,
        /// The order that took its units.
        order_id: Option<OrderId> => with_order_id,
    }
}

record! {
    /// One hold.
    pub struct StockHold {
        /// Which.
        hold_id: StockHoldId,
        /// How many events it has seen.
        version: u64,
        /// Of what, how many.
        lines: Vec<HoldLine>;
        /// For whom.
        owner: Option<HoldOwner> => with_owner,
        /// Until when; without end when left out.
        expires_at: Option<Timestamp> => with_expires_at,
        /// How it ended, when somebody ended it.
        ended: Option<HoldEnding> => with_ended,
        /// The channel that it is for: only locations that sell in it are looked at; any location when left out.
        sales_channel: Option<SalesChannel> => with_sales_channel,
    }
}

impl StockHold {
    /// The hold that begins with this event.
    ///
    /// # Errors
    /// The event is not the first one of a hold.
    pub fn begin(event: &HoldEvent) -> Result<Self, ReplayError> {
        match event {
            HoldEvent::Taken(event) => Ok(Self::new(event.hold_id.clone(), 1, event.lines.clone())
                .with_owner(event.owner.clone())
                .with_expires_at(event.expires_at)
                .with_sales_channel(event.sales_channel.clone())),
            HoldEvent::Changed(_) | HoldEvent::Extended(_) | HoldEvent::Ended(_) => {
                Err(ReplayError::new("a hold begins by being taken"))
            }
        }
    }

    /// Changes the hold by what happened.
    ///
    /// # Errors
    /// The event cannot have happened to this hold.
    pub fn apply(&mut self, event: &HoldEvent, stamp: &Stamp) -> Result<(), ReplayError> {
        if self.ended.is_some() {
            return Err(ReplayError::new("a hold ends once"));
        }
        match event {
            HoldEvent::Taken(_) => return Err(ReplayError::new("a hold is taken once")),
            HoldEvent::Changed(event) => self.lines.clone_from(&event.lines),
            HoldEvent::Extended(event) => self.expires_at = event.expires_at,
            HoldEvent::Ended(event) => {
                let ending = HoldEnding::new(stamp.clone()).with_reason(event.reason);
                self.ended = Some(ending.with_order_id(event.order_id.clone()));
            }
        }
        self.version = self.version.saturating_add(1);
        Ok(())
    }

    /// Is its time over?
    #[must_use]
    pub fn has_expired(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|expires_at| now >= expires_at)
    }

    /// The products it is for, each once.
    pub(crate) fn products(&self) -> impl Iterator<Item = &ProductId> {
        let first = |index: usize, product_id: &ProductId| {
            !self.lines.iter().take(index).any(|line| line.product_id == *product_id)
        };
        let products = self.lines.iter().map(|line| &line.product_id).enumerate();
        products.filter(move |(index, product_id)| first(*index, product_id)).map(|(_, product_id)| product_id)
    }
}

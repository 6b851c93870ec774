//! Stock by product and location: on hand, reserved, free, and who waits for what.
//!
//! It decides how much of a product can be promised, from where, and to whom. One stock item is one
//! product with all its locations; it owns the reservations, an order's counts only mirror them.
//!
//! Invariants, per product and location: 0 ≤ reserved ≤ on hand; free = on hand − reserved; the
//! reservations sum to what is reserved. A backorder is a claim of its own and never makes on hand
//! negative. The sum of a request is checked, not each line.

use alloc::vec::Vec;

use crate::id::{LocationId, SalesChannel, Text};
use crate::limits;
use crate::party::Country;
use crate::problem::{Code, DataValue, Problem, Rejection};
use crate::record::{choice, record};

mod allocate;
mod apply;
mod at_place;
mod backorder;
mod claim;
mod command;
mod decide;
mod event;
pub(crate) mod hold;
mod item;
pub mod ledger;
mod lot;
mod movement;
mod place;
mod placing;
mod promise;
mod reallocate;
mod relocate;
mod replenish;
mod rules;
mod shelf;
mod spot;
mod state;
mod stocking;
mod supply;

pub use allocate::*;
pub use backorder::{BackorderSequence, FillBackorders};
pub(crate) use backorder::{Filled, fill};
pub use claim::{LineKey, Pick};
pub use command::*;
pub(crate) use decide::{freed, release, reserve, ship};
pub(crate) use event::Claim;
pub use event::*;
pub use hold::{
    ChangeStockHold, ExpireStockHolds, ExtendStockHold, HoldChanged, HoldEnded, HoldEnding, HoldEvent, HoldExtended,
    HoldLine, HoldStock, HoldTaken, ReleaseStockHold, StockHold,
};
pub use item::{StockItem, StockLevel};
pub use lot::Lot;
pub(crate) use movement::{Moved, Moving, adjust, expect, issue, receive, set_rules, take_back, transfer};
pub use place::{StockPlace, StockStatus};
pub(crate) use placing::Placing;
pub use placing::ReservationPolicy;
pub use promise::*;
pub(crate) use promise::{refused_as_asked, seen_from_asked};
pub use reallocate::ReallocateStock;
pub(crate) use reallocate::reallocate;
pub use relocate::MoveReservation;
pub(crate) use relocate::move_reservation;
pub use replenish::*;
pub use rules::{BackorderRule, LocationRule, StockRules};
pub(crate) use shelf::{Asker, free_for};
pub use state::{HeldStock, Promise, StockItemState, Waiting};
pub(crate) use stocking::check_stocking;
pub use supply::{ExpectStock, StockExpected, Supply};

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
        /// The channels that it sells in; all when empty.
        sales_channels: Vec<SalesChannel> => with_sales_channels,
    }
}

impl Location {
    /// Does it sell in this channel?
    #[must_use]
    pub fn sells_in(&self, channel: &SalesChannel) -> bool {
        self.sales_channels.is_empty() || self.sales_channels.contains(channel)
    }

    /// Does a location serve whoever sells in a channel, or in none? One that nobody knows does.
    pub(crate) fn serves(location: Option<&Self>, channel: Option<&SalesChannel>) -> bool {
        channel.zip(location).is_none_or(|(channel, location)| location.sells_in(channel))
    }

    /// Refuses a channel that it does not sell in.
    pub(crate) fn check_channel(&self, channel: &SalesChannel) -> Result<(), Problem> {
        if self.sells_in(channel) {
            return Ok(());
        }
        let location_id = &self.location_id;
        let detail = alloc::format!("`{location_id}` does not sell in `{channel}`");
        let channels = self.sales_channels.iter().map(|sold| DataValue::Text(alloc::format!("{sold}")));
        let problem = Problem::new(Code::LocationNotInChannel, detail).with_text("location_id", location_id);
        let problem =
            problem.with_text("sales_channel", channel).with("sales_channels", channels.collect::<DataValue>());
        Err(problem.within("location_id"))
    }

    /// Does it make sense?
    ///
    /// # Errors
    /// `limit.entries` at its channels.
    pub fn check(&self) -> Result<(), Rejection> {
        let channels = limits::check_entries(self.sales_channels.len(), limits::PROMISE_NAMES_MAX);
        channels.map_err(|problem| problem.within("sales_channels").into())
    }
}

#[cfg(test)]
mod tests;

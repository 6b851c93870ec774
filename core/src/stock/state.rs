//! A stock item as it is written down and read back.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::item::{Backorder, Figures, Held, Part, Parts};
use super::{LineKey, Lot, Pick, StockItem, StockLevel, StockRules, Supply};
use crate::id::{HoldOwner, LineNo, OrderId, ProductId, StockHoldId};
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;
use crate::record::record;
use crate::time::Timestamp;

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
    /// What a hold has of a product, as it is written down.
    pub struct HeldStock {
        /// The hold.
        hold_id: StockHoldId,
        /// From where, in the order of taking.
        picks: Vec<Pick>;
        /// For whom.
        owner: Option<HoldOwner> => with_owner,
        /// Until when; without end when left out.
        expires_at: Option<Timestamp> => with_expires_at,
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
        /// How urgent the order is; the higher, the earlier it is served.
        priority: u32 => with_priority,
    }
}

record! {
    /// A stock item as it is written down.
    pub struct StockItemState {
        /// Which product.
        product_id: ProductId,
        /// How many events it has seen.
        version: u64;
        /// The places.
        levels: Vec<StockLevel> => with_levels,
        /// What is known of lots.
        lots: Vec<Lot> => with_lots,
        /// The promises.
        reservations: Vec<Promise> => with_reservations,
        /// What holds have.
        holds: Vec<HeldStock> => with_holds,
        /// The waiting list, in the order in which lines began to wait.
        backorders: Vec<Waiting> => with_backorders,
        /// What is expected.
        supplies: Vec<Supply> => with_supplies,
        /// What is demanded of it.
        rules: Option<StockRules> => with_rules,
    }
}

impl From<&StockItem> for StockItemState {
    fn from(item: &StockItem) -> Self {
        let promise = |(key, picks): (&LineKey, Vec<Pick>)| Promise::new(key.order_id.clone(), key.line, picks);
        let waiting = |(key, backorder): (&LineKey, &Backorder)| {
            Waiting::new(key.order_id.clone(), key.line, backorder.quantity).with_priority(backorder.priority)
        };
        let held = |(hold_id, held): (&StockHoldId, &Held)| {
            HeldStock::new(hold_id.clone(), item.picks(&held.parts))
                .with_owner(held.owner.clone())
                .with_expires_at(held.expires_at)
        };
        Self::new(item.product_id.clone(), item.version)
            .with_levels(item.levels().collect::<Vec<_>>())
            .with_lots(item.lots().cloned().collect::<Vec<_>>())
            .with_reservations(item.reservations().map(promise).collect::<Vec<_>>())
            .with_holds(item.holds.iter().map(held).collect::<Vec<_>>())
            .with_backorders(item.backorders.iter().map(waiting).collect::<Vec<_>>())
            .with_supplies(item.supplies().cloned().collect::<Vec<_>>())
            .with_rules(item.rules().cloned())
    }
}

fn damaged() -> Problem {
    Problem::new(Code::SnapshotDamaged, "the promises of a product do not sum to what is reserved")
}

/// The parts that picks name, when each is more than nothing and its place is known.
fn parts(item: &StockItem, picks: &[Pick]) -> Result<Parts, Problem> {
    let part = |pick: &Pick| {
        let row = item.row_of(pick).filter(|_| pick.quantity.is_positive()).ok_or_else(damaged)?;
        Ok(Part { row, quantity: pick.quantity })
    };
    picks.iter().map(part).collect()
}

/// Takes claims off what is said to be claimed at each place.
fn account(rest: &mut [Quantity], parts: &[Part]) -> Result<(), Problem> {
    for part in parts {
        let open = rest.get_mut(part.row).ok_or_else(damaged)?;
        *open = open.minus(part.quantity)?;
    }
    Ok(())
}

impl TryFrom<StockItemState> for StockItem {
    type Error = Problem;

    /// Refuses promises that do not sum to what is reserved.
    fn try_from(state: StockItemState) -> Result<Self, Problem> {
        let mut item = Self::new(state.product_id);
        item.version = state.version;
        for level in &state.levels {
            let figures = Figures { on_hand: level.on_hand, reserved: level.reserved, held: level.held };
            let place = level.place();
            if !figures.are_sound() || item.level(&place).is_some() {
                return Err(damaged());
            }
            let row = item.rows.len();
            item.open(place);
            item.set_figures(row, figures);
        }
        let mut reserved: Vec<Quantity> = item.rows.values().map(|figures| figures.reserved).collect();
        let mut held: Vec<Quantity> = item.rows.values().map(|figures| figures.held).collect();
        for promise in state.reservations {
            let parts = parts(&item, &promise.picks)?;
            account(&mut reserved, &parts)?;
            item.reservations.insert(LineKey::new(promise.order_id, promise.line), parts);
        }
        for hold in state.holds {
            let parts = parts(&item, &hold.picks)?;
            account(&mut held, &parts)?;
            item.holds.insert(hold.hold_id, Held { owner: hold.owner, expires_at: hold.expires_at, parts });
        }
        if !reserved.iter().chain(&held).all(|rest| rest.is_zero()) {
            return Err(damaged());
        }
        item.lots = state.lots.into_iter().map(|lot| (lot.lot_id.clone(), lot)).collect();
        for waiting in state.backorders {
            let backorder = Backorder { quantity: waiting.quantity, priority: waiting.priority };
            item.set_backorder(&LineKey::new(waiting.order_id, waiting.line), Some(backorder));
        }
        item.supplies = state.supplies.into_iter().map(|supply| (supply.supply_id.clone(), supply)).collect();
        item.rules = state.rules.map(Box::new);
        Ok(item)
    }
}

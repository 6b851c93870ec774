//! How events change stock. No rules: what does not fit is damaged history.
//!
//! An event is gathered first, as figures of places and claims after it, and checked; then it is written, which cannot
//! fail. So it changes the item whole or not at all.

use alloc::boxed::Box;
use alloc::vec::Vec;

use smallvec::SmallVec;

use super::item::{Backorder, Figures, Held, Part, Parts};
use super::{LineKey, Lot, Pick, StockEvent, StockItem, StockPlace, StockReceived, StockRules, StockStatus, Supply};
use crate::id::{LineNo, LotId, OrderId, StockHoldId};
use crate::problem::ReplayError;
use crate::quantity::Quantity;

fn misfit(detail: &str) -> ReplayError {
    ReplayError::new(alloc::format!("the stock does not allow this event: {detail}"))
}

/// What is left after taking `part`, when there is that much.
fn taken(count: Quantity, part: Quantity) -> Result<Quantity, ReplayError> {
    match count.minus(part) {
        Ok(rest) if !rest.is_negative() => Ok(rest),
        _ => Err(misfit("a count would fall below nothing")),
    }
}

/// One change of the figures of a place.
#[derive(Clone, Copy)]
enum Step {
    In,
    Out,
    Reserve,
    Unreserve,
    Send,
    Hold,
    Unhold,
}

impl Figures {
    fn step(mut self, step: Step, quantity: Quantity) -> Result<Self, ReplayError> {
        if quantity.is_negative() {
            return Err(misfit("a quantity is less than nothing"));
        }
        match step {
            Step::In => self.on_hand = self.on_hand.plus(quantity)?,
            Step::Out => self.on_hand = taken(self.on_hand, quantity)?,
            Step::Reserve => self.reserved = self.reserved.plus(quantity)?,
            Step::Unreserve => self.reserved = taken(self.reserved, quantity)?,
            Step::Send => {
                self.reserved = taken(self.reserved, quantity)?;
                self.on_hand = taken(self.on_hand, quantity)?;
            }
            Step::Hold => self.held = self.held.plus(quantity)?,
            Step::Unhold => self.held = taken(self.held, quantity)?,
        }
        Ok(self)
    }
}

/// What a claim has after the event.
enum After {
    Line { key: LineKey, parts: Parts, backordered: Quantity, priority: Option<u32> },
    Hold(StockHoldId, Option<Held>),
}

/// An event as far as it has been gathered.
struct Gathered<'i> {
    item: &'i StockItem,
    /// The places that change, by their positions; those past the end are new.
    rows: Rows,
    new: Vec<StockPlace>,
    after: SmallVec<[After; 1]>,
}

/// Places by their positions, with their figures after the event: mostly one, or two.
type Rows = SmallVec<[(usize, Figures); 2]>;

impl<'i> Gathered<'i> {
    fn of(item: &'i StockItem) -> Self {
        Self { item, rows: Rows::new(), new: Vec::new(), after: SmallVec::new() }
    }

    /// Where a place stands; at the end when it is new.
    fn row(&mut self, place: &StockPlace) -> usize {
        let known = self.item.rows.len();
        let row = self.item.row_at(&place.location_id, place.lot_id.as_ref(), place.status, place.owner.as_ref());
        if let Some(row) = row {
            return row;
        }
        let new = self.new.iter().position(|new| new == place).unwrap_or_else(|| {
            self.new.push(place.clone());
            self.new.len().saturating_sub(1)
        });
        known.saturating_add(new)
    }

    fn known_row(&self, pick: &Pick) -> Result<usize, ReplayError> {
        let row = self.item.row_of(pick);
        row.ok_or_else(|| misfit("nothing ever lay at the place"))
    }

    fn step(&mut self, row: usize, step: Step, quantity: Quantity) -> Result<(), ReplayError> {
        if let Some((_, figures)) = self.rows.iter_mut().find(|(changed, _)| *changed == row) {
            *figures = figures.step(step, quantity)?;
            return Ok(());
        }
        let before = self.item.rows.get_index(row).map_or_else(Figures::default, |(_, figures)| *figures);
        self.rows.push((row, before.step(step, quantity)?));
        Ok(())
    }

    /// What a line has after what was gathered so far.
    fn line(&self, key: &LineKey) -> (Parts, Quantity) {
        let gathered = self.after.iter().rev().find_map(|after| match after {
            After::Line { key: known, parts, backordered, .. } if known == key => Some((parts.clone(), *backordered)),
            After::Line { .. } | After::Hold(..) => None,
        });
        gathered.unwrap_or_else(|| (self.item.parts(key).into(), self.item.backorder(key)))
    }

    /// Units are promised to a line, which waits for so much after it.
    fn promise(
        &mut self,
        key: LineKey,
        picks: &[Pick],
        backordered: Quantity,
        priority: Option<u32>,
    ) -> Result<(), ReplayError> {
        let (mut parts, _) = self.line(&key);
        for pick in picks {
            let row = self.known_row(pick)?;
            self.step(row, Step::Reserve, pick.quantity)?;
            match parts.iter_mut().find(|part| part.row == row) {
                Some(part) => part.quantity = part.quantity.plus(pick.quantity)?,
                None => parts.push(Part { row, quantity: pick.quantity }),
            }
        }
        self.after.push(After::Line { key, parts, backordered, priority });
        Ok(())
    }

    /// A line loses units: they are free again, or sent.
    fn give_up(&mut self, key: LineKey, picks: &[Pick], step: Step, waits_less: Quantity) -> Result<(), ReplayError> {
        let (mut parts, backordered) = self.line(&key);
        for pick in picks {
            let row = self.known_row(pick)?;
            self.step(row, step, pick.quantity)?;
            let part = parts.iter_mut().find(|part| part.row == row);
            let part = part.ok_or_else(|| misfit("a line gives up what it does not have"))?;
            part.quantity = taken(part.quantity, pick.quantity)?;
        }
        parts.retain(|part| part.quantity.is_positive());
        let backordered = taken(backordered, waits_less)?;
        self.after.push(After::Line { key, parts, backordered, priority: None });
        Ok(())
    }

    /// A hold has nothing any more.
    fn end_hold(&mut self, hold_id: &StockHoldId) -> Result<(), ReplayError> {
        let Some(held) = self.item.holds.get(hold_id) else { return Ok(()) };
        for part in &held.parts {
            self.step(part.row, Step::Unhold, part.quantity)?;
        }
        self.after.push(After::Hold(hold_id.clone(), None));
        Ok(())
    }

    fn known_hold(&self, hold_id: &StockHoldId) -> Result<&'i Held, ReplayError> {
        self.item.holds.get(hold_id).ok_or_else(|| misfit("the hold has nothing of the product"))
    }
}

/// What an event does besides figures and claims.
#[derive(Default)]
struct Beside {
    lot: Option<Lot>,
    supply: Option<Supply>,
    rules: Option<Box<StockRules>>,
}

impl StockItem {
    /// The position of a place by a pick from it.
    pub(super) fn row_of(&self, pick: &Pick) -> Option<usize> {
        self.row_at(&pick.location_id, pick.lot_id.as_ref(), StockStatus::Sellable, pick.owner.as_ref())
    }

    /// Changes the item by what happened. All or nothing.
    ///
    /// # Errors
    /// The event cannot have happened to this item.
    pub fn apply(&mut self, event: &StockEvent) -> Result<(), ReplayError> {
        if *event.product_id() != self.product_id {
            return Err(misfit("it belongs to another product"));
        }
        let mut gathered = Gathered::of(self);
        let mut beside = Beside::default();
        gather(&mut gathered, event, &mut beside)?;
        if !gathered.rows.iter().all(|(_, figures)| figures.are_sound()) {
            return Err(misfit("more would be promised than is on hand"));
        }
        let Gathered { rows, new, after, .. } = gathered;
        self.write(rows, new);
        for after in after {
            self.write_claim(after);
        }
        self.write_beside(beside);
        self.tidy();
        self.version = self.version.saturating_add(1);
        Ok(())
    }

    fn write(&mut self, rows: Rows, new: Vec<StockPlace>) {
        // INVARIANT: new places stand behind the known ones, in the order in which they were named.
        let known = self.rows.len();
        for place in new {
            self.open(place);
        }
        for (row, figures) in rows {
            self.set_figures(row, figures);
        }
        debug_assert!(known <= self.rows.len(), "places are only added here");
    }

    fn write_claim(&mut self, after: After) {
        match after {
            After::Line { key, parts, backordered, priority } => {
                let waits = backordered.is_positive().then(|| {
                    let known = self.backorders.get(&key).map(|backorder| backorder.priority);
                    Backorder { quantity: backordered, priority: priority.or(known).unwrap_or_default() }
                });
                self.set_backorder(&key, waits);
                if parts.is_empty() {
                    self.reservations.swap_remove(&key);
                } else {
                    self.reservations.insert(key, parts);
                }
            }
            After::Hold(hold_id, Some(held)) => {
                self.holds.insert(hold_id, held);
            }
            After::Hold(hold_id, None) => {
                self.holds.swap_remove(&hold_id);
            }
        }
    }

    fn write_beside(&mut self, beside: Beside) {
        if let Some(came) = beside.lot {
            let known = self.lots.get(&came.lot_id).cloned();
            let mut lot = known.unwrap_or_else(|| Lot::new(came.lot_id));
            lot.received_on = lot.received_on.into_iter().chain(came.received_on).min();
            lot.expires_on = came.expires_on.or(lot.expires_on);
            lot.package_id = came.package_id.or(lot.package_id);
            self.lots.insert(lot.lot_id.clone(), lot);
        }
        match beside.supply {
            Some(supply) if supply.quantity.is_positive() => {
                self.supplies.insert(supply.supply_id.clone(), supply);
            }
            Some(supply) => {
                self.supplies.shift_remove(&supply.supply_id);
            }
            None => {}
        }
        if let Some(rules) = beside.rules {
            self.rules = Some(rules);
        }
    }
}

fn gather(to: &mut Gathered<'_>, event: &StockEvent, beside: &mut Beside) -> Result<(), ReplayError> {
    match event {
        StockEvent::Received(event) => return gather_received(to, event, beside),
        StockEvent::Adjusted(event) => {
            let place = StockPlace {
                location_id: event.location_id.clone(),
                lot_id: event.lot_id.clone(),
                status: event.status,
                owner: event.owner.clone(),
            };
            if to.item.figures(&place).on_hand.plus(event.discrepancy)? != event.counted {
                return Err(misfit("the discrepancy is not counted less on hand"));
            }
            let row = to.row(&place);
            if event.discrepancy.is_negative() {
                return to.step(row, Step::Out, event.discrepancy.negated());
            }
            to.step(row, Step::In, event.discrepancy)?;
        }
        StockEvent::Transferred(event) => {
            let (from, into) = (to.row(&event.from_place), to.row(&event.to_place));
            to.step(from, Step::Out, event.quantity)?;
            to.step(into, Step::In, event.quantity)?;
        }
        StockEvent::Issued(event) => {
            let row = to.row(&event.place);
            to.step(row, Step::Out, event.quantity)?;
        }
        StockEvent::Returned(event) => {
            let row = to.row(&event.place);
            to.step(row, Step::In, event.quantity)?;
            let came = |lot_id: &LotId| Lot::new(lot_id.clone()).with_received_on(event.returned_on);
            beside.lot = event.place.lot_id.as_ref().map(came);
        }
        StockEvent::Reserved(event) | StockEvent::Backordered(event) => {
            for line in &event.lines {
                let key = LineKey::new(event.order_id.clone(), line.line);
                to.promise(key, &line.picks, line.backordered, Some(event.priority))?;
            }
        }
        StockEvent::Filled(event) => {
            for line in &event.lines {
                let key = LineKey::new(line.order_id.clone(), line.line);
                to.promise(key, &line.picks, line.backordered, None)?;
            }
        }
        StockEvent::Released(event) => {
            for line in &event.lines {
                let key = LineKey::new(event.order_id.clone(), line.line);
                to.give_up(key, &line.picks, Step::Unreserve, line.backordered)?;
            }
        }
        StockEvent::Shipped(event) => {
            for line in &event.lines {
                let key = LineKey::new(event.order_id.clone(), line.line);
                to.give_up(key, &line.picks, Step::Send, Quantity::ZERO)?;
            }
        }
        StockEvent::Reallocated(event) => {
            let key = |order_id: &OrderId, line: LineNo| LineKey::new(order_id.clone(), line);
            let (from, into) = (key(&event.from_order_id, event.from_line), key(&event.to_order_id, event.to_line));
            to.give_up(from.clone(), &event.picks, Step::Unreserve, Quantity::ZERO)?;
            to.promise(from, &[], event.from_backordered, None)?;
            to.promise(into, &event.picks, event.to_backordered, None)?;
        }
        StockEvent::Held(event) => {
            to.end_hold(&event.hold_id)?;
            let mut parts = Parts::with_capacity(event.picks.len());
            for pick in &event.picks {
                let row = to.known_row(pick)?;
                to.step(row, Step::Hold, pick.quantity)?;
                parts.push(Part { row, quantity: pick.quantity });
            }
            let held = Held { owner: event.owner.clone(), expires_at: event.expires_at, parts };
            to.after.push(After::Hold(event.hold_id.clone(), Some(held)));
        }
        StockEvent::HoldExtended(event) => {
            let held = to.known_hold(&event.hold_id)?.clone();
            let held = Held { expires_at: event.expires_at, ..held };
            to.after.push(After::Hold(event.hold_id.clone(), Some(held)));
        }
        StockEvent::HoldReleased(event) => {
            to.known_hold(&event.hold_id)?;
            to.end_hold(&event.hold_id)?;
        }
        StockEvent::Expected(event) => {
            let (supply_id, location_id) = (event.supply_id.clone(), event.location_id.clone());
            beside.supply = Some(Supply::new(supply_id, location_id, event.quantity, event.expected_on));
        }
        StockEvent::RulesSet(rules) => beside.rules = Some(Box::new(rules.clone())),
    }
    Ok(())
}

fn gather_received(to: &mut Gathered<'_>, event: &StockReceived, beside: &mut Beside) -> Result<(), ReplayError> {
    let place = StockPlace {
        location_id: event.location_id.clone(),
        lot_id: event.lot_id.clone(),
        status: event.status,
        owner: event.owner.clone(),
    };
    let row = to.row(&place);
    to.step(row, Step::In, event.quantity)?;
    if let Some(supply_id) = &event.supply_id {
        let known = to.item.supplies.get(supply_id).ok_or_else(|| misfit("the supply is not expected"))?;
        // More may come than was expected; then nothing of it is expected any more.
        beside.supply = Some(Supply { quantity: known.quantity.less(event.quantity), ..known.clone() });
    }
    beside.lot = event.lot_id.as_ref().map(|lot_id| {
        Lot::new(lot_id.clone())
            .with_received_on(event.received_on)
            .with_expires_on(event.expires_on)
            .with_package_id(event.package_id.clone())
    });
    Ok(())
}

//! How events change stock. No rules: what does not fit is damaged history.

use alloc::vec::Vec;

use super::{LineKey, Pick, StockEvent, StockItem, StockLevel};
use crate::id::{LocationId, OrderId};
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

/// Takes picks off what a line has; what is left of it.
fn without(held: &[Pick], given_up: &[Pick]) -> Result<Vec<Pick>, ReplayError> {
    let mut rest = held.to_vec();
    for pick in given_up {
        let slot = rest.iter_mut().find(|slot| slot.location_id == pick.location_id);
        let slot = slot.ok_or_else(|| misfit("a line gives up what it does not have"))?;
        slot.quantity = taken(slot.quantity, pick.quantity)?;
    }
    rest.retain(|pick| pick.quantity.is_positive());
    Ok(rest)
}

/// Adds picks to what a line has.
fn with(held: &[Pick], got: &[Pick]) -> Result<Vec<Pick>, ReplayError> {
    let mut sum = held.to_vec();
    for pick in got {
        match sum.iter_mut().find(|slot| slot.location_id == pick.location_id) {
            Some(slot) => slot.quantity = slot.quantity.plus(pick.quantity)?,
            None => sum.push(pick.clone()),
        }
    }
    Ok(sum)
}

/// Levels that are being changed; they replace the item's when all of the event fits.
struct Levels(Vec<StockLevel>);

impl Levels {
    fn at(&mut self, location_id: &LocationId) -> Result<&mut StockLevel, ReplayError> {
        self.0
            .iter_mut()
            .find(|level| level.location_id == *location_id)
            .ok_or_else(|| misfit("nothing ever lay at the location"))
    }

    fn at_or_new(&mut self, location_id: &LocationId) -> Result<&mut StockLevel, ReplayError> {
        if self.at(location_id).is_err() {
            self.0.push(StockLevel::new(location_id.clone(), Quantity::ZERO, Quantity::ZERO));
        }
        self.at(location_id)
    }
}

/// What a line has after the event.
struct Changed {
    key: LineKey,
    picks: Vec<Pick>,
    backordered: Quantity,
}

impl StockItem {
    /// Changes the item by what happened. All or nothing.
    ///
    /// # Errors
    /// The event cannot have happened to this item.
    pub fn apply(&mut self, event: &StockEvent) -> Result<(), ReplayError> {
        if *event.product_id() != self.product_id {
            return Err(misfit("it belongs to another product"));
        }
        let mut levels = Levels(self.levels.clone());
        let mut changed = Vec::new();
        match event {
            StockEvent::Received(event) => {
                let level = levels.at_or_new(&event.location_id)?;
                level.on_hand = level.on_hand.plus(event.quantity)?;
            }
            StockEvent::Adjusted(event) => {
                let level = levels.at_or_new(&event.location_id)?;
                if level.on_hand.plus(event.discrepancy)? != event.counted {
                    return Err(misfit("the discrepancy is not counted less on hand"));
                }
                level.on_hand = event.counted;
            }
            StockEvent::Reserved(event) | StockEvent::Backordered(event) => {
                for line in &event.lines {
                    for pick in &line.picks {
                        let level = levels.at(&pick.location_id)?;
                        level.reserved = level.reserved.plus(pick.quantity)?;
                    }
                    let key = LineKey::new(event.order_id.clone(), line.line);
                    let picks = with(self.reservation(&key), &line.picks)?;
                    changed.push(Changed { key, picks, backordered: line.backordered });
                }
            }
            StockEvent::Released(event) => {
                for line in &event.lines {
                    for pick in &line.picks {
                        let level = levels.at(&pick.location_id)?;
                        level.reserved = taken(level.reserved, pick.quantity)?;
                    }
                    changed.push(self.give_up(&event.order_id, line.line, &line.picks, line.backordered)?);
                }
            }
            StockEvent::Shipped(event) => {
                for line in &event.lines {
                    for pick in &line.picks {
                        let level = levels.at(&pick.location_id)?;
                        level.reserved = taken(level.reserved, pick.quantity)?;
                        level.on_hand = taken(level.on_hand, pick.quantity)?;
                    }
                    changed.push(self.give_up(&event.order_id, line.line, &line.picks, Quantity::ZERO)?);
                }
            }
        }
        if levels.0.iter().any(|level| level.reserved > level.on_hand) {
            return Err(misfit("more would be reserved than is on hand"));
        }
        self.levels = levels.0;
        for Changed { key, picks, backordered } in changed {
            if backordered.is_positive() {
                self.backorders.insert(key.clone(), backordered);
            } else {
                self.backorders.swap_remove(&key);
            }
            if picks.is_empty() {
                self.reservations.swap_remove(&key);
            } else {
                self.reservations.insert(key, picks);
            }
        }
        self.version = self.version.saturating_add(1);
        Ok(())
    }

    fn give_up(
        &self,
        order_id: &OrderId,
        line: crate::id::LineNo,
        picks: &[Pick],
        backordered: Quantity,
    ) -> Result<Changed, ReplayError> {
        let key = LineKey::new(order_id.clone(), line);
        let rest = without(self.reservation(&key), picks)?;
        let waiting = taken(self.backorder(&key), backordered)?;
        Ok(Changed { key, picks: rest, backordered: waiting })
    }
}

//! Movements on paper.

use orderwell::*;

use super::{Claimant, Done, Page, Units, When, units, unless};

impl Page {
    /// More may be sold: who waits gets it, where the policy says so.
    pub(super) fn came_in(&mut self, product: &ProductId, status: StockStatus, when: When) -> Done {
        if self.policy.fill_at == FillAt::Receive && status == StockStatus::Sellable {
            let mut filled = self.clone();
            if filled.fill(product, None, when).is_some() {
                *self = filled;
            }
        }
        Some(())
    }

    pub(super) fn receive(&mut self, command: &ReceiveStock, when: When) -> Done {
        let received_on = command.received_on.unwrap_or(when.today);
        unless(command.expires_on.is_some_and(|expires_on| expires_on < received_on))?;
        let place = StockPlace::new(command.location_id.clone()).with_lot_id(command.lot_id.clone());
        let place = place.with_status(command.status).with_owner(command.owner.clone());
        let shelf = self.shelf(&command.product_id);
        let good_until = command.lot_id.as_ref().and_then(|lot_id| shelf.lots.get(lot_id)?.1);
        unless(good_until.zip(command.expires_on).is_some_and(|(known, stated)| known != stated))?;
        if let Some(supply_id) = &command.supply_id {
            let (_, still) = shelf.supplies.iter_mut().find(|(known, _)| known == supply_id)?;
            *still -= units(command.quantity);
            shelf.supplies.retain(|(_, still)| *still > 0);
        }
        unless(!shelf.has_room_for(units(command.quantity), &place.location_id))?;
        shelf.add(&place, units(command.quantity));
        shelf.came(&place, received_on, command.expires_on);
        self.came_in(&command.product_id, command.status, when)
    }

    pub(super) fn take_back(&mut self, command: &ReturnStock, when: When) -> Done {
        let shelf = self.shelf(&command.product_id);
        unless(!shelf.has_room_for(units(command.quantity), &command.place.location_id))?;
        shelf.add(&command.place, units(command.quantity));
        shelf.came(&command.place, when.today, None);
        self.came_in(&command.product_id, command.place.status, when)
    }

    pub(super) fn expect(&mut self, command: &ExpectStock) -> Done {
        let supplies = &mut self.shelf(&command.product_id).supplies;
        let known = supplies.iter_mut().find(|(known, _)| *known == command.supply_id);
        unless(known.is_none() && command.quantity.is_zero())?;
        match known {
            Some((_, still)) => *still = units(command.quantity),
            None => supplies.push((command.supply_id.clone(), units(command.quantity))),
        }
        supplies.retain(|(_, still)| *still > 0);
        Some(())
    }

    pub(super) fn adjust(&mut self, command: &AdjustStock, when: When) -> Done {
        let place = StockPlace::new(command.location_id.clone()).with_lot_id(command.lot_id.clone());
        let place = place.with_status(command.status).with_owner(command.owner.clone());
        let (counted, on_hand) = (units(command.counted), self.shelf(&command.product_id).on_hand(&place));
        unless(counted < 0 || counted == on_hand)?;
        self.make_free(&command.product_id, &place, on_hand - counted, when)?;
        self.shelf(&command.product_id).add(&place, counted - on_hand);
        if counted > on_hand { self.came_in(&command.product_id, command.status, when) } else { Some(()) }
    }

    /// Expired holds end one after the other, the first to expire first, until so many units at the place are nobody's.
    fn make_free(&mut self, product: &ProductId, at: &StockPlace, wanted: Units, when: When) -> Done {
        while wanted > self.shelf(product).on_hand(at) - self.shelf(product).claimed(at) {
            let over = |hold_id: &StockHoldId| self.holds[hold_id].expires_at.filter(|over| when.now >= *over);
            let of_claim = |(who, place, _): &(Claimant, StockPlace, Units)| match who {
                Claimant::Hold(hold_id) if place == at => Some((over(hold_id)?, hold_id.clone())),
                _ => None,
            };
            let (_, first) = self.shelves.get(product)?.claims.iter().filter_map(of_claim).min()?;
            self.shelf(product).end_hold(&first);
        }
        Some(())
    }

    pub(super) fn take_out(&mut self, product: &ProductId, from: &StockPlace, quantity: Units, when: When) -> Done {
        self.make_free(product, from, quantity, when)?;
        self.shelf(product).add(from, -quantity);
        Some(())
    }

    pub(super) fn transfer(&mut self, command: &TransferStock, when: When) -> Done {
        unless(command.from_place == command.to_place)?;
        self.take_out(&command.product_id, &command.from_place, units(command.quantity), when)?;
        let stays = command.from_place.location_id == command.to_place.location_id;
        let shelf = self.shelf(&command.product_id);
        unless(!stays && !shelf.has_room_for(units(command.quantity), &command.to_place.location_id))?;
        self.shelf(&command.product_id).add(&command.to_place, units(command.quantity));
        self.came_in(&command.product_id, command.to_place.status, when)
    }
}

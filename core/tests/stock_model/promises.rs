//! Promises on paper: units go to lines of orders, and are given back.

use std::collections::BTreeMap;

use orderwell::*;

use super::asking::Asking;
use super::{Claimant, Done, Line, Page, PaperOrder, Units, When, units, unless};

/// What was taken of a product, place by place.
type Drawn = (ProductId, Vec<(StockPlace, Units)>);

impl Page {
    /// The hold for an order: named, and then it must be live; or the order's own as long as it is.
    pub(super) fn hold_for(&self, command: &ReserveOrder, when: When) -> Result<Option<StockHoldId>, ()> {
        let own = self.orders[&command.order_id].hold_id.clone();
        match &command.hold_id {
            Some(named) => self.live_hold(named, when).map(|_| Some(named.clone())).ok_or(()),
            None => Ok(own.filter(|own| self.live_hold(own, when).is_some())),
        }
    }

    pub(super) fn reserve(&mut self, command: &ReserveOrder, by_policy: bool, when: When) -> Done {
        let open = self.open_order(&command.order_id, true);
        let waits = |order: &PaperOrder| order.lines.values().any(|line| line.waiting() > 0);
        let Some(order) = open.filter(|order| waits(order)).cloned() else { return unless(!by_policy) };
        let shortage = command.on_shortage.unwrap_or(self.policy.on_shortage);
        let hold_id = self.hold_for(command, when).ok()?;
        let owner = hold_id.as_ref().and_then(|hold_id| self.holds[hold_id].owner.clone());
        let mut asked: BTreeMap<ProductId, Asking> = BTreeMap::new();
        let mut promised: Vec<(u32, Units, Units, Vec<Drawn>)> = Vec::new();
        let mut short = false;
        for (number, line) in order.lines.iter().filter(|(_, line)| line.waiting() > 0) {
            for (product, _) in line.draws() {
                let asking = || self.asking(&product, when, hold_id.as_ref(), owner.as_ref());
                asked.entry(product.clone()).or_insert_with(asking);
            }
            let enough = line.draws().into_iter().map(|(id, each)| line.enough_for(asked[&id].could_have(None), each));
            let got = enough.min().unwrap_or(0).min(line.waiting());
            let missing = line.waiting() - got;
            short |= missing > 0;
            let mut picks = Vec::new();
            for (product, each) in line.draws() {
                picks.push((product.clone(), asked.get_mut(&product)?.take(got * each / 100, None)));
            }
            let waited = line.backordered.min(missing);
            let backordered = if shortage == Shortage::Backorder {
                let may =
                    line.draws().into_iter().filter_map(|(id, each)| Some(line.enough_for(asked[&id].may_wait?, each)));
                let begins = may.min().unwrap_or(missing).min(missing - waited);
                for (product, each) in line.draws() {
                    let asking = asked.get_mut(&product)?;
                    asking.may_wait = asking.may_wait.map(|may| may - begins * each / 100);
                }
                waited + begins
            } else {
                (line.backordered - got).max(0)
            };
            if got > 0 || backordered != line.backordered {
                promised.push((*number, got, backordered, picks));
            }
        }
        unless(shortage == Shortage::Reject && short)?;
        if promised.is_empty() {
            return unless(!by_policy);
        }
        if let Some(hold_id) = &hold_id {
            self.end_hold(hold_id);
        }
        for (product, asking) in &asked {
            if promised.iter().any(|(_, _, _, picks)| picks.iter().any(|(drawn, _)| drawn == product)) {
                self.give_way(product, &asking.ended, hold_id.as_ref(), when);
            }
        }
        for (number, got, backordered, picks) in promised {
            self.promise(&command.order_id, number, got, backordered, picks)?;
        }
        Some(())
    }

    pub(super) fn promise(
        &mut self,
        order_id: &OrderId,
        number: u32,
        got: Units,
        backordered: Units,
        picks: Vec<Drawn>,
    ) -> Done {
        let who = Claimant::Line(order_id.clone(), number);
        let line = self.orders.get_mut(order_id)?.lines.get_mut(&number)?;
        line.reserved += got;
        line.backordered = backordered;
        let draws = line.draws();
        for (product, picks) in picks {
            picks.iter().for_each(|(place, units)| self.shelf(&product).claim(&who, place, *units));
        }
        for (product, each) in draws {
            self.shelf(&product).set_waiting(&who, backordered * each / 100);
        }
        Some(())
    }

    /// A line gives up promised units, last taken first, and waits for fewer.
    pub(super) fn free(&mut self, order_id: &OrderId, number: u32, reserved: Units, backordered: Units) -> Done {
        let who = Claimant::Line(order_id.clone(), number);
        let line = self.orders.get_mut(order_id)?.lines.get_mut(&number)?;
        line.reserved -= reserved;
        line.backordered -= backordered;
        let (draws, waits) = (line.draws(), line.backordered);
        for (product, each) in draws {
            self.shelf(&product).give_up(&who, reserved * each / 100, true);
            self.shelf(&product).set_waiting(&who, waits * each / 100);
        }
        Some(())
    }

    /// Whole lines that are named, or all, or so much of some; what waits is given up first.
    pub(super) fn release(&mut self, command: &ReleaseOrder) -> Done {
        let claims = |line: &Line| line.reserved + line.backordered;
        let all = self.named(&command.order_id, &[], false, claims)?;
        let order = &self.orders[&command.order_id];
        unless(command.lines.iter().any(|number| !order.lines.contains_key(&number.get())))?;
        let of_all = command.lines.is_empty() && command.quantities.is_empty();
        let named = |number: u32| of_all || command.lines.iter().any(|line| line.get() == number);
        let mut taken: Vec<(u32, Units)> = all.into_iter().filter(|(number, _)| named(*number)).collect();
        if !command.quantities.is_empty() {
            unless(command.quantities.iter().any(|part| command.lines.contains(&part.line)))?;
            taken.extend(self.named(&command.order_id, &command.quantities, false, claims)?);
        }
        unless(taken.is_empty())?;
        for (number, quantity) in taken {
            let backordered = self.orders[&command.order_id].lines[&number].backordered.min(quantity);
            self.free(&command.order_id, number, quantity - backordered, backordered)?;
        }
        Some(())
    }

    /// Units of a line are promised at another location: those that wait first, then those that lie elsewhere.
    pub(super) fn move_reservation(&mut self, command: &MoveReservation, when: When) -> Done {
        self.named(&command.order_id, &[], false, |line| line.reserved + line.backordered)?;
        let (number, quantity, to) = (command.line.get(), units(command.quantity), &command.to_location_id);
        let line = self.orders[&command.order_id].lines.get(&number)?.clone();
        let who = Claimant::Line(command.order_id.clone(), number);
        let claims = self.shelf(&line.product).claims.clone();
        let elsewhere = claims.iter().filter(|(known, at, _)| *known == who && at.location_id != *to);
        let lies_elsewhere: Units = elsewhere.map(|(_, _, units)| units).sum();
        unless(line.is_kit() || quantity > line.backordered + lies_elsewhere.min(line.reserved))?;
        let mut asking = self.asking(&line.product, when, None, None);
        let got = asking.could_have(Some(to)).min(quantity);
        unless(got > 0 && self.orders[&command.order_id].on_hold)?;
        let moved = match command.on_shortage {
            Some(Shortage::Backorder) => quantity,
            Some(Shortage::Partial) => got,
            _ => {
                unless(got < quantity)?;
                got
            }
        };
        let given_up = (moved - line.backordered).max(0);
        unless(got == 0 && given_up == 0)?;
        let waits = line.backordered - moved.min(line.backordered) + moved - got;
        // Who waits already may go on waiting.
        unless(waits > line.backordered && asking.may_wait.is_some_and(|may| waits - line.backordered > may))?;
        let picks = asking.take(got, Some(to));
        self.give_way(&line.product, &asking.ended, None, when);
        self.shelf(&line.product).give_up_of(&who, given_up, true, |at| at.location_id != *to);
        self.promise(&command.order_id, number, got - given_up, waits, vec![(line.product, picks)])
    }
}

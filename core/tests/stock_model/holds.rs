//! Holds on paper.

use std::collections::BTreeMap;

use orderwell::*;

use super::asking::Asking;
use super::{Claimant, Done, Page, Units, When, units, unless};

#[derive(Clone, Debug)]
pub(super) struct PaperHold {
    pub(super) lines: Vec<HoldLine>,
    pub(super) owner: Option<HoldOwner>,
    pub(super) expires_at: Option<Timestamp>,
    pub(super) ended: bool,
}

impl Page {
    pub(super) fn live_hold(&self, hold_id: &StockHoldId, when: When) -> Option<PaperHold> {
        let over = |hold: &&PaperHold| hold.ended || hold.expires_at.is_some_and(|at| when.now >= at);
        self.holds.get(hold_id).filter(|hold| !over(hold)).cloned()
    }

    pub(super) fn end_hold(&mut self, hold_id: &StockHoldId) {
        self.shelves.values_mut().for_each(|shelf| shelf.end_hold(hold_id));
        if let Some(hold) = self.holds.get_mut(hold_id) {
            hold.ended = true;
        }
    }

    /// Holds that gave way: an expired one only where its units were needed, one of the same owner as a whole.
    pub(super) fn give_way(
        &mut self,
        product: &ProductId,
        ended: &[StockHoldId],
        own: Option<&StockHoldId>,
        when: When,
    ) {
        for hold_id in ended.iter().filter(|hold_id| own != Some(hold_id)) {
            if self.holds[hold_id].expires_at.is_some_and(|at| when.now >= at) {
                self.shelf(product).end_hold(hold_id);
            } else {
                self.end_hold(hold_id);
            }
        }
    }

    /// All lines of a hold, or nothing.
    pub(super) fn find(
        &mut self,
        hold_id: &StockHoldId,
        lines: &[HoldLine],
        owner: Option<&HoldOwner>,
        when: When,
    ) -> Done {
        let mut asked: BTreeMap<ProductId, (Asking, Vec<(StockPlace, Units)>)> = BTreeMap::new();
        // Who names a location has no choice, so he is served first.
        let (named, others): (Vec<&HoldLine>, Vec<&HoldLine>) =
            lines.iter().partition(|line| line.location_id.is_some());
        for line in named.into_iter().chain(others) {
            let asking = || (self.asking(&line.product_id, when, Some(hold_id), owner), Vec::new());
            let (asking, picks) = asked.entry(line.product_id.clone()).or_insert_with(asking);
            unless(asking.could_have(line.location_id.as_ref()) < units(line.quantity))?;
            picks.extend(asking.take(units(line.quantity), line.location_id.as_ref()));
        }
        self.shelves.values_mut().for_each(|shelf| shelf.end_hold(hold_id));
        for (product, (asking, _)) in &asked {
            self.give_way(product, &asking.ended, Some(hold_id), when);
        }
        for (product, (_, picks)) in asked {
            let who = Claimant::Hold(hold_id.clone());
            picks.iter().for_each(|(place, units)| self.shelf(&product).claim(&who, place, *units));
        }
        Some(())
    }

    /// Did anything happen? The same hold again is no news.
    pub(super) fn hold(&mut self, command: &HoldStock, when: When) -> Option<bool> {
        if let Some(known) = self.holds.get(&command.hold_id) {
            let same = known.lines == command.lines && known.owner == command.owner;
            let same = same && known.expires_at == command.expires_at && !known.ended;
            return same.then_some(false);
        }
        unless(command.expires_at.is_some_and(|at| at <= when.now))?;
        self.find(&command.hold_id, &command.lines, command.owner.as_ref(), when)?;
        let hold = PaperHold {
            lines: command.lines.clone(),
            owner: command.owner.clone(),
            expires_at: command.expires_at,
            ended: false,
        };
        self.holds.insert(command.hold_id.clone(), hold);
        Some(true)
    }

    pub(super) fn change_hold(&mut self, command: &ChangeStockHold, when: When) -> Done {
        let hold = self.live_hold(&command.hold_id, when)?;
        unless(hold.lines == command.lines)?;
        self.find(&command.hold_id, &command.lines, hold.owner.as_ref(), when)?;
        self.holds.get_mut(&command.hold_id)?.lines.clone_from(&command.lines);
        Some(())
    }

    pub(super) fn sweep(&mut self, named: &[StockHoldId], when: When) -> Done {
        let over = |hold: &PaperHold| !hold.ended && hold.expires_at.is_some_and(|at| when.now >= at);
        let all = self.holds.iter().filter(|(_, hold)| over(hold)).map(|(hold_id, _)| hold_id.clone());
        let due: Vec<StockHoldId> = if named.is_empty() { all.collect() } else { named.to_vec() };
        unless(due.is_empty() || !due.iter().all(|hold_id| self.holds.get(hold_id).is_some_and(over)))?;
        due.iter().for_each(|hold_id| self.end_hold(hold_id));
        Some(())
    }
}

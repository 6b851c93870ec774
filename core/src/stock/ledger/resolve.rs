//! What becomes of a claim: given back, confirmed, shipped; all of it or a part.

use super::error::LedgerError;
use super::handle::ClaimHandle;
use super::slab::{Chain, ClaimKind, NONE, Slot};
use super::{Ledger, positive, quantity};
use crate::quantity::Quantity;

impl Ledger {
    /// How much is claimed.
    ///
    /// # Errors
    /// `StaleClaim`.
    pub fn claimed(&self, claim: ClaimHandle) -> Result<Quantity, LedgerError> {
        self.slab.claim(claim).map(|first| quantity(self.total(first)))
    }

    /// Gives some of it back, what was taken last first; answers how much is still claimed. After all of it, the claim
    /// is gone.
    ///
    /// # Errors
    /// `NotPositive`, `StaleClaim`, `MoreThanClaimed`.
    #[inline]
    pub fn give_back(&mut self, claim: ClaimHandle, asked: Quantity) -> Result<Quantity, LedgerError> {
        let asked = positive(asked)?;
        let first = *self.slab.claim(claim)?;
        if first.next == NONE && first.quantity == asked {
            // WHY: most claims are of one part and go as a whole; nothing has to be summed for them.
            if let Some(row) = self.rows.claimed_mut(first.row) {
                row.free_up(asked, first.kind);
            }
            self.slab.free_claim(Chain { first: claim.index, last: claim.index });
            return Ok(Quantity::ZERO);
        }
        self.give_back_parts(claim, &first, asked)
    }

    fn give_back_parts(&mut self, claim: ClaimHandle, first: &Slot, asked: i64) -> Result<Quantity, LedgerError> {
        let kept = self.left(first, asked)?;
        if kept == 0 {
            let last = self.free_rows(claim.index, first.kind);
            self.slab.free_claim(Chain { first: claim.index, last });
        } else {
            self.keep(claim.index, first.kind, kept);
        }
        Ok(quantity(kept))
    }

    /// Reserves what is held, all of it or, what was taken first, some of it; answers the reserved claim.
    ///
    /// All of it stays the same claim, with the same handle. Some of it becomes a claim of its own, and the rest stays
    /// held under the old handle.
    ///
    /// # Errors
    /// `NotPositive`, `StaleClaim`, `WrongKind` where it is reserved already, `MoreThanClaimed`, `Full`.
    pub fn confirm(&mut self, claim: ClaimHandle, asked: Quantity) -> Result<ClaimHandle, LedgerError> {
        let asked = positive(asked)?;
        let first = *self.slab.claim(claim)?;
        if first.kind != ClaimKind::Held {
            return Err(LedgerError::WrongKind { kind: first.kind });
        }
        let index = if self.left(&first, asked)? == 0 { claim.index } else { self.split(claim.index, asked)? };
        if let Some(slot) = self.slab.get_mut(index) {
            slot.kind = ClaimKind::Reserved;
        }
        let mut next = index;
        while let Some(slot) = self.slab.get(next) {
            if let Some(row) = self.rows.claimed_mut(slot.row) {
                row.confirm(slot.quantity);
            }
            next = slot.next;
        }
        Ok(self.slab.handle(index))
    }

    /// Sends some of it, what was taken first first: on hand and reserved fall together. Answers how much is still
    /// claimed; after all of it, the claim is gone.
    ///
    /// # Errors
    /// `NotPositive`, `StaleClaim`, `WrongKind` where it is only held, `MoreThanClaimed`.
    pub fn ship(&mut self, claim: ClaimHandle, asked: Quantity) -> Result<Quantity, LedgerError> {
        let mut missing = positive(asked)?;
        let mut part = *self.slab.claim(claim)?;
        if part.kind != ClaimKind::Reserved {
            return Err(LedgerError::WrongKind { kind: part.kind });
        }
        let kept = self.left(&part, missing)?;
        loop {
            let sent = part.quantity.min(missing);
            if let Some(row) = self.rows.claimed_mut(part.row) {
                row.ship(sent);
            }
            // INVARIANT: no more is sent than is missing, and than the part holds.
            missing = missing.wrapping_sub(sent);
            part.quantity = part.quantity.wrapping_sub(sent);
            if part.quantity > 0 {
                break;
            }
            let Some(after) = self.slab.get(part.next).copied() else {
                self.slab.free_claim(Chain { first: claim.index, last: claim.index });
                return Ok(Quantity::ZERO);
            };
            self.slab.free(Chain { first: part.next, last: part.next });
            (part.quantity, part.row, part.next) = (after.quantity, after.row, after.next);
            if missing == 0 {
                break;
            }
        }
        if let Some(first) = self.slab.get_mut(claim.index) {
            *first = part;
        }
        Ok(quantity(kept))
    }

    /// The sum of the parts from this one on.
    #[inline]
    fn total(&self, first: &Slot) -> i64 {
        let mut total = first.quantity;
        let mut next = first.next;
        while let Some(slot) = self.slab.get(next) {
            // INVARIANT: a claim of so many parts that this saturates is larger than anything that can be asked for.
            total = total.saturating_add(slot.quantity);
            next = slot.next;
        }
        total
    }

    /// What is left of a claim after so much.
    #[inline]
    fn left(&self, first: &Slot, asked: i64) -> Result<i64, LedgerError> {
        let left = self.total(first).saturating_sub(asked);
        if left < 0 { Err(LedgerError::MoreThanClaimed { by: quantity(left.saturating_neg()) }) } else { Ok(left) }
    }

    /// Frees in the rows what the parts from this one on hold; answers the last of them.
    #[inline]
    fn free_rows(&mut self, first: u32, kind: ClaimKind) -> u32 {
        let (mut last, mut next) = (NONE, first);
        while let Some(slot) = self.slab.get(next) {
            if let Some(row) = self.rows.claimed_mut(slot.row) {
                row.free_up(slot.quantity, kind);
            }
            (last, next) = (next, slot.next);
        }
        last
    }

    /// Frees all but the first so many, which are more than nothing.
    fn keep(&mut self, first: u32, kind: ClaimKind, kept: i64) {
        let (index, kept) = self.part_with(first, kept);
        let Some(slot) = self.slab.get_mut(index) else { return };
        let freed = slot.quantity.saturating_sub(kept);
        slot.quantity = kept;
        let rest = core::mem::replace(&mut slot.next, NONE);
        if let Some(row) = self.rows.claimed_mut(slot.row) {
            row.free_up(freed, kind);
        }
        let last = self.free_rows(rest, kind);
        self.slab.free(Chain { first: rest, last });
    }

    /// The part that holds the last of the first so many, and how many of them it holds.
    fn part_with(&self, first: u32, so_many: i64) -> (u32, i64) {
        let (mut index, mut left) = (first, so_many);
        while let Some(slot) = self.slab.get(index).filter(|slot| slot.quantity < left) {
            left = left.saturating_sub(slot.quantity);
            index = slot.next;
        }
        (index, left)
    }

    /// Makes a claim of its own of the first so many, which are fewer than all; answers where it begins.
    fn split(&mut self, index: u32, so_many: i64) -> Result<u32, LedgerError> {
        let (boundary, within) = self.part_with(index, so_many);
        let (Some(first), Some(last)) = (self.slab.get(index).copied(), self.slab.get(boundary).copied()) else {
            return Err(LedgerError::StaleClaim);
        };
        let begin = self.slab.insert(first.row, first.quantity, first.kind)?.index;
        // What stays: the rest of the part that is cut, or else the parts behind it.
        let mut rest = last;
        rest.quantity = last.quantity.saturating_sub(within);
        if rest.quantity == 0 {
            rest = self.slab.get(last.next).copied().unwrap_or(rest);
            self.slab.free(Chain { first: last.next, last: last.next });
        }
        if let Some(slot) = self.slab.get_mut(begin) {
            slot.next = first.next;
        }
        let end = if boundary == index { begin } else { boundary };
        if let Some(slot) = self.slab.get_mut(end) {
            (slot.quantity, slot.next) = (within, NONE);
        }
        if let Some(slot) = self.slab.get_mut(index) {
            (slot.quantity, slot.row, slot.next) = (rest.quantity, rest.row, rest.next);
        }
        Ok(begin)
    }
}

//! Taking: claims on one row, on several, or on the first that have something.

use super::error::LedgerError;
use super::handle::{ClaimHandle, RowHandle};
use super::slab::{Chain, ClaimKind, NONE};
use super::{Ledger, positive, quantity};
use crate::quantity::Quantity;

/// What happens when less is free than asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fill {
    /// Nothing is claimed.
    AllOrNothing,
    /// What is free is claimed; where that is nothing, the call is refused.
    UpTo,
}

/// A claim, and what is missing in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[must_use]
pub struct Claimed {
    /// The claim.
    pub claim: ClaimHandle,
    /// How much less it is than asked for.
    pub missing: Quantity,
}

/// Some quantity of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Part {
    /// Of which row.
    pub row: RowHandle,
    /// How much.
    pub quantity: Quantity,
}

/// The parts of a claim, in the order in which they were taken.
#[derive(Clone, Debug)]
pub struct Parts<'l> {
    ledger: &'l Ledger,
    next: u32,
}

impl Iterator for Parts<'_> {
    type Item = Part;

    fn next(&mut self) -> Option<Part> {
        let slot = self.ledger.slab.get(self.next)?;
        self.next = slot.next;
        Some(Part { row: self.ledger.rows.handle(slot.row), quantity: quantity(slot.quantity) })
    }
}

impl Ledger {
    /// Claims some of one row.
    ///
    /// # Errors
    /// `NotPositive`, `StaleRow`, `Short`, `Full`.
    #[inline]
    pub fn claim(&mut self, row: RowHandle, quantity: Quantity, kind: ClaimKind) -> Result<ClaimHandle, LedgerError> {
        let wanted = positive(quantity)?;
        let found = self.rows.open_mut(row)?;
        found.check_free(wanted)?;
        let claim = self.slab.insert(row.index(), wanted, kind)?;
        found.claim(wanted, kind);
        Ok(claim)
    }

    /// Claims some of each of several rows, as one claim. A row may stand several times: it must have the sum.
    ///
    /// # Errors
    /// `NotPositive` where a quantity is nothing or nothing is asked for, `StaleRow`, `Short`, `Full`.
    pub fn claim_many(&mut self, parts: &[(RowHandle, Quantity)], kind: ClaimKind) -> Result<ClaimHandle, LedgerError> {
        let chain = self.take_many(parts, kind)?;
        Ok(self.slab.handle(chain.first))
    }

    /// Claims from these rows in their order, from each only what is still missing.
    ///
    /// # Errors
    /// `NotPositive`, `StaleRow` of a row that had to be looked at, `Short`, `Full`.
    #[inline]
    pub fn claim_fifo(
        &mut self,
        rows: impl IntoIterator<Item = RowHandle>,
        asked: Quantity,
        kind: ClaimKind,
        fill: Fill,
    ) -> Result<Claimed, LedgerError> {
        let mut missing = positive(asked)?;
        let mut chain = Chain::EMPTY;
        for row in rows {
            match self.take_up_to(&mut chain, row, missing, kind) {
                // INVARIANT: no more is taken than is missing.
                Ok(taken) => missing = missing.wrapping_sub(taken),
                Err(error) => return Err(self.undo(chain, kind, error)),
            }
            if missing == 0 {
                break;
            }
        }
        if chain == Chain::EMPTY || (missing > 0 && fill == Fill::AllOrNothing) {
            return Err(self.undo(chain, kind, LedgerError::Short { by: quantity(missing) }));
        }
        Ok(Claimed { claim: self.slab.handle(chain.first), missing: quantity(missing) })
    }

    /// Adds parts to a claim, at its end; one of the same row as its last part makes that larger.
    ///
    /// # Errors
    /// `StaleClaim`, and those of [`claim_many`](Self::claim_many).
    pub fn extend(&mut self, claim: ClaimHandle, parts: &[(RowHandle, Quantity)]) -> Result<(), LedgerError> {
        let first = *self.slab.claim(claim)?;
        let mut more = self.take_many(parts, first.kind)?;
        let mut last = claim.index;
        let mut next = first.next;
        while let Some(slot) = self.slab.get(next) {
            (last, next) = (next, slot.next);
        }
        if let (Some(added), Some(end)) = (self.slab.get(more.first).copied(), self.slab.get_mut(last)) {
            if added.row == end.row {
                // INVARIANT: no more than what is on hand in the row.
                end.quantity = end.quantity.saturating_add(added.quantity);
                end.next = added.next;
                more.last = more.first;
                self.slab.free(more);
            } else {
                end.next = more.first;
            }
        }
        Ok(())
    }

    /// The parts of a claim, in the order in which they were taken.
    ///
    /// # Errors
    /// `StaleClaim`.
    pub fn parts(&self, claim: ClaimHandle) -> Result<Parts<'_>, LedgerError> {
        self.slab.claim(claim)?;
        Ok(Parts { ledger: self, next: claim.index })
    }

    /// Is it held or reserved?
    ///
    /// # Errors
    /// `StaleClaim`.
    pub fn kind(&self, claim: ClaimHandle) -> Result<ClaimKind, LedgerError> {
        Ok(self.slab.claim(claim)?.kind)
    }

    fn take_many(&mut self, parts: &[(RowHandle, Quantity)], kind: ClaimKind) -> Result<Chain, LedgerError> {
        let mut chain = Chain::EMPTY;
        for (row, quantity) in parts {
            if let Err(error) = self.take(&mut chain, *row, *quantity, kind) {
                return Err(self.undo(chain, kind, error));
            }
        }
        if chain == Chain::EMPTY { Err(LedgerError::NotPositive) } else { Ok(chain) }
    }

    fn take(
        &mut self,
        chain: &mut Chain,
        row: RowHandle,
        quantity: Quantity,
        kind: ClaimKind,
    ) -> Result<(), LedgerError> {
        let wanted = positive(quantity)?;
        let found = self.rows.open_mut(row)?;
        found.check_free(wanted)?;
        self.slab.append(chain, row.index(), wanted, kind)?;
        found.claim(wanted, kind);
        Ok(())
    }

    #[inline]
    fn take_up_to(
        &mut self,
        chain: &mut Chain,
        row: RowHandle,
        missing: i64,
        kind: ClaimKind,
    ) -> Result<i64, LedgerError> {
        let found = self.rows.open_mut(row)?;
        let taken = found.unclaimed().min(missing);
        if taken > 0 {
            self.slab.append(chain, row.index(), taken, kind)?;
            found.claim(taken, kind);
        }
        Ok(taken)
    }

    /// Frees what was taken just now, as if it had not been; hands on why.
    #[cold]
    fn undo(&mut self, chain: Chain, kind: ClaimKind, why: LedgerError) -> LedgerError {
        let mut next = chain.first;
        while next != NONE {
            let Some(slot) = self.slab.get(next) else { break };
            if let Some(row) = self.rows.claimed_mut(slot.row) {
                row.free_up(slot.quantity, kind);
            }
            next = slot.next;
        }
        self.slab.free(chain);
        why
    }
}

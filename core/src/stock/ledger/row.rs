//! Rows: what lies there and what of it is claimed.

use alloc::vec::Vec;
use core::fmt;

use super::error::LedgerError;
use super::handle::{OPENINGS_MAX, ROWS_MAX, RowHandle, RowRange};
use super::slab::{ClaimKind, NONE, place};
use super::{Ledger, quantity};
use crate::quantity::Quantity;

/// Goods that are all alike, in millionths of the product's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub(super) on_hand: i64,
    held: i64,
    reserved: i64,
    /// How often the place was used before: what a handle must know.
    opening: u32,
    /// The next place that is free, when this one is.
    next: u32,
}

impl Row {
    /// Nothing is there, and no handle fits.
    const UNOPENED: Self = Self { on_hand: 0, held: 0, reserved: 0, opening: OPENINGS_MAX, next: NONE };

    /// What is there.
    #[must_use]
    pub fn on_hand(&self) -> Quantity {
        quantity(self.on_hand)
    }

    /// What of it is held for a while.
    #[must_use]
    pub fn held(&self) -> Quantity {
        quantity(self.held)
    }

    /// What of it is reserved.
    #[must_use]
    pub fn reserved(&self) -> Quantity {
        quantity(self.reserved)
    }

    /// On hand less held less reserved.
    #[must_use]
    pub fn free(&self) -> Quantity {
        quantity(self.unclaimed())
    }

    // INVARIANT: 0 ≤ held, reserved, on hand < 10^18, and what is added or taken away was checked against them, so that
    // nothing wraps here and below.

    #[inline]
    pub(super) fn unclaimed(&self) -> i64 {
        self.on_hand.wrapping_sub(self.claimed())
    }

    #[inline]
    pub(super) fn claimed(&self) -> i64 {
        self.held.wrapping_add(self.reserved)
    }

    #[inline]
    fn claimed_as(&mut self, kind: ClaimKind) -> &mut i64 {
        match kind {
            ClaimKind::Held => &mut self.held,
            ClaimKind::Reserved => &mut self.reserved,
        }
    }

    /// Is as much free?
    #[inline]
    pub(super) fn check_free(&self, wanted: i64) -> Result<(), LedgerError> {
        let free = self.unclaimed();
        if wanted <= free { Ok(()) } else { Err(LedgerError::Short { by: quantity(wanted.wrapping_sub(free)) }) }
    }

    /// Claims what is free, as was checked.
    #[inline]
    pub(super) fn claim(&mut self, millionths: i64, kind: ClaimKind) {
        let claimed = self.claimed_as(kind);
        *claimed = claimed.wrapping_add(millionths);
    }

    /// Frees what a part of a claim holds.
    #[inline]
    pub(super) fn free_up(&mut self, millionths: i64, kind: ClaimKind) {
        let claimed = self.claimed_as(kind);
        *claimed = claimed.wrapping_sub(millionths);
    }

    /// Makes held goods reserved.
    #[inline]
    pub(super) fn confirm(&mut self, millionths: i64) {
        self.free_up(millionths, ClaimKind::Held);
        self.claim(millionths, ClaimKind::Reserved);
    }

    /// Sends what a part of a claim holds.
    #[inline]
    pub(super) fn ship(&mut self, millionths: i64) {
        self.free_up(millionths, ClaimKind::Reserved);
        self.on_hand = self.on_hand.wrapping_sub(millionths);
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [on_hand, held, reserved, free] = [self.on_hand(), self.held(), self.reserved(), self.free()];
        write!(f, "{on_hand} on hand, {held} held, {reserved} reserved, {free} free")
    }
}

/// Two rows: what a cache brings at once.
///
/// WHY: lots that lie side by side are looked at one after the other, and no row lies across two lines of the cache.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Line([Row; 2]);

/// All rows, side by side; the places of closed ones are used again, the last one first.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    lines: Vec<Line>,
    /// How many rows there are, closed ones too.
    count: u32,
    free: u32,
}

impl Default for Rows {
    fn default() -> Self {
        Self::with_capacity(0)
    }
}

impl Rows {
    pub(super) fn with_capacity(rows: usize) -> Self {
        Self { lines: Vec::with_capacity(rows.div_ceil(2)), count: 0, free: NONE }
    }

    #[inline]
    fn get(&self, index: u32) -> Option<&Row> {
        let [even, odd] = &self.lines.get(place(index >> 1))?.0;
        Some(if index & 1 == 0 { even } else { odd })
    }

    /// The row of a part of a claim: such a row is open, as it is not idle.
    #[inline]
    pub(super) fn claimed_mut(&mut self, index: u32) -> Option<&mut Row> {
        let [even, odd] = &mut self.lines.get_mut(place(index >> 1))?.0;
        Some(if index & 1 == 0 { even } else { odd })
    }

    #[inline]
    pub(super) fn open(&self, handle: RowHandle) -> Result<&Row, LedgerError> {
        self.get(handle.index()).filter(|row| row.opening == handle.opening()).ok_or(LedgerError::StaleRow)
    }

    #[inline]
    pub(super) fn open_mut(&mut self, handle: RowHandle) -> Result<&mut Row, LedgerError> {
        self.claimed_mut(handle.index()).filter(|row| row.opening == handle.opening()).ok_or(LedgerError::StaleRow)
    }

    pub(super) fn handle(&self, index: u32) -> RowHandle {
        RowHandle::new(index, self.get(index).map_or(0, |row| row.opening))
    }

    /// More rows at the end: the place of the first and the one after the last.
    fn append(&mut self, count: u32) -> Result<RowRange, LedgerError> {
        let next = self.count;
        let end = next.checked_add(count).filter(|end| *end <= ROWS_MAX).ok_or(LedgerError::Full)?;
        self.lines.resize(place(end.div_ceil(2)), Line([Row::UNOPENED; 2]));
        for index in next..end {
            if let Some(row) = self.claimed_mut(index) {
                row.opening = 0;
            }
        }
        self.count = end;
        Ok(RowRange { next, end })
    }
}

impl Ledger {
    /// A new row with nothing in it.
    ///
    /// # Errors
    /// `Full`.
    pub fn open_row(&mut self) -> Result<RowHandle, LedgerError> {
        let free = self.rows.free;
        let Some(row) = self.rows.claimed_mut(free) else {
            let appended = self.rows.append(1)?;
            return Ok(RowHandle::new(appended.next, 0));
        };
        self.rows.free = core::mem::replace(&mut row.next, NONE);
        Ok(self.rows.handle(free))
    }

    /// New rows side by side, with nothing in them.
    ///
    /// # Errors
    /// `Full`.
    pub fn open_rows(&mut self, count: u32) -> Result<RowRange, LedgerError> {
        self.rows.append(count)
    }

    /// What a row holds.
    ///
    /// # Errors
    /// `StaleRow`.
    pub fn row(&self, row: RowHandle) -> Result<&Row, LedgerError> {
        self.rows.open(row)
    }

    /// Is nothing on hand, and so nothing claimed?
    ///
    /// # Errors
    /// `StaleRow`.
    pub fn row_is_idle(&self, row: RowHandle) -> Result<bool, LedgerError> {
        self.rows.open(row).map(|row| row.on_hand == 0)
    }

    /// Takes away a row with nothing in it.
    ///
    /// # Errors
    /// `StaleRow`, `NotIdle`.
    pub fn close_row(&mut self, row: RowHandle) -> Result<(), LedgerError> {
        let free = self.rows.free;
        let found = self.rows.open_mut(row)?;
        if found.on_hand != 0 {
            return Err(LedgerError::NotIdle);
        }
        found.opening = found.opening.saturating_add(1);
        if found.opening < OPENINGS_MAX {
            found.next = free;
            self.rows.free = row.index();
        }
        Ok(())
    }
}

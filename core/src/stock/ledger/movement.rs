//! Movements of goods that nobody claims.
//!
//! INVARIANT: every figure is at least 0 and below 10^18, so that no difference of two of them wraps.

use super::error::LedgerError;
use super::handle::RowHandle;
use super::{Ledger, positive, quantity, sum};
use crate::quantity::Quantity;

impl Ledger {
    /// Goods arrive.
    ///
    /// # Errors
    /// `NotPositive`, `StaleRow`, `TooLarge`.
    pub fn receive(&mut self, row: RowHandle, quantity: Quantity) -> Result<(), LedgerError> {
        let arriving = positive(quantity)?;
        let row = self.rows.open_mut(row)?;
        row.on_hand = sum(row.on_hand, arriving)?;
        Ok(())
    }

    /// Goods leave, and only what is free.
    ///
    /// # Errors
    /// `NotPositive`, `StaleRow`, `Short`.
    pub fn issue(&mut self, row: RowHandle, quantity: Quantity) -> Result<(), LedgerError> {
        let leaving = positive(quantity)?;
        let row = self.rows.open_mut(row)?;
        row.check_free(leaving)?;
        row.on_hand = row.on_hand.wrapping_sub(leaving);
        Ok(())
    }

    /// Goods were counted; answers the discrepancy: how many more there are than the books said, or fewer, below zero.
    ///
    /// # Errors
    /// `NotPositive` where less than nothing was counted, `StaleRow`, `BelowClaims`.
    pub fn count(&mut self, row: RowHandle, counted: Quantity) -> Result<Quantity, LedgerError> {
        if counted.is_negative() {
            return Err(LedgerError::NotPositive);
        }
        let row = self.rows.open_mut(row)?;
        let counted = counted.millionths();
        if counted < row.claimed() {
            return Err(LedgerError::BelowClaims { by: quantity(row.claimed().wrapping_sub(counted)) });
        }
        let discrepancy = counted.wrapping_sub(row.on_hand);
        row.on_hand = counted;
        Ok(quantity(discrepancy))
    }

    /// Goods go from one row to another, and only what is free.
    ///
    /// # Errors
    /// `NotPositive`, `StaleRow`, `Short`, `TooLarge`.
    pub fn move_between(&mut self, from: RowHandle, to: RowHandle, quantity: Quantity) -> Result<(), LedgerError> {
        let moving = positive(quantity)?;
        self.rows.open(from)?.check_free(moving)?;
        let receiving = self.rows.open_mut(to)?;
        if from == to {
            return Ok(());
        }
        receiving.on_hand = sum(receiving.on_hand, moving)?;
        let giving = self.rows.open_mut(from)?;
        giving.on_hand = giving.on_hand.wrapping_sub(moving);
        Ok(())
    }
}

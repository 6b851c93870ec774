//! Stock by handle: rows of goods and claims on them, without names, policy or text.
//!
//! It is the engine below the stock of a desk, for those who reserve millions of times: a caller keeps the handles of
//! its rows and claims beside its own ids, and no operation looks up a name. Which goods may be promised, to whom and
//! from where is decided above it.
//!
//! A *row* is goods that are all alike: one product at one place, of one lot. A *claim* is a chain of parts, each some
//! quantity of one row, in the order in which they were taken; it is held (for a while) or reserved (for an order). What
//! is claimed is given back (last taken first) or shipped (first taken first).
//!
//! Invariants, for every row, after every call:
//!
//! - 0 ≤ held, 0 ≤ reserved, and held + reserved ≤ on hand.
//! - The parts of all held claims on the row sum to held, those of all reserved ones to reserved.
//! - On hand is the sum of all movements: received, issued, moved, shipped, and the discrepancies counted.
//! - What is refused changes nothing, not even which handle is given out next.
//! - A claim that is wholly given back or shipped, and a row that is closed, are gone: their handles are refused, also
//!   after their places are used again.
//!
//! Each operation costs as much as there are parts in the claim (or rows it is told to look at), however many rows and
//! claims there are, and allocates only where there have never been as many before.
//!
//! ```
//! use orderwell::ledger::{ClaimKind, Ledger, LedgerError};
//!
//! let mut ledger = Ledger::new();
//! let row = ledger.open_row()?;
//! ledger.receive(row, "10".parse()?)?;
//!
//! // A cart holds 4, the order takes 3 of them, and they go out.
//! let cart = ledger.claim(row, "4".parse()?, ClaimKind::Held)?;
//! let order = ledger.confirm(cart, "3".parse()?)?;
//! let still_claimed = ledger.ship(order, "3".parse()?)?;
//! assert!(still_claimed.is_zero());
//!
//! let level = ledger.row(row)?;
//! assert_eq!(level.to_string(), "7 on hand, 1 held, 0 reserved, 6 free");
//! assert_eq!(ledger.claim(row, "8".parse()?, ClaimKind::Reserved), Err(LedgerError::Short { by: "2".parse()? }));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use alloc::vec::Vec;

use crate::quantity::Quantity;

mod claim;
mod error;
mod handle;
mod movement;
mod resolve;
mod row;
mod slab;

pub use claim::{Claimed, Fill, Part, Parts};
pub use error::LedgerError;
pub use handle::{ClaimHandle, RowHandle, RowRange};
pub use row::Row;
pub use slab::ClaimKind;

use row::Rows;
use slab::{Slab, Slot};

/// Rows of goods and the claims on them.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    rows: Rows,
    slab: Slab,
}

impl Ledger {
    /// What one row takes, in bytes.
    pub const ROW_BYTES: usize = size_of::<Row>();
    /// What each part of a claim takes, in bytes; a claim takes nothing else.
    pub const PART_BYTES: usize = size_of::<Slot>();

    /// Without any row.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Without any row, with room for so many rows and parts of claims.
    #[must_use]
    pub fn with_capacity(rows: usize, parts: usize) -> Self {
        Self { rows: Rows::with_capacity(rows), slab: Slab::with(Vec::with_capacity(parts)) }
    }
}

/// A quantity in millionths that is more than nothing.
#[inline]
fn positive(quantity: Quantity) -> Result<i64, LedgerError> {
    if quantity.is_positive() { Ok(quantity.millionths()) } else { Err(LedgerError::NotPositive) }
}

/// What the books hold is within the limits of a quantity.
#[inline]
fn quantity(millionths: i64) -> Quantity {
    Quantity::of_millionths(millionths).unwrap_or_default()
}

/// A sum of two quantities, where a quantity can be as large.
#[inline]
fn sum(left: i64, right: i64) -> Result<i64, LedgerError> {
    let sum = left.checked_add(right).and_then(Quantity::of_millionths).ok_or(LedgerError::TooLarge)?;
    Ok(sum.millionths())
}

#[cfg(test)]
mod tests;

//! Why a ledger refuses.

use super::slab::ClaimKind;
use crate::quantity::Quantity;

/// Why nothing was done, with the figures; whoever knows the names makes a [`Problem`](crate::Problem) of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// Less is free than asked for.
    #[error("{by} more was asked for than is free")]
    Short {
        /// How much is missing.
        by: Quantity,
    },
    /// The claim is smaller than what was to be done with it.
    #[error("{by} more was asked for than is claimed")]
    MoreThanClaimed {
        /// By how much.
        by: Quantity,
    },
    /// Less was counted than is promised: claims come first.
    #[error("{by} more is claimed than was counted")]
    BelowClaims {
        /// How much of the claims has to be given back first.
        by: Quantity,
    },
    /// The row was closed.
    #[error("the row was closed")]
    StaleRow,
    /// The claim was given back or shipped before.
    #[error("the claim was given back or shipped before")]
    StaleClaim,
    /// Only what is held can be confirmed, only what is reserved can be shipped.
    #[error("the claim is {kind}")]
    WrongKind {
        /// What the claim is.
        kind: ClaimKind,
    },
    /// Nothing, or less, was asked for; or less than nothing was counted.
    #[error("the quantity is not more than nothing")]
    NotPositive,
    /// Something is on hand in the row.
    #[error("something is on hand in the row")]
    NotIdle,
    /// A quantity would pass its limit: 12 digits before the decimal point.
    #[error("a quantity would pass its limit")]
    TooLarge,
    /// No handle is left: 2^26 rows, or 2^32 − 1 parts of claims.
    #[error("no handle is left")]
    Full,
}

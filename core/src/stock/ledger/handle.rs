//! How rows and claims are addressed.

/// Addresses one row. It is refused once the row is closed.
///

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowHandle(u32);

/// How many bits say which row; the rest says how often its place has been used before.
const INDEX_BITS: u32 = 26;
const INDEX_MASK: u32 = (1 << INDEX_BITS) - 1;

/// How many rows can be addressed.
pub(super) const ROWS_MAX: u32 = 1 << INDEX_BITS;
/// How often the place of a row can be used; then it rests for good, so that no old handle ever fits again.
pub(super) const OPENINGS_MAX: u32 = 1 << (u32::BITS - INDEX_BITS);

impl RowHandle {
    #[inline]
    pub(super) const fn new(index: u32, opening: u32) -> Self {
        Self((index & INDEX_MASK) | (opening << INDEX_BITS))
    }

    #[inline]
    pub(super) const fn index(self) -> u32 {
        self.0 & INDEX_MASK
    }

    #[inline]
    pub(super) const fn opening(self) -> u32 {
        self.0 >> INDEX_BITS
    }
}

/// Rows that lie side by side, in the order of their opening: the lots of a product, oldest first.
///
/// ```
/// use orderwell::ledger::{ClaimKind, Fill, Ledger};
///
/// let mut ledger = Ledger::new();
/// let lots = ledger.open_rows(3)?;
/// for lot in lots {
///     ledger.receive(lot, "5".parse()?)?;
/// }
/// let claimed = ledger.claim_fifo(lots, "7".parse()?, ClaimKind::Reserved, Fill::AllOrNothing)?;
/// let parts: Vec<_> = ledger.parts(claimed.claim)?.map(|part| part.quantity.to_string()).collect();
/// assert_eq!(parts, ["5", "2"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowRange {
    pub(super) next: u32,
    pub(super) end: u32,
}

impl RowRange {
    /// The row at this place, counted from 0.
    #[inline]
    #[must_use]
    pub fn get(self, place: u32) -> Option<RowHandle> {
        self.next.checked_add(place).filter(|index| *index < self.end).map(|index| RowHandle::new(index, 0))
    }
}

impl IntoIterator for RowRange {
    type Item = RowHandle;
    type IntoIter = core::iter::Map<core::ops::Range<u32>, fn(u32) -> RowHandle>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        (self.next..self.end).map(|index| RowHandle::new(index, 0))
    }
}

/// Addresses one claim. It is refused once the claim is wholly given back or shipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimHandle {
    pub(super) index: u32,
    pub(super) generation: u32,
}

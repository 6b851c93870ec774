//! Decimal places of a figure.

use core::num::NonZeroU8;

/// Decimal places, held as one more than they are.
///
/// WHY: a figure that may be absent then takes no more room than one that is there, and what is read of a line is a
/// fifth less.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Places(NonZeroU8);

impl Places {
    #[inline]
    pub(super) const fn new(places: u8) -> Self {
        Self(NonZeroU8::MIN.saturating_add(places))
    }

    #[inline]
    pub(super) const fn get(self) -> u8 {
        self.0.get().wrapping_sub(1)
    }
}

impl Default for Places {
    fn default() -> Self {
        Self::new(0)
    }
}

//! Spreading a whole over exact parts so that the rounded parts sum to it.

use crate::money::divide;

/// One part of a whole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// What the caller knows it by.
    pub(super) index: usize,
    /// Decides ties: the smaller first.
    pub(super) number: u32,
    /// Its exact figure.
    pub(super) exact: i128,
    /// What it gets, in whole units.
    pub(super) units: i128,
    /// What is left of its figure when it is cut down.
    rest: i128,
}

impl Part {
    pub(super) fn new(index: usize, number: u32, exact: i128) -> Self {
        Self { index, number, exact, units: 0, rest: 0 }
    }
}

/// Cuts each exact figure (in units of 1/`unit`) down to whole units, and gives what `whole` then lacks to the parts
/// that lack most: the method of largest remainder, the same for a figure and its negative.
///
/// Ties go to the larger figure, then to the smaller number, then to the earlier part. Changes the order of the parts.
/// Nothing when a figure leaves 128 bits.
pub(super) fn spread(whole: i128, unit: i128, parts: &mut [Part]) -> Option<()> {
    let mut given = 0_i128;
    for part in parts.iter_mut() {
        (part.units, part.rest) = divide(part.exact, unit)?;
        given = given.checked_add(part.units)?;
    }
    let missing = whole.checked_sub(given)?;
    if missing == 0 {
        return Some(());
    }
    // Usually fewer units are missing than there are parts; sums that were rounded apart can differ by more.
    let count = i128::try_from(parts.len()).ok()?;
    let (all, some) = divide(missing, count)?;
    let sign = missing.signum();
    let lacks = |part: &Part| part.rest.wrapping_mul(sign);
    parts.sort_unstable_by(|a, b| {
        let by_size = || b.exact.unsigned_abs().cmp(&a.exact.unsigned_abs());
        lacks(b).cmp(&lacks(a)).then_with(by_size).then(a.number.cmp(&b.number)).then(a.index.cmp(&b.index))
    });
    for (place, part) in (0_u128..).zip(parts.iter_mut()) {
        let more = if place < some.unsigned_abs() { sign } else { 0 };
        part.units = part.units.checked_add(all)?.checked_add(more)?;
    }
    Some(())
}

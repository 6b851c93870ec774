//! How a document rounds, in figures.

use super::Rounding;
use crate::limits;
use crate::money::{Currency, RoundingLevel, RoundingMode, TaxRemoval, divide_by_power, power_of_ten, product};
use crate::tax::{Entry, Grain};

/// Decimal places beyond the minor units at which taxes are kept before they are rounded.
///
/// A tax of one combination is rounded as if it were exact: what is left of a division by at most 117 percent in units
/// of 10^-4 is farther from a half than these places reach. Only a sum of several such quotients that is exactly a
/// half is decided here.
const FINE_PLACES: u32 = 12;

/// Decimal places of a rate: those of a percentage, and two for the hundred.
const RATE_PLACES: u32 = limits::PERCENT_PLACES_MAX + 2;

/// Decimal places, where they are rounded to, and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    pub(super) mode: RoundingMode,
    pub(super) level: RoundingLevel,
    /// Of printed amounts.
    minor: u8,
    /// Beyond them, of the amounts of lines.
    pub(super) extra: u32,
    /// Beyond them, of taxes before they are rounded: the fine places.
    beyond: u32,
    /// Are lines rounded, and then taxed as if their prices were net?
    pub(super) removed_by_line: bool,
}

impl Places {
    /// The rounding has been checked.
    pub(super) fn of(rounding: Rounding, currency: Currency) -> Self {
        let precise = rounding.level == RoundingLevel::Precise;
        Self {
            mode: rounding.mode,
            level: rounding.level,
            minor: currency.minor_units(),
            extra: rounding.extra_places.unwrap_or(if precise { 2 } else { 0 }),
            beyond: FINE_PLACES,
            removed_by_line: rounding.level == RoundingLevel::TaxGroup && rounding.tax_removal == TaxRemoval::Line,
        }
    }

    /// Decimal places of printed amounts.
    pub(super) fn minor_units(self) -> u8 {
        self.minor
    }

    /// Is the net amount of what is taxed known at once, where no tax is in the price?
    pub(super) fn early(self) -> bool {
        self.extra == 0 && self.level != RoundingLevel::Line
    }

    /// Is a tax on top rounded once for each category and rate, and nothing else?
    pub(super) fn by_group(self) -> bool {
        self.extra == 0 && self.level == RoundingLevel::TaxGroup
    }

    /// The same with as few fine places as hold every tax exactly, where all taxes are plain.
    ///
    /// WHY: figures then fit 64 bits. INVARIANT: a plain tax ends six places after the amount that it is on, so that no
    /// figure changes.
    pub(super) fn narrowed(self) -> Self {
        Self { beyond: self.extra.saturating_add(RATE_PLACES).min(FINE_PLACES), ..self }
    }

    /// One minor unit, in fine places.
    pub(super) fn fine_unit(self) -> Option<i128> {
        power_of_ten(self.beyond)
    }

    /// An amount of the working places as it is taxed: rounded to minor units where lines are taxed one by one.
    pub(super) fn at_level(self, amount: i128) -> Option<i128> {
        if self.level == RoundingLevel::Line { self.round_working(amount) } else { Some(amount) }
    }

    /// An amount as it is taxed, in working places.
    pub(super) fn level_to_working(self, amount: i128) -> Option<i128> {
        if self.level == RoundingLevel::Line { product(amount, power_of_ten(self.extra)?) } else { Some(amount) }
    }

    /// Decimal places of the amounts of lines.
    pub(super) fn working(&self) -> u32 {
        u32::from(self.minor).saturating_add(self.extra)
    }

    /// Places and mode of the taxes before they are rounded: to the nearest, or in the direction of the document.
    pub(super) fn fine(&self, removed: bool) -> Grain {
        let mode = match self.mode {
            RoundingMode::HalfAwayFromZero | RoundingMode::HalfEven | RoundingMode::HalfTowardsZero => {
                RoundingMode::HalfAwayFromZero
            }
            directed => directed,
        };
        Grain { places: u32::from(self.minor).saturating_add(self.beyond), mode, removed }
    }

    /// What of a rounded tax counts.
    pub(super) fn counts(self, entry: &Entry) -> Option<i128> {
        match self.level {
            RoundingLevel::Line => Some(entry.counts),
            RoundingLevel::TaxGroup | RoundingLevel::Document => entry.effective(entry.amount, self.mode),
            RoundingLevel::Precise => entry.effective(entry.amount, self.fine(false).mode),
        }
    }

    /// An amount of the working places, in fine places.
    pub(super) fn to_fine(self, amount: i128) -> Option<i128> {
        product(amount, power_of_ten(self.beyond.checked_sub(self.extra)?)?)
    }

    /// Minor units, in fine places.
    pub(super) fn minor_to_fine(self, amount: i128) -> Option<i128> {
        product(amount, self.fine_unit()?)
    }

    /// An amount of fine places, rounded to minor units.
    pub(super) fn round_fine(self, amount: i128) -> Option<i128> {
        divide_by_power(amount, self.beyond, self.mode)
    }

    /// An amount of the working places, rounded to minor units.
    pub(super) fn round_working(self, amount: i128) -> Option<i128> {
        divide_by_power(amount, self.extra, self.mode)
    }
}

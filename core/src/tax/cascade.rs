//! The taxes of a line on each other: in which order they are computed, and on which base.
//!
//! Taxes of a fixed amount come first, then those in the price from the last to the first, then those on top from the
//! first to the last. Neighbours of one kind that do not depend on each other form a batch and are taken out of a
//! price together. The base of a tax is the net amount and the taxes before it that say they belong to it.

use super::{Tax, TaxBase, TaxEffect, TaxKind, TaxSettlement};
use crate::limits;
use crate::money::{RoundingMode, Scaled, divide_by_power, divide_rounded, divide_short, power_of_ten, product};

/// 100 percent, as rates are held here: in units of 10^-4 percent.
pub(crate) const WHOLE: i128 = 1_000_000;

/// It is 10 to this power.
const WHOLE_DIGITS: u32 = 6;

/// One tax of a combination of taxes, ready to be computed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// Its place among the taxes of the document.
    pub(crate) slot: usize,
    pub(crate) kind: TaxKind,
    /// In units of 10^-4 percent.
    pub(crate) rate: i128,
    /// So much a unit.
    pub(crate) per_unit: Scaled,
    /// Is it in the price?
    pub(crate) included: bool,
    pub(crate) effect: TaxEffect,
    pub(crate) base: TaxBase,
    pub(crate) settlement: TaxSettlement,
    /// What of it counts, in units of 10^-4 percent: nothing of a reverse charge, all of any other.
    pub(crate) factor: i128,
    /// Is it the surcharge of the tax before it?
    pub(crate) surcharge: bool,
    /// First and last of its batch.
    pub(crate) batch: (usize, usize),
    /// What it was last computed on.
    pub(crate) on: i128,
    /// The tax: of one line, or of all lines of the combination.
    pub(crate) amount: i128,
    /// What of it counts, where lines are taxed one by one: a sum of rounded figures.
    pub(crate) counts: i128,
}

impl Entry {
    /// A percentage, alone on its line.
    pub(crate) fn percent(slot: usize, rate: i128, included: bool) -> Self {
        Self {
            slot,
            kind: TaxKind::Percent,
            rate,
            per_unit: Scaled { units: 0, places: 0 },
            included,
            effect: TaxEffect::OwnOnly,
            base: TaxBase::AffectedByPrevious,
            settlement: TaxSettlement::Added,
            factor: WHOLE,
            surcharge: false,
            batch: (0, 0),
            on: 0,
            amount: 0,
            counts: 0,
        }
    }

    /// A tax that a document defines.
    pub(crate) fn of(tax: &Tax, slot: usize, included: bool) -> Self {
        let parts = tax.distribution.iter().map(|part| ten_thousandths(part.scaled()));
        Self {
            kind: tax.kind,
            per_unit: tax.per_unit.map_or(Scaled { units: 0, places: 0 }, crate::money::UnitPrice::scaled),
            effect: tax.effect,
            base: tax.base,
            settlement: tax.settlement,
            factor: if tax.distribution.is_empty() { WHOLE } else { parts.fold(0, i128::saturating_add) },
            ..Self::percent(slot, ten_thousandths(tax.rate.scaled()), included)
        }
    }

    /// Is it a percentage on top of an amount, all of which counts and on which no other tax depends?
    pub(crate) fn is_plain(&self) -> bool {
        let alone = self.kind == TaxKind::Percent && self.effect == TaxEffect::OwnOnly;
        alone && !self.included && self.factor == WHOLE
    }

    /// The tax of a plain entry on an amount, rounded once to the places of the amount; nothing where 64 bits are too few.
    #[inline]
    pub(crate) fn plain_tax(&self, amount: i64, mode: RoundingMode) -> Option<i64> {
        divide_short(amount.checked_mul(i64::try_from(self.rate).ok()?)?, WHOLE_DIGITS, mode)
    }

    /// What of an amount of this tax counts.
    pub(crate) fn effective(&self, amount: i128, mode: RoundingMode) -> Option<i128> {
        if self.factor == WHOLE {
            return Some(amount);
        }
        divide_rounded(product(amount, self.factor)?, WHOLE, mode)
    }

    fn same_batch(&self, next: &Self) -> bool {
        if next.surcharge {
            // Whatever the tax does to later ones: its surcharge is of the same base.
            return true;
        }
        let kin = self.kind == next.kind && self.included == next.included && self.effect == next.effect;
        kin && (self.effect == TaxEffect::OwnOnly || next.base == TaxBase::UnaffectedByPrevious)
    }
}

/// A rate in units of 10^-4 percent; percentages have at most four decimal places.
pub(crate) fn ten_thousandths(rate: Scaled) -> i128 {
    rate.at_places(limits::PERCENT_PLACES_MAX).map_or(0, |rate| rate.units)
}

/// Finds the batches of a combination.
pub(crate) fn find_batches(entries: &mut [Entry]) {
    let mut first = 0_usize;
    for index in 0..entries.len() {
        let next = index.saturating_add(1);
        let goes_on = match (entries.get(index), entries.get(next)) {
            (Some(here), Some(there)) => here.same_batch(there),
            _ => false,
        };
        if !goes_on {
            for entry in entries.get_mut(first..next).into_iter().flatten() {
                entry.batch = (first, index);
            }
            first = next;
        }
    }
}

/// Does the amount of one entry belong to the base of another after it?
pub(crate) fn belongs(entries: &[Entry], one: usize, other: usize) -> bool {
    let (Some(before), Some(after)) = (entries.get(one), entries.get(other)) else { return false };
    before.batch.1 < other && before.effect == TaxEffect::BaseOfSubsequent && after.base == TaxBase::AffectedByPrevious
}

/// Where the amounts of a cascade are rounded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grain {
    /// Decimal places of the amounts in and out.
    pub(crate) places: u32,
    pub(crate) mode: RoundingMode,
    /// Are taxes in the price computed as if they came on top, because they have been taken out already?
    pub(crate) removed: bool,
}

/// Computes the taxes of a combination on an amount: writes each entry's `amount`, gives the net amount.
///
/// `quantity` is in millionths and negative where the price is. Nothing when a figure leaves 128 bits.
pub(crate) fn cascade(entries: &mut [Entry], amount: i128, quantity: i128, grain: Grain) -> Option<i128> {
    if let [only] = entries {
        // Nearly every line: one tax, on which no other depends.
        only.on = amount;
        let rates = Rates::of(core::slice::from_ref(only))?;
        only.amount = taxed(only, amount, quantity, rates, grain)?;
        let counts = only.effective(only.amount, grain.mode)?;
        return if only.included && !grain.removed { amount.checked_sub(counts) } else { Some(amount) };
    }
    let mut state = State { extra: [0; limits::LINE_TAXES_MAX], done: [false; limits::LINE_TAXES_MAX] };
    let in_price = |entry: &Entry| entry.included && !grain.removed;
    for index in (0..entries.len()).rev() {
        if entries.get(index)?.kind == TaxKind::Fixed {
            state.compute(entries, index, amount, quantity, grain)?;
        }
    }
    for index in (0..entries.len()).rev() {
        if in_price(entries.get(index)?) {
            state.compute(entries, index, amount, quantity, grain)?;
        }
    }
    for index in 0..entries.len() {
        state.compute(entries, index, amount, quantity, grain)?;
    }
    let mut net = amount;
    for entry in entries.iter().filter(|entry| in_price(entry)) {
        net = net.checked_sub(entry.effective(entry.amount, grain.mode)?)?;
    }
    Some(net)
}

/// What a cascade knows on its way.
struct State {
    /// What is added to the amount before a tax is computed on it.
    extra: [i128; limits::LINE_TAXES_MAX],
    done: [bool; limits::LINE_TAXES_MAX],
}

impl State {
    fn compute(
        &mut self,
        entries: &mut [Entry],
        index: usize,
        amount: i128,
        quantity: i128,
        grain: Grain,
    ) -> Option<()> {
        let done = self.done.get_mut(index)?;
        if core::mem::replace(done, true) {
            return Some(());
        }
        let entry = *entries.get(index)?;
        let batch = entries.get(entry.batch.0..=entry.batch.1)?;
        let rates = Rates::of(batch)?;
        let on = amount.checked_add(*self.extra.get(index)?)?;
        let tax = taxed(&entry, on, quantity, rates, grain)?;
        let slot = entries.get_mut(index)?;
        (slot.on, slot.amount) = (on, tax);
        let counts = entry.effective(tax, grain.mode)?;
        for other in 0..entries.len() {
            if (entry.batch.0..=entry.batch.1).contains(&other) {
                continue;
            }
            let change = match (entry.included && !grain.removed, belongs(entries, index, other)) {
                (true, true) | (false, false) => continue,
                (true, false) => counts.checked_neg()?,
                (false, true) => counts,
            };
            let extra = self.extra.get_mut(other)?;
            *extra = extra.checked_add(change)?;
        }
        Some(())
    }
}

/// What counts of the rates of a batch, together: in units of 10^-4 percent ÷ `unit`.
///
/// A reverse charge is not in a price, whatever its rate: nothing of it counts, so nothing is taken out for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rates {
    sum: i128,
    /// One, or where that would not be exact, [`WHOLE`].
    unit: i128,
}

impl Rates {
    /// Nothing when a figure leaves 128 bits.
    pub(crate) fn of(batch: &[Entry]) -> Option<Self> {
        if batch.iter().all(|entry| entry.factor == WHOLE) {
            let sum = batch.iter().try_fold(0_i128, |sum, entry| sum.checked_add(entry.rate))?;
            return Some(Self { sum, unit: 1 });
        }
        let counted = |entry: &Entry| product(entry.rate, entry.factor);
        let sum = batch.iter().try_fold(0_i128, |sum, entry| sum.checked_add(counted(entry)?))?;
        if sum.checked_rem(WHOLE)? == 0 {
            return Some(Self { sum: sum.checked_div(WHOLE)?, unit: 1 });
        }
        Some(Self { sum, unit: WHOLE })
    }

    /// The percentage.
    pub(crate) fn scaled(self) -> Scaled {
        let more = if self.unit == 1 { 0 } else { 6 };
        Scaled { units: self.sum, places: limits::PERCENT_PLACES_MAX.saturating_add(more) }
    }

    /// What a rate is multiplied and divided by: a percentage of what is with the taxes that it is told without.
    pub(crate) fn taken_out(self, rate: i128) -> Option<(i128, i128)> {
        Some((product(rate, self.unit)?, product(WHOLE, self.unit)?.checked_add(self.sum)?))
    }

    /// The same of what is without the taxes that it is told with.
    fn put_on(self, rate: i128) -> Option<(i128, i128)> {
        Some((product(rate, self.unit)?, product(WHOLE, self.unit)?.checked_sub(self.sum)?))
    }
}

/// One tax on what it is computed on; `rates` are those of its batch together.
fn taxed(entry: &Entry, on: i128, quantity: i128, rates: Rates, grain: Grain) -> Option<i128> {
    let included = entry.included && !grain.removed;
    let (rate, whole) = match (entry.kind, included) {
        (TaxKind::Fixed, _) => {
            let Scaled { units, places } = entry.per_unit;
            let both = product(units, quantity)?;
            let down = places.saturating_add(limits::QUANTITY_PLACES_MAX);
            return if down >= grain.places {
                divide_rounded(both, power_of_ten(down.saturating_sub(grain.places))?, grain.mode)
            } else {
                product(both, power_of_ten(grain.places.saturating_sub(down))?)
            };
        }
        (TaxKind::Percent, true) => rates.taken_out(entry.rate)?,
        (TaxKind::Division, false) => rates.put_on(entry.rate)?,
        (TaxKind::Percent, false) | (TaxKind::Division, true) => (entry.rate, WHOLE),
        (TaxKind::Group, _) => return Some(0),
    };
    let both = product(on, rate)?;
    if whole == WHOLE {
        divide_by_power(both, WHOLE_DIGITS, grain.mode)
    } else {
        divide_rounded(both, whole, grain.mode)
    }
}

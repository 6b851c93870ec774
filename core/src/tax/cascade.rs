//! The taxes of a line on each other: in which order they are computed, and on which base.
//!
//! Taxes of a fixed amount come first, then those in the price from the last to the first, then those on top from the
//! first to the last. Neighbours of one kind that do not depend on each other form a batch and are taken out of a
//! price together. The base of a tax is the net amount and the taxes before it that say they belong to it.

use super::{Tax, TaxBase, TaxEffect, TaxKind, TaxSettlement};
use crate::limits;
use crate::money::{RoundingMode, Scaled, divide_rounded, power_of_ten, product};

/// 100 percent, as rates are held here: in units of 10^-4 percent.
pub(crate) const WHOLE: i128 = 1_000_000;

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
        only.amount = taxed(only, amount, quantity, only.rate, grain)?;
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
        let rates = batch.iter().fold(0, |sum: i128, member| sum.saturating_add(member.rate));
        let on = amount.checked_add(*self.extra.get(index)?)?;
        let tax = taxed(&entry, on, quantity, rates, grain)?;
        entries.get_mut(index)?.amount = tax;
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

/// One tax on what it is computed on; `rates` are those of its batch together.
fn taxed(entry: &Entry, on: i128, quantity: i128, rates: i128, grain: Grain) -> Option<i128> {
    let included = entry.included && !grain.removed;
    let whole = match (entry.kind, included) {
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
        (TaxKind::Percent, true) => WHOLE.checked_add(rates)?,
        (TaxKind::Division, false) => WHOLE.checked_sub(rates)?,
        (TaxKind::Percent, false) | (TaxKind::Division, true) => WHOLE,
        (TaxKind::Group, _) => return Some(0),
    };
    divide_rounded(product(on, entry.rate)?, whole, grain.mode)
}

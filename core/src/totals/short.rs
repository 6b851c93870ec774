//! The short ways: what nearly every line and document need, without what only some need.
//!
//! WHY: they decide what a line costs. They say nothing about faults: where anything is unusual they change nothing
//! and give nothing, and the general way does the work, or finds and reports what is wrong. INVARIANT: where both
//! could be taken, the figures are the same.

use alloc::vec::Vec;

use super::Frame;
use super::calculator::Run;
use super::combination::Combination;
use super::places::Places;
use super::result::{LineNet, Totals};
use super::settle::Sums;
use super::tally::{Tally, push_rate};
use crate::id::{LineNo, TaxId};
use crate::money::Amount;
use crate::pricing::{LinePrice, short_amount};
use crate::sort::sort_by;
use crate::tax::{PriceBasis, TaxRate, TaxSubtotal};

impl Run<'_, '_> {
    /// Where a line with these taxes is added.
    #[inline]
    pub(super) fn place(&mut self, tax: Option<TaxRate>, taxes: &[TaxId]) -> Option<usize> {
        if self.early { self.tally.combination(tax, taxes, self.frame).ok() } else { None }
    }

    /// A line that counts whole and whose net amount waits for no other: its amount, added at the place.
    #[expect(clippy::inline_always, reason = "what a price is made of is then read where it is used")]
    #[inline(always)]
    pub(super) fn short_line(&mut self, place: usize, line: LineNo, price: &LinePrice<'_>) -> Option<()> {
        let amount = short_amount(price, &self.setting)?;
        let net = Amount::within(amount.into(), self.setting.currency.minor_units())?;
        let combination = self.tally.combinations.get_mut(place).filter(|combination| combination.only_amount)?;
        let (sum, short) = (combination.amount.checked_add(amount.into())?, self.short.checked_add(amount)?);
        combination.amount = sum;
        combination.first_line = combination.first_line.min(line.get());
        self.short = short;
        self.lines.push(LineNet::new(line, net));
        Some(())
    }
}

/// May the combinations of the last document stay, as a document's lines cannot ask for others than by category and
/// rate, on top, and nothing but lines asks for any?
fn may_keep(frame: &Frame<'_>, places: Places) -> bool {
    let only_lines = frame.taxes.is_empty() && frame.allowances.is_empty() && frame.charges.is_empty();
    only_lines && frame.prices == PriceBasis::Net && places.by_group()
}

impl Tally {
    /// Begins a document.
    ///
    /// WHY: documents that follow each other have the same rates mostly. INVARIANT: what stays is empty, and what no line
    /// then asks for is [dropped](Self::drop_unused), so that nothing of the last document shows.
    pub(super) fn start(&mut self, frame: &Frame<'_>, places: Places) {
        self.kept = if self.short && may_keep(frame, places) { self.combinations.len() } else { 0 };
        self.short = false;
        if self.kept == 0 {
            self.clear();
        }
        for combination in &mut self.combinations {
            (combination.amount, combination.first_line) = (0, u32::MAX);
        }
        self.members.clear();
        self.put.clear();
    }

    /// Drops the combinations of the last document that this one has no line for.
    pub(super) fn drop_unused(&mut self) {
        let unused = |combination: &Combination| combination.first_line == u32::MAX;
        if self.kept == 0 || !self.combinations.iter().any(unused) {
            return;
        }
        self.kept = 0;
        self.combinations.retain(|combination| !unused(combination));
        // INVARIANT: all are by category and rate, each with one entry and one slot.
        self.entries.clear();
        self.slots.clear();
        for combination in &mut self.combinations {
            if let Some(rate) = combination.rate() {
                combination.entries = push_rate(&mut self.entries, &mut self.slots, rate, combination.included);
            }
        }
    }
}

/// Settles a document whose taxes are all by category and rate, on top and rounded once each.
///
/// Every step of [`settle`](super::settle::settle) comes down to one rounding of each tax here, as there is nothing to
/// spread. Where the last document had the same taxes, figures are written over its.
pub(super) fn settle_short(tally: &mut Tally, places: Places, sums: &Sums, totals: &mut Totals) -> Option<()> {
    let on_top = |combination: &Combination| combination.rate().is_some() && !combination.included;
    if !places.by_group() || !tally.combinations.iter().all(on_top) {
        return None;
    }
    if tally.kept != tally.combinations.len() || tally.kept == 0 {
        sort_by(&mut tally.combinations, |left, right| left.rate().cmp(&right.rate()));
        renew(&tally.combinations, &mut totals.taxes);
    }
    let minor = places.minor_units();
    let (mut net, mut tax) = (0_i64, 0_i64);
    // INVARIANT: both are in the order of category and rate.
    for (combination, subtotal) in tally.combinations.iter().zip(&mut totals.taxes) {
        let taxable = i64::try_from(combination.amount).ok()?;
        let own = tally.entries.get(combination.entries.0)?.plain_tax(taxable, places.mode)?;
        net = net.checked_add(taxable)?;
        tax = tax.checked_add(own)?;
        subtotal.taxable = Amount::within(taxable.into(), minor)?;
        subtotal.tax = Amount::within(own.into(), minor)?;
        (subtotal.taxable_accounting, subtotal.tax_accounting) = (None, None);
    }
    if sums.shown()? != net.into() {
        return None;
    }
    totals.line_net_sum = Amount::within(sums.lines, minor)?;
    totals.allowance_total = Amount::within(sums.allowances, minor)?;
    totals.charge_total = Amount::within(sums.charges, minor)?;
    totals.net = Amount::within(net.into(), minor)?;
    totals.tax = Amount::within(tax.into(), minor)?;
    totals.gross = Amount::within(net.checked_add(tax)?.into(), minor)?;
    (totals.retained, totals.rounding_difference) = (None, None);
    (totals.line_rounding_difference, totals.tax_rounding_difference) = (None, None);
    tally.short = true;
    Some(())
}

/// The taxes of these combinations instead.
#[inline(never)]
fn renew(combinations: &[Combination], taxes: &mut Vec<TaxSubtotal>) {
    taxes.clear();
    let nothing = Amount::default();
    let subtotal = |rate: TaxRate| TaxSubtotal::new(rate.rate, nothing, nothing).with_category(rate.category);
    taxes.extend(combinations.iter().filter_map(Combination::rate).map(subtotal));
}

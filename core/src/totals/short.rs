//! The short ways: what nearly every line and document need, without what only some need.
//!
//! WHY: they decide what a line costs. They say nothing about faults: where anything is unusual they change nothing
//! and give nothing, and the general way does the work, or finds and reports what is wrong. INVARIANT: where both
//! could be taken, the figures are the same.

use alloc::vec::Vec;

use super::Frame;
use super::calculator::{Item, Run, price_of};
use super::combination::Combination;
use super::document::DocumentLine;
use super::places::Places;
use super::result::{LineNet, Totals};
use super::settle::Sums;
use super::tally::{Tally, push_rate};
use crate::id::{LineNo, TaxId};
use crate::money::Amount;
use crate::pricing::{LinePrice, short_amount, short_goods};
use crate::sort::sort_by;
use crate::tax::{PriceBasis, TaxRate, TaxSubtotal};

/// Lines whose goods are computed before any of them is added.
///
/// WHY: what they point to is then asked for by many at once: in many documents, memory is what a line costs.
const BATCH: usize = 16;

impl Run<'_, '_> {
    /// All lines of a document; do their numbers rise?
    pub(super) fn all_lines(&mut self, lines: &[DocumentLine]) -> bool {
        if !self.early {
            for (position, line) in lines.iter().enumerate() {
                self.any_line(position, line);
            }
            return false;
        }
        // INVARIANT: line numbers begin with one.
        let (mut last, mut rise, mut position) = (0_u32, true, 0_usize);
        for batch in lines.chunks(BATCH) {
            let mut goods = [0_i64; BATCH];
            for (line, goods) in batch.iter().zip(&mut goods) {
                rise &= core::mem::replace(&mut last, line.line.get()) < line.line.get();
                *goods = short_goods(&price_of(line), &self.setting);
            }
            for (line, goods) in batch.iter().zip(&goods) {
                let taxed = (line.tax.as_ref(), line.taxes.as_slice());
                if self.short_line(line.line, *goods, &price_of(line), taxed).is_none() {
                    self.any_line(position, line);
                }
                position = position.wrapping_add(1);
            }
        }
        rise
    }

    #[inline(never)]
    fn any_line(&mut self, position: usize, line: &DocumentLine) {
        self.line(position, position, &Item::of(line));
    }

    /// A line that counts whole and whose net amount waits for no other: added where it is taxed.
    #[expect(clippy::inline_always, reason = "what a price is made of is then read where it is used")]
    #[inline(always)]
    pub(super) fn short_line(
        &mut self,
        line: LineNo,
        goods: i64,
        price: &LinePrice<'_>,
        (tax, taxes): (Option<&TaxRate>, &[TaxId]),
    ) -> Option<()> {
        let net = short_amount(goods, price, &self.setting)?;
        match self.tally.lane(tax, taxes) {
            Some(known) => known.add(line, net)?,
            None => self.short_elsewhere(line, net, tax, taxes)?,
        }
        self.lines.push(LineNet::new(line, net));
        Some(())
    }

    /// The same where it has no lane, which it is given if there is room.
    #[inline(never)]
    fn short_elsewhere(&mut self, line: LineNo, net: Amount, tax: Option<&TaxRate>, taxes: &[TaxId]) -> Option<()> {
        let place = self.tally.combination(tax.copied(), taxes, self.frame).ok()?;
        let combination = self.tally.combinations.get_mut(place).filter(|combination| combination.only_amount)?;
        let short = self.short.checked_add(net.minor())?;
        combination.amount = combination.amount.checked_add(net.minor().into())?;
        combination.first_line = combination.first_line.min(line.get());
        self.short = short;
        if let Some(rate) = combination.rate() {
            if let Some(free) = self.tally.lanes.get_mut(rate.hash()).filter(|lane| lane.rate.is_none()) {
                free.rate = Some(rate);
            }
        }
        Some(())
    }
}

/// What lines of one category and rate ask for that went the short way.
///
/// WHY: found by the rate, without a search, and no wider than it must be. INVARIANT: it has a combination of this
/// document, to which it is [added](Tally::close_lanes) before that is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lane {
    rate: Option<TaxRate>,
    first_line: u32,
    sum: i64,
}

impl Default for Lane {
    fn default() -> Self {
        Self { rate: None, first_line: u32::MAX, sum: 0 }
    }
}

impl Lane {
    #[inline]
    fn add(&mut self, line: LineNo, net: Amount) -> Option<()> {
        self.sum = self.sum.checked_add(net.minor())?;
        self.first_line = self.first_line.min(line.get());
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
    #[inline]
    fn lane(&mut self, tax: Option<&TaxRate>, taxes: &[TaxId]) -> Option<&mut Lane> {
        let rate = tax.filter(|_| taxes.is_empty())?;
        self.lanes.get_mut(rate.hash()).filter(|lane| lane.rate.as_ref() == Some(rate))
    }

    /// Puts what is in the lanes where everything else is; the sum of it.
    pub(super) fn close_lanes(&mut self) -> Option<i128> {
        let mut all = 0_i128;
        for combination in &mut self.combinations {
            let Some(rate) = combination.rate() else { continue };
            let lane = self.lanes.get_mut(rate.hash()).filter(|lane| lane.rate == Some(rate));
            let Some(lane) = lane else { continue };
            let closed = core::mem::replace(lane, Lane { rate: lane.rate, ..Lane::default() });
            combination.amount = combination.amount.checked_add(closed.sum.into())?;
            combination.first_line = combination.first_line.min(closed.first_line);
            all = all.checked_add(closed.sum.into())?;
        }
        Some(all)
    }

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
        self.lanes.fill(Lane::default());
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

//! The short ways: what nearly every line and document need, without what only some need.
//!
//! WHY: they decide what a line costs. They say nothing about faults: where anything is unusual they change nothing
//! and give nothing, and the general way does the work, or finds and reports what is wrong. INVARIANT: where both
//! could be taken, the figures are the same.

use alloc::vec::Vec;

use super::calculator::Run;
use super::result::{LineNet, Totals};
use super::settle::Sums;
use super::tally::{Combination, Places, Tally};
use crate::id::{LineNo, TaxId};
use crate::money::Amount;
use crate::pricing::{LinePrice, short_amount};
use crate::sort::sort_by;
use crate::tax::{TaxRate, TaxSubtotal};

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
        let combination = self.tally.combinations.get_mut(place).filter(|combination| combination.is_early())?;
        let (sum, short) = (combination.amount.checked_add(amount.into())?, self.short.checked_add(amount)?);
        combination.amount = sum;
        combination.first_line = combination.first_line.min(line.get());
        self.short = short;
        self.lines.push(LineNet::new(line, net));
        Some(())
    }
}

/// Settles a document whose taxes are all by category and rate, on top and rounded once each.
///
/// Every step of [`settle`](super::settle::settle) comes down to one rounding of each tax here, as there is nothing to
/// spread. Documents that follow each other have the same taxes mostly: figures are then written over those of the last.
pub(super) fn settle_short(tally: &Tally, places: Places, sums: &Sums, totals: &mut Totals) -> Option<()> {
    if !places.by_group() {
        return None;
    }
    let taxes = &mut totals.taxes;
    let known = |rate: TaxRate| taxes.iter().any(|subtotal| subtotal.is_by(rate));
    if tally.combinations.len() != taxes.len() || !tally.combinations.iter().filter_map(Combination::rate).all(known) {
        renew(tally, taxes);
    }
    let minor = places.minor_units();
    let (mut net, mut tax) = (0_i64, 0_i64);
    for (combination, entry) in tally.combinations.iter().zip(&tally.entries) {
        let rate = combination.rate_on_top()?;
        // INVARIANT: combinations differ in their rates, so that none is written twice and none is left out.
        let subtotal = taxes.iter_mut().find(|subtotal| subtotal.is_by(rate))?;
        let taxable = i64::try_from(combination.amount).ok()?;
        let own = entry.plain_tax(taxable, places.mode)?;
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
    Some(())
}

/// The taxes of this tally instead, in their order.
#[inline(never)]
fn renew(tally: &Tally, taxes: &mut Vec<TaxSubtotal>) {
    taxes.clear();
    let nothing = Amount::default();
    let subtotal = |rate: TaxRate| TaxSubtotal::new(rate.rate, nothing, nothing).with_category(rate.category);
    taxes.extend(tally.combinations.iter().filter_map(Combination::rate).map(subtotal));
    sort_by(taxes, |left, right| left.key().cmp(&right.key()));
}

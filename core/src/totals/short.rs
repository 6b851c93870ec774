//! The short ways: what nearly every line and document need, without what only some need.
//!
//! WHY: they decide what a line costs. They say nothing about faults: where anything is unusual they change nothing
//! and give nothing, and the general way does the work, or finds and reports what is wrong. INVARIANT: where both
//! could be taken, the figures are the same.

use super::calculator::{Item, Run};
use super::result::{LineNet, Totals};
use super::settle::Sums;
use super::tally::{Places, Tally};
use crate::money::Amount;
use crate::pricing::short_amount;

impl Run<'_, '_> {
    /// A line that counts whole and whose net amount waits for no other: its amount, and where it is added.
    #[expect(
        clippy::inline_always,
        reason = "an item is 160 bytes, which are not copied where this stands in the loop"
    )]
    #[inline(always)]
    pub(super) fn short_line(&mut self, item: &Item<'_>) -> Option<()> {
        if item.scale.is_some() || !self.early {
            return None;
        }
        let at = self.tally.combination(item.tax, item.taxes, self.frame).ok()?;
        let amount = short_amount(&item.price, &self.setting)?;
        let net = Amount::within(amount.into(), self.setting.currency.minor_units())?;
        let combination = self.tally.combinations.get_mut(at).filter(|combination| combination.is_early())?;
        let (sum, short) = (combination.amount.checked_add(amount.into())?, self.short.checked_add(amount)?);
        combination.amount = sum;
        combination.first_line = combination.first_line.min(item.line.get());
        self.short = short;
        self.lines.push(LineNet::new(item.line, net));
        Some(())
    }
}

/// Settles a document whose taxes are all by category and rate, on top and rounded once each, when the last document
/// had the same: their figures are written over those.
///
/// Every step of [`settle`](super::settle::settle) comes down to one rounding of each tax here, as there is nothing to
/// spread and nothing to sort.
pub(super) fn settle_short(tally: &Tally, places: Places, sums: &Sums, totals: &mut Totals) -> Option<()> {
    if !tally.is_all_on_top() || !places.by_group() || tally.combinations.len() != totals.taxes.len() {
        return None;
    }
    let minor = places.minor_units();
    let (mut net, mut tax) = (0_i64, 0_i64);
    for (combination, entry) in tally.combinations.iter().zip(&tally.entries) {
        let rate = combination.rate()?;
        // INVARIANT: combinations differ in their rates, so that none is written twice and none is left out.
        let subtotal = totals.taxes.iter_mut().find(|subtotal| subtotal.is_by(rate))?;
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

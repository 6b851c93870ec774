//! A part of a document: a deposit, an instalment, a discount on everything.

use alloc::vec;
use alloc::vec::Vec;

use super::result::{AccountingTotals, Totals};
use crate::money::{Amount, Percent, RoundingMode, allocate, power_of_ten};
use crate::problem::Problem;
use crate::sort::sort_by;
use crate::tax::{TaxSettlement, TaxSubtotal};

/// How much of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Share {
    /// So much of a hundred.
    Percent(Percent),
    /// So much, with tax.
    Amount(Amount),
}

impl Totals {
    /// A part of these totals: its `gross` is exactly the share asked for, its taxes are that share of each tax.
    ///
    /// For a deposit with its taxes, and for a discount that is taken off the total with tax. Each tax, and what is
    /// taxed by it, is the same share of the printed figure, rounded once; `net` is `gross` − `tax`. What is left is
    /// [`minus`](Self::minus) the part, so that parts and rest sum to the whole to the cent. Of a document of nothing, a
    /// stated amount is net. What was paid before and a payable rounding are of the whole, not of a part.
    ///
    /// ```
    /// use orderwell::{Currency, Document, DocumentLine, LineNo, RoundingMode, Share, TaxCategory, TaxRate, calculate};
    ///
    /// let standard = TaxRate::new(TaxCategory::Standard).with_rate("19".parse::<orderwell::Percent>()?);
    /// let line = DocumentLine::new(LineNo::new(1)?, "1".parse()?, "84.03".parse()?).with_tax(standard);
    /// let order = calculate(&Document::new(Currency::new("EUR")?, vec![line]))?.totals;
    ///
    /// let deposit = order.part(Share::Percent("30".parse()?), RoundingMode::HalfAwayFromZero)?;
    /// assert_eq!((deposit.net.to_string(), deposit.tax.to_string(), deposit.gross.to_string()),
    ///            ("25.21".into(), "4.79".into(), "30.00".into()));
    /// assert_eq!(deposit.plus(&order.minus(&deposit)?)?, order);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn part(&self, share: Share, mode: RoundingMode) -> Result<Self, Problem> {
        let (part, whole, gross) = self.portion(share)?;
        self.scaled(part, whole, gross, mode)
    }

    /// [`part`](Self::part) as an invoice shows it: where what is taxed sums to the net amount of the whole, it does so in
    /// the part too.
    pub(crate) fn billed_part(&self, share: Share, mode: RoundingMode) -> Result<Self, Problem> {
        let (part, whole, gross) = self.portion(share)?;
        let mut totals = self.scaled(part, whole, gross, mode)?;
        self.make_taxable_sum(&mut totals)?;
        Ok(totals)
    }

    /// The same for `part` of `whole`.
    pub(crate) fn fraction(&self, part: i128, whole: i128, mode: RoundingMode) -> Result<Self, Problem> {
        let mut totals = self.scaled(part, whole, None, mode)?;
        self.make_taxable_sum(&mut totals)?;
        Ok(totals)
    }

    /// Part, whole, and the gross total where it is known.
    fn portion(&self, share: Share) -> Result<(i128, i128, Option<Amount>), Problem> {
        let zero = self.gross.minus(self.gross)?;
        match share {
            Share::Percent(percent) => {
                let rate = percent.scaled();
                let whole = power_of_ten(rate.places.saturating_add(2)).unwrap_or(i128::MAX);
                Ok((rate.units, whole, None))
            }
            Share::Amount(amount) if self.gross.is_zero() => Ok((0, 1, Some(zero.plus(amount)?))),
            Share::Amount(amount) => {
                // Both with the same places, so that they can be compared unit by unit.
                let (part, whole) = (zero.plus(amount)?, self.gross.plus(amount)?.minus(amount)?);
                Ok((part.minor().into(), whole.minor().into(), Some(part)))
            }
        }
    }

    fn scaled(&self, part: i128, whole: i128, gross: Option<Amount>, mode: RoundingMode) -> Result<Self, Problem> {
        let zero = self.gross.minus(self.gross)?;
        let of = |amount: Amount| amount.share(part, whole, mode);
        let of_optional = |amount: Option<Amount>| amount.map(of).transpose();
        let gross = gross.map_or_else(|| of(self.gross), Ok)?;
        let mut taxes = Vec::with_capacity(self.taxes.len());
        let tax_rounding_difference = of_optional(self.tax_rounding_difference)?;
        let mut tax = tax_rounding_difference.unwrap_or(zero);
        for subtotal in &self.taxes {
            let own = part_of(subtotal, &of)?;
            if subtotal.settlement == TaxSettlement::Added {
                tax = tax.plus(own.tax)?;
            }
            taxes.push(own);
        }
        let net = gross.minus(tax)?;
        let (allowance_total, charge_total) = (of(self.allowance_total)?, of(self.charge_total)?);
        let rounding_difference = of_optional(self.rounding_difference)?;
        let line_net_sum =
            net.plus(allowance_total)?.minus(charge_total)?.minus(rounding_difference.unwrap_or(zero))?;
        let accounting = self.accounting.as_ref().map(|all| accounting_part(all, &taxes, &of)).transpose()?;
        let mut totals = Self::new(line_net_sum, allowance_total, charge_total, net, tax, gross, taxes);
        totals.retained = match self.retained {
            // Where it is the sum of the taxes that the buyer retains, it is so in the part too.
            Some(retained) if retained == self.tax_retained()? => Some(totals.tax_retained()?),
            retained => of_optional(retained)?,
        };
        totals.rounding_difference = rounding_difference;
        totals.tax_rounding_difference = tax_rounding_difference;
        totals.line_rounding_difference = of_optional(self.line_rounding_difference)?;
        totals.accounting = accounting;
        Ok(totals)
    }
}

impl Totals {
    /// Where what is taxed sums to the net amount of the whole, makes it do so in a part: what is missing goes to the taxes
    /// on the largest figures.
    fn make_taxable_sum(&self, part: &mut Self) -> Result<(), Problem> {
        if self.taxable_added()? != self.net {
            return Ok(());
        }
        let missing = part.net.minus(part.taxable_added()?)?;
        let mut order: Vec<usize> = Vec::with_capacity(part.taxes.len());
        let added = part.taxes.iter().enumerate().filter(|(_, tax)| tax.settlement == TaxSettlement::Added);
        order.extend(added.map(|(at, _)| at));
        if missing.is_zero() || order.is_empty() {
            return Ok(());
        }
        let size = |at: &usize| self.taxes.get(*at).map_or(0, |tax| tax.taxable.minor().unsigned_abs());
        sort_by(&mut order, |left, right| size(right).cmp(&size(left)).then(left.cmp(right)));
        let weights = vec![1_i64; order.len()];
        for (at, more) in order.into_iter().zip(allocate(missing, &weights)?) {
            if let Some(tax) = part.taxes.get_mut(at) {
                tax.taxable = tax.taxable.plus(more)?;
            }
        }
        Ok(())
    }

    /// The sum of the taxes that the buyer retains.
    pub(crate) fn tax_retained(&self) -> Result<Amount, Problem> {
        let zero = self.gross.minus(self.gross)?;
        let retained = self.taxes.iter().filter(|tax| tax.settlement == TaxSettlement::Retained);
        retained.map(|tax| tax.tax).try_fold(zero, Amount::plus)
    }

    /// What is taxed by the taxes that are added.
    pub(crate) fn taxable_added(&self) -> Result<Amount, Problem> {
        let zero = self.gross.minus(self.gross)?;
        let added = self.taxes.iter().filter(|tax| tax.settlement == TaxSettlement::Added);
        added.map(|tax| tax.taxable).try_fold(zero, Amount::plus)
    }
}

/// The same share of each figure of a tax; the parts that it is booked in sum to it.
fn part_of(whole: &TaxSubtotal, of: &impl Fn(Amount) -> Result<Amount, Problem>) -> Result<TaxSubtotal, Problem> {
    let mut part = whole.clone();
    part.taxable = of(whole.taxable)?;
    part.tax = of(whole.tax)?;
    part.surcharge = whole.surcharge.map(of).transpose()?;
    part.taxable_accounting = whole.taxable_accounting.map(of).transpose()?;
    part.tax_accounting = whole.tax_accounting.map(of).transpose()?;
    let mut rest = part.surcharge.map_or(Ok(part.tax), |surcharge| part.tax.minus(surcharge))?;
    let count = part.distributed.len();
    for (index, booked) in part.distributed.iter_mut().enumerate() {
        *booked = if index.saturating_add(1) == count { rest } else { of(*booked)? };
        rest = rest.minus(*booked)?;
    }
    Ok(part)
}

/// The part in the accounting currency, made as that of the document.
fn accounting_part(
    whole: &AccountingTotals,
    taxes: &[TaxSubtotal],
    of: &impl Fn(Amount) -> Result<Amount, Problem>,
) -> Result<AccountingTotals, Problem> {
    let (gross, allowance_total, charge_total) =
        (of(whole.gross)?, of(whole.allowance_total)?, of(whole.charge_total)?);
    let added = taxes.iter().filter(|subtotal| subtotal.settlement == TaxSettlement::Added);
    let tax =
        added.filter_map(|subtotal| subtotal.tax_accounting).try_fold(Amount::zero(whole.currency), Amount::plus)?;
    let net = gross.minus(tax)?;
    let line_net_sum = net.plus(allowance_total)?.minus(charge_total)?;
    Ok(AccountingTotals::new(whole.currency, line_net_sum, allowance_total, charge_total, net, tax, gross))
}

//! A part of a document: a deposit, an instalment, a discount on everything.

use super::result::{AccountingTotals, Totals};
use crate::money::{Amount, Percent, RoundingMode, power_of_ten};
use crate::problem::Problem;
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
        let zero = self.gross.minus(self.gross)?;
        let (part, whole) = match share {
            Share::Percent(percent) => {
                let rate = percent.scaled();
                (rate.units, power_of_ten(rate.places.saturating_add(2)).unwrap_or(i128::MAX))
            }
            Share::Amount(_) if self.gross.is_zero() => (0, 1),
            // Both with the same places, so that they can be compared unit by unit.
            Share::Amount(amount) => {
                (zero.plus(amount)?.minor().into(), self.gross.plus(amount)?.minus(amount)?.minor().into())
            }
        };
        let of = |amount: Amount| amount.share(part, whole, mode);
        let of_optional = |amount: Option<Amount>| amount.map(of).transpose();
        let gross = if let Share::Amount(amount) = share { zero.plus(amount)? } else { of(self.gross)? };
        let mut taxes = alloc::vec::Vec::with_capacity(self.taxes.len());
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
        totals.retained = of_optional(self.retained)?;
        totals.rounding_difference = rounding_difference;
        totals.tax_rounding_difference = tax_rounding_difference;
        totals.line_rounding_difference = of_optional(self.line_rounding_difference)?;
        totals.accounting = accounting;
        Ok(totals)
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

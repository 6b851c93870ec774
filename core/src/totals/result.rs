//! What comes out of a calculation.

use alloc::vec::Vec;

use crate::id::LineNo;
use crate::money::{Amount, Currency};
use crate::problem::Problem;
use crate::record::record;
use crate::sort::sort_by;
use crate::tax::TaxSubtotal;

record! {
    /// The net amount of one line.
    pub struct LineNet {
        /// Its number.
        line: LineNo,
        /// quantity × price ÷ base + charges − allowances, without tax. BT-131.
        net: Amount;
        /// The same with tax, where its price is gross.
        gross: Option<Amount> => with_gross,
        /// The tax of the line, added and rounded by itself, at the level `line`.
        tax: Option<Amount> => with_tax,
        /// Its net amount in the accounting currency.
        net_accounting: Option<Amount> => with_net_accounting,
    }
}

record! {
    /// The totals of a document in the accounting currency; they add up as those of the document do.
    pub struct AccountingTotals {
        /// The accounting currency. BT-6.
        currency: Currency,
        /// Sum of the lines' net amounts: net + allowances − charges.
        line_net_sum: Amount,
        /// Sum of the document's allowances.
        allowance_total: Amount,
        /// Sum of the document's charges.
        charge_total: Amount,
        /// Total without tax.
        net: Amount,
        /// Total tax: the sum of the taxes that are added. BT-111.
        tax: Amount,
        /// Total with tax: net + tax.
        gross: Amount;
    }
}

record! {
    /// The totals of a document, each with the currency's minor units.
    pub struct Totals {
        /// Sum of the lines' net amounts. BT-106.
        line_net_sum: Amount,
        /// Sum of the document's allowances, without tax. BT-107.
        allowance_total: Amount,
        /// Sum of the document's charges, without tax. BT-108.
        charge_total: Amount,
        /// Total without tax. BT-109.
        net: Amount,
        /// Total tax that is added. BT-110.
        tax: Amount,
        /// Total with tax. BT-112.
        gross: Amount,
        /// The taxes: by category and rate, in that order, then the document's own by their ids. BG-23.
        taxes: Vec<TaxSubtotal>;
        /// Total tax that the buyer retains and pays to the tax office.
        retained: Option<Amount> => with_retained,
        /// What has been paid before. BT-113.
        prepaid: Option<Amount> => with_prepaid,
        /// What is added so that a round amount is due. BT-114.
        payable_rounding: Option<Amount> => with_payable_rounding,
        /// What the printed lines lack: `line_net_sum` − their sum, where that is not zero.
        line_rounding_difference: Option<Amount> => with_line_rounding_difference,
        /// What the printed sums lack: net − (`line_net_sum` − `allowance_total` + `charge_total`), where that is not zero.
        rounding_difference: Option<Amount> => with_rounding_difference,
        /// What the printed taxes lack: tax − the sum of those that are added, where that is not zero.
        tax_rounding_difference: Option<Amount> => with_tax_rounding_difference,
        /// The totals in the accounting currency.
        accounting: Option<AccountingTotals> => with_accounting,
    }
}

record! {
    /// A calculated document.
    pub struct Calculation {
        /// The net amount of each line, in the order given.
        lines: Vec<LineNet>,
        /// The totals.
        totals: Totals;
    }
}
impl AccountingTotals {
    /// All figures zero.
    fn nothing(currency: Currency) -> Self {
        let zero = Amount::zero(currency);
        Self::new(currency, zero, zero, zero, zero, zero, zero)
    }

    fn combine(&self, other: &Self, with: Combine) -> Result<Self, Problem> {
        Ok(Self::new(
            self.currency,
            with(self.line_net_sum, other.line_net_sum)?,
            with(self.allowance_total, other.allowance_total)?,
            with(self.charge_total, other.charge_total)?,
            with(self.net, other.net)?,
            with(self.tax, other.tax)?,
            with(self.gross, other.gross)?,
        ))
    }
}

impl Totals {
    /// All figures zero.
    pub(crate) fn nothing(currency: Currency) -> Self {
        Self::of_nothing(Amount::zero(currency))
    }

    pub(super) fn of_nothing(zero: Amount) -> Self {
        Self::new(zero, zero, zero, zero, zero, zero, Vec::new())
    }

    /// Do lines, allowances and charges add up as printed?
    pub(super) fn adds_up(&self) -> bool {
        self.rounding_difference.is_none() && self.line_rounding_difference.is_none()
    }

    /// What is still to be paid: gross − retained − prepaid + rounding. BT-115.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn payable(&self) -> Result<Amount, Problem> {
        let less = |rest: Amount, part: Option<Amount>| part.map_or(Ok(rest), |part| rest.minus(part));
        let rest = less(less(self.gross, self.retained)?, self.prepaid)?;
        self.payable_rounding.map_or(Ok(rest), |rounding| rest.plus(rounding))
    }

    /// The sum of two totals of the same currencies, figure by figure and tax by tax; what was paid before is left out.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn plus(&self, other: &Self) -> Result<Self, Problem> {
        self.combine(other, Amount::plus)
    }

    /// These totals less others of the same currencies, figure by figure and tax by tax; what was paid before is left out.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn minus(&self, other: &Self) -> Result<Self, Problem> {
        let mut rest = self.combine(other, Amount::minus)?;
        // A tax that the others had too and of which nothing is left is not part of the difference.
        let had = |subtotal: &TaxSubtotal| other.taxes.iter().any(|theirs| theirs.key() == subtotal.key());
        rest.taxes.retain(|tax| !tax.is_nothing() || !had(tax));
        Ok(rest)
    }

    fn combine(&self, other: &Self, with: Combine) -> Result<Self, Problem> {
        let mut taxes = Vec::with_capacity(self.taxes.len());
        for mine in &self.taxes {
            taxes.push(match other.taxes.iter().find(|theirs| theirs.key() == mine.key()) {
                Some(theirs) => mine.combine(theirs, with)?,
                None => mine.clone(),
            });
        }
        for theirs in &other.taxes {
            if !self.taxes.iter().any(|mine| mine.key() == theirs.key()) {
                taxes.push(theirs.zeroed()?.combine(theirs, with)?);
            }
        }
        sort_by(&mut taxes, |left, right| left.key().cmp(&right.key()));
        let mut totals = Self::new(
            with(self.line_net_sum, other.line_net_sum)?,
            with(self.allowance_total, other.allowance_total)?,
            with(self.charge_total, other.charge_total)?,
            with(self.net, other.net)?,
            with(self.tax, other.tax)?,
            with(self.gross, other.gross)?,
            taxes,
        );
        totals.retained = Amount::combine_optional(self.retained, other.retained, with)?;
        totals.payable_rounding = Amount::combine_optional(self.payable_rounding, other.payable_rounding, with)?;
        totals.line_rounding_difference =
            Amount::combine_optional(self.line_rounding_difference, other.line_rounding_difference, with)?;
        totals.rounding_difference =
            Amount::combine_optional(self.rounding_difference, other.rounding_difference, with)?;
        totals.tax_rounding_difference =
            Amount::combine_optional(self.tax_rounding_difference, other.tax_rounding_difference, with)?;
        totals.accounting = match (&self.accounting, &other.accounting) {
            (Some(mine), Some(theirs)) => Some(mine.combine(theirs, with)?),
            // Who says nothing of it, says that it is nothing.
            (Some(mine), None) => Some(mine.clone()),
            (None, Some(theirs)) => Some(AccountingTotals::nothing(theirs.currency).combine(theirs, with)?),
            (None, None) => None,
        };
        Ok(totals)
    }
}

/// Adding or taking off.
type Combine = fn(Amount, Amount) -> Result<Amount, Problem>;

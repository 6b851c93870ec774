//! Amounts as whole cents, and the taxes of a document as one row for each rate.

use std::collections::BTreeMap;

use orderwell::*;
use rust_decimal::Decimal;

pub(crate) fn cents(amount: Amount) -> i128 {
    amount.to_decimal().mantissa() * 10_i128.pow(2 - amount.to_decimal().scale())
}

/// So much of a hundred, in ten thousandths of a percent.
pub(crate) fn share(percent: Percent) -> i128 {
    (percent.to_decimal() * Decimal::from(10_000)).trunc().mantissa()
}

pub(crate) const WHOLE: i128 = 1_000_000;

/// part of amount ÷ whole, half away from zero.
pub(crate) fn rounded(amount: i128, part: i128, whole: i128) -> i128 {
    let (product, sign) = (amount * part, if (amount * part < 0) == (whole < 0) { 1 } else { -1 });
    sign * ((2 * product.abs() + whole.abs()) / (2 * whole.abs()))
}

/// Splits in proportion; what is missing goes to the largest remainders, of equals to the larger weight, then to the first.
pub(crate) fn split(amount: i128, weights: &[i128]) -> Vec<i128> {
    let sum: i128 = weights.iter().sum();
    if sum == 0 {
        return (0..weights.len()).map(|at| if at == 0 { amount } else { 0 }).collect();
    }
    let (size, sign) = (amount.abs(), amount.signum());
    let mut parts: Vec<i128> = weights.iter().map(|weight| size * weight / sum).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| (-(size * weights[*at] % sum), -weights[*at]));
    let missing = size - parts.iter().sum::<i128>();
    order.iter().take(usize::try_from(missing).expect("few cents")).for_each(|at| parts[*at] += 1);
    parts.into_iter().map(|part| sign * part).collect()
}

/// What is taxed and the tax on it, for each rate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sums(pub(crate) BTreeMap<Decimal, (i128, i128)>);

impl Sums {
    pub(crate) fn of(totals: &Totals) -> Self {
        let row = |tax: &TaxSubtotal| (tax.rate.to_decimal(), (cents(tax.taxable), cents(tax.tax)));
        let sums = Self(totals.taxes.iter().map(row).collect()).clean();
        let printed = (cents(totals.net), cents(totals.tax), cents(totals.gross));
        assert_eq!((sums.net(), sums.tax(), sums.gross()), printed, "the taxes sum to the totals");
        sums
    }

    /// Rows of nothing say nothing.
    fn clean(mut self) -> Self {
        self.0.retain(|_, row| *row != (0, 0));
        self
    }

    pub(crate) fn net(&self) -> i128 {
        self.0.values().map(|(taxable, _)| taxable).sum()
    }

    pub(crate) fn tax(&self) -> i128 {
        self.0.values().map(|(_, tax)| tax).sum()
    }

    pub(crate) fn gross(&self) -> i128 {
        self.net() + self.tax()
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        let mut sum = self.clone();
        for (rate, (taxable, tax)) in &other.0 {
            let row = sum.0.entry(*rate).or_default();
            *row = (row.0 + taxable, row.1 + tax);
        }
        sum.clean()
    }

    pub(crate) fn minus(&self, other: &Self) -> Self {
        let negative = other.0.iter().map(|(rate, (taxable, tax))| (*rate, (-taxable, -tax)));
        self.plus(&Self(negative.collect()))
    }

    /// The same share of each figure; net is gross less tax, and the largest figures take what that differs by.
    pub(crate) fn part(&self, part: i128, whole: i128) -> Self {
        let of = |amount: i128| rounded(amount, part, whole);
        let mut rows: Vec<_> =
            self.0.iter().map(|(rate, (taxable, tax))| (*rate, of(*taxable), of(*tax), *taxable)).collect();
        let tax: i128 = rows.iter().map(|row| row.2).sum();
        let taxable: i128 = rows.iter().map(|row| row.1).sum();
        let missing = of(self.gross()) - tax - taxable;
        rows.sort_by_key(|row| -row.3.abs());
        let count = rows.len();
        if count > 0 {
            for (row, more) in rows.iter_mut().zip(split(missing, &vec![1; count])) {
                row.1 += more;
            }
        }
        Self(rows.into_iter().map(|(rate, taxable, tax, _)| (rate, (taxable, tax))).collect()).clean()
    }
}

/// What a document shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) sums: Sums,
    /// Line, units, net.
    pub(crate) lines: Vec<(u32, i128, i128)>,
    pub(crate) deductions: Vec<(String, Sums)>,
    pub(crate) prepaid: i128,
}

impl Shown {
    pub(crate) fn of(issued: &InvoiceIssued) -> Self {
        let line = |line: &InvoiceLine| (line.line.get(), units(line.quantity), cents(line.net));
        let deduction = |taken: &AdvanceDeducted| (taken.invoice_id.to_string(), Sums::of(&taken.totals));
        Self {
            sums: Sums::of(&issued.totals),
            lines: issued.lines.iter().map(line).collect(),
            deductions: issued.deductions.iter().map(deduction).collect(),
            prepaid: issued.totals.prepaid.map_or(0, cents),
        }
    }
}

/// In millionths.
pub(crate) fn units(quantity: Quantity) -> i128 {
    (quantity.to_decimal() * Decimal::from(1_000_000)).trunc().mantissa()
}

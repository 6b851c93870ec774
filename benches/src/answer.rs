//! What every side answers, in cents, so that the answers can be compared before the times are.

use orderwell::{Calculation, TaxCategory};

/// The figures of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Net amounts of the lines.
    pub lines: Vec<i64>,
    /// Category, rate in hundredths of a percent, what is taxed, and the tax; sorted.
    pub taxes: Vec<(TaxCategory, u32, i64, i64)>,
    /// Sum without tax.
    pub net: i64,
    /// Sum of the taxes.
    pub tax: i64,
    /// Sum with tax.
    pub gross: i64,
}

impl From<&Calculation> for Answer {
    fn from(calculation: &Calculation) -> Self {
        let totals = &calculation.totals;
        let taxes = totals.taxes.iter().map(|tax| {
            let rate = (tax.rate.to_decimal() * rust_decimal::Decimal::ONE_HUNDRED).try_into().expect("a rate");
            (tax.category.expect("a category"), rate, tax.taxable.minor(), tax.tax.minor())
        });
        let mut taxes: Vec<_> = taxes.collect();
        taxes.sort_unstable();
        Self {
            lines: calculation.lines.iter().map(|line| line.net.minor()).collect(),
            taxes,
            net: totals.net.minor(),
            tax: totals.tax.minor(),
            gross: totals.gross.minor(),
        }
    }
}

//! The lower bound: bare 128-bit integers of fixed places in an array of structs, checked, with the same rounding.

use orderwell::TaxCategory;

use crate::answer::Answer;
use crate::documents::{Drawn, TAXES};

/// A line of 96 bytes.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// In thousandths.
    quantity: i128,
    /// In ten-thousandths.
    price: i128,
    base: i64,
    category: TaxCategory,
    /// In hundredths of a percent.
    rate: u32,
    /// In cents.
    allowance: i128,
    /// In cents.
    charge: i128,
}

impl From<&Drawn> for Line {
    fn from(drawn: &Drawn) -> Self {
        let (category, rate) = TAXES[drawn.tax];
        Self {
            quantity: drawn.quantity.into(),
            price: drawn.price.into(),
            base: drawn.base.unwrap_or(1),
            category,
            rate,
            allowance: drawn.allowance.unwrap_or(0).into(),
            charge: drawn.charge.unwrap_or(0).into(),
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Group {
    category: TaxCategory,
    rate: u32,
    taxable: i128,
    tax: i128,
}

const GROUPS_MAX: usize = 8;

/// The calculation, with its buffers.
#[derive(Debug)]
pub struct Kernel {
    lines: Vec<i128>,
    groups: [Group; GROUPS_MAX],
    count: usize,
    net: i128,
    tax: i128,
    gross: i128,
}

impl Default for Kernel {
    fn default() -> Self {
        let none = Group { category: TaxCategory::ZeroRated, rate: 0, taxable: 0, tax: 0 };
        Self { lines: Vec::new(), groups: [none; GROUPS_MAX], count: 0, net: 0, tax: 0, gross: 0 }
    }
}

/// To the nearest, half away from zero.
#[inline]
fn rounded(numerator: i128, denominator: i128) -> Option<i128> {
    let half = denominator / 2;
    let raised = if numerator < 0 { numerator.checked_sub(half)? } else { numerator.checked_add(half)? };
    raised.checked_div(denominator)
}

impl Kernel {
    /// Calculates a document; nothing when a figure does not fit.
    #[inline(never)]
    pub fn calculate(&mut self, lines: &[Line]) -> Option<&Self> {
        self.lines.clear();
        self.count = 0;
        for line in lines {
            let both = line.quantity.checked_mul(line.price)?;
            // 3 and 4 places less the 2 of a cent.
            let goods = if line.base == 1 {
                rounded(both, 100_000)?
            } else {
                rounded(both, i128::from(line.base).checked_mul(100_000)?)?
            };
            let net = goods.checked_sub(line.allowance)?.checked_add(line.charge)?;
            self.lines.push(net);
            let known = self.groups.get(..self.count)?;
            let place = known.iter().position(|group| group.rate == line.rate && group.category == line.category);
            let place = if let Some(place) = place {
                place
            } else {
                *self.groups.get_mut(self.count)? =
                    Group { category: line.category, rate: line.rate, taxable: 0, tax: 0 };
                self.count += 1;
                self.count - 1
            };
            let group = self.groups.get_mut(place)?;
            group.taxable = group.taxable.checked_add(net)?;
        }
        (self.net, self.tax) = (0, 0);
        for group in self.groups.get_mut(..self.count)? {
            group.tax = rounded(group.taxable.checked_mul(group.rate.into())?, 10_000)?;
            self.net = self.net.checked_add(group.taxable)?;
            self.tax = self.tax.checked_add(group.tax)?;
        }
        self.gross = self.net.checked_add(self.tax)?;
        Some(self)
    }

    /// The answer, to be compared.
    ///
    /// # Panics
    /// When a figure does not fit 64 bits.
    #[must_use]
    pub fn answer(&self) -> Answer {
        let minor = |figure: i128| figure.try_into().expect("it fits");
        let groups = self.groups.iter().take(self.count);
        let mut taxes: Vec<_> =
            groups.map(|group| (group.category, group.rate, minor(group.taxable), minor(group.tax))).collect();
        taxes.sort_unstable();
        Answer {
            lines: self.lines.iter().copied().map(minor).collect(),
            taxes,
            net: minor(self.net),
            tax: minor(self.tax),
            gross: minor(self.gross),
        }
    }
}

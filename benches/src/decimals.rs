//! What a careful programmer writes with `rust_decimal`: groups in an array, no division by one, checked operations,
//! buffers used again. It does what the engine does for this kind of document, and nothing else.

use orderwell::TaxCategory;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::answer::Answer;
use crate::documents::{Drawn, TAXES};

/// A line.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    quantity: Decimal,
    price: Decimal,
    base: Option<Decimal>,
    allowance: Option<Decimal>,
    charge: Option<Decimal>,
    category: TaxCategory,
    /// In hundredths of a percent: a key that is quick to compare.
    rate: u32,
}

impl From<&Drawn> for Line {
    fn from(drawn: &Drawn) -> Self {
        let (category, rate) = TAXES[drawn.tax];
        Self {
            quantity: Drawn::decimal(drawn.quantity, 3),
            price: Drawn::decimal(drawn.price, 4),
            base: drawn.base.map(Decimal::from),
            allowance: drawn.allowance.map(|cents| Decimal::new(cents, 2)),
            charge: drawn.charge.map(|cents| Decimal::new(cents, 2)),
            category,
            rate,
        }
    }
}

/// The lines of one category and rate.
#[derive(Clone, Copy, Debug)]
struct Group {
    category: TaxCategory,
    rate: u32,
    taxable: Decimal,
    tax: Decimal,
}

const GROUPS_MAX: usize = 8;

/// The calculation, with its buffers.
#[derive(Debug)]
pub struct Decimals {
    lines: Vec<Decimal>,
    groups: [Group; GROUPS_MAX],
    count: usize,
    net: Decimal,
    tax: Decimal,
    gross: Decimal,
}

impl Default for Decimals {
    fn default() -> Self {
        let zero = Decimal::ZERO;
        let none = Group { category: TaxCategory::ZeroRated, rate: 0, taxable: zero, tax: zero };
        Self { lines: Vec::new(), groups: [none; GROUPS_MAX], count: 0, net: zero, tax: zero, gross: zero }
    }
}

fn cents(figure: Decimal) -> Decimal {
    figure.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

impl Decimals {
    /// Calculates a document; nothing when a figure does not fit.
    #[inline(never)]
    pub fn calculate(&mut self, lines: &[Line]) -> Option<&Self> {
        self.lines.clear();
        self.count = 0;
        for line in lines {
            let mut net = line.quantity.checked_mul(line.price)?;
            if let Some(base) = line.base {
                net = net.checked_div(base)?;
            }
            net = cents(net);
            if let Some(allowance) = line.allowance {
                net = net.checked_sub(allowance)?;
            }
            if let Some(charge) = line.charge {
                net = net.checked_add(charge)?;
            }
            self.lines.push(net);
            let group = self.group(line.category, line.rate)?;
            group.taxable = group.taxable.checked_add(net)?;
        }
        (self.net, self.tax) = (Decimal::ZERO, Decimal::ZERO);
        for group in self.groups.get_mut(..self.count)? {
            // A percentage is a shift of the point, not a division.
            group.tax = cents(group.taxable.checked_mul(Decimal::new(group.rate.into(), 4))?);
            self.net = self.net.checked_add(group.taxable)?;
            self.tax = self.tax.checked_add(group.tax)?;
        }
        self.gross = self.net.checked_add(self.tax)?;
        Some(self)
    }

    fn group(&mut self, category: TaxCategory, rate: u32) -> Option<&mut Group> {
        let known = self.groups.get(..self.count)?;
        let place = known.iter().position(|group| group.rate == rate && group.category == category);
        if place.is_none() {
            *self.groups.get_mut(self.count)? = Group { category, rate, taxable: Decimal::ZERO, tax: Decimal::ZERO };
            self.count += 1;
        }
        self.groups.get_mut(place.unwrap_or(self.count - 1))
    }

    /// The answer, to be compared.
    ///
    /// # Panics
    /// When a figure has no 64-bit form.
    #[must_use]
    pub fn answer(&self) -> Answer {
        let minor = |figure: Decimal| (figure * Decimal::ONE_HUNDRED).try_into().expect("it fits");
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

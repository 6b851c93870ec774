//! Documents of EN 16931, drawn at random, for every side of `benches/calculate.rs` in its own form.

use std::str::FromStr;

use orderwell::{
    Adjustment, Amount, Currency, Document, DocumentLine, LineNo, Percent, Quantity, TaxCategory, TaxRate, UnitPrice,
};
use rust_decimal::Decimal;

use crate::Random;

/// Lines of a document.
pub const LINES: usize = 10;

/// The three taxes: category and rate in hundredths of a percent.
pub const TAXES: [(TaxCategory, u32); 3] =
    [(TaxCategory::Standard, 1_900), (TaxCategory::Standard, 700), (TaxCategory::ZeroRated, 0)];

/// One line as numbers: what all sides are made from.
#[derive(Clone, Copy, Debug)]
pub struct Drawn {
    /// In thousandths.
    pub quantity: i64,
    /// In ten-thousandths.
    pub price: i64,
    /// The quantity the price is for.
    pub base: Option<i64>,
    /// In cents.
    pub allowance: Option<i64>,
    /// In cents.
    pub charge: Option<i64>,
    /// Which of [`TAXES`].
    pub tax: usize,
}

impl Drawn {
    /// A line as they are: prices of 2 to 4 places, quantities of 0 to 3, one line in ten priced per 100, one in three
    /// with an allowance, one in ten with a charge.
    pub fn random(random: &mut Random) -> Self {
        let places = [1_000, 1_000, 1_000, 100, 10, 1];
        let mut draw = |bound: u64| i64::try_from(random.below(bound)).unwrap_or_default();
        let step = places[usize::try_from(draw(6)).unwrap_or_default()];
        let quantity = (1 + draw(50_000) / step) * step;
        let step = [100, 100, 10, 1][usize::try_from(draw(4)).unwrap_or_default()];
        let price = (1 + draw(2_000_000) / step) * step;
        Self {
            quantity,
            price,
            base: (draw(10) == 0).then_some(100),
            allowance: (draw(3) == 0).then(|| 1 + draw(500)),
            charge: (draw(10) == 0).then(|| 1 + draw(500)),
            tax: usize::try_from(draw(3)).unwrap_or_default(),
        }
    }

    /// A line that a shop has as well: whole quantities, prices in cents, nothing but a discount.
    pub fn simple(random: &mut Random) -> Self {
        let mut draw = |bound: u64| i64::try_from(random.below(bound)).unwrap_or_default();
        let (quantity, price) = ((1 + draw(20)) * 1_000, (1_000 + draw(20_000)) * 100);
        let allowance = (draw(3) == 0).then(|| 1 + draw(500));
        let tax = usize::try_from(draw(3)).unwrap_or_default();
        Self { quantity, price, base: None, allowance, charge: None, tax }
    }

    /// It costs what a thing with so many decimal places costs.
    #[must_use]
    pub fn decimal(units: i64, places: u32) -> Decimal {
        Decimal::new(units, places).normalize()
    }
}

/// Lines of one document after the other, each with all three taxes.
#[must_use]
pub fn draw(documents: usize, line: fn(&mut Random) -> Drawn) -> Vec<Vec<Drawn>> {
    let mut random = Random::new(20_261_125);
    let mut document = |_| {
        let mut lines: Vec<Drawn> = (0..LINES).map(|_| line(&mut random)).collect();
        // Any three lines, one of each tax, so that no document lacks one.
        let first = usize::try_from(random.below(LINES as u64)).unwrap_or_default();
        for tax in 0..TAXES.len() {
            lines[(first + tax * 3) % LINES].tax = tax;
        }
        lines
    };
    (0..documents).map(&mut document).collect()
}

fn made<T: FromStr>(units: i64, places: u32) -> T
where
    T::Err: std::fmt::Debug,
{
    Drawn::decimal(units, places).to_string().parse().expect("a figure")
}

/// An amount as it stands in documents: `1.50`.
fn written(cents: i64) -> Amount {
    Decimal::new(cents, 2).to_string().parse().expect("an amount")
}

/// The document for the public typed API.
///
/// # Panics
/// When what was drawn is no document.
#[must_use]
pub fn document(drawn: &[Drawn]) -> Document {
    let adjustment = |cents: i64| vec![Adjustment::default().with_amount(written(cents))];
    let line = |(number, drawn): (u32, &Drawn)| {
        let (category, rate) = TAXES[drawn.tax];
        let number = LineNo::new(number).expect("a number");
        let mut line = DocumentLine::new(number, made(drawn.quantity, 3), made::<UnitPrice>(drawn.price, 4))
            .with_tax(TaxRate::new(category).with_rate(made::<Percent>(rate.into(), 2)));
        line.base_quantity = drawn.base.map(|base| made::<Quantity>(base, 0));
        line.allowances = drawn.allowance.map(adjustment).unwrap_or_default();
        line.charges = drawn.charge.map(adjustment).unwrap_or_default();
        line
    };
    Document::new(Currency::new("EUR").expect("euro"), (1..).zip(drawn).map(line).collect())
}

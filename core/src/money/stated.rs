//! Figures of other people's documents: exact, with the places they were written with.

use core::cmp::Ordering;
use core::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::{Amount, Percent, RoundingMode, Scaled, UnitPrice, divide_by_power, divide_rounded, power_of_ten, product};
use crate::limits;
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;

/// A decimal as a document states it, with its written places: `10.100` has three. At most 28 digits.
///
/// Two are equal when they are written alike; [`compare`](Self::compare) compares their values. Arithmetic is exact or
/// gives nothing.
///
/// ```
/// use orderwell::{RoundingMode, StatedDecimal};
///
/// let stated: StatedDecimal = "10.100".parse()?;
/// assert_eq!((stated.to_string().as_str(), stated.places()), ("10.100", 3));
/// let other: StatedDecimal = "10.1".parse()?;
/// assert_ne!(stated, other);
/// assert!(stated.compare(other).is_eq());
/// let rate: StatedDecimal = "0.19".parse()?;
/// let tax = stated.times(rate).and_then(|tax| tax.rounded(2, RoundingMode::HalfAwayFromZero));
/// assert_eq!(tax.map(|tax| tax.to_string()).as_deref(), Some("1.92"));
/// # Ok::<(), orderwell::Problem>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct StatedDecimal {
    units: i128,
    places: u32,
}

impl StatedDecimal {
    /// Nothing, without places.
    pub const ZERO: Self = Self { units: 0, places: 0 };

    /// One, without places.
    pub const ONE: Self = Self { units: 1, places: 0 };
    /// A hundred, without places: the whole of a percentage.
    pub const HUNDRED: Self = Self { units: 100, places: 0 };

    fn within(units: i128, places: u32) -> Option<Self> {
        let largest = power_of_ten(limits::STATED_DIGITS_MAX)?.unsigned_abs();
        (units.unsigned_abs() < largest && places <= limits::STATED_DIGITS_MAX).then_some(Self { units, places })
    }

    /// The figure with this value and these places as written.
    ///
    /// # Errors
    /// `number.too_many_digits`.
    pub fn new(value: Decimal) -> Result<Self, Problem> {
        Self::within(value.mantissa(), value.scale()).ok_or_else(too_many_digits)
    }

    /// The value.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        self.scaled().to_decimal()
    }

    /// Digits after the point, as written.
    #[must_use]
    pub fn places(self) -> u32 {
        self.places
    }

    /// Digits after the point that the value needs: `10.100` needs one.
    #[must_use]
    pub fn places_needed(self) -> u32 {
        self.scaled().trimmed().places
    }

    fn scaled(self) -> Scaled {
        Scaled { units: self.units, places: self.places }
    }

    /// Is it nothing?
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.units == 0
    }

    /// Is it less than nothing?
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.units < 0
    }

    /// Compares the values, whatever the places.
    #[must_use]
    pub fn compare(self, other: Self) -> Ordering {
        let places = self.places.max(other.places);
        let raised = |figure: Self| figure.scaled().at_places(places).map(|scaled| scaled.units);
        match (raised(self), raised(other)) {
            (Some(mine), Some(theirs)) => mine.cmp(&theirs),
            // Only one that is far from nothing cannot be raised, and the other then has more places.
            (None, _) => self.units.cmp(&0),
            (_, None) => 0.cmp(&other.units),
        }
    }

    /// The sum, with the places of the finer one; nothing past 28 digits.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        let mine = self.scaled().at_places(places)?;
        let theirs = other.scaled().at_places(places)?;
        Self::within(mine.units.checked_add(theirs.units)?, places)
    }

    /// The difference, with the places of the finer one; nothing past 28 digits.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    /// The same below nothing instead of above.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { units: self.units.saturating_neg(), places: self.places }
    }

    /// How far it is from nothing.
    #[must_use]
    pub fn magnitude(self) -> Self {
        Self { units: self.units.saturating_abs(), places: self.places }
    }

    /// The sum of several; nothing past 28 digits.
    #[must_use]
    pub fn sum(figures: impl IntoIterator<Item = Self>) -> Option<Self> {
        figures.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// The exact product; nothing past 28 digits.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        let (mine, theirs) = (self.scaled().trimmed(), other.scaled().trimmed());
        let both =
            Scaled { units: product(mine.units, theirs.units)?, places: mine.places.checked_add(theirs.places)? };
        let both = both.trimmed();
        Self::within(both.units, both.places)
    }

    /// The quotient, rounded once to so many places; nothing for a divisor of nothing, or past the digits.
    #[must_use]
    pub fn divided_by(self, other: Self, places: u32, mode: RoundingMode) -> Option<Self> {
        let (mine, theirs) = (self.scaled().trimmed(), other.scaled().trimmed());
        let up = theirs.places.checked_add(places)?;
        let numerator = product(mine.units, power_of_ten(up.saturating_sub(mine.places))?)?;
        let denominator = product(theirs.units, power_of_ten(mine.places.saturating_sub(up))?)?;
        Self::within(divide_rounded(numerator, denominator, mode)?, places)
    }

    /// Its hundredth: a percentage as a factor. Exact; nothing past 28 places.
    #[must_use]
    pub fn hundredth(self) -> Option<Self> {
        Self::within(self.units, self.places.checked_add(2)?)
    }

    /// The same value, rounded to so many places and written with them.
    #[must_use]
    pub fn rounded(self, places: u32, mode: RoundingMode) -> Option<Self> {
        match self.places.checked_sub(places) {
            Some(down) => Self::within(divide_by_power(self.units, down, mode)?, places),
            None => self.scaled().at_places(places).and_then(|scaled| Self::within(scaled.units, scaled.places)),
        }
    }

    /// Without trailing zeros behind the point.
    #[must_use]
    pub fn trimmed(self) -> Self {
        let scaled = self.scaled().trimmed();
        Self { units: scaled.units, places: scaled.places }
    }
}

fn too_many_digits() -> Problem {
    Problem::new(Code::NumberTooManyDigits, "a decimal has at most 28 digits")
        .with("digits_max", limits::STATED_DIGITS_MAX)
}

impl fmt::Display for StatedDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.scaled().write(f)
    }
}

impl fmt::Debug for StatedDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StatedDecimal({self})")
    }
}

impl Serialize for StatedDecimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.scaled().text(&mut [0; 48]))
    }
}

impl core::str::FromStr for StatedDecimal {
    type Err = Problem;
    /// Keeps the places that are written: `4.900` stays `4.900`.
    fn from_str(text: &str) -> Result<Self, Problem> {
        let scaled = Scaled::parse(text)?;
        let written = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        let places = u32::try_from(written).ok().filter(|places| *places <= limits::STATED_DIGITS_MAX);
        let kept = places.and_then(|places| scaled.at_places(places));
        kept.and_then(|kept| Self::within(kept.units, kept.places)).ok_or_else(too_many_digits)
    }
}

macro_rules! stated_from {
    ($($known:ty),*) => { $(
        impl From<$known> for StatedDecimal {
            /// The same value, as the library writes it.
            fn from(known: $known) -> Self {
                let decimal = known.to_decimal();
                // INVARIANT: every figure of the library has fewer than 28 digits.
                Self { units: decimal.mantissa(), places: decimal.scale() }
            }
        }
    )* };
}

stated_from!(Amount, Percent, Quantity, UnitPrice);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for StatedDecimal {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "StatedDecimal".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::decimal(&["doc = \"A decimal as a document states it, with its written places.\""])
    }
}

#[cfg(feature = "json")]
impl crate::json::Decode for StatedDecimal {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        let text = crate::json::decimal_text(node, faults)?;
        faults.keep(text.parse())
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    fn stated(text: &str) -> StatedDecimal {
        text.parse().expect(text)
    }

    #[test]
    fn written_places_are_kept_and_values_are_compared() {
        for text in ["0", "0.00", "10.100", "-3.50", "0.000000000000000000000000001", "9999999999999999999999999999"] {
            assert_eq!(stated(text).to_string(), text);
        }
        assert!(stated("10.100").compare(stated("10.1")).is_eq());
        assert!(stated("9999999999999999999999999999").compare(stated("0.000000000000000000000000001")).is_gt());
        assert!(stated("0.000000000000000000000000001").compare(stated("-9999999999999999999999999999")).is_gt());
        assert_eq!(stated("1.200").places_needed(), 1);
        let code = |text: &str| text.parse::<StatedDecimal>().unwrap_err().code;
        assert_eq!(code("99999999999999999999999999999"), Code::NumberTooManyDigits);
        assert_eq!(code("0.00000000000000000000000000000"), Code::NumberTooManyDigits);
        assert_eq!(code("1000000000000000000000000000.0"), Code::NumberTooManyDigits);
        assert_eq!(code("1,5"), Code::NumberNotDecimal);
    }

    #[test]
    fn arithmetic_is_exact_or_nothing() {
        let check = |found: Option<StatedDecimal>, wanted: &str| {
            assert_eq!(found.map_or_else(|| "-".into(), |found| found.to_string()), wanted);
        };
        check(stated("1.10").plus(stated("2.205")), "3.305");
        check(stated("1.10").minus(stated("2.1")), "-1.00");
        check(stated("1.005").times(stated("3.0")), "3.015");
        check(stated("1.005").rounded(2, RoundingMode::HalfAwayFromZero), "1.01");
        check(stated("-1.005").rounded(2, RoundingMode::HalfAwayFromZero), "-1.01");
        check(stated("1").rounded(2, RoundingMode::HalfEven), "1.00");
        check(stated("10").divided_by(stated("3"), 4, RoundingMode::HalfEven), "3.3333");
        check(stated("0.123456").divided_by(stated("100"), 2, RoundingMode::HalfEven), "0.00");
        check(stated("10").divided_by(stated("0.00"), 4, RoundingMode::HalfEven), "-");
        check(stated("9999999999999999999999999999").plus(stated("1")), "-");
        check(stated("99999999999999999999").times(stated("99999999999999999999")), "-");
        check(StatedDecimal::sum([stated("1.00"), stated("2"), stated("-3.5")]), "-0.50");
        check(stated("19.5").hundredth(), "0.195");
    }

    #[test]
    fn figures_of_the_library_are_stated_as_they_are_written() {
        let amount: Amount = "4.90".parse().expect("an amount");
        assert_eq!(StatedDecimal::from(amount).to_string(), "4.90");
        let rate: Percent = "19.00".parse().expect("a percentage");
        assert_eq!(StatedDecimal::from(rate).to_string(), "19");
        let quantity: Quantity = "2.50".parse().expect("a quantity");
        assert_eq!(StatedDecimal::from(quantity).to_string(), "2.5");
    }
}

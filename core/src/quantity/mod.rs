//! Quantities and their units of measure.

use core::fmt;
use core::num::NonZeroU64;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::limits;
use crate::money::{Scaled, power_of_ten};
use crate::problem::{Code, Problem};

mod ratio;
mod unit;
mod unit_table;

pub(crate) use ratio::Ratio;
pub use unit::UnitCode;
pub use unit_table::Dimension;

/// A quantity of goods in the product's unit: up to 12 digits before the decimal point and 6 after.
///
/// Adding is exact or refused; trailing zeros are not kept, so one value has one form.
///
/// ```
/// use orderwell::Quantity;
///
/// let on_hand: Quantity = "3140".parse()?;
/// let reserved: Quantity = "3106.40".parse()?;
/// assert_eq!(on_hand.minus(reserved)?.to_string(), "33.6");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity {
    /// Millionths, held so many above [`LIFT`].
    ///
    /// WHY: no quantity is held as zero, so that one that may be absent takes no more room than one that is there, and
    /// less is read of a line. INVARIANT: the order of what is held is that of the values.
    lifted: NonZeroU64,
}

const MILLIONTHS_MAX: i64 = 999_999_999_999_999_999;

/// How far above zero nothing is held.
const LIFT: u64 = 1 << 63;

fn too_large() -> Problem {
    Problem::new(
        Code::QuantityTooLarge,
        alloc::format!(
            "a quantity has at most {} digits before the decimal point",
            limits::QUANTITY_INTEGER_DIGITS_MAX
        ),
    )
    .with("digits_max", limits::QUANTITY_INTEGER_DIGITS_MAX)
}

impl Quantity {
    /// Nothing.
    pub const ZERO: Self = Self::held(0);
    /// One unit.
    pub const ONE: Self = Self::held(1_000_000);
    /// The most there can be.
    pub(crate) const MAX: Self = Self::held(MILLIONTHS_MAX);

    /// INVARIANT: within the limits, and so above the smallest number, which alone would be held as zero.
    #[inline]
    const fn held(millionths: i64) -> Self {
        match NonZeroU64::new(u64::from_ne_bytes(millionths.to_ne_bytes()) ^ LIFT) {
            Some(lifted) => Self { lifted },
            None => Self { lifted: NonZeroU64::MIN },
        }
    }

    /// The value in millionths: for proportions.
    #[inline]
    pub(crate) const fn millionths(self) -> i64 {
        i64::from_ne_bytes((self.lifted.get() ^ LIFT).to_ne_bytes())
    }

    /// The quantity with this value.
    ///
    /// # Errors
    /// `quantity.too_large`, `quantity.too_many_places`.
    pub fn new(value: Decimal) -> Result<Self, Problem> {
        Self::from_scaled(Scaled::from_decimal(value))
    }

    fn from_scaled(scaled: Scaled) -> Result<Self, Problem> {
        let scaled = scaled.trimmed();
        if scaled.places > limits::QUANTITY_PLACES_MAX {
            return Err(Problem::new(
                Code::QuantityTooManyPlaces,
                alloc::format!("a quantity has at most {} decimal places", limits::QUANTITY_PLACES_MAX),
            )
            .with("places", scaled.places)
            .with("places_max", limits::QUANTITY_PLACES_MAX));
        }
        let raised = scaled.at_places(limits::QUANTITY_PLACES_MAX).ok_or_else(too_large)?;
        Self::from_millionths(raised.units)
    }

    fn from_millionths(millionths: i128) -> Result<Self, Problem> {
        match i64::try_from(millionths) {
            Ok(millionths) if (-MILLIONTHS_MAX..=MILLIONTHS_MAX).contains(&millionths) => Ok(Self::held(millionths)),
            _ => Err(too_large()),
        }
    }

    pub(crate) fn scaled(self) -> Scaled {
        // WHY: nearly every base quantity is whole, and then there are no zeros to look for one by one.
        if let (Some(whole), Some(0)) =
            (self.millionths().checked_div(1_000_000), self.millionths().checked_rem(1_000_000))
        {
            return Scaled { units: whole.into(), places: 0 };
        }
        Scaled { units: self.millionths().into(), places: limits::QUANTITY_PLACES_MAX }.trimmed()
    }

    /// The quantity of so many millionths; nothing past the limits.
    #[inline]
    pub(crate) fn of_millionths(millionths: i64) -> Option<Self> {
        (-MILLIONTHS_MAX..=MILLIONTHS_MAX).contains(&millionths).then(|| Self::held(millionths))
    }

    /// The value.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        self.scaled().to_decimal()
    }

    /// Is it more than nothing?
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.millionths() > 0
    }

    /// Is it less than nothing?
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.millionths() < 0
    }

    /// Is it nothing?
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.millionths() == 0
    }

    /// The sum, exactly.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub fn plus(self, other: Self) -> Result<Self, Problem> {
        match self.millionths().checked_add(other.millionths()) {
            Some(millionths) => Self::from_millionths(millionths.into()),
            None => Err(too_large()),
        }
    }

    /// The difference, exactly.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub fn minus(self, other: Self) -> Result<Self, Problem> {
        match self.millionths().checked_sub(other.millionths()) {
            Some(millionths) => Self::from_millionths(millionths.into()),
            None => Err(too_large()),
        }
    }

    /// What is left of it after `other`, never less than nothing.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        // INVARIANT: both are within ±(10^18 - 1), so the difference fits an i64 or is clamped at zero.
        Self::held(self.millionths().saturating_sub(other.millionths()).clamp(0, MILLIONTHS_MAX))
    }

    /// The quantity with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::held(self.millionths().wrapping_neg())
    }

    /// The sum of all.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub fn sum(quantities: impl IntoIterator<Item = Self>) -> Result<Self, Problem> {
        quantities.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// Is it a whole number of steps? Of no step of nothing, it is never one.
    #[must_use]
    pub fn is_multiple_of(self, step: Self) -> bool {
        self.millionths().checked_rem(step.millionths()) == Some(0)
    }

    /// Has it only whole units?
    #[must_use]
    pub fn is_whole(self) -> bool {
        power_of_ten(limits::QUANTITY_PLACES_MAX)
            .is_some_and(|one| i128::from(self.millionths()).checked_rem(one) == Some(0))
    }
}

impl Default for Quantity {
    fn default() -> Self {
        Self::ZERO
    }
}

impl From<u32> for Quantity {
    /// So many whole units.
    fn from(units: u32) -> Self {
        // INVARIANT: ten digits, and six places: far below the limit.
        Self::held(i64::from(units).wrapping_mul(1_000_000))
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.scaled().write(f)
    }
}

impl fmt::Debug for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Quantity({self})")
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.scaled().text(&mut [0; 48]))
    }
}

impl core::str::FromStr for Quantity {
    type Err = Problem;
    fn from_str(text: &str) -> Result<Self, Problem> {
        Scaled::parse(text).and_then(Self::from_scaled)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Quantity {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "Quantity".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::decimal(&["doc = \"A quantity with up to 6 decimal places.\""])
    }
}

#[cfg(feature = "json")]
impl crate::json::Decode for Quantity {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        let text = crate::json::decimal_text(node, faults)?;
        faults.keep(text.parse())
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    fn quantity(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    #[test]
    fn one_value_has_one_form() {
        assert_eq!(quantity("1.500000").to_string(), "1.5");
        assert_eq!(quantity("-0").to_string(), "0");
        assert_eq!(quantity("999999999999.999999").to_string(), "999999999999.999999");
    }

    #[test]
    fn limits_have_codes() {
        assert_eq!("1000000000000".parse::<Quantity>().unwrap_err().code, Code::QuantityTooLarge);
        assert_eq!("0.0000001".parse::<Quantity>().unwrap_err().code, Code::QuantityTooManyPlaces);
        assert_eq!("9999999999999999999999999999".parse::<Quantity>().unwrap_err().code, Code::QuantityTooLarge);
        assert_eq!(quantity("999999999999").plus(quantity("1")).unwrap_err().code, Code::QuantityTooLarge);
    }

    /// odoo/odoo#65453: floats made 33.59 of 33.60.
    #[test]
    fn odoo_65453_differences_are_exact() {
        assert_eq!(quantity("3140").minus(quantity("3106.40")).unwrap(), quantity("33.60"));
    }
}

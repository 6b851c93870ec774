//! Amounts: money of a document whose currency is stated once.

use core::cmp::Ordering;
use core::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::places::Places;
use super::{Currency, Percent, RoundingMode, Scaled, divide_rounded, power_of_ten, product};
use crate::limits;
use crate::problem::{Code, Problem};
use crate::record::record;

/// An amount of money in the currency of the document it stands in; at most 18 digits.
///
/// Amounts made by the library have exactly the currency's minor units and are written with them
/// (`4.90`, `490`, `4.900`). Two amounts are equal when their values are.
// WHY: packed, twelve bytes instead of sixteen: what memory costs is most of what a calculation does in many documents.
#[derive(Clone, Copy, Default)]
#[repr(Rust, packed(4))]
pub struct Amount {
    units: i64,
    places: Places,
}

const UNITS_MAX: i64 = 999_999_999_999_999_999;

fn too_large() -> Problem {
    Problem::new(Code::AmountTooLarge, "an amount has at most 18 digits").with("digits_max", limits::AMOUNT_DIGITS_MAX)
}

impl Amount {
    /// Nothing, in this currency.
    #[must_use]
    pub fn zero(currency: Currency) -> Self {
        Self { units: 0, places: Places::new(currency.minor_units()) }
    }

    /// The amount with this value; must not be finer than the currency.
    ///
    /// # Errors
    /// `amount.finer_than_currency`, `amount.too_large`.
    pub fn new(value: Decimal, currency: Currency) -> Result<Self, Problem> {
        Self::from_scaled(Scaled::from_decimal(value))?.in_currency(currency)
    }

    fn from_scaled(scaled: Scaled) -> Result<Self, Problem> {
        let places = u8::try_from(scaled.places).ok().filter(|places| u32::from(*places) <= limits::AMOUNT_PLACES_MAX);
        let Some(places) = places else {
            return Err(Problem::new(
                Code::AmountTooManyPlaces,
                alloc::format!("an amount has at most {} decimal places", limits::AMOUNT_PLACES_MAX),
            )
            .with("places", scaled.places)
            .with("places_max", limits::AMOUNT_PLACES_MAX));
        };
        Self::from_units(scaled.units, places)
    }

    /// Units of 10^-places; refused when they have more than 18 digits.
    pub(crate) fn from_units(units: i128, places: u8) -> Result<Self, Problem> {
        Self::within(units, places).ok_or_else(too_large)
    }

    /// The same; nothing when they have more than 18 digits.
    #[inline]
    pub(crate) fn within(units: i128, places: u8) -> Option<Self> {
        let units = i64::try_from(units).ok().filter(|units| (-UNITS_MAX..=UNITS_MAX).contains(units))?;
        Some(Self { units, places: Places::new(places) })
    }

    /// So many units of the same places; nothing when they have more than 18 digits.
    #[inline]
    pub(crate) fn with_units(self, units: i64) -> Option<Self> {
        (-UNITS_MAX..=UNITS_MAX).contains(&units).then_some(Self { units, places: self.places })
    }

    /// Has it as many decimal places?
    #[inline]
    pub(crate) fn is_as_fine_as(self, other: Self) -> bool {
        self.places == other.places
    }

    /// The same value with exactly the minor units of the currency.
    ///
    /// # Errors
    /// `amount.finer_than_currency`, `amount.too_large`.
    #[inline]
    pub fn in_currency(self, currency: Currency) -> Result<Self, Problem> {
        if currency.minor_units() == self.places() { Ok(self) } else { self.rescaled(currency) }
    }

    #[inline(never)]
    fn rescaled(self, currency: Currency) -> Result<Self, Problem> {
        let places = currency.minor_units();
        let trimmed = self.scaled().trimmed();
        match trimmed.at_places(places.into()) {
            Some(scaled) => Self::from_units(scaled.units, places),
            None if trimmed.places > u32::from(places) => Err(Problem::new(
                Code::AmountFinerThanCurrency,
                alloc::format!("an amount in {currency} has at most {places} decimal places"),
            )
            .with_text("amount", self)
            .with("places_max", u32::from(places))),
            None => Err(too_large()),
        }
    }

    fn scaled(self) -> Scaled {
        Scaled { units: self.units.into(), places: self.places().into() }
    }

    /// The value.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        self.scaled().to_decimal()
    }

    /// Units of the last place: cents, for euro.
    #[must_use]
    pub fn minor(self) -> i64 {
        self.units
    }

    #[inline]
    pub(crate) fn places(self) -> u8 {
        self.places.get()
    }

    /// Is it more than nothing?
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.units > 0
    }

    /// Is it less than nothing?
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.units < 0
    }

    /// Is it nothing?
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.units == 0
    }

    /// The sum, exactly.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn plus(self, other: Self) -> Result<Self, Problem> {
        self.combine(other, i128::checked_add)
    }

    /// The difference, exactly.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn minus(self, other: Self) -> Result<Self, Problem> {
        self.combine(other, i128::checked_sub)
    }

    fn combine(self, other: Self, with: impl Fn(i128, i128) -> Option<i128>) -> Result<Self, Problem> {
        let places = self.places().max(other.places());
        let raised = |amount: Self| amount.scaled().at_places(places.into()).map(|scaled| scaled.units);
        match (raised(self), raised(other)) {
            (Some(a), Some(b)) => Self::from_units(with(a, b).ok_or_else(too_large)?, places),
            _ => Err(too_large()),
        }
    }

    /// The same of two figures that may be absent: nothing where one is, absent where both are.
    pub(crate) fn combine_optional(
        one: Option<Self>,
        other: Option<Self>,
        with: fn(Self, Self) -> Result<Self, Problem>,
    ) -> Result<Option<Self>, Problem> {
        let nothing = |like: Self| Self { units: 0, places: like.places };
        match (one, other) {
            (None, None) => Ok(None),
            (Some(one), None) => Ok(Some(one)),
            (None, Some(other)) => with(nothing(other), other).map(Some),
            (Some(one), Some(other)) => with(one, other).map(Some),
        }
    }

    /// The sum of all, starting from nothing in this currency.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn sum(amounts: impl IntoIterator<Item = Self>, currency: Currency) -> Result<Self, Problem> {
        amounts.into_iter().try_fold(Self::zero(currency), Self::plus)
    }

    /// The amount with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        // INVARIANT: |units| <= 10^18 - 1, so the negative exists.
        Self { units: self.units.wrapping_neg(), places: self.places }
    }

    /// This share of the amount, rounded once to the same places.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn percent(self, percent: Percent, mode: RoundingMode) -> Result<Self, Problem> {
        let rate = percent.scaled();
        let denominator = power_of_ten(rate.places.saturating_add(2));
        let both = product(self.units.into(), rate.units);
        let units = both.zip(denominator).and_then(|(both, by)| divide_rounded(both, by, mode));
        Self::from_units(units.ok_or_else(too_large)?, self.places())
    }

    /// part ÷ whole of the amount, rounded once to the same places; all of it when `whole` is zero.
    pub(crate) fn share(self, part: i128, whole: i128, mode: RoundingMode) -> Result<Self, Problem> {
        if part == whole || whole == 0 {
            return Ok(self);
        }
        let both = product(self.units.into(), part).ok_or_else(too_large)?;
        Self::from_units(divide_rounded(both, whole, mode).ok_or_else(too_large)?, self.places())
    }
}

impl PartialEq for Amount {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Amount {}

impl Ord for Amount {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.places == other.places {
            return { self.units }.cmp(&{ other.units });
        }
        let places = u32::from(self.places().max(other.places()));
        // INVARIANT: at most 18 digits and 8 places more, far inside i128.
        let raised = |amount: &Self| amount.scaled().at_places(places).map_or(0, |scaled| scaled.units);
        raised(self).cmp(&raised(other))
    }
}

impl PartialOrd for Amount {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.scaled().write(f)
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Amount({self})")
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.scaled().text(&mut [0; 48]))
    }
}

impl core::str::FromStr for Amount {
    type Err = Problem;
    /// Keeps the places that are written: `4.90` stays `4.90`.
    fn from_str(text: &str) -> Result<Self, Problem> {
        let scaled = Scaled::parse(text)?;
        let written = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        let places = u32::try_from(written)
            .unwrap_or(u32::MAX)
            .clamp(scaled.places, limits::AMOUNT_PLACES_MAX.max(scaled.places));
        Self::from_scaled(scaled.at_places(places).unwrap_or(scaled))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Amount {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "Amount".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::decimal(&[
            "doc = \"An amount in the currency of its document, with that currency's minor units.\"",
        ])
    }
}

#[cfg(feature = "json")]
impl crate::json::Decode for Amount {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        let text = crate::json::decimal_text(node, faults)?;
        faults.keep(text.parse())
    }
}

record! {
    /// An amount with its currency, where no document states it.
    pub struct Money {
        /// How much.
        amount: Amount,
        /// Of which currency.
        currency: Currency;
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

//! Unit prices and percentages: figures that may be finer than a currency.

use core::cmp::Ordering;
use core::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::places::Places;
use super::rounding::divide_by_power;
use super::{
    Amount, Currency, RoundingMode, Scaled, divide_rounded, divide_rounded_short, divide_short, power_of_ten, product,
};
use crate::limits;
use crate::problem::{Code, Problem};
use crate::quantity::{Quantity, Ratio};

/// A figure with few digits, trailing zeros dropped: one value has one form.
macro_rules! rate {
    (
        $(#[$meta:meta])* $name:ident of $units:ty, packed $packed:literal, digits $digits:expr, places $places:expr,
        too_large $too_large:ident, too_fine $too_fine:ident, called $called:literal
    ) => {
        $(#[$meta])*
        // WHY: packed, as an amount is.
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(Rust, packed($packed))]
        pub struct $name {
            units: $units,
            places: Places,
        }

        impl $name {
            /// The figure with this value.
            ///
            /// # Errors
            /// More digits or more decimal places than [`limits`](crate::limits) allow.
            pub fn new(value: Decimal) -> Result<Self, Problem> {
                Self::from_scaled(Scaled::from_decimal(value))
            }

            fn from_scaled(scaled: Scaled) -> Result<Self, Problem> {
                let scaled = scaled.trimmed();
                if scaled.places > $places {
                    return Err(Problem::new(
                        Code::$too_fine,
                        alloc::format!(concat!($called, " has at most {} decimal places"), $places),
                    )
                    .with("places", scaled.places)
                    .with("places_max", $places));
                }
                let largest = power_of_ten($digits).unwrap_or(i128::MAX);
                let units = <$units>::try_from(scaled.units).ok().filter(|_| scaled.units.unsigned_abs() < largest.unsigned_abs());
                match (units, u8::try_from(scaled.places)) {
                    (Some(units), Ok(places)) => Ok(Self { units, places: Places::new(places) }),
                    _ => Err(Problem::new(
                        Code::$too_large,
                        alloc::format!(concat!($called, " has at most {} digits"), $digits),
                    )
                    .with("digits_max", $digits)),
                }
            }

            #[inline]
            pub(crate) fn scaled(self) -> Scaled {
                Scaled { units: self.units.into(), places: self.places.get().into() }
            }

            /// The value.
            #[must_use]
            pub fn to_decimal(self) -> Decimal {
                self.scaled().to_decimal()
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
        }

        impl Default for $name {
            fn default() -> Self {
                Self { units: 0, places: Places::default() }
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                if self.places == other.places {
                    return { self.units }.cmp(&{ other.units });
                }
                let places = u32::from(self.places.max(other.places).get());
                let raised = |figure: &Self| figure.scaled().at_places(places).map_or(0, |scaled| scaled.units);
                raised(self).cmp(&raised(other))
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.scaled().write(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.scaled().text(&mut [0; 48]))
            }
        }

        impl core::str::FromStr for $name {
            type Err = Problem;
            fn from_str(text: &str) -> Result<Self, Problem> {
                Scaled::parse(text).and_then(Self::from_scaled)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::schema::decimal(&[$(stringify!($meta)),*])
            }
        }

        #[cfg(feature = "json")]
        impl crate::json::Decode for $name {
            fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
                let text = crate::json::decimal_text(node, faults)?;
                faults.keep(text.parse())
            }
        }
    };
}

rate! {
    /// The price of one unit (or of a base quantity), in the currency of the document; may be finer
    /// than the currency. EN 16931 BT-146.
    UnitPrice of i64, packed 4, digits limits::UNIT_PRICE_DIGITS_MAX, places limits::UNIT_PRICE_PLACES_MAX,
    too_large UnitPriceTooLarge, too_fine UnitPriceTooManyPlaces, called "a unit price"
}

rate! {
    /// A percentage: `19` means 19 %.
    Percent of i32, packed 1, digits limits::PERCENT_DIGITS_MAX, places limits::PERCENT_PLACES_MAX,
    too_large PercentTooLarge, too_fine PercentTooManyPlaces, called "a percentage"
}

rate! {
    /// How much of one currency another is worth; more than nothing.
    ExchangeRate of i64, packed 4, digits limits::EXCHANGE_RATE_DIGITS_MAX, places limits::EXCHANGE_RATE_PLACES_MAX,
    too_large ExchangeRateTooLarge, too_fine ExchangeRateTooManyPlaces, called "an exchange rate"
}

impl Percent {
    /// How many hundredths of the whole a part is, rounded once to two places; nothing of nothing, and nothing past
    /// 99,999.99. Both amounts have the same places.
    pub(crate) fn of(part: Amount, whole: Amount, mode: RoundingMode) -> Option<Self> {
        let units = divide_rounded(product(part.minor().into(), 10_000)?, whole.minor().into(), mode)?;
        let fits = units.unsigned_abs() < power_of_ten(limits::PERCENT_DIGITS_MAX)?.unsigned_abs();
        Self::from_scaled(Scaled { units, places: 2 }).ok().filter(|_| fits)
    }

    /// All of it.
    #[must_use]
    pub fn hundred() -> Self {
        Self { units: 100, places: Places::default() }
    }

    /// Is it more than nothing?
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.units > 0
    }

    /// The sum of two.
    ///
    /// # Errors
    /// `percent.too_large`.
    pub fn plus(self, other: Self) -> Result<Self, Problem> {
        let places = self.places.max(other.places).get().into();
        let raised = |percent: Self| percent.scaled().at_places(places).map_or(0, |scaled| scaled.units);
        // INVARIANT: both are 32 bits with at most four places more.
        Self::from_scaled(Scaled { units: raised(self).wrapping_add(raised(other)), places })
    }

    /// What is left of it without another.
    ///
    /// # Errors
    /// `percent.too_large`.
    pub fn minus(self, other: Self) -> Result<Self, Problem> {
        self.plus(Self { units: other.units.wrapping_neg(), places: other.places })
    }

    /// Units of its last place.
    #[inline]
    pub(crate) fn units(self) -> i64 {
        self.units.into()
    }
}

impl UnitPrice {
    /// price × quantity ÷ base quantity, rounded once to the currency.
    ///
    /// `base` is the quantity the price is for (100, when it is "per 100"); none means one.
    ///
    /// # Errors
    /// `amount.too_large`; `price.base_quantity_not_positive`.
    pub fn times(
        self,
        quantity: Quantity,
        base: Option<Quantity>,
        currency: Currency,
        mode: RoundingMode,
    ) -> Result<Amount, Problem> {
        let places = currency.minor_units();
        Amount::from_units(self.times_at(quantity, base, places.into(), mode)?, places)
    }

    /// The price times a whole number, exactly.
    ///
    /// # Errors
    /// `unit_price.too_large`.
    pub(crate) fn times_whole(self, factor: i64) -> Result<Self, Problem> {
        // INVARIANT: 64 bits times 64 bits fit 128.
        let units = i128::from(self.units).wrapping_mul(factor.into());
        Self::from_scaled(Scaled { units, places: self.places.get().into() })
    }

    /// The price for one unit (or base quantity) that is `ratio` of another, as a price in that other unit: exactly,
    /// because what does not divide becomes the base quantity. 10.00 for a box of 12 is 10.00 for 12 pieces.
    ///
    /// # Errors
    /// `unit_price.too_large`, `quantity.too_large`.
    pub(crate) fn per_ratio(self, base: Option<Quantity>, ratio: Ratio) -> Result<(Self, Option<Quantity>), Problem> {
        let price = self.times_whole(ratio.denominator())?;
        let base = base.unwrap_or(Quantity::ONE).times_whole(ratio.numerator())?;
        Ok((price, Some(base).filter(|base| *base != Quantity::ONE)))
    }

    /// Is it, for its base quantity, the same as another for its own: 4.90 for one and 490 for a hundred?
    pub(crate) fn is_worth(self, base: Option<Quantity>, other: Self, other_base: Option<Quantity>) -> bool {
        let one = |base: Option<Quantity>| base.unwrap_or(Quantity::ONE);
        let crossed = |price: Self, base: Option<Quantity>| {
            let units = i128::from(price.units).wrapping_mul(one(base).millionths().into());
            Scaled { units, places: price.places.get().into() }.trimmed()
        };
        if one(base) == one(other_base) { self == other } else { crossed(self, other_base) == crossed(other, base) }
    }

    /// The same with so many decimal places, in units of the last of them.
    pub(crate) fn times_at(
        self,
        quantity: Quantity,
        base: Option<Quantity>,
        places: u32,
        mode: RoundingMode,
    ) -> Result<i128, Problem> {
        let too_large = || Problem::new(Code::AmountTooLarge, "price times quantity has more than 18 digits");
        // INVARIANT: 64 bits times 64 bits fit 128.
        let both = i128::from(self.units).wrapping_mul(quantity.millionths().into());
        let down = u32::from(self.places.get()).saturating_add(limits::QUANTITY_PLACES_MAX);
        let Some(base) = base else {
            let units = match down.checked_sub(places) {
                Some(down) => divide_by_power(both, down, mode),
                None => power_of_ten(places.saturating_sub(down)).and_then(|ten| product(both, ten)),
            };
            return units.ok_or_else(too_large);
        };
        let base = base.scaled();
        if base.units <= 0 {
            return Err(Problem::new(
                Code::PriceBaseQuantityNotPositive,
                "the base quantity of a price is more than nothing",
            ));
        }
        // both × 10^(base.places + places) ÷ (base.units × 10^down)
        let up = base.places.saturating_add(places);
        let numerator = power_of_ten(up.saturating_sub(down)).and_then(|ten| product(both, ten));
        let denominator = power_of_ten(down.saturating_sub(up)).and_then(|ten| product(base.units, ten));
        let units = numerator.zip(denominator).and_then(|(numerator, by)| divide_rounded(numerator, by, mode));
        units.ok_or_else(too_large)
    }

    /// The same in 64 bits; nothing where they are too few, or the base quantity is at fault.
    #[inline]
    pub(crate) fn times_short(
        self,
        quantity: Quantity,
        base: Option<Quantity>,
        places: u32,
        mode: RoundingMode,
    ) -> Option<i64> {
        let both = self.units.checked_mul(quantity.millionths())?;
        // INVARIANT: what is coarser than wanted becomes a power that no table has.
        let finer = u32::from(self.places.get()).wrapping_add(limits::QUANTITY_PLACES_MAX).wrapping_sub(places);
        match base {
            None => divide_short(both, finer, mode),
            Some(base) => over_base(both, finer, base, mode),
        }
    }
}

/// Price times quantity, so much finer than wanted, over a base quantity.
#[inline(never)]
fn over_base(both: i64, finer: u32, base: Quantity, mode: RoundingMode) -> Option<i64> {
    // Both quantities are in millionths, which cancel out.
    let ten = power_of_ten(finer.checked_sub(limits::QUANTITY_PLACES_MAX)?)?;
    let base = base.millionths().checked_mul(i64::try_from(ten).ok()?).filter(|base| *base > 0)?;
    divide_rounded_short(both, base, mode)
}

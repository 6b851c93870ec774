//! Exact fractions of any size, and the seven ways to round one.

use std::cmp::Ordering;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

use num_bigint::BigInt;
use orderwell::{Amount, Currency, RoundingMode};
use rust_decimal::Decimal;

/// Not reduced: it is short enough between one rounding and the next.
#[derive(Clone, Debug)]
pub(crate) struct Fraction {
    over: BigInt,
    /// More than nothing.
    under: BigInt,
}

macro_rules! operation {
    ($name:ident, $function:ident, |$left:ident, $right:ident| $result:expr) => {
        impl $name<&Fraction> for &Fraction {
            type Output = Fraction;
            fn $function(self, right: &Fraction) -> Fraction {
                let ($left, $right) = (self, right);
                let (over, under) = $result;
                Fraction { over, under }
            }
        }
        impl $name<Fraction> for &Fraction {
            type Output = Fraction;
            fn $function(self, right: Fraction) -> Fraction {
                self.$function(&right)
            }
        }
        impl $name<&Fraction> for Fraction {
            type Output = Fraction;
            fn $function(self, right: &Fraction) -> Fraction {
                (&self).$function(right)
            }
        }
        impl $name<Fraction> for Fraction {
            type Output = Fraction;
            fn $function(self, right: Fraction) -> Fraction {
                (&self).$function(&right)
            }
        }
    };
}

operation!(Add, add, |a, b| if a.under == b.under {
    (&a.over + &b.over, a.under.clone())
} else {
    (&a.over * &b.under + &b.over * &a.under, &a.under * &b.under)
});
operation!(Sub, sub, |a, b| if a.under == b.under {
    (&a.over - &b.over, a.under.clone())
} else {
    (&a.over * &b.under - &b.over * &a.under, &a.under * &b.under)
});
operation!(Mul, mul, |a, b| (&a.over * &b.over, &a.under * &b.under));
operation!(Div, div, |a, b| if b.over < BigInt::ZERO {
    (-(&a.over * &b.under), -(&a.under * &b.over))
} else {
    (&a.over * &b.under, &a.under * &b.over)
});

impl Neg for Fraction {
    type Output = Self;
    fn neg(self) -> Self {
        Self { over: -self.over, under: self.under }
    }
}

impl AddAssign<Fraction> for Fraction {
    fn add_assign(&mut self, right: Self) {
        *self = &*self + right;
    }
}

impl AddAssign<&Fraction> for Fraction {
    fn add_assign(&mut self, right: &Self) {
        *self = &*self + right;
    }
}

impl SubAssign<Fraction> for Fraction {
    fn sub_assign(&mut self, right: Self) {
        *self = &*self - right;
    }
}

impl Sum for Fraction {
    fn sum<I: Iterator<Item = Self>>(figures: I) -> Self {
        figures.fold(whole(0), |sum, figure| sum + figure)
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.over * &other.under).cmp(&(&other.over * &self.under))
    }
}

pub(crate) fn whole(number: i128) -> Fraction {
    Fraction { over: number.into(), under: 1.into() }
}

pub(crate) fn exact(decimal: Decimal) -> Fraction {
    Fraction { over: decimal.mantissa().into(), under: 10_i128.pow(decimal.scale()).into() }
}

/// 10^places.
pub(crate) fn power(places: u32) -> Fraction {
    whole(10_i128.pow(places))
}

pub(crate) fn sum<'f>(figures: impl IntoIterator<Item = &'f Fraction>) -> Fraction {
    figures.into_iter().fold(whole(0), |sum, figure| sum + figure)
}

pub(crate) fn is_negative(figure: &Fraction) -> bool {
    *figure < whole(0)
}

/// A whole number as such; of figures that are one.
pub(crate) fn integer(figure: &Fraction) -> i128 {
    let number = &figure.over / &figure.under;
    assert!(&number * &figure.under == figure.over, "{figure:?} is not whole");
    number.try_into().expect("a figure within the limits")
}

/// To so many decimal places.
pub(crate) fn round(figure: &Fraction, places: u32, mode: RoundingMode) -> Fraction {
    let unit: BigInt = 10_i128.pow(places).into();
    let scaled = &figure.over * &unit;
    // Cut towards zero, and what that leaves, as part of one unit.
    let cut = &scaled / &figure.under;
    let beyond = (&scaled - &cut * &figure.under).magnitude() * 2_u32;
    let (against_half, negative) = (beyond.cmp(figure.under.magnitude()), is_negative(figure));
    let something = beyond != num_bigint::BigUint::ZERO;
    let goes_out = match mode {
        RoundingMode::HalfAwayFromZero => against_half.is_ge(),
        RoundingMode::HalfTowardsZero => against_half.is_gt(),
        RoundingMode::HalfEven => against_half.is_gt() || (against_half.is_eq() && cut.bit(0)),
        RoundingMode::AwayFromZero => something,
        RoundingMode::TowardsZero => false,
        RoundingMode::Ceiling => something && !negative,
        RoundingMode::Floor => something && negative,
        other => panic!("the model does not know {other}"),
    };
    let outwards = if negative { -1 } else { 1 };
    Fraction { over: if goes_out { cut + outwards } else { cut }, under: unit }
}

/// The figure without what is finer than the places.
pub(crate) fn cut(figure: &Fraction, places: u32) -> Fraction {
    round(figure, places, RoundingMode::TowardsZero)
}

/// The figure as an amount; nothing of one past the limits.
pub(crate) fn amount(figure: &Fraction, currency: Currency) -> Option<Amount> {
    let places = currency.minor_units().into();
    let decimal = Decimal::try_from_i128_with_scale(integer(&(figure * power(places))), places).ok()?;
    Amount::new(decimal, currency).ok()
}

//! Exact conversion: a quantity times a ratio, or nothing.

use super::Quantity;
use crate::problem::{Code, Problem};

/// A ratio of two quantities, in lowest terms; both are more than nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ratio {
    numerator: i64,
    denominator: i64,
}

impl Ratio {
    /// Nothing when one of them is not more than nothing.
    pub(crate) fn new(numerator: Quantity, denominator: Quantity) -> Option<Self> {
        if !numerator.is_positive() || !denominator.is_positive() {
            return None;
        }
        let (mut common, mut rest) = (numerator.millionths(), denominator.millionths());
        while rest != 0 {
            (common, rest) = (rest, common.checked_rem(rest)?);
        }
        let reduced = |quantity: Quantity| quantity.millionths().checked_div(common);
        Some(Self { numerator: reduced(numerator)?, denominator: reduced(denominator)? })
    }

    /// The whole number that is multiplied by.
    pub(crate) fn numerator(self) -> i64 {
        self.numerator
    }

    /// The whole number that is divided by.
    pub(crate) fn denominator(self) -> i64 {
        self.denominator
    }
}

impl Quantity {
    /// The quantity times a ratio.
    ///
    /// # Errors
    /// `unit.conversion_not_exact` when the product has more than 6 decimal places; `quantity.too_large`.
    pub(crate) fn times_ratio(self, ratio: Ratio) -> Result<Self, Problem> {
        let (numerator, denominator) = (i128::from(ratio.numerator), i128::from(ratio.denominator));
        // INVARIANT: 64 bits times 64 bits fit 128.
        let product = i128::from(self.millionths()).wrapping_mul(numerator);
        if product.checked_rem(denominator) != Some(0) {
            let detail = alloc::format!("{self} × {numerator} ÷ {denominator} does not end within 6 decimal places");
            let problem = Problem::new(Code::UnitConversionNotExact, detail).with_text("quantity", self);
            return Err(problem.with_text("numerator", numerator).with_text("denominator", denominator));
        }
        Self::from_millionths(product.checked_div(denominator).unwrap_or(0))
    }

    /// The quantity times a whole number.
    ///
    /// # Errors
    /// `quantity.too_large`.
    pub(crate) fn times_whole(self, factor: i64) -> Result<Self, Problem> {
        self.times_ratio(Ratio { numerator: factor, denominator: 1 })
    }

    /// How often `other`, which is more than nothing, is in it, whole; the largest whole quantity where it is more often.
    pub(crate) fn whole_times_of(self, other: Self) -> Self {
        let times = self.millionths().checked_div(other.millionths()).unwrap_or(0);
        let most = || Self::MAX.less(Self::of_millionths(999_999).unwrap_or_default());
        Self::ONE.times_whole(times.max(0)).unwrap_or_else(|_| most())
    }

    /// Is it, times the ratio, at most `other`?
    pub(crate) fn is_at_most(self, ratio: Ratio, other: Self) -> bool {
        let times = |quantity: Self, factor: i64| i128::from(quantity.millionths()).wrapping_mul(factor.into());
        times(self, ratio.numerator) <= times(other, ratio.denominator)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quantity(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    #[test]
    fn a_conversion_is_exact_or_refused() {
        let dozen = Ratio::new(quantity("12"), Quantity::ONE).unwrap();
        let third = Ratio::new(quantity("0.5"), quantity("1.5")).unwrap();
        assert_eq!(third, Ratio { numerator: 1, denominator: 3 });
        assert_eq!(quantity("2.5").times_ratio(dozen), Ok(quantity("30")));
        assert_eq!(quantity("6").times_ratio(third), Ok(quantity("2")));
        assert_eq!(quantity("1").times_ratio(third).unwrap_err().code, Code::UnitConversionNotExact);
        assert_eq!(quantity("999999999999").times_ratio(dozen).unwrap_err().code, Code::QuantityTooLarge);
        assert!(quantity("1").is_at_most(third, quantity("0.333334")));
        assert!(!quantity("1").is_at_most(third, quantity("0.333333")));
        assert_eq!(Ratio::new(quantity("0"), Quantity::ONE), None);
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_same(units in 1_i64..1_000_000_000, a in 1_i64..1_000_000, b in 1_i64..1_000_000) {
            let quantity = Quantity::of_millionths(units).unwrap();
            let (a, b) = (Quantity::of_millionths(a).unwrap(), Quantity::of_millionths(b).unwrap());
            let (there, back) = (Ratio::new(a, b).unwrap(), Ratio::new(b, a).unwrap());
            if let Ok(converted) = quantity.times_ratio(there) {
                prop_assert_eq!(converted.times_ratio(back), Ok(quantity));
            }
        }
    }
}

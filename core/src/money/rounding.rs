//! Rounding by name, and the one division of the library.

use crate::record::choice;

choice! {
    /// What happens to the part that does not fit the places of a figure.
    ///
    /// Other systems' names: ISO 4217 practice and EN 16931 samples use half away from zero
    /// (`ROUND_HALF_UP` of Java and Python); "banker's rounding" is half even.
    #[derive(Default)]
    pub enum RoundingMode {
        /// To the nearest; a tie goes away from zero. The default, as in commerce.
        #[default]
        HalfAwayFromZero = "half_away_from_zero",
        /// To the nearest; a tie goes to the even digit.
        HalfEven = "half_even",
        /// To the nearest; a tie goes towards zero.
        HalfTowardsZero = "half_towards_zero",
        /// Always away from zero.
        AwayFromZero = "away_from_zero",
        /// Always towards zero: the rest is cut off.
        TowardsZero = "towards_zero",
        /// Always up, towards positive infinity.
        Ceiling = "ceiling",
        /// Always down, towards negative infinity.
        Floor = "floor",
    }
}

choice! {
    /// Where a document rounds.
    #[derive(Default)]
    pub enum RoundingLevel {
        /// Each tax of each line is rounded, and the rounded figures are added up.
        Line = "line",
        /// The tax of each category and rate is rounded once, as EN 16931 BR-CO-17 says. The default.
        #[default]
        TaxGroup = "tax_group",
        /// The tax of the document is rounded once and spread over its groups.
        Document = "document",
        /// Nothing is rounded before the totals: every printed figure is that of the exact one, and what the printed
        /// ones then lack is stated.
        Precise = "precise",
    }
}

choice! {
    /// How the tax in gross prices is taken out, where it is rounded by group.
    #[derive(Default)]
    pub enum TaxRemoval {
        /// Of all lines of one tax at once, so that net and tax are as exact as can be. The default.
        #[default]
        Group = "group",
        /// Of each line; the tax is then that of the lines' rounded net amounts, as in documents made for net prices.
        Line = "line",
    }
}

choice! {
    /// Where the difference of cash rounding goes.
    #[derive(Default)]
    pub enum CashDifference {
        /// Into a figure of its own, between the total and what is payable. BT-114. The default.
        #[default]
        OwnLine = "own_line",
        /// Into the largest tax.
        BiggestTax = "biggest_tax",
    }
}

/// 10^exponent, up to 10^38.
pub(crate) fn power_of_ten(exponent: u32) -> Option<i128> {
    // INVARIANT: 10^18 fits 64 bits, which are several times faster.
    if exponent <= 18 { Some(10_i64.wrapping_pow(exponent).into()) } else { 10_i128.checked_pow(exponent) }
}

/// left × right, or nothing when it does not fit.
pub(crate) fn product(left: i128, right: i128) -> Option<i128> {
    if i64::try_from(left).is_ok() && i64::try_from(right).is_ok() {
        // INVARIANT: 64 bits times 64 bits fit 128. Asking whether they do costs a division where a machine has
        // no such numbers, as WebAssembly.
        return Some(left.wrapping_mul(right));
    }
    left.checked_mul(right)
}

/// numerator ÷ denominator, rounded once; nothing when the denominator is zero.
pub(crate) fn divide_rounded(numerator: i128, denominator: i128, mode: RoundingMode) -> Option<i128> {
    let (small_numerator, small_denominator) = (i64::try_from(numerator), i64::try_from(denominator));
    let (quotient, rest) = if let (Ok(numerator), Ok(denominator)) = (small_numerator, small_denominator) {
        // 64-bit division is several times faster, and nearly every figure fits.
        let quotient = numerator.checked_div(denominator)?;
        (i128::from(quotient), i128::from(numerator.checked_rem(denominator)?))
    } else {
        (numerator.checked_div(denominator)?, numerator.checked_rem(denominator)?)
    };
    if rest == 0 {
        return Some(quotient);
    }
    let positive = (rest < 0) == (denominator < 0);
    let rest_size = rest.unsigned_abs();
    let gap = denominator.unsigned_abs().checked_sub(rest_size)?;
    let away = match mode {
        RoundingMode::HalfAwayFromZero => rest_size >= gap,
        RoundingMode::HalfEven => rest_size > gap || (rest_size == gap && quotient.checked_rem(2)? != 0),
        RoundingMode::HalfTowardsZero => rest_size > gap,
        RoundingMode::AwayFromZero => true,
        RoundingMode::TowardsZero => false,
        RoundingMode::Ceiling => positive,
        RoundingMode::Floor => !positive,
    };
    match (away, positive) {
        (false, _) => Some(quotient),
        (true, true) => quotient.checked_add(1),
        (true, false) => quotient.checked_sub(1),
    }
}

/// numerator ÷ 10^exponent, rounded once.
pub(crate) fn divide_by_power(numerator: i128, exponent: u32, mode: RoundingMode) -> Option<i128> {
    if exponent == 0 { Some(numerator) } else { divide_rounded(numerator, power_of_ten(exponent)?, mode) }
}

/// What other systems call the modes: the name, and ours.
const NAMES: &[(&str, RoundingMode)] = &[
    // Java's RoundingMode; Python's decimal has the same behind `ROUND_`.
    ("HALF_UP", RoundingMode::HalfAwayFromZero),
    ("HALF_EVEN", RoundingMode::HalfEven),
    ("HALF_DOWN", RoundingMode::HalfTowardsZero),
    ("UP", RoundingMode::AwayFromZero),
    ("DOWN", RoundingMode::TowardsZero),
    ("CEILING", RoundingMode::Ceiling),
    ("FLOOR", RoundingMode::Floor),
    // .NET's MidpointRounding.
    ("AwayFromZero", RoundingMode::HalfAwayFromZero),
    ("ToEven", RoundingMode::HalfEven),
    ("ToZero", RoundingMode::TowardsZero),
    ("ToPositiveInfinity", RoundingMode::Ceiling),
    ("ToNegativeInfinity", RoundingMode::Floor),
    // `Intl.NumberFormat` of ECMAScript.
    ("ceil", RoundingMode::Ceiling),
    ("floor", RoundingMode::Floor),
    ("expand", RoundingMode::AwayFromZero),
    ("trunc", RoundingMode::TowardsZero),
    ("halfExpand", RoundingMode::HalfAwayFromZero),
    ("halfTrunc", RoundingMode::HalfTowardsZero),
    ("halfEven", RoundingMode::HalfEven),
    // rust_decimal's RoundingStrategy.
    ("MidpointAwayFromZero", RoundingMode::HalfAwayFromZero),
    ("MidpointNearestEven", RoundingMode::HalfEven),
    ("MidpointTowardZero", RoundingMode::HalfTowardsZero),
    // Odoo's `rounding_method`, and dinero.js.
    ("HALF-UP", RoundingMode::HalfAwayFromZero),
    ("HALF-EVEN", RoundingMode::HalfEven),
    ("HALF-DOWN", RoundingMode::HalfTowardsZero),
    ("halfAwayFromZero", RoundingMode::HalfAwayFromZero),
    ("halfTowardsZero", RoundingMode::HalfTowardsZero),
    ("up", RoundingMode::Ceiling),
    ("down", RoundingMode::Floor),
];

impl RoundingMode {
    /// The mode that Java, Python, .NET, ECMAScript, `rust_decimal`, Odoo or dinero.js call so; our own names too.
    ///
    /// A name that two of them use for different modes is not among them (`halfUp` of dinero.js is towards
    /// positive infinity, `HALF_UP` of Java away from zero: they are spelled differently, so both could be told apart,
    /// but the library has no mode for the first).
    ///
    /// ```
    /// use orderwell::RoundingMode;
    ///
    /// assert_eq!(RoundingMode::named("ROUND_HALF_UP"), Some(RoundingMode::HalfAwayFromZero));
    /// assert_eq!(RoundingMode::named("ToEven"), Some(RoundingMode::HalfEven));
    /// assert_eq!(RoundingMode::named("halfUp"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let own = Self::ALL.iter().copied().find(|mode| mode.as_str() == name);
        let bare = name.strip_prefix("ROUND_").unwrap_or(name);
        own.or_else(|| NAMES.iter().find(|(known, _)| *known == bare).map(|(_, mode)| *mode))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_one_mode() {
        for (index, (name, _)) in NAMES.iter().enumerate() {
            assert!(NAMES.iter().skip(index + 1).all(|(other, _)| other != name), "{name} stands twice");
            assert!(RoundingMode::ALL.iter().all(|mode| mode.as_str() != *name) || RoundingMode::named(name).is_some());
        }
        assert_eq!(RoundingMode::named("half_even"), Some(RoundingMode::HalfEven));
        assert_eq!(RoundingMode::named("ROUND_05UP"), None);
    }
}

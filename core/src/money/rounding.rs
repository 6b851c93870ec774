//! Rounding by name, and the one division of the library.

use core::cmp::Ordering;

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

/// A power of ten, half of it, and the reciprocal that divides by it.
#[derive(Clone, Copy, Debug)]
struct Power {
    ten: u64,
    half: u64,
    reciprocal: u64,
    shift: u32,
}

impl Power {
    /// INVARIANT: `reciprocal` = ⌊2^(64 + shift) ÷ ten⌋ + 1, where 2^shift < ten < 2^(shift + 1), so it fits 64 bits and is
    /// too large by less than 1 ÷ 2^63: products with figures below 2^63 are right (Granlund and Montgomery, 1994).
    const fn of(exponent: u32) -> Self {
        let ten = 10_u64.wrapping_pow(exponent);
        let shift = ten.ilog2();
        // 2^(64 + shift) ÷ ten without 128 bits: in two steps of a long division.
        let one = 1_u64.wrapping_shl(shift);
        let (mut quotient, mut rest, mut bit) = (0_u64, one, 0_u32);
        while bit < 64 {
            // The rest is below 10^18, so that twice of it fits.
            rest = rest.wrapping_shl(1);
            quotient = quotient.wrapping_shl(1);
            if rest >= ten {
                rest = rest.wrapping_sub(ten);
                quotient = quotient.wrapping_add(1);
            }
            bit = bit.wrapping_add(1);
        }
        Self { ten, half: ten.wrapping_shr(1), reciprocal: quotient.wrapping_add(1), shift }
    }

    /// figure ÷ ten, cut; the figure has at most 63 bits, and ten is not one.
    ///
    /// WHY: a multiplication takes a fraction of the time of a division, and every exponent goes the same way.
    #[inline]
    fn cut(self, figure: u64) -> u64 {
        let product = u128::from(figure).wrapping_mul(self.reciprocal.into());
        u64::try_from(product.wrapping_shr(64)).unwrap_or(0).wrapping_shr(self.shift)
    }

    /// numerator ÷ ten, to the nearest, a tie away from zero; nothing where 63 bits are too few. Ten is not one.
    ///
    /// WHY: half is added before what is left is cut, so that nobody has to look at it.
    #[inline]
    fn nearest(self, numerator: i64) -> Option<i64> {
        // INVARIANT: at most 2^63, and half of 10^18.
        let raised = i64::try_from(numerator.unsigned_abs().wrapping_add(self.half)).ok()?;
        let quotient = i64::try_from(self.cut(raised.unsigned_abs())).ok()?;
        Some(if numerator < 0 { quotient.wrapping_neg() } else { quotient })
    }

    /// The same by any mode.
    #[cold]
    #[inline(never)]
    fn rounded(self, numerator: i64, mode: RoundingMode) -> Option<i64> {
        let size = numerator.checked_abs()?.unsigned_abs();
        let quotient = self.cut(size);
        let rest = size.wrapping_sub(quotient.wrapping_mul(self.ten));
        signed(numerator, quotient, rest, self.ten, mode)
    }
}

/// Those that fit 64 bits; the compiler works them out.
static POWERS: [Power; 19] = {
    let mut powers = [Power { ten: 0, half: 0, reciprocal: 0, shift: 0 }; 19];
    let (mut rest, mut exponent): (&mut [Power], u32) = (&mut powers, 0);
    while let Some((power, more)) = rest.split_first_mut() {
        *power = Power::of(exponent);
        exponent = exponent.wrapping_add(1);
        rest = more;
    }
    powers
};

#[inline]
fn small_power(exponent: u32) -> Option<&'static Power> {
    POWERS.get(usize::try_from(exponent).ok()?)
}

/// 10^exponent, up to 10^38.
#[inline]
pub(crate) fn power_of_ten(exponent: u32) -> Option<i128> {
    match small_power(exponent) {
        Some(power) => Some(power.ten.into()),
        None => 10_i128.checked_pow(exponent),
    }
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

/// Quotient, cut towards zero, and rest; nothing when the denominator is zero.
pub(crate) fn divide(numerator: i128, denominator: i128) -> Option<(i128, i128)> {
    if let (Ok(numerator), Ok(denominator)) = (i64::try_from(numerator), i64::try_from(denominator)) {
        // 64-bit division is several times faster, and nearly every figure fits.
        let quotient = numerator.checked_div(denominator)?;
        return Some((quotient.into(), numerator.checked_rem(denominator)?.into()));
    }
    Some((numerator.checked_div(denominator)?, numerator.checked_rem(denominator)?))
}

/// numerator ÷ denominator, rounded once; nothing when the denominator is zero.
pub(crate) fn divide_rounded(numerator: i128, denominator: i128, mode: RoundingMode) -> Option<i128> {
    let (quotient, rest) = divide(numerator, denominator)?;
    let positive = (rest < 0) == (denominator < 0);
    let rest = rest.unsigned_abs();
    let half = rest.cmp(&denominator.unsigned_abs().checked_sub(rest)?);
    let away = rounds_away(mode, positive, half, rest == 0, quotient & 1 == 1);
    match (away, positive) {
        (false, _) => Some(quotient),
        (true, true) => quotient.checked_add(1),
        (true, false) => quotient.checked_sub(1),
    }
}

/// The same in 64 bits, for a denominator above zero.
#[inline]
pub(crate) fn divide_rounded_short(numerator: i64, denominator: i64, mode: RoundingMode) -> Option<i64> {
    let (size, denominator) = (numerator.unsigned_abs(), u64::try_from(denominator).ok()?);
    let (quotient, rest) = (size.checked_div(denominator)?, size.checked_rem(denominator)?);
    signed(numerator, quotient, rest, denominator, mode)
}

/// A quotient of sizes that was cut, rounded and with the sign of its numerator.
#[inline]
fn signed(numerator: i64, quotient: u64, rest: u64, denominator: u64, mode: RoundingMode) -> Option<i64> {
    let half = rest.cmp(&denominator.wrapping_sub(rest));
    // WHY: an addition, where a branch would be guessed wrong every second time.
    let away = rounds_away(mode, numerator >= 0, half, rest == 0, quotient & 1 == 1);
    let rounded = i64::try_from(quotient.wrapping_add(away.into())).ok()?;
    Some(if numerator < 0 { rounded.wrapping_neg() } else { rounded })
}

/// Is a quotient that was cut taken away from zero by one? `half` says how its rest compares to what is missing.
#[inline]
fn rounds_away(mode: RoundingMode, positive: bool, half: Ordering, exact: bool, odd: bool) -> bool {
    // WHY: nearly every figure; a comparison is cheaper than a choice of seven, which the compiler makes of both unless
    // the others are elsewhere.
    if mode == RoundingMode::HalfAwayFromZero {
        return half != Ordering::Less;
    }
    rounds_away_otherwise(mode, positive, half, exact, odd)
}

#[cold]
#[inline(never)]
fn rounds_away_otherwise(mode: RoundingMode, positive: bool, half: Ordering, exact: bool, odd: bool) -> bool {
    match mode {
        RoundingMode::HalfAwayFromZero => half != Ordering::Less,
        RoundingMode::HalfEven => half == Ordering::Greater || (half == Ordering::Equal && odd),
        RoundingMode::HalfTowardsZero => half == Ordering::Greater,
        RoundingMode::AwayFromZero => !exact,
        RoundingMode::TowardsZero => false,
        RoundingMode::Ceiling => positive && !exact,
        RoundingMode::Floor => !positive && !exact,
    }
}

/// numerator ÷ 10^exponent, rounded once.
pub(crate) fn divide_by_power(numerator: i128, exponent: u32, mode: RoundingMode) -> Option<i128> {
    let short = i64::try_from(numerator).ok().and_then(|numerator| divide_short(numerator, exponent, mode));
    match short {
        Some(quotient) => Some(quotient.into()),
        None if exponent == 0 => Some(numerator),
        None => divide_rounded(numerator, power_of_ten(exponent)?, mode),
    }
}

/// The same in 64 bits, for exponents from 1 to 18; nothing for others.
#[inline]
pub(crate) fn divide_short(numerator: i64, exponent: u32, mode: RoundingMode) -> Option<i64> {
    let power = small_power(exponent).filter(|power| power.ten > 1)?;
    // WHY: nearly every figure is rounded so.
    if mode == RoundingMode::HalfAwayFromZero { power.nearest(numerator) } else { power.rounded(numerator, mode) }
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

//! Exact roots: products of 256 bits are compared, so that nothing is rounded before the root is.

use core::cmp::Ordering;

/// left × right as its upper and lower 128 bits; nothing is lost.
fn wide(left: u128, right: u128) -> (u128, u128) {
    const LOW: u128 = 0xffff_ffff_ffff_ffff;
    let halves = |figure: u128| (figure.wrapping_shr(64), figure & LOW);
    let ((left_high, left_low), (right_high, right_low)) = (halves(left), halves(right));
    // INVARIANT: 64 bits times 64 bits fit 128, with room for two halves more.
    let low = left_low.wrapping_mul(right_low);
    let middle = left_high.wrapping_mul(right_low).wrapping_add(low.wrapping_shr(64));
    let (carry, middle) = halves(middle);
    let middle = left_low.wrapping_mul(right_high).wrapping_add(middle);
    let high = left_high.wrapping_mul(right_high).wrapping_add(carry).wrapping_add(middle.wrapping_shr(64));
    (high, middle.wrapping_shl(64) | (low & LOW))
}

/// Is a × b less than, equal to or more than c × d? Exact for all figures.
pub(super) fn compare_products((a, b): (u128, u128), (c, d): (u128, u128)) -> Ordering {
    wide(a, b).cmp(&wide(c, d))
}

/// The smallest number from 0 to `most` of which `enough` is true; nothing when it is true of none. What is enough for one
/// number is enough for every larger one.
pub(super) fn smallest(most: u64, enough: impl Fn(u64) -> bool) -> Option<u64> {
    if !enough(most) {
        return None;
    }
    let (mut from, mut until) = (0_u64, most);
    while from < until {
        let middle = from.midpoint(until);
        if enough(middle) {
            until = middle;
        } else {
            // INVARIANT: below `until`, so that one more fits.
            from = middle.saturating_add(1);
        }
    }
    Some(until)
}

/// The most millionths of a quantity.
pub(super) const MILLIONTHS_MAX: u64 = 999_999_999_999_999_999;

/// A square, not worked out: numerators ÷ denominator. The denominator is more than nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Square {
    pub(super) numerators: (u128, u128),
    pub(super) denominator: u128,
}

impl Square {
    /// Does `one` × `other` reach the square? Both are 64 bits, so that their product fits.
    pub(super) fn is_reached_by(&self, one: u128, other: u128) -> bool {
        compare_products((one.saturating_mul(other), self.denominator), self.numerators) != Ordering::Less
    }

    /// Its root, rounded up; nothing past the limits of a quantity.
    pub(super) fn root_up(&self) -> Option<u64> {
        smallest(MILLIONTHS_MAX, |root| self.is_reached_by(root.into(), root.into()))
    }

    /// Its root, rounded to the nearest, half away from zero; nothing past the limits of a quantity.
    ///
    /// INVARIANT: a root of a ratio is never exactly half way between, unless the ratio is a square of halves: that is
    /// compared too. (root + ½)² > square ⟺ (2 root + 1)² × denominator > 4 × numerators.
    pub(super) fn root(&self) -> Option<u64> {
        let (first, second) = self.numerators;
        let four = (first.checked_mul(4)?, second);
        smallest(MILLIONTHS_MAX, |root| {
            let twice = u128::from(root).wrapping_mul(2).wrapping_add(1);
            // INVARIANT: at most (2 × 10^18)², which fits.
            compare_products((twice.wrapping_mul(twice), self.denominator), four) == Ordering::Greater
        })
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigUint;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn products_are_compared_as_large_numbers_are(a: u128, b: u128, c: u128, d: u128, cut in 0_u32..127) {
            let (c, d) = (c >> cut, d >> (127 - cut));
            let product = |x: u128, y: u128| BigUint::from(x) * BigUint::from(y);
            prop_assert_eq!(compare_products((a, b), (c, d)), product(a, b).cmp(&product(c, d)));
            let (high, low) = wide(a, b);
            prop_assert_eq!((BigUint::from(high) << 128) + BigUint::from(low), product(a, b));
        }

        #[test]
        fn roots_are_those_of_large_numbers(a in 0_u128..1 << 70, b in 0_u128..1 << 40, d in 1_u128..1 << 60) {
            let square = Square { numerators: (a, b), denominator: d };
            let exact = BigUint::from(a) * BigUint::from(b);
            let floor = (&exact / BigUint::from(d)).sqrt();
            let up = if &floor * &floor * BigUint::from(d) == exact { floor } else { floor + 1_u32 };
            prop_assert_eq!(square.root_up().map(BigUint::from), Some(up).filter(|up| *up <= BigUint::from(MILLIONTHS_MAX)));
            // 2 × root, cut, plus one, halved: half away from zero.
            let twice = (BigUint::from(4_u32) * &exact / BigUint::from(d)).sqrt();
            let nearest = (twice + 1_u32) / 2_u32;
            prop_assert_eq!(square.root().map(BigUint::from), Some(nearest).filter(|root| *root <= BigUint::from(MILLIONTHS_MAX)));
        }
    }

    #[test]
    fn halves_go_away_from_zero() {
        let root = |numerator, denominator| Square { numerators: (numerator, 1), denominator }.root();
        assert_eq!((root(25, 4), root(9, 4), root(1, 4)), (Some(3), Some(2), Some(1)));
        assert_eq!((root(0, 1), root(6, 1), root(7, 1)), (Some(0), Some(2), Some(3)));
    }
}

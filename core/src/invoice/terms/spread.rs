//! Spreading a whole over weights of either sign.

use alloc::vec;
use alloc::vec::Vec;

use crate::money::{Amount, divide, product};
use crate::problem::{Code, Problem};
use crate::sort::sort_by;

/// Splits a whole in proportion to the weights, by largest remainder; the parts sum to the whole.
///
/// Like [`allocate`](crate::allocate), but weights may be negative, as the tax of goods that are given back is. Ties go to
/// the larger weight, then to the earlier one. When the weights sum to nothing, the last part takes everything.
pub(super) fn spread(whole: Amount, weights: &[Amount]) -> Result<Vec<Amount>, Problem> {
    let too_large = || Problem::new(Code::AmountTooLarge, "the parts have more than 18 digits");
    let units = spread_units(whole.minor().into(), weights).ok_or_else(too_large)?;
    units.into_iter().map(|units| Amount::from_units(units, whole.places())).collect()
}

fn spread_units(whole: i128, weights: &[Amount]) -> Option<Vec<i128>> {
    let weights: Vec<i128> = weights.iter().map(|weight| i128::from(weight.minor())).collect();
    let sum: i128 = weights.iter().sum();
    let mut parts = vec![0_i128; weights.len()];
    if sum == 0 {
        if let Some(last) = parts.last_mut() {
            *last = whole;
        }
        return Some(parts);
    }
    let (sum, sign_of_sum) = (sum.checked_abs()?, sum.signum());
    let mut rests = Vec::with_capacity(weights.len());
    let mut missing = whole;
    for (index, (part, weight)) in parts.iter_mut().zip(&weights).enumerate() {
        let (cut, rest) = divide(product(whole, weight.checked_mul(sign_of_sum)?)?, sum)?;
        *part = cut;
        missing = missing.checked_sub(cut)?;
        rests.push((rest, weight.unsigned_abs(), index));
    }
    let sign = missing.signum();
    sort_by(&mut rests, |a, b| {
        let lacks = |rest: i128| rest.wrapping_mul(sign);
        lacks(b.0).cmp(&lacks(a.0)).then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2))
    });
    // INVARIANT: fewer units are missing than there are parts, because each part lost less than one.
    let count = usize::try_from(missing.unsigned_abs()).ok()?;
    for (_, _, index) in rests.into_iter().take(count) {
        if let Some(part) = parts.get_mut(index) {
            *part = part.checked_add(sign)?;
        }
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn parts_sum_to_the_whole_and_lie_within_a_unit_of_their_share(
            whole in -1_000_000_i128..1_000_000, weights in proptest::collection::vec(-100_000_i128..100_000, 1..8)
        ) {
            let amounts: Vec<Amount> = weights.iter().map(|units| Amount::from_units(*units, 2).unwrap()).collect();
            let parts = spread_units(whole, &amounts).unwrap();
            proptest::prop_assert_eq!(parts.iter().sum::<i128>(), whole);
            let sum: i128 = weights.iter().sum();
            for (part, weight) in parts.iter().zip(&weights).filter(|_| sum != 0) {
                proptest::prop_assert!((part * sum - whole * weight).abs() < sum.abs(), "{part} of {weight}");
            }
        }
    }
}

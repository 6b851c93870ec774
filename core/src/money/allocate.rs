//! Splitting an amount so that the parts sum to the whole.

use alloc::vec;
use alloc::vec::Vec;

use super::Amount;
use crate::problem::{Code, Problem};
use crate::sort::sort_by;

/// Splits `total` in proportion to the weights, by largest remainder; the parts sum to `total`.
///
/// Ties go to the larger weight, then to the earlier one. Weights are amounts of any one scale and
/// none is negative; when all are nothing, the first part takes everything.
///
/// Source: the method of largest remainder (Hamilton); compare dinero.js `allocate`.
///
/// # Errors
/// `allocation.without_parts`, `allocation.weight_negative`, `amount.too_large`.
///
/// ```
/// use orderwell::{Amount, allocate};
///
/// let parts = allocate("100.00".parse::<Amount>()?, &[1, 1, 1])?;
/// let texts: Vec<String> = parts.iter().map(ToString::to_string).collect();
/// assert_eq!(texts, ["33.34", "33.33", "33.33"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn allocate(total: Amount, weights: &[i64]) -> Result<Vec<Amount>, Problem> {
    if weights.is_empty() {
        return Err(Problem::new(Code::AllocationWithoutParts, "an amount cannot be split into no parts"));
    }
    if weights.iter().any(|weight| *weight < 0) {
        return Err(Problem::new(Code::AllocationWeightNegative, "a weight is never negative"));
    }
    let too_large = || Problem::new(Code::AmountTooLarge, "the parts have more than 18 digits");
    let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let whole = i128::from(total.minor());
    let mut parts = vec![0_i128; weights.len()];
    if sum == 0 {
        if let Some(first) = parts.first_mut() {
            *first = whole;
        }
    } else {
        let mut rests = Vec::with_capacity(weights.len());
        for (index, (part, weight)) in parts.iter_mut().zip(weights).enumerate() {
            let product = whole.checked_mul(i128::from(*weight)).ok_or_else(too_large)?;
            *part = product.checked_div(sum).unwrap_or(0);
            let rest = product.checked_rem(sum).unwrap_or(0).unsigned_abs();
            rests.push((rest, *weight, index));
        }
        let given: i128 = parts.iter().sum();
        let missing = whole.checked_sub(given).ok_or_else(too_large)?;
        sort_by(&mut rests, |a, b| b.0.cmp(&a.0).then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2)));
        // INVARIANT: fewer units are missing than there are parts, because each part lost less than one.
        let count = usize::try_from(missing.unsigned_abs()).unwrap_or(usize::MAX);
        for (_, _, index) in rests.into_iter().take(count) {
            if let Some(part) = parts.get_mut(index) {
                *part = part.saturating_add(missing.signum());
            }
        }
    }
    parts.into_iter().map(|units| Amount::from_units(units, total.places())).collect()
}

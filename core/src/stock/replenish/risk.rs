//! What is kept for bad days, and the lot that costs least.

use super::definition::EconomicOrderQuantity;
use super::normal::z_of;
use super::order::OrderBounds;
use super::usage::{UsageFigures, too_large};
use super::wide::{MILLIONTHS_MAX, Square, smallest};
use crate::money::{Percent, RoundingMode, power_of_ten};
use crate::problem::Problem;
use crate::quantity::Quantity;

/// Days of a year, here and in every figure by the year.
pub(super) const DAYS_OF_YEAR: u32 = 365;

/// Safety stock as a policy says it: so much, or z × σ × √days, rounded up to six places.
pub(super) fn safety_stock(
    figures: &UsageFigures,
    stated: Option<Quantity>,
    level: Option<Percent>,
    days: u32,
) -> Result<Quantity, Problem> {
    let Some(z) = level.and_then(z_of) else { return Ok(stated.unwrap_or_default()) };
    let z = u128::from(z);
    // z is in ten-thousandths. INVARIANT: z² is below 10^10, days below 10^10.
    let factor = z.wrapping_mul(z).saturating_mul(days.into());
    of_size(figures.variance(factor, 100_000_000).root_up())
}

/// The standard deviation of usage a day, rounded to six places.
pub(super) fn standard_deviation(figures: &UsageFigures) -> Result<Quantity, Problem> {
    of_size(figures.variance(1, 1).root())
}

/// What is used in so many days, and what is kept beside it; both rounded up.
pub(super) fn level(figures: &UsageFigures, days: u32, safety_stock: Quantity) -> Result<Quantity, Problem> {
    figures.in_days(days.into(), RoundingMode::Ceiling)?.plus(safety_stock)
}

/// The economic order quantity as its square, in millionths: 2 × usage a year × ordering cost ÷ (unit cost × percent).
fn economic_square(policy: &EconomicOrderQuantity, figures: &UsageFigures) -> Option<Square> {
    let (cost, percent) = (policy.unit_cost.scaled(), policy.holding_cost_percent.scaled());
    let size = |figure: i128| u128::try_from(figure).ok();
    // With everything in units of the last place, powers of ten are left: a million for millionths², and the places.
    let places = cost.places.saturating_add(percent.places).saturating_add(2);
    let usage =
        size(figures.total.millionths().into())?.checked_mul(u128::from(DAYS_OF_YEAR).checked_mul(2_000_000)?)?;
    let ordering = size(policy.ordering_cost.minor().into())?.checked_mul(size(power_of_ten(places)?)?)?;
    let ordering_places = size(power_of_ten(policy.ordering_cost.places().into())?)?;
    let holding = size(cost.units)?.checked_mul(size(percent.units)?)?;
    let denominator = holding.checked_mul(ordering_places)?.checked_mul(figures.days.into())?;
    (denominator > 0).then_some(Square { numerators: (usage, ordering), denominator })
}

/// The economic order quantity, rounded to six places, and the lot: the whole number of steps that costs least, which is
/// the smaller one of two that cost the same, brought between the bounds.
///
/// Of lots of k and k + 1 steps the smaller one costs no more when k × (k + 1) × step² reaches the square of the economic
/// order quantity; so the first such k is cheapest, without any root.
pub(super) fn economic(
    policy: &EconomicOrderQuantity,
    figures: &UsageFigures,
    bounds: &OrderBounds,
) -> Result<(Quantity, Quantity), Problem> {
    let square = economic_square(policy, figures).ok_or_else(too_large)?;
    let root = of_size(square.root())?;
    let step = bounds.step.millionths().unsigned_abs();
    let most = MILLIONTHS_MAX.checked_div(step).ok_or_else(too_large)?;
    let sized = |count: u64| u128::from(count).saturating_mul(step.into());
    let count = smallest(most, |count| square.is_reached_by(sized(count), sized(count.saturating_add(1))));
    let lot = count.ok_or_else(too_large)?.max(1).checked_mul(step);
    Ok((root, bounds.fit(of_size(lot)?)?))
}

fn of_size(millionths: Option<u64>) -> Result<Quantity, Problem> {
    super::usage::quantity(millionths.map(i128::from))
}

//! Buy x, get y: sets of units, and the cheapest of them at a discount.

use alloc::vec::Vec;

use super::basket::Rest;
use super::definition::{BuyGet, GetSelection};
use super::effect::{Part, Parts, Scope, Stop, too_large};
use super::result::PromotionObstacle;
use crate::grouped::Grouped;
use crate::id::ProductId;
use crate::money::{Percent, divide_rounded, power_of_ten, product};
use crate::problem::Problem;
use crate::quantity::Quantity;
use crate::sort::sort_by;

/// Lines that make sets together: what is bought, what of it can be got, and how many units a set takes.
struct Pool {
    bought: Vec<usize>,
    got: Vec<usize>,
    set: Quantity,
}

pub(super) fn parts(scope: &Scope<'_, '_>, effect: &BuyGet) -> Result<Parts, Stop> {
    let mut left = scope.promotion.uses_per_order_max.unwrap_or(u64::MAX);
    let mut found = Parts { percent: effect.percent, ..Parts::default() };
    let (mut most, mut needed, mut enough) = (Quantity::ZERO, effect.buy_quantity, false);
    for pool in pools(scope, effect)? {
        let bought = Quantity::sum(pool.bought.iter().filter_map(|at| scope.rest(*at)).map(|rest| rest.line.quantity))?;
        (most, needed) = (most.max(bought), pool.set);
        let sets = bought.millionths().checked_div(pool.set.millionths()).and_then(|sets| u64::try_from(sets).ok());
        let sets = sets.unwrap_or(0);
        enough = enough || sets > 0;
        let sets = sets.min(left);
        if sets == 0 {
            continue;
        }
        // INVARIANT: sets × set is at most what is bought; where other products are got, it is cut to what is there.
        let all = product(sets.into(), effect.get_quantity.millionths().into()).ok_or_else(too_large)?;
        let taken = take(scope, pool.got, all, effect.percent, &mut found.list)?;
        let used = taken.checked_add(i128::from(effect.get_quantity.millionths()).saturating_sub(1));
        let used = used.and_then(|units| units.checked_div(effect.get_quantity.millionths().into()));
        let used = used.and_then(|used| u64::try_from(used).ok()).unwrap_or(sets).min(sets);
        found.uses = found.uses.saturating_add(used);
        left = left.saturating_sub(used);
    }
    if found.uses == 0 && enough && !effect.get_product_ids.is_empty() {
        return Err(scope.not(PromotionObstacle::GetProductMissing).into());
    }
    if found.uses == 0 && !enough {
        let mut not = scope.not(PromotionObstacle::SetIncomplete);
        (not.quantity, not.quantity_needed) = (Some(most), Some(needed));
        return Err(not.into());
    }
    sort_by(&mut found.list, |left, right| left.at.cmp(&right.at));
    Ok(found)
}

fn pools(scope: &Scope<'_, '_>, effect: &BuyGet) -> Result<Vec<Pool>, Problem> {
    if !effect.get_product_ids.is_empty() {
        let got = scope.products.lines(&effect.get_product_ids);
        let bought = scope.matched.iter().copied().filter(|at| got.binary_search(at).is_err()).collect();
        return Ok(alloc::vec![Pool { bought, got, set: effect.buy_quantity }]);
    }
    let set = effect.buy_quantity.plus(effect.get_quantity)?;
    let pool = |lines: Vec<usize>| Pool { bought: lines.clone(), got: lines, set };
    if effect.selection == GetSelection::Cheapest {
        return Ok(alloc::vec![pool(scope.matched.clone())]);
    }
    let mut by_product: Grouped<'_, ProductId, Vec<usize>> = Grouped::new();
    for at in &scope.matched {
        let Some(rest) = scope.rest(*at) else { continue };
        if let Some(lines) = by_product.entry(&rest.line.product_id, Vec::new) {
            lines.push(*at);
        }
    }
    Ok(by_product.into_entries().into_iter().map(|(_, lines)| pool(lines)).collect())
}

/// Takes so many millionths of the cheapest units; says how many there were.
fn take(
    scope: &Scope<'_, '_>,
    mut lines: Vec<usize>,
    all: i128,
    percent: Option<Percent>,
    parts: &mut Vec<Part>,
) -> Result<i128, Problem> {
    let costs_less = |left: &Rest<'_>, right: &Rest<'_>| {
        // INVARIANT: 64 bits times 64 bits fit 128.
        let crossed = |one: &Rest<'_>, other: &Rest<'_>| {
            i128::from(one.left).wrapping_mul(other.line.quantity.millionths().into())
        };
        crossed(left, right).cmp(&crossed(right, left))
    };
    sort_by(&mut lines, |left, right| match (scope.rest(*left), scope.rest(*right)) {
        (Some(left), Some(right)) => costs_less(left, right),
        _ => left.cmp(right),
    });
    let mut missing = all;
    for at in lines {
        let Some(rest) = scope.rest(at) else { continue };
        let whole = i128::from(rest.line.quantity.millionths());
        let taken = whole.min(missing);
        if taken <= 0 {
            break;
        }
        missing = missing.saturating_sub(taken);
        let units = share(rest.left, (taken, whole), percent, scope).ok_or_else(too_large)?;
        let quantity = i64::try_from(taken).ok().and_then(Quantity::of_millionths);
        parts.push(Part { at, units, quantity });
    }
    Ok(all.saturating_sub(missing))
}

/// rest × taken ÷ whole × percent, rounded once.
fn share(rest: i64, (taken, whole): (i128, i128), percent: Option<Percent>, scope: &Scope<'_, '_>) -> Option<i64> {
    let (part, places) = percent.map_or((1, 0), |percent| {
        let scaled = percent.scaled();
        (scaled.units, scaled.places.saturating_add(2))
    });
    let numerator = product(product(rest.into(), taken)?, part)?;
    let denominator = product(whole, power_of_ten(places)?)?;
    i64::try_from(divide_rounded(numerator, denominator, scope.mode)?).ok().map(|units| units.min(rest))
}

//! From price and quantity to the amount of a line.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::adjustment::{Adjustment, Setting, check_count};
use crate::id::LineNo;
use crate::limits;
use crate::money::{Amount, UnitPrice};
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;

/// What the price of a line is made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LinePrice<'a> {
    pub(crate) quantity: Quantity,
    pub(crate) unit_price: UnitPrice,
    pub(crate) base_quantity: Option<Quantity>,
    pub(crate) allowances: &'a [Adjustment],
    pub(crate) charges: &'a [Adjustment],
}

/// quantity × price ÷ base + charges − allowances, each part rounded to the setting's places and in units of them;
/// BT-131 where prices are net. Notes what is wrong at its path below the line.
pub(crate) fn line_amount(line: &LinePrice<'_>, setting: &Setting, problems: &mut Vec<Problem>) -> Option<i128> {
    let goods = match line.unit_price.times_at(line.quantity, line.base_quantity, setting.places, setting.mode) {
        Ok(goods) => goods,
        Err(problem) => {
            let field = if problem.code == Code::PriceBaseQuantityNotPositive { "base_quantity" } else { "quantity" };
            problems.push(problem.within(field));
            // What else is wrong is told too.
            sum(line.allowances, "allowances", 0, line.quantity, setting, problems);
            sum(line.charges, "charges", 0, line.quantity, setting, problems);
            return None;
        }
    };
    if !setting.fits(goods) {
        let detail = "price times quantity has more than 18 digits";
        problems.push(Problem::new(Code::AmountTooLarge, detail).within("quantity"));
        return None;
    }
    if line.allowances.is_empty() && line.charges.is_empty() {
        return Some(goods);
    }
    let before = problems.len();
    let allowances = sum(line.allowances, "allowances", goods, line.quantity, setting, problems);
    let charges = sum(line.charges, "charges", goods, line.quantity, setting, problems);
    if problems.len() > before {
        return None;
    }
    let amount = goods.checked_add(charges?)?.checked_sub(allowances?)?;
    if !setting.fits(amount) {
        problems.push(Problem::new(Code::AmountTooLarge, "the amount of the line has more than 18 digits"));
        return None;
    }
    Some(amount)
}

/// What no line asks for, as it has too many digits.
const NO_GOODS: i64 = i64::MAX;

/// quantity × price ÷ base in 64 bits, where they are enough and nothing is at fault; another figure, by which
/// [`short_amount`] knows, elsewhere.
#[inline]
pub(crate) fn short_goods(line: &LinePrice<'_>, setting: &Setting) -> i64 {
    line.unit_price.times_short(line.quantity, line.base_quantity, setting.places, setting.mode).unwrap_or(NO_GOODS)
}

/// The same as [`line_amount`], from its [goods](short_goods), where the places are those of the currency and nothing is
/// at fault; nothing elsewhere.
#[expect(clippy::inline_always, reason = "what a line is made of is then not copied to be handed on")]
#[inline(always)]
pub(crate) fn short_amount(goods: i64, line: &LinePrice<'_>, setting: &Setting) -> Option<Amount> {
    let amount = setting.zero?.with_units(goods)?;
    if line.allowances.is_empty() && line.charges.is_empty() {
        return Some(amount);
    }
    let beside = match (stated_sum(line.allowances, setting), stated_sum(line.charges, setting)) {
        (Some(allowances), Some(charges)) => charges.checked_sub(allowances)?,
        _ => any_beside(goods, line, setting)?,
    };
    amount.with_units(goods.checked_add(beside)?)
}

/// The sum of allowances or charges where there is at most one, and its amount is stated.
#[inline]
fn stated_sum(adjustments: &[Adjustment], setting: &Setting) -> Option<i64> {
    match adjustments {
        [] => Some(0),
        [only] => only.stated(setting),
        _ => None,
    }
}

/// Charges less allowances of any kind.
#[inline(never)]
fn any_beside(goods: i64, line: &LinePrice<'_>, setting: &Setting) -> Option<i64> {
    let sum = |adjustments: &[Adjustment]| short_sum(adjustments, goods, line.quantity, setting);
    sum(line.charges)?.checked_sub(sum(line.allowances)?)
}

fn short_sum(adjustments: &[Adjustment], base: i64, quantity: Quantity, setting: &Setting) -> Option<i64> {
    if adjustments.len() > limits::ADJUSTMENTS_MAX {
        return None;
    }
    let mut sum = 0_i64;
    for adjustment in adjustments {
        let part = match adjustment.stated(setting) {
            Some(stated) => stated,
            None => adjustment.resolve(base.into(), Some(quantity), setting).ok()?.try_into().ok()?,
        };
        sum = sum.checked_add(part)?;
    }
    Some(sum)
}

fn sum(
    adjustments: &[Adjustment],
    list: &'static str,
    base: i128,
    quantity: Quantity,
    setting: &Setting,
    problems: &mut Vec<Problem>,
) -> Option<i128> {
    if let Err(problem) = check_count(adjustments) {
        problems.push(problem.within(list));
        return None;
    }
    let mut sum = 0_i128;
    for (index, adjustment) in adjustments.iter().enumerate() {
        match adjustment.resolve(base, Some(quantity), setting) {
            Ok(amount) => sum = sum.saturating_add(amount),
            Err(problem) => problems.push(problem.within(index).within(list)),
        }
    }
    Some(sum)
}

pub(crate) fn too_many_lines(count: usize) -> Problem {
    Problem::new(Code::LimitLines, alloc::format!("a document has at most {} lines", limits::LINES_MAX))
        .with("entries", count)
        .with("entries_max", limits::LINES_MAX)
}

/// Notes every line number that has stood before, at its own place.
pub(crate) fn check_line_numbers(numbers: impl Iterator<Item = LineNo> + Clone, problems: &mut Vec<Problem>) {
    // INVARIANT: line numbers begin with one.
    let mut last = 0_u32;
    if numbers.clone().all(|number| core::mem::replace(&mut last, number.get()) < number.get()) {
        return;
    }
    let mut seen = BTreeSet::new();
    for (index, number) in numbers.enumerate() {
        if !seen.insert(number) {
            problems.push(
                Problem::new(Code::LineNumberTwice, alloc::format!("line {number} stands twice"))
                    .with("line", number.get())
                    .within("line")
                    .within(index)
                    .within("lines"),
            );
        }
    }
}

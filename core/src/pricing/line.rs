//! From price and quantity to the amount of a line.

use alloc::vec::Vec;

use super::adjustment::{Adjustment, Setting, check_count};
use crate::limits;
use crate::money::{UnitPrice, power_of_ten};
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
pub(crate) fn line_amount(line: LinePrice<'_>, setting: Setting, problems: &mut Vec<Problem>) -> Option<i128> {
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
    if fits(goods, setting).is_none() {
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
    if fits(amount, setting).is_none() {
        problems.push(Problem::new(Code::AmountTooLarge, "the amount of the line has more than 18 digits"));
        return None;
    }
    Some(amount)
}

/// At most 18 digits, the places beyond the minor units not counted.
fn fits(units: i128, setting: Setting) -> Option<()> {
    let more = setting.places.saturating_sub(setting.currency.minor_units().into());
    let most = power_of_ten(limits::AMOUNT_DIGITS_MAX.saturating_add(more))?;
    (units.unsigned_abs() < most.unsigned_abs()).then_some(())
}

fn sum(
    adjustments: &[Adjustment],
    list: &'static str,
    base: i128,
    quantity: Quantity,
    setting: Setting,
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

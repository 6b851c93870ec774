//! From price and quantity to the net amount of a line: allowances, charges, base quantities.
//!
//! Source: EN 16931-1 BG-25 to BG-29; BT-131 is quantity × price ÷ base quantity + charges − allowances.

use alloc::vec::Vec;

use crate::id::Text;
use crate::limits;
use crate::money::{Amount, Currency, Percent, RoundingMode, UnitPrice};
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;
use crate::record::record;
use crate::tax::TaxRate;

record! {
    /// An allowance (discount) or a charge (surcharge, freight): an amount, or a percentage of a base.
    ///
    /// EN 16931 BG-20, BG-21 (document), BG-27, BG-28 (line). Whether it is taken off or put on is
    /// said by the list it stands in. A document that takes back has negative figures; an order has none.
    #[derive(Default)]
    pub struct Adjustment {
        ;
        /// How much. BT-92, BT-99, BT-136, BT-141.
        amount: Option<Amount> => with_amount,
        /// Which percentage of the base. BT-94, BT-101, BT-138, BT-143.
        percent: Option<Percent> => with_percent,
        /// The base of the percentage, when it is not the line or the document. BT-93, BT-100, BT-137, BT-142.
        base: Option<Amount> => with_base,
        /// Why, for people. BT-97, BT-104, BT-139, BT-144.
        reason: Option<Text> => with_reason,
        /// Why, as a code of UNCL5189 (allowances) or UNCL7161 (charges).
        reason_code: Option<Text> => with_reason_code,
        /// How it is taxed (of a document only); spread over the document's rates when left out.
        tax: Option<TaxRate> => with_tax,
    }
}

impl Adjustment {
    /// The amount of it, in the currency's minor units.
    pub(crate) fn resolve(&self, base: Amount, currency: Currency, mode: RoundingMode) -> Result<Amount, Problem> {
        match (self.amount, self.percent) {
            (Some(amount), None) => amount.in_currency(currency).map_err(|problem| problem.within("amount")),
            (None, Some(percent)) => {
                let base = self.base.unwrap_or(base).in_currency(currency).map_err(|problem| problem.within("base"))?;
                base.percent(percent, mode).map_err(|problem| problem.within("percent"))
            }
            (Some(_), Some(_)) => Err(Problem::new(
                Code::AdjustmentAmountAndPercent,
                "an allowance or charge has an amount or a percentage, not both",
            )),
            (None, None) => Err(Problem::new(
                Code::AdjustmentWithoutFigure,
                "an allowance or charge needs an amount or a percentage",
            )),
        }
    }
}

/// Notes every adjustment of a list with a negative figure: an order uses the other list instead.
pub(crate) fn check_not_negative(adjustments: &[Adjustment], list: &'static str, problems: &mut Vec<Problem>) {
    for (index, adjustment) in adjustments.iter().enumerate() {
        if let Some(amount) = adjustment.amount.filter(|amount| amount.is_negative()) {
            problems.push(negative("amount", amount).within(index).within(list));
        }
        if let Some(percent) = adjustment.percent.filter(|percent| percent.is_negative()) {
            problems.push(negative("percent", percent).within(index).within(list));
        }
    }
}

fn negative(name: &'static str, figure: impl core::fmt::Display) -> Problem {
    Problem::new(Code::AdjustmentNegative, "an allowance or charge is not negative; use the other list instead")
        .with_text(name, figure)
        .within(name)
}

/// Allowances and charges of one place, resolved.
pub(crate) fn resolve_all(
    adjustments: &[Adjustment],
    list: &'static str,
    base: Amount,
    currency: Currency,
    mode: RoundingMode,
    problems: &mut Vec<Problem>,
) -> Vec<Amount> {
    if adjustments.len() > limits::ADJUSTMENTS_MAX {
        problems.push(
            Problem::new(
                Code::LimitAdjustments,
                alloc::format!("at most {} allowances or charges stand in one place", limits::ADJUSTMENTS_MAX),
            )
            .with("entries", adjustments.len())
            .with("entries_max", limits::ADJUSTMENTS_MAX)
            .within(list),
        );
        return Vec::new();
    }
    let mut amounts = Vec::with_capacity(adjustments.len());
    for (index, adjustment) in adjustments.iter().enumerate() {
        match adjustment.resolve(base, currency, mode) {
            Ok(amount) => amounts.push(amount),
            Err(problem) => problems.push(problem.within(index).within(list)),
        }
    }
    amounts
}

/// What the price of a line is made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LinePrice<'a> {
    pub(crate) quantity: Quantity,
    pub(crate) unit_price: UnitPrice,
    pub(crate) base_quantity: Option<Quantity>,
    pub(crate) allowances: &'a [Adjustment],
    pub(crate) charges: &'a [Adjustment],
}

/// The net amount of a line, each part rounded to the currency. BT-131.
pub(crate) fn line_net(line: LinePrice<'_>, currency: Currency, mode: RoundingMode) -> Result<Amount, Vec<Problem>> {
    let goods = match line.unit_price.times(line.quantity, line.base_quantity, currency, mode) {
        Ok(goods) => goods,
        Err(problem) => {
            let field = if problem.code == Code::PriceBaseQuantityNotPositive { "base_quantity" } else { "quantity" };
            return Err(alloc::vec![problem.within(field)]);
        }
    };
    if line.allowances.is_empty() && line.charges.is_empty() {
        return Ok(goods);
    }
    let mut problems = Vec::new();
    let allowances = resolve_all(line.allowances, "allowances", goods, currency, mode, &mut problems);
    let charges = resolve_all(line.charges, "charges", goods, currency, mode, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let net = charges
        .into_iter()
        .try_fold(goods, Amount::plus)
        .and_then(|sum| allowances.into_iter().try_fold(sum, Amount::minus));
    net.map_err(|problem| alloc::vec![problem])
}

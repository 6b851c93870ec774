//! What is taken off and put on: amounts, percentages, so much a unit.
//!
//! Source: EN 16931-1 BG-20, BG-21, BG-27, BG-28.

use alloc::vec::Vec;

use crate::id::{PromotionId, TaxId, Text};
use crate::limits;
use crate::money::{Amount, Currency, Percent, RoundingMode, UnitPrice, divide_by_power, power_of_ten, product};
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;
use crate::record::record;
use crate::tax::TaxRate;

record! {
    /// An allowance (discount) or a charge (surcharge, freight): an amount, a percentage of a base, or so much a unit.
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
        /// So much for each unit.
        per_unit: Option<UnitPrice> => with_per_unit,
        /// For how many units; those of the line when left out.
        quantity: Option<Quantity> => with_quantity,
        /// Why, for people. BT-97, BT-104, BT-139, BT-144.
        reason: Option<Text> => with_reason,
        /// Why, as a code of UNCL5189 (allowances) or UNCL7161 (charges).
        reason_code: Option<Text> => with_reason_code,
        /// How it is taxed (of a document only); spread over the document's rates when left out.
        tax: Option<TaxRate> => with_tax,
        /// By which of the document's taxes it is taxed (of a document only), in the order in which they are computed.
        taxes: Vec<TaxId> => with_taxes,
        /// The promotion that it comes from.
        promotion_id: Option<PromotionId> => with_promotion_id,
    }
}

/// Where an allowance or charge is resolved.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    /// The currency of its amounts.
    pub(crate) currency: Currency,
    /// Decimal places of the result: those of the currency, or more.
    pub(crate) places: u32,
    pub(crate) mode: RoundingMode,
    /// The first figure that has too many digits: more than 18, the places beyond those of the currency not counted.
    most: u128,
    /// Nothing, where the places are those of the currency.
    pub(super) zero: Option<Amount>,
}

impl Setting {
    pub(crate) fn new(currency: Currency, places: u32, mode: RoundingMode) -> Self {
        let beyond = places.saturating_sub(currency.minor_units().into());
        let most = power_of_ten(limits::AMOUNT_DIGITS_MAX.saturating_add(beyond));
        let zero = (beyond == 0).then(|| Amount::zero(currency));
        Self { currency, places, mode, most: most.map_or(0, i128::unsigned_abs), zero }
    }

    /// Has it no beyond digits than an amount may have?
    #[inline]
    pub(super) fn fits(&self, units: i128) -> bool {
        units.unsigned_abs() < self.most
    }

    /// A stated amount, in units of the places.
    fn units(&self, amount: Amount) -> Result<i128, Problem> {
        let minor = amount.in_currency(self.currency)?.minor();
        let more = self.places.saturating_sub(self.currency.minor_units().into());
        let units = power_of_ten(more).and_then(|ten| product(minor.into(), ten));
        units.ok_or_else(|| Problem::new(Code::AmountTooLarge, "an amount has at most 18 digits"))
    }
}

impl Adjustment {
    /// The amount of it where it is stated with the places of the setting: then it is taken as it stands.
    #[inline]
    pub(super) fn stated(&self, setting: &Setting) -> Option<i64> {
        let amount = self.amount.zip(setting.zero).filter(|(amount, zero)| amount.is_as_fine_as(*zero));
        amount.filter(|_| self.percent.is_none() && self.per_unit.is_none()).map(|(amount, _)| amount.minor())
    }

    /// The amount of it, in units of the setting's places; `base` is in them too.
    pub(crate) fn resolve(&self, base: i128, quantity: Option<Quantity>, setting: &Setting) -> Result<i128, Problem> {
        match (self.amount, self.percent, self.per_unit) {
            (Some(amount), None, None) => setting.units(amount).map_err(|problem| problem.within("amount")),
            (None, Some(percent), None) => {
                let base = self.base.map_or(Ok(base), |base| setting.units(base));
                let base = base.map_err(|problem| problem.within("base"))?;
                let rate = percent.scaled();
                let share = product(base, rate.units)
                    .and_then(|both| divide_by_power(both, rate.places.saturating_add(2), setting.mode));
                let too_large = || Problem::new(Code::AmountTooLarge, "the percentage has more than 18 digits");
                share.ok_or_else(|| too_large().within("percent"))
            }
            (None, None, Some(per_unit)) => {
                let quantity = self.quantity.or(quantity).ok_or_else(|| {
                    let detail = "an allowance or charge of a document that is so much a unit says how many";
                    Problem::new(Code::AdjustmentWithoutQuantity, detail).within("quantity")
                })?;
                let units = per_unit.times_at(quantity, None, setting.places, setting.mode);
                units.map_err(|problem| problem.within("per_unit"))
            }
            (None, None, None) => Err(Problem::new(
                Code::AdjustmentWithoutFigure,
                "an allowance or charge needs an amount, a percentage or a price per unit",
            )),
            (Some(_), Some(_), None) => Err(Problem::new(
                Code::AdjustmentAmountAndPercent,
                "an allowance or charge has an amount or a percentage, not both",
            )),
            _ => Err(Problem::new(
                Code::AdjustmentSeveralFigures,
                "an allowance or charge has one of amount, percentage and price per unit",
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
        if let Some(per_unit) = adjustment.per_unit.filter(|per_unit| per_unit.is_negative()) {
            problems.push(negative("per_unit", per_unit).within(index).within(list));
        }
    }
}

fn negative(name: &'static str, figure: impl core::fmt::Display) -> Problem {
    Problem::new(Code::AdjustmentNegative, "an allowance or charge is not negative; use the other list instead")
        .with_text(name, figure)
        .within(name)
}

/// Too many allowances or charges in one place.
pub(crate) fn check_count(adjustments: &[Adjustment]) -> Result<(), Problem> {
    if adjustments.len() <= limits::ADJUSTMENTS_MAX {
        return Ok(());
    }
    let detail = alloc::format!("at most {} allowances or charges stand in one place", limits::ADJUSTMENTS_MAX);
    Err(Problem::new(Code::LimitAdjustments, detail)
        .with("entries", adjustments.len())
        .with("entries_max", limits::ADJUSTMENTS_MAX))
}

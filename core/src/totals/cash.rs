//! Cash rounding: what is paid is a multiple of the smallest coin.

use super::document::CashRounding;
use super::result::Totals;
use crate::money::{Amount, CashDifference, Currency, divide_rounded, product};
use crate::problem::Problem;
use crate::tax::TaxSettlement;

/// Rounds what is payable, and puts the difference where the document wants it; tells which tax it changed.
pub(super) fn round_cash(
    totals: &mut Totals,
    cash: CashRounding,
    currency: Currency,
) -> Result<Option<(usize, Amount)>, Problem> {
    let step = cash.step.in_currency(currency)?;
    let payable = totals.payable()?;
    let steps = divide_rounded(payable.minor().into(), step.minor().into(), cash.mode);
    let rounded = steps.and_then(|steps| product(steps, step.minor().into()));
    let rounded = Amount::from_units(rounded.ok_or_else(super::settle::too_large)?, currency.minor_units())?;
    let difference = rounded.minus(payable)?;
    if difference.is_zero() {
        return Ok(None);
    }
    match cash.difference {
        CashDifference::OwnLine => totals.payable_rounding = Some(difference),
        CashDifference::BiggestTax => {
            let taxes = totals.taxes.iter_mut().enumerate();
            let added = taxes.filter(|(_, subtotal)| subtotal.settlement == TaxSettlement::Added);
            // The first of those that are equally large.
            let biggest = added.rev().max_by_key(|(_, subtotal)| subtotal.tax.minor().unsigned_abs());
            if let Some((index, biggest)) = biggest.filter(|(_, subtotal)| !subtotal.tax.is_zero()) {
                biggest.tax = biggest.tax.plus(difference)?;
                if let Some(last) = biggest.distributed.last_mut() {
                    *last = last.plus(difference)?;
                }
                totals.tax = totals.tax.plus(difference)?;
                totals.gross = totals.gross.plus(difference)?;
                return Ok(Some((index, difference)));
            }
        }
    }
    Ok(None)
}

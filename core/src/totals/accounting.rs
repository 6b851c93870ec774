//! A document told in a second currency.

use super::document::{Exchange, ExchangeDirection};
use super::result::{AccountingTotals, Totals};
use crate::money::{Amount, RoundingMode, divide_rounded, power_of_ten, product};
use crate::problem::{Code, Problem};
use crate::tax::TaxSettlement;

/// Converts each printed figure and rounds it once; totals are sums of those, so that they add up.
pub(super) fn convert(totals: &mut Totals, exchange: &Exchange, mode: RoundingMode) -> Result<(), Problem> {
    let net = converted(totals.net, exchange, mode)?;
    let mut tax = Amount::zero(exchange.currency);
    for subtotal in &mut totals.taxes {
        let of_this = converted(subtotal.tax, exchange, mode)?;
        subtotal.taxable_accounting = Some(converted(subtotal.taxable, exchange, mode)?);
        subtotal.tax_accounting = Some(of_this);
        if subtotal.settlement == TaxSettlement::Added {
            tax = tax.plus(of_this)?;
        }
    }
    totals.accounting = Some(AccountingTotals::new(exchange.currency, net, tax, net.plus(tax)?));
    Ok(())
}

/// An amount in the other currency.
fn converted(amount: Amount, exchange: &Exchange, mode: RoundingMode) -> Result<Amount, Problem> {
    let to = exchange.currency.minor_units();
    let rate = exchange.rate.scaled();
    let (from, to_places) = (u32::from(amount.places()), u32::from(to));
    let units = i128::from(amount.minor());
    // units ÷ 10^from × rate × 10^to, or ÷ rate
    let (numerator, denominator) = match exchange.direction {
        ExchangeDirection::Multiply => (
            product(units, rate.units).and_then(|both| product(both, power_of_ten(to_places)?)),
            power_of_ten(from.saturating_add(rate.places)),
        ),
        ExchangeDirection::Divide => (
            power_of_ten(to_places.saturating_add(rate.places)).and_then(|ten| product(units, ten)),
            power_of_ten(from).and_then(|ten| product(rate.units, ten)),
        ),
    };
    let units = numerator.zip(denominator).and_then(|(numerator, by)| divide_rounded(numerator, by, mode));
    let too_large = || Problem::new(Code::AmountTooLarge, "in the accounting currency it has more than 18 digits");
    Amount::from_units(units.ok_or_else(too_large)?, to)
}

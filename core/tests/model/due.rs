//! Steps 7 and 8 of the page: what is due, and the accounting currency.

use std::cell::Cell;

use orderwell::{AccountingTotals, CashDifference, Currency, Document, ExchangeDirection, TaxSettlement, Totals};

use super::fraction::{Fraction, amount, exact, is_negative, round, whole};
use super::taxes::Key;
use super::totals::{Sums, or_note, surcharge_of};

/// Step 7: what is added so that a round amount is due.
pub(crate) fn pay_in_cash(document: &Document, sums: &mut Sums) -> Option<Fraction> {
    let Some(cash) = document.rounding.cash else {
        return document.payable_rounding.map(|rounding| exact(rounding.to_decimal()));
    };
    let prepaid = document.prepaid.map_or(whole(0), |prepaid| exact(prepaid.to_decimal()));
    let payable = &sums.gross - sums.retained.clone().unwrap_or(whole(0)) - prepaid;
    let step = exact(cash.step.to_decimal());
    let difference = round(&(&payable / &step), 0, cash.mode) * step - payable;
    if difference == whole(0) {
        return None;
    }
    if cash.difference == CashDifference::OwnLine {
        return Some(difference);
    }
    let printed = |key: &Key| {
        let with = surcharge_of(key, sums).map_or(whole(0), |surcharge| surcharge.counts.clone());
        with + &sums.subtotals[key].counts
    };
    let mut largest: Option<(Key, Fraction)> = None;
    for (key, subtotal) in &sums.subtotals {
        let tax = printed(key);
        let size = if is_negative(&tax) { -tax } else { tax };
        let larger = size > largest.as_ref().map_or(whole(0), |(_, largest)| largest.clone());
        if larger && !key.surcharge && subtotal.single.is_added() {
            largest = Some((key.clone(), size));
        }
    }
    if let Some(subtotal) = largest.and_then(|(key, _)| sums.subtotals.get_mut(&key)) {
        subtotal.counts += &difference;
        sums.tax += &difference;
        sums.gross += &difference;
    }
    None
}

/// Step 8.
pub(crate) fn tell_in_second_currency(document: &Document, sums: &Sums, totals: &mut Totals, past_limits: &Cell<bool>) {
    let Some(exchange) = document.exchange else { return };
    let rate = exact(exchange.rate.to_decimal());
    let currency: Currency = exchange.currency;
    let places = currency.minor_units().into();
    let convert = |figure: &Fraction| {
        let exactly = match exchange.direction {
            ExchangeDirection::Multiply => figure * &rate,
            ExchangeDirection::Divide => figure / &rate,
            other => panic!("the model does not know {other}"),
        };
        round(&exactly, places, document.rounding.mode)
    };
    let amount = |figure: &Fraction| or_note(amount(figure, currency), past_limits);
    let net = convert(&sums.net);
    let mut tax = whole(0);
    for subtotal in &mut totals.taxes {
        let converted = convert(&exact(subtotal.tax.to_decimal()));
        subtotal.taxable_accounting = Some(amount(&convert(&exact(subtotal.taxable.to_decimal()))));
        subtotal.tax_accounting = Some(amount(&converted));
        if subtotal.settlement == TaxSettlement::Added {
            tax += converted;
        }
    }
    let gross = &net + &tax;
    totals.accounting = Some(AccountingTotals::new(currency, amount(&net), amount(&tax), amount(&gross)));
}

//! Steps 7 and 8 of the page: what is due, and the accounting currency.

use std::cell::Cell;

use orderwell::{
    AccountingTotals, Amount, CashDifference, Currency, Document, Exchange, ExchangeDirection, TaxSettlement, Totals,
};

use super::document::{Part, Source};
use super::fraction::{Fraction, amount, exact, is_negative, round, whole};
use super::rounding::{Share, largest_remainder};
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

/// A figure in the accounting currency, exactly.
fn in_second_currency(figure: &Fraction, exchange: &Exchange) -> Fraction {
    let rate = exact(exchange.rate.to_decimal());
    match exchange.direction {
        ExchangeDirection::Multiply => figure * &rate,
        ExchangeDirection::Divide => figure / &rate,
        other => panic!("the model does not know {other}"),
    }
}

/// Step 8: the totals.
pub(crate) fn tell_in_second_currency(document: &Document, sums: &Sums, totals: &mut Totals, past_limits: &Cell<bool>) {
    let Some(exchange) = document.exchange else { return };
    let currency: Currency = exchange.currency;
    let places = currency.minor_units().into();
    let convert = |figure: &Fraction| round(&in_second_currency(figure, &exchange), places, document.rounding.mode);
    let amount = |figure: &Fraction| or_note(amount(figure, currency), past_limits);
    let net = convert(&sums.net);
    let allowances = convert(&exact(totals.allowance_total.to_decimal()));
    let charges = convert(&exact(totals.charge_total.to_decimal()));
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
    let lines =
        if adds_up(totals) { &net + &allowances - &charges } else { convert(&exact(totals.line_net_sum.to_decimal())) };
    let [lines, allowances, charges] = [&lines, &allowances, &charges].map(amount);
    let [net, tax, gross] = [&net, &tax, &gross].map(amount);
    totals.accounting = Some(AccountingTotals::new(currency, lines, allowances, charges, net, tax, gross));
}

/// Is there no difference told of lines and sums?
fn adds_up(totals: &Totals) -> bool {
    totals.rounding_difference.is_none() && totals.line_rounding_difference.is_none()
}

/// Step 8: the net amounts of the lines, made to sum to what is printed of them.
pub(crate) fn lines_in_second_currency(
    document: &Document,
    parts: &[Part],
    nets: &[Fraction],
    totals: &Totals,
    past_limits: &Cell<bool>,
) -> Vec<Amount> {
    let (Some(exchange), Some(accounting)) = (document.exchange, &totals.accounting) else { return Vec::new() };
    if past_limits.get() {
        // Some figure is only noted, not told.
        return Vec::new();
    }
    if !adds_up(totals) {
        let convert = |net: &Fraction| {
            let exactly = in_second_currency(net, &exchange);
            let rounded = round(&exactly, exchange.currency.minor_units().into(), document.rounding.mode);
            or_note(amount(&rounded, exchange.currency), past_limits)
        };
        return nets.iter().map(convert).collect();
    }
    let of_lines = parts.iter().filter(|part| part.source == Source::Line);
    let share = |(part, net): (&Part, &Fraction)| Share { exact: in_second_currency(net, &exchange), line: part.line };
    let shares: Vec<Share> = of_lines.zip(nets).map(share).collect();
    if shares.is_empty() {
        return Vec::new();
    }
    let total = exact(accounting.line_net_sum.to_decimal());
    let converted = largest_remainder(&total, &shares, exchange.currency.minor_units().into());
    converted.iter().map(|net| or_note(amount(net, exchange.currency), past_limits)).collect()
}

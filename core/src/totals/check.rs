//! Is a document one that can be calculated?

use alloc::vec::Vec;

use super::Frame;
use crate::limits;
use crate::money::{Currency, ExchangeRate};
use crate::problem::{Code, Problem};
use crate::tax::check_taxes;

/// What is wrong with the parts of a document that are not lines, allowances or charges; do lines have taxes and places
/// by which they can be judged?
pub(crate) fn check_frame(frame: &Frame<'_>, problems: &mut Vec<Problem>) -> bool {
    let rounding = &frame.rounding;
    if frame.taxes.is_empty() && rounding.extra_places.is_none() && rounding.cash.is_none() && frame.exchange.is_none()
    {
        return true;
    }
    let before = problems.len();
    let mut found = Vec::new();
    check_taxes(frame.taxes, &mut found);
    problems.extend(found.into_iter().map(|problem| problem.within("taxes")));
    if let Some(extra) = rounding.extra_places.filter(|extra| *extra > limits::EXTRA_PLACES_MAX) {
        let most = limits::EXTRA_PLACES_MAX;
        let detail = alloc::format!("amounts of lines keep at most {most} places beyond the minor units");
        let problem = Problem::new(Code::RoundingExtraPlaces, detail).with("extra_places", extra);
        problems.push(problem.with("extra_places_max", most).within("extra_places").within("rounding"));
    }
    let judged_by = problems.len() == before;
    if let Some(cash) = &rounding.cash {
        let step = cash.step.in_currency(frame.currency);
        if let Err(problem) = step {
            problems.push(problem.within("step").within("cash").within("rounding"));
        } else if !cash.step.is_positive() {
            let problem = Problem::new(Code::RoundingCashStep, "the smallest coin is more than nothing");
            problems.push(problem.with_text("step", cash.step).within("step").within("cash").within("rounding"));
        }
    }
    if let Some(exchange) = frame.exchange {
        if exchange.rate <= ExchangeRate::default() {
            let problem = Problem::new(Code::ExchangeRateNotPositive, "an exchange rate is more than nothing");
            problems.push(problem.with_text("rate", exchange.rate).within("rate").within("exchange"));
        }
        if exchange.currency == frame.currency {
            let problem = Problem::new(Code::ExchangeSameCurrency, "the accounting currency is that of the document");
            problems.push(problem.with("currency", frame.currency.code()).within("currency").within("exchange"));
        }
    }
    judged_by
}

#[inline]
pub(super) fn currency_of(currency: Currency, minor_units: Option<u32>) -> Result<Currency, Problem> {
    let Some(minor_units) = minor_units else { return Ok(currency) };
    currency.with_minor_units(minor_units).map_err(|problem| problem.within("minor_units"))
}

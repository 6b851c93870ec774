//! The one decision about dates and amounts.

use alloc::vec::Vec;

use super::discount::book;
use super::note::note;
use super::request::{Figures, ScheduleRequest};
use super::result::{EarlyPayment, PaymentSchedule, ScheduledInstalment};
use crate::money::{Amount, RoundingMode};
use crate::party::{Instalment, PaymentTerms, TermDates};
use crate::problem::{Problem, Rejection};
use crate::time::Date;

/// When how much of a document is to be paid, and what paying early takes off.
///
/// # Instalments
///
/// A percentage is of what is to be paid, rounded once. The instalment that takes the rest, else the last one, gets what the
/// others leave, also when that is less than nothing. So they always sum to what is to be paid.
///
/// # Early payment
///
/// What is to be paid early is rounded once, the discount is the rest. With
/// `on_early_payment` it is spread over the taxes by largest remainder in proportion to taxed amount and tax together (ties:
/// the larger, then the earlier), and the tax in each share is that of the document, rounded once. With `never` it is spread
/// in proportion to taxed amounts, and no tax is in it. With `always` it is all of it the charge that stands outside of tax
/// ([`with_reduced_tax`](crate::with_reduced_tax)).
///
/// # Errors
/// Every fault of the terms (paths below `terms`) and of the figures; `date.out_of_range` and
/// `payment_terms.date_before_issue` for dates; `payment_terms.note_figure_too_fine` for the structured note.
///
/// ```
/// use orderwell::*;
///
/// let days = |days| -> Result<DueRule, Problem> { Ok(DueRule::default().with_days(PaymentDays::new(days)?)) };
/// let terms = PaymentTerms::single(days(30)?)
///     .with_early_payment_discounts(vec![EarlyPaymentDiscount::new("2".parse()?, days(14)?)]);
/// let tax = TaxSubtotal::new("19".parse()?, "100.00".parse()?, "19.00".parse()?).with_category(TaxCategory::Standard);
/// let request = ScheduleRequest::new(Currency::new("EUR")?, "2026-11-25".parse()?, "119.00".parse()?, terms)
///     .with_taxes(vec![tax]);
///
/// let schedule = schedule_payments(&request)?;
/// assert_eq!(schedule.due_on.to_string(), "2026-12-25");
/// let early = &schedule.early_payments[0];
/// assert_eq!((early.amount.to_string(), early.until.to_string()), ("116.62".into(), "2026-12-09".into()));
/// assert_eq!((early.net.to_string(), early.tax.to_string()), ("2.00".into(), "0.38".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn schedule_payments(request: &ScheduleRequest) -> Result<PaymentSchedule, Rejection> {
    let (figures, mut problems) = match request.figures() {
        Ok(figures) => (Some(figures), Vec::new()),
        Err(problems) => (None, problems),
    };
    let terms = &request.terms;
    let currency = figures.as_ref().map(|figures| figures.currency);
    if let Err(rejection) = terms.check(currency) {
        problems.extend(rejection.problems.into_iter().map(|problem| problem.within("terms")));
    }
    let Some(figures) = figures.filter(|_| problems.is_empty()) else { return Err(Rejection::new(problems)) };
    let dates = terms.dates(request.issued_on).map_err(Rejection::new);
    let TermDates { due, until } = dates.map_err(|rejection| rejection.within("terms"))?;
    let due_on = due.iter().copied().max().unwrap_or(request.issued_on);
    let amounts = amounts(&terms.instalments, &figures, request.rounding_mode)?;
    let instalments: Vec<ScheduledInstalment> =
        due.into_iter().zip(amounts).map(|(due_on, amount)| ScheduledInstalment::new(due_on, amount)).collect();
    let early_payments = early_payments(request, terms, &figures, &until)?;
    let note = note(request, &figures, &instalments, &early_payments)?;
    let schedule = PaymentSchedule::new(figures.payable, due_on, instalments, note);
    Ok(schedule.with_early_payments(early_payments))
}

/// How much each instalment is.
fn amounts(instalments: &[Instalment], figures: &Figures, mode: RoundingMode) -> Result<Vec<Amount>, Problem> {
    let last = instalments.len().saturating_sub(1);
    let rest_at = instalments.iter().position(Instalment::takes_rest).unwrap_or(last);
    let payable = figures.payable;
    let mut left = payable;
    let mut amounts = Vec::with_capacity(instalments.len());
    for (index, instalment) in instalments.iter().enumerate() {
        let amount = match (instalment.percent, instalment.amount) {
            _ if index == rest_at => Amount::zero(figures.currency),
            (Some(percent), _) => payable.percent(percent, mode)?,
            (None, Some(amount)) if payable.is_negative() => amount.in_currency(figures.currency)?.negated(),
            (None, Some(amount)) => amount.in_currency(figures.currency)?,
            (None, None) => Amount::zero(figures.currency),
        };
        left = left.minus(amount)?;
        amounts.push(amount);
    }
    if let Some(rest) = amounts.get_mut(rest_at) {
        *rest = left;
    }
    Ok(amounts)
}

fn early_payments(
    request: &ScheduleRequest,
    terms: &PaymentTerms,
    figures: &Figures,
    until: &[Date],
) -> Result<Vec<EarlyPayment>, Problem> {
    let mut early_payments = Vec::with_capacity(until.len());
    for (discount, until) in terms.early_payment_discounts.iter().zip(until.iter().copied()) {
        let booked = book(figures, discount.percent, terms.early_payment_tax, request.rounding_mode)?;
        let days = u32::try_from(until.days_since(request.issued_on)).unwrap_or(0);
        let amount = figures.payable.minus(booked.discount)?;
        early_payments.push(EarlyPayment::new(
            discount.percent,
            until,
            days,
            amount,
            booked.discount,
            booked.net,
            booked.tax,
            booked.taxes,
        ));
    }
    Ok(early_payments)
}

//! `terms`: due dates, instalments and early payment discounts of payment terms.

use orderwell::{
    Amount, Code, Currency, DayOfMonthIn, DueRule, EarlyPaymentDiscount, EarlyPaymentTax, EndOfMonth, Instalment,
    PaymentDays, PaymentSchedule, PaymentTerms, Percent, ScheduleRequest, TaxSubtotal, schedule_payments,
};
use serde_json::Value;

use crate::read::{Fallible, Faults, Verdict, figure, optional, rows, text};

/// A whole number, as a number or as text.
fn whole(value: &Value) -> Fallible<Option<u32>> {
    Ok(match value {
        Value::Null => None,
        Value::String(text) => Some(text.parse()?),
        other => Some(u32::try_from(other.as_u64().ok_or_else(|| format!("{other} is no whole number"))?)?),
    })
}

/// The rule of one instalment; at once when the case has none.
fn due(term: &Value, faults: &mut Faults) -> Fallible<DueRule> {
    let rule = DueRule::default().with_days(PaymentDays::new(whole(&term["days"])?.unwrap_or(0))?);
    let on_day = |rule: DueRule, day: Option<u32>| match day {
        // No day at all is the last one of the month that was reached.
        None | Some(0) => rule.with_end_of_month(EndOfMonth::AfterDays),
        Some(day) => rule.with_day_of_month(day).with_day_of_month_in(DayOfMonthIn::NextMonth),
    };
    Ok(match text(&term["rule"]) {
        "" | "days_after" => rule,
        "add_days_then_day_of_next_month" => on_day(rule, whole(&term["day"])?),
        "add_days_then_end_of_month" => rule.with_end_of_month(EndOfMonth::AfterDays),
        "days_after_end_of_month" | "end_of_month_then_add_days" => rule.with_end_of_month(EndOfMonth::BeforeDays),
        "days_after_end_of_next_month" | "end_of_next_month_then_add_days" => {
            rule.with_months(1_u32).with_end_of_month(EndOfMonth::BeforeDays)
        }
        other => {
            faults.note(format!("the rule `{other}` is not known"));
            rule
        }
    })
}

fn terms(given: &Value, faults: &mut Faults) -> Fallible<PaymentTerms> {
    let mut instalments = Vec::new();
    for term in rows(&given["terms"]) {
        faults.only(term, &["percent", "fixed", "rule", "days", "day"]);
        let instalment = Instalment::default().with_due(due(term, faults)?);
        let (percent, amount) = (optional::<Percent>(&term["percent"])?, optional::<Amount>(&term["fixed"])?);
        instalments.push(instalment.with_percent(percent).with_amount(amount));
    }
    let terms = PaymentTerms::new(instalments);
    let Some(percent) = optional::<Percent>(&given["discount_percent"])? else { return Ok(terms) };
    let days = PaymentDays::new(whole(&given["discount_days"])?.unwrap_or(0))?;
    let discount = EarlyPaymentDiscount::new(percent, DueRule::default().with_days(days));
    let treatment = match text(&given["tax_reduction"]) {
        "" => EarlyPaymentTax::default(),
        word => {
            *EarlyPaymentTax::ALL.iter().find(|treatment| treatment.as_str() == word).ok_or("an unknown treatment")?
        }
    };
    Ok(terms.with_early_payment_discounts(vec![discount]).with_early_payment_tax(treatment))
}

/// The currency of a case, by its smallest amount; two decimal places where it says nothing.
fn minor_units(given: &Value) -> Fallible<Option<u32>> {
    let Some(step) = given["rounding_step"].as_str() else { return Ok(None) };
    let places = step.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let amount: Amount = step.parse()?;
    if amount.minor() != 1 {
        return Err(format!("the step {step} is no power of ten").into());
    }
    Ok(Some(u32::try_from(places)?))
}

fn ask(given: &Value, terms: PaymentTerms) -> Fallible<ScheduleRequest> {
    let issued_on = given["invoice_date"].as_str().unwrap_or("2016-01-01").parse()?;
    let tax: Option<Amount> = optional(&given["tax"])?;
    let untaxed: Option<Amount> = optional(&given["untaxed"])?;
    let whole: Amount = match (optional::<Amount>(&given["total"])?, untaxed, tax) {
        (Some(total), ..) => total,
        (None, Some(untaxed), tax) => untaxed.plus(tax.unwrap_or_default())?,
        (None, None, _) => "100.00".parse()?,
    };
    let request = ScheduleRequest::new(Currency::new("EUR")?, issued_on, whole, terms);
    let request = request.with_minor_units(minor_units(given)?).with_net(untaxed);
    let taxed = untaxed.zip(tax).map(|(net, tax)| TaxSubtotal::new(Percent::default(), net, tax));
    Ok(request.with_taxes(taxed.into_iter().collect::<Vec<_>>()))
}

fn compare(schedule: &PaymentSchedule, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    faults.same("the total", schedule.payable, &expected["total"])?;
    if let Some(dates) = expected["dates"].as_array() {
        let ours = schedule.instalments.iter().map(|instalment| Value::from(instalment.due_on.to_string()));
        faults.equal("the dates", &Value::from(ours.collect::<Vec<_>>()), &Value::from(dates.clone()));
    }
    if let Some(amounts) = expected["amounts"].as_array() {
        faults.equal("the count of instalments", &schedule.instalments.len(), &amounts.len());
        for (instalment, amount) in schedule.instalments.iter().zip(amounts) {
            faults.equal("an amount", &instalment.amount, &figure(amount)?);
        }
    }
    if let Some(amount) = optional::<Amount>(&expected["amount_if_early"])? {
        let Some(early) = schedule.early_payments.first() else {
            faults.note("nothing is taken off for paying early");
            return Ok(());
        };
        faults.equal("the amount if early", &early.amount, &amount);
        let parts = Amount::sum(early.taxes.iter().flat_map(|tax| [tax.taxable, tax.tax]), "EUR".parse()?)?;
        faults.equal("the booked parts", &parts, &early.discount);
    }
    Ok(())
}

pub(crate) fn terms_case(case: &Value) -> Fallible<Verdict> {
    let (given, expected) = (&case["in"], &case["expected"]);
    let mut faults = Faults::default();
    let known = ["invoice_date", "terms", "total", "rounding_step", "untaxed", "tax"];
    let discount = ["discount_percent", "discount_days", "tax_reduction"];
    faults.only(given, &[known.as_slice(), discount.as_slice()].concat());
    faults.only(expected, &["dates", "amounts", "total", "amount_if_early", "error"]);
    let answer = schedule_payments(&ask(given, terms(given, &mut faults)?)?);
    match (answer, expected["error"].as_str()) {
        (Ok(schedule), None) => compare(&schedule, expected, &mut faults)?,
        (Ok(_), Some(error)) => faults.note(format!("is accepted, expected: {error}")),
        (Err(rejection), None) => faults.note(format!("is refused: {rejection}")),
        (Err(rejection), Some(error)) => {
            let codes: Vec<&str> = rejection.problems.iter().map(|problem| problem.code.as_str()).collect();
            let fits = match error {
                "instalment percentages must add up to 100" => codes == [Code::PaymentTermsPercentSum.as_str()],
                _ => codes.iter().all(|code| code.starts_with("payment_terms.")),
            };
            faults.equal(&format!("`{error}` refused with {codes:?}"), &fits, &true);
        }
    }
    Ok(faults.verdict())
}

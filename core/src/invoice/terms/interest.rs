//! What paying late costs.

use alloc::vec::Vec;

use crate::limits;
use crate::money::{Amount, Currency, RoundingMode, divide_rounded, power_of_ten, product};
use crate::party::{DayCount, LateInterest};
use crate::problem::{Code, Problem, Rejection};
use crate::record::record;
use crate::sort::sort_by;
use crate::time::Date;

record! {
    /// A payment that came late, or in part.
    #[derive(Copy)]
    pub struct ClaimPayment {
        /// When it came; that day still costs interest.
        paid_on: Date,
        /// How much.
        amount: Amount;
    }
}

record! {
    /// Asks what being late with an amount costs until a date.
    pub struct InterestClaim {
        /// The currency of every amount in it.
        currency: Currency,
        /// What paying late costs.
        late_interest: LateInterest,
        /// When the amount was due.
        due_on: Date,
        /// The last day that counts.
        until: Date,
        /// What was to be paid, before the payments.
        amount: Amount;
        /// What was paid of it, in any order.
        payments: Vec<ClaimPayment> => with_payments,
        /// Decimal places of its amounts, where they are not those of ISO 4217.
        minor_units: Option<u32> => with_minor_units,
        /// What happens to the part of a figure that does not fit.
        rounding_mode: RoundingMode => with_rounding_mode,
    }
}

record! {
    /// What being late costs.
    #[derive(Copy)]
    pub struct InterestDue {
        /// The first day that costs interest.
        runs_from: Date,
        /// Calendar days from the due date to the last day that counts; 0 when that is not later.
        days_late: u32,
        /// Days that cost interest, as they are counted.
        days_counted: u32,
        /// What is still open of the amount.
        open: Amount,
        /// The interest, rounded once.
        interest: Amount,
        /// What being late costs once.
        flat_fee: Amount,
        /// Interest and fee.
        total: Amount;
    }
}

/// What being late with an amount costs.
///
/// Interest = what is open × days × percent ÷ 100 ÷ days of the year, summed over all days exactly and rounded once. There is
/// no interest on interest. The day of a payment, and the last day, still count. Nothing is owed before the day after
/// the due date and the days of grace; the fee is owed from that day on, when anything is open then.
///
/// # Errors
/// `late_interest.percent_out_of_range`, `amount.negative`, `amount.finer_than_currency`, `date.out_of_range`,
/// `limit.entries`: each at its path, all at once.
///
/// ```
/// use orderwell::*;
///
/// let terms = LateInterest::new("9.12".parse()?).with_flat_fee("40.00".parse::<Amount>()?);
/// let (due_on, until) = ("2026-11-25".parse()?, "2026-12-25".parse()?);
/// let claim = InterestClaim::new(Currency::new("EUR")?, terms, due_on, until, "1000.00".parse()?);
/// let due = late_interest(&claim)?;
/// // 1,000.00 × 9.12 % × 30 ÷ 365.
/// assert_eq!((due.days_late, due.interest.to_string(), due.total.to_string()), (30, "7.50".into(), "47.50".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn late_interest(claim: &InterestClaim) -> Result<InterestDue, Rejection> {
    let (amount, payments, currency) = figures(claim)?;
    let grace = i32::try_from(claim.late_interest.grace_days.get()).unwrap_or(i32::MAX);
    let runs_from = claim.due_on.plus_days(grace.saturating_add(1)).map_err(|problem| problem.within("due_on"))?;
    // Interest runs from the end of this day.
    let start = claim.due_on.plus_days(grace)?;
    let count = claim.late_interest.day_count;
    let (mut open, mut since, mut day_units) = (amount, start, 0_i128);
    let mut flat_fee = Amount::zero(currency);
    let too_large = || Problem::new(Code::AmountTooLarge, "the interest has more than 18 digits");
    let mut owed_at_start = amount;
    for payment in payments.iter().filter(|payment| payment.paid_on <= claim.until) {
        let days = count.days(since, payment.paid_on.max(start));
        day_units = day_units.checked_add(open_days(open, days).ok_or_else(too_large)?).ok_or_else(too_large)?;
        since = payment.paid_on.max(start);
        open = open.minus(payment.amount)?.max(Amount::zero(currency));
        if payment.paid_on <= start {
            owed_at_start = open;
        }
    }
    let end = claim.until.max(start);
    let more = open_days(open, count.days(since, end)).ok_or_else(too_large)?;
    day_units = day_units.checked_add(more).ok_or_else(too_large)?;
    if claim.until > start && owed_at_start.is_positive() {
        flat_fee = claim.late_interest.flat_fee.map_or(Ok(flat_fee), |fee| fee.in_currency(currency))?;
    }
    let interest = interest(claim, day_units, currency).ok_or_else(too_large)??;
    let whole_days = |days: i32| u32::try_from(days).unwrap_or(0);
    Ok(InterestDue::new(
        runs_from,
        whole_days(claim.until.days_since(claim.due_on)),
        whole_days(count.days(start, end)),
        open,
        interest,
        flat_fee,
        interest.plus(flat_fee)?,
    ))
}

fn open_days(open: Amount, days: i32) -> Option<i128> {
    product(open.minor().into(), days.into())
}

fn interest(claim: &InterestClaim, day_units: i128, currency: Currency) -> Option<Result<Amount, Problem>> {
    let rate = claim.late_interest.annual_percent.scaled();
    let year = product(power_of_ten(rate.places.checked_add(2)?)?, claim.late_interest.day_count.days_of_year())?;
    let units = divide_rounded(product(day_units, rate.units)?, year, claim.rounding_mode)?;
    Some(Amount::from_units(units, currency.minor_units()))
}

/// The amount, the payments by date, and the currency with its places; or every fault.
fn figures(claim: &InterestClaim) -> Result<(Amount, Vec<ClaimPayment>, Currency), Rejection> {
    let units = claim.minor_units.map(|units| claim.currency.with_minor_units(units)).transpose();
    let currency = units.map_err(|problem| problem.within("minor_units"))?.unwrap_or(claim.currency);
    limits::check_entries(claim.payments.len(), limits::CLAIM_PAYMENTS_MAX)
        .map_err(|problem| problem.within("payments"))?;
    let faults = claim.late_interest.faults(Some(currency));
    let mut problems: Vec<Problem> = faults.into_iter().map(|problem| problem.within("late_interest")).collect();
    let amount = figure(claim.amount, currency).unwrap_or_else(|problem| {
        problems.push(problem);
        claim.amount
    });
    let mut payments = Vec::with_capacity(claim.payments.len());
    for (index, payment) in claim.payments.iter().enumerate() {
        match figure(payment.amount, currency) {
            Ok(amount) => payments.push(ClaimPayment::new(payment.paid_on, amount)),
            Err(problem) => problems.push(problem.within(index).within("payments")),
        }
    }
    Rejection::unless_empty(problems)?;
    sort_by(&mut payments, |left, right| left.paid_on.cmp(&right.paid_on));
    Ok((amount, payments, currency))
}

fn figure(amount: Amount, currency: Currency) -> Result<Amount, Problem> {
    let amount = amount.in_currency(currency).map_err(|problem| problem.within("amount"))?;
    if amount.is_negative() {
        let problem = Problem::new(Code::AmountNegative, "what is owed or paid is not less than nothing");
        return Err(problem.with_text("amount", amount).within("amount"));
    }
    Ok(amount)
}

impl DayCount {
    /// From the end of one day to the end of a later one.
    fn days(self, from: Date, to: Date) -> i32 {
        match self {
            Self::Actual365 | Self::Actual360 => to.days_since(from),
            Self::Thirty360 => thirty(to).saturating_sub(thirty(from)),
        }
    }

    fn days_of_year(self) -> i128 {
        match self {
            Self::Actual365 => 365,
            Self::Actual360 | Self::Thirty360 => 360,
        }
    }
}

/// The number of a day where every month has 30.
fn thirty(date: Date) -> i32 {
    let (months, day) = (i32::from(date.month()), i32::from(date.day()).min(30));
    i32::from(date.year()).saturating_mul(12).saturating_add(months).saturating_mul(30).saturating_add(day)
}

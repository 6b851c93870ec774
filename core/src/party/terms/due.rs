//! Due dates by the civil calendar.

use alloc::vec::Vec;

use super::definition::{DayOfMonthIn, DueRule, EndOfMonth, PaymentTerms};
use crate::problem::{Code, Problem};
use crate::time::Date;

impl DueRule {
    /// When something is due that was invoiced on a date.
    ///
    /// # Errors
    /// `date.out_of_range` when it lies behind the year 9999; `payment_terms.date_before_issue` when a fixed date lies before
    /// the invoice date.
    ///
    /// ```
    /// use orderwell::{Date, DueRule, EndOfMonth, PaymentDays};
    ///
    /// let thirty_days = DueRule::default().with_days(PaymentDays::new(30)?);
    /// let invoiced: Date = "2027-01-15".parse()?;
    /// assert_eq!(thirty_days.due_on(invoiced)?.to_string(), "2027-02-14");
    /// assert_eq!(thirty_days.with_end_of_month(EndOfMonth::AfterDays).due_on(invoiced)?.to_string(), "2027-02-28");
    /// assert_eq!(thirty_days.with_end_of_month(EndOfMonth::BeforeDays).due_on(invoiced)?.to_string(), "2027-03-02");
    /// assert_eq!(thirty_days.with_day_of_month(10).due_on(invoiced)?.to_string(), "2027-03-10");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn due_on(self, issued_on: Date) -> Result<Date, Problem> {
        if let Some(fixed) = self.fixed_on {
            if fixed < issued_on {
                let detail = alloc::format!("the fixed date {fixed} lies before the invoice date {issued_on}");
                let problem = Problem::new(Code::PaymentTermsDateBeforeIssue, detail).with_text("fixed_on", fixed);
                return Err(problem.with_text("issued_on", issued_on).within("fixed_on"));
            }
            return Ok(fixed);
        }
        let mut date = day_of(issued_on, self.months, issued_on.day())?;
        if self.end_of_month == Some(EndOfMonth::BeforeDays) {
            date = day_of(date, 0, 31)?;
        }
        date = date.plus_days(i32::try_from(self.days.get()).unwrap_or(i32::MAX))?;
        if self.end_of_month == Some(EndOfMonth::AfterDays) {
            date = day_of(date, 0, 31)?;
        }
        let Some(day) = self.day_of_month else { return Ok(date) };
        let day = i8::try_from(day).unwrap_or(31);
        let same_month = day_of(date, 0, day)?;
        if self.day_of_month_in == DayOfMonthIn::OnOrAfter && same_month >= date {
            return Ok(same_month);
        }
        day_of(date, 1, day)
    }
}

/// The dates of terms for one invoice date.
pub(crate) struct TermDates {
    /// When each instalment is due.
    pub(crate) due: Vec<Date>,
    /// Until when each discount can be taken, before the due date cuts it.
    pub(crate) until: Vec<Date>,
}

impl PaymentTerms {
    /// When the last part of an invoice of a date is due. BT-9.
    ///
    /// # Errors
    /// The first fault of a date, at its path: `date.out_of_range`, `payment_terms.date_before_issue`.
    ///
    /// ```
    /// use orderwell::{PaymentDays, PaymentTerms};
    ///
    /// let terms = PaymentTerms::from(PaymentDays::new(30)?);
    /// assert_eq!(terms.due_on("2026-11-25".parse()?)?.to_string(), "2026-12-25");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn due_on(&self, issued_on: Date) -> Result<Date, Problem> {
        let mut last = issued_on;
        for (index, instalment) in self.instalments.iter().enumerate() {
            let due_on = instalment.due.due_on(issued_on);
            let due_on = due_on.map_err(|problem| problem.within("due").within(index).within("instalments"))?;
            last = last.max(due_on);
        }
        Ok(last)
    }

    /// Every date of them, or every fault at its path.
    pub(crate) fn dates(&self, issued_on: Date) -> Result<TermDates, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut dates = |rules: &mut dyn Iterator<Item = DueRule>, list: &'static str| {
            let mut dates = Vec::new();
            for (index, rule) in rules.enumerate() {
                match rule.due_on(issued_on) {
                    Ok(date) => dates.push(date),
                    Err(problem) => problems.push(problem.within("due").within(index).within(list)),
                }
            }
            dates
        };
        let due = dates(&mut self.instalments.iter().map(|one| one.due), "instalments");
        let until = dates(&mut self.early_payment_discounts.iter().map(|one| one.due), "early_payment_discounts");
        if problems.is_empty() { Ok(TermDates { due, until }) } else { Err(problems) }
    }
}

/// A day of the month that lies so many months after a date; the last day where the month is shorter.
fn day_of(date: Date, months: u32, day: i8) -> Result<Date, Problem> {
    let out_of_range = || {
        let detail = alloc::format!("{months} months from {date} lie outside the years 1 to 9999");
        Problem::new(Code::DateOutOfRange, detail).with_text("from", date).with("months", months)
    };
    let month = i32::from(date.month()).saturating_sub(1);
    let month = i32::from(date.year()).saturating_mul(12).saturating_add(month);
    let month = i32::try_from(months).ok().and_then(|months| month.checked_add(months)).ok_or_else(out_of_range)?;
    let year = i16::try_from(month.div_euclid(12)).map_err(|_| out_of_range())?;
    let month = i8::try_from(month.rem_euclid(12).saturating_add(1)).map_err(|_| out_of_range())?;
    Date::new(year, month, day.clamp(1, last_day(year, month))).map_err(|_| out_of_range())
}

/// The last day of a month.
fn last_day(year: i16, month: i8) -> i8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

fn is_leap(year: i16) -> bool {
    let divides = |by: i16| year.checked_rem(by) == Some(0);
    divides(4) && (!divides(100) || divides(400))
}

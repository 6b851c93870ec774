//! Do payment terms make sense, whatever the invoice?

use alloc::vec::Vec;

use super::definition::{DueRule, EarlyPaymentDiscount, EarlyPaymentTax, Instalment, LateInterest, PaymentTerms};
use crate::limits;
use crate::money::{Amount, Currency, Percent, power_of_ten};
use crate::problem::{Code, Problem, Rejection};

impl PaymentTerms {
    /// Do they make sense, in this currency when it is known?
    ///
    /// # Errors
    /// `payment_terms.…`, `amount.negative`, `amount.finer_than_currency`, `limit.entries`: every fault at its path, all at
    /// once.
    ///
    /// ```
    /// use orderwell::{Code, Instalment, PaymentTerms, Percent};
    ///
    /// let half = Instalment::default().with_percent("50".parse::<Percent>()?);
    /// assert_eq!(PaymentTerms::new(vec![half, half]).check(None), Ok(()));
    /// let refused = PaymentTerms::new(vec![half]).check(None).unwrap_err();
    /// assert_eq!(refused.problems[0].code, Code::PaymentTermsPercentSum);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check(&self, currency: Option<Currency>) -> Result<(), Rejection> {
        let mut problems = Vec::new();
        self.check_instalments(currency, &mut problems);
        self.check_discounts(&mut problems);
        problems.extend(self.check_description());
        if let Some(interest) = &self.late_interest {
            problems.extend(interest.faults(currency).into_iter().map(|problem| problem.within("late_interest")));
        }
        Rejection::unless_empty(problems)
    }

    /// Its own words leave room for structured lines beside them.
    fn check_description(&self) -> Option<Problem> {
        let characters = self.description.as_ref()?.as_str().chars().count();
        let most = limits::TERMS_DESCRIPTION_CHARACTERS_MAX;
        let problem =
            || Problem::new(Code::LimitText, alloc::format!("words of payment terms have at most {most} characters"));
        let problem = || problem().with("characters", characters).with("characters_max", most).within("description");
        (characters > most).then(problem)
    }

    fn check_instalments(&self, currency: Option<Currency>, problems: &mut Vec<Problem>) {
        if self.instalments.is_empty() {
            let problem =
                Problem::new(Code::PaymentTermsWithoutInstalments, "payment terms have at least one instalment");
            problems.push(problem.within("instalments"));
            return;
        }
        if let Err(problem) = limits::check_entries(self.instalments.len(), limits::INSTALMENTS_MAX) {
            problems.push(problem.within("instalments"));
            return;
        }
        let mut rest: Option<usize> = None;
        for (index, instalment) in self.instalments.iter().enumerate() {
            let mut found = instalment.faults(currency);
            if instalment.takes_rest() {
                if let Some(first) = rest {
                    let detail = "one instalment takes the rest; give this one a percentage or an amount";
                    found.push(Problem::new(Code::PaymentTermsRestTwice, detail).with("first", first));
                }
                rest = rest.or(Some(index));
            }
            problems.extend(found.into_iter().map(|problem| problem.within(index).within("instalments")));
        }
        let sum: i128 = self.instalments.iter().filter_map(|one| one.percent).map(ten_thousandths).sum();
        if sum > HUNDRED || (rest.is_none() && sum != HUNDRED) {
            let detail = if rest.is_some() {
                "percentages of instalments add up to at most 100, as one takes the rest"
            } else {
                "percentages of instalments add up to 100, or one instalment takes the rest"
            };
            let sum = crate::money::Scaled { units: sum, places: limits::PERCENT_PLACES_MAX }.trimmed().to_decimal();
            let problem = Problem::new(Code::PaymentTermsPercentSum, detail).with_text("percent_sum", sum);
            problems.push(problem.within("instalments"));
        }
    }

    fn check_discounts(&self, problems: &mut Vec<Problem>) {
        let discounts = &self.early_payment_discounts;
        let mut found = Vec::new();
        if let Err(problem) = limits::check_entries(discounts.len(), limits::EARLY_PAYMENT_DISCOUNTS_MAX) {
            problems.push(problem.within("early_payment_discounts"));
            return;
        }
        if !discounts.is_empty() && self.instalments.len() > 1 {
            let detail =
                "a discount for early payment goes with one instalment, so that it is clear what is paid early";
            let problem = Problem::new(Code::PaymentTermsDiscountWithInstalments, detail);
            found.push(problem.with("instalments", self.instalments.len()));
        }
        if discounts.len() > 1 && self.early_payment_tax == EarlyPaymentTax::Always {
            let detail = "where the tax is always reduced, one discount says by how much";
            let problem = Problem::new(Code::PaymentTermsDiscountsWithReducedTax, detail);
            found.push(problem.with("discounts", discounts.len()));
        }
        let mut earlier: Option<&EarlyPaymentDiscount> = None;
        for (index, discount) in discounts.iter().enumerate() {
            let faults = discount.faults(earlier);
            found.extend(faults.into_iter().map(|problem| problem.within(index)));
            earlier = Some(discount);
        }
        problems.extend(found.into_iter().map(|problem| problem.within("early_payment_discounts")));
    }
}

impl Instalment {
    /// Has it neither a percentage nor an amount?
    #[must_use]
    pub fn takes_rest(&self) -> bool {
        self.percent.is_none() && self.amount.is_none()
    }

    fn faults(&self, currency: Option<Currency>) -> Vec<Problem> {
        let mut found = self.due.faults();
        if self.percent.is_some() && self.amount.is_some() {
            let detail = "an instalment has a percentage or an amount, or neither to take the rest";
            found.push(Problem::new(Code::PaymentTermsInstalmentFigures, detail));
        }
        if let Some(percent) = self.percent.filter(|percent| !(0..=HUNDRED).contains(&ten_thousandths(*percent))) {
            let problem = Problem::new(Code::PaymentTermsPercentOutOfRange, "an instalment has 0 to 100 percent");
            found.push(problem.with_text("percent", percent).within("percent"));
        }
        found.extend(amount_fault(self.amount, currency, "amount"));
        found
    }
}

impl DueRule {
    fn faults(self) -> Vec<Problem> {
        let mut found = Vec::new();
        if self.months > limits::PAYMENT_MONTHS_MAX {
            let detail = alloc::format!("at most {} months are added", limits::PAYMENT_MONTHS_MAX);
            let problem = Problem::new(Code::PaymentTermsMonthsOutOfRange, detail).with("months", self.months);
            found.push(problem.with("months_max", limits::PAYMENT_MONTHS_MAX).within("months"));
        }
        if let Some(day) = self.day_of_month.filter(|day| !(1..=31).contains(day)) {
            let problem = Problem::new(Code::PaymentTermsDayOfMonthOutOfRange, "a day of the month is one of 1 to 31");
            found.push(problem.with("day_of_month", day).within("day_of_month"));
        }
        if self.fixed_on.is_some() && self != Self::default().with_fixed_on(self.fixed_on) {
            let detail = "a fixed date stands alone: no days, months or days of a month beside it";
            found.push(Problem::new(Code::PaymentTermsDateBesideRule, detail).within("fixed_on"));
        }
        found.into_iter().map(|problem| problem.within("due")).collect()
    }

    /// By how many days it is later than another rule on every invoice date; nothing when that depends on the date.
    fn days_after(self, other: Self) -> Option<i32> {
        let days = |rule: Self| i32::try_from(rule.days.get()).unwrap_or(i32::MAX);
        if let (Some(mine), Some(theirs)) = (self.fixed_on, other.fixed_on) {
            return Some(mine.days_since(theirs));
        }
        let without_days = |rule: Self| rule.with_days(super::super::PaymentDays::default());
        let alike = without_days(self) == without_days(other);
        let plain = self.day_of_month.is_none() && self.end_of_month != Some(super::EndOfMonth::AfterDays);
        (alike && plain).then(|| days(self).saturating_sub(days(other)))
    }
}

impl EarlyPaymentDiscount {
    fn faults(&self, earlier: Option<&Self>) -> Vec<Problem> {
        let mut found = self.due.faults();
        if !(1..HUNDRED).contains(&ten_thousandths(self.percent)) {
            let detail = "a discount for early payment is above 0 and below 100 percent";
            let problem = Problem::new(Code::PaymentTermsDiscountOutOfRange, detail);
            found.push(problem.with_text("percent", self.percent).within("percent"));
        }
        let Some(earlier) = earlier else { return found };
        let not_later = self.due.days_after(earlier.due).is_some_and(|days| days <= 0);
        if not_later || self.percent >= earlier.percent {
            let detail = "of several discounts, a later one ends later and takes less off";
            let problem = Problem::new(Code::PaymentTermsDiscountsNotAscending, detail);
            found.push(problem.with_text("percent", self.percent).with_text("percent_before", earlier.percent));
        }
        found
    }
}

impl LateInterest {
    /// Every fault of it.
    pub(crate) fn faults(&self, currency: Option<Currency>) -> Vec<Problem> {
        let mut found = Vec::new();
        if !(0..=HUNDRED).contains(&ten_thousandths(self.annual_percent)) {
            let problem = Problem::new(Code::LateInterestPercentOutOfRange, "interest for a year is 0 to 100 percent");
            found.push(problem.with_text("annual_percent", self.annual_percent).within("annual_percent"));
        }
        found.extend(amount_fault(self.flat_fee, currency, "flat_fee"));
        found
    }
}

fn amount_fault(amount: Option<Amount>, currency: Option<Currency>, name: &'static str) -> Option<Problem> {
    let amount = amount?;
    if let Some(Err(problem)) = currency.map(|currency| amount.in_currency(currency)) {
        return Some(problem.within(name));
    }
    let problem = || Problem::new(Code::AmountNegative, "an amount of payment terms is not less than nothing");
    amount.is_negative().then(|| problem().with_text(name, amount).within(name))
}

/// All of it, in ten-thousandths of a percent.
const HUNDRED: i128 = 1_000_000;

fn ten_thousandths(percent: Percent) -> i128 {
    let scaled = percent.scaled();
    let more = limits::PERCENT_PLACES_MAX.saturating_sub(scaled.places);
    // INVARIANT: a percentage has at most 7 digits and 4 places.
    scaled.units.saturating_mul(power_of_ten(more).unwrap_or(1))
}

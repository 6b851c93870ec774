//! Dates, amounts and discounts: tables, laws, and a plain calendar that agrees.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use proptest::prelude::*;

use crate::json::FromJson;
use crate::*;

fn terms(json: &str) -> PaymentTerms {
    PaymentTerms::from_json(json.as_bytes()).unwrap_or_else(|rejection| panic!("{json}: {rejection:?}"))
}

fn rule(json: &str) -> DueRule {
    DueRule::from_json(format!("{{{json}}}").as_bytes()).unwrap_or_else(|rejection| panic!("{json}: {rejection:?}"))
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[track_caller]
fn due(given: &str, expected: &str) {
    for case in expected.split("; ") {
        let (issued_on, due_on) = case.split_once(" -> ").unwrap();
        assert_eq!(rule(given).due_on(date(issued_on)).unwrap().to_string(), due_on, "{given}; {issued_on}");
    }
}

#[test]
fn due_rules() {
    due("", "2026-11-25 -> 2026-11-25");
    due(r#""days":30"#, "2026-11-25 -> 2026-12-25; 2028-01-31 -> 2028-03-01");
    due(r#""months":1"#, "2026-11-25 -> 2026-12-25; 2028-01-31 -> 2028-02-29; 2027-01-31 -> 2027-02-28");
    due(r#""months":12"#, "2028-02-29 -> 2029-02-28; 2027-02-28 -> 2028-02-28; 2000-02-29 -> 2001-02-28");
    due(
        r#""end_of_month":"after_days""#,
        "2026-11-30 -> 2026-11-30; 2100-02-01 -> 2100-02-28; 2000-02-01 -> 2000-02-29",
    );
    due(r#""days":30,"end_of_month":"after_days""#, "2026-11-25 -> 2026-12-31; 2026-12-01 -> 2026-12-31");
    due(r#""days":30,"end_of_month":"before_days""#, "2026-11-25 -> 2026-12-30; 2026-12-01 -> 2027-01-30");
    due(r#""months":1,"days":10,"end_of_month":"before_days""#, "2026-12-31 -> 2027-02-10; 2027-01-31 -> 2027-03-10");
    due(r#""days":30,"day_of_month":31"#, "2023-12-12 -> 2024-02-29");
    due(r#""days":15,"day_of_month":31"#, "2024-05-23 -> 2024-07-31");
    due(r#""days":45,"day_of_month":10"#, "2026-11-25 -> 2027-02-10; 2026-11-16 -> 2027-01-10");
    due(
        r#""day_of_month":15,"day_of_month_in":"on_or_after""#,
        "2026-11-15 -> 2026-11-15; 2026-11-16 -> 2026-12-15; 2026-12-31 -> 2027-01-15",
    );
    due(r#""day_of_month":31,"day_of_month_in":"on_or_after""#, "2027-02-28 -> 2027-02-28; 2026-11-01 -> 2026-11-30");
}

/// A calendar that counts day by day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Day(i32, i32, i32);

impl Day {
    fn length(self) -> i32 {
        let leap = (self.0 % 4 == 0 && self.0 % 100 != 0) || self.0 % 400 == 0;
        [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][usize::try_from(self.1 - 1).unwrap()]
    }

    fn next(self) -> Self {
        let Self(year, month, day) = self;
        match (day < self.length(), month < 12) {
            (true, _) => Self(year, month, day + 1),
            (false, true) => Self(year, month + 1, 1),
            (false, false) => Self(year + 1, 1, 1),
        }
    }

    fn later(self, days: u32) -> Self {
        (0..days).fold(self, |day, _| day.next())
    }

    fn end_of_month(self) -> Self {
        Self(self.0, self.1, self.length())
    }

    /// The same day so many months on, or the last one of that month.
    fn months_on(self, months: u32, day: i32) -> Self {
        let first = (0..months).fold(Self(self.0, self.1, 1), |first, _| first.end_of_month().next());
        Self(first.0, first.1, day.min(first.length()))
    }
}

/// The same rule on the plain calendar.
fn plainly(rule: DueRule, issued_on: Day) -> Day {
    let mut day = issued_on.months_on(rule.months, issued_on.2);
    if rule.end_of_month == Some(EndOfMonth::BeforeDays) {
        day = day.end_of_month();
    }
    day = day.later(rule.days.get());
    if rule.end_of_month == Some(EndOfMonth::AfterDays) {
        day = day.end_of_month();
    }
    let Some(wanted) = rule.day_of_month else { return day };
    let wanted = i32::try_from(wanted).unwrap();
    let here = day.months_on(0, wanted);
    if rule.day_of_month_in == DayOfMonthIn::OnOrAfter && here >= day { here } else { day.months_on(1, wanted) }
}

fn any_rule() -> impl Strategy<Value = DueRule> {
    let end = prop_oneof![Just(None), Just(Some(EndOfMonth::BeforeDays)), Just(Some(EndOfMonth::AfterDays))];
    let on = prop_oneof![Just(DayOfMonthIn::NextMonth), Just(DayOfMonthIn::OnOrAfter)];
    (0_u32..150, 0_u32..30, end, proptest::option::of(1_u32..=31), on).prop_map(|(days, months, end, day, on)| {
        let rule = DueRule::default().with_days(PaymentDays::new(days).unwrap()).with_months(months);
        rule.with_end_of_month(end).with_day_of_month(day).with_day_of_month_in(on)
    })
}

fn any_date() -> impl Strategy<Value = Date> {
    (0_i32..40_000).prop_map(|days| date("1990-01-01").plus_days(days).unwrap())
}

/// Instalments that make sense: percentages of a hundred, amounts between them, and perhaps one that takes the rest.
fn any_instalments() -> impl Strategy<Value = Vec<Instalment>> {
    let parts = proptest::collection::vec((1_i64..40, proptest::option::of(0_i64..1_000), any_rule()), 1..6);
    (parts, any::<bool>()).prop_map(|(parts, rest)| {
        let mut left = 100;
        let mut instalments = Vec::new();
        for (percent, amount, due) in parts {
            let percent = percent.min(left);
            left -= percent;
            let percent: Percent = percent.to_string().parse().unwrap();
            instalments.push(Instalment::default().with_percent(percent).with_due(due));
            if let Some(amount) = amount {
                let amount: Amount = amount.to_string().parse().unwrap();
                instalments.push(Instalment::default().with_amount(amount).with_due(due));
            }
        }
        let last = Instalment::default();
        let percent: Percent = left.to_string().parse().unwrap();
        instalments.push(if rest { last } else { last.with_percent(percent) });
        instalments
    })
}

fn any_amount(currency: &'static str) -> impl Strategy<Value = Amount> {
    let places = Currency::new(currency).unwrap().minor_units();
    (-1_000_000_000_i128..1_000_000_000).prop_map(move |units| Amount::from_units(units, places).unwrap())
}

fn any_payable() -> impl Strategy<Value = (Currency, Amount)> {
    let currency = prop_oneof![Just("EUR"), Just("JPY"), Just("KWD"), Just("CLF")];
    currency.prop_flat_map(|code| any_amount(code).prop_map(move |amount| (Currency::new(code).unwrap(), amount)))
}

fn subtotal((rate, units): (i64, i128)) -> TaxSubtotal {
    let taxable = Amount::from_units(units, 2).unwrap();
    let rate: Percent = rate.to_string().parse().unwrap();
    let tax = taxable.percent(rate, RoundingMode::HalfAwayFromZero).unwrap();
    TaxSubtotal::new(rate, taxable, tax).with_category(TaxCategory::Standard)
}

proptest! {
    #[test]
    fn a_plain_calendar_agrees(rule in any_rule(), issued_on in any_date()) {
        let day = |date: Date| Day(date.year().into(), date.month().into(), date.day().into());
        let due_on = rule.due_on(issued_on).unwrap();
        prop_assert_eq!(day(due_on), plainly(rule, day(issued_on)));
        prop_assert!(due_on >= issued_on, "{:?}", rule);
    }

    #[test]
    fn more_days_are_never_earlier_and_a_later_invoice_is_never_due_before(
        rule in any_rule(), issued_on in any_date(), more in 0_u32..100
    ) {
        let later = rule.with_days(PaymentDays::new(rule.days.get() + more).unwrap());
        prop_assert!(later.due_on(issued_on).unwrap() >= rule.due_on(issued_on).unwrap());
        let next = issued_on.plus_days(i32::try_from(more).unwrap()).unwrap();
        prop_assert!(rule.due_on(next).unwrap() >= rule.due_on(issued_on).unwrap());
    }

    #[test]
    fn instalments_conserve_what_is_to_be_paid(
        (currency, payable) in any_payable(), instalments in any_instalments(), issued_on in any_date()
    ) {
        let terms = PaymentTerms::new(instalments);
        let fits = terms.check(Some(currency)).is_ok();
        let answer = schedule_payments(&ScheduleRequest::new(currency, issued_on, payable, terms.clone()));
        prop_assert_eq!(answer.is_ok(), fits);
        let Ok(schedule) = answer else { return Ok(()) };
        prop_assert_eq!(Amount::sum(schedule.instalments.iter().map(|one| one.amount), currency).unwrap(), payable);
        prop_assert_eq!(schedule.instalments.len(), terms.instalments.len());
        prop_assert_eq!(Ok(schedule.due_on), terms.due_on(issued_on));
        prop_assert_eq!(Some(schedule.due_on), schedule.instalments.iter().map(|one| one.due_on).max());
        prop_assert_eq!(PaymentSchedule::from_json(to_json(&schedule).as_bytes()).unwrap(), schedule);
    }

    #[test]
    fn a_discount_is_booked_to_the_cent(
        taxes in proptest::collection::vec((0_i64..30, -5_000_i128..50_000), 0..5),
        untaxed in 0_i128..5_000,
        ten_thousandths in 1_i64..999_999,
        treatment in proptest::sample::select(EarlyPaymentTax::ALL),
        paid_before in 0_i128..1_000,
    ) {
        let euro = Currency::new("EUR").unwrap();
        let taxes: Vec<TaxSubtotal> = taxes.into_iter().map(subtotal).collect();
        let cents = |units| Amount::from_units(units, 2).unwrap();
        let net = Amount::sum(taxes.iter().map(|tax| tax.taxable), euro).unwrap().plus(cents(untaxed)).unwrap();
        let tax = Amount::sum(taxes.iter().map(|tax| tax.tax), euro).unwrap();
        let payable = net.plus(tax).unwrap().minus(cents(paid_before)).unwrap();
        let percent = format!("{}.{:04}", ten_thousandths / 10_000, ten_thousandths % 10_000);
        let percent: Percent = percent.parse().unwrap();
        let discount = EarlyPaymentDiscount::new(percent, rule(r#""days":8"#));
        let terms = PaymentTerms::single(rule(r#""days":30"#)).with_early_payment_discounts([discount]);
        let terms = terms.with_early_payment_tax(treatment);
        let request = ScheduleRequest::new(euro, date("2026-11-25"), payable, terms).with_taxes(taxes.clone()).with_net(net);
        let schedule = schedule_payments(&request).unwrap();
        let early = &schedule.early_payments[0];
        prop_assert_eq!(early.amount.plus(early.discount).unwrap(), payable);
        prop_assert_eq!(early.net.plus(early.tax).unwrap(), early.discount);
        let sum = |of: fn(&TaxSubtotal) -> Amount| Amount::sum(early.taxes.iter().map(of), euro).unwrap();
        prop_assert_eq!(sum(|tax| tax.tax), early.tax);
        if untaxed == 0 && !net.is_negative() && treatment != EarlyPaymentTax::Always && !taxes.is_empty() {
            prop_assert_eq!(sum(|tax| tax.taxable), early.net);
        }
        if treatment != EarlyPaymentTax::OnEarlyPayment {
            prop_assert!(early.tax.is_zero());
        }
    }

    #[test]
    fn a_document_with_reduced_tax_keeps_its_net_total(
        lines in proptest::collection::vec((1_i64..100_000, proptest::sample::select(&[0_i64, 6, 12, 21])), 1..6),
        percent in 1_i64..50, quantity in proptest::sample::select(&["1", "-1"]),
    ) {
        let line = |(index, (cents, rate)): (usize, (i64, i64))| {
            let category = if rate == 0 { TaxCategory::ZeroRated } else { TaxCategory::Standard };
            let rate: Percent = rate.to_string().parse().unwrap();
            let price = format!("{}.{:02}", cents / 100, cents % 100);
            let number = LineNo::new(u32::try_from(index + 1).unwrap()).unwrap();
            DocumentLine::new(number, quantity.parse().unwrap(), price.parse().unwrap())
                .with_tax(TaxRate::new(category).with_rate(rate))
        };
        let lines = lines.into_iter().enumerate().map(line).collect();
        let document = Document::new(Currency::new("EUR").unwrap(), lines);
        let discount = EarlyPaymentDiscount::new(percent.to_string().parse().unwrap(), rule(r#""days":8"#));
        let terms = PaymentTerms::single(rule(r#""days":30"#)).with_early_payment_discounts([discount]);
        let terms = terms.with_early_payment_tax(EarlyPaymentTax::Always);
        let before = calculate(&document).unwrap().totals;
        let reduced = with_reduced_tax(&document, &terms).unwrap();
        let after = calculate(&reduced).unwrap().totals;
        prop_assert_eq!(after.net, before.net);
        prop_assert!(after.tax.minor().abs() <= before.tax.minor().abs());
        prop_assert_eq!(after.allowance_total, after.charge_total);
        let request = ScheduleRequest::for_totals(document.currency, date("2026-11-25"), &after, terms).unwrap();
        let schedule = schedule_payments(&request).unwrap();
        // What paying early takes off is exactly the charge that stands outside of tax.
        prop_assert_eq!(schedule.early_payments[0].discount, after.charge_total);
        prop_assert_eq!(schedule.early_payments[0].tax, before.tax.minus(before.tax).unwrap());
    }

    #[test]
    fn interest_grows_with_time_and_parts_sum_to_it(
        cents in 0_i128..100_000_000, days in 0_i32..2_000, at in 0_i32..2_000, percent in 0_i64..100,
        count in proptest::sample::select(DayCount::ALL),
    ) {
        let euro = Currency::new("EUR").unwrap();
        let due_on = date("2026-01-31");
        let until = |days: i32| due_on.plus_days(days).unwrap();
        let terms = LateInterest::new(percent.to_string().parse().unwrap()).with_day_count(count);
        let amount = Amount::from_units(cents, 2).unwrap();
        let ask = |last: i32| late_interest(&InterestClaim::new(euro, terms, due_on, until(last), amount)).unwrap();
        let (first, whole) = (ask(at.min(days)), ask(days));
        prop_assert!(first.interest <= whole.interest);
        let rest = late_interest(&InterestClaim::new(euro, terms, until(at.min(days)), until(days), amount)).unwrap();
        prop_assert_eq!(first.days_counted + rest.days_counted, whole.days_counted);
        // Each part is rounded once, so that they differ by a cent at most.
        let parts = first.interest.plus(rest.interest).unwrap();
        prop_assert!(parts.minus(whole.interest).unwrap().minor().abs() <= 1);
        // A payment of all of it ends it.
        let paid = InterestClaim::new(euro, terms, due_on, until(days), amount);
        let paid = paid.with_payments([ClaimPayment::new(until(at.min(days)), amount)]);
        prop_assert_eq!(late_interest(&paid).unwrap().interest, first.interest);
    }
}

#[track_caller]
fn refused(given: &str, expected: &[(&str, Code)]) {
    let found = terms(given).check(Some(Currency::new("EUR").unwrap())).err().map_or_else(Vec::new, |no| no.problems);
    let found: Vec<(String, Code)> = found.iter().map(|problem| (problem.path.to_string(), problem.code)).collect();
    let expected: Vec<(String, Code)> = expected.iter().map(|(path, code)| ((*path).to_string(), *code)).collect();
    assert_eq!(found, expected, "{given}");
}

#[test]
fn wrong_terms() {
    refused(r#"{"instalments":[{}]}"#, &[]);
    refused(r#"{"instalments":[{"percent":"33.33"},{"percent":"66.67"}]}"#, &[]);
    refused(r#"{"instalments":[{"percent":"30"},{}]}"#, &[]);
    refused(r#"{"instalments":[{"percent":"70"},{"amount":"500"},{"percent":"30"}]}"#, &[]);
    refused(r#"{"instalments":[]}"#, &[("/instalments", Code::PaymentTermsWithoutInstalments)]);
    refused(r#"{"instalments":[{"percent":"99.9999"}]}"#, &[("/instalments", Code::PaymentTermsPercentSum)]);
    refused(r#"{"instalments":[{"amount":"500"}]}"#, &[("/instalments", Code::PaymentTermsPercentSum)]);
    refused(r#"{"instalments":[{},{}]}"#, &[("/instalments/1", Code::PaymentTermsRestTwice)]);
    let discounts =
        |list: &str| format!(r#"{{"instalments":[{{"due":{{"days":30}}}}],"early_payment_discounts":[{list}]}}"#);
    refused(&discounts(r#"{"percent":"3","due":{"days":8}},{"percent":"2","due":{"days":30}}"#), &[]);
    let at = |path| format!("/early_payment_discounts/{path}");
    refused(
        &discounts(r#"{"percent":"100","due":{"days":31}}"#),
        &[(&at("0/percent"), Code::PaymentTermsDiscountOutOfRange)],
    );
    refused(
        &discounts(r#"{"percent":"3","due":{"days":8}},{"percent":"2","due":{"days":8}}"#),
        &[(&at("1"), Code::PaymentTermsDiscountsNotAscending)],
    );
    // Which of them ends later depends on the date, so that it is decided for each invoice.
    refused(&discounts(r#"{"percent":"3","due":{"days":40,"end_of_month":"after_days"}}"#), &[]);
}

/// Due on receipt, and two percent for who pays within 14 days: the terms say so, so it is so.
#[test]
fn a_discount_may_end_after_the_invoice_is_due() {
    let terms = terms(
        r#"{"instalments":[{"due":{"end_of_month":"after_days"}}],"early_payment_discounts":[{"percent":"2","due":{"days":14}}]}"#,
    );
    for (issued_on, until) in [("2026-11-01", "2026-11-15"), ("2026-11-25", "2026-12-09")] {
        let request =
            ScheduleRequest::new("EUR".parse().unwrap(), date(issued_on), "100.00".parse().unwrap(), terms.clone());
        assert_eq!(schedule_payments(&request).unwrap().early_payments[0].until.to_string(), until);
    }
}

//! Civil dates, instants, and the context every decision gets from its caller.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::id::Text;
use crate::problem::{Code, Problem};
use crate::record::record;

/// A civil date of the Gregorian calendar, written `YYYY-MM-DD`, year 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// The last date there is: 9999-12-31.
    pub const MAX: Self = Self(jiff::civil::Date::constant(9999, 12, 31));

    /// The date written `YYYY-MM-DD`.
    ///
    /// # Errors
    /// `date.not_a_date`.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let shaped = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        let date = if shaped { civil(text) } else { None };
        date.ok_or_else(|| {
            let detail = alloc::format!("{} is not a date; write `YYYY-MM-DD`", crate::id::quoted(text));
            Problem::new(Code::DateNotADate, detail)
        })
    }

    /// The date of year, month and day.
    ///
    /// # Errors
    /// `date.not_a_date`.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, Problem> {
        match jiff::civil::Date::new(year, month, day) {
            Ok(date) if year > 0 => Ok(Self(date)),
            _ => Err(Problem::new(
                Code::DateNotADate,
                alloc::format!("year {year}, month {month}, day {day} is not a date"),
            )),
        }
    }

    /// The date this many days later (earlier, when negative).
    ///
    /// # Errors
    /// `date.out_of_range`.
    pub fn plus_days(self, days: i32) -> Result<Self, Problem> {
        let out_of_range = || {
            let detail = alloc::format!("{days} days from {self} lie outside the years 1 to 9999");
            Problem::new(Code::DateOutOfRange, detail).with_text("from", self).with_text("days", days)
        };
        let day = self.day_number().checked_add(days).ok_or_else(out_of_range)?;
        Self::from_day_number(day).ok_or_else(out_of_range)
    }

    /// Days from `earlier` to this date; negative when this date comes first.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.day_number().saturating_sub(earlier.day_number())
    }

    /// Days since 0000-03-01, so that a leap day is the last day of its year.
    // WHY: jiff's spans do more, and what they need is a tenth of the WebAssembly module. The two agree (tested).
    fn day_number(self) -> i32 {
        let (month, day) = (i32::from(self.month()), i32::from(self.day()));
        let from_march = month.saturating_add(9).rem_euclid(12);
        let year = i32::from(self.year()).saturating_sub(i32::from(month <= 2));
        let leap_days = year.div_euclid(4).saturating_sub(year.div_euclid(100)).saturating_add(year.div_euclid(400));
        let of_year = from_march.saturating_mul(153).saturating_add(2).div_euclid(5).saturating_add(day);
        year.saturating_mul(365).saturating_add(leap_days).saturating_add(of_year).saturating_sub(1)
    }

    fn from_day_number(number: i32) -> Option<Self> {
        let (era, of_era) = (number.div_euclid(146_097), number.rem_euclid(146_097));
        let leap_days = of_era.checked_div(1_460)?.checked_sub(of_era.checked_div(36_524)?)?;
        let leap_days = leap_days.checked_add(of_era.checked_div(146_096)?)?;
        let year = of_era.checked_sub(leap_days)?.checked_div(365)?;
        let before = year.checked_mul(365)?.checked_add(year.div_euclid(4))?.checked_sub(year.div_euclid(100))?;
        let of_year = of_era.checked_sub(before)?;
        let from_march = of_year.checked_mul(5)?.checked_add(2)?.checked_div(153)?;
        let day = of_year.checked_sub(from_march.checked_mul(153)?.checked_add(2)?.checked_div(5)?)?.checked_add(1)?;
        let month = if from_march < 10 { from_march.checked_add(3)? } else { from_march.checked_sub(9)? };
        let year = era.checked_mul(400)?.checked_add(year)?.checked_add(i32::from(month <= 2))?;
        let date = jiff::civil::Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()?;
        (date.year() > 0).then_some(Self(date))
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.0.year(), self.0.month(), self.0.day());
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl core::str::FromStr for Date {
    type Err = Problem;
    fn from_str(text: &str) -> Result<Self, Problem> {
        Self::parse(text)
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(Date, "date", "A civil date, `YYYY-MM-DD`.");

#[cfg(feature = "json")]
impl crate::json::Decode for Date {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        crate::json::decode_text(node, faults, Self::parse)
    }
}

/// The date in a text of the right shape.
fn civil(text: &str) -> Option<Date> {
    let date = jiff::civil::Date::new(digits(text, 0, 4)?, digits(text, 5, 7)?, digits(text, 8, 10)?).ok()?;
    (date.year() > 0).then_some(Date(date))
}

/// The number that stands between two places of a text, when there are digits only.
fn digits<N: core::str::FromStr>(text: &str, from: usize, until: usize) -> Option<N> {
    let digits = text.get(from..until)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// The instant written `YYYY-MM-DDTHH:MM:SS[.fraction](Z|±HH:MM)`. RFC 3339, 5.6.
// WHY: jiff reads many forms more, and what it needs for them is a tenth of the WebAssembly module.
fn instant(text: &str) -> Option<jiff::Timestamp> {
    let date = civil(text)?;
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    marks.iter().all(|(at, mark)| text.as_bytes().get(*at) == Some(mark)).then_some(())?;
    let (hour, minute): (i64, i64) = (digits(text, 11, 13)?, digits(text, 14, 16)?);
    let second: i64 = digits(text, 17, 19)?;
    let rest = text.get(19..)?;
    let sign_at = rest.find(['Z', '+', '-'])?;
    let (fraction, offset) = rest.split_at_checked(sign_at)?;
    let nanosecond: i32 = match fraction.strip_prefix('.') {
        None => fraction.is_empty().then_some(0)?,
        Some(fraction) => {
            let missing = 9_usize.checked_sub(fraction.len()).filter(|missing| *missing < 9)?;
            let scale = 10_i32.checked_pow(u32::try_from(missing).ok()?)?;
            digits::<i32>(fraction, 0, fraction.len())?.checked_mul(scale)?
        }
    };
    let offset: i64 = match offset.split_at_checked(1)? {
        ("Z", "") => 0,
        (sign, offset) if offset.len() == 5 && offset.as_bytes().get(2) == Some(&b':') => {
            let (hours, minutes): (i64, i64) = (digits(offset, 0, 2)?, digits(offset, 3, 5)?);
            let seconds = (hours <= 23 && minutes <= 59).then(|| hours.checked_mul(3_600))??;
            let seconds = seconds.checked_add(minutes.checked_mul(60)?)?;
            if sign == "-" { seconds.checked_neg()? } else { seconds }
        }
        _ => return None,
    };
    // A leap second is the last second of its minute.
    let second = if second == 60 { 59 } else { second };
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let days = i64::from(date.days_since(EPOCH));
    let seconds = days.checked_mul(86_400)?.checked_add(hour.checked_mul(3_600)?)?;
    let seconds = seconds.checked_add(minute.checked_mul(60)?)?.checked_add(second)?.checked_sub(offset)?;
    // An instant that lies before the year 1 in UTC could not be written.
    jiff::Timestamp::new(seconds, nanosecond).ok().filter(|instant| instant.as_second() >= FIRST_SECOND)
}

/// 0001-01-01T00:00:00Z.
const FIRST_SECOND: i64 = -62_135_596_800;

/// The first day of the count of instants.
const EPOCH: Date = Date(jiff::civil::Date::constant(1970, 1, 1));

/// A point in time, RFC 3339: any offset is read, `Z` is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(jiff::Timestamp);

impl Timestamp {
    /// The instant written as RFC 3339 says, such as `2026-11-23T02:15:00Z`.
    ///
    /// # Errors
    /// `instant.not_an_instant`.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        instant(text).map(Self).ok_or_else(|| {
            let detail = alloc::format!(
                "{} is not an instant; write it as RFC 3339 says, with an offset",
                crate::id::quoted(text)
            );
            Problem::new(Code::InstantNotAnInstant, detail)
        })
    }

    /// The UTC date on which this instant lies.
    #[must_use]
    pub fn utc_date(self) -> Date {
        let day = self.0.as_second().div_euclid(86_400);
        // Days since 1970-01-01; a `Timestamp` of jiff always lies within the range of its dates.
        let days = i32::try_from(day).unwrap_or_default();
        EPOCH.plus_days(days).unwrap_or(Date(jiff::civil::Date::constant(1, 1, 1)))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Floored to the second, so that the fraction always counts upwards.
        let nanosecond = self.0.subsec_nanosecond();
        let (second, nanosecond) = match self.0.as_second().checked_sub(1) {
            Some(earlier) if nanosecond < 0 => (earlier, nanosecond.saturating_add(1_000_000_000)),
            _ => (self.0.as_second(), nanosecond),
        };
        let of_day = second.rem_euclid(86_400);
        let (hour, minute) = (of_day.div_euclid(3_600), of_day.div_euclid(60).rem_euclid(60));
        write!(f, "{}T{hour:02}:{minute:02}:{:02}", self.utc_date(), of_day.rem_euclid(60))?;
        if nanosecond != 0 {
            let fraction = alloc::format!("{nanosecond:09}");
            write!(f, ".{}", fraction.trim_end_matches('0'))?;
        }
        f.write_str("Z")
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl core::str::FromStr for Timestamp {
    type Err = Problem;
    fn from_str(text: &str) -> Result<Self, Problem> {
        Self::parse(text)
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(Timestamp, "date-time", "An instant, RFC 3339: any offset is read, `Z` is written.");

#[cfg(feature = "json")]
impl crate::json::Decode for Timestamp {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        crate::json::decode_text(node, faults, Self::parse)
    }
}

record! {
    /// When and by whom: always an argument, because the library has no clock.
    pub struct Context {
        /// The instant of the decision.
        now: Timestamp,
        /// The seller's business date, within a day of `now` in UTC.
        today: Date,
        /// Who asks: a person, a shop, a job.
        by: Text;
    }
}

impl Context {
    /// Is the business date within a day of the instant?
    ///
    /// # Errors
    /// `context.today_far_from_now`, with both dates.
    pub fn check(&self) -> Result<(), Problem> {
        let utc = self.now.utc_date();
        if self.today.days_since(utc).abs() > 1 {
            return Err(Problem::new(
                Code::ContextTodayFarFromNow,
                alloc::format!("the business date {} lies more than a day from {}", self.today, self.now),
            )
            .with_text("today", self.today)
            .with_text("now", self.now)
            .within("today"));
        }
        Ok(())
    }

    /// The stamp of a fact decided now, with today as its business date.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        self.stamp_on(self.today)
    }

    /// The stamp of a fact decided now that belongs to another business date.
    #[must_use]
    pub fn stamp_on(&self, on: Date) -> Stamp {
        Stamp::new(self.now, on, self.by.clone())
    }
}

record! {
    /// A dated signature: when it was decided, on which business date it counts, who asked.
    pub struct Stamp {
        /// The instant of the decision.
        at: Timestamp,
        /// The business date on which it counts.
        on: Date,
        /// Who asked.
        by: Text;
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn dates_are_read_in_one_form_only() {
        assert_eq!(Date::parse("2024-02-29").map(|date| date.to_string()), Ok("2024-02-29".into()));
        for text in ["2023-02-29", "2024-2-9", "20240209", "2024-02-29T00:00", "0000-01-01", "", "２０２４-01-01"] {
            assert_eq!(Date::parse(text).unwrap_err().code, Code::DateNotADate, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn instants_are_read_and_written_as_jiff_does(
            second in -62_135_596_800_i64..=253_402_207_200, nanosecond in 0_i32..1_000_000_000, places in 0_usize..=9,
            hours in -23_i64..=23, minutes in 0_i64..60,
        ) {
            let step = 10_i32.pow(9 - u32::try_from(places).unwrap());
            let instant = jiff::Timestamp::new(second, nanosecond / step * step).unwrap();
            proptest::prop_assert_eq!(Timestamp(instant).to_string(), instant.to_string());
            proptest::prop_assert_eq!(Timestamp::parse(&instant.to_string()), Ok(Timestamp(instant)));
            let text = alloc::format!(
                "{}{}{:02}:{minutes:02}",
                instant.to_string().trim_end_matches('Z'), if hours < 0 { '-' } else { '+' }, hours.abs()
            );
            let theirs = text.parse::<jiff::Timestamp>().ok().filter(|instant| instant.as_second() >= FIRST_SECOND);
            let theirs = theirs.map(Timestamp);
            proptest::prop_assert_eq!(Timestamp::parse(&text).ok(), theirs, "{}", text);
        }

        #[test]
        fn days_are_counted_as_jiff_does(from in -719_162_i64..=2_932_896, days in proptest::num::i32::ANY) {
            let date = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(from)).unwrap();
            let ours = Date(date);
            proptest::prop_assert_eq!(Date::from_day_number(ours.day_number()), Some(ours));
            proptest::prop_assert_eq!(i64::from(ours.days_since(EPOCH)), from);
            for days in [days, days % 4_000_000, days % 1_000] {
                let span = jiff::Span::new().try_days(days).ok();
                let theirs = span.and_then(|span| date.checked_add(span).ok()).filter(|date| date.year() > 0).map(Date);
                proptest::prop_assert_eq!(ours.plus_days(days).ok(), theirs);
            }
        }

        #[test]
        fn dates_are_read_as_jiff_does(text in "[0-9]{4}-[01][0-9]-[0-3][0-9]") {
            let theirs = text.parse::<jiff::civil::Date>().ok().filter(|date| date.year() > 0).map(Date);
            proptest::prop_assert_eq!(Date::parse(&text).ok(), theirs);
        }

        #[test]
        fn what_is_read_as_an_instant_jiff_reads_too(
            text in "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{0,10})?(Z|[+-][0-2][0-9]:?[0-6][0-9]|)"
        ) {
            if let Ok(ours) = Timestamp::parse(&text) {
                proptest::prop_assert_eq!(Some(ours), text.parse::<jiff::Timestamp>().ok().map(Timestamp), "{}", text);
            }
        }
    }

    #[test]
    fn days_are_counted_across_years() {
        let date = |text| Date::parse(text).unwrap();
        assert_eq!(date("2024-03-01").days_since(date("2024-02-28")), 2);
        assert_eq!(date("1998-01-01").days_since(date("1996-07-04")), 546);
        assert_eq!(date("9999-12-31").plus_days(1).unwrap_err().code, Code::DateOutOfRange);
    }

    #[test]
    fn instants_are_written_in_utc() {
        let instant = |text| Timestamp::parse(text).map(|instant| instant.to_string());
        assert_eq!(instant("2026-11-23T02:15:00+01:00"), Ok("2026-11-23T01:15:00Z".into()));
        assert_eq!(Timestamp::parse("2026-11-23T02:15:00").unwrap_err().code, Code::InstantNotAnInstant);
        assert_eq!(Timestamp::parse("1969-12-31T23:59:59Z").unwrap().utc_date().to_string(), "1969-12-31");
    }

    #[test]
    fn the_business_date_stays_near_the_instant() {
        let by = Text::new("ana").unwrap();
        let now = Timestamp::parse("2026-11-23T23:59:00Z").unwrap();
        let cx = |today| Context::new(now, Date::parse(today).unwrap(), by.clone());
        assert_eq!(cx("2026-11-24").check(), Ok(()));
        assert_eq!(cx("2026-11-25").check().unwrap_err().code, Code::ContextTodayFarFromNow);
    }
}

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
        let date = if shaped { text.parse::<jiff::civil::Date>().ok() } else { None };
        match date {
            Some(date) if date.year() > 0 => Ok(Self(date)),
            _ => Err(Problem::new(
                Code::DateNotADate,
                alloc::format!("{} is not a date; write `YYYY-MM-DD`", crate::id::quoted(text)),
            )),
        }
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
        let out_of_range =
            || Problem::new(Code::DateOutOfRange, "the date lies outside the years 1 to 9999").with_text("days", days);
        let span = jiff::Span::new().try_days(days).map_err(|_| out_of_range())?;
        match self.0.checked_add(span) {
            Ok(date) if date.year() > 0 => Ok(Self(date)),
            _ => Err(out_of_range()),
        }
    }

    /// Days from `earlier` to this date; negative when this date comes first.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        let span = self.0.since(earlier.0).unwrap_or_default();
        span.get_days()
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

/// A point in time, RFC 3339: any offset is read, `Z` is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(jiff::Timestamp);

impl Timestamp {
    /// The instant written as RFC 3339 says, such as `2026-11-23T02:15:00Z`.
    ///
    /// # Errors
    /// `instant.not_an_instant`.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let plain = text.len() <= 40
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b':' | b'.' | b'T' | b'Z'))
            && text.as_bytes().get(10) == Some(&b'T');
        let instant = if plain { text.parse::<jiff::Timestamp>().ok() } else { None };
        match instant {
            Some(instant) => Ok(Self(instant)),
            None => Err(Problem::new(
                Code::InstantNotAnInstant,
                alloc::format!(
                    "{} is not an instant; write it as RFC 3339 says, with an offset",
                    crate::id::quoted(text)
                ),
            )),
        }
    }

    /// The UTC date on which this instant lies.
    #[must_use]
    pub fn utc_date(self) -> Date {
        let day = self.0.as_second().div_euclid(86_400);
        // Days since 1970-01-01; a `Timestamp` of jiff always lies within the range of its dates.
        let days = i32::try_from(day).unwrap_or_default();
        Date(jiff::civil::Date::constant(1970, 1, 1))
            .plus_days(days)
            .unwrap_or(Date(jiff::civil::Date::constant(1, 1, 1)))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
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

//! From which day to which.

use alloc::vec::Vec;

use crate::problem::{Code, Problem};
use crate::time::Date;

/// Where a date lies to a span of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Validity {
    /// Before its first day.
    NotYet,
    /// In it.
    Valid,
    /// After its last day.
    Expired,
}

impl Validity {
    pub(crate) fn on(date: Date, from: Option<Date>, until: Option<Date>) -> Self {
        if from.is_some_and(|from| date < from) {
            Self::NotYet
        } else if until.is_some_and(|until| until < date) {
            Self::Expired
        } else {
            Self::Valid
        }
    }
}

/// The last day is not before the first.
pub(crate) fn check_validity(from: Option<Date>, until: Option<Date>, problems: &mut Vec<Problem>) {
    if let (Some(from), Some(until)) = (from, until) {
        if until < from {
            let problem = Problem::new(Code::ValidityReversed, "the last day lies before the first");
            problems.push(problem.with_text("valid_from", from).with_text("valid_until", until).within("valid_until"));
        }
    }
}

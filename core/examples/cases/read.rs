//! Reading figures out of cases, and comparing them with what the library answers.

use std::error::Error;
use std::fmt::{Display, Write};
use std::str::FromStr;

use orderwell::{Code, DecideError, Problem};
use serde_json::Value;

pub(crate) type Fallible<T> = Result<T, Box<dyn Error>>;

/// How a case ended.
pub(crate) enum Verdict {
    Passed,
    Failed(String),
    /// It needs something that is still to come.
    NotYet {
        needs: &'static str,
        work: &'static str,
    },
}

pub(crate) fn not_yet(needs: &'static str, work: &'static str) -> Verdict {
    Verdict::NotYet { needs, work }
}

pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

pub(crate) fn rows(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A figure in the library's form; some samples write `64.`.
pub(crate) fn figure<T: FromStr<Err = Problem>>(value: &Value) -> Fallible<T> {
    let written = value.as_str().ok_or_else(|| format!("{value} is no figure"))?.trim();
    Ok(written.strip_suffix('.').unwrap_or(written).parse().map_err(|problem| format!("{written}: {problem}"))?)
}

pub(crate) fn optional<T: FromStr<Err = Problem>>(value: &Value) -> Fallible<Option<T>> {
    if value.is_null() { Ok(None) } else { figure(value).map(Some) }
}

/// The codes and paths of the cases in the library's own words. A case without a path names the
/// command as a whole; `/demand` stands for any line of a demand, which the judge looks at itself.
const CODES: &[(&str, &str, Code, &str)] = &[
    ("insufficient_stock", "", Code::StockShort, "/command/order_id"),
    ("insufficient_stock", "/demand", Code::StockShort, "/command/order_id"),
    ("exceeds_fulfilled", "/qty", Code::OrderQuantityExceeded, "/command/lines/0/quantity"),
    ("exceeds_fulfilled", "/qty", Code::OrderNothingToShip, "/command/order_id"),
    ("already_fulfilled", "/qty", Code::OrderQuantityExceeded, "/command/lines/0/quantity"),
    ("already_fulfilled", "/qty", Code::OrderNothingToCancel, "/command/order_id"),
    ("no_units_left", "", Code::OrderQuantityExceeded, "/command/lines/0/quantity"),
    ("no_units_left", "", Code::OrderNothingToCancel, "/command/order_id"),
    ("no_units_left", "", Code::OrderCancelled, "/command/order_id"),
    ("order_on_hold", "", Code::OrderOnHold, "/command/order_id"),
    ("insufficient_stock", "", Code::StockShort, "/command/lines/0/quantity"),
    ("insufficient_stock", "", Code::StockShort, "/command/quantity"),
    ("insufficient_stock", "", Code::StockAdjustBelowReserved, "/command/counted"),
    ("insufficient_stock", "", Code::QuantityNegative, "/command/counted"),
    ("insufficient_on_hand", "", Code::OrderQuantityExceeded, "/command/lines/0/quantity"),
    ("insufficient_on_hand", "", Code::OrderNothingToShip, "/command/order_id"),
    ("insufficient_on_hand", "", Code::StockShort, "/command/quantity"),
    ("insufficient_on_hand", "", Code::QuantityNegative, "/command/counted"),
    ("quantity_too_great", "/qty", Code::OrderQuantityExceeded, "/command/lines/0/quantity"),
    ("quantity_too_great", "/qty", Code::OrderQuantityExceeded, "/command/quantity"),
    ("quantity_too_great", "/qty", Code::OrderNothingToCancel, "/command/order_id"),
    ("quantity_not_positive", "/qty", Code::QuantityNotPositive, "/command/lines/0/quantity"),
    ("quantity_not_positive", "/qty", Code::QuantityNotPositive, "/command/quantity"),
    ("release_exceeds_reserved", "", Code::OrderQuantityExceeded, "/command/quantities/0/quantity"),
    ("release_exceeds_reserved", "", Code::OrderNothingToRelease, "/command/order_id"),
    ("stock_is_reserved", "", Code::StockShort, "/command/quantity"),
    ("stock_is_reserved", "", Code::StockAdjustBelowReserved, "/command/counted"),
    ("already_shipped", "", Code::OrderQuantityExceeded, "/command/quantity"),
    ("already_shipped", "", Code::OrderNothingToRelease, "/command/order_id"),
    ("already_shipped", "", Code::OrderNothingToCancel, "/command/order_id"),
    ("already_shipped", "", Code::OrderQuantityExceeded, "/command/lines/0/quantity"),
    ("insufficient_on_hand", "", Code::StockShort, "/command/order_id"),
    ("quantity_not_positive", "/qty", Code::QuantityNotPositive, "/command/set_lines/0/quantity"),
    ("already_posted", "", Code::StockHoldConfirmed, "/command/hold_id"),
    ("already_voided", "", Code::StockHoldReleased, "/command/hold_id"),
    ("expired", "", Code::StockHoldExpired, "/command/hold_id"),
    ("pending_not_found", "", Code::StockHoldUnknown, "/command/hold_id"),
    ("exists_with_different_content", "", Code::StockHoldIdUsed, "/command/hold_id"),
    ("exists_with_different_amount", "", Code::StockHoldIdUsed, "/command/hold_id"),
    ("exists_with_different_timeout", "", Code::StockHoldIdUsed, "/command/hold_id"),
    ("insufficient_available", "", Code::StockShort, "/command/lines/0/quantity"),
];

/// Where an answer departs from a case, and how much of it was compared at all.
#[derive(Default)]
pub(crate) struct Faults {
    compared: usize,
    found: Vec<String>,
}

impl Faults {
    pub(crate) fn note(&mut self, fault: impl Into<String>) {
        self.compared += 1;
        self.found.push(fault.into());
    }

    /// Compares a figure with what is expected of it, when anything is.
    pub(crate) fn same<T>(&mut self, name: &str, got: T, expected: &Value) -> Fallible<()>
    where
        T: FromStr<Err = Problem> + Copy + PartialEq + Display,
    {
        if let Some(expected) = optional::<T>(expected)? {
            self.equal(name, &got, &expected);
        }
        Ok(())
    }

    /// Compares two values of one kind.
    pub(crate) fn equal<T: PartialEq + Display + ?Sized>(&mut self, name: &str, got: &T, expected: &T) {
        self.compared += 1;
        if got != expected {
            self.found.push(format!("{name} is {got}, expected {expected}"));
        }
    }

    /// Notes every field that the judge does not look at: a case is judged whole or not at all.
    pub(crate) fn only(&mut self, value: &Value, known: &[&str]) {
        let fields = value.as_object().into_iter().flatten();
        let unread = fields.filter(|(name, field)| !field.is_null() && !known.contains(&name.as_str()));
        self.found.extend(unread.map(|(name, field)| format!("`{name}` ({field}) is not judged")));
    }

    /// Says of what was found since which step it was found at.
    pub(crate) fn at_step(&mut self, from: usize, step: usize) {
        for fault in self.found.iter_mut().skip(from) {
            *fault = format!("step {step}: {fault}");
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// Compares a refusal with the one expected, by the table of codes.
    pub(crate) fn refused<T>(&mut self, answer: &Result<T, DecideError>, then: &Value) {
        let (code, path) = (text(&then["code"]), text(&then["path"]));
        let Some(problem) = answer.as_ref().err().and_then(|error| error.problems().first()) else {
            self.note(format!("is accepted, expected `{code}`"));
            return;
        };
        self.equal("ok", &then["ok"], &Value::Bool(false));
        let path = if path == "/quantity" { "/qty" } else { path };
        let path = if path.starts_with("/demand/") { "/demand" } else { path };
        let our_path = problem.path.to_string();
        if !CODES.contains(&(code, path, problem.code, our_path.as_str())) {
            self.found.push(format!("is refused with {} at {our_path}, expected `{code}` at `{path}`", problem.code));
        }
    }

    pub(crate) fn verdict(self) -> Verdict {
        let mut why = self.found.join("; ");
        if self.compared == 0 {
            let _ = write!(why, "{}nothing was compared", if why.is_empty() { "" } else { "; " });
        }
        if why.is_empty() { Verdict::Passed } else { Verdict::Failed(why) }
    }
}

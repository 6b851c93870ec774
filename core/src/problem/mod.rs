//! What went wrong, where, with which figures, and whether trying again can help.
//!
//! Every refusal of the library is a list of [`Problem`]s, all of them at once, sorted by path and
//! then by code. Hosts match on [`Code`], never on `detail`. Three families tell who must act:
//! [`Rejection`] (the business says no: the user), [`ReplayError`] (stored history does not fit:
//! the data), [`ApiMisuse`] (the host called wrongly: the programmer).

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::record::choice;
use crate::sort::sort_by;

mod code;
mod pointer;

pub use code::Code;
pub use pointer::{Pointer, Segment};

choice! {
    /// How much a problem weighs.
    pub enum Severity {
        /// The command is refused.
        Error = "error",
        /// The command goes through; a person should look.
        Warning = "warning",
        /// Worth knowing.
        Info = "info",
    }
}

/// One figure of a problem, so that hosts can translate the message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum DataValue {
    /// An id, a word, or a decimal in its canonical text form.
    Text(String),
    /// A count or a line number.
    Number(u64),
    /// Several of them, in a stated order.
    List(Vec<Self>),
}

impl From<&str> for DataValue {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for DataValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for DataValue {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for DataValue {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for DataValue {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl FromIterator<Self> for DataValue {
    fn from_iter<I: IntoIterator<Item = Self>>(values: I) -> Self {
        Self::List(values.into_iter().collect())
    }
}

/// The figures of a problem, in the order in which they were stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Data(Vec<(&'static str, DataValue)>);

impl Data {
    /// The figure called `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&DataValue> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// All figures in order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &DataValue)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    fn push(&mut self, name: &'static str, value: DataValue) {
        self.0.push((name, value));
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Data {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "Data".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "additionalProperties": { "type": ["string", "integer", "array"] },
            "description": "Figures by name: texts, whole numbers, or lists of them."
        })
    }
}

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// One thing that is wrong or worth a look; the findings of verification are the same type.
///
/// ```
/// use orderwell::{Code, Problem};
///
/// let problem = Problem::new(Code::QuantityNotPositive, "a line must ask for more than nothing")
///     .with("quantity", "0")
///     .within("quantity")
///     .within(2)
///     .within("lines");
/// assert_eq!(problem.path.to_string(), "/lines/2/quantity");
/// assert_eq!(problem.code.as_str(), "quantity.not_positive");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Problem {
    /// What is wrong, for machines.
    pub code: Code,
    /// Where it is wrong.
    pub path: Pointer,
    /// What is wrong, for people.
    pub detail: String,
    /// Could the same command succeed later?
    pub retry: bool,
    /// How much it weighs.
    pub severity: Severity,
    /// The figures that matter.
    pub data: Data,
}

#[cfg(feature = "schema")]
crate::record::record_schema! {
    ["doc = \"One thing that is wrong or worth a look.\""]
    Problem {
        code: Code = ["doc = \"What is wrong, for machines.\""],
        path: Pointer = ["doc = \"Where it is wrong.\""],
        detail: String = ["doc = \"What is wrong, for people.\""],
        retry: bool = ["doc = \"Could the same command succeed later?\""],
        severity: Severity = ["doc = \"How much it weighs.\""],
        data: Data = ["doc = \"The figures that matter.\""];
    }
}

impl Problem {
    /// A problem at the root, with the code's own severity and answer to "try again?".
    #[must_use]
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        Self {
            code,
            path: Pointer::root(),
            detail: detail.into(),
            retry: code.retry(),
            severity: Severity::Error,
            data: Data::default(),
        }
    }

    /// With one more figure.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<DataValue>) -> Self {
        self.data.push(name, value.into());
        self
    }

    /// With one more figure, as its text form.
    #[must_use]
    pub fn with_text(self, name: &'static str, value: impl fmt::Display) -> Self {
        self.with(name, value.to_string())
    }

    /// The same problem seen from one level further out.
    #[must_use]
    pub fn within(mut self, outer: impl Into<Segment>) -> Self {
        self.path = self.path.within(outer);
        self
    }

    /// The same problem with its outermost step called otherwise.
    pub(crate) fn renamed(mut self, from: &'static str, to: &'static str) -> Self {
        self.path = self.path.renamed(from, to);
        self
    }

    /// The same problem in one entry of a list, where its outermost step named a single one.
    #[cfg(feature = "json")]
    pub(crate) fn moved_into_list(mut self, one: &'static str, list: &'static str, index: usize) -> Self {
        if let Some(inner) = self.path.clone().without_outermost(one) {
            self.path = inner.within(index).within(list);
        }
        self
    }

    /// The same problem with another weight.
    #[must_use]
    pub fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    fn order(&self, other: &Self) -> Ordering {
        self.path.cmp(&other.path).then_with(|| self.code.as_str().cmp(other.code.as_str()))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at `{}`: {}", self.code, self.path, self.detail)
    }
}

/// Says that more was found than is listed.
#[cfg(feature = "json")]
pub(crate) fn list_ends_here(max: usize) -> Problem {
    let detail = alloc::format!("there are more than {max} problems; the list ends here");
    Problem::new(Code::LimitProblems, detail).with("problems_max", max)
}

/// Problems in their fixed order: by path, then by code; the order of finding breaks ties.
pub(crate) fn sort(problems: &mut Vec<Problem>) {
    sort_by(problems, Problem::order);
}

/// The business says no: nothing has changed, and these are the reasons, all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{}", first_and_count(.problems))]
#[non_exhaustive]
pub struct Rejection {
    /// At least one, sorted by path and code.
    pub problems: Vec<Problem>,
}

impl Rejection {
    /// The refusal for these reasons.
    #[must_use]
    pub fn new(mut problems: Vec<Problem>) -> Self {
        sort(&mut problems);
        Self { problems }
    }

    /// `Ok` when there is nothing to refuse.
    ///
    /// # Errors
    /// The rejection that lists `problems`, when there are any.
    pub fn unless_empty(problems: Vec<Problem>) -> Result<(), Self> {
        if problems.is_empty() { Ok(()) } else { Err(Self::new(problems)) }
    }

    /// The same reasons seen from one level further out.
    #[must_use]
    pub fn within(mut self, outer: &'static str) -> Self {
        self.problems = self.problems.into_iter().map(|problem| problem.within(outer)).collect();
        self
    }
}

impl From<Vec<Problem>> for Rejection {
    fn from(problems: Vec<Problem>) -> Self {
        Self::new(problems)
    }
}

impl core::error::Error for Problem {}

impl From<Problem> for Rejection {
    fn from(problem: Problem) -> Self {
        Self { problems: alloc::vec![problem] }
    }
}

fn first_and_count(problems: &[Problem]) -> String {
    match problems {
        [] => "rejected".into(),
        [only] => only.to_string(),
        [first, rest @ ..] => alloc::format!("{first} (and {} more)", rest.len()),
    }
}

/// Stored history does not fit the state it is applied to: damaged or foreign data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{problem}")]
#[non_exhaustive]
pub struct ReplayError {
    /// What does not fit.
    pub problem: Problem,
}

impl ReplayError {
    /// The event says something that cannot have happened to this state.
    #[must_use]
    pub fn new(detail: impl Into<String>) -> Self {
        Self { problem: Problem::new(Code::ReplayEventDoesNotFit, detail) }
    }

    /// The same error seen from one level further out.
    #[must_use]
    pub fn within(mut self, outer: impl Into<Segment>) -> Self {
        self.problem = self.problem.within(outer);
        self
    }
}

impl From<Problem> for ReplayError {
    fn from(problem: Problem) -> Self {
        Self { problem }
    }
}

/// The host called wrongly: a mistake in the program, not in the data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{problem}")]
#[non_exhaustive]
pub struct ApiMisuse {
    /// What the host must do instead.
    pub problem: Problem,
}

impl From<Problem> for ApiMisuse {
    fn from(problem: Problem) -> Self {
        Self { problem }
    }
}

/// Why a decision was not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecideError {
    /// The business says no.
    #[error(transparent)]
    Rejected(#[from] Rejection),
    /// The host called wrongly.
    #[error(transparent)]
    Misused(#[from] ApiMisuse),
}

impl From<Problem> for DecideError {
    fn from(problem: Problem) -> Self {
        Self::Rejected(problem.into())
    }
}

impl DecideError {
    /// The reasons, whoever must act.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Rejected(rejection) => &rejection.problems,
            Self::Misused(misuse) => core::slice::from_ref(&misuse.problem),
        }
    }
}

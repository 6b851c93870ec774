//! Replies: what stands in them, and in which order.

use alloc::vec::Vec;

use serde::Serialize;

use crate::capture::Captured;
use crate::desk::{Aggregate, Envelope, FORMAT, OrderView, Stream};
use crate::fulfil::FulfilmentPlan;
use crate::order::Guard;
use crate::problem::Problem;
use crate::report::Kpis;
use crate::totals::Calculation;

/// A reply that is not a refusal.
#[derive(Debug, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub(super) enum Body {
    Accepted(Accepted),
    Unchanged(Unchanged),
}

/// The reply with its format.
#[derive(Debug, Serialize)]
pub(super) struct Reply {
    format: u32,
    #[serde(flatten)]
    body: Body,
}

impl From<Accepted> for Reply {
    fn from(accepted: Accepted) -> Self {
        Self { format: FORMAT, body: Body::Accepted(accepted) }
    }
}

impl From<Unchanged> for Reply {
    fn from(unchanged: Unchanged) -> Self {
        Self { format: FORMAT, body: Body::Unchanged(unchanged) }
    }
}

/// What an operation answers; each uses the fields it has.
#[derive(Debug, Default, Serialize)]
pub(super) struct Accepted {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) events: Option<Vec<Envelope>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expected: Option<Vec<ExpectedVersion>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) orders: Option<Vec<OrderView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) findings: Option<Vec<Problem>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) replies: Option<Vec<Each>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) stream: Option<Stream>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) version: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) state: Option<Aggregate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) allowed: Option<Vec<Guard>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) plan: Option<FulfilmentPlan>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) kpis: Option<Kpis>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) calculation: Option<Calculation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) captured: Option<Captured>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lines: Option<Vec<RawLine>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) next: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sequence: Option<u64>,
}

/// The version that an aggregate must still have.
#[derive(Debug, Serialize)]
pub(super) struct ExpectedVersion {
    pub(super) stream: Stream,
    pub(super) version: u64,
}

/// One answer of several.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Each {
    Done(Reply),
    Refused(Rejected),
}

/// The command was carried out before.
#[derive(Debug, Serialize)]
pub(super) struct Unchanged {
    pub(super) sequences: Sequences,
    pub(super) orders: Vec<OrderView>,
}

/// The events a command led to.
#[derive(Debug, Serialize)]
pub(super) struct Sequences {
    pub(super) first: u64,
    pub(super) last: u64,
}

/// A line of a snapshot, as text.
pub(super) type RawLine = alloc::string::String;

/// A refusal: every problem, and the orders it is about as they stand.
#[derive(Debug, Serialize)]
pub(super) struct Rejected {
    format: u32,
    outcome: &'static str,
    problems: Vec<Problem>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    orders: Vec<OrderView>,
}

impl Rejected {
    pub(super) fn new(problems: Vec<Problem>) -> Self {
        Self { format: FORMAT, outcome: "rejected", problems, orders: Vec::new() }
    }

    /// As one of several: paths lead into the list.
    pub(super) fn in_list(mut self, one: &'static str, list: &'static str, index: usize) -> Self {
        self.problems = self.problems.into_iter().map(|problem| problem.moved_into_list(one, list, index)).collect();
        self
    }

    /// With the orders it is about, so that the caller sees what is allowed instead.
    pub(super) fn with_orders(mut self, orders: Vec<OrderView>) -> Self {
        self.orders = orders;
        self
    }
}

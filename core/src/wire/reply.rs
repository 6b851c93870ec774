//! What each operation answers: one record an operation, and the frame around them.

use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use crate::capture::Captured;
use crate::desk::{Envelope, FORMAT, OrderView, Stream};
use crate::problem::{Problem, Rejection};
use crate::record::{answer, choice};
use crate::stock::{PlannedPackage, Promised, ReplenishmentProposal, StockAllocation, StockAnalysis};

mod documents;
mod shown;

pub use crate::einvoice::{MadeElectronicInvoice, UblRead};
pub use documents::*;
pub use shown::*;

choice! {
    /// What became of a request.
    pub enum OutcomeWord {
        /// It was answered or carried out.
        Accepted = "accepted",
        /// The same command was carried out before; nothing has changed now.
        Unchanged = "unchanged",
        /// It was refused; nothing has changed.
        Rejected = "rejected",
    }
}

/// A reply: what was asked for, the note that it was done before, or the reasons of a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reply<T> {
    /// What was asked for.
    Accepted(T),
    /// The same command was carried out before.
    Unchanged(Unchanged),
    /// The request was refused.
    Rejected(Rejected),
}

#[derive(Serialize)]
struct Framed<'a, T> {
    format: u32,
    outcome: OutcomeWord,
    #[serde(flatten)]
    content: &'a T,
}

impl<T> Framed<'_, T> {
    fn write<S: Serializer>(outcome: OutcomeWord, content: &T, serializer: S) -> Result<S::Ok, S::Error>
    where
        T: Serialize,
    {
        Framed { format: FORMAT, outcome, content }.serialize(serializer)
    }
}

impl<T: Serialize> Serialize for Reply<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Accepted(content) => Framed::write(OutcomeWord::Accepted, content, serializer),
            Self::Unchanged(content) => Framed::write(OutcomeWord::Unchanged, content, serializer),
            Self::Rejected(content) => Framed::write(OutcomeWord::Rejected, content, serializer),
        }
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Reply<T> {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        alloc::format!("{}Reply", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let variants = alloc::vec![
            crate::schema::variant::<T>(generator, "outcome", "accepted", &[]),
            crate::schema::variant::<Unchanged>(generator, "outcome", "unchanged", &[]),
            crate::schema::variant::<Rejected>(generator, "outcome", "rejected", &[]),
        ];
        crate::schema::framed(crate::schema::union(&[], variants), FORMAT)
    }
}

impl<T> From<Rejection> for Reply<T> {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection.into())
    }
}

impl<T> From<Problem> for Reply<T> {
    fn from(problem: Problem) -> Self {
        Rejection::from(problem).into()
    }
}

answer! {
    /// A refusal: every problem, and the orders it is about as they stand.
    pub struct Rejected {
        /// Why.
        problems: Vec<Problem>;
        /// The orders it is about, and what is allowed instead.
        orders: Vec<OrderView>,
    }
}

impl Rejected {
    pub(super) fn new(problems: Vec<Problem>) -> Self {
        Self { problems, orders: Vec::new() }
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

impl From<Rejection> for Rejected {
    fn from(rejection: Rejection) -> Self {
        Self::new(rejection.problems)
    }
}

answer! {
    /// The command was carried out before.
    pub struct Unchanged {
        /// Where its events stand in the log.
        sequences: Sequences,
        /// The orders it is about, as they stand now.
        orders: Vec<OrderView>,
    }
}

answer! {
    /// The events a command led to.
    pub struct Sequences {
        /// The first.
        first: u64,
        /// The last.
        last: u64,
    }
}

answer! {
    /// A command was carried out.
    pub struct Executed {
        /// What happened, for the host to store.
        events: Vec<Envelope>,
        /// The orders that were touched, as they stand now.
        orders: Vec<OrderView>,
        /// Warnings and notes.
        findings: Vec<Problem>,
    }
}

answer! {
    /// Several commands, each with its own reply.
    pub struct ExecutedMany {
        /// The replies, in the order of the commands.
        replies: Vec<Reply<Executed>>,
    }
}

answer! {
    /// A command was decided; nothing has changed yet.
    pub struct DecidedEvents {
        /// What would happen, for the host to store and then to apply.
        events: Vec<Envelope>,
        /// What must still be so when they are stored.
        expected: Vec<ExpectedVersion>,
        /// The orders that would be touched, as they would stand.
        orders: Vec<OrderView>,
        /// Warnings and notes.
        findings: Vec<Problem>,
    }
}

answer! {
    /// The version that an aggregate must still have.
    pub struct ExpectedVersion {
        /// Which aggregate.
        stream: Stream,
        /// Its version.
        version: u64,
    }
}

answer! {
    /// Events were applied.
    pub struct Applied {
        /// The orders that were touched, as they stand now.
        orders: Vec<OrderView>,
        /// The place of the last event in the log.
        sequence: u64,
    }
}

answer! {
    /// A desk was rebuilt.
    pub struct Rebuilt {
        ;
        /// The place of the last event in the log; left out while lines of a snapshot are missing.
        sequence: Option<u64>,
    }
}

answer! {
    /// What can be promised of a product.
    pub struct PromisedProduct {
        /// The answers, and what was found.
        promised: Promised,
    }
}

answer! {
    /// Several products, each with its own reply.
    pub struct PromisedProducts {
        /// The replies, in the order of the requests.
        replies: Vec<Reply<PromisedProduct>>,
    }
}

answer! {
    /// The drafts of a table.
    pub struct CapturedDrafts {
        /// The drafts and the faults.
        captured: Captured,
    }
}

answer! {
    /// How much of a product to order.
    pub struct Replenishment {
        /// How much, by when and why.
        proposal: ReplenishmentProposal,
    }
}

answer! {
    /// Which units serve which lines.
    pub struct AllocatedStock {
        /// What is taken, waited for and left over, and why.
        allocated: StockAllocation,
    }
}

answer! {
    /// Several products, each with its own reply.
    pub struct Replenished {
        /// The replies, in the order of the products.
        replies: Vec<Reply<Replenishment>>,
    }
}

answer! {
    /// Several allocations, each with its own reply.
    pub struct AllocatedStockMany {
        /// The replies, in the order of the requests.
        replies: Vec<Reply<AllocatedStock>>,
    }
}

answer! {
    /// What the stock of products costs and risks.
    pub struct AnalysedStock {
        /// The products and their classes.
        analysis: StockAnalysis,
    }
}

answer! {
    /// What travels together.
    pub struct SplitIntoPackages {
        /// The packages, by location in the order in which they are named, on hand before backorder.
        packages: Vec<PlannedPackage>,
    }
}

answer! {
    /// What the official rules say of an electronic invoice.
    pub struct CheckedElectronicInvoice {
        /// The findings, sorted by path and then by rule.
        findings: Vec<Problem>,
    }
}

answer! {
    /// Several electronic invoices, each with its own reply.
    pub struct CheckedElectronicInvoices {
        /// The replies, in the order of the documents.
        replies: Vec<Reply<CheckedElectronicInvoice>>,
    }
}

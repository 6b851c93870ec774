//! Availability and promises: how many of a product can be promised by when, and what backs each unit.
//!
//! [`promise`] answers from figures over time: what lies at locations, what is expected, what is owed already. It looks
//! at no desk and changes nothing. Invariants: no unit backs two promises; a promise never takes what an existing demand
//! needs later; what is answered for a later date, or with more supply, is never less; the pegs of an answer sum to what
//! it promises. The guide has the exact rules, [`_15_promises`](crate::guide::_15_promises).

mod answer;
mod ask;
mod capability;
mod check;
mod gather;
mod of_item;
mod request;
mod timeline;
mod ways;
mod whole;

pub use answer::{
    DatePromised, LocationAvailability, PreorderRoom, PromiseAnswer, PromiseDelivery, PromiseObstacle, PromiseOutcome,
    PromisePeg, PromiseRow, PromiseSchedule, PromiseSource, Promised, QuantityPromised,
};
pub use of_item::AvailableToPromise;
pub(crate) use of_item::{refused_as_asked, seen_from_asked};
pub use request::{
    AskDate, AskQuantity, AskSchedule, LocationShortfall, OverdueSupply, PositionState, PreorderLimit,
    PromiseCapability, PromiseCapacity, PromiseDemand, PromisePosition, PromiseQuestion, PromiseRequest, PromiseScope,
    PromiseSplit, PromiseSupply,
};
pub use whole::promise;

#[cfg(all(test, feature = "json"))]
mod tests;

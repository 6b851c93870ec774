//! Optimised inventory: how much of a product to order and when, and what stock costs and risks.
//!
//! [`replenish`] looks at one product: where it stands, what was used of it, and by which policy it is ordered.
//! [`analyse_stock`] looks at many together: days of supply, warnings, holding cost, turnover, ABC classes. Both are pure
//! and count in whole millionths and minor units, so that the same figures always give the same answer.
//!
//! Invariants: an order is nothing, or a whole number of steps between its bounds; what is shown of safety stock and reorder
//! point is never less than the exact figure; of all lots in whole steps, the economic one costs least; the classes of an
//! analysis sum to its totals.
//!
//! The formulas with their sources and worked examples: [the guide](crate::guide::_16_replenishment).

mod abc;
mod analyse;
mod analysis;
mod check;
mod definition;
mod normal;
mod order;
mod proposal;
mod proposing;
mod risk;
mod usage;
mod wide;

pub use analyse::analyse_stock;
#[cfg(feature = "json")]
pub(crate) use analyse::product_twice;
pub use analysis::{
    AbcClass, AbcClassTotals, AbcShares, AnalysedProduct, ProductAnalysis, StockAnalysis, StockAnalysisRules,
    StockWarning,
};
pub use definition::{
    EconomicOrderQuantity, LotForLot, MinMax, PeriodicReview, ReorderPoint, ReplenishmentPolicy, ReplenishmentProduct,
    StockPosition, StockUsage, UsageWindow,
};
pub use proposal::{OrderBound, ReplenishmentProposal, ReplenishmentRule};
pub use proposing::replenish;
pub use usage::{UsageMovement, UsageMovementKind, usage_of};

#[cfg(all(test, feature = "json"))]
mod tests;

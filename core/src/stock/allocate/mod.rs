//! Allocation: which units of which sources serve which demand.
//!
//! [`allocate_stock`] looks at the whole request at once: lines of one product share what is free, and each location is
//! asked only for what is still missing. [`split_packages`] says what travels together. Both are pure: they promise
//! nothing, a reservation does.
//!
//! Invariants: by line, picks + backorders + unallocated = what is asked for; of a source never more is taken than is
//! available there; every source of a line's product is explained; a package plan holds exactly what it was given.

mod allocation;
mod check;
mod choose;
mod packages;
mod policy;
mod request;
mod result;
mod row;
mod shelf;
mod split;
mod together;

pub use allocation::allocate_stock;
pub(in crate::stock) use allocation::take_each;
pub(in crate::stock) use check::check;
#[cfg(feature = "json")]
pub(crate) use check::{explained_rows, too_many_rows};
pub use policy::{AllocationPolicy, AllocationScope, AllocationShortage, LocationOrder, RemovalScope, RemovalStrategy};
pub use request::{
    AllocationDemand, AllocationLocation, AllocationRequest, AllocationSource, BackorderAllowance, LocationUse,
};
pub use result::{
    AllocationBackorder, AllocationPick, AllocationReason, AllocationSearch, ConsideredSource, StockAllocation,
    Unallocated,
};
pub(in crate::stock) use row::compare_dates;
pub use split::{PackageContent, PackageKind, PackingRequest, PlannedPackage, split_packages};

#[cfg(all(test, feature = "json"))]
mod tests;

//! The operations on allocations of stock; everything they look at stands in the request.

use super::reply::{AllocatedStock, AllocatedStockMany, Reply, SplitIntoPackages};
use super::request::{AllocateStock, AllocateStockMany, SplitPackages};
use super::stateless::within_list;
use crate::limits;
use crate::stock::{allocate_stock, explained_rows, split_packages, too_many_rows};

pub(super) fn allocate_one(request: &AllocateStock) -> Reply<AllocatedStock> {
    match allocate_stock(&request.allocation) {
        Ok(allocated) => Reply::Accepted(AllocatedStock { allocated }),
        Err(rejection) => rejection.within("allocation").into(),
    }
}

/// Each by itself; only an explanation that would be too long in all refuses the whole.
pub(super) fn allocate_many(request: &AllocateStockMany) -> Reply<AllocatedStockMany> {
    let rows = request.allocations.iter().map(explained_rows).fold(0, usize::saturating_add);
    if rows > limits::ALLOCATION_ROWS_MAX {
        return too_many_rows(rows).within("allocations").into();
    }
    let allocations = request.allocations.iter().enumerate();
    let replies = allocations.map(|(index, allocation)| match allocate_stock(allocation) {
        Ok(allocated) => Reply::Accepted(AllocatedStock { allocated }),
        Err(rejection) => within_list(rejection, "allocations", index).into(),
    });
    Reply::Accepted(AllocatedStockMany { replies: replies.collect() })
}

pub(super) fn split(request: &SplitPackages) -> Reply<SplitIntoPackages> {
    match split_packages(&request.packing) {
        Ok(packages) => Reply::Accepted(SplitIntoPackages { packages }),
        Err(rejection) => rejection.within("packing").into(),
    }
}

//! What an allocation comes to, and why.

use alloc::vec::Vec;

use crate::id::{LineNo, LocationId, LotId, PackageId};
use crate::quantity::Quantity;
use crate::record::{choice, record};

record! {
    /// Units that are taken for a line.
    pub struct AllocationPick {
        /// Which line.
        line: LineNo,
        /// Where.
        location_id: LocationId,
        /// How many.
        quantity: Quantity;
        /// Of which lot.
        lot_id: Option<LotId> => with_lot_id,
        /// Out of which package.
        package_id: Option<PackageId> => with_package_id,
    }
}

record! {
    /// Units that a line waits for.
    pub struct AllocationBackorder {
        /// Which line.
        line: LineNo,
        /// Where they are to come in.
        location_id: LocationId,
        /// How many.
        quantity: Quantity;
    }
}

record! {
    /// Units of a line that are neither taken nor waited for.
    pub struct Unallocated {
        /// Which line.
        line: LineNo,
        /// How many.
        quantity: Quantity;
    }
}

choice! {
    /// What became of a source when a line looked at it.
    pub enum AllocationReason {
        /// All that was still free was taken.
        TakenWhole = "taken_whole",
        /// Some of what was still free was taken.
        TakenInPart = "taken_in_part",
        /// The line had all it asked for.
        NotNeeded = "not_needed",
        /// Nothing is free there.
        NothingAvailable = "nothing_available",
        /// The location is not asked.
        Inactive = "inactive",
        /// The lot has expired.
        Expired = "expired",
        /// The lot has too few days left.
        TooShortShelfLife = "too_short_shelf_life",
        /// Earlier lines took all that was free.
        KeptForOtherLines = "kept_for_other_lines",
        /// More lies in the package than is missing, and packages are not opened.
        PackageNotWhole = "package_not_whole",
        /// The line gets nothing because it cannot get all.
        LineIncomplete = "line_incomplete",
    }
}

record! {
    /// A source that a line looked at.
    pub struct ConsideredSource {
        /// Which line.
        line: LineNo,
        /// Where.
        location_id: LocationId,
        /// How many units were taken.
        taken: Quantity,
        /// What became of it.
        reason: AllocationReason;
        /// Of which lot.
        lot_id: Option<LotId> => with_lot_id,
        /// Out of which package.
        package_id: Option<PackageId> => with_package_id,
        /// How many units the line waits for there.
        backordered: Quantity => with_backordered,
    }
}

choice! {
    /// How sure it is that the choice is the best one.
    pub enum AllocationSearch {
        /// Every choice was looked at.
        Exact = "exact",
        /// There were too many; a rule chose.
        Greedy = "greedy",
    }
}

record! {
    /// Which units serve which lines.
    pub struct StockAllocation {
        /// What is taken, by line number, then in the order of taking.
        picks: Vec<AllocationPick>,
        /// What is waited for, by line number, then in the order of the locations.
        backorders: Vec<AllocationBackorder>,
        /// What of a line is left over, by line number.
        unallocated: Vec<Unallocated>,
        /// From how many locations something is taken.
        shipments: u64,
        /// Every source of a line's product, by line number, then in the order of asking.
        considered: Vec<ConsideredSource>;
        /// How the locations (`fewest_shipments`, `lowest_cost`) and packages (`fewest_packages`, `whole_packages`) were
        /// chosen; absent when nothing had to be searched.
        search: Option<AllocationSearch> => with_search,
    }
}

//! The rules of an allocation, as data.

use alloc::vec::Vec;

use crate::id::{LocationId, LocationKind};
use crate::record::{choice, record};

choice! {
    /// Which location is asked first. Every tie is broken by the listed order: that of `locations`, then that in which
    /// sources name further ones.
    #[derive(Default)]
    pub enum LocationOrder {
        /// As listed. The default.
        #[default]
        Listed = "listed",
        /// The smallest priority.
        Priority = "priority",
        /// The smallest distance.
        Nearest = "nearest",
        /// Where most of the line's product is free when the line is served.
        HighestAvailable = "highest_available",
        /// As few locations for all lines together as can serve what can be served.
        FewestShipments = "fewest_shipments",
        /// As little cost for all lines together as can be: unit costs times quantities, and a shipping cost for each
        /// location that is used.
        LowestCost = "lowest_cost",
    }
}

choice! {
    /// Which units of a location are taken first. Every tie is broken by the listed order of the sources.
    #[derive(Default)]
    pub enum RemovalStrategy {
        /// First in, first out: the earliest `received_on`, then what has none. The default.
        #[default]
        Fifo = "fifo",
        /// Last in, first out: the latest `received_on`, then what has none.
        Lifo = "lifo",
        /// First expired, first out: the earliest `expires_on`, then what has none; of two alike first in, first out.
        Fefo = "fefo",
        /// As listed.
        Listed = "listed",
        /// The smallest `distance` within the location, then what has none.
        Nearest = "nearest",
        /// As few packages as possible: whole ones and loose units where they add up exactly, else one is opened.
        FewestPackages = "fewest_packages",
        /// As few packages as possible, and never part of one.
        WholePackages = "whole_packages",
    }
}

choice! {
    /// Where the removal strategy compares.
    #[derive(Default)]
    pub enum RemovalScope {
        /// Within each location; locations go first. The default.
        #[default]
        WithinLocation = "within_location",
        /// Over all locations of one kind, as when locations are the shelves of one house; the order of locations then
        /// only breaks ties.
        AcrossLocations = "across_locations",
    }
}

choice! {
    /// What happens when less is on hand than is asked for.
    #[derive(Default)]
    pub enum AllocationShortage {
        /// Everything from what is on hand, or nothing. The default.
        #[default]
        AllOrNothing = "all_or_nothing",
        /// What is there is taken; the rest stays unallocated.
        Partial = "partial",
        /// What is there is taken, the rest waits where it may, and what may not wait stays unallocated.
        Backorder = "backorder",
        /// What is there is taken and the rest waits where it may; or nothing, when some of it may not.
        BackorderOrNothing = "backorder_or_nothing",
    }
}

choice! {
    /// What "nothing" means when all or nothing is asked for.
    #[derive(Default)]
    pub enum AllocationScope {
        /// One short line refuses the whole request. The default.
        #[default]
        Order = "order",
        /// A short line gets nothing and leaves what there is to later lines.
        Line = "line",
    }
}

record! {
    /// The rules of an allocation.
    #[derive(Default)]
    pub struct AllocationPolicy {
        ;
        /// Which location is asked first.
        location_order: LocationOrder => with_location_order,
        /// The location that is asked before the others. `fewest_shipments` and `lowest_cost` prefer it among choices
        /// that are equally good.
        preferred_location_id: Option<LocationId> => with_preferred_location_id,
        /// The kinds of locations in the order of asking, before the preferred one and all else; other kinds come last.
        /// `fewest_shipments` and `lowest_cost` go by it among choices that are equally good.
        location_kinds: Vec<LocationKind> => with_location_kinds,
        /// Which units of a location are taken first.
        removal: RemovalStrategy => with_removal,
        /// Where the removal strategy compares.
        removal_scope: RemovalScope => with_removal_scope,
        /// What happens when less is on hand than is asked for.
        on_shortage: AllocationShortage => with_on_shortage,
        /// What "nothing" means when all or nothing is asked for.
        scope: AllocationScope => with_scope,
        /// How many days a lot must have left, from `today` to `expires_on`; none when left out.
        shelf_life_days_min: Option<u32> => with_shelf_life_days_min,
    }
}

impl AllocationPolicy {
    /// May units wait for supply?
    pub(super) fn backorders(&self) -> bool {
        match self.on_shortage {
            AllocationShortage::Backorder | AllocationShortage::BackorderOrNothing => true,
            AllocationShortage::AllOrNothing | AllocationShortage::Partial => false,
        }
    }

    /// Does a line get all or nothing?
    pub(super) fn whole_lines(&self) -> bool {
        match self.on_shortage {
            AllocationShortage::AllOrNothing | AllocationShortage::BackorderOrNothing => true,
            AllocationShortage::Backorder | AllocationShortage::Partial => false,
        }
    }
}

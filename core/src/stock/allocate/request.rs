//! What an allocation is asked for, and what there is.

use alloc::vec::Vec;

use super::policy::AllocationPolicy;
use crate::id::{LineNo, LocationId, LocationKind, LotId, PackageId, ProductId};
use crate::money::{Amount, UnitPrice};
use crate::quantity::Quantity;
use crate::record::{choice, record};
use crate::time::Date;

record! {
    /// A line that asks for stock.
    pub struct AllocationDemand {
        /// Its number: the smaller, the earlier it is served.
        line: LineNo,
        /// Which product.
        product_id: ProductId,
        /// How much of it, in the product's own unit; more than nothing.
        quantity: Quantity;
    }
}

choice! {
    /// May units be sold that are still to come?
    #[derive(Default)]
    pub enum BackorderAllowance {
        /// No. The default.
        #[default]
        None = "none",
        /// Yes, up to `backorder_quantity`.
        UpTo = "up_to",
        /// Yes, as many as are asked for.
        Unlimited = "unlimited",
    }
}

record! {
    /// Units of one product at one location, of one lot and in one package where there are such.
    pub struct AllocationSource {
        /// Which product.
        product_id: ProductId,
        /// Where.
        location_id: LocationId,
        /// What is free there. Less than nothing means that units are owed, and counts as nothing.
        available: Quantity;
        /// Of which lot, or with which serial number.
        lot_id: Option<LotId> => with_lot_id,
        /// In which package; loose when left out.
        package_id: Option<PackageId> => with_package_id,
        /// The day on which it came in.
        received_on: Option<Date> => with_received_on,
        /// The last day on which it may be sold.
        expires_on: Option<Date> => with_expires_on,
        /// How far it lies within its location, in the caller's own measure.
        distance: Option<Quantity> => with_distance,
        /// What one unit of it costs; only `lowest_cost` looks at it.
        unit_cost: Option<UnitPrice> => with_unit_cost,
        /// May units be sold that are still to come here?
        backorder: BackorderAllowance => with_backorder,
        /// How many may be, where that is limited: on top of what is owed already.
        backorder_quantity: Option<Quantity> => with_backorder_quantity,
    }
}

choice! {
    /// Is a location asked at all?
    #[derive(Default)]
    pub enum LocationUse {
        /// Yes. The default.
        #[default]
        Active = "active",
        /// No: nothing is taken there, and nothing waits for it.
        Inactive = "inactive",
    }
}

record! {
    /// What is to be known of a location. One that is not listed is active, and nothing else is known of it.
    pub struct AllocationLocation {
        /// Which one.
        location_id: LocationId;
        /// Is it asked at all?
        status: LocationUse => with_status,
        /// The smaller, the earlier; locations without one come last.
        priority: Option<u32> => with_priority,
        /// How far it is, in the caller's own measure; locations without one come last.
        distance: Option<Quantity> => with_distance,
        /// What one shipment from there costs, however much is in it; nothing when left out.
        shipping_cost: Option<Amount> => with_shipping_cost,
        /// What kind of place it is, such as `pick_face` or `bulk`; the host's own word.
        kind: Option<LocationKind> => with_kind,
    }
}

record! {
    /// A demand, what there is, and the rules.
    pub struct AllocationRequest {
        /// The lines that ask.
        demand: Vec<AllocationDemand>,
        /// What there is, one row each. Rows of products that nobody asks for are not looked at.
        sources: Vec<AllocationSource>,
        /// The business date: lots that expired before it are passed over.
        today: Date;
        /// What is known of locations, in their own order.
        locations: Vec<AllocationLocation> => with_locations,
        /// The rules.
        policy: AllocationPolicy => with_policy,
    }
}

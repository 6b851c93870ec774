//! What a promise is asked with: one product over time.

use alloc::vec::Vec;

use crate::id::{LineNo, LocationId, OrderId, ProductId, SalesChannel, SupplyId};
use crate::quantity::Quantity;
use crate::record::{choice, record, tagged};
use crate::time::Date;

choice! {
    /// Does what lies at a location, and what is expected there, count?
    #[derive(Default)]
    pub enum PositionState {
        /// Yes. The default.
        #[default]
        Active = "active",
        /// No: the location is switched off.
        Inactive = "inactive",
    }
}

choice! {
    /// What becomes of supply that was expected before today and has not arrived.
    #[derive(Default)]
    pub enum OverdueSupply {
        /// It counts for nothing, and is a finding. The default: nobody knows when it comes.
        #[default]
        Ignore = "ignore",
        /// It counts as expected today.
        Today = "today",
    }
}

choice! {
    /// Who fills the hole of a location that owes more than it has.
    #[derive(Default)]
    pub enum LocationShortfall {
        /// The location itself, from what arrives there. What others have free stays free. The default.
        #[default]
        Own = "own",
        /// Every location that is looked at.
        Shared = "shared",
    }
}

choice! {
    /// May a quantity come in parts?
    #[derive(Default)]
    pub enum PromiseSplit {
        /// No: all of it or none. The default.
        #[default]
        Whole = "whole",
        /// Yes: as it becomes available, and less than asked for where there is no more.
        Partial = "partial",
    }
}

record! {
    /// What lies at one location today. Several rows of one location are added up.
    pub struct PromisePosition {
        /// Where.
        location_id: LocationId,
        /// What is there. Less than nothing where more went out than was booked in.
        on_hand: Quantity;
        /// What of it is reserved for orders.
        reserved: Quantity => with_reserved,
        /// What of it is held otherwise, as for carts.
        held: Quantity => with_held,
        /// The safety stock: what is never promised.
        safety_stock: Quantity => with_safety_stock,
        /// The channels that may sell it; all when empty.
        sales_channels: Vec<SalesChannel> => with_sales_channels,
        /// Does the location count?
        state: PositionState => with_state,
    }
}

record! {
    /// Units that are expected: from a purchase, a production, a transfer under way. One supply may stand on several rows.
    pub struct PromiseSupply {
        /// The caller's id.
        supply_id: SupplyId,
        /// Where they arrive.
        location_id: LocationId,
        /// When. They can leave on the same day.
        expected_on: Date,
        /// How many.
        quantity: Quantity;
    }
}

record! {
    /// Units that are owed already and not reserved: an order line that waits, a forecast, a transfer that is to leave.
    pub struct PromiseDemand {
        /// When they are to leave. What is due before today is due today.
        due_on: Date,
        /// How many.
        quantity: Quantity;
        /// The order.
        order_id: Option<OrderId> => with_order_id,
        /// Its line.
        line: Option<LineNo> => with_line,
        /// From where; from anywhere when left out.
        location_id: Option<LocationId> => with_location_id,
        /// The larger, the earlier it is served when there is too little. Zero when left out.
        priority: u32 => with_priority,
    }
}

record! {
    /// What alone is looked at. What is left out does not narrow it.
    #[derive(Default)]
    pub struct PromiseScope {
        ;
        /// The locations; all when empty.
        location_ids: Vec<LocationId> => with_location_ids,
        /// The channel that sells: locations of other channels, and pre-orders of other channels, do not count.
        sales_channel: Option<SalesChannel> => with_sales_channel,
    }
}

record! {
    /// How many units can be made or bought in a period.
    #[derive(Copy)]
    pub struct PromiseCapacity {
        /// How many.
        quantity: Quantity;
        /// The days of a period; one when left out.
        period_days: Option<u32> => with_period_days,
    }
}

record! {
    /// How more can be had: made or bought.
    pub struct PromiseCapability {
        /// Days from the start until units are there, today counted as day zero.
        lead_time_days: u32;
        /// The first day on which it can be started; today when left out.
        earliest_start: Option<Date> => with_earliest_start,
        /// The least that is made or bought at once.
        quantity_min: Option<Quantity> => with_quantity_min,
        /// What is made or bought is a multiple of it.
        quantity_step: Option<Quantity> => with_quantity_step,
        /// How many a period; any number when left out.
        capacity: Option<PromiseCapacity> => with_capacity,
        /// Where they arrive; where they are needed, when left out.
        location_id: Option<LocationId> => with_location_id,
    }
}

record! {
    /// How many units may be promised that nothing backs yet. Of several limits the tightest holds.
    #[derive(Default)]
    pub struct PreorderLimit {
        ;
        /// The channel that it is for; all when left out.
        sales_channel: Option<SalesChannel> => with_sales_channel,
        /// How many; any number when left out.
        limit: Option<Quantity> => with_limit,
        /// How many of them are taken already.
        taken: Quantity => with_taken,
        /// When they are thought to arrive, where that is known.
        expected_on: Option<Date> => with_expected_on,
    }
}

record! {
    /// How many by a date?
    #[derive(Copy)]
    pub struct AskQuantity {
        /// The date.
        date: Date;
    }
}

record! {
    /// When could so many be had?
    #[derive(Copy)]
    pub struct AskDate {
        /// How many.
        quantity: Quantity;
        /// May they come in parts?
        split: PromiseSplit => with_split,
    }
}

record! {
    /// What is there, what is owed, and what can be promised, date by date?
    #[derive(Copy, Default)]
    pub struct AskSchedule {
        ;
        /// The last date; all when left out.
        until: Option<Date> => with_until,
    }
}

tagged! {
    /// One question. Each is answered by itself, as if nothing were promised to the others.
    pub enum PromiseQuestion {
        /// How many by a date?
        QuantityBy(AskQuantity) = "quantity_by",
        /// When could so many be had?
        DateOf(AskDate) = "date_of",
        /// Date by date.
        Schedule(AskSchedule) = "schedule",
    }
}

record! {
    /// One product over time, and what is asked about it.
    pub struct PromiseRequest {
        /// Which product.
        product_id: ProductId,
        /// The business date.
        today: Date,
        /// What lies where.
        positions: Vec<PromisePosition>,
        /// What is asked.
        questions: Vec<PromiseQuestion>;
        /// What is expected.
        supplies: Vec<PromiseSupply> => with_supplies,
        /// What is owed already, and not reserved.
        demands: Vec<PromiseDemand> => with_demands,
        /// What alone is looked at.
        only: PromiseScope => with_only,
        /// The last day for which anything is promised.
        horizon: Option<Date> => with_horizon,
        /// What becomes of supply that is overdue.
        overdue_supply: OverdueSupply => with_overdue_supply,
        /// Who fills the hole of a location that owes more than it has.
        shortfall: LocationShortfall => with_shortfall,
        /// How more can be made.
        production: Option<PromiseCapability> => with_production,
        /// How more can be bought.
        purchase: Option<PromiseCapability> => with_purchase,
        /// How many may be promised that nothing backs yet; none when empty.
        preorder: Vec<PreorderLimit> => with_preorder,
    }
}

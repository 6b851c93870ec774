//! What can be promised, when, and what backs it.

use alloc::vec::Vec;

use crate::id::{LocationId, ProductId, SupplyId};
use crate::problem::Problem;
use crate::quantity::Quantity;
use crate::record::{answer, choice, record, tagged};
use crate::time::Date;

choice! {
    /// What backs promised units.
    pub enum PromiseSource {
        /// What lies at a location.
        OnHand = "on_hand",
        /// What is expected.
        Supply = "supply",
        /// What can be made.
        Production = "production",
        /// What can be bought.
        Purchase = "purchase",
        /// Nothing yet: a pre-order within its limits.
        Preorder = "preorder",
    }
}

choice! {
    /// How a quantity can be had.
    pub enum PromiseOutcome {
        /// From stock and expected supply: available to promise.
        Available = "available",
        /// When more is made or bought: capable to promise.
        Capable = "capable",
        /// As a pre-order.
        Preorder = "preorder",
        /// Not in full.
        Short = "short",
    }
}

choice! {
    /// Why a quantity cannot be had in full: the first reason in this order.
    pub enum PromiseObstacle {
        /// It could be had after the horizon.
        AfterHorizon = "after_horizon",
        /// Pre-orders are limited, and less is left of the limit.
        PreorderLimit = "preorder_limit",
        /// There is too little, and no more can be made or bought.
        NoCapability = "no_capability",
        /// More can be made or bought, but not before the calendar ends.
        Capacity = "capacity",
    }
}

record! {
    /// Units from one source that back a promise.
    pub struct PromisePeg {
        /// What they come from.
        source: PromiseSource,
        /// How many.
        quantity: Quantity;
        /// Where they lie or arrive.
        location_id: Option<LocationId> => with_location_id,
        /// The supply that they are part of.
        supply_id: Option<SupplyId> => with_supply_id,
        /// The day on which all of them are there; absent for a pre-order of which nobody knows.
        available_on: Option<Date> => with_available_on,
        /// How many must be made or bought to have them, by the least quantity and the step.
        quantity_ordered: Option<Quantity> => with_quantity_ordered,
    }
}

record! {
    /// Units that can leave together.
    #[derive(Copy)]
    pub struct PromiseDelivery {
        /// How many.
        quantity: Quantity;
        /// When; absent for a pre-order of which nobody knows.
        available_on: Option<Date> => with_available_on,
    }
}

record! {
    /// How many can be promised by a date.
    pub struct QuantityPromised {
        /// The date that was asked for.
        date: Date,
        /// How many stock and expected supply give by then: available to promise.
        quantity: Quantity,
        /// What backs them, the earliest first.
        pegs: Vec<PromisePeg>;
        /// How many more can be made or bought by then, where capacity limits it.
        quantity_capable: Quantity => with_quantity_capable,
        /// The day, not after the date, from which any quantity can be made or bought.
        any_from: Option<Date> => with_any_from,
    }
}

record! {
    /// When a quantity can be had.
    pub struct DatePromised {
        /// How many were asked for.
        quantity: Quantity,
        /// How they can be had.
        outcome: PromiseOutcome,
        /// How many are promised: all, or in parts fewer, or none.
        quantity_promised: Quantity,
        /// How many stock and expected supply can give at all, until the horizon.
        available: Quantity,
        /// How many of those asked for no source can give.
        missing: Quantity,
        /// What backs what is promised, the earliest first.
        pegs: Vec<PromisePeg>;
        /// The day on which all that is promised is there.
        available_on: Option<Date> => with_available_on,
        /// What leaves when, where parts are allowed.
        deliveries: Vec<PromiseDelivery> => with_deliveries,
        /// The earlier day on which all can be had when more is made or bought, where waiting for supply takes longer.
        /// Where all cannot be had until the horizon, the day after it on which they could be, which is no promise.
        capable_on: Option<Date> => with_capable_on,
        /// Why not all can be had.
        obstacle: Option<PromiseObstacle> => with_obstacle,
    }
}

record! {
    /// One date on which something arrives or is due.
    #[derive(Copy)]
    pub struct PromiseRow {
        /// The date.
        date: Date,
        /// What arrives; today, what is free at locations too.
        supply: Quantity,
        /// What is due; today, what is overdue and what locations owe too.
        demand: Quantity,
        /// All supply until then less all demand until then.
        balance: Quantity,
        /// What of the supply of this date no existing demand needs: discrete available to promise.
        available_to_promise: Quantity,
        /// What can be promised by this date: the sum of those rows, cumulative available to promise.
        cumulative: Quantity;
    }
}

record! {
    /// What can be promised date by date.
    pub struct PromiseSchedule {
        /// The dates, today first.
        rows: Vec<PromiseRow>;
    }
}

tagged! {
    /// The answer to one question.
    pub enum PromiseAnswer {
        /// How many by a date.
        QuantityBy(QuantityPromised) = "quantity_by",
        /// When so many.
        DateOf(DatePromised) = "date_of",
        /// Date by date.
        Schedule(PromiseSchedule) = "schedule",
    }
}

record! {
    /// What of a location is free today.
    pub struct LocationAvailability {
        /// Where.
        location_id: LocationId,
        /// On hand less reserved, held and safety stock, and not less than nothing.
        available: Quantity,
        /// The same figure uncut: less than nothing is what the location owes.
        available_uncut: Quantity;
    }
}

record! {
    /// How many pre-orders may still be taken.
    #[derive(Copy, Default)]
    pub struct PreorderRoom {
        ;
        /// How many; any number when absent.
        left: Option<Quantity> => with_left,
        /// When they are thought to arrive.
        expected_on: Option<Date> => with_expected_on,
    }
}

answer! {
    /// What can be promised of a product.
    pub struct Promised {
        /// Which product.
        product_id: ProductId,
        /// What of it is free today, before any demand: the sum of what is free at its locations; where holes are
        /// shared, less what locations owe.
        available: Quantity,
        /// The sum of the uncut figures.
        available_uncut: Quantity,
        /// What is free where, in the order of the positions.
        locations: Vec<LocationAvailability>,
        /// The answers, in the order of the questions.
        answers: Vec<PromiseAnswer>,
        /// Supply that is overdue, demand that cannot be met in time, locations that are not known.
        findings: Vec<Problem>;
        /// How many pre-orders may still be taken, where any may.
        preorder: Option<PreorderRoom>,
    }
}

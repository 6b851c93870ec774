//! The rules of movements: what comes in, is counted, moves and leaves. Nothing here changes anything.

use alloc::vec::Vec;

use super::at_place::AtPlace;
use super::{
    AdjustStock, ExpectStock, IssueStock, LocationRule, ReceiveStock, ReturnStock, StockAdjusted, StockEvent,
    StockExpected, StockIssued, StockItem, StockPlace, StockReceived, StockReturned, StockRules, StockTransferred,
    TransferStock,
};
use crate::catalog::{Product, StockTracking, Stocking};
use crate::id::{LocationId, LotId};
use crate::limits;
use crate::problem::{Code, Problem};
use crate::quantity::{Quantity, UnitCode};
use crate::time::{Date, Timestamp};

/// What every movement is checked against.
pub(crate) struct Moving<'a> {
    pub(crate) product: &'a Product,
    pub(crate) item: Option<&'a StockItem>,
    /// The instant by which holds are judged.
    pub(crate) now: Timestamp,
    pub(crate) today: Date,
}

/// What a movement comes to: first the expired holds that end for it, then the movement.
#[derive(Debug)]
pub(crate) struct Moved {
    pub(crate) ended: Vec<StockEvent>,
    pub(crate) event: StockEvent,
}

impl Moving<'_> {
    /// A quantity in the product's own unit, more than nothing.
    fn quantity(&self, asked: Quantity, unit: Option<UnitCode>, problems: &mut Vec<Problem>) -> Quantity {
        if !asked.is_positive() {
            problems.push(
                Problem::new(Code::QuantityNotPositive, "the quantity must be more than nothing")
                    .with_text("quantity", asked)
                    .within("quantity"),
            );
        }
        self.in_own_unit(asked, unit, "quantity", problems)
    }

    fn in_own_unit(
        &self,
        asked: Quantity,
        unit: Option<UnitCode>,
        field: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Quantity {
        let Some(unit) = unit else { return asked };
        if !self.product.has_unit(unit) {
            let detail = alloc::format!("`{}` has no conversion for the unit {unit}", self.product.product_id);
            let problem = Problem::new(Code::UnitWithoutConversion, detail).with_text("unit", unit);
            problems.push(problem.with_text("unit_of_product", self.product.unit).within("unit"));
            return asked;
        }
        self.product.quantity_in_own_unit(asked, unit).unwrap_or_else(|problem| {
            problems.push(problem.within(field));
            asked
        })
    }

    fn check_stocked(&self, problems: &mut Vec<Problem>) {
        if self.product.stocking == Stocking::NotStocked {
            problems.push(
                Problem::new(
                    Code::StockProductNotStocked,
                    alloc::format!("`{}` does not lie in stock", self.product.product_id),
                )
                .with_text("product_id", &self.product.product_id)
                .within("product_id"),
            );
        }
        if self.product.is_kit() {
            problems.push(is_kit(self.product));
        }
    }

    /// Is a lot named exactly where the product has lots?
    fn check_lot(&self, lot_id: Option<&LotId>, problems: &mut Vec<Problem>) {
        let product_id = &self.product.product_id;
        let (code, detail) = match (self.product.tracking, lot_id) {
            (StockTracking::None, Some(_)) => {
                (Code::StockLotNotTracked, alloc::format!("`{product_id}` is not told apart by lots"))
            }
            (StockTracking::Lot, None) => (Code::StockLotMissing, alloc::format!("`{product_id}` moves by lot")),
            (StockTracking::Serial, None) => {
                (Code::StockLotMissing, alloc::format!("`{product_id}` moves by serial number"))
            }
            (StockTracking::None, None) | (StockTracking::Lot | StockTracking::Serial, Some(_)) => return,
        };
        problems.push(Problem::new(code, detail).with_text("product_id", product_id).within("lot_id"));
    }

    /// Pieces with serial numbers are whole.
    fn check_pieces(&self, quantity: Quantity, field: &'static str, problems: &mut Vec<Problem>) {
        problems.extend(self.product.check_pieces(quantity).err().map(|problem| problem.within(field)));
    }

    /// A serial number is one piece, and there once.
    fn check_serial(
        &self,
        lot_id: Option<&LotId>,
        quantity: Quantity,
        field: &'static str,
        elsewhere: Quantity,
        problems: &mut Vec<Problem>,
    ) {
        let (StockTracking::Serial, Some(lot_id)) = (self.product.tracking, lot_id) else {
            return self.check_pieces(quantity, field, problems);
        };
        if quantity != Quantity::ONE && quantity.is_positive() {
            let problem = Problem::new(Code::StockSerialQuantity, "a serial number is one piece");
            problems.push(problem.with_text("lot_id", lot_id).with_text("quantity", quantity).within(field));
        } else if elsewhere.is_positive() && quantity.is_positive() {
            let detail = alloc::format!("serial number `{lot_id}` is on hand already");
            let problem = Problem::new(Code::StockSerialTwice, detail).with_text("lot_id", lot_id);
            problems.push(problem.with_text("on_hand", elsewhere).within("lot_id"));
        }
    }

    /// Another last day of sale would be one of all of the lot: of what lies there, and of what was sent.
    fn check_expiry(&self, command: &ReceiveStock, problems: &mut Vec<Problem>) {
        let (Some(lot_id), Some(stated)) = (&command.lot_id, command.expires_on) else { return };
        let Some(known) = self.item.and_then(|item| item.lot(lot_id)?.expires_on).filter(|known| *known != stated)
        else {
            return;
        };
        let detail = alloc::format!("lot `{lot_id}` may be sold until {known}, not until {stated}");
        let problem = Problem::new(Code::StockLotExpiryDiffers, detail).with_text("lot_id", lot_id);
        problems.push(problem.with_text("known", known).with_text("stated", stated).within("expires_on"));
    }

    fn on_hand_of(&self, lot_id: &LotId) -> Quantity {
        let levels = self.item.into_iter().flat_map(StockItem::levels);
        Quantity::sum(levels.filter(|level| level.lot_id.as_ref() == Some(lot_id)).map(|level| level.on_hand))
            .unwrap_or_default()
    }

    /// All locations together must stay a quantity, so that it can always be asked for; and there must be room.
    fn check_room(&self, at: &LocationId, more: Quantity, field: &'static str, problems: &mut Vec<Problem>) {
        let Some(item) = self.item else { return };
        if let Err(problem) = item.on_hand().and_then(|sum| sum.plus(more)) {
            problems.push(problem.within(field));
            return;
        }
        self.check_capacity(at, more, field, problems);
    }

    fn check_capacity(&self, at: &LocationId, more: Quantity, field: &'static str, problems: &mut Vec<Problem>) {
        let Some(item) = self.item else { return };
        let capacity = item.rules().and_then(|rules| rules.of_location(at)).and_then(|rule| rule.capacity);
        let Some(capacity) = capacity else { return };
        let there = item.levels().filter(|level| level.location_id == *at).map(|level| level.on_hand);
        let on_hand = Quantity::sum(there).unwrap_or_default();
        let room = capacity.less(on_hand);
        if more > room {
            let detail = alloc::format!("`{at}` has room for {room} more, {more} come in");
            let problem = Problem::new(Code::StockCapacityExceeded, detail).with_text("location_id", at);
            let problem = problem.with_text("capacity", capacity).with_text("on_hand", on_hand);
            problems.push(problem.with_text("asked", more).with_text("room", room).within(field));
        }
    }

    /// The place, as it is at the instant of the movement.
    fn at(&self, place: &StockPlace) -> AtPlace<'_> {
        AtPlace::of(self.item, place, self.now)
    }

    /// Does nobody know the lot? Of such a lot nothing can move.
    fn is_unknown(&self, lot_id: &LotId) -> bool {
        let of_lot = |item: &StockItem| {
            item.lot(lot_id).is_some() || item.levels().any(|level| level.lot_id.as_ref() == Some(lot_id))
        };
        self.product.tracking != StockTracking::None && !self.item.is_some_and(of_lot)
    }

    /// Only what nobody claims moves or leaves. Says which expired holds end for it.
    fn check_free(
        &self,
        from: &StockPlace,
        field: &'static str,
        quantity: Quantity,
        problems: &mut Vec<Problem>,
    ) -> Vec<StockEvent> {
        if let Some(lot_id) = from.lot_id.as_ref().filter(|lot_id| self.is_unknown(lot_id)) {
            let product_id = &self.product.product_id;
            let detail = alloc::format!("no lot `{lot_id}` of `{product_id}` is known");
            let problem = Problem::new(Code::StockLotUnknown, detail).with_text("product_id", product_id);
            problems.push(problem.with_text("lot_id", lot_id).within("lot_id").within(field));
            return Vec::new();
        }
        let at = self.at(from);
        let figures = at.figures;
        let free = figures.unclaimed();
        if quantity > free {
            let detail = alloc::format!("{quantity} asked for, {free} free at the place");
            let problem = Problem::new(Code::StockShort, detail)
                .with_text("product_id", &self.product.product_id)
                .with_text("location_id", &from.location_id);
            let problem = match &from.lot_id {
                Some(lot_id) => problem.with_text("lot_id", lot_id),
                None => problem,
            };
            problems.push(
                problem
                    .with_text("asked", quantity)
                    .with_text("free", free)
                    .with_text("missing", quantity.less(free))
                    .with_text("on_hand", figures.on_hand)
                    .with_text("reserved", figures.reserved)
                    .with_text("held", figures.held)
                    .within("quantity"),
            );
        }
        at.ended_for(&self.product.product_id, quantity)
    }
}

/// A kit lies in stock as its components.
pub(super) fn is_kit(product: &Product) -> Problem {
    let product_id = &product.product_id;
    let detail = alloc::format!("`{product_id}` is a kit: its components lie in stock");
    Problem::new(Code::StockProductIsKit, detail).with_text("product_id", product_id).within("product_id")
}

fn finish(problems: Vec<Problem>, event: StockEvent) -> Result<Moved, Vec<Problem>> {
    finish_after(problems, Vec::new(), event)
}

fn finish_after(problems: Vec<Problem>, ended: Vec<StockEvent>, event: StockEvent) -> Result<Moved, Vec<Problem>> {
    if problems.is_empty() { Ok(Moved { ended, event }) } else { Err(problems) }
}

/// Books goods in.
pub(crate) fn receive(command: &ReceiveStock, moving: &Moving<'_>) -> Result<Moved, Vec<Problem>> {
    let mut problems = Vec::new();
    let quantity = moving.quantity(command.quantity, command.unit, &mut problems);
    moving.check_stocked(&mut problems);
    moving.check_lot(command.lot_id.as_ref(), &mut problems);
    let there = command.lot_id.as_ref().map(|lot_id| moving.on_hand_of(lot_id)).unwrap_or_default();
    moving.check_serial(command.lot_id.as_ref(), quantity, "quantity", there, &mut problems);
    moving.check_room(&command.location_id, quantity, "quantity", &mut problems);
    if let Some(supply_id) = &command.supply_id {
        if moving.item.is_none_or(|item| !item.supplies.contains_key(supply_id)) {
            let detail = alloc::format!("no supply `{supply_id}` of `{}` is expected", command.product_id);
            problems.push(
                Problem::new(Code::StockSupplyUnknown, detail).with_text("supply_id", supply_id).within("supply_id"),
            );
        }
    }
    moving.check_expiry(command, &mut problems);
    let received_on = command.received_on.unwrap_or(moving.today);
    if let Some(expires_on) = command.expires_on.filter(|expires_on| *expires_on < received_on) {
        let problem = Problem::new(Code::StockExpiredOnArrival, "the lot had expired before it came in");
        let problem = problem.with_text("expires_on", expires_on).with_text("received_on", received_on);
        problems.push(problem.within("expires_on"));
    }
    let (product_id, location_id) = (command.product_id.clone(), command.location_id.clone());
    let event = StockReceived::new(product_id, location_id, quantity, received_on)
        .with_reference(command.reference.clone())
        .with_lot_id(command.lot_id.clone())
        .with_expires_on(command.expires_on)
        .with_package_id(command.package_id.clone())
        .with_status(command.status)
        .with_owner(command.owner.clone())
        .with_supply_id(command.supply_id.clone());
    finish(problems, StockEvent::Received(event))
}

/// Sets on hand to what was counted.
pub(crate) fn adjust(command: &AdjustStock, moving: &Moving<'_>) -> Result<Moved, Vec<Problem>> {
    let mut problems = Vec::new();
    moving.check_stocked(&mut problems);
    moving.check_lot(command.lot_id.as_ref(), &mut problems);
    let counted = moving.in_own_unit(command.counted, command.unit, "counted", &mut problems);
    let place = StockPlace {
        location_id: command.location_id.clone(),
        lot_id: command.lot_id.clone(),
        status: command.status,
        owner: command.owner.clone(),
    };
    let at = moving.at(&place);
    let figures = at.figures;
    let elsewhere = command.lot_id.as_ref().map(|lot_id| moving.on_hand_of(lot_id).less(figures.on_hand));
    moving.check_serial(command.lot_id.as_ref(), counted, "counted", elsewhere.unwrap_or_default(), &mut problems);
    let claimed = figures.on_hand.less(figures.unclaimed());
    let problem = |code, detail: &str| {
        let problem = Problem::new(code, detail)
            .with_text("counted", counted)
            .with_text("on_hand", figures.on_hand)
            .with_text("reserved", figures.reserved);
        let held = figures.held;
        let problem = if held.is_zero() { problem } else { problem.with_text("held", held) };
        problem.within("counted")
    };
    if counted.is_negative() {
        problems.push(problem(Code::QuantityNegative, "what was counted is not less than nothing"));
    } else if counted < claimed {
        let detail = "less was counted than is reserved and held; release orders or holds first";
        let problem = problem(Code::StockAdjustBelowReserved, detail);
        problems.push(problem.with_text("missing", claimed.less(counted)));
    } else if counted == figures.on_hand {
        problems.push(problem(Code::StockAdjustChangesNothing, "as much was counted as is on hand"));
    }
    let discrepancy = counted.minus(figures.on_hand).unwrap_or_default();
    if problems.is_empty() && discrepancy.is_positive() {
        // Counted goods are there, whether there is room for them or not.
        let sum = moving.item.map_or(Ok(Quantity::ZERO), StockItem::on_hand);
        if let Err(problem) = sum.and_then(|sum| sum.plus(discrepancy)) {
            problems.push(problem.within("counted"));
        }
    }
    let ended = at.ended_for(&command.product_id, figures.on_hand.less(counted));
    let (product_id, location_id) = (command.product_id.clone(), command.location_id.clone());
    let event = StockAdjusted::new(product_id, location_id, counted, discrepancy)
        .with_reason(command.reason.clone())
        .with_lot_id(command.lot_id.clone())
        .with_status(command.status)
        .with_owner(command.owner.clone());
    finish_after(problems, ended, StockEvent::Adjusted(event))
}

fn within(problems: &mut [Problem], from: usize, field: &'static str) {
    for problem in problems.iter_mut().skip(from) {
        let inner = core::mem::replace(problem, Problem::new(problem.code, ""));
        *problem = inner.within(field);
    }
}

/// Moves goods.
pub(crate) fn transfer(command: &TransferStock, moving: &Moving<'_>) -> Result<Moved, Vec<Problem>> {
    let mut problems = Vec::new();
    let quantity = moving.quantity(command.quantity, command.unit, &mut problems);
    moving.check_stocked(&mut problems);
    let mut ended = Vec::new();
    let before = problems.len();
    let lot_id = command.from_place.lot_id.as_ref();
    moving.check_lot(lot_id, &mut problems);
    within(&mut problems, before, "from_place");
    moving.check_serial(lot_id, quantity, "quantity", Quantity::ZERO, &mut problems);
    if command.from_place == command.to_place {
        let detail = "goods move to another location, state or owner";
        let problem = Problem::new(Code::StockTransferToItself, detail);
        problems.push(problem.with_text("location_id", &command.to_place.location_id).within("to_place"));
    } else if command.from_place.lot_id != command.to_place.lot_id {
        let problem = Problem::new(Code::StockTransferOtherLot, "goods stay of the lot that they are of");
        problems.push(problem.within("lot_id").within("to_place"));
    } else {
        ended = moving.check_free(&command.from_place, "from_place", quantity, &mut problems);
        if command.from_place.location_id != command.to_place.location_id {
            moving.check_capacity(&command.to_place.location_id, quantity, "quantity", &mut problems);
        }
    }
    let (from, to) = (command.from_place.clone(), command.to_place.clone());
    let event = StockTransferred::new(command.product_id.clone(), from, to, quantity);
    finish_after(problems, ended, StockEvent::Transferred(event.with_reason(command.reason.clone())))
}

/// Takes goods out without an order.
pub(crate) fn issue(command: &IssueStock, moving: &Moving<'_>) -> Result<Moved, Vec<Problem>> {
    let mut problems = Vec::new();
    let quantity = moving.quantity(command.quantity, command.unit, &mut problems);
    moving.check_stocked(&mut problems);
    let before = problems.len();
    let lot_id = command.place.lot_id.as_ref();
    moving.check_lot(lot_id, &mut problems);
    within(&mut problems, before, "place");
    moving.check_serial(lot_id, quantity, "quantity", Quantity::ZERO, &mut problems);
    let ended = moving.check_free(&command.place, "place", quantity, &mut problems);
    let event = StockIssued::new(command.product_id.clone(), command.place.clone(), quantity).with_kind(command.kind);
    finish_after(problems, ended, StockEvent::Issued(event.with_reason(command.reason.clone())))
}

/// Books goods in that came back.
pub(crate) fn take_back(command: &ReturnStock, moving: &Moving<'_>) -> Result<Moved, Vec<Problem>> {
    let mut problems = Vec::new();
    let quantity = moving.quantity(command.quantity, command.unit, &mut problems);
    moving.check_stocked(&mut problems);
    let before = problems.len();
    let lot_id = command.place.lot_id.as_ref();
    moving.check_lot(lot_id, &mut problems);
    let there = lot_id.map(|lot_id| moving.on_hand_of(lot_id)).unwrap_or_default();
    if there.is_positive() {
        moving.check_serial(lot_id, Quantity::ONE, "quantity", there, &mut problems);
    }
    within(&mut problems, before, "place");
    moving.check_serial(lot_id, quantity, "quantity", Quantity::ZERO, &mut problems);
    moving.check_room(&command.place.location_id, quantity, "quantity", &mut problems);
    let returned_on = command.returned_on.unwrap_or(moving.today);
    let event = StockReturned::new(command.product_id.clone(), command.place.clone(), quantity, returned_on)
        .with_order_id(command.order_id.clone())
        .with_reason(command.reason.clone());
    finish(problems, StockEvent::Returned(event))
}

/// States what is expected of a supply.
pub(crate) fn expect(command: &ExpectStock, moving: &Moving<'_>) -> Result<Moved, Vec<Problem>> {
    let mut problems = Vec::new();
    moving.check_stocked(&mut problems);
    let quantity = moving.in_own_unit(command.quantity, command.unit, "quantity", &mut problems);
    moving.check_pieces(quantity, "quantity", &mut problems);
    let known = moving.item.and_then(|item| item.supplies.get(&command.supply_id));
    if quantity.is_negative() {
        let problem = Problem::new(Code::QuantityNegative, "what is expected is not less than nothing");
        problems.push(problem.with_text("quantity", quantity).within("quantity"));
    } else if quantity.is_zero() && known.is_none() {
        let detail = alloc::format!("no supply `{}` is expected that could end", command.supply_id);
        let problem = Problem::new(Code::StockSupplyUnknown, detail).with_text("supply_id", &command.supply_id);
        problems.push(problem.within("supply_id"));
    }
    if let Some(item) = moving.item.filter(|_| quantity.is_positive()) {
        // What is there and what is to come must stay a quantity, so that it can always be promised.
        let others = item.supplies().filter(|supply| supply.supply_id != command.supply_id);
        let others = Quantity::sum(others.map(|supply| supply.quantity));
        let all = item.on_hand().and_then(|on_hand| on_hand.plus(others?)).and_then(|sum| sum.plus(quantity));
        problems.extend(all.err().map(|problem| problem.within("quantity")));
    }
    let supplies = moving.item.map_or(0, |item| item.supplies.len());
    if known.is_none() && supplies >= limits::SUPPLIES_MAX {
        let detail = alloc::format!("a product has at most {} supplies", limits::SUPPLIES_MAX);
        let problem = Problem::new(Code::LimitSupplies, detail).with("entries", supplies.saturating_add(1));
        problems.push(problem.with("entries_max", limits::SUPPLIES_MAX).within("supply_id"));
    }
    let (product_id, supply_id) = (command.product_id.clone(), command.supply_id.clone());
    let event = StockExpected::new(product_id, supply_id, command.location_id.clone(), quantity, command.expected_on);
    finish(problems, StockEvent::Expected(event.with_reason(command.reason.clone())))
}

/// Sets what is demanded of the stock of a product; `is_location` knows the locations.
pub(crate) fn set_rules(
    command: &StockRules,
    moving: &Moving<'_>,
    is_location: impl Fn(&LocationId) -> bool,
) -> Result<Moved, Vec<Problem>> {
    let mut problems = Vec::new();
    moving.check_stocked(&mut problems);
    if let Err(problem) = limits::check_entries(command.locations.len(), limits::ENTRIES_MAX) {
        return Err(alloc::vec![problem.within("locations")]);
    }
    let mut seen = alloc::collections::BTreeSet::new();
    let mut safety_stock = Ok(Quantity::ZERO);
    for (index, rule) in command.locations.iter().enumerate() {
        let mut found = check_rule(rule, seen.insert(&rule.location_id), is_location(&rule.location_id));
        moving.check_pieces(rule.safety_stock, "safety_stock", &mut found);
        let sum = safety_stock.clone().and_then(|sum: Quantity| sum.plus(rule.safety_stock.max(Quantity::ZERO)));
        if let (Ok(_), Err(problem)) = (&safety_stock, &sum) {
            found.push(problem.clone().within("safety_stock"));
        }
        safety_stock = sum;
        problems.extend(found.drain(..).map(|problem| problem.within(index).within("locations")));
    }
    if let Some(limit) = command.backorder_limit {
        moving.check_pieces(limit, "backorder_limit", &mut problems);
        if limit.is_negative() {
            let problem = Problem::new(Code::QuantityNegative, "a limit is not less than nothing");
            problems.push(problem.with_text("backorder_limit", limit).within("backorder_limit"));
        }
    }
    if problems.is_empty() && moving.item.and_then(StockItem::rules) == Some(command) {
        problems.push(Problem::new(Code::CommandChangesNothing, "the desk knows exactly this already"));
    }
    finish(problems, StockEvent::RulesSet(command.clone()))
}

fn check_rule(rule: &LocationRule, first: bool, known: bool) -> Vec<Problem> {
    let mut problems = Vec::new();
    let location_id = &rule.location_id;
    if !known {
        let detail = alloc::format!("no location `{location_id}` is known");
        let problem = Problem::new(Code::LocationUnknown, detail).with_text("location_id", location_id);
        problems.push(problem.within("location_id"));
    }
    if !first {
        let detail = alloc::format!("`{location_id}` stands twice");
        let problem = Problem::new(Code::StockLocationTwice, detail).with_text("location_id", location_id);
        problems.push(problem.within("location_id"));
    }
    let figures = [(Some(rule.safety_stock), "safety_stock"), (rule.capacity, "capacity")];
    for (figure, field) in figures {
        if let Some(figure) = figure.filter(|figure| figure.is_negative()) {
            let problem = Problem::new(Code::QuantityNegative, "it is not less than nothing");
            problems.push(problem.with_text(field, figure).within(field));
        }
    }
    problems
}

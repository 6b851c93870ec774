//! What is promised to one order goes to a more urgent one, when somebody says so.

use alloc::vec::Vec;

use super::decide::take_from;
use super::{Filled, LineKey, Location, Pick, StockEvent, StockItem, StockReallocated};
use crate::id::{LineNo, LocationId, OrderId, ProductId};
use crate::order::{Guard, LineFreed, LineReserved, Order, OrderEvent, OrderLine, OrderReleased, OrderReserved};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::record::record;
use crate::time::Date;

record! {
    /// Takes units that are promised to a line of one order and promises them to a line of another that is more urgent.
    ///
    /// Never what is picked or shipped, and only units that the other order may have: of locations that sell in its
    /// channel, and of lots that have not expired. The first line waits for them again.
    pub struct ReallocateStock {
        /// Of which product.
        product_id: ProductId,
        /// Which order loses them.
        from_order_id: OrderId,
        /// Which of its lines.
        from_line: LineNo,
        /// Which order gets them.
        to_order_id: OrderId,
        /// Which of its lines.
        to_line: LineNo,
        /// How many; more than nothing.
        quantity: Quantity;
    }
}

/// Takes promised units from one line and promises them to another.
pub(crate) fn reallocate<'a>(
    command: &ReallocateStock,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
    location: impl Fn(&LocationId) -> Option<&'a Location>,
    (from, to): (Option<&Order>, Option<&Order>),
    today: Date,
) -> Result<Filled, Rejection> {
    let mut problems = Vec::new();
    if !command.quantity.is_positive() {
        let problem = Problem::new(Code::QuantityNotPositive, "the quantity must be more than nothing");
        problems.push(problem.with_text("quantity", command.quantity).within("quantity"));
    }
    let loses = line_of(from, &command.from_order_id, command.from_line, ("from_order_id", "from_line"), command);
    let gets = line_of(to, &command.to_order_id, command.to_line, ("to_order_id", "to_line"), command);
    let (Ok(loses), Ok(gets)) = (&loses, &gets) else {
        problems.extend([loses.err(), gets.err()].into_iter().flatten());
        return Err(Rejection::new(problems));
    };
    if let Err(problem) = gets.0.guard(Guard::Reserve) {
        problems.push(problem.within("to_order_id"));
    }
    let (low, high) = (loses.0.content.priority, gets.0.content.priority);
    if high <= low {
        let detail = "units go only to an order with a higher priority";
        let problem = Problem::new(Code::StockReallocationNotHigher, detail).with("from_priority", low);
        problems.push(problem.with("to_priority", high).within("to_order_id"));
    }
    let held = loses.1.counters.reserved;
    if command.quantity > held {
        let detail = alloc::format!("{} asked for, {held} promised and not picked", command.quantity);
        let problem = Problem::new(Code::OrderQuantityExceeded, detail).with("line", command.from_line.get());
        problems.push(problem.with_text("asked", command.quantity).with_text("left", held).within("quantity"));
    }
    let waits = gets.1.waiting();
    if command.quantity > waits {
        let detail = alloc::format!("{} asked for, the other line waits for {waits}", command.quantity);
        let problem = Problem::new(Code::StockReallocationTooMuch, detail).with("line", command.to_line.get());
        problems.push(problem.with_text("asked", command.quantity).with_text("waiting", waits).within("quantity"));
    }
    if gets.1.components != loses.1.components {
        let detail = "the kits of the two lines do not consist of the same";
        problems.push(Problem::new(Code::StockReallocationOtherKit, detail).within("to_line"));
    }
    if !loses.1.components.is_empty() && !command.quantity.is_whole() {
        problems.push(crate::order::kit_not_whole(command.quantity).within("quantity"));
    }
    // The first line waits for more than the other one waited for: all of it must stay a quantity.
    let begins_to_wait = command.quantity.less(gets.1.counters.backordered);
    let sums =
        loses.1.draws().filter_map(|draw| Some(item(draw.product_id)?.waiting().plus(draw.times(begins_to_wait))));
    problems.extend(sums.filter_map(Result::err).map(|problem| problem.within("quantity")).take(1));
    if problems.is_empty() {
        problems = barred(command, &item, &location, loses.1, (gets.0, today));
    }
    Rejection::unless_empty(problems)?;
    let may_have = |item: &StockItem, pick: &Pick| why_barred(item, pick, &location, gets.0, today).is_none();
    Ok(moved(command, item, may_have, loses.1, gets.1)?)
}

fn line_of<'o>(
    order: Option<&'o Order>,
    order_id: &OrderId,
    line: LineNo,
    (order_field, line_field): (&'static str, &'static str),
    command: &ReallocateStock,
) -> Result<(&'o Order, &'o OrderLine), Problem> {
    let Some(order) = order else {
        return Err(crate::order::unknown(order_id).renamed("order_id", order_field));
    };
    let known = order.content.line(line).filter(|known| known.product_id == command.product_id);
    let unknown = || {
        let detail = alloc::format!("the order has no line {line} of `{}`", command.product_id);
        Problem::new(Code::OrderLineUnknown, detail).with("line", line.get()).within(line_field)
    };
    known.map(|line| (order, line)).ok_or_else(unknown)
}

/// Why units of a line are out of reach of the other order, when too few others are left: one problem for each place.
fn barred<'a>(
    command: &ReallocateStock,
    item: &impl Fn(&ProductId) -> Option<&'a StockItem>,
    location: &impl Fn(&LocationId) -> Option<&'a Location>,
    loses: &OrderLine,
    (to, today): (&Order, Date),
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for draw in loses.draws() {
        let Some(item) = item(draw.product_id) else { continue };
        let asked = draw.times(command.quantity);
        let (mut left, mut found) = (Quantity::ZERO, Vec::new());
        for pick in not_picked(command, item, draw.times(loses.counters.reserved)) {
            match why_barred(item, &pick, location, to, today) {
                Some(problem) => found.push(problem.with_text("quantity", pick.quantity)),
                // INVARIANT: what a line has is a part of on hand, which is a quantity.
                None => left = left.plus(pick.quantity).unwrap_or(left),
            }
        }
        if left < asked {
            problems.extend(found.into_iter().map(|problem| {
                let problem = problem.with_text("product_id", draw.product_id);
                problem.with_text("asked", asked).with_text("left", left)
            }));
        }
    }
    problems
}

/// Why an order cannot have units that lie there, when it cannot: what its own reservation would not take either.
fn why_barred<'a>(
    item: &StockItem,
    pick: &Pick,
    location: &impl Fn(&LocationId) -> Option<&'a Location>,
    to: &Order,
    today: Date,
) -> Option<Problem> {
    let channel = to.content.sales_channel.as_ref();
    if let Some((location, channel)) = location(&pick.location_id).zip(channel) {
        if let Err(problem) = location.check_channel(channel) {
            return Some(problem.renamed("location_id", "to_order_id"));
        }
    }
    let lot = pick.lot_id.as_ref().and_then(|lot_id| item.lot(lot_id))?;
    let expires_on = lot.expires_on.filter(|expires_on| *expires_on < today)?;
    let detail = alloc::format!("lot `{}` could be sold until {expires_on}", lot.lot_id);
    let problem = Problem::new(Code::StockLotExpired, detail).with_text("lot_id", &lot.lot_id);
    Some(problem.with_text("expires_on", expires_on).with_text("today", today).within("quantity"))
}

/// What a line has and has not been picked: what was taken first is picked first, so last taken, first given up.
fn not_picked(command: &ReallocateStock, item: &StockItem, reserved: Quantity) -> Vec<Pick> {
    let key = LineKey::new(command.from_order_id.clone(), command.from_line);
    take_from(item.reservation(&key).iter().rev(), reserved)
}

fn moved<'a>(
    command: &ReallocateStock,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
    may_have: impl Fn(&StockItem, &Pick) -> bool,
    loses: &OrderLine,
    gets: &OrderLine,
) -> Result<Filled, Problem> {
    let from_waits = loses.counters.backordered.plus(command.quantity)?;
    // What the other line had not put on the waiting list shortens nothing there.
    let to_waits = gets.counters.backordered.less(command.quantity);
    let mut filled = Filled::default();
    for draw in loses.draws() {
        let mut held = Vec::new();
        if let Some(item) = item(draw.product_id) {
            held = not_picked(command, item, draw.times(loses.counters.reserved));
            held.retain(|pick| may_have(item, pick));
        }
        filled.stock.push(StockEvent::Reallocated(StockReallocated {
            product_id: draw.product_id.clone(),
            from_order_id: command.from_order_id.clone(),
            from_line: command.from_line,
            to_order_id: command.to_order_id.clone(),
            to_line: command.to_line,
            picks: take_from(held.iter(), draw.times(command.quantity)),
            from_backordered: draw.times(from_waits),
            to_backordered: draw.times(to_waits),
        }));
    }
    let freed = LineFreed::new(command.from_line).with_reserved(command.quantity);
    let waits = LineReserved::new(command.from_line).with_backordered(from_waits);
    let got = LineReserved::new(command.to_line).with_reserved(command.quantity).with_backordered(to_waits);
    filled.orders = alloc::vec![
        OrderEvent::Released(OrderReleased::new(command.from_order_id.clone(), alloc::vec![freed])),
        OrderEvent::Reserved(OrderReserved::new(command.from_order_id.clone(), alloc::vec![waits])),
        OrderEvent::Reserved(OrderReserved::new(command.to_order_id.clone(), alloc::vec![got])),
    ];
    Ok(filled)
}

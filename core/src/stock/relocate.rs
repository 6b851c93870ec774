//! What an order has at one place is promised at another instead.

use alloc::vec::Vec;

use super::backorder::ended;
use super::decide::{may_wait, take_from};
use super::shelf::{Asker, Shelf};
use super::{
    Filled, LineKey, LinePromise, LineRelease, Pick, Shortage, StockEvent, StockItem, StockReleased, StockReserved,
};
use crate::id::{LineNo, LocationId, OrderId};
use crate::order::{Guard, LineFreed, LineReserved, Order, OrderEvent, OrderLine, OrderReleased, OrderReserved};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::record::record;

record! {
    /// Promises units of a line at another location than before.
    ///
    /// Units that wait for supply move first, then those promised elsewhere, the last taken first; never what is picked
    /// or shipped. Of a kit, no units move. An order on hold takes no free units.
    pub struct MoveReservation {
        /// Which order.
        order_id: OrderId,
        /// Which of its lines.
        line: LineNo,
        /// To which location.
        to_location_id: LocationId,
        /// How many; more than nothing.
        quantity: Quantity;
        /// What happens when less is free there. Left out, the command is refused. With `partial`, as many move as are
        /// free. With `backorder`, the rest waits for supply, and is promised wherever supply comes in.
        on_shortage: Option<Shortage> => with_on_shortage,
    }
}

/// What a line has that could move.
struct Movable {
    waits: Quantity,
    /// Promised at other locations, in the order of taking.
    elsewhere: Vec<Pick>,
    /// How many of those are not picked.
    held: Quantity,
}

impl Movable {
    fn of(command: &MoveReservation, line: &OrderLine, item: Option<&StockItem>) -> Self {
        let key = LineKey::new(command.order_id.clone(), command.line);
        let mut elsewhere = item.map_or_else(Vec::new, |item| item.reservation(&key));
        elsewhere.retain(|pick| pick.location_id != command.to_location_id);
        // INVARIANT: a line's promises are a part of on hand, which is a quantity.
        let sum = Quantity::sum(elsewhere.iter().map(|pick| pick.quantity)).unwrap_or_default();
        Self { waits: line.counters.backordered, elsewhere, held: sum.min(line.counters.reserved) }
    }
}

/// Promises units of a line at another location.
pub(crate) fn move_reservation(
    order: &Order,
    command: &MoveReservation,
    item: Option<&StockItem>,
    asker: &Asker<'_>,
) -> Result<Filled, Rejection> {
    order.guard(Guard::Release).map_err(|problem| problem.within("order_id"))?;
    let Some(line) = order.content.line(command.line) else {
        let detail = alloc::format!("the order has no line {}", command.line);
        let problem = Problem::new(Code::OrderLineUnknown, detail).with("line", command.line.get());
        return Err(problem.within("line").into());
    };
    let movable = Movable::of(command, line, item);
    check(command, line, &movable)?;
    let mut shelf = Shelf::of(item, asker);
    let free = shelf.free_at(Some(&command.to_location_id));
    let got = free.min(command.quantity);
    if got.is_positive() {
        // It gives up units in any case; only one that is not on hold takes some.
        order.check_not_on_hold().map_err(|problem| problem.within("order_id"))?;
    }
    let picks = shelf.take_at(got, Some(&command.to_location_id));
    let missing = command.quantity.less(got);
    let moved = match command.on_shortage {
        Some(Shortage::Backorder) => command.quantity,
        Some(Shortage::Reject) | None if missing.is_positive() => return Err(short(command, line, free).into()),
        Some(Shortage::Partial | Shortage::Reject) | None => got,
    };
    let no_longer_waits = moved.min(movable.waits);
    let given_up = moved.less(no_longer_waits);
    let begins_to_wait = moved.less(got).less(no_longer_waits);
    let may_wait = begins_to_wait <= may_wait(item);
    if (got.is_zero() && given_up.is_zero()) || !may_wait {
        return Err(short(command, line, free).into());
    }
    let backordered = movable.waits.less(no_longer_waits).plus(moved.less(got))?;
    let mut filled = Filled::default();
    let product_id = &line.product_id;
    for (hold_id, why) in &shelf.ended {
        filled.stock.push(ended(product_id, hold_id, *why));
    }
    if given_up.is_positive() {
        let release = LineRelease::new(line.line).with_picks(take_from(movable.elsewhere.iter().rev(), given_up));
        let released = StockReleased::new(product_id.clone(), command.order_id.clone(), alloc::vec![release]);
        filled.stock.push(StockEvent::Released(released));
        let freed = LineFreed::new(line.line).with_reserved(given_up);
        let released = OrderReleased::new(command.order_id.clone(), alloc::vec![freed]);
        filled.orders.push(OrderEvent::Released(released));
    }
    let any = !picks.is_empty();
    let promise = LinePromise::new(line.line).with_picks(picks).with_backordered(backordered);
    let reserved = StockReserved::new(product_id.clone(), command.order_id.clone(), alloc::vec![promise])
        .with_priority(order.content.priority);
    filled.stock.push(if any { StockEvent::Reserved(reserved) } else { StockEvent::Backordered(reserved) });
    let mirror = LineReserved::new(line.line).with_reserved(got).with_backordered(backordered);
    filled.orders.push(OrderEvent::Reserved(OrderReserved::new(command.order_id.clone(), alloc::vec![mirror])));
    Ok(filled)
}

fn check(command: &MoveReservation, line: &OrderLine, movable: &Movable) -> Result<(), Rejection> {
    let mut problems = Vec::new();
    if !line.components.is_empty() {
        let detail = alloc::format!("`{}` is a kit: its components lie in stock", line.product_id);
        let problem = Problem::new(Code::StockProductIsKit, detail).with_text("product_id", &line.product_id);
        problems.push(problem.within("line"));
    }
    let left = movable.waits.plus(movable.held)?;
    if !command.quantity.is_positive() {
        let problem = Problem::new(Code::QuantityNotPositive, "the quantity must be more than nothing");
        problems.push(problem.with_text("quantity", command.quantity).within("quantity"));
    } else if command.quantity > left && line.components.is_empty() {
        let detail = alloc::format!(
            "{} of line {} are asked for, {left} wait or are promised elsewhere and not picked",
            command.quantity,
            command.line
        );
        let problem = Problem::new(Code::OrderQuantityExceeded, detail).with("line", command.line.get());
        problems.push(problem.with_text("asked", command.quantity).with_text("left", left).within("quantity"));
    }
    Rejection::unless_empty(problems)
}

fn short(command: &MoveReservation, line: &OrderLine, free: Quantity) -> Problem {
    let asked = command.quantity;
    let detail =
        alloc::format!("{asked} of `{}` asked for, {free} free at `{}`", line.product_id, command.to_location_id);
    Problem::new(Code::StockShort, detail)
        .with("line", command.line.get())
        .with_text("product_id", &line.product_id)
        .with_text("location_id", &command.to_location_id)
        .with_text("asked", asked)
        .with_text("free", free)
        .with_text("missing", asked.less(free))
        .within("quantity")
}

//! The rules of an order's life. Nothing here changes anything.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::command::{CancelOrder, CloseOrder, ConfirmOrder, HoldOrder, LineQuantity, PickOrder, ReleaseHold};
use super::content::{OrderContent, OrderLine};
use super::draft::OrderDraft;
use super::event::{
    LineFreed, OrderClosed, OrderConfirmed, OrderEvent, OrderHeld, OrderHoldReleased, OrderPicked, OrderUnitsCancelled,
};
use super::guard::{Guard, take_lines};
use super::resolve::{Surroundings, resolve};
use super::{Order, totals_of};
use crate::id::Text;
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::time::Date;

/// Writes a draft down, in place of an earlier draft of the same id.
pub(crate) fn draft(
    existing: Option<&Order>,
    draft: &OrderDraft,
    around: &Surroundings<'_>,
    today: Date,
) -> Result<OrderEvent, Rejection> {
    settled(existing, draft, around, today).map(|content| OrderEvent::Drafted(Box::new(content)))
}

/// Offers an order to the buyer.
pub(crate) fn quote(
    existing: Option<&Order>,
    draft: &OrderDraft,
    around: &Surroundings<'_>,
    today: Date,
) -> Result<OrderEvent, Rejection> {
    settled(existing, draft, around, today).map(|content| OrderEvent::Quoted(Box::new(content)))
}

/// Places an order: a new one, or a draft or quote of the same id with this content.
pub(crate) fn place(
    existing: Option<&Order>,
    draft: &OrderDraft,
    around: &Surroundings<'_>,
    today: Date,
) -> Result<OrderEvent, Rejection> {
    settled(existing, draft, around, today).map(|content| OrderEvent::Placed(Box::new(content)))
}

fn settled(
    existing: Option<&Order>,
    draft: &OrderDraft,
    around: &Surroundings<'_>,
    today: Date,
) -> Result<OrderContent, Rejection> {
    let standing = existing.map(|order| order.guard(Guard::Place).map_err(|problem| problem.within("order_id")));
    match (standing, resolve(draft, around, today)) {
        (None | Some(Ok(())), content) => content,
        (Some(Err(problem)), Ok(_)) => Err(problem.into()),
        (Some(Err(problem)), Err(mut rejection)) => {
            rejection.problems.push(problem);
            Err(rejection)
        }
    }
}

fn guarded(order: &Order, guard: Guard) -> Result<(), Rejection> {
    order.guard(guard).map_err(|problem| problem.within("order_id").into())
}

/// Confirms a placed order.
pub(crate) fn confirm(order: &Order, command: &ConfirmOrder) -> Result<OrderEvent, Rejection> {
    guarded(order, Guard::Confirm)?;
    Ok(OrderEvent::Confirmed(OrderConfirmed::new(command.order_id.clone())))
}

/// Cancels units: first what nothing has been done about, then what waits, then what is reserved.
pub(crate) fn cancel(order: &Order, command: &CancelOrder) -> Result<OrderEvent, Rejection> {
    guarded(order, Guard::Cancel)?;
    let taken = take_lines(order, &command.lines, OrderLine::cancellable).map_err(Rejection::new)?;
    let mut lines = Vec::with_capacity(taken.len());
    for (line, quantity) in &taken {
        let beyond_unallocated = quantity.less(line.unallocated());
        let backordered = beyond_unallocated.min(line.counters.backordered);
        let freed = LineFreed::new(line.line)
            .with_cancelled(*quantity)
            .with_backordered(backordered)
            .with_reserved(beyond_unallocated.less(backordered));
        lines.push(freed);
    }
    let left = |line: &OrderLine| {
        let cancelled = lines.binary_search_by_key(&line.line, |freed| freed.line).ok().and_then(|at| lines.get(at));
        line.active().less(cancelled.map_or(Quantity::ZERO, |freed| freed.cancelled))
    };
    let totals = totals_of(&order.content, order.invoiced.as_ref(), left)?;
    let event = OrderUnitsCancelled::new(command.order_id.clone(), lines, totals);
    Ok(OrderEvent::Cancelled(Box::new(event.with_reason(command.reason.clone()))))
}

/// Ends an order and frees what it still claims.
pub(crate) fn close(order: &Order, command: &CloseOrder) -> Result<OrderEvent, Rejection> {
    guarded(order, Guard::Close)?;
    if let Some(line) = order.content.lines.iter().find(|line| line.counters.picked.is_positive()) {
        return Err(Problem::new(
            Code::OrderLineCommitted,
            alloc::format!("line {} is picked; ship it first", line.line),
        )
        .with("line", line.line.get())
        .with_text("picked", line.counters.picked)
        .within("order_id")
        .into());
    }
    let claims = order.content.lines.iter().filter_map(|line| {
        let (reserved, backordered) = (line.counters.reserved, line.counters.backordered);
        let any = reserved.is_positive() || backordered.is_positive();
        any.then(|| LineFreed::new(line.line).with_reserved(reserved).with_backordered(backordered))
    });
    let event = OrderClosed::new(command.order_id.clone()).with_lines(claims.collect::<Vec<_>>());
    Ok(OrderEvent::Closed(event.with_reason(command.reason.clone())))
}

fn has_hold(order: &Order, name: &Text) -> bool {
    order.holds.iter().any(|hold| hold.name == *name)
}

/// Puts a hold on an order.
pub(crate) fn hold(order: &Order, command: &HoldOrder) -> Result<OrderEvent, Rejection> {
    guarded(order, Guard::Hold)?;
    if has_hold(order, &command.hold) {
        let detail = alloc::format!("the order has a hold called `{}` already", command.hold);
        return Err(Problem::new(Code::OrderHoldExists, detail).with_text("hold", &command.hold).within("hold").into());
    }
    let event = OrderHeld::new(command.order_id.clone(), command.hold.clone());
    Ok(OrderEvent::Held(event.with_reason(command.reason.clone())))
}

/// Takes a hold away.
pub(crate) fn release_hold(order: &Order, command: &ReleaseHold) -> Result<OrderEvent, Rejection> {
    guarded(order, Guard::ReleaseHold)?;
    if !has_hold(order, &command.hold) {
        let detail = alloc::format!("the order has no hold called `{}`", command.hold);
        return Err(Problem::new(Code::OrderHoldUnknown, detail)
            .with_text("hold", &command.hold)
            .within("hold")
            .into());
    }
    Ok(OrderEvent::HoldReleased(OrderHoldReleased::new(command.order_id.clone(), command.hold.clone())))
}

/// Takes reserved units from the shelf.
pub(crate) fn pick(order: &Order, command: &PickOrder) -> Result<OrderEvent, Rejection> {
    guarded(order, Guard::Pick)?;
    let taken = take_lines(order, &command.lines, |line| line.counters.reserved).map_err(Rejection::new)?;
    let lines = taken.into_iter().map(|(line, quantity)| LineQuantity::new(line.line, quantity)).collect();
    Ok(OrderEvent::Picked(OrderPicked::new(command.order_id.clone(), lines)))
}

//! Who waits gets what came in; and what is promised to one order goes to a more urgent one, when somebody says so.

use alloc::vec::Vec;

use super::decide::{Drawing, take_from};
use super::shelf::Asker;
use super::{HoldEnd, LineKey, Location, StockEvent, StockFilled, StockHoldReleased, StockItem, StockReallocated};
use crate::grouped::Grouped;
use crate::id::{LineNo, LocationId, OrderId, ProductId};
use crate::order::{Guard, LineFreed, LineReserved, Order, OrderEvent, OrderLine, OrderReleased, OrderReserved};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::record::{choice, record};
use crate::sort::sort_by;

choice! {
    /// Who is served first of those who wait.
    #[derive(Default)]
    pub enum BackorderSequence {
        /// Who has waited longest.
        #[default]
        Oldest = "oldest",
        /// The order with the highest priority; of those, who has waited longest.
        Priority = "priority",
    }
}

record! {
    /// Promises what is free of a product to the lines that wait for it. Orders on hold are passed over.
    pub struct FillBackorders {
        /// Of which product.
        product_id: ProductId;
        /// Who is served first; the policy's answer when left out.
        sequence: Option<BackorderSequence> => with_sequence,
    }
}

record! {
    /// Takes units that are promised to a line of one order and promises them to a line of another that is more urgent.
    ///
    /// Never what is picked or shipped. The first line waits for them again.
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

/// What filling comes to.
#[derive(Debug, Default)]
pub(crate) struct Filled {
    pub(crate) stock: Vec<StockEvent>,
    pub(crate) orders: Vec<OrderEvent>,
}

/// Serves those who wait, one after the other, with what is free.
pub(crate) fn fill<'a>(
    command: &FillBackorders,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
    order: impl Fn(&OrderId) -> Option<&'a Order>,
    location: impl Fn(&LocationId) -> Option<&'a Location>,
    sequence: BackorderSequence,
    asker: &Asker<'_>,
) -> Result<Filled, Rejection> {
    let mut waiting: Vec<(&LineKey, u32)> = Vec::new();
    for (key, backorder) in item(&command.product_id).into_iter().flat_map(|item| &item.backorders) {
        // Who gave units up to a more urgent order waits by the priority of his own.
        let priority = order(&key.order_id).map_or(backorder.priority, |order| order.content.priority);
        waiting.push((key, priority));
    }
    if sequence == BackorderSequence::Priority {
        // INVARIANT: the sort is stable, so who has waited longer stands first of equals.
        sort_by(&mut waiting, |(_, left), (_, right)| right.cmp(left));
    }
    let mut drawing = Drawing::new();
    let mut per_order: Grouped<'_, OrderId, Vec<LineReserved>> = Grouped::new();
    for (key, _) in waiting {
        let Some(order) = order(&key.order_id).filter(|order| order.guard(Guard::Reserve).is_ok()) else { continue };
        let Some(line) = order.content.line(key.line) else { continue };
        let waits = line.counters.backordered;
        let channel = order.content.sales_channel.as_ref();
        let sells: &dyn Fn(&LocationId) -> bool = &|location_id| Location::serves(location(location_id), channel);
        let asker = Asker { sells: channel.map(|_| sells), ..*asker };
        let mut drawn = drawing.take(line, waits, &item, &asker);
        let got = drawn.got;
        if got.is_zero() {
            continue;
        }
        if let Some(placing) = asker.placing {
            drawing.place(core::slice::from_mut(&mut drawn), placing, asker.today);
        }
        let rest = waits.less(got);
        if let Some(mirror) = per_order.entry(&key.order_id, Vec::new) {
            mirror.push(LineReserved::new(key.line).with_reserved(got).with_backordered(rest));
        }
        drawing.fill(key, drawn, rest);
    }
    let mut filled = Filled::default();
    for (product_id, of) in drawing.into_products() {
        if of.filled.is_empty() {
            continue;
        }
        for (hold_id, why) in &of.shelf.ended {
            filled.stock.push(ended(product_id, hold_id, *why));
        }
        filled.stock.push(StockEvent::Filled(StockFilled::new(product_id.clone(), of.filled)));
    }
    if filled.stock.is_empty() {
        let free = item(&command.product_id).map_or(Ok(Quantity::ZERO), StockItem::free).unwrap_or_default();
        let detail = alloc::format!("nothing is free of `{}` that somebody waits for", command.product_id);
        let problem = Problem::new(Code::StockNothingToFill, detail).with_text("product_id", &command.product_id);
        return Err(problem.with_text("free", free).within("product_id").into());
    }
    for (order_id, mut mirror) in per_order.into_entries() {
        sort_by(&mut mirror, |left, right| left.line.cmp(&right.line));
        filled.orders.push(OrderEvent::Reserved(OrderReserved::new(order_id.clone(), mirror)));
    }
    Ok(filled)
}

pub(super) fn ended(product_id: &ProductId, hold_id: &crate::id::StockHoldId, why: HoldEnd) -> StockEvent {
    StockEvent::HoldReleased(StockHoldReleased::new(product_id.clone(), hold_id.clone()).with_reason(why))
}

/// Takes promised units from one line and promises them to another.
pub(crate) fn reallocate<'a>(
    command: &ReallocateStock,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
    from: Option<&Order>,
    to: Option<&Order>,
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
    Rejection::unless_empty(problems)?;
    Ok(moved(command, item, loses.1, gets.1)?)
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

fn moved<'a>(
    command: &ReallocateStock,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
    loses: &OrderLine,
    gets: &OrderLine,
) -> Result<Filled, Problem> {
    let from_waits = loses.counters.backordered.plus(command.quantity)?;
    // What the other line had not put on the waiting list shortens nothing there.
    let to_waits = gets.counters.backordered.less(command.quantity);
    let mut filled = Filled::default();
    for draw in loses.draws() {
        let key = LineKey::new(command.from_order_id.clone(), command.from_line);
        let held = item(draw.product_id).map_or_else(Vec::new, |item| item.reservation(&key));
        filled.stock.push(StockEvent::Reallocated(StockReallocated {
            product_id: draw.product_id.clone(),
            from_order_id: command.from_order_id.clone(),
            from_line: command.from_line,
            to_order_id: command.to_order_id.clone(),
            to_line: command.to_line,
            // Last taken, first given up.
            picks: take_from(held.iter().rev(), draw.times(command.quantity)),
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

//! The rules of stock. Nothing here changes anything.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::{
    AdjustStock, LineKey, LinePicks, LinePromise, LineRelease, Pick, ReceiveStock, ReleaseOrder, ReserveOrder,
    Shortage, StockAdjusted, StockEvent, StockItem, StockLevel, StockReceived, StockReleased, StockReserved,
    StockShipped,
};
use crate::catalog::{Product, Stocking};
use crate::grouped::Grouped;
use crate::id::{LineNo, OrderId, ProductId, ShipmentNo};
use crate::limits;
use crate::order::{
    Guard, LineFreed, LineReserved, LineShipped, Order, OrderEvent, OrderLine, OrderReleased, OrderReserved,
};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::sort::sort_by;
use crate::time::Date;
use crate::totals::too_many_lines;

/// Books goods in.
pub(crate) fn receive(
    command: &ReceiveStock,
    product: &Product,
    item: Option<&StockItem>,
    today: Date,
) -> Result<StockEvent, Vec<Problem>> {
    let mut problems = Vec::new();
    if !command.quantity.is_positive() {
        problems.push(
            Problem::new(Code::QuantityNotPositive, "what is received must be more than nothing")
                .with_text("quantity", command.quantity)
                .within("quantity"),
        );
    }
    check_stocked(product, &mut problems);
    // The sum over all locations must stay a quantity, so that it can always be asked for.
    if let Some(Err(problem)) = item.map(|item| item.on_hand().and_then(|sum| sum.plus(command.quantity))) {
        problems.push(problem.within("quantity"));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let received_on = command.received_on.unwrap_or(today);
    let (product_id, location_id) = (command.product_id.clone(), command.location_id.clone());
    let event = StockReceived::new(product_id, location_id, command.quantity, received_on);
    Ok(StockEvent::Received(event.with_reference(command.reference.clone())))
}

fn check_stocked(product: &Product, problems: &mut Vec<Problem>) {
    if product.stocking == Stocking::NotStocked {
        problems.push(
            Problem::new(
                Code::StockProductNotStocked,
                alloc::format!("`{}` does not lie in stock", product.product_id),
            )
            .with_text("product_id", &product.product_id)
            .within("product_id"),
        );
    }
}

/// Sets on hand to what was counted.
pub(crate) fn adjust(
    command: &AdjustStock,
    product: &Product,
    item: Option<&StockItem>,
) -> Result<StockEvent, Vec<Problem>> {
    let mut problems = Vec::new();
    check_stocked(product, &mut problems);
    let level = item.and_then(|item| item.level(&command.location_id));
    let (on_hand, reserved) = level.map_or((Quantity::ZERO, Quantity::ZERO), |level| (level.on_hand, level.reserved));
    let problem = |code, detail: &str| {
        Problem::new(code, detail)
            .with_text("counted", command.counted)
            .with_text("on_hand", on_hand)
            .with_text("reserved", reserved)
            .within("counted")
    };
    if command.counted.is_negative() {
        problems.push(problem(Code::QuantityNegative, "what was counted is not less than nothing"));
    } else if command.counted < reserved {
        problems
            .push(problem(Code::StockAdjustBelowReserved, "less was counted than is reserved; release orders first"));
    } else if command.counted == on_hand {
        problems.push(problem(Code::StockAdjustChangesNothing, "as much was counted as is on hand"));
    }
    let discrepancy = command.counted.minus(on_hand);
    let sum = item.map_or(Ok(Quantity::ZERO), StockItem::on_hand);
    match (discrepancy, sum) {
        (Ok(discrepancy), Ok(sum)) if problems.is_empty() => {
            sum.plus(discrepancy).map_err(|problem| alloc::vec![problem.within("counted")])?;
            let (product_id, location_id) = (command.product_id.clone(), command.location_id.clone());
            let event = StockAdjusted::new(product_id, location_id, command.counted, discrepancy);
            Ok(StockEvent::Adjusted(event.with_reason(command.reason.clone())))
        }
        (Err(problem), _) | (_, Err(problem)) => Err(alloc::vec![problem.within("counted")]),
        _ => Err(problems),
    }
}

/// What a reservation comes to.
#[derive(Debug, Default)]
pub(crate) struct Reserved {
    pub(crate) stock: Vec<StockEvent>,
    pub(crate) order: Option<OrderEvent>,
    /// One for each line that did not get all it asked for.
    pub(crate) shortages: Vec<Problem>,
}

/// Promises free units to the lines of an order that wait for them.
///
/// All lines of one product share what is free of it, in the order of their numbers; locations are
/// asked in their own order, each only for what is still missing.
pub(crate) fn reserve<'a>(
    order: &Order,
    command: &ReserveOrder,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
    shortage: Shortage,
) -> Result<Reserved, Rejection> {
    order.guard(Guard::Reserve).map_err(|problem| problem.within("order_id"))?;
    let lines = waiting_lines(order, &command.lines)?;
    let mut per_product: Grouped<'_, ProductId, (Shelf, Vec<LinePromise>)> = Grouped::new();
    let mut reserved = Reserved::default();
    let mut mirror = Vec::with_capacity(lines.len());
    for line in lines {
        let product_id = &line.product_id;
        let Some((shelf, promises)) = per_product.entry(product_id, || (Shelf::of(item(product_id)), Vec::new()))
        else {
            continue;
        };
        let asked = line.waiting();
        let free_before = shelf.free();
        let picks = shelf.take(asked);
        let got = Quantity::sum(picks.iter().map(|pick| pick.quantity))?;
        let missing = asked.less(got);
        if missing.is_positive() {
            reserved.shortages.push(short(line, asked, free_before, missing));
        }
        let backordered = match shortage {
            Shortage::Backorder => missing,
            Shortage::Partial | Shortage::Reject => line.counters.backordered.less(got),
        };
        if picks.is_empty() && backordered == line.counters.backordered {
            continue;
        }
        mirror.push(LineReserved::new(line.line).with_reserved(got).with_backordered(backordered));
        promises.push(LinePromise::new(line.line).with_picks(picks).with_backordered(backordered));
    }
    if shortage == Shortage::Reject && !reserved.shortages.is_empty() {
        return Err(Rejection::new(reserved.shortages));
    }
    for (product_id, (_, promises)) in per_product.into_entries() {
        if promises.is_empty() {
            continue;
        }
        let any = promises.iter().any(|promise| !promise.picks.is_empty());
        let event = StockReserved::new(product_id.clone(), command.order_id.clone(), promises);
        reserved.stock.push(if any { StockEvent::Reserved(event) } else { StockEvent::Backordered(event) });
    }
    if !mirror.is_empty() {
        reserved.order = Some(OrderEvent::Reserved(OrderReserved::new(command.order_id.clone(), mirror)));
    }
    Ok(reserved)
}

fn short(line: &OrderLine, asked: Quantity, free: Quantity, missing: Quantity) -> Problem {
    let detail = alloc::format!("line {} asks for {asked} of `{}`, {free} is free", line.line, line.product_id);
    Problem::new(Code::StockShort, detail)
        .with("line", line.line.get())
        .with_text("product_id", &line.product_id)
        .with_text("asked", asked)
        .with_text("free", free)
        .with_text("missing", missing)
        .within("order_id")
}

/// The lines that wait for stock: those named, or all.
fn waiting_lines<'o>(order: &'o Order, named: &[LineNo]) -> Result<Vec<&'o OrderLine>, Rejection> {
    if named.is_empty() {
        return Ok(order.content.lines.iter().filter(|line| line.waiting().is_positive()).collect());
    }
    let mut lines = named_lines(order, named)?;
    lines.retain(|line| line.waiting().is_positive());
    if lines.is_empty() {
        return Err(Problem::new(Code::OrderNothingToReserve, "none of these lines waits for stock")
            .within("lines")
            .into());
    }
    Ok(lines)
}

/// The named lines, sorted; refuses unknown ones and repetitions.
fn named_lines<'o>(order: &'o Order, named: &[LineNo]) -> Result<Vec<&'o OrderLine>, Rejection> {
    if named.len() > limits::LINES_MAX {
        return Err(too_many_lines(named.len()).within("lines").into());
    }
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    let mut lines = Vec::with_capacity(named.len());
    for (index, number) in named.iter().enumerate() {
        let repeated = !seen.insert(*number);
        match order.content.line(*number) {
            Some(line) if repeated => problems.push(
                Problem::new(Code::LineNumberTwice, alloc::format!("line {} stands twice", line.line))
                    .with("line", number.get())
                    .within(index)
                    .within("lines"),
            ),
            Some(line) => lines.push(line),
            None => problems.push(
                Problem::new(Code::OrderLineUnknown, alloc::format!("the order has no line {number}"))
                    .with("line", number.get())
                    .within(index)
                    .within("lines"),
            ),
        }
    }
    Rejection::unless_empty(problems)?;
    sort_by(&mut lines, |left, right| left.line.cmp(&right.line));
    Ok(lines)
}

/// What is free of one product while lines take from it.
struct Shelf {
    free: Vec<Pick>,
}

impl Shelf {
    fn of(item: Option<&StockItem>) -> Self {
        let levels = item.map_or(&[][..], |item| item.levels.as_slice());
        let free = levels.iter().map(|level| Pick::new(level.location_id.clone(), StockLevel::free(level)));
        Self { free: free.filter(|pick| pick.quantity.is_positive()).collect() }
    }

    fn free(&self) -> Quantity {
        // INVARIANT: on hand over all locations is a quantity, and free is at most that.
        Quantity::sum(self.free.iter().map(|pick| pick.quantity)).unwrap_or_default()
    }

    /// Takes up to `wanted`, each location only for what is still missing.
    fn take(&mut self, wanted: Quantity) -> Vec<Pick> {
        let mut missing = wanted;
        let mut picks = Vec::new();
        for here in &mut self.free {
            let quantity = here.quantity.min(missing);
            if quantity.is_positive() {
                here.quantity = here.quantity.less(quantity);
                missing = missing.less(quantity);
                picks.push(Pick::new(here.location_id.clone(), quantity));
            }
        }
        picks
    }
}

/// Gives back what lines of an order have or wait for.
pub(crate) fn release<'a>(
    order: &Order,
    command: &ReleaseOrder,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
) -> Result<(OrderEvent, Vec<StockEvent>), Rejection> {
    order.guard(Guard::Release).map_err(|problem| problem.within("order_id"))?;
    let named = if command.lines.is_empty() {
        order.content.lines.iter().collect()
    } else {
        named_lines(order, &command.lines)?
    };
    let claims = named.into_iter().filter_map(|line| {
        let (reserved, backordered) = (line.counters.reserved, line.counters.backordered);
        let any = reserved.is_positive() || backordered.is_positive();
        any.then(|| LineFreed::new(line.line).with_reserved(reserved).with_backordered(backordered))
    });
    let lines: Vec<LineFreed> = claims.collect();
    if lines.is_empty() {
        let problem = Problem::new(Code::OrderNothingToRelease, "nothing is reserved or waiting on these lines");
        return Err(problem.within("lines").into());
    }
    let stock = freed(order, &lines, item);
    Ok((OrderEvent::Released(OrderReleased::new(command.order_id.clone(), lines)), stock))
}

/// What stock gets back when units of an order are freed. Last taken, first given back.
pub(crate) fn freed<'a>(
    order: &Order,
    lines: &[LineFreed],
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
) -> Vec<StockEvent> {
    let mut per_product: Grouped<'_, ProductId, Vec<LineRelease>> = Grouped::new();
    for freed in lines {
        let claims = freed.reserved.is_positive() || freed.backordered.is_positive();
        let (true, Some(line)) = (claims, order.content.line(freed.line)) else { continue };
        let held = held_by(order.order_id(), freed.line, item(&line.product_id));
        let release = LineRelease::new(freed.line)
            .with_picks(take_from(held.iter().rev(), freed.reserved))
            .with_backordered(freed.backordered);
        if let Some(lines) = per_product.entry(&line.product_id, Vec::new) {
            lines.push(release);
        }
    }
    let event = |(product_id, lines): (&ProductId, Vec<LineRelease>)| {
        StockEvent::Released(StockReleased::new(product_id.clone(), order.order_id().clone(), lines))
    };
    per_product.into_entries().into_iter().map(event).collect()
}

/// What leaves stock when units of an order are sent. First taken, first sent.
pub(crate) fn ship<'a>(
    order: &Order,
    shipment: ShipmentNo,
    lines: &[LineShipped],
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
) -> Vec<StockEvent> {
    let mut per_product: Grouped<'_, ProductId, Vec<LinePicks>> = Grouped::new();
    for sent in lines {
        let Some(line) = order.content.line(sent.line).filter(|line| line.stocking == Stocking::Stocked) else {
            continue;
        };
        let held = held_by(order.order_id(), sent.line, item(&line.product_id));
        let picks = LinePicks::new(sent.line, take_from(held.iter(), sent.quantity));
        if let Some(lines) = per_product.entry(&line.product_id, Vec::new) {
            lines.push(picks);
        }
    }
    let event = |(product_id, lines): (&ProductId, Vec<LinePicks>)| {
        StockEvent::Shipped(StockShipped::new(product_id.clone(), order.order_id().clone(), shipment, lines))
    };
    per_product.into_entries().into_iter().map(event).collect()
}

fn held_by<'a>(order_id: &OrderId, line: LineNo, item: Option<&'a StockItem>) -> &'a [Pick] {
    item.map_or(&[], |item| item.reservation(&LineKey::new(order_id.clone(), line)))
}

/// Takes `wanted` from picks, in the order given.
fn take_from<'p>(held: impl Iterator<Item = &'p Pick>, wanted: Quantity) -> Vec<Pick> {
    let mut missing = wanted;
    let mut taken = Vec::new();
    for pick in held {
        let quantity = pick.quantity.min(missing);
        if quantity.is_positive() {
            missing = missing.less(quantity);
            taken.push(Pick::new(pick.location_id.clone(), quantity));
        }
    }
    taken
}

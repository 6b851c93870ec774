//! The rules of stock. Nothing here changes anything.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::backorder::ended;
use super::shelf::{Asker, Shelf};
use super::{
    BackorderRule, FilledLine, HoldEnd, LineKey, LinePicks, LinePromise, LineRelease, Pick, ReleaseOrder, ReserveOrder,
    Shortage, StockEvent, StockItem, StockReleased, StockReserved, StockShipped,
};
use crate::grouped::Grouped;
use crate::id::{LineNo, OrderId, ProductId, ShipmentNo, StockHoldId};
use crate::limits;
use crate::order::{
    Draw, Guard, LineFreed, LineReserved, LineShipped, Order, OrderEvent, OrderLine, OrderReleased, OrderReserved,
    take_lines,
};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::sort::sort_by;
use crate::totals::too_many_lines;

/// What a reservation comes to.
#[derive(Debug, Default)]
pub(crate) struct Reserved {
    pub(crate) stock: Vec<StockEvent>,
    pub(crate) order: Option<OrderEvent>,
    /// Holds of the same owner that end so that the order can have their units.
    pub(crate) superseded: Vec<StockHoldId>,
    /// One for each line that did not get all it asked for.
    pub(crate) shortages: Vec<Problem>,
}

/// One product while lines of orders draw on it.
#[derive(Default)]
pub(super) struct OfProduct<'i> {
    pub(super) shelf: Shelf<'i>,
    promises: Vec<LinePromise>,
    pub(super) filled: Vec<FilledLine>,
    /// How many more units may wait for supply.
    may_wait: Quantity,
}

/// How many more units of a product may wait for supply. Where no rule bounds them, what waits stays a quantity, so that it
/// can always be asked for.
pub(super) fn may_wait(item: Option<&StockItem>) -> Quantity {
    let waiting = item.map_or(Quantity::ZERO, StockItem::waiting);
    let most = match item.and_then(StockItem::rules) {
        None => Quantity::MAX,
        Some(rules) => match rules.backorder {
            BackorderRule::Allowed => Quantity::MAX,
            BackorderRule::Limited => rules.backorder_limit.unwrap_or_default(),
            BackorderRule::Refused => Quantity::ZERO,
        },
    };
    most.less(waiting)
}

/// The products that lines of orders draw on, while they do.
pub(super) struct Drawing<'k, 'i> {
    products: Grouped<'k, ProductId, OfProduct<'i>>,
}

/// What one line got: units of the line, and the picks of each product that it draws on.
pub(super) struct Drawn<'k> {
    pub(super) line: LineNo,
    pub(super) got: Quantity,
    pub(super) picks: Vec<(Draw<'k>, Vec<Pick>)>,
}

impl<'k, 'i> Drawing<'k, 'i> {
    pub(super) fn new() -> Self {
        Self { products: Grouped::new() }
    }

    fn of(
        &mut self,
        product_id: &'k ProductId,
        item: &impl Fn(&ProductId) -> Option<&'i StockItem>,
        asker: &Asker<'_>,
    ) -> Option<&mut OfProduct<'i>> {
        let of = self.products.entry(product_id, || {
            let item = item(product_id);
            OfProduct {
                shelf: Shelf::of(item, asker),
                promises: Vec::new(),
                filled: Vec::new(),
                may_wait: may_wait(item),
            }
        })?;
        of.shelf.open_for(asker);
        Some(of)
    }

    /// What is free of a product that lines draw on.
    pub(super) fn shelf(&mut self, product_id: &'k ProductId) -> Option<&mut Shelf<'i>> {
        self.products.entry(product_id, OfProduct::default).map(|of| &mut of.shelf)
    }

    /// How many units of the line are free: of a kit, as many as each component is enough for.
    fn free(
        &mut self,
        line: &'k OrderLine,
        item: &impl Fn(&ProductId) -> Option<&'i StockItem>,
        asker: &Asker<'_>,
    ) -> Quantity {
        let mut free: Option<Quantity> = None;
        for draw in line.draws() {
            let here = self.of(draw.product_id, item, asker).map_or(Quantity::ZERO, |of| draw.units(of.shelf.free()));
            free = Some(free.map_or(here, |free| free.min(here)));
        }
        whole(line, free.unwrap_or_default())
    }

    /// Takes up to so many units of the line.
    pub(super) fn take(
        &mut self,
        line: &'k OrderLine,
        wanted: Quantity,
        item: &impl Fn(&ProductId) -> Option<&'i StockItem>,
        asker: &Asker<'_>,
    ) -> Drawn<'k> {
        let got = self.free(line, item, asker).min(wanted);
        let mut drawn = Drawn { line: line.line, got, picks: Vec::new() };
        for draw in line.draws() {
            let picks =
                self.of(draw.product_id, item, asker).map_or_else(Vec::new, |of| of.shelf.take(draw.times(got)));
            drawn.picks.push((draw, picks));
        }
        drawn
    }

    /// How many of so many units of the line may wait for supply.
    fn wait(&mut self, line: &'k OrderLine, missing: Quantity) -> Quantity {
        let mut waits = missing;
        for draw in line.draws() {
            let limit = self.products.entry(draw.product_id, OfProduct::default).map(|of| of.may_wait);
            waits = waits.min(draw.units(limit.unwrap_or_default()));
        }
        waits = whole(line, waits);
        for draw in line.draws() {
            if let Some(of) = self.products.entry(draw.product_id, OfProduct::default) {
                of.may_wait = of.may_wait.less(draw.times(waits));
            }
        }
        waits
    }

    fn promise(&mut self, line: LineNo, drawn: Drawn<'k>, backordered: Quantity) {
        for (draw, picks) in drawn.picks {
            if let Some(of) = self.products.entry(draw.product_id, OfProduct::default) {
                let promise = LinePromise::new(line).with_picks(picks);
                of.promises.push(promise.with_backordered(draw.times(backordered)));
            }
        }
    }

    /// What was drawn for a line that waited.
    pub(super) fn fill(&mut self, key: &LineKey, drawn: Drawn<'k>, backordered: Quantity) {
        for (draw, picks) in drawn.picks {
            if let Some(of) = self.products.entry(draw.product_id, OfProduct::default) {
                let (order_id, rest) = (key.order_id.clone(), draw.times(backordered));
                of.filled.push(FilledLine::new(order_id, key.line, picks, rest));
            }
        }
    }

    pub(super) fn into_products(self) -> Vec<(&'k ProductId, OfProduct<'i>)> {
        self.products.into_entries()
    }
}

/// Kits are whole, also where a part of a piece is free.
fn whole(line: &OrderLine, units: Quantity) -> Quantity {
    if line.components.is_empty() { units } else { units.whole_times_of(Quantity::ONE) }
}

/// Promises free units to the lines of an order that wait for them.
///
/// All lines that draw on one product share what is free of it, in the order of their numbers; locations are asked in
/// their own order, each only for what is still missing.
pub(crate) fn reserve<'a>(
    order: &Order,
    command: &ReserveOrder,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
    shortage: Shortage,
    asker: &Asker<'_>,
) -> Result<Reserved, Rejection> {
    order.guard(Guard::Reserve).map_err(|problem| problem.within("order_id"))?;
    let lines = waiting_lines(order, &command.lines)?;
    let mut drawing = Drawing::new();
    let mut reserved = Reserved::default();
    let mut mirror: Vec<LineReserved> = Vec::with_capacity(lines.len());
    let mut to_place = Vec::new();
    for line in lines {
        let wanted = line.waiting();
        let free_before = drawing.free(line, &item, asker);
        let drawn = drawing.take(line, wanted, &item, asker);
        let got = drawn.got;
        let missing = wanted.less(got);
        if missing.is_positive() {
            let problem = short(line, wanted, free_before, missing);
            let channel = order.content.sales_channel.as_ref();
            let problem = channel.into_iter().fold(problem, |short, channel| short.with_text("sales_channel", channel));
            reserved.shortages.push(problem);
        }
        // What waits already may go on waiting.
        let still = line.counters.backordered.min(missing);
        let backordered = match shortage {
            Shortage::Backorder => still.plus(drawing.wait(line, missing.less(still)))?,
            Shortage::Partial | Shortage::Reject => line.counters.backordered.less(got),
        };
        if got.is_zero() && backordered == line.counters.backordered {
            continue;
        }
        mirror.push(LineReserved::new(line.line).with_reserved(got).with_backordered(backordered));
        if asker.placing.is_none() {
            drawing.promise(line.line, drawn, backordered);
        } else {
            to_place.push(drawn);
        }
    }
    if shortage == Shortage::Reject && !reserved.shortages.is_empty() {
        return Err(Rejection::new(reserved.shortages));
    }
    if let Some(placing) = asker.placing {
        drawing.place(&mut to_place, placing, asker.today);
        for (drawn, line) in to_place.into_iter().zip(&mirror) {
            drawing.promise(line.line, drawn, line.backordered);
        }
    }
    for (product_id, OfProduct { shelf, promises, .. }) in drawing.into_products() {
        if promises.is_empty() {
            continue;
        }
        for (hold_id, why) in shelf.ended {
            match why {
                HoldEnd::Superseded if reserved.superseded.contains(hold_id) => {}
                HoldEnd::Superseded => reserved.superseded.push(hold_id.clone()),
                // The order's own hold ends as a whole.
                HoldEnd::Confirmed => {}
                HoldEnd::Released | HoldEnd::Expired | HoldEnd::Changed => {
                    reserved.stock.push(ended(product_id, hold_id, why));
                }
            }
        }
        let any = promises.iter().any(|promise| !promise.picks.is_empty());
        let event = StockReserved::new(product_id.clone(), command.order_id.clone(), promises)
            .with_priority(order.content.priority);
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

/// Gives back what lines of an order have or wait for.
pub(crate) fn release<'a>(
    order: &Order,
    command: &ReleaseOrder,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
) -> Result<(OrderEvent, Vec<StockEvent>), Rejection> {
    order.guard(Guard::Release).map_err(|problem| problem.within("order_id"))?;
    let lines = to_release(order, command)?;
    if lines.is_empty() {
        let problem = Problem::new(Code::OrderNothingToRelease, "nothing is reserved or waiting on these lines");
        return Err(problem.within("lines").into());
    }
    let stock = freed(order, &lines, item);
    Ok((OrderEvent::Released(OrderReleased::new(command.order_id.clone(), lines)), stock))
}

/// What lines of an order give back: those named, all of them, or so much of each. What waits goes first.
fn to_release(order: &Order, command: &ReleaseOrder) -> Result<Vec<LineFreed>, Rejection> {
    let named = match (command.lines.is_empty(), command.quantities.is_empty()) {
        (true, true) => order.content.lines.iter().collect(),
        (true, false) => Vec::new(),
        (false, _) => named_lines(order, &command.lines)?,
    };
    let claims = named.into_iter().filter_map(|line| {
        let (reserved, backordered) = (line.counters.reserved, line.counters.backordered);
        let any = reserved.is_positive() || backordered.is_positive();
        any.then(|| LineFreed::new(line.line).with_reserved(reserved).with_backordered(backordered))
    });
    let mut lines: Vec<LineFreed> = claims.collect();
    if command.quantities.is_empty() {
        return Ok(lines);
    }
    // INVARIANT: what a line claims is at most what was ordered of it, which is a quantity.
    let claimed = |line: &OrderLine| line.counters.reserved.plus(line.counters.backordered).unwrap_or_default();
    let mut problems = Vec::new();
    for (index, part) in command.quantities.iter().enumerate() {
        if command.lines.contains(&part.line) {
            let detail = alloc::format!("line {} is named as a whole and in part", part.line);
            let problem = Problem::new(Code::LineNumberTwice, detail).with("line", part.line.get());
            problems.push(problem.within("line").within(index).within("quantities"));
        }
    }
    let taken = take_lines(order, &command.quantities, claimed).unwrap_or_else(|found| {
        problems.extend(found.into_iter().map(|problem| problem.renamed("lines", "quantities")));
        Vec::new()
    });
    Rejection::unless_empty(problems)?;
    for (line, quantity) in taken {
        let backordered = quantity.min(line.counters.backordered);
        let freed = LineFreed::new(line.line).with_reserved(quantity.less(backordered));
        lines.push(freed.with_backordered(backordered));
    }
    sort_by(&mut lines, |left, right| left.line.cmp(&right.line));
    Ok(lines)
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
        for draw in line.draws() {
            let held = held_by(order.order_id(), freed.line, item(draw.product_id));
            let release = LineRelease::new(freed.line)
                .with_picks(take_from(held.iter().rev(), draw.times(freed.reserved)))
                .with_backordered(draw.times(freed.backordered));
            if let Some(lines) = per_product.entry(draw.product_id, Vec::new) {
                lines.push(release);
            }
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
        let Some(line) = order.content.line(sent.line) else { continue };
        for draw in line.draws() {
            let held = held_by(order.order_id(), sent.line, item(draw.product_id));
            let picks = LinePicks::new(sent.line, take_from(held.iter(), draw.times(sent.quantity)));
            if let Some(lines) = per_product.entry(draw.product_id, Vec::new) {
                lines.push(picks);
            }
        }
    }
    let event = |(product_id, lines): (&ProductId, Vec<LinePicks>)| {
        StockEvent::Shipped(StockShipped::new(product_id.clone(), order.order_id().clone(), shipment, lines))
    };
    per_product.into_entries().into_iter().map(event).collect()
}

fn held_by(order_id: &OrderId, line: LineNo, item: Option<&StockItem>) -> Vec<Pick> {
    item.map_or_else(Vec::new, |item| item.reservation(&LineKey::new(order_id.clone(), line)))
}

/// Takes `wanted` from picks, in the order given.
pub(super) fn take_from<'p>(held: impl Iterator<Item = &'p Pick>, wanted: Quantity) -> Vec<Pick> {
    let mut missing = wanted;
    let mut taken = Vec::new();
    for pick in held {
        let quantity = pick.quantity.min(missing);
        if quantity.is_positive() {
            missing = missing.less(quantity);
            taken.push(Pick { quantity, ..pick.clone() });
        }
    }
    taken
}

//! Who waits gets what came in.

use alloc::vec::Vec;

use super::decide::Drawing;
use super::shelf::Asker;
use super::{HoldEnd, LineKey, Location, StockEvent, StockFilled, StockHoldReleased, StockItem};
use crate::grouped::Grouped;
use crate::id::{LocationId, OrderId, ProductId};
use crate::order::{Guard, LineReserved, Order, OrderEvent, OrderReserved};
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

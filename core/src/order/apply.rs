//! How events change an order. No rules: what does not fit is damaged history.

use alloc::vec::Vec;

use super::content::{Counters, OrderContent, OrderLine};
use super::event::{LineFreed, OrderEvent};
use super::{Hold, Order, OrderPayment};
use crate::id::LineNo;
use crate::money::Amount;
use crate::problem::ReplayError;
use crate::quantity::Quantity;
use crate::time::Stamp;

/// The order's counts do not allow the event.
pub(super) fn misfit(line: LineNo) -> ReplayError {
    ReplayError::new(alloc::format!("the counts of line {line} do not allow this event"))
}

impl OrderContent {
    /// Replaces, adds and takes away lines; they stay sorted.
    pub(super) fn set_lines(&mut self, set: &[OrderLine], remove: &[LineNo]) {
        self.lines.retain(|line| !remove.contains(&line.line));
        for line in set {
            match self.lines.binary_search_by_key(&line.line, |candidate| candidate.line) {
                Ok(at) => {
                    if let Some(slot) = self.lines.get_mut(at) {
                        *slot = line.clone();
                    }
                }
                Err(at) => self.lines.insert(at, line.clone()),
            }
        }
    }
}

impl Order {
    /// The order that begins with this event.
    ///
    /// # Errors
    /// The event is not the first one of an order.
    pub fn begin(event: &OrderEvent, stamp: &Stamp) -> Result<Self, ReplayError> {
        let (OrderEvent::Drafted(content) | OrderEvent::Quoted(content) | OrderEvent::Placed(content)) = event else {
            return Err(ReplayError::new(alloc::format!("`{}` is not the first event of an order", event.type_name())));
        };
        let mut order = Self::new(0, OrderContent::clone(content));
        order.apply(event, stamp)?;
        Ok(order)
    }

    /// Changes the order by what happened. All or nothing.
    ///
    /// # Errors
    /// The event cannot have happened to this order.
    pub fn apply(&mut self, event: &OrderEvent, stamp: &Stamp) -> Result<(), ReplayError> {
        if event.order_id() != self.order_id() {
            return Err(ReplayError::new("the event belongs to another order"));
        }
        match event {
            OrderEvent::Drafted(content) => self.replace_content(content),
            OrderEvent::Quoted(content) => {
                self.replace_content(content);
                self.quoted = Some(stamp.clone());
            }
            OrderEvent::Placed(content) => {
                self.replace_content(content);
                self.placed = Some(stamp.clone());
            }
            OrderEvent::Confirmed(_) => self.confirmed = Some(stamp.clone()),
            OrderEvent::Amended(event) => {
                self.content.taxes.extend(event.taxes.iter().cloned());
                self.content.set_lines(&event.set_lines, &event.remove_lines);
                self.content.totals = event.totals.clone();
                self.content.required_on = event.required_on.or(self.content.required_on);
            }
            OrderEvent::Cancelled(event) => {
                self.free(&event.lines)?;
                self.content.totals = event.totals.clone();
                let nothing_left = self.content.lines.iter().all(|line| line.active().is_zero());
                if nothing_left {
                    self.cancelled = Some(stamp.clone());
                }
            }
            OrderEvent::Closed(event) => {
                self.free(&event.lines)?;
                self.closed = Some(stamp.clone());
            }
            OrderEvent::Held(event) => {
                let hold = Hold::new(event.hold.clone(), stamp.clone());
                self.holds.push(hold.with_reason(event.reason.clone()));
            }
            OrderEvent::HoldReleased(event) => self.holds.retain(|hold| hold.name != event.hold),
            OrderEvent::Reserved(event) => self.count(event.lines.iter().map(|line| line.line), |at, counters| {
                let line = event.lines.get(at)?;
                counters.reserved = counters.reserved.plus(line.reserved).ok()?;
                counters.backordered = line.backordered;
                Some(())
            })?,
            OrderEvent::Released(event) => self.free(&event.lines)?,
            OrderEvent::Picked(event) => self.count(event.lines.iter().map(|line| line.line), |at, counters| {
                let line = event.lines.get(at)?;
                counters.reserved = taken(counters.reserved, line.quantity)?;
                counters.picked = counters.picked.plus(line.quantity).ok()?;
                Some(())
            })?,
            OrderEvent::Shipped(event) => {
                self.count(event.lines.iter().map(|line| line.line), |at, counters| {
                    let line = event.lines.get(at)?;
                    counters.reserved = taken(counters.reserved, line.reserved)?;
                    counters.picked = taken(counters.picked, line.picked)?;
                    counters.shipped = counters.shipped.plus(line.quantity).ok()?;
                    Some(())
                })?;
                self.shipments = event.shipment.get();
            }
            OrderEvent::Delivered(event) => self.count(event.lines.iter().map(|line| line.line), |at, counters| {
                counters.delivered = counters.delivered.plus(event.lines.get(at)?.quantity).ok()?;
                (counters.delivered <= counters.shipped).then_some(())
            })?,
            OrderEvent::Invoiced(event) => self.apply_invoiced(event)?,
            OrderEvent::AdvanceInvoiced(event) => self.apply_advance(event)?,
            OrderEvent::Credited(event) => self.apply_credited(event)?,
            OrderEvent::Prepaid(event) => {
                self.prepaid = Amount::combine_optional(self.prepaid, Some(event.amount), Amount::plus)?;
                self.payments.push(OrderPayment::new(event.payment_id.clone(), event.amount));
            }
            OrderEvent::Paid(event) => self.payments.push(OrderPayment::new(event.payment_id.clone(), event.amount)),
        }
        self.version = self.version.saturating_add(1);
        Ok(())
    }

    fn replace_content(&mut self, content: &OrderContent) {
        if self.version > 0 {
            self.content = content.clone();
        }
    }

    /// Frees units, wherever they were.
    fn free(&mut self, lines: &[LineFreed]) -> Result<(), ReplayError> {
        self.count(lines.iter().map(|line| line.line), |at, counters| {
            let line = lines.get(at)?;
            counters.reserved = taken(counters.reserved, line.reserved)?;
            counters.backordered = taken(counters.backordered, line.backordered)?;
            counters.cancelled = counters.cancelled.plus(line.cancelled).ok()?;
            Some(())
        })
    }

    /// Changes the counts of several lines: all of them, or none.
    pub(super) fn count(
        &mut self,
        numbers: impl Iterator<Item = LineNo>,
        change: impl Fn(usize, &mut Counters) -> Option<()>,
    ) -> Result<(), ReplayError> {
        let mut changed = Vec::with_capacity(self.content.lines.len().min(numbers.size_hint().0));
        for (at, number) in numbers.enumerate() {
            let line = self.content.line(number).ok_or_else(|| misfit(number))?;
            let mut counters = line.counters;
            change(at, &mut counters).ok_or_else(|| misfit(number))?;
            if !adds_up(line, &counters) {
                return Err(misfit(number));
            }
            changed.push((number, counters));
        }
        for (number, counters) in changed {
            if let Some(line) = self.content.line_mut(number) {
                line.counters = counters;
            }
        }
        Ok(())
    }
}

/// What is left after taking `part`, when there is that much.
pub(super) fn taken(count: Quantity, part: Quantity) -> Option<Quantity> {
    count.minus(part).ok().filter(|rest| !rest.is_negative())
}

/// Do the counts of a line stay within what was ordered?
fn adds_up(line: &OrderLine, counters: &Counters) -> bool {
    let parts = [counters.cancelled, counters.reserved, counters.backordered, counters.picked, counters.shipped];
    counters.invoiced <= line.quantity && Quantity::sum(parts).is_ok_and(|sum| sum <= line.quantity)
}

//! Shipments: what was sent, when, by whom, and when it arrived.
//!
//! It decides what leaves with a shipment and when it has arrived. A shipment is an aggregate of its
//! own, numbered within its order; the order's counts and the stock mirror it in the same decision.
//! Invariants: what is sent was promised (or needs no stock); delivered ≤ shipped; a shipment is
//! delivered once.

use alloc::vec::Vec;

use crate::catalog::Stocking;
use crate::id::{InvoiceId, OrderId, ProductId, ShipmentKey, ShipmentNo, Text};
use crate::order::{
    Guard, LineQuantity, LineShipped, Order, OrderDelivered, OrderEvent, OrderLine, OrderShipped, take_lines,
};
use crate::problem::{Code, Problem, Rejection, ReplayError};
use crate::record::{record, tagged};
use crate::stock::{self, StockEvent, StockItem};
use crate::time::Date;

record! {
    /// Sends goods of an order: all that is ready, or by line.
    pub struct ShipOrder {
        /// Which order.
        order_id: OrderId,
        /// On which date.
        shipped_on: Date;
        /// Which lines and how much of each; all that is reserved or picked when empty.
        lines: Vec<LineQuantity> => with_lines,
        /// Who carries it.
        carrier: Option<Text> => with_carrier,
        /// The carrier's number for it.
        tracking_number: Option<Text> => with_tracking_number,
        /// The id of the invoice, where the policy invoices at shipping.
        invoice_id: Option<InvoiceId> => with_invoice_id,
    }
}

record! {
    /// Notes that a shipment arrived.
    pub struct DeliverShipment {
        /// Which order.
        order_id: OrderId,
        /// Which of its shipments.
        shipment: ShipmentNo,
        /// On which date.
        delivered_on: Date;
    }
}

record! {
    /// A shipment left.
    pub struct ShipmentSent {
        /// Which order.
        order_id: OrderId,
        /// Its number in the order.
        shipment: ShipmentNo,
        /// On which date.
        shipped_on: Date,
        /// What is in it.
        lines: Vec<LineQuantity>;
        /// Who carries it.
        carrier: Option<Text> => with_carrier,
        /// The carrier's number for it.
        tracking_number: Option<Text> => with_tracking_number,
        /// The id for its invoice, where the policy invoices at shipping.
        invoice_id: Option<InvoiceId> => with_invoice_id,
    }
}

record! {
    /// A shipment arrived.
    pub struct ShipmentDelivered {
        /// Which order.
        order_id: OrderId,
        /// Its number in the order.
        shipment: ShipmentNo,
        /// On which date.
        delivered_on: Date;
    }
}

tagged! {
    /// Everything that can happen to a shipment.
    pub enum ShipEvent {
        /// It left.
        Sent(ShipmentSent) = "shipment_sent",
        /// It arrived.
        Delivered(ShipmentDelivered) = "shipment_delivered",
    }
}

impl ShipEvent {
    /// The shipment it happened to.
    #[must_use]
    pub fn key(&self) -> ShipmentKey {
        match self {
            Self::Sent(event) => ShipmentKey::new(event.order_id.clone(), event.shipment),
            Self::Delivered(event) => ShipmentKey::new(event.order_id.clone(), event.shipment),
        }
    }
}

record! {
    /// One shipment.
    pub struct Shipment {
        /// How many events it has seen.
        version: u64,
        /// What was sent, when and by whom.
        sent: ShipmentSent;
        /// When it arrived.
        delivered_on: Option<Date> => with_delivered_on,
    }
}

impl Shipment {
    /// The shipment that begins with this event.
    ///
    /// # Errors
    /// The event is not the first one of a shipment.
    pub fn begin(event: &ShipEvent) -> Result<Self, ReplayError> {
        match event {
            ShipEvent::Sent(sent) => Ok(Self::new(1, sent.clone())),
            ShipEvent::Delivered(_) => Err(ReplayError::new("a shipment that was never sent cannot arrive")),
        }
    }

    /// Changes the shipment by what happened.
    ///
    /// # Errors
    /// The event cannot have happened to this shipment.
    pub fn apply(&mut self, event: &ShipEvent) -> Result<(), ReplayError> {
        match event {
            ShipEvent::Delivered(event) if self.delivered_on.is_none() => {
                self.delivered_on = Some(event.delivered_on);
                self.version = self.version.saturating_add(1);
                Ok(())
            }
            ShipEvent::Delivered(_) => Err(ReplayError::new("a shipment arrives once")),
            ShipEvent::Sent(_) => Err(ReplayError::new("a shipment leaves once")),
        }
    }
}

/// What sending comes to: the shipment, the order's counts, the stock.
#[derive(Debug)]
pub(crate) struct Sending {
    pub(crate) shipment: ShipEvent,
    pub(crate) order: OrderEvent,
    pub(crate) stock: Vec<StockEvent>,
}

/// Sends goods: what was picked first, then what was reserved.
pub(crate) fn send<'a>(
    order: &Order,
    command: &ShipOrder,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
) -> Result<Sending, Rejection> {
    order.guard(Guard::Ship).map_err(|problem| problem.within("order_id"))?;
    let mut problems = Vec::new();
    if command.shipped_on < order.content.ordered_on {
        problems.push(before_order("shipped_on", command.shipped_on, order));
    }
    let taken = take_lines(order, &command.lines, OrderLine::shippable).unwrap_or_else(|found| {
        problems.extend(found);
        Vec::new()
    });
    Rejection::unless_empty(problems)?;
    let shipment = ShipmentNo::new(order.shipments.saturating_add(1))?;
    let sent: Vec<LineShipped> = taken.iter().map(|(line, quantity)| line_shipped(line, *quantity)).collect();
    let stock = stock::ship(order, shipment, &sent, item);
    let lines = sent.iter().map(|line| LineQuantity::new(line.line, line.quantity)).collect();
    let event = ShipmentSent::new(command.order_id.clone(), shipment, command.shipped_on, lines)
        .with_carrier(command.carrier.clone())
        .with_tracking_number(command.tracking_number.clone())
        .with_invoice_id(command.invoice_id.clone());
    Ok(Sending {
        shipment: ShipEvent::Sent(event),
        order: OrderEvent::Shipped(OrderShipped::new(command.order_id.clone(), shipment, sent)),
        stock,
    })
}

fn line_shipped(line: &OrderLine, quantity: crate::quantity::Quantity) -> LineShipped {
    let shipped = LineShipped::new(line.line, quantity);
    match line.stocking {
        Stocking::NotStocked => shipped,
        Stocking::Stocked => {
            let picked = quantity.min(line.counters.picked);
            shipped.with_picked(picked).with_reserved(quantity.less(picked))
        }
    }
}

fn before_order(field: &'static str, date: Date, order: &Order) -> Problem {
    Problem::new(
        Code::OrderDateBeforeOrder,
        alloc::format!("{date} lies before the order date {}", order.content.ordered_on),
    )
    .with_text(field, date)
    .with_text("ordered_on", order.content.ordered_on)
    .within(field)
}

/// Notes that a shipment arrived, all of it.
pub(crate) fn deliver(
    order: &Order,
    shipment: Option<&Shipment>,
    command: &DeliverShipment,
) -> Result<(ShipEvent, OrderEvent), Rejection> {
    let Some(shipment) = shipment else {
        let detail = alloc::format!("order `{}` has no shipment {}", command.order_id, command.shipment);
        let problem = Problem::new(Code::ShipmentUnknown, detail)
            .with("shipment", command.shipment.get())
            .with("shipments", order.shipments);
        return Err(problem.within("shipment").into());
    };
    if let Some(delivered_on) = shipment.delivered_on {
        let detail = alloc::format!("shipment {} arrived on {delivered_on} already", command.shipment);
        let problem = Problem::new(Code::ShipmentAlreadyDelivered, detail)
            .with("shipment", command.shipment.get())
            .with_text("delivered_on", delivered_on);
        return Err(problem.within("shipment").into());
    }
    if command.delivered_on < shipment.sent.shipped_on {
        let detail =
            alloc::format!("{} lies before the shipping date {}", command.delivered_on, shipment.sent.shipped_on);
        let problem = Problem::new(Code::ShipmentDateBeforeShipped, detail)
            .with_text("delivered_on", command.delivered_on)
            .with_text("shipped_on", shipment.sent.shipped_on);
        return Err(problem.within("delivered_on").into());
    }
    let event = ShipmentDelivered::new(command.order_id.clone(), command.shipment, command.delivered_on);
    let mirror = OrderDelivered::new(command.order_id.clone(), command.shipment, shipment.sent.lines.clone());
    Ok((ShipEvent::Delivered(event), OrderEvent::Delivered(mirror)))
}

#[cfg(test)]
mod tests;

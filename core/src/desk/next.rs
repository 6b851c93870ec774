//! What follows from an event, by policy and by nothing else.

use alloc::vec::Vec;

use super::command::Command;
use super::event::Event;
use super::policy::{FillAt, InvoiceAt, Policy, ReserveAt};
use crate::catalog::Stocking;
use crate::id::OrderId;
use crate::invoice::InvoiceOrder;
use crate::order::OrderEvent;
use crate::ship::ShipEvent;
use crate::stock::{FillBackorders, ReserveOrder, StockEvent, StockStatus};

/// The commands that a policy makes of an event. A desk carries them out in the same step; a host
/// with its own store does the same, and ends with the same events.
#[must_use]
pub fn next(event: &Event, policy: &Policy) -> Vec<Command> {
    match event {
        Event::Order(event) => after_order(event, policy).into_iter().collect(),
        Event::Ship(ShipEvent::Sent(sent)) => match (policy.invoice_at, &sent.invoice_id) {
            (InvoiceAt::Ship, Some(invoice_id)) => {
                let invoice = InvoiceOrder::new(sent.order_id.clone(), invoice_id.clone(), sent.shipped_on);
                alloc::vec![Command::InvoiceOrder(invoice.with_lines(sent.lines.clone()))]
            }
            (InvoiceAt::Ship | InvoiceAt::OnRequest, _) => Vec::new(),
        },
        Event::Stock(event) if policy.fill_at == FillAt::Receive && brings(event) => {
            alloc::vec![Command::FillBackorders(FillBackorders::new(event.product_id().clone()))]
        }
        Event::Master(_)
        | Event::Stock(_)
        | Event::Hold(_)
        | Event::Ship(ShipEvent::Delivered(_))
        | Event::Invoice(_)
        | Event::Pay(_) => Vec::new(),
    }
}

/// Are there more units that may be sold after this?
fn brings(event: &StockEvent) -> bool {
    match event {
        StockEvent::Received(event) => event.status == StockStatus::Sellable,
        StockEvent::Returned(event) => event.place.status == StockStatus::Sellable,
        StockEvent::Adjusted(event) => event.status == StockStatus::Sellable && event.discrepancy.is_positive(),
        StockEvent::Transferred(event) => event.to_place.status == StockStatus::Sellable,
        StockEvent::Issued(_)
        | StockEvent::Reserved(_)
        | StockEvent::Backordered(_)
        | StockEvent::Released(_)
        | StockEvent::Shipped(_)
        | StockEvent::Held(_)
        | StockEvent::HoldExtended(_)
        | StockEvent::HoldReleased(_)
        | StockEvent::Filled(_)
        | StockEvent::Reallocated(_)
        | StockEvent::Expected(_)
        | StockEvent::RulesSet(_) => false,
    }
}

fn after_order(event: &OrderEvent, policy: &Policy) -> Option<Command> {
    let reserve = |order_id: &OrderId| Some(Command::ReserveOrder(ReserveOrder::new(order_id.clone())));
    match (event, policy.reserve_at) {
        (OrderEvent::Placed(content), ReserveAt::Place) => {
            let any_stocked = content.lines.iter().any(|line| line.stocking == Stocking::Stocked);
            if any_stocked { reserve(&content.order_id) } else { None }
        }
        (OrderEvent::Amended(event), ReserveAt::Place) => {
            let any_stocked = event.set_lines.iter().any(|line| line.stocking == Stocking::Stocked);
            if any_stocked { reserve(&event.order_id) } else { None }
        }
        (OrderEvent::Confirmed(event), ReserveAt::Confirm) => reserve(&event.order_id),
        _ => None,
    }
}

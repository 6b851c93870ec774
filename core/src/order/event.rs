//! What happened to an order: the only way in which it changes.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::command::LineQuantity;
use super::content::{OrderContent, OrderLine};
use crate::id::{InvoiceId, LineNo, OrderId, PaymentId, ShipmentNo, Text};
use crate::money::{Amount, Percent};
use crate::quantity::Quantity;
use crate::record::{record, tagged};
use crate::tax::Tax;
use crate::time::Date;
use crate::totals::Totals;

record! {
    /// The order was confirmed to the buyer.
    pub struct OrderConfirmed {
        /// Which order.
        order_id: OrderId;
    }
}

record! {
    /// Lines were changed, added or taken away.
    pub struct OrderAmended {
        /// Which order.
        order_id: OrderId,
        /// The totals from now on.
        totals: Totals;
        /// The lines that are new or different.
        set_lines: Vec<OrderLine> => with_set_lines,
        /// The taxes of the table of taxes that the order has not had before.
        taxes: Vec<Tax> => with_taxes,
        /// The lines that are gone.
        remove_lines: Vec<LineNo> => with_remove_lines,
        /// The new required date.
        required_on: Option<Date> => with_required_on,
    }
}

record! {
    /// Units of one line that are given up, and what they were before.
    pub struct LineFreed {
        /// Which line.
        line: LineNo;
        /// How many are cancelled.
        cancelled: Quantity => with_cancelled,
        /// How many of them were reserved.
        reserved: Quantity => with_reserved,
        /// How many of them were waiting for supply.
        backordered: Quantity => with_backordered,
    }
}

record! {
    /// Units were cancelled.
    pub struct OrderUnitsCancelled {
        /// Which order.
        order_id: OrderId,
        /// From which lines.
        lines: Vec<LineFreed>,
        /// The totals of what is left.
        totals: Totals;
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// The order was closed; what was reserved or waiting is free again.
    pub struct OrderClosed {
        /// Which order.
        order_id: OrderId;
        /// What was freed.
        lines: Vec<LineFreed> => with_lines,
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// A hold was put on the order.
    pub struct OrderHeld {
        /// Which order.
        order_id: OrderId,
        /// The name of the hold.
        hold: Text;
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// A hold was taken away.
    pub struct OrderHoldReleased {
        /// Which order.
        order_id: OrderId,
        /// The name of the hold.
        hold: Text;
    }
}

record! {
    /// What a line got from stock, and what it waits for from now on.
    pub struct LineReserved {
        /// Which line.
        line: LineNo;
        /// Units promised now.
        reserved: Quantity => with_reserved,
        /// Units that wait for supply after this.
        backordered: Quantity => with_backordered,
    }
}

record! {
    /// Stock promised units to the order, or put them on a waiting list.
    pub struct OrderReserved {
        /// Which order.
        order_id: OrderId,
        /// Which lines.
        lines: Vec<LineReserved>;
    }
}

record! {
    /// Reserved or waiting units were given back.
    pub struct OrderReleased {
        /// Which order.
        order_id: OrderId,
        /// Which lines.
        lines: Vec<LineFreed>;
    }
}

record! {
    /// Reserved units were taken from the shelf.
    pub struct OrderPicked {
        /// Which order.
        order_id: OrderId,
        /// Which lines.
        lines: Vec<LineQuantity>;
    }
}

record! {
    /// Units of one line that were sent, and what they were before.
    pub struct LineShipped {
        /// Which line.
        line: LineNo,
        /// How many were sent.
        quantity: Quantity;
        /// How many of them were reserved.
        reserved: Quantity => with_reserved,
        /// How many of them were picked.
        picked: Quantity => with_picked,
    }
}

record! {
    /// Units were sent.
    pub struct OrderShipped {
        /// Which order.
        order_id: OrderId,
        /// The number of the shipment in the order.
        shipment: ShipmentNo,
        /// Which lines.
        lines: Vec<LineShipped>;
    }
}

record! {
    /// Sent units arrived.
    pub struct OrderDelivered {
        /// Which order.
        order_id: OrderId,
        /// The number of the shipment in the order.
        shipment: ShipmentNo,
        /// Which lines.
        lines: Vec<LineQuantity>;
    }
}

record! {
    /// Units of one line that were put on an invoice.
    pub struct LineInvoiced {
        /// Which line.
        line: LineNo,
        /// How many.
        quantity: Quantity,
        /// What they are worth there, without tax.
        net: Amount;
        /// The same with tax, where prices are gross.
        gross: Option<Amount> => with_gross,
    }
}

record! {
    /// Units were put on an invoice.
    pub struct OrderInvoiced {
        /// Which order.
        order_id: OrderId,
        /// Which invoice.
        invoice_id: InvoiceId,
        /// Which lines, and what they are worth there.
        lines: Vec<LineInvoiced>,
        /// What the goods on the invoice are worth, before advances are taken off.
        totals: Totals;
        /// What it takes off of earlier invoices in advance.
        deductions: Vec<AdvanceOpen> => with_deductions,
        /// What was paid before and is on it.
        prepaid: Option<Amount> => with_prepaid,
    }
}

record! {
    /// So much of an invoice in advance.
    pub struct AdvanceOpen {
        /// Which invoice.
        invoice_id: InvoiceId,
        /// How much of it.
        totals: Totals;
    }
}

record! {
    /// A part of the order was invoiced in advance.
    pub struct OrderAdvanceInvoiced {
        /// Which order.
        order_id: OrderId,
        /// Which invoice.
        invoice_id: InvoiceId,
        /// Its date.
        issued_on: Date,
        /// Its totals.
        totals: Totals;
        /// The milestone that it bills.
        milestone: Option<Text> => with_milestone,
        /// How much of the order, where that was asked for.
        percent: Option<Percent> => with_percent,
        /// What was paid before and is on it.
        prepaid: Option<Amount> => with_prepaid,
    }
}

record! {
    /// Units of one line that can be invoiced again.
    pub struct LineReopened {
        /// Which line.
        line: LineNo,
        /// How many.
        quantity: Quantity,
        /// What they were worth on the invoice, without tax.
        net: Amount;
        /// The same with tax, where prices are gross.
        gross: Option<Amount> => with_gross,
    }
}

record! {
    /// A part of an invoice of the order was given back.
    pub struct OrderCredited {
        /// Which order.
        order_id: OrderId,
        /// Which invoice.
        invoice_id: InvoiceId,
        /// By which credit note.
        credit_note_id: InvoiceId;
        /// What was given back for good.
        credited: Option<Totals> => with_credited,
        /// What can be invoiced again.
        reopened: Option<Totals> => with_reopened,
        /// Which units can be invoiced again.
        lines: Vec<LineReopened> => with_lines,
        /// What an invoice in advance gave back of what no later one has taken off.
        advance: Option<Totals> => with_advance,
        /// What the invoices in advance got back of what was taken off.
        restored: Vec<AdvanceOpen> => with_restored,
        /// The totals of the order from now on, where its invoices say them.
        totals: Option<Totals> => with_totals,
    }
}

record! {
    /// A payment was allocated to an invoice of the order.
    pub struct OrderPaid {
        /// Which order.
        order_id: OrderId,
        /// Which payment.
        payment_id: PaymentId,
        /// How much.
        amount: Amount;
    }
}

tagged! {
    /// Everything that can happen to an order.
    pub enum OrderEvent {
        /// It was drafted, or drafted anew.
        Drafted(Box<OrderContent>) = "order_drafted",
        /// It was quoted, or quoted anew.
        Quoted(Box<OrderContent>) = "order_quoted",
        /// It was placed: from now on it binds.
        Placed(Box<OrderContent>) = "order_placed",
        /// It was confirmed.
        Confirmed(OrderConfirmed) = "order_confirmed",
        /// Its lines were changed.
        Amended(Box<OrderAmended>) = "order_amended",
        /// Units were cancelled; the order is, when none is left and none was shipped.
        Cancelled(Box<OrderUnitsCancelled>) = "order_cancelled",
        /// It was closed.
        Closed(OrderClosed) = "order_closed",
        /// It was put on hold.
        Held(OrderHeld) = "order_held",
        /// A hold was taken away.
        HoldReleased(OrderHoldReleased) = "order_hold_released",
        /// Stock was promised.
        Reserved(OrderReserved) = "order_reserved",
        /// Promises were given back.
        Released(OrderReleased) = "order_released",
        /// Goods were taken from the shelf.
        Picked(OrderPicked) = "order_picked",
        /// Goods were sent.
        Shipped(OrderShipped) = "order_shipped",
        /// Goods arrived.
        Delivered(OrderDelivered) = "order_delivered",
        /// Goods were invoiced.
        Invoiced(Box<OrderInvoiced>) = "order_invoiced",
        /// Money came in.
        Paid(OrderPaid) = "order_paid",
        /// A part was invoiced in advance.
        AdvanceInvoiced(Box<OrderAdvanceInvoiced>) = "order_advance_invoiced",
        /// A part of an invoice was given back.
        Credited(Box<OrderCredited>) = "order_credited",
        /// Money came in before there was an invoice.
        Prepaid(OrderPaid) = "order_prepaid",
    }
}

impl OrderEvent {
    /// The order it happened to.
    #[must_use]
    pub fn order_id(&self) -> &OrderId {
        match self {
            Self::Drafted(content) | Self::Quoted(content) | Self::Placed(content) => &content.order_id,
            Self::Confirmed(event) => &event.order_id,
            Self::Amended(event) => &event.order_id,
            Self::Cancelled(event) => &event.order_id,
            Self::Closed(event) => &event.order_id,
            Self::Held(event) => &event.order_id,
            Self::HoldReleased(event) => &event.order_id,
            Self::Reserved(event) => &event.order_id,
            Self::Released(event) => &event.order_id,
            Self::Picked(event) => &event.order_id,
            Self::Shipped(event) => &event.order_id,
            Self::Delivered(event) => &event.order_id,
            Self::Invoiced(event) => &event.order_id,
            Self::Paid(event) | Self::Prepaid(event) => &event.order_id,
            Self::AdvanceInvoiced(event) => &event.order_id,
            Self::Credited(event) => &event.order_id,
        }
    }
}

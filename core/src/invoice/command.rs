//! What can be asked: to invoice, to invoice in advance, to credit.

use alloc::vec::Vec;

use crate::id::{InvoiceId, LineNo, OrderId, Text};
use crate::money::{Amount, Percent};
use crate::order::LineQuantity;
use crate::quantity::Quantity;
use crate::record::{choice, record};
use crate::time::Date;

record! {
    /// Invoices what the order's policy lets through: goods that are on no invoice, all of them or by line; or the next
    /// milestone; or a percentage of the order. What was invoiced in advance is taken off.
    pub struct InvoiceOrder {
        /// Which order.
        order_id: OrderId,
        /// The legal number of the invoice, which the caller assigns. BT-1.
        invoice_id: InvoiceId,
        /// The date of the invoice. BT-2.
        issued_on: Date;
        /// Which lines and how much of each; all that can be invoiced when empty.
        lines: Vec<LineQuantity> => with_lines,
        /// Which milestone, where the order is invoiced by milestones; the next one when left out.
        milestone: Option<Text> => with_milestone,
        /// How much of the order, where it is invoiced by percentage.
        percent: Option<Percent> => with_percent,
        /// The invoice that this one takes the place of; it must have been credited. BT-25.
        corrects: Option<InvoiceId> => with_corrects,
    }
}

record! {
    /// Invoices a deposit: a part of what the order is worth, with its part of every tax, before any goods are invoiced.
    ///
    /// Either a percentage of the order or an amount with tax. Later invoices take it off.
    pub struct InvoiceDeposit {
        /// Which order.
        order_id: OrderId,
        /// The legal number of the invoice, which the caller assigns. BT-1.
        invoice_id: InvoiceId,
        /// The date of the invoice. BT-2.
        issued_on: Date;
        /// So much of the order.
        percent: Option<Percent> => with_percent,
        /// So much, with tax.
        amount: Option<Amount> => with_amount,
    }
}

choice! {
    /// What becomes of units that are credited.
    #[derive(Default)]
    pub enum CreditedUnits {
        /// They stay as they are: given back, or let go.
        #[default]
        Settled = "settled",
        /// They can be invoiced again: the invoice was wrong.
        Invoiceable = "invoiceable",
    }
}

record! {
    /// What of one line is credited: units of it, or an amount.
    pub struct CreditLine {
        /// Which line of the order.
        line: LineNo;
        /// So many units; all that are left of the line on the invoice when neither is given.
        quantity: Option<Quantity> => with_quantity,
        /// So much, with tax, off the price; no units.
        amount: Option<Amount> => with_amount,
    }
}

record! {
    /// Gives back what an invoice billed: the whole, lines, units of them, or an amount. Never more than is left of it.
    pub struct CreditInvoice {
        /// Which invoice.
        invoice_id: InvoiceId,
        /// The legal number of the credit note, which the caller assigns. BT-1.
        credit_note_id: InvoiceId,
        /// The date of the credit note. BT-2.
        issued_on: Date;
        /// Which lines; all that is left of the invoice when neither these nor an amount are given.
        lines: Vec<CreditLine> => with_lines,
        /// So much, with tax, spread over what is left.
        amount: Option<Amount> => with_amount,
        /// What becomes of the units.
        units: CreditedUnits => with_units,
        /// Why, for people. BT-22.
        reason: Option<Text> => with_reason,
    }
}

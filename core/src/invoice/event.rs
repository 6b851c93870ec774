//! What happened to an invoice: the only way in which it changes.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::document::{AdvanceDeducted, InvoiceIssued};
use crate::id::{InvoiceId, LineNo, PaymentId};
use crate::money::Amount;
use crate::quantity::Quantity;
use crate::record::{record, tagged};
use crate::time::Date;
use crate::totals::Totals;

record! {
    /// Money was allocated to an invoice.
    pub struct InvoicePaid {
        /// Which invoice.
        invoice_id: InvoiceId,
        /// Which payment.
        payment_id: PaymentId,
        /// How much of it.
        amount: Amount,
        /// When the money came.
        received_on: Date;
    }
}

record! {
    /// What was credited of one line.
    pub struct LineCredited {
        /// Which line of the order.
        line: LineNo,
        /// How many units; nothing where only the price was lowered.
        quantity: Quantity,
        /// What that is worth: goods, its part of the document's allowances and charges, every tax.
        totals: Totals;
        /// What had been taken off the price of these units before, by amounts: it goes with them, so that they can be
        /// invoiced at their price again. Of all credits of a line: what was taken off the price of the units left.
        lowered: Option<Totals> => with_lowered,
    }
}

record! {
    /// A part of an invoice was given back.
    pub struct InvoiceCredited {
        /// Which invoice.
        invoice_id: InvoiceId,
        /// By which credit note.
        credit_note_id: InvoiceId,
        /// The date of the credit note.
        issued_on: Date,
        /// The totals of the credit note.
        totals: Totals;
        /// What of which lines.
        lines: Vec<LineCredited> => with_lines,
        /// What the invoices in advance get back of what was taken off here.
        restored: Vec<AdvanceDeducted> => with_restored,
    }
}

tagged! {
    /// Everything that can happen to an invoice.
    pub enum InvoiceEvent {
        /// It was issued.
        Issued(Box<InvoiceIssued>) = "invoice_issued",
        /// Money came in.
        Paid(InvoicePaid) = "invoice_paid",
        /// A part of it, or all, was given back.
        Credited(Box<InvoiceCredited>) = "invoice_credited",
    }
}

impl InvoiceEvent {
    /// The invoice it happened to.
    #[must_use]
    pub fn invoice_id(&self) -> &InvoiceId {
        match self {
            Self::Issued(event) => &event.invoice_id,
            Self::Paid(event) => &event.invoice_id,
            Self::Credited(event) => &event.invoice_id,
        }
    }
}

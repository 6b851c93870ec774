//! Invoices: what was shipped becomes a document with totals and a due date.
//!
//! It decides what may be invoiced and what that is worth. It never sums itself: figures come from
//! [`totals`](crate::totals). An invoice is worth the order's value after it less what was invoiced
//! before, so the invoices of an order always sum to the order, in every figure. Invariants:
//! invoiced ≤ shipped per line; paid ≤ gross.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::id::{CustomerId, InvoiceId, LineNo, OrderId, PaymentId, ProductId, TaxId, Text};
use crate::money::{Amount, Currency, UnitPrice};
use crate::order::{
    Guard, LineInvoiced, LineQuantity, Order, OrderEvent, OrderInvoiced, OrderLine, Part, take_lines, value_at,
};
use crate::party::Address;
use crate::problem::{Code, Problem, Rejection, ReplayError};
use crate::quantity::{Quantity, UnitCode};
use crate::record::{choice, record, tagged};
use crate::tax::{PriceBasis, TaxRate};
use crate::time::Date;
use crate::totals::{Calculation, Totals};

mod terms;

pub use terms::{
    ClaimPayment, EarlyPayment, InterestClaim, InterestDue, PaymentNote, PaymentSchedule, ScheduleRequest,
    ScheduledInstalment, late_interest, schedule_payments, with_reduced_tax,
};

record! {
    /// Invoices what was shipped and is on no invoice: all of it, or by line.
    pub struct InvoiceOrder {
        /// Which order.
        order_id: OrderId,
        /// The legal number of the invoice, which the caller assigns. BT-1.
        invoice_id: InvoiceId,
        /// The date of the invoice. BT-2.
        issued_on: Date;
        /// Which lines and how much of each; all that is shipped when empty.
        lines: Vec<LineQuantity> => with_lines,
    }
}

record! {
    /// One line of an invoice. EN 16931 BG-25.
    pub struct InvoiceLine {
        /// The line of the order. BT-132.
        line: LineNo,
        /// What. BT-155.
        product_id: ProductId,
        /// How much. BT-129.
        quantity: Quantity,
        /// In which unit. BT-130.
        unit: UnitCode,
        /// What one unit, or the base quantity, costs, as the invoice's prices are. BT-146 where they are net.
        unit_price: UnitPrice,
        /// What it is worth without tax, the line's allowances and charges in it. BT-131.
        net: Amount;
        /// The same with tax, where its price is gross.
        gross: Option<Amount> => with_gross,
        /// How it is taxed, when one tax of a category and rate is all. BG-30.
        tax: Option<TaxRate> => with_tax,
        /// Which of the order's taxes it has, in the order in which they are computed.
        taxes: Vec<TaxId> => with_taxes,
        /// The quantity the price is for. BT-149.
        base_quantity: Option<Quantity> => with_base_quantity,
        /// Words for people. BT-153.
        description: Option<Text> => with_description,
    }
}

record! {
    /// An invoice as issued. It never changes; payments are counted beside it.
    pub struct InvoiceIssued {
        /// Its legal number. BT-1.
        invoice_id: InvoiceId,
        /// The order it bills. BT-14.
        order_id: OrderId,
        /// Who owes it.
        customer_id: CustomerId,
        /// The currency of every amount in it. BT-5.
        currency: Currency,
        /// Its date. BT-2.
        issued_on: Date,
        /// When it is due. BT-9.
        due_on: Date,
        /// Its lines.
        lines: Vec<InvoiceLine>,
        /// Its totals.
        totals: Totals;
        /// Are its prices without tax or with it?
        prices: PriceBasis => with_prices,
        /// The buyer's reference. BT-13.
        reference: Option<Text> => with_reference,
        /// Where it goes.
        billing_address: Option<Address> => with_billing_address,
    }
}

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

tagged! {
    /// Everything that can happen to an invoice.
    pub enum InvoiceEvent {
        /// It was issued.
        Issued(Box<InvoiceIssued>) = "invoice_issued",
        /// Money came in.
        Paid(InvoicePaid) = "invoice_paid",
    }
}

impl InvoiceEvent {
    /// The invoice it happened to.
    #[must_use]
    pub fn invoice_id(&self) -> &InvoiceId {
        match self {
            Self::Issued(event) => &event.invoice_id,
            Self::Paid(event) => &event.invoice_id,
        }
    }
}

choice! {
    /// How far an invoice is paid.
    pub enum InvoiceStatus {
        /// Nothing has been paid.
        Open = "open",
        /// A part has been paid.
        PartiallyPaid = "partially_paid",
        /// All has been paid.
        Paid = "paid",
    }
}

record! {
    /// One invoice.
    pub struct Invoice {
        /// How many events it has seen.
        version: u64,
        /// As it was issued.
        issued: InvoiceIssued,
        /// What has been paid.
        total_paid: Amount;
        /// When the last of it was paid.
        paid_on: Option<Date> => with_paid_on,
    }
}

impl Invoice {
    /// The invoice that begins with this event.
    ///
    /// # Errors
    /// The event is not the first one of an invoice.
    pub fn begin(event: &InvoiceEvent) -> Result<Self, ReplayError> {
        match event {
            InvoiceEvent::Issued(issued) => {
                Ok(Self::new(1, InvoiceIssued::clone(issued), Amount::zero(issued.currency)))
            }
            InvoiceEvent::Paid(_) => Err(ReplayError::new("an invoice that was never issued cannot be paid")),
        }
    }

    /// Changes the invoice by what happened.
    ///
    /// # Errors
    /// The event cannot have happened to this invoice.
    pub fn apply(&mut self, event: &InvoiceEvent) -> Result<(), ReplayError> {
        match event {
            InvoiceEvent::Issued(_) => Err(ReplayError::new("an invoice is issued once")),
            InvoiceEvent::Paid(event) => {
                let paid = self.total_paid.plus(event.amount)?;
                let due = self.due()?;
                if paid > due {
                    return Err(ReplayError::new("more would be paid than the invoice asks for"));
                }
                self.total_paid = paid;
                if paid == due {
                    self.paid_on = Some(event.received_on);
                }
                self.version = self.version.saturating_add(1);
                Ok(())
            }
        }
    }

    /// What it asks for: the gross total less what the buyer retains, rounded to cash. BT-115.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn due(&self) -> Result<Amount, Problem> {
        self.issued.totals.payable()
    }

    /// What is still to be paid.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn open(&self) -> Result<Amount, Problem> {
        self.due()?.minus(self.total_paid)
    }

    /// How far it is paid, derived.
    #[must_use]
    pub fn status(&self) -> InvoiceStatus {
        // INVARIANT: what is due was calculated when the invoice was issued, so it fits.
        if self.due().is_ok_and(|due| self.total_paid >= due) {
            InvoiceStatus::Paid
        } else if self.total_paid.is_positive() {
            InvoiceStatus::PartiallyPaid
        } else {
            InvoiceStatus::Open
        }
    }
}

/// Invoices what was shipped.
pub(crate) fn issue(
    order: &Order,
    existing: Option<&Invoice>,
    command: &InvoiceOrder,
) -> Result<(InvoiceEvent, OrderEvent), Rejection> {
    order.guard(Guard::Invoice).map_err(|problem| problem.within("order_id"))?;
    let mut problems = Vec::new();
    if existing.is_some() {
        let detail = alloc::format!("there is an invoice `{}` already", command.invoice_id);
        let problem = Problem::new(Code::InvoiceIdUsed, detail).with_text("invoice_id", &command.invoice_id);
        problems.push(problem.within("invoice_id"));
    }
    if command.issued_on < order.content.ordered_on {
        let detail = alloc::format!("{} lies before the order date {}", command.issued_on, order.content.ordered_on);
        let problem = Problem::new(Code::InvoiceDateBeforeOrder, detail)
            .with_text("issued_on", command.issued_on)
            .with_text("ordered_on", order.content.ordered_on);
        problems.push(problem.within("issued_on"));
    }
    let due_on = i32::try_from(order.content.payment_days.get())
        .map_or_else(|_| Ok(command.issued_on), |days| command.issued_on.plus_days(days));
    if let Err(problem) = &due_on {
        problems.push(problem.clone().within("issued_on"));
    }
    let taken = take_lines(order, &command.lines, OrderLine::invoiceable).unwrap_or_else(|found| {
        problems.extend(found);
        Vec::new()
    });
    Rejection::unless_empty(problems)?;
    let (lines, totals) = worth(order, &taken)?;
    let billed =
        lines.iter().map(|line| LineInvoiced::new(line.line, line.quantity, line.net).with_gross(line.gross)).collect();
    let content = &order.content;
    let (invoice_id, order_id) = (command.invoice_id.clone(), command.order_id.clone());
    let event = InvoiceIssued::new(
        invoice_id.clone(),
        order_id.clone(),
        content.customer_id.clone(),
        content.currency,
        command.issued_on,
        due_on?,
        lines,
        totals.clone(),
    )
    .with_prices(content.prices)
    .with_reference(content.reference.clone())
    .with_billing_address(content.billing_address.clone());
    let mirror = OrderInvoiced::new(order_id, invoice_id, billed, totals);
    Ok((InvoiceEvent::Issued(Box::new(event)), OrderEvent::Invoiced(Box::new(mirror))))
}

/// What the taken units are worth: the order's value with them less what has been invoiced.
fn worth(order: &Order, taken: &[(&OrderLine, Quantity)]) -> Result<(Vec<InvoiceLine>, Totals), Rejection> {
    let added = |line: &OrderLine| {
        let at = taken.binary_search_by_key(&line.line, |(taken, _)| taken.line).ok();
        at.and_then(|at| taken.get(at)).map_or(Quantity::ZERO, |(_, quantity)| *quantity)
    };
    // INVARIANT: invoiced + added <= shipped <= ordered, so the sum is a quantity.
    let after = |line: &OrderLine| Part {
        taken: line.counters.invoiced.plus(added(line)).unwrap_or(line.quantity),
        left: line.active(),
    };
    let Calculation { lines: nets, totals: totals_after, .. } = value_at(&order.content, after)?;
    let totals = match &order.invoiced {
        Some(before) => totals_after.minus(before)?,
        None => totals_after,
    };
    let mut lines = Vec::with_capacity(taken.len());
    for (line, net) in order.content.lines.iter().zip(nets) {
        let quantity = added(line);
        let gross = Amount::combine_optional(net.gross, line.gross_invoiced, Amount::minus)?;
        let net = line.net_invoiced.map_or(Ok(net.net), |before| net.net.minus(before))?;
        // A line that nothing is added to shows only where an amendment or a cancellation moved a cent.
        if quantity.is_zero() && net.is_zero() {
            continue;
        }
        let product_id = line.product_id.clone();
        lines.push(
            InvoiceLine::new(line.line, product_id, quantity, line.unit, line.unit_price, net)
                .with_gross(gross)
                .with_tax(line.tax)
                .with_taxes(line.taxes.clone())
                .with_base_quantity(line.base_quantity)
                .with_description(line.description.clone()),
        );
    }
    Ok((lines, totals))
}

#[cfg(test)]
mod tests;

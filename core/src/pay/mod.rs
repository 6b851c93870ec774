//! Payments received, and how they are allocated to invoices.
//!
//! It decides which invoices a payment pays. Invariants: allocations of a payment sum to at most its
//! amount; allocations to an invoice sum to at most its gross total. What is not allocated stays on
//! the payment.

use alloc::vec::Vec;

use crate::grouped::Grouped;
use crate::id::{CustomerId, InvoiceId, OrderId, PaymentId, Text};
use crate::invoice::{Invoice, InvoiceEvent, InvoicePaid};
use crate::limits;
use crate::money::{Amount, Currency};
use crate::order::{OrderEvent, OrderPaid};
use crate::problem::{Code, Problem, Rejection};
use crate::record::{record, tagged};
use crate::time::Date;

record! {
    /// The share of a payment that pays one invoice.
    pub struct PaymentAllocation {
        /// Which invoice.
        invoice_id: InvoiceId,
        /// How much; more than nothing.
        amount: Amount;
    }
}

record! {
    /// Books money that came in, and allocates it to invoices.
    pub struct RecordPayment {
        /// The caller's id of the payment.
        payment_id: PaymentId,
        /// Who paid.
        customer_id: CustomerId,
        /// In which currency.
        currency: Currency,
        /// How much; more than nothing.
        amount: Amount,
        /// On which date.
        received_on: Date;
        /// Which invoices it pays; nothing is allocated when empty.
        allocations: Vec<PaymentAllocation> => with_allocations,
        /// How it was paid, such as `bank transfer`.
        method: Option<Text> => with_method,
        /// What the payer wrote.
        reference: Option<Text> => with_reference,
    }
}

record! {
    /// Money came in.
    pub struct PaymentReceived {
        /// Which payment.
        payment_id: PaymentId,
        /// Who paid.
        customer_id: CustomerId,
        /// In which currency.
        currency: Currency,
        /// How much.
        amount: Amount,
        /// On which date.
        received_on: Date,
        /// What of it is on no invoice.
        unallocated: Amount;
        /// Which invoices it pays.
        allocations: Vec<PaymentAllocation> => with_allocations,
        /// How it was paid.
        method: Option<Text> => with_method,
        /// What the payer wrote.
        reference: Option<Text> => with_reference,
    }
}

tagged! {
    /// Everything that can happen to a payment.
    pub enum PayEvent {
        /// It came in.
        Received(PaymentReceived) = "payment_received",
    }
}

record! {
    /// One payment.
    pub struct Payment {
        /// How many events it has seen.
        version: u64,
        /// As it came in.
        received: PaymentReceived;
    }
}

impl Payment {
    /// The payment that begins with this event.
    #[must_use]
    pub fn begin(event: &PayEvent) -> Self {
        let PayEvent::Received(received) = event;
        Self::new(1, received.clone())
    }
}

/// What a payment comes to: the payment, the invoices, the orders.
#[derive(Debug)]
pub(crate) struct Paying {
    pub(crate) payment: PayEvent,
    pub(crate) invoices: Vec<InvoiceEvent>,
    pub(crate) orders: Vec<OrderEvent>,
}

/// Books a payment.
pub(crate) fn receive<'a>(
    command: &RecordPayment,
    existing: Option<&Payment>,
    invoice: impl Fn(&InvoiceId) -> Option<&'a Invoice>,
) -> Result<Paying, Rejection> {
    let mut problems = Vec::new();
    if existing.is_some() {
        let detail = alloc::format!("there is a payment `{}` already", command.payment_id);
        let problem = Problem::new(Code::PaymentIdUsed, detail).with_text("payment_id", &command.payment_id);
        problems.push(problem.within("payment_id"));
    }
    let amount =
        command.amount.in_currency(command.currency).and_then(positive).map_err(|problem| problem.within("amount"));
    if command.allocations.len() > limits::LINES_MAX {
        problems.push(
            Problem::new(Code::LimitEntries, alloc::format!("a payment pays at most {} invoices", limits::LINES_MAX))
                .with("entries", command.allocations.len())
                .with("entries_max", limits::LINES_MAX)
                .within("allocations"),
        );
        return Err(Rejection::new(problems));
    }
    let mut allocated = Vec::with_capacity(command.allocations.len());
    let mut seen = alloc::collections::BTreeSet::new();
    for (index, allocation) in command.allocations.iter().enumerate() {
        if !seen.insert(&allocation.invoice_id) {
            let detail = alloc::format!("the payment names invoice `{}` twice", allocation.invoice_id);
            let problem =
                Problem::new(Code::InvoiceAllocatedTwice, detail).with_text("invoice_id", &allocation.invoice_id);
            problems.push(problem.within("invoice_id").within(index).within("allocations"));
            continue;
        }
        match allocate(command, allocation, invoice(&allocation.invoice_id)) {
            Ok((order_id, amount)) => allocated.push((order_id, allocation.invoice_id.clone(), amount)),
            Err(problem) => problems.push(problem.within(index).within("allocations")),
        }
    }
    let amount = match amount {
        Ok(amount) if problems.is_empty() => amount,
        Ok(_) => return Err(Rejection::new(problems)),
        Err(problem) => {
            problems.push(problem);
            return Err(Rejection::new(problems));
        }
    };
    let sum = Amount::sum(allocated.iter().map(|(_, _, amount)| *amount), command.currency)?;
    let unallocated = amount.minus(sum)?;
    if unallocated.is_negative() {
        let detail = alloc::format!("{sum} is allocated, {amount} was paid");
        let problem = Problem::new(Code::PaymentOverAllocated, detail)
            .with_text("allocated", sum)
            .with_text("amount", amount)
            .with_text("excess", unallocated.negated());
        return Err(problem.within("allocations").into());
    }
    Ok(paying(command, amount, unallocated, &allocated))
}

fn positive(amount: Amount) -> Result<Amount, Problem> {
    if amount.is_positive() {
        Ok(amount)
    } else {
        Err(Problem::new(Code::AmountNotPositive, "the amount must be more than nothing").with_text("amount", amount))
    }
}

/// Can this much of the payment go to this invoice?
fn allocate(
    command: &RecordPayment,
    allocation: &PaymentAllocation,
    invoice: Option<&Invoice>,
) -> Result<(OrderId, Amount), Problem> {
    let Some(invoice) = invoice else {
        let detail = alloc::format!("no invoice `{}` is known", allocation.invoice_id);
        let problem = Problem::new(Code::InvoiceUnknown, detail).with_text("invoice_id", &allocation.invoice_id);
        return Err(problem.within("invoice_id"));
    };
    let issued = &invoice.issued;
    if issued.currency != command.currency {
        let detail = alloc::format!("the invoice is in {}, the payment in {}", issued.currency, command.currency);
        let problem = Problem::new(Code::PaymentCurrency, detail)
            .with("invoice_currency", issued.currency.code())
            .with("payment_currency", command.currency.code());
        return Err(problem.within("invoice_id"));
    }
    if issued.customer_id != command.customer_id {
        let detail = alloc::format!("invoice `{}` is owed by another customer", issued.invoice_id);
        let problem = Problem::new(Code::PaymentCustomer, detail)
            .with_text("invoice_customer_id", &issued.customer_id)
            .with_text("payment_customer_id", &command.customer_id);
        return Err(problem.within("invoice_id"));
    }
    let amount = allocation.amount.in_currency(issued.currency).and_then(positive);
    let amount = amount.map_err(|problem| problem.within("amount"))?;
    let open = invoice.open()?;
    if amount > open {
        let detail = alloc::format!("{amount} is allocated to `{}`, {open} is open", issued.invoice_id);
        let problem = Problem::new(Code::InvoiceOverpaid, detail)
            .with_text("invoice_id", &issued.invoice_id)
            .with_text("asked", amount)
            .with_text("open", open);
        return Err(problem.within("amount"));
    }
    Ok((issued.order_id.clone(), amount))
}

fn paying(
    command: &RecordPayment,
    amount: Amount,
    unallocated: Amount,
    allocated: &[(OrderId, InvoiceId, Amount)],
) -> Paying {
    let payment_id = &command.payment_id;
    let allocations: Vec<PaymentAllocation> =
        allocated.iter().map(|(_, invoice_id, amount)| PaymentAllocation::new(invoice_id.clone(), *amount)).collect();
    let received = PaymentReceived::new(
        payment_id.clone(),
        command.customer_id.clone(),
        command.currency,
        amount,
        command.received_on,
        unallocated,
    )
    .with_allocations(allocations)
    .with_method(command.method.clone())
    .with_reference(command.reference.clone());
    let invoice_paid = |(_, invoice_id, amount): &(OrderId, InvoiceId, Amount)| {
        InvoiceEvent::Paid(InvoicePaid::new(invoice_id.clone(), payment_id.clone(), *amount, command.received_on))
    };
    // One event an order, whatever the number of its invoices.
    let mut per_order: Grouped<'_, OrderId, Amount> = Grouped::new();
    for (order_id, _, amount) in allocated {
        if let Some(sum) = per_order.entry(order_id, || Amount::zero(command.currency)) {
            // INVARIANT: the sum of all allocations was formed above.
            *sum = sum.plus(*amount).unwrap_or(*sum);
        }
    }
    let order_paid = |(order_id, amount): (&OrderId, Amount)| {
        OrderEvent::Paid(OrderPaid::new(order_id.clone(), payment_id.clone(), amount))
    };
    Paying {
        payment: PayEvent::Received(received),
        invoices: allocated.iter().map(invoice_paid).collect(),
        orders: per_order.into_entries().into_iter().map(order_paid).collect(),
    }
}

#[cfg(test)]
mod tests;

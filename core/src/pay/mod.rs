//! Payments received, and how they are allocated to invoices.
//!
//! It decides which invoices a payment pays, and which orders before they have one. Invariants: allocations of a payment sum to at most its
//! amount; allocations to an invoice sum to at most its gross total. What is not allocated stays on
//! the payment.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::grouped::Grouped;
use crate::id::{CustomerId, InvoiceId, OrderId, PaymentId, Text};
use crate::invoice::{Invoice, InvoiceEvent, InvoicePaid};
use crate::limits;
use crate::money::{Amount, Currency};
use crate::order::{Order, OrderEvent, OrderPaid};
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
    /// The share of a payment that pays for an order before there is an invoice.
    pub struct Prepayment {
        /// Which order.
        order_id: OrderId,
        /// How much; more than nothing.
        amount: Amount;
    }
}

record! {
    /// Books money that came in, and allocates it to invoices, or to orders that have none yet.
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
        /// Which orders it pays for before there is an invoice; the next invoices show it as paid. BT-113.
        prepayments: Vec<Prepayment> => with_prepayments,
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
        /// What of it is on no invoice and no order.
        unallocated: Amount;
        /// Which invoices it pays.
        allocations: Vec<PaymentAllocation> => with_allocations,
        /// How it was paid.
        method: Option<Text> => with_method,
        /// What the payer wrote.
        reference: Option<Text> => with_reference,
        /// Which orders it pays for before there is an invoice.
        prepayments: Vec<Prepayment> => with_prepayments,
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

/// What a payment can be allocated to.
pub(crate) struct Known<'k, 'a> {
    pub(crate) invoice: &'k dyn Fn(&InvoiceId) -> Option<&'a Invoice>,
    pub(crate) order: &'k dyn Fn(&OrderId) -> Option<&'a Order>,
}

/// Books a payment.
pub(crate) fn receive(
    command: &RecordPayment,
    existing: Option<&Payment>,
    known: &Known<'_, '_>,
) -> Result<Paying, Rejection> {
    let mut problems = Vec::new();
    if existing.is_some() {
        let detail = alloc::format!("there is a payment `{}` already", command.payment_id);
        let problem = Problem::new(Code::PaymentIdUsed, detail).with_text("payment_id", &command.payment_id);
        problems.push(problem.within("payment_id"));
    }
    let amount = command.amount.in_currency(command.currency).and_then(positive);
    problems.extend(amount.as_ref().err().map(|problem| problem.clone().within("amount")));
    for (entries, list) in [(command.allocations.len(), "allocations"), (command.prepayments.len(), "prepayments")] {
        if entries > limits::LINES_MAX {
            let detail = alloc::format!("a payment has at most {} {list}", limits::LINES_MAX);
            let problem = Problem::new(Code::LimitEntries, detail).with("entries", entries);
            problems.push(problem.with("entries_max", limits::LINES_MAX).within(list));
            return Err(Rejection::new(problems));
        }
    }
    let allocated = to_invoices(command, known, &mut problems);
    let prepaid = to_orders(command, known, &mut problems);
    Rejection::unless_empty(problems)?;
    let amount = amount?;
    let amounts = allocated.iter().map(|(_, _, amount)| *amount).chain(prepaid.iter().map(|prepaid| prepaid.amount));
    let sum = Amount::sum(amounts, command.currency)?;
    let unallocated = amount.minus(sum)?;
    if unallocated.is_negative() {
        let detail = alloc::format!("{sum} is allocated, {amount} was paid");
        let problem = Problem::new(Code::PaymentOverAllocated, detail)
            .with_text("allocated", sum)
            .with_text("amount", amount)
            .with_text("excess", unallocated.negated());
        let list = if allocated.is_empty() { "prepayments" } else { "allocations" };
        return Err(problem.within(list).into());
    }
    Ok(paying(command, amount, unallocated, &allocated, prepaid))
}

/// What goes to which invoices.
fn to_invoices(
    command: &RecordPayment,
    known: &Known<'_, '_>,
    problems: &mut Vec<Problem>,
) -> Vec<(OrderId, InvoiceId, Amount)> {
    let mut allocated = Vec::with_capacity(command.allocations.len());
    let mut seen = BTreeSet::new();
    for (index, allocation) in command.allocations.iter().enumerate() {
        if !seen.insert(&allocation.invoice_id) {
            let detail = alloc::format!("the payment names invoice `{}` twice", allocation.invoice_id);
            let problem =
                Problem::new(Code::InvoiceAllocatedTwice, detail).with_text("invoice_id", &allocation.invoice_id);
            problems.push(problem.within("invoice_id").within(index).within("allocations"));
            continue;
        }
        match allocate(command, allocation, (known.invoice)(&allocation.invoice_id)) {
            Ok((order_id, amount)) => allocated.push((order_id, allocation.invoice_id.clone(), amount)),
            Err(problem) => problems.push(problem.within(index).within("allocations")),
        }
    }
    allocated
}

/// What goes to which orders.
fn to_orders(command: &RecordPayment, known: &Known<'_, '_>, problems: &mut Vec<Problem>) -> Vec<Prepayment> {
    let mut prepaid = Vec::with_capacity(command.prepayments.len());
    let mut seen = BTreeSet::new();
    for (index, prepayment) in command.prepayments.iter().enumerate() {
        let at = |problem: Problem| problem.within(index).within("prepayments");
        if !seen.insert(&prepayment.order_id) {
            let detail = alloc::format!("the payment names order `{}` twice", prepayment.order_id);
            let problem = Problem::new(Code::PaymentOrderPrepaidTwice, detail);
            problems.push(at(problem.with_text("order_id", &prepayment.order_id).within("order_id")));
            continue;
        }
        match prepay(command, prepayment, (known.order)(&prepayment.order_id)) {
            Ok(amount) => prepaid.push(Prepayment::new(prepayment.order_id.clone(), amount)),
            Err(problem) => problems.push(at(problem)),
        }
    }
    prepaid
}

/// Can this much be paid for this order before there is an invoice?
fn prepay(command: &RecordPayment, prepayment: &Prepayment, order: Option<&Order>) -> Result<Amount, Problem> {
    let order_id = &prepayment.order_id;
    let order = order.ok_or_else(|| crate::order::unknown(order_id))?;
    if order.currency() != command.currency {
        let detail = alloc::format!("the order is in {}, the payment in {}", order.currency(), command.currency);
        let problem = Problem::new(Code::PaymentCurrency, detail)
            .with("order_currency", order.currency().code())
            .with("payment_currency", command.currency.code());
        return Err(problem.within("order_id"));
    }
    if order.content.customer_id != command.customer_id {
        let detail = alloc::format!("order `{order_id}` is another customer's");
        let problem = Problem::new(Code::PaymentCustomer, detail)
            .with_text("order_customer_id", &order.content.customer_id)
            .with_text("payment_customer_id", &command.customer_id);
        return Err(problem.within("order_id"));
    }
    let amount = prepayment.amount.in_currency(command.currency).and_then(positive);
    let amount = amount.map_err(|problem| problem.within("amount"))?;
    // What stands on invoices already is paid by allocations to those.
    let left = unbilled(order)?;
    if amount > left {
        let detail = alloc::format!("{amount} is paid for `{order_id}`, {left} is to be paid for it");
        let problem = Problem::new(Code::PaymentExceedsOrder, detail)
            .with_text("order_id", order_id)
            .with_text("asked", amount)
            .with_text("open", left);
        return Err(problem.within("amount"));
    }
    Ok(amount)
}

fn positive(amount: Amount) -> Result<Amount, Problem> {
    if amount.is_positive() {
        Ok(amount)
    } else {
        Err(Problem::new(Code::AmountNotPositive, "the amount must be more than nothing").with_text("amount", amount))
    }
}

/// What is on no invoice yet and not prepaid.
fn unbilled(order: &Order) -> Result<Amount, Problem> {
    if !order.is_open() {
        return Ok(Amount::zero(order.currency()));
    }
    let zero = Amount::zero(order.currency());
    let unbilled =
        order.content.totals.payable()?.minus(order.billed()?.payable()?)?.minus(order.payable_credited()?)?;
    unbilled.minus(order.prepaid.unwrap_or(zero))
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
    if invoice.is_credit_note() {
        let detail = alloc::format!("`{}` is a credit note: it gives money back", issued.invoice_id);
        let problem = Problem::new(Code::PaymentToCreditNote, detail).with_text("invoice_id", &issued.invoice_id);
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
    prepaid: Vec<Prepayment>,
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
    .with_reference(command.reference.clone())
    .with_prepayments(prepaid.clone());
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
    let order_prepaid = |Prepayment { order_id, amount, .. }: Prepayment| {
        OrderEvent::Prepaid(OrderPaid::new(order_id, payment_id.clone(), amount))
    };
    let orders = per_order.into_entries().into_iter().map(order_paid);
    Paying {
        payment: PayEvent::Received(received),
        invoices: allocated.iter().map(invoice_paid).collect(),
        orders: orders.chain(prepaid.into_iter().map(order_prepaid)).collect(),
    }
}

#[cfg(test)]
mod tests;

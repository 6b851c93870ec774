//! The commands on invoices and money.

use alloc::vec::Vec;

use super::command::Command;
use super::dispatch::{Origin, known_order};
use super::event::Event;
use super::view::View;
use crate::invoice::{self, CreditInvoice};
use crate::order::InvoicePolicy;
use crate::pay::{self, RecordPayment};
use crate::problem::{Code, Problem, Rejection};

/// Decides a command that bills, credits or books money.
pub(super) fn decide(view: &View<'_>, command: &Command, origin: Origin) -> Result<Vec<Event>, Rejection> {
    let (invoice, order) = match command {
        Command::InvoiceOrder(command) => {
            let order = known_order(view, &command.order_id)?;
            // The desk's wish to invoice at shipping is for orders that are invoiced by what was shipped.
            if origin == Origin::FollowUp && order.content.invoice_policy != InvoicePolicy::Shipped {
                return Ok(Vec::new());
            }
            invoice::issue(order, command, |id| view.invoice(id))?
        }
        Command::InvoiceDeposit(command) => {
            let order = known_order(view, &command.order_id)?;
            invoice::deposit(order, command, |id| view.invoice(id))?
        }
        Command::CreditInvoice(command) => return credit(view, command),
        Command::RecordPayment(command) => return payment(view, command),
        _ => return Ok(Vec::new()),
    };
    Ok(alloc::vec![Event::Invoice(invoice), Event::Order(order)])
}

fn credit(view: &View<'_>, command: &CreditInvoice) -> Result<Vec<Event>, Rejection> {
    let Some(invoice) = view.invoice(&command.invoice_id) else {
        let detail = alloc::format!("no invoice `{}` is known", command.invoice_id);
        let problem = Problem::new(Code::InvoiceUnknown, detail).with_text("invoice_id", &command.invoice_id);
        return Err(problem.within("invoice_id").into());
    };
    let order = known_order(view, &invoice.issued.order_id)?;
    let existing = view.invoice(&command.credit_note_id);
    let given_back = invoice::credit(order, invoice, existing, command)?;
    Ok(alloc::vec![
        Event::Invoice(given_back.credit_note),
        Event::Invoice(given_back.invoice),
        Event::Order(given_back.order),
    ])
}

fn payment(view: &View<'_>, command: &RecordPayment) -> Result<Vec<Event>, Rejection> {
    if view.customer(&command.customer_id).is_none() {
        return Err(customer_unknown(&command.customer_id).into());
    }
    let known = pay::Known { invoice: &|id| view.invoice(id), order: &|id| view.order(id) };
    let paying = pay::receive(command, view.payment(&command.payment_id), &known)?;
    let invoices = paying.invoices.into_iter().map(Event::Invoice);
    let orders = paying.orders.into_iter().map(Event::Order);
    Ok(core::iter::once(Event::Pay(paying.payment)).chain(invoices).chain(orders).collect())
}

fn customer_unknown(customer_id: &crate::id::CustomerId) -> Problem {
    Problem::new(Code::CustomerUnknown, alloc::format!("no customer `{customer_id}` is known"))
        .with_text("customer_id", customer_id)
        .within("customer_id")
}

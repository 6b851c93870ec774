//! Invoices in advance: deposits, milestones, percentages of an order.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::command::InvoiceDeposit;
use super::document::{InvoiceKind, PrecedingInvoice};
use super::event::InvoiceEvent;
use super::issue::{Issued, asking, check_head, prepaid};
use super::state::Invoice;
use crate::id::{InvoiceId, Text};
use crate::limits;
use crate::money::{Amount, Percent};
use crate::order::{Guard, Order, OrderAdvanceInvoiced, OrderEvent};
use crate::problem::{Code, Problem, Rejection};
use crate::time::Date;
use crate::totals::{Share, Totals};

/// How much of an order is billed in advance.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) percent: Option<Percent>,
    pub(super) amount: Option<Amount>,
    pub(super) milestone: Option<Text>,
}

impl Asked {
    pub(super) fn percent(percent: Percent) -> Self {
        Self { percent: Some(percent), amount: None, milestone: None }
    }
}

/// Invoices a deposit.
pub(crate) fn deposit<'a>(
    order: &Order,
    command: &InvoiceDeposit,
    invoice: impl Fn(&InvoiceId) -> Option<&'a Invoice>,
) -> Result<Issued, Rejection> {
    order.guard(Guard::Deposit).map_err(|problem| problem.within("order_id"))?;
    let mut problems = check_head(order, &command.invoice_id, command.issued_on, invoice);
    let totals = asked(order, command).and_then(|asked| Ok((deposit_of(order, &asked)?, asked)));
    match totals {
        Ok((totals, asked)) => {
            Rejection::unless_empty(problems)?;
            let asked = Asked { percent: None, ..asked };
            Ok(advance(order, &command.invoice_id, command.issued_on, (asked, None), totals)?)
        }
        Err(problem) => {
            problems.push(problem);
            Err(Rejection::new(problems))
        }
    }
}

/// Either a percentage or an amount.
fn asked(order: &Order, command: &InvoiceDeposit) -> Result<Asked, Problem> {
    match (command.percent, command.amount) {
        (Some(percent), None) => {
            check_percent(percent)?;
            if percent > Percent::hundred() {
                let detail = alloc::format!("a deposit bills a part of the order, not {percent} percent");
                let problem = Problem::new(Code::InvoicePercentExceeded, detail).with_text("asked", percent);
                return Err(problem.with_text("left", Percent::hundred()).within("percent"));
            }
            Ok(Asked::percent(percent))
        }
        (None, Some(amount)) => {
            let amount = amount.in_currency(order.currency()).map_err(|problem| problem.within("amount"))?;
            if !amount.is_positive() {
                let problem = Problem::new(Code::AmountNotPositive, "the amount must be more than nothing");
                return Err(problem.with_text("amount", amount).within("amount"));
            }
            Ok(Asked { percent: None, amount: Some(amount), milestone: None })
        }
        (percent, _) => {
            let detail = "a deposit is either a percentage or an amount with tax";
            let field = if percent.is_some() { "amount" } else { "percent" };
            Err(Problem::new(Code::InvoiceDepositShare, detail).within(field))
        }
    }
}

pub(super) fn check_percent(percent: Percent) -> Result<(), Problem> {
    if percent.is_positive() {
        return Ok(());
    }
    let problem = Problem::new(Code::InvoicePercentNotPositive, "an invoice bills more than nothing");
    Err(problem.with_text("percent", percent).within("percent"))
}

/// What is on no invoice yet: the order's value less what is billed, what was credited for good counted as billed.
fn left(order: &Order) -> Result<Totals, Problem> {
    let left = order.content.totals.minus(&order.billed()?)?;
    order.credited.as_ref().map_or(Ok(left.clone()), |credited| left.minus(credited))
}

/// The totals of a deposit: its part of the order, never more than is on no invoice.
fn deposit_of(order: &Order, asked: &Asked) -> Result<Totals, Problem> {
    let mode = order.content.rounding.mode;
    let (share, field) = match (asked.percent, asked.amount) {
        (_, Some(amount)) => (Share::Amount(amount), "amount"),
        (percent, None) => (Share::Percent(percent.unwrap_or_default()), "percent"),
    };
    let totals = order.content.totals.billed_part(share, mode)?;
    within_order(order, totals).map_err(|problem| problem.within(field))
}

/// The totals of a part by percentage: all parts so far and this one, less what they billed.
pub(super) fn share_of(order: &Order, asked: &Asked) -> Result<Totals, Problem> {
    let all = order.percent_billed().plus(asked.percent.unwrap_or_default())?;
    let reached = order.content.totals.billed_part(Share::Percent(all), order.content.rounding.mode)?;
    let mut totals = reached.clone();
    for advance in &order.advances {
        totals = totals.minus(&advance.totals)?;
    }
    if totals.gross.is_negative() {
        // The order has become smaller since: what is too much is credited, not billed with a minus.
        let billed = reached.gross.minus(totals.gross)?;
        let detail = alloc::format!("{billed} is billed already, {all} percent of the order are {}", reached.gross);
        return Err(Problem::new(Code::InvoiceExceedsOrder, detail)
            .with_text("asked", reached.gross)
            .with_text("order", order.content.totals.gross)
            .with_text("invoiced", billed)
            .with_text("left", totals.gross)
            .within("order_id"));
    }
    within_order(order, totals).map_err(|problem| problem.within("order_id"))
}

/// Not more than is left of the order; all that is left where it comes to that.
fn within_order(order: &Order, totals: Totals) -> Result<Totals, Problem> {
    let left = left(order)?;
    if totals.gross > left.gross {
        let detail = alloc::format!("{} would be invoiced, {} of the order is on no invoice", totals.gross, left.gross);
        return Err(Problem::new(Code::InvoiceExceedsOrder, detail)
            .with_text("asked", totals.gross)
            .with_text("order", order.content.totals.gross)
            .with_text("invoiced", order.billed()?.gross.plus(order.gross_credited())?)
            .with_text("left", left.gross));
    }
    let mut totals = if totals.gross == left.gross { left } else { totals };
    // What rounds the whole to cash is of the whole.
    totals.payable_rounding = None;
    Ok(totals)
}

/// A document that bills a part of an order in advance.
pub(super) fn advance(
    order: &Order,
    invoice_id: &InvoiceId,
    issued_on: Date,
    (asked, preceding): (Asked, Option<PrecedingInvoice>),
    mut totals: Totals,
) -> Result<Issued, Rejection> {
    if order.advances.len() >= limits::ADVANCES_MAX {
        let detail = alloc::format!("an order has at most {} invoices in advance", limits::ADVANCES_MAX);
        let problem = Problem::new(Code::LimitEntries, detail).with("entries", order.advances.len());
        return Err(problem.with("entries_max", limits::ADVANCES_MAX).within("order_id").into());
    }
    let by_share = order.content.invoice_policy.is_by_share();
    let kind = if by_share { InvoiceKind::Partial } else { InvoiceKind::Prepayment };
    let billed = totals.clone();
    totals.prepaid = prepaid(order, &totals)?;
    let mirror = OrderAdvanceInvoiced::new(order.order_id().clone(), invoice_id.clone(), issued_on, billed)
        .with_milestone(asked.milestone.clone())
        .with_percent(asked.percent)
        .with_prepaid(totals.prepaid);
    let document = asking(order, invoice_id, issued_on, Vec::new(), totals)?
        .with_kind(kind)
        .with_preceding(preceding.into_iter().collect::<Vec<_>>())
        .with_milestone(asked.milestone)
        .with_percent(asked.percent);
    Ok((InvoiceEvent::Issued(Box::new(document)), OrderEvent::AdvanceInvoiced(Box::new(mirror))))
}

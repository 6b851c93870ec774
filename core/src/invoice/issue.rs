//! Invoicing what an order's policy lets through.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::command::InvoiceOrder;
use super::deposit::{self, Asked};
use super::document::{AdvanceDeducted, InvoiceIssued, InvoiceKind, InvoiceLine, PrecedingInvoice};
use super::event::InvoiceEvent;
use super::state::Invoice;
use super::terms::{PaymentSchedule, ScheduleRequest, schedule_payments};
use crate::id::{InvoiceId, Text};
use crate::money::{Amount, Percent};
use crate::order::{
    AdvanceOpen, DepositDeduction, Guard, InvoicePolicy, LineInvoiced, Milestone, Order, OrderEvent, OrderInvoiced,
    OrderLine, Part, take_lines, value_at,
};
use crate::party::PaymentTerms;
use crate::problem::{Code, Pointer, Problem, Rejection};
use crate::quantity::Quantity;
use crate::time::Date;
use crate::totals::{Calculation, Share, Totals};

/// An invoice, and what it is to the order.
pub(crate) type Issued = (InvoiceEvent, OrderEvent);

/// Invoices what the order's policy lets through.
pub(crate) fn issue<'a>(
    order: &Order,
    command: &InvoiceOrder,
    invoice: impl Fn(&InvoiceId) -> Option<&'a Invoice>,
) -> Result<Issued, Rejection> {
    order.guard(Guard::Invoice).map_err(|problem| problem.within("order_id"))?;
    let mut problems = check_head(order, &command.invoice_id, command.issued_on, &invoice);
    let preceding = match command.corrects.as_ref().map(|id| corrected(order, id, invoice(id))) {
        Some(Err(problem)) => {
            problems.push(problem.within("corrects"));
            None
        }
        Some(Ok(preceding)) => Some(preceding),
        None => None,
    };
    let what = if order.closed.is_some() || !order.content.invoice_policy.is_by_share() {
        check_not_by_share(order, command, &mut problems);
        let taken = take_lines(order, &command.lines, |line| line.invoiceable(order.invoice_basis()));
        taken.map(|taken| What::Goods(taken, None))
    } else {
        by_share(order, command)
    };
    let what = what.unwrap_or_else(|found| {
        problems.extend(found);
        What::Goods(Vec::new(), None)
    });
    Rejection::unless_empty(problems)?;
    match what {
        What::Goods(taken, milestone) => goods(order, command, &taken, (milestone, preceding)),
        What::Share(asked) => {
            let totals = deposit::share_of(order, &asked)?;
            Ok(deposit::advance(order, &command.invoice_id, command.issued_on, (asked, preceding), totals)?)
        }
    }
}

/// What an invoice bills.
enum What<'o> {
    /// Units of lines, and the milestone that is reached with them.
    Goods(Vec<(&'o OrderLine, Quantity)>, Option<Text>),
    /// A part of the whole.
    Share(Asked),
}

/// What is wrong with the number and the date of a document.
pub(super) fn check_head<'a>(
    order: &Order,
    invoice_id: &InvoiceId,
    issued_on: Date,
    invoice: impl Fn(&InvoiceId) -> Option<&'a Invoice>,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    if invoice(invoice_id).is_some() {
        problems.push(id_used(invoice_id).within("invoice_id"));
    }
    let ordered_on = order.content.ordered_on;
    if issued_on < ordered_on {
        let detail = alloc::format!("{issued_on} lies before the order date {ordered_on}");
        let problem = Problem::new(Code::InvoiceDateBeforeOrder, detail)
            .with_text("issued_on", issued_on)
            .with_text("ordered_on", ordered_on);
        problems.push(problem.within("issued_on"));
    }
    problems.extend(terms_fit(order, issued_on).into_iter().map(|problem| problem.within("issued_on")));
    problems
}

pub(super) fn id_used(invoice_id: &InvoiceId) -> Problem {
    let detail = alloc::format!("there is an invoice `{invoice_id}` already");
    Problem::new(Code::InvoiceIdUsed, detail).with_text("invoice_id", invoice_id)
}

/// What of the order's terms cannot be with this date.
fn terms_fit(order: &Order, issued_on: Date) -> Vec<Problem> {
    let Some(terms) = &order.content.payment_terms else {
        return days_after(order, issued_on).err().into_iter().collect();
    };
    let problems = terms.dates(issued_on).err().unwrap_or_default();
    // The terms were frozen in the order: what does not fit them is the date.
    problems.into_iter().map(|problem| Problem { path: Pointer::default(), ..problem }).collect()
}

/// When an invoice of this date is due, so many days net.
fn days_after(order: &Order, issued_on: Date) -> Result<Date, Problem> {
    // INVARIANT: a term has at most 3,650 days.
    let days = i32::try_from(order.content.payment_days.get()).unwrap_or(0);
    issued_on.plus_days(days)
}

/// The invoice that is replaced: of this order, and given back.
fn corrected(order: &Order, id: &InvoiceId, invoice: Option<&Invoice>) -> Result<PrecedingInvoice, Problem> {
    let Some(invoice) = invoice else {
        return Err(Problem::new(Code::InvoiceUnknown, alloc::format!("no invoice `{id}` is known"))
            .with_text("invoice_id", id));
    };
    let issued = &invoice.issued;
    if issued.order_id != *order.order_id() {
        let detail = alloc::format!("invoice `{id}` bills another order");
        return Err(Problem::new(Code::InvoiceCorrectsOtherOrder, detail)
            .with_text("invoice_id", id)
            .with_text("order_id", &issued.order_id));
    }
    let left = invoice.left()?.gross;
    if invoice.credits.is_none() || !left.is_zero() {
        let detail = alloc::format!("invoice `{id}` is credited first; {left} of it are left");
        return Err(Problem::new(Code::InvoiceCorrectsUncredited, detail)
            .with_text("invoice_id", id)
            .with_text("left", left));
    }
    Ok(PrecedingInvoice::new(id.clone(), issued.issued_on))
}

/// What does not go with the order's policy.
fn by_policy(order: &Order, code: Code, detail: &str) -> Problem {
    Problem::new(code, detail).with("invoice_policy", order.content.invoice_policy.as_str())
}

fn check_not_by_share(order: &Order, command: &InvoiceOrder, problems: &mut Vec<Problem>) {
    let asked = [("milestone", command.milestone.is_some()), ("percent", command.percent.is_some())];
    for (field, _) in asked.into_iter().filter(|(_, given)| *given) {
        let detail = "the order is invoiced by its goods; a deposit bills a part of it in advance";
        problems.push(by_policy(order, Code::InvoiceNotByShare, detail).within(field));
    }
}

/// What a command bills of an order that is invoiced by its parts: a part, or with the last one, the goods.
fn by_share<'o>(order: &'o Order, command: &InvoiceOrder) -> Result<What<'o>, Vec<Problem>> {
    let mut problems = Vec::new();
    if !command.lines.is_empty() {
        let detail = "the order is invoiced by its parts, not by its lines";
        problems.push(by_policy(order, Code::InvoiceNotByLines, detail).within("lines"));
    }
    let asked = match order.content.invoice_policy {
        InvoicePolicy::Milestones => milestone(order, command),
        _ => percentage(order, command),
    };
    match asked {
        Ok(asked) if problems.is_empty() => {
            let all = order.percent_billed().plus(asked.percent.unwrap_or_default());
            if all.is_ok_and(|all| all == Percent::hundred()) {
                let all = order.content.lines.iter().map(|line| (line, line.invoiceable(InvoicePolicy::Ordered)));
                let taken = all.filter(|(_, quantity)| quantity.is_positive()).collect();
                return Ok(What::Goods(taken, asked.milestone));
            }
            Ok(What::Share(asked))
        }
        Ok(_) => Err(problems),
        Err(problem) => {
            problems.push(problem);
            Err(problems)
        }
    }
}

/// The milestone that is asked for, else the first that is on no invoice.
fn milestone(order: &Order, command: &InvoiceOrder) -> Result<Asked, Problem> {
    if command.percent.is_some() {
        let detail = "the order is invoiced by milestones; each says its percentage";
        return Err(by_policy(order, Code::InvoiceNotByShare, detail).within("percent"));
    }
    let milestones = &order.content.milestones;
    let found = match &command.milestone {
        Some(name) => {
            let known = milestones.iter().find(|milestone| milestone.name == *name);
            let milestone = known.ok_or_else(|| milestone_unknown(name, milestones).within("milestone"))?;
            if is_billed(order, milestone) {
                let detail = alloc::format!("milestone `{name}` has been invoiced already");
                let problem = Problem::new(Code::InvoiceMilestoneInvoiced, detail).with_text("milestone", name);
                return Err(problem.within("milestone"));
            }
            Some(milestone)
        }
        None => milestones.iter().find(|milestone| !is_billed(order, milestone)),
    };
    // INVARIANT: the last milestone bills the goods, and the guard has seen goods that are on no invoice.
    let percent = found.map_or_else(Percent::hundred, |milestone| milestone.percent);
    Ok(Asked { milestone: found.map(|milestone| milestone.name.clone()), ..Asked::percent(percent) })
}

fn is_billed(order: &Order, milestone: &Milestone) -> bool {
    order.advances.iter().any(|advance| advance.milestone.as_ref() == Some(&milestone.name))
}

fn milestone_unknown(name: &Text, milestones: &[Milestone]) -> Problem {
    let detail = alloc::format!("the order has no milestone `{name}`");
    let names =
        milestones.iter().map(|milestone| crate::problem::DataValue::Text(alloc::format!("{}", milestone.name)));
    let names: crate::problem::DataValue = names.collect();
    Problem::new(Code::InvoiceMilestoneUnknown, detail).with_text("milestone", name).with("milestones", names)
}

/// The percentage that is asked for, as far as it is left.
fn percentage(order: &Order, command: &InvoiceOrder) -> Result<Asked, Problem> {
    if command.milestone.is_some() {
        let detail = "the order is invoiced by percentage and has no milestones";
        return Err(by_policy(order, Code::InvoiceNotByShare, detail).within("milestone"));
    }
    let Some(percent) = command.percent else {
        let detail = "the order is invoiced by percentage; say how much of it";
        return Err(Problem::new(Code::InvoicePercentMissing, detail).within("percent"));
    };
    deposit::check_percent(percent)?;
    let billed = order.percent_billed();
    let left = Percent::hundred().minus(billed)?;
    if percent > left {
        let detail = alloc::format!("{percent} percent are asked for, {left} percent are on no invoice");
        return Err(Problem::new(Code::InvoicePercentExceeded, detail)
            .with_text("asked", percent)
            .with_text("invoiced", billed)
            .with_text("left", left)
            .within("percent"));
    }
    Ok(Asked::percent(percent))
}

/// Bills units of lines, less what was billed in advance.
fn goods(
    order: &Order,
    command: &InvoiceOrder,
    taken: &[(&OrderLine, Quantity)],
    (milestone, preceding): (Option<Text>, Option<PrecedingInvoice>),
) -> Result<Issued, Rejection> {
    let (lines, worth) = worth(order, taken)?;
    let deductions = deductions(order, taken, &worth)?;
    let mut totals = worth.clone();
    for deduction in &deductions {
        totals = totals.minus(&deduction.totals)?;
    }
    totals.prepaid = prepaid(order, &totals)?;
    let billed = lines
        .iter()
        .map(|line| LineInvoiced::new(line.line, line.quantity, line.net).with_gross(line.gross))
        .collect::<Vec<_>>();
    let open = deductions.iter().map(|taken| AdvanceOpen::new(taken.invoice_id.clone(), taken.totals.clone()));
    let mirror = OrderInvoiced::new(command.order_id.clone(), command.invoice_id.clone(), billed, worth)
        .with_deductions(open.collect::<Vec<_>>())
        .with_prepaid(totals.prepaid);
    let kind = if preceding.is_some() { InvoiceKind::Corrected } else { InvoiceKind::Invoice };
    let document = asking(order, &command.invoice_id, command.issued_on, lines, totals)?
        .with_kind(kind)
        .with_deductions(deductions)
        .with_preceding(preceding.into_iter().collect::<Vec<_>>())
        .with_milestone(milestone)
        .with_percent(command.percent);
    Ok((InvoiceEvent::Issued(Box::new(document)), OrderEvent::Invoiced(Box::new(mirror))))
}

/// An invoice of an order, with what the order says about it and when it is due.
pub(super) fn asking(
    order: &Order,
    invoice_id: &InvoiceId,
    issued_on: Date,
    lines: Vec<InvoiceLine>,
    totals: Totals,
) -> Result<InvoiceIssued, Rejection> {
    let schedule = schedule(order, issued_on, &totals)?;
    let mut invoice = document(order, invoice_id, issued_on, lines, totals);
    invoice.due_on = match &schedule {
        Some(schedule) => schedule.due_on,
        None => days_after(order, issued_on)?,
    };
    Ok(invoice.with_payment_schedule(schedule.map(Box::new)))
}

/// A document on an order, with what the order says about it.
pub(super) fn document(
    order: &Order,
    invoice_id: &InvoiceId,
    issued_on: Date,
    lines: Vec<InvoiceLine>,
    totals: Totals,
) -> InvoiceIssued {
    let content = &order.content;
    InvoiceIssued::new(
        invoice_id.clone(),
        content.order_id.clone(),
        content.customer_id.clone(),
        content.currency,
        issued_on,
        issued_on,
        lines,
        totals,
    )
    .with_prices(content.prices)
    .with_reference(content.reference.clone())
    .with_billing_address(content.billing_address.clone())
}

/// When how much of a document is to be paid, where its order has terms for that.
fn schedule(order: &Order, issued_on: Date, totals: &Totals) -> Result<Option<PaymentSchedule>, Rejection> {
    let content = &order.content;
    let Some(terms) = &content.payment_terms else { return Ok(None) };
    let request = ScheduleRequest::for_totals(content.currency, issued_on, totals, PaymentTerms::clone(terms))?;
    schedule_payments(&request.with_rounding_mode(content.rounding.mode)).map(Some)
}

/// How much of what was paid before goes onto a document.
pub(super) fn prepaid(order: &Order, totals: &Totals) -> Result<Option<Amount>, Problem> {
    let Some(prepaid) = order.prepaid else { return Ok(None) };
    let payable = totals.payable()?;
    Ok(Some(prepaid.min(payable)).filter(|used| used.is_positive()))
}

/// What the taken units are worth: the order's value with them less what has been invoiced.
fn worth(order: &Order, taken: &[(&OrderLine, Quantity)]) -> Result<(Vec<InvoiceLine>, Totals), Rejection> {
    let added = |line: &OrderLine| added(taken, line);
    // INVARIANT: invoiced + added <= ordered, so the sum is a quantity.
    let after = |line: &OrderLine| Part {
        taken: line.counters.invoiced.plus(added(line)).unwrap_or(line.quantity),
        left: line.active().max(line.counters.invoiced),
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
        lines.push(line_of(line, quantity, net).with_gross(gross));
    }
    Ok((lines, totals))
}

/// A line of a document.
pub(super) fn line_of(line: &OrderLine, quantity: Quantity, net: Amount) -> InvoiceLine {
    InvoiceLine::new(line.line, line.product_id.clone(), quantity, line.unit, line.unit_price, net)
        .with_tax(line.tax)
        .with_taxes(line.taxes.clone())
        .with_base_quantity(line.base_quantity)
        .with_description(line.description.clone())
}

/// How much of a line is taken; the taken lines are sorted.
fn added(taken: &[(&OrderLine, Quantity)], line: &OrderLine) -> Quantity {
    let at = taken.binary_search_by_key(&line.line, |(taken, _)| taken.line).ok();
    at.and_then(|at| taken.get(at)).map_or(Quantity::ZERO, |(_, quantity)| *quantity)
}

/// Is nothing left to invoice after this?
fn is_last(order: &Order, taken: &[(&OrderLine, Quantity)]) -> bool {
    let basis = if order.closed.is_some() { order.invoice_basis() } else { InvoicePolicy::Ordered };
    order.content.lines.iter().all(|line| line.invoiceable(basis) <= added(taken, line))
}

/// What of the advances is taken off, the oldest first: as much as the goods are worth, or, where deposits wait for the
/// last invoice, what would bill more than the order; with the last one, all.
fn deductions(
    order: &Order,
    taken: &[(&OrderLine, Quantity)],
    worth: &Totals,
) -> Result<Vec<AdvanceDeducted>, Problem> {
    if order.advances.is_empty() {
        return Ok(Vec::new());
    }
    let waits = order.content.deposit_deduction == DepositDeduction::Last;
    let mut most = if waits && !is_last(order, taken) {
        let after = order.billed()?.gross.plus(worth.gross)?.plus(order.gross_credited())?;
        // What a credit gave back to an advance is not more than these goods: no invoice is less than nothing.
        after.minus(order.content.totals.gross)?.min(worth.gross)
    } else {
        worth.gross
    };
    let mode = order.content.rounding.mode;
    let mut deductions = Vec::new();
    for advance in order.advances.iter().filter(|advance| !advance.open.gross.is_zero()) {
        if !most.is_positive() {
            break;
        }
        let totals = if advance.open.gross <= most {
            advance.open.clone()
        } else {
            advance.open.billed_part(Share::Amount(most), mode)?
        };
        most = most.minus(totals.gross)?;
        deductions.push(AdvanceDeducted::new(advance.invoice_id.clone(), advance.issued_on, totals));
    }
    Ok(deductions)
}

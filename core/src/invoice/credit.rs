//! Credit notes: giving back what an invoice billed, never more than is left of it.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::by_line::printed_net;
use super::command::{CreditInvoice, CreditedUnits};
use super::document::{AdvanceDeducted, InvoiceKind, InvoiceLine, PrecedingInvoice};
use super::event::{InvoiceCredited, InvoiceEvent, LineCredited};
use super::issue::{document, id_used};
use super::left::{Left, checked, deductions_left, lines_left, named_lines, spread_amount};
use super::state::Invoice;
use crate::money::{Amount, Currency, RoundingMode};
use crate::order::{AdvanceOpen, LineReopened, Order, OrderCredited, OrderEvent, Part, value_at};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::totals::{Share, Totals};

/// What a credit comes to: the credit note, what it is to the invoice, what it is to the order.
#[derive(Debug)]
pub(crate) struct Crediting {
    pub(crate) credit_note: InvoiceEvent,
    pub(crate) invoice: InvoiceEvent,
    pub(crate) order: OrderEvent,
}

/// Gives back what an invoice billed.
pub(crate) fn credit(
    order: &Order,
    invoice: &Invoice,
    existing: Option<&Invoice>,
    command: &CreditInvoice,
) -> Result<Crediting, Rejection> {
    let mut problems = check_head(invoice, existing, command);
    if invoice.is_credit_note() {
        return Err(Rejection::new(problems));
    }
    let given_back = if invoice.issued.lines.is_empty() {
        of_advance(order, invoice, command)
    } else {
        of_goods(order, invoice, command)
    };
    match given_back {
        Ok(given_back) => {
            Rejection::unless_empty(problems)?;
            given_back.crediting(order, invoice, command)
        }
        Err(rejection) => {
            problems.extend(rejection.problems);
            Err(Rejection::new(problems))
        }
    }
}

fn check_head(invoice: &Invoice, existing: Option<&Invoice>, command: &CreditInvoice) -> Vec<Problem> {
    let issued = &invoice.issued;
    let mut problems = Vec::new();
    if invoice.is_credit_note() {
        let detail = alloc::format!("`{}` is a credit note itself", issued.invoice_id);
        let problem = Problem::new(Code::CreditNoteOfCreditNote, detail);
        problems.push(problem.with_text("invoice_id", &issued.invoice_id).within("invoice_id"));
    }
    if existing.is_some() || command.credit_note_id == issued.invoice_id {
        problems.push(id_used(&command.credit_note_id).within("credit_note_id"));
    }
    if command.issued_on < issued.issued_on {
        let detail = alloc::format!("{} lies before the invoice date {}", command.issued_on, issued.issued_on);
        problems.push(
            Problem::new(Code::CreditNoteDateBeforeInvoice, detail)
                .with_text("issued_on", command.issued_on)
                .with_text("invoice_issued_on", issued.issued_on)
                .within("issued_on"),
        );
    }
    if command.amount.is_some() && !command.lines.is_empty() {
        let detail = "a credit names lines, or an amount that is spread over what is left";
        problems.push(Problem::new(Code::CreditNoteLinesAndAmount, detail).within("amount"));
    }
    problems
}

/// What is given back.
struct GivenBack {
    /// Of which lines, sorted as on the invoice.
    lines: Vec<LineCredited>,
    /// What invoices in advance get back.
    restored: Vec<AdvanceDeducted>,
    /// The totals of the credit note.
    totals: Totals,
}

/// A part of an invoice of goods.
fn of_goods(order: &Order, invoice: &Invoice, command: &CreditInvoice) -> Result<GivenBack, Rejection> {
    let mode = order.content.rounding.mode;
    let left = lines_left(order, invoice)?;
    let lines = match command.amount {
        Some(amount) => spread_amount(invoice, &left, amount, mode)?,
        None if command.lines.is_empty() => left.iter().filter_map(Left::all).collect(),
        None => named_lines(order, &left, &command.lines, mode)?,
    };
    if lines.is_empty() {
        return Err(nothing_left(invoice).into());
    }
    let zero = Totals::nothing(order.currency());
    let goods = lines.iter().try_fold(zero, |sum, line| sum.plus(&line.totals))?;
    let invoice_left = invoice.left()?.gross;
    let restored = match goods_credited(&left, &lines, invoice.issued.currency)? {
        GoodsCredited::All => deductions_left(invoice)?,
        GoodsCredited::Part { units, whole } if command.units == CreditedUnits::Invoiceable => {
            in_proportion(invoice, units, whole, mode)?
        }
        GoodsCredited::Part { units, .. } => only_beyond(invoice, units.min(goods.gross.minus(invoice_left)?), mode)?,
    };
    let restored: Vec<AdvanceDeducted> = restored.into_iter().filter(|back| !back.totals.gross.is_zero()).collect();
    let totals = restored.iter().try_fold(goods, |sum, advance| sum.minus(&advance.totals))?;
    if totals.gross > invoice_left {
        let field = if command.amount.is_some() { "amount" } else { "lines" };
        return Err(exceeds(invoice, totals.gross, invoice_left).within(field).into());
    }
    if totals.gross.is_negative() && !invoice_left.is_negative() {
        let detail = "the lines that are named cost less than nothing; name them with others";
        let problem = Problem::new(Code::CreditNoteLessThanNothing, detail);
        return Err(problem.with_text("gross", totals.gross).with_text("left", invoice_left).within("lines").into());
    }
    Ok(GivenBack { lines, restored, totals })
}

fn nothing_left(invoice: &Invoice) -> Problem {
    let issued = &invoice.issued;
    let credited =
        invoice.credits.as_ref().map_or_else(|| Amount::zero(issued.currency), |credits| credits.totals.gross);
    let detail = if issued.kind.is_advance() {
        alloc::format!("all of invoice `{}` has been given back, or taken off by later invoices", issued.invoice_id)
    } else {
        alloc::format!("all of invoice `{}` has been given back", issued.invoice_id)
    };
    Problem::new(Code::CreditNoteNothingLeft, detail)
        .with_text("invoiced", issued.totals.gross)
        .with_text("credited", credited)
        .within("invoice_id")
}

pub(super) fn exceeds(invoice: &Invoice, asked: Amount, left: Amount) -> Problem {
    let issued = &invoice.issued;
    let detail = alloc::format!("{asked} would be credited, {left} are left of invoice `{}`", issued.invoice_id);
    Problem::new(Code::CreditNoteExceedsInvoice, detail)
        .with_text("asked", asked)
        .with_text("invoiced", issued.totals.gross)
        .with_text("left", left)
}

/// How much of the goods that are left on an invoice is credited by units.
enum GoodsCredited {
    /// All units.
    All,
    /// Units worth so much of what is left, with tax.
    Part { units: Amount, whole: Amount },
}

fn goods_credited(left: &[Left<'_>], lines: &[LineCredited], currency: Currency) -> Result<GoodsCredited, Problem> {
    let all = left.iter().all(|left| {
        let at = lines.binary_search_by_key(&left.line.line, |line| line.line).ok().and_then(|at| lines.get(at));
        left.quantity.is_zero() || at.is_some_and(|line| line.quantity == left.quantity)
    });
    if all {
        return Ok(GoodsCredited::All);
    }
    let units = lines.iter().filter(|line| line.quantity.is_positive()).map(|line| line.totals.gross);
    let units = Amount::sum(units, currency)?;
    Ok(GoodsCredited::Part { units, whole: Amount::sum(left.iter().map(|left| left.totals.gross), currency)? })
}

/// Units of an invoice that was wrong take their share of what was taken off for invoices in advance back with them.
fn in_proportion(
    invoice: &Invoice,
    units: Amount,
    whole: Amount,
    mode: RoundingMode,
) -> Result<Vec<AdvanceDeducted>, Problem> {
    let mut restored = Vec::new();
    if units.is_zero() || whole.is_zero() {
        return Ok(restored);
    }
    for AdvanceDeducted { invoice_id, issued_on, totals, .. } in deductions_left(invoice)? {
        let part = totals.fraction(units.minor().into(), whole.minor().into(), mode)?;
        restored.push(AdvanceDeducted::new(invoice_id, issued_on, part));
    }
    Ok(restored)
}

/// Units that are given back for good are worth what they cost: the invoice gives that back as far as it asked for it, and
/// only what lies beyond goes back to the invoices in advance, the oldest first.
fn only_beyond(invoice: &Invoice, beyond: Amount, mode: RoundingMode) -> Result<Vec<AdvanceDeducted>, Problem> {
    let mut most = beyond;
    let mut restored = Vec::new();
    for AdvanceDeducted { invoice_id, issued_on, totals, .. } in deductions_left(invoice)? {
        if !most.is_positive() {
            break;
        }
        let part = if totals.gross <= most { totals } else { totals.billed_part(Share::Amount(most), mode)? };
        most = most.minus(part.gross)?;
        restored.push(AdvanceDeducted::new(invoice_id, issued_on, part));
    }
    Ok(restored)
}

/// A part of an invoice in advance: of what no later invoice has taken off.
fn of_advance(order: &Order, invoice: &Invoice, command: &CreditInvoice) -> Result<GivenBack, Rejection> {
    if !command.lines.is_empty() {
        let detail = "an invoice in advance has no lines; credit it whole, or an amount of it";
        return Err(Problem::new(Code::CreditNoteWithoutLines, detail).within("lines").into());
    }
    let advance = order.advances.iter().find(|advance| advance.invoice_id == command.invoice_id);
    let open = advance.map_or_else(|| Totals::nothing(order.currency()), |advance| advance.open.clone());
    let totals = match command.amount.map(|amount| checked(amount, invoice)).transpose()? {
        Some(amount) if amount > open.gross => {
            return Err(exceeds(invoice, amount, open.gross).within("amount").into());
        }
        Some(amount) if amount != open.gross => open.billed_part(Share::Amount(amount), order.content.rounding.mode)?,
        _ => open,
    };
    if totals.gross.is_zero() {
        return Err(nothing_left(invoice).into());
    }
    Ok(GivenBack { lines: Vec::new(), restored: Vec::new(), totals })
}

impl GivenBack {
    fn crediting(self, order: &Order, invoice: &Invoice, command: &CreditInvoice) -> Result<Crediting, Rejection> {
        let issued = &invoice.issued;
        let lines = self.lines.iter().filter_map(|line| credit_line(invoice, line).transpose());
        let lines = lines.collect::<Result<Vec<_>, _>>()?;
        // What is given back is not asked for at dates.
        let credit_note = document(order, &command.credit_note_id, command.issued_on, lines, self.totals.clone())
            .with_kind(InvoiceKind::CreditNote)
            .with_deductions(self.restored.clone())
            .with_preceding([PrecedingInvoice::new(issued.invoice_id.clone(), issued.issued_on)])
            .with_reason(command.reason.clone());
        let order_event = self.order_event(order, invoice, command)?;
        let (invoice_id, credit_note_id) = (command.invoice_id.clone(), command.credit_note_id.clone());
        let credited = InvoiceCredited::new(invoice_id, credit_note_id, command.issued_on, self.totals)
            .with_lines(self.lines)
            .with_restored(self.restored);
        Ok(Crediting {
            credit_note: InvoiceEvent::Issued(Box::new(credit_note)),
            invoice: InvoiceEvent::Credited(Box::new(credited)),
            order: OrderEvent::Credited(Box::new(order_event)),
        })
    }

    /// What the credit is to the order: given back for good, or to be invoiced again.
    fn order_event(
        &self,
        order: &Order,
        invoice: &Invoice,
        command: &CreditInvoice,
    ) -> Result<OrderCredited, Rejection> {
        let mode = order.content.rounding.mode;
        let (mut for_good, mut reopened): (Option<Totals>, Option<Totals>) = (None, None);
        let add = |sum: &mut Option<Totals>, more: &Totals| {
            *sum = Some(sum.as_ref().map_or_else(|| Ok(more.clone()), |sum| sum.plus(more))?);
            Ok::<(), Problem>(())
        };
        let mut lines = Vec::new();
        for line in &self.lines {
            let again = again(order, command, line);
            if again.is_positive() {
                // At their price: what was taken off it is given back for good no more.
                let whole = line.lowered.as_ref().map_or(Ok(line.totals.clone()), |off| line.totals.plus(off))?;
                let part = if again == line.quantity {
                    whole
                } else {
                    whole.fraction(again.millionths().into(), line.quantity.millionths().into(), mode)?
                };
                let gross = gross_of(invoice, line.line, again)?;
                lines.push(LineReopened::new(line.line, again, printed_net(&part)?).with_gross(gross));
                add(&mut reopened, &part)?;
                if again != line.quantity || line.lowered.is_some() {
                    add(&mut for_good, &line.totals.minus(&part)?)?;
                }
            } else {
                add(&mut for_good, &line.totals)?;
            }
        }
        let restored = self.restored.iter().map(|back| AdvanceOpen::new(back.invoice_id.clone(), back.totals.clone()));
        let advance = self.lines.is_empty().then(|| self.totals.clone());
        let totals = totals_after(order, &lines, reopened.as_ref())?;
        let (invoice_id, credit_note_id) = (command.invoice_id.clone(), command.credit_note_id.clone());
        Ok(OrderCredited::new(order.order_id().clone(), invoice_id, credit_note_id)
            .with_credited(for_good)
            .with_reopened(reopened)
            .with_lines(lines)
            .with_advance(advance)
            .with_restored(restored.collect::<Vec<_>>())
            .with_totals(totals))
    }
}

/// How many of the credited units can be invoiced again: all where the invoice was wrong, else those that the order no
/// longer has.
fn again(order: &Order, command: &CreditInvoice, line: &LineCredited) -> Quantity {
    match command.units {
        CreditedUnits::Invoiceable => line.quantity,
        CreditedUnits::Settled => {
            let beyond = order.content.line(line.line).map(|line| line.counters.invoiced.less(line.active()));
            line.quantity.min(beyond.unwrap_or_default())
        }
    }
}

/// What the order is worth when units can be invoiced again: as its invoices say where all that is left is on them, else as
/// it is calculated; told where it changes.
fn totals_after(order: &Order, reopened: &[LineReopened], worth: Option<&Totals>) -> Result<Option<Totals>, Rejection> {
    let (Some(worth), Some(invoiced)) = (worth, &order.invoiced) else { return Ok(None) };
    let all = order.content.lines.iter().all(|line| {
        let at = reopened.binary_search_by_key(&line.line, |again| again.line).ok().and_then(|at| reopened.get(at));
        line.counters.invoiced.less(at.map_or(Quantity::ZERO, |again| again.quantity)) == line.active()
    });
    let totals = if all {
        invoiced.minus(worth)?
    } else {
        value_at(&order.content, |line| Part { taken: line.active(), left: line.active() })?.totals
    };
    Ok(Some(totals).filter(|totals| *totals != order.content.totals))
}

/// A line of the credit note.
fn credit_line(invoice: &Invoice, credited: &LineCredited) -> Result<Option<InvoiceLine>, Problem> {
    let lines = &invoice.issued.lines;
    let at = lines.binary_search_by_key(&credited.line, |line| line.line).ok();
    let Some(line) = at.and_then(|at| lines.get(at)) else { return Ok(None) };
    let mut own = line.clone();
    own.quantity = credited.quantity;
    own.net = printed_net(&credited.totals)?;
    own.gross = gross_of(invoice, credited.line, credited.quantity)?;
    Ok(Some(own))
}

/// What so many more units of a line are of its amount with tax, where its price is gross: what all credited units are,
/// less what those before were.
fn gross_of(invoice: &Invoice, line: crate::id::LineNo, quantity: Quantity) -> Result<Option<Amount>, Problem> {
    let lines = &invoice.issued.lines;
    let at = lines.binary_search_by_key(&line, |line| line.line).ok();
    let Some(line) = at.and_then(|at| lines.get(at)) else { return Ok(None) };
    let Some(gross) = line.gross else { return Ok(None) };
    let before = invoice.credits.as_ref().and_then(|credits| credits.line(line.line));
    let before = before.map_or(Quantity::ZERO, |credited| credited.quantity);
    let mode = RoundingMode::HalfAwayFromZero;
    let share = |units: Quantity| gross.share(units.millionths().into(), line.quantity.millionths().into(), mode);
    share(before.plus(quantity)?)?.minus(if before.is_zero() { gross.minus(gross)? } else { share(before)? }).map(Some)
}

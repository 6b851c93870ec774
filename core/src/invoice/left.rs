//! What is left of the lines of an invoice, and what a credit takes of it: units, an amount off the price, or all.

use alloc::vec::Vec;

use super::by_line::line_totals;
use super::command::CreditLine;
use super::credit::exceeds;
use super::document::{AdvanceDeducted, InvoiceLine};
use super::event::LineCredited;
use super::state::Invoice;
use crate::limits;
use crate::money::{Amount, RoundingMode, allocate};
use crate::order::{Order, kit_not_whole};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::totals::{Share, Totals, check_line_numbers, too_many_lines};

/// What is left of one line of an invoice.
pub(super) struct Left<'i> {
    pub(super) line: &'i InvoiceLine,
    pub(super) quantity: Quantity,
    pub(super) totals: Totals,
    /// What was taken off the price of these units by amounts.
    lowered: Option<Totals>,
}

pub(super) fn lines_left<'i>(order: &Order, invoice: &'i Invoice) -> Result<Vec<Left<'i>>, Problem> {
    let totals = line_totals(&invoice.issued, &order.content.taxes)?;
    let mut left = Vec::with_capacity(totals.len());
    for (line, totals) in invoice.issued.lines.iter().zip(totals) {
        let credited = invoice.credits.as_ref().and_then(|credits| credits.line(line.line));
        left.push(match credited {
            Some(credited) => Left {
                line,
                quantity: line.quantity.less(credited.quantity),
                totals: totals.minus(&credited.totals)?,
                lowered: credited.lowered.clone(),
            },
            None => Left { line, quantity: line.quantity, totals, lowered: None },
        });
    }
    Ok(left)
}

/// What is left of the deductions on an invoice.
pub(super) fn deductions_left(invoice: &Invoice) -> Result<Vec<AdvanceDeducted>, Problem> {
    let mut left = invoice.issued.deductions.clone();
    for restored in invoice.credits.iter().flat_map(|credits| &credits.restored) {
        if let Some(deduction) = left.iter_mut().find(|known| known.invoice_id == restored.invoice_id) {
            deduction.totals = deduction.totals.minus(&restored.totals)?;
        }
    }
    Ok(left)
}

impl Left<'_> {
    /// All that is left of it, when there is anything.
    pub(super) fn all(&self) -> Option<LineCredited> {
        let Totals { line_net_sum, allowance_total, charge_total, net, gross, .. } = self.totals;
        // A line without units can move a cent between what it is worth and what the document takes off.
        let any = [line_net_sum, allowance_total, charge_total, net, gross].into_iter().any(|figure| !figure.is_zero());
        (self.quantity.is_positive() || any).then(|| self.rest())
    }

    fn rest(&self) -> LineCredited {
        let lowered = self.lowered.clone().filter(|_| self.quantity.is_positive());
        LineCredited::new(self.line.line, self.quantity, self.totals.clone()).with_lowered(lowered)
    }

    /// So many units of it: their share of what is left, the last ones all of it.
    fn units(&self, quantity: Quantity, mode: RoundingMode) -> Result<LineCredited, Problem> {
        if quantity == self.quantity {
            return Ok(self.rest());
        }
        let (part, whole) = (quantity.millionths().into(), self.quantity.millionths().into());
        let lowered = self.lowered.as_ref().map(|lowered| lowered.fraction(part, whole, mode)).transpose()?;
        let totals = self.totals.fraction(part, whole, mode)?;
        Ok(LineCredited::new(self.line.line, quantity, totals).with_lowered(lowered))
    }

    /// So much off its price.
    fn amount(&self, amount: Amount, mode: RoundingMode) -> Result<LineCredited, Problem> {
        let totals = if amount == self.totals.gross {
            self.totals.clone()
        } else {
            self.totals.billed_part(Share::Amount(amount), mode)?
        };
        Ok(LineCredited::new(self.line.line, Quantity::ZERO, totals))
    }
}

/// An amount, in proportion to what is left of the lines.
pub(super) fn spread_amount(
    invoice: &Invoice,
    left: &[Left<'_>],
    amount: Amount,
    mode: RoundingMode,
) -> Result<Vec<LineCredited>, Problem> {
    let amount = checked(amount, invoice)?;
    let invoice_left = invoice.left()?.gross;
    if amount > invoice_left {
        return Err(exceeds(invoice, amount, invoice_left).within("amount"));
    }
    let weights: Vec<i64> = left.iter().map(|left| left.totals.gross.minor().max(0)).collect();
    let mut lines = Vec::with_capacity(left.len());
    for (left, part) in left.iter().zip(allocate(amount, &weights)?) {
        if !part.is_zero() {
            lines.push(left.amount(part, mode)?);
        }
    }
    Ok(lines)
}

pub(super) fn checked(amount: Amount, invoice: &Invoice) -> Result<Amount, Problem> {
    let amount = amount.in_currency(invoice.issued.currency).map_err(|problem| problem.within("amount"))?;
    if amount.is_positive() {
        return Ok(amount);
    }
    let problem = Problem::new(Code::AmountNotPositive, "the amount must be more than nothing");
    Err(problem.with_text("amount", amount).within("amount"))
}

/// The lines that a credit names.
pub(super) fn named_lines(
    order: &Order,
    left: &[Left<'_>],
    asked: &[CreditLine],
    mode: RoundingMode,
) -> Result<Vec<LineCredited>, Rejection> {
    if asked.len() > limits::LINES_MAX {
        return Err(too_many_lines(asked.len()).within("lines").into());
    }
    let mut problems = Vec::new();
    check_line_numbers(asked.iter().map(|line| line.line), &mut problems);
    let mut lines = Vec::with_capacity(asked.len());
    for (index, ask) in asked.iter().enumerate() {
        match named_line(order, left, ask, mode) {
            Ok(line) => lines.push(line),
            Err(problem) => problems.push(problem.within(index).within("lines")),
        }
    }
    Rejection::unless_empty(problems)?;
    crate::sort::sort_by(&mut lines, |one, other| one.line.cmp(&other.line));
    Ok(lines)
}

fn named_line(order: &Order, left: &[Left<'_>], ask: &CreditLine, mode: RoundingMode) -> Result<LineCredited, Problem> {
    let at = left.binary_search_by_key(&ask.line, |left| left.line.line).ok().and_then(|at| left.get(at));
    let Some(left) = at else {
        let detail = alloc::format!("line {} is not on the invoice", ask.line);
        return Err(Problem::new(Code::CreditNoteLineUnknown, detail).with("line", ask.line.get()).within("line"));
    };
    match (ask.quantity, ask.amount) {
        (Some(_), Some(_)) => {
            let detail = "a line is credited by units, or by an amount off its price";
            Err(Problem::new(Code::CreditNoteQuantityAndAmount, detail).within("amount"))
        }
        (None, Some(amount)) => {
            let amount = amount.in_currency(order.currency()).map_err(|problem| problem.within("amount"))?;
            if !amount.is_positive() {
                let problem = Problem::new(Code::AmountNotPositive, "the amount must be more than nothing");
                return Err(problem.with_text("amount", amount).within("amount"));
            }
            if amount > left.totals.gross {
                let detail =
                    alloc::format!("{amount} would be credited, {} are left of line {}", left.totals.gross, ask.line);
                return Err(Problem::new(Code::CreditNoteExceedsInvoice, detail)
                    .with("line", ask.line.get())
                    .with_text("asked", amount)
                    .with_text("left", left.totals.gross)
                    .within("amount"));
            }
            left.amount(amount, mode)
        }
        (quantity, None) => {
            let quantity = quantity.unwrap_or(left.quantity);
            check_units(order, left, quantity)?;
            left.units(quantity, mode)
        }
    }
}

fn check_units(order: &Order, left: &Left<'_>, quantity: Quantity) -> Result<(), Problem> {
    let line = left.line.line;
    if quantity > left.quantity || left.quantity.is_zero() {
        let detail = alloc::format!("{quantity} of line {line} are to be credited, {} are left", left.quantity);
        return Err(Problem::new(Code::CreditNoteQuantityExceeded, detail)
            .with("line", line.get())
            .with_text("asked", quantity)
            .with_text("invoiced", left.line.quantity)
            .with_text("left", left.quantity)
            .within("quantity"));
    }
    if !quantity.is_positive() {
        let problem = Problem::new(Code::QuantityNotPositive, "the quantity must be more than nothing");
        return Err(problem.with_text("quantity", quantity).within("quantity"));
    }
    let kit = order.content.line(line).is_some_and(|line| !line.components.is_empty());
    if kit && !quantity.is_whole() {
        return Err(kit_not_whole(quantity).within("quantity"));
    }
    Ok(())
}

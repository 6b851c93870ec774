//! One invoice with what was paid and credited of it; its status is derived.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::document::{AdvanceDeducted, InvoiceIssued, InvoiceKind};
use super::event::{InvoiceCredited, InvoiceEvent, LineCredited};
use super::terms::ScheduledInstalment;
use crate::id::InvoiceId;
use crate::money::Amount;
use crate::problem::{Problem, ReplayError};
use crate::record::{choice, record};
use crate::sort::sort_by;
use crate::time::Date;
use crate::totals::Totals;

choice! {
    /// How far an invoice is paid.
    pub enum InvoiceStatus {
        /// Nothing has been paid.
        Open = "open",
        /// A part has been paid.
        PartiallyPaid = "partially_paid",
        /// All has been paid.
        Paid = "paid",
        /// All has been given back, and nothing is to be paid.
        Credited = "credited",
        /// More was paid than it asks for now: money is to be given back.
        Overpaid = "overpaid",
    }
}

record! {
    /// What was credited of an invoice so far.
    pub struct Credits {
        /// The credit notes.
        credit_notes: Vec<InvoiceId>,
        /// The sum of their totals.
        totals: Totals;
        /// What of which lines, one entry each, sorted by line.
        lines: Vec<LineCredited> => with_lines,
        /// What the invoices in advance got back, one entry each.
        restored: Vec<AdvanceDeducted> => with_restored,
    }
}

record! {
    /// One invoice or credit note.
    pub struct Invoice {
        /// How many events it has seen.
        version: u64,
        /// As it was issued.
        issued: InvoiceIssued,
        /// What has been paid.
        total_paid: Amount;
        /// When the last of it was paid.
        paid_on: Option<Date> => with_paid_on,
        /// What was given back of it.
        credits: Option<Box<Credits>> => with_credits,
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
            InvoiceEvent::Credited(_) => Err(ReplayError::new("an invoice that was never issued cannot be credited")),
        }
    }

    /// Changes the invoice by what happened.
    ///
    /// # Errors
    /// The event cannot have happened to this invoice.
    pub fn apply(&mut self, event: &InvoiceEvent) -> Result<(), ReplayError> {
        match event {
            InvoiceEvent::Issued(_) => return Err(ReplayError::new("an invoice is issued once")),
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
            }
            InvoiceEvent::Credited(event) => {
                let credits = match self.credits.as_deref() {
                    Some(credits) => credits.plus(event)?,
                    None => Credits::of(event),
                };
                if credits.totals.gross > self.issued.totals.gross {
                    return Err(ReplayError::new("more would be credited than the invoice billed"));
                }
                if !credits.lines.iter().all(|credited| self.has(credited)) {
                    return Err(ReplayError::new("more units would be credited than the invoice billed"));
                }
                self.credits = Some(Box::new(credits));
            }
        }
        self.version = self.version.saturating_add(1);
        Ok(())
    }

    /// Are so many units of the line on it?
    fn has(&self, credited: &LineCredited) -> bool {
        let at = self.issued.lines.binary_search_by_key(&credited.line, |line| line.line).ok();
        at.and_then(|at| self.issued.lines.get(at)).is_some_and(|line| credited.quantity <= line.quantity)
    }

    /// Does it give back instead of asking?
    #[must_use]
    pub fn is_credit_note(&self) -> bool {
        self.issued.kind == InvoiceKind::CreditNote
    }

    /// What it asks for: the gross total less what the buyer retains and paid before, rounded to cash, less what was
    /// credited of it. Of a credit note, what it gives back. BT-115.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn due(&self) -> Result<Amount, Problem> {
        let payable = self.issued.totals.payable()?;
        match &self.credits {
            Some(credits) => payable.minus(credits.totals.payable()?),
            None => Ok(payable),
        }
    }

    /// What is still to be paid; less than nothing where money is to be given back.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn open(&self) -> Result<Amount, Problem> {
        self.due()?.minus(self.total_paid)
    }

    /// What is still to be paid, by date, the earliest first: what was paid and credited settles the earliest parts first.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn open_by_date(&self) -> Result<Vec<ScheduledInstalment>, Problem> {
        let open = self.open()?;
        if self.is_credit_note() || !open.is_positive() {
            return Ok(Vec::new());
        }
        let Some(schedule) = &self.issued.payment_schedule else {
            return Ok(alloc::vec![ScheduledInstalment::new(self.issued.due_on, open)]);
        };
        let mut parts = schedule.instalments.clone();
        // What the last part takes back of the others settles them as money does.
        let mut settled = schedule.payable.minus(open)?;
        for part in parts.iter().filter(|part| part.amount.is_negative()) {
            settled = settled.minus(part.amount)?;
        }
        parts.retain(|part| part.amount.is_positive());
        sort_by(&mut parts, |one, other| one.due_on.cmp(&other.due_on));
        for part in &mut parts {
            let paid = settled.min(part.amount);
            part.amount = part.amount.minus(paid)?;
            settled = settled.minus(paid)?;
        }
        parts.retain(|part| part.amount.is_positive());
        Ok(parts)
    }

    /// What is left of it: its totals less what was credited.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn left(&self) -> Result<Totals, Problem> {
        match &self.credits {
            Some(credits) => self.issued.totals.minus(&credits.totals),
            None => Ok(self.issued.totals.clone()),
        }
    }

    /// How far it is paid, derived.
    #[must_use]
    pub fn status(&self) -> InvoiceStatus {
        // INVARIANT: what is due was calculated when the invoice was issued and credited, so it fits.
        let due = self.due().unwrap_or_default();
        if self.credits.is_some() && self.total_paid > due {
            InvoiceStatus::Overpaid
        } else if self.credits.is_some() && due.is_zero() && self.total_paid.is_zero() {
            InvoiceStatus::Credited
        } else if self.total_paid >= due {
            InvoiceStatus::Paid
        } else if self.total_paid.is_positive() {
            InvoiceStatus::PartiallyPaid
        } else {
            InvoiceStatus::Open
        }
    }
}

impl Credits {
    fn of(event: &InvoiceCredited) -> Self {
        let lines = event.lines.iter().map(LineCredited::first).collect::<Vec<_>>();
        Self::new(alloc::vec![event.credit_note_id.clone()], event.totals.clone())
            .with_lines(lines)
            .with_restored(event.restored.clone())
    }

    fn plus(&self, event: &InvoiceCredited) -> Result<Self, Problem> {
        let mut sum = self.clone();
        sum.totals = sum.totals.plus(&event.totals)?;
        sum.credit_notes.push(event.credit_note_id.clone());
        for credited in &event.lines {
            match sum.lines.binary_search_by_key(&credited.line, |line| line.line) {
                Ok(at) => {
                    if let Some(line) = sum.lines.get_mut(at) {
                        line.add(credited)?;
                    }
                }
                Err(at) => sum.lines.insert(at, credited.first()),
            }
        }
        for restored in &event.restored {
            match sum.restored.iter_mut().find(|known| known.invoice_id == restored.invoice_id) {
                Some(known) => known.totals = known.totals.plus(&restored.totals)?,
                None => sum.restored.push(restored.clone()),
            }
        }
        Ok(sum)
    }

    /// What was credited of a line.
    pub(crate) fn line(&self, line: crate::id::LineNo) -> Option<&LineCredited> {
        let at = self.lines.binary_search_by_key(&line, |credited| credited.line).ok()?;
        self.lines.get(at)
    }
}

impl LineCredited {
    /// The first that is credited of a line, as the sum of all.
    fn first(&self) -> Self {
        let off_price = self.quantity.is_zero().then(|| self.totals.clone());
        Self { lowered: off_price, ..self.clone() }
    }

    /// Adds more that is credited of the line.
    fn add(&mut self, more: &Self) -> Result<(), Problem> {
        self.quantity = self.quantity.plus(more.quantity)?;
        self.totals = self.totals.plus(&more.totals)?;
        self.lowered = match (self.lowered.take(), &more.lowered) {
            (Some(lowered), _) if more.quantity.is_zero() => Some(lowered.plus(&more.totals)?),
            (None, _) if more.quantity.is_zero() => Some(more.totals.clone()),
            (Some(lowered), Some(gone)) => Some(lowered.minus(gone)?).filter(|lowered| !lowered.gross.is_zero()),
            (lowered, _) => lowered,
        };
        Ok(())
    }
}

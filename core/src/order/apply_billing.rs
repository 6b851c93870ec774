//! How invoices and credits change an order. No rules: what does not fit is damaged history.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::Order;
use super::apply::{misfit, taken};
use super::billing::OrderAdvance;
use super::event::{AdvanceOpen, OrderAdvanceInvoiced, OrderCredited, OrderInvoiced};
use crate::id::{InvoiceId, LineNo};
use crate::money::Amount;
use crate::problem::{Problem, ReplayError};
use crate::totals::Totals;

/// Changes one of two figures by the other.
type Combine = fn(&Totals, &Totals) -> Result<Totals, Problem>;

impl Order {
    pub(super) fn apply_invoiced(&mut self, event: &OrderInvoiced) -> Result<(), ReplayError> {
        let invoiced = sum(self.invoiced.as_ref(), &event.totals, Totals::plus)?;
        let advances = self.advances_changed(&event.deductions, Totals::minus)?;
        let prepaid = self.prepaid_less(event.prepaid)?;
        let billed = event.lines.iter().map(|line| (line.line, line.net, line.gross));
        let worth = self.line_worth(billed, Amount::plus)?;
        self.count(event.lines.iter().map(|line| line.line), |at, counters| {
            counters.invoiced = counters.invoiced.plus(event.lines.get(at)?.quantity).ok()?;
            Some(())
        })?;
        self.set_line_worth(worth);
        (self.invoiced, self.advances, self.prepaid) = (Some(invoiced), advances, prepaid);
        Ok(())
    }

    pub(super) fn apply_advance(&mut self, event: &OrderAdvanceInvoiced) -> Result<(), ReplayError> {
        let prepaid = self.prepaid_less(event.prepaid)?;
        let totals = event.totals.clone();
        let advance = OrderAdvance::new(event.invoice_id.clone(), event.issued_on, totals.clone(), totals);
        self.advances.push(advance.with_milestone(event.milestone.clone()).with_percent(event.percent));
        self.prepaid = prepaid;
        Ok(())
    }

    pub(super) fn apply_credited(&mut self, event: &OrderCredited) -> Result<(), ReplayError> {
        let credited = match &event.credited {
            Some(credited) => Some(Box::new(sum(self.credited.as_deref(), credited, Totals::plus)?)),
            None => self.credited.clone(),
        };
        let invoiced = match (&event.reopened, &self.invoiced) {
            (Some(reopened), Some(invoiced)) => Some(invoiced.minus(reopened)?),
            (Some(_), None) => return Err(ReplayError::new("nothing was invoiced that could be invoiced again")),
            (None, invoiced) => invoiced.clone(),
        };
        let mut advances = self.advances_changed(&event.restored, Totals::plus)?;
        if let Some(given_back) = &event.advance {
            let advance = find(&mut advances, &event.invoice_id)?;
            advance.totals = advance.totals.minus(given_back)?;
            advance.open = advance.open.minus(given_back)?;
            check(advance)?;
            if advance.totals.gross.is_zero() {
                (advance.milestone, advance.percent) = (None, None);
            }
        }
        let reopened = event.lines.iter().map(|line| (line.line, line.net, line.gross));
        let worth = self.line_worth(reopened, Amount::minus)?;
        self.count(event.lines.iter().map(|line| line.line), |at, counters| {
            counters.invoiced = taken(counters.invoiced, event.lines.get(at)?.quantity)?;
            Some(())
        })?;
        self.set_line_worth(worth);
        (self.credited, self.invoiced, self.advances) = (credited, invoiced, advances);
        if let Some(totals) = &event.totals {
            self.content.totals = totals.clone();
        }
        Ok(())
    }

    /// The invoices in advance when some of them have changed.
    fn advances_changed(&self, changes: &[AdvanceOpen], with: Combine) -> Result<Vec<OrderAdvance>, ReplayError> {
        let mut advances = self.advances.clone();
        for change in changes {
            let advance = find(&mut advances, &change.invoice_id)?;
            advance.open = with(&advance.open, &change.totals)?;
            check(advance)?;
        }
        Ok(advances)
    }

    fn prepaid_less(&self, used: Option<Amount>) -> Result<Option<Amount>, ReplayError> {
        let Some(used) = used else { return Ok(self.prepaid) };
        let left = self.prepaid.unwrap_or_default().minus(used)?;
        if left.is_negative() {
            return Err(ReplayError::new("more was taken from prepayments than came in"));
        }
        Ok(Some(left).filter(|left| !left.is_zero()))
    }

    /// What lines are worth on invoices when some of them have changed.
    fn line_worth(
        &self,
        changes: impl Iterator<Item = (LineNo, Amount, Option<Amount>)>,
        with: fn(Amount, Amount) -> Result<Amount, Problem>,
    ) -> Result<Vec<LineWorth>, ReplayError> {
        let mut worth = Vec::with_capacity(changes.size_hint().0);
        for (number, net, gross) in changes {
            let line = self.content.line(number).ok_or_else(|| misfit(number))?;
            worth.push(LineWorth {
                line: number,
                net: Amount::combine_optional(line.net_invoiced, Some(net), with)?,
                gross: Amount::combine_optional(line.gross_invoiced, gross, with)?,
            });
        }
        Ok(worth)
    }

    fn set_line_worth(&mut self, changed: Vec<LineWorth>) {
        for LineWorth { line, net, gross } in changed {
            if let Some(line) = self.content.line_mut(line) {
                (line.net_invoiced, line.gross_invoiced) = (net, gross);
            }
        }
    }
}

/// What a line is worth on invoices.
struct LineWorth {
    line: LineNo,
    net: Option<Amount>,
    gross: Option<Amount>,
}

fn sum(before: Option<&Totals>, more: &Totals, with: Combine) -> Result<Totals, Problem> {
    before.map_or_else(|| Ok(more.clone()), |before| with(before, more))
}

/// What is open of an invoice in advance lies between nothing and what it billed.
fn check(advance: &OrderAdvance) -> Result<(), ReplayError> {
    if advance.open.gross.is_negative() || advance.open.gross > advance.totals.gross {
        return Err(ReplayError::new("more is taken off an invoice in advance, or given back to it, than it billed"));
    }
    Ok(())
}

fn find<'a>(advances: &'a mut [OrderAdvance], invoice_id: &InvoiceId) -> Result<&'a mut OrderAdvance, ReplayError> {
    let found = advances.iter_mut().find(|advance| advance.invoice_id == *invoice_id);
    found.ok_or_else(|| ReplayError::new("the order has no such invoice in advance"))
}

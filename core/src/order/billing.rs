//! How an order is invoiced: its policy, what was invoiced in advance, and what all its invoices come to.

use alloc::vec::Vec;

use super::content::{OrderContent, OrderLine};
use super::{Order, OrderDraft};
use crate::id::{InvoiceId, Text};
use crate::limits;
use crate::money::{Amount, Percent};
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;
use crate::record::{choice, record};
use crate::time::Date;
use crate::totals::Totals;

choice! {
    /// What may be invoiced.
    #[derive(Default)]
    pub enum InvoicePolicy {
        /// What is ordered and not cancelled, from the first day.
        Ordered = "ordered",
        /// What was sent.
        #[default]
        Shipped = "shipped",
        /// What arrived.
        Delivered = "delivered",
        /// The order in parts that the parties agreed on, each by its name; the last one bills the goods.
        Milestones = "milestones",
        /// The order by percentages, as work goes on; the one that reaches 100 bills the goods.
        Percentage = "percentage",
    }
}

impl InvoicePolicy {
    /// Are invoices parts of the whole order, and not of its goods?
    #[must_use]
    pub fn is_by_share(self) -> bool {
        matches!(self, Self::Milestones | Self::Percentage)
    }
}

choice! {
    /// When deposits are taken off.
    #[derive(Default)]
    pub enum DepositDeduction {
        /// As soon as goods are invoiced, as far as those are worth it.
        #[default]
        First = "first",
        /// With the last invoice; earlier only what would bill more than the order.
        Last = "last",
    }
}

record! {
    /// A part of an order that is invoiced by its name.
    pub struct Milestone {
        /// Its name, unique in the order.
        name: Text,
        /// How much of the order it bills.
        percent: Percent;
        /// Words for people.
        description: Option<Text> => with_description,
    }
}

record! {
    /// What an invoice billed in advance.
    pub struct OrderAdvance {
        /// Which invoice.
        invoice_id: InvoiceId,
        /// Its date.
        issued_on: Date,
        /// What it billed, less what was credited of it.
        totals: Totals,
        /// What of that no later invoice has taken off.
        open: Totals;
        /// The milestone that it bills; none when it has been given back whole: then it can be billed again.
        milestone: Option<Text> => with_milestone,
        /// How much of the order, where that was asked for; none when it has been given back whole.
        percent: Option<Percent> => with_percent,
    }
}

impl OrderLine {
    /// What may be invoiced and is on no invoice.
    #[must_use]
    pub fn invoiceable(&self, policy: InvoicePolicy) -> Quantity {
        let counters = &self.counters;
        let basis = match policy {
            InvoicePolicy::Ordered | InvoicePolicy::Milestones | InvoicePolicy::Percentage => self.active(),
            InvoicePolicy::Shipped => counters.shipped,
            InvoicePolicy::Delivered => counters.delivered,
        };
        basis.less(counters.invoiced)
    }
}

impl Order {
    /// By what its goods are invoiced: its policy, or, when it has ended, what was sent.
    pub(crate) fn invoice_basis(&self) -> InvoicePolicy {
        match self.content.invoice_policy {
            InvoicePolicy::Delivered => InvoicePolicy::Delivered,
            _ if self.closed.is_some() => InvoicePolicy::Shipped,
            policy => policy,
        }
    }

    /// What all its invoices come to, less what was credited: of goods, and of what was billed in advance and not taken
    /// off again.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn billed(&self) -> Result<Totals, Problem> {
        let mut sum = match &self.invoiced {
            Some(invoiced) => invoiced.clone(),
            None => Totals::nothing(self.currency()),
        };
        for advance in &self.advances {
            sum = sum.plus(&advance.open)?;
        }
        match &self.credited {
            Some(credited) => sum.minus(credited),
            None => Ok(sum),
        }
    }

    /// What was credited for good, with tax.
    pub(crate) fn gross_credited(&self) -> Amount {
        self.credited.as_ref().map_or_else(|| Amount::zero(self.currency()), |credited| credited.gross)
    }

    /// What was credited for good: so much less is payable than was ordered.
    pub(crate) fn payable_credited(&self) -> Result<Amount, Problem> {
        self.credited.as_ref().map_or_else(|| Ok(Amount::zero(self.currency())), |credited| credited.payable())
    }

    /// How much of the order has been billed by percentage, or by milestones.
    pub(crate) fn percent_billed(&self) -> Percent {
        let percents = self.advances.iter().filter_map(|advance| advance.percent);
        // INVARIANT: they sum to at most a hundred, which is checked when each is billed.
        percents.fold(Percent::default(), |sum, percent| sum.plus(percent).unwrap_or(sum))
    }
}

/// Notes what is wrong with how a draft is to be invoiced.
pub(super) fn check_billing(draft: &OrderDraft, problems: &mut Vec<Problem>) {
    let milestones = &draft.milestones;
    let at = |problem: Problem| problem.within("milestones");
    if draft.invoice_policy != InvoicePolicy::Milestones {
        if !milestones.is_empty() {
            let detail = alloc::format!("an order that is invoiced by `{}` has no milestones", draft.invoice_policy);
            let problem = Problem::new(Code::OrderMilestonesNotInPolicy, detail);
            problems.push(at(problem.with("invoice_policy", draft.invoice_policy.as_str())));
        }
        return;
    }
    if milestones.is_empty() {
        problems.push(at(Problem::new(Code::OrderMilestonesMissing, "an order by milestones names at least one")));
        return;
    }
    if milestones.len() > limits::MILESTONES_MAX {
        let detail = alloc::format!("an order has at most {} milestones", limits::MILESTONES_MAX);
        let problem = Problem::new(Code::LimitEntries, detail).with("entries", milestones.len());
        problems.push(at(problem.with("entries_max", limits::MILESTONES_MAX)));
        return;
    }
    let before = problems.len();
    let mut sum = Percent::default();
    for (index, milestone) in milestones.iter().enumerate() {
        if milestones.iter().take(index).any(|earlier| earlier.name == milestone.name) {
            let detail = alloc::format!("milestone `{}` stands twice", milestone.name);
            let problem = Problem::new(Code::OrderMilestoneTwice, detail).with_text("name", &milestone.name);
            problems.push(at(problem.within("name").within(index)));
        }
        if !milestone.percent.is_positive() {
            let problem = Problem::new(Code::OrderMilestoneNotPositive, "a milestone bills more than nothing");
            problems.push(at(problem.with_text("percent", milestone.percent).within("percent").within(index)));
        }
        match sum.plus(milestone.percent) {
            Ok(more) => sum = more,
            Err(problem) => problems.push(at(problem.within("percent").within(index))),
        }
    }
    if problems.len() == before && sum != Percent::hundred() {
        let detail = alloc::format!("the milestones sum to {sum} percent, not to 100");
        problems.push(at(Problem::new(Code::OrderMilestonesNotHundred, detail).with_text("sum", sum)));
    }
}

impl OrderContent {
    /// How it is invoiced, frozen.
    pub(super) fn settle_billing(&mut self, draft: &OrderDraft) {
        self.invoice_policy = draft.invoice_policy;
        self.milestones.clone_from(&draft.milestones);
        self.deposit_deduction = draft.deposit_deduction;
    }
}

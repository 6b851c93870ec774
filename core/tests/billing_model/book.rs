//! One order and its documents, as somebody keeps them on paper.

use std::collections::BTreeMap;

use orderwell::*;
use rust_decimal::Decimal;

use crate::cents::{Shown, Sums, WHOLE, cents, rounded, share, units};

pub(crate) const UNIT: i128 = 1_000_000;

/// One line; units are millionths.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) number: u32,
    price: i128,
    pub(crate) rate: Decimal,
    ordered: i128,
    cancelled: i128,
    shipped: i128,
    delivered: i128,
    pub(crate) invoiced: i128,
    /// What of it is on invoices.
    pub(crate) net: i128,
}

impl Line {
    pub(crate) fn active(&self) -> i128 {
        self.ordered - self.cancelled
    }

    /// What so many units are worth when all that is not cancelled is worth its whole share.
    fn worth(&self, taken: i128) -> i128 {
        let left = self.active().max(self.invoiced);
        let all = self.price * self.ordered / UNIT;
        let given_up = rounded(all, self.ordered - left, self.ordered);
        if left == 0 { 0 } else { rounded(all - given_up, taken, left) }
    }
}

/// What was billed in advance.
#[derive(Clone, Debug)]
pub(crate) struct Advance {
    pub(crate) number: String,
    pub(crate) totals: Sums,
    pub(crate) open: Sums,
    milestone: Option<String>,
    percent: i128,
}

/// An invoice, what was paid and given back of it.
#[derive(Clone, Debug)]
pub(crate) struct Billed {
    pub(crate) shown: Shown,
    pub(crate) paid: i128,
    pub(crate) credited: Sums,
    pub(crate) any_credit: bool,
    /// Units, what they and amounts came to, and what amounts took off the price of units that are left.
    pub(crate) credited_lines: BTreeMap<u32, (i128, Sums, Sums)>,
    pub(crate) restored: BTreeMap<String, Sums>,
}

impl Billed {
    pub(crate) fn new(shown: Shown) -> Self {
        let (credited_lines, restored) = (BTreeMap::new(), BTreeMap::new());
        Self { shown, paid: 0, credited: Sums::default(), any_credit: false, credited_lines, restored }
    }

    fn open(&self) -> i128 {
        self.shown.sums.gross() - self.shown.prepaid - self.credited.gross() - self.paid
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Book {
    pub(crate) lines: Vec<Line>,
    policy: InvoicePolicy,
    milestones: Vec<(String, i128)>,
    waits: bool,
    pub(crate) totals: Sums,
    pub(crate) invoiced: Sums,
    pub(crate) any_invoiced: bool,
    pub(crate) advances: Vec<Advance>,
    pub(crate) credited: Sums,
    prepaid: i128,
    pub(crate) invoices: BTreeMap<String, Billed>,
    closed: bool,
    cancelled: bool,
}

pub(crate) type Answer = Result<Option<Shown>, &'static str>;

impl Book {
    pub(crate) fn open(draft: &OrderDraft) -> Self {
        let line = |line: &OrderLineDraft| Line {
            number: line.line.get(),
            price: (line.unit_price.expect("a price").to_decimal() * Decimal::from(100)).trunc().mantissa(),
            rate: line.tax.expect("a tax").rate.to_decimal(),
            ordered: units(line.quantity),
            cancelled: 0,
            shipped: 0,
            delivered: 0,
            invoiced: 0,
            net: 0,
        };
        let milestone = |milestone: &Milestone| (milestone.name.to_string(), share(milestone.percent));
        let mut book = Self {
            lines: draft.lines.iter().map(line).collect(),
            policy: draft.invoice_policy,
            milestones: draft.milestones.iter().map(milestone).collect(),
            waits: draft.deposit_deduction == DepositDeduction::Last,
            totals: Sums::default(),
            invoiced: Sums::default(),
            any_invoiced: false,
            advances: Vec::new(),
            credited: Sums::default(),
            prepaid: 0,
            invoices: BTreeMap::new(),
            closed: false,
            cancelled: false,
        };
        book.totals = book.value(&book.nets(Line::active));
        book
    }

    fn nets(&self, taken: impl Fn(&Line) -> i128) -> Vec<i128> {
        self.lines.iter().map(|line| line.worth(taken(line))).collect()
    }

    /// One tax for each rate, rounded once.
    pub(crate) fn value(&self, nets: &[i128]) -> Sums {
        let mut taxable: BTreeMap<Decimal, i128> = BTreeMap::new();
        self.lines.iter().zip(nets).for_each(|(line, net)| *taxable.entry(line.rate).or_default() += net);
        let row = |(rate, net): (Decimal, i128)| {
            let rate_units = (rate * Decimal::from(10_000)).trunc().mantissa();
            (rate, (net, rounded(net, rate_units, WHOLE)))
        };
        Sums::default().plus(&Sums(taxable.into_iter().map(row).collect()))
    }

    pub(crate) fn billed(&self) -> Sums {
        let open = self.advances.iter().fold(self.invoiced.clone(), |sum, advance| sum.plus(&advance.open));
        open.minus(&self.credited)
    }

    fn left(&self) -> Sums {
        self.totals.minus(&self.billed()).minus(&self.credited)
    }

    fn basis(&self) -> InvoicePolicy {
        if self.closed && self.policy != InvoicePolicy::Delivered { InvoicePolicy::Shipped } else { self.policy }
    }

    fn invoiceable(&self, line: &Line, basis: InvoicePolicy) -> i128 {
        let most = match basis {
            InvoicePolicy::Shipped => line.shipped,
            InvoicePolicy::Delivered => line.delivered,
            _ => line.active(),
        };
        (most - line.invoiced).max(0)
    }

    fn by_share(&self) -> bool {
        matches!(self.policy, InvoicePolicy::Milestones | InvoicePolicy::Percentage)
    }

    /// The document that a command leads to, or the code of why not; nothing for what is not about documents.
    pub(crate) fn decide(&mut self, command: &Command) -> Answer {
        match command {
            Command::InvoiceOrder(command) => self.invoice(command).map(Some),
            Command::InvoiceDeposit(command) => self.deposit(command).map(Some),
            Command::CreditInvoice(command) => self.credit(command).map(Some),
            Command::RecordPayment(command) => self.pay(command),
            _ => Ok(None),
        }
    }

    fn invoice(&mut self, command: &InvoiceOrder) -> Result<Shown, &'static str> {
        if self.cancelled {
            return Err("order.cancelled");
        }
        let basis = self.basis();
        if self.lines.iter().all(|line| self.invoiceable(line, basis) == 0) {
            return Err("order.nothing_to_invoice");
        }
        if let Some(corrects) = &command.corrects {
            let replaced = &self.invoices[corrects.as_str()];
            if !replaced.any_credit || replaced.shown.sums.gross() != replaced.credited.gross() {
                return Err("invoice.corrects_uncredited");
            }
        }
        let number = command.invoice_id.to_string();
        if self.closed || !self.by_share() {
            if command.milestone.is_some() || command.percent.is_some() {
                return Err("invoice.not_by_share");
            }
            let mut taken: Vec<i128> = self.lines.iter().map(|line| self.invoiceable(line, basis)).collect();
            if !command.lines.is_empty() {
                let most = std::mem::replace(&mut taken, vec![0; self.lines.len()]);
                for asked in &command.lines {
                    let at = self.lines.iter().position(|line| line.number == asked.line.get()).expect("a line");
                    taken[at] = units(asked.quantity);
                    if taken[at] <= 0 {
                        return Err("quantity.not_positive");
                    }
                    if taken[at] > most[at] {
                        return Err("order.quantity_exceeded");
                    }
                }
            }
            return Ok(self.goods(number, &taken));
        }
        if !command.lines.is_empty() {
            return Err("invoice.not_by_lines");
        }
        let before: i128 = self.advances.iter().map(|advance| advance.percent).sum();
        let (milestone, percent) = if self.policy == InvoicePolicy::Milestones {
            let billed = |name: &String| self.advances.iter().any(|advance| advance.milestone.as_ref() == Some(name));
            let found = match &command.milestone {
                Some(name) if billed(&name.to_string()) => return Err("invoice.milestone_invoiced"),
                Some(name) => self.milestones.iter().find(|(known, _)| *known == name.to_string()),
                None => self.milestones.iter().find(|(known, _)| !billed(known)),
            };
            let (name, percent) = found.expect("one is left").clone();
            (Some(name), percent)
        } else {
            let percent = command.percent.map_or(0, share);
            if percent <= 0 {
                return Err("invoice.percent_not_positive");
            }
            if before + percent > WHOLE {
                return Err("invoice.percent_exceeded");
            }
            (None, percent)
        };
        if before + percent == WHOLE {
            let taken: Vec<i128> =
                self.lines.iter().map(|line| self.invoiceable(line, InvoicePolicy::Ordered)).collect();
            return Ok(self.goods(number, &taken));
        }
        let all = self.totals.part(before + percent, WHOLE);
        let part = self.advances.iter().fold(all, |sum, advance| sum.minus(&advance.totals));
        // No part is less than nothing: what is too much is credited.
        if part.gross() < 0 {
            return Err("invoice.exceeds_order");
        }
        self.advance(number, part, milestone, percent)
    }

    /// Units of lines, less what was billed in advance.
    fn goods(&mut self, number: String, taken: &[i128]) -> Shown {
        let after: Vec<i128> = self.lines.iter().zip(taken).map(|(line, taken)| line.invoiced + taken).collect();
        let nets: Vec<i128> = self.lines.iter().zip(&after).map(|(line, after)| line.worth(*after)).collect();
        let worth = self.value(&nets).minus(&self.invoiced);
        let basis = if self.closed { self.basis() } else { InvoicePolicy::Ordered };
        let last = self.lines.iter().zip(taken).all(|(line, taken)| self.invoiceable(line, basis) <= *taken);
        let billed = self.billed().gross() + self.credited.gross();
        let mut most = if self.waits && !last {
            (billed + worth.gross() - self.totals.gross()).min(worth.gross())
        } else {
            worth.gross()
        };
        let mut deductions = Vec::new();
        for advance in self.advances.iter_mut().filter(|advance| advance.open.gross() != 0) {
            if most <= 0 {
                break;
            }
            let gross = advance.open.gross();
            let off = if gross <= most { advance.open.clone() } else { advance.open.part(most, gross) };
            most -= off.gross();
            advance.open = advance.open.minus(&off);
            deductions.push((advance.number.clone(), off));
        }
        let mut lines = Vec::new();
        for ((line, taken), net) in self.lines.iter_mut().zip(taken).zip(&nets) {
            if *taken != 0 || *net != line.net {
                lines.push((line.number, *taken, net - line.net));
            }
            line.invoiced += taken;
            line.net = *net;
        }
        let sums = deductions.iter().fold(worth.clone(), |sum, (_, off)| sum.minus(off));
        self.invoiced = self.invoiced.plus(&worth);
        self.any_invoiced = true;
        self.issue(number, Shown { sums, lines, deductions, prepaid: 0 })
    }

    /// Shows what was paid before.
    fn issue(&mut self, number: String, mut shown: Shown) -> Shown {
        shown.prepaid = self.prepaid.min(shown.sums.gross()).max(0);
        self.prepaid -= shown.prepaid;
        self.invoices.insert(number, Billed::new(shown.clone()));
        shown
    }

    fn deposit(&mut self, command: &InvoiceDeposit) -> Result<Shown, &'static str> {
        if self.cancelled {
            return Err("order.cancelled");
        }
        if self.closed {
            return Err("order.closed");
        }
        if self.by_share() {
            return Err("invoice.deposit_not_in_policy");
        }
        if self.left().gross() <= 0 {
            return Err("order.nothing_to_invoice");
        }
        let part = match (command.percent.map(share), command.amount.map(cents)) {
            (Some(percent), _) if percent <= 0 => return Err("invoice.percent_not_positive"),
            (Some(percent), _) if percent > WHOLE => return Err("invoice.percent_exceeded"),
            (Some(percent), _) => self.totals.part(percent, WHOLE),
            (None, amount) => {
                let amount = amount.expect("a share or an amount");
                if amount <= 0 {
                    return Err("amount.not_positive");
                }
                self.totals.part(amount, self.totals.gross())
            }
        };
        self.advance(command.invoice_id.to_string(), part, None, 0)
    }

    fn advance(
        &mut self,
        number: String,
        part: Sums,
        milestone: Option<String>,
        percent: i128,
    ) -> Result<Shown, &'static str> {
        let left = self.left();
        if part.gross() > left.gross() {
            return Err("invoice.exceeds_order");
        }
        let part = if part.gross() == left.gross() { left } else { part };
        let (totals, open) = (part.clone(), part.clone());
        self.advances.push(Advance { number: number.clone(), totals, open, milestone, percent });
        Ok(self.issue(number, Shown { sums: part, lines: Vec::new(), deductions: Vec::new(), prepaid: 0 }))
    }

    fn pay(&mut self, command: &RecordPayment) -> Answer {
        for Prepayment { amount, .. } in &command.prepayments {
            let amount = cents(*amount);
            let ended = self.closed || self.cancelled;
            let unbilled = self.totals.gross() - self.billed().gross() - self.credited.gross() - self.prepaid;
            if amount <= 0 {
                return Err("amount.not_positive");
            }
            if amount > if ended { 0 } else { unbilled } {
                return Err("payment.exceeds_order");
            }
            self.prepaid += amount;
        }
        for PaymentAllocation { invoice_id, amount, .. } in &command.allocations {
            let amount = cents(*amount);
            let invoice = self.invoices.get_mut(invoice_id.as_str()).expect("it was issued");
            if amount <= 0 {
                return Err("amount.not_positive");
            }
            if amount > invoice.open() {
                return Err("invoice.overpaid");
            }
            invoice.paid += amount;
        }
        Ok(None)
    }

    /// An advance that was given back whole can be billed again.
    pub(crate) fn give_back(&mut self, number: &str, sums: &Sums) {
        let advance = self.advances.iter_mut().find(|advance| advance.number == number).expect("it was billed");
        advance.totals = advance.totals.minus(sums);
        advance.open = advance.open.minus(sums);
        if advance.totals.gross() == 0 {
            (advance.milestone, advance.percent) = (None, 0);
        }
    }

    /// What happened to the goods.
    pub(crate) fn note(&mut self, event: &Event) {
        let Event::Order(event) = event else { return };
        let mut change = |number: LineNo, with: &dyn Fn(&mut Line)| {
            with(self.lines.iter_mut().find(|line| line.number == number.get()).expect("a line"));
        };
        match event {
            OrderEvent::Shipped(event) => {
                event.lines.iter().for_each(|sent| change(sent.line, &|line| line.shipped += units(sent.quantity)));
            }
            OrderEvent::Delivered(event) => {
                event.lines.iter().for_each(|sent| change(sent.line, &|line| line.delivered += units(sent.quantity)));
            }
            OrderEvent::Cancelled(event) => {
                event
                    .lines
                    .iter()
                    .for_each(|freed| change(freed.line, &|line| line.cancelled += units(freed.cancelled)));
                self.cancelled = self.lines.iter().all(|line| line.active() == 0);
                let all = self.lines.iter().all(|line| line.active() == line.invoiced);
                self.totals =
                    if all && self.any_invoiced { self.invoiced.clone() } else { self.value(&self.worth_of_all()) };
            }
            OrderEvent::Closed(_) => self.closed = true,
            _ => {}
        }
    }

    /// What is not cancelled, whatever is invoiced.
    pub(crate) fn worth_of_all(&self) -> Vec<i128> {
        self.lines.iter().map(|line| Line { invoiced: 0, ..line.clone() }.worth(line.active())).collect()
    }
}

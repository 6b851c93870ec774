//! Does a question about promises make sense?

use alloc::vec::Vec;

use super::request::{PromiseCapability, PromiseQuestion, PromiseRequest};
use crate::limits::{self, check_entries};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::time::Date;

impl PromiseRequest {
    /// How many rows its answers may have at most: what [`limits::PROMISE_ANSWERS_MAX`] counts.
    pub(crate) fn rows_max(&self) -> usize {
        let rows = self.positions.len().saturating_add(self.supplies.len()).saturating_add(self.demands.len());
        self.questions.len().saturating_mul(rows.saturating_add(3))
    }

    /// Does it make sense?
    ///
    /// # Errors
    /// `limit.entries`, `quantity.negative`, `quantity.not_positive`, `number.out_of_range`,
    /// `promise.date_before_today`: each at its path, all at once.
    pub fn check(&self) -> Result<(), Rejection> {
        let mut checking = Checking { today: self.today, problems: Vec::new() };
        self.check_lists(&mut checking.problems);
        Rejection::unless_empty(core::mem::take(&mut checking.problems))?;
        for (index, position) in self.positions.iter().enumerate() {
            let rows =
                [(position.reserved, "reserved"), (position.held, "held"), (position.safety_stock, "safety_stock")];
            let at = checking.problems.len();
            for (quantity, name) in rows {
                checking.not_negative(Some(quantity), name);
            }
            checking.move_into("positions", index, at);
        }
        for (index, supply) in self.supplies.iter().enumerate() {
            let at = checking.problems.len();
            checking.positive(Some(supply.quantity), "quantity");
            checking.move_into("supplies", index, at);
        }
        for (index, demand) in self.demands.iter().enumerate() {
            let at = checking.problems.len();
            checking.positive(Some(demand.quantity), "quantity");
            checking.move_into("demands", index, at);
        }
        for (index, question) in self.questions.iter().enumerate() {
            let at = checking.problems.len();
            match question {
                PromiseQuestion::QuantityBy(asked) => checking.not_before_today(Some(asked.date), "date"),
                PromiseQuestion::DateOf(asked) => checking.positive(Some(asked.quantity), "quantity"),
                PromiseQuestion::Schedule(asked) => checking.not_before_today(asked.until, "until"),
            }
            checking.move_into("questions", index, at);
        }
        for (index, preorder) in self.preorder.iter().enumerate() {
            let at = checking.problems.len();
            checking.not_negative(preorder.limit, "limit");
            checking.not_negative(Some(preorder.taken), "taken");
            checking.not_before_today(preorder.expected_on, "expected_on");
            checking.move_into("preorder", index, at);
        }
        checking.not_before_today(self.horizon, "horizon");
        checking.capability(self.production.as_ref(), "production");
        checking.capability(self.purchase.as_ref(), "purchase");
        Rejection::unless_empty(checking.problems)
    }

    fn check_lists(&self, problems: &mut Vec<Problem>) {
        let lists = [
            (self.positions.len(), limits::PROMISE_ENTRIES_MAX, "positions"),
            (self.supplies.len(), limits::PROMISE_ENTRIES_MAX, "supplies"),
            (self.demands.len(), limits::PROMISE_ENTRIES_MAX, "demands"),
            (self.questions.len(), limits::PROMISE_QUESTIONS_MAX, "questions"),
            (self.preorder.len(), limits::PROMISE_NAMES_MAX, "preorder"),
        ];
        for (entries, most, name) in lists {
            problems.extend(check_entries(entries, most).err().map(|problem| problem.within(name)));
        }
        let named = check_entries(self.only.location_ids.len(), limits::PROMISE_NAMES_MAX).err();
        problems.extend(named.map(|problem| problem.within("location_ids").within("only")));
        for (index, position) in self.positions.iter().enumerate() {
            let channels = check_entries(position.sales_channels.len(), limits::PROMISE_NAMES_MAX).err();
            let inside = |problem: Problem| problem.within("sales_channels").within(index).within("positions");
            problems.extend(channels.map(inside));
        }
        if problems.is_empty() {
            let rows = check_entries(self.rows_max(), limits::PROMISE_ANSWERS_MAX).err();
            problems.extend(rows.map(|problem| problem.within("questions")));
        }
    }
}

struct Checking {
    today: Date,
    problems: Vec<Problem>,
}

impl Checking {
    fn not_negative(&mut self, quantity: Option<Quantity>, name: &'static str) {
        if let Some(quantity) = quantity.filter(|quantity| quantity.is_negative()) {
            let problem = Problem::new(Code::QuantityNegative, "this quantity is not less than nothing");
            self.problems.push(problem.with_text(name, quantity).within(name));
        }
    }

    fn positive(&mut self, quantity: Option<Quantity>, name: &'static str) {
        if let Some(quantity) = quantity.filter(|quantity| !quantity.is_positive()) {
            let problem = Problem::new(Code::QuantityNotPositive, "this quantity is more than nothing");
            self.problems.push(problem.with_text(name, quantity).within(name));
        }
    }

    fn not_before_today(&mut self, date: Option<Date>, name: &'static str) {
        if let Some(date) = date.filter(|date| *date < self.today) {
            let detail = alloc::format!("nothing is promised for {date}, which lies before {}", self.today);
            let problem = Problem::new(Code::PromiseDateBeforeToday, detail).with_text(name, date);
            self.problems.push(problem.with_text("today", self.today).within(name));
        }
    }

    fn days(&mut self, days: u32, least: u32, name: &'static str) {
        let most = limits::PLANNING_DAYS_MAX;
        if !(least..=most).contains(&days) {
            let detail = alloc::format!("this is a number of days from {least} to {most}");
            let problem = Problem::new(Code::NumberOutOfRange, detail).with(name, days);
            self.problems.push(problem.with("days_min", least).with("days_max", most).within(name));
        }
    }

    fn capability(&mut self, capability: Option<&PromiseCapability>, name: &'static str) {
        let Some(capability) = capability else { return };
        let at = self.problems.len();
        self.days(capability.lead_time_days, 0, "lead_time_days");
        self.positive(capability.quantity_min, "quantity_min");
        self.positive(capability.quantity_step, "quantity_step");
        if let Some(capacity) = capability.capacity {
            let inside = self.problems.len();
            self.positive(Some(capacity.quantity), "quantity");
            self.days(capacity.period_days.unwrap_or(1), 1, "period_days");
            let found = self.problems.split_off(inside);
            self.problems.extend(found.into_iter().map(|problem| problem.within("capacity")));
        }
        let found = self.problems.split_off(at);
        self.problems.extend(found.into_iter().map(|problem| problem.within(name)));
    }

    fn move_into(&mut self, list: &'static str, index: usize, from: usize) {
        let found = self.problems.split_off(from);
        self.problems.extend(found.into_iter().map(|problem| problem.within(index).within(list)));
    }
}

//! The operations on a desk.

use alloc::string::String;
use alloc::vec::Vec;

use super::Door;
use super::reply::{
    AllowedCommands, Applied, Deadline, Deadlines, DecidedEvents, DueInvoice, Executed, ExecutedMany, ExpectedVersion,
    Found, Planned, PromisedProduct, PromisedProducts, Rebuilt, Rejected, Reply, Reported, Sequences, SnapshotLines,
    Unchanged,
};
use super::request::{
    Allowed, Apply, AskAvailable, AskAvailableMany, Decide, Execute, ExecuteMany, IdentifiedCommand, NextDeadline,
    Plan, Query, Replay, Report, Restore, Snapshot, Whole,
};
use super::stock::check_rows;
use crate::desk::{Command, Decided, Desk, OrderView, Outcome, Restoring};
use crate::fulfil::plan;
use crate::id::OrderId;
use crate::invoice::Invoice;
use crate::json::{Faults, parse};
use crate::limits;
use crate::problem::{Code, DecideError, Problem, Rejection};
use crate::report::kpis;
use crate::sort::sort_by;
use crate::time::Context;

/// Most lines of a snapshot in one reply.
const SNAPSHOT_LINES_MAX: u64 = 10_000;

impl Door {
    pub(super) fn execute(&mut self, request: &Execute) -> Reply<Executed> {
        self.execute_one(&request.command, &request.context)
    }

    fn execute_one(&mut self, identified: &IdentifiedCommand, context: &Context) -> Reply<Executed> {
        let IdentifiedCommand { command_id, command } = identified;
        match self.desk.execute(command_id, command, context) {
            Ok(Outcome::Accepted { events, findings }) => {
                let orders = self.desk.touched_orders(&events);
                Reply::Accepted(Executed { events, orders, findings })
            }
            Ok(Outcome::Unchanged { first, last }) => self.unchanged(command, Sequences { first, last }),
            Err(error) => self.refused(command, error),
        }
    }

    fn unchanged<T>(&self, command: &Command, sequences: Sequences) -> Reply<T> {
        Reply::Unchanged(Unchanged { sequences, orders: self.orders_of(command) })
    }

    fn refused<T>(&self, command: &Command, error: DecideError) -> Reply<T> {
        let rejected = match error {
            DecideError::Rejected(rejection) => rejection.into(),
            DecideError::Misused(misuse) => Rejected::new(alloc::vec![misuse.problem]),
        };
        Reply::Rejected(rejected.with_orders(self.orders_of(command)))
    }

    /// The orders that a command is about, as they stand now.
    fn orders_of(&self, command: &Command) -> Vec<OrderView> {
        let named = command.order_id().cloned().into_iter();
        let paid = match command {
            Command::RecordPayment(payment) => {
                let invoices = payment.allocations.iter().take(limits::LINES_MAX);
                let invoices = invoices.filter_map(|allocation| self.desk.world().invoice(&allocation.invoice_id));
                invoices.map(|invoice| invoice.issued.order_id.clone()).collect()
            }
            _ => Vec::new(),
        };
        let mut seen: Vec<OrderId> = Vec::new();
        for order_id in named.chain(paid) {
            if !seen.contains(&order_id) {
                seen.push(order_id);
            }
        }
        seen.iter().filter_map(|order_id| self.desk.order(order_id)).map(OrderView::from).collect()
    }

    pub(super) fn execute_many(&mut self, request: &ExecuteMany) -> Reply<ExecutedMany> {
        let replies = request.commands.iter().enumerate().map(|(index, identified)| {
            match self.execute_one(identified, &request.context) {
                Reply::Rejected(rejected) => Reply::Rejected(rejected.in_list("command", "commands", index)),
                reply => reply,
            }
        });
        Reply::Accepted(ExecutedMany { replies: replies.collect() })
    }

    pub(super) fn decide(&mut self, request: &Decide) -> Reply<DecidedEvents> {
        let IdentifiedCommand { command_id, command } = &request.command;
        match self.desk.decide(command_id, command, &request.context) {
            Ok(Decided { events, .. }) if events.is_empty() => {
                let receipt = self.desk.receipt(command_id);
                let (first, last) = receipt.map_or((0, 0), |receipt| (receipt.first, receipt.last));
                self.unchanged(command, Sequences { first, last })
            }
            Ok(Decided { events, findings, expected }) => {
                let orders = self.desk.orders_after(&events);
                let expected = expected.into_iter().map(|(stream, version)| ExpectedVersion { stream, version });
                Reply::Accepted(DecidedEvents { events, expected: expected.collect(), orders, findings })
            }
            Err(error) => self.refused(command, error),
        }
    }

    pub(super) fn apply(&mut self, request: &Apply) -> Reply<Applied> {
        match self.desk.apply(&request.events) {
            Ok(()) => {
                let orders = self.desk.touched_orders(&request.events);
                Reply::Accepted(Applied { orders, sequence: self.desk.sequence() })
            }
            Err(error) => error.problem.within("events").into(),
        }
    }

    pub(super) fn replay(&mut self, request: &Replay) -> Reply<Rebuilt> {
        match Desk::replay(&request.events) {
            Ok(desk) => self.rebuilt(desk),
            Err(error) => error.problem.within("events").into(),
        }
    }

    fn rebuilt(&mut self, desk: Desk) -> Reply<Rebuilt> {
        self.desk = desk;
        Reply::Accepted(Rebuilt { sequence: Some(self.desk.sequence()) })
    }

    pub(super) fn query(&mut self, request: &Query) -> Reply<Found> {
        let (world, stream) = (self.desk.world(), &request.stream);
        if let Some((version, state)) = world.version(stream).zip(world.aggregate(stream)) {
            return Reply::Accepted(Found { stream: stream.clone(), version, state: state.into() });
        }
        let detail = alloc::format!("the desk knows no `{stream}`");
        Problem::new(Code::RequestStreamUnknown, detail).with_text("stream", stream).within("stream").into()
    }

    pub(super) fn allowed(&mut self, request: &Allowed) -> Reply<AllowedCommands> {
        match self.desk.order(&request.order_id) {
            Some(order) => Reply::Accepted(AllowedCommands { allowed: order.allowed() }),
            None => crate::order::unknown(&request.order_id).into(),
        }
    }

    pub(super) fn plan(&mut self, request: &Plan) -> Reply<Planned> {
        match self.desk.order(&request.order_id) {
            Some(order) => {
                let plan = plan(order, |product_id| self.desk.world().stock_item(product_id));
                Reply::Accepted(Planned { plan })
            }
            None => crate::order::unknown(&request.order_id).into(),
        }
    }

    pub(super) fn available_to_promise(&mut self, request: &AskAvailable) -> Reply<PromisedProduct> {
        match self.desk.available_to_promise(&request.request, &request.context) {
            Ok(promised) => Reply::Accepted(PromisedProduct { promised }),
            Err(rejection) => rejection.into(),
        }
    }

    /// Each product is asked by itself; together they have no more rows than one may have.
    pub(super) fn available_to_promise_many(&mut self, request: &AskAvailableMany) -> Reply<PromisedProducts> {
        let rows = request.requests.iter().map(|asked| self.desk.availability_rows_max(asked));
        let checked = request.context.check().map_err(|problem| problem.within("context"));
        if let Err(problem) = checked.and_then(|()| check_rows(rows.fold(0, usize::saturating_add))) {
            return problem.into();
        }
        let requests = request.requests.iter().enumerate();
        let replies = requests.map(|(index, asked)| {
            let listed = |problem: Problem| problem.moved_into_list("request", "requests", index);
            match self.desk.available_to_promise(asked, &request.context) {
                Ok(mut promised) => {
                    promised.findings = promised.findings.into_iter().map(listed).collect();
                    Reply::Accepted(PromisedProduct { promised })
                }
                Err(rejection) => Rejection::new(rejection.problems.into_iter().map(listed).collect()).into(),
            }
        });
        Reply::Accepted(PromisedProducts { replies: replies.collect() })
    }

    pub(super) fn report(&mut self, request: &Report) -> Reply<Reported> {
        match kpis(&self.desk, &request.scope) {
            Ok(kpis) => Reply::Accepted(Reported { kpis }),
            Err(problem) => problem.within("scope").into(),
        }
    }

    pub(super) fn next_deadline(&mut self, request: &NextDeadline) -> Reply<Deadlines> {
        match deadline(self.desk.world().invoices(), request) {
            Ok(deadline) => {
                let after = request.now.or_else(|| self.desk.latest());
                Reply::Accepted(Deadlines { deadline, hold_expiry: self.desk.next_hold_expiry(after) })
            }
            Err(problem) => problem.into(),
        }
    }

    pub(super) fn snapshot(&mut self, request: &Snapshot) -> Reply<SnapshotLines> {
        let line = |at: u64| usize::try_from(at).ok().and_then(|at| self.desk.snapshot_line(at));
        let end = request.from.saturating_add(SNAPSHOT_LINES_MAX);
        let lines: Vec<String> = (request.from..end).map_while(line).collect();
        let next = line(end).map(|_| end);
        Reply::Accepted(SnapshotLines { lines, next })
    }

    pub(super) fn restore(&mut self, request: &Restore) -> Reply<Rebuilt> {
        let mut restoring = self.restoring.take().unwrap_or_default();
        let mut faults = Faults::default();
        let read = faults.inside("lines", |faults| {
            request.lines.iter().enumerate().try_for_each(|(index, Whole(text))| {
                faults.inside(index, |faults| restore_line(&mut restoring, text, faults))
            })
        });
        if let Err(problems) = faults.finish(read) {
            return Reply::Rejected(Rejected::new(problems));
        }
        if request.more {
            self.restoring = Some(restoring);
            return Reply::Accepted(Rebuilt { sequence: None });
        }
        match restoring.finish() {
            Ok(desk) => self.rebuilt(desk),
            Err(problem) => problem.within("lines").into(),
        }
    }
}

fn restore_line(restoring: &mut Restoring, text: &str, faults: &mut Faults) -> Option<()> {
    let tree = parse(text.as_bytes(), faults)?;
    restoring.node(&tree.root(), faults).filter(|()| faults.is_empty())
}

/// The first date after the given one on which an invoice, or a part of one, falls due that is not paid.
fn deadline<'i>(
    invoices: impl Iterator<Item = &'i Invoice>,
    request: &NextDeadline,
) -> Result<Option<Deadline>, Problem> {
    let mut next: Option<Deadline> = None;
    for invoice in invoices {
        let open = invoice.open_by_date()?;
        let Some(part) = open.into_iter().find(|part| part.due_on > request.after) else { continue };
        if next.as_ref().is_some_and(|next| part.due_on > next.due_on) {
            continue;
        }
        let (invoice_id, currency) = (invoice.issued.invoice_id.clone(), invoice.issued.currency);
        let due = DueInvoice { invoice_id, currency, open: part.amount };
        match &mut next {
            Some(next) if next.due_on == part.due_on => next.invoices.push(due),
            _ => next = Some(Deadline { due_on: part.due_on, invoices: alloc::vec![due] }),
        }
    }
    if let Some(next) = &mut next {
        sort_by(&mut next.invoices, |left, right| left.invoice_id.cmp(&right.invoice_id));
    }
    Ok(next)
}

//! The operations on a desk.

use alloc::string::String;
use alloc::vec::Vec;

use super::reply::{Accepted, Each, ExpectedVersion, Rejected, Reply, Sequences, Unchanged};
use super::{Answer, Door, close};
use crate::desk::{Command, Decided, Desk, Envelope, OrderView, Outcome, Restoring, Stream};
use crate::fulfil::plan;
use crate::id::{CommandId, OrderId};
use crate::json::{Decode, DecodeFields, Faults, Fields, Node, decode_object, parse};
use crate::limits;
use crate::problem::{Code, DecideError, Problem, Rejection};
use crate::report::{KpiScope, kpis};
use crate::time::Context;

/// A command with its id, as they stand in one object.
struct Identified {
    command_id: CommandId,
    command: Command,
}

impl DecodeFields for Identified {
    fn decode_fields(fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Option<Self> {
        let command_id = fields.required("command_id", faults);
        let command = Command::decode_fields(fields, faults);
        Some(Self { command_id: command_id?, command: command? })
    }
}

impl Decode for Identified {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        decode_object(node, faults)
    }
}

/// Most lines of a snapshot in one reply.
const SNAPSHOT_LINES_MAX: u64 = 10_000;

impl Door {
    pub(super) fn execute(&mut self, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
        let context: Option<Context> = fields.required("context", faults);
        let command: Option<Identified> = fields.required("command", faults);
        close(fields, faults)?;
        Some(self.execute_one(&command?, &context?))
    }

    fn execute_one(&mut self, identified: &Identified, context: &Context) -> Result<Reply, Rejected> {
        let Identified { command_id, command } = identified;
        match self.desk.execute(command_id, command, context) {
            Ok(Outcome::Accepted { events, findings }) => {
                let orders = self.desk.touched_orders(&events);
                let accepted = Accepted {
                    events: Some(events),
                    orders: Some(orders),
                    findings: Some(findings),
                    ..Accepted::default()
                };
                Ok(accepted.into())
            }
            Ok(Outcome::Unchanged { first, last }) => {
                let orders = self.orders_of(command);
                Ok(Unchanged { sequences: Sequences { first, last }, orders }.into())
            }
            Err(error) => Err(refused(error).with_orders(self.orders_of(command))),
        }
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

    pub(super) fn execute_many(&mut self, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
        let context: Option<Context> = fields.required("context", faults);
        let commands: Option<Vec<Identified>> = fields.required("commands", faults);
        close(fields, faults)?;
        let (context, commands) = (context?, commands?);
        let replies =
            commands.iter().enumerate().map(|(index, identified)| match self.execute_one(identified, &context) {
                Ok(reply) => Each::Done(reply),
                Err(rejected) => Each::Refused(rejected.in_list("command", "commands", index)),
            });
        Some(Ok(Accepted { replies: Some(replies.collect()), ..Accepted::default() }.into()))
    }

    pub(super) fn decide(&self, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
        let context: Option<Context> = fields.required("context", faults);
        let command: Option<Identified> = fields.required("command", faults);
        close(fields, faults)?;
        let Identified { command_id, command } = command?;
        let answer = match self.desk.decide(&command_id, &command, &context?) {
            Ok(Decided { events, .. }) if events.is_empty() => {
                let receipt = self.desk.receipt(&command_id);
                let (first, last) = receipt.map_or((0, 0), |receipt| (receipt.first, receipt.last));
                Ok(Unchanged { sequences: Sequences { first, last }, orders: self.orders_of(&command) }.into())
            }
            Ok(Decided { events, findings, expected }) => {
                let orders = self.desk.orders_after(&events);
                let expected = expected.into_iter().map(|(stream, version)| ExpectedVersion { stream, version });
                let accepted = Accepted {
                    events: Some(events),
                    expected: Some(expected.collect()),
                    orders: Some(orders),
                    findings: Some(findings),
                    ..Accepted::default()
                };
                Ok(accepted.into())
            }
            Err(error) => Err(refused(error).with_orders(self.orders_of(&command))),
        };
        Some(answer)
    }

    pub(super) fn apply(&mut self, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
        let events: Option<Vec<Envelope>> = fields.required("events", faults);
        close(fields, faults)?;
        let events = events?;
        let answer = match self.desk.apply(&events) {
            Ok(()) => Ok(Accepted {
                orders: Some(self.desk.touched_orders(&events)),
                sequence: Some(self.desk.sequence()),
                ..Accepted::default()
            }
            .into()),
            Err(error) => Err(Rejection::from(error.problem.within("events")).into()),
        };
        Some(answer)
    }

    pub(super) fn replay(&mut self, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
        let events: Option<Vec<Envelope>> = fields.required("events", faults);
        close(fields, faults)?;
        let answer = match Desk::replay(&events?) {
            Ok(desk) => {
                self.desk = desk;
                Ok(Accepted { sequence: Some(self.desk.sequence()), ..Accepted::default() }.into())
            }
            Err(error) => Err(Rejection::from(error.problem.within("events")).into()),
        };
        Some(answer)
    }

    pub(super) fn query(&self, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
        let stream: Option<Stream> = fields.required("stream", faults);
        close(fields, faults)?;
        let stream = stream?;
        let world = self.desk.world();
        let Some(state) = world.aggregate(&stream) else {
            let detail = alloc::format!("the desk knows no `{stream}`");
            let problem =
                Problem::new(Code::RequestStreamUnknown, detail).with_text("stream", &stream).within("stream");
            return Some(Err(Rejection::from(problem).into()));
        };
        let version = world.version(&stream);
        let accepted = Accepted { stream: Some(stream), version, state: Some(state), ..Accepted::default() };
        Some(Ok(accepted.into()))
    }

    pub(super) fn allowed(&self, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
        let order_id: Option<OrderId> = fields.required("order_id", faults);
        close(fields, faults)?;
        let order_id = order_id?;
        Some(match self.desk.order(&order_id) {
            Some(order) => Ok(Accepted { allowed: Some(order.allowed()), ..Accepted::default() }.into()),
            None => Err(Rejection::from(crate::order::unknown(&order_id)).into()),
        })
    }

    pub(super) fn plan(&self, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
        let order_id: Option<OrderId> = fields.required("order_id", faults);
        close(fields, faults)?;
        let order_id = order_id?;
        Some(match self.desk.order(&order_id) {
            Some(order) => {
                let plan = plan(order, |product_id| self.desk.world().stock_item(product_id));
                Ok(Accepted { plan: Some(plan), ..Accepted::default() }.into())
            }
            None => Err(Rejection::from(crate::order::unknown(&order_id)).into()),
        })
    }

    pub(super) fn report(&self, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
        let scope: Option<KpiScope> = fields.required("scope", faults);
        close(fields, faults)?;
        Some(match kpis(&self.desk, &scope?) {
            Ok(kpis) => Ok(Accepted { kpis: Some(kpis), ..Accepted::default() }.into()),
            Err(problem) => Err(Rejection::from(problem.within("scope")).into()),
        })
    }

    pub(super) fn snapshot(&self, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
        let from: Option<u64> = fields.optional("from", faults);
        close(fields, faults)?;
        let from = from?;
        let skipped = usize::try_from(from).unwrap_or(usize::MAX);
        let taken = usize::try_from(SNAPSHOT_LINES_MAX).unwrap_or(usize::MAX);
        let mut rest = self.desk.snapshot().skip(skipped);
        let lines: Vec<String> = rest.by_ref().take(taken).collect();
        let next = rest.next().map(|_| from.saturating_add(SNAPSHOT_LINES_MAX));
        Some(Ok(Accepted { lines: Some(lines), next, ..Accepted::default() }.into()))
    }

    pub(super) fn restore(&mut self, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
        let lines: Option<Vec<Line>> = fields.required("lines", faults);
        let more: Option<bool> = fields.optional("more", faults);
        close(fields, faults)?;
        let mut restoring = self.restoring.take().unwrap_or_default();
        faults.inside("lines", |faults| {
            for (index, Line(text)) in lines?.iter().enumerate() {
                faults.inside(index, |faults| restore_line(&mut restoring, text, faults))?;
            }
            Some(())
        })?;
        if more? {
            self.restoring = Some(restoring);
            return Some(Ok(Accepted::default().into()));
        }
        Some(match restoring.finish() {
            Ok(desk) => {
                self.desk = desk;
                Ok(Accepted { sequence: Some(self.desk.sequence()), ..Accepted::default() }.into())
            }
            Err(problem) => Err(Rejection::from(problem.within("lines")).into()),
        })
    }
}

fn restore_line(restoring: &mut Restoring, text: &str, faults: &mut Faults) -> Option<()> {
    let node = parse(text.as_bytes(), faults)?;
    restoring.node(&node, faults).filter(|()| faults.is_empty())
}

/// A line of a snapshot: a text of any length that fits a request.
struct Line(String);

impl Decode for Line {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        crate::json::decode_text(node, faults, |text| Ok(Self(text.into())))
    }
}

fn refused(error: DecideError) -> Rejected {
    match error {
        DecideError::Rejected(rejection) => rejection.into(),
        DecideError::Misused(misuse) => Rejection::from(misuse.problem).into(),
    }
}

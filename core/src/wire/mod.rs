//! The JSON door: one request in, one reply out, the same bytes in every language.
//!
//! This is the only module that bindings call. [`Door`] holds a desk and answers every operation;
//! [`call`] answers those that need none. Text that is not JSON is a rejected reply like any other.
//!
//! Invariants: a reply is always JSON with `format` and `outcome`; the same request to the same desk
//! gives the same bytes; a rejected request changes nothing.
//!
//! ```
//! use orderwell::wire;
//!
//! let reply = wire::call(br#"{"format":1,"op":"calculate","document":{"currency":"EUR","lines":[
//!     {"line":1,"quantity":2,"unit_price":"4.90","tax":{"category":"S","rate":"19"}}]}}"#);
//! assert!(reply.contains(r#""net":"9.80","tax":"1.86","gross":"11.66""#), "{reply}");
//! ```

use alloc::string::String;

use crate::desk::{Desk, Restoring};
use crate::json::{Faults, Fields, Node, parse, to_json};
use crate::problem::{Code, Problem, Rejection};
use crate::record::choice;

mod desk_operations;
mod reply;
mod stateless;

use reply::{Rejected, Reply};

choice! {
    /// Everything that the door answers.
    pub enum Operation {
        /// Carries a command out.
        Execute = "execute",
        /// Carries several commands out, each by itself, in order.
        ExecuteMany = "execute_many",
        /// Decides a command and changes nothing.
        Decide = "decide",
        /// Applies events that were decided and stored.
        Apply = "apply",
        /// Rebuilds the desk from its log.
        Replay = "replay",
        /// Shows one aggregate.
        Query = "query",
        /// Lists what the guards of an order would let through.
        Allowed = "allowed",
        /// Shows what of an order can go out now, and from where.
        Plan = "plan",
        /// Gives the key figures.
        Report = "report",
        /// Writes the desk down, some lines at a time.
        Snapshot = "snapshot",
        /// Reads the desk back, some lines at a time.
        Restore = "restore",
        /// Verifies a draft, with what the request says about its surroundings.
        Verify = "verify",
        /// Calculates a document.
        Calculate = "calculate",
        /// Reads drafts from a table.
        CaptureCsv = "capture_csv",
    }
}

impl Operation {
    /// Does it look at a desk?
    #[must_use]
    pub fn needs_desk(self) -> bool {
        !matches!(self, Self::Verify | Self::Calculate | Self::CaptureCsv)
    }
}

/// A desk behind the JSON door.
///
/// ```
/// use orderwell::wire::Door;
///
/// let mut door = Door::new();
/// let reply = door.call(b"{");
/// assert!(reply.starts_with(r#"{"format":1,"outcome":"rejected","problems":[{"code":"json.syntax""#), "{reply}");
/// ```
#[derive(Debug, Default)]
pub struct Door {
    desk: Desk,
    restoring: Option<Restoring>,
}

impl Door {
    /// A door to an empty desk.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The desk behind it.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Answers one request.
    pub fn call(&mut self, request: &[u8]) -> String {
        answer(request, |operation, fields, faults| match operation {
            Operation::Execute => self.execute(fields, faults),
            Operation::ExecuteMany => self.execute_many(fields, faults),
            Operation::Decide => self.decide(fields, faults),
            Operation::Apply => self.apply(fields, faults),
            Operation::Replay => self.replay(fields, faults),
            Operation::Query => self.query(fields, faults),
            Operation::Allowed => self.allowed(fields, faults),
            Operation::Plan => self.plan(fields, faults),
            Operation::Report => self.report(fields, faults),
            Operation::Snapshot => self.snapshot(fields, faults),
            Operation::Restore => self.restore(fields, faults),
            Operation::Verify | Operation::Calculate | Operation::CaptureCsv => {
                stateless::call(operation, fields, faults)
            }
        })
    }
}

impl From<Desk> for Door {
    fn from(desk: Desk) -> Self {
        Self { desk, restoring: None }
    }
}

impl From<Door> for Desk {
    fn from(door: Door) -> Self {
        door.desk
    }
}

/// Answers a request that needs no desk.
#[must_use]
pub fn call(request: &[u8]) -> String {
    answer(request, |operation, fields, faults| {
        if operation.needs_desk() {
            let detail = alloc::format!("`{operation}` is answered by a desk");
            faults.note(Problem::new(Code::RequestNeedsDesk, detail).within("op"));
            fields.ignore_rest();
            return None;
        }
        stateless::call(operation, fields, faults)
    })
}

/// What an operation comes to: a reply, or nothing after faults were noted.
type Answer = Option<Result<Reply, Rejected>>;

fn answer(request: &[u8], carry_out: impl FnOnce(Operation, &mut Fields<'_, '_>, &mut Faults) -> Answer) -> String {
    let mut faults = Faults::default();
    let reply = parse(request, &mut faults).and_then(|node| {
        if !faults.is_empty() {
            return None;
        }
        read(&node, &mut faults, carry_out)
    });
    match faults.finish(reply) {
        Ok(Ok(reply)) => to_json(&reply),
        Ok(Err(rejected)) => to_json(&rejected),
        Err(problems) => to_json(&Rejected::new(problems)),
    }
}

fn read(
    node: &Node<'_>,
    faults: &mut Faults,
    carry_out: impl FnOnce(Operation, &mut Fields<'_, '_>, &mut Faults) -> Answer,
) -> Answer {
    let mut fields = Fields::open(node, faults)?;
    let format = crate::desk::decode_format(&mut fields, faults);
    let operation: Option<Operation> = fields.required("op", faults);
    let (Some(_), Some(operation)) = (format, operation) else {
        return None;
    };
    carry_out(operation, &mut fields, faults)
}

/// Everything that an operation asks for has been taken: are there faults, or fields nobody asked for?
fn close(fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Option<()> {
    fields.finish(faults);
    faults.is_empty().then_some(())
}

impl From<Rejection> for Rejected {
    fn from(rejection: Rejection) -> Self {
        Self::new(rejection.problems)
    }
}

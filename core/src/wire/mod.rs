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

use serde::Serialize;

use crate::desk::{Desk, Restoring};
use crate::json::{DecodeFields, Faults, Fields, Node, parse, to_json, write};
use crate::problem::{Code, Problem};
use crate::record::choice;

mod allocation;
mod column_operations;
pub mod columns;
mod desk_operations;
mod einvoice;
mod official_rules;
mod pricing;
mod replenishment;
pub mod reply;
pub mod request;
#[cfg(feature = "schema")]
mod schema;
mod stateless;
mod stock;
mod terms;

use reply::{Rejected, Reply};
#[cfg(feature = "schema")]
pub use schema::schema;

/// The one list of operations: what is asked, what is answered, and whether it is answered `alone`, by a
/// `desk`, or by a desk as a `command` that can turn out to be unchanged.
macro_rules! operations {
    ($( $(#[doc = $doc:literal])* $variant:ident = $word:literal: $request:ident => $answer:ident, $where:ident; )*) => {
        choice! {
            /// Everything that the door answers.
            pub enum Operation { $( $(#[doc = $doc])* $variant = $word, )* }
        }

        impl Operation {
            /// Does it look at a desk?
            #[must_use]
            pub const fn needs_desk(self) -> bool {
                match self { $( Self::$variant => operations!(@ $where), )* }
            }
        }

        /// Each operation with the schemas of its request and its reply.
        #[cfg(feature = "schema")]
        fn described(
            generator: &mut schemars::SchemaGenerator,
        ) -> alloc::vec::Vec<(Operation, &'static str, bool, schemars::Schema, schemars::Schema)> {
            alloc::vec![$( (
                Operation::$variant,
                concat!($($doc),*),
                stringify!($where) == "command",
                generator.subschema_for::<request::$request>(),
                generator.subschema_for::<Reply<reply::$answer>>(),
            ), )*]
        }
    };
    (@ alone) => { false };
    (@ $desk:ident) => { true };
}

operations! {
    /// Carries a command out.
    Execute = "execute": Execute => Executed, command;
    /// Carries several commands out, each by itself, in order.
    ExecuteMany = "execute_many": ExecuteMany => ExecutedMany, desk;
    /// Decides a command and changes nothing.
    Decide = "decide": Decide => DecidedEvents, command;
    /// Applies events that were decided and stored.
    Apply = "apply": Apply => Applied, desk;
    /// Rebuilds the desk from its log.
    Replay = "replay": Replay => Rebuilt, desk;
    /// Shows one aggregate.
    Query = "query": Query => Found, desk;
    /// Lists what the guards of an order would let through.
    Allowed = "allowed": Allowed => AllowedCommands, desk;
    /// Shows what of an order can go out now, and from where.
    Plan = "plan": Plan => Planned, desk;
    /// Gives the key figures.
    Report = "report": Report => Reported, desk;
    /// Says when something falls due next; looks at every invoice and every hold on stock.
    NextDeadline = "next_deadline": NextDeadline => Deadlines, desk;
    /// Writes the desk down, some lines at a time.
    Snapshot = "snapshot": Snapshot => SnapshotLines, desk;
    /// Reads the desk back, some lines at a time.
    Restore = "restore": Restore => Rebuilt, desk;
    /// Verifies a draft, with what the request says about its surroundings.
    Verify = "verify": Verify => Verified, alone;
    /// Verifies several drafts with the same surroundings.
    VerifyMany = "verify_many": VerifyMany => VerifiedMany, alone;
    /// Calculates a document.
    Calculate = "calculate": Calculate => Calculated, alone;
    /// Calculates several documents, each by itself.
    CalculateMany = "calculate_many": CalculateMany => CalculatedMany, alone;
    /// Says what promotions take off a basket, and why the others take nothing.
    Promote = "promote": Promote => PromotedBasket, alone;
    /// Says what promotions take off several baskets, each by itself.
    PromoteMany = "promote_many": PromoteMany => PromotedBaskets, alone;
    /// Calculates a document, and the margin that is left of it when its goods are paid.
    CalculateMargin = "calculate_margin": CalculateMargin => CalculatedMargin, alone;
    /// Calculates the margins of several documents, each by itself.
    CalculateMarginMany = "calculate_margin_many": CalculateMarginMany => CalculatedMargins, alone;
    /// Calculates the documents of a table, given as columns.
    CalculateColumns = "calculate_columns": CalculateColumns => CalculatedColumns, alone;
    /// Verifies the drafts of a table, given as columns.
    VerifyColumns = "verify_columns": VerifyColumns => VerifiedColumns, alone;
    /// Decides by a table of taxes how something is taxed.
    DetermineTax = "determine_tax": DetermineTax => DeterminedTax, alone;
    /// Decides by a table of taxes how several things are taxed, each by itself.
    DetermineTaxMany = "determine_tax_many": DetermineTaxMany => DeterminedTaxMany, alone;
    /// Says how many of a product can be promised, and when.
    Promise = "promise": AskPromise => PromisedProduct, alone;
    /// Says how many of several products can be promised, and when, each by itself.
    PromiseMany = "promise_many": AskPromiseMany => PromisedProducts, alone;
    /// Reads drafts from a table.
    CaptureCsv = "capture_csv": CaptureCsv => CapturedDrafts, alone;
    /// Says how much of products to order now, and why, each by itself.
    Replenish = "replenish": Replenish => Replenished, alone;
    /// Says what the stock of products costs and risks, and how they are classed together.
    AnalyseStock = "analyse_stock": AnalyseStock => AnalysedStock, alone;
    /// Decides which units of which sources serve which lines.
    AllocateStock = "allocate_stock": AllocateStock => AllocatedStock, alone;
    /// Decides several allocations, each by itself.
    AllocateStockMany = "allocate_stock_many": AllocateStockMany => AllocatedStockMany, alone;
    /// Says what travels together: packages by place, by kind and by weight.
    SplitPackages = "split_packages": SplitPackages => SplitIntoPackages, alone;
    /// Says when how much of a document is to be paid, and what paying early takes off.
    SchedulePayments = "schedule_payments": SchedulePayments => ScheduledPayments, alone;
    /// Says when how much of several documents is to be paid, each by itself.
    SchedulePaymentsMany = "schedule_payments_many": SchedulePaymentsMany => ScheduledPaymentsMany, alone;
    /// Puts the tax of a document on its discounted amount, where its payment terms say so.
    ReduceTax = "reduce_tax": ReduceTax => ReducedTax, alone;
    /// Says what being late with amounts costs, each by itself.
    ClaimLateInterest = "claim_late_interest": ClaimLateInterest => ClaimedLateInterest, alone;
    /// Says how many of a product can be promised by what the desk knows, and when.
    AvailableToPromise = "available_to_promise": AskAvailable => PromisedProduct, desk;
    /// Says how many of several products can be promised by what the desk knows, and when, each by itself.
    AvailableToPromiseMany = "available_to_promise_many": AskAvailableMany => PromisedProducts, desk;
    /// Says which official rules an electronic invoice breaks, as it is stated.
    CheckElectronicInvoice = "check_electronic_invoice": CheckElectronicInvoice => CheckedElectronicInvoice, alone;
    /// Says which official rules several electronic invoices break, each by itself.
    CheckElectronicInvoiceMany = "check_electronic_invoice_many": CheckElectronicInvoiceMany => CheckedElectronicInvoices, alone;
    /// Writes an electronic invoice as UBL.
    WriteUbl = "write_ubl": WriteUbl => WrittenUbl, alone;
    /// Writes several electronic invoices as UBL, each by itself.
    WriteUblMany = "write_ubl_many": WriteUblMany => WrittenUbls, alone;
    /// Reads an electronic invoice from UBL, and says what has no place in it.
    ReadUbl = "read_ubl": ReadUbl => UblRead, alone;
    /// Reads several electronic invoices from UBL, each by itself.
    ReadUblMany = "read_ubl_many": ReadUblMany => UblReads, alone;
    /// Makes the electronic document of an invoice that the desk has issued.
    ElectronicInvoice = "electronic_invoice": AskElectronicInvoice => MadeElectronicInvoice, desk;
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
            Operation::Execute => ask(fields, faults, |request| self.execute(request)),
            Operation::ExecuteMany => ask(fields, faults, |request| self.execute_many(request)),
            Operation::Decide => ask(fields, faults, |request| self.decide(request)),
            Operation::Apply => ask(fields, faults, |request| self.apply(request)),
            Operation::Replay => ask(fields, faults, |request| self.replay(request)),
            Operation::Query => ask(fields, faults, |request| self.query(request)),
            Operation::Allowed => ask(fields, faults, |request| self.allowed(request)),
            Operation::Plan => ask(fields, faults, |request| self.plan(request)),
            Operation::Report => ask(fields, faults, |request| self.report(request)),
            Operation::NextDeadline => ask(fields, faults, |request| self.next_deadline(request)),
            Operation::Snapshot => ask(fields, faults, |request| self.snapshot(request)),
            Operation::Restore => ask(fields, faults, |request| self.restore(request)),
            Operation::AvailableToPromise => ask(fields, faults, |request| self.available_to_promise(request)),
            Operation::AvailableToPromiseMany => ask(fields, faults, |request| self.available_to_promise_many(request)),
            Operation::ElectronicInvoice => ask(fields, faults, |request| self.electronic_invoice(request)),
            _ => answer_alone(operation, fields, faults),
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
    answer(request, answer_alone)
}

/// Most replies are shorter; a longer one grows.
const REPLY_BYTES: usize = 2048;

fn answer_alone(operation: Operation, fields: &mut Fields<'_>, faults: &mut Faults) -> Option<String> {
    match operation {
        Operation::Verify => ask(fields, faults, stateless::verify_one),
        Operation::VerifyMany => ask(fields, faults, stateless::verify_many),
        Operation::Calculate => ask(fields, faults, stateless::calculate_one),
        Operation::CalculateMany => ask(fields, faults, stateless::calculate_many),
        Operation::Promote => ask(fields, faults, pricing::promote_one),
        Operation::PromoteMany => ask(fields, faults, pricing::promote_many),
        Operation::CalculateMargin => ask(fields, faults, pricing::margin_one),
        Operation::CalculateMarginMany => ask(fields, faults, pricing::margin_many),
        Operation::CalculateColumns => ask(fields, faults, column_operations::calculate_columns),
        Operation::VerifyColumns => ask(fields, faults, column_operations::verify_columns),
        Operation::DetermineTax => ask(fields, faults, stateless::determine_one),
        Operation::DetermineTaxMany => ask(fields, faults, stateless::determine_many),
        Operation::Promise => ask(fields, faults, stock::promise_one),
        Operation::PromiseMany => ask(fields, faults, stock::promise_many),
        Operation::CaptureCsv => ask(fields, faults, stateless::capture),
        Operation::Replenish => ask(fields, faults, replenishment::replenish_each),
        Operation::AnalyseStock => ask(fields, faults, replenishment::analyse),
        Operation::AllocateStock => ask(fields, faults, allocation::allocate_one),
        Operation::AllocateStockMany => ask(fields, faults, allocation::allocate_many),
        Operation::SplitPackages => ask(fields, faults, allocation::split),
        Operation::SchedulePayments => ask(fields, faults, terms::schedule_one),
        Operation::SchedulePaymentsMany => ask(fields, faults, terms::schedule_many),
        Operation::ReduceTax => ask(fields, faults, terms::reduce),
        Operation::ClaimLateInterest => ask(fields, faults, terms::interest_each),
        Operation::CheckElectronicInvoice => ask(fields, faults, official_rules::check_one),
        Operation::CheckElectronicInvoiceMany => ask(fields, faults, official_rules::check_many),
        Operation::WriteUbl => ask(fields, faults, einvoice::write_one),
        Operation::WriteUblMany => ask(fields, faults, einvoice::write_many),
        Operation::ReadUbl => ask(fields, faults, einvoice::read_one),
        Operation::ReadUblMany => ask(fields, faults, einvoice::read_many),
        _ => {
            let detail = alloc::format!("`{operation}` is answered by a desk");
            faults.note(Problem::new(Code::RequestNeedsDesk, detail).within("op"));
            None
        }
    }
}

/// Reads what is asked and writes what is answered; nothing after faults were noted.
fn ask<Q: DecodeFields, A: Serialize>(
    fields: &mut Fields<'_>,
    faults: &mut Faults,
    carry_out: impl FnOnce(&Q) -> Reply<A>,
) -> Option<String> {
    let request = Q::decode_fields(fields, faults);
    fields.finish(faults);
    let request = request.filter(|_| faults.is_empty())?;
    let mut reply = String::with_capacity(REPLY_BYTES);
    write(&carry_out(&request), &mut reply);
    Some(reply)
}

fn answer(request: &[u8], carry_out: impl FnOnce(Operation, &mut Fields<'_>, &mut Faults) -> Option<String>) -> String {
    let mut faults = Faults::default();
    let reply = parse(request, &mut faults).filter(|_| faults.is_empty());
    let reply = reply.and_then(|tree| read(&tree.root(), &mut faults, carry_out));
    match faults.finish(reply) {
        Ok(reply) => reply,
        Err(problems) => to_json(&Reply::<Rejected>::Rejected(Rejected::new(problems))),
    }
}

fn read(
    node: &Node<'_>,
    faults: &mut Faults,
    carry_out: impl FnOnce(Operation, &mut Fields<'_>, &mut Faults) -> Option<String>,
) -> Option<String> {
    let mut fields = Fields::open(node, faults)?;
    let format = crate::desk::decode_format(&mut fields, faults);
    let operation: Option<Operation> = fields.required("op", faults);
    format?;
    carry_out(operation?, &mut fields, faults)
}

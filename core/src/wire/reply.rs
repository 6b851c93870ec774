//! What each operation answers: one record an operation, and the frame around them.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use crate::capture::Captured;
use crate::catalog::{PriceList, Product};
use crate::desk::{Aggregate, Envelope, FORMAT, HoldExpiry, OrderView, Policy, Stream};
use crate::fulfil::FulfilmentPlan;
use crate::id::{DocumentId, InvoiceId, OrderId};
use crate::invoice::Invoice;
use crate::money::{Amount, Currency};
use crate::order::{Guard, Order};
use crate::party::{Customer, Seller};
use crate::pay::Payment;
use crate::pricing::Promoted;
use crate::problem::{Problem, Rejection};
use crate::record::{answer, choice, tagged};
use crate::report::Kpis;
use crate::ship::Shipment;
use crate::stock::{
    Location, PlannedPackage, Promised, ReplenishmentProposal, StockAllocation, StockAnalysis, StockHold,
    StockItemState,
};
use crate::tax::{Determined, TaxTable};
use crate::time::Date;
use crate::totals::{Calculation, ExplanationStep, Margin};
use crate::verify::RuleSet;

choice! {
    /// What became of a request.
    pub enum OutcomeWord {
        /// It was answered or carried out.
        Accepted = "accepted",
        /// The same command was carried out before; nothing has changed now.
        Unchanged = "unchanged",
        /// It was refused; nothing has changed.
        Rejected = "rejected",
    }
}

/// A reply: what was asked for, the note that it was done before, or the reasons of a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reply<T> {
    /// What was asked for.
    Accepted(T),
    /// The same command was carried out before.
    Unchanged(Unchanged),
    /// The request was refused.
    Rejected(Rejected),
}

#[derive(Serialize)]
struct Framed<'a, T> {
    format: u32,
    outcome: OutcomeWord,
    #[serde(flatten)]
    content: &'a T,
}

impl<T> Framed<'_, T> {
    fn write<S: Serializer>(outcome: OutcomeWord, content: &T, serializer: S) -> Result<S::Ok, S::Error>
    where
        T: Serialize,
    {
        Framed { format: FORMAT, outcome, content }.serialize(serializer)
    }
}

impl<T: Serialize> Serialize for Reply<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Accepted(content) => Framed::write(OutcomeWord::Accepted, content, serializer),
            Self::Unchanged(content) => Framed::write(OutcomeWord::Unchanged, content, serializer),
            Self::Rejected(content) => Framed::write(OutcomeWord::Rejected, content, serializer),
        }
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Reply<T> {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        alloc::format!("{}Reply", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let variants = alloc::vec![
            crate::schema::variant::<T>(generator, "outcome", "accepted", &[]),
            crate::schema::variant::<Unchanged>(generator, "outcome", "unchanged", &[]),
            crate::schema::variant::<Rejected>(generator, "outcome", "rejected", &[]),
        ];
        crate::schema::framed(crate::schema::union(&[], variants), FORMAT)
    }
}

impl<T> From<Rejection> for Reply<T> {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection.into())
    }
}

impl<T> From<Problem> for Reply<T> {
    fn from(problem: Problem) -> Self {
        Rejection::from(problem).into()
    }
}

answer! {
    /// A refusal: every problem, and the orders it is about as they stand.
    pub struct Rejected {
        /// Why.
        problems: Vec<Problem>;
        /// The orders it is about, and what is allowed instead.
        orders: Vec<OrderView>,
    }
}

impl Rejected {
    pub(super) fn new(problems: Vec<Problem>) -> Self {
        Self { problems, orders: Vec::new() }
    }

    /// As one of several: paths lead into the list.
    pub(super) fn in_list(mut self, one: &'static str, list: &'static str, index: usize) -> Self {
        self.problems = self.problems.into_iter().map(|problem| problem.moved_into_list(one, list, index)).collect();
        self
    }

    /// With the orders it is about, so that the caller sees what is allowed instead.
    pub(super) fn with_orders(mut self, orders: Vec<OrderView>) -> Self {
        self.orders = orders;
        self
    }
}

impl From<Rejection> for Rejected {
    fn from(rejection: Rejection) -> Self {
        Self::new(rejection.problems)
    }
}

answer! {
    /// The command was carried out before.
    pub struct Unchanged {
        /// Where its events stand in the log.
        sequences: Sequences,
        /// The orders it is about, as they stand now.
        orders: Vec<OrderView>,
    }
}

answer! {
    /// The events a command led to.
    pub struct Sequences {
        /// The first.
        first: u64,
        /// The last.
        last: u64,
    }
}

answer! {
    /// A command was carried out.
    pub struct Executed {
        /// What happened, for the host to store.
        events: Vec<Envelope>,
        /// The orders that were touched, as they stand now.
        orders: Vec<OrderView>,
        /// Warnings and notes.
        findings: Vec<Problem>,
    }
}

answer! {
    /// Several commands, each with its own reply.
    pub struct ExecutedMany {
        /// The replies, in the order of the commands.
        replies: Vec<Reply<Executed>>,
    }
}

answer! {
    /// A command was decided; nothing has changed yet.
    pub struct DecidedEvents {
        /// What would happen, for the host to store and then to apply.
        events: Vec<Envelope>,
        /// What must still be so when they are stored.
        expected: Vec<ExpectedVersion>,
        /// The orders that would be touched, as they would stand.
        orders: Vec<OrderView>,
        /// Warnings and notes.
        findings: Vec<Problem>,
    }
}

answer! {
    /// The version that an aggregate must still have.
    pub struct ExpectedVersion {
        /// Which aggregate.
        stream: Stream,
        /// Its version.
        version: u64,
    }
}

answer! {
    /// Events were applied.
    pub struct Applied {
        /// The orders that were touched, as they stand now.
        orders: Vec<OrderView>,
        /// The place of the last event in the log.
        sequence: u64,
    }
}

answer! {
    /// A desk was rebuilt.
    pub struct Rebuilt {
        ;
        /// The place of the last event in the log; left out while lines of a snapshot are missing.
        sequence: Option<u64>,
    }
}

answer! {
    /// One aggregate.
    pub struct Found {
        /// Which one.
        stream: Stream,
        /// How many events it has seen.
        version: u64,
        /// Its state.
        state: State,
    }
}

tagged! {
    /// The state of an aggregate.
    pub enum State {
        /// The seller.
        Seller(Seller) = "seller",
        /// What happens by itself.
        Policy(Policy) = "policy",
        /// The checks.
        RuleSet(RuleSet) = "rule_set",
        /// The table of taxes.
        TaxTable(TaxTable) = "tax_table",
        /// A location.
        Location(Location) = "location",
        /// A customer.
        Customer(Box<Customer>) = "customer",
        /// A product.
        Product(Box<Product>) = "product",
        /// A price list.
        PriceList(PriceList) = "price_list",
        /// A stock item.
        StockItem(StockItemState) = "stock",
        /// An order.
        Order(Box<Order>) = "order",
        /// A shipment.
        Shipment(Box<Shipment>) = "shipment",
        /// A hold on stock.
        StockHold(Box<StockHold>) = "stock_hold",
        /// An invoice.
        Invoice(Box<Invoice>) = "invoice",
        /// A payment.
        Payment(Box<Payment>) = "payment",
    }
}

impl From<Aggregate> for State {
    fn from(aggregate: Aggregate) -> Self {
        match aggregate {
            Aggregate::Seller(_, value) => Self::Seller(value),
            Aggregate::Policy(_, value) => Self::Policy(value),
            Aggregate::RuleSet(_, value) => Self::RuleSet(value),
            Aggregate::TaxTable(_, value) => Self::TaxTable(value),
            Aggregate::Location(_, value) => Self::Location(value),
            Aggregate::Customer(_, value) => Self::Customer(value),
            Aggregate::Product(_, value) => Self::Product(value),
            Aggregate::PriceList(_, value) => Self::PriceList(value),
            Aggregate::StockItem(item) => Self::StockItem((&item).into()),
            Aggregate::Order(order) => Self::Order(order),
            Aggregate::Shipment(shipment) => Self::Shipment(shipment),
            Aggregate::StockHold(hold) => Self::StockHold(Box::new(hold)),
            Aggregate::Invoice(invoice) => Self::Invoice(invoice),
            Aggregate::Payment(payment) => Self::Payment(payment),
        }
    }
}

answer! {
    /// What the guards of an order would let through.
    pub struct AllowedCommands {
        /// The commands.
        allowed: Vec<Guard>,
    }
}

answer! {
    /// What of an order can go out now.
    pub struct Planned {
        /// The plan.
        plan: FulfilmentPlan,
    }
}

answer! {
    /// The key figures.
    pub struct Reported {
        /// The figures.
        kpis: Kpis,
    }
}

answer! {
    /// What falls due next.
    pub struct Deadlines {
        ;
        /// The next deadline of invoices, when there is one.
        deadline: Option<Deadline>,
        /// When a hold on stock expires next, when one does.
        hold_expiry: Option<HoldExpiry>,
    }
}

answer! {
    /// A date on which something falls due: when to look at the desk again.
    pub struct Deadline {
        /// The date.
        due_on: Date,
        /// The invoices that fall due on it and are not paid, in the order of their ids.
        invoices: Vec<DueInvoice>,
    }
}

answer! {
    /// An invoice that falls due.
    pub struct DueInvoice {
        /// Which one.
        invoice_id: InvoiceId,
        /// Its currency.
        currency: Currency,
        /// What is still to be paid.
        open: Amount,
    }
}

answer! {
    /// Lines of a snapshot.
    pub struct SnapshotLines {
        /// The lines, each to be stored as it is.
        lines: Vec<String>;
        /// Where to go on, when there are more.
        next: Option<u64>,
    }
}

answer! {
    /// The findings on a draft.
    pub struct Verified {
        /// The findings, sorted by path and code.
        findings: Vec<Problem>,
    }
}

answer! {
    /// Several drafts, each with its own reply.
    pub struct VerifiedMany {
        /// The replies, in the order of the drafts.
        replies: Vec<Reply<Verified>>,
    }
}

answer! {
    /// A calculated document.
    pub struct Calculated {
        /// The figures.
        calculation: Calculation;
        /// How each of them came about, when asked for.
        steps: Vec<ExplanationStep>,
    }
}

answer! {
    /// Several documents, each with its own reply.
    pub struct CalculatedMany {
        /// The replies, in the order of the documents.
        replies: Vec<Reply<Calculated>>,
    }
}

answer! {
    /// How something is taxed.
    pub struct DeterminedTax {
        /// The taxes, the rule that decided, and why.
        determined: Determined,
    }
}

answer! {
    /// What promotions take off a basket.
    pub struct PromotedBasket {
        /// Those that apply, and why the others do not.
        promoted: Promoted,
    }
}

answer! {
    /// How several things are taxed, each with its own reply.
    pub struct DeterminedTaxMany {
        /// The replies, in the order of the facts.
        replies: Vec<Reply<DeterminedTax>>,
    }
}

answer! {
    /// Several baskets, each with its own reply.
    pub struct PromotedBaskets {
        /// The replies, in the order of the baskets.
        replies: Vec<Reply<PromotedBasket>>,
    }
}

answer! {
    /// The margin of a document.
    pub struct CalculatedMargin {
        /// The figures.
        margin: Margin,
    }
}

answer! {
    /// Several documents, each with its own reply.
    pub struct CalculatedMargins {
        /// The replies, in the order of the documents.
        replies: Vec<Reply<CalculatedMargin>>,
    }
}

answer! {
    /// The figures of a table: of each row, and of each document. A document with a problem has no figures.
    pub struct CalculatedColumns {
        /// Of each line, in the order of the rows.
        lines: LineFigures,
        /// Of each document, in the order of their first rows.
        documents: DocumentFigures,
        /// What is wrong, each problem at its cell and with its row.
        problems: Vec<Problem>,
    }
}

answer! {
    /// The figures of lines, one entry for each row.
    pub struct LineFigures {
        /// The net amount. BT-131.
        net: Vec<Option<Amount>>,
    }
}

answer! {
    /// The figures of documents, one entry for each.
    #[derive(Default)]
    pub struct DocumentFigures {
        /// Which document.
        document_id: Vec<DocumentId>,
        /// Its currency.
        currency: Vec<Option<Currency>>,
        /// Its total without tax. BT-109.
        net: Vec<Option<Amount>>,
        /// Its total tax. BT-110.
        tax: Vec<Option<Amount>>,
        /// Its total with tax. BT-112.
        gross: Vec<Option<Amount>>,
        /// How many problems it has, those left out of the list included.
        problems: Vec<usize>,
    }
}

answer! {
    /// The findings on a table.
    pub struct VerifiedColumns {
        /// How each order fares, in the order of their first rows.
        orders: OrderFindings,
        /// What was found, each problem at its cell and with its row.
        problems: Vec<Problem>,
    }
}

answer! {
    /// How many findings orders have, one entry for each.
    #[derive(Default)]
    pub struct OrderFindings {
        /// Which order.
        order_id: Vec<OrderId>,
        /// How many errors it has, those left out of the list included.
        errors: Vec<usize>,
        /// How many warnings it has, those left out of the list included.
        warnings: Vec<usize>,
    }
}

answer! {
    /// What can be promised of a product.
    pub struct PromisedProduct {
        /// The answers, and what was found.
        promised: Promised,
    }
}

answer! {
    /// Several products, each with its own reply.
    pub struct PromisedProducts {
        /// The replies, in the order of the requests.
        replies: Vec<Reply<PromisedProduct>>,
    }
}

answer! {
    /// The drafts of a table.
    pub struct CapturedDrafts {
        /// The drafts and the faults.
        captured: Captured,
    }
}

answer! {
    /// How much of a product to order.
    pub struct Replenishment {
        /// How much, by when and why.
        proposal: ReplenishmentProposal,
    }
}

answer! {
    /// Which units serve which lines.
    pub struct AllocatedStock {
        /// What is taken, waited for and left over, and why.
        allocated: StockAllocation,
    }
}

answer! {
    /// Several products, each with its own reply.
    pub struct Replenished {
        /// The replies, in the order of the products.
        replies: Vec<Reply<Replenishment>>,
    }
}

answer! {
    /// Several allocations, each with its own reply.
    pub struct AllocatedStockMany {
        /// The replies, in the order of the requests.
        replies: Vec<Reply<AllocatedStock>>,
    }
}

answer! {
    /// What the stock of products costs and risks.
    pub struct AnalysedStock {
        /// The products and their classes.
        analysis: StockAnalysis,
    }
}

answer! {
    /// What travels together.
    pub struct SplitIntoPackages {
        /// The packages, by location in the order in which they are named, on hand before backorder.
        packages: Vec<PlannedPackage>,
    }
}

//! What each operation asks: one record an operation, its fields in the order in which a method
//! would take them. `format` and `op` stand beside them.

use alloc::string::String;
use alloc::vec::Vec;

use super::columns::Columns;
use crate::capture::CsvMapping;
use crate::catalog::{PriceList, Product};
use crate::desk::{Command, Envelope, Stream};
use crate::einvoice::{EinvoiceDetails, ElectronicInvoice, RuleTolerance};
use crate::id::{CommandId, InvoiceId, OrderId};
use crate::invoice::{InterestClaim, ScheduleRequest};
use crate::json::{Decode, DecodeFields, Faults, Fields, Node, decode_object, decode_text};
use crate::money::Amount;
use crate::order::OrderDraft;
use crate::party::{Customer, PaymentTerms, Seller};
use crate::pricing::{Basket, Promotion};
use crate::record::{choice, decode_record, record, record_schema};
use crate::report::KpiScope;
use crate::stock::{AllocationRequest, PackingRequest};
use crate::stock::{AnalysedProduct, ReplenishmentProduct, StockAnalysisRules};
use crate::stock::{AvailableToPromise, PromiseRequest};
use crate::tax::{TaxFacts, TaxTable};
use crate::time::{Context, Date, Timestamp};
use crate::totals::{Document, LineCost};
use crate::verify::RuleSet;

/// A command with its id; both stand in one object.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct IdentifiedCommand {
    /// The id: the same id twice is the same command.
    pub command_id: CommandId,
    /// What is to be done.
    #[serde(flatten)]
    pub command: Command,
}

impl IdentifiedCommand {
    /// This command under this id.
    #[must_use]
    pub fn new(command_id: CommandId, command: Command) -> Self {
        Self { command_id, command }
    }
}

impl DecodeFields for IdentifiedCommand {
    fn decode_fields(fields: &mut Fields<'_>, faults: &mut Faults) -> Option<Self> {
        let command_id = fields.required("command_id", faults);
        let command = Command::decode_fields(fields, faults);
        Some(Self { command_id: command_id?, command: command? })
    }
}

impl Decode for IdentifiedCommand {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        decode_object(node, faults)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for IdentifiedCommand {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "IdentifiedCommand".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut record = crate::schema::Record::new(generator);
        record.required::<CommandId>("command_id", &["doc = \"The same id twice is the same command.\""]);
        record.finish_beside::<Command>(&["doc = \"A command with its id.\""])
    }
}

/// A text of any length that fits a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
#[non_exhaustive]
pub struct Whole(pub String);

impl Decode for Whole {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        decode_text(node, faults, |text| Ok(Self(text.into())))
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(Whole, "whole-text", "A text of any length that fits a request.");

record! {
    /// Asks a desk to carry a command out.
    pub struct Execute {
        /// What is to be done.
        command: IdentifiedCommand,
        /// When and by whom.
        context: Context;
    }
}

record! {
    /// Asks a desk to carry several commands out, each by itself, in order.
    pub struct ExecuteMany {
        /// What is to be done.
        commands: Vec<IdentifiedCommand>,
        /// When and by whom.
        context: Context;
    }
}

record! {
    /// Asks what a command would lead to.
    pub struct Decide {
        /// What is to be decided.
        command: IdentifiedCommand,
        /// When and by whom.
        context: Context;
    }
}

record! {
    /// Hands events over that were decided and stored.
    pub struct Apply {
        /// The events, in order.
        events: Vec<Envelope>;
    }
}

record! {
    /// Hands a whole log over.
    pub struct Replay {
        /// Every event there is, in order.
        events: Vec<Envelope>;
    }
}

record! {
    /// Asks for one aggregate.
    pub struct Query {
        /// Which one.
        stream: Stream;
    }
}

record! {
    /// Asks what may be done with an order.
    pub struct Allowed {
        /// Which order.
        order_id: OrderId;
    }
}

record! {
    /// Asks what of an order can go out now.
    pub struct Plan {
        /// Which order.
        order_id: OrderId;
    }
}

record! {
    /// Asks for the key figures.
    pub struct Report {
        /// Over which orders.
        scope: KpiScope;
    }
}

record! {
    /// Asks for what falls due next.
    pub struct NextDeadline {
        /// Invoices that fall due after this date.
        after: Date;
        /// Holds that expire after this instant; after the latest that the desk has seen when left out.
        now: Option<Timestamp> => with_now,
    }
}

record! {
    /// Asks for lines of the snapshot.
    #[derive(Default)]
    pub struct Snapshot {
        ;
        /// How many lines to leave out.
        from: u64 => with_from,
    }
}

record! {
    /// Hands lines of a snapshot over; the desk changes when the last of them came.
    pub struct Restore {
        /// The lines, in order.
        lines: Vec<Whole>;
        /// Do more lines follow in a further request?
        more: bool => with_more,
    }
}

record! {
    /// Asks for the findings on a draft.
    pub struct Verify {
        /// The draft.
        order: OrderDraft,
        /// The business date.
        today: Date;
        /// What is known around it.
        known: Known => with_known,
    }
}

record! {
    /// Asks for the findings on several drafts.
    pub struct VerifyMany {
        /// The drafts.
        orders: Vec<OrderDraft>,
        /// The business date.
        today: Date;
        /// What is known around them.
        known: Known => with_known,
    }
}

record! {
    /// What is known around a draft: everything that verification may look at.
    #[derive(Default)]
    pub struct Known {
        ;
        /// Who sells.
        seller: Option<Seller> => with_seller,
        /// Who may buy.
        customers: Vec<Customer> => with_customers,
        /// What is sold.
        products: Vec<Product> => with_products,
        /// At which prices.
        price_lists: Vec<PriceList> => with_price_lists,
        /// Which checks are made.
        rule_set: RuleSet => with_rule_set,
        /// What decides about taxes, where a product says its class.
        tax_table: TaxTable => with_tax_table,
        /// What the customer owes before this order.
        exposure: Option<Amount> => with_exposure,
        /// How many open orders of the customer have the draft's reference.
        open_orders_with_reference: u64 => with_open_orders_with_reference,
    }
}

record! {
    /// Asks for the totals of a document.
    pub struct Calculate {
        /// The document.
        document: Document;
        /// Is each figure explained?
        explain: Explain => with_explain,
    }
}

choice! {
    /// Does a calculation say how its figures came about?
    #[derive(Default)]
    pub enum Explain {
        /// No. The default.
        #[default]
        Nothing = "nothing",
        /// Yes: every step of every figure.
        Steps = "steps",
    }
}

record! {
    /// Asks for the totals of several documents.
    pub struct CalculateMany {
        /// The documents.
        documents: Vec<Document>;
        /// Is each figure explained?
        explain: Explain => with_explain,
    }
}

record! {
    /// Asks how something is taxed.
    pub struct DetermineTax {
        /// What decides.
        tax_table: TaxTable,
        /// What it is asked with.
        facts: TaxFacts;
    }
}

record! {
    /// Asks what promotions take off a basket.
    pub struct Promote {
        /// The basket.
        basket: Basket,
        /// The promotions there are.
        promotions: Vec<Promotion>,
        /// The business date.
        today: Date;
    }
}

record! {
    /// Asks how several things are taxed.
    pub struct DetermineTaxMany {
        /// What decides.
        tax_table: TaxTable,
        /// What it is asked with, one answer each.
        facts: Vec<TaxFacts>;
    }
}

record! {
    /// Asks what promotions take off several baskets.
    pub struct PromoteMany {
        /// The baskets.
        baskets: Vec<Basket>,
        /// The promotions there are.
        promotions: Vec<Promotion>,
        /// The business date.
        today: Date;
    }
}

record! {
    /// Asks for the margin of a document.
    pub struct CalculateMargin {
        /// The document.
        document: Document,
        /// What its lines cost.
        costs: Vec<LineCost>;
    }
}

record! {
    /// Asks for the margins of several documents.
    pub struct CalculateMarginMany {
        /// The documents with their costs.
        documents: Vec<CostedDocument>;
    }
}

record! {
    /// A document, and what its lines cost.
    pub struct CostedDocument {
        /// The document.
        document: Document,
        /// What its lines cost.
        costs: Vec<LineCost>;
    }
}

record! {
    /// Asks what can be promised of a product.
    pub struct AskPromise {
        /// The product over time, and the questions.
        request: PromiseRequest;
    }
}

record! {
    /// Asks what can be promised of several products.
    pub struct AskPromiseMany {
        /// The products over time, each with its questions.
        requests: Vec<PromiseRequest>;
    }
}

record! {
    /// Asks for the drafts in a table.
    pub struct CaptureCsv {
        /// The table, with its header.
        text: Whole,
        /// What its columns say.
        mapping: CsvMapping;
    }
}

record! {
    /// Asks how much of products to order.
    pub struct Replenish {
        /// The products, one answer each.
        products: Vec<ReplenishmentProduct>,
        /// The business date: the last day of the window.
        today: Date,
        /// The days over which usage is averaged, 1 to 3,650.
        window_days: u32;
    }
}

record! {
    /// Asks what the stock of products costs and risks.
    pub struct AnalyseStock {
        /// The products, looked at together.
        products: Vec<AnalysedProduct>,
        /// By what they are judged.
        rules: StockAnalysisRules,
        /// The business date: the last day of the window.
        today: Date,
        /// The days over which usage is averaged, 1 to 3,650.
        window_days: u32;
    }
}

/// Asks for the totals of the documents of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CalculateColumns {
    /// The lines of the documents.
    pub columns: Columns<Document>,
}

decode_record! {
    CalculateColumns { columns: Columns<Document>; }
}

record_schema! {
    ["doc = \"Asks for the totals of the documents of a table.\""]
    CalculateColumns { columns: Columns<Document> = ["doc = \"The lines of the documents.\""]; }
}

/// Asks for the findings on the drafts of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct VerifyColumns {
    /// The lines of the drafts.
    pub columns: Columns<OrderDraft>,
    /// The business date.
    pub today: Date,
    /// What is known around them.
    pub known: Known,
}

decode_record! {
    VerifyColumns { columns: Columns<OrderDraft>, today: Date; known: Known }
}

record_schema! {
    ["doc = \"Asks for the findings on the drafts of a table.\""]
    VerifyColumns {
        columns: Columns<OrderDraft> = ["doc = \"The lines of the drafts.\""],
        today: Date = ["doc = \"The business date.\""];
        known: Known = ["doc = \"What is known around them.\""]
    }
}

record! {
    /// Asks which units of which sources serve which lines.
    pub struct AllocateStock {
        /// The demand, what there is, and the rules.
        allocation: AllocationRequest;
    }
}

record! {
    /// Asks for several allocations. None knows of the others: each shares out what its own sources have.
    pub struct AllocateStockMany {
        /// The demands, each with what there is and its rules.
        allocations: Vec<AllocationRequest>;
    }
}

record! {
    /// Asks what travels together.
    pub struct SplitPackages {
        /// What is to be packed, and how.
        packing: PackingRequest;
    }
}

record! {
    /// Asks when how much of a document is to be paid.
    pub struct SchedulePayments {
        /// What is to be paid, and on which terms.
        schedule: ScheduleRequest;
    }
}

record! {
    /// Asks when how much of several documents is to be paid.
    pub struct SchedulePaymentsMany {
        /// What is to be paid, and on which terms, one answer each.
        schedules: Vec<ScheduleRequest>;
    }
}

record! {
    /// Asks for a document with the tax on its discounted amount.
    pub struct ReduceTax {
        /// The document.
        document: Document,
        /// The terms on which it is paid.
        terms: PaymentTerms;
    }
}

record! {
    /// Asks what being late with amounts costs.
    pub struct ClaimLateInterest {
        /// What is late, one answer each.
        claims: Vec<InterestClaim>;
    }
}

record! {
    /// Asks a desk what can be promised of a product.
    pub struct AskAvailable {
        /// The product, and the questions.
        request: AvailableToPromise,
        /// When and by whom.
        context: Context;
    }
}

record! {
    /// Asks a desk what can be promised of several products.
    pub struct AskAvailableMany {
        /// The products, each with its questions.
        requests: Vec<AvailableToPromise>,
        /// When and by whom.
        context: Context;
    }
}

record! {
    /// Asks which official rules an electronic invoice breaks.
    pub struct CheckElectronicInvoice {
        /// The document as it is stated.
        document: ElectronicInvoice;
        /// How far taxes and tax bases may lie from those that follow; exact when left out.
        tolerance: RuleTolerance => with_tolerance,
    }
}

record! {
    /// Asks which official rules several electronic invoices break.
    pub struct CheckElectronicInvoiceMany {
        /// The documents as they are stated.
        documents: Vec<ElectronicInvoice>;
        /// How far taxes and tax bases may lie from those that follow; exact when left out.
        tolerance: RuleTolerance => with_tolerance,
    }
}

record! {
    /// Asks for an electronic invoice as UBL.
    pub struct WriteUbl {
        /// The document.
        document: ElectronicInvoice;
    }
}

record! {
    /// Asks for several electronic invoices as UBL.
    pub struct WriteUblMany {
        /// The documents.
        documents: Vec<ElectronicInvoice>;
    }
}

record! {
    /// Asks what stands in a UBL text.
    pub struct ReadUbl {
        /// The text, decoded.
        ubl: Whole;
    }
}

record! {
    /// Asks what stands in several UBL texts.
    pub struct ReadUblMany {
        /// The texts, decoded.
        texts: Vec<Whole>;
    }
}

record! {
    /// Asks a desk for the electronic document of one of its invoices.
    pub struct AskElectronicInvoice {
        /// Which invoice.
        invoice_id: InvoiceId;
        /// What the desk does not know.
        details: EinvoiceDetails => with_details,
    }
}

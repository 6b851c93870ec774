// Written by `cargo xtask generate` from the schema of the door; not to be edited.
package orderwell

/** What a desk answers. */
abstract class DeskOperations internal constructor() {
    internal abstract fun <T> ask(operation: String, fields: Record, read: (JsonValue) -> T): T

    /** Carries a command out. */
    fun execute(command: IdentifiedCommand, context: Context): CommandReply<Executed> =
        ask("execute", Execute(command, context)) { CommandReply.read(it, Executed.Companion::read) }

    /** Carries several commands out, each by itself, in order. */
    fun executeMany(commands: List<IdentifiedCommand>, context: Context): Reply<ExecutedMany> =
        ask("execute_many", ExecuteMany(commands, context)) { Reply.read(it, ExecutedMany.Companion::read) }

    /** Decides a command and changes nothing. */
    fun decide(command: IdentifiedCommand, context: Context): CommandReply<DecidedEvents> =
        ask("decide", Decide(command, context)) { CommandReply.read(it, DecidedEvents.Companion::read) }

    /** Applies events that were decided and stored. */
    fun apply(events: List<Envelope>): Reply<Applied> =
        ask("apply", Apply(events)) { Reply.read(it, Applied.Companion::read) }

    /** Rebuilds the desk from its log. */
    fun replay(events: List<Envelope>): Reply<Rebuilt> =
        ask("replay", Replay(events)) { Reply.read(it, Rebuilt.Companion::read) }

    /** Shows one aggregate. */
    fun query(stream: Stream): Reply<Found> =
        ask("query", Query(stream)) { Reply.read(it, Found.Companion::read) }

    /** Lists what the guards of an order would let through. */
    fun allowed(orderId: OrderId): Reply<AllowedCommands> =
        ask("allowed", Allowed(orderId)) { Reply.read(it, AllowedCommands.Companion::read) }

    /** Shows what of an order can go out now, and from where. */
    fun plan(orderId: OrderId): Reply<Planned> =
        ask("plan", Plan(orderId)) { Reply.read(it, Planned.Companion::read) }

    /** Gives the key figures. */
    fun report(scope: KpiScope): Reply<Reported> =
        ask("report", Report(scope)) { Reply.read(it, Reported.Companion::read) }

    /** Says when something falls due next; looks at every invoice and every hold on stock. */
    fun nextDeadline(after: Date, now: Timestamp? = null): Reply<Deadlines> =
        ask("next_deadline", NextDeadline(after, now)) { Reply.read(it, Deadlines.Companion::read) }

    /** Writes the desk down, some lines at a time. */
    fun snapshot(from: Long? = null): Reply<SnapshotLines> =
        ask("snapshot", Snapshot(from)) { Reply.read(it, SnapshotLines.Companion::read) }

    /** Reads the desk back, some lines at a time. */
    fun restore(lines: List<String>, more: Boolean? = null): Reply<Rebuilt> =
        ask("restore", Restore(lines, more)) { Reply.read(it, Rebuilt.Companion::read) }

    /** Says how many of a product can be promised by what the desk knows, and when. */
    fun availableToPromise(request: AvailableToPromise, context: Context): Reply<PromisedProduct> =
        ask("available_to_promise", AskAvailable(request, context)) { Reply.read(it, PromisedProduct.Companion::read) }

    /** Says how many of several products can be promised by what the desk knows, and when, each by itself. */
    fun availableToPromiseMany(requests: List<AvailableToPromise>, context: Context): Reply<PromisedProducts> =
        ask("available_to_promise_many", AskAvailableMany(requests, context)) { Reply.read(it, PromisedProducts.Companion::read) }

    /** Makes the electronic document of an invoice that the desk has issued. */
    fun electronicInvoice(invoiceId: InvoiceId, details: EinvoiceDetails? = null): Reply<MadeElectronicInvoice> =
        ask("electronic_invoice", AskElectronicInvoice(invoiceId, details)) { Reply.read(it, MadeElectronicInvoice.Companion::read) }
}

/** Verifies a draft, with what the request says about its surroundings. */
fun verify(order: OrderDraft, today: Date, known: Known? = null): Reply<Verified> =
    ask("verify", Verify(order, today, known)) { Reply.read(it, Verified.Companion::read) }

/** Verifies several drafts with the same surroundings. */
fun verifyMany(orders: List<OrderDraft>, today: Date, known: Known? = null): Reply<VerifiedMany> =
    ask("verify_many", VerifyMany(orders, today, known)) { Reply.read(it, VerifiedMany.Companion::read) }

/** Calculates a document. */
fun calculate(document: Document, explain: Explain? = null): Reply<Calculated> =
    ask("calculate", Calculate(document, explain)) { Reply.read(it, Calculated.Companion::read) }

/** Calculates several documents, each by itself. */
fun calculateMany(documents: List<Document>, explain: Explain? = null): Reply<CalculatedMany> =
    ask("calculate_many", CalculateMany(documents, explain)) { Reply.read(it, CalculatedMany.Companion::read) }

/** Says what promotions take off a basket, and why the others take nothing. */
fun promote(basket: Basket, promotions: List<Promotion>, today: Date): Reply<PromotedBasket> =
    ask("promote", Promote(basket, promotions, today)) { Reply.read(it, PromotedBasket.Companion::read) }

/** Says what promotions take off several baskets, each by itself. */
fun promoteMany(baskets: List<Basket>, promotions: List<Promotion>, today: Date): Reply<PromotedBaskets> =
    ask("promote_many", PromoteMany(baskets, promotions, today)) { Reply.read(it, PromotedBaskets.Companion::read) }

/** Calculates a document, and the margin that is left of it when its goods are paid. */
fun calculateMargin(document: Document, costs: List<LineCost>): Reply<CalculatedMargin> =
    ask("calculate_margin", CalculateMargin(document, costs)) { Reply.read(it, CalculatedMargin.Companion::read) }

/** Calculates the margins of several documents, each by itself. */
fun calculateMarginMany(documents: List<CostedDocument>): Reply<CalculatedMargins> =
    ask("calculate_margin_many", CalculateMarginMany(documents)) { Reply.read(it, CalculatedMargins.Companion::read) }

/** Calculates the documents of a table, given as columns. */
fun calculateColumns(columns: DocumentColumns): Reply<CalculatedColumns> =
    ask("calculate_columns", CalculateColumns(columns)) { Reply.read(it, CalculatedColumns.Companion::read) }

/** Verifies the drafts of a table, given as columns. */
fun verifyColumns(columns: OrderColumns, today: Date, known: Known? = null): Reply<VerifiedColumns> =
    ask("verify_columns", VerifyColumns(columns, today, known)) { Reply.read(it, VerifiedColumns.Companion::read) }

/** Decides by a table of taxes how something is taxed. */
fun determineTax(taxTable: TaxTable, facts: TaxFacts): Reply<DeterminedTax> =
    ask("determine_tax", DetermineTax(taxTable, facts)) { Reply.read(it, DeterminedTax.Companion::read) }

/** Decides by a table of taxes how several things are taxed, each by itself. */
fun determineTaxMany(taxTable: TaxTable, facts: List<TaxFacts>): Reply<DeterminedTaxMany> =
    ask("determine_tax_many", DetermineTaxMany(taxTable, facts)) { Reply.read(it, DeterminedTaxMany.Companion::read) }

/** Says how many of a product can be promised, and when. */
fun promise(request: PromiseRequest): Reply<PromisedProduct> =
    ask("promise", AskPromise(request)) { Reply.read(it, PromisedProduct.Companion::read) }

/** Says how many of several products can be promised, and when, each by itself. */
fun promiseMany(requests: List<PromiseRequest>): Reply<PromisedProducts> =
    ask("promise_many", AskPromiseMany(requests)) { Reply.read(it, PromisedProducts.Companion::read) }

/** Reads drafts from a table. */
fun captureCsv(text: String, mapping: CsvMapping): Reply<CapturedDrafts> =
    ask("capture_csv", CaptureCsv(text, mapping)) { Reply.read(it, CapturedDrafts.Companion::read) }

/** Says how much of products to order now, and why, each by itself. */
fun replenish(products: List<ReplenishmentProduct>, today: Date, windowDays: Long): Reply<Replenished> =
    ask("replenish", Replenish(products, today, windowDays)) { Reply.read(it, Replenished.Companion::read) }

/** Says what the stock of products costs and risks, and how they are classed together. */
fun analyseStock(products: List<AnalysedProduct>, rules: StockAnalysisRules, today: Date, windowDays: Long): Reply<AnalysedStock> =
    ask("analyse_stock", AnalyseStock(products, rules, today, windowDays)) { Reply.read(it, AnalysedStock.Companion::read) }

/** Decides which units of which sources serve which lines. */
fun allocateStock(allocation: AllocationRequest): Reply<AllocatedStock> =
    ask("allocate_stock", AllocateStock(allocation)) { Reply.read(it, AllocatedStock.Companion::read) }

/** Decides several allocations, each by itself. */
fun allocateStockMany(allocations: List<AllocationRequest>): Reply<AllocatedStockMany> =
    ask("allocate_stock_many", AllocateStockMany(allocations)) { Reply.read(it, AllocatedStockMany.Companion::read) }

/** Says what travels together: packages by place, by kind and by weight. */
fun splitPackages(packing: PackingRequest): Reply<SplitIntoPackages> =
    ask("split_packages", SplitPackages(packing)) { Reply.read(it, SplitIntoPackages.Companion::read) }

/** Says when how much of a document is to be paid, and what paying early takes off. */
fun schedulePayments(schedule: ScheduleRequest): Reply<ScheduledPayments> =
    ask("schedule_payments", SchedulePayments(schedule)) { Reply.read(it, ScheduledPayments.Companion::read) }

/** Says when how much of several documents is to be paid, each by itself. */
fun schedulePaymentsMany(schedules: List<ScheduleRequest>): Reply<ScheduledPaymentsMany> =
    ask("schedule_payments_many", SchedulePaymentsMany(schedules)) { Reply.read(it, ScheduledPaymentsMany.Companion::read) }

/** Puts the tax of a document on its discounted amount, where its payment terms say so. */
fun reduceTax(document: Document, terms: PaymentTerms): Reply<ReducedTax> =
    ask("reduce_tax", ReduceTax(document, terms)) { Reply.read(it, ReducedTax.Companion::read) }

/** Says what being late with amounts costs, each by itself. */
fun claimLateInterest(claims: List<InterestClaim>): Reply<ClaimedLateInterest> =
    ask("claim_late_interest", ClaimLateInterest(claims)) { Reply.read(it, ClaimedLateInterest.Companion::read) }

/** Says which official rules an electronic invoice breaks, as it is stated. */
fun checkElectronicInvoice(document: ElectronicInvoice, tolerance: RuleTolerance? = null): Reply<CheckedElectronicInvoice> =
    ask("check_electronic_invoice", CheckElectronicInvoice(document, tolerance)) { Reply.read(it, CheckedElectronicInvoice.Companion::read) }

/** Says which official rules several electronic invoices break, each by itself. */
fun checkElectronicInvoiceMany(documents: List<ElectronicInvoice>, tolerance: RuleTolerance? = null): Reply<CheckedElectronicInvoices> =
    ask("check_electronic_invoice_many", CheckElectronicInvoiceMany(documents, tolerance)) { Reply.read(it, CheckedElectronicInvoices.Companion::read) }

/** Writes an electronic invoice as UBL. */
fun writeUbl(document: ElectronicInvoice): Reply<WrittenUbl> =
    ask("write_ubl", WriteUbl(document)) { Reply.read(it, WrittenUbl.Companion::read) }

/** Writes several electronic invoices as UBL, each by itself. */
fun writeUblMany(documents: List<ElectronicInvoice>): Reply<WrittenUbls> =
    ask("write_ubl_many", WriteUblMany(documents)) { Reply.read(it, WrittenUbls.Companion::read) }

/** Reads an electronic invoice from UBL, and says what has no place in it. */
fun readUbl(ubl: String): Reply<UblRead> =
    ask("read_ubl", ReadUbl(ubl)) { Reply.read(it, UblRead.Companion::read) }

/** Reads several electronic invoices from UBL, each by itself. */
fun readUblMany(texts: List<String>): Reply<UblReads> =
    ask("read_ubl_many", ReadUblMany(texts)) { Reply.read(it, UblReads.Companion::read) }

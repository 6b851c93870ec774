// Written by `cargo xtask generate` from the schema of the door; not to be edited.

extension Desk {
    /// Carries a command out.
    public func execute(_ command: IdentifiedCommand, context: Context) throws -> CommandReply<Executed> {
        try self.ask("execute", Execute(command: command, context: context))
    }

    /// Carries several commands out, each by itself, in order.
    public func executeMany(_ commands: [IdentifiedCommand], context: Context) throws -> Reply<ExecutedMany> {
        try self.ask("execute_many", ExecuteMany(commands: commands, context: context))
    }

    /// Decides a command and changes nothing.
    public func decide(_ command: IdentifiedCommand, context: Context) throws -> CommandReply<DecidedEvents> {
        try self.ask("decide", Decide(command: command, context: context))
    }

    /// Applies events that were decided and stored.
    public func apply(_ events: [Envelope]) throws -> Reply<Applied> {
        try self.ask("apply", Apply(events: events))
    }

    /// Rebuilds the desk from its log.
    public func replay(_ events: [Envelope]) throws -> Reply<Rebuilt> {
        try self.ask("replay", Replay(events: events))
    }

    /// Shows one aggregate.
    public func query(_ stream: StreamName) throws -> Reply<Found> {
        try self.ask("query", Query(stream: stream))
    }

    /// Lists what the guards of an order would let through.
    public func allowed(_ orderID: OrderID) throws -> Reply<AllowedCommands> {
        try self.ask("allowed", Allowed(orderID: orderID))
    }

    /// Shows what of an order can go out now, and from where.
    public func plan(_ orderID: OrderID) throws -> Reply<Planned> {
        try self.ask("plan", Plan(orderID: orderID))
    }

    /// Gives the key figures.
    public func report(_ scope: KpiScope) throws -> Reply<Reported> {
        try self.ask("report", Report(scope: scope))
    }

    /// Says when something falls due next; looks at every invoice and every hold on stock.
    public func nextDeadline(_ after: CalendarDate, now: Timestamp? = nil) throws -> Reply<Deadlines> {
        try self.ask("next_deadline", NextDeadline(after: after, now: now))
    }

    /// Writes the desk down, some lines at a time.
    public func snapshot(from: Int? = nil) throws -> Reply<SnapshotLines> {
        try self.ask("snapshot", Snapshot(from: from))
    }

    /// Reads the desk back, some lines at a time.
    public func restore(_ lines: [String], more: Bool? = nil) throws -> Reply<Rebuilt> {
        try self.ask("restore", Restore(lines: lines, more: more))
    }

    /// Says how many of a product can be promised by what the desk knows, and when.
    public func availableToPromise(_ request: AvailableToPromise, context: Context) throws -> Reply<PromisedProduct> {
        try self.ask("available_to_promise", AskAvailable(request: request, context: context))
    }

    /// Says how many of several products can be promised by what the desk knows, and when, each by itself.
    public func availableToPromiseMany(_ requests: [AvailableToPromise], context: Context) throws -> Reply<PromisedProducts> {
        try self.ask("available_to_promise_many", AskAvailableMany(requests: requests, context: context))
    }

    /// Makes the electronic document of an invoice that the desk has issued.
    public func electronicInvoice(_ invoiceID: InvoiceID, details: EinvoiceDetails? = nil) throws -> Reply<MadeElectronicInvoice> {
        try self.ask("electronic_invoice", AskElectronicInvoice(invoiceID: invoiceID, details: details))
    }
}

/// Verifies a draft, with what the request says about its surroundings.
public func verify(_ order: OrderDraft, today: CalendarDate, known: Known? = nil) throws -> Reply<Verified> {
    try ask("verify", Verify(order: order, today: today, known: known))
}

/// Verifies several drafts with the same surroundings.
public func verifyMany(_ orders: [OrderDraft], today: CalendarDate, known: Known? = nil) throws -> Reply<VerifiedMany> {
    try ask("verify_many", VerifyMany(orders: orders, today: today, known: known))
}

/// Calculates a document.
public func calculate(_ document: Document, explain: Explain? = nil) throws -> Reply<Calculated> {
    try ask("calculate", Calculate(document: document, explain: explain))
}

/// Calculates several documents, each by itself.
public func calculateMany(_ documents: [Document], explain: Explain? = nil) throws -> Reply<CalculatedMany> {
    try ask("calculate_many", CalculateMany(documents: documents, explain: explain))
}

/// Says what promotions take off a basket, and why the others take nothing.
public func promote(_ basket: Basket, promotions: [Promotion], today: CalendarDate) throws -> Reply<PromotedBasket> {
    try ask("promote", Promote(basket: basket, promotions: promotions, today: today))
}

/// Says what promotions take off several baskets, each by itself.
public func promoteMany(_ baskets: [Basket], promotions: [Promotion], today: CalendarDate) throws -> Reply<PromotedBaskets> {
    try ask("promote_many", PromoteMany(baskets: baskets, promotions: promotions, today: today))
}

/// Calculates a document, and the margin that is left of it when its goods are paid.
public func calculateMargin(_ document: Document, costs: [LineCost]) throws -> Reply<CalculatedMargin> {
    try ask("calculate_margin", CalculateMargin(document: document, costs: costs))
}

/// Calculates the margins of several documents, each by itself.
public func calculateMarginMany(_ documents: [CostedDocument]) throws -> Reply<CalculatedMargins> {
    try ask("calculate_margin_many", CalculateMarginMany(documents: documents))
}

/// Calculates the documents of a table, given as columns.
public func calculateColumns(_ columns: DocumentColumns) throws -> Reply<CalculatedColumns> {
    try ask("calculate_columns", CalculateColumns(columns: columns))
}

/// Verifies the drafts of a table, given as columns.
public func verifyColumns(_ columns: OrderColumns, today: CalendarDate, known: Known? = nil) throws -> Reply<VerifiedColumns> {
    try ask("verify_columns", VerifyColumns(columns: columns, today: today, known: known))
}

/// Decides by a table of taxes how something is taxed.
public func determineTax(_ taxTable: TaxTable, facts: TaxFacts) throws -> Reply<DeterminedTax> {
    try ask("determine_tax", DetermineTax(taxTable: taxTable, facts: facts))
}

/// Decides by a table of taxes how several things are taxed, each by itself.
public func determineTaxMany(_ taxTable: TaxTable, facts: [TaxFacts]) throws -> Reply<DeterminedTaxMany> {
    try ask("determine_tax_many", DetermineTaxMany(taxTable: taxTable, facts: facts))
}

/// Says how many of a product can be promised, and when.
public func promise(_ request: PromiseRequest) throws -> Reply<PromisedProduct> {
    try ask("promise", AskPromise(request: request))
}

/// Says how many of several products can be promised, and when, each by itself.
public func promiseMany(_ requests: [PromiseRequest]) throws -> Reply<PromisedProducts> {
    try ask("promise_many", AskPromiseMany(requests: requests))
}

/// Reads drafts from a table.
public func captureCsv(_ text: String, mapping: CsvMapping) throws -> Reply<CapturedDrafts> {
    try ask("capture_csv", CaptureCsv(text: text, mapping: mapping))
}

/// Says how much of products to order now, and why, each by itself.
public func replenish(_ products: [ReplenishmentProduct], today: CalendarDate, windowDays: Int) throws -> Reply<Replenished> {
    try ask("replenish", Replenish(products: products, today: today, windowDays: windowDays))
}

/// Says what the stock of products costs and risks, and how they are classed together.
public func analyseStock(_ products: [AnalysedProduct], rules: StockAnalysisRules, today: CalendarDate, windowDays: Int) throws -> Reply<AnalysedStock> {
    try ask("analyse_stock", AnalyseStock(products: products, rules: rules, today: today, windowDays: windowDays))
}

/// Decides which units of which sources serve which lines.
public func allocateStock(_ allocation: AllocationRequest) throws -> Reply<AllocatedStock> {
    try ask("allocate_stock", AllocateStock(allocation: allocation))
}

/// Decides several allocations, each by itself.
public func allocateStockMany(_ allocations: [AllocationRequest]) throws -> Reply<AllocatedStockMany> {
    try ask("allocate_stock_many", AllocateStockMany(allocations: allocations))
}

/// Says what travels together: packages by place, by kind and by weight.
public func splitPackages(_ packing: PackingRequest) throws -> Reply<SplitIntoPackages> {
    try ask("split_packages", SplitPackages(packing: packing))
}

/// Says when how much of a document is to be paid, and what paying early takes off.
public func schedulePayments(_ schedule: ScheduleRequest) throws -> Reply<ScheduledPayments> {
    try ask("schedule_payments", SchedulePayments(schedule: schedule))
}

/// Says when how much of several documents is to be paid, each by itself.
public func schedulePaymentsMany(_ schedules: [ScheduleRequest]) throws -> Reply<ScheduledPaymentsMany> {
    try ask("schedule_payments_many", SchedulePaymentsMany(schedules: schedules))
}

/// Puts the tax of a document on its discounted amount, where its payment terms say so.
public func reduceTax(_ document: Document, terms: PaymentTerms) throws -> Reply<ReducedTax> {
    try ask("reduce_tax", ReduceTax(document: document, terms: terms))
}

/// Says what being late with amounts costs, each by itself.
public func claimLateInterest(_ claims: [InterestClaim]) throws -> Reply<ClaimedLateInterest> {
    try ask("claim_late_interest", ClaimLateInterest(claims: claims))
}

/// Says which official rules an electronic invoice breaks, as it is stated.
public func checkElectronicInvoice(_ document: ElectronicInvoice, tolerance: RuleTolerance? = nil) throws -> Reply<CheckedElectronicInvoice> {
    try ask("check_electronic_invoice", CheckElectronicInvoice(document: document, tolerance: tolerance))
}

/// Says which official rules several electronic invoices break, each by itself.
public func checkElectronicInvoiceMany(_ documents: [ElectronicInvoice], tolerance: RuleTolerance? = nil) throws -> Reply<CheckedElectronicInvoices> {
    try ask("check_electronic_invoice_many", CheckElectronicInvoiceMany(documents: documents, tolerance: tolerance))
}

/// Writes an electronic invoice as UBL.
public func writeUbl(_ document: ElectronicInvoice) throws -> Reply<WrittenUbl> {
    try ask("write_ubl", WriteUbl(document: document))
}

/// Writes several electronic invoices as UBL, each by itself.
public func writeUblMany(_ documents: [ElectronicInvoice]) throws -> Reply<WrittenUbls> {
    try ask("write_ubl_many", WriteUblMany(documents: documents))
}

/// Reads an electronic invoice from UBL, and says what has no place in it.
public func readUbl(_ ubl: String) throws -> Reply<UblRead> {
    try ask("read_ubl", ReadUbl(ubl: ubl))
}

/// Reads several electronic invoices from UBL, each by itself.
public func readUblMany(_ texts: [String]) throws -> Reply<UblReads> {
    try ask("read_ubl_many", ReadUblMany(texts: texts))
}

// Written by `cargo xtask generate` from the schema of the door; not to be edited.
package orderwell

/** A class as a whole. */
data class AbcClassTotals(
    /** Which one. */
    val abcClass: AbcClass,
    /** How many products. */
    val products: Long,
    /** What was used of them, at cost. */
    val usageValue: Amount,
    /** What is on hand of them, at cost. */
    val stockValue: Amount,
    /** Their part of the value of all usage. */
    val usageShare: Percent? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("abc_class", abcClass)
        out.field("products", products)
        out.field("usage_value", usageValue)
        out.field("stock_value", stockValue)
        out.field("usage_share", usageShare)
    }

    companion object {
        internal fun read(value: JsonValue) = AbcClassTotals(
            abcClass = value["abc_class"].word(AbcClass.entries),
            products = value["products"].integer(),
            usageValue = Amount(value["usage_value"].text()),
            stockValue = Amount(value["stock_value"].text()),
            usageShare = value["usage_share"].optional { Percent(it.text()) },
        )
    }
}

/** Where the classes end, in percent of the value of all usage. */
data class AbcShares(
    /** Class A: products, the largest first, until so much is reached; more than 0. */
    val aPercent: Percent,
    /** Class B: the next, until so much is reached with class A; at least `a_percent`, at most 100. */
    val bPercent: Percent,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("a_percent", aPercent)
        out.field("b_percent", bPercent)
    }

    companion object {
        internal fun read(value: JsonValue) = AbcShares(
            aPercent = Percent(value["a_percent"].text()),
            bPercent = Percent(value["b_percent"].text()),
        )
    }
}

/** The totals of a document in the accounting currency; they add up as those of the document do. */
data class AccountingTotals(
    /** The accounting currency. BT-6. */
    val currency: Currency,
    /** Sum of the lines' net amounts: net + allowances − charges. */
    val lineNetSum: Amount,
    /** Sum of the document's allowances. */
    val allowanceTotal: Amount,
    /** Sum of the document's charges. */
    val chargeTotal: Amount,
    /** Total without tax. */
    val net: Amount,
    /** Total tax: the sum of the taxes that are added. BT-111. */
    val tax: Amount,
    /** Total with tax: net + tax. */
    val gross: Amount,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("currency", currency)
        out.field("line_net_sum", lineNetSum)
        out.field("allowance_total", allowanceTotal)
        out.field("charge_total", chargeTotal)
        out.field("net", net)
        out.field("tax", tax)
        out.field("gross", gross)
    }

    companion object {
        internal fun read(value: JsonValue) = AccountingTotals(
            currency = Currency(value["currency"].text()),
            lineNetSum = Amount(value["line_net_sum"].text()),
            allowanceTotal = Amount(value["allowance_total"].text()),
            chargeTotal = Amount(value["charge_total"].text()),
            net = Amount(value["net"].text()),
            tax = Amount(value["tax"].text()),
            gross = Amount(value["gross"].text()),
        )
    }
}

/** A postal address. EN 16931 BG-5, BG-8, BG-15. */
data class Address(
    /** Two-letter country code. BT-40, BT-55, BT-80. */
    val country: Country,
    /** Who lives or works there, when it is not the party itself. */
    val name: String? = null,
    /** Street and number. BT-35, BT-50, BT-75. */
    val line1: String? = null,
    /** Further lines. BT-36, BT-51, BT-76. */
    val line2: String? = null,
    /** City or village. BT-37, BT-52, BT-77. */
    val city: String? = null,
    /** Post code. BT-38, BT-53, BT-78. */
    val postalCode: String? = null,
    /** State, province, region. BT-39, BT-54, BT-79. */
    val subdivision: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("country", country)
        out.field("name", name)
        out.field("line_1", line1)
        out.field("line_2", line2)
        out.field("city", city)
        out.field("postal_code", postalCode)
        out.field("subdivision", subdivision)
    }

    companion object {
        internal fun read(value: JsonValue) = Address(
            country = Country(value["country"].text()),
            name = value["name"].optional { it.text() },
            line1 = value["line_1"].optional { it.text() },
            line2 = value["line_2"].optional { it.text() },
            city = value["city"].optional { it.text() },
            postalCode = value["postal_code"].optional { it.text() },
            subdivision = value["subdivision"].optional { it.text() },
        )
    }
}

/** Sets what is on hand to what was counted. */
data class AdjustStock(
    /** Of which product. */
    val productId: ProductId,
    /** Where. */
    val locationId: LocationId,
    /** What was counted; not less than what is promised there. */
    val counted: Quantity,
    /** Why, for people. */
    val reason: String? = null,
    /** Of which lot, or with which serial number, where the product has those. */
    val lotId: LotId? = null,
    /** May they be sold? */
    val status: StockStatus? = null,
    /** Whose they are; the seller's when left out. */
    val owner: StockOwner? = null,
    /** In which unit was counted; the product's when left out. */
    val unit: UnitCode? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("location_id", locationId)
        out.field("counted", counted)
        out.field("reason", reason)
        out.field("lot_id", lotId)
        out.field("status", status)
        out.field("owner", owner)
        out.field("unit", unit)
    }

    companion object {
        internal fun read(value: JsonValue) = AdjustStock(
            productId = ProductId(value["product_id"].text()),
            locationId = LocationId(value["location_id"].text()),
            counted = Quantity(value["counted"].text()),
            reason = value["reason"].optional { it.text() },
            lotId = value["lot_id"].optional { LotId(it.text()) },
            status = value["status"].optional { it.word(StockStatus.entries) },
            owner = value["owner"].optional { StockOwner(it.text()) },
            unit = value["unit"].optional { UnitCode(it.text()) },
        )
    }
}

/** An allowance (discount) or a charge (surcharge, freight): an amount, a percentage of a base, or so much a unit. */
data class Adjustment(
    /** How much. BT-92, BT-99, BT-136, BT-141. */
    val amount: Amount? = null,
    /** Which percentage of the base. BT-94, BT-101, BT-138, BT-143. */
    val percent: Percent? = null,
    /** The base of the percentage, when it is not the line or the document. BT-93, BT-100, BT-137, BT-142. */
    val base: Amount? = null,
    /** So much for each unit. */
    val perUnit: UnitPrice? = null,
    /** For how many units; those of the line when left out. */
    val quantity: Quantity? = null,
    /** Why, for people. BT-97, BT-104, BT-139, BT-144. */
    val reason: String? = null,
    /** Why, as a code of UNCL5189 (allowances) or UNCL7161 (charges). */
    val reasonCode: String? = null,
    /** How it is taxed (of a document only); spread over the document's rates when left out. */
    val tax: TaxRate? = null,
    /** By which of the document's taxes it is taxed (of a document only), in the order in which they are computed. */
    val taxes: List<TaxId> = emptyList(),
    /** The promotion that it comes from. */
    val promotionId: PromotionId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("amount", amount)
        out.field("percent", percent)
        out.field("base", base)
        out.field("per_unit", perUnit)
        out.field("quantity", quantity)
        out.field("reason", reason)
        out.field("reason_code", reasonCode)
        out.field("tax", tax)
        out.unlessEmpty("taxes", taxes)
        out.field("promotion_id", promotionId)
    }

    companion object {
        internal fun read(value: JsonValue) = Adjustment(
            amount = value["amount"].optional { Amount(it.text()) },
            percent = value["percent"].optional { Percent(it.text()) },
            base = value["base"].optional { Amount(it.text()) },
            perUnit = value["per_unit"].optional { UnitPrice(it.text()) },
            quantity = value["quantity"].optional { Quantity(it.text()) },
            reason = value["reason"].optional { it.text() },
            reasonCode = value["reason_code"].optional { it.text() },
            tax = value["tax"].optional { TaxRate.read(it) },
            taxes = value["taxes"].list { TaxId(it.text()) },
            promotionId = value["promotion_id"].optional { PromotionId(it.text()) },
        )
    }
}

/** What an invoice in advance has billed and is taken off now, tax by tax. */
data class AdvanceDeducted(
    /** The invoice in advance. BT-25. */
    val invoiceId: InvoiceId,
    /** Its date. BT-26. */
    val issuedOn: Date,
    /** How much of it. */
    val totals: Totals,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("issued_on", issuedOn)
        out.field("totals", totals)
    }

    companion object {
        internal fun read(value: JsonValue) = AdvanceDeducted(
            invoiceId = InvoiceId(value["invoice_id"].text()),
            issuedOn = Date(value["issued_on"].text()),
            totals = Totals.read(value["totals"]),
        )
    }
}

/** So much of an invoice in advance. */
data class AdvanceOpen(
    /** Which invoice. */
    val invoiceId: InvoiceId,
    /** How much of it. */
    val totals: Totals,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("totals", totals)
    }

    companion object {
        internal fun read(value: JsonValue) = AdvanceOpen(
            invoiceId = InvoiceId(value["invoice_id"].text()),
            totals = Totals.read(value["totals"]),
        )
    }
}

/** Asks which units of which sources serve which lines. */
internal data class AllocateStock(
    /** The demand, what there is, and the rules. */
    val allocation: AllocationRequest,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("allocation", allocation)
    }
}

/** Asks for several allocations. None knows of the others: each shares out what its own sources have. */
internal data class AllocateStockMany(
    /** The demands, each with what there is and its rules. */
    val allocations: List<AllocationRequest>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("allocations", allocations)
    }
}

/** Which units serve which lines. */
data class AllocatedStock(
    /** What is taken, waited for and left over, and why. */
    val allocated: StockAllocation,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("allocated", allocated)
    }

    companion object {
        internal fun read(value: JsonValue) = AllocatedStock(
            allocated = StockAllocation.read(value["allocated"]),
        )
    }
}

/** Several allocations, each with its own reply. */
data class AllocatedStockMany(
    /** The replies, in the order of the requests. */
    val replies: List<Reply<AllocatedStock>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = AllocatedStockMany(
            replies = value["replies"].list { Reply.read(it, AllocatedStock.Companion::read) },
        )
    }
}

/** Units that a line waits for. */
data class AllocationBackorder(
    /** Which line. */
    val line: Long,
    /** Where they are to come in. */
    val locationId: LocationId,
    /** How many. */
    val quantity: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("location_id", locationId)
        out.field("quantity", quantity)
    }

    companion object {
        internal fun read(value: JsonValue) = AllocationBackorder(
            line = value["line"].integer(),
            locationId = LocationId(value["location_id"].text()),
            quantity = Quantity(value["quantity"].text()),
        )
    }
}

/** A line that asks for stock. */
data class AllocationDemand(
    /** Its number: the smaller, the earlier it is served. */
    val line: Long,
    /** Which product. */
    val productId: ProductId,
    /** How much of it, in the product's own unit; more than nothing. */
    val quantity: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("product_id", productId)
        out.field("quantity", quantity)
    }

    companion object {
        internal fun read(value: JsonValue) = AllocationDemand(
            line = value["line"].integer(),
            productId = ProductId(value["product_id"].text()),
            quantity = Quantity(value["quantity"].text()),
        )
    }
}

/** What is to be known of a location. One that is not listed is active, and nothing else is known of it. */
data class AllocationLocation(
    /** Which one. */
    val locationId: LocationId,
    /** Is it asked at all? */
    val status: LocationUse? = null,
    /** The smaller, the earlier; locations without one come last. */
    val priority: Long? = null,
    /** How far it is, in the caller's own measure; locations without one come last. */
    val distance: Quantity? = null,
    /** What one shipment from there costs, however much is in it; nothing when left out. */
    val shippingCost: Amount? = null,
    /** What kind of place it is, such as `pick_face` or `bulk`; the host's own word. */
    val kind: LocationKind? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("location_id", locationId)
        out.field("status", status)
        out.field("priority", priority)
        out.field("distance", distance)
        out.field("shipping_cost", shippingCost)
        out.field("kind", kind)
    }

    companion object {
        internal fun read(value: JsonValue) = AllocationLocation(
            locationId = LocationId(value["location_id"].text()),
            status = value["status"].optional { it.word(LocationUse.entries) },
            priority = value["priority"].optional { it.integer() },
            distance = value["distance"].optional { Quantity(it.text()) },
            shippingCost = value["shipping_cost"].optional { Amount(it.text()) },
            kind = value["kind"].optional { LocationKind(it.text()) },
        )
    }
}

/** Units that are taken for a line. */
data class AllocationPick(
    /** Which line. */
    val line: Long,
    /** Where. */
    val locationId: LocationId,
    /** How many. */
    val quantity: Quantity,
    /** Of which lot. */
    val lotId: LotId? = null,
    /** Out of which package. */
    val packageId: PackageId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("location_id", locationId)
        out.field("quantity", quantity)
        out.field("lot_id", lotId)
        out.field("package_id", packageId)
    }

    companion object {
        internal fun read(value: JsonValue) = AllocationPick(
            line = value["line"].integer(),
            locationId = LocationId(value["location_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            lotId = value["lot_id"].optional { LotId(it.text()) },
            packageId = value["package_id"].optional { PackageId(it.text()) },
        )
    }
}

/** The rules of an allocation. */
data class AllocationPolicy(
    /** Which location is asked first. */
    val locationOrder: LocationOrder? = null,
    /** The location that is asked before the others. `fewest_shipments` and `lowest_cost` prefer it among choices that are equally good. */
    val preferredLocationId: LocationId? = null,
    /** The kinds of locations in the order of asking, before the preferred one and all else; other kinds come last. `fewest_shipments` and `lowest_cost` go by it among choices that are equally good. */
    val locationKinds: List<LocationKind> = emptyList(),
    /** Which units of a location are taken first. */
    val removal: RemovalStrategy? = null,
    /** Where the removal strategy compares. */
    val removalScope: RemovalScope? = null,
    /** What happens when less is on hand than is asked for. */
    val onShortage: AllocationShortage? = null,
    /** What "nothing" means when all or nothing is asked for. */
    val scope: AllocationScope? = null,
    /** How many days a lot must have left, from `today` to `expires_on`; none when left out. */
    val shelfLifeDaysMin: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("location_order", locationOrder)
        out.field("preferred_location_id", preferredLocationId)
        out.unlessEmpty("location_kinds", locationKinds)
        out.field("removal", removal)
        out.field("removal_scope", removalScope)
        out.field("on_shortage", onShortage)
        out.field("scope", scope)
        out.field("shelf_life_days_min", shelfLifeDaysMin)
    }

    companion object {
        internal fun read(value: JsonValue) = AllocationPolicy(
            locationOrder = value["location_order"].optional { it.word(LocationOrder.entries) },
            preferredLocationId = value["preferred_location_id"].optional { LocationId(it.text()) },
            locationKinds = value["location_kinds"].list { LocationKind(it.text()) },
            removal = value["removal"].optional { it.word(RemovalStrategy.entries) },
            removalScope = value["removal_scope"].optional { it.word(RemovalScope.entries) },
            onShortage = value["on_shortage"].optional { it.word(AllocationShortage.entries) },
            scope = value["scope"].optional { it.word(AllocationScope.entries) },
            shelfLifeDaysMin = value["shelf_life_days_min"].optional { it.integer() },
        )
    }
}

/** A demand, what there is, and the rules. */
data class AllocationRequest(
    /** The lines that ask. */
    val demand: List<AllocationDemand>,
    /** What there is, one row each. Rows of products that nobody asks for are not looked at. */
    val sources: List<AllocationSource>,
    /** The business date: lots that expired before it are passed over. */
    val today: Date,
    /** What is known of locations, in their own order. */
    val locations: List<AllocationLocation> = emptyList(),
    /** The rules. */
    val policy: AllocationPolicy? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("demand", demand)
        out.field("sources", sources)
        out.field("today", today)
        out.unlessEmpty("locations", locations)
        out.field("policy", policy)
    }

    companion object {
        internal fun read(value: JsonValue) = AllocationRequest(
            demand = value["demand"].list { AllocationDemand.read(it) },
            sources = value["sources"].list { AllocationSource.read(it) },
            today = Date(value["today"].text()),
            locations = value["locations"].list { AllocationLocation.read(it) },
            policy = value["policy"].optional { AllocationPolicy.read(it) },
        )
    }
}

/** Units of one product at one location, of one lot and in one package where there are such. */
data class AllocationSource(
    /** Which product. */
    val productId: ProductId,
    /** Where. */
    val locationId: LocationId,
    /** What is free there. Less than nothing means that units are owed, and counts as nothing. */
    val available: Quantity,
    /** Of which lot, or with which serial number. */
    val lotId: LotId? = null,
    /** In which package; loose when left out. */
    val packageId: PackageId? = null,
    /** The day on which it came in. */
    val receivedOn: Date? = null,
    /** The last day on which it may be sold. */
    val expiresOn: Date? = null,
    /** How far it lies within its location, in the caller's own measure. */
    val distance: Quantity? = null,
    /** What one unit of it costs; only `lowest_cost` looks at it. */
    val unitCost: UnitPrice? = null,
    /** May units be sold that are still to come here? */
    val backorder: BackorderAllowance? = null,
    /** How many may be, where that is limited: on top of what is owed already. */
    val backorderQuantity: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("location_id", locationId)
        out.field("available", available)
        out.field("lot_id", lotId)
        out.field("package_id", packageId)
        out.field("received_on", receivedOn)
        out.field("expires_on", expiresOn)
        out.field("distance", distance)
        out.field("unit_cost", unitCost)
        out.field("backorder", backorder)
        out.field("backorder_quantity", backorderQuantity)
    }

    companion object {
        internal fun read(value: JsonValue) = AllocationSource(
            productId = ProductId(value["product_id"].text()),
            locationId = LocationId(value["location_id"].text()),
            available = Quantity(value["available"].text()),
            lotId = value["lot_id"].optional { LotId(it.text()) },
            packageId = value["package_id"].optional { PackageId(it.text()) },
            receivedOn = value["received_on"].optional { Date(it.text()) },
            expiresOn = value["expires_on"].optional { Date(it.text()) },
            distance = value["distance"].optional { Quantity(it.text()) },
            unitCost = value["unit_cost"].optional { UnitPrice(it.text()) },
            backorder = value["backorder"].optional { it.word(BackorderAllowance.entries) },
            backorderQuantity = value["backorder_quantity"].optional { Quantity(it.text()) },
        )
    }
}

/** Asks what may be done with an order. */
internal data class Allowed(
    /** Which order. */
    val orderId: OrderId,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
    }
}

/** What the guards of an order would let through. */
data class AllowedCommands(
    /** The commands. */
    val allowed: List<Guard>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("allowed", allowed)
    }

    companion object {
        internal fun read(value: JsonValue) = AllowedCommands(
            allowed = value["allowed"].list { it.word(Guard.entries) },
        )
    }
}

/** Changes lines that nothing has happened to yet, adds lines, takes lines away. */
data class AmendOrder(
    /** Which order. */
    val orderId: OrderId,
    /** Lines as they are to be: new numbers are added, known ones replaced. */
    val setLines: List<OrderLineDraft> = emptyList(),
    /** Lines to take away. */
    val removeLines: List<Long> = emptyList(),
    /** When the buyer wants the goods now. */
    val requiredOn: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.unlessEmpty("set_lines", setLines)
        out.unlessEmpty("remove_lines", removeLines)
        out.field("required_on", requiredOn)
    }

    companion object {
        internal fun read(value: JsonValue) = AmendOrder(
            orderId = OrderId(value["order_id"].text()),
            setLines = value["set_lines"].list { OrderLineDraft.read(it) },
            removeLines = value["remove_lines"].list { it.integer() },
            requiredOn = value["required_on"].optional { Date(it.text()) },
        )
    }
}

/** Asks what the stock of products costs and risks. */
internal data class AnalyseStock(
    /** The products, looked at together. */
    val products: List<AnalysedProduct>,
    /** By what they are judged. */
    val rules: StockAnalysisRules,
    /** The business date: the last day of the window. */
    val today: Date,
    /** The days over which usage is averaged, 1 to 3,650. */
    val windowDays: Long,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("products", products)
        out.field("rules", rules)
        out.field("today", today)
        out.field("window_days", windowDays)
    }
}

/** A product whose stock is analysed. */
data class AnalysedProduct(
    /** Which one. */
    val productId: ProductId,
    /** Where it stands. */
    val position: StockPosition,
    /** What one unit costs. */
    val unitCost: UnitPrice,
    /** What was used of it, in any order; what lies before the window counts as last usage only. */
    val usage: List<StockUsage> = emptyList(),
    /** Days from order to arrival. */
    val leadTimeDays: Long? = null,
    /** What was there on average in the window, for its turnover; what is there now when left out. */
    val averageOnHand: Quantity? = null,
    /** The day of the first receipt, so that what is new is not called dead. */
    val firstReceivedOn: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("position", position)
        out.field("unit_cost", unitCost)
        out.unlessEmpty("usage", usage)
        out.field("lead_time_days", leadTimeDays)
        out.field("average_on_hand", averageOnHand)
        out.field("first_received_on", firstReceivedOn)
    }

    companion object {
        internal fun read(value: JsonValue) = AnalysedProduct(
            productId = ProductId(value["product_id"].text()),
            position = StockPosition.read(value["position"]),
            unitCost = UnitPrice(value["unit_cost"].text()),
            usage = value["usage"].list { StockUsage.read(it) },
            leadTimeDays = value["lead_time_days"].optional { it.integer() },
            averageOnHand = value["average_on_hand"].optional { Quantity(it.text()) },
            firstReceivedOn = value["first_received_on"].optional { Date(it.text()) },
        )
    }
}

/** What the stock of products costs and risks. */
data class AnalysedStock(
    /** The products and their classes. */
    val analysis: StockAnalysis,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("analysis", analysis)
    }

    companion object {
        internal fun read(value: JsonValue) = AnalysedStock(
            analysis = StockAnalysis.read(value["analysis"]),
        )
    }
}

/** Events were applied. */
data class Applied(
    /** The orders that were touched, as they stand now. */
    val orders: List<OrderView>,
    /** The place of the last event in the log. */
    val sequence: Long,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("orders", orders)
        out.field("sequence", sequence)
    }

    companion object {
        internal fun read(value: JsonValue) = Applied(
            orders = value["orders"].list { OrderView.read(it) },
            sequence = value["sequence"].integer(),
        )
    }
}

/** A promotion that applies. */
data class AppliedPromotion(
    /** Which one. */
    val promotionId: PromotionId,
    /** Its name. */
    val name: String,
    /** What it takes off in all: the sum of its allowances. */
    val amount: Amount,
    /** What it takes off where, by line number. */
    val allowances: List<PromotionAllowance>,
    /** How often it is used in this order: in sets (`buy_x_get_y`), in lines (`line_…`), else once. */
    val uses: Long? = null,
    /** The coupon that it was given for. */
    val couponCode: CouponCode? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("promotion_id", promotionId)
        out.field("name", name)
        out.field("amount", amount)
        out.field("allowances", allowances)
        out.field("uses", uses)
        out.field("coupon_code", couponCode)
    }

    companion object {
        internal fun read(value: JsonValue) = AppliedPromotion(
            promotionId = PromotionId(value["promotion_id"].text()),
            name = value["name"].text(),
            amount = Amount(value["amount"].text()),
            allowances = value["allowances"].list { PromotionAllowance.read(it) },
            uses = value["uses"].optional { it.integer() },
            couponCode = value["coupon_code"].optional { CouponCode(it.text()) },
        )
    }
}

/** Hands events over that were decided and stored. */
internal data class Apply(
    /** The events, in order. */
    val events: List<Envelope>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("events", events)
    }
}

/** Asks a desk what can be promised of a product. */
internal data class AskAvailable(
    /** The product, and the questions. */
    val request: AvailableToPromise,
    /** When and by whom. */
    val context: Context,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("request", request)
        out.field("context", context)
    }
}

/** Asks a desk what can be promised of several products. */
internal data class AskAvailableMany(
    /** The products, each with its questions. */
    val requests: List<AvailableToPromise>,
    /** When and by whom. */
    val context: Context,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("requests", requests)
        out.field("context", context)
    }
}

/** When could so many be had? */
data class AskDate(
    /** How many. */
    val quantity: Quantity,
    /** May they come in parts? */
    val split: PromiseSplit? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("quantity", quantity)
        out.field("split", split)
    }

    companion object {
        internal fun read(value: JsonValue) = AskDate(
            quantity = Quantity(value["quantity"].text()),
            split = value["split"].optional { it.word(PromiseSplit.entries) },
        )
    }
}

/** Asks a desk for the electronic document of one of its invoices. */
internal data class AskElectronicInvoice(
    /** Which invoice. */
    val invoiceId: InvoiceId,
    /** What the desk does not know. */
    val details: EinvoiceDetails? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("details", details)
    }
}

/** Asks what can be promised of a product. */
internal data class AskPromise(
    /** The product over time, and the questions. */
    val request: PromiseRequest,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("request", request)
    }
}

/** Asks what can be promised of several products. */
internal data class AskPromiseMany(
    /** The products over time, each with its questions. */
    val requests: List<PromiseRequest>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("requests", requests)
    }
}

/** How many by a date? */
data class AskQuantity(
    /** The date. */
    val date: Date,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("date", date)
    }

    companion object {
        internal fun read(value: JsonValue) = AskQuantity(
            date = Date(value["date"].text()),
        )
    }
}

/** What is there, what is owed, and what can be promised, date by date? */
data class AskSchedule(
    /** The last date; all when left out. */
    val until: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("until", until)
    }

    companion object {
        internal fun read(value: JsonValue) = AskSchedule(
            until = value["until"].optional { Date(it.text()) },
        )
    }
}

/** Asks what can be promised of a product, by what a desk knows: what lies where, who has it, what is expected, who waits. The business date and the instant come from the context. */
data class AvailableToPromise(
    /** Which product. */
    val productId: ProductId,
    /** What is asked about dates; what is free today is told anyway. */
    val questions: List<PromiseQuestion> = emptyList(),
    /** What alone is looked at. */
    val only: PromiseScope? = null,
    /** Whoever asks: what he holds counts as free. */
    val owner: HoldOwner? = null,
    /** The hold of whoever asks: it counts as free, and so does what else its owner holds. */
    val holdId: StockHoldId? = null,
    /** How many days a lot must have left; as many as the policy of a desk says when left out. */
    val shelfLifeDaysMin: Long? = null,
    /** The last day for which anything is promised. */
    val horizon: Date? = null,
    /** What becomes of supply that is overdue. */
    val overdueSupply: OverdueSupply? = null,
    /** Who fills the hole of a location that owes more than it has, as where it lacks safety stock. */
    val shortfall: LocationShortfall? = null,
    /** How more can be made. */
    val production: PromiseCapability? = null,
    /** How more can be bought. */
    val purchase: PromiseCapability? = null,
    /** How many may be promised that nothing backs yet; none when empty. */
    val preorder: List<PreorderLimit> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.unlessEmpty("questions", questions)
        out.field("only", only)
        out.field("owner", owner)
        out.field("hold_id", holdId)
        out.field("shelf_life_days_min", shelfLifeDaysMin)
        out.field("horizon", horizon)
        out.field("overdue_supply", overdueSupply)
        out.field("shortfall", shortfall)
        out.field("production", production)
        out.field("purchase", purchase)
        out.unlessEmpty("preorder", preorder)
    }

    companion object {
        internal fun read(value: JsonValue) = AvailableToPromise(
            productId = ProductId(value["product_id"].text()),
            questions = value["questions"].list { PromiseQuestion.read(it) },
            only = value["only"].optional { PromiseScope.read(it) },
            owner = value["owner"].optional { HoldOwner(it.text()) },
            holdId = value["hold_id"].optional { StockHoldId(it.text()) },
            shelfLifeDaysMin = value["shelf_life_days_min"].optional { it.integer() },
            horizon = value["horizon"].optional { Date(it.text()) },
            overdueSupply = value["overdue_supply"].optional { it.word(OverdueSupply.entries) },
            shortfall = value["shortfall"].optional { it.word(LocationShortfall.entries) },
            production = value["production"].optional { PromiseCapability.read(it) },
            purchase = value["purchase"].optional { PromiseCapability.read(it) },
            preorder = value["preorder"].list { PreorderLimit.read(it) },
        )
    }
}

/** The lines of a document to be, and what promotions ask about it. */
data class Basket(
    /** The currency of every amount in it. */
    val currency: Currency,
    /** Its lines. */
    val lines: List<BasketLine>,
    /** The group the customer belongs to. */
    val customerGroup: CustomerGroup? = null,
    /** The coupons that the buyer gives. */
    val couponCodes: List<CouponCode> = emptyList(),
    /** How often promotions have been used so far; never, where one is left out. */
    val uses: List<PromotionUses> = emptyList(),
    /** How discounts are rounded: as the document will be. */
    val roundingMode: RoundingMode? = null,
    /** Decimal places that the document's lines will keep beyond the minor units (two at the level `precise`), so that no discount exceeds its line by a fraction of a cent. */
    val extraPlaces: Long? = null,
    /** Decimal places of its amounts, where they are not those of ISO 4217. */
    val minorUnits: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("currency", currency)
        out.field("lines", lines)
        out.field("customer_group", customerGroup)
        out.unlessEmpty("coupon_codes", couponCodes)
        out.unlessEmpty("uses", uses)
        out.field("rounding_mode", roundingMode)
        out.field("extra_places", extraPlaces)
        out.field("minor_units", minorUnits)
    }

    companion object {
        internal fun read(value: JsonValue) = Basket(
            currency = Currency(value["currency"].text()),
            lines = value["lines"].list { BasketLine.read(it) },
            customerGroup = value["customer_group"].optional { CustomerGroup(it.text()) },
            couponCodes = value["coupon_codes"].list { CouponCode(it.text()) },
            uses = value["uses"].list { PromotionUses.read(it) },
            roundingMode = value["rounding_mode"].optional { it.word(RoundingMode.entries) },
            extraPlaces = value["extra_places"].optional { it.integer() },
            minorUnits = value["minor_units"].optional { it.integer() },
        )
    }
}

/** A line that promotions may take something off. */
data class BasketLine(
    /** Its number. */
    val line: Long,
    /** Which product. */
    val productId: ProductId,
    /** How much of it, in the product's own unit. */
    val quantity: Quantity,
    /** What one unit, or the base quantity, costs. */
    val unitPrice: UnitPrice,
    /** The quantity the price is for; one when left out. */
    val baseQuantity: Quantity? = null,
    /** What is taken off it already: promotions take of the rest. */
    val allowances: List<Adjustment> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("product_id", productId)
        out.field("quantity", quantity)
        out.field("unit_price", unitPrice)
        out.field("base_quantity", baseQuantity)
        out.unlessEmpty("allowances", allowances)
    }

    companion object {
        internal fun read(value: JsonValue) = BasketLine(
            line = value["line"].integer(),
            productId = ProductId(value["product_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            unitPrice = UnitPrice(value["unit_price"].text()),
            baseQuantity = value["base_quantity"].optional { Quantity(it.text()) },
            allowances = value["allowances"].list { Adjustment.read(it) },
        )
    }
}

/** Buy x, get y at a discount. */
data class BuyGet(
    /** How many are bought. */
    val buyQuantity: Quantity,
    /** How many are got at a discount. */
    val getQuantity: Quantity,
    /** The percentage that is taken off them; 100 when left out. */
    val percent: Percent? = null,
    /** The products that are got, when they are others than those bought. */
    val getProductIds: List<ProductId> = emptyList(),
    /** Which units are got, when they are of the products bought. */
    val selection: GetSelection? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("buy_quantity", buyQuantity)
        out.field("get_quantity", getQuantity)
        out.field("percent", percent)
        out.unlessEmpty("get_product_ids", getProductIds)
        out.field("selection", selection)
    }

    companion object {
        internal fun read(value: JsonValue) = BuyGet(
            buyQuantity = Quantity(value["buy_quantity"].text()),
            getQuantity = Quantity(value["get_quantity"].text()),
            percent = value["percent"].optional { Percent(it.text()) },
            getProductIds = value["get_product_ids"].list { ProductId(it.text()) },
            selection = value["selection"].optional { it.word(GetSelection.entries) },
        )
    }
}

/** Asks for the totals of a document. */
internal data class Calculate(
    /** The document. */
    val document: Document,
    /** Is each figure explained? */
    val explain: Explain? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document", document)
        out.field("explain", explain)
    }
}

/** Asks for the totals of the documents of a table. */
internal data class CalculateColumns(
    /** The lines of the documents. */
    val columns: DocumentColumns,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("columns", columns)
    }
}

/** Asks for the totals of several documents. */
internal data class CalculateMany(
    /** The documents. */
    val documents: List<Document>,
    /** Is each figure explained? */
    val explain: Explain? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("documents", documents)
        out.field("explain", explain)
    }
}

/** Asks for the margin of a document. */
internal data class CalculateMargin(
    /** The document. */
    val document: Document,
    /** What its lines cost. */
    val costs: List<LineCost>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document", document)
        out.field("costs", costs)
    }
}

/** Asks for the margins of several documents. */
internal data class CalculateMarginMany(
    /** The documents with their costs. */
    val documents: List<CostedDocument>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("documents", documents)
    }
}

/** A calculated document. */
data class Calculated(
    /** The figures. */
    val calculation: Calculation,
    /** How each of them came about, when asked for. */
    val steps: List<ExplanationStep> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("calculation", calculation)
        out.unlessEmpty("steps", steps)
    }

    companion object {
        internal fun read(value: JsonValue) = Calculated(
            calculation = Calculation.read(value["calculation"]),
            steps = value["steps"].list { ExplanationStep.read(it) },
        )
    }
}

/** The figures of a table: of each row, and of each document. A document with a problem has no figures. */
data class CalculatedColumns(
    /** Of each line, in the order of the rows. */
    val lines: LineFigures,
    /** Of each document, in the order of their first rows. */
    val documents: DocumentFigures,
    /** What is wrong, each problem at its cell and with its row. */
    val problems: List<Problem>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("lines", lines)
        out.field("documents", documents)
        out.field("problems", problems)
    }

    companion object {
        internal fun read(value: JsonValue) = CalculatedColumns(
            lines = LineFigures.read(value["lines"]),
            documents = DocumentFigures.read(value["documents"]),
            problems = value["problems"].list { Problem.read(it) },
        )
    }
}

/** Several documents, each with its own reply. */
data class CalculatedMany(
    /** The replies, in the order of the documents. */
    val replies: List<Reply<Calculated>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = CalculatedMany(
            replies = value["replies"].list { Reply.read(it, Calculated.Companion::read) },
        )
    }
}

/** The margin of a document. */
data class CalculatedMargin(
    /** The figures. */
    val margin: Margin,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("margin", margin)
    }

    companion object {
        internal fun read(value: JsonValue) = CalculatedMargin(
            margin = Margin.read(value["margin"]),
        )
    }
}

/** Several documents, each with its own reply. */
data class CalculatedMargins(
    /** The replies, in the order of the documents. */
    val replies: List<Reply<CalculatedMargin>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = CalculatedMargins(
            replies = value["replies"].list { Reply.read(it, CalculatedMargin.Companion::read) },
        )
    }
}

/** A calculated document. */
data class Calculation(
    /** The net amount of each line, in the order given. */
    val lines: List<LineNet>,
    /** The totals. */
    val totals: Totals,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("lines", lines)
        out.field("totals", totals)
    }

    companion object {
        internal fun read(value: JsonValue) = Calculation(
            lines = value["lines"].list { LineNet.read(it) },
            totals = Totals.read(value["totals"]),
        )
    }
}

/** Cancels what has not been picked or shipped, all of it or by line. */
data class CancelOrder(
    /** Which order. */
    val orderId: OrderId,
    /** Which lines and how much of each; all that is left when empty. */
    val lines: List<LineQuantity> = emptyList(),
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.unlessEmpty("lines", lines)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = CancelOrder(
            orderId = OrderId(value["order_id"].text()),
            lines = value["lines"].list { LineQuantity.read(it) },
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** Asks for the drafts in a table. */
internal data class CaptureCsv(
    /** The table, with its header. */
    val text: String,
    /** What its columns say. */
    val mapping: CsvMapping,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("text", text)
        out.field("mapping", mapping)
    }
}

/** What a table gave. */
data class Captured(
    /** The orders without fault, in the order of their first rows. */
    val drafts: List<OrderDraft>,
    /** Every fault, with its row and column; sorted. */
    val problems: List<Problem>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("drafts", drafts)
        out.field("problems", problems)
    }

    companion object {
        internal fun read(value: JsonValue) = Captured(
            drafts = value["drafts"].list { OrderDraft.read(it) },
            problems = value["problems"].list { Problem.read(it) },
        )
    }
}

/** The drafts of a table. */
data class CapturedDrafts(
    /** The drafts and the faults. */
    val captured: Captured,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("captured", captured)
    }

    companion object {
        internal fun read(value: JsonValue) = CapturedDrafts(
            captured = Captured.read(value["captured"]),
        )
    }
}

/** What is paid in cash is a multiple of the smallest coin. */
data class CashRounding(
    /** The smallest coin, such as 0.05. */
    val step: Amount,
    /** In which direction. */
    val mode: RoundingMode? = null,
    /** Where the difference goes. */
    val difference: CashDifference? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("step", step)
        out.field("mode", mode)
        out.field("difference", difference)
    }

    companion object {
        internal fun read(value: JsonValue) = CashRounding(
            step = Amount(value["step"].text()),
            mode = value["mode"].optional { it.word(RoundingMode.entries) },
            difference = value["difference"].optional { it.word(CashDifference.entries) },
        )
    }
}

/** Changes what a hold is for. What it has already counts as free for it. */
data class ChangeStockHold(
    /** Which hold. */
    val holdId: StockHoldId,
    /** Of what, how many from now on. */
    val lines: List<HoldLine>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("hold_id", holdId)
        out.field("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = ChangeStockHold(
            holdId = StockHoldId(value["hold_id"].text()),
            lines = value["lines"].list { HoldLine.read(it) },
        )
    }
}

/** Asks which official rules an electronic invoice breaks. */
internal data class CheckElectronicInvoice(
    /** The document as it is stated. */
    val document: ElectronicInvoice,
    /** How far taxes and tax bases may lie from those that follow; exact when left out. */
    val tolerance: RuleTolerance? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document", document)
        out.field("tolerance", tolerance)
    }
}

/** Asks which official rules several electronic invoices break. */
internal data class CheckElectronicInvoiceMany(
    /** The documents as they are stated. */
    val documents: List<ElectronicInvoice>,
    /** How far taxes and tax bases may lie from those that follow; exact when left out. */
    val tolerance: RuleTolerance? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("documents", documents)
        out.field("tolerance", tolerance)
    }
}

/** What a rule set says about one check; what it leaves out stays as it is built in. */
data class CheckSetting(
    /** Which check. */
    val check: Check,
    /** Is it made? */
    val state: CheckState? = null,
    /** How much do its findings weigh? */
    val severity: Severity? = null,
    /** The least that is fine. */
    val min: Amount? = null,
    /** The most that is fine. */
    val max: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("check", check)
        out.field("state", state)
        out.field("severity", severity)
        out.field("min", min)
        out.field("max", max)
    }

    companion object {
        internal fun read(value: JsonValue) = CheckSetting(
            check = value["check"].word(Check.entries),
            state = value["state"].optional { it.word(CheckState.entries) },
            severity = value["severity"].optional { it.word(Severity.entries) },
            min = value["min"].optional { Amount(it.text()) },
            max = value["max"].optional { Amount(it.text()) },
        )
    }
}

/** What the official rules say of an electronic invoice. */
data class CheckedElectronicInvoice(
    /** The findings, sorted by path and then by rule. */
    val findings: List<Problem>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("findings", findings)
    }

    companion object {
        internal fun read(value: JsonValue) = CheckedElectronicInvoice(
            findings = value["findings"].list { Problem.read(it) },
        )
    }
}

/** Several electronic invoices, each with its own reply. */
data class CheckedElectronicInvoices(
    /** The replies, in the order of the documents. */
    val replies: List<Reply<CheckedElectronicInvoice>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = CheckedElectronicInvoices(
            replies = value["replies"].list { Reply.read(it, CheckedElectronicInvoice.Companion::read) },
        )
    }
}

/** Asks what being late with amounts costs. */
internal data class ClaimLateInterest(
    /** What is late, one answer each. */
    val claims: List<InterestClaim>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("claims", claims)
    }
}

/** A payment that came late, or in part. */
data class ClaimPayment(
    /** When it came; that day still costs interest. */
    val paidOn: Date,
    /** How much. */
    val amount: Amount,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("paid_on", paidOn)
        out.field("amount", amount)
    }

    companion object {
        internal fun read(value: JsonValue) = ClaimPayment(
            paidOn = Date(value["paid_on"].text()),
            amount = Amount(value["amount"].text()),
        )
    }
}

/** What being late with an amount costs. */
data class ClaimedInterest(
    /** The figures. */
    val interestDue: InterestDue,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("interest_due", interestDue)
    }

    companion object {
        internal fun read(value: JsonValue) = ClaimedInterest(
            interestDue = InterestDue.read(value["interest_due"]),
        )
    }
}

/** Several amounts, each with its own reply. */
data class ClaimedLateInterest(
    /** The replies, in the order of the claims. */
    val replies: List<Reply<ClaimedInterest>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = ClaimedLateInterest(
            replies = value["replies"].list { Reply.read(it, ClaimedInterest.Companion::read) },
        )
    }
}

/** Ends the order: what is reserved or waiting is freed, nothing more is shipped. */
data class CloseOrder(
    /** Which order. */
    val orderId: OrderId,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = CloseOrder(
            orderId = OrderId(value["order_id"].text()),
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** One column and what it says. */
data class ColumnMapping(
    /** The column's name in the header. */
    val column: String,
    /** What it says. */
    val field: CsvField,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("column", column)
        out.field("field", field)
    }

    companion object {
        internal fun read(value: JsonValue) = ColumnMapping(
            column = value["column"].text(),
            field = value["field"].word(CsvField.entries),
        )
    }
}

/** What a kit consists of. */
data class Component(
    /** Which product. */
    val productId: ProductId,
    /** How many of it one kit has, in its own unit; more than nothing. */
    val quantity: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("quantity", quantity)
    }

    companion object {
        internal fun read(value: JsonValue) = Component(
            productId = ProductId(value["product_id"].text()),
            quantity = Quantity(value["quantity"].text()),
        )
    }
}

/** Confirms to the buyer that the order is accepted. */
data class ConfirmOrder(
    /** Which order. */
    val orderId: OrderId,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
    }

    companion object {
        internal fun read(value: JsonValue) = ConfirmOrder(
            orderId = OrderId(value["order_id"].text()),
        )
    }
}

/** A source that a line looked at. */
data class ConsideredSource(
    /** Which line. */
    val line: Long,
    /** Where. */
    val locationId: LocationId,
    /** How many units were taken. */
    val taken: Quantity,
    /** What became of it. */
    val reason: AllocationReason,
    /** Of which lot. */
    val lotId: LotId? = null,
    /** Out of which package. */
    val packageId: PackageId? = null,
    /** How many units the line waits for there. */
    val backordered: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("location_id", locationId)
        out.field("taken", taken)
        out.field("reason", reason)
        out.field("lot_id", lotId)
        out.field("package_id", packageId)
        out.field("backordered", backordered)
    }

    companion object {
        internal fun read(value: JsonValue) = ConsideredSource(
            line = value["line"].integer(),
            locationId = LocationId(value["location_id"].text()),
            taken = Quantity(value["taken"].text()),
            reason = value["reason"].word(AllocationReason.entries),
            lotId = value["lot_id"].optional { LotId(it.text()) },
            packageId = value["package_id"].optional { PackageId(it.text()) },
            backordered = value["backordered"].optional { Quantity(it.text()) },
        )
    }
}

/** When and by whom: always an argument, because the library has no clock. */
data class Context(
    /** The instant of the decision. */
    val now: Timestamp,
    /** The seller's business date, within a day of `now` in UTC. */
    val today: Date,
    /** Who asks: a person, a shop, a job. */
    val by: String,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("now", now)
        out.field("today", today)
        out.field("by", by)
    }

    companion object {
        internal fun read(value: JsonValue) = Context(
            now = Timestamp(value["now"].text()),
            today = Date(value["today"].text()),
            by = value["by"].text(),
        )
    }
}

/** A document, and what its lines cost. */
data class CostedDocument(
    /** The document. */
    val document: Document,
    /** What its lines cost. */
    val costs: List<LineCost>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document", document)
        out.field("costs", costs)
    }

    companion object {
        internal fun read(value: JsonValue) = CostedDocument(
            document = Document.read(value["document"]),
            costs = value["costs"].list { LineCost.read(it) },
        )
    }
}

/** Where the units of a line are: never a status, only counts. All are in the line's unit. */
data class Counters(
    /** Given up before they were shipped. */
    val cancelled: Quantity? = null,
    /** Promised from stock and still on the shelf. */
    val reserved: Quantity? = null,
    /** Waiting for supply. */
    val backordered: Quantity? = null,
    /** Taken from the shelf, not yet on the way. */
    val picked: Quantity? = null,
    /** Sent. */
    val shipped: Quantity? = null,
    /** Sent and arrived. */
    val delivered: Quantity? = null,
    /** On some invoice. */
    val invoiced: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("cancelled", cancelled)
        out.field("reserved", reserved)
        out.field("backordered", backordered)
        out.field("picked", picked)
        out.field("shipped", shipped)
        out.field("delivered", delivered)
        out.field("invoiced", invoiced)
    }

    companion object {
        internal fun read(value: JsonValue) = Counters(
            cancelled = value["cancelled"].optional { Quantity(it.text()) },
            reserved = value["reserved"].optional { Quantity(it.text()) },
            backordered = value["backordered"].optional { Quantity(it.text()) },
            picked = value["picked"].optional { Quantity(it.text()) },
            shipped = value["shipped"].optional { Quantity(it.text()) },
            delivered = value["delivered"].optional { Quantity(it.text()) },
            invoiced = value["invoiced"].optional { Quantity(it.text()) },
        )
    }
}

/** Countries under one name, such as `EU`. */
data class CountryGroup(
    /** The name by which rules mean all of them; not that of a country. */
    val name: Area,
    /** The countries. */
    val countries: List<Country>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.field("countries", countries)
    }

    companion object {
        internal fun read(value: JsonValue) = CountryGroup(
            name = Area(value["name"].text()),
            countries = value["countries"].list { Country(it.text()) },
        )
    }
}

/** Gives back what an invoice billed: the whole, lines, units of them, or an amount. Never more than is left of it. */
data class CreditInvoice(
    /** Which invoice. */
    val invoiceId: InvoiceId,
    /** The legal number of the credit note, which the caller assigns. BT-1. */
    val creditNoteId: InvoiceId,
    /** The date of the credit note. BT-2. */
    val issuedOn: Date,
    /** Which lines; all that is left of the invoice when neither these nor an amount are given. */
    val lines: List<CreditLine> = emptyList(),
    /** So much, with tax, spread over what is left. */
    val amount: Amount? = null,
    /** What becomes of the units. */
    val units: CreditedUnits? = null,
    /** Why, for people. BT-22. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("credit_note_id", creditNoteId)
        out.field("issued_on", issuedOn)
        out.unlessEmpty("lines", lines)
        out.field("amount", amount)
        out.field("units", units)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = CreditInvoice(
            invoiceId = InvoiceId(value["invoice_id"].text()),
            creditNoteId = InvoiceId(value["credit_note_id"].text()),
            issuedOn = Date(value["issued_on"].text()),
            lines = value["lines"].list { CreditLine.read(it) },
            amount = value["amount"].optional { Amount(it.text()) },
            units = value["units"].optional { it.word(CreditedUnits.entries) },
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** What of one line is credited: units of it, or an amount. */
data class CreditLine(
    /** Which line of the order. */
    val line: Long,
    /** So many units; all that are left of the line on the invoice when neither is given. */
    val quantity: Quantity? = null,
    /** So much, with tax, off the price; no units. */
    val amount: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("quantity", quantity)
        out.field("amount", amount)
    }

    companion object {
        internal fun read(value: JsonValue) = CreditLine(
            line = value["line"].integer(),
            quantity = value["quantity"].optional { Quantity(it.text()) },
            amount = value["amount"].optional { Amount(it.text()) },
        )
    }
}

/** On which terms a customer buys. */
data class CreditTerms(
    /** Days from invoice date to due date, where there are no `payment_terms`. */
    val paymentDays: Long,
    /** The most that may be open (placed and not paid) at any time, tax included. */
    val creditLimit: Money? = null,
    /** When which part of an invoice is due, where so many days net do not say it. */
    val paymentTerms: PaymentTerms? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("payment_days", paymentDays)
        out.field("credit_limit", creditLimit)
        out.field("payment_terms", paymentTerms)
    }

    companion object {
        internal fun read(value: JsonValue) = CreditTerms(
            paymentDays = value["payment_days"].integer(),
            creditLimit = value["credit_limit"].optional { Money.read(it) },
            paymentTerms = value["payment_terms"].optional { PaymentTerms.read(it) },
        )
    }
}

/** An account that money is sent to. BG-17. */
data class CreditTransfer(
    /** The account, such as an IBAN. BT-84. */
    val accountId: String? = null,
    /** Whose account it is. BT-85. */
    val accountName: String? = null,
    /** Its bank, such as a BIC. BT-86. */
    val bankId: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("account_id", accountId)
        out.field("account_name", accountName)
        out.field("bank_id", bankId)
    }

    companion object {
        internal fun read(value: JsonValue) = CreditTransfer(
            accountId = value["account_id"].optional { it.text() },
            accountName = value["account_name"].optional { it.text() },
            bankId = value["bank_id"].optional { it.text() },
        )
    }
}

/** What was credited of an invoice so far. */
data class Credits(
    /** The credit notes. */
    val creditNotes: List<InvoiceId>,
    /** The sum of their totals. */
    val totals: Totals,
    /** What of which lines, one entry each, sorted by line. */
    val lines: List<LineCredited> = emptyList(),
    /** What the invoices in advance got back, one entry each. */
    val restored: List<AdvanceDeducted> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("credit_notes", creditNotes)
        out.field("totals", totals)
        out.unlessEmpty("lines", lines)
        out.unlessEmpty("restored", restored)
    }

    companion object {
        internal fun read(value: JsonValue) = Credits(
            creditNotes = value["credit_notes"].list { InvoiceId(it.text()) },
            totals = Totals.read(value["totals"]),
            lines = value["lines"].list { LineCredited.read(it) },
            restored = value["restored"].list { AdvanceDeducted.read(it) },
        )
    }
}

/** How a table is read. */
data class CsvMapping(
    /** The columns that matter; others are ignored. */
    val columns: List<ColumnMapping>,
    /** The currency of orders that name none. */
    val currency: Currency? = null,
    /** The character between fields; a comma when left out. */
    val delimiter: String? = null,
    /** A text that means "nothing", such as `NULL`; an empty field always does. */
    val absent: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("columns", columns)
        out.field("currency", currency)
        out.field("delimiter", delimiter)
        out.field("absent", absent)
    }

    companion object {
        internal fun read(value: JsonValue) = CsvMapping(
            columns = value["columns"].list { ColumnMapping.read(it) },
            currency = value["currency"].optional { Currency(it.text()) },
            delimiter = value["delimiter"].optional { it.text() },
            absent = value["absent"].optional { it.text() },
        )
    }
}

/** Someone who buys. */
data class Customer(
    /** The caller's id. */
    val customerId: CustomerId,
    /** The name on documents. BT-44. */
    val name: String,
    /** May they buy? */
    val status: CustomerStatus? = null,
    /** The currency they buy in, when they buy in one only. */
    val currency: Currency? = null,
    /** Where invoices go. BG-8. */
    val billingAddress: Address? = null,
    /** Where goods go unless the order says otherwise. BG-15. */
    val shippingAddress: Address? = null,
    /** How their tax office knows them. */
    val taxIdentity: TaxIdentity? = null,
    /** On which terms they buy. */
    val creditTerms: CreditTerms? = null,
    /** The price list that applies to them, before the seller's own. */
    val priceListId: PriceListId? = null,
    /** Where messages go. */
    val email: String? = null,
    /** The group they belong to: its price lists apply after their own and before the seller's. */
    val customerGroup: CustomerGroup? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("customer_id", customerId)
        out.field("name", name)
        out.field("status", status)
        out.field("currency", currency)
        out.field("billing_address", billingAddress)
        out.field("shipping_address", shippingAddress)
        out.field("tax_identity", taxIdentity)
        out.field("credit_terms", creditTerms)
        out.field("price_list_id", priceListId)
        out.field("email", email)
        out.field("customer_group", customerGroup)
    }

    companion object {
        internal fun read(value: JsonValue) = Customer(
            customerId = CustomerId(value["customer_id"].text()),
            name = value["name"].text(),
            status = value["status"].optional { it.word(CustomerStatus.entries) },
            currency = value["currency"].optional { Currency(it.text()) },
            billingAddress = value["billing_address"].optional { Address.read(it) },
            shippingAddress = value["shipping_address"].optional { Address.read(it) },
            taxIdentity = value["tax_identity"].optional { TaxIdentity.read(it) },
            creditTerms = value["credit_terms"].optional { CreditTerms.read(it) },
            priceListId = value["price_list_id"].optional { PriceListId(it.text()) },
            email = value["email"].optional { it.text() },
            customerGroup = value["customer_group"].optional { CustomerGroup(it.text()) },
        )
    }
}

/** When a quantity can be had. */
data class DatePromised(
    /** How many were asked for. */
    val quantity: Quantity,
    /** How they can be had. */
    val outcome: PromiseOutcome,
    /** How many are promised: all, or in parts fewer, or none. */
    val quantityPromised: Quantity,
    /** How many stock and expected supply can give at all, until the horizon. */
    val available: Quantity,
    /** How many of those asked for no source can give. */
    val missing: Quantity,
    /** What backs what is promised, the earliest first. */
    val pegs: List<PromisePeg>,
    /** The day on which all that is promised is there. */
    val availableOn: Date? = null,
    /** What leaves when, where parts are allowed. */
    val deliveries: List<PromiseDelivery> = emptyList(),
    /** The earlier day on which all can be had when more is made or bought, where waiting for supply takes longer. Where all cannot be had until the horizon, the day after it on which they could be, which is no promise. */
    val capableOn: Date? = null,
    /** Why not all can be had. */
    val obstacle: PromiseObstacle? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("quantity", quantity)
        out.field("outcome", outcome)
        out.field("quantity_promised", quantityPromised)
        out.field("available", available)
        out.field("missing", missing)
        out.field("pegs", pegs)
        out.field("available_on", availableOn)
        out.unlessEmpty("deliveries", deliveries)
        out.field("capable_on", capableOn)
        out.field("obstacle", obstacle)
    }

    companion object {
        internal fun read(value: JsonValue) = DatePromised(
            quantity = Quantity(value["quantity"].text()),
            outcome = value["outcome"].word(PromiseOutcome.entries),
            quantityPromised = Quantity(value["quantity_promised"].text()),
            available = Quantity(value["available"].text()),
            missing = Quantity(value["missing"].text()),
            pegs = value["pegs"].list { PromisePeg.read(it) },
            availableOn = value["available_on"].optional { Date(it.text()) },
            deliveries = value["deliveries"].list { PromiseDelivery.read(it) },
            capableOn = value["capable_on"].optional { Date(it.text()) },
            obstacle = value["obstacle"].optional { it.word(PromiseObstacle.entries) },
        )
    }
}

/** A date on which something falls due: when to look at the desk again. */
data class Deadline(
    /** The date. */
    val dueOn: Date,
    /** The invoices of which something falls due on it that is not paid, in the order of their ids. */
    val invoices: List<DueInvoice>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("due_on", dueOn)
        out.field("invoices", invoices)
    }

    companion object {
        internal fun read(value: JsonValue) = Deadline(
            dueOn = Date(value["due_on"].text()),
            invoices = value["invoices"].list { DueInvoice.read(it) },
        )
    }
}

/** What falls due next. */
data class Deadlines(
    /** The next deadline of invoices, when there is one. */
    val deadline: Deadline? = null,
    /** When a hold on stock expires next, when one does. */
    val holdExpiry: HoldExpiry? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("deadline", deadline)
        out.field("hold_expiry", holdExpiry)
    }

    companion object {
        internal fun read(value: JsonValue) = Deadlines(
            deadline = value["deadline"].optional { Deadline.read(it) },
            holdExpiry = value["hold_expiry"].optional { HoldExpiry.read(it) },
        )
    }
}

/** Asks what a command would lead to. */
internal data class Decide(
    /** What is to be decided. */
    val command: IdentifiedCommand,
    /** When and by whom. */
    val context: Context,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("command", command)
        out.field("context", context)
    }
}

/** A command was decided; nothing has changed yet. */
data class DecidedEvents(
    /** What would happen, for the host to store and then to apply. */
    val events: List<Envelope>,
    /** What must still be so when they are stored. */
    val expected: List<ExpectedVersion>,
    /** The orders that would be touched, as they would stand. */
    val orders: List<OrderView>,
    /** Warnings and notes. */
    val findings: List<Problem>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("events", events)
        out.field("expected", expected)
        out.field("orders", orders)
        out.field("findings", findings)
    }

    companion object {
        internal fun read(value: JsonValue) = DecidedEvents(
            events = value["events"].list { Envelope.read(it) },
            expected = value["expected"].list { ExpectedVersion.read(it) },
            orders = value["orders"].list { OrderView.read(it) },
            findings = value["findings"].list { Problem.read(it) },
        )
    }
}

/** Notes that a shipment arrived. */
data class DeliverShipment(
    /** Which order. */
    val orderId: OrderId,
    /** Which of its shipments. */
    val shipment: Long,
    /** On which date. */
    val deliveredOn: Date,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("shipment", shipment)
        out.field("delivered_on", deliveredOn)
    }

    companion object {
        internal fun read(value: JsonValue) = DeliverShipment(
            orderId = OrderId(value["order_id"].text()),
            shipment = value["shipment"].integer(),
            deliveredOn = Date(value["delivered_on"].text()),
        )
    }
}

/** Asks how something is taxed. */
internal data class DetermineTax(
    /** What decides. */
    val taxTable: TaxTable,
    /** What it is asked with. */
    val facts: TaxFacts,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("tax_table", taxTable)
        out.field("facts", facts)
    }
}

/** Asks how several things are taxed. */
internal data class DetermineTaxMany(
    /** What decides. */
    val taxTable: TaxTable,
    /** What it is asked with, one answer each. */
    val facts: List<TaxFacts>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("tax_table", taxTable)
        out.field("facts", facts)
    }
}

/** How something is taxed, and why. */
data class Determined(
    /** The rule that decided. */
    val ruleId: RuleId,
    /** The facts it was asked with. */
    val facts: TaxFacts,
    /** Category and rate, when that is all. */
    val tax: TaxRate? = null,
    /** Which of the table's taxes, in the order in which they are computed. */
    val taxes: List<TaxId> = emptyList(),
    /** The rules before it, each with a condition that the facts do not meet. */
    val passedOver: List<PassedOver> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("rule_id", ruleId)
        out.field("facts", facts)
        out.field("tax", tax)
        out.unlessEmpty("taxes", taxes)
        out.unlessEmpty("passed_over", passedOver)
    }

    companion object {
        internal fun read(value: JsonValue) = Determined(
            ruleId = RuleId(value["rule_id"].text()),
            facts = TaxFacts.read(value["facts"]),
            tax = value["tax"].optional { TaxRate.read(it) },
            taxes = value["taxes"].list { TaxId(it.text()) },
            passedOver = value["passed_over"].list { PassedOver.read(it) },
        )
    }
}

/** How something is taxed. */
data class DeterminedTax(
    /** The taxes, the rule that decided, and why. */
    val determined: Determined,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("determined", determined)
    }

    companion object {
        internal fun read(value: JsonValue) = DeterminedTax(
            determined = Determined.read(value["determined"]),
        )
    }
}

/** How several things are taxed, each with its own reply. */
data class DeterminedTaxMany(
    /** The replies, in the order of the facts. */
    val replies: List<Reply<DeterminedTax>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = DeterminedTaxMany(
            replies = value["replies"].list { Reply.read(it, DeterminedTax.Companion::read) },
        )
    }
}

/** Money is collected from the buyer's account. BG-19. The creditor's identifier, BT-90, stands at the seller or payee. */
data class DirectDebit(
    /** The mandate. BT-89. */
    val mandateId: String? = null,
    /** The account that is debited. BT-91. */
    val debitedAccountId: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("mandate_id", mandateId)
        out.field("debited_account_id", debitedAccountId)
    }

    companion object {
        internal fun read(value: JsonValue) = DirectDebit(
            mandateId = value["mandate_id"].optional { it.text() },
            debitedAccountId = value["debited_account_id"].optional { it.text() },
        )
    }
}

/** A tier: exactly one threshold, and exactly one of percentage and amount. */
data class DiscountTier(
    /** From how many units on. */
    val quantityFrom: Quantity? = null,
    /** From which value on, before any promotion. */
    val amountFrom: Amount? = null,
    /** The percentage that is taken off. */
    val percent: Percent? = null,
    /** The amount that is taken off. */
    val amount: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("quantity_from", quantityFrom)
        out.field("amount_from", amountFrom)
        out.field("percent", percent)
        out.field("amount", amount)
    }

    companion object {
        internal fun read(value: JsonValue) = DiscountTier(
            quantityFrom = value["quantity_from"].optional { Quantity(it.text()) },
            amountFrom = value["amount_from"].optional { Amount(it.text()) },
            percent = value["percent"].optional { Percent(it.text()) },
            amount = value["amount"].optional { Amount(it.text()) },
        )
    }
}

/** A document to be calculated. */
data class Document(
    /** The currency of every amount in it. */
    val currency: Currency,
    /** Its lines. */
    val lines: List<DocumentLine>,
    /** Are its prices, allowances and charges without tax or with it? */
    val prices: PriceBasis? = null,
    /** The taxes that its lines name. */
    val taxes: List<Tax> = emptyList(),
    /** What is taken off the whole. */
    val allowances: List<Adjustment> = emptyList(),
    /** What is put on the whole, such as freight. */
    val charges: List<Adjustment> = emptyList(),
    /** How it rounds. */
    val rounding: Rounding? = null,
    /** Decimal places of its amounts, where they are not those of ISO 4217. */
    val minorUnits: Long? = null,
    /** What has been paid before. BT-113. */
    val prepaid: Amount? = null,
    /** What is added so that a round amount is due. BT-114. */
    val payableRounding: Amount? = null,
    /** The second currency that it is told in. */
    val exchange: Exchange? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("currency", currency)
        out.field("lines", lines)
        out.field("prices", prices)
        out.unlessEmpty("taxes", taxes)
        out.unlessEmpty("allowances", allowances)
        out.unlessEmpty("charges", charges)
        out.field("rounding", rounding)
        out.field("minor_units", minorUnits)
        out.field("prepaid", prepaid)
        out.field("payable_rounding", payableRounding)
        out.field("exchange", exchange)
    }

    companion object {
        internal fun read(value: JsonValue) = Document(
            currency = Currency(value["currency"].text()),
            lines = value["lines"].list { DocumentLine.read(it) },
            prices = value["prices"].optional { it.word(PriceBasis.entries) },
            taxes = value["taxes"].list { Tax.read(it) },
            allowances = value["allowances"].list { Adjustment.read(it) },
            charges = value["charges"].list { Adjustment.read(it) },
            rounding = value["rounding"].optional { Rounding.read(it) },
            minorUnits = value["minor_units"].optional { it.integer() },
            prepaid = value["prepaid"].optional { Amount(it.text()) },
            payableRounding = value["payable_rounding"].optional { Amount(it.text()) },
            exchange = value["exchange"].optional { Exchange.read(it) },
        )
    }
}

/** An amount off the sum of the lines that the promotion is for; at most what is left of them. */
data class DocumentAmount(
    /** The amount. */
    val amount: Amount,
    /** Where it is written down. */
    val placement: DiscountPlacement? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("amount", amount)
        out.field("placement", placement)
    }

    companion object {
        internal fun read(value: JsonValue) = DocumentAmount(
            amount = Amount(value["amount"].text()),
            placement = value["placement"].optional { it.word(DiscountPlacement.entries) },
        )
    }
}

/** The lines of documents, one list for each column; all lists are equally long. */
data class DocumentColumns(
    /** The document of each line. */
    val documentId: List<DocumentId?>,
    /** The currency of its document. */
    val currency: List<Currency?>,
    /** How much. */
    val quantity: List<Quantity?>,
    /** What one unit, or the base quantity, costs, tax excluded. */
    val unitPrice: List<UnitPrice?>,
    /** How it is taxed. */
    val taxCategory: List<TaxCategory?>,
    /** At which rate, in percent. */
    val taxRate: List<Percent?> = emptyList(),
    /** The number of the line; counted up when there is no such column. */
    val line: List<Long?> = emptyList(),
    /** The quantity the price is for. */
    val baseQuantity: List<Quantity?> = emptyList(),
    /** What is taken off the line, in percent. */
    val discountPercent: List<Percent?> = emptyList(),
    /** What is taken off the line. */
    val allowanceAmount: List<Amount?> = emptyList(),
    /** What is put on the line. */
    val chargeAmount: List<Amount?> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document_id", documentId)
        out.field("currency", currency)
        out.field("quantity", quantity)
        out.field("unit_price", unitPrice)
        out.field("tax_category", taxCategory)
        out.unlessEmpty("tax_rate", taxRate)
        out.unlessEmpty("line", line)
        out.unlessEmpty("base_quantity", baseQuantity)
        out.unlessEmpty("discount_percent", discountPercent)
        out.unlessEmpty("allowance_amount", allowanceAmount)
        out.unlessEmpty("charge_amount", chargeAmount)
    }

    companion object {
        internal fun read(value: JsonValue) = DocumentColumns(
            documentId = value["document_id"].list { it.optional { DocumentId(it.text()) } },
            currency = value["currency"].list { it.optional { Currency(it.text()) } },
            quantity = value["quantity"].list { it.optional { Quantity(it.text()) } },
            unitPrice = value["unit_price"].list { it.optional { UnitPrice(it.text()) } },
            taxCategory = value["tax_category"].list { it.optional { it.word(TaxCategory.entries) } },
            taxRate = value["tax_rate"].list { it.optional { Percent(it.text()) } },
            line = value["line"].list { it.optional { it.integer() } },
            baseQuantity = value["base_quantity"].list { it.optional { Quantity(it.text()) } },
            discountPercent = value["discount_percent"].list { it.optional { Percent(it.text()) } },
            allowanceAmount = value["allowance_amount"].list { it.optional { Amount(it.text()) } },
            chargeAmount = value["charge_amount"].list { it.optional { Amount(it.text()) } },
        )
    }
}

/** The figures of documents, one entry for each. */
data class DocumentFigures(
    /** Which document. */
    val documentId: List<DocumentId>,
    /** Its currency. */
    val currency: List<Currency?>,
    /** Its total without tax. BT-109. */
    val net: List<Amount?>,
    /** Its total tax. BT-110. */
    val tax: List<Amount?>,
    /** Its total with tax. BT-112. */
    val gross: List<Amount?>,
    /** How many problems it has, those left out of the list included. */
    val problems: List<Long>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document_id", documentId)
        out.field("currency", currency)
        out.field("net", net)
        out.field("tax", tax)
        out.field("gross", gross)
        out.field("problems", problems)
    }

    companion object {
        internal fun read(value: JsonValue) = DocumentFigures(
            documentId = value["document_id"].list { DocumentId(it.text()) },
            currency = value["currency"].list { it.optional { Currency(it.text()) } },
            net = value["net"].list { it.optional { Amount(it.text()) } },
            tax = value["tax"].list { it.optional { Amount(it.text()) } },
            gross = value["gross"].list { it.optional { Amount(it.text()) } },
            problems = value["problems"].list { it.integer() },
        )
    }
}

/** A line to be calculated. */
data class DocumentLine(
    /** Its number. */
    val line: Long,
    /** How much; negative on a document that takes back. */
    val quantity: Quantity,
    /** What one unit, or the base quantity, costs: without tax, or with it where prices are gross. */
    val unitPrice: UnitPrice,
    /** How it is taxed, when one tax of a category and rate is all. BG-30. */
    val tax: TaxRate? = null,
    /** Which of the document's taxes it has, in the order in which they are computed. */
    val taxes: List<TaxId> = emptyList(),
    /** The quantity the price is for; one when left out. */
    val baseQuantity: Quantity? = null,
    /** What is taken off. */
    val allowances: List<Adjustment> = emptyList(),
    /** What is put on. */
    val charges: List<Adjustment> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("quantity", quantity)
        out.field("unit_price", unitPrice)
        out.field("tax", tax)
        out.unlessEmpty("taxes", taxes)
        out.field("base_quantity", baseQuantity)
        out.unlessEmpty("allowances", allowances)
        out.unlessEmpty("charges", charges)
    }

    companion object {
        internal fun read(value: JsonValue) = DocumentLine(
            line = value["line"].integer(),
            quantity = Quantity(value["quantity"].text()),
            unitPrice = UnitPrice(value["unit_price"].text()),
            tax = value["tax"].optional { TaxRate.read(it) },
            taxes = value["taxes"].list { TaxId(it.text()) },
            baseQuantity = value["base_quantity"].optional { Quantity(it.text()) },
            allowances = value["allowances"].list { Adjustment.read(it) },
            charges = value["charges"].list { Adjustment.read(it) },
        )
    }
}

/** A percentage off the sum of the lines that the promotion is for. */
data class DocumentPercent(
    /** The percentage, above 0 and at most 100. */
    val percent: Percent,
    /** Where it is written down. */
    val placement: DiscountPlacement? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("percent", percent)
        out.field("placement", placement)
    }

    companion object {
        internal fun read(value: JsonValue) = DocumentPercent(
            percent = Percent(value["percent"].text()),
            placement = value["placement"].optional { it.word(DiscountPlacement.entries) },
        )
    }
}

/** An invoice that falls due. */
data class DueInvoice(
    /** Which one. */
    val invoiceId: InvoiceId,
    /** Its currency. */
    val currency: Currency,
    /** What of it falls due then and is still to be paid. */
    val open: Amount,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("currency", currency)
        out.field("open", open)
    }

    companion object {
        internal fun read(value: JsonValue) = DueInvoice(
            invoiceId = InvoiceId(value["invoice_id"].text()),
            currency = Currency(value["currency"].text()),
            open = Amount(value["open"].text()),
        )
    }
}

/** When something is due, counted from the invoice date; at once when all is left out. */
data class DueRule(
    /** Calendar days that are added. */
    val days: Long? = null,
    /** Months that are added before the days: 0 to 120. */
    val months: Long? = null,
    /** When it goes to the end of the month. */
    val endOfMonth: EndOfMonth? = null,
    /** The day of the month that it goes to, 1 to 31; the last day where the month is shorter. */
    val dayOfMonth: Long? = null,
    /** Of which month that day is. */
    val dayOfMonthIn: DayOfMonthIn? = null,
    /** A fixed date, instead of all of these. */
    val fixedOn: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("days", days)
        out.field("months", months)
        out.field("end_of_month", endOfMonth)
        out.field("day_of_month", dayOfMonth)
        out.field("day_of_month_in", dayOfMonthIn)
        out.field("fixed_on", fixedOn)
    }

    companion object {
        internal fun read(value: JsonValue) = DueRule(
            days = value["days"].optional { it.integer() },
            months = value["months"].optional { it.integer() },
            endOfMonth = value["end_of_month"].optional { it.word(EndOfMonth.entries) },
            dayOfMonth = value["day_of_month"].optional { it.integer() },
            dayOfMonthIn = value["day_of_month_in"].optional { it.word(DayOfMonthIn.entries) },
            fixedOn = value["fixed_on"].optional { Date(it.text()) },
        )
    }
}

/** What is to be paid when all is paid early, and how the discount is booked. */
data class EarlyPayment(
    /** The percentage that is taken off. */
    val percent: Percent,
    /** The last day on which that much is enough. */
    val until: Date,
    /** How many days after the invoice date that is. */
    val days: Long,
    /** What is to be paid then. */
    val amount: Amount,
    /** What is taken off. */
    val discount: Amount,
    /** What the discount is without tax. */
    val net: Amount,
    /** The tax in it: so much less is owed to the tax office. */
    val tax: Amount,
    /** The taxes it is spread over, in the order given: what less is taxed by each, and the tax of that. */
    val taxes: List<TaxSubtotal>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("percent", percent)
        out.field("until", until)
        out.field("days", days)
        out.field("amount", amount)
        out.field("discount", discount)
        out.field("net", net)
        out.field("tax", tax)
        out.field("taxes", taxes)
    }

    companion object {
        internal fun read(value: JsonValue) = EarlyPayment(
            percent = Percent(value["percent"].text()),
            until = Date(value["until"].text()),
            days = value["days"].integer(),
            amount = Amount(value["amount"].text()),
            discount = Amount(value["discount"].text()),
            net = Amount(value["net"].text()),
            tax = Amount(value["tax"].text()),
            taxes = value["taxes"].list { TaxSubtotal.read(it) },
        )
    }
}

/** What is taken off when all is paid early. */
data class EarlyPaymentDiscount(
    /** So much of a hundred; above 0 and below 100. */
    val percent: Percent,
    /** Until when it is to be paid. */
    val due: DueRule,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("percent", percent)
        out.field("due", due)
    }

    companion object {
        internal fun read(value: JsonValue) = EarlyPaymentDiscount(
            percent = Percent(value["percent"].text()),
            due = DueRule.read(value["due"]),
        )
    }
}

/** The same with the lot that costs least: what is spent on orders and on holding stock, together. */
data class EconomicOrderQuantity(
    /** Days from order to arrival. */
    val leadTimeDays: Long,
    /** What one order costs, whatever its size; in the currency of `unit_cost`. */
    val orderingCost: Amount,
    /** What holding stock costs in a year, in percent of its value; more than nothing. */
    val holdingCostPercent: Percent,
    /** What one unit costs; more than nothing. */
    val unitCost: UnitPrice,
    /** What is kept for bad days; nothing when left out. */
    val safetyStock: Quantity? = null,
    /** Instead: in how many of a hundred lead times stock must not run out, 50 to 99.9 in steps of 0.1. */
    val serviceLevel: Percent? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("lead_time_days", leadTimeDays)
        out.field("ordering_cost", orderingCost)
        out.field("holding_cost_percent", holdingCostPercent)
        out.field("unit_cost", unitCost)
        out.field("safety_stock", safetyStock)
        out.field("service_level", serviceLevel)
    }

    companion object {
        internal fun read(value: JsonValue) = EconomicOrderQuantity(
            leadTimeDays = value["lead_time_days"].integer(),
            orderingCost = Amount(value["ordering_cost"].text()),
            holdingCostPercent = Percent(value["holding_cost_percent"].text()),
            unitCost = UnitPrice(value["unit_cost"].text()),
            safetyStock = value["safety_stock"].optional { Quantity(it.text()) },
            serviceLevel = value["service_level"].optional { Percent(it.text()) },
        )
    }
}

/** What stands on an electronic invoice beside what the invoice itself says. */
data class EinvoiceDetails(
    /** Which specification it follows. BT-24, BT-23. */
    val specification: EinvoiceSpecification? = null,
    /** What the buyer wants to read on it, such as a `Leitweg-ID`. BT-10. */
    val buyerReference: String? = null,
    /** The buyer's order, when it is not the reference of the order. BT-13. */
    val purchaseOrderId: String? = null,
    /** The contract. BT-12. */
    val contractId: String? = null,
    /** The project. BT-11. */
    val projectId: String? = null,
    /** Where the buyer books it. BT-19. */
    val accountingReference: String? = null,
    /** When the tax falls due. BT-7. */
    val taxPointOn: Date? = null,
    /** The terms of payment, in words. BT-20. */
    val paymentTerms: String? = null,
    /** How it is to be paid. BG-16. */
    val paymentInstructions: List<PaymentInstructions> = emptyList(),
    /** Where electronic documents reach the seller. BT-34. */
    val sellerElectronicAddress: StatedIdentifier? = null,
    /** Where they reach the buyer; the buyer's e-mail address when left out. BT-49. */
    val buyerElectronicAddress: StatedIdentifier? = null,
    /** The seller's number in the register of companies. BT-30. */
    val sellerLegalRegistration: StatedIdentifier? = null,
    /** The buyer's number in the register of companies. BT-47. */
    val buyerLegalRegistration: StatedIdentifier? = null,
    /** Whom to ask at the seller's. BG-6. */
    val sellerContact: ElectronicContact? = null,
    /** Whom to ask at the buyer's. BG-9. */
    val buyerContact: ElectronicContact? = null,
    /** Who is paid, when it is not the seller. BG-10. */
    val payee: ElectronicPayee? = null,
    /** Who stands for the seller at the tax office. BG-11. */
    val taxRepresentative: ElectronicTaxRepresentative? = null,
    /** Where and when the goods went. BG-13. */
    val delivery: ElectronicDelivery? = null,
    /** The days that it covers. BG-14. */
    val period: ElectronicPeriod? = null,
    /** Notes beside the reason of a credit note. BG-1. */
    val notes: List<ElectronicNote> = emptyList(),
    /** What a line is called that bills in advance; the milestone, else `Payment in advance`, when left out. */
    val advanceName: String? = null,
    /** What a line is called that takes off what was billed in advance; `Billed in advance` when left out. */
    val deductionName: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("specification", specification)
        out.field("buyer_reference", buyerReference)
        out.field("purchase_order_id", purchaseOrderId)
        out.field("contract_id", contractId)
        out.field("project_id", projectId)
        out.field("accounting_reference", accountingReference)
        out.field("tax_point_on", taxPointOn)
        out.field("payment_terms", paymentTerms)
        out.unlessEmpty("payment_instructions", paymentInstructions)
        out.field("seller_electronic_address", sellerElectronicAddress)
        out.field("buyer_electronic_address", buyerElectronicAddress)
        out.field("seller_legal_registration", sellerLegalRegistration)
        out.field("buyer_legal_registration", buyerLegalRegistration)
        out.field("seller_contact", sellerContact)
        out.field("buyer_contact", buyerContact)
        out.field("payee", payee)
        out.field("tax_representative", taxRepresentative)
        out.field("delivery", delivery)
        out.field("period", period)
        out.unlessEmpty("notes", notes)
        out.field("advance_name", advanceName)
        out.field("deduction_name", deductionName)
    }

    companion object {
        internal fun read(value: JsonValue) = EinvoiceDetails(
            specification = value["specification"].optional { it.word(EinvoiceSpecification.entries) },
            buyerReference = value["buyer_reference"].optional { it.text() },
            purchaseOrderId = value["purchase_order_id"].optional { it.text() },
            contractId = value["contract_id"].optional { it.text() },
            projectId = value["project_id"].optional { it.text() },
            accountingReference = value["accounting_reference"].optional { it.text() },
            taxPointOn = value["tax_point_on"].optional { Date(it.text()) },
            paymentTerms = value["payment_terms"].optional { it.text() },
            paymentInstructions = value["payment_instructions"].list { PaymentInstructions.read(it) },
            sellerElectronicAddress = value["seller_electronic_address"].optional { StatedIdentifier.read(it) },
            buyerElectronicAddress = value["buyer_electronic_address"].optional { StatedIdentifier.read(it) },
            sellerLegalRegistration = value["seller_legal_registration"].optional { StatedIdentifier.read(it) },
            buyerLegalRegistration = value["buyer_legal_registration"].optional { StatedIdentifier.read(it) },
            sellerContact = value["seller_contact"].optional { ElectronicContact.read(it) },
            buyerContact = value["buyer_contact"].optional { ElectronicContact.read(it) },
            payee = value["payee"].optional { ElectronicPayee.read(it) },
            taxRepresentative = value["tax_representative"].optional { ElectronicTaxRepresentative.read(it) },
            delivery = value["delivery"].optional { ElectronicDelivery.read(it) },
            period = value["period"].optional { ElectronicPeriod.read(it) },
            notes = value["notes"].list { ElectronicNote.read(it) },
            advanceName = value["advance_name"].optional { it.text() },
            deductionName = value["deduction_name"].optional { it.text() },
        )
    }
}

/** A postal address. BG-5, BG-8, BG-12, BG-15. */
data class ElectronicAddress(
    /** Street and number. BT-35, BT-50, BT-64, BT-75. */
    val line1: String? = null,
    /** More of it. BT-36, BT-51, BT-65, BT-76. */
    val line2: String? = null,
    /** Still more. BT-162, BT-163, BT-164, BT-165. */
    val line3: String? = null,
    /** City or village. BT-37, BT-52, BT-66, BT-77. */
    val city: String? = null,
    /** Post code. BT-38, BT-53, BT-67, BT-78. */
    val postalCode: String? = null,
    /** State, province, region. BT-39, BT-54, BT-68, BT-79. */
    val subdivision: String? = null,
    /** The country, by its code. BT-40, BT-55, BT-69, BT-80. */
    val country: StatedCode? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line_1", line1)
        out.field("line_2", line2)
        out.field("line_3", line3)
        out.field("city", city)
        out.field("postal_code", postalCode)
        out.field("subdivision", subdivision)
        out.field("country", country)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicAddress(
            line1 = value["line_1"].optional { it.text() },
            line2 = value["line_2"].optional { it.text() },
            line3 = value["line_3"].optional { it.text() },
            city = value["city"].optional { it.text() },
            postalCode = value["postal_code"].optional { it.text() },
            subdivision = value["subdivision"].optional { it.text() },
            country = value["country"].optional { StatedCode(it.text()) },
        )
    }
}

/** An allowance or a charge, of the document (BG-20, BG-21) or of a line (BG-27, BG-28). */
data class ElectronicAdjustment(
    /** How much, without tax; more than nothing in both. BT-92, BT-99, BT-136, BT-141. */
    val amount: StatedDecimal? = null,
    /** What the percentage is taken of. BT-93, BT-100, BT-137, BT-142. */
    val base: StatedDecimal? = null,
    /** The percentage. BT-94, BT-101, BT-138, BT-143. */
    val percent: StatedDecimal? = null,
    /** Its tax category, of the document only. BT-95, BT-102. */
    val taxCategory: StatedCode? = null,
    /** Its tax rate, of the document only. BT-96, BT-103. */
    val taxRate: StatedDecimal? = null,
    /** Why, in words. BT-97, BT-104, BT-139, BT-144. */
    val reason: String? = null,
    /** Why, by a code of UNTDID 5189 (allowances) or 7161 (charges). BT-98, BT-105, BT-140, BT-145. */
    val reasonCode: StatedCode? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("amount", amount)
        out.field("base", base)
        out.field("percent", percent)
        out.field("tax_category", taxCategory)
        out.field("tax_rate", taxRate)
        out.field("reason", reason)
        out.field("reason_code", reasonCode)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicAdjustment(
            amount = value["amount"].optional { StatedDecimal(it.text()) },
            base = value["base"].optional { StatedDecimal(it.text()) },
            percent = value["percent"].optional { StatedDecimal(it.text()) },
            taxCategory = value["tax_category"].optional { StatedCode(it.text()) },
            taxRate = value["tax_rate"].optional { StatedDecimal(it.text()) },
            reason = value["reason"].optional { it.text() },
            reasonCode = value["reason_code"].optional { StatedCode(it.text()) },
        )
    }
}

/** Whom to ask. BG-6, BG-9. */
data class ElectronicContact(
    /** A person or a department. BT-41, BT-56. */
    val name: String? = null,
    /** BT-42, BT-57. */
    val phone: String? = null,
    /** BT-43, BT-58. */
    val email: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.field("phone", phone)
        out.field("email", email)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicContact(
            name = value["name"].optional { it.text() },
            phone = value["phone"].optional { it.text() },
            email = value["email"].optional { it.text() },
        )
    }
}

/** Where and when the goods went. BG-13. */
data class ElectronicDelivery(
    /** Who got them. BT-70. */
    val name: String? = null,
    /** The place, by an identifier. BT-71. */
    val locationId: StatedIdentifier? = null,
    /** When. BT-72. */
    val deliveredOn: Date? = null,
    /** The address. BG-15. */
    val address: ElectronicAddress? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.field("location_id", locationId)
        out.field("delivered_on", deliveredOn)
        out.field("address", address)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicDelivery(
            name = value["name"].optional { it.text() },
            locationId = value["location_id"].optional { StatedIdentifier.read(it) },
            deliveredOn = value["delivered_on"].optional { Date(it.text()) },
            address = value["address"].optional { ElectronicAddress.read(it) },
        )
    }
}

/** An electronic invoice or credit note, as EN 16931 models it. What is absent was not stated. */
data class ElectronicInvoice(
    /** Invoice or credit note. */
    val documentType: ElectronicDocumentType,
    /** Which specification it follows. BT-24. */
    val specificationId: String? = null,
    /** In which business process it stands. BT-23. */
    val processId: String? = null,
    /** Its number. BT-1. */
    val invoiceId: String? = null,
    /** Its date. BT-2. */
    val issuedOn: Date? = null,
    /** What it is, by a code of UNTDID 1001. BT-3. */
    val typeCode: StatedCode? = null,
    /** The currency of its amounts. BT-5. */
    val currency: StatedCode? = null,
    /** The currency in which the seller accounts for tax. BT-6. */
    val taxCurrency: StatedCode? = null,
    /** When the tax falls due. BT-7. */
    val taxPointOn: Date? = null,
    /** By what the date of the tax goes: 3, 35 or 432, of UNTDID 2005. BT-8. */
    val taxPointCode: StatedCode? = null,
    /** When it must be paid. BT-9. */
    val dueOn: Date? = null,
    /** What the buyer wants to read on it, to route it. BT-10. */
    val buyerReference: String? = null,
    /** The project. BT-11. */
    val projectId: String? = null,
    /** The contract. BT-12. */
    val contractId: String? = null,
    /** The buyer's order. BT-13. */
    val purchaseOrderId: String? = null,
    /** The seller's order. BT-14. */
    val salesOrderId: String? = null,
    /** What the buyer said to have received. BT-15. */
    val receivingAdviceId: String? = null,
    /** What the seller said to have sent. BT-16. */
    val despatchAdviceId: String? = null,
    /** The tender or lot. BT-17. */
    val tenderId: String? = null,
    /** What is invoiced, such as a meter or a subscription. BT-18. */
    val objectId: StatedIdentifier? = null,
    /** Where the buyer books it. BT-19. */
    val accountingReference: String? = null,
    /** The terms of payment, in words. BT-20. */
    val paymentTerms: String? = null,
    /** Notes. BG-1. */
    val notes: List<ElectronicNote> = emptyList(),
    /** Earlier invoices that it is about. BG-3. */
    val precedingInvoices: List<ElectronicPrecedingInvoice> = emptyList(),
    /** Who sells. BG-4. */
    val seller: ElectronicParty? = null,
    /** Who buys. BG-7. */
    val buyer: ElectronicParty? = null,
    /** Who is paid, when it is not the seller. BG-10. */
    val payee: ElectronicPayee? = null,
    /** Who stands for the seller at the tax office. BG-11. */
    val taxRepresentative: ElectronicTaxRepresentative? = null,
    /** Where and when the goods went. BG-13. */
    val delivery: ElectronicDelivery? = null,
    /** The days that it covers. BG-14. */
    val period: ElectronicPeriod? = null,
    /** How it is to be paid: one entry for each account. BG-16. */
    val paymentInstructions: List<PaymentInstructions> = emptyList(),
    /** Allowances of the document. BG-20. */
    val allowances: List<ElectronicAdjustment> = emptyList(),
    /** Charges of the document. BG-21. */
    val charges: List<ElectronicAdjustment> = emptyList(),
    /** Its totals. BG-22. */
    val totals: ElectronicTotals? = null,
    /** Its taxes by category and rate. BG-23. */
    val taxSubtotals: List<ElectronicTaxSubtotal> = emptyList(),
    /** Documents that support it. BG-24. */
    val supportingDocuments: List<SupportingDocument> = emptyList(),
    /** Its lines. BG-25. */
    val lines: List<ElectronicLine> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document_type", documentType)
        out.field("specification_id", specificationId)
        out.field("process_id", processId)
        out.field("invoice_id", invoiceId)
        out.field("issued_on", issuedOn)
        out.field("type_code", typeCode)
        out.field("currency", currency)
        out.field("tax_currency", taxCurrency)
        out.field("tax_point_on", taxPointOn)
        out.field("tax_point_code", taxPointCode)
        out.field("due_on", dueOn)
        out.field("buyer_reference", buyerReference)
        out.field("project_id", projectId)
        out.field("contract_id", contractId)
        out.field("purchase_order_id", purchaseOrderId)
        out.field("sales_order_id", salesOrderId)
        out.field("receiving_advice_id", receivingAdviceId)
        out.field("despatch_advice_id", despatchAdviceId)
        out.field("tender_id", tenderId)
        out.field("object_id", objectId)
        out.field("accounting_reference", accountingReference)
        out.field("payment_terms", paymentTerms)
        out.unlessEmpty("notes", notes)
        out.unlessEmpty("preceding_invoices", precedingInvoices)
        out.field("seller", seller)
        out.field("buyer", buyer)
        out.field("payee", payee)
        out.field("tax_representative", taxRepresentative)
        out.field("delivery", delivery)
        out.field("period", period)
        out.unlessEmpty("payment_instructions", paymentInstructions)
        out.unlessEmpty("allowances", allowances)
        out.unlessEmpty("charges", charges)
        out.field("totals", totals)
        out.unlessEmpty("tax_subtotals", taxSubtotals)
        out.unlessEmpty("supporting_documents", supportingDocuments)
        out.unlessEmpty("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicInvoice(
            documentType = value["document_type"].word(ElectronicDocumentType.entries),
            specificationId = value["specification_id"].optional { it.text() },
            processId = value["process_id"].optional { it.text() },
            invoiceId = value["invoice_id"].optional { it.text() },
            issuedOn = value["issued_on"].optional { Date(it.text()) },
            typeCode = value["type_code"].optional { StatedCode(it.text()) },
            currency = value["currency"].optional { StatedCode(it.text()) },
            taxCurrency = value["tax_currency"].optional { StatedCode(it.text()) },
            taxPointOn = value["tax_point_on"].optional { Date(it.text()) },
            taxPointCode = value["tax_point_code"].optional { StatedCode(it.text()) },
            dueOn = value["due_on"].optional { Date(it.text()) },
            buyerReference = value["buyer_reference"].optional { it.text() },
            projectId = value["project_id"].optional { it.text() },
            contractId = value["contract_id"].optional { it.text() },
            purchaseOrderId = value["purchase_order_id"].optional { it.text() },
            salesOrderId = value["sales_order_id"].optional { it.text() },
            receivingAdviceId = value["receiving_advice_id"].optional { it.text() },
            despatchAdviceId = value["despatch_advice_id"].optional { it.text() },
            tenderId = value["tender_id"].optional { it.text() },
            objectId = value["object_id"].optional { StatedIdentifier.read(it) },
            accountingReference = value["accounting_reference"].optional { it.text() },
            paymentTerms = value["payment_terms"].optional { it.text() },
            notes = value["notes"].list { ElectronicNote.read(it) },
            precedingInvoices = value["preceding_invoices"].list { ElectronicPrecedingInvoice.read(it) },
            seller = value["seller"].optional { ElectronicParty.read(it) },
            buyer = value["buyer"].optional { ElectronicParty.read(it) },
            payee = value["payee"].optional { ElectronicPayee.read(it) },
            taxRepresentative = value["tax_representative"].optional { ElectronicTaxRepresentative.read(it) },
            delivery = value["delivery"].optional { ElectronicDelivery.read(it) },
            period = value["period"].optional { ElectronicPeriod.read(it) },
            paymentInstructions = value["payment_instructions"].list { PaymentInstructions.read(it) },
            allowances = value["allowances"].list { ElectronicAdjustment.read(it) },
            charges = value["charges"].list { ElectronicAdjustment.read(it) },
            totals = value["totals"].optional { ElectronicTotals.read(it) },
            taxSubtotals = value["tax_subtotals"].list { ElectronicTaxSubtotal.read(it) },
            supportingDocuments = value["supporting_documents"].list { SupportingDocument.read(it) },
            lines = value["lines"].list { ElectronicLine.read(it) },
        )
    }
}

/** What is sold. BG-31. */
data class ElectronicItem(
    /** Its name. BT-153. */
    val name: String? = null,
    /** Words about it. BT-154. */
    val description: String? = null,
    /** The seller's number of it. BT-155. */
    val sellerItemId: String? = null,
    /** The buyer's number of it. BT-156. */
    val buyerItemId: String? = null,
    /** Its number in a registered scheme, such as a GTIN. BT-157. */
    val standardItemId: StatedIdentifier? = null,
    /** Classes that it belongs to. BT-158. */
    val classifications: List<ItemClassification> = emptyList(),
    /** Where it comes from, by the code of the country. BT-159. */
    val originCountry: StatedCode? = null,
    /** Its properties. BG-32. */
    val attributes: List<ItemAttribute> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.field("description", description)
        out.field("seller_item_id", sellerItemId)
        out.field("buyer_item_id", buyerItemId)
        out.field("standard_item_id", standardItemId)
        out.unlessEmpty("classifications", classifications)
        out.field("origin_country", originCountry)
        out.unlessEmpty("attributes", attributes)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicItem(
            name = value["name"].optional { it.text() },
            description = value["description"].optional { it.text() },
            sellerItemId = value["seller_item_id"].optional { it.text() },
            buyerItemId = value["buyer_item_id"].optional { it.text() },
            standardItemId = value["standard_item_id"].optional { StatedIdentifier.read(it) },
            classifications = value["classifications"].list { ItemClassification.read(it) },
            originCountry = value["origin_country"].optional { StatedCode(it.text()) },
            attributes = value["attributes"].list { ItemAttribute.read(it) },
        )
    }
}

/** One line. BG-25. */
data class ElectronicLine(
    /** Its number in the document. BT-126. */
    val lineId: String? = null,
    /** A note to it. BT-127. */
    val note: String? = null,
    /** What it is about, such as a meter. BT-128. */
    val objectId: StatedIdentifier? = null,
    /** How much. BT-129. */
    val quantity: StatedDecimal? = null,
    /** In which unit, by a code of UN/ECE Recommendation 20 or 21. BT-130. */
    val unit: StatedCode? = null,
    /** What it is worth without tax, its allowances and charges in it. BT-131. */
    val netAmount: StatedDecimal? = null,
    /** The line of the buyer's order. BT-132. */
    val orderLineId: String? = null,
    /** Where the buyer books it. BT-133. */
    val accountingReference: String? = null,
    /** The days that it covers. BG-26. */
    val period: ElectronicPeriod? = null,
    /** Its allowances. BG-27. */
    val allowances: List<ElectronicAdjustment> = emptyList(),
    /** Its charges. BG-28. */
    val charges: List<ElectronicAdjustment> = emptyList(),
    /** What one unit, or the base quantity, costs without tax. BT-146. */
    val unitPrice: StatedDecimal? = null,
    /** What is taken off the gross price. BT-147. */
    val priceDiscount: StatedDecimal? = null,
    /** The price before that. BT-148. */
    val grossUnitPrice: StatedDecimal? = null,
    /** The quantity that the price is for. BT-149. */
    val priceBaseQuantity: StatedDecimal? = null,
    /** The unit of that quantity. BT-150. */
    val priceBaseUnit: StatedCode? = null,
    /** Its tax category. BT-151. */
    val taxCategory: StatedCode? = null,
    /** Its tax rate, in hundredths. BT-152. */
    val taxRate: StatedDecimal? = null,
    /** What is sold. BG-31. */
    val item: ElectronicItem? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line_id", lineId)
        out.field("note", note)
        out.field("object_id", objectId)
        out.field("quantity", quantity)
        out.field("unit", unit)
        out.field("net_amount", netAmount)
        out.field("order_line_id", orderLineId)
        out.field("accounting_reference", accountingReference)
        out.field("period", period)
        out.unlessEmpty("allowances", allowances)
        out.unlessEmpty("charges", charges)
        out.field("unit_price", unitPrice)
        out.field("price_discount", priceDiscount)
        out.field("gross_unit_price", grossUnitPrice)
        out.field("price_base_quantity", priceBaseQuantity)
        out.field("price_base_unit", priceBaseUnit)
        out.field("tax_category", taxCategory)
        out.field("tax_rate", taxRate)
        out.field("item", item)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicLine(
            lineId = value["line_id"].optional { it.text() },
            note = value["note"].optional { it.text() },
            objectId = value["object_id"].optional { StatedIdentifier.read(it) },
            quantity = value["quantity"].optional { StatedDecimal(it.text()) },
            unit = value["unit"].optional { StatedCode(it.text()) },
            netAmount = value["net_amount"].optional { StatedDecimal(it.text()) },
            orderLineId = value["order_line_id"].optional { it.text() },
            accountingReference = value["accounting_reference"].optional { it.text() },
            period = value["period"].optional { ElectronicPeriod.read(it) },
            allowances = value["allowances"].list { ElectronicAdjustment.read(it) },
            charges = value["charges"].list { ElectronicAdjustment.read(it) },
            unitPrice = value["unit_price"].optional { StatedDecimal(it.text()) },
            priceDiscount = value["price_discount"].optional { StatedDecimal(it.text()) },
            grossUnitPrice = value["gross_unit_price"].optional { StatedDecimal(it.text()) },
            priceBaseQuantity = value["price_base_quantity"].optional { StatedDecimal(it.text()) },
            priceBaseUnit = value["price_base_unit"].optional { StatedCode(it.text()) },
            taxCategory = value["tax_category"].optional { StatedCode(it.text()) },
            taxRate = value["tax_rate"].optional { StatedDecimal(it.text()) },
            item = value["item"].optional { ElectronicItem.read(it) },
        )
    }
}

/** A note to the document. BG-1. */
data class ElectronicNote(
    /** What it says. BT-22. */
    val text: String,
    /** What it is about, by a code of UNTDID 4451. BT-21. */
    val subjectCode: StatedCode? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("text", text)
        out.field("subject_code", subjectCode)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicNote(
            text = value["text"].text(),
            subjectCode = value["subject_code"].optional { StatedCode(it.text()) },
        )
    }
}

/** The seller or the buyer. BG-4, BG-7. */
data class ElectronicParty(
    /** The name by which it is registered. BT-27, BT-44. */
    val name: String? = null,
    /** The name by which it is known. BT-28, BT-45. */
    val tradingName: String? = null,
    /** Its identifiers. BT-29, BT-46; with the scheme `SEPA` the creditor's, BT-90. */
    val identifiers: List<StatedIdentifier> = emptyList(),
    /** Its number in the register of companies. BT-30, BT-47. */
    val legalRegistration: StatedIdentifier? = null,
    /** Its VAT identifier, with the prefix of its country. BT-31, BT-48. */
    val vatId: String? = null,
    /** Its number at the tax office, other than for VAT; the scheme names the tax. BT-32. */
    val taxRegistration: StatedIdentifier? = null,
    /** What the law wants to be said of it. BT-33. */
    val legalInformation: String? = null,
    /** Where electronic documents reach it, with the scheme. BT-34, BT-49. */
    val electronicAddress: StatedIdentifier? = null,
    /** Its address. BG-5, BG-8. */
    val address: ElectronicAddress? = null,
    /** Whom to ask. BG-6, BG-9. */
    val contact: ElectronicContact? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.field("trading_name", tradingName)
        out.unlessEmpty("identifiers", identifiers)
        out.field("legal_registration", legalRegistration)
        out.field("vat_id", vatId)
        out.field("tax_registration", taxRegistration)
        out.field("legal_information", legalInformation)
        out.field("electronic_address", electronicAddress)
        out.field("address", address)
        out.field("contact", contact)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicParty(
            name = value["name"].optional { it.text() },
            tradingName = value["trading_name"].optional { it.text() },
            identifiers = value["identifiers"].list { StatedIdentifier.read(it) },
            legalRegistration = value["legal_registration"].optional { StatedIdentifier.read(it) },
            vatId = value["vat_id"].optional { it.text() },
            taxRegistration = value["tax_registration"].optional { StatedIdentifier.read(it) },
            legalInformation = value["legal_information"].optional { it.text() },
            electronicAddress = value["electronic_address"].optional { StatedIdentifier.read(it) },
            address = value["address"].optional { ElectronicAddress.read(it) },
            contact = value["contact"].optional { ElectronicContact.read(it) },
        )
    }
}

/** Who is paid, when it is not the seller. BG-10. */
data class ElectronicPayee(
    /** Its name. BT-59. */
    val name: String? = null,
    /** Its identifiers. BT-60; with the scheme `SEPA` the creditor's, BT-90. */
    val identifiers: List<StatedIdentifier> = emptyList(),
    /** Its number in the register of companies. BT-61. */
    val legalRegistration: StatedIdentifier? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.unlessEmpty("identifiers", identifiers)
        out.field("legal_registration", legalRegistration)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicPayee(
            name = value["name"].optional { it.text() },
            identifiers = value["identifiers"].list { StatedIdentifier.read(it) },
            legalRegistration = value["legal_registration"].optional { StatedIdentifier.read(it) },
        )
    }
}

/** A span of days, both ends in it. BG-14 of the document, BG-26 of a line. */
data class ElectronicPeriod(
    /** Its first day. BT-73, BT-134. */
    val fromDay: Date? = null,
    /** Its last day. BT-74, BT-135. */
    val toDay: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("from_day", fromDay)
        out.field("to_day", toDay)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicPeriod(
            fromDay = value["from_day"].optional { Date(it.text()) },
            toDay = value["to_day"].optional { Date(it.text()) },
        )
    }
}

/** An earlier invoice that this document is about. BG-3. */
data class ElectronicPrecedingInvoice(
    /** Its number. BT-25. */
    val invoiceId: String,
    /** Its date. BT-26. */
    val issuedOn: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("issued_on", issuedOn)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicPrecedingInvoice(
            invoiceId = value["invoice_id"].text(),
            issuedOn = value["issued_on"].optional { Date(it.text()) },
        )
    }
}

/** Who stands for the seller at the tax office. BG-11. */
data class ElectronicTaxRepresentative(
    /** Its name. BT-62. */
    val name: String? = null,
    /** Its VAT identifier, with the prefix of its country. BT-63. */
    val vatId: String? = null,
    /** Its address. BG-12. */
    val address: ElectronicAddress? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.field("vat_id", vatId)
        out.field("address", address)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicTaxRepresentative(
            name = value["name"].optional { it.text() },
            vatId = value["vat_id"].optional { it.text() },
            address = value["address"].optional { ElectronicAddress.read(it) },
        )
    }
}

/** The tax of one category and rate. BG-23. */
data class ElectronicTaxSubtotal(
    /** What is taxed. BT-116. */
    val taxable: StatedDecimal? = null,
    /** The tax. BT-117. */
    val tax: StatedDecimal? = null,
    /** The category. BT-118. */
    val category: StatedCode? = null,
    /** The rate, in hundredths. BT-119. */
    val rate: StatedDecimal? = null,
    /** Why nothing is due, in words. BT-120. */
    val exemptionReason: String? = null,
    /** Why nothing is due, by a code of the VATEX list. BT-121. */
    val exemptionReasonCode: StatedCode? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("taxable", taxable)
        out.field("tax", tax)
        out.field("category", category)
        out.field("rate", rate)
        out.field("exemption_reason", exemptionReason)
        out.field("exemption_reason_code", exemptionReasonCode)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicTaxSubtotal(
            taxable = value["taxable"].optional { StatedDecimal(it.text()) },
            tax = value["tax"].optional { StatedDecimal(it.text()) },
            category = value["category"].optional { StatedCode(it.text()) },
            rate = value["rate"].optional { StatedDecimal(it.text()) },
            exemptionReason = value["exemption_reason"].optional { it.text() },
            exemptionReasonCode = value["exemption_reason_code"].optional { StatedCode(it.text()) },
        )
    }
}

/** The totals as stated. BG-22. */
data class ElectronicTotals(
    /** Sum of the lines' net amounts. BT-106. */
    val lineNetSum: StatedDecimal? = null,
    /** Sum of the document's allowances. BT-107. */
    val allowanceTotal: StatedDecimal? = null,
    /** Sum of the document's charges. BT-108. */
    val chargeTotal: StatedDecimal? = null,
    /** Total without tax. BT-109. */
    val taxExclusive: StatedDecimal? = null,
    /** Total tax. BT-110. */
    val taxTotal: StatedDecimal? = null,
    /** Total tax in the currency of BT-6. BT-111. */
    val taxTotalAccounting: StatedDecimal? = null,
    /** Total with tax. BT-112. */
    val taxInclusive: StatedDecimal? = null,
    /** What has been paid before. BT-113. */
    val prepaid: StatedDecimal? = null,
    /** What is added so that a round amount is due. BT-114. */
    val payableRounding: StatedDecimal? = null,
    /** What is due. BT-115. */
    val payable: StatedDecimal? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line_net_sum", lineNetSum)
        out.field("allowance_total", allowanceTotal)
        out.field("charge_total", chargeTotal)
        out.field("tax_exclusive", taxExclusive)
        out.field("tax_total", taxTotal)
        out.field("tax_total_accounting", taxTotalAccounting)
        out.field("tax_inclusive", taxInclusive)
        out.field("prepaid", prepaid)
        out.field("payable_rounding", payableRounding)
        out.field("payable", payable)
    }

    companion object {
        internal fun read(value: JsonValue) = ElectronicTotals(
            lineNetSum = value["line_net_sum"].optional { StatedDecimal(it.text()) },
            allowanceTotal = value["allowance_total"].optional { StatedDecimal(it.text()) },
            chargeTotal = value["charge_total"].optional { StatedDecimal(it.text()) },
            taxExclusive = value["tax_exclusive"].optional { StatedDecimal(it.text()) },
            taxTotal = value["tax_total"].optional { StatedDecimal(it.text()) },
            taxTotalAccounting = value["tax_total_accounting"].optional { StatedDecimal(it.text()) },
            taxInclusive = value["tax_inclusive"].optional { StatedDecimal(it.text()) },
            prepaid = value["prepaid"].optional { StatedDecimal(it.text()) },
            payableRounding = value["payable_rounding"].optional { StatedDecimal(it.text()) },
            payable = value["payable"].optional { StatedDecimal(it.text()) },
        )
    }
}

/** An event as it is stored. */
data class Envelope(
    /** Its place in the desk's log, counted from one. */
    val sequence: Long,
    /** The aggregate it happened to. */
    val stream: Stream,
    /** Its place in the life of the aggregate. */
    val version: Long,
    /** The instant of the decision. */
    val at: Timestamp,
    /** The business date of the decision. */
    val today: Date,
    /** Who asked. */
    val by: String,
    /** The command it came from. */
    val commandId: CommandId,
    /** Something that happened, in whichever stage. */
    val event: Event,
    /** What the command was; on its first event only. */
    val digest: Digest? = null,
    /** The event that led to it, where a policy did. */
    val causedBy: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("format", 1L)
        out.field("minor", 0L)
        out.field("sequence", sequence)
        out.field("stream", stream)
        out.field("version", version)
        out.field("at", at)
        out.field("today", today)
        out.field("by", by)
        out.field("command_id", commandId)
        event.fields(out)
        out.field("digest", digest)
        out.field("caused_by", causedBy)
    }

    companion object {
        internal fun read(value: JsonValue) = Envelope(
            sequence = value["sequence"].integer(),
            stream = Stream(value["stream"].text()),
            version = value["version"].integer(),
            at = Timestamp(value["at"].text()),
            today = Date(value["today"].text()),
            by = value["by"].text(),
            commandId = CommandId(value["command_id"].text()),
            event = Event.read(value),
            digest = value["digest"].optional { Digest(it.text()) },
            causedBy = value["caused_by"].optional { it.integer() },
        )
    }
}

/** The rate at which a document is told in a second currency. */
data class Exchange(
    /** The accounting currency. BT-6. */
    val currency: Currency,
    /** The rate; more than nothing. */
    val rate: ExchangeRate,
    /** The date of the rate. */
    val on: Date,
    /** What the rate does. */
    val direction: ExchangeDirection? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("currency", currency)
        out.field("rate", rate)
        out.field("on", on)
        out.field("direction", direction)
    }

    companion object {
        internal fun read(value: JsonValue) = Exchange(
            currency = Currency(value["currency"].text()),
            rate = ExchangeRate(value["rate"].text()),
            on = Date(value["on"].text()),
            direction = value["direction"].optional { it.word(ExchangeDirection.entries) },
        )
    }
}

/** Asks a desk to carry a command out. */
internal data class Execute(
    /** What is to be done. */
    val command: IdentifiedCommand,
    /** When and by whom. */
    val context: Context,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("command", command)
        out.field("context", context)
    }
}

/** Asks a desk to carry several commands out, each by itself, in order. */
internal data class ExecuteMany(
    /** What is to be done. */
    val commands: List<IdentifiedCommand>,
    /** When and by whom. */
    val context: Context,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("commands", commands)
        out.field("context", context)
    }
}

/** A command was carried out. */
data class Executed(
    /** What happened, for the host to store. */
    val events: List<Envelope>,
    /** The orders that were touched, as they stand now. */
    val orders: List<OrderView>,
    /** Warnings and notes. */
    val findings: List<Problem>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("events", events)
        out.field("orders", orders)
        out.field("findings", findings)
    }

    companion object {
        internal fun read(value: JsonValue) = Executed(
            events = value["events"].list { Envelope.read(it) },
            orders = value["orders"].list { OrderView.read(it) },
            findings = value["findings"].list { Problem.read(it) },
        )
    }
}

/** Several commands, each with its own reply. */
data class ExecutedMany(
    /** The replies, in the order of the commands. */
    val replies: List<CommandReply<Executed>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = ExecutedMany(
            replies = value["replies"].list { CommandReply.read(it, Executed.Companion::read) },
        )
    }
}

/** States what is expected. The same supply stated again replaces what was expected; nothing of it ends it. */
data class ExpectStock(
    /** Of which product. */
    val productId: ProductId,
    /** Which supply. */
    val supplyId: SupplyId,
    /** Where it will come in. */
    val locationId: LocationId,
    /** How many are still to come; not less than nothing. */
    val quantity: Quantity,
    /** On which date. */
    val expectedOn: Date,
    /** In which unit the quantity is; the product's when left out. */
    val unit: UnitCode? = null,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("supply_id", supplyId)
        out.field("location_id", locationId)
        out.field("quantity", quantity)
        out.field("expected_on", expectedOn)
        out.field("unit", unit)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = ExpectStock(
            productId = ProductId(value["product_id"].text()),
            supplyId = SupplyId(value["supply_id"].text()),
            locationId = LocationId(value["location_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            expectedOn = Date(value["expected_on"].text()),
            unit = value["unit"].optional { UnitCode(it.text()) },
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** The version that an aggregate must still have. */
data class ExpectedVersion(
    /** Which aggregate. */
    val stream: Stream,
    /** Its version. */
    val version: Long,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("stream", stream)
        out.field("version", version)
    }

    companion object {
        internal fun read(value: JsonValue) = ExpectedVersion(
            stream = Stream(value["stream"].text()),
            version = value["version"].integer(),
        )
    }
}

/** Sweeps holds away whose time is over. Nothing depends on it: they count as nothing already. */
data class ExpireStockHolds(
    /** Which; all whose time is over when empty. */
    val holdIds: List<StockHoldId> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.unlessEmpty("hold_ids", holdIds)
    }

    companion object {
        internal fun read(value: JsonValue) = ExpireStockHolds(
            holdIds = value["hold_ids"].list { StockHoldId(it.text()) },
        )
    }
}

/** Something that went into a figure. */
data class ExplanationInput(
    /** What it is. */
    val term: ExplanationTerm,
    /** How much it is. */
    val value: ExactFigure,
    /** The figure it is, when a step made it. */
    val figure: Pointer? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("term", term)
        out.field("value", value)
        out.field("figure", figure)
    }

    companion object {
        internal fun read(value: JsonValue) = ExplanationInput(
            term = value["term"].word(ExplanationTerm.entries),
            value = ExactFigure(value["value"].text()),
            figure = value["figure"].optional { Pointer(it.text()) },
        )
    }
}

/** How one figure came about. */
data class ExplanationStep(
    /** Which figure. */
    val figure: Pointer,
    /** How it is made of what went in. */
    val rule: ExplanationRule,
    /** What went in. */
    val inputs: List<ExplanationInput>,
    /** What came out. */
    val value: ExactFigure,
    /** How it was rounded, where it was. */
    val rounding: RoundingMode? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("figure", figure)
        out.field("rule", rule)
        out.field("inputs", inputs)
        out.field("value", value)
        out.field("rounding", rounding)
    }

    companion object {
        internal fun read(value: JsonValue) = ExplanationStep(
            figure = Pointer(value["figure"].text()),
            rule = value["rule"].word(ExplanationRule.entries),
            inputs = value["inputs"].list { ExplanationInput.read(it) },
            value = ExactFigure(value["value"].text()),
            rounding = value["rounding"].optional { it.word(RoundingMode.entries) },
        )
    }
}

/** Lets a hold last longer, or end earlier. */
data class ExtendStockHold(
    /** Which hold. */
    val holdId: StockHoldId,
    /** Until when; without end when left out. It lies after the instant of the command. */
    val expiresAt: Timestamp? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("hold_id", holdId)
        out.field("expires_at", expiresAt)
    }

    companion object {
        internal fun read(value: JsonValue) = ExtendStockHold(
            holdId = StockHoldId(value["hold_id"].text()),
            expiresAt = value["expires_at"].optional { Timestamp(it.text()) },
        )
    }
}

/** Promises what is free of a product to the lines that wait for it. Orders on hold are passed over. */
data class FillBackorders(
    /** Of which product. */
    val productId: ProductId,
    /** Who is served first; the policy's answer when left out. */
    val sequence: BackorderSequence? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("sequence", sequence)
    }

    companion object {
        internal fun read(value: JsonValue) = FillBackorders(
            productId = ProductId(value["product_id"].text()),
            sequence = value["sequence"].optional { it.word(BackorderSequence.entries) },
        )
    }
}

/** What one line of some order got of supply that came in. */
data class FilledLine(
    /** Which order. */
    val orderId: OrderId,
    /** Which line. */
    val line: Long,
    /** What was promised now, in the order of taking. */
    val picks: List<Pick>,
    /** What still waits. */
    val backordered: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("line", line)
        out.field("picks", picks)
        out.field("backordered", backordered)
    }

    companion object {
        internal fun read(value: JsonValue) = FilledLine(
            orderId = OrderId(value["order_id"].text()),
            line = value["line"].integer(),
            picks = value["picks"].list { Pick.read(it) },
            backordered = Quantity(value["backordered"].text()),
        )
    }
}

/** One aggregate. */
data class Found(
    /** Which one. */
    val stream: Stream,
    /** How many events it has seen. */
    val version: Long,
    /** Its state. */
    val state: State,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("stream", stream)
        out.field("version", version)
        out.field("state", state)
    }

    companion object {
        internal fun read(value: JsonValue) = Found(
            stream = Stream(value["stream"].text()),
            version = value["version"].integer(),
            state = State.read(value["state"]),
        )
    }
}

/** What of an order can go out now, and what waits. */
data class FulfilmentPlan(
    /** Which order. */
    val orderId: OrderId,
    /** What can go out, by line and location. */
    val picks: List<PlannedPick> = emptyList(),
    /** What cannot. */
    val waits: List<PlannedWait> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.unlessEmpty("picks", picks)
        out.unlessEmpty("waits", waits)
    }

    companion object {
        internal fun read(value: JsonValue) = FulfilmentPlan(
            orderId = OrderId(value["order_id"].text()),
            picks = value["picks"].list { PlannedPick.read(it) },
            waits = value["waits"].list { PlannedWait.read(it) },
        )
    }
}

/** What a hold has of a product, as it is written down. */
data class HeldStock(
    /** The hold. */
    val holdId: StockHoldId,
    /** From where, in the order of taking. */
    val picks: List<Pick>,
    /** For whom. */
    val owner: HoldOwner? = null,
    /** Until when; without end when left out. */
    val expiresAt: Timestamp? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("hold_id", holdId)
        out.field("picks", picks)
        out.field("owner", owner)
        out.field("expires_at", expiresAt)
    }

    companion object {
        internal fun read(value: JsonValue) = HeldStock(
            holdId = StockHoldId(value["hold_id"].text()),
            picks = value["picks"].list { Pick.read(it) },
            owner = value["owner"].optional { HoldOwner(it.text()) },
            expiresAt = value["expires_at"].optional { Timestamp(it.text()) },
        )
    }
}

/** A reason why an order must not go on; it stays until it is released. */
data class Hold(
    /** Its name, unique in the order. */
    val name: String,
    /** Since when and by whom. */
    val since: Stamp,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.field("since", since)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = Hold(
            name = value["name"].text(),
            since = Stamp.read(value["since"]),
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** A hold is for something else from now on. */
data class HoldChanged(
    /** Which. */
    val holdId: StockHoldId,
    /** Of what, how many. */
    val lines: List<HoldLine>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("hold_id", holdId)
        out.field("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = HoldChanged(
            holdId = StockHoldId(value["hold_id"].text()),
            lines = value["lines"].list { HoldLine.read(it) },
        )
    }
}

/** A hold ended. */
data class HoldEnded(
    /** Which. */
    val holdId: StockHoldId,
    /** Why. */
    val reason: HoldEnd? = null,
    /** The order that took its units. */
    val orderId: OrderId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("hold_id", holdId)
        out.field("reason", reason)
        out.field("order_id", orderId)
    }

    companion object {
        internal fun read(value: JsonValue) = HoldEnded(
            holdId = StockHoldId(value["hold_id"].text()),
            reason = value["reason"].optional { it.word(HoldEnd.entries) },
            orderId = value["order_id"].optional { OrderId(it.text()) },
        )
    }
}

/** How a hold ended. */
data class HoldEnding(
    /** When, and who did it. */
    val stamp: Stamp,
    /** Why. */
    val reason: HoldEnd? = null,
    /** The order that took its units. */
    val orderId: OrderId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("stamp", stamp)
        out.field("reason", reason)
        out.field("order_id", orderId)
    }

    companion object {
        internal fun read(value: JsonValue) = HoldEnding(
            stamp = Stamp.read(value["stamp"]),
            reason = value["reason"].optional { it.word(HoldEnd.entries) },
            orderId = value["order_id"].optional { OrderId(it.text()) },
        )
    }
}

/** The next instant at which holds on stock expire. */
data class HoldExpiry(
    /** The instant. */
    val expiresAt: Timestamp,
    /** The holds that expire at it, in the order of their ids. */
    val holdIds: List<StockHoldId>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("expires_at", expiresAt)
        out.field("hold_ids", holdIds)
    }

    companion object {
        internal fun read(value: JsonValue) = HoldExpiry(
            expiresAt = Timestamp(value["expires_at"].text()),
            holdIds = value["hold_ids"].list { StockHoldId(it.text()) },
        )
    }
}

/** A hold lasts until another instant. */
data class HoldExtended(
    /** Which. */
    val holdId: StockHoldId,
    /** Until when; without end when left out. */
    val expiresAt: Timestamp? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("hold_id", holdId)
        out.field("expires_at", expiresAt)
    }

    companion object {
        internal fun read(value: JsonValue) = HoldExtended(
            holdId = StockHoldId(value["hold_id"].text()),
            expiresAt = value["expires_at"].optional { Timestamp(it.text()) },
        )
    }
}

/** So much of a product that a hold is for. */
data class HoldLine(
    /** Of which product. */
    val productId: ProductId,
    /** How many; more than nothing. */
    val quantity: Quantity,
    /** Only at this location. */
    val locationId: LocationId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("quantity", quantity)
        out.field("location_id", locationId)
    }

    companion object {
        internal fun read(value: JsonValue) = HoldLine(
            productId = ProductId(value["product_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            locationId = value["location_id"].optional { LocationId(it.text()) },
        )
    }
}

/** Stops the order until the hold is released: nothing is reserved, picked, shipped or invoiced. */
data class HoldOrder(
    /** Which order. */
    val orderId: OrderId,
    /** The name of the hold, such as `payment` or `address`. */
    val hold: String,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("hold", hold)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = HoldOrder(
            orderId = OrderId(value["order_id"].text()),
            hold = value["hold"].text(),
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** Holds units: all of them or none. */
data class HoldStock(
    /** The caller's id of the hold. */
    val holdId: StockHoldId,
    /** Of what, how many. */
    val lines: List<HoldLine>,
    /** For whom: his own holds never stand in his way. */
    val owner: HoldOwner? = null,
    /** Until when; without end when left out. It lies after the instant of the command. */
    val expiresAt: Timestamp? = null,
    /** The channel that it is for: only locations that sell in it are looked at; any location when left out. */
    val salesChannel: SalesChannel? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("hold_id", holdId)
        out.field("lines", lines)
        out.field("owner", owner)
        out.field("expires_at", expiresAt)
        out.field("sales_channel", salesChannel)
    }

    companion object {
        internal fun read(value: JsonValue) = HoldStock(
            holdId = StockHoldId(value["hold_id"].text()),
            lines = value["lines"].list { HoldLine.read(it) },
            owner = value["owner"].optional { HoldOwner(it.text()) },
            expiresAt = value["expires_at"].optional { Timestamp(it.text()) },
            salesChannel = value["sales_channel"].optional { SalesChannel(it.text()) },
        )
    }
}

/** A hold was taken. */
data class HoldTaken(
    /** Which. */
    val holdId: StockHoldId,
    /** Of what, how many. */
    val lines: List<HoldLine>,
    /** For whom. */
    val owner: HoldOwner? = null,
    /** Until when; without end when left out. */
    val expiresAt: Timestamp? = null,
    /** The channel that it is for: only locations that sell in it are looked at; any location when left out. */
    val salesChannel: SalesChannel? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("hold_id", holdId)
        out.field("lines", lines)
        out.field("owner", owner)
        out.field("expires_at", expiresAt)
        out.field("sales_channel", salesChannel)
    }

    companion object {
        internal fun read(value: JsonValue) = HoldTaken(
            holdId = StockHoldId(value["hold_id"].text()),
            lines = value["lines"].list { HoldLine.read(it) },
            owner = value["owner"].optional { HoldOwner(it.text()) },
            expiresAt = value["expires_at"].optional { Timestamp(it.text()) },
            salesChannel = value["sales_channel"].optional { SalesChannel(it.text()) },
        )
    }
}

/** A command with its id. */
data class IdentifiedCommand(
    /** The same id twice is the same command. */
    val commandId: CommandId,
    /** A command. Each has an id beside it: the same id twice is the same command. */
    val command: Command,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("command_id", commandId)
        command.fields(out)
    }

    companion object {
        internal fun read(value: JsonValue) = IdentifiedCommand(
            commandId = CommandId(value["command_id"].text()),
            command = Command.read(value),
        )
    }
}

/** A part of what is to be paid: a percentage, an amount, or the rest when neither is given. */
data class Instalment(
    /** So much of a hundred of what is to be paid, rounded once. */
    val percent: Percent? = null,
    /** So much, in the currency of the document; taken off instead where the document gives money back. */
    val amount: Amount? = null,
    /** When it is due. */
    val due: DueRule? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("percent", percent)
        out.field("amount", amount)
        out.field("due", due)
    }

    companion object {
        internal fun read(value: JsonValue) = Instalment(
            percent = value["percent"].optional { Percent(it.text()) },
            amount = value["amount"].optional { Amount(it.text()) },
            due = value["due"].optional { DueRule.read(it) },
        )
    }
}

/** Asks what being late with an amount costs until a date. */
data class InterestClaim(
    /** The currency of every amount in it. */
    val currency: Currency,
    /** What paying late costs. */
    val lateInterest: LateInterest,
    /** When the amount was due. */
    val dueOn: Date,
    /** The last day that counts. */
    val until: Date,
    /** What was to be paid, before the payments. */
    val amount: Amount,
    /** What was paid of it, in any order. */
    val payments: List<ClaimPayment> = emptyList(),
    /** Decimal places of its amounts, where they are not those of ISO 4217. */
    val minorUnits: Long? = null,
    /** What happens to the part of a figure that does not fit. */
    val roundingMode: RoundingMode? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("currency", currency)
        out.field("late_interest", lateInterest)
        out.field("due_on", dueOn)
        out.field("until", until)
        out.field("amount", amount)
        out.unlessEmpty("payments", payments)
        out.field("minor_units", minorUnits)
        out.field("rounding_mode", roundingMode)
    }

    companion object {
        internal fun read(value: JsonValue) = InterestClaim(
            currency = Currency(value["currency"].text()),
            lateInterest = LateInterest.read(value["late_interest"]),
            dueOn = Date(value["due_on"].text()),
            until = Date(value["until"].text()),
            amount = Amount(value["amount"].text()),
            payments = value["payments"].list { ClaimPayment.read(it) },
            minorUnits = value["minor_units"].optional { it.integer() },
            roundingMode = value["rounding_mode"].optional { it.word(RoundingMode.entries) },
        )
    }
}

/** What being late costs. */
data class InterestDue(
    /** The first day that costs interest. */
    val runsFrom: Date,
    /** Calendar days from the due date to the last day that counts; 0 when that is not later. */
    val daysLate: Long,
    /** Days that cost interest, as they are counted. */
    val daysCounted: Long,
    /** What is still open of the amount. */
    val open: Amount,
    /** The interest, rounded once. */
    val interest: Amount,
    /** What being late costs once. */
    val flatFee: Amount,
    /** Interest and fee. */
    val total: Amount,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("runs_from", runsFrom)
        out.field("days_late", daysLate)
        out.field("days_counted", daysCounted)
        out.field("open", open)
        out.field("interest", interest)
        out.field("flat_fee", flatFee)
        out.field("total", total)
    }

    companion object {
        internal fun read(value: JsonValue) = InterestDue(
            runsFrom = Date(value["runs_from"].text()),
            daysLate = value["days_late"].integer(),
            daysCounted = value["days_counted"].integer(),
            open = Amount(value["open"].text()),
            interest = Amount(value["interest"].text()),
            flatFee = Amount(value["flat_fee"].text()),
            total = Amount(value["total"].text()),
        )
    }
}

/** One invoice or credit note. */
data class Invoice(
    /** How many events it has seen. */
    val version: Long,
    /** As it was issued. */
    val issued: InvoiceIssued,
    /** What has been paid. */
    val totalPaid: Amount,
    /** When the last of it was paid. */
    val paidOn: Date? = null,
    /** What was given back of it. */
    val credits: Credits? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("version", version)
        out.field("issued", issued)
        out.field("total_paid", totalPaid)
        out.field("paid_on", paidOn)
        out.field("credits", credits)
    }

    companion object {
        internal fun read(value: JsonValue) = Invoice(
            version = value["version"].integer(),
            issued = InvoiceIssued.read(value["issued"]),
            totalPaid = Amount(value["total_paid"].text()),
            paidOn = value["paid_on"].optional { Date(it.text()) },
            credits = value["credits"].optional { Credits.read(it) },
        )
    }
}

/** A part of an invoice was given back. */
data class InvoiceCredited(
    /** Which invoice. */
    val invoiceId: InvoiceId,
    /** By which credit note. */
    val creditNoteId: InvoiceId,
    /** The date of the credit note. */
    val issuedOn: Date,
    /** The totals of the credit note. */
    val totals: Totals,
    /** What of which lines. */
    val lines: List<LineCredited> = emptyList(),
    /** What the invoices in advance get back of what was taken off here. */
    val restored: List<AdvanceDeducted> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("credit_note_id", creditNoteId)
        out.field("issued_on", issuedOn)
        out.field("totals", totals)
        out.unlessEmpty("lines", lines)
        out.unlessEmpty("restored", restored)
    }

    companion object {
        internal fun read(value: JsonValue) = InvoiceCredited(
            invoiceId = InvoiceId(value["invoice_id"].text()),
            creditNoteId = InvoiceId(value["credit_note_id"].text()),
            issuedOn = Date(value["issued_on"].text()),
            totals = Totals.read(value["totals"]),
            lines = value["lines"].list { LineCredited.read(it) },
            restored = value["restored"].list { AdvanceDeducted.read(it) },
        )
    }
}

/** Invoices a deposit: a part of what the order is worth, with its part of every tax, before any goods are invoiced. */
data class InvoiceDeposit(
    /** Which order. */
    val orderId: OrderId,
    /** The legal number of the invoice, which the caller assigns. BT-1. */
    val invoiceId: InvoiceId,
    /** The date of the invoice. BT-2. */
    val issuedOn: Date,
    /** So much of the order. */
    val percent: Percent? = null,
    /** So much, with tax. */
    val amount: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("invoice_id", invoiceId)
        out.field("issued_on", issuedOn)
        out.field("percent", percent)
        out.field("amount", amount)
    }

    companion object {
        internal fun read(value: JsonValue) = InvoiceDeposit(
            orderId = OrderId(value["order_id"].text()),
            invoiceId = InvoiceId(value["invoice_id"].text()),
            issuedOn = Date(value["issued_on"].text()),
            percent = value["percent"].optional { Percent(it.text()) },
            amount = value["amount"].optional { Amount(it.text()) },
        )
    }
}

/** An invoice or a credit note as issued. It never changes; payments and credits are counted beside it. */
data class InvoiceIssued(
    /** Its legal number. BT-1. */
    val invoiceId: InvoiceId,
    /** The order it bills. BT-14. */
    val orderId: OrderId,
    /** Who owes it. */
    val customerId: CustomerId,
    /** The currency of every amount in it. BT-5. */
    val currency: Currency,
    /** Its date. BT-2. */
    val issuedOn: Date,
    /** When it is due. BT-9. */
    val dueOn: Date,
    /** Its lines; none where it bills in advance: then it has one figure for each tax, in its totals. */
    val lines: List<InvoiceLine>,
    /** Its totals. */
    val totals: Totals,
    /** Are its prices without tax or with it? */
    val prices: PriceBasis? = null,
    /** The buyer's reference. BT-13. */
    val reference: String? = null,
    /** Where it goes. */
    val billingAddress: Address? = null,
    /** What kind of document it is. BT-3. */
    val kind: InvoiceKind? = null,
    /** What earlier invoices billed in advance and this one takes off; of a credit note, what it gives back to them. */
    val deductions: List<AdvanceDeducted> = emptyList(),
    /** The invoices that it corrects or credits. BG-3. */
    val preceding: List<PrecedingInvoice> = emptyList(),
    /** The milestone that it bills. */
    val milestone: String? = null,
    /** How much of the order it bills in advance, where that was asked for as a percentage. */
    val percent: Percent? = null,
    /** When how much of it is to be paid, where its order has terms for that. BT-20. */
    val paymentSchedule: PaymentSchedule? = null,
    /** Why, for people: of a credit note. BT-22. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("order_id", orderId)
        out.field("customer_id", customerId)
        out.field("currency", currency)
        out.field("issued_on", issuedOn)
        out.field("due_on", dueOn)
        out.field("lines", lines)
        out.field("totals", totals)
        out.field("prices", prices)
        out.field("reference", reference)
        out.field("billing_address", billingAddress)
        out.field("kind", kind)
        out.unlessEmpty("deductions", deductions)
        out.unlessEmpty("preceding", preceding)
        out.field("milestone", milestone)
        out.field("percent", percent)
        out.field("payment_schedule", paymentSchedule)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = InvoiceIssued(
            invoiceId = InvoiceId(value["invoice_id"].text()),
            orderId = OrderId(value["order_id"].text()),
            customerId = CustomerId(value["customer_id"].text()),
            currency = Currency(value["currency"].text()),
            issuedOn = Date(value["issued_on"].text()),
            dueOn = Date(value["due_on"].text()),
            lines = value["lines"].list { InvoiceLine.read(it) },
            totals = Totals.read(value["totals"]),
            prices = value["prices"].optional { it.word(PriceBasis.entries) },
            reference = value["reference"].optional { it.text() },
            billingAddress = value["billing_address"].optional { Address.read(it) },
            kind = value["kind"].optional { it.word(InvoiceKind.entries) },
            deductions = value["deductions"].list { AdvanceDeducted.read(it) },
            preceding = value["preceding"].list { PrecedingInvoice.read(it) },
            milestone = value["milestone"].optional { it.text() },
            percent = value["percent"].optional { Percent(it.text()) },
            paymentSchedule = value["payment_schedule"].optional { PaymentSchedule.read(it) },
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** One line of an invoice. EN 16931 BG-25. */
data class InvoiceLine(
    /** The line of the order. BT-132. */
    val line: Long,
    /** What. BT-155. */
    val productId: ProductId,
    /** How much. BT-129. */
    val quantity: Quantity,
    /** In which unit. BT-130. */
    val unit: UnitCode,
    /** What one unit, or the base quantity, costs, as the invoice's prices are. BT-146 where they are net. */
    val unitPrice: UnitPrice,
    /** What it is worth without tax, the line's allowances and charges in it. BT-131. */
    val net: Amount,
    /** The same with tax, where its price is gross. */
    val gross: Amount? = null,
    /** How it is taxed, when one tax of a category and rate is all. BG-30. */
    val tax: TaxRate? = null,
    /** Which of the order's taxes it has, in the order in which they are computed. */
    val taxes: List<TaxId> = emptyList(),
    /** The quantity the price is for. BT-149. */
    val baseQuantity: Quantity? = null,
    /** Words for people. BT-153. */
    val description: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("product_id", productId)
        out.field("quantity", quantity)
        out.field("unit", unit)
        out.field("unit_price", unitPrice)
        out.field("net", net)
        out.field("gross", gross)
        out.field("tax", tax)
        out.unlessEmpty("taxes", taxes)
        out.field("base_quantity", baseQuantity)
        out.field("description", description)
    }

    companion object {
        internal fun read(value: JsonValue) = InvoiceLine(
            line = value["line"].integer(),
            productId = ProductId(value["product_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            unit = UnitCode(value["unit"].text()),
            unitPrice = UnitPrice(value["unit_price"].text()),
            net = Amount(value["net"].text()),
            gross = value["gross"].optional { Amount(it.text()) },
            tax = value["tax"].optional { TaxRate.read(it) },
            taxes = value["taxes"].list { TaxId(it.text()) },
            baseQuantity = value["base_quantity"].optional { Quantity(it.text()) },
            description = value["description"].optional { it.text() },
        )
    }
}

/** Invoices what the order's policy lets through: goods that are on no invoice, all of them or by line; or the next milestone; or a percentage of the order. What was invoiced in advance is taken off. */
data class InvoiceOrder(
    /** Which order. */
    val orderId: OrderId,
    /** The legal number of the invoice, which the caller assigns. BT-1. */
    val invoiceId: InvoiceId,
    /** The date of the invoice. BT-2. */
    val issuedOn: Date,
    /** Which lines and how much of each; all that can be invoiced when empty. */
    val lines: List<LineQuantity> = emptyList(),
    /** Which milestone, where the order is invoiced by milestones; the next one when left out. */
    val milestone: String? = null,
    /** How much of the order, where it is invoiced by percentage. */
    val percent: Percent? = null,
    /** The invoice that this one takes the place of; it must have been credited. BT-25. */
    val corrects: InvoiceId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("invoice_id", invoiceId)
        out.field("issued_on", issuedOn)
        out.unlessEmpty("lines", lines)
        out.field("milestone", milestone)
        out.field("percent", percent)
        out.field("corrects", corrects)
    }

    companion object {
        internal fun read(value: JsonValue) = InvoiceOrder(
            orderId = OrderId(value["order_id"].text()),
            invoiceId = InvoiceId(value["invoice_id"].text()),
            issuedOn = Date(value["issued_on"].text()),
            lines = value["lines"].list { LineQuantity.read(it) },
            milestone = value["milestone"].optional { it.text() },
            percent = value["percent"].optional { Percent(it.text()) },
            corrects = value["corrects"].optional { InvoiceId(it.text()) },
        )
    }
}

/** Money was allocated to an invoice. */
data class InvoicePaid(
    /** Which invoice. */
    val invoiceId: InvoiceId,
    /** Which payment. */
    val paymentId: PaymentId,
    /** How much of it. */
    val amount: Amount,
    /** When the money came. */
    val receivedOn: Date,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("payment_id", paymentId)
        out.field("amount", amount)
        out.field("received_on", receivedOn)
    }

    companion object {
        internal fun read(value: JsonValue) = InvoicePaid(
            invoiceId = InvoiceId(value["invoice_id"].text()),
            paymentId = PaymentId(value["payment_id"].text()),
            amount = Amount(value["amount"].text()),
            receivedOn = Date(value["received_on"].text()),
        )
    }
}

/** Takes goods out without an order. Only what is free, never what is promised; a hold whose time is over gives way. */
data class IssueStock(
    /** Of which product. */
    val productId: ProductId,
    /** From where. */
    val place: StockPlace,
    /** How many; more than nothing. */
    val quantity: Quantity,
    /** Why. */
    val kind: IssueKind? = null,
    /** In which unit the quantity is; the product's when left out. */
    val unit: UnitCode? = null,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("place", place)
        out.field("quantity", quantity)
        out.field("kind", kind)
        out.field("unit", unit)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = IssueStock(
            productId = ProductId(value["product_id"].text()),
            place = StockPlace.read(value["place"]),
            quantity = Quantity(value["quantity"].text()),
            kind = value["kind"].optional { it.word(IssueKind.entries) },
            unit = value["unit"].optional { UnitCode(it.text()) },
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** A property of an item. BG-32. */
data class ItemAttribute(
    /** What it is called, such as `colour`. BT-160. */
    val name: String? = null,
    /** What it is. BT-161. */
    val value: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.field("value", value)
    }

    companion object {
        internal fun read(value: JsonValue) = ItemAttribute(
            name = value["name"].optional { it.text() },
            value = value["value"].optional { it.text() },
        )
    }
}

/** A class that an item belongs to. BT-158. */
data class ItemClassification(
    /** The class. */
    val code: StatedCode,
    /** The scheme, by a code of UNTDID 7143. */
    val scheme: StatedCode? = null,
    /** The version of the scheme. */
    val schemeVersion: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("code", code)
        out.field("scheme", scheme)
        out.field("scheme_version", schemeVersion)
    }

    companion object {
        internal fun read(value: JsonValue) = ItemClassification(
            code = StatedCode(value["code"].text()),
            scheme = value["scheme"].optional { StatedCode(it.text()) },
            schemeVersion = value["scheme_version"].optional { it.text() },
        )
    }
}

/** What is known around a draft: everything that verification may look at. */
data class Known(
    /** Who sells. */
    val seller: Seller? = null,
    /** Who may buy. */
    val customers: List<Customer> = emptyList(),
    /** What is sold. */
    val products: List<Product> = emptyList(),
    /** At which prices. */
    val priceLists: List<PriceList> = emptyList(),
    /** Which checks are made. */
    val ruleSet: RuleSet? = null,
    /** What decides about taxes, where a product says its class. */
    val taxTable: TaxTable? = null,
    /** What the customer owes before this order. */
    val exposure: Amount? = null,
    /** How many open orders of the customer have the draft's reference. */
    val openOrdersWithReference: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("seller", seller)
        out.unlessEmpty("customers", customers)
        out.unlessEmpty("products", products)
        out.unlessEmpty("price_lists", priceLists)
        out.field("rule_set", ruleSet)
        out.field("tax_table", taxTable)
        out.field("exposure", exposure)
        out.field("open_orders_with_reference", openOrdersWithReference)
    }

    companion object {
        internal fun read(value: JsonValue) = Known(
            seller = value["seller"].optional { Seller.read(it) },
            customers = value["customers"].list { Customer.read(it) },
            products = value["products"].list { Product.read(it) },
            priceLists = value["price_lists"].list { PriceList.read(it) },
            ruleSet = value["rule_set"].optional { RuleSet.read(it) },
            taxTable = value["tax_table"].optional { TaxTable.read(it) },
            exposure = value["exposure"].optional { Amount(it.text()) },
            openOrdersWithReference = value["open_orders_with_reference"].optional { it.integer() },
        )
    }
}

/** Which orders are counted. */
data class KpiScope(
    /** The currency; amounts of different currencies are never added. */
    val currency: Currency,
    /** First order date. */
    val from: Date? = null,
    /** Last order date. */
    val until: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("currency", currency)
        out.field("from", from)
        out.field("until", until)
    }

    companion object {
        internal fun read(value: JsonValue) = KpiScope(
            currency = Currency(value["currency"].text()),
            from = value["from"].optional { Date(it.text()) },
            until = value["until"].optional { Date(it.text()) },
        )
    }
}

/** Key figures of the orders of one currency, placed in a span of dates. */
data class Kpis(
    /** The currency whose orders are counted. */
    val currency: Currency,
    /** Orders placed. */
    val ordersPlaced: Long,
    /** Orders of which all that is not cancelled was shipped. */
    val ordersShipped: Long,
    /** Of those, orders whose last shipment left after their required date. */
    val ordersShippedLate: Long,
    /** Orders cancelled before anything was shipped. */
    val ordersCancelled: Long,
    /** Units ordered and not cancelled. */
    val unitsOrdered: Quantity,
    /** Units shipped. */
    val unitsShipped: Quantity,
    /** Worth of the lines of all placed orders, their allowances taken off, without tax. */
    val goodsPlaced: Amount,
    /** Worth of the lines on invoices, without tax; what is billed in advance counts once. */
    val goodsInvoiced: Amount,
    /** Document charges on invoices, such as freight, without tax. */
    val chargesInvoiced: Amount,
    /** Invoices with tax. */
    val grossInvoiced: Amount,
    /** What of them has been paid. */
    val paid: Amount,
    /** What was given back by credit notes, with tax. */
    val grossCredited: Amount? = null,
    /** Mean days from order date to the last shipment, of orders shipped whole: the order cycle time. */
    val orderCycleDays: Quantity? = null,
    /** Orders shipped whole, of those placed, in percent. */
    val fulfilmentRate: Percent? = null,
    /** Units shipped, of those ordered, in percent. */
    val fillRate: Percent? = null,
    /** Orders shipped whole by their required date, of those shipped whole that have one, in percent. */
    val onTimeRate: Percent? = null,
    /** Goods placed per order. */
    val averageOrderValue: Amount? = null,
    /** Mean days from invoice date to the last payment, of paid invoices. */
    val daysToPayment: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("currency", currency)
        out.field("orders_placed", ordersPlaced)
        out.field("orders_shipped", ordersShipped)
        out.field("orders_shipped_late", ordersShippedLate)
        out.field("orders_cancelled", ordersCancelled)
        out.field("units_ordered", unitsOrdered)
        out.field("units_shipped", unitsShipped)
        out.field("goods_placed", goodsPlaced)
        out.field("goods_invoiced", goodsInvoiced)
        out.field("charges_invoiced", chargesInvoiced)
        out.field("gross_invoiced", grossInvoiced)
        out.field("paid", paid)
        out.field("gross_credited", grossCredited)
        out.field("order_cycle_days", orderCycleDays)
        out.field("fulfilment_rate", fulfilmentRate)
        out.field("fill_rate", fillRate)
        out.field("on_time_rate", onTimeRate)
        out.field("average_order_value", averageOrderValue)
        out.field("days_to_payment", daysToPayment)
    }

    companion object {
        internal fun read(value: JsonValue) = Kpis(
            currency = Currency(value["currency"].text()),
            ordersPlaced = value["orders_placed"].integer(),
            ordersShipped = value["orders_shipped"].integer(),
            ordersShippedLate = value["orders_shipped_late"].integer(),
            ordersCancelled = value["orders_cancelled"].integer(),
            unitsOrdered = Quantity(value["units_ordered"].text()),
            unitsShipped = Quantity(value["units_shipped"].text()),
            goodsPlaced = Amount(value["goods_placed"].text()),
            goodsInvoiced = Amount(value["goods_invoiced"].text()),
            chargesInvoiced = Amount(value["charges_invoiced"].text()),
            grossInvoiced = Amount(value["gross_invoiced"].text()),
            paid = Amount(value["paid"].text()),
            grossCredited = value["gross_credited"].optional { Amount(it.text()) },
            orderCycleDays = value["order_cycle_days"].optional { Quantity(it.text()) },
            fulfilmentRate = value["fulfilment_rate"].optional { Percent(it.text()) },
            fillRate = value["fill_rate"].optional { Percent(it.text()) },
            onTimeRate = value["on_time_rate"].optional { Percent(it.text()) },
            averageOrderValue = value["average_order_value"].optional { Amount(it.text()) },
            daysToPayment = value["days_to_payment"].optional { Quantity(it.text()) },
        )
    }
}

/** What paying late costs. Interest is never charged on interest. */
data class LateInterest(
    /** The interest for a year, in percent of what is open. */
    val annualPercent: Percent,
    /** Days after the due date that cost nothing; interest runs from the day after them. */
    val graceDays: Long? = null,
    /** How days are counted. */
    val dayCount: DayCount? = null,
    /** What being late costs once, as soon as interest runs. */
    val flatFee: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("annual_percent", annualPercent)
        out.field("grace_days", graceDays)
        out.field("day_count", dayCount)
        out.field("flat_fee", flatFee)
    }

    companion object {
        internal fun read(value: JsonValue) = LateInterest(
            annualPercent = Percent(value["annual_percent"].text()),
            graceDays = value["grace_days"].optional { it.integer() },
            dayCount = value["day_count"].optional { it.word(DayCount.entries) },
            flatFee = value["flat_fee"].optional { Amount(it.text()) },
        )
    }
}

/** An amount off each line that the promotion is for; at most what is left of the line. */
data class LineAmount(
    /** The amount. */
    val amount: Amount,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("amount", amount)
    }

    companion object {
        internal fun read(value: JsonValue) = LineAmount(
            amount = Amount(value["amount"].text()),
        )
    }
}

/** What the goods of a line cost the seller, without tax. */
data class LineCost(
    /** The line. */
    val line: Long,
    /** What one unit, or the base quantity, costs. */
    val unitCost: UnitPrice,
    /** The quantity the cost is for; one when left out. */
    val baseQuantity: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("unit_cost", unitCost)
        out.field("base_quantity", baseQuantity)
    }

    companion object {
        internal fun read(value: JsonValue) = LineCost(
            line = value["line"].integer(),
            unitCost = UnitPrice(value["unit_cost"].text()),
            baseQuantity = value["base_quantity"].optional { Quantity(it.text()) },
        )
    }
}

/** What was credited of one line. */
data class LineCredited(
    /** Which line of the order. */
    val line: Long,
    /** How many units; nothing where only the price was lowered. */
    val quantity: Quantity,
    /** What that is worth: goods, its part of the document's allowances and charges, every tax. */
    val totals: Totals,
    /** What had been taken off the price of these units before, by amounts: it goes with them, so that they can be invoiced at their price again. Of all credits of a line: what was taken off the price of the units left. */
    val lowered: Totals? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("quantity", quantity)
        out.field("totals", totals)
        out.field("lowered", lowered)
    }

    companion object {
        internal fun read(value: JsonValue) = LineCredited(
            line = value["line"].integer(),
            quantity = Quantity(value["quantity"].text()),
            totals = Totals.read(value["totals"]),
            lowered = value["lowered"].optional { Totals.read(it) },
        )
    }
}

/** The figures of lines, one entry for each row. */
data class LineFigures(
    /** The net amount. BT-131. */
    val net: List<Amount?>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("net", net)
    }

    companion object {
        internal fun read(value: JsonValue) = LineFigures(
            net = value["net"].list { it.optional { Amount(it.text()) } },
        )
    }
}

/** Units of one line that are given up, and what they were before. */
data class LineFreed(
    /** Which line. */
    val line: Long,
    /** How many are cancelled. */
    val cancelled: Quantity? = null,
    /** How many of them were reserved. */
    val reserved: Quantity? = null,
    /** How many of them were waiting for supply. */
    val backordered: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("cancelled", cancelled)
        out.field("reserved", reserved)
        out.field("backordered", backordered)
    }

    companion object {
        internal fun read(value: JsonValue) = LineFreed(
            line = value["line"].integer(),
            cancelled = value["cancelled"].optional { Quantity(it.text()) },
            reserved = value["reserved"].optional { Quantity(it.text()) },
            backordered = value["backordered"].optional { Quantity(it.text()) },
        )
    }
}

/** Units of one line that were put on an invoice. */
data class LineInvoiced(
    /** Which line. */
    val line: Long,
    /** How many. */
    val quantity: Quantity,
    /** What they are worth there, without tax. */
    val net: Amount,
    /** The same with tax, where prices are gross. */
    val gross: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("quantity", quantity)
        out.field("net", net)
        out.field("gross", gross)
    }

    companion object {
        internal fun read(value: JsonValue) = LineInvoiced(
            line = value["line"].integer(),
            quantity = Quantity(value["quantity"].text()),
            net = Amount(value["net"].text()),
            gross = value["gross"].optional { Amount(it.text()) },
        )
    }
}

/** The margin of a line. Absent figures: no cost is given. */
data class LineMargin(
    /** The line. */
    val line: Long,
    /** Its net amount. */
    val net: Amount,
    /** quantity × unit cost ÷ base quantity, rounded once to minor units. */
    val cost: Amount? = null,
    /** net − cost. */
    val margin: Amount? = null,
    /** margin ÷ net × 100, rounded once to two places; absent where net is nothing, or past 99,999.99. */
    val marginPercent: Percent? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("net", net)
        out.field("cost", cost)
        out.field("margin", margin)
        out.field("margin_percent", marginPercent)
    }

    companion object {
        internal fun read(value: JsonValue) = LineMargin(
            line = value["line"].integer(),
            net = Amount(value["net"].text()),
            cost = value["cost"].optional { Amount(it.text()) },
            margin = value["margin"].optional { Amount(it.text()) },
            marginPercent = value["margin_percent"].optional { Percent(it.text()) },
        )
    }
}

/** The net amount of one line. */
data class LineNet(
    /** Its number. */
    val line: Long,
    /** quantity × price ÷ base + charges − allowances, without tax. BT-131. */
    val net: Amount,
    /** The same with tax, where its price is gross. */
    val gross: Amount? = null,
    /** The tax of the line, added and rounded by itself, at the level `line`. */
    val tax: Amount? = null,
    /** Its net amount in the accounting currency. */
    val netAccounting: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("net", net)
        out.field("gross", gross)
        out.field("tax", tax)
        out.field("net_accounting", netAccounting)
    }

    companion object {
        internal fun read(value: JsonValue) = LineNet(
            line = value["line"].integer(),
            net = Amount(value["net"].text()),
            gross = value["gross"].optional { Amount(it.text()) },
            tax = value["tax"].optional { Amount(it.text()) },
            netAccounting = value["net_accounting"].optional { Amount(it.text()) },
        )
    }
}

/** A percentage off each line that the promotion is for. */
data class LinePercent(
    /** The percentage, above 0 and at most 100. */
    val percent: Percent,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("percent", percent)
    }

    companion object {
        internal fun read(value: JsonValue) = LinePercent(
            percent = Percent(value["percent"].text()),
        )
    }
}

/** What one line sent, and from where. */
data class LinePicks(
    /** Which line. */
    val line: Long,
    /** From where, in the order of taking. */
    val picks: List<Pick>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("picks", picks)
    }

    companion object {
        internal fun read(value: JsonValue) = LinePicks(
            line = value["line"].integer(),
            picks = value["picks"].list { Pick.read(it) },
        )
    }
}

/** What one line got, from where, and what it waits for from now on. */
data class LinePromise(
    /** Which line. */
    val line: Long,
    /** What was promised now, in the order of taking. */
    val picks: List<Pick> = emptyList(),
    /** What waits for supply after this. */
    val backordered: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.unlessEmpty("picks", picks)
        out.field("backordered", backordered)
    }

    companion object {
        internal fun read(value: JsonValue) = LinePromise(
            line = value["line"].integer(),
            picks = value["picks"].list { Pick.read(it) },
            backordered = value["backordered"].optional { Quantity(it.text()) },
        )
    }
}

/** A number of units of one line. */
data class LineQuantity(
    /** Which line. */
    val line: Long,
    /** How much of it; more than nothing. */
    val quantity: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("quantity", quantity)
    }

    companion object {
        internal fun read(value: JsonValue) = LineQuantity(
            line = value["line"].integer(),
            quantity = Quantity(value["quantity"].text()),
        )
    }
}

/** What one line gave back. */
data class LineRelease(
    /** Which line. */
    val line: Long,
    /** What was promised to it and is free again. */
    val picks: List<Pick> = emptyList(),
    /** What it no longer waits for. */
    val backordered: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.unlessEmpty("picks", picks)
        out.field("backordered", backordered)
    }

    companion object {
        internal fun read(value: JsonValue) = LineRelease(
            line = value["line"].integer(),
            picks = value["picks"].list { Pick.read(it) },
            backordered = value["backordered"].optional { Quantity(it.text()) },
        )
    }
}

/** Units of one line that can be invoiced again. */
data class LineReopened(
    /** Which line. */
    val line: Long,
    /** How many. */
    val quantity: Quantity,
    /** What they were worth on the invoice, without tax. */
    val net: Amount,
    /** The same with tax, where prices are gross. */
    val gross: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("quantity", quantity)
        out.field("net", net)
        out.field("gross", gross)
    }

    companion object {
        internal fun read(value: JsonValue) = LineReopened(
            line = value["line"].integer(),
            quantity = Quantity(value["quantity"].text()),
            net = Amount(value["net"].text()),
            gross = value["gross"].optional { Amount(it.text()) },
        )
    }
}

/** What a line got from stock, and what it waits for from now on. */
data class LineReserved(
    /** Which line. */
    val line: Long,
    /** Units promised now. */
    val reserved: Quantity? = null,
    /** Units that wait for supply after this. */
    val backordered: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("reserved", reserved)
        out.field("backordered", backordered)
    }

    companion object {
        internal fun read(value: JsonValue) = LineReserved(
            line = value["line"].integer(),
            reserved = value["reserved"].optional { Quantity(it.text()) },
            backordered = value["backordered"].optional { Quantity(it.text()) },
        )
    }
}

/** Units of one line that were sent, and what they were before. */
data class LineShipped(
    /** Which line. */
    val line: Long,
    /** How many were sent. */
    val quantity: Quantity,
    /** How many of them were reserved. */
    val reserved: Quantity? = null,
    /** How many of them were picked. */
    val picked: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("quantity", quantity)
        out.field("reserved", reserved)
        out.field("picked", picked)
    }

    companion object {
        internal fun read(value: JsonValue) = LineShipped(
            line = value["line"].integer(),
            quantity = Quantity(value["quantity"].text()),
            reserved = value["reserved"].optional { Quantity(it.text()) },
            picked = value["picked"].optional { Quantity(it.text()) },
        )
    }
}

/** A place where stock lies. */
data class Location(
    /** The caller's id. */
    val locationId: LocationId,
    /** Its name. */
    val name: String,
    /** The country it lies in. */
    val country: Country? = null,
    /** The channels that it sells in; all when empty. */
    val salesChannels: List<SalesChannel> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("location_id", locationId)
        out.field("name", name)
        out.field("country", country)
        out.unlessEmpty("sales_channels", salesChannels)
    }

    companion object {
        internal fun read(value: JsonValue) = Location(
            locationId = LocationId(value["location_id"].text()),
            name = value["name"].text(),
            country = value["country"].optional { Country(it.text()) },
            salesChannels = value["sales_channels"].list { SalesChannel(it.text()) },
        )
    }
}

/** What of a location is free today. */
data class LocationAvailability(
    /** Where. */
    val locationId: LocationId,
    /** On hand less reserved, held and safety stock, and not less than nothing. */
    val available: Quantity,
    /** The same figure uncut: less than nothing is what the location owes. */
    val availableUncut: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("location_id", locationId)
        out.field("available", available)
        out.field("available_uncut", availableUncut)
    }

    companion object {
        internal fun read(value: JsonValue) = LocationAvailability(
            locationId = LocationId(value["location_id"].text()),
            available = Quantity(value["available"].text()),
            availableUncut = Quantity(value["available_uncut"].text()),
        )
    }
}

/** What is demanded of one location. */
data class LocationRule(
    /** Which. */
    val locationId: LocationId,
    /** What is never promised there. */
    val safetyStock: Quantity? = null,
    /** How many units of the product it has room for. */
    val capacity: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("location_id", locationId)
        out.field("safety_stock", safetyStock)
        out.field("capacity", capacity)
    }

    companion object {
        internal fun read(value: JsonValue) = LocationRule(
            locationId = LocationId(value["location_id"].text()),
            safetyStock = value["safety_stock"].optional { Quantity(it.text()) },
            capacity = value["capacity"].optional { Quantity(it.text()) },
        )
    }
}

/** What is known of a lot. */
data class Lot(
    /** Which. */
    val lotId: LotId,
    /** The date on which the first of it came in: first in, first out goes by this. */
    val receivedOn: Date? = null,
    /** The last date on which it may be sold. */
    val expiresOn: Date? = null,
    /** The package that it lies in. */
    val packageId: PackageId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("lot_id", lotId)
        out.field("received_on", receivedOn)
        out.field("expires_on", expiresOn)
        out.field("package_id", packageId)
    }

    companion object {
        internal fun read(value: JsonValue) = Lot(
            lotId = LotId(value["lot_id"].text()),
            receivedOn = value["received_on"].optional { Date(it.text()) },
            expiresOn = value["expires_on"].optional { Date(it.text()) },
            packageId = value["package_id"].optional { PackageId(it.text()) },
        )
    }
}

/** Order exactly what is claimed and neither there nor on order, so that the safety stock stays. */
data class LotForLot(
    /** What is kept beyond all claims; nothing when left out. */
    val safetyStock: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("safety_stock", safetyStock)
    }

    companion object {
        internal fun read(value: JsonValue) = LotForLot(
            safetyStock = value["safety_stock"].optional { Quantity(it.text()) },
        )
    }
}

/** The electronic document of an invoice. */
data class MadeElectronicInvoice(
    /** The document. */
    val document: ElectronicInvoice,
    /** Where it cannot say quite what the invoice says. */
    val findings: List<Problem>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document", document)
        out.field("findings", findings)
    }

    companion object {
        internal fun read(value: JsonValue) = MadeElectronicInvoice(
            document = ElectronicInvoice.read(value["document"]),
            findings = value["findings"].list { Problem.read(it) },
        )
    }
}

/** The margin of a document and of its lines. */
data class Margin(
    /** Of each line, in the order of the document. */
    val lines: List<LineMargin>,
    /** The net amount of the document, its allowances and charges counted. */
    val net: Amount,
    /** The sum of the lines' costs; absent where one is missing, because a margin without it would be too high. */
    val cost: Amount? = null,
    /** net − cost. */
    val margin: Amount? = null,
    /** margin ÷ net × 100, rounded once to two places; absent where net is nothing, or past 99,999.99. */
    val marginPercent: Percent? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("lines", lines)
        out.field("net", net)
        out.field("cost", cost)
        out.field("margin", margin)
        out.field("margin_percent", marginPercent)
    }

    companion object {
        internal fun read(value: JsonValue) = Margin(
            lines = value["lines"].list { LineMargin.read(it) },
            net = Amount(value["net"].text()),
            cost = value["cost"].optional { Amount(it.text()) },
            margin = value["margin"].optional { Amount(it.text()) },
            marginPercent = value["margin_percent"].optional { Percent(it.text()) },
        )
    }
}

/** A part of an order that is invoiced by its name. */
data class Milestone(
    /** Its name, unique in the order. */
    val name: String,
    /** How much of the order it bills. */
    val percent: Percent,
    /** Words for people. */
    val description: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.field("percent", percent)
        out.field("description", description)
    }

    companion object {
        internal fun read(value: JsonValue) = Milestone(
            name = value["name"].text(),
            percent = Percent(value["percent"].text()),
            description = value["description"].optional { it.text() },
        )
    }
}

/** Order up to the maximum whenever the inventory position falls to the minimum. */
data class MinMax(
    /** When to order. */
    val minimum: Quantity,
    /** Up to where; not less than the minimum. */
    val maximum: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("minimum", minimum)
        out.field("maximum", maximum)
    }

    companion object {
        internal fun read(value: JsonValue) = MinMax(
            minimum = Quantity(value["minimum"].text()),
            maximum = Quantity(value["maximum"].text()),
        )
    }
}

/** An amount with its currency, where no document states it. */
data class Money(
    /** How much. */
    val amount: Amount,
    /** Of which currency. */
    val currency: Currency,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("amount", amount)
        out.field("currency", currency)
    }

    companion object {
        internal fun read(value: JsonValue) = Money(
            amount = Amount(value["amount"].text()),
            currency = Currency(value["currency"].text()),
        )
    }
}

/** Promises units of a line at another location than before. */
data class MoveReservation(
    /** Which order. */
    val orderId: OrderId,
    /** Which of its lines. */
    val line: Long,
    /** To which location. */
    val toLocationId: LocationId,
    /** How many; more than nothing. */
    val quantity: Quantity,
    /** What happens when less is free there. Left out, the command is refused. With `partial`, as many move as are free. With `backorder`, the rest waits for supply, and is promised wherever supply comes in. */
    val onShortage: Shortage? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("line", line)
        out.field("to_location_id", toLocationId)
        out.field("quantity", quantity)
        out.field("on_shortage", onShortage)
    }

    companion object {
        internal fun read(value: JsonValue) = MoveReservation(
            orderId = OrderId(value["order_id"].text()),
            line = value["line"].integer(),
            toLocationId = LocationId(value["to_location_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            onShortage = value["on_shortage"].optional { it.word(Shortage.entries) },
        )
    }
}

/** Asks for what falls due next. */
internal data class NextDeadline(
    /** Invoices that fall due after this date. */
    val after: Date,
    /** Holds that expire after this instant; after the latest that the desk has seen when left out. */
    val now: Timestamp? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("after", after)
        out.field("now", now)
    }
}

/** One order: its content, its stamps, its counts. A value; cloning it is an undo. */
data class Order(
    /** How many events it has seen. */
    val version: Long,
    /** What was ordered, and where each line's units are. */
    val content: OrderContent,
    /** When it was quoted. */
    val quoted: Stamp? = null,
    /** When it was placed. */
    val placed: Stamp? = null,
    /** When it was confirmed. */
    val confirmed: Stamp? = null,
    /** When it was closed. */
    val closed: Stamp? = null,
    /** When the last of it was cancelled before anything was shipped. */
    val cancelled: Stamp? = null,
    /** Open holds. */
    val holds: List<Hold> = emptyList(),
    /** Shipments so far. */
    val shipments: Long? = null,
    /** What its invoices bill of its goods, before advances are taken off; less what can be invoiced again. */
    val invoiced: Totals? = null,
    /** The payments received for it. */
    val payments: List<OrderPayment> = emptyList(),
    /** What was invoiced in advance. */
    val advances: List<OrderAdvance> = emptyList(),
    /** What was credited for good. */
    val credited: Totals? = null,
    /** What was paid before there was an invoice, and is on none yet. */
    val prepaid: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("version", version)
        out.field("content", content)
        out.field("quoted", quoted)
        out.field("placed", placed)
        out.field("confirmed", confirmed)
        out.field("closed", closed)
        out.field("cancelled", cancelled)
        out.unlessEmpty("holds", holds)
        out.field("shipments", shipments)
        out.field("invoiced", invoiced)
        out.unlessEmpty("payments", payments)
        out.unlessEmpty("advances", advances)
        out.field("credited", credited)
        out.field("prepaid", prepaid)
    }

    companion object {
        internal fun read(value: JsonValue) = Order(
            version = value["version"].integer(),
            content = OrderContent.read(value["content"]),
            quoted = value["quoted"].optional { Stamp.read(it) },
            placed = value["placed"].optional { Stamp.read(it) },
            confirmed = value["confirmed"].optional { Stamp.read(it) },
            closed = value["closed"].optional { Stamp.read(it) },
            cancelled = value["cancelled"].optional { Stamp.read(it) },
            holds = value["holds"].list { Hold.read(it) },
            shipments = value["shipments"].optional { it.integer() },
            invoiced = value["invoiced"].optional { Totals.read(it) },
            payments = value["payments"].list { OrderPayment.read(it) },
            advances = value["advances"].list { OrderAdvance.read(it) },
            credited = value["credited"].optional { Totals.read(it) },
            prepaid = value["prepaid"].optional { Amount(it.text()) },
        )
    }
}

/** What an invoice billed in advance. */
data class OrderAdvance(
    /** Which invoice. */
    val invoiceId: InvoiceId,
    /** Its date. */
    val issuedOn: Date,
    /** What it billed, less what was credited of it. */
    val totals: Totals,
    /** What of that no later invoice has taken off. */
    val open: Totals,
    /** The milestone that it bills; none when it has been given back whole: then it can be billed again. */
    val milestone: String? = null,
    /** How much of the order, where that was asked for; none when it has been given back whole. */
    val percent: Percent? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("issued_on", issuedOn)
        out.field("totals", totals)
        out.field("open", open)
        out.field("milestone", milestone)
        out.field("percent", percent)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderAdvance(
            invoiceId = InvoiceId(value["invoice_id"].text()),
            issuedOn = Date(value["issued_on"].text()),
            totals = Totals.read(value["totals"]),
            open = Totals.read(value["open"]),
            milestone = value["milestone"].optional { it.text() },
            percent = value["percent"].optional { Percent(it.text()) },
        )
    }
}

/** A part of the order was invoiced in advance. */
data class OrderAdvanceInvoiced(
    /** Which order. */
    val orderId: OrderId,
    /** Which invoice. */
    val invoiceId: InvoiceId,
    /** Its date. */
    val issuedOn: Date,
    /** Its totals. */
    val totals: Totals,
    /** The milestone that it bills. */
    val milestone: String? = null,
    /** How much of the order, where that was asked for. */
    val percent: Percent? = null,
    /** What was paid before and is on it. */
    val prepaid: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("invoice_id", invoiceId)
        out.field("issued_on", issuedOn)
        out.field("totals", totals)
        out.field("milestone", milestone)
        out.field("percent", percent)
        out.field("prepaid", prepaid)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderAdvanceInvoiced(
            orderId = OrderId(value["order_id"].text()),
            invoiceId = InvoiceId(value["invoice_id"].text()),
            issuedOn = Date(value["issued_on"].text()),
            totals = Totals.read(value["totals"]),
            milestone = value["milestone"].optional { it.text() },
            percent = value["percent"].optional { Percent(it.text()) },
            prepaid = value["prepaid"].optional { Amount(it.text()) },
        )
    }
}

/** Lines were changed, added or taken away. */
data class OrderAmended(
    /** Which order. */
    val orderId: OrderId,
    /** The totals from now on. */
    val totals: Totals,
    /** The lines that are new or different. */
    val setLines: List<OrderLine> = emptyList(),
    /** The taxes of the table of taxes that the order has not had before. */
    val taxes: List<Tax> = emptyList(),
    /** The lines that are gone. */
    val removeLines: List<Long> = emptyList(),
    /** The new required date. */
    val requiredOn: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("totals", totals)
        out.unlessEmpty("set_lines", setLines)
        out.unlessEmpty("taxes", taxes)
        out.unlessEmpty("remove_lines", removeLines)
        out.field("required_on", requiredOn)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderAmended(
            orderId = OrderId(value["order_id"].text()),
            totals = Totals.read(value["totals"]),
            setLines = value["set_lines"].list { OrderLine.read(it) },
            taxes = value["taxes"].list { Tax.read(it) },
            removeLines = value["remove_lines"].list { it.integer() },
            requiredOn = value["required_on"].optional { Date(it.text()) },
        )
    }
}

/** The order was closed; what was reserved or waiting is free again. */
data class OrderClosed(
    /** Which order. */
    val orderId: OrderId,
    /** What was freed. */
    val lines: List<LineFreed> = emptyList(),
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.unlessEmpty("lines", lines)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderClosed(
            orderId = OrderId(value["order_id"].text()),
            lines = value["lines"].list { LineFreed.read(it) },
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** The lines of drafts, one list for each column; all lists are equally long. */
data class OrderColumns(
    /** The order of each line. */
    val orderId: List<OrderId?>,
    /** Who buys. */
    val customerId: List<CustomerId?>,
    /** The currency of the order. */
    val currency: List<Currency?>,
    /** What is asked for. */
    val productId: List<ProductId?>,
    /** How much of it. */
    val quantity: List<Quantity?>,
    /** The number of the line; counted up when there is no such column. */
    val line: List<Long?> = emptyList(),
    /** The unit the buyer means. */
    val unit: List<UnitCode?> = emptyList(),
    /** The price the buyer expects, tax excluded. */
    val unitPrice: List<UnitPrice?> = emptyList(),
    /** The quantity the price is for. */
    val baseQuantity: List<Quantity?> = emptyList(),
    /** How the line is taxed. */
    val taxCategory: List<TaxCategory?> = emptyList(),
    /** At which rate, in percent. */
    val taxRate: List<Percent?> = emptyList(),
    /** What is taken off the line, in percent. */
    val discountPercent: List<Percent?> = emptyList(),
    /** What is taken off the line. */
    val allowanceAmount: List<Amount?> = emptyList(),
    /** What is put on the line. */
    val chargeAmount: List<Amount?> = emptyList(),
    /** Words for people. */
    val description: List<String?> = emptyList(),
    /** The date of the order. */
    val orderedOn: List<Date?> = emptyList(),
    /** When the buyer wants the goods. */
    val requiredOn: List<Date?> = emptyList(),
    /** The buyer's own reference. */
    val reference: List<String?> = emptyList(),
    /** The price list to use. */
    val priceListId: List<PriceListId?> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("customer_id", customerId)
        out.field("currency", currency)
        out.field("product_id", productId)
        out.field("quantity", quantity)
        out.unlessEmpty("line", line)
        out.unlessEmpty("unit", unit)
        out.unlessEmpty("unit_price", unitPrice)
        out.unlessEmpty("base_quantity", baseQuantity)
        out.unlessEmpty("tax_category", taxCategory)
        out.unlessEmpty("tax_rate", taxRate)
        out.unlessEmpty("discount_percent", discountPercent)
        out.unlessEmpty("allowance_amount", allowanceAmount)
        out.unlessEmpty("charge_amount", chargeAmount)
        out.unlessEmpty("description", description)
        out.unlessEmpty("ordered_on", orderedOn)
        out.unlessEmpty("required_on", requiredOn)
        out.unlessEmpty("reference", reference)
        out.unlessEmpty("price_list_id", priceListId)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderColumns(
            orderId = value["order_id"].list { it.optional { OrderId(it.text()) } },
            customerId = value["customer_id"].list { it.optional { CustomerId(it.text()) } },
            currency = value["currency"].list { it.optional { Currency(it.text()) } },
            productId = value["product_id"].list { it.optional { ProductId(it.text()) } },
            quantity = value["quantity"].list { it.optional { Quantity(it.text()) } },
            line = value["line"].list { it.optional { it.integer() } },
            unit = value["unit"].list { it.optional { UnitCode(it.text()) } },
            unitPrice = value["unit_price"].list { it.optional { UnitPrice(it.text()) } },
            baseQuantity = value["base_quantity"].list { it.optional { Quantity(it.text()) } },
            taxCategory = value["tax_category"].list { it.optional { it.word(TaxCategory.entries) } },
            taxRate = value["tax_rate"].list { it.optional { Percent(it.text()) } },
            discountPercent = value["discount_percent"].list { it.optional { Percent(it.text()) } },
            allowanceAmount = value["allowance_amount"].list { it.optional { Amount(it.text()) } },
            chargeAmount = value["charge_amount"].list { it.optional { Amount(it.text()) } },
            description = value["description"].list { it.optional { it.text() } },
            orderedOn = value["ordered_on"].list { it.optional { Date(it.text()) } },
            requiredOn = value["required_on"].list { it.optional { Date(it.text()) } },
            reference = value["reference"].list { it.optional { it.text() } },
            priceListId = value["price_list_id"].list { it.optional { PriceListId(it.text()) } },
        )
    }
}

/** The order was confirmed to the buyer. */
data class OrderConfirmed(
    /** Which order. */
    val orderId: OrderId,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderConfirmed(
            orderId = OrderId(value["order_id"].text()),
        )
    }
}

/** The settled content of an order. Lines are sorted by their number. */
data class OrderContent(
    /** The caller's id of the order. */
    val orderId: OrderId,
    /** Who buys. */
    val customerId: CustomerId,
    /** The currency of every amount in it. */
    val currency: Currency,
    /** The date of the order. */
    val orderedOn: Date,
    /** The lines, sorted by number. */
    val lines: List<OrderLine>,
    /** The totals of the whole order as ordered. */
    val totals: Totals,
    /** When the buyer wants the goods. */
    val requiredOn: Date? = null,
    /** The buyer's own reference. */
    val reference: String? = null,
    /** Where the goods go. */
    val shippingAddress: Address? = null,
    /** Where the invoice goes. */
    val billingAddress: Address? = null,
    /** Days from invoice to due date, where there are no `payment_terms`. */
    val paymentDays: Long? = null,
    /** When which part of an invoice is due, where so many days net do not say it. BT-20. */
    val paymentTerms: PaymentTerms? = null,
    /** Are its prices, allowances and charges without tax or with it? */
    val prices: PriceBasis? = null,
    /** The taxes that it defines, and those of the table of taxes that its lines name. */
    val taxes: List<Tax> = emptyList(),
    /** The second currency that it is told in. */
    val exchange: Exchange? = null,
    /** What is taken off the whole. */
    val allowances: List<Adjustment> = emptyList(),
    /** What is put on the whole. */
    val charges: List<Adjustment> = emptyList(),
    /** How amounts are rounded. */
    val rounding: Rounding? = null,
    /** Words for people. */
    val note: String? = null,
    /** How urgent it is; the higher, the earlier it is served. */
    val priority: Long? = null,
    /** The hold on stock whose units are for it. */
    val stockHoldId: StockHoldId? = null,
    /** The channel that it is sold in: only locations that sell in it serve it; any location when left out. */
    val salesChannel: SalesChannel? = null,
    /** What may be invoiced. */
    val invoicePolicy: InvoicePolicy? = null,
    /** The parts that are invoiced by name; they sum to 100 percent. */
    val milestones: List<Milestone> = emptyList(),
    /** When deposits are taken off. */
    val depositDeduction: DepositDeduction? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("customer_id", customerId)
        out.field("currency", currency)
        out.field("ordered_on", orderedOn)
        out.field("lines", lines)
        out.field("totals", totals)
        out.field("required_on", requiredOn)
        out.field("reference", reference)
        out.field("shipping_address", shippingAddress)
        out.field("billing_address", billingAddress)
        out.field("payment_days", paymentDays)
        out.field("payment_terms", paymentTerms)
        out.field("prices", prices)
        out.unlessEmpty("taxes", taxes)
        out.field("exchange", exchange)
        out.unlessEmpty("allowances", allowances)
        out.unlessEmpty("charges", charges)
        out.field("rounding", rounding)
        out.field("note", note)
        out.field("priority", priority)
        out.field("stock_hold_id", stockHoldId)
        out.field("sales_channel", salesChannel)
        out.field("invoice_policy", invoicePolicy)
        out.unlessEmpty("milestones", milestones)
        out.field("deposit_deduction", depositDeduction)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderContent(
            orderId = OrderId(value["order_id"].text()),
            customerId = CustomerId(value["customer_id"].text()),
            currency = Currency(value["currency"].text()),
            orderedOn = Date(value["ordered_on"].text()),
            lines = value["lines"].list { OrderLine.read(it) },
            totals = Totals.read(value["totals"]),
            requiredOn = value["required_on"].optional { Date(it.text()) },
            reference = value["reference"].optional { it.text() },
            shippingAddress = value["shipping_address"].optional { Address.read(it) },
            billingAddress = value["billing_address"].optional { Address.read(it) },
            paymentDays = value["payment_days"].optional { it.integer() },
            paymentTerms = value["payment_terms"].optional { PaymentTerms.read(it) },
            prices = value["prices"].optional { it.word(PriceBasis.entries) },
            taxes = value["taxes"].list { Tax.read(it) },
            exchange = value["exchange"].optional { Exchange.read(it) },
            allowances = value["allowances"].list { Adjustment.read(it) },
            charges = value["charges"].list { Adjustment.read(it) },
            rounding = value["rounding"].optional { Rounding.read(it) },
            note = value["note"].optional { it.text() },
            priority = value["priority"].optional { it.integer() },
            stockHoldId = value["stock_hold_id"].optional { StockHoldId(it.text()) },
            salesChannel = value["sales_channel"].optional { SalesChannel(it.text()) },
            invoicePolicy = value["invoice_policy"].optional { it.word(InvoicePolicy.entries) },
            milestones = value["milestones"].list { Milestone.read(it) },
            depositDeduction = value["deposit_deduction"].optional { it.word(DepositDeduction.entries) },
        )
    }
}

/** A part of an invoice of the order was given back. */
data class OrderCredited(
    /** Which order. */
    val orderId: OrderId,
    /** Which invoice. */
    val invoiceId: InvoiceId,
    /** By which credit note. */
    val creditNoteId: InvoiceId,
    /** What was given back for good. */
    val credited: Totals? = null,
    /** What can be invoiced again. */
    val reopened: Totals? = null,
    /** Which units can be invoiced again. */
    val lines: List<LineReopened> = emptyList(),
    /** What an invoice in advance gave back of what no later one has taken off. */
    val advance: Totals? = null,
    /** What the invoices in advance got back of what was taken off. */
    val restored: List<AdvanceOpen> = emptyList(),
    /** The totals of the order from now on, where its invoices say them. */
    val totals: Totals? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("invoice_id", invoiceId)
        out.field("credit_note_id", creditNoteId)
        out.field("credited", credited)
        out.field("reopened", reopened)
        out.unlessEmpty("lines", lines)
        out.field("advance", advance)
        out.unlessEmpty("restored", restored)
        out.field("totals", totals)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderCredited(
            orderId = OrderId(value["order_id"].text()),
            invoiceId = InvoiceId(value["invoice_id"].text()),
            creditNoteId = InvoiceId(value["credit_note_id"].text()),
            credited = value["credited"].optional { Totals.read(it) },
            reopened = value["reopened"].optional { Totals.read(it) },
            lines = value["lines"].list { LineReopened.read(it) },
            advance = value["advance"].optional { Totals.read(it) },
            restored = value["restored"].list { AdvanceOpen.read(it) },
            totals = value["totals"].optional { Totals.read(it) },
        )
    }
}

/** Sent units arrived. */
data class OrderDelivered(
    /** Which order. */
    val orderId: OrderId,
    /** The number of the shipment in the order. */
    val shipment: Long,
    /** Which lines. */
    val lines: List<LineQuantity>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("shipment", shipment)
        out.field("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderDelivered(
            orderId = OrderId(value["order_id"].text()),
            shipment = value["shipment"].integer(),
            lines = value["lines"].list { LineQuantity.read(it) },
        )
    }
}

/** What a buyer asks for, as captured: the content of `draft_order`, `quote_order` and `place_order`. */
data class OrderDraft(
    /** The caller's id of the order. */
    val orderId: OrderId,
    /** Who buys. */
    val customerId: CustomerId,
    /** The currency of every amount in it. */
    val currency: Currency,
    /** What is asked for; at least one line. */
    val lines: List<OrderLineDraft>,
    /** The date of the order; the business date when left out. */
    val orderedOn: Date? = null,
    /** When the buyer wants the goods. */
    val requiredOn: Date? = null,
    /** The buyer's own reference. BT-13. */
    val reference: String? = null,
    /** Where the goods go; the customer's shipping address when left out. BG-15. */
    val shippingAddress: Address? = null,
    /** Where the invoice goes; the customer's billing address when left out. BG-8. */
    val billingAddress: Address? = null,
    /** The price list to use before the customer's, the customer's group's and the seller's. */
    val priceListId: PriceListId? = null,
    /** Days from invoice to due date; the customer's terms when left out. */
    val paymentDays: Long? = null,
    /** When which part of an invoice is due, instead of `payment_days`. BT-20. */
    val paymentTerms: PaymentTerms? = null,
    /** Are its prices, allowances and charges without tax or with it? */
    val prices: PriceBasis? = null,
    /** The taxes that its lines name. */
    val taxes: List<Tax> = emptyList(),
    /** The second currency that it is told in. */
    val exchange: Exchange? = null,
    /** What is taken off the whole. BG-20. */
    val allowances: List<Adjustment> = emptyList(),
    /** What is put on the whole, such as freight. BG-21. */
    val charges: List<Adjustment> = emptyList(),
    /** How amounts are rounded. */
    val rounding: Rounding? = null,
    /** The total with tax that the buyer expects; verification compares it. */
    val totalExpected: Amount? = null,
    /** Words for people. BT-22. */
    val note: String? = null,
    /** How urgent it is; the higher, the earlier it is served when goods are short. */
    val priority: Long? = null,
    /** The hold on stock whose units are for it. */
    val stockHoldId: StockHoldId? = null,
    /** The channel that it is sold in: only locations that sell in it serve it; any location when left out. */
    val salesChannel: SalesChannel? = null,
    /** What may be invoiced. */
    val invoicePolicy: InvoicePolicy? = null,
    /** The parts that are invoiced by name; they sum to 100 percent. */
    val milestones: List<Milestone> = emptyList(),
    /** When deposits are taken off. */
    val depositDeduction: DepositDeduction? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("customer_id", customerId)
        out.field("currency", currency)
        out.field("lines", lines)
        out.field("ordered_on", orderedOn)
        out.field("required_on", requiredOn)
        out.field("reference", reference)
        out.field("shipping_address", shippingAddress)
        out.field("billing_address", billingAddress)
        out.field("price_list_id", priceListId)
        out.field("payment_days", paymentDays)
        out.field("payment_terms", paymentTerms)
        out.field("prices", prices)
        out.unlessEmpty("taxes", taxes)
        out.field("exchange", exchange)
        out.unlessEmpty("allowances", allowances)
        out.unlessEmpty("charges", charges)
        out.field("rounding", rounding)
        out.field("total_expected", totalExpected)
        out.field("note", note)
        out.field("priority", priority)
        out.field("stock_hold_id", stockHoldId)
        out.field("sales_channel", salesChannel)
        out.field("invoice_policy", invoicePolicy)
        out.unlessEmpty("milestones", milestones)
        out.field("deposit_deduction", depositDeduction)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderDraft(
            orderId = OrderId(value["order_id"].text()),
            customerId = CustomerId(value["customer_id"].text()),
            currency = Currency(value["currency"].text()),
            lines = value["lines"].list { OrderLineDraft.read(it) },
            orderedOn = value["ordered_on"].optional { Date(it.text()) },
            requiredOn = value["required_on"].optional { Date(it.text()) },
            reference = value["reference"].optional { it.text() },
            shippingAddress = value["shipping_address"].optional { Address.read(it) },
            billingAddress = value["billing_address"].optional { Address.read(it) },
            priceListId = value["price_list_id"].optional { PriceListId(it.text()) },
            paymentDays = value["payment_days"].optional { it.integer() },
            paymentTerms = value["payment_terms"].optional { PaymentTerms.read(it) },
            prices = value["prices"].optional { it.word(PriceBasis.entries) },
            taxes = value["taxes"].list { Tax.read(it) },
            exchange = value["exchange"].optional { Exchange.read(it) },
            allowances = value["allowances"].list { Adjustment.read(it) },
            charges = value["charges"].list { Adjustment.read(it) },
            rounding = value["rounding"].optional { Rounding.read(it) },
            totalExpected = value["total_expected"].optional { Amount(it.text()) },
            note = value["note"].optional { it.text() },
            priority = value["priority"].optional { it.integer() },
            stockHoldId = value["stock_hold_id"].optional { StockHoldId(it.text()) },
            salesChannel = value["sales_channel"].optional { SalesChannel(it.text()) },
            invoicePolicy = value["invoice_policy"].optional { it.word(InvoicePolicy.entries) },
            milestones = value["milestones"].list { Milestone.read(it) },
            depositDeduction = value["deposit_deduction"].optional { it.word(DepositDeduction.entries) },
        )
    }
}

/** How many findings orders have, one entry for each. */
data class OrderFindings(
    /** Which order. */
    val orderId: List<OrderId>,
    /** How many errors it has, those left out of the list included. */
    val errors: List<Long>,
    /** How many warnings it has, those left out of the list included. */
    val warnings: List<Long>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("errors", errors)
        out.field("warnings", warnings)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderFindings(
            orderId = value["order_id"].list { OrderId(it.text()) },
            errors = value["errors"].list { it.integer() },
            warnings = value["warnings"].list { it.integer() },
        )
    }
}

/** A hold was put on the order. */
data class OrderHeld(
    /** Which order. */
    val orderId: OrderId,
    /** The name of the hold. */
    val hold: String,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("hold", hold)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderHeld(
            orderId = OrderId(value["order_id"].text()),
            hold = value["hold"].text(),
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** A hold was taken away. */
data class OrderHoldReleased(
    /** Which order. */
    val orderId: OrderId,
    /** The name of the hold. */
    val hold: String,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("hold", hold)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderHoldReleased(
            orderId = OrderId(value["order_id"].text()),
            hold = value["hold"].text(),
        )
    }
}

/** Units were put on an invoice. */
data class OrderInvoiced(
    /** Which order. */
    val orderId: OrderId,
    /** Which invoice. */
    val invoiceId: InvoiceId,
    /** Which lines, and what they are worth there. */
    val lines: List<LineInvoiced>,
    /** What the goods on the invoice are worth, before advances are taken off. */
    val totals: Totals,
    /** What it takes off of earlier invoices in advance. */
    val deductions: List<AdvanceOpen> = emptyList(),
    /** What was paid before and is on it. */
    val prepaid: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("invoice_id", invoiceId)
        out.field("lines", lines)
        out.field("totals", totals)
        out.unlessEmpty("deductions", deductions)
        out.field("prepaid", prepaid)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderInvoiced(
            orderId = OrderId(value["order_id"].text()),
            invoiceId = InvoiceId(value["invoice_id"].text()),
            lines = value["lines"].list { LineInvoiced.read(it) },
            totals = Totals.read(value["totals"]),
            deductions = value["deductions"].list { AdvanceOpen.read(it) },
            prepaid = value["prepaid"].optional { Amount(it.text()) },
        )
    }
}

/** One line with everything settled, and where its units are. */
data class OrderLine(
    /** Its number in the order. */
    val line: Long,
    /** What was asked for. */
    val productId: ProductId,
    /** How much was ordered. */
    val quantity: Quantity,
    /** In which unit. */
    val unit: UnitCode,
    /** What one unit, or the base quantity, costs, as the order's prices are. */
    val unitPrice: UnitPrice,
    /** quantity × price ÷ base + charges − allowances, without tax. */
    val net: Amount,
    /** The same with tax, where its price is gross. */
    val gross: Amount? = null,
    /** How it is taxed, when one tax of a category and rate is all. */
    val tax: TaxRate? = null,
    /** Which of the order's taxes it has, in the order in which they are computed. */
    val taxes: List<TaxId> = emptyList(),
    /** Which rule of the table of taxes said so. */
    val taxRule: RuleId? = null,
    /** The quantity the price is for; one when left out. */
    val baseQuantity: Quantity? = null,
    /** What is taken off the line. */
    val allowances: List<Adjustment> = emptyList(),
    /** What is put on the line. */
    val charges: List<Adjustment> = emptyList(),
    /** Words for people. */
    val description: String? = null,
    /** Does the product lie in stock? */
    val stocking: Stocking? = null,
    /** Where the units are. */
    val counters: Counters? = null,
    /** What is on its invoices, without tax. */
    val netInvoiced: Amount? = null,
    /** The same with tax, where prices are gross. */
    val grossInvoiced: Amount? = null,
    /** What the buyer asked for, where that was in another unit than the product's. */
    val orderedAs: UnitQuantity? = null,
    /** What one unit consists of, when it is a kit. */
    val components: List<Component> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("product_id", productId)
        out.field("quantity", quantity)
        out.field("unit", unit)
        out.field("unit_price", unitPrice)
        out.field("net", net)
        out.field("gross", gross)
        out.field("tax", tax)
        out.unlessEmpty("taxes", taxes)
        out.field("tax_rule", taxRule)
        out.field("base_quantity", baseQuantity)
        out.unlessEmpty("allowances", allowances)
        out.unlessEmpty("charges", charges)
        out.field("description", description)
        out.field("stocking", stocking)
        out.field("counters", counters)
        out.field("net_invoiced", netInvoiced)
        out.field("gross_invoiced", grossInvoiced)
        out.field("ordered_as", orderedAs)
        out.unlessEmpty("components", components)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderLine(
            line = value["line"].integer(),
            productId = ProductId(value["product_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            unit = UnitCode(value["unit"].text()),
            unitPrice = UnitPrice(value["unit_price"].text()),
            net = Amount(value["net"].text()),
            gross = value["gross"].optional { Amount(it.text()) },
            tax = value["tax"].optional { TaxRate.read(it) },
            taxes = value["taxes"].list { TaxId(it.text()) },
            taxRule = value["tax_rule"].optional { RuleId(it.text()) },
            baseQuantity = value["base_quantity"].optional { Quantity(it.text()) },
            allowances = value["allowances"].list { Adjustment.read(it) },
            charges = value["charges"].list { Adjustment.read(it) },
            description = value["description"].optional { it.text() },
            stocking = value["stocking"].optional { it.word(Stocking.entries) },
            counters = value["counters"].optional { Counters.read(it) },
            netInvoiced = value["net_invoiced"].optional { Amount(it.text()) },
            grossInvoiced = value["gross_invoiced"].optional { Amount(it.text()) },
            orderedAs = value["ordered_as"].optional { UnitQuantity.read(it) },
            components = value["components"].list { Component.read(it) },
        )
    }
}

/** One line of a draft. EN 16931 BG-25. */
data class OrderLineDraft(
    /** Its number in the order, 1 to 999,999; gaps are fine. BT-126. */
    val line: Long,
    /** What is asked for. */
    val productId: ProductId,
    /** How much of it, in the line's unit; more than nothing. BT-129. */
    val quantity: Quantity,
    /** The unit the buyer means: the product's own, or one that it has a conversion for; the product's own when left out. The order counts in the product's own unit. BT-130. */
    val unit: UnitCode? = null,
    /** The price the buyer expects, as the order's prices are; the price list's when left out. BT-146. */
    val unitPrice: UnitPrice? = null,
    /** The quantity the price is for; one when left out. BT-149. */
    val baseQuantity: Quantity? = null,
    /** How it is taxed; as the table of taxes says of the product's class, else as the product is, when left out. */
    val tax: TaxRate? = null,
    /** Which of the order's taxes, or of those of the table, it has, in the order in which they are computed; instead of `tax`. */
    val taxes: List<TaxId> = emptyList(),
    /** What is taken off the line. BG-27. */
    val allowances: List<Adjustment> = emptyList(),
    /** What is put on the line. BG-28. */
    val charges: List<Adjustment> = emptyList(),
    /** Words for people; the product's name when left out. BT-153. */
    val description: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("product_id", productId)
        out.field("quantity", quantity)
        out.field("unit", unit)
        out.field("unit_price", unitPrice)
        out.field("base_quantity", baseQuantity)
        out.field("tax", tax)
        out.unlessEmpty("taxes", taxes)
        out.unlessEmpty("allowances", allowances)
        out.unlessEmpty("charges", charges)
        out.field("description", description)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderLineDraft(
            line = value["line"].integer(),
            productId = ProductId(value["product_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            unit = value["unit"].optional { UnitCode(it.text()) },
            unitPrice = value["unit_price"].optional { UnitPrice(it.text()) },
            baseQuantity = value["base_quantity"].optional { Quantity(it.text()) },
            tax = value["tax"].optional { TaxRate.read(it) },
            taxes = value["taxes"].list { TaxId(it.text()) },
            allowances = value["allowances"].list { Adjustment.read(it) },
            charges = value["charges"].list { Adjustment.read(it) },
            description = value["description"].optional { it.text() },
        )
    }
}

/** A payment was allocated to an invoice of the order. */
data class OrderPaid(
    /** Which order. */
    val orderId: OrderId,
    /** Which payment. */
    val paymentId: PaymentId,
    /** How much. */
    val amount: Amount,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("payment_id", paymentId)
        out.field("amount", amount)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderPaid(
            orderId = OrderId(value["order_id"].text()),
            paymentId = PaymentId(value["payment_id"].text()),
            amount = Amount(value["amount"].text()),
        )
    }
}

/** A payment's share in an order. */
data class OrderPayment(
    /** Which payment. */
    val paymentId: PaymentId,
    /** How much of it. */
    val amount: Amount,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("payment_id", paymentId)
        out.field("amount", amount)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderPayment(
            paymentId = PaymentId(value["payment_id"].text()),
            amount = Amount(value["amount"].text()),
        )
    }
}

/** Reserved units were taken from the shelf. */
data class OrderPicked(
    /** Which order. */
    val orderId: OrderId,
    /** Which lines. */
    val lines: List<LineQuantity>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderPicked(
            orderId = OrderId(value["order_id"].text()),
            lines = value["lines"].list { LineQuantity.read(it) },
        )
    }
}

/** Reserved or waiting units were given back. */
data class OrderReleased(
    /** Which order. */
    val orderId: OrderId,
    /** Which lines. */
    val lines: List<LineFreed>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderReleased(
            orderId = OrderId(value["order_id"].text()),
            lines = value["lines"].list { LineFreed.read(it) },
        )
    }
}

/** Stock promised units to the order, or put them on a waiting list. */
data class OrderReserved(
    /** Which order. */
    val orderId: OrderId,
    /** Which lines. */
    val lines: List<LineReserved>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderReserved(
            orderId = OrderId(value["order_id"].text()),
            lines = value["lines"].list { LineReserved.read(it) },
        )
    }
}

/** Units were sent. */
data class OrderShipped(
    /** Which order. */
    val orderId: OrderId,
    /** The number of the shipment in the order. */
    val shipment: Long,
    /** Which lines. */
    val lines: List<LineShipped>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("shipment", shipment)
        out.field("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderShipped(
            orderId = OrderId(value["order_id"].text()),
            shipment = value["shipment"].integer(),
            lines = value["lines"].list { LineShipped.read(it) },
        )
    }
}

/** The four axes on which an order moves, each on its own. */
data class OrderStatus(
    /** How far the agreement is. */
    val commercial: CommercialStatus,
    /** How far the goods are. */
    val fulfilment: FulfilmentStatus,
    /** How far the invoices are. */
    val billing: BillingStatus,
    /** How far the money is. */
    val payment: PaymentStatus,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("commercial", commercial)
        out.field("fulfilment", fulfilment)
        out.field("billing", billing)
        out.field("payment", payment)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderStatus(
            commercial = value["commercial"].word(CommercialStatus.entries),
            fulfilment = value["fulfilment"].word(FulfilmentStatus.entries),
            billing = value["billing"].word(BillingStatus.entries),
            payment = value["payment"].word(PaymentStatus.entries),
        )
    }
}

/** Units were cancelled. */
data class OrderUnitsCancelled(
    /** Which order. */
    val orderId: OrderId,
    /** From which lines. */
    val lines: List<LineFreed>,
    /** The totals of what is left. */
    val totals: Totals,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("lines", lines)
        out.field("totals", totals)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderUnitsCancelled(
            orderId = OrderId(value["order_id"].text()),
            lines = value["lines"].list { LineFreed.read(it) },
            totals = Totals.read(value["totals"]),
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** An order as an answer shows it. */
data class OrderView(
    /** Which order. */
    val orderId: OrderId,
    /** How many events it has seen. */
    val version: Long,
    /** Where it stands. */
    val status: OrderStatus,
    /** What it is worth. */
    val totals: Totals,
    /** What its guards would let through now. */
    val allowed: List<Guard>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("version", version)
        out.field("status", status)
        out.field("totals", totals)
        out.field("allowed", allowed)
    }

    companion object {
        internal fun read(value: JsonValue) = OrderView(
            orderId = OrderId(value["order_id"].text()),
            version = value["version"].integer(),
            status = OrderStatus.read(value["status"]),
            totals = Totals.read(value["totals"]),
            allowed = value["allowed"].list { it.word(Guard.entries) },
        )
    }
}

/** Units of a line that are to be packed. */
data class PackageContent(
    /** Which line. */
    val line: Long,
    /** From where. */
    val locationId: LocationId,
    /** How many; more than nothing. */
    val quantity: Quantity,
    /** When can it leave? */
    val kind: PackageKind? = null,
    /** What one unit weighs, in the caller's own measure; nothing when left out. */
    val unitWeight: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("location_id", locationId)
        out.field("quantity", quantity)
        out.field("kind", kind)
        out.field("unit_weight", unitWeight)
    }

    companion object {
        internal fun read(value: JsonValue) = PackageContent(
            line = value["line"].integer(),
            locationId = LocationId(value["location_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            kind = value["kind"].optional { it.word(PackageKind.entries) },
            unitWeight = value["unit_weight"].optional { Quantity(it.text()) },
        )
    }
}

/** What is to be packed, and how. */
data class PackingRequest(
    /** What is to be packed: of an allocation, its picks and its backorders. */
    val contents: List<PackageContent> = emptyList(),
    /** The most that a package may weigh; any weight when left out. */
    val weightMax: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.unlessEmpty("contents", contents)
        out.field("weight_max", weightMax)
    }

    companion object {
        internal fun read(value: JsonValue) = PackingRequest(
            contents = value["contents"].list { PackageContent.read(it) },
            weightMax = value["weight_max"].optional { Quantity(it.text()) },
        )
    }
}

/** A rule that did not decide. */
data class PassedOver(
    /** Which rule. */
    val ruleId: RuleId,
    /** The first of its conditions that the facts do not meet. */
    val unmet: TaxCondition,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("rule_id", ruleId)
        out.field("unmet", unmet)
    }

    companion object {
        internal fun read(value: JsonValue) = PassedOver(
            ruleId = RuleId(value["rule_id"].text()),
            unmet = value["unmet"].word(TaxCondition.entries),
        )
    }
}

/** One payment. */
data class Payment(
    /** How many events it has seen. */
    val version: Long,
    /** As it came in. */
    val received: PaymentReceived,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("version", version)
        out.field("received", received)
    }

    companion object {
        internal fun read(value: JsonValue) = Payment(
            version = value["version"].integer(),
            received = PaymentReceived.read(value["received"]),
        )
    }
}

/** The share of a payment that pays one invoice. */
data class PaymentAllocation(
    /** Which invoice. */
    val invoiceId: InvoiceId,
    /** How much; more than nothing. */
    val amount: Amount,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("amount", amount)
    }

    companion object {
        internal fun read(value: JsonValue) = PaymentAllocation(
            invoiceId = InvoiceId(value["invoice_id"].text()),
            amount = Amount(value["amount"].text()),
        )
    }
}

/** The card it is paid with. BG-18. */
data class PaymentCard(
    /** The last digits of its number. BT-87. */
    val accountNumber: String? = null,
    /** The network; UBL wants one. */
    val network: String? = null,
    /** Whose card it is. BT-88. */
    val holder: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("account_number", accountNumber)
        out.field("network", network)
        out.field("holder", holder)
    }

    companion object {
        internal fun read(value: JsonValue) = PaymentCard(
            accountNumber = value["account_number"].optional { it.text() },
            network = value["network"].optional { it.text() },
            holder = value["holder"].optional { it.text() },
        )
    }
}

/** One way to pay. BG-16; several accounts are several entries of the same means. */
data class PaymentInstructions(
    /** The means of payment, by a code of UNTDID 4461: 30 or 58 is a credit transfer, 59 a direct debit. BT-81. */
    val meansCode: StatedCode? = null,
    /** The same in words. BT-82. */
    val meansText: String? = null,
    /** What the payer writes on the payment. BT-83. */
    val remittance: String? = null,
    /** The account that money is sent to. BG-17. */
    val creditTransfer: CreditTransfer? = null,
    /** The card it is paid with. BG-18. */
    val card: PaymentCard? = null,
    /** The direct debit. BG-19. */
    val directDebit: DirectDebit? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("means_code", meansCode)
        out.field("means_text", meansText)
        out.field("remittance", remittance)
        out.field("credit_transfer", creditTransfer)
        out.field("card", card)
        out.field("direct_debit", directDebit)
    }

    companion object {
        internal fun read(value: JsonValue) = PaymentInstructions(
            meansCode = value["means_code"].optional { StatedCode(it.text()) },
            meansText = value["means_text"].optional { it.text() },
            remittance = value["remittance"].optional { it.text() },
            creditTransfer = value["credit_transfer"].optional { CreditTransfer.read(it) },
            card = value["card"].optional { PaymentCard.read(it) },
            directDebit = value["direct_debit"].optional { DirectDebit.read(it) },
        )
    }
}

/** Money came in. */
data class PaymentReceived(
    /** Which payment. */
    val paymentId: PaymentId,
    /** Who paid. */
    val customerId: CustomerId,
    /** In which currency. */
    val currency: Currency,
    /** How much. */
    val amount: Amount,
    /** On which date. */
    val receivedOn: Date,
    /** What of it is on no invoice and no order. */
    val unallocated: Amount,
    /** Which invoices it pays. */
    val allocations: List<PaymentAllocation> = emptyList(),
    /** How it was paid. */
    val method: String? = null,
    /** What the payer wrote. */
    val reference: String? = null,
    /** Which orders it pays for before there is an invoice. */
    val prepayments: List<Prepayment> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("payment_id", paymentId)
        out.field("customer_id", customerId)
        out.field("currency", currency)
        out.field("amount", amount)
        out.field("received_on", receivedOn)
        out.field("unallocated", unallocated)
        out.unlessEmpty("allocations", allocations)
        out.field("method", method)
        out.field("reference", reference)
        out.unlessEmpty("prepayments", prepayments)
    }

    companion object {
        internal fun read(value: JsonValue) = PaymentReceived(
            paymentId = PaymentId(value["payment_id"].text()),
            customerId = CustomerId(value["customer_id"].text()),
            currency = Currency(value["currency"].text()),
            amount = Amount(value["amount"].text()),
            receivedOn = Date(value["received_on"].text()),
            unallocated = Amount(value["unallocated"].text()),
            allocations = value["allocations"].list { PaymentAllocation.read(it) },
            method = value["method"].optional { it.text() },
            reference = value["reference"].optional { it.text() },
            prepayments = value["prepayments"].list { Prepayment.read(it) },
        )
    }
}

/** When how much of a document is to be paid. */
data class PaymentSchedule(
    /** What is to be paid: the sum of the instalments. BT-115. */
    val payable: Amount,
    /** The last due date. BT-9. */
    val dueOn: Date,
    /** The parts, in the order of the terms. */
    val instalments: List<ScheduledInstalment>,
    /** The terms in words. BT-20. */
    val note: String,
    /** What paying early takes off, in the order of the terms. */
    val earlyPayments: List<EarlyPayment> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("payable", payable)
        out.field("due_on", dueOn)
        out.field("instalments", instalments)
        out.field("note", note)
        out.unlessEmpty("early_payments", earlyPayments)
    }

    companion object {
        internal fun read(value: JsonValue) = PaymentSchedule(
            payable = Amount(value["payable"].text()),
            dueOn = Date(value["due_on"].text()),
            instalments = value["instalments"].list { ScheduledInstalment.read(it) },
            note = value["note"].text(),
            earlyPayments = value["early_payments"].list { EarlyPayment.read(it) },
        )
    }
}

/** On which terms an invoice is paid. EN 16931 BT-20. */
data class PaymentTerms(
    /** The parts, in the order in which they are shown; at least one. */
    val instalments: List<Instalment>,
    /** What is taken off for paying early, the earliest first. Only where all is one instalment. */
    val earlyPaymentDiscounts: List<EarlyPaymentDiscount> = emptyList(),
    /** What those discounts do to the tax. */
    val earlyPaymentTax: EarlyPaymentTax? = null,
    /** What paying late costs. */
    val lateInterest: LateInterest? = null,
    /** The terms in the seller's own words, for people. */
    val description: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("instalments", instalments)
        out.unlessEmpty("early_payment_discounts", earlyPaymentDiscounts)
        out.field("early_payment_tax", earlyPaymentTax)
        out.field("late_interest", lateInterest)
        out.field("description", description)
    }

    companion object {
        internal fun read(value: JsonValue) = PaymentTerms(
            instalments = value["instalments"].list { Instalment.read(it) },
            earlyPaymentDiscounts = value["early_payment_discounts"].list { EarlyPaymentDiscount.read(it) },
            earlyPaymentTax = value["early_payment_tax"].optional { it.word(EarlyPaymentTax.entries) },
            lateInterest = value["late_interest"].optional { LateInterest.read(it) },
            description = value["description"].optional { it.text() },
        )
    }
}

/** Order at each review what lifts the inventory position to its target: what is used until the order after this one arrives, plus safety stock. */
data class PeriodicReview(
    /** Days from one review to the next; at least one. */
    val reviewDays: Long,
    /** Days from order to arrival. */
    val leadTimeDays: Long,
    /** Days that an order lasts from its arrival on, at least `review_days`; those when left out. */
    val coverageDays: Long? = null,
    /** What is kept for bad days; nothing when left out. */
    val safetyStock: Quantity? = null,
    /** Instead: in how many of a hundred review periods stock must not run out, 50 to 99.9 in steps of 0.1. */
    val serviceLevel: Percent? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("review_days", reviewDays)
        out.field("lead_time_days", leadTimeDays)
        out.field("coverage_days", coverageDays)
        out.field("safety_stock", safetyStock)
        out.field("service_level", serviceLevel)
    }

    companion object {
        internal fun read(value: JsonValue) = PeriodicReview(
            reviewDays = value["review_days"].integer(),
            leadTimeDays = value["lead_time_days"].integer(),
            coverageDays = value["coverage_days"].optional { it.integer() },
            safetyStock = value["safety_stock"].optional { Quantity(it.text()) },
            serviceLevel = value["service_level"].optional { Percent(it.text()) },
        )
    }
}

/** Units at one place. Only what may be sold is promised. */
data class Pick(
    /** Where. */
    val locationId: LocationId,
    /** How many. */
    val quantity: Quantity,
    /** Of which lot, or with which serial number. */
    val lotId: LotId? = null,
    /** Whose they are; the seller's when left out. */
    val owner: StockOwner? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("location_id", locationId)
        out.field("quantity", quantity)
        out.field("lot_id", lotId)
        out.field("owner", owner)
    }

    companion object {
        internal fun read(value: JsonValue) = Pick(
            locationId = LocationId(value["location_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            lotId = value["lot_id"].optional { LotId(it.text()) },
            owner = value["owner"].optional { StockOwner(it.text()) },
        )
    }
}

/** Takes reserved goods from the shelf: from then on they cannot be released, only shipped. */
data class PickOrder(
    /** Which order. */
    val orderId: OrderId,
    /** Which lines and how much of each; all that is reserved when empty. */
    val lines: List<LineQuantity> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.unlessEmpty("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = PickOrder(
            orderId = OrderId(value["order_id"].text()),
            lines = value["lines"].list { LineQuantity.read(it) },
        )
    }
}

/** Asks what of an order can go out now. */
internal data class Plan(
    /** Which order. */
    val orderId: OrderId,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
    }
}

/** What of an order can go out now. */
data class Planned(
    /** The plan. */
    val plan: FulfilmentPlan,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("plan", plan)
    }

    companion object {
        internal fun read(value: JsonValue) = Planned(
            plan = FulfilmentPlan.read(value["plan"]),
        )
    }
}

/** A package to be made. */
data class PlannedPackage(
    /** From where it leaves. */
    val locationId: LocationId,
    /** When can it leave? */
    val kind: PackageKind,
    /** What is in it. */
    val contents: List<PackageContent>,
    /** What that weighs. */
    val weight: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("location_id", locationId)
        out.field("kind", kind)
        out.field("contents", contents)
        out.field("weight", weight)
    }

    companion object {
        internal fun read(value: JsonValue) = PlannedPackage(
            locationId = LocationId(value["location_id"].text()),
            kind = value["kind"].word(PackageKind.entries),
            contents = value["contents"].list { PackageContent.read(it) },
            weight = Quantity(value["weight"].text()),
        )
    }
}

/** One thing to take from one place. */
data class PlannedPick(
    /** For which line. */
    val line: Long,
    /** What. */
    val productId: ProductId,
    /** How many. */
    val quantity: Quantity,
    /** From where; nothing for what does not lie in stock. */
    val locationId: LocationId? = null,
    /** Of which lot, or with which serial number. */
    val lotId: LotId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("product_id", productId)
        out.field("quantity", quantity)
        out.field("location_id", locationId)
        out.field("lot_id", lotId)
    }

    companion object {
        internal fun read(value: JsonValue) = PlannedPick(
            line = value["line"].integer(),
            productId = ProductId(value["product_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            locationId = value["location_id"].optional { LocationId(it.text()) },
            lotId = value["lot_id"].optional { LotId(it.text()) },
        )
    }
}

/** What a line still waits for, and why it does not go out. */
data class PlannedWait(
    /** Which line. */
    val line: Long,
    /** What. */
    val productId: ProductId,
    /** What waits for supply. */
    val backordered: Quantity? = null,
    /** What nobody has asked stock for. */
    val unallocated: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("product_id", productId)
        out.field("backordered", backordered)
        out.field("unallocated", unallocated)
    }

    companion object {
        internal fun read(value: JsonValue) = PlannedWait(
            line = value["line"].integer(),
            productId = ProductId(value["product_id"].text()),
            backordered = value["backordered"].optional { Quantity(it.text()) },
            unallocated = value["unallocated"].optional { Quantity(it.text()) },
        )
    }
}

/** What a desk does by itself after a command. What is not named here does not happen. */
data class Policy(
    /** When an order asks stock for its lines. */
    val reserveAt: ReserveAt? = null,
    /** What happens when less is free than asked for. */
    val onShortage: Shortage? = null,
    /** When what was shipped is invoiced. */
    val invoiceAt: InvoiceAt? = null,
    /** When those who wait for a product get what is free of it. */
    val fillAt: FillAt? = null,
    /** Who is served first of those who wait. */
    val backorderSequence: BackorderSequence? = null,
    /** Where units are taken, for whoever reserves or waits. When left out: locations as they first held stock; there the seller's own goods first, then the earliest to expire, then the first in. */
    val allocation: ReservationPolicy? = null,
    /** What is known of locations, in their own order; a reservation that names its own goes by those. */
    val locations: List<AllocationLocation> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("reserve_at", reserveAt)
        out.field("on_shortage", onShortage)
        out.field("invoice_at", invoiceAt)
        out.field("fill_at", fillAt)
        out.field("backorder_sequence", backorderSequence)
        out.field("allocation", allocation)
        out.unlessEmpty("locations", locations)
    }

    companion object {
        internal fun read(value: JsonValue) = Policy(
            reserveAt = value["reserve_at"].optional { it.word(ReserveAt.entries) },
            onShortage = value["on_shortage"].optional { it.word(Shortage.entries) },
            invoiceAt = value["invoice_at"].optional { it.word(InvoiceAt.entries) },
            fillAt = value["fill_at"].optional { it.word(FillAt.entries) },
            backorderSequence = value["backorder_sequence"].optional { it.word(BackorderSequence.entries) },
            allocation = value["allocation"].optional { ReservationPolicy.read(it) },
            locations = value["locations"].list { AllocationLocation.read(it) },
        )
    }
}

/** An invoice that another one refers to. EN 16931 BG-3. */
data class PrecedingInvoice(
    /** Its number. BT-25. */
    val invoiceId: InvoiceId,
    /** Its date. BT-26. */
    val issuedOn: Date,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("invoice_id", invoiceId)
        out.field("issued_on", issuedOn)
    }

    companion object {
        internal fun read(value: JsonValue) = PrecedingInvoice(
            invoiceId = InvoiceId(value["invoice_id"].text()),
            issuedOn = Date(value["issued_on"].text()),
        )
    }
}

/** How many units may be promised that nothing backs yet. Of several limits the tightest holds. */
data class PreorderLimit(
    /** The channel that it is for; all when left out. */
    val salesChannel: SalesChannel? = null,
    /** How many; any number when left out. */
    val limit: Quantity? = null,
    /** How many of them are taken already. */
    val taken: Quantity? = null,
    /** When they are thought to arrive, where that is known. */
    val expectedOn: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("sales_channel", salesChannel)
        out.field("limit", limit)
        out.field("taken", taken)
        out.field("expected_on", expectedOn)
    }

    companion object {
        internal fun read(value: JsonValue) = PreorderLimit(
            salesChannel = value["sales_channel"].optional { SalesChannel(it.text()) },
            limit = value["limit"].optional { Quantity(it.text()) },
            taken = value["taken"].optional { Quantity(it.text()) },
            expectedOn = value["expected_on"].optional { Date(it.text()) },
        )
    }
}

/** How many pre-orders may still be taken. */
data class PreorderRoom(
    /** How many; any number when absent. */
    val left: Quantity? = null,
    /** When they are thought to arrive. */
    val expectedOn: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("left", left)
        out.field("expected_on", expectedOn)
    }

    companion object {
        internal fun read(value: JsonValue) = PreorderRoom(
            left = value["left"].optional { Quantity(it.text()) },
            expectedOn = value["expected_on"].optional { Date(it.text()) },
        )
    }
}

/** The share of a payment that pays for an order before there is an invoice. */
data class Prepayment(
    /** Which order. */
    val orderId: OrderId,
    /** How much; more than nothing. */
    val amount: Amount,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("amount", amount)
    }

    companion object {
        internal fun read(value: JsonValue) = Prepayment(
            orderId = OrderId(value["order_id"].text()),
            amount = Amount(value["amount"].text()),
        )
    }
}

/** A price of a product in a list. A product may have several: by unit, from a quantity, from and until a date. */
data class Price(
    /** Which product. */
    val productId: ProductId,
    /** What one unit, or the base quantity, costs, with or without tax as the list says. BT-146. */
    val unitPrice: UnitPrice,
    /** The quantity the price is for, in the price's unit; one when left out. BT-149. */
    val baseQuantity: Quantity? = null,
    /** The unit the price is for; the product's own when left out. BT-150. */
    val unit: UnitCode? = null,
    /** The least quantity of a line that it applies to, in the price's unit: the quantity of a tier. */
    val quantityFrom: Quantity? = null,
    /** First day on which it is valid. */
    val validFrom: Date? = null,
    /** Last day on which it is valid. */
    val validUntil: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("unit_price", unitPrice)
        out.field("base_quantity", baseQuantity)
        out.field("unit", unit)
        out.field("quantity_from", quantityFrom)
        out.field("valid_from", validFrom)
        out.field("valid_until", validUntil)
    }

    companion object {
        internal fun read(value: JsonValue) = Price(
            productId = ProductId(value["product_id"].text()),
            unitPrice = UnitPrice(value["unit_price"].text()),
            baseQuantity = value["base_quantity"].optional { Quantity(it.text()) },
            unit = value["unit"].optional { UnitCode(it.text()) },
            quantityFrom = value["quantity_from"].optional { Quantity(it.text()) },
            validFrom = value["valid_from"].optional { Date(it.text()) },
            validUntil = value["valid_until"].optional { Date(it.text()) },
        )
    }
}

/** Prices in one currency, valid in a span of dates, for everyone or for a group of customers. */
data class PriceList(
    /** The caller's id. */
    val priceListId: PriceListId,
    /** The currency of every price. */
    val currency: Currency,
    /** The prices. */
    val prices: List<Price>,
    /** First day on which it is valid. */
    val validFrom: Date? = null,
    /** Last day on which it is valid. */
    val validUntil: Date? = null,
    /** The group of customers that it is for; everyone when left out. */
    val customerGroup: CustomerGroup? = null,
    /** Are its prices without tax or with it? They serve orders whose prices are the same. */
    val priceBasis: PriceBasis? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("price_list_id", priceListId)
        out.field("currency", currency)
        out.field("prices", prices)
        out.field("valid_from", validFrom)
        out.field("valid_until", validUntil)
        out.field("customer_group", customerGroup)
        out.field("price_basis", priceBasis)
    }

    companion object {
        internal fun read(value: JsonValue) = PriceList(
            priceListId = PriceListId(value["price_list_id"].text()),
            currency = Currency(value["currency"].text()),
            prices = value["prices"].list { Price.read(it) },
            validFrom = value["valid_from"].optional { Date(it.text()) },
            validUntil = value["valid_until"].optional { Date(it.text()) },
            customerGroup = value["customer_group"].optional { CustomerGroup(it.text()) },
            priceBasis = value["price_basis"].optional { it.word(PriceBasis.entries) },
        )
    }
}

/** One thing that is wrong or worth a look. */
data class Problem(
    /** What is wrong, for machines. */
    val code: Code,
    /** Where it is wrong. */
    val path: Pointer,
    /** What is wrong, for people. */
    val detail: String,
    /** Could the same command succeed later? */
    val retry: Boolean,
    /** How much it weighs. */
    val severity: Severity,
    /** The figures that matter. */
    val data: Figures,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("code", code)
        out.field("path", path)
        out.field("detail", detail)
        out.field("retry", retry)
        out.field("severity", severity)
        out.field("data", data)
    }

    companion object {
        internal fun read(value: JsonValue) = Problem(
            code = Code(value["code"].text()),
            path = Pointer(value["path"].text()),
            detail = value["detail"].text(),
            retry = value["retry"].boolean(),
            severity = value["severity"].word(Severity.entries),
            data = Figures.read(value["data"]),
        )
    }
}

/** Something that is sold. */
data class Product(
    /** The caller's id (article number, SKU). BT-155. */
    val productId: ProductId,
    /** The name on documents. BT-153. */
    val name: String,
    /** Category and rate of its tax, where no table of taxes decides. */
    val tax: TaxRate? = null,
    /** The unit it is counted in; one piece when left out. BT-130. */
    val unit: UnitCode? = null,
    /** May it be sold? */
    val status: ProductStatus? = null,
    /** Does it lie in stock? */
    val stocking: Stocking? = null,
    /** The least that can be ordered. */
    val quantityMin: Quantity? = null,
    /** The most that can be ordered on one line. */
    val quantityMax: Quantity? = null,
    /** Orders are for multiples of this (a pack). */
    val quantityStep: Quantity? = null,
    /** The specification. */
    val properties: List<Property> = emptyList(),
    /** The international article number. BT-157. */
    val gtin: String? = null,
    /** The class by which a table of taxes decides how it is taxed. */
    val taxClass: TaxClass? = null,
    /** Are pieces told apart by lot or by serial number? */
    val tracking: StockTracking? = null,
    /** What it consists of, when it is a kit: that lies in stock, the kit itself does not. */
    val components: List<Component> = emptyList(),
    /** Other units that it can be ordered and priced in. */
    val unitConversions: List<UnitConversion> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("name", name)
        out.field("tax", tax)
        out.field("unit", unit)
        out.field("status", status)
        out.field("stocking", stocking)
        out.field("quantity_min", quantityMin)
        out.field("quantity_max", quantityMax)
        out.field("quantity_step", quantityStep)
        out.unlessEmpty("properties", properties)
        out.field("gtin", gtin)
        out.field("tax_class", taxClass)
        out.field("tracking", tracking)
        out.unlessEmpty("components", components)
        out.unlessEmpty("unit_conversions", unitConversions)
    }

    companion object {
        internal fun read(value: JsonValue) = Product(
            productId = ProductId(value["product_id"].text()),
            name = value["name"].text(),
            tax = value["tax"].optional { TaxRate.read(it) },
            unit = value["unit"].optional { UnitCode(it.text()) },
            status = value["status"].optional { it.word(ProductStatus.entries) },
            stocking = value["stocking"].optional { it.word(Stocking.entries) },
            quantityMin = value["quantity_min"].optional { Quantity(it.text()) },
            quantityMax = value["quantity_max"].optional { Quantity(it.text()) },
            quantityStep = value["quantity_step"].optional { Quantity(it.text()) },
            properties = value["properties"].list { Property.read(it) },
            gtin = value["gtin"].optional { it.text() },
            taxClass = value["tax_class"].optional { TaxClass(it.text()) },
            tracking = value["tracking"].optional { it.word(StockTracking.entries) },
            components = value["components"].list { Component.read(it) },
            unitConversions = value["unit_conversions"].list { UnitConversion.read(it) },
        )
    }
}

/** What the stock of a product costs and risks. */
data class ProductAnalysis(
    /** Which one. */
    val productId: ProductId,
    /** Its place by the value of usage, from 1 on; of two alike the smaller id comes first. */
    val rank: Long,
    /** Its class. */
    val abcClass: AbcClass,
    /** What was used in the window. */
    val usage: Quantity,
    /** At what cost. */
    val usageValue: Amount,
    /** Usage ÷ days of the window, rounded to six places, half away from zero. */
    val averageDailyUsage: Quantity,
    /** What is on hand, at cost. */
    val stockValue: Amount,
    /** Its part of the value of all usage; absent when nothing was used of any product. */
    val usageShare: Percent? = null,
    /** The part of it and of all that rank before it. */
    val cumulativeShare: Percent? = null,
    /** What needs a look. */
    val warnings: List<StockWarning> = emptyList(),
    /** Whole days that what is free lasts at the average; absent when nothing is used. */
    val daysOfSupply: Long? = null,
    /** The first day that what is free does not cover at the average; today when more is claimed than there is. */
    val expectedStockoutOn: Date? = null,
    /** What holding the stock costs a day: a year's cost ÷ 365, rounded once. */
    val holdingCostPerDay: Amount? = null,
    /** What holding the stock costs a year: value × percent, rounded once. */
    val holdingCostPerYear: Amount? = null,
    /** How many times a year the stock is used up, with two places; absent when nothing is there. */
    val turnover: Quantity? = null,
    /** The last day of usage. */
    val lastUsedOn: Date? = null,
    /** Days since the last usage or, when that is later, the first receipt; those of the window when neither is known. */
    val idleDays: Long? = null,
    /** What is free beyond the most days that stock should last, cut to six places. */
    val excessQuantity: Quantity? = null,
    /** At what cost. */
    val excessValue: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("rank", rank)
        out.field("abc_class", abcClass)
        out.field("usage", usage)
        out.field("usage_value", usageValue)
        out.field("average_daily_usage", averageDailyUsage)
        out.field("stock_value", stockValue)
        out.field("usage_share", usageShare)
        out.field("cumulative_share", cumulativeShare)
        out.unlessEmpty("warnings", warnings)
        out.field("days_of_supply", daysOfSupply)
        out.field("expected_stockout_on", expectedStockoutOn)
        out.field("holding_cost_per_day", holdingCostPerDay)
        out.field("holding_cost_per_year", holdingCostPerYear)
        out.field("turnover", turnover)
        out.field("last_used_on", lastUsedOn)
        out.field("idle_days", idleDays)
        out.field("excess_quantity", excessQuantity)
        out.field("excess_value", excessValue)
    }

    companion object {
        internal fun read(value: JsonValue) = ProductAnalysis(
            productId = ProductId(value["product_id"].text()),
            rank = value["rank"].integer(),
            abcClass = value["abc_class"].word(AbcClass.entries),
            usage = Quantity(value["usage"].text()),
            usageValue = Amount(value["usage_value"].text()),
            averageDailyUsage = Quantity(value["average_daily_usage"].text()),
            stockValue = Amount(value["stock_value"].text()),
            usageShare = value["usage_share"].optional { Percent(it.text()) },
            cumulativeShare = value["cumulative_share"].optional { Percent(it.text()) },
            warnings = value["warnings"].list { it.word(StockWarning.entries) },
            daysOfSupply = value["days_of_supply"].optional { it.integer() },
            expectedStockoutOn = value["expected_stockout_on"].optional { Date(it.text()) },
            holdingCostPerDay = value["holding_cost_per_day"].optional { Amount(it.text()) },
            holdingCostPerYear = value["holding_cost_per_year"].optional { Amount(it.text()) },
            turnover = value["turnover"].optional { Quantity(it.text()) },
            lastUsedOn = value["last_used_on"].optional { Date(it.text()) },
            idleDays = value["idle_days"].optional { it.integer() },
            excessQuantity = value["excess_quantity"].optional { Quantity(it.text()) },
            excessValue = value["excess_value"].optional { Amount(it.text()) },
        )
    }
}

/** A promise to one line, as it is written down. */
data class Promise(
    /** The order. */
    val orderId: OrderId,
    /** Its line. */
    val line: Long,
    /** From where, in the order of taking. */
    val picks: List<Pick>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("line", line)
        out.field("picks", picks)
    }

    companion object {
        internal fun read(value: JsonValue) = Promise(
            orderId = OrderId(value["order_id"].text()),
            line = value["line"].integer(),
            picks = value["picks"].list { Pick.read(it) },
        )
    }
}

/** How more can be had: made or bought. */
data class PromiseCapability(
    /** Days from the start until units are there, today counted as day zero. */
    val leadTimeDays: Long,
    /** The first day on which it can be started; today when left out. */
    val earliestStart: Date? = null,
    /** The least that is made or bought at once. */
    val quantityMin: Quantity? = null,
    /** What is made or bought is a multiple of it. */
    val quantityStep: Quantity? = null,
    /** How many a period; any number when left out. */
    val capacity: PromiseCapacity? = null,
    /** Where they arrive; where they are needed, when left out. */
    val locationId: LocationId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("lead_time_days", leadTimeDays)
        out.field("earliest_start", earliestStart)
        out.field("quantity_min", quantityMin)
        out.field("quantity_step", quantityStep)
        out.field("capacity", capacity)
        out.field("location_id", locationId)
    }

    companion object {
        internal fun read(value: JsonValue) = PromiseCapability(
            leadTimeDays = value["lead_time_days"].integer(),
            earliestStart = value["earliest_start"].optional { Date(it.text()) },
            quantityMin = value["quantity_min"].optional { Quantity(it.text()) },
            quantityStep = value["quantity_step"].optional { Quantity(it.text()) },
            capacity = value["capacity"].optional { PromiseCapacity.read(it) },
            locationId = value["location_id"].optional { LocationId(it.text()) },
        )
    }
}

/** How many units can be made or bought in a period. */
data class PromiseCapacity(
    /** How many. */
    val quantity: Quantity,
    /** The days of a period; one when left out. */
    val periodDays: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("quantity", quantity)
        out.field("period_days", periodDays)
    }

    companion object {
        internal fun read(value: JsonValue) = PromiseCapacity(
            quantity = Quantity(value["quantity"].text()),
            periodDays = value["period_days"].optional { it.integer() },
        )
    }
}

/** Units that can leave together. */
data class PromiseDelivery(
    /** How many. */
    val quantity: Quantity,
    /** When; absent for a pre-order of which nobody knows. */
    val availableOn: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("quantity", quantity)
        out.field("available_on", availableOn)
    }

    companion object {
        internal fun read(value: JsonValue) = PromiseDelivery(
            quantity = Quantity(value["quantity"].text()),
            availableOn = value["available_on"].optional { Date(it.text()) },
        )
    }
}

/** Units that are owed already and not reserved: an order line that waits, a forecast, a transfer that is to leave. */
data class PromiseDemand(
    /** When they are to leave. What is due before today is due today. */
    val dueOn: Date,
    /** How many. */
    val quantity: Quantity,
    /** The order. */
    val orderId: OrderId? = null,
    /** Its line. */
    val line: Long? = null,
    /** From where; from anywhere when left out. */
    val locationId: LocationId? = null,
    /** The larger, the earlier it is served when there is too little. Zero when left out. */
    val priority: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("due_on", dueOn)
        out.field("quantity", quantity)
        out.field("order_id", orderId)
        out.field("line", line)
        out.field("location_id", locationId)
        out.field("priority", priority)
    }

    companion object {
        internal fun read(value: JsonValue) = PromiseDemand(
            dueOn = Date(value["due_on"].text()),
            quantity = Quantity(value["quantity"].text()),
            orderId = value["order_id"].optional { OrderId(it.text()) },
            line = value["line"].optional { it.integer() },
            locationId = value["location_id"].optional { LocationId(it.text()) },
            priority = value["priority"].optional { it.integer() },
        )
    }
}

/** Units from one source that back a promise. */
data class PromisePeg(
    /** What they come from. */
    val source: PromiseSource,
    /** How many. */
    val quantity: Quantity,
    /** Where they lie or arrive. */
    val locationId: LocationId? = null,
    /** The supply that they are part of. */
    val supplyId: SupplyId? = null,
    /** The day on which all of them are there; absent for a pre-order of which nobody knows. */
    val availableOn: Date? = null,
    /** How many must be made or bought to have them, by the least quantity and the step. */
    val quantityOrdered: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("source", source)
        out.field("quantity", quantity)
        out.field("location_id", locationId)
        out.field("supply_id", supplyId)
        out.field("available_on", availableOn)
        out.field("quantity_ordered", quantityOrdered)
    }

    companion object {
        internal fun read(value: JsonValue) = PromisePeg(
            source = value["source"].word(PromiseSource.entries),
            quantity = Quantity(value["quantity"].text()),
            locationId = value["location_id"].optional { LocationId(it.text()) },
            supplyId = value["supply_id"].optional { SupplyId(it.text()) },
            availableOn = value["available_on"].optional { Date(it.text()) },
            quantityOrdered = value["quantity_ordered"].optional { Quantity(it.text()) },
        )
    }
}

/** What lies at one location today. Several rows of one location are added up. */
data class PromisePosition(
    /** Where. */
    val locationId: LocationId,
    /** What is there. Less than nothing where more went out than was booked in. */
    val onHand: Quantity,
    /** What of it is reserved for orders. */
    val reserved: Quantity? = null,
    /** What of it is held otherwise, as for carts. */
    val held: Quantity? = null,
    /** The safety stock: what is never promised. */
    val safetyStock: Quantity? = null,
    /** The channels that may sell it; all when empty. */
    val salesChannels: List<SalesChannel> = emptyList(),
    /** Does the location count? */
    val state: PositionState? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("location_id", locationId)
        out.field("on_hand", onHand)
        out.field("reserved", reserved)
        out.field("held", held)
        out.field("safety_stock", safetyStock)
        out.unlessEmpty("sales_channels", salesChannels)
        out.field("state", state)
    }

    companion object {
        internal fun read(value: JsonValue) = PromisePosition(
            locationId = LocationId(value["location_id"].text()),
            onHand = Quantity(value["on_hand"].text()),
            reserved = value["reserved"].optional { Quantity(it.text()) },
            held = value["held"].optional { Quantity(it.text()) },
            safetyStock = value["safety_stock"].optional { Quantity(it.text()) },
            salesChannels = value["sales_channels"].list { SalesChannel(it.text()) },
            state = value["state"].optional { it.word(PositionState.entries) },
        )
    }
}

/** One product over time, and what is asked about it. */
data class PromiseRequest(
    /** Which product. */
    val productId: ProductId,
    /** The business date. */
    val today: Date,
    /** What lies where. */
    val positions: List<PromisePosition>,
    /** What is asked. */
    val questions: List<PromiseQuestion>,
    /** What is expected. */
    val supplies: List<PromiseSupply> = emptyList(),
    /** What is owed already, and not reserved. */
    val demands: List<PromiseDemand> = emptyList(),
    /** What alone is looked at. */
    val only: PromiseScope? = null,
    /** The last day for which anything is promised. */
    val horizon: Date? = null,
    /** What becomes of supply that is overdue. */
    val overdueSupply: OverdueSupply? = null,
    /** Who fills the hole of a location that owes more than it has. */
    val shortfall: LocationShortfall? = null,
    /** How more can be made. */
    val production: PromiseCapability? = null,
    /** How more can be bought. */
    val purchase: PromiseCapability? = null,
    /** How many may be promised that nothing backs yet; none when empty. */
    val preorder: List<PreorderLimit> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("today", today)
        out.field("positions", positions)
        out.field("questions", questions)
        out.unlessEmpty("supplies", supplies)
        out.unlessEmpty("demands", demands)
        out.field("only", only)
        out.field("horizon", horizon)
        out.field("overdue_supply", overdueSupply)
        out.field("shortfall", shortfall)
        out.field("production", production)
        out.field("purchase", purchase)
        out.unlessEmpty("preorder", preorder)
    }

    companion object {
        internal fun read(value: JsonValue) = PromiseRequest(
            productId = ProductId(value["product_id"].text()),
            today = Date(value["today"].text()),
            positions = value["positions"].list { PromisePosition.read(it) },
            questions = value["questions"].list { PromiseQuestion.read(it) },
            supplies = value["supplies"].list { PromiseSupply.read(it) },
            demands = value["demands"].list { PromiseDemand.read(it) },
            only = value["only"].optional { PromiseScope.read(it) },
            horizon = value["horizon"].optional { Date(it.text()) },
            overdueSupply = value["overdue_supply"].optional { it.word(OverdueSupply.entries) },
            shortfall = value["shortfall"].optional { it.word(LocationShortfall.entries) },
            production = value["production"].optional { PromiseCapability.read(it) },
            purchase = value["purchase"].optional { PromiseCapability.read(it) },
            preorder = value["preorder"].list { PreorderLimit.read(it) },
        )
    }
}

/** One date on which something arrives or is due. */
data class PromiseRow(
    /** The date. */
    val date: Date,
    /** What arrives; today, what is free at locations too. */
    val supply: Quantity,
    /** What is due; today, what is overdue and what locations owe too. */
    val demand: Quantity,
    /** All supply until then less all demand until then. */
    val balance: Quantity,
    /** What of the supply of this date no existing demand needs: discrete available to promise. */
    val availableToPromise: Quantity,
    /** What can be promised by this date: the sum of those rows, cumulative available to promise. */
    val cumulative: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("date", date)
        out.field("supply", supply)
        out.field("demand", demand)
        out.field("balance", balance)
        out.field("available_to_promise", availableToPromise)
        out.field("cumulative", cumulative)
    }

    companion object {
        internal fun read(value: JsonValue) = PromiseRow(
            date = Date(value["date"].text()),
            supply = Quantity(value["supply"].text()),
            demand = Quantity(value["demand"].text()),
            balance = Quantity(value["balance"].text()),
            availableToPromise = Quantity(value["available_to_promise"].text()),
            cumulative = Quantity(value["cumulative"].text()),
        )
    }
}

/** What can be promised date by date. */
data class PromiseSchedule(
    /** The dates, today first. */
    val rows: List<PromiseRow>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("rows", rows)
    }

    companion object {
        internal fun read(value: JsonValue) = PromiseSchedule(
            rows = value["rows"].list { PromiseRow.read(it) },
        )
    }
}

/** What alone is looked at. What is left out does not narrow it. */
data class PromiseScope(
    /** The locations; all when empty. */
    val locationIds: List<LocationId> = emptyList(),
    /** The channel that sells: locations of other channels, and pre-orders of other channels, do not count. */
    val salesChannel: SalesChannel? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.unlessEmpty("location_ids", locationIds)
        out.field("sales_channel", salesChannel)
    }

    companion object {
        internal fun read(value: JsonValue) = PromiseScope(
            locationIds = value["location_ids"].list { LocationId(it.text()) },
            salesChannel = value["sales_channel"].optional { SalesChannel(it.text()) },
        )
    }
}

/** Units that are expected: from a purchase, a production, a transfer under way. One supply may stand on several rows. */
data class PromiseSupply(
    /** The caller's id. */
    val supplyId: SupplyId,
    /** Where they arrive. */
    val locationId: LocationId,
    /** When. They can leave on the same day. */
    val expectedOn: Date,
    /** How many. */
    val quantity: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("supply_id", supplyId)
        out.field("location_id", locationId)
        out.field("expected_on", expectedOn)
        out.field("quantity", quantity)
    }

    companion object {
        internal fun read(value: JsonValue) = PromiseSupply(
            supplyId = SupplyId(value["supply_id"].text()),
            locationId = LocationId(value["location_id"].text()),
            expectedOn = Date(value["expected_on"].text()),
            quantity = Quantity(value["quantity"].text()),
        )
    }
}

/** What can be promised of a product. */
data class Promised(
    /** Which product. */
    val productId: ProductId,
    /** What of it is free today, before any demand: the sum of what is free at its locations; where holes are shared, less what locations owe. */
    val available: Quantity,
    /** The sum of the uncut figures. */
    val availableUncut: Quantity,
    /** What is free where, in the order of the positions. */
    val locations: List<LocationAvailability>,
    /** The answers, in the order of the questions. */
    val answers: List<PromiseAnswer>,
    /** Supply that is overdue, demand that cannot be met in time, locations that are not known. */
    val findings: List<Problem>,
    /** How many pre-orders may still be taken, where any may. */
    val preorder: PreorderRoom? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("available", available)
        out.field("available_uncut", availableUncut)
        out.field("locations", locations)
        out.field("answers", answers)
        out.field("findings", findings)
        out.field("preorder", preorder)
    }

    companion object {
        internal fun read(value: JsonValue) = Promised(
            productId = ProductId(value["product_id"].text()),
            available = Quantity(value["available"].text()),
            availableUncut = Quantity(value["available_uncut"].text()),
            locations = value["locations"].list { LocationAvailability.read(it) },
            answers = value["answers"].list { PromiseAnswer.read(it) },
            findings = value["findings"].list { Problem.read(it) },
            preorder = value["preorder"].optional { PreorderRoom.read(it) },
        )
    }
}

/** What can be promised of a product. */
data class PromisedProduct(
    /** The answers, and what was found. */
    val promised: Promised,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("promised", promised)
    }

    companion object {
        internal fun read(value: JsonValue) = PromisedProduct(
            promised = Promised.read(value["promised"]),
        )
    }
}

/** Several products, each with its own reply. */
data class PromisedProducts(
    /** The replies, in the order of the requests. */
    val replies: List<Reply<PromisedProduct>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = PromisedProducts(
            replies = value["replies"].list { Reply.read(it, PromisedProduct.Companion::read) },
        )
    }
}

/** Asks what promotions take off a basket. */
internal data class Promote(
    /** The basket. */
    val basket: Basket,
    /** The promotions there are. */
    val promotions: List<Promotion>,
    /** The business date. */
    val today: Date,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("basket", basket)
        out.field("promotions", promotions)
        out.field("today", today)
    }
}

/** Asks what promotions take off several baskets. */
internal data class PromoteMany(
    /** The baskets. */
    val baskets: List<Basket>,
    /** The promotions there are. */
    val promotions: List<Promotion>,
    /** The business date. */
    val today: Date,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("baskets", baskets)
        out.field("promotions", promotions)
        out.field("today", today)
    }
}

/** What promotions come to. */
data class Promoted(
    /** Those that apply, in the order in which they do. */
    val applied: List<AppliedPromotion>,
    /** Those that do not, in the order in which they were looked at. */
    val notApplied: List<PromotionNotApplied>,
    /** What all of them take off together. */
    val amount: Amount,
    /** Coupons that are given and belong to none of the promotions. */
    val couponCodesUnknown: List<CouponCode> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("applied", applied)
        out.field("not_applied", notApplied)
        out.field("amount", amount)
        out.unlessEmpty("coupon_codes_unknown", couponCodesUnknown)
    }

    companion object {
        internal fun read(value: JsonValue) = Promoted(
            applied = value["applied"].list { AppliedPromotion.read(it) },
            notApplied = value["not_applied"].list { PromotionNotApplied.read(it) },
            amount = Amount(value["amount"].text()),
            couponCodesUnknown = value["coupon_codes_unknown"].list { CouponCode(it.text()) },
        )
    }
}

/** What promotions take off a basket. */
data class PromotedBasket(
    /** Those that apply, and why the others do not. */
    val promoted: Promoted,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("promoted", promoted)
    }

    companion object {
        internal fun read(value: JsonValue) = PromotedBasket(
            promoted = Promoted.read(value["promoted"]),
        )
    }
}

/** Several baskets, each with its own reply. */
data class PromotedBaskets(
    /** The replies, in the order of the baskets. */
    val replies: List<Reply<PromotedBasket>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = PromotedBaskets(
            replies = value["replies"].list { Reply.read(it, PromotedBasket.Companion::read) },
        )
    }
}

/** A promotion. What it leaves out does not limit it. */
data class Promotion(
    /** The caller's id. */
    val promotionId: PromotionId,
    /** Its name: the reason that stands on documents. */
    val name: String,
    /** What it takes off. */
    val effect: PromotionEffect,
    /** First day on which it is valid. */
    val validFrom: Date? = null,
    /** Last day on which it is valid. */
    val validUntil: Date? = null,
    /** The products that it is for; all when empty. */
    val productIds: List<ProductId> = emptyList(),
    /** The groups of customers that it is for; all customers when empty. */
    val customerGroups: List<CustomerGroup> = emptyList(),
    /** The currency that it is for, and that its amounts are in. */
    val currency: Currency? = null,
    /** The least quantity of all lines together that it is for. */
    val quantityMin: Quantity? = null,
    /** The least value of all lines together that it is for, before any promotion. */
    val amountMin: Amount? = null,
    /** The coupon that must be given; compared byte by byte. */
    val couponCode: CouponCode? = null,
    /** The larger, the earlier; of two alike the one with the smaller id. Zero when left out. */
    val priority: Long? = null,
    /** What it does to the others. */
    val stacking: PromotionStacking? = null,
    /** In how many orders it can be used. */
    val usesMax: Long? = null,
    /** In how many orders of one customer it can be used. */
    val usesPerCustomerMax: Long? = null,
    /** How often it can be used in one order: in sets (`buy_x_get_y`) or lines (`line_…`, by their numbers). */
    val usesPerOrderMax: Long? = null,
    /** The most that it takes off an order. */
    val amountMax: Amount? = null,
    /** The reason as a code of UNCL5189, for its allowances; `95` (discount) when left out. */
    val reasonCode: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("promotion_id", promotionId)
        out.field("name", name)
        out.field("effect", effect)
        out.field("valid_from", validFrom)
        out.field("valid_until", validUntil)
        out.unlessEmpty("product_ids", productIds)
        out.unlessEmpty("customer_groups", customerGroups)
        out.field("currency", currency)
        out.field("quantity_min", quantityMin)
        out.field("amount_min", amountMin)
        out.field("coupon_code", couponCode)
        out.field("priority", priority)
        out.field("stacking", stacking)
        out.field("uses_max", usesMax)
        out.field("uses_per_customer_max", usesPerCustomerMax)
        out.field("uses_per_order_max", usesPerOrderMax)
        out.field("amount_max", amountMax)
        out.field("reason_code", reasonCode)
    }

    companion object {
        internal fun read(value: JsonValue) = Promotion(
            promotionId = PromotionId(value["promotion_id"].text()),
            name = value["name"].text(),
            effect = PromotionEffect.read(value["effect"]),
            validFrom = value["valid_from"].optional { Date(it.text()) },
            validUntil = value["valid_until"].optional { Date(it.text()) },
            productIds = value["product_ids"].list { ProductId(it.text()) },
            customerGroups = value["customer_groups"].list { CustomerGroup(it.text()) },
            currency = value["currency"].optional { Currency(it.text()) },
            quantityMin = value["quantity_min"].optional { Quantity(it.text()) },
            amountMin = value["amount_min"].optional { Amount(it.text()) },
            couponCode = value["coupon_code"].optional { CouponCode(it.text()) },
            priority = value["priority"].optional { it.integer() },
            stacking = value["stacking"].optional { it.word(PromotionStacking.entries) },
            usesMax = value["uses_max"].optional { it.integer() },
            usesPerCustomerMax = value["uses_per_customer_max"].optional { it.integer() },
            usesPerOrderMax = value["uses_per_order_max"].optional { it.integer() },
            amountMax = value["amount_max"].optional { Amount(it.text()) },
            reasonCode = value["reason_code"].optional { it.text() },
        )
    }
}

/** What a promotion takes off one line, or off the document. */
data class PromotionAllowance(
    /** The allowance, ready to stand among those of the line or of the document. */
    val allowance: Adjustment,
    /** Which line; the document when absent. */
    val line: Long? = null,
    /** What was left of it before. */
    val base: Amount? = null,
    /** The percentage that was meant, where the promotion states one. */
    val percent: Percent? = null,
    /** The units that were got at a discount. */
    val quantity: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("allowance", allowance)
        out.field("line", line)
        out.field("base", base)
        out.field("percent", percent)
        out.field("quantity", quantity)
    }

    companion object {
        internal fun read(value: JsonValue) = PromotionAllowance(
            allowance = Adjustment.read(value["allowance"]),
            line = value["line"].optional { it.integer() },
            base = value["base"].optional { Amount(it.text()) },
            percent = value["percent"].optional { Percent(it.text()) },
            quantity = value["quantity"].optional { Quantity(it.text()) },
        )
    }
}

/** A promotion that does not apply, and why; with the figures that matter. */
data class PromotionNotApplied(
    /** Which one. */
    val promotionId: PromotionId,
    /** Why not. */
    val reason: PromotionObstacle,
    /** The promotion that excludes it. */
    val excludedBy: PromotionId? = null,
    /** The day from which, or until which, it is valid. */
    val valid: Date? = null,
    /** The quantity of the lines that it is for. */
    val quantity: Quantity? = null,
    /** The quantity that is needed. */
    val quantityNeeded: Quantity? = null,
    /** The value of the lines that it is for. */
    val amount: Amount? = null,
    /** The value that is needed. */
    val amountNeeded: Amount? = null,
    /** In how many orders it has been used. */
    val uses: Long? = null,
    /** In how many orders it can be used. */
    val usesMax: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("promotion_id", promotionId)
        out.field("reason", reason)
        out.field("excluded_by", excludedBy)
        out.field("valid", valid)
        out.field("quantity", quantity)
        out.field("quantity_needed", quantityNeeded)
        out.field("amount", amount)
        out.field("amount_needed", amountNeeded)
        out.field("uses", uses)
        out.field("uses_max", usesMax)
    }

    companion object {
        internal fun read(value: JsonValue) = PromotionNotApplied(
            promotionId = PromotionId(value["promotion_id"].text()),
            reason = value["reason"].word(PromotionObstacle.entries),
            excludedBy = value["excluded_by"].optional { PromotionId(it.text()) },
            valid = value["valid"].optional { Date(it.text()) },
            quantity = value["quantity"].optional { Quantity(it.text()) },
            quantityNeeded = value["quantity_needed"].optional { Quantity(it.text()) },
            amount = value["amount"].optional { Amount(it.text()) },
            amountNeeded = value["amount_needed"].optional { Amount(it.text()) },
            uses = value["uses"].optional { it.integer() },
            usesMax = value["uses_max"].optional { it.integer() },
        )
    }
}

/** How often a promotion has been used so far. */
data class PromotionUses(
    /** Which one. */
    val promotionId: PromotionId,
    /** In how many orders of all customers. */
    val orders: Long? = null,
    /** In how many orders of this customer. */
    val ordersOfCustomer: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("promotion_id", promotionId)
        out.field("orders", orders)
        out.field("orders_of_customer", ordersOfCustomer)
    }

    companion object {
        internal fun read(value: JsonValue) = PromotionUses(
            promotionId = PromotionId(value["promotion_id"].text()),
            orders = value["orders"].optional { it.integer() },
            ordersOfCustomer = value["orders_of_customer"].optional { it.integer() },
        )
    }
}

/** One property of a product's specification. EN 16931 BG-32. */
data class Property(
    /** Its name. BT-160. */
    val name: String,
    /** Its value. BT-161. */
    val value: String,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.field("value", value)
    }

    companion object {
        internal fun read(value: JsonValue) = Property(
            name = value["name"].text(),
            value = value["value"].text(),
        )
    }
}

/** How many can be promised by a date. */
data class QuantityPromised(
    /** The date that was asked for. */
    val date: Date,
    /** How many stock and expected supply give by then: available to promise. */
    val quantity: Quantity,
    /** What backs them, the earliest first. */
    val pegs: List<PromisePeg>,
    /** How many more can be made or bought by then, where capacity limits it. */
    val quantityCapable: Quantity? = null,
    /** The day, not after the date, from which any quantity can be made or bought. */
    val anyFrom: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("date", date)
        out.field("quantity", quantity)
        out.field("pegs", pegs)
        out.field("quantity_capable", quantityCapable)
        out.field("any_from", anyFrom)
    }

    companion object {
        internal fun read(value: JsonValue) = QuantityPromised(
            date = Date(value["date"].text()),
            quantity = Quantity(value["quantity"].text()),
            pegs = value["pegs"].list { PromisePeg.read(it) },
            quantityCapable = value["quantity_capable"].optional { Quantity(it.text()) },
            anyFrom = value["any_from"].optional { Date(it.text()) },
        )
    }
}

/** Asks for one aggregate. */
internal data class Query(
    /** Which one. */
    val stream: Stream,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("stream", stream)
    }
}

/** Asks what stands in a UBL text. */
internal data class ReadUbl(
    /** The text, decoded. */
    val ubl: String,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("ubl", ubl)
    }
}

/** Asks what stands in several UBL texts. */
internal data class ReadUblMany(
    /** The texts, decoded. */
    val texts: List<String>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("texts", texts)
    }
}

/** Takes units that are promised to a line of one order and promises them to a line of another that is more urgent. */
data class ReallocateStock(
    /** Of which product. */
    val productId: ProductId,
    /** Which order loses them. */
    val fromOrderId: OrderId,
    /** Which of its lines. */
    val fromLine: Long,
    /** Which order gets them. */
    val toOrderId: OrderId,
    /** Which of its lines. */
    val toLine: Long,
    /** How many; more than nothing. */
    val quantity: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("from_order_id", fromOrderId)
        out.field("from_line", fromLine)
        out.field("to_order_id", toOrderId)
        out.field("to_line", toLine)
        out.field("quantity", quantity)
    }

    companion object {
        internal fun read(value: JsonValue) = ReallocateStock(
            productId = ProductId(value["product_id"].text()),
            fromOrderId = OrderId(value["from_order_id"].text()),
            fromLine = value["from_line"].integer(),
            toOrderId = OrderId(value["to_order_id"].text()),
            toLine = value["to_line"].integer(),
            quantity = Quantity(value["quantity"].text()),
        )
    }
}

/** A desk was rebuilt. */
data class Rebuilt(
    /** The place of the last event in the log; left out while lines of a snapshot are missing. */
    val sequence: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("sequence", sequence)
    }

    companion object {
        internal fun read(value: JsonValue) = Rebuilt(
            sequence = value["sequence"].optional { it.integer() },
        )
    }
}

/** Books goods in. */
data class ReceiveStock(
    /** Of which product. */
    val productId: ProductId,
    /** Where. */
    val locationId: LocationId,
    /** How many; more than nothing. */
    val quantity: Quantity,
    /** On which date; the business date when left out. */
    val receivedOn: Date? = null,
    /** From where, for people. */
    val reference: String? = null,
    /** Of which lot, or with which serial number, where the product has those. */
    val lotId: LotId? = null,
    /** The last date on which the lot may be sold; the one that is known of it, where one is. */
    val expiresOn: Date? = null,
    /** The package that the lot lies in. */
    val packageId: PackageId? = null,
    /** May they be sold? */
    val status: StockStatus? = null,
    /** Whose they are; the seller's when left out. */
    val owner: StockOwner? = null,
    /** In which unit the quantity is; the product's when left out. */
    val unit: UnitCode? = null,
    /** The expected supply that came in. */
    val supplyId: SupplyId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("location_id", locationId)
        out.field("quantity", quantity)
        out.field("received_on", receivedOn)
        out.field("reference", reference)
        out.field("lot_id", lotId)
        out.field("expires_on", expiresOn)
        out.field("package_id", packageId)
        out.field("status", status)
        out.field("owner", owner)
        out.field("unit", unit)
        out.field("supply_id", supplyId)
    }

    companion object {
        internal fun read(value: JsonValue) = ReceiveStock(
            productId = ProductId(value["product_id"].text()),
            locationId = LocationId(value["location_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            receivedOn = value["received_on"].optional { Date(it.text()) },
            reference = value["reference"].optional { it.text() },
            lotId = value["lot_id"].optional { LotId(it.text()) },
            expiresOn = value["expires_on"].optional { Date(it.text()) },
            packageId = value["package_id"].optional { PackageId(it.text()) },
            status = value["status"].optional { it.word(StockStatus.entries) },
            owner = value["owner"].optional { StockOwner(it.text()) },
            unit = value["unit"].optional { UnitCode(it.text()) },
            supplyId = value["supply_id"].optional { SupplyId(it.text()) },
        )
    }
}

/** Books money that came in, and allocates it to invoices, or to orders that have none yet. */
data class RecordPayment(
    /** The caller's id of the payment. */
    val paymentId: PaymentId,
    /** Who paid. */
    val customerId: CustomerId,
    /** In which currency. */
    val currency: Currency,
    /** How much; more than nothing. */
    val amount: Amount,
    /** On which date. */
    val receivedOn: Date,
    /** Which invoices it pays; nothing is allocated when empty. */
    val allocations: List<PaymentAllocation> = emptyList(),
    /** How it was paid, such as `bank transfer`. */
    val method: String? = null,
    /** What the payer wrote. */
    val reference: String? = null,
    /** Which orders it pays for before there is an invoice; the next invoices show it as paid. BT-113. */
    val prepayments: List<Prepayment> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("payment_id", paymentId)
        out.field("customer_id", customerId)
        out.field("currency", currency)
        out.field("amount", amount)
        out.field("received_on", receivedOn)
        out.unlessEmpty("allocations", allocations)
        out.field("method", method)
        out.field("reference", reference)
        out.unlessEmpty("prepayments", prepayments)
    }

    companion object {
        internal fun read(value: JsonValue) = RecordPayment(
            paymentId = PaymentId(value["payment_id"].text()),
            customerId = CustomerId(value["customer_id"].text()),
            currency = Currency(value["currency"].text()),
            amount = Amount(value["amount"].text()),
            receivedOn = Date(value["received_on"].text()),
            allocations = value["allocations"].list { PaymentAllocation.read(it) },
            method = value["method"].optional { it.text() },
            reference = value["reference"].optional { it.text() },
            prepayments = value["prepayments"].list { Prepayment.read(it) },
        )
    }
}

/** Asks for a document with the tax on its discounted amount. */
internal data class ReduceTax(
    /** The document. */
    val document: Document,
    /** The terms on which it is paid. */
    val terms: PaymentTerms,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document", document)
        out.field("terms", terms)
    }
}

/** A document with the tax on its discounted amount. */
data class ReducedTax(
    /** The document, to be calculated. */
    val document: Document,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document", document)
    }

    companion object {
        internal fun read(value: JsonValue) = ReducedTax(
            document = Document.read(value["document"]),
        )
    }
}

/** A refusal: every problem, and the orders it is about as they stand. */
data class Rejected(
    /** Why. */
    val problems: List<Problem>,
    /** The orders it is about, and what is allowed instead. */
    val orders: List<OrderView> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("problems", problems)
        out.unlessEmpty("orders", orders)
    }

    companion object {
        internal fun read(value: JsonValue) = Rejected(
            problems = value["problems"].list { Problem.read(it) },
            orders = value["orders"].list { OrderView.read(it) },
        )
    }
}

/** Takes a hold away. */
data class ReleaseHold(
    /** Which order. */
    val orderId: OrderId,
    /** The name of the hold. */
    val hold: String,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("hold", hold)
    }

    companion object {
        internal fun read(value: JsonValue) = ReleaseHold(
            orderId = OrderId(value["order_id"].text()),
            hold = value["hold"].text(),
        )
    }
}

/** Gives back what is reserved for lines of an order, and takes them off the waiting list. */
data class ReleaseOrder(
    /** Which order. */
    val orderId: OrderId,
    /** Which lines, each with all it has; all lines when this and `quantities` are empty. */
    val lines: List<Long> = emptyList(),
    /** Which lines, and how much of each: what waits first, then what was taken last. */
    val quantities: List<LineQuantity> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.unlessEmpty("lines", lines)
        out.unlessEmpty("quantities", quantities)
    }

    companion object {
        internal fun read(value: JsonValue) = ReleaseOrder(
            orderId = OrderId(value["order_id"].text()),
            lines = value["lines"].list { it.integer() },
            quantities = value["quantities"].list { LineQuantity.read(it) },
        )
    }
}

/** Gives back what a hold has. */
data class ReleaseStockHold(
    /** Which hold. */
    val holdId: StockHoldId,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("hold_id", holdId)
    }

    companion object {
        internal fun read(value: JsonValue) = ReleaseStockHold(
            holdId = StockHoldId(value["hold_id"].text()),
        )
    }
}

/** Order so much whenever the inventory position falls to the reorder point: what is used in the lead time, plus safety stock. */
data class ReorderPoint(
    /** Days from order to arrival. */
    val leadTimeDays: Long,
    /** The lot; as many lots are ordered as lift the position above the reorder point. */
    val orderQuantity: Quantity,
    /** What is kept for bad days; nothing when left out. */
    val safetyStock: Quantity? = null,
    /** Instead: in how many of a hundred lead times stock must not run out, 50 to 99.9 in steps of 0.1. */
    val serviceLevel: Percent? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("lead_time_days", leadTimeDays)
        out.field("order_quantity", orderQuantity)
        out.field("safety_stock", safetyStock)
        out.field("service_level", serviceLevel)
    }

    companion object {
        internal fun read(value: JsonValue) = ReorderPoint(
            leadTimeDays = value["lead_time_days"].integer(),
            orderQuantity = Quantity(value["order_quantity"].text()),
            safetyStock = value["safety_stock"].optional { Quantity(it.text()) },
            serviceLevel = value["service_level"].optional { Percent(it.text()) },
        )
    }
}

/** Hands a whole log over. */
internal data class Replay(
    /** Every event there is, in order. */
    val events: List<Envelope>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("events", events)
    }
}

/** Asks how much of products to order. */
internal data class Replenish(
    /** The products, one answer each. */
    val products: List<ReplenishmentProduct>,
    /** The business date: the last day of the window. */
    val today: Date,
    /** The days over which usage is averaged, 1 to 3,650. */
    val windowDays: Long,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("products", products)
        out.field("today", today)
        out.field("window_days", windowDays)
    }
}

/** Several products, each with its own reply. */
data class Replenished(
    /** The replies, in the order of the products. */
    val replies: List<Reply<Replenishment>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = Replenished(
            replies = value["replies"].list { Reply.read(it, Replenishment.Companion::read) },
        )
    }
}

/** How much of a product to order. */
data class Replenishment(
    /** How much, by when and why. */
    val proposal: ReplenishmentProposal,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("proposal", proposal)
    }

    companion object {
        internal fun read(value: JsonValue) = Replenishment(
            proposal = ReplenishmentProposal.read(value["proposal"]),
        )
    }
}

/** A product that may have to be ordered. */
data class ReplenishmentProduct(
    /** Which one. */
    val productId: ProductId,
    /** Where it stands. */
    val position: StockPosition,
    /** When it is ordered, and how much. */
    val policy: ReplenishmentPolicy,
    /** What was used of it, in any order; what lies before the window is left out. */
    val usage: List<StockUsage> = emptyList(),
    /** The least that can be ordered. */
    val orderMinimum: Quantity? = null,
    /** The pack: orders are whole numbers of it; one unit when left out. */
    val orderStep: Quantity? = null,
    /** The most that can be ordered at once. */
    val orderMaximum: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("position", position)
        out.field("policy", policy)
        out.unlessEmpty("usage", usage)
        out.field("order_minimum", orderMinimum)
        out.field("order_step", orderStep)
        out.field("order_maximum", orderMaximum)
    }

    companion object {
        internal fun read(value: JsonValue) = ReplenishmentProduct(
            productId = ProductId(value["product_id"].text()),
            position = StockPosition.read(value["position"]),
            policy = ReplenishmentPolicy.read(value["policy"]),
            usage = value["usage"].list { StockUsage.read(it) },
            orderMinimum = value["order_minimum"].optional { Quantity(it.text()) },
            orderStep = value["order_step"].optional { Quantity(it.text()) },
            orderMaximum = value["order_maximum"].optional { Quantity(it.text()) },
        )
    }
}

/** How much of a product to order, by when, and why. Quantities are in the product's own unit. */
data class ReplenishmentProposal(
    /** Which product. */
    val productId: ProductId,
    /** How many to order now; nothing when none are needed. */
    val quantity: Quantity,
    /** Why. */
    val rule: ReplenishmentRule,
    /** The inventory position: on hand + on order − reserved − backordered. */
    val inventoryPosition: Quantity,
    /** What was used in the window. */
    val usage: Quantity,
    /** Usage ÷ days of the window. */
    val averageDailyUsage: Quantity,
    /** The standard deviation of usage a day, of a sample; nothing for a window of one day. */
    val standardDeviation: Quantity,
    /** What is kept for bad days. */
    val safetyStock: Quantity,
    /** What the policy wants, before the bounds of an order. */
    val quantityWanted: Quantity? = null,
    /** What made the order other than wanted. */
    val bound: OrderBound? = null,
    /** The position at which the policy orders. */
    val reorderPoint: Quantity? = null,
    /** The position up to which the policy orders. */
    val orderUpTo: Quantity? = null,
    /** √(2 × usage a year × ordering cost ÷ holding cost of a unit and year), before packs and bounds. */
    val economicOrderQuantity: Quantity? = null,
    /** The lot: the order quantity, or the whole number of packs that costs least. */
    val lot: Quantity? = null,
    /** Whole days that what is free now lasts at the average; absent when nothing is used. */
    val daysOfSupply: Long? = null,
    /** The day on which, at the average, the policy orders: today when it does now; absent when it never does. */
    val orderBy: Date? = null,
    /** The first day that what is free now does not cover at the average; today when more is claimed than there is. */
    val expectedStockoutOn: Date? = null,
    /** The day of the next review. */
    val nextReviewOn: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("quantity", quantity)
        out.field("rule", rule)
        out.field("inventory_position", inventoryPosition)
        out.field("usage", usage)
        out.field("average_daily_usage", averageDailyUsage)
        out.field("standard_deviation", standardDeviation)
        out.field("safety_stock", safetyStock)
        out.field("quantity_wanted", quantityWanted)
        out.field("bound", bound)
        out.field("reorder_point", reorderPoint)
        out.field("order_up_to", orderUpTo)
        out.field("economic_order_quantity", economicOrderQuantity)
        out.field("lot", lot)
        out.field("days_of_supply", daysOfSupply)
        out.field("order_by", orderBy)
        out.field("expected_stockout_on", expectedStockoutOn)
        out.field("next_review_on", nextReviewOn)
    }

    companion object {
        internal fun read(value: JsonValue) = ReplenishmentProposal(
            productId = ProductId(value["product_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            rule = value["rule"].word(ReplenishmentRule.entries),
            inventoryPosition = Quantity(value["inventory_position"].text()),
            usage = Quantity(value["usage"].text()),
            averageDailyUsage = Quantity(value["average_daily_usage"].text()),
            standardDeviation = Quantity(value["standard_deviation"].text()),
            safetyStock = Quantity(value["safety_stock"].text()),
            quantityWanted = value["quantity_wanted"].optional { Quantity(it.text()) },
            bound = value["bound"].optional { it.word(OrderBound.entries) },
            reorderPoint = value["reorder_point"].optional { Quantity(it.text()) },
            orderUpTo = value["order_up_to"].optional { Quantity(it.text()) },
            economicOrderQuantity = value["economic_order_quantity"].optional { Quantity(it.text()) },
            lot = value["lot"].optional { Quantity(it.text()) },
            daysOfSupply = value["days_of_supply"].optional { it.integer() },
            orderBy = value["order_by"].optional { Date(it.text()) },
            expectedStockoutOn = value["expected_stockout_on"].optional { Date(it.text()) },
            nextReviewOn = value["next_review_on"].optional { Date(it.text()) },
        )
    }
}

/** Asks for the key figures. */
internal data class Report(
    /** Over which orders. */
    val scope: KpiScope,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("scope", scope)
    }
}

/** The key figures. */
data class Reported(
    /** The figures. */
    val kpis: Kpis,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("kpis", kpis)
    }

    companion object {
        internal fun read(value: JsonValue) = Reported(
            kpis = Kpis.read(value["kpis"]),
        )
    }
}

/** Where a reservation takes units: those rules of [`allocate_stock`](crate::allocate_stock()) that stock items know enough for. */
data class ReservationPolicy(
    /** Which location is asked first. Locations that are not listed come in the order in which they first held stock of the products, line by line. */
    val locationOrder: LocationOrder? = null,
    /** The location that is asked before the others. `fewest_shipments` and `lowest_cost` prefer it among choices that are equally good. */
    val preferredLocationId: LocationId? = null,
    /** The kinds of locations in the order of asking, before the preferred one and all else; other kinds come last. */
    val locationKinds: List<LocationKind> = emptyList(),
    /** Which units of a location are taken first: `fifo`, `lifo`, `fefo` or `listed`. When left out or `listed`, the seller's own goods first, then the earliest to expire, then the first in, then by lot. That also breaks ties. */
    val removal: RemovalStrategy? = null,
    /** How many days a lot must have left, from the business date to its last one; none when left out. */
    val shelfLifeDaysMin: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("location_order", locationOrder)
        out.field("preferred_location_id", preferredLocationId)
        out.unlessEmpty("location_kinds", locationKinds)
        out.field("removal", removal)
        out.field("shelf_life_days_min", shelfLifeDaysMin)
    }

    companion object {
        internal fun read(value: JsonValue) = ReservationPolicy(
            locationOrder = value["location_order"].optional { it.word(LocationOrder.entries) },
            preferredLocationId = value["preferred_location_id"].optional { LocationId(it.text()) },
            locationKinds = value["location_kinds"].list { LocationKind(it.text()) },
            removal = value["removal"].optional { it.word(RemovalStrategy.entries) },
            shelfLifeDaysMin = value["shelf_life_days_min"].optional { it.integer() },
        )
    }
}

/** Asks stock for what the lines of an order wait for. */
data class ReserveOrder(
    /** Which order. */
    val orderId: OrderId,
    /** Which lines; all that wait when empty. */
    val lines: List<Long> = emptyList(),
    /** What happens when less is free; the policy's answer when left out. */
    val onShortage: Shortage? = null,
    /** The hold whose units are for it, and which ends with this: what the order does not need is free again. */
    val holdId: StockHoldId? = null,
    /** Where units are taken; as the policy says when left out. */
    val allocation: ReservationPolicy? = null,
    /** What is known of locations now, in their own order; what the policy knows when empty. */
    val locations: List<AllocationLocation> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.unlessEmpty("lines", lines)
        out.field("on_shortage", onShortage)
        out.field("hold_id", holdId)
        out.field("allocation", allocation)
        out.unlessEmpty("locations", locations)
    }

    companion object {
        internal fun read(value: JsonValue) = ReserveOrder(
            orderId = OrderId(value["order_id"].text()),
            lines = value["lines"].list { it.integer() },
            onShortage = value["on_shortage"].optional { it.word(Shortage.entries) },
            holdId = value["hold_id"].optional { StockHoldId(it.text()) },
            allocation = value["allocation"].optional { ReservationPolicy.read(it) },
            locations = value["locations"].list { AllocationLocation.read(it) },
        )
    }
}

/** Hands lines of a snapshot over; the desk changes when the last of them came. */
internal data class Restore(
    /** The lines, in order. */
    val lines: List<String>,
    /** Do more lines follow in a further request? */
    val more: Boolean? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("lines", lines)
        out.field("more", more)
    }
}

/** Books goods in that a buyer sent back. */
data class ReturnStock(
    /** Of which product. */
    val productId: ProductId,
    /** To where; of which lot; in what state, which is mostly `quarantined`. */
    val place: StockPlace,
    /** How many; more than nothing. */
    val quantity: Quantity,
    /** On which date; the business date when left out. */
    val returnedOn: Date? = null,
    /** From which order. */
    val orderId: OrderId? = null,
    /** In which unit the quantity is; the product's when left out. */
    val unit: UnitCode? = null,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("place", place)
        out.field("quantity", quantity)
        out.field("returned_on", returnedOn)
        out.field("order_id", orderId)
        out.field("unit", unit)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = ReturnStock(
            productId = ProductId(value["product_id"].text()),
            place = StockPlace.read(value["place"]),
            quantity = Quantity(value["quantity"].text()),
            returnedOn = value["returned_on"].optional { Date(it.text()) },
            orderId = value["order_id"].optional { OrderId(it.text()) },
            unit = value["unit"].optional { UnitCode(it.text()) },
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** How a document rounds. */
data class Rounding(
    /** What happens to the part that does not fit. */
    val mode: RoundingMode? = null,
    /** Where a document rounds. */
    val level: RoundingLevel? = null,
    /** Decimal places that the amounts of lines keep beyond the minor units, until totals are made: 0 to 10. Two at the level `precise` and none at the others, when left out. */
    val extraPlaces: Long? = null,
    /** How the tax in gross prices is taken out. */
    val taxRemoval: TaxRemoval? = null,
    /** What is paid in cash. */
    val cash: CashRounding? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("mode", mode)
        out.field("level", level)
        out.field("extra_places", extraPlaces)
        out.field("tax_removal", taxRemoval)
        out.field("cash", cash)
    }

    companion object {
        internal fun read(value: JsonValue) = Rounding(
            mode = value["mode"].optional { it.word(RoundingMode.entries) },
            level = value["level"].optional { it.word(RoundingLevel.entries) },
            extraPlaces = value["extra_places"].optional { it.integer() },
            taxRemoval = value["tax_removal"].optional { it.word(TaxRemoval.entries) },
            cash = value["cash"].optional { CashRounding.read(it) },
        )
    }
}

/** Which checks are made, and how much they weigh. */
data class RuleSet(
    /** What differs from the built-in settings; each check at most once. */
    val checks: List<CheckSetting> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.unlessEmpty("checks", checks)
    }

    companion object {
        internal fun read(value: JsonValue) = RuleSet(
            checks = value["checks"].list { CheckSetting.read(it) },
        )
    }
}

/** Asks when how much of a document is to be paid. */
internal data class SchedulePayments(
    /** What is to be paid, and on which terms. */
    val schedule: ScheduleRequest,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("schedule", schedule)
    }
}

/** Asks when how much of several documents is to be paid. */
internal data class SchedulePaymentsMany(
    /** What is to be paid, and on which terms, one answer each. */
    val schedules: List<ScheduleRequest>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("schedules", schedules)
    }
}

/** Asks when how much of a document is to be paid. */
data class ScheduleRequest(
    /** The currency of every amount in it. BT-5. */
    val currency: Currency,
    /** The date of the invoice. BT-2. */
    val issuedOn: Date,
    /** What is to be paid; negative where money is given back. BT-115. */
    val payable: Amount,
    /** On which terms. */
    val terms: PaymentTerms,
    /** The taxes of the document, as its totals say; those that are not added to the price do not count. BG-23. */
    val taxes: List<TaxSubtotal> = emptyList(),
    /** The total of the document without tax; what is to be paid less the taxes when left out. BT-109. */
    val net: Amount? = null,
    /** How much of what is to be paid a discount is for, tax included, such as goods without freight; all when left out. */
    val discountable: Amount? = null,
    /** Decimal places of its amounts, where they are not those of ISO 4217. */
    val minorUnits: Long? = null,
    /** What happens to the part of a figure that does not fit. */
    val roundingMode: RoundingMode? = null,
    /** How the terms are written down. */
    val note: PaymentNote? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("currency", currency)
        out.field("issued_on", issuedOn)
        out.field("payable", payable)
        out.field("terms", terms)
        out.unlessEmpty("taxes", taxes)
        out.field("net", net)
        out.field("discountable", discountable)
        out.field("minor_units", minorUnits)
        out.field("rounding_mode", roundingMode)
        out.field("note", note)
    }

    companion object {
        internal fun read(value: JsonValue) = ScheduleRequest(
            currency = Currency(value["currency"].text()),
            issuedOn = Date(value["issued_on"].text()),
            payable = Amount(value["payable"].text()),
            terms = PaymentTerms.read(value["terms"]),
            taxes = value["taxes"].list { TaxSubtotal.read(it) },
            net = value["net"].optional { Amount(it.text()) },
            discountable = value["discountable"].optional { Amount(it.text()) },
            minorUnits = value["minor_units"].optional { it.integer() },
            roundingMode = value["rounding_mode"].optional { it.word(RoundingMode.entries) },
            note = value["note"].optional { it.word(PaymentNote.entries) },
        )
    }
}

/** A part of what is to be paid, with its date. */
data class ScheduledInstalment(
    /** When it is due. */
    val dueOn: Date,
    /** How much. */
    val amount: Amount,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("due_on", dueOn)
        out.field("amount", amount)
    }

    companion object {
        internal fun read(value: JsonValue) = ScheduledInstalment(
            dueOn = Date(value["due_on"].text()),
            amount = Amount(value["amount"].text()),
        )
    }
}

/** When how much of a document is to be paid. */
data class ScheduledPayments(
    /** The dates and amounts. */
    val schedule: PaymentSchedule,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("schedule", schedule)
    }

    companion object {
        internal fun read(value: JsonValue) = ScheduledPayments(
            schedule = PaymentSchedule.read(value["schedule"]),
        )
    }
}

/** Several documents, each with its own reply. */
data class ScheduledPaymentsMany(
    /** The replies, in the order of the requests. */
    val replies: List<Reply<ScheduledPayments>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = ScheduledPaymentsMany(
            replies = value["replies"].list { Reply.read(it, ScheduledPayments.Companion::read) },
        )
    }
}

/** Who sells: one per desk. */
data class Seller(
    /** The name on documents. BT-27. */
    val name: String,
    /** The seat. BG-5. */
    val address: Address,
    /** The currency of the books. */
    val currency: Currency,
    /** How the tax office knows the seller. */
    val taxIdentity: TaxIdentity? = null,
    /** The price list that applies when the customer has none. */
    val priceListId: PriceListId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("name", name)
        out.field("address", address)
        out.field("currency", currency)
        out.field("tax_identity", taxIdentity)
        out.field("price_list_id", priceListId)
    }

    companion object {
        internal fun read(value: JsonValue) = Seller(
            name = value["name"].text(),
            address = Address.read(value["address"]),
            currency = Currency(value["currency"].text()),
            taxIdentity = value["tax_identity"].optional { TaxIdentity.read(it) },
            priceListId = value["price_list_id"].optional { PriceListId(it.text()) },
        )
    }
}

/** The events a command led to. */
data class Sequences(
    /** The first. */
    val first: Long,
    /** The last. */
    val last: Long,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("first", first)
        out.field("last", last)
    }

    companion object {
        internal fun read(value: JsonValue) = Sequences(
            first = value["first"].integer(),
            last = value["last"].integer(),
        )
    }
}

/** Sends goods of an order: all that is ready, or by line. */
data class ShipOrder(
    /** Which order. */
    val orderId: OrderId,
    /** On which date. */
    val shippedOn: Date,
    /** Which lines and how much of each; all that is reserved or picked when empty. */
    val lines: List<LineQuantity> = emptyList(),
    /** Who carries it. */
    val carrier: String? = null,
    /** The carrier's number for it. */
    val trackingNumber: String? = null,
    /** The id of the invoice, where the policy invoices at shipping. */
    val invoiceId: InvoiceId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("shipped_on", shippedOn)
        out.unlessEmpty("lines", lines)
        out.field("carrier", carrier)
        out.field("tracking_number", trackingNumber)
        out.field("invoice_id", invoiceId)
    }

    companion object {
        internal fun read(value: JsonValue) = ShipOrder(
            orderId = OrderId(value["order_id"].text()),
            shippedOn = Date(value["shipped_on"].text()),
            lines = value["lines"].list { LineQuantity.read(it) },
            carrier = value["carrier"].optional { it.text() },
            trackingNumber = value["tracking_number"].optional { it.text() },
            invoiceId = value["invoice_id"].optional { InvoiceId(it.text()) },
        )
    }
}

/** One shipment. */
data class Shipment(
    /** How many events it has seen. */
    val version: Long,
    /** What was sent, when and by whom. */
    val sent: ShipmentSent,
    /** When it arrived. */
    val deliveredOn: Date? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("version", version)
        out.field("sent", sent)
        out.field("delivered_on", deliveredOn)
    }

    companion object {
        internal fun read(value: JsonValue) = Shipment(
            version = value["version"].integer(),
            sent = ShipmentSent.read(value["sent"]),
            deliveredOn = value["delivered_on"].optional { Date(it.text()) },
        )
    }
}

/** A shipment arrived. */
data class ShipmentDelivered(
    /** Which order. */
    val orderId: OrderId,
    /** Its number in the order. */
    val shipment: Long,
    /** On which date. */
    val deliveredOn: Date,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("shipment", shipment)
        out.field("delivered_on", deliveredOn)
    }

    companion object {
        internal fun read(value: JsonValue) = ShipmentDelivered(
            orderId = OrderId(value["order_id"].text()),
            shipment = value["shipment"].integer(),
            deliveredOn = Date(value["delivered_on"].text()),
        )
    }
}

/** A shipment left. */
data class ShipmentSent(
    /** Which order. */
    val orderId: OrderId,
    /** Its number in the order. */
    val shipment: Long,
    /** On which date. */
    val shippedOn: Date,
    /** What is in it. */
    val lines: List<LineQuantity>,
    /** Who carries it. */
    val carrier: String? = null,
    /** The carrier's number for it. */
    val trackingNumber: String? = null,
    /** The id for its invoice, where the policy invoices at shipping. */
    val invoiceId: InvoiceId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("shipment", shipment)
        out.field("shipped_on", shippedOn)
        out.field("lines", lines)
        out.field("carrier", carrier)
        out.field("tracking_number", trackingNumber)
        out.field("invoice_id", invoiceId)
    }

    companion object {
        internal fun read(value: JsonValue) = ShipmentSent(
            orderId = OrderId(value["order_id"].text()),
            shipment = value["shipment"].integer(),
            shippedOn = Date(value["shipped_on"].text()),
            lines = value["lines"].list { LineQuantity.read(it) },
            carrier = value["carrier"].optional { it.text() },
            trackingNumber = value["tracking_number"].optional { it.text() },
            invoiceId = value["invoice_id"].optional { InvoiceId(it.text()) },
        )
    }
}

/** Asks for lines of the snapshot. */
internal data class Snapshot(
    /** How many lines to leave out. */
    val from: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("from", from)
    }
}

/** Lines of a snapshot. */
data class SnapshotLines(
    /** The lines, each to be stored as it is. */
    val lines: List<String>,
    /** Where to go on, when there are more. */
    val next: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("lines", lines)
        out.field("next", next)
    }

    companion object {
        internal fun read(value: JsonValue) = SnapshotLines(
            lines = value["lines"].list { it.text() },
            next = value["next"].optional { it.integer() },
        )
    }
}

/** What travels together. */
data class SplitIntoPackages(
    /** The packages, by location in the order in which they are named, on hand before backorder. */
    val packages: List<PlannedPackage>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("packages", packages)
    }

    companion object {
        internal fun read(value: JsonValue) = SplitIntoPackages(
            packages = value["packages"].list { PlannedPackage.read(it) },
        )
    }
}

/** Asks what travels together. */
internal data class SplitPackages(
    /** What is to be packed, and how. */
    val packing: PackingRequest,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("packing", packing)
    }
}

/** A dated signature: when it was decided, on which business date it counts, who asked. */
data class Stamp(
    /** The instant of the decision. */
    val at: Timestamp,
    /** The business date on which it counts. */
    val on: Date,
    /** Who asked. */
    val by: String,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("at", at)
        out.field("on", on)
        out.field("by", by)
    }

    companion object {
        internal fun read(value: JsonValue) = Stamp(
            at = Timestamp(value["at"].text()),
            on = Date(value["on"].text()),
            by = value["by"].text(),
        )
    }
}

/** An identifier, perhaps with the scheme it comes from. */
data class StatedIdentifier(
    /** The identifier. */
    val value: String,
    /** The scheme: a code of ISO 6523, of the EAS list, of UNTDID 1153 or 7143, as the field has it. */
    val scheme: StatedCode? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("value", value)
        out.field("scheme", scheme)
    }

    companion object {
        internal fun read(value: JsonValue) = StatedIdentifier(
            value = value["value"].text(),
            scheme = value["scheme"].optional { StatedCode(it.text()) },
        )
    }
}

/** On hand was set to what was counted. */
data class StockAdjusted(
    /** Of which product. */
    val productId: ProductId,
    /** Where. */
    val locationId: LocationId,
    /** What was counted. */
    val counted: Quantity,
    /** Counted less what was on hand. */
    val discrepancy: Quantity,
    /** Why, for people. */
    val reason: String? = null,
    /** Of which lot, or with which serial number. */
    val lotId: LotId? = null,
    /** May they be sold? */
    val status: StockStatus? = null,
    /** Whose they are; the seller's when left out. */
    val owner: StockOwner? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("location_id", locationId)
        out.field("counted", counted)
        out.field("discrepancy", discrepancy)
        out.field("reason", reason)
        out.field("lot_id", lotId)
        out.field("status", status)
        out.field("owner", owner)
    }

    companion object {
        internal fun read(value: JsonValue) = StockAdjusted(
            productId = ProductId(value["product_id"].text()),
            locationId = LocationId(value["location_id"].text()),
            counted = Quantity(value["counted"].text()),
            discrepancy = Quantity(value["discrepancy"].text()),
            reason = value["reason"].optional { it.text() },
            lotId = value["lot_id"].optional { LotId(it.text()) },
            status = value["status"].optional { it.word(StockStatus.entries) },
            owner = value["owner"].optional { StockOwner(it.text()) },
        )
    }
}

/** Which units serve which lines. */
data class StockAllocation(
    /** What is taken, by line number, then in the order of taking. */
    val picks: List<AllocationPick>,
    /** What is waited for, by line number, then in the order of the locations. */
    val backorders: List<AllocationBackorder>,
    /** What of a line is left over, by line number. */
    val unallocated: List<Unallocated>,
    /** From how many locations something is taken. */
    val shipments: Long,
    /** Every source of a line's product, by line number, then in the order of asking. */
    val considered: List<ConsideredSource>,
    /** How the locations (`fewest_shipments`, `lowest_cost`) and packages (`fewest_packages`, `whole_packages`) were chosen; absent when nothing had to be searched. */
    val search: AllocationSearch? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("picks", picks)
        out.field("backorders", backorders)
        out.field("unallocated", unallocated)
        out.field("shipments", shipments)
        out.field("considered", considered)
        out.field("search", search)
    }

    companion object {
        internal fun read(value: JsonValue) = StockAllocation(
            picks = value["picks"].list { AllocationPick.read(it) },
            backorders = value["backorders"].list { AllocationBackorder.read(it) },
            unallocated = value["unallocated"].list { Unallocated.read(it) },
            shipments = value["shipments"].integer(),
            considered = value["considered"].list { ConsideredSource.read(it) },
            search = value["search"].optional { it.word(AllocationSearch.entries) },
        )
    }
}

/** What the stock of many products costs and risks. */
data class StockAnalysis(
    /** The currency of every amount. */
    val currency: Currency,
    /** The products, in the order in which they were given. */
    val products: List<ProductAnalysis>,
    /** The classes A, B and C; they sum to the totals. */
    val classes: List<AbcClassTotals>,
    /** What was used of all products, at cost. */
    val usageValue: Amount,
    /** What is on hand of all products, at cost. */
    val stockValue: Amount,
    /** What holding all of it costs a day: the sum over the products. */
    val holdingCostPerDay: Amount? = null,
    /** What holding all of it costs a year: the sum over the products. */
    val holdingCostPerYear: Amount? = null,
    /** What lies beyond the most days that stock should last, at cost. */
    val excessValue: Amount? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("currency", currency)
        out.field("products", products)
        out.field("classes", classes)
        out.field("usage_value", usageValue)
        out.field("stock_value", stockValue)
        out.field("holding_cost_per_day", holdingCostPerDay)
        out.field("holding_cost_per_year", holdingCostPerYear)
        out.field("excess_value", excessValue)
    }

    companion object {
        internal fun read(value: JsonValue) = StockAnalysis(
            currency = Currency(value["currency"].text()),
            products = value["products"].list { ProductAnalysis.read(it) },
            classes = value["classes"].list { AbcClassTotals.read(it) },
            usageValue = Amount(value["usage_value"].text()),
            stockValue = Amount(value["stock_value"].text()),
            holdingCostPerDay = value["holding_cost_per_day"].optional { Amount(it.text()) },
            holdingCostPerYear = value["holding_cost_per_year"].optional { Amount(it.text()) },
            excessValue = value["excess_value"].optional { Amount(it.text()) },
        )
    }
}

/** By what stock is judged. What is left out is not judged. */
data class StockAnalysisRules(
    /** The currency of every amount. */
    val currency: Currency,
    /** What holding stock costs in a year, in percent of its value. */
    val holdingCostPercent: Percent? = null,
    /** The most days that stock should last. */
    val daysOfSupplyMax: Long? = null,
    /** After how many days without usage stock is dead. */
    val deadStockDays: Long? = null,
    /** Stock that turns over fewer times a year than this is slow. */
    val turnoverMin: Quantity? = null,
    /** Where the classes end; 80 and 95 percent when left out. */
    val abcShares: AbcShares? = null,
    /** How amounts, shares and turnover are rounded. */
    val roundingMode: RoundingMode? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("currency", currency)
        out.field("holding_cost_percent", holdingCostPercent)
        out.field("days_of_supply_max", daysOfSupplyMax)
        out.field("dead_stock_days", deadStockDays)
        out.field("turnover_min", turnoverMin)
        out.field("abc_shares", abcShares)
        out.field("rounding_mode", roundingMode)
    }

    companion object {
        internal fun read(value: JsonValue) = StockAnalysisRules(
            currency = Currency(value["currency"].text()),
            holdingCostPercent = value["holding_cost_percent"].optional { Percent(it.text()) },
            daysOfSupplyMax = value["days_of_supply_max"].optional { it.integer() },
            deadStockDays = value["dead_stock_days"].optional { it.integer() },
            turnoverMin = value["turnover_min"].optional { Quantity(it.text()) },
            abcShares = value["abc_shares"].optional { AbcShares.read(it) },
            roundingMode = value["rounding_mode"].optional { it.word(RoundingMode.entries) },
        )
    }
}

/** From now on this is what is expected of a supply. */
data class StockExpected(
    /** Of which product. */
    val productId: ProductId,
    /** Which supply. */
    val supplyId: SupplyId,
    /** Where it will come in. */
    val locationId: LocationId,
    /** How many are still to come. */
    val quantity: Quantity,
    /** On which date. */
    val expectedOn: Date,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("supply_id", supplyId)
        out.field("location_id", locationId)
        out.field("quantity", quantity)
        out.field("expected_on", expectedOn)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = StockExpected(
            productId = ProductId(value["product_id"].text()),
            supplyId = SupplyId(value["supply_id"].text()),
            locationId = LocationId(value["location_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            expectedOn = Date(value["expected_on"].text()),
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** Units of a product were promised to orders that waited for them. */
data class StockFilled(
    /** Of which product. */
    val productId: ProductId,
    /** To which lines, in the order in which they were served. */
    val lines: List<FilledLine>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = StockFilled(
            productId = ProductId(value["product_id"].text()),
            lines = value["lines"].list { FilledLine.read(it) },
        )
    }
}

/** From now on a hold has exactly these units of a product. */
data class StockHeld(
    /** Of which product. */
    val productId: ProductId,
    /** Which hold. */
    val holdId: StockHoldId,
    /** Which units, in the order of taking. */
    val picks: List<Pick>,
    /** For whom. */
    val owner: HoldOwner? = null,
    /** Until when; without end when left out. */
    val expiresAt: Timestamp? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("hold_id", holdId)
        out.field("picks", picks)
        out.field("owner", owner)
        out.field("expires_at", expiresAt)
    }

    companion object {
        internal fun read(value: JsonValue) = StockHeld(
            productId = ProductId(value["product_id"].text()),
            holdId = StockHoldId(value["hold_id"].text()),
            picks = value["picks"].list { Pick.read(it) },
            owner = value["owner"].optional { HoldOwner(it.text()) },
            expiresAt = value["expires_at"].optional { Timestamp(it.text()) },
        )
    }
}

/** One hold. */
data class StockHold(
    /** Which. */
    val holdId: StockHoldId,
    /** How many events it has seen. */
    val version: Long,
    /** Of what, how many. */
    val lines: List<HoldLine>,
    /** For whom. */
    val owner: HoldOwner? = null,
    /** Until when; without end when left out. */
    val expiresAt: Timestamp? = null,
    /** How it ended, when somebody ended it. */
    val ended: HoldEnding? = null,
    /** The channel that it is for: only locations that sell in it are looked at; any location when left out. */
    val salesChannel: SalesChannel? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("hold_id", holdId)
        out.field("version", version)
        out.field("lines", lines)
        out.field("owner", owner)
        out.field("expires_at", expiresAt)
        out.field("ended", ended)
        out.field("sales_channel", salesChannel)
    }

    companion object {
        internal fun read(value: JsonValue) = StockHold(
            holdId = StockHoldId(value["hold_id"].text()),
            version = value["version"].integer(),
            lines = value["lines"].list { HoldLine.read(it) },
            owner = value["owner"].optional { HoldOwner(it.text()) },
            expiresAt = value["expires_at"].optional { Timestamp(it.text()) },
            ended = value["ended"].optional { HoldEnding.read(it) },
            salesChannel = value["sales_channel"].optional { SalesChannel(it.text()) },
        )
    }
}

/** A hold on units of a product lasts until another instant. */
data class StockHoldExtended(
    /** Of which product. */
    val productId: ProductId,
    /** Which hold. */
    val holdId: StockHoldId,
    /** Until when; without end when left out. */
    val expiresAt: Timestamp? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("hold_id", holdId)
        out.field("expires_at", expiresAt)
    }

    companion object {
        internal fun read(value: JsonValue) = StockHoldExtended(
            productId = ProductId(value["product_id"].text()),
            holdId = StockHoldId(value["hold_id"].text()),
            expiresAt = value["expires_at"].optional { Timestamp(it.text()) },
        )
    }
}

/** A hold has nothing of a product any more. */
data class StockHoldReleased(
    /** Of which product. */
    val productId: ProductId,
    /** Which hold. */
    val holdId: StockHoldId,
    /** Why. */
    val reason: HoldEnd? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("hold_id", holdId)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = StockHoldReleased(
            productId = ProductId(value["product_id"].text()),
            holdId = StockHoldId(value["hold_id"].text()),
            reason = value["reason"].optional { it.word(HoldEnd.entries) },
        )
    }
}

/** Goods left without an order. */
data class StockIssued(
    /** Of which product. */
    val productId: ProductId,
    /** From where. */
    val place: StockPlace,
    /** How many. */
    val quantity: Quantity,
    /** Why. */
    val kind: IssueKind? = null,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("place", place)
        out.field("quantity", quantity)
        out.field("kind", kind)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = StockIssued(
            productId = ProductId(value["product_id"].text()),
            place = StockPlace.read(value["place"]),
            quantity = Quantity(value["quantity"].text()),
            kind = value["kind"].optional { it.word(IssueKind.entries) },
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** A stock item as it is written down. */
data class StockItemState(
    /** Which product. */
    val productId: ProductId,
    /** How many events it has seen. */
    val version: Long,
    /** The places. */
    val levels: List<StockLevel> = emptyList(),
    /** What is known of lots. */
    val lots: List<Lot> = emptyList(),
    /** The promises. */
    val reservations: List<Promise> = emptyList(),
    /** What holds have. */
    val holds: List<HeldStock> = emptyList(),
    /** The waiting list, in the order in which lines began to wait. */
    val backorders: List<Waiting> = emptyList(),
    /** What is expected. */
    val supplies: List<Supply> = emptyList(),
    /** What is demanded of it. */
    val rules: StockRules? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("version", version)
        out.unlessEmpty("levels", levels)
        out.unlessEmpty("lots", lots)
        out.unlessEmpty("reservations", reservations)
        out.unlessEmpty("holds", holds)
        out.unlessEmpty("backorders", backorders)
        out.unlessEmpty("supplies", supplies)
        out.field("rules", rules)
    }

    companion object {
        internal fun read(value: JsonValue) = StockItemState(
            productId = ProductId(value["product_id"].text()),
            version = value["version"].integer(),
            levels = value["levels"].list { StockLevel.read(it) },
            lots = value["lots"].list { Lot.read(it) },
            reservations = value["reservations"].list { Promise.read(it) },
            holds = value["holds"].list { HeldStock.read(it) },
            backorders = value["backorders"].list { Waiting.read(it) },
            supplies = value["supplies"].list { Supply.read(it) },
            rules = value["rules"].optional { StockRules.read(it) },
        )
    }
}

/** What lies at one place. */
data class StockLevel(
    /** Where. */
    val locationId: LocationId,
    /** What is there. */
    val onHand: Quantity,
    /** What of it is promised to orders. */
    val reserved: Quantity,
    /** What of it is held, the holds that have expired and were not swept yet in it. */
    val held: Quantity? = null,
    /** Of which lot, or with which serial number. */
    val lotId: LotId? = null,
    /** May it be sold? */
    val status: StockStatus? = null,
    /** Whose it is; the seller's when left out. */
    val owner: StockOwner? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("location_id", locationId)
        out.field("on_hand", onHand)
        out.field("reserved", reserved)
        out.field("held", held)
        out.field("lot_id", lotId)
        out.field("status", status)
        out.field("owner", owner)
    }

    companion object {
        internal fun read(value: JsonValue) = StockLevel(
            locationId = LocationId(value["location_id"].text()),
            onHand = Quantity(value["on_hand"].text()),
            reserved = Quantity(value["reserved"].text()),
            held = value["held"].optional { Quantity(it.text()) },
            lotId = value["lot_id"].optional { LotId(it.text()) },
            status = value["status"].optional { it.word(StockStatus.entries) },
            owner = value["owner"].optional { StockOwner(it.text()) },
        )
    }
}

/** What tells goods of one product apart: where they lie, from which lot, in what state, and whose they are. */
data class StockPlace(
    /** Where. */
    val locationId: LocationId,
    /** Of which lot, or with which serial number, where the product has those. */
    val lotId: LotId? = null,
    /** May they be sold? */
    val status: StockStatus? = null,
    /** Whose they are; the seller's when left out. */
    val owner: StockOwner? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("location_id", locationId)
        out.field("lot_id", lotId)
        out.field("status", status)
        out.field("owner", owner)
    }

    companion object {
        internal fun read(value: JsonValue) = StockPlace(
            locationId = LocationId(value["location_id"].text()),
            lotId = value["lot_id"].optional { LotId(it.text()) },
            status = value["status"].optional { it.word(StockStatus.entries) },
            owner = value["owner"].optional { StockOwner(it.text()) },
        )
    }
}

/** Where a product stands, at all the places that are looked at together. No figure is less than nothing. */
data class StockPosition(
    /** What is there. */
    val onHand: Quantity,
    /** What of it is promised. */
    val reserved: Quantity? = null,
    /** What is promised beyond what is there. */
    val backordered: Quantity? = null,
    /** What is ordered and has not come yet. */
    val onOrder: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("on_hand", onHand)
        out.field("reserved", reserved)
        out.field("backordered", backordered)
        out.field("on_order", onOrder)
    }

    companion object {
        internal fun read(value: JsonValue) = StockPosition(
            onHand = Quantity(value["on_hand"].text()),
            reserved = value["reserved"].optional { Quantity(it.text()) },
            backordered = value["backordered"].optional { Quantity(it.text()) },
            onOrder = value["on_order"].optional { Quantity(it.text()) },
        )
    }
}

/** Units that were promised to one line are promised to another; the first waits for them again. */
data class StockReallocated(
    /** Of which product. */
    val productId: ProductId,
    /** Which order loses them. */
    val fromOrderId: OrderId,
    /** Which of its lines. */
    val fromLine: Long,
    /** Which order gets them. */
    val toOrderId: OrderId,
    /** Which of its lines. */
    val toLine: Long,
    /** Which units. */
    val picks: List<Pick>,
    /** What the first line waits for after this. */
    val fromBackordered: Quantity,
    /** What the second line waits for after this. */
    val toBackordered: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("from_order_id", fromOrderId)
        out.field("from_line", fromLine)
        out.field("to_order_id", toOrderId)
        out.field("to_line", toLine)
        out.field("picks", picks)
        out.field("from_backordered", fromBackordered)
        out.field("to_backordered", toBackordered)
    }

    companion object {
        internal fun read(value: JsonValue) = StockReallocated(
            productId = ProductId(value["product_id"].text()),
            fromOrderId = OrderId(value["from_order_id"].text()),
            fromLine = value["from_line"].integer(),
            toOrderId = OrderId(value["to_order_id"].text()),
            toLine = value["to_line"].integer(),
            picks = value["picks"].list { Pick.read(it) },
            fromBackordered = Quantity(value["from_backordered"].text()),
            toBackordered = Quantity(value["to_backordered"].text()),
        )
    }
}

/** Goods were booked in. */
data class StockReceived(
    /** Of which product. */
    val productId: ProductId,
    /** Where. */
    val locationId: LocationId,
    /** How many. */
    val quantity: Quantity,
    /** On which date. */
    val receivedOn: Date,
    /** From where, for people. */
    val reference: String? = null,
    /** Of which lot, or with which serial number. */
    val lotId: LotId? = null,
    /** The last date on which the lot may be sold. */
    val expiresOn: Date? = null,
    /** The package that the lot lies in. */
    val packageId: PackageId? = null,
    /** May they be sold? */
    val status: StockStatus? = null,
    /** Whose they are; the seller's when left out. */
    val owner: StockOwner? = null,
    /** The expected supply that came in. */
    val supplyId: SupplyId? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("location_id", locationId)
        out.field("quantity", quantity)
        out.field("received_on", receivedOn)
        out.field("reference", reference)
        out.field("lot_id", lotId)
        out.field("expires_on", expiresOn)
        out.field("package_id", packageId)
        out.field("status", status)
        out.field("owner", owner)
        out.field("supply_id", supplyId)
    }

    companion object {
        internal fun read(value: JsonValue) = StockReceived(
            productId = ProductId(value["product_id"].text()),
            locationId = LocationId(value["location_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            receivedOn = Date(value["received_on"].text()),
            reference = value["reference"].optional { it.text() },
            lotId = value["lot_id"].optional { LotId(it.text()) },
            expiresOn = value["expires_on"].optional { Date(it.text()) },
            packageId = value["package_id"].optional { PackageId(it.text()) },
            status = value["status"].optional { it.word(StockStatus.entries) },
            owner = value["owner"].optional { StockOwner(it.text()) },
            supplyId = value["supply_id"].optional { SupplyId(it.text()) },
        )
    }
}

/** Promises of one product to an order were given back. */
data class StockReleased(
    /** Of which product. */
    val productId: ProductId,
    /** By which order. */
    val orderId: OrderId,
    /** By which lines. */
    val lines: List<LineRelease>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("order_id", orderId)
        out.field("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = StockReleased(
            productId = ProductId(value["product_id"].text()),
            orderId = OrderId(value["order_id"].text()),
            lines = value["lines"].list { LineRelease.read(it) },
        )
    }
}

/** Units of one product were promised to an order, or put on its waiting list. */
data class StockReserved(
    /** Of which product. */
    val productId: ProductId,
    /** To which order. */
    val orderId: OrderId,
    /** To which lines. */
    val lines: List<LinePromise>,
    /** How urgent the order is; the higher, the earlier it is served. */
    val priority: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("order_id", orderId)
        out.field("lines", lines)
        out.field("priority", priority)
    }

    companion object {
        internal fun read(value: JsonValue) = StockReserved(
            productId = ProductId(value["product_id"].text()),
            orderId = OrderId(value["order_id"].text()),
            lines = value["lines"].list { LinePromise.read(it) },
            priority = value["priority"].optional { it.integer() },
        )
    }
}

/** Goods came back from a buyer. */
data class StockReturned(
    /** Of which product. */
    val productId: ProductId,
    /** To where. */
    val place: StockPlace,
    /** How many. */
    val quantity: Quantity,
    /** On which date. */
    val returnedOn: Date,
    /** From which order. */
    val orderId: OrderId? = null,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("place", place)
        out.field("quantity", quantity)
        out.field("returned_on", returnedOn)
        out.field("order_id", orderId)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = StockReturned(
            productId = ProductId(value["product_id"].text()),
            place = StockPlace.read(value["place"]),
            quantity = Quantity(value["quantity"].text()),
            returnedOn = Date(value["returned_on"].text()),
            orderId = value["order_id"].optional { OrderId(it.text()) },
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** Sets what is demanded of the stock of a product. What was set before is replaced. */
data class StockRules(
    /** Of which product. */
    val productId: ProductId,
    /** May orders wait for supply? */
    val backorder: BackorderRule? = null,
    /** How many units may wait at most, where that is limited. */
    val backorderLimit: Quantity? = null,
    /** What is demanded of locations. */
    val locations: List<LocationRule> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("backorder", backorder)
        out.field("backorder_limit", backorderLimit)
        out.unlessEmpty("locations", locations)
    }

    companion object {
        internal fun read(value: JsonValue) = StockRules(
            productId = ProductId(value["product_id"].text()),
            backorder = value["backorder"].optional { it.word(BackorderRule.entries) },
            backorderLimit = value["backorder_limit"].optional { Quantity(it.text()) },
            locations = value["locations"].list { LocationRule.read(it) },
        )
    }
}

/** Units of one product left with a shipment. */
data class StockShipped(
    /** Of which product. */
    val productId: ProductId,
    /** For which order. */
    val orderId: OrderId,
    /** With which shipment of the order. */
    val shipment: Long,
    /** For which lines. */
    val lines: List<LinePicks>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("order_id", orderId)
        out.field("shipment", shipment)
        out.field("lines", lines)
    }

    companion object {
        internal fun read(value: JsonValue) = StockShipped(
            productId = ProductId(value["product_id"].text()),
            orderId = OrderId(value["order_id"].text()),
            shipment = value["shipment"].integer(),
            lines = value["lines"].list { LinePicks.read(it) },
        )
    }
}

/** Goods were moved. */
data class StockTransferred(
    /** Of which product. */
    val productId: ProductId,
    /** From where. */
    val fromPlace: StockPlace,
    /** To where. */
    val toPlace: StockPlace,
    /** How many. */
    val quantity: Quantity,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("from_place", fromPlace)
        out.field("to_place", toPlace)
        out.field("quantity", quantity)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = StockTransferred(
            productId = ProductId(value["product_id"].text()),
            fromPlace = StockPlace.read(value["from_place"]),
            toPlace = StockPlace.read(value["to_place"]),
            quantity = Quantity(value["quantity"].text()),
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** What was used (issued) of a product on a day. A day may stand several times; its quantities are added up. */
data class StockUsage(
    /** The day; not after today. */
    val on: Date,
    /** How much; more than nothing. */
    val quantity: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("on", on)
        out.field("quantity", quantity)
    }

    companion object {
        internal fun read(value: JsonValue) = StockUsage(
            on = Date(value["on"].text()),
            quantity = Quantity(value["quantity"].text()),
        )
    }
}

/** Goods that are expected. */
data class Supply(
    /** Which: a purchase order, a production order, a transfer under way. */
    val supplyId: SupplyId,
    /** Where they will come in. */
    val locationId: LocationId,
    /** How many are still to come. */
    val quantity: Quantity,
    /** On which date. */
    val expectedOn: Date,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("supply_id", supplyId)
        out.field("location_id", locationId)
        out.field("quantity", quantity)
        out.field("expected_on", expectedOn)
    }

    companion object {
        internal fun read(value: JsonValue) = Supply(
            supplyId = SupplyId(value["supply_id"].text()),
            locationId = LocationId(value["location_id"].text()),
            quantity = Quantity(value["quantity"].text()),
            expectedOn = Date(value["expected_on"].text()),
        )
    }
}

/** A document that supports the invoice. BG-24. Attached files themselves are not held. */
data class SupportingDocument(
    /** Its number. BT-122. */
    val documentId: String,
    /** What it is. BT-123. */
    val description: String? = null,
    /** Where it can be found. BT-124. */
    val location: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document_id", documentId)
        out.field("description", description)
        out.field("location", location)
    }

    companion object {
        internal fun read(value: JsonValue) = SupportingDocument(
            documentId = value["document_id"].text(),
            description = value["description"].optional { it.text() },
            location = value["location"].optional { it.text() },
        )
    }
}

/** One tax. A document lists those that its lines name; a line may name several. */
data class Tax(
    /** The caller's id, which lines name. */
    val taxId: TaxId,
    /** How it is computed. */
    val kind: TaxKind? = null,
    /** The category. UNCL5305, BT-118. */
    val category: TaxCategory? = null,
    /** The percentage, of the kinds `percent` and `division`. BT-119. */
    val rate: Percent? = null,
    /** So much for each unit, of the kind `fixed`. */
    val perUnit: UnitPrice? = null,
    /** The taxes that take its place, of the kind `group`. */
    val members: List<TaxId> = emptyList(),
    /** Is it in the price? */
    val inclusion: TaxInclusion? = null,
    /** What it does to the taxes after it. */
    val effect: TaxEffect? = null,
    /** Do the taxes before it belong to its base? */
    val base: TaxBase? = null,
    /** Who pays it to the tax office. */
    val settlement: TaxSettlement? = null,
    /** A second percentage of the same base, such as the Spanish equivalence surcharge. */
    val surcharge: Percent? = null,
    /** Where the tax is booked, in parts of it: `100` and `-100` for a reverse charge, which then adds nothing. */
    val distribution: List<Percent> = emptyList(),
    /** Why nothing is due, as a code of the VATEX list. BT-121. */
    val exemptionCode: String? = null,
    /** Why nothing is due, for people. BT-120. */
    val exemptionReason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("tax_id", taxId)
        out.field("kind", kind)
        out.field("category", category)
        out.field("rate", rate)
        out.field("per_unit", perUnit)
        out.unlessEmpty("members", members)
        out.field("inclusion", inclusion)
        out.field("effect", effect)
        out.field("base", base)
        out.field("settlement", settlement)
        out.field("surcharge", surcharge)
        out.unlessEmpty("distribution", distribution)
        out.field("exemption_code", exemptionCode)
        out.field("exemption_reason", exemptionReason)
    }

    companion object {
        internal fun read(value: JsonValue) = Tax(
            taxId = TaxId(value["tax_id"].text()),
            kind = value["kind"].optional { it.word(TaxKind.entries) },
            category = value["category"].optional { it.word(TaxCategory.entries) },
            rate = value["rate"].optional { Percent(it.text()) },
            perUnit = value["per_unit"].optional { UnitPrice(it.text()) },
            members = value["members"].list { TaxId(it.text()) },
            inclusion = value["inclusion"].optional { it.word(TaxInclusion.entries) },
            effect = value["effect"].optional { it.word(TaxEffect.entries) },
            base = value["base"].optional { it.word(TaxBase.entries) },
            settlement = value["settlement"].optional { it.word(TaxSettlement.entries) },
            surcharge = value["surcharge"].optional { Percent(it.text()) },
            distribution = value["distribution"].list { Percent(it.text()) },
            exemptionCode = value["exemption_code"].optional { it.text() },
            exemptionReason = value["exemption_reason"].optional { it.text() },
        )
    }
}

/** What a table of taxes looks at. */
data class TaxFacts(
    /** The date that counts: of an order, its own. */
    val on: Date,
    /** The class of the product. */
    val taxClass: TaxClass? = null,
    /** Where the seller is. */
    val sellerCountry: Country? = null,
    /** Where the buyer is. */
    val buyerCountry: Country? = null,
    /** Does the buyer buy as a business? */
    val buyerKind: BuyerKind? = null,
    /** Where the goods go. */
    val shipToCountry: Country? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("on", on)
        out.field("tax_class", taxClass)
        out.field("seller_country", sellerCountry)
        out.field("buyer_country", buyerCountry)
        out.field("buyer_kind", buyerKind)
        out.field("ship_to_country", shipToCountry)
    }

    companion object {
        internal fun read(value: JsonValue) = TaxFacts(
            on = Date(value["on"].text()),
            taxClass = value["tax_class"].optional { TaxClass(it.text()) },
            sellerCountry = value["seller_country"].optional { Country(it.text()) },
            buyerCountry = value["buyer_country"].optional { Country(it.text()) },
            buyerKind = value["buyer_kind"].optional { it.word(BuyerKind.entries) },
            shipToCountry = value["ship_to_country"].optional { Country(it.text()) },
        )
    }
}

/** How the tax office knows a party. */
data class TaxIdentity(
    /** The country whose tax office it is. */
    val country: Country,
    /** The VAT identifier with its country prefix. BT-31, BT-48. */
    val vatId: String? = null,
    /** Another registration, such as a national tax number. BT-32. */
    val registrationId: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("country", country)
        out.field("vat_id", vatId)
        out.field("registration_id", registrationId)
    }

    companion object {
        internal fun read(value: JsonValue) = TaxIdentity(
            country = Country(value["country"].text()),
            vatId = value["vat_id"].optional { it.text() },
            registrationId = value["registration_id"].optional { it.text() },
        )
    }
}

/** Category and rate: what decides the tax of a line. BT-151 and BT-152. */
data class TaxRate(
    /** The category. */
    val category: TaxCategory,
    /** The percentage; zero when left out. */
    val rate: Percent? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("category", category)
        out.field("rate", rate)
    }

    companion object {
        internal fun read(value: JsonValue) = TaxRate(
            category = value["category"].word(TaxCategory.entries),
            rate = value["rate"].optional { Percent(it.text()) },
        )
    }
}

/** A rule: whoever meets all of its conditions is taxed as it says. A condition that is left out is always met. */
data class TaxRule(
    /** Its id, by which answers name it. */
    val ruleId: RuleId,
    /** The product is of one of these classes. */
    val taxClasses: List<TaxClass> = emptyList(),
    /** The seller is in one of these. */
    val sellerIn: List<Area> = emptyList(),
    /** The buyer is in one of these. */
    val buyerIn: List<Area> = emptyList(),
    /** The buyer is of this kind. */
    val buyerKind: BuyerKind? = null,
    /** The goods go to one of these. */
    val shipToIn: List<Area> = emptyList(),
    /** The first day on which it is valid. */
    val validFrom: Date? = null,
    /** The last day on which it is valid. */
    val validUntil: Date? = null,
    /** How it is taxed, when one tax of a category and rate is all and no reason has to be given. */
    val tax: TaxRate? = null,
    /** Which of the table's taxes it has, in the order in which they are computed; instead of `tax`. */
    val taxes: List<TaxId> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("rule_id", ruleId)
        out.unlessEmpty("tax_classes", taxClasses)
        out.unlessEmpty("seller_in", sellerIn)
        out.unlessEmpty("buyer_in", buyerIn)
        out.field("buyer_kind", buyerKind)
        out.unlessEmpty("ship_to_in", shipToIn)
        out.field("valid_from", validFrom)
        out.field("valid_until", validUntil)
        out.field("tax", tax)
        out.unlessEmpty("taxes", taxes)
    }

    companion object {
        internal fun read(value: JsonValue) = TaxRule(
            ruleId = RuleId(value["rule_id"].text()),
            taxClasses = value["tax_classes"].list { TaxClass(it.text()) },
            sellerIn = value["seller_in"].list { Area(it.text()) },
            buyerIn = value["buyer_in"].list { Area(it.text()) },
            buyerKind = value["buyer_kind"].optional { it.word(BuyerKind.entries) },
            shipToIn = value["ship_to_in"].list { Area(it.text()) },
            validFrom = value["valid_from"].optional { Date(it.text()) },
            validUntil = value["valid_until"].optional { Date(it.text()) },
            tax = value["tax"].optional { TaxRate.read(it) },
            taxes = value["taxes"].list { TaxId(it.text()) },
        )
    }
}

/** One tax of a document: of one category and rate, or one that the document defines. EN 16931 BG-23. */
data class TaxSubtotal(
    /** The percentage. BT-119. */
    val rate: Percent,
    /** What is taxed: lines less allowances plus charges, without tax. BT-116. */
    val taxable: Amount,
    /** The tax on it, its surcharge in it. BT-117. */
    val tax: Amount,
    /** The category. BT-118. */
    val category: TaxCategory? = null,
    /** Which of the document's taxes it is, when it is one of those. */
    val taxId: TaxId? = null,
    /** Who pays it to the tax office. */
    val settlement: TaxSettlement? = null,
    /** How much of the tax is a surcharge. */
    val surcharge: Amount? = null,
    /** The parts that it is booked in, when it has a distribution. */
    val distributed: List<Amount> = emptyList(),
    /** What is taxed, in the accounting currency. */
    val taxableAccounting: Amount? = null,
    /** The tax on it, in the accounting currency. */
    val taxAccounting: Amount? = null,
    /** Why nothing is due, as a code of the VATEX list. BT-121. */
    val exemptionCode: String? = null,
    /** Why nothing is due, for people. BT-120. */
    val exemptionReason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("rate", rate)
        out.field("taxable", taxable)
        out.field("tax", tax)
        out.field("category", category)
        out.field("tax_id", taxId)
        out.field("settlement", settlement)
        out.field("surcharge", surcharge)
        out.unlessEmpty("distributed", distributed)
        out.field("taxable_accounting", taxableAccounting)
        out.field("tax_accounting", taxAccounting)
        out.field("exemption_code", exemptionCode)
        out.field("exemption_reason", exemptionReason)
    }

    companion object {
        internal fun read(value: JsonValue) = TaxSubtotal(
            rate = Percent(value["rate"].text()),
            taxable = Amount(value["taxable"].text()),
            tax = Amount(value["tax"].text()),
            category = value["category"].optional { it.word(TaxCategory.entries) },
            taxId = value["tax_id"].optional { TaxId(it.text()) },
            settlement = value["settlement"].optional { it.word(TaxSettlement.entries) },
            surcharge = value["surcharge"].optional { Amount(it.text()) },
            distributed = value["distributed"].list { Amount(it.text()) },
            taxableAccounting = value["taxable_accounting"].optional { Amount(it.text()) },
            taxAccounting = value["tax_accounting"].optional { Amount(it.text()) },
            exemptionCode = value["exemption_code"].optional { it.text() },
            exemptionReason = value["exemption_reason"].optional { it.text() },
        )
    }
}

/** Which product is taxed how, for whom and where. The first rule whose conditions are met decides. */
data class TaxTable(
    /** Groups of countries that rules name. */
    val groups: List<CountryGroup> = emptyList(),
    /** Taxes that rules name; those that are not due with the reason why. */
    val taxes: List<Tax> = emptyList(),
    /** The rules: the first one whose conditions are met decides. */
    val rules: List<TaxRule> = emptyList(),
) : Record {
    override fun fields(out: JsonWriter) {
        out.unlessEmpty("groups", groups)
        out.unlessEmpty("taxes", taxes)
        out.unlessEmpty("rules", rules)
    }

    companion object {
        internal fun read(value: JsonValue) = TaxTable(
            groups = value["groups"].list { CountryGroup.read(it) },
            taxes = value["taxes"].list { Tax.read(it) },
            rules = value["rules"].list { TaxRule.read(it) },
        )
    }
}

/** A discount off the sum of the lines that the promotion is for, by their quantity or value: that of the highest tier that is reached. */
data class Tiered(
    /** The tiers, in any order; all by quantity or all by amount. */
    val tiers: List<DiscountTier>,
    /** Where it is written down. */
    val placement: DiscountPlacement? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("tiers", tiers)
        out.field("placement", placement)
    }

    companion object {
        internal fun read(value: JsonValue) = Tiered(
            tiers = value["tiers"].list { DiscountTier.read(it) },
            placement = value["placement"].optional { it.word(DiscountPlacement.entries) },
        )
    }
}

/** The totals of a document, each with the currency's minor units. */
data class Totals(
    /** Sum of the lines' net amounts. BT-106. */
    val lineNetSum: Amount,
    /** Sum of the document's allowances, without tax. BT-107. */
    val allowanceTotal: Amount,
    /** Sum of the document's charges, without tax. BT-108. */
    val chargeTotal: Amount,
    /** Total without tax. BT-109. */
    val net: Amount,
    /** Total tax that is added. BT-110. */
    val tax: Amount,
    /** Total with tax. BT-112. */
    val gross: Amount,
    /** The taxes: by category and rate, in that order, then the document's own by their ids. BG-23. */
    val taxes: List<TaxSubtotal>,
    /** Total tax that the buyer retains and pays to the tax office. */
    val retained: Amount? = null,
    /** What has been paid before. BT-113. */
    val prepaid: Amount? = null,
    /** What is added so that a round amount is due. BT-114. */
    val payableRounding: Amount? = null,
    /** What the printed lines lack: `line_net_sum` − their sum, where that is not zero. */
    val lineRoundingDifference: Amount? = null,
    /** What the printed sums lack: net − (`line_net_sum` − `allowance_total` + `charge_total`), where that is not zero. */
    val roundingDifference: Amount? = null,
    /** What the printed taxes lack: tax − the sum of those that are added, where that is not zero. */
    val taxRoundingDifference: Amount? = null,
    /** The totals in the accounting currency. */
    val accounting: AccountingTotals? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line_net_sum", lineNetSum)
        out.field("allowance_total", allowanceTotal)
        out.field("charge_total", chargeTotal)
        out.field("net", net)
        out.field("tax", tax)
        out.field("gross", gross)
        out.field("taxes", taxes)
        out.field("retained", retained)
        out.field("prepaid", prepaid)
        out.field("payable_rounding", payableRounding)
        out.field("line_rounding_difference", lineRoundingDifference)
        out.field("rounding_difference", roundingDifference)
        out.field("tax_rounding_difference", taxRoundingDifference)
        out.field("accounting", accounting)
    }

    companion object {
        internal fun read(value: JsonValue) = Totals(
            lineNetSum = Amount(value["line_net_sum"].text()),
            allowanceTotal = Amount(value["allowance_total"].text()),
            chargeTotal = Amount(value["charge_total"].text()),
            net = Amount(value["net"].text()),
            tax = Amount(value["tax"].text()),
            gross = Amount(value["gross"].text()),
            taxes = value["taxes"].list { TaxSubtotal.read(it) },
            retained = value["retained"].optional { Amount(it.text()) },
            prepaid = value["prepaid"].optional { Amount(it.text()) },
            payableRounding = value["payable_rounding"].optional { Amount(it.text()) },
            lineRoundingDifference = value["line_rounding_difference"].optional { Amount(it.text()) },
            roundingDifference = value["rounding_difference"].optional { Amount(it.text()) },
            taxRoundingDifference = value["tax_rounding_difference"].optional { Amount(it.text()) },
            accounting = value["accounting"].optional { AccountingTotals.read(it) },
        )
    }
}

/** Moves goods: to another location, or into another state. What is promised stays where it is. */
data class TransferStock(
    /** Of which product. */
    val productId: ProductId,
    /** From where. */
    val fromPlace: StockPlace,
    /** To where; of the same lot. */
    val toPlace: StockPlace,
    /** How many; more than nothing. */
    val quantity: Quantity,
    /** In which unit the quantity is; the product's when left out. */
    val unit: UnitCode? = null,
    /** Why, for people. */
    val reason: String? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("product_id", productId)
        out.field("from_place", fromPlace)
        out.field("to_place", toPlace)
        out.field("quantity", quantity)
        out.field("unit", unit)
        out.field("reason", reason)
    }

    companion object {
        internal fun read(value: JsonValue) = TransferStock(
            productId = ProductId(value["product_id"].text()),
            fromPlace = StockPlace.read(value["from_place"]),
            toPlace = StockPlace.read(value["to_place"]),
            quantity = Quantity(value["quantity"].text()),
            unit = value["unit"].optional { UnitCode(it.text()) },
            reason = value["reason"].optional { it.text() },
        )
    }
}

/** A document that was read, and what it says beyond the model. */
data class UblRead(
    /** The document. */
    val document: ElectronicInvoice,
    /** What it could not hold, each with the path to the `element`; in the order of reading. */
    val findings: List<Problem>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document", document)
        out.field("findings", findings)
    }

    companion object {
        internal fun read(value: JsonValue) = UblRead(
            document = ElectronicInvoice.read(value["document"]),
            findings = value["findings"].list { Problem.read(it) },
        )
    }
}

/** What stands in several UBL texts, each with its own reply. */
data class UblReads(
    /** The replies, in the order of the texts. */
    val replies: List<Reply<UblRead>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = UblReads(
            replies = value["replies"].list { Reply.read(it, UblRead.Companion::read) },
        )
    }
}

/** Units of a line that are neither taken nor waited for. */
data class Unallocated(
    /** Which line. */
    val line: Long,
    /** How many. */
    val quantity: Quantity,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("line", line)
        out.field("quantity", quantity)
    }

    companion object {
        internal fun read(value: JsonValue) = Unallocated(
            line = value["line"].integer(),
            quantity = Quantity(value["quantity"].text()),
        )
    }
}

/** The command was carried out before. */
data class Unchanged(
    /** Where its events stand in the log. */
    val sequences: Sequences,
    /** The orders it is about, as they stand now. */
    val orders: List<OrderView>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("sequences", sequences)
        out.field("orders", orders)
    }

    companion object {
        internal fun read(value: JsonValue) = Unchanged(
            sequences = Sequences.read(value["sequences"]),
            orders = value["orders"].list { OrderView.read(it) },
        )
    }
}

/** How many of a product's own unit another unit is, as an exact ratio: a box of 12 pieces, a roll of 7.5 metres, 3 bags that are 1 kilogram. */
data class UnitConversion(
    /** The other unit. */
    val unit: UnitCode,
    /** So many of the product's own unit … */
    val numerator: Quantity,
    /** … are so many of the other; one when left out. */
    val denominator: Quantity? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("unit", unit)
        out.field("numerator", numerator)
        out.field("denominator", denominator)
    }

    companion object {
        internal fun read(value: JsonValue) = UnitConversion(
            unit = UnitCode(value["unit"].text()),
            numerator = Quantity(value["numerator"].text()),
            denominator = value["denominator"].optional { Quantity(it.text()) },
        )
    }
}

/** So much of a unit. */
data class UnitQuantity(
    /** How much. */
    val quantity: Quantity,
    /** Of which unit. */
    val unit: UnitCode,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("quantity", quantity)
        out.field("unit", unit)
    }

    companion object {
        internal fun read(value: JsonValue) = UnitQuantity(
            quantity = Quantity(value["quantity"].text()),
            unit = UnitCode(value["unit"].text()),
        )
    }
}

/** The findings on a draft. */
data class Verified(
    /** The findings, sorted by path and code. */
    val findings: List<Problem>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("findings", findings)
    }

    companion object {
        internal fun read(value: JsonValue) = Verified(
            findings = value["findings"].list { Problem.read(it) },
        )
    }
}

/** The findings on a table. */
data class VerifiedColumns(
    /** How each order fares, in the order of their first rows. */
    val orders: OrderFindings,
    /** What was found, each problem at its cell and with its row. */
    val problems: List<Problem>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("orders", orders)
        out.field("problems", problems)
    }

    companion object {
        internal fun read(value: JsonValue) = VerifiedColumns(
            orders = OrderFindings.read(value["orders"]),
            problems = value["problems"].list { Problem.read(it) },
        )
    }
}

/** Several drafts, each with its own reply. */
data class VerifiedMany(
    /** The replies, in the order of the drafts. */
    val replies: List<Reply<Verified>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = VerifiedMany(
            replies = value["replies"].list { Reply.read(it, Verified.Companion::read) },
        )
    }
}

/** Asks for the findings on a draft. */
internal data class Verify(
    /** The draft. */
    val order: OrderDraft,
    /** The business date. */
    val today: Date,
    /** What is known around it. */
    val known: Known? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order", order)
        out.field("today", today)
        out.field("known", known)
    }
}

/** Asks for the findings on the drafts of a table. */
internal data class VerifyColumns(
    /** The lines of the drafts. */
    val columns: OrderColumns,
    /** The business date. */
    val today: Date,
    /** What is known around them. */
    val known: Known? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("columns", columns)
        out.field("today", today)
        out.field("known", known)
    }
}

/** Asks for the findings on several drafts. */
internal data class VerifyMany(
    /** The drafts. */
    val orders: List<OrderDraft>,
    /** The business date. */
    val today: Date,
    /** What is known around them. */
    val known: Known? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("orders", orders)
        out.field("today", today)
        out.field("known", known)
    }
}

/** A line that waits, as it is written down. */
data class Waiting(
    /** The order. */
    val orderId: OrderId,
    /** Its line. */
    val line: Long,
    /** For how much. */
    val quantity: Quantity,
    /** How urgent the order is; the higher, the earlier it is served. */
    val priority: Long? = null,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("order_id", orderId)
        out.field("line", line)
        out.field("quantity", quantity)
        out.field("priority", priority)
    }

    companion object {
        internal fun read(value: JsonValue) = Waiting(
            orderId = OrderId(value["order_id"].text()),
            line = value["line"].integer(),
            quantity = Quantity(value["quantity"].text()),
            priority = value["priority"].optional { it.integer() },
        )
    }
}

/** Asks for an electronic invoice as UBL. */
internal data class WriteUbl(
    /** The document. */
    val document: ElectronicInvoice,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("document", document)
    }
}

/** Asks for several electronic invoices as UBL. */
internal data class WriteUblMany(
    /** The documents. */
    val documents: List<ElectronicInvoice>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("documents", documents)
    }
}

/** An electronic invoice as UBL. */
data class WrittenUbl(
    /** The text. */
    val ubl: String,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("ubl", ubl)
    }

    companion object {
        internal fun read(value: JsonValue) = WrittenUbl(
            ubl = value["ubl"].text(),
        )
    }
}

/** Several electronic invoices as UBL, each with its own reply. */
data class WrittenUbls(
    /** The replies, in the order of the documents. */
    val replies: List<Reply<WrittenUbl>>,
) : Record {
    override fun fields(out: JsonWriter) {
        out.field("replies", replies)
    }

    companion object {
        internal fun read(value: JsonValue) = WrittenUbls(
            replies = value["replies"].list { Reply.read(it, WrittenUbl.Companion::read) },
        )
    }
}

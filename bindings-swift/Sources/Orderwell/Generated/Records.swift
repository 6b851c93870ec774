// Written by `cargo xtask generate` from the schema of the door; not to be edited.

/// A class as a whole.
public struct AbcClassTotals: Codable, Hashable, Sendable {
    /// Which one.
    public var abcClass: AbcClass
    /// How many products.
    public var products: Int
    /// What was used of them, at cost.
    public var usageValue: Amount
    /// What is on hand of them, at cost.
    public var stockValue: Amount
    /// Their part of the value of all usage.
    public var usageShare: Percent?

    public init(abcClass: AbcClass, products: Int, usageValue: Amount, stockValue: Amount, usageShare: Percent? = nil) {
        self.abcClass = abcClass
        self.products = products
        self.usageValue = usageValue
        self.stockValue = stockValue
        self.usageShare = usageShare
    }

    enum CodingKeys: String, CodingKey {
        case abcClass = "abc_class", products, usageValue = "usage_value", stockValue = "stock_value", usageShare = "usage_share"
    }
}

/// Where the classes end, in percent of the value of all usage.
public struct AbcShares: Codable, Hashable, Sendable {
    /// Class A: products, the largest first, until so much is reached; more than 0.
    public var aPercent: Percent
    /// Class B: the next, until so much is reached with class A; at least `a_percent`, at most 100.
    public var bPercent: Percent

    public init(aPercent: Percent, bPercent: Percent) {
        self.aPercent = aPercent
        self.bPercent = bPercent
    }

    enum CodingKeys: String, CodingKey {
        case aPercent = "a_percent", bPercent = "b_percent"
    }
}

/// The totals of a document in the accounting currency; they add up as those of the document do.
public struct AccountingTotals: Codable, Hashable, Sendable {
    /// The accounting currency. BT-6.
    public var currency: Currency
    /// Sum of the lines' net amounts: net + allowances − charges.
    public var lineNetSum: Amount
    /// Sum of the document's allowances.
    public var allowanceTotal: Amount
    /// Sum of the document's charges.
    public var chargeTotal: Amount
    /// Total without tax.
    public var net: Amount
    /// Total tax: the sum of the taxes that are added. BT-111.
    public var tax: Amount
    /// Total with tax: net + tax.
    public var gross: Amount

    public init(currency: Currency, lineNetSum: Amount, allowanceTotal: Amount, chargeTotal: Amount, net: Amount, tax: Amount, gross: Amount) {
        self.currency = currency
        self.lineNetSum = lineNetSum
        self.allowanceTotal = allowanceTotal
        self.chargeTotal = chargeTotal
        self.net = net
        self.tax = tax
        self.gross = gross
    }

    enum CodingKeys: String, CodingKey {
        case currency, lineNetSum = "line_net_sum", allowanceTotal = "allowance_total", chargeTotal = "charge_total", net, tax, gross
    }
}

/// A postal address. EN 16931 BG-5, BG-8, BG-15.
public struct Address: Codable, Hashable, Sendable {
    /// Two-letter country code. BT-40, BT-55, BT-80.
    public var country: Country
    /// Who lives or works there, when it is not the party itself.
    public var name: String?
    /// Street and number. BT-35, BT-50, BT-75.
    public var line1: String?
    /// Further lines. BT-36, BT-51, BT-76.
    public var line2: String?
    /// City or village. BT-37, BT-52, BT-77.
    public var city: String?
    /// Post code. BT-38, BT-53, BT-78.
    public var postalCode: String?
    /// State, province, region. BT-39, BT-54, BT-79.
    public var subdivision: String?

    public init(country: Country, name: String? = nil, line1: String? = nil, line2: String? = nil, city: String? = nil, postalCode: String? = nil, subdivision: String? = nil) {
        self.country = country
        self.name = name
        self.line1 = line1
        self.line2 = line2
        self.city = city
        self.postalCode = postalCode
        self.subdivision = subdivision
    }

    enum CodingKeys: String, CodingKey {
        case country, name, line1 = "line_1", line2 = "line_2", city, postalCode = "postal_code", subdivision
    }
}

/// Sets what is on hand to what was counted.
public struct AdjustStock: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Where.
    public var locationID: LocationID
    /// What was counted; not less than what is promised there.
    public var counted: Quantity
    /// Why, for people.
    public var reason: String?
    /// Of which lot, or with which serial number, where the product has those.
    public var lotID: LotID?
    /// May they be sold?
    public var status: StockStatus?
    /// Whose they are; the seller's when left out.
    public var owner: StockOwner?
    /// In which unit was counted; the product's when left out.
    public var unit: UnitCode?

    public init(productID: ProductID, locationID: LocationID, counted: Quantity, reason: String? = nil, lotID: LotID? = nil, status: StockStatus? = nil, owner: StockOwner? = nil, unit: UnitCode? = nil) {
        self.productID = productID
        self.locationID = locationID
        self.counted = counted
        self.reason = reason
        self.lotID = lotID
        self.status = status
        self.owner = owner
        self.unit = unit
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", locationID = "location_id", counted, reason, lotID = "lot_id", status, owner, unit
    }
}

/// An allowance (discount) or a charge (surcharge, freight): an amount, a percentage of a base, or so much a unit.
public struct Adjustment: Codable, Hashable, Sendable {
    /// How much. BT-92, BT-99, BT-136, BT-141.
    public var amount: Amount?
    /// Which percentage of the base. BT-94, BT-101, BT-138, BT-143.
    public var percent: Percent?
    /// The base of the percentage, when it is not the line or the document. BT-93, BT-100, BT-137, BT-142.
    public var base: Amount?
    /// So much for each unit.
    public var perUnit: UnitPrice?
    /// For how many units; those of the line when left out.
    public var quantity: Quantity?
    /// Why, for people. BT-97, BT-104, BT-139, BT-144.
    public var reason: String?
    /// Why, as a code of UNCL5189 (allowances) or UNCL7161 (charges).
    public var reasonCode: String?
    /// How it is taxed (of a document only); spread over the document's rates when left out.
    public var tax: TaxRate?
    /// By which of the document's taxes it is taxed (of a document only), in the order in which they are computed.
    public var taxes: [TaxID]
    /// The promotion that it comes from.
    public var promotionID: PromotionID?

    public init(amount: Amount? = nil, percent: Percent? = nil, base: Amount? = nil, perUnit: UnitPrice? = nil, quantity: Quantity? = nil, reason: String? = nil, reasonCode: String? = nil, tax: TaxRate? = nil, taxes: [TaxID] = [], promotionID: PromotionID? = nil) {
        self.amount = amount
        self.percent = percent
        self.base = base
        self.perUnit = perUnit
        self.quantity = quantity
        self.reason = reason
        self.reasonCode = reasonCode
        self.tax = tax
        self.taxes = taxes
        self.promotionID = promotionID
    }

    enum CodingKeys: String, CodingKey {
        case amount, percent, base, perUnit = "per_unit", quantity, reason, reasonCode = "reason_code", tax, taxes, promotionID = "promotion_id"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        amount = try fields.decodeIfPresent(Amount.self, forKey: .amount)
        percent = try fields.decodeIfPresent(Percent.self, forKey: .percent)
        base = try fields.decodeIfPresent(Amount.self, forKey: .base)
        perUnit = try fields.decodeIfPresent(UnitPrice.self, forKey: .perUnit)
        quantity = try fields.decodeIfPresent(Quantity.self, forKey: .quantity)
        reason = try fields.decodeIfPresent(String.self, forKey: .reason)
        reasonCode = try fields.decodeIfPresent(String.self, forKey: .reasonCode)
        tax = try fields.decodeIfPresent(TaxRate.self, forKey: .tax)
        taxes = try fields.decodeIfPresent([TaxID].self, forKey: .taxes) ?? []
        promotionID = try fields.decodeIfPresent(PromotionID.self, forKey: .promotionID)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(amount, forKey: .amount)
        try fields.encodeIfPresent(percent, forKey: .percent)
        try fields.encodeIfPresent(base, forKey: .base)
        try fields.encodeIfPresent(perUnit, forKey: .perUnit)
        try fields.encodeIfPresent(quantity, forKey: .quantity)
        try fields.encodeIfPresent(reason, forKey: .reason)
        try fields.encodeIfPresent(reasonCode, forKey: .reasonCode)
        try fields.encodeIfPresent(tax, forKey: .tax)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        try fields.encodeIfPresent(promotionID, forKey: .promotionID)
    }
}

/// What an invoice in advance has billed and is taken off now, tax by tax.
public struct AdvanceDeducted: Codable, Hashable, Sendable {
    /// The invoice in advance. BT-25.
    public var invoiceID: InvoiceID
    /// Its date. BT-26.
    public var issuedOn: CalendarDate
    /// How much of it.
    public var totals: Totals

    public init(invoiceID: InvoiceID, issuedOn: CalendarDate, totals: Totals) {
        self.invoiceID = invoiceID
        self.issuedOn = issuedOn
        self.totals = totals
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", issuedOn = "issued_on", totals
    }
}

/// So much of an invoice in advance.
public struct AdvanceOpen: Codable, Hashable, Sendable {
    /// Which invoice.
    public var invoiceID: InvoiceID
    /// How much of it.
    public var totals: Totals

    public init(invoiceID: InvoiceID, totals: Totals) {
        self.invoiceID = invoiceID
        self.totals = totals
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", totals
    }
}

/// Asks which units of which sources serve which lines.
struct AllocateStock: Codable, Hashable, Sendable {
    /// The demand, what there is, and the rules.
    var allocation: AllocationRequest

    init(allocation: AllocationRequest) {
        self.allocation = allocation
    }

    enum CodingKeys: String, CodingKey {
        case allocation
    }
}

/// Asks for several allocations. None knows of the others: each shares out what its own sources have.
struct AllocateStockMany: Codable, Hashable, Sendable {
    /// The demands, each with what there is and its rules.
    var allocations: [AllocationRequest]

    init(allocations: [AllocationRequest]) {
        self.allocations = allocations
    }

    enum CodingKeys: String, CodingKey {
        case allocations
    }
}

/// Which units serve which lines.
public struct AllocatedStock: Codable, Hashable, Sendable {
    /// What is taken, waited for and left over, and why.
    public var allocated: StockAllocation

    public init(allocated: StockAllocation) {
        self.allocated = allocated
    }

    enum CodingKeys: String, CodingKey {
        case allocated
    }
}

/// Several allocations, each with its own reply.
public struct AllocatedStockMany: Codable, Hashable, Sendable {
    /// The replies, in the order of the requests.
    public var replies: [Reply<AllocatedStock>]

    public init(replies: [Reply<AllocatedStock>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// Units that a line waits for.
public struct AllocationBackorder: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// Where they are to come in.
    public var locationID: LocationID
    /// How many.
    public var quantity: Quantity

    public init(line: Int, locationID: LocationID, quantity: Quantity) {
        self.line = line
        self.locationID = locationID
        self.quantity = quantity
    }

    enum CodingKeys: String, CodingKey {
        case line, locationID = "location_id", quantity
    }
}

/// A line that asks for stock.
public struct AllocationDemand: Codable, Hashable, Sendable {
    /// Its number: the smaller, the earlier it is served.
    public var line: Int
    /// Which product.
    public var productID: ProductID
    /// How much of it, in the product's own unit; more than nothing.
    public var quantity: Quantity

    public init(line: Int, productID: ProductID, quantity: Quantity) {
        self.line = line
        self.productID = productID
        self.quantity = quantity
    }

    enum CodingKeys: String, CodingKey {
        case line, productID = "product_id", quantity
    }
}

/// What is to be known of a location. One that is not listed is active, and nothing else is known of it.
public struct AllocationLocation: Codable, Hashable, Sendable {
    /// Which one.
    public var locationID: LocationID
    /// Is it asked at all?
    public var status: LocationUse?
    /// The smaller, the earlier; locations without one come last.
    public var priority: Int?
    /// How far it is, in the caller's own measure; locations without one come last.
    public var distance: Quantity?
    /// What one shipment from there costs, however much is in it; nothing when left out.
    public var shippingCost: Amount?
    /// What kind of place it is, such as `pick_face` or `bulk`; the host's own word.
    public var kind: LocationKind?

    public init(locationID: LocationID, status: LocationUse? = nil, priority: Int? = nil, distance: Quantity? = nil, shippingCost: Amount? = nil, kind: LocationKind? = nil) {
        self.locationID = locationID
        self.status = status
        self.priority = priority
        self.distance = distance
        self.shippingCost = shippingCost
        self.kind = kind
    }

    enum CodingKeys: String, CodingKey {
        case locationID = "location_id", status, priority, distance, shippingCost = "shipping_cost", kind
    }
}

/// Units that are taken for a line.
public struct AllocationPick: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// Where.
    public var locationID: LocationID
    /// How many.
    public var quantity: Quantity
    /// Of which lot.
    public var lotID: LotID?
    /// Out of which package.
    public var packageID: PackageID?

    public init(line: Int, locationID: LocationID, quantity: Quantity, lotID: LotID? = nil, packageID: PackageID? = nil) {
        self.line = line
        self.locationID = locationID
        self.quantity = quantity
        self.lotID = lotID
        self.packageID = packageID
    }

    enum CodingKeys: String, CodingKey {
        case line, locationID = "location_id", quantity, lotID = "lot_id", packageID = "package_id"
    }
}

/// The rules of an allocation.
public struct AllocationPolicy: Codable, Hashable, Sendable {
    /// Which location is asked first.
    public var locationOrder: LocationOrder?
    /// The location that is asked before the others. `fewest_shipments` and `lowest_cost` prefer it among choices that are equally good.
    public var preferredLocationID: LocationID?
    /// The kinds of locations in the order of asking, before the preferred one and all else; other kinds come last. `fewest_shipments` and `lowest_cost` go by it among choices that are equally good.
    public var locationKinds: [LocationKind]
    /// Which units of a location are taken first.
    public var removal: RemovalStrategy?
    /// Where the removal strategy compares.
    public var removalScope: RemovalScope?
    /// What happens when less is on hand than is asked for.
    public var onShortage: AllocationShortage?
    /// What "nothing" means when all or nothing is asked for.
    public var scope: AllocationScope?
    /// How many days a lot must have left, from `today` to `expires_on`; none when left out.
    public var shelfLifeDaysMin: Int?

    public init(locationOrder: LocationOrder? = nil, preferredLocationID: LocationID? = nil, locationKinds: [LocationKind] = [], removal: RemovalStrategy? = nil, removalScope: RemovalScope? = nil, onShortage: AllocationShortage? = nil, scope: AllocationScope? = nil, shelfLifeDaysMin: Int? = nil) {
        self.locationOrder = locationOrder
        self.preferredLocationID = preferredLocationID
        self.locationKinds = locationKinds
        self.removal = removal
        self.removalScope = removalScope
        self.onShortage = onShortage
        self.scope = scope
        self.shelfLifeDaysMin = shelfLifeDaysMin
    }

    enum CodingKeys: String, CodingKey {
        case locationOrder = "location_order", preferredLocationID = "preferred_location_id", locationKinds = "location_kinds", removal, removalScope = "removal_scope", onShortage = "on_shortage", scope, shelfLifeDaysMin = "shelf_life_days_min"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        locationOrder = try fields.decodeIfPresent(LocationOrder.self, forKey: .locationOrder)
        preferredLocationID = try fields.decodeIfPresent(LocationID.self, forKey: .preferredLocationID)
        locationKinds = try fields.decodeIfPresent([LocationKind].self, forKey: .locationKinds) ?? []
        removal = try fields.decodeIfPresent(RemovalStrategy.self, forKey: .removal)
        removalScope = try fields.decodeIfPresent(RemovalScope.self, forKey: .removalScope)
        onShortage = try fields.decodeIfPresent(AllocationShortage.self, forKey: .onShortage)
        scope = try fields.decodeIfPresent(AllocationScope.self, forKey: .scope)
        shelfLifeDaysMin = try fields.decodeIfPresent(Int.self, forKey: .shelfLifeDaysMin)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(locationOrder, forKey: .locationOrder)
        try fields.encodeIfPresent(preferredLocationID, forKey: .preferredLocationID)
        if !locationKinds.isEmpty { try fields.encode(locationKinds, forKey: .locationKinds) }
        try fields.encodeIfPresent(removal, forKey: .removal)
        try fields.encodeIfPresent(removalScope, forKey: .removalScope)
        try fields.encodeIfPresent(onShortage, forKey: .onShortage)
        try fields.encodeIfPresent(scope, forKey: .scope)
        try fields.encodeIfPresent(shelfLifeDaysMin, forKey: .shelfLifeDaysMin)
    }
}

/// A demand, what there is, and the rules.
public struct AllocationRequest: Codable, Hashable, Sendable {
    /// The lines that ask.
    public var demand: [AllocationDemand]
    /// What there is, one row each. Rows of products that nobody asks for are not looked at.
    public var sources: [AllocationSource]
    /// The business date: lots that expired before it are passed over.
    public var today: CalendarDate
    /// What is known of locations, in their own order.
    public var locations: [AllocationLocation]
    /// The rules.
    public var policy: AllocationPolicy?

    public init(demand: [AllocationDemand], sources: [AllocationSource], today: CalendarDate, locations: [AllocationLocation] = [], policy: AllocationPolicy? = nil) {
        self.demand = demand
        self.sources = sources
        self.today = today
        self.locations = locations
        self.policy = policy
    }

    enum CodingKeys: String, CodingKey {
        case demand, sources, today, locations, policy
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        demand = try fields.decode([AllocationDemand].self, forKey: .demand)
        sources = try fields.decode([AllocationSource].self, forKey: .sources)
        today = try fields.decode(CalendarDate.self, forKey: .today)
        locations = try fields.decodeIfPresent([AllocationLocation].self, forKey: .locations) ?? []
        policy = try fields.decodeIfPresent(AllocationPolicy.self, forKey: .policy)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(demand, forKey: .demand)
        try fields.encode(sources, forKey: .sources)
        try fields.encode(today, forKey: .today)
        if !locations.isEmpty { try fields.encode(locations, forKey: .locations) }
        try fields.encodeIfPresent(policy, forKey: .policy)
    }
}

/// Units of one product at one location, of one lot and in one package where there are such.
public struct AllocationSource: Codable, Hashable, Sendable {
    /// Which product.
    public var productID: ProductID
    /// Where.
    public var locationID: LocationID
    /// What is free there. Less than nothing means that units are owed, and counts as nothing.
    public var available: Quantity
    /// Of which lot, or with which serial number.
    public var lotID: LotID?
    /// In which package; loose when left out.
    public var packageID: PackageID?
    /// The day on which it came in.
    public var receivedOn: CalendarDate?
    /// The last day on which it may be sold.
    public var expiresOn: CalendarDate?
    /// How far it lies within its location, in the caller's own measure.
    public var distance: Quantity?
    /// What one unit of it costs; only `lowest_cost` looks at it.
    public var unitCost: UnitPrice?
    /// May units be sold that are still to come here?
    public var backorder: BackorderAllowance?
    /// How many may be, where that is limited: on top of what is owed already.
    public var backorderQuantity: Quantity?

    public init(productID: ProductID, locationID: LocationID, available: Quantity, lotID: LotID? = nil, packageID: PackageID? = nil, receivedOn: CalendarDate? = nil, expiresOn: CalendarDate? = nil, distance: Quantity? = nil, unitCost: UnitPrice? = nil, backorder: BackorderAllowance? = nil, backorderQuantity: Quantity? = nil) {
        self.productID = productID
        self.locationID = locationID
        self.available = available
        self.lotID = lotID
        self.packageID = packageID
        self.receivedOn = receivedOn
        self.expiresOn = expiresOn
        self.distance = distance
        self.unitCost = unitCost
        self.backorder = backorder
        self.backorderQuantity = backorderQuantity
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", locationID = "location_id", available, lotID = "lot_id", packageID = "package_id", receivedOn = "received_on", expiresOn = "expires_on", distance, unitCost = "unit_cost", backorder, backorderQuantity = "backorder_quantity"
    }
}

/// Asks what may be done with an order.
struct Allowed: Codable, Hashable, Sendable {
    /// Which order.
    var orderID: OrderID

    init(orderID: OrderID) {
        self.orderID = orderID
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id"
    }
}

/// What the guards of an order would let through.
public struct AllowedCommands: Codable, Hashable, Sendable {
    /// The commands.
    public var allowed: [Guard]

    public init(allowed: [Guard]) {
        self.allowed = allowed
    }

    enum CodingKeys: String, CodingKey {
        case allowed
    }
}

/// Changes lines that nothing has happened to yet, adds lines, takes lines away.
public struct AmendOrder: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Lines as they are to be: new numbers are added, known ones replaced.
    public var setLines: [OrderLineDraft]
    /// Lines to take away.
    public var removeLines: [Int]
    /// When the buyer wants the goods now.
    public var requiredOn: CalendarDate?

    public init(orderID: OrderID, setLines: [OrderLineDraft] = [], removeLines: [Int] = [], requiredOn: CalendarDate? = nil) {
        self.orderID = orderID
        self.setLines = setLines
        self.removeLines = removeLines
        self.requiredOn = requiredOn
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", setLines = "set_lines", removeLines = "remove_lines", requiredOn = "required_on"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        setLines = try fields.decodeIfPresent([OrderLineDraft].self, forKey: .setLines) ?? []
        removeLines = try fields.decodeIfPresent([Int].self, forKey: .removeLines) ?? []
        requiredOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .requiredOn)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        if !setLines.isEmpty { try fields.encode(setLines, forKey: .setLines) }
        if !removeLines.isEmpty { try fields.encode(removeLines, forKey: .removeLines) }
        try fields.encodeIfPresent(requiredOn, forKey: .requiredOn)
    }
}

/// Asks what the stock of products costs and risks.
struct AnalyseStock: Codable, Hashable, Sendable {
    /// The products, looked at together.
    var products: [AnalysedProduct]
    /// By what they are judged.
    var rules: StockAnalysisRules
    /// The business date: the last day of the window.
    var today: CalendarDate
    /// The days over which usage is averaged, 1 to 3,650.
    var windowDays: Int

    init(products: [AnalysedProduct], rules: StockAnalysisRules, today: CalendarDate, windowDays: Int) {
        self.products = products
        self.rules = rules
        self.today = today
        self.windowDays = windowDays
    }

    enum CodingKeys: String, CodingKey {
        case products, rules, today, windowDays = "window_days"
    }
}

/// A product whose stock is analysed.
public struct AnalysedProduct: Codable, Hashable, Sendable {
    /// Which one.
    public var productID: ProductID
    /// Where it stands.
    public var position: StockPosition
    /// What one unit costs.
    public var unitCost: UnitPrice
    /// What was used of it, in any order; what lies before the window counts as last usage only.
    public var usage: [StockUsage]
    /// Days from order to arrival.
    public var leadTimeDays: Int?
    /// What was there on average in the window, for its turnover; what is there now when left out.
    public var averageOnHand: Quantity?
    /// The day of the first receipt, so that what is new is not called dead.
    public var firstReceivedOn: CalendarDate?

    public init(productID: ProductID, position: StockPosition, unitCost: UnitPrice, usage: [StockUsage] = [], leadTimeDays: Int? = nil, averageOnHand: Quantity? = nil, firstReceivedOn: CalendarDate? = nil) {
        self.productID = productID
        self.position = position
        self.unitCost = unitCost
        self.usage = usage
        self.leadTimeDays = leadTimeDays
        self.averageOnHand = averageOnHand
        self.firstReceivedOn = firstReceivedOn
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", position, unitCost = "unit_cost", usage, leadTimeDays = "lead_time_days", averageOnHand = "average_on_hand", firstReceivedOn = "first_received_on"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        position = try fields.decode(StockPosition.self, forKey: .position)
        unitCost = try fields.decode(UnitPrice.self, forKey: .unitCost)
        usage = try fields.decodeIfPresent([StockUsage].self, forKey: .usage) ?? []
        leadTimeDays = try fields.decodeIfPresent(Int.self, forKey: .leadTimeDays)
        averageOnHand = try fields.decodeIfPresent(Quantity.self, forKey: .averageOnHand)
        firstReceivedOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .firstReceivedOn)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(productID, forKey: .productID)
        try fields.encode(position, forKey: .position)
        try fields.encode(unitCost, forKey: .unitCost)
        if !usage.isEmpty { try fields.encode(usage, forKey: .usage) }
        try fields.encodeIfPresent(leadTimeDays, forKey: .leadTimeDays)
        try fields.encodeIfPresent(averageOnHand, forKey: .averageOnHand)
        try fields.encodeIfPresent(firstReceivedOn, forKey: .firstReceivedOn)
    }
}

/// What the stock of products costs and risks.
public struct AnalysedStock: Codable, Hashable, Sendable {
    /// The products and their classes.
    public var analysis: StockAnalysis

    public init(analysis: StockAnalysis) {
        self.analysis = analysis
    }

    enum CodingKeys: String, CodingKey {
        case analysis
    }
}

/// Events were applied.
public struct Applied: Codable, Hashable, Sendable {
    /// The orders that were touched, as they stand now.
    public var orders: [OrderView]
    /// The place of the last event in the log.
    public var sequence: Int

    public init(orders: [OrderView], sequence: Int) {
        self.orders = orders
        self.sequence = sequence
    }

    enum CodingKeys: String, CodingKey {
        case orders, sequence
    }
}

/// A promotion that applies.
public struct AppliedPromotion: Codable, Hashable, Sendable {
    /// Which one.
    public var promotionID: PromotionID
    /// Its name.
    public var name: String
    /// What it takes off in all: the sum of its allowances.
    public var amount: Amount
    /// What it takes off where, by line number.
    public var allowances: [PromotionAllowance]
    /// How often it is used in this order: in sets (`buy_x_get_y`), in lines (`line_…`), else once.
    public var uses: Int?
    /// The coupon that it was given for.
    public var couponCode: CouponCode?

    public init(promotionID: PromotionID, name: String, amount: Amount, allowances: [PromotionAllowance], uses: Int? = nil, couponCode: CouponCode? = nil) {
        self.promotionID = promotionID
        self.name = name
        self.amount = amount
        self.allowances = allowances
        self.uses = uses
        self.couponCode = couponCode
    }

    enum CodingKeys: String, CodingKey {
        case promotionID = "promotion_id", name, amount, allowances, uses, couponCode = "coupon_code"
    }
}

/// Hands events over that were decided and stored.
struct Apply: Codable, Hashable, Sendable {
    /// The events, in order.
    var events: [Envelope]

    init(events: [Envelope]) {
        self.events = events
    }

    enum CodingKeys: String, CodingKey {
        case events
    }
}

/// Asks a desk what can be promised of a product.
struct AskAvailable: Codable, Hashable, Sendable {
    /// The product, and the questions.
    var request: AvailableToPromise
    /// When and by whom.
    var context: Context

    init(request: AvailableToPromise, context: Context) {
        self.request = request
        self.context = context
    }

    enum CodingKeys: String, CodingKey {
        case request, context
    }
}

/// Asks a desk what can be promised of several products.
struct AskAvailableMany: Codable, Hashable, Sendable {
    /// The products, each with its questions.
    var requests: [AvailableToPromise]
    /// When and by whom.
    var context: Context

    init(requests: [AvailableToPromise], context: Context) {
        self.requests = requests
        self.context = context
    }

    enum CodingKeys: String, CodingKey {
        case requests, context
    }
}

/// When could so many be had?
public struct AskDate: Codable, Hashable, Sendable {
    /// How many.
    public var quantity: Quantity
    /// May they come in parts?
    public var split: PromiseSplit?

    public init(quantity: Quantity, split: PromiseSplit? = nil) {
        self.quantity = quantity
        self.split = split
    }

    enum CodingKeys: String, CodingKey {
        case quantity, split
    }
}

/// Asks a desk for the electronic document of one of its invoices.
struct AskElectronicInvoice: Codable, Hashable, Sendable {
    /// Which invoice.
    var invoiceID: InvoiceID
    /// What the desk does not know.
    var details: EinvoiceDetails?

    init(invoiceID: InvoiceID, details: EinvoiceDetails? = nil) {
        self.invoiceID = invoiceID
        self.details = details
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", details
    }
}

/// Asks what can be promised of a product.
struct AskPromise: Codable, Hashable, Sendable {
    /// The product over time, and the questions.
    var request: PromiseRequest

    init(request: PromiseRequest) {
        self.request = request
    }

    enum CodingKeys: String, CodingKey {
        case request
    }
}

/// Asks what can be promised of several products.
struct AskPromiseMany: Codable, Hashable, Sendable {
    /// The products over time, each with its questions.
    var requests: [PromiseRequest]

    init(requests: [PromiseRequest]) {
        self.requests = requests
    }

    enum CodingKeys: String, CodingKey {
        case requests
    }
}

/// How many by a date?
public struct AskQuantity: Codable, Hashable, Sendable {
    /// The date.
    public var date: CalendarDate

    public init(date: CalendarDate) {
        self.date = date
    }

    enum CodingKeys: String, CodingKey {
        case date
    }
}

/// What is there, what is owed, and what can be promised, date by date?
public struct AskSchedule: Codable, Hashable, Sendable {
    /// The last date; all when left out.
    public var until: CalendarDate?

    public init(until: CalendarDate? = nil) {
        self.until = until
    }

    enum CodingKeys: String, CodingKey {
        case until
    }
}

/// Asks what can be promised of a product, by what a desk knows: what lies where, who has it, what is expected, who waits. The business date and the instant come from the context.
public struct AvailableToPromise: Codable, Hashable, Sendable {
    /// Which product.
    public var productID: ProductID
    /// What is asked about dates; what is free today is told anyway.
    public var questions: [PromiseQuestion]
    /// What alone is looked at.
    public var only: PromiseScope?
    /// Whoever asks: what he holds counts as free.
    public var owner: HoldOwner?
    /// The hold of whoever asks: it counts as free, and so does what else its owner holds.
    public var holdID: StockHoldID?
    /// How many days a lot must have left; as many as the policy of a desk says when left out.
    public var shelfLifeDaysMin: Int?
    /// The last day for which anything is promised.
    public var horizon: CalendarDate?
    /// What becomes of supply that is overdue.
    public var overdueSupply: OverdueSupply?
    /// Who fills the hole of a location that owes more than it has, as where it lacks safety stock.
    public var shortfall: LocationShortfall?
    /// How more can be made.
    public var production: PromiseCapability?
    /// How more can be bought.
    public var purchase: PromiseCapability?
    /// How many may be promised that nothing backs yet; none when empty.
    public var preorder: [PreorderLimit]

    public init(productID: ProductID, questions: [PromiseQuestion] = [], only: PromiseScope? = nil, owner: HoldOwner? = nil, holdID: StockHoldID? = nil, shelfLifeDaysMin: Int? = nil, horizon: CalendarDate? = nil, overdueSupply: OverdueSupply? = nil, shortfall: LocationShortfall? = nil, production: PromiseCapability? = nil, purchase: PromiseCapability? = nil, preorder: [PreorderLimit] = []) {
        self.productID = productID
        self.questions = questions
        self.only = only
        self.owner = owner
        self.holdID = holdID
        self.shelfLifeDaysMin = shelfLifeDaysMin
        self.horizon = horizon
        self.overdueSupply = overdueSupply
        self.shortfall = shortfall
        self.production = production
        self.purchase = purchase
        self.preorder = preorder
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", questions, only, owner, holdID = "hold_id", shelfLifeDaysMin = "shelf_life_days_min", horizon, overdueSupply = "overdue_supply", shortfall, production, purchase, preorder
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        questions = try fields.decodeIfPresent([PromiseQuestion].self, forKey: .questions) ?? []
        only = try fields.decodeIfPresent(PromiseScope.self, forKey: .only)
        owner = try fields.decodeIfPresent(HoldOwner.self, forKey: .owner)
        holdID = try fields.decodeIfPresent(StockHoldID.self, forKey: .holdID)
        shelfLifeDaysMin = try fields.decodeIfPresent(Int.self, forKey: .shelfLifeDaysMin)
        horizon = try fields.decodeIfPresent(CalendarDate.self, forKey: .horizon)
        overdueSupply = try fields.decodeIfPresent(OverdueSupply.self, forKey: .overdueSupply)
        shortfall = try fields.decodeIfPresent(LocationShortfall.self, forKey: .shortfall)
        production = try fields.decodeIfPresent(PromiseCapability.self, forKey: .production)
        purchase = try fields.decodeIfPresent(PromiseCapability.self, forKey: .purchase)
        preorder = try fields.decodeIfPresent([PreorderLimit].self, forKey: .preorder) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(productID, forKey: .productID)
        if !questions.isEmpty { try fields.encode(questions, forKey: .questions) }
        try fields.encodeIfPresent(only, forKey: .only)
        try fields.encodeIfPresent(owner, forKey: .owner)
        try fields.encodeIfPresent(holdID, forKey: .holdID)
        try fields.encodeIfPresent(shelfLifeDaysMin, forKey: .shelfLifeDaysMin)
        try fields.encodeIfPresent(horizon, forKey: .horizon)
        try fields.encodeIfPresent(overdueSupply, forKey: .overdueSupply)
        try fields.encodeIfPresent(shortfall, forKey: .shortfall)
        try fields.encodeIfPresent(production, forKey: .production)
        try fields.encodeIfPresent(purchase, forKey: .purchase)
        if !preorder.isEmpty { try fields.encode(preorder, forKey: .preorder) }
    }
}

/// The lines of a document to be, and what promotions ask about it.
public struct Basket: Codable, Hashable, Sendable {
    /// The currency of every amount in it.
    public var currency: Currency
    /// Its lines.
    public var lines: [BasketLine]
    /// The group the customer belongs to.
    public var customerGroup: CustomerGroup?
    /// The coupons that the buyer gives.
    public var couponCodes: [CouponCode]
    /// How often promotions have been used so far; never, where one is left out.
    public var uses: [PromotionUses]
    /// How discounts are rounded: as the document will be.
    public var roundingMode: RoundingMode?
    /// Decimal places that the document's lines will keep beyond the minor units (two at the level `precise`), so that no discount exceeds its line by a fraction of a cent.
    public var extraPlaces: Int?
    /// Decimal places of its amounts, where they are not those of ISO 4217.
    public var minorUnits: Int?

    public init(currency: Currency, lines: [BasketLine], customerGroup: CustomerGroup? = nil, couponCodes: [CouponCode] = [], uses: [PromotionUses] = [], roundingMode: RoundingMode? = nil, extraPlaces: Int? = nil, minorUnits: Int? = nil) {
        self.currency = currency
        self.lines = lines
        self.customerGroup = customerGroup
        self.couponCodes = couponCodes
        self.uses = uses
        self.roundingMode = roundingMode
        self.extraPlaces = extraPlaces
        self.minorUnits = minorUnits
    }

    enum CodingKeys: String, CodingKey {
        case currency, lines, customerGroup = "customer_group", couponCodes = "coupon_codes", uses, roundingMode = "rounding_mode", extraPlaces = "extra_places", minorUnits = "minor_units"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        currency = try fields.decode(Currency.self, forKey: .currency)
        lines = try fields.decode([BasketLine].self, forKey: .lines)
        customerGroup = try fields.decodeIfPresent(CustomerGroup.self, forKey: .customerGroup)
        couponCodes = try fields.decodeIfPresent([CouponCode].self, forKey: .couponCodes) ?? []
        uses = try fields.decodeIfPresent([PromotionUses].self, forKey: .uses) ?? []
        roundingMode = try fields.decodeIfPresent(RoundingMode.self, forKey: .roundingMode)
        extraPlaces = try fields.decodeIfPresent(Int.self, forKey: .extraPlaces)
        minorUnits = try fields.decodeIfPresent(Int.self, forKey: .minorUnits)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(currency, forKey: .currency)
        try fields.encode(lines, forKey: .lines)
        try fields.encodeIfPresent(customerGroup, forKey: .customerGroup)
        if !couponCodes.isEmpty { try fields.encode(couponCodes, forKey: .couponCodes) }
        if !uses.isEmpty { try fields.encode(uses, forKey: .uses) }
        try fields.encodeIfPresent(roundingMode, forKey: .roundingMode)
        try fields.encodeIfPresent(extraPlaces, forKey: .extraPlaces)
        try fields.encodeIfPresent(minorUnits, forKey: .minorUnits)
    }
}

/// A line that promotions may take something off.
public struct BasketLine: Codable, Hashable, Sendable {
    /// Its number.
    public var line: Int
    /// Which product.
    public var productID: ProductID
    /// How much of it, in the product's own unit.
    public var quantity: Quantity
    /// What one unit, or the base quantity, costs.
    public var unitPrice: UnitPrice
    /// The quantity the price is for; one when left out.
    public var baseQuantity: Quantity?
    /// What is taken off it already: promotions take of the rest.
    public var allowances: [Adjustment]

    public init(line: Int, productID: ProductID, quantity: Quantity, unitPrice: UnitPrice, baseQuantity: Quantity? = nil, allowances: [Adjustment] = []) {
        self.line = line
        self.productID = productID
        self.quantity = quantity
        self.unitPrice = unitPrice
        self.baseQuantity = baseQuantity
        self.allowances = allowances
    }

    enum CodingKeys: String, CodingKey {
        case line, productID = "product_id", quantity, unitPrice = "unit_price", baseQuantity = "base_quantity", allowances
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        line = try fields.decode(Int.self, forKey: .line)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        quantity = try fields.decode(Quantity.self, forKey: .quantity)
        unitPrice = try fields.decode(UnitPrice.self, forKey: .unitPrice)
        baseQuantity = try fields.decodeIfPresent(Quantity.self, forKey: .baseQuantity)
        allowances = try fields.decodeIfPresent([Adjustment].self, forKey: .allowances) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(line, forKey: .line)
        try fields.encode(productID, forKey: .productID)
        try fields.encode(quantity, forKey: .quantity)
        try fields.encode(unitPrice, forKey: .unitPrice)
        try fields.encodeIfPresent(baseQuantity, forKey: .baseQuantity)
        if !allowances.isEmpty { try fields.encode(allowances, forKey: .allowances) }
    }
}

/// Buy x, get y at a discount.
public struct BuyGet: Codable, Hashable, Sendable {
    /// How many are bought.
    public var buyQuantity: Quantity
    /// How many are got at a discount.
    public var getQuantity: Quantity
    /// The percentage that is taken off them; 100 when left out.
    public var percent: Percent?
    /// The products that are got, when they are others than those bought.
    public var getProductIds: [ProductID]
    /// Which units are got, when they are of the products bought.
    public var selection: GetSelection?

    public init(buyQuantity: Quantity, getQuantity: Quantity, percent: Percent? = nil, getProductIds: [ProductID] = [], selection: GetSelection? = nil) {
        self.buyQuantity = buyQuantity
        self.getQuantity = getQuantity
        self.percent = percent
        self.getProductIds = getProductIds
        self.selection = selection
    }

    enum CodingKeys: String, CodingKey {
        case buyQuantity = "buy_quantity", getQuantity = "get_quantity", percent, getProductIds = "get_product_ids", selection
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        buyQuantity = try fields.decode(Quantity.self, forKey: .buyQuantity)
        getQuantity = try fields.decode(Quantity.self, forKey: .getQuantity)
        percent = try fields.decodeIfPresent(Percent.self, forKey: .percent)
        getProductIds = try fields.decodeIfPresent([ProductID].self, forKey: .getProductIds) ?? []
        selection = try fields.decodeIfPresent(GetSelection.self, forKey: .selection)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(buyQuantity, forKey: .buyQuantity)
        try fields.encode(getQuantity, forKey: .getQuantity)
        try fields.encodeIfPresent(percent, forKey: .percent)
        if !getProductIds.isEmpty { try fields.encode(getProductIds, forKey: .getProductIds) }
        try fields.encodeIfPresent(selection, forKey: .selection)
    }
}

/// Asks for the totals of a document.
struct Calculate: Codable, Hashable, Sendable {
    /// The document.
    var document: Document
    /// Is each figure explained?
    var explain: Explain?

    init(document: Document, explain: Explain? = nil) {
        self.document = document
        self.explain = explain
    }

    enum CodingKeys: String, CodingKey {
        case document, explain
    }
}

/// Asks for the totals of the documents of a table.
struct CalculateColumns: Codable, Hashable, Sendable {
    /// The lines of the documents.
    var columns: DocumentColumns

    init(columns: DocumentColumns) {
        self.columns = columns
    }

    enum CodingKeys: String, CodingKey {
        case columns
    }
}

/// Asks for the totals of several documents.
struct CalculateMany: Codable, Hashable, Sendable {
    /// The documents.
    var documents: [Document]
    /// Is each figure explained?
    var explain: Explain?

    init(documents: [Document], explain: Explain? = nil) {
        self.documents = documents
        self.explain = explain
    }

    enum CodingKeys: String, CodingKey {
        case documents, explain
    }
}

/// Asks for the margin of a document.
struct CalculateMargin: Codable, Hashable, Sendable {
    /// The document.
    var document: Document
    /// What its lines cost.
    var costs: [LineCost]

    init(document: Document, costs: [LineCost]) {
        self.document = document
        self.costs = costs
    }

    enum CodingKeys: String, CodingKey {
        case document, costs
    }
}

/// Asks for the margins of several documents.
struct CalculateMarginMany: Codable, Hashable, Sendable {
    /// The documents with their costs.
    var documents: [CostedDocument]

    init(documents: [CostedDocument]) {
        self.documents = documents
    }

    enum CodingKeys: String, CodingKey {
        case documents
    }
}

/// A calculated document.
public struct Calculated: Codable, Hashable, Sendable {
    /// The figures.
    public var calculation: Calculation
    /// How each of them came about, when asked for.
    public var steps: [ExplanationStep]

    public init(calculation: Calculation, steps: [ExplanationStep] = []) {
        self.calculation = calculation
        self.steps = steps
    }

    enum CodingKeys: String, CodingKey {
        case calculation, steps
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        calculation = try fields.decode(Calculation.self, forKey: .calculation)
        steps = try fields.decodeIfPresent([ExplanationStep].self, forKey: .steps) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(calculation, forKey: .calculation)
        if !steps.isEmpty { try fields.encode(steps, forKey: .steps) }
    }
}

/// The figures of a table: of each row, and of each document. A document with a problem has no figures.
public struct CalculatedColumns: Codable, Hashable, Sendable {
    /// Of each line, in the order of the rows.
    public var lines: LineFigures
    /// Of each document, in the order of their first rows.
    public var documents: DocumentFigures
    /// What is wrong, each problem at its cell and with its row.
    public var problems: [Problem]

    public init(lines: LineFigures, documents: DocumentFigures, problems: [Problem]) {
        self.lines = lines
        self.documents = documents
        self.problems = problems
    }

    enum CodingKeys: String, CodingKey {
        case lines, documents, problems
    }
}

/// Several documents, each with its own reply.
public struct CalculatedMany: Codable, Hashable, Sendable {
    /// The replies, in the order of the documents.
    public var replies: [Reply<Calculated>]

    public init(replies: [Reply<Calculated>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// The margin of a document.
public struct CalculatedMargin: Codable, Hashable, Sendable {
    /// The figures.
    public var margin: Margin

    public init(margin: Margin) {
        self.margin = margin
    }

    enum CodingKeys: String, CodingKey {
        case margin
    }
}

/// Several documents, each with its own reply.
public struct CalculatedMargins: Codable, Hashable, Sendable {
    /// The replies, in the order of the documents.
    public var replies: [Reply<CalculatedMargin>]

    public init(replies: [Reply<CalculatedMargin>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// A calculated document.
public struct Calculation: Codable, Hashable, Sendable {
    /// The net amount of each line, in the order given.
    public var lines: [LineNet]
    /// The totals.
    public var totals: Totals

    public init(lines: [LineNet], totals: Totals) {
        self.lines = lines
        self.totals = totals
    }

    enum CodingKeys: String, CodingKey {
        case lines, totals
    }
}

/// Cancels what has not been picked or shipped, all of it or by line.
public struct CancelOrder: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which lines and how much of each; all that is left when empty.
    public var lines: [LineQuantity]
    /// Why, for people.
    public var reason: String?

    public init(orderID: OrderID, lines: [LineQuantity] = [], reason: String? = nil) {
        self.orderID = orderID
        self.lines = lines
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", lines, reason
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        lines = try fields.decodeIfPresent([LineQuantity].self, forKey: .lines) ?? []
        reason = try fields.decodeIfPresent(String.self, forKey: .reason)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
        try fields.encodeIfPresent(reason, forKey: .reason)
    }
}

/// Asks for the drafts in a table.
struct CaptureCsv: Codable, Hashable, Sendable {
    /// The table, with its header.
    var text: String
    /// What its columns say.
    var mapping: CsvMapping

    init(text: String, mapping: CsvMapping) {
        self.text = text
        self.mapping = mapping
    }

    enum CodingKeys: String, CodingKey {
        case text, mapping
    }
}

/// What a table gave.
public struct Captured: Codable, Hashable, Sendable {
    /// The orders without fault, in the order of their first rows.
    public var drafts: [OrderDraft]
    /// Every fault, with its row and column; sorted.
    public var problems: [Problem]

    public init(drafts: [OrderDraft], problems: [Problem]) {
        self.drafts = drafts
        self.problems = problems
    }

    enum CodingKeys: String, CodingKey {
        case drafts, problems
    }
}

/// The drafts of a table.
public struct CapturedDrafts: Codable, Hashable, Sendable {
    /// The drafts and the faults.
    public var captured: Captured

    public init(captured: Captured) {
        self.captured = captured
    }

    enum CodingKeys: String, CodingKey {
        case captured
    }
}

/// What is paid in cash is a multiple of the smallest coin.
public struct CashRounding: Codable, Hashable, Sendable {
    /// The smallest coin, such as 0.05.
    public var step: Amount
    /// In which direction.
    public var mode: RoundingMode?
    /// Where the difference goes.
    public var difference: CashDifference?

    public init(step: Amount, mode: RoundingMode? = nil, difference: CashDifference? = nil) {
        self.step = step
        self.mode = mode
        self.difference = difference
    }

    enum CodingKeys: String, CodingKey {
        case step, mode, difference
    }
}

/// Changes what a hold is for. What it has already counts as free for it.
public struct ChangeStockHold: Codable, Hashable, Sendable {
    /// Which hold.
    public var holdID: StockHoldID
    /// Of what, how many from now on.
    public var lines: [HoldLine]

    public init(holdID: StockHoldID, lines: [HoldLine]) {
        self.holdID = holdID
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case holdID = "hold_id", lines
    }
}

/// Asks which official rules an electronic invoice breaks.
struct CheckElectronicInvoice: Codable, Hashable, Sendable {
    /// The document as it is stated.
    var document: ElectronicInvoice
    /// How far taxes and tax bases may lie from those that follow; exact when left out.
    var tolerance: RuleTolerance?

    init(document: ElectronicInvoice, tolerance: RuleTolerance? = nil) {
        self.document = document
        self.tolerance = tolerance
    }

    enum CodingKeys: String, CodingKey {
        case document, tolerance
    }
}

/// Asks which official rules several electronic invoices break.
struct CheckElectronicInvoiceMany: Codable, Hashable, Sendable {
    /// The documents as they are stated.
    var documents: [ElectronicInvoice]
    /// How far taxes and tax bases may lie from those that follow; exact when left out.
    var tolerance: RuleTolerance?

    init(documents: [ElectronicInvoice], tolerance: RuleTolerance? = nil) {
        self.documents = documents
        self.tolerance = tolerance
    }

    enum CodingKeys: String, CodingKey {
        case documents, tolerance
    }
}

/// What a rule set says about one check; what it leaves out stays as it is built in.
public struct CheckSetting: Codable, Hashable, Sendable {
    /// Which check.
    public var check: Check
    /// Is it made?
    public var state: CheckState?
    /// How much do its findings weigh?
    public var severity: Severity?
    /// The least that is fine.
    public var min: Amount?
    /// The most that is fine.
    public var max: Amount?

    public init(check: Check, state: CheckState? = nil, severity: Severity? = nil, min: Amount? = nil, max: Amount? = nil) {
        self.check = check
        self.state = state
        self.severity = severity
        self.min = min
        self.max = max
    }

    enum CodingKeys: String, CodingKey {
        case check, state, severity, min, max
    }
}

/// What the official rules say of an electronic invoice.
public struct CheckedElectronicInvoice: Codable, Hashable, Sendable {
    /// The findings, sorted by path and then by rule.
    public var findings: [Problem]

    public init(findings: [Problem]) {
        self.findings = findings
    }

    enum CodingKeys: String, CodingKey {
        case findings
    }
}

/// Several electronic invoices, each with its own reply.
public struct CheckedElectronicInvoices: Codable, Hashable, Sendable {
    /// The replies, in the order of the documents.
    public var replies: [Reply<CheckedElectronicInvoice>]

    public init(replies: [Reply<CheckedElectronicInvoice>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// Asks what being late with amounts costs.
struct ClaimLateInterest: Codable, Hashable, Sendable {
    /// What is late, one answer each.
    var claims: [InterestClaim]

    init(claims: [InterestClaim]) {
        self.claims = claims
    }

    enum CodingKeys: String, CodingKey {
        case claims
    }
}

/// A payment that came late, or in part.
public struct ClaimPayment: Codable, Hashable, Sendable {
    /// When it came; that day still costs interest.
    public var paidOn: CalendarDate
    /// How much.
    public var amount: Amount

    public init(paidOn: CalendarDate, amount: Amount) {
        self.paidOn = paidOn
        self.amount = amount
    }

    enum CodingKeys: String, CodingKey {
        case paidOn = "paid_on", amount
    }
}

/// What being late with an amount costs.
public struct ClaimedInterest: Codable, Hashable, Sendable {
    /// The figures.
    public var interestDue: InterestDue

    public init(interestDue: InterestDue) {
        self.interestDue = interestDue
    }

    enum CodingKeys: String, CodingKey {
        case interestDue = "interest_due"
    }
}

/// Several amounts, each with its own reply.
public struct ClaimedLateInterest: Codable, Hashable, Sendable {
    /// The replies, in the order of the claims.
    public var replies: [Reply<ClaimedInterest>]

    public init(replies: [Reply<ClaimedInterest>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// Ends the order: what is reserved or waiting is freed, nothing more is shipped.
public struct CloseOrder: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Why, for people.
    public var reason: String?

    public init(orderID: OrderID, reason: String? = nil) {
        self.orderID = orderID
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", reason
    }
}

/// One column and what it says.
public struct ColumnMapping: Codable, Hashable, Sendable {
    /// The column's name in the header.
    public var column: String
    /// What it says.
    public var field: CsvField

    public init(column: String, field: CsvField) {
        self.column = column
        self.field = field
    }

    enum CodingKeys: String, CodingKey {
        case column, field
    }
}

/// What a kit consists of.
public struct Component: Codable, Hashable, Sendable {
    /// Which product.
    public var productID: ProductID
    /// How many of it one kit has, in its own unit; more than nothing.
    public var quantity: Quantity

    public init(productID: ProductID, quantity: Quantity) {
        self.productID = productID
        self.quantity = quantity
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", quantity
    }
}

/// Confirms to the buyer that the order is accepted.
public struct ConfirmOrder: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID

    public init(orderID: OrderID) {
        self.orderID = orderID
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id"
    }
}

/// A source that a line looked at.
public struct ConsideredSource: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// Where.
    public var locationID: LocationID
    /// How many units were taken.
    public var taken: Quantity
    /// What became of it.
    public var reason: AllocationReason
    /// Of which lot.
    public var lotID: LotID?
    /// Out of which package.
    public var packageID: PackageID?
    /// How many units the line waits for there.
    public var backordered: Quantity?

    public init(line: Int, locationID: LocationID, taken: Quantity, reason: AllocationReason, lotID: LotID? = nil, packageID: PackageID? = nil, backordered: Quantity? = nil) {
        self.line = line
        self.locationID = locationID
        self.taken = taken
        self.reason = reason
        self.lotID = lotID
        self.packageID = packageID
        self.backordered = backordered
    }

    enum CodingKeys: String, CodingKey {
        case line, locationID = "location_id", taken, reason, lotID = "lot_id", packageID = "package_id", backordered
    }
}

/// When and by whom: always an argument, because the library has no clock.
public struct Context: Codable, Hashable, Sendable {
    /// The instant of the decision.
    public var now: Timestamp
    /// The seller's business date, within a day of `now` in UTC.
    public var today: CalendarDate
    /// Who asks: a person, a shop, a job.
    public var by: String

    public init(now: Timestamp, today: CalendarDate, by: String) {
        self.now = now
        self.today = today
        self.by = by
    }

    enum CodingKeys: String, CodingKey {
        case now, today, by
    }
}

/// A document, and what its lines cost.
public struct CostedDocument: Codable, Hashable, Sendable {
    /// The document.
    public var document: Document
    /// What its lines cost.
    public var costs: [LineCost]

    public init(document: Document, costs: [LineCost]) {
        self.document = document
        self.costs = costs
    }

    enum CodingKeys: String, CodingKey {
        case document, costs
    }
}

/// Where the units of a line are: never a status, only counts. All are in the line's unit.
public struct Counters: Codable, Hashable, Sendable {
    /// Given up before they were shipped.
    public var cancelled: Quantity?
    /// Promised from stock and still on the shelf.
    public var reserved: Quantity?
    /// Waiting for supply.
    public var backordered: Quantity?
    /// Taken from the shelf, not yet on the way.
    public var picked: Quantity?
    /// Sent.
    public var shipped: Quantity?
    /// Sent and arrived.
    public var delivered: Quantity?
    /// On some invoice.
    public var invoiced: Quantity?

    public init(cancelled: Quantity? = nil, reserved: Quantity? = nil, backordered: Quantity? = nil, picked: Quantity? = nil, shipped: Quantity? = nil, delivered: Quantity? = nil, invoiced: Quantity? = nil) {
        self.cancelled = cancelled
        self.reserved = reserved
        self.backordered = backordered
        self.picked = picked
        self.shipped = shipped
        self.delivered = delivered
        self.invoiced = invoiced
    }

    enum CodingKeys: String, CodingKey {
        case cancelled, reserved, backordered, picked, shipped, delivered, invoiced
    }
}

/// Countries under one name, such as `EU`.
public struct CountryGroup: Codable, Hashable, Sendable {
    /// The name by which rules mean all of them; not that of a country.
    public var name: Area
    /// The countries.
    public var countries: [Country]

    public init(name: Area, countries: [Country]) {
        self.name = name
        self.countries = countries
    }

    enum CodingKeys: String, CodingKey {
        case name, countries
    }
}

/// Gives back what an invoice billed: the whole, lines, units of them, or an amount. Never more than is left of it.
public struct CreditInvoice: Codable, Hashable, Sendable {
    /// Which invoice.
    public var invoiceID: InvoiceID
    /// The legal number of the credit note, which the caller assigns. BT-1.
    public var creditNoteID: InvoiceID
    /// The date of the credit note. BT-2.
    public var issuedOn: CalendarDate
    /// Which lines; all that is left of the invoice when neither these nor an amount are given.
    public var lines: [CreditLine]
    /// So much, with tax, spread over what is left.
    public var amount: Amount?
    /// What becomes of the units.
    public var units: CreditedUnits?
    /// Why, for people. BT-22.
    public var reason: String?

    public init(invoiceID: InvoiceID, creditNoteID: InvoiceID, issuedOn: CalendarDate, lines: [CreditLine] = [], amount: Amount? = nil, units: CreditedUnits? = nil, reason: String? = nil) {
        self.invoiceID = invoiceID
        self.creditNoteID = creditNoteID
        self.issuedOn = issuedOn
        self.lines = lines
        self.amount = amount
        self.units = units
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", creditNoteID = "credit_note_id", issuedOn = "issued_on", lines, amount, units, reason
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        invoiceID = try fields.decode(InvoiceID.self, forKey: .invoiceID)
        creditNoteID = try fields.decode(InvoiceID.self, forKey: .creditNoteID)
        issuedOn = try fields.decode(CalendarDate.self, forKey: .issuedOn)
        lines = try fields.decodeIfPresent([CreditLine].self, forKey: .lines) ?? []
        amount = try fields.decodeIfPresent(Amount.self, forKey: .amount)
        units = try fields.decodeIfPresent(CreditedUnits.self, forKey: .units)
        reason = try fields.decodeIfPresent(String.self, forKey: .reason)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(invoiceID, forKey: .invoiceID)
        try fields.encode(creditNoteID, forKey: .creditNoteID)
        try fields.encode(issuedOn, forKey: .issuedOn)
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
        try fields.encodeIfPresent(amount, forKey: .amount)
        try fields.encodeIfPresent(units, forKey: .units)
        try fields.encodeIfPresent(reason, forKey: .reason)
    }
}

/// What of one line is credited: units of it, or an amount.
public struct CreditLine: Codable, Hashable, Sendable {
    /// Which line of the order.
    public var line: Int
    /// So many units; all that are left of the line on the invoice when neither is given.
    public var quantity: Quantity?
    /// So much, with tax, off the price; no units.
    public var amount: Amount?

    public init(line: Int, quantity: Quantity? = nil, amount: Amount? = nil) {
        self.line = line
        self.quantity = quantity
        self.amount = amount
    }

    enum CodingKeys: String, CodingKey {
        case line, quantity, amount
    }
}

/// On which terms a customer buys.
public struct CreditTerms: Codable, Hashable, Sendable {
    /// Days from invoice date to due date, where there are no `payment_terms`.
    public var paymentDays: Int
    /// The most that may be open (placed and not paid) at any time, tax included.
    public var creditLimit: Money?
    /// When which part of an invoice is due, where so many days net do not say it.
    public var paymentTerms: PaymentTerms?

    public init(paymentDays: Int, creditLimit: Money? = nil, paymentTerms: PaymentTerms? = nil) {
        self.paymentDays = paymentDays
        self.creditLimit = creditLimit
        self.paymentTerms = paymentTerms
    }

    enum CodingKeys: String, CodingKey {
        case paymentDays = "payment_days", creditLimit = "credit_limit", paymentTerms = "payment_terms"
    }
}

/// An account that money is sent to. BG-17.
public struct CreditTransfer: Codable, Hashable, Sendable {
    /// The account, such as an IBAN. BT-84.
    public var accountID: String?
    /// Whose account it is. BT-85.
    public var accountName: String?
    /// Its bank, such as a BIC. BT-86.
    public var bankID: String?

    public init(accountID: String? = nil, accountName: String? = nil, bankID: String? = nil) {
        self.accountID = accountID
        self.accountName = accountName
        self.bankID = bankID
    }

    enum CodingKeys: String, CodingKey {
        case accountID = "account_id", accountName = "account_name", bankID = "bank_id"
    }
}

/// What was credited of an invoice so far.
public struct Credits: Codable, Hashable, Sendable {
    /// The credit notes.
    public var creditNotes: [InvoiceID]
    /// The sum of their totals.
    public var totals: Totals
    /// What of which lines, one entry each, sorted by line.
    public var lines: [LineCredited]
    /// What the invoices in advance got back, one entry each.
    public var restored: [AdvanceDeducted]

    public init(creditNotes: [InvoiceID], totals: Totals, lines: [LineCredited] = [], restored: [AdvanceDeducted] = []) {
        self.creditNotes = creditNotes
        self.totals = totals
        self.lines = lines
        self.restored = restored
    }

    enum CodingKeys: String, CodingKey {
        case creditNotes = "credit_notes", totals, lines, restored
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        creditNotes = try fields.decode([InvoiceID].self, forKey: .creditNotes)
        totals = try fields.decode(Totals.self, forKey: .totals)
        lines = try fields.decodeIfPresent([LineCredited].self, forKey: .lines) ?? []
        restored = try fields.decodeIfPresent([AdvanceDeducted].self, forKey: .restored) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(creditNotes, forKey: .creditNotes)
        try fields.encode(totals, forKey: .totals)
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
        if !restored.isEmpty { try fields.encode(restored, forKey: .restored) }
    }
}

/// How a table is read.
public struct CsvMapping: Codable, Hashable, Sendable {
    /// The columns that matter; others are ignored.
    public var columns: [ColumnMapping]
    /// The currency of orders that name none.
    public var currency: Currency?
    /// The character between fields; a comma when left out.
    public var delimiter: String?
    /// A text that means "nothing", such as `NULL`; an empty field always does.
    public var absent: String?

    public init(columns: [ColumnMapping], currency: Currency? = nil, delimiter: String? = nil, absent: String? = nil) {
        self.columns = columns
        self.currency = currency
        self.delimiter = delimiter
        self.absent = absent
    }

    enum CodingKeys: String, CodingKey {
        case columns, currency, delimiter, absent
    }
}

/// Someone who buys.
public struct Customer: Codable, Hashable, Sendable {
    /// The caller's id.
    public var customerID: CustomerID
    /// The name on documents. BT-44.
    public var name: String
    /// May they buy?
    public var status: CustomerStatus?
    /// The currency they buy in, when they buy in one only.
    public var currency: Currency?
    /// Where invoices go. BG-8.
    public var billingAddress: Address?
    /// Where goods go unless the order says otherwise. BG-15.
    public var shippingAddress: Address?
    /// How their tax office knows them.
    public var taxIdentity: TaxIdentity?
    /// On which terms they buy.
    public var creditTerms: CreditTerms?
    /// The price list that applies to them, before the seller's own.
    public var priceListID: PriceListID?
    /// Where messages go.
    public var email: String?
    /// The group they belong to: its price lists apply after their own and before the seller's.
    public var customerGroup: CustomerGroup?

    public init(customerID: CustomerID, name: String, status: CustomerStatus? = nil, currency: Currency? = nil, billingAddress: Address? = nil, shippingAddress: Address? = nil, taxIdentity: TaxIdentity? = nil, creditTerms: CreditTerms? = nil, priceListID: PriceListID? = nil, email: String? = nil, customerGroup: CustomerGroup? = nil) {
        self.customerID = customerID
        self.name = name
        self.status = status
        self.currency = currency
        self.billingAddress = billingAddress
        self.shippingAddress = shippingAddress
        self.taxIdentity = taxIdentity
        self.creditTerms = creditTerms
        self.priceListID = priceListID
        self.email = email
        self.customerGroup = customerGroup
    }

    enum CodingKeys: String, CodingKey {
        case customerID = "customer_id", name, status, currency, billingAddress = "billing_address", shippingAddress = "shipping_address", taxIdentity = "tax_identity", creditTerms = "credit_terms", priceListID = "price_list_id", email, customerGroup = "customer_group"
    }
}

/// When a quantity can be had.
public struct DatePromised: Codable, Hashable, Sendable {
    /// How many were asked for.
    public var quantity: Quantity
    /// How they can be had.
    public var outcome: PromiseOutcome
    /// How many are promised: all, or in parts fewer, or none.
    public var quantityPromised: Quantity
    /// How many stock and expected supply can give at all, until the horizon.
    public var available: Quantity
    /// How many of those asked for no source can give.
    public var missing: Quantity
    /// What backs what is promised, the earliest first.
    public var pegs: [PromisePeg]
    /// The day on which all that is promised is there.
    public var availableOn: CalendarDate?
    /// What leaves when, where parts are allowed.
    public var deliveries: [PromiseDelivery]
    /// The earlier day on which all can be had when more is made or bought, where waiting for supply takes longer. Where all cannot be had until the horizon, the day after it on which they could be, which is no promise.
    public var capableOn: CalendarDate?
    /// Why not all can be had.
    public var obstacle: PromiseObstacle?

    public init(quantity: Quantity, outcome: PromiseOutcome, quantityPromised: Quantity, available: Quantity, missing: Quantity, pegs: [PromisePeg], availableOn: CalendarDate? = nil, deliveries: [PromiseDelivery] = [], capableOn: CalendarDate? = nil, obstacle: PromiseObstacle? = nil) {
        self.quantity = quantity
        self.outcome = outcome
        self.quantityPromised = quantityPromised
        self.available = available
        self.missing = missing
        self.pegs = pegs
        self.availableOn = availableOn
        self.deliveries = deliveries
        self.capableOn = capableOn
        self.obstacle = obstacle
    }

    enum CodingKeys: String, CodingKey {
        case quantity, outcome, quantityPromised = "quantity_promised", available, missing, pegs, availableOn = "available_on", deliveries, capableOn = "capable_on", obstacle
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        quantity = try fields.decode(Quantity.self, forKey: .quantity)
        outcome = try fields.decode(PromiseOutcome.self, forKey: .outcome)
        quantityPromised = try fields.decode(Quantity.self, forKey: .quantityPromised)
        available = try fields.decode(Quantity.self, forKey: .available)
        missing = try fields.decode(Quantity.self, forKey: .missing)
        pegs = try fields.decode([PromisePeg].self, forKey: .pegs)
        availableOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .availableOn)
        deliveries = try fields.decodeIfPresent([PromiseDelivery].self, forKey: .deliveries) ?? []
        capableOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .capableOn)
        obstacle = try fields.decodeIfPresent(PromiseObstacle.self, forKey: .obstacle)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(quantity, forKey: .quantity)
        try fields.encode(outcome, forKey: .outcome)
        try fields.encode(quantityPromised, forKey: .quantityPromised)
        try fields.encode(available, forKey: .available)
        try fields.encode(missing, forKey: .missing)
        try fields.encode(pegs, forKey: .pegs)
        try fields.encodeIfPresent(availableOn, forKey: .availableOn)
        if !deliveries.isEmpty { try fields.encode(deliveries, forKey: .deliveries) }
        try fields.encodeIfPresent(capableOn, forKey: .capableOn)
        try fields.encodeIfPresent(obstacle, forKey: .obstacle)
    }
}

/// A date on which something falls due: when to look at the desk again.
public struct Deadline: Codable, Hashable, Sendable {
    /// The date.
    public var dueOn: CalendarDate
    /// The invoices of which something falls due on it that is not paid, in the order of their ids.
    public var invoices: [DueInvoice]

    public init(dueOn: CalendarDate, invoices: [DueInvoice]) {
        self.dueOn = dueOn
        self.invoices = invoices
    }

    enum CodingKeys: String, CodingKey {
        case dueOn = "due_on", invoices
    }
}

/// What falls due next.
public struct Deadlines: Codable, Hashable, Sendable {
    /// The next deadline of invoices, when there is one.
    public var deadline: Deadline?
    /// When a hold on stock expires next, when one does.
    public var holdExpiry: HoldExpiry?

    public init(deadline: Deadline? = nil, holdExpiry: HoldExpiry? = nil) {
        self.deadline = deadline
        self.holdExpiry = holdExpiry
    }

    enum CodingKeys: String, CodingKey {
        case deadline, holdExpiry = "hold_expiry"
    }
}

/// Asks what a command would lead to.
struct Decide: Codable, Hashable, Sendable {
    /// What is to be decided.
    var command: IdentifiedCommand
    /// When and by whom.
    var context: Context

    init(command: IdentifiedCommand, context: Context) {
        self.command = command
        self.context = context
    }

    enum CodingKeys: String, CodingKey {
        case command, context
    }
}

/// A command was decided; nothing has changed yet.
public struct DecidedEvents: Codable, Hashable, Sendable {
    /// What would happen, for the host to store and then to apply.
    public var events: [Envelope]
    /// What must still be so when they are stored.
    public var expected: [ExpectedVersion]
    /// The orders that would be touched, as they would stand.
    public var orders: [OrderView]
    /// Warnings and notes.
    public var findings: [Problem]

    public init(events: [Envelope], expected: [ExpectedVersion], orders: [OrderView], findings: [Problem]) {
        self.events = events
        self.expected = expected
        self.orders = orders
        self.findings = findings
    }

    enum CodingKeys: String, CodingKey {
        case events, expected, orders, findings
    }
}

/// Notes that a shipment arrived.
public struct DeliverShipment: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which of its shipments.
    public var shipment: Int
    /// On which date.
    public var deliveredOn: CalendarDate

    public init(orderID: OrderID, shipment: Int, deliveredOn: CalendarDate) {
        self.orderID = orderID
        self.shipment = shipment
        self.deliveredOn = deliveredOn
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", shipment, deliveredOn = "delivered_on"
    }
}

/// Asks how something is taxed.
struct DetermineTax: Codable, Hashable, Sendable {
    /// What decides.
    var taxTable: TaxTable
    /// What it is asked with.
    var facts: TaxFacts

    init(taxTable: TaxTable, facts: TaxFacts) {
        self.taxTable = taxTable
        self.facts = facts
    }

    enum CodingKeys: String, CodingKey {
        case taxTable = "tax_table", facts
    }
}

/// Asks how several things are taxed.
struct DetermineTaxMany: Codable, Hashable, Sendable {
    /// What decides.
    var taxTable: TaxTable
    /// What it is asked with, one answer each.
    var facts: [TaxFacts]

    init(taxTable: TaxTable, facts: [TaxFacts]) {
        self.taxTable = taxTable
        self.facts = facts
    }

    enum CodingKeys: String, CodingKey {
        case taxTable = "tax_table", facts
    }
}

/// How something is taxed, and why.
public struct Determined: Codable, Hashable, Sendable {
    /// The rule that decided.
    public var ruleID: RuleID
    /// The facts it was asked with.
    public var facts: TaxFacts
    /// Category and rate, when that is all.
    public var tax: TaxRate?
    /// Which of the table's taxes, in the order in which they are computed.
    public var taxes: [TaxID]
    /// The rules before it, each with a condition that the facts do not meet.
    public var passedOver: [PassedOver]

    public init(ruleID: RuleID, facts: TaxFacts, tax: TaxRate? = nil, taxes: [TaxID] = [], passedOver: [PassedOver] = []) {
        self.ruleID = ruleID
        self.facts = facts
        self.tax = tax
        self.taxes = taxes
        self.passedOver = passedOver
    }

    enum CodingKeys: String, CodingKey {
        case ruleID = "rule_id", facts, tax, taxes, passedOver = "passed_over"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        ruleID = try fields.decode(RuleID.self, forKey: .ruleID)
        facts = try fields.decode(TaxFacts.self, forKey: .facts)
        tax = try fields.decodeIfPresent(TaxRate.self, forKey: .tax)
        taxes = try fields.decodeIfPresent([TaxID].self, forKey: .taxes) ?? []
        passedOver = try fields.decodeIfPresent([PassedOver].self, forKey: .passedOver) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(ruleID, forKey: .ruleID)
        try fields.encode(facts, forKey: .facts)
        try fields.encodeIfPresent(tax, forKey: .tax)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        if !passedOver.isEmpty { try fields.encode(passedOver, forKey: .passedOver) }
    }
}

/// How something is taxed.
public struct DeterminedTax: Codable, Hashable, Sendable {
    /// The taxes, the rule that decided, and why.
    public var determined: Determined

    public init(determined: Determined) {
        self.determined = determined
    }

    enum CodingKeys: String, CodingKey {
        case determined
    }
}

/// How several things are taxed, each with its own reply.
public struct DeterminedTaxMany: Codable, Hashable, Sendable {
    /// The replies, in the order of the facts.
    public var replies: [Reply<DeterminedTax>]

    public init(replies: [Reply<DeterminedTax>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// Money is collected from the buyer's account. BG-19. The creditor's identifier, BT-90, stands at the seller or payee.
public struct DirectDebit: Codable, Hashable, Sendable {
    /// The mandate. BT-89.
    public var mandateID: String?
    /// The account that is debited. BT-91.
    public var debitedAccountID: String?

    public init(mandateID: String? = nil, debitedAccountID: String? = nil) {
        self.mandateID = mandateID
        self.debitedAccountID = debitedAccountID
    }

    enum CodingKeys: String, CodingKey {
        case mandateID = "mandate_id", debitedAccountID = "debited_account_id"
    }
}

/// A tier: exactly one threshold, and exactly one of percentage and amount.
public struct DiscountTier: Codable, Hashable, Sendable {
    /// From how many units on.
    public var quantityFrom: Quantity?
    /// From which value on, before any promotion.
    public var amountFrom: Amount?
    /// The percentage that is taken off.
    public var percent: Percent?
    /// The amount that is taken off.
    public var amount: Amount?

    public init(quantityFrom: Quantity? = nil, amountFrom: Amount? = nil, percent: Percent? = nil, amount: Amount? = nil) {
        self.quantityFrom = quantityFrom
        self.amountFrom = amountFrom
        self.percent = percent
        self.amount = amount
    }

    enum CodingKeys: String, CodingKey {
        case quantityFrom = "quantity_from", amountFrom = "amount_from", percent, amount
    }
}

/// A document to be calculated.
public struct Document: Codable, Hashable, Sendable {
    /// The currency of every amount in it.
    public var currency: Currency
    /// Its lines.
    public var lines: [DocumentLine]
    /// Are its prices, allowances and charges without tax or with it?
    public var prices: PriceBasis?
    /// The taxes that its lines name.
    public var taxes: [Tax]
    /// What is taken off the whole.
    public var allowances: [Adjustment]
    /// What is put on the whole, such as freight.
    public var charges: [Adjustment]
    /// How it rounds.
    public var rounding: Rounding?
    /// Decimal places of its amounts, where they are not those of ISO 4217.
    public var minorUnits: Int?
    /// What has been paid before. BT-113.
    public var prepaid: Amount?
    /// What is added so that a round amount is due. BT-114.
    public var payableRounding: Amount?
    /// The second currency that it is told in.
    public var exchange: Exchange?

    public init(currency: Currency, lines: [DocumentLine], prices: PriceBasis? = nil, taxes: [Tax] = [], allowances: [Adjustment] = [], charges: [Adjustment] = [], rounding: Rounding? = nil, minorUnits: Int? = nil, prepaid: Amount? = nil, payableRounding: Amount? = nil, exchange: Exchange? = nil) {
        self.currency = currency
        self.lines = lines
        self.prices = prices
        self.taxes = taxes
        self.allowances = allowances
        self.charges = charges
        self.rounding = rounding
        self.minorUnits = minorUnits
        self.prepaid = prepaid
        self.payableRounding = payableRounding
        self.exchange = exchange
    }

    enum CodingKeys: String, CodingKey {
        case currency, lines, prices, taxes, allowances, charges, rounding, minorUnits = "minor_units", prepaid, payableRounding = "payable_rounding", exchange
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        currency = try fields.decode(Currency.self, forKey: .currency)
        lines = try fields.decode([DocumentLine].self, forKey: .lines)
        prices = try fields.decodeIfPresent(PriceBasis.self, forKey: .prices)
        taxes = try fields.decodeIfPresent([Tax].self, forKey: .taxes) ?? []
        allowances = try fields.decodeIfPresent([Adjustment].self, forKey: .allowances) ?? []
        charges = try fields.decodeIfPresent([Adjustment].self, forKey: .charges) ?? []
        rounding = try fields.decodeIfPresent(Rounding.self, forKey: .rounding)
        minorUnits = try fields.decodeIfPresent(Int.self, forKey: .minorUnits)
        prepaid = try fields.decodeIfPresent(Amount.self, forKey: .prepaid)
        payableRounding = try fields.decodeIfPresent(Amount.self, forKey: .payableRounding)
        exchange = try fields.decodeIfPresent(Exchange.self, forKey: .exchange)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(currency, forKey: .currency)
        try fields.encode(lines, forKey: .lines)
        try fields.encodeIfPresent(prices, forKey: .prices)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        if !allowances.isEmpty { try fields.encode(allowances, forKey: .allowances) }
        if !charges.isEmpty { try fields.encode(charges, forKey: .charges) }
        try fields.encodeIfPresent(rounding, forKey: .rounding)
        try fields.encodeIfPresent(minorUnits, forKey: .minorUnits)
        try fields.encodeIfPresent(prepaid, forKey: .prepaid)
        try fields.encodeIfPresent(payableRounding, forKey: .payableRounding)
        try fields.encodeIfPresent(exchange, forKey: .exchange)
    }
}

/// An amount off the sum of the lines that the promotion is for; at most what is left of them.
public struct DocumentAmount: Codable, Hashable, Sendable {
    /// The amount.
    public var amount: Amount
    /// Where it is written down.
    public var placement: DiscountPlacement?

    public init(amount: Amount, placement: DiscountPlacement? = nil) {
        self.amount = amount
        self.placement = placement
    }

    enum CodingKeys: String, CodingKey {
        case amount, placement
    }
}

/// The lines of documents, one list for each column; all lists are equally long.
public struct DocumentColumns: Codable, Hashable, Sendable {
    /// The document of each line.
    public var documentID: [DocumentID?]
    /// The currency of its document.
    public var currency: [Currency?]
    /// How much.
    public var quantity: [Quantity?]
    /// What one unit, or the base quantity, costs, tax excluded.
    public var unitPrice: [UnitPrice?]
    /// How it is taxed.
    public var taxCategory: [TaxCategory?]
    /// At which rate, in percent.
    public var taxRate: [Percent?]
    /// The number of the line; counted up when there is no such column.
    public var line: [Int?]
    /// The quantity the price is for.
    public var baseQuantity: [Quantity?]
    /// What is taken off the line, in percent.
    public var discountPercent: [Percent?]
    /// What is taken off the line.
    public var allowanceAmount: [Amount?]
    /// What is put on the line.
    public var chargeAmount: [Amount?]

    public init(documentID: [DocumentID?], currency: [Currency?], quantity: [Quantity?], unitPrice: [UnitPrice?], taxCategory: [TaxCategory?], taxRate: [Percent?] = [], line: [Int?] = [], baseQuantity: [Quantity?] = [], discountPercent: [Percent?] = [], allowanceAmount: [Amount?] = [], chargeAmount: [Amount?] = []) {
        self.documentID = documentID
        self.currency = currency
        self.quantity = quantity
        self.unitPrice = unitPrice
        self.taxCategory = taxCategory
        self.taxRate = taxRate
        self.line = line
        self.baseQuantity = baseQuantity
        self.discountPercent = discountPercent
        self.allowanceAmount = allowanceAmount
        self.chargeAmount = chargeAmount
    }

    enum CodingKeys: String, CodingKey {
        case documentID = "document_id", currency, quantity, unitPrice = "unit_price", taxCategory = "tax_category", taxRate = "tax_rate", line, baseQuantity = "base_quantity", discountPercent = "discount_percent", allowanceAmount = "allowance_amount", chargeAmount = "charge_amount"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        documentID = try fields.decode([DocumentID?].self, forKey: .documentID)
        currency = try fields.decode([Currency?].self, forKey: .currency)
        quantity = try fields.decode([Quantity?].self, forKey: .quantity)
        unitPrice = try fields.decode([UnitPrice?].self, forKey: .unitPrice)
        taxCategory = try fields.decode([TaxCategory?].self, forKey: .taxCategory)
        taxRate = try fields.decodeIfPresent([Percent?].self, forKey: .taxRate) ?? []
        line = try fields.decodeIfPresent([Int?].self, forKey: .line) ?? []
        baseQuantity = try fields.decodeIfPresent([Quantity?].self, forKey: .baseQuantity) ?? []
        discountPercent = try fields.decodeIfPresent([Percent?].self, forKey: .discountPercent) ?? []
        allowanceAmount = try fields.decodeIfPresent([Amount?].self, forKey: .allowanceAmount) ?? []
        chargeAmount = try fields.decodeIfPresent([Amount?].self, forKey: .chargeAmount) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(documentID, forKey: .documentID)
        try fields.encode(currency, forKey: .currency)
        try fields.encode(quantity, forKey: .quantity)
        try fields.encode(unitPrice, forKey: .unitPrice)
        try fields.encode(taxCategory, forKey: .taxCategory)
        if !taxRate.isEmpty { try fields.encode(taxRate, forKey: .taxRate) }
        if !line.isEmpty { try fields.encode(line, forKey: .line) }
        if !baseQuantity.isEmpty { try fields.encode(baseQuantity, forKey: .baseQuantity) }
        if !discountPercent.isEmpty { try fields.encode(discountPercent, forKey: .discountPercent) }
        if !allowanceAmount.isEmpty { try fields.encode(allowanceAmount, forKey: .allowanceAmount) }
        if !chargeAmount.isEmpty { try fields.encode(chargeAmount, forKey: .chargeAmount) }
    }
}

/// The figures of documents, one entry for each.
public struct DocumentFigures: Codable, Hashable, Sendable {
    /// Which document.
    public var documentID: [DocumentID]
    /// Its currency.
    public var currency: [Currency?]
    /// Its total without tax. BT-109.
    public var net: [Amount?]
    /// Its total tax. BT-110.
    public var tax: [Amount?]
    /// Its total with tax. BT-112.
    public var gross: [Amount?]
    /// How many problems it has, those left out of the list included.
    public var problems: [Int]

    public init(documentID: [DocumentID], currency: [Currency?], net: [Amount?], tax: [Amount?], gross: [Amount?], problems: [Int]) {
        self.documentID = documentID
        self.currency = currency
        self.net = net
        self.tax = tax
        self.gross = gross
        self.problems = problems
    }

    enum CodingKeys: String, CodingKey {
        case documentID = "document_id", currency, net, tax, gross, problems
    }
}

/// A line to be calculated.
public struct DocumentLine: Codable, Hashable, Sendable {
    /// Its number.
    public var line: Int
    /// How much; negative on a document that takes back.
    public var quantity: Quantity
    /// What one unit, or the base quantity, costs: without tax, or with it where prices are gross.
    public var unitPrice: UnitPrice
    /// How it is taxed, when one tax of a category and rate is all. BG-30.
    public var tax: TaxRate?
    /// Which of the document's taxes it has, in the order in which they are computed.
    public var taxes: [TaxID]
    /// The quantity the price is for; one when left out.
    public var baseQuantity: Quantity?
    /// What is taken off.
    public var allowances: [Adjustment]
    /// What is put on.
    public var charges: [Adjustment]

    public init(line: Int, quantity: Quantity, unitPrice: UnitPrice, tax: TaxRate? = nil, taxes: [TaxID] = [], baseQuantity: Quantity? = nil, allowances: [Adjustment] = [], charges: [Adjustment] = []) {
        self.line = line
        self.quantity = quantity
        self.unitPrice = unitPrice
        self.tax = tax
        self.taxes = taxes
        self.baseQuantity = baseQuantity
        self.allowances = allowances
        self.charges = charges
    }

    enum CodingKeys: String, CodingKey {
        case line, quantity, unitPrice = "unit_price", tax, taxes, baseQuantity = "base_quantity", allowances, charges
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        line = try fields.decode(Int.self, forKey: .line)
        quantity = try fields.decode(Quantity.self, forKey: .quantity)
        unitPrice = try fields.decode(UnitPrice.self, forKey: .unitPrice)
        tax = try fields.decodeIfPresent(TaxRate.self, forKey: .tax)
        taxes = try fields.decodeIfPresent([TaxID].self, forKey: .taxes) ?? []
        baseQuantity = try fields.decodeIfPresent(Quantity.self, forKey: .baseQuantity)
        allowances = try fields.decodeIfPresent([Adjustment].self, forKey: .allowances) ?? []
        charges = try fields.decodeIfPresent([Adjustment].self, forKey: .charges) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(line, forKey: .line)
        try fields.encode(quantity, forKey: .quantity)
        try fields.encode(unitPrice, forKey: .unitPrice)
        try fields.encodeIfPresent(tax, forKey: .tax)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        try fields.encodeIfPresent(baseQuantity, forKey: .baseQuantity)
        if !allowances.isEmpty { try fields.encode(allowances, forKey: .allowances) }
        if !charges.isEmpty { try fields.encode(charges, forKey: .charges) }
    }
}

/// A percentage off the sum of the lines that the promotion is for.
public struct DocumentPercent: Codable, Hashable, Sendable {
    /// The percentage, above 0 and at most 100.
    public var percent: Percent
    /// Where it is written down.
    public var placement: DiscountPlacement?

    public init(percent: Percent, placement: DiscountPlacement? = nil) {
        self.percent = percent
        self.placement = placement
    }

    enum CodingKeys: String, CodingKey {
        case percent, placement
    }
}

/// An invoice that falls due.
public struct DueInvoice: Codable, Hashable, Sendable {
    /// Which one.
    public var invoiceID: InvoiceID
    /// Its currency.
    public var currency: Currency
    /// What of it falls due then and is still to be paid.
    public var open: Amount

    public init(invoiceID: InvoiceID, currency: Currency, open: Amount) {
        self.invoiceID = invoiceID
        self.currency = currency
        self.open = open
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", currency, open
    }
}

/// When something is due, counted from the invoice date; at once when all is left out.
public struct DueRule: Codable, Hashable, Sendable {
    /// Calendar days that are added.
    public var days: Int?
    /// Months that are added before the days: 0 to 120.
    public var months: Int?
    /// When it goes to the end of the month.
    public var endOfMonth: EndOfMonth?
    /// The day of the month that it goes to, 1 to 31; the last day where the month is shorter.
    public var dayOfMonth: Int?
    /// Of which month that day is.
    public var dayOfMonthIn: DayOfMonthIn?
    /// A fixed date, instead of all of these.
    public var fixedOn: CalendarDate?

    public init(days: Int? = nil, months: Int? = nil, endOfMonth: EndOfMonth? = nil, dayOfMonth: Int? = nil, dayOfMonthIn: DayOfMonthIn? = nil, fixedOn: CalendarDate? = nil) {
        self.days = days
        self.months = months
        self.endOfMonth = endOfMonth
        self.dayOfMonth = dayOfMonth
        self.dayOfMonthIn = dayOfMonthIn
        self.fixedOn = fixedOn
    }

    enum CodingKeys: String, CodingKey {
        case days, months, endOfMonth = "end_of_month", dayOfMonth = "day_of_month", dayOfMonthIn = "day_of_month_in", fixedOn = "fixed_on"
    }
}

/// What is to be paid when all is paid early, and how the discount is booked.
public struct EarlyPayment: Codable, Hashable, Sendable {
    /// The percentage that is taken off.
    public var percent: Percent
    /// The last day on which that much is enough.
    public var until: CalendarDate
    /// How many days after the invoice date that is.
    public var days: Int
    /// What is to be paid then.
    public var amount: Amount
    /// What is taken off.
    public var discount: Amount
    /// What the discount is without tax.
    public var net: Amount
    /// The tax in it: so much less is owed to the tax office.
    public var tax: Amount
    /// The taxes it is spread over, in the order given: what less is taxed by each, and the tax of that.
    public var taxes: [TaxSubtotal]

    public init(percent: Percent, until: CalendarDate, days: Int, amount: Amount, discount: Amount, net: Amount, tax: Amount, taxes: [TaxSubtotal]) {
        self.percent = percent
        self.until = until
        self.days = days
        self.amount = amount
        self.discount = discount
        self.net = net
        self.tax = tax
        self.taxes = taxes
    }

    enum CodingKeys: String, CodingKey {
        case percent, until, days, amount, discount, net, tax, taxes
    }
}

/// What is taken off when all is paid early.
public struct EarlyPaymentDiscount: Codable, Hashable, Sendable {
    /// So much of a hundred; above 0 and below 100.
    public var percent: Percent
    /// Until when it is to be paid.
    public var due: DueRule

    public init(percent: Percent, due: DueRule) {
        self.percent = percent
        self.due = due
    }

    enum CodingKeys: String, CodingKey {
        case percent, due
    }
}

/// The same with the lot that costs least: what is spent on orders and on holding stock, together.
public struct EconomicOrderQuantity: Codable, Hashable, Sendable {
    /// Days from order to arrival.
    public var leadTimeDays: Int
    /// What one order costs, whatever its size; in the currency of `unit_cost`.
    public var orderingCost: Amount
    /// What holding stock costs in a year, in percent of its value; more than nothing.
    public var holdingCostPercent: Percent
    /// What one unit costs; more than nothing.
    public var unitCost: UnitPrice
    /// What is kept for bad days; nothing when left out.
    public var safetyStock: Quantity?
    /// Instead: in how many of a hundred lead times stock must not run out, 50 to 99.9 in steps of 0.1.
    public var serviceLevel: Percent?

    public init(leadTimeDays: Int, orderingCost: Amount, holdingCostPercent: Percent, unitCost: UnitPrice, safetyStock: Quantity? = nil, serviceLevel: Percent? = nil) {
        self.leadTimeDays = leadTimeDays
        self.orderingCost = orderingCost
        self.holdingCostPercent = holdingCostPercent
        self.unitCost = unitCost
        self.safetyStock = safetyStock
        self.serviceLevel = serviceLevel
    }

    enum CodingKeys: String, CodingKey {
        case leadTimeDays = "lead_time_days", orderingCost = "ordering_cost", holdingCostPercent = "holding_cost_percent", unitCost = "unit_cost", safetyStock = "safety_stock", serviceLevel = "service_level"
    }
}

/// What stands on an electronic invoice beside what the invoice itself says.
public struct EinvoiceDetails: Codable, Hashable, Sendable {
    /// Which specification it follows. BT-24, BT-23.
    public var specification: EinvoiceSpecification?
    /// What the buyer wants to read on it, such as a `Leitweg-ID`. BT-10.
    public var buyerReference: String?
    /// The buyer's order, when it is not the reference of the order. BT-13.
    public var purchaseOrderID: String?
    /// The contract. BT-12.
    public var contractID: String?
    /// The project. BT-11.
    public var projectID: String?
    /// Where the buyer books it. BT-19.
    public var accountingReference: String?
    /// When the tax falls due. BT-7.
    public var taxPointOn: CalendarDate?
    /// The terms of payment, in words. BT-20.
    public var paymentTerms: String?
    /// How it is to be paid. BG-16.
    public var paymentInstructions: [PaymentInstructions]
    /// Where electronic documents reach the seller. BT-34.
    public var sellerElectronicAddress: StatedIdentifier?
    /// Where they reach the buyer; the buyer's e-mail address when left out. BT-49.
    public var buyerElectronicAddress: StatedIdentifier?
    /// The seller's number in the register of companies. BT-30.
    public var sellerLegalRegistration: StatedIdentifier?
    /// The buyer's number in the register of companies. BT-47.
    public var buyerLegalRegistration: StatedIdentifier?
    /// Whom to ask at the seller's. BG-6.
    public var sellerContact: ElectronicContact?
    /// Whom to ask at the buyer's. BG-9.
    public var buyerContact: ElectronicContact?
    /// Who is paid, when it is not the seller. BG-10.
    public var payee: ElectronicPayee?
    /// Who stands for the seller at the tax office. BG-11.
    public var taxRepresentative: ElectronicTaxRepresentative?
    /// Where and when the goods went. BG-13.
    public var delivery: ElectronicDelivery?
    /// The days that it covers. BG-14.
    public var period: ElectronicPeriod?
    /// Notes beside the reason of a credit note. BG-1.
    public var notes: [ElectronicNote]
    /// What a line is called that bills in advance; the milestone, else `Payment in advance`, when left out.
    public var advanceName: String?
    /// What a line is called that takes off what was billed in advance; `Billed in advance` when left out.
    public var deductionName: String?

    public init(specification: EinvoiceSpecification? = nil, buyerReference: String? = nil, purchaseOrderID: String? = nil, contractID: String? = nil, projectID: String? = nil, accountingReference: String? = nil, taxPointOn: CalendarDate? = nil, paymentTerms: String? = nil, paymentInstructions: [PaymentInstructions] = [], sellerElectronicAddress: StatedIdentifier? = nil, buyerElectronicAddress: StatedIdentifier? = nil, sellerLegalRegistration: StatedIdentifier? = nil, buyerLegalRegistration: StatedIdentifier? = nil, sellerContact: ElectronicContact? = nil, buyerContact: ElectronicContact? = nil, payee: ElectronicPayee? = nil, taxRepresentative: ElectronicTaxRepresentative? = nil, delivery: ElectronicDelivery? = nil, period: ElectronicPeriod? = nil, notes: [ElectronicNote] = [], advanceName: String? = nil, deductionName: String? = nil) {
        self.specification = specification
        self.buyerReference = buyerReference
        self.purchaseOrderID = purchaseOrderID
        self.contractID = contractID
        self.projectID = projectID
        self.accountingReference = accountingReference
        self.taxPointOn = taxPointOn
        self.paymentTerms = paymentTerms
        self.paymentInstructions = paymentInstructions
        self.sellerElectronicAddress = sellerElectronicAddress
        self.buyerElectronicAddress = buyerElectronicAddress
        self.sellerLegalRegistration = sellerLegalRegistration
        self.buyerLegalRegistration = buyerLegalRegistration
        self.sellerContact = sellerContact
        self.buyerContact = buyerContact
        self.payee = payee
        self.taxRepresentative = taxRepresentative
        self.delivery = delivery
        self.period = period
        self.notes = notes
        self.advanceName = advanceName
        self.deductionName = deductionName
    }

    enum CodingKeys: String, CodingKey {
        case specification, buyerReference = "buyer_reference", purchaseOrderID = "purchase_order_id", contractID = "contract_id", projectID = "project_id", accountingReference = "accounting_reference", taxPointOn = "tax_point_on", paymentTerms = "payment_terms", paymentInstructions = "payment_instructions", sellerElectronicAddress = "seller_electronic_address", buyerElectronicAddress = "buyer_electronic_address", sellerLegalRegistration = "seller_legal_registration", buyerLegalRegistration = "buyer_legal_registration", sellerContact = "seller_contact", buyerContact = "buyer_contact", payee, taxRepresentative = "tax_representative", delivery, period, notes, advanceName = "advance_name", deductionName = "deduction_name"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        specification = try fields.decodeIfPresent(EinvoiceSpecification.self, forKey: .specification)
        buyerReference = try fields.decodeIfPresent(String.self, forKey: .buyerReference)
        purchaseOrderID = try fields.decodeIfPresent(String.self, forKey: .purchaseOrderID)
        contractID = try fields.decodeIfPresent(String.self, forKey: .contractID)
        projectID = try fields.decodeIfPresent(String.self, forKey: .projectID)
        accountingReference = try fields.decodeIfPresent(String.self, forKey: .accountingReference)
        taxPointOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .taxPointOn)
        paymentTerms = try fields.decodeIfPresent(String.self, forKey: .paymentTerms)
        paymentInstructions = try fields.decodeIfPresent([PaymentInstructions].self, forKey: .paymentInstructions) ?? []
        sellerElectronicAddress = try fields.decodeIfPresent(StatedIdentifier.self, forKey: .sellerElectronicAddress)
        buyerElectronicAddress = try fields.decodeIfPresent(StatedIdentifier.self, forKey: .buyerElectronicAddress)
        sellerLegalRegistration = try fields.decodeIfPresent(StatedIdentifier.self, forKey: .sellerLegalRegistration)
        buyerLegalRegistration = try fields.decodeIfPresent(StatedIdentifier.self, forKey: .buyerLegalRegistration)
        sellerContact = try fields.decodeIfPresent(ElectronicContact.self, forKey: .sellerContact)
        buyerContact = try fields.decodeIfPresent(ElectronicContact.self, forKey: .buyerContact)
        payee = try fields.decodeIfPresent(ElectronicPayee.self, forKey: .payee)
        taxRepresentative = try fields.decodeIfPresent(ElectronicTaxRepresentative.self, forKey: .taxRepresentative)
        delivery = try fields.decodeIfPresent(ElectronicDelivery.self, forKey: .delivery)
        period = try fields.decodeIfPresent(ElectronicPeriod.self, forKey: .period)
        notes = try fields.decodeIfPresent([ElectronicNote].self, forKey: .notes) ?? []
        advanceName = try fields.decodeIfPresent(String.self, forKey: .advanceName)
        deductionName = try fields.decodeIfPresent(String.self, forKey: .deductionName)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(specification, forKey: .specification)
        try fields.encodeIfPresent(buyerReference, forKey: .buyerReference)
        try fields.encodeIfPresent(purchaseOrderID, forKey: .purchaseOrderID)
        try fields.encodeIfPresent(contractID, forKey: .contractID)
        try fields.encodeIfPresent(projectID, forKey: .projectID)
        try fields.encodeIfPresent(accountingReference, forKey: .accountingReference)
        try fields.encodeIfPresent(taxPointOn, forKey: .taxPointOn)
        try fields.encodeIfPresent(paymentTerms, forKey: .paymentTerms)
        if !paymentInstructions.isEmpty { try fields.encode(paymentInstructions, forKey: .paymentInstructions) }
        try fields.encodeIfPresent(sellerElectronicAddress, forKey: .sellerElectronicAddress)
        try fields.encodeIfPresent(buyerElectronicAddress, forKey: .buyerElectronicAddress)
        try fields.encodeIfPresent(sellerLegalRegistration, forKey: .sellerLegalRegistration)
        try fields.encodeIfPresent(buyerLegalRegistration, forKey: .buyerLegalRegistration)
        try fields.encodeIfPresent(sellerContact, forKey: .sellerContact)
        try fields.encodeIfPresent(buyerContact, forKey: .buyerContact)
        try fields.encodeIfPresent(payee, forKey: .payee)
        try fields.encodeIfPresent(taxRepresentative, forKey: .taxRepresentative)
        try fields.encodeIfPresent(delivery, forKey: .delivery)
        try fields.encodeIfPresent(period, forKey: .period)
        if !notes.isEmpty { try fields.encode(notes, forKey: .notes) }
        try fields.encodeIfPresent(advanceName, forKey: .advanceName)
        try fields.encodeIfPresent(deductionName, forKey: .deductionName)
    }
}

/// A postal address. BG-5, BG-8, BG-12, BG-15.
public struct ElectronicAddress: Codable, Hashable, Sendable {
    /// Street and number. BT-35, BT-50, BT-64, BT-75.
    public var line1: String?
    /// More of it. BT-36, BT-51, BT-65, BT-76.
    public var line2: String?
    /// Still more. BT-162, BT-163, BT-164, BT-165.
    public var line3: String?
    /// City or village. BT-37, BT-52, BT-66, BT-77.
    public var city: String?
    /// Post code. BT-38, BT-53, BT-67, BT-78.
    public var postalCode: String?
    /// State, province, region. BT-39, BT-54, BT-68, BT-79.
    public var subdivision: String?
    /// The country, by its code. BT-40, BT-55, BT-69, BT-80.
    public var country: StatedCode?

    public init(line1: String? = nil, line2: String? = nil, line3: String? = nil, city: String? = nil, postalCode: String? = nil, subdivision: String? = nil, country: StatedCode? = nil) {
        self.line1 = line1
        self.line2 = line2
        self.line3 = line3
        self.city = city
        self.postalCode = postalCode
        self.subdivision = subdivision
        self.country = country
    }

    enum CodingKeys: String, CodingKey {
        case line1 = "line_1", line2 = "line_2", line3 = "line_3", city, postalCode = "postal_code", subdivision, country
    }
}

/// An allowance or a charge, of the document (BG-20, BG-21) or of a line (BG-27, BG-28).
public struct ElectronicAdjustment: Codable, Hashable, Sendable {
    /// How much, without tax; more than nothing in both. BT-92, BT-99, BT-136, BT-141.
    public var amount: StatedDecimal?
    /// What the percentage is taken of. BT-93, BT-100, BT-137, BT-142.
    public var base: StatedDecimal?
    /// The percentage. BT-94, BT-101, BT-138, BT-143.
    public var percent: StatedDecimal?
    /// Its tax category, of the document only. BT-95, BT-102.
    public var taxCategory: StatedCode?
    /// Its tax rate, of the document only. BT-96, BT-103.
    public var taxRate: StatedDecimal?
    /// Why, in words. BT-97, BT-104, BT-139, BT-144.
    public var reason: String?
    /// Why, by a code of UNTDID 5189 (allowances) or 7161 (charges). BT-98, BT-105, BT-140, BT-145.
    public var reasonCode: StatedCode?

    public init(amount: StatedDecimal? = nil, base: StatedDecimal? = nil, percent: StatedDecimal? = nil, taxCategory: StatedCode? = nil, taxRate: StatedDecimal? = nil, reason: String? = nil, reasonCode: StatedCode? = nil) {
        self.amount = amount
        self.base = base
        self.percent = percent
        self.taxCategory = taxCategory
        self.taxRate = taxRate
        self.reason = reason
        self.reasonCode = reasonCode
    }

    enum CodingKeys: String, CodingKey {
        case amount, base, percent, taxCategory = "tax_category", taxRate = "tax_rate", reason, reasonCode = "reason_code"
    }
}

/// Whom to ask. BG-6, BG-9.
public struct ElectronicContact: Codable, Hashable, Sendable {
    /// A person or a department. BT-41, BT-56.
    public var name: String?
    /// BT-42, BT-57.
    public var phone: String?
    /// BT-43, BT-58.
    public var email: String?

    public init(name: String? = nil, phone: String? = nil, email: String? = nil) {
        self.name = name
        self.phone = phone
        self.email = email
    }

    enum CodingKeys: String, CodingKey {
        case name, phone, email
    }
}

/// Where and when the goods went. BG-13.
public struct ElectronicDelivery: Codable, Hashable, Sendable {
    /// Who got them. BT-70.
    public var name: String?
    /// The place, by an identifier. BT-71.
    public var locationID: StatedIdentifier?
    /// When. BT-72.
    public var deliveredOn: CalendarDate?
    /// The address. BG-15.
    public var address: ElectronicAddress?

    public init(name: String? = nil, locationID: StatedIdentifier? = nil, deliveredOn: CalendarDate? = nil, address: ElectronicAddress? = nil) {
        self.name = name
        self.locationID = locationID
        self.deliveredOn = deliveredOn
        self.address = address
    }

    enum CodingKeys: String, CodingKey {
        case name, locationID = "location_id", deliveredOn = "delivered_on", address
    }
}

/// An electronic invoice or credit note, as EN 16931 models it. What is absent was not stated.
public struct ElectronicInvoice: Codable, Hashable, Sendable {
    /// Invoice or credit note.
    public var documentType: ElectronicDocumentType
    /// Which specification it follows. BT-24.
    public var specificationID: String?
    /// In which business process it stands. BT-23.
    public var processID: String?
    /// Its number. BT-1.
    public var invoiceID: String?
    /// Its date. BT-2.
    public var issuedOn: CalendarDate?
    /// What it is, by a code of UNTDID 1001. BT-3.
    public var typeCode: StatedCode?
    /// The currency of its amounts. BT-5.
    public var currency: StatedCode?
    /// The currency in which the seller accounts for tax. BT-6.
    public var taxCurrency: StatedCode?
    /// When the tax falls due. BT-7.
    public var taxPointOn: CalendarDate?
    /// By what the date of the tax goes: 3, 35 or 432, of UNTDID 2005. BT-8.
    public var taxPointCode: StatedCode?
    /// When it must be paid. BT-9.
    public var dueOn: CalendarDate?
    /// What the buyer wants to read on it, to route it. BT-10.
    public var buyerReference: String?
    /// The project. BT-11.
    public var projectID: String?
    /// The contract. BT-12.
    public var contractID: String?
    /// The buyer's order. BT-13.
    public var purchaseOrderID: String?
    /// The seller's order. BT-14.
    public var salesOrderID: String?
    /// What the buyer said to have received. BT-15.
    public var receivingAdviceID: String?
    /// What the seller said to have sent. BT-16.
    public var despatchAdviceID: String?
    /// The tender or lot. BT-17.
    public var tenderID: String?
    /// What is invoiced, such as a meter or a subscription. BT-18.
    public var objectID: StatedIdentifier?
    /// Where the buyer books it. BT-19.
    public var accountingReference: String?
    /// The terms of payment, in words. BT-20.
    public var paymentTerms: String?
    /// Notes. BG-1.
    public var notes: [ElectronicNote]
    /// Earlier invoices that it is about. BG-3.
    public var precedingInvoices: [ElectronicPrecedingInvoice]
    /// Who sells. BG-4.
    public var seller: ElectronicParty?
    /// Who buys. BG-7.
    public var buyer: ElectronicParty?
    /// Who is paid, when it is not the seller. BG-10.
    public var payee: ElectronicPayee?
    /// Who stands for the seller at the tax office. BG-11.
    public var taxRepresentative: ElectronicTaxRepresentative?
    /// Where and when the goods went. BG-13.
    public var delivery: ElectronicDelivery?
    /// The days that it covers. BG-14.
    public var period: ElectronicPeriod?
    /// How it is to be paid: one entry for each account. BG-16.
    public var paymentInstructions: [PaymentInstructions]
    /// Allowances of the document. BG-20.
    public var allowances: [ElectronicAdjustment]
    /// Charges of the document. BG-21.
    public var charges: [ElectronicAdjustment]
    /// Its totals. BG-22.
    public var totals: ElectronicTotals?
    /// Its taxes by category and rate. BG-23.
    public var taxSubtotals: [ElectronicTaxSubtotal]
    /// Documents that support it. BG-24.
    public var supportingDocuments: [SupportingDocument]
    /// Its lines. BG-25.
    public var lines: [ElectronicLine]

    public init(documentType: ElectronicDocumentType, specificationID: String? = nil, processID: String? = nil, invoiceID: String? = nil, issuedOn: CalendarDate? = nil, typeCode: StatedCode? = nil, currency: StatedCode? = nil, taxCurrency: StatedCode? = nil, taxPointOn: CalendarDate? = nil, taxPointCode: StatedCode? = nil, dueOn: CalendarDate? = nil, buyerReference: String? = nil, projectID: String? = nil, contractID: String? = nil, purchaseOrderID: String? = nil, salesOrderID: String? = nil, receivingAdviceID: String? = nil, despatchAdviceID: String? = nil, tenderID: String? = nil, objectID: StatedIdentifier? = nil, accountingReference: String? = nil, paymentTerms: String? = nil, notes: [ElectronicNote] = [], precedingInvoices: [ElectronicPrecedingInvoice] = [], seller: ElectronicParty? = nil, buyer: ElectronicParty? = nil, payee: ElectronicPayee? = nil, taxRepresentative: ElectronicTaxRepresentative? = nil, delivery: ElectronicDelivery? = nil, period: ElectronicPeriod? = nil, paymentInstructions: [PaymentInstructions] = [], allowances: [ElectronicAdjustment] = [], charges: [ElectronicAdjustment] = [], totals: ElectronicTotals? = nil, taxSubtotals: [ElectronicTaxSubtotal] = [], supportingDocuments: [SupportingDocument] = [], lines: [ElectronicLine] = []) {
        self.documentType = documentType
        self.specificationID = specificationID
        self.processID = processID
        self.invoiceID = invoiceID
        self.issuedOn = issuedOn
        self.typeCode = typeCode
        self.currency = currency
        self.taxCurrency = taxCurrency
        self.taxPointOn = taxPointOn
        self.taxPointCode = taxPointCode
        self.dueOn = dueOn
        self.buyerReference = buyerReference
        self.projectID = projectID
        self.contractID = contractID
        self.purchaseOrderID = purchaseOrderID
        self.salesOrderID = salesOrderID
        self.receivingAdviceID = receivingAdviceID
        self.despatchAdviceID = despatchAdviceID
        self.tenderID = tenderID
        self.objectID = objectID
        self.accountingReference = accountingReference
        self.paymentTerms = paymentTerms
        self.notes = notes
        self.precedingInvoices = precedingInvoices
        self.seller = seller
        self.buyer = buyer
        self.payee = payee
        self.taxRepresentative = taxRepresentative
        self.delivery = delivery
        self.period = period
        self.paymentInstructions = paymentInstructions
        self.allowances = allowances
        self.charges = charges
        self.totals = totals
        self.taxSubtotals = taxSubtotals
        self.supportingDocuments = supportingDocuments
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case documentType = "document_type", specificationID = "specification_id", processID = "process_id", invoiceID = "invoice_id", issuedOn = "issued_on", typeCode = "type_code", currency, taxCurrency = "tax_currency", taxPointOn = "tax_point_on", taxPointCode = "tax_point_code", dueOn = "due_on", buyerReference = "buyer_reference", projectID = "project_id", contractID = "contract_id", purchaseOrderID = "purchase_order_id", salesOrderID = "sales_order_id", receivingAdviceID = "receiving_advice_id", despatchAdviceID = "despatch_advice_id", tenderID = "tender_id", objectID = "object_id", accountingReference = "accounting_reference", paymentTerms = "payment_terms", notes, precedingInvoices = "preceding_invoices", seller, buyer, payee, taxRepresentative = "tax_representative", delivery, period, paymentInstructions = "payment_instructions", allowances, charges, totals, taxSubtotals = "tax_subtotals", supportingDocuments = "supporting_documents", lines
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        documentType = try fields.decode(ElectronicDocumentType.self, forKey: .documentType)
        specificationID = try fields.decodeIfPresent(String.self, forKey: .specificationID)
        processID = try fields.decodeIfPresent(String.self, forKey: .processID)
        invoiceID = try fields.decodeIfPresent(String.self, forKey: .invoiceID)
        issuedOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .issuedOn)
        typeCode = try fields.decodeIfPresent(StatedCode.self, forKey: .typeCode)
        currency = try fields.decodeIfPresent(StatedCode.self, forKey: .currency)
        taxCurrency = try fields.decodeIfPresent(StatedCode.self, forKey: .taxCurrency)
        taxPointOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .taxPointOn)
        taxPointCode = try fields.decodeIfPresent(StatedCode.self, forKey: .taxPointCode)
        dueOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .dueOn)
        buyerReference = try fields.decodeIfPresent(String.self, forKey: .buyerReference)
        projectID = try fields.decodeIfPresent(String.self, forKey: .projectID)
        contractID = try fields.decodeIfPresent(String.self, forKey: .contractID)
        purchaseOrderID = try fields.decodeIfPresent(String.self, forKey: .purchaseOrderID)
        salesOrderID = try fields.decodeIfPresent(String.self, forKey: .salesOrderID)
        receivingAdviceID = try fields.decodeIfPresent(String.self, forKey: .receivingAdviceID)
        despatchAdviceID = try fields.decodeIfPresent(String.self, forKey: .despatchAdviceID)
        tenderID = try fields.decodeIfPresent(String.self, forKey: .tenderID)
        objectID = try fields.decodeIfPresent(StatedIdentifier.self, forKey: .objectID)
        accountingReference = try fields.decodeIfPresent(String.self, forKey: .accountingReference)
        paymentTerms = try fields.decodeIfPresent(String.self, forKey: .paymentTerms)
        notes = try fields.decodeIfPresent([ElectronicNote].self, forKey: .notes) ?? []
        precedingInvoices = try fields.decodeIfPresent([ElectronicPrecedingInvoice].self, forKey: .precedingInvoices) ?? []
        seller = try fields.decodeIfPresent(ElectronicParty.self, forKey: .seller)
        buyer = try fields.decodeIfPresent(ElectronicParty.self, forKey: .buyer)
        payee = try fields.decodeIfPresent(ElectronicPayee.self, forKey: .payee)
        taxRepresentative = try fields.decodeIfPresent(ElectronicTaxRepresentative.self, forKey: .taxRepresentative)
        delivery = try fields.decodeIfPresent(ElectronicDelivery.self, forKey: .delivery)
        period = try fields.decodeIfPresent(ElectronicPeriod.self, forKey: .period)
        paymentInstructions = try fields.decodeIfPresent([PaymentInstructions].self, forKey: .paymentInstructions) ?? []
        allowances = try fields.decodeIfPresent([ElectronicAdjustment].self, forKey: .allowances) ?? []
        charges = try fields.decodeIfPresent([ElectronicAdjustment].self, forKey: .charges) ?? []
        totals = try fields.decodeIfPresent(ElectronicTotals.self, forKey: .totals)
        taxSubtotals = try fields.decodeIfPresent([ElectronicTaxSubtotal].self, forKey: .taxSubtotals) ?? []
        supportingDocuments = try fields.decodeIfPresent([SupportingDocument].self, forKey: .supportingDocuments) ?? []
        lines = try fields.decodeIfPresent([ElectronicLine].self, forKey: .lines) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(documentType, forKey: .documentType)
        try fields.encodeIfPresent(specificationID, forKey: .specificationID)
        try fields.encodeIfPresent(processID, forKey: .processID)
        try fields.encodeIfPresent(invoiceID, forKey: .invoiceID)
        try fields.encodeIfPresent(issuedOn, forKey: .issuedOn)
        try fields.encodeIfPresent(typeCode, forKey: .typeCode)
        try fields.encodeIfPresent(currency, forKey: .currency)
        try fields.encodeIfPresent(taxCurrency, forKey: .taxCurrency)
        try fields.encodeIfPresent(taxPointOn, forKey: .taxPointOn)
        try fields.encodeIfPresent(taxPointCode, forKey: .taxPointCode)
        try fields.encodeIfPresent(dueOn, forKey: .dueOn)
        try fields.encodeIfPresent(buyerReference, forKey: .buyerReference)
        try fields.encodeIfPresent(projectID, forKey: .projectID)
        try fields.encodeIfPresent(contractID, forKey: .contractID)
        try fields.encodeIfPresent(purchaseOrderID, forKey: .purchaseOrderID)
        try fields.encodeIfPresent(salesOrderID, forKey: .salesOrderID)
        try fields.encodeIfPresent(receivingAdviceID, forKey: .receivingAdviceID)
        try fields.encodeIfPresent(despatchAdviceID, forKey: .despatchAdviceID)
        try fields.encodeIfPresent(tenderID, forKey: .tenderID)
        try fields.encodeIfPresent(objectID, forKey: .objectID)
        try fields.encodeIfPresent(accountingReference, forKey: .accountingReference)
        try fields.encodeIfPresent(paymentTerms, forKey: .paymentTerms)
        if !notes.isEmpty { try fields.encode(notes, forKey: .notes) }
        if !precedingInvoices.isEmpty { try fields.encode(precedingInvoices, forKey: .precedingInvoices) }
        try fields.encodeIfPresent(seller, forKey: .seller)
        try fields.encodeIfPresent(buyer, forKey: .buyer)
        try fields.encodeIfPresent(payee, forKey: .payee)
        try fields.encodeIfPresent(taxRepresentative, forKey: .taxRepresentative)
        try fields.encodeIfPresent(delivery, forKey: .delivery)
        try fields.encodeIfPresent(period, forKey: .period)
        if !paymentInstructions.isEmpty { try fields.encode(paymentInstructions, forKey: .paymentInstructions) }
        if !allowances.isEmpty { try fields.encode(allowances, forKey: .allowances) }
        if !charges.isEmpty { try fields.encode(charges, forKey: .charges) }
        try fields.encodeIfPresent(totals, forKey: .totals)
        if !taxSubtotals.isEmpty { try fields.encode(taxSubtotals, forKey: .taxSubtotals) }
        if !supportingDocuments.isEmpty { try fields.encode(supportingDocuments, forKey: .supportingDocuments) }
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
    }
}

/// What is sold. BG-31.
public struct ElectronicItem: Codable, Hashable, Sendable {
    /// Its name. BT-153.
    public var name: String?
    /// Words about it. BT-154.
    public var description: String?
    /// The seller's number of it. BT-155.
    public var sellerItemID: String?
    /// The buyer's number of it. BT-156.
    public var buyerItemID: String?
    /// Its number in a registered scheme, such as a GTIN. BT-157.
    public var standardItemID: StatedIdentifier?
    /// Classes that it belongs to. BT-158.
    public var classifications: [ItemClassification]
    /// Where it comes from, by the code of the country. BT-159.
    public var originCountry: StatedCode?
    /// Its properties. BG-32.
    public var attributes: [ItemAttribute]

    public init(name: String? = nil, description: String? = nil, sellerItemID: String? = nil, buyerItemID: String? = nil, standardItemID: StatedIdentifier? = nil, classifications: [ItemClassification] = [], originCountry: StatedCode? = nil, attributes: [ItemAttribute] = []) {
        self.name = name
        self.description = description
        self.sellerItemID = sellerItemID
        self.buyerItemID = buyerItemID
        self.standardItemID = standardItemID
        self.classifications = classifications
        self.originCountry = originCountry
        self.attributes = attributes
    }

    enum CodingKeys: String, CodingKey {
        case name, description, sellerItemID = "seller_item_id", buyerItemID = "buyer_item_id", standardItemID = "standard_item_id", classifications, originCountry = "origin_country", attributes
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decodeIfPresent(String.self, forKey: .name)
        description = try fields.decodeIfPresent(String.self, forKey: .description)
        sellerItemID = try fields.decodeIfPresent(String.self, forKey: .sellerItemID)
        buyerItemID = try fields.decodeIfPresent(String.self, forKey: .buyerItemID)
        standardItemID = try fields.decodeIfPresent(StatedIdentifier.self, forKey: .standardItemID)
        classifications = try fields.decodeIfPresent([ItemClassification].self, forKey: .classifications) ?? []
        originCountry = try fields.decodeIfPresent(StatedCode.self, forKey: .originCountry)
        attributes = try fields.decodeIfPresent([ItemAttribute].self, forKey: .attributes) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(name, forKey: .name)
        try fields.encodeIfPresent(description, forKey: .description)
        try fields.encodeIfPresent(sellerItemID, forKey: .sellerItemID)
        try fields.encodeIfPresent(buyerItemID, forKey: .buyerItemID)
        try fields.encodeIfPresent(standardItemID, forKey: .standardItemID)
        if !classifications.isEmpty { try fields.encode(classifications, forKey: .classifications) }
        try fields.encodeIfPresent(originCountry, forKey: .originCountry)
        if !attributes.isEmpty { try fields.encode(attributes, forKey: .attributes) }
    }
}

/// One line. BG-25.
public struct ElectronicLine: Codable, Hashable, Sendable {
    /// Its number in the document. BT-126.
    public var lineID: String?
    /// A note to it. BT-127.
    public var note: String?
    /// What it is about, such as a meter. BT-128.
    public var objectID: StatedIdentifier?
    /// How much. BT-129.
    public var quantity: StatedDecimal?
    /// In which unit, by a code of UN/ECE Recommendation 20 or 21. BT-130.
    public var unit: StatedCode?
    /// What it is worth without tax, its allowances and charges in it. BT-131.
    public var netAmount: StatedDecimal?
    /// The line of the buyer's order. BT-132.
    public var orderLineID: String?
    /// Where the buyer books it. BT-133.
    public var accountingReference: String?
    /// The days that it covers. BG-26.
    public var period: ElectronicPeriod?
    /// Its allowances. BG-27.
    public var allowances: [ElectronicAdjustment]
    /// Its charges. BG-28.
    public var charges: [ElectronicAdjustment]
    /// What one unit, or the base quantity, costs without tax. BT-146.
    public var unitPrice: StatedDecimal?
    /// What is taken off the gross price. BT-147.
    public var priceDiscount: StatedDecimal?
    /// The price before that. BT-148.
    public var grossUnitPrice: StatedDecimal?
    /// The quantity that the price is for. BT-149.
    public var priceBaseQuantity: StatedDecimal?
    /// The unit of that quantity. BT-150.
    public var priceBaseUnit: StatedCode?
    /// Its tax category. BT-151.
    public var taxCategory: StatedCode?
    /// Its tax rate, in hundredths. BT-152.
    public var taxRate: StatedDecimal?
    /// What is sold. BG-31.
    public var item: ElectronicItem?

    public init(lineID: String? = nil, note: String? = nil, objectID: StatedIdentifier? = nil, quantity: StatedDecimal? = nil, unit: StatedCode? = nil, netAmount: StatedDecimal? = nil, orderLineID: String? = nil, accountingReference: String? = nil, period: ElectronicPeriod? = nil, allowances: [ElectronicAdjustment] = [], charges: [ElectronicAdjustment] = [], unitPrice: StatedDecimal? = nil, priceDiscount: StatedDecimal? = nil, grossUnitPrice: StatedDecimal? = nil, priceBaseQuantity: StatedDecimal? = nil, priceBaseUnit: StatedCode? = nil, taxCategory: StatedCode? = nil, taxRate: StatedDecimal? = nil, item: ElectronicItem? = nil) {
        self.lineID = lineID
        self.note = note
        self.objectID = objectID
        self.quantity = quantity
        self.unit = unit
        self.netAmount = netAmount
        self.orderLineID = orderLineID
        self.accountingReference = accountingReference
        self.period = period
        self.allowances = allowances
        self.charges = charges
        self.unitPrice = unitPrice
        self.priceDiscount = priceDiscount
        self.grossUnitPrice = grossUnitPrice
        self.priceBaseQuantity = priceBaseQuantity
        self.priceBaseUnit = priceBaseUnit
        self.taxCategory = taxCategory
        self.taxRate = taxRate
        self.item = item
    }

    enum CodingKeys: String, CodingKey {
        case lineID = "line_id", note, objectID = "object_id", quantity, unit, netAmount = "net_amount", orderLineID = "order_line_id", accountingReference = "accounting_reference", period, allowances, charges, unitPrice = "unit_price", priceDiscount = "price_discount", grossUnitPrice = "gross_unit_price", priceBaseQuantity = "price_base_quantity", priceBaseUnit = "price_base_unit", taxCategory = "tax_category", taxRate = "tax_rate", item
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        lineID = try fields.decodeIfPresent(String.self, forKey: .lineID)
        note = try fields.decodeIfPresent(String.self, forKey: .note)
        objectID = try fields.decodeIfPresent(StatedIdentifier.self, forKey: .objectID)
        quantity = try fields.decodeIfPresent(StatedDecimal.self, forKey: .quantity)
        unit = try fields.decodeIfPresent(StatedCode.self, forKey: .unit)
        netAmount = try fields.decodeIfPresent(StatedDecimal.self, forKey: .netAmount)
        orderLineID = try fields.decodeIfPresent(String.self, forKey: .orderLineID)
        accountingReference = try fields.decodeIfPresent(String.self, forKey: .accountingReference)
        period = try fields.decodeIfPresent(ElectronicPeriod.self, forKey: .period)
        allowances = try fields.decodeIfPresent([ElectronicAdjustment].self, forKey: .allowances) ?? []
        charges = try fields.decodeIfPresent([ElectronicAdjustment].self, forKey: .charges) ?? []
        unitPrice = try fields.decodeIfPresent(StatedDecimal.self, forKey: .unitPrice)
        priceDiscount = try fields.decodeIfPresent(StatedDecimal.self, forKey: .priceDiscount)
        grossUnitPrice = try fields.decodeIfPresent(StatedDecimal.self, forKey: .grossUnitPrice)
        priceBaseQuantity = try fields.decodeIfPresent(StatedDecimal.self, forKey: .priceBaseQuantity)
        priceBaseUnit = try fields.decodeIfPresent(StatedCode.self, forKey: .priceBaseUnit)
        taxCategory = try fields.decodeIfPresent(StatedCode.self, forKey: .taxCategory)
        taxRate = try fields.decodeIfPresent(StatedDecimal.self, forKey: .taxRate)
        item = try fields.decodeIfPresent(ElectronicItem.self, forKey: .item)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(lineID, forKey: .lineID)
        try fields.encodeIfPresent(note, forKey: .note)
        try fields.encodeIfPresent(objectID, forKey: .objectID)
        try fields.encodeIfPresent(quantity, forKey: .quantity)
        try fields.encodeIfPresent(unit, forKey: .unit)
        try fields.encodeIfPresent(netAmount, forKey: .netAmount)
        try fields.encodeIfPresent(orderLineID, forKey: .orderLineID)
        try fields.encodeIfPresent(accountingReference, forKey: .accountingReference)
        try fields.encodeIfPresent(period, forKey: .period)
        if !allowances.isEmpty { try fields.encode(allowances, forKey: .allowances) }
        if !charges.isEmpty { try fields.encode(charges, forKey: .charges) }
        try fields.encodeIfPresent(unitPrice, forKey: .unitPrice)
        try fields.encodeIfPresent(priceDiscount, forKey: .priceDiscount)
        try fields.encodeIfPresent(grossUnitPrice, forKey: .grossUnitPrice)
        try fields.encodeIfPresent(priceBaseQuantity, forKey: .priceBaseQuantity)
        try fields.encodeIfPresent(priceBaseUnit, forKey: .priceBaseUnit)
        try fields.encodeIfPresent(taxCategory, forKey: .taxCategory)
        try fields.encodeIfPresent(taxRate, forKey: .taxRate)
        try fields.encodeIfPresent(item, forKey: .item)
    }
}

/// A note to the document. BG-1.
public struct ElectronicNote: Codable, Hashable, Sendable {
    /// What it says. BT-22.
    public var text: String
    /// What it is about, by a code of UNTDID 4451. BT-21.
    public var subjectCode: StatedCode?

    public init(text: String, subjectCode: StatedCode? = nil) {
        self.text = text
        self.subjectCode = subjectCode
    }

    enum CodingKeys: String, CodingKey {
        case text, subjectCode = "subject_code"
    }
}

/// The seller or the buyer. BG-4, BG-7.
public struct ElectronicParty: Codable, Hashable, Sendable {
    /// The name by which it is registered. BT-27, BT-44.
    public var name: String?
    /// The name by which it is known. BT-28, BT-45.
    public var tradingName: String?
    /// Its identifiers. BT-29, BT-46; with the scheme `SEPA` the creditor's, BT-90.
    public var identifiers: [StatedIdentifier]
    /// Its number in the register of companies. BT-30, BT-47.
    public var legalRegistration: StatedIdentifier?
    /// Its VAT identifier, with the prefix of its country. BT-31, BT-48.
    public var vatID: String?
    /// Its number at the tax office, other than for VAT; the scheme names the tax. BT-32.
    public var taxRegistration: StatedIdentifier?
    /// What the law wants to be said of it. BT-33.
    public var legalInformation: String?
    /// Where electronic documents reach it, with the scheme. BT-34, BT-49.
    public var electronicAddress: StatedIdentifier?
    /// Its address. BG-5, BG-8.
    public var address: ElectronicAddress?
    /// Whom to ask. BG-6, BG-9.
    public var contact: ElectronicContact?

    public init(name: String? = nil, tradingName: String? = nil, identifiers: [StatedIdentifier] = [], legalRegistration: StatedIdentifier? = nil, vatID: String? = nil, taxRegistration: StatedIdentifier? = nil, legalInformation: String? = nil, electronicAddress: StatedIdentifier? = nil, address: ElectronicAddress? = nil, contact: ElectronicContact? = nil) {
        self.name = name
        self.tradingName = tradingName
        self.identifiers = identifiers
        self.legalRegistration = legalRegistration
        self.vatID = vatID
        self.taxRegistration = taxRegistration
        self.legalInformation = legalInformation
        self.electronicAddress = electronicAddress
        self.address = address
        self.contact = contact
    }

    enum CodingKeys: String, CodingKey {
        case name, tradingName = "trading_name", identifiers, legalRegistration = "legal_registration", vatID = "vat_id", taxRegistration = "tax_registration", legalInformation = "legal_information", electronicAddress = "electronic_address", address, contact
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decodeIfPresent(String.self, forKey: .name)
        tradingName = try fields.decodeIfPresent(String.self, forKey: .tradingName)
        identifiers = try fields.decodeIfPresent([StatedIdentifier].self, forKey: .identifiers) ?? []
        legalRegistration = try fields.decodeIfPresent(StatedIdentifier.self, forKey: .legalRegistration)
        vatID = try fields.decodeIfPresent(String.self, forKey: .vatID)
        taxRegistration = try fields.decodeIfPresent(StatedIdentifier.self, forKey: .taxRegistration)
        legalInformation = try fields.decodeIfPresent(String.self, forKey: .legalInformation)
        electronicAddress = try fields.decodeIfPresent(StatedIdentifier.self, forKey: .electronicAddress)
        address = try fields.decodeIfPresent(ElectronicAddress.self, forKey: .address)
        contact = try fields.decodeIfPresent(ElectronicContact.self, forKey: .contact)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(name, forKey: .name)
        try fields.encodeIfPresent(tradingName, forKey: .tradingName)
        if !identifiers.isEmpty { try fields.encode(identifiers, forKey: .identifiers) }
        try fields.encodeIfPresent(legalRegistration, forKey: .legalRegistration)
        try fields.encodeIfPresent(vatID, forKey: .vatID)
        try fields.encodeIfPresent(taxRegistration, forKey: .taxRegistration)
        try fields.encodeIfPresent(legalInformation, forKey: .legalInformation)
        try fields.encodeIfPresent(electronicAddress, forKey: .electronicAddress)
        try fields.encodeIfPresent(address, forKey: .address)
        try fields.encodeIfPresent(contact, forKey: .contact)
    }
}

/// Who is paid, when it is not the seller. BG-10.
public struct ElectronicPayee: Codable, Hashable, Sendable {
    /// Its name. BT-59.
    public var name: String?
    /// Its identifiers. BT-60; with the scheme `SEPA` the creditor's, BT-90.
    public var identifiers: [StatedIdentifier]
    /// Its number in the register of companies. BT-61.
    public var legalRegistration: StatedIdentifier?

    public init(name: String? = nil, identifiers: [StatedIdentifier] = [], legalRegistration: StatedIdentifier? = nil) {
        self.name = name
        self.identifiers = identifiers
        self.legalRegistration = legalRegistration
    }

    enum CodingKeys: String, CodingKey {
        case name, identifiers, legalRegistration = "legal_registration"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        name = try fields.decodeIfPresent(String.self, forKey: .name)
        identifiers = try fields.decodeIfPresent([StatedIdentifier].self, forKey: .identifiers) ?? []
        legalRegistration = try fields.decodeIfPresent(StatedIdentifier.self, forKey: .legalRegistration)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(name, forKey: .name)
        if !identifiers.isEmpty { try fields.encode(identifiers, forKey: .identifiers) }
        try fields.encodeIfPresent(legalRegistration, forKey: .legalRegistration)
    }
}

/// A span of days, both ends in it. BG-14 of the document, BG-26 of a line.
public struct ElectronicPeriod: Codable, Hashable, Sendable {
    /// Its first day. BT-73, BT-134.
    public var fromDay: CalendarDate?
    /// Its last day. BT-74, BT-135.
    public var toDay: CalendarDate?

    public init(fromDay: CalendarDate? = nil, toDay: CalendarDate? = nil) {
        self.fromDay = fromDay
        self.toDay = toDay
    }

    enum CodingKeys: String, CodingKey {
        case fromDay = "from_day", toDay = "to_day"
    }
}

/// An earlier invoice that this document is about. BG-3.
public struct ElectronicPrecedingInvoice: Codable, Hashable, Sendable {
    /// Its number. BT-25.
    public var invoiceID: String
    /// Its date. BT-26.
    public var issuedOn: CalendarDate?

    public init(invoiceID: String, issuedOn: CalendarDate? = nil) {
        self.invoiceID = invoiceID
        self.issuedOn = issuedOn
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", issuedOn = "issued_on"
    }
}

/// Who stands for the seller at the tax office. BG-11.
public struct ElectronicTaxRepresentative: Codable, Hashable, Sendable {
    /// Its name. BT-62.
    public var name: String?
    /// Its VAT identifier, with the prefix of its country. BT-63.
    public var vatID: String?
    /// Its address. BG-12.
    public var address: ElectronicAddress?

    public init(name: String? = nil, vatID: String? = nil, address: ElectronicAddress? = nil) {
        self.name = name
        self.vatID = vatID
        self.address = address
    }

    enum CodingKeys: String, CodingKey {
        case name, vatID = "vat_id", address
    }
}

/// The tax of one category and rate. BG-23.
public struct ElectronicTaxSubtotal: Codable, Hashable, Sendable {
    /// What is taxed. BT-116.
    public var taxable: StatedDecimal?
    /// The tax. BT-117.
    public var tax: StatedDecimal?
    /// The category. BT-118.
    public var category: StatedCode?
    /// The rate, in hundredths. BT-119.
    public var rate: StatedDecimal?
    /// Why nothing is due, in words. BT-120.
    public var exemptionReason: String?
    /// Why nothing is due, by a code of the VATEX list. BT-121.
    public var exemptionReasonCode: StatedCode?

    public init(taxable: StatedDecimal? = nil, tax: StatedDecimal? = nil, category: StatedCode? = nil, rate: StatedDecimal? = nil, exemptionReason: String? = nil, exemptionReasonCode: StatedCode? = nil) {
        self.taxable = taxable
        self.tax = tax
        self.category = category
        self.rate = rate
        self.exemptionReason = exemptionReason
        self.exemptionReasonCode = exemptionReasonCode
    }

    enum CodingKeys: String, CodingKey {
        case taxable, tax, category, rate, exemptionReason = "exemption_reason", exemptionReasonCode = "exemption_reason_code"
    }
}

/// The totals as stated. BG-22.
public struct ElectronicTotals: Codable, Hashable, Sendable {
    /// Sum of the lines' net amounts. BT-106.
    public var lineNetSum: StatedDecimal?
    /// Sum of the document's allowances. BT-107.
    public var allowanceTotal: StatedDecimal?
    /// Sum of the document's charges. BT-108.
    public var chargeTotal: StatedDecimal?
    /// Total without tax. BT-109.
    public var taxExclusive: StatedDecimal?
    /// Total tax. BT-110.
    public var taxTotal: StatedDecimal?
    /// Total tax in the currency of BT-6. BT-111.
    public var taxTotalAccounting: StatedDecimal?
    /// Total with tax. BT-112.
    public var taxInclusive: StatedDecimal?
    /// What has been paid before. BT-113.
    public var prepaid: StatedDecimal?
    /// What is added so that a round amount is due. BT-114.
    public var payableRounding: StatedDecimal?
    /// What is due. BT-115.
    public var payable: StatedDecimal?

    public init(lineNetSum: StatedDecimal? = nil, allowanceTotal: StatedDecimal? = nil, chargeTotal: StatedDecimal? = nil, taxExclusive: StatedDecimal? = nil, taxTotal: StatedDecimal? = nil, taxTotalAccounting: StatedDecimal? = nil, taxInclusive: StatedDecimal? = nil, prepaid: StatedDecimal? = nil, payableRounding: StatedDecimal? = nil, payable: StatedDecimal? = nil) {
        self.lineNetSum = lineNetSum
        self.allowanceTotal = allowanceTotal
        self.chargeTotal = chargeTotal
        self.taxExclusive = taxExclusive
        self.taxTotal = taxTotal
        self.taxTotalAccounting = taxTotalAccounting
        self.taxInclusive = taxInclusive
        self.prepaid = prepaid
        self.payableRounding = payableRounding
        self.payable = payable
    }

    enum CodingKeys: String, CodingKey {
        case lineNetSum = "line_net_sum", allowanceTotal = "allowance_total", chargeTotal = "charge_total", taxExclusive = "tax_exclusive", taxTotal = "tax_total", taxTotalAccounting = "tax_total_accounting", taxInclusive = "tax_inclusive", prepaid, payableRounding = "payable_rounding", payable
    }
}

/// An event as it is stored.
public struct Envelope: Codable, Hashable, Sendable {
    /// Its place in the desk's log, counted from one.
    public var sequence: Int
    /// The aggregate it happened to.
    public var stream: StreamName
    /// Its place in the life of the aggregate.
    public var version: Int
    /// The instant of the decision.
    public var at: Timestamp
    /// The business date of the decision.
    public var today: CalendarDate
    /// Who asked.
    public var by: String
    /// The command it came from.
    public var commandID: CommandID
    /// Something that happened, in whichever stage.
    public var event: Event
    /// What the command was; on its first event only.
    public var digest: Digest?
    /// The event that led to it, where a policy did.
    public var causedBy: Int?

    public init(sequence: Int, stream: StreamName, version: Int, at: Timestamp, today: CalendarDate, by: String, commandID: CommandID, event: Event, digest: Digest? = nil, causedBy: Int? = nil) {
        self.sequence = sequence
        self.stream = stream
        self.version = version
        self.at = at
        self.today = today
        self.by = by
        self.commandID = commandID
        self.event = event
        self.digest = digest
        self.causedBy = causedBy
    }

    enum CodingKeys: String, CodingKey {
        case sequence, stream, version, at, today, by, commandID = "command_id", digest, causedBy = "caused_by", format, minor
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        sequence = try fields.decode(Int.self, forKey: .sequence)
        stream = try fields.decode(StreamName.self, forKey: .stream)
        version = try fields.decode(Int.self, forKey: .version)
        at = try fields.decode(Timestamp.self, forKey: .at)
        today = try fields.decode(CalendarDate.self, forKey: .today)
        by = try fields.decode(String.self, forKey: .by)
        commandID = try fields.decode(CommandID.self, forKey: .commandID)
        event = try Event(from: decoder)
        digest = try fields.decodeIfPresent(Digest.self, forKey: .digest)
        causedBy = try fields.decodeIfPresent(Int.self, forKey: .causedBy)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(1, forKey: .format)
        try fields.encode(0, forKey: .minor)
        try fields.encode(sequence, forKey: .sequence)
        try fields.encode(stream, forKey: .stream)
        try fields.encode(version, forKey: .version)
        try fields.encode(at, forKey: .at)
        try fields.encode(today, forKey: .today)
        try fields.encode(by, forKey: .by)
        try fields.encode(commandID, forKey: .commandID)
        try event.encode(to: encoder)
        try fields.encodeIfPresent(digest, forKey: .digest)
        try fields.encodeIfPresent(causedBy, forKey: .causedBy)
    }
}

/// The rate at which a document is told in a second currency.
public struct Exchange: Codable, Hashable, Sendable {
    /// The accounting currency. BT-6.
    public var currency: Currency
    /// The rate; more than nothing.
    public var rate: ExchangeRate
    /// The date of the rate.
    public var on: CalendarDate
    /// What the rate does.
    public var direction: ExchangeDirection?

    public init(currency: Currency, rate: ExchangeRate, on: CalendarDate, direction: ExchangeDirection? = nil) {
        self.currency = currency
        self.rate = rate
        self.on = on
        self.direction = direction
    }

    enum CodingKeys: String, CodingKey {
        case currency, rate, on, direction
    }
}

/// Asks a desk to carry a command out.
struct Execute: Codable, Hashable, Sendable {
    /// What is to be done.
    var command: IdentifiedCommand
    /// When and by whom.
    var context: Context

    init(command: IdentifiedCommand, context: Context) {
        self.command = command
        self.context = context
    }

    enum CodingKeys: String, CodingKey {
        case command, context
    }
}

/// Asks a desk to carry several commands out, each by itself, in order.
struct ExecuteMany: Codable, Hashable, Sendable {
    /// What is to be done.
    var commands: [IdentifiedCommand]
    /// When and by whom.
    var context: Context

    init(commands: [IdentifiedCommand], context: Context) {
        self.commands = commands
        self.context = context
    }

    enum CodingKeys: String, CodingKey {
        case commands, context
    }
}

/// A command was carried out.
public struct Executed: Codable, Hashable, Sendable {
    /// What happened, for the host to store.
    public var events: [Envelope]
    /// The orders that were touched, as they stand now.
    public var orders: [OrderView]
    /// Warnings and notes.
    public var findings: [Problem]

    public init(events: [Envelope], orders: [OrderView], findings: [Problem]) {
        self.events = events
        self.orders = orders
        self.findings = findings
    }

    enum CodingKeys: String, CodingKey {
        case events, orders, findings
    }
}

/// Several commands, each with its own reply.
public struct ExecutedMany: Codable, Hashable, Sendable {
    /// The replies, in the order of the commands.
    public var replies: [CommandReply<Executed>]

    public init(replies: [CommandReply<Executed>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// States what is expected. The same supply stated again replaces what was expected; nothing of it ends it.
public struct ExpectStock: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Which supply.
    public var supplyID: SupplyID
    /// Where it will come in.
    public var locationID: LocationID
    /// How many are still to come; not less than nothing.
    public var quantity: Quantity
    /// On which date.
    public var expectedOn: CalendarDate
    /// In which unit the quantity is; the product's when left out.
    public var unit: UnitCode?
    /// Why, for people.
    public var reason: String?

    public init(productID: ProductID, supplyID: SupplyID, locationID: LocationID, quantity: Quantity, expectedOn: CalendarDate, unit: UnitCode? = nil, reason: String? = nil) {
        self.productID = productID
        self.supplyID = supplyID
        self.locationID = locationID
        self.quantity = quantity
        self.expectedOn = expectedOn
        self.unit = unit
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", supplyID = "supply_id", locationID = "location_id", quantity, expectedOn = "expected_on", unit, reason
    }
}

/// The version that an aggregate must still have.
public struct ExpectedVersion: Codable, Hashable, Sendable {
    /// Which aggregate.
    public var stream: StreamName
    /// Its version.
    public var version: Int

    public init(stream: StreamName, version: Int) {
        self.stream = stream
        self.version = version
    }

    enum CodingKeys: String, CodingKey {
        case stream, version
    }
}

/// Sweeps holds away whose time is over. Nothing depends on it: they count as nothing already.
public struct ExpireStockHolds: Codable, Hashable, Sendable {
    /// Which; all whose time is over when empty.
    public var holdIds: [StockHoldID]

    public init(holdIds: [StockHoldID] = []) {
        self.holdIds = holdIds
    }

    enum CodingKeys: String, CodingKey {
        case holdIds = "hold_ids"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        holdIds = try fields.decodeIfPresent([StockHoldID].self, forKey: .holdIds) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        if !holdIds.isEmpty { try fields.encode(holdIds, forKey: .holdIds) }
    }
}

/// Something that went into a figure.
public struct ExplanationInput: Codable, Hashable, Sendable {
    /// What it is.
    public var term: ExplanationTerm
    /// How much it is.
    public var value: ExactFigure
    /// The figure it is, when a step made it.
    public var figure: Pointer?

    public init(term: ExplanationTerm, value: ExactFigure, figure: Pointer? = nil) {
        self.term = term
        self.value = value
        self.figure = figure
    }

    enum CodingKeys: String, CodingKey {
        case term, value, figure
    }
}

/// How one figure came about.
public struct ExplanationStep: Codable, Hashable, Sendable {
    /// Which figure.
    public var figure: Pointer
    /// How it is made of what went in.
    public var rule: ExplanationRule
    /// What went in.
    public var inputs: [ExplanationInput]
    /// What came out.
    public var value: ExactFigure
    /// How it was rounded, where it was.
    public var rounding: RoundingMode?

    public init(figure: Pointer, rule: ExplanationRule, inputs: [ExplanationInput], value: ExactFigure, rounding: RoundingMode? = nil) {
        self.figure = figure
        self.rule = rule
        self.inputs = inputs
        self.value = value
        self.rounding = rounding
    }

    enum CodingKeys: String, CodingKey {
        case figure, rule, inputs, value, rounding
    }
}

/// Lets a hold last longer, or end earlier.
public struct ExtendStockHold: Codable, Hashable, Sendable {
    /// Which hold.
    public var holdID: StockHoldID
    /// Until when; without end when left out. It lies after the instant of the command.
    public var expiresAt: Timestamp?

    public init(holdID: StockHoldID, expiresAt: Timestamp? = nil) {
        self.holdID = holdID
        self.expiresAt = expiresAt
    }

    enum CodingKeys: String, CodingKey {
        case holdID = "hold_id", expiresAt = "expires_at"
    }
}

/// Promises what is free of a product to the lines that wait for it. Orders on hold are passed over.
public struct FillBackorders: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Who is served first; the policy's answer when left out.
    public var sequence: BackorderSequence?

    public init(productID: ProductID, sequence: BackorderSequence? = nil) {
        self.productID = productID
        self.sequence = sequence
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", sequence
    }
}

/// What one line of some order got of supply that came in.
public struct FilledLine: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which line.
    public var line: Int
    /// What was promised now, in the order of taking.
    public var picks: [Pick]
    /// What still waits.
    public var backordered: Quantity

    public init(orderID: OrderID, line: Int, picks: [Pick], backordered: Quantity) {
        self.orderID = orderID
        self.line = line
        self.picks = picks
        self.backordered = backordered
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", line, picks, backordered
    }
}

/// One aggregate.
public struct Found: Codable, Hashable, Sendable {
    /// Which one.
    public var stream: StreamName
    /// How many events it has seen.
    public var version: Int
    /// Its state.
    public var state: AggregateState

    public init(stream: StreamName, version: Int, state: AggregateState) {
        self.stream = stream
        self.version = version
        self.state = state
    }

    enum CodingKeys: String, CodingKey {
        case stream, version, state
    }
}

/// What of an order can go out now, and what waits.
public struct FulfilmentPlan: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// What can go out, by line and location.
    public var picks: [PlannedPick]
    /// What cannot.
    public var waits: [PlannedWait]

    public init(orderID: OrderID, picks: [PlannedPick] = [], waits: [PlannedWait] = []) {
        self.orderID = orderID
        self.picks = picks
        self.waits = waits
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", picks, waits
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        picks = try fields.decodeIfPresent([PlannedPick].self, forKey: .picks) ?? []
        waits = try fields.decodeIfPresent([PlannedWait].self, forKey: .waits) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        if !picks.isEmpty { try fields.encode(picks, forKey: .picks) }
        if !waits.isEmpty { try fields.encode(waits, forKey: .waits) }
    }
}

/// What a hold has of a product, as it is written down.
public struct HeldStock: Codable, Hashable, Sendable {
    /// The hold.
    public var holdID: StockHoldID
    /// From where, in the order of taking.
    public var picks: [Pick]
    /// For whom.
    public var owner: HoldOwner?
    /// Until when; without end when left out.
    public var expiresAt: Timestamp?

    public init(holdID: StockHoldID, picks: [Pick], owner: HoldOwner? = nil, expiresAt: Timestamp? = nil) {
        self.holdID = holdID
        self.picks = picks
        self.owner = owner
        self.expiresAt = expiresAt
    }

    enum CodingKeys: String, CodingKey {
        case holdID = "hold_id", picks, owner, expiresAt = "expires_at"
    }
}

/// A reason why an order must not go on; it stays until it is released.
public struct Hold: Codable, Hashable, Sendable {
    /// Its name, unique in the order.
    public var name: String
    /// Since when and by whom.
    public var since: Stamp
    /// Why, for people.
    public var reason: String?

    public init(name: String, since: Stamp, reason: String? = nil) {
        self.name = name
        self.since = since
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case name, since, reason
    }
}

/// A hold is for something else from now on.
public struct HoldChanged: Codable, Hashable, Sendable {
    /// Which.
    public var holdID: StockHoldID
    /// Of what, how many.
    public var lines: [HoldLine]

    public init(holdID: StockHoldID, lines: [HoldLine]) {
        self.holdID = holdID
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case holdID = "hold_id", lines
    }
}

/// A hold ended.
public struct HoldEnded: Codable, Hashable, Sendable {
    /// Which.
    public var holdID: StockHoldID
    /// Why.
    public var reason: HoldEnd?
    /// The order that took its units.
    public var orderID: OrderID?

    public init(holdID: StockHoldID, reason: HoldEnd? = nil, orderID: OrderID? = nil) {
        self.holdID = holdID
        self.reason = reason
        self.orderID = orderID
    }

    enum CodingKeys: String, CodingKey {
        case holdID = "hold_id", reason, orderID = "order_id"
    }
}

/// How a hold ended.
public struct HoldEnding: Codable, Hashable, Sendable {
    /// When, and who did it.
    public var stamp: Stamp
    /// Why.
    public var reason: HoldEnd?
    /// The order that took its units.
    public var orderID: OrderID?

    public init(stamp: Stamp, reason: HoldEnd? = nil, orderID: OrderID? = nil) {
        self.stamp = stamp
        self.reason = reason
        self.orderID = orderID
    }

    enum CodingKeys: String, CodingKey {
        case stamp, reason, orderID = "order_id"
    }
}

/// The next instant at which holds on stock expire.
public struct HoldExpiry: Codable, Hashable, Sendable {
    /// The instant.
    public var expiresAt: Timestamp
    /// The holds that expire at it, in the order of their ids.
    public var holdIds: [StockHoldID]

    public init(expiresAt: Timestamp, holdIds: [StockHoldID]) {
        self.expiresAt = expiresAt
        self.holdIds = holdIds
    }

    enum CodingKeys: String, CodingKey {
        case expiresAt = "expires_at", holdIds = "hold_ids"
    }
}

/// A hold lasts until another instant.
public struct HoldExtended: Codable, Hashable, Sendable {
    /// Which.
    public var holdID: StockHoldID
    /// Until when; without end when left out.
    public var expiresAt: Timestamp?

    public init(holdID: StockHoldID, expiresAt: Timestamp? = nil) {
        self.holdID = holdID
        self.expiresAt = expiresAt
    }

    enum CodingKeys: String, CodingKey {
        case holdID = "hold_id", expiresAt = "expires_at"
    }
}

/// So much of a product that a hold is for.
public struct HoldLine: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// How many; more than nothing.
    public var quantity: Quantity
    /// Only at this location.
    public var locationID: LocationID?

    public init(productID: ProductID, quantity: Quantity, locationID: LocationID? = nil) {
        self.productID = productID
        self.quantity = quantity
        self.locationID = locationID
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", quantity, locationID = "location_id"
    }
}

/// Stops the order until the hold is released: nothing is reserved, picked, shipped or invoiced.
public struct HoldOrder: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// The name of the hold, such as `payment` or `address`.
    public var hold: String
    /// Why, for people.
    public var reason: String?

    public init(orderID: OrderID, hold: String, reason: String? = nil) {
        self.orderID = orderID
        self.hold = hold
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", hold, reason
    }
}

/// Holds units: all of them or none.
public struct HoldStock: Codable, Hashable, Sendable {
    /// The caller's id of the hold.
    public var holdID: StockHoldID
    /// Of what, how many.
    public var lines: [HoldLine]
    /// For whom: his own holds never stand in his way.
    public var owner: HoldOwner?
    /// Until when; without end when left out. It lies after the instant of the command.
    public var expiresAt: Timestamp?
    /// The channel that it is for: only locations that sell in it are looked at; any location when left out.
    public var salesChannel: SalesChannel?

    public init(holdID: StockHoldID, lines: [HoldLine], owner: HoldOwner? = nil, expiresAt: Timestamp? = nil, salesChannel: SalesChannel? = nil) {
        self.holdID = holdID
        self.lines = lines
        self.owner = owner
        self.expiresAt = expiresAt
        self.salesChannel = salesChannel
    }

    enum CodingKeys: String, CodingKey {
        case holdID = "hold_id", lines, owner, expiresAt = "expires_at", salesChannel = "sales_channel"
    }
}

/// A hold was taken.
public struct HoldTaken: Codable, Hashable, Sendable {
    /// Which.
    public var holdID: StockHoldID
    /// Of what, how many.
    public var lines: [HoldLine]
    /// For whom.
    public var owner: HoldOwner?
    /// Until when; without end when left out.
    public var expiresAt: Timestamp?
    /// The channel that it is for: only locations that sell in it are looked at; any location when left out.
    public var salesChannel: SalesChannel?

    public init(holdID: StockHoldID, lines: [HoldLine], owner: HoldOwner? = nil, expiresAt: Timestamp? = nil, salesChannel: SalesChannel? = nil) {
        self.holdID = holdID
        self.lines = lines
        self.owner = owner
        self.expiresAt = expiresAt
        self.salesChannel = salesChannel
    }

    enum CodingKeys: String, CodingKey {
        case holdID = "hold_id", lines, owner, expiresAt = "expires_at", salesChannel = "sales_channel"
    }
}

/// A command with its id.
public struct IdentifiedCommand: Codable, Hashable, Sendable {
    /// The same id twice is the same command.
    public var commandID: CommandID
    /// A command. Each has an id beside it: the same id twice is the same command.
    public var command: Command

    public init(commandID: CommandID, command: Command) {
        self.commandID = commandID
        self.command = command
    }

    enum CodingKeys: String, CodingKey {
        case commandID = "command_id"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        commandID = try fields.decode(CommandID.self, forKey: .commandID)
        command = try Command(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(commandID, forKey: .commandID)
        try command.encode(to: encoder)
    }
}

/// A part of what is to be paid: a percentage, an amount, or the rest when neither is given.
public struct Instalment: Codable, Hashable, Sendable {
    /// So much of a hundred of what is to be paid, rounded once.
    public var percent: Percent?
    /// So much, in the currency of the document; taken off instead where the document gives money back.
    public var amount: Amount?
    /// When it is due.
    public var due: DueRule?

    public init(percent: Percent? = nil, amount: Amount? = nil, due: DueRule? = nil) {
        self.percent = percent
        self.amount = amount
        self.due = due
    }

    enum CodingKeys: String, CodingKey {
        case percent, amount, due
    }
}

/// Asks what being late with an amount costs until a date.
public struct InterestClaim: Codable, Hashable, Sendable {
    /// The currency of every amount in it.
    public var currency: Currency
    /// What paying late costs.
    public var lateInterest: LateInterest
    /// When the amount was due.
    public var dueOn: CalendarDate
    /// The last day that counts.
    public var until: CalendarDate
    /// What was to be paid, before the payments.
    public var amount: Amount
    /// What was paid of it, in any order.
    public var payments: [ClaimPayment]
    /// Decimal places of its amounts, where they are not those of ISO 4217.
    public var minorUnits: Int?
    /// What happens to the part of a figure that does not fit.
    public var roundingMode: RoundingMode?

    public init(currency: Currency, lateInterest: LateInterest, dueOn: CalendarDate, until: CalendarDate, amount: Amount, payments: [ClaimPayment] = [], minorUnits: Int? = nil, roundingMode: RoundingMode? = nil) {
        self.currency = currency
        self.lateInterest = lateInterest
        self.dueOn = dueOn
        self.until = until
        self.amount = amount
        self.payments = payments
        self.minorUnits = minorUnits
        self.roundingMode = roundingMode
    }

    enum CodingKeys: String, CodingKey {
        case currency, lateInterest = "late_interest", dueOn = "due_on", until, amount, payments, minorUnits = "minor_units", roundingMode = "rounding_mode"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        currency = try fields.decode(Currency.self, forKey: .currency)
        lateInterest = try fields.decode(LateInterest.self, forKey: .lateInterest)
        dueOn = try fields.decode(CalendarDate.self, forKey: .dueOn)
        until = try fields.decode(CalendarDate.self, forKey: .until)
        amount = try fields.decode(Amount.self, forKey: .amount)
        payments = try fields.decodeIfPresent([ClaimPayment].self, forKey: .payments) ?? []
        minorUnits = try fields.decodeIfPresent(Int.self, forKey: .minorUnits)
        roundingMode = try fields.decodeIfPresent(RoundingMode.self, forKey: .roundingMode)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(currency, forKey: .currency)
        try fields.encode(lateInterest, forKey: .lateInterest)
        try fields.encode(dueOn, forKey: .dueOn)
        try fields.encode(until, forKey: .until)
        try fields.encode(amount, forKey: .amount)
        if !payments.isEmpty { try fields.encode(payments, forKey: .payments) }
        try fields.encodeIfPresent(minorUnits, forKey: .minorUnits)
        try fields.encodeIfPresent(roundingMode, forKey: .roundingMode)
    }
}

/// What being late costs.
public struct InterestDue: Codable, Hashable, Sendable {
    /// The first day that costs interest.
    public var runsFrom: CalendarDate
    /// Calendar days from the due date to the last day that counts; 0 when that is not later.
    public var daysLate: Int
    /// Days that cost interest, as they are counted.
    public var daysCounted: Int
    /// What is still open of the amount.
    public var open: Amount
    /// The interest, rounded once.
    public var interest: Amount
    /// What being late costs once.
    public var flatFee: Amount
    /// Interest and fee.
    public var total: Amount

    public init(runsFrom: CalendarDate, daysLate: Int, daysCounted: Int, open: Amount, interest: Amount, flatFee: Amount, total: Amount) {
        self.runsFrom = runsFrom
        self.daysLate = daysLate
        self.daysCounted = daysCounted
        self.open = open
        self.interest = interest
        self.flatFee = flatFee
        self.total = total
    }

    enum CodingKeys: String, CodingKey {
        case runsFrom = "runs_from", daysLate = "days_late", daysCounted = "days_counted", open, interest, flatFee = "flat_fee", total
    }
}

/// One invoice or credit note.
public struct Invoice: Codable, Hashable, Sendable {
    /// How many events it has seen.
    public var version: Int
    /// As it was issued.
    public var issued: InvoiceIssued
    /// What has been paid.
    public var totalPaid: Amount
    /// When the last of it was paid.
    public var paidOn: CalendarDate?
    /// What was given back of it.
    public var credits: Credits?

    public init(version: Int, issued: InvoiceIssued, totalPaid: Amount, paidOn: CalendarDate? = nil, credits: Credits? = nil) {
        self.version = version
        self.issued = issued
        self.totalPaid = totalPaid
        self.paidOn = paidOn
        self.credits = credits
    }

    enum CodingKeys: String, CodingKey {
        case version, issued, totalPaid = "total_paid", paidOn = "paid_on", credits
    }
}

/// A part of an invoice was given back.
public struct InvoiceCredited: Codable, Hashable, Sendable {
    /// Which invoice.
    public var invoiceID: InvoiceID
    /// By which credit note.
    public var creditNoteID: InvoiceID
    /// The date of the credit note.
    public var issuedOn: CalendarDate
    /// The totals of the credit note.
    public var totals: Totals
    /// What of which lines.
    public var lines: [LineCredited]
    /// What the invoices in advance get back of what was taken off here.
    public var restored: [AdvanceDeducted]

    public init(invoiceID: InvoiceID, creditNoteID: InvoiceID, issuedOn: CalendarDate, totals: Totals, lines: [LineCredited] = [], restored: [AdvanceDeducted] = []) {
        self.invoiceID = invoiceID
        self.creditNoteID = creditNoteID
        self.issuedOn = issuedOn
        self.totals = totals
        self.lines = lines
        self.restored = restored
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", creditNoteID = "credit_note_id", issuedOn = "issued_on", totals, lines, restored
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        invoiceID = try fields.decode(InvoiceID.self, forKey: .invoiceID)
        creditNoteID = try fields.decode(InvoiceID.self, forKey: .creditNoteID)
        issuedOn = try fields.decode(CalendarDate.self, forKey: .issuedOn)
        totals = try fields.decode(Totals.self, forKey: .totals)
        lines = try fields.decodeIfPresent([LineCredited].self, forKey: .lines) ?? []
        restored = try fields.decodeIfPresent([AdvanceDeducted].self, forKey: .restored) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(invoiceID, forKey: .invoiceID)
        try fields.encode(creditNoteID, forKey: .creditNoteID)
        try fields.encode(issuedOn, forKey: .issuedOn)
        try fields.encode(totals, forKey: .totals)
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
        if !restored.isEmpty { try fields.encode(restored, forKey: .restored) }
    }
}

/// Invoices a deposit: a part of what the order is worth, with its part of every tax, before any goods are invoiced.
public struct InvoiceDeposit: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// The legal number of the invoice, which the caller assigns. BT-1.
    public var invoiceID: InvoiceID
    /// The date of the invoice. BT-2.
    public var issuedOn: CalendarDate
    /// So much of the order.
    public var percent: Percent?
    /// So much, with tax.
    public var amount: Amount?

    public init(orderID: OrderID, invoiceID: InvoiceID, issuedOn: CalendarDate, percent: Percent? = nil, amount: Amount? = nil) {
        self.orderID = orderID
        self.invoiceID = invoiceID
        self.issuedOn = issuedOn
        self.percent = percent
        self.amount = amount
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", invoiceID = "invoice_id", issuedOn = "issued_on", percent, amount
    }
}

/// An invoice or a credit note as issued. It never changes; payments and credits are counted beside it.
public struct InvoiceIssued: Codable, Hashable, Sendable {
    /// Its legal number. BT-1.
    public var invoiceID: InvoiceID
    /// The order it bills. BT-14.
    public var orderID: OrderID
    /// Who owes it.
    public var customerID: CustomerID
    /// The currency of every amount in it. BT-5.
    public var currency: Currency
    /// Its date. BT-2.
    public var issuedOn: CalendarDate
    /// When it is due. BT-9.
    public var dueOn: CalendarDate
    /// Its lines; none where it bills in advance: then it has one figure for each tax, in its totals.
    public var lines: [InvoiceLine]
    /// Its totals.
    public var totals: Totals
    /// Are its prices without tax or with it?
    public var prices: PriceBasis?
    /// The buyer's reference. BT-13.
    public var reference: String?
    /// Where it goes.
    public var billingAddress: Address?
    /// What kind of document it is. BT-3.
    public var kind: InvoiceKind?
    /// What earlier invoices billed in advance and this one takes off; of a credit note, what it gives back to them.
    public var deductions: [AdvanceDeducted]
    /// The invoices that it corrects or credits. BG-3.
    public var preceding: [PrecedingInvoice]
    /// The milestone that it bills.
    public var milestone: String?
    /// How much of the order it bills in advance, where that was asked for as a percentage.
    public var percent: Percent?
    /// When how much of it is to be paid, where its order has terms for that. BT-20.
    public var paymentSchedule: PaymentSchedule?
    /// Why, for people: of a credit note. BT-22.
    public var reason: String?

    public init(invoiceID: InvoiceID, orderID: OrderID, customerID: CustomerID, currency: Currency, issuedOn: CalendarDate, dueOn: CalendarDate, lines: [InvoiceLine], totals: Totals, prices: PriceBasis? = nil, reference: String? = nil, billingAddress: Address? = nil, kind: InvoiceKind? = nil, deductions: [AdvanceDeducted] = [], preceding: [PrecedingInvoice] = [], milestone: String? = nil, percent: Percent? = nil, paymentSchedule: PaymentSchedule? = nil, reason: String? = nil) {
        self.invoiceID = invoiceID
        self.orderID = orderID
        self.customerID = customerID
        self.currency = currency
        self.issuedOn = issuedOn
        self.dueOn = dueOn
        self.lines = lines
        self.totals = totals
        self.prices = prices
        self.reference = reference
        self.billingAddress = billingAddress
        self.kind = kind
        self.deductions = deductions
        self.preceding = preceding
        self.milestone = milestone
        self.percent = percent
        self.paymentSchedule = paymentSchedule
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", orderID = "order_id", customerID = "customer_id", currency, issuedOn = "issued_on", dueOn = "due_on", lines, totals, prices, reference, billingAddress = "billing_address", kind, deductions, preceding, milestone, percent, paymentSchedule = "payment_schedule", reason
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        invoiceID = try fields.decode(InvoiceID.self, forKey: .invoiceID)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        customerID = try fields.decode(CustomerID.self, forKey: .customerID)
        currency = try fields.decode(Currency.self, forKey: .currency)
        issuedOn = try fields.decode(CalendarDate.self, forKey: .issuedOn)
        dueOn = try fields.decode(CalendarDate.self, forKey: .dueOn)
        lines = try fields.decode([InvoiceLine].self, forKey: .lines)
        totals = try fields.decode(Totals.self, forKey: .totals)
        prices = try fields.decodeIfPresent(PriceBasis.self, forKey: .prices)
        reference = try fields.decodeIfPresent(String.self, forKey: .reference)
        billingAddress = try fields.decodeIfPresent(Address.self, forKey: .billingAddress)
        kind = try fields.decodeIfPresent(InvoiceKind.self, forKey: .kind)
        deductions = try fields.decodeIfPresent([AdvanceDeducted].self, forKey: .deductions) ?? []
        preceding = try fields.decodeIfPresent([PrecedingInvoice].self, forKey: .preceding) ?? []
        milestone = try fields.decodeIfPresent(String.self, forKey: .milestone)
        percent = try fields.decodeIfPresent(Percent.self, forKey: .percent)
        paymentSchedule = try fields.decodeIfPresent(PaymentSchedule.self, forKey: .paymentSchedule)
        reason = try fields.decodeIfPresent(String.self, forKey: .reason)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(invoiceID, forKey: .invoiceID)
        try fields.encode(orderID, forKey: .orderID)
        try fields.encode(customerID, forKey: .customerID)
        try fields.encode(currency, forKey: .currency)
        try fields.encode(issuedOn, forKey: .issuedOn)
        try fields.encode(dueOn, forKey: .dueOn)
        try fields.encode(lines, forKey: .lines)
        try fields.encode(totals, forKey: .totals)
        try fields.encodeIfPresent(prices, forKey: .prices)
        try fields.encodeIfPresent(reference, forKey: .reference)
        try fields.encodeIfPresent(billingAddress, forKey: .billingAddress)
        try fields.encodeIfPresent(kind, forKey: .kind)
        if !deductions.isEmpty { try fields.encode(deductions, forKey: .deductions) }
        if !preceding.isEmpty { try fields.encode(preceding, forKey: .preceding) }
        try fields.encodeIfPresent(milestone, forKey: .milestone)
        try fields.encodeIfPresent(percent, forKey: .percent)
        try fields.encodeIfPresent(paymentSchedule, forKey: .paymentSchedule)
        try fields.encodeIfPresent(reason, forKey: .reason)
    }
}

/// One line of an invoice. EN 16931 BG-25.
public struct InvoiceLine: Codable, Hashable, Sendable {
    /// The line of the order. BT-132.
    public var line: Int
    /// What. BT-155.
    public var productID: ProductID
    /// How much. BT-129.
    public var quantity: Quantity
    /// In which unit. BT-130.
    public var unit: UnitCode
    /// What one unit, or the base quantity, costs, as the invoice's prices are. BT-146 where they are net.
    public var unitPrice: UnitPrice
    /// What it is worth without tax, the line's allowances and charges in it. BT-131.
    public var net: Amount
    /// The same with tax, where its price is gross.
    public var gross: Amount?
    /// How it is taxed, when one tax of a category and rate is all. BG-30.
    public var tax: TaxRate?
    /// Which of the order's taxes it has, in the order in which they are computed.
    public var taxes: [TaxID]
    /// The quantity the price is for. BT-149.
    public var baseQuantity: Quantity?
    /// Words for people. BT-153.
    public var description: String?

    public init(line: Int, productID: ProductID, quantity: Quantity, unit: UnitCode, unitPrice: UnitPrice, net: Amount, gross: Amount? = nil, tax: TaxRate? = nil, taxes: [TaxID] = [], baseQuantity: Quantity? = nil, description: String? = nil) {
        self.line = line
        self.productID = productID
        self.quantity = quantity
        self.unit = unit
        self.unitPrice = unitPrice
        self.net = net
        self.gross = gross
        self.tax = tax
        self.taxes = taxes
        self.baseQuantity = baseQuantity
        self.description = description
    }

    enum CodingKeys: String, CodingKey {
        case line, productID = "product_id", quantity, unit, unitPrice = "unit_price", net, gross, tax, taxes, baseQuantity = "base_quantity", description
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        line = try fields.decode(Int.self, forKey: .line)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        quantity = try fields.decode(Quantity.self, forKey: .quantity)
        unit = try fields.decode(UnitCode.self, forKey: .unit)
        unitPrice = try fields.decode(UnitPrice.self, forKey: .unitPrice)
        net = try fields.decode(Amount.self, forKey: .net)
        gross = try fields.decodeIfPresent(Amount.self, forKey: .gross)
        tax = try fields.decodeIfPresent(TaxRate.self, forKey: .tax)
        taxes = try fields.decodeIfPresent([TaxID].self, forKey: .taxes) ?? []
        baseQuantity = try fields.decodeIfPresent(Quantity.self, forKey: .baseQuantity)
        description = try fields.decodeIfPresent(String.self, forKey: .description)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(line, forKey: .line)
        try fields.encode(productID, forKey: .productID)
        try fields.encode(quantity, forKey: .quantity)
        try fields.encode(unit, forKey: .unit)
        try fields.encode(unitPrice, forKey: .unitPrice)
        try fields.encode(net, forKey: .net)
        try fields.encodeIfPresent(gross, forKey: .gross)
        try fields.encodeIfPresent(tax, forKey: .tax)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        try fields.encodeIfPresent(baseQuantity, forKey: .baseQuantity)
        try fields.encodeIfPresent(description, forKey: .description)
    }
}

/// Invoices what the order's policy lets through: goods that are on no invoice, all of them or by line; or the next milestone; or a percentage of the order. What was invoiced in advance is taken off.
public struct InvoiceOrder: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// The legal number of the invoice, which the caller assigns. BT-1.
    public var invoiceID: InvoiceID
    /// The date of the invoice. BT-2.
    public var issuedOn: CalendarDate
    /// Which lines and how much of each; all that can be invoiced when empty.
    public var lines: [LineQuantity]
    /// Which milestone, where the order is invoiced by milestones; the next one when left out.
    public var milestone: String?
    /// How much of the order, where it is invoiced by percentage.
    public var percent: Percent?
    /// The invoice that this one takes the place of; it must have been credited. BT-25.
    public var corrects: InvoiceID?

    public init(orderID: OrderID, invoiceID: InvoiceID, issuedOn: CalendarDate, lines: [LineQuantity] = [], milestone: String? = nil, percent: Percent? = nil, corrects: InvoiceID? = nil) {
        self.orderID = orderID
        self.invoiceID = invoiceID
        self.issuedOn = issuedOn
        self.lines = lines
        self.milestone = milestone
        self.percent = percent
        self.corrects = corrects
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", invoiceID = "invoice_id", issuedOn = "issued_on", lines, milestone, percent, corrects
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        invoiceID = try fields.decode(InvoiceID.self, forKey: .invoiceID)
        issuedOn = try fields.decode(CalendarDate.self, forKey: .issuedOn)
        lines = try fields.decodeIfPresent([LineQuantity].self, forKey: .lines) ?? []
        milestone = try fields.decodeIfPresent(String.self, forKey: .milestone)
        percent = try fields.decodeIfPresent(Percent.self, forKey: .percent)
        corrects = try fields.decodeIfPresent(InvoiceID.self, forKey: .corrects)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        try fields.encode(invoiceID, forKey: .invoiceID)
        try fields.encode(issuedOn, forKey: .issuedOn)
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
        try fields.encodeIfPresent(milestone, forKey: .milestone)
        try fields.encodeIfPresent(percent, forKey: .percent)
        try fields.encodeIfPresent(corrects, forKey: .corrects)
    }
}

/// Money was allocated to an invoice.
public struct InvoicePaid: Codable, Hashable, Sendable {
    /// Which invoice.
    public var invoiceID: InvoiceID
    /// Which payment.
    public var paymentID: PaymentID
    /// How much of it.
    public var amount: Amount
    /// When the money came.
    public var receivedOn: CalendarDate

    public init(invoiceID: InvoiceID, paymentID: PaymentID, amount: Amount, receivedOn: CalendarDate) {
        self.invoiceID = invoiceID
        self.paymentID = paymentID
        self.amount = amount
        self.receivedOn = receivedOn
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", paymentID = "payment_id", amount, receivedOn = "received_on"
    }
}

/// Takes goods out without an order. Only what is free, never what is promised; a hold whose time is over gives way.
public struct IssueStock: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// From where.
    public var place: StockPlace
    /// How many; more than nothing.
    public var quantity: Quantity
    /// Why.
    public var kind: IssueKind?
    /// In which unit the quantity is; the product's when left out.
    public var unit: UnitCode?
    /// Why, for people.
    public var reason: String?

    public init(productID: ProductID, place: StockPlace, quantity: Quantity, kind: IssueKind? = nil, unit: UnitCode? = nil, reason: String? = nil) {
        self.productID = productID
        self.place = place
        self.quantity = quantity
        self.kind = kind
        self.unit = unit
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", place, quantity, kind, unit, reason
    }
}

/// A property of an item. BG-32.
public struct ItemAttribute: Codable, Hashable, Sendable {
    /// What it is called, such as `colour`. BT-160.
    public var name: String?
    /// What it is. BT-161.
    public var value: String?

    public init(name: String? = nil, value: String? = nil) {
        self.name = name
        self.value = value
    }

    enum CodingKeys: String, CodingKey {
        case name, value
    }
}

/// A class that an item belongs to. BT-158.
public struct ItemClassification: Codable, Hashable, Sendable {
    /// The class.
    public var code: StatedCode
    /// The scheme, by a code of UNTDID 7143.
    public var scheme: StatedCode?
    /// The version of the scheme.
    public var schemeVersion: String?

    public init(code: StatedCode, scheme: StatedCode? = nil, schemeVersion: String? = nil) {
        self.code = code
        self.scheme = scheme
        self.schemeVersion = schemeVersion
    }

    enum CodingKeys: String, CodingKey {
        case code, scheme, schemeVersion = "scheme_version"
    }
}

/// What is known around a draft: everything that verification may look at.
public struct Known: Codable, Hashable, Sendable {
    /// Who sells.
    public var seller: Seller?
    /// Who may buy.
    public var customers: [Customer]
    /// What is sold.
    public var products: [Product]
    /// At which prices.
    public var priceLists: [PriceList]
    /// Which checks are made.
    public var ruleSet: RuleSet?
    /// What decides about taxes, where a product says its class.
    public var taxTable: TaxTable?
    /// What the customer owes before this order.
    public var exposure: Amount?
    /// How many open orders of the customer have the draft's reference.
    public var openOrdersWithReference: Int?

    public init(seller: Seller? = nil, customers: [Customer] = [], products: [Product] = [], priceLists: [PriceList] = [], ruleSet: RuleSet? = nil, taxTable: TaxTable? = nil, exposure: Amount? = nil, openOrdersWithReference: Int? = nil) {
        self.seller = seller
        self.customers = customers
        self.products = products
        self.priceLists = priceLists
        self.ruleSet = ruleSet
        self.taxTable = taxTable
        self.exposure = exposure
        self.openOrdersWithReference = openOrdersWithReference
    }

    enum CodingKeys: String, CodingKey {
        case seller, customers, products, priceLists = "price_lists", ruleSet = "rule_set", taxTable = "tax_table", exposure, openOrdersWithReference = "open_orders_with_reference"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        seller = try fields.decodeIfPresent(Seller.self, forKey: .seller)
        customers = try fields.decodeIfPresent([Customer].self, forKey: .customers) ?? []
        products = try fields.decodeIfPresent([Product].self, forKey: .products) ?? []
        priceLists = try fields.decodeIfPresent([PriceList].self, forKey: .priceLists) ?? []
        ruleSet = try fields.decodeIfPresent(RuleSet.self, forKey: .ruleSet)
        taxTable = try fields.decodeIfPresent(TaxTable.self, forKey: .taxTable)
        exposure = try fields.decodeIfPresent(Amount.self, forKey: .exposure)
        openOrdersWithReference = try fields.decodeIfPresent(Int.self, forKey: .openOrdersWithReference)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(seller, forKey: .seller)
        if !customers.isEmpty { try fields.encode(customers, forKey: .customers) }
        if !products.isEmpty { try fields.encode(products, forKey: .products) }
        if !priceLists.isEmpty { try fields.encode(priceLists, forKey: .priceLists) }
        try fields.encodeIfPresent(ruleSet, forKey: .ruleSet)
        try fields.encodeIfPresent(taxTable, forKey: .taxTable)
        try fields.encodeIfPresent(exposure, forKey: .exposure)
        try fields.encodeIfPresent(openOrdersWithReference, forKey: .openOrdersWithReference)
    }
}

/// Which orders are counted.
public struct KpiScope: Codable, Hashable, Sendable {
    /// The currency; amounts of different currencies are never added.
    public var currency: Currency
    /// First order date.
    public var from: CalendarDate?
    /// Last order date.
    public var until: CalendarDate?

    public init(currency: Currency, from: CalendarDate? = nil, until: CalendarDate? = nil) {
        self.currency = currency
        self.from = from
        self.until = until
    }

    enum CodingKeys: String, CodingKey {
        case currency, from, until
    }
}

/// Key figures of the orders of one currency, placed in a span of dates.
public struct Kpis: Codable, Hashable, Sendable {
    /// The currency whose orders are counted.
    public var currency: Currency
    /// Orders placed.
    public var ordersPlaced: Int
    /// Orders of which all that is not cancelled was shipped.
    public var ordersShipped: Int
    /// Of those, orders whose last shipment left after their required date.
    public var ordersShippedLate: Int
    /// Orders cancelled before anything was shipped.
    public var ordersCancelled: Int
    /// Units ordered and not cancelled.
    public var unitsOrdered: Quantity
    /// Units shipped.
    public var unitsShipped: Quantity
    /// Worth of the lines of all placed orders, their allowances taken off, without tax.
    public var goodsPlaced: Amount
    /// Worth of the lines on invoices, without tax; what is billed in advance counts once.
    public var goodsInvoiced: Amount
    /// Document charges on invoices, such as freight, without tax.
    public var chargesInvoiced: Amount
    /// Invoices with tax.
    public var grossInvoiced: Amount
    /// What of them has been paid.
    public var paid: Amount
    /// What was given back by credit notes, with tax.
    public var grossCredited: Amount?
    /// Mean days from order date to the last shipment, of orders shipped whole: the order cycle time.
    public var orderCycleDays: Quantity?
    /// Orders shipped whole, of those placed, in percent.
    public var fulfilmentRate: Percent?
    /// Units shipped, of those ordered, in percent.
    public var fillRate: Percent?
    /// Orders shipped whole by their required date, of those shipped whole that have one, in percent.
    public var onTimeRate: Percent?
    /// Goods placed per order.
    public var averageOrderValue: Amount?
    /// Mean days from invoice date to the last payment, of paid invoices.
    public var daysToPayment: Quantity?

    public init(currency: Currency, ordersPlaced: Int, ordersShipped: Int, ordersShippedLate: Int, ordersCancelled: Int, unitsOrdered: Quantity, unitsShipped: Quantity, goodsPlaced: Amount, goodsInvoiced: Amount, chargesInvoiced: Amount, grossInvoiced: Amount, paid: Amount, grossCredited: Amount? = nil, orderCycleDays: Quantity? = nil, fulfilmentRate: Percent? = nil, fillRate: Percent? = nil, onTimeRate: Percent? = nil, averageOrderValue: Amount? = nil, daysToPayment: Quantity? = nil) {
        self.currency = currency
        self.ordersPlaced = ordersPlaced
        self.ordersShipped = ordersShipped
        self.ordersShippedLate = ordersShippedLate
        self.ordersCancelled = ordersCancelled
        self.unitsOrdered = unitsOrdered
        self.unitsShipped = unitsShipped
        self.goodsPlaced = goodsPlaced
        self.goodsInvoiced = goodsInvoiced
        self.chargesInvoiced = chargesInvoiced
        self.grossInvoiced = grossInvoiced
        self.paid = paid
        self.grossCredited = grossCredited
        self.orderCycleDays = orderCycleDays
        self.fulfilmentRate = fulfilmentRate
        self.fillRate = fillRate
        self.onTimeRate = onTimeRate
        self.averageOrderValue = averageOrderValue
        self.daysToPayment = daysToPayment
    }

    enum CodingKeys: String, CodingKey {
        case currency, ordersPlaced = "orders_placed", ordersShipped = "orders_shipped", ordersShippedLate = "orders_shipped_late", ordersCancelled = "orders_cancelled", unitsOrdered = "units_ordered", unitsShipped = "units_shipped", goodsPlaced = "goods_placed", goodsInvoiced = "goods_invoiced", chargesInvoiced = "charges_invoiced", grossInvoiced = "gross_invoiced", paid, grossCredited = "gross_credited", orderCycleDays = "order_cycle_days", fulfilmentRate = "fulfilment_rate", fillRate = "fill_rate", onTimeRate = "on_time_rate", averageOrderValue = "average_order_value", daysToPayment = "days_to_payment"
    }
}

/// What paying late costs. Interest is never charged on interest.
public struct LateInterest: Codable, Hashable, Sendable {
    /// The interest for a year, in percent of what is open.
    public var annualPercent: Percent
    /// Days after the due date that cost nothing; interest runs from the day after them.
    public var graceDays: Int?
    /// How days are counted.
    public var dayCount: DayCount?
    /// What being late costs once, as soon as interest runs.
    public var flatFee: Amount?

    public init(annualPercent: Percent, graceDays: Int? = nil, dayCount: DayCount? = nil, flatFee: Amount? = nil) {
        self.annualPercent = annualPercent
        self.graceDays = graceDays
        self.dayCount = dayCount
        self.flatFee = flatFee
    }

    enum CodingKeys: String, CodingKey {
        case annualPercent = "annual_percent", graceDays = "grace_days", dayCount = "day_count", flatFee = "flat_fee"
    }
}

/// An amount off each line that the promotion is for; at most what is left of the line.
public struct LineAmount: Codable, Hashable, Sendable {
    /// The amount.
    public var amount: Amount

    public init(amount: Amount) {
        self.amount = amount
    }

    enum CodingKeys: String, CodingKey {
        case amount
    }
}

/// What the goods of a line cost the seller, without tax.
public struct LineCost: Codable, Hashable, Sendable {
    /// The line.
    public var line: Int
    /// What one unit, or the base quantity, costs.
    public var unitCost: UnitPrice
    /// The quantity the cost is for; one when left out.
    public var baseQuantity: Quantity?

    public init(line: Int, unitCost: UnitPrice, baseQuantity: Quantity? = nil) {
        self.line = line
        self.unitCost = unitCost
        self.baseQuantity = baseQuantity
    }

    enum CodingKeys: String, CodingKey {
        case line, unitCost = "unit_cost", baseQuantity = "base_quantity"
    }
}

/// What was credited of one line.
public struct LineCredited: Codable, Hashable, Sendable {
    /// Which line of the order.
    public var line: Int
    /// How many units; nothing where only the price was lowered.
    public var quantity: Quantity
    /// What that is worth: goods, its part of the document's allowances and charges, every tax.
    public var totals: Totals
    /// What had been taken off the price of these units before, by amounts: it goes with them, so that they can be invoiced at their price again. Of all credits of a line: what was taken off the price of the units left.
    public var lowered: Totals?

    public init(line: Int, quantity: Quantity, totals: Totals, lowered: Totals? = nil) {
        self.line = line
        self.quantity = quantity
        self.totals = totals
        self.lowered = lowered
    }

    enum CodingKeys: String, CodingKey {
        case line, quantity, totals, lowered
    }
}

/// The figures of lines, one entry for each row.
public struct LineFigures: Codable, Hashable, Sendable {
    /// The net amount. BT-131.
    public var net: [Amount?]

    public init(net: [Amount?]) {
        self.net = net
    }

    enum CodingKeys: String, CodingKey {
        case net
    }
}

/// Units of one line that are given up, and what they were before.
public struct LineFreed: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// How many are cancelled.
    public var cancelled: Quantity?
    /// How many of them were reserved.
    public var reserved: Quantity?
    /// How many of them were waiting for supply.
    public var backordered: Quantity?

    public init(line: Int, cancelled: Quantity? = nil, reserved: Quantity? = nil, backordered: Quantity? = nil) {
        self.line = line
        self.cancelled = cancelled
        self.reserved = reserved
        self.backordered = backordered
    }

    enum CodingKeys: String, CodingKey {
        case line, cancelled, reserved, backordered
    }
}

/// Units of one line that were put on an invoice.
public struct LineInvoiced: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// How many.
    public var quantity: Quantity
    /// What they are worth there, without tax.
    public var net: Amount
    /// The same with tax, where prices are gross.
    public var gross: Amount?

    public init(line: Int, quantity: Quantity, net: Amount, gross: Amount? = nil) {
        self.line = line
        self.quantity = quantity
        self.net = net
        self.gross = gross
    }

    enum CodingKeys: String, CodingKey {
        case line, quantity, net, gross
    }
}

/// The margin of a line. Absent figures: no cost is given.
public struct LineMargin: Codable, Hashable, Sendable {
    /// The line.
    public var line: Int
    /// Its net amount.
    public var net: Amount
    /// quantity × unit cost ÷ base quantity, rounded once to minor units.
    public var cost: Amount?
    /// net − cost.
    public var margin: Amount?
    /// margin ÷ net × 100, rounded once to two places; absent where net is nothing, or past 99,999.99.
    public var marginPercent: Percent?

    public init(line: Int, net: Amount, cost: Amount? = nil, margin: Amount? = nil, marginPercent: Percent? = nil) {
        self.line = line
        self.net = net
        self.cost = cost
        self.margin = margin
        self.marginPercent = marginPercent
    }

    enum CodingKeys: String, CodingKey {
        case line, net, cost, margin, marginPercent = "margin_percent"
    }
}

/// The net amount of one line.
public struct LineNet: Codable, Hashable, Sendable {
    /// Its number.
    public var line: Int
    /// quantity × price ÷ base + charges − allowances, without tax. BT-131.
    public var net: Amount
    /// The same with tax, where its price is gross.
    public var gross: Amount?
    /// The tax of the line, added and rounded by itself, at the level `line`.
    public var tax: Amount?
    /// Its net amount in the accounting currency.
    public var netAccounting: Amount?

    public init(line: Int, net: Amount, gross: Amount? = nil, tax: Amount? = nil, netAccounting: Amount? = nil) {
        self.line = line
        self.net = net
        self.gross = gross
        self.tax = tax
        self.netAccounting = netAccounting
    }

    enum CodingKeys: String, CodingKey {
        case line, net, gross, tax, netAccounting = "net_accounting"
    }
}

/// A percentage off each line that the promotion is for.
public struct LinePercent: Codable, Hashable, Sendable {
    /// The percentage, above 0 and at most 100.
    public var percent: Percent

    public init(percent: Percent) {
        self.percent = percent
    }

    enum CodingKeys: String, CodingKey {
        case percent
    }
}

/// What one line sent, and from where.
public struct LinePicks: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// From where, in the order of taking.
    public var picks: [Pick]

    public init(line: Int, picks: [Pick]) {
        self.line = line
        self.picks = picks
    }

    enum CodingKeys: String, CodingKey {
        case line, picks
    }
}

/// What one line got, from where, and what it waits for from now on.
public struct LinePromise: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// What was promised now, in the order of taking.
    public var picks: [Pick]
    /// What waits for supply after this.
    public var backordered: Quantity?

    public init(line: Int, picks: [Pick] = [], backordered: Quantity? = nil) {
        self.line = line
        self.picks = picks
        self.backordered = backordered
    }

    enum CodingKeys: String, CodingKey {
        case line, picks, backordered
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        line = try fields.decode(Int.self, forKey: .line)
        picks = try fields.decodeIfPresent([Pick].self, forKey: .picks) ?? []
        backordered = try fields.decodeIfPresent(Quantity.self, forKey: .backordered)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(line, forKey: .line)
        if !picks.isEmpty { try fields.encode(picks, forKey: .picks) }
        try fields.encodeIfPresent(backordered, forKey: .backordered)
    }
}

/// A number of units of one line.
public struct LineQuantity: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// How much of it; more than nothing.
    public var quantity: Quantity

    public init(line: Int, quantity: Quantity) {
        self.line = line
        self.quantity = quantity
    }

    enum CodingKeys: String, CodingKey {
        case line, quantity
    }
}

/// What one line gave back.
public struct LineRelease: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// What was promised to it and is free again.
    public var picks: [Pick]
    /// What it no longer waits for.
    public var backordered: Quantity?

    public init(line: Int, picks: [Pick] = [], backordered: Quantity? = nil) {
        self.line = line
        self.picks = picks
        self.backordered = backordered
    }

    enum CodingKeys: String, CodingKey {
        case line, picks, backordered
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        line = try fields.decode(Int.self, forKey: .line)
        picks = try fields.decodeIfPresent([Pick].self, forKey: .picks) ?? []
        backordered = try fields.decodeIfPresent(Quantity.self, forKey: .backordered)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(line, forKey: .line)
        if !picks.isEmpty { try fields.encode(picks, forKey: .picks) }
        try fields.encodeIfPresent(backordered, forKey: .backordered)
    }
}

/// Units of one line that can be invoiced again.
public struct LineReopened: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// How many.
    public var quantity: Quantity
    /// What they were worth on the invoice, without tax.
    public var net: Amount
    /// The same with tax, where prices are gross.
    public var gross: Amount?

    public init(line: Int, quantity: Quantity, net: Amount, gross: Amount? = nil) {
        self.line = line
        self.quantity = quantity
        self.net = net
        self.gross = gross
    }

    enum CodingKeys: String, CodingKey {
        case line, quantity, net, gross
    }
}

/// What a line got from stock, and what it waits for from now on.
public struct LineReserved: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// Units promised now.
    public var reserved: Quantity?
    /// Units that wait for supply after this.
    public var backordered: Quantity?

    public init(line: Int, reserved: Quantity? = nil, backordered: Quantity? = nil) {
        self.line = line
        self.reserved = reserved
        self.backordered = backordered
    }

    enum CodingKeys: String, CodingKey {
        case line, reserved, backordered
    }
}

/// Units of one line that were sent, and what they were before.
public struct LineShipped: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// How many were sent.
    public var quantity: Quantity
    /// How many of them were reserved.
    public var reserved: Quantity?
    /// How many of them were picked.
    public var picked: Quantity?

    public init(line: Int, quantity: Quantity, reserved: Quantity? = nil, picked: Quantity? = nil) {
        self.line = line
        self.quantity = quantity
        self.reserved = reserved
        self.picked = picked
    }

    enum CodingKeys: String, CodingKey {
        case line, quantity, reserved, picked
    }
}

/// A place where stock lies.
public struct Location: Codable, Hashable, Sendable {
    /// The caller's id.
    public var locationID: LocationID
    /// Its name.
    public var name: String
    /// The country it lies in.
    public var country: Country?
    /// The channels that it sells in; all when empty.
    public var salesChannels: [SalesChannel]

    public init(locationID: LocationID, name: String, country: Country? = nil, salesChannels: [SalesChannel] = []) {
        self.locationID = locationID
        self.name = name
        self.country = country
        self.salesChannels = salesChannels
    }

    enum CodingKeys: String, CodingKey {
        case locationID = "location_id", name, country, salesChannels = "sales_channels"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        locationID = try fields.decode(LocationID.self, forKey: .locationID)
        name = try fields.decode(String.self, forKey: .name)
        country = try fields.decodeIfPresent(Country.self, forKey: .country)
        salesChannels = try fields.decodeIfPresent([SalesChannel].self, forKey: .salesChannels) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(locationID, forKey: .locationID)
        try fields.encode(name, forKey: .name)
        try fields.encodeIfPresent(country, forKey: .country)
        if !salesChannels.isEmpty { try fields.encode(salesChannels, forKey: .salesChannels) }
    }
}

/// What of a location is free today.
public struct LocationAvailability: Codable, Hashable, Sendable {
    /// Where.
    public var locationID: LocationID
    /// On hand less reserved, held and safety stock, and not less than nothing.
    public var available: Quantity
    /// The same figure uncut: less than nothing is what the location owes.
    public var availableUncut: Quantity

    public init(locationID: LocationID, available: Quantity, availableUncut: Quantity) {
        self.locationID = locationID
        self.available = available
        self.availableUncut = availableUncut
    }

    enum CodingKeys: String, CodingKey {
        case locationID = "location_id", available, availableUncut = "available_uncut"
    }
}

/// What is demanded of one location.
public struct LocationRule: Codable, Hashable, Sendable {
    /// Which.
    public var locationID: LocationID
    /// What is never promised there.
    public var safetyStock: Quantity?
    /// How many units of the product it has room for.
    public var capacity: Quantity?

    public init(locationID: LocationID, safetyStock: Quantity? = nil, capacity: Quantity? = nil) {
        self.locationID = locationID
        self.safetyStock = safetyStock
        self.capacity = capacity
    }

    enum CodingKeys: String, CodingKey {
        case locationID = "location_id", safetyStock = "safety_stock", capacity
    }
}

/// What is known of a lot.
public struct Lot: Codable, Hashable, Sendable {
    /// Which.
    public var lotID: LotID
    /// The date on which the first of it came in: first in, first out goes by this.
    public var receivedOn: CalendarDate?
    /// The last date on which it may be sold.
    public var expiresOn: CalendarDate?
    /// The package that it lies in.
    public var packageID: PackageID?

    public init(lotID: LotID, receivedOn: CalendarDate? = nil, expiresOn: CalendarDate? = nil, packageID: PackageID? = nil) {
        self.lotID = lotID
        self.receivedOn = receivedOn
        self.expiresOn = expiresOn
        self.packageID = packageID
    }

    enum CodingKeys: String, CodingKey {
        case lotID = "lot_id", receivedOn = "received_on", expiresOn = "expires_on", packageID = "package_id"
    }
}

/// Order exactly what is claimed and neither there nor on order, so that the safety stock stays.
public struct LotForLot: Codable, Hashable, Sendable {
    /// What is kept beyond all claims; nothing when left out.
    public var safetyStock: Quantity?

    public init(safetyStock: Quantity? = nil) {
        self.safetyStock = safetyStock
    }

    enum CodingKeys: String, CodingKey {
        case safetyStock = "safety_stock"
    }
}

/// The electronic document of an invoice.
public struct MadeElectronicInvoice: Codable, Hashable, Sendable {
    /// The document.
    public var document: ElectronicInvoice
    /// Where it cannot say quite what the invoice says.
    public var findings: [Problem]

    public init(document: ElectronicInvoice, findings: [Problem]) {
        self.document = document
        self.findings = findings
    }

    enum CodingKeys: String, CodingKey {
        case document, findings
    }
}

/// The margin of a document and of its lines.
public struct Margin: Codable, Hashable, Sendable {
    /// Of each line, in the order of the document.
    public var lines: [LineMargin]
    /// The net amount of the document, its allowances and charges counted.
    public var net: Amount
    /// The sum of the lines' costs; absent where one is missing, because a margin without it would be too high.
    public var cost: Amount?
    /// net − cost.
    public var margin: Amount?
    /// margin ÷ net × 100, rounded once to two places; absent where net is nothing, or past 99,999.99.
    public var marginPercent: Percent?

    public init(lines: [LineMargin], net: Amount, cost: Amount? = nil, margin: Amount? = nil, marginPercent: Percent? = nil) {
        self.lines = lines
        self.net = net
        self.cost = cost
        self.margin = margin
        self.marginPercent = marginPercent
    }

    enum CodingKeys: String, CodingKey {
        case lines, net, cost, margin, marginPercent = "margin_percent"
    }
}

/// A part of an order that is invoiced by its name.
public struct Milestone: Codable, Hashable, Sendable {
    /// Its name, unique in the order.
    public var name: String
    /// How much of the order it bills.
    public var percent: Percent
    /// Words for people.
    public var description: String?

    public init(name: String, percent: Percent, description: String? = nil) {
        self.name = name
        self.percent = percent
        self.description = description
    }

    enum CodingKeys: String, CodingKey {
        case name, percent, description
    }
}

/// Order up to the maximum whenever the inventory position falls to the minimum.
public struct MinMax: Codable, Hashable, Sendable {
    /// When to order.
    public var minimum: Quantity
    /// Up to where; not less than the minimum.
    public var maximum: Quantity

    public init(minimum: Quantity, maximum: Quantity) {
        self.minimum = minimum
        self.maximum = maximum
    }

    enum CodingKeys: String, CodingKey {
        case minimum, maximum
    }
}

/// An amount with its currency, where no document states it.
public struct Money: Codable, Hashable, Sendable {
    /// How much.
    public var amount: Amount
    /// Of which currency.
    public var currency: Currency

    public init(amount: Amount, currency: Currency) {
        self.amount = amount
        self.currency = currency
    }

    enum CodingKeys: String, CodingKey {
        case amount, currency
    }
}

/// Promises units of a line at another location than before.
public struct MoveReservation: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which of its lines.
    public var line: Int
    /// To which location.
    public var toLocationID: LocationID
    /// How many; more than nothing.
    public var quantity: Quantity
    /// What happens when less is free there. Left out, the command is refused. With `partial`, as many move as are free. With `backorder`, the rest waits for supply, and is promised wherever supply comes in.
    public var onShortage: Shortage?

    public init(orderID: OrderID, line: Int, toLocationID: LocationID, quantity: Quantity, onShortage: Shortage? = nil) {
        self.orderID = orderID
        self.line = line
        self.toLocationID = toLocationID
        self.quantity = quantity
        self.onShortage = onShortage
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", line, toLocationID = "to_location_id", quantity, onShortage = "on_shortage"
    }
}

/// Asks for what falls due next.
struct NextDeadline: Codable, Hashable, Sendable {
    /// Invoices that fall due after this date.
    var after: CalendarDate
    /// Holds that expire after this instant; after the latest that the desk has seen when left out.
    var now: Timestamp?

    init(after: CalendarDate, now: Timestamp? = nil) {
        self.after = after
        self.now = now
    }

    enum CodingKeys: String, CodingKey {
        case after, now
    }
}

/// One order: its content, its stamps, its counts. A value; cloning it is an undo.
public struct Order: Codable, Hashable, Sendable {
    /// How many events it has seen.
    public var version: Int
    /// What was ordered, and where each line's units are.
    public var content: OrderContent
    /// When it was quoted.
    public var quoted: Stamp?
    /// When it was placed.
    public var placed: Stamp?
    /// When it was confirmed.
    public var confirmed: Stamp?
    /// When it was closed.
    public var closed: Stamp?
    /// When the last of it was cancelled before anything was shipped.
    public var cancelled: Stamp?
    /// Open holds.
    public var holds: [Hold]
    /// Shipments so far.
    public var shipments: Int?
    /// What its invoices bill of its goods, before advances are taken off; less what can be invoiced again.
    public var invoiced: Totals?
    /// The payments received for it.
    public var payments: [OrderPayment]
    /// What was invoiced in advance.
    public var advances: [OrderAdvance]
    /// What was credited for good.
    public var credited: Totals?
    /// What was paid before there was an invoice, and is on none yet.
    public var prepaid: Amount?

    public init(version: Int, content: OrderContent, quoted: Stamp? = nil, placed: Stamp? = nil, confirmed: Stamp? = nil, closed: Stamp? = nil, cancelled: Stamp? = nil, holds: [Hold] = [], shipments: Int? = nil, invoiced: Totals? = nil, payments: [OrderPayment] = [], advances: [OrderAdvance] = [], credited: Totals? = nil, prepaid: Amount? = nil) {
        self.version = version
        self.content = content
        self.quoted = quoted
        self.placed = placed
        self.confirmed = confirmed
        self.closed = closed
        self.cancelled = cancelled
        self.holds = holds
        self.shipments = shipments
        self.invoiced = invoiced
        self.payments = payments
        self.advances = advances
        self.credited = credited
        self.prepaid = prepaid
    }

    enum CodingKeys: String, CodingKey {
        case version, content, quoted, placed, confirmed, closed, cancelled, holds, shipments, invoiced, payments, advances, credited, prepaid
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        version = try fields.decode(Int.self, forKey: .version)
        content = try fields.decode(OrderContent.self, forKey: .content)
        quoted = try fields.decodeIfPresent(Stamp.self, forKey: .quoted)
        placed = try fields.decodeIfPresent(Stamp.self, forKey: .placed)
        confirmed = try fields.decodeIfPresent(Stamp.self, forKey: .confirmed)
        closed = try fields.decodeIfPresent(Stamp.self, forKey: .closed)
        cancelled = try fields.decodeIfPresent(Stamp.self, forKey: .cancelled)
        holds = try fields.decodeIfPresent([Hold].self, forKey: .holds) ?? []
        shipments = try fields.decodeIfPresent(Int.self, forKey: .shipments)
        invoiced = try fields.decodeIfPresent(Totals.self, forKey: .invoiced)
        payments = try fields.decodeIfPresent([OrderPayment].self, forKey: .payments) ?? []
        advances = try fields.decodeIfPresent([OrderAdvance].self, forKey: .advances) ?? []
        credited = try fields.decodeIfPresent(Totals.self, forKey: .credited)
        prepaid = try fields.decodeIfPresent(Amount.self, forKey: .prepaid)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(version, forKey: .version)
        try fields.encode(content, forKey: .content)
        try fields.encodeIfPresent(quoted, forKey: .quoted)
        try fields.encodeIfPresent(placed, forKey: .placed)
        try fields.encodeIfPresent(confirmed, forKey: .confirmed)
        try fields.encodeIfPresent(closed, forKey: .closed)
        try fields.encodeIfPresent(cancelled, forKey: .cancelled)
        if !holds.isEmpty { try fields.encode(holds, forKey: .holds) }
        try fields.encodeIfPresent(shipments, forKey: .shipments)
        try fields.encodeIfPresent(invoiced, forKey: .invoiced)
        if !payments.isEmpty { try fields.encode(payments, forKey: .payments) }
        if !advances.isEmpty { try fields.encode(advances, forKey: .advances) }
        try fields.encodeIfPresent(credited, forKey: .credited)
        try fields.encodeIfPresent(prepaid, forKey: .prepaid)
    }
}

/// What an invoice billed in advance.
public struct OrderAdvance: Codable, Hashable, Sendable {
    /// Which invoice.
    public var invoiceID: InvoiceID
    /// Its date.
    public var issuedOn: CalendarDate
    /// What it billed, less what was credited of it.
    public var totals: Totals
    /// What of that no later invoice has taken off.
    public var open: Totals
    /// The milestone that it bills; none when it has been given back whole: then it can be billed again.
    public var milestone: String?
    /// How much of the order, where that was asked for; none when it has been given back whole.
    public var percent: Percent?

    public init(invoiceID: InvoiceID, issuedOn: CalendarDate, totals: Totals, open: Totals, milestone: String? = nil, percent: Percent? = nil) {
        self.invoiceID = invoiceID
        self.issuedOn = issuedOn
        self.totals = totals
        self.open = open
        self.milestone = milestone
        self.percent = percent
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", issuedOn = "issued_on", totals, open, milestone, percent
    }
}

/// A part of the order was invoiced in advance.
public struct OrderAdvanceInvoiced: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which invoice.
    public var invoiceID: InvoiceID
    /// Its date.
    public var issuedOn: CalendarDate
    /// Its totals.
    public var totals: Totals
    /// The milestone that it bills.
    public var milestone: String?
    /// How much of the order, where that was asked for.
    public var percent: Percent?
    /// What was paid before and is on it.
    public var prepaid: Amount?

    public init(orderID: OrderID, invoiceID: InvoiceID, issuedOn: CalendarDate, totals: Totals, milestone: String? = nil, percent: Percent? = nil, prepaid: Amount? = nil) {
        self.orderID = orderID
        self.invoiceID = invoiceID
        self.issuedOn = issuedOn
        self.totals = totals
        self.milestone = milestone
        self.percent = percent
        self.prepaid = prepaid
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", invoiceID = "invoice_id", issuedOn = "issued_on", totals, milestone, percent, prepaid
    }
}

/// Lines were changed, added or taken away.
public struct OrderAmended: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// The totals from now on.
    public var totals: Totals
    /// The lines that are new or different.
    public var setLines: [OrderLine]
    /// The taxes of the table of taxes that the order has not had before.
    public var taxes: [Tax]
    /// The lines that are gone.
    public var removeLines: [Int]
    /// The new required date.
    public var requiredOn: CalendarDate?

    public init(orderID: OrderID, totals: Totals, setLines: [OrderLine] = [], taxes: [Tax] = [], removeLines: [Int] = [], requiredOn: CalendarDate? = nil) {
        self.orderID = orderID
        self.totals = totals
        self.setLines = setLines
        self.taxes = taxes
        self.removeLines = removeLines
        self.requiredOn = requiredOn
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", totals, setLines = "set_lines", taxes, removeLines = "remove_lines", requiredOn = "required_on"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        totals = try fields.decode(Totals.self, forKey: .totals)
        setLines = try fields.decodeIfPresent([OrderLine].self, forKey: .setLines) ?? []
        taxes = try fields.decodeIfPresent([Tax].self, forKey: .taxes) ?? []
        removeLines = try fields.decodeIfPresent([Int].self, forKey: .removeLines) ?? []
        requiredOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .requiredOn)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        try fields.encode(totals, forKey: .totals)
        if !setLines.isEmpty { try fields.encode(setLines, forKey: .setLines) }
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        if !removeLines.isEmpty { try fields.encode(removeLines, forKey: .removeLines) }
        try fields.encodeIfPresent(requiredOn, forKey: .requiredOn)
    }
}

/// The order was closed; what was reserved or waiting is free again.
public struct OrderClosed: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// What was freed.
    public var lines: [LineFreed]
    /// Why, for people.
    public var reason: String?

    public init(orderID: OrderID, lines: [LineFreed] = [], reason: String? = nil) {
        self.orderID = orderID
        self.lines = lines
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", lines, reason
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        lines = try fields.decodeIfPresent([LineFreed].self, forKey: .lines) ?? []
        reason = try fields.decodeIfPresent(String.self, forKey: .reason)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
        try fields.encodeIfPresent(reason, forKey: .reason)
    }
}

/// The lines of drafts, one list for each column; all lists are equally long.
public struct OrderColumns: Codable, Hashable, Sendable {
    /// The order of each line.
    public var orderID: [OrderID?]
    /// Who buys.
    public var customerID: [CustomerID?]
    /// The currency of the order.
    public var currency: [Currency?]
    /// What is asked for.
    public var productID: [ProductID?]
    /// How much of it.
    public var quantity: [Quantity?]
    /// The number of the line; counted up when there is no such column.
    public var line: [Int?]
    /// The unit the buyer means.
    public var unit: [UnitCode?]
    /// The price the buyer expects, tax excluded.
    public var unitPrice: [UnitPrice?]
    /// The quantity the price is for.
    public var baseQuantity: [Quantity?]
    /// How the line is taxed.
    public var taxCategory: [TaxCategory?]
    /// At which rate, in percent.
    public var taxRate: [Percent?]
    /// What is taken off the line, in percent.
    public var discountPercent: [Percent?]
    /// What is taken off the line.
    public var allowanceAmount: [Amount?]
    /// What is put on the line.
    public var chargeAmount: [Amount?]
    /// Words for people.
    public var description: [String?]
    /// The date of the order.
    public var orderedOn: [CalendarDate?]
    /// When the buyer wants the goods.
    public var requiredOn: [CalendarDate?]
    /// The buyer's own reference.
    public var reference: [String?]
    /// The price list to use.
    public var priceListID: [PriceListID?]

    public init(orderID: [OrderID?], customerID: [CustomerID?], currency: [Currency?], productID: [ProductID?], quantity: [Quantity?], line: [Int?] = [], unit: [UnitCode?] = [], unitPrice: [UnitPrice?] = [], baseQuantity: [Quantity?] = [], taxCategory: [TaxCategory?] = [], taxRate: [Percent?] = [], discountPercent: [Percent?] = [], allowanceAmount: [Amount?] = [], chargeAmount: [Amount?] = [], description: [String?] = [], orderedOn: [CalendarDate?] = [], requiredOn: [CalendarDate?] = [], reference: [String?] = [], priceListID: [PriceListID?] = []) {
        self.orderID = orderID
        self.customerID = customerID
        self.currency = currency
        self.productID = productID
        self.quantity = quantity
        self.line = line
        self.unit = unit
        self.unitPrice = unitPrice
        self.baseQuantity = baseQuantity
        self.taxCategory = taxCategory
        self.taxRate = taxRate
        self.discountPercent = discountPercent
        self.allowanceAmount = allowanceAmount
        self.chargeAmount = chargeAmount
        self.description = description
        self.orderedOn = orderedOn
        self.requiredOn = requiredOn
        self.reference = reference
        self.priceListID = priceListID
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", customerID = "customer_id", currency, productID = "product_id", quantity, line, unit, unitPrice = "unit_price", baseQuantity = "base_quantity", taxCategory = "tax_category", taxRate = "tax_rate", discountPercent = "discount_percent", allowanceAmount = "allowance_amount", chargeAmount = "charge_amount", description, orderedOn = "ordered_on", requiredOn = "required_on", reference, priceListID = "price_list_id"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode([OrderID?].self, forKey: .orderID)
        customerID = try fields.decode([CustomerID?].self, forKey: .customerID)
        currency = try fields.decode([Currency?].self, forKey: .currency)
        productID = try fields.decode([ProductID?].self, forKey: .productID)
        quantity = try fields.decode([Quantity?].self, forKey: .quantity)
        line = try fields.decodeIfPresent([Int?].self, forKey: .line) ?? []
        unit = try fields.decodeIfPresent([UnitCode?].self, forKey: .unit) ?? []
        unitPrice = try fields.decodeIfPresent([UnitPrice?].self, forKey: .unitPrice) ?? []
        baseQuantity = try fields.decodeIfPresent([Quantity?].self, forKey: .baseQuantity) ?? []
        taxCategory = try fields.decodeIfPresent([TaxCategory?].self, forKey: .taxCategory) ?? []
        taxRate = try fields.decodeIfPresent([Percent?].self, forKey: .taxRate) ?? []
        discountPercent = try fields.decodeIfPresent([Percent?].self, forKey: .discountPercent) ?? []
        allowanceAmount = try fields.decodeIfPresent([Amount?].self, forKey: .allowanceAmount) ?? []
        chargeAmount = try fields.decodeIfPresent([Amount?].self, forKey: .chargeAmount) ?? []
        description = try fields.decodeIfPresent([String?].self, forKey: .description) ?? []
        orderedOn = try fields.decodeIfPresent([CalendarDate?].self, forKey: .orderedOn) ?? []
        requiredOn = try fields.decodeIfPresent([CalendarDate?].self, forKey: .requiredOn) ?? []
        reference = try fields.decodeIfPresent([String?].self, forKey: .reference) ?? []
        priceListID = try fields.decodeIfPresent([PriceListID?].self, forKey: .priceListID) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        try fields.encode(customerID, forKey: .customerID)
        try fields.encode(currency, forKey: .currency)
        try fields.encode(productID, forKey: .productID)
        try fields.encode(quantity, forKey: .quantity)
        if !line.isEmpty { try fields.encode(line, forKey: .line) }
        if !unit.isEmpty { try fields.encode(unit, forKey: .unit) }
        if !unitPrice.isEmpty { try fields.encode(unitPrice, forKey: .unitPrice) }
        if !baseQuantity.isEmpty { try fields.encode(baseQuantity, forKey: .baseQuantity) }
        if !taxCategory.isEmpty { try fields.encode(taxCategory, forKey: .taxCategory) }
        if !taxRate.isEmpty { try fields.encode(taxRate, forKey: .taxRate) }
        if !discountPercent.isEmpty { try fields.encode(discountPercent, forKey: .discountPercent) }
        if !allowanceAmount.isEmpty { try fields.encode(allowanceAmount, forKey: .allowanceAmount) }
        if !chargeAmount.isEmpty { try fields.encode(chargeAmount, forKey: .chargeAmount) }
        if !description.isEmpty { try fields.encode(description, forKey: .description) }
        if !orderedOn.isEmpty { try fields.encode(orderedOn, forKey: .orderedOn) }
        if !requiredOn.isEmpty { try fields.encode(requiredOn, forKey: .requiredOn) }
        if !reference.isEmpty { try fields.encode(reference, forKey: .reference) }
        if !priceListID.isEmpty { try fields.encode(priceListID, forKey: .priceListID) }
    }
}

/// The order was confirmed to the buyer.
public struct OrderConfirmed: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID

    public init(orderID: OrderID) {
        self.orderID = orderID
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id"
    }
}

/// The settled content of an order. Lines are sorted by their number.
public struct OrderContent: Codable, Hashable, Sendable {
    /// The caller's id of the order.
    public var orderID: OrderID
    /// Who buys.
    public var customerID: CustomerID
    /// The currency of every amount in it.
    public var currency: Currency
    /// The date of the order.
    public var orderedOn: CalendarDate
    /// The lines, sorted by number.
    public var lines: [OrderLine]
    /// The totals of the whole order as ordered.
    public var totals: Totals
    /// When the buyer wants the goods.
    public var requiredOn: CalendarDate?
    /// The buyer's own reference.
    public var reference: String?
    /// Where the goods go.
    public var shippingAddress: Address?
    /// Where the invoice goes.
    public var billingAddress: Address?
    /// Days from invoice to due date, where there are no `payment_terms`.
    public var paymentDays: Int?
    /// When which part of an invoice is due, where so many days net do not say it. BT-20.
    public var paymentTerms: PaymentTerms?
    /// Are its prices, allowances and charges without tax or with it?
    public var prices: PriceBasis?
    /// The taxes that it defines, and those of the table of taxes that its lines name.
    public var taxes: [Tax]
    /// The second currency that it is told in.
    public var exchange: Exchange?
    /// What is taken off the whole.
    public var allowances: [Adjustment]
    /// What is put on the whole.
    public var charges: [Adjustment]
    /// How amounts are rounded.
    public var rounding: Rounding?
    /// Words for people.
    public var note: String?
    /// How urgent it is; the higher, the earlier it is served.
    public var priority: Int?
    /// The hold on stock whose units are for it.
    public var stockHoldID: StockHoldID?
    /// The channel that it is sold in: only locations that sell in it serve it; any location when left out.
    public var salesChannel: SalesChannel?
    /// What may be invoiced.
    public var invoicePolicy: InvoicePolicy?
    /// The parts that are invoiced by name; they sum to 100 percent.
    public var milestones: [Milestone]
    /// When deposits are taken off.
    public var depositDeduction: DepositDeduction?

    public init(orderID: OrderID, customerID: CustomerID, currency: Currency, orderedOn: CalendarDate, lines: [OrderLine], totals: Totals, requiredOn: CalendarDate? = nil, reference: String? = nil, shippingAddress: Address? = nil, billingAddress: Address? = nil, paymentDays: Int? = nil, paymentTerms: PaymentTerms? = nil, prices: PriceBasis? = nil, taxes: [Tax] = [], exchange: Exchange? = nil, allowances: [Adjustment] = [], charges: [Adjustment] = [], rounding: Rounding? = nil, note: String? = nil, priority: Int? = nil, stockHoldID: StockHoldID? = nil, salesChannel: SalesChannel? = nil, invoicePolicy: InvoicePolicy? = nil, milestones: [Milestone] = [], depositDeduction: DepositDeduction? = nil) {
        self.orderID = orderID
        self.customerID = customerID
        self.currency = currency
        self.orderedOn = orderedOn
        self.lines = lines
        self.totals = totals
        self.requiredOn = requiredOn
        self.reference = reference
        self.shippingAddress = shippingAddress
        self.billingAddress = billingAddress
        self.paymentDays = paymentDays
        self.paymentTerms = paymentTerms
        self.prices = prices
        self.taxes = taxes
        self.exchange = exchange
        self.allowances = allowances
        self.charges = charges
        self.rounding = rounding
        self.note = note
        self.priority = priority
        self.stockHoldID = stockHoldID
        self.salesChannel = salesChannel
        self.invoicePolicy = invoicePolicy
        self.milestones = milestones
        self.depositDeduction = depositDeduction
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", customerID = "customer_id", currency, orderedOn = "ordered_on", lines, totals, requiredOn = "required_on", reference, shippingAddress = "shipping_address", billingAddress = "billing_address", paymentDays = "payment_days", paymentTerms = "payment_terms", prices, taxes, exchange, allowances, charges, rounding, note, priority, stockHoldID = "stock_hold_id", salesChannel = "sales_channel", invoicePolicy = "invoice_policy", milestones, depositDeduction = "deposit_deduction"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        customerID = try fields.decode(CustomerID.self, forKey: .customerID)
        currency = try fields.decode(Currency.self, forKey: .currency)
        orderedOn = try fields.decode(CalendarDate.self, forKey: .orderedOn)
        lines = try fields.decode([OrderLine].self, forKey: .lines)
        totals = try fields.decode(Totals.self, forKey: .totals)
        requiredOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .requiredOn)
        reference = try fields.decodeIfPresent(String.self, forKey: .reference)
        shippingAddress = try fields.decodeIfPresent(Address.self, forKey: .shippingAddress)
        billingAddress = try fields.decodeIfPresent(Address.self, forKey: .billingAddress)
        paymentDays = try fields.decodeIfPresent(Int.self, forKey: .paymentDays)
        paymentTerms = try fields.decodeIfPresent(PaymentTerms.self, forKey: .paymentTerms)
        prices = try fields.decodeIfPresent(PriceBasis.self, forKey: .prices)
        taxes = try fields.decodeIfPresent([Tax].self, forKey: .taxes) ?? []
        exchange = try fields.decodeIfPresent(Exchange.self, forKey: .exchange)
        allowances = try fields.decodeIfPresent([Adjustment].self, forKey: .allowances) ?? []
        charges = try fields.decodeIfPresent([Adjustment].self, forKey: .charges) ?? []
        rounding = try fields.decodeIfPresent(Rounding.self, forKey: .rounding)
        note = try fields.decodeIfPresent(String.self, forKey: .note)
        priority = try fields.decodeIfPresent(Int.self, forKey: .priority)
        stockHoldID = try fields.decodeIfPresent(StockHoldID.self, forKey: .stockHoldID)
        salesChannel = try fields.decodeIfPresent(SalesChannel.self, forKey: .salesChannel)
        invoicePolicy = try fields.decodeIfPresent(InvoicePolicy.self, forKey: .invoicePolicy)
        milestones = try fields.decodeIfPresent([Milestone].self, forKey: .milestones) ?? []
        depositDeduction = try fields.decodeIfPresent(DepositDeduction.self, forKey: .depositDeduction)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        try fields.encode(customerID, forKey: .customerID)
        try fields.encode(currency, forKey: .currency)
        try fields.encode(orderedOn, forKey: .orderedOn)
        try fields.encode(lines, forKey: .lines)
        try fields.encode(totals, forKey: .totals)
        try fields.encodeIfPresent(requiredOn, forKey: .requiredOn)
        try fields.encodeIfPresent(reference, forKey: .reference)
        try fields.encodeIfPresent(shippingAddress, forKey: .shippingAddress)
        try fields.encodeIfPresent(billingAddress, forKey: .billingAddress)
        try fields.encodeIfPresent(paymentDays, forKey: .paymentDays)
        try fields.encodeIfPresent(paymentTerms, forKey: .paymentTerms)
        try fields.encodeIfPresent(prices, forKey: .prices)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        try fields.encodeIfPresent(exchange, forKey: .exchange)
        if !allowances.isEmpty { try fields.encode(allowances, forKey: .allowances) }
        if !charges.isEmpty { try fields.encode(charges, forKey: .charges) }
        try fields.encodeIfPresent(rounding, forKey: .rounding)
        try fields.encodeIfPresent(note, forKey: .note)
        try fields.encodeIfPresent(priority, forKey: .priority)
        try fields.encodeIfPresent(stockHoldID, forKey: .stockHoldID)
        try fields.encodeIfPresent(salesChannel, forKey: .salesChannel)
        try fields.encodeIfPresent(invoicePolicy, forKey: .invoicePolicy)
        if !milestones.isEmpty { try fields.encode(milestones, forKey: .milestones) }
        try fields.encodeIfPresent(depositDeduction, forKey: .depositDeduction)
    }
}

/// A part of an invoice of the order was given back.
public struct OrderCredited: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which invoice.
    public var invoiceID: InvoiceID
    /// By which credit note.
    public var creditNoteID: InvoiceID
    /// What was given back for good.
    public var credited: Totals?
    /// What can be invoiced again.
    public var reopened: Totals?
    /// Which units can be invoiced again.
    public var lines: [LineReopened]
    /// What an invoice in advance gave back of what no later one has taken off.
    public var advance: Totals?
    /// What the invoices in advance got back of what was taken off.
    public var restored: [AdvanceOpen]
    /// The totals of the order from now on, where its invoices say them.
    public var totals: Totals?

    public init(orderID: OrderID, invoiceID: InvoiceID, creditNoteID: InvoiceID, credited: Totals? = nil, reopened: Totals? = nil, lines: [LineReopened] = [], advance: Totals? = nil, restored: [AdvanceOpen] = [], totals: Totals? = nil) {
        self.orderID = orderID
        self.invoiceID = invoiceID
        self.creditNoteID = creditNoteID
        self.credited = credited
        self.reopened = reopened
        self.lines = lines
        self.advance = advance
        self.restored = restored
        self.totals = totals
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", invoiceID = "invoice_id", creditNoteID = "credit_note_id", credited, reopened, lines, advance, restored, totals
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        invoiceID = try fields.decode(InvoiceID.self, forKey: .invoiceID)
        creditNoteID = try fields.decode(InvoiceID.self, forKey: .creditNoteID)
        credited = try fields.decodeIfPresent(Totals.self, forKey: .credited)
        reopened = try fields.decodeIfPresent(Totals.self, forKey: .reopened)
        lines = try fields.decodeIfPresent([LineReopened].self, forKey: .lines) ?? []
        advance = try fields.decodeIfPresent(Totals.self, forKey: .advance)
        restored = try fields.decodeIfPresent([AdvanceOpen].self, forKey: .restored) ?? []
        totals = try fields.decodeIfPresent(Totals.self, forKey: .totals)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        try fields.encode(invoiceID, forKey: .invoiceID)
        try fields.encode(creditNoteID, forKey: .creditNoteID)
        try fields.encodeIfPresent(credited, forKey: .credited)
        try fields.encodeIfPresent(reopened, forKey: .reopened)
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
        try fields.encodeIfPresent(advance, forKey: .advance)
        if !restored.isEmpty { try fields.encode(restored, forKey: .restored) }
        try fields.encodeIfPresent(totals, forKey: .totals)
    }
}

/// Sent units arrived.
public struct OrderDelivered: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// The number of the shipment in the order.
    public var shipment: Int
    /// Which lines.
    public var lines: [LineQuantity]

    public init(orderID: OrderID, shipment: Int, lines: [LineQuantity]) {
        self.orderID = orderID
        self.shipment = shipment
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", shipment, lines
    }
}

/// What a buyer asks for, as captured: the content of `draft_order`, `quote_order` and `place_order`.
public struct OrderDraft: Codable, Hashable, Sendable {
    /// The caller's id of the order.
    public var orderID: OrderID
    /// Who buys.
    public var customerID: CustomerID
    /// The currency of every amount in it.
    public var currency: Currency
    /// What is asked for; at least one line.
    public var lines: [OrderLineDraft]
    /// The date of the order; the business date when left out.
    public var orderedOn: CalendarDate?
    /// When the buyer wants the goods.
    public var requiredOn: CalendarDate?
    /// The buyer's own reference. BT-13.
    public var reference: String?
    /// Where the goods go; the customer's shipping address when left out. BG-15.
    public var shippingAddress: Address?
    /// Where the invoice goes; the customer's billing address when left out. BG-8.
    public var billingAddress: Address?
    /// The price list to use before the customer's, the customer's group's and the seller's.
    public var priceListID: PriceListID?
    /// Days from invoice to due date; the customer's terms when left out.
    public var paymentDays: Int?
    /// When which part of an invoice is due, instead of `payment_days`. BT-20.
    public var paymentTerms: PaymentTerms?
    /// Are its prices, allowances and charges without tax or with it?
    public var prices: PriceBasis?
    /// The taxes that its lines name.
    public var taxes: [Tax]
    /// The second currency that it is told in.
    public var exchange: Exchange?
    /// What is taken off the whole. BG-20.
    public var allowances: [Adjustment]
    /// What is put on the whole, such as freight. BG-21.
    public var charges: [Adjustment]
    /// How amounts are rounded.
    public var rounding: Rounding?
    /// The total with tax that the buyer expects; verification compares it.
    public var totalExpected: Amount?
    /// Words for people. BT-22.
    public var note: String?
    /// How urgent it is; the higher, the earlier it is served when goods are short.
    public var priority: Int?
    /// The hold on stock whose units are for it.
    public var stockHoldID: StockHoldID?
    /// The channel that it is sold in: only locations that sell in it serve it; any location when left out.
    public var salesChannel: SalesChannel?
    /// What may be invoiced.
    public var invoicePolicy: InvoicePolicy?
    /// The parts that are invoiced by name; they sum to 100 percent.
    public var milestones: [Milestone]
    /// When deposits are taken off.
    public var depositDeduction: DepositDeduction?

    public init(orderID: OrderID, customerID: CustomerID, currency: Currency, lines: [OrderLineDraft], orderedOn: CalendarDate? = nil, requiredOn: CalendarDate? = nil, reference: String? = nil, shippingAddress: Address? = nil, billingAddress: Address? = nil, priceListID: PriceListID? = nil, paymentDays: Int? = nil, paymentTerms: PaymentTerms? = nil, prices: PriceBasis? = nil, taxes: [Tax] = [], exchange: Exchange? = nil, allowances: [Adjustment] = [], charges: [Adjustment] = [], rounding: Rounding? = nil, totalExpected: Amount? = nil, note: String? = nil, priority: Int? = nil, stockHoldID: StockHoldID? = nil, salesChannel: SalesChannel? = nil, invoicePolicy: InvoicePolicy? = nil, milestones: [Milestone] = [], depositDeduction: DepositDeduction? = nil) {
        self.orderID = orderID
        self.customerID = customerID
        self.currency = currency
        self.lines = lines
        self.orderedOn = orderedOn
        self.requiredOn = requiredOn
        self.reference = reference
        self.shippingAddress = shippingAddress
        self.billingAddress = billingAddress
        self.priceListID = priceListID
        self.paymentDays = paymentDays
        self.paymentTerms = paymentTerms
        self.prices = prices
        self.taxes = taxes
        self.exchange = exchange
        self.allowances = allowances
        self.charges = charges
        self.rounding = rounding
        self.totalExpected = totalExpected
        self.note = note
        self.priority = priority
        self.stockHoldID = stockHoldID
        self.salesChannel = salesChannel
        self.invoicePolicy = invoicePolicy
        self.milestones = milestones
        self.depositDeduction = depositDeduction
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", customerID = "customer_id", currency, lines, orderedOn = "ordered_on", requiredOn = "required_on", reference, shippingAddress = "shipping_address", billingAddress = "billing_address", priceListID = "price_list_id", paymentDays = "payment_days", paymentTerms = "payment_terms", prices, taxes, exchange, allowances, charges, rounding, totalExpected = "total_expected", note, priority, stockHoldID = "stock_hold_id", salesChannel = "sales_channel", invoicePolicy = "invoice_policy", milestones, depositDeduction = "deposit_deduction"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        customerID = try fields.decode(CustomerID.self, forKey: .customerID)
        currency = try fields.decode(Currency.self, forKey: .currency)
        lines = try fields.decode([OrderLineDraft].self, forKey: .lines)
        orderedOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .orderedOn)
        requiredOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .requiredOn)
        reference = try fields.decodeIfPresent(String.self, forKey: .reference)
        shippingAddress = try fields.decodeIfPresent(Address.self, forKey: .shippingAddress)
        billingAddress = try fields.decodeIfPresent(Address.self, forKey: .billingAddress)
        priceListID = try fields.decodeIfPresent(PriceListID.self, forKey: .priceListID)
        paymentDays = try fields.decodeIfPresent(Int.self, forKey: .paymentDays)
        paymentTerms = try fields.decodeIfPresent(PaymentTerms.self, forKey: .paymentTerms)
        prices = try fields.decodeIfPresent(PriceBasis.self, forKey: .prices)
        taxes = try fields.decodeIfPresent([Tax].self, forKey: .taxes) ?? []
        exchange = try fields.decodeIfPresent(Exchange.self, forKey: .exchange)
        allowances = try fields.decodeIfPresent([Adjustment].self, forKey: .allowances) ?? []
        charges = try fields.decodeIfPresent([Adjustment].self, forKey: .charges) ?? []
        rounding = try fields.decodeIfPresent(Rounding.self, forKey: .rounding)
        totalExpected = try fields.decodeIfPresent(Amount.self, forKey: .totalExpected)
        note = try fields.decodeIfPresent(String.self, forKey: .note)
        priority = try fields.decodeIfPresent(Int.self, forKey: .priority)
        stockHoldID = try fields.decodeIfPresent(StockHoldID.self, forKey: .stockHoldID)
        salesChannel = try fields.decodeIfPresent(SalesChannel.self, forKey: .salesChannel)
        invoicePolicy = try fields.decodeIfPresent(InvoicePolicy.self, forKey: .invoicePolicy)
        milestones = try fields.decodeIfPresent([Milestone].self, forKey: .milestones) ?? []
        depositDeduction = try fields.decodeIfPresent(DepositDeduction.self, forKey: .depositDeduction)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        try fields.encode(customerID, forKey: .customerID)
        try fields.encode(currency, forKey: .currency)
        try fields.encode(lines, forKey: .lines)
        try fields.encodeIfPresent(orderedOn, forKey: .orderedOn)
        try fields.encodeIfPresent(requiredOn, forKey: .requiredOn)
        try fields.encodeIfPresent(reference, forKey: .reference)
        try fields.encodeIfPresent(shippingAddress, forKey: .shippingAddress)
        try fields.encodeIfPresent(billingAddress, forKey: .billingAddress)
        try fields.encodeIfPresent(priceListID, forKey: .priceListID)
        try fields.encodeIfPresent(paymentDays, forKey: .paymentDays)
        try fields.encodeIfPresent(paymentTerms, forKey: .paymentTerms)
        try fields.encodeIfPresent(prices, forKey: .prices)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        try fields.encodeIfPresent(exchange, forKey: .exchange)
        if !allowances.isEmpty { try fields.encode(allowances, forKey: .allowances) }
        if !charges.isEmpty { try fields.encode(charges, forKey: .charges) }
        try fields.encodeIfPresent(rounding, forKey: .rounding)
        try fields.encodeIfPresent(totalExpected, forKey: .totalExpected)
        try fields.encodeIfPresent(note, forKey: .note)
        try fields.encodeIfPresent(priority, forKey: .priority)
        try fields.encodeIfPresent(stockHoldID, forKey: .stockHoldID)
        try fields.encodeIfPresent(salesChannel, forKey: .salesChannel)
        try fields.encodeIfPresent(invoicePolicy, forKey: .invoicePolicy)
        if !milestones.isEmpty { try fields.encode(milestones, forKey: .milestones) }
        try fields.encodeIfPresent(depositDeduction, forKey: .depositDeduction)
    }
}

/// How many findings orders have, one entry for each.
public struct OrderFindings: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: [OrderID]
    /// How many errors it has, those left out of the list included.
    public var errors: [Int]
    /// How many warnings it has, those left out of the list included.
    public var warnings: [Int]

    public init(orderID: [OrderID], errors: [Int], warnings: [Int]) {
        self.orderID = orderID
        self.errors = errors
        self.warnings = warnings
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", errors, warnings
    }
}

/// A hold was put on the order.
public struct OrderHeld: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// The name of the hold.
    public var hold: String
    /// Why, for people.
    public var reason: String?

    public init(orderID: OrderID, hold: String, reason: String? = nil) {
        self.orderID = orderID
        self.hold = hold
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", hold, reason
    }
}

/// A hold was taken away.
public struct OrderHoldReleased: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// The name of the hold.
    public var hold: String

    public init(orderID: OrderID, hold: String) {
        self.orderID = orderID
        self.hold = hold
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", hold
    }
}

/// Units were put on an invoice.
public struct OrderInvoiced: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which invoice.
    public var invoiceID: InvoiceID
    /// Which lines, and what they are worth there.
    public var lines: [LineInvoiced]
    /// What the goods on the invoice are worth, before advances are taken off.
    public var totals: Totals
    /// What it takes off of earlier invoices in advance.
    public var deductions: [AdvanceOpen]
    /// What was paid before and is on it.
    public var prepaid: Amount?

    public init(orderID: OrderID, invoiceID: InvoiceID, lines: [LineInvoiced], totals: Totals, deductions: [AdvanceOpen] = [], prepaid: Amount? = nil) {
        self.orderID = orderID
        self.invoiceID = invoiceID
        self.lines = lines
        self.totals = totals
        self.deductions = deductions
        self.prepaid = prepaid
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", invoiceID = "invoice_id", lines, totals, deductions, prepaid
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        invoiceID = try fields.decode(InvoiceID.self, forKey: .invoiceID)
        lines = try fields.decode([LineInvoiced].self, forKey: .lines)
        totals = try fields.decode(Totals.self, forKey: .totals)
        deductions = try fields.decodeIfPresent([AdvanceOpen].self, forKey: .deductions) ?? []
        prepaid = try fields.decodeIfPresent(Amount.self, forKey: .prepaid)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        try fields.encode(invoiceID, forKey: .invoiceID)
        try fields.encode(lines, forKey: .lines)
        try fields.encode(totals, forKey: .totals)
        if !deductions.isEmpty { try fields.encode(deductions, forKey: .deductions) }
        try fields.encodeIfPresent(prepaid, forKey: .prepaid)
    }
}

/// One line with everything settled, and where its units are.
public struct OrderLine: Codable, Hashable, Sendable {
    /// Its number in the order.
    public var line: Int
    /// What was asked for.
    public var productID: ProductID
    /// How much was ordered.
    public var quantity: Quantity
    /// In which unit.
    public var unit: UnitCode
    /// What one unit, or the base quantity, costs, as the order's prices are.
    public var unitPrice: UnitPrice
    /// quantity × price ÷ base + charges − allowances, without tax.
    public var net: Amount
    /// The same with tax, where its price is gross.
    public var gross: Amount?
    /// How it is taxed, when one tax of a category and rate is all.
    public var tax: TaxRate?
    /// Which of the order's taxes it has, in the order in which they are computed.
    public var taxes: [TaxID]
    /// Which rule of the table of taxes said so.
    public var taxRule: RuleID?
    /// The quantity the price is for; one when left out.
    public var baseQuantity: Quantity?
    /// What is taken off the line.
    public var allowances: [Adjustment]
    /// What is put on the line.
    public var charges: [Adjustment]
    /// Words for people.
    public var description: String?
    /// Does the product lie in stock?
    public var stocking: Stocking?
    /// Where the units are.
    public var counters: Counters?
    /// What is on its invoices, without tax.
    public var netInvoiced: Amount?
    /// The same with tax, where prices are gross.
    public var grossInvoiced: Amount?
    /// What the buyer asked for, where that was in another unit than the product's.
    public var orderedAs: UnitQuantity?
    /// What one unit consists of, when it is a kit.
    public var components: [Component]

    public init(line: Int, productID: ProductID, quantity: Quantity, unit: UnitCode, unitPrice: UnitPrice, net: Amount, gross: Amount? = nil, tax: TaxRate? = nil, taxes: [TaxID] = [], taxRule: RuleID? = nil, baseQuantity: Quantity? = nil, allowances: [Adjustment] = [], charges: [Adjustment] = [], description: String? = nil, stocking: Stocking? = nil, counters: Counters? = nil, netInvoiced: Amount? = nil, grossInvoiced: Amount? = nil, orderedAs: UnitQuantity? = nil, components: [Component] = []) {
        self.line = line
        self.productID = productID
        self.quantity = quantity
        self.unit = unit
        self.unitPrice = unitPrice
        self.net = net
        self.gross = gross
        self.tax = tax
        self.taxes = taxes
        self.taxRule = taxRule
        self.baseQuantity = baseQuantity
        self.allowances = allowances
        self.charges = charges
        self.description = description
        self.stocking = stocking
        self.counters = counters
        self.netInvoiced = netInvoiced
        self.grossInvoiced = grossInvoiced
        self.orderedAs = orderedAs
        self.components = components
    }

    enum CodingKeys: String, CodingKey {
        case line, productID = "product_id", quantity, unit, unitPrice = "unit_price", net, gross, tax, taxes, taxRule = "tax_rule", baseQuantity = "base_quantity", allowances, charges, description, stocking, counters, netInvoiced = "net_invoiced", grossInvoiced = "gross_invoiced", orderedAs = "ordered_as", components
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        line = try fields.decode(Int.self, forKey: .line)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        quantity = try fields.decode(Quantity.self, forKey: .quantity)
        unit = try fields.decode(UnitCode.self, forKey: .unit)
        unitPrice = try fields.decode(UnitPrice.self, forKey: .unitPrice)
        net = try fields.decode(Amount.self, forKey: .net)
        gross = try fields.decodeIfPresent(Amount.self, forKey: .gross)
        tax = try fields.decodeIfPresent(TaxRate.self, forKey: .tax)
        taxes = try fields.decodeIfPresent([TaxID].self, forKey: .taxes) ?? []
        taxRule = try fields.decodeIfPresent(RuleID.self, forKey: .taxRule)
        baseQuantity = try fields.decodeIfPresent(Quantity.self, forKey: .baseQuantity)
        allowances = try fields.decodeIfPresent([Adjustment].self, forKey: .allowances) ?? []
        charges = try fields.decodeIfPresent([Adjustment].self, forKey: .charges) ?? []
        description = try fields.decodeIfPresent(String.self, forKey: .description)
        stocking = try fields.decodeIfPresent(Stocking.self, forKey: .stocking)
        counters = try fields.decodeIfPresent(Counters.self, forKey: .counters)
        netInvoiced = try fields.decodeIfPresent(Amount.self, forKey: .netInvoiced)
        grossInvoiced = try fields.decodeIfPresent(Amount.self, forKey: .grossInvoiced)
        orderedAs = try fields.decodeIfPresent(UnitQuantity.self, forKey: .orderedAs)
        components = try fields.decodeIfPresent([Component].self, forKey: .components) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(line, forKey: .line)
        try fields.encode(productID, forKey: .productID)
        try fields.encode(quantity, forKey: .quantity)
        try fields.encode(unit, forKey: .unit)
        try fields.encode(unitPrice, forKey: .unitPrice)
        try fields.encode(net, forKey: .net)
        try fields.encodeIfPresent(gross, forKey: .gross)
        try fields.encodeIfPresent(tax, forKey: .tax)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        try fields.encodeIfPresent(taxRule, forKey: .taxRule)
        try fields.encodeIfPresent(baseQuantity, forKey: .baseQuantity)
        if !allowances.isEmpty { try fields.encode(allowances, forKey: .allowances) }
        if !charges.isEmpty { try fields.encode(charges, forKey: .charges) }
        try fields.encodeIfPresent(description, forKey: .description)
        try fields.encodeIfPresent(stocking, forKey: .stocking)
        try fields.encodeIfPresent(counters, forKey: .counters)
        try fields.encodeIfPresent(netInvoiced, forKey: .netInvoiced)
        try fields.encodeIfPresent(grossInvoiced, forKey: .grossInvoiced)
        try fields.encodeIfPresent(orderedAs, forKey: .orderedAs)
        if !components.isEmpty { try fields.encode(components, forKey: .components) }
    }
}

/// One line of a draft. EN 16931 BG-25.
public struct OrderLineDraft: Codable, Hashable, Sendable {
    /// Its number in the order, 1 to 999,999; gaps are fine. BT-126.
    public var line: Int
    /// What is asked for.
    public var productID: ProductID
    /// How much of it, in the line's unit; more than nothing. BT-129.
    public var quantity: Quantity
    /// The unit the buyer means: the product's own, or one that it has a conversion for; the product's own when left out. The order counts in the product's own unit. BT-130.
    public var unit: UnitCode?
    /// The price the buyer expects, as the order's prices are; the price list's when left out. BT-146.
    public var unitPrice: UnitPrice?
    /// The quantity the price is for; one when left out. BT-149.
    public var baseQuantity: Quantity?
    /// How it is taxed; as the table of taxes says of the product's class, else as the product is, when left out.
    public var tax: TaxRate?
    /// Which of the order's taxes, or of those of the table, it has, in the order in which they are computed; instead of `tax`.
    public var taxes: [TaxID]
    /// What is taken off the line. BG-27.
    public var allowances: [Adjustment]
    /// What is put on the line. BG-28.
    public var charges: [Adjustment]
    /// Words for people; the product's name when left out. BT-153.
    public var description: String?

    public init(line: Int, productID: ProductID, quantity: Quantity, unit: UnitCode? = nil, unitPrice: UnitPrice? = nil, baseQuantity: Quantity? = nil, tax: TaxRate? = nil, taxes: [TaxID] = [], allowances: [Adjustment] = [], charges: [Adjustment] = [], description: String? = nil) {
        self.line = line
        self.productID = productID
        self.quantity = quantity
        self.unit = unit
        self.unitPrice = unitPrice
        self.baseQuantity = baseQuantity
        self.tax = tax
        self.taxes = taxes
        self.allowances = allowances
        self.charges = charges
        self.description = description
    }

    enum CodingKeys: String, CodingKey {
        case line, productID = "product_id", quantity, unit, unitPrice = "unit_price", baseQuantity = "base_quantity", tax, taxes, allowances, charges, description
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        line = try fields.decode(Int.self, forKey: .line)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        quantity = try fields.decode(Quantity.self, forKey: .quantity)
        unit = try fields.decodeIfPresent(UnitCode.self, forKey: .unit)
        unitPrice = try fields.decodeIfPresent(UnitPrice.self, forKey: .unitPrice)
        baseQuantity = try fields.decodeIfPresent(Quantity.self, forKey: .baseQuantity)
        tax = try fields.decodeIfPresent(TaxRate.self, forKey: .tax)
        taxes = try fields.decodeIfPresent([TaxID].self, forKey: .taxes) ?? []
        allowances = try fields.decodeIfPresent([Adjustment].self, forKey: .allowances) ?? []
        charges = try fields.decodeIfPresent([Adjustment].self, forKey: .charges) ?? []
        description = try fields.decodeIfPresent(String.self, forKey: .description)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(line, forKey: .line)
        try fields.encode(productID, forKey: .productID)
        try fields.encode(quantity, forKey: .quantity)
        try fields.encodeIfPresent(unit, forKey: .unit)
        try fields.encodeIfPresent(unitPrice, forKey: .unitPrice)
        try fields.encodeIfPresent(baseQuantity, forKey: .baseQuantity)
        try fields.encodeIfPresent(tax, forKey: .tax)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        if !allowances.isEmpty { try fields.encode(allowances, forKey: .allowances) }
        if !charges.isEmpty { try fields.encode(charges, forKey: .charges) }
        try fields.encodeIfPresent(description, forKey: .description)
    }
}

/// A payment was allocated to an invoice of the order.
public struct OrderPaid: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which payment.
    public var paymentID: PaymentID
    /// How much.
    public var amount: Amount

    public init(orderID: OrderID, paymentID: PaymentID, amount: Amount) {
        self.orderID = orderID
        self.paymentID = paymentID
        self.amount = amount
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", paymentID = "payment_id", amount
    }
}

/// A payment's share in an order.
public struct OrderPayment: Codable, Hashable, Sendable {
    /// Which payment.
    public var paymentID: PaymentID
    /// How much of it.
    public var amount: Amount

    public init(paymentID: PaymentID, amount: Amount) {
        self.paymentID = paymentID
        self.amount = amount
    }

    enum CodingKeys: String, CodingKey {
        case paymentID = "payment_id", amount
    }
}

/// Reserved units were taken from the shelf.
public struct OrderPicked: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which lines.
    public var lines: [LineQuantity]

    public init(orderID: OrderID, lines: [LineQuantity]) {
        self.orderID = orderID
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", lines
    }
}

/// Reserved or waiting units were given back.
public struct OrderReleased: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which lines.
    public var lines: [LineFreed]

    public init(orderID: OrderID, lines: [LineFreed]) {
        self.orderID = orderID
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", lines
    }
}

/// Stock promised units to the order, or put them on a waiting list.
public struct OrderReserved: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which lines.
    public var lines: [LineReserved]

    public init(orderID: OrderID, lines: [LineReserved]) {
        self.orderID = orderID
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", lines
    }
}

/// Units were sent.
public struct OrderShipped: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// The number of the shipment in the order.
    public var shipment: Int
    /// Which lines.
    public var lines: [LineShipped]

    public init(orderID: OrderID, shipment: Int, lines: [LineShipped]) {
        self.orderID = orderID
        self.shipment = shipment
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", shipment, lines
    }
}

/// The four axes on which an order moves, each on its own.
public struct OrderStatus: Codable, Hashable, Sendable {
    /// How far the agreement is.
    public var commercial: CommercialStatus
    /// How far the goods are.
    public var fulfilment: FulfilmentStatus
    /// How far the invoices are.
    public var billing: BillingStatus
    /// How far the money is.
    public var payment: PaymentStatus

    public init(commercial: CommercialStatus, fulfilment: FulfilmentStatus, billing: BillingStatus, payment: PaymentStatus) {
        self.commercial = commercial
        self.fulfilment = fulfilment
        self.billing = billing
        self.payment = payment
    }

    enum CodingKeys: String, CodingKey {
        case commercial, fulfilment, billing, payment
    }
}

/// Units were cancelled.
public struct OrderUnitsCancelled: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// From which lines.
    public var lines: [LineFreed]
    /// The totals of what is left.
    public var totals: Totals
    /// Why, for people.
    public var reason: String?

    public init(orderID: OrderID, lines: [LineFreed], totals: Totals, reason: String? = nil) {
        self.orderID = orderID
        self.lines = lines
        self.totals = totals
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", lines, totals, reason
    }
}

/// An order as an answer shows it.
public struct OrderView: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// How many events it has seen.
    public var version: Int
    /// Where it stands.
    public var status: OrderStatus
    /// What it is worth.
    public var totals: Totals
    /// What its guards would let through now.
    public var allowed: [Guard]

    public init(orderID: OrderID, version: Int, status: OrderStatus, totals: Totals, allowed: [Guard]) {
        self.orderID = orderID
        self.version = version
        self.status = status
        self.totals = totals
        self.allowed = allowed
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", version, status, totals, allowed
    }
}

/// Units of a line that are to be packed.
public struct PackageContent: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// From where.
    public var locationID: LocationID
    /// How many; more than nothing.
    public var quantity: Quantity
    /// When can it leave?
    public var kind: PackageKind?
    /// What one unit weighs, in the caller's own measure; nothing when left out.
    public var unitWeight: Quantity?

    public init(line: Int, locationID: LocationID, quantity: Quantity, kind: PackageKind? = nil, unitWeight: Quantity? = nil) {
        self.line = line
        self.locationID = locationID
        self.quantity = quantity
        self.kind = kind
        self.unitWeight = unitWeight
    }

    enum CodingKeys: String, CodingKey {
        case line, locationID = "location_id", quantity, kind, unitWeight = "unit_weight"
    }
}

/// What is to be packed, and how.
public struct PackingRequest: Codable, Hashable, Sendable {
    /// What is to be packed: of an allocation, its picks and its backorders.
    public var contents: [PackageContent]
    /// The most that a package may weigh; any weight when left out.
    public var weightMax: Quantity?

    public init(contents: [PackageContent] = [], weightMax: Quantity? = nil) {
        self.contents = contents
        self.weightMax = weightMax
    }

    enum CodingKeys: String, CodingKey {
        case contents, weightMax = "weight_max"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        contents = try fields.decodeIfPresent([PackageContent].self, forKey: .contents) ?? []
        weightMax = try fields.decodeIfPresent(Quantity.self, forKey: .weightMax)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        if !contents.isEmpty { try fields.encode(contents, forKey: .contents) }
        try fields.encodeIfPresent(weightMax, forKey: .weightMax)
    }
}

/// A rule that did not decide.
public struct PassedOver: Codable, Hashable, Sendable {
    /// Which rule.
    public var ruleID: RuleID
    /// The first of its conditions that the facts do not meet.
    public var unmet: TaxCondition

    public init(ruleID: RuleID, unmet: TaxCondition) {
        self.ruleID = ruleID
        self.unmet = unmet
    }

    enum CodingKeys: String, CodingKey {
        case ruleID = "rule_id", unmet
    }
}

/// One payment.
public struct Payment: Codable, Hashable, Sendable {
    /// How many events it has seen.
    public var version: Int
    /// As it came in.
    public var received: PaymentReceived

    public init(version: Int, received: PaymentReceived) {
        self.version = version
        self.received = received
    }

    enum CodingKeys: String, CodingKey {
        case version, received
    }
}

/// The share of a payment that pays one invoice.
public struct PaymentAllocation: Codable, Hashable, Sendable {
    /// Which invoice.
    public var invoiceID: InvoiceID
    /// How much; more than nothing.
    public var amount: Amount

    public init(invoiceID: InvoiceID, amount: Amount) {
        self.invoiceID = invoiceID
        self.amount = amount
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", amount
    }
}

/// The card it is paid with. BG-18.
public struct PaymentCard: Codable, Hashable, Sendable {
    /// The last digits of its number. BT-87.
    public var accountNumber: String?
    /// The network; UBL wants one.
    public var network: String?
    /// Whose card it is. BT-88.
    public var holder: String?

    public init(accountNumber: String? = nil, network: String? = nil, holder: String? = nil) {
        self.accountNumber = accountNumber
        self.network = network
        self.holder = holder
    }

    enum CodingKeys: String, CodingKey {
        case accountNumber = "account_number", network, holder
    }
}

/// One way to pay. BG-16; several accounts are several entries of the same means.
public struct PaymentInstructions: Codable, Hashable, Sendable {
    /// The means of payment, by a code of UNTDID 4461: 30 or 58 is a credit transfer, 59 a direct debit. BT-81.
    public var meansCode: StatedCode?
    /// The same in words. BT-82.
    public var meansText: String?
    /// What the payer writes on the payment. BT-83.
    public var remittance: String?
    /// The account that money is sent to. BG-17.
    public var creditTransfer: CreditTransfer?
    /// The card it is paid with. BG-18.
    public var card: PaymentCard?
    /// The direct debit. BG-19.
    public var directDebit: DirectDebit?

    public init(meansCode: StatedCode? = nil, meansText: String? = nil, remittance: String? = nil, creditTransfer: CreditTransfer? = nil, card: PaymentCard? = nil, directDebit: DirectDebit? = nil) {
        self.meansCode = meansCode
        self.meansText = meansText
        self.remittance = remittance
        self.creditTransfer = creditTransfer
        self.card = card
        self.directDebit = directDebit
    }

    enum CodingKeys: String, CodingKey {
        case meansCode = "means_code", meansText = "means_text", remittance, creditTransfer = "credit_transfer", card, directDebit = "direct_debit"
    }
}

/// Money came in.
public struct PaymentReceived: Codable, Hashable, Sendable {
    /// Which payment.
    public var paymentID: PaymentID
    /// Who paid.
    public var customerID: CustomerID
    /// In which currency.
    public var currency: Currency
    /// How much.
    public var amount: Amount
    /// On which date.
    public var receivedOn: CalendarDate
    /// What of it is on no invoice and no order.
    public var unallocated: Amount
    /// Which invoices it pays.
    public var allocations: [PaymentAllocation]
    /// How it was paid.
    public var method: String?
    /// What the payer wrote.
    public var reference: String?
    /// Which orders it pays for before there is an invoice.
    public var prepayments: [Prepayment]

    public init(paymentID: PaymentID, customerID: CustomerID, currency: Currency, amount: Amount, receivedOn: CalendarDate, unallocated: Amount, allocations: [PaymentAllocation] = [], method: String? = nil, reference: String? = nil, prepayments: [Prepayment] = []) {
        self.paymentID = paymentID
        self.customerID = customerID
        self.currency = currency
        self.amount = amount
        self.receivedOn = receivedOn
        self.unallocated = unallocated
        self.allocations = allocations
        self.method = method
        self.reference = reference
        self.prepayments = prepayments
    }

    enum CodingKeys: String, CodingKey {
        case paymentID = "payment_id", customerID = "customer_id", currency, amount, receivedOn = "received_on", unallocated, allocations, method, reference, prepayments
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        paymentID = try fields.decode(PaymentID.self, forKey: .paymentID)
        customerID = try fields.decode(CustomerID.self, forKey: .customerID)
        currency = try fields.decode(Currency.self, forKey: .currency)
        amount = try fields.decode(Amount.self, forKey: .amount)
        receivedOn = try fields.decode(CalendarDate.self, forKey: .receivedOn)
        unallocated = try fields.decode(Amount.self, forKey: .unallocated)
        allocations = try fields.decodeIfPresent([PaymentAllocation].self, forKey: .allocations) ?? []
        method = try fields.decodeIfPresent(String.self, forKey: .method)
        reference = try fields.decodeIfPresent(String.self, forKey: .reference)
        prepayments = try fields.decodeIfPresent([Prepayment].self, forKey: .prepayments) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(paymentID, forKey: .paymentID)
        try fields.encode(customerID, forKey: .customerID)
        try fields.encode(currency, forKey: .currency)
        try fields.encode(amount, forKey: .amount)
        try fields.encode(receivedOn, forKey: .receivedOn)
        try fields.encode(unallocated, forKey: .unallocated)
        if !allocations.isEmpty { try fields.encode(allocations, forKey: .allocations) }
        try fields.encodeIfPresent(method, forKey: .method)
        try fields.encodeIfPresent(reference, forKey: .reference)
        if !prepayments.isEmpty { try fields.encode(prepayments, forKey: .prepayments) }
    }
}

/// When how much of a document is to be paid.
public struct PaymentSchedule: Codable, Hashable, Sendable {
    /// What is to be paid: the sum of the instalments. BT-115.
    public var payable: Amount
    /// The last due date. BT-9.
    public var dueOn: CalendarDate
    /// The parts, in the order of the terms.
    public var instalments: [ScheduledInstalment]
    /// The terms in words. BT-20.
    public var note: String
    /// What paying early takes off, in the order of the terms.
    public var earlyPayments: [EarlyPayment]

    public init(payable: Amount, dueOn: CalendarDate, instalments: [ScheduledInstalment], note: String, earlyPayments: [EarlyPayment] = []) {
        self.payable = payable
        self.dueOn = dueOn
        self.instalments = instalments
        self.note = note
        self.earlyPayments = earlyPayments
    }

    enum CodingKeys: String, CodingKey {
        case payable, dueOn = "due_on", instalments, note, earlyPayments = "early_payments"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        payable = try fields.decode(Amount.self, forKey: .payable)
        dueOn = try fields.decode(CalendarDate.self, forKey: .dueOn)
        instalments = try fields.decode([ScheduledInstalment].self, forKey: .instalments)
        note = try fields.decode(String.self, forKey: .note)
        earlyPayments = try fields.decodeIfPresent([EarlyPayment].self, forKey: .earlyPayments) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(payable, forKey: .payable)
        try fields.encode(dueOn, forKey: .dueOn)
        try fields.encode(instalments, forKey: .instalments)
        try fields.encode(note, forKey: .note)
        if !earlyPayments.isEmpty { try fields.encode(earlyPayments, forKey: .earlyPayments) }
    }
}

/// On which terms an invoice is paid. EN 16931 BT-20.
public struct PaymentTerms: Codable, Hashable, Sendable {
    /// The parts, in the order in which they are shown; at least one.
    public var instalments: [Instalment]
    /// What is taken off for paying early, the earliest first. Only where all is one instalment.
    public var earlyPaymentDiscounts: [EarlyPaymentDiscount]
    /// What those discounts do to the tax.
    public var earlyPaymentTax: EarlyPaymentTax?
    /// What paying late costs.
    public var lateInterest: LateInterest?
    /// The terms in the seller's own words, for people.
    public var description: String?

    public init(instalments: [Instalment], earlyPaymentDiscounts: [EarlyPaymentDiscount] = [], earlyPaymentTax: EarlyPaymentTax? = nil, lateInterest: LateInterest? = nil, description: String? = nil) {
        self.instalments = instalments
        self.earlyPaymentDiscounts = earlyPaymentDiscounts
        self.earlyPaymentTax = earlyPaymentTax
        self.lateInterest = lateInterest
        self.description = description
    }

    enum CodingKeys: String, CodingKey {
        case instalments, earlyPaymentDiscounts = "early_payment_discounts", earlyPaymentTax = "early_payment_tax", lateInterest = "late_interest", description
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        instalments = try fields.decode([Instalment].self, forKey: .instalments)
        earlyPaymentDiscounts = try fields.decodeIfPresent([EarlyPaymentDiscount].self, forKey: .earlyPaymentDiscounts) ?? []
        earlyPaymentTax = try fields.decodeIfPresent(EarlyPaymentTax.self, forKey: .earlyPaymentTax)
        lateInterest = try fields.decodeIfPresent(LateInterest.self, forKey: .lateInterest)
        description = try fields.decodeIfPresent(String.self, forKey: .description)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(instalments, forKey: .instalments)
        if !earlyPaymentDiscounts.isEmpty { try fields.encode(earlyPaymentDiscounts, forKey: .earlyPaymentDiscounts) }
        try fields.encodeIfPresent(earlyPaymentTax, forKey: .earlyPaymentTax)
        try fields.encodeIfPresent(lateInterest, forKey: .lateInterest)
        try fields.encodeIfPresent(description, forKey: .description)
    }
}

/// Order at each review what lifts the inventory position to its target: what is used until the order after this one arrives, plus safety stock.
public struct PeriodicReview: Codable, Hashable, Sendable {
    /// Days from one review to the next; at least one.
    public var reviewDays: Int
    /// Days from order to arrival.
    public var leadTimeDays: Int
    /// Days that an order lasts from its arrival on, at least `review_days`; those when left out.
    public var coverageDays: Int?
    /// What is kept for bad days; nothing when left out.
    public var safetyStock: Quantity?
    /// Instead: in how many of a hundred review periods stock must not run out, 50 to 99.9 in steps of 0.1.
    public var serviceLevel: Percent?

    public init(reviewDays: Int, leadTimeDays: Int, coverageDays: Int? = nil, safetyStock: Quantity? = nil, serviceLevel: Percent? = nil) {
        self.reviewDays = reviewDays
        self.leadTimeDays = leadTimeDays
        self.coverageDays = coverageDays
        self.safetyStock = safetyStock
        self.serviceLevel = serviceLevel
    }

    enum CodingKeys: String, CodingKey {
        case reviewDays = "review_days", leadTimeDays = "lead_time_days", coverageDays = "coverage_days", safetyStock = "safety_stock", serviceLevel = "service_level"
    }
}

/// Units at one place. Only what may be sold is promised.
public struct Pick: Codable, Hashable, Sendable {
    /// Where.
    public var locationID: LocationID
    /// How many.
    public var quantity: Quantity
    /// Of which lot, or with which serial number.
    public var lotID: LotID?
    /// Whose they are; the seller's when left out.
    public var owner: StockOwner?

    public init(locationID: LocationID, quantity: Quantity, lotID: LotID? = nil, owner: StockOwner? = nil) {
        self.locationID = locationID
        self.quantity = quantity
        self.lotID = lotID
        self.owner = owner
    }

    enum CodingKeys: String, CodingKey {
        case locationID = "location_id", quantity, lotID = "lot_id", owner
    }
}

/// Takes reserved goods from the shelf: from then on they cannot be released, only shipped.
public struct PickOrder: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which lines and how much of each; all that is reserved when empty.
    public var lines: [LineQuantity]

    public init(orderID: OrderID, lines: [LineQuantity] = []) {
        self.orderID = orderID
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", lines
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        lines = try fields.decodeIfPresent([LineQuantity].self, forKey: .lines) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
    }
}

/// Asks what of an order can go out now.
struct Plan: Codable, Hashable, Sendable {
    /// Which order.
    var orderID: OrderID

    init(orderID: OrderID) {
        self.orderID = orderID
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id"
    }
}

/// What of an order can go out now.
public struct Planned: Codable, Hashable, Sendable {
    /// The plan.
    public var plan: FulfilmentPlan

    public init(plan: FulfilmentPlan) {
        self.plan = plan
    }

    enum CodingKeys: String, CodingKey {
        case plan
    }
}

/// A package to be made.
public struct PlannedPackage: Codable, Hashable, Sendable {
    /// From where it leaves.
    public var locationID: LocationID
    /// When can it leave?
    public var kind: PackageKind
    /// What is in it.
    public var contents: [PackageContent]
    /// What that weighs.
    public var weight: Quantity

    public init(locationID: LocationID, kind: PackageKind, contents: [PackageContent], weight: Quantity) {
        self.locationID = locationID
        self.kind = kind
        self.contents = contents
        self.weight = weight
    }

    enum CodingKeys: String, CodingKey {
        case locationID = "location_id", kind, contents, weight
    }
}

/// One thing to take from one place.
public struct PlannedPick: Codable, Hashable, Sendable {
    /// For which line.
    public var line: Int
    /// What.
    public var productID: ProductID
    /// How many.
    public var quantity: Quantity
    /// From where; nothing for what does not lie in stock.
    public var locationID: LocationID?
    /// Of which lot, or with which serial number.
    public var lotID: LotID?

    public init(line: Int, productID: ProductID, quantity: Quantity, locationID: LocationID? = nil, lotID: LotID? = nil) {
        self.line = line
        self.productID = productID
        self.quantity = quantity
        self.locationID = locationID
        self.lotID = lotID
    }

    enum CodingKeys: String, CodingKey {
        case line, productID = "product_id", quantity, locationID = "location_id", lotID = "lot_id"
    }
}

/// What a line still waits for, and why it does not go out.
public struct PlannedWait: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// What.
    public var productID: ProductID
    /// What waits for supply.
    public var backordered: Quantity?
    /// What nobody has asked stock for.
    public var unallocated: Quantity?

    public init(line: Int, productID: ProductID, backordered: Quantity? = nil, unallocated: Quantity? = nil) {
        self.line = line
        self.productID = productID
        self.backordered = backordered
        self.unallocated = unallocated
    }

    enum CodingKeys: String, CodingKey {
        case line, productID = "product_id", backordered, unallocated
    }
}

/// What a desk does by itself after a command. What is not named here does not happen.
public struct Policy: Codable, Hashable, Sendable {
    /// When an order asks stock for its lines.
    public var reserveAt: ReserveAt?
    /// What happens when less is free than asked for.
    public var onShortage: Shortage?
    /// When what was shipped is invoiced.
    public var invoiceAt: InvoiceAt?
    /// When those who wait for a product get what is free of it.
    public var fillAt: FillAt?
    /// Who is served first of those who wait.
    public var backorderSequence: BackorderSequence?
    /// Where units are taken, for whoever reserves or waits. When left out: locations as they first held stock; there the seller's own goods first, then the earliest to expire, then the first in.
    public var allocation: ReservationPolicy?
    /// What is known of locations, in their own order; a reservation that names its own goes by those.
    public var locations: [AllocationLocation]

    public init(reserveAt: ReserveAt? = nil, onShortage: Shortage? = nil, invoiceAt: InvoiceAt? = nil, fillAt: FillAt? = nil, backorderSequence: BackorderSequence? = nil, allocation: ReservationPolicy? = nil, locations: [AllocationLocation] = []) {
        self.reserveAt = reserveAt
        self.onShortage = onShortage
        self.invoiceAt = invoiceAt
        self.fillAt = fillAt
        self.backorderSequence = backorderSequence
        self.allocation = allocation
        self.locations = locations
    }

    enum CodingKeys: String, CodingKey {
        case reserveAt = "reserve_at", onShortage = "on_shortage", invoiceAt = "invoice_at", fillAt = "fill_at", backorderSequence = "backorder_sequence", allocation, locations
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        reserveAt = try fields.decodeIfPresent(ReserveAt.self, forKey: .reserveAt)
        onShortage = try fields.decodeIfPresent(Shortage.self, forKey: .onShortage)
        invoiceAt = try fields.decodeIfPresent(InvoiceAt.self, forKey: .invoiceAt)
        fillAt = try fields.decodeIfPresent(FillAt.self, forKey: .fillAt)
        backorderSequence = try fields.decodeIfPresent(BackorderSequence.self, forKey: .backorderSequence)
        allocation = try fields.decodeIfPresent(ReservationPolicy.self, forKey: .allocation)
        locations = try fields.decodeIfPresent([AllocationLocation].self, forKey: .locations) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(reserveAt, forKey: .reserveAt)
        try fields.encodeIfPresent(onShortage, forKey: .onShortage)
        try fields.encodeIfPresent(invoiceAt, forKey: .invoiceAt)
        try fields.encodeIfPresent(fillAt, forKey: .fillAt)
        try fields.encodeIfPresent(backorderSequence, forKey: .backorderSequence)
        try fields.encodeIfPresent(allocation, forKey: .allocation)
        if !locations.isEmpty { try fields.encode(locations, forKey: .locations) }
    }
}

/// An invoice that another one refers to. EN 16931 BG-3.
public struct PrecedingInvoice: Codable, Hashable, Sendable {
    /// Its number. BT-25.
    public var invoiceID: InvoiceID
    /// Its date. BT-26.
    public var issuedOn: CalendarDate

    public init(invoiceID: InvoiceID, issuedOn: CalendarDate) {
        self.invoiceID = invoiceID
        self.issuedOn = issuedOn
    }

    enum CodingKeys: String, CodingKey {
        case invoiceID = "invoice_id", issuedOn = "issued_on"
    }
}

/// How many units may be promised that nothing backs yet. Of several limits the tightest holds.
public struct PreorderLimit: Codable, Hashable, Sendable {
    /// The channel that it is for; all when left out.
    public var salesChannel: SalesChannel?
    /// How many; any number when left out.
    public var limit: Quantity?
    /// How many of them are taken already.
    public var taken: Quantity?
    /// When they are thought to arrive, where that is known.
    public var expectedOn: CalendarDate?

    public init(salesChannel: SalesChannel? = nil, limit: Quantity? = nil, taken: Quantity? = nil, expectedOn: CalendarDate? = nil) {
        self.salesChannel = salesChannel
        self.limit = limit
        self.taken = taken
        self.expectedOn = expectedOn
    }

    enum CodingKeys: String, CodingKey {
        case salesChannel = "sales_channel", limit, taken, expectedOn = "expected_on"
    }
}

/// How many pre-orders may still be taken.
public struct PreorderRoom: Codable, Hashable, Sendable {
    /// How many; any number when absent.
    public var left: Quantity?
    /// When they are thought to arrive.
    public var expectedOn: CalendarDate?

    public init(left: Quantity? = nil, expectedOn: CalendarDate? = nil) {
        self.left = left
        self.expectedOn = expectedOn
    }

    enum CodingKeys: String, CodingKey {
        case left, expectedOn = "expected_on"
    }
}

/// The share of a payment that pays for an order before there is an invoice.
public struct Prepayment: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// How much; more than nothing.
    public var amount: Amount

    public init(orderID: OrderID, amount: Amount) {
        self.orderID = orderID
        self.amount = amount
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", amount
    }
}

/// A price of a product in a list. A product may have several: by unit, from a quantity, from and until a date.
public struct Price: Codable, Hashable, Sendable {
    /// Which product.
    public var productID: ProductID
    /// What one unit, or the base quantity, costs, with or without tax as the list says. BT-146.
    public var unitPrice: UnitPrice
    /// The quantity the price is for, in the price's unit; one when left out. BT-149.
    public var baseQuantity: Quantity?
    /// The unit the price is for; the product's own when left out. BT-150.
    public var unit: UnitCode?
    /// The least quantity of a line that it applies to, in the price's unit: the quantity of a tier.
    public var quantityFrom: Quantity?
    /// First day on which it is valid.
    public var validFrom: CalendarDate?
    /// Last day on which it is valid.
    public var validUntil: CalendarDate?

    public init(productID: ProductID, unitPrice: UnitPrice, baseQuantity: Quantity? = nil, unit: UnitCode? = nil, quantityFrom: Quantity? = nil, validFrom: CalendarDate? = nil, validUntil: CalendarDate? = nil) {
        self.productID = productID
        self.unitPrice = unitPrice
        self.baseQuantity = baseQuantity
        self.unit = unit
        self.quantityFrom = quantityFrom
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", unitPrice = "unit_price", baseQuantity = "base_quantity", unit, quantityFrom = "quantity_from", validFrom = "valid_from", validUntil = "valid_until"
    }
}

/// Prices in one currency, valid in a span of dates, for everyone or for a group of customers.
public struct PriceList: Codable, Hashable, Sendable {
    /// The caller's id.
    public var priceListID: PriceListID
    /// The currency of every price.
    public var currency: Currency
    /// The prices.
    public var prices: [Price]
    /// First day on which it is valid.
    public var validFrom: CalendarDate?
    /// Last day on which it is valid.
    public var validUntil: CalendarDate?
    /// The group of customers that it is for; everyone when left out.
    public var customerGroup: CustomerGroup?
    /// Are its prices without tax or with it? They serve orders whose prices are the same.
    public var priceBasis: PriceBasis?

    public init(priceListID: PriceListID, currency: Currency, prices: [Price], validFrom: CalendarDate? = nil, validUntil: CalendarDate? = nil, customerGroup: CustomerGroup? = nil, priceBasis: PriceBasis? = nil) {
        self.priceListID = priceListID
        self.currency = currency
        self.prices = prices
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.customerGroup = customerGroup
        self.priceBasis = priceBasis
    }

    enum CodingKeys: String, CodingKey {
        case priceListID = "price_list_id", currency, prices, validFrom = "valid_from", validUntil = "valid_until", customerGroup = "customer_group", priceBasis = "price_basis"
    }
}

/// One thing that is wrong or worth a look.
public struct Problem: Codable, Hashable, Sendable {
    /// What is wrong, for machines.
    public var code: Code
    /// Where it is wrong.
    public var path: Pointer
    /// What is wrong, for people.
    public var detail: String
    /// Could the same command succeed later?
    public var retry: Bool
    /// How much it weighs.
    public var severity: Severity
    /// The figures that matter.
    public var data: Figures

    public init(code: Code, path: Pointer, detail: String, retry: Bool, severity: Severity, data: Figures) {
        self.code = code
        self.path = path
        self.detail = detail
        self.retry = retry
        self.severity = severity
        self.data = data
    }

    enum CodingKeys: String, CodingKey {
        case code, path, detail, retry, severity, data
    }
}

/// Something that is sold.
public struct Product: Codable, Hashable, Sendable {
    /// The caller's id (article number, SKU). BT-155.
    public var productID: ProductID
    /// The name on documents. BT-153.
    public var name: String
    /// Category and rate of its tax, where no table of taxes decides.
    public var tax: TaxRate?
    /// The unit it is counted in; one piece when left out. BT-130.
    public var unit: UnitCode?
    /// May it be sold?
    public var status: ProductStatus?
    /// Does it lie in stock?
    public var stocking: Stocking?
    /// The least that can be ordered.
    public var quantityMin: Quantity?
    /// The most that can be ordered on one line.
    public var quantityMax: Quantity?
    /// Orders are for multiples of this (a pack).
    public var quantityStep: Quantity?
    /// The specification.
    public var properties: [Property]
    /// The international article number. BT-157.
    public var gtin: String?
    /// The class by which a table of taxes decides how it is taxed.
    public var taxClass: TaxClass?
    /// Are pieces told apart by lot or by serial number?
    public var tracking: StockTracking?
    /// What it consists of, when it is a kit: that lies in stock, the kit itself does not.
    public var components: [Component]
    /// Other units that it can be ordered and priced in.
    public var unitConversions: [UnitConversion]

    public init(productID: ProductID, name: String, tax: TaxRate? = nil, unit: UnitCode? = nil, status: ProductStatus? = nil, stocking: Stocking? = nil, quantityMin: Quantity? = nil, quantityMax: Quantity? = nil, quantityStep: Quantity? = nil, properties: [Property] = [], gtin: String? = nil, taxClass: TaxClass? = nil, tracking: StockTracking? = nil, components: [Component] = [], unitConversions: [UnitConversion] = []) {
        self.productID = productID
        self.name = name
        self.tax = tax
        self.unit = unit
        self.status = status
        self.stocking = stocking
        self.quantityMin = quantityMin
        self.quantityMax = quantityMax
        self.quantityStep = quantityStep
        self.properties = properties
        self.gtin = gtin
        self.taxClass = taxClass
        self.tracking = tracking
        self.components = components
        self.unitConversions = unitConversions
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", name, tax, unit, status, stocking, quantityMin = "quantity_min", quantityMax = "quantity_max", quantityStep = "quantity_step", properties, gtin, taxClass = "tax_class", tracking, components, unitConversions = "unit_conversions"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        name = try fields.decode(String.self, forKey: .name)
        tax = try fields.decodeIfPresent(TaxRate.self, forKey: .tax)
        unit = try fields.decodeIfPresent(UnitCode.self, forKey: .unit)
        status = try fields.decodeIfPresent(ProductStatus.self, forKey: .status)
        stocking = try fields.decodeIfPresent(Stocking.self, forKey: .stocking)
        quantityMin = try fields.decodeIfPresent(Quantity.self, forKey: .quantityMin)
        quantityMax = try fields.decodeIfPresent(Quantity.self, forKey: .quantityMax)
        quantityStep = try fields.decodeIfPresent(Quantity.self, forKey: .quantityStep)
        properties = try fields.decodeIfPresent([Property].self, forKey: .properties) ?? []
        gtin = try fields.decodeIfPresent(String.self, forKey: .gtin)
        taxClass = try fields.decodeIfPresent(TaxClass.self, forKey: .taxClass)
        tracking = try fields.decodeIfPresent(StockTracking.self, forKey: .tracking)
        components = try fields.decodeIfPresent([Component].self, forKey: .components) ?? []
        unitConversions = try fields.decodeIfPresent([UnitConversion].self, forKey: .unitConversions) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(productID, forKey: .productID)
        try fields.encode(name, forKey: .name)
        try fields.encodeIfPresent(tax, forKey: .tax)
        try fields.encodeIfPresent(unit, forKey: .unit)
        try fields.encodeIfPresent(status, forKey: .status)
        try fields.encodeIfPresent(stocking, forKey: .stocking)
        try fields.encodeIfPresent(quantityMin, forKey: .quantityMin)
        try fields.encodeIfPresent(quantityMax, forKey: .quantityMax)
        try fields.encodeIfPresent(quantityStep, forKey: .quantityStep)
        if !properties.isEmpty { try fields.encode(properties, forKey: .properties) }
        try fields.encodeIfPresent(gtin, forKey: .gtin)
        try fields.encodeIfPresent(taxClass, forKey: .taxClass)
        try fields.encodeIfPresent(tracking, forKey: .tracking)
        if !components.isEmpty { try fields.encode(components, forKey: .components) }
        if !unitConversions.isEmpty { try fields.encode(unitConversions, forKey: .unitConversions) }
    }
}

/// What the stock of a product costs and risks.
public struct ProductAnalysis: Codable, Hashable, Sendable {
    /// Which one.
    public var productID: ProductID
    /// Its place by the value of usage, from 1 on; of two alike the smaller id comes first.
    public var rank: Int
    /// Its class.
    public var abcClass: AbcClass
    /// What was used in the window.
    public var usage: Quantity
    /// At what cost.
    public var usageValue: Amount
    /// Usage ÷ days of the window, rounded to six places, half away from zero.
    public var averageDailyUsage: Quantity
    /// What is on hand, at cost.
    public var stockValue: Amount
    /// Its part of the value of all usage; absent when nothing was used of any product.
    public var usageShare: Percent?
    /// The part of it and of all that rank before it.
    public var cumulativeShare: Percent?
    /// What needs a look.
    public var warnings: [StockWarning]
    /// Whole days that what is free lasts at the average; absent when nothing is used.
    public var daysOfSupply: Int?
    /// The first day that what is free does not cover at the average; today when more is claimed than there is.
    public var expectedStockoutOn: CalendarDate?
    /// What holding the stock costs a day: a year's cost ÷ 365, rounded once.
    public var holdingCostPerDay: Amount?
    /// What holding the stock costs a year: value × percent, rounded once.
    public var holdingCostPerYear: Amount?
    /// How many times a year the stock is used up, with two places; absent when nothing is there.
    public var turnover: Quantity?
    /// The last day of usage.
    public var lastUsedOn: CalendarDate?
    /// Days since the last usage or, when that is later, the first receipt; those of the window when neither is known.
    public var idleDays: Int?
    /// What is free beyond the most days that stock should last, cut to six places.
    public var excessQuantity: Quantity?
    /// At what cost.
    public var excessValue: Amount?

    public init(productID: ProductID, rank: Int, abcClass: AbcClass, usage: Quantity, usageValue: Amount, averageDailyUsage: Quantity, stockValue: Amount, usageShare: Percent? = nil, cumulativeShare: Percent? = nil, warnings: [StockWarning] = [], daysOfSupply: Int? = nil, expectedStockoutOn: CalendarDate? = nil, holdingCostPerDay: Amount? = nil, holdingCostPerYear: Amount? = nil, turnover: Quantity? = nil, lastUsedOn: CalendarDate? = nil, idleDays: Int? = nil, excessQuantity: Quantity? = nil, excessValue: Amount? = nil) {
        self.productID = productID
        self.rank = rank
        self.abcClass = abcClass
        self.usage = usage
        self.usageValue = usageValue
        self.averageDailyUsage = averageDailyUsage
        self.stockValue = stockValue
        self.usageShare = usageShare
        self.cumulativeShare = cumulativeShare
        self.warnings = warnings
        self.daysOfSupply = daysOfSupply
        self.expectedStockoutOn = expectedStockoutOn
        self.holdingCostPerDay = holdingCostPerDay
        self.holdingCostPerYear = holdingCostPerYear
        self.turnover = turnover
        self.lastUsedOn = lastUsedOn
        self.idleDays = idleDays
        self.excessQuantity = excessQuantity
        self.excessValue = excessValue
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", rank, abcClass = "abc_class", usage, usageValue = "usage_value", averageDailyUsage = "average_daily_usage", stockValue = "stock_value", usageShare = "usage_share", cumulativeShare = "cumulative_share", warnings, daysOfSupply = "days_of_supply", expectedStockoutOn = "expected_stockout_on", holdingCostPerDay = "holding_cost_per_day", holdingCostPerYear = "holding_cost_per_year", turnover, lastUsedOn = "last_used_on", idleDays = "idle_days", excessQuantity = "excess_quantity", excessValue = "excess_value"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        rank = try fields.decode(Int.self, forKey: .rank)
        abcClass = try fields.decode(AbcClass.self, forKey: .abcClass)
        usage = try fields.decode(Quantity.self, forKey: .usage)
        usageValue = try fields.decode(Amount.self, forKey: .usageValue)
        averageDailyUsage = try fields.decode(Quantity.self, forKey: .averageDailyUsage)
        stockValue = try fields.decode(Amount.self, forKey: .stockValue)
        usageShare = try fields.decodeIfPresent(Percent.self, forKey: .usageShare)
        cumulativeShare = try fields.decodeIfPresent(Percent.self, forKey: .cumulativeShare)
        warnings = try fields.decodeIfPresent([StockWarning].self, forKey: .warnings) ?? []
        daysOfSupply = try fields.decodeIfPresent(Int.self, forKey: .daysOfSupply)
        expectedStockoutOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .expectedStockoutOn)
        holdingCostPerDay = try fields.decodeIfPresent(Amount.self, forKey: .holdingCostPerDay)
        holdingCostPerYear = try fields.decodeIfPresent(Amount.self, forKey: .holdingCostPerYear)
        turnover = try fields.decodeIfPresent(Quantity.self, forKey: .turnover)
        lastUsedOn = try fields.decodeIfPresent(CalendarDate.self, forKey: .lastUsedOn)
        idleDays = try fields.decodeIfPresent(Int.self, forKey: .idleDays)
        excessQuantity = try fields.decodeIfPresent(Quantity.self, forKey: .excessQuantity)
        excessValue = try fields.decodeIfPresent(Amount.self, forKey: .excessValue)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(productID, forKey: .productID)
        try fields.encode(rank, forKey: .rank)
        try fields.encode(abcClass, forKey: .abcClass)
        try fields.encode(usage, forKey: .usage)
        try fields.encode(usageValue, forKey: .usageValue)
        try fields.encode(averageDailyUsage, forKey: .averageDailyUsage)
        try fields.encode(stockValue, forKey: .stockValue)
        try fields.encodeIfPresent(usageShare, forKey: .usageShare)
        try fields.encodeIfPresent(cumulativeShare, forKey: .cumulativeShare)
        if !warnings.isEmpty { try fields.encode(warnings, forKey: .warnings) }
        try fields.encodeIfPresent(daysOfSupply, forKey: .daysOfSupply)
        try fields.encodeIfPresent(expectedStockoutOn, forKey: .expectedStockoutOn)
        try fields.encodeIfPresent(holdingCostPerDay, forKey: .holdingCostPerDay)
        try fields.encodeIfPresent(holdingCostPerYear, forKey: .holdingCostPerYear)
        try fields.encodeIfPresent(turnover, forKey: .turnover)
        try fields.encodeIfPresent(lastUsedOn, forKey: .lastUsedOn)
        try fields.encodeIfPresent(idleDays, forKey: .idleDays)
        try fields.encodeIfPresent(excessQuantity, forKey: .excessQuantity)
        try fields.encodeIfPresent(excessValue, forKey: .excessValue)
    }
}

/// A promise to one line, as it is written down.
public struct Promise: Codable, Hashable, Sendable {
    /// The order.
    public var orderID: OrderID
    /// Its line.
    public var line: Int
    /// From where, in the order of taking.
    public var picks: [Pick]

    public init(orderID: OrderID, line: Int, picks: [Pick]) {
        self.orderID = orderID
        self.line = line
        self.picks = picks
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", line, picks
    }
}

/// How more can be had: made or bought.
public struct PromiseCapability: Codable, Hashable, Sendable {
    /// Days from the start until units are there, today counted as day zero.
    public var leadTimeDays: Int
    /// The first day on which it can be started; today when left out.
    public var earliestStart: CalendarDate?
    /// The least that is made or bought at once.
    public var quantityMin: Quantity?
    /// What is made or bought is a multiple of it.
    public var quantityStep: Quantity?
    /// How many a period; any number when left out.
    public var capacity: PromiseCapacity?
    /// Where they arrive; where they are needed, when left out.
    public var locationID: LocationID?

    public init(leadTimeDays: Int, earliestStart: CalendarDate? = nil, quantityMin: Quantity? = nil, quantityStep: Quantity? = nil, capacity: PromiseCapacity? = nil, locationID: LocationID? = nil) {
        self.leadTimeDays = leadTimeDays
        self.earliestStart = earliestStart
        self.quantityMin = quantityMin
        self.quantityStep = quantityStep
        self.capacity = capacity
        self.locationID = locationID
    }

    enum CodingKeys: String, CodingKey {
        case leadTimeDays = "lead_time_days", earliestStart = "earliest_start", quantityMin = "quantity_min", quantityStep = "quantity_step", capacity, locationID = "location_id"
    }
}

/// How many units can be made or bought in a period.
public struct PromiseCapacity: Codable, Hashable, Sendable {
    /// How many.
    public var quantity: Quantity
    /// The days of a period; one when left out.
    public var periodDays: Int?

    public init(quantity: Quantity, periodDays: Int? = nil) {
        self.quantity = quantity
        self.periodDays = periodDays
    }

    enum CodingKeys: String, CodingKey {
        case quantity, periodDays = "period_days"
    }
}

/// Units that can leave together.
public struct PromiseDelivery: Codable, Hashable, Sendable {
    /// How many.
    public var quantity: Quantity
    /// When; absent for a pre-order of which nobody knows.
    public var availableOn: CalendarDate?

    public init(quantity: Quantity, availableOn: CalendarDate? = nil) {
        self.quantity = quantity
        self.availableOn = availableOn
    }

    enum CodingKeys: String, CodingKey {
        case quantity, availableOn = "available_on"
    }
}

/// Units that are owed already and not reserved: an order line that waits, a forecast, a transfer that is to leave.
public struct PromiseDemand: Codable, Hashable, Sendable {
    /// When they are to leave. What is due before today is due today.
    public var dueOn: CalendarDate
    /// How many.
    public var quantity: Quantity
    /// The order.
    public var orderID: OrderID?
    /// Its line.
    public var line: Int?
    /// From where; from anywhere when left out.
    public var locationID: LocationID?
    /// The larger, the earlier it is served when there is too little. Zero when left out.
    public var priority: Int?

    public init(dueOn: CalendarDate, quantity: Quantity, orderID: OrderID? = nil, line: Int? = nil, locationID: LocationID? = nil, priority: Int? = nil) {
        self.dueOn = dueOn
        self.quantity = quantity
        self.orderID = orderID
        self.line = line
        self.locationID = locationID
        self.priority = priority
    }

    enum CodingKeys: String, CodingKey {
        case dueOn = "due_on", quantity, orderID = "order_id", line, locationID = "location_id", priority
    }
}

/// Units from one source that back a promise.
public struct PromisePeg: Codable, Hashable, Sendable {
    /// What they come from.
    public var source: PromiseSource
    /// How many.
    public var quantity: Quantity
    /// Where they lie or arrive.
    public var locationID: LocationID?
    /// The supply that they are part of.
    public var supplyID: SupplyID?
    /// The day on which all of them are there; absent for a pre-order of which nobody knows.
    public var availableOn: CalendarDate?
    /// How many must be made or bought to have them, by the least quantity and the step.
    public var quantityOrdered: Quantity?

    public init(source: PromiseSource, quantity: Quantity, locationID: LocationID? = nil, supplyID: SupplyID? = nil, availableOn: CalendarDate? = nil, quantityOrdered: Quantity? = nil) {
        self.source = source
        self.quantity = quantity
        self.locationID = locationID
        self.supplyID = supplyID
        self.availableOn = availableOn
        self.quantityOrdered = quantityOrdered
    }

    enum CodingKeys: String, CodingKey {
        case source, quantity, locationID = "location_id", supplyID = "supply_id", availableOn = "available_on", quantityOrdered = "quantity_ordered"
    }
}

/// What lies at one location today. Several rows of one location are added up.
public struct PromisePosition: Codable, Hashable, Sendable {
    /// Where.
    public var locationID: LocationID
    /// What is there. Less than nothing where more went out than was booked in.
    public var onHand: Quantity
    /// What of it is reserved for orders.
    public var reserved: Quantity?
    /// What of it is held otherwise, as for carts.
    public var held: Quantity?
    /// The safety stock: what is never promised.
    public var safetyStock: Quantity?
    /// The channels that may sell it; all when empty.
    public var salesChannels: [SalesChannel]
    /// Does the location count?
    public var state: PositionState?

    public init(locationID: LocationID, onHand: Quantity, reserved: Quantity? = nil, held: Quantity? = nil, safetyStock: Quantity? = nil, salesChannels: [SalesChannel] = [], state: PositionState? = nil) {
        self.locationID = locationID
        self.onHand = onHand
        self.reserved = reserved
        self.held = held
        self.safetyStock = safetyStock
        self.salesChannels = salesChannels
        self.state = state
    }

    enum CodingKeys: String, CodingKey {
        case locationID = "location_id", onHand = "on_hand", reserved, held, safetyStock = "safety_stock", salesChannels = "sales_channels", state
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        locationID = try fields.decode(LocationID.self, forKey: .locationID)
        onHand = try fields.decode(Quantity.self, forKey: .onHand)
        reserved = try fields.decodeIfPresent(Quantity.self, forKey: .reserved)
        held = try fields.decodeIfPresent(Quantity.self, forKey: .held)
        safetyStock = try fields.decodeIfPresent(Quantity.self, forKey: .safetyStock)
        salesChannels = try fields.decodeIfPresent([SalesChannel].self, forKey: .salesChannels) ?? []
        state = try fields.decodeIfPresent(PositionState.self, forKey: .state)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(locationID, forKey: .locationID)
        try fields.encode(onHand, forKey: .onHand)
        try fields.encodeIfPresent(reserved, forKey: .reserved)
        try fields.encodeIfPresent(held, forKey: .held)
        try fields.encodeIfPresent(safetyStock, forKey: .safetyStock)
        if !salesChannels.isEmpty { try fields.encode(salesChannels, forKey: .salesChannels) }
        try fields.encodeIfPresent(state, forKey: .state)
    }
}

/// One product over time, and what is asked about it.
public struct PromiseRequest: Codable, Hashable, Sendable {
    /// Which product.
    public var productID: ProductID
    /// The business date.
    public var today: CalendarDate
    /// What lies where.
    public var positions: [PromisePosition]
    /// What is asked.
    public var questions: [PromiseQuestion]
    /// What is expected.
    public var supplies: [PromiseSupply]
    /// What is owed already, and not reserved.
    public var demands: [PromiseDemand]
    /// What alone is looked at.
    public var only: PromiseScope?
    /// The last day for which anything is promised.
    public var horizon: CalendarDate?
    /// What becomes of supply that is overdue.
    public var overdueSupply: OverdueSupply?
    /// Who fills the hole of a location that owes more than it has.
    public var shortfall: LocationShortfall?
    /// How more can be made.
    public var production: PromiseCapability?
    /// How more can be bought.
    public var purchase: PromiseCapability?
    /// How many may be promised that nothing backs yet; none when empty.
    public var preorder: [PreorderLimit]

    public init(productID: ProductID, today: CalendarDate, positions: [PromisePosition], questions: [PromiseQuestion], supplies: [PromiseSupply] = [], demands: [PromiseDemand] = [], only: PromiseScope? = nil, horizon: CalendarDate? = nil, overdueSupply: OverdueSupply? = nil, shortfall: LocationShortfall? = nil, production: PromiseCapability? = nil, purchase: PromiseCapability? = nil, preorder: [PreorderLimit] = []) {
        self.productID = productID
        self.today = today
        self.positions = positions
        self.questions = questions
        self.supplies = supplies
        self.demands = demands
        self.only = only
        self.horizon = horizon
        self.overdueSupply = overdueSupply
        self.shortfall = shortfall
        self.production = production
        self.purchase = purchase
        self.preorder = preorder
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", today, positions, questions, supplies, demands, only, horizon, overdueSupply = "overdue_supply", shortfall, production, purchase, preorder
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        today = try fields.decode(CalendarDate.self, forKey: .today)
        positions = try fields.decode([PromisePosition].self, forKey: .positions)
        questions = try fields.decode([PromiseQuestion].self, forKey: .questions)
        supplies = try fields.decodeIfPresent([PromiseSupply].self, forKey: .supplies) ?? []
        demands = try fields.decodeIfPresent([PromiseDemand].self, forKey: .demands) ?? []
        only = try fields.decodeIfPresent(PromiseScope.self, forKey: .only)
        horizon = try fields.decodeIfPresent(CalendarDate.self, forKey: .horizon)
        overdueSupply = try fields.decodeIfPresent(OverdueSupply.self, forKey: .overdueSupply)
        shortfall = try fields.decodeIfPresent(LocationShortfall.self, forKey: .shortfall)
        production = try fields.decodeIfPresent(PromiseCapability.self, forKey: .production)
        purchase = try fields.decodeIfPresent(PromiseCapability.self, forKey: .purchase)
        preorder = try fields.decodeIfPresent([PreorderLimit].self, forKey: .preorder) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(productID, forKey: .productID)
        try fields.encode(today, forKey: .today)
        try fields.encode(positions, forKey: .positions)
        try fields.encode(questions, forKey: .questions)
        if !supplies.isEmpty { try fields.encode(supplies, forKey: .supplies) }
        if !demands.isEmpty { try fields.encode(demands, forKey: .demands) }
        try fields.encodeIfPresent(only, forKey: .only)
        try fields.encodeIfPresent(horizon, forKey: .horizon)
        try fields.encodeIfPresent(overdueSupply, forKey: .overdueSupply)
        try fields.encodeIfPresent(shortfall, forKey: .shortfall)
        try fields.encodeIfPresent(production, forKey: .production)
        try fields.encodeIfPresent(purchase, forKey: .purchase)
        if !preorder.isEmpty { try fields.encode(preorder, forKey: .preorder) }
    }
}

/// One date on which something arrives or is due.
public struct PromiseRow: Codable, Hashable, Sendable {
    /// The date.
    public var date: CalendarDate
    /// What arrives; today, what is free at locations too.
    public var supply: Quantity
    /// What is due; today, what is overdue and what locations owe too.
    public var demand: Quantity
    /// All supply until then less all demand until then.
    public var balance: Quantity
    /// What of the supply of this date no existing demand needs: discrete available to promise.
    public var availableToPromise: Quantity
    /// What can be promised by this date: the sum of those rows, cumulative available to promise.
    public var cumulative: Quantity

    public init(date: CalendarDate, supply: Quantity, demand: Quantity, balance: Quantity, availableToPromise: Quantity, cumulative: Quantity) {
        self.date = date
        self.supply = supply
        self.demand = demand
        self.balance = balance
        self.availableToPromise = availableToPromise
        self.cumulative = cumulative
    }

    enum CodingKeys: String, CodingKey {
        case date, supply, demand, balance, availableToPromise = "available_to_promise", cumulative
    }
}

/// What can be promised date by date.
public struct PromiseSchedule: Codable, Hashable, Sendable {
    /// The dates, today first.
    public var rows: [PromiseRow]

    public init(rows: [PromiseRow]) {
        self.rows = rows
    }

    enum CodingKeys: String, CodingKey {
        case rows
    }
}

/// What alone is looked at. What is left out does not narrow it.
public struct PromiseScope: Codable, Hashable, Sendable {
    /// The locations; all when empty.
    public var locationIds: [LocationID]
    /// The channel that sells: locations of other channels, and pre-orders of other channels, do not count.
    public var salesChannel: SalesChannel?

    public init(locationIds: [LocationID] = [], salesChannel: SalesChannel? = nil) {
        self.locationIds = locationIds
        self.salesChannel = salesChannel
    }

    enum CodingKeys: String, CodingKey {
        case locationIds = "location_ids", salesChannel = "sales_channel"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        locationIds = try fields.decodeIfPresent([LocationID].self, forKey: .locationIds) ?? []
        salesChannel = try fields.decodeIfPresent(SalesChannel.self, forKey: .salesChannel)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        if !locationIds.isEmpty { try fields.encode(locationIds, forKey: .locationIds) }
        try fields.encodeIfPresent(salesChannel, forKey: .salesChannel)
    }
}

/// Units that are expected: from a purchase, a production, a transfer under way. One supply may stand on several rows.
public struct PromiseSupply: Codable, Hashable, Sendable {
    /// The caller's id.
    public var supplyID: SupplyID
    /// Where they arrive.
    public var locationID: LocationID
    /// When. They can leave on the same day.
    public var expectedOn: CalendarDate
    /// How many.
    public var quantity: Quantity

    public init(supplyID: SupplyID, locationID: LocationID, expectedOn: CalendarDate, quantity: Quantity) {
        self.supplyID = supplyID
        self.locationID = locationID
        self.expectedOn = expectedOn
        self.quantity = quantity
    }

    enum CodingKeys: String, CodingKey {
        case supplyID = "supply_id", locationID = "location_id", expectedOn = "expected_on", quantity
    }
}

/// What can be promised of a product.
public struct Promised: Codable, Hashable, Sendable {
    /// Which product.
    public var productID: ProductID
    /// What of it is free today, before any demand: the sum of what is free at its locations; where holes are shared, less what locations owe.
    public var available: Quantity
    /// The sum of the uncut figures.
    public var availableUncut: Quantity
    /// What is free where, in the order of the positions.
    public var locations: [LocationAvailability]
    /// The answers, in the order of the questions.
    public var answers: [PromiseAnswer]
    /// Supply that is overdue, demand that cannot be met in time, locations that are not known.
    public var findings: [Problem]
    /// How many pre-orders may still be taken, where any may.
    public var preorder: PreorderRoom?

    public init(productID: ProductID, available: Quantity, availableUncut: Quantity, locations: [LocationAvailability], answers: [PromiseAnswer], findings: [Problem], preorder: PreorderRoom? = nil) {
        self.productID = productID
        self.available = available
        self.availableUncut = availableUncut
        self.locations = locations
        self.answers = answers
        self.findings = findings
        self.preorder = preorder
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", available, availableUncut = "available_uncut", locations, answers, findings, preorder
    }
}

/// What can be promised of a product.
public struct PromisedProduct: Codable, Hashable, Sendable {
    /// The answers, and what was found.
    public var promised: Promised

    public init(promised: Promised) {
        self.promised = promised
    }

    enum CodingKeys: String, CodingKey {
        case promised
    }
}

/// Several products, each with its own reply.
public struct PromisedProducts: Codable, Hashable, Sendable {
    /// The replies, in the order of the requests.
    public var replies: [Reply<PromisedProduct>]

    public init(replies: [Reply<PromisedProduct>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// Asks what promotions take off a basket.
struct Promote: Codable, Hashable, Sendable {
    /// The basket.
    var basket: Basket
    /// The promotions there are.
    var promotions: [Promotion]
    /// The business date.
    var today: CalendarDate

    init(basket: Basket, promotions: [Promotion], today: CalendarDate) {
        self.basket = basket
        self.promotions = promotions
        self.today = today
    }

    enum CodingKeys: String, CodingKey {
        case basket, promotions, today
    }
}

/// Asks what promotions take off several baskets.
struct PromoteMany: Codable, Hashable, Sendable {
    /// The baskets.
    var baskets: [Basket]
    /// The promotions there are.
    var promotions: [Promotion]
    /// The business date.
    var today: CalendarDate

    init(baskets: [Basket], promotions: [Promotion], today: CalendarDate) {
        self.baskets = baskets
        self.promotions = promotions
        self.today = today
    }

    enum CodingKeys: String, CodingKey {
        case baskets, promotions, today
    }
}

/// What promotions come to.
public struct Promoted: Codable, Hashable, Sendable {
    /// Those that apply, in the order in which they do.
    public var applied: [AppliedPromotion]
    /// Those that do not, in the order in which they were looked at.
    public var notApplied: [PromotionNotApplied]
    /// What all of them take off together.
    public var amount: Amount
    /// Coupons that are given and belong to none of the promotions.
    public var couponCodesUnknown: [CouponCode]

    public init(applied: [AppliedPromotion], notApplied: [PromotionNotApplied], amount: Amount, couponCodesUnknown: [CouponCode] = []) {
        self.applied = applied
        self.notApplied = notApplied
        self.amount = amount
        self.couponCodesUnknown = couponCodesUnknown
    }

    enum CodingKeys: String, CodingKey {
        case applied, notApplied = "not_applied", amount, couponCodesUnknown = "coupon_codes_unknown"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        applied = try fields.decode([AppliedPromotion].self, forKey: .applied)
        notApplied = try fields.decode([PromotionNotApplied].self, forKey: .notApplied)
        amount = try fields.decode(Amount.self, forKey: .amount)
        couponCodesUnknown = try fields.decodeIfPresent([CouponCode].self, forKey: .couponCodesUnknown) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(applied, forKey: .applied)
        try fields.encode(notApplied, forKey: .notApplied)
        try fields.encode(amount, forKey: .amount)
        if !couponCodesUnknown.isEmpty { try fields.encode(couponCodesUnknown, forKey: .couponCodesUnknown) }
    }
}

/// What promotions take off a basket.
public struct PromotedBasket: Codable, Hashable, Sendable {
    /// Those that apply, and why the others do not.
    public var promoted: Promoted

    public init(promoted: Promoted) {
        self.promoted = promoted
    }

    enum CodingKeys: String, CodingKey {
        case promoted
    }
}

/// Several baskets, each with its own reply.
public struct PromotedBaskets: Codable, Hashable, Sendable {
    /// The replies, in the order of the baskets.
    public var replies: [Reply<PromotedBasket>]

    public init(replies: [Reply<PromotedBasket>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// A promotion. What it leaves out does not limit it.
public struct Promotion: Codable, Hashable, Sendable {
    /// The caller's id.
    public var promotionID: PromotionID
    /// Its name: the reason that stands on documents.
    public var name: String
    /// What it takes off.
    public var effect: PromotionEffect
    /// First day on which it is valid.
    public var validFrom: CalendarDate?
    /// Last day on which it is valid.
    public var validUntil: CalendarDate?
    /// The products that it is for; all when empty.
    public var productIds: [ProductID]
    /// The groups of customers that it is for; all customers when empty.
    public var customerGroups: [CustomerGroup]
    /// The currency that it is for, and that its amounts are in.
    public var currency: Currency?
    /// The least quantity of all lines together that it is for.
    public var quantityMin: Quantity?
    /// The least value of all lines together that it is for, before any promotion.
    public var amountMin: Amount?
    /// The coupon that must be given; compared byte by byte.
    public var couponCode: CouponCode?
    /// The larger, the earlier; of two alike the one with the smaller id. Zero when left out.
    public var priority: Int?
    /// What it does to the others.
    public var stacking: PromotionStacking?
    /// In how many orders it can be used.
    public var usesMax: Int?
    /// In how many orders of one customer it can be used.
    public var usesPerCustomerMax: Int?
    /// How often it can be used in one order: in sets (`buy_x_get_y`) or lines (`line_…`, by their numbers).
    public var usesPerOrderMax: Int?
    /// The most that it takes off an order.
    public var amountMax: Amount?
    /// The reason as a code of UNCL5189, for its allowances; `95` (discount) when left out.
    public var reasonCode: String?

    public init(promotionID: PromotionID, name: String, effect: PromotionEffect, validFrom: CalendarDate? = nil, validUntil: CalendarDate? = nil, productIds: [ProductID] = [], customerGroups: [CustomerGroup] = [], currency: Currency? = nil, quantityMin: Quantity? = nil, amountMin: Amount? = nil, couponCode: CouponCode? = nil, priority: Int? = nil, stacking: PromotionStacking? = nil, usesMax: Int? = nil, usesPerCustomerMax: Int? = nil, usesPerOrderMax: Int? = nil, amountMax: Amount? = nil, reasonCode: String? = nil) {
        self.promotionID = promotionID
        self.name = name
        self.effect = effect
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.productIds = productIds
        self.customerGroups = customerGroups
        self.currency = currency
        self.quantityMin = quantityMin
        self.amountMin = amountMin
        self.couponCode = couponCode
        self.priority = priority
        self.stacking = stacking
        self.usesMax = usesMax
        self.usesPerCustomerMax = usesPerCustomerMax
        self.usesPerOrderMax = usesPerOrderMax
        self.amountMax = amountMax
        self.reasonCode = reasonCode
    }

    enum CodingKeys: String, CodingKey {
        case promotionID = "promotion_id", name, effect, validFrom = "valid_from", validUntil = "valid_until", productIds = "product_ids", customerGroups = "customer_groups", currency, quantityMin = "quantity_min", amountMin = "amount_min", couponCode = "coupon_code", priority, stacking, usesMax = "uses_max", usesPerCustomerMax = "uses_per_customer_max", usesPerOrderMax = "uses_per_order_max", amountMax = "amount_max", reasonCode = "reason_code"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        promotionID = try fields.decode(PromotionID.self, forKey: .promotionID)
        name = try fields.decode(String.self, forKey: .name)
        effect = try fields.decode(PromotionEffect.self, forKey: .effect)
        validFrom = try fields.decodeIfPresent(CalendarDate.self, forKey: .validFrom)
        validUntil = try fields.decodeIfPresent(CalendarDate.self, forKey: .validUntil)
        productIds = try fields.decodeIfPresent([ProductID].self, forKey: .productIds) ?? []
        customerGroups = try fields.decodeIfPresent([CustomerGroup].self, forKey: .customerGroups) ?? []
        currency = try fields.decodeIfPresent(Currency.self, forKey: .currency)
        quantityMin = try fields.decodeIfPresent(Quantity.self, forKey: .quantityMin)
        amountMin = try fields.decodeIfPresent(Amount.self, forKey: .amountMin)
        couponCode = try fields.decodeIfPresent(CouponCode.self, forKey: .couponCode)
        priority = try fields.decodeIfPresent(Int.self, forKey: .priority)
        stacking = try fields.decodeIfPresent(PromotionStacking.self, forKey: .stacking)
        usesMax = try fields.decodeIfPresent(Int.self, forKey: .usesMax)
        usesPerCustomerMax = try fields.decodeIfPresent(Int.self, forKey: .usesPerCustomerMax)
        usesPerOrderMax = try fields.decodeIfPresent(Int.self, forKey: .usesPerOrderMax)
        amountMax = try fields.decodeIfPresent(Amount.self, forKey: .amountMax)
        reasonCode = try fields.decodeIfPresent(String.self, forKey: .reasonCode)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(promotionID, forKey: .promotionID)
        try fields.encode(name, forKey: .name)
        try fields.encode(effect, forKey: .effect)
        try fields.encodeIfPresent(validFrom, forKey: .validFrom)
        try fields.encodeIfPresent(validUntil, forKey: .validUntil)
        if !productIds.isEmpty { try fields.encode(productIds, forKey: .productIds) }
        if !customerGroups.isEmpty { try fields.encode(customerGroups, forKey: .customerGroups) }
        try fields.encodeIfPresent(currency, forKey: .currency)
        try fields.encodeIfPresent(quantityMin, forKey: .quantityMin)
        try fields.encodeIfPresent(amountMin, forKey: .amountMin)
        try fields.encodeIfPresent(couponCode, forKey: .couponCode)
        try fields.encodeIfPresent(priority, forKey: .priority)
        try fields.encodeIfPresent(stacking, forKey: .stacking)
        try fields.encodeIfPresent(usesMax, forKey: .usesMax)
        try fields.encodeIfPresent(usesPerCustomerMax, forKey: .usesPerCustomerMax)
        try fields.encodeIfPresent(usesPerOrderMax, forKey: .usesPerOrderMax)
        try fields.encodeIfPresent(amountMax, forKey: .amountMax)
        try fields.encodeIfPresent(reasonCode, forKey: .reasonCode)
    }
}

/// What a promotion takes off one line, or off the document.
public struct PromotionAllowance: Codable, Hashable, Sendable {
    /// The allowance, ready to stand among those of the line or of the document.
    public var allowance: Adjustment
    /// Which line; the document when absent.
    public var line: Int?
    /// What was left of it before.
    public var base: Amount?
    /// The percentage that was meant, where the promotion states one.
    public var percent: Percent?
    /// The units that were got at a discount.
    public var quantity: Quantity?

    public init(allowance: Adjustment, line: Int? = nil, base: Amount? = nil, percent: Percent? = nil, quantity: Quantity? = nil) {
        self.allowance = allowance
        self.line = line
        self.base = base
        self.percent = percent
        self.quantity = quantity
    }

    enum CodingKeys: String, CodingKey {
        case allowance, line, base, percent, quantity
    }
}

/// A promotion that does not apply, and why; with the figures that matter.
public struct PromotionNotApplied: Codable, Hashable, Sendable {
    /// Which one.
    public var promotionID: PromotionID
    /// Why not.
    public var reason: PromotionObstacle
    /// The promotion that excludes it.
    public var excludedBy: PromotionID?
    /// The day from which, or until which, it is valid.
    public var valid: CalendarDate?
    /// The quantity of the lines that it is for.
    public var quantity: Quantity?
    /// The quantity that is needed.
    public var quantityNeeded: Quantity?
    /// The value of the lines that it is for.
    public var amount: Amount?
    /// The value that is needed.
    public var amountNeeded: Amount?
    /// In how many orders it has been used.
    public var uses: Int?
    /// In how many orders it can be used.
    public var usesMax: Int?

    public init(promotionID: PromotionID, reason: PromotionObstacle, excludedBy: PromotionID? = nil, valid: CalendarDate? = nil, quantity: Quantity? = nil, quantityNeeded: Quantity? = nil, amount: Amount? = nil, amountNeeded: Amount? = nil, uses: Int? = nil, usesMax: Int? = nil) {
        self.promotionID = promotionID
        self.reason = reason
        self.excludedBy = excludedBy
        self.valid = valid
        self.quantity = quantity
        self.quantityNeeded = quantityNeeded
        self.amount = amount
        self.amountNeeded = amountNeeded
        self.uses = uses
        self.usesMax = usesMax
    }

    enum CodingKeys: String, CodingKey {
        case promotionID = "promotion_id", reason, excludedBy = "excluded_by", valid, quantity, quantityNeeded = "quantity_needed", amount, amountNeeded = "amount_needed", uses, usesMax = "uses_max"
    }
}

/// How often a promotion has been used so far.
public struct PromotionUses: Codable, Hashable, Sendable {
    /// Which one.
    public var promotionID: PromotionID
    /// In how many orders of all customers.
    public var orders: Int?
    /// In how many orders of this customer.
    public var ordersOfCustomer: Int?

    public init(promotionID: PromotionID, orders: Int? = nil, ordersOfCustomer: Int? = nil) {
        self.promotionID = promotionID
        self.orders = orders
        self.ordersOfCustomer = ordersOfCustomer
    }

    enum CodingKeys: String, CodingKey {
        case promotionID = "promotion_id", orders, ordersOfCustomer = "orders_of_customer"
    }
}

/// One property of a product's specification. EN 16931 BG-32.
public struct Property: Codable, Hashable, Sendable {
    /// Its name. BT-160.
    public var name: String
    /// Its value. BT-161.
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    enum CodingKeys: String, CodingKey {
        case name, value
    }
}

/// How many can be promised by a date.
public struct QuantityPromised: Codable, Hashable, Sendable {
    /// The date that was asked for.
    public var date: CalendarDate
    /// How many stock and expected supply give by then: available to promise.
    public var quantity: Quantity
    /// What backs them, the earliest first.
    public var pegs: [PromisePeg]
    /// How many more can be made or bought by then, where capacity limits it.
    public var quantityCapable: Quantity?
    /// The day, not after the date, from which any quantity can be made or bought.
    public var anyFrom: CalendarDate?

    public init(date: CalendarDate, quantity: Quantity, pegs: [PromisePeg], quantityCapable: Quantity? = nil, anyFrom: CalendarDate? = nil) {
        self.date = date
        self.quantity = quantity
        self.pegs = pegs
        self.quantityCapable = quantityCapable
        self.anyFrom = anyFrom
    }

    enum CodingKeys: String, CodingKey {
        case date, quantity, pegs, quantityCapable = "quantity_capable", anyFrom = "any_from"
    }
}

/// Asks for one aggregate.
struct Query: Codable, Hashable, Sendable {
    /// Which one.
    var stream: StreamName

    init(stream: StreamName) {
        self.stream = stream
    }

    enum CodingKeys: String, CodingKey {
        case stream
    }
}

/// Asks what stands in a UBL text.
struct ReadUbl: Codable, Hashable, Sendable {
    /// The text, decoded.
    var ubl: String

    init(ubl: String) {
        self.ubl = ubl
    }

    enum CodingKeys: String, CodingKey {
        case ubl
    }
}

/// Asks what stands in several UBL texts.
struct ReadUblMany: Codable, Hashable, Sendable {
    /// The texts, decoded.
    var texts: [String]

    init(texts: [String]) {
        self.texts = texts
    }

    enum CodingKeys: String, CodingKey {
        case texts
    }
}

/// Takes units that are promised to a line of one order and promises them to a line of another that is more urgent.
public struct ReallocateStock: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Which order loses them.
    public var fromOrderID: OrderID
    /// Which of its lines.
    public var fromLine: Int
    /// Which order gets them.
    public var toOrderID: OrderID
    /// Which of its lines.
    public var toLine: Int
    /// How many; more than nothing.
    public var quantity: Quantity

    public init(productID: ProductID, fromOrderID: OrderID, fromLine: Int, toOrderID: OrderID, toLine: Int, quantity: Quantity) {
        self.productID = productID
        self.fromOrderID = fromOrderID
        self.fromLine = fromLine
        self.toOrderID = toOrderID
        self.toLine = toLine
        self.quantity = quantity
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", fromOrderID = "from_order_id", fromLine = "from_line", toOrderID = "to_order_id", toLine = "to_line", quantity
    }
}

/// A desk was rebuilt.
public struct Rebuilt: Codable, Hashable, Sendable {
    /// The place of the last event in the log; left out while lines of a snapshot are missing.
    public var sequence: Int?

    public init(sequence: Int? = nil) {
        self.sequence = sequence
    }

    enum CodingKeys: String, CodingKey {
        case sequence
    }
}

/// Books goods in.
public struct ReceiveStock: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Where.
    public var locationID: LocationID
    /// How many; more than nothing.
    public var quantity: Quantity
    /// On which date; the business date when left out.
    public var receivedOn: CalendarDate?
    /// From where, for people.
    public var reference: String?
    /// Of which lot, or with which serial number, where the product has those.
    public var lotID: LotID?
    /// The last date on which the lot may be sold; the one that is known of it, where one is.
    public var expiresOn: CalendarDate?
    /// The package that the lot lies in.
    public var packageID: PackageID?
    /// May they be sold?
    public var status: StockStatus?
    /// Whose they are; the seller's when left out.
    public var owner: StockOwner?
    /// In which unit the quantity is; the product's when left out.
    public var unit: UnitCode?
    /// The expected supply that came in.
    public var supplyID: SupplyID?

    public init(productID: ProductID, locationID: LocationID, quantity: Quantity, receivedOn: CalendarDate? = nil, reference: String? = nil, lotID: LotID? = nil, expiresOn: CalendarDate? = nil, packageID: PackageID? = nil, status: StockStatus? = nil, owner: StockOwner? = nil, unit: UnitCode? = nil, supplyID: SupplyID? = nil) {
        self.productID = productID
        self.locationID = locationID
        self.quantity = quantity
        self.receivedOn = receivedOn
        self.reference = reference
        self.lotID = lotID
        self.expiresOn = expiresOn
        self.packageID = packageID
        self.status = status
        self.owner = owner
        self.unit = unit
        self.supplyID = supplyID
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", locationID = "location_id", quantity, receivedOn = "received_on", reference, lotID = "lot_id", expiresOn = "expires_on", packageID = "package_id", status, owner, unit, supplyID = "supply_id"
    }
}

/// Books money that came in, and allocates it to invoices, or to orders that have none yet.
public struct RecordPayment: Codable, Hashable, Sendable {
    /// The caller's id of the payment.
    public var paymentID: PaymentID
    /// Who paid.
    public var customerID: CustomerID
    /// In which currency.
    public var currency: Currency
    /// How much; more than nothing.
    public var amount: Amount
    /// On which date.
    public var receivedOn: CalendarDate
    /// Which invoices it pays; nothing is allocated when empty.
    public var allocations: [PaymentAllocation]
    /// How it was paid, such as `bank transfer`.
    public var method: String?
    /// What the payer wrote.
    public var reference: String?
    /// Which orders it pays for before there is an invoice; the next invoices show it as paid. BT-113.
    public var prepayments: [Prepayment]

    public init(paymentID: PaymentID, customerID: CustomerID, currency: Currency, amount: Amount, receivedOn: CalendarDate, allocations: [PaymentAllocation] = [], method: String? = nil, reference: String? = nil, prepayments: [Prepayment] = []) {
        self.paymentID = paymentID
        self.customerID = customerID
        self.currency = currency
        self.amount = amount
        self.receivedOn = receivedOn
        self.allocations = allocations
        self.method = method
        self.reference = reference
        self.prepayments = prepayments
    }

    enum CodingKeys: String, CodingKey {
        case paymentID = "payment_id", customerID = "customer_id", currency, amount, receivedOn = "received_on", allocations, method, reference, prepayments
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        paymentID = try fields.decode(PaymentID.self, forKey: .paymentID)
        customerID = try fields.decode(CustomerID.self, forKey: .customerID)
        currency = try fields.decode(Currency.self, forKey: .currency)
        amount = try fields.decode(Amount.self, forKey: .amount)
        receivedOn = try fields.decode(CalendarDate.self, forKey: .receivedOn)
        allocations = try fields.decodeIfPresent([PaymentAllocation].self, forKey: .allocations) ?? []
        method = try fields.decodeIfPresent(String.self, forKey: .method)
        reference = try fields.decodeIfPresent(String.self, forKey: .reference)
        prepayments = try fields.decodeIfPresent([Prepayment].self, forKey: .prepayments) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(paymentID, forKey: .paymentID)
        try fields.encode(customerID, forKey: .customerID)
        try fields.encode(currency, forKey: .currency)
        try fields.encode(amount, forKey: .amount)
        try fields.encode(receivedOn, forKey: .receivedOn)
        if !allocations.isEmpty { try fields.encode(allocations, forKey: .allocations) }
        try fields.encodeIfPresent(method, forKey: .method)
        try fields.encodeIfPresent(reference, forKey: .reference)
        if !prepayments.isEmpty { try fields.encode(prepayments, forKey: .prepayments) }
    }
}

/// Asks for a document with the tax on its discounted amount.
struct ReduceTax: Codable, Hashable, Sendable {
    /// The document.
    var document: Document
    /// The terms on which it is paid.
    var terms: PaymentTerms

    init(document: Document, terms: PaymentTerms) {
        self.document = document
        self.terms = terms
    }

    enum CodingKeys: String, CodingKey {
        case document, terms
    }
}

/// A document with the tax on its discounted amount.
public struct ReducedTax: Codable, Hashable, Sendable {
    /// The document, to be calculated.
    public var document: Document

    public init(document: Document) {
        self.document = document
    }

    enum CodingKeys: String, CodingKey {
        case document
    }
}

/// A refusal: every problem, and the orders it is about as they stand.
public struct Rejected: Codable, Hashable, Sendable {
    /// Why.
    public var problems: [Problem]
    /// The orders it is about, and what is allowed instead.
    public var orders: [OrderView]

    public init(problems: [Problem], orders: [OrderView] = []) {
        self.problems = problems
        self.orders = orders
    }

    enum CodingKeys: String, CodingKey {
        case problems, orders
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        problems = try fields.decode([Problem].self, forKey: .problems)
        orders = try fields.decodeIfPresent([OrderView].self, forKey: .orders) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(problems, forKey: .problems)
        if !orders.isEmpty { try fields.encode(orders, forKey: .orders) }
    }
}

/// Takes a hold away.
public struct ReleaseHold: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// The name of the hold.
    public var hold: String

    public init(orderID: OrderID, hold: String) {
        self.orderID = orderID
        self.hold = hold
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", hold
    }
}

/// Gives back what is reserved for lines of an order, and takes them off the waiting list.
public struct ReleaseOrder: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which lines, each with all it has; all lines when this and `quantities` are empty.
    public var lines: [Int]
    /// Which lines, and how much of each: what waits first, then what was taken last.
    public var quantities: [LineQuantity]

    public init(orderID: OrderID, lines: [Int] = [], quantities: [LineQuantity] = []) {
        self.orderID = orderID
        self.lines = lines
        self.quantities = quantities
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", lines, quantities
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        lines = try fields.decodeIfPresent([Int].self, forKey: .lines) ?? []
        quantities = try fields.decodeIfPresent([LineQuantity].self, forKey: .quantities) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
        if !quantities.isEmpty { try fields.encode(quantities, forKey: .quantities) }
    }
}

/// Gives back what a hold has.
public struct ReleaseStockHold: Codable, Hashable, Sendable {
    /// Which hold.
    public var holdID: StockHoldID

    public init(holdID: StockHoldID) {
        self.holdID = holdID
    }

    enum CodingKeys: String, CodingKey {
        case holdID = "hold_id"
    }
}

/// Order so much whenever the inventory position falls to the reorder point: what is used in the lead time, plus safety stock.
public struct ReorderPoint: Codable, Hashable, Sendable {
    /// Days from order to arrival.
    public var leadTimeDays: Int
    /// The lot; as many lots are ordered as lift the position above the reorder point.
    public var orderQuantity: Quantity
    /// What is kept for bad days; nothing when left out.
    public var safetyStock: Quantity?
    /// Instead: in how many of a hundred lead times stock must not run out, 50 to 99.9 in steps of 0.1.
    public var serviceLevel: Percent?

    public init(leadTimeDays: Int, orderQuantity: Quantity, safetyStock: Quantity? = nil, serviceLevel: Percent? = nil) {
        self.leadTimeDays = leadTimeDays
        self.orderQuantity = orderQuantity
        self.safetyStock = safetyStock
        self.serviceLevel = serviceLevel
    }

    enum CodingKeys: String, CodingKey {
        case leadTimeDays = "lead_time_days", orderQuantity = "order_quantity", safetyStock = "safety_stock", serviceLevel = "service_level"
    }
}

/// Hands a whole log over.
struct Replay: Codable, Hashable, Sendable {
    /// Every event there is, in order.
    var events: [Envelope]

    init(events: [Envelope]) {
        self.events = events
    }

    enum CodingKeys: String, CodingKey {
        case events
    }
}

/// Asks how much of products to order.
struct Replenish: Codable, Hashable, Sendable {
    /// The products, one answer each.
    var products: [ReplenishmentProduct]
    /// The business date: the last day of the window.
    var today: CalendarDate
    /// The days over which usage is averaged, 1 to 3,650.
    var windowDays: Int

    init(products: [ReplenishmentProduct], today: CalendarDate, windowDays: Int) {
        self.products = products
        self.today = today
        self.windowDays = windowDays
    }

    enum CodingKeys: String, CodingKey {
        case products, today, windowDays = "window_days"
    }
}

/// Several products, each with its own reply.
public struct Replenished: Codable, Hashable, Sendable {
    /// The replies, in the order of the products.
    public var replies: [Reply<Replenishment>]

    public init(replies: [Reply<Replenishment>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// How much of a product to order.
public struct Replenishment: Codable, Hashable, Sendable {
    /// How much, by when and why.
    public var proposal: ReplenishmentProposal

    public init(proposal: ReplenishmentProposal) {
        self.proposal = proposal
    }

    enum CodingKeys: String, CodingKey {
        case proposal
    }
}

/// A product that may have to be ordered.
public struct ReplenishmentProduct: Codable, Hashable, Sendable {
    /// Which one.
    public var productID: ProductID
    /// Where it stands.
    public var position: StockPosition
    /// When it is ordered, and how much.
    public var policy: ReplenishmentPolicy
    /// What was used of it, in any order; what lies before the window is left out.
    public var usage: [StockUsage]
    /// The least that can be ordered.
    public var orderMinimum: Quantity?
    /// The pack: orders are whole numbers of it; one unit when left out.
    public var orderStep: Quantity?
    /// The most that can be ordered at once.
    public var orderMaximum: Quantity?

    public init(productID: ProductID, position: StockPosition, policy: ReplenishmentPolicy, usage: [StockUsage] = [], orderMinimum: Quantity? = nil, orderStep: Quantity? = nil, orderMaximum: Quantity? = nil) {
        self.productID = productID
        self.position = position
        self.policy = policy
        self.usage = usage
        self.orderMinimum = orderMinimum
        self.orderStep = orderStep
        self.orderMaximum = orderMaximum
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", position, policy, usage, orderMinimum = "order_minimum", orderStep = "order_step", orderMaximum = "order_maximum"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        position = try fields.decode(StockPosition.self, forKey: .position)
        policy = try fields.decode(ReplenishmentPolicy.self, forKey: .policy)
        usage = try fields.decodeIfPresent([StockUsage].self, forKey: .usage) ?? []
        orderMinimum = try fields.decodeIfPresent(Quantity.self, forKey: .orderMinimum)
        orderStep = try fields.decodeIfPresent(Quantity.self, forKey: .orderStep)
        orderMaximum = try fields.decodeIfPresent(Quantity.self, forKey: .orderMaximum)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(productID, forKey: .productID)
        try fields.encode(position, forKey: .position)
        try fields.encode(policy, forKey: .policy)
        if !usage.isEmpty { try fields.encode(usage, forKey: .usage) }
        try fields.encodeIfPresent(orderMinimum, forKey: .orderMinimum)
        try fields.encodeIfPresent(orderStep, forKey: .orderStep)
        try fields.encodeIfPresent(orderMaximum, forKey: .orderMaximum)
    }
}

/// How much of a product to order, by when, and why. Quantities are in the product's own unit.
public struct ReplenishmentProposal: Codable, Hashable, Sendable {
    /// Which product.
    public var productID: ProductID
    /// How many to order now; nothing when none are needed.
    public var quantity: Quantity
    /// Why.
    public var rule: ReplenishmentRule
    /// The inventory position: on hand + on order − reserved − backordered.
    public var inventoryPosition: Quantity
    /// What was used in the window.
    public var usage: Quantity
    /// Usage ÷ days of the window.
    public var averageDailyUsage: Quantity
    /// The standard deviation of usage a day, of a sample; nothing for a window of one day.
    public var standardDeviation: Quantity
    /// What is kept for bad days.
    public var safetyStock: Quantity
    /// What the policy wants, before the bounds of an order.
    public var quantityWanted: Quantity?
    /// What made the order other than wanted.
    public var bound: OrderBound?
    /// The position at which the policy orders.
    public var reorderPoint: Quantity?
    /// The position up to which the policy orders.
    public var orderUpTo: Quantity?
    /// √(2 × usage a year × ordering cost ÷ holding cost of a unit and year), before packs and bounds.
    public var economicOrderQuantity: Quantity?
    /// The lot: the order quantity, or the whole number of packs that costs least.
    public var lot: Quantity?
    /// Whole days that what is free now lasts at the average; absent when nothing is used.
    public var daysOfSupply: Int?
    /// The day on which, at the average, the policy orders: today when it does now; absent when it never does.
    public var orderBy: CalendarDate?
    /// The first day that what is free now does not cover at the average; today when more is claimed than there is.
    public var expectedStockoutOn: CalendarDate?
    /// The day of the next review.
    public var nextReviewOn: CalendarDate?

    public init(productID: ProductID, quantity: Quantity, rule: ReplenishmentRule, inventoryPosition: Quantity, usage: Quantity, averageDailyUsage: Quantity, standardDeviation: Quantity, safetyStock: Quantity, quantityWanted: Quantity? = nil, bound: OrderBound? = nil, reorderPoint: Quantity? = nil, orderUpTo: Quantity? = nil, economicOrderQuantity: Quantity? = nil, lot: Quantity? = nil, daysOfSupply: Int? = nil, orderBy: CalendarDate? = nil, expectedStockoutOn: CalendarDate? = nil, nextReviewOn: CalendarDate? = nil) {
        self.productID = productID
        self.quantity = quantity
        self.rule = rule
        self.inventoryPosition = inventoryPosition
        self.usage = usage
        self.averageDailyUsage = averageDailyUsage
        self.standardDeviation = standardDeviation
        self.safetyStock = safetyStock
        self.quantityWanted = quantityWanted
        self.bound = bound
        self.reorderPoint = reorderPoint
        self.orderUpTo = orderUpTo
        self.economicOrderQuantity = economicOrderQuantity
        self.lot = lot
        self.daysOfSupply = daysOfSupply
        self.orderBy = orderBy
        self.expectedStockoutOn = expectedStockoutOn
        self.nextReviewOn = nextReviewOn
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", quantity, rule, inventoryPosition = "inventory_position", usage, averageDailyUsage = "average_daily_usage", standardDeviation = "standard_deviation", safetyStock = "safety_stock", quantityWanted = "quantity_wanted", bound, reorderPoint = "reorder_point", orderUpTo = "order_up_to", economicOrderQuantity = "economic_order_quantity", lot, daysOfSupply = "days_of_supply", orderBy = "order_by", expectedStockoutOn = "expected_stockout_on", nextReviewOn = "next_review_on"
    }
}

/// Asks for the key figures.
struct Report: Codable, Hashable, Sendable {
    /// Over which orders.
    var scope: KpiScope

    init(scope: KpiScope) {
        self.scope = scope
    }

    enum CodingKeys: String, CodingKey {
        case scope
    }
}

/// The key figures.
public struct Reported: Codable, Hashable, Sendable {
    /// The figures.
    public var kpis: Kpis

    public init(kpis: Kpis) {
        self.kpis = kpis
    }

    enum CodingKeys: String, CodingKey {
        case kpis
    }
}

/// Where a reservation takes units: those rules of [`allocate_stock`](crate::allocate_stock()) that stock items know enough for.
public struct ReservationPolicy: Codable, Hashable, Sendable {
    /// Which location is asked first. Locations that are not listed come in the order in which they first held stock of the products, line by line.
    public var locationOrder: LocationOrder?
    /// The location that is asked before the others. `fewest_shipments` and `lowest_cost` prefer it among choices that are equally good.
    public var preferredLocationID: LocationID?
    /// The kinds of locations in the order of asking, before the preferred one and all else; other kinds come last.
    public var locationKinds: [LocationKind]
    /// Which units of a location are taken first: `fifo`, `lifo`, `fefo` or `listed`. When left out or `listed`, the seller's own goods first, then the earliest to expire, then the first in, then by lot. That also breaks ties.
    public var removal: RemovalStrategy?
    /// How many days a lot must have left, from the business date to its last one; none when left out.
    public var shelfLifeDaysMin: Int?

    public init(locationOrder: LocationOrder? = nil, preferredLocationID: LocationID? = nil, locationKinds: [LocationKind] = [], removal: RemovalStrategy? = nil, shelfLifeDaysMin: Int? = nil) {
        self.locationOrder = locationOrder
        self.preferredLocationID = preferredLocationID
        self.locationKinds = locationKinds
        self.removal = removal
        self.shelfLifeDaysMin = shelfLifeDaysMin
    }

    enum CodingKeys: String, CodingKey {
        case locationOrder = "location_order", preferredLocationID = "preferred_location_id", locationKinds = "location_kinds", removal, shelfLifeDaysMin = "shelf_life_days_min"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        locationOrder = try fields.decodeIfPresent(LocationOrder.self, forKey: .locationOrder)
        preferredLocationID = try fields.decodeIfPresent(LocationID.self, forKey: .preferredLocationID)
        locationKinds = try fields.decodeIfPresent([LocationKind].self, forKey: .locationKinds) ?? []
        removal = try fields.decodeIfPresent(RemovalStrategy.self, forKey: .removal)
        shelfLifeDaysMin = try fields.decodeIfPresent(Int.self, forKey: .shelfLifeDaysMin)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encodeIfPresent(locationOrder, forKey: .locationOrder)
        try fields.encodeIfPresent(preferredLocationID, forKey: .preferredLocationID)
        if !locationKinds.isEmpty { try fields.encode(locationKinds, forKey: .locationKinds) }
        try fields.encodeIfPresent(removal, forKey: .removal)
        try fields.encodeIfPresent(shelfLifeDaysMin, forKey: .shelfLifeDaysMin)
    }
}

/// Asks stock for what the lines of an order wait for.
public struct ReserveOrder: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Which lines; all that wait when empty.
    public var lines: [Int]
    /// What happens when less is free; the policy's answer when left out.
    public var onShortage: Shortage?
    /// The hold whose units are for it, and which ends with this: what the order does not need is free again.
    public var holdID: StockHoldID?
    /// Where units are taken; as the policy says when left out.
    public var allocation: ReservationPolicy?
    /// What is known of locations now, in their own order; what the policy knows when empty.
    public var locations: [AllocationLocation]

    public init(orderID: OrderID, lines: [Int] = [], onShortage: Shortage? = nil, holdID: StockHoldID? = nil, allocation: ReservationPolicy? = nil, locations: [AllocationLocation] = []) {
        self.orderID = orderID
        self.lines = lines
        self.onShortage = onShortage
        self.holdID = holdID
        self.allocation = allocation
        self.locations = locations
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", lines, onShortage = "on_shortage", holdID = "hold_id", allocation, locations
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        lines = try fields.decodeIfPresent([Int].self, forKey: .lines) ?? []
        onShortage = try fields.decodeIfPresent(Shortage.self, forKey: .onShortage)
        holdID = try fields.decodeIfPresent(StockHoldID.self, forKey: .holdID)
        allocation = try fields.decodeIfPresent(ReservationPolicy.self, forKey: .allocation)
        locations = try fields.decodeIfPresent([AllocationLocation].self, forKey: .locations) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
        try fields.encodeIfPresent(onShortage, forKey: .onShortage)
        try fields.encodeIfPresent(holdID, forKey: .holdID)
        try fields.encodeIfPresent(allocation, forKey: .allocation)
        if !locations.isEmpty { try fields.encode(locations, forKey: .locations) }
    }
}

/// Hands lines of a snapshot over; the desk changes when the last of them came.
struct Restore: Codable, Hashable, Sendable {
    /// The lines, in order.
    var lines: [String]
    /// Do more lines follow in a further request?
    var more: Bool?

    init(lines: [String], more: Bool? = nil) {
        self.lines = lines
        self.more = more
    }

    enum CodingKeys: String, CodingKey {
        case lines, more
    }
}

/// Books goods in that a buyer sent back.
public struct ReturnStock: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// To where; of which lot; in what state, which is mostly `quarantined`.
    public var place: StockPlace
    /// How many; more than nothing.
    public var quantity: Quantity
    /// On which date; the business date when left out.
    public var returnedOn: CalendarDate?
    /// From which order.
    public var orderID: OrderID?
    /// In which unit the quantity is; the product's when left out.
    public var unit: UnitCode?
    /// Why, for people.
    public var reason: String?

    public init(productID: ProductID, place: StockPlace, quantity: Quantity, returnedOn: CalendarDate? = nil, orderID: OrderID? = nil, unit: UnitCode? = nil, reason: String? = nil) {
        self.productID = productID
        self.place = place
        self.quantity = quantity
        self.returnedOn = returnedOn
        self.orderID = orderID
        self.unit = unit
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", place, quantity, returnedOn = "returned_on", orderID = "order_id", unit, reason
    }
}

/// How a document rounds.
public struct Rounding: Codable, Hashable, Sendable {
    /// What happens to the part that does not fit.
    public var mode: RoundingMode?
    /// Where a document rounds.
    public var level: RoundingLevel?
    /// Decimal places that the amounts of lines keep beyond the minor units, until totals are made: 0 to 10. Two at the level `precise` and none at the others, when left out.
    public var extraPlaces: Int?
    /// How the tax in gross prices is taken out.
    public var taxRemoval: TaxRemoval?
    /// What is paid in cash.
    public var cash: CashRounding?

    public init(mode: RoundingMode? = nil, level: RoundingLevel? = nil, extraPlaces: Int? = nil, taxRemoval: TaxRemoval? = nil, cash: CashRounding? = nil) {
        self.mode = mode
        self.level = level
        self.extraPlaces = extraPlaces
        self.taxRemoval = taxRemoval
        self.cash = cash
    }

    enum CodingKeys: String, CodingKey {
        case mode, level, extraPlaces = "extra_places", taxRemoval = "tax_removal", cash
    }
}

/// Which checks are made, and how much they weigh.
public struct RuleSet: Codable, Hashable, Sendable {
    /// What differs from the built-in settings; each check at most once.
    public var checks: [CheckSetting]

    public init(checks: [CheckSetting] = []) {
        self.checks = checks
    }

    enum CodingKeys: String, CodingKey {
        case checks
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        checks = try fields.decodeIfPresent([CheckSetting].self, forKey: .checks) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        if !checks.isEmpty { try fields.encode(checks, forKey: .checks) }
    }
}

/// Asks when how much of a document is to be paid.
struct SchedulePayments: Codable, Hashable, Sendable {
    /// What is to be paid, and on which terms.
    var schedule: ScheduleRequest

    init(schedule: ScheduleRequest) {
        self.schedule = schedule
    }

    enum CodingKeys: String, CodingKey {
        case schedule
    }
}

/// Asks when how much of several documents is to be paid.
struct SchedulePaymentsMany: Codable, Hashable, Sendable {
    /// What is to be paid, and on which terms, one answer each.
    var schedules: [ScheduleRequest]

    init(schedules: [ScheduleRequest]) {
        self.schedules = schedules
    }

    enum CodingKeys: String, CodingKey {
        case schedules
    }
}

/// Asks when how much of a document is to be paid.
public struct ScheduleRequest: Codable, Hashable, Sendable {
    /// The currency of every amount in it. BT-5.
    public var currency: Currency
    /// The date of the invoice. BT-2.
    public var issuedOn: CalendarDate
    /// What is to be paid; negative where money is given back. BT-115.
    public var payable: Amount
    /// On which terms.
    public var terms: PaymentTerms
    /// The taxes of the document, as its totals say; those that are not added to the price do not count. BG-23.
    public var taxes: [TaxSubtotal]
    /// The total of the document without tax; what is to be paid less the taxes when left out. BT-109.
    public var net: Amount?
    /// How much of what is to be paid a discount is for, tax included, such as goods without freight; all when left out.
    public var discountable: Amount?
    /// Decimal places of its amounts, where they are not those of ISO 4217.
    public var minorUnits: Int?
    /// What happens to the part of a figure that does not fit.
    public var roundingMode: RoundingMode?
    /// How the terms are written down.
    public var note: PaymentNote?

    public init(currency: Currency, issuedOn: CalendarDate, payable: Amount, terms: PaymentTerms, taxes: [TaxSubtotal] = [], net: Amount? = nil, discountable: Amount? = nil, minorUnits: Int? = nil, roundingMode: RoundingMode? = nil, note: PaymentNote? = nil) {
        self.currency = currency
        self.issuedOn = issuedOn
        self.payable = payable
        self.terms = terms
        self.taxes = taxes
        self.net = net
        self.discountable = discountable
        self.minorUnits = minorUnits
        self.roundingMode = roundingMode
        self.note = note
    }

    enum CodingKeys: String, CodingKey {
        case currency, issuedOn = "issued_on", payable, terms, taxes, net, discountable, minorUnits = "minor_units", roundingMode = "rounding_mode", note
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        currency = try fields.decode(Currency.self, forKey: .currency)
        issuedOn = try fields.decode(CalendarDate.self, forKey: .issuedOn)
        payable = try fields.decode(Amount.self, forKey: .payable)
        terms = try fields.decode(PaymentTerms.self, forKey: .terms)
        taxes = try fields.decodeIfPresent([TaxSubtotal].self, forKey: .taxes) ?? []
        net = try fields.decodeIfPresent(Amount.self, forKey: .net)
        discountable = try fields.decodeIfPresent(Amount.self, forKey: .discountable)
        minorUnits = try fields.decodeIfPresent(Int.self, forKey: .minorUnits)
        roundingMode = try fields.decodeIfPresent(RoundingMode.self, forKey: .roundingMode)
        note = try fields.decodeIfPresent(PaymentNote.self, forKey: .note)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(currency, forKey: .currency)
        try fields.encode(issuedOn, forKey: .issuedOn)
        try fields.encode(payable, forKey: .payable)
        try fields.encode(terms, forKey: .terms)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        try fields.encodeIfPresent(net, forKey: .net)
        try fields.encodeIfPresent(discountable, forKey: .discountable)
        try fields.encodeIfPresent(minorUnits, forKey: .minorUnits)
        try fields.encodeIfPresent(roundingMode, forKey: .roundingMode)
        try fields.encodeIfPresent(note, forKey: .note)
    }
}

/// A part of what is to be paid, with its date.
public struct ScheduledInstalment: Codable, Hashable, Sendable {
    /// When it is due.
    public var dueOn: CalendarDate
    /// How much.
    public var amount: Amount

    public init(dueOn: CalendarDate, amount: Amount) {
        self.dueOn = dueOn
        self.amount = amount
    }

    enum CodingKeys: String, CodingKey {
        case dueOn = "due_on", amount
    }
}

/// When how much of a document is to be paid.
public struct ScheduledPayments: Codable, Hashable, Sendable {
    /// The dates and amounts.
    public var schedule: PaymentSchedule

    public init(schedule: PaymentSchedule) {
        self.schedule = schedule
    }

    enum CodingKeys: String, CodingKey {
        case schedule
    }
}

/// Several documents, each with its own reply.
public struct ScheduledPaymentsMany: Codable, Hashable, Sendable {
    /// The replies, in the order of the requests.
    public var replies: [Reply<ScheduledPayments>]

    public init(replies: [Reply<ScheduledPayments>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// Who sells: one per desk.
public struct Seller: Codable, Hashable, Sendable {
    /// The name on documents. BT-27.
    public var name: String
    /// The seat. BG-5.
    public var address: Address
    /// The currency of the books.
    public var currency: Currency
    /// How the tax office knows the seller.
    public var taxIdentity: TaxIdentity?
    /// The price list that applies when the customer has none.
    public var priceListID: PriceListID?

    public init(name: String, address: Address, currency: Currency, taxIdentity: TaxIdentity? = nil, priceListID: PriceListID? = nil) {
        self.name = name
        self.address = address
        self.currency = currency
        self.taxIdentity = taxIdentity
        self.priceListID = priceListID
    }

    enum CodingKeys: String, CodingKey {
        case name, address, currency, taxIdentity = "tax_identity", priceListID = "price_list_id"
    }
}

/// The events a command led to.
public struct Sequences: Codable, Hashable, Sendable {
    /// The first.
    public var first: Int
    /// The last.
    public var last: Int

    public init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }

    enum CodingKeys: String, CodingKey {
        case first, last
    }
}

/// Sends goods of an order: all that is ready, or by line.
public struct ShipOrder: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// On which date.
    public var shippedOn: CalendarDate
    /// Which lines and how much of each; all that is reserved or picked when empty.
    public var lines: [LineQuantity]
    /// Who carries it.
    public var carrier: String?
    /// The carrier's number for it.
    public var trackingNumber: String?
    /// The id of the invoice, where the policy invoices at shipping.
    public var invoiceID: InvoiceID?

    public init(orderID: OrderID, shippedOn: CalendarDate, lines: [LineQuantity] = [], carrier: String? = nil, trackingNumber: String? = nil, invoiceID: InvoiceID? = nil) {
        self.orderID = orderID
        self.shippedOn = shippedOn
        self.lines = lines
        self.carrier = carrier
        self.trackingNumber = trackingNumber
        self.invoiceID = invoiceID
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", shippedOn = "shipped_on", lines, carrier, trackingNumber = "tracking_number", invoiceID = "invoice_id"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        orderID = try fields.decode(OrderID.self, forKey: .orderID)
        shippedOn = try fields.decode(CalendarDate.self, forKey: .shippedOn)
        lines = try fields.decodeIfPresent([LineQuantity].self, forKey: .lines) ?? []
        carrier = try fields.decodeIfPresent(String.self, forKey: .carrier)
        trackingNumber = try fields.decodeIfPresent(String.self, forKey: .trackingNumber)
        invoiceID = try fields.decodeIfPresent(InvoiceID.self, forKey: .invoiceID)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(orderID, forKey: .orderID)
        try fields.encode(shippedOn, forKey: .shippedOn)
        if !lines.isEmpty { try fields.encode(lines, forKey: .lines) }
        try fields.encodeIfPresent(carrier, forKey: .carrier)
        try fields.encodeIfPresent(trackingNumber, forKey: .trackingNumber)
        try fields.encodeIfPresent(invoiceID, forKey: .invoiceID)
    }
}

/// One shipment.
public struct Shipment: Codable, Hashable, Sendable {
    /// How many events it has seen.
    public var version: Int
    /// What was sent, when and by whom.
    public var sent: ShipmentSent
    /// When it arrived.
    public var deliveredOn: CalendarDate?

    public init(version: Int, sent: ShipmentSent, deliveredOn: CalendarDate? = nil) {
        self.version = version
        self.sent = sent
        self.deliveredOn = deliveredOn
    }

    enum CodingKeys: String, CodingKey {
        case version, sent, deliveredOn = "delivered_on"
    }
}

/// A shipment arrived.
public struct ShipmentDelivered: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Its number in the order.
    public var shipment: Int
    /// On which date.
    public var deliveredOn: CalendarDate

    public init(orderID: OrderID, shipment: Int, deliveredOn: CalendarDate) {
        self.orderID = orderID
        self.shipment = shipment
        self.deliveredOn = deliveredOn
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", shipment, deliveredOn = "delivered_on"
    }
}

/// A shipment left.
public struct ShipmentSent: Codable, Hashable, Sendable {
    /// Which order.
    public var orderID: OrderID
    /// Its number in the order.
    public var shipment: Int
    /// On which date.
    public var shippedOn: CalendarDate
    /// What is in it.
    public var lines: [LineQuantity]
    /// Who carries it.
    public var carrier: String?
    /// The carrier's number for it.
    public var trackingNumber: String?
    /// The id for its invoice, where the policy invoices at shipping.
    public var invoiceID: InvoiceID?

    public init(orderID: OrderID, shipment: Int, shippedOn: CalendarDate, lines: [LineQuantity], carrier: String? = nil, trackingNumber: String? = nil, invoiceID: InvoiceID? = nil) {
        self.orderID = orderID
        self.shipment = shipment
        self.shippedOn = shippedOn
        self.lines = lines
        self.carrier = carrier
        self.trackingNumber = trackingNumber
        self.invoiceID = invoiceID
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", shipment, shippedOn = "shipped_on", lines, carrier, trackingNumber = "tracking_number", invoiceID = "invoice_id"
    }
}

/// Asks for lines of the snapshot.
struct Snapshot: Codable, Hashable, Sendable {
    /// How many lines to leave out.
    var from: Int?

    init(from: Int? = nil) {
        self.from = from
    }

    enum CodingKeys: String, CodingKey {
        case from
    }
}

/// Lines of a snapshot.
public struct SnapshotLines: Codable, Hashable, Sendable {
    /// The lines, each to be stored as it is.
    public var lines: [String]
    /// Where to go on, when there are more.
    public var next: Int?

    public init(lines: [String], next: Int? = nil) {
        self.lines = lines
        self.next = next
    }

    enum CodingKeys: String, CodingKey {
        case lines, next
    }
}

/// What travels together.
public struct SplitIntoPackages: Codable, Hashable, Sendable {
    /// The packages, by location in the order in which they are named, on hand before backorder.
    public var packages: [PlannedPackage]

    public init(packages: [PlannedPackage]) {
        self.packages = packages
    }

    enum CodingKeys: String, CodingKey {
        case packages
    }
}

/// Asks what travels together.
struct SplitPackages: Codable, Hashable, Sendable {
    /// What is to be packed, and how.
    var packing: PackingRequest

    init(packing: PackingRequest) {
        self.packing = packing
    }

    enum CodingKeys: String, CodingKey {
        case packing
    }
}

/// A dated signature: when it was decided, on which business date it counts, who asked.
public struct Stamp: Codable, Hashable, Sendable {
    /// The instant of the decision.
    public var at: Timestamp
    /// The business date on which it counts.
    public var on: CalendarDate
    /// Who asked.
    public var by: String

    public init(at: Timestamp, on: CalendarDate, by: String) {
        self.at = at
        self.on = on
        self.by = by
    }

    enum CodingKeys: String, CodingKey {
        case at, on, by
    }
}

/// An identifier, perhaps with the scheme it comes from.
public struct StatedIdentifier: Codable, Hashable, Sendable {
    /// The identifier.
    public var value: String
    /// The scheme: a code of ISO 6523, of the EAS list, of UNTDID 1153 or 7143, as the field has it.
    public var scheme: StatedCode?

    public init(value: String, scheme: StatedCode? = nil) {
        self.value = value
        self.scheme = scheme
    }

    enum CodingKeys: String, CodingKey {
        case value, scheme
    }
}

/// On hand was set to what was counted.
public struct StockAdjusted: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Where.
    public var locationID: LocationID
    /// What was counted.
    public var counted: Quantity
    /// Counted less what was on hand.
    public var discrepancy: Quantity
    /// Why, for people.
    public var reason: String?
    /// Of which lot, or with which serial number.
    public var lotID: LotID?
    /// May they be sold?
    public var status: StockStatus?
    /// Whose they are; the seller's when left out.
    public var owner: StockOwner?

    public init(productID: ProductID, locationID: LocationID, counted: Quantity, discrepancy: Quantity, reason: String? = nil, lotID: LotID? = nil, status: StockStatus? = nil, owner: StockOwner? = nil) {
        self.productID = productID
        self.locationID = locationID
        self.counted = counted
        self.discrepancy = discrepancy
        self.reason = reason
        self.lotID = lotID
        self.status = status
        self.owner = owner
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", locationID = "location_id", counted, discrepancy, reason, lotID = "lot_id", status, owner
    }
}

/// Which units serve which lines.
public struct StockAllocation: Codable, Hashable, Sendable {
    /// What is taken, by line number, then in the order of taking.
    public var picks: [AllocationPick]
    /// What is waited for, by line number, then in the order of the locations.
    public var backorders: [AllocationBackorder]
    /// What of a line is left over, by line number.
    public var unallocated: [Unallocated]
    /// From how many locations something is taken.
    public var shipments: Int
    /// Every source of a line's product, by line number, then in the order of asking.
    public var considered: [ConsideredSource]
    /// How the locations (`fewest_shipments`, `lowest_cost`) and packages (`fewest_packages`, `whole_packages`) were chosen; absent when nothing had to be searched.
    public var search: AllocationSearch?

    public init(picks: [AllocationPick], backorders: [AllocationBackorder], unallocated: [Unallocated], shipments: Int, considered: [ConsideredSource], search: AllocationSearch? = nil) {
        self.picks = picks
        self.backorders = backorders
        self.unallocated = unallocated
        self.shipments = shipments
        self.considered = considered
        self.search = search
    }

    enum CodingKeys: String, CodingKey {
        case picks, backorders, unallocated, shipments, considered, search
    }
}

/// What the stock of many products costs and risks.
public struct StockAnalysis: Codable, Hashable, Sendable {
    /// The currency of every amount.
    public var currency: Currency
    /// The products, in the order in which they were given.
    public var products: [ProductAnalysis]
    /// The classes A, B and C; they sum to the totals.
    public var classes: [AbcClassTotals]
    /// What was used of all products, at cost.
    public var usageValue: Amount
    /// What is on hand of all products, at cost.
    public var stockValue: Amount
    /// What holding all of it costs a day: the sum over the products.
    public var holdingCostPerDay: Amount?
    /// What holding all of it costs a year: the sum over the products.
    public var holdingCostPerYear: Amount?
    /// What lies beyond the most days that stock should last, at cost.
    public var excessValue: Amount?

    public init(currency: Currency, products: [ProductAnalysis], classes: [AbcClassTotals], usageValue: Amount, stockValue: Amount, holdingCostPerDay: Amount? = nil, holdingCostPerYear: Amount? = nil, excessValue: Amount? = nil) {
        self.currency = currency
        self.products = products
        self.classes = classes
        self.usageValue = usageValue
        self.stockValue = stockValue
        self.holdingCostPerDay = holdingCostPerDay
        self.holdingCostPerYear = holdingCostPerYear
        self.excessValue = excessValue
    }

    enum CodingKeys: String, CodingKey {
        case currency, products, classes, usageValue = "usage_value", stockValue = "stock_value", holdingCostPerDay = "holding_cost_per_day", holdingCostPerYear = "holding_cost_per_year", excessValue = "excess_value"
    }
}

/// By what stock is judged. What is left out is not judged.
public struct StockAnalysisRules: Codable, Hashable, Sendable {
    /// The currency of every amount.
    public var currency: Currency
    /// What holding stock costs in a year, in percent of its value.
    public var holdingCostPercent: Percent?
    /// The most days that stock should last.
    public var daysOfSupplyMax: Int?
    /// After how many days without usage stock is dead.
    public var deadStockDays: Int?
    /// Stock that turns over fewer times a year than this is slow.
    public var turnoverMin: Quantity?
    /// Where the classes end; 80 and 95 percent when left out.
    public var abcShares: AbcShares?
    /// How amounts, shares and turnover are rounded.
    public var roundingMode: RoundingMode?

    public init(currency: Currency, holdingCostPercent: Percent? = nil, daysOfSupplyMax: Int? = nil, deadStockDays: Int? = nil, turnoverMin: Quantity? = nil, abcShares: AbcShares? = nil, roundingMode: RoundingMode? = nil) {
        self.currency = currency
        self.holdingCostPercent = holdingCostPercent
        self.daysOfSupplyMax = daysOfSupplyMax
        self.deadStockDays = deadStockDays
        self.turnoverMin = turnoverMin
        self.abcShares = abcShares
        self.roundingMode = roundingMode
    }

    enum CodingKeys: String, CodingKey {
        case currency, holdingCostPercent = "holding_cost_percent", daysOfSupplyMax = "days_of_supply_max", deadStockDays = "dead_stock_days", turnoverMin = "turnover_min", abcShares = "abc_shares", roundingMode = "rounding_mode"
    }
}

/// From now on this is what is expected of a supply.
public struct StockExpected: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Which supply.
    public var supplyID: SupplyID
    /// Where it will come in.
    public var locationID: LocationID
    /// How many are still to come.
    public var quantity: Quantity
    /// On which date.
    public var expectedOn: CalendarDate
    /// Why, for people.
    public var reason: String?

    public init(productID: ProductID, supplyID: SupplyID, locationID: LocationID, quantity: Quantity, expectedOn: CalendarDate, reason: String? = nil) {
        self.productID = productID
        self.supplyID = supplyID
        self.locationID = locationID
        self.quantity = quantity
        self.expectedOn = expectedOn
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", supplyID = "supply_id", locationID = "location_id", quantity, expectedOn = "expected_on", reason
    }
}

/// Units of a product were promised to orders that waited for them.
public struct StockFilled: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// To which lines, in the order in which they were served.
    public var lines: [FilledLine]

    public init(productID: ProductID, lines: [FilledLine]) {
        self.productID = productID
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", lines
    }
}

/// From now on a hold has exactly these units of a product.
public struct StockHeld: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Which hold.
    public var holdID: StockHoldID
    /// Which units, in the order of taking.
    public var picks: [Pick]
    /// For whom.
    public var owner: HoldOwner?
    /// Until when; without end when left out.
    public var expiresAt: Timestamp?

    public init(productID: ProductID, holdID: StockHoldID, picks: [Pick], owner: HoldOwner? = nil, expiresAt: Timestamp? = nil) {
        self.productID = productID
        self.holdID = holdID
        self.picks = picks
        self.owner = owner
        self.expiresAt = expiresAt
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", holdID = "hold_id", picks, owner, expiresAt = "expires_at"
    }
}

/// One hold.
public struct StockHold: Codable, Hashable, Sendable {
    /// Which.
    public var holdID: StockHoldID
    /// How many events it has seen.
    public var version: Int
    /// Of what, how many.
    public var lines: [HoldLine]
    /// For whom.
    public var owner: HoldOwner?
    /// Until when; without end when left out.
    public var expiresAt: Timestamp?
    /// How it ended, when somebody ended it.
    public var ended: HoldEnding?
    /// The channel that it is for: only locations that sell in it are looked at; any location when left out.
    public var salesChannel: SalesChannel?

    public init(holdID: StockHoldID, version: Int, lines: [HoldLine], owner: HoldOwner? = nil, expiresAt: Timestamp? = nil, ended: HoldEnding? = nil, salesChannel: SalesChannel? = nil) {
        self.holdID = holdID
        self.version = version
        self.lines = lines
        self.owner = owner
        self.expiresAt = expiresAt
        self.ended = ended
        self.salesChannel = salesChannel
    }

    enum CodingKeys: String, CodingKey {
        case holdID = "hold_id", version, lines, owner, expiresAt = "expires_at", ended, salesChannel = "sales_channel"
    }
}

/// A hold on units of a product lasts until another instant.
public struct StockHoldExtended: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Which hold.
    public var holdID: StockHoldID
    /// Until when; without end when left out.
    public var expiresAt: Timestamp?

    public init(productID: ProductID, holdID: StockHoldID, expiresAt: Timestamp? = nil) {
        self.productID = productID
        self.holdID = holdID
        self.expiresAt = expiresAt
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", holdID = "hold_id", expiresAt = "expires_at"
    }
}

/// A hold has nothing of a product any more.
public struct StockHoldReleased: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Which hold.
    public var holdID: StockHoldID
    /// Why.
    public var reason: HoldEnd?

    public init(productID: ProductID, holdID: StockHoldID, reason: HoldEnd? = nil) {
        self.productID = productID
        self.holdID = holdID
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", holdID = "hold_id", reason
    }
}

/// Goods left without an order.
public struct StockIssued: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// From where.
    public var place: StockPlace
    /// How many.
    public var quantity: Quantity
    /// Why.
    public var kind: IssueKind?
    /// Why, for people.
    public var reason: String?

    public init(productID: ProductID, place: StockPlace, quantity: Quantity, kind: IssueKind? = nil, reason: String? = nil) {
        self.productID = productID
        self.place = place
        self.quantity = quantity
        self.kind = kind
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", place, quantity, kind, reason
    }
}

/// A stock item as it is written down.
public struct StockItemState: Codable, Hashable, Sendable {
    /// Which product.
    public var productID: ProductID
    /// How many events it has seen.
    public var version: Int
    /// The places.
    public var levels: [StockLevel]
    /// What is known of lots.
    public var lots: [Lot]
    /// The promises.
    public var reservations: [Promise]
    /// What holds have.
    public var holds: [HeldStock]
    /// The waiting list, in the order in which lines began to wait.
    public var backorders: [Waiting]
    /// What is expected.
    public var supplies: [Supply]
    /// What is demanded of it.
    public var rules: StockRules?

    public init(productID: ProductID, version: Int, levels: [StockLevel] = [], lots: [Lot] = [], reservations: [Promise] = [], holds: [HeldStock] = [], backorders: [Waiting] = [], supplies: [Supply] = [], rules: StockRules? = nil) {
        self.productID = productID
        self.version = version
        self.levels = levels
        self.lots = lots
        self.reservations = reservations
        self.holds = holds
        self.backorders = backorders
        self.supplies = supplies
        self.rules = rules
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", version, levels, lots, reservations, holds, backorders, supplies, rules
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        version = try fields.decode(Int.self, forKey: .version)
        levels = try fields.decodeIfPresent([StockLevel].self, forKey: .levels) ?? []
        lots = try fields.decodeIfPresent([Lot].self, forKey: .lots) ?? []
        reservations = try fields.decodeIfPresent([Promise].self, forKey: .reservations) ?? []
        holds = try fields.decodeIfPresent([HeldStock].self, forKey: .holds) ?? []
        backorders = try fields.decodeIfPresent([Waiting].self, forKey: .backorders) ?? []
        supplies = try fields.decodeIfPresent([Supply].self, forKey: .supplies) ?? []
        rules = try fields.decodeIfPresent(StockRules.self, forKey: .rules)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(productID, forKey: .productID)
        try fields.encode(version, forKey: .version)
        if !levels.isEmpty { try fields.encode(levels, forKey: .levels) }
        if !lots.isEmpty { try fields.encode(lots, forKey: .lots) }
        if !reservations.isEmpty { try fields.encode(reservations, forKey: .reservations) }
        if !holds.isEmpty { try fields.encode(holds, forKey: .holds) }
        if !backorders.isEmpty { try fields.encode(backorders, forKey: .backorders) }
        if !supplies.isEmpty { try fields.encode(supplies, forKey: .supplies) }
        try fields.encodeIfPresent(rules, forKey: .rules)
    }
}

/// What lies at one place.
public struct StockLevel: Codable, Hashable, Sendable {
    /// Where.
    public var locationID: LocationID
    /// What is there.
    public var onHand: Quantity
    /// What of it is promised to orders.
    public var reserved: Quantity
    /// What of it is held, the holds that have expired and were not swept yet in it.
    public var held: Quantity?
    /// Of which lot, or with which serial number.
    public var lotID: LotID?
    /// May it be sold?
    public var status: StockStatus?
    /// Whose it is; the seller's when left out.
    public var owner: StockOwner?

    public init(locationID: LocationID, onHand: Quantity, reserved: Quantity, held: Quantity? = nil, lotID: LotID? = nil, status: StockStatus? = nil, owner: StockOwner? = nil) {
        self.locationID = locationID
        self.onHand = onHand
        self.reserved = reserved
        self.held = held
        self.lotID = lotID
        self.status = status
        self.owner = owner
    }

    enum CodingKeys: String, CodingKey {
        case locationID = "location_id", onHand = "on_hand", reserved, held, lotID = "lot_id", status, owner
    }
}

/// What tells goods of one product apart: where they lie, from which lot, in what state, and whose they are.
public struct StockPlace: Codable, Hashable, Sendable {
    /// Where.
    public var locationID: LocationID
    /// Of which lot, or with which serial number, where the product has those.
    public var lotID: LotID?
    /// May they be sold?
    public var status: StockStatus?
    /// Whose they are; the seller's when left out.
    public var owner: StockOwner?

    public init(locationID: LocationID, lotID: LotID? = nil, status: StockStatus? = nil, owner: StockOwner? = nil) {
        self.locationID = locationID
        self.lotID = lotID
        self.status = status
        self.owner = owner
    }

    enum CodingKeys: String, CodingKey {
        case locationID = "location_id", lotID = "lot_id", status, owner
    }
}

/// Where a product stands, at all the places that are looked at together. No figure is less than nothing.
public struct StockPosition: Codable, Hashable, Sendable {
    /// What is there.
    public var onHand: Quantity
    /// What of it is promised.
    public var reserved: Quantity?
    /// What is promised beyond what is there.
    public var backordered: Quantity?
    /// What is ordered and has not come yet.
    public var onOrder: Quantity?

    public init(onHand: Quantity, reserved: Quantity? = nil, backordered: Quantity? = nil, onOrder: Quantity? = nil) {
        self.onHand = onHand
        self.reserved = reserved
        self.backordered = backordered
        self.onOrder = onOrder
    }

    enum CodingKeys: String, CodingKey {
        case onHand = "on_hand", reserved, backordered, onOrder = "on_order"
    }
}

/// Units that were promised to one line are promised to another; the first waits for them again.
public struct StockReallocated: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Which order loses them.
    public var fromOrderID: OrderID
    /// Which of its lines.
    public var fromLine: Int
    /// Which order gets them.
    public var toOrderID: OrderID
    /// Which of its lines.
    public var toLine: Int
    /// Which units.
    public var picks: [Pick]
    /// What the first line waits for after this.
    public var fromBackordered: Quantity
    /// What the second line waits for after this.
    public var toBackordered: Quantity

    public init(productID: ProductID, fromOrderID: OrderID, fromLine: Int, toOrderID: OrderID, toLine: Int, picks: [Pick], fromBackordered: Quantity, toBackordered: Quantity) {
        self.productID = productID
        self.fromOrderID = fromOrderID
        self.fromLine = fromLine
        self.toOrderID = toOrderID
        self.toLine = toLine
        self.picks = picks
        self.fromBackordered = fromBackordered
        self.toBackordered = toBackordered
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", fromOrderID = "from_order_id", fromLine = "from_line", toOrderID = "to_order_id", toLine = "to_line", picks, fromBackordered = "from_backordered", toBackordered = "to_backordered"
    }
}

/// Goods were booked in.
public struct StockReceived: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// Where.
    public var locationID: LocationID
    /// How many.
    public var quantity: Quantity
    /// On which date.
    public var receivedOn: CalendarDate
    /// From where, for people.
    public var reference: String?
    /// Of which lot, or with which serial number.
    public var lotID: LotID?
    /// The last date on which the lot may be sold.
    public var expiresOn: CalendarDate?
    /// The package that the lot lies in.
    public var packageID: PackageID?
    /// May they be sold?
    public var status: StockStatus?
    /// Whose they are; the seller's when left out.
    public var owner: StockOwner?
    /// The expected supply that came in.
    public var supplyID: SupplyID?

    public init(productID: ProductID, locationID: LocationID, quantity: Quantity, receivedOn: CalendarDate, reference: String? = nil, lotID: LotID? = nil, expiresOn: CalendarDate? = nil, packageID: PackageID? = nil, status: StockStatus? = nil, owner: StockOwner? = nil, supplyID: SupplyID? = nil) {
        self.productID = productID
        self.locationID = locationID
        self.quantity = quantity
        self.receivedOn = receivedOn
        self.reference = reference
        self.lotID = lotID
        self.expiresOn = expiresOn
        self.packageID = packageID
        self.status = status
        self.owner = owner
        self.supplyID = supplyID
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", locationID = "location_id", quantity, receivedOn = "received_on", reference, lotID = "lot_id", expiresOn = "expires_on", packageID = "package_id", status, owner, supplyID = "supply_id"
    }
}

/// Promises of one product to an order were given back.
public struct StockReleased: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// By which order.
    public var orderID: OrderID
    /// By which lines.
    public var lines: [LineRelease]

    public init(productID: ProductID, orderID: OrderID, lines: [LineRelease]) {
        self.productID = productID
        self.orderID = orderID
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", orderID = "order_id", lines
    }
}

/// Units of one product were promised to an order, or put on its waiting list.
public struct StockReserved: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// To which order.
    public var orderID: OrderID
    /// To which lines.
    public var lines: [LinePromise]
    /// How urgent the order is; the higher, the earlier it is served.
    public var priority: Int?

    public init(productID: ProductID, orderID: OrderID, lines: [LinePromise], priority: Int? = nil) {
        self.productID = productID
        self.orderID = orderID
        self.lines = lines
        self.priority = priority
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", orderID = "order_id", lines, priority
    }
}

/// Goods came back from a buyer.
public struct StockReturned: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// To where.
    public var place: StockPlace
    /// How many.
    public var quantity: Quantity
    /// On which date.
    public var returnedOn: CalendarDate
    /// From which order.
    public var orderID: OrderID?
    /// Why, for people.
    public var reason: String?

    public init(productID: ProductID, place: StockPlace, quantity: Quantity, returnedOn: CalendarDate, orderID: OrderID? = nil, reason: String? = nil) {
        self.productID = productID
        self.place = place
        self.quantity = quantity
        self.returnedOn = returnedOn
        self.orderID = orderID
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", place, quantity, returnedOn = "returned_on", orderID = "order_id", reason
    }
}

/// Sets what is demanded of the stock of a product. What was set before is replaced.
public struct StockRules: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// May orders wait for supply?
    public var backorder: BackorderRule?
    /// How many units may wait at most, where that is limited.
    public var backorderLimit: Quantity?
    /// What is demanded of locations.
    public var locations: [LocationRule]

    public init(productID: ProductID, backorder: BackorderRule? = nil, backorderLimit: Quantity? = nil, locations: [LocationRule] = []) {
        self.productID = productID
        self.backorder = backorder
        self.backorderLimit = backorderLimit
        self.locations = locations
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", backorder, backorderLimit = "backorder_limit", locations
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        productID = try fields.decode(ProductID.self, forKey: .productID)
        backorder = try fields.decodeIfPresent(BackorderRule.self, forKey: .backorder)
        backorderLimit = try fields.decodeIfPresent(Quantity.self, forKey: .backorderLimit)
        locations = try fields.decodeIfPresent([LocationRule].self, forKey: .locations) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(productID, forKey: .productID)
        try fields.encodeIfPresent(backorder, forKey: .backorder)
        try fields.encodeIfPresent(backorderLimit, forKey: .backorderLimit)
        if !locations.isEmpty { try fields.encode(locations, forKey: .locations) }
    }
}

/// Units of one product left with a shipment.
public struct StockShipped: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// For which order.
    public var orderID: OrderID
    /// With which shipment of the order.
    public var shipment: Int
    /// For which lines.
    public var lines: [LinePicks]

    public init(productID: ProductID, orderID: OrderID, shipment: Int, lines: [LinePicks]) {
        self.productID = productID
        self.orderID = orderID
        self.shipment = shipment
        self.lines = lines
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", orderID = "order_id", shipment, lines
    }
}

/// Goods were moved.
public struct StockTransferred: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// From where.
    public var fromPlace: StockPlace
    /// To where.
    public var toPlace: StockPlace
    /// How many.
    public var quantity: Quantity
    /// Why, for people.
    public var reason: String?

    public init(productID: ProductID, fromPlace: StockPlace, toPlace: StockPlace, quantity: Quantity, reason: String? = nil) {
        self.productID = productID
        self.fromPlace = fromPlace
        self.toPlace = toPlace
        self.quantity = quantity
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", fromPlace = "from_place", toPlace = "to_place", quantity, reason
    }
}

/// What was used (issued) of a product on a day. A day may stand several times; its quantities are added up.
public struct StockUsage: Codable, Hashable, Sendable {
    /// The day; not after today.
    public var on: CalendarDate
    /// How much; more than nothing.
    public var quantity: Quantity

    public init(on: CalendarDate, quantity: Quantity) {
        self.on = on
        self.quantity = quantity
    }

    enum CodingKeys: String, CodingKey {
        case on, quantity
    }
}

/// Goods that are expected.
public struct Supply: Codable, Hashable, Sendable {
    /// Which: a purchase order, a production order, a transfer under way.
    public var supplyID: SupplyID
    /// Where they will come in.
    public var locationID: LocationID
    /// How many are still to come.
    public var quantity: Quantity
    /// On which date.
    public var expectedOn: CalendarDate

    public init(supplyID: SupplyID, locationID: LocationID, quantity: Quantity, expectedOn: CalendarDate) {
        self.supplyID = supplyID
        self.locationID = locationID
        self.quantity = quantity
        self.expectedOn = expectedOn
    }

    enum CodingKeys: String, CodingKey {
        case supplyID = "supply_id", locationID = "location_id", quantity, expectedOn = "expected_on"
    }
}

/// A document that supports the invoice. BG-24. Attached files themselves are not held.
public struct SupportingDocument: Codable, Hashable, Sendable {
    /// Its number. BT-122.
    public var documentID: String
    /// What it is. BT-123.
    public var description: String?
    /// Where it can be found. BT-124.
    public var location: String?

    public init(documentID: String, description: String? = nil, location: String? = nil) {
        self.documentID = documentID
        self.description = description
        self.location = location
    }

    enum CodingKeys: String, CodingKey {
        case documentID = "document_id", description, location
    }
}

/// One tax. A document lists those that its lines name; a line may name several.
public struct Tax: Codable, Hashable, Sendable {
    /// The caller's id, which lines name.
    public var taxID: TaxID
    /// How it is computed.
    public var kind: TaxKind?
    /// The category. UNCL5305, BT-118.
    public var category: TaxCategory?
    /// The percentage, of the kinds `percent` and `division`. BT-119.
    public var rate: Percent?
    /// So much for each unit, of the kind `fixed`.
    public var perUnit: UnitPrice?
    /// The taxes that take its place, of the kind `group`.
    public var members: [TaxID]
    /// Is it in the price?
    public var inclusion: TaxInclusion?
    /// What it does to the taxes after it.
    public var effect: TaxEffect?
    /// Do the taxes before it belong to its base?
    public var base: TaxBase?
    /// Who pays it to the tax office.
    public var settlement: TaxSettlement?
    /// A second percentage of the same base, such as the Spanish equivalence surcharge.
    public var surcharge: Percent?
    /// Where the tax is booked, in parts of it: `100` and `-100` for a reverse charge, which then adds nothing.
    public var distribution: [Percent]
    /// Why nothing is due, as a code of the VATEX list. BT-121.
    public var exemptionCode: String?
    /// Why nothing is due, for people. BT-120.
    public var exemptionReason: String?

    public init(taxID: TaxID, kind: TaxKind? = nil, category: TaxCategory? = nil, rate: Percent? = nil, perUnit: UnitPrice? = nil, members: [TaxID] = [], inclusion: TaxInclusion? = nil, effect: TaxEffect? = nil, base: TaxBase? = nil, settlement: TaxSettlement? = nil, surcharge: Percent? = nil, distribution: [Percent] = [], exemptionCode: String? = nil, exemptionReason: String? = nil) {
        self.taxID = taxID
        self.kind = kind
        self.category = category
        self.rate = rate
        self.perUnit = perUnit
        self.members = members
        self.inclusion = inclusion
        self.effect = effect
        self.base = base
        self.settlement = settlement
        self.surcharge = surcharge
        self.distribution = distribution
        self.exemptionCode = exemptionCode
        self.exemptionReason = exemptionReason
    }

    enum CodingKeys: String, CodingKey {
        case taxID = "tax_id", kind, category, rate, perUnit = "per_unit", members, inclusion, effect, base, settlement, surcharge, distribution, exemptionCode = "exemption_code", exemptionReason = "exemption_reason"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        taxID = try fields.decode(TaxID.self, forKey: .taxID)
        kind = try fields.decodeIfPresent(TaxKind.self, forKey: .kind)
        category = try fields.decodeIfPresent(TaxCategory.self, forKey: .category)
        rate = try fields.decodeIfPresent(Percent.self, forKey: .rate)
        perUnit = try fields.decodeIfPresent(UnitPrice.self, forKey: .perUnit)
        members = try fields.decodeIfPresent([TaxID].self, forKey: .members) ?? []
        inclusion = try fields.decodeIfPresent(TaxInclusion.self, forKey: .inclusion)
        effect = try fields.decodeIfPresent(TaxEffect.self, forKey: .effect)
        base = try fields.decodeIfPresent(TaxBase.self, forKey: .base)
        settlement = try fields.decodeIfPresent(TaxSettlement.self, forKey: .settlement)
        surcharge = try fields.decodeIfPresent(Percent.self, forKey: .surcharge)
        distribution = try fields.decodeIfPresent([Percent].self, forKey: .distribution) ?? []
        exemptionCode = try fields.decodeIfPresent(String.self, forKey: .exemptionCode)
        exemptionReason = try fields.decodeIfPresent(String.self, forKey: .exemptionReason)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(taxID, forKey: .taxID)
        try fields.encodeIfPresent(kind, forKey: .kind)
        try fields.encodeIfPresent(category, forKey: .category)
        try fields.encodeIfPresent(rate, forKey: .rate)
        try fields.encodeIfPresent(perUnit, forKey: .perUnit)
        if !members.isEmpty { try fields.encode(members, forKey: .members) }
        try fields.encodeIfPresent(inclusion, forKey: .inclusion)
        try fields.encodeIfPresent(effect, forKey: .effect)
        try fields.encodeIfPresent(base, forKey: .base)
        try fields.encodeIfPresent(settlement, forKey: .settlement)
        try fields.encodeIfPresent(surcharge, forKey: .surcharge)
        if !distribution.isEmpty { try fields.encode(distribution, forKey: .distribution) }
        try fields.encodeIfPresent(exemptionCode, forKey: .exemptionCode)
        try fields.encodeIfPresent(exemptionReason, forKey: .exemptionReason)
    }
}

/// What a table of taxes looks at.
public struct TaxFacts: Codable, Hashable, Sendable {
    /// The date that counts: of an order, its own.
    public var on: CalendarDate
    /// The class of the product.
    public var taxClass: TaxClass?
    /// Where the seller is.
    public var sellerCountry: Country?
    /// Where the buyer is.
    public var buyerCountry: Country?
    /// Does the buyer buy as a business?
    public var buyerKind: BuyerKind?
    /// Where the goods go.
    public var shipToCountry: Country?

    public init(on: CalendarDate, taxClass: TaxClass? = nil, sellerCountry: Country? = nil, buyerCountry: Country? = nil, buyerKind: BuyerKind? = nil, shipToCountry: Country? = nil) {
        self.on = on
        self.taxClass = taxClass
        self.sellerCountry = sellerCountry
        self.buyerCountry = buyerCountry
        self.buyerKind = buyerKind
        self.shipToCountry = shipToCountry
    }

    enum CodingKeys: String, CodingKey {
        case on, taxClass = "tax_class", sellerCountry = "seller_country", buyerCountry = "buyer_country", buyerKind = "buyer_kind", shipToCountry = "ship_to_country"
    }
}

/// How the tax office knows a party.
public struct TaxIdentity: Codable, Hashable, Sendable {
    /// The country whose tax office it is.
    public var country: Country
    /// The VAT identifier with its country prefix. BT-31, BT-48.
    public var vatID: String?
    /// Another registration, such as a national tax number. BT-32.
    public var registrationID: String?

    public init(country: Country, vatID: String? = nil, registrationID: String? = nil) {
        self.country = country
        self.vatID = vatID
        self.registrationID = registrationID
    }

    enum CodingKeys: String, CodingKey {
        case country, vatID = "vat_id", registrationID = "registration_id"
    }
}

/// Category and rate: what decides the tax of a line. BT-151 and BT-152.
public struct TaxRate: Codable, Hashable, Sendable {
    /// The category.
    public var category: TaxCategory
    /// The percentage; zero when left out.
    public var rate: Percent?

    public init(category: TaxCategory, rate: Percent? = nil) {
        self.category = category
        self.rate = rate
    }

    enum CodingKeys: String, CodingKey {
        case category, rate
    }
}

/// A rule: whoever meets all of its conditions is taxed as it says. A condition that is left out is always met.
public struct TaxRule: Codable, Hashable, Sendable {
    /// Its id, by which answers name it.
    public var ruleID: RuleID
    /// The product is of one of these classes.
    public var taxClasses: [TaxClass]
    /// The seller is in one of these.
    public var sellerIn: [Area]
    /// The buyer is in one of these.
    public var buyerIn: [Area]
    /// The buyer is of this kind.
    public var buyerKind: BuyerKind?
    /// The goods go to one of these.
    public var shipToIn: [Area]
    /// The first day on which it is valid.
    public var validFrom: CalendarDate?
    /// The last day on which it is valid.
    public var validUntil: CalendarDate?
    /// How it is taxed, when one tax of a category and rate is all and no reason has to be given.
    public var tax: TaxRate?
    /// Which of the table's taxes it has, in the order in which they are computed; instead of `tax`.
    public var taxes: [TaxID]

    public init(ruleID: RuleID, taxClasses: [TaxClass] = [], sellerIn: [Area] = [], buyerIn: [Area] = [], buyerKind: BuyerKind? = nil, shipToIn: [Area] = [], validFrom: CalendarDate? = nil, validUntil: CalendarDate? = nil, tax: TaxRate? = nil, taxes: [TaxID] = []) {
        self.ruleID = ruleID
        self.taxClasses = taxClasses
        self.sellerIn = sellerIn
        self.buyerIn = buyerIn
        self.buyerKind = buyerKind
        self.shipToIn = shipToIn
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.tax = tax
        self.taxes = taxes
    }

    enum CodingKeys: String, CodingKey {
        case ruleID = "rule_id", taxClasses = "tax_classes", sellerIn = "seller_in", buyerIn = "buyer_in", buyerKind = "buyer_kind", shipToIn = "ship_to_in", validFrom = "valid_from", validUntil = "valid_until", tax, taxes
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        ruleID = try fields.decode(RuleID.self, forKey: .ruleID)
        taxClasses = try fields.decodeIfPresent([TaxClass].self, forKey: .taxClasses) ?? []
        sellerIn = try fields.decodeIfPresent([Area].self, forKey: .sellerIn) ?? []
        buyerIn = try fields.decodeIfPresent([Area].self, forKey: .buyerIn) ?? []
        buyerKind = try fields.decodeIfPresent(BuyerKind.self, forKey: .buyerKind)
        shipToIn = try fields.decodeIfPresent([Area].self, forKey: .shipToIn) ?? []
        validFrom = try fields.decodeIfPresent(CalendarDate.self, forKey: .validFrom)
        validUntil = try fields.decodeIfPresent(CalendarDate.self, forKey: .validUntil)
        tax = try fields.decodeIfPresent(TaxRate.self, forKey: .tax)
        taxes = try fields.decodeIfPresent([TaxID].self, forKey: .taxes) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(ruleID, forKey: .ruleID)
        if !taxClasses.isEmpty { try fields.encode(taxClasses, forKey: .taxClasses) }
        if !sellerIn.isEmpty { try fields.encode(sellerIn, forKey: .sellerIn) }
        if !buyerIn.isEmpty { try fields.encode(buyerIn, forKey: .buyerIn) }
        try fields.encodeIfPresent(buyerKind, forKey: .buyerKind)
        if !shipToIn.isEmpty { try fields.encode(shipToIn, forKey: .shipToIn) }
        try fields.encodeIfPresent(validFrom, forKey: .validFrom)
        try fields.encodeIfPresent(validUntil, forKey: .validUntil)
        try fields.encodeIfPresent(tax, forKey: .tax)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
    }
}

/// One tax of a document: of one category and rate, or one that the document defines. EN 16931 BG-23.
public struct TaxSubtotal: Codable, Hashable, Sendable {
    /// The percentage. BT-119.
    public var rate: Percent
    /// What is taxed: lines less allowances plus charges, without tax. BT-116.
    public var taxable: Amount
    /// The tax on it, its surcharge in it. BT-117.
    public var tax: Amount
    /// The category. BT-118.
    public var category: TaxCategory?
    /// Which of the document's taxes it is, when it is one of those.
    public var taxID: TaxID?
    /// Who pays it to the tax office.
    public var settlement: TaxSettlement?
    /// How much of the tax is a surcharge.
    public var surcharge: Amount?
    /// The parts that it is booked in, when it has a distribution.
    public var distributed: [Amount]
    /// What is taxed, in the accounting currency.
    public var taxableAccounting: Amount?
    /// The tax on it, in the accounting currency.
    public var taxAccounting: Amount?
    /// Why nothing is due, as a code of the VATEX list. BT-121.
    public var exemptionCode: String?
    /// Why nothing is due, for people. BT-120.
    public var exemptionReason: String?

    public init(rate: Percent, taxable: Amount, tax: Amount, category: TaxCategory? = nil, taxID: TaxID? = nil, settlement: TaxSettlement? = nil, surcharge: Amount? = nil, distributed: [Amount] = [], taxableAccounting: Amount? = nil, taxAccounting: Amount? = nil, exemptionCode: String? = nil, exemptionReason: String? = nil) {
        self.rate = rate
        self.taxable = taxable
        self.tax = tax
        self.category = category
        self.taxID = taxID
        self.settlement = settlement
        self.surcharge = surcharge
        self.distributed = distributed
        self.taxableAccounting = taxableAccounting
        self.taxAccounting = taxAccounting
        self.exemptionCode = exemptionCode
        self.exemptionReason = exemptionReason
    }

    enum CodingKeys: String, CodingKey {
        case rate, taxable, tax, category, taxID = "tax_id", settlement, surcharge, distributed, taxableAccounting = "taxable_accounting", taxAccounting = "tax_accounting", exemptionCode = "exemption_code", exemptionReason = "exemption_reason"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        rate = try fields.decode(Percent.self, forKey: .rate)
        taxable = try fields.decode(Amount.self, forKey: .taxable)
        tax = try fields.decode(Amount.self, forKey: .tax)
        category = try fields.decodeIfPresent(TaxCategory.self, forKey: .category)
        taxID = try fields.decodeIfPresent(TaxID.self, forKey: .taxID)
        settlement = try fields.decodeIfPresent(TaxSettlement.self, forKey: .settlement)
        surcharge = try fields.decodeIfPresent(Amount.self, forKey: .surcharge)
        distributed = try fields.decodeIfPresent([Amount].self, forKey: .distributed) ?? []
        taxableAccounting = try fields.decodeIfPresent(Amount.self, forKey: .taxableAccounting)
        taxAccounting = try fields.decodeIfPresent(Amount.self, forKey: .taxAccounting)
        exemptionCode = try fields.decodeIfPresent(String.self, forKey: .exemptionCode)
        exemptionReason = try fields.decodeIfPresent(String.self, forKey: .exemptionReason)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(rate, forKey: .rate)
        try fields.encode(taxable, forKey: .taxable)
        try fields.encode(tax, forKey: .tax)
        try fields.encodeIfPresent(category, forKey: .category)
        try fields.encodeIfPresent(taxID, forKey: .taxID)
        try fields.encodeIfPresent(settlement, forKey: .settlement)
        try fields.encodeIfPresent(surcharge, forKey: .surcharge)
        if !distributed.isEmpty { try fields.encode(distributed, forKey: .distributed) }
        try fields.encodeIfPresent(taxableAccounting, forKey: .taxableAccounting)
        try fields.encodeIfPresent(taxAccounting, forKey: .taxAccounting)
        try fields.encodeIfPresent(exemptionCode, forKey: .exemptionCode)
        try fields.encodeIfPresent(exemptionReason, forKey: .exemptionReason)
    }
}

/// Which product is taxed how, for whom and where. The first rule whose conditions are met decides.
public struct TaxTable: Codable, Hashable, Sendable {
    /// Groups of countries that rules name.
    public var groups: [CountryGroup]
    /// Taxes that rules name; those that are not due with the reason why.
    public var taxes: [Tax]
    /// The rules: the first one whose conditions are met decides.
    public var rules: [TaxRule]

    public init(groups: [CountryGroup] = [], taxes: [Tax] = [], rules: [TaxRule] = []) {
        self.groups = groups
        self.taxes = taxes
        self.rules = rules
    }

    enum CodingKeys: String, CodingKey {
        case groups, taxes, rules
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        groups = try fields.decodeIfPresent([CountryGroup].self, forKey: .groups) ?? []
        taxes = try fields.decodeIfPresent([Tax].self, forKey: .taxes) ?? []
        rules = try fields.decodeIfPresent([TaxRule].self, forKey: .rules) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        if !groups.isEmpty { try fields.encode(groups, forKey: .groups) }
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
        if !rules.isEmpty { try fields.encode(rules, forKey: .rules) }
    }
}

/// A discount off the sum of the lines that the promotion is for, by their quantity or value: that of the highest tier that is reached.
public struct Tiered: Codable, Hashable, Sendable {
    /// The tiers, in any order; all by quantity or all by amount.
    public var tiers: [DiscountTier]
    /// Where it is written down.
    public var placement: DiscountPlacement?

    public init(tiers: [DiscountTier], placement: DiscountPlacement? = nil) {
        self.tiers = tiers
        self.placement = placement
    }

    enum CodingKeys: String, CodingKey {
        case tiers, placement
    }
}

/// The totals of a document, each with the currency's minor units.
public struct Totals: Codable, Hashable, Sendable {
    /// Sum of the lines' net amounts. BT-106.
    public var lineNetSum: Amount
    /// Sum of the document's allowances, without tax. BT-107.
    public var allowanceTotal: Amount
    /// Sum of the document's charges, without tax. BT-108.
    public var chargeTotal: Amount
    /// Total without tax. BT-109.
    public var net: Amount
    /// Total tax that is added. BT-110.
    public var tax: Amount
    /// Total with tax. BT-112.
    public var gross: Amount
    /// The taxes: by category and rate, in that order, then the document's own by their ids. BG-23.
    public var taxes: [TaxSubtotal]
    /// Total tax that the buyer retains and pays to the tax office.
    public var retained: Amount?
    /// What has been paid before. BT-113.
    public var prepaid: Amount?
    /// What is added so that a round amount is due. BT-114.
    public var payableRounding: Amount?
    /// What the printed lines lack: `line_net_sum` − their sum, where that is not zero.
    public var lineRoundingDifference: Amount?
    /// What the printed sums lack: net − (`line_net_sum` − `allowance_total` + `charge_total`), where that is not zero.
    public var roundingDifference: Amount?
    /// What the printed taxes lack: tax − the sum of those that are added, where that is not zero.
    public var taxRoundingDifference: Amount?
    /// The totals in the accounting currency.
    public var accounting: AccountingTotals?

    public init(lineNetSum: Amount, allowanceTotal: Amount, chargeTotal: Amount, net: Amount, tax: Amount, gross: Amount, taxes: [TaxSubtotal], retained: Amount? = nil, prepaid: Amount? = nil, payableRounding: Amount? = nil, lineRoundingDifference: Amount? = nil, roundingDifference: Amount? = nil, taxRoundingDifference: Amount? = nil, accounting: AccountingTotals? = nil) {
        self.lineNetSum = lineNetSum
        self.allowanceTotal = allowanceTotal
        self.chargeTotal = chargeTotal
        self.net = net
        self.tax = tax
        self.gross = gross
        self.taxes = taxes
        self.retained = retained
        self.prepaid = prepaid
        self.payableRounding = payableRounding
        self.lineRoundingDifference = lineRoundingDifference
        self.roundingDifference = roundingDifference
        self.taxRoundingDifference = taxRoundingDifference
        self.accounting = accounting
    }

    enum CodingKeys: String, CodingKey {
        case lineNetSum = "line_net_sum", allowanceTotal = "allowance_total", chargeTotal = "charge_total", net, tax, gross, taxes, retained, prepaid, payableRounding = "payable_rounding", lineRoundingDifference = "line_rounding_difference", roundingDifference = "rounding_difference", taxRoundingDifference = "tax_rounding_difference", accounting
    }
}

/// Moves goods: to another location, or into another state. What is promised stays where it is.
public struct TransferStock: Codable, Hashable, Sendable {
    /// Of which product.
    public var productID: ProductID
    /// From where.
    public var fromPlace: StockPlace
    /// To where; of the same lot.
    public var toPlace: StockPlace
    /// How many; more than nothing.
    public var quantity: Quantity
    /// In which unit the quantity is; the product's when left out.
    public var unit: UnitCode?
    /// Why, for people.
    public var reason: String?

    public init(productID: ProductID, fromPlace: StockPlace, toPlace: StockPlace, quantity: Quantity, unit: UnitCode? = nil, reason: String? = nil) {
        self.productID = productID
        self.fromPlace = fromPlace
        self.toPlace = toPlace
        self.quantity = quantity
        self.unit = unit
        self.reason = reason
    }

    enum CodingKeys: String, CodingKey {
        case productID = "product_id", fromPlace = "from_place", toPlace = "to_place", quantity, unit, reason
    }
}

/// A document that was read, and what it says beyond the model.
public struct UblRead: Codable, Hashable, Sendable {
    /// The document.
    public var document: ElectronicInvoice
    /// What it could not hold, each with the path to the `element`; in the order of reading.
    public var findings: [Problem]

    public init(document: ElectronicInvoice, findings: [Problem]) {
        self.document = document
        self.findings = findings
    }

    enum CodingKeys: String, CodingKey {
        case document, findings
    }
}

/// What stands in several UBL texts, each with its own reply.
public struct UblReads: Codable, Hashable, Sendable {
    /// The replies, in the order of the texts.
    public var replies: [Reply<UblRead>]

    public init(replies: [Reply<UblRead>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// Units of a line that are neither taken nor waited for.
public struct Unallocated: Codable, Hashable, Sendable {
    /// Which line.
    public var line: Int
    /// How many.
    public var quantity: Quantity

    public init(line: Int, quantity: Quantity) {
        self.line = line
        self.quantity = quantity
    }

    enum CodingKeys: String, CodingKey {
        case line, quantity
    }
}

/// The command was carried out before.
public struct Unchanged: Codable, Hashable, Sendable {
    /// Where its events stand in the log.
    public var sequences: Sequences
    /// The orders it is about, as they stand now.
    public var orders: [OrderView]

    public init(sequences: Sequences, orders: [OrderView]) {
        self.sequences = sequences
        self.orders = orders
    }

    enum CodingKeys: String, CodingKey {
        case sequences, orders
    }
}

/// How many of a product's own unit another unit is, as an exact ratio: a box of 12 pieces, a roll of 7.5 metres, 3 bags that are 1 kilogram.
public struct UnitConversion: Codable, Hashable, Sendable {
    /// The other unit.
    public var unit: UnitCode
    /// So many of the product's own unit …
    public var numerator: Quantity
    /// … are so many of the other; one when left out.
    public var denominator: Quantity?

    public init(unit: UnitCode, numerator: Quantity, denominator: Quantity? = nil) {
        self.unit = unit
        self.numerator = numerator
        self.denominator = denominator
    }

    enum CodingKeys: String, CodingKey {
        case unit, numerator, denominator
    }
}

/// So much of a unit.
public struct UnitQuantity: Codable, Hashable, Sendable {
    /// How much.
    public var quantity: Quantity
    /// Of which unit.
    public var unit: UnitCode

    public init(quantity: Quantity, unit: UnitCode) {
        self.quantity = quantity
        self.unit = unit
    }

    enum CodingKeys: String, CodingKey {
        case quantity, unit
    }
}

/// The findings on a draft.
public struct Verified: Codable, Hashable, Sendable {
    /// The findings, sorted by path and code.
    public var findings: [Problem]

    public init(findings: [Problem]) {
        self.findings = findings
    }

    enum CodingKeys: String, CodingKey {
        case findings
    }
}

/// The findings on a table.
public struct VerifiedColumns: Codable, Hashable, Sendable {
    /// How each order fares, in the order of their first rows.
    public var orders: OrderFindings
    /// What was found, each problem at its cell and with its row.
    public var problems: [Problem]

    public init(orders: OrderFindings, problems: [Problem]) {
        self.orders = orders
        self.problems = problems
    }

    enum CodingKeys: String, CodingKey {
        case orders, problems
    }
}

/// Several drafts, each with its own reply.
public struct VerifiedMany: Codable, Hashable, Sendable {
    /// The replies, in the order of the drafts.
    public var replies: [Reply<Verified>]

    public init(replies: [Reply<Verified>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

/// Asks for the findings on a draft.
struct Verify: Codable, Hashable, Sendable {
    /// The draft.
    var order: OrderDraft
    /// The business date.
    var today: CalendarDate
    /// What is known around it.
    var known: Known?

    init(order: OrderDraft, today: CalendarDate, known: Known? = nil) {
        self.order = order
        self.today = today
        self.known = known
    }

    enum CodingKeys: String, CodingKey {
        case order, today, known
    }
}

/// Asks for the findings on the drafts of a table.
struct VerifyColumns: Codable, Hashable, Sendable {
    /// The lines of the drafts.
    var columns: OrderColumns
    /// The business date.
    var today: CalendarDate
    /// What is known around them.
    var known: Known?

    init(columns: OrderColumns, today: CalendarDate, known: Known? = nil) {
        self.columns = columns
        self.today = today
        self.known = known
    }

    enum CodingKeys: String, CodingKey {
        case columns, today, known
    }
}

/// Asks for the findings on several drafts.
struct VerifyMany: Codable, Hashable, Sendable {
    /// The drafts.
    var orders: [OrderDraft]
    /// The business date.
    var today: CalendarDate
    /// What is known around them.
    var known: Known?

    init(orders: [OrderDraft], today: CalendarDate, known: Known? = nil) {
        self.orders = orders
        self.today = today
        self.known = known
    }

    enum CodingKeys: String, CodingKey {
        case orders, today, known
    }
}

/// A line that waits, as it is written down.
public struct Waiting: Codable, Hashable, Sendable {
    /// The order.
    public var orderID: OrderID
    /// Its line.
    public var line: Int
    /// For how much.
    public var quantity: Quantity
    /// How urgent the order is; the higher, the earlier it is served.
    public var priority: Int?

    public init(orderID: OrderID, line: Int, quantity: Quantity, priority: Int? = nil) {
        self.orderID = orderID
        self.line = line
        self.quantity = quantity
        self.priority = priority
    }

    enum CodingKeys: String, CodingKey {
        case orderID = "order_id", line, quantity, priority
    }
}

/// Asks for an electronic invoice as UBL.
struct WriteUbl: Codable, Hashable, Sendable {
    /// The document.
    var document: ElectronicInvoice

    init(document: ElectronicInvoice) {
        self.document = document
    }

    enum CodingKeys: String, CodingKey {
        case document
    }
}

/// Asks for several electronic invoices as UBL.
struct WriteUblMany: Codable, Hashable, Sendable {
    /// The documents.
    var documents: [ElectronicInvoice]

    init(documents: [ElectronicInvoice]) {
        self.documents = documents
    }

    enum CodingKeys: String, CodingKey {
        case documents
    }
}

/// An electronic invoice as UBL.
public struct WrittenUbl: Codable, Hashable, Sendable {
    /// The text.
    public var ubl: String

    public init(ubl: String) {
        self.ubl = ubl
    }

    enum CodingKeys: String, CodingKey {
        case ubl
    }
}

/// Several electronic invoices as UBL, each with its own reply.
public struct WrittenUbls: Codable, Hashable, Sendable {
    /// The replies, in the order of the documents.
    public var replies: [Reply<WrittenUbl>]

    public init(replies: [Reply<WrittenUbl>]) {
        self.replies = replies
    }

    enum CodingKeys: String, CodingKey {
        case replies
    }
}

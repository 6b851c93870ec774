// Written by `cargo xtask generate` from the schema of the door; not to be edited.

/// How much of all usage, by value, a product stands for.
public enum AbcClass: String, Codable, Hashable, Sendable, CaseIterable {
    /// The few that stand for most of it.
    case a
    /// Those after them.
    case b
    /// The many that stand for little, and all that were not used.
    case c
}

/// What became of a source when a line looked at it.
public enum AllocationReason: String, Codable, Hashable, Sendable, CaseIterable {
    /// All that was still free was taken.
    case takenWhole = "taken_whole"
    /// Some of what was still free was taken.
    case takenInPart = "taken_in_part"
    /// The line had all it asked for.
    case notNeeded = "not_needed"
    /// Nothing is free there.
    case nothingAvailable = "nothing_available"
    /// The location is not asked.
    case inactive
    /// The lot has expired.
    case expired
    /// The lot has too few days left.
    case tooShortShelfLife = "too_short_shelf_life"
    /// Earlier lines took all that was free.
    case keptForOtherLines = "kept_for_other_lines"
    /// More lies in the package than is missing, and packages are not opened.
    case packageNotWhole = "package_not_whole"
    /// The line gets nothing because it cannot get all.
    case lineIncomplete = "line_incomplete"
}

/// What "nothing" means when all or nothing is asked for.
public enum AllocationScope: String, Codable, Hashable, Sendable, CaseIterable {
    /// One short line refuses the whole request. The default.
    case order
    /// A short line gets nothing and leaves what there is to later lines.
    case line
}

/// How sure it is that the choice is the best one.
public enum AllocationSearch: String, Codable, Hashable, Sendable, CaseIterable {
    /// Every choice was looked at.
    case exact
    /// There were too many; a rule chose.
    case greedy
}

/// What happens when less is on hand than is asked for.
public enum AllocationShortage: String, Codable, Hashable, Sendable, CaseIterable {
    /// Everything from what is on hand, or nothing. The default.
    case allOrNothing = "all_or_nothing"
    /// What is there is taken; the rest stays unallocated.
    case partial
    /// What is there is taken, the rest waits where it may, and what may not wait stays unallocated.
    case backorder
    /// What is there is taken and the rest waits where it may; or nothing, when some of it may not.
    case backorderOrNothing = "backorder_or_nothing"
}

/// An amount in the currency of its document, with that currency's minor units.
public struct Amount: DecimalText {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// A country by its two-letter code, or a group of countries that a table of taxes names.
public struct Area: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// May units be sold that are still to come?
public enum BackorderAllowance: String, Codable, Hashable, Sendable, CaseIterable {
    /// No. The default.
    case none
    /// Yes, up to `backorder_quantity`.
    case upTo = "up_to"
    /// Yes, as many as are asked for.
    case unlimited
}

/// May orders wait for supply of a product?
public enum BackorderRule: String, Codable, Hashable, Sendable, CaseIterable {
    /// Yes.
    case allowed
    /// Up to a number of units for all orders together.
    case limited
    /// No.
    case refused
}

/// Who is served first of those who wait.
public enum BackorderSequence: String, Codable, Hashable, Sendable, CaseIterable {
    /// Who has waited longest.
    case oldest
    /// The order with the highest priority; of those, who has waited longest.
    case priority
}

/// How far the invoices are.
public enum BillingStatus: String, Codable, Hashable, Sendable, CaseIterable {
    /// Nothing is left to invoice.
    case nothing
    /// Nothing has been invoiced.
    case open
    /// A part has been invoiced.
    case partiallyInvoiced = "partially_invoiced"
    /// All has been invoiced.
    case invoiced
    /// More is invoiced than is left of the order: a credit is due.
    case overInvoiced = "over_invoiced"
}

/// Does the buyer buy as a business?
public enum BuyerKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// No, or nobody knows. The default.
    case consumer
    /// Yes: a tax identity with a number is known.
    case business
}

/// Where the difference of cash rounding goes.
public enum CashDifference: String, Codable, Hashable, Sendable, CaseIterable {
    /// Into a figure of its own, between the total and what is payable. BT-114. The default.
    case ownLine = "own_line"
    /// Into the largest tax.
    case biggestTax = "biggest_tax"
}

/// The built-in checks.
public enum Check: String, Codable, Hashable, Sendable, CaseIterable {
    /// The customer may buy.
    case customerBlocked = "customer_blocked"
    /// The order is in the currency the customer buys in.
    case customerCurrency = "customer_currency"
    /// A buyer who owes the tax has a VAT identifier.
    case customerWithoutTaxIdentity = "customer_without_tax_identity"
    /// What the customer owes stays within the credit limit.
    case creditLimitExceeded = "credit_limit_exceeded"
    /// No other open order of the customer has the same reference.
    case referenceRepeated = "reference_repeated"
    /// No line asks for a discontinued product.
    case productDiscontinued = "product_discontinued"
    /// No line asks for a blocked product.
    case productBlocked = "product_blocked"
    /// A line is in the unit of its product.
    case productUnit = "product_unit"
    /// No two lines ask for the same product.
    case productRepeated = "product_repeated"
    /// A quantity lies between the least and the most of its product.
    case quantityOutOfRange = "quantity_out_of_range"
    /// A quantity is a multiple of its product's step.
    case quantityNotAMultiple = "quantity_not_a_multiple"
    /// A price is the listed one.
    case priceDiffersFromList = "price_differs_from_list"
    /// No line costs nothing.
    case priceZero = "price_zero"
    /// The allowances of a line do not exceed its value.
    case discountAboveLine = "discount_above_line"
    /// The allowances of a line stay below a percentage of its value.
    case discountTooHigh = "discount_too_high"
    /// The order knows where the goods go.
    case addressMissing = "address_missing"
    /// The shipping address has a street, a city and, where countries use one, a post code.
    case addressIncomplete = "address_incomplete"
    /// The required date is not before the order date.
    case requiredBeforeOrdered = "required_before_ordered"
    /// The order date is not after the business date.
    case orderedInFuture = "ordered_in_future"
    /// The order is worth between `min` and `max`, tax included.
    case totalOutOfRange = "total_out_of_range"
    /// The total the buyer expects is the calculated one, to the cent.
    case totalDiffers = "total_differs"
    /// As much is free as a product's lines ask for together.
    case stockShort = "stock_short"
}

/// Is a check made?
public enum CheckState: String, Codable, Hashable, Sendable, CaseIterable {
    /// Yes.
    case on
    /// No.
    case off
}

/// What is wrong, for machines: `area.thing.what_is_wrong`.
public struct Code: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// One command: the same id twice is the same command.
public struct CommandID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// How far the agreement is.
public enum CommercialStatus: String, Codable, Hashable, Sendable, CaseIterable {
    /// Written down, binding nobody.
    case draft
    /// Offered to the buyer.
    case quoted
    /// Ordered by the buyer.
    case placed
    /// Accepted by the seller.
    case confirmed
    /// Ended.
    case closed
    /// Given up before anything was shipped.
    case cancelled
}

/// An ISO 3166-1 alpha-2 country code.
public struct Country: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// What a buyer hands in to get a promotion.
public struct CouponCode: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// What becomes of units that are credited.
public enum CreditedUnits: String, Codable, Hashable, Sendable, CaseIterable {
    /// They stay as they are: given back, or let go.
    case settled
    /// They can be invoiced again: the invoice was wrong.
    case invoiceable
}

/// What a column can say.
public enum CsvField: String, Codable, Hashable, Sendable, CaseIterable {
    /// The order; rows with the same one belong together. Must be mapped.
    case orderID = "order_id"
    /// Who buys. Must be mapped.
    case customerID = "customer_id"
    /// The currency; the mapping's own when no column says it.
    case currency
    /// The order date.
    case orderedOn = "ordered_on"
    /// When the goods are wanted.
    case requiredOn = "required_on"
    /// The buyer's reference.
    case reference
    /// The line number; counted up when no column says it.
    case line
    /// The product. Must be mapped.
    case productID = "product_id"
    /// How much. Must be mapped.
    case quantity
    /// In which unit.
    case unit
    /// The price of a unit.
    case unitPrice = "unit_price"
    /// What is taken off the line, in percent.
    case discountPercent = "discount_percent"
    /// Words for people.
    case description
}

/// An ISO 4217 currency code.
public struct Currency: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// One group of customers, such as `wholesale`, as the caller calls it.
public struct CustomerGroup: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// One customer.
public struct CustomerID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// May a customer buy?
public enum CustomerStatus: String, Codable, Hashable, Sendable, CaseIterable {
    /// Yes.
    case active
    /// Not now: every order is refused.
    case blocked
}

/// A civil date, `YYYY-MM-DD`.
public struct CalendarDate: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// How days are counted against a year.
public enum DayCount: String, Codable, Hashable, Sendable, CaseIterable {
    /// Days of the calendar, of 365. The default.
    case actual365 = "actual_365"
    /// Days of the calendar, of 360.
    case actual360 = "actual_360"
    /// Months of 30 days, of 360; the 31st counts as the 30th. Known as 30E/360.
    case thirtyE360 = "thirty_e_360"
}

/// Which month a given day of the month is taken of.
public enum DayOfMonthIn: String, Codable, Hashable, Sendable, CaseIterable {
    /// The month after the one that was reached. The default.
    case nextMonth = "next_month"
    /// The first such day on or after the date that was reached.
    case onOrAfter = "on_or_after"
}

/// When deposits are taken off.
public enum DepositDeduction: String, Codable, Hashable, Sendable, CaseIterable {
    /// As soon as goods are invoiced, as far as those are worth it.
    case first
    /// With the last invoice; earlier only what would bill more than the order.
    case last
}

/// What a command was, in 32 hexadecimal digits.
public struct Digest: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// Where a discount on the whole is written down.
public enum DiscountPlacement: String, Codable, Hashable, Sendable, CaseIterable {
    /// As an allowance of each line it is for, in proportion to what is left of them. The default.
    case lines
    /// As one allowance of the document, which is taxed as the document's lines are together.
    case document
}

/// One document to be calculated: an order, a quote, an invoice; whatever the caller calls it.
public struct DocumentID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// What an early payment discount does to the tax.
public enum EarlyPaymentTax: String, Codable, Hashable, Sendable, CaseIterable {
    /// The discount is of the total with tax. Its tax is corrected when it is taken, as in Germany and Austria. The default. Source: Directive 2006/112/EC, article 90.
    case onEarlyPayment = "on_early_payment"
    /// The discount is of the total without tax; all of the tax stays due.
    case never
    /// The tax was calculated on the discounted amount, whether it is paid early or not, as in Belgium. The discount is of the total without tax. Source: Directive 2006/112/EC, article 79 (a).
    case always
}

/// The specifications whose identifiers the library knows.
public enum EinvoiceSpecification: String, Codable, Hashable, Sendable, CaseIterable {
    /// EN 16931 itself.
    case en16931
    /// Peppol BIS Billing 3.0.
    case peppolBis3 = "peppol_bis_3"
    /// `XRechnung` 3.0, of Germany.
    case xrechnung3 = "xrechnung_3"
}

/// Which of the two documents it is. In a credit note positive amounts are in the buyer's favour.
public enum ElectronicDocumentType: String, Codable, Hashable, Sendable, CaseIterable {
    /// An invoice.
    case invoice
    /// A credit note.
    case creditNote = "credit_note"
}

/// When a due date goes to the last day of its month.
public enum EndOfMonth: String, Codable, Hashable, Sendable, CaseIterable {
    /// Before the days are added: end of month, then 30 days.
    case beforeDays = "before_days"
    /// After the days are added: 30 days, then end of month.
    case afterDays = "after_days"
}

/// A figure of an explanation, with as many places as it has.
public struct ExactFigure: DecimalText {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// What one is multiplied by to get the other.
public enum ExchangeDirection: String, Codable, Hashable, Sendable, CaseIterable {
    /// An amount of the document times the rate is the amount in the other currency. The default.
    case multiply
    /// An amount of the document divided by the rate is the amount in the other currency.
    case divide
}

/// How much of one currency another is worth; more than nothing.
public struct ExchangeRate: DecimalText {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// Does a calculation say how its figures came about?
public enum Explain: String, Codable, Hashable, Sendable, CaseIterable {
    /// No. The default.
    case nothing
    /// Yes: every step of every figure.
    case steps
}

/// How a figure is made of others.
public enum ExplanationRule: String, Codable, Hashable, Sendable, CaseIterable {
    /// It was given.
    case stated
    /// quantity × `unit_price` ÷ `base_quantity`.
    case priceTimesQuantity = "price_times_quantity"
    /// base × percent ÷ 100.
    case percentOf = "percent_of"
    /// quantity × `per_unit`.
    case perUnit = "per_unit"
    /// The sum of what went in; what is taken off goes in as a negative figure.
    case sum
    /// An exact figure, made whole so that all parts sum to the whole: by largest remainder.
    case share
    /// base × rate ÷ 100.
    case taxOnTop = "tax_on_top"
    /// base × rate ÷ (100 + rates), the rates of the taxes that are taken out together.
    case taxIncluded = "tax_included"
    /// base × rate ÷ (100 − rates).
    case divisionOnTop = "division_on_top"
    /// base × rate ÷ 100, of the price with the tax in it.
    case divisionIncluded = "division_included"
    /// To a multiple of the smallest coin.
    case cashRounding = "cash_rounding"
    /// amount × rate.
    case multiplied
    /// amount ÷ rate.
    case divided
}

/// What went into a figure.
public enum ExplanationTerm: String, Codable, Hashable, Sendable, CaseIterable {
    /// How much.
    case quantity
    /// A price.
    case unitPrice = "unit_price"
    /// The quantity the price is for.
    case baseQuantity = "base_quantity"
    /// So much a unit.
    case perUnit = "per_unit"
    /// A percentage.
    case percent
    /// What a percentage or a rate is of.
    case base
    /// The rate of a tax, or of an exchange.
    case rate
    /// The rates of the taxes that are computed together.
    case rates
    /// quantity × price.
    case goods
    /// An amount.
    case amount
    /// What is taken off.
    case allowance
    /// What is put on.
    case charge
    /// Without tax.
    case net
    /// A tax.
    case tax
    /// What the figure would be, were it not rounded.
    case exact
    /// The smallest coin.
    case step
    /// What rounding moved.
    case difference
}

/// When those who wait for a product get what is free of it by themselves.
public enum FillAt: String, Codable, Hashable, Sendable, CaseIterable {
    /// As soon as goods come in.
    case receive
    /// When the host asks.
    case onRequest = "on_request"
}

/// How far the goods are.
public enum FulfilmentStatus: String, Codable, Hashable, Sendable, CaseIterable {
    /// Nothing is left to ship.
    case nothing
    /// Nothing has been shipped.
    case open
    /// A part has been shipped.
    case partiallyShipped = "partially_shipped"
    /// All has been shipped, nothing has arrived.
    case shipped
    /// All has been shipped, a part has arrived.
    case partiallyDelivered = "partially_delivered"
    /// All has arrived.
    case delivered
}

/// Which units a buyer gets at a discount.
public enum GetSelection: String, Codable, Hashable, Sendable, CaseIterable {
    /// Units of the product that was bought: each product makes sets of its own. The default.
    case sameProduct = "same_product"
    /// The cheapest units of all that the promotion is for.
    case cheapest
}

/// A command on an order that exists, as the order's own guards see it.
public enum Guard: String, Codable, Hashable, Sendable, CaseIterable {
    /// Place a draft or a quote.
    case placeOrder = "place_order"
    /// Confirm.
    case confirmOrder = "confirm_order"
    /// Change lines.
    case amendOrder = "amend_order"
    /// Give units up.
    case cancelOrder = "cancel_order"
    /// End it.
    case closeOrder = "close_order"
    /// Stop it.
    case holdOrder = "hold_order"
    /// Let it go on.
    case releaseHold = "release_hold"
    /// Ask stock for units.
    case reserveOrder = "reserve_order"
    /// Give units back to stock.
    case releaseOrder = "release_order"
    /// Take units from the shelf.
    case pickOrder = "pick_order"
    /// Send units.
    case shipOrder = "ship_order"
    /// Note that a shipment arrived.
    case deliverShipment = "deliver_shipment"
    /// Invoice what its policy lets through.
    case invoiceOrder = "invoice_order"
    /// Invoice a deposit.
    case invoiceDeposit = "invoice_deposit"
}

/// Why a hold gave its units back.
public enum HoldEnd: String, Codable, Hashable, Sendable, CaseIterable {
    /// Somebody gave them back.
    case released
    /// Its time was over.
    case expired
    /// Another hold of the same owner took its place.
    case superseded
    /// It was changed, and has nothing of this product any more.
    case changed
    /// An order took them, or what it needed of them.
    case confirmed
}

/// Whoever a hold is for, such as a buyer or a cart; the host's own word.
public struct HoldOwner: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// When what was shipped is invoiced by itself.
public enum InvoiceAt: String, Codable, Hashable, Sendable, CaseIterable {
    /// With each shipment; the command that ships carries the invoice's id.
    case ship
    /// When the host asks.
    case onRequest = "on_request"
}

/// One invoice: the legal number, which always comes from the caller.
public struct InvoiceID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// What kind of document it is. UNTDID 1001, EN 16931 BT-3.
public enum InvoiceKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Bills goods. 380.
    case invoice
    /// Bills a part of the order in advance, such as a milestone. 326.
    case partialInvoice = "partial_invoice"
    /// Bills a deposit. 386.
    case prepaymentInvoice = "prepayment_invoice"
    /// Bills goods again, in place of an invoice that was wrong. 384.
    case correctedInvoice = "corrected_invoice"
    /// Gives back what an invoice billed. 381.
    case creditNote = "credit_note"
}

/// What may be invoiced.
public enum InvoicePolicy: String, Codable, Hashable, Sendable, CaseIterable {
    /// What is ordered and not cancelled, from the first day.
    case ordered
    /// What was sent.
    case shipped
    /// What arrived.
    case delivered
    /// The order in parts that the parties agreed on, each by its name; the last one bills the goods.
    case milestones
    /// The order by percentages, as work goes on; the one that reaches 100 bills the goods.
    case percentage
}

/// Why goods leave without an order.
public enum IssueKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Any other reason.
    case other
    /// They are thrown away.
    case scrap
    /// They are used up.
    case consumption
}

/// One place where stock lies.
public struct LocationID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// One kind of location, such as `pick_face` or `bulk`; the host's own word.
public struct LocationKind: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// Which location is asked first. Every tie is broken by the listed order: that of `locations`, then that in which sources name further ones.
public enum LocationOrder: String, Codable, Hashable, Sendable, CaseIterable {
    /// As listed. The default.
    case listed
    /// The smallest priority.
    case priority
    /// The smallest distance.
    case nearest
    /// Where most of the line's product is free when the line is served.
    case highestAvailable = "highest_available"
    /// As few locations for all lines together as can serve what can be served.
    case fewestShipments = "fewest_shipments"
    /// As little cost for all lines together as can be: unit costs times quantities, and a shipping cost for each location that is used.
    case lowestCost = "lowest_cost"
}

/// Who fills the hole of a location that owes more than it has.
public enum LocationShortfall: String, Codable, Hashable, Sendable, CaseIterable {
    /// The location itself, from what arrives there. What others have free stays free. The default.
    case own
    /// Every location that is looked at.
    case shared
}

/// Is a location asked at all?
public enum LocationUse: String, Codable, Hashable, Sendable, CaseIterable {
    /// Yes. The default.
    case active
    /// No: nothing is taken there, and nothing waits for it.
    case inactive
}

/// One lot (batch) of a product, or one serial number.
public struct LotID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// What makes an order other than what is wanted.
public enum OrderBound: String, Codable, Hashable, Sendable, CaseIterable {
    /// It is filled up to the least that can be ordered.
    case orderMinimum = "order_minimum"
    /// It is brought to a whole number of packs.
    case orderStep = "order_step"
    /// It is cut to the most that can be ordered at once: the rest is still missing.
    case orderMaximum = "order_maximum"
}

/// One sales order.
public struct OrderID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// What becomes of supply that was expected before today and has not arrived.
public enum OverdueSupply: String, Codable, Hashable, Sendable, CaseIterable {
    /// It counts for nothing, and is a finding. The default: nobody knows when it comes.
    case ignore
    /// It counts as expected today.
    case today
}

/// One package (pallet, carton) that goods lie in.
public struct PackageID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// When can it leave?
public enum PackageKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Now: it lies there. The default.
    case onHand = "on_hand"
    /// When it has come in.
    case backorder
}

/// One payment received.
public struct PaymentID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// How the terms are written down for the buyer. EN 16931 BT-20.
public enum PaymentNote: String, Codable, Hashable, Sendable, CaseIterable {
    /// In words: the seller's own, or short English sentences. The default.
    case words
    /// In words, and each discount in a line of its own such as `#SKONTO#TAGE=14#PROZENT=2.00#`. `XRechnung` BR-DE-18.
    case xrechnung
}

/// How far the money is.
public enum PaymentStatus: String, Codable, Hashable, Sendable, CaseIterable {
    /// Nothing is to be paid.
    case nothing
    /// Nothing has been paid.
    case open
    /// A part has been paid.
    case partiallyPaid = "partially_paid"
    /// All has been paid.
    case paid
}

/// A percentage: `19` means 19 %.
public struct Percent: DecimalText {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// Where it is wrong: an RFC 6901 pointer into the request.
public struct Pointer: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// Does what lies at a location, and what is expected there, count?
public enum PositionState: String, Codable, Hashable, Sendable, CaseIterable {
    /// Yes. The default.
    case active
    /// No: the location is switched off.
    case inactive
}

/// Are prices with tax or without?
public enum PriceBasis: String, Codable, Hashable, Sendable, CaseIterable {
    /// Without: tax comes on top. The default.
    case net
    /// With: the tax is taken out, and what was asked for stays exactly what it was.
    case gross
}

/// One price list.
public struct PriceListID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// One product (article, SKU).
public struct ProductID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// May a product be sold?
public enum ProductStatus: String, Codable, Hashable, Sendable, CaseIterable {
    /// Yes.
    case active
    /// Only what is left of it: orders get a finding.
    case discontinued
    /// No.
    case blocked
}

/// Why a quantity cannot be had in full: the first reason in this order.
public enum PromiseObstacle: String, Codable, Hashable, Sendable, CaseIterable {
    /// It could be had after the horizon.
    case afterHorizon = "after_horizon"
    /// Pre-orders are limited, and less is left of the limit.
    case preorderLimit = "preorder_limit"
    /// There is too little, and no more can be made or bought.
    case noCapability = "no_capability"
    /// More can be made or bought, but not before the calendar ends.
    case capacity
}

/// How a quantity can be had.
public enum PromiseOutcome: String, Codable, Hashable, Sendable, CaseIterable {
    /// From stock and expected supply: available to promise.
    case available
    /// When more is made or bought: capable to promise.
    case capable
    /// As a pre-order.
    case preorder
    /// Not in full.
    case short
}

/// What backs promised units.
public enum PromiseSource: String, Codable, Hashable, Sendable, CaseIterable {
    /// What lies at a location.
    case onHand = "on_hand"
    /// What is expected.
    case supply
    /// What can be made.
    case production
    /// What can be bought.
    case purchase
    /// Nothing yet: a pre-order within its limits.
    case preorder
}

/// May a quantity come in parts?
public enum PromiseSplit: String, Codable, Hashable, Sendable, CaseIterable {
    /// No: all of it or none. The default.
    case whole
    /// Yes: as it becomes available, and less than asked for where there is no more.
    case partial
}

/// One promotion.
public struct PromotionID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// Why a promotion does not apply: the first reason in this order.
public enum PromotionObstacle: String, Codable, Hashable, Sendable, CaseIterable {
    /// Its first day is still to come.
    case notYetValid = "not_yet_valid"
    /// Its last day has passed.
    case expired
    /// It is for another currency.
    case currency
    /// It is for other groups of customers.
    case customerGroup = "customer_group"
    /// Its coupon is not given.
    case couponMissing = "coupon_missing"
    /// It has been used as often as it can be.
    case usesExhausted = "uses_exhausted"
    /// The customer has used it as often as they can.
    case usesPerCustomerExhausted = "uses_per_customer_exhausted"
    /// No line has a product that it is for.
    case noProduct = "no_product"
    /// The lines that it is for ask for too little.
    case quantityBelowMin = "quantity_below_min"
    /// The lines that it is for are worth too little.
    case amountBelowMin = "amount_below_min"
    /// The lines that it is for do not reach its lowest tier.
    case tierNotReached = "tier_not_reached"
    /// The lines that it is for do not make a set of what is bought and got.
    case setIncomplete = "set_incomplete"
    /// Enough is bought, and none of the products that are got for it stands on a line.
    case getProductMissing = "get_product_missing"
    /// Nothing is left that it could take off.
    case nothingLeft = "nothing_left"
    /// A line, or the document, has as many allowances as it can have.
    case tooManyAllowances = "too_many_allowances"
    /// Another promotion has applied beside which it cannot, or that ended the list.
    case excluded
}

/// What a promotion does to the others.
public enum PromotionStacking: String, Codable, Hashable, Sendable, CaseIterable {
    /// It applies beside others. The default.
    case stackable
    /// It applies beside those before it, and ends the list.
    case stopFurther = "stop_further"
    /// It applies alone: not when one before it has applied, and none after it does.
    case exclusive
}

/// A quantity with up to 6 decimal places.
public struct Quantity: DecimalText {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// Where the removal strategy compares.
public enum RemovalScope: String, Codable, Hashable, Sendable, CaseIterable {
    /// Within each location; locations go first. The default.
    case withinLocation = "within_location"
    /// Over all locations of one kind, as when locations are the shelves of one house; the order of locations then only breaks ties.
    case acrossLocations = "across_locations"
}

/// Which units of a location are taken first. Every tie is broken by the listed order of the sources.
public enum RemovalStrategy: String, Codable, Hashable, Sendable, CaseIterable {
    /// First in, first out: the earliest `received_on`, then what has none. The default.
    case fifo
    /// Last in, first out: the latest `received_on`, then what has none.
    case lifo
    /// First expired, first out: the earliest `expires_on`, then what has none; of two alike first in, first out.
    case fefo
    /// As listed.
    case listed
    /// The smallest `distance` within the location, then what has none.
    case nearest
    /// As few packages as possible: whole ones and loose units where they add up exactly, else one is opened.
    case fewestPackages = "fewest_packages"
    /// As few packages as possible, and never part of one.
    case wholePackages = "whole_packages"
}

/// Why so much is proposed, or nothing.
public enum ReplenishmentRule: String, Codable, Hashable, Sendable, CaseIterable {
    /// The position is above the level at which the policy orders.
    case notNeeded = "not_needed"
    /// The position has fallen to the reorder point.
    case reorderPointReached = "reorder_point_reached"
    /// The position has fallen to the minimum.
    case minimumReached = "minimum_reached"
    /// The position is below the target of this review.
    case belowTarget = "below_target"
    /// More is claimed, or to be kept, than there is and comes.
    case requirementUncovered = "requirement_uncovered"
}

/// When an order asks stock for its lines by itself.
public enum ReserveAt: String, Codable, Hashable, Sendable, CaseIterable {
    /// When it is placed.
    case place
    /// When it is confirmed.
    case confirm
    /// Never: the host reserves.
    case never
}

/// Where a document rounds.
public enum RoundingLevel: String, Codable, Hashable, Sendable, CaseIterable {
    /// Each tax of each line is rounded, and the rounded figures are added up.
    case line
    /// The tax of each category and rate is rounded once, as EN 16931 BR-CO-17 says. The default.
    case taxGroup = "tax_group"
    /// The tax of the document is rounded once and spread over its groups.
    case document
    /// Nothing is rounded before the totals: every printed figure is that of the exact one, and what the printed ones then lack is stated.
    case precise
}

/// What happens to the part that does not fit the places of a figure.
public enum RoundingMode: String, Codable, Hashable, Sendable, CaseIterable {
    /// To the nearest; a tie goes away from zero. The default, as in commerce.
    case halfAwayFromZero = "half_away_from_zero"
    /// To the nearest; a tie goes to the even digit.
    case halfEven = "half_even"
    /// To the nearest; a tie goes towards zero.
    case halfTowardsZero = "half_towards_zero"
    /// Always away from zero.
    case awayFromZero = "away_from_zero"
    /// Always towards zero: the rest is cut off.
    case towardsZero = "towards_zero"
    /// Always up, towards positive infinity.
    case ceiling
    /// Always down, towards negative infinity.
    case floor
}

/// One rule: of a table of taxes, or a check of a rule set.
public struct RuleID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// `exact`, `official`, or the amount that a difference must stay below.
public struct RuleTolerance: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// One sales channel, such as `web` or `marketplace`; the host's own word.
public struct SalesChannel: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// How much a problem weighs.
public enum Severity: String, Codable, Hashable, Sendable, CaseIterable {
    /// The command is refused.
    case error
    /// The command goes through; a person should look.
    case warning
    /// Worth knowing.
    case info
}

/// What happens when less is free than asked for.
public enum Shortage: String, Codable, Hashable, Sendable, CaseIterable {
    /// What is free is reserved, the rest waits for supply.
    case backorder
    /// What is free is reserved, the rest stays unallocated. Where nothing at all is free, a caller's command is refused (`stock.short`), and a policy's wish is a finding.
    case partial
    /// Nothing is reserved, and the command is refused.
    case reject
}

/// A code of an outside list as a document states it, whether the list has it or not.
public struct StatedCode: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// A decimal as a document states it, with its written places.
public struct StatedDecimal: DecimalText {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// One hold on stock, such as that of a cart.
public struct StockHoldID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// Whoever owns goods that are not the seller's, such as a consignor.
public struct StockOwner: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// May goods be sold?
public enum StockStatus: String, Codable, Hashable, Sendable, CaseIterable {
    /// Yes.
    case sellable
    /// Not before somebody has looked at them.
    case quarantined
    /// No.
    case damaged
}

/// Are goods of a product told apart?
public enum StockTracking: String, Codable, Hashable, Sendable, CaseIterable {
    /// No: one piece is as good as another.
    case none
    /// By lot: whatever moves says of which.
    case lot
    /// By serial number: each piece has its own, and is there once.
    case serial
}

/// What about the stock of a product needs a look.
public enum StockWarning: String, Codable, Hashable, Sendable, CaseIterable {
    /// More is claimed than there is, or nothing is free of a product that is used.
    case stockout
    /// What is free does not last the lead time, and neither does it with what is on order.
    case stockoutExpected = "stockout_expected"
    /// What is free does not last the lead time; with what is on order it does, if that comes in time.
    case stockoutUnlessSupplied = "stockout_unless_supplied"
    /// What is free lasts longer than it should.
    case overstock
    /// It lies there, and none of it has been used for long.
    case deadStock = "dead_stock"
    /// It lies there and turns over slowly; not said of dead stock.
    case slowMover = "slow_mover"
}

/// Does a product lie in stock?
public enum Stocking: String, Codable, Hashable, Sendable, CaseIterable {
    /// Yes: it is received, reserved and shipped.
    case stocked
    /// No, like a service: it is always there.
    case notStocked = "not_stocked"
}

/// The name of an aggregate, such as `order/SO-1`.
public struct StreamName: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// One supply that is expected: a purchase order, a production order, a transfer under way.
public struct SupplyID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// Do the taxes before it belong to the base of a tax?
public enum TaxBase: String, Codable, Hashable, Sendable, CaseIterable {
    /// Those that say so. The default.
    case affectedByPrevious = "affected_by_previous"
    /// None of them.
    case unaffectedByPrevious = "unaffected_by_previous"
}

/// The tax category of a line. UNCL5305, EN 16931 BT-151.
public enum TaxCategory: String, Codable, Hashable, Sendable, CaseIterable {
    /// Standard rate, and every other rate above zero.
    case s = "S"
    /// Zero rated goods.
    case z = "Z"
    /// Exempt from tax.
    case e = "E"
    /// Reverse charge: the buyer owes the tax.
    case ae = "AE"
    /// Supply within the European Economic Area.
    case k = "K"
    /// Free export item, tax not charged.
    case g = "G"
    /// Outside the scope of tax.
    case o = "O"
    /// General indirect tax of the Canary Islands.
    case l = "L"
    /// Tax for production, services and importation in Ceuta and Melilla.
    case m = "M"
    /// Transferred (VAT), in Italy.
    case b = "B"
}

/// A class of products that are taxed alike, such as `books`; the host's own word.
public struct TaxClass: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// A condition of a rule, by the fact that it is about.
public enum TaxCondition: String, Codable, Hashable, Sendable, CaseIterable {
    /// Where the seller is.
    case sellerCountry = "seller_country"
    /// Where the buyer is.
    case buyerCountry = "buyer_country"
    /// Whether the buyer buys as a business.
    case buyerKind = "buyer_kind"
    /// Where the goods go.
    case shipToCountry = "ship_to_country"
    /// The date.
    case on
    /// The class of the product.
    case taxClass = "tax_class"
}

/// What a tax does to the taxes that stand after it on a line.
public enum TaxEffect: String, Codable, Hashable, Sendable, CaseIterable {
    /// Nothing. The default.
    case ownOnly = "own_only"
    /// Its amount belongs to their base.
    case baseOfSubsequent = "base_of_subsequent"
}

/// One tax that a document or a table of taxes defines.
public struct TaxID: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// Is a tax in the price?
public enum TaxInclusion: String, Codable, Hashable, Sendable, CaseIterable {
    /// As the document's prices are: in gross prices, on top of net prices. The default.
    case asPrices = "as_prices"
    /// It is in the price, whatever the document's prices are.
    case included
    /// It comes on top, whatever the document's prices are.
    case excluded
}

/// How a tax is computed.
public enum TaxKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// A percentage of the base: 21 of 100. The default.
    case percent
    /// So much for each unit, whatever it costs.
    case fixed
    /// A percentage of the price with the tax in it ("tax on gross"): 21 of 121 when the rate is 17.355.
    case division
    /// Several taxes under one name; they take its place.
    case group
}

/// How the tax in gross prices is taken out, where it is rounded by group.
public enum TaxRemoval: String, Codable, Hashable, Sendable, CaseIterable {
    /// Of all lines of one tax at once, so that net and tax are as exact as can be. The default.
    case group
    /// Of each line; the tax is then that of the lines' rounded net amounts, as in documents made for net prices.
    case line
}

/// Who pays a tax to the tax office, and so what it does to what the buyer pays.
public enum TaxSettlement: String, Codable, Hashable, Sendable, CaseIterable {
    /// The seller: it is added. The default.
    case added
    /// The buyer, out of what is owed (withholding): it is taken off what is payable.
    case retained
    /// Told, but neither added nor taken off.
    case informative
}

/// An instant, RFC 3339: any offset is read, `Z` is written.
public struct Timestamp: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// A UN/ECE Recommendation 20 unit code.
public struct UnitCode: Word {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

/// The price of one unit (or of a base quantity), in the currency of the document; may be finer than the currency. EN 16931 BT-146.
public struct UnitPrice: DecimalText {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

// Written by `cargo xtask generate` from the schema of the door; not to be edited.
package orderwell

/** How much of all usage, by value, a product stands for. */
enum class AbcClass(override val text: String) : Word {
    /** The few that stand for most of it. */
    A("a"),
    /** Those after them. */
    B("b"),
    /** The many that stand for little, and all that were not used. */
    C("c"),
}

/** What became of a source when a line looked at it. */
enum class AllocationReason(override val text: String) : Word {
    /** All that was still free was taken. */
    TAKEN_WHOLE("taken_whole"),
    /** Some of what was still free was taken. */
    TAKEN_IN_PART("taken_in_part"),
    /** The line had all it asked for. */
    NOT_NEEDED("not_needed"),
    /** Nothing is free there. */
    NOTHING_AVAILABLE("nothing_available"),
    /** The location is not asked. */
    INACTIVE("inactive"),
    /** The lot has expired. */
    EXPIRED("expired"),
    /** The lot has too few days left. */
    TOO_SHORT_SHELF_LIFE("too_short_shelf_life"),
    /** Earlier lines took all that was free. */
    KEPT_FOR_OTHER_LINES("kept_for_other_lines"),
    /** More lies in the package than is missing, and packages are not opened. */
    PACKAGE_NOT_WHOLE("package_not_whole"),
    /** The line gets nothing because it cannot get all. */
    LINE_INCOMPLETE("line_incomplete"),
}

/** What "nothing" means when all or nothing is asked for. */
enum class AllocationScope(override val text: String) : Word {
    /** One short line refuses the whole request. The default. */
    ORDER("order"),
    /** A short line gets nothing and leaves what there is to later lines. */
    LINE("line"),
}

/** How sure it is that the choice is the best one. */
enum class AllocationSearch(override val text: String) : Word {
    /** Every choice was looked at. */
    EXACT("exact"),
    /** There were too many; a rule chose. */
    GREEDY("greedy"),
}

/** What happens when less is on hand than is asked for. */
enum class AllocationShortage(override val text: String) : Word {
    /** Everything from what is on hand, or nothing. The default. */
    ALL_OR_NOTHING("all_or_nothing"),
    /** What is there is taken; the rest stays unallocated. */
    PARTIAL("partial"),
    /** What is there is taken, the rest waits where it may, and what may not wait stays unallocated. */
    BACKORDER("backorder"),
    /** What is there is taken and the rest waits where it may; or nothing, when some of it may not. */
    BACKORDER_OR_NOTHING("backorder_or_nothing"),
}

/** An amount in the currency of its document, with that currency's minor units. */
@JvmInline
value class Amount(override val text: String) : Word {
    constructor(number: Long) : this(number.toString())
    constructor(number: java.math.BigDecimal) : this(number.toPlainString())

    override fun toString() = text
}

/** A country by its two-letter code, or a group of countries that a table of taxes names. */
@JvmInline
value class Area(override val text: String) : Word {
    override fun toString() = text
}

/** May units be sold that are still to come? */
enum class BackorderAllowance(override val text: String) : Word {
    /** No. The default. */
    NONE("none"),
    /** Yes, up to `backorder_quantity`. */
    UP_TO("up_to"),
    /** Yes, as many as are asked for. */
    UNLIMITED("unlimited"),
}

/** May orders wait for supply of a product? */
enum class BackorderRule(override val text: String) : Word {
    /** Yes. */
    ALLOWED("allowed"),
    /** Up to a number of units for all orders together. */
    LIMITED("limited"),
    /** No. */
    REFUSED("refused"),
}

/** Who is served first of those who wait. */
enum class BackorderSequence(override val text: String) : Word {
    /** Who has waited longest. */
    OLDEST("oldest"),
    /** The order with the highest priority; of those, who has waited longest. */
    PRIORITY("priority"),
}

/** How far the invoices are. */
enum class BillingStatus(override val text: String) : Word {
    /** Nothing is left to invoice. */
    NOTHING("nothing"),
    /** Nothing has been invoiced. */
    OPEN("open"),
    /** A part has been invoiced. */
    PARTIALLY_INVOICED("partially_invoiced"),
    /** All has been invoiced. */
    INVOICED("invoiced"),
    /** More is invoiced than is left of the order: a credit is due. */
    OVER_INVOICED("over_invoiced"),
}

/** Does the buyer buy as a business? */
enum class BuyerKind(override val text: String) : Word {
    /** No, or nobody knows. The default. */
    CONSUMER("consumer"),
    /** Yes: a tax identity with a number is known. */
    BUSINESS("business"),
}

/** Where the difference of cash rounding goes. */
enum class CashDifference(override val text: String) : Word {
    /** Into a figure of its own, between the total and what is payable. BT-114. The default. */
    OWN_LINE("own_line"),
    /** Into the largest tax. */
    BIGGEST_TAX("biggest_tax"),
}

/** The built-in checks. */
enum class Check(override val text: String) : Word {
    /** The customer may buy. */
    CUSTOMER_BLOCKED("customer_blocked"),
    /** The order is in the currency the customer buys in. */
    CUSTOMER_CURRENCY("customer_currency"),
    /** A buyer who owes the tax has a VAT identifier. */
    CUSTOMER_WITHOUT_TAX_IDENTITY("customer_without_tax_identity"),
    /** What the customer owes stays within the credit limit. */
    CREDIT_LIMIT_EXCEEDED("credit_limit_exceeded"),
    /** No other open order of the customer has the same reference. */
    REFERENCE_REPEATED("reference_repeated"),
    /** No line asks for a discontinued product. */
    PRODUCT_DISCONTINUED("product_discontinued"),
    /** No line asks for a blocked product. */
    PRODUCT_BLOCKED("product_blocked"),
    /** A line is in the unit of its product. */
    PRODUCT_UNIT("product_unit"),
    /** No two lines ask for the same product. */
    PRODUCT_REPEATED("product_repeated"),
    /** A quantity lies between the least and the most of its product. */
    QUANTITY_OUT_OF_RANGE("quantity_out_of_range"),
    /** A quantity is a multiple of its product's step. */
    QUANTITY_NOT_A_MULTIPLE("quantity_not_a_multiple"),
    /** A price is the listed one. */
    PRICE_DIFFERS_FROM_LIST("price_differs_from_list"),
    /** No line costs nothing. */
    PRICE_ZERO("price_zero"),
    /** The allowances of a line do not exceed its value. */
    DISCOUNT_ABOVE_LINE("discount_above_line"),
    /** The allowances of a line stay below a percentage of its value. */
    DISCOUNT_TOO_HIGH("discount_too_high"),
    /** The order knows where the goods go. */
    ADDRESS_MISSING("address_missing"),
    /** The shipping address has a street, a city and, where countries use one, a post code. */
    ADDRESS_INCOMPLETE("address_incomplete"),
    /** The required date is not before the order date. */
    REQUIRED_BEFORE_ORDERED("required_before_ordered"),
    /** The order date is not after the business date. */
    ORDERED_IN_FUTURE("ordered_in_future"),
    /** The order is worth between `min` and `max`, tax included. */
    TOTAL_OUT_OF_RANGE("total_out_of_range"),
    /** The total the buyer expects is the calculated one, to the cent. */
    TOTAL_DIFFERS("total_differs"),
    /** As much is free as a product's lines ask for together. */
    STOCK_SHORT("stock_short"),
}

/** Is a check made? */
enum class CheckState(override val text: String) : Word {
    /** Yes. */
    ON("on"),
    /** No. */
    OFF("off"),
}

/** What is wrong, for machines: `area.thing.what_is_wrong`. */
@JvmInline
value class Code(override val text: String) : Word {
    override fun toString() = text
}

/** One command: the same id twice is the same command. */
@JvmInline
value class CommandId(override val text: String) : Word {
    override fun toString() = text
}

/** How far the agreement is. */
enum class CommercialStatus(override val text: String) : Word {
    /** Written down, binding nobody. */
    DRAFT("draft"),
    /** Offered to the buyer. */
    QUOTED("quoted"),
    /** Ordered by the buyer. */
    PLACED("placed"),
    /** Accepted by the seller. */
    CONFIRMED("confirmed"),
    /** Ended. */
    CLOSED("closed"),
    /** Given up before anything was shipped. */
    CANCELLED("cancelled"),
}

/** An ISO 3166-1 alpha-2 country code. */
@JvmInline
value class Country(override val text: String) : Word {
    override fun toString() = text
}

/** What a buyer hands in to get a promotion. */
@JvmInline
value class CouponCode(override val text: String) : Word {
    override fun toString() = text
}

/** What becomes of units that are credited. */
enum class CreditedUnits(override val text: String) : Word {
    /** They stay as they are: given back, or let go. */
    SETTLED("settled"),
    /** They can be invoiced again: the invoice was wrong. */
    INVOICEABLE("invoiceable"),
}

/** What a column can say. */
enum class CsvField(override val text: String) : Word {
    /** The order; rows with the same one belong together. Must be mapped. */
    ORDER_ID("order_id"),
    /** Who buys. Must be mapped. */
    CUSTOMER_ID("customer_id"),
    /** The currency; the mapping's own when no column says it. */
    CURRENCY("currency"),
    /** The order date. */
    ORDERED_ON("ordered_on"),
    /** When the goods are wanted. */
    REQUIRED_ON("required_on"),
    /** The buyer's reference. */
    REFERENCE("reference"),
    /** The line number; counted up when no column says it. */
    LINE("line"),
    /** The product. Must be mapped. */
    PRODUCT_ID("product_id"),
    /** How much. Must be mapped. */
    QUANTITY("quantity"),
    /** In which unit. */
    UNIT("unit"),
    /** The price of a unit. */
    UNIT_PRICE("unit_price"),
    /** What is taken off the line, in percent. */
    DISCOUNT_PERCENT("discount_percent"),
    /** Words for people. */
    DESCRIPTION("description"),
}

/** An ISO 4217 currency code. */
@JvmInline
value class Currency(override val text: String) : Word {
    override fun toString() = text
}

/** One group of customers, such as `wholesale`, as the caller calls it. */
@JvmInline
value class CustomerGroup(override val text: String) : Word {
    override fun toString() = text
}

/** One customer. */
@JvmInline
value class CustomerId(override val text: String) : Word {
    override fun toString() = text
}

/** May a customer buy? */
enum class CustomerStatus(override val text: String) : Word {
    /** Yes. */
    ACTIVE("active"),
    /** Not now: every order is refused. */
    BLOCKED("blocked"),
}

/** A civil date, `YYYY-MM-DD`. */
@JvmInline
value class Date(override val text: String) : Word {
    override fun toString() = text
}

/** How days are counted against a year. */
enum class DayCount(override val text: String) : Word {
    /** Days of the calendar, of 365. The default. */
    ACTUAL_365("actual_365"),
    /** Days of the calendar, of 360. */
    ACTUAL_360("actual_360"),
    /** Months of 30 days, of 360; the 31st counts as the 30th. Known as 30E/360. */
    THIRTY_E_360("thirty_e_360"),
}

/** Which month a given day of the month is taken of. */
enum class DayOfMonthIn(override val text: String) : Word {
    /** The month after the one that was reached. The default. */
    NEXT_MONTH("next_month"),
    /** The first such day on or after the date that was reached. */
    ON_OR_AFTER("on_or_after"),
}

/** When deposits are taken off. */
enum class DepositDeduction(override val text: String) : Word {
    /** As soon as goods are invoiced, as far as those are worth it. */
    FIRST("first"),
    /** With the last invoice; earlier only what would bill more than the order. */
    LAST("last"),
}

/** What a command was, in 32 hexadecimal digits. */
@JvmInline
value class Digest(override val text: String) : Word {
    override fun toString() = text
}

/** Where a discount on the whole is written down. */
enum class DiscountPlacement(override val text: String) : Word {
    /** As an allowance of each line it is for, in proportion to what is left of them. The default. */
    LINES("lines"),
    /** As one allowance of the document, which is taxed as the document's lines are together. */
    DOCUMENT("document"),
}

/** One document to be calculated: an order, a quote, an invoice; whatever the caller calls it. */
@JvmInline
value class DocumentId(override val text: String) : Word {
    override fun toString() = text
}

/** What an early payment discount does to the tax. */
enum class EarlyPaymentTax(override val text: String) : Word {
    /** The discount is of the total with tax. Its tax is corrected when it is taken, as in Germany and Austria. The default. Source: Directive 2006/112/EC, article 90. */
    ON_EARLY_PAYMENT("on_early_payment"),
    /** The discount is of the total without tax; all of the tax stays due. */
    NEVER("never"),
    /** The tax was calculated on the discounted amount, whether it is paid early or not, as in Belgium. The discount is of the total without tax. Source: Directive 2006/112/EC, article 79 (a). */
    ALWAYS("always"),
}

/** The specifications whose identifiers the library knows. */
enum class EinvoiceSpecification(override val text: String) : Word {
    /** EN 16931 itself. */
    EN16931("en16931"),
    /** Peppol BIS Billing 3.0. */
    PEPPOL_BIS_3("peppol_bis_3"),
    /** `XRechnung` 3.0, of Germany. */
    XRECHNUNG_3("xrechnung_3"),
}

/** Which of the two documents it is. In a credit note positive amounts are in the buyer's favour. */
enum class ElectronicDocumentType(override val text: String) : Word {
    /** An invoice. */
    INVOICE("invoice"),
    /** A credit note. */
    CREDIT_NOTE("credit_note"),
}

/** When a due date goes to the last day of its month. */
enum class EndOfMonth(override val text: String) : Word {
    /** Before the days are added: end of month, then 30 days. */
    BEFORE_DAYS("before_days"),
    /** After the days are added: 30 days, then end of month. */
    AFTER_DAYS("after_days"),
}

/** A figure of an explanation, with as many places as it has. */
@JvmInline
value class ExactFigure(override val text: String) : Word {
    constructor(number: Long) : this(number.toString())
    constructor(number: java.math.BigDecimal) : this(number.toPlainString())

    override fun toString() = text
}

/** What one is multiplied by to get the other. */
enum class ExchangeDirection(override val text: String) : Word {
    /** An amount of the document times the rate is the amount in the other currency. The default. */
    MULTIPLY("multiply"),
    /** An amount of the document divided by the rate is the amount in the other currency. */
    DIVIDE("divide"),
}

/** How much of one currency another is worth; more than nothing. */
@JvmInline
value class ExchangeRate(override val text: String) : Word {
    constructor(number: Long) : this(number.toString())
    constructor(number: java.math.BigDecimal) : this(number.toPlainString())

    override fun toString() = text
}

/** Does a calculation say how its figures came about? */
enum class Explain(override val text: String) : Word {
    /** No. The default. */
    NOTHING("nothing"),
    /** Yes: every step of every figure. */
    STEPS("steps"),
}

/** How a figure is made of others. */
enum class ExplanationRule(override val text: String) : Word {
    /** It was given. */
    STATED("stated"),
    /** quantity × `unit_price` ÷ `base_quantity`. */
    PRICE_TIMES_QUANTITY("price_times_quantity"),
    /** base × percent ÷ 100. */
    PERCENT_OF("percent_of"),
    /** quantity × `per_unit`. */
    PER_UNIT("per_unit"),
    /** The sum of what went in; what is taken off goes in as a negative figure. */
    SUM("sum"),
    /** An exact figure, made whole so that all parts sum to the whole: by largest remainder. */
    SHARE("share"),
    /** base × rate ÷ 100. */
    TAX_ON_TOP("tax_on_top"),
    /** base × rate ÷ (100 + rates), the rates of the taxes that are taken out together. */
    TAX_INCLUDED("tax_included"),
    /** base × rate ÷ (100 − rates). */
    DIVISION_ON_TOP("division_on_top"),
    /** base × rate ÷ 100, of the price with the tax in it. */
    DIVISION_INCLUDED("division_included"),
    /** To a multiple of the smallest coin. */
    CASH_ROUNDING("cash_rounding"),
    /** amount × rate. */
    MULTIPLIED("multiplied"),
    /** amount ÷ rate. */
    DIVIDED("divided"),
}

/** What went into a figure. */
enum class ExplanationTerm(override val text: String) : Word {
    /** How much. */
    QUANTITY("quantity"),
    /** A price. */
    UNIT_PRICE("unit_price"),
    /** The quantity the price is for. */
    BASE_QUANTITY("base_quantity"),
    /** So much a unit. */
    PER_UNIT("per_unit"),
    /** A percentage. */
    PERCENT("percent"),
    /** What a percentage or a rate is of. */
    BASE("base"),
    /** The rate of a tax, or of an exchange. */
    RATE("rate"),
    /** The rates of the taxes that are computed together. */
    RATES("rates"),
    /** quantity × price. */
    GOODS("goods"),
    /** An amount. */
    AMOUNT("amount"),
    /** What is taken off. */
    ALLOWANCE("allowance"),
    /** What is put on. */
    CHARGE("charge"),
    /** Without tax. */
    NET("net"),
    /** A tax. */
    TAX("tax"),
    /** What the figure would be, were it not rounded. */
    EXACT("exact"),
    /** The smallest coin. */
    STEP("step"),
    /** What rounding moved. */
    DIFFERENCE("difference"),
}

/** When those who wait for a product get what is free of it by themselves. */
enum class FillAt(override val text: String) : Word {
    /** As soon as goods come in. */
    RECEIVE("receive"),
    /** When the host asks. */
    ON_REQUEST("on_request"),
}

/** How far the goods are. */
enum class FulfilmentStatus(override val text: String) : Word {
    /** Nothing is left to ship. */
    NOTHING("nothing"),
    /** Nothing has been shipped. */
    OPEN("open"),
    /** A part has been shipped. */
    PARTIALLY_SHIPPED("partially_shipped"),
    /** All has been shipped, nothing has arrived. */
    SHIPPED("shipped"),
    /** All has been shipped, a part has arrived. */
    PARTIALLY_DELIVERED("partially_delivered"),
    /** All has arrived. */
    DELIVERED("delivered"),
}

/** Which units a buyer gets at a discount. */
enum class GetSelection(override val text: String) : Word {
    /** Units of the product that was bought: each product makes sets of its own. The default. */
    SAME_PRODUCT("same_product"),
    /** The cheapest units of all that the promotion is for. */
    CHEAPEST("cheapest"),
}

/** A command on an order that exists, as the order's own guards see it. */
enum class Guard(override val text: String) : Word {
    /** Place a draft or a quote. */
    PLACE_ORDER("place_order"),
    /** Confirm. */
    CONFIRM_ORDER("confirm_order"),
    /** Change lines. */
    AMEND_ORDER("amend_order"),
    /** Give units up. */
    CANCEL_ORDER("cancel_order"),
    /** End it. */
    CLOSE_ORDER("close_order"),
    /** Stop it. */
    HOLD_ORDER("hold_order"),
    /** Let it go on. */
    RELEASE_HOLD("release_hold"),
    /** Ask stock for units. */
    RESERVE_ORDER("reserve_order"),
    /** Give units back to stock. */
    RELEASE_ORDER("release_order"),
    /** Take units from the shelf. */
    PICK_ORDER("pick_order"),
    /** Send units. */
    SHIP_ORDER("ship_order"),
    /** Note that a shipment arrived. */
    DELIVER_SHIPMENT("deliver_shipment"),
    /** Invoice what its policy lets through. */
    INVOICE_ORDER("invoice_order"),
    /** Invoice a deposit. */
    INVOICE_DEPOSIT("invoice_deposit"),
}

/** Why a hold gave its units back. */
enum class HoldEnd(override val text: String) : Word {
    /** Somebody gave them back. */
    RELEASED("released"),
    /** Its time was over. */
    EXPIRED("expired"),
    /** Another hold of the same owner took its place. */
    SUPERSEDED("superseded"),
    /** It was changed, and has nothing of this product any more. */
    CHANGED("changed"),
    /** An order took them, or what it needed of them. */
    CONFIRMED("confirmed"),
}

/** Whoever a hold is for, such as a buyer or a cart; the host's own word. */
@JvmInline
value class HoldOwner(override val text: String) : Word {
    override fun toString() = text
}

/** When what was shipped is invoiced by itself. */
enum class InvoiceAt(override val text: String) : Word {
    /** With each shipment; the command that ships carries the invoice's id. */
    SHIP("ship"),
    /** When the host asks. */
    ON_REQUEST("on_request"),
}

/** One invoice: the legal number, which always comes from the caller. */
@JvmInline
value class InvoiceId(override val text: String) : Word {
    override fun toString() = text
}

/** What kind of document it is. UNTDID 1001, EN 16931 BT-3. */
enum class InvoiceKind(override val text: String) : Word {
    /** Bills goods. 380. */
    INVOICE("invoice"),
    /** Bills a part of the order in advance, such as a milestone. 326. */
    PARTIAL_INVOICE("partial_invoice"),
    /** Bills a deposit. 386. */
    PREPAYMENT_INVOICE("prepayment_invoice"),
    /** Bills goods again, in place of an invoice that was wrong. 384. */
    CORRECTED_INVOICE("corrected_invoice"),
    /** Gives back what an invoice billed. 381. */
    CREDIT_NOTE("credit_note"),
}

/** What may be invoiced. */
enum class InvoicePolicy(override val text: String) : Word {
    /** What is ordered and not cancelled, from the first day. */
    ORDERED("ordered"),
    /** What was sent. */
    SHIPPED("shipped"),
    /** What arrived. */
    DELIVERED("delivered"),
    /** The order in parts that the parties agreed on, each by its name; the last one bills the goods. */
    MILESTONES("milestones"),
    /** The order by percentages, as work goes on; the one that reaches 100 bills the goods. */
    PERCENTAGE("percentage"),
}

/** Why goods leave without an order. */
enum class IssueKind(override val text: String) : Word {
    /** Any other reason. */
    OTHER("other"),
    /** They are thrown away. */
    SCRAP("scrap"),
    /** They are used up. */
    CONSUMPTION("consumption"),
}

/** One place where stock lies. */
@JvmInline
value class LocationId(override val text: String) : Word {
    override fun toString() = text
}

/** One kind of location, such as `pick_face` or `bulk`; the host's own word. */
@JvmInline
value class LocationKind(override val text: String) : Word {
    override fun toString() = text
}

/** Which location is asked first. Every tie is broken by the listed order: that of `locations`, then that in which sources name further ones. */
enum class LocationOrder(override val text: String) : Word {
    /** As listed. The default. */
    LISTED("listed"),
    /** The smallest priority. */
    PRIORITY("priority"),
    /** The smallest distance. */
    NEAREST("nearest"),
    /** Where most of the line's product is free when the line is served. */
    HIGHEST_AVAILABLE("highest_available"),
    /** As few locations for all lines together as can serve what can be served. */
    FEWEST_SHIPMENTS("fewest_shipments"),
    /** As little cost for all lines together as can be: unit costs times quantities, and a shipping cost for each location that is used. */
    LOWEST_COST("lowest_cost"),
}

/** Who fills the hole of a location that owes more than it has. */
enum class LocationShortfall(override val text: String) : Word {
    /** The location itself, from what arrives there. What others have free stays free. The default. */
    OWN("own"),
    /** Every location that is looked at. */
    SHARED("shared"),
}

/** Is a location asked at all? */
enum class LocationUse(override val text: String) : Word {
    /** Yes. The default. */
    ACTIVE("active"),
    /** No: nothing is taken there, and nothing waits for it. */
    INACTIVE("inactive"),
}

/** One lot (batch) of a product, or one serial number. */
@JvmInline
value class LotId(override val text: String) : Word {
    override fun toString() = text
}

/** What makes an order other than what is wanted. */
enum class OrderBound(override val text: String) : Word {
    /** It is filled up to the least that can be ordered. */
    ORDER_MINIMUM("order_minimum"),
    /** It is brought to a whole number of packs. */
    ORDER_STEP("order_step"),
    /** It is cut to the most that can be ordered at once: the rest is still missing. */
    ORDER_MAXIMUM("order_maximum"),
}

/** One sales order. */
@JvmInline
value class OrderId(override val text: String) : Word {
    override fun toString() = text
}

/** What becomes of supply that was expected before today and has not arrived. */
enum class OverdueSupply(override val text: String) : Word {
    /** It counts for nothing, and is a finding. The default: nobody knows when it comes. */
    IGNORE("ignore"),
    /** It counts as expected today. */
    TODAY("today"),
}

/** One package (pallet, carton) that goods lie in. */
@JvmInline
value class PackageId(override val text: String) : Word {
    override fun toString() = text
}

/** When can it leave? */
enum class PackageKind(override val text: String) : Word {
    /** Now: it lies there. The default. */
    ON_HAND("on_hand"),
    /** When it has come in. */
    BACKORDER("backorder"),
}

/** One payment received. */
@JvmInline
value class PaymentId(override val text: String) : Word {
    override fun toString() = text
}

/** How the terms are written down for the buyer. EN 16931 BT-20. */
enum class PaymentNote(override val text: String) : Word {
    /** In words: the seller's own, or short English sentences. The default. */
    WORDS("words"),
    /** In words, and each discount in a line of its own such as `#SKONTO#TAGE=14#PROZENT=2.00#`. `XRechnung` BR-DE-18. */
    XRECHNUNG("xrechnung"),
}

/** How far the money is. */
enum class PaymentStatus(override val text: String) : Word {
    /** Nothing is to be paid. */
    NOTHING("nothing"),
    /** Nothing has been paid. */
    OPEN("open"),
    /** A part has been paid. */
    PARTIALLY_PAID("partially_paid"),
    /** All has been paid. */
    PAID("paid"),
}

/** A percentage: `19` means 19 %. */
@JvmInline
value class Percent(override val text: String) : Word {
    constructor(number: Long) : this(number.toString())
    constructor(number: java.math.BigDecimal) : this(number.toPlainString())

    override fun toString() = text
}

/** Where it is wrong: an RFC 6901 pointer into the request. */
@JvmInline
value class Pointer(override val text: String) : Word {
    override fun toString() = text
}

/** Does what lies at a location, and what is expected there, count? */
enum class PositionState(override val text: String) : Word {
    /** Yes. The default. */
    ACTIVE("active"),
    /** No: the location is switched off. */
    INACTIVE("inactive"),
}

/** Are prices with tax or without? */
enum class PriceBasis(override val text: String) : Word {
    /** Without: tax comes on top. The default. */
    NET("net"),
    /** With: the tax is taken out, and what was asked for stays exactly what it was. */
    GROSS("gross"),
}

/** One price list. */
@JvmInline
value class PriceListId(override val text: String) : Word {
    override fun toString() = text
}

/** One product (article, SKU). */
@JvmInline
value class ProductId(override val text: String) : Word {
    override fun toString() = text
}

/** May a product be sold? */
enum class ProductStatus(override val text: String) : Word {
    /** Yes. */
    ACTIVE("active"),
    /** Only what is left of it: orders get a finding. */
    DISCONTINUED("discontinued"),
    /** No. */
    BLOCKED("blocked"),
}

/** Why a quantity cannot be had in full: the first reason in this order. */
enum class PromiseObstacle(override val text: String) : Word {
    /** It could be had after the horizon. */
    AFTER_HORIZON("after_horizon"),
    /** Pre-orders are limited, and less is left of the limit. */
    PREORDER_LIMIT("preorder_limit"),
    /** There is too little, and no more can be made or bought. */
    NO_CAPABILITY("no_capability"),
    /** More can be made or bought, but not before the calendar ends. */
    CAPACITY("capacity"),
}

/** How a quantity can be had. */
enum class PromiseOutcome(override val text: String) : Word {
    /** From stock and expected supply: available to promise. */
    AVAILABLE("available"),
    /** When more is made or bought: capable to promise. */
    CAPABLE("capable"),
    /** As a pre-order. */
    PREORDER("preorder"),
    /** Not in full. */
    SHORT("short"),
}

/** What backs promised units. */
enum class PromiseSource(override val text: String) : Word {
    /** What lies at a location. */
    ON_HAND("on_hand"),
    /** What is expected. */
    SUPPLY("supply"),
    /** What can be made. */
    PRODUCTION("production"),
    /** What can be bought. */
    PURCHASE("purchase"),
    /** Nothing yet: a pre-order within its limits. */
    PREORDER("preorder"),
}

/** May a quantity come in parts? */
enum class PromiseSplit(override val text: String) : Word {
    /** No: all of it or none. The default. */
    WHOLE("whole"),
    /** Yes: as it becomes available, and less than asked for where there is no more. */
    PARTIAL("partial"),
}

/** One promotion. */
@JvmInline
value class PromotionId(override val text: String) : Word {
    override fun toString() = text
}

/** Why a promotion does not apply: the first reason in this order. */
enum class PromotionObstacle(override val text: String) : Word {
    /** Its first day is still to come. */
    NOT_YET_VALID("not_yet_valid"),
    /** Its last day has passed. */
    EXPIRED("expired"),
    /** It is for another currency. */
    CURRENCY("currency"),
    /** It is for other groups of customers. */
    CUSTOMER_GROUP("customer_group"),
    /** Its coupon is not given. */
    COUPON_MISSING("coupon_missing"),
    /** It has been used as often as it can be. */
    USES_EXHAUSTED("uses_exhausted"),
    /** The customer has used it as often as they can. */
    USES_PER_CUSTOMER_EXHAUSTED("uses_per_customer_exhausted"),
    /** No line has a product that it is for. */
    NO_PRODUCT("no_product"),
    /** The lines that it is for ask for too little. */
    QUANTITY_BELOW_MIN("quantity_below_min"),
    /** The lines that it is for are worth too little. */
    AMOUNT_BELOW_MIN("amount_below_min"),
    /** The lines that it is for do not reach its lowest tier. */
    TIER_NOT_REACHED("tier_not_reached"),
    /** The lines that it is for do not make a set of what is bought and got. */
    SET_INCOMPLETE("set_incomplete"),
    /** Enough is bought, and none of the products that are got for it stands on a line. */
    GET_PRODUCT_MISSING("get_product_missing"),
    /** Nothing is left that it could take off. */
    NOTHING_LEFT("nothing_left"),
    /** A line, or the document, has as many allowances as it can have. */
    TOO_MANY_ALLOWANCES("too_many_allowances"),
    /** Another promotion has applied beside which it cannot, or that ended the list. */
    EXCLUDED("excluded"),
}

/** What a promotion does to the others. */
enum class PromotionStacking(override val text: String) : Word {
    /** It applies beside others. The default. */
    STACKABLE("stackable"),
    /** It applies beside those before it, and ends the list. */
    STOP_FURTHER("stop_further"),
    /** It applies alone: not when one before it has applied, and none after it does. */
    EXCLUSIVE("exclusive"),
}

/** A quantity with up to 6 decimal places. */
@JvmInline
value class Quantity(override val text: String) : Word {
    constructor(number: Long) : this(number.toString())
    constructor(number: java.math.BigDecimal) : this(number.toPlainString())

    override fun toString() = text
}

/** Where the removal strategy compares. */
enum class RemovalScope(override val text: String) : Word {
    /** Within each location; locations go first. The default. */
    WITHIN_LOCATION("within_location"),
    /** Over all locations of one kind, as when locations are the shelves of one house; the order of locations then only breaks ties. */
    ACROSS_LOCATIONS("across_locations"),
}

/** Which units of a location are taken first. Every tie is broken by the listed order of the sources. */
enum class RemovalStrategy(override val text: String) : Word {
    /** First in, first out: the earliest `received_on`, then what has none. The default. */
    FIFO("fifo"),
    /** Last in, first out: the latest `received_on`, then what has none. */
    LIFO("lifo"),
    /** First expired, first out: the earliest `expires_on`, then what has none; of two alike first in, first out. */
    FEFO("fefo"),
    /** As listed. */
    LISTED("listed"),
    /** The smallest `distance` within the location, then what has none. */
    NEAREST("nearest"),
    /** As few packages as possible: whole ones and loose units where they add up exactly, else one is opened. */
    FEWEST_PACKAGES("fewest_packages"),
    /** As few packages as possible, and never part of one. */
    WHOLE_PACKAGES("whole_packages"),
}

/** Why so much is proposed, or nothing. */
enum class ReplenishmentRule(override val text: String) : Word {
    /** The position is above the level at which the policy orders. */
    NOT_NEEDED("not_needed"),
    /** The position has fallen to the reorder point. */
    REORDER_POINT_REACHED("reorder_point_reached"),
    /** The position has fallen to the minimum. */
    MINIMUM_REACHED("minimum_reached"),
    /** The position is below the target of this review. */
    BELOW_TARGET("below_target"),
    /** More is claimed, or to be kept, than there is and comes. */
    REQUIREMENT_UNCOVERED("requirement_uncovered"),
}

/** When an order asks stock for its lines by itself. */
enum class ReserveAt(override val text: String) : Word {
    /** When it is placed. */
    PLACE("place"),
    /** When it is confirmed. */
    CONFIRM("confirm"),
    /** Never: the host reserves. */
    NEVER("never"),
}

/** Where a document rounds. */
enum class RoundingLevel(override val text: String) : Word {
    /** Each tax of each line is rounded, and the rounded figures are added up. */
    LINE("line"),
    /** The tax of each category and rate is rounded once, as EN 16931 BR-CO-17 says. The default. */
    TAX_GROUP("tax_group"),
    /** The tax of the document is rounded once and spread over its groups. */
    DOCUMENT("document"),
    /** Nothing is rounded before the totals: every printed figure is that of the exact one, and what the printed ones then lack is stated. */
    PRECISE("precise"),
}

/** What happens to the part that does not fit the places of a figure. */
enum class RoundingMode(override val text: String) : Word {
    /** To the nearest; a tie goes away from zero. The default, as in commerce. */
    HALF_AWAY_FROM_ZERO("half_away_from_zero"),
    /** To the nearest; a tie goes to the even digit. */
    HALF_EVEN("half_even"),
    /** To the nearest; a tie goes towards zero. */
    HALF_TOWARDS_ZERO("half_towards_zero"),
    /** Always away from zero. */
    AWAY_FROM_ZERO("away_from_zero"),
    /** Always towards zero: the rest is cut off. */
    TOWARDS_ZERO("towards_zero"),
    /** Always up, towards positive infinity. */
    CEILING("ceiling"),
    /** Always down, towards negative infinity. */
    FLOOR("floor"),
}

/** One rule: of a table of taxes, or a check of a rule set. */
@JvmInline
value class RuleId(override val text: String) : Word {
    override fun toString() = text
}

/** `exact`, `official`, or the amount that a difference must stay below. */
@JvmInline
value class RuleTolerance(override val text: String) : Word {
    override fun toString() = text
}

/** One sales channel, such as `web` or `marketplace`; the host's own word. */
@JvmInline
value class SalesChannel(override val text: String) : Word {
    override fun toString() = text
}

/** How much a problem weighs. */
enum class Severity(override val text: String) : Word {
    /** The command is refused. */
    ERROR("error"),
    /** The command goes through; a person should look. */
    WARNING("warning"),
    /** Worth knowing. */
    INFO("info"),
}

/** What happens when less is free than asked for. */
enum class Shortage(override val text: String) : Word {
    /** What is free is reserved, the rest waits for supply. */
    BACKORDER("backorder"),
    /** What is free is reserved, the rest stays unallocated. Where nothing at all is free, a caller's command is refused (`stock.short`), and a policy's wish is a finding. */
    PARTIAL("partial"),
    /** Nothing is reserved, and the command is refused. */
    REJECT("reject"),
}

/** A code of an outside list as a document states it, whether the list has it or not. */
@JvmInline
value class StatedCode(override val text: String) : Word {
    override fun toString() = text
}

/** A decimal as a document states it, with its written places. */
@JvmInline
value class StatedDecimal(override val text: String) : Word {
    constructor(number: Long) : this(number.toString())
    constructor(number: java.math.BigDecimal) : this(number.toPlainString())

    override fun toString() = text
}

/** One hold on stock, such as that of a cart. */
@JvmInline
value class StockHoldId(override val text: String) : Word {
    override fun toString() = text
}

/** Whoever owns goods that are not the seller's, such as a consignor. */
@JvmInline
value class StockOwner(override val text: String) : Word {
    override fun toString() = text
}

/** May goods be sold? */
enum class StockStatus(override val text: String) : Word {
    /** Yes. */
    SELLABLE("sellable"),
    /** Not before somebody has looked at them. */
    QUARANTINED("quarantined"),
    /** No. */
    DAMAGED("damaged"),
}

/** Are goods of a product told apart? */
enum class StockTracking(override val text: String) : Word {
    /** No: one piece is as good as another. */
    NONE("none"),
    /** By lot: whatever moves says of which. */
    LOT("lot"),
    /** By serial number: each piece has its own, and is there once. */
    SERIAL("serial"),
}

/** What about the stock of a product needs a look. */
enum class StockWarning(override val text: String) : Word {
    /** More is claimed than there is, or nothing is free of a product that is used. */
    STOCKOUT("stockout"),
    /** What is free does not last the lead time, and neither does it with what is on order. */
    STOCKOUT_EXPECTED("stockout_expected"),
    /** What is free does not last the lead time; with what is on order it does, if that comes in time. */
    STOCKOUT_UNLESS_SUPPLIED("stockout_unless_supplied"),
    /** What is free lasts longer than it should. */
    OVERSTOCK("overstock"),
    /** It lies there, and none of it has been used for long. */
    DEAD_STOCK("dead_stock"),
    /** It lies there and turns over slowly; not said of dead stock. */
    SLOW_MOVER("slow_mover"),
}

/** Does a product lie in stock? */
enum class Stocking(override val text: String) : Word {
    /** Yes: it is received, reserved and shipped. */
    STOCKED("stocked"),
    /** No, like a service: it is always there. */
    NOT_STOCKED("not_stocked"),
}

/** The name of an aggregate, such as `order/SO-1`. */
@JvmInline
value class Stream(override val text: String) : Word {
    override fun toString() = text
}

/** One supply that is expected: a purchase order, a production order, a transfer under way. */
@JvmInline
value class SupplyId(override val text: String) : Word {
    override fun toString() = text
}

/** Do the taxes before it belong to the base of a tax? */
enum class TaxBase(override val text: String) : Word {
    /** Those that say so. The default. */
    AFFECTED_BY_PREVIOUS("affected_by_previous"),
    /** None of them. */
    UNAFFECTED_BY_PREVIOUS("unaffected_by_previous"),
}

/** The tax category of a line. UNCL5305, EN 16931 BT-151. */
enum class TaxCategory(override val text: String) : Word {
    /** Standard rate, and every other rate above zero. */
    S("S"),
    /** Zero rated goods. */
    Z("Z"),
    /** Exempt from tax. */
    E("E"),
    /** Reverse charge: the buyer owes the tax. */
    AE("AE"),
    /** Supply within the European Economic Area. */
    K("K"),
    /** Free export item, tax not charged. */
    G("G"),
    /** Outside the scope of tax. */
    O("O"),
    /** General indirect tax of the Canary Islands. */
    L("L"),
    /** Tax for production, services and importation in Ceuta and Melilla. */
    M("M"),
    /** Transferred (VAT), in Italy. */
    B("B"),
}

/** A class of products that are taxed alike, such as `books`; the host's own word. */
@JvmInline
value class TaxClass(override val text: String) : Word {
    override fun toString() = text
}

/** A condition of a rule, by the fact that it is about. */
enum class TaxCondition(override val text: String) : Word {
    /** Where the seller is. */
    SELLER_COUNTRY("seller_country"),
    /** Where the buyer is. */
    BUYER_COUNTRY("buyer_country"),
    /** Whether the buyer buys as a business. */
    BUYER_KIND("buyer_kind"),
    /** Where the goods go. */
    SHIP_TO_COUNTRY("ship_to_country"),
    /** The date. */
    ON("on"),
    /** The class of the product. */
    TAX_CLASS("tax_class"),
}

/** What a tax does to the taxes that stand after it on a line. */
enum class TaxEffect(override val text: String) : Word {
    /** Nothing. The default. */
    OWN_ONLY("own_only"),
    /** Its amount belongs to their base. */
    BASE_OF_SUBSEQUENT("base_of_subsequent"),
}

/** One tax that a document or a table of taxes defines. */
@JvmInline
value class TaxId(override val text: String) : Word {
    override fun toString() = text
}

/** Is a tax in the price? */
enum class TaxInclusion(override val text: String) : Word {
    /** As the document's prices are: in gross prices, on top of net prices. The default. */
    AS_PRICES("as_prices"),
    /** It is in the price, whatever the document's prices are. */
    INCLUDED("included"),
    /** It comes on top, whatever the document's prices are. */
    EXCLUDED("excluded"),
}

/** How a tax is computed. */
enum class TaxKind(override val text: String) : Word {
    /** A percentage of the base: 21 of 100. The default. */
    PERCENT("percent"),
    /** So much for each unit, whatever it costs. */
    FIXED("fixed"),
    /** A percentage of the price with the tax in it ("tax on gross"): 21 of 121 when the rate is 17.355. */
    DIVISION("division"),
    /** Several taxes under one name; they take its place. */
    GROUP("group"),
}

/** How the tax in gross prices is taken out, where it is rounded by group. */
enum class TaxRemoval(override val text: String) : Word {
    /** Of all lines of one tax at once, so that net and tax are as exact as can be. The default. */
    GROUP("group"),
    /** Of each line; the tax is then that of the lines' rounded net amounts, as in documents made for net prices. */
    LINE("line"),
}

/** Who pays a tax to the tax office, and so what it does to what the buyer pays. */
enum class TaxSettlement(override val text: String) : Word {
    /** The seller: it is added. The default. */
    ADDED("added"),
    /** The buyer, out of what is owed (withholding): it is taken off what is payable. */
    RETAINED("retained"),
    /** Told, but neither added nor taken off. */
    INFORMATIVE("informative"),
}

/** An instant, RFC 3339: any offset is read, `Z` is written. */
@JvmInline
value class Timestamp(override val text: String) : Word {
    override fun toString() = text
}

/** A UN/ECE Recommendation 20 unit code. */
@JvmInline
value class UnitCode(override val text: String) : Word {
    override fun toString() = text
}

/** The price of one unit (or of a base quantity), in the currency of the document; may be finer than the currency. EN 16931 BT-146. */
@JvmInline
value class UnitPrice(override val text: String) : Word {
    constructor(number: Long) : this(number.toString())
    constructor(number: java.math.BigDecimal) : this(number.toPlainString())

    override fun toString() = text
}

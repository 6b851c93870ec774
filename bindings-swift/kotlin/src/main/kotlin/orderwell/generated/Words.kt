// Written by `cargo xtask generate` from the schema of the door; not to be edited.
package orderwell

/** An amount in the currency of its document, with that currency's minor units. */
@JvmInline
value class Amount(override val text: String) : Word {
    constructor(number: Long) : this(number.toString())
    constructor(number: java.math.BigDecimal) : this(number.toPlainString())

    override fun toString() = text
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

/** What a command was, in 32 hexadecimal digits. */
@JvmInline
value class Digest(override val text: String) : Word {
    override fun toString() = text
}

/** One document to be calculated: an order, a quote, an invoice; whatever the caller calls it. */
@JvmInline
value class DocumentId(override val text: String) : Word {
    override fun toString() = text
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
    /** Invoice what was sent. */
    INVOICE_ORDER("invoice_order"),
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

/** One place where stock lies. */
@JvmInline
value class LocationId(override val text: String) : Word {
    override fun toString() = text
}

/** One sales order. */
@JvmInline
value class OrderId(override val text: String) : Word {
    override fun toString() = text
}

/** One payment received. */
@JvmInline
value class PaymentId(override val text: String) : Word {
    override fun toString() = text
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

/** A quantity with up to 6 decimal places. */
@JvmInline
value class Quantity(override val text: String) : Word {
    constructor(number: Long) : this(number.toString())
    constructor(number: java.math.BigDecimal) : this(number.toPlainString())

    override fun toString() = text
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

/** Where tax is rounded. */
enum class RoundingLevel(override val text: String) : Word {
    /** The tax of each line is rounded, and the rounded figures are added up. */
    LINE("line"),
    /** The tax of each category and rate is rounded once, as EN 16931 BR-CO-17 says. The default. */
    TAX_GROUP("tax_group"),
    /** The tax of the document is rounded once and spread over its groups. */
    DOCUMENT("document"),
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

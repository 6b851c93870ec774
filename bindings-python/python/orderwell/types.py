"""Everything that crosses the door, as types. Written by `cargo xtask generate` from the schema of the door; not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, TypedDict, Union

DecimalInput = Union[str, int, Decimal]
DateInput = Union[str, date]
InstantInput = Union[str, datetime]
Figure = Union[str, int, "list[Figure]"]
Data = dict[str, Figure]

AbcClass = Literal["a", "b", "c"]
AllocationReason = Literal["taken_whole", "taken_in_part", "not_needed", "nothing_available", "inactive", "expired", "too_short_shelf_life", "kept_for_other_lines", "package_not_whole", "line_incomplete"]
AllocationScope = Literal["order", "line"]
AllocationSearch = Literal["exact", "greedy"]
AllocationShortage = Literal["all_or_nothing", "partial", "backorder", "backorder_or_nothing"]
Amount = str
Area = str
BackorderAllowance = Literal["none", "up_to", "unlimited"]
BackorderRule = Literal["allowed", "limited", "refused"]
BackorderSequence = Literal["oldest", "priority"]
BillingStatus = Literal["nothing", "open", "partially_invoiced", "invoiced", "over_invoiced"]
BuyerKind = Literal["consumer", "business"]
CashDifference = Literal["own_line", "biggest_tax"]
Check = Literal["customer_blocked", "customer_currency", "customer_without_tax_identity", "credit_limit_exceeded", "reference_repeated", "product_discontinued", "product_blocked", "product_unit", "product_repeated", "quantity_out_of_range", "quantity_not_a_multiple", "price_differs_from_list", "price_zero", "discount_above_line", "discount_too_high", "address_missing", "address_incomplete", "required_before_ordered", "ordered_in_future", "total_out_of_range", "total_differs", "stock_short"]
CheckState = Literal["on", "off"]
Code = str
CommandId = str
CommercialStatus = Literal["draft", "quoted", "placed", "confirmed", "closed", "cancelled"]
Country = str
CouponCode = str
CreditedUnits = Literal["settled", "invoiceable"]
CsvField = Literal["order_id", "customer_id", "currency", "ordered_on", "required_on", "reference", "line", "product_id", "quantity", "unit", "unit_price", "discount_percent", "description"]
Currency = str
CustomerGroup = str
CustomerId = str
CustomerStatus = Literal["active", "blocked"]
Date = str
DayCount = Literal["actual_365", "actual_360", "thirty_e_360"]
DayOfMonthIn = Literal["next_month", "on_or_after"]
DepositDeduction = Literal["first", "last"]
Digest = str
DiscountPlacement = Literal["lines", "document"]
DocumentId = str
EarlyPaymentTax = Literal["on_early_payment", "never", "always"]
EinvoiceSpecification = Literal["en16931", "peppol_bis_3", "xrechnung_3"]
ElectronicDocumentType = Literal["invoice", "credit_note"]
EndOfMonth = Literal["before_days", "after_days"]
ExactFigure = str
ExchangeDirection = Literal["multiply", "divide"]
ExchangeRate = str
Explain = Literal["nothing", "steps"]
ExplanationRule = Literal["stated", "price_times_quantity", "percent_of", "per_unit", "sum", "share", "tax_on_top", "tax_included", "division_on_top", "division_included", "cash_rounding", "multiplied", "divided"]
ExplanationTerm = Literal["quantity", "unit_price", "base_quantity", "per_unit", "percent", "base", "rate", "rates", "goods", "amount", "allowance", "charge", "net", "tax", "exact", "step", "difference"]
FillAt = Literal["receive", "on_request"]
FulfilmentStatus = Literal["nothing", "open", "partially_shipped", "shipped", "partially_delivered", "delivered"]
GetSelection = Literal["same_product", "cheapest"]
Guard = Literal["place_order", "confirm_order", "amend_order", "cancel_order", "close_order", "hold_order", "release_hold", "reserve_order", "release_order", "pick_order", "ship_order", "deliver_shipment", "invoice_order", "invoice_deposit"]
HoldEnd = Literal["released", "expired", "superseded", "changed", "confirmed"]
HoldOwner = str
InvoiceAt = Literal["ship", "on_request"]
InvoiceId = str
InvoiceKind = Literal["invoice", "partial_invoice", "prepayment_invoice", "corrected_invoice", "credit_note"]
InvoicePolicy = Literal["ordered", "shipped", "delivered", "milestones", "percentage"]
IssueKind = Literal["other", "scrap", "consumption"]
LineNo = int
LocationId = str
LocationKind = str
LocationOrder = Literal["listed", "priority", "nearest", "highest_available", "fewest_shipments", "lowest_cost"]
LocationShortfall = Literal["own", "shared"]
LocationUse = Literal["active", "inactive"]
LotId = str
OrderBound = Literal["order_minimum", "order_step", "order_maximum"]
OrderId = str
OverdueSupply = Literal["ignore", "today"]
PackageId = str
PackageKind = Literal["on_hand", "backorder"]
PaymentDays = int
PaymentId = str
PaymentNote = Literal["words", "xrechnung"]
PaymentStatus = Literal["nothing", "open", "partially_paid", "paid"]
Percent = str
Pointer = str
PositionState = Literal["active", "inactive"]
PriceBasis = Literal["net", "gross"]
PriceListId = str
ProductId = str
ProductStatus = Literal["active", "discontinued", "blocked"]
PromiseObstacle = Literal["after_horizon", "preorder_limit", "no_capability", "capacity"]
PromiseOutcome = Literal["available", "capable", "preorder", "short"]
PromiseSource = Literal["on_hand", "supply", "production", "purchase", "preorder"]
PromiseSplit = Literal["whole", "partial"]
PromotionId = str
PromotionObstacle = Literal["not_yet_valid", "expired", "currency", "customer_group", "coupon_missing", "uses_exhausted", "uses_per_customer_exhausted", "no_product", "quantity_below_min", "amount_below_min", "tier_not_reached", "set_incomplete", "get_product_missing", "nothing_left", "too_many_allowances", "excluded"]
PromotionStacking = Literal["stackable", "stop_further", "exclusive"]
Quantity = str
RemovalScope = Literal["within_location", "across_locations"]
RemovalStrategy = Literal["fifo", "lifo", "fefo", "listed", "nearest", "fewest_packages", "whole_packages"]
ReplenishmentRule = Literal["not_needed", "reorder_point_reached", "minimum_reached", "below_target", "requirement_uncovered"]
ReserveAt = Literal["place", "confirm", "never"]
RoundingLevel = Literal["line", "tax_group", "document", "precise"]
RoundingMode = Literal["half_away_from_zero", "half_even", "half_towards_zero", "away_from_zero", "towards_zero", "ceiling", "floor"]
RuleId = str
RuleTolerance = str
SalesChannel = str
Severity = Literal["error", "warning", "info"]
ShipmentNo = int
Shortage = Literal["backorder", "partial", "reject"]
StatedCode = str
StatedDecimal = str
StockHoldId = str
StockOwner = str
StockStatus = Literal["sellable", "quarantined", "damaged"]
StockTracking = Literal["none", "lot", "serial"]
StockWarning = Literal["stockout", "stockout_expected", "stockout_unless_supplied", "overstock", "dead_stock", "slow_mover"]
Stocking = Literal["stocked", "not_stocked"]
Stream = str
SupplyId = str
TaxBase = Literal["affected_by_previous", "unaffected_by_previous"]
TaxCategory = Literal["S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B"]
TaxClass = str
TaxCondition = Literal["seller_country", "buyer_country", "buyer_kind", "ship_to_country", "on", "tax_class"]
TaxEffect = Literal["own_only", "base_of_subsequent"]
TaxId = str
TaxInclusion = Literal["as_prices", "included", "excluded"]
TaxKind = Literal["percent", "fixed", "division", "group"]
TaxRemoval = Literal["group", "line"]
TaxSettlement = Literal["added", "retained", "informative"]
Text = str
Timestamp = str
UnitCode = str
UnitPrice = str
Whole = str


class _AbcClassTotalsRequired(TypedDict):
    # Which one.
    abc_class: AbcClass
    # How many products.
    products: int
    # What was used of them, at cost.
    usage_value: Amount
    # What is on hand of them, at cost.
    stock_value: Amount


class AbcClassTotals(_AbcClassTotalsRequired, total=False):
    """A class as a whole."""

    # Their part of the value of all usage.
    usage_share: Percent


class AbcShares(TypedDict):
    """Where the classes end, in percent of the value of all usage."""

    # Class A: products, the largest first, until so much is reached; more than 0.
    a_percent: DecimalInput
    # Class B: the next, until so much is reached with class A; at least `a_percent`, at most 100.
    b_percent: DecimalInput


class AccountingTotals(TypedDict):
    """The totals of a document in the accounting currency; they add up as those of the document do."""

    # The accounting currency. BT-6.
    currency: Currency
    # Sum of the lines' net amounts: net + allowances − charges.
    line_net_sum: Amount
    # Sum of the document's allowances.
    allowance_total: Amount
    # Sum of the document's charges.
    charge_total: Amount
    # Total without tax.
    net: Amount
    # Total tax: the sum of the taxes that are added. BT-111.
    tax: Amount
    # Total with tax: net + tax.
    gross: Amount


class AccountingTotalsInput(TypedDict):
    """The totals of a document in the accounting currency; they add up as those of the document do."""

    # The accounting currency. BT-6.
    currency: Currency
    # Sum of the lines' net amounts: net + allowances − charges.
    line_net_sum: DecimalInput
    # Sum of the document's allowances.
    allowance_total: DecimalInput
    # Sum of the document's charges.
    charge_total: DecimalInput
    # Total without tax.
    net: DecimalInput
    # Total tax: the sum of the taxes that are added. BT-111.
    tax: DecimalInput
    # Total with tax: net + tax.
    gross: DecimalInput


class _AddressRequired(TypedDict):
    # Two-letter country code. BT-40, BT-55, BT-80.
    country: Country


class Address(_AddressRequired, total=False):
    """A postal address. EN 16931 BG-5, BG-8, BG-15."""

    # Who lives or works there, when it is not the party itself.
    name: Text
    # Street and number. BT-35, BT-50, BT-75.
    line_1: Text
    # Further lines. BT-36, BT-51, BT-76.
    line_2: Text
    # City or village. BT-37, BT-52, BT-77.
    city: Text
    # Post code. BT-38, BT-53, BT-78.
    postal_code: Text
    # State, province, region. BT-39, BT-54, BT-79.
    subdivision: Text


class _AdjustStockRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Where.
    location_id: LocationId
    # What was counted; not less than what is promised there.
    counted: DecimalInput


class AdjustStock(_AdjustStockRequired, total=False):
    """Sets what is on hand to what was counted."""

    # Why, for people.
    reason: Text
    # Of which lot, or with which serial number, where the product has those.
    lot_id: LotId
    # May they be sold?
    status: StockStatus
    # Whose they are; the seller's when left out.
    owner: StockOwner
    # In which unit was counted; the product's when left out.
    unit: UnitCode


class Adjustment(TypedDict, total=False):
    """An allowance (discount) or a charge (surcharge, freight): an amount, a percentage of a base, or so much a unit."""

    # How much. BT-92, BT-99, BT-136, BT-141.
    amount: Amount
    # Which percentage of the base. BT-94, BT-101, BT-138, BT-143.
    percent: Percent
    # The base of the percentage, when it is not the line or the document. BT-93, BT-100, BT-137, BT-142.
    base: Amount
    # So much for each unit.
    per_unit: UnitPrice
    # For how many units; those of the line when left out.
    quantity: Quantity
    # Why, for people. BT-97, BT-104, BT-139, BT-144.
    reason: Text
    # Why, as a code of UNCL5189 (allowances) or UNCL7161 (charges).
    reason_code: Text
    # How it is taxed (of a document only); spread over the document's rates when left out.
    tax: TaxRate
    # By which of the document's taxes it is taxed (of a document only), in the order in which they are computed.
    taxes: list[TaxId]
    # The promotion that it comes from.
    promotion_id: PromotionId


class AdjustmentInput(TypedDict, total=False):
    """An allowance (discount) or a charge (surcharge, freight): an amount, a percentage of a base, or so much a unit."""

    # How much. BT-92, BT-99, BT-136, BT-141.
    amount: DecimalInput
    # Which percentage of the base. BT-94, BT-101, BT-138, BT-143.
    percent: DecimalInput
    # The base of the percentage, when it is not the line or the document. BT-93, BT-100, BT-137, BT-142.
    base: DecimalInput
    # So much for each unit.
    per_unit: DecimalInput
    # For how many units; those of the line when left out.
    quantity: DecimalInput
    # Why, for people. BT-97, BT-104, BT-139, BT-144.
    reason: Text
    # Why, as a code of UNCL5189 (allowances) or UNCL7161 (charges).
    reason_code: Text
    # How it is taxed (of a document only); spread over the document's rates when left out.
    tax: TaxRateInput
    # By which of the document's taxes it is taxed (of a document only), in the order in which they are computed.
    taxes: Sequence[TaxId]
    # The promotion that it comes from.
    promotion_id: PromotionId


class AdvanceDeducted(TypedDict):
    """What an invoice in advance has billed and is taken off now, tax by tax."""

    # The invoice in advance. BT-25.
    invoice_id: InvoiceId
    # Its date. BT-26.
    issued_on: Date
    # How much of it.
    totals: Totals


class AdvanceDeductedInput(TypedDict):
    """What an invoice in advance has billed and is taken off now, tax by tax."""

    # The invoice in advance. BT-25.
    invoice_id: InvoiceId
    # Its date. BT-26.
    issued_on: DateInput
    # How much of it.
    totals: TotalsInput


class AdvanceOpen(TypedDict):
    """So much of an invoice in advance."""

    # Which invoice.
    invoice_id: InvoiceId
    # How much of it.
    totals: Totals


class AdvanceOpenInput(TypedDict):
    """So much of an invoice in advance."""

    # Which invoice.
    invoice_id: InvoiceId
    # How much of it.
    totals: TotalsInput


class AllocatedStock(TypedDict):
    """Which units serve which lines."""

    # What is taken, waited for and left over, and why.
    allocated: StockAllocation


class AllocatedStockMany(TypedDict):
    """Several allocations, each with its own reply."""

    # The replies, in the order of the requests.
    replies: list[AllocatedStockReply]


class AllocationBackorder(TypedDict):
    """Units that a line waits for."""

    # Which line.
    line: LineNo
    # Where they are to come in.
    location_id: LocationId
    # How many.
    quantity: Quantity


class AllocationDemand(TypedDict):
    """A line that asks for stock."""

    # Its number: the smaller, the earlier it is served.
    line: LineNo
    # Which product.
    product_id: ProductId
    # How much of it, in the product's own unit; more than nothing.
    quantity: DecimalInput


class _AllocationLocationRequired(TypedDict):
    # Which one.
    location_id: LocationId


class AllocationLocation(_AllocationLocationRequired, total=False):
    """What is to be known of a location. One that is not listed is active, and nothing else is known of it."""

    # Is it asked at all?
    status: LocationUse
    # The smaller, the earlier; locations without one come last.
    priority: int
    # How far it is, in the caller's own measure; locations without one come last.
    distance: Quantity
    # What one shipment from there costs, however much is in it; nothing when left out.
    shipping_cost: Amount
    # What kind of place it is, such as `pick_face` or `bulk`; the host's own word.
    kind: LocationKind


class _AllocationLocationInputRequired(TypedDict):
    # Which one.
    location_id: LocationId


class AllocationLocationInput(_AllocationLocationInputRequired, total=False):
    """What is to be known of a location. One that is not listed is active, and nothing else is known of it."""

    # Is it asked at all?
    status: LocationUse
    # The smaller, the earlier; locations without one come last.
    priority: int
    # How far it is, in the caller's own measure; locations without one come last.
    distance: DecimalInput
    # What one shipment from there costs, however much is in it; nothing when left out.
    shipping_cost: DecimalInput
    # What kind of place it is, such as `pick_face` or `bulk`; the host's own word.
    kind: LocationKind


class _AllocationPickRequired(TypedDict):
    # Which line.
    line: LineNo
    # Where.
    location_id: LocationId
    # How many.
    quantity: Quantity


class AllocationPick(_AllocationPickRequired, total=False):
    """Units that are taken for a line."""

    # Of which lot.
    lot_id: LotId
    # Out of which package.
    package_id: PackageId


class AllocationPolicy(TypedDict, total=False):
    """The rules of an allocation."""

    # Which location is asked first.
    location_order: LocationOrder
    # The location that is asked before the others. `fewest_shipments` and `lowest_cost` prefer it among choices that are equally good.
    preferred_location_id: LocationId
    # The kinds of locations in the order of asking, before the preferred one and all else; other kinds come last. `fewest_shipments` and `lowest_cost` go by it among choices that are equally good.
    location_kinds: Sequence[LocationKind]
    # Which units of a location are taken first.
    removal: RemovalStrategy
    # Where the removal strategy compares.
    removal_scope: RemovalScope
    # What happens when less is on hand than is asked for.
    on_shortage: AllocationShortage
    # What "nothing" means when all or nothing is asked for.
    scope: AllocationScope
    # How many days a lot must have left, from `today` to `expires_on`; none when left out.
    shelf_life_days_min: int


class _AllocationRequestRequired(TypedDict):
    # The lines that ask.
    demand: Sequence[AllocationDemand]
    # What there is, one row each. Rows of products that nobody asks for are not looked at.
    sources: Sequence[AllocationSource]
    # The business date: lots that expired before it are passed over.
    today: DateInput


class AllocationRequest(_AllocationRequestRequired, total=False):
    """A demand, what there is, and the rules."""

    # What is known of locations, in their own order.
    locations: Sequence[AllocationLocationInput]
    # The rules.
    policy: AllocationPolicy


class _AllocationSourceRequired(TypedDict):
    # Which product.
    product_id: ProductId
    # Where.
    location_id: LocationId
    # What is free there. Less than nothing means that units are owed, and counts as nothing.
    available: DecimalInput


class AllocationSource(_AllocationSourceRequired, total=False):
    """Units of one product at one location, of one lot and in one package where there are such."""

    # Of which lot, or with which serial number.
    lot_id: LotId
    # In which package; loose when left out.
    package_id: PackageId
    # The day on which it came in.
    received_on: DateInput
    # The last day on which it may be sold.
    expires_on: DateInput
    # How far it lies within its location, in the caller's own measure.
    distance: DecimalInput
    # What one unit of it costs; only `lowest_cost` looks at it.
    unit_cost: DecimalInput
    # May units be sold that are still to come here?
    backorder: BackorderAllowance
    # How many may be, where that is limited: on top of what is owed already.
    backorder_quantity: DecimalInput


class AllowedCommands(TypedDict):
    """What the guards of an order would let through."""

    # The commands.
    allowed: list[Guard]


class _AmendOrderRequired(TypedDict):
    # Which order.
    order_id: OrderId


class AmendOrder(_AmendOrderRequired, total=False):
    """Changes lines that nothing has happened to yet, adds lines, takes lines away."""

    # Lines as they are to be: new numbers are added, known ones replaced.
    set_lines: Sequence[OrderLineDraftInput]
    # Lines to take away.
    remove_lines: Sequence[LineNo]
    # When the buyer wants the goods now.
    required_on: DateInput


class _AnalysedProductRequired(TypedDict):
    # Which one.
    product_id: ProductId
    # Where it stands.
    position: StockPosition
    # What one unit costs.
    unit_cost: DecimalInput


class AnalysedProduct(_AnalysedProductRequired, total=False):
    """A product whose stock is analysed."""

    # What was used of it, in any order; what lies before the window counts as last usage only.
    usage: Sequence[StockUsage]
    # Days from order to arrival.
    lead_time_days: int
    # What was there on average in the window, for its turnover; what is there now when left out.
    average_on_hand: DecimalInput
    # The day of the first receipt, so that what is new is not called dead.
    first_received_on: DateInput


class AnalysedStock(TypedDict):
    """What the stock of products costs and risks."""

    # The products and their classes.
    analysis: StockAnalysis


class Applied(TypedDict):
    """Events were applied."""

    # The orders that were touched, as they stand now.
    orders: list[OrderView]
    # The place of the last event in the log.
    sequence: int


class _AppliedPromotionRequired(TypedDict):
    # Which one.
    promotion_id: PromotionId
    # Its name.
    name: Text
    # What it takes off in all: the sum of its allowances.
    amount: Amount
    # What it takes off where, by line number.
    allowances: list[PromotionAllowance]


class AppliedPromotion(_AppliedPromotionRequired, total=False):
    """A promotion that applies."""

    # How often it is used in this order: in sets (`buy_x_get_y`), in lines (`line_…`), else once.
    uses: int
    # The coupon that it was given for.
    coupon_code: CouponCode


class _AskDateRequired(TypedDict):
    # How many.
    quantity: DecimalInput


class AskDate(_AskDateRequired, total=False):
    """When could so many be had?"""

    # May they come in parts?
    split: PromiseSplit


class AskQuantity(TypedDict):
    """How many by a date?"""

    # The date.
    date: DateInput


class AskSchedule(TypedDict, total=False):
    """What is there, what is owed, and what can be promised, date by date?"""

    # The last date; all when left out.
    until: DateInput


class _AvailableToPromiseRequired(TypedDict):
    # Which product.
    product_id: ProductId


class AvailableToPromise(_AvailableToPromiseRequired, total=False):
    """Asks what can be promised of a product, by what a desk knows: what lies where, who has it, what is expected, who waits. The business date and the instant come from the context."""

    # What is asked about dates; what is free today is told anyway.
    questions: Sequence[PromiseQuestion]
    # What alone is looked at.
    only: PromiseScope
    # Whoever asks: what he holds counts as free.
    owner: HoldOwner
    # The hold of whoever asks: it counts as free, and so does what else its owner holds.
    hold_id: StockHoldId
    # How many days a lot must have left; as many as the policy of a desk says when left out.
    shelf_life_days_min: int
    # The last day for which anything is promised.
    horizon: DateInput
    # What becomes of supply that is overdue.
    overdue_supply: OverdueSupply
    # Who fills the hole of a location that owes more than it has, as where it lacks safety stock.
    shortfall: LocationShortfall
    # How more can be made.
    production: PromiseCapability
    # How more can be bought.
    purchase: PromiseCapability
    # How many may be promised that nothing backs yet; none when empty.
    preorder: Sequence[PreorderLimit]


class _BasketRequired(TypedDict):
    # The currency of every amount in it.
    currency: Currency
    # Its lines.
    lines: Sequence[BasketLine]


class Basket(_BasketRequired, total=False):
    """The lines of a document to be, and what promotions ask about it."""

    # The group the customer belongs to.
    customer_group: CustomerGroup
    # The coupons that the buyer gives.
    coupon_codes: Sequence[CouponCode]
    # How often promotions have been used so far; never, where one is left out.
    uses: Sequence[PromotionUses]
    # How discounts are rounded: as the document will be.
    rounding_mode: RoundingMode
    # Decimal places that the document's lines will keep beyond the minor units (two at the level `precise`), so that no discount exceeds its line by a fraction of a cent.
    extra_places: int
    # Decimal places of its amounts, where they are not those of ISO 4217.
    minor_units: int


class _BasketLineRequired(TypedDict):
    # Its number.
    line: LineNo
    # Which product.
    product_id: ProductId
    # How much of it, in the product's own unit.
    quantity: DecimalInput
    # What one unit, or the base quantity, costs.
    unit_price: DecimalInput


class BasketLine(_BasketLineRequired, total=False):
    """A line that promotions may take something off."""

    # The quantity the price is for; one when left out.
    base_quantity: DecimalInput
    # What is taken off it already: promotions take of the rest.
    allowances: Sequence[AdjustmentInput]


class _BuyGetRequired(TypedDict):
    # How many are bought.
    buy_quantity: DecimalInput
    # How many are got at a discount.
    get_quantity: DecimalInput


class BuyGet(_BuyGetRequired, total=False):
    """Buy x, get y at a discount."""

    # The percentage that is taken off them; 100 when left out.
    percent: DecimalInput
    # The products that are got, when they are others than those bought.
    get_product_ids: Sequence[ProductId]
    # Which units are got, when they are of the products bought.
    selection: GetSelection


class _CalculatedRequired(TypedDict):
    # The figures.
    calculation: Calculation


class Calculated(_CalculatedRequired, total=False):
    """A calculated document."""

    # How each of them came about, when asked for.
    steps: list[ExplanationStep]


class CalculatedColumns(TypedDict):
    """The figures of a table: of each row, and of each document. A document with a problem has no figures."""

    # Of each line, in the order of the rows.
    lines: LineFigures
    # Of each document, in the order of their first rows.
    documents: DocumentFigures
    # What is wrong, each problem at its cell and with its row.
    problems: list[Problem]


class CalculatedMany(TypedDict):
    """Several documents, each with its own reply."""

    # The replies, in the order of the documents.
    replies: list[CalculatedReply]


class CalculatedMargin(TypedDict):
    """The margin of a document."""

    # The figures.
    margin: Margin


class CalculatedMargins(TypedDict):
    """Several documents, each with its own reply."""

    # The replies, in the order of the documents.
    replies: list[CalculatedMarginReply]


class Calculation(TypedDict):
    """A calculated document."""

    # The net amount of each line, in the order given.
    lines: list[LineNet]
    # The totals.
    totals: Totals


class _CancelOrderRequired(TypedDict):
    # Which order.
    order_id: OrderId


class CancelOrder(_CancelOrderRequired, total=False):
    """Cancels what has not been picked or shipped, all of it or by line."""

    # Which lines and how much of each; all that is left when empty.
    lines: Sequence[LineQuantityInput]
    # Why, for people.
    reason: Text


class Captured(TypedDict):
    """What a table gave."""

    # The orders without fault, in the order of their first rows.
    drafts: list[OrderDraft]
    # Every fault, with its row and column; sorted.
    problems: list[Problem]


class CapturedDrafts(TypedDict):
    """The drafts of a table."""

    # The drafts and the faults.
    captured: Captured


class _CashRoundingRequired(TypedDict):
    # The smallest coin, such as 0.05.
    step: Amount


class CashRounding(_CashRoundingRequired, total=False):
    """What is paid in cash is a multiple of the smallest coin."""

    # In which direction.
    mode: RoundingMode
    # Where the difference goes.
    difference: CashDifference


class _CashRoundingInputRequired(TypedDict):
    # The smallest coin, such as 0.05.
    step: DecimalInput


class CashRoundingInput(_CashRoundingInputRequired, total=False):
    """What is paid in cash is a multiple of the smallest coin."""

    # In which direction.
    mode: RoundingMode
    # Where the difference goes.
    difference: CashDifference


class ChangeStockHold(TypedDict):
    """Changes what a hold is for. What it has already counts as free for it."""

    # Which hold.
    hold_id: StockHoldId
    # Of what, how many from now on.
    lines: Sequence[HoldLineInput]


class _CheckSettingRequired(TypedDict):
    # Which check.
    check: Check


class CheckSetting(_CheckSettingRequired, total=False):
    """What a rule set says about one check; what it leaves out stays as it is built in."""

    # Is it made?
    state: CheckState
    # How much do its findings weigh?
    severity: Severity
    # The least that is fine.
    min: Amount
    # The most that is fine.
    max: Amount


class _CheckSettingInputRequired(TypedDict):
    # Which check.
    check: Check


class CheckSettingInput(_CheckSettingInputRequired, total=False):
    """What a rule set says about one check; what it leaves out stays as it is built in."""

    # Is it made?
    state: CheckState
    # How much do its findings weigh?
    severity: Severity
    # The least that is fine.
    min: DecimalInput
    # The most that is fine.
    max: DecimalInput


class CheckedElectronicInvoice(TypedDict):
    """What the official rules say of an electronic invoice."""

    # The findings, sorted by path and then by rule.
    findings: list[Problem]


class CheckedElectronicInvoices(TypedDict):
    """Several electronic invoices, each with its own reply."""

    # The replies, in the order of the documents.
    replies: list[CheckedElectronicInvoiceReply]


class ClaimPayment(TypedDict):
    """A payment that came late, or in part."""

    # When it came; that day still costs interest.
    paid_on: DateInput
    # How much.
    amount: DecimalInput


class ClaimedInterest(TypedDict):
    """What being late with an amount costs."""

    # The figures.
    interest_due: InterestDue


class ClaimedLateInterest(TypedDict):
    """Several amounts, each with its own reply."""

    # The replies, in the order of the claims.
    replies: list[ClaimedInterestReply]


class _CloseOrderRequired(TypedDict):
    # Which order.
    order_id: OrderId


class CloseOrder(_CloseOrderRequired, total=False):
    """Ends the order: what is reserved or waiting is freed, nothing more is shipped."""

    # Why, for people.
    reason: Text


class ColumnMapping(TypedDict):
    """One column and what it says."""

    # The column's name in the header.
    column: Text
    # What it says.
    field: CsvField


class Component(TypedDict):
    """What a kit consists of."""

    # Which product.
    product_id: ProductId
    # How many of it one kit has, in its own unit; more than nothing.
    quantity: Quantity


class ComponentInput(TypedDict):
    """What a kit consists of."""

    # Which product.
    product_id: ProductId
    # How many of it one kit has, in its own unit; more than nothing.
    quantity: DecimalInput


class ConfirmOrder(TypedDict):
    """Confirms to the buyer that the order is accepted."""

    # Which order.
    order_id: OrderId


class _ConsideredSourceRequired(TypedDict):
    # Which line.
    line: LineNo
    # Where.
    location_id: LocationId
    # How many units were taken.
    taken: Quantity
    # What became of it.
    reason: AllocationReason


class ConsideredSource(_ConsideredSourceRequired, total=False):
    """A source that a line looked at."""

    # Of which lot.
    lot_id: LotId
    # Out of which package.
    package_id: PackageId
    # How many units the line waits for there.
    backordered: Quantity


class Context(TypedDict):
    """When and by whom: always an argument, because the library has no clock."""

    # The instant of the decision.
    now: InstantInput
    # The seller's business date, within a day of `now` in UTC.
    today: DateInput
    # Who asks: a person, a shop, a job.
    by: Text


class CostedDocument(TypedDict):
    """A document, and what its lines cost."""

    # The document.
    document: DocumentInput
    # What its lines cost.
    costs: Sequence[LineCost]


class Counters(TypedDict, total=False):
    """Where the units of a line are: never a status, only counts. All are in the line's unit."""

    # Given up before they were shipped.
    cancelled: Quantity
    # Promised from stock and still on the shelf.
    reserved: Quantity
    # Waiting for supply.
    backordered: Quantity
    # Taken from the shelf, not yet on the way.
    picked: Quantity
    # Sent.
    shipped: Quantity
    # Sent and arrived.
    delivered: Quantity
    # On some invoice.
    invoiced: Quantity


class CountersInput(TypedDict, total=False):
    """Where the units of a line are: never a status, only counts. All are in the line's unit."""

    # Given up before they were shipped.
    cancelled: DecimalInput
    # Promised from stock and still on the shelf.
    reserved: DecimalInput
    # Waiting for supply.
    backordered: DecimalInput
    # Taken from the shelf, not yet on the way.
    picked: DecimalInput
    # Sent.
    shipped: DecimalInput
    # Sent and arrived.
    delivered: DecimalInput
    # On some invoice.
    invoiced: DecimalInput


class CountryGroup(TypedDict):
    """Countries under one name, such as `EU`."""

    # The name by which rules mean all of them; not that of a country.
    name: Area
    # The countries.
    countries: list[Country]


class _CreditInvoiceRequired(TypedDict):
    # Which invoice.
    invoice_id: InvoiceId
    # The legal number of the credit note, which the caller assigns. BT-1.
    credit_note_id: InvoiceId
    # The date of the credit note. BT-2.
    issued_on: DateInput


class CreditInvoice(_CreditInvoiceRequired, total=False):
    """Gives back what an invoice billed: the whole, lines, units of them, or an amount. Never more than is left of it."""

    # Which lines; all that is left of the invoice when neither these nor an amount are given.
    lines: Sequence[CreditLine]
    # So much, with tax, spread over what is left.
    amount: DecimalInput
    # What becomes of the units.
    units: CreditedUnits
    # Why, for people. BT-22.
    reason: Text


class _CreditLineRequired(TypedDict):
    # Which line of the order.
    line: LineNo


class CreditLine(_CreditLineRequired, total=False):
    """What of one line is credited: units of it, or an amount."""

    # So many units; all that are left of the line on the invoice when neither is given.
    quantity: DecimalInput
    # So much, with tax, off the price; no units.
    amount: DecimalInput


class _CreditTermsRequired(TypedDict):
    # Days from invoice date to due date, where there are no `payment_terms`.
    payment_days: PaymentDays


class CreditTerms(_CreditTermsRequired, total=False):
    """On which terms a customer buys."""

    # The most that may be open (placed and not paid) at any time, tax included.
    credit_limit: Money
    # When which part of an invoice is due, where so many days net do not say it.
    payment_terms: PaymentTerms


class _CreditTermsInputRequired(TypedDict):
    # Days from invoice date to due date, where there are no `payment_terms`.
    payment_days: PaymentDays


class CreditTermsInput(_CreditTermsInputRequired, total=False):
    """On which terms a customer buys."""

    # The most that may be open (placed and not paid) at any time, tax included.
    credit_limit: MoneyInput
    # When which part of an invoice is due, where so many days net do not say it.
    payment_terms: PaymentTermsInput


class CreditTransfer(TypedDict, total=False):
    """An account that money is sent to. BG-17."""

    # The account, such as an IBAN. BT-84.
    account_id: Text
    # Whose account it is. BT-85.
    account_name: Text
    # Its bank, such as a BIC. BT-86.
    bank_id: Text


class _CreditsRequired(TypedDict):
    # The credit notes.
    credit_notes: list[InvoiceId]
    # The sum of their totals.
    totals: Totals


class Credits(_CreditsRequired, total=False):
    """What was credited of an invoice so far."""

    # What of which lines, one entry each, sorted by line.
    lines: list[LineCredited]
    # What the invoices in advance got back, one entry each.
    restored: list[AdvanceDeducted]


class _CsvMappingRequired(TypedDict):
    # The columns that matter; others are ignored.
    columns: Sequence[ColumnMapping]


class CsvMapping(_CsvMappingRequired, total=False):
    """How a table is read."""

    # The currency of orders that name none.
    currency: Currency
    # The character between fields; a comma when left out.
    delimiter: Text
    # A text that means "nothing", such as `NULL`; an empty field always does.
    absent: Text


class _CustomerRequired(TypedDict):
    # The caller's id.
    customer_id: CustomerId
    # The name on documents. BT-44.
    name: Text


class Customer(_CustomerRequired, total=False):
    """Someone who buys."""

    # May they buy?
    status: CustomerStatus
    # The currency they buy in, when they buy in one only.
    currency: Currency
    # Where invoices go. BG-8.
    billing_address: Address
    # Where goods go unless the order says otherwise. BG-15.
    shipping_address: Address
    # How their tax office knows them.
    tax_identity: TaxIdentity
    # On which terms they buy.
    credit_terms: CreditTerms
    # The price list that applies to them, before the seller's own.
    price_list_id: PriceListId
    # Where messages go.
    email: Text
    # The group they belong to: its price lists apply after their own and before the seller's.
    customer_group: CustomerGroup


class _CustomerInputRequired(TypedDict):
    # The caller's id.
    customer_id: CustomerId
    # The name on documents. BT-44.
    name: Text


class CustomerInput(_CustomerInputRequired, total=False):
    """Someone who buys."""

    # May they buy?
    status: CustomerStatus
    # The currency they buy in, when they buy in one only.
    currency: Currency
    # Where invoices go. BG-8.
    billing_address: Address
    # Where goods go unless the order says otherwise. BG-15.
    shipping_address: Address
    # How their tax office knows them.
    tax_identity: TaxIdentity
    # On which terms they buy.
    credit_terms: CreditTermsInput
    # The price list that applies to them, before the seller's own.
    price_list_id: PriceListId
    # Where messages go.
    email: Text
    # The group they belong to: its price lists apply after their own and before the seller's.
    customer_group: CustomerGroup


class _DatePromisedRequired(TypedDict):
    # How many were asked for.
    quantity: Quantity
    # How they can be had.
    outcome: PromiseOutcome
    # How many are promised: all, or in parts fewer, or none.
    quantity_promised: Quantity
    # How many stock and expected supply can give at all, until the horizon.
    available: Quantity
    # How many of those asked for no source can give.
    missing: Quantity
    # What backs what is promised, the earliest first.
    pegs: list[PromisePeg]


class DatePromised(_DatePromisedRequired, total=False):
    """When a quantity can be had."""

    # The day on which all that is promised is there.
    available_on: Date
    # What leaves when, where parts are allowed.
    deliveries: list[PromiseDelivery]
    # The earlier day on which all can be had when more is made or bought, where waiting for supply takes longer. Where all cannot be had until the horizon, the day after it on which they could be, which is no promise.
    capable_on: Date
    # Why not all can be had.
    obstacle: PromiseObstacle


class Deadline(TypedDict):
    """A date on which something falls due: when to look at the desk again."""

    # The date.
    due_on: Date
    # The invoices of which something falls due on it that is not paid, in the order of their ids.
    invoices: list[DueInvoice]


class Deadlines(TypedDict, total=False):
    """What falls due next."""

    # The next deadline of invoices, when there is one.
    deadline: Deadline
    # When a hold on stock expires next, when one does.
    hold_expiry: HoldExpiry


class DecidedEvents(TypedDict):
    """A command was decided; nothing has changed yet."""

    # What would happen, for the host to store and then to apply.
    events: list[Envelope]
    # What must still be so when they are stored.
    expected: list[ExpectedVersion]
    # The orders that would be touched, as they would stand.
    orders: list[OrderView]
    # Warnings and notes.
    findings: list[Problem]


class DeliverShipment(TypedDict):
    """Notes that a shipment arrived."""

    # Which order.
    order_id: OrderId
    # Which of its shipments.
    shipment: ShipmentNo
    # On which date.
    delivered_on: DateInput


class _DeterminedRequired(TypedDict):
    # The rule that decided.
    rule_id: RuleId
    # The facts it was asked with.
    facts: TaxFacts


class Determined(_DeterminedRequired, total=False):
    """How something is taxed, and why."""

    # Category and rate, when that is all.
    tax: TaxRate
    # Which of the table's taxes, in the order in which they are computed.
    taxes: list[TaxId]
    # The rules before it, each with a condition that the facts do not meet.
    passed_over: list[PassedOver]


class DeterminedTax(TypedDict):
    """How something is taxed."""

    # The taxes, the rule that decided, and why.
    determined: Determined


class DeterminedTaxMany(TypedDict):
    """How several things are taxed, each with its own reply."""

    # The replies, in the order of the facts.
    replies: list[DeterminedTaxReply]


class DirectDebit(TypedDict, total=False):
    """Money is collected from the buyer's account. BG-19. The creditor's identifier, BT-90, stands at the seller or payee."""

    # The mandate. BT-89.
    mandate_id: Text
    # The account that is debited. BT-91.
    debited_account_id: Text


class DiscountTier(TypedDict, total=False):
    """A tier: exactly one threshold, and exactly one of percentage and amount."""

    # From how many units on.
    quantity_from: DecimalInput
    # From which value on, before any promotion.
    amount_from: DecimalInput
    # The percentage that is taken off.
    percent: DecimalInput
    # The amount that is taken off.
    amount: DecimalInput


class _DocumentRequired(TypedDict):
    # The currency of every amount in it.
    currency: Currency
    # Its lines.
    lines: list[DocumentLine]


class Document(_DocumentRequired, total=False):
    """A document to be calculated."""

    # Are its prices, allowances and charges without tax or with it?
    prices: PriceBasis
    # The taxes that its lines name.
    taxes: list[Tax]
    # What is taken off the whole.
    allowances: list[Adjustment]
    # What is put on the whole, such as freight.
    charges: list[Adjustment]
    # How it rounds.
    rounding: Rounding
    # Decimal places of its amounts, where they are not those of ISO 4217.
    minor_units: int
    # What has been paid before. BT-113.
    prepaid: Amount
    # What is added so that a round amount is due. BT-114.
    payable_rounding: Amount
    # The second currency that it is told in.
    exchange: Exchange


class _DocumentInputRequired(TypedDict):
    # The currency of every amount in it.
    currency: Currency
    # Its lines.
    lines: Sequence[DocumentLineInput]


class DocumentInput(_DocumentInputRequired, total=False):
    """A document to be calculated."""

    # Are its prices, allowances and charges without tax or with it?
    prices: PriceBasis
    # The taxes that its lines name.
    taxes: Sequence[TaxInput]
    # What is taken off the whole.
    allowances: Sequence[AdjustmentInput]
    # What is put on the whole, such as freight.
    charges: Sequence[AdjustmentInput]
    # How it rounds.
    rounding: RoundingInput
    # Decimal places of its amounts, where they are not those of ISO 4217.
    minor_units: int
    # What has been paid before. BT-113.
    prepaid: DecimalInput
    # What is added so that a round amount is due. BT-114.
    payable_rounding: DecimalInput
    # The second currency that it is told in.
    exchange: ExchangeInput


class _DocumentAmountRequired(TypedDict):
    # The amount.
    amount: DecimalInput


class DocumentAmount(_DocumentAmountRequired, total=False):
    """An amount off the sum of the lines that the promotion is for; at most what is left of them."""

    # Where it is written down.
    placement: DiscountPlacement


class _DocumentColumnsRequired(TypedDict):
    # The document of each line.
    document_id: Sequence[DocumentId | None]
    # The currency of its document.
    currency: Sequence[Currency | None]
    # How much.
    quantity: Sequence[DecimalInput | None]
    # What one unit, or the base quantity, costs, tax excluded.
    unit_price: Sequence[DecimalInput | None]
    # How it is taxed.
    tax_category: Sequence[TaxCategory | None]


class DocumentColumns(_DocumentColumnsRequired, total=False):
    """The lines of documents, one list for each column; all lists are equally long."""

    # At which rate, in percent.
    tax_rate: Sequence[DecimalInput | None]
    # The number of the line; counted up when there is no such column.
    line: Sequence[LineNo | None]
    # The quantity the price is for.
    base_quantity: Sequence[DecimalInput | None]
    # What is taken off the line, in percent.
    discount_percent: Sequence[DecimalInput | None]
    # What is taken off the line.
    allowance_amount: Sequence[DecimalInput | None]
    # What is put on the line.
    charge_amount: Sequence[DecimalInput | None]


class DocumentFigures(TypedDict):
    """The figures of documents, one entry for each."""

    # Which document.
    document_id: list[DocumentId]
    # Its currency.
    currency: list[Currency | None]
    # Its total without tax. BT-109.
    net: list[Amount | None]
    # Its total tax. BT-110.
    tax: list[Amount | None]
    # Its total with tax. BT-112.
    gross: list[Amount | None]
    # How many problems it has, those left out of the list included.
    problems: list[int]


class _DocumentLineRequired(TypedDict):
    # Its number.
    line: LineNo
    # How much; negative on a document that takes back.
    quantity: Quantity
    # What one unit, or the base quantity, costs: without tax, or with it where prices are gross.
    unit_price: UnitPrice


class DocumentLine(_DocumentLineRequired, total=False):
    """A line to be calculated."""

    # How it is taxed, when one tax of a category and rate is all. BG-30.
    tax: TaxRate
    # Which of the document's taxes it has, in the order in which they are computed.
    taxes: list[TaxId]
    # The quantity the price is for; one when left out.
    base_quantity: Quantity
    # What is taken off.
    allowances: list[Adjustment]
    # What is put on.
    charges: list[Adjustment]


class _DocumentLineInputRequired(TypedDict):
    # Its number.
    line: LineNo
    # How much; negative on a document that takes back.
    quantity: DecimalInput
    # What one unit, or the base quantity, costs: without tax, or with it where prices are gross.
    unit_price: DecimalInput


class DocumentLineInput(_DocumentLineInputRequired, total=False):
    """A line to be calculated."""

    # How it is taxed, when one tax of a category and rate is all. BG-30.
    tax: TaxRateInput
    # Which of the document's taxes it has, in the order in which they are computed.
    taxes: Sequence[TaxId]
    # The quantity the price is for; one when left out.
    base_quantity: DecimalInput
    # What is taken off.
    allowances: Sequence[AdjustmentInput]
    # What is put on.
    charges: Sequence[AdjustmentInput]


class _DocumentPercentRequired(TypedDict):
    # The percentage, above 0 and at most 100.
    percent: DecimalInput


class DocumentPercent(_DocumentPercentRequired, total=False):
    """A percentage off the sum of the lines that the promotion is for."""

    # Where it is written down.
    placement: DiscountPlacement


class DueInvoice(TypedDict):
    """An invoice that falls due."""

    # Which one.
    invoice_id: InvoiceId
    # Its currency.
    currency: Currency
    # What of it falls due then and is still to be paid.
    open: Amount


class DueRule(TypedDict, total=False):
    """When something is due, counted from the invoice date; at once when all is left out."""

    # Calendar days that are added.
    days: PaymentDays
    # Months that are added before the days: 0 to 120.
    months: int
    # When it goes to the end of the month.
    end_of_month: EndOfMonth
    # The day of the month that it goes to, 1 to 31; the last day where the month is shorter.
    day_of_month: int
    # Of which month that day is.
    day_of_month_in: DayOfMonthIn
    # A fixed date, instead of all of these.
    fixed_on: Date


class DueRuleInput(TypedDict, total=False):
    """When something is due, counted from the invoice date; at once when all is left out."""

    # Calendar days that are added.
    days: PaymentDays
    # Months that are added before the days: 0 to 120.
    months: int
    # When it goes to the end of the month.
    end_of_month: EndOfMonth
    # The day of the month that it goes to, 1 to 31; the last day where the month is shorter.
    day_of_month: int
    # Of which month that day is.
    day_of_month_in: DayOfMonthIn
    # A fixed date, instead of all of these.
    fixed_on: DateInput


class EarlyPayment(TypedDict):
    """What is to be paid when all is paid early, and how the discount is booked."""

    # The percentage that is taken off.
    percent: Percent
    # The last day on which that much is enough.
    until: Date
    # How many days after the invoice date that is.
    days: int
    # What is to be paid then.
    amount: Amount
    # What is taken off.
    discount: Amount
    # What the discount is without tax.
    net: Amount
    # The tax in it: so much less is owed to the tax office.
    tax: Amount
    # The taxes it is spread over, in the order given: what less is taxed by each, and the tax of that.
    taxes: list[TaxSubtotal]


class EarlyPaymentInput(TypedDict):
    """What is to be paid when all is paid early, and how the discount is booked."""

    # The percentage that is taken off.
    percent: DecimalInput
    # The last day on which that much is enough.
    until: DateInput
    # How many days after the invoice date that is.
    days: int
    # What is to be paid then.
    amount: DecimalInput
    # What is taken off.
    discount: DecimalInput
    # What the discount is without tax.
    net: DecimalInput
    # The tax in it: so much less is owed to the tax office.
    tax: DecimalInput
    # The taxes it is spread over, in the order given: what less is taxed by each, and the tax of that.
    taxes: Sequence[TaxSubtotalInput]


class EarlyPaymentDiscount(TypedDict):
    """What is taken off when all is paid early."""

    # So much of a hundred; above 0 and below 100.
    percent: Percent
    # Until when it is to be paid.
    due: DueRule


class EarlyPaymentDiscountInput(TypedDict):
    """What is taken off when all is paid early."""

    # So much of a hundred; above 0 and below 100.
    percent: DecimalInput
    # Until when it is to be paid.
    due: DueRuleInput


class _EconomicOrderQuantityRequired(TypedDict):
    # Days from order to arrival.
    lead_time_days: int
    # What one order costs, whatever its size; in the currency of `unit_cost`.
    ordering_cost: DecimalInput
    # What holding stock costs in a year, in percent of its value; more than nothing.
    holding_cost_percent: DecimalInput
    # What one unit costs; more than nothing.
    unit_cost: DecimalInput


class EconomicOrderQuantity(_EconomicOrderQuantityRequired, total=False):
    """The same with the lot that costs least: what is spent on orders and on holding stock, together."""

    # What is kept for bad days; nothing when left out.
    safety_stock: DecimalInput
    # Instead: in how many of a hundred lead times stock must not run out, 50 to 99.9 in steps of 0.1.
    service_level: DecimalInput


class EinvoiceDetails(TypedDict, total=False):
    """What stands on an electronic invoice beside what the invoice itself says."""

    # Which specification it follows. BT-24, BT-23.
    specification: EinvoiceSpecification
    # What the buyer wants to read on it, such as a `Leitweg-ID`. BT-10.
    buyer_reference: Text
    # The buyer's order, when it is not the reference of the order. BT-13.
    purchase_order_id: Text
    # The contract. BT-12.
    contract_id: Text
    # The project. BT-11.
    project_id: Text
    # Where the buyer books it. BT-19.
    accounting_reference: Text
    # When the tax falls due. BT-7.
    tax_point_on: DateInput
    # The terms of payment, in words. BT-20.
    payment_terms: Text
    # How it is to be paid. BG-16.
    payment_instructions: Sequence[PaymentInstructions]
    # Where electronic documents reach the seller. BT-34.
    seller_electronic_address: StatedIdentifier
    # Where they reach the buyer; the buyer's e-mail address when left out. BT-49.
    buyer_electronic_address: StatedIdentifier
    # The seller's number in the register of companies. BT-30.
    seller_legal_registration: StatedIdentifier
    # The buyer's number in the register of companies. BT-47.
    buyer_legal_registration: StatedIdentifier
    # Whom to ask at the seller's. BG-6.
    seller_contact: ElectronicContact
    # Whom to ask at the buyer's. BG-9.
    buyer_contact: ElectronicContact
    # Who is paid, when it is not the seller. BG-10.
    payee: ElectronicPayee
    # Who stands for the seller at the tax office. BG-11.
    tax_representative: ElectronicTaxRepresentative
    # Where and when the goods went. BG-13.
    delivery: ElectronicDeliveryInput
    # The days that it covers. BG-14.
    period: ElectronicPeriodInput
    # Notes beside the reason of a credit note. BG-1.
    notes: Sequence[ElectronicNote]
    # What a line is called that bills in advance; the milestone, else `Payment in advance`, when left out.
    advance_name: Text
    # What a line is called that takes off what was billed in advance; `Billed in advance` when left out.
    deduction_name: Text


class ElectronicAddress(TypedDict, total=False):
    """A postal address. BG-5, BG-8, BG-12, BG-15."""

    # Street and number. BT-35, BT-50, BT-64, BT-75.
    line_1: Text
    # More of it. BT-36, BT-51, BT-65, BT-76.
    line_2: Text
    # Still more. BT-162, BT-163, BT-164, BT-165.
    line_3: Text
    # City or village. BT-37, BT-52, BT-66, BT-77.
    city: Text
    # Post code. BT-38, BT-53, BT-67, BT-78.
    postal_code: Text
    # State, province, region. BT-39, BT-54, BT-68, BT-79.
    subdivision: Text
    # The country, by its code. BT-40, BT-55, BT-69, BT-80.
    country: StatedCode


class ElectronicAdjustment(TypedDict, total=False):
    """An allowance or a charge, of the document (BG-20, BG-21) or of a line (BG-27, BG-28)."""

    # How much, without tax; more than nothing in both. BT-92, BT-99, BT-136, BT-141.
    amount: StatedDecimal
    # What the percentage is taken of. BT-93, BT-100, BT-137, BT-142.
    base: StatedDecimal
    # The percentage. BT-94, BT-101, BT-138, BT-143.
    percent: StatedDecimal
    # Its tax category, of the document only. BT-95, BT-102.
    tax_category: StatedCode
    # Its tax rate, of the document only. BT-96, BT-103.
    tax_rate: StatedDecimal
    # Why, in words. BT-97, BT-104, BT-139, BT-144.
    reason: Text
    # Why, by a code of UNTDID 5189 (allowances) or 7161 (charges). BT-98, BT-105, BT-140, BT-145.
    reason_code: StatedCode


class ElectronicAdjustmentInput(TypedDict, total=False):
    """An allowance or a charge, of the document (BG-20, BG-21) or of a line (BG-27, BG-28)."""

    # How much, without tax; more than nothing in both. BT-92, BT-99, BT-136, BT-141.
    amount: DecimalInput
    # What the percentage is taken of. BT-93, BT-100, BT-137, BT-142.
    base: DecimalInput
    # The percentage. BT-94, BT-101, BT-138, BT-143.
    percent: DecimalInput
    # Its tax category, of the document only. BT-95, BT-102.
    tax_category: StatedCode
    # Its tax rate, of the document only. BT-96, BT-103.
    tax_rate: DecimalInput
    # Why, in words. BT-97, BT-104, BT-139, BT-144.
    reason: Text
    # Why, by a code of UNTDID 5189 (allowances) or 7161 (charges). BT-98, BT-105, BT-140, BT-145.
    reason_code: StatedCode


class ElectronicContact(TypedDict, total=False):
    """Whom to ask. BG-6, BG-9."""

    # A person or a department. BT-41, BT-56.
    name: Text
    # BT-42, BT-57.
    phone: Text
    # BT-43, BT-58.
    email: Text


class ElectronicDelivery(TypedDict, total=False):
    """Where and when the goods went. BG-13."""

    # Who got them. BT-70.
    name: Text
    # The place, by an identifier. BT-71.
    location_id: StatedIdentifier
    # When. BT-72.
    delivered_on: Date
    # The address. BG-15.
    address: ElectronicAddress


class ElectronicDeliveryInput(TypedDict, total=False):
    """Where and when the goods went. BG-13."""

    # Who got them. BT-70.
    name: Text
    # The place, by an identifier. BT-71.
    location_id: StatedIdentifier
    # When. BT-72.
    delivered_on: DateInput
    # The address. BG-15.
    address: ElectronicAddress


class _ElectronicInvoiceRequired(TypedDict):
    # Invoice or credit note.
    document_type: ElectronicDocumentType


class ElectronicInvoice(_ElectronicInvoiceRequired, total=False):
    """An electronic invoice or credit note, as EN 16931 models it. What is absent was not stated."""

    # Which specification it follows. BT-24.
    specification_id: Text
    # In which business process it stands. BT-23.
    process_id: Text
    # Its number. BT-1.
    invoice_id: Text
    # Its date. BT-2.
    issued_on: Date
    # What it is, by a code of UNTDID 1001. BT-3.
    type_code: StatedCode
    # The currency of its amounts. BT-5.
    currency: StatedCode
    # The currency in which the seller accounts for tax. BT-6.
    tax_currency: StatedCode
    # When the tax falls due. BT-7.
    tax_point_on: Date
    # By what the date of the tax goes: 3, 35 or 432, of UNTDID 2005. BT-8.
    tax_point_code: StatedCode
    # When it must be paid. BT-9.
    due_on: Date
    # What the buyer wants to read on it, to route it. BT-10.
    buyer_reference: Text
    # The project. BT-11.
    project_id: Text
    # The contract. BT-12.
    contract_id: Text
    # The buyer's order. BT-13.
    purchase_order_id: Text
    # The seller's order. BT-14.
    sales_order_id: Text
    # What the buyer said to have received. BT-15.
    receiving_advice_id: Text
    # What the seller said to have sent. BT-16.
    despatch_advice_id: Text
    # The tender or lot. BT-17.
    tender_id: Text
    # What is invoiced, such as a meter or a subscription. BT-18.
    object_id: StatedIdentifier
    # Where the buyer books it. BT-19.
    accounting_reference: Text
    # The terms of payment, in words. BT-20.
    payment_terms: Text
    # Notes. BG-1.
    notes: list[ElectronicNote]
    # Earlier invoices that it is about. BG-3.
    preceding_invoices: list[ElectronicPrecedingInvoice]
    # Who sells. BG-4.
    seller: ElectronicParty
    # Who buys. BG-7.
    buyer: ElectronicParty
    # Who is paid, when it is not the seller. BG-10.
    payee: ElectronicPayee
    # Who stands for the seller at the tax office. BG-11.
    tax_representative: ElectronicTaxRepresentative
    # Where and when the goods went. BG-13.
    delivery: ElectronicDelivery
    # The days that it covers. BG-14.
    period: ElectronicPeriod
    # How it is to be paid: one entry for each account. BG-16.
    payment_instructions: list[PaymentInstructions]
    # Allowances of the document. BG-20.
    allowances: list[ElectronicAdjustment]
    # Charges of the document. BG-21.
    charges: list[ElectronicAdjustment]
    # Its totals. BG-22.
    totals: ElectronicTotals
    # Its taxes by category and rate. BG-23.
    tax_subtotals: list[ElectronicTaxSubtotal]
    # Documents that support it. BG-24.
    supporting_documents: list[SupportingDocument]
    # Its lines. BG-25.
    lines: list[ElectronicLine]


class _ElectronicInvoiceInputRequired(TypedDict):
    # Invoice or credit note.
    document_type: ElectronicDocumentType


class ElectronicInvoiceInput(_ElectronicInvoiceInputRequired, total=False):
    """An electronic invoice or credit note, as EN 16931 models it. What is absent was not stated."""

    # Which specification it follows. BT-24.
    specification_id: Text
    # In which business process it stands. BT-23.
    process_id: Text
    # Its number. BT-1.
    invoice_id: Text
    # Its date. BT-2.
    issued_on: DateInput
    # What it is, by a code of UNTDID 1001. BT-3.
    type_code: StatedCode
    # The currency of its amounts. BT-5.
    currency: StatedCode
    # The currency in which the seller accounts for tax. BT-6.
    tax_currency: StatedCode
    # When the tax falls due. BT-7.
    tax_point_on: DateInput
    # By what the date of the tax goes: 3, 35 or 432, of UNTDID 2005. BT-8.
    tax_point_code: StatedCode
    # When it must be paid. BT-9.
    due_on: DateInput
    # What the buyer wants to read on it, to route it. BT-10.
    buyer_reference: Text
    # The project. BT-11.
    project_id: Text
    # The contract. BT-12.
    contract_id: Text
    # The buyer's order. BT-13.
    purchase_order_id: Text
    # The seller's order. BT-14.
    sales_order_id: Text
    # What the buyer said to have received. BT-15.
    receiving_advice_id: Text
    # What the seller said to have sent. BT-16.
    despatch_advice_id: Text
    # The tender or lot. BT-17.
    tender_id: Text
    # What is invoiced, such as a meter or a subscription. BT-18.
    object_id: StatedIdentifier
    # Where the buyer books it. BT-19.
    accounting_reference: Text
    # The terms of payment, in words. BT-20.
    payment_terms: Text
    # Notes. BG-1.
    notes: Sequence[ElectronicNote]
    # Earlier invoices that it is about. BG-3.
    preceding_invoices: Sequence[ElectronicPrecedingInvoiceInput]
    # Who sells. BG-4.
    seller: ElectronicParty
    # Who buys. BG-7.
    buyer: ElectronicParty
    # Who is paid, when it is not the seller. BG-10.
    payee: ElectronicPayee
    # Who stands for the seller at the tax office. BG-11.
    tax_representative: ElectronicTaxRepresentative
    # Where and when the goods went. BG-13.
    delivery: ElectronicDeliveryInput
    # The days that it covers. BG-14.
    period: ElectronicPeriodInput
    # How it is to be paid: one entry for each account. BG-16.
    payment_instructions: Sequence[PaymentInstructions]
    # Allowances of the document. BG-20.
    allowances: Sequence[ElectronicAdjustmentInput]
    # Charges of the document. BG-21.
    charges: Sequence[ElectronicAdjustmentInput]
    # Its totals. BG-22.
    totals: ElectronicTotalsInput
    # Its taxes by category and rate. BG-23.
    tax_subtotals: Sequence[ElectronicTaxSubtotalInput]
    # Documents that support it. BG-24.
    supporting_documents: Sequence[SupportingDocument]
    # Its lines. BG-25.
    lines: Sequence[ElectronicLineInput]


class ElectronicItem(TypedDict, total=False):
    """What is sold. BG-31."""

    # Its name. BT-153.
    name: Text
    # Words about it. BT-154.
    description: Text
    # The seller's number of it. BT-155.
    seller_item_id: Text
    # The buyer's number of it. BT-156.
    buyer_item_id: Text
    # Its number in a registered scheme, such as a GTIN. BT-157.
    standard_item_id: StatedIdentifier
    # Classes that it belongs to. BT-158.
    classifications: list[ItemClassification]
    # Where it comes from, by the code of the country. BT-159.
    origin_country: StatedCode
    # Its properties. BG-32.
    attributes: list[ItemAttribute]


class ElectronicLine(TypedDict, total=False):
    """One line. BG-25."""

    # Its number in the document. BT-126.
    line_id: Text
    # A note to it. BT-127.
    note: Text
    # What it is about, such as a meter. BT-128.
    object_id: StatedIdentifier
    # How much. BT-129.
    quantity: StatedDecimal
    # In which unit, by a code of UN/ECE Recommendation 20 or 21. BT-130.
    unit: StatedCode
    # What it is worth without tax, its allowances and charges in it. BT-131.
    net_amount: StatedDecimal
    # The line of the buyer's order. BT-132.
    order_line_id: Text
    # Where the buyer books it. BT-133.
    accounting_reference: Text
    # The days that it covers. BG-26.
    period: ElectronicPeriod
    # Its allowances. BG-27.
    allowances: list[ElectronicAdjustment]
    # Its charges. BG-28.
    charges: list[ElectronicAdjustment]
    # What one unit, or the base quantity, costs without tax. BT-146.
    unit_price: StatedDecimal
    # What is taken off the gross price. BT-147.
    price_discount: StatedDecimal
    # The price before that. BT-148.
    gross_unit_price: StatedDecimal
    # The quantity that the price is for. BT-149.
    price_base_quantity: StatedDecimal
    # The unit of that quantity. BT-150.
    price_base_unit: StatedCode
    # Its tax category. BT-151.
    tax_category: StatedCode
    # Its tax rate, in hundredths. BT-152.
    tax_rate: StatedDecimal
    # What is sold. BG-31.
    item: ElectronicItem


class ElectronicLineInput(TypedDict, total=False):
    """One line. BG-25."""

    # Its number in the document. BT-126.
    line_id: Text
    # A note to it. BT-127.
    note: Text
    # What it is about, such as a meter. BT-128.
    object_id: StatedIdentifier
    # How much. BT-129.
    quantity: DecimalInput
    # In which unit, by a code of UN/ECE Recommendation 20 or 21. BT-130.
    unit: StatedCode
    # What it is worth without tax, its allowances and charges in it. BT-131.
    net_amount: DecimalInput
    # The line of the buyer's order. BT-132.
    order_line_id: Text
    # Where the buyer books it. BT-133.
    accounting_reference: Text
    # The days that it covers. BG-26.
    period: ElectronicPeriodInput
    # Its allowances. BG-27.
    allowances: Sequence[ElectronicAdjustmentInput]
    # Its charges. BG-28.
    charges: Sequence[ElectronicAdjustmentInput]
    # What one unit, or the base quantity, costs without tax. BT-146.
    unit_price: DecimalInput
    # What is taken off the gross price. BT-147.
    price_discount: DecimalInput
    # The price before that. BT-148.
    gross_unit_price: DecimalInput
    # The quantity that the price is for. BT-149.
    price_base_quantity: DecimalInput
    # The unit of that quantity. BT-150.
    price_base_unit: StatedCode
    # Its tax category. BT-151.
    tax_category: StatedCode
    # Its tax rate, in hundredths. BT-152.
    tax_rate: DecimalInput
    # What is sold. BG-31.
    item: ElectronicItem


class _ElectronicNoteRequired(TypedDict):
    # What it says. BT-22.
    text: Text


class ElectronicNote(_ElectronicNoteRequired, total=False):
    """A note to the document. BG-1."""

    # What it is about, by a code of UNTDID 4451. BT-21.
    subject_code: StatedCode


class ElectronicParty(TypedDict, total=False):
    """The seller or the buyer. BG-4, BG-7."""

    # The name by which it is registered. BT-27, BT-44.
    name: Text
    # The name by which it is known. BT-28, BT-45.
    trading_name: Text
    # Its identifiers. BT-29, BT-46; with the scheme `SEPA` the creditor's, BT-90.
    identifiers: list[StatedIdentifier]
    # Its number in the register of companies. BT-30, BT-47.
    legal_registration: StatedIdentifier
    # Its VAT identifier, with the prefix of its country. BT-31, BT-48.
    vat_id: Text
    # Its number at the tax office, other than for VAT; the scheme names the tax. BT-32.
    tax_registration: StatedIdentifier
    # What the law wants to be said of it. BT-33.
    legal_information: Text
    # Where electronic documents reach it, with the scheme. BT-34, BT-49.
    electronic_address: StatedIdentifier
    # Its address. BG-5, BG-8.
    address: ElectronicAddress
    # Whom to ask. BG-6, BG-9.
    contact: ElectronicContact


class ElectronicPayee(TypedDict, total=False):
    """Who is paid, when it is not the seller. BG-10."""

    # Its name. BT-59.
    name: Text
    # Its identifiers. BT-60; with the scheme `SEPA` the creditor's, BT-90.
    identifiers: list[StatedIdentifier]
    # Its number in the register of companies. BT-61.
    legal_registration: StatedIdentifier


class ElectronicPeriod(TypedDict, total=False):
    """A span of days, both ends in it. BG-14 of the document, BG-26 of a line."""

    # Its first day. BT-73, BT-134.
    from_day: Date
    # Its last day. BT-74, BT-135.
    to_day: Date


class ElectronicPeriodInput(TypedDict, total=False):
    """A span of days, both ends in it. BG-14 of the document, BG-26 of a line."""

    # Its first day. BT-73, BT-134.
    from_day: DateInput
    # Its last day. BT-74, BT-135.
    to_day: DateInput


class _ElectronicPrecedingInvoiceRequired(TypedDict):
    # Its number. BT-25.
    invoice_id: Text


class ElectronicPrecedingInvoice(_ElectronicPrecedingInvoiceRequired, total=False):
    """An earlier invoice that this document is about. BG-3."""

    # Its date. BT-26.
    issued_on: Date


class _ElectronicPrecedingInvoiceInputRequired(TypedDict):
    # Its number. BT-25.
    invoice_id: Text


class ElectronicPrecedingInvoiceInput(_ElectronicPrecedingInvoiceInputRequired, total=False):
    """An earlier invoice that this document is about. BG-3."""

    # Its date. BT-26.
    issued_on: DateInput


class ElectronicTaxRepresentative(TypedDict, total=False):
    """Who stands for the seller at the tax office. BG-11."""

    # Its name. BT-62.
    name: Text
    # Its VAT identifier, with the prefix of its country. BT-63.
    vat_id: Text
    # Its address. BG-12.
    address: ElectronicAddress


class ElectronicTaxSubtotal(TypedDict, total=False):
    """The tax of one category and rate. BG-23."""

    # What is taxed. BT-116.
    taxable: StatedDecimal
    # The tax. BT-117.
    tax: StatedDecimal
    # The category. BT-118.
    category: StatedCode
    # The rate, in hundredths. BT-119.
    rate: StatedDecimal
    # Why nothing is due, in words. BT-120.
    exemption_reason: Text
    # Why nothing is due, by a code of the VATEX list. BT-121.
    exemption_reason_code: StatedCode


class ElectronicTaxSubtotalInput(TypedDict, total=False):
    """The tax of one category and rate. BG-23."""

    # What is taxed. BT-116.
    taxable: DecimalInput
    # The tax. BT-117.
    tax: DecimalInput
    # The category. BT-118.
    category: StatedCode
    # The rate, in hundredths. BT-119.
    rate: DecimalInput
    # Why nothing is due, in words. BT-120.
    exemption_reason: Text
    # Why nothing is due, by a code of the VATEX list. BT-121.
    exemption_reason_code: StatedCode


class ElectronicTotals(TypedDict, total=False):
    """The totals as stated. BG-22."""

    # Sum of the lines' net amounts. BT-106.
    line_net_sum: StatedDecimal
    # Sum of the document's allowances. BT-107.
    allowance_total: StatedDecimal
    # Sum of the document's charges. BT-108.
    charge_total: StatedDecimal
    # Total without tax. BT-109.
    tax_exclusive: StatedDecimal
    # Total tax. BT-110.
    tax_total: StatedDecimal
    # Total tax in the currency of BT-6. BT-111.
    tax_total_accounting: StatedDecimal
    # Total with tax. BT-112.
    tax_inclusive: StatedDecimal
    # What has been paid before. BT-113.
    prepaid: StatedDecimal
    # What is added so that a round amount is due. BT-114.
    payable_rounding: StatedDecimal
    # What is due. BT-115.
    payable: StatedDecimal


class ElectronicTotalsInput(TypedDict, total=False):
    """The totals as stated. BG-22."""

    # Sum of the lines' net amounts. BT-106.
    line_net_sum: DecimalInput
    # Sum of the document's allowances. BT-107.
    allowance_total: DecimalInput
    # Sum of the document's charges. BT-108.
    charge_total: DecimalInput
    # Total without tax. BT-109.
    tax_exclusive: DecimalInput
    # Total tax. BT-110.
    tax_total: DecimalInput
    # Total tax in the currency of BT-6. BT-111.
    tax_total_accounting: DecimalInput
    # Total with tax. BT-112.
    tax_inclusive: DecimalInput
    # What has been paid before. BT-113.
    prepaid: DecimalInput
    # What is added so that a round amount is due. BT-114.
    payable_rounding: DecimalInput
    # What is due. BT-115.
    payable: DecimalInput


class _EnvelopeRequired(TypedDict):
    format: Literal[1]
    minor: Literal[0]
    # Its place in the desk's log, counted from one.
    sequence: int
    # The aggregate it happened to.
    stream: Stream
    # Its place in the life of the aggregate.
    version: int
    # The instant of the decision.
    at: Timestamp
    # The business date of the decision.
    today: Date
    # Who asked.
    by: Text
    # The command it came from.
    command_id: CommandId


class _Envelope(_EnvelopeRequired, total=False):
    # What the command was; on its first event only.
    digest: Digest
    # The event that led to it, where a policy did.
    caused_by: int


class _EnvelopeInputRequired(TypedDict):
    format: Literal[1]
    minor: Literal[0]
    # Its place in the desk's log, counted from one.
    sequence: int
    # The aggregate it happened to.
    stream: Stream
    # Its place in the life of the aggregate.
    version: int
    # The instant of the decision.
    at: InstantInput
    # The business date of the decision.
    today: DateInput
    # Who asked.
    by: Text
    # The command it came from.
    command_id: CommandId


class _EnvelopeInput(_EnvelopeInputRequired, total=False):
    # What the command was; on its first event only.
    digest: Digest
    # The event that led to it, where a policy did.
    caused_by: int


class _ExchangeRequired(TypedDict):
    # The accounting currency. BT-6.
    currency: Currency
    # The rate; more than nothing.
    rate: ExchangeRate
    # The date of the rate.
    on: Date


class Exchange(_ExchangeRequired, total=False):
    """The rate at which a document is told in a second currency."""

    # What the rate does.
    direction: ExchangeDirection


class _ExchangeInputRequired(TypedDict):
    # The accounting currency. BT-6.
    currency: Currency
    # The rate; more than nothing.
    rate: DecimalInput
    # The date of the rate.
    on: DateInput


class ExchangeInput(_ExchangeInputRequired, total=False):
    """The rate at which a document is told in a second currency."""

    # What the rate does.
    direction: ExchangeDirection


class Executed(TypedDict):
    """A command was carried out."""

    # What happened, for the host to store.
    events: list[Envelope]
    # The orders that were touched, as they stand now.
    orders: list[OrderView]
    # Warnings and notes.
    findings: list[Problem]


class ExecutedMany(TypedDict):
    """Several commands, each with its own reply."""

    # The replies, in the order of the commands.
    replies: list[ExecutedReply]


class _ExpectStockRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Which supply.
    supply_id: SupplyId
    # Where it will come in.
    location_id: LocationId
    # How many are still to come; not less than nothing.
    quantity: DecimalInput
    # On which date.
    expected_on: DateInput


class ExpectStock(_ExpectStockRequired, total=False):
    """States what is expected. The same supply stated again replaces what was expected; nothing of it ends it."""

    # In which unit the quantity is; the product's when left out.
    unit: UnitCode
    # Why, for people.
    reason: Text


class ExpectedVersion(TypedDict):
    """The version that an aggregate must still have."""

    # Which aggregate.
    stream: Stream
    # Its version.
    version: int


class ExpireStockHolds(TypedDict, total=False):
    """Sweeps holds away whose time is over. Nothing depends on it: they count as nothing already."""

    # Which; all whose time is over when empty.
    hold_ids: Sequence[StockHoldId]


class _ExplanationInputRequired(TypedDict):
    # What it is.
    term: ExplanationTerm
    # How much it is.
    value: ExactFigure


class ExplanationInput(_ExplanationInputRequired, total=False):
    """Something that went into a figure."""

    # The figure it is, when a step made it.
    figure: Pointer


class _ExplanationStepRequired(TypedDict):
    # Which figure.
    figure: Pointer
    # How it is made of what went in.
    rule: ExplanationRule
    # What went in.
    inputs: list[ExplanationInput]
    # What came out.
    value: ExactFigure


class ExplanationStep(_ExplanationStepRequired, total=False):
    """How one figure came about."""

    # How it was rounded, where it was.
    rounding: RoundingMode


class _ExtendStockHoldRequired(TypedDict):
    # Which hold.
    hold_id: StockHoldId


class ExtendStockHold(_ExtendStockHoldRequired, total=False):
    """Lets a hold last longer, or end earlier."""

    # Until when; without end when left out. It lies after the instant of the command.
    expires_at: InstantInput


class _FillBackordersRequired(TypedDict):
    # Of which product.
    product_id: ProductId


class FillBackorders(_FillBackordersRequired, total=False):
    """Promises what is free of a product to the lines that wait for it. Orders on hold are passed over."""

    # Who is served first; the policy's answer when left out.
    sequence: BackorderSequence


class FilledLine(TypedDict):
    """What one line of some order got of supply that came in."""

    # Which order.
    order_id: OrderId
    # Which line.
    line: LineNo
    # What was promised now, in the order of taking.
    picks: list[Pick]
    # What still waits.
    backordered: Quantity


class FilledLineInput(TypedDict):
    """What one line of some order got of supply that came in."""

    # Which order.
    order_id: OrderId
    # Which line.
    line: LineNo
    # What was promised now, in the order of taking.
    picks: Sequence[PickInput]
    # What still waits.
    backordered: DecimalInput


class Found(TypedDict):
    """One aggregate."""

    # Which one.
    stream: Stream
    # How many events it has seen.
    version: int
    # Its state.
    state: State


class _FulfilmentPlanRequired(TypedDict):
    # Which order.
    order_id: OrderId


class FulfilmentPlan(_FulfilmentPlanRequired, total=False):
    """What of an order can go out now, and what waits."""

    # What can go out, by line and location.
    picks: list[PlannedPick]
    # What cannot.
    waits: list[PlannedWait]


class _HeldStockRequired(TypedDict):
    # The hold.
    hold_id: StockHoldId
    # From where, in the order of taking.
    picks: list[Pick]


class HeldStock(_HeldStockRequired, total=False):
    """What a hold has of a product, as it is written down."""

    # For whom.
    owner: HoldOwner
    # Until when; without end when left out.
    expires_at: Timestamp


class _HoldRequired(TypedDict):
    # Its name, unique in the order.
    name: Text
    # Since when and by whom.
    since: Stamp


class Hold(_HoldRequired, total=False):
    """A reason why an order must not go on; it stays until it is released."""

    # Why, for people.
    reason: Text


class HoldChanged(TypedDict):
    """A hold is for something else from now on."""

    # Which.
    hold_id: StockHoldId
    # Of what, how many.
    lines: list[HoldLine]


class HoldChangedInput(TypedDict):
    """A hold is for something else from now on."""

    # Which.
    hold_id: StockHoldId
    # Of what, how many.
    lines: Sequence[HoldLineInput]


class _HoldEndedRequired(TypedDict):
    # Which.
    hold_id: StockHoldId


class HoldEnded(_HoldEndedRequired, total=False):
    """A hold ended."""

    # Why.
    reason: HoldEnd
    # The order that took its units.
    order_id: OrderId


class _HoldEndingRequired(TypedDict):
    # When, and who did it.
    stamp: Stamp


class HoldEnding(_HoldEndingRequired, total=False):
    """How a hold ended."""

    # Why.
    reason: HoldEnd
    # The order that took its units.
    order_id: OrderId


class HoldExpiry(TypedDict):
    """The next instant at which holds on stock expire."""

    # The instant.
    expires_at: Timestamp
    # The holds that expire at it, in the order of their ids.
    hold_ids: list[StockHoldId]


class _HoldExtendedRequired(TypedDict):
    # Which.
    hold_id: StockHoldId


class HoldExtended(_HoldExtendedRequired, total=False):
    """A hold lasts until another instant."""

    # Until when; without end when left out.
    expires_at: Timestamp


class _HoldExtendedInputRequired(TypedDict):
    # Which.
    hold_id: StockHoldId


class HoldExtendedInput(_HoldExtendedInputRequired, total=False):
    """A hold lasts until another instant."""

    # Until when; without end when left out.
    expires_at: InstantInput


class _HoldLineRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # How many; more than nothing.
    quantity: Quantity


class HoldLine(_HoldLineRequired, total=False):
    """So much of a product that a hold is for."""

    # Only at this location.
    location_id: LocationId


class _HoldLineInputRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # How many; more than nothing.
    quantity: DecimalInput


class HoldLineInput(_HoldLineInputRequired, total=False):
    """So much of a product that a hold is for."""

    # Only at this location.
    location_id: LocationId


class _HoldOrderRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # The name of the hold, such as `payment` or `address`.
    hold: Text


class HoldOrder(_HoldOrderRequired, total=False):
    """Stops the order until the hold is released: nothing is reserved, picked, shipped or invoiced."""

    # Why, for people.
    reason: Text


class _HoldStockRequired(TypedDict):
    # The caller's id of the hold.
    hold_id: StockHoldId
    # Of what, how many.
    lines: Sequence[HoldLineInput]


class HoldStock(_HoldStockRequired, total=False):
    """Holds units: all of them or none."""

    # For whom: his own holds never stand in his way.
    owner: HoldOwner
    # Until when; without end when left out. It lies after the instant of the command.
    expires_at: InstantInput
    # The channel that it is for: only locations that sell in it are looked at; any location when left out.
    sales_channel: SalesChannel


class _HoldTakenRequired(TypedDict):
    # Which.
    hold_id: StockHoldId
    # Of what, how many.
    lines: list[HoldLine]


class HoldTaken(_HoldTakenRequired, total=False):
    """A hold was taken."""

    # For whom.
    owner: HoldOwner
    # Until when; without end when left out.
    expires_at: Timestamp
    # The channel that it is for: only locations that sell in it are looked at; any location when left out.
    sales_channel: SalesChannel


class _HoldTakenInputRequired(TypedDict):
    # Which.
    hold_id: StockHoldId
    # Of what, how many.
    lines: Sequence[HoldLineInput]


class HoldTakenInput(_HoldTakenInputRequired, total=False):
    """A hold was taken."""

    # For whom.
    owner: HoldOwner
    # Until when; without end when left out.
    expires_at: InstantInput
    # The channel that it is for: only locations that sell in it are looked at; any location when left out.
    sales_channel: SalesChannel


class _IdentifiedCommandRequired(TypedDict):
    # The same id twice is the same command.
    command_id: CommandId


class _IdentifiedCommand(_IdentifiedCommandRequired, total=False):
    pass


class Instalment(TypedDict, total=False):
    """A part of what is to be paid: a percentage, an amount, or the rest when neither is given."""

    # So much of a hundred of what is to be paid, rounded once.
    percent: Percent
    # So much, in the currency of the document; taken off instead where the document gives money back.
    amount: Amount
    # When it is due.
    due: DueRule


class InstalmentInput(TypedDict, total=False):
    """A part of what is to be paid: a percentage, an amount, or the rest when neither is given."""

    # So much of a hundred of what is to be paid, rounded once.
    percent: DecimalInput
    # So much, in the currency of the document; taken off instead where the document gives money back.
    amount: DecimalInput
    # When it is due.
    due: DueRuleInput


class _InterestClaimRequired(TypedDict):
    # The currency of every amount in it.
    currency: Currency
    # What paying late costs.
    late_interest: LateInterestInput
    # When the amount was due.
    due_on: DateInput
    # The last day that counts.
    until: DateInput
    # What was to be paid, before the payments.
    amount: DecimalInput


class InterestClaim(_InterestClaimRequired, total=False):
    """Asks what being late with an amount costs until a date."""

    # What was paid of it, in any order.
    payments: Sequence[ClaimPayment]
    # Decimal places of its amounts, where they are not those of ISO 4217.
    minor_units: int
    # What happens to the part of a figure that does not fit.
    rounding_mode: RoundingMode


class InterestDue(TypedDict):
    """What being late costs."""

    # The first day that costs interest.
    runs_from: Date
    # Calendar days from the due date to the last day that counts; 0 when that is not later.
    days_late: int
    # Days that cost interest, as they are counted.
    days_counted: int
    # What is still open of the amount.
    open: Amount
    # The interest, rounded once.
    interest: Amount
    # What being late costs once.
    flat_fee: Amount
    # Interest and fee.
    total: Amount


class _InvoiceRequired(TypedDict):
    # How many events it has seen.
    version: int
    # As it was issued.
    issued: InvoiceIssued
    # What has been paid.
    total_paid: Amount


class Invoice(_InvoiceRequired, total=False):
    """One invoice or credit note."""

    # When the last of it was paid.
    paid_on: Date
    # What was given back of it.
    credits: Credits


class _InvoiceCreditedRequired(TypedDict):
    # Which invoice.
    invoice_id: InvoiceId
    # By which credit note.
    credit_note_id: InvoiceId
    # The date of the credit note.
    issued_on: Date
    # The totals of the credit note.
    totals: Totals


class InvoiceCredited(_InvoiceCreditedRequired, total=False):
    """A part of an invoice was given back."""

    # What of which lines.
    lines: list[LineCredited]
    # What the invoices in advance get back of what was taken off here.
    restored: list[AdvanceDeducted]


class _InvoiceCreditedInputRequired(TypedDict):
    # Which invoice.
    invoice_id: InvoiceId
    # By which credit note.
    credit_note_id: InvoiceId
    # The date of the credit note.
    issued_on: DateInput
    # The totals of the credit note.
    totals: TotalsInput


class InvoiceCreditedInput(_InvoiceCreditedInputRequired, total=False):
    """A part of an invoice was given back."""

    # What of which lines.
    lines: Sequence[LineCreditedInput]
    # What the invoices in advance get back of what was taken off here.
    restored: Sequence[AdvanceDeductedInput]


class _InvoiceDepositRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # The legal number of the invoice, which the caller assigns. BT-1.
    invoice_id: InvoiceId
    # The date of the invoice. BT-2.
    issued_on: DateInput


class InvoiceDeposit(_InvoiceDepositRequired, total=False):
    """Invoices a deposit: a part of what the order is worth, with its part of every tax, before any goods are invoiced."""

    # So much of the order.
    percent: DecimalInput
    # So much, with tax.
    amount: DecimalInput


class _InvoiceIssuedRequired(TypedDict):
    # Its legal number. BT-1.
    invoice_id: InvoiceId
    # The order it bills. BT-14.
    order_id: OrderId
    # Who owes it.
    customer_id: CustomerId
    # The currency of every amount in it. BT-5.
    currency: Currency
    # Its date. BT-2.
    issued_on: Date
    # When it is due. BT-9.
    due_on: Date
    # Its lines; none where it bills in advance: then it has one figure for each tax, in its totals.
    lines: list[InvoiceLine]
    # Its totals.
    totals: Totals


class InvoiceIssued(_InvoiceIssuedRequired, total=False):
    """An invoice or a credit note as issued. It never changes; payments and credits are counted beside it."""

    # Are its prices without tax or with it?
    prices: PriceBasis
    # The buyer's reference. BT-13.
    reference: Text
    # Where it goes.
    billing_address: Address
    # What kind of document it is. BT-3.
    kind: InvoiceKind
    # What earlier invoices billed in advance and this one takes off; of a credit note, what it gives back to them.
    deductions: list[AdvanceDeducted]
    # The invoices that it corrects or credits. BG-3.
    preceding: list[PrecedingInvoice]
    # The milestone that it bills.
    milestone: Text
    # How much of the order it bills in advance, where that was asked for as a percentage.
    percent: Percent
    # When how much of it is to be paid, where its order has terms for that. BT-20.
    payment_schedule: PaymentSchedule
    # Why, for people: of a credit note. BT-22.
    reason: Text


class _InvoiceIssuedInputRequired(TypedDict):
    # Its legal number. BT-1.
    invoice_id: InvoiceId
    # The order it bills. BT-14.
    order_id: OrderId
    # Who owes it.
    customer_id: CustomerId
    # The currency of every amount in it. BT-5.
    currency: Currency
    # Its date. BT-2.
    issued_on: DateInput
    # When it is due. BT-9.
    due_on: DateInput
    # Its lines; none where it bills in advance: then it has one figure for each tax, in its totals.
    lines: Sequence[InvoiceLineInput]
    # Its totals.
    totals: TotalsInput


class InvoiceIssuedInput(_InvoiceIssuedInputRequired, total=False):
    """An invoice or a credit note as issued. It never changes; payments and credits are counted beside it."""

    # Are its prices without tax or with it?
    prices: PriceBasis
    # The buyer's reference. BT-13.
    reference: Text
    # Where it goes.
    billing_address: Address
    # What kind of document it is. BT-3.
    kind: InvoiceKind
    # What earlier invoices billed in advance and this one takes off; of a credit note, what it gives back to them.
    deductions: Sequence[AdvanceDeductedInput]
    # The invoices that it corrects or credits. BG-3.
    preceding: Sequence[PrecedingInvoiceInput]
    # The milestone that it bills.
    milestone: Text
    # How much of the order it bills in advance, where that was asked for as a percentage.
    percent: DecimalInput
    # When how much of it is to be paid, where its order has terms for that. BT-20.
    payment_schedule: PaymentScheduleInput
    # Why, for people: of a credit note. BT-22.
    reason: Text


class _InvoiceLineRequired(TypedDict):
    # The line of the order. BT-132.
    line: LineNo
    # What. BT-155.
    product_id: ProductId
    # How much. BT-129.
    quantity: Quantity
    # In which unit. BT-130.
    unit: UnitCode
    # What one unit, or the base quantity, costs, as the invoice's prices are. BT-146 where they are net.
    unit_price: UnitPrice
    # What it is worth without tax, the line's allowances and charges in it. BT-131.
    net: Amount


class InvoiceLine(_InvoiceLineRequired, total=False):
    """One line of an invoice. EN 16931 BG-25."""

    # The same with tax, where its price is gross.
    gross: Amount
    # How it is taxed, when one tax of a category and rate is all. BG-30.
    tax: TaxRate
    # Which of the order's taxes it has, in the order in which they are computed.
    taxes: list[TaxId]
    # The quantity the price is for. BT-149.
    base_quantity: Quantity
    # Words for people. BT-153.
    description: Text


class _InvoiceLineInputRequired(TypedDict):
    # The line of the order. BT-132.
    line: LineNo
    # What. BT-155.
    product_id: ProductId
    # How much. BT-129.
    quantity: DecimalInput
    # In which unit. BT-130.
    unit: UnitCode
    # What one unit, or the base quantity, costs, as the invoice's prices are. BT-146 where they are net.
    unit_price: DecimalInput
    # What it is worth without tax, the line's allowances and charges in it. BT-131.
    net: DecimalInput


class InvoiceLineInput(_InvoiceLineInputRequired, total=False):
    """One line of an invoice. EN 16931 BG-25."""

    # The same with tax, where its price is gross.
    gross: DecimalInput
    # How it is taxed, when one tax of a category and rate is all. BG-30.
    tax: TaxRateInput
    # Which of the order's taxes it has, in the order in which they are computed.
    taxes: Sequence[TaxId]
    # The quantity the price is for. BT-149.
    base_quantity: DecimalInput
    # Words for people. BT-153.
    description: Text


class _InvoiceOrderRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # The legal number of the invoice, which the caller assigns. BT-1.
    invoice_id: InvoiceId
    # The date of the invoice. BT-2.
    issued_on: DateInput


class InvoiceOrder(_InvoiceOrderRequired, total=False):
    """Invoices what the order's policy lets through: goods that are on no invoice, all of them or by line; or the next milestone; or a percentage of the order. What was invoiced in advance is taken off."""

    # Which lines and how much of each; all that can be invoiced when empty.
    lines: Sequence[LineQuantityInput]
    # Which milestone, where the order is invoiced by milestones; the next one when left out.
    milestone: Text
    # How much of the order, where it is invoiced by percentage.
    percent: DecimalInput
    # The invoice that this one takes the place of; it must have been credited. BT-25.
    corrects: InvoiceId


class InvoicePaid(TypedDict):
    """Money was allocated to an invoice."""

    # Which invoice.
    invoice_id: InvoiceId
    # Which payment.
    payment_id: PaymentId
    # How much of it.
    amount: Amount
    # When the money came.
    received_on: Date


class InvoicePaidInput(TypedDict):
    """Money was allocated to an invoice."""

    # Which invoice.
    invoice_id: InvoiceId
    # Which payment.
    payment_id: PaymentId
    # How much of it.
    amount: DecimalInput
    # When the money came.
    received_on: DateInput


class _IssueStockRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # From where.
    place: StockPlace
    # How many; more than nothing.
    quantity: DecimalInput


class IssueStock(_IssueStockRequired, total=False):
    """Takes goods out without an order. Only what is free, never what is promised; a hold whose time is over gives way."""

    # Why.
    kind: IssueKind
    # In which unit the quantity is; the product's when left out.
    unit: UnitCode
    # Why, for people.
    reason: Text


class ItemAttribute(TypedDict, total=False):
    """A property of an item. BG-32."""

    # What it is called, such as `colour`. BT-160.
    name: Text
    # What it is. BT-161.
    value: Text


class _ItemClassificationRequired(TypedDict):
    # The class.
    code: StatedCode


class ItemClassification(_ItemClassificationRequired, total=False):
    """A class that an item belongs to. BT-158."""

    # The scheme, by a code of UNTDID 7143.
    scheme: StatedCode
    # The version of the scheme.
    scheme_version: Text


class Known(TypedDict, total=False):
    """What is known around a draft: everything that verification may look at."""

    # Who sells.
    seller: Seller
    # Who may buy.
    customers: Sequence[CustomerInput]
    # What is sold.
    products: Sequence[ProductInput]
    # At which prices.
    price_lists: Sequence[PriceListInput]
    # Which checks are made.
    rule_set: RuleSetInput
    # What decides about taxes, where a product says its class.
    tax_table: TaxTableInput
    # What the customer owes before this order.
    exposure: DecimalInput
    # How many open orders of the customer have the draft's reference.
    open_orders_with_reference: int


class _KpiScopeRequired(TypedDict):
    # The currency; amounts of different currencies are never added.
    currency: Currency


_KpiScopeOptional = TypedDict(
    "_KpiScopeOptional",
    {
        "from": DateInput,
        "until": DateInput,
    },
    total=False,
)


class KpiScope(_KpiScopeRequired, _KpiScopeOptional):
    """Which orders are counted."""


class _KpisRequired(TypedDict):
    # The currency whose orders are counted.
    currency: Currency
    # Orders placed.
    orders_placed: int
    # Orders of which all that is not cancelled was shipped.
    orders_shipped: int
    # Of those, orders whose last shipment left after their required date.
    orders_shipped_late: int
    # Orders cancelled before anything was shipped.
    orders_cancelled: int
    # Units ordered and not cancelled.
    units_ordered: Quantity
    # Units shipped.
    units_shipped: Quantity
    # Worth of the lines of all placed orders, their allowances taken off, without tax.
    goods_placed: Amount
    # Worth of the lines on invoices, without tax; what is billed in advance counts once.
    goods_invoiced: Amount
    # Document charges on invoices, such as freight, without tax.
    charges_invoiced: Amount
    # Invoices with tax.
    gross_invoiced: Amount
    # What of them has been paid.
    paid: Amount


class Kpis(_KpisRequired, total=False):
    """Key figures of the orders of one currency, placed in a span of dates."""

    # What was given back by credit notes, with tax.
    gross_credited: Amount
    # Mean days from order date to the last shipment, of orders shipped whole: the order cycle time.
    order_cycle_days: Quantity
    # Orders shipped whole, of those placed, in percent.
    fulfilment_rate: Percent
    # Units shipped, of those ordered, in percent.
    fill_rate: Percent
    # Orders shipped whole by their required date, of those shipped whole that have one, in percent.
    on_time_rate: Percent
    # Goods placed per order.
    average_order_value: Amount
    # Mean days from invoice date to the last payment, of paid invoices.
    days_to_payment: Quantity


class _LateInterestRequired(TypedDict):
    # The interest for a year, in percent of what is open.
    annual_percent: Percent


class LateInterest(_LateInterestRequired, total=False):
    """What paying late costs. Interest is never charged on interest."""

    # Days after the due date that cost nothing; interest runs from the day after them.
    grace_days: PaymentDays
    # How days are counted.
    day_count: DayCount
    # What being late costs once, as soon as interest runs.
    flat_fee: Amount


class _LateInterestInputRequired(TypedDict):
    # The interest for a year, in percent of what is open.
    annual_percent: DecimalInput


class LateInterestInput(_LateInterestInputRequired, total=False):
    """What paying late costs. Interest is never charged on interest."""

    # Days after the due date that cost nothing; interest runs from the day after them.
    grace_days: PaymentDays
    # How days are counted.
    day_count: DayCount
    # What being late costs once, as soon as interest runs.
    flat_fee: DecimalInput


class LineAmount(TypedDict):
    """An amount off each line that the promotion is for; at most what is left of the line."""

    # The amount.
    amount: DecimalInput


class _LineCostRequired(TypedDict):
    # The line.
    line: LineNo
    # What one unit, or the base quantity, costs.
    unit_cost: DecimalInput


class LineCost(_LineCostRequired, total=False):
    """What the goods of a line cost the seller, without tax."""

    # The quantity the cost is for; one when left out.
    base_quantity: DecimalInput


class _LineCreditedRequired(TypedDict):
    # Which line of the order.
    line: LineNo
    # How many units; nothing where only the price was lowered.
    quantity: Quantity
    # What that is worth: goods, its part of the document's allowances and charges, every tax.
    totals: Totals


class LineCredited(_LineCreditedRequired, total=False):
    """What was credited of one line."""

    # What had been taken off the price of these units before, by amounts: it goes with them, so that they can be invoiced at their price again. Of all credits of a line: what was taken off the price of the units left.
    lowered: Totals


class _LineCreditedInputRequired(TypedDict):
    # Which line of the order.
    line: LineNo
    # How many units; nothing where only the price was lowered.
    quantity: DecimalInput
    # What that is worth: goods, its part of the document's allowances and charges, every tax.
    totals: TotalsInput


class LineCreditedInput(_LineCreditedInputRequired, total=False):
    """What was credited of one line."""

    # What had been taken off the price of these units before, by amounts: it goes with them, so that they can be invoiced at their price again. Of all credits of a line: what was taken off the price of the units left.
    lowered: TotalsInput


class LineFigures(TypedDict):
    """The figures of lines, one entry for each row."""

    # The net amount. BT-131.
    net: list[Amount | None]


class _LineFreedRequired(TypedDict):
    # Which line.
    line: LineNo


class LineFreed(_LineFreedRequired, total=False):
    """Units of one line that are given up, and what they were before."""

    # How many are cancelled.
    cancelled: Quantity
    # How many of them were reserved.
    reserved: Quantity
    # How many of them were waiting for supply.
    backordered: Quantity


class _LineFreedInputRequired(TypedDict):
    # Which line.
    line: LineNo


class LineFreedInput(_LineFreedInputRequired, total=False):
    """Units of one line that are given up, and what they were before."""

    # How many are cancelled.
    cancelled: DecimalInput
    # How many of them were reserved.
    reserved: DecimalInput
    # How many of them were waiting for supply.
    backordered: DecimalInput


class _LineInvoicedRequired(TypedDict):
    # Which line.
    line: LineNo
    # How many.
    quantity: Quantity
    # What they are worth there, without tax.
    net: Amount


class LineInvoiced(_LineInvoicedRequired, total=False):
    """Units of one line that were put on an invoice."""

    # The same with tax, where prices are gross.
    gross: Amount


class _LineInvoicedInputRequired(TypedDict):
    # Which line.
    line: LineNo
    # How many.
    quantity: DecimalInput
    # What they are worth there, without tax.
    net: DecimalInput


class LineInvoicedInput(_LineInvoicedInputRequired, total=False):
    """Units of one line that were put on an invoice."""

    # The same with tax, where prices are gross.
    gross: DecimalInput


class _LineMarginRequired(TypedDict):
    # The line.
    line: LineNo
    # Its net amount.
    net: Amount


class LineMargin(_LineMarginRequired, total=False):
    """The margin of a line. Absent figures: no cost is given."""

    # quantity × unit cost ÷ base quantity, rounded once to minor units.
    cost: Amount
    # net − cost.
    margin: Amount
    # margin ÷ net × 100, rounded once to two places; absent where net is nothing, or past 99,999.99.
    margin_percent: Percent


class _LineNetRequired(TypedDict):
    # Its number.
    line: LineNo
    # quantity × price ÷ base + charges − allowances, without tax. BT-131.
    net: Amount


class LineNet(_LineNetRequired, total=False):
    """The net amount of one line."""

    # The same with tax, where its price is gross.
    gross: Amount
    # The tax of the line, added and rounded by itself, at the level `line`.
    tax: Amount
    # Its net amount in the accounting currency.
    net_accounting: Amount


class LinePercent(TypedDict):
    """A percentage off each line that the promotion is for."""

    # The percentage, above 0 and at most 100.
    percent: DecimalInput


class LinePicks(TypedDict):
    """What one line sent, and from where."""

    # Which line.
    line: LineNo
    # From where, in the order of taking.
    picks: list[Pick]


class LinePicksInput(TypedDict):
    """What one line sent, and from where."""

    # Which line.
    line: LineNo
    # From where, in the order of taking.
    picks: Sequence[PickInput]


class _LinePromiseRequired(TypedDict):
    # Which line.
    line: LineNo


class LinePromise(_LinePromiseRequired, total=False):
    """What one line got, from where, and what it waits for from now on."""

    # What was promised now, in the order of taking.
    picks: list[Pick]
    # What waits for supply after this.
    backordered: Quantity


class _LinePromiseInputRequired(TypedDict):
    # Which line.
    line: LineNo


class LinePromiseInput(_LinePromiseInputRequired, total=False):
    """What one line got, from where, and what it waits for from now on."""

    # What was promised now, in the order of taking.
    picks: Sequence[PickInput]
    # What waits for supply after this.
    backordered: DecimalInput


class LineQuantity(TypedDict):
    """A number of units of one line."""

    # Which line.
    line: LineNo
    # How much of it; more than nothing.
    quantity: Quantity


class LineQuantityInput(TypedDict):
    """A number of units of one line."""

    # Which line.
    line: LineNo
    # How much of it; more than nothing.
    quantity: DecimalInput


class _LineReleaseRequired(TypedDict):
    # Which line.
    line: LineNo


class LineRelease(_LineReleaseRequired, total=False):
    """What one line gave back."""

    # What was promised to it and is free again.
    picks: list[Pick]
    # What it no longer waits for.
    backordered: Quantity


class _LineReleaseInputRequired(TypedDict):
    # Which line.
    line: LineNo


class LineReleaseInput(_LineReleaseInputRequired, total=False):
    """What one line gave back."""

    # What was promised to it and is free again.
    picks: Sequence[PickInput]
    # What it no longer waits for.
    backordered: DecimalInput


class _LineReopenedRequired(TypedDict):
    # Which line.
    line: LineNo
    # How many.
    quantity: Quantity
    # What they were worth on the invoice, without tax.
    net: Amount


class LineReopened(_LineReopenedRequired, total=False):
    """Units of one line that can be invoiced again."""

    # The same with tax, where prices are gross.
    gross: Amount


class _LineReopenedInputRequired(TypedDict):
    # Which line.
    line: LineNo
    # How many.
    quantity: DecimalInput
    # What they were worth on the invoice, without tax.
    net: DecimalInput


class LineReopenedInput(_LineReopenedInputRequired, total=False):
    """Units of one line that can be invoiced again."""

    # The same with tax, where prices are gross.
    gross: DecimalInput


class _LineReservedRequired(TypedDict):
    # Which line.
    line: LineNo


class LineReserved(_LineReservedRequired, total=False):
    """What a line got from stock, and what it waits for from now on."""

    # Units promised now.
    reserved: Quantity
    # Units that wait for supply after this.
    backordered: Quantity


class _LineReservedInputRequired(TypedDict):
    # Which line.
    line: LineNo


class LineReservedInput(_LineReservedInputRequired, total=False):
    """What a line got from stock, and what it waits for from now on."""

    # Units promised now.
    reserved: DecimalInput
    # Units that wait for supply after this.
    backordered: DecimalInput


class _LineShippedRequired(TypedDict):
    # Which line.
    line: LineNo
    # How many were sent.
    quantity: Quantity


class LineShipped(_LineShippedRequired, total=False):
    """Units of one line that were sent, and what they were before."""

    # How many of them were reserved.
    reserved: Quantity
    # How many of them were picked.
    picked: Quantity


class _LineShippedInputRequired(TypedDict):
    # Which line.
    line: LineNo
    # How many were sent.
    quantity: DecimalInput


class LineShippedInput(_LineShippedInputRequired, total=False):
    """Units of one line that were sent, and what they were before."""

    # How many of them were reserved.
    reserved: DecimalInput
    # How many of them were picked.
    picked: DecimalInput


class _LocationRequired(TypedDict):
    # The caller's id.
    location_id: LocationId
    # Its name.
    name: Text


class Location(_LocationRequired, total=False):
    """A place where stock lies."""

    # The country it lies in.
    country: Country
    # The channels that it sells in; all when empty.
    sales_channels: list[SalesChannel]


class LocationAvailability(TypedDict):
    """What of a location is free today."""

    # Where.
    location_id: LocationId
    # On hand less reserved, held and safety stock, and not less than nothing.
    available: Quantity
    # The same figure uncut: less than nothing is what the location owes.
    available_uncut: Quantity


class _LocationRuleRequired(TypedDict):
    # Which.
    location_id: LocationId


class LocationRule(_LocationRuleRequired, total=False):
    """What is demanded of one location."""

    # What is never promised there.
    safety_stock: Quantity
    # How many units of the product it has room for.
    capacity: Quantity


class _LocationRuleInputRequired(TypedDict):
    # Which.
    location_id: LocationId


class LocationRuleInput(_LocationRuleInputRequired, total=False):
    """What is demanded of one location."""

    # What is never promised there.
    safety_stock: DecimalInput
    # How many units of the product it has room for.
    capacity: DecimalInput


class _LotRequired(TypedDict):
    # Which.
    lot_id: LotId


class Lot(_LotRequired, total=False):
    """What is known of a lot."""

    # The date on which the first of it came in: first in, first out goes by this.
    received_on: Date
    # The last date on which it may be sold.
    expires_on: Date
    # The package that it lies in.
    package_id: PackageId


class LotForLot(TypedDict, total=False):
    """Order exactly what is claimed and neither there nor on order, so that the safety stock stays."""

    # What is kept beyond all claims; nothing when left out.
    safety_stock: DecimalInput


class MadeElectronicInvoice(TypedDict):
    """The electronic document of an invoice."""

    # The document.
    document: ElectronicInvoice
    # Where it cannot say quite what the invoice says.
    findings: list[Problem]


class _MarginRequired(TypedDict):
    # Of each line, in the order of the document.
    lines: list[LineMargin]
    # The net amount of the document, its allowances and charges counted.
    net: Amount


class Margin(_MarginRequired, total=False):
    """The margin of a document and of its lines."""

    # The sum of the lines' costs; absent where one is missing, because a margin without it would be too high.
    cost: Amount
    # net − cost.
    margin: Amount
    # margin ÷ net × 100, rounded once to two places; absent where net is nothing, or past 99,999.99.
    margin_percent: Percent


class _MilestoneRequired(TypedDict):
    # Its name, unique in the order.
    name: Text
    # How much of the order it bills.
    percent: Percent


class Milestone(_MilestoneRequired, total=False):
    """A part of an order that is invoiced by its name."""

    # Words for people.
    description: Text


class _MilestoneInputRequired(TypedDict):
    # Its name, unique in the order.
    name: Text
    # How much of the order it bills.
    percent: DecimalInput


class MilestoneInput(_MilestoneInputRequired, total=False):
    """A part of an order that is invoiced by its name."""

    # Words for people.
    description: Text


class MinMax(TypedDict):
    """Order up to the maximum whenever the inventory position falls to the minimum."""

    # When to order.
    minimum: DecimalInput
    # Up to where; not less than the minimum.
    maximum: DecimalInput


class Money(TypedDict):
    """An amount with its currency, where no document states it."""

    # How much.
    amount: Amount
    # Of which currency.
    currency: Currency


class MoneyInput(TypedDict):
    """An amount with its currency, where no document states it."""

    # How much.
    amount: DecimalInput
    # Of which currency.
    currency: Currency


class _MoveReservationRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # Which of its lines.
    line: LineNo
    # To which location.
    to_location_id: LocationId
    # How many; more than nothing.
    quantity: DecimalInput


class MoveReservation(_MoveReservationRequired, total=False):
    """Promises units of a line at another location than before."""

    # What happens when less is free there. Left out, the command is refused. With `partial`, as many move as are free. With `backorder`, the rest waits for supply, and is promised wherever supply comes in.
    on_shortage: Shortage


class _OrderRequired(TypedDict):
    # How many events it has seen.
    version: int
    # What was ordered, and where each line's units are.
    content: OrderContent


class Order(_OrderRequired, total=False):
    """One order: its content, its stamps, its counts. A value; cloning it is an undo."""

    # When it was quoted.
    quoted: Stamp
    # When it was placed.
    placed: Stamp
    # When it was confirmed.
    confirmed: Stamp
    # When it was closed.
    closed: Stamp
    # When the last of it was cancelled before anything was shipped.
    cancelled: Stamp
    # Open holds.
    holds: list[Hold]
    # Shipments so far.
    shipments: int
    # What its invoices bill of its goods, before advances are taken off; less what can be invoiced again.
    invoiced: Totals
    # The payments received for it.
    payments: list[OrderPayment]
    # What was invoiced in advance.
    advances: list[OrderAdvance]
    # What was credited for good.
    credited: Totals
    # What was paid before there was an invoice, and is on none yet.
    prepaid: Amount


class _OrderAdvanceRequired(TypedDict):
    # Which invoice.
    invoice_id: InvoiceId
    # Its date.
    issued_on: Date
    # What it billed, less what was credited of it.
    totals: Totals
    # What of that no later invoice has taken off.
    open: Totals


class OrderAdvance(_OrderAdvanceRequired, total=False):
    """What an invoice billed in advance."""

    # The milestone that it bills; none when it has been given back whole: then it can be billed again.
    milestone: Text
    # How much of the order, where that was asked for; none when it has been given back whole.
    percent: Percent


class _OrderAdvanceInvoicedRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # Which invoice.
    invoice_id: InvoiceId
    # Its date.
    issued_on: Date
    # Its totals.
    totals: Totals


class OrderAdvanceInvoiced(_OrderAdvanceInvoicedRequired, total=False):
    """A part of the order was invoiced in advance."""

    # The milestone that it bills.
    milestone: Text
    # How much of the order, where that was asked for.
    percent: Percent
    # What was paid before and is on it.
    prepaid: Amount


class _OrderAdvanceInvoicedInputRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # Which invoice.
    invoice_id: InvoiceId
    # Its date.
    issued_on: DateInput
    # Its totals.
    totals: TotalsInput


class OrderAdvanceInvoicedInput(_OrderAdvanceInvoicedInputRequired, total=False):
    """A part of the order was invoiced in advance."""

    # The milestone that it bills.
    milestone: Text
    # How much of the order, where that was asked for.
    percent: DecimalInput
    # What was paid before and is on it.
    prepaid: DecimalInput


class _OrderAmendedRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # The totals from now on.
    totals: Totals


class OrderAmended(_OrderAmendedRequired, total=False):
    """Lines were changed, added or taken away."""

    # The lines that are new or different.
    set_lines: list[OrderLine]
    # The taxes of the table of taxes that the order has not had before.
    taxes: list[Tax]
    # The lines that are gone.
    remove_lines: list[LineNo]
    # The new required date.
    required_on: Date


class _OrderAmendedInputRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # The totals from now on.
    totals: TotalsInput


class OrderAmendedInput(_OrderAmendedInputRequired, total=False):
    """Lines were changed, added or taken away."""

    # The lines that are new or different.
    set_lines: Sequence[OrderLineInput]
    # The taxes of the table of taxes that the order has not had before.
    taxes: Sequence[TaxInput]
    # The lines that are gone.
    remove_lines: Sequence[LineNo]
    # The new required date.
    required_on: DateInput


class _OrderClosedRequired(TypedDict):
    # Which order.
    order_id: OrderId


class OrderClosed(_OrderClosedRequired, total=False):
    """The order was closed; what was reserved or waiting is free again."""

    # What was freed.
    lines: list[LineFreed]
    # Why, for people.
    reason: Text


class _OrderClosedInputRequired(TypedDict):
    # Which order.
    order_id: OrderId


class OrderClosedInput(_OrderClosedInputRequired, total=False):
    """The order was closed; what was reserved or waiting is free again."""

    # What was freed.
    lines: Sequence[LineFreedInput]
    # Why, for people.
    reason: Text


class _OrderColumnsRequired(TypedDict):
    # The order of each line.
    order_id: Sequence[OrderId | None]
    # Who buys.
    customer_id: Sequence[CustomerId | None]
    # The currency of the order.
    currency: Sequence[Currency | None]
    # What is asked for.
    product_id: Sequence[ProductId | None]
    # How much of it.
    quantity: Sequence[DecimalInput | None]


class OrderColumns(_OrderColumnsRequired, total=False):
    """The lines of drafts, one list for each column; all lists are equally long."""

    # The number of the line; counted up when there is no such column.
    line: Sequence[LineNo | None]
    # The unit the buyer means.
    unit: Sequence[UnitCode | None]
    # The price the buyer expects, tax excluded.
    unit_price: Sequence[DecimalInput | None]
    # The quantity the price is for.
    base_quantity: Sequence[DecimalInput | None]
    # How the line is taxed.
    tax_category: Sequence[TaxCategory | None]
    # At which rate, in percent.
    tax_rate: Sequence[DecimalInput | None]
    # What is taken off the line, in percent.
    discount_percent: Sequence[DecimalInput | None]
    # What is taken off the line.
    allowance_amount: Sequence[DecimalInput | None]
    # What is put on the line.
    charge_amount: Sequence[DecimalInput | None]
    # Words for people.
    description: Sequence[Text | None]
    # The date of the order.
    ordered_on: Sequence[DateInput | None]
    # When the buyer wants the goods.
    required_on: Sequence[DateInput | None]
    # The buyer's own reference.
    reference: Sequence[Text | None]
    # The price list to use.
    price_list_id: Sequence[PriceListId | None]


class OrderConfirmed(TypedDict):
    """The order was confirmed to the buyer."""

    # Which order.
    order_id: OrderId


class _OrderContentRequired(TypedDict):
    # The caller's id of the order.
    order_id: OrderId
    # Who buys.
    customer_id: CustomerId
    # The currency of every amount in it.
    currency: Currency
    # The date of the order.
    ordered_on: Date
    # The lines, sorted by number.
    lines: list[OrderLine]
    # The totals of the whole order as ordered.
    totals: Totals


class OrderContent(_OrderContentRequired, total=False):
    """The settled content of an order. Lines are sorted by their number."""

    # When the buyer wants the goods.
    required_on: Date
    # The buyer's own reference.
    reference: Text
    # Where the goods go.
    shipping_address: Address
    # Where the invoice goes.
    billing_address: Address
    # Days from invoice to due date, where there are no `payment_terms`.
    payment_days: PaymentDays
    # When which part of an invoice is due, where so many days net do not say it. BT-20.
    payment_terms: PaymentTerms
    # Are its prices, allowances and charges without tax or with it?
    prices: PriceBasis
    # The taxes that it defines, and those of the table of taxes that its lines name.
    taxes: list[Tax]
    # The second currency that it is told in.
    exchange: Exchange
    # What is taken off the whole.
    allowances: list[Adjustment]
    # What is put on the whole.
    charges: list[Adjustment]
    # How amounts are rounded.
    rounding: Rounding
    # Words for people.
    note: Text
    # How urgent it is; the higher, the earlier it is served.
    priority: int
    # The hold on stock whose units are for it.
    stock_hold_id: StockHoldId
    # The channel that it is sold in: only locations that sell in it serve it; any location when left out.
    sales_channel: SalesChannel
    # What may be invoiced.
    invoice_policy: InvoicePolicy
    # The parts that are invoiced by name; they sum to 100 percent.
    milestones: list[Milestone]
    # When deposits are taken off.
    deposit_deduction: DepositDeduction


class _OrderContentInputRequired(TypedDict):
    # The caller's id of the order.
    order_id: OrderId
    # Who buys.
    customer_id: CustomerId
    # The currency of every amount in it.
    currency: Currency
    # The date of the order.
    ordered_on: DateInput
    # The lines, sorted by number.
    lines: Sequence[OrderLineInput]
    # The totals of the whole order as ordered.
    totals: TotalsInput


class OrderContentInput(_OrderContentInputRequired, total=False):
    """The settled content of an order. Lines are sorted by their number."""

    # When the buyer wants the goods.
    required_on: DateInput
    # The buyer's own reference.
    reference: Text
    # Where the goods go.
    shipping_address: Address
    # Where the invoice goes.
    billing_address: Address
    # Days from invoice to due date, where there are no `payment_terms`.
    payment_days: PaymentDays
    # When which part of an invoice is due, where so many days net do not say it. BT-20.
    payment_terms: PaymentTermsInput
    # Are its prices, allowances and charges without tax or with it?
    prices: PriceBasis
    # The taxes that it defines, and those of the table of taxes that its lines name.
    taxes: Sequence[TaxInput]
    # The second currency that it is told in.
    exchange: ExchangeInput
    # What is taken off the whole.
    allowances: Sequence[AdjustmentInput]
    # What is put on the whole.
    charges: Sequence[AdjustmentInput]
    # How amounts are rounded.
    rounding: RoundingInput
    # Words for people.
    note: Text
    # How urgent it is; the higher, the earlier it is served.
    priority: int
    # The hold on stock whose units are for it.
    stock_hold_id: StockHoldId
    # The channel that it is sold in: only locations that sell in it serve it; any location when left out.
    sales_channel: SalesChannel
    # What may be invoiced.
    invoice_policy: InvoicePolicy
    # The parts that are invoiced by name; they sum to 100 percent.
    milestones: Sequence[MilestoneInput]
    # When deposits are taken off.
    deposit_deduction: DepositDeduction


class _OrderCreditedRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # Which invoice.
    invoice_id: InvoiceId
    # By which credit note.
    credit_note_id: InvoiceId


class OrderCredited(_OrderCreditedRequired, total=False):
    """A part of an invoice of the order was given back."""

    # What was given back for good.
    credited: Totals
    # What can be invoiced again.
    reopened: Totals
    # Which units can be invoiced again.
    lines: list[LineReopened]
    # What an invoice in advance gave back of what no later one has taken off.
    advance: Totals
    # What the invoices in advance got back of what was taken off.
    restored: list[AdvanceOpen]
    # The totals of the order from now on, where its invoices say them.
    totals: Totals


class _OrderCreditedInputRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # Which invoice.
    invoice_id: InvoiceId
    # By which credit note.
    credit_note_id: InvoiceId


class OrderCreditedInput(_OrderCreditedInputRequired, total=False):
    """A part of an invoice of the order was given back."""

    # What was given back for good.
    credited: TotalsInput
    # What can be invoiced again.
    reopened: TotalsInput
    # Which units can be invoiced again.
    lines: Sequence[LineReopenedInput]
    # What an invoice in advance gave back of what no later one has taken off.
    advance: TotalsInput
    # What the invoices in advance got back of what was taken off.
    restored: Sequence[AdvanceOpenInput]
    # The totals of the order from now on, where its invoices say them.
    totals: TotalsInput


class OrderDelivered(TypedDict):
    """Sent units arrived."""

    # Which order.
    order_id: OrderId
    # The number of the shipment in the order.
    shipment: ShipmentNo
    # Which lines.
    lines: list[LineQuantity]


class OrderDeliveredInput(TypedDict):
    """Sent units arrived."""

    # Which order.
    order_id: OrderId
    # The number of the shipment in the order.
    shipment: ShipmentNo
    # Which lines.
    lines: Sequence[LineQuantityInput]


class _OrderDraftRequired(TypedDict):
    # The caller's id of the order.
    order_id: OrderId
    # Who buys.
    customer_id: CustomerId
    # The currency of every amount in it.
    currency: Currency
    # What is asked for; at least one line.
    lines: list[OrderLineDraft]


class OrderDraft(_OrderDraftRequired, total=False):
    """What a buyer asks for, as captured: the content of `draft_order`, `quote_order` and `place_order`."""

    # The date of the order; the business date when left out.
    ordered_on: Date
    # When the buyer wants the goods.
    required_on: Date
    # The buyer's own reference. BT-13.
    reference: Text
    # Where the goods go; the customer's shipping address when left out. BG-15.
    shipping_address: Address
    # Where the invoice goes; the customer's billing address when left out. BG-8.
    billing_address: Address
    # The price list to use before the customer's, the customer's group's and the seller's.
    price_list_id: PriceListId
    # Days from invoice to due date; the customer's terms when left out.
    payment_days: PaymentDays
    # When which part of an invoice is due, instead of `payment_days`. BT-20.
    payment_terms: PaymentTerms
    # Are its prices, allowances and charges without tax or with it?
    prices: PriceBasis
    # The taxes that its lines name.
    taxes: list[Tax]
    # The second currency that it is told in.
    exchange: Exchange
    # What is taken off the whole. BG-20.
    allowances: list[Adjustment]
    # What is put on the whole, such as freight. BG-21.
    charges: list[Adjustment]
    # How amounts are rounded.
    rounding: Rounding
    # The total with tax that the buyer expects; verification compares it.
    total_expected: Amount
    # Words for people. BT-22.
    note: Text
    # How urgent it is; the higher, the earlier it is served when goods are short.
    priority: int
    # The hold on stock whose units are for it.
    stock_hold_id: StockHoldId
    # The channel that it is sold in: only locations that sell in it serve it; any location when left out.
    sales_channel: SalesChannel
    # What may be invoiced.
    invoice_policy: InvoicePolicy
    # The parts that are invoiced by name; they sum to 100 percent.
    milestones: list[Milestone]
    # When deposits are taken off.
    deposit_deduction: DepositDeduction


class _OrderDraftInputRequired(TypedDict):
    # The caller's id of the order.
    order_id: OrderId
    # Who buys.
    customer_id: CustomerId
    # The currency of every amount in it.
    currency: Currency
    # What is asked for; at least one line.
    lines: Sequence[OrderLineDraftInput]


class OrderDraftInput(_OrderDraftInputRequired, total=False):
    """What a buyer asks for, as captured: the content of `draft_order`, `quote_order` and `place_order`."""

    # The date of the order; the business date when left out.
    ordered_on: DateInput
    # When the buyer wants the goods.
    required_on: DateInput
    # The buyer's own reference. BT-13.
    reference: Text
    # Where the goods go; the customer's shipping address when left out. BG-15.
    shipping_address: Address
    # Where the invoice goes; the customer's billing address when left out. BG-8.
    billing_address: Address
    # The price list to use before the customer's, the customer's group's and the seller's.
    price_list_id: PriceListId
    # Days from invoice to due date; the customer's terms when left out.
    payment_days: PaymentDays
    # When which part of an invoice is due, instead of `payment_days`. BT-20.
    payment_terms: PaymentTermsInput
    # Are its prices, allowances and charges without tax or with it?
    prices: PriceBasis
    # The taxes that its lines name.
    taxes: Sequence[TaxInput]
    # The second currency that it is told in.
    exchange: ExchangeInput
    # What is taken off the whole. BG-20.
    allowances: Sequence[AdjustmentInput]
    # What is put on the whole, such as freight. BG-21.
    charges: Sequence[AdjustmentInput]
    # How amounts are rounded.
    rounding: RoundingInput
    # The total with tax that the buyer expects; verification compares it.
    total_expected: DecimalInput
    # Words for people. BT-22.
    note: Text
    # How urgent it is; the higher, the earlier it is served when goods are short.
    priority: int
    # The hold on stock whose units are for it.
    stock_hold_id: StockHoldId
    # The channel that it is sold in: only locations that sell in it serve it; any location when left out.
    sales_channel: SalesChannel
    # What may be invoiced.
    invoice_policy: InvoicePolicy
    # The parts that are invoiced by name; they sum to 100 percent.
    milestones: Sequence[MilestoneInput]
    # When deposits are taken off.
    deposit_deduction: DepositDeduction


class OrderFindings(TypedDict):
    """How many findings orders have, one entry for each."""

    # Which order.
    order_id: list[OrderId]
    # How many errors it has, those left out of the list included.
    errors: list[int]
    # How many warnings it has, those left out of the list included.
    warnings: list[int]


class _OrderHeldRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # The name of the hold.
    hold: Text


class OrderHeld(_OrderHeldRequired, total=False):
    """A hold was put on the order."""

    # Why, for people.
    reason: Text


class OrderHoldReleased(TypedDict):
    """A hold was taken away."""

    # Which order.
    order_id: OrderId
    # The name of the hold.
    hold: Text


class _OrderInvoicedRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # Which invoice.
    invoice_id: InvoiceId
    # Which lines, and what they are worth there.
    lines: list[LineInvoiced]
    # What the goods on the invoice are worth, before advances are taken off.
    totals: Totals


class OrderInvoiced(_OrderInvoicedRequired, total=False):
    """Units were put on an invoice."""

    # What it takes off of earlier invoices in advance.
    deductions: list[AdvanceOpen]
    # What was paid before and is on it.
    prepaid: Amount


class _OrderInvoicedInputRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # Which invoice.
    invoice_id: InvoiceId
    # Which lines, and what they are worth there.
    lines: Sequence[LineInvoicedInput]
    # What the goods on the invoice are worth, before advances are taken off.
    totals: TotalsInput


class OrderInvoicedInput(_OrderInvoicedInputRequired, total=False):
    """Units were put on an invoice."""

    # What it takes off of earlier invoices in advance.
    deductions: Sequence[AdvanceOpenInput]
    # What was paid before and is on it.
    prepaid: DecimalInput


class _OrderLineRequired(TypedDict):
    # Its number in the order.
    line: LineNo
    # What was asked for.
    product_id: ProductId
    # How much was ordered.
    quantity: Quantity
    # In which unit.
    unit: UnitCode
    # What one unit, or the base quantity, costs, as the order's prices are.
    unit_price: UnitPrice
    # quantity × price ÷ base + charges − allowances, without tax.
    net: Amount


class OrderLine(_OrderLineRequired, total=False):
    """One line with everything settled, and where its units are."""

    # The same with tax, where its price is gross.
    gross: Amount
    # How it is taxed, when one tax of a category and rate is all.
    tax: TaxRate
    # Which of the order's taxes it has, in the order in which they are computed.
    taxes: list[TaxId]
    # Which rule of the table of taxes said so.
    tax_rule: RuleId
    # The quantity the price is for; one when left out.
    base_quantity: Quantity
    # What is taken off the line.
    allowances: list[Adjustment]
    # What is put on the line.
    charges: list[Adjustment]
    # Words for people.
    description: Text
    # Does the product lie in stock?
    stocking: Stocking
    # Where the units are.
    counters: Counters
    # What is on its invoices, without tax.
    net_invoiced: Amount
    # The same with tax, where prices are gross.
    gross_invoiced: Amount
    # What the buyer asked for, where that was in another unit than the product's.
    ordered_as: UnitQuantity
    # What one unit consists of, when it is a kit.
    components: list[Component]


class _OrderLineInputRequired(TypedDict):
    # Its number in the order.
    line: LineNo
    # What was asked for.
    product_id: ProductId
    # How much was ordered.
    quantity: DecimalInput
    # In which unit.
    unit: UnitCode
    # What one unit, or the base quantity, costs, as the order's prices are.
    unit_price: DecimalInput
    # quantity × price ÷ base + charges − allowances, without tax.
    net: DecimalInput


class OrderLineInput(_OrderLineInputRequired, total=False):
    """One line with everything settled, and where its units are."""

    # The same with tax, where its price is gross.
    gross: DecimalInput
    # How it is taxed, when one tax of a category and rate is all.
    tax: TaxRateInput
    # Which of the order's taxes it has, in the order in which they are computed.
    taxes: Sequence[TaxId]
    # Which rule of the table of taxes said so.
    tax_rule: RuleId
    # The quantity the price is for; one when left out.
    base_quantity: DecimalInput
    # What is taken off the line.
    allowances: Sequence[AdjustmentInput]
    # What is put on the line.
    charges: Sequence[AdjustmentInput]
    # Words for people.
    description: Text
    # Does the product lie in stock?
    stocking: Stocking
    # Where the units are.
    counters: CountersInput
    # What is on its invoices, without tax.
    net_invoiced: DecimalInput
    # The same with tax, where prices are gross.
    gross_invoiced: DecimalInput
    # What the buyer asked for, where that was in another unit than the product's.
    ordered_as: UnitQuantityInput
    # What one unit consists of, when it is a kit.
    components: Sequence[ComponentInput]


class _OrderLineDraftRequired(TypedDict):
    # Its number in the order, 1 to 999,999; gaps are fine. BT-126.
    line: LineNo
    # What is asked for.
    product_id: ProductId
    # How much of it, in the line's unit; more than nothing. BT-129.
    quantity: Quantity


class OrderLineDraft(_OrderLineDraftRequired, total=False):
    """One line of a draft. EN 16931 BG-25."""

    # The unit the buyer means: the product's own, or one that it has a conversion for; the product's own when left out. The order counts in the product's own unit. BT-130.
    unit: UnitCode
    # The price the buyer expects, as the order's prices are; the price list's when left out. BT-146.
    unit_price: UnitPrice
    # The quantity the price is for; one when left out. BT-149.
    base_quantity: Quantity
    # How it is taxed; as the table of taxes says of the product's class, else as the product is, when left out.
    tax: TaxRate
    # Which of the order's taxes, or of those of the table, it has, in the order in which they are computed; instead of `tax`.
    taxes: list[TaxId]
    # What is taken off the line. BG-27.
    allowances: list[Adjustment]
    # What is put on the line. BG-28.
    charges: list[Adjustment]
    # Words for people; the product's name when left out. BT-153.
    description: Text


class _OrderLineDraftInputRequired(TypedDict):
    # Its number in the order, 1 to 999,999; gaps are fine. BT-126.
    line: LineNo
    # What is asked for.
    product_id: ProductId
    # How much of it, in the line's unit; more than nothing. BT-129.
    quantity: DecimalInput


class OrderLineDraftInput(_OrderLineDraftInputRequired, total=False):
    """One line of a draft. EN 16931 BG-25."""

    # The unit the buyer means: the product's own, or one that it has a conversion for; the product's own when left out. The order counts in the product's own unit. BT-130.
    unit: UnitCode
    # The price the buyer expects, as the order's prices are; the price list's when left out. BT-146.
    unit_price: DecimalInput
    # The quantity the price is for; one when left out. BT-149.
    base_quantity: DecimalInput
    # How it is taxed; as the table of taxes says of the product's class, else as the product is, when left out.
    tax: TaxRateInput
    # Which of the order's taxes, or of those of the table, it has, in the order in which they are computed; instead of `tax`.
    taxes: Sequence[TaxId]
    # What is taken off the line. BG-27.
    allowances: Sequence[AdjustmentInput]
    # What is put on the line. BG-28.
    charges: Sequence[AdjustmentInput]
    # Words for people; the product's name when left out. BT-153.
    description: Text


class OrderPaid(TypedDict):
    """A payment was allocated to an invoice of the order."""

    # Which order.
    order_id: OrderId
    # Which payment.
    payment_id: PaymentId
    # How much.
    amount: Amount


class OrderPaidInput(TypedDict):
    """A payment was allocated to an invoice of the order."""

    # Which order.
    order_id: OrderId
    # Which payment.
    payment_id: PaymentId
    # How much.
    amount: DecimalInput


class OrderPayment(TypedDict):
    """A payment's share in an order."""

    # Which payment.
    payment_id: PaymentId
    # How much of it.
    amount: Amount


class OrderPicked(TypedDict):
    """Reserved units were taken from the shelf."""

    # Which order.
    order_id: OrderId
    # Which lines.
    lines: list[LineQuantity]


class OrderPickedInput(TypedDict):
    """Reserved units were taken from the shelf."""

    # Which order.
    order_id: OrderId
    # Which lines.
    lines: Sequence[LineQuantityInput]


class OrderReleased(TypedDict):
    """Reserved or waiting units were given back."""

    # Which order.
    order_id: OrderId
    # Which lines.
    lines: list[LineFreed]


class OrderReleasedInput(TypedDict):
    """Reserved or waiting units were given back."""

    # Which order.
    order_id: OrderId
    # Which lines.
    lines: Sequence[LineFreedInput]


class OrderReserved(TypedDict):
    """Stock promised units to the order, or put them on a waiting list."""

    # Which order.
    order_id: OrderId
    # Which lines.
    lines: list[LineReserved]


class OrderReservedInput(TypedDict):
    """Stock promised units to the order, or put them on a waiting list."""

    # Which order.
    order_id: OrderId
    # Which lines.
    lines: Sequence[LineReservedInput]


class OrderShipped(TypedDict):
    """Units were sent."""

    # Which order.
    order_id: OrderId
    # The number of the shipment in the order.
    shipment: ShipmentNo
    # Which lines.
    lines: list[LineShipped]


class OrderShippedInput(TypedDict):
    """Units were sent."""

    # Which order.
    order_id: OrderId
    # The number of the shipment in the order.
    shipment: ShipmentNo
    # Which lines.
    lines: Sequence[LineShippedInput]


class OrderStatus(TypedDict):
    """The four axes on which an order moves, each on its own."""

    # How far the agreement is.
    commercial: CommercialStatus
    # How far the goods are.
    fulfilment: FulfilmentStatus
    # How far the invoices are.
    billing: BillingStatus
    # How far the money is.
    payment: PaymentStatus


class _OrderUnitsCancelledRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # From which lines.
    lines: list[LineFreed]
    # The totals of what is left.
    totals: Totals


class OrderUnitsCancelled(_OrderUnitsCancelledRequired, total=False):
    """Units were cancelled."""

    # Why, for people.
    reason: Text


class _OrderUnitsCancelledInputRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # From which lines.
    lines: Sequence[LineFreedInput]
    # The totals of what is left.
    totals: TotalsInput


class OrderUnitsCancelledInput(_OrderUnitsCancelledInputRequired, total=False):
    """Units were cancelled."""

    # Why, for people.
    reason: Text


class OrderView(TypedDict):
    """An order as an answer shows it."""

    # Which order.
    order_id: OrderId
    # How many events it has seen.
    version: int
    # Where it stands.
    status: OrderStatus
    # What it is worth.
    totals: Totals
    # What its guards would let through now.
    allowed: list[Guard]


class _PackageContentRequired(TypedDict):
    # Which line.
    line: LineNo
    # From where.
    location_id: LocationId
    # How many; more than nothing.
    quantity: Quantity


class PackageContent(_PackageContentRequired, total=False):
    """Units of a line that are to be packed."""

    # When can it leave?
    kind: PackageKind
    # What one unit weighs, in the caller's own measure; nothing when left out.
    unit_weight: Quantity


class _PackageContentInputRequired(TypedDict):
    # Which line.
    line: LineNo
    # From where.
    location_id: LocationId
    # How many; more than nothing.
    quantity: DecimalInput


class PackageContentInput(_PackageContentInputRequired, total=False):
    """Units of a line that are to be packed."""

    # When can it leave?
    kind: PackageKind
    # What one unit weighs, in the caller's own measure; nothing when left out.
    unit_weight: DecimalInput


class PackingRequest(TypedDict, total=False):
    """What is to be packed, and how."""

    # What is to be packed: of an allocation, its picks and its backorders.
    contents: Sequence[PackageContentInput]
    # The most that a package may weigh; any weight when left out.
    weight_max: DecimalInput


class PassedOver(TypedDict):
    """A rule that did not decide."""

    # Which rule.
    rule_id: RuleId
    # The first of its conditions that the facts do not meet.
    unmet: TaxCondition


class Payment(TypedDict):
    """One payment."""

    # How many events it has seen.
    version: int
    # As it came in.
    received: PaymentReceived


class PaymentAllocation(TypedDict):
    """The share of a payment that pays one invoice."""

    # Which invoice.
    invoice_id: InvoiceId
    # How much; more than nothing.
    amount: Amount


class PaymentAllocationInput(TypedDict):
    """The share of a payment that pays one invoice."""

    # Which invoice.
    invoice_id: InvoiceId
    # How much; more than nothing.
    amount: DecimalInput


class PaymentCard(TypedDict, total=False):
    """The card it is paid with. BG-18."""

    # The last digits of its number. BT-87.
    account_number: Text
    # The network; UBL wants one.
    network: Text
    # Whose card it is. BT-88.
    holder: Text


class PaymentInstructions(TypedDict, total=False):
    """One way to pay. BG-16; several accounts are several entries of the same means."""

    # The means of payment, by a code of UNTDID 4461: 30 or 58 is a credit transfer, 59 a direct debit. BT-81.
    means_code: StatedCode
    # The same in words. BT-82.
    means_text: Text
    # What the payer writes on the payment. BT-83.
    remittance: Text
    # The account that money is sent to. BG-17.
    credit_transfer: CreditTransfer
    # The card it is paid with. BG-18.
    card: PaymentCard
    # The direct debit. BG-19.
    direct_debit: DirectDebit


class _PaymentReceivedRequired(TypedDict):
    # Which payment.
    payment_id: PaymentId
    # Who paid.
    customer_id: CustomerId
    # In which currency.
    currency: Currency
    # How much.
    amount: Amount
    # On which date.
    received_on: Date
    # What of it is on no invoice and no order.
    unallocated: Amount


class PaymentReceived(_PaymentReceivedRequired, total=False):
    """Money came in."""

    # Which invoices it pays.
    allocations: list[PaymentAllocation]
    # How it was paid.
    method: Text
    # What the payer wrote.
    reference: Text
    # Which orders it pays for before there is an invoice.
    prepayments: list[Prepayment]


class _PaymentReceivedInputRequired(TypedDict):
    # Which payment.
    payment_id: PaymentId
    # Who paid.
    customer_id: CustomerId
    # In which currency.
    currency: Currency
    # How much.
    amount: DecimalInput
    # On which date.
    received_on: DateInput
    # What of it is on no invoice and no order.
    unallocated: DecimalInput


class PaymentReceivedInput(_PaymentReceivedInputRequired, total=False):
    """Money came in."""

    # Which invoices it pays.
    allocations: Sequence[PaymentAllocationInput]
    # How it was paid.
    method: Text
    # What the payer wrote.
    reference: Text
    # Which orders it pays for before there is an invoice.
    prepayments: Sequence[PrepaymentInput]


class _PaymentScheduleRequired(TypedDict):
    # What is to be paid: the sum of the instalments. BT-115.
    payable: Amount
    # The last due date. BT-9.
    due_on: Date
    # The parts, in the order of the terms.
    instalments: list[ScheduledInstalment]
    # The terms in words. BT-20.
    note: Text


class PaymentSchedule(_PaymentScheduleRequired, total=False):
    """When how much of a document is to be paid."""

    # What paying early takes off, in the order of the terms.
    early_payments: list[EarlyPayment]


class _PaymentScheduleInputRequired(TypedDict):
    # What is to be paid: the sum of the instalments. BT-115.
    payable: DecimalInput
    # The last due date. BT-9.
    due_on: DateInput
    # The parts, in the order of the terms.
    instalments: Sequence[ScheduledInstalmentInput]
    # The terms in words. BT-20.
    note: Text


class PaymentScheduleInput(_PaymentScheduleInputRequired, total=False):
    """When how much of a document is to be paid."""

    # What paying early takes off, in the order of the terms.
    early_payments: Sequence[EarlyPaymentInput]


class _PaymentTermsRequired(TypedDict):
    # The parts, in the order in which they are shown; at least one.
    instalments: list[Instalment]


class PaymentTerms(_PaymentTermsRequired, total=False):
    """On which terms an invoice is paid. EN 16931 BT-20."""

    # What is taken off for paying early, the earliest first. Only where all is one instalment.
    early_payment_discounts: list[EarlyPaymentDiscount]
    # What those discounts do to the tax.
    early_payment_tax: EarlyPaymentTax
    # What paying late costs.
    late_interest: LateInterest
    # The terms in the seller's own words, for people.
    description: Text


class _PaymentTermsInputRequired(TypedDict):
    # The parts, in the order in which they are shown; at least one.
    instalments: Sequence[InstalmentInput]


class PaymentTermsInput(_PaymentTermsInputRequired, total=False):
    """On which terms an invoice is paid. EN 16931 BT-20."""

    # What is taken off for paying early, the earliest first. Only where all is one instalment.
    early_payment_discounts: Sequence[EarlyPaymentDiscountInput]
    # What those discounts do to the tax.
    early_payment_tax: EarlyPaymentTax
    # What paying late costs.
    late_interest: LateInterestInput
    # The terms in the seller's own words, for people.
    description: Text


class _PeriodicReviewRequired(TypedDict):
    # Days from one review to the next; at least one.
    review_days: int
    # Days from order to arrival.
    lead_time_days: int


class PeriodicReview(_PeriodicReviewRequired, total=False):
    """Order at each review what lifts the inventory position to its target: what is used until the order after this one arrives, plus safety stock."""

    # Days that an order lasts from its arrival on, at least `review_days`; those when left out.
    coverage_days: int
    # What is kept for bad days; nothing when left out.
    safety_stock: DecimalInput
    # Instead: in how many of a hundred review periods stock must not run out, 50 to 99.9 in steps of 0.1.
    service_level: DecimalInput


class _PickRequired(TypedDict):
    # Where.
    location_id: LocationId
    # How many.
    quantity: Quantity


class Pick(_PickRequired, total=False):
    """Units at one place. Only what may be sold is promised."""

    # Of which lot, or with which serial number.
    lot_id: LotId
    # Whose they are; the seller's when left out.
    owner: StockOwner


class _PickInputRequired(TypedDict):
    # Where.
    location_id: LocationId
    # How many.
    quantity: DecimalInput


class PickInput(_PickInputRequired, total=False):
    """Units at one place. Only what may be sold is promised."""

    # Of which lot, or with which serial number.
    lot_id: LotId
    # Whose they are; the seller's when left out.
    owner: StockOwner


class _PickOrderRequired(TypedDict):
    # Which order.
    order_id: OrderId


class PickOrder(_PickOrderRequired, total=False):
    """Takes reserved goods from the shelf: from then on they cannot be released, only shipped."""

    # Which lines and how much of each; all that is reserved when empty.
    lines: Sequence[LineQuantityInput]


class Planned(TypedDict):
    """What of an order can go out now."""

    # The plan.
    plan: FulfilmentPlan


class PlannedPackage(TypedDict):
    """A package to be made."""

    # From where it leaves.
    location_id: LocationId
    # When can it leave?
    kind: PackageKind
    # What is in it.
    contents: list[PackageContent]
    # What that weighs.
    weight: Quantity


class _PlannedPickRequired(TypedDict):
    # For which line.
    line: LineNo
    # What.
    product_id: ProductId
    # How many.
    quantity: Quantity


class PlannedPick(_PlannedPickRequired, total=False):
    """One thing to take from one place."""

    # From where; nothing for what does not lie in stock.
    location_id: LocationId
    # Of which lot, or with which serial number.
    lot_id: LotId


class _PlannedWaitRequired(TypedDict):
    # Which line.
    line: LineNo
    # What.
    product_id: ProductId


class PlannedWait(_PlannedWaitRequired, total=False):
    """What a line still waits for, and why it does not go out."""

    # What waits for supply.
    backordered: Quantity
    # What nobody has asked stock for.
    unallocated: Quantity


class Policy(TypedDict, total=False):
    """What a desk does by itself after a command. What is not named here does not happen."""

    # When an order asks stock for its lines.
    reserve_at: ReserveAt
    # What happens when less is free than asked for.
    on_shortage: Shortage
    # When what was shipped is invoiced.
    invoice_at: InvoiceAt
    # When those who wait for a product get what is free of it.
    fill_at: FillAt
    # Who is served first of those who wait.
    backorder_sequence: BackorderSequence
    # Where units are taken, for whoever reserves or waits. When left out: locations as they first held stock; there the seller's own goods first, then the earliest to expire, then the first in.
    allocation: ReservationPolicy
    # What is known of locations, in their own order; a reservation that names its own goes by those.
    locations: list[AllocationLocation]


class PolicyInput(TypedDict, total=False):
    """What a desk does by itself after a command. What is not named here does not happen."""

    # When an order asks stock for its lines.
    reserve_at: ReserveAt
    # What happens when less is free than asked for.
    on_shortage: Shortage
    # When what was shipped is invoiced.
    invoice_at: InvoiceAt
    # When those who wait for a product get what is free of it.
    fill_at: FillAt
    # Who is served first of those who wait.
    backorder_sequence: BackorderSequence
    # Where units are taken, for whoever reserves or waits. When left out: locations as they first held stock; there the seller's own goods first, then the earliest to expire, then the first in.
    allocation: ReservationPolicy
    # What is known of locations, in their own order; a reservation that names its own goes by those.
    locations: Sequence[AllocationLocationInput]


class PrecedingInvoice(TypedDict):
    """An invoice that another one refers to. EN 16931 BG-3."""

    # Its number. BT-25.
    invoice_id: InvoiceId
    # Its date. BT-26.
    issued_on: Date


class PrecedingInvoiceInput(TypedDict):
    """An invoice that another one refers to. EN 16931 BG-3."""

    # Its number. BT-25.
    invoice_id: InvoiceId
    # Its date. BT-26.
    issued_on: DateInput


class PreorderLimit(TypedDict, total=False):
    """How many units may be promised that nothing backs yet. Of several limits the tightest holds."""

    # The channel that it is for; all when left out.
    sales_channel: SalesChannel
    # How many; any number when left out.
    limit: DecimalInput
    # How many of them are taken already.
    taken: DecimalInput
    # When they are thought to arrive, where that is known.
    expected_on: DateInput


class PreorderRoom(TypedDict, total=False):
    """How many pre-orders may still be taken."""

    # How many; any number when absent.
    left: Quantity
    # When they are thought to arrive.
    expected_on: Date


class Prepayment(TypedDict):
    """The share of a payment that pays for an order before there is an invoice."""

    # Which order.
    order_id: OrderId
    # How much; more than nothing.
    amount: Amount


class PrepaymentInput(TypedDict):
    """The share of a payment that pays for an order before there is an invoice."""

    # Which order.
    order_id: OrderId
    # How much; more than nothing.
    amount: DecimalInput


class _PriceRequired(TypedDict):
    # Which product.
    product_id: ProductId
    # What one unit, or the base quantity, costs, with or without tax as the list says. BT-146.
    unit_price: UnitPrice


class Price(_PriceRequired, total=False):
    """A price of a product in a list. A product may have several: by unit, from a quantity, from and until a date."""

    # The quantity the price is for, in the price's unit; one when left out. BT-149.
    base_quantity: Quantity
    # The unit the price is for; the product's own when left out. BT-150.
    unit: UnitCode
    # The least quantity of a line that it applies to, in the price's unit: the quantity of a tier.
    quantity_from: Quantity
    # First day on which it is valid.
    valid_from: Date
    # Last day on which it is valid.
    valid_until: Date


class _PriceInputRequired(TypedDict):
    # Which product.
    product_id: ProductId
    # What one unit, or the base quantity, costs, with or without tax as the list says. BT-146.
    unit_price: DecimalInput


class PriceInput(_PriceInputRequired, total=False):
    """A price of a product in a list. A product may have several: by unit, from a quantity, from and until a date."""

    # The quantity the price is for, in the price's unit; one when left out. BT-149.
    base_quantity: DecimalInput
    # The unit the price is for; the product's own when left out. BT-150.
    unit: UnitCode
    # The least quantity of a line that it applies to, in the price's unit: the quantity of a tier.
    quantity_from: DecimalInput
    # First day on which it is valid.
    valid_from: DateInput
    # Last day on which it is valid.
    valid_until: DateInput


class _PriceListRequired(TypedDict):
    # The caller's id.
    price_list_id: PriceListId
    # The currency of every price.
    currency: Currency
    # The prices.
    prices: list[Price]


class PriceList(_PriceListRequired, total=False):
    """Prices in one currency, valid in a span of dates, for everyone or for a group of customers."""

    # First day on which it is valid.
    valid_from: Date
    # Last day on which it is valid.
    valid_until: Date
    # The group of customers that it is for; everyone when left out.
    customer_group: CustomerGroup
    # Are its prices without tax or with it? They serve orders whose prices are the same.
    price_basis: PriceBasis


class _PriceListInputRequired(TypedDict):
    # The caller's id.
    price_list_id: PriceListId
    # The currency of every price.
    currency: Currency
    # The prices.
    prices: Sequence[PriceInput]


class PriceListInput(_PriceListInputRequired, total=False):
    """Prices in one currency, valid in a span of dates, for everyone or for a group of customers."""

    # First day on which it is valid.
    valid_from: DateInput
    # Last day on which it is valid.
    valid_until: DateInput
    # The group of customers that it is for; everyone when left out.
    customer_group: CustomerGroup
    # Are its prices without tax or with it? They serve orders whose prices are the same.
    price_basis: PriceBasis


class Problem(TypedDict):
    """One thing that is wrong or worth a look."""

    # What is wrong, for machines.
    code: Code
    # Where it is wrong.
    path: Pointer
    # What is wrong, for people.
    detail: str
    # Could the same command succeed later?
    retry: bool
    # How much it weighs.
    severity: Severity
    # The figures that matter.
    data: Data


class _ProductRequired(TypedDict):
    # The caller's id (article number, SKU). BT-155.
    product_id: ProductId
    # The name on documents. BT-153.
    name: Text


class Product(_ProductRequired, total=False):
    """Something that is sold."""

    # Category and rate of its tax, where no table of taxes decides.
    tax: TaxRate
    # The unit it is counted in; one piece when left out. BT-130.
    unit: UnitCode
    # May it be sold?
    status: ProductStatus
    # Does it lie in stock?
    stocking: Stocking
    # The least that can be ordered.
    quantity_min: Quantity
    # The most that can be ordered on one line.
    quantity_max: Quantity
    # Orders are for multiples of this (a pack).
    quantity_step: Quantity
    # The specification.
    properties: list[Property]
    # The international article number. BT-157.
    gtin: Text
    # The class by which a table of taxes decides how it is taxed.
    tax_class: TaxClass
    # Are pieces told apart by lot or by serial number?
    tracking: StockTracking
    # What it consists of, when it is a kit: that lies in stock, the kit itself does not.
    components: list[Component]
    # Other units that it can be ordered and priced in.
    unit_conversions: list[UnitConversion]


class _ProductInputRequired(TypedDict):
    # The caller's id (article number, SKU). BT-155.
    product_id: ProductId
    # The name on documents. BT-153.
    name: Text


class ProductInput(_ProductInputRequired, total=False):
    """Something that is sold."""

    # Category and rate of its tax, where no table of taxes decides.
    tax: TaxRateInput
    # The unit it is counted in; one piece when left out. BT-130.
    unit: UnitCode
    # May it be sold?
    status: ProductStatus
    # Does it lie in stock?
    stocking: Stocking
    # The least that can be ordered.
    quantity_min: DecimalInput
    # The most that can be ordered on one line.
    quantity_max: DecimalInput
    # Orders are for multiples of this (a pack).
    quantity_step: DecimalInput
    # The specification.
    properties: Sequence[Property]
    # The international article number. BT-157.
    gtin: Text
    # The class by which a table of taxes decides how it is taxed.
    tax_class: TaxClass
    # Are pieces told apart by lot or by serial number?
    tracking: StockTracking
    # What it consists of, when it is a kit: that lies in stock, the kit itself does not.
    components: Sequence[ComponentInput]
    # Other units that it can be ordered and priced in.
    unit_conversions: Sequence[UnitConversionInput]


class _ProductAnalysisRequired(TypedDict):
    # Which one.
    product_id: ProductId
    # Its place by the value of usage, from 1 on; of two alike the smaller id comes first.
    rank: int
    # Its class.
    abc_class: AbcClass
    # What was used in the window.
    usage: Quantity
    # At what cost.
    usage_value: Amount
    # Usage ÷ days of the window, rounded to six places, half away from zero.
    average_daily_usage: Quantity
    # What is on hand, at cost.
    stock_value: Amount


class ProductAnalysis(_ProductAnalysisRequired, total=False):
    """What the stock of a product costs and risks."""

    # Its part of the value of all usage; absent when nothing was used of any product.
    usage_share: Percent
    # The part of it and of all that rank before it.
    cumulative_share: Percent
    # What needs a look.
    warnings: list[StockWarning]
    # Whole days that what is free lasts at the average; absent when nothing is used.
    days_of_supply: int
    # The first day that what is free does not cover at the average; today when more is claimed than there is.
    expected_stockout_on: Date
    # What holding the stock costs a day: a year's cost ÷ 365, rounded once.
    holding_cost_per_day: Amount
    # What holding the stock costs a year: value × percent, rounded once.
    holding_cost_per_year: Amount
    # How many times a year the stock is used up, with two places; absent when nothing is there.
    turnover: Quantity
    # The last day of usage.
    last_used_on: Date
    # Days since the last usage or, when that is later, the first receipt; those of the window when neither is known.
    idle_days: int
    # What is free beyond the most days that stock should last, cut to six places.
    excess_quantity: Quantity
    # At what cost.
    excess_value: Amount


class Promise(TypedDict):
    """A promise to one line, as it is written down."""

    # The order.
    order_id: OrderId
    # Its line.
    line: LineNo
    # From where, in the order of taking.
    picks: list[Pick]


class _PromiseCapabilityRequired(TypedDict):
    # Days from the start until units are there, today counted as day zero.
    lead_time_days: int


class PromiseCapability(_PromiseCapabilityRequired, total=False):
    """How more can be had: made or bought."""

    # The first day on which it can be started; today when left out.
    earliest_start: DateInput
    # The least that is made or bought at once.
    quantity_min: DecimalInput
    # What is made or bought is a multiple of it.
    quantity_step: DecimalInput
    # How many a period; any number when left out.
    capacity: PromiseCapacity
    # Where they arrive; where they are needed, when left out.
    location_id: LocationId


class _PromiseCapacityRequired(TypedDict):
    # How many.
    quantity: DecimalInput


class PromiseCapacity(_PromiseCapacityRequired, total=False):
    """How many units can be made or bought in a period."""

    # The days of a period; one when left out.
    period_days: int


class _PromiseDeliveryRequired(TypedDict):
    # How many.
    quantity: Quantity


class PromiseDelivery(_PromiseDeliveryRequired, total=False):
    """Units that can leave together."""

    # When; absent for a pre-order of which nobody knows.
    available_on: Date


class _PromiseDemandRequired(TypedDict):
    # When they are to leave. What is due before today is due today.
    due_on: DateInput
    # How many.
    quantity: DecimalInput


class PromiseDemand(_PromiseDemandRequired, total=False):
    """Units that are owed already and not reserved: an order line that waits, a forecast, a transfer that is to leave."""

    # The order.
    order_id: OrderId
    # Its line.
    line: LineNo
    # From where; from anywhere when left out.
    location_id: LocationId
    # The larger, the earlier it is served when there is too little. Zero when left out.
    priority: int


class _PromisePegRequired(TypedDict):
    # What they come from.
    source: PromiseSource
    # How many.
    quantity: Quantity


class PromisePeg(_PromisePegRequired, total=False):
    """Units from one source that back a promise."""

    # Where they lie or arrive.
    location_id: LocationId
    # The supply that they are part of.
    supply_id: SupplyId
    # The day on which all of them are there; absent for a pre-order of which nobody knows.
    available_on: Date
    # How many must be made or bought to have them, by the least quantity and the step.
    quantity_ordered: Quantity


class _PromisePositionRequired(TypedDict):
    # Where.
    location_id: LocationId
    # What is there. Less than nothing where more went out than was booked in.
    on_hand: DecimalInput


class PromisePosition(_PromisePositionRequired, total=False):
    """What lies at one location today. Several rows of one location are added up."""

    # What of it is reserved for orders.
    reserved: DecimalInput
    # What of it is held otherwise, as for carts.
    held: DecimalInput
    # The safety stock: what is never promised.
    safety_stock: DecimalInput
    # The channels that may sell it; all when empty.
    sales_channels: Sequence[SalesChannel]
    # Does the location count?
    state: PositionState


class _PromiseRequestRequired(TypedDict):
    # Which product.
    product_id: ProductId
    # The business date.
    today: DateInput
    # What lies where.
    positions: Sequence[PromisePosition]
    # What is asked.
    questions: Sequence[PromiseQuestion]


class PromiseRequest(_PromiseRequestRequired, total=False):
    """One product over time, and what is asked about it."""

    # What is expected.
    supplies: Sequence[PromiseSupply]
    # What is owed already, and not reserved.
    demands: Sequence[PromiseDemand]
    # What alone is looked at.
    only: PromiseScope
    # The last day for which anything is promised.
    horizon: DateInput
    # What becomes of supply that is overdue.
    overdue_supply: OverdueSupply
    # Who fills the hole of a location that owes more than it has.
    shortfall: LocationShortfall
    # How more can be made.
    production: PromiseCapability
    # How more can be bought.
    purchase: PromiseCapability
    # How many may be promised that nothing backs yet; none when empty.
    preorder: Sequence[PreorderLimit]


class PromiseRow(TypedDict):
    """One date on which something arrives or is due."""

    # The date.
    date: Date
    # What arrives; today, what is free at locations too.
    supply: Quantity
    # What is due; today, what is overdue and what locations owe too.
    demand: Quantity
    # All supply until then less all demand until then.
    balance: Quantity
    # What of the supply of this date no existing demand needs: discrete available to promise.
    available_to_promise: Quantity
    # What can be promised by this date: the sum of those rows, cumulative available to promise.
    cumulative: Quantity


class PromiseSchedule(TypedDict):
    """What can be promised date by date."""

    # The dates, today first.
    rows: list[PromiseRow]


class PromiseScope(TypedDict, total=False):
    """What alone is looked at. What is left out does not narrow it."""

    # The locations; all when empty.
    location_ids: Sequence[LocationId]
    # The channel that sells: locations of other channels, and pre-orders of other channels, do not count.
    sales_channel: SalesChannel


class PromiseSupply(TypedDict):
    """Units that are expected: from a purchase, a production, a transfer under way. One supply may stand on several rows."""

    # The caller's id.
    supply_id: SupplyId
    # Where they arrive.
    location_id: LocationId
    # When. They can leave on the same day.
    expected_on: DateInput
    # How many.
    quantity: DecimalInput


class _PromisedRequired(TypedDict):
    # Which product.
    product_id: ProductId
    # What of it is free today, before any demand: the sum of what is free at its locations; where holes are shared, less what locations owe.
    available: Quantity
    # The sum of the uncut figures.
    available_uncut: Quantity
    # What is free where, in the order of the positions.
    locations: list[LocationAvailability]
    # The answers, in the order of the questions.
    answers: list[PromiseAnswer]
    # Supply that is overdue, demand that cannot be met in time, locations that are not known.
    findings: list[Problem]


class Promised(_PromisedRequired, total=False):
    """What can be promised of a product."""

    # How many pre-orders may still be taken, where any may.
    preorder: PreorderRoom


class PromisedProduct(TypedDict):
    """What can be promised of a product."""

    # The answers, and what was found.
    promised: Promised


class PromisedProducts(TypedDict):
    """Several products, each with its own reply."""

    # The replies, in the order of the requests.
    replies: list[PromisedProductReply]


class _PromotedRequired(TypedDict):
    # Those that apply, in the order in which they do.
    applied: list[AppliedPromotion]
    # Those that do not, in the order in which they were looked at.
    not_applied: list[PromotionNotApplied]
    # What all of them take off together.
    amount: Amount


class Promoted(_PromotedRequired, total=False):
    """What promotions come to."""

    # Coupons that are given and belong to none of the promotions.
    coupon_codes_unknown: list[CouponCode]


class PromotedBasket(TypedDict):
    """What promotions take off a basket."""

    # Those that apply, and why the others do not.
    promoted: Promoted


class PromotedBaskets(TypedDict):
    """Several baskets, each with its own reply."""

    # The replies, in the order of the baskets.
    replies: list[PromotedBasketReply]


class _PromotionRequired(TypedDict):
    # The caller's id.
    promotion_id: PromotionId
    # Its name: the reason that stands on documents.
    name: Text
    # What it takes off.
    effect: PromotionEffect


class Promotion(_PromotionRequired, total=False):
    """A promotion. What it leaves out does not limit it."""

    # First day on which it is valid.
    valid_from: DateInput
    # Last day on which it is valid.
    valid_until: DateInput
    # The products that it is for; all when empty.
    product_ids: Sequence[ProductId]
    # The groups of customers that it is for; all customers when empty.
    customer_groups: Sequence[CustomerGroup]
    # The currency that it is for, and that its amounts are in.
    currency: Currency
    # The least quantity of all lines together that it is for.
    quantity_min: DecimalInput
    # The least value of all lines together that it is for, before any promotion.
    amount_min: DecimalInput
    # The coupon that must be given; compared byte by byte.
    coupon_code: CouponCode
    # The larger, the earlier; of two alike the one with the smaller id. Zero when left out.
    priority: int
    # What it does to the others.
    stacking: PromotionStacking
    # In how many orders it can be used.
    uses_max: int
    # In how many orders of one customer it can be used.
    uses_per_customer_max: int
    # How often it can be used in one order: in sets (`buy_x_get_y`) or lines (`line_…`, by their numbers).
    uses_per_order_max: int
    # The most that it takes off an order.
    amount_max: DecimalInput
    # The reason as a code of UNCL5189, for its allowances; `95` (discount) when left out.
    reason_code: Text


class _PromotionAllowanceRequired(TypedDict):
    # The allowance, ready to stand among those of the line or of the document.
    allowance: Adjustment


class PromotionAllowance(_PromotionAllowanceRequired, total=False):
    """What a promotion takes off one line, or off the document."""

    # Which line; the document when absent.
    line: LineNo
    # What was left of it before.
    base: Amount
    # The percentage that was meant, where the promotion states one.
    percent: Percent
    # The units that were got at a discount.
    quantity: Quantity


class _PromotionNotAppliedRequired(TypedDict):
    # Which one.
    promotion_id: PromotionId
    # Why not.
    reason: PromotionObstacle


class PromotionNotApplied(_PromotionNotAppliedRequired, total=False):
    """A promotion that does not apply, and why; with the figures that matter."""

    # The promotion that excludes it.
    excluded_by: PromotionId
    # The day from which, or until which, it is valid.
    valid: Date
    # The quantity of the lines that it is for.
    quantity: Quantity
    # The quantity that is needed.
    quantity_needed: Quantity
    # The value of the lines that it is for.
    amount: Amount
    # The value that is needed.
    amount_needed: Amount
    # In how many orders it has been used.
    uses: int
    # In how many orders it can be used.
    uses_max: int


class _PromotionUsesRequired(TypedDict):
    # Which one.
    promotion_id: PromotionId


class PromotionUses(_PromotionUsesRequired, total=False):
    """How often a promotion has been used so far."""

    # In how many orders of all customers.
    orders: int
    # In how many orders of this customer.
    orders_of_customer: int


class Property(TypedDict):
    """One property of a product's specification. EN 16931 BG-32."""

    # Its name. BT-160.
    name: Text
    # Its value. BT-161.
    value: Text


class _QuantityPromisedRequired(TypedDict):
    # The date that was asked for.
    date: Date
    # How many stock and expected supply give by then: available to promise.
    quantity: Quantity
    # What backs them, the earliest first.
    pegs: list[PromisePeg]


class QuantityPromised(_QuantityPromisedRequired, total=False):
    """How many can be promised by a date."""

    # How many more can be made or bought by then, where capacity limits it.
    quantity_capable: Quantity
    # The day, not after the date, from which any quantity can be made or bought.
    any_from: Date


class ReallocateStock(TypedDict):
    """Takes units that are promised to a line of one order and promises them to a line of another that is more urgent."""

    # Of which product.
    product_id: ProductId
    # Which order loses them.
    from_order_id: OrderId
    # Which of its lines.
    from_line: LineNo
    # Which order gets them.
    to_order_id: OrderId
    # Which of its lines.
    to_line: LineNo
    # How many; more than nothing.
    quantity: DecimalInput


class Rebuilt(TypedDict, total=False):
    """A desk was rebuilt."""

    # The place of the last event in the log; left out while lines of a snapshot are missing.
    sequence: int


class _ReceiveStockRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Where.
    location_id: LocationId
    # How many; more than nothing.
    quantity: DecimalInput


class ReceiveStock(_ReceiveStockRequired, total=False):
    """Books goods in."""

    # On which date; the business date when left out.
    received_on: DateInput
    # From where, for people.
    reference: Text
    # Of which lot, or with which serial number, where the product has those.
    lot_id: LotId
    # The last date on which the lot may be sold; the one that is known of it, where one is.
    expires_on: DateInput
    # The package that the lot lies in.
    package_id: PackageId
    # May they be sold?
    status: StockStatus
    # Whose they are; the seller's when left out.
    owner: StockOwner
    # In which unit the quantity is; the product's when left out.
    unit: UnitCode
    # The expected supply that came in.
    supply_id: SupplyId


class _RecordPaymentRequired(TypedDict):
    # The caller's id of the payment.
    payment_id: PaymentId
    # Who paid.
    customer_id: CustomerId
    # In which currency.
    currency: Currency
    # How much; more than nothing.
    amount: DecimalInput
    # On which date.
    received_on: DateInput


class RecordPayment(_RecordPaymentRequired, total=False):
    """Books money that came in, and allocates it to invoices, or to orders that have none yet."""

    # Which invoices it pays; nothing is allocated when empty.
    allocations: Sequence[PaymentAllocationInput]
    # How it was paid, such as `bank transfer`.
    method: Text
    # What the payer wrote.
    reference: Text
    # Which orders it pays for before there is an invoice; the next invoices show it as paid. BT-113.
    prepayments: Sequence[PrepaymentInput]


class ReducedTax(TypedDict):
    """A document with the tax on its discounted amount."""

    # The document, to be calculated.
    document: Document


class _RejectedRequired(TypedDict):
    # Why.
    problems: list[Problem]


class Rejected(_RejectedRequired, total=False):
    """A refusal: every problem, and the orders it is about as they stand."""

    # The orders it is about, and what is allowed instead.
    orders: list[OrderView]


class ReleaseHold(TypedDict):
    """Takes a hold away."""

    # Which order.
    order_id: OrderId
    # The name of the hold.
    hold: Text


class _ReleaseOrderRequired(TypedDict):
    # Which order.
    order_id: OrderId


class ReleaseOrder(_ReleaseOrderRequired, total=False):
    """Gives back what is reserved for lines of an order, and takes them off the waiting list."""

    # Which lines, each with all it has; all lines when this and `quantities` are empty.
    lines: Sequence[LineNo]
    # Which lines, and how much of each: what waits first, then what was taken last.
    quantities: Sequence[LineQuantityInput]


class ReleaseStockHold(TypedDict):
    """Gives back what a hold has."""

    # Which hold.
    hold_id: StockHoldId


class _ReorderPointRequired(TypedDict):
    # Days from order to arrival.
    lead_time_days: int
    # The lot; as many lots are ordered as lift the position above the reorder point.
    order_quantity: DecimalInput


class ReorderPoint(_ReorderPointRequired, total=False):
    """Order so much whenever the inventory position falls to the reorder point: what is used in the lead time, plus safety stock."""

    # What is kept for bad days; nothing when left out.
    safety_stock: DecimalInput
    # Instead: in how many of a hundred lead times stock must not run out, 50 to 99.9 in steps of 0.1.
    service_level: DecimalInput


class Replenished(TypedDict):
    """Several products, each with its own reply."""

    # The replies, in the order of the products.
    replies: list[ReplenishmentReply]


class Replenishment(TypedDict):
    """How much of a product to order."""

    # How much, by when and why.
    proposal: ReplenishmentProposal


class _ReplenishmentProductRequired(TypedDict):
    # Which one.
    product_id: ProductId
    # Where it stands.
    position: StockPosition
    # When it is ordered, and how much.
    policy: ReplenishmentPolicy


class ReplenishmentProduct(_ReplenishmentProductRequired, total=False):
    """A product that may have to be ordered."""

    # What was used of it, in any order; what lies before the window is left out.
    usage: Sequence[StockUsage]
    # The least that can be ordered.
    order_minimum: DecimalInput
    # The pack: orders are whole numbers of it; one unit when left out.
    order_step: DecimalInput
    # The most that can be ordered at once.
    order_maximum: DecimalInput


class _ReplenishmentProposalRequired(TypedDict):
    # Which product.
    product_id: ProductId
    # How many to order now; nothing when none are needed.
    quantity: Quantity
    # Why.
    rule: ReplenishmentRule
    # The inventory position: on hand + on order − reserved − backordered.
    inventory_position: Quantity
    # What was used in the window.
    usage: Quantity
    # Usage ÷ days of the window.
    average_daily_usage: Quantity
    # The standard deviation of usage a day, of a sample; nothing for a window of one day.
    standard_deviation: Quantity
    # What is kept for bad days.
    safety_stock: Quantity


class ReplenishmentProposal(_ReplenishmentProposalRequired, total=False):
    """How much of a product to order, by when, and why. Quantities are in the product's own unit."""

    # What the policy wants, before the bounds of an order.
    quantity_wanted: Quantity
    # What made the order other than wanted.
    bound: OrderBound
    # The position at which the policy orders.
    reorder_point: Quantity
    # The position up to which the policy orders.
    order_up_to: Quantity
    # √(2 × usage a year × ordering cost ÷ holding cost of a unit and year), before packs and bounds.
    economic_order_quantity: Quantity
    # The lot: the order quantity, or the whole number of packs that costs least.
    lot: Quantity
    # Whole days that what is free now lasts at the average; absent when nothing is used.
    days_of_supply: int
    # The day on which, at the average, the policy orders: today when it does now; absent when it never does.
    order_by: Date
    # The first day that what is free now does not cover at the average; today when more is claimed than there is.
    expected_stockout_on: Date
    # The day of the next review.
    next_review_on: Date


class Reported(TypedDict):
    """The key figures."""

    # The figures.
    kpis: Kpis


class ReservationPolicy(TypedDict, total=False):
    """Where a reservation takes units: those rules of [`allocate_stock`](crate::allocate_stock()) that stock items know enough for."""

    # Which location is asked first. Locations that are not listed come in the order in which they first held stock of the products, line by line.
    location_order: LocationOrder
    # The location that is asked before the others. `fewest_shipments` and `lowest_cost` prefer it among choices that are equally good.
    preferred_location_id: LocationId
    # The kinds of locations in the order of asking, before the preferred one and all else; other kinds come last.
    location_kinds: list[LocationKind]
    # Which units of a location are taken first: `fifo`, `lifo`, `fefo` or `listed`. When left out or `listed`, the seller's own goods first, then the earliest to expire, then the first in, then by lot. That also breaks ties.
    removal: RemovalStrategy
    # How many days a lot must have left, from the business date to its last one; none when left out.
    shelf_life_days_min: int


class _ReserveOrderRequired(TypedDict):
    # Which order.
    order_id: OrderId


class ReserveOrder(_ReserveOrderRequired, total=False):
    """Asks stock for what the lines of an order wait for."""

    # Which lines; all that wait when empty.
    lines: Sequence[LineNo]
    # What happens when less is free; the policy's answer when left out.
    on_shortage: Shortage
    # The hold whose units are for it, and which ends with this: what the order does not need is free again.
    hold_id: StockHoldId
    # Where units are taken; as the policy says when left out.
    allocation: ReservationPolicy
    # What is known of locations now, in their own order; what the policy knows when empty.
    locations: Sequence[AllocationLocationInput]


class _ReturnStockRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # To where; of which lot; in what state, which is mostly `quarantined`.
    place: StockPlace
    # How many; more than nothing.
    quantity: DecimalInput


class ReturnStock(_ReturnStockRequired, total=False):
    """Books goods in that a buyer sent back."""

    # On which date; the business date when left out.
    returned_on: DateInput
    # From which order.
    order_id: OrderId
    # In which unit the quantity is; the product's when left out.
    unit: UnitCode
    # Why, for people.
    reason: Text


class Rounding(TypedDict, total=False):
    """How a document rounds."""

    # What happens to the part that does not fit.
    mode: RoundingMode
    # Where a document rounds.
    level: RoundingLevel
    # Decimal places that the amounts of lines keep beyond the minor units, until totals are made: 0 to 10. Two at the level `precise` and none at the others, when left out.
    extra_places: int
    # How the tax in gross prices is taken out.
    tax_removal: TaxRemoval
    # What is paid in cash.
    cash: CashRounding


class RoundingInput(TypedDict, total=False):
    """How a document rounds."""

    # What happens to the part that does not fit.
    mode: RoundingMode
    # Where a document rounds.
    level: RoundingLevel
    # Decimal places that the amounts of lines keep beyond the minor units, until totals are made: 0 to 10. Two at the level `precise` and none at the others, when left out.
    extra_places: int
    # How the tax in gross prices is taken out.
    tax_removal: TaxRemoval
    # What is paid in cash.
    cash: CashRoundingInput


class RuleSet(TypedDict, total=False):
    """Which checks are made, and how much they weigh."""

    # What differs from the built-in settings; each check at most once.
    checks: list[CheckSetting]


class RuleSetInput(TypedDict, total=False):
    """Which checks are made, and how much they weigh."""

    # What differs from the built-in settings; each check at most once.
    checks: Sequence[CheckSettingInput]


class _ScheduleRequestRequired(TypedDict):
    # The currency of every amount in it. BT-5.
    currency: Currency
    # The date of the invoice. BT-2.
    issued_on: DateInput
    # What is to be paid; negative where money is given back. BT-115.
    payable: DecimalInput
    # On which terms.
    terms: PaymentTermsInput


class ScheduleRequest(_ScheduleRequestRequired, total=False):
    """Asks when how much of a document is to be paid."""

    # The taxes of the document, as its totals say; those that are not added to the price do not count. BG-23.
    taxes: Sequence[TaxSubtotalInput]
    # The total of the document without tax; what is to be paid less the taxes when left out. BT-109.
    net: DecimalInput
    # How much of what is to be paid a discount is for, tax included, such as goods without freight; all when left out.
    discountable: DecimalInput
    # Decimal places of its amounts, where they are not those of ISO 4217.
    minor_units: int
    # What happens to the part of a figure that does not fit.
    rounding_mode: RoundingMode
    # How the terms are written down.
    note: PaymentNote


class ScheduledInstalment(TypedDict):
    """A part of what is to be paid, with its date."""

    # When it is due.
    due_on: Date
    # How much.
    amount: Amount


class ScheduledInstalmentInput(TypedDict):
    """A part of what is to be paid, with its date."""

    # When it is due.
    due_on: DateInput
    # How much.
    amount: DecimalInput


class ScheduledPayments(TypedDict):
    """When how much of a document is to be paid."""

    # The dates and amounts.
    schedule: PaymentSchedule


class ScheduledPaymentsMany(TypedDict):
    """Several documents, each with its own reply."""

    # The replies, in the order of the requests.
    replies: list[ScheduledPaymentsReply]


class _SellerRequired(TypedDict):
    # The name on documents. BT-27.
    name: Text
    # The seat. BG-5.
    address: Address
    # The currency of the books.
    currency: Currency


class Seller(_SellerRequired, total=False):
    """Who sells: one per desk."""

    # How the tax office knows the seller.
    tax_identity: TaxIdentity
    # The price list that applies when the customer has none.
    price_list_id: PriceListId


class Sequences(TypedDict):
    """The events a command led to."""

    # The first.
    first: int
    # The last.
    last: int


class _ShipOrderRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # On which date.
    shipped_on: DateInput


class ShipOrder(_ShipOrderRequired, total=False):
    """Sends goods of an order: all that is ready, or by line."""

    # Which lines and how much of each; all that is reserved or picked when empty.
    lines: Sequence[LineQuantityInput]
    # Who carries it.
    carrier: Text
    # The carrier's number for it.
    tracking_number: Text
    # The id of the invoice, where the policy invoices at shipping.
    invoice_id: InvoiceId


class _ShipmentRequired(TypedDict):
    # How many events it has seen.
    version: int
    # What was sent, when and by whom.
    sent: ShipmentSent


class Shipment(_ShipmentRequired, total=False):
    """One shipment."""

    # When it arrived.
    delivered_on: Date


class ShipmentDelivered(TypedDict):
    """A shipment arrived."""

    # Which order.
    order_id: OrderId
    # Its number in the order.
    shipment: ShipmentNo
    # On which date.
    delivered_on: Date


class ShipmentDeliveredInput(TypedDict):
    """A shipment arrived."""

    # Which order.
    order_id: OrderId
    # Its number in the order.
    shipment: ShipmentNo
    # On which date.
    delivered_on: DateInput


class _ShipmentSentRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # Its number in the order.
    shipment: ShipmentNo
    # On which date.
    shipped_on: Date
    # What is in it.
    lines: list[LineQuantity]


class ShipmentSent(_ShipmentSentRequired, total=False):
    """A shipment left."""

    # Who carries it.
    carrier: Text
    # The carrier's number for it.
    tracking_number: Text
    # The id for its invoice, where the policy invoices at shipping.
    invoice_id: InvoiceId


class _ShipmentSentInputRequired(TypedDict):
    # Which order.
    order_id: OrderId
    # Its number in the order.
    shipment: ShipmentNo
    # On which date.
    shipped_on: DateInput
    # What is in it.
    lines: Sequence[LineQuantityInput]


class ShipmentSentInput(_ShipmentSentInputRequired, total=False):
    """A shipment left."""

    # Who carries it.
    carrier: Text
    # The carrier's number for it.
    tracking_number: Text
    # The id for its invoice, where the policy invoices at shipping.
    invoice_id: InvoiceId


class _SnapshotLinesRequired(TypedDict):
    # The lines, each to be stored as it is.
    lines: list[str]


class SnapshotLines(_SnapshotLinesRequired, total=False):
    """Lines of a snapshot."""

    # Where to go on, when there are more.
    next: int


class SplitIntoPackages(TypedDict):
    """What travels together."""

    # The packages, by location in the order in which they are named, on hand before backorder.
    packages: list[PlannedPackage]


class Stamp(TypedDict):
    """A dated signature: when it was decided, on which business date it counts, who asked."""

    # The instant of the decision.
    at: Timestamp
    # The business date on which it counts.
    on: Date
    # Who asked.
    by: Text


class _StatedIdentifierRequired(TypedDict):
    # The identifier.
    value: Text


class StatedIdentifier(_StatedIdentifierRequired, total=False):
    """An identifier, perhaps with the scheme it comes from."""

    # The scheme: a code of ISO 6523, of the EAS list, of UNTDID 1153 or 7143, as the field has it.
    scheme: StatedCode


class _StockAdjustedRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Where.
    location_id: LocationId
    # What was counted.
    counted: Quantity
    # Counted less what was on hand.
    discrepancy: Quantity


class StockAdjusted(_StockAdjustedRequired, total=False):
    """On hand was set to what was counted."""

    # Why, for people.
    reason: Text
    # Of which lot, or with which serial number.
    lot_id: LotId
    # May they be sold?
    status: StockStatus
    # Whose they are; the seller's when left out.
    owner: StockOwner


class _StockAdjustedInputRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Where.
    location_id: LocationId
    # What was counted.
    counted: DecimalInput
    # Counted less what was on hand.
    discrepancy: DecimalInput


class StockAdjustedInput(_StockAdjustedInputRequired, total=False):
    """On hand was set to what was counted."""

    # Why, for people.
    reason: Text
    # Of which lot, or with which serial number.
    lot_id: LotId
    # May they be sold?
    status: StockStatus
    # Whose they are; the seller's when left out.
    owner: StockOwner


class _StockAllocationRequired(TypedDict):
    # What is taken, by line number, then in the order of taking.
    picks: list[AllocationPick]
    # What is waited for, by line number, then in the order of the locations.
    backorders: list[AllocationBackorder]
    # What of a line is left over, by line number.
    unallocated: list[Unallocated]
    # From how many locations something is taken.
    shipments: int
    # Every source of a line's product, by line number, then in the order of asking.
    considered: list[ConsideredSource]


class StockAllocation(_StockAllocationRequired, total=False):
    """Which units serve which lines."""

    # How the locations (`fewest_shipments`, `lowest_cost`) and packages (`fewest_packages`, `whole_packages`) were chosen; absent when nothing had to be searched.
    search: AllocationSearch


class _StockAnalysisRequired(TypedDict):
    # The currency of every amount.
    currency: Currency
    # The products, in the order in which they were given.
    products: list[ProductAnalysis]
    # The classes A, B and C; they sum to the totals.
    classes: list[AbcClassTotals]
    # What was used of all products, at cost.
    usage_value: Amount
    # What is on hand of all products, at cost.
    stock_value: Amount


class StockAnalysis(_StockAnalysisRequired, total=False):
    """What the stock of many products costs and risks."""

    # What holding all of it costs a day: the sum over the products.
    holding_cost_per_day: Amount
    # What holding all of it costs a year: the sum over the products.
    holding_cost_per_year: Amount
    # What lies beyond the most days that stock should last, at cost.
    excess_value: Amount


class _StockAnalysisRulesRequired(TypedDict):
    # The currency of every amount.
    currency: Currency


class StockAnalysisRules(_StockAnalysisRulesRequired, total=False):
    """By what stock is judged. What is left out is not judged."""

    # What holding stock costs in a year, in percent of its value.
    holding_cost_percent: DecimalInput
    # The most days that stock should last.
    days_of_supply_max: int
    # After how many days without usage stock is dead.
    dead_stock_days: int
    # Stock that turns over fewer times a year than this is slow.
    turnover_min: DecimalInput
    # Where the classes end; 80 and 95 percent when left out.
    abc_shares: AbcShares
    # How amounts, shares and turnover are rounded.
    rounding_mode: RoundingMode


class _StockExpectedRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Which supply.
    supply_id: SupplyId
    # Where it will come in.
    location_id: LocationId
    # How many are still to come.
    quantity: Quantity
    # On which date.
    expected_on: Date


class StockExpected(_StockExpectedRequired, total=False):
    """From now on this is what is expected of a supply."""

    # Why, for people.
    reason: Text


class _StockExpectedInputRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Which supply.
    supply_id: SupplyId
    # Where it will come in.
    location_id: LocationId
    # How many are still to come.
    quantity: DecimalInput
    # On which date.
    expected_on: DateInput


class StockExpectedInput(_StockExpectedInputRequired, total=False):
    """From now on this is what is expected of a supply."""

    # Why, for people.
    reason: Text


class StockFilled(TypedDict):
    """Units of a product were promised to orders that waited for them."""

    # Of which product.
    product_id: ProductId
    # To which lines, in the order in which they were served.
    lines: list[FilledLine]


class StockFilledInput(TypedDict):
    """Units of a product were promised to orders that waited for them."""

    # Of which product.
    product_id: ProductId
    # To which lines, in the order in which they were served.
    lines: Sequence[FilledLineInput]


class _StockHeldRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Which hold.
    hold_id: StockHoldId
    # Which units, in the order of taking.
    picks: list[Pick]


class StockHeld(_StockHeldRequired, total=False):
    """From now on a hold has exactly these units of a product."""

    # For whom.
    owner: HoldOwner
    # Until when; without end when left out.
    expires_at: Timestamp


class _StockHeldInputRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Which hold.
    hold_id: StockHoldId
    # Which units, in the order of taking.
    picks: Sequence[PickInput]


class StockHeldInput(_StockHeldInputRequired, total=False):
    """From now on a hold has exactly these units of a product."""

    # For whom.
    owner: HoldOwner
    # Until when; without end when left out.
    expires_at: InstantInput


class _StockHoldRequired(TypedDict):
    # Which.
    hold_id: StockHoldId
    # How many events it has seen.
    version: int
    # Of what, how many.
    lines: list[HoldLine]


class StockHold(_StockHoldRequired, total=False):
    """One hold."""

    # For whom.
    owner: HoldOwner
    # Until when; without end when left out.
    expires_at: Timestamp
    # How it ended, when somebody ended it.
    ended: HoldEnding
    # The channel that it is for: only locations that sell in it are looked at; any location when left out.
    sales_channel: SalesChannel


class _StockHoldExtendedRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Which hold.
    hold_id: StockHoldId


class StockHoldExtended(_StockHoldExtendedRequired, total=False):
    """A hold on units of a product lasts until another instant."""

    # Until when; without end when left out.
    expires_at: Timestamp


class _StockHoldExtendedInputRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Which hold.
    hold_id: StockHoldId


class StockHoldExtendedInput(_StockHoldExtendedInputRequired, total=False):
    """A hold on units of a product lasts until another instant."""

    # Until when; without end when left out.
    expires_at: InstantInput


class _StockHoldReleasedRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Which hold.
    hold_id: StockHoldId


class StockHoldReleased(_StockHoldReleasedRequired, total=False):
    """A hold has nothing of a product any more."""

    # Why.
    reason: HoldEnd


class _StockIssuedRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # From where.
    place: StockPlace
    # How many.
    quantity: Quantity


class StockIssued(_StockIssuedRequired, total=False):
    """Goods left without an order."""

    # Why.
    kind: IssueKind
    # Why, for people.
    reason: Text


class _StockIssuedInputRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # From where.
    place: StockPlace
    # How many.
    quantity: DecimalInput


class StockIssuedInput(_StockIssuedInputRequired, total=False):
    """Goods left without an order."""

    # Why.
    kind: IssueKind
    # Why, for people.
    reason: Text


class _StockItemStateRequired(TypedDict):
    # Which product.
    product_id: ProductId
    # How many events it has seen.
    version: int


class StockItemState(_StockItemStateRequired, total=False):
    """A stock item as it is written down."""

    # The places.
    levels: list[StockLevel]
    # What is known of lots.
    lots: list[Lot]
    # The promises.
    reservations: list[Promise]
    # What holds have.
    holds: list[HeldStock]
    # The waiting list, in the order in which lines began to wait.
    backorders: list[Waiting]
    # What is expected.
    supplies: list[Supply]
    # What is demanded of it.
    rules: StockRules


class _StockLevelRequired(TypedDict):
    # Where.
    location_id: LocationId
    # What is there.
    on_hand: Quantity
    # What of it is promised to orders.
    reserved: Quantity


class StockLevel(_StockLevelRequired, total=False):
    """What lies at one place."""

    # What of it is held, the holds that have expired and were not swept yet in it.
    held: Quantity
    # Of which lot, or with which serial number.
    lot_id: LotId
    # May it be sold?
    status: StockStatus
    # Whose it is; the seller's when left out.
    owner: StockOwner


class _StockPlaceRequired(TypedDict):
    # Where.
    location_id: LocationId


class StockPlace(_StockPlaceRequired, total=False):
    """What tells goods of one product apart: where they lie, from which lot, in what state, and whose they are."""

    # Of which lot, or with which serial number, where the product has those.
    lot_id: LotId
    # May they be sold?
    status: StockStatus
    # Whose they are; the seller's when left out.
    owner: StockOwner


class _StockPositionRequired(TypedDict):
    # What is there.
    on_hand: DecimalInput


class StockPosition(_StockPositionRequired, total=False):
    """Where a product stands, at all the places that are looked at together. No figure is less than nothing."""

    # What of it is promised.
    reserved: DecimalInput
    # What is promised beyond what is there.
    backordered: DecimalInput
    # What is ordered and has not come yet.
    on_order: DecimalInput


class StockReallocated(TypedDict):
    """Units that were promised to one line are promised to another; the first waits for them again."""

    # Of which product.
    product_id: ProductId
    # Which order loses them.
    from_order_id: OrderId
    # Which of its lines.
    from_line: LineNo
    # Which order gets them.
    to_order_id: OrderId
    # Which of its lines.
    to_line: LineNo
    # Which units.
    picks: list[Pick]
    # What the first line waits for after this.
    from_backordered: Quantity
    # What the second line waits for after this.
    to_backordered: Quantity


class StockReallocatedInput(TypedDict):
    """Units that were promised to one line are promised to another; the first waits for them again."""

    # Of which product.
    product_id: ProductId
    # Which order loses them.
    from_order_id: OrderId
    # Which of its lines.
    from_line: LineNo
    # Which order gets them.
    to_order_id: OrderId
    # Which of its lines.
    to_line: LineNo
    # Which units.
    picks: Sequence[PickInput]
    # What the first line waits for after this.
    from_backordered: DecimalInput
    # What the second line waits for after this.
    to_backordered: DecimalInput


class _StockReceivedRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Where.
    location_id: LocationId
    # How many.
    quantity: Quantity
    # On which date.
    received_on: Date


class StockReceived(_StockReceivedRequired, total=False):
    """Goods were booked in."""

    # From where, for people.
    reference: Text
    # Of which lot, or with which serial number.
    lot_id: LotId
    # The last date on which the lot may be sold.
    expires_on: Date
    # The package that the lot lies in.
    package_id: PackageId
    # May they be sold?
    status: StockStatus
    # Whose they are; the seller's when left out.
    owner: StockOwner
    # The expected supply that came in.
    supply_id: SupplyId


class _StockReceivedInputRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # Where.
    location_id: LocationId
    # How many.
    quantity: DecimalInput
    # On which date.
    received_on: DateInput


class StockReceivedInput(_StockReceivedInputRequired, total=False):
    """Goods were booked in."""

    # From where, for people.
    reference: Text
    # Of which lot, or with which serial number.
    lot_id: LotId
    # The last date on which the lot may be sold.
    expires_on: DateInput
    # The package that the lot lies in.
    package_id: PackageId
    # May they be sold?
    status: StockStatus
    # Whose they are; the seller's when left out.
    owner: StockOwner
    # The expected supply that came in.
    supply_id: SupplyId


class StockReleased(TypedDict):
    """Promises of one product to an order were given back."""

    # Of which product.
    product_id: ProductId
    # By which order.
    order_id: OrderId
    # By which lines.
    lines: list[LineRelease]


class StockReleasedInput(TypedDict):
    """Promises of one product to an order were given back."""

    # Of which product.
    product_id: ProductId
    # By which order.
    order_id: OrderId
    # By which lines.
    lines: Sequence[LineReleaseInput]


class _StockReservedRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # To which order.
    order_id: OrderId
    # To which lines.
    lines: list[LinePromise]


class StockReserved(_StockReservedRequired, total=False):
    """Units of one product were promised to an order, or put on its waiting list."""

    # How urgent the order is; the higher, the earlier it is served.
    priority: int


class _StockReservedInputRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # To which order.
    order_id: OrderId
    # To which lines.
    lines: Sequence[LinePromiseInput]


class StockReservedInput(_StockReservedInputRequired, total=False):
    """Units of one product were promised to an order, or put on its waiting list."""

    # How urgent the order is; the higher, the earlier it is served.
    priority: int


class _StockReturnedRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # To where.
    place: StockPlace
    # How many.
    quantity: Quantity
    # On which date.
    returned_on: Date


class StockReturned(_StockReturnedRequired, total=False):
    """Goods came back from a buyer."""

    # From which order.
    order_id: OrderId
    # Why, for people.
    reason: Text


class _StockReturnedInputRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # To where.
    place: StockPlace
    # How many.
    quantity: DecimalInput
    # On which date.
    returned_on: DateInput


class StockReturnedInput(_StockReturnedInputRequired, total=False):
    """Goods came back from a buyer."""

    # From which order.
    order_id: OrderId
    # Why, for people.
    reason: Text


class _StockRulesRequired(TypedDict):
    # Of which product.
    product_id: ProductId


class StockRules(_StockRulesRequired, total=False):
    """Sets what is demanded of the stock of a product. What was set before is replaced."""

    # May orders wait for supply?
    backorder: BackorderRule
    # How many units may wait at most, where that is limited.
    backorder_limit: Quantity
    # What is demanded of locations.
    locations: list[LocationRule]


class _StockRulesInputRequired(TypedDict):
    # Of which product.
    product_id: ProductId


class StockRulesInput(_StockRulesInputRequired, total=False):
    """Sets what is demanded of the stock of a product. What was set before is replaced."""

    # May orders wait for supply?
    backorder: BackorderRule
    # How many units may wait at most, where that is limited.
    backorder_limit: DecimalInput
    # What is demanded of locations.
    locations: Sequence[LocationRuleInput]


class StockShipped(TypedDict):
    """Units of one product left with a shipment."""

    # Of which product.
    product_id: ProductId
    # For which order.
    order_id: OrderId
    # With which shipment of the order.
    shipment: ShipmentNo
    # For which lines.
    lines: list[LinePicks]


class StockShippedInput(TypedDict):
    """Units of one product left with a shipment."""

    # Of which product.
    product_id: ProductId
    # For which order.
    order_id: OrderId
    # With which shipment of the order.
    shipment: ShipmentNo
    # For which lines.
    lines: Sequence[LinePicksInput]


class _StockTransferredRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # From where.
    from_place: StockPlace
    # To where.
    to_place: StockPlace
    # How many.
    quantity: Quantity


class StockTransferred(_StockTransferredRequired, total=False):
    """Goods were moved."""

    # Why, for people.
    reason: Text


class _StockTransferredInputRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # From where.
    from_place: StockPlace
    # To where.
    to_place: StockPlace
    # How many.
    quantity: DecimalInput


class StockTransferredInput(_StockTransferredInputRequired, total=False):
    """Goods were moved."""

    # Why, for people.
    reason: Text


class StockUsage(TypedDict):
    """What was used (issued) of a product on a day. A day may stand several times; its quantities are added up."""

    # The day; not after today.
    on: DateInput
    # How much; more than nothing.
    quantity: DecimalInput


class Supply(TypedDict):
    """Goods that are expected."""

    # Which: a purchase order, a production order, a transfer under way.
    supply_id: SupplyId
    # Where they will come in.
    location_id: LocationId
    # How many are still to come.
    quantity: Quantity
    # On which date.
    expected_on: Date


class _SupportingDocumentRequired(TypedDict):
    # Its number. BT-122.
    document_id: Text


class SupportingDocument(_SupportingDocumentRequired, total=False):
    """A document that supports the invoice. BG-24. Attached files themselves are not held."""

    # What it is. BT-123.
    description: Text
    # Where it can be found. BT-124.
    location: Text


class _TaxRequired(TypedDict):
    # The caller's id, which lines name.
    tax_id: TaxId


class Tax(_TaxRequired, total=False):
    """One tax. A document lists those that its lines name; a line may name several."""

    # How it is computed.
    kind: TaxKind
    # The category. UNCL5305, BT-118.
    category: TaxCategory
    # The percentage, of the kinds `percent` and `division`. BT-119.
    rate: Percent
    # So much for each unit, of the kind `fixed`.
    per_unit: UnitPrice
    # The taxes that take its place, of the kind `group`.
    members: list[TaxId]
    # Is it in the price?
    inclusion: TaxInclusion
    # What it does to the taxes after it.
    effect: TaxEffect
    # Do the taxes before it belong to its base?
    base: TaxBase
    # Who pays it to the tax office.
    settlement: TaxSettlement
    # A second percentage of the same base, such as the Spanish equivalence surcharge.
    surcharge: Percent
    # Where the tax is booked, in parts of it: `100` and `-100` for a reverse charge, which then adds nothing.
    distribution: list[Percent]
    # Why nothing is due, as a code of the VATEX list. BT-121.
    exemption_code: Text
    # Why nothing is due, for people. BT-120.
    exemption_reason: Text


class _TaxInputRequired(TypedDict):
    # The caller's id, which lines name.
    tax_id: TaxId


class TaxInput(_TaxInputRequired, total=False):
    """One tax. A document lists those that its lines name; a line may name several."""

    # How it is computed.
    kind: TaxKind
    # The category. UNCL5305, BT-118.
    category: TaxCategory
    # The percentage, of the kinds `percent` and `division`. BT-119.
    rate: DecimalInput
    # So much for each unit, of the kind `fixed`.
    per_unit: DecimalInput
    # The taxes that take its place, of the kind `group`.
    members: Sequence[TaxId]
    # Is it in the price?
    inclusion: TaxInclusion
    # What it does to the taxes after it.
    effect: TaxEffect
    # Do the taxes before it belong to its base?
    base: TaxBase
    # Who pays it to the tax office.
    settlement: TaxSettlement
    # A second percentage of the same base, such as the Spanish equivalence surcharge.
    surcharge: DecimalInput
    # Where the tax is booked, in parts of it: `100` and `-100` for a reverse charge, which then adds nothing.
    distribution: Sequence[DecimalInput]
    # Why nothing is due, as a code of the VATEX list. BT-121.
    exemption_code: Text
    # Why nothing is due, for people. BT-120.
    exemption_reason: Text


class _TaxFactsRequired(TypedDict):
    # The date that counts: of an order, its own.
    on: Date


class TaxFacts(_TaxFactsRequired, total=False):
    """What a table of taxes looks at."""

    # The class of the product.
    tax_class: TaxClass
    # Where the seller is.
    seller_country: Country
    # Where the buyer is.
    buyer_country: Country
    # Does the buyer buy as a business?
    buyer_kind: BuyerKind
    # Where the goods go.
    ship_to_country: Country


class _TaxFactsInputRequired(TypedDict):
    # The date that counts: of an order, its own.
    on: DateInput


class TaxFactsInput(_TaxFactsInputRequired, total=False):
    """What a table of taxes looks at."""

    # The class of the product.
    tax_class: TaxClass
    # Where the seller is.
    seller_country: Country
    # Where the buyer is.
    buyer_country: Country
    # Does the buyer buy as a business?
    buyer_kind: BuyerKind
    # Where the goods go.
    ship_to_country: Country


class _TaxIdentityRequired(TypedDict):
    # The country whose tax office it is.
    country: Country


class TaxIdentity(_TaxIdentityRequired, total=False):
    """How the tax office knows a party."""

    # The VAT identifier with its country prefix. BT-31, BT-48.
    vat_id: Text
    # Another registration, such as a national tax number. BT-32.
    registration_id: Text


class _TaxRateRequired(TypedDict):
    # The category.
    category: TaxCategory


class TaxRate(_TaxRateRequired, total=False):
    """Category and rate: what decides the tax of a line. BT-151 and BT-152."""

    # The percentage; zero when left out.
    rate: Percent


class _TaxRateInputRequired(TypedDict):
    # The category.
    category: TaxCategory


class TaxRateInput(_TaxRateInputRequired, total=False):
    """Category and rate: what decides the tax of a line. BT-151 and BT-152."""

    # The percentage; zero when left out.
    rate: DecimalInput


class _TaxRuleRequired(TypedDict):
    # Its id, by which answers name it.
    rule_id: RuleId


class TaxRule(_TaxRuleRequired, total=False):
    """A rule: whoever meets all of its conditions is taxed as it says. A condition that is left out is always met."""

    # The product is of one of these classes.
    tax_classes: list[TaxClass]
    # The seller is in one of these.
    seller_in: list[Area]
    # The buyer is in one of these.
    buyer_in: list[Area]
    # The buyer is of this kind.
    buyer_kind: BuyerKind
    # The goods go to one of these.
    ship_to_in: list[Area]
    # The first day on which it is valid.
    valid_from: Date
    # The last day on which it is valid.
    valid_until: Date
    # How it is taxed, when one tax of a category and rate is all and no reason has to be given.
    tax: TaxRate
    # Which of the table's taxes it has, in the order in which they are computed; instead of `tax`.
    taxes: list[TaxId]


class _TaxRuleInputRequired(TypedDict):
    # Its id, by which answers name it.
    rule_id: RuleId


class TaxRuleInput(_TaxRuleInputRequired, total=False):
    """A rule: whoever meets all of its conditions is taxed as it says. A condition that is left out is always met."""

    # The product is of one of these classes.
    tax_classes: Sequence[TaxClass]
    # The seller is in one of these.
    seller_in: Sequence[Area]
    # The buyer is in one of these.
    buyer_in: Sequence[Area]
    # The buyer is of this kind.
    buyer_kind: BuyerKind
    # The goods go to one of these.
    ship_to_in: Sequence[Area]
    # The first day on which it is valid.
    valid_from: DateInput
    # The last day on which it is valid.
    valid_until: DateInput
    # How it is taxed, when one tax of a category and rate is all and no reason has to be given.
    tax: TaxRateInput
    # Which of the table's taxes it has, in the order in which they are computed; instead of `tax`.
    taxes: Sequence[TaxId]


class _TaxSubtotalRequired(TypedDict):
    # The percentage. BT-119.
    rate: Percent
    # What is taxed: lines less allowances plus charges, without tax. BT-116.
    taxable: Amount
    # The tax on it, its surcharge in it. BT-117.
    tax: Amount


class TaxSubtotal(_TaxSubtotalRequired, total=False):
    """One tax of a document: of one category and rate, or one that the document defines. EN 16931 BG-23."""

    # The category. BT-118.
    category: TaxCategory
    # Which of the document's taxes it is, when it is one of those.
    tax_id: TaxId
    # Who pays it to the tax office.
    settlement: TaxSettlement
    # How much of the tax is a surcharge.
    surcharge: Amount
    # The parts that it is booked in, when it has a distribution.
    distributed: list[Amount]
    # What is taxed, in the accounting currency.
    taxable_accounting: Amount
    # The tax on it, in the accounting currency.
    tax_accounting: Amount
    # Why nothing is due, as a code of the VATEX list. BT-121.
    exemption_code: Text
    # Why nothing is due, for people. BT-120.
    exemption_reason: Text


class _TaxSubtotalInputRequired(TypedDict):
    # The percentage. BT-119.
    rate: DecimalInput
    # What is taxed: lines less allowances plus charges, without tax. BT-116.
    taxable: DecimalInput
    # The tax on it, its surcharge in it. BT-117.
    tax: DecimalInput


class TaxSubtotalInput(_TaxSubtotalInputRequired, total=False):
    """One tax of a document: of one category and rate, or one that the document defines. EN 16931 BG-23."""

    # The category. BT-118.
    category: TaxCategory
    # Which of the document's taxes it is, when it is one of those.
    tax_id: TaxId
    # Who pays it to the tax office.
    settlement: TaxSettlement
    # How much of the tax is a surcharge.
    surcharge: DecimalInput
    # The parts that it is booked in, when it has a distribution.
    distributed: Sequence[DecimalInput]
    # What is taxed, in the accounting currency.
    taxable_accounting: DecimalInput
    # The tax on it, in the accounting currency.
    tax_accounting: DecimalInput
    # Why nothing is due, as a code of the VATEX list. BT-121.
    exemption_code: Text
    # Why nothing is due, for people. BT-120.
    exemption_reason: Text


class TaxTable(TypedDict, total=False):
    """Which product is taxed how, for whom and where. The first rule whose conditions are met decides."""

    # Groups of countries that rules name.
    groups: list[CountryGroup]
    # Taxes that rules name; those that are not due with the reason why.
    taxes: list[Tax]
    # The rules: the first one whose conditions are met decides.
    rules: list[TaxRule]


class TaxTableInput(TypedDict, total=False):
    """Which product is taxed how, for whom and where. The first rule whose conditions are met decides."""

    # Groups of countries that rules name.
    groups: Sequence[CountryGroup]
    # Taxes that rules name; those that are not due with the reason why.
    taxes: Sequence[TaxInput]
    # The rules: the first one whose conditions are met decides.
    rules: Sequence[TaxRuleInput]


class _TieredRequired(TypedDict):
    # The tiers, in any order; all by quantity or all by amount.
    tiers: Sequence[DiscountTier]


class Tiered(_TieredRequired, total=False):
    """A discount off the sum of the lines that the promotion is for, by their quantity or value: that of the highest tier that is reached."""

    # Where it is written down.
    placement: DiscountPlacement


class _TotalsRequired(TypedDict):
    # Sum of the lines' net amounts. BT-106.
    line_net_sum: Amount
    # Sum of the document's allowances, without tax. BT-107.
    allowance_total: Amount
    # Sum of the document's charges, without tax. BT-108.
    charge_total: Amount
    # Total without tax. BT-109.
    net: Amount
    # Total tax that is added. BT-110.
    tax: Amount
    # Total with tax. BT-112.
    gross: Amount
    # The taxes: by category and rate, in that order, then the document's own by their ids. BG-23.
    taxes: list[TaxSubtotal]


class Totals(_TotalsRequired, total=False):
    """The totals of a document, each with the currency's minor units."""

    # Total tax that the buyer retains and pays to the tax office.
    retained: Amount
    # What has been paid before. BT-113.
    prepaid: Amount
    # What is added so that a round amount is due. BT-114.
    payable_rounding: Amount
    # What the printed lines lack: `line_net_sum` − their sum, where that is not zero.
    line_rounding_difference: Amount
    # What the printed sums lack: net − (`line_net_sum` − `allowance_total` + `charge_total`), where that is not zero.
    rounding_difference: Amount
    # What the printed taxes lack: tax − the sum of those that are added, where that is not zero.
    tax_rounding_difference: Amount
    # The totals in the accounting currency.
    accounting: AccountingTotals


class _TotalsInputRequired(TypedDict):
    # Sum of the lines' net amounts. BT-106.
    line_net_sum: DecimalInput
    # Sum of the document's allowances, without tax. BT-107.
    allowance_total: DecimalInput
    # Sum of the document's charges, without tax. BT-108.
    charge_total: DecimalInput
    # Total without tax. BT-109.
    net: DecimalInput
    # Total tax that is added. BT-110.
    tax: DecimalInput
    # Total with tax. BT-112.
    gross: DecimalInput
    # The taxes: by category and rate, in that order, then the document's own by their ids. BG-23.
    taxes: Sequence[TaxSubtotalInput]


class TotalsInput(_TotalsInputRequired, total=False):
    """The totals of a document, each with the currency's minor units."""

    # Total tax that the buyer retains and pays to the tax office.
    retained: DecimalInput
    # What has been paid before. BT-113.
    prepaid: DecimalInput
    # What is added so that a round amount is due. BT-114.
    payable_rounding: DecimalInput
    # What the printed lines lack: `line_net_sum` − their sum, where that is not zero.
    line_rounding_difference: DecimalInput
    # What the printed sums lack: net − (`line_net_sum` − `allowance_total` + `charge_total`), where that is not zero.
    rounding_difference: DecimalInput
    # What the printed taxes lack: tax − the sum of those that are added, where that is not zero.
    tax_rounding_difference: DecimalInput
    # The totals in the accounting currency.
    accounting: AccountingTotalsInput


class _TransferStockRequired(TypedDict):
    # Of which product.
    product_id: ProductId
    # From where.
    from_place: StockPlace
    # To where; of the same lot.
    to_place: StockPlace
    # How many; more than nothing.
    quantity: DecimalInput


class TransferStock(_TransferStockRequired, total=False):
    """Moves goods: to another location, or into another state. What is promised stays where it is."""

    # In which unit the quantity is; the product's when left out.
    unit: UnitCode
    # Why, for people.
    reason: Text


class UblRead(TypedDict):
    """A document that was read, and what it says beyond the model."""

    # The document.
    document: ElectronicInvoice
    # What it could not hold, each with the path to the `element`; in the order of reading.
    findings: list[Problem]


class UblReads(TypedDict):
    """What stands in several UBL texts, each with its own reply."""

    # The replies, in the order of the texts.
    replies: list[UblReadReply]


class Unallocated(TypedDict):
    """Units of a line that are neither taken nor waited for."""

    # Which line.
    line: LineNo
    # How many.
    quantity: Quantity


class Unchanged(TypedDict):
    """The command was carried out before."""

    # Where its events stand in the log.
    sequences: Sequences
    # The orders it is about, as they stand now.
    orders: list[OrderView]


class _UnitConversionRequired(TypedDict):
    # The other unit.
    unit: UnitCode
    # So many of the product's own unit …
    numerator: Quantity


class UnitConversion(_UnitConversionRequired, total=False):
    """How many of a product's own unit another unit is, as an exact ratio: a box of 12 pieces, a roll of 7.5 metres, 3 bags that are 1 kilogram."""

    # … are so many of the other; one when left out.
    denominator: Quantity


class _UnitConversionInputRequired(TypedDict):
    # The other unit.
    unit: UnitCode
    # So many of the product's own unit …
    numerator: DecimalInput


class UnitConversionInput(_UnitConversionInputRequired, total=False):
    """How many of a product's own unit another unit is, as an exact ratio: a box of 12 pieces, a roll of 7.5 metres, 3 bags that are 1 kilogram."""

    # … are so many of the other; one when left out.
    denominator: DecimalInput


class UnitQuantity(TypedDict):
    """So much of a unit."""

    # How much.
    quantity: Quantity
    # Of which unit.
    unit: UnitCode


class UnitQuantityInput(TypedDict):
    """So much of a unit."""

    # How much.
    quantity: DecimalInput
    # Of which unit.
    unit: UnitCode


class Verified(TypedDict):
    """The findings on a draft."""

    # The findings, sorted by path and code.
    findings: list[Problem]


class VerifiedColumns(TypedDict):
    """The findings on a table."""

    # How each order fares, in the order of their first rows.
    orders: OrderFindings
    # What was found, each problem at its cell and with its row.
    problems: list[Problem]


class VerifiedMany(TypedDict):
    """Several drafts, each with its own reply."""

    # The replies, in the order of the drafts.
    replies: list[VerifiedReply]


class _WaitingRequired(TypedDict):
    # The order.
    order_id: OrderId
    # Its line.
    line: LineNo
    # For how much.
    quantity: Quantity


class Waiting(_WaitingRequired, total=False):
    """A line that waits, as it is written down."""

    # How urgent the order is; the higher, the earlier it is served.
    priority: int


class WrittenUbl(TypedDict):
    """An electronic invoice as UBL."""

    # The text.
    ubl: str


class WrittenUbls(TypedDict):
    """Several electronic invoices as UBL, each with its own reply."""

    # The replies, in the order of the documents.
    replies: list[WrittenUblReply]


class AllocatedStockManyAccepted(AllocatedStockMany):
    format: Literal[1]
    outcome: Literal["accepted"]


class AllocatedStockAccepted(AllocatedStock):
    format: Literal[1]
    outcome: Literal["accepted"]


class AllowedCommandsAccepted(AllowedCommands):
    format: Literal[1]
    outcome: Literal["accepted"]


class AnalysedStockAccepted(AnalysedStock):
    format: Literal[1]
    outcome: Literal["accepted"]


class AppliedAccepted(Applied):
    format: Literal[1]
    outcome: Literal["accepted"]


class CalculatedColumnsAccepted(CalculatedColumns):
    format: Literal[1]
    outcome: Literal["accepted"]


class CalculatedManyAccepted(CalculatedMany):
    format: Literal[1]
    outcome: Literal["accepted"]


class CalculatedMarginAccepted(CalculatedMargin):
    format: Literal[1]
    outcome: Literal["accepted"]


class CalculatedMarginsAccepted(CalculatedMargins):
    format: Literal[1]
    outcome: Literal["accepted"]


class CalculatedAccepted(Calculated):
    format: Literal[1]
    outcome: Literal["accepted"]


class CapturedDraftsAccepted(CapturedDrafts):
    format: Literal[1]
    outcome: Literal["accepted"]


class CheckedElectronicInvoiceAccepted(CheckedElectronicInvoice):
    format: Literal[1]
    outcome: Literal["accepted"]


class CheckedElectronicInvoicesAccepted(CheckedElectronicInvoices):
    format: Literal[1]
    outcome: Literal["accepted"]


class ClaimedInterestAccepted(ClaimedInterest):
    format: Literal[1]
    outcome: Literal["accepted"]


class ClaimedLateInterestAccepted(ClaimedLateInterest):
    format: Literal[1]
    outcome: Literal["accepted"]


class DeadlinesAccepted(Deadlines):
    format: Literal[1]
    outcome: Literal["accepted"]


class DecidedEventsAccepted(DecidedEvents):
    format: Literal[1]
    outcome: Literal["accepted"]


class DeterminedTaxManyAccepted(DeterminedTaxMany):
    format: Literal[1]
    outcome: Literal["accepted"]


class DeterminedTaxAccepted(DeterminedTax):
    format: Literal[1]
    outcome: Literal["accepted"]


class SellerSetEvent(_Envelope, Seller):
    """The seller was stated."""

    type: Literal["seller_set"]


class PolicySetEvent(_Envelope, Policy):
    """The policy was stated."""

    type: Literal["policy_set"]


class RuleSetSetEvent(_Envelope, RuleSet):
    """The checks were stated."""

    type: Literal["rule_set_set"]


class TaxTableSetEvent(_Envelope, TaxTable):
    """The table of taxes was stated."""

    type: Literal["tax_table_set"]


class LocationSetEvent(_Envelope, Location):
    """A location was stated."""

    type: Literal["location_set"]


class CustomerSetEvent(_Envelope, Customer):
    """A customer was stated."""

    type: Literal["customer_set"]


class ProductSetEvent(_Envelope, Product):
    """A product was stated."""

    type: Literal["product_set"]


class PriceListSetEvent(_Envelope, PriceList):
    """A price list was stated."""

    type: Literal["price_list_set"]


class OrderDraftedEvent(_Envelope, OrderContent):
    """It was drafted, or drafted anew."""

    type: Literal["order_drafted"]


class OrderQuotedEvent(_Envelope, OrderContent):
    """It was quoted, or quoted anew."""

    type: Literal["order_quoted"]


class OrderPlacedEvent(_Envelope, OrderContent):
    """It was placed: from now on it binds."""

    type: Literal["order_placed"]


class OrderConfirmedEvent(_Envelope, OrderConfirmed):
    """It was confirmed."""

    type: Literal["order_confirmed"]


class OrderAmendedEvent(_Envelope, OrderAmended):
    """Its lines were changed."""

    type: Literal["order_amended"]


class OrderCancelledEvent(_Envelope, OrderUnitsCancelled):
    """Units were cancelled; the order is, when none is left and none was shipped."""

    type: Literal["order_cancelled"]


class OrderClosedEvent(_Envelope, OrderClosed):
    """It was closed."""

    type: Literal["order_closed"]


class OrderHeldEvent(_Envelope, OrderHeld):
    """It was put on hold."""

    type: Literal["order_held"]


class OrderHoldReleasedEvent(_Envelope, OrderHoldReleased):
    """A hold was taken away."""

    type: Literal["order_hold_released"]


class OrderReservedEvent(_Envelope, OrderReserved):
    """Stock was promised."""

    type: Literal["order_reserved"]


class OrderReleasedEvent(_Envelope, OrderReleased):
    """Promises were given back."""

    type: Literal["order_released"]


class OrderPickedEvent(_Envelope, OrderPicked):
    """Goods were taken from the shelf."""

    type: Literal["order_picked"]


class OrderShippedEvent(_Envelope, OrderShipped):
    """Goods were sent."""

    type: Literal["order_shipped"]


class OrderDeliveredEvent(_Envelope, OrderDelivered):
    """Goods arrived."""

    type: Literal["order_delivered"]


class OrderInvoicedEvent(_Envelope, OrderInvoiced):
    """Goods were invoiced."""

    type: Literal["order_invoiced"]


class OrderPaidEvent(_Envelope, OrderPaid):
    """Money came in."""

    type: Literal["order_paid"]


class OrderAdvanceInvoicedEvent(_Envelope, OrderAdvanceInvoiced):
    """A part was invoiced in advance."""

    type: Literal["order_advance_invoiced"]


class OrderCreditedEvent(_Envelope, OrderCredited):
    """A part of an invoice was given back."""

    type: Literal["order_credited"]


class OrderPrepaidEvent(_Envelope, OrderPaid):
    """Money came in before there was an invoice."""

    type: Literal["order_prepaid"]


class StockReceivedEvent(_Envelope, StockReceived):
    """Goods came in."""

    type: Literal["stock_received"]


class StockAdjustedEvent(_Envelope, StockAdjusted):
    """Goods were counted."""

    type: Literal["stock_adjusted"]


class StockTransferredEvent(_Envelope, StockTransferred):
    """Goods were moved."""

    type: Literal["stock_transferred"]


class StockIssuedEvent(_Envelope, StockIssued):
    """Goods left without an order."""

    type: Literal["stock_issued"]


class StockReturnedEvent(_Envelope, StockReturned):
    """Goods came back from a buyer."""

    type: Literal["stock_returned"]


class StockReservedEvent(_Envelope, StockReserved):
    """Goods were promised; the rest, if any, waits."""

    type: Literal["stock_reserved"]


class StockBackorderedEvent(_Envelope, StockReserved):
    """Nothing could be promised: all of it waits."""

    type: Literal["stock_backordered"]


class StockHeldEvent(_Envelope, StockHeld):
    """A hold has these units."""

    type: Literal["stock_held"]


class StockHoldExtendedEvent(_Envelope, StockHoldExtended):
    """A hold lasts until another instant."""

    type: Literal["stock_hold_extended"]


class StockHoldReleasedEvent(_Envelope, StockHoldReleased):
    """A hold has nothing any more."""

    type: Literal["stock_hold_released"]


class StockFilledEvent(_Envelope, StockFilled):
    """Orders that waited got what came in."""

    type: Literal["stock_filled"]


class StockReallocatedEvent(_Envelope, StockReallocated):
    """Promised units went from one order to another."""

    type: Literal["stock_reallocated"]


class StockExpectedEvent(_Envelope, StockExpected):
    """Goods are expected."""

    type: Literal["stock_expected"]


class StockRulesSetEvent(_Envelope, StockRules):
    """Something is demanded of the stock."""

    type: Literal["stock_rules_set"]


class StockReleasedEvent(_Envelope, StockReleased):
    """Promises were given back."""

    type: Literal["stock_released"]


class StockShippedEvent(_Envelope, StockShipped):
    """Goods left."""

    type: Literal["stock_shipped"]


class HoldTakenEvent(_Envelope, HoldTaken):
    """It was taken."""

    type: Literal["hold_taken"]


class HoldChangedEvent(_Envelope, HoldChanged):
    """It is for something else."""

    type: Literal["hold_changed"]


class HoldExtendedEvent(_Envelope, HoldExtended):
    """It lasts until another instant."""

    type: Literal["hold_extended"]


class HoldEndedEvent(_Envelope, HoldEnded):
    """It ended."""

    type: Literal["hold_ended"]


class ShipmentSentEvent(_Envelope, ShipmentSent):
    """It left."""

    type: Literal["shipment_sent"]


class ShipmentDeliveredEvent(_Envelope, ShipmentDelivered):
    """It arrived."""

    type: Literal["shipment_delivered"]


class InvoiceIssuedEvent(_Envelope, InvoiceIssued):
    """It was issued."""

    type: Literal["invoice_issued"]


class InvoicePaidEvent(_Envelope, InvoicePaid):
    """Money came in."""

    type: Literal["invoice_paid"]


class InvoiceCreditedEvent(_Envelope, InvoiceCredited):
    """A part of it, or all, was given back."""

    type: Literal["invoice_credited"]


class PaymentReceivedEvent(_Envelope, PaymentReceived):
    """It came in."""

    type: Literal["payment_received"]


class SellerSetEventInput(_EnvelopeInput, Seller):
    """The seller was stated."""

    type: Literal["seller_set"]


class PolicySetEventInput(_EnvelopeInput, PolicyInput):
    """The policy was stated."""

    type: Literal["policy_set"]


class RuleSetSetEventInput(_EnvelopeInput, RuleSetInput):
    """The checks were stated."""

    type: Literal["rule_set_set"]


class TaxTableSetEventInput(_EnvelopeInput, TaxTableInput):
    """The table of taxes was stated."""

    type: Literal["tax_table_set"]


class LocationSetEventInput(_EnvelopeInput, Location):
    """A location was stated."""

    type: Literal["location_set"]


class CustomerSetEventInput(_EnvelopeInput, CustomerInput):
    """A customer was stated."""

    type: Literal["customer_set"]


class ProductSetEventInput(_EnvelopeInput, ProductInput):
    """A product was stated."""

    type: Literal["product_set"]


class PriceListSetEventInput(_EnvelopeInput, PriceListInput):
    """A price list was stated."""

    type: Literal["price_list_set"]


class OrderDraftedEventInput(_EnvelopeInput, OrderContentInput):
    """It was drafted, or drafted anew."""

    type: Literal["order_drafted"]


class OrderQuotedEventInput(_EnvelopeInput, OrderContentInput):
    """It was quoted, or quoted anew."""

    type: Literal["order_quoted"]


class OrderPlacedEventInput(_EnvelopeInput, OrderContentInput):
    """It was placed: from now on it binds."""

    type: Literal["order_placed"]


class OrderConfirmedEventInput(_EnvelopeInput, OrderConfirmed):
    """It was confirmed."""

    type: Literal["order_confirmed"]


class OrderAmendedEventInput(_EnvelopeInput, OrderAmendedInput):
    """Its lines were changed."""

    type: Literal["order_amended"]


class OrderCancelledEventInput(_EnvelopeInput, OrderUnitsCancelledInput):
    """Units were cancelled; the order is, when none is left and none was shipped."""

    type: Literal["order_cancelled"]


class OrderClosedEventInput(_EnvelopeInput, OrderClosedInput):
    """It was closed."""

    type: Literal["order_closed"]


class OrderHeldEventInput(_EnvelopeInput, OrderHeld):
    """It was put on hold."""

    type: Literal["order_held"]


class OrderHoldReleasedEventInput(_EnvelopeInput, OrderHoldReleased):
    """A hold was taken away."""

    type: Literal["order_hold_released"]


class OrderReservedEventInput(_EnvelopeInput, OrderReservedInput):
    """Stock was promised."""

    type: Literal["order_reserved"]


class OrderReleasedEventInput(_EnvelopeInput, OrderReleasedInput):
    """Promises were given back."""

    type: Literal["order_released"]


class OrderPickedEventInput(_EnvelopeInput, OrderPickedInput):
    """Goods were taken from the shelf."""

    type: Literal["order_picked"]


class OrderShippedEventInput(_EnvelopeInput, OrderShippedInput):
    """Goods were sent."""

    type: Literal["order_shipped"]


class OrderDeliveredEventInput(_EnvelopeInput, OrderDeliveredInput):
    """Goods arrived."""

    type: Literal["order_delivered"]


class OrderInvoicedEventInput(_EnvelopeInput, OrderInvoicedInput):
    """Goods were invoiced."""

    type: Literal["order_invoiced"]


class OrderPaidEventInput(_EnvelopeInput, OrderPaidInput):
    """Money came in."""

    type: Literal["order_paid"]


class OrderAdvanceInvoicedEventInput(_EnvelopeInput, OrderAdvanceInvoicedInput):
    """A part was invoiced in advance."""

    type: Literal["order_advance_invoiced"]


class OrderCreditedEventInput(_EnvelopeInput, OrderCreditedInput):
    """A part of an invoice was given back."""

    type: Literal["order_credited"]


class OrderPrepaidEventInput(_EnvelopeInput, OrderPaidInput):
    """Money came in before there was an invoice."""

    type: Literal["order_prepaid"]


class StockReceivedEventInput(_EnvelopeInput, StockReceivedInput):
    """Goods came in."""

    type: Literal["stock_received"]


class StockAdjustedEventInput(_EnvelopeInput, StockAdjustedInput):
    """Goods were counted."""

    type: Literal["stock_adjusted"]


class StockTransferredEventInput(_EnvelopeInput, StockTransferredInput):
    """Goods were moved."""

    type: Literal["stock_transferred"]


class StockIssuedEventInput(_EnvelopeInput, StockIssuedInput):
    """Goods left without an order."""

    type: Literal["stock_issued"]


class StockReturnedEventInput(_EnvelopeInput, StockReturnedInput):
    """Goods came back from a buyer."""

    type: Literal["stock_returned"]


class StockReservedEventInput(_EnvelopeInput, StockReservedInput):
    """Goods were promised; the rest, if any, waits."""

    type: Literal["stock_reserved"]


class StockBackorderedEventInput(_EnvelopeInput, StockReservedInput):
    """Nothing could be promised: all of it waits."""

    type: Literal["stock_backordered"]


class StockHeldEventInput(_EnvelopeInput, StockHeldInput):
    """A hold has these units."""

    type: Literal["stock_held"]


class StockHoldExtendedEventInput(_EnvelopeInput, StockHoldExtendedInput):
    """A hold lasts until another instant."""

    type: Literal["stock_hold_extended"]


class StockHoldReleasedEventInput(_EnvelopeInput, StockHoldReleased):
    """A hold has nothing any more."""

    type: Literal["stock_hold_released"]


class StockFilledEventInput(_EnvelopeInput, StockFilledInput):
    """Orders that waited got what came in."""

    type: Literal["stock_filled"]


class StockReallocatedEventInput(_EnvelopeInput, StockReallocatedInput):
    """Promised units went from one order to another."""

    type: Literal["stock_reallocated"]


class StockExpectedEventInput(_EnvelopeInput, StockExpectedInput):
    """Goods are expected."""

    type: Literal["stock_expected"]


class StockRulesSetEventInput(_EnvelopeInput, StockRulesInput):
    """Something is demanded of the stock."""

    type: Literal["stock_rules_set"]


class StockReleasedEventInput(_EnvelopeInput, StockReleasedInput):
    """Promises were given back."""

    type: Literal["stock_released"]


class StockShippedEventInput(_EnvelopeInput, StockShippedInput):
    """Goods left."""

    type: Literal["stock_shipped"]


class HoldTakenEventInput(_EnvelopeInput, HoldTakenInput):
    """It was taken."""

    type: Literal["hold_taken"]


class HoldChangedEventInput(_EnvelopeInput, HoldChangedInput):
    """It is for something else."""

    type: Literal["hold_changed"]


class HoldExtendedEventInput(_EnvelopeInput, HoldExtendedInput):
    """It lasts until another instant."""

    type: Literal["hold_extended"]


class HoldEndedEventInput(_EnvelopeInput, HoldEnded):
    """It ended."""

    type: Literal["hold_ended"]


class ShipmentSentEventInput(_EnvelopeInput, ShipmentSentInput):
    """It left."""

    type: Literal["shipment_sent"]


class ShipmentDeliveredEventInput(_EnvelopeInput, ShipmentDeliveredInput):
    """It arrived."""

    type: Literal["shipment_delivered"]


class InvoiceIssuedEventInput(_EnvelopeInput, InvoiceIssuedInput):
    """It was issued."""

    type: Literal["invoice_issued"]


class InvoicePaidEventInput(_EnvelopeInput, InvoicePaidInput):
    """Money came in."""

    type: Literal["invoice_paid"]


class InvoiceCreditedEventInput(_EnvelopeInput, InvoiceCreditedInput):
    """A part of it, or all, was given back."""

    type: Literal["invoice_credited"]


class PaymentReceivedEventInput(_EnvelopeInput, PaymentReceivedInput):
    """It came in."""

    type: Literal["payment_received"]


class ExecutedManyAccepted(ExecutedMany):
    format: Literal[1]
    outcome: Literal["accepted"]


class ExecutedAccepted(Executed):
    format: Literal[1]
    outcome: Literal["accepted"]


class FoundAccepted(Found):
    format: Literal[1]
    outcome: Literal["accepted"]


class SetSellerCommand(_IdentifiedCommand, Seller):
    """States who sells."""

    type: Literal["set_seller"]


class SetPolicyCommand(_IdentifiedCommand, PolicyInput):
    """States what happens by itself."""

    type: Literal["set_policy"]


class SetRuleSetCommand(_IdentifiedCommand, RuleSetInput):
    """States which checks are made."""

    type: Literal["set_rule_set"]


class SetTaxTableCommand(_IdentifiedCommand, TaxTableInput):
    """States which products are taxed how, for whom and where."""

    type: Literal["set_tax_table"]


class SetLocationCommand(_IdentifiedCommand, Location):
    """States a place where stock lies."""

    type: Literal["set_location"]


class SetCustomerCommand(_IdentifiedCommand, CustomerInput):
    """States a customer."""

    type: Literal["set_customer"]


class SetProductCommand(_IdentifiedCommand, ProductInput):
    """States a product."""

    type: Literal["set_product"]


class SetPriceListCommand(_IdentifiedCommand, PriceListInput):
    """States the prices of a list."""

    type: Literal["set_price_list"]


class DraftOrderCommand(_IdentifiedCommand, OrderDraftInput):
    """Writes a draft down."""

    type: Literal["draft_order"]


class QuoteOrderCommand(_IdentifiedCommand, OrderDraftInput):
    """Offers an order to the buyer."""

    type: Literal["quote_order"]


class PlaceOrderCommand(_IdentifiedCommand, OrderDraftInput):
    """Places an order."""

    type: Literal["place_order"]


class ConfirmOrderCommand(_IdentifiedCommand, ConfirmOrder):
    """Confirms a placed order."""

    type: Literal["confirm_order"]


class AmendOrderCommand(_IdentifiedCommand, AmendOrder):
    """Changes lines of an order."""

    type: Literal["amend_order"]


class CancelOrderCommand(_IdentifiedCommand, CancelOrder):
    """Gives units of an order up."""

    type: Literal["cancel_order"]


class CloseOrderCommand(_IdentifiedCommand, CloseOrder):
    """Ends an order."""

    type: Literal["close_order"]


class HoldOrderCommand(_IdentifiedCommand, HoldOrder):
    """Stops an order."""

    type: Literal["hold_order"]


class ReleaseHoldCommand(_IdentifiedCommand, ReleaseHold):
    """Takes a hold away."""

    type: Literal["release_hold"]


class ReceiveStockCommand(_IdentifiedCommand, ReceiveStock):
    """Books goods in."""

    type: Literal["receive_stock"]


class AdjustStockCommand(_IdentifiedCommand, AdjustStock):
    """Sets on hand to what was counted."""

    type: Literal["adjust_stock"]


class TransferStockCommand(_IdentifiedCommand, TransferStock):
    """Moves goods to another location, or into another state."""

    type: Literal["transfer_stock"]


class IssueStockCommand(_IdentifiedCommand, IssueStock):
    """Takes goods out without an order."""

    type: Literal["issue_stock"]


class ReturnStockCommand(_IdentifiedCommand, ReturnStock):
    """Books goods in that a buyer sent back."""

    type: Literal["return_stock"]


class ExpectStockCommand(_IdentifiedCommand, ExpectStock):
    """States what supply is expected."""

    type: Literal["expect_stock"]


class SetStockRulesCommand(_IdentifiedCommand, StockRulesInput):
    """States what is demanded of the stock of a product."""

    type: Literal["set_stock_rules"]


class HoldStockCommand(_IdentifiedCommand, HoldStock):
    """Keeps units for somebody for some time."""

    type: Literal["hold_stock"]


class ChangeStockHoldCommand(_IdentifiedCommand, ChangeStockHold):
    """Changes what a hold on stock is for."""

    type: Literal["change_stock_hold"]


class ExtendStockHoldCommand(_IdentifiedCommand, ExtendStockHold):
    """Lets a hold on stock last longer, or end earlier."""

    type: Literal["extend_stock_hold"]


class ReleaseStockHoldCommand(_IdentifiedCommand, ReleaseStockHold):
    """Gives back what a hold on stock has."""

    type: Literal["release_stock_hold"]


class ExpireStockHoldsCommand(_IdentifiedCommand, ExpireStockHolds):
    """Sweeps holds on stock away whose time is over."""

    type: Literal["expire_stock_holds"]


class FillBackordersCommand(_IdentifiedCommand, FillBackorders):
    """Promises what came in to those who wait for it."""

    type: Literal["fill_backorders"]


class ReallocateStockCommand(_IdentifiedCommand, ReallocateStock):
    """Takes promised units from one order and promises them to a more urgent one."""

    type: Literal["reallocate_stock"]


class MoveReservationCommand(_IdentifiedCommand, MoveReservation):
    """Promises units of an order at another location."""

    type: Literal["move_reservation"]


class ReserveOrderCommand(_IdentifiedCommand, ReserveOrder):
    """Asks stock for what an order waits for."""

    type: Literal["reserve_order"]


class ReleaseOrderCommand(_IdentifiedCommand, ReleaseOrder):
    """Gives an order's promises back to stock."""

    type: Literal["release_order"]


class PickOrderCommand(_IdentifiedCommand, PickOrder):
    """Takes an order's goods from the shelf."""

    type: Literal["pick_order"]


class ShipOrderCommand(_IdentifiedCommand, ShipOrder):
    """Sends goods of an order."""

    type: Literal["ship_order"]


class DeliverShipmentCommand(_IdentifiedCommand, DeliverShipment):
    """Notes that a shipment arrived."""

    type: Literal["deliver_shipment"]


class InvoiceOrderCommand(_IdentifiedCommand, InvoiceOrder):
    """Invoices what an order's policy lets through."""

    type: Literal["invoice_order"]


class InvoiceDepositCommand(_IdentifiedCommand, InvoiceDeposit):
    """Invoices a deposit on an order."""

    type: Literal["invoice_deposit"]


class CreditInvoiceCommand(_IdentifiedCommand, CreditInvoice):
    """Gives back what an invoice billed."""

    type: Literal["credit_invoice"]


class RecordPaymentCommand(_IdentifiedCommand, RecordPayment):
    """Books money that came in."""

    type: Literal["record_payment"]


class MadeElectronicInvoiceAccepted(MadeElectronicInvoice):
    format: Literal[1]
    outcome: Literal["accepted"]


class PlannedAccepted(Planned):
    format: Literal[1]
    outcome: Literal["accepted"]


class QuantityByPromiseAnswer(QuantityPromised):
    """How many by a date."""

    type: Literal["quantity_by"]


class DateOfPromiseAnswer(DatePromised):
    """When so many."""

    type: Literal["date_of"]


class SchedulePromiseAnswer(PromiseSchedule):
    """Date by date."""

    type: Literal["schedule"]


class QuantityByPromiseQuestion(AskQuantity):
    """How many by a date?"""

    type: Literal["quantity_by"]


class DateOfPromiseQuestion(AskDate):
    """When could so many be had?"""

    type: Literal["date_of"]


class SchedulePromiseQuestion(AskSchedule):
    """Date by date."""

    type: Literal["schedule"]


class PromisedProductAccepted(PromisedProduct):
    format: Literal[1]
    outcome: Literal["accepted"]


class PromisedProductsAccepted(PromisedProducts):
    format: Literal[1]
    outcome: Literal["accepted"]


class PromotedBasketAccepted(PromotedBasket):
    format: Literal[1]
    outcome: Literal["accepted"]


class PromotedBasketsAccepted(PromotedBaskets):
    format: Literal[1]
    outcome: Literal["accepted"]


class LinePercentPromotionEffect(LinePercent):
    """A percentage off each line."""

    type: Literal["line_percent"]


class LineAmountPromotionEffect(LineAmount):
    """An amount off each line."""

    type: Literal["line_amount"]


class DocumentPercentPromotionEffect(DocumentPercent):
    """A percentage off the sum."""

    type: Literal["document_percent"]


class DocumentAmountPromotionEffect(DocumentAmount):
    """An amount off the sum."""

    type: Literal["document_amount"]


class BuyXGetYPromotionEffect(BuyGet):
    """Buy x, get y at a discount."""

    type: Literal["buy_x_get_y"]


class TieredPromotionEffect(Tiered):
    """A discount off the sum by quantity or value."""

    type: Literal["tiered"]


class RebuiltAccepted(Rebuilt):
    format: Literal[1]
    outcome: Literal["accepted"]


class ReducedTaxAccepted(ReducedTax):
    format: Literal[1]
    outcome: Literal["accepted"]


class ReplenishedAccepted(Replenished):
    format: Literal[1]
    outcome: Literal["accepted"]


class ReorderPointReplenishmentPolicy(ReorderPoint):
    """A fixed lot at the reorder point."""

    type: Literal["reorder_point"]


class EconomicOrderQuantityReplenishmentPolicy(EconomicOrderQuantity):
    """The cheapest lot at the reorder point."""

    type: Literal["economic_order_quantity"]


class MinMaxReplenishmentPolicy(MinMax):
    """Up to the maximum at the minimum."""

    type: Literal["min_max"]


class PeriodicReviewReplenishmentPolicy(PeriodicReview):
    """Up to a target that follows usage, at each review."""

    type: Literal["periodic_review"]


class LotForLotReplenishmentPolicy(LotForLot):
    """What is claimed and missing."""

    type: Literal["lot_for_lot"]


class ReplenishmentAccepted(Replenishment):
    format: Literal[1]
    outcome: Literal["accepted"]


class ReportedAccepted(Reported):
    format: Literal[1]
    outcome: Literal["accepted"]


class ScheduledPaymentsManyAccepted(ScheduledPaymentsMany):
    format: Literal[1]
    outcome: Literal["accepted"]


class ScheduledPaymentsAccepted(ScheduledPayments):
    format: Literal[1]
    outcome: Literal["accepted"]


class SnapshotLinesAccepted(SnapshotLines):
    format: Literal[1]
    outcome: Literal["accepted"]


class SplitIntoPackagesAccepted(SplitIntoPackages):
    format: Literal[1]
    outcome: Literal["accepted"]


class SellerState(Seller):
    """The seller."""

    type: Literal["seller"]


class PolicyState(Policy):
    """What happens by itself."""

    type: Literal["policy"]


class RuleSetState(RuleSet):
    """The checks."""

    type: Literal["rule_set"]


class TaxTableState(TaxTable):
    """The table of taxes."""

    type: Literal["tax_table"]


class LocationState(Location):
    """A location."""

    type: Literal["location"]


class CustomerState(Customer):
    """A customer."""

    type: Literal["customer"]


class ProductState(Product):
    """A product."""

    type: Literal["product"]


class PriceListState(PriceList):
    """A price list."""

    type: Literal["price_list"]


class StockState(StockItemState):
    """A stock item."""

    type: Literal["stock"]


class OrderState(Order):
    """An order."""

    type: Literal["order"]


class ShipmentState(Shipment):
    """A shipment."""

    type: Literal["shipment"]


class StockHoldState(StockHold):
    """A hold on stock."""

    type: Literal["stock_hold"]


class InvoiceState(Invoice):
    """An invoice."""

    type: Literal["invoice"]


class PaymentState(Payment):
    """A payment."""

    type: Literal["payment"]


class UblReadAccepted(UblRead):
    format: Literal[1]
    outcome: Literal["accepted"]


class UblReadsAccepted(UblReads):
    format: Literal[1]
    outcome: Literal["accepted"]


class VerifiedColumnsAccepted(VerifiedColumns):
    format: Literal[1]
    outcome: Literal["accepted"]


class VerifiedManyAccepted(VerifiedMany):
    format: Literal[1]
    outcome: Literal["accepted"]


class VerifiedAccepted(Verified):
    format: Literal[1]
    outcome: Literal["accepted"]


class WrittenUblAccepted(WrittenUbl):
    format: Literal[1]
    outcome: Literal["accepted"]


class WrittenUblsAccepted(WrittenUbls):
    format: Literal[1]
    outcome: Literal["accepted"]


class UnchangedReply(Unchanged):
    format: Literal[1]
    outcome: Literal["unchanged"]


class RejectedReply(Rejected):
    format: Literal[1]
    outcome: Literal["rejected"]


AllocatedStockManyReply = Union[AllocatedStockManyAccepted, UnchangedReply, RejectedReply]
AllocatedStockReply = Union[AllocatedStockAccepted, UnchangedReply, RejectedReply]
AllowedCommandsReply = Union[AllowedCommandsAccepted, UnchangedReply, RejectedReply]
AnalysedStockReply = Union[AnalysedStockAccepted, UnchangedReply, RejectedReply]
AppliedReply = Union[AppliedAccepted, UnchangedReply, RejectedReply]
CalculatedColumnsReply = Union[CalculatedColumnsAccepted, UnchangedReply, RejectedReply]
CalculatedManyReply = Union[CalculatedManyAccepted, UnchangedReply, RejectedReply]
CalculatedMarginReply = Union[CalculatedMarginAccepted, UnchangedReply, RejectedReply]
CalculatedMarginsReply = Union[CalculatedMarginsAccepted, UnchangedReply, RejectedReply]
CalculatedReply = Union[CalculatedAccepted, UnchangedReply, RejectedReply]
CapturedDraftsReply = Union[CapturedDraftsAccepted, UnchangedReply, RejectedReply]
CheckedElectronicInvoiceReply = Union[CheckedElectronicInvoiceAccepted, UnchangedReply, RejectedReply]
CheckedElectronicInvoicesReply = Union[CheckedElectronicInvoicesAccepted, UnchangedReply, RejectedReply]
ClaimedInterestReply = Union[ClaimedInterestAccepted, UnchangedReply, RejectedReply]
ClaimedLateInterestReply = Union[ClaimedLateInterestAccepted, UnchangedReply, RejectedReply]
DeadlinesReply = Union[DeadlinesAccepted, UnchangedReply, RejectedReply]
DecidedEventsReply = Union[DecidedEventsAccepted, UnchangedReply, RejectedReply]
DeterminedTaxManyReply = Union[DeterminedTaxManyAccepted, UnchangedReply, RejectedReply]
DeterminedTaxReply = Union[DeterminedTaxAccepted, UnchangedReply, RejectedReply]
Envelope = Union[
    SellerSetEvent,
    PolicySetEvent,
    RuleSetSetEvent,
    TaxTableSetEvent,
    LocationSetEvent,
    CustomerSetEvent,
    ProductSetEvent,
    PriceListSetEvent,
    OrderDraftedEvent,
    OrderQuotedEvent,
    OrderPlacedEvent,
    OrderConfirmedEvent,
    OrderAmendedEvent,
    OrderCancelledEvent,
    OrderClosedEvent,
    OrderHeldEvent,
    OrderHoldReleasedEvent,
    OrderReservedEvent,
    OrderReleasedEvent,
    OrderPickedEvent,
    OrderShippedEvent,
    OrderDeliveredEvent,
    OrderInvoicedEvent,
    OrderPaidEvent,
    OrderAdvanceInvoicedEvent,
    OrderCreditedEvent,
    OrderPrepaidEvent,
    StockReceivedEvent,
    StockAdjustedEvent,
    StockTransferredEvent,
    StockIssuedEvent,
    StockReturnedEvent,
    StockReservedEvent,
    StockBackorderedEvent,
    StockHeldEvent,
    StockHoldExtendedEvent,
    StockHoldReleasedEvent,
    StockFilledEvent,
    StockReallocatedEvent,
    StockExpectedEvent,
    StockRulesSetEvent,
    StockReleasedEvent,
    StockShippedEvent,
    HoldTakenEvent,
    HoldChangedEvent,
    HoldExtendedEvent,
    HoldEndedEvent,
    ShipmentSentEvent,
    ShipmentDeliveredEvent,
    InvoiceIssuedEvent,
    InvoicePaidEvent,
    InvoiceCreditedEvent,
    PaymentReceivedEvent,
]
EnvelopeInput = Union[
    SellerSetEventInput,
    PolicySetEventInput,
    RuleSetSetEventInput,
    TaxTableSetEventInput,
    LocationSetEventInput,
    CustomerSetEventInput,
    ProductSetEventInput,
    PriceListSetEventInput,
    OrderDraftedEventInput,
    OrderQuotedEventInput,
    OrderPlacedEventInput,
    OrderConfirmedEventInput,
    OrderAmendedEventInput,
    OrderCancelledEventInput,
    OrderClosedEventInput,
    OrderHeldEventInput,
    OrderHoldReleasedEventInput,
    OrderReservedEventInput,
    OrderReleasedEventInput,
    OrderPickedEventInput,
    OrderShippedEventInput,
    OrderDeliveredEventInput,
    OrderInvoicedEventInput,
    OrderPaidEventInput,
    OrderAdvanceInvoicedEventInput,
    OrderCreditedEventInput,
    OrderPrepaidEventInput,
    StockReceivedEventInput,
    StockAdjustedEventInput,
    StockTransferredEventInput,
    StockIssuedEventInput,
    StockReturnedEventInput,
    StockReservedEventInput,
    StockBackorderedEventInput,
    StockHeldEventInput,
    StockHoldExtendedEventInput,
    StockHoldReleasedEventInput,
    StockFilledEventInput,
    StockReallocatedEventInput,
    StockExpectedEventInput,
    StockRulesSetEventInput,
    StockReleasedEventInput,
    StockShippedEventInput,
    HoldTakenEventInput,
    HoldChangedEventInput,
    HoldExtendedEventInput,
    HoldEndedEventInput,
    ShipmentSentEventInput,
    ShipmentDeliveredEventInput,
    InvoiceIssuedEventInput,
    InvoicePaidEventInput,
    InvoiceCreditedEventInput,
    PaymentReceivedEventInput,
]
ExecutedManyReply = Union[ExecutedManyAccepted, UnchangedReply, RejectedReply]
ExecutedReply = Union[ExecutedAccepted, UnchangedReply, RejectedReply]
FoundReply = Union[FoundAccepted, UnchangedReply, RejectedReply]
IdentifiedCommand = Union[
    SetSellerCommand,
    SetPolicyCommand,
    SetRuleSetCommand,
    SetTaxTableCommand,
    SetLocationCommand,
    SetCustomerCommand,
    SetProductCommand,
    SetPriceListCommand,
    DraftOrderCommand,
    QuoteOrderCommand,
    PlaceOrderCommand,
    ConfirmOrderCommand,
    AmendOrderCommand,
    CancelOrderCommand,
    CloseOrderCommand,
    HoldOrderCommand,
    ReleaseHoldCommand,
    ReceiveStockCommand,
    AdjustStockCommand,
    TransferStockCommand,
    IssueStockCommand,
    ReturnStockCommand,
    ExpectStockCommand,
    SetStockRulesCommand,
    HoldStockCommand,
    ChangeStockHoldCommand,
    ExtendStockHoldCommand,
    ReleaseStockHoldCommand,
    ExpireStockHoldsCommand,
    FillBackordersCommand,
    ReallocateStockCommand,
    MoveReservationCommand,
    ReserveOrderCommand,
    ReleaseOrderCommand,
    PickOrderCommand,
    ShipOrderCommand,
    DeliverShipmentCommand,
    InvoiceOrderCommand,
    InvoiceDepositCommand,
    CreditInvoiceCommand,
    RecordPaymentCommand,
]
MadeElectronicInvoiceReply = Union[MadeElectronicInvoiceAccepted, UnchangedReply, RejectedReply]
PlannedReply = Union[PlannedAccepted, UnchangedReply, RejectedReply]
PromiseAnswer = Union[
    QuantityByPromiseAnswer,
    DateOfPromiseAnswer,
    SchedulePromiseAnswer,
]
PromiseQuestion = Union[
    QuantityByPromiseQuestion,
    DateOfPromiseQuestion,
    SchedulePromiseQuestion,
]
PromisedProductReply = Union[PromisedProductAccepted, UnchangedReply, RejectedReply]
PromisedProductsReply = Union[PromisedProductsAccepted, UnchangedReply, RejectedReply]
PromotedBasketReply = Union[PromotedBasketAccepted, UnchangedReply, RejectedReply]
PromotedBasketsReply = Union[PromotedBasketsAccepted, UnchangedReply, RejectedReply]
PromotionEffect = Union[
    LinePercentPromotionEffect,
    LineAmountPromotionEffect,
    DocumentPercentPromotionEffect,
    DocumentAmountPromotionEffect,
    BuyXGetYPromotionEffect,
    TieredPromotionEffect,
]
RebuiltReply = Union[RebuiltAccepted, UnchangedReply, RejectedReply]
ReducedTaxReply = Union[ReducedTaxAccepted, UnchangedReply, RejectedReply]
ReplenishedReply = Union[ReplenishedAccepted, UnchangedReply, RejectedReply]
ReplenishmentPolicy = Union[
    ReorderPointReplenishmentPolicy,
    EconomicOrderQuantityReplenishmentPolicy,
    MinMaxReplenishmentPolicy,
    PeriodicReviewReplenishmentPolicy,
    LotForLotReplenishmentPolicy,
]
ReplenishmentReply = Union[ReplenishmentAccepted, UnchangedReply, RejectedReply]
ReportedReply = Union[ReportedAccepted, UnchangedReply, RejectedReply]
ScheduledPaymentsManyReply = Union[ScheduledPaymentsManyAccepted, UnchangedReply, RejectedReply]
ScheduledPaymentsReply = Union[ScheduledPaymentsAccepted, UnchangedReply, RejectedReply]
SnapshotLinesReply = Union[SnapshotLinesAccepted, UnchangedReply, RejectedReply]
SplitIntoPackagesReply = Union[SplitIntoPackagesAccepted, UnchangedReply, RejectedReply]
State = Union[
    SellerState,
    PolicyState,
    RuleSetState,
    TaxTableState,
    LocationState,
    CustomerState,
    ProductState,
    PriceListState,
    StockState,
    OrderState,
    ShipmentState,
    StockHoldState,
    InvoiceState,
    PaymentState,
]
UblReadReply = Union[UblReadAccepted, UnchangedReply, RejectedReply]
UblReadsReply = Union[UblReadsAccepted, UnchangedReply, RejectedReply]
VerifiedColumnsReply = Union[VerifiedColumnsAccepted, UnchangedReply, RejectedReply]
VerifiedManyReply = Union[VerifiedManyAccepted, UnchangedReply, RejectedReply]
VerifiedReply = Union[VerifiedAccepted, UnchangedReply, RejectedReply]
WrittenUblReply = Union[WrittenUblAccepted, UnchangedReply, RejectedReply]
WrittenUblsReply = Union[WrittenUblsAccepted, UnchangedReply, RejectedReply]

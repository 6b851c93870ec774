//! The one table of codes. Append only: a code is never renamed, reused or removed.

use core::fmt;

use serde::{Serialize, Serializer};

macro_rules! retry {
    (same) => {
        false
    };
    (later) => {
        true
    };
}

macro_rules! codes {
    ($( $variant:ident = $code:literal, $retry:ident, $meaning:literal; )*) => {
        /// What is wrong, for machines: `area.thing.what_is_wrong`. Hosts match on this.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code { $( #[doc = $meaning] $variant, )* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            /// The code as it stands in JSON.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $code, )* }
            }

            /// What it means, in a sentence.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $( Self::$variant => $meaning, )* }
            }

            /// Could the same command succeed later, when other things have changed?
            #[must_use]
            pub const fn retry(self) -> bool {
                match self { $( Self::$variant => retry!($retry), )* }
            }
        }
    };
}

// `same`: the same command is refused again. `later`: it could succeed later.
codes! {
    // Reading
    JsonSyntax = "json.syntax", same, "The text is not JSON.";
    JsonNotUtf8 = "json.not_utf8", same, "The text is not UTF-8.";
    JsonNoValue = "json.no_value", same, "A word without quotes, such as `NaN`, is not a value of JSON.";
    JsonDuplicateKey = "json.duplicate_key", same, "A key stands twice in one object.";
    RequestFieldMissing = "request.field_missing", same, "A field that must be there is missing.";
    RequestFieldUnknown = "request.field_unknown", same, "A field that does not belong here is given.";
    RequestWrongKind = "request.wrong_kind", same, "A value is of another kind than expected.";
    RequestValueUnknown = "request.value_unknown", same, "A word is not one of those allowed.";
    RequestNeedsDesk = "request.needs_desk", same, "An operation that only a desk answers was asked without one.";
    RequestStreamUnknown = "request.stream_unknown", later, "The desk knows no aggregate of this name.";
    FormatNewer = "format.newer", same, "The data was written by a newer version of the format.";
    DigestMalformed = "digest.malformed", same, "A digest is not 32 hexadecimal digits.";

    // Limits
    LimitRequestBytes = "limit.request_bytes", same, "A request is too long.";
    LimitRequestDepth = "limit.request_depth", same, "A request nests too deep.";
    LimitRequestValues = "limit.request_values", same, "A request holds too many values.";
    LimitProblems = "limit.problems", same, "More problems were found than are listed.";
    LimitEntries = "limit.entries", same, "A list holds too many entries.";
    LimitLines = "limit.lines", same, "A document has too many lines.";
    LimitAdjustments = "limit.adjustments", same, "Too many allowances or charges stand in one place.";
    LimitText = "limit.text", same, "A text is too long.";
    LimitFollowUps = "limit.follow_ups", same, "A command led to too many follow-up commands.";

    // Words
    IdLength = "id.length", same, "An id is empty or too long.";
    IdBlankAtEnd = "id.blank_at_end", same, "An id starts or ends with a blank.";
    TextEmpty = "text.empty", same, "A text is empty.";
    TextControlCharacter = "text.control_character", same, "A text or an id contains a control character.";
    NumberOutOfRange = "number.out_of_range", same, "A whole number lies outside its range.";
    NumberNotWhole = "number.not_whole", same, "A whole number is expected.";
    NumberAsJson = "number.as_json", same, "A decimal is written as a JSON number instead of a text.";
    NumberNotDecimal = "number.not_decimal", same, "A text is not a decimal.";
    NumberTooManyDigits = "number.too_many_digits", same, "A decimal has more than 28 digits.";
    DateNotADate = "date.not_a_date", same, "A text is not a date of the form YYYY-MM-DD.";
    DateOutOfRange = "date.out_of_range", same, "A date lies outside the years 1 to 9999.";
    InstantNotAnInstant = "instant.not_an_instant", same, "A text is not an RFC 3339 instant.";
    ContextTodayFarFromNow = "context.today_far_from_now", same, "The business date lies more than a day from the instant.";

    // Quantities and money
    QuantityTooLarge = "quantity.too_large", same, "A quantity has more than 12 digits before the decimal point.";
    QuantityTooManyPlaces = "quantity.too_many_places", same, "A quantity has more than 6 decimal places.";
    QuantityNotPositive = "quantity.not_positive", same, "A quantity must be more than nothing.";
    QuantityNegative = "quantity.negative", same, "A quantity must not be less than nothing.";
    UnitMalformed = "unit.malformed", same, "A unit code is not well formed.";
    CurrencyUnknown = "currency.unknown", same, "A currency is not in ISO 4217.";
    CurrencyWithoutMinorUnits = "currency.without_minor_units", same, "A currency code has no minor units.";
    AmountTooLarge = "amount.too_large", same, "An amount has more than 18 digits.";
    AmountTooManyPlaces = "amount.too_many_places", same, "An amount has more than 8 decimal places.";
    AmountFinerThanCurrency = "amount.finer_than_currency", same, "An amount has more decimal places than its currency.";
    AmountNotPositive = "amount.not_positive", same, "An amount must be more than nothing.";
    UnitPriceTooLarge = "unit_price.too_large", same, "A unit price has more than 15 digits.";
    UnitPriceTooManyPlaces = "unit_price.too_many_places", same, "A unit price has more than 10 decimal places.";
    UnitPriceNegative = "unit_price.negative", same, "A unit price must not be less than nothing.";
    PercentTooLarge = "percent.too_large", same, "A percentage has more than 7 digits.";
    PercentTooManyPlaces = "percent.too_many_places", same, "A percentage has more than 4 decimal places.";
    PriceBaseQuantityNotPositive = "price.base_quantity_not_positive", same, "The base quantity of a price must be more than nothing.";
    AllocationWithoutParts = "allocation.without_parts", same, "An amount cannot be split into no parts.";
    AllocationWeightNegative = "allocation.weight_negative", same, "A weight of an allocation is negative.";

    // Parties and catalogue
    CountryUnknown = "country.unknown", same, "A country is not in ISO 3166-1.";
    PriceListProductTwice = "price_list.product_twice", same, "A price list has two prices for a product that unit, quantity and dates do not tell apart.";
    PriceListPriceNegative = "price_list.price_negative", same, "A price in a list is negative.";
    CustomerUnknown = "customer.unknown", later, "No such customer is known.";
    ProductUnknown = "product.unknown", later, "No such product is known.";
    PriceListUnknown = "price_list.unknown", later, "No such price list is known.";
    LocationUnknown = "location.unknown", later, "No such location is known.";
    PriceListNotEligible = "price_list.not_eligible", later, "The price list that a draft names cannot serve it.";
    ValidityReversed = "validity.reversed", same, "A last day lies before its first day.";
    UnitConversionUnitTwice = "unit_conversion.unit_twice", same, "A product has two conversions for a unit, or one for its own.";
    UnitConversionNotExact = "unit.conversion_not_exact", same, "A quantity in another unit cannot be converted exactly.";

    // Calculation
    AdjustmentAmountAndPercent = "adjustment.amount_and_percent", same, "An allowance or charge has both an amount and a percentage.";
    AdjustmentWithoutFigure = "adjustment.without_figure", same, "An allowance or charge has neither an amount nor a percentage.";
    AdjustmentNegative = "adjustment.negative", same, "An allowance or charge of an order is negative.";
    AdjustmentWithoutTaxRate = "adjustment.without_tax_rate", same, "An allowance or charge of a document without lines does not say how it is taxed.";
    AdjustmentTaxOnLine = "adjustment.tax_on_line", same, "An allowance or charge of a line says how it is taxed; it is taxed like its line.";
    TaxRateNegative = "tax.rate_negative", same, "A tax rate is negative.";
    TaxRateAboveHundred = "tax.rate_above_hundred", same, "A tax rate is above 100 percent.";
    TaxRateInCategoryWithout = "tax.rate_in_category_without", same, "A tax category without rate has a rate above zero.";
    AdjustmentSeveralFigures = "adjustment.several_figures", same, "An allowance or charge has more than one of amount, percentage and price per unit.";
    AdjustmentWithoutQuantity = "adjustment.without_quantity", same, "An allowance or charge is so much a unit and does not say how many: of a document, or of a line in another unit than its product.";
    TaxMissing = "tax.missing", same, "A line, an adjustment or a rule does not say how it is taxed.";
    TaxStatedTwice = "tax.stated_twice", same, "A line, an adjustment or a rule has both a category with rate and named taxes.";
    TaxUnknown = "tax.unknown", same, "A line names a tax that the document does not define.";
    TaxIdTwice = "tax.id_twice", same, "Two taxes have one id, or a line names a tax twice.";
    TaxGroupCircular = "tax.group_circular", same, "A group of taxes contains itself.";
    TaxFigureMissing = "tax.figure_missing", same, "A tax lacks the figure of its kind.";
    TaxFigureUnexpected = "tax.figure_unexpected", same, "A tax has a figure that its kind has no use for.";
    TaxDivisionWhole = "tax.division_whole", same, "Taxes on gross take all of the price or more.";
    TaxRetainedIncluded = "tax.retained_included", same, "A tax that is not added is in the price.";
    TaxReasonMissing = "tax.reason_missing", same, "A tax of a category that needs a reason for not being due has none.";
    TaxExemptionCodeMalformed = "tax.exemption_code_malformed", same, "An exemption code is not one of the form of the VATEX list.";
    TaxUndetermined = "tax.undetermined", later, "No rule of the table of taxes says how something is taxed.";
    TaxIdClash = "tax.id_clash", later, "The table of taxes and the order mean different taxes by one id.";
    TaxTableRuleTwice = "tax_table.rule_twice", same, "Two rules of a table of taxes have one id.";
    TaxTableRuleUnreachable = "tax_table.rule_unreachable", same, "An earlier rule of a table of taxes takes every case of a later one.";
    TaxTableRuleNeverApplies = "tax_table.rule_never_applies", same, "The conditions of a rule of a table of taxes cannot be met.";
    TaxTableAreaUnknown = "tax_table.area_unknown", same, "A rule of a table of taxes names neither a country nor a group of the table.";
    TaxTableGroupTwice = "tax_table.group_twice", same, "Two groups of countries have one name.";
    TaxTableGroupNamedAsCountry = "tax_table.group_named_as_country", same, "A group of countries is called like a country.";
    LimitTaxes = "limit.taxes", same, "A document defines, or a line names, too many taxes.";
    RoundingExtraPlaces = "rounding.extra_places", same, "Amounts of lines keep too many decimal places.";
    RoundingCashStep = "rounding.cash_step", same, "The smallest coin is not more than nothing.";
    RoundingCashAndPayable = "rounding.cash_and_payable", same, "A document states a payable rounding and asks for cash rounding.";
    ExchangeRateTooLarge = "exchange_rate.too_large", same, "An exchange rate has more than 15 digits.";
    ExchangeRateTooManyPlaces = "exchange_rate.too_many_places", same, "An exchange rate has more than 10 decimal places.";
    ExchangeRateNotPositive = "exchange_rate.not_positive", same, "An exchange rate must be more than nothing.";
    ExchangeSameCurrency = "exchange_rate.same_currency", same, "A document's accounting currency is its own.";
    LineNumberTwice = "line.number_twice", same, "A line number stands twice.";
    PromotionIdTwice = "promotion.id_twice", same, "Two promotions, or two counts of their uses, have one id.";
    PromotionPercentOutOfRange = "promotion.percent_out_of_range", same, "A promotion takes no percentage between 0 and 100 off.";
    PromotionCurrencyMissing = "promotion.currency_missing", same, "A promotion has amounts and does not say in which currency.";
    PromotionTierFigures = "promotion.tier_figures", same, "A tier of a promotion does not have exactly one threshold, of the kind of the first tier, and one figure.";
    PromotionTierTwice = "promotion.tier_twice", same, "Two tiers of a promotion have one threshold.";
    PromotionWithoutTiers = "promotion.without_tiers", same, "A promotion by tiers has none.";
    LimitPromotions = "limit.promotions", same, "Too many promotions are looked at together.";
    MarginLineUnknown = "margin.line_unknown", same, "A cost is given for a line that the document does not have.";

    // Orders
    OrderUnknown = "order.unknown", later, "No such order is known.";
    OrderAlreadyPlaced = "order.already_placed", same, "The order has been placed already.";
    OrderWithoutLines = "order.without_lines", same, "An order has no lines.";
    OrderTotalNegative = "order.total_negative", same, "The allowances of an order exceed its value.";
    OrderLineUnknown = "order.line_unknown", same, "The order has no such line.";
    OrderLineWithoutTax = "order.line_without_tax", later, "Neither a line nor its product says how it is taxed.";
    OrderLineWithoutPrice = "order.line_without_price", later, "No price is given for a line and none is listed.";
    OrderLineCommitted = "order.line_committed", later, "A line is reserved, waiting, shipped or invoiced, so it cannot be amended.";
    OrderNotPlaced = "order.not_placed", later, "The order has not been placed.";
    OrderAlreadyConfirmed = "order.already_confirmed", same, "The order has been confirmed already.";
    OrderClosed = "order.closed", same, "The order is closed.";
    OrderCancelled = "order.cancelled", same, "The order is cancelled.";
    OrderOnHold = "order.on_hold", later, "The order is on hold.";
    OrderHoldExists = "order.hold_exists", same, "The order has a hold of this name.";
    OrderHoldUnknown = "order.hold_unknown", same, "The order has no hold of this name.";
    OrderQuantityExceeded = "order.quantity_exceeded", later, "More is asked for than the line has left.";
    OrderNothingToReserve = "order.nothing_to_reserve", later, "No line of the order waits for stock.";
    OrderNothingToRelease = "order.nothing_to_release", later, "Nothing is reserved or waiting.";
    OrderNothingToPick = "order.nothing_to_pick", later, "Nothing is reserved that could be picked.";
    OrderNothingToShip = "order.nothing_to_ship", later, "Nothing is ready to be shipped.";
    OrderNothingToCancel = "order.nothing_to_cancel", later, "Nothing is left that could be cancelled.";
    OrderNothingToInvoice = "order.nothing_to_invoice", later, "Nothing is shipped that has not been invoiced.";
    OrderNothingToAmend = "order.nothing_to_amend", same, "The amendment changes nothing.";
    OrderDateBeforeOrder = "order.date_before_order", same, "A date lies before the order date.";

    // Verification
    VerifyCustomerBlocked = "verify.customer_blocked", later, "The customer is blocked.";
    VerifyCustomerCurrency = "verify.customer_currency", same, "The order is in another currency than the customer buys in.";
    VerifyCustomerWithoutTaxIdentity = "verify.customer_without_tax_identity", later, "A reverse charge or intra-community line goes to a customer without a VAT identifier.";
    VerifyCreditLimitExceeded = "verify.credit_limit_exceeded", later, "With this order the customer owes more than the credit limit.";
    VerifyReferenceRepeated = "verify.reference_repeated", later, "The customer has an open order with the same reference.";
    VerifyProductDiscontinued = "verify.product_discontinued", later, "A line asks for a discontinued product.";
    VerifyProductBlocked = "verify.product_blocked", later, "A line asks for a blocked product.";
    VerifyProductUnit = "verify.product_unit", same, "A line is in another unit than its product.";
    VerifyProductRepeated = "verify.product_repeated", same, "Two lines ask for one product.";
    VerifyQuantityOutOfRange = "verify.quantity_out_of_range", later, "A quantity is below the least or above the most of its product.";
    VerifyQuantityNotAMultiple = "verify.quantity_not_a_multiple", same, "A quantity is not a multiple of the product's step.";
    VerifyPriceDiffersFromList = "verify.price_differs_from_list", later, "A price differs from the price list.";
    VerifyPriceZero = "verify.price_zero", same, "A line costs nothing.";
    VerifyDiscountAboveLine = "verify.discount_above_line", same, "The allowances of a line exceed its value.";
    VerifyDiscountTooHigh = "verify.discount_too_high", later, "The allowances of a line exceed the percentage allowed.";
    VerifyAddressIncomplete = "verify.address_incomplete", later, "The shipping address lacks a part.";
    VerifyAddressMissing = "verify.address_missing", later, "The order has no shipping address.";
    VerifyRequiredBeforeOrdered = "verify.required_before_ordered", same, "The required date lies before the order date.";
    VerifyOrderedInFuture = "verify.ordered_in_future", later, "The order date lies in the future.";
    VerifyTotalOutOfRange = "verify.total_out_of_range", later, "The order is worth less or more than allowed.";
    VerifyTotalDiffers = "verify.total_differs", same, "The total the buyer expects differs from the calculated one.";
    VerifyStockShort = "verify.stock_short", later, "Less is free than a product's lines ask for.";
    RuleSetCheckTwice = "rule_set.check_twice", same, "A rule set names a check twice.";
    RuleSetFigureMissing = "rule_set.figure_missing", same, "A check that needs a figure has none.";

    // Capture
    CaptureColumnMissing = "capture.column_missing", same, "A column that the mapping names is missing.";
    CaptureRowWidth = "capture.row_width", same, "A row has more or fewer fields than the header.";
    CaptureRowsDisagree = "capture.rows_disagree", same, "Rows of one order say different things about the order.";
    CaptureNoRows = "capture.no_rows", same, "The table has no rows.";
    CaptureNotCsv = "capture.not_csv", same, "The text is not a table.";

    // Columns
    ColumnsUneven = "columns.uneven", same, "The columns of a table have different numbers of rows.";
    ColumnsDiffer = "columns.differ", same, "Rows with one id say different things about the whole.";

    // Stock
    StockShort = "stock.short", later, "Less is free than asked for.";
    StockAdjustBelowReserved = "stock.adjust_below_reserved", later, "Less was counted than is reserved and held.";
    StockAdjustChangesNothing = "stock.adjust_changes_nothing", later, "As much was counted as is on hand.";
    StockProductNotStocked = "stock.product_not_stocked", same, "The product does not lie in stock.";
    StockLotMissing = "stock.lot_missing", same, "The product moves by lot or serial number, and none is named.";
    StockLotNotTracked = "stock.lot_not_tracked", same, "A lot is named of a product that is not told apart by lots.";
    StockSerialQuantity = "stock.serial_quantity", same, "A serial number is one piece.";
    StockSerialTwice = "stock.serial_twice", later, "A serial number is on hand already.";
    StockCapacityExceeded = "stock.capacity_exceeded", later, "A location has no room for so many units of the product.";
    StockSupplyUnknown = "stock.supply_unknown", later, "No such supply is expected.";
    StockExpiredOnArrival = "stock.expired_on_arrival", same, "A lot had expired before it came in.";
    StockTransferToItself = "stock.transfer_to_itself", same, "Goods would move to the place where they lie.";
    StockTransferOtherLot = "stock.transfer_other_lot", same, "Goods would become another lot by moving.";
    StockLocationTwice = "stock.location_twice", same, "A location stands twice.";
    ProductComponentTwice = "product.component_twice", same, "A product stands twice among the components of a kit.";
    ProductComponentOfItself = "product.component_of_itself", same, "A kit is named among its own components.";
    OrderComponentUnfit = "order.component_unfit", later, "A component of a kit is not known, does not lie in stock, or is a kit.";
    OrderKitNotWhole = "order.kit_not_whole", same, "Kits are ordered, shipped and cancelled whole.";
    StockProductIsKit = "stock.product_is_kit", same, "The product is a kit: its components lie in stock.";
    StockHoldExists = "stock.hold_exists", same, "The hold has been taken already, exactly so.";
    StockHoldIdUsed = "stock.hold_id_used_with_different_content", same, "Another hold was taken under the id, or it was changed or ended since.";
    StockHoldUnknown = "stock.hold_unknown", later, "No such hold is known.";
    StockHoldConfirmed = "stock.hold_confirmed", same, "The hold has ended: an order took its units.";
    StockHoldReleased = "stock.hold_released", same, "The hold has ended: its units were given back.";
    StockHoldExpired = "stock.hold_expired", same, "The time of the hold is over.";
    StockHoldNotExpired = "stock.hold_not_expired", later, "The time of the hold is not over.";
    StockHoldExpiryPast = "stock.hold_expiry_past", same, "A hold would end before it begins.";
    StockHoldWithoutLines = "stock.hold_without_lines", same, "A hold is for nothing.";
    StockNothingToFill = "stock.nothing_to_fill", later, "Nothing is free that somebody waits for.";
    StockReallocationNotHigher = "stock.reallocation_not_higher", later, "Units would go to an order that is not more urgent.";
    StockReallocationTooMuch = "stock.reallocation_too_much", later, "A line would get more than it waits for.";
    StockReallocationOtherKit = "stock.reallocation_other_kit", same, "The kits of two lines do not consist of the same.";
    StockNothingToExpire = "stock.nothing_to_expire", later, "The time of no hold is over.";
    LimitSupplies = "limit.supplies", later, "A product has too many expected supplies.";
    UnitWithoutConversion = "unit.without_conversion", same, "A product has no conversion for a unit.";
    LimitAllocation = "limit.allocation", same, "An allocation would explain too many sources.";
    AmountNegative = "amount.negative", same, "An amount must not be less than nothing.";
    AllocationBackorderFigure = "stock.allocation_backorder_figure", same, "A source has a quantity that may wait without the word `up_to`, or the word without the quantity.";
    AllocationCostMissing = "stock.allocation_cost_missing", same, "Costs decide, and only some sources have one.";
    AllocationPolicyConflict = "stock.allocation_policy_conflict", same, "Two rules of an allocation cannot both decide.";

    // Promises
    PromiseDateBeforeToday = "promise.date_before_today", same, "A date for which something is to be promised lies before today.";
    PromiseSupplyOverdue = "promise.supply_overdue", later, "A supply was expected before today and has not arrived.";
    PromiseDemandShort = "promise.demand_short", later, "Units that are owed already are not there in time.";

    // How an order is invoiced
    OrderMilestonesMissing = "order.milestones_missing", same, "An order by milestones names none.";
    OrderMilestonesNotInPolicy = "order.milestones_not_in_policy", same, "An order has milestones and is invoiced by something else.";
    OrderMilestoneTwice = "order.milestone_twice", same, "A milestone stands twice.";
    OrderMilestoneNotPositive = "order.milestone_not_positive", same, "A milestone bills nothing, or less.";
    OrderMilestonesNotHundred = "order.milestones_not_hundred", same, "The milestones do not sum to 100 percent.";

    // Shipping
    ShipmentUnknown = "shipment.unknown", later, "The order has no such shipment.";
    ShipmentAlreadyDelivered = "shipment.already_delivered", same, "The shipment has been delivered already.";
    ShipmentDateBeforeShipped = "shipment.date_before_shipped", same, "A date lies before the shipping date.";
    ShipmentInvoiceIdMissing = "shipment.invoice_id_missing", same, "The policy invoices at shipping, so the command must carry the invoice's id.";

    // Invoices and payments
    InvoiceUnknown = "invoice.unknown", later, "No such invoice is known.";
    InvoiceIdUsed = "invoice.id_used", same, "An invoice has this id already.";
    InvoiceDateBeforeOrder = "invoice.date_before_order", same, "The invoice date lies before the order date.";
    InvoiceOverpaid = "invoice.overpaid", later, "More is allocated to an invoice than is open.";
    InvoiceAllocatedTwice = "invoice.allocated_twice", same, "A payment names an invoice twice.";
    InvoiceNotByShare = "invoice.not_by_share", same, "A milestone or percentage is asked of an order that is invoiced by its goods.";
    InvoiceNotByLines = "invoice.not_by_lines", same, "Lines are asked of an order that is invoiced by its parts.";
    InvoiceMilestoneUnknown = "invoice.milestone_unknown", same, "The order has no such milestone.";
    InvoiceMilestoneInvoiced = "invoice.milestone_invoiced", same, "The milestone has been invoiced already.";
    InvoicePercentMissing = "invoice.percent_missing", same, "An order that is invoiced by percentage is asked without one.";
    InvoicePercentExceeded = "invoice.percent_exceeded", same, "More than a hundred percent of the order would be invoiced.";
    InvoicePercentNotPositive = "invoice.percent_not_positive", same, "Nothing, or less, of the order is to be invoiced.";
    InvoiceDepositNotInPolicy = "invoice.deposit_not_in_policy", same, "The order is invoiced by its parts, so a deposit is one of them.";
    InvoiceDepositShare = "invoice.deposit_share", same, "A deposit is either a percentage or an amount.";
    InvoiceExceedsOrder = "invoice.exceeds_order", later, "More would be invoiced than the order is worth.";
    InvoiceCorrectsUncredited = "invoice.corrects_uncredited", later, "An invoice that is to be replaced has not been credited.";
    InvoiceCorrectsOtherOrder = "invoice.corrects_other_order", same, "An invoice that is to be replaced bills another order.";
    CreditNoteOfCreditNote = "credit_note.of_credit_note", same, "A credit note cannot be credited.";
    CreditNoteDateBeforeInvoice = "credit_note.date_before_invoice", same, "The date of a credit note lies before that of its invoice.";
    CreditNoteLinesAndAmount = "credit_note.lines_and_amount", same, "A credit names lines and an amount.";
    CreditNoteQuantityAndAmount = "credit_note.quantity_and_amount", same, "A line of a credit names units and an amount.";
    CreditNoteLineUnknown = "credit_note.line_unknown", same, "A credit names a line that is not on the invoice.";
    CreditNoteWithoutLines = "credit_note.without_lines", same, "A credit names lines of an invoice that bills in advance and has none.";
    CreditNoteQuantityExceeded = "credit_note.quantity_exceeded", same, "More units are credited than are left on the invoice.";
    CreditNoteExceedsInvoice = "credit_note.exceeds_invoice", later, "More would be credited than is left of the invoice.";
    CreditNoteNothingLeft = "credit_note.nothing_left", later, "Nothing is left of the invoice.";
    CreditNoteLessThanNothing = "credit_note.less_than_nothing", same, "The lines that a credit names cost less than nothing.";
    PaymentToCreditNote = "payment.to_credit_note", same, "A credit note is not paid.";
    PaymentOrderPrepaidTwice = "payment.order_prepaid_twice", same, "A payment names an order twice.";
    PaymentExceedsOrder = "payment.exceeds_order", later, "More is prepaid than is to be paid for the order.";
    PaymentIdUsed = "payment.id_used", same, "A payment has this id already.";
    PaymentCurrency = "payment.currency", same, "A payment is in another currency than its invoice.";
    PaymentOverAllocated = "payment.over_allocated", same, "More is allocated than was paid.";
    PaymentCustomer = "payment.customer", same, "A payment is allocated to another customer's invoice.";

    // The desk
    CommandIdUsedWithDifferentContent = "command.id_used_with_different_content", same, "Another command has this id.";
    CommandChangesNothing = "command.changes_nothing", same, "The desk knows exactly this already.";
    ReplayEventDoesNotFit = "replay.event_does_not_fit", same, "A stored event does not fit the state.";
    ReplaySequence = "replay.sequence", same, "The sequence of stored events has a gap or a repetition.";
    ReplayVersion = "replay.version", same, "A stored event has another version than its aggregate expects.";
    SnapshotDamaged = "snapshot.damaged", same, "A snapshot is incomplete or damaged.";
    DeskAggregateNotLoaded = "desk.aggregate_not_loaded", later, "The host did not load an aggregate that the decision needs.";
    StockItemNotLoaded = "stock.item_not_loaded", later, "The host did not load a stock item that the decision needs.";

    // Replenishment and analysis of stock
    ReplenishmentWindowDaysOutOfRange = "replenishment.window_days_out_of_range", same, "Usage is averaged over no day, or over too many.";
    ReplenishmentUsageAfterToday = "replenishment.usage_after_today", same, "Usage is dated after today.";
    ReplenishmentDaysOutOfRange = "replenishment.days_out_of_range", same, "A lead time, or another count of days, is too short or too long.";
    ReplenishmentServiceLevelOutOfRange = "replenishment.service_level_out_of_range", same, "A service level is not one of 50 to 99.9 percent in steps of 0.1.";
    ReplenishmentSafetyStockTwice = "replenishment.safety_stock_twice", same, "Safety stock is stated, and follows from a service level as well.";
    ReplenishmentOrderingCostNegative = "replenishment.ordering_cost_negative", same, "The cost of an order is less than nothing.";
    ReplenishmentHoldingCostNotPositive = "replenishment.holding_cost_not_positive", same, "An economic order quantity is asked for where holding stock costs nothing.";
    ReplenishmentMinimumAboveMaximum = "replenishment.minimum_above_maximum", same, "A minimum is above its maximum.";
    ReplenishmentNoStepWithinBounds = "replenishment.no_step_within_bounds", same, "No whole number of packs lies between the least and the most of an order.";
    ReplenishmentCoverageBelowReview = "replenishment.coverage_below_review", same, "An order does not last until the next review.";
    ReplenishmentProductTwice = "replenishment.product_twice", same, "A product stands twice in one list.";
    AnalysisSharesOutOfRange = "analysis.shares_out_of_range", same, "The shares at which ABC classes end are not above 0, in order and at most 100 percent.";
    AnalysisHoldingCostNegative = "analysis.holding_cost_negative", same, "Holding stock costs less than nothing.";
    AnalysisReceivedAfterToday = "analysis.received_after_today", same, "A first receipt is dated after today.";

    // Stock at the desk
    ReservationRemovalUnfit = "stock.reservation_removal_unfit", same, "A reservation would go by packages, or by ways within a location, of which stock items know nothing.";
    LocationNotInChannel = "location.not_in_channel", later, "The location does not sell in the channel.";
    ProductInStock = "product.in_stock", later, "A product would stop lying in stock, or be counted or told apart otherwise, while units of it are on hand, expected or waited for.";
    StockLotExpiryDiffers = "stock.lot_expiry_differs", same, "A lot is known to have another last day of sale.";
    StockLotUnknown = "stock.lot_unknown", later, "Goods of a lot that is not known cannot move or leave.";

    // Promises of stock
    StockLotExpired = "stock.lot_expired", same, "The last day on which units of the lot may be sold is over.";
    StockHoldTwice = "stock.hold_twice", same, "A hold is named twice.";

    // Payment terms
    PaymentTermsWithoutInstalments = "payment_terms.without_instalments", same, "Payment terms have no instalment.";
    PaymentTermsInstalmentFigures = "payment_terms.instalment_figures", same, "An instalment has a percentage and an amount.";
    PaymentTermsPercentOutOfRange = "payment_terms.percent_out_of_range", same, "An instalment is less than nothing or more than everything.";
    PaymentTermsPercentSum = "payment_terms.percent_sum", same, "Percentages of instalments do not add up to 100.";
    PaymentTermsRestTwice = "payment_terms.rest_twice", same, "Two instalments would take the rest.";
    PaymentTermsMonthsOutOfRange = "payment_terms.months_out_of_range", same, "A due rule adds too many months.";
    PaymentTermsDayOfMonthOutOfRange = "payment_terms.day_of_month_out_of_range", same, "A day of the month is not one of 1 to 31.";
    PaymentTermsDateBesideRule = "payment_terms.date_beside_rule", same, "A due rule has a fixed date and something else.";
    PaymentTermsDateBeforeIssue = "payment_terms.date_before_issue", same, "A fixed due date lies before the invoice date.";
    PaymentTermsDiscountOutOfRange = "payment_terms.discount_out_of_range", same, "An early payment discount takes nothing off, or everything.";
    PaymentTermsDiscountsNotAscending = "payment_terms.discounts_not_ascending", same, "Of two early payment discounts the second does not end later and take less off.";
    PaymentTermsDiscountWithInstalments = "payment_terms.discount_with_instalments", same, "An early payment discount stands beside several instalments.";
    PaymentTermsDiscountsWithReducedTax = "payment_terms.discounts_with_reduced_tax", same, "The tax is always reduced, and there are several early payment discounts.";
    PaymentTermsDiscountGrossPrices = "payment_terms.discount_gross_prices", same, "The tax would always be reduced where prices include it.";
    PaymentTermsDiscountableOutOfRange = "payment_terms.discountable_out_of_range", same, "More can be discounted than is to be paid, or less than nothing.";
    PaymentTermsNoteFigureTooFine = "payment_terms.note_figure_too_fine", same, "A figure is finer than the two places of the structured note.";
    PaymentTermsStatedTwice = "payment_terms.stated_twice", same, "An order states days of payment and payment terms.";
    PaymentTermsTaxNotReduced = "payment_terms.tax_not_reduced", same, "The tax is to be reduced for an early payment discount, and nothing reduces it.";
    LateInterestPercentOutOfRange = "late_interest.percent_out_of_range", same, "Interest for a year is below 0 or above 100 percent.";

    // The official rules
    EinvoiceRuleViolated = "einvoice.rule_violated", same, "An electronic invoice breaks an official rule, which the figure `rule` names.";

    // Electronic invoices
    EinvoiceXmlMalformed = "einvoice.xml.malformed", same, "The text is not well-formed XML.";
    EinvoiceXmlDtd = "einvoice.xml.dtd", same, "An XML text has a document type definition, or an entity of its own.";
    EinvoiceXmlTooDeep = "einvoice.xml.too_deep", same, "The elements of an XML text nest too deep.";
    EinvoiceXmlTooLarge = "einvoice.xml.too_large", same, "An XML text is too long, or has too many elements or attributes.";
    EinvoiceXmlCharacterForbidden = "einvoice.xml.character_forbidden", same, "A text holds a character that XML forbids.";
    EinvoiceUblRootUnknown = "einvoice.ubl.root_unknown", same, "An XML text is neither an invoice nor a credit note of UBL 2.";
    EinvoiceUblElementMissing = "einvoice.ubl.element_missing", same, "An element is missing without which another says nothing.";
    EinvoiceUblElementEmpty = "einvoice.ubl.element_empty", same, "An element, an attribute or a group says nothing.";
    EinvoiceUblElementNotHeld = "einvoice.ubl.element_not_held", same, "An element has no place in the document of EN 16931.";
    EinvoiceUblAttributeNotHeld = "einvoice.ubl.attribute_not_held", same, "An attribute has no place in the document of EN 16931.";
    EinvoiceUblCurrencyDiffers = "einvoice.ubl.currency_differs", same, "An amount is in another currency than the document's.";
    EinvoiceUblCurrencyMissing = "einvoice.ubl.currency_missing", same, "An amount cannot be written, because its currency is not stated.";
    RequestFeatureOff = "request.feature_off", same, "An operation needs a part of the library that this build leaves out.";
    EinvoiceUblNoPlace = "einvoice.ubl.no_place", same, "UBL has no place for what a field says.";
    EinvoiceInvoiceTaxSeveral = "einvoice.invoice.tax_several", same, "A line has several taxes; EN 16931 knows one for each line.";
    EinvoiceInvoiceTaxWithoutCategory = "einvoice.invoice.tax_without_category", same, "A line or a tax has no tax category of EN 16931.";
    EinvoiceInvoiceTaxNotAdded = "einvoice.invoice.tax_not_added", same, "A tax is retained or only told, which EN 16931 cannot say.";
    EinvoiceInvoiceTaxNotByRate = "einvoice.invoice.tax_not_by_rate", same, "A tax is not the percentage of its rate; EN 16931 knows no other.";
    EinvoiceInvoiceTaxDiffers = "einvoice.invoice.tax_differs", same, "A tax was rounded elsewhere than EN 16931 rounds it.";
    EinvoiceInvoiceScopeMixed = "einvoice.invoice.scope_mixed", same, "What is outside the scope of tax stands beside what is not, which EN 16931 cannot say.";
    EinvoiceInvoiceVatIdLeftOut = "einvoice.invoice.vat_id_left_out", same, "A VAT identifier is left out, because all is outside the scope of tax.";
    EinvoiceInvoiceCurrencyTooFine = "einvoice.invoice.currency_too_fine", same, "Amounts have more than two decimal places, which EN 16931 cannot say.";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(Code, "code", "What is wrong, for machines: `area.thing.what_is_wrong`.");

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::Code;

    #[test]
    fn codes_are_unique_well_formed_and_explained() {
        let mut seen = BTreeSet::new();
        for code in Code::ALL {
            let text = code.as_str();
            assert!(seen.insert(text), "{text} stands twice");
            assert!(text.split('.').count() >= 2, "{text} has an area and a fault");
            assert!(text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'_' | b'.' | b'0'..=b'9')), "{text}");
            assert!(code.meaning().ends_with('.') && code.meaning().len() > 10, "{text} is explained");
        }
    }
}

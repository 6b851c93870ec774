// Written by `cargo xtask generate` from the schema of the door; not to be edited.

/// A command. Each has an id beside it: the same id twice is the same command.
public indirect enum Command: Codable, Hashable, Sendable {
    /// States who sells.
    case setSeller(Seller)
    /// States what happens by itself.
    case setPolicy(Policy)
    /// States which checks are made.
    case setRuleSet(RuleSet)
    /// States which products are taxed how, for whom and where.
    case setTaxTable(TaxTable)
    /// States a place where stock lies.
    case setLocation(Location)
    /// States a customer.
    case setCustomer(Customer)
    /// States a product.
    case setProduct(Product)
    /// States the prices of a list.
    case setPriceList(PriceList)
    /// Writes a draft down.
    case draftOrder(OrderDraft)
    /// Offers an order to the buyer.
    case quoteOrder(OrderDraft)
    /// Places an order.
    case placeOrder(OrderDraft)
    /// Confirms a placed order.
    case confirmOrder(ConfirmOrder)
    /// Changes lines of an order.
    case amendOrder(AmendOrder)
    /// Gives units of an order up.
    case cancelOrder(CancelOrder)
    /// Ends an order.
    case closeOrder(CloseOrder)
    /// Stops an order.
    case holdOrder(HoldOrder)
    /// Takes a hold away.
    case releaseHold(ReleaseHold)
    /// Books goods in.
    case receiveStock(ReceiveStock)
    /// Sets on hand to what was counted.
    case adjustStock(AdjustStock)
    /// Moves goods to another location, or into another state.
    case transferStock(TransferStock)
    /// Takes goods out without an order.
    case issueStock(IssueStock)
    /// Books goods in that a buyer sent back.
    case returnStock(ReturnStock)
    /// States what supply is expected.
    case expectStock(ExpectStock)
    /// States what is demanded of the stock of a product.
    case setStockRules(StockRules)
    /// Keeps units for somebody for some time.
    case holdStock(HoldStock)
    /// Changes what a hold on stock is for.
    case changeStockHold(ChangeStockHold)
    /// Lets a hold on stock last longer, or end earlier.
    case extendStockHold(ExtendStockHold)
    /// Gives back what a hold on stock has.
    case releaseStockHold(ReleaseStockHold)
    /// Sweeps holds on stock away whose time is over.
    case expireStockHolds(ExpireStockHolds)
    /// Promises what came in to those who wait for it.
    case fillBackorders(FillBackorders)
    /// Takes promised units from one order and promises them to a more urgent one.
    case reallocateStock(ReallocateStock)
    /// Promises units of an order at another location.
    case moveReservation(MoveReservation)
    /// Asks stock for what an order waits for.
    case reserveOrder(ReserveOrder)
    /// Gives an order's promises back to stock.
    case releaseOrder(ReleaseOrder)
    /// Takes an order's goods from the shelf.
    case pickOrder(PickOrder)
    /// Sends goods of an order.
    case shipOrder(ShipOrder)
    /// Notes that a shipment arrived.
    case deliverShipment(DeliverShipment)
    /// Invoices what an order's policy lets through.
    case invoiceOrder(InvoiceOrder)
    /// Invoices a deposit on an order.
    case invoiceDeposit(InvoiceDeposit)
    /// Gives back what an invoice billed.
    case creditInvoice(CreditInvoice)
    /// Books money that came in.
    case recordPayment(RecordPayment)

    enum CodingKeys: String, CodingKey {
        case type
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        switch try fields.decode(String.self, forKey: .type) {
        case "set_seller": self = .setSeller(try Seller(from: decoder))
        case "set_policy": self = .setPolicy(try Policy(from: decoder))
        case "set_rule_set": self = .setRuleSet(try RuleSet(from: decoder))
        case "set_tax_table": self = .setTaxTable(try TaxTable(from: decoder))
        case "set_location": self = .setLocation(try Location(from: decoder))
        case "set_customer": self = .setCustomer(try Customer(from: decoder))
        case "set_product": self = .setProduct(try Product(from: decoder))
        case "set_price_list": self = .setPriceList(try PriceList(from: decoder))
        case "draft_order": self = .draftOrder(try OrderDraft(from: decoder))
        case "quote_order": self = .quoteOrder(try OrderDraft(from: decoder))
        case "place_order": self = .placeOrder(try OrderDraft(from: decoder))
        case "confirm_order": self = .confirmOrder(try ConfirmOrder(from: decoder))
        case "amend_order": self = .amendOrder(try AmendOrder(from: decoder))
        case "cancel_order": self = .cancelOrder(try CancelOrder(from: decoder))
        case "close_order": self = .closeOrder(try CloseOrder(from: decoder))
        case "hold_order": self = .holdOrder(try HoldOrder(from: decoder))
        case "release_hold": self = .releaseHold(try ReleaseHold(from: decoder))
        case "receive_stock": self = .receiveStock(try ReceiveStock(from: decoder))
        case "adjust_stock": self = .adjustStock(try AdjustStock(from: decoder))
        case "transfer_stock": self = .transferStock(try TransferStock(from: decoder))
        case "issue_stock": self = .issueStock(try IssueStock(from: decoder))
        case "return_stock": self = .returnStock(try ReturnStock(from: decoder))
        case "expect_stock": self = .expectStock(try ExpectStock(from: decoder))
        case "set_stock_rules": self = .setStockRules(try StockRules(from: decoder))
        case "hold_stock": self = .holdStock(try HoldStock(from: decoder))
        case "change_stock_hold": self = .changeStockHold(try ChangeStockHold(from: decoder))
        case "extend_stock_hold": self = .extendStockHold(try ExtendStockHold(from: decoder))
        case "release_stock_hold": self = .releaseStockHold(try ReleaseStockHold(from: decoder))
        case "expire_stock_holds": self = .expireStockHolds(try ExpireStockHolds(from: decoder))
        case "fill_backorders": self = .fillBackorders(try FillBackorders(from: decoder))
        case "reallocate_stock": self = .reallocateStock(try ReallocateStock(from: decoder))
        case "move_reservation": self = .moveReservation(try MoveReservation(from: decoder))
        case "reserve_order": self = .reserveOrder(try ReserveOrder(from: decoder))
        case "release_order": self = .releaseOrder(try ReleaseOrder(from: decoder))
        case "pick_order": self = .pickOrder(try PickOrder(from: decoder))
        case "ship_order": self = .shipOrder(try ShipOrder(from: decoder))
        case "deliver_shipment": self = .deliverShipment(try DeliverShipment(from: decoder))
        case "invoice_order": self = .invoiceOrder(try InvoiceOrder(from: decoder))
        case "invoice_deposit": self = .invoiceDeposit(try InvoiceDeposit(from: decoder))
        case "credit_invoice": self = .creditInvoice(try CreditInvoice(from: decoder))
        case "record_payment": self = .recordPayment(try RecordPayment(from: decoder))
        case let word: throw UnknownWord(word: word, at: fields.codingPath)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .setSeller(let content):
            try fields.encode("set_seller", forKey: .type)
            try content.encode(to: encoder)
        case .setPolicy(let content):
            try fields.encode("set_policy", forKey: .type)
            try content.encode(to: encoder)
        case .setRuleSet(let content):
            try fields.encode("set_rule_set", forKey: .type)
            try content.encode(to: encoder)
        case .setTaxTable(let content):
            try fields.encode("set_tax_table", forKey: .type)
            try content.encode(to: encoder)
        case .setLocation(let content):
            try fields.encode("set_location", forKey: .type)
            try content.encode(to: encoder)
        case .setCustomer(let content):
            try fields.encode("set_customer", forKey: .type)
            try content.encode(to: encoder)
        case .setProduct(let content):
            try fields.encode("set_product", forKey: .type)
            try content.encode(to: encoder)
        case .setPriceList(let content):
            try fields.encode("set_price_list", forKey: .type)
            try content.encode(to: encoder)
        case .draftOrder(let content):
            try fields.encode("draft_order", forKey: .type)
            try content.encode(to: encoder)
        case .quoteOrder(let content):
            try fields.encode("quote_order", forKey: .type)
            try content.encode(to: encoder)
        case .placeOrder(let content):
            try fields.encode("place_order", forKey: .type)
            try content.encode(to: encoder)
        case .confirmOrder(let content):
            try fields.encode("confirm_order", forKey: .type)
            try content.encode(to: encoder)
        case .amendOrder(let content):
            try fields.encode("amend_order", forKey: .type)
            try content.encode(to: encoder)
        case .cancelOrder(let content):
            try fields.encode("cancel_order", forKey: .type)
            try content.encode(to: encoder)
        case .closeOrder(let content):
            try fields.encode("close_order", forKey: .type)
            try content.encode(to: encoder)
        case .holdOrder(let content):
            try fields.encode("hold_order", forKey: .type)
            try content.encode(to: encoder)
        case .releaseHold(let content):
            try fields.encode("release_hold", forKey: .type)
            try content.encode(to: encoder)
        case .receiveStock(let content):
            try fields.encode("receive_stock", forKey: .type)
            try content.encode(to: encoder)
        case .adjustStock(let content):
            try fields.encode("adjust_stock", forKey: .type)
            try content.encode(to: encoder)
        case .transferStock(let content):
            try fields.encode("transfer_stock", forKey: .type)
            try content.encode(to: encoder)
        case .issueStock(let content):
            try fields.encode("issue_stock", forKey: .type)
            try content.encode(to: encoder)
        case .returnStock(let content):
            try fields.encode("return_stock", forKey: .type)
            try content.encode(to: encoder)
        case .expectStock(let content):
            try fields.encode("expect_stock", forKey: .type)
            try content.encode(to: encoder)
        case .setStockRules(let content):
            try fields.encode("set_stock_rules", forKey: .type)
            try content.encode(to: encoder)
        case .holdStock(let content):
            try fields.encode("hold_stock", forKey: .type)
            try content.encode(to: encoder)
        case .changeStockHold(let content):
            try fields.encode("change_stock_hold", forKey: .type)
            try content.encode(to: encoder)
        case .extendStockHold(let content):
            try fields.encode("extend_stock_hold", forKey: .type)
            try content.encode(to: encoder)
        case .releaseStockHold(let content):
            try fields.encode("release_stock_hold", forKey: .type)
            try content.encode(to: encoder)
        case .expireStockHolds(let content):
            try fields.encode("expire_stock_holds", forKey: .type)
            try content.encode(to: encoder)
        case .fillBackorders(let content):
            try fields.encode("fill_backorders", forKey: .type)
            try content.encode(to: encoder)
        case .reallocateStock(let content):
            try fields.encode("reallocate_stock", forKey: .type)
            try content.encode(to: encoder)
        case .moveReservation(let content):
            try fields.encode("move_reservation", forKey: .type)
            try content.encode(to: encoder)
        case .reserveOrder(let content):
            try fields.encode("reserve_order", forKey: .type)
            try content.encode(to: encoder)
        case .releaseOrder(let content):
            try fields.encode("release_order", forKey: .type)
            try content.encode(to: encoder)
        case .pickOrder(let content):
            try fields.encode("pick_order", forKey: .type)
            try content.encode(to: encoder)
        case .shipOrder(let content):
            try fields.encode("ship_order", forKey: .type)
            try content.encode(to: encoder)
        case .deliverShipment(let content):
            try fields.encode("deliver_shipment", forKey: .type)
            try content.encode(to: encoder)
        case .invoiceOrder(let content):
            try fields.encode("invoice_order", forKey: .type)
            try content.encode(to: encoder)
        case .invoiceDeposit(let content):
            try fields.encode("invoice_deposit", forKey: .type)
            try content.encode(to: encoder)
        case .creditInvoice(let content):
            try fields.encode("credit_invoice", forKey: .type)
            try content.encode(to: encoder)
        case .recordPayment(let content):
            try fields.encode("record_payment", forKey: .type)
            try content.encode(to: encoder)
        }
    }
}

/// Something that happened, in whichever stage.
public indirect enum Event: Codable, Hashable, Sendable {
    /// The seller was stated.
    case sellerSet(Seller)
    /// The policy was stated.
    case policySet(Policy)
    /// The checks were stated.
    case ruleSetSet(RuleSet)
    /// The table of taxes was stated.
    case taxTableSet(TaxTable)
    /// A location was stated.
    case locationSet(Location)
    /// A customer was stated.
    case customerSet(Customer)
    /// A product was stated.
    case productSet(Product)
    /// A price list was stated.
    case priceListSet(PriceList)
    /// It was drafted, or drafted anew.
    case orderDrafted(OrderContent)
    /// It was quoted, or quoted anew.
    case orderQuoted(OrderContent)
    /// It was placed: from now on it binds.
    case orderPlaced(OrderContent)
    /// It was confirmed.
    case orderConfirmed(OrderConfirmed)
    /// Its lines were changed.
    case orderAmended(OrderAmended)
    /// Units were cancelled; the order is, when none is left and none was shipped.
    case orderCancelled(OrderUnitsCancelled)
    /// It was closed.
    case orderClosed(OrderClosed)
    /// It was put on hold.
    case orderHeld(OrderHeld)
    /// A hold was taken away.
    case orderHoldReleased(OrderHoldReleased)
    /// Stock was promised.
    case orderReserved(OrderReserved)
    /// Promises were given back.
    case orderReleased(OrderReleased)
    /// Goods were taken from the shelf.
    case orderPicked(OrderPicked)
    /// Goods were sent.
    case orderShipped(OrderShipped)
    /// Goods arrived.
    case orderDelivered(OrderDelivered)
    /// Goods were invoiced.
    case orderInvoiced(OrderInvoiced)
    /// Money came in.
    case orderPaid(OrderPaid)
    /// A part was invoiced in advance.
    case orderAdvanceInvoiced(OrderAdvanceInvoiced)
    /// A part of an invoice was given back.
    case orderCredited(OrderCredited)
    /// Money came in before there was an invoice.
    case orderPrepaid(OrderPaid)
    /// Goods came in.
    case stockReceived(StockReceived)
    /// Goods were counted.
    case stockAdjusted(StockAdjusted)
    /// Goods were moved.
    case stockTransferred(StockTransferred)
    /// Goods left without an order.
    case stockIssued(StockIssued)
    /// Goods came back from a buyer.
    case stockReturned(StockReturned)
    /// Goods were promised; the rest, if any, waits.
    case stockReserved(StockReserved)
    /// Nothing could be promised: all of it waits.
    case stockBackordered(StockReserved)
    /// A hold has these units.
    case stockHeld(StockHeld)
    /// A hold lasts until another instant.
    case stockHoldExtended(StockHoldExtended)
    /// A hold has nothing any more.
    case stockHoldReleased(StockHoldReleased)
    /// Orders that waited got what came in.
    case stockFilled(StockFilled)
    /// Promised units went from one order to another.
    case stockReallocated(StockReallocated)
    /// Goods are expected.
    case stockExpected(StockExpected)
    /// Something is demanded of the stock.
    case stockRulesSet(StockRules)
    /// Promises were given back.
    case stockReleased(StockReleased)
    /// Goods left.
    case stockShipped(StockShipped)
    /// It was taken.
    case holdTaken(HoldTaken)
    /// It is for something else.
    case holdChanged(HoldChanged)
    /// It lasts until another instant.
    case holdExtended(HoldExtended)
    /// It ended.
    case holdEnded(HoldEnded)
    /// It left.
    case shipmentSent(ShipmentSent)
    /// It arrived.
    case shipmentDelivered(ShipmentDelivered)
    /// It was issued.
    case invoiceIssued(InvoiceIssued)
    /// Money came in.
    case invoicePaid(InvoicePaid)
    /// A part of it, or all, was given back.
    case invoiceCredited(InvoiceCredited)
    /// It came in.
    case paymentReceived(PaymentReceived)

    enum CodingKeys: String, CodingKey {
        case type
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        switch try fields.decode(String.self, forKey: .type) {
        case "seller_set": self = .sellerSet(try Seller(from: decoder))
        case "policy_set": self = .policySet(try Policy(from: decoder))
        case "rule_set_set": self = .ruleSetSet(try RuleSet(from: decoder))
        case "tax_table_set": self = .taxTableSet(try TaxTable(from: decoder))
        case "location_set": self = .locationSet(try Location(from: decoder))
        case "customer_set": self = .customerSet(try Customer(from: decoder))
        case "product_set": self = .productSet(try Product(from: decoder))
        case "price_list_set": self = .priceListSet(try PriceList(from: decoder))
        case "order_drafted": self = .orderDrafted(try OrderContent(from: decoder))
        case "order_quoted": self = .orderQuoted(try OrderContent(from: decoder))
        case "order_placed": self = .orderPlaced(try OrderContent(from: decoder))
        case "order_confirmed": self = .orderConfirmed(try OrderConfirmed(from: decoder))
        case "order_amended": self = .orderAmended(try OrderAmended(from: decoder))
        case "order_cancelled": self = .orderCancelled(try OrderUnitsCancelled(from: decoder))
        case "order_closed": self = .orderClosed(try OrderClosed(from: decoder))
        case "order_held": self = .orderHeld(try OrderHeld(from: decoder))
        case "order_hold_released": self = .orderHoldReleased(try OrderHoldReleased(from: decoder))
        case "order_reserved": self = .orderReserved(try OrderReserved(from: decoder))
        case "order_released": self = .orderReleased(try OrderReleased(from: decoder))
        case "order_picked": self = .orderPicked(try OrderPicked(from: decoder))
        case "order_shipped": self = .orderShipped(try OrderShipped(from: decoder))
        case "order_delivered": self = .orderDelivered(try OrderDelivered(from: decoder))
        case "order_invoiced": self = .orderInvoiced(try OrderInvoiced(from: decoder))
        case "order_paid": self = .orderPaid(try OrderPaid(from: decoder))
        case "order_advance_invoiced": self = .orderAdvanceInvoiced(try OrderAdvanceInvoiced(from: decoder))
        case "order_credited": self = .orderCredited(try OrderCredited(from: decoder))
        case "order_prepaid": self = .orderPrepaid(try OrderPaid(from: decoder))
        case "stock_received": self = .stockReceived(try StockReceived(from: decoder))
        case "stock_adjusted": self = .stockAdjusted(try StockAdjusted(from: decoder))
        case "stock_transferred": self = .stockTransferred(try StockTransferred(from: decoder))
        case "stock_issued": self = .stockIssued(try StockIssued(from: decoder))
        case "stock_returned": self = .stockReturned(try StockReturned(from: decoder))
        case "stock_reserved": self = .stockReserved(try StockReserved(from: decoder))
        case "stock_backordered": self = .stockBackordered(try StockReserved(from: decoder))
        case "stock_held": self = .stockHeld(try StockHeld(from: decoder))
        case "stock_hold_extended": self = .stockHoldExtended(try StockHoldExtended(from: decoder))
        case "stock_hold_released": self = .stockHoldReleased(try StockHoldReleased(from: decoder))
        case "stock_filled": self = .stockFilled(try StockFilled(from: decoder))
        case "stock_reallocated": self = .stockReallocated(try StockReallocated(from: decoder))
        case "stock_expected": self = .stockExpected(try StockExpected(from: decoder))
        case "stock_rules_set": self = .stockRulesSet(try StockRules(from: decoder))
        case "stock_released": self = .stockReleased(try StockReleased(from: decoder))
        case "stock_shipped": self = .stockShipped(try StockShipped(from: decoder))
        case "hold_taken": self = .holdTaken(try HoldTaken(from: decoder))
        case "hold_changed": self = .holdChanged(try HoldChanged(from: decoder))
        case "hold_extended": self = .holdExtended(try HoldExtended(from: decoder))
        case "hold_ended": self = .holdEnded(try HoldEnded(from: decoder))
        case "shipment_sent": self = .shipmentSent(try ShipmentSent(from: decoder))
        case "shipment_delivered": self = .shipmentDelivered(try ShipmentDelivered(from: decoder))
        case "invoice_issued": self = .invoiceIssued(try InvoiceIssued(from: decoder))
        case "invoice_paid": self = .invoicePaid(try InvoicePaid(from: decoder))
        case "invoice_credited": self = .invoiceCredited(try InvoiceCredited(from: decoder))
        case "payment_received": self = .paymentReceived(try PaymentReceived(from: decoder))
        case let word: throw UnknownWord(word: word, at: fields.codingPath)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .sellerSet(let content):
            try fields.encode("seller_set", forKey: .type)
            try content.encode(to: encoder)
        case .policySet(let content):
            try fields.encode("policy_set", forKey: .type)
            try content.encode(to: encoder)
        case .ruleSetSet(let content):
            try fields.encode("rule_set_set", forKey: .type)
            try content.encode(to: encoder)
        case .taxTableSet(let content):
            try fields.encode("tax_table_set", forKey: .type)
            try content.encode(to: encoder)
        case .locationSet(let content):
            try fields.encode("location_set", forKey: .type)
            try content.encode(to: encoder)
        case .customerSet(let content):
            try fields.encode("customer_set", forKey: .type)
            try content.encode(to: encoder)
        case .productSet(let content):
            try fields.encode("product_set", forKey: .type)
            try content.encode(to: encoder)
        case .priceListSet(let content):
            try fields.encode("price_list_set", forKey: .type)
            try content.encode(to: encoder)
        case .orderDrafted(let content):
            try fields.encode("order_drafted", forKey: .type)
            try content.encode(to: encoder)
        case .orderQuoted(let content):
            try fields.encode("order_quoted", forKey: .type)
            try content.encode(to: encoder)
        case .orderPlaced(let content):
            try fields.encode("order_placed", forKey: .type)
            try content.encode(to: encoder)
        case .orderConfirmed(let content):
            try fields.encode("order_confirmed", forKey: .type)
            try content.encode(to: encoder)
        case .orderAmended(let content):
            try fields.encode("order_amended", forKey: .type)
            try content.encode(to: encoder)
        case .orderCancelled(let content):
            try fields.encode("order_cancelled", forKey: .type)
            try content.encode(to: encoder)
        case .orderClosed(let content):
            try fields.encode("order_closed", forKey: .type)
            try content.encode(to: encoder)
        case .orderHeld(let content):
            try fields.encode("order_held", forKey: .type)
            try content.encode(to: encoder)
        case .orderHoldReleased(let content):
            try fields.encode("order_hold_released", forKey: .type)
            try content.encode(to: encoder)
        case .orderReserved(let content):
            try fields.encode("order_reserved", forKey: .type)
            try content.encode(to: encoder)
        case .orderReleased(let content):
            try fields.encode("order_released", forKey: .type)
            try content.encode(to: encoder)
        case .orderPicked(let content):
            try fields.encode("order_picked", forKey: .type)
            try content.encode(to: encoder)
        case .orderShipped(let content):
            try fields.encode("order_shipped", forKey: .type)
            try content.encode(to: encoder)
        case .orderDelivered(let content):
            try fields.encode("order_delivered", forKey: .type)
            try content.encode(to: encoder)
        case .orderInvoiced(let content):
            try fields.encode("order_invoiced", forKey: .type)
            try content.encode(to: encoder)
        case .orderPaid(let content):
            try fields.encode("order_paid", forKey: .type)
            try content.encode(to: encoder)
        case .orderAdvanceInvoiced(let content):
            try fields.encode("order_advance_invoiced", forKey: .type)
            try content.encode(to: encoder)
        case .orderCredited(let content):
            try fields.encode("order_credited", forKey: .type)
            try content.encode(to: encoder)
        case .orderPrepaid(let content):
            try fields.encode("order_prepaid", forKey: .type)
            try content.encode(to: encoder)
        case .stockReceived(let content):
            try fields.encode("stock_received", forKey: .type)
            try content.encode(to: encoder)
        case .stockAdjusted(let content):
            try fields.encode("stock_adjusted", forKey: .type)
            try content.encode(to: encoder)
        case .stockTransferred(let content):
            try fields.encode("stock_transferred", forKey: .type)
            try content.encode(to: encoder)
        case .stockIssued(let content):
            try fields.encode("stock_issued", forKey: .type)
            try content.encode(to: encoder)
        case .stockReturned(let content):
            try fields.encode("stock_returned", forKey: .type)
            try content.encode(to: encoder)
        case .stockReserved(let content):
            try fields.encode("stock_reserved", forKey: .type)
            try content.encode(to: encoder)
        case .stockBackordered(let content):
            try fields.encode("stock_backordered", forKey: .type)
            try content.encode(to: encoder)
        case .stockHeld(let content):
            try fields.encode("stock_held", forKey: .type)
            try content.encode(to: encoder)
        case .stockHoldExtended(let content):
            try fields.encode("stock_hold_extended", forKey: .type)
            try content.encode(to: encoder)
        case .stockHoldReleased(let content):
            try fields.encode("stock_hold_released", forKey: .type)
            try content.encode(to: encoder)
        case .stockFilled(let content):
            try fields.encode("stock_filled", forKey: .type)
            try content.encode(to: encoder)
        case .stockReallocated(let content):
            try fields.encode("stock_reallocated", forKey: .type)
            try content.encode(to: encoder)
        case .stockExpected(let content):
            try fields.encode("stock_expected", forKey: .type)
            try content.encode(to: encoder)
        case .stockRulesSet(let content):
            try fields.encode("stock_rules_set", forKey: .type)
            try content.encode(to: encoder)
        case .stockReleased(let content):
            try fields.encode("stock_released", forKey: .type)
            try content.encode(to: encoder)
        case .stockShipped(let content):
            try fields.encode("stock_shipped", forKey: .type)
            try content.encode(to: encoder)
        case .holdTaken(let content):
            try fields.encode("hold_taken", forKey: .type)
            try content.encode(to: encoder)
        case .holdChanged(let content):
            try fields.encode("hold_changed", forKey: .type)
            try content.encode(to: encoder)
        case .holdExtended(let content):
            try fields.encode("hold_extended", forKey: .type)
            try content.encode(to: encoder)
        case .holdEnded(let content):
            try fields.encode("hold_ended", forKey: .type)
            try content.encode(to: encoder)
        case .shipmentSent(let content):
            try fields.encode("shipment_sent", forKey: .type)
            try content.encode(to: encoder)
        case .shipmentDelivered(let content):
            try fields.encode("shipment_delivered", forKey: .type)
            try content.encode(to: encoder)
        case .invoiceIssued(let content):
            try fields.encode("invoice_issued", forKey: .type)
            try content.encode(to: encoder)
        case .invoicePaid(let content):
            try fields.encode("invoice_paid", forKey: .type)
            try content.encode(to: encoder)
        case .invoiceCredited(let content):
            try fields.encode("invoice_credited", forKey: .type)
            try content.encode(to: encoder)
        case .paymentReceived(let content):
            try fields.encode("payment_received", forKey: .type)
            try content.encode(to: encoder)
        }
    }
}

/// The answer to one question.
public indirect enum PromiseAnswer: Codable, Hashable, Sendable {
    /// How many by a date.
    case quantityBy(QuantityPromised)
    /// When so many.
    case dateOf(DatePromised)
    /// Date by date.
    case schedule(PromiseSchedule)

    enum CodingKeys: String, CodingKey {
        case type
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        switch try fields.decode(String.self, forKey: .type) {
        case "quantity_by": self = .quantityBy(try QuantityPromised(from: decoder))
        case "date_of": self = .dateOf(try DatePromised(from: decoder))
        case "schedule": self = .schedule(try PromiseSchedule(from: decoder))
        case let word: throw UnknownWord(word: word, at: fields.codingPath)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .quantityBy(let content):
            try fields.encode("quantity_by", forKey: .type)
            try content.encode(to: encoder)
        case .dateOf(let content):
            try fields.encode("date_of", forKey: .type)
            try content.encode(to: encoder)
        case .schedule(let content):
            try fields.encode("schedule", forKey: .type)
            try content.encode(to: encoder)
        }
    }
}

/// One question. Each is answered by itself, as if nothing were promised to the others.
public indirect enum PromiseQuestion: Codable, Hashable, Sendable {
    /// How many by a date?
    case quantityBy(AskQuantity)
    /// When could so many be had?
    case dateOf(AskDate)
    /// Date by date.
    case schedule(AskSchedule)

    enum CodingKeys: String, CodingKey {
        case type
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        switch try fields.decode(String.self, forKey: .type) {
        case "quantity_by": self = .quantityBy(try AskQuantity(from: decoder))
        case "date_of": self = .dateOf(try AskDate(from: decoder))
        case "schedule": self = .schedule(try AskSchedule(from: decoder))
        case let word: throw UnknownWord(word: word, at: fields.codingPath)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .quantityBy(let content):
            try fields.encode("quantity_by", forKey: .type)
            try content.encode(to: encoder)
        case .dateOf(let content):
            try fields.encode("date_of", forKey: .type)
            try content.encode(to: encoder)
        case .schedule(let content):
            try fields.encode("schedule", forKey: .type)
            try content.encode(to: encoder)
        }
    }
}

/// What a promotion takes off. Percentages are of what earlier promotions have left.
public indirect enum PromotionEffect: Codable, Hashable, Sendable {
    /// A percentage off each line.
    case linePercent(LinePercent)
    /// An amount off each line.
    case lineAmount(LineAmount)
    /// A percentage off the sum.
    case documentPercent(DocumentPercent)
    /// An amount off the sum.
    case documentAmount(DocumentAmount)
    /// Buy x, get y at a discount.
    case buyXGetY(BuyGet)
    /// A discount off the sum by quantity or value.
    case tiered(Tiered)

    enum CodingKeys: String, CodingKey {
        case type
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        switch try fields.decode(String.self, forKey: .type) {
        case "line_percent": self = .linePercent(try LinePercent(from: decoder))
        case "line_amount": self = .lineAmount(try LineAmount(from: decoder))
        case "document_percent": self = .documentPercent(try DocumentPercent(from: decoder))
        case "document_amount": self = .documentAmount(try DocumentAmount(from: decoder))
        case "buy_x_get_y": self = .buyXGetY(try BuyGet(from: decoder))
        case "tiered": self = .tiered(try Tiered(from: decoder))
        case let word: throw UnknownWord(word: word, at: fields.codingPath)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .linePercent(let content):
            try fields.encode("line_percent", forKey: .type)
            try content.encode(to: encoder)
        case .lineAmount(let content):
            try fields.encode("line_amount", forKey: .type)
            try content.encode(to: encoder)
        case .documentPercent(let content):
            try fields.encode("document_percent", forKey: .type)
            try content.encode(to: encoder)
        case .documentAmount(let content):
            try fields.encode("document_amount", forKey: .type)
            try content.encode(to: encoder)
        case .buyXGetY(let content):
            try fields.encode("buy_x_get_y", forKey: .type)
            try content.encode(to: encoder)
        case .tiered(let content):
            try fields.encode("tiered", forKey: .type)
            try content.encode(to: encoder)
        }
    }
}

/// When a product is ordered, and how much.
public indirect enum ReplenishmentPolicy: Codable, Hashable, Sendable {
    /// A fixed lot at the reorder point.
    case reorderPoint(ReorderPoint)
    /// The cheapest lot at the reorder point.
    case economicOrderQuantity(EconomicOrderQuantity)
    /// Up to the maximum at the minimum.
    case minMax(MinMax)
    /// Up to a target that follows usage, at each review.
    case periodicReview(PeriodicReview)
    /// What is claimed and missing.
    case lotForLot(LotForLot)

    enum CodingKeys: String, CodingKey {
        case type
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        switch try fields.decode(String.self, forKey: .type) {
        case "reorder_point": self = .reorderPoint(try ReorderPoint(from: decoder))
        case "economic_order_quantity": self = .economicOrderQuantity(try EconomicOrderQuantity(from: decoder))
        case "min_max": self = .minMax(try MinMax(from: decoder))
        case "periodic_review": self = .periodicReview(try PeriodicReview(from: decoder))
        case "lot_for_lot": self = .lotForLot(try LotForLot(from: decoder))
        case let word: throw UnknownWord(word: word, at: fields.codingPath)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .reorderPoint(let content):
            try fields.encode("reorder_point", forKey: .type)
            try content.encode(to: encoder)
        case .economicOrderQuantity(let content):
            try fields.encode("economic_order_quantity", forKey: .type)
            try content.encode(to: encoder)
        case .minMax(let content):
            try fields.encode("min_max", forKey: .type)
            try content.encode(to: encoder)
        case .periodicReview(let content):
            try fields.encode("periodic_review", forKey: .type)
            try content.encode(to: encoder)
        case .lotForLot(let content):
            try fields.encode("lot_for_lot", forKey: .type)
            try content.encode(to: encoder)
        }
    }
}

/// The state of an aggregate.
public indirect enum AggregateState: Codable, Hashable, Sendable {
    /// The seller.
    case seller(Seller)
    /// What happens by itself.
    case policy(Policy)
    /// The checks.
    case ruleSet(RuleSet)
    /// The table of taxes.
    case taxTable(TaxTable)
    /// A location.
    case location(Location)
    /// A customer.
    case customer(Customer)
    /// A product.
    case product(Product)
    /// A price list.
    case priceList(PriceList)
    /// A stock item.
    case stock(StockItemState)
    /// An order.
    case order(Order)
    /// A shipment.
    case shipment(Shipment)
    /// A hold on stock.
    case stockHold(StockHold)
    /// An invoice.
    case invoice(Invoice)
    /// A payment.
    case payment(Payment)

    enum CodingKeys: String, CodingKey {
        case type
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        switch try fields.decode(String.self, forKey: .type) {
        case "seller": self = .seller(try Seller(from: decoder))
        case "policy": self = .policy(try Policy(from: decoder))
        case "rule_set": self = .ruleSet(try RuleSet(from: decoder))
        case "tax_table": self = .taxTable(try TaxTable(from: decoder))
        case "location": self = .location(try Location(from: decoder))
        case "customer": self = .customer(try Customer(from: decoder))
        case "product": self = .product(try Product(from: decoder))
        case "price_list": self = .priceList(try PriceList(from: decoder))
        case "stock": self = .stock(try StockItemState(from: decoder))
        case "order": self = .order(try Order(from: decoder))
        case "shipment": self = .shipment(try Shipment(from: decoder))
        case "stock_hold": self = .stockHold(try StockHold(from: decoder))
        case "invoice": self = .invoice(try Invoice(from: decoder))
        case "payment": self = .payment(try Payment(from: decoder))
        case let word: throw UnknownWord(word: word, at: fields.codingPath)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .seller(let content):
            try fields.encode("seller", forKey: .type)
            try content.encode(to: encoder)
        case .policy(let content):
            try fields.encode("policy", forKey: .type)
            try content.encode(to: encoder)
        case .ruleSet(let content):
            try fields.encode("rule_set", forKey: .type)
            try content.encode(to: encoder)
        case .taxTable(let content):
            try fields.encode("tax_table", forKey: .type)
            try content.encode(to: encoder)
        case .location(let content):
            try fields.encode("location", forKey: .type)
            try content.encode(to: encoder)
        case .customer(let content):
            try fields.encode("customer", forKey: .type)
            try content.encode(to: encoder)
        case .product(let content):
            try fields.encode("product", forKey: .type)
            try content.encode(to: encoder)
        case .priceList(let content):
            try fields.encode("price_list", forKey: .type)
            try content.encode(to: encoder)
        case .stock(let content):
            try fields.encode("stock", forKey: .type)
            try content.encode(to: encoder)
        case .order(let content):
            try fields.encode("order", forKey: .type)
            try content.encode(to: encoder)
        case .shipment(let content):
            try fields.encode("shipment", forKey: .type)
            try content.encode(to: encoder)
        case .stockHold(let content):
            try fields.encode("stock_hold", forKey: .type)
            try content.encode(to: encoder)
        case .invoice(let content):
            try fields.encode("invoice", forKey: .type)
            try content.encode(to: encoder)
        case .payment(let content):
            try fields.encode("payment", forKey: .type)
            try content.encode(to: encoder)
        }
    }
}

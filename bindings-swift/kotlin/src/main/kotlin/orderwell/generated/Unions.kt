// Written by `cargo xtask generate` from the schema of the door; not to be edited.
package orderwell

/** A command. Each has an id beside it: the same id twice is the same command. */
sealed interface Command : Record {
    /** States who sells. */
    data class SetSeller(val content: orderwell.Seller) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "set_seller", content)
    }

    /** States what happens by itself. */
    data class SetPolicy(val content: orderwell.Policy) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "set_policy", content)
    }

    /** States which checks are made. */
    data class SetRuleSet(val content: orderwell.RuleSet) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "set_rule_set", content)
    }

    /** States which products are taxed how, for whom and where. */
    data class SetTaxTable(val content: orderwell.TaxTable) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "set_tax_table", content)
    }

    /** States a place where stock lies. */
    data class SetLocation(val content: orderwell.Location) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "set_location", content)
    }

    /** States a customer. */
    data class SetCustomer(val content: orderwell.Customer) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "set_customer", content)
    }

    /** States a product. */
    data class SetProduct(val content: orderwell.Product) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "set_product", content)
    }

    /** States the prices of a list. */
    data class SetPriceList(val content: orderwell.PriceList) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "set_price_list", content)
    }

    /** Writes a draft down. */
    data class DraftOrder(val content: orderwell.OrderDraft) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "draft_order", content)
    }

    /** Offers an order to the buyer. */
    data class QuoteOrder(val content: orderwell.OrderDraft) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "quote_order", content)
    }

    /** Places an order. */
    data class PlaceOrder(val content: orderwell.OrderDraft) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "place_order", content)
    }

    /** Confirms a placed order. */
    data class ConfirmOrder(val content: orderwell.ConfirmOrder) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "confirm_order", content)
    }

    /** Changes lines of an order. */
    data class AmendOrder(val content: orderwell.AmendOrder) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "amend_order", content)
    }

    /** Gives units of an order up. */
    data class CancelOrder(val content: orderwell.CancelOrder) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "cancel_order", content)
    }

    /** Ends an order. */
    data class CloseOrder(val content: orderwell.CloseOrder) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "close_order", content)
    }

    /** Stops an order. */
    data class HoldOrder(val content: orderwell.HoldOrder) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "hold_order", content)
    }

    /** Takes a hold away. */
    data class ReleaseHold(val content: orderwell.ReleaseHold) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "release_hold", content)
    }

    /** Books goods in. */
    data class ReceiveStock(val content: orderwell.ReceiveStock) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "receive_stock", content)
    }

    /** Sets on hand to what was counted. */
    data class AdjustStock(val content: orderwell.AdjustStock) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "adjust_stock", content)
    }

    /** Moves goods to another location, or into another state. */
    data class TransferStock(val content: orderwell.TransferStock) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "transfer_stock", content)
    }

    /** Takes goods out without an order. */
    data class IssueStock(val content: orderwell.IssueStock) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "issue_stock", content)
    }

    /** Books goods in that a buyer sent back. */
    data class ReturnStock(val content: orderwell.ReturnStock) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "return_stock", content)
    }

    /** States what supply is expected. */
    data class ExpectStock(val content: orderwell.ExpectStock) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "expect_stock", content)
    }

    /** States what is demanded of the stock of a product. */
    data class SetStockRules(val content: orderwell.StockRules) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "set_stock_rules", content)
    }

    /** Keeps units for somebody for some time. */
    data class HoldStock(val content: orderwell.HoldStock) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "hold_stock", content)
    }

    /** Changes what a hold on stock is for. */
    data class ChangeStockHold(val content: orderwell.ChangeStockHold) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "change_stock_hold", content)
    }

    /** Lets a hold on stock last longer, or end earlier. */
    data class ExtendStockHold(val content: orderwell.ExtendStockHold) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "extend_stock_hold", content)
    }

    /** Gives back what a hold on stock has. */
    data class ReleaseStockHold(val content: orderwell.ReleaseStockHold) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "release_stock_hold", content)
    }

    /** Sweeps holds on stock away whose time is over. */
    data class ExpireStockHolds(val content: orderwell.ExpireStockHolds) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "expire_stock_holds", content)
    }

    /** Promises what came in to those who wait for it. */
    data class FillBackorders(val content: orderwell.FillBackorders) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "fill_backorders", content)
    }

    /** Takes promised units from one order and promises them to a more urgent one. */
    data class ReallocateStock(val content: orderwell.ReallocateStock) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "reallocate_stock", content)
    }

    /** Promises units of an order at another location. */
    data class MoveReservation(val content: orderwell.MoveReservation) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "move_reservation", content)
    }

    /** Asks stock for what an order waits for. */
    data class ReserveOrder(val content: orderwell.ReserveOrder) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "reserve_order", content)
    }

    /** Gives an order's promises back to stock. */
    data class ReleaseOrder(val content: orderwell.ReleaseOrder) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "release_order", content)
    }

    /** Takes an order's goods from the shelf. */
    data class PickOrder(val content: orderwell.PickOrder) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "pick_order", content)
    }

    /** Sends goods of an order. */
    data class ShipOrder(val content: orderwell.ShipOrder) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "ship_order", content)
    }

    /** Notes that a shipment arrived. */
    data class DeliverShipment(val content: orderwell.DeliverShipment) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "deliver_shipment", content)
    }

    /** Invoices what an order's policy lets through. */
    data class InvoiceOrder(val content: orderwell.InvoiceOrder) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "invoice_order", content)
    }

    /** Invoices a deposit on an order. */
    data class InvoiceDeposit(val content: orderwell.InvoiceDeposit) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "invoice_deposit", content)
    }

    /** Gives back what an invoice billed. */
    data class CreditInvoice(val content: orderwell.CreditInvoice) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "credit_invoice", content)
    }

    /** Books money that came in. */
    data class RecordPayment(val content: orderwell.RecordPayment) : Command {
        override fun fields(out: JsonWriter) = out.tagged("type", "record_payment", content)
    }

    companion object {
        internal fun read(value: JsonValue): Command = when (val word = value["type"].text()) {
            "set_seller" -> SetSeller(orderwell.Seller.read(value))
            "set_policy" -> SetPolicy(orderwell.Policy.read(value))
            "set_rule_set" -> SetRuleSet(orderwell.RuleSet.read(value))
            "set_tax_table" -> SetTaxTable(orderwell.TaxTable.read(value))
            "set_location" -> SetLocation(orderwell.Location.read(value))
            "set_customer" -> SetCustomer(orderwell.Customer.read(value))
            "set_product" -> SetProduct(orderwell.Product.read(value))
            "set_price_list" -> SetPriceList(orderwell.PriceList.read(value))
            "draft_order" -> DraftOrder(orderwell.OrderDraft.read(value))
            "quote_order" -> QuoteOrder(orderwell.OrderDraft.read(value))
            "place_order" -> PlaceOrder(orderwell.OrderDraft.read(value))
            "confirm_order" -> ConfirmOrder(orderwell.ConfirmOrder.read(value))
            "amend_order" -> AmendOrder(orderwell.AmendOrder.read(value))
            "cancel_order" -> CancelOrder(orderwell.CancelOrder.read(value))
            "close_order" -> CloseOrder(orderwell.CloseOrder.read(value))
            "hold_order" -> HoldOrder(orderwell.HoldOrder.read(value))
            "release_hold" -> ReleaseHold(orderwell.ReleaseHold.read(value))
            "receive_stock" -> ReceiveStock(orderwell.ReceiveStock.read(value))
            "adjust_stock" -> AdjustStock(orderwell.AdjustStock.read(value))
            "transfer_stock" -> TransferStock(orderwell.TransferStock.read(value))
            "issue_stock" -> IssueStock(orderwell.IssueStock.read(value))
            "return_stock" -> ReturnStock(orderwell.ReturnStock.read(value))
            "expect_stock" -> ExpectStock(orderwell.ExpectStock.read(value))
            "set_stock_rules" -> SetStockRules(orderwell.StockRules.read(value))
            "hold_stock" -> HoldStock(orderwell.HoldStock.read(value))
            "change_stock_hold" -> ChangeStockHold(orderwell.ChangeStockHold.read(value))
            "extend_stock_hold" -> ExtendStockHold(orderwell.ExtendStockHold.read(value))
            "release_stock_hold" -> ReleaseStockHold(orderwell.ReleaseStockHold.read(value))
            "expire_stock_holds" -> ExpireStockHolds(orderwell.ExpireStockHolds.read(value))
            "fill_backorders" -> FillBackorders(orderwell.FillBackorders.read(value))
            "reallocate_stock" -> ReallocateStock(orderwell.ReallocateStock.read(value))
            "move_reservation" -> MoveReservation(orderwell.MoveReservation.read(value))
            "reserve_order" -> ReserveOrder(orderwell.ReserveOrder.read(value))
            "release_order" -> ReleaseOrder(orderwell.ReleaseOrder.read(value))
            "pick_order" -> PickOrder(orderwell.PickOrder.read(value))
            "ship_order" -> ShipOrder(orderwell.ShipOrder.read(value))
            "deliver_shipment" -> DeliverShipment(orderwell.DeliverShipment.read(value))
            "invoice_order" -> InvoiceOrder(orderwell.InvoiceOrder.read(value))
            "invoice_deposit" -> InvoiceDeposit(orderwell.InvoiceDeposit.read(value))
            "credit_invoice" -> CreditInvoice(orderwell.CreditInvoice.read(value))
            "record_payment" -> RecordPayment(orderwell.RecordPayment.read(value))
            else -> throw UnknownWord(word)
        }
    }
}

/** Something that happened, in whichever stage. */
sealed interface Event : Record {
    /** The seller was stated. */
    data class SellerSet(val content: orderwell.Seller) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "seller_set", content)
    }

    /** The policy was stated. */
    data class PolicySet(val content: orderwell.Policy) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "policy_set", content)
    }

    /** The checks were stated. */
    data class RuleSetSet(val content: orderwell.RuleSet) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "rule_set_set", content)
    }

    /** The table of taxes was stated. */
    data class TaxTableSet(val content: orderwell.TaxTable) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "tax_table_set", content)
    }

    /** A location was stated. */
    data class LocationSet(val content: orderwell.Location) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "location_set", content)
    }

    /** A customer was stated. */
    data class CustomerSet(val content: orderwell.Customer) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "customer_set", content)
    }

    /** A product was stated. */
    data class ProductSet(val content: orderwell.Product) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "product_set", content)
    }

    /** A price list was stated. */
    data class PriceListSet(val content: orderwell.PriceList) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "price_list_set", content)
    }

    /** It was drafted, or drafted anew. */
    data class OrderDrafted(val content: orderwell.OrderContent) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_drafted", content)
    }

    /** It was quoted, or quoted anew. */
    data class OrderQuoted(val content: orderwell.OrderContent) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_quoted", content)
    }

    /** It was placed: from now on it binds. */
    data class OrderPlaced(val content: orderwell.OrderContent) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_placed", content)
    }

    /** It was confirmed. */
    data class OrderConfirmed(val content: orderwell.OrderConfirmed) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_confirmed", content)
    }

    /** Its lines were changed. */
    data class OrderAmended(val content: orderwell.OrderAmended) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_amended", content)
    }

    /** Units were cancelled; the order is, when none is left and none was shipped. */
    data class OrderCancelled(val content: orderwell.OrderUnitsCancelled) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_cancelled", content)
    }

    /** It was closed. */
    data class OrderClosed(val content: orderwell.OrderClosed) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_closed", content)
    }

    /** It was put on hold. */
    data class OrderHeld(val content: orderwell.OrderHeld) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_held", content)
    }

    /** A hold was taken away. */
    data class OrderHoldReleased(val content: orderwell.OrderHoldReleased) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_hold_released", content)
    }

    /** Stock was promised. */
    data class OrderReserved(val content: orderwell.OrderReserved) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_reserved", content)
    }

    /** Promises were given back. */
    data class OrderReleased(val content: orderwell.OrderReleased) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_released", content)
    }

    /** Goods were taken from the shelf. */
    data class OrderPicked(val content: orderwell.OrderPicked) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_picked", content)
    }

    /** Goods were sent. */
    data class OrderShipped(val content: orderwell.OrderShipped) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_shipped", content)
    }

    /** Goods arrived. */
    data class OrderDelivered(val content: orderwell.OrderDelivered) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_delivered", content)
    }

    /** Goods were invoiced. */
    data class OrderInvoiced(val content: orderwell.OrderInvoiced) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_invoiced", content)
    }

    /** Money came in. */
    data class OrderPaid(val content: orderwell.OrderPaid) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_paid", content)
    }

    /** A part was invoiced in advance. */
    data class OrderAdvanceInvoiced(val content: orderwell.OrderAdvanceInvoiced) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_advance_invoiced", content)
    }

    /** A part of an invoice was given back. */
    data class OrderCredited(val content: orderwell.OrderCredited) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_credited", content)
    }

    /** Money came in before there was an invoice. */
    data class OrderPrepaid(val content: orderwell.OrderPaid) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "order_prepaid", content)
    }

    /** Goods came in. */
    data class StockReceived(val content: orderwell.StockReceived) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_received", content)
    }

    /** Goods were counted. */
    data class StockAdjusted(val content: orderwell.StockAdjusted) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_adjusted", content)
    }

    /** Goods were moved. */
    data class StockTransferred(val content: orderwell.StockTransferred) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_transferred", content)
    }

    /** Goods left without an order. */
    data class StockIssued(val content: orderwell.StockIssued) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_issued", content)
    }

    /** Goods came back from a buyer. */
    data class StockReturned(val content: orderwell.StockReturned) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_returned", content)
    }

    /** Goods were promised; the rest, if any, waits. */
    data class StockReserved(val content: orderwell.StockReserved) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_reserved", content)
    }

    /** Nothing could be promised: all of it waits. */
    data class StockBackordered(val content: orderwell.StockReserved) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_backordered", content)
    }

    /** A hold has these units. */
    data class StockHeld(val content: orderwell.StockHeld) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_held", content)
    }

    /** A hold lasts until another instant. */
    data class StockHoldExtended(val content: orderwell.StockHoldExtended) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_hold_extended", content)
    }

    /** A hold has nothing any more. */
    data class StockHoldReleased(val content: orderwell.StockHoldReleased) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_hold_released", content)
    }

    /** Orders that waited got what came in. */
    data class StockFilled(val content: orderwell.StockFilled) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_filled", content)
    }

    /** Promised units went from one order to another. */
    data class StockReallocated(val content: orderwell.StockReallocated) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_reallocated", content)
    }

    /** Goods are expected. */
    data class StockExpected(val content: orderwell.StockExpected) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_expected", content)
    }

    /** Something is demanded of the stock. */
    data class StockRulesSet(val content: orderwell.StockRules) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_rules_set", content)
    }

    /** Promises were given back. */
    data class StockReleased(val content: orderwell.StockReleased) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_released", content)
    }

    /** Goods left. */
    data class StockShipped(val content: orderwell.StockShipped) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_shipped", content)
    }

    /** It was taken. */
    data class HoldTaken(val content: orderwell.HoldTaken) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "hold_taken", content)
    }

    /** It is for something else. */
    data class HoldChanged(val content: orderwell.HoldChanged) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "hold_changed", content)
    }

    /** It lasts until another instant. */
    data class HoldExtended(val content: orderwell.HoldExtended) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "hold_extended", content)
    }

    /** It ended. */
    data class HoldEnded(val content: orderwell.HoldEnded) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "hold_ended", content)
    }

    /** It left. */
    data class ShipmentSent(val content: orderwell.ShipmentSent) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "shipment_sent", content)
    }

    /** It arrived. */
    data class ShipmentDelivered(val content: orderwell.ShipmentDelivered) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "shipment_delivered", content)
    }

    /** It was issued. */
    data class InvoiceIssued(val content: orderwell.InvoiceIssued) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "invoice_issued", content)
    }

    /** Money came in. */
    data class InvoicePaid(val content: orderwell.InvoicePaid) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "invoice_paid", content)
    }

    /** A part of it, or all, was given back. */
    data class InvoiceCredited(val content: orderwell.InvoiceCredited) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "invoice_credited", content)
    }

    /** It came in. */
    data class PaymentReceived(val content: orderwell.PaymentReceived) : Event {
        override fun fields(out: JsonWriter) = out.tagged("type", "payment_received", content)
    }

    companion object {
        internal fun read(value: JsonValue): Event = when (val word = value["type"].text()) {
            "seller_set" -> SellerSet(orderwell.Seller.read(value))
            "policy_set" -> PolicySet(orderwell.Policy.read(value))
            "rule_set_set" -> RuleSetSet(orderwell.RuleSet.read(value))
            "tax_table_set" -> TaxTableSet(orderwell.TaxTable.read(value))
            "location_set" -> LocationSet(orderwell.Location.read(value))
            "customer_set" -> CustomerSet(orderwell.Customer.read(value))
            "product_set" -> ProductSet(orderwell.Product.read(value))
            "price_list_set" -> PriceListSet(orderwell.PriceList.read(value))
            "order_drafted" -> OrderDrafted(orderwell.OrderContent.read(value))
            "order_quoted" -> OrderQuoted(orderwell.OrderContent.read(value))
            "order_placed" -> OrderPlaced(orderwell.OrderContent.read(value))
            "order_confirmed" -> OrderConfirmed(orderwell.OrderConfirmed.read(value))
            "order_amended" -> OrderAmended(orderwell.OrderAmended.read(value))
            "order_cancelled" -> OrderCancelled(orderwell.OrderUnitsCancelled.read(value))
            "order_closed" -> OrderClosed(orderwell.OrderClosed.read(value))
            "order_held" -> OrderHeld(orderwell.OrderHeld.read(value))
            "order_hold_released" -> OrderHoldReleased(orderwell.OrderHoldReleased.read(value))
            "order_reserved" -> OrderReserved(orderwell.OrderReserved.read(value))
            "order_released" -> OrderReleased(orderwell.OrderReleased.read(value))
            "order_picked" -> OrderPicked(orderwell.OrderPicked.read(value))
            "order_shipped" -> OrderShipped(orderwell.OrderShipped.read(value))
            "order_delivered" -> OrderDelivered(orderwell.OrderDelivered.read(value))
            "order_invoiced" -> OrderInvoiced(orderwell.OrderInvoiced.read(value))
            "order_paid" -> OrderPaid(orderwell.OrderPaid.read(value))
            "order_advance_invoiced" -> OrderAdvanceInvoiced(orderwell.OrderAdvanceInvoiced.read(value))
            "order_credited" -> OrderCredited(orderwell.OrderCredited.read(value))
            "order_prepaid" -> OrderPrepaid(orderwell.OrderPaid.read(value))
            "stock_received" -> StockReceived(orderwell.StockReceived.read(value))
            "stock_adjusted" -> StockAdjusted(orderwell.StockAdjusted.read(value))
            "stock_transferred" -> StockTransferred(orderwell.StockTransferred.read(value))
            "stock_issued" -> StockIssued(orderwell.StockIssued.read(value))
            "stock_returned" -> StockReturned(orderwell.StockReturned.read(value))
            "stock_reserved" -> StockReserved(orderwell.StockReserved.read(value))
            "stock_backordered" -> StockBackordered(orderwell.StockReserved.read(value))
            "stock_held" -> StockHeld(orderwell.StockHeld.read(value))
            "stock_hold_extended" -> StockHoldExtended(orderwell.StockHoldExtended.read(value))
            "stock_hold_released" -> StockHoldReleased(orderwell.StockHoldReleased.read(value))
            "stock_filled" -> StockFilled(orderwell.StockFilled.read(value))
            "stock_reallocated" -> StockReallocated(orderwell.StockReallocated.read(value))
            "stock_expected" -> StockExpected(orderwell.StockExpected.read(value))
            "stock_rules_set" -> StockRulesSet(orderwell.StockRules.read(value))
            "stock_released" -> StockReleased(orderwell.StockReleased.read(value))
            "stock_shipped" -> StockShipped(orderwell.StockShipped.read(value))
            "hold_taken" -> HoldTaken(orderwell.HoldTaken.read(value))
            "hold_changed" -> HoldChanged(orderwell.HoldChanged.read(value))
            "hold_extended" -> HoldExtended(orderwell.HoldExtended.read(value))
            "hold_ended" -> HoldEnded(orderwell.HoldEnded.read(value))
            "shipment_sent" -> ShipmentSent(orderwell.ShipmentSent.read(value))
            "shipment_delivered" -> ShipmentDelivered(orderwell.ShipmentDelivered.read(value))
            "invoice_issued" -> InvoiceIssued(orderwell.InvoiceIssued.read(value))
            "invoice_paid" -> InvoicePaid(orderwell.InvoicePaid.read(value))
            "invoice_credited" -> InvoiceCredited(orderwell.InvoiceCredited.read(value))
            "payment_received" -> PaymentReceived(orderwell.PaymentReceived.read(value))
            else -> throw UnknownWord(word)
        }
    }
}

/** The answer to one question. */
sealed interface PromiseAnswer : Record {
    /** How many by a date. */
    data class QuantityBy(val content: orderwell.QuantityPromised) : PromiseAnswer {
        override fun fields(out: JsonWriter) = out.tagged("type", "quantity_by", content)
    }

    /** When so many. */
    data class DateOf(val content: orderwell.DatePromised) : PromiseAnswer {
        override fun fields(out: JsonWriter) = out.tagged("type", "date_of", content)
    }

    /** Date by date. */
    data class Schedule(val content: orderwell.PromiseSchedule) : PromiseAnswer {
        override fun fields(out: JsonWriter) = out.tagged("type", "schedule", content)
    }

    companion object {
        internal fun read(value: JsonValue): PromiseAnswer = when (val word = value["type"].text()) {
            "quantity_by" -> QuantityBy(orderwell.QuantityPromised.read(value))
            "date_of" -> DateOf(orderwell.DatePromised.read(value))
            "schedule" -> Schedule(orderwell.PromiseSchedule.read(value))
            else -> throw UnknownWord(word)
        }
    }
}

/** One question. Each is answered by itself, as if nothing were promised to the others. */
sealed interface PromiseQuestion : Record {
    /** How many by a date? */
    data class QuantityBy(val content: orderwell.AskQuantity) : PromiseQuestion {
        override fun fields(out: JsonWriter) = out.tagged("type", "quantity_by", content)
    }

    /** When could so many be had? */
    data class DateOf(val content: orderwell.AskDate) : PromiseQuestion {
        override fun fields(out: JsonWriter) = out.tagged("type", "date_of", content)
    }

    /** Date by date. */
    data class Schedule(val content: orderwell.AskSchedule) : PromiseQuestion {
        override fun fields(out: JsonWriter) = out.tagged("type", "schedule", content)
    }

    companion object {
        internal fun read(value: JsonValue): PromiseQuestion = when (val word = value["type"].text()) {
            "quantity_by" -> QuantityBy(orderwell.AskQuantity.read(value))
            "date_of" -> DateOf(orderwell.AskDate.read(value))
            "schedule" -> Schedule(orderwell.AskSchedule.read(value))
            else -> throw UnknownWord(word)
        }
    }
}

/** What a promotion takes off. Percentages are of what earlier promotions have left. */
sealed interface PromotionEffect : Record {
    /** A percentage off each line. */
    data class LinePercent(val content: orderwell.LinePercent) : PromotionEffect {
        override fun fields(out: JsonWriter) = out.tagged("type", "line_percent", content)
    }

    /** An amount off each line. */
    data class LineAmount(val content: orderwell.LineAmount) : PromotionEffect {
        override fun fields(out: JsonWriter) = out.tagged("type", "line_amount", content)
    }

    /** A percentage off the sum. */
    data class DocumentPercent(val content: orderwell.DocumentPercent) : PromotionEffect {
        override fun fields(out: JsonWriter) = out.tagged("type", "document_percent", content)
    }

    /** An amount off the sum. */
    data class DocumentAmount(val content: orderwell.DocumentAmount) : PromotionEffect {
        override fun fields(out: JsonWriter) = out.tagged("type", "document_amount", content)
    }

    /** Buy x, get y at a discount. */
    data class BuyXGetY(val content: orderwell.BuyGet) : PromotionEffect {
        override fun fields(out: JsonWriter) = out.tagged("type", "buy_x_get_y", content)
    }

    /** A discount off the sum by quantity or value. */
    data class Tiered(val content: orderwell.Tiered) : PromotionEffect {
        override fun fields(out: JsonWriter) = out.tagged("type", "tiered", content)
    }

    companion object {
        internal fun read(value: JsonValue): PromotionEffect = when (val word = value["type"].text()) {
            "line_percent" -> LinePercent(orderwell.LinePercent.read(value))
            "line_amount" -> LineAmount(orderwell.LineAmount.read(value))
            "document_percent" -> DocumentPercent(orderwell.DocumentPercent.read(value))
            "document_amount" -> DocumentAmount(orderwell.DocumentAmount.read(value))
            "buy_x_get_y" -> BuyXGetY(orderwell.BuyGet.read(value))
            "tiered" -> Tiered(orderwell.Tiered.read(value))
            else -> throw UnknownWord(word)
        }
    }
}

/** When a product is ordered, and how much. */
sealed interface ReplenishmentPolicy : Record {
    /** A fixed lot at the reorder point. */
    data class ReorderPoint(val content: orderwell.ReorderPoint) : ReplenishmentPolicy {
        override fun fields(out: JsonWriter) = out.tagged("type", "reorder_point", content)
    }

    /** The cheapest lot at the reorder point. */
    data class EconomicOrderQuantity(val content: orderwell.EconomicOrderQuantity) : ReplenishmentPolicy {
        override fun fields(out: JsonWriter) = out.tagged("type", "economic_order_quantity", content)
    }

    /** Up to the maximum at the minimum. */
    data class MinMax(val content: orderwell.MinMax) : ReplenishmentPolicy {
        override fun fields(out: JsonWriter) = out.tagged("type", "min_max", content)
    }

    /** Up to a target that follows usage, at each review. */
    data class PeriodicReview(val content: orderwell.PeriodicReview) : ReplenishmentPolicy {
        override fun fields(out: JsonWriter) = out.tagged("type", "periodic_review", content)
    }

    /** What is claimed and missing. */
    data class LotForLot(val content: orderwell.LotForLot) : ReplenishmentPolicy {
        override fun fields(out: JsonWriter) = out.tagged("type", "lot_for_lot", content)
    }

    companion object {
        internal fun read(value: JsonValue): ReplenishmentPolicy = when (val word = value["type"].text()) {
            "reorder_point" -> ReorderPoint(orderwell.ReorderPoint.read(value))
            "economic_order_quantity" -> EconomicOrderQuantity(orderwell.EconomicOrderQuantity.read(value))
            "min_max" -> MinMax(orderwell.MinMax.read(value))
            "periodic_review" -> PeriodicReview(orderwell.PeriodicReview.read(value))
            "lot_for_lot" -> LotForLot(orderwell.LotForLot.read(value))
            else -> throw UnknownWord(word)
        }
    }
}

/** The state of an aggregate. */
sealed interface State : Record {
    /** The seller. */
    data class Seller(val content: orderwell.Seller) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "seller", content)
    }

    /** What happens by itself. */
    data class Policy(val content: orderwell.Policy) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "policy", content)
    }

    /** The checks. */
    data class RuleSet(val content: orderwell.RuleSet) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "rule_set", content)
    }

    /** The table of taxes. */
    data class TaxTable(val content: orderwell.TaxTable) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "tax_table", content)
    }

    /** A location. */
    data class Location(val content: orderwell.Location) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "location", content)
    }

    /** A customer. */
    data class Customer(val content: orderwell.Customer) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "customer", content)
    }

    /** A product. */
    data class Product(val content: orderwell.Product) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "product", content)
    }

    /** A price list. */
    data class PriceList(val content: orderwell.PriceList) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "price_list", content)
    }

    /** A stock item. */
    data class Stock(val content: orderwell.StockItemState) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock", content)
    }

    /** An order. */
    data class Order(val content: orderwell.Order) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "order", content)
    }

    /** A shipment. */
    data class Shipment(val content: orderwell.Shipment) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "shipment", content)
    }

    /** A hold on stock. */
    data class StockHold(val content: orderwell.StockHold) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "stock_hold", content)
    }

    /** An invoice. */
    data class Invoice(val content: orderwell.Invoice) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "invoice", content)
    }

    /** A payment. */
    data class Payment(val content: orderwell.Payment) : State {
        override fun fields(out: JsonWriter) = out.tagged("type", "payment", content)
    }

    companion object {
        internal fun read(value: JsonValue): State = when (val word = value["type"].text()) {
            "seller" -> Seller(orderwell.Seller.read(value))
            "policy" -> Policy(orderwell.Policy.read(value))
            "rule_set" -> RuleSet(orderwell.RuleSet.read(value))
            "tax_table" -> TaxTable(orderwell.TaxTable.read(value))
            "location" -> Location(orderwell.Location.read(value))
            "customer" -> Customer(orderwell.Customer.read(value))
            "product" -> Product(orderwell.Product.read(value))
            "price_list" -> PriceList(orderwell.PriceList.read(value))
            "stock" -> Stock(orderwell.StockItemState.read(value))
            "order" -> Order(orderwell.Order.read(value))
            "shipment" -> Shipment(orderwell.Shipment.read(value))
            "stock_hold" -> StockHold(orderwell.StockHold.read(value))
            "invoice" -> Invoice(orderwell.Invoice.read(value))
            "payment" -> Payment(orderwell.Payment.read(value))
            else -> throw UnknownWord(word)
        }
    }
}

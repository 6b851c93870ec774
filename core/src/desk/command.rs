//! Everything that can be asked of a desk: one list, from which routing, reading and docs follow.

use super::policy::Policy;
use crate::catalog::{PriceList, Product};
use crate::id::OrderId;
use crate::invoice::{CreditInvoice, InvoiceDeposit, InvoiceOrder};
use crate::order::{AmendOrder, CancelOrder, CloseOrder, ConfirmOrder, HoldOrder, OrderDraft, PickOrder, ReleaseHold};
use crate::party::{Customer, Seller};
use crate::pay::RecordPayment;
use crate::record::tagged;
use crate::ship::{DeliverShipment, ShipOrder};
use crate::stock::{
    AdjustStock, ChangeStockHold, ExpectStock, ExpireStockHolds, ExtendStockHold, FillBackorders, HoldStock,
    IssueStock, Location, MoveReservation, ReallocateStock, ReceiveStock, ReleaseOrder, ReleaseStockHold, ReserveOrder,
    ReturnStock, StockRules, TransferStock,
};
use crate::tax::TaxTable;
use crate::verify::RuleSet;

tagged! {
    /// A command. Each has an id beside it: the same id twice is the same command.
    pub enum Command {
        /// States who sells.
        SetSeller(Seller) = "set_seller",
        /// States what happens by itself.
        SetPolicy(Policy) = "set_policy",
        /// States which checks are made.
        SetRuleSet(RuleSet) = "set_rule_set",
        /// States which products are taxed how, for whom and where.
        SetTaxTable(TaxTable) = "set_tax_table",
        /// States a place where stock lies.
        SetLocation(Location) = "set_location",
        /// States a customer.
        SetCustomer(Customer) = "set_customer",
        /// States a product.
        SetProduct(Product) = "set_product",
        /// States the prices of a list.
        SetPriceList(PriceList) = "set_price_list",
        /// Writes a draft down.
        DraftOrder(OrderDraft) = "draft_order",
        /// Offers an order to the buyer.
        QuoteOrder(OrderDraft) = "quote_order",
        /// Places an order.
        PlaceOrder(OrderDraft) = "place_order",
        /// Confirms a placed order.
        ConfirmOrder(ConfirmOrder) = "confirm_order",
        /// Changes lines of an order.
        AmendOrder(AmendOrder) = "amend_order",
        /// Gives units of an order up.
        CancelOrder(CancelOrder) = "cancel_order",
        /// Ends an order.
        CloseOrder(CloseOrder) = "close_order",
        /// Stops an order.
        HoldOrder(HoldOrder) = "hold_order",
        /// Takes a hold away.
        ReleaseHold(ReleaseHold) = "release_hold",
        /// Books goods in.
        ReceiveStock(ReceiveStock) = "receive_stock",
        /// Sets on hand to what was counted.
        AdjustStock(AdjustStock) = "adjust_stock",
        /// Moves goods to another location, or into another state.
        TransferStock(TransferStock) = "transfer_stock",
        /// Takes goods out without an order.
        IssueStock(IssueStock) = "issue_stock",
        /// Books goods in that a buyer sent back.
        ReturnStock(ReturnStock) = "return_stock",
        /// States what supply is expected.
        ExpectStock(ExpectStock) = "expect_stock",
        /// States what is demanded of the stock of a product.
        SetStockRules(StockRules) = "set_stock_rules",
        /// Keeps units for somebody for some time.
        HoldStock(HoldStock) = "hold_stock",
        /// Changes what a hold on stock is for.
        ChangeStockHold(ChangeStockHold) = "change_stock_hold",
        /// Lets a hold on stock last longer, or end earlier.
        ExtendStockHold(ExtendStockHold) = "extend_stock_hold",
        /// Gives back what a hold on stock has.
        ReleaseStockHold(ReleaseStockHold) = "release_stock_hold",
        /// Sweeps holds on stock away whose time is over.
        ExpireStockHolds(ExpireStockHolds) = "expire_stock_holds",
        /// Promises what came in to those who wait for it.
        FillBackorders(FillBackorders) = "fill_backorders",
        /// Takes promised units from one order and promises them to a more urgent one.
        ReallocateStock(ReallocateStock) = "reallocate_stock",
        /// Promises units of an order at another location.
        MoveReservation(MoveReservation) = "move_reservation",
        /// Asks stock for what an order waits for.
        ReserveOrder(ReserveOrder) = "reserve_order",
        /// Gives an order's promises back to stock.
        ReleaseOrder(ReleaseOrder) = "release_order",
        /// Takes an order's goods from the shelf.
        PickOrder(PickOrder) = "pick_order",
        /// Sends goods of an order.
        ShipOrder(ShipOrder) = "ship_order",
        /// Notes that a shipment arrived.
        DeliverShipment(DeliverShipment) = "deliver_shipment",
        /// Invoices what an order's policy lets through.
        InvoiceOrder(InvoiceOrder) = "invoice_order",
        /// Invoices a deposit on an order.
        InvoiceDeposit(InvoiceDeposit) = "invoice_deposit",
        /// Gives back what an invoice billed.
        CreditInvoice(CreditInvoice) = "credit_invoice",
        /// Books money that came in.
        RecordPayment(RecordPayment) = "record_payment",
    }
}

impl Command {
    /// The order it is about, when it is about one.
    #[must_use]
    pub fn order_id(&self) -> Option<&OrderId> {
        match self {
            Self::SetSeller(_)
            | Self::SetPolicy(_)
            | Self::SetRuleSet(_)
            | Self::SetTaxTable(_)
            | Self::SetLocation(_)
            | Self::SetCustomer(_)
            | Self::SetProduct(_)
            | Self::SetPriceList(_)
            | Self::ReceiveStock(_)
            | Self::AdjustStock(_)
            | Self::TransferStock(_)
            | Self::IssueStock(_)
            | Self::ReturnStock(_)
            | Self::ExpectStock(_)
            | Self::SetStockRules(_)
            | Self::HoldStock(_)
            | Self::ChangeStockHold(_)
            | Self::ExtendStockHold(_)
            | Self::ReleaseStockHold(_)
            | Self::ExpireStockHolds(_)
            | Self::FillBackorders(_)
            | Self::CreditInvoice(_)
            | Self::RecordPayment(_) => None,
            Self::DraftOrder(draft) | Self::QuoteOrder(draft) | Self::PlaceOrder(draft) => Some(&draft.order_id),
            Self::ConfirmOrder(command) => Some(&command.order_id),
            Self::AmendOrder(command) => Some(&command.order_id),
            Self::CancelOrder(command) => Some(&command.order_id),
            Self::CloseOrder(command) => Some(&command.order_id),
            Self::HoldOrder(command) => Some(&command.order_id),
            Self::ReleaseHold(command) => Some(&command.order_id),
            Self::ReserveOrder(command) => Some(&command.order_id),
            Self::ReleaseOrder(command) => Some(&command.order_id),
            Self::MoveReservation(command) => Some(&command.order_id),
            Self::ReallocateStock(command) => Some(&command.to_order_id),
            Self::PickOrder(command) => Some(&command.order_id),
            Self::ShipOrder(command) => Some(&command.order_id),
            Self::DeliverShipment(command) => Some(&command.order_id),
            Self::InvoiceOrder(command) => Some(&command.order_id),
            Self::InvoiceDeposit(command) => Some(&command.order_id),
        }
    }
}

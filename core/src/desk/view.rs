//! What a decision looks at: a world, and over it what earlier steps of the same command have changed.

use alloc::vec::Vec;
use core::cell::Cell;

use super::facts::Index;
use super::policy::Policy;
use super::stream::Stream;
use super::world::{Coverage, Versioned, World};
use crate::catalog::{PriceList, Product};
use crate::id::{
    CustomerGroup, CustomerId, InvoiceId, LocationId, OrderId, PaymentId, PriceListId, ProductId, ShipmentKey,
    StockHoldId,
};
use crate::invoice::Invoice;
use crate::order::{Order, Surroundings};
use crate::party::{Customer, Seller};
use crate::pay::Payment;
use crate::ship::Shipment;
use crate::stock::{Location, StockHold, StockItem};
use crate::tax::TaxTable;
use crate::time::{Context, Timestamp};
use crate::verify::{Facts, RuleSet};

/// What a decision looks at: a world, and over it the aggregates that earlier steps have changed.
#[derive(Clone, Debug)]
pub(crate) struct View<'a> {
    base: &'a World,
    overlay: Option<&'a World>,
    /// What was looked up last.
    ///
    /// WHY: a decision asks for the same stock item and the same hold again and again.
    last_item: Cell<Option<&'a StockItem>>,
    last_hold: Cell<Option<&'a StockHold>>,
}

macro_rules! lookups {
    ($($method:ident($key:ty) in $map:ident -> $value:ty = $get:expr;)*) => { $(
        pub(crate) fn $method(&self, key: &$key) -> Option<&'a $value> {
            let over = self.overlay.and_then(|overlay| overlay.$map.get(key));
            let get: fn(&'a _) -> &'a $value = $get;
            over.or_else(|| self.base.$map.get(key)).map(get)
        }
    )* };
}

impl<'a> View<'a> {
    pub(crate) fn new(base: &'a World, overlay: Option<&'a World>) -> Self {
        Self { base, overlay, last_item: Cell::new(None), last_hold: Cell::new(None) }
    }

    lookups! {
        location(LocationId) in locations -> Location = |known: &Versioned<Location>| &known.value;
        customer(CustomerId) in customers -> Customer = |known: &Versioned<Customer>| &known.value;
        product(ProductId) in products -> Product = |known: &Versioned<Product>| &known.value;
        price_list(PriceListId) in price_lists -> PriceList = |known: &Versioned<PriceList>| &known.value;
        find_hold(StockHoldId) in holds -> StockHold = |hold| hold;
        find_item(ProductId) in stock -> StockItem = |item| item;
        shipment(ShipmentKey) in shipments -> Shipment = |shipment| shipment;
        payment(PaymentId) in payments -> Payment = |payment| payment;
    }

    pub(crate) fn stock_item(&self, product_id: &ProductId) -> Option<&'a StockItem> {
        let last = self.last_item.get().filter(|item| item.product_id == *product_id);
        let item = last.or_else(|| self.find_item(product_id))?;
        self.last_item.set(Some(item));
        Some(item)
    }

    pub(crate) fn stock_hold(&self, hold_id: &StockHoldId) -> Option<&'a StockHold> {
        let last = self.last_hold.get().filter(|hold| hold.hold_id == *hold_id);
        let hold = last.or_else(|| self.find_hold(hold_id))?;
        self.last_hold.set(Some(hold));
        Some(hold)
    }

    pub(crate) fn order(&self, order_id: &OrderId) -> Option<&'a Order> {
        self.overlay.and_then(|overlay| overlay.order(order_id)).or_else(|| self.base.order(order_id))
    }

    pub(crate) fn invoice(&self, invoice_id: &InvoiceId) -> Option<&'a Invoice> {
        self.overlay.and_then(|overlay| overlay.invoice(invoice_id)).or_else(|| self.base.invoice(invoice_id))
    }

    /// The price lists that are for a group of customers.
    pub(crate) fn group_lists(&self, group: &CustomerGroup) -> Vec<&'a PriceList> {
        // WHY: no follow-up changes a price list, so no overlay that an order is decided over has one of its own.
        self.base.group_lists.of(group).filter_map(|id| self.price_list(id)).collect()
    }

    /// What drafts of a customer are looked up in.
    pub(crate) fn with_surroundings<T>(
        &self,
        customer_id: &CustomerId,
        use_them: impl FnOnce(&Surroundings<'_>) -> T,
    ) -> T {
        let product = |id: &ProductId| self.product(id);
        let price_list = |id: &PriceListId| self.price_list(id);
        let group_lists = |group: &CustomerGroup| self.group_lists(group);
        let around = Surroundings::new(self.seller(), self.customer(customer_id), &product, &price_list);
        use_them(&around.with_group_lists(&group_lists).with_tax_table(self.tax_table()))
    }

    pub(crate) fn seller(&self) -> Option<&'a Seller> {
        self.base.seller.as_ref().map(|known| &known.value)
    }

    pub(crate) fn policy(&self) -> &'a Policy {
        self.base.policy()
    }

    pub(crate) fn rule_set(&self) -> Option<&'a RuleSet> {
        self.base.rule_set.as_ref().map(|known| &known.value)
    }

    pub(crate) fn tax_table(&self) -> Option<&'a TaxTable> {
        self.base.tax_table.as_ref().map(|known| &known.value)
    }

    /// The instant by which holds are judged: a clock that steps back revives nothing.
    pub(crate) fn now(&self, cx: &Context) -> Timestamp {
        self.base.latest.map_or(cx.now, |latest| latest.max(cx.now))
    }

    /// Every hold, as it was before the command.
    pub(crate) fn stock_holds(&self) -> impl Iterator<Item = &'a StockHold> + use<'a> {
        self.base.holds.values()
    }

    pub(crate) fn index(&self) -> &'a Index {
        &self.base.index
    }

    pub(crate) fn host_facts(&self) -> Option<&'a Facts> {
        self.base.facts.as_ref()
    }

    pub(crate) fn coverage(&self) -> Coverage {
        self.base.coverage
    }

    /// Is it known whether there is such an aggregate?
    pub(crate) fn knows(&self, stream: &Stream) -> bool {
        self.base.coverage == Coverage::Complete || self.base.absent.contains(stream) || self.version(stream).is_some()
    }

    pub(crate) fn version(&self, stream: &Stream) -> Option<u64> {
        match stream {
            Stream::StockItem(product_id) => self.stock_item(product_id).map(|item| item.version),
            Stream::StockHold(hold_id) => self.stock_hold(hold_id).map(|hold| hold.version),
            _ => self.overlay.and_then(|overlay| overlay.version(stream)).or_else(|| self.base.version(stream)),
        }
    }
}

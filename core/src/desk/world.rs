//! Aggregates by name: all of a desk, or just those that a host has loaded.

use alloc::boxed::Box;
use alloc::collections::BTreeSet;

use indexmap::IndexMap;
use indexmap::map::Entry;
use serde::{Serialize, Serializer};

use super::event::{Event, MasterEvent};
use super::facts::Index;
use super::group_lists::GroupLists;
use super::policy::{NO_POLICY, Policy};
use super::stream::Stream;
use crate::catalog::{PriceList, Product};
use crate::digest::FixedState;
use crate::id::{
    CustomerId, InvoiceId, LocationId, OrderId, PaymentId, PriceListId, ProductId, ShipmentKey, ShipmentNo, StockHoldId,
};
use crate::invoice::{Invoice, InvoiceEvent};
use crate::order::{Order, OrderEvent};
use crate::party::{Customer, Seller};
use crate::pay::Payment;
use crate::problem::ReplayError;
use crate::ship::Shipment;
use crate::stock::{Claim, Location, StockHold, StockItem};
use crate::tax::TaxTable;
use crate::time::{Date, Stamp, Timestamp};
use crate::verify::{Facts, RuleSet};

pub(crate) type Map<K, V> = IndexMap<K, V, FixedState>;

/// Master data with the number of events it has seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Versioned<T> {
    pub(crate) version: u64,
    pub(crate) value: T,
}

/// Is what is absent known to be absent?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Coverage {
    /// Yes: this is everything there is.
    #[default]
    Complete,
    /// No: it may only be not loaded.
    Partial,
}

/// Aggregates by name. A desk holds all of them; a host with its own store loads what a command needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct World {
    pub(crate) coverage: Coverage,
    pub(crate) absent: BTreeSet<Stream>,
    pub(crate) seller: Option<Versioned<Seller>>,
    pub(crate) policy: Option<Versioned<Policy>>,
    pub(crate) rule_set: Option<Versioned<RuleSet>>,
    pub(crate) tax_table: Option<Versioned<TaxTable>>,
    pub(crate) locations: Map<LocationId, Versioned<Location>>,
    pub(crate) customers: Map<CustomerId, Versioned<Customer>>,
    pub(crate) products: Map<ProductId, Versioned<Product>>,
    pub(crate) price_lists: Map<PriceListId, Versioned<PriceList>>,
    pub(crate) group_lists: GroupLists,
    pub(crate) stock: Map<ProductId, StockItem>,
    pub(crate) holds: Map<StockHoldId, StockHold>,
    pub(crate) orders: Map<OrderId, Box<Order>>,
    pub(crate) shipments: Map<ShipmentKey, Shipment>,
    pub(crate) invoices: Map<InvoiceId, Box<Invoice>>,
    pub(crate) payments: Map<PaymentId, Payment>,
    pub(crate) index: Index,
    /// The latest instant that it has seen.
    pub(crate) latest: Option<Timestamp>,
    /// Of an overlay: which claims have been copied.
    pub(crate) reached: BTreeSet<(ProductId, Claim)>,
    /// Of a partial world: what the host says about the other orders.
    pub(crate) facts: Option<Facts>,
}

/// One aggregate with its state: what a host stores and loads.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Aggregate {
    /// The seller, and how many events it has seen.
    Seller(u64, Seller),
    /// The policy, and how many events it has seen.
    Policy(u64, Policy),
    /// The checks, and how many events they have seen.
    RuleSet(u64, RuleSet),
    /// The table of taxes, and how many events it has seen.
    TaxTable(u64, TaxTable),
    /// A location, and how many events it has seen.
    Location(u64, Location),
    /// A customer, and how many events it has seen.
    Customer(u64, Box<Customer>),
    /// A product, and how many events it has seen.
    Product(u64, Box<Product>),
    /// A price list, and how many events it has seen.
    PriceList(u64, PriceList),
    /// A stock item.
    StockItem(StockItem),
    /// A hold on stock.
    StockHold(StockHold),
    /// An order.
    Order(Box<Order>),
    /// A shipment.
    Shipment(Box<Shipment>),
    /// An invoice.
    Invoice(Box<Invoice>),
    /// A payment.
    Payment(Box<Payment>),
}

impl Serialize for Aggregate {
    /// The state alone; its name and version stand beside it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Seller(_, value) => value.serialize(serializer),
            Self::Policy(_, value) => value.serialize(serializer),
            Self::RuleSet(_, value) => value.serialize(serializer),
            Self::TaxTable(_, value) => value.serialize(serializer),
            Self::Location(_, value) => value.serialize(serializer),
            Self::Customer(_, value) => value.serialize(serializer),
            Self::Product(_, value) => value.serialize(serializer),
            Self::PriceList(_, value) => value.serialize(serializer),
            Self::StockItem(item) => item.serialize(serializer),
            Self::StockHold(hold) => hold.serialize(serializer),
            Self::Order(order) => order.serialize(serializer),
            Self::Shipment(shipment) => shipment.serialize(serializer),
            Self::Invoice(invoice) => invoice.serialize(serializer),
            Self::Payment(payment) => payment.serialize(serializer),
        }
    }
}

/// Where an aggregate of master data stands, and its next value.
fn set<K: core::hash::Hash + Eq, T>(map: &mut Map<K, Versioned<T>>, key: K, value: T) {
    let version = map.get(&key).map_or(0, |known| known.version).saturating_add(1);
    map.insert(key, Versioned { version, value });
}

fn next<T>(known: Option<&Versioned<T>>, value: T) -> Versioned<T> {
    Versioned { version: known.map_or(0, |known| known.version).saturating_add(1), value }
}

impl World {
    /// A world in which what is absent is only not loaded.
    #[must_use]
    pub fn partial() -> Self {
        Self { coverage: Coverage::Partial, ..Self::default() }
    }

    /// Loads an aggregate, or the knowledge that there is none of this name.
    pub fn load(&mut self, stream: Stream, aggregate: Option<Aggregate>) {
        match aggregate {
            Some(aggregate) => self.insert(aggregate),
            None => {
                self.absent.insert(stream);
            }
        }
    }

    /// States what the host knows of the other orders of the customer: needed to place an order.
    pub fn set_facts(&mut self, facts: Facts) {
        self.facts = Some(facts);
    }

    pub(crate) fn insert(&mut self, aggregate: Aggregate) {
        match aggregate {
            Aggregate::Seller(version, value) => self.seller = Some(Versioned { version, value }),
            Aggregate::Policy(version, value) => self.policy = Some(Versioned { version, value }),
            Aggregate::RuleSet(version, value) => self.rule_set = Some(Versioned { version, value }),
            Aggregate::TaxTable(version, value) => self.tax_table = Some(Versioned { version, value }),
            Aggregate::Location(version, value) => {
                self.locations.insert(value.location_id.clone(), Versioned { version, value });
            }
            Aggregate::Customer(version, value) => {
                self.customers.insert(value.customer_id.clone(), Versioned { version, value: *value });
            }
            Aggregate::Product(version, value) => {
                self.products.insert(value.product_id.clone(), Versioned { version, value: *value });
            }
            Aggregate::PriceList(version, value) => {
                self.group_lists.set(self.price_lists.get(&value.price_list_id).map(|known| &known.value), &value);
                self.price_lists.insert(value.price_list_id.clone(), Versioned { version, value });
            }
            Aggregate::StockItem(item) => {
                self.stock.insert(item.product_id.clone(), item);
            }
            Aggregate::StockHold(hold) => {
                self.holds.insert(hold.hold_id.clone(), hold);
            }
            Aggregate::Order(order) => {
                self.index.changed(None, Some(&order));
                self.orders.insert(order.order_id().clone(), order);
            }
            Aggregate::Shipment(shipment) => {
                let key = ShipmentKey::new(shipment.sent.order_id.clone(), shipment.sent.shipment);
                self.shipments.insert(key, *shipment);
            }
            Aggregate::Invoice(invoice) => {
                self.invoices.insert(invoice.issued.invoice_id.clone(), invoice);
            }
            Aggregate::Payment(payment) => {
                self.payments.insert(payment.received.payment_id.clone(), *payment);
            }
        }
    }

    /// The aggregate of this name, as a value to store.
    #[must_use]
    pub fn aggregate(&self, stream: &Stream) -> Option<Aggregate> {
        fn of<T: Clone>(known: Option<&Versioned<T>>) -> Option<(u64, T)> {
            known.map(|known| (known.version, known.value.clone()))
        }
        match stream {
            Stream::Seller => of(self.seller.as_ref()).map(|(version, value)| Aggregate::Seller(version, value)),
            Stream::Policy => of(self.policy.as_ref()).map(|(version, value)| Aggregate::Policy(version, value)),
            Stream::RuleSet => of(self.rule_set.as_ref()).map(|(version, value)| Aggregate::RuleSet(version, value)),
            Stream::TaxTable => of(self.tax_table.as_ref()).map(|(version, value)| Aggregate::TaxTable(version, value)),
            Stream::Location(id) => {
                of(self.locations.get(id)).map(|(version, value)| Aggregate::Location(version, value))
            }
            Stream::Customer(id) => {
                of(self.customers.get(id)).map(|(version, value)| Aggregate::Customer(version, Box::new(value)))
            }
            Stream::Product(id) => {
                of(self.products.get(id)).map(|(version, value)| Aggregate::Product(version, Box::new(value)))
            }
            Stream::PriceList(id) => {
                of(self.price_lists.get(id)).map(|(version, value)| Aggregate::PriceList(version, value))
            }
            Stream::StockItem(id) => self.stock.get(id).cloned().map(Aggregate::StockItem),
            Stream::StockHold(id) => self.holds.get(id).cloned().map(Aggregate::StockHold),
            Stream::Order(id) => self.orders.get(id).cloned().map(Aggregate::Order),
            Stream::Shipment(key) => self.shipments.get(key).cloned().map(Box::new).map(Aggregate::Shipment),
            Stream::Invoice(id) => self.invoices.get(id).cloned().map(Aggregate::Invoice),
            Stream::Payment(id) => self.payments.get(id).cloned().map(Box::new).map(Aggregate::Payment),
            Stream::GroupPriceLists(_) => None,
        }
    }

    /// How many events the aggregate has seen; nothing when it is not here.
    #[must_use]
    pub fn version(&self, stream: &Stream) -> Option<u64> {
        match stream {
            Stream::Seller => self.seller.as_ref().map(|known| known.version),
            Stream::Policy => self.policy.as_ref().map(|known| known.version),
            Stream::RuleSet => self.rule_set.as_ref().map(|known| known.version),
            Stream::TaxTable => self.tax_table.as_ref().map(|known| known.version),
            Stream::Location(id) => self.locations.get(id).map(|known| known.version),
            Stream::Customer(id) => self.customers.get(id).map(|known| known.version),
            Stream::Product(id) => self.products.get(id).map(|known| known.version),
            Stream::PriceList(id) => self.price_lists.get(id).map(|known| known.version),
            Stream::StockItem(id) => self.stock.get(id).map(|item| item.version),
            Stream::StockHold(id) => self.holds.get(id).map(|hold| hold.version),
            Stream::Order(id) => self.orders.get(id).map(|order| order.version),
            Stream::Shipment(key) => self.shipments.get(key).map(|shipment| shipment.version),
            Stream::Invoice(id) => self.invoices.get(id).map(|invoice| invoice.version),
            Stream::Payment(id) => self.payments.get(id).map(|payment| payment.version),
            Stream::GroupPriceLists(_) => None,
        }
    }

    /// Changes the aggregate the event happened to. All or nothing.
    ///
    /// # Errors
    /// The event cannot have happened to it.
    pub fn apply(&mut self, event: &Event, stamp: &Stamp) -> Result<(), ReplayError> {
        self.apply_event(event, stamp)?;
        self.latest = self.latest.max(Some(stamp.at));
        Ok(())
    }

    fn apply_event(&mut self, event: &Event, stamp: &Stamp) -> Result<(), ReplayError> {
        match event {
            Event::Master(event) => self.apply_master(event),
            Event::Order(event) => return self.apply_order(event, stamp),
            Event::Stock(event) => {
                let product_id = event.product_id();
                if let Some(item) = self.stock.get_mut(product_id) {
                    return item.apply(event);
                }
                let mut item = StockItem::new(product_id.clone());
                item.apply(event)?;
                self.stock.insert(product_id.clone(), item);
            }
            Event::Hold(event) => match self.holds.entry(event.hold_id().clone()) {
                Entry::Occupied(hold) => return hold.into_mut().apply(event, stamp),
                Entry::Vacant(new) => {
                    new.insert(StockHold::begin(event)?);
                }
            },
            Event::Ship(event) => {
                let key = event.key();
                if let Some(shipment) = self.shipments.get_mut(&key) {
                    return shipment.apply(event);
                }
                self.shipments.insert(key, Shipment::begin(event)?);
            }
            Event::Invoice(event) => return self.apply_invoice(event),
            Event::Pay(event) => {
                let payment = Payment::begin(event);
                if self.payments.contains_key(&payment.received.payment_id) {
                    return Err(ReplayError::new("a payment comes in once"));
                }
                self.payments.insert(payment.received.payment_id.clone(), payment);
            }
        }
        Ok(())
    }

    fn apply_invoice(&mut self, event: &InvoiceEvent) -> Result<(), ReplayError> {
        if let Some(invoice) = self.invoices.get_mut(event.invoice_id()) {
            return invoice.apply(event);
        }
        let invoice = Box::new(Invoice::begin(event)?);
        self.invoices.insert(event.invoice_id().clone(), invoice);
        Ok(())
    }

    fn apply_order(&mut self, event: &OrderEvent, stamp: &Stamp) -> Result<(), ReplayError> {
        if let Some(order) = self.orders.get_mut(event.order_id()) {
            let before = Index::standing(order);
            order.apply(event, stamp)?;
            self.index.moved(before, Index::standing(order), order);
            return Ok(());
        }
        let order = Box::new(Order::begin(event, stamp)?);
        self.index.changed(None, Some(&order));
        self.orders.insert(event.order_id().clone(), order);
        Ok(())
    }

    fn apply_master(&mut self, event: &MasterEvent) {
        match event {
            MasterEvent::Seller(seller) => self.seller = Some(next(self.seller.as_ref(), Seller::clone(seller))),
            MasterEvent::Policy(policy) => self.policy = Some(next(self.policy.as_ref(), policy.clone())),
            MasterEvent::RuleSet(rule_set) => self.rule_set = Some(next(self.rule_set.as_ref(), rule_set.clone())),
            MasterEvent::TaxTable(table) => self.tax_table = Some(next(self.tax_table.as_ref(), table.clone())),
            MasterEvent::Location(location) => set(&mut self.locations, location.location_id.clone(), location.clone()),
            MasterEvent::Customer(customer) => {
                set(&mut self.customers, customer.customer_id.clone(), Customer::clone(customer));
            }
            MasterEvent::Product(product) => {
                set(&mut self.products, product.product_id.clone(), Product::clone(product));
            }
            MasterEvent::PriceList(list) => {
                self.group_lists.set(self.price_lists.get(&list.price_list_id).map(|known| &known.value), list);
                set(&mut self.price_lists, list.price_list_id.clone(), list.clone());
            }
        }
    }
}

impl World {
    /// Copies what the event will change from `base` to this overlay: the touched aggregate, and of a
    /// stock item only the promises to the order the event speaks of.
    pub(crate) fn reach(&mut self, base: &Self, event: &Event) {
        let Event::Stock(stock) = event else {
            let stream = event.stream();
            if self.version(&stream).is_none() {
                if let Some(aggregate) = base.aggregate(&stream) {
                    self.insert(aggregate);
                }
            }
            return;
        };
        let product_id = stock.product_id();
        let Some(item) = base.stock.get(product_id) else { return };
        let over = self.stock.entry(product_id.clone()).or_insert_with(|| item.without_promises());
        let claims = stock.claims();
        if claims.is_empty() {
            // Goods came in, or went: those who wait may get some.
            over.copy_backorders(item);
        }
        for claim in claims {
            let key = (product_id.clone(), claim);
            if !self.reached.contains(&key) {
                over.copy_claim(item, &key.1);
                self.reached.insert(key);
            }
        }
    }
}

impl World {
    /// Every aggregate by name, in a fixed order.
    pub fn streams(&self) -> impl Iterator<Item = Stream> {
        (0..self.stream_count()).filter_map(|at| self.stream_at(at))
    }

    /// How many aggregates there are.
    #[must_use]
    pub fn stream_count(&self) -> usize {
        let documents = [
            self.locations.len(),
            self.customers.len(),
            self.products.len(),
            self.price_lists.len(),
            self.stock.len(),
            self.holds.len(),
            self.orders.len(),
            self.shipments.len(),
            self.invoices.len(),
            self.payments.len(),
        ];
        documents.into_iter().fold(self.single().count(), usize::saturating_add)
    }

    /// The aggregate at this place of the fixed order, counted from zero, without walking there.
    pub(crate) fn stream_at(&self, at: usize) -> Option<Stream> {
        let mut rest = at;
        for stream in self.single() {
            if rest == 0 {
                return Some(stream);
            }
            rest = rest.saturating_sub(1);
        }
        macro_rules! look_in {
            ($($map:ident: $stream:ident),*) => { $(
                if let Some((id, _)) = self.$map.get_index(rest) {
                    return Some(Stream::$stream(id.clone()));
                }
                rest = rest.saturating_sub(self.$map.len());
            )* };
        }
        look_in!(
            locations: Location, customers: Customer, products: Product, price_lists: PriceList, stock: StockItem,
            holds: StockHold,
            orders: Order, shipments: Shipment, invoices: Invoice
        );
        self.payments.get_index(rest).map(|(id, _)| Stream::Payment(id.clone()))
    }

    /// Those of which there is at most one.
    fn single(&self) -> impl Iterator<Item = Stream> {
        let single = [
            self.seller.as_ref().map(|_| Stream::Seller),
            self.policy.as_ref().map(|_| Stream::Policy),
            self.rule_set.as_ref().map(|_| Stream::RuleSet),
            self.tax_table.as_ref().map(|_| Stream::TaxTable),
        ];
        single.into_iter().flatten()
    }

    /// The seller, when one is stated.
    #[must_use]
    pub fn seller(&self) -> Option<&Seller> {
        self.seller.as_ref().map(|known| &known.value)
    }

    /// What happens by itself.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        self.policy.as_ref().map_or(&NO_POLICY, |known| &known.value)
    }

    /// The product with this id.
    #[must_use]
    pub fn product(&self, product_id: &ProductId) -> Option<&Product> {
        self.products.get(product_id).map(|known| &known.value)
    }

    /// The customer with this id.
    #[must_use]
    pub fn customer(&self, customer_id: &CustomerId) -> Option<&Customer> {
        self.customers.get(customer_id).map(|known| &known.value)
    }

    /// The location with this id.
    #[must_use]
    pub fn location(&self, location_id: &LocationId) -> Option<&Location> {
        self.locations.get(location_id).map(|known| &known.value)
    }

    /// Every order, in the order in which they came.
    pub fn orders(&self) -> impl Iterator<Item = &Order> {
        self.orders.values().map(|order| &**order)
    }

    /// The order with this id.
    #[must_use]
    pub fn order(&self, order_id: &OrderId) -> Option<&Order> {
        self.orders.get(order_id).map(|order| &**order)
    }

    /// Every invoice, in the order in which they were issued.
    pub fn invoices(&self) -> impl Iterator<Item = &Invoice> {
        self.invoices.values().map(|invoice| &**invoice)
    }

    /// The invoice with this id.
    #[must_use]
    pub fn invoice(&self, invoice_id: &InvoiceId) -> Option<&Invoice> {
        self.invoices.get(invoice_id).map(|invoice| &**invoice)
    }

    /// Every stock item, in the order in which they first held stock.
    pub fn stock_items(&self) -> impl Iterator<Item = &StockItem> {
        self.stock.values()
    }

    /// The stock item of a product.
    #[must_use]
    pub fn stock_item(&self, product_id: &ProductId) -> Option<&StockItem> {
        self.stock.get(product_id)
    }

    /// Every hold on stock, in the order in which they were taken; those that ended too.
    pub fn stock_holds(&self) -> impl Iterator<Item = &StockHold> {
        self.holds.values()
    }

    /// The hold on stock with this id.
    #[must_use]
    pub fn stock_hold(&self, hold_id: &StockHoldId) -> Option<&StockHold> {
        self.holds.get(hold_id)
    }

    /// A shipment of an order.
    #[must_use]
    pub fn shipment(&self, key: &ShipmentKey) -> Option<&Shipment> {
        self.shipments.get(key)
    }

    /// The date on which the last shipment of an order left.
    #[must_use]
    pub fn last_shipped_on(&self, order: &Order) -> Option<Date> {
        let numbers = (1..=order.shipments).filter_map(|number| ShipmentNo::new(number).ok());
        let shipments = numbers.filter_map(|no| self.shipments.get(&ShipmentKey::new(order.order_id().clone(), no)));
        shipments.map(|shipment| shipment.sent.shipped_on).max()
    }
}

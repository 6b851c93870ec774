//! The name of an aggregate: what events belong to, what versions count, what a host loads.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::id::{
    CustomerGroup, CustomerId, InvoiceId, LocationId, OrderId, PaymentId, PriceListId, ProductId, ShipmentKey,
    ShipmentNo, StockHoldId,
};
use crate::problem::{Code, Problem};

/// One aggregate, written `order/SO-1`, `stock/TEA-250`, `shipment/SO-1/2`, `policy` …
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Stream {
    /// The seller.
    Seller,
    /// What happens by itself.
    Policy,
    /// The checks.
    RuleSet,
    /// The table of taxes.
    TaxTable,
    /// One location.
    Location(LocationId),
    /// One customer.
    Customer(CustomerId),
    /// One product.
    Product(ProductId),
    /// One price list.
    PriceList(PriceListId),
    /// One product's stock at all locations.
    StockItem(ProductId),
    /// One hold on stock.
    StockHold(StockHoldId),
    /// One order.
    Order(OrderId),
    /// One shipment.
    Shipment(ShipmentKey),
    /// One invoice.
    Invoice(InvoiceId),
    /// One payment.
    Payment(PaymentId),
    /// Which price lists are for a group of customers. Nothing of its own: a host that is asked for it loads each of
    /// those lists, and then this as `None`.
    GroupPriceLists(CustomerGroup),
}

impl Stream {
    /// The stream written like this.
    ///
    /// # Errors
    /// `request.value_unknown`, or what is wrong with the id.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let (kind, id) = text.split_once('/').unwrap_or((text, ""));
        match (kind, id) {
            ("seller", "") => Ok(Self::Seller),
            ("policy", "") => Ok(Self::Policy),
            ("rule_set", "") => Ok(Self::RuleSet),
            ("tax_table", "") => Ok(Self::TaxTable),
            ("location", id) => LocationId::new(id).map(Self::Location),
            ("customer", id) => CustomerId::new(id).map(Self::Customer),
            ("product", id) => ProductId::new(id).map(Self::Product),
            ("price_list", id) => PriceListId::new(id).map(Self::PriceList),
            ("stock", id) => ProductId::new(id).map(Self::StockItem),
            ("stock_hold", id) => StockHoldId::new(id).map(Self::StockHold),
            ("order", id) => OrderId::new(id).map(Self::Order),
            ("shipment", id) => {
                // An order id may hold a slash; the number stands after the last one.
                let (order_id, number) = id.rsplit_once('/').unwrap_or((id, ""));
                let number = number.parse().map_err(|_| unknown(text))?;
                Ok(Self::Shipment(ShipmentKey::new(OrderId::new(order_id)?, ShipmentNo::new(number)?)))
            }
            ("invoice", id) => InvoiceId::new(id).map(Self::Invoice),
            ("payment", id) => PaymentId::new(id).map(Self::Payment),
            ("group_price_lists", id) => CustomerGroup::new(id).map(Self::GroupPriceLists),
            _ => Err(unknown(text)),
        }
    }
}

fn unknown(text: &str) -> Problem {
    let detail = alloc::format!("{} is not the name of an aggregate, such as `order/SO-1`", crate::id::quoted(text));
    Problem::new(Code::RequestValueUnknown, detail)
}

impl fmt::Display for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seller => f.write_str("seller"),
            Self::Policy => f.write_str("policy"),
            Self::RuleSet => f.write_str("rule_set"),
            Self::TaxTable => f.write_str("tax_table"),
            Self::Location(id) => write!(f, "location/{id}"),
            Self::Customer(id) => write!(f, "customer/{id}"),
            Self::Product(id) => write!(f, "product/{id}"),
            Self::PriceList(id) => write!(f, "price_list/{id}"),
            Self::StockItem(id) => write!(f, "stock/{id}"),
            Self::StockHold(id) => write!(f, "stock_hold/{id}"),
            Self::Order(id) => write!(f, "order/{id}"),
            Self::Shipment(key) => write!(f, "shipment/{}/{}", key.order_id, key.shipment),
            Self::Invoice(id) => write!(f, "invoice/{id}"),
            Self::Payment(id) => write!(f, "payment/{id}"),
            Self::GroupPriceLists(id) => write!(f, "group_price_lists/{id}"),
        }
    }
}

impl Serialize for Stream {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(Stream, "stream", "The name of an aggregate, such as `order/SO-1`.");

#[cfg(feature = "json")]
impl crate::json::Decode for Stream {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        crate::json::decode_text(node, faults, Self::parse)
    }
}

//! What is sold: products with their specification, and price lists.

use alloc::vec::Vec;

use indexmap::IndexMap;
use serde::Serialize;

use crate::digest::FixedState;
use crate::id::{PriceListId, ProductId, TaxClass, Text};
use crate::money::{Currency, UnitPrice};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::{Quantity, UnitCode};
use crate::record::{choice, record};
use crate::tax::TaxRate;
use crate::time::Date;

choice! {
    /// May a product be sold?
    #[derive(Default)]
    pub enum ProductStatus {
        /// Yes.
        #[default]
        Active = "active",
        /// Only what is left of it: orders get a finding.
        Discontinued = "discontinued",
        /// No.
        Blocked = "blocked",
    }
}

choice! {
    /// Does a product lie in stock?
    #[derive(Default)]
    pub enum Stocking {
        /// Yes: it is received, reserved and shipped.
        #[default]
        Stocked = "stocked",
        /// No, like a service: it is always there.
        NotStocked = "not_stocked",
    }
}

record! {
    /// One property of a product's specification. EN 16931 BG-32.
    pub struct Property {
        /// Its name. BT-160.
        name: Text,
        /// Its value. BT-161.
        value: Text;
    }
}

record! {
    /// Something that is sold.
    pub struct Product {
        /// The caller's id (article number, SKU). BT-155.
        product_id: ProductId,
        /// The name on documents. BT-153.
        name: Text;
        /// Category and rate of its tax, where no table of taxes decides.
        tax: Option<TaxRate> => with_tax,
        /// The unit it is counted in; one piece when left out. BT-130.
        unit: UnitCode => with_unit,
        /// May it be sold?
        status: ProductStatus => with_status,
        /// Does it lie in stock?
        stocking: Stocking => with_stocking,
        /// The least that can be ordered.
        quantity_min: Option<Quantity> => with_quantity_min,
        /// The most that can be ordered on one line.
        quantity_max: Option<Quantity> => with_quantity_max,
        /// Orders are for multiples of this (a pack).
        quantity_step: Option<Quantity> => with_quantity_step,
        /// The specification.
        properties: Vec<Property> => with_properties,
        /// The international article number. BT-157.
        gtin: Option<Text> => with_gtin,
        /// The class by which a table of taxes decides how it is taxed.
        tax_class: Option<TaxClass> => with_tax_class,
    }
}

record! {
    /// The price of a product in a list.
    pub struct Price {
        /// Which product.
        product_id: ProductId,
        /// What one unit, or the base quantity, costs, tax excluded. BT-146.
        unit_price: UnitPrice;
        /// The quantity the price is for; one when left out. BT-149.
        base_quantity: Option<Quantity> => with_base_quantity,
    }
}

record! {
    /// Prices in one currency, valid in a span of dates.
    pub struct PriceList {
        /// The caller's id.
        price_list_id: PriceListId,
        /// The currency of every price.
        currency: Currency,
        /// One price a product.
        prices: Prices;
        /// First day on which it is valid.
        valid_from: Option<Date> => with_valid_from,
        /// Last day on which it is valid.
        valid_until: Option<Date> => with_valid_until,
    }
}

impl PriceList {
    /// Is it valid on this date?
    #[must_use]
    pub fn is_valid_on(&self, date: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= date) && self.valid_until.is_none_or(|until| date <= until)
    }

    /// The price of a product, when it is listed.
    #[must_use]
    pub fn price(&self, product_id: &ProductId) -> Option<&Price> {
        self.prices.by_product.get(product_id)
    }
}

/// The prices of a list: looked up by product, written in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    by_product: IndexMap<ProductId, Price, FixedState>,
}

impl Prices {
    /// These prices.
    ///
    /// # Errors
    /// `price_list.product_twice` at its position, `price_list.price_negative`,
    /// `price.base_quantity_not_positive`.
    pub fn new(prices: Vec<Price>) -> Result<Self, Rejection> {
        let mut by_product = IndexMap::with_capacity_and_hasher(prices.len(), FixedState);
        let mut problems = Vec::new();
        for (index, price) in prices.into_iter().enumerate() {
            if price.unit_price.is_negative() {
                problems.push(
                    Problem::new(Code::PriceListPriceNegative, "a price in a list is not negative")
                        .with_text("unit_price", price.unit_price)
                        .within("unit_price")
                        .within(index),
                );
            }
            if price.base_quantity.is_some_and(|base| !base.is_positive()) {
                problems.push(
                    Problem::new(
                        Code::PriceBaseQuantityNotPositive,
                        "the base quantity of a price is more than nothing",
                    )
                    .within("base_quantity")
                    .within(index),
                );
            }
            if by_product.contains_key(&price.product_id) {
                problems.push(
                    Problem::new(
                        Code::PriceListProductTwice,
                        alloc::format!("`{}` has two prices in this list", price.product_id),
                    )
                    .with_text("product_id", &price.product_id)
                    .within("product_id")
                    .within(index),
                );
            } else {
                by_product.insert(price.product_id.clone(), price);
            }
        }
        Rejection::unless_empty(problems).map(|()| Self { by_product })
    }

    /// Every price, in the order given.
    pub fn iter(&self) -> impl Iterator<Item = &Price> {
        self.by_product.values()
    }
}

impl Serialize for Prices {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Prices {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "Prices".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<Price>::json_schema(generator)
    }
}

#[cfg(feature = "json")]
impl crate::json::Decode for Prices {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        let prices = Vec::<Price>::decode(node, faults)?;
        match Self::new(prices) {
            Ok(prices) => Some(prices),
            Err(rejection) => {
                rejection.problems.into_iter().for_each(|problem| faults.note(problem));
                None
            }
        }
    }
}

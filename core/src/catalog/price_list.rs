//! Price lists: what products cost, in which currency, for whom, from when and from how many.

use alloc::vec::Vec;
use core::cmp::Ordering;

use indexmap::IndexMap;
use serde::Serialize;

use super::validity::{Validity, check_validity};
use crate::digest::FixedState;
use crate::id::{CustomerGroup, PriceListId, ProductId};
use crate::limits;
use crate::money::{Currency, UnitPrice};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::{Quantity, UnitCode};
use crate::record::record;
use crate::sort::sort_by;
use crate::tax::PriceBasis;
use crate::time::Date;

record! {
    /// A price of a product in a list. A product may have several: by unit, from a quantity, from and until a date.
    pub struct Price {
        /// Which product.
        product_id: ProductId,
        /// What one unit, or the base quantity, costs, with or without tax as the list says. BT-146.
        unit_price: UnitPrice;
        /// The quantity the price is for, in the price's unit; one when left out. BT-149.
        base_quantity: Option<Quantity> => with_base_quantity,
        /// The unit the price is for; the product's own when left out. BT-150.
        unit: Option<UnitCode> => with_unit,
        /// The least quantity of a line that it applies to, in the price's unit: the quantity of a tier.
        quantity_from: Option<Quantity> => with_quantity_from,
        /// First day on which it is valid.
        valid_from: Option<Date> => with_valid_from,
        /// Last day on which it is valid.
        valid_until: Option<Date> => with_valid_until,
    }
}

impl Price {
    /// Prices of one product that are alike in this cannot be told apart.
    fn key(&self) -> (Option<UnitCode>, Quantity, Option<Date>, Option<Date>) {
        (self.unit, self.quantity_from.unwrap_or_default(), self.valid_from, self.valid_until)
    }

    fn check(&self, problems: &mut Vec<Problem>) {
        if self.unit_price.is_negative() {
            problems.push(
                Problem::new(Code::PriceListPriceNegative, "a price in a list is not negative")
                    .with_text("unit_price", self.unit_price)
                    .within("unit_price"),
            );
        }
        if self.base_quantity.is_some_and(|base| !base.is_positive()) {
            problems.push(
                Problem::new(Code::PriceBaseQuantityNotPositive, "the base quantity of a price is more than nothing")
                    .within("base_quantity"),
            );
        }
        if let Some(from) = self.quantity_from.filter(|from| from.is_negative()) {
            problems.push(
                Problem::new(Code::QuantityNegative, "the quantity of a tier is not less than nothing")
                    .with_text("quantity_from", from)
                    .within("quantity_from"),
            );
        }
        check_validity(self.valid_from, self.valid_until, problems);
    }
}

record! {
    /// Prices in one currency, valid in a span of dates, for everyone or for a group of customers.
    pub struct PriceList {
        /// The caller's id.
        price_list_id: PriceListId,
        /// The currency of every price.
        currency: Currency,
        /// The prices.
        prices: Prices;
        /// First day on which it is valid.
        valid_from: Option<Date> => with_valid_from,
        /// Last day on which it is valid.
        valid_until: Option<Date> => with_valid_until,
        /// The group of customers that it is for; everyone when left out.
        customer_group: Option<CustomerGroup> => with_customer_group,
        /// Are its prices without tax or with it? They serve orders whose prices are the same.
        price_basis: PriceBasis => with_price_basis,
    }
}

impl PriceList {
    /// Is it valid on this date?
    #[must_use]
    pub fn is_valid_on(&self, date: Date) -> bool {
        Validity::on(date, self.valid_from, self.valid_until) == Validity::Valid
    }

    /// Does it make sense? Its prices were checked when they came together.
    ///
    /// # Errors
    /// `validity.reversed`.
    pub fn check(&self) -> Result<(), Rejection> {
        let mut problems = Vec::new();
        check_validity(self.valid_from, self.valid_until, &mut problems);
        Rejection::unless_empty(problems)
    }

    /// The prices of a product, in the order given. [`find_price`](super::find_price) says which of them applies.
    pub fn prices_of(&self, product_id: &ProductId) -> impl Iterator<Item = &Price> {
        self.prices.of(product_id)
    }
}

/// The prices of a list: looked up by product, written in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    entries: Vec<Entry>,
    by_product: IndexMap<ProductId, Places, FixedState>,
}

/// Where the first and the last price of a product stand, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Places {
    first: usize,
    last: usize,
    count: usize,
}

/// A price, and where the product's next one stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    price: Price,
    next: Option<usize>,
}

impl Prices {
    /// These prices.
    ///
    /// # Errors
    /// At their positions: `price_list.product_twice` for prices of one product alike in unit, quantity and dates,
    /// `limit.entries` for the first price too many of a product, `price_list.price_negative`, `price.base_quantity_not_positive`, `quantity.negative`, `validity.reversed`.
    pub fn new(prices: Vec<Price>) -> Result<Self, Rejection> {
        let mut entries: Vec<Entry> = Vec::with_capacity(prices.len());
        let mut by_product = IndexMap::with_capacity_and_hasher(prices.len(), FixedState);
        let (mut problems, mut found, mut repeated) = (Vec::new(), Vec::new(), Vec::new());
        for (index, price) in prices.into_iter().enumerate() {
            price.check(&mut found);
            problems.extend(found.drain(..).map(|problem| problem.within(index)));
            let new = Places { first: index, last: index, count: 0 };
            let places = by_product.entry(price.product_id.clone()).or_insert(new);
            places.count = places.count.saturating_add(1);
            if places.last != index {
                if places.first == places.last {
                    repeated.push(places.first);
                }
                repeated.push(index);
                if let Some(earlier) = entries.get_mut(places.last) {
                    earlier.next = Some(index);
                }
                places.last = index;
            }
            if places.count == limits::PRICES_OF_PRODUCT_MAX.saturating_add(1) {
                let problem = limits::check_entries(places.count, limits::PRICES_OF_PRODUCT_MAX).err();
                problems.extend(problem.map(|problem| problem.within("product_id").within(index)));
            }
            entries.push(Entry { price, next: None });
        }
        let prices = Self { entries, by_product };
        prices.check_repeated(repeated, &mut problems);
        Rejection::unless_empty(problems).map(|()| prices)
    }

    /// Notes each of these prices that is like an earlier one.
    fn check_repeated(&self, mut repeated: Vec<usize>, problems: &mut Vec<Problem>) {
        let price = |index: usize| self.entries.get(index).map(|entry| &entry.price);
        let compare = |left: usize, right: usize| match (price(left), price(right)) {
            (Some(left), Some(right)) => {
                left.product_id.cmp(&right.product_id).then_with(|| left.key().cmp(&right.key()))
            }
            _ => Ordering::Equal,
        };
        sort_by(&mut repeated, |left, right| compare(*left, *right).then(left.cmp(right)));
        for pair in repeated.windows(2) {
            let [earlier, later] = pair else { continue };
            let Some(price) = price(*later).filter(|_| compare(*earlier, *later) == Ordering::Equal) else { continue };
            let detail = alloc::format!(
                "`{}` has two prices in this list that unit, quantity and dates do not tell apart",
                price.product_id
            );
            let problem = Problem::new(Code::PriceListProductTwice, detail);
            problems.push(problem.with_text("product_id", &price.product_id).within("product_id").within(*later));
        }
    }

    /// Every price, in the order given.
    pub fn iter(&self) -> impl Iterator<Item = &Price> {
        self.entries.iter().map(|entry| &entry.price)
    }

    fn of(&self, product_id: &ProductId) -> impl Iterator<Item = &Price> {
        let first = self.by_product.get(product_id).and_then(|places| self.entries.get(places.first));
        let next = |entry: &&Entry| entry.next.and_then(|next| self.entries.get(next));
        core::iter::successors(first, next).map(|entry| &entry.price)
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

//! Which price applies: one function, with a total order.

use alloc::vec::Vec;
use core::cmp::{Ordering, Reverse};

use super::price_list::{Price, PriceList};
use super::product::Product;
use super::validity::Validity;
use crate::id::{CustomerGroup, PriceListId};
use crate::money::{Currency, UnitPrice};
use crate::quantity::{Quantity, UnitCode};
use crate::record::choice;
use crate::tax::PriceBasis;
use crate::time::Date;

choice! {
    /// Why a price list has no price for a line.
    pub enum PriceObstacle {
        /// It is in another currency.
        Currency = "currency",
        /// It is not valid yet.
        NotYetValid = "not_yet_valid",
        /// It is no longer valid.
        Expired = "expired",
        /// Its prices are with tax and those of the order without, or the other way round.
        PriceBasis = "price_basis",
        /// It is for another group of customers.
        CustomerGroup = "customer_group",
        /// The product is not in it.
        ProductNotListed = "product_not_listed",
        /// The product's prices in it are not valid on the date.
        PriceNotValid = "price_not_valid",
        /// Its prices are in units that the product has no conversion for.
        Unit = "unit",
        /// Its prices are for larger quantities.
        QuantityBelowTiers = "quantity_below_tiers",
        /// Its price has too many digits per the product's own unit.
        ConversionTooLarge = "conversion_too_large",
    }
}

/// For what a price is looked up.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct PriceQuery<'a> {
    /// The currency of the order.
    pub currency: Currency,
    /// The date of the order.
    pub on: Date,
    /// Are the order's prices without tax or with it?
    pub prices: PriceBasis,
    /// The group the customer belongs to.
    pub customer_group: Option<&'a CustomerGroup>,
}

impl<'a> PriceQuery<'a> {
    /// An order in this currency, on this date, with prices as the basis says.
    #[must_use]
    pub fn new(currency: Currency, on: Date, prices: PriceBasis) -> Self {
        Self { currency, on, prices, customer_group: None }
    }

    /// For a customer of this group.
    #[must_use]
    pub fn with_customer_group(mut self, customer_group: Option<&'a CustomerGroup>) -> Self {
        self.customer_group = customer_group;
        self
    }

    /// May this list serve the order at all?
    ///
    /// # Errors
    /// Why not; the first reason in the order of [`PriceObstacle`].
    pub fn check(&self, list: &PriceList) -> Result<(), PriceObstacle> {
        if list.currency != self.currency {
            return Err(PriceObstacle::Currency);
        }
        match Validity::on(self.on, list.valid_from, list.valid_until) {
            Validity::NotYet => return Err(PriceObstacle::NotYetValid),
            Validity::Expired => return Err(PriceObstacle::Expired),
            Validity::Valid => {}
        }
        if list.price_basis != self.prices {
            return Err(PriceObstacle::PriceBasis);
        }
        match &list.customer_group {
            Some(group) if self.customer_group != Some(group) => Err(PriceObstacle::CustomerGroup),
            _ => Ok(()),
        }
    }
}

/// The price that applies, per the product's own unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FoundPrice<'a> {
    /// The list it stands in.
    pub price_list_id: &'a PriceListId,
    /// As it stands there.
    pub price: &'a Price,
    /// What one of the product's own unit, or the base quantity, costs.
    pub unit_price: UnitPrice,
    /// The quantity the price is for, in the product's own unit; one when absent.
    pub base_quantity: Option<Quantity>,
}

/// Finds what a product costs in the first of the lists that has a price for it.
///
/// `lists` stand in the order in which they are asked: an order asks the draft's own list, then the customer's, then
/// those of the customer's group (the one that became valid last first, then by their ids), then the seller's.
/// `quantity` is in the product's own unit, `unit` is the one the line is in. Of the prices of the product in a list,
/// those count that are valid on the date, whose unit is the product's own or one that it has a conversion for, and whose
/// `quantity_from` is not above the quantity. Of them wins, in this order:
///
/// 1. one in the unit of the line, then one in the product's own unit, then the one whose unit code is the smallest;
/// 2. the largest `quantity_from`;
/// 3. the one that became valid last (without `valid_from`: first of all);
/// 4. the one that ends first (without `valid_until`: last of all);
/// 5. one that names its unit.
///
/// Prices alike in all of it cannot stand in one list. Nothing depends on the order in which prices are listed.
///
/// # Errors
/// Why none of the lists has a price: one reason a list, in the order asked.
///
/// ```
/// use orderwell::*;
///
/// let (tea, euro) = (ProductId::new("TEA")?, Currency::new("EUR")?);
/// let product = Product::new(tea.clone(), Text::new("Tea")?);
/// let prices = Prices::new(vec![
///     Price::new(tea.clone(), "4.90".parse()?),
///     Price::new(tea.clone(), "4.50".parse()?).with_quantity_from("10".parse::<Quantity>()?),
/// ])?;
/// let list = PriceList::new(PriceListId::new("retail")?, euro, prices);
/// let query = PriceQuery::new(euro, "2026-11-25".parse()?, PriceBasis::Net);
/// let price = |quantity: Quantity| find_price(&[&list], &query, &product, quantity, product.unit);
/// assert_eq!(price("9".parse()?).map(|found| found.unit_price), Ok("4.90".parse()?));
/// assert_eq!(price("10".parse()?).map(|found| found.unit_price), Ok("4.50".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn find_price<'a>(
    lists: &[&'a PriceList],
    query: &PriceQuery<'_>,
    product: &Product,
    quantity: Quantity,
    unit: UnitCode,
) -> Result<FoundPrice<'a>, Vec<PriceObstacle>> {
    let mut obstacles = Vec::new();
    for list in lists {
        let best = query.check(list).and_then(|()| best(list, query.on, product, quantity, unit));
        match best.and_then(|price| found(list, price, product)) {
            Ok(found) => return Ok(found),
            Err(obstacle) => obstacles.push(obstacle),
        }
    }
    Err(obstacles)
}

/// The price per the product's own unit.
fn found<'a>(list: &'a PriceList, price: &'a Price, product: &Product) -> Result<FoundPrice<'a>, PriceObstacle> {
    let own = (price.unit_price, price.base_quantity);
    let ratio = price.unit.and_then(|unit| product.ratio_of(unit));
    let converted = ratio.map_or(Ok(own), |ratio| own.0.per_ratio(own.1, ratio));
    let (unit_price, base_quantity) = converted.map_err(|_| PriceObstacle::ConversionTooLarge)?;
    Ok(FoundPrice { price_list_id: &list.price_list_id, price, unit_price, base_quantity })
}

/// The price of the list that applies.
fn best<'a>(
    list: &'a PriceList,
    on: Date,
    product: &Product,
    quantity: Quantity,
    unit: UnitCode,
) -> Result<&'a Price, PriceObstacle> {
    let mut nearest = PriceObstacle::ProductNotListed;
    let mut best: Option<&Price> = None;
    for price in list.prices_of(&product.product_id) {
        match obstacle(price, on, product, quantity) {
            Some(found) => nearest = nearest.max(found),
            None if best.is_none_or(|best| compare(price, best, product, unit) == Ordering::Less) => best = Some(price),
            None => {}
        }
    }
    best.ok_or(nearest)
}

/// Why a price does not apply.
fn obstacle(price: &Price, on: Date, product: &Product, quantity: Quantity) -> Option<PriceObstacle> {
    if Validity::on(on, price.valid_from, price.valid_until) != Validity::Valid {
        return Some(PriceObstacle::PriceNotValid);
    }
    let unit = price.unit.unwrap_or(product.unit);
    if !product.has_unit(unit) {
        return Some(PriceObstacle::Unit);
    }
    let from = price.quantity_from?;
    let reached = product.ratio_of(unit).map_or(from <= quantity, |ratio| from.is_at_most(ratio, quantity));
    (!reached).then_some(PriceObstacle::QuantityBelowTiers)
}

/// Less is better.
fn compare(left: &Price, right: &Price, product: &Product, unit: UnitCode) -> Ordering {
    let of = |price: &Price| price.unit.unwrap_or(product.unit);
    let by_unit = |price: &Price| (of(price) != unit, of(price) != product.unit, of(price));
    let by_date = |price: &Price| {
        (Reverse(price.valid_from), price.valid_until.is_none(), price.valid_until, price.unit.is_none())
    };
    let tier = |price: &Price| price.quantity_from.unwrap_or_default();
    by_unit(left)
        .cmp(&by_unit(right))
        .then_with(|| tier(right).cmp(&tier(left)))
        .then_with(|| by_date(left).cmp(&by_date(right)))
}

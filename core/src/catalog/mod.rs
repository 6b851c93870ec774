//! What is sold: products with their specification and units, and price lists.
//!
//! [`find_price`] is the one answer to "what does this cost": which list, which of its prices, and why the others do
//! not apply. Conversions between units are exact or refused.

mod price;
mod price_list;
mod product;
mod unit_conversion;
mod validity;

pub use price::{FoundPrice, PriceObstacle, PriceQuery, find_price};
pub use price_list::{Price, PriceList, Prices};
pub use product::{Component, Product, ProductStatus, Property, StockTracking, Stocking};
pub use unit_conversion::UnitConversion;
pub(crate) use validity::{Validity, check_validity};

#[cfg(all(test, feature = "json"))]
mod tests;

//! Currency, amounts, unit prices, percentages, named rounding and allocation.
//!
//! Every figure is a whole number of small units with a stated number of decimal places, so adding
//! is exact or refused; [`rust_decimal::Decimal`] is the face it shows. Products and quotients go
//! through 128-bit integers and exactly one rounding, which has a name.
//!
//! ```
//! use orderwell::{Amount, Currency, RoundingMode, UnitPrice, Quantity};
//!
//! let euro = Currency::new("EUR")?;
//! let price: UnitPrice = "1.005".parse()?;
//! let three: Quantity = "3".parse()?;
//! let line = price.times(three, None, euro, RoundingMode::HalfAwayFromZero)?;
//! assert_eq!(line.to_string(), "3.02");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod allocate;
mod amount;
mod currency;
mod currency_table;
mod decimal;
mod places;
mod rate;
mod rounding;
mod stated;

pub use allocate::allocate;
pub use amount::{Amount, Money};
pub use currency::Currency;
pub(crate) use decimal::Scaled;
pub use rate::{ExchangeRate, Percent, UnitPrice};
pub use rounding::{CashDifference, RoundingLevel, RoundingMode, TaxRemoval};
pub(crate) use rounding::{
    divide, divide_by_power, divide_rounded, divide_rounded_short, divide_short, power_of_ten, product,
};
pub use stated::StatedDecimal;

#[cfg(test)]
mod tests;

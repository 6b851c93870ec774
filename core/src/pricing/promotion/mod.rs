//! Promotions: what is taken off because of a rule, and the reason for each effect.
//!
//! [`promote`] decides nothing about totals: it turns promotions into [`Adjustment`](super::Adjustment)s, which the one
//! calculation then takes off like any other allowance. Invariants: what a promotion takes off is exactly the sum of its
//! allowances; no line falls below nothing; every promotion that was given is either applied or has a reason why not.
//!
//! # Which apply, in which order
//!
//! By `priority`, the larger first; of two alike, the one with the smaller id. Each is asked in that order and takes of what
//! the earlier ones have left. An `exclusive` one applies only when none has applied before; it and one that says
//! `stop_further` end the list. A promotion that takes nothing off counts as not applied, and excludes nobody.
//!
//! # What counts
//!
//! Conditions (`quantity_min`, `amount_min`, tiers) look at the lines that the promotion is for (`product_ids`), at their
//! value before any promotion: goods less the allowances they have already. Charges are never discounted. Percentages are
//! of what is left, rounded once to minor units; a discount on the whole is spread by largest remainder in proportion
//! to what is left of each line (ties: the larger, then the smaller line number), and so is the cut to `amount_max`.
//!
//! ```
//! use orderwell::*;
//!
//! let line = |number, product, price: &str| -> Result<BasketLine, Problem> {
//!     Ok(BasketLine::new(LineNo::new(number)?, ProductId::new(product)?, "1".parse()?, price.parse()?))
//! };
//! let basket = Basket::new(Currency::new("EUR")?, vec![line(1, "TEA", "10.00")?, line(2, "MUG", "20.00")?])
//!     .with_coupon_codes(vec![CouponCode::new("WELCOME")?]);
//! let effect = PromotionEffect::DocumentAmount(DocumentAmount::new("5.00".parse()?));
//! let welcome = Promotion::new(PromotionId::new("welcome")?, Text::new("Welcome")?, effect)
//!     .with_currency(Currency::new("EUR")?)
//!     .with_coupon_code(CouponCode::new("WELCOME")?);
//! let promoted = promote(&basket, &[welcome], "2026-11-25".parse()?)?;
//! let parts = promoted.applied[0].allowances.iter().map(|part| part.allowance.amount.map(|amount| amount.to_string()));
//! assert_eq!(parts.collect::<Vec<_>>(), [Some("1.67".into()), Some("3.33".into())]);
//! assert_eq!(promoted.amount.to_string(), "5.00");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod basket;
mod buy_get;
mod check;
mod definition;
mod effect;
mod promote;
mod result;

pub use basket::{Basket, BasketLine, PromotionUses};
pub(crate) use check::check_all as check_promotions;
pub use definition::{
    BuyGet, DiscountPlacement, DiscountTier, DocumentAmount, DocumentPercent, GetSelection, LineAmount, LinePercent,
    Promotion, PromotionEffect, PromotionStacking, Tiered,
};
pub use promote::promote;
pub use result::{AppliedPromotion, Promoted, PromotionAllowance, PromotionNotApplied, PromotionObstacle};

#[cfg(all(test, feature = "json"))]
mod tests;

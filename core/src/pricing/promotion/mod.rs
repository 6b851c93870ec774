//! Promotions: what is taken off because of a rule, and the reason for each effect.
//!
//! [`promote`] says which apply, in which order. It decides nothing about totals: it turns promotions into
//! [`Adjustment`](super::Adjustment)s, which the one calculation then takes off like any other allowance. Invariants: what
//! a promotion takes off is exactly the sum of its allowances; no line falls below nothing; every promotion that was given
//! is either applied or has a reason why not.

mod basket;
mod buy_get;
mod check;
mod definition;
mod effect;
mod promote;
mod result;

pub use basket::{Basket, BasketLine, PromotionUses};
#[cfg(feature = "json")]
pub(crate) use check::check_all as check_promotions;
pub use definition::{
    BuyGet, DiscountPlacement, DiscountTier, DocumentAmount, DocumentPercent, GetSelection, LineAmount, LinePercent,
    Promotion, PromotionEffect, PromotionStacking, Tiered,
};
pub use promote::promote;
pub use result::{AppliedPromotion, Promoted, PromotionAllowance, PromotionNotApplied, PromotionObstacle};

#[cfg(all(test, feature = "json"))]
mod tests;

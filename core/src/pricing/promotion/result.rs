//! What promotions come to: who got what, and why the others got nothing.

use alloc::vec::Vec;

use super::super::Adjustment;
use crate::id::{CouponCode, LineNo, PromotionId, Text};
use crate::money::{Amount, Percent};
use crate::quantity::Quantity;
use crate::record::{choice, record};
use crate::time::Date;

choice! {
    /// Why a promotion does not apply: the first reason in this order.
    pub enum PromotionObstacle {
        /// Its first day is still to come.
        NotYetValid = "not_yet_valid",
        /// Its last day has passed.
        Expired = "expired",
        /// It is for another currency.
        Currency = "currency",
        /// It is for other groups of customers.
        CustomerGroup = "customer_group",
        /// Its coupon is not given.
        CouponMissing = "coupon_missing",
        /// It has been used as often as it can be.
        UsesExhausted = "uses_exhausted",
        /// The customer has used it as often as they can.
        UsesPerCustomerExhausted = "uses_per_customer_exhausted",
        /// No line has a product that it is for.
        NoProduct = "no_product",
        /// The lines that it is for ask for too little.
        QuantityBelowMin = "quantity_below_min",
        /// The lines that it is for are worth too little.
        AmountBelowMin = "amount_below_min",
        /// The lines that it is for do not reach its lowest tier.
        TierNotReached = "tier_not_reached",
        /// The lines that it is for do not make a set of what is bought and got.
        SetIncomplete = "set_incomplete",
        /// Enough is bought, and none of the products that are got for it stands on a line.
        GetProductMissing = "get_product_missing",
        /// Nothing is left that it could take off.
        NothingLeft = "nothing_left",
        /// A line, or the document, has as many allowances as it can have.
        TooManyAllowances = "too_many_allowances",
        /// Another promotion has applied beside which it cannot, or that ended the list.
        Excluded = "excluded",
    }
}

record! {
    /// What a promotion takes off one line, or off the document.
    pub struct PromotionAllowance {
        /// The allowance, ready to stand among those of the line or of the document.
        allowance: Adjustment;
        /// Which line; the document when absent.
        line: Option<LineNo> => with_line,
        /// What was left of it before.
        base: Option<Amount> => with_base,
        /// The percentage that was meant, where the promotion states one.
        percent: Option<Percent> => with_percent,
        /// The units that were got at a discount.
        quantity: Option<Quantity> => with_quantity,
    }
}

record! {
    /// A promotion that applies.
    pub struct AppliedPromotion {
        /// Which one.
        promotion_id: PromotionId,
        /// Its name.
        name: Text,
        /// What it takes off in all: the sum of its allowances.
        amount: Amount,
        /// What it takes off where, by line number.
        allowances: Vec<PromotionAllowance>;
        /// How often it is used in this order: in sets (`buy_x_get_y`), in lines (`line_…`), else once.
        uses: u64 => with_uses,
        /// The coupon that it was given for.
        coupon_code: Option<CouponCode> => with_coupon_code,
    }
}

record! {
    /// A promotion that does not apply, and why; with the figures that matter.
    pub struct PromotionNotApplied {
        /// Which one.
        promotion_id: PromotionId,
        /// Why not.
        reason: PromotionObstacle;
        /// The promotion that excludes it.
        excluded_by: Option<PromotionId> => with_excluded_by,
        /// The day from which, or until which, it is valid.
        valid: Option<Date> => with_valid,
        /// The quantity of the lines that it is for.
        quantity: Option<Quantity> => with_quantity,
        /// The quantity that is needed.
        quantity_needed: Option<Quantity> => with_quantity_needed,
        /// The value of the lines that it is for.
        amount: Option<Amount> => with_amount,
        /// The value that is needed.
        amount_needed: Option<Amount> => with_amount_needed,
        /// In how many orders it has been used.
        uses: Option<u64> => with_uses,
        /// In how many orders it can be used.
        uses_max: Option<u64> => with_uses_max,
    }
}

record! {
    /// What promotions come to.
    pub struct Promoted {
        /// Those that apply, in the order in which they do.
        applied: Vec<AppliedPromotion>,
        /// Those that do not, in the order in which they were looked at.
        not_applied: Vec<PromotionNotApplied>,
        /// What all of them take off together.
        amount: Amount;
        /// Coupons that are given and belong to none of the promotions.
        coupon_codes_unknown: Vec<CouponCode> => with_coupon_codes_unknown,
    }
}

impl Promoted {
    /// What is taken off a line, or off the document (`None`): to be put beside its other allowances.
    pub fn allowances_of(&self, line: Option<LineNo>) -> impl Iterator<Item = &Adjustment> {
        let all = self.applied.iter().flat_map(|applied| &applied.allowances);
        all.filter(move |allowance| allowance.line == line).map(|allowance| &allowance.allowance)
    }
}

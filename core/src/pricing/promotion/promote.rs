//! The one order in which promotions are asked.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::super::Adjustment;
use super::basket::{Basket, PromotionUses, Rest};
use super::check::check_all;
use super::definition::{DiscountPlacement, Promotion, PromotionStacking};
use super::effect::{Part, Parts, Products, Scope, Stop, not_applied};
use super::result::{AppliedPromotion, Promoted, PromotionAllowance, PromotionNotApplied, PromotionObstacle};
use crate::catalog::Validity;
use crate::id::{CouponCode, PromotionId, Text};
use crate::limits;
use crate::money::Currency;
use crate::problem::{Problem, Rejection};
use crate::sort::sort_by;
use crate::time::Date;

/// What promotions take off a basket on a date, and why the others take nothing.
///
/// Pure: the same basket and promotions always give the same answer, whatever the order in which promotions are given.
///
/// # Which apply, in which order
///
/// By `priority`, the larger first; of two alike, the one with the smaller id. Each is asked in that order and takes of what
/// the earlier ones have left. An `exclusive` one applies only when none has applied before; it and one that says
/// `stop_further` end the list. A promotion that takes nothing off counts as not applied, and excludes nobody.
///
/// # What counts
///
/// Conditions (`quantity_min`, `amount_min`, tiers) look at the lines that the promotion is for (`product_ids`), at their
/// value before any promotion: goods less the allowances they have already. Charges are never discounted. Percentages are
/// of what is left, rounded once to minor units; a discount on the whole is spread by largest remainder in proportion
/// to what is left of each line (ties: the larger, then the smaller line number), and so is the cut to `amount_max`.
///
/// # Errors
/// Every fault of the promotions (paths below `promotions`) and of the basket (paths below `basket`).
///
/// ```
/// use orderwell::*;
///
/// let line = |number, product, price: &str| -> Result<BasketLine, Problem> {
///     Ok(BasketLine::new(LineNo::new(number)?, ProductId::new(product)?, "1".parse()?, price.parse()?))
/// };
/// let basket = Basket::new(Currency::new("EUR")?, vec![line(1, "TEA", "10.00")?, line(2, "MUG", "20.00")?])
///     .with_coupon_codes(vec![CouponCode::new("WELCOME")?]);
/// let effect = PromotionEffect::DocumentAmount(DocumentAmount::new("5.00".parse()?));
/// let welcome = Promotion::new(PromotionId::new("welcome")?, Text::new("Welcome")?, effect)
///     .with_currency(Currency::new("EUR")?)
///     .with_coupon_code(CouponCode::new("WELCOME")?);
/// let promoted = promote(&basket, &[welcome], "2026-11-25".parse()?)?;
/// let parts = promoted.applied[0].allowances.iter().map(|part| part.allowance.amount.map(|amount| amount.to_string()));
/// assert_eq!(parts.collect::<Vec<_>>(), [Some("1.67".into()), Some("3.33".into())]);
/// assert_eq!(promoted.amount.to_string(), "5.00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn promote(basket: &Basket, promotions: &[Promotion], on: Date) -> Result<Promoted, Rejection> {
    let checked = check_all(promotions);
    let opened = basket.currency().map_err(Rejection::from).and_then(|currency| Ok((currency, basket.open(currency)?)));
    let (currency, rests) = match (checked, opened.map_err(|rejection| rejection.within("basket"))) {
        (Ok(()), Ok(opened)) => opened,
        (Err(rejection), Ok(_)) | (Ok(()), Err(rejection)) => return Err(rejection),
        (Err(mut rejection), Err(more)) => {
            rejection.problems.extend(more.problems);
            return Err(Rejection::new(rejection.problems));
        }
    };
    let mut order: Vec<&Promotion> = promotions.iter().collect();
    sort_by(&mut order, |left, right| {
        right.priority.cmp(&left.priority).then_with(|| left.promotion_id.cmp(&right.promotion_id))
    });
    let products = Products::of(&rests);
    let mut asking = Asking { basket, currency, on, rests, products, on_document: 0, ended_by: None };
    let mut promoted = Promoted::new(Vec::new(), Vec::new(), crate::money::Amount::zero(currency));
    for promotion in order {
        match asking.ask(promotion, promoted.applied.first()) {
            Ok(applied) => {
                promoted.amount = promoted.amount.plus(applied.amount)?;
                promoted.applied.push(applied);
            }
            Err(Stop::Obstacle(not)) => promoted.not_applied.push(*not),
            Err(Stop::Problem(problem)) => return Err(problem.within("basket").into()),
        }
    }
    let known = |code: &&CouponCode| promotions.iter().any(|promotion| promotion.coupon_code.as_ref() == Some(code));
    promoted.coupon_codes_unknown = basket.coupon_codes.iter().filter(|code| !known(code)).cloned().collect();
    Ok(promoted)
}

/// A basket while promotions are asked.
struct Asking<'b> {
    basket: &'b Basket,
    currency: Currency,
    on: Date,
    rests: Vec<Rest<'b>>,
    products: Products<'b>,
    /// How many allowances the document has got.
    on_document: usize,
    /// The promotion after which none applies.
    ended_by: Option<PromotionId>,
}

impl Asking<'_> {
    fn ask(&mut self, promotion: &Promotion, first: Option<&AppliedPromotion>) -> Result<AppliedPromotion, Stop> {
        if let Some(not) = self.check_eligible(promotion) {
            return Err(not.into());
        }
        let scope = Scope {
            promotion,
            currency: self.currency,
            mode: self.basket.rounding_mode,
            rests: &self.rests,
            matched: match promotion.product_ids.as_slice() {
                [] => (0..self.rests.len()).collect(),
                ids => self.products.lines(ids),
            },
            products: &self.products,
        };
        check_reached(&scope)?;
        let parts = scope.parts()?;
        let on_lines = parts.placement == DiscountPlacement::Lines;
        let on_one = |part: &Part| scope.rest(part.at).map_or(0, |rest| rest.allowances);
        let present = if on_lines { parts.list.iter().map(on_one).max().unwrap_or(0) } else { self.on_document };
        if present >= limits::ADJUSTMENTS_MAX {
            return Err(scope.not(PromotionObstacle::TooManyAllowances).into());
        }
        let alone = first.filter(|_| promotion.stacking == PromotionStacking::Exclusive);
        if let Some(by) = self.ended_by.as_ref().or_else(|| alone.map(|applied| &applied.promotion_id)) {
            let mut not = scope.not(PromotionObstacle::Excluded);
            not.excluded_by = Some(by.clone());
            return Err(not.into());
        }
        let applied = applied(&scope, &parts)?;
        for part in &parts.list {
            if let Some(rest) = self.rests.get_mut(part.at) {
                rest.left = rest.left.saturating_sub(part.units);
                rest.allowances = rest.allowances.saturating_add(usize::from(on_lines));
            }
        }
        self.on_document = self.on_document.saturating_add(usize::from(!on_lines));
        if promotion.stacking != PromotionStacking::Stackable {
            self.ended_by = Some(promotion.promotion_id.clone());
        }
        Ok(applied)
    }

    /// What does not depend on the lines.
    fn check_eligible(&self, promotion: &Promotion) -> Option<Box<PromotionNotApplied>> {
        let basket = self.basket;
        let not = |reason| Some(not_applied(promotion, reason));
        match Validity::on(self.on, promotion.valid_from, promotion.valid_until) {
            Validity::NotYet => {
                let mut not = not_applied(promotion, PromotionObstacle::NotYetValid);
                not.valid = promotion.valid_from;
                return Some(not);
            }
            Validity::Expired => {
                let mut not = not_applied(promotion, PromotionObstacle::Expired);
                not.valid = promotion.valid_until;
                return Some(not);
            }
            Validity::Valid => {}
        }
        if promotion.currency.is_some_and(|currency| currency.code() != self.currency.code()) {
            return not(PromotionObstacle::Currency);
        }
        let groups = &promotion.customer_groups;
        if !groups.is_empty() && !basket.customer_group.as_ref().is_some_and(|group| groups.contains(group)) {
            return not(PromotionObstacle::CustomerGroup);
        }
        if promotion.coupon_code.as_ref().is_some_and(|code| !basket.coupon_codes.contains(code)) {
            return not(PromotionObstacle::CouponMissing);
        }
        let so_far = basket.uses.iter().find(|uses| uses.promotion_id == promotion.promotion_id);
        let count = |of: fn(&PromotionUses) -> u64| so_far.map_or(0, of);
        let limits = [
            (count(|uses| uses.orders), promotion.uses_max, PromotionObstacle::UsesExhausted),
            (
                count(|uses| uses.orders_of_customer),
                promotion.uses_per_customer_max,
                PromotionObstacle::UsesPerCustomerExhausted,
            ),
        ];
        let reached = |(orders, most, _): &(u64, Option<u64>, _)| most.is_some_and(|most| *orders >= most);
        let (orders, most, reason) = limits.into_iter().find(reached)?;
        let mut not = not_applied(promotion, reason);
        (not.uses, not.uses_max) = (Some(orders), most);
        Some(not)
    }
}

/// Is there enough of what the promotion is for?
fn check_reached(scope: &Scope<'_, '_>) -> Result<(), Stop> {
    if scope.matched.is_empty() {
        return Err(scope.not(PromotionObstacle::NoProduct).into());
    }
    let (quantity, value) = (scope.quantity()?, scope.value()?);
    if let Some(min) = scope.promotion.quantity_min.filter(|min| quantity < *min) {
        let mut not = scope.not(PromotionObstacle::QuantityBelowMin);
        (not.quantity, not.quantity_needed) = (Some(quantity), Some(min));
        return Err(not.into());
    }
    if let Some(min) = scope.promotion.amount_min.filter(|min| value < *min) {
        let mut not = scope.not(PromotionObstacle::AmountBelowMin);
        let min = min.in_currency(scope.currency)?;
        (not.amount, not.amount_needed) = (Some(value), Some(min));
        return Err(not.into());
    }
    Ok(())
}

/// The parts as allowances with their reason.
fn applied(scope: &Scope<'_, '_>, parts: &Parts) -> Result<AppliedPromotion, Problem> {
    let promotion = scope.promotion;
    let reason_code = promotion.reason_code.clone().map_or_else(|| Text::new("95"), Ok)?;
    let allowance = |amount| {
        Adjustment::default()
            .with_amount(amount)
            .with_reason(promotion.name.clone())
            .with_reason_code(reason_code.clone())
            .with_promotion_id(promotion.promotion_id.clone())
    };
    let amount = scope.amount(parts.list.iter().map(|part| i128::from(part.units)).sum::<i128>())?;
    let mut allowances = Vec::with_capacity(parts.list.len());
    for part in &parts.list {
        let Some(rest) = scope.rest(part.at) else { continue };
        if parts.placement == DiscountPlacement::Lines {
            let mut one = PromotionAllowance::new(allowance(scope.amount(part.units)?)).with_line(rest.line.line);
            (one.base, one.percent, one.quantity) = (Some(scope.amount(rest.left)?), parts.percent, part.quantity);
            allowances.push(one);
        }
    }
    if parts.placement == DiscountPlacement::Document {
        let one = PromotionAllowance::new(allowance(amount)).with_base(scope.left()?);
        allowances.push(one.with_percent(parts.percent));
    }
    let applied = AppliedPromotion::new(promotion.promotion_id.clone(), promotion.name.clone(), amount, allowances);
    Ok(applied.with_uses(parts.uses).with_coupon_code(promotion.coupon_code.clone()))
}

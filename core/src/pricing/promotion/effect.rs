//! What a promotion would take off which line, when nothing else stands against it.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::basket::Rest;
use super::buy_get;
use super::definition::{DiscountPlacement, DiscountTier, Promotion, PromotionEffect, Tiered};
use super::result::{PromotionNotApplied, PromotionObstacle};
use crate::grouped::Grouped;
use crate::id::ProductId;
use crate::money::{Amount, Currency, Percent, RoundingMode, allocate};
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;
use crate::sort::sort_by;

/// The lines a promotion is for, and how it counts.
pub(super) struct Scope<'s, 'b> {
    pub(super) promotion: &'s Promotion,
    pub(super) currency: Currency,
    pub(super) mode: RoundingMode,
    /// All lines, sorted by number.
    pub(super) rests: &'s [Rest<'b>],
    /// Which of them it is for.
    pub(super) matched: Vec<usize>,
    pub(super) products: &'s Products<'b>,
}

/// Where the lines of a product stand among those sorted by number.
pub(super) struct Products<'b>(Grouped<'b, ProductId, Vec<usize>>);

impl<'b> Products<'b> {
    pub(super) fn of(rests: &[Rest<'b>]) -> Self {
        let mut products: Grouped<'b, ProductId, Vec<usize>> = Grouped::new();
        for (at, rest) in rests.iter().enumerate() {
            if let Some(lines) = products.entry(&rest.line.product_id, Vec::new) {
                lines.push(at);
            }
        }
        Self(products)
    }

    /// The lines of these products, sorted by number.
    pub(super) fn lines(&self, product_ids: &[ProductId]) -> Vec<usize> {
        let lines = product_ids.iter().filter_map(|id| self.0.get(id.as_str()));
        let mut lines: Vec<usize> = lines.flatten().copied().collect();
        sort_by(&mut lines, usize::cmp);
        lines.dedup();
        lines
    }
}

/// What is taken off one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// Where the line stands.
    pub(super) at: usize,
    /// How much, in minor units.
    pub(super) units: i64,
    /// The units of the line that are got at a discount.
    pub(super) quantity: Option<Quantity>,
}

/// What is taken off in all.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) list: Vec<Part>,
    pub(super) uses: u64,
    pub(super) percent: Option<Percent>,
    pub(super) placement: DiscountPlacement,
}

/// Why nothing is, or what cannot be calculated.
pub(super) enum Stop {
    Obstacle(Box<PromotionNotApplied>),
    Problem(Problem),
}

impl From<Box<PromotionNotApplied>> for Stop {
    fn from(not: Box<PromotionNotApplied>) -> Self {
        Self::Obstacle(not)
    }
}

/// Made in one place, on the heap: it has many fields, and moving them about is a lot of code for the web.
#[expect(clippy::unnecessary_box_returns, reason = "moving it about is a lot of code for the web")]
#[inline(never)]
pub(super) fn not_applied(promotion: &Promotion, reason: PromotionObstacle) -> Box<PromotionNotApplied> {
    Box::new(PromotionNotApplied::new(promotion.promotion_id.clone(), reason))
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl<'s, 'b> Scope<'s, 'b> {
    pub(super) fn rest(&self, at: usize) -> Option<&'s Rest<'b>> {
        self.rests.get(at)
    }

    pub(super) fn amount(&self, units: impl Into<i128>) -> Result<Amount, Problem> {
        Amount::from_units(units.into(), self.currency.minor_units())
    }

    #[expect(clippy::unnecessary_box_returns, reason = "moving it about is a lot of code for the web")]
    pub(super) fn not(&self, reason: PromotionObstacle) -> Box<PromotionNotApplied> {
        not_applied(self.promotion, reason)
    }

    fn lines(&self) -> impl Iterator<Item = &'s Rest<'b>> {
        self.matched.iter().filter_map(|at| self.rest(*at))
    }

    /// What earlier promotions have left of the lines.
    pub(super) fn left(&self) -> Result<Amount, Problem> {
        self.amount(self.lines().map(|rest| i128::from(rest.left)).sum::<i128>())
    }

    /// The value of the lines before any promotion.
    pub(super) fn value(&self) -> Result<Amount, Problem> {
        self.amount(self.lines().map(|rest| i128::from(rest.value)).sum::<i128>())
    }

    pub(super) fn quantity(&self) -> Result<Quantity, Problem> {
        Quantity::sum(self.lines().map(|rest| rest.line.quantity))
    }

    /// What the effect takes off, or why nothing.
    pub(super) fn parts(&self) -> Result<Parts, Stop> {
        let parts = match &self.promotion.effect {
            PromotionEffect::LinePercent(effect) => Parts {
                percent: Some(effect.percent),
                ..self.each_line(|left| left.percent(effect.percent, self.mode))?
            },
            PromotionEffect::LineAmount(effect) => {
                let amount = effect.amount.in_currency(self.currency)?;
                self.each_line(|left| Ok(left.min(amount)))?
            }
            PromotionEffect::DocumentPercent(effect) => self.whole(Some(effect.percent), None, effect.placement)?,
            PromotionEffect::DocumentAmount(effect) => self.whole(None, Some(effect.amount), effect.placement)?,
            PromotionEffect::BuyGet(effect) => buy_get::parts(self, effect)?,
            PromotionEffect::Tiered(effect) => {
                let tier = self.tier(effect)?;
                self.whole(tier.percent, tier.amount, effect.placement)?
            }
        };
        self.cut(parts)
    }

    fn each_line(&self, take: impl Fn(Amount) -> Result<Amount, Problem>) -> Result<Parts, Problem> {
        let most = usize::try_from(self.promotion.uses_per_order_max.unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
        let mut parts = Vec::new();
        for at in &self.matched {
            let left = self.rest(*at).map_or(0, |rest| rest.left);
            let units = take(self.amount(left)?)?.minor();
            if units > 0 && parts.len() < most {
                parts.push(Part { at: *at, units, quantity: None });
            }
        }
        let uses = u64::try_from(parts.len()).unwrap_or(u64::MAX);
        Ok(Parts { list: parts, uses, ..Parts::default() })
    }

    /// A percentage or an amount of what is left of all lines, spread over them.
    fn whole(
        &self,
        percent: Option<Percent>,
        amount: Option<Amount>,
        placement: DiscountPlacement,
    ) -> Result<Parts, Problem> {
        let left = self.left()?;
        let whole = match (percent, amount) {
            (Some(percent), _) => left.percent(percent, self.mode)?,
            (None, amount) => amount.unwrap_or_default().in_currency(self.currency)?.min(left),
        };
        let weights: Vec<i64> = self.lines().map(|rest| rest.left).collect();
        // INVARIANT: the whole is at most the sum of the weights, so no part exceeds its own.
        let spread = allocate(whole, &weights)?;
        let part = |(at, part): (&usize, &Amount)| Part { at: *at, units: part.minor(), quantity: None };
        Ok(Parts { list: self.matched.iter().zip(&spread).map(part).collect(), uses: 1, percent, placement })
    }

    /// The highest tier that is reached.
    fn tier(&self, effect: &Tiered) -> Result<DiscountTier, Stop> {
        let (value, quantity) = (self.value()?, self.quantity()?);
        let reached = |tier: &&DiscountTier| {
            tier.quantity_from.is_none_or(|from| from <= quantity) && tier.amount_from.is_none_or(|from| from <= value)
        };
        let threshold = |tier: &&DiscountTier| (tier.quantity_from, tier.amount_from);
        if let Some(tier) = effect.tiers.iter().filter(reached).max_by_key(threshold) {
            return Ok(*tier);
        }
        let lowest = effect.tiers.iter().min_by_key(threshold).copied().unwrap_or_default();
        let mut not = self.not(PromotionObstacle::TierNotReached);
        if let Some(from) = lowest.quantity_from {
            (not.quantity, not.quantity_needed) = (Some(quantity), Some(from));
        } else {
            (not.amount, not.amount_needed) = (Some(value), lowest.amount_from);
        }
        Err(not.into())
    }

    /// At most `amount_max`; and something at all.
    fn cut(&self, mut parts: Parts) -> Result<Parts, Stop> {
        let sum: i128 = parts.list.iter().map(|part| i128::from(part.units)).sum();
        if let Some(most) = self.promotion.amount_max {
            let most = most.in_currency(self.currency)?;
            if i128::from(most.minor()) < sum {
                let weights: Vec<i64> = parts.list.iter().map(|part| part.units).collect();
                for (part, cut) in parts.list.iter_mut().zip(allocate(most, &weights)?) {
                    part.units = cut.minor();
                }
            }
        }
        parts.list.retain(|part| part.units > 0);
        if parts.list.is_empty() {
            return Err(self.not(PromotionObstacle::NothingLeft).into());
        }
        Ok(parts)
    }
}

/// A figure has more digits than the library reckons with.
pub(super) fn too_large() -> Problem {
    Problem::new(Code::AmountTooLarge, "a discount has more than 18 digits").within("lines")
}

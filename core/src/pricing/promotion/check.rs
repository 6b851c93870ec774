//! Does a promotion make sense?

use alloc::vec::Vec;

use super::basket::id_twice;
use super::definition::{BuyGet, DiscountTier, Promotion, PromotionEffect, Tiered};
use crate::catalog::check_validity;
use crate::grouped::Grouped;
use crate::limits;
use crate::money::{Amount, Percent};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;

impl Promotion {
    /// Does it make sense?
    ///
    /// # Errors
    /// `validity.reversed`, `promotion.percent_out_of_range`, `promotion.currency_missing`, `promotion.tier_…`,
    /// `promotion.without_tiers`, `quantity.not_positive`, `amount.not_positive`, `amount.finer_than_currency`: each at
    /// its path, all at once.
    pub fn check(&self) -> Result<(), Rejection> {
        let mut checking = Checking { promotion: self, problems: Vec::new(), amounts: 0 };
        check_validity(self.valid_from, self.valid_until, &mut checking.problems);
        checking.quantity(self.quantity_min, "quantity_min");
        checking.amount(self.amount_min, "amount_min");
        checking.amount(self.amount_max, "amount_max");
        let outside = checking.problems.len();
        match &self.effect {
            PromotionEffect::LinePercent(effect) => checking.percent(Some(effect.percent)),
            PromotionEffect::LineAmount(effect) => checking.amount(Some(effect.amount), "amount"),
            PromotionEffect::DocumentPercent(effect) => checking.percent(Some(effect.percent)),
            PromotionEffect::DocumentAmount(effect) => checking.amount(Some(effect.amount), "amount"),
            PromotionEffect::BuyGet(effect) => checking.buy_get(effect),
            PromotionEffect::Tiered(effect) => checking.tiers(effect),
        }
        let Checking { mut problems, amounts, .. } = checking;
        let inside = problems.split_off(outside);
        problems.extend(inside.into_iter().map(|problem| problem.within("effect")));
        if amounts > 0 && self.currency.is_none() {
            let detail = "a promotion with amounts says in which currency they are";
            problems.push(Problem::new(Code::PromotionCurrencyMissing, detail).within("currency"));
        }
        Rejection::unless_empty(problems)
    }
}

/// Every fault of promotions that are looked at together.
pub(crate) fn check_all(promotions: &[Promotion]) -> Result<(), Rejection> {
    if promotions.len() > limits::PROMOTIONS_MAX {
        let detail = alloc::format!("at most {} promotions are looked at together", limits::PROMOTIONS_MAX);
        let problem = Problem::new(Code::LimitPromotions, detail).with("entries", promotions.len());
        return Err(problem.with("entries_max", limits::PROMOTIONS_MAX).within("promotions").into());
    }
    let mut problems = Vec::new();
    let mut seen = Grouped::new();
    for (index, promotion) in promotions.iter().enumerate() {
        let twice = seen.get(promotion.promotion_id.as_str()).is_some().then(|| id_twice(&promotion.promotion_id));
        seen.entry(&promotion.promotion_id, || ());
        let found = promotion.check().err().map_or_else(Vec::new, |rejection| rejection.problems);
        problems.extend(twice.into_iter().chain(found).map(|problem| problem.within(index).within("promotions")));
    }
    Rejection::unless_empty(problems)
}

struct Checking<'p> {
    promotion: &'p Promotion,
    problems: Vec<Problem>,
    amounts: usize,
}

impl Checking<'_> {
    fn percent(&mut self, percent: Option<Percent>) {
        let Some(percent) = percent else { return };
        let scaled = percent.scaled();
        let hundred = crate::money::power_of_ten(scaled.places.saturating_add(2)).unwrap_or(0);
        if scaled.units <= 0 || scaled.units > hundred {
            let detail = "a promotion takes a percentage off that is above 0 and at most 100";
            let problem = Problem::new(Code::PromotionPercentOutOfRange, detail).with_text("percent", percent);
            self.problems.push(problem.within("percent"));
        }
    }

    fn amount(&mut self, amount: Option<Amount>, name: &'static str) {
        let Some(amount) = amount else { return };
        self.amounts = self.amounts.saturating_add(1);
        let fits = self.promotion.currency.map_or(Ok(amount), |currency| amount.in_currency(currency));
        if let Err(problem) = fits {
            self.problems.push(problem.within(name));
        } else if !amount.is_positive() {
            let problem = Problem::new(Code::AmountNotPositive, "an amount of a promotion is more than nothing");
            self.problems.push(problem.with_text(name, amount).within(name));
        }
    }

    fn quantity(&mut self, quantity: Option<Quantity>, name: &'static str) {
        if let Some(quantity) = quantity.filter(|quantity| !quantity.is_positive()) {
            let problem = Problem::new(Code::QuantityNotPositive, "a quantity of a promotion is more than nothing");
            self.problems.push(problem.with_text(name, quantity).within(name));
        }
    }

    fn buy_get(&mut self, effect: &BuyGet) {
        self.quantity(Some(effect.buy_quantity), "buy_quantity");
        self.quantity(Some(effect.get_quantity), "get_quantity");
        self.percent(effect.percent);
    }

    fn tiers(&mut self, effect: &Tiered) {
        let Some(first) = effect.tiers.first() else {
            let problem = Problem::new(Code::PromotionWithoutTiers, "a promotion by tiers has at least one");
            self.problems.push(problem.within("tiers"));
            return;
        };
        if let Err(problem) = limits::check_entries(effect.tiers.len(), limits::PROMOTION_TIERS_MAX) {
            self.problems.push(problem.within("tiers"));
            return;
        }
        for (index, tier) in effect.tiers.iter().enumerate() {
            let before = self.problems.len();
            self.tier(tier, first);
            let threshold = |tier: &DiscountTier| (tier.quantity_from, tier.amount_from);
            if effect.tiers.iter().take(index).any(|earlier| threshold(earlier) == threshold(tier)) {
                let name = if tier.quantity_from.is_some() { "quantity_from" } else { "amount_from" };
                let problem = Problem::new(Code::PromotionTierTwice, "an earlier tier has this threshold");
                self.problems.push(problem.within(name));
            }
            let found = self.problems.split_off(before);
            self.problems.extend(found.into_iter().map(|problem| problem.within(index).within("tiers")));
        }
    }

    fn tier(&mut self, tier: &DiscountTier, first: &DiscountTier) {
        let by_quantity = tier.quantity_from.is_some();
        let one_threshold = by_quantity != tier.amount_from.is_some();
        let one_figure = tier.percent.is_some() != tier.amount.is_some();
        if !one_threshold || !one_figure || by_quantity != first.quantity_from.is_some() {
            let detail =
                "a tier has one of quantity_from and amount_from, as the first tier has, and one of percent and amount";
            self.problems.push(Problem::new(Code::PromotionTierFigures, detail));
        }
        self.quantity(tier.quantity_from, "quantity_from");
        self.amount(tier.amount_from, "amount_from");
        self.percent(tier.percent);
        self.amount(tier.amount, "amount");
    }
}

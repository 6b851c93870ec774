//! ABC classes: which few products stand for most of the value of usage.

use alloc::vec::Vec;

use super::analysis::{AbcClass, AbcClassTotals, AbcShares, ProductAnalysis};
use crate::money::{Amount, Currency, Percent, RoundingMode, power_of_ten, product};
use crate::problem::{Code, Problem};
use crate::sort::sort_by;

/// Where the classes end, as a share of the value of all usage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends(Option<AbcShares>);

impl Ends {
    pub(super) fn of(shares: Option<AbcShares>) -> Self {
        Self(shares)
    }

    /// Does class A begin, class B not end before it, and none go past the whole?
    pub(super) fn check(self) -> Result<(), Problem> {
        let Some(AbcShares { a_percent, b_percent }) = self.0 else { return Ok(()) };
        let scaled = b_percent.scaled();
        let past = power_of_ten(scaled.places.saturating_add(2)).is_none_or(|hundred| scaled.units > hundred);
        if a_percent.is_negative() || a_percent.is_zero() || a_percent > b_percent || past {
            let detail = "class A ends above 0 percent, class B not before it and not after 100";
            let problem = Problem::new(Code::AnalysisSharesOutOfRange, detail).with_text("a_percent", a_percent);
            return Err(problem.with_text("b_percent", b_percent).within("abc_shares"));
        }
        Ok(())
    }

    /// The class of a product by what all before it stand for.
    fn class(self, value: Amount, before: i64, whole: i64) -> AbcClass {
        // WHY: by what stands before it, so that the product which passes a limit belongs to the class that it fills, and
        // one that stands for nearly all is not of the last class.
        let is_below = |end: Option<Percent>, otherwise: i128| {
            let (units, places) = end.map_or((otherwise, 0), |end| (end.scaled().units, end.scaled().places));
            let hundred = power_of_ten(places.saturating_add(2));
            let sides = hundred.and_then(|hundred| product(before.into(), hundred)).zip(product(whole.into(), units));
            sides.is_some_and(|(before, end)| before < end)
        };
        if !value.is_positive() {
            AbcClass::C
        } else if is_below(self.0.map(|shares| shares.a_percent), 80) {
            AbcClass::A
        } else if is_below(self.0.map(|shares| shares.b_percent), 95) {
            AbcClass::B
        } else {
            AbcClass::C
        }
    }

    /// Gives each product its rank, class and shares; says what the classes come to.
    pub(super) fn classify(
        self,
        products: &mut [ProductAnalysis],
        currency: Currency,
        mode: RoundingMode,
    ) -> Result<Vec<AbcClassTotals>, Problem> {
        let whole = Amount::sum(products.iter().map(|product| product.usage_value), currency)?;
        let mut ranked: Vec<&mut ProductAnalysis> = products.iter_mut().collect();
        sort_by(&mut ranked, |left, right| {
            right.usage_value.cmp(&left.usage_value).then_with(|| left.product_id.cmp(&right.product_id))
        });
        let zero = Amount::zero(currency);
        let mut classes: Vec<AbcClassTotals> =
            AbcClass::ALL.iter().map(|class| AbcClassTotals::new(*class, 0, zero, zero)).collect();
        let mut before = zero;
        for (rank, product) in (1_u64..).zip(ranked) {
            let value = product.usage_value;
            product.rank = rank;
            product.abc_class = self.class(value, before.minor(), whole.minor());
            before = before.plus(value)?;
            product.usage_share = Percent::of(value, whole, mode);
            product.cumulative_share = Percent::of(before, whole, mode);
            if let Some(class) = classes.iter_mut().find(|class| class.abc_class == product.abc_class) {
                class.products = class.products.saturating_add(1);
                class.usage_value = class.usage_value.plus(value)?;
                class.stock_value = class.stock_value.plus(product.stock_value)?;
            }
        }
        for class in &mut classes {
            class.usage_share = Percent::of(class.usage_value, whole, mode);
        }
        Ok(classes)
    }
}

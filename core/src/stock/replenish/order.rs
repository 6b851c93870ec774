//! From what is wanted to what can be ordered: packs and bounds; and the level at which a policy orders.

use super::definition::ReplenishmentProduct;
use super::proposal::OrderBound;
use super::usage::quantity;
use crate::money::{RoundingMode, divide_rounded};
use crate::problem::Problem;
use crate::quantity::Quantity;

/// Steps and bounds of an order. INVARIANT: the step is more than nothing, the least is not above the most.
#[derive(Clone, Copy, Debug)]
pub(super) struct OrderBounds {
    /// Orders are whole numbers of it.
    pub(super) step: Quantity,
    /// As they were given.
    minimum: Option<Quantity>,
    maximum: Option<Quantity>,
    /// In whole steps.
    least: Quantity,
    most: Option<Quantity>,
}

impl OrderBounds {
    /// Those of a product; its step is more than nothing.
    pub(super) fn of(product: &ReplenishmentProduct) -> Result<Self, Problem> {
        let (minimum, maximum) = (product.order_minimum, product.order_maximum);
        let step = product.order_step.unwrap_or(Quantity::ONE);
        let least = steps(minimum.unwrap_or(step), step, RoundingMode::Ceiling)?;
        let most = maximum.map(|maximum| steps(maximum, step, RoundingMode::Floor)).transpose()?;
        Ok(Self { step, minimum, maximum, least, most })
    }

    /// Is there a whole number of steps between the bounds?
    pub(super) fn are_met(&self) -> bool {
        self.most.is_none_or(|most| self.least <= most)
    }

    /// The order for what is wanted: up to whole steps, not below the least, not above the most; none when none is wanted.
    pub(super) fn fit(&self, wanted: Quantity) -> Result<Quantity, Problem> {
        if !wanted.is_positive() {
            return Ok(Quantity::ZERO);
        }
        if let Some(most) = self.most.filter(|most| wanted >= *most) {
            return Ok(most);
        }
        Ok(steps(wanted, self.step, RoundingMode::Ceiling)?.max(self.least))
    }

    /// The same without passing what is wanted, where that is possible.
    pub(super) fn fit_down(&self, wanted: Quantity) -> Result<Quantity, Problem> {
        self.fit(steps(wanted, self.step, RoundingMode::Floor)?)
    }

    /// Why an order is other than wanted.
    pub(super) fn bound(&self, wanted: Quantity, ordered: Quantity) -> Option<OrderBound> {
        if ordered == wanted {
            None
        } else if self.maximum.is_some_and(|maximum| wanted > maximum) {
            Some(OrderBound::OrderMaximum)
        } else if self.minimum.is_some_and(|minimum| wanted < minimum) {
            Some(OrderBound::OrderMinimum)
        } else {
            Some(OrderBound::OrderStep)
        }
    }
}

/// A quantity brought to whole steps.
fn steps(whole: Quantity, step: Quantity, mode: RoundingMode) -> Result<Quantity, Problem> {
    let count = divide_rounded(whole.millionths().into(), step.millionths().into(), mode);
    quantity(count.and_then(|count| count.checked_mul(step.millionths().into())))
}

/// The position at which a policy orders.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trigger {
    pub(super) level: Quantity,
    /// Does it order at the level too, or only below it?
    pub(super) at: At,
}

/// Does a policy order at its level?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Yes: it is on its way down.
    Too,
    /// No, below it only.
    Below,
}

impl Trigger {
    pub(super) fn new(level: Quantity, at: At) -> Self {
        Self { level, at }
    }

    pub(super) fn is_reached(&self, position: Quantity) -> bool {
        position < self.level || (self.at == At::Too && position == self.level)
    }

    /// The fewest lots, at least one, that lift the position off the level.
    pub(super) fn lots(&self, lot: Quantity, position: Quantity) -> Result<Quantity, Problem> {
        let missing = i128::from(self.level.millionths()).saturating_sub(position.millionths().into());
        let lot = i128::from(lot.millionths());
        let count = match self.at {
            At::Too => divide_rounded(missing, lot, RoundingMode::Floor).and_then(|count| count.checked_add(1)),
            At::Below => divide_rounded(missing, lot, RoundingMode::Ceiling),
        };
        quantity(count.and_then(|count| count.max(1).checked_mul(lot)))
    }
}

//! What can be made or bought, and by when.

use super::request::PromiseCapability;
use crate::quantity::Quantity;
use crate::time::Date;

/// How many units there can be by a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// So many.
    Limited(Quantity),
    /// Any number.
    Any,
}

/// One way to have more, as of today.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    /// The first day on which units can be there, when they fall within the calendar.
    first: Option<Date>,
    capacity: Option<(Quantity, i32)>,
    quantity_min: Option<Quantity>,
    quantity_step: Option<Quantity>,
}

impl Way {
    /// INVARIANT: the capability was checked, so that its figures lie within their limits.
    pub(super) fn new(capability: &PromiseCapability, today: Date) -> Self {
        let days = |days: u32| i32::try_from(days).unwrap_or(i32::MAX);
        let capacity = capability.capacity.map(|capacity| (capacity.quantity, days(capacity.period_days.unwrap_or(1))));
        let start = capability.earliest_start.map_or(today, |start| start.max(today));
        // What is begun in a period is there after its last day, so that a promise holds whenever it is begun.
        let period = capacity.map_or(0, |(_, days)| days.saturating_sub(1));
        let first = start.plus_days(days(capability.lead_time_days).saturating_add(period)).ok();
        Self { first, capacity, quantity_min: capability.quantity_min, quantity_step: capability.quantity_step }
    }

    /// How many units there can be by a date.
    pub(super) fn by(&self, date: Date) -> Reach {
        let Some(first) = self.first.filter(|first| *first <= date) else { return Reach::Limited(Quantity::ZERO) };
        let Some((quantity, days)) = self.capacity else { return Reach::Any };
        let periods = date.days_since(first).checked_div(days).unwrap_or(0).saturating_add(1);
        let units = i128::from(quantity.millionths()).saturating_mul(periods.into());
        Reach::Limited(of_units(units))
    }

    /// The first day on which so many units are there; none when that lies past the calendar.
    pub(super) fn ready(&self, quantity: Quantity) -> Option<Date> {
        let Some((capacity, days)) = self.capacity else { return self.first };
        let before = i128::from(quantity.millionths()).checked_sub(1)?.max(0);
        let periods = before.checked_div(capacity.millionths().into())?;
        self.first?.plus_days(i32::try_from(periods.checked_mul(days.into())?).ok()?).ok()
    }

    /// From when on any number can be there.
    pub(super) fn any_from(&self) -> Option<Date> {
        self.first.filter(|_| self.capacity.is_none())
    }

    /// How many must be made or bought at once to have so many; none past the limits of a quantity.
    pub(super) fn order(&self, quantity: Quantity) -> Option<Quantity> {
        let least = self.quantity_min.map_or(quantity, |min| min.max(quantity));
        let Some(step) = self.quantity_step else { return Some(least) };
        let over = least.millionths().checked_rem(step.millionths())?;
        let missing = if over > 0 { step.millionths().checked_sub(over)? } else { 0 };
        Quantity::of_millionths(least.millionths().checked_add(missing)?)
    }
}

/// The largest quantity there is.
const MILLIONTHS_MAX: i64 = 999_999_999_999_999_999;

/// So many millionths; the largest quantity stands for all that are larger.
pub(super) fn of_units(units: i128) -> Quantity {
    let units = i64::try_from(units).unwrap_or(MILLIONTHS_MAX).min(MILLIONTHS_MAX);
    Quantity::of_millionths(units).unwrap_or_default()
}

//! The ways to have more, after what is owed already has taken its share.

use alloc::vec::Vec;

use super::answer::{PromisePeg, PromiseSource};
use super::capability::{Reach, Way, of_units};
use super::request::{PromiseCapability, PromiseRequest};
use crate::quantity::Quantity;
use crate::time::Date;

/// One way, and what of its first units is owed already.
struct Share<'r> {
    source: PromiseSource,
    capability: &'r PromiseCapability,
    way: Way,
    owed: Quantity,
}

impl Share<'_> {
    /// What is not owed of what there can be by a date, at most so many.
    fn at_most(&self, quantity: Quantity, date: Date) -> Quantity {
        match self.way.by(date) {
            Reach::Limited(most) => most.less(self.owed).min(quantity),
            Reach::Any => quantity,
        }
    }
}

/// Every way to have more.
pub(super) struct Ways<'r> {
    shares: Vec<Share<'r>>,
}

impl<'r> Ways<'r> {
    /// The ways of a request that are `usable`. What is `open`, owed and covered by nothing, takes the first units.
    pub(super) fn new(
        request: &'r PromiseRequest,
        open: Quantity,
        usable: impl Fn(&PromiseCapability) -> bool,
    ) -> Self {
        let stated = [
            (PromiseSource::Production, request.production.as_ref()),
            (PromiseSource::Purchase, request.purchase.as_ref()),
        ];
        let share = |(source, capability): (_, Option<&'r PromiseCapability>)| {
            let capability = capability.filter(|capability| usable(capability))?;
            Some(Share { source, capability, way: Way::new(capability, request.today), owed: Quantity::ZERO })
        };
        let mut ways = Self { shares: stated.into_iter().filter_map(share).collect() };
        if open.is_positive() {
            ways.set_owed(open, request.today);
        }
        ways
    }

    /// INVARIANT: what is owed takes the earliest units of all ways, so that no promise comes before it.
    fn set_owed(&mut self, open: Quantity, today: Date) {
        let served = first_day(today, Date::MAX, |date| self.cover(open, date)).unwrap_or(Date::MAX);
        let before = served.plus_days(-1).ok();
        let mut left = open;
        for day in before.into_iter().chain([served]) {
            for share in &mut self.shares {
                let taken = share.at_most(left, day);
                // What any number can be had of needs no share: more is there on the same day.
                share.owed = share.owed.plus(taken).unwrap_or(share.owed);
                left = left.less(taken);
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.shares.is_empty()
    }

    /// Can so many be made or bought by a date?
    pub(super) fn cover(&self, quantity: Quantity, date: Date) -> bool {
        let taken = |left: Quantity, share: &Share<'_>| left.less(share.at_most(left, date));
        self.shares.iter().fold(quantity, taken).is_zero()
    }

    /// How many can be made or bought by a date where capacity limits it.
    pub(super) fn limited_by(&self, date: Date) -> Quantity {
        let limited = |share: &Share<'_>| match share.way.by(date) {
            Reach::Limited(most) => most.less(share.owed),
            Reach::Any => Quantity::ZERO,
        };
        let limited = self.shares.iter().map(limited).map(|units| i128::from(units.millionths()));
        of_units(limited.sum())
    }

    /// The day from which any number can be made or bought.
    pub(super) fn any_from(&self) -> Option<Date> {
        self.shares.iter().filter_map(|share| share.way.any_from()).min()
    }

    /// So many by a date, what can be made first.
    pub(super) fn pegs(&self, mut missing: Quantity, date: Date) -> Vec<PromisePeg> {
        let mut pegs = Vec::new();
        for share in &self.shares {
            let taken = share.at_most(missing, date);
            if taken.is_positive() {
                missing = missing.less(taken);
                let peg = PromisePeg::new(share.source, taken)
                    .with_location_id(share.capability.location_id.clone())
                    .with_available_on(share.way.ready(share.owed.plus(taken).unwrap_or(taken)))
                    .with_quantity_ordered(share.way.order(taken));
                pegs.push(peg);
            }
        }
        pegs
    }
}

/// The first day of a span on which something holds that holds ever after.
pub(super) fn first_day(from: Date, until: Date, holds: impl Fn(Date) -> bool) -> Option<Date> {
    let day = |offset: i32| from.plus_days(offset).ok();
    let there = |offset: i32| day(offset).is_some_and(&holds);
    let (mut low, mut high) = (0_i32, until.days_since(from));
    if !there(high) {
        return None;
    }
    while low < high {
        let middle = low.saturating_add(high).div_euclid(2);
        if there(middle) {
            high = middle;
        } else {
            low = middle.saturating_add(1);
        }
    }
    day(high)
}

//! The answers to single questions.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::answer::{
    DatePromised, PreorderRoom, PromiseAnswer, PromiseDelivery, PromiseObstacle, PromiseOutcome, PromisePeg,
    PromiseRow, PromiseSchedule, PromiseSource, QuantityPromised,
};
use super::gather::Flow;
use super::request::{AskDate, AskQuantity, AskSchedule, PromiseQuestion, PromiseRequest, PromiseSplit};
use super::timeline::{Lot, Origin};
use super::ways::{Ways, first_day};
use crate::id::LocationId;
use crate::problem::Problem;
use crate::quantity::Quantity;
use crate::time::Date;

/// What is free, and how more can be had.
pub(super) struct Book<'r> {
    request: &'r PromiseRequest,
    places: Vec<&'r LocationId>,
    /// The earliest first.
    free: Vec<Lot>,
    /// The sum of the free lots up to and with each.
    sums: Vec<Quantity>,
    ways: Ways<'r>,
    preorder: Option<PreorderRoom>,
    /// The last day for which anything is promised.
    horizon: Date,
}

impl<'r> Book<'r> {
    pub(super) fn new(
        request: &'r PromiseRequest,
        places: Vec<&'r LocationId>,
        free: Vec<Lot>,
        ways: Ways<'r>,
        preorder: Option<PreorderRoom>,
    ) -> Self {
        // INVARIANT: the sum of all lots was found to be a quantity.
        let sums = free.iter().scan(Quantity::ZERO, |sum, lot| {
            *sum = sum.plus(lot.quantity).unwrap_or(*sum);
            Some(*sum)
        });
        let sums = sums.collect();
        let horizon = request.horizon.unwrap_or(Date::MAX);
        Self { request, places, free, sums, ways, preorder, horizon }
    }

    pub(super) fn answer(
        &self,
        question: &PromiseQuestion,
        flows: &BTreeMap<Date, Flow>,
    ) -> Result<PromiseAnswer, Problem> {
        Ok(match question {
            PromiseQuestion::QuantityBy(asked) => PromiseAnswer::QuantityBy(self.quantity_by(*asked)),
            PromiseQuestion::DateOf(asked) => PromiseAnswer::DateOf(self.date_of(*asked)),
            PromiseQuestion::Schedule(asked) => PromiseAnswer::Schedule(self.schedule(*asked, flows)?),
        })
    }

    fn quantity_by(&self, asked: AskQuantity) -> QuantityPromised {
        let date = asked.date.min(self.horizon);
        let quantity = self.free_by(date);
        QuantityPromised::new(asked.date, quantity, self.take(quantity))
            .with_quantity_capable(self.ways.limited_by(date))
            .with_any_from(self.ways.any_from().filter(|from| *from <= date))
    }

    fn date_of(&self, asked: AskDate) -> DatePromised {
        let available = self.free_by(self.horizon);
        let soonest = self.soonest(asked.quantity, self.horizon);
        let (outcome, pegs) = if available >= asked.quantity {
            (PromiseOutcome::Available, self.take(asked.quantity))
        } else if let Some(date) = soonest {
            (PromiseOutcome::Capable, self.pegs_by(date, asked.quantity))
        } else {
            let mut pegs = self.pegs_by(self.horizon, asked.quantity);
            pegs.extend(self.preorder_peg(asked.quantity.less(sum_of(&pegs))));
            let filled = sum_of(&pegs) == asked.quantity;
            (if filled { PromiseOutcome::Preorder } else { PromiseOutcome::Short }, pegs)
        };
        let missing = asked.quantity.less(sum_of(&pegs));
        let whole_only = outcome == PromiseOutcome::Short && asked.split == PromiseSplit::Whole;
        let pegs = if whole_only { Vec::new() } else { pegs };
        let promised = sum_of(&pegs);
        let deliveries = if asked.split == PromiseSplit::Partial { deliveries(&pegs) } else { Vec::new() };
        let dated = pegs.iter().all(|peg| peg.available_on.is_some());
        let available_on = pegs.iter().map(|peg| peg.available_on).max().flatten().filter(|_| dated);
        let (capable_on, obstacle) = if outcome == PromiseOutcome::Short {
            let someday = self.soonest(asked.quantity, Date::MAX);
            (someday, Some(self.obstacle(someday)))
        } else {
            (soonest.filter(|date| available_on.is_some_and(|available_on| *date < available_on)), None)
        };
        DatePromised::new(asked.quantity, outcome, promised, available, missing, pegs)
            .with_available_on(available_on)
            .with_deliveries(deliveries)
            .with_capable_on(capable_on)
            .with_obstacle(obstacle)
    }

    fn schedule(&self, asked: AskSchedule, flows: &BTreeMap<Date, Flow>) -> Result<PromiseSchedule, Problem> {
        let last = asked.until.unwrap_or(Date::MAX).min(self.horizon);
        let mut flows = flows.range(..=last).map(|(date, flow)| (*date, *flow)).peekable();
        let today = self.request.today;
        let empty_today = flows.peek().is_none_or(|(date, _)| *date > today).then(|| (today, Flow::default()));
        let (mut rows, mut balance, mut before) = (Vec::new(), Quantity::ZERO, Quantity::ZERO);
        for (date, flow) in empty_today.into_iter().chain(flows) {
            balance = balance.plus(flow.supply)?.minus(flow.demand)?;
            let cumulative = self.free_by(date);
            let own = cumulative.less(before);
            rows.push(PromiseRow::new(date, flow.supply, flow.demand, balance, own, cumulative));
            before = cumulative;
        }
        Ok(PromiseSchedule::new(rows))
    }

    /// What of stock and supply is free by a date.
    fn free_by(&self, date: Date) -> Quantity {
        let lots = self.free.partition_point(|lot| lot.on <= date);
        lots.checked_sub(1).and_then(|last| self.sums.get(last)).copied().unwrap_or_default()
    }

    /// So many of the free units, the earliest first.
    fn take(&self, quantity: Quantity) -> Vec<PromisePeg> {
        let (mut pegs, mut left) = (Vec::new(), quantity);
        for lot in &self.free {
            if !left.is_positive() {
                break;
            }
            let taken = lot.quantity.min(left);
            left = left.less(taken);
            pegs.push(self.peg(lot, taken));
        }
        pegs
    }

    fn peg(&self, lot: &Lot, quantity: Quantity) -> PromisePeg {
        let (source, location_id, supply_id) = match lot.origin {
            Origin::OnHand(place) => (PromiseSource::OnHand, self.places.get(place).copied(), None),
            Origin::Supply(index) => {
                let supply = self.request.supplies.get(index);
                let location_id = supply.map(|supply| &supply.location_id);
                (PromiseSource::Supply, location_id, supply.map(|supply| &supply.supply_id))
            }
        };
        PromisePeg::new(source, quantity)
            .with_location_id(location_id.cloned())
            .with_supply_id(supply_id.cloned())
            .with_available_on(lot.on)
    }

    /// What is free by a date and, beyond that, what can be made or bought by then: at most so many.
    fn pegs_by(&self, date: Date, quantity: Quantity) -> Vec<PromisePeg> {
        let free = self.free_by(date).min(quantity);
        let mut pegs = self.take(free);
        pegs.extend(self.ways.pegs(quantity.less(free), date));
        pegs
    }

    /// Pre-orders for what is missing, as far as their limits let them.
    fn preorder_peg(&self, missing: Quantity) -> Option<PromisePeg> {
        let room = self.preorder.filter(|room| room.expected_on.is_none_or(|date| date <= self.horizon))?;
        let quantity = room.left.map_or(missing, |left| left.min(missing));
        let peg = PromisePeg::new(PromiseSource::Preorder, quantity).with_available_on(room.expected_on);
        quantity.is_positive().then_some(peg)
    }

    /// The first day, up to a last one, on which so many can be there when more is made or bought.
    fn soonest(&self, quantity: Quantity, last: Date) -> Option<Date> {
        let there = |date| self.ways.cover(quantity.less(self.free_by(date)), date);
        first_day(self.request.today, last, there)
    }

    /// Why so many cannot be had, though they may be there someday.
    fn obstacle(&self, someday: Option<Date>) -> PromiseObstacle {
        let expected = self.preorder.and_then(|room| room.expected_on);
        if someday.is_some() || expected.is_some_and(|date| date > self.horizon) {
            PromiseObstacle::AfterHorizon
        } else if self.preorder.is_some() {
            PromiseObstacle::PreorderLimit
        } else if self.ways.is_empty() {
            PromiseObstacle::NoCapability
        } else {
            PromiseObstacle::Capacity
        }
    }
}

fn sum_of(pegs: &[PromisePeg]) -> Quantity {
    // INVARIANT: pegs are parts of a quantity that was asked for.
    Quantity::sum(pegs.iter().map(|peg| peg.quantity)).unwrap_or_default()
}

/// What leaves when: pegs of one day together, those without a day last.
fn deliveries(pegs: &[PromisePeg]) -> Vec<PromiseDelivery> {
    let mut by_day: BTreeMap<(bool, Option<Date>), Quantity> = BTreeMap::new();
    for peg in pegs {
        let sum = by_day.entry((peg.available_on.is_none(), peg.available_on)).or_default();
        *sum = sum.plus(peg.quantity).unwrap_or(*sum);
    }
    let delivery = |((_, available_on), quantity)| PromiseDelivery::new(quantity).with_available_on(available_on);
    by_day.into_iter().map(delivery).collect()
}

//! What a stock item says about promises: from what a desk knows to the question that [`promise`](super::promise) answers.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::cmp::Reverse;

use super::request::{
    LocationShortfall, OverdueSupply, PreorderLimit, PromiseCapability, PromiseDemand, PromisePosition,
    PromiseQuestion, PromiseRequest, PromiseScope, PromiseSupply,
};
use crate::grouped::Grouped;
use crate::id::{HoldOwner, LocationId, ProductId, StockHoldId};
use crate::limits;
use crate::problem::{Pointer, Problem, Rejection};
use crate::quantity::Quantity;
use crate::record::record;
use crate::stock::item::Held;
use crate::stock::placing::lasts;
use crate::stock::spot::Spot;
use crate::stock::{Location, StockItem, StockStatus};
use crate::time::{Date, Timestamp};

record! {
    /// Asks what can be promised of a product, by what a desk knows: what lies where, who has it, what is expected, who
    /// waits. The business date and the instant come from the context.
    pub struct AvailableToPromise {
        /// Which product.
        product_id: ProductId;
        /// What is asked about dates; what is free today is told anyway.
        questions: Vec<PromiseQuestion> => with_questions,
        /// What alone is looked at.
        only: PromiseScope => with_only,
        /// Whoever asks: what he holds counts as free.
        owner: Option<HoldOwner> => with_owner,
        /// The hold of whoever asks: it counts as free, and so does what else its owner holds.
        hold_id: Option<StockHoldId> => with_hold_id,
        /// How many days a lot must have left; as many as the policy of a desk says when left out.
        shelf_life_days_min: Option<u32> => with_shelf_life_days_min,
        /// The last day for which anything is promised.
        horizon: Option<Date> => with_horizon,
        /// What becomes of supply that is overdue.
        overdue_supply: OverdueSupply => with_overdue_supply,
        /// Who fills the hole of a location that owes more than it has, as where it lacks safety stock.
        shortfall: LocationShortfall => with_shortfall,
        /// How more can be made.
        production: Option<PromiseCapability> => with_production,
        /// How more can be bought.
        purchase: Option<PromiseCapability> => with_purchase,
        /// How many may be promised that nothing backs yet; none when empty.
        preorder: Vec<PreorderLimit> => with_preorder,
    }
}

impl PromiseRequest {
    /// The question that a stock item answers: its locations as positions, its supplies, and who waits for it as demands
    /// that are due today.
    ///
    /// What counts on hand may be sold and has not expired by `today`. A hold counts until the instant of its expiry, and
    /// never against its own owner. `location` says in which channels a location sells; one that it does not know sells
    /// in all. Of more than 10,000 lines that wait, those of one priority are one demand. Supplies together with what is on
    /// hand, and demands together with safety stock, are cut at the largest quantity.
    ///
    /// ```
    /// use orderwell::*;
    ///
    /// let item = StockItem::new(ProductId::new("TEA")?);
    /// let asked = AvailableToPromise::new(item.product_id.clone());
    /// let request = PromiseRequest::of_item(&item, &asked, |_| None, "2026-11-25T09:00:00Z".parse()?, "2026-11-25".parse()?);
    /// assert_eq!(promise(&request)?.available, Quantity::ZERO);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of_item<'l>(
        item: &StockItem,
        asked: &AvailableToPromise,
        location: impl Fn(&LocationId) -> Option<&'l Location>,
        now: Timestamp,
        today: Date,
    ) -> Self {
        let mut positions = positions(item, asked, &location, now, today);
        let supply = |supply: &crate::stock::Supply| {
            let (supply_id, location_id) = (supply.supply_id.clone(), supply.location_id.clone());
            PromiseSupply::new(supply_id, location_id, supply.expected_on, supply.quantity)
        };
        let mut supplies: Vec<PromiseSupply> = item.supplies().map(supply).collect();
        let mut demands = demands(item, today);
        // No command leads past these sums; a history that was written before they were looked at can.
        let mut supply = Quantity::MAX.less(item.on_hand().unwrap_or(Quantity::MAX));
        supplies.retain_mut(|row| cut(&mut row.quantity, &mut supply).is_positive());
        let mut demand = Quantity::MAX;
        for row in &mut positions {
            cut(&mut row.safety_stock, &mut demand);
        }
        demands.retain_mut(|row| cut(&mut row.quantity, &mut demand).is_positive());
        Self {
            product_id: item.product_id.clone(),
            today,
            positions,
            questions: asked.questions.clone(),
            supplies,
            demands,
            only: asked.only.clone(),
            horizon: asked.horizon,
            overdue_supply: asked.overdue_supply,
            shortfall: asked.shortfall,
            production: asked.production.clone(),
            purchase: asked.purchase.clone(),
            preorder: asked.preorder.clone(),
        }
    }
}

/// Cuts a figure to what is left of the largest quantity before it.
fn cut(quantity: &mut Quantity, left: &mut Quantity) -> Quantity {
    *quantity = (*quantity).min(*left);
    *left = left.less(*quantity);
    *quantity
}

/// One position for each location: where it lies, then where something is demanded, expected or asked for.
fn positions<'l>(
    item: &StockItem,
    asked: &AvailableToPromise,
    location: &impl Fn(&LocationId) -> Option<&'l Location>,
    now: Timestamp,
    today: Date,
) -> Vec<PromisePosition> {
    let position = |location_id: &LocationId| {
        let channels = location(location_id).map_or(&[][..], |location| &location.sales_channels);
        PromisePosition::new(location_id.clone(), Quantity::ZERO).with_sales_channels(channels)
    };
    let mut positions: Grouped<'_, LocationId, PromisePosition> = Grouped::new();
    // INVARIANT: on hand over all places is a quantity, and claims are parts of it.
    let add = |sum: &mut Quantity, more: Quantity| *sum = sum.plus(more).unwrap_or(*sum);
    // May what lies there be sold today?
    let counts = |place: &Spot| {
        let lot = place.lot_id().and_then(|lot_id| item.lots.get(lot_id));
        let expires_on = lot.and_then(|lot| lot.expires_on);
        place.status() == StockStatus::Sellable && lasts(expires_on, today, asked.shelf_life_days_min)
    };
    for (place, figures) in &item.rows {
        let Some(position) = positions.entry(place.location_id(), || position(place.location_id())) else { continue };
        if counts(place) {
            add(&mut position.on_hand, figures.on_hand);
            add(&mut position.reserved, figures.reserved);
        }
    }
    let own = Own::of(item, asked);
    let others = item.holds.iter().filter(|(hold_id, held)| !held.has_expired(now) && !own.is(hold_id, held));
    for part in others.flat_map(|(_, held)| &held.parts) {
        let Some((place, _)) = item.rows.get_index(part.row) else { continue };
        if counts(place) {
            if let Some(position) = positions.entry(place.location_id(), || position(place.location_id())) {
                add(&mut position.held, part.quantity);
            }
        }
    }
    for rule in item.rules().into_iter().flat_map(|rules| &rules.locations) {
        if let Some(position) = positions.entry(&rule.location_id, || position(&rule.location_id)) {
            position.safety_stock = rule.safety_stock;
        }
    }
    let known = asked.only.location_ids.iter().filter(|location_id| location(location_id).is_some());
    for location_id in item.supplies().map(|supply| &supply.location_id).chain(known) {
        positions.entry(location_id, || position(location_id));
    }
    positions.into_entries().into_iter().map(|(_, position)| position).collect()
}

/// The holds that do not stand in the way of whoever asks.
struct Own<'a> {
    hold_id: Option<&'a StockHoldId>,
    owners: [Option<&'a HoldOwner>; 2],
}

impl<'a> Own<'a> {
    fn of(item: &'a StockItem, asked: &'a AvailableToPromise) -> Self {
        let hold_id = asked.hold_id.as_ref();
        let of_hold = hold_id.and_then(|hold_id| item.holds.get(hold_id)).and_then(|held| held.owner.as_ref());
        Self { hold_id, owners: [asked.owner.as_ref(), of_hold] }
    }

    fn is(&self, hold_id: &StockHoldId, held: &Held) -> bool {
        self.hold_id == Some(hold_id) || (held.owner.is_some() && self.owners.contains(&held.owner.as_ref()))
    }
}

fn demands(item: &StockItem, today: Date) -> Vec<PromiseDemand> {
    if item.backorders.len() <= limits::PROMISE_ENTRIES_MAX {
        let demand = |(key, waits): (&crate::stock::LineKey, &crate::stock::item::Backorder)| {
            PromiseDemand::new(today, waits.quantity)
                .with_order_id(key.order_id.clone())
                .with_line(key.line)
                .with_priority(waits.priority)
        };
        return item.backorders.iter().map(demand).collect();
    }
    let mut sums: BTreeMap<Reverse<u32>, Quantity> = BTreeMap::new();
    for waits in item.backorders.values() {
        let sum = sums.entry(Reverse(waits.priority)).or_default();
        // What is owed past the largest quantity leaves nothing free either way.
        *sum = sum.plus(waits.quantity).unwrap_or(Quantity::MAX);
    }
    let demand = |(Reverse(priority), quantity)| PromiseDemand::new(today, quantity).with_priority(priority);
    sums.into_iter().map(demand).collect()
}

/// The parts of a request that a stock item fills: whoever asked did not write them.
const FILLED: [&str; 3] = ["positions", "supplies", "demands"];

/// A problem seen from [`AvailableToPromise`]: what the product's own figures lead to stands at the product.
pub(crate) fn seen_from_asked(mut problem: Problem) -> Problem {
    let outermost = problem.path.segments().next().is_some_and(|step| FILLED.iter().any(|list| step.is(list)));
    if outermost {
        problem.path = Pointer::root().within("product_id");
    }
    problem
}

/// The same for all reasons of a refusal.
pub(crate) fn refused_as_asked(rejection: Rejection) -> Rejection {
    Rejection::new(rejection.problems.into_iter().map(seen_from_asked).collect())
}

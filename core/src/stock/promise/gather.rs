//! From the request to lots and claims: which locations count, what is free there, what is owed.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::answer::LocationAvailability;
use super::request::{LocationShortfall, OverdueSupply, PositionState, PromisePosition, PromiseRequest, PromiseScope};
use super::timeline::{Claim, Lot, Origin, settle};
use crate::grouped::Grouped;
use crate::id::LocationId;
use crate::problem::{Code, Problem, Severity};
use crate::quantity::Quantity;
use crate::sort::sort_by;
use crate::time::Date;

/// One location that counts.
#[derive(Default)]
struct Place {
    /// On hand less reserved, held and safety stock; of a location without positions, nothing.
    uncut: Quantity,
    stocked: bool,
    lots: Vec<Lot>,
    claims: Vec<Claim>,
}

/// What arrives on a day, and what is due on it.
#[derive(Clone, Copy, Default)]
pub(super) struct Flow {
    pub(super) supply: Quantity,
    pub(super) demand: Quantity,
}

/// Supply and demand of a request, settled with each other.
pub(super) struct Settled<'r> {
    pub(super) locations: Vec<LocationAvailability>,
    /// The locations that [`Origin::OnHand`] counts.
    pub(super) places: Vec<&'r LocationId>,
    pub(super) flows: BTreeMap<Date, Flow>,
    /// What no existing demand needs, the earliest first.
    pub(super) free: Vec<Lot>,
    /// What is owed and covered by nothing.
    pub(super) open: Quantity,
    pub(super) findings: Vec<Problem>,
}

/// Which locations count.
pub(super) struct Counting<'r> {
    /// The locations that alone count; all when there are none.
    named: Grouped<'r, LocationId, ()>,
    all: bool,
    /// Of the locations with positions: does any of them count?
    positioned: Grouped<'r, LocationId, bool>,
}

impl<'r> Counting<'r> {
    pub(super) fn new(request: &'r PromiseRequest) -> Self {
        let named: Grouped<'_, _, ()> = request.only.location_ids.iter().map(|id| (id, ())).collect();
        let mut positioned = Grouped::new();
        for position in &request.positions {
            let counted = counts(position, &request.only);
            if let Some(any) = positioned.entry(&position.location_id, || false) {
                *any |= counted;
            }
        }
        Self { named, all: request.only.location_ids.is_empty(), positioned }
    }

    pub(super) fn has(&self, location_id: &LocationId) -> bool {
        let named = self.all || self.named.get(location_id.as_str()).is_some();
        named && self.positioned.get(location_id.as_str()).copied().unwrap_or(true)
    }
}

fn counts(position: &PromisePosition, only: &PromiseScope) -> bool {
    let sells = |channel| position.sales_channels.is_empty() || position.sales_channels.contains(channel);
    position.state == PositionState::Active && only.sales_channel.as_ref().is_none_or(sells)
}

/// Settles what is there and expected with what is owed.
pub(super) fn gather<'r>(request: &'r PromiseRequest, counting: &Counting<'_>) -> Result<Settled<'r>, Problem> {
    let mut places: Grouped<'r, LocationId, Place> = Grouped::new();
    let mut findings = Vec::new();
    note_unknown_locations(request, &mut findings);
    add_positions(request, counting, &mut places).map_err(|problem| problem.within("positions"))?;
    add_supplies(request, counting, &mut places, &mut findings);
    // What may be served from anywhere.
    let mut shared = add_demands(request, counting, &mut places);
    let mut places = places.into_entries();
    for (at, (_, place)) in places.iter_mut().enumerate() {
        if place.uncut.is_positive() {
            place.lots.push(Lot { on: request.today, origin: Origin::OnHand(at), quantity: place.uncut });
        } else if place.uncut.is_negative() {
            let hole = Claim::new(request.today, None, 0, place.uncut.negated());
            match request.shortfall {
                LocationShortfall::Own => place.claims.push(hole),
                LocationShortfall::Shared => shared.push(hole),
            }
        }
    }
    let flows = flows(&places, &shared)?;
    // A demand at one location takes from that location alone, so it comes before those that may take from any.
    let (mut free, mut settled) = (Vec::new(), Vec::new());
    for (_, place) in &mut places {
        sort_by(&mut place.lots, |left, right| left.key().cmp(&right.key()));
        sort_by(&mut place.claims, |left, right| left.key().cmp(&right.key()));
        free.extend(settle(core::mem::take(&mut place.lots), &mut place.claims));
        settled.append(&mut place.claims);
    }
    sort_by(&mut free, |left, right| left.key().cmp(&right.key()));
    sort_by(&mut shared, |left, right| left.key().cmp(&right.key()));
    let free = settle(free, &mut shared);
    settled.append(&mut shared);
    let open = Quantity::sum(settled.iter().map(|claim| claim.open))?;
    findings.extend(settled.iter().filter_map(|claim| short(claim, request)));
    let locations = places.iter().filter(|(_, place)| place.stocked);
    let locations = locations.map(|(location_id, place)| {
        LocationAvailability::new((*location_id).clone(), place.uncut.max(Quantity::ZERO), place.uncut)
    });
    let locations = locations.collect();
    let places = places.iter().map(|(location_id, _)| *location_id).collect();
    Ok(Settled { locations, places, flows, free, open, findings })
}

fn add_positions<'r>(
    request: &'r PromiseRequest,
    counting: &Counting<'_>,
    places: &mut Grouped<'r, LocationId, Place>,
) -> Result<(), Problem> {
    for (index, position) in request.positions.iter().enumerate() {
        if !counts(position, &request.only) || !counting.has(&position.location_id) {
            continue;
        }
        let Some(place) = places.entry(&position.location_id, Place::default) else { continue };
        let free = position.on_hand.minus(position.reserved).and_then(|free| free.minus(position.held));
        let free = free.and_then(|free| free.minus(position.safety_stock));
        let uncut = free.and_then(|free| place.uncut.plus(free));
        place.uncut = uncut.map_err(|problem| problem.within(index))?;
        place.stocked = true;
    }
    Ok(())
}

fn add_supplies<'r>(
    request: &'r PromiseRequest,
    counting: &Counting<'_>,
    places: &mut Grouped<'r, LocationId, Place>,
    findings: &mut Vec<Problem>,
) {
    for (index, supply) in request.supplies.iter().enumerate() {
        if !counting.has(&supply.location_id) {
            continue;
        }
        let overdue = supply.expected_on < request.today;
        if overdue && request.overdue_supply == OverdueSupply::Ignore {
            let detail =
                alloc::format!("{} were expected on {} and count for nothing", supply.quantity, supply.expected_on);
            let problem = Problem::new(Code::PromiseSupplyOverdue, detail)
                .weighing(Severity::Warning)
                .with_text("supply_id", &supply.supply_id)
                .with_text("quantity", supply.quantity)
                .with_text("expected_on", supply.expected_on);
            findings.push(problem.within("expected_on").within(index).within("supplies"));
            continue;
        }
        let Some(place) = places.entry(&supply.location_id, Place::default) else { continue };
        let on = supply.expected_on.max(request.today);
        place.lots.push(Lot { on, origin: Origin::Supply(index), quantity: supply.quantity });
    }
}

/// The demands that may be served from anywhere.
fn add_demands<'r>(
    request: &'r PromiseRequest,
    counting: &Counting<'_>,
    places: &mut Grouped<'r, LocationId, Place>,
) -> Vec<Claim> {
    let mut order: Vec<usize> = (0..request.demands.len()).collect();
    let key = |index: &usize| request.demands.get(*index).map(|demand| (&demand.order_id, demand.line));
    sort_by(&mut order, |left, right| key(left).cmp(&key(right)));
    let mut shared = Vec::new();
    for index in order {
        let Some(demand) = request.demands.get(index) else { continue };
        let claim = Claim::new(demand.due_on.max(request.today), Some(index), demand.priority, demand.quantity);
        let Some(location_id) = &demand.location_id else {
            shared.push(claim);
            continue;
        };
        if let Some(place) = counting.has(location_id).then(|| places.entry(location_id, Place::default)).flatten() {
            place.claims.push(claim);
        }
    }
    shared
}

/// What arrives and is due on each day; the sums stay within the limits of a quantity.
fn flows(places: &[(&LocationId, Place)], shared: &[Claim]) -> Result<BTreeMap<Date, Flow>, Problem> {
    let lots = || places.iter().flat_map(|(_, place)| &place.lots);
    let claims = || places.iter().flat_map(|(_, place)| &place.claims).chain(shared);
    let cuts: [fn(Quantity) -> Quantity; 2] = [|uncut| uncut.max(Quantity::ZERO), |uncut| uncut.min(Quantity::ZERO)];
    for cut in cuts {
        let sum = Quantity::sum(places.iter().map(|(_, place)| cut(place.uncut)));
        sum.map_err(|problem| problem.within("positions"))?;
    }
    Quantity::sum(lots().map(|lot| lot.quantity)).map_err(|problem| problem.within("supplies"))?;
    Quantity::sum(claims().map(|claim| claim.quantity)).map_err(|problem| problem.within("demands"))?;
    let mut flows: BTreeMap<Date, Flow> = BTreeMap::new();
    for lot in lots() {
        let flow = flows.entry(lot.on).or_default();
        flow.supply = flow.supply.plus(lot.quantity)?;
    }
    for claim in claims() {
        let flow = flows.entry(claim.due).or_default();
        flow.demand = flow.demand.plus(claim.quantity)?;
    }
    Ok(flows)
}

fn note_unknown_locations(request: &PromiseRequest, findings: &mut Vec<Problem>) {
    if request.only.location_ids.is_empty() {
        return;
    }
    let positions = request.positions.iter().map(|position| (&position.location_id, ()));
    let known: Grouped<'_, _, ()> =
        positions.chain(request.supplies.iter().map(|supply| (&supply.location_id, ()))).collect();
    for (index, location_id) in request.only.location_ids.iter().enumerate() {
        if known.get(location_id.as_str()).is_none() {
            let detail = alloc::format!("nothing lies at `{location_id}`, and nothing is expected there");
            let problem = Problem::new(Code::LocationUnknown, detail).weighing(Severity::Warning);
            let problem = problem.with_text("location_id", location_id);
            findings.push(problem.within(index).within("location_ids").within("only"));
        }
    }
}

/// The finding on a demand that is not met in time.
fn short(claim: &Claim, request: &PromiseRequest) -> Option<Problem> {
    let index = claim.demand.filter(|_| claim.late.is_positive())?;
    let demand = request.demands.get(index)?;
    let detail = alloc::format!("{} of {} due on {} are not there in time", claim.late, claim.quantity, demand.due_on);
    let mut problem = Problem::new(Code::PromiseDemandShort, detail).weighing(Severity::Warning);
    if let Some(order_id) = &demand.order_id {
        problem = problem.with_text("order_id", order_id);
    }
    if let Some(line) = demand.line {
        problem = problem.with("line", line.get());
    }
    problem = problem
        .with_text("quantity", claim.quantity)
        .with_text("due_on", demand.due_on)
        .with_text("late", claim.late)
        .with_text("uncovered", claim.open);
    if let Some(date) = claim.covered_on {
        problem = problem.with_text("covered_on", date);
    }
    Some(problem.within(index).within("demands"))
}

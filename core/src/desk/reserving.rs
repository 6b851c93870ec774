//! Reserving for orders: by which rules, with which hold, and what else ends by it.

use alloc::vec::Vec;

use super::dispatch::{Decision, Origin, known_order};
use super::event::Event;
use super::stock_commands;
use super::view::View;
use crate::id::LocationId;
use crate::order::{Guard, Order};
use crate::problem::{Code, DecideError, Problem, Rejection, Severity};
use crate::stock::{self, Location, Placing, ReservationPolicy};
use crate::time::{Context, Timestamp};

/// Reserves for an order, when what is said of locations makes sense; else says what else is wrong, too.
pub(super) fn reserve(
    view: &View<'_>,
    command: &stock::ReserveOrder,
    cx: &Context,
    origin: Origin,
) -> Result<Decision, DecideError> {
    if command.allocation.is_none() && command.locations.is_empty() {
        return reserve_by_rules(view, command, cx, origin);
    }
    let mut problems = ReservationPolicy::check(command.allocation.as_ref(), &command.locations);
    let unknown = |location_id: &LocationId| view.location(location_id).is_none();
    for (index, location) in command.locations.iter().enumerate() {
        let location_id = Some(&location.location_id).filter(|location_id| unknown(location_id));
        let found = location_id.map(stock_commands::location_unknown);
        problems.extend(found.map(|problem| problem.within(index).within("locations")));
    }
    let preferred = command.allocation.as_ref().and_then(|rules| rules.preferred_location_id.as_ref());
    problems.extend(preferred.filter(|location_id| unknown(location_id)).map(|location_id| {
        let problem = stock_commands::location_unknown(location_id);
        problem.renamed("location_id", "preferred_location_id").within("allocation")
    }));
    if problems.is_empty() {
        return reserve_by_rules(view, command, cx, origin);
    }
    let without = command.clone().with_allocation(None).with_locations(Vec::new());
    if let Err(error) = reserve_by_rules(view, &without, cx, origin) {
        problems.extend(error.problems().iter().cloned());
    }
    Err(Rejection::new(problems).into())
}

fn reserve_by_rules(
    view: &View<'_>,
    command: &stock::ReserveOrder,
    cx: &Context,
    origin: Origin,
) -> Result<Decision, DecideError> {
    let order = known_order(view, &command.order_id)?;
    if let (Origin::FollowUp, Err(problem)) = (origin, order.guard(Guard::Reserve)) {
        // A policy's wish that cannot be met is told, not forced: there may be nothing to reserve, or a hold.
        let told = problem.code != Code::OrderNothingToReserve;
        let findings = told.then(|| problem.within("order_id").weighing(Severity::Warning)).into_iter().collect();
        return Ok(Decision { findings, ..Decision::default() });
    }
    let shortage = command.on_shortage.unwrap_or_else(|| view.policy().on_shortage);
    let now = view.now(cx);
    let mut findings = Vec::new();
    let hold = hold_for(view, order, command, now, &mut findings)?;
    let owner = hold.and_then(|hold| hold.owner.as_ref());
    let policy = view.policy();
    let locations = if command.locations.is_empty() { &policy.locations } else { &command.locations };
    let placing = Placing::of(command.allocation.as_ref().or(policy.allocation.as_ref()), locations);
    let channel = order.content.sales_channel.as_ref();
    let sells: &dyn Fn(&LocationId) -> bool = &|location_id| Location::serves(view.location(location_id), channel);
    let asker = stock::Asker {
        hold_id: hold.map(|hold| &hold.hold_id),
        owner,
        sells: channel.map(|_| sells),
        placing: placing.as_ref(),
        ..stock::Asker::at(now, cx.today)
    };
    let reserved = stock::reserve(order, command, |id| view.stock_item(id), shortage, &asker)?;
    if reserved.order.is_none() && origin == Origin::Caller {
        return Err(Rejection::new(reserved.shortages).into());
    }
    findings.extend(reserved.shortages.into_iter().map(|problem| problem.weighing(Severity::Warning)));
    let mut decision = Decision { findings, ..Decision::default() };
    if reserved.order.is_none() {
        return Ok(decision);
    }
    let confirmed = hold.map(|hold| stock::hold::confirm(hold, &command.order_id, |id| view.stock_item(id)));
    for change in stock_commands::superseding(view, &reserved.superseded).into_iter().chain(confirmed) {
        decision.events.extend(change.hold.map(Event::Hold));
        decision.events.extend(change.stock.into_iter().map(Event::Stock));
    }
    decision.events.extend(reserved.stock.into_iter().map(Event::Stock));
    decision.events.extend(reserved.order.map(Event::Order));
    Ok(decision)
}

/// The hold whose units are for an order: the one that the command names, or the order's own as long as it has not
/// been used. One that the command names must be live; when the order's own is not, the order is served without it.
fn hold_for<'a>(
    view: &View<'a>,
    order: &'a Order,
    command: &stock::ReserveOrder,
    now: Timestamp,
    findings: &mut Vec<Problem>,
) -> Result<Option<&'a stock::StockHold>, Rejection> {
    if let Some(hold_id) = &command.hold_id {
        let hold = stock::hold::check_live(hold_id, view.stock_hold(hold_id), now);
        return hold.map(Some).map_err(|problem| problem.within("hold_id").into());
    }
    let Some(hold_id) = &order.content.stock_hold_id else { return Ok(None) };
    let hold = view.stock_hold(hold_id);
    let used = hold.and_then(|hold| hold.ended.as_ref()).is_some_and(|ended| {
        ended.reason == stock::HoldEnd::Confirmed && ended.order_id.as_ref() == Some(order.order_id())
    });
    if used {
        return Ok(None);
    }
    let live = stock::hold::check_live(hold_id, hold, now);
    live.map(Some).or_else(|problem| {
        findings.push(problem.within("order_id").weighing(Severity::Warning));
        Ok(None)
    })
}

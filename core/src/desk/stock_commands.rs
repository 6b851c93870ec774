//! The commands on stock that no single order asks for: movements, holds, who waits.

use alloc::vec::Vec;

use super::command::Command;
use super::dispatch::{Decision, Origin};
use super::event::Event;
use super::view::View;
use crate::catalog::Product;
use crate::id::{LocationId, ProductId, StockHoldId};
use crate::problem::{Code, DecideError, Problem, Rejection};
use crate::stock::hold::{self, Around, HoldChange};
use crate::stock::{self, Asker, FillBackorders, Location, Moved, Moving, Placing, StockItem};
use crate::time::Context;

impl<'a> Around<'a> for View<'a> {
    fn product(&self, product_id: &ProductId) -> Option<&'a Product> {
        View::product(self, product_id)
    }

    fn item(&self, product_id: &ProductId) -> Option<&'a StockItem> {
        self.stock_item(product_id)
    }

    fn location(&self, location_id: &LocationId) -> Option<&'a Location> {
        View::location(self, location_id)
    }
}

pub(super) fn known_product<'a>(view: &View<'a>, product_id: &ProductId) -> Result<&'a Product, Rejection> {
    let unknown = || {
        let problem = Problem::new(Code::ProductUnknown, alloc::format!("no product `{product_id}` is known"));
        problem.with_text("product_id", product_id).within("product_id")
    };
    view.product(product_id).ok_or_else(|| unknown().into())
}

pub(super) fn location_unknown(location_id: &LocationId) -> Problem {
    let problem = Problem::new(Code::LocationUnknown, alloc::format!("no location `{location_id}` is known"));
    problem.with_text("location_id", location_id).within("location_id")
}

/// What is wrong with a movement by itself, whatever the product is.
const OF_NO_PRODUCT: [Code; 7] = [
    Code::LocationUnknown,
    Code::StockLocationTwice,
    Code::QuantityNotPositive,
    Code::QuantityNegative,
    Code::StockExpiredOnArrival,
    Code::StockTransferToItself,
    Code::StockTransferOtherLot,
];

/// What follows from a place that nobody knows: nothing lies there, and that is no news.
const OF_UNKNOWN_PLACE: [Code; 2] = [Code::StockShort, Code::StockAdjustChangesNothing];

/// Decides a movement of a product at locations, each at the name of its field, first the one that it starts from. All
/// that is wrong is told at once: what nobody knows, and what is wrong besides.
fn moved(
    view: &View<'_>,
    cx: &Context,
    product_id: &ProductId,
    locations: &[(Option<&'static str>, &LocationId)],
    decide: impl FnOnce(&Moving<'_>) -> Result<Moved, Vec<Problem>>,
) -> Result<Moved, Rejection> {
    let unknown = locations.iter().filter(|(_, location_id)| view.location(location_id).is_none());
    let mut problems: Vec<Problem> = unknown
        .map(|(field, location_id)| match field {
            Some(field) => location_unknown(location_id).within(*field),
            None => location_unknown(location_id),
        })
        .collect();
    let unknown_place = locations.first().is_some_and(|(_, location_id)| view.location(location_id).is_none());
    let stand_in;
    let (product, known) = match known_product(view, product_id) {
        Ok(product) => (product, true),
        Err(rejection) => {
            problems.extend(rejection.problems);
            stand_in = Product::new(product_id.clone(), cx.by.clone());
            (&stand_in, false)
        }
    };
    let moving = Moving { product, item: view.stock_item(product_id), now: view.now(cx), today: cx.today };
    match decide(&moving) {
        Ok(moved) if problems.is_empty() => return Ok(moved),
        Ok(_) => {}
        Err(found) => problems.extend(found.into_iter().filter(|problem| {
            let of_place = unknown_place && OF_UNKNOWN_PLACE.contains(&problem.code);
            !of_place && (known || OF_NO_PRODUCT.contains(&problem.code))
        })),
    }
    Err(Rejection::new(problems))
}

/// A movement of goods; nothing where the command is none.
pub(super) fn movement(view: &View<'_>, command: &Command, cx: &Context) -> Option<Result<Vec<Event>, Rejection>> {
    let decided = match command {
        Command::ReceiveStock(command) => {
            moved(view, cx, &command.product_id, &[(None, &command.location_id)], |by| stock::receive(command, by))
        }
        Command::AdjustStock(command) => {
            moved(view, cx, &command.product_id, &[(None, &command.location_id)], |by| stock::adjust(command, by))
        }
        Command::TransferStock(command) => {
            let (from, to) = (&command.from_place.location_id, &command.to_place.location_id);
            let places = [(Some("from_place"), from), (Some("to_place"), to)];
            moved(view, cx, &command.product_id, &places, |by| stock::transfer(command, by))
        }
        Command::IssueStock(command) => {
            let places = [(Some("place"), &command.place.location_id)];
            moved(view, cx, &command.product_id, &places, |by| stock::issue(command, by))
        }
        Command::ReturnStock(command) => {
            let places = [(Some("place"), &command.place.location_id)];
            moved(view, cx, &command.product_id, &places, |by| stock::take_back(command, by))
        }
        Command::ExpectStock(command) => {
            moved(view, cx, &command.product_id, &[(None, &command.location_id)], |by| stock::expect(command, by))
        }
        Command::SetStockRules(rules) => moved(view, cx, &rules.product_id, &[], |by| {
            stock::set_rules(rules, by, |location_id| view.location(location_id).is_some())
        }),
        _ => return None,
    };
    let events = |moved: Moved| moved.ended.into_iter().chain([moved.event]).map(Event::Stock).collect();
    Some(decided.map(events))
}

fn events(changes: impl IntoIterator<Item = HoldChange>) -> Decision {
    let mut decision = Decision::default();
    for change in changes {
        decision.findings.extend(change.findings);
        decision.events.reserve_exact(change.stock.len().saturating_add(1));
        decision.events.extend(change.hold.map(Event::Hold));
        decision.events.extend(change.stock.into_iter().map(Event::Stock));
    }
    decision
}

/// A command on holds; nothing where it is none.
pub(super) fn holding(view: &View<'_>, command: &Command, cx: &Context) -> Option<Result<Decision, Rejection>> {
    let now = view.now(cx);
    let item = |product_id: &ProductId| view.stock_item(product_id);
    let decided = match command {
        Command::HoldStock(command) => hold::take(command, view.stock_hold(&command.hold_id), view, (now, cx.today)),
        Command::ChangeStockHold(command) => {
            hold::change(command, view.stock_hold(&command.hold_id), view, (now, cx.today))
        }
        Command::ExtendStockHold(command) => hold::extend(command, view.stock_hold(&command.hold_id), item, now),
        Command::ReleaseStockHold(command) => {
            hold::release(&command.hold_id, view.stock_hold(&command.hold_id), item, now)
        }
        Command::ExpireStockHolds(command) => {
            let holds = view.stock_holds();
            let swept = hold::expire(&command.hold_ids, holds, |id| view.stock_hold(id), item, now);
            return Some(swept.map(events));
        }
        _ => return None,
    };
    Some(decided.map(|change| {
        let superseded = superseding(view, &change.superseded);
        events(superseded.into_iter().chain([change]))
    }))
}

/// What ends when holds give way to another one of their owner.
pub(super) fn superseding(view: &View<'_>, superseded: &[StockHoldId]) -> Vec<HoldChange> {
    let known = superseded.iter().filter_map(|hold_id| view.stock_hold(hold_id));
    known.map(|known| hold::supersede(known, |product_id| view.stock_item(product_id))).collect()
}

/// Serves those who wait for a product.
pub(super) fn fill(
    view: &View<'_>,
    command: &FillBackorders,
    cx: &Context,
    origin: Origin,
) -> Result<Decision, DecideError> {
    known_product(view, &command.product_id)?;
    let sequence = command.sequence.unwrap_or_else(|| view.policy().backorder_sequence);
    let placing = Placing::of(view.policy().allocation.as_ref(), &view.policy().locations);
    let asker = Asker { placing: placing.as_ref(), ..Asker::at(view.now(cx), cx.today) };
    let item = |product_id: &ProductId| view.stock_item(product_id);
    let location = |location_id: &LocationId| view.location(location_id);
    match stock::fill(command, item, |order_id| view.order(order_id), location, sequence, &asker) {
        Ok(filled) => Ok(with_orders(filled)),
        // A policy's wish that finds nothing to do is no news.
        Err(_) if origin == Origin::FollowUp => Ok(Decision::default()),
        Err(rejection) => Err(rejection.into()),
    }
}

pub(super) fn reallocate(
    view: &View<'_>,
    command: &stock::ReallocateStock,
    cx: &Context,
) -> Result<Decision, DecideError> {
    known_product(view, &command.product_id)?;
    let (from, to) = (view.order(&command.from_order_id), view.order(&command.to_order_id));
    let item = |product_id: &ProductId| view.stock_item(product_id);
    let location = |location_id: &LocationId| view.location(location_id);
    Ok(with_orders(stock::reallocate(command, item, location, (from, to), cx.today)?))
}

pub(super) fn move_reservation(
    view: &View<'_>,
    command: &stock::MoveReservation,
    cx: &Context,
) -> Result<Decision, DecideError> {
    let unknown = view.location(&command.to_location_id).is_none();
    let mut problems = Vec::new();
    if unknown {
        problems.push(location_unknown(&command.to_location_id).renamed("location_id", "to_location_id"));
    }
    let Some(order) = view.order(&command.order_id) else {
        problems.push(crate::order::unknown(&command.order_id));
        return Err(Rejection::new(problems).into());
    };
    if let Some((location, channel)) = view.location(&command.to_location_id).zip(order.content.sales_channel.as_ref())
    {
        let other = location.check_channel(channel).err();
        problems.extend(other.map(|problem| problem.renamed("location_id", "to_location_id")));
    }
    let item = order.content.line(command.line).and_then(|line| view.stock_item(&line.product_id));
    let moved = stock::move_reservation(order, command, item, &Asker::at(view.now(cx), cx.today));
    match moved {
        Ok(moved) if problems.is_empty() => Ok(with_orders(moved)),
        Ok(_) => Err(Rejection::new(problems).into()),
        Err(rejection) => {
            // Nothing is free at a place that nobody knows: that is no news.
            let more = rejection.problems.into_iter().filter(|problem| !unknown || problem.code != Code::StockShort);
            problems.extend(more);
            Err(Rejection::new(problems).into())
        }
    }
}

fn with_orders(filled: stock::Filled) -> Decision {
    let stock = filled.stock.into_iter().map(Event::Stock);
    Decision { events: stock.chain(filled.orders.into_iter().map(Event::Order)).collect(), ..Decision::default() }
}

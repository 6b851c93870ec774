//! The one way from a request to its answers.

use super::answer::{PreorderRoom, Promised};
use super::ask::Book;
use super::gather::{Counting, Settled, gather};
use super::request::{LocationShortfall, PromiseCapability, PromiseRequest};
use super::ways::Ways;
use crate::problem::{Rejection, sort};
use crate::quantity::Quantity;

/// What can be promised of a product, when, and what backs it.
///
/// Pure: the same request always gives the same answer. Each question is answered by itself. The rules, with an example
/// worked out: [`guide::_15_promises`](crate::guide::_15_promises).
///
/// # Errors
/// Every fault of the request at once, see [`PromiseRequest::check`]; `quantity.too_large` where sums leave the limits.
/// What cannot be promised is no error but an answer.
///
/// ```
/// use orderwell::*;
///
/// let shelf = LocationId::new("shelf")?;
/// let position = PromisePosition::new(shelf.clone(), "10".parse()?).with_reserved("4".parse::<Quantity>()?);
/// let supply = PromiseSupply::new(SupplyId::new("PO-1")?, shelf, "2026-12-04".parse()?, "20".parse()?);
/// let demand = PromiseDemand::new("2026-12-10".parse()?, "22".parse()?);
/// let question = PromiseQuestion::DateOf(AskDate::new("4".parse()?));
/// let request = PromiseRequest::new(ProductId::new("TEA")?, "2026-11-25".parse()?, vec![position], vec![question])
///     .with_supplies(vec![supply])
///     .with_demands(vec![demand]);
/// let promised = promise(&request)?;
/// assert_eq!(promised.available.to_string(), "6");
/// let PromiseAnswer::DateOf(answer) = &promised.answers[0] else { panic!("a date was asked for") };
/// // 20 arrive and 22 are due after that: of the 6 on the shelf, 2 are needed for them.
/// assert_eq!(answer.outcome, PromiseOutcome::Available);
/// assert_eq!(answer.available_on, Some("2026-11-25".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn promise(request: &PromiseRequest) -> Result<Promised, Rejection> {
    request.check()?;
    let counting = Counting::new(request);
    let settled = gather(request, &counting)?;
    let usable = |capability: &PromiseCapability| {
        capability.location_id.as_ref().is_none_or(|location_id| counting.has(location_id))
    };
    let Settled { locations, places, flows, free, open, mut findings } = settled;
    sort(&mut findings);
    let available_uncut = Quantity::sum(locations.iter().map(|location| location.available_uncut))?;
    let available = match request.shortfall {
        LocationShortfall::Own => Quantity::sum(locations.iter().map(|location| location.available))?,
        LocationShortfall::Shared => available_uncut.max(Quantity::ZERO),
    };
    let preorder = preorder_room(request);
    let book = Book::new(request, places, free, Ways::new(request, open, usable), preorder);
    let answers = request.questions.iter().map(|question| book.answer(question, &flows));
    let answers = answers.collect::<Result<_, _>>()?;
    let product_id = request.product_id.clone();
    Ok(Promised { product_id, available, available_uncut, locations, answers, findings, preorder })
}

/// The tightest of the limits that apply.
fn preorder_room(request: &PromiseRequest) -> Option<PreorderRoom> {
    let channel = request.only.sales_channel.as_ref();
    let mut room: Option<PreorderRoom> = None;
    let applies = |of: &Option<_>| of.is_none() || of.as_ref() == channel;
    for limit in request.preorder.iter().filter(|limit| applies(&limit.sales_channel)) {
        let room = room.get_or_insert_default();
        let left = limit.limit.map(|most| most.less(limit.taken));
        room.left = room.left.into_iter().chain(left).min();
        room.expected_on = room.expected_on.max(limit.expected_on);
    }
    room
}

#[cfg(all(test, feature = "json"))]
mod tests;

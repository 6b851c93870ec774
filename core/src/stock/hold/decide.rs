//! The rules of holds. Nothing here changes anything.

use alloc::vec::Vec;

use super::{
    ChangeStockHold, ExtendStockHold, HoldChanged, HoldEnded, HoldEvent, HoldExtended, HoldLine, HoldStock, HoldTaken,
    StockHold,
};
use crate::catalog::{Product, Stocking};
use crate::grouped::Grouped;
use crate::id::{LocationId, OrderId, ProductId, SalesChannel, StockHoldId};
use crate::limits;
use crate::problem::{Code, Problem, Rejection};
use crate::stock::shelf::{Asker, Shelf};
use crate::stock::{HoldEnd, Location, Pick, StockEvent, StockHeld, StockHoldExtended, StockHoldReleased, StockItem};
use crate::time::{Date, Timestamp};

/// What a decision about holds comes to: first what ends, then what begins.
#[derive(Debug, Default)]
pub(crate) struct HoldChange {
    pub(crate) stock: Vec<StockEvent>,
    pub(crate) hold: Option<HoldEvent>,
    /// Holds of the same owner that end so that this one can have their units.
    pub(crate) superseded: Vec<StockHoldId>,
    /// Nothing happens, because it has happened already.
    pub(crate) findings: Vec<Problem>,
}

/// Where lines of a hold are looked up.
pub(crate) trait Around<'a> {
    fn product(&self, product_id: &ProductId) -> Option<&'a Product>;
    fn item(&self, product_id: &ProductId) -> Option<&'a StockItem>;
    fn location(&self, location_id: &LocationId) -> Option<&'a Location>;
}

/// Takes a hold.
pub(crate) fn take<'a>(
    command: &HoldStock,
    known: Option<&StockHold>,
    around: &impl Around<'a>,
    (now, today): (Timestamp, Date),
) -> Result<HoldChange, Rejection> {
    if let Some(known) = known {
        return repeated(command, known);
    }
    let mut problems = check_expiry(command.expires_at, now);
    let channel = command.sales_channel.as_ref();
    check_lines(&command.lines, channel, around, &mut problems);
    Rejection::unless_empty(problems)?;
    let sells: &dyn Fn(&LocationId) -> bool = &|location_id| Location::serves(around.location(location_id), channel);
    let asker = Asker {
        hold_id: Some(&command.hold_id),
        owner: command.owner.as_ref(),
        sells: channel.map(|_| sells),
        ..Asker::at(now, today)
    };
    let found = find(&command.lines, around, &asker)?;
    let held = |product_id: &ProductId, picks: Vec<Pick>| {
        StockHeld::new(product_id.clone(), command.hold_id.clone(), picks)
            .with_owner(command.owner.clone())
            .with_expires_at(command.expires_at)
    };
    let mut change = held_now(found, &command.hold_id, held);
    let event = HoldTaken::new(command.hold_id.clone(), command.lines.clone())
        .with_owner(command.owner.clone())
        .with_expires_at(command.expires_at)
        .with_sales_channel(command.sales_channel.clone());
    change.hold = Some(HoldEvent::Taken(event));
    Ok(change)
}

/// The same hold again: with the same content it is what it is, with other content it is refused.
fn repeated(command: &HoldStock, known: &StockHold) -> Result<HoldChange, Rejection> {
    let same = known.lines == command.lines
        && known.owner == command.owner
        && known.expires_at == command.expires_at
        && known.sales_channel == command.sales_channel;
    let hold_id = &command.hold_id;
    if same && known.ended.is_none() {
        let problem = Problem::new(Code::StockHoldExists, alloc::format!("hold `{hold_id}` has been taken already"));
        let finding = problem.with_text("hold_id", hold_id).within("hold_id");
        return Ok(HoldChange {
            findings: alloc::vec![finding.weighing(crate::problem::Severity::Info)],
            ..HoldChange::default()
        });
    }
    let detail = alloc::format!("another hold was taken under the id `{hold_id}`, or it was changed or ended since");
    let problem = Problem::new(Code::StockHoldIdUsed, detail).with_text("hold_id", hold_id);
    Err(problem.within("hold_id").into())
}

/// Changes what a hold is for.
pub(crate) fn change<'a>(
    command: &ChangeStockHold,
    known: Option<&StockHold>,
    around: &impl Around<'a>,
    (now, today): (Timestamp, Date),
) -> Result<HoldChange, Rejection> {
    let live = check_live(&command.hold_id, known, now).map_err(|problem| problem.within("hold_id"))?;
    let mut problems = Vec::new();
    let channel = live.sales_channel.as_ref();
    check_lines(&command.lines, channel, around, &mut problems);
    if problems.is_empty() && live.lines == command.lines {
        problems.push(Problem::new(Code::CommandChangesNothing, "the hold is for exactly this already"));
    }
    Rejection::unless_empty(problems)?;
    let sells: &dyn Fn(&LocationId) -> bool = &|location_id| Location::serves(around.location(location_id), channel);
    let asker = Asker {
        hold_id: Some(&command.hold_id),
        owner: live.owner.as_ref(),
        sells: channel.map(|_| sells),
        ..Asker::at(now, today)
    };
    let found = find(&command.lines, around, &asker)?;
    let held = |product_id: &ProductId, picks: Vec<Pick>| {
        StockHeld::new(product_id.clone(), command.hold_id.clone(), picks)
            .with_owner(live.owner.clone())
            .with_expires_at(live.expires_at)
    };
    let mut change = held_now(found, &command.hold_id, held);
    for product_id in live.products() {
        if !command.lines.iter().any(|line| line.product_id == *product_id) {
            change.stock.extend(given_back(product_id, &command.hold_id, around.item(product_id), HoldEnd::Changed));
        }
    }
    change.hold = Some(HoldEvent::Changed(HoldChanged::new(command.hold_id.clone(), command.lines.clone())));
    Ok(change)
}

/// Lets a hold last until another instant.
pub(crate) fn extend<'a>(
    command: &ExtendStockHold,
    known: Option<&StockHold>,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
    now: Timestamp,
) -> Result<HoldChange, Rejection> {
    let hold = check_live(&command.hold_id, known, now).map_err(|problem| problem.within("hold_id"))?;
    let mut problems = check_expiry(command.expires_at, now);
    if problems.is_empty() && hold.expires_at == command.expires_at {
        problems.push(Problem::new(Code::CommandChangesNothing, "the hold lasts exactly so long already"));
    }
    Rejection::unless_empty(problems)?;
    let has = |product_id: &ProductId| item(product_id).is_some_and(|item| item.holds.contains_key(&command.hold_id));
    if let Some(product_id) = hold.products().find(|product_id| !has(product_id)) {
        return Err(units_gone(&command.hold_id, product_id).within("hold_id").into());
    }
    let mut change = HoldChange::default();
    for product_id in hold.products() {
        let event = StockHoldExtended::new(product_id.clone(), command.hold_id.clone());
        change.stock.push(StockEvent::HoldExtended(event.with_expires_at(command.expires_at)));
    }
    let event = HoldExtended::new(command.hold_id.clone()).with_expires_at(command.expires_at);
    change.hold = Some(HoldEvent::Extended(event));
    Ok(change)
}

/// Gives back what a hold has.
pub(crate) fn release<'a>(
    hold_id: &StockHoldId,
    known: Option<&StockHold>,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
    now: Timestamp,
) -> Result<HoldChange, Rejection> {
    let hold = check_live(hold_id, known, now).map_err(|problem| problem.within("hold_id"))?;
    Ok(ended(hold, item, HoldEnd::Released, None))
}

/// Ends a hold that another one of its owner takes the place of.
pub(crate) fn supersede<'a>(hold: &StockHold, item: impl Fn(&ProductId) -> Option<&'a StockItem>) -> HoldChange {
    ended(hold, item, HoldEnd::Superseded, None)
}

/// Ends a hold whose units an order takes; what it does not need is free again.
pub(crate) fn confirm<'a>(
    hold: &StockHold,
    order_id: &OrderId,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
) -> HoldChange {
    ended(hold, item, HoldEnd::Confirmed, Some(order_id))
}

/// Sweeps holds away whose time is over.
pub(crate) fn expire<'h, 'a>(
    named: &[StockHoldId],
    holds: impl Iterator<Item = &'h StockHold>,
    hold: impl Fn(&StockHoldId) -> Option<&'h StockHold>,
    item: impl Fn(&ProductId) -> Option<&'a StockItem> + Copy,
    now: Timestamp,
) -> Result<Vec<HoldChange>, Rejection> {
    let over = |hold: &StockHold| hold.ended.is_none() && hold.has_expired(now);
    let mut problems = Vec::new();
    if named.is_empty() {
        let due = holds.filter(|hold| over(hold)).take(limits::HOLD_LINES_MAX);
        let changes: Vec<HoldChange> = due.map(|hold| ended(hold, item, HoldEnd::Expired, None)).collect();
        if changes.is_empty() {
            return Err(Problem::new(Code::StockNothingToExpire, "the time of no hold is over").into());
        }
        return Ok(changes);
    }
    limits::check_entries(named.len(), limits::HOLD_LINES_MAX).map_err(|problem| problem.within("hold_ids"))?;
    let mut changes = Vec::new();
    for (index, hold_id) in named.iter().enumerate() {
        let repeated = named.iter().take(index).any(|earlier| earlier == hold_id);
        match hold(hold_id) {
            Some(hold) if over(hold) && !repeated => changes.push(ended(hold, item, HoldEnd::Expired, None)),
            Some(hold) if hold.ended.is_none() && !repeated => {
                let detail = alloc::format!("the time of hold `{hold_id}` is not over");
                let problem = Problem::new(Code::StockHoldNotExpired, detail).with_text("now", now);
                let problem = match hold.expires_at {
                    Some(expires_at) => problem.with_text("expires_at", expires_at),
                    None => problem,
                };
                problems.push(problem.within(index).within("hold_ids"));
            }
            Some(_) if repeated => problems.push(named_twice(hold_id).within(index).within("hold_ids")),
            Some(hold) => problems.push(already_ended(hold).within(index).within("hold_ids")),
            None => problems.push(unknown(hold_id).within(index).within("hold_ids")),
        }
    }
    Rejection::unless_empty(problems)?;
    Ok(changes)
}

fn ended<'a>(
    hold: &StockHold,
    item: impl Fn(&ProductId) -> Option<&'a StockItem>,
    reason: HoldEnd,
    order_id: Option<&OrderId>,
) -> HoldChange {
    let mut stock = Vec::with_capacity(hold.lines.len());
    stock.extend(hold.products().filter_map(|id| given_back(id, &hold.hold_id, item(id), reason)));
    let event = HoldEnded::new(hold.hold_id.clone()).with_reason(reason).with_order_id(order_id.cloned());
    HoldChange { stock, hold: Some(HoldEvent::Ended(event)), ..HoldChange::default() }
}

fn given_back(
    product_id: &ProductId,
    hold_id: &StockHoldId,
    item: Option<&StockItem>,
    reason: HoldEnd,
) -> Option<StockEvent> {
    item.filter(|item| item.holds.contains_key(hold_id))?;
    let event = StockHoldReleased::new(product_id.clone(), hold_id.clone()).with_reason(reason);
    Some(StockEvent::HoldReleased(event))
}

fn named_twice(hold_id: &StockHoldId) -> Problem {
    let problem = Problem::new(Code::StockHoldTwice, alloc::format!("hold `{hold_id}` is named twice"));
    problem.with_text("hold_id", hold_id)
}

fn unknown(hold_id: &StockHoldId) -> Problem {
    Problem::new(Code::StockHoldUnknown, alloc::format!("no hold `{hold_id}` is known")).with_text("hold_id", hold_id)
}

/// By another clock its time was over, and somebody else has what it had.
fn units_gone(hold_id: &StockHoldId, product_id: &ProductId) -> Problem {
    let detail = alloc::format!("the time of hold `{hold_id}` was over: its units of `{product_id}` are its no longer");
    let problem = Problem::new(Code::StockHoldExpired, detail).with_text("hold_id", hold_id);
    problem.with_text("product_id", product_id)
}

fn already_ended(hold: &StockHold) -> Problem {
    let reason = hold.ended.as_ref().map(|ended| ended.reason).unwrap_or_default();
    let code = match reason {
        HoldEnd::Confirmed => Code::StockHoldConfirmed,
        HoldEnd::Expired => Code::StockHoldExpired,
        HoldEnd::Released | HoldEnd::Superseded | HoldEnd::Changed => Code::StockHoldReleased,
    };
    let problem = Problem::new(code, alloc::format!("hold `{}` has ended: {reason}", hold.hold_id));
    problem.with_text("hold_id", &hold.hold_id).with_text("reason", reason)
}

/// The hold, when it is known and has not ended.
pub(crate) fn check_live<'h>(
    hold_id: &StockHoldId,
    known: Option<&'h StockHold>,
    now: Timestamp,
) -> Result<&'h StockHold, Problem> {
    let hold = known.ok_or_else(|| unknown(hold_id))?;
    if hold.ended.is_some() {
        return Err(already_ended(hold));
    }
    match hold.expires_at.filter(|expires_at| now >= *expires_at) {
        None => Ok(hold),
        Some(expires_at) => {
            let problem = Problem::new(Code::StockHoldExpired, alloc::format!("the time of hold `{hold_id}` is over"));
            Err(problem.with_text("hold_id", hold_id).with_text("expires_at", expires_at).with_text("now", now))
        }
    }
}

fn check_expiry(expires_at: Option<Timestamp>, now: Timestamp) -> Vec<Problem> {
    let over = expires_at.filter(|expires_at| *expires_at <= now);
    let problem = |expires_at: Timestamp| {
        let problem = Problem::new(Code::StockHoldExpiryPast, "a hold ends after the instant at which it is asked for");
        problem.with_text("expires_at", expires_at).with_text("now", now).within("expires_at")
    };
    over.map(problem).into_iter().collect()
}

fn check_lines<'a>(
    lines: &[HoldLine],
    channel: Option<&SalesChannel>,
    around: &impl Around<'a>,
    problems: &mut Vec<Problem>,
) {
    if lines.is_empty() {
        problems.push(Problem::new(Code::StockHoldWithoutLines, "a hold is for something").within("lines"));
    }
    if let Err(problem) = limits::check_entries(lines.len(), limits::HOLD_LINES_MAX) {
        problems.push(problem.within("lines"));
        return;
    }
    for (index, line) in lines.iter().enumerate() {
        let found = check_line(line, channel, around);
        problems.extend(found.into_iter().map(|problem| problem.within(index).within("lines")));
    }
}

fn check_line<'a>(line: &HoldLine, channel: Option<&SalesChannel>, around: &impl Around<'a>) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !line.quantity.is_positive() {
        let problem = Problem::new(Code::QuantityNotPositive, "the quantity must be more than nothing");
        problems.push(problem.with_text("quantity", line.quantity).within("quantity"));
    }
    let product_id = &line.product_id;
    // WHY: what is on hand is known and lies in stock, and stays so (`product.in_stock`); that is nearly every line, and one
    // look less.
    if !around.item(product_id).is_some_and(StockItem::has_units) {
        problems.extend(unfit(product_id, around.product(product_id)));
    }
    if !line.quantity.is_whole() {
        let half = around.product(product_id).and_then(|product| product.check_pieces(line.quantity).err());
        problems.extend(half.map(|problem| problem.within("quantity")));
    }
    if let Some(location_id) = &line.location_id {
        match (around.location(location_id), channel) {
            (None, _) => {
                let detail = alloc::format!("no location `{location_id}` is known");
                let problem = Problem::new(Code::LocationUnknown, detail).with_text("location_id", location_id);
                problems.push(problem.within("location_id"));
            }
            (Some(location), Some(channel)) => problems.extend(location.check_channel(channel).err()),
            (Some(_), None) => {}
        }
    }
    problems
}

/// Why a product cannot be held.
fn unfit(product_id: &ProductId, product: Option<&Product>) -> Option<Problem> {
    let (code, detail) = match product {
        None => (Code::ProductUnknown, alloc::format!("no product `{product_id}` is known")),
        Some(product) if product.stocking == Stocking::NotStocked => {
            (Code::StockProductNotStocked, alloc::format!("`{product_id}` does not lie in stock"))
        }
        Some(product) => return product.is_kit().then(|| crate::stock::movement::is_kit(product)),
    };
    Some(Problem::new(code, detail).with_text("product_id", product_id).within("product_id"))
}

/// What was found for the lines of a hold, by product.
type Found<'k, 'i> = Grouped<'k, ProductId, (Shelf<'i>, Vec<Pick>)>;

/// First what ends for this hold, then what it has.
fn held_now(found: Found<'_, '_>, own: &StockHoldId, held: impl Fn(&ProductId, Vec<Pick>) -> StockHeld) -> HoldChange {
    let found = found.into_entries();
    let ended: usize = found.iter().map(|(_, (shelf, _))| shelf.ended.len()).sum();
    let mut change =
        HoldChange { stock: Vec::with_capacity(found.len().saturating_add(ended)), ..HoldChange::default() };
    for (product_id, (shelf, _)) in &found {
        for (hold_id, why) in shelf.ended.iter().filter(|(hold_id, _)| *hold_id != own) {
            if *why != HoldEnd::Superseded {
                let event = StockHoldReleased::new((*product_id).clone(), (*hold_id).clone()).with_reason(*why);
                change.stock.push(StockEvent::HoldReleased(event));
            } else if !change.superseded.contains(hold_id) {
                change.superseded.push((*hold_id).clone());
            }
        }
    }
    change.stock.extend(found.into_iter().map(|(id, (_, picks))| StockEvent::Held(held(id, picks))));
    change
}

/// Finds units for all lines, or says what is missing of each. Lines of one product share what is free of it: first those
/// that name a location, which nothing else can serve, then the others.
fn find<'k, 'a>(
    lines: &'k [HoldLine],
    around: &impl Around<'a>,
    asker: &Asker<'_>,
) -> Result<Found<'k, 'a>, Rejection> {
    let mut found = Found::new();
    let mut problems = Vec::new();
    let serve = |named: bool| lines.iter().enumerate().filter(move |(_, line)| line.location_id.is_some() == named);
    let mixed = serve(true).next().is_some() && serve(false).next().is_some();
    // What is held of products stands in the order of the lines.
    for line in lines.iter().filter(|_| mixed) {
        found.entry(&line.product_id, || (Shelf::of(around.item(&line.product_id), asker), Vec::new()));
    }
    for (index, line) in serve(true).chain(serve(false)) {
        let shelf = || (Shelf::of(around.item(&line.product_id), asker), Vec::new());
        let Some((shelf, picks)) = found.entry(&line.product_id, shelf) else { continue };
        let only = line.location_id.as_ref();
        let free = shelf.free_at(only);
        let taken = shelf.take_at(line.quantity, only);
        let missing = line.quantity.less(free);
        if missing.is_positive() {
            let detail = alloc::format!("{} of `{}` asked for, {free} free", line.quantity, line.product_id);
            let problem = Problem::new(Code::StockShort, detail)
                .with_text("product_id", &line.product_id)
                .with_text("asked", line.quantity)
                .with_text("free", free)
                .with_text("missing", missing);
            problems.push(problem.within("quantity").within(index).within("lines"));
        }
        merge(picks, taken);
    }
    Rejection::unless_empty(problems)?;
    Ok(found)
}

/// Units of one place stand together.
fn merge(picks: &mut Vec<Pick>, more: Vec<Pick>) {
    if picks.is_empty() {
        *picks = more;
        return;
    }
    for pick in more {
        match picks.iter_mut().find(|known| known.same_place(&pick)) {
            Some(known) => known.quantity = known.quantity.plus(pick.quantity).unwrap_or(known.quantity),
            None => picks.push(pick),
        }
    }
}

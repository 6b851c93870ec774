//! One row per command: which decider answers it, and over which aggregates.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::billing;
use super::command::Command;
use super::event::{Event, MasterEvent};
use super::free::facts;
use super::needs::check_loaded;
use super::policy::InvoiceAt;
use super::reserving;
use super::stock_commands;
use super::stream::Stream;
use super::view::View;
use super::world::World;
use crate::id::{OrderId, ProductId};
use crate::order::{self, InvoicePolicy, Order, OrderDraft, OrderEvent, Surroundings};
use crate::problem::{Code, DecideError, Problem, Rejection, Severity};
use crate::ship;
use crate::stock::{self, StockItem};
use crate::time::{Context, Date};
use crate::verify::{RuleSet, Subject, verify};

/// What a decision comes to: what happens, what is worth a look, and on which versions it rests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decision {
    /// What happens, in order.
    pub events: Vec<Event>,
    /// Warnings and notes; an acceptance can have them too.
    pub findings: Vec<Problem>,
    /// The aggregates it changes, and the versions they must still have when it is stored.
    pub expected: Vec<(Stream, u64)>,
}

/// Who asks: a caller, or a policy after an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    Caller,
    FollowUp,
}

/// Decides one command over loaded aggregates, without what follows from it. Changes nothing.
///
/// # Errors
/// Every reason why not, with paths into the command; or `ApiMisuse` that names what is not loaded.
pub fn decide(world: &World, command: &Command, cx: &Context) -> Result<Decision, DecideError> {
    decide_in(&View::new(world, None), command, cx, Origin::Caller)
}

/// Decides a command that [`next`](super::next()) made of an event. The same rules, with one difference:
/// where a policy's wish cannot be met at all, nothing happens and the findings say why.
///
/// # Errors
/// As [`decide`].
pub fn decide_follow_up(world: &World, command: &Command, cx: &Context) -> Result<Decision, DecideError> {
    decide_in(&View::new(world, None), command, cx, Origin::FollowUp)
}

pub(crate) fn decide_in(
    view: &View<'_>,
    command: &Command,
    cx: &Context,
    origin: Origin,
) -> Result<Decision, DecideError> {
    check_loaded(view, command)?;
    let mut decision = route(view, command, cx, origin)?;
    for event in &decision.events {
        let stream = event.stream();
        if !decision.expected.iter().any(|(known, _)| *known == stream) {
            let version = view.version(&stream).unwrap_or(0);
            decision.expected.push((stream, version));
        }
    }
    Ok(decision)
}

fn route(view: &View<'_>, command: &Command, cx: &Context, origin: Origin) -> Result<Decision, DecideError> {
    let item = |product_id: &ProductId| view.stock_item(product_id);
    let events: Vec<Event> = match command {
        Command::SetSeller(_)
        | Command::SetPolicy(_)
        | Command::SetRuleSet(_)
        | Command::SetTaxTable(_)
        | Command::SetLocation(_)
        | Command::SetCustomer(_)
        | Command::SetProduct(_)
        | Command::SetPriceList(_) => return master(view, command).map_err(DecideError::from),
        Command::DraftOrder(draft) => return settle(view, draft, cx, order::draft),
        Command::QuoteOrder(draft) => return settle(view, draft, cx, order::quote),
        Command::PlaceOrder(draft) => return settle(view, draft, cx, order::place),
        Command::ConfirmOrder(command) => one(order::confirm(known_order(view, &command.order_id)?, command)?),
        Command::AmendOrder(command) => {
            let order = known_order(view, &command.order_id)?;
            one(view.with_surroundings(&order.content.customer_id, |around| order::amend(order, command, around))?)
        }
        Command::CancelOrder(command) => {
            let order = known_order(view, &command.order_id)?;
            with_stock(order, order::cancel(order, command)?, item)
        }
        Command::CloseOrder(command) => {
            let order = known_order(view, &command.order_id)?;
            with_stock(order, order::close(order, command)?, item)
        }
        Command::HoldOrder(command) => one(order::hold(known_order(view, &command.order_id)?, command)?),
        Command::ReleaseHold(command) => one(order::release_hold(known_order(view, &command.order_id)?, command)?),
        Command::PickOrder(command) => one(order::pick(known_order(view, &command.order_id)?, command)?),
        Command::ReceiveStock(_)
        | Command::AdjustStock(_)
        | Command::TransferStock(_)
        | Command::IssueStock(_)
        | Command::ReturnStock(_)
        | Command::ExpectStock(_)
        | Command::SetStockRules(_) => stock_commands::movement(view, command, cx).transpose()?.unwrap_or_default(),
        Command::HoldStock(_)
        | Command::ChangeStockHold(_)
        | Command::ExtendStockHold(_)
        | Command::ReleaseStockHold(_)
        | Command::ExpireStockHolds(_) => {
            return Ok(stock_commands::holding(view, command, cx).transpose()?.unwrap_or_default());
        }
        Command::FillBackorders(command) => return stock_commands::fill(view, command, cx, origin),
        Command::ReallocateStock(command) => return stock_commands::reallocate(view, command, cx),
        Command::MoveReservation(command) => return stock_commands::move_reservation(view, command, cx),
        Command::ReserveOrder(command) => return reserving::reserve(view, command, cx, origin),
        Command::ReleaseOrder(command) => {
            let (event, stock) = stock::release(known_order(view, &command.order_id)?, command, item)?;
            core::iter::once(Event::Order(event)).chain(stock.into_iter().map(Event::Stock)).collect()
        }
        Command::ShipOrder(command) => send(view, command)?,
        Command::DeliverShipment(command) => {
            let order = known_order(view, &command.order_id)?;
            let key = crate::id::ShipmentKey::new(command.order_id.clone(), command.shipment);
            let (event, mirror) = ship::deliver(order, view.shipment(&key), command)?;
            alloc::vec![Event::Ship(event), Event::Order(mirror)]
        }
        Command::InvoiceOrder(_)
        | Command::InvoiceDeposit(_)
        | Command::CreditInvoice(_)
        | Command::RecordPayment(_) => billing::decide(view, command, origin)?,
    };
    Ok(Decision { events, ..Decision::default() })
}

fn one(event: OrderEvent) -> Vec<Event> {
    alloc::vec![Event::Order(event)]
}

pub(super) fn known_order<'a>(view: &View<'a>, order_id: &OrderId) -> Result<&'a Order, Rejection> {
    view.order(order_id).ok_or_else(|| order::unknown(order_id).into())
}

/// An event that frees units, and what stock gets back by it.
fn with_stock<'a>(order: &Order, event: OrderEvent, item: impl Fn(&ProductId) -> Option<&'a StockItem>) -> Vec<Event> {
    let stock = match &event {
        OrderEvent::Cancelled(event) => stock::freed(order, &event.lines, item),
        OrderEvent::Closed(event) => stock::freed(order, &event.lines, item),
        _ => Vec::new(),
    };
    core::iter::once(Event::Order(event)).chain(stock.into_iter().map(Event::Stock)).collect()
}

type Settle = fn(Option<&Order>, &OrderDraft, &Surroundings<'_>, Date) -> Result<OrderEvent, Rejection>;

/// Settles a draft and verifies it; all faults and findings at once.
fn settle(view: &View<'_>, draft: &OrderDraft, cx: &Context, decide: Settle) -> Result<Decision, DecideError> {
    let existing = view.order(&draft.order_id);
    let built_in = RuleSet::default();
    let rule_set = view.rule_set().unwrap_or(&built_in);
    let facts = facts(view, draft, existing, rule_set, cx);
    let (settled, mut findings) = view.with_surroundings(&draft.customer_id, |around| {
        let settled = decide(existing, draft, around, cx.today);
        let content = match &settled {
            Ok(OrderEvent::Drafted(content) | OrderEvent::Quoted(content) | OrderEvent::Placed(content)) => {
                Some(content)
            }
            _ => None,
        };
        let findings =
            verify(&Subject::new(draft, content.map(|content| &**content), around, &facts, cx.today), rule_set);
        (settled, findings)
    });
    let refused = findings.iter().any(|finding| finding.severity == Severity::Error);
    match settled {
        Ok(event) if !refused => Ok(Decision { events: one(event), findings, ..Decision::default() }),
        Ok(_) => Err(Rejection::new(findings).into()),
        Err(mut rejection) => {
            rejection.problems.append(&mut findings);
            Err(Rejection::new(rejection.problems).into())
        }
    }
}

fn master(view: &View<'_>, command: &Command) -> Result<Decision, Rejection> {
    let (event, same) = match command {
        Command::SetSeller(seller) => (MasterEvent::Seller(Box::new(seller.clone())), view.seller() == Some(seller)),
        Command::SetPolicy(policy) => {
            policy.check()?;
            let known = view.version(&Stream::Policy).is_some();
            (MasterEvent::Policy(policy.clone()), known && view.policy() == policy)
        }
        Command::SetRuleSet(rule_set) => {
            rule_set.check()?;
            (MasterEvent::RuleSet(rule_set.clone()), view.rule_set() == Some(rule_set))
        }
        Command::SetTaxTable(table) => {
            table.check()?;
            (MasterEvent::TaxTable(table.clone()), view.tax_table() == Some(table))
        }
        Command::SetLocation(location) => {
            location.check()?;
            (MasterEvent::Location(location.clone()), view.location(&location.location_id) == Some(location))
        }
        Command::SetCustomer(customer) => {
            customer.check()?;
            (MasterEvent::Customer(Box::new(customer.clone())), view.customer(&customer.customer_id) == Some(customer))
        }
        Command::SetProduct(product) => {
            let known = view.product(&product.product_id);
            let mut problems = product.check().err().map_or_else(Vec::new, |rejection| rejection.problems);
            problems.extend(stock::check_stocking(view.stock_item(&product.product_id), known, product));
            Rejection::unless_empty(problems)?;
            (MasterEvent::Product(Box::new(product.clone())), known == Some(product))
        }
        Command::SetPriceList(list) => {
            list.check()?;
            (MasterEvent::PriceList(list.clone()), view.price_list(&list.price_list_id) == Some(list))
        }
        _ => return Ok(Decision::default()),
    };
    if same {
        return Err(Problem::new(Code::CommandChangesNothing, "the desk knows exactly this already").into());
    }
    Ok(Decision { events: alloc::vec![Event::Master(event)], ..Decision::default() })
}

fn send(view: &View<'_>, command: &ship::ShipOrder) -> Result<Vec<Event>, DecideError> {
    let order = known_order(view, &command.order_id)?;
    let sending = ship::send(order, command, |id| view.stock_item(id));
    let by_shipment = order.content.invoice_policy == InvoicePolicy::Shipped;
    if view.policy().invoice_at == InvoiceAt::Ship && by_shipment && command.invoice_id.is_none() {
        let detail = "the policy invoices at shipping, so the command carries the invoice's id";
        let missing = Problem::new(Code::ShipmentInvoiceIdMissing, detail).within("invoice_id");
        let mut problems = sending.err().map_or_else(Vec::new, |rejection| rejection.problems);
        problems.push(missing);
        return Err(Rejection::new(problems).into());
    }
    let sending = sending?;
    let stock = sending.stock.into_iter().map(Event::Stock);
    Ok([Event::Ship(sending.shipment), Event::Order(sending.order)].into_iter().chain(stock).collect())
}

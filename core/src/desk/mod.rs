//! The whole as one value: one command in, all events out, all or nothing.
//!
//! A [`Desk`] holds every aggregate and runs one loop: the command's own decider, then what its
//! policy makes of the events, until all is quiet. It decides over an overlay of just the touched
//! aggregates, so nothing of the desk is copied and its cost does not depend on what is not touched.
//!
//! Invariants: a refused command changes nothing; the same command id twice is one command; the log
//! of events rebuilds an equal desk; what `decide` accepts, `apply` accepts.

use alloc::vec::Vec;

use crate::digest::Digest;
use crate::id::{CommandId, OrderId, StockHoldId};
use crate::order::{Guard, Order, OrderStatus, Surroundings};
use crate::problem::{Code, DecideError, Problem, Rejection, ReplayError};
use crate::record::{answer, record};
use crate::sort::sort_by;
use crate::stock::{AvailableToPromise, Promised};
use crate::time::{Context, Timestamp};
use crate::totals::Totals;

mod availability;
mod billing;
mod command;
mod dispatch;
mod event;
mod facts;
mod free;
mod group_lists;
mod log;
mod needs;
mod next;
mod policy;
mod reserving;
mod run;
#[cfg(feature = "json")]
mod snapshot;
mod stock_commands;
mod stream;
mod view;
mod world;

pub use command::Command;
pub use dispatch::{Decision, decide, decide_follow_up};
#[cfg(feature = "json")]
pub(crate) use event::decode_format;
pub use event::{Envelope, Event, FORMAT, FORMAT_MINOR, MasterEvent};
pub use log::Log;
pub use needs::needs;
pub use next::next;
pub use policy::{FillAt, InvoiceAt, Policy, ReserveAt};
pub use run::Decided;
#[cfg(feature = "json")]
pub(crate) use snapshot::Restoring;
pub use stream::Stream;
use world::Map;
pub use world::{Aggregate, World};

/// What a desk remembers of a command: what it was, and which events it led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Receipt {
    /// What the command was.
    pub digest: Digest,
    /// Its first event.
    pub first: u64,
    /// Its last event.
    pub last: u64,
    /// The instant of its decision.
    pub at: Timestamp,
}

/// What became of a command that was not refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// It was carried out now.
    Accepted {
        /// What happened, ready to be stored.
        events: Vec<Envelope>,
        /// Warnings and notes.
        findings: Vec<Problem>,
    },
    /// It was carried out before, with the same content; nothing happened now.
    Unchanged {
        /// The first of the events it led to then.
        first: u64,
        /// The last of them.
        last: u64,
    },
}

impl Outcome {
    /// What happened now.
    #[must_use]
    pub fn events(&self) -> &[Envelope] {
        match self {
            Self::Accepted { events, .. } => events,
            Self::Unchanged { .. } => &[],
        }
    }

    /// Warnings and notes.
    #[must_use]
    pub fn findings(&self) -> &[Problem] {
        match self {
            Self::Accepted { findings, .. } => findings,
            Self::Unchanged { .. } => &[],
        }
    }
}

record! {
    /// An order as an answer shows it.
    pub struct OrderView {
        /// Which order.
        order_id: OrderId,
        /// How many events it has seen.
        version: u64,
        /// Where it stands.
        status: OrderStatus,
        /// What it is worth.
        totals: Totals,
        /// What its guards would let through now.
        allowed: Vec<Guard>;
    }
}

answer! {
    /// The next instant at which holds on stock expire.
    pub struct HoldExpiry {
        /// The instant.
        expires_at: Timestamp,
        /// The holds that expire at it, in the order of their ids.
        hold_ids: Vec<StockHoldId>,
    }
}

impl From<&Order> for OrderView {
    fn from(order: &Order) -> Self {
        let totals = order.content.totals.clone();
        Self::new(order.order_id().clone(), order.version, order.status(), totals, order.allowed())
    }
}

/// All orders, stock, shipments, invoices, payments and master data of one seller, in memory.
///
/// ```
/// use orderwell::{Address, Command, CommandId, Context, Country, Currency, Desk, Seller, Text};
///
/// let cx = Context::new("2026-11-23T09:00:00Z".parse()?, "2026-11-23".parse()?, Text::new("ana")?);
/// let seller = Seller::new(Text::new("Tea & Mugs")?, Address::new(Country::new("DE")?), Currency::new("EUR")?);
/// let mut desk = Desk::new();
/// let outcome = desk.execute(&CommandId::new("m-1")?, &Command::SetSeller(seller), &cx)?;
/// assert_eq!(outcome.events().len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    world: World,
    sequence: u64,
    receipts: Map<CommandId, Receipt>,
}

impl Desk {
    /// A desk that knows nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Rebuilds a desk from its log.
    ///
    /// # Errors
    /// The log has a gap, or an event that cannot have happened.
    pub fn replay<'e>(events: impl IntoIterator<Item = &'e Envelope>) -> Result<Self, ReplayError> {
        let mut desk = Self::new();
        for (index, event) in events.into_iter().enumerate() {
            desk.apply_one(event).map_err(|error| error.within(index))?;
        }
        Ok(desk)
    }

    /// Carries a command out: decides it, and applies what was decided.
    ///
    /// # Errors
    /// Every reason why not; the desk is as it was.
    pub fn execute(&mut self, command_id: &CommandId, command: &Command, cx: &Context) -> Result<Outcome, DecideError> {
        let digest = Digest::of(command);
        if let Some(unchanged) = self.recognise(command_id, digest)? {
            return Ok(unchanged);
        }
        let Decided { events, findings, .. } = self.decide_new(command_id, command, digest, cx)?;
        for event in &events {
            // INVARIANT: what `decide` accepts, `apply` accepts (property-tested).
            self.apply_one(event).map_err(|error| crate::problem::ApiMisuse::from(error.problem))?;
        }
        Ok(Outcome::Accepted { events, findings })
    }

    /// Decides a command and what follows from it. Changes nothing: a host stores the events, with
    /// the expected versions as its guard, and then calls [`apply`](Self::apply). No events at all
    /// mean that the command was carried out before ([`receipt`](Self::receipt) says when).
    ///
    /// # Errors
    /// Every reason why not, with paths into the request (`/command/…`, `/context/…`).
    pub fn decide(&self, command_id: &CommandId, command: &Command, cx: &Context) -> Result<Decided, DecideError> {
        let digest = Digest::of(command);
        if let Some(Outcome::Unchanged { .. }) = self.recognise(command_id, digest)? {
            return Ok(Decided { events: Vec::new(), findings: Vec::new(), expected: Vec::new() });
        }
        self.decide_new(command_id, command, digest, cx)
    }

    fn decide_new(
        &self,
        command_id: &CommandId,
        command: &Command,
        digest: Digest,
        cx: &Context,
    ) -> Result<Decided, DecideError> {
        cx.check().map_err(|problem| Rejection::from(problem.within("context")))?;
        run::run(&self.world, self.sequence, command_id, command, digest, cx).map_err(|error| match error {
            DecideError::Rejected(rejection) => rejection.within("command").into(),
            DecideError::Misused(misuse) => misuse.into(),
        })
    }

    /// Has this command been carried out before?
    fn recognise(&self, command_id: &CommandId, digest: Digest) -> Result<Option<Outcome>, Rejection> {
        match self.receipts.get(command_id) {
            None => Ok(None),
            Some(receipt) if receipt.digest == digest => {
                Ok(Some(Outcome::Unchanged { first: receipt.first, last: receipt.last }))
            }
            Some(receipt) => {
                let detail = alloc::format!("another command was carried out under the id `{command_id}`");
                let problem = Problem::new(Code::CommandIdUsedWithDifferentContent, detail)
                    .with_text("command_id", command_id)
                    .with("first_sequence", receipt.first)
                    .with("last_sequence", receipt.last);
                Err(problem.within("command_id").within("command").into())
            }
        }
    }

    /// Applies stored events in their order. All or nothing.
    ///
    /// # Errors
    /// A gap in the sequence, a version that does not follow, or an event that cannot have happened.
    pub fn apply(&mut self, events: &[Envelope]) -> Result<(), ReplayError> {
        let mut overlay = World::default();
        let mut sequence = self.sequence;
        for (index, event) in events.iter().enumerate() {
            self.rehearse(event, sequence, &mut overlay).map_err(|error| error.within(index))?;
            sequence = event.sequence;
        }
        events.iter().try_for_each(|event| self.apply_one(event))
    }

    /// Applies an event to the overlay, as it would be applied to the desk.
    fn rehearse(&self, event: &Envelope, sequence: u64, overlay: &mut World) -> Result<(), ReplayError> {
        check_sequence(sequence, event)?;
        let version = overlay.version(&event.stream).or_else(|| self.world.version(&event.stream));
        check_version(version, event)?;
        overlay.reach(&self.world, &event.event);
        overlay.apply(&event.event, &event.stamp())
    }

    fn apply_one(&mut self, envelope: &Envelope) -> Result<(), ReplayError> {
        check_sequence(self.sequence, envelope)?;
        check_version(self.world.version(&envelope.stream), envelope)?;
        self.world.apply(&envelope.event, &envelope.stamp())?;
        self.sequence = envelope.sequence;
        match envelope.digest {
            Some(digest) => {
                let sequence = envelope.sequence;
                let receipt = Receipt { digest, first: sequence, last: sequence, at: envelope.at };
                self.receipts.insert(envelope.command_id.clone(), receipt);
            }
            None => {
                if let Some(receipt) = self.receipts.get_mut(&envelope.command_id) {
                    receipt.last = envelope.sequence;
                }
            }
        }
        Ok(())
    }

    /// Forgets commands decided before this instant: from then on their ids can be used again.
    pub fn forget_commands(&mut self, before: Timestamp) {
        self.receipts.retain(|_, receipt| receipt.at >= before);
    }

    /// The place of its last event in the log.
    #[must_use]
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// The latest instant it has seen.
    #[must_use]
    pub fn latest(&self) -> Option<Timestamp> {
        self.world.latest
    }

    /// What it remembers of a command.
    #[must_use]
    pub fn receipt(&self, command_id: &CommandId) -> Option<&Receipt> {
        self.receipts.get(command_id)
    }

    /// Its aggregates by name.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.world
    }

    /// The order with this id.
    #[must_use]
    pub fn order(&self, order_id: &OrderId) -> Option<&Order> {
        self.world.orders.get(order_id).map(|order| &**order)
    }

    /// What the guards of an order would let through now; nothing when it is not known.
    #[must_use]
    pub fn allowed(&self, order_id: &OrderId) -> Vec<Guard> {
        self.order(order_id).map(Order::allowed).unwrap_or_default()
    }

    /// The orders that events touched, as they stand now, each once, in the order of the events.
    #[must_use]
    pub fn touched_orders(&self, events: &[Envelope]) -> Vec<OrderView> {
        let mut views: Vec<OrderView> = Vec::new();
        for envelope in events {
            if let Stream::Order(order_id) = &envelope.stream {
                if !views.iter().any(|view| view.order_id == *order_id) {
                    views.extend(self.order(order_id).map(OrderView::from));
                }
            }
        }
        views
    }

    /// The orders as they would stand after these events, which have been decided and not applied.
    #[must_use]
    pub fn orders_after(&self, events: &[Envelope]) -> Vec<OrderView> {
        let mut overlay = World::default();
        for envelope in events {
            overlay.reach(&self.world, &envelope.event);
            // INVARIANT: what `decide` accepts, `apply` accepts; foreign events simply do not show.
            let _ = overlay.apply(&envelope.event, &envelope.stamp());
        }
        overlay.orders.values().map(|order| OrderView::from(&**order)).collect()
    }

    /// What can be promised of a product by what the desk knows, when, and what backs it.
    ///
    /// `available` is what is free today: an order that asks for exactly that much gets it, and one for more does not.
    /// The answers to questions about dates leave to those who wait what they wait for. Of a kit, what its components
    /// are enough for; of it only `quantity_by` is answered.
    ///
    /// # Errors
    /// Every fault at once, with paths into the request (`/request/…`, `/context/…`): `product.unknown`,
    /// `stock.product_not_stocked`, `stock.product_is_kit` where something else is asked of a kit, `stock.hold_…` where
    /// the hold of whoever asks is unknown or has ended, and those of [`promise`](crate::promise()).
    ///
    /// ```
    /// use orderwell::*;
    ///
    /// let (tea, shelf) = (ProductId::new("TEA")?, LocationId::new("shelf")?);
    /// let cx = Context::new("2026-11-25T09:00:00Z".parse()?, "2026-11-25".parse()?, Text::new("ana")?);
    /// let mut desk = Desk::new();
    /// for (number, command) in [
    ///     Command::SetProduct(Product::new(tea.clone(), Text::new("Tea")?)),
    ///     Command::SetLocation(Location::new(shelf.clone(), Text::new("Shelf")?)),
    ///     Command::ReceiveStock(ReceiveStock::new(tea.clone(), shelf.clone(), "10".parse()?)),
    ///     Command::HoldStock(HoldStock::new(StockHoldId::new("H-1")?, vec![HoldLine::new(tea.clone(), "4".parse()?)])),
    ///     Command::ExpectStock(ExpectStock::new(tea.clone(), SupplyId::new("PO-1")?, shelf, "20".parse()?, "2026-12-02".parse()?)),
    /// ].iter().enumerate() {
    ///     desk.execute(&CommandId::new(&format!("c-{number}"))?, command, &cx)?;
    /// }
    /// let question = PromiseQuestion::QuantityBy(AskQuantity::new("2026-12-31".parse()?));
    /// let promised = desk.available_to_promise(&AvailableToPromise::new(tea).with_questions(vec![question]), &cx)?;
    /// assert_eq!(promised.available.to_string(), "6");
    /// let PromiseAnswer::QuantityBy(answer) = &promised.answers[0] else { panic!("a quantity was asked for") };
    /// assert_eq!(answer.quantity.to_string(), "26");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn available_to_promise(&self, asked: &AvailableToPromise, cx: &Context) -> Result<Promised, Rejection> {
        cx.check().map_err(|problem| Rejection::from(problem.within("context")))?;
        availability::available_to_promise(&view::View::new(&self.world, None), asked, cx)
    }

    /// How many rows an answer may have at most.
    #[cfg(feature = "json")]
    pub(crate) fn availability_rows_max(&self, asked: &AvailableToPromise) -> usize {
        availability::rows_max(&view::View::new(&self.world, None), asked)
    }

    /// When holds on stock expire next after an instant, and which; of all that have not ended when none is given. A host
    /// then looks at the desk again, or sweeps them away: they count as nothing from that instant on either way.
    #[must_use]
    pub fn next_hold_expiry(&self, after: Option<Timestamp>) -> Option<HoldExpiry> {
        let mut next: Option<HoldExpiry> = None;
        for hold in self.world.holds.values().filter(|hold| hold.ended.is_none()) {
            let Some(expires_at) = hold.expires_at.filter(|at| after.is_none_or(|after| *at > after)) else { continue };
            match &mut next {
                Some(next) if next.expires_at < expires_at => {}
                Some(next) if next.expires_at == expires_at => next.hold_ids.push(hold.hold_id.clone()),
                _ => next = Some(HoldExpiry { expires_at, hold_ids: alloc::vec![hold.hold_id.clone()] }),
            }
        }
        if let Some(next) = &mut next {
            sort_by(&mut next.hold_ids, Ord::cmp);
        }
        next
    }

    /// What drafts are looked up in at this desk.
    pub fn with_surroundings<T>(
        &self,
        customer_id: &crate::id::CustomerId,
        use_them: impl FnOnce(&Surroundings<'_>) -> T,
    ) -> T {
        view::View::new(&self.world, None).with_surroundings(customer_id, use_them)
    }
}

fn check_sequence(last: u64, envelope: &Envelope) -> Result<(), ReplayError> {
    let expected = last.saturating_add(1);
    if envelope.sequence == expected {
        return Ok(());
    }
    let detail = alloc::format!("event {} follows event {last}", envelope.sequence);
    let problem =
        Problem::new(Code::ReplaySequence, detail).with("sequence", envelope.sequence).with("expected", expected);
    Err(problem.within("sequence").into())
}

fn check_version(known: Option<u64>, envelope: &Envelope) -> Result<(), ReplayError> {
    let stream = envelope.event.stream();
    let expected = known.unwrap_or(0).saturating_add(1);
    if envelope.version == expected && envelope.stream == stream {
        return Ok(());
    }
    let detail =
        alloc::format!("version {} of `{}` is applied where {expected} is next", envelope.version, envelope.stream);
    let problem = Problem::new(Code::ReplayVersion, detail)
        .with_text("stream", &envelope.stream)
        .with("version", envelope.version)
        .with("expected", expected);
    Err(problem.within("version").into())
}

#[cfg(test)]
mod tests;

//! Buyers at the same time: every way in which their steps can mix, over small shops, ends without a unit sold twice and
//! without a unit lost.
//!
//! Each buyer has a host of his own. A step is a read of all that a decision needs, or a decision over what was read with
//! a compare-and-swap of the versions that it was made upon. Between the two anybody may act; then the write fails, and the
//! buyer reads again. Nothing is locked.

mod common;

use std::collections::BTreeMap;
use std::rc::Rc;

use common::laws::{check_item, check_lines, sum};
use common::script::At;
use common::{draft, euro, id, opening};
use orderwell::*;

/// A host's store: aggregates by name, each with its version. A write succeeds only upon the versions that were read.
#[derive(Clone, Default)]
struct Store {
    /// What nobody changes any more.
    masters: Rc<BTreeMap<Stream, Aggregate>>,
    aggregates: BTreeMap<Stream, (u64, Rc<Aggregate>)>,
}

/// What is to be written, and the version that it was decided upon.
type Writes = Vec<(Stream, u64, Rc<Aggregate>)>;

impl Store {
    fn version(&self, stream: &Stream) -> u64 {
        self.aggregates.get(stream).map_or(0, |(version, _)| *version)
    }

    fn load(&self, world: &mut World, stream: &Stream) {
        let changing = self.aggregates.get(stream).map(|(_, aggregate)| Aggregate::clone(aggregate));
        world.load(stream.clone(), changing.or_else(|| self.masters.get(stream).cloned()));
    }

    fn stands(&self, writes: &Writes) -> bool {
        writes.iter().all(|(stream, version, _)| self.version(stream) == *version)
    }

    /// All or nothing: the versions are compared first.
    fn swap(&mut self, writes: &Writes) -> bool {
        if !self.stands(writes) {
            return false;
        }
        for (stream, _, aggregate) in writes {
            let mut world = World::partial();
            world.load(stream.clone(), Some(Aggregate::clone(aggregate)));
            let version = world.version(stream).expect("it was written");
            self.aggregates.insert(stream.clone(), (version, Rc::clone(aggregate)));
        }
        true
    }

    /// The whole of it, for the checks.
    fn world(&self) -> World {
        let mut world = World::partial();
        self.aggregates.keys().for_each(|stream| self.load(&mut world, stream));
        world
    }
}

type Decided = Rc<Result<Writes, Rejection>>;

/// A buyer: what he asks for, how far he is, and what he is about to write.
#[derive(Clone)]
struct Buyer {
    number: u8,
    commands: Rc<Vec<Command>>,
    done: usize,
    /// How many writes there had been when he read, and what he decided over that. A decision is a function of what was
    /// read, so it does not matter when it is made.
    read: Option<(usize, Decided)>,
    refused: Vec<Code>,
}

impl Buyer {
    fn new(number: u8, commands: Vec<Command>) -> Self {
        Self { number, commands: Rc::new(commands), done: 0, read: None, refused: Vec::new() }
    }

    fn is_done(&self) -> bool {
        self.done == self.commands.len()
    }
}

/// Each write: whose it was, which of his commands, and how many writes there had been when he read for it.
type History = Vec<(u8, usize, usize)>;

/// Where all of them are.
#[derive(Clone)]
struct State {
    store: Rc<Store>,
    /// What was written, in turn: it determines the store.
    history: History,
    buyers: Vec<Buyer>,
}

/// What tells two states apart.
type Key = (History, Vec<(usize, Option<usize>, Vec<&'static str>)>);

/// What a buyer decides for his next command over the store that a history led to.
type Decisions = BTreeMap<(History, u8, usize), Decided>;

impl State {
    fn key(&self) -> Key {
        let buyer = |buyer: &Buyer| {
            let refused = buyer.refused.iter().map(|code| code.as_str()).collect();
            (buyer.done, buyer.read.as_ref().map(|(at, _)| *at), refused)
        };
        (self.history.clone(), self.buyers.iter().map(buyer).collect())
    }

    /// One buyer does his next step; was somebody in his way?
    fn step(&mut self, turn: usize, decisions: &mut Decisions) -> bool {
        let buyer = &mut self.buyers[turn];
        let Some((read_at, decided)) = buyer.read.take() else {
            let decide = || Rc::new(decided(&self.store, &buyer.commands[buyer.done]));
            let decided = decisions.entry((self.history.clone(), buyer.number, buyer.done)).or_insert_with(decide);
            buyer.read = Some((self.history.len(), Rc::clone(decided)));
            return false;
        };
        match &*decided {
            Ok(writes) if self.store.stands(writes) => {
                Rc::make_mut(&mut self.store).swap(writes);
                self.history.push((buyer.number, buyer.done, read_at));
                buyer.done += 1;
                false
            }
            Ok(_) => true,
            // A refusal is the answer of the moment of reading: nothing is written.
            Err(rejection) => {
                buyer.refused.extend(rejection.problems.iter().map(|problem| problem.code));
                buyer.done += 1;
                false
            }
        }
    }
}

/// A command and what follows from it, decided over what was read; and the versions that it was decided upon.
fn decided(read: &Store, command: &Command) -> Result<Writes, Rejection> {
    let mut world = World::partial();
    world.set_facts(Facts::none(euro()));
    let cx = At::default().context();
    let mut queue = vec![command.clone()];
    let mut expected: Vec<(Stream, u64)> = Vec::new();
    let mut follow_up = false;
    while !queue.is_empty() {
        let command = queue.remove(0);
        loop {
            let missing = needs(&world, &command);
            if missing.is_empty() {
                break;
            }
            missing.iter().for_each(|stream| read.load(&mut world, stream));
        }
        let decide = if follow_up { decide_follow_up } else { decide };
        let decision = match decide(&world, &command, &cx) {
            Ok(decision) => decision,
            Err(DecideError::Rejected(rejection)) => return Err(rejection),
            Err(misuse) => panic!("everything was loaded: {misuse}"),
        };
        let policy = world.policy().clone();
        for event in decision.events {
            let stream = event.stream();
            if !expected.iter().any(|(known, _)| *known == stream) {
                expected.push((stream.clone(), read.version(&stream)));
            }
            world.apply(&event, &cx.stamp()).expect("what is decided applies");
            queue.extend(next(&event, &policy));
        }
        follow_up = true;
    }
    let write = |(stream, version): (Stream, u64)| {
        let aggregate = Rc::new(world.aggregate(&stream).expect("what was changed is there"));
        (stream, version, aggregate)
    };
    Ok(expected.into_iter().map(write).collect())
}

/// How a buyer goes about it.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// Places an order, which reserves.
    Direct,
    /// Holds first, then places an order with the hold.
    HoldFirst,
}

const WAYS: [Way; 2] = [Way::Direct, Way::HoldFirst];

fn buyer(number: u8, asks: u8, way: Way) -> Buyer {
    let quantity: Quantity = id(&asks.to_string());
    let order = draft(number, number, &[(0, quantity)]);
    let hold_id: StockHoldId = id(&format!("H-{number}"));
    let owner: HoldOwner = id(&format!("cart-{number}"));
    let commands = match way {
        Way::Direct => vec![Command::PlaceOrder(order)],
        Way::HoldFirst => vec![
            Command::HoldStock(
                HoldStock::new(hold_id.clone(), vec![HoldLine::new(id("TEA"), quantity)]).with_owner(owner),
            ),
            Command::PlaceOrder(order.with_stock_hold_id(hold_id)),
        ],
    };
    Buyer::new(number, commands)
}

fn shop(on_hand: [u8; 2], shortage: Shortage) -> Store {
    let mut store = Store::default();
    let mut commands = opening(Policy::default().with_on_shortage(shortage));
    for (location, units) in common::LOCATIONS.into_iter().zip(on_hand) {
        if units > 0 {
            let received = ReceiveStock::new(id("TEA"), id(location), id(&units.to_string()));
            commands.push(Command::ReceiveStock(received));
        }
    }
    for command in commands {
        let writes = decided(&store, &command).unwrap_or_else(|rejection| panic!("{rejection:?}"));
        assert!(store.swap(&writes));
    }
    let (changing, masters) =
        store.aggregates.into_iter().partition(|(stream, _)| matches!(stream, Stream::StockItem(_)));
    let masters: BTreeMap<Stream, (u64, Rc<Aggregate>)> = masters;
    let masters = masters.into_iter().map(|(stream, (_, aggregate))| (stream, Aggregate::clone(&aggregate))).collect();
    Store { masters: Rc::new(masters), aggregates: changing }
}

/// What the walk over all interleavings has seen.
#[derive(Default)]
struct Seen {
    interleavings: u128,
    conflicts: u64,
    /// Of the shop that is walked.
    ways: BTreeMap<Key, u128>,
    decisions: Decisions,
}

/// Walks every interleaving from here: each buyer who is not done may be the next. What leads to the same state is walked
/// once and counted for each way that leads there. How many ways go on from here?
fn walk(state: &State, seen: &mut Seen, check: &impl Fn(&State)) -> u128 {
    let key = state.key();
    if let Some(ways) = seen.ways.get(&key) {
        return *ways;
    }
    let mut ways = 0;
    for turn in 0..state.buyers.len() {
        if !state.buyers[turn].is_done() {
            let mut after = state.clone();
            seen.conflicts += u64::from(after.step(turn, &mut seen.decisions));
            ways += walk(&after, seen, check);
        }
    }
    if ways == 0 {
        check(state);
        ways = 1;
    }
    seen.ways.insert(key, ways);
    ways
}

/// Nothing is sold twice, and no unit is lost: what is promised and what is free is what there was.
fn check_end(state: &State, on_hand: [u8; 2], shortage: Shortage) {
    let world = state.store.world();
    check_lines(&world);
    let there: Quantity = id(&(on_hand[0] + on_hand[1]).to_string());
    let item = world.stock_item(&id("TEA")).cloned().unwrap_or_else(|| StockItem::new(id("TEA")));
    check_item(&item);
    let (reserved, free) = (item.reserved().expect("a sum"), item.free().expect("a sum"));
    assert_eq!(item.on_hand(), Ok(there), "no unit is lost");
    assert_eq!(sum([reserved, free]), there, "every hold has ended: what is not promised is free");
    let mut asked = Quantity::ZERO;
    let mut waits = Quantity::ZERO;
    for buyer in &state.buyers {
        match world.order(&id(&format!("SO-{}", buyer.number))) {
            Some(order) => {
                let line = &order.content.lines[0];
                asked = sum([asked, line.quantity]);
                waits = sum([waits, line.counters.backordered, line.unallocated()]);
            }
            None => assert!(buyer.refused.contains(&Code::StockShort), "{:?}", buyer.refused),
        }
    }
    assert_eq!(sum([reserved, waits]), asked, "who has an order has units or waits");
    assert!(reserved <= there, "nothing is sold twice");
    if shortage == Shortage::Backorder {
        assert_eq!(reserved, asked.min(there), "nobody waits while something is free");
    }
}

fn every_interleaving(store: &Store, who: &[(u8, Way)], on_hand: [u8; 2], shortage: Shortage, seen: &mut Seen) {
    let buyers = (1..).zip(who).map(|(number, (asks, way))| buyer(number, *asks, *way)).collect();
    let state = State { store: Rc::new(store.clone()), history: Vec::new(), buyers };
    let check = |state: &State| check_end(state, on_hand, shortage);
    seen.ways.clear();
    seen.decisions.clear();
    seen.interleavings += walk(&state, seen, &check);
}

/// So many units, and any fewer, at one or two locations.
fn stocks(most: u8) -> impl Iterator<Item = [u8; 2]> {
    (0..=most).flat_map(|units| (0..=units).map(move |shelf| [shelf, units - shelf]))
}

/// What a buyer can be: he asks for one, up to so many, in either way.
fn kinds(most: u8) -> Vec<(u8, Way)> {
    (1..=most).flat_map(|asks| WAYS.map(|way| (asks, way))).collect()
}

const SHORTAGES: [Shortage; 3] = [Shortage::Backorder, Shortage::Partial, Shortage::Reject];

fn ended(seen: &Seen) {
    println!("{} interleavings, {} conflicts", seen.interleavings, seen.conflicts);
    assert!(seen.conflicts > 0, "nobody was ever in the way of another");
}

/// Two buyers, up to four units, each asks for one to three, in whichever way, under whichever policy.
#[test]
fn vendure_4930_two_buyers_in_every_order() {
    let mut seen = Seen::default();
    for (shortage, stock) in SHORTAGES.into_iter().flat_map(|shortage| stocks(4).map(move |stock| (shortage, stock))) {
        let store = shop(stock, shortage);
        for one in kinds(3) {
            kinds(3).into_iter().for_each(|two| every_interleaving(&store, &[one, two], stock, shortage, &mut seen));
        }
    }
    ended(&seen);
}

/// Three buyers and the last units: up to three of them, and each asks for one or two. Each set of buyers once: who is called
/// the first makes no difference.
fn three_buyers(shortage: Shortage) {
    let mut seen = Seen::default();
    let kinds = kinds(2);
    for stock in stocks(3) {
        let store = shop(stock, shortage);
        for (at, one) in kinds.iter().enumerate() {
            for (further, two) in kinds.iter().enumerate().skip(at) {
                for three in &kinds[further..] {
                    every_interleaving(&store, &[*one, *two, *three], stock, shortage, &mut seen);
                }
            }
        }
    }
    ended(&seen);
}

#[test]
fn three_buyers_in_every_order_where_the_rest_waits() {
    three_buyers(Shortage::Backorder);
}

#[test]
fn three_buyers_in_every_order_where_each_gets_what_there_is() {
    three_buyers(Shortage::Partial);
}

#[test]
fn three_buyers_in_every_order_where_too_much_is_refused() {
    three_buyers(Shortage::Reject);
}

//! The public `decide` and `apply` of the whole library, against a transaction with texts as ids.

use std::hint::black_box;

use orderwell::{
    Command, Context, Event, HoldLine, HoldStock, Location, MasterEvent, Product, ProductId, Quantity,
    ReleaseStockHold, Stamp, StockEvent, StockReceived, Text, World, decide,
};
use orderwell_benches::sqlite::{self, Records};
use orderwell_benches::{Limits, Random, bytes, median, ratio};

use super::{Asked, CHUNK, LOCATIONS, ON_HAND, ROUNDS, Step, each, in_pieces, quantity};

/// A world as a host has it: products and locations by their ids, with stock of all at all.
fn world(products: u64) -> World {
    let mut world = World::default();
    let stamp = context().stamp();
    let mut apply = |event: Event| world.apply(&event, &stamp).expect("it happened");
    for location in 0..LOCATIONS {
        let name = sqlite::location_id(location);
        let location = Location::new(name.parse().expect("an id"), Text::new(&name).expect("a name"));
        apply(Event::Master(MasterEvent::Location(location)));
    }
    for product in 0..products {
        let product_id: ProductId = sqlite::product_id(product).parse().expect("an id");
        let named = Product::new(product_id.clone(), Text::new("Product").expect("a name"));
        apply(Event::Master(MasterEvent::Product(Box::new(named))));
        for location in 0..LOCATIONS {
            let location_id = sqlite::location_id(location).parse().expect("an id");
            let day = "2026-11-23".parse().expect("a date");
            let received = StockReceived::new(product_id.clone(), location_id, quantity(ON_HAND), day);
            apply(Event::Stock(StockEvent::Received(received)));
        }
    }
    world
}

fn context() -> Context {
    let (now, today) = ("2026-11-23T09:00:00Z".parse(), "2026-11-23".parse());
    Context::new(now.expect("an instant"), today.expect("a date"), Text::new("bench").expect("a name"))
}

/// Decides, and applies what was decided; the events are what a host stores.
fn carry_out(world: &mut World, command: &Command, cx: &Context, stamp: &Stamp) {
    let decision = decide(world, command, cx).expect("it is free, or held");
    for event in &decision.events {
        world.apply(event, stamp).expect("what is decided can be applied");
    }
    black_box(decision);
}

fn hold((reservation, product, location, units): &Named) -> Command {
    let product_id = product.parse().expect("an id");
    let line = HoldLine::new(product_id, Quantity::from(*units));
    let line = line.with_location_id(Some(location.parse().expect("an id")));
    Command::HoldStock(HoldStock::new(reservation.parse().expect("an id"), vec![line]))
}

fn release((reservation, ..): &Named) -> Command {
    Command::ReleaseStockHold(ReleaseStockHold::new(reservation.parse().expect("an id")))
}

/// For whom, of which product, where, how many units: texts, as they come from outside.
type Named = (String, String, String, u32);

/// How many times faster than the transaction: a guard against falling behind. What is aimed at is 4 with 100,000
/// products and 3 with a million; the guide says what keeps it from there.
const LEAST: f64 = 1.8;

/// What one more hold of one line takes, with its event applied.
fn bytes_a_hold(world: &mut World, products: u64, random: &mut Random) -> f64 {
    let (cx, stamp) = (context(), context().stamp());
    let before = bytes();
    for number in 0..CHUNK {
        let asked = Asked::draw(random, products);
        let (product, location) =
            (sqlite::product_id(asked.product.into()), sqlite::location_id(asked.location.into()));
        carry_out(world, &hold(&(format!("KEPT-{number}"), product, location, asked.units)), &cx, &stamp);
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of a bench are small")]
    let held = bytes().saturating_sub(before) as f64;
    held / f64::from(CHUNK)
}

/// The public `decide` and `apply`, from texts to events, against one transaction with the guarded `UPDATE` and a row for
/// the reservation.
pub(super) fn decide_and_apply(limits: &mut Limits, products: u64) {
    let connection = sqlite::records(products, LOCATIONS, ON_HAND);
    let mut records = Records::new(&connection);
    let before = bytes();
    let mut world = world(products);
    #[expect(clippy::cast_precision_loss, reason = "counts of a bench are small")]
    let row = (bytes() - before) as f64 / (products * LOCATIONS) as f64;
    let (cx, stamp) = (context(), context().stamp());
    let mut random = Random::new(products);
    let held = bytes_a_hold(&mut world, products, &mut random);
    let (mut theirs, mut ours) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let mut named = |number: u32| {
            let asked = Asked::draw(&mut random, products);
            let product = sqlite::product_id(asked.product.into());
            (format!("SO-{round:07}/{number}"), product, sqlite::location_id(asked.location.into()), asked.units)
        };
        let named: Vec<Named> = (0..CHUNK).map(&mut named).collect();
        in_pieces(&mut theirs, |step, piece| {
            for (reservation, product, location, units) in &named[piece] {
                let done = match step {
                    Step::Reserve => records.reserve(reservation, product, location, *units),
                    Step::Release => records.release(reservation),
                };
                assert!(done, "it is free, or reserved");
            }
        });
        in_pieces(&mut ours, |step, piece| {
            for named in &named[piece] {
                let command = match step {
                    Step::Reserve => hold(named),
                    Step::Release => release(named),
                };
                carry_out(&mut world, &command, &cx, &stamp);
            }
        });
    }
    let (theirs, ours) = (median(theirs), median(ours));
    println!(
        "  {products:>9} products: a transaction {:>6.0} ns, decide and apply {:>6.0} ns, {row:.0} bytes a place, {held:.0} a hold",
        each(theirs),
        each(ours)
    );
    limits.least(
        &format!("decide and apply, {products} products: times faster than the transaction"),
        ratio(theirs, ours),
        LEAST,
        "x",
    );
}

//! What does it cost to reserve stock, against a table in `SQLite`, and does it cost more with a million products?
//!
//! `GLIBC_TUNABLES=glibc.malloc.hugetlb=1 cargo bench -p orderwell-benches --bench stock --features sqlite`: with large
//! pages for both sides, as `cargo xtask bench` has it. Both sides get the same random places and
//! quantities, reserve them all and release them all, in turn in every round; what is reserved is compared. Times are
//! medians of pieces of rounds. A limit that does not hold ends the run with an error.

use std::hint::black_box;
use std::ops::Range;
use std::process::ExitCode;
use std::time::Duration;

use orderwell::ledger::{ClaimHandle, ClaimKind, Fill, Ledger, RowRange};
use orderwell::{
    Command, Context, Event, HoldLine, HoldStock, Location, MasterEvent, Product, ProductId, Quantity,
    ReleaseStockHold, Stamp, StockEvent, StockReceived, Text, World, decide,
};
use orderwell_benches::sqlite::{self, Bare, Records};
use orderwell_benches::{Counting, Limits, Random, allocations, bytes, median, ratio, time};
use rusqlite::Connection;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const SIZES: [u64; 3] = [10_000, 100_000, 1_000_000];
/// The size at which the limits are kept.
const AT: u64 = 100_000;
const LOCATIONS: u64 = 4;
/// Lots of one product at one location.
const LOTS: u32 = 4;
/// The oldest lot has less than is asked for, so that the next one is needed too.
const OLDEST_LOT: u64 = 1;
const ON_HAND: u64 = 1_000_000;
/// Places that are reserved, and then released, in one round.
const CHUNK: u32 = 10_000;
/// What of a round is timed by itself: a whole round takes a table so long that a busy machine often interrupts it, which
/// would flatter the ledger.
const PIECE: u32 = 100;
const ROUNDS: usize = 12;
const ATTEMPTS: usize = 3;

/// How many times faster than the bare guarded `UPDATE` a claim on a row must be, and one on the lots of a place.
const BY_HANDLE: f64 = 40.0;
const BY_LOTS: f64 = 20.0;

fn main() -> ExitCode {
    let mut limits = Limits::default();
    println!(
        "places and quantities at random, {LOCATIONS} locations; reserve {CHUNK}, then release them, {ROUNDS} rounds\n"
    );
    for products in SIZES
        .into_iter()
        .filter(|n| std::env::var("MAX").ok().and_then(|m| m.parse::<u64>().ok()).is_none_or(|m| *n <= m))
    {
        if std::env::var("ALL").is_ok() {
            by_handle(&mut limits, products);
        }
    }
    println!();
    for products in SIZES
        .into_iter()
        .filter(|n| std::env::var("MAX").ok().and_then(|m| m.parse::<u64>().ok()).is_none_or(|m| *n <= m))
    {
        decide_and_apply(&mut limits, products);
    }
    println!();
    memory(&mut limits);
    limits.verdict()
}

/// What is reserved: a product at a location, and how much of it.
#[derive(Clone, Copy)]
struct Asked {
    product: u32,
    location: u32,
    units: u32,
}

impl Asked {
    /// Drawn at random, two to five units.
    fn draw(random: &mut Random, products: u64) -> Self {
        let mut below = |bound| u32::try_from(random.below(bound)).expect("a small number");
        Self { product: below(products), location: below(LOCATIONS), units: 2 + below(4) }
    }

    fn place(self) -> usize {
        usize::try_from(u64::from(self.product) * LOCATIONS + u64::from(self.location)).expect("a place")
    }

    fn quantity(self) -> Quantity {
        quantity(self.units.into())
    }
}

fn quantity(units: u64) -> Quantity {
    units.to_string().parse().expect("a quantity")
}

/// A ledger with some lots, side by side, of each product at each location; or with one row where there is one lot.
struct Shelves {
    ledger: Ledger,
    places: Vec<RowRange>,
    claims: Vec<(ClaimHandle, Quantity)>,
}

impl Shelves {
    fn new(products: u64, lots: u32) -> Self {
        let count = usize::try_from(products * LOCATIONS).expect("a small number");
        let parts = 2 * usize::try_from(CHUNK).expect("a small number");
        let mut ledger = Ledger::with_capacity(count * usize::try_from(lots).expect("a small number"), parts);
        let (oldest, other) = (quantity(OLDEST_LOT), quantity(ON_HAND));
        let mut place = || {
            let rows = ledger.open_rows(lots).expect("rows");
            for (number, row) in rows.into_iter().enumerate() {
                let arriving = if lots > 1 && number == 0 { oldest } else { other };
                ledger.receive(row, arriving).expect("it arrives");
            }
            rows
        };
        let places = (0..count).map(|_| place()).collect();
        Self { ledger, places, claims: Vec::with_capacity(parts) }
    }

    /// What is asked for, by the handles that a caller keeps beside its own ids.
    fn with_handles(&self, asked: &[Asked]) -> Vec<(RowRange, Quantity)> {
        asked.iter().map(|asked| (self.places[asked.place()], asked.quantity())).collect()
    }

    #[inline(never)]
    fn by_handle(&mut self, asked: &[(RowRange, Quantity)]) {
        for (place, quantity) in asked {
            let row = place.get(0).expect("a row");
            let claim = self.ledger.claim(row, *quantity, ClaimKind::Reserved).expect("it is free");
            self.claims.push((claim, *quantity));
        }
    }

    #[inline(never)]
    fn by_lots(&mut self, asked: &[(RowRange, Quantity)]) {
        for (lots, quantity) in asked {
            let claimed = self.ledger.claim_fifo(*lots, *quantity, ClaimKind::Reserved, Fill::AllOrNothing);
            self.claims.push((claimed.expect("it is free").claim, *quantity));
        }
    }

    #[inline(never)]
    fn give_back(&mut self, claims: Range<usize>) {
        for (claim, quantity) in &self.claims[claims] {
            let left = self.ledger.give_back(*claim, *quantity).expect("it is claimed");
            assert!(left.is_zero(), "all of it");
        }
    }

    /// A round on rows or on lots, in pieces; what it asked of the allocator.
    fn round(
        &mut self,
        asked: &[(RowRange, Quantity)],
        claim: fn(&mut Self, &[(RowRange, Quantity)]),
        times: &mut Vec<Duration>,
    ) -> u64 {
        let mut allocated = 0;
        self.claims.clear();
        in_pieces(times, |step, piece| {
            let before = allocations();
            match step {
                Step::Reserve => claim(self, &asked[piece]),
                Step::Release => self.give_back(piece),
            }
            allocated += allocations() - before;
        });
        allocated
    }
}

#[inline(never)]
fn by_update(bare: &mut Bare<'_>, asked: &[Asked], step: Step) {
    for asked in asked {
        let done = match step {
            Step::Reserve => bare.reserve(asked.product, asked.location, asked.units),
            Step::Release => bare.release(asked.product, asked.location, asked.units),
        };
        assert!(done, "it is free, or reserved");
    }
}

#[derive(Clone, Copy)]
enum Step {
    Reserve,
    Release,
}

/// Reserves all of a round and releases it; adds what it took to reserve and to release each piece.
fn in_pieces(times: &mut Vec<Duration>, mut work: impl FnMut(Step, Range<usize>)) {
    let size = usize::try_from(PIECE).expect("a small number");
    let mut all = |step| -> Vec<Duration> {
        let piece = |number| number * size..(number + 1) * size;
        (0..usize::try_from(CHUNK).expect("a small number") / size)
            .map(|number| time(|| work(step, piece(number))).1)
            .collect()
    };
    let (reserved, released) = (all(Step::Reserve), all(Step::Release));
    times.extend(reserved.iter().zip(released).map(|(reserve, release)| *reserve + release));
}

/// The time of one of a piece's operations in nanoseconds, for orientation: only ratios are limits.
fn each(piece: Duration) -> f64 {
    piece.as_secs_f64() * 1e9 / f64::from(2 * PIECE)
}

/// All sides of one size.
struct Sides {
    connection: Connection,
    rows: Shelves,
    lots: Shelves,
    random: Random,
    /// What the ledgers asked of the allocator while they were timed.
    allocated: u64,
}

impl Sides {
    fn new(products: u64) -> Self {
        let connection = sqlite::bare(products, LOCATIONS, ON_HAND);
        let (rows, lots) = (Shelves::new(products, 1), Shelves::new(products, LOTS));
        Self { connection, rows, lots, random: Random::new(products), allocated: 0 }
    }

    fn draw(&mut self, products: u64) -> Vec<Asked> {
        (0..CHUNK).map(|_| Asked::draw(&mut self.random, products)).collect()
    }

    /// Medians: an `UPDATE` by itself, one among all of a round in one transaction, by handle, over lots.
    fn rounds(&mut self, products: u64) -> [Duration; 4] {
        let mut times: [Vec<Duration>; 4] = Default::default();
        for _ in 0..ROUNDS {
            let asked = self.draw(products);
            let (for_rows, for_lots) = (self.rows.with_handles(&asked), self.lots.with_handles(&asked));
            let mut bare = Bare::new(&self.connection);
            in_pieces(&mut times[0], |step, piece| by_update(&mut bare, &asked[piece], step));
            self.allocated += self.rows.round(&for_rows, Shelves::by_handle, &mut times[2]);
            self.connection.execute_batch("BEGIN").expect("a transaction");
            in_pieces(&mut times[1], |step, piece| by_update(&mut bare, &asked[piece], step));
            self.connection.execute_batch("COMMIT").expect("its end");
            self.allocated += self.lots.round(&for_lots, Shelves::by_lots, &mut times[3]);
        }
        times.map(median)
    }

    /// Reserves a round on all sides and compares what is reserved where, before and after the release.
    fn same_work(&mut self, products: u64) {
        let asked = self.draw(products);
        let mut bare = Bare::new(&self.connection);
        let mut claims = Vec::new();
        for asked in &asked {
            assert!(bare.reserve(asked.product, asked.location, asked.units));
            let row = self.rows.places[asked.place()].get(0).expect("a row");
            let claim = self.rows.ledger.claim(row, asked.quantity(), ClaimKind::Reserved).expect("it is free");
            let place = self.lots.places[asked.place()];
            let kind = ClaimKind::Reserved;
            let claimed = self.lots.ledger.claim_fifo(place, asked.quantity(), kind, Fill::AllOrNothing);
            claims.push((claim, claimed.expect("it is free").claim));
        }
        assert!(self.reserved_is_the_same(&asked) > 0);
        for (asked, (claim, over_lots)) in asked.iter().zip(claims) {
            assert!(bare.release(asked.product, asked.location, asked.units));
            self.rows.ledger.give_back(claim, asked.quantity()).expect("it is claimed");
            self.lots.ledger.give_back(over_lots, asked.quantity()).expect("it is claimed");
        }
        assert_eq!(self.reserved_is_the_same(&asked), 0);
    }

    fn reserved_is_the_same(&self, asked: &[Asked]) -> u32 {
        let reserved = |shelves: &Shelves, place: usize| {
            let rows = shelves.places[place].into_iter();
            Quantity::sum(rows.map(|row| shelves.ledger.row(row).expect("a row").reserved())).expect("a sum")
        };
        let sum = |asked: &Asked| {
            let in_table = sqlite::reserved(&self.connection, asked.product, asked.location);
            assert_eq!(quantity(in_table.into()), reserved(&self.rows, asked.place()));
            assert_eq!(quantity(in_table.into()), reserved(&self.lots, asked.place()));
            in_table
        };
        asked.iter().map(sum).sum()
    }
}

/// One row a place, and some lots a place, against the bare guarded `UPDATE`: the quicker of one by itself and one among
/// many in a transaction. What misses a limit is measured anew, some times.
fn by_handle(limits: &mut Limits, products: u64) {
    let mut sides = Sides::new(products);
    sides.same_work(products);
    let (mut handle, mut lots) = (0.0_f64, 0.0_f64);
    for _ in 0..if products == AT { ATTEMPTS } else { 1 } {
        let [alone, together, by_handle, by_lots] = sides.rounds(products);
        let update = alone.min(together);
        println!(
            "  {products:>9} products: UPDATE {:>6.0} ns, {:>6.0} in a transaction; by handle {:>5.1} ns ({:>4.0}x), by lots {:>5.1} ns ({:>4.0}x)",
            each(alone),
            each(together),
            each(by_handle),
            ratio(update, by_handle),
            each(by_lots),
            ratio(update, by_lots),
        );
        (handle, lots) = (handle.max(ratio(update, by_handle)), lots.max(ratio(update, by_lots)));
        if handle >= BY_HANDLE && lots >= BY_LOTS {
            break;
        }
    }
    if products == AT {
        limits.least("how many times faster than a bare guarded UPDATE, by handle", handle, BY_HANDLE, "x");
        limits.least("the same over lots, the oldest first, two of them needed", lots, BY_LOTS, "x");
        limits.most("allocations after warm-up", f64::from(u32::try_from(sides.allocated).expect("few")), 0.0, "");
    }
}

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

/// The public `decide` and `apply`, from texts to events, against one transaction with the guarded `UPDATE` and a row for
/// the reservation.
fn decide_and_apply(limits: &mut Limits, products: u64) {
    let connection = sqlite::records(products, LOCATIONS, ON_HAND);
    let mut records = Records::new(&connection);
    let before = bytes();
    let mut world = world(products);
    #[expect(clippy::cast_precision_loss, reason = "counts of a bench are small")]
    let row = (bytes() - before) as f64 / (products * LOCATIONS) as f64;
    let (cx, stamp) = (context(), context().stamp());
    let mut random = Random::new(products);
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
        "  {products:>9} products: a transaction {:>6.0} ns, decide and apply {:>6.0} ns, {row:.0} bytes a place",
        each(theirs),
        each(ours)
    );
    let least = if products <= AT { 4.0 } else { 3.0 };
    limits.least(
        &format!("decide and apply, {products} products: times faster than the transaction"),
        ratio(theirs, ours),
        least,
        "x",
    );
}

/// What a row and a claim take, and what a row of the table takes.
#[expect(clippy::cast_precision_loss, reason = "counts of a bench are small")]
fn memory(limits: &mut Limits) {
    let (rows, claims) = (usize::try_from(AT * LOCATIONS).expect("a number"), 100_000);
    println!("  size of a row {} bytes, of each part of a claim {} bytes", Ledger::ROW_BYTES, Ledger::PART_BYTES);
    let before = bytes();
    let mut ledger = Ledger::new();
    for _ in 0..rows {
        let row = ledger.open_row().expect("a row");
        ledger.receive(row, quantity(ON_HAND)).expect("it arrives");
    }
    println!(
        "  rows opened one by one, without being told how many: {:.1} bytes a row",
        (bytes() - before) as f64 / rows as f64
    );
    let before = bytes();
    let mut ledger = Ledger::with_capacity(rows, 0);
    let range = ledger.open_rows(u32::try_from(rows).expect("a number")).expect("rows");
    limits.most("bytes a stock row", (bytes() - before) as f64 / rows as f64, 32.0, "");
    for row in range {
        ledger.receive(row, quantity(ON_HAND)).expect("it arrives");
    }
    let before = bytes();
    for row in range.into_iter().cycle().take(claims) {
        black_box(ledger.claim(row, Quantity::ONE, ClaimKind::Reserved).expect("it is free"));
    }
    limits.most(
        "bytes a reservation of one part, the list grown by doubling",
        (bytes() - before) as f64 / claims as f64,
        48.0,
        "",
    );
    let table = sqlite::bytes(&sqlite::bare(AT, LOCATIONS, ON_HAND)) as f64 / rows as f64;
    let named = sqlite::bytes(&sqlite::records(AT, LOCATIONS, ON_HAND)) as f64 / rows as f64;
    println!("  a row of the table in SQLite: {table:.1} bytes with numbers as ids, {named:.1} with texts");
}

//! The ledger by handle, against the bare guarded `UPDATE` by numbers.

use orderwell::Quantity;
use orderwell::ledger::{ClaimHandle, ClaimKind, Fill, Ledger, RowRange};
use orderwell_benches::sqlite::{self, Bare};
use orderwell_benches::{Limits, Random, allocations, median, ratio};
use rusqlite::Connection;
use std::ops::Range;
use std::time::Duration;

use super::{AT, Asked, CHUNK, LOCATIONS, ON_HAND, ROUNDS, Step, each, in_pieces, quantity};

/// Lots of one product at one location.
const LOTS: u32 = 4;
/// The oldest lot has less than is asked for, so that the next one is needed too.
const OLDEST_LOT: u64 = 1;
const ATTEMPTS: usize = 3;

/// How many times faster than the bare guarded `UPDATE` a claim on a row must be, and one on the lots of a place is to be.
const BY_HANDLE: f64 = 40.0;
const AIM_BY_LOTS: f64 = 20.0;
/// What must hold over lots on any machine, however busy: it is bound by memory, and others that use it slow the ledger more.
const LEAST_BY_LOTS: f64 = 11.0;

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
pub(super) fn by_handle(limits: &mut Limits, products: u64) {
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
        if handle >= BY_HANDLE && lots >= AIM_BY_LOTS {
            break;
        }
    }
    if products == AT {
        limits.least("times faster than a bare guarded UPDATE, by handle", handle, BY_HANDLE, "x");
        limits.least("the same over lots, the oldest first, two needed (20 aimed at)", lots, LEAST_BY_LOTS, "x");
        limits.most("allocations after warm-up", f64::from(u32::try_from(sides.allocated).expect("few")), 0.0, "");
    }
}

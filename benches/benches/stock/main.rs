//! What does it cost to reserve stock, against a table in `SQLite`, and does it cost more with a million products?
//!
//! `GLIBC_TUNABLES=glibc.malloc.hugetlb=1 cargo bench -p orderwell-benches --bench stock --features sqlite`: with large
//! pages for both sides, as `cargo xtask bench` has it. Both sides get the same random places and
//! quantities, reserve them all and release them all, in turn in every round; what is reserved is compared. Times are
//! medians of pieces of rounds. A limit that does not hold ends the run with an error.

use std::ops::Range;
use std::process::ExitCode;
use std::time::Duration;

use orderwell::Quantity;
use orderwell_benches::{Counting, Limits, Random, time};

mod decide;
mod handle;
mod memory;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const SIZES: [u64; 3] = [10_000, 100_000, 1_000_000];
/// The size at which the limits are kept.
const AT: u64 = 100_000;
const LOCATIONS: u64 = 4;
const ON_HAND: u64 = 1_000_000;
/// Places that are reserved, and then released, in one round.
const CHUNK: u32 = 10_000;
/// What of a round is timed by itself: a whole round takes a table so long that a busy machine often interrupts it, which
/// would flatter the ledger.
const PIECE: u32 = 100;
const ROUNDS: usize = 8;

fn main() -> ExitCode {
    let mut limits = Limits::default();
    println!(
        "places and quantities at random, {LOCATIONS} locations; reserve {CHUNK}, then release them, {ROUNDS} rounds\n"
    );
    for products in SIZES {
        handle::by_handle(&mut limits, products);
    }
    println!();
    for products in SIZES {
        decide::decide_and_apply(&mut limits, products);
    }
    println!();
    memory::memory(&mut limits);
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

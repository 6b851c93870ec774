//! What the benchmarks share: an allocator that counts, a small random generator, and medians.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::process::ExitCode;
use std::time::{Duration, Instant};

pub mod answer;
pub mod decimals;
pub mod documents;
pub mod kernel;
#[cfg(feature = "sqlite")]
pub mod sqlite;
#[cfg(feature = "stateset")]
pub mod stateset;
pub mod xml;

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

/// The system's allocator; counts what this thread asks of it.
#[derive(Debug)]
pub struct Counting;

/// So many bytes less and so many more are in use.
fn used(before: usize, after: usize) {
    BYTES.with(|bytes| bytes.set(bytes.get().wrapping_sub(before).wrapping_add(after)));
}

// SAFETY: every call is handed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        used(0, layout.size());
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        used(layout.size(), 0);
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        used(layout.size(), size);
        // SAFETY: the caller keeps the contract of `realloc`.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

/// Allocations of this thread so far.
#[must_use]
pub fn allocations() -> u64 {
    ALLOCATIONS.with(Cell::get)
}

/// Bytes that this thread has in use.
#[must_use]
pub fn bytes() -> usize {
    BYTES.with(Cell::get)
}

/// A small generator of numbers that look random; the same in every run (splitmix64).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Starting here.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound.max(1)
    }
}

/// How long it takes.
pub fn time<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let result = work();
    (result, started.elapsed())
}

/// The middle one.
#[must_use]
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// One duration in terms of another.
#[must_use]
pub fn ratio(of: Duration, to: Duration) -> f64 {
    of.as_secs_f64() / to.as_secs_f64().max(f64::MIN_POSITIVE)
}

/// Ratios and the limits they must keep, as they are printed.
#[derive(Debug, Default)]
pub struct Limits {
    failed: bool,
}

impl Limits {
    /// It must not be more.
    pub fn most(&mut self, question: &str, value: f64, limit: f64, unit: &str) {
        self.print(question, value, value <= limit, &format!("limit {limit}{unit}"), unit);
    }

    /// It must not be less.
    pub fn least(&mut self, question: &str, value: f64, limit: f64, unit: &str) {
        self.print(question, value, value >= limit, &format!("at least {limit}{unit}"), unit);
    }

    fn print(&mut self, question: &str, value: f64, holds: bool, limit: &str, unit: &str) {
        self.failed |= !holds;
        let verdict = if holds { "holds" } else { "DOES NOT HOLD" };
        println!("  {question:<78} {value:>7.2}{unit}  ({limit}, {verdict})");
    }

    /// How the run ends.
    #[must_use]
    pub fn verdict(&self) -> ExitCode {
        if self.failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}

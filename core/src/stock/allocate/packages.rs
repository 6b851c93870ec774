//! Whole packages: which of them, with the loose units beside them, add up to what is missing.

use alloc::vec;
use alloc::vec::Vec;

use super::result::AllocationSearch;
use super::row::{Row, Taking, take_in_order};
use crate::grouped::Grouped;
use crate::id::PackageId;
use crate::limits;
use crate::quantity::Quantity;
use crate::sort::sort_by;

/// May a package be opened for the last units?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    Allowed,
    Refused,
}

/// One unit, in millionths.
const UNIT: i64 = 1_000_000;

/// Different sizes of packages that are searched; with more, the largest that fits is taken each time.
const SIZES_MAX: usize = 64;

/// A package: what lies in it, and in which rows.
struct Package {
    size: i64,
    rows: Vec<usize>,
}

/// Packages of one size.
struct Size {
    size: i64,
    packages: Vec<Package>,
}

/// Takes whole packages and loose units. Where they add up exactly, the fewest of them are taken, each loose unit counted
/// as one; else those that leave least missing, or, when a package may be opened, as few packages as reach.
pub(super) fn take_packages(rows: &mut [Row<'_>], needed: Quantity, opening: Opening) -> Taking {
    for row in rows.iter_mut() {
        row.taken = Quantity::ZERO;
    }
    let sizes = sizes(rows);
    if sizes.is_empty() || !needed.is_positive() {
        return Taking { missing: take_in_order(rows, needed), search: None };
    }
    let loose = rows.iter().filter(|row| row.package_id.is_none());
    let loose = loose.fold(0_i64, |sum, row| sum.saturating_add(row.free.millionths()));
    let mut search = Search::new(&sizes, loose, needed.millionths());
    search.run();
    let outcome = if search.steps == 0 { AllocationSearch::Greedy } else { AllocationSearch::Exact };
    let reached = search.best.covered == needed.millionths();
    let within_reach = search.all() >= needed.millionths();
    let counts = core::mem::take(&mut search.best.counts);
    let missing = if !reached && within_reach && opening == Opening::Allowed {
        open_one(rows, &sizes, needed)
    } else {
        let whole = sizes.iter().zip(counts).flat_map(|(size, count)| size.packages.iter().take(count));
        let missing = whole.fold(needed, |missing, package| take_from(rows, package, missing));
        take_loose(rows, missing)
    };
    Taking { missing, search: Some(outcome) }
}

/// The packages, the largest first; of one size in the order of the rows.
fn sizes(rows: &[Row<'_>]) -> Vec<Size> {
    let mut packages: Grouped<'_, PackageId, Package> = Grouped::new();
    for (index, row) in rows.iter().enumerate() {
        let Some(package_id) = row.package_id.filter(|_| row.free.is_positive()) else { continue };
        if let Some(package) = packages.entry(package_id, || Package { size: 0, rows: Vec::new() }) {
            package.size = package.size.saturating_add(row.free.millionths());
            package.rows.push(index);
        }
    }
    let mut packages: Vec<Package> = packages.into_entries().into_iter().map(|(_, package)| package).collect();
    sort_by(&mut packages, |left, right| right.size.cmp(&left.size));
    let mut sizes: Vec<Size> = Vec::new();
    for package in packages {
        match sizes.last_mut().filter(|size| size.size == package.size) {
            Some(size) => size.packages.push(package),
            None => sizes.push(Size { size: package.size, packages: vec![package] }),
        }
    }
    sizes
}

fn take_from(rows: &mut [Row<'_>], package: &Package, missing: Quantity) -> Quantity {
    let mut missing = missing;
    for index in &package.rows {
        if let Some(row) = rows.get_mut(*index) {
            row.taken = row.free.min(missing);
            missing = missing.less(row.taken);
        }
    }
    missing
}

fn take_loose(rows: &mut [Row<'_>], missing: Quantity) -> Quantity {
    let mut missing = missing;
    for row in rows.iter_mut().filter(|row| row.package_id.is_none()) {
        row.taken = row.free.min(missing);
        missing = missing.less(row.taken);
    }
    missing
}

/// The largest packages whole, then the smallest one that holds the rest.
fn open_one(rows: &mut [Row<'_>], sizes: &[Size], needed: Quantity) -> Quantity {
    let packages: Vec<&Package> = sizes.iter().flat_map(|size| &size.packages).collect();
    let mut missing = needed;
    for (index, package) in packages.iter().enumerate() {
        if package.size < missing.millionths() {
            missing = take_from(rows, package, missing);
            continue;
        }
        let holding = packages.iter().skip(index).take_while(|package| package.size >= missing.millionths());
        return holding
            .min_by_key(|package| package.size)
            .map_or(missing, |smallest| take_from(rows, smallest, missing));
    }
    take_loose(rows, missing)
}

/// The best there is so far.
struct Best {
    covered: i64,
    handled: i64,
    counts: Vec<usize>,
}

/// A search over how many packages of each size are taken, most first.
struct Search<'s> {
    sizes: &'s [Size],
    /// What all packages from here on hold.
    ahead: Vec<i64>,
    loose: i64,
    needed: i64,
    steps: u32,
    counts: Vec<usize>,
    best: Best,
}

impl<'s> Search<'s> {
    fn new(sizes: &'s [Size], loose: i64, needed: i64) -> Self {
        let mut ahead = vec![0_i64];
        let mut sum = 0_i64;
        for size in sizes.iter().rev() {
            let count = i64::try_from(size.packages.len()).unwrap_or(i64::MAX);
            sum = sum.saturating_add(size.size.saturating_mul(count));
            ahead.push(sum);
        }
        ahead.reverse();
        let best = Best { covered: -1, handled: i64::MAX, counts: Vec::new() };
        Self { sizes, ahead, loose, needed, steps: limits::ALLOCATION_PACKAGE_STEPS_MAX, counts: Vec::new(), best }
    }

    /// What all packages and loose units hold together.
    fn all(&self) -> i64 {
        self.ahead.first().copied().unwrap_or(0).saturating_add(self.loose)
    }

    fn run(&mut self) {
        if self.sizes.len() > SIZES_MAX {
            self.largest_first();
            self.steps = 0;
        } else {
            self.deeper(0, self.needed, 0);
        }
    }

    fn largest_first(&mut self) {
        let (mut rest, mut handled) = (self.needed, 0_i64);
        for size in self.sizes {
            let count = fitting(size, rest);
            rest = rest.saturating_sub(held(size, count));
            handled = handled.saturating_add(i64::try_from(count).unwrap_or(i64::MAX));
            self.counts.push(count);
        }
        self.leaf(rest, handled);
    }

    fn deeper(&mut self, depth: usize, rest: i64, handled: i64) {
        let Some(size) = self.sizes.get(depth).filter(|_| rest > 0) else { return self.leaf(rest, handled) };
        if self.steps == 0 || !self.can_be_better(depth, size, rest, handled) {
            return;
        }
        self.steps = self.steps.saturating_sub(1);
        for count in (0..=fitting(size, rest)).rev() {
            self.counts.push(count);
            let more = i64::try_from(count).unwrap_or(i64::MAX);
            self.deeper(depth.saturating_add(1), rest.saturating_sub(held(size, count)), handled.saturating_add(more));
            self.counts.pop();
        }
    }

    fn can_be_better(&self, depth: usize, size: &Size, rest: i64, handled: i64) -> bool {
        let ahead = self.ahead.get(depth).copied().unwrap_or(0).saturating_add(self.loose).min(rest);
        let covered = self.needed.saturating_sub(rest).saturating_add(ahead);
        // Nothing ahead holds more than a package of this size, or than one loose unit.
        let least = started(ahead, size.size.max(UNIT));
        covered > self.best.covered
            || (covered == self.best.covered && handled.saturating_add(least) < self.best.handled)
    }

    fn leaf(&mut self, rest: i64, handled: i64) {
        let loose = self.loose.min(rest);
        let covered = self.needed.saturating_sub(rest).saturating_add(loose);
        let handled = handled.saturating_add(started(loose, UNIT));
        if covered > self.best.covered || (covered == self.best.covered && handled < self.best.handled) {
            self.best = Best { covered, handled, counts: self.counts.clone() };
        }
    }
}

/// How many packages of this size fit.
fn fitting(size: &Size, rest: i64) -> usize {
    let fit = rest.checked_div(size.size).unwrap_or(0);
    usize::try_from(fit).unwrap_or(usize::MAX).min(size.packages.len())
}

fn held(size: &Size, count: usize) -> i64 {
    size.size.saturating_mul(i64::try_from(count).unwrap_or(i64::MAX))
}

/// How many pieces of this size are begun.
fn started(quantity: i64, piece: i64) -> i64 {
    quantity.saturating_add(piece.saturating_sub(1)).checked_div(piece).unwrap_or(0)
}

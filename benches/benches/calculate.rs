//! What does a calculation cost, against what its users could write or take instead?
//!
//! `cargo bench -p orderwell-benches --bench calculate --features stateset`. All sides get the same documents, answer
//! the same figures, which is compared first, and run in turn in every round; times are medians of rounds. A limit
//! that does not hold ends the run with an error.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use orderwell::{Adjustment, Calculator, Document, Percent, Tax, TaxId};
use orderwell_benches::answer::Answer;
use orderwell_benches::decimals::{self, Decimals};
use orderwell_benches::documents::{Drawn, LINES, document, draw};
use orderwell_benches::kernel::{self, Kernel};
use orderwell_benches::{Counting, Limits, allocations, median, ratio, time};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Documents that are timed at once: long enough for the clock, too short to be interrupted often.
const CHUNK: usize = 100;
const ROUNDS: usize = 2_000;
const GROWTH: f64 = 1.6;
const ATTEMPTS: usize = 12;
const MEMORY_ATTEMPTS: u64 = 12;

fn main() -> ExitCode {
    let mut limits = Limits::default();
    println!("documents of {LINES} lines at three rates, explanations off, into a reused output\n");
    peers(&mut limits);
    #[cfg(feature = "stateset")]
    against_stateset(&mut limits);
    memory(&mut limits);
    growth(&mut limits);
    limits.verdict()
}

/// Prints what one line costs, for orientation: only ratios are limits.
fn show(side: &str, chunk: Duration) {
    let lines = u32::try_from(CHUNK * LINES).expect("a small number");
    println!("  {side:<40} {:>7.1} ns a line", chunk.as_secs_f64() * 1e9 / f64::from(lines));
}

fn run(calculator: &mut Calculator, documents: &[Document]) {
    for document in documents {
        black_box(calculator.calculate(document).expect("it is sound"));
    }
}

/// How much faster than a tuned version with `rust_decimal` a calculation must be, and how much slower than bare integers
/// it may be.
const DECIMALS: f64 = 2.5;
const KERNEL: f64 = 2.0;

/// Against `rust_decimal` and against bare integers: where the memory of a side happens to lie can cost a tenth, so what
/// misses a limit is made and measured anew, some times.
fn peers(limits: &mut Limits) {
    let (mut faster, mut slower) = (0.0_f64, f64::MAX);
    for _ in 0..ATTEMPTS {
        let (than_decimals, than_kernel) = against_peers();
        (faster, slower) = (faster.max(than_decimals), slower.min(than_kernel));
        if faster >= DECIMALS && slower <= KERNEL {
            break;
        }
    }
    limits.least("how many times faster than a tuned version with rust_decimal", faster, DECIMALS, "x");
    limits.most("time, to that of bare 128-bit integers", slower, KERNEL, "x");
}

fn against_peers() -> (f64, f64) {
    let drawn = draw(CHUNK, Drawn::random);
    let documents: Vec<Document> = drawn.iter().map(|lines| document(lines)).collect();
    let for_decimals: Vec<Vec<decimals::Line>> =
        drawn.iter().map(|lines| lines.iter().map(Into::into).collect()).collect();
    let for_kernel: Vec<Vec<kernel::Line>> = drawn.iter().map(|lines| lines.iter().map(Into::into).collect()).collect();
    let (mut calculator, mut decimals, mut kernel) = (Calculator::default(), Decimals::default(), Kernel::default());
    for ((document, lines), same) in documents.iter().zip(&for_decimals).zip(&for_kernel) {
        let ours = Answer::from(calculator.calculate(document).expect("it is sound"));
        assert_eq!(ours.lines.len(), LINES);
        assert_eq!(ours, decimals.calculate(lines).expect("it fits").answer());
        assert_eq!(ours, kernel.calculate(same).expect("it fits").answer());
    }
    let mut times: [Vec<Duration>; 3] = Default::default();
    for _ in 0..ROUNDS {
        times[0].push(time(|| run(&mut calculator, &documents)).1);
        let all = || {
            for lines in &for_decimals {
                black_box(decimals.calculate(lines));
            }
        };
        times[1].push(time(all).1);
        let all = || {
            for lines in &for_kernel {
                black_box(kernel.calculate(lines));
            }
        };
        times[2].push(time(all).1);
    }
    let [ours, decimals, kernel] = times.map(median);
    show("Calculator", ours);
    show("tuned rust_decimal", decimals);
    show("128-bit integers", kernel);
    (ratio(decimals, ours), ratio(ours, kernel))
}

/// Against `stateset-pricing`, with what both can express.
///
/// It rounds the tax of a document once, as the level `document` does: there all figures are the same. What is timed is
/// the engine at both levels, its own default being the tax of each category and rate rounded once.
#[cfg(feature = "stateset")]
fn against_stateset(limits: &mut Limits) {
    use orderwell::{Rounding, RoundingLevel};
    use orderwell_benches::stateset::{Stateset, cents};

    let drawn = draw(CHUNK, Drawn::simple);
    let level = Rounding::default().with_level(RoundingLevel::Document);
    let documents: Vec<Document> = drawn.iter().map(|lines| document(lines)).collect();
    let at_level: Vec<Document> = drawn.iter().map(|lines| document(lines).with_rounding(level)).collect();
    let mut theirs: Vec<Stateset> = drawn.iter().map(|lines| Stateset::new(lines)).collect();
    let mut calculator = Calculator::default();
    for ((document, by_group), order) in at_level.iter().zip(&documents).zip(&mut theirs) {
        let ours = Answer::from(calculator.calculate(document).expect("it is sound"));
        let other = Answer::from(calculator.calculate(by_group).expect("it is sound"));
        assert_eq!((&ours.lines, ours.net), (&other.lines, other.net));
        assert!((ours.tax - other.tax).abs() <= 1, "three taxes rounded apart differ by a cent from their sum");
        let (total, taxes) = order.answered();
        assert_eq!(total, order.total());
        assert_eq!(
            [ours.net, ours.tax, ours.gross],
            [total.subtotal - total.total_discount, total.total_tax, total.grand_total].map(cents)
        );
        assert_eq!(ours.lines, order.nets().iter().copied().map(cents).collect::<Vec<_>>());
        // It rounds each tax by itself here, and leaves out those of nothing: only what is taxed can be compared.
        let taxed = |tax: &&(_, u32, i64, i64)| tax.1 != 0;
        let mut taxable: Vec<i64> = ours.taxes.iter().filter(taxed).map(|tax| tax.2).collect();
        let mut same: Vec<i64> = taxes.tax_lines.iter().map(|tax| cents(tax.taxable_amount)).collect();
        taxable.sort_unstable();
        same.sort_unstable();
        assert_eq!(taxable, same);
    }
    let mut times: [Vec<Duration>; 4] = Default::default();
    for _ in 0..ROUNDS / 4 {
        times[0].push(time(|| run(&mut calculator, &documents)).1);
        times[1].push(time(|| run(&mut calculator, &at_level)).1);
        times[2].push(time(|| theirs.iter().for_each(|order| drop(black_box(order.total())))).1);
        times[3].push(time(|| theirs.iter_mut().for_each(|order| drop(black_box(order.answered())))).1);
    }
    let [ours, at_level, total, answered] = times.map(median);
    println!();
    show("Calculator, whole quantities and cents", ours);
    show("Calculator, the tax rounded once", at_level);
    show("stateset-pricing, its order total", total);
    show("stateset-pricing, nets and taxes too", answered);
    limits.least("how many times faster than stateset-pricing, order total alone", ratio(total, ours), 10.0, "x");
    limits.least("the same with nets of lines and taxes, as the engine answers", ratio(answered, ours), 10.0, "x");
    limits.least("and with the tax of the document rounded once, as it does", ratio(answered, at_level), 5.0, "x");
}

/// A document of lines with two adjustments and two taxes each.
fn rich(lines: usize) -> Document {
    let percent = |text: &str| text.parse::<Percent>().expect("a percentage");
    let id = |text: &str| text.parse::<TaxId>().expect("an id");
    let drawn: Vec<Drawn> = draw(lines.div_ceil(LINES), Drawn::random).into_iter().flatten().take(lines).collect();
    let mut document = document(&drawn).with_taxes(vec![
        Tax::new(id("state")).with_rate(percent("5")),
        Tax::new(id("province")).with_rate(percent("9.975")),
    ]);
    for line in &mut document.lines {
        line.tax = None;
        line.taxes = vec![id("state"), id("province")];
        line.allowances = vec![Adjustment::default().with_percent(percent("2.5"))];
        line.charges = vec![Adjustment::default().with_amount("0.35".parse::<orderwell::Amount>().expect("cents"))];
    }
    document
}

/// Allocations after warm-up.
fn memory(limits: &mut Limits) {
    let (short, long) = (rich(10), rich(1_000));
    let plain = document(&draw(1, Drawn::random)[0]);
    let mut calculator = Calculator::default();
    let mut counted = |document: &Document| {
        calculator.calculate(document).expect("it is sound");
        calculator.calculate(document).expect("it is sound");
        let before = allocations();
        black_box(calculator.calculate(document).expect("it is sound"));
        f64::from(u32::try_from(allocations() - before).expect("a small number"))
    };
    let [plain, long, short] = [&plain, &long, &short].map(&mut counted);
    println!();
    limits.most("allocations of a document with one tax a line", plain, 0.0, "");
    limits.most("allocations: 10 lines, two adjustments and two taxes each", short, 0.0, "");
    limits.most("allocations: 1,000 lines of that kind", long, 0.0, "");
}

/// Many documents: what is read comes from memory then, not from a cache.
fn growth(limits: &mut Limits) {
    let documents =
        |count| -> Vec<Document> { draw(count, Drawn::random).iter().map(|lines| document(lines)).collect() };
    let mut calculator = Calculator::default();
    println!();
    // Memory is shared with other machines, and nobody can take turns with those: the best of some attempts, each with
    // documents at another place, and some time apart.
    let mut best = f64::MAX;
    for attempt in 0..MEMORY_ATTEMPTS {
        std::thread::sleep(Duration::from_millis(500 * attempt));
        let (few, many) = (documents(1_000), documents(100_000));
        run(&mut calculator, &many);
        let mut times: [Vec<Duration>; 2] = Default::default();
        for part in many.chunks(50 * CHUNK) {
            // The few are read once before, so that they come from where 10^4 lines have their place.
            run(&mut calculator, &few);
            times[0].extend(few.chunks(CHUNK).map(|chunk| time(|| run(&mut calculator, chunk)).1));
            times[1].extend(part.chunks(CHUNK).map(|chunk| time(|| run(&mut calculator, chunk)).1));
        }
        let [few, many] = times.map(median);
        show("Calculator over 10^4 lines", few);
        show("Calculator over 10^6 lines", many);
        best = best.min(ratio(many, few));
        if best <= GROWTH {
            break;
        }
    }
    limits.most("cost of a line over 10^6 lines, to that over 10^4", best, GROWTH, "x");
}

//! What does it cost to write a desk down and to read it back, with a million places of stock?
//!
//! `cargo bench -p orderwell-benches --bench snapshot`. The yardstick is `serde_json` on the same bytes, line by line: it
//! reads them into plain structs of texts and writes those again, without looking at what they say. Times are medians of
//! rounds in turn. A limit that does not hold ends the run with an error.

use std::hint::black_box;
use std::process::ExitCode;

use orderwell::{Command, Context, Desk, Location, Product, ProductId, Quantity, ReceiveStock, Text};
use orderwell_benches::{Counting, Limits, bytes, median, ratio, time};
use serde::{Deserialize, Serialize};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const PRODUCTS: u32 = 250_000;
const LOCATIONS: u32 = 4;
const ROUNDS: usize = 3;

/// A line of the snapshot as `serde_json` reads it.
#[derive(Serialize, Deserialize)]
struct Line {
    stream: String,
    version: u64,
    state: State,
}

#[derive(Serialize, Deserialize)]
struct State {
    #[serde(skip_serializing_if = "Option::is_none")]
    product_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    levels: Vec<Level>,
}

#[derive(Serialize, Deserialize)]
struct Level {
    location_id: String,
    on_hand: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reserved: Option<String>,
}

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().expect("it is one")
}

/// A desk that knows every product, each at every location.
fn desk() -> Desk {
    let mut desk = Desk::new();
    let cx = Context::new(id("2026-11-23T09:00:00Z"), id("2026-11-23"), Text::new("bench").expect("a name"));
    let mut number = 0_u32;
    let mut execute = |command: Command| {
        desk.execute(&id(&format!("C-{number}")), &command, &cx).expect("it is let through");
        number += 1;
        if number.is_multiple_of(1_000) {
            // What was carried out long ago need not be recognised again; the snapshot is to be one of stock.
            desk.forget_commands(id("2026-11-24T09:00:00Z"));
        }
    };
    for location in 0..LOCATIONS {
        let name = format!("warehouse-{location}");
        execute(Command::SetLocation(Location::new(id(&name), Text::new(&name).expect("a name"))));
    }
    for product in 0..PRODUCTS {
        let product_id: ProductId = id(&format!("PRODUCT-{product:07}"));
        execute(Command::SetProduct(Product::new(product_id.clone(), Text::new("Product").expect("a name"))));
        for location in 0..LOCATIONS {
            let place = id(&format!("warehouse-{location}"));
            let units = Quantity::from(product % 1_000 + location + 1);
            execute(Command::ReceiveStock(ReceiveStock::new(product_id.clone(), place, units)));
        }
    }
    desk.forget_commands(id("2026-11-24T09:00:00Z"));
    desk
}

fn main() -> ExitCode {
    let mut limits = Limits::default();
    let before = bytes();
    let desk = desk();
    let held = bytes() - before;
    let lines: Vec<String> = desk.snapshot().collect();
    let size: usize = lines.iter().map(String::len).sum();
    let rows = PRODUCTS * LOCATIONS;
    println!(
        "{rows} places of stock, {PRODUCTS} products: {} lines, {size} bytes; {held} bytes in memory\n",
        lines.len()
    );
    let (mut write, mut read, mut bare_write, mut bare_read) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (written, took) = time(|| desk.snapshot().map(|line| black_box(line).len()).sum::<usize>());
        assert_eq!(written, size, "the snapshot is what it was");
        write.push(took);
        let (restored, took) = time(|| Desk::restore(lines.iter().map(String::as_str)).expect("it is its own"));
        assert_eq!(restored.sequence(), desk.sequence(), "it is the same desk");
        read.push(took);
        drop(restored);
        let parse = |line: &String| serde_json::from_str::<Line>(line).expect("a line");
        let (parsed, took) = time(|| lines.iter().skip(1).map(parse).collect::<Vec<Line>>());
        bare_read.push(took);
        let text = |line: &Line| black_box(serde_json::to_string(line).expect("a text")).len();
        let (written, took) = time(|| parsed.iter().map(text).sum::<usize>());
        assert_eq!(written, size - lines.first().map_or(0, String::len), "the same bytes");
        bare_write.push(took);
    }
    let [write, read, bare_write, bare_read] = [write, read, bare_write, bare_read].map(median);
    println!("  written in {write:?}, serde_json {bare_write:?}; read in {read:?}, serde_json {bare_read:?}");
    limits.most("a snapshot of a million places, times serde_json's bare write", ratio(write, bare_write), 4.0, "x");
    limits.most("restored, times serde_json's bare parse", ratio(read, bare_read), 4.0, "x");
    limits.verdict()
}

//! What stock takes in memory.

use std::hint::black_box;

use orderwell::Quantity;
use orderwell::ledger::{ClaimKind, Ledger};
use orderwell_benches::{Limits, bytes, sqlite};

use super::{AT, LOCATIONS, ON_HAND, quantity};

/// What a row and a claim take, and what a row of the table takes.
#[expect(clippy::cast_precision_loss, reason = "counts of a bench are small")]
pub(super) fn memory(limits: &mut Limits) {
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

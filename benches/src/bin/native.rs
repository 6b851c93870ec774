//! How long one request takes at the door, natively: `native REQUEST CALLS ROUNDS` prints the median of the
//! rounds in nanoseconds a call: the other side of the benchmark of the web module. `native --desk` compares a full
//! desk with an empty one at the border to Swift and Kotlin.

use std::time::Instant;

use orderwell::wire;
use orderwell_benches::{median, ratio, time};
use orderwell_uniffi::Desk;

const CONTEXT: &str = r#""context":{"now":"2026-11-23T09:00:00Z","today":"2026-11-23","by":"bench"}"#;

fn execute(command: &str) -> String {
    format!(r#"{{"format":1,"op":"execute",{CONTEXT},"command":{{{command}}}}}"#)
}

/// A desk behind the border to Swift and Kotlin, with so many orders.
fn desk(orders: u32) -> Desk {
    let desk = Desk::new();
    let run = |command: &str| {
        let reply = desk.call(&execute(command));
        assert!(reply.contains(r#""outcome":"accepted""#), "{reply}");
    };
    run(r#""type":"set_customer","command_id":"c","customer_id":"C","name":"C""#);
    run(r#""type":"set_product","command_id":"p","product_id":"P","name":"P","tax":{"category":"S","rate":"19"}"#);
    for number in 0..orders {
        run(&format!(
            r#""type":"place_order","command_id":"o-{number}","order_id":"SO-{number}","customer_id":"C","currency":"EUR","lines":[{{"line":1,"product_id":"P","quantity":1,"unit_price":1}}]"#
        ));
    }
    desk
}

/// Hold and release of one order, at two desks in turns: what the larger one costs in terms of the smaller.
fn compare_desks() {
    let desks = [desk(100), desk(20_000)];
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..31 {
        for (desk, times) in desks.iter().zip(&mut times) {
            let requests: Vec<String> = (0..200)
                .flat_map(|call| {
                    let hold =
                        format!(r#""type":"hold_order","command_id":"h-{round}-{call}","order_id":"SO-50","hold":"x""#);
                    let release = format!(
                        r#""type":"release_hold","command_id":"r-{round}-{call}","order_id":"SO-50","hold":"x""#
                    );
                    [execute(&hold), execute(&release)]
                })
                .collect();
            let ((), elapsed) = time(|| {
                for request in &requests {
                    std::hint::black_box(desk.call(request));
                }
            });
            times.push(elapsed);
        }
    }
    let [small, large] = times.map(median);
    println!("medians of 200 holds and releases: {small:?} and {large:?}");
    println!("UniFFI, a command with 20,000 orders at the desk instead of 100|{:.2}|1.5|most", ratio(large, small));
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments.get(1).is_some_and(|argument| argument == "--desk") {
        return compare_desks();
    }
    let [_, path, calls, rounds] = arguments.as_slice() else { panic!("native REQUEST CALLS ROUNDS") };
    let request = std::fs::read(path).expect("a request");
    let calls: u32 = calls.parse().expect("a number of calls");
    let rounds: usize = rounds.parse().expect("a number of rounds");
    let round = |_| {
        let started = Instant::now();
        for _ in 0..calls {
            std::hint::black_box(wire::call(std::hint::black_box(&request)));
        }
        started.elapsed().as_nanos() / u128::from(calls)
    };
    let mut times: Vec<u128> = (0..rounds).map(round).collect();
    times.sort_unstable();
    println!("{}", times[times.len() / 2]);
}

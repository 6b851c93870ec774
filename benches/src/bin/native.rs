//! How long one request takes at the door, natively: `native REQUEST CALLS ROUNDS` prints the median of the
//! rounds in nanoseconds a call. The other side of the benchmark of the web module.

use std::time::Instant;

use orderwell::wire;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
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

//! What the scripts reach, and the long run.

use std::collections::BTreeMap;
use std::env;

use orderwell::*;

use crate::common::laws::{check_item, check_lines, check_restored, check_touched};
use crate::life::Life;

/// What the laws are proven over: every command on stock is let through, and everything that can happen to stock or to a
/// hold happens, each several times.
#[test]
fn the_scripts_reach_every_command_and_every_event_of_stock() {
    let (mut commands, mut events): (BTreeMap<&str, u32>, BTreeMap<&str, u32>) = Default::default();
    for seed in 0..24 {
        let mut life = Life::begin(seed);
        for _ in 0..1_500 {
            let (command, answer) = life.step();
            *commands.entry(command.type_name()).or_default() += u32::from(answer.is_ok());
        }
        for envelope in &life.log {
            match &envelope.event {
                Event::Stock(event) => *events.entry(event.type_name()).or_default() += 1,
                Event::Hold(HoldEvent::Ended(event)) => *events.entry(event.reason.as_str()).or_default() += 1,
                Event::Hold(event) => *events.entry(event.type_name()).or_default() += 1,
                _ => {}
            }
        }
    }
    let of_stock = Command::TYPES.iter().skip_while(|name| **name != "receive_stock");
    let of_stock = of_stock.take_while(|name| **name != "deliver_shipment");
    let names = StockEvent::TYPES.iter().chain(&["hold_taken", "hold_changed", "hold_extended"]);
    let ends = ["released", "expired", "superseded", "confirmed"];
    let rare = |known: &BTreeMap<&str, u32>, name: &str| known.get(name).is_none_or(|count| *count < 3);
    let commands: Vec<&str> = of_stock.copied().filter(|name| rare(&commands, name)).collect();
    let events: Vec<&str> = names.chain(&ends).copied().filter(|name| rare(&events, name)).collect();
    assert!(commands.is_empty() && events.is_empty(), "hardly reached: {commands:?} {events:?}");
}

fn number(name: &str, usual: u64) -> u64 {
    env::var(name).map_or(usual, |text| text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text}")))
}

/// How long one shop of the long run lives.
const LIFE: u64 = 2_500;

/// The long run: shop after shop, each with its own policy. After each command: the products that it touched. Every
/// ten commands: every line, every product, every movement. At the end of each shop: its snapshot and its log.
#[test]
fn ten_million() {
    let (seed, commands) = (number("STOCK_SEED", 1), number("STOCK_COMMANDS", 5_000));
    let (mut asked, mut shops) = (0, 0_u64);
    let mut counts: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    while asked < commands {
        let mut life = Life::begin(seed.wrapping_mul(1_000_003).wrapping_add(shops));
        shops += 1;
        for number in 1..=LIFE.min(commands - asked) {
            let before = life.desk.sequence();
            let (command, answer) = life.step();
            let (of_kind, accepted) = counts.entry(command.type_name()).or_default();
            *of_kind += 1;
            match answer {
                Ok(outcome) => {
                    check_touched(&life.desk, outcome.events());
                    *accepted += 1;
                }
                Err(_) => assert_eq!(life.desk.sequence(), before, "a refusal changes nothing"),
            }
            if number % 10 == 0 {
                check_lines(life.desk.world());
                life.desk.world().stock_items().for_each(check_item);
                life.movements.check(life.desk.world());
            }
            asked += 1;
        }
        check_restored(&life.desk);
        assert_eq!(Desk::replay(&life.log).expect("the log replays"), life.desk, "the log rebuilds the desk");
    }
    let accepted: u64 = counts.values().map(|(_, accepted)| accepted).sum();
    println!("seed {seed}: {asked} commands in {shops} shops, {accepted} accepted, every law kept");
    counts.iter().for_each(|(kind, (asked, accepted))| println!("{kind}: {accepted} of {asked}"));
}

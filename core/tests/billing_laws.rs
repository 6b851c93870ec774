//! The laws of an invoice's life, over random orders of every kind: invoiced by goods, milestones or percentages, in
//! advance, cancelled, amended, credited, paid.
//!
//! A longer run: `BILLING_SCRIPTS=100000 cargo test --release -p orderwell --test billing_laws`; `BILLING_SEED` is the seed,
//! `BILLING_SHRINKS` how long a counterexample is made shorter.

#[path = "billing_laws/checks.rs"]
mod checks;
mod common;
#[path = "billing_laws/found.rs"]
mod found;
mod model;
#[path = "billing_laws/orders.rs"]
mod orders;
#[path = "billing_laws/steps.rs"]
mod steps;

use std::env;

use common::{Shop, id};
use orderwell::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};

use steps::Step;

fn number(name: &str, usual: u64) -> u64 {
    env::var(name).map_or(usual, |text| text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text}")))
}

fn runner(scripts: u64) -> TestRunner {
    TestRunner::new(Config {
        cases: u32::try_from(number("BILLING_SCRIPTS", scripts)).expect("so many scripts"),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(number("BILLING_SEED", 1)),
        max_shrink_iters: u32::try_from(number("BILLING_SHRINKS", 300)).expect("so many"),
        ..Config::default()
    })
}

/// One order through its life; every step is checked.
fn live(draft: &OrderDraft, next: &mut dyn FnMut(&Desk) -> Option<Vec<Command>>) -> Result<(), TestCaseError> {
    let mut shop = Shop::open(Policy::default());
    if shop.run(&Command::PlaceOrder(draft.clone()), 2).is_err() {
        return Ok(());
    }
    let mut told = format!("{}\n", to_json(draft));
    while let Some(commands) = next(&shop.desk) {
        for command in commands {
            told.push_str(&format!("{}\n", to_json(&command)));
            step(&mut shop, &command).map_err(|why| TestCaseError::fail(format!("{why}\n{told}")))?;
        }
    }
    let replayed = Desk::replay(&shop.log);
    prop_assert!(replayed.as_ref() == Ok(&shop.desk), "the log rebuilds the desk\n{told}");
    Ok(())
}

fn step(shop: &mut Shop, command: &Command) -> Result<(), String> {
    let before = shop.desk.clone();
    match shop.run(command, 20) {
        Ok(outcome) => checks::check(&before, &shop.desk, outcome.events(), command)?,
        Err(DecideError::Rejected(rejection)) => {
            assert!(!rejection.problems.is_empty());
            if before != shop.desk {
                return Err("a rejection changes nothing".to_string());
            }
        }
        Err(misuse) => return Err(misuse.to_string()),
    }
    let order = shop.desk.order(&id("SO-1")).expect("it was placed");
    if Order::from_json(to_json(order).as_bytes()).as_ref() != Ok(order) {
        return Err("JSON round trip".to_string());
    }
    common::laws::check_restored(&shop.desk);
    Ok(())
}

fn check_laws(orders: impl Strategy<Value = OrderDraft>, scripts: u64) {
    let script = prop::collection::vec(steps::steps(), 1..24);
    let lives = runner(scripts).run(&(orders, script), |(draft, script): (OrderDraft, Vec<Step>)| {
        let mut rest = script.into_iter();
        live(&draft, &mut |desk| rest.next().map(|step| step.command(desk).into_iter().collect()))
    });
    lives.unwrap_or_else(|error| panic!("{}", error.to_string().split("minimal failing").next().unwrap_or_default()));
}

/// Lines of a shop: several rates, allowances, freight, net and gross prices.
#[test]
fn usual_orders_keep_their_laws() {
    check_laws(orders::usual(), 200);
}

/// Every kind of document that the calculation knows: taxes on taxes, cash, four levels, four currencies.
#[test]
fn odd_orders_keep_their_laws() {
    check_laws(orders::odd(), 200);
}

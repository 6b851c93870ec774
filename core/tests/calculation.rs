//! The calculation against its second model, over random documents.
//!
//! A few thousand documents in a normal run. A million:
//! `MODEL_DOCUMENTS=1000000 cargo test --release -p orderwell --test calculation model`; `MODEL_SEED` is the seed.

#[path = "calculation/laws.rs"]
mod laws;
mod model;
#[path = "calculation/net_view.rs"]
mod net_view;

use std::env;

use orderwell::{Code, Document, Rejection, calculate, to_json};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

fn number(name: &str, usual: u64) -> u64 {
    env::var(name).map_or(usual, |text| text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text}")))
}

/// A runner of so many random documents, the same ones at every run.
fn runner(documents: u64) -> TestRunner {
    let seed = number("MODEL_SEED", 1);
    let cases = u32::try_from(documents).expect("up to four thousand million documents");
    TestRunner::new(Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed),
        max_shrink_iters: 20_000,
        ..Config::default()
    })
}

fn is_too_large(rejection: &Rejection) -> bool {
    rejection.problems.iter().all(|problem| problem.code == Code::AmountTooLarge)
}

/// Where lines have nine places or more, a product of two amounts can be larger than the integers of the engine: it is
/// refused.
fn spreads_fine_figures(document: &Document) -> bool {
    let mut spread = document.allowances.iter().chain(&document.charges);
    let is_spread = spread.any(|adjustment| adjustment.tax.is_none() && adjustment.taxes.is_empty());
    is_spread && model::document::Places::of(document).working > 8
}

/// The engine and the page agree on every figure, as printed.
#[test]
fn the_model_and_the_calculation_agree() {
    let mut runner = runner(number("MODEL_DOCUMENTS", 3_000));
    let agreed = runner.run(&model::random::documents(), |document| {
        let (calculated, expected) = (calculate(&document), model::calculate(&document));
        let refused = calculated.as_ref().err().is_some_and(is_too_large);
        if refused && (expected.is_none() || spreads_fine_figures(&document)) {
            return Ok(());
        }
        let calculated = calculated.map_or_else(|rejection| to_json(&rejection), |calculation| to_json(&calculation));
        let expected = expected.map(|calculation| to_json(&calculation)).unwrap_or_default();
        prop_assert!(calculated == expected, "\nof {}\nengine {calculated}\nmodel  {expected}\n", to_json(&document));
        Ok(())
    });
    agreed
        .unwrap_or_else(|error| panic!("{}", error.to_string().split("; minimal failing").next().unwrap_or_default()));
}

//! The invoice's life against a second model: slow, plain, in whole cents, and written from the documentation alone. Orders
//! have net prices and one tax a line.

#[path = "billing_model/book.rs"]
mod book;
#[path = "billing_model/cents.rs"]
mod cents;
mod common;
#[path = "billing_model/credits.rs"]
mod credits;
#[path = "billing_laws/steps.rs"]
mod steps;

use book::Book;
use common::{Shop, euro, id, line_no, on, tax};
use orderwell::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use steps::Step;

/// Few lines of whole units at prices in cents.
fn orders() -> impl Strategy<Value = OrderDraft> {
    let line = (1_u32..7, 1_i64..3_000, prop::sample::select(vec!["19", "7", "0"]));
    (prop::collection::vec(line, 1..4), common::billing::plans()).prop_map(|(lines, plan)| {
        let lines = lines.into_iter().zip(1..).map(|((quantity, cents, rate), number)| {
            let price = rust_decimal::Decimal::new(cents, 2);
            OrderLineDraft::new(line_no(number), id("WRAP"), id(&quantity.to_string()))
                .with_unit_price(UnitPrice::new(price).expect("a price"))
                .with_tax(tax(rate))
        });
        let draft = OrderDraft::new(id("SO-1"), id("C-1"), euro(), lines.collect()).with_ordered_on(on(2));
        common::billing::planned(draft, plan)
    })
}

fn live(draft: &OrderDraft, script: &[Step]) -> Result<(), TestCaseError> {
    let mut shop = Shop::open(Policy::default());
    shop.run(&Command::PlaceOrder(draft.clone()), 2).expect("it is placed");
    let mut book = Book::open(draft);
    let mut told = format!("{}\n", to_json(draft));
    for step in script {
        let Some(command) = step.command(&shop.desk) else { continue };
        // What is amended has other lines: the model has none of that.
        if matches!(command, Command::AmendOrder(_)) {
            continue;
        }
        told.push_str(&format!("{}\n", to_json(&command)));
        let expected = book.decide(&command);
        match (shop.run(&command, 20), expected) {
            (Ok(outcome), Ok(document)) => {
                let events = outcome.events();
                events.iter().for_each(|envelope| book.note(&envelope.event));
                let issued = events.iter().find_map(|envelope| match &envelope.event {
                    Event::Invoice(InvoiceEvent::Issued(issued)) => Some(cents::Shown::of(issued)),
                    _ => None,
                });
                prop_assert_eq!(issued, document, "\n{}", told);
            }
            (Err(refused), Err(code)) => {
                let codes: Vec<&str> = refused.problems().iter().map(|problem| problem.code.as_str()).collect();
                prop_assert!(codes.contains(&code), "refused as {codes:?}, in the model as {code}\n{told}");
            }
            // What happens to the goods is not the model's.
            (Err(_), Ok(None)) => {}
            (desk, model) => prop_assert!(false, "the desk {:?}, the model {model:?}\n{told}", desk.map(|_| "accepts")),
        }
        let order = shop.desk.order(&id("SO-1")).expect("it was placed");
        prop_assert_eq!(cents::Sums::of(&order.content.totals), book.totals.clone(), "the order\n{}", told);
        prop_assert_eq!(cents::Sums::of(&order.billed().expect("billed")), book.billed(), "what is billed\n{}", told);
    }
    Ok(())
}

#[test]
fn the_model_and_the_desk_agree() {
    let number = |name: &str, usual: u32| std::env::var(name).map_or(usual, |text| text.parse().expect(name));
    let mut runner = TestRunner::new(Config {
        cases: number("BILLING_SCRIPTS", 1_000),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(number("BILLING_SEED", 1).into()),
        max_shrink_iters: number("BILLING_SHRINKS", 2_000),
        ..Config::default()
    });
    let script = prop::collection::vec(steps::steps(), 1..30);
    let agreed = runner.run(&(orders(), script), |(draft, script)| live(&draft, &script));
    agreed.unwrap_or_else(|error| panic!("{}", error.to_string().split("minimal failing").next().unwrap_or_default()));
}

//! Usage from the library's own events: what was shipped and consumed, by product and day.

mod common;

use std::collections::BTreeMap;

use common::script::{At, Dice, command, policy};
use common::{id, opening};
use orderwell::*;

/// Over random logs, usage is what left on hand by shipping and consumption, and nothing else.
#[test]
fn usage_is_what_was_shipped_and_consumed() {
    let mut days = 0;
    for seed in 0..12 {
        let mut dice = Dice(seed);
        let (mut desk, mut at, mut log) = (Desk::new(), At::default(), Vec::new());
        let opening = opening(policy(&mut dice));
        let mut run = |desk: &mut Desk, number: String, command: &Command, cx: &Context| {
            if let Ok(outcome) = desk.execute(&id(&number), command, cx) {
                log.extend_from_slice(outcome.events());
            }
        };
        for (number, command) in opening.iter().enumerate() {
            run(&mut desk, format!("o-{number}"), command, &at.context());
        }
        for number in 0..600 {
            at.pass(&mut dice);
            at.minutes += 7;
            let command = match command(&mut dice, at) {
                Command::IssueStock(issue) if number % 2 == 0 => {
                    Command::IssueStock(issue.with_kind(IssueKind::Consumption))
                }
                other => other,
            };
            run(&mut desk, format!("c-{number}"), &command, &at.context());
        }
        let movements = log.iter().filter_map(|envelope| match &envelope.event {
            Event::Stock(event) => UsageMovement::of_event(event, envelope.today),
            _ => None,
        });
        let used = usage_of(&movements.collect::<Vec<_>>()).expect("usage");
        let mut expected: BTreeMap<(ProductId, Date), Quantity> = BTreeMap::new();
        for envelope in &log {
            let left = match &envelope.event {
                Event::Stock(StockEvent::Shipped(event)) => {
                    event.lines.iter().flat_map(|line| &line.picks).map(|pick| pick.quantity).collect()
                }
                Event::Stock(StockEvent::Issued(event)) if event.kind == IssueKind::Consumption => vec![event.quantity],
                _ => continue,
            };
            let Event::Stock(event) = &envelope.event else { continue };
            let sum = expected.entry((event.product_id().clone(), envelope.today)).or_default();
            *sum = left.into_iter().fold(*sum, |sum, quantity| sum.plus(quantity).expect("a quantity"));
        }
        let used: BTreeMap<(ProductId, Date), Quantity> = used
            .into_iter()
            .flat_map(|(product, days)| days.into_iter().map(move |day| ((product.clone(), day.on), day.quantity)))
            .collect();
        assert_eq!(used, expected);
        days += used.len();
    }
    assert!(days > 20, "{days}");
}

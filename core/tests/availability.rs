//! What a desk says can be promised, against what it then does.

mod common;

use common::script::{At, Dice, Source, command, policy};
use common::{euro, id, line_no, opening};
use orderwell::*;

const ASKED: [&str; 5] = ["TEA", "MUG", "MILK", "CAN", "SET"];

fn open(seed: u64) -> (Desk, Dice, At) {
    let mut dice = Dice(seed);
    let (mut desk, at) = (Desk::new(), At::default());
    let policy = policy(&mut dice);
    for (number, command) in opening(policy).iter().enumerate() {
        desk.execute(&id(&format!("o-{number}")), command, &at.context()).expect("the shop opens");
    }
    (desk, dice, at)
}

fn execute(desk: &mut Desk, number: &str, command: &Command, cx: &Context) -> Result<Outcome, DecideError> {
    desk.execute(&id(number), command, cx)
}

/// Places an order that reserves nothing yet, so that a reservation can be asked for by itself.
fn reserves(desk: &Desk, cx: &Context, product: &str, quantity: Quantity, hold: Option<&StockHoldId>) -> bool {
    let mut desk = desk.clone();
    let never = Command::SetPolicy(Policy::default().with_reserve_at(ReserveAt::Never));
    execute(&mut desk, "p-never", &never, cx).ok();
    let line = OrderLineDraft::new(line_no(1), id(product), quantity);
    let draft = OrderDraft::new(id("SO-asked"), id("C-0"), euro(), vec![line]);
    execute(&mut desk, "p-place", &Command::PlaceOrder(draft), cx).expect("it is placed");
    let reserve =
        ReserveOrder::new(id("SO-asked")).with_on_shortage(Some(Shortage::Reject)).with_hold_id(hold.cloned());
    match execute(&mut desk, "p-reserve", &Command::ReserveOrder(reserve), cx) {
        Ok(_) => true,
        Err(error) => {
            assert_eq!(error.problems().iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::StockShort]);
            false
        }
    }
}

/// What is free today is what a reservation gets, and a millionth more is refused.
#[test]
fn what_is_available_is_what_a_reservation_gets() {
    let (mut some, mut none, mut with_hold) = (0, 0, 0);
    for seed in 0..40 {
        let (mut desk, mut dice, mut at) = open(seed);
        for number in 0..120 {
            at.pass(&mut dice);
            let command = command(&mut dice, at);
            execute(&mut desk, &format!("c-{number}"), &command, &at.context()).ok();
            if number % 6 > 0 {
                continue;
            }
            let cx = at.context();
            let product = ASKED[usize::try_from(dice.below(5)).expect("small")];
            let holds = desk.world().stock_holds().filter(|hold| hold.ended.is_none());
            let now = desk.latest().expect("it has seen something").max(cx.now);
            let live: Vec<StockHoldId> =
                holds.filter(|hold| !hold.has_expired(now)).map(|hold| hold.hold_id.clone()).collect();
            let hold = live.last().filter(|_| dice.one_in(2));
            let asked = AvailableToPromise::new(id(product)).with_hold_id(hold.cloned());
            let promised = desk.available_to_promise(&asked, &cx).expect("an answer");
            let more = if product == "SET" { "1" } else { "0.000001" };
            if promised.available.is_positive() {
                assert!(reserves(&desk, &cx, product, promised.available, hold), "{product} {promised:?}");
                some += 1;
            } else {
                none += 1;
            }
            let more = promised.available.plus(id(more)).expect("small");
            assert!(!reserves(&desk, &cx, product, more, hold), "{product} {promised:?}");
            with_hold += u32::from(hold.is_some());
        }
    }
    assert!(some > 200 && none > 50 && with_hold > 50, "{some} {none} {with_hold}");
}

/// What is free is never less than what is promised today once those who wait are served, and what is promised for a
/// later date is never less than for an earlier one; the figure before any cut is the one that is cut.
#[test]
fn answers_agree_with_each_other() {
    for seed in 100..120 {
        let (mut desk, mut dice, mut at) = open(seed);
        for number in 0..120 {
            at.pass(&mut dice);
            let command = command(&mut dice, at);
            execute(&mut desk, &format!("c-{number}"), &command, &at.context()).ok();
            let cx = at.context();
            let product = ASKED[usize::try_from(dice.below(5)).expect("small")];
            let by =
                |days: i32| PromiseQuestion::QuantityBy(AskQuantity::new(cx.today.plus_days(days).expect("a date")));
            let asked = AvailableToPromise::new(id(product)).with_questions(vec![by(0), by(7), by(60)]);
            let promised = desk.available_to_promise(&asked, &cx).expect("an answer");
            let answers = promised.answers.iter().map(|answer| match answer {
                PromiseAnswer::QuantityBy(answer) => answer.quantity,
                other => panic!("{other:?}"),
            });
            let answers: Vec<Quantity> = answers.collect();
            assert!(answers[0] <= promised.available, "{promised:?}");
            assert!(answers[0] <= answers[1] && answers[1] <= answers[2], "{promised:?}");
            assert!(promised.available_uncut <= promised.available, "{promised:?}");
            for location in &promised.locations {
                assert_eq!(location.available, location.available_uncut.max(Quantity::ZERO));
            }
        }
    }
}

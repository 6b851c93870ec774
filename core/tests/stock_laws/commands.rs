//! Laws of commands: refused, repeated, undone, or carried out in another order.

use orderwell::*;

use crate::common::script::Source;
use crate::common::{self, id, on, text};
use crate::life::{Life, codes, figures};

/// 7: a refusal changes nothing: the desk writes down the same bytes.
#[test]
fn law_7_a_refusal_changes_nothing() {
    let mut refused = 0;
    for seed in 300..306 {
        let mut life = Life::begin(seed);
        let mut bytes: Vec<String> = life.desk.snapshot().collect();
        for _ in 0..150 {
            let (command, answer) = life.step();
            let now: Vec<String> = life.desk.snapshot().collect();
            if let Err(DecideError::Rejected(rejection)) = answer {
                assert!(!rejection.problems.is_empty(), "{}: a refusal has a reason", command.type_name());
                assert_eq!(bytes, now, "{}", command.type_name());
                refused += 1;
            }
            bytes = now;
        }
    }
    assert!(refused > 100, "only {refused} were refused");
}

/// 8: the same command again changes nothing and says so; another one under its id is refused.
#[test]
fn law_8_a_command_is_carried_out_once() {
    for seed in 400..410 {
        let mut life = Life::begin(seed);
        for _ in 0..300 {
            let (command, answer) = life.step();
            let Ok(outcome) = answer else { continue };
            if outcome.events().is_empty() {
                continue;
            }
            let before = life.desk.clone();
            let again = life.ask_again(&command).expect("it is known");
            assert!(matches!(again, Outcome::Unchanged { .. }), "{again:?}");
            let other = Command::HoldOrder(HoldOrder::new(id("SO-0"), text("something else")));
            assert_eq!(codes(&life.ask_again(&other)), [Code::CommandIdUsedWithDifferentContent]);
            assert_eq!(before, life.desk);
        }
    }
}

/// 9: promising and giving back leave things as they were; so do holding and letting go, and what was sent and came back
/// is on hand again.
#[test]
fn law_9_what_is_undone_is_as_it_was() {
    let mut undone = [0_u32; 3];
    for seed in 500..512 {
        let mut life = Life::begin(seed);
        for _ in 0..80 {
            life.step().1.ok();
            let Some(order_id) = life.some_order() else { continue };
            let mut swept = life.clone();
            // What has expired would be swept on the way.
            swept.ask(&Command::ExpireStockHolds(ExpireStockHolds::new())).ok();
            undone[0] += u32::from(reserved_and_released(swept.clone(), &order_id));
            undone[1] += u32::from(held_and_let_go(swept.clone()));
            undone[2] += u32::from(sent_and_taken_back(swept, &order_id));
        }
    }
    assert!(undone.iter().all(|count| *count > 10), "{undone:?}");
}

fn reserved_and_released(mut life: Life, order_id: &OrderId) -> bool {
    // From a state without claims, or else it is not only the own ones that are given back.
    life.ask(&Command::ReleaseOrder(ReleaseOrder::new(order_id.clone()))).ok();
    let (before, lines) = (figures(&life.desk), life.desk.order(order_id).map(|order| order.content.lines.clone()));
    let partial = ReserveOrder::new(order_id.clone()).with_on_shortage(Some(Shortage::Partial));
    if life.ask(&Command::ReserveOrder(partial)).is_err() || figures(&life.desk).len() != before.len() {
        return false;
    }
    let held_of_owner = life.log.iter().rev().take(8).any(|envelope| matches!(envelope.event, Event::Hold(_)));
    life.ask(&Command::ReleaseOrder(ReleaseOrder::new(order_id.clone()))).expect("it can be given back");
    assert_eq!(life.desk.order(order_id).map(|order| order.content.lines.clone()), lines);
    // A hold that was used for it has ended.
    assert!(held_of_owner || figures(&life.desk) == before, "reserving and releasing is nothing");
    true
}

fn held_and_let_go(mut life: Life) -> bool {
    let before = figures(&life.desk);
    let product = life.dice.of(&["TEA", "MUG", "MILK", "CAN"]);
    let hold = HoldStock::new(id("H-trial"), vec![HoldLine::new(id(product), Quantity::ONE)]);
    if life.ask(&Command::HoldStock(hold)).is_err() {
        return false;
    }
    assert_ne!(figures(&life.desk), before, "a hold is seen");
    life.ask(&Command::ReleaseStockHold(ReleaseStockHold::new(id("H-trial")))).expect("it can be let go");
    assert_eq!(figures(&life.desk), before, "holding and letting go is nothing");
    true
}

fn sent_and_taken_back(mut life: Life, order_id: &OrderId) -> bool {
    // Nobody who waits takes what comes back.
    life.ask(&Command::SetPolicy(Policy::default())).ok();
    let on_hand = |desk: &Desk| {
        let levels = figures(desk).into_iter();
        levels.map(|(product, level)| (product, level.place(), level.on_hand)).collect::<Vec<_>>()
    };
    let before = on_hand(&life.desk);
    let Ok(sent) = life.ask(&Command::ShipOrder(ShipOrder::new(order_id.clone(), on(28)))) else { return false };
    let mut any = false;
    for envelope in sent.events() {
        let Event::Stock(StockEvent::Shipped(event)) = &envelope.event else { continue };
        for pick in event.lines.iter().flat_map(|line| &line.picks) {
            let back = ReturnStock::new(event.product_id.clone(), common::laws::place_of(pick), pick.quantity);
            life.ask(&Command::ReturnStock(back)).expect("it comes back");
            any = true;
        }
    }
    assert_eq!(on_hand(&life.desk), before, "what was sent and came back is there");
    any
}

/// 10: commands that touch nothing in common can be carried out in either order.
#[test]
fn law_10_the_order_of_independent_commands_does_not_matter() {
    let mut swapped = 0;
    for seed in 600..630 {
        let mut life = Life::begin(seed);
        for _ in 0..100 {
            life.step().1.ok();
            let (one, two) = (life.next(), life.next());
            let cx = life.at.context();
            let in_turn = |first: &Command, second: &Command| {
                let mut desk = life.desk.clone();
                let mut touched: [Vec<Stream>; 2] = [Vec::new(), Vec::new()];
                for (turn, command) in [first, second].into_iter().enumerate() {
                    let command_id = id(&format!("t-{}", command.type_name()));
                    let outcome = desk.execute(&command_id, command, &cx).ok()?;
                    touched[turn].extend(outcome.events().iter().map(|envelope| envelope.stream.clone()));
                }
                Some((desk, touched))
            };
            if one.type_name() == two.type_name() {
                continue;
            }
            let Some((forwards, touched)) = in_turn(&one, &two) else { continue };
            if touched[0].iter().any(|stream| touched[1].contains(stream)) {
                continue;
            }
            if reads(&one, &life.desk).iter().any(|stream| touched[1].contains(stream))
                || reads(&two, &life.desk).iter().any(|stream| touched[0].contains(stream))
            {
                continue;
            }
            let (backwards, _) = in_turn(&two, &one).expect("what is independent is let through in either order");
            assert_eq!(Life::aggregates(&forwards), Life::aggregates(&backwards), "{one:?} and {two:?}");
            swapped += 1;
        }
    }
    assert!(swapped > 50, "only {swapped} pairs were independent");
}

/// What a decision and what follows from it look at: what they name as needed, the whole of which counts.
fn reads(command: &Command, desk: &Desk) -> Vec<Stream> {
    let mut world = World::partial();
    world.set_facts(Facts::none(common::euro()));
    let mut read = vec![Stream::Policy];
    let product = match command {
        Command::ReceiveStock(command) => Some(&command.product_id),
        Command::AdjustStock(command) => Some(&command.product_id),
        Command::TransferStock(command) => Some(&command.product_id),
        Command::ReturnStock(command) => Some(&command.product_id),
        _ => None,
    };
    if let Some(product) = product {
        read.extend(reads(&Command::FillBackorders(FillBackorders::new(product.clone())), desk));
    }
    match command {
        Command::PlaceOrder(draft) => {
            read.extend(["TEA", "MUG", "MILK", "CAN"].map(|product| Stream::StockItem(id(product))));
            read.extend(draft.stock_hold_id.clone().map(Stream::StockHold));
        }
        Command::ConfirmOrder(command) => {
            read.extend(reads(&Command::ReserveOrder(ReserveOrder::new(command.order_id.clone())), desk));
        }
        _ => {}
    }
    for _ in 0..8 {
        for stream in needs(&world, command) {
            world.load(stream.clone(), desk.world().aggregate(&stream));
            read.push(stream);
        }
    }
    read
}

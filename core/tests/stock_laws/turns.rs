//! Laws of turns: whose time is over, and whose turn it is.

use orderwell::*;

use crate::common::id;
use crate::common::laws::{check_lines, sum};
use crate::common::script::{Source, command};
use crate::life::{Life, codes, figures};

/// 12: from the instant of its expiry on a hold counts as nothing, swept or not: whoever asks gets the same answer and as
/// many units. Which ones may differ: what nobody ever held goes before what an expired hold still has.
#[test]
fn law_12_an_expired_hold_counts_as_nothing_before_any_sweep() {
    let mut compared = 0;
    for seed in 700..760 {
        let mut unswept = Life::begin(seed);
        for _ in 0..80 {
            unswept.step().1.ok();
            let mut swept = unswept.clone();
            if swept.ask(&Command::ExpireStockHolds(ExpireStockHolds::new())).is_err() {
                continue;
            }
            for _ in 0..6 {
                let command = question(&mut unswept);
                compared += u32::from(answered_alike(unswept.clone(), swept.clone(), &command));
            }
        }
    }
    assert!(compared > 200, "only {compared} were compared");
}

fn answered_alike(mut unswept: Life, mut swept: Life, command: &Command) -> bool {
    let (one, two) = (unswept.ask(command), swept.ask(command));
    assert_eq!(codes(&one), codes(&two), "{command:?}");
    if one.is_err() {
        return false;
    }
    unswept.ask(&Command::ExpireStockHolds(ExpireStockHolds::new())).ok();
    assert_eq!(totals(&unswept.desk), totals(&swept.desk), "{command:?}");
    let lines = |life: &Life| {
        let orders = life.desk.world().orders();
        orders.map(|order| (order.order_id().clone(), order.content.lines.clone())).collect::<Vec<_>>()
    };
    assert_eq!(lines(&unswept), lines(&swept), "{command:?}");
    true
}

/// On hand, reserved and held of each product.
fn totals(desk: &Desk) -> Vec<(ProductId, [Quantity; 3])> {
    let of_item = |item: &StockItem| {
        let held = sum(item.levels().map(|level| level.held));
        [item.on_hand().expect("a sum"), item.reserved().expect("a sum"), held]
    };
    let mut totals: Vec<_> = desk.world().stock_items().map(|item| (item.product_id.clone(), of_item(item))).collect();
    totals.sort();
    totals
}

/// Something that asks for stock, or takes it; what begins, under an id of its own.
fn question(life: &mut Life) -> Command {
    loop {
        match command(&mut life.dice, life.at) {
            Command::PlaceOrder(mut draft) => {
                draft.order_id = id("SO-asked");
                return Command::PlaceOrder(draft);
            }
            Command::HoldStock(mut hold) => {
                hold.hold_id = id("H-asked");
                return Command::HoldStock(hold);
            }
            command @ (Command::ReserveOrder(_)
            | Command::ChangeStockHold(_)
            | Command::FillBackorders(_)
            | Command::MoveReservation(_)
            | Command::AdjustStock(_)
            | Command::TransferStock(_)
            | Command::IssueStock(_)) => return command,
            _ => {}
        }
    }
}

/// 15: units go from one order to another only as far as they are promised and not picked, and only to a more urgent one;
/// and who waits is served in one order, which a desk that was written down and read back keeps.
#[test]
fn law_15_what_is_picked_or_shipped_stays_and_the_order_of_serving_is_total() {
    let (mut moved, mut filled) = (0, 0);
    for seed in 800..830 {
        let mut life = Life::begin(seed);
        for _ in 0..100 {
            life.step().1.ok();
            if let Some(command) = reallocation(&mut life) {
                moved += u32::from(reallocated(life.clone(), &command));
            }
            let product = id(life.dice.of(&["TEA", "MUG", "MILK", "CAN"]));
            let fill = Command::FillBackorders(FillBackorders::new(product));
            let mut trial = life.clone();
            if let Ok(outcome) = trial.ask(&fill) {
                let lines: Vec<String> = life.desk.snapshot().collect();
                let mut read = life.clone();
                read.desk = Desk::restore(lines.iter().map(String::as_str)).expect("a snapshot");
                assert_eq!(outcome.events(), read.ask(&fill).expect("it is decided alike").events());
                check_served(&life.desk, &outcome);
                filled += 1;
            }
        }
    }
    assert!(moved > 20 && filled > 20, "{moved} moved, {filled} filled");
}

/// Two lines of one product, of which the first has units and the second may want them.
fn reallocation(life: &mut Life) -> Option<Command> {
    let world = life.desk.world();
    let lines: Vec<(&Order, &OrderLine)> =
        world.orders().flat_map(|order| order.content.lines.iter().map(move |line| (order, line))).collect();
    let pairs = lines.iter().flat_map(|from| lines.iter().map(move |to| (*from, *to)));
    let pairs: Vec<_> = pairs
        .filter(|((_, from), (_, to))| {
            let has = from.counters.reserved.is_positive() || from.counters.picked.is_positive();
            from.product_id == to.product_id && has && to.waiting().is_positive()
        })
        .collect();
    let bound = u32::try_from(pairs.len()).ok().filter(|bound| *bound > 0)?;
    let ((from, from_line), (to, to_line)) = pairs[usize::try_from(life.dice.below(bound)).expect("small")];
    let (from_id, to_id) = (from.order_id().clone(), to.order_id().clone());
    let quantity = id(life.dice.of(&["0.5", "1", "1", "2"]));
    let product = from_line.product_id.clone();
    let command = ReallocateStock::new(product, from_id, from_line.line, to_id, to_line.line, quantity);
    Some(Command::ReallocateStock(command))
}

fn reallocated(mut life: Life, command: &Command) -> bool {
    let before = life.desk.clone();
    let Command::ReallocateStock(asked) = command else { return false };
    if life.ask(command).is_err() {
        return false;
    }
    let of_line = |desk: &Desk, order_id: &OrderId, line: LineNo| {
        let order = desk.order(order_id).expect("the order");
        (order.content.priority, order.content.line(line).expect("the line").counters)
    };
    let from = |desk: &Desk| of_line(desk, &asked.from_order_id, asked.from_line);
    let to = |desk: &Desk| of_line(desk, &asked.to_order_id, asked.to_line);
    for (was, is) in [(from(&before).1, from(&life.desk).1), (to(&before).1, to(&life.desk).1)] {
        assert_eq!((was.picked, was.shipped), (is.picked, is.shipped), "what is picked or shipped stays");
    }
    assert!(from(&before).0 < to(&before).0, "only to a more urgent order");
    assert_eq!(sum([from(&life.desk).1.reserved, asked.quantity]), from(&before).1.reserved);
    assert_eq!(to(&life.desk).1.reserved, sum([to(&before).1.reserved, asked.quantity]));
    assert_eq!(figures(&before), figures(&life.desk), "nothing moves");
    check_lines(life.desk.world());
    true
}

/// Nobody is served before one who stands in front of him has all he waits for; kits and orders on hold stand aside.
fn check_served(before: &Desk, outcome: &Outcome) {
    for envelope in outcome.events() {
        let Event::Stock(StockEvent::Filled(event)) = &envelope.event else { continue };
        let short = event.lines.iter().position(|line| line.backordered.is_positive());
        let after_short = short.map_or(&[][..], |short| &event.lines[short + 1..]);
        let piece = |line: &&FilledLine| {
            let order = before.order(&line.order_id).expect("the order");
            order.content.line(line.line).expect("the line").components.is_empty()
        };
        let first_is_piece = short.map(|short| &event.lines[short]).is_some_and(|line| piece(&line));
        assert!(!first_is_piece || !after_short.iter().any(|line| piece(&line)), "{event:?}");
    }
}

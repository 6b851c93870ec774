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
    reserves_in(desk, cx, product, quantity, hold, None)
}

fn reserves_in(
    desk: &Desk,
    cx: &Context,
    product: &str,
    quantity: Quantity,
    hold: Option<&StockHoldId>,
    channel: Option<SalesChannel>,
) -> bool {
    let mut desk = desk.clone();
    let never = Command::SetPolicy(desk.world().policy().clone().with_reserve_at(ReserveAt::Never));
    execute(&mut desk, "p-never", &never, cx).ok();
    let line = OrderLineDraft::new(line_no(1), id(product), quantity);
    let draft = OrderDraft::new(id("SO-asked"), id("C-0"), euro(), vec![line]).with_sales_channel(channel);
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
    for seed in 0..70 {
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

/// The shelf sells on the web, the cellar anywhere; and orders, holds and questions come from the web, from a shop, or
/// from nowhere in particular.
fn with_channels(desk: &mut Desk, cx: &Context) {
    let shelf = Location::new(id("shelf"), common::text("shelf")).with_sales_channels(vec![id("web")]);
    execute(desk, "l-shelf", &Command::SetLocation(shelf), cx).expect("a location");
}

fn somewhere(dice: &mut Dice) -> Option<SalesChannel> {
    [None, Some("web"), Some("shop")][usize::try_from(dice.below(3)).expect("small")].map(id)
}

fn in_channel(command: Command, channel: Option<SalesChannel>) -> Command {
    match command {
        Command::PlaceOrder(draft) => Command::PlaceOrder(draft.with_sales_channel(channel)),
        Command::HoldStock(hold) => Command::HoldStock(hold.with_sales_channel(channel)),
        other => other,
    }
}

/// An order is only served, now or later, from locations that sell in its channel; a hold likewise; and what is available
/// in a channel is what a reservation gets.
#[test]
fn a_channel_is_served_where_it_is_sold() {
    let (mut picked, mut asked_for) = (0, 0);
    for seed in 200..280 {
        let (mut desk, mut dice, mut at) = open(seed);
        with_channels(&mut desk, &at.context());
        for number in 0..120 {
            at.pass(&mut dice);
            let command = command(&mut dice, at);
            // An explicit decision may move units to an order of another channel.
            if matches!(command, Command::ReallocateStock(_)) {
                continue;
            }
            let channel = somewhere(&mut dice);
            let cx = at.context();
            let command = in_channel(command, channel);
            let Ok(outcome) = execute(&mut desk, &format!("c-{number}"), &command, &cx) else { continue };
            let world = desk.world();
            let of_order =
                |order_id: &OrderId| world.order(order_id).and_then(|order| order.content.sales_channel.clone());
            for envelope in outcome.events() {
                let picks: Vec<(Option<SalesChannel>, &Pick)> = match &envelope.event {
                    Event::Stock(StockEvent::Reserved(event)) => {
                        let picks = event.lines.iter().flat_map(|line| &line.picks);
                        picks.map(|pick| (of_order(&event.order_id), pick)).collect()
                    }
                    Event::Stock(StockEvent::Filled(event)) => {
                        let lines = event.lines.iter();
                        lines.flat_map(|line| line.picks.iter().map(|pick| (of_order(&line.order_id), pick))).collect()
                    }
                    Event::Stock(StockEvent::Held(event)) => {
                        let hold = world.stock_hold(&event.hold_id).expect("the hold");
                        event.picks.iter().map(|pick| (hold.sales_channel.clone(), pick)).collect()
                    }
                    _ => Vec::new(),
                };
                for (channel, pick) in picks {
                    let away = channel == Some(id("shop")) && pick.location_id == id("shelf");
                    assert!(!away, "{channel:?} {pick:?} {:?}", envelope.event);
                    picked += u32::from(channel.is_some());
                }
            }
            if number % 5 == 0 {
                let product = ASKED[usize::try_from(dice.below(5)).expect("small")];
                let only = PromiseScope::new().with_sales_channel(id::<SalesChannel>("shop"));
                let asked = AvailableToPromise::new(id(product)).with_only(only);
                let promised = desk.available_to_promise(&asked, &cx).expect("an answer");
                let more = id(if product == "SET" { "1" } else { "0.000001" });
                let one_more = promised.available.plus(more).expect("small");
                let gets = |quantity| reserves_in(&desk, &cx, product, quantity, None, Some(id("shop")));
                assert!(promised.available.is_zero() || gets(promised.available), "{product} {promised:?}");
                assert!(!gets(one_more), "{product} {promised:?}");
                asked_for += u32::from(promised.available.is_positive());
            }
        }
    }
    assert!(picked > 200 && asked_for > 100, "{picked} {asked_for}");
}

/// A host that loads what a command needs decides as the desk does, also where locations decide.
#[test]
fn what_is_needed_is_enough_where_channels_decide() {
    let mut compared = 0;
    for seed in 300..360 {
        let (mut desk, mut dice, mut at) = open(seed);
        with_channels(&mut desk, &at.context());
        for number in 0..120 {
            at.pass(&mut dice);
            let command = in_channel(command(&mut dice, at), somewhere(&mut dice));
            let cx = at.context();
            let asks = matches!(
                command,
                Command::HoldStock(_)
                    | Command::ChangeStockHold(_)
                    | Command::ReserveOrder(_)
                    | Command::FillBackorders(_)
                    | Command::MoveReservation(_)
            );
            if asks && desk.latest().is_none_or(|latest| latest <= cx.now) {
                let mut world = World::partial();
                loop {
                    let missing = needs(&world, &command);
                    if missing.is_empty() {
                        break;
                    }
                    missing.iter().for_each(|stream| world.load(stream.clone(), desk.world().aggregate(stream)));
                }
                let (of_desk, of_host) = (decide(desk.world(), &command, &cx), decide(&world, &command, &cx));
                compared += u32::from(of_desk.is_ok());
                assert_eq!(of_desk, of_host, "{command:?}");
            }
            execute(&mut desk, &format!("c-{number}"), &command, &cx).ok();
        }
    }
    assert!(compared > 80, "{compared}");
}

fn rules(dice: &mut Dice) -> ReservationPolicy {
    let orders = LocationOrder::ALL;
    let removals = [
        None,
        Some(RemovalStrategy::Fifo),
        Some(RemovalStrategy::Lifo),
        Some(RemovalStrategy::Fefo),
        Some(RemovalStrategy::Listed),
    ];
    let mut at = |length: usize| usize::try_from(dice.below(u32::try_from(length).expect("small"))).expect("small");
    let preferred = [None, Some(id::<LocationId>("cellar"))];
    let rules = ReservationPolicy::default()
        .with_location_order(orders[at(orders.len())])
        .with_preferred_location_id(preferred[at(2)].clone())
        .with_removal(removals[at(removals.len())]);
    if at(2) == 0 { rules.with_shelf_life_days_min(u32::try_from(at(9)).expect("small")) } else { rules }
}

fn of_locations(dice: &mut Dice) -> Vec<AllocationLocation> {
    let mut listed = Vec::new();
    for location in ["cellar", "shelf"] {
        let distance: Quantity = id(&dice.below(9).to_string());
        let cost: Amount = id(&dice.below(20).to_string());
        let status = if dice.one_in(6) { LocationUse::Inactive } else { LocationUse::Active };
        let location = AllocationLocation::new(id(location)).with_distance(distance).with_priority(dice.below(4));
        if dice.below(3) > 0 {
            listed.push(location.with_shipping_cost(cost).with_status(status));
        }
    }
    listed
}

/// Rules say where units are taken and what is not free; never how many a line gets of what is free. With rules that say
/// nothing, units are taken where they always were; and what is available by the policy is what a reservation gets.
#[test]
fn rules_move_units_and_change_no_quantity() {
    let (mut compared, mut moved, mut available) = (0, 0, 0);
    for seed in 400..450 {
        let (mut desk, mut dice, mut at) = open(seed);
        for number in 0..120 {
            at.pass(&mut dice);
            let command = command(&mut dice, at);
            let cx = at.context();
            execute(&mut desk, &format!("c-{number}"), &command, &cx).ok();
            if number % 4 > 0 {
                continue;
            }
            let (rules, locations) = (rules(&mut dice), of_locations(&mut dice));
            let shut = rules.shelf_life_days_min.is_some()
                || locations.iter().any(|location| location.status == LocationUse::Inactive);
            for order in desk.world().orders().filter(|order| order.allowed().contains(&Guard::Reserve)) {
                let plain = ReserveOrder::new(order.order_id().clone());
                let by_rules = plain.clone().with_allocation(rules.clone()).with_locations(locations.clone());
                let nothing = plain.clone().with_allocation(ReservationPolicy::default());
                let asked = |command: ReserveOrder| decide(desk.world(), &Command::ReserveOrder(command), &cx);
                let (plain, by_rules, nothing) = (asked(plain), asked(by_rules), asked(nothing));
                if order.content.lines.len() == 1 && order.content.lines[0].components.is_empty() {
                    assert_eq!(plain, nothing, "{order:?}");
                }
                check_reserved(&desk, by_rules.as_ref(), &cx);
                if let (false, Ok(plain)) = (shut, &plain) {
                    let by_rules = by_rules.expect("it is as free as without rules");
                    let mirrors = |decision: &Decision| {
                        let of_order = |event: &Event| matches!(event, Event::Order(_) | Event::Hold(_));
                        decision.events.iter().filter(|event| of_order(event)).cloned().collect::<Vec<_>>()
                    };
                    assert_eq!((mirrors(plain), &plain.findings), (mirrors(&by_rules), &by_rules.findings));
                    moved += u32::from(plain.events != by_rules.events);
                    compared += 1;
                }
            }
            let mut desk = desk.clone();
            let policy = Policy::default().with_allocation(rules).with_locations(locations);
            let policy = policy.with_reserve_at(ReserveAt::Never);
            execute(&mut desk, "p-rules", &Command::SetPolicy(policy), &cx).expect("a policy");
            let product = ASKED[usize::try_from(dice.below(5)).expect("small")];
            let promised = desk.available_to_promise(&AvailableToPromise::new(id(product)), &cx).expect("an answer");
            let more = id(if product == "SET" { "1" } else { "0.000001" });
            let gets = |quantity| reserves(&desk, &cx, product, quantity, None);
            assert!(promised.available.is_zero() || gets(promised.available), "{product} {promised:?}");
            assert!(!gets(promised.available.plus(more).expect("small")), "{product} {promised:?}");
            available += u32::from(promised.available.is_positive());
        }
    }
    assert!(compared > 100 && moved > 20 && available > 300, "{compared} {moved} {available}");
}

/// What was decided can be applied, and the picks of each line sum to what the line got.
fn check_reserved(desk: &Desk, decided: Result<&Decision, &DecideError>, cx: &Context) {
    let Ok(decision) = decided else { return };
    let mut world = desk.world().clone();
    for event in &decision.events {
        world.apply(event, &cx.stamp()).expect("what is decided applies");
    }
    for item in world.stock_items() {
        common::laws::check_item(item);
    }
    common::laws::check_lines(&world);
}

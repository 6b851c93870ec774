//! Hosts with their own store: the same script through single decisions over a plain map ends equal.

mod common;

use std::collections::BTreeMap;

use common::{commands, context, id, opening, policies};
use orderwell::*;
use proptest::prelude::*;

/// A host's store: aggregates by name, each with its version, and a log.
#[derive(Default)]
struct Store {
    aggregates: BTreeMap<Stream, Aggregate>,
    log: Vec<(u64, Stream, u64, Event)>,
    round_trips: usize,
}

impl Store {
    fn load(&mut self, world: &mut World, stream: &Stream) {
        self.round_trips += 1;
        if let Stream::GroupPriceLists(group) = stream {
            let lists = self.aggregates.iter().filter(|(_, aggregate)| {
                matches!(aggregate, Aggregate::PriceList(_, list) if list.customer_group.as_ref() == Some(group))
            });
            lists.for_each(|(list, aggregate)| world.load(list.clone(), Some(aggregate.clone())));
        }
        world.load(stream.clone(), self.aggregates.get(stream).cloned());
    }

    /// What verification needs of the other orders: a query in a real store.
    fn facts(&self, draft: &OrderDraft) -> Facts {
        let orders = self.aggregates.values().filter_map(|aggregate| match aggregate {
            Aggregate::Order(order) if *order.order_id() != draft.order_id => Some(order),
            _ => None,
        });
        let exposures = orders.filter(|order| order.content.customer_id == draft.customer_id);
        let exposures = exposures.map(|order| order.exposure().expect("an amount"));
        Facts::none(draft.currency).with_exposure(Amount::sum(exposures, draft.currency).expect("an amount"))
    }

    /// One command with what follows from it, in one transaction over loaded aggregates.
    fn run(&mut self, command: &Command, cx: &Context) -> Result<Vec<Event>, Rejection> {
        let mut world = World::partial();
        if let Command::PlaceOrder(draft) | Command::QuoteOrder(draft) | Command::DraftOrder(draft) = command {
            world.set_facts(self.facts(draft));
        }
        let mut queue = vec![command.clone()];
        let mut events = Vec::new();
        let mut expected: Vec<(Stream, u64)> = Vec::new();
        let stamp = cx.stamp();
        let mut follow_up = false;
        while !queue.is_empty() {
            let command = queue.remove(0);
            loop {
                let missing = needs(&world, &command);
                if missing.is_empty() {
                    break;
                }
                missing.iter().for_each(|stream| self.load(&mut world, stream));
            }
            let decide = if follow_up { decide_follow_up } else { decide };
            let decision = match decide(&world, &command, cx) {
                Ok(decision) => decision,
                Err(DecideError::Rejected(rejection)) => return Err(rejection),
                Err(misuse) => panic!("everything was loaded: {misuse}"),
            };
            let policy = world.policy().clone();
            for (stream, version) in decision.expected {
                if !expected.iter().any(|(known, _)| *known == stream) {
                    expected.push((stream, version));
                }
            }
            for event in decision.events {
                world.apply(&event, &stamp).expect("what is decided applies");
                queue.extend(next(&event, &policy));
                events.push(event);
            }
            follow_up = true;
        }
        self.commit(&world, expected, &events);
        Ok(events)
    }

    /// Compare and swap: every version must be the one that was decided upon.
    fn commit(&mut self, world: &World, expected: Vec<(Stream, u64)>, events: &[Event]) {
        for (stream, version) in &expected {
            assert_eq!(self.version(stream), *version, "{stream} was changed by somebody else");
        }
        for (stream, _) in expected {
            let aggregate = world.aggregate(&stream).expect("what was changed is there");
            self.aggregates.insert(stream, aggregate);
        }
        for event in events {
            let stream = event.stream();
            let version = self.log.iter().filter(|(_, known, _, _)| *known == stream).count() + 1;
            let sequence = self.log.len() + 1;
            let number = |number: usize| u64::try_from(number).expect("small");
            self.log.push((number(sequence), stream, number(version), event.clone()));
        }
    }

    fn version(&self, stream: &Stream) -> u64 {
        let mut world = World::partial();
        world.load(stream.clone(), self.aggregates.get(stream).cloned());
        world.version(stream).unwrap_or(0)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plain_map_ends_equal(policy in policies(), script in prop::collection::vec(commands(), 1..40)) {
        let mut desk = Desk::new();
        let mut store = Store::default();
        let mut log = Vec::new();
        for (number, command) in opening(policy).iter().chain(&script).enumerate() {
            // Time goes on, so that holds expire.
            let minutes = number * 2;
            let at = format!("2026-11-20T{:02}:{:02}:00Z", 9 + minutes / 60, minutes % 60);
            let cx = Context::new(id(&at), common::on(20), common::text("ana"));
            let at_desk = desk.execute(&id(&format!("c-{number}")), command, &cx);
            let at_host = store.run(command, &cx);
            match (at_desk, at_host) {
                (Ok(outcome), Ok(events)) => {
                    let of_desk: Vec<&Event> = outcome.events().iter().map(|envelope| &envelope.event).collect();
                    prop_assert_eq!(of_desk, events.iter().collect::<Vec<_>>());
                    log.extend_from_slice(outcome.events());
                }
                (Err(DecideError::Rejected(of_desk)), Err(of_host)) => prop_assert_eq!(of_desk, of_host.within("command")),
                (at_desk, at_host) => prop_assert!(false, "{}: {at_desk:?} but {at_host:?}", command.type_name()),
            }
        }
        let of_desk: Vec<_> = log.iter().map(|envelope| (envelope.sequence, envelope.stream.clone(), envelope.version, envelope.event.clone())).collect();
        prop_assert_eq!(&of_desk, &store.log);
        for (stream, aggregate) in &store.aggregates {
            let of_desk = desk.world().aggregate(stream);
            prop_assert_eq!(of_desk.as_ref(), Some(aggregate), "{} ends equal", stream);
        }
    }
}

/// Of two hosts one has a clock that runs ahead: by it the time of a hold is over, and it promises its units. The other one,
/// by whose clock the hold still lasts, cannot extend it any more; it can take units anew.
#[test]
fn a_hold_whose_units_somebody_else_has_is_not_extended() {
    let at = |minutes: u32| {
        Context::new(id(&format!("2026-11-20T09:{minutes:02}:00Z")), common::on(20), common::text("ana"))
    };
    let mut store = Store::default();
    for command in opening(Policy::default()) {
        store.run(&command, &at(0)).expect("the shop opens");
    }
    let shelf = Location::new(id("corner"), common::text("Corner"));
    store.run(&Command::SetLocation(shelf), &at(0)).expect("a location");
    let receive = Command::ReceiveStock(ReceiveStock::new(id("TEA"), id("corner"), id("2")));
    store.run(&receive, &at(0)).expect("goods come in");
    let lines = |quantity: &str| vec![HoldLine::new(id("TEA"), id(quantity)).with_location_id(Some(id("corner")))];
    let until = |text: &str| Some(id::<Timestamp>(text));
    let hold = HoldStock::new(id("H-1"), lines("2")).with_expires_at(until("2026-11-20T09:10:00Z"));
    store.run(&Command::HoldStock(hold), &at(1)).expect("it is held");
    store.run(&Command::HoldStock(HoldStock::new(id("H-2"), lines("1"))), &at(11)).expect("it counts as nothing");
    let extend = ExtendStockHold::new(id("H-1")).with_expires_at(until("2026-11-20T09:30:00Z"));
    let refused = store.run(&Command::ExtendStockHold(extend), &at(9)).expect_err("its units are gone");
    assert_eq!(refused.problems[0].code, Code::StockHoldExpired, "{refused}");
    let change = |quantity: &str| Command::ChangeStockHold(ChangeStockHold::new(id("H-1"), lines(quantity)));
    store.run(&change("1.5"), &at(9)).expect_err("only one is free");
    store.run(&change("1"), &at(9)).expect("one is free");
}

/// A decision over what is not loaded is the host's mistake, never "unknown" or "no stock".
#[test]
fn what_is_not_loaded_is_named() {
    let code_and_names = |world: &World, command: &Command| match decide(world, command, &context(20)) {
        Err(DecideError::Misused(misuse)) => {
            (misuse.problem.code, to_json(misuse.problem.data.get("missing").expect("names")))
        }
        other => panic!("{other:?}"),
    };
    let mut world = World::partial();
    let command = Command::ReserveOrder(ReserveOrder::new(id("SO-1")));
    assert_eq!(code_and_names(&world, &command), (Code::DeskAggregateNotLoaded, r#"["policy","order/SO-1"]"#.into()));
    // A desk makes the order; the host loads it and forgets the stock.
    let mut shop = common::Shop::open(Policy::default().with_reserve_at(ReserveAt::Never));
    let draft = common::draft(1, 0, &[(0, id("2"))]);
    shop.run(&Command::PlaceOrder(draft.clone()), 20).expect("it is placed");
    for stream in [Stream::Policy, Stream::Order(id("SO-1"))] {
        world.load(stream.clone(), shop.desk.world().aggregate(&stream));
    }
    assert_eq!(code_and_names(&world, &command), (Code::StockItemNotLoaded, r#"["stock/TEA"]"#.into()));
    let place = Command::PlaceOrder(draft);
    let mut world = World::partial();
    for _ in 0..4 {
        for stream in needs(&world, &place) {
            world.load(stream.clone(), shop.desk.world().aggregate(&stream));
        }
    }
    let error = decide(&world, &place, &context(20)).expect_err("the facts are missing");
    assert!(matches!(error, DecideError::Misused(_)), "{error}");
}

/// What becomes a kit, or no longer lies in stock, is asked whether anything of it does.
#[test]
fn what_no_longer_lies_in_stock_needs_its_stock() {
    let cx = context(20);
    let mut desk = Desk::new();
    let mut opening = opening(Policy::default());
    opening.push(Command::ReceiveStock(ReceiveStock::new(id("TEA"), id("shelf"), id("2"))));
    for (number, command) in opening.iter().enumerate() {
        desk.execute(&id(&format!("c-{number}")), command, &cx).expect("the shop opens");
    }
    let names = |streams: Vec<Stream>| streams.iter().map(ToString::to_string).collect::<Vec<_>>();
    let tea = || Product::new(id("TEA"), common::text("Tea")).with_tax(common::tax("7"));
    let stays = Command::SetProduct(tea().with_status(ProductStatus::Blocked));
    let kit = Command::SetProduct(tea().with_components(vec![Component::new(id("MUG"), id("2"))]));
    let service = Command::SetProduct(tea().with_stocking(Stocking::NotStocked));
    assert_eq!(names(needs(&World::partial(), &stays)), ["policy", "product/TEA"]);
    for command in [kit, service] {
        let mut world = World::partial();
        assert_eq!(names(needs(&world, &command)), ["policy", "product/TEA", "stock/TEA"]);
        for stream in needs(&world, &command) {
            world.load(stream.clone(), desk.world().aggregate(&stream));
        }
        let refused = decide(&world, &command, &cx).expect_err("it lies in stock");
        assert_eq!(refused.problems()[0].code, Code::ProductInStock);
        // Where nothing of it ever lay in stock, it is done.
        let mut world = World::partial();
        for stream in needs(&world, &command) {
            let aggregate = desk.world().aggregate(&stream).filter(|_| !matches!(stream, Stream::StockItem(_)));
            world.load(stream.clone(), aggregate);
        }
        assert_eq!(decide(&world, &command, &cx).expect("nothing of it is there").events.len(), 1);
    }
}

/// The price lists of a customer's group are asked for like aggregates, so that none is overlooked.
#[test]
fn price_lists_of_a_group_are_asked_for() {
    let cx = context(20);
    let mut desk = Desk::new();
    let text = |text: &str| Text::new(text).expect("a text");
    let price = |price: &str| Price::new(id("TEA"), price.parse().expect("a price"));
    let prices = |text: &str| Prices::new(vec![price(text)]).expect("prices");
    let trade: CustomerGroup = id("trade");
    let customer = Customer::new(id("C-9"), text("Workshop")).with_customer_group(trade.clone());
    let list = PriceList::new(id("trade"), common::euro(), prices("3")).with_customer_group(trade.clone());
    let mut draft = OrderDraft::new(id("SO-9"), id("C-9"), common::euro(), Vec::new());
    draft.lines.push(OrderLineDraft::new(LineNo::new(1).expect("a number"), id("TEA"), Quantity::ONE));
    let mut opening = opening(Policy::default());
    opening.extend([Command::SetCustomer(customer), Command::SetPriceList(list)]);
    for (number, command) in opening.iter().enumerate() {
        desk.execute(&id(&format!("c-{number}")), command, &cx).expect("master data");
    }
    let command = Command::PlaceOrder(draft.clone());
    let mut world = World::partial();
    world.set_facts(Facts::none(draft.currency));
    let mut asked = Vec::new();
    loop {
        let missing = needs(&world, &command);
        if missing.is_empty() {
            break;
        }
        for stream in missing {
            if let Stream::GroupPriceLists(group) = &stream {
                assert_eq!(*group, trade);
                let lists = desk.world().streams().filter(|stream| matches!(stream, Stream::PriceList(_)));
                for list in lists.collect::<Vec<_>>() {
                    world.load(list.clone(), desk.world().aggregate(&list));
                }
            }
            world.load(stream.clone(), desk.world().aggregate(&stream));
            asked.push(stream.to_string());
        }
    }
    assert!(asked.contains(&"group_price_lists/trade".to_string()), "{asked:?}");
    let decision = decide(&world, &command, &cx).expect("everything is loaded");
    let [Event::Order(OrderEvent::Placed(content))] = decision.events.as_slice() else { panic!("it is placed") };
    assert_eq!(content.lines[0].unit_price, "3".parse().expect("a price"));
    // A list that leaves its group serves it no more.
    let moved =
        PriceList::new(id("trade"), common::euro(), prices("3")).with_customer_group(id::<CustomerGroup>("press"));
    desk.execute(&id("c-moved"), &Command::SetPriceList(moved), &cx).expect("master data");
    desk.execute(&id("c-placed"), &command, &cx).expect("it is placed");
    let order = desk.order(&id("SO-9")).expect("the order");
    assert_ne!(order.content.lines[0].unit_price, "3".parse().expect("a price"));
    let lines: Vec<String> = desk.snapshot().collect();
    assert_eq!(Desk::restore(lines.iter().map(String::as_str)).expect("a snapshot"), desk);
}

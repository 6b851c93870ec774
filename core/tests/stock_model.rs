//! Stock against its second model, step by step, over random scripts: several products, places and lots, with time
//! moving.

mod common;
#[path = "stock_model/page.rs"]
mod page;

use common::script::{At, Bytes, command, policy};
use common::{id, opening};
use orderwell::*;
use page::{Claimant, Page, picks, units};
use proptest::prelude::*;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};

/// The page with its clock.
#[derive(Clone)]
struct Paper {
    page: Page,
    at: At,
    policy: Policy,
    accepted: bool,
}

impl std::fmt::Debug for Paper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", to_json(&self.policy))
    }
}

/// A command at its time.
#[derive(Clone)]
struct Asked {
    command: Command,
    at: At,
}

/// A failing script is to be read.
impl std::fmt::Debug for Asked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", At::instant(self.at.minutes), to_json(&self.command))
    }
}

impl ReferenceStateMachine for Paper {
    type State = Self;
    type Transition = Asked;

    fn init_state() -> BoxedStrategy<Self> {
        let begin = |bytes: [u8; 4]| {
            let policy = policy(&mut Bytes(&bytes));
            Self { page: Page::new(policy.clone()), at: At::default(), policy, accepted: false }
        };
        any::<[u8; 4]>().prop_map(begin).boxed()
    }

    fn transitions(state: &Self) -> BoxedStrategy<Asked> {
        let before = state.at;
        // Numbers from bytes: smaller bytes are simpler commands, so that a failing script shrinks.
        let asked = move |bytes: [u8; 32]| {
            let (mut source, mut at) = (Bytes(&bytes), before);
            at.pass(&mut source);
            Asked { command: command(&mut source, at), at }
        };
        any::<[u8; 32]>().prop_map(asked).boxed()
    }

    fn apply(mut state: Self, asked: &Asked) -> Self {
        state.at = asked.at;
        state.accepted = state.page.ask(&asked.command, &asked.at.context());
        state
    }
}

/// The desk beside it.
struct Real {
    desk: Desk,
    commands: u32,
}

impl StateMachineTest for Real {
    type SystemUnderTest = Self;
    type Reference = Paper;

    fn init_test(paper: &Paper) -> Self {
        let mut real = Self { desk: Desk::new(), commands: 0 };
        for command in opening(paper.policy.clone()) {
            real.ask(&command, &At::default().context()).expect("the shop opens");
        }
        real
    }

    fn apply(mut real: Self, paper: &Paper, asked: Asked) -> Self {
        let answer = real.ask(&asked.command, &asked.at.context());
        assert_eq!(answer.is_ok(), paper.accepted, "accepted or refused: {:?}: {answer:?}", asked.command);
        agree(&real.desk, paper);
        real
    }
}

impl Real {
    fn ask(&mut self, command: &Command, cx: &Context) -> Result<Outcome, DecideError> {
        self.commands += 1;
        self.desk.execute(&id(&format!("c-{}", self.commands)), command, cx)
    }
}

/// The figures of every place, what each claim has and from where, who waits for how much, and what every line says.
fn agree(desk: &Desk, paper: &Paper) {
    let world = desk.world();
    for (product, shelf) in &paper.page.shelves {
        let Some(item) = world.stock_item(product) else {
            assert!(
                shelf.places.is_empty()
                    && shelf.claims.is_empty()
                    && shelf.waiting.is_empty()
                    && shelf.supplies.is_empty()
            );
            continue;
        };
        for level in item.levels() {
            let place = level.place();
            let of_holds = shelf.claims.iter().filter(|(who, at, _)| *at == place && matches!(who, Claimant::Hold(_)));
            let held: i64 = of_holds.map(|(_, _, units)| units).sum();
            let claimed = shelf.claimed(&place);
            let figures = (units(level.on_hand), units(level.reserved), units(level.held));
            assert_eq!(figures, (shelf.on_hand(&place), claimed - held, held), "{product} at {place:?}");
        }
        let sum: i64 = shelf.places.iter().map(|(_, units)| units).sum();
        assert_eq!(units(item.on_hand().expect("a sum")), sum, "{product}");
        let supplies: Vec<(SupplyId, i64)> =
            item.supplies().map(|supply| (supply.supply_id.clone(), units(supply.quantity))).collect();
        assert_eq!(supplies, shelf.supplies, "{product}: what is expected");
        let has = |who: &Claimant| -> Vec<(StockPlace, i64)> {
            let own = shelf.claims.iter().filter(|(known, ..)| known == who);
            own.map(|(_, place, units)| (place.clone(), *units)).collect()
        };
        let mut claims = 0;
        for (key, of_line) in item.reservations() {
            let who = Claimant::Line(key.order_id.clone(), key.line.get());
            assert_eq!(picks(&of_line), has(&who), "{product}: {who:?}");
            claims += of_line.len();
        }
        for (hold_id, of_hold) in item.holds() {
            assert_eq!(picks(&of_hold), has(&Claimant::Hold(hold_id.clone())), "{product}: {hold_id}");
            claims += of_hold.len();
        }
        assert_eq!(claims, shelf.claims.len(), "{product}: claims");
        let waiting: Vec<(Claimant, i64)> = item
            .backorders()
            .map(|(key, waits)| (Claimant::Line(key.order_id.clone(), key.line.get()), units(waits)))
            .collect();
        assert_eq!(waiting, shelf.waiting, "{product}: who waits, in which order");
    }
    for (order_id, order) in &paper.page.orders {
        for (number, line) in &order.lines {
            let real = desk.order(order_id).and_then(|order| order.content.line(common::line_no(*number)));
            let counters = real.expect("the line").counters;
            let Counters { cancelled, reserved, backordered, picked, shipped, .. } = counters;
            let of_desk = [cancelled, reserved, backordered, picked, shipped].map(units);
            let of_page = [line.cancelled, line.reserved, line.backordered, line.picked, line.shipped];
            assert_eq!(of_desk, of_page, "{order_id} line {number}");
        }
    }
    assert_eq!(world.orders().count(), paper.page.orders.len());
    free_agrees(desk, paper);
}

/// What is free for somebody without holds is exactly what he gets, and not a hundredth more.
fn free_agrees(desk: &Desk, paper: &Paper) {
    let cx = paper.at.context();
    for product in ["TEA", "MILK"] {
        let free = paper.page.free_of(&id(product), &cx);
        let hold = |units: i64| {
            let quantity = Quantity::new(rust_decimal::Decimal::new(units, 2)).expect("two places");
            let lines = vec![HoldLine::new(id(product), quantity)];
            desk.decide(&id("free?"), &Command::HoldStock(HoldStock::new(id("H-free"), lines)), &cx)
        };
        assert!(free == 0 || hold(free).is_ok(), "{free} hundredths of {product} are free");
        assert!(hold(free + 1).is_err(), "no more than {free} hundredths of {product} are free");
    }
}

// `PROPTEST_CASES` asks for more.
prop_state_machine! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, max_shrink_iters: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn the_page_and_the_desk_agree_step_by_step(sequential 20..250 => Real);
}

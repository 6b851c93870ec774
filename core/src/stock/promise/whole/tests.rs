//! Promises of random requests, against a slow model that goes day by day.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use proptest::prelude::*;

use super::super::tests::day;
use crate::*;

const DAYS: i32 = 12;
const PLACES: [&str; 3] = ["A", "B", "C"];

fn quantity(units: i64) -> Quantity {
    units.to_string().parse().unwrap()
}

fn place(at: usize) -> LocationId {
    PLACES[at].parse().unwrap()
}

fn positions() -> impl Strategy<Value = Vec<PromisePosition>> {
    let one = (0..PLACES.len(), -3_i64..12, 0_i64..8, 0_i64..3);
    let make = |(at, on_hand, reserved, safety)| {
        PromisePosition::new(place(at), quantity(on_hand))
            .with_reserved(quantity(reserved))
            .with_safety_stock(quantity(safety))
    };
    prop::collection::vec(one.prop_map(make), 0..4)
}

fn supplies() -> impl Strategy<Value = Vec<PromiseSupply>> {
    prop::collection::vec((0..PLACES.len(), 0..DAYS, 1_i64..12), 0..6).prop_map(|rows| {
        let make = |(index, (at, on, units)): (usize, (usize, i32, i64))| {
            PromiseSupply::new(format!("P-{index}").parse().unwrap(), place(at), day(on), quantity(units))
        };
        rows.into_iter().enumerate().map(make).collect()
    })
}

fn demands() -> impl Strategy<Value = Vec<PromiseDemand>> {
    let one = (prop::option::of(0..PLACES.len()), -1..DAYS, 1_i64..10, 0_u32..3);
    let make = |(at, due, units, priority): (Option<usize>, i32, i64, u32)| {
        PromiseDemand::new(day(due), quantity(units)).with_location_id(at.map(place)).with_priority(priority)
    };
    prop::collection::vec(one.prop_map(make), 0..6)
}

fn capability() -> impl Strategy<Value = PromiseCapability> {
    let capacity = prop::option::of((1_i64..6, 1_u32..4));
    let make = |(lead, start, capacity): (u32, i32, Option<(i64, u32)>)| {
        let capacity = capacity.map(|(units, days)| PromiseCapacity::new(quantity(units)).with_period_days(days));
        PromiseCapability::new(lead).with_earliest_start(day(start)).with_capacity(capacity)
    };
    (0_u32..6, -2_i32..5, capacity).prop_map(make)
}

fn requests() -> impl Strategy<Value = PromiseRequest> {
    let shortfall = prop::sample::select(LocationShortfall::ALL);
    (positions(), supplies(), demands(), shortfall).prop_map(|(positions, supplies, demands, shortfall)| {
        PromiseRequest::new("TEA".parse().unwrap(), day(0), positions, Vec::new())
            .with_supplies(supplies)
            .with_demands(demands)
            .with_shortfall(shortfall)
    })
}

fn ask(request: &PromiseRequest, question: PromiseQuestion) -> PromiseAnswer {
    let mut request = request.clone();
    request.questions = vec![question];
    promise(&request).unwrap().answers.remove(0)
}

fn quantity_by(request: &PromiseRequest, offset: i32) -> QuantityPromised {
    match ask(request, PromiseQuestion::QuantityBy(AskQuantity::new(day(offset)))) {
        PromiseAnswer::QuantityBy(answer) => answer,
        other => panic!("{other:?}"),
    }
}

fn date_of(request: &PromiseRequest, asked: Quantity) -> DatePromised {
    match ask(request, PromiseQuestion::DateOf(AskDate::new(asked))) {
        PromiseAnswer::DateOf(answer) => answer,
        other => panic!("{other:?}"),
    }
}

fn units(quantity: Quantity) -> i64 {
    quantity.to_string().parse().unwrap()
}

/// Of each day: what is there until then less what is owed until then, and of that the least from then on.
fn free_by_day(supply: &[i64], demand: &[i64]) -> Vec<i64> {
    let mut free: Vec<i64> = Vec::new();
    let mut balance = 0;
    for (supply, demand) in supply.iter().zip(demand) {
        balance += supply - demand;
        free.push(balance);
    }
    for at in (0..free.len() - 1).rev() {
        free[at] = free[at].min(free[at + 1]);
    }
    free.into_iter().map(|free| free.max(0)).collect()
}

/// What can be promised by each day, by the definition: first each location with its own demand, then all together.
fn model(request: &PromiseRequest) -> Vec<i64> {
    let slots = usize::try_from(DAYS).unwrap();
    let at_day = |date: Date| usize::try_from(date.days_since(day(0)).max(0)).unwrap();
    let mut common = (vec![0; slots], vec![0; slots]);
    for name in PLACES {
        let here = |location_id: &LocationId| location_id.as_str() == name;
        let (mut supply, mut demand) = (vec![0; slots], vec![0; slots]);
        let mut stock = 0;
        for position in request.positions.iter().filter(|position| here(&position.location_id)) {
            stock += units(position.on_hand) - units(position.reserved) - units(position.safety_stock);
        }
        supply[0] += stock.max(0);
        match request.shortfall {
            LocationShortfall::Own => demand[0] -= stock.min(0),
            LocationShortfall::Shared => common.1[0] -= stock.min(0),
        }
        for row in request.supplies.iter().filter(|row| here(&row.location_id)) {
            supply[at_day(row.expected_on)] += units(row.quantity);
        }
        for row in request.demands.iter().filter(|row| row.location_id.as_ref().is_some_and(here)) {
            demand[at_day(row.due_on)] += units(row.quantity);
        }
        let mut before = 0;
        for (slot, free) in free_by_day(&supply, &demand).into_iter().enumerate() {
            common.0[slot] += free - before;
            before = free;
        }
    }
    for row in request.demands.iter().filter(|row| row.location_id.is_none()) {
        common.1[at_day(row.due_on)] += units(row.quantity);
    }
    free_by_day(&common.0, &common.1)
}

/// The most that one source can give, by the name of the source.
fn sources(request: &PromiseRequest) -> BTreeMap<String, (i64, i32)> {
    let mut sources = BTreeMap::new();
    for location in promise(request).unwrap().locations {
        sources.insert(location.location_id.to_string(), (units(location.available), 0));
    }
    for row in &request.supplies {
        sources.insert(row.supply_id.to_string(), (units(row.quantity), row.expected_on.days_since(day(0))));
    }
    sources
}

/// How each demand but the last ones fares.
fn fates(request: &PromiseRequest, demands: usize) -> Vec<String> {
    let findings = promise(request).unwrap().findings;
    let of_demand = |at: usize| format!("/demands/{at}");
    let found = |path: String| findings.iter().filter(move |finding| finding.path.to_string() == path);
    (0..demands).flat_map(|at| found(of_demand(at)).map(|finding| format!("{finding} {:?}", finding.data))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_promised_is_what_the_slow_model_says(request in requests()) {
        let expected = model(&request);
        let promised: Vec<i64> = (0..DAYS).map(|offset| units(quantity_by(&request, offset).quantity)).collect();
        prop_assert_eq!(promised, expected);
    }

    /// With one location, no more than supply less demand at any later date.
    #[test]
    fn a_row_never_exceeds_a_later_balance(mut request in requests()) {
        request.positions.iter_mut().for_each(|position| position.location_id = place(0));
        request.supplies.iter_mut().for_each(|supply| supply.location_id = place(0));
        request.demands.iter_mut().for_each(|demand| demand.location_id = None);
        let PromiseAnswer::Schedule(schedule) = ask(&request, PromiseQuestion::Schedule(AskSchedule::default())) else {
            panic!("a schedule was asked for");
        };
        let mut least = None;
        for row in schedule.rows.iter().rev() {
            least = Some(least.map_or(row.balance, |least: Quantity| least.min(row.balance)));
            prop_assert_eq!(row.cumulative, least.unwrap().max(Quantity::ZERO));
            let asked = quantity_by(&request, row.date.days_since(day(0)));
            prop_assert_eq!(asked.quantity, row.cumulative);
        }
        let sum = Quantity::sum(schedule.rows.iter().map(|row| row.available_to_promise)).unwrap();
        prop_assert_eq!(schedule.rows.last().map(|row| row.cumulative), Some(sum));
    }

    #[test]
    fn later_and_with_more_supply_is_never_less(request in requests(), more in supplies()) {
        let mut with_more = request.clone();
        with_more.supplies.extend(more);
        let mut before = Quantity::ZERO;
        for offset in 0..DAYS {
            let now = quantity_by(&request, offset).quantity;
            prop_assert!(now >= before);
            prop_assert!(quantity_by(&with_more, offset).quantity >= now);
            before = now;
        }
    }

    #[test]
    fn each_unit_is_backed_once_and_in_time(request in requests(), offset in 0..DAYS) {
        let by = quantity_by(&request, offset);
        let sources = sources(&request);
        let mut used: BTreeMap<String, i64> = BTreeMap::new();
        for peg in &by.pegs {
            let name = peg.supply_id.as_ref().map(ToString::to_string);
            let name = name.or(peg.location_id.as_ref().map(ToString::to_string)).unwrap();
            let (_, on) = sources[&name];
            prop_assert_eq!(peg.available_on, Some(day(on)));
            prop_assert!(on <= offset);
            *used.entry(name).or_default() += units(peg.quantity);
        }
        prop_assert_eq!(used.len(), by.pegs.len(), "a source stands once");
        prop_assert!(used.iter().all(|(name, used)| *used <= sources[name].0));
        prop_assert_eq!(Quantity::sum(by.pegs.iter().map(|peg| peg.quantity)).unwrap(), by.quantity);
        if by.quantity.is_positive() {
            let date = date_of(&request, by.quantity);
            prop_assert_eq!(date.outcome, PromiseOutcome::Available);
            prop_assert!(date.available_on.unwrap() <= day(offset));
            prop_assert_eq!(date.pegs, by.pegs);
        }
    }

    /// What was promised and is now owed harms no demand that was there before; one unit more would.
    #[test]
    fn a_promise_harms_no_existing_demand(request in requests(), offset in 0..DAYS) {
        let by = quantity_by(&request, offset).quantity;
        let demands = request.demands.len();
        let with = |units: Quantity| {
            let mut kept = request.clone();
            kept.demands.push(PromiseDemand::new(day(offset), units));
            kept
        };
        let before = fates(&request, demands);
        if by.is_positive() {
            let kept = with(by);
            prop_assert_eq!(fates(&kept, demands + 1), before.clone());
            prop_assert!(quantity_by(&kept, offset).quantity.is_zero());
        }
        prop_assert_ne!(fates(&with(by.plus(Quantity::ONE).unwrap()), demands + 1), before);
    }

    #[test]
    fn a_capable_date_is_the_first_one(
        request in requests(), production in capability(), purchase in prop::option::of(capability()), asked in 1_i64..40,
    ) {
        let request = request.with_production(production).with_purchase(purchase);
        let answer = date_of(&request, quantity(asked));
        let there = |offset: i32| {
            let by = quantity_by(&request, offset);
            by.any_from.is_some() || by.quantity.plus(by.quantity_capable).unwrap() >= quantity(asked)
        };
        prop_assert!(matches!(answer.outcome, PromiseOutcome::Available | PromiseOutcome::Capable));
        let soonest = (0..).find(|offset| there(*offset)).map(day);
        prop_assert_eq!(answer.capable_on.or(answer.available_on), soonest);
        prop_assert_eq!(Quantity::sum(answer.pegs.iter().map(|peg| peg.quantity)).unwrap(), quantity(asked));
        prop_assert!(answer.pegs.iter().all(|peg| peg.available_on <= answer.available_on));
        prop_assert_eq!(answer.pegs.iter().map(|peg| peg.available_on).max().flatten(), answer.available_on);
    }

    /// The order in which demands are listed, and what else is asked, do not matter.
    #[test]
    fn the_order_of_demands_does_not_matter(request in requests(), offset in 0..DAYS) {
        let mut turned = request.clone();
        turned.demands.reverse();
        prop_assert_eq!(quantity_by(&turned, offset), quantity_by(&request, offset));
    }

    /// All or nothing is all or nothing of what parts can be had; parts sum to what is promised, whatever backs them.
    #[test]
    fn parts_sum_to_the_whole_and_keep_every_limit(
        request in requests(), asked in 1_i64..60, horizon in prop::option::of(0..DAYS),
        purchase in prop::option::of(capability()), room in prop::option::of((0_i64..9, 0_i64..9)),
    ) {
        let mut request = request.with_purchase(purchase).with_horizon(horizon.map(day));
        if let Some((limit, taken)) = room {
            let limit = PreorderLimit::default().with_limit(quantity(limit)).with_taken(quantity(taken));
            request.preorder = vec![limit, PreorderLimit::default().with_limit(quantity(6))];
        }
        let asked = quantity(asked);
        let question = AskDate::new(asked).with_split(PromiseSplit::Partial);
        let PromiseAnswer::DateOf(parts) = ask(&request, PromiseQuestion::DateOf(question)) else {
            panic!("a date was asked for");
        };
        let pegged = |source: PromiseSource| {
            let of_source = parts.pegs.iter().filter(move |peg| peg.source == source);
            Quantity::sum(of_source.map(|peg| peg.quantity)).unwrap()
        };
        let left = room.map_or(0, |(limit, taken)| (limit - taken).clamp(0, 6));
        prop_assert!(pegged(PromiseSource::Preorder) <= quantity(left));
        let stock = pegged(PromiseSource::OnHand).plus(pegged(PromiseSource::Supply)).unwrap();
        prop_assert!(stock <= parts.available);
        if pegged(PromiseSource::Preorder).is_positive() {
            prop_assert_eq!(stock, parts.available, "what is free goes first");
        }
        let sum = Quantity::sum(parts.pegs.iter().map(|peg| peg.quantity)).unwrap();
        prop_assert_eq!(sum, parts.quantity_promised);
        let sum = Quantity::sum(parts.deliveries.iter().map(|delivery| delivery.quantity)).unwrap();
        prop_assert_eq!(sum, parts.quantity_promised);
        prop_assert_eq!(parts.missing, asked.minus(parts.quantity_promised).unwrap());
        prop_assert_eq!(parts.missing.is_positive(), parts.outcome == PromiseOutcome::Short);
        let horizon = request.horizon;
        prop_assert!(parts.pegs.iter().all(|peg| peg.available_on <= horizon || horizon.is_none()));
        let whole = date_of(&request, asked);
        prop_assert_eq!(whole.outcome, parts.outcome);
        prop_assert_eq!((whole.missing, whole.obstacle), (parts.missing, parts.obstacle));
        let expected = if parts.outcome == PromiseOutcome::Short { Vec::new() } else { parts.pegs };
        prop_assert_eq!(whole.pegs, expected);
    }
}

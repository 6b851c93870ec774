//! Which units serve which lines: each case is one line; then what must hold for all.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use proptest::prelude::*;

use super::*;
use crate::json::FromJson;
use crate::*;

/// `1 A 5; 2 B 3` asks; `A L1 5, …` is free, with more fields of the row behind it.
fn request(demand: &str, sources: &str, rest: &str) -> AllocationRequest {
    let line = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        format!(r#"{{"line":{},"product_id":"{}","quantity":"{}"}}"#, words[0], words[1], words[2])
    };
    let source = |text: &str| {
        let mut words = text.split_whitespace();
        let (product, location, free) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
        let more: String = words.map(field).collect();
        format!(r#"{{"product_id":"{product}","location_id":"{location}","available":"{free}"{more}}}"#)
    };
    let list = |text: &str, one: &dyn Fn(&str) -> String| {
        let parts = text.split(';').filter(|part| !part.trim().is_empty());
        parts.map(one).collect::<Vec<_>>().join(",")
    };
    let text = format!(
        r#"{{"today":"2026-11-25","demand":[{}],"sources":[{}]{rest}}}"#,
        list(demand, &line),
        list(sources, &source)
    );
    AllocationRequest::from_json(text.as_bytes()).unwrap()
}

/// `lot=X` and so on.
fn field(word: &str) -> String {
    let (name, value) = word.split_once('=').unwrap();
    let name = match name {
        "lot" => "lot_id",
        "in" => "received_on",
        "until" => "expires_on",
        "cost" => "unit_cost",
        "pack" => "package_id",
        "far" => "distance",
        "wait" if value == "any" => return r#","backorder":"unlimited""#.into(),
        "wait" => return format!(r#","backorder":"up_to","backorder_quantity":"{value}""#),
        _ => panic!("{name}"),
    };
    format!(r#","{name}":"{value}""#)
}

fn policy(fields: &str) -> String {
    format!(r#","policy":{{{fields}}}"#)
}

fn show(allocated: &StockAllocation) -> String {
    let pick = |pick: &AllocationPick| {
        let lot = pick.lot_id.as_ref().map(|lot| format!("/{lot}")).unwrap_or_default();
        let package = pick.package_id.as_ref().map(|package| format!("/{package}")).unwrap_or_default();
        format!("{} {}{lot}{package} {}", pick.line, pick.location_id, pick.quantity)
    };
    let mut shown: Vec<String> = allocated.picks.iter().map(pick).collect();
    shown.extend(
        allocated.backorders.iter().map(|one| format!("{} waits {} {}", one.line, one.location_id, one.quantity)),
    );
    shown.extend(allocated.unallocated.iter().map(|one| format!("{} lacks {}", one.line, one.quantity)));
    shown.join("; ")
}

#[track_caller]
fn check(demand: &str, sources: &str, rest: &str, expected: &str) {
    let answer = allocate_stock(&request(demand, sources, rest));
    let shown = match answer {
        Ok(allocated) => show(&allocated),
        Err(rejection) => {
            let one = |problem: &Problem| {
                let told = |name: &str| match problem.data.get(name) {
                    Some(DataValue::Text(text)) => format!(" {text}"),
                    _ => String::new(),
                };
                format!("{} {}{}{}{}", problem.code, problem.path, told("asked"), told("available"), told("missing"))
            };
            rejection.problems.iter().map(one).collect::<Vec<_>>().join("; ")
        }
    };
    assert_eq!(shown, expected);
}

#[test]
fn lines_share_what_is_free_and_locations_give_what_is_missing() {
    check("1 A 13", "A L1 10; A L2 15", "", "1 L1 10; 1 L2 3");
    check("1 A 5; 2 A 5", "A L1 6; A L2 6", "", "1 L1 5; 2 L1 1; 2 L2 4");
    check("2 A 5; 1 A 5", "A L1 6; A L2 6", "", "1 L1 5; 2 L1 1; 2 L2 4");
    check(
        "1 A 2; 2 A 2; 3 A 2",
        "A L1 2",
        "",
        "stock.short /demand/1/quantity 4 2 2; stock.short /demand/2/quantity 6 2 4",
    );
    check("1 A 2", "A L1 -3; A L2 2", "", "1 L2 2");
    check("1 A 1", "", "", "stock.short /demand/0/quantity 1 0 1");
    check("", "A L1 1", "", "");
}

#[test]
fn locations_in_each_order() {
    let sources = "A L1 4; A L2 9; A L3 5";
    let by = |order: &str, rest: &str| {
        let locations = r#","locations":[{"location_id":"L3","priority":2,"distance":"1.5","kind":"bulk"},{"location_id":"L2","priority":1,"distance":"7"}]"#;
        format!("{locations}{}", policy(&format!(r#""location_order":"{order}"{rest}"#)))
    };
    check("1 A 10", sources, &by("listed", ""), "1 L3 5; 1 L2 5");
    check("1 A 10", sources, &by("priority", ""), "1 L2 9; 1 L3 1");
    check("1 A 10", sources, &by("nearest", ""), "1 L3 5; 1 L2 5");
    check("1 A 10", sources, &by("highest_available", ""), "1 L2 9; 1 L3 1");
    check("1 A 10", sources, &by("highest_available", r#","preferred_location_id":"L1""#), "1 L1 4; 1 L2 6");
    check("1 A 10", sources, &by("priority", r#","location_kinds":["bulk"]"#), "1 L3 5; 1 L2 5");
    check(
        "1 A 10",
        sources,
        &by("listed", r#","preferred_location_id":"L1","location_kinds":["bulk"]"#),
        "1 L3 5; 1 L1 4; 1 L2 1",
    );
    // What earlier lines took no longer counts.
    check("1 A 6; 2 A 4", sources, &policy(r#""location_order":"highest_available""#), "1 L2 6; 2 L3 4");
    let inactive = r#","locations":[{"location_id":"L2","status":"inactive"}]"#;
    check("1 A 9", sources, inactive, "1 L1 4; 1 L3 5");
    check("1 A 10", sources, inactive, "stock.short /demand/0/quantity 10 9 1");
}

#[test]
fn units_of_a_location_in_each_order() {
    let sources = "A L 1 lot=a in=2026-01-10 until=2027-03-01 far=2; A L 1 lot=b in=2026-01-05; \
                   A L 1 lot=c in=2026-01-07 until=2027-01-01 far=1; A L 1 lot=d";
    let by = |removal: &str| policy(&format!(r#""removal":"{removal}""#));
    check("1 A 4", sources, &by("fifo"), "1 L/b 1; 1 L/c 1; 1 L/a 1; 1 L/d 1");
    check("1 A 4", sources, &by("lifo"), "1 L/a 1; 1 L/c 1; 1 L/b 1; 1 L/d 1");
    check("1 A 4", sources, &by("fefo"), "1 L/c 1; 1 L/a 1; 1 L/b 1; 1 L/d 1");
    check("1 A 4", sources, &by("listed"), "1 L/a 1; 1 L/b 1; 1 L/c 1; 1 L/d 1");
    check("1 A 4", sources, &by("nearest"), "1 L/c 1; 1 L/a 1; 1 L/b 1; 1 L/d 1");
    let shelves = "A S1 1 in=2026-01-10; A S2 1 in=2026-01-05; A S1 1 in=2026-01-01";
    check("1 A 3", shelves, "", "1 S1 1; 1 S1 1; 1 S2 1");
    check("1 A 2", shelves, &policy(r#""removal_scope":"across_locations""#), "1 S1 1; 1 S2 1");
}

#[test]
fn lots_that_are_too_old_are_passed_over() {
    let sources =
        "A L 1 lot=a until=2026-11-24; A L 1 lot=b until=2026-11-25; A L 1 lot=c until=2026-12-25; A L 1 lot=d";
    let partial = |days: &str| policy(&format!(r#""removal":"fefo","on_shortage":"partial"{days}"#));
    check("1 A 9", sources, &partial(""), "1 L/b 1; 1 L/c 1; 1 L/d 1; 1 lacks 6");
    check("1 A 9", sources, &partial(r#","shelf_life_days_min":30"#), "1 L/c 1; 1 L/d 1; 1 lacks 7");
    check("1 A 9", sources, &partial(r#","shelf_life_days_min":31"#), "1 L/d 1; 1 lacks 8");
}

#[test]
fn packages() {
    let by = |removal: &str| policy(&format!(r#""removal":"{removal}","on_shortage":"partial""#));
    let few = by("fewest_packages");
    let packs = "A L 2; A L 5 pack=a; A L 5 pack=b; A L 10 pack=c; A L 10 pack=d";
    check("1 A 15", packs, &few, "1 L/c 10; 1 L/a 5");
    check("1 A 17", packs, &few, "1 L 2; 1 L/c 10; 1 L/a 5");
    check("1 A 99", packs, &few, "1 L 2; 1 L/c 10; 1 L/d 10; 1 L/a 5; 1 L/b 5; 1 lacks 67");
    check("1 A 18", packs, &few, "1 L/c 10; 1 L/d 8");
    check("1 A 13", packs, &few, "1 L/c 10; 1 L/a 3");
    check("1 A 13", packs, &by("whole_packages"), "1 L 2; 1 L/c 10; 1 lacks 1");
    // The largest first would leave something over: 9 + 9 + … never makes 16.
    check("1 A 16", "A L 9 pack=a; A L 8 pack=b; A L 8 pack=c", &few, "1 L/b 8; 1 L/c 8");
    // A package with two lots is taken whole.
    check("1 A 6", "A L 4 lot=x pack=a; A L 2 lot=y pack=a; A L 5 pack=b", &few, "1 L/x/a 4; 1 L/y/a 2");
    check("1 A 1.5", "A L 1 pack=a; A L 0.7", &few, "1 L 0.5; 1 L/a 1");
}

#[test]
fn what_is_short_waits_where_it_may() {
    let by = |shortage: &str| policy(&format!(r#""on_shortage":"{shortage}""#));
    let wait = by("backorder_or_nothing");
    check(
        "1 A 15; 2 B 5",
        "A D 10; B D 10; A B 2 wait=any; B B 0 wait=any",
        &wait,
        "1 D 10; 1 B 2; 2 D 5; 1 waits B 3",
    );
    // On hand anywhere goes before waiting.
    check("1 A 5", "A L1 0 wait=any; A L2 5", &wait, "1 L2 5");
    check(
        "1 A 9",
        "A L1 1 wait=2; A L2 1 wait=3",
        &by("backorder"),
        "1 L1 1; 1 L2 1; 1 waits L1 2; 1 waits L2 3; 1 lacks 2",
    );
    check("1 A 9", "A L1 1 wait=2; A L2 1 wait=3", &wait, "stock.short /demand/0/quantity 9 7 2");
    check("1 A 3; 2 A 3", "A L1 1 wait=3", &by("backorder"), "1 L1 1; 1 waits L1 2; 2 waits L1 1; 2 lacks 2");
    check("1 A 3", "A L1 1 wait=3", &by("all_or_nothing"), "stock.short /demand/0/quantity 3 1 2");
    check("1 A 3", "A L1 1 wait=3", &by("partial"), "1 L1 1; 1 lacks 2");
    let line = |shortage: &str| policy(&format!(r#""on_shortage":"{shortage}","scope":"line""#));
    check("1 A 3; 2 A 2; 3 A 1", "A L1 2", &line("all_or_nothing"), "2 L1 2; 1 lacks 3; 3 lacks 1");
    check("1 A 9; 2 A 4", "A L1 2 wait=2", &line("backorder_or_nothing"), "2 L1 2; 2 waits L1 2; 1 lacks 9");
}

#[test]
fn as_few_shipments_as_can_be() {
    let few = policy(r#""location_order":"fewest_shipments","on_shortage":"partial""#);
    let sources = "A L1 5; B L2 5; A L3 5; B L3 5; A L2 1";
    check("1 A 3; 2 B 3", sources, &few, "1 L3 3; 2 L3 3");
    check("1 A 6; 2 B 3", sources, &few, "1 L1 5; 1 L2 1; 2 L2 3");
    check("1 A 99; 2 B 1", sources, &few, "1 L1 5; 1 L2 1; 1 L3 5; 2 L2 1; 1 lacks 88");
    let preferred =
        policy(r#""location_order":"fewest_shipments","preferred_location_id":"L2","on_shortage":"partial""#);
    check("1 A 3", "A L1 3; A L2 3", &preferred, "1 L2 3");
}

#[test]
fn as_little_cost_as_can_be() {
    let cheap = |locations: &str| {
        format!(r#","locations":[{locations}]{}"#, policy(r#""location_order":"lowest_cost","on_shortage":"partial""#))
    };
    let sources = "A L1 10 cost=2.00; A L2 10 cost=1.50";
    let shipping = r#"{"location_id":"L1","shipping_cost":"4.00"},{"location_id":"L2","shipping_cost":"9.00"}"#;
    check("1 A 10", sources, &cheap(shipping), "1 L1 10");
    check("1 A 10", sources, &cheap(""), "1 L2 10");
    check("1 A 11", sources, &cheap(shipping), "1 L2 10; 1 L1 1");
    check("1 A 1", "A L1 10 cost=2.00; A L2 10", &cheap(""), "stock.allocation_cost_missing /sources/1/unit_cost");
    check("1 A 1", "A L1 999999999999 cost=999999999999999; A L2 1 cost=1", &cheap(""), "1 L2 1");
    check(
        "1 A 999999999999",
        "A L1 999999999999 cost=999999999999999; A L2 1 cost=1",
        &cheap(""),
        "amount.too_large /sources/0/unit_cost",
    );
    // More sets than are compared: what is said is that a rule chose.
    let many: Vec<String> = (0..20).map(|number| format!("A L{number} 1 cost={}", 100 - number)).collect();
    let allocated = allocate_stock(&request("1 A 3", &many.join(";"), &cheap(""))).unwrap();
    assert_eq!(allocated.search, Some(AllocationSearch::Greedy));
    assert_eq!(show(&allocated), "1 L19 1; 1 L18 1; 1 L17 1");
}

#[test]
fn every_source_says_what_became_of_it() {
    let locations = r#","locations":[{"location_id":"L5","status":"inactive"}]"#;
    let rest = format!("{locations}{}", policy(r#""on_shortage":"partial","shelf_life_days_min":10"#));
    let sources =
        "A L1 2 wait=1; A L2 0; A L3 1 until=2026-11-20; A L4 1 until=2026-11-30; A L5 9; A L6 5; B L1 1; C L1 1";
    let allocated = allocate_stock(&request("1 A 3; 2 A 9; 3 B 1", sources, &rest)).unwrap();
    let shown: Vec<String> = allocated
        .considered
        .iter()
        .map(|one| format!("{} {} {} {}", one.line, one.location_id, one.taken, one.reason))
        .collect();
    let expected = "1 L5 0 inactive|1 L1 2 taken_whole|1 L2 0 nothing_available|1 L3 0 expired|1 L4 0 too_short_shelf_life|\
                    1 L6 1 taken_in_part|2 L5 0 inactive|2 L1 0 kept_for_other_lines|2 L2 0 nothing_available|2 L3 0 expired|\
                    2 L4 0 too_short_shelf_life|2 L6 4 taken_whole|3 L1 1 taken_whole";
    assert_eq!(shown.join("|"), expected);
    assert_eq!(allocated.shipments, 2);
}

#[test]
fn what_is_wrong_is_said_at_once() {
    let locations = r#","locations":[{"location_id":"L1"},{"location_id":"L1","shipping_cost":"-1"}],"policy":{"location_order":"lowest_cost","removal":"fewest_packages"}"#;
    let mut wrong = request("1 A 0; 1 A 5", "A L1 1 cost=-1; A L1 1 cost=1 wait=-1; A L1 1 cost=1", locations);
    wrong.sources[2].backorder = BackorderAllowance::UpTo;
    let rejection = allocate_stock(&wrong).unwrap_err();
    let found: Vec<String> =
        rejection.problems.iter().map(|problem| format!("{} {}", problem.path, problem.code)).collect();
    assert_eq!(
        found,
        [
            "/demand/0/quantity quantity.not_positive",
            "/demand/1/line line.number_twice",
            "/locations/1/location_id stock.location_twice",
            "/locations/1/shipping_cost amount.negative",
            "/policy/removal stock.allocation_policy_conflict",
            "/sources/0/unit_cost unit_price.negative",
            "/sources/1/backorder_quantity quantity.negative",
            "/sources/2/backorder_quantity stock.allocation_backorder_figure",
        ]
    );
    let mut long = request("1 A 1", "A L1 1", "");
    long.demand =
        (1..=51).map(|number| AllocationDemand::new(LineNo::new(number).unwrap(), id("A"), Quantity::ONE)).collect();
    long.sources = vec![long.sources[0].clone(); 10_000];
    let rejection = allocate_stock(&long).unwrap_err();
    assert_eq!(rejection.problems[0].code, Code::LimitAllocation);
    long.sources.push(long.sources[0].clone());
    assert_eq!(allocate_stock(&long).unwrap_err().problems[0].path.to_string(), "/sources");
}

fn id(text: &str) -> ProductId {
    ProductId::new(text).unwrap()
}

fn content(line: u32, location: &str, quantity: &str, weight: &str) -> PackageContent {
    let location = LocationId::new(location).unwrap();
    let content = PackageContent::new(LineNo::new(line).unwrap(), location, quantity.parse().unwrap());
    content.with_unit_weight(Some(weight.parse().unwrap()))
}

#[track_caller]
fn packed(contents: Vec<PackageContent>, weight_max: &str, expected: &str) {
    let weight_max = (!weight_max.is_empty()).then(|| weight_max.parse().unwrap());
    let request = PackingRequest::default().with_contents(contents).with_weight_max(weight_max);
    let package = |package: &PlannedPackage| {
        let parts: Vec<String> =
            package.contents.iter().map(|part| format!("{}x{}", part.line, part.quantity)).collect();
        format!("{} {} {}: {}", package.location_id, package.kind, package.weight, parts.join(" "))
    };
    let shown: Vec<String> = split_packages(&request).unwrap().iter().map(package).collect();
    assert_eq!(shown.join("; "), expected);
}

#[test]
fn packages_by_place_kind_and_weight() {
    packed(
        vec![
            content(1, "L1", "5", "1").with_kind(PackageKind::Backorder),
            content(2, "L1", "4", "1"),
            content(3, "L0", "1", "1"),
        ],
        "",
        "L1 on_hand 4: 2x4; L1 backorder 5: 1x5; L0 on_hand 1: 3x1",
    );
    packed(
        vec![content(1, "L", "4", "100")],
        "150",
        "L on_hand 100: 1x1; L on_hand 100: 1x1; L on_hand 100: 1x1; L on_hand 100: 1x1",
    );
    packed(
        vec![content(1, "L", "3", "40"), content(2, "L", "2", "100")],
        "150",
        "L on_hand 140: 2x1 1x1; L on_hand 140: 2x1 1x1; L on_hand 40: 1x1",
    );
    packed(vec![content(1, "L", "2", "200")], "150", "L on_hand 200: 1x1; L on_hand 200: 1x1");
    packed(vec![content(1, "L", "2.5", "2")], "4", "L on_hand 4: 1x2; L on_hand 1: 1x0.5");
    let heavy = PackingRequest::default()
        .with_contents(vec![content(1, "L", "20000", "1")])
        .with_weight_max(Some(Quantity::ONE));
    let problem = &split_packages(&heavy).unwrap_err().problems[0];
    assert_eq!((problem.code, problem.path.to_string()), (Code::LimitEntries, "/contents/0/quantity".into()));
    let wrong =
        PackingRequest::default().with_contents(vec![content(1, "L", "0", "-1")]).with_weight_max(Some(Quantity::ZERO));
    assert_eq!(split_packages(&wrong).unwrap_err().problems.len(), 3);
}

const ORDERS: [LocationOrder; 6] = [
    LocationOrder::Listed,
    LocationOrder::Priority,
    LocationOrder::Nearest,
    LocationOrder::HighestAvailable,
    LocationOrder::FewestShipments,
    LocationOrder::LowestCost,
];

fn quantity(units: i64) -> Quantity {
    units.to_string().parse().unwrap()
}

prop_compose! {
    fn any_source()(
        product in 0_usize..3, location in 0_usize..5, available in -3_i64..9, package in 0_usize..6, days in 0_i32..6,
        cost in 0_i64..9, wait in 0_i64..6,
    ) -> AllocationSource {
        let product = id(["A", "B", "C"][product]);
        let location = LocationId::new(["L1", "L2", "L3", "L4", "L5"][location]).unwrap();
        let day: Date = "2026-11-23".parse().unwrap();
        let source = AllocationSource::new(product, location, quantity(available))
            .with_received_on(Some(day.plus_days(-days).unwrap()))
            .with_expires_on((days != 5).then(|| day.plus_days(days).unwrap()))
            .with_unit_cost(Some(cost.to_string().parse::<UnitPrice>().unwrap()));
        let source = if package < 3 { source.with_package_id(Some(PackageId::new(["P", "Q", "R"][package]).unwrap())) } else { source };
        match wait {
            0..=2 => source,
            3 => source.with_backorder(BackorderAllowance::Unlimited),
            more => source.with_backorder(BackorderAllowance::UpTo).with_backorder_quantity(Some(quantity(more))),
        }
    }
}

prop_compose! {
    fn any_location()(status in 0_u8..5, priority in 0_u32..4, distance in 0_i64..4, shipping in 0_i64..12, kind in 0_usize..3)
        -> (LocationUse, u32, Quantity, Amount, Option<LocationKind>) {
        let status = if status == 0 { LocationUse::Inactive } else { LocationUse::Active };
        let kind = ["pick", "bulk"].get(kind).map(|kind| LocationKind::new(kind).unwrap());
        (status, priority, quantity(distance), shipping.to_string().parse().unwrap(), kind)
    }
}

prop_compose! {
    fn any_request()(
        demand in prop::collection::vec((0_usize..3, 1_i64..12), 0..5),
        sources in prop::collection::vec(any_source(), 0..14),
        locations in prop::collection::vec(any_location(), 5),
        order in 0_usize..6, removal in 0_usize..7, across in any::<bool>(), shortage in 0_usize..4, line in any::<bool>(),
        days in 0_u32..3, kinds in any::<bool>(), preferred in any::<bool>(),
    ) -> AllocationRequest {
        let demand = demand.iter().zip(1..).map(|((product, units), number)| {
            AllocationDemand::new(LineNo::new(number).unwrap(), id(["A", "B", "C"][*product]), quantity(*units))
        });
        let locations = locations.into_iter().zip(1..).map(|((status, priority, distance, shipping, kind), number)| {
            AllocationLocation::new(LocationId::new(&format!("L{number}")).unwrap())
                .with_status(status)
                .with_priority(Some(priority))
                .with_distance(Some(distance))
                .with_shipping_cost(Some(shipping))
                .with_kind(kind)
        });
        let removal = if ORDERS[order] == LocationOrder::LowestCost { removal % 5 } else { removal };
        let policy = AllocationPolicy::default()
            .with_location_order(ORDERS[order])
            .with_removal(RemovalStrategy::ALL[removal])
            .with_removal_scope(if across { RemovalScope::AcrossLocations } else { RemovalScope::WithinLocation })
            .with_on_shortage(AllocationShortage::ALL[shortage])
            .with_scope(if line { AllocationScope::Line } else { AllocationScope::Order })
            .with_shelf_life_days_min(Some(days))
            .with_location_kinds(if kinds { vec![LocationKind::new("bulk").unwrap()] } else { vec![] })
            .with_preferred_location_id(preferred.then(|| LocationId::new("L3").unwrap()));
        AllocationRequest::new(demand.collect(), sources, "2026-11-25".parse().unwrap())
            .with_locations(locations.collect::<Vec<_>>())
            .with_policy(policy)
    }
}

fn sum(quantities: impl Iterator<Item = Quantity>) -> Quantity {
    Quantity::sum(quantities).unwrap()
}

/// What tells sources apart in an answer.
type Key = (ProductId, LocationId, Option<LotId>, Option<PackageId>);

/// May this source be taken at all?
fn open(request: &AllocationRequest, source: &AllocationSource) -> bool {
    let location = request.locations.iter().find(|location| location.location_id == source.location_id);
    let least = i32::try_from(request.policy.shelf_life_days_min.unwrap_or(0)).unwrap();
    source.available.is_positive()
        && location.is_none_or(|location| location.status == LocationUse::Active)
        && source.expires_on.is_none_or(|day| day.days_since(request.today) >= least.max(0))
}

/// The least score of all sets of locations that serve everything: a slow, plain search.
fn brute_force(request: &AllocationRequest) -> (i64, usize) {
    let by_cost = request.policy.location_order == LocationOrder::LowestCost;
    let names: Vec<&LocationId> = request.locations.iter().map(|location| &location.location_id).collect();
    let score = |set: usize| {
        let inside: Vec<&LocationId> =
            (0..names.len()).filter(|bit| set >> bit & 1 == 1).map(|bit| names[bit]).collect();
        let mut cost = 0;
        for location in request.locations.iter().filter(|location| inside.contains(&&location.location_id)) {
            cost += location.shipping_cost.unwrap().to_string().parse::<i64>().unwrap();
        }
        for product in ["A", "B", "C"] {
            let of = |source: &&AllocationSource| source.product_id.as_str() == product && open(request, source);
            let units = |source: &AllocationSource| source.available.to_string().parse::<i64>().unwrap();
            let all: i64 = request.sources.iter().filter(of).map(units).sum();
            let asked = request.demand.iter().filter(|line| line.product_id.as_str() == product);
            let asked: i64 = asked.map(|line| line.quantity.to_string().parse::<i64>().unwrap()).sum();
            let mut rest = asked.min(all);
            let mut here: Vec<(i64, i64)> = request
                .sources
                .iter()
                .filter(of)
                .filter(|source| inside.contains(&&source.location_id))
                .map(|source| (source.unit_cost.unwrap().to_string().parse::<i64>().unwrap(), units(source)))
                .collect();
            here.sort_unstable();
            for (price, units) in here {
                let taken = units.min(rest);
                (rest, cost) = (rest - taken, cost + taken * price);
            }
            if rest > 0 {
                return None;
            }
        }
        Some((if by_cost { cost } else { 0 }, inside.len()))
    };
    (0..1 << names.len()).filter_map(score).min().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn nothing_is_lost_and_nothing_is_taken_twice(request in any_request()) {
        let Ok(allocated) = allocate_stock(&request) else {
            prop_assert!(request.policy.whole_lines() && request.policy.scope == AllocationScope::Order);
            return Ok(());
        };
        for line in &request.demand {
            let picked = sum(allocated.picks.iter().filter(|one| one.line == line.line).map(|one| one.quantity));
            let waits = sum(allocated.backorders.iter().filter(|one| one.line == line.line).map(|one| one.quantity));
            let lacks = sum(allocated.unallocated.iter().filter(|one| one.line == line.line).map(|one| one.quantity));
            prop_assert_eq!(picked.plus(waits).unwrap().plus(lacks).unwrap(), line.quantity);
            if request.policy.whole_lines() {
                prop_assert!(lacks.is_zero() || lacks == line.quantity);
            }
            prop_assert!(waits.is_zero() || request.policy.backorders());
        }
        let product = |line: LineNo| request.demand.iter().find(|one| one.line == line).unwrap().product_id.clone();
        let (mut free, mut may_wait): (BTreeMap<Key, Quantity>, BTreeMap<(ProductId, LocationId), Quantity>) = Default::default();
        for source in &request.sources {
            let key = (source.product_id.clone(), source.location_id.clone(), source.lot_id.clone(), source.package_id.clone());
            if open(&request, source) {
                let sum = free.entry(key.clone()).or_default();
                *sum = sum.plus(source.available).unwrap();
            }
            let sum = may_wait.entry((key.0, key.1)).or_default();
            let more = match source.backorder {
                BackorderAllowance::Unlimited => quantity(1_000_000),
                BackorderAllowance::None | BackorderAllowance::UpTo => source.backorder_quantity.unwrap_or_default(),
            };
            *sum = sum.plus(more).unwrap();
        }
        for pick in &allocated.picks {
            let key = (product(pick.line), pick.location_id.clone(), pick.lot_id.clone(), pick.package_id.clone());
            let left = free.get_mut(&key).unwrap();
            *left = left.minus(pick.quantity).unwrap();
            prop_assert!(pick.quantity.is_positive() && !left.is_negative());
        }
        for one in &allocated.backorders {
            let left = may_wait.get_mut(&(product(one.line), one.location_id.clone())).unwrap();
            *left = left.minus(one.quantity).unwrap();
            prop_assert!(one.quantity.is_positive() && !left.is_negative());
            // On hand goes before waiting: nothing of the product is left anywhere, but in packages that stay whole.
            let whole = request.policy.removal == RemovalStrategy::WholePackages;
            prop_assert!(whole || free.iter().filter(|(key, _)| key.0 == product(one.line)).all(|(_, left)| left.is_zero()));
        }
    }

    #[test]
    fn every_source_is_explained(request in any_request()) {
        let Ok(allocated) = allocate_stock(&request) else { return Ok(()) };
        for line in &request.demand {
            let of_line: Vec<_> = allocated.considered.iter().filter(|one| one.line == line.line).collect();
            let sources = request.sources.iter().filter(|source| source.product_id == line.product_id).count();
            prop_assert_eq!(of_line.len(), sources);
            let picked = sum(allocated.picks.iter().filter(|one| one.line == line.line).map(|one| one.quantity));
            prop_assert_eq!(sum(of_line.iter().map(|one| one.taken)), picked);
            let waits = sum(allocated.backorders.iter().filter(|one| one.line == line.line).map(|one| one.quantity));
            prop_assert_eq!(sum(of_line.iter().map(|one| one.backordered)), waits);
            for one in of_line {
                let took = matches!(one.reason, AllocationReason::TakenWhole | AllocationReason::TakenInPart);
                prop_assert_eq!(took, one.taken.is_positive());
            }
        }
        let used: alloc::collections::BTreeSet<_> = allocated.picks.iter().map(|pick| &pick.location_id).collect();
        prop_assert_eq!(allocated.shipments, used.len() as u64);
    }

    /// Locations are listed, so with a date of its own for each row the order of the rows says nothing.
    #[test]
    fn the_order_of_sources_does_not_matter((request, seed) in (any_request(), any::<u64>())) {
        let mut request = request;
        request.policy.removal = [RemovalStrategy::Fifo, RemovalStrategy::Lifo][usize::from(seed % 2 == 0)];
        for (source, days) in request.sources.iter_mut().zip(0..) {
            source.received_on = Some("2026-01-01".parse::<Date>().unwrap().plus_days(days).unwrap());
            source.lot_id = Some(LotId::new(&format!("lot{days}")).unwrap());
        }
        let before = allocate_stock(&request);
        let mut state = seed;
        for index in (1..request.sources.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            request.sources.swap(index, (state >> 33) as usize % (index + 1));
        }
        prop_assert_eq!(before, allocate_stock(&request));
    }

    #[test]
    fn small_searches_equal_brute_force(request in any_request(), by_cost in any::<bool>()) {
        let mut request = request;
        request.policy.location_order = if by_cost { LocationOrder::LowestCost } else { LocationOrder::FewestShipments };
        request.policy.removal = RemovalStrategy::Fifo;
        request.policy.on_shortage = AllocationShortage::Partial;
        let allocated = allocate_stock(&request).unwrap();
        prop_assert!(allocated.search.is_none_or(|search| search == AllocationSearch::Exact));
        let (cost, locations) = brute_force(&request);
        if by_cost {
            let mut paid = units_cost(&request, &allocated);
            for location in request.locations.iter().filter(|one| allocated.picks.iter().any(|pick| pick.location_id == one.location_id)) {
                paid += location.shipping_cost.unwrap().to_string().parse::<i64>().unwrap();
            }
            prop_assert_eq!(paid, cost);
        } else {
            prop_assert_eq!(allocated.shipments, locations as u64);
        }
    }

    #[test]
    fn packages_hold_what_was_to_be_packed(
        parts in prop::collection::vec((1_i64..40, 0_i64..30, any::<bool>(), 0_usize..2), 0..6), most in 1_i64..60,
    ) {
        let contents: Vec<PackageContent> = parts.iter().zip(1..).map(|((tenths, weight, waits, at), line)| {
            let quantity = format!("{}.{}", tenths / 10, tenths % 10);
            let kind = if *waits { PackageKind::Backorder } else { PackageKind::OnHand };
            content(line, ["L1", "L2"][*at], &quantity, &weight.to_string()).with_kind(kind)
        }).collect();
        let request = PackingRequest::default().with_contents(contents.clone()).with_weight_max(Some(quantity(most)));
        let packages = split_packages(&request).unwrap();
        for content in &contents {
            let parts = packages.iter().flat_map(|package| &package.contents).filter(|part| part.line == content.line);
            prop_assert_eq!(sum(parts.map(|part| part.quantity)), content.quantity);
        }
        for package in &packages {
            prop_assert!(package.contents.iter().all(|part| part.kind == package.kind && part.location_id == package.location_id));
            let alone = package.contents.len() == 1 && package.contents[0].quantity <= Quantity::ONE;
            prop_assert!(package.weight <= quantity(most) || alone);
        }
    }
}

/// What the units cost, when the cheapest rows of a location and package go first.
fn units_cost(request: &AllocationRequest, allocated: &StockAllocation) -> i64 {
    let mut paid = 0;
    let mut left: Vec<(i64, &AllocationSource)> = request
        .sources
        .iter()
        .filter(|source| open(request, source))
        .map(|source| (source.available.to_string().parse().unwrap(), source))
        .collect();
    left.sort_by_key(|(_, source)| source.unit_cost);
    for pick in &allocated.picks {
        let product = &request.demand.iter().find(|line| line.line == pick.line).unwrap().product_id;
        let mut units: i64 = pick.quantity.to_string().parse().unwrap();
        for (free, source) in &mut left {
            let same = source.product_id == *product
                && source.location_id == pick.location_id
                && source.package_id == pick.package_id;
            if same {
                let taken = units.min(*free);
                (*free, units) = (*free - taken, units - taken);
                paid += taken * source.unit_cost.unwrap().to_string().parse::<i64>().unwrap();
            }
        }
    }
    paid
}

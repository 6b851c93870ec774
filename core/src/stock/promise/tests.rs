//! What can be promised, when, and from what: each case is one line.
//!
//! `A 10 -4` is ten at A, four of them reserved; `PO A 20 +3` is a supply in three days; `owe 22 +8` a demand, `owe 2 +8 at
//! A` one at a place. Days count from today.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::*;
use crate::*;

const TODAY: &str = "2026-11-25";

fn id<T: core::str::FromStr<Err = Problem>>(text: &str) -> T {
    text.parse().unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

pub(super) fn day(offset: i32) -> Date {
    id::<Date>(TODAY).plus_days(offset).unwrap()
}

fn day_of(text: &str) -> Date {
    day(text.trim_start_matches('+').parse().unwrap())
}

fn request(given: &str) -> PromiseRequest {
    let mut request = PromiseRequest::new(id("TEA"), id(TODAY), Vec::new(), Vec::new());
    for part in given.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let words: Vec<&str> = part.split_whitespace().collect();
        match words.as_slice() {
            ["owe", quantity, due, rest @ ..] => {
                let mut demand = PromiseDemand::new(day_of(due), id(quantity));
                for pair in rest.chunks(2) {
                    match *pair {
                        ["at", place] => demand.location_id = Some(id(place)),
                        ["first", priority] => demand.priority = priority.parse().unwrap(),
                        _ => panic!("{part}"),
                    }
                }
                request.demands.push(demand);
            }
            [place, on_hand] => request.positions.push(PromisePosition::new(id(place), id(on_hand))),
            [place, on_hand, taken] if taken.starts_with('-') => {
                let position = PromisePosition::new(id(place), id(on_hand));
                request.positions.push(position.with_reserved(id::<Quantity>(&taken[1..])));
            }
            [supply, place, quantity, on] => {
                request.supplies.push(PromiseSupply::new(id(supply), id(place), day_of(on), id(quantity)));
            }
            _ => panic!("{part}"),
        }
    }
    request
}

fn show_day(date: Option<Date>) -> String {
    date.map_or("sometime".into(), |date| format!("{:+}", date.days_since(id(TODAY))))
}

fn show_pegs(pegs: &[PromisePeg]) -> String {
    let peg = |peg: &PromisePeg| {
        let source = match (&peg.supply_id, &peg.location_id) {
            (Some(supply_id), _) => supply_id.to_string(),
            (None, Some(location_id)) if peg.source == PromiseSource::OnHand => location_id.to_string(),
            _ => peg.source.to_string(),
        };
        let more = peg.quantity_ordered.filter(|ordered| *ordered != peg.quantity);
        let more = more.map_or(String::new(), |ordered| format!(" of {ordered}"));
        format!("{} {source} {}{more}", peg.quantity, show_day(peg.available_on))
    };
    pegs.iter().map(peg).collect::<Vec<_>>().join(", ")
}

fn show(answer: &PromiseAnswer) -> String {
    match answer {
        PromiseAnswer::QuantityBy(answer) => {
            let capable = Some(answer.quantity_capable).filter(|capable| !capable.is_zero());
            let capable = capable.map_or(String::new(), |capable| format!(" and {capable}"));
            let any = answer.any_from.map_or(String::new(), |from| format!(" and any {}", show_day(Some(from))));
            format!("{}: {}{capable}{any}", answer.quantity, show_pegs(&answer.pegs))
        }
        PromiseAnswer::DateOf(answer) => {
            let mut text = format!("{}", answer.outcome);
            if !answer.quantity_promised.is_zero() {
                text += &format!(" {}: {}", show_day(answer.available_on), show_pegs(&answer.pegs));
            }
            if let Some(obstacle) = answer.obstacle {
                text += &format!(" {}/{} {obstacle}", answer.missing, answer.quantity);
            }
            if let Some(date) = answer.capable_on {
                text += &format!(" or {}", show_day(Some(date)));
            }
            text
        }
        PromiseAnswer::Schedule(schedule) => {
            let row = |row: &PromiseRow| {
                let PromiseRow { supply, demand, balance, available_to_promise: own, cumulative, .. } = row;
                format!("{} {supply}-{demand}={balance} {own}/{cumulative}", show_day(Some(row.date)))
            };
            schedule.rows.iter().map(row).collect::<Vec<_>>().join("; ")
        }
    }
}

fn question(text: &str) -> PromiseQuestion {
    match text.split_whitespace().collect::<Vec<_>>().as_slice() {
        ["by", date] => PromiseQuestion::QuantityBy(AskQuantity::new(day_of(date))),
        ["when", quantity] => PromiseQuestion::DateOf(AskDate::new(id(quantity))),
        ["parts", quantity] => PromiseQuestion::DateOf(AskDate::new(id(quantity)).with_split(PromiseSplit::Partial)),
        ["rows"] => PromiseQuestion::Schedule(AskSchedule::default()),
        _ => panic!("{text}"),
    }
}

#[track_caller]
fn answers(request: &PromiseRequest, asked: &str, expected: &str) {
    let mut request = request.clone();
    request.questions.push(question(asked));
    let promised = promise(&request).unwrap();
    assert_eq!(show(promised.answers.last().unwrap()), expected);
}

#[track_caller]
fn check(given: &str, asked: &str, expected: &str) {
    answers(&request(given), asked, expected);
}

#[track_caller]
fn available(request: &PromiseRequest, expected: &str) {
    let promised = promise(request).unwrap();
    assert_eq!(format!("{} {}", promised.available, promised.available_uncut), expected);
}

#[test]
fn available_now() {
    available(&request("A 10 -4"), "6 6");
    available(&request("A 10 -12"), "0 -2");
    available(&request("A 10 -12; A 5"), "3 3");
    available(&request("A 10 -12; B 5"), "5 3");
    available(&request("A -1"), "0 -1");
    let mut held = request("A 10 -4");
    held.positions[0].held = id("1");
    held.positions[0].safety_stock = id("2");
    available(&held, "3 3");
    held.positions.extend(request("B 7").positions);
    held.positions[0].state = PositionState::Inactive;
    available(&held, "7 7");
    held.positions[1].sales_channels.push(id("web"));
    available(&held, "7 7");
    held.only.sales_channel = Some(id("shop"));
    available(&held, "0 0");
    held.only.sales_channel = Some(id("web"));
    available(&held, "7 7");
    held.only.location_ids.push(id("A"));
    available(&held, "0 0");
}

#[test]
fn the_textbook_row() {
    let row = "A 10; owe 12 +7; PO1 A 20 +7; owe 5 +10; PO2 A 20 +21; owe 22 +25";
    check(row, "rows", "+0 10-0=10 10/10; +7 20-12=18 1/11; +10 0-5=13 0/11; +21 20-0=33 0/11; +25 0-22=11 0/11");
    check(row, "by +0", "10: 10 A +0");
    check(row, "by +30", "11: 10 A +0, 1 PO1 +7");
    check("", "rows", "+0 0-0=0 0/0");
}

#[test]
fn demand_takes_the_latest_supply_before_it() {
    check("A 5; PO A 5 +3; owe 5 +3", "by +0", "5: 5 A +0");
    check("A 5; PO A 5 +3; owe 5 +2", "by +0", "0: ");
    check("A 5; PO A 5 +3; owe 5 +2", "by +3", "5: 5 PO +3");
    check("A 5; P1 A 5 +3; P2 A 5 +3; owe 6 +9", "by +9", "9: 5 A +0, 4 P1 +3");
    // A later supply covers no earlier demand in time; what waits for it takes it first.
    check("A 1; PO A 5 +3; owe 4 +2", "by +3", "2: 2 PO +3");
    check("A 1; PO A 5 +3; owe 4 +2", "by +2", "0: ");
    check("A 5; owe 9 +8", "by +0", "0: ");
    // What is overdue is due today.
    check("A 5; owe 3 -8", "by +0", "2: 2 A +0");
}

#[test]
fn places_and_their_holes() {
    check("A 2 -5; B 4; PO A 5 +3", "by +0", "4: 4 B +0");
    check("A 2 -5; B 4; PO A 5 +3", "by +3", "6: 4 B +0, 2 PO +3");
    let shared = request("A 2 -5; B 4; PO A 5 +3").with_shortfall(LocationShortfall::Shared);
    available(&shared, "1 1");
    answers(&shared, "by +0", "1: 1 B +0");
    answers(&shared, "by +3", "6: 1 B +0, 5 PO +3");
    check("A 3; B 4; owe 6 +1 at A", "by +9", "4: 4 B +0");
    check("A 3; B 4; owe 2 +1 at A; owe 2 +1", "by +9", "3: 1 A +0, 2 B +0");
    let mut only = request("A 3; B 4; owe 2 +1 at A; owe 1 +1; PO B 5 +2");
    only.only.location_ids.push(id("B"));
    answers(&only, "by +9", "8: 3 B +0, 5 PO +2");
}

#[test]
fn a_date_for_a_quantity() {
    let given = "A 6; PO1 A 10 +3; PO2 A 10 +9; owe 4 +5";
    check(given, "when 6", "available +0: 6 A +0");
    check(given, "when 12", "available +3: 6 A +0, 6 PO1 +3");
    check(given, "when 22", "available +9: 6 A +0, 6 PO1 +3, 10 PO2 +9");
    check(given, "when 23", "short 1/23 no_capability");
    check(given, "parts 23", "short +9: 6 A +0, 6 PO1 +3, 10 PO2 +9 1/23 no_capability");
    answers(&request(given).with_horizon(day(5)), "when 22", "short 10/22 after_horizon or +9");
    answers(&request(given).with_horizon(day(5)), "by +20", "12: 6 A +0, 6 PO1 +3");
}

fn capable(given: &str, lead_time_days: u32) -> PromiseRequest {
    request(given).with_purchase(PromiseCapability::new(lead_time_days))
}

#[test]
fn capable_to_promise() {
    answers(&capable("A 6", 14), "when 6", "available +0: 6 A +0");
    answers(&capable("A 6", 14), "when 10", "capable +14: 6 A +0, 4 purchase +14");
    answers(&capable("A 6", 14), "by +13", "6: 6 A +0");
    answers(&capable("A 6", 14), "by +14", "6: 6 A +0 and any +14");
    answers(&capable("A 6; PO A 9 +60", 14), "when 10", "available +60: 6 A +0, 4 PO +60 or +14");
    answers(&capable("A 6", 14).with_horizon(day(13)), "when 10", "short 4/10 after_horizon or +14");
    let mut lots = capable("A 6", 14);
    let purchase = PromiseCapability::new(14);
    let purchase = purchase.with_quantity_min(id::<Quantity>("5")).with_quantity_step(id::<Quantity>("4"));
    lots.purchase = Some(purchase.with_earliest_start(day(2)));
    answers(&lots, "when 7", "capable +16: 6 A +0, 1 purchase +16 of 8");
    answers(&lots, "when 15", "capable +16: 6 A +0, 9 purchase +16 of 12");
    let mut made = request("A 6");
    made.production = Some(PromiseCapability::new(3).with_capacity(PromiseCapacity::new(id("10"))));
    answers(&made, "when 26", "capable +4: 6 A +0, 20 production +4");
    answers(&made, "when 26.000001", "capable +5: 6 A +0, 20.000001 production +5");
    answers(&made, "by +4", "6: 6 A +0 and 20");
    made.purchase = Some(PromiseCapability::new(4).with_capacity(PromiseCapacity::new(id("5")).with_period_days(7)));
    answers(&made, "when 26", "capable +4: 6 A +0, 20 production +4");
    answers(&made, "when 101", "capable +11: 6 A +0, 90 production +11, 5 purchase +10");
    // What is owed and covered by nothing comes first.
    made.demands.push(PromiseDemand::new(day(1), id("21")));
    answers(&made, "when 10", "capable +5: 10 production +5");
    made.production.as_mut().unwrap().location_id = Some(id("Z"));
    made.only.location_ids.push(id("A"));
    answers(&made, "when 1", "capable +31: 1 purchase +31");
}

#[test]
fn pre_orders() {
    let room = |limit: &str, taken: &str| {
        PreorderLimit::default().with_limit(id::<Quantity>(limit)).with_taken(id::<Quantity>(taken))
    };
    let web = |limit: PreorderLimit| limit.with_sales_channel(id::<SalesChannel>("web"));
    let mut given = request("A 6");
    given.preorder.push(room("10", "9"));
    answers(&given, "when 7", "preorder sometime: 6 A +0, 1 preorder sometime");
    answers(&given, "when 8", "short 1/8 preorder_limit");
    given.preorder.push(web(room("8", "8")));
    answers(&given, "when 7", "preorder sometime: 6 A +0, 1 preorder sometime");
    given.only.sales_channel = Some(id("web"));
    answers(&given, "when 7", "short 1/7 preorder_limit");
    given.preorder = alloc::vec![web(PreorderLimit::default()).with_expected_on(day(40))];
    answers(&given, "when 7000", "preorder +40: 6 A +0, 6994 preorder +40");
    answers(&given.clone().with_horizon(day(39)), "when 7", "short 1/7 after_horizon");
    given.only.sales_channel = None;
    answers(&given, "when 7", "short 1/7 no_capability");
}

fn findings(request: &PromiseRequest) -> String {
    let finding = |finding: &Problem| {
        let data: Vec<String> = finding.data.iter().map(|(name, value)| format!("{name}={value:?}")).collect();
        format!("{} {} {}", finding.path, finding.code, data.join(" ").replace("Text(\"", "").replace("\")", ""))
    };
    promise(request).unwrap().findings.iter().map(finding).collect::<Vec<_>>().join("; ")
}

#[test]
fn what_is_worth_a_look() {
    let late = request("A 1; PO A 5 +3; owe 4 +2; owe 9 +8");
    let expected = "/demands/0 promise.demand_short quantity=4 due_on=2026-11-27 late=3 uncovered=0 covered_on=2026-11-28; \
        /demands/1 promise.demand_short quantity=9 due_on=2026-12-03 late=7 uncovered=7";
    assert_eq!(findings(&late), expected);
    // Of several that wait, the larger priority is served first.
    let first = findings(&request("owe 4 +1; owe 4 +1 first 2; owe 4 +0; PO A 9 +3"));
    assert_eq!(first.matches("covered_on").count(), 2, "{first}");
    assert!(
        first.contains("/demands/0 promise.demand_short quantity=4 due_on=2026-11-26 late=4 uncovered=3"),
        "{first}"
    );
    let mut overdue = request("A 1; PO A 5 -3");
    answers(&overdue, "by +0", "1: 1 A +0");
    let expected = "/supplies/0/expected_on promise.supply_overdue supply_id=PO quantity=5 expected_on=2026-11-22";
    assert_eq!(findings(&overdue), expected);
    overdue.overdue_supply = OverdueSupply::Today;
    answers(&overdue, "by +0", "6: 1 A +0, 5 PO +0");
    assert_eq!(findings(&overdue), "");
    overdue.only.location_ids.push(id("Z"));
    assert_eq!(findings(&overdue), "/only/location_ids/0 location.unknown location_id=Z");
}

#[test]
fn every_fault_at_once() {
    let mut wrong =
        request("A 1 -1; PO A 1 +1; owe 1 +1").with_horizon(day(-1)).with_production(PromiseCapability::new(9_999));
    wrong.positions[0].held = id("-1");
    wrong.supplies[0].quantity = id("0");
    wrong.demands[0].quantity = id("-1");
    wrong.questions = alloc::vec![question("by -1"), question("when 0")];
    let problems = promise(&wrong).unwrap_err().problems;
    let shown: Vec<String> = problems.iter().map(|problem| format!("{} {}", problem.path, problem.code)).collect();
    assert_eq!(
        shown,
        [
            "/demands/0/quantity quantity.not_positive",
            "/horizon promise.date_before_today",
            "/positions/0/held quantity.negative",
            "/production/lead_time_days number.out_of_range",
            "/questions/0/date promise.date_before_today",
            "/questions/1/quantity quantity.not_positive",
            "/supplies/0/quantity quantity.not_positive",
        ]
    );
    let most = "999999999999";
    let given = format!("A {most}; B {most}");
    assert_eq!(promise(&request(&given)).unwrap_err().problems[0].code, Code::QuantityTooLarge);
}

#[test]
fn the_largest_figures() {
    let most = "999999999999.999999";
    let mut given = request(&format!("A 1; owe {most} +1"));
    given.production = Some(PromiseCapability::new(3_650).with_capacity(PromiseCapacity::new(id(most))));
    answers(&given, "by +3650", "0:  and 1");
    // All that is ever made counts up to the largest quantity, and nearly all of it is owed.
    answers(&given, &format!("when {most}"), "short 999999999998.999999/999999999999.999999 capacity");
    given.production = Some(PromiseCapability::new(0).with_capacity(PromiseCapacity::new(id("0.000001"))));
    answers(&given, "when 1", "short 1/1 capacity");
    given.today = Date::MAX;
    given.demands.clear();
    given.production = Some(PromiseCapability::new(1));
    given.questions.push(PromiseQuestion::DateOf(AskDate::new(id("2"))));
    let promised = promise(&given).unwrap();
    assert_eq!(show(&promised.answers[0]), "short 1/2 capacity");
}

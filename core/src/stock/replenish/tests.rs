//! Policies, bounds and analyses: each case is one line; figures are derived again in numbers of any size.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use num_bigint::BigInt;
use proptest::prelude::*;

use super::*;
use crate::json::FromJson;
use crate::*;

const TODAY: &str = "2026-11-25";

fn window(days: u32) -> UsageWindow {
    UsageWindow::new(TODAY.parse().unwrap(), days)
}

/// `10 2 3 5` is a position; `24=4 25=2` is usage on days of November 2026; the rest is JSON.
fn product(position: &str, usage: &str, policy: &str, rest: &str) -> ReplenishmentProduct {
    let figures: Vec<&str> = position.split(' ').collect();
    let [on_hand, reserved, backordered, on_order] = figures[..] else { panic!("{position}") };
    let usage: Vec<String> = usage
        .split_whitespace()
        .map(|one| {
            let (day, quantity) = one.split_once('=').unwrap();
            format!(r#"{{"on":"2026-11-{day}","quantity":"{quantity}"}}"#)
        })
        .collect();
    let text = format!(
        r#"{{"product_id":"TEA","position":{{"on_hand":"{on_hand}","reserved":"{reserved}","backordered":"{backordered}","on_order":"{on_order}"}},"usage":[{}],"policy":{policy}{rest}}}"#,
        usage.join(",")
    );
    ReplenishmentProduct::from_json(text.as_bytes()).unwrap()
}

fn show(proposal: &ReplenishmentProposal) -> String {
    let mut shown = format!("{} {}", proposal.quantity, proposal.rule);
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            shown.push_str(&format!(" {name} {value}"));
        }
    };
    add("of", Some(proposal.quantity_wanted.to_string()).filter(|_| proposal.bound.is_some()));
    add("by", proposal.bound.map(|bound| bound.to_string()));
    add("at", proposal.reorder_point.map(|level| level.to_string()));
    add("to", proposal.order_up_to.map(|level| level.to_string()));
    add("lot", proposal.lot.map(|lot| lot.to_string()));
    add("order", proposal.order_by.map(|date| date.to_string().split_off(5)));
    add("out", proposal.expected_stockout_on.map(|date| date.to_string().split_off(5)));
    shown
}

/// A window of ten days.
#[track_caller]
fn check(position: &str, usage: &str, policy: &str, expected: &str) {
    let (policy, rest) = policy.split_once(';').unwrap_or((policy, ""));
    let proposal = replenish(&product(position, usage, policy, rest), window(10)).unwrap();
    assert_eq!(show(&proposal), expected, "{proposal:#?}");
}

/// 4 a day over ten days.
const FOUR: &str = "20=15 21=25";

#[test]
fn reorder_points() {
    let policy = r#"{"type":"reorder_point","lead_time_days":5,"order_quantity":"50","safety_stock":"10"}"#;
    check("31 0 0 0", FOUR, policy, "0 not_needed at 30 lot 50 order 11-26 out 12-03");
    check("30 0 0 0", FOUR, policy, "50 reorder_point_reached at 30 lot 50 order 11-25 out 12-03");
    check("45 0 0 0", FOUR, policy, "0 not_needed at 30 lot 50 order 11-29 out 12-07");
    check("46 0 0 0", FOUR, policy, "0 not_needed at 30 lot 50 order 11-29 out 12-07");
    check("0 0 0 100", FOUR, policy, "0 not_needed at 30 lot 50 order 12-13 out 11-26");
    // As many lots as lift the position above the point: at it is not above it.
    check("10 0 30 0", FOUR, policy, "100 reorder_point_reached at 30 lot 50 order 11-25 out 11-25");
    check("10 5 25 0", FOUR, policy, "100 reorder_point_reached at 30 lot 50 order 11-25 out 11-25");
    check("10 5 26 0", FOUR, policy, "100 reorder_point_reached at 30 lot 50 order 11-25 out 11-25");
    check("0 0 70 0", FOUR, policy, "150 reorder_point_reached at 30 lot 50 order 11-25 out 11-25");
    // Without usage, a position at the point stays there.
    check("10 0 0 0", "", policy, "0 not_needed at 10 lot 50");
    check("9 0 0 0", "", policy, "50 reorder_point_reached at 10 lot 50 order 11-25");
    // Usage before the window does not count; that of its first day does.
    check("30 0 0 0", "15=40", policy, "0 not_needed at 10 lot 50");
    check("30 0 0 0", "16=40", policy, "50 reorder_point_reached at 30 lot 50 order 11-25 out 12-03");
    // No lead time, no safety stock: ordered when nothing is left.
    let none = r#"{"type":"reorder_point","lead_time_days":0,"order_quantity":"50"}"#;
    check("1 0 0 0", FOUR, none, "0 not_needed at 0 lot 50 order 11-26 out 11-26");
    check("0 0 0 0", FOUR, none, "50 reorder_point_reached at 0 lot 50 order 11-25 out 11-26");
    check("0 0 0 0", "", none, "0 not_needed at 0 lot 50");
    check("0 0 3 0", "", none, "50 reorder_point_reached at 0 lot 50 order 11-25 out 11-25");
}

#[test]
fn bounds_of_an_order() {
    let with = |rest: &str| {
        format!(r#"{{"type":"reorder_point","lead_time_days":5,"order_quantity":"50","safety_stock":"10"}};,{rest}"#)
    };
    let one =
        |rest: &str, expected: &str| check("0 0 70 0", FOUR, &with(rest), &format!("{expected} order 11-25 out 11-25"));
    one(r#""order_step":"12""#, "120 reorder_point_reached at 30 lot 60");
    one(r#""order_maximum":"120""#, "120 reorder_point_reached of 150 by order_maximum at 30 lot 50");
    one(r#""order_step":"12","order_maximum":"100""#, "96 reorder_point_reached of 120 by order_maximum at 30 lot 60");
    one(r#""order_minimum":"75""#, "150 reorder_point_reached at 30 lot 75");
    let lot =
        |rest: &str, expected: &str| check("0 3 0 0", "", &format!(r#"{{"type":"lot_for_lot"}};{rest}"#), expected);
    lot("", "3 requirement_uncovered to 0 order 11-25 out 11-25");
    lot(r#","order_minimum":"7""#, "7 requirement_uncovered of 3 by order_minimum to 0 order 11-25 out 11-25");
    lot(
        r#","order_minimum":"7","order_step":"4""#,
        "8 requirement_uncovered of 3 by order_minimum to 0 order 11-25 out 11-25",
    );
    lot(r#","order_step":"0.7""#, "3.5 requirement_uncovered of 3 by order_step to 0 order 11-25 out 11-25");
    lot(
        r#","order_step":"2","order_maximum":"3""#,
        "2 requirement_uncovered of 3 by order_step to 0 order 11-25 out 11-25",
    );
    lot(r#","order_maximum":"2""#, "2 requirement_uncovered of 3 by order_maximum to 0 order 11-25 out 11-25");
    // A unit that is not split, unless the step says so.
    let half = r#"{"type":"lot_for_lot","safety_stock":"0.5"}"#;
    check("0 0 0 0", "", half, "1 requirement_uncovered of 0.5 by order_step to 0.5 order 11-25");
    check("0 0 0 0", "", &format!(r#"{half};,"order_step":"0.25""#), "0.5 requirement_uncovered to 0.5 order 11-25");
}

#[test]
fn minimum_and_maximum() {
    let policy = r#"{"type":"min_max","minimum":"20","maximum":"50"}"#;
    check("21 0 0 0", FOUR, policy, "0 not_needed at 20 to 50 order 11-26 out 12-01");
    check("20 0 0 0", FOUR, policy, "30 minimum_reached at 20 to 50 order 11-25 out 12-01");
    check("20 0 0 0", "", policy, "0 not_needed at 20 to 50");
    check("15 3 2 5", FOUR, policy, "35 minimum_reached at 20 to 50 order 11-25 out 11-28");
    // Whole packs do not pass the maximum, unless the position would stay at the minimum.
    check(
        "20 0 0 0",
        FOUR,
        &format!(r#"{policy};,"order_step":"12""#),
        "24 minimum_reached of 30 by order_step at 20 to 50 order 11-25 out 12-01",
    );
    check(
        "20 0 0 0",
        FOUR,
        &format!(r#"{policy};,"order_step":"40""#),
        "40 minimum_reached of 30 by order_step at 20 to 50 order 11-25 out 12-01",
    );
    check(
        "0 0 20 0",
        "",
        &format!(r#"{policy};,"order_step":"40""#),
        "40 minimum_reached of 70 by order_step at 20 to 50 order 11-25 out 11-25",
    );
    // Minimum and maximum alike: one is ordered for each that goes.
    let base = r#"{"type":"min_max","minimum":"20","maximum":"20"}"#;
    check("20 0 0 0", FOUR, base, "0 not_needed at 20 to 20 order 11-26 out 12-01");
    check("18 0 0 0", FOUR, base, "2 minimum_reached at 20 to 20 order 11-25 out 11-30");
    check(
        "0 0 0 0",
        FOUR,
        r#"{"type":"min_max","minimum":"0","maximum":"0"}"#,
        "0 not_needed at 0 to 0 order 11-26 out 11-26",
    );
}

#[test]
fn periodic_reviews() {
    let policy = |rest: &str| format!(r#"{{"type":"periodic_review","review_days":7,"lead_time_days":3{rest}}}"#);
    check("25 0 0 0", FOUR, &policy(""), "15 below_target to 40 order 11-25 out 12-02");
    check("40 0 0 0", FOUR, &policy(""), "0 not_needed to 40 out 12-06");
    check(
        "25 0 0 0",
        FOUR,
        &policy(r#","coverage_days":14,"safety_stock":"2""#),
        "45 below_target to 70 order 11-25 out 12-02",
    );
    check("25 0 0 0", "", &policy(""), "0 not_needed to 0");
    let proposal = replenish(&product("0 0 0 0", FOUR, &policy(""), ""), window(10)).unwrap();
    assert_eq!(proposal.next_review_on, Some("2026-12-02".parse().unwrap()));
}

/// Until the order after this one arrives, nothing can be done: the deviation is that of lead time and review together.
#[test]
fn a_review_is_exposed_until_the_next_order_arrives() {
    let policy = r#"{"type":"periodic_review","review_days":5,"lead_time_days":4,"service_level":"95"}"#;
    let given = product("0 0 0 0", "18=2 19=4 20=4 21=4 22=5 23=5 24=7 25=9", policy, "");
    let proposal = replenish(&given, window(8)).unwrap();
    // As below: 1.6449 × √(32 ÷ 7 × 9) and 5 × 9.
    assert_eq!(proposal.safety_stock.to_string(), "10.550833");
    assert_eq!((proposal.order_up_to, proposal.quantity), (Some("55.550833".parse().unwrap()), "56".parse().unwrap()));
}

/// Harris (1913) in round figures: 1,000 a year, 10 an order, 0.50 a unit and year: √(2 × 1000 × 10 ÷ 0.5) = 200.
#[test]
fn the_economic_order_quantity_of_a_textbook() {
    let policy = |cost: &str| {
        format!(
            r#"{{"type":"economic_order_quantity","lead_time_days":0,"ordering_cost":"10.00","holding_cost_percent":"20","unit_cost":"{cost}"}}"#
        )
    };
    let year = |rest: &str, cost: &str| {
        let given = product("0 0 1 0", "25=1000", &policy(cost), rest);
        let proposal = replenish(&given, window(365)).unwrap();
        (proposal.economic_order_quantity.unwrap().to_string(), proposal.lot.unwrap().to_string())
    };
    assert_eq!(year("", "2.50"), ("200".into(), "200".into()));
    assert_eq!(year("", "5"), ("141.421356".into(), "141".into()));
    // Packs of 60: 180 cost 100.56 a year, 240 cost 101.67.
    assert_eq!(year(r#","order_step":"60""#, "2.50"), ("200".into(), "180".into()));
    // Packs of 100: one and two cost the same, 150 a year; the smaller lot is taken.
    assert_eq!(year(r#","order_step":"100""#, "5"), ("141.421356".into(), "100".into()));
    assert_eq!(year(r#","order_maximum":"150""#, "2.50"), ("200".into(), "150".into()));
    assert_eq!(year(r#","order_minimum":"250""#, "2.50"), ("200".into(), "250".into()));
    // What costs nothing to order, and what is not used, is ordered pack by pack.
    let free = policy("5").replace("10.00", "0");
    check(
        "0 0 5 0",
        "",
        &format!(r#"{free};,"order_step":"2""#),
        "6 reorder_point_reached at 0 lot 2 order 11-25 out 11-25",
    );
    check(
        "0 0 5 0",
        FOUR,
        &format!(r#"{free};,"order_step":"2""#),
        "6 reorder_point_reached at 0 lot 2 order 11-25 out 11-25",
    );
    check("0 0 5 0", "", &policy("5"), "5 reorder_point_reached at 0 lot 1 order 11-25 out 11-25");
}

/// 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares of the differences 32, σ² = 32 ÷ 7, so σ = 2.13809.
#[test]
fn safety_stock_of_a_textbook() {
    let usage = "18=2 19=4 20=4 21=4 22=5 23=5 24=7 25=9";
    let policy = |level: &str, lead: u32| {
        format!(r#"{{"type":"reorder_point","lead_time_days":{lead},"order_quantity":"1","service_level":"{level}"}}"#)
    };
    let figures = |level: &str, lead: u32, days: u32| {
        let proposal = replenish(&product("0 0 0 0", usage, &policy(level, lead), ""), window(days)).unwrap();
        [proposal.standard_deviation, proposal.safety_stock, proposal.reorder_point.unwrap()]
            .map(|figure| figure.to_string())
    };
    // 1.6449 × √(32 ÷ 7 × 9) = 10.5508324…, rounded up; and 5 × 9.
    assert_eq!(figures("95", 9, 8), ["2.13809", "10.550833", "55.550833"]);
    assert_eq!(figures("50", 9, 8), ["2.13809", "0", "45"]);
    assert_eq!(figures("99.9", 0, 8), ["2.13809", "0", "0"]);
    // One day has no deviation.
    assert_eq!(figures("99.9", 4, 1), ["0", "0", "36"]);
}

#[test]
fn usage_of_a_day_is_added_up_whatever_its_order() {
    let policy = r#"{"type":"reorder_point","lead_time_days":1,"order_quantity":"1","service_level":"99"}"#;
    let of = |usage: &str| replenish(&product("0 0 0 0", usage, policy, ""), window(7)).unwrap();
    assert_eq!(of("20=1 22=5 20=2"), of("22=4 20=3 22=1"));
}

#[test]
fn what_is_too_large_is_refused() {
    let at = |position: &str, usage: &str, policy: &str| {
        let problems = replenish(&product(position, usage, policy, ""), window(3650)).unwrap_err().problems;
        problems.iter().map(|problem| format!("{} {}", problem.path, problem.code)).collect::<Vec<_>>()
    };
    let most = "999999999999.999999";
    let point = r#"{"type":"reorder_point","lead_time_days":3650,"order_quantity":"1"}"#;
    assert_eq!(at("0 0 0 0", &format!("20={most} 21={most}"), point), ["/product/usage quantity.too_large"]);
    assert_eq!(at("0 0 0 0", &format!("20={most}"), point), ["/product/usage quantity.too_large"]);
    assert_eq!(at(&format!("{most} 0 0 {most}"), "", point), ["/product/position quantity.too_large"]);
    assert_eq!(at(&format!("0 {most} {most} 0"), "", point), ["/product/position quantity.too_large"]);
    let dear = r#"{"type":"economic_order_quantity","lead_time_days":0,"ordering_cost":"999999999999999999","holding_cost_percent":"0.0001","unit_cost":"0.0000000001"}"#;
    assert_eq!(at("0 0 0 0", "20=100000000000", dear), ["/product quantity.too_large"]);
    let much = format!(r#"{{"type":"min_max","minimum":"0","maximum":"{most}"}}"#);
    assert_eq!(at("0 0 1 0", "", &much), ["/product quantity.too_large"]);
}

#[test]
fn bad_input_is_told_all_at_once() {
    let faults = |given: &ReplenishmentProduct, days: u32| {
        let problems = replenish(given, window(days)).unwrap_err().problems;
        problems.iter().map(|problem| format!("{} {}", problem.path, problem.code)).collect::<Vec<_>>()
    };
    let policy = r#"{"type":"economic_order_quantity","lead_time_days":3651,"ordering_cost":"-1","holding_cost_percent":"0","unit_cost":"0","safety_stock":"-1","service_level":"99.95"}"#;
    let given = product("-1 -2 -3 -4", "26=0", policy, r#","order_step":"0","order_minimum":"-1","order_maximum":"0""#);
    assert_eq!(
        faults(&given, 0),
        [
            "/product/order_maximum quantity.not_positive",
            "/product/order_minimum quantity.not_positive",
            "/product/order_step quantity.not_positive",
            "/product/policy/holding_cost_percent replenishment.holding_cost_not_positive",
            "/product/policy/lead_time_days replenishment.days_out_of_range",
            "/product/policy/ordering_cost replenishment.ordering_cost_negative",
            "/product/policy/safety_stock quantity.negative",
            "/product/policy/safety_stock replenishment.safety_stock_twice",
            "/product/policy/service_level replenishment.service_level_out_of_range",
            "/product/policy/unit_cost replenishment.holding_cost_not_positive",
            "/product/position/backordered quantity.negative",
            "/product/position/on_hand quantity.negative",
            "/product/position/on_order quantity.negative",
            "/product/position/reserved quantity.negative",
            "/product/usage/0/on replenishment.usage_after_today",
            "/product/usage/0/quantity quantity.not_positive",
            "/window_days replenishment.window_days_out_of_range",
        ]
    );
    let one = |policy: &str, rest: &str, expected: &str| {
        assert_eq!(faults(&product("0 0 0 0", "", policy, rest), 3_650), [expected]);
    };
    one(
        r#"{"type":"min_max","minimum":"2","maximum":"1"}"#,
        "",
        "/product/policy/minimum replenishment.minimum_above_maximum",
    );
    one(
        r#"{"type":"periodic_review","review_days":0,"lead_time_days":1}"#,
        "",
        "/product/policy/review_days replenishment.days_out_of_range",
    );
    one(
        r#"{"type":"periodic_review","review_days":7,"lead_time_days":1,"coverage_days":6}"#,
        "",
        "/product/policy/coverage_days replenishment.coverage_below_review",
    );
    one(
        r#"{"type":"lot_for_lot"}"#,
        r#","order_minimum":"3","order_maximum":"2""#,
        "/product/order_minimum replenishment.minimum_above_maximum",
    );
    one(
        r#"{"type":"lot_for_lot"}"#,
        r#","order_minimum":"7","order_maximum":"9","order_step":"5""#,
        "/product/order_step replenishment.no_step_within_bounds",
    );
    one(
        r#"{"type":"lot_for_lot"}"#,
        r#","order_maximum":"0.5""#,
        "/product/order_step replenishment.no_step_within_bounds",
    );
}

#[test]
fn movements_become_usage() {
    let moved = |product: &str, on: &str, kind, quantity: &str| {
        UsageMovement::new(product.parse().unwrap(), on.parse().unwrap(), kind, quantity.parse().unwrap())
    };
    let (issued, cancelled) = (UsageMovementKind::Issued, UsageMovementKind::IssueCancelled);
    let used = usage_of(&[
        moved("B", TODAY, cancelled, "2"),
        moved("B", TODAY, issued, "2"),
        moved("A", TODAY, issued, "1"),
        moved("A", "2026-01-01", issued, "3"),
    ]);
    let used: Vec<String> = used.unwrap().into_iter().map(|(id, days)| format!("{id} {}", days.len())).collect();
    assert_eq!(used, ["A 2"]);
    let wrong = usage_of(&[
        moved("A", TODAY, issued, "0"),
        moved("A", TODAY, issued, "1"),
        moved("A", TODAY, cancelled, "2"),
        moved("A", TODAY, UsageMovementKind::Other, "-2"),
    ]);
    let wrong = wrong.unwrap_err().problems;
    let wrong: Vec<String> = wrong.iter().map(|problem| format!("{} {}", problem.path, problem.code)).collect();
    assert_eq!(
        wrong,
        [
            "/movements/0/quantity quantity.not_positive",
            "/movements/2/quantity quantity.negative",
            "/movements/3/quantity quantity.not_positive"
        ]
    );
}

fn big(quantity: Quantity) -> BigInt {
    quantity.millionths().into()
}

fn extreme() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(alloc::vec!["0", "0.000001", "1", "999999999999.999999", "99999999999"])
}

fn any_usage() -> impl Strategy<Value = String> {
    proptest::collection::vec((1_u32..=25, 1_u32..200_000), 0..12).prop_map(|days| {
        let one = |(day, hundredths): (u32, u32)| format!("{day:02}={}.{:02}", hundredths / 100, hundredths % 100);
        days.into_iter().map(one).collect::<Vec<_>>().join(" ")
    })
}

fn any_policy() -> impl Strategy<Value = String> {
    (0_u8..5, 0_u32..40, 1_u32..300, 0_u32..200, 500_u32..1_000, any::<bool>()).prop_map(|(kind, days, lot, stock, level, by_level)| {
        let safety = if by_level {
            format!(r#","service_level":"{}.{}""#, level / 10, level % 10)
        } else {
            format!(r#","safety_stock":"{stock}""#)
        };
        match kind {
            0 => format!(r#"{{"type":"reorder_point","lead_time_days":{days},"order_quantity":"{lot}"{safety}}}"#),
            1 => format!(r#"{{"type":"economic_order_quantity","lead_time_days":{days},"ordering_cost":"{lot}.75","holding_cost_percent":"20.5","unit_cost":"1{stock}.005"{safety}}}"#),
            2 => format!(r#"{{"type":"min_max","minimum":"{stock}","maximum":"{}"}}"#, stock + lot),
            3 => format!(r#"{{"type":"periodic_review","review_days":{},"lead_time_days":{days}{safety}}}"#, days + 1),
            _ => format!(r#"{{"type":"lot_for_lot","safety_stock":"{stock}"}}"#),
        }
    })
}

proptest! {
    /// An order is nothing or whole packs between the bounds; without a bound it lifts the position off the level; one
    /// more in stock never makes it larger; what is ordered and then on order is not ordered again.
    #[test]
    fn orders_are_whole_packs_and_are_made_once(
        figures in (0_u32..900, 0_u32..300, 0_u32..300, 0_u32..300), usage in any_usage(), policy in any_policy(),
        step in 1_u32..30, least in 0_u32..60, more in 0_u32..400, bounded: bool, days in 1_u32..60,
    ) {
        let (hand, reserved, back, ordered) = figures;
        let mut rest = format!(r#","order_step":"{step}""#);
        if least > 0 {
            rest.push_str(&format!(r#","order_minimum":"{least}""#));
        }
        if bounded {
            rest.push_str(&format!(r#","order_maximum":"{}""#, least + step + more));
        }
        let with = |hand: u32, ordered: &str| {
            let given = product(&format!("{hand} {reserved} {back} {ordered}"), &usage, &policy, &rest);
            replenish(&given, window(days)).unwrap()
        };
        let proposal = with(hand, &ordered.to_string());
        let (quantity, position) = (proposal.quantity, proposal.inventory_position);
        prop_assert_eq!(big(position), BigInt::from(1_000_000) * (i64::from(hand) + i64::from(ordered) - i64::from(reserved) - i64::from(back)));
        if quantity.is_zero() {
            prop_assert_eq!(proposal.rule, ReplenishmentRule::NotNeeded);
        } else {
            let (step, least): (Quantity, Quantity) = (step.to_string().parse().unwrap(), least.to_string().parse().unwrap());
            prop_assert!(quantity.is_multiple_of(step) && quantity >= least);
            prop_assert_eq!(proposal.order_by, Some(TODAY.parse().unwrap()));
            let after = position.plus(quantity).unwrap();
            let level = proposal.reorder_point.or(proposal.order_up_to).unwrap();
            let off = after > level || (after == level && (proposal.usage.is_zero() || proposal.lot.is_none()));
            // Else it is as large as an order can be.
            let is_full = product("0 0 0 0", &usage, &policy, &rest).order_maximum.is_some_and(|most| quantity.plus(step).unwrap() > most);
            prop_assert!(off || is_full, "{:?}", proposal);
        }
        if !bounded {
            let on_order = Quantity::new(ordered.into()).unwrap().plus(quantity).unwrap();
            prop_assert!(with(hand, &on_order.to_string()).quantity.is_zero(), "{:?}", proposal);
            if proposal.lot.is_none() && proposal.rule != ReplenishmentRule::MinimumReached {
                prop_assert!(with(hand + 1, &ordered.to_string()).quantity <= quantity);
            }
        }
    }

    /// Day by day at the average: the policy orders on `order_by` and not before; stock lasts until the day before
    /// `expected_stockout_on` and no longer.
    #[test]
    fn dates_are_those_of_the_average(hand in 0_u32..5_000, usage in any_usage(), policy in any_policy(), days in 1_u32..60) {
        let proposal = replenish(&product(&format!("{hand} 0 0 0"), &usage, &policy, ""), window(days)).unwrap();
        let today: Date = TODAY.parse().unwrap();
        let total = big(proposal.usage);
        // Millionths times days of the window, so that the average is whole.
        let at_end = |day: i32| big(proposal.inventory_position) * days - &total * day;
        if let Some(level) = proposal.reorder_point {
            let alike = proposal.order_up_to == Some(level);
            let orders = |day: i32| {
                let (position, level) = (at_end(day), big(level) * days);
                position < level || (position == level && total > BigInt::from(0) && !alike)
            };
            match proposal.order_by.map(|on| on.days_since(today)) {
                Some(0) => prop_assert!(orders(0) && proposal.quantity.is_positive()),
                Some(day) => prop_assert!(orders(day) && !orders(day - 1) && proposal.quantity.is_zero()),
                None => prop_assert!(!orders(1_000_000)),
            }
        }
        match proposal.expected_stockout_on.map(|on| on.days_since(today)) {
            Some(day) => {
                prop_assert!(at_end(day) < BigInt::from(0) && at_end(day - 1) >= BigInt::from(0));
                prop_assert_eq!(proposal.days_of_supply.map(|days| days + 1), u64::try_from(day).ok());
            }
            None => prop_assert!(proposal.days_of_supply.is_none_or(|days| days > 1_000_000)),
        }
    }

    /// The largest and smallest figures lead to an answer or to a problem, and never further.
    #[test]
    fn extremes_are_answered_or_refused(
        position in proptest::collection::vec(extreme(), 4), usage in proptest::collection::vec(extreme(), 0..3), policy in 0_u8..5,
        figures in proptest::collection::vec(extreme(), 4), lead in proptest::sample::select(alloc::vec![0_u32, 1, 3_650]),
        days in proptest::sample::select(alloc::vec![1_u32, 2, 3_650]), small: bool,
    ) {
        let percent = if small { "0.0001" } else { "999.9999" };
        let safety = if small { r#""service_level":"99.9""#.into() } else { format!(r#""safety_stock":"{}""#, figures[0]) };
        let (price, cost) = if small { ("0.0000000001", "999999999999999999") } else { ("999999999999999", "0.00000001") };
        let policy = match policy {
            0 => format!(r#"{{"type":"reorder_point","lead_time_days":{lead},"order_quantity":"{}",{safety}}}"#, figures[1]),
            1 => format!(r#"{{"type":"economic_order_quantity","lead_time_days":{lead},"ordering_cost":"{cost}","holding_cost_percent":"{percent}","unit_cost":"{price}",{safety}}}"#),
            2 => format!(r#"{{"type":"min_max","minimum":"{}","maximum":"{}"}}"#, figures[0], figures[1]),
            3 => format!(r#"{{"type":"periodic_review","review_days":{days},"lead_time_days":{lead},{safety}}}"#),
            _ => format!(r#"{{"type":"lot_for_lot","safety_stock":"{}"}}"#, figures[0]),
        };
        let used: Vec<String> = (20..).zip(&usage).map(|(day, quantity)| format!("{day}={quantity}")).collect();
        let rest = format!(r#","order_step":"{}","order_minimum":"{}""#, figures[2], figures[3]);
        let given = product(&position.join(" "), &used.join(" "), &policy, &rest);
        match replenish(&given, window(days)) {
            Ok(proposal) => prop_assert!(!proposal.quantity.is_negative()),
            Err(rejection) => prop_assert!(!rejection.problems.is_empty()),
        }
        let analysed = AnalysedProduct::new(given.product_id, given.position, price.parse().unwrap()).with_usage(given.usage);
        let rules = StockAnalysisRules::new("EUR".parse().unwrap())
            .with_holding_cost_percent(percent.parse::<Percent>().unwrap())
            .with_turnover_min(figures[0].parse::<Quantity>().unwrap())
            .with_days_of_supply_max(days);
        let problems = analyse_stock(&[analysed], &rules, window(days)).map(|_| 1).unwrap_or_else(|rejection| rejection.problems.len());
        prop_assert!(problems > 0);
    }

    /// Of all lots in whole packs, the chosen one costs least: neighbours cost no less, in numbers of any size.
    #[test]
    fn the_economic_lot_costs_least(
        used in 1_u32..1_000_000, days in 1_u32..3_650, order_cents in 0_u64..10_000_000, unit in 1_u64..100_000_000,
        percent in 1_u32..1_000_000, step in 1_u64..100_000_000,
    ) {
        let policy = format!(
            r#"{{"type":"economic_order_quantity","lead_time_days":0,"ordering_cost":"{}.{:02}","holding_cost_percent":"{}.{:04}","unit_cost":"{}.{:04}"}}"#,
            order_cents / 100, order_cents % 100, percent / 10_000, percent % 10_000, unit / 10_000, unit % 10_000
        );
        let rest = format!(r#","order_step":"{}.{:06}""#, step / 1_000_000, step % 1_000_000);
        let proposal = replenish(&product("0 0 0 0", &format!("25={used}"), &policy, &rest), window(days)).unwrap();
        let lot = proposal.lot.unwrap();
        // cost(Q) = D × S ÷ Q + Q ÷ 2 × U × P ÷ 100; over 2 Q and all places: 2 D S + Q² U P, over Q.
        // D = used × 365 ÷ days; S in cents, U and P in ten-thousandths, Q in millionths.
        let ordering = BigInt::from(2) * used * 365 * order_cents * BigInt::from(10).pow(6 + 6 + 4 + 4);
        let holding = BigInt::from(unit) * percent * days;
        let cost = |lot: &BigInt| &ordering + lot * lot * &holding;
        let (lot, step) = (big(lot), BigInt::from(step));
        prop_assert_eq!(&lot % &step, BigInt::from(0));
        let no_less = |other: &BigInt| cost(other) * &lot >= cost(&lot) * other;
        prop_assert!(no_less(&(&lot + &step)));
        if lot > step {
            let smaller = &lot - &step;
            prop_assert!(cost(&smaller) * &lot > cost(&lot) * &smaller, "of two alike the smaller is chosen");
        }
        // The root itself, to half a millionth: (2 q − 1)² ≤ 4 × square < (2 q + 1)².
        let root = big(proposal.economic_order_quantity.unwrap());
        let twice = |more: i32| { let twice: BigInt = &root * 2 + more; &twice * &twice * &holding };
        prop_assert!(twice(1) > &ordering * 4 && (root == BigInt::from(0) || twice(-1) <= &ordering * 4));
    }

    /// Safety stock is z × σ × √days, rounded up: so much is enough, and a millionth less is not.
    #[test]
    fn safety_stock_is_the_root_rounded_up(usage in any_usage(), days in 2_u32..60, lead in 0_u32..400, tenths in 500_u32..1_000) {
        let policy = format!(
            r#"{{"type":"reorder_point","lead_time_days":{lead},"order_quantity":"1","service_level":"{}.{}"}}"#, tenths / 10, tenths % 10
        );
        let given = product("0 0 0 0", &usage, &policy, "");
        let proposal = replenish(&given, window(days)).unwrap();
        // Each day by itself, from the definition of the variance: Σ (n x − Σx)² ÷ (n² (n − 1)).
        let today: Date = TODAY.parse().unwrap();
        let of_day = |age: i32| -> BigInt {
            let on = today.plus_days(-age).unwrap();
            given.usage.iter().filter(|used| used.on == on).map(|used| big(used.quantity)).sum()
        };
        let by_day: Vec<BigInt> = (0..i32::try_from(days).unwrap()).map(of_day).collect();
        let total: BigInt = by_day.iter().sum();
        prop_assert_eq!(&total, &big(proposal.usage));
        let spread: BigInt = by_day.iter().map(|day| { let off: BigInt = day * days - &total; &off * &off }).sum();
        let z = BigInt::from(normal::z_of(format!("{}.{}", tenths / 10, tenths % 10).parse().unwrap()).unwrap());
        let (numerator, denominator) = (spread.clone() * &z * &z * lead, BigInt::from(days) * days * (days - 1) * 100_000_000_u64);
        let stock = big(proposal.safety_stock);
        prop_assert!(&stock * &stock * &denominator >= numerator);
        let less: BigInt = &stock - 1;
        prop_assert!(stock == BigInt::from(0) || &less * &less * &denominator < numerator);
        // σ to half a millionth.
        let (one, twice): (BigInt, BigInt) = (BigInt::from(days) * days * (days - 1), big(proposal.standard_deviation) * 2);
        let square = |figure: BigInt| &figure * &figure * &one;
        prop_assert!(square(&twice + 1) > &spread * 4 && (twice == BigInt::from(0) || square(&twice - 1) <= &spread * 4));
        // The reorder point: usage in the lead time, up, and the safety stock.
        let level = big(proposal.reorder_point.unwrap()) - &stock;
        prop_assert!(&level * days >= &total * lead && (&level - 1) * days < &total * lead);
    }
}

/// `id stock used cost, rest`, one product a line; 30 days.
fn analysed(text: &str, rules: &str) -> StockAnalysis {
    let one = |line: &str| {
        let (figures, rest) = line.trim().split_once(',').unwrap_or((line.trim(), ""));
        let words: Vec<&str> = figures.split(' ').collect();
        let [id, stock, used, cost] = words[..] else { panic!("{line}") };
        let usage = if used == "0" { String::new() } else { format!(r#"{{"on":"2026-11-20","quantity":"{used}"}}"#) };
        let rest = if rest.is_empty() { String::new() } else { format!(",{rest}") };
        let text = format!(
            r#"{{"product_id":"{id}","position":{{"on_hand":"{stock}"}},"unit_cost":"{cost}","usage":[{usage}]{rest}}}"#
        );
        AnalysedProduct::from_json(text.as_bytes()).unwrap()
    };
    let products: Vec<AnalysedProduct> = text.lines().filter(|line| !line.trim().is_empty()).map(one).collect();
    let rules = StockAnalysisRules::from_json(format!(r#"{{"currency":"EUR"{rules}}}"#).as_bytes()).unwrap();
    analyse_stock(&products, &rules, window(30)).unwrap()
}

#[test]
fn classes_by_the_value_of_usage() {
    let classes = |text: &str, rules: &str| {
        let analysis = analysed(text, rules);
        let one = |product: &ProductAnalysis| format!("{} {} {}", product.product_id, product.rank, product.abc_class);
        analysis.products.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    // 60, 25, 10, 5 of 100: A until 80 is reached, B until 95.
    let four = "p 0 5 1\nq 0 10 1\nr 0 25 1\ns 0 60 1";
    assert_eq!(classes(four, ""), "p 4 c; q 3 b; r 2 a; s 1 a");
    assert_eq!(classes(four, r#","abc_shares":{"a_percent":"60","b_percent":"85"}"#), "p 4 c; q 3 c; r 2 b; s 1 a");
    assert_eq!(
        classes(four, r#","abc_shares":{"a_percent":"0.0001","b_percent":"100"}"#),
        "p 4 b; q 3 b; r 2 b; s 1 a"
    );
    // One that stands for nearly all is of class A, ties go by id, and what is not used is of class C.
    assert_eq!(classes("z 0 99 1\ny 0 0 1\nx 0 1 1", ""), "z 1 a; y 3 c; x 2 c");
    assert_eq!(classes("b 0 1 1\na 0 1 1\nc 0 1 1", ""), "b 2 a; a 1 a; c 3 a");
    assert_eq!(classes("b 7 0 1\na 7 0 1", ""), "b 2 c; a 1 c");
    assert_eq!(classes("", ""), "");
}

#[test]
fn warnings() {
    let warned = |line: &str, rules: &str| {
        let analysis = analysed(line, rules);
        analysis.products[0].warnings.iter().map(|warning| warning.as_str()).collect::<Vec<_>>().join(" ")
    };
    // 2 a day.
    let lead = |days: u32, rest: &str| warned(&format!(r#"p 10 60 1,"lead_time_days":{days}{rest}"#), "");
    assert_eq!((lead(5, ""), lead(6, "")), (String::new(), "stockout_expected".into()));
    assert_eq!(warned("p 0 60 1", ""), "stockout");
    assert_eq!(warned("p 0 0 1", ""), "");
    let position = |rest: &str| {
        let text = format!(
            r#"{{"product_id":"p","position":{{"on_hand":"10"{rest}}},"unit_cost":"1","usage":[{{"on":"{TODAY}","quantity":"60"}}],"lead_time_days":5}}"#
        );
        let given = AnalysedProduct::from_json(text.as_bytes()).unwrap();
        let rules = StockAnalysisRules::new("EUR".parse().unwrap());
        analyse_stock(&[given], &rules, window(30)).unwrap().products[0].warnings.clone()
    };
    assert_eq!(position(r#","reserved":"1""#), [StockWarning::StockoutExpected]);
    assert_eq!(position(r#","reserved":"1","on_order":"1""#), [StockWarning::StockoutUnlessSupplied]);
    assert_eq!(position(r#","reserved":"9","backordered":"2","on_order":"100""#), [StockWarning::Stockout]);
    let most = r#","days_of_supply_max":10"#;
    assert_eq!((warned("p 20 60 1", most), warned("p 20.000001 60 1", most)), (String::new(), "overstock".into()));
    assert_eq!(warned("p 1 0 1", most), "overstock");
    let dead = |days: u32| format!(r#","dead_stock_days":{days}"#);
    assert_eq!((warned("p 1 60 1", &dead(5)), warned("p 1 60 1", &dead(6))), ("dead_stock".into(), String::new()));
    assert_eq!((warned("p 1 0 1", &dead(30)), warned("p 1 0 1", &dead(31))), ("dead_stock".into(), String::new()));
    assert_eq!(warned(r#"p 1 0 1,"first_received_on":"2026-11-22""#, &dead(4)), "");
    assert_eq!(warned("p 0 0 1", &dead(1)), "");
    // 60 in 30 days are 730 a year: 2 turns of 365.
    let slow = |least: &str| format!(r#","turnover_min":"{least}""#);
    assert_eq!(
        (warned("p 365 60 1", &slow("2")), warned("p 365 60 1", &slow("2.000001"))),
        (String::new(), "slow_mover".into())
    );
    assert_eq!(warned(r#"p 365 60 1,"average_on_hand":"300""#, &slow("2.4")), "");
    assert_eq!(warned("p 365 60 1", &format!("{}{}", slow("9"), dead(1))), "dead_stock");
    assert_eq!(warned("p 365 0 1", &slow("0.000001")), "slow_mover");
}

#[test]
fn costs_and_figures() {
    let analysis = analysed("p 100 60 12.5\nq 3 0 0.333", r#","holding_cost_percent":"18.25","days_of_supply_max":10"#);
    let [first, second] = &analysis.products[..] else { panic!() };
    // 100 × 12.50 × 18.25 % = 228.125; ÷ 365 = 0.625.
    assert_eq!(first.holding_cost_per_year.unwrap().to_string(), "228.13");
    assert_eq!(first.holding_cost_per_day.unwrap().to_string(), "0.63");
    assert_eq!(first.turnover.unwrap().to_string(), "7.3");
    assert_eq!((first.stock_value.to_string(), first.usage_value.to_string()), ("1250.00".into(), "750.00".into()));
    assert_eq!(
        (first.excess_quantity.to_string(), first.excess_value.unwrap().to_string()),
        ("80".into(), "1000.00".into())
    );
    assert_eq!((first.days_of_supply, first.idle_days), (Some(50), Some(5)));
    // 0.999 × 18.25 % = 0.18231…: from the exact value, not from 1.00.
    assert_eq!(second.holding_cost_per_year.unwrap().to_string(), "0.18");
    assert_eq!(
        (second.days_of_supply, second.expected_stockout_on, second.turnover),
        (None, None, Some(Quantity::ZERO))
    );
    assert_eq!(analysis.holding_cost_per_year.unwrap().to_string(), "228.31");
    assert_eq!(analysis.excess_value.unwrap().to_string(), "1001.00");
    assert_eq!(analysed("p 0 60 1", "").products[0].turnover, None);
}

#[test]
fn bad_input_of_an_analysis_is_told_all_at_once() {
    let one = r#"{"product_id":"p","position":{"on_hand":"-1"},"unit_cost":"-1","lead_time_days":9999,"average_on_hand":"-1","first_received_on":"2026-11-26","usage":[{"on":"2026-11-26","quantity":"0"}]}"#;
    let one = AnalysedProduct::from_json(one.as_bytes()).unwrap();
    let two = AnalysedProduct::new("p".parse().unwrap(), StockPosition::new(Quantity::ZERO), "1".parse().unwrap());
    let rules = r#"{"currency":"EUR","holding_cost_percent":"-1","days_of_supply_max":0,"dead_stock_days":0,"turnover_min":"0","abc_shares":{"a_percent":"80","b_percent":"79"}}"#;
    let rules = StockAnalysisRules::from_json(rules.as_bytes()).unwrap();
    let problems = analyse_stock(&[one, two], &rules, window(0)).unwrap_err().problems;
    let found: Vec<String> = problems.iter().map(|problem| format!("{} {}", problem.path, problem.code)).collect();
    assert_eq!(
        found,
        [
            "/products/0/average_on_hand quantity.negative",
            "/products/0/first_received_on analysis.received_after_today",
            "/products/0/lead_time_days replenishment.days_out_of_range",
            "/products/0/position/on_hand quantity.negative",
            "/products/0/unit_cost unit_price.negative",
            "/products/0/usage/0/on replenishment.usage_after_today",
            "/products/0/usage/0/quantity quantity.not_positive",
            "/products/1/product_id replenishment.product_twice",
            "/rules/abc_shares analysis.shares_out_of_range",
            "/rules/days_of_supply_max replenishment.days_out_of_range",
            "/rules/dead_stock_days replenishment.days_out_of_range",
            "/rules/holding_cost_percent analysis.holding_cost_negative",
            "/rules/turnover_min quantity.not_positive",
            "/window_days replenishment.window_days_out_of_range",
        ]
    );
    let dear = format!(r#"{{"product_id":"p","position":{{"on_hand":"{0}"}},"unit_cost":"{0}"}}"#, "999999999999");
    let dear = AnalysedProduct::from_json(dear.as_bytes()).unwrap();
    let problems =
        analyse_stock(&[dear], &StockAnalysisRules::new("EUR".parse().unwrap()), window(1)).unwrap_err().problems;
    assert_eq!((problems[0].path.to_string(), problems[0].code), ("/products/0/position".into(), Code::AmountTooLarge));
}

proptest! {
    /// Classes sum to the totals, ranks are those of all products, and the order in which products are given does not matter.
    #[test]
    fn classes_sum_up(
        products in proptest::collection::vec((0_u32..500, 0_u32..500, 0_u32..10_000), 0..15), a in 1_u32..100, more in 0_u32..50,
    ) {
        let lines: Vec<String> = products.iter().enumerate()
            .map(|(at, (stock, used, cents))| format!("p{at:02} {stock} {used} {}.{:02}", cents / 100, cents % 100))
            .collect();
        let rules = format!(r#","holding_cost_percent":"21","abc_shares":{{"a_percent":"{a}","b_percent":"{}"}}"#, (a + more).min(100));
        let analysis = analysed(&lines.join("\n"), &rules);
        let euro = analysis.currency;
        let sum = |figures: Vec<Amount>| Amount::sum(figures, euro).unwrap();
        prop_assert_eq!(analysis.classes.len(), 3);
        prop_assert_eq!(analysis.classes.iter().map(|class| class.products).sum::<u64>(), u64::try_from(products.len()).unwrap());
        prop_assert_eq!(sum(analysis.classes.iter().map(|class| class.usage_value).collect()), analysis.usage_value);
        prop_assert_eq!(sum(analysis.products.iter().map(|product| product.usage_value).collect()), analysis.usage_value);
        prop_assert_eq!(sum(analysis.products.iter().map(|product| product.stock_value).collect()), analysis.stock_value);
        prop_assert_eq!(Some(sum(analysis.products.iter().filter_map(|product| product.holding_cost_per_year).collect())), analysis.holding_cost_per_year);
        let mut ranked: Vec<&ProductAnalysis> = analysis.products.iter().collect();
        ranked.sort_by_key(|product| product.rank);
        prop_assert!(ranked.iter().zip(1..).all(|(product, rank)| product.rank == rank));
        prop_assert!(ranked.windows(2).all(|two| two[0].abc_class <= two[1].abc_class && two[0].usage_value >= two[1].usage_value));
        // Class by class from the definition: what stands before it, as a share.
        let mut before = 0_i64;
        for product in &ranked {
            let whole = analysis.usage_value.minor();
            let class = if product.usage_value.is_zero() { AbcClass::C }
                else if before * 100 < whole * i64::from(a) { AbcClass::A }
                else if before * 100 < whole * i64::from((a + more).min(100)) { AbcClass::B }
                else { AbcClass::C };
            prop_assert_eq!(product.abc_class, class);
            before += product.usage_value.minor();
        }
        let backwards: Vec<String> = lines.into_iter().rev().collect();
        let mut again = analysed(&backwards.join("\n"), &rules);
        again.products.reverse();
        prop_assert_eq!(again, analysis);
    }
}

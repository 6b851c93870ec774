//! Which promotions apply, to what, and why the others do not: each case is one line.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use proptest::prelude::*;

use super::*;
use crate::json::FromJson;
use crate::*;

/// `1 TEA 2x10.00` is line 1, two of TEA at 10.00.
fn basket(lines: &str, rest: &str) -> Basket {
    let line = |text: &str| {
        let mut words = text.split_whitespace();
        let (number, product) = (words.next().unwrap(), words.next().unwrap());
        let (quantity, price) = words.next().unwrap().split_once('x').unwrap();
        let more: String = words.collect();
        format!(r#"{{"line":{number},"product_id":"{product}","quantity":"{quantity}","unit_price":"{price}"{more}}}"#)
    };
    let lines: Vec<String> = lines.split(';').map(line).collect();
    Basket::from_json(format!(r#"{{"currency":"EUR","lines":[{}]{rest}}}"#, lines.join(",")).as_bytes()).unwrap()
}

/// `id: effect, rest` for each line of the text.
fn promotions(text: &str) -> Vec<Promotion> {
    let one = |line: &str| {
        let (id, rest) = line.trim().split_once(": ").unwrap();
        let text = format!(r#"{{"promotion_id":"{id}","name":"{id}","currency":"EUR","effect":{rest}}}"#);
        Promotion::from_json(text.as_bytes()).unwrap()
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(one).collect()
}

fn show(promoted: &Promoted) -> String {
    let mut shown = Vec::new();
    for applied in &promoted.applied {
        let part = |part: &PromotionAllowance| {
            let at = part.line.map_or("document".into(), |line| line.to_string());
            format!("{at}={}", part.allowance.amount.unwrap())
        };
        let parts: Vec<String> = applied.allowances.iter().map(part).collect();
        shown.push(format!("{} {}", applied.promotion_id, parts.join(" ")));
    }
    for not in &promoted.not_applied {
        let by = not.excluded_by.as_ref().map_or(String::new(), |by| format!(" by {by}"));
        shown.push(format!("{} {}{by}", not.promotion_id, not.reason));
    }
    shown.join("; ")
}

#[track_caller]
fn check((lines, rest): (&str, &str), given: &str, expected: &str) {
    let on = "2026-11-25".parse().unwrap();
    let mut given = promotions(given);
    let promoted = promote(&basket(lines, rest), &given, on).unwrap();
    assert_eq!(show(&promoted), expected);
    given.reverse();
    assert_eq!(promote(&basket(lines, rest), &given, on).unwrap(), promoted, "the order given does not matter");
}

const TWO: (&str, &str) = ("1 TEA 1x10.00;2 MUG 1x20.00", "");

#[test]
fn effects() {
    check(TWO, r#"a: {"type":"line_percent","percent":"10"}"#, "a 1=1.00 2=2.00");
    check(TWO, r#"a: {"type":"line_percent","percent":"10"},"product_ids":["MUG"]"#, "a 2=2.00");
    check(TWO, r#"a: {"type":"line_amount","amount":"15"}"#, "a 1=10.00 2=15.00");
    check(TWO, r#"a: {"type":"document_percent","percent":"5"}"#, "a 1=0.50 2=1.00");
    check(TWO, r#"a: {"type":"document_amount","amount":"5"}"#, "a 1=1.67 2=3.33");
    check(TWO, r#"a: {"type":"document_amount","amount":"5","placement":"document"}"#, "a document=5.00");
    check(TWO, r#"a: {"type":"document_amount","amount":"50"}"#, "a 1=10.00 2=20.00");
    check(
        ("1 A 1x1.00;2 B 1x1.00;3 C 1x1.00", ""),
        r#"a: {"type":"document_amount","amount":"1"}"#,
        "a 1=0.34 2=0.33 3=0.33",
    );
    check(TWO, r#"a: {"type":"document_percent","percent":"50"},"amount_max":"4.00""#, "a 1=1.33 2=2.67");
    check(TWO, r#"a: {"type":"line_percent","percent":"10"},"uses_per_order_max":1"#, "a 1=1.00");
    // What stands on the line already is not discounted again, and charges never are.
    let with = (r#"1 TEA 1x10.00 ,"allowances":[{"percent":"20"}]"#, "");
    check(with, r#"a: {"type":"line_percent","percent":"10"}"#, "a 1=0.80");
    check(with, r#"a: {"type":"line_percent","percent":"100"}"#, "a 1=8.00");
}

#[test]
fn buy_x_get_y() {
    let three_for_two = r#"a: {"type":"buy_x_get_y","buy_quantity":"2","get_quantity":"1"}"#;
    check(("1 TEA 3x4.00", ""), three_for_two, "a 1=4.00");
    check(("1 TEA 8x4.00", ""), three_for_two, "a 1=8.00");
    check(("1 TEA 2x4.00", ""), three_for_two, "a set_incomplete");
    check(("1 TEA 2x4.00;2 MUG 1x1.00", ""), three_for_two, "a set_incomplete");
    check(("1 TEA 2x4.00;2 TEA 1x3.00", ""), three_for_two, "a 2=3.00");
    let cheapest = r#"a: {"type":"buy_x_get_y","buy_quantity":"2","get_quantity":"1","selection":"cheapest"}"#;
    check(("1 TEA 2x4.00;2 MUG 1x1.00", ""), cheapest, "a 2=1.00");
    check(("1 TEA 5x4.00;2 MUG 1x1.00", ""), cheapest, "a 1=4.00 2=1.00");
    let half = r#"a: {"type":"buy_x_get_y","buy_quantity":"1","get_quantity":"1","percent":"50"}"#;
    check(("1 TEA 3x3.33", ""), half, "a 1=1.67");
    check(("1 TEA 9x4.00", ""), &format!(r#"{three_for_two},"uses_per_order_max":2"#), "a 1=8.00");
    let gift = r#"a: {"type":"buy_x_get_y","buy_quantity":"2","get_quantity":"1","get_product_ids":["MUG","CUP"]},"product_ids":["TEA"]"#;
    check(("1 TEA 5x4.00;2 MUG 1x6.00;3 CUP 3x5.00", ""), gift, "a 3=10.00");
    check(("1 TEA 2x4.00", ""), gift, "a get_product_missing");
    check(("1 MUG 2x4.00", ""), gift, "a no_product");
}

#[test]
fn tiers() {
    let by_value =
        r#"a: {"type":"tiered","tiers":[{"amount_from":"30","percent":"10"},{"amount_from":"25","amount":"1"}]}"#;
    check(TWO, by_value, "a 1=1.00 2=2.00");
    check(("1 TEA 1x29.99", ""), by_value, "a 1=1.00");
    check(("1 TEA 1x24.99", ""), by_value, "a tier_not_reached");
    let by_quantity = r#"a: {"type":"tiered","placement":"document","tiers":[{"quantity_from":"2","percent":"3"}]}"#;
    check(TWO, by_quantity, "a document=0.90");
    check(("1 TEA 1x4.00", ""), by_quantity, "a tier_not_reached");
    // Tiers look at the value before any promotion, percentages at what is left.
    let both = format!("{by_value}\nb: {{\"type\":\"line_percent\",\"percent\":\"50\"}},\"priority\":1");
    check(TWO, &both, "b 1=5.00 2=10.00; a 1=0.50 2=1.00");
}

#[test]
fn conditions_and_limits() {
    let with = |rest: &str| format!(r#"a: {{"type":"line_percent","percent":"10"}},{rest}"#);
    let obstacle = |rest: &str, expected: &str| check(TWO, &with(rest), &format!("a {expected}"));
    obstacle(r#""valid_from":"2026-11-25","valid_until":"2026-11-25""#, "1=1.00 2=2.00");
    obstacle(r#""valid_from":"2026-11-26""#, "not_yet_valid");
    obstacle(r#""valid_until":"2026-11-24""#, "expired");
    obstacle(r#""customer_groups":["staff"]"#, "customer_group");
    obstacle(r#""coupon_code":"X""#, "coupon_missing");
    obstacle(r#""product_ids":["CUP"]"#, "no_product");
    obstacle(r#""quantity_min":"2""#, "1=1.00 2=2.00");
    obstacle(r#""quantity_min":"3""#, "quantity_below_min");
    obstacle(r#""quantity_min":"2","product_ids":["MUG"]"#, "quantity_below_min");
    obstacle(r#""amount_min":"30""#, "1=1.00 2=2.00");
    obstacle(r#""amount_min":"30.01""#, "amount_below_min");
    obstacle(r#""uses_max":0"#, "uses_exhausted");
    obstacle(r#""uses_per_order_max":0"#, "nothing_left");
    let given = |rest: &str, expected: &str| {
        let known = r#","customer_group":"staff","coupon_codes":["X","Y"],"uses":[{"promotion_id":"a","orders":7,"orders_of_customer":2}]"#;
        check((TWO.0, known), &with(rest), &format!("a {expected}"));
    };
    given(r#""customer_groups":["staff","press"],"coupon_code":"X""#, "1=1.00 2=2.00");
    given(r#""coupon_code":"x""#, "coupon_missing");
    given(r#""uses_max":8,"uses_per_customer_max":3"#, "1=1.00 2=2.00");
    given(r#""uses_max":7"#, "uses_exhausted");
    given(r#""uses_per_customer_max":2"#, "uses_per_customer_exhausted");
    let dollars = r#"{"promotion_id":"a","name":"a","currency":"USD","effect":{"type":"line_amount","amount":"1"}}"#;
    let dollars = Promotion::from_json(dollars.as_bytes()).unwrap();
    let promoted =
        promote(&basket(TWO.0, r#","coupon_codes":["Z"]"#), &[dollars], "2026-11-25".parse().unwrap()).unwrap();
    assert_eq!(show(&promoted), "a currency");
    assert_eq!(promoted.coupon_codes_unknown, ["Z".parse().unwrap()]);
}

#[test]
fn stacking() {
    let ten = r#"{"type":"line_percent","percent":"10"},"product_ids":["TEA"]"#;
    let given = |a: &str, b: &str, c: &str| format!("a: {ten}{a}\nb: {ten}{b}\nc: {ten}{c}");
    check(TWO, &given("", "", ""), "a 1=1.00; b 1=0.90; c 1=0.81");
    check(TWO, &given("", "", r#","priority":1"#), "c 1=1.00; a 1=0.90; b 1=0.81");
    let (stop, alone) = (r#","stacking":"stop_further""#, r#","stacking":"exclusive""#);
    check(TWO, &given("", stop, ""), "a 1=1.00; b 1=0.90; c excluded by b");
    check(TWO, &given(alone, "", ""), "a 1=1.00; b excluded by a; c excluded by a");
    check(TWO, &given("", alone, ""), "a 1=1.00; c 1=0.90; b excluded by a");
    // What takes nothing off excludes nobody.
    let first = format!(r#"{alone},"coupon_code":"X""#);
    check(TWO, &given(&first, "", ""), "b 1=1.00; c 1=0.90; a coupon_missing");
    let all = r#"a: {"type":"line_percent","percent":"100"}"#;
    check(TWO, &format!("{all}\nb: {ten}{alone}"), "a 1=10.00 2=20.00; b nothing_left");
}

#[test]
fn the_result_gives_reasons_and_figures() {
    let on = "2026-11-25".parse().unwrap();
    let given = promotions(r#"a: {"type":"line_percent","percent":"12.5"},"coupon_code":"X","reason_code":"41""#);
    let promoted = promote(&basket("1 TEA 2x5.00", r#","coupon_codes":["X"]"#), &given, on).unwrap();
    assert_eq!(
        to_json(&promoted),
        r#"{"applied":[{"promotion_id":"a","name":"a","amount":"1.25","allowances":[{"allowance":{"amount":"1.25","reason":"a","reason_code":"41","promotion_id":"a"},"line":1,"base":"10.00","percent":"12.5"}],"uses":1,"coupon_code":"X"}],"not_applied":[],"amount":"1.25"}"#
    );
    let given = promotions(r#"a: {"type":"line_percent","percent":"1"},"amount_min":"10.01""#);
    let promoted = promote(&basket("1 TEA 2x5.00", ""), &given, on).unwrap();
    assert_eq!(
        to_json(&promoted.not_applied),
        r#"[{"promotion_id":"a","reason":"amount_below_min","amount":"10.00","amount_needed":"10.01"}]"#
    );
}

/// A document whose lines keep more places: no discount exceeds what is there by a fraction of a cent.
#[test]
fn fractions_of_a_cent_are_not_given_away() {
    let given = promotions(r#"a: {"type":"line_percent","percent":"100"}"#);
    let shown = |rest: &str| {
        let promoted = promote(&basket("1 TEA 1x9.996", rest), &given, "2026-11-25".parse().unwrap());
        show(&promoted.unwrap())
    };
    assert_eq!(shown(""), "a 1=10.00");
    assert_eq!(shown(r#","extra_places":2"#), "a 1=9.99");
}

#[test]
fn no_line_gets_more_allowances_than_it_can_have() {
    let given: Vec<Promotion> = (0..70)
        .flat_map(|number| promotions(&format!(r#"p{number:02}: {{"type":"line_amount","amount":"0.01"}}"#)))
        .collect();
    let basket = basket(r#"1 TEA 1x10.00 ,"allowances":[{"amount":"1"}]"#, "");
    let promoted = promote(&basket, &given, "2026-11-25".parse().unwrap()).unwrap();
    assert_eq!((promoted.applied.len(), promoted.not_applied.len()), (63, 7));
    assert_eq!(promoted.not_applied[0].reason, PromotionObstacle::TooManyAllowances);
}

#[test]
fn bad_input_is_told_all_at_once() {
    let one = |id: &str, rest: &str| {
        let text = format!(r#"{{"promotion_id":"{id}","name":"n",{rest}}}"#);
        Promotion::from_json(text.as_bytes()).unwrap()
    };
    let given = [
        one(
            "a",
            r#""effect":{"type":"line_percent","percent":"0"},"valid_from":"2026-02-01","valid_until":"2026-01-31""#,
        ),
        one("a", r#""effect":{"type":"line_amount","amount":"1"}"#),
        one(
            "b",
            r#""currency":"EUR","effect":{"type":"document_amount","amount":"0.001"},"amount_min":"0","quantity_min":"0""#,
        ),
        one("c", r#""effect":{"type":"buy_x_get_y","buy_quantity":"0","get_quantity":"-1","percent":"100.01"}"#),
        one("d", r#""effect":{"type":"tiered","tiers":[]}"#),
        one(
            "e",
            r#""effect":{"type":"tiered","tiers":[{"quantity_from":"1","percent":"1"},{"quantity_from":"1.0","percent":"2"},{"percent":"1"},{"quantity_from":"2"}]}"#,
        ),
    ];
    let basket = basket(
        r#"1 A 0x1.00;1 B 1x-1;2 C 1x1.00 ,"base_quantity":"0";3 D 1x1.00 ,"allowances":[{"amount":"-1"},{}]"#,
        r#","uses":[{"promotion_id":"a"},{"promotion_id":"a"}]"#,
    );
    let rejection = promote(&basket, &given, "2026-11-25".parse().unwrap()).unwrap_err();
    let found: Vec<String> =
        rejection.problems.iter().map(|problem| format!("{} {}", problem.path, problem.code)).collect();
    assert_eq!(
        found,
        [
            "/basket/lines/0/quantity quantity.not_positive",
            "/basket/lines/1/line line.number_twice",
            "/basket/lines/1/unit_price unit_price.negative",
            "/basket/lines/2/base_quantity price.base_quantity_not_positive",
            "/basket/lines/3/allowances/0/amount adjustment.negative",
            "/basket/lines/3/allowances/1 adjustment.without_figure",
            "/basket/uses/1/promotion_id promotion.id_twice",
            "/promotions/0/effect/percent promotion.percent_out_of_range",
            "/promotions/0/valid_until validity.reversed",
            "/promotions/1/currency promotion.currency_missing",
            "/promotions/1/promotion_id promotion.id_twice",
            "/promotions/2/amount_min amount.not_positive",
            "/promotions/2/effect/amount amount.finer_than_currency",
            "/promotions/2/quantity_min quantity.not_positive",
            "/promotions/3/effect/buy_quantity quantity.not_positive",
            "/promotions/3/effect/get_quantity quantity.not_positive",
            "/promotions/3/effect/percent promotion.percent_out_of_range",
            "/promotions/4/effect/tiers promotion.without_tiers",
            "/promotions/5/effect/tiers/1/quantity_from promotion.tier_twice",
            "/promotions/5/effect/tiers/2 promotion.tier_figures",
            "/promotions/5/effect/tiers/3 promotion.tier_figures",
        ]
    );
}

prop_compose! {
    fn any_effect()(kind in 0_u8..7, percent in 1_u32..=10_000, cents in 1_u32..5_000, x in 1_u32..4, y in 1_u32..3, on_document: bool)
        -> String {
        let percent = format!("{}.{:02}", percent / 100, percent % 100);
        let amount = format!("{}.{:02}", cents / 100, cents % 100);
        let placement = if on_document { "document" } else { "lines" };
        match kind {
            0 => format!(r#"{{"type":"line_percent","percent":"{percent}"}}"#),
            1 => format!(r#"{{"type":"line_amount","amount":"{amount}"}}"#),
            2 => format!(r#"{{"type":"document_percent","percent":"{percent}","placement":"{placement}"}}"#),
            3 => format!(r#"{{"type":"document_amount","amount":"{amount}","placement":"{placement}"}}"#),
            4 => format!(r#"{{"type":"buy_x_get_y","buy_quantity":"{x}","get_quantity":"{y}","percent":"{percent}"}}"#),
            5 => format!(r#"{{"type":"buy_x_get_y","buy_quantity":"{x}","get_quantity":"{y}","selection":"cheapest"}}"#),
            _ => format!(r#"{{"type":"tiered","tiers":[{{"quantity_from":"{x}","percent":"{percent}"}},{{"quantity_from":"9","amount":"{amount}"}}],"placement":"{placement}"}}"#),
        }
    }
}

prop_compose! {
    fn any_promotion()(effect in any_effect(), priority in 0_u32..3, stacking in 0_usize..5, product in 0_u8..4, max in 0_u32..2_000)
        -> String {
        let stacking = ["stackable", "stackable", "stackable", "stop_further", "exclusive"][stacking];
        let product = if product == 3 { String::new() } else { format!(r#","product_ids":["P{product}"]"#) };
        let most = if max < 1_000 { format!(r#","amount_max":"{}.{:02}""#, max / 100 + 1, max % 100) } else { String::new() };
        format!(r#"{effect},"priority":{priority},"stacking":"{stacking}"{product}{most}"#)
    }
}

proptest! {
    /// Σ parts = whole; no line below nothing; every promotion is answered; the calculation says the same.
    #[test]
    fn nothing_is_lost_and_nothing_is_given_twice(
        lines in proptest::collection::vec((0_u8..3, 1_u32..9, 0_u32..100_000), 1..8),
        given in proptest::collection::vec(any_promotion(), 0..6),
        mode in proptest::sample::select(RoundingMode::ALL),
        basis in proptest::sample::select(PriceBasis::ALL),
    ) {
        let lines: Vec<String> = lines.iter().enumerate()
            .map(|(at, (product, quantity, price))| format!("{} P{product} {quantity}x{}.{:03}", at + 1, price / 1000, price % 1000))
            .collect();
        let basket = basket(&lines.join(";"), "").with_rounding_mode(mode);
        let text: Vec<String> = given.iter().enumerate().map(|(at, rest)| format!("p{at}: {rest}")).collect();
        let given = promotions(&text.join("\n"));
        let promoted = promote(&basket, &given, "2026-11-25".parse().unwrap()).unwrap();
        prop_assert_eq!(promoted.applied.len() + promoted.not_applied.len(), given.len());
        let euro = basket.currency;
        let mut whole = Amount::zero(euro);
        for applied in &promoted.applied {
            let parts = applied.allowances.iter().filter_map(|part| part.allowance.amount);
            prop_assert!(parts.clone().all(|amount| amount.is_positive()));
            prop_assert_eq!(Amount::sum(parts, euro).unwrap(), applied.amount, "the parts sum to the whole");
            let promotion = given.iter().find(|promotion| promotion.promotion_id == applied.promotion_id).unwrap();
            prop_assert!(promotion.amount_max.is_none_or(|most| applied.amount <= most));
            whole = whole.plus(applied.amount).unwrap();
        }
        prop_assert_eq!(whole, promoted.amount);
        let document = |with: bool| {
            let lines = basket.lines.iter().map(|line| {
                let allowances = promoted.allowances_of(Some(line.line)).filter(|_| with).cloned();
                DocumentLine::new(line.line, line.quantity, line.unit_price)
                    .with_tax(TaxRate::new(TaxCategory::Standard).with_rate("19".parse::<Percent>().unwrap()))
                    .with_allowances(allowances.collect::<Vec<_>>())
            });
            let document = Document::new(euro, lines.collect()).with_rounding(Rounding::default().with_mode(mode)).with_prices(basis);
            let allowances = promoted.allowances_of(None).filter(|_| with).cloned();
            calculate(&document.with_allowances(allowances.collect::<Vec<_>>())).unwrap()
        };
        let (plain, discounted) = (document(false), document(true));
        prop_assert!(discounted.lines.iter().all(|line| !line.net.is_negative()), "no line falls below nothing");
        prop_assert!(!discounted.totals.net.is_negative());
        let asked = |calculation: &Calculation| match basis {
            PriceBasis::Net => calculation.totals.net,
            PriceBasis::Gross => calculation.totals.gross,
        };
        prop_assert_eq!(asked(&discounted).plus(whole).unwrap(), asked(&plain), "nothing is summed twice");
    }
}

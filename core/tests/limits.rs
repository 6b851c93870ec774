//! Bad input of every size: each a problem with code and path, never a panic, a hang or a change.

mod common;

use std::time::Instant;

use common::{Shop, context, id, line_no};
use orderwell::wire::Door;
use orderwell::*;

/// The codes and paths of a refusal.
fn refusals(reply: &str) -> Vec<(String, String)> {
    let reply: serde_json::Value = serde_json::from_str(reply).expect("a reply is JSON");
    assert_eq!(reply["outcome"], "rejected", "{reply}");
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_string();
    let problems = reply["problems"].as_array().expect("problems");
    problems.iter().map(|problem| (text(&problem["code"]), text(&problem["path"]))).collect()
}

#[track_caller]
fn check(request: &[u8], code: Code, path: &str) {
    let mut door = Door::from(Shop::open(Policy::default()).desk);
    let before = door.desk().clone();
    let started = Instant::now();
    let found = refusals(&door.call(request));
    assert!(found.contains(&(code.as_str().into(), path.into())), "{code} at {path} is not among {found:?}");
    assert_eq!(&before, door.desk(), "nothing changed");
    assert!(started.elapsed().as_secs() < 60, "it took {:?}", started.elapsed());
}

fn execute(command: &str) -> Vec<u8> {
    let context = r#""context":{"now":"2026-11-20T09:00:00Z","today":"2026-11-20","by":"ana"}"#;
    format!(r#"{{"format":1,"op":"execute",{context},"command":{command}}}"#).into_bytes()
}

fn place(lines: &str) -> Vec<u8> {
    execute(&format!(
        r#"{{"type":"place_order","command_id":"c","order_id":"SO-1","customer_id":"C-1","currency":"EUR","lines":[{lines}]}}"#
    ))
}

#[test]
fn a_text_of_ten_megabytes() {
    let long = "x".repeat(10 * 1024 * 1024);
    let hold = format!(r#"{{"type":"hold_order","command_id":"c","order_id":"SO-1","hold":"{long}"}}"#);
    check(&execute(&hold), Code::LimitText, "/command/hold");
    let order_id = format!(r#"{{"type":"hold_order","command_id":"c","order_id":"{long}","hold":"x"}}"#);
    check(&execute(&order_id), Code::IdLength, "/command/order_id");
    check(
        &place(&format!(r#"{{"line":1,"product_id":"TEA","quantity":"{}"}}"#, "9".repeat(1024 * 1024))),
        Code::NumberTooManyDigits,
        "/command/lines/0/quantity",
    );
}

#[test]
fn a_request_of_seventeen_megabytes() {
    check(&vec![b' '; 17 * 1024 * 1024], Code::LimitRequestBytes, "");
}

#[test]
fn a_million_values() {
    let many = format!("[{}0]", "0,".repeat(1_000_001));
    check(many.as_bytes(), Code::LimitRequestValues, "/999999");
}

#[test]
fn nesting_of_ten_thousand_levels() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let path: String = "/0".repeat(32);
    check(deep.as_bytes(), Code::LimitRequestDepth, &path);
    let open = "{\"a\":".repeat(10_000);
    check(open.as_bytes(), Code::JsonSyntax, &"/a".repeat(32));
}

#[test]
fn an_order_of_a_hundred_thousand_lines() {
    let lines = |count: usize| {
        let line = |number: usize| format!(r#"{{"line":{number},"product_id":"TEA","quantity":"1"}}"#);
        (1..=count).map(line).collect::<Vec<_>>().join(",")
    };
    check(&place(&lines(100_000)), Code::LimitLines, "/command/lines");
    check(&place(&lines(100_001)), Code::LimitEntries, "/command/lines");
    let mut shop = Shop::open(Policy::default());
    let line = |number: u32| OrderLineDraft::new(line_no(number), id("TEA"), id("1"));
    let draft = OrderDraft::new(id("SO-1"), id("C-1"), common::euro(), (1..=10_000).map(line).collect());
    shop.run(&Command::PlaceOrder(draft), 20).expect("ten thousand lines are fine");
}

#[test]
fn bytes_that_are_not_text() {
    check(b"{\"format\":1,\"op\":\"\xff\"}", Code::JsonNotUtf8, "");
}

#[test]
fn figures_of_every_wrong_kind() {
    let line = |quantity: &str, price: &str| {
        place(&format!(r#"{{"line":1,"product_id":"TEA","quantity":{quantity},"unit_price":{price}}}"#))
    };
    let quantity = "/command/lines/0/quantity";
    let price = "/command/lines/0/unit_price";
    for (given, code) in [
        ("\"0\"", Code::QuantityNotPositive),
        ("-1", Code::QuantityNotPositive),
        ("\"1234567890123456789012345678\"", Code::QuantityTooLarge),
        ("\"0.0000001\"", Code::QuantityTooManyPlaces),
        ("1.5", Code::NumberAsJson),
        ("1e2", Code::NumberAsJson),
        ("9007199254740992", Code::NumberAsJson),
        ("\"NaN\"", Code::NumberNotDecimal),
        ("\" 1\"", Code::NumberNotDecimal),
        ("true", Code::RequestWrongKind),
        ("null", Code::RequestFieldMissing),
    ] {
        check(&line(given, "\"1\""), code, quantity);
    }
    for (given, code) in [
        ("-1", Code::UnitPriceNegative),
        ("\"1234567890123456789012345678\"", Code::UnitPriceTooLarge),
        ("\"0.00000000001\"", Code::UnitPriceTooManyPlaces),
        ("[]", Code::RequestWrongKind),
    ] {
        check(&line("1", given), code, price);
    }
    check(&line("\"999999999999\"", "\"999999999\""), Code::AmountTooLarge, quantity);
    check(&place(""), Code::OrderWithoutLines, "/command/lines");
    check(
        &place(r#"{"line":1,"product_id":"GHOST","quantity":1}"#),
        Code::ProductUnknown,
        "/command/lines/0/product_id",
    );
    let twice = r#"{"line":1,"product_id":"TEA","quantity":1},{"line":1,"product_id":"TEA","quantity":1}"#;
    check(&place(twice), Code::LineNumberTwice, "/command/lines/1/line");
}

#[test]
fn an_operation_of_a_desk_without_one() {
    let reply = wire::call(br#"{"format":1,"op":"snapshot","from":3}"#);
    assert_eq!(refusals(&reply), [("request.needs_desk".into(), "/op".into())]);
}

/// No policy of today leads to a loop; the code is there for the ones that will.
/// A table is checked when it is set; one that was forged into a snapshot must not lead astray either.
#[test]
fn a_chain_of_ten_thousand_groups_of_taxes() {
    let group = |at: u32| format!(r#"{{"tax_id":"t{at}","kind":"group","members":["t{}"]}}"#, at + 1);
    let taxes = (0..10_000).map(group).collect::<Vec<_>>().join(",");
    let table = format!(r#"{{"taxes":[{taxes}],"rules":[{{"rule_id":"all","taxes":["t0"]}}]}}"#);
    let lines = [
        r#"{"format":1,"sequence":3,"aggregates":3,"commands":0}"#.to_string(),
        format!(r#"{{"stream":"tax_table","version":1,"state":{table}}}"#),
        r#"{"stream":"customer/C","version":1,"state":{"customer_id":"C","name":"C"}}"#.to_string(),
        r#"{"stream":"product/P","version":1,"state":{"product_id":"P","name":"P","tax_class":"any"}}"#.to_string(),
    ];
    let desk = Desk::restore(lines.iter().map(String::as_str)).expect("the forgery can be read");
    let mut door = Door::from(desk);
    let line = r#"{"line":1,"product_id":"P","quantity":"1","unit_price":"1"}"#;
    let order = format!(
        r#""type":"place_order","command_id":"c","order_id":"O","customer_id":"C","currency":"EUR","lines":[{line}]"#
    );
    for taxes in [String::new(), format!(r#","taxes":[{taxes}]"#)] {
        let reply = door.call(&execute(&format!("{{{order}{taxes}}}")));
        assert!(reply.contains(r#""code":"limit.taxes""#), "{}", &reply[..400.min(reply.len())]);
    }
}

#[test]
fn a_policy_never_runs_away() {
    let mut shop = Shop::open(Policy::default());
    let decided = shop.desk.decide(&id("c"), &Command::PlaceOrder(common::draft(1, 1, &[(0, id("1"))])), &context(20));
    let follow_ups = decided.expect("it is placed").events.iter().filter(|event| event.caused_by.is_some()).count();
    assert!(follow_ups > 0 && follow_ups < limits::FOLLOW_UPS_MAX);
    assert_eq!(Code::LimitFollowUps.as_str(), "limit.follow_ups");
    shop.run(&Command::PlaceOrder(common::draft(1, 1, &[(0, id("1"))])), 20).expect("it is placed");
}

#[test]
fn promotions_and_conversions_are_counted() {
    let many = |count: usize, one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<Vec<_>>().join(",");
    let promotion = |at: usize| {
        format!(r#"{{"promotion_id":"P-{at}","name":"n","effect":{{"type":"line_percent","percent":"1"}}}}"#)
    };
    let basket = |_: usize| r#"{"currency":"EUR","lines":[]}"#.to_string();
    let today = r#""today":"2026-11-20""#;
    let promote = |count: usize| {
        let promotions = many(count, &promotion);
        format!(r#"{{"format":1,"op":"promote","basket":{},"promotions":[{promotions}],{today}}}"#, basket(0))
    };
    check(promote(1_001).as_bytes(), Code::LimitPromotions, "/promotions");
    assert!(Door::new().call(promote(1_000).as_bytes()).contains("accepted"));
    let (baskets, promotions) = (many(501, &basket), many(1_000, &promotion));
    let request =
        format!(r#"{{"format":1,"op":"promote_many","baskets":[{baskets}],"promotions":[{promotions}],{today}}}"#);
    check(request.as_bytes(), Code::LimitPromotions, "/baskets");
    let tiers = many(101, &|at| format!(r#"{{"quantity_from":"{}","percent":"1"}}"#, at + 1));
    let tiered = format!(
        r#"{{"format":1,"op":"promote","basket":{},"promotions":[{{"promotion_id":"P","name":"n","effect":{{"type":"tiered","tiers":[{tiers}]}}}}],{today}}}"#,
        basket(0)
    );
    check(tiered.as_bytes(), Code::LimitEntries, "/promotions/0/effect/tiers");
    let tiers = many(1_001, &|at| format!(r#"{{"product_id":"TEA","unit_price":"1","quantity_from":"{at}"}}"#));
    let list = format!(
        r#"{{"type":"set_price_list","command_id":"c","price_list_id":"L","currency":"EUR","prices":[{tiers}]}}"#
    );
    check(&execute(&list), Code::LimitEntries, "/command/prices/1000/product_id");
    let units = many(101, &|at| format!(r#"{{"unit":"{at:03}","numerator":"1"}}"#));
    let product = format!(
        r#"{{"type":"set_product","command_id":"c","product_id":"X","name":"x","tax":{{"category":"Z"}},"unit_conversions":[{units}]}}"#
    );
    check(&execute(&product), Code::LimitEntries, "/command/unit_conversions");
}

#[test]
fn promises_are_counted() {
    let many = |count: usize, one: &str| vec![one; count].join(",");
    let request = |lists: &[(&str, usize, &str)]| {
        let mut request = String::from(r#"{"product_id":"TEA","today":"2026-11-20""#);
        for (name, count, one) in lists {
            request += &format!(r#","{name}":[{}]"#, many(*count, one));
        }
        request + "}"
    };
    let ask = |request: &str| format!(r#"{{"format":1,"op":"promise","request":{request}}}"#).into_bytes();
    let position = r#"{"location_id":"A","on_hand":"1"}"#;
    let question = r#"{"type":"schedule"}"#;
    let supply = r#"{"supply_id":"S","location_id":"A","expected_on":"2026-11-21","quantity":"1"}"#;
    let demand = r#"{"due_on":"2026-11-21","quantity":"1"}"#;
    let check_lists = |positions: usize, questions: usize, more: &[(&str, usize, &str)], path: &str| {
        let lists = [&[("positions", positions, position), ("questions", questions, question)], more].concat();
        check(&ask(&request(&lists)), Code::LimitEntries, path);
    };
    check_lists(10_001, 1, &[], "/request/positions");
    check_lists(1, 1_001, &[], "/request/questions");
    check_lists(1, 1, &[("supplies", 10_001, supply)], "/request/supplies");
    check_lists(1, 1, &[("demands", 10_001, demand)], "/request/demands");
    check_lists(1, 1, &[("preorder", 1_001, "{}")], "/request/preorder");
    check_lists(498, 1_000, &[], "/request/questions");
    let names = many(1_001, r#""X""#);
    let channels = format!(r#"{{"location_id":"A","on_hand":"1","sales_channels":[{names}]}}"#);
    let lists = [("positions", 1, channels.as_str()), ("questions", 0, "")];
    check(&ask(&request(&lists)), Code::LimitEntries, "/request/positions/0/sales_channels");
    let only = request(&[("positions", 0, ""), ("questions", 0, "")]);
    let only = format!(r#"{},"only":{{"location_ids":[{names}]}}}}"#, only.trim_end_matches('}'));
    check(&ask(&only), Code::LimitEntries, "/request/only/location_ids");
    let one = request(&[("positions", 247, position), ("questions", 1_000, question)]);
    assert!(Door::new().call(&ask(&one)).contains("accepted"));
    let both = format!(r#"{{"format":1,"op":"promise_many","requests":[{one},{one},{one}]}}"#);
    check(both.as_bytes(), Code::LimitEntries, "/requests");
    // As much as fits is answered, and fast.
    let full = [("supplies", 10_000, supply), ("demands", 10_000, demand)];
    let lists = [&[("positions", 10_000, position), ("questions", 16, question)], &full[..]].concat();
    assert!(Door::new().call(&ask(&request(&lists))).contains("accepted"));
}

/// Ten thousand lines and a hundred promotions for all of them are answered, and fast.
#[test]
fn many_lines_and_many_promotions() {
    let lines: Vec<String> = (1..=10_000)
        .map(|line| format!(r#"{{"line":{line},"product_id":"P-{}","quantity":"2","unit_price":"9.99"}}"#, line % 500))
        .collect();
    let promotions: Vec<String> = (0..100)
        .map(|at| {
            let effect = match at % 4 {
                0 => r#"{"type":"document_percent","percent":"0.5"}"#,
                1 => r#"{"type":"buy_x_get_y","buy_quantity":"2","get_quantity":"1","percent":"1"}"#,
                2 => r#"{"type":"buy_x_get_y","buy_quantity":"2","get_quantity":"1","percent":"1","selection":"cheapest"}"#,
                _ => r#"{"type":"document_percent","percent":"1","placement":"document"}"#,
            };
            format!(r#"{{"promotion_id":"P-{at}","name":"n","effect":{effect}}}"#)
        })
        .collect();
    let request = format!(
        r#"{{"format":1,"op":"promote","basket":{{"currency":"EUR","lines":[{}]}},"promotions":[{}],"today":"2026-11-20"}}"#,
        lines.join(","),
        promotions.join(",")
    );
    let started = Instant::now();
    assert!(Door::new().call(request.as_bytes()).starts_with(r#"{"format":1,"outcome":"accepted""#));
    assert!(started.elapsed().as_secs() < 60, "it took {:?}", started.elapsed());
}

/// A product has at most a thousand supplies that are expected at a time.
#[test]
fn supplies_of_a_product() {
    let mut door = Door::new();
    let mut ask = |number: usize, command: String| {
        let context = r#""context":{"now":"2026-11-23T09:00:00Z","today":"2026-11-23","by":"test"}"#;
        let command = command.replacen('{', &format!(r#"{{"command_id":"c-{number}","#), 1);
        door.call(format!(r#"{{"format":1,"op":"execute",{context},"command":{command}}}"#).as_bytes())
    };
    ask(0, r#"{"type":"set_product","product_id":"TEA","name":"Tea"}"#.into());
    ask(1, r#"{"type":"set_location","location_id":"shelf","name":"Shelf"}"#.into());
    let expect = |supply: usize| {
        format!(
            r#"{{"type":"expect_stock","product_id":"TEA","supply_id":"PO-{supply}","location_id":"shelf","quantity":1,"expected_on":"2026-12-01"}}"#
        )
    };
    for supply in 0..1_000 {
        let reply = ask(supply + 2, expect(supply));
        assert!(reply.contains("accepted"), "{reply}");
    }
    let reply = ask(1_002, expect(1_000));
    assert!(reply.contains(r#""code":"limit.supplies","path":"/command/supply_id""#), "{reply}");
    assert!(ask(1_003, expect(7).replace(r#""quantity":1"#, r#""quantity":2"#)).contains("accepted"));
}

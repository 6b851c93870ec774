//! One row a check: what it rejects, and what it accepts.

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::FromJson;
use crate::order::{OrderDraft, Surroundings, resolve};
use crate::party::Customer;
use crate::verify::{Check, CheckSetting, CheckState, Facts, RuleSet, Subject, verify};
use crate::{PriceList, PriceListId, Product, ProductId};

const PRODUCTS: &str = r#"[
    {"product_id":"OK","name":"Ok","tax":{"category":"S","rate":"19"}},
    {"product_id":"OLD","name":"Old","tax":{"category":"S","rate":"19"},"status":"discontinued"},
    {"product_id":"BAD","name":"Bad","tax":{"category":"S","rate":"19"},"status":"blocked"},
    {"product_id":"KG","name":"By weight","tax":{"category":"S","rate":"19"},"unit":"KGM"},
    {"product_id":"PACK","name":"By the half dozen","tax":{"category":"S","rate":"19"},"quantity_min":"12","quantity_max":"60","quantity_step":"6"},
    {"product_id":"EU","name":"To the union","tax":{"category":"K"}}]"#;
const PRICES: &str = r#"{"price_list_id":"list","currency":"EUR","prices":[
    {"product_id":"OK","unit_price":"10"},{"product_id":"KG","unit_price":"1"},{"product_id":"OLD","unit_price":"1"},
    {"product_id":"BAD","unit_price":"1"},{"product_id":"PACK","unit_price":"1"},{"product_id":"EU","unit_price":"1"}]}"#;
const CUSTOMER: &str = r#""customer_id":"C","name":"Customer","price_list_id":"list""#;

/// The paths at which one check alone, with its figures, finds something.
fn findings(setting: CheckSetting, customer: &str, order: &str) -> String {
    let draft = alloc::format!(r#"{{"order_id":"SO-1","customer_id":"C","currency":"EUR",{order}}}"#);
    let draft = OrderDraft::from_json(draft.as_bytes()).unwrap();
    let customer = Customer::from_json(alloc::format!("{{{CUSTOMER}{customer}}}").as_bytes()).unwrap();
    let products = Vec::<Product>::from_json(PRODUCTS.as_bytes()).unwrap();
    let list = PriceList::from_json(PRICES.as_bytes()).unwrap();
    let product = |id: &ProductId| products.iter().find(|product| product.product_id == *id);
    let price_list = |id: &PriceListId| Some(&list).filter(|list| list.price_list_id == *id);
    let around = Surroundings::new(None, Some(&customer), &product, &price_list);
    let facts = Facts::none(draft.currency)
        .with_exposure("50".parse().unwrap())
        .with_open_orders_with_reference(u64::from(
            draft.reference.as_ref().is_some_and(|reference| reference.as_str() == "PO-7"),
        ))
        .with_free("OK".parse().unwrap(), "5".parse().unwrap());
    let today = "2026-11-23".parse().unwrap();
    let settled = resolve(&draft, &around, today);
    let off = |check: &Check| CheckSetting::new(*check).with_state(CheckState::Off);
    let checked = setting.check;
    let others = Check::ALL.iter().filter(|check| **check != checked).map(off);
    let rule_set =
        RuleSet::default().with_checks(others.chain([setting.with_state(CheckState::On)]).collect::<Vec<_>>());
    rule_set.check().unwrap();
    let subject = Subject::new(&draft, settled.as_ref().ok(), &around, &facts, today);
    let paths = verify(&subject, &rule_set).into_iter().map(|problem| alloc::format!("{}", problem.path));
    paths.collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(setting: CheckSetting, customer: &str, rejected: (&str, &str), accepted: &str) {
    let name = setting.check;
    assert_eq!(findings(setting.clone(), customer, rejected.0), rejected.1, "{name} rejects");
    assert_eq!(findings(setting, "", accepted), "", "{name} accepts");
}

fn one(lines: &str) -> String {
    alloc::format!(r#""lines":[{lines}]"#)
}

fn line(product: &str, rest: &str) -> String {
    one(&alloc::format!(r#"{{"line":1,"product_id":"{product}"{rest}}}"#))
}

#[test]
fn customers() {
    let ok = line("OK", r#","quantity":1"#);
    let new = CheckSetting::new;
    check(new(Check::CustomerBlocked), r#","status":"blocked""#, (&ok, "/customer_id"), &ok);
    check(new(Check::CustomerCurrency), r#","currency":"USD""#, (&ok, "/currency"), &ok);
    let limit = r#","credit_terms":{"payment_days":14,"credit_limit":{"amount":"61.90","currency":"EUR"}}"#;
    check(new(Check::CreditLimitExceeded), limit, (&line("OK", r#","quantity":"1.001""#), "/customer_id"), &ok);
    assert_eq!(findings(new(Check::CreditLimitExceeded), limit, &ok), "", "the limit itself is fine");
    let abroad = line("EU", r#","quantity":1"#);
    check(new(Check::CustomerWithoutTaxIdentity), "", (&abroad, "/lines/0/tax"), &ok);
    let known = r#","tax_identity":{"country":"FR","vat_id":"FR12345678901"}"#;
    assert_eq!(findings(new(Check::CustomerWithoutTaxIdentity), known, &abroad), "");
    let reference = |name: &str| alloc::format!(r#"{ok},"reference":"{name}""#);
    check(new(Check::ReferenceRepeated), "", (&reference("PO-7"), "/reference"), &reference("PO-8"));
}

#[test]
fn products() {
    let new = CheckSetting::new;
    let quantity = |product: &str, quantity: &str| line(product, &alloc::format!(r#","quantity":"{quantity}""#));
    check(new(Check::ProductDiscontinued), "", (&quantity("OLD", "1"), "/lines/0/product_id"), &quantity("OK", "1"));
    check(new(Check::ProductBlocked), "", (&quantity("BAD", "1"), "/lines/0/product_id"), &quantity("OK", "1"));
    let in_boxes = line("KG", r#","quantity":1,"unit":"XBX""#);
    check(new(Check::ProductUnit), "", (&in_boxes, "/lines/0/unit"), &line("KG", r#","quantity":1,"unit":"KGM""#));
    let twice = one(
        r#"{"line":1,"product_id":"OK","quantity":1},{"line":2,"product_id":"KG","quantity":1},{"line":3,"product_id":"OK","quantity":1}"#,
    );
    check(new(Check::ProductRepeated), "", (&twice, "/lines/2/product_id"), &quantity("OK", "1"));
    for wrong in ["6", "66"] {
        check(
            new(Check::QuantityOutOfRange),
            "",
            (&quantity("PACK", wrong), "/lines/0/quantity"),
            &quantity("PACK", "12"),
        );
    }
    check(
        new(Check::QuantityNotAMultiple),
        "",
        (&quantity("PACK", "13"), "/lines/0/quantity"),
        &quantity("PACK", "18"),
    );
    let two = |each: u32| {
        one(&alloc::format!(
            r#"{{"line":1,"product_id":"OK","quantity":{each}}},{{"line":2,"product_id":"OK","quantity":2}}"#
        ))
    };
    check(new(Check::StockShort), "", (&two(4), "/lines/1/quantity"), &two(3));
}

#[test]
fn prices() {
    let new = CheckSetting::new;
    let price = |price: &str| line("OK", &alloc::format!(r#","quantity":1,"unit_price":"{price}""#));
    check(new(Check::PriceDiffersFromList), "", (&price("9.80"), "/lines/0/unit_price"), &price("10.00"));
    check(new(Check::PriceZero), "", (&price("0.00"), "/lines/0/unit_price"), &price("0.01"));
    let off = |amount: &str| {
        let off = alloc::format!(r#""allowances":[{{"amount":"{amount}"}}]"#);
        one(&alloc::format!(
            r#"{{"line":1,"product_id":"OK","quantity":1,{off}}},{{"line":2,"product_id":"OK","quantity":9}}"#
        ))
    };
    check(new(Check::DiscountAboveLine), "", (&off("10.01"), "/lines/0/allowances"), &off("10.00"));
    let most = new(Check::DiscountTooHigh).with_max("20".parse::<crate::Amount>().unwrap());
    check(most, "", (&off("2.01"), "/lines/0/allowances"), &off("2.00"));
}

#[test]
fn addresses_dates_and_totals() {
    let new = CheckSetting::new;
    let ok = line("OK", r#","quantity":1"#);
    let sent_to = |address: &str| alloc::format!(r#"{ok},"shipping_address":{{{address}}}"#);
    check(new(Check::AddressMissing), "", (&ok, "/shipping_address"), &sent_to(r#""country":"DE""#));
    let complete = sent_to(r#""country":"IE","line_1":"Quay 1","city":"Cork""#);
    let missing = "/shipping_address/city /shipping_address/line_1 /shipping_address/postal_code";
    check(new(Check::AddressIncomplete), "", (&sent_to(r#""country":"DE""#), missing), &complete);
    let dated = |field: &str, date: &str| alloc::format!(r#"{ok},"{field}":"{date}""#);
    check(
        new(Check::RequiredBeforeOrdered),
        "",
        (&dated("required_on", "2026-11-22"), "/required_on"),
        &dated("required_on", "2026-11-23"),
    );
    check(
        new(Check::OrderedInFuture),
        "",
        (&dated("ordered_on", "2026-11-24"), "/ordered_on"),
        &dated("ordered_on", "2026-11-23"),
    );
    // saleor/saleor-dashboard#2963, netlify/gocommerce-js#30: the client's total differs from the server's.
    check(
        new(Check::TotalDiffers),
        "",
        (&dated("total_expected", "11.91"), "/total_expected"),
        &dated("total_expected", "11.90"),
    );
    let least = new(Check::TotalOutOfRange).with_min("11.91".parse::<crate::Amount>().unwrap());
    check(least, "", (&ok, "/lines"), &line("OK", r#","quantity":2"#));
    let most = new(Check::TotalOutOfRange).with_max("11.90".parse::<crate::Amount>().unwrap());
    check(most, "", (&line("OK", r#","quantity":2"#), "/lines"), &ok);
}

/// Every check has its own code, its own place in the list, and a document that switches it.
#[test]
fn the_list_is_whole() {
    assert!(Check::ALL.len() >= 12);
    let settings = RuleSet::default().settings();
    assert_eq!(settings.len(), Check::ALL.len());
    let codes: alloc::collections::BTreeSet<&str> = Check::ALL.iter().map(|check| check.code().as_str()).collect();
    assert_eq!(codes.len(), Check::ALL.len());
    assert!(Check::ALL.iter().all(|check| check.code().as_str() == alloc::format!("verify.{check}")));
}

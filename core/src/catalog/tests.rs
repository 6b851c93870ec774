//! Which price applies, and what a list refuses.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::json::FromJson;
use crate::*;

const PRODUCT: &str = r#"{"product_id":"NUT","name":"Nut","tax":{"category":"S","rate":"19"},"unit_conversions":[
    {"unit":"XBX","numerator":"12"},{"unit":"XBG","numerator":"1","denominator":"3"},{"unit":"H87","numerator":"1"}]}"#;

fn list(id: &str, rest: &str, prices: &str) -> PriceList {
    let prices: Vec<String> = prices.split(';').map(|price| format!(r#"{{"product_id":"NUT",{price}}}"#)).collect();
    let text = format!(r#"{{"price_list_id":"{id}","currency":"EUR","prices":[{}]{rest}}}"#, prices.join(","));
    PriceList::from_json(text.as_bytes()).unwrap()
}

/// Price and base quantity that are found, or the reasons why none is.
fn found(lists: &[PriceList], quantity: &str, unit: &str) -> String {
    let product = Product::from_json(PRODUCT.as_bytes()).unwrap();
    let lists: Vec<&PriceList> = lists.iter().collect();
    let group = CustomerGroup::new("trade").unwrap();
    let query = PriceQuery::new(Currency::new("EUR").unwrap(), "2026-11-25".parse().unwrap(), PriceBasis::Net);
    let query = query.with_customer_group(Some(&group));
    match find_price(&lists, &query, &product, quantity.parse().unwrap(), unit.parse().unwrap()) {
        Ok(found) => match found.base_quantity {
            Some(base) => format!("{} {}/{base}", found.price_list_id, found.unit_price),
            None => format!("{} {}", found.price_list_id, found.unit_price),
        },
        Err(obstacles) => obstacles.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
    }
}

#[track_caller]
fn check(prices: &str, (quantity, unit): (&str, &str), expected: &str) {
    assert_eq!(found(&[list("L", "", prices)], quantity, unit), expected);
    // Nothing depends on the order in which prices are listed.
    let reversed: Vec<&str> = prices.split(';').rev().collect();
    assert_eq!(found(&[list("L", "", &reversed.join(";"))], quantity, unit), expected, "reversed");
}

#[test]
fn the_price_of_a_list() {
    let tiers = r#""unit_price":"10";"unit_price":"9","quantity_from":"10";"unit_price":"8","quantity_from":"100""#;
    check(tiers, ("9.999999", "C62"), "L 10");
    check(tiers, ("10", "C62"), "L 9");
    check(tiers, ("1000", "C62"), "L 8");
    check(r#""unit_price":"9","quantity_from":"10""#, ("9", "C62"), "quantity_below_tiers");
    check(r#""unit_price":"9","base_quantity":"100""#, ("9", "C62"), "L 9/100");
    let dated = r#""unit_price":"10";"unit_price":"9","valid_from":"2026-11-20","valid_until":"2026-11-30";"unit_price":"7","valid_from":"2026-12-01""#;
    check(dated, ("1", "C62"), "L 9");
    check(r#""unit_price":"7","valid_until":"2026-11-24""#, ("1", "C62"), "price_not_valid");
    let ending = r#""unit_price":"5","valid_from":"2026-11-01";"unit_price":"6","valid_from":"2026-11-01","valid_until":"2026-11-26";"unit_price":"7","valid_from":"2026-11-01","valid_until":"2026-11-27""#;
    check(ending, ("1", "C62"), "L 6");
    // Tiers come before dates.
    check(r#""unit_price":"9","valid_from":"2026-11-20";"unit_price":"8","quantity_from":"10""#, ("10", "C62"), "L 8");
}

#[test]
fn prices_in_other_units() {
    // A price per box serves pieces, and stays the price it is.
    check(r#""unit_price":"10","unit":"XBX""#, ("24", "C62"), "L 10/12");
    check(r#""unit_price":"10","unit":"XBX","base_quantity":"5""#, ("24", "C62"), "L 10/60");
    check(r#""unit_price":"0.20","unit":"XBG""#, ("24", "C62"), "L 0.6");
    check(r#""unit_price":"999999999999999","unit":"XBG""#, ("24", "C62"), "conversion_too_large");
    check(r#""unit_price":"10","unit":"KGM""#, ("24", "C62"), "unit");
    let both = r#""unit_price":"1";"unit_price":"10","unit":"XBX""#;
    check(both, ("24", "C62"), "L 1");
    check(both, ("24", "XBX"), "L 10/12");
    check(both, ("24", "H87"), "L 1");
    check(r#""unit_price":"1";"unit_price":"2","unit":"C62""#, ("1", "C62"), "L 2");
    // Tiers are in the price's unit: from 2 boxes is from 24 pieces; from 7 bags is from 2 1/3 pieces.
    let boxes = r#""unit_price":"9","unit":"XBX","quantity_from":"2""#;
    check(boxes, ("24", "XBX"), "L 9/12");
    check(boxes, ("23.999999", "C62"), "quantity_below_tiers");
    let bags = r#""unit_price":"1","unit":"XBG","quantity_from":"7""#;
    check(bags, ("2.333334", "C62"), "L 3");
    check(bags, ("2.333333", "C62"), "quantity_below_tiers");
}

#[test]
fn the_first_list_with_a_price_wins() {
    let price = r#""unit_price":"1""#;
    let eligible = |rest: &str| found(&[list("A", rest, price)], "1", "C62");
    assert_eq!(eligible(r#","valid_from":"2026-11-25","valid_until":"2026-11-25""#), "A 1");
    assert_eq!(eligible(r#","valid_from":"2026-11-26""#), "not_yet_valid");
    assert_eq!(eligible(r#","valid_until":"2026-11-24""#), "expired");
    assert_eq!(eligible(r#","price_basis":"gross""#), "price_basis");
    assert_eq!(eligible(r#","customer_group":"staff""#), "customer_group");
    assert_eq!(eligible(r#","customer_group":"trade""#), "A 1");
    let tiered = r#""unit_price":"1","quantity_from":"10""#;
    let lists = [list("A", r#","price_basis":"gross""#, price), list("B", "", tiered), list("C", "", price)];
    assert_eq!(found(&lists, "10", "C62"), "B 1");
    assert_eq!(found(&lists, "9", "C62"), "C 1");
    assert_eq!(found(&lists[..2], "9", "C62"), "price_basis quantity_below_tiers");
    assert_eq!(found(&[], "9", "C62"), "");
}

fn problems<T: FromJson>(text: &str) -> String {
    let rejection = T::from_json(text.as_bytes()).err().expect("it is refused");
    rejection.problems.iter().map(|problem| format!("{} {}", problem.path, problem.code)).collect::<Vec<_>>().join("\n")
}

#[test]
fn bad_prices_are_told_all_at_once() {
    let text = r#"[{"product_id":"A","unit_price":"1"},{"product_id":"B","unit_price":"-1","base_quantity":"0"},
        {"product_id":"A","unit_price":"2","quantity_from":"0"},{"product_id":"A","unit_price":"2","quantity_from":"-1"},
        {"product_id":"A","unit_price":"2","unit":"XBX"},{"product_id":"B","unit_price":"1","valid_from":"2026-02-01","valid_until":"2026-01-31"},
        {"product_id":"A","unit_price":"3","unit":"XBX"}]"#;
    assert_eq!(
        problems::<Prices>(text),
        "/1/base_quantity price.base_quantity_not_positive\n/1/unit_price price_list.price_negative\n\
         /2/product_id price_list.product_twice\n/3/quantity_from quantity.negative\n\
         /5/valid_until validity.reversed\n/6/product_id price_list.product_twice"
    );
}

#[test]
fn bad_conversions_are_told_all_at_once() {
    let text = r#"{"product_id":"A","name":"A","tax":{"category":"E","rate":"1"},"unit":"KGM","unit_conversions":[
        {"unit":"GRM","numerator":"0","denominator":"-1"},{"unit":"KGM","numerator":"1"},{"unit":"GRM","numerator":"1"}]}"#;
    let rejection = Product::from_json(text.as_bytes()).unwrap().check().unwrap_err();
    let found: Vec<String> =
        rejection.problems.iter().map(|problem| format!("{} {}", problem.path, problem.code)).collect();
    assert_eq!(
        found,
        [
            "/tax/rate tax.rate_in_category_without",
            "/unit_conversions/0/denominator quantity.not_positive",
            "/unit_conversions/0/numerator quantity.not_positive",
            "/unit_conversions/1/unit unit_conversion.unit_twice",
            "/unit_conversions/2/unit unit_conversion.unit_twice",
        ]
    );
}

proptest::proptest! {
    /// A line costs the same, however it and its price are put.
    #[test]
    fn units_do_not_change_what_a_line_costs(quantity in 1_u32..10_000, cents in 0_u32..1_000_000, base in 1_u32..200) {
        let euro = Currency::new("EUR").unwrap();
        let product = Product::from_json(PRODUCT.as_bytes()).unwrap();
        let price: UnitPrice = format!("{}.{:02}", cents / 100, cents % 100).parse().unwrap();
        let base: Quantity = base.to_string().parse().unwrap();
        let boxes: Quantity = quantity.to_string().parse().unwrap();
        let unit: UnitCode = "XBX".parse().unwrap();
        let pieces = product.quantity_in_own_unit(boxes, unit).unwrap();
        let per = Price::new("NUT".parse().unwrap(), price).with_base_quantity(base).with_unit(unit);
        let list = PriceList::new("L".parse().unwrap(), euro, Prices::new(alloc::vec![per]).unwrap());
        let query = PriceQuery::new(euro, "2026-11-25".parse().unwrap(), PriceBasis::Net);
        let found = find_price(&[&list], &query, &product, pieces, unit).unwrap();
        for mode in RoundingMode::ALL {
            let in_boxes = price.times(boxes, Some(base), euro, *mode).unwrap();
            let in_pieces = found.unit_price.times(pieces, found.base_quantity, euro, *mode).unwrap();
            proptest::prop_assert_eq!(in_boxes, in_pieces);
        }
    }
}

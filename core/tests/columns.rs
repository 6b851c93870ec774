//! Tables given as columns: the same figures as document by document, every row accounted for.

use orderwell::wire;
use proptest::prelude::*;
use serde_json::{Value, json};

fn ask(request: &Value) -> Value {
    serde_json::from_str(&wire::call(request.to_string().as_bytes())).expect("a reply is JSON")
}

/// A row: its document, and its quantity, price and discount, some of them beyond what is allowed.
type Row = (u8, i64, i64, Option<u32>);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (0_u8..6, -5_i64..2_000, -2_i64..50_000, proptest::option::of(0_u32..130));
    proptest::collection::vec(row, 0..40)
}

fn cents(amount: i64) -> String {
    let sign = if amount < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", amount.abs() / 100, amount.abs() % 100)
}

fn discount(row: &Row) -> Option<String> {
    row.3.map(|percent| percent.to_string())
}

/// The same document as a person would write it.
fn document(rows: &[&Row]) -> Value {
    let line = |(index, row): (usize, &&Row)| {
        let allowances: Vec<Value> = discount(row).map(|percent| json!({ "percent": percent })).into_iter().collect();
        json!({
            "line": index + 1,
            "quantity": row.1,
            "unit_price": cents(row.2),
            "tax": { "category": "S", "rate": "19" },
            "allowances": allowances,
        })
    };
    json!({ "currency": "EUR", "lines": rows.iter().enumerate().map(line).collect::<Vec<Value>>() })
}

fn strings(figures: &Value) -> Vec<Option<String>> {
    let text = |figure: &Value| figure.as_str().map(str::to_string);
    figures.as_array().expect("a list").iter().map(text).collect()
}

proptest! {
    #[test]
    fn columns_and_documents_give_the_same_figures(rows in rows()) {
        let mut order: Vec<u8> = Vec::new();
        for row in &rows {
            if !order.contains(&row.0) {
                order.push(row.0);
            }
        }
        let of = |id: u8| rows.iter().filter(|row| row.0 == id).collect::<Vec<&Row>>();
        let documents: Vec<Value> = order.iter().map(|id| document(&of(*id))).collect();
        let one_by_one = documents.iter().map(|document| {
            ask(&json!({ "format": 1, "op": "calculate", "document": document }))
        });
        let (mut gross, mut counts) = (Vec::new(), Vec::new());
        let mut nets = vec![None; rows.len()];
        for (id, reply) in order.iter().zip(one_by_one) {
            gross.push(reply["calculation"]["totals"]["gross"].as_str().map(str::to_string));
            counts.push(reply["problems"].as_array().map_or(0, Vec::len));
            let places = rows.iter().enumerate().filter(|(_, row)| row.0 == *id).map(|(place, _)| place);
            for (place, line) in places.zip(reply["calculation"]["lines"].as_array().into_iter().flatten()) {
                nets[place] = line["net"].as_str().map(str::to_string);
            }
        }
        let column = |cell: fn(&Row) -> Value| rows.iter().map(cell).collect::<Vec<Value>>();
        let reply = ask(&json!({ "format": 1, "op": "calculate_columns", "columns": {
            "document_id": column(|row| row.0.to_string().into()),
            "currency": column(|_| "EUR".into()),
            "quantity": column(|row| row.1.into()),
            "unit_price": column(|row| cents(row.2).into()),
            "tax_category": column(|_| "S".into()),
            "tax_rate": column(|_| "19".into()),
            "discount_percent": column(|row| discount(row).into()),
        }}));
        prop_assert_eq!(&reply["outcome"], "accepted");
        prop_assert_eq!(strings(&reply["lines"]["net"]), nets);
        prop_assert_eq!(strings(&reply["documents"]["gross"]), gross);
        let problems = reply["problems"].as_array().expect("a list");
        prop_assert_eq!(problems.len(), counts.iter().sum::<usize>());
        prop_assert_eq!(&reply["documents"]["problems"], &json!(counts));
        for problem in problems {
            let path = problem["path"].as_str().expect("a path");
            let row = problem["data"]["row"].as_u64().expect("a row");
            prop_assert!(path.starts_with("/columns/") && path.ends_with(&format!("/{row}")), "{}", path);
        }
    }
}

#[test]
fn the_list_of_problems_ends_and_the_counts_do_not() {
    let rows = 12_000;
    let column = |cell: &'static str| vec![cell; rows];
    let ids: Vec<String> = (0..rows).map(|row| format!("D-{}", row % 3)).collect();
    let reply = ask(&json!({ "format": 1, "op": "calculate_columns", "columns": {
        "document_id": ids,
        "currency": (0..rows).map(|row| if row < 3 { "EUR" } else { "USD" }).collect::<Vec<&str>>(),
        "quantity": column("1"),
        "unit_price": column("1"),
        "tax_category": column("Z"),
    }}));
    let problems = reply["problems"].as_array().expect("a list");
    assert_eq!(problems.len(), 10_001);
    assert_eq!(problems.last().expect("a problem")["code"], "limit.problems");
    assert_eq!(reply["documents"]["problems"], json!([3999, 3999, 3999]));
}

#[test]
fn a_table_has_its_limit() {
    let rows = 100_001;
    let reply = ask(&json!({ "format": 1, "op": "calculate_columns", "columns": {
        "document_id": vec!["A"; rows],
        "currency": vec!["EUR"; rows],
        "quantity": vec!["1"; rows],
        "unit_price": vec!["1"; rows],
        "tax_category": vec!["Z"; rows],
    }}));
    let problem = &reply["problems"][0];
    assert_eq!((&problem["code"], &problem["path"]), (&json!("limit.entries"), &json!("/columns/currency")));
    assert_eq!(problem["data"], json!({ "entries": rows, "entries_max": 100_000 }));
}

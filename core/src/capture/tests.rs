use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::*;
use crate::json::FromJson;

fn mapping(columns: &[(&str, &str)]) -> CsvMapping {
    let column = |(column, field): &(&str, &str)| alloc::format!(r#"{{"column":"{column}","field":"{field}"}}"#);
    let columns: Vec<String> = columns.iter().map(column).collect();
    let text = alloc::format!(r#"{{"currency":"EUR","absent":"NULL","columns":[{}]}}"#, columns.join(","));
    CsvMapping::from_json(text.as_bytes()).unwrap()
}

const COLUMNS: [(&str, &str); 5] = [
    ("Order", "order_id"),
    ("Who", "customer_id"),
    ("What", "product_id"),
    ("Pieces", "quantity"),
    ("Off", "discount_percent"),
];

#[track_caller]
fn check(table: &str, drafts: &str, problems: &str) {
    let captured = capture_csv(table.as_bytes(), &mapping(&COLUMNS)).unwrap();
    let line = |line: &crate::OrderLineDraft| alloc::format!("{} {} {}", line.line, line.quantity, line.product_id);
    let draft = |draft: &crate::OrderDraft| {
        alloc::format!("{}: {}", draft.order_id, draft.lines.iter().map(line).collect::<Vec<_>>().join(", "))
    };
    assert_eq!(captured.drafts.iter().map(draft).collect::<Vec<_>>().join("; "), drafts);
    let problem = |problem: &crate::Problem| alloc::format!("{} {}", problem.path, problem.code);
    assert_eq!(captured.problems.iter().map(problem).collect::<Vec<_>>().join("; "), problems);
}

#[test]
fn rows_of_one_order_belong_together() {
    check(
        "Order,Who,What,Pieces,Off\nSO-1,C,TEA,2,\nSO-2,C,MUG,1,NULL\nSO-1,C,\"MUG, blue\",0.5,10\n",
        "SO-1: 1 2 TEA, 2 0.5 MUG, blue; SO-2: 1 1 MUG",
        "",
    );
}

#[test]
fn a_fault_in_one_row_keeps_its_whole_order_back() {
    check(
        "Order,Who,What,Pieces,Off\nSO-1,C,TEA,two,\nSO-1,C,MUG,1,\nSO-2,C,,1,x\nSO-3,C,MUG,1,\nSO-3,D,MUG,1,\n",
        "",
        "/rows/0/quantity number.not_decimal; /rows/2/discount_percent number.not_decimal; \
         /rows/2/product_id request.field_missing; /rows/4/customer_id capture.rows_disagree",
    );
}

#[test]
fn lines_of_the_text_are_counted_through_quotes_blank_lines_and_marks() {
    let table = Table::parse("\u{feff}a,b\r\n\r\n\"x\ny\",1\r\n2,3\n".as_bytes(), b',').unwrap();
    assert_eq!(table.header, ["a", "b"]);
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 5]);
    let error = Table::parse(b"a,b\n1\n", b',').unwrap_err();
    assert_eq!((error.code, error.path.to_string()), (crate::Code::CaptureRowWidth, "/rows/0".into()));
}

#[test]
fn json_is_captured_with_every_fault() {
    let error = capture_json(br#"{"order_id":"","lines":[{"line":1}]}"#).unwrap_err();
    let codes: Vec<&str> = error.problems.iter().map(|problem| problem.code.as_str()).collect();
    assert_eq!(codes.len(), 5, "{codes:?}");
}

//! Documents that cannot be calculated: every fault with its code, at its path, all at once; nothing silently rounded.

use orderwell::{Document, FromJson, Rejection, calculate, wire};

fn faults(rejection: &Rejection) -> Vec<String> {
    rejection.problems.iter().map(|problem| format!("{} {}", problem.path, problem.code.as_str())).collect()
}

/// The faults of a document, written as the fields behind its currency.
#[track_caller]
fn check(fields: &str, expected: &[&str]) {
    let json = format!(r#"{{"currency":"EUR",{fields}}}"#);
    let found = match Document::from_json(json.as_bytes()) {
        Ok(document) => calculate(&document).map_or_else(|rejection| faults(&rejection), |_| Vec::new()),
        Err(rejection) => faults(&rejection),
    };
    assert_eq!(found, expected, "{json}");
    // The door says the same below `/document`.
    let reply = wire::call(format!(r#"{{"format":1,"op":"calculate","document":{json}}}"#).as_bytes());
    for fault in expected {
        let path = fault.split_once(' ').unwrap().0;
        assert!(reply.contains(&format!(r#""path":"/document{path}""#)), "{path} in {reply}");
    }
}

/// A document of one line with these fields.
#[track_caller]
fn line(fields: &str, expected: &[&str]) {
    check(&format!(r#""lines":[{{"line":1,"quantity":"1","unit_price":"1",{fields}}}]"#), expected);
}

/// A document whose one line has the first of these taxes.
#[track_caller]
fn taxes(taxes: &str, expected: &[&str]) {
    let lines = r#""lines":[{"line":1,"quantity":"1","unit_price":"1","taxes":["A"]}]"#;
    check(&format!(r#"{lines},"taxes":[{taxes}]"#), expected);
}

/// A sound document of one line, with more fields.
#[track_caller]
fn with(more: &str, expected: &[&str]) {
    check(&format!(r#"{GOOD},{more}"#), expected);
}

const GOOD: &str = r#""lines":[{"line":1,"quantity":"1","unit_price":"1","tax":{"category":"S","rate":"19"}}]"#;

#[test]
fn rates() {
    line(r#""tax":{"category":"S","rate":"100.0001"}"#, &["/lines/0/tax/rate tax.rate_above_hundred"]);
    line(r#""tax":{"category":"S","rate":"100"}"#, &[]);
    line(r#""tax":{"category":"S","rate":"-1"}"#, &["/lines/0/tax/rate tax.rate_negative"]);
    line(r#""tax":{"category":"S","rate":"19.00001"}"#, &["/lines/0/tax/rate percent.too_many_places"]);
    line(r#""tax":{"category":"AE","rate":"19"}"#, &["/lines/0/tax/rate tax.rate_in_category_without"]);
    taxes(r#"{"tax_id":"A","rate":"101"}"#, &["/taxes/0/rate tax.rate_above_hundred"]);
    taxes(r#"{"tax_id":"A","rate":"5","surcharge":"-1"}"#, &["/taxes/0/surcharge tax.rate_negative"]);
    taxes(r#"{"tax_id":"A","kind":"fixed","per_unit":"-1"}"#, &["/taxes/0/per_unit tax.rate_negative"]);
}

#[test]
fn taxes_of_a_line() {
    line(r#""tax":{"category":"S"},"taxes":["A"]"#, &["/lines/0/taxes tax.stated_twice"]);
    line(r#""base_quantity":"1""#, &["/lines/0/tax tax.missing"]);
    line(r#""taxes":["A"]"#, &["/lines/0/taxes/0 tax.unknown"]);
    taxes(r#"{"tax_id":"A","rate":"1"},{"tax_id":"A","rate":"2"}"#, &["/taxes/1/tax_id tax.id_twice"]);
    let own = r#""taxes":[{"tax_id":"A","rate":"1"},{"tax_id":"G","kind":"group","members":["A"]}]"#;
    let line = r#""lines":[{"line":1,"quantity":"1","unit_price":"1","taxes":"#;
    check(&format!(r#"{line}["A","A"]}}],{own}"#), &["/lines/0/taxes/1 tax.id_twice"]);
    check(&format!(r#"{line}["A","G"]}}],{own}"#), &["/lines/0/taxes/1 tax.id_twice"]);
    check(&format!(r#"{line}["G"]}}],{own}"#), &[]);
}

#[test]
fn figures_of_taxes() {
    taxes(r#"{"tax_id":"A","kind":"fixed"}"#, &["/taxes/0/per_unit tax.figure_missing"]);
    taxes(r#"{"tax_id":"A","per_unit":"1"}"#, &["/taxes/0/per_unit tax.figure_unexpected"]);
    taxes(r#"{"tax_id":"A","kind":"fixed","per_unit":"1","rate":"2"}"#, &["/taxes/0/rate tax.figure_unexpected"]);
    taxes(r#"{"tax_id":"A","kind":"group"}"#, &["/taxes/0/members tax.figure_missing"]);
    taxes(
        r#"{"tax_id":"A","members":["A"]}"#,
        &["/taxes/0/members tax.figure_unexpected", "/taxes/0/members/0 tax.group_circular"],
    );
    taxes(r#"{"tax_id":"A","kind":"division","rate":"100"}"#, &["/lines/0/taxes tax.division_whole"]);
    let retained = r#"{"tax_id":"A","rate":"1","settlement":"retained","inclusion":"included"}"#;
    taxes(retained, &["/taxes/0/inclusion tax.retained_included"]);
}

#[test]
fn groups_that_lead_back() {
    taxes(r#"{"tax_id":"A","kind":"group","members":["A"]}"#, &["/taxes/0/members/0 tax.group_circular"]);
    taxes(
        r#"{"tax_id":"A","kind":"group","members":["B"]},{"tax_id":"B","kind":"group","members":["A"]}"#,
        &["/taxes/0/members/0 tax.group_circular", "/taxes/1/members/0 tax.group_circular"],
    );
    taxes(
        r#"{"tax_id":"A","kind":"group","members":["B","B","C"]},{"tax_id":"B","rate":"1"}"#,
        &["/taxes/0/members/1 tax.id_twice", "/taxes/0/members/2 tax.unknown"],
    );
}

#[test]
fn quantities_and_limits() {
    let tax = r#""tax":{"category":"S"}"#;
    line(&format!(r#"{tax},"base_quantity":"0""#), &["/lines/0/base_quantity price.base_quantity_not_positive"]);
    line(&format!(r#"{tax},"base_quantity":"-2""#), &["/lines/0/base_quantity price.base_quantity_not_positive"]);
    let large = format!(r#""lines":[{{"line":1,"quantity":"999999999999","unit_price":"999999999",{tax}}}]"#);
    check(&large, &["/lines/0/quantity amount.too_large"]);
    with(r#""prepaid":"0.001""#, &["/prepaid amount.finer_than_currency"]);
    with(r#""payable_rounding":"0.001""#, &["/payable_rounding amount.finer_than_currency"]);
    with(r#""allowances":[{"amount":"0.001"}]"#, &["/allowances/0/amount amount.finer_than_currency"]);
    with(r#""charges":[{"percent":"1","base":"0.001"}]"#, &["/charges/0/base amount.finer_than_currency"]);
    with(r#""minor_units":9"#, &["/minor_units number.out_of_range"]);
    let fine = r#"{"line":1,"quantity":"1","unit_price":"1","tax":{"category":"S"},"allowances":[{"amount":"0.001"}]}"#;
    check(&format!(r#""lines":[{fine}]"#), &["/lines/0/allowances/0/amount amount.finer_than_currency"]);
    // Lines that are each within the limits, and together are not.
    let line = |number: u32| format!(r#"{{"line":{number},"quantity":"900000","unit_price":"9999999999.99",{tax}}}"#);
    let many: Vec<String> = (1..200).map(line).collect();
    check(&format!(r#""lines":[{}]"#, many.join(",")), &[" amount.too_large"]);
}

#[test]
fn an_allowance_above_the_line_is_a_negative_line() {
    let off = r#""tax":{"category":"S","rate":"19"},"allowances":[{"amount":"3"}]"#;
    line(off, &[]);
    let json = format!(r#"{{"currency":"EUR","lines":[{{"line":1,"quantity":"1","unit_price":"1",{off}}}]}}"#);
    let totals = calculate(&Document::from_json(json.as_bytes()).unwrap()).unwrap().totals;
    assert_eq!(format!("{} {} {}", totals.net, totals.tax, totals.gross), "-2.00 -0.38 -2.38");
}

#[test]
fn allowances_and_charges() {
    with(r#""allowances":[{}]"#, &["/allowances/0 adjustment.without_figure"]);
    with(r#""allowances":[{"amount":"1","percent":"1"}]"#, &["/allowances/0 adjustment.amount_and_percent"]);
    with(r#""charges":[{"amount":"1","per_unit":"1"}]"#, &["/charges/0 adjustment.several_figures"]);
    with(r#""charges":[{"per_unit":"1"}]"#, &["/charges/0/quantity adjustment.without_quantity"]);
    with(r#""charges":[{"amount":"1","taxes":["X"]}]"#, &["/charges/0/taxes/0 tax.unknown"]);
    let both = r#""charges":[{"amount":"1","tax":{"category":"S"},"taxes":["X"]}]"#;
    with(both, &["/charges/0/taxes tax.stated_twice"]);
    check(r#""lines":[],"charges":[{"amount":"1"}]"#, &["/charges/0 adjustment.without_tax_rate"]);
}

#[test]
fn rounding_cash_and_exchange() {
    with(r#""rounding":{"extra_places":11}"#, &["/rounding/extra_places rounding.extra_places"]);
    with(r#""rounding":{"extra_places":10}"#, &[]);
    with(r#""rounding":{"cash":{"step":"0"}}"#, &["/rounding/cash/step rounding.cash_step"]);
    with(r#""rounding":{"cash":{"step":"-0.05"}}"#, &["/rounding/cash/step rounding.cash_step"]);
    with(r#""rounding":{"cash":{"step":"0.001"}}"#, &["/rounding/cash/step amount.finer_than_currency"]);
    let both = r#""rounding":{"cash":{"step":"0.05"}},"payable_rounding":"0.01""#;
    with(both, &["/payable_rounding rounding.cash_and_payable"]);
    let exchange = |currency: &str, rate: &str| {
        format!(r#""exchange":{{"currency":"{currency}","rate":"{rate}","on":"2026-11-25"}}"#)
    };
    with(&exchange("USD", "0"), &["/exchange/rate exchange_rate.not_positive"]);
    with(&exchange("USD", "-1"), &["/exchange/rate exchange_rate.not_positive"]);
    with(&exchange("USD", "0.00000000001"), &["/exchange/rate exchange_rate.too_many_places"]);
    with(&exchange("EUR", "1"), &["/exchange/currency exchange_rate.same_currency"]);
}

#[test]
fn everything_wrong_at_once() {
    let lines = r#"{"line":1,"quantity":"1","unit_price":"1"},
        {"line":1,"quantity":"1","unit_price":"1","base_quantity":"0","taxes":["X"],"allowances":[{}]}"#;
    let whole = r#""allowances":[{}],"charges":[{"amount":"0.001"}],"prepaid":"0.001","payable_rounding":"0.01""#;
    let rounding = r#""rounding":{"cash":{"step":"0"}},"exchange":{"currency":"EUR","rate":"0","on":"2026-11-25"}"#;
    check(
        &format!(r#""lines":[{lines}],{whole},{rounding}"#),
        &[
            "/allowances/0 adjustment.without_figure",
            "/charges/0/amount amount.finer_than_currency",
            "/exchange/currency exchange_rate.same_currency",
            "/exchange/rate exchange_rate.not_positive",
            "/lines/0/tax tax.missing",
            "/lines/1/allowances/0 adjustment.without_figure",
            "/lines/1/base_quantity price.base_quantity_not_positive",
            "/lines/1/line line.number_twice",
            "/lines/1/taxes/0 tax.unknown",
            "/payable_rounding rounding.cash_and_payable",
            "/prepaid amount.finer_than_currency",
            "/rounding/cash/step rounding.cash_step",
        ],
    );
}

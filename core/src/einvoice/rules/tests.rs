//! Which rules a change to a valid document breaks, and with which figures.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_json::{Value, json};

use super::{RuleTolerance, check_electronic_invoice, check_up_to, official_rules};
use crate::einvoice::ElectronicInvoice;
use crate::json::FromJson;
use crate::limits;
use crate::problem::{Code, Problem};

/// Two lines, an allowance and a charge of the document, two rates; everything adds up.
fn valid() -> Value {
    json!({
        "document_type": "invoice", "specification_id": "urn:cen.eu:en16931:2017", "invoice_id": "F-1",
        "issued_on": "2026-11-25", "type_code": "380", "currency": "EUR", "due_on": "2026-12-25",
        "seller": {"name": "Northwind", "vat_id": "DE123456789", "address": {"country": "DE"}},
        "buyer": {"name": "Contoso", "address": {"country": "DE"}},
        "allowances": [{"amount": "5.00", "tax_category": "S", "tax_rate": "19", "reason": "Loyalty"}],
        "charges": [{"amount": "4.90", "tax_category": "S", "tax_rate": "7.00", "reason": "Freight"}],
        "totals": {"line_net_sum": "30.00", "allowance_total": "5.00", "charge_total": "4.90", "tax_exclusive": "29.90",
            "tax_total": "3.89", "tax_inclusive": "33.79", "payable": "33.79"},
        "tax_subtotals": [
            {"taxable": "15.00", "tax": "2.85", "category": "S", "rate": "19"},
            {"taxable": "14.90", "tax": "1.04", "category": "S", "rate": "7"}],
        "lines": [
            {"line_id": "1", "quantity": "2", "unit": "C62", "net_amount": "20.00", "unit_price": "10",
                "tax_category": "S", "tax_rate": "19.0", "item": {"name": "Tea"}},
            {"line_id": "2", "quantity": "1", "unit": "C62", "net_amount": "10.00", "unit_price": "10",
                "tax_category": "S", "tax_rate": "7", "item": {"name": "Book"}}],
    })
}

fn findings(document: &Value, tolerance: &str) -> Vec<Problem> {
    let document = ElectronicInvoice::from_json(document.to_string().as_bytes()).expect("a document");
    check_electronic_invoice(&document, tolerance.parse().expect("a tolerance")).expect("within the limits")
}

/// The findings as `path rule`, in their order.
fn told(findings: &[Problem]) -> Vec<String> {
    let rule = |finding: &Problem| match finding.data.get("rule") {
        Some(crate::problem::DataValue::Text(rule)) => rule.clone(),
        _ => finding.code.to_string(),
    };
    findings.iter().map(|finding| alloc::format!("{} {}", finding.path, rule(finding))).collect()
}

/// A change of the valid document, by pointer; which findings follow, in their order?
#[track_caller]
fn check(changes: &[(&str, Value)], tolerance: &str, expected: &[&str]) {
    let mut document = valid();
    for (path, value) in changes {
        *document.pointer_mut(path).expect("a field of the document") = value.clone();
    }
    assert_eq!(told(&findings(&document, tolerance)), expected);
}

#[test]
fn a_valid_document_breaks_nothing() {
    check(&[], "exact", &[]);
    check(&[], "official", &[]);
}

#[test]
fn figures_depend_on_one_another() {
    check(
        &[("/totals/line_net_sum", json!("30.01"))],
        "exact",
        &["/totals/line_net_sum BR-CO-10", "/totals/tax_exclusive BR-CO-13"],
    );
    check(
        &[("/totals/allowance_total", Value::Null), ("/totals/tax_exclusive", json!("34.90"))],
        "official",
        &["/totals/allowance_total BR-CO-11", "/totals/tax_inclusive BR-CO-15"],
    );
    check(
        &[("/lines/1/net_amount", json!("10.01"))],
        "exact",
        &["/tax_subtotals/1/taxable BR-S-08", "/totals/line_net_sum BR-CO-10"],
    );
    check(&[("/lines/1/net_amount", json!("10.01"))], "official", &["/totals/line_net_sum BR-CO-10"]);
    // Places are counted as they are written.
    check(&[("/totals/payable", json!("33.790"))], "official", &["/totals/payable BR-DEC-18"]);
}

#[test]
fn a_finding_tells_rule_and_figures() {
    let mut document = valid();
    document["tax_subtotals"][1]["tax"] = json!("1.05");
    let found = findings(&document, "exact");
    assert_eq!(
        told(&found),
        ["/tax_subtotals/1/tax BR-CO-17", "/tax_subtotals/1/tax BR-S-09", "/totals/tax_total BR-CO-14"]
    );
    let ninth = &found[1];
    assert_eq!(ninth.code, Code::EinvoiceRuleViolated);
    let data = serde_json::to_value(&ninth.data).expect("JSON");
    assert_eq!(
        data,
        json!({"rule": "BR-S-09", "category": "S", "stated": "1.05", "expected": "1.04", "difference": "0.01"})
    );
    assert!(ninth.detail.ends_with("; 1.05 is stated, 1.04 follows"), "{}", ninth.detail);
}

#[test]
fn a_tolerance_is_for_taxes_and_bases_by_rate() {
    let off = |tax: &str, total: &str, gross: &str| {
        [("/tax_subtotals/0/tax", tax), ("/totals/tax_total", total), ("/totals/tax_inclusive", gross)]
            .into_iter()
            .chain([("/totals/payable", gross)])
            .map(|(path, value)| (path, json!(value)))
            .collect::<Vec<_>>()
    };
    let both = ["/tax_subtotals/0/tax BR-CO-17", "/tax_subtotals/0/tax BR-S-09"];
    check(&off("3.84", "4.88", "34.78"), "exact", &both);
    check(&off("3.84", "4.88", "34.78"), "official", &[]);
    check(&off("3.84", "4.88", "34.78"), "0.99", &both);
    check(&off("3.84", "4.88", "34.78"), "1.00", &[]);
    check(&off("3.85", "4.89", "34.79"), "official", &both);
    // The official artefacts compare without signs; an amount of one's own does not.
    check(&off("-2.85", "-1.81", "28.09"), "official", &[]);
    check(&off("-2.85", "-1.81", "28.09"), "1.00", &both);
}

#[test]
fn a_tie_goes_up_in_sums_and_away_from_nothing_in_taxes() {
    let mut document = valid();
    // -10.005 + 20 is 9.995: up to 10.00.
    document["lines"][1]["net_amount"] = json!("-10.005");
    document["totals"]["line_net_sum"] = json!("10.00");
    assert!(!told(&findings(&document, "exact")).iter().any(|told| told.ends_with("BR-CO-10")));
    // -0.5 % of 1.00 is -0.005: away from nothing, to -0.01.
    let mut document = valid();
    document["tax_subtotals"][1] = json!({"taxable": "-1.00", "tax": "-0.01", "category": "S", "rate": "0.5"});
    assert!(!told(&findings(&document, "exact")).iter().any(|told| told.ends_with("BR-CO-17")));
}

/// One rule, one id: none stands twice, and each has its form.
#[test]
fn ids_are_unique_and_official() {
    let ids: Vec<&str> = official_rules().map(|known| known.rule).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    assert_eq!(ids.len(), 225);
    for known in official_rules() {
        assert!(known.rule.starts_with("BR-") || known.rule.starts_with("PEPPOL-EN16931-R"), "{}", known.rule);
        assert!(
            !known.demand.ends_with('.')
                && known.demand.starts_with(|first: char| first.is_lowercase() || first == 'V')
        );
    }
}

#[test]
fn what_is_too_long_is_refused_and_a_list_of_findings_ends() {
    let document = |lines: usize| {
        let line = crate::einvoice::ElectronicLine::default();
        ElectronicInvoice::new(crate::einvoice::ElectronicDocumentType::Invoice).with_lines(alloc::vec![line; lines])
    };
    let refused = check_electronic_invoice(&document(limits::LINES_MAX + 1), RuleTolerance::exact()).unwrap_err();
    assert_eq!(refused.problems[0].code, Code::LimitLines);
    let found = check_electronic_invoice(&document(limits::LINES_MAX), RuleTolerance::exact()).expect("findings");
    assert_eq!((found.len(), found[0].code), (limits::RULE_FINDINGS_MAX + 1, Code::LimitProblems));
    let empty = ElectronicInvoice::new(crate::einvoice::ElectronicDocumentType::Invoice);
    let none = check_up_to(&empty, RuleTolerance::exact(), 0).expect("findings");
    assert_eq!(told(&none), [" limit.problems"]);
}

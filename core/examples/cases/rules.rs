//! The official rules over stated documents: one rule of a fragment, and all rules of a document with one wrong figure.

use std::collections::BTreeSet;

use orderwell::{ElectronicInvoice, FromJson, RuleTolerance, check_electronic_invoice, official_rules};
use serde_json::{Map, Value, json};

use crate::families::work;
use crate::read::{Fallible, Verdict, not_yet, rows, text};

/// What Peppol's invoices say they follow.
const PEPPOL: &str = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

/// A fragment and one rule: is the rule broken exactly where the official validator says so?
pub(crate) fn rule(case: &Value) -> Fallible<Verdict> {
    let rule = text(&case["rule"]);
    if !official_rules().any(|known| known.rule == rule) {
        return Ok(not_yet("a code list that is not looked at", work::CODE_LISTS));
    }
    let mut document = stated(&case["doc"]);
    // The fragment of a rule has what the rule is about, even when that is empty.
    if rule == "BR-CO-19" && document["period"].is_null() {
        document["period"] = json!({});
    }
    if rule == "BR-CO-20" {
        for line in document["lines"].as_array_mut().into_iter().flatten() {
            if line["period"].is_null() {
                line["period"] = json!({});
            }
        }
    }
    if rule.starts_with("PEPPOL-") {
        document["specification_id"] = PEPPOL.into();
    }
    let broken = broken(&document, RuleTolerance::official())?.contains(rule);
    Ok(verdict(broken, text(&case["verdict"])))
}

fn verdict(broken: bool, wanted: &str) -> Verdict {
    match (broken, wanted) {
        (true, "fail") | (false, "pass") => Verdict::Passed,
        _ => Verdict::Failed(format!("broken is {broken}, expected {wanted}")),
    }
}

/// A whole document with one wrong figure: are exactly those rules broken?
pub(crate) fn mutation(case: &Value) -> Fallible<Verdict> {
    let mut document = stated(&case["doc"]);
    // What the cases do not tell, because they mask it or have no field for it.
    document["specification_id"] = "urn:cen.eu:en16931:2017".into();
    if document["seller"].is_object() {
        document["seller"]["identifiers"] = json!([{"value": "masked"}]);
    }
    for instructions in document["payment_instructions"].as_array_mut().into_iter().flatten() {
        instructions["credit_transfer"] = json!({"account_id": "masked"});
    }
    let broken = broken(&document, RuleTolerance::official())?;
    let wanted: BTreeSet<String> = rows(&case["expected_violations"]).iter().map(|id| text(id).to_string()).collect();
    if let Some(unknown) = wanted.iter().find(|id| !official_rules().any(|known| known.rule == **id)) {
        return Ok(Verdict::Failed(format!("{unknown} is not known")));
    }
    Ok(if broken == wanted {
        Verdict::Passed
    } else {
        Verdict::Failed(format!("broken are {broken:?}, expected {wanted:?}"))
    })
}

/// The rules of Peppol's orders that say of an order what a rule says of an invoice: the number of theirs, the fields that
/// must be stated, and ours.
const ORDERS: &[(&str, &[&str], &[&str])] = &[
    ("R008", &[], &["BR-CO-10"]),
    ("R009", &[], &["BR-CO-11"]),
    ("R010", &[], &["BR-CO-12"]),
    ("R011", &["tax_exclusive"], &["BR-CO-13"]),
    ("R013", &[], &["BR-22"]),
    ("R016", &["tax_inclusive"], &["BR-CO-16"]),
    ("R017", &["tax_inclusive", "tax_total"], &["BR-CO-15"]),
    ("R019", &[], &["PEPPOL-EN16931-R046"]),
    ("R020", &[], &["PEPPOL-EN16931-R041"]),
    ("R021", &[], &["PEPPOL-EN16931-R042"]),
    ("R022", &[], &["PEPPOL-EN16931-R040"]),
    ("R024", &[], &["PEPPOL-EN16931-R120"]),
    ("R025", &[], &["PEPPOL-EN16931-R121"]),
    ("R027", &[], &["BR-28"]),
    ("R029", &[], &["BR-S-05", "BR-S-06", "BR-S-07", "BR-AE-05", "BR-AE-06", "BR-AE-07"]),
    ("R030", &[], &["BR-S-05", "BR-S-06", "BR-S-07"]),
];

/// A fragment of an order and one rule: judged by the rule that says the same of invoices.
pub(crate) fn order(case: &Value) -> Fallible<Verdict> {
    let rule = text(&case["rule"]);
    let number = rule.rsplit('-').next().unwrap_or_default();
    let Some((_, stated_fields, ours)) = ORDERS.iter().find(|(theirs, ..)| *theirs == number) else {
        return Ok(not_yet("a rule of orders that invoices have not", work::ORDERS));
    };
    let mut document = stated(&case["doc"]);
    document["document_type"] = "invoice".into();
    document["specification_id"] = PEPPOL.into();
    document["currency"] = "EUR".into();
    let judged = stated_fields.iter().all(|field| !document["totals"][*field].is_null());
    let broken = broken(&document, RuleTolerance::official())?;
    Ok(verdict(judged && ours.iter().any(|id| broken.contains(*id)), text(&case["verdict"])))
}

/// Does a valid sample keep the rules about figures and taxes, exactly? Those that it breaks.
pub(crate) fn sample(case: &Value, tolerance: RuleTolerance) -> Fallible<BTreeSet<String>> {
    let mut totals = case["expected"].clone();
    for field in ["prepaid", "payable_rounding"] {
        totals[field] = case[field].clone();
    }
    let mut whole = case.clone();
    whole["totals"] = totals;
    for party in ["seller", "buyer", "tax_representative"] {
        for (has, field) in
            [("has_vat_id", "vat_id"), ("has_tax_registration_id", "tax_registration_id"), ("has_legal_id", "legal_id")]
        {
            if whole[party][has] == true {
                whole[party][field] = "masked".into();
            }
        }
    }
    for line in whole["lines"].as_array_mut().into_iter().flatten() {
        line["net_amount"] = line["expected"]["net_amount"].clone();
    }
    let told = |id: &str| {
        let figures = id.strip_prefix("BR-CO-").is_some_and(|number| ("10"..="18").contains(&number));
        let reasons = id.ends_with("-10") && !id.starts_with("BR-CO");
        let presence = id.split('-').count() == 2 || id.starts_with("BR-IC-11") || id.starts_with("BR-IC-12");
        let other = id.starts_with("BR-CO-") || id.starts_with("BR-CL-") || reasons || presence;
        figures || !other
    };
    let broken = broken(&stated(&whole), tolerance)?;
    Ok(broken.into_iter().filter(|id| told(id)).collect())
}

/// The ids of the rules that a document breaks.
fn broken(document: &Value, tolerance: RuleTolerance) -> Fallible<BTreeSet<String>> {
    let document = ElectronicInvoice::from_json(document.to_string().as_bytes())?;
    let findings = check_electronic_invoice(&document, tolerance)?;
    let rule = |finding: &orderwell::Problem| match finding.data.get("rule") {
        Some(orderwell::DataValue::Text(rule)) => rule.clone(),
        _ => finding.code.to_string(),
    };
    Ok(findings.iter().map(rule).collect())
}

/// Copies the fields that are there, under the library's names; an empty text is none.
fn copy(from: &Value, names: &[(&str, &str)]) -> Map<String, Value> {
    let stated = |(theirs, ours): &(&str, &str)| {
        let value = match &from[*theirs] {
            Value::Null => return None,
            Value::String(text) if text.is_empty() => return None,
            value => value.clone(),
        };
        Some((ours.to_string(), value))
    };
    names.iter().filter_map(stated).collect()
}

/// Copies the figures that are there, as JSON writes them: XML also has `+0.10`, `00.00` and `64.`.
fn figures<const N: usize>(from: &Value, names: [&str; N]) -> Map<String, Value> {
    let mut figures = copy(from, &names.map(|name| (name, name)));
    for figure in figures.values_mut() {
        let written = text(figure).trim();
        let (sign, rest) = written.strip_prefix('-').map_or(("", written), |rest| ("-", rest));
        let (whole, fraction) =
            rest.trim_start_matches('+').split_once('.').unwrap_or((rest.trim_start_matches('+'), ""));
        let whole = Some(whole.trim_start_matches('0')).filter(|whole| !whole.is_empty()).unwrap_or("0");
        let point = if fraction.is_empty() { "" } else { "." };
        *figure = format!("{sign}{whole}{point}{fraction}").into();
    }
    figures
}

/// The stated document in the library's own words.
fn stated(doc: &Value) -> Value {
    let mut document = copy(
        doc,
        &[
            ("document_type", "document_type"),
            ("type_code", "type_code"),
            ("currency", "currency"),
            ("tax_currency", "tax_currency"),
            ("issue_date", "issued_on"),
            ("due_date", "due_on"),
            ("tax_point_date", "tax_point_on"),
            ("tax_point_code", "tax_point_code"),
            ("payment_terms_structured", "payment_terms"),
        ],
    );
    for (has, field) in [
        ("has_invoice_number", "invoice_id"),
        ("has_payment_terms", "payment_terms"),
        ("buyer_reference", "buyer_reference"),
    ] {
        if doc[has] == true {
            document.insert(field.into(), "stated".into());
        }
    }
    for name in ["seller", "buyer", "tax_representative", "payee"] {
        if doc[name].is_object() {
            document.insert(name.into(), party(&doc[name], name));
        }
    }
    let mut delivery = copy(doc, &[("delivery_date", "delivered_on")]);
    if doc["has_deliver_to_address"] == true || doc["deliver_to_country"].is_string() {
        delivery.insert("address".into(), copy(doc, &[("deliver_to_country", "country")]).into());
    }
    if !delivery.is_empty() {
        document.insert("delivery".into(), delivery.into());
    }
    document.extend(period(doc));
    let means = rows(&doc["payment_means_codes"]).iter().map(|code| json!({"means_code": code}));
    document.insert("payment_instructions".into(), means.collect());
    document.extend(adjustments(doc));
    document.insert("lines".into(), rows(&doc["lines"]).iter().map(line).collect());
    let totals = &doc["totals"];
    document.insert("tax_subtotals".into(), rows(&totals["tax_subtotals"]).iter().map(subtotal).collect());
    let totals = figures(
        totals,
        [
            "line_net_sum",
            "allowance_total",
            "charge_total",
            "tax_exclusive",
            "tax_total",
            "tax_total_accounting",
            "tax_inclusive",
            "prepaid",
            "payable_rounding",
            "payable",
        ],
    );
    document.insert("totals".into(), totals.into());
    document.into()
}

fn party(from: &Value, name: &str) -> Value {
    let mut party = Map::new();
    let country = from["country"].as_str();
    if let Some(vat_id) = from["vat_id"].as_str() {
        // A masked identifier is one of the country, or of any where none is told.
        let shown = if vat_id == "masked" { format!("{}1", country.unwrap_or("DE")) } else { vat_id.to_string() };
        party.insert("vat_id".into(), shown.into());
    }
    if from["has_name"] == true {
        party.insert("name".into(), name.into());
    }
    if name == "payee" {
        return party.into();
    }
    if from["has_address"] == true || country.is_some() {
        party.insert("address".into(), copy(from, &[("country", "country")]).into());
    }
    if name == "tax_representative" {
        return party.into();
    }
    for (theirs, ours) in [("legal_id", "legal_registration"), ("tax_registration_id", "tax_registration")] {
        if let Some(id) = from[theirs].as_str() {
            party.insert(ours.into(), json!({"value": id}));
        }
    }
    if from["has_endpoint"] == true {
        party.insert("electronic_address".into(), json!({"value": "masked", "scheme": "0088"}));
    }
    party.into()
}

fn period(from: &Value) -> Map<String, Value> {
    let period = copy(from, &[("period_start", "from_day"), ("period_end", "to_day")]);
    if period.is_empty() { period } else { [("period".to_string(), Value::from(period))].into_iter().collect() }
}

fn adjustments(from: &Value) -> Map<String, Value> {
    let one = |value: &Value| {
        let mut one = figures(value, ["amount", "base", "percent", "tax_rate"]);
        one.extend(copy(value, &[("tax_category", "tax_category"), ("reason_code", "reason_code")]));
        if value["has_reason"] == true {
            one.insert("reason".into(), "stated".into());
        }
        Value::from(one)
    };
    let list = |name: &str| (name.to_string(), rows(&from[name]).iter().map(one).collect());
    [list("allowances"), list("charges")].into_iter().collect()
}

fn line(from: &Value) -> Value {
    let mut line = figures(
        from,
        [
            "quantity",
            "net_amount",
            "unit_price",
            "gross_unit_price",
            "price_discount",
            "price_base_quantity",
            "tax_rate",
        ],
    );
    let codes = ["unit", "price_base_unit", "tax_category"];
    line.extend(copy(from, &codes.map(|name| (name, name))));
    line.extend(copy(from, &[("id", "line_id")]));
    line.extend(period(from));
    line.extend(adjustments(from));
    if from["has_item_name"] == true {
        line.insert("item".into(), json!({"name": "stated"}));
    }
    line.into()
}

fn subtotal(from: &Value) -> Value {
    let mut subtotal = figures(from, ["rate", "taxable", "tax"]);
    subtotal.extend(copy(from, &[("category", "category"), ("exemption_reason_code", "exemption_reason_code")]));
    if from["has_exemption_reason"] == true {
        subtotal.insert("exemption_reason".into(), "stated".into());
    }
    subtotal.into()
}

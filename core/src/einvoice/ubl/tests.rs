//! What is read, found and refused, as tables.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::super::{
    ElectronicAdjustment, ElectronicDocumentType, ElectronicInvoice, ElectronicLine, ElectronicNote, ElectronicTotals,
};
use super::{read_ubl, write_ubl};
use crate::id::{StatedCode, Text};
use crate::limits;
use crate::problem::{DataValue, Problem};

const SPACES: &str = "xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" \
     xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";

fn wrapped(root: &str, body: &str) -> String {
    format!("<{root} xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:{root}-2\" {SPACES}>{body}</{root}>")
}

/// `code element`, one a problem.
fn told(problems: &[Problem]) -> String {
    let element = |problem: &Problem| match problem.data.get("element") {
        Some(DataValue::Text(path)) => path.clone(),
        _ => problem.path.to_string(),
    };
    let short = |problem: &Problem| problem.code.as_str().trim_start_matches("einvoice.").to_string();
    problems.iter().map(|problem| format!("{} {}", short(problem), element(problem))).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(root: &str, body: &str, wanted: &str) {
    let found = match read_ubl(&wrapped(root, body)) {
        Ok(read) => told(&read.findings),
        Err(rejection) => format!("refused: {}", told(&rejection.problems)),
    };
    assert_eq!(found, wanted, "{body}");
}

#[test]
fn what_has_no_place_is_found() {
    check("Invoice", "", "");
    check("Invoice", "<cbc:ID>1</cbc:ID><!-- note --><?go on?>", "");
    check("Invoice", "<cbc:UUID>1</cbc:UUID>", "ubl.element_not_held /Invoice/cbc:UUID");
    check("Invoice", "<cbc:ID>1</cbc:ID><cbc:ID>2</cbc:ID>", "ubl.element_not_held /Invoice/cbc:ID[2]");
    check("Invoice", "<cbc:ID schemeID='x'>1</cbc:ID>", "ubl.attribute_not_held /Invoice/cbc:ID/@schemeID");
    check("Invoice", "<cbc:ID/>", "ubl.element_empty /Invoice/cbc:ID");
    check("Invoice", "<ID xmlns='urn:x'>1</ID>", "ubl.element_not_held /Invoice/{urn:x}ID");
    check("Invoice", "<cbc:ID xmlns:cbc='urn:x'>1</cbc:ID>", "ubl.element_not_held /Invoice/{urn:x}ID");
    check("Invoice", "<cac:Delivery/>", "ubl.element_empty /Invoice/cac:Delivery");
    check("Invoice", "<cac:InvoicePeriod/>", "ubl.element_empty /Invoice/cac:InvoicePeriod");
    let code = "<cbc:DescriptionCode>35</cbc:DescriptionCode>";
    check("Invoice", &format!("<cac:InvoicePeriod>{code}</cac:InvoicePeriod>"), "");
    check("Invoice", "stray", "ubl.element_not_held /Invoice");
    check("Invoice", "<cac:CreditNoteLine/>", "ubl.element_not_held /Invoice/cac:CreditNoteLine");
    check("CreditNote", "<cbc:DueDate>2026-11-25</cbc:DueDate>", "ubl.element_not_held /CreditNote/cbc:DueDate");
    check("CreditNote", "<cac:ProjectReference/>", "ubl.element_not_held /CreditNote/cac:ProjectReference");
}

#[test]
fn due_dates_of_a_credit_note_stand_in_the_means_of_payment() {
    let means =
        |date: &str| format!("<cac:PaymentMeans><cbc:PaymentDueDate>{date}</cbc:PaymentDueDate></cac:PaymentMeans>");
    let (one, other) = (means("2026-11-25"), means("2026-11-26"));
    check("CreditNote", &format!("{one}{one}"), "");
    let path = "cac:PaymentMeans[2]/cbc:PaymentDueDate";
    check("CreditNote", &format!("{one}{other}"), &format!("ubl.element_not_held /CreditNote/{path}"));
    check("Invoice", &one, "ubl.element_not_held /Invoice/cac:PaymentMeans/cbc:PaymentDueDate");
}

#[test]
fn totals_of_tax_are_told_apart_by_their_currency() {
    let head = |tax: &str| {
        let currency = "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>";
        format!("{currency}<cbc:TaxCurrencyCode>{tax}</cbc:TaxCurrencyCode>")
    };
    let total = |currency: &str, amount: &str| {
        format!("<cac:TaxTotal><cbc:TaxAmount currencyID=\"{currency}\">{amount}</cbc:TaxAmount></cac:TaxTotal>")
    };
    let figures = |body: &str| {
        let totals = read_ubl(&wrapped("Invoice", body)).map(|read| read.document.totals).expect("it is read");
        format!(
            "{:?} {:?}",
            totals.tax_total.map(|tax| tax.to_string()),
            totals.tax_total_accounting.map(|tax| tax.to_string())
        )
    };
    let (euro, krona) = (total("EUR", "1.00"), total("SEK", "11.00"));
    assert_eq!(figures(&format!("{}{euro}{krona}", head("SEK"))), "Some(\"1.00\") Some(\"11.00\")");
    assert_eq!(figures(&format!("{}{krona}{euro}", head("SEK"))), "Some(\"1.00\") Some(\"11.00\")");
    assert_eq!(figures(&format!("{}{krona}", head("SEK"))), "None Some(\"11.00\")");
    assert_eq!(figures(&format!("{}{euro}{}", head("EUR"), total("EUR", "2.00"))), "Some(\"1.00\") Some(\"2.00\")");
    check("Invoice", &format!("{}{euro}{euro}", head("SEK")), "ubl.element_not_held /Invoice/cac:TaxTotal[2]");
    let differs = "refused: ubl.currency_differs /Invoice/cac:TaxTotal/cbc:TaxAmount";
    check("Invoice", &format!("{}{}", head("SEK"), total("USD", "1")), differs);
}

#[test]
fn amounts_without_a_currency_are_read_and_told() {
    let price = |attribute: &str| format!("<cac:Price><cbc:PriceAmount{attribute}>1</cbc:PriceAmount></cac:Price>");
    let line = |attribute: &str| format!("<cac:InvoiceLine>{}</cac:InvoiceLine>", price(attribute));
    let at = "/Invoice/cac:InvoiceLine/cac:Price/cbc:PriceAmount/@currencyID";
    check("Invoice", &line(""), &format!("ubl.element_empty {at}"));
    check("Invoice", &line(" currencyID='EUR'"), &format!("ubl.attribute_not_held {at}"));
}

#[test]
fn figures_keep_their_places_and_lose_other_ornaments() {
    let quantity = |text: &str| {
        let line = format!("<cac:InvoiceLine><cbc:InvoicedQuantity>{text}</cbc:InvoicedQuantity></cac:InvoiceLine>");
        let read = read_ubl(&wrapped("Invoice", &line)).map_err(|rejection| told(&rejection.problems));
        read.map(|read| read.document.lines.first().and_then(|line| line.quantity).map(|found| found.to_string()))
    };
    let some = |text: &str| Ok(Some(text.to_string()));
    for (text, wanted) in [
        ("1.500", "1.500"),
        (" +001.50 ", "1.50"),
        ("-.5", "-0.5"),
        ("5.", "5"),
        ("-0.00", "0.00"),
        ("000", "0"),
        ("9999999999999999999999999999", "9999999999999999999999999999"),
    ] {
        assert_eq!(quantity(text), some(wanted), "{text}");
    }
    for text in ["1e3", "1,5", "--1", "+-1", ".", "1.2.3", "NaN", "0x1", "1 000"] {
        assert!(quantity(text).is_err_and(|found| found.starts_with("number.not_decimal")), "{text}");
    }
}

#[test]
fn every_text_comes_back_as_it_was() {
    for text in ["\r\n", "a\rb", "\t", " x ", "<&>\"'", "]]>", "&amp;", "#AAI", "##", "#a#b", "#AAI#"] {
        let note = ElectronicNote::new(Text::new(text).expect("a text"));
        let document = ElectronicInvoice::new(ElectronicDocumentType::Invoice).with_notes(alloc::vec![note]);
        let document = document.with_payment_terms(Text::new(text).expect("a text"));
        let written = write_ubl(&document).expect("it can be written");
        assert_eq!(read_ubl(&written).expect("it can be read").document, document, "{text:?}");
    }
}

#[test]
fn large_texts_are_refused_at_once_or_read_in_time() {
    let code = |text: &str| read_ubl(text).map_err(|rejection| told(&rejection.problems)).err().unwrap_or_default();
    assert_eq!(code(&" ".repeat(limits::REQUEST_BYTES_MAX + 1)), "xml.too_large ");
    assert_eq!(code(&wrapped("Invoice", &"<a/>".repeat(limits::XML_ELEMENTS_MAX))), "xml.too_large ");
    let declared: String = (0..limits::XML_ATTRIBUTES_MAX).map(|at| format!(" xmlns:p{at}='u'")).collect();
    assert_eq!(code(&format!("<a{declared}><b xmlns='x'/></a>")), "xml.too_large ");
    // The list of findings ends; it does not grow with the text.
    let read = read_ubl(&wrapped("Invoice", &"<cbc:A/>".repeat(100_000))).expect("it is read");
    assert_eq!(read.findings.len(), limits::PROBLEMS_MAX + 1);
    let read =
        read_ubl(&wrapped("Invoice", &"<cac:InvoiceLine>x</cac:InvoiceLine>".repeat(10_000))).expect("it is read");
    assert_eq!((read.document.lines.len(), read.findings.len()), (10_000, limits::PROBLEMS_MAX + 1));
}

#[test]
fn what_ubl_cannot_say_is_refused_with_its_path() {
    let invoice = ElectronicInvoice::new(ElectronicDocumentType::Invoice);
    let refused = |document: &ElectronicInvoice| told(&write_ubl(document).map(|_| ()).expect_err("refused").problems);
    let amount: crate::money::StatedDecimal = "1.00".parse().expect("an amount");
    let allowance = ElectronicAdjustment::new().with_amount(amount);
    let line = ElectronicLine::new().with_allowances(alloc::vec![ElectronicAdjustment::new(), allowance]);
    let document = invoice.clone().with_lines(alloc::vec![ElectronicLine::new(), line]);
    assert_eq!(refused(&document), "ubl.currency_missing /lines/1/allowances/1/amount");
    let code = StatedCode::new("EUR").expect("a code");
    let totals = ElectronicTotals::new().with_tax_total_accounting(amount);
    let document = invoice.with_currency(code.clone()).with_tax_currency(code).with_totals(totals);
    assert_eq!(refused(&document), "ubl.no_place /totals/tax_total_accounting");
}

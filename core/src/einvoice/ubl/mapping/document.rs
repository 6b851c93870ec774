//! The root and what stands right in it.

use alloc::string::ToString;
use alloc::vec::Vec;

use super::super::form::Form;
use super::money::{adjustments, monetary_total, tax_totals};
use super::party::{delivery, payee, seller_or_buyer, tax_representative};
use super::payment::payment;
use super::{group, identifier, leaf_within, line, list, period, reference, wrap};
use crate::einvoice::{
    ElectronicDocumentType, ElectronicInvoice, ElectronicNote, ElectronicPrecedingInvoice, StatedIdentifier,
    SupportingDocument,
};
use crate::id::{StatedCode, Text};

/// The code of a document that says what is invoiced. UNTDID 1001.
const OBJECT: &str = "130";
/// The code of a document that names the project, where UBL has no element for it. UNTDID 1001.
const PROJECT: &str = "50";
/// What stands for the buyer's order when there is only the seller's.
const NO_ORDER: &str = "NA";

/// Everything in the root, in the order of the schema.
pub(crate) fn document(form: &mut dyn Form, document: &mut ElectronicInvoice) {
    head(form, document);
    form.currencies(document.currency.as_ref(), document.tax_currency.as_ref());
    references(form, document);
    group(form, "cac:AccountingSupplierParty", "seller", &mut document.seller, seller_or_buyer);
    group(form, "cac:AccountingCustomerParty", "buyer", &mut document.buyer, seller_or_buyer);
    group(form, "cac:PayeeParty", "payee", &mut document.payee, payee);
    let representative = &mut document.tax_representative;
    group(form, "cac:TaxRepresentativeParty", "tax_representative", representative, tax_representative);
    group(form, "cac:Delivery", "delivery", &mut document.delivery, delivery);
    payment(form, document);
    leaf_within(form, "cac:PaymentTerms", "cbc:Note", "payment_terms", &mut document.payment_terms);
    adjustments(form, &mut document.allowances, &mut document.charges);
    tax_totals(form, document);
    monetary_total(form, &mut document.totals);
    line::lines(form, document);
}

fn head(form: &mut dyn Form, document: &mut ElectronicInvoice) {
    form.leaf("cbc:CustomizationID", "specification_id", &mut document.specification_id);
    form.leaf("cbc:ProfileID", "process_id", &mut document.process_id);
    form.leaf("cbc:ID", "invoice_id", &mut document.invoice_id);
    form.leaf("cbc:IssueDate", "issued_on", &mut document.issued_on);
    match document.document_type {
        ElectronicDocumentType::Invoice => {
            form.leaf("cbc:DueDate", "due_on", &mut document.due_on);
            form.leaf("cbc:InvoiceTypeCode", "type_code", &mut document.type_code);
            notes(form, &mut document.notes);
            form.leaf("cbc:TaxPointDate", "tax_point_on", &mut document.tax_point_on);
        }
        ElectronicDocumentType::CreditNote => {
            form.leaf("cbc:TaxPointDate", "tax_point_on", &mut document.tax_point_on);
            form.leaf("cbc:CreditNoteTypeCode", "type_code", &mut document.type_code);
            notes(form, &mut document.notes);
        }
    }
    form.leaf("cbc:DocumentCurrencyCode", "currency", &mut document.currency);
    form.leaf("cbc:TaxCurrencyCode", "tax_currency", &mut document.tax_currency);
    form.leaf("cbc:AccountingCost", "accounting_reference", &mut document.accounting_reference);
    form.leaf("cbc:BuyerReference", "buyer_reference", &mut document.buyer_reference);
    period(form, &mut document.period, Some(&mut document.tax_point_code));
}

/// BG-1: the subject stands before the text, as `#AAI#`.
fn notes(form: &mut dyn Form, notes: &mut Vec<ElectronicNote>) {
    while form.has("cbc:Note") {
        let mut text: Option<Text> = None;
        form.leaf("cbc:Note", "notes", &mut text);
        notes.extend(text.map(read_note));
    }
    if form.reads() {
        return;
    }
    form.enter("notes");
    for (index, note) in notes.iter().enumerate() {
        form.enter_entry(index);
        let written = match &note.subject_code {
            Some(code) => Text::new(&alloc::format!("#{code}#{}", note.text)),
            None => Ok(note.text.clone()),
        };
        match written {
            Ok(written) => {
                if read_note(written.clone()) != *note {
                    // It would be read as something else.
                    form.no_place("subject_code");
                }
                form.leaf("cbc:Note", "text", &mut Some(written));
            }
            Err(_) => form.no_place("text"),
        }
        form.leave();
    }
    form.leave();
}

/// Parts the subject from the text: three capital letters or digits between two signs.
fn read_note(text: Text) -> ElectronicNote {
    let parts = text.as_str().strip_prefix('#').and_then(|rest| rest.split_once('#'));
    let is_code =
        |code: &str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let parted = parts.filter(|(code, _)| is_code(code)).and_then(|(code, rest)| {
        let code = StatedCode::new(code).ok()?;
        Some(ElectronicNote::new(Text::new(rest).ok()?).with_subject_code(code))
    });
    parted.unwrap_or_else(|| ElectronicNote::new(text))
}

fn references(form: &mut dyn Form, document: &mut ElectronicInvoice) {
    orders(form, document);
    preceding(form, &mut document.preceding_invoices);
    reference(form, "cac:DespatchDocumentReference", "despatch_advice_id", &mut document.despatch_advice_id);
    reference(form, "cac:ReceiptDocumentReference", "receiving_advice_id", &mut document.receiving_advice_id);
    match document.document_type {
        ElectronicDocumentType::Invoice => {
            reference(form, "cac:OriginatorDocumentReference", "tender_id", &mut document.tender_id);
            reference(form, "cac:ContractDocumentReference", "contract_id", &mut document.contract_id);
            additional(form, document);
            reference(form, "cac:ProjectReference", "project_id", &mut document.project_id);
        }
        ElectronicDocumentType::CreditNote => {
            reference(form, "cac:ContractDocumentReference", "contract_id", &mut document.contract_id);
            additional(form, document);
            reference(form, "cac:OriginatorDocumentReference", "tender_id", &mut document.tender_id);
        }
    }
}

/// The schema wants the buyer's order where the seller's stands; `NA` says that there is none.
fn orders(form: &mut dyn Form, document: &mut ElectronicInvoice) {
    let (purchase, sales) = (&mut document.purchase_order_id, &mut document.sales_order_id);
    if !form.reads() && sales.is_some() {
        match purchase {
            Some(purchase) if purchase.as_str() == NO_ORDER => form.no_place("purchase_order_id"),
            Some(_) => {}
            None => *purchase = Text::new(NO_ORDER).ok(),
        }
    }
    wrap(form, "cac:OrderReference", purchase.is_some() || sales.is_some(), &mut |form| {
        form.leaf("cbc:ID", "purchase_order_id", purchase);
        form.leaf("cbc:SalesOrderID", "sales_order_id", sales);
    });
    if sales.is_some() && purchase.as_ref().is_some_and(|purchase| purchase.as_str() == NO_ORDER) {
        *purchase = None;
    }
}

fn preceding(form: &mut dyn Form, invoices: &mut Vec<ElectronicPrecedingInvoice>) {
    list(form, "cac:BillingReference", "preceding_invoices", invoices, &mut |form, entry| {
        let (mut number, mut date) = match entry {
            Some(entry) => (Some(entry.invoice_id), entry.issued_on),
            None => (None, None),
        };
        wrap(form, "cac:InvoiceDocumentReference", true, &mut |form| {
            form.leaf("cbc:ID", "invoice_id", &mut number);
            form.leaf("cbc:IssueDate", "issued_on", &mut date);
        });
        if number.is_none() {
            form.missing("cac:InvoiceDocumentReference/cbc:ID");
        }
        number.map(|number| ElectronicPrecedingInvoice::new(number).with_issued_on(date))
    });
}

/// Three things are the same element, told apart by its code: the object, the project of a credit note, and others.
fn additional(form: &mut dyn Form, document: &mut ElectronicInvoice) {
    let project_here = document.document_type == ElectronicDocumentType::CreditNote;
    if !form.reads() {
        wrap(form, "cac:AdditionalDocumentReference", document.object_id.is_some(), &mut |form| {
            identifier(form, "cbc:ID", "object_id", &mut document.object_id);
            form.constant("cbc:DocumentTypeCode", OBJECT);
        });
        wrap(form, "cac:AdditionalDocumentReference", project_here && document.project_id.is_some(), &mut |form| {
            form.leaf("cbc:ID", "project_id", &mut document.project_id);
            form.constant("cbc:DocumentTypeCode", PROJECT);
        });
        let supporting = &mut document.supporting_documents;
        list(form, "cac:AdditionalDocumentReference", "supporting_documents", supporting, &mut support);
        return;
    }
    loop {
        let kind = form.peek("cac:AdditionalDocumentReference", "cbc:DocumentTypeCode").map(ToString::to_string);
        let kind = kind.unwrap_or_default();
        if !form.open("cac:AdditionalDocumentReference", true) {
            return;
        }
        let mut number: Option<StatedIdentifier> = None;
        if kind == OBJECT && document.object_id.is_none() {
            identifier(form, "cbc:ID", "object_id", &mut number);
            form.constant("cbc:DocumentTypeCode", OBJECT);
            document.object_id = number;
        } else if kind == PROJECT && project_here && document.project_id.is_none() {
            form.leaf("cbc:ID", "project_id", &mut document.project_id);
            form.constant("cbc:DocumentTypeCode", PROJECT);
        } else {
            document.supporting_documents.extend(support(form, None));
        }
        form.close();
    }
}

/// BG-24.
fn support(form: &mut dyn Form, entry: Option<SupportingDocument>) -> Option<SupportingDocument> {
    let (mut number, mut description, mut location) = match entry {
        Some(entry) => (Some(entry.document_id), entry.description, entry.location),
        None => (None, None, None),
    };
    form.leaf("cbc:ID", "document_id", &mut number);
    form.leaf("cbc:DocumentDescription", "description", &mut description);
    wrap(form, "cac:Attachment", location.is_some(), &mut |form| {
        leaf_within(form, "cac:ExternalReference", "cbc:URI", "location", &mut location);
    });
    if number.is_none() {
        form.missing("cbc:ID");
    }
    number.map(|number| SupportingDocument::new(number).with_description(description).with_location(location))
}

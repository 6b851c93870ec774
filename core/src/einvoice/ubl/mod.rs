//! Electronic invoices as UBL 2.1: the elements of EN 16931-3-2, written and read.
//!
//! [`write_ubl`] gives one text for a document, always the same: elements in the order of the schema, amounts with the
//! places they are stated with, nothing that was not stated. [`read_ubl`] reads any UBL invoice or credit note; what it
//! cannot hold is a finding, so that nothing is lost unseen. Invariants: what was written is read as the same document;
//! what was written, read and written again is the same text.
//!
//! ```
//! use orderwell::{ElectronicDocumentType, ElectronicInvoice, EinvoiceSpecification, Text, read_ubl, write_ubl};
//!
//! let invoice = ElectronicInvoice::new(ElectronicDocumentType::Invoice)
//!     .following(EinvoiceSpecification::En16931)
//!     .with_invoice_id(Text::new("RE-1")?);
//! let text = write_ubl(&invoice)?;
//! assert!(text.contains("<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>"), "{text}");
//! assert_eq!(read_ubl(&text)?.document, invoice);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod form;
mod mapping;
mod read;
mod write;
mod xml;

use alloc::string::String;

use super::{ElectronicDocumentType, ElectronicInvoice, UblRead};
use crate::id::quoted;
use crate::problem::{Code, Problem, Rejection};

/// The namespace of a UBL invoice.
const INVOICE_SPACE: &str = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
/// The namespace of a UBL credit note.
const CREDIT_NOTE_SPACE: &str = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
/// The other namespaces, by the prefix that is written.
const PREFIXES: &[(&str, &str)] = &[
    ("cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"),
    ("cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"),
];

/// Writes a document as UBL 2.1, with two blanks for each level.
///
/// It writes what is stated and checks no rule of EN 16931.
///
/// # Errors
/// `einvoice.ubl.currency_missing` for amounts without a currency, `einvoice.ubl.element_empty` for a group without
/// content, `einvoice.ubl.no_place` for what UBL cannot say, `einvoice.xml.character_forbidden` for characters that no XML
/// can hold; all at once.
pub fn write_ubl(document: &ElectronicInvoice) -> Result<String, Rejection> {
    let (root, space) = match document.document_type {
        ElectronicDocumentType::Invoice => ("Invoice", INVOICE_SPACE),
        ElectronicDocumentType::CreditNote => ("CreditNote", CREDIT_NOTE_SPACE),
    };
    let mut writing = write::Writing::new(root, space);
    mapping::document(&mut writing, &mut document.clone());
    writing.finish();
    Rejection::unless_empty(writing.problems)?;
    Ok(writing.out)
}

/// Reads a UBL invoice or credit note, and says what it could not hold.
///
/// The text must be decoded: what its first line says about its encoding is not looked at. Elements may come in any order.
/// Comments, processing instructions and the attributes of XML Schema are no part of the document.
///
/// # Errors
/// `einvoice.xml.*` when it is not XML, or not of the kind that is read; `einvoice.ubl.root_unknown`; and for each value
/// that is not what its element holds the code of that fault, with the path to the `element`.
pub fn read_ubl(text: &str) -> Result<UblRead, Rejection> {
    let (root, space) = xml::parse(text)?;
    let document_type = match (root.name.as_str(), space.as_str()) {
        ("Invoice", INVOICE_SPACE) => ElectronicDocumentType::Invoice,
        ("CreditNote", CREDIT_NOTE_SPACE) => ElectronicDocumentType::CreditNote,
        (name, _) => {
            let detail = alloc::format!("the root is {}, not an invoice or a credit note of UBL 2", quoted(name));
            return Err(Problem::new(Code::EinvoiceUblRootUnknown, detail).into());
        }
    };
    let mut document = ElectronicInvoice::new(document_type);
    let mut reading = read::Reading::new(&root);
    mapping::document(&mut reading, &mut document);
    reading.finish();
    Rejection::unless_empty(reading.problems)?;
    Ok(UblRead::new(document, reading.findings))
}

#[cfg(test)]
mod tests;

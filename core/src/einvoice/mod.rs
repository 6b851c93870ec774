//! Electronic invoices: the document of EN 16931, apart from any way to write it down.
//!
//! [`ElectronicInvoice`] is the semantic model of EN 16931-1, with the number of the business term (BT) or group (BG) at
//! every field. The same model holds what this library issues and what somebody else states, so nearly all of it may be
//! missing, and figures keep the places that they were written with: what a document must have, and what must add up, is
//! for the rules to say.
//!
//! ```
//! use orderwell::{ElectronicDocumentType, ElectronicInvoice, ElectronicTotals, StatedCode, StatedDecimal};
//!
//! let payable: StatedDecimal = "11.90".parse()?;
//! let invoice = ElectronicInvoice::new(ElectronicDocumentType::Invoice)
//!     .with_type_code(StatedCode::new("380")?)
//!     .with_totals(ElectronicTotals::new().with_payable(payable));
//! assert_eq!(invoice.totals.payable.map(|payable| payable.places()), Some(2));
//! # Ok::<(), orderwell::Problem>(())
//! ```

mod document;
mod from_invoice;
mod line;
mod party;
mod payment;
mod rules;
mod specification;
mod totals;
#[cfg(feature = "einvoice")]
mod ubl;

pub use document::{
    ElectronicDelivery, ElectronicDocumentType, ElectronicInvoice, ElectronicNote, ElectronicPeriod,
    ElectronicPrecedingInvoice, InvoiceTypeCode, SupportingDocument,
};
#[cfg(feature = "json")]
pub(crate) use from_invoice::address;
pub use from_invoice::{EinvoiceDetails, MadeElectronicInvoice, electronic_invoice};
pub use line::{ElectronicItem, ElectronicLine, ItemAttribute, ItemClassification};
pub use party::{
    ElectronicAddress, ElectronicContact, ElectronicParty, ElectronicPayee, ElectronicTaxRepresentative,
    StatedIdentifier,
};
pub use payment::{CreditTransfer, DirectDebit, PaymentCard, PaymentInstructions};
#[cfg(feature = "json")]
pub(crate) use rules::check_up_to;
pub use rules::{OfficialRule, RuleTolerance, check_electronic_invoice, official_rules};
pub use specification::{EinvoiceSpecification, UblRead};
pub use totals::{ElectronicAdjustment, ElectronicTaxSubtotal, ElectronicTotals};
#[cfg(feature = "einvoice")]
pub use ubl::{read_ubl, write_ubl};

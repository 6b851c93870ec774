//! Which specification a document follows, and what was read of one.

use alloc::vec::Vec;

use super::ElectronicInvoice;
use crate::id::Text;
use crate::problem::Problem;
use crate::record::{answer, choice};

choice! {
    /// The specifications whose identifiers the library knows.
    #[derive(Default)]
    pub enum EinvoiceSpecification {
        /// EN 16931 itself.
        #[default]
        En16931 = "en16931",
        /// Peppol BIS Billing 3.0.
        PeppolBis3 = "peppol_bis_3",
        /// `XRechnung` 3.0, of Germany.
        Xrechnung3 = "xrechnung_3",
    }
}

/// The process of billing by itself, in Peppol's words.
const BILLING: &str = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

impl EinvoiceSpecification {
    /// What a document calls it. BT-24.
    #[must_use]
    pub fn specification_id(self) -> &'static str {
        match self {
            Self::En16931 => "urn:cen.eu:en16931:2017",
            Self::PeppolBis3 => "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
            Self::Xrechnung3 => "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
        }
    }

    /// The business process that goes with it. BT-23.
    #[must_use]
    pub fn process_id(self) -> Option<&'static str> {
        match self {
            Self::En16931 => None,
            Self::PeppolBis3 | Self::Xrechnung3 => Some(BILLING),
        }
    }
}

impl ElectronicInvoice {
    /// The same document, saying that it follows a specification: BT-24, and BT-23 where that names a process.
    ///
    /// ```
    /// use orderwell::{EinvoiceSpecification, ElectronicDocumentType, ElectronicInvoice};
    ///
    /// let invoice = ElectronicInvoice::new(ElectronicDocumentType::Invoice);
    /// let invoice = invoice.following(EinvoiceSpecification::PeppolBis3);
    /// assert!(invoice.specification_id.is_some_and(|id| id.as_str().ends_with("poacc:billing:3.0")));
    /// ```
    #[must_use]
    pub fn following(mut self, specification: EinvoiceSpecification) -> Self {
        // INVARIANT: every identifier is a text.
        self.specification_id = Text::new(specification.specification_id()).ok();
        self.process_id = specification.process_id().and_then(|id| Text::new(id).ok());
        self
    }
}

answer! {
    /// A document that was read, and what it says beyond the model.
    pub struct UblRead {
        /// The document.
        document: ElectronicInvoice,
        /// What it could not hold, each with the path to the `element`; in the order of reading.
        findings: Vec<Problem>,
    }
}

#[cfg(feature = "einvoice")]
impl UblRead {
    pub(super) fn new(document: ElectronicInvoice, findings: Vec<Problem>) -> Self {
        Self { document, findings }
    }
}

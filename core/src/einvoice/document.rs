//! The whole document: EN 16931-1, table 2.

use alloc::vec::Vec;

use super::{
    ElectronicAddress, ElectronicAdjustment, ElectronicLine, ElectronicParty, ElectronicPayee,
    ElectronicTaxRepresentative, ElectronicTaxSubtotal, ElectronicTotals, PaymentInstructions, StatedIdentifier,
};
use crate::id::{StatedCode, Text};
use crate::record::{choice, record};
use crate::time::Date;

choice! {
    /// Which of the two documents it is. In a credit note positive amounts are in the buyer's favour.
    pub enum ElectronicDocumentType {
        /// An invoice.
        Invoice = "invoice",
        /// A credit note.
        CreditNote = "credit_note",
    }
}

choice! {
    /// The codes of BT-3 that this library writes, from UNTDID 1001.
    pub enum InvoiceTypeCode {
        /// A partial invoice.
        Partial = "326",
        /// An invoice.
        Commercial = "380",
        /// A credit note.
        CreditNote = "381",
        /// A corrected invoice: it stands for an earlier one.
        Corrected = "384",
        /// An invoice for a payment in advance.
        Prepayment = "386",
        /// An invoice that the buyer made.
        SelfBilled = "389",
    }
}

impl InvoiceTypeCode {
    /// The document that has this code.
    #[must_use]
    pub fn document_type(self) -> ElectronicDocumentType {
        match self {
            Self::CreditNote => ElectronicDocumentType::CreditNote,
            Self::Partial | Self::Commercial | Self::Corrected | Self::Prepayment | Self::SelfBilled => {
                ElectronicDocumentType::Invoice
            }
        }
    }

    /// The code as a document states it.
    ///
    /// # Errors
    /// Never in practice: every code is well formed.
    pub fn stated(self) -> Result<StatedCode, crate::problem::Problem> {
        StatedCode::new(self.as_str())
    }
}

record! {
    /// A note to the document. BG-1.
    pub struct ElectronicNote {
        /// What it says. BT-22.
        text: Text;
        /// What it is about, by a code of UNTDID 4451. BT-21.
        subject_code: Option<StatedCode> => with_subject_code,
    }
}

record! {
    /// An earlier invoice that this document is about. BG-3.
    pub struct ElectronicPrecedingInvoice {
        /// Its number. BT-25.
        invoice_id: Text;
        /// Its date. BT-26.
        issued_on: Option<Date> => with_issued_on,
    }
}

record! {
    /// A document that supports the invoice. BG-24. Attached files themselves are not held.
    pub struct SupportingDocument {
        /// Its number. BT-122.
        document_id: Text;
        /// What it is. BT-123.
        description: Option<Text> => with_description,
        /// Where it can be found. BT-124.
        location: Option<Text> => with_location,
    }
}

record! {
    /// A span of days, both ends in it. BG-14 of the document, BG-26 of a line.
    #[derive(Default)]
    pub struct ElectronicPeriod {
        ;
        /// Its first day. BT-73, BT-134.
        from_day: Option<Date> => with_from_day,
        /// Its last day. BT-74, BT-135.
        to_day: Option<Date> => with_to_day,
    }
}

record! {
    /// Where and when the goods went. BG-13.
    #[derive(Default)]
    pub struct ElectronicDelivery {
        ;
        /// Who got them. BT-70.
        name: Option<Text> => with_name,
        /// The place, by an identifier. BT-71.
        location_id: Option<StatedIdentifier> => with_location_id,
        /// When. BT-72.
        delivered_on: Option<Date> => with_delivered_on,
        /// The address. BG-15.
        address: Option<ElectronicAddress> => with_address,
    }
}

record! {
    /// An electronic invoice or credit note, as EN 16931 models it. What is absent was not stated.
    pub struct ElectronicInvoice {
        /// Invoice or credit note.
        document_type: ElectronicDocumentType;
        /// Which specification it follows. BT-24.
        specification_id: Option<Text> => with_specification_id,
        /// In which business process it stands. BT-23.
        process_id: Option<Text> => with_process_id,
        /// Its number. BT-1.
        invoice_id: Option<Text> => with_invoice_id,
        /// Its date. BT-2.
        issued_on: Option<Date> => with_issued_on,
        /// What it is, by a code of UNTDID 1001. BT-3.
        type_code: Option<StatedCode> => with_type_code,
        /// The currency of its amounts. BT-5.
        currency: Option<StatedCode> => with_currency,
        /// The currency in which the seller accounts for tax. BT-6.
        tax_currency: Option<StatedCode> => with_tax_currency,
        /// When the tax falls due. BT-7.
        tax_point_on: Option<Date> => with_tax_point_on,
        /// By what the date of the tax goes: 3, 35 or 432, of UNTDID 2005. BT-8.
        tax_point_code: Option<StatedCode> => with_tax_point_code,
        /// When it must be paid. BT-9.
        due_on: Option<Date> => with_due_on,
        /// What the buyer wants to read on it, to route it. BT-10.
        buyer_reference: Option<Text> => with_buyer_reference,
        /// The project. BT-11.
        project_id: Option<Text> => with_project_id,
        /// The contract. BT-12.
        contract_id: Option<Text> => with_contract_id,
        /// The buyer's order. BT-13.
        purchase_order_id: Option<Text> => with_purchase_order_id,
        /// The seller's order. BT-14.
        sales_order_id: Option<Text> => with_sales_order_id,
        /// What the buyer said to have received. BT-15.
        receiving_advice_id: Option<Text> => with_receiving_advice_id,
        /// What the seller said to have sent. BT-16.
        despatch_advice_id: Option<Text> => with_despatch_advice_id,
        /// The tender or lot. BT-17.
        tender_id: Option<Text> => with_tender_id,
        /// What is invoiced, such as a meter or a subscription. BT-18.
        object_id: Option<StatedIdentifier> => with_object_id,
        /// Where the buyer books it. BT-19.
        accounting_reference: Option<Text> => with_accounting_reference,
        /// The terms of payment, in words. BT-20.
        payment_terms: Option<Text> => with_payment_terms,
        /// Notes. BG-1.
        notes: Vec<ElectronicNote> => with_notes,
        /// Earlier invoices that it is about. BG-3.
        preceding_invoices: Vec<ElectronicPrecedingInvoice> => with_preceding_invoices,
        /// Who sells. BG-4.
        seller: Option<ElectronicParty> => with_seller,
        /// Who buys. BG-7.
        buyer: Option<ElectronicParty> => with_buyer,
        /// Who is paid, when it is not the seller. BG-10.
        payee: Option<ElectronicPayee> => with_payee,
        /// Who stands for the seller at the tax office. BG-11.
        tax_representative: Option<ElectronicTaxRepresentative> => with_tax_representative,
        /// Where and when the goods went. BG-13.
        delivery: Option<ElectronicDelivery> => with_delivery,
        /// The days that it covers. BG-14.
        period: Option<ElectronicPeriod> => with_period,
        /// How it is to be paid: one entry for each account. BG-16.
        payment_instructions: Vec<PaymentInstructions> => with_payment_instructions,
        /// Allowances of the document. BG-20.
        allowances: Vec<ElectronicAdjustment> => with_allowances,
        /// Charges of the document. BG-21.
        charges: Vec<ElectronicAdjustment> => with_charges,
        /// Its totals. BG-22.
        totals: ElectronicTotals => with_totals,
        /// Its taxes by category and rate. BG-23.
        tax_subtotals: Vec<ElectronicTaxSubtotal> => with_tax_subtotals,
        /// Documents that support it. BG-24.
        supporting_documents: Vec<SupportingDocument> => with_supporting_documents,
        /// Its lines. BG-25.
        lines: Vec<ElectronicLine> => with_lines,
    }
}

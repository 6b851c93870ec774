//! What an electronic invoice says and the library does not know.

use alloc::vec::Vec;

use crate::einvoice::{
    EinvoiceSpecification, ElectronicContact, ElectronicDelivery, ElectronicInvoice, ElectronicNote, ElectronicPayee,
    ElectronicPeriod, ElectronicTaxRepresentative, PaymentInstructions, StatedIdentifier,
};
use crate::id::Text;
use crate::problem::Problem;
use crate::record::{answer, record};
use crate::time::Date;

record! {
    /// What stands on an electronic invoice beside what the invoice itself says.
    #[derive(Default)]
    pub struct EinvoiceDetails {
        ;
        /// Which specification it follows. BT-24, BT-23.
        specification: EinvoiceSpecification => with_specification,
        /// What the buyer wants to read on it, such as a `Leitweg-ID`. BT-10.
        buyer_reference: Option<Text> => with_buyer_reference,
        /// The buyer's order, when it is not the reference of the order. BT-13.
        purchase_order_id: Option<Text> => with_purchase_order_id,
        /// The contract. BT-12.
        contract_id: Option<Text> => with_contract_id,
        /// The project. BT-11.
        project_id: Option<Text> => with_project_id,
        /// Where the buyer books it. BT-19.
        accounting_reference: Option<Text> => with_accounting_reference,
        /// When the tax falls due. BT-7.
        tax_point_on: Option<Date> => with_tax_point_on,
        /// The terms of payment, in words. BT-20.
        payment_terms: Option<Text> => with_payment_terms,
        /// How it is to be paid. BG-16.
        payment_instructions: Vec<PaymentInstructions> => with_payment_instructions,
        /// Where electronic documents reach the seller. BT-34.
        seller_electronic_address: Option<StatedIdentifier> => with_seller_electronic_address,
        /// Where they reach the buyer; the buyer's e-mail address when left out. BT-49.
        buyer_electronic_address: Option<StatedIdentifier> => with_buyer_electronic_address,
        /// The seller's number in the register of companies. BT-30.
        seller_legal_registration: Option<StatedIdentifier> => with_seller_legal_registration,
        /// The buyer's number in the register of companies. BT-47.
        buyer_legal_registration: Option<StatedIdentifier> => with_buyer_legal_registration,
        /// Whom to ask at the seller's. BG-6.
        seller_contact: Option<ElectronicContact> => with_seller_contact,
        /// Whom to ask at the buyer's. BG-9.
        buyer_contact: Option<ElectronicContact> => with_buyer_contact,
        /// Who is paid, when it is not the seller. BG-10.
        payee: Option<ElectronicPayee> => with_payee,
        /// Who stands for the seller at the tax office. BG-11.
        tax_representative: Option<ElectronicTaxRepresentative> => with_tax_representative,
        /// Where and when the goods went. BG-13.
        delivery: Option<ElectronicDelivery> => with_delivery,
        /// The days that it covers. BG-14.
        period: Option<ElectronicPeriod> => with_period,
        /// Notes beside the reason of a credit note. BG-1.
        notes: Vec<ElectronicNote> => with_notes,
        /// What a line is called that bills in advance; the milestone, else `Payment in advance`, when left out.
        advance_name: Option<Text> => with_advance_name,
        /// What a line is called that takes off what was billed in advance; `Billed in advance` when left out.
        deduction_name: Option<Text> => with_deduction_name,
    }
}

answer! {
    /// The electronic document of an invoice.
    pub struct MadeElectronicInvoice {
        /// The document.
        document: ElectronicInvoice,
        /// Where it cannot say quite what the invoice says.
        findings: Vec<Problem>,
    }
}

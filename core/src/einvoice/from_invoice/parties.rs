//! Seller and buyer.

use super::EinvoiceDetails;
use crate::einvoice::{ElectronicAddress, ElectronicParty, StatedIdentifier};
use crate::id::{StatedCode, Text};
use crate::invoice::InvoiceIssued;
use crate::party::{Address, Customer, Seller, TaxIdentity};

/// The code of an e-mail address among electronic addresses. EAS.
const EMAIL: &str = "EM";
/// What is written for a tax that is not VAT.
const OTHER_TAX: &str = "TAX";

pub(super) fn seller(seller: &Seller, details: &EinvoiceDetails) -> ElectronicParty {
    party(&seller.name, Some(&seller.address), seller.tax_identity.as_ref())
        .with_electronic_address(details.seller_electronic_address.clone())
        .with_legal_registration(details.seller_legal_registration.clone())
        .with_contact(details.seller_contact.clone())
}

pub(super) fn buyer(invoice: &InvoiceIssued, customer: &Customer, details: &EinvoiceDetails) -> ElectronicParty {
    let address = invoice.billing_address.as_ref().or(customer.billing_address.as_ref());
    let email = customer.email.clone().map(|email| StatedIdentifier::new(email).with_scheme(code(EMAIL)));
    party(&customer.name, address, customer.tax_identity.as_ref())
        .with_electronic_address(details.buyer_electronic_address.clone().or(email))
        .with_legal_registration(details.buyer_legal_registration.clone())
        .with_contact(details.buyer_contact.clone())
}

fn party(name: &Text, place: Option<&Address>, tax: Option<&TaxIdentity>) -> ElectronicParty {
    let registration = tax.and_then(|tax| tax.registration_id.clone());
    ElectronicParty::new()
        .with_name(name.clone())
        .with_vat_id(tax.and_then(|tax| tax.vat_id.clone()))
        .with_tax_registration(registration.map(|id| StatedIdentifier::new(id).with_scheme(code(OTHER_TAX))))
        .with_address(place.map(address))
}

/// An address of the library as EN 16931 has it.
pub(crate) fn address(address: &Address) -> ElectronicAddress {
    ElectronicAddress::new()
        .with_line_1(address.line_1.clone())
        .with_line_2(address.line_2.clone())
        .with_city(address.city.clone())
        .with_postal_code(address.postal_code.clone())
        .with_subdivision(address.subdivision.clone())
        .with_country(code(address.country.code()))
}

fn code(text: &str) -> Option<StatedCode> {
    StatedCode::new(text).ok()
}

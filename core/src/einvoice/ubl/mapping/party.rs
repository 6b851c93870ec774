//! Who takes part.

use alloc::vec::Vec;

use super::super::form::Form;
use super::{group, identifier, leaf_within, list, wrap};
use crate::einvoice::{
    ElectronicAddress, ElectronicContact, ElectronicDelivery, ElectronicParty, ElectronicPayee,
    ElectronicTaxRepresentative, StatedIdentifier,
};
use crate::id::{StatedCode, Text};

/// The word of UBL for VAT.
const VAT: &str = "VAT";

pub(super) fn seller_or_buyer(form: &mut dyn Form, party: &mut ElectronicParty) {
    wrap(form, "cac:Party", true, &mut |form| {
        identifier(form, "cbc:EndpointID", "electronic_address", &mut party.electronic_address);
        identifiers(form, &mut party.identifiers);
        leaf_within(form, "cac:PartyName", "cbc:Name", "trading_name", &mut party.trading_name);
        group(form, "cac:PostalAddress", "address", &mut party.address, address);
        tax_schemes(form, &mut party.vat_id, Some(&mut party.tax_registration));
        let registered = party.name.is_some() || party.legal_registration.is_some();
        wrap(form, "cac:PartyLegalEntity", registered || party.legal_information.is_some(), &mut |form| {
            form.leaf("cbc:RegistrationName", "name", &mut party.name);
            identifier(form, "cbc:CompanyID", "legal_registration", &mut party.legal_registration);
            form.leaf("cbc:CompanyLegalForm", "legal_information", &mut party.legal_information);
        });
        group(form, "cac:Contact", "contact", &mut party.contact, contact);
    });
}

pub(super) fn payee(form: &mut dyn Form, payee: &mut ElectronicPayee) {
    identifiers(form, &mut payee.identifiers);
    leaf_within(form, "cac:PartyName", "cbc:Name", "name", &mut payee.name);
    wrap(form, "cac:PartyLegalEntity", payee.legal_registration.is_some(), &mut |form| {
        identifier(form, "cbc:CompanyID", "legal_registration", &mut payee.legal_registration);
    });
}

pub(super) fn tax_representative(form: &mut dyn Form, party: &mut ElectronicTaxRepresentative) {
    leaf_within(form, "cac:PartyName", "cbc:Name", "name", &mut party.name);
    group(form, "cac:PostalAddress", "address", &mut party.address, address);
    tax_schemes(form, &mut party.vat_id, None);
}

pub(super) fn delivery(form: &mut dyn Form, delivery: &mut ElectronicDelivery) {
    form.leaf("cbc:ActualDeliveryDate", "delivered_on", &mut delivery.delivered_on);
    let located = delivery.location_id.is_some() || delivery.address.is_some();
    wrap(form, "cac:DeliveryLocation", located, &mut |form| {
        identifier(form, "cbc:ID", "location_id", &mut delivery.location_id);
        group(form, "cac:Address", "address", &mut delivery.address, address);
    });
    wrap(form, "cac:DeliveryParty", delivery.name.is_some(), &mut |form| {
        leaf_within(form, "cac:PartyName", "cbc:Name", "name", &mut delivery.name);
    });
}

fn address(form: &mut dyn Form, address: &mut ElectronicAddress) {
    form.leaf("cbc:StreetName", "line_1", &mut address.line_1);
    form.leaf("cbc:AdditionalStreetName", "line_2", &mut address.line_2);
    form.leaf("cbc:CityName", "city", &mut address.city);
    form.leaf("cbc:PostalZone", "postal_code", &mut address.postal_code);
    form.leaf("cbc:CountrySubentity", "subdivision", &mut address.subdivision);
    leaf_within(form, "cac:AddressLine", "cbc:Line", "line_3", &mut address.line_3);
    leaf_within(form, "cac:Country", "cbc:IdentificationCode", "country", &mut address.country);
}

fn contact(form: &mut dyn Form, contact: &mut ElectronicContact) {
    form.leaf("cbc:Name", "name", &mut contact.name);
    form.leaf("cbc:Telephone", "phone", &mut contact.phone);
    form.leaf("cbc:ElectronicMail", "email", &mut contact.email);
}

fn identifiers(form: &mut dyn Form, identifiers: &mut Vec<StatedIdentifier>) {
    list(form, "cac:PartyIdentification", "identifiers", identifiers, &mut |form, mut entry| {
        identifier(form, "cbc:ID", "value", &mut entry);
        entry
    });
}

/// The registrations at the tax office: one for VAT, one for another tax.
fn tax_schemes(form: &mut dyn Form, vat_id: &mut Option<Text>, mut other: Option<&mut Option<StatedIdentifier>>) {
    if !form.reads() {
        if vat_id.is_some() {
            wrap(form, "cac:PartyTaxScheme", true, &mut |form| {
                form.leaf("cbc:CompanyID", "vat_id", vat_id);
                super::tax_scheme_vat(form);
            });
        }
        if let Some(Some(other)) = other {
            write_registration(form, other);
        }
        return;
    }
    while form.open("cac:PartyTaxScheme", true) {
        let mut company_id: Option<Text> = None;
        let mut scheme: Option<StatedCode> = None;
        form.leaf("cbc:CompanyID", "vat_id", &mut company_id);
        wrap(form, "cac:TaxScheme", true, &mut |form| form.leaf("cbc:ID", "vat_id", &mut scheme));
        let is_vat = scheme.as_ref().is_some_and(|scheme| scheme.as_str().eq_ignore_ascii_case(VAT));
        match (company_id, &mut other) {
            (Some(company_id), _) if is_vat && vat_id.is_none() => *vat_id = Some(company_id),
            (Some(company_id), Some(other)) if !is_vat && other.is_none() => {
                **other = Some(StatedIdentifier::new(company_id).with_scheme(scheme));
            }
            _ => form.no_place("tax_registration"),
        }
        form.close();
    }
}

fn write_registration(form: &mut dyn Form, registration: &StatedIdentifier) {
    if registration.scheme.as_ref().is_some_and(|scheme| scheme.as_str().eq_ignore_ascii_case(VAT)) {
        // A registration for VAT would be read as the VAT identifier.
        form.no_place("tax_registration");
    }
    let mut scheme = registration.scheme.clone();
    wrap(form, "cac:PartyTaxScheme", true, &mut |form| {
        form.leaf("cbc:CompanyID", "tax_registration", &mut Some(registration.value.clone()));
        leaf_within(form, "cac:TaxScheme", "cbc:ID", "tax_registration", &mut scheme);
    });
}

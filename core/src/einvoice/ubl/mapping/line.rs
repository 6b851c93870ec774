//! Lines.

use super::super::form::{AmountIn, Attribute, Form};
use super::money::{adjustments, price_discount, tax_category};
use super::{identifier, leaf_within, list, period, wrap};
use crate::einvoice::{ElectronicDocumentType, ElectronicInvoice, ElectronicLine, ItemClassification};
use crate::id::StatedCode;

/// BG-25.
pub(super) fn lines(form: &mut dyn Form, document: &mut ElectronicInvoice) {
    let (element, quantity) = match document.document_type {
        ElectronicDocumentType::Invoice => ("cac:InvoiceLine", "cbc:InvoicedQuantity"),
        ElectronicDocumentType::CreditNote => ("cac:CreditNoteLine", "cbc:CreditedQuantity"),
    };
    list(form, element, "lines", &mut document.lines, &mut |form, entry| {
        let mut entry = entry.unwrap_or_default();
        line(form, &mut entry, quantity);
        Some(entry)
    });
}

fn line(form: &mut dyn Form, line: &mut ElectronicLine, quantity: &'static str) {
    form.leaf("cbc:ID", "line_id", &mut line.line_id);
    form.leaf("cbc:Note", "note", &mut line.note);
    form.leaf_with(quantity, "quantity", &mut line.quantity, &mut [("unitCode", "unit", &mut line.unit)]);
    form.amount("cbc:LineExtensionAmount", "net_amount", &mut line.net_amount, AmountIn::Document);
    form.leaf("cbc:AccountingCost", "accounting_reference", &mut line.accounting_reference);
    period(form, &mut line.period, None);
    leaf_within(form, "cac:OrderLineReference", "cbc:LineID", "order_line_id", &mut line.order_line_id);
    wrap(form, "cac:DocumentReference", line.object_id.is_some(), &mut |form| {
        identifier(form, "cbc:ID", "object_id", &mut line.object_id);
        form.constant("cbc:DocumentTypeCode", "130");
    });
    adjustments(form, &mut line.allowances, &mut line.charges);
    item(form, line);
    price(form, line);
}

/// What is sold, and how it is taxed: UBL has both in one element.
fn item(form: &mut dyn Form, line: &mut ElectronicLine) {
    let taxed = line.tax_category.is_some() || line.tax_rate.is_some();
    let present = taxed || line.item != crate::einvoice::ElectronicItem::default();
    form.enter("item");
    wrap(form, "cac:Item", present, &mut |form| {
        let item = &mut line.item;
        form.leaf("cbc:Description", "description", &mut item.description);
        form.leaf("cbc:Name", "name", &mut item.name);
        leaf_within(form, "cac:BuyersItemIdentification", "cbc:ID", "buyer_item_id", &mut item.buyer_item_id);
        leaf_within(form, "cac:SellersItemIdentification", "cbc:ID", "seller_item_id", &mut item.seller_item_id);
        wrap(form, "cac:StandardItemIdentification", item.standard_item_id.is_some(), &mut |form| {
            identifier(form, "cbc:ID", "standard_item_id", &mut item.standard_item_id);
        });
        let country = &mut item.origin_country;
        leaf_within(form, "cac:OriginCountry", "cbc:IdentificationCode", "origin_country", country);
        list(form, "cac:CommodityClassification", "classifications", &mut item.classifications, &mut classification);
        tax_category(form, "cac:ClassifiedTaxCategory", &mut line.tax_category, &mut line.tax_rate);
        list(form, "cac:AdditionalItemProperty", "attributes", &mut item.attributes, &mut |form, entry| {
            let mut entry = entry.unwrap_or_default();
            form.leaf("cbc:Name", "name", &mut entry.name);
            form.leaf("cbc:Value", "value", &mut entry.value);
            Some(entry)
        });
    });
    form.leave();
}

fn classification(form: &mut dyn Form, entry: Option<ItemClassification>) -> Option<ItemClassification> {
    let (mut code, mut scheme, mut version): (Option<StatedCode>, _, _) = match entry {
        Some(entry) => (Some(entry.code), entry.scheme, entry.scheme_version),
        None => (None, None, None),
    };
    let attributes: &mut [Attribute<'_>] =
        &mut [("listID", "scheme", &mut scheme), ("listVersionID", "scheme_version", &mut version)];
    form.leaf_with("cbc:ItemClassificationCode", "code", &mut code, attributes);
    code.map(|code| ItemClassification::new(code).with_scheme(scheme).with_scheme_version(version))
}

fn price(form: &mut dyn Form, line: &mut ElectronicLine) {
    let priced = line.unit_price.is_some() || line.gross_unit_price.is_some() || line.price_discount.is_some();
    let based = line.price_base_quantity.is_some() || line.price_base_unit.is_some();
    wrap(form, "cac:Price", priced || based, &mut |form| {
        form.amount("cbc:PriceAmount", "unit_price", &mut line.unit_price, AmountIn::Document);
        let attributes: &mut [Attribute<'_>] = &mut [("unitCode", "price_base_unit", &mut line.price_base_unit)];
        form.leaf_with("cbc:BaseQuantity", "price_base_quantity", &mut line.price_base_quantity, attributes);
        price_discount(form, &mut line.price_discount, &mut line.gross_unit_price);
    });
}

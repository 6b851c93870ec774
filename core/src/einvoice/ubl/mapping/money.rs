//! Allowances, charges, totals and taxes.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::super::form::{AmountIn, Form, Slot};
use super::{list, tax_scheme_vat, wrap};
use crate::einvoice::{ElectronicAdjustment, ElectronicInvoice, ElectronicTaxSubtotal, ElectronicTotals};
use crate::id::StatedCode;
use crate::money::StatedDecimal;
use crate::problem::{Code, Problem};

/// Does an entry add to the amount?
#[derive(Clone, Copy, PartialEq, Eq)]
struct IsCharge(bool);

impl Slot for Option<IsCharge> {
    fn text(&self) -> Option<String> {
        self.map(|is_charge| is_charge.0.to_string())
    }
    fn set(&mut self, text: &str) -> Result<(), Problem> {
        *self = Some(match text.trim() {
            "true" | "1" => IsCharge(true),
            "false" | "0" => IsCharge(false),
            other => {
                let detail = alloc::format!("{} is neither `true` nor `false`", crate::id::quoted(other));
                return Err(Problem::new(Code::RequestValueUnknown, detail));
            }
        });
        Ok(())
    }
}

/// The allowances, then the charges: both are the same element.
pub(super) fn adjustments(
    form: &mut dyn Form,
    allowances: &mut Vec<ElectronicAdjustment>,
    charges: &mut Vec<ElectronicAdjustment>,
) {
    if form.reads() {
        while form.open("cac:AllowanceCharge", true) {
            let mut is_charge = None;
            let read = adjustment(form, &mut is_charge, ElectronicAdjustment::new());
            match is_charge {
                Some(IsCharge(true)) => charges.push(read),
                Some(IsCharge(false)) => allowances.push(read),
                None => form.missing("cbc:ChargeIndicator"),
            }
            form.close();
        }
        return;
    }
    for (field, entries, is_charge) in [("allowances", allowances, false), ("charges", charges, true)] {
        list(form, "cac:AllowanceCharge", field, entries, &mut |form, entry| {
            entry.map(|entry| adjustment(form, &mut Some(IsCharge(is_charge)), entry))
        });
    }
}

fn adjustment(
    form: &mut dyn Form,
    is_charge: &mut Option<IsCharge>,
    mut entry: ElectronicAdjustment,
) -> ElectronicAdjustment {
    form.leaf("cbc:ChargeIndicator", "charges", is_charge);
    form.leaf("cbc:AllowanceChargeReasonCode", "reason_code", &mut entry.reason_code);
    form.leaf("cbc:AllowanceChargeReason", "reason", &mut entry.reason);
    form.leaf("cbc:MultiplierFactorNumeric", "percent", &mut entry.percent);
    form.amount("cbc:Amount", "amount", &mut entry.amount, AmountIn::Document);
    form.amount("cbc:BaseAmount", "base", &mut entry.base, AmountIn::Document);
    tax_category(form, "cac:TaxCategory", &mut entry.tax_category, &mut entry.tax_rate);
    entry
}

/// What is taken off the price, and the price before that: BT-147, BT-148.
pub(super) fn price_discount(
    form: &mut dyn Form,
    discount: &mut Option<StatedDecimal>,
    gross: &mut Option<StatedDecimal>,
) {
    wrap(form, "cac:AllowanceCharge", discount.is_some() || gross.is_some(), &mut |form| {
        form.constant("cbc:ChargeIndicator", "false");
        form.amount("cbc:Amount", "price_discount", discount, AmountIn::Document);
        form.amount("cbc:BaseAmount", "gross_unit_price", gross, AmountIn::Document);
    });
}

/// Category and rate, where there are any.
pub(super) fn tax_category(
    form: &mut dyn Form,
    element: &'static str,
    category: &mut Option<StatedCode>,
    rate: &mut Option<StatedDecimal>,
) {
    wrap(form, element, category.is_some() || rate.is_some(), &mut |form| {
        form.leaf("cbc:ID", "tax_category", category);
        form.leaf("cbc:Percent", "tax_rate", rate);
        tax_scheme_vat(form);
    });
}

/// The totals of tax: that of the document with its subtotals, and that in the currency of tax accounting.
pub(super) fn tax_totals(form: &mut dyn Form, document: &mut ElectronicInvoice) {
    if form.reads() {
        read_tax_totals(form, document);
        return;
    }
    let stated = document.totals.tax_total.is_some() || !document.tax_subtotals.is_empty();
    tax_total(form, document, stated);
    if document.totals.tax_total_accounting.is_none() {
        return;
    }
    form.enter("totals");
    if document.tax_currency == document.currency && document.totals.tax_total.is_none() {
        // It would be read as the total of the document, which has the same currency.
        form.no_place("tax_total_accounting");
    }
    accounting_total(form, &mut document.totals);
    form.leave();
}

fn read_tax_totals(form: &mut dyn Form, document: &mut ElectronicInvoice) {
    let mut has_document = false;
    while form.has("cac:TaxTotal") {
        let stated = form.peek_attribute("cac:TaxTotal", "cbc:TaxAmount", "currencyID");
        let is_of = |currency: &Option<StatedCode>| stated == currency.as_ref().map(StatedCode::as_str);
        let in_tax_currency = stated.is_some() && is_of(&document.tax_currency);
        let of_document = !has_document && (!in_tax_currency || is_of(&document.currency));
        if of_document {
            tax_total(form, document, true);
            has_document = true;
        } else if in_tax_currency && document.totals.tax_total_accounting.is_none() {
            accounting_total(form, &mut document.totals);
        } else {
            return; // the rest is reported as left over
        }
    }
}

fn tax_total(form: &mut dyn Form, document: &mut ElectronicInvoice, present: bool) {
    if !form.open("cac:TaxTotal", present) {
        return;
    }
    form.enter("totals");
    form.amount("cbc:TaxAmount", "tax_total", &mut document.totals.tax_total, AmountIn::Document);
    form.leave();
    list(form, "cac:TaxSubtotal", "tax_subtotals", &mut document.tax_subtotals, &mut |form, entry| {
        let mut entry = entry.unwrap_or_default();
        subtotal(form, &mut entry);
        Some(entry)
    });
    form.close();
}

fn accounting_total(form: &mut dyn Form, totals: &mut ElectronicTotals) {
    wrap(form, "cac:TaxTotal", true, &mut |form| {
        form.amount("cbc:TaxAmount", "tax_total_accounting", &mut totals.tax_total_accounting, AmountIn::TaxAccounting);
    });
}

fn subtotal(form: &mut dyn Form, entry: &mut ElectronicTaxSubtotal) {
    form.amount("cbc:TaxableAmount", "taxable", &mut entry.taxable, AmountIn::Document);
    form.amount("cbc:TaxAmount", "tax", &mut entry.tax, AmountIn::Document);
    let coded = entry.category.is_some() || entry.rate.is_some();
    let reasoned = entry.exemption_reason.is_some() || entry.exemption_reason_code.is_some();
    wrap(form, "cac:TaxCategory", coded || reasoned, &mut |form| {
        form.leaf("cbc:ID", "category", &mut entry.category);
        form.leaf("cbc:Percent", "rate", &mut entry.rate);
        form.leaf("cbc:TaxExemptionReasonCode", "exemption_reason_code", &mut entry.exemption_reason_code);
        form.leaf("cbc:TaxExemptionReason", "exemption_reason", &mut entry.exemption_reason);
        tax_scheme_vat(form);
    });
}

/// BG-22, but for the totals of tax.
pub(super) fn monetary_total(form: &mut dyn Form, totals: &mut ElectronicTotals) {
    let stated = totals.clone().with_tax_total(None).with_tax_total_accounting(None) != ElectronicTotals::default();
    form.enter("totals");
    wrap(form, "cac:LegalMonetaryTotal", stated, &mut |form| {
        let mut amount = |element, field, slot| form.amount(element, field, slot, AmountIn::Document);
        amount("cbc:LineExtensionAmount", "line_net_sum", &mut totals.line_net_sum);
        amount("cbc:TaxExclusiveAmount", "tax_exclusive", &mut totals.tax_exclusive);
        amount("cbc:TaxInclusiveAmount", "tax_inclusive", &mut totals.tax_inclusive);
        amount("cbc:AllowanceTotalAmount", "allowance_total", &mut totals.allowance_total);
        amount("cbc:ChargeTotalAmount", "charge_total", &mut totals.charge_total);
        amount("cbc:PrepaidAmount", "prepaid", &mut totals.prepaid);
        amount("cbc:PayableRoundingAmount", "payable_rounding", &mut totals.payable_rounding);
        amount("cbc:PayableAmount", "payable", &mut totals.payable);
    });
    form.leave();
}

//! Which element of UBL 2.1 holds which term of EN 16931, in the order of the schema: one list for both directions.

mod document;
mod line;
mod money;
mod party;
mod payment;

use alloc::vec::Vec;

pub(super) use document::document;

use super::form::{Form, Slot};
use crate::einvoice::{ElectronicPeriod, StatedIdentifier};
use crate::id::{StatedCode, Text};

/// What is done with an entry of a list: it gets the one that is written, and gives the one that was read.
type Entry<'f, T> = dyn FnMut(&mut dyn Form, Option<T>) -> Option<T> + 'f;

/// An element that stands for a group of the model.
fn group<T: Default + PartialEq>(
    form: &mut dyn Form,
    element: &'static str,
    field: &'static str,
    slot: &mut Option<T>,
    fill: fn(&mut dyn Form, &mut T),
) {
    if form.reads() {
        if form.open(element, true) {
            let mut value = T::default();
            fill(form, &mut value);
            if value == T::default() {
                form.empty();
            } else {
                *slot = Some(value);
            }
            form.close();
        }
        return;
    }
    let Some(value) = slot else { return };
    form.enter(field);
    if *value == T::default() {
        form.empty();
    }
    form.open(element, true);
    fill(form, value);
    form.close();
    form.leave();
}

/// An element around others, for which the model has no group.
fn wrap(form: &mut dyn Form, element: &'static str, present: bool, fill: &mut dyn FnMut(&mut dyn Form)) {
    if form.open(element, present) {
        fill(form);
        form.close();
    }
}

/// An element for each entry of a list.
fn list<T>(
    form: &mut dyn Form,
    element: &'static str,
    field: &'static str,
    entries: &mut Vec<T>,
    fill: &mut Entry<'_, T>,
) {
    if form.reads() {
        while form.open(element, true) {
            entries.extend(fill(form, None));
            form.close();
        }
        return;
    }
    form.enter(field);
    for (index, entry) in core::mem::take(entries).into_iter().enumerate() {
        form.enter_entry(index);
        form.open(element, true);
        fill(form, Some(entry));
        form.close();
        form.leave();
    }
    form.leave();
}

/// An identifier with its scheme.
fn identifier(form: &mut dyn Form, element: &'static str, field: &'static str, slot: &mut Option<StatedIdentifier>) {
    let (mut value, mut scheme) = match slot.take() {
        Some(identifier) => (Some(identifier.value), identifier.scheme),
        None => (None, None),
    };
    form.leaf_with(element, field, &mut value, &mut [("schemeID", field, &mut scheme)]);
    *slot = value.map(|value| StatedIdentifier::new(value).with_scheme(scheme));
}

/// A text in an element of its own: `<cac:PartyName><cbc:Name>…`.
fn leaf_within(
    form: &mut dyn Form,
    outer: &'static str,
    element: &'static str,
    field: &'static str,
    slot: &mut dyn Slot,
) {
    let present = slot.text().is_some();
    if form.open(outer, present) {
        form.leaf(element, field, slot);
        form.close();
    }
}

/// The tax scheme, which is VAT.
fn tax_scheme_vat(form: &mut dyn Form) {
    wrap(form, "cac:TaxScheme", true, &mut |form| form.constant("cbc:ID", "VAT"));
}

/// The days of BG-14 or BG-26, beside which the code of BT-8 may stand.
fn period(form: &mut dyn Form, slot: &mut Option<ElectronicPeriod>, code: Option<&mut Option<StatedCode>>) {
    let has_code = code.as_ref().is_some_and(|code| code.is_some());
    let stated = slot.is_some();
    let mut days = slot.take().unwrap_or_default();
    form.enter("period");
    if stated && days == ElectronicPeriod::default() {
        form.empty();
    }
    if form.open("cac:InvoicePeriod", stated || has_code) {
        form.leaf("cbc:StartDate", "from_day", &mut days.from_day);
        form.leaf("cbc:EndDate", "to_day", &mut days.to_day);
        let mut coded = false;
        if let Some(code) = code {
            form.leaf("cbc:DescriptionCode", "tax_point_code", code);
            coded = code.is_some();
        }
        if form.reads() && !coded && days == ElectronicPeriod::default() {
            form.empty();
        }
        form.close();
    }
    form.leave();
    *slot = Some(days).filter(|days| *days != ElectronicPeriod::default());
}

/// The number of a document that is referred to.
fn reference(form: &mut dyn Form, element: &'static str, field: &'static str, slot: &mut Option<Text>) {
    leaf_within(form, element, "cbc:ID", field, slot);
}

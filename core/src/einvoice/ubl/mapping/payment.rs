//! How it is to be paid.

use super::super::form::Form;
use super::{group, leaf_within, list, wrap};
use crate::einvoice::{
    CreditTransfer, DirectDebit, ElectronicDocumentType, ElectronicInvoice, PaymentCard, PaymentInstructions,
};
use crate::time::Date;

/// BG-16; in a credit note the date of BT-9 stands in the first of them.
pub(super) fn payment(form: &mut dyn Form, document: &mut ElectronicInvoice) {
    let due = match document.document_type {
        ElectronicDocumentType::Invoice => None,
        ElectronicDocumentType::CreditNote => Some(&mut document.due_on),
    };
    let mut due = due;
    if !form.reads() && document.payment_instructions.is_empty() && due.as_ref().is_some_and(|due| due.is_some()) {
        // The date stands in the means of payment, and there are none.
        form.no_place("due_on");
    }
    let is_reading = form.reads();
    list(form, "cac:PaymentMeans", "payment_instructions", &mut document.payment_instructions, &mut |form, entry| {
        let mut entry = entry.unwrap_or_default();
        one(form, &mut entry, due.as_deref_mut());
        if !is_reading {
            due = None;
        }
        Some(entry)
    });
}

fn one(form: &mut dyn Form, entry: &mut PaymentInstructions, due: Option<&mut Option<Date>>) {
    let attributes: &mut [super::super::form::Attribute<'_>] = &mut [("name", "means_text", &mut entry.means_text)];
    form.leaf_with("cbc:PaymentMeansCode", "means_code", &mut entry.means_code, attributes);
    if let Some(due) = due {
        due_date(form, due);
    }
    form.leaf("cbc:PaymentID", "remittance", &mut entry.remittance);
    group(form, "cac:CardAccount", "card", &mut entry.card, card);
    group(form, "cac:PayeeFinancialAccount", "credit_transfer", &mut entry.credit_transfer, credit_transfer);
    group(form, "cac:PaymentMandate", "direct_debit", &mut entry.direct_debit, direct_debit);
}

fn due_date(form: &mut dyn Form, due: &mut Option<Date>) {
    if !form.reads() {
        form.leaf("cbc:PaymentDueDate", "due_on", due);
        return;
    }
    let mut stated: Option<Date> = None;
    form.leaf("cbc:PaymentDueDate", "due_on", &mut stated);
    match (&due, stated) {
        (None, stated) => *due = stated,
        (Some(due), Some(stated)) if *due != stated => form.no_place("cbc:PaymentDueDate"),
        _ => {}
    }
}

fn card(form: &mut dyn Form, card: &mut PaymentCard) {
    form.leaf("cbc:PrimaryAccountNumberID", "account_number", &mut card.account_number);
    form.leaf("cbc:NetworkID", "network", &mut card.network);
    form.leaf("cbc:HolderName", "holder", &mut card.holder);
}

fn credit_transfer(form: &mut dyn Form, transfer: &mut CreditTransfer) {
    form.leaf("cbc:ID", "account_id", &mut transfer.account_id);
    form.leaf("cbc:Name", "account_name", &mut transfer.account_name);
    wrap(form, "cac:FinancialInstitutionBranch", transfer.bank_id.is_some(), &mut |form| {
        form.leaf("cbc:ID", "bank_id", &mut transfer.bank_id);
    });
}

fn direct_debit(form: &mut dyn Form, debit: &mut DirectDebit) {
    form.leaf("cbc:ID", "mandate_id", &mut debit.mandate_id);
    leaf_within(form, "cac:PayerFinancialAccount", "cbc:ID", "debited_account_id", &mut debit.debited_account_id);
}

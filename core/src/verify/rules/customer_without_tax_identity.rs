//! # A buyer who owes the tax has a VAT identifier.
//!
//! Why: Reverse charge and intra-community supply need it on the invoice (EN 16931 BR-AE-02, BR-IC-02).
//!
//! Rejected: a line of category `AE` for a customer without VAT identifier.
//!
//! Accepted: the same line for a customer with one.

use crate::order::Taxing;
use crate::problem::{Code, Problem};
use crate::tax::TaxCategory;
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let identified = subject
        .around
        .customer
        .and_then(|customer| customer.tax_identity.as_ref())
        .is_some_and(|identity| identity.vat_id.is_some());
    if identified {
        return;
    }
    let taxing = Taxing::of_draft(subject.draft, subject.around, subject.today);
    for (index, line) in subject.draft.lines.iter().enumerate() {
        let Ok(tax) = taxing.of_line(line, (subject.around.product)(&line.product_id)) else { continue };
        if let Some(category) = taxing.category(&tax, is_owed_by_buyer) {
            let detail = alloc::format!("tax category `{category}` needs the customer's VAT identifier");
            findings.push(
                Problem::new(Code::VerifyCustomerWithoutTaxIdentity, detail)
                    .with("line", line.line.get())
                    .with("category", category.as_str())
                    .within(if line.taxes.is_empty() { "tax" } else { "taxes" })
                    .within(index)
                    .within("lines"),
            );
        }
    }
}

fn is_owed_by_buyer(category: TaxCategory) -> bool {
    matches!(category, TaxCategory::ReverseCharge | TaxCategory::IntraCommunity)
}

//! # A buyer who owes the tax has a VAT identifier.
//!
//! Why: Reverse charge and intra-community supply need it on the invoice (EN 16931 BR-AE-02, BR-IC-02).
//!
//! Rejected: a line of category `AE` for a customer without VAT identifier.
//!
//! Accepted: the same line for a customer with one.

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
    for (index, line) in subject.draft.lines.iter().enumerate() {
        let product = (subject.around.product)(&line.product_id);
        let Some(tax) = line.tax.or_else(|| product.map(|product| product.tax)) else { continue };
        if matches!(tax.category, TaxCategory::ReverseCharge | TaxCategory::IntraCommunity) {
            let detail = alloc::format!("tax category `{}` needs the customer's VAT identifier", tax.category);
            findings.push(
                Problem::new(Code::VerifyCustomerWithoutTaxIdentity, detail)
                    .with("line", line.line.get())
                    .with("category", tax.category.as_str())
                    .within("tax")
                    .within(index)
                    .within("lines"),
            );
        }
    }
}

//! Electronic invoices as files.

use std::path::Path;

use orderwell::{
    CreditTransfer, EinvoiceDetails, InvoiceId, PaymentInstructions, RuleTolerance, StatedCode, Text,
    check_electronic_invoice, electronic_invoice, official_rules, read_ubl, write_ubl,
};

use crate::print;
use crate::shop::{Shop, Told};

/// Writes a document of the shop as UBL, reads it again and checks that the official rules hold.
pub(crate) fn write(shop: &Shop, invoice_id: &InvoiceId, folder: &Path) -> Told {
    let world = shop.desk.world();
    let issued = &shop.invoice(invoice_id)?.issued;
    let seller = world.seller().ok_or("the shop has a seller")?;
    let customer = world.customer(&issued.customer_id).ok_or("the invoice has a customer")?;
    let account = CreditTransfer::new()
        .with_account_id(Text::new("DE02120300000000202051")?)
        .with_account_name(Text::new("Tea & Mugs")?);
    let transfer = PaymentInstructions::new()
        .with_means_code(StatedCode::new("58")?)
        .with_remittance(Text::new(invoice_id.as_str())?)
        .with_credit_transfer(account);
    let details = EinvoiceDetails::new().with_payment_instructions(vec![transfer]);
    let made = electronic_invoice(issued, seller, customer, &details)?;
    made.findings.iter().for_each(print::problem);
    let text = write_ubl(&made.document)?;
    let read = read_ubl(&text)?;
    if read.document != made.document {
        return Err(format!("invoice {invoice_id} is read otherwise than it was written").into());
    }
    let broken = check_electronic_invoice(&read.document, RuleTolerance::exact())?;
    if !broken.is_empty() {
        broken.iter().for_each(print::problem);
        return Err(format!("invoice {invoice_id} breaks {} official rules", broken.len()).into());
    }
    let path = folder.join(format!("{invoice_id}.xml"));
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, &text));
    written.map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
    let size = print::grouped(text.len());
    println!(
        "    {}: {size} bytes; the {} official rules that are known hold",
        path.display(),
        official_rules().count()
    );
    Ok(())
}

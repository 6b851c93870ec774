//! The operations on electronic invoices as UBL.

use super::Door;
use super::reply::{MadeElectronicInvoice, Reply, UblRead, WrittenUbl};
use super::request::{AskElectronicInvoice, ReadUbl, WriteUbl};
use crate::einvoice::{address, electronic_invoice};
use crate::invoice::Invoice;
use crate::problem::{Code, Problem};

#[cfg(feature = "einvoice")]
pub(super) fn write(request: &WriteUbl) -> Reply<WrittenUbl> {
    match crate::einvoice::write_ubl(&request.document) {
        Ok(ubl) => Reply::Accepted(WrittenUbl { ubl }),
        Err(rejection) => rejection.within("document").into(),
    }
}

#[cfg(feature = "einvoice")]
pub(super) fn read(request: &ReadUbl) -> Reply<UblRead> {
    match crate::einvoice::read_ubl(&request.ubl.0) {
        Ok(mut read) => {
            read.findings = read.findings.into_iter().map(|finding| finding.within("ubl")).collect();
            Reply::Accepted(read)
        }
        Err(rejection) => rejection.within("ubl").into(),
    }
}

#[cfg(not(feature = "einvoice"))]
pub(super) fn write(_: &WriteUbl) -> Reply<WrittenUbl> {
    feature_off().into()
}

#[cfg(not(feature = "einvoice"))]
pub(super) fn read(_: &ReadUbl) -> Reply<UblRead> {
    feature_off().into()
}

#[cfg(not(feature = "einvoice"))]
fn feature_off() -> Problem {
    let detail = "this build of the library has no XML: the feature `einvoice` is off";
    Problem::new(Code::RequestFeatureOff, detail).within("op")
}

impl Door {
    /// The document of an invoice, with the place of delivery that its order names.
    pub(super) fn electronic_invoice(&self, request: &AskElectronicInvoice) -> Reply<MadeElectronicInvoice> {
        let (world, id) = (self.desk.world(), &request.invoice_id);
        let Some(Invoice { issued, .. }) = world.invoice(id) else {
            let detail = alloc::format!("no invoice `{id}` is known");
            return Problem::new(Code::InvoiceUnknown, detail).with_text("invoice_id", id).within("invoice_id").into();
        };
        let seller = world.seller.as_ref().map(|known| &known.value);
        let (Some(seller), Some(customer)) = (seller, world.customer(&issued.customer_id)) else {
            // An invoice has a seller and a customer, or it would not have been issued.
            let detail = "the seller or the customer of the invoice is not loaded";
            return Problem::new(Code::DeskAggregateNotLoaded, detail).within("invoice_id").into();
        };
        let mut details = request.details.clone();
        let place = world.order(&issued.order_id).and_then(|order| order.content.shipping_address.as_ref());
        if let Some(place) = place {
            let delivery = details.delivery.get_or_insert_default();
            if delivery.address.is_none() {
                delivery.address = Some(address(place));
                delivery.name = delivery.name.take().or_else(|| place.name.clone());
            }
        }
        match electronic_invoice(issued, seller, customer, &details) {
            Ok(mut made) => {
                let within = |finding: Problem| finding.within("invoice_id");
                made.findings = made.findings.into_iter().map(within).collect();
                Reply::Accepted(made)
            }
            Err(rejection) => rejection.within("invoice_id").into(),
        }
    }
}

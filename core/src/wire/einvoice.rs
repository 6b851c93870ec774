//! The operations on electronic invoices as UBL.

use super::Door;
use super::reply::{MadeElectronicInvoice, Reply, UblRead, UblReads, WrittenUbl, WrittenUbls};
use super::request::{AskElectronicInvoice, ReadUbl, ReadUblMany, WriteUbl, WriteUblMany};
use crate::einvoice::{ElectronicInvoice, address, electronic_invoice};
use crate::invoice::Invoice;
use crate::problem::{Code, Problem, Rejection};

pub(super) fn write_one(request: &WriteUbl) -> Reply<WrittenUbl> {
    write(&request.document, &|problem| problem.within("document"))
}

pub(super) fn write_many(request: &WriteUblMany) -> Reply<WrittenUbls> {
    let documents = request.documents.iter().enumerate();
    let replies =
        documents.map(|(index, document)| write(document, &|problem| problem.within(index).within("documents")));
    Reply::Accepted(WrittenUbls { replies: replies.collect() })
}

pub(super) fn read_one(request: &ReadUbl) -> Reply<UblRead> {
    read(&request.ubl.0, &|problem| problem.within("ubl"))
}

pub(super) fn read_many(request: &ReadUblMany) -> Reply<UblReads> {
    let texts = request.texts.iter().enumerate();
    let replies = texts.map(|(index, text)| read(&text.0, &|problem| problem.within(index).within("texts")));
    Reply::Accepted(UblReads { replies: replies.collect() })
}

#[cfg(feature = "einvoice")]
fn write(document: &ElectronicInvoice, outer: &dyn Fn(Problem) -> Problem) -> Reply<WrittenUbl> {
    match crate::einvoice::write_ubl(document) {
        Ok(ubl) => Reply::Accepted(WrittenUbl { ubl }),
        Err(rejection) => Rejection::new(rejection.problems.into_iter().map(outer).collect()).into(),
    }
}

#[cfg(feature = "einvoice")]
fn read(text: &str, outer: &dyn Fn(Problem) -> Problem) -> Reply<UblRead> {
    match crate::einvoice::read_ubl(text) {
        Ok(mut read) => {
            read.findings = read.findings.into_iter().map(outer).collect();
            Reply::Accepted(read)
        }
        Err(rejection) => Rejection::new(rejection.problems.into_iter().map(outer).collect()).into(),
    }
}

#[cfg(not(feature = "einvoice"))]
fn write(_: &ElectronicInvoice, _: &dyn Fn(Problem) -> Problem) -> Reply<WrittenUbl> {
    feature_off().into()
}

#[cfg(not(feature = "einvoice"))]
fn read(_: &str, _: &dyn Fn(Problem) -> Problem) -> Reply<UblRead> {
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

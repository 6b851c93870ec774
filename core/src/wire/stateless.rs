//! The operations that need no desk: everything they look at stands in the request.

use alloc::string::String;
use alloc::vec::Vec;

use indexmap::IndexMap;

use super::reply::Accepted;
use super::{Answer, Operation, close};
use crate::capture::{CsvMapping, capture_csv};
use crate::catalog::{PriceList, Product};
use crate::digest::FixedState;
use crate::id::{PriceListId, ProductId};
use crate::json::{Decode, Faults, Fields, Node, decode_text};
use crate::money::Amount;
use crate::order::{OrderDraft, Surroundings, resolve};
use crate::party::{Customer, Seller};
use crate::problem::{Problem, Rejection};
use crate::time::Date;
use crate::totals::{Document, calculate};
use crate::verify::{Facts, RuleSet, Subject, verify};

pub(super) fn call(operation: Operation, fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
    match operation {
        Operation::Calculate => calculate_document(fields, faults),
        Operation::CaptureCsv => capture(fields, faults),
        _ => verify_draft(fields, faults),
    }
}

fn calculate_document(fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
    let document: Option<Document> = fields.required("document", faults);
    close(fields, faults)?;
    Some(match calculate(&document?) {
        Ok(calculation) => Ok(Accepted { calculation: Some(calculation), ..Accepted::default() }.into()),
        Err(rejection) => Err(rejection.within("document").into()),
    })
}

/// A text of any length that fits a request.
struct Whole(String);

impl Decode for Whole {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        decode_text(node, faults, |text| Ok(Self(text.into())))
    }
}

fn capture(fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
    let text: Option<Whole> = fields.required("text", faults);
    let mapping: Option<CsvMapping> = fields.required("mapping", faults);
    close(fields, faults)?;
    let Whole(text) = text?;
    Some(match capture_csv(text.as_bytes(), &mapping?) {
        Ok(captured) => Ok(Accepted { captured: Some(captured), ..Accepted::default() }.into()),
        Err(rejection) => Err(rejection.into()),
    })
}

/// Verifies a draft. Settling faults and findings come in one list; an answer is `accepted` even
/// when it lists errors, because the question was answered.
fn verify_draft(fields: &mut Fields<'_, '_>, faults: &mut Faults) -> Answer {
    let draft: Option<OrderDraft> = fields.required("order", faults);
    let today: Option<Date> = fields.required("today", faults);
    let seller: Option<Option<Seller>> = fields.optional("seller", faults);
    let customer: Option<Option<Customer>> = fields.optional("customer", faults);
    let products: Option<Vec<Product>> = fields.optional("products", faults);
    let price_lists: Option<Vec<PriceList>> = fields.optional("price_lists", faults);
    let rule_set: Option<RuleSet> = fields.optional("rule_set", faults);
    let exposure: Option<Option<Amount>> = fields.optional("exposure", faults);
    let repeated: Option<Option<u64>> = fields.optional("open_orders_with_reference", faults);
    close(fields, faults)?;
    let (draft, today, rule_set) = (draft?, today?, rule_set?);
    if let Err(rejection) = rule_set.check() {
        return Some(Err(rejection.within("rule_set").into()));
    }
    let (seller, customer, products, price_lists) = (seller?, customer?, products?, price_lists?);
    let products: IndexMap<&ProductId, &Product, FixedState> =
        products.iter().map(|product| (&product.product_id, product)).collect();
    let product = |id: &ProductId| products.get(id).copied();
    let price_list = |id: &PriceListId| price_lists.iter().find(|list| list.price_list_id == *id);
    let customer = customer.as_ref().filter(|customer| customer.customer_id == draft.customer_id);
    let around = Surroundings::new(seller.as_ref(), customer, &product, &price_list);
    let exposure = match exposure?.map(|exposure| exposure.in_currency(draft.currency)).transpose() {
        Ok(exposure) => exposure.unwrap_or_else(|| Amount::zero(draft.currency)),
        Err(problem) => return Some(Err(Rejection::from(problem.within("exposure")).into())),
    };
    let facts =
        Facts::none(draft.currency).with_exposure(exposure).with_open_orders_with_reference(repeated?.unwrap_or(0));
    let settled = resolve(&draft, &around, today);
    let mut findings: Vec<Problem> =
        verify(&Subject::new(&draft, settled.as_ref().ok(), &around, &facts, today), &rule_set);
    findings.extend(settled.err().map(|rejection| rejection.problems).unwrap_or_default());
    let mut findings: Vec<Problem> = findings.into_iter().map(|problem| problem.within("order")).collect();
    crate::problem::sort(&mut findings);
    Some(Ok(Accepted { findings: Some(findings), ..Accepted::default() }.into()))
}

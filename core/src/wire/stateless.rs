//! The operations that need no desk: everything they look at stands in the request.

use alloc::vec::Vec;

use super::reply::{
    Calculated, CalculatedMany, CapturedDrafts, DeterminedTax, DeterminedTaxMany, Reply, Verified, VerifiedMany,
};
use super::request::{
    Calculate, CalculateMany, CaptureCsv, DetermineTax, DetermineTaxMany, Explain, Known, Verify, VerifyMany,
};
use crate::capture::capture_csv;
use crate::catalog::{PriceList, Product};
use crate::grouped::Grouped;
use crate::id::{CustomerGroup, CustomerId, PriceListId, ProductId};
use crate::money::Amount;
use crate::order::{OrderDraft, Surroundings, resolve};
use crate::party::Customer;
use crate::problem::{Problem, Rejection};
use crate::tax::{TaxFacts, TaxTable, determine};
use crate::time::Date;
use crate::totals::{Document, Explanation, calculate, explain};
use crate::verify::{Facts, Subject, verify};

pub(super) fn calculate_one(request: &Calculate) -> Reply<Calculated> {
    match figures(&request.document, request.explain) {
        Ok(calculated) => Reply::Accepted(calculated),
        Err(rejection) => rejection.within("document").into(),
    }
}

pub(super) fn calculate_many(request: &CalculateMany) -> Reply<CalculatedMany> {
    let replies =
        request.documents.iter().enumerate().map(|(index, document)| match figures(document, request.explain) {
            Ok(calculated) => Reply::Accepted(calculated),
            Err(rejection) => within_list(rejection, "documents", index).into(),
        });
    Reply::Accepted(CalculatedMany { replies: replies.collect() })
}

fn figures(document: &Document, asked: Explain) -> Result<Calculated, Rejection> {
    match asked {
        Explain::Nothing => calculate(document).map(|calculation| Calculated { calculation, steps: Vec::new() }),
        Explain::Steps => {
            explain(document).map(|Explanation { calculation, steps, .. }| Calculated { calculation, steps })
        }
    }
}

pub(super) fn within_list(rejection: Rejection, list: &'static str, index: usize) -> Rejection {
    let inside = |problem: Problem| problem.within(index).within(list);
    Rejection::new(rejection.problems.into_iter().map(inside).collect())
}

pub(super) fn determine_one(request: &DetermineTax) -> Reply<DeterminedTax> {
    if let Err(rejection) = request.tax_table.check() {
        return rejection.within("tax_table").into();
    }
    determined(&request.tax_table, &request.facts, &|problem: Problem| problem.within("facts"))
}

pub(super) fn determine_many(request: &DetermineTaxMany) -> Reply<DeterminedTaxMany> {
    if let Err(rejection) = request.tax_table.check() {
        return rejection.within("tax_table").into();
    }
    let replies =
        request.facts.iter().enumerate().map(|(index, facts)| {
            determined(&request.tax_table, facts, &|problem| problem.within(index).within("facts"))
        });
    Reply::Accepted(DeterminedTaxMany { replies: replies.collect() })
}

#[inline(never)]
fn determined(table: &TaxTable, facts: &TaxFacts, outer: &dyn Fn(Problem) -> Problem) -> Reply<DeterminedTax> {
    match determine(table, facts) {
        Ok(determined) => Reply::Accepted(DeterminedTax { determined }),
        Err(problem) => outer(problem).into(),
    }
}

pub(super) fn capture(request: &CaptureCsv) -> Reply<CapturedDrafts> {
    match capture_csv(request.text.0.as_bytes(), &request.mapping) {
        Ok(captured) => Reply::Accepted(CapturedDrafts { captured }),
        Err(rejection) => rejection.into(),
    }
}

/// Verifies a draft. An answer is `accepted` even when it lists errors, because the question was answered.
pub(super) fn verify_one(request: &Verify) -> Reply<Verified> {
    let found = Verifier::new(&request.known, request.today).and_then(|verifier| verifier.findings(&request.order));
    match found {
        Ok(findings) => Reply::Accepted(Verified { findings: within(findings, |problem| problem.within("order")) }),
        Err(rejection) => rejection.into(),
    }
}

pub(super) fn verify_many(request: &VerifyMany) -> Reply<VerifiedMany> {
    let verifier = match Verifier::new(&request.known, request.today) {
        Ok(verifier) => verifier,
        Err(rejection) => return rejection.into(),
    };
    let replies = request.orders.iter().enumerate().map(|(index, order)| match verifier.findings(order) {
        Ok(findings) => {
            let findings = within(findings, |problem| problem.within(index).within("orders"));
            Reply::Accepted(Verified { findings })
        }
        Err(rejection) => rejection.into(),
    });
    Reply::Accepted(VerifiedMany { replies: replies.collect() })
}

fn within(findings: Vec<Problem>, outer: impl Fn(Problem) -> Problem) -> Vec<Problem> {
    let mut findings: Vec<Problem> = findings.into_iter().map(outer).collect();
    crate::problem::sort(&mut findings);
    findings
}

impl Known {
    /// Do the rule set, the table of taxes, the products' units and the price lists make sense?
    fn check(&self) -> Result<(), Rejection> {
        let mut problems = Vec::new();
        let mut add = |found: Result<(), Rejection>, at: &dyn Fn(Problem) -> Problem| {
            problems.extend(found.err().into_iter().flat_map(|rejection| rejection.problems).map(at));
        };
        add(self.rule_set.check(), &|problem| problem.within("rule_set"));
        add(self.tax_table.check(), &|problem| problem.within("tax_table"));
        for (index, customer) in self.customers.iter().enumerate() {
            add(customer.check(), &|problem| problem.within(index).within("customers"));
        }
        for (index, product) in self.products.iter().enumerate() {
            add(product.check_units(), &|problem| problem.within(index).within("products"));
        }
        for (index, list) in self.price_lists.iter().enumerate() {
            add(list.check(), &|problem| problem.within(index).within("price_lists"));
        }
        Rejection::unless_empty(problems)
    }
}

/// What is known, looked up by id.
pub(super) struct Verifier<'k> {
    known: &'k Known,
    today: Date,
    customers: Grouped<'k, CustomerId, &'k Customer>,
    products: Grouped<'k, ProductId, &'k Product>,
    price_lists: Grouped<'k, PriceListId, &'k PriceList>,
}

impl<'k> Verifier<'k> {
    /// Refuses a rule set that says nothing sensible.
    pub(super) fn new(known: &'k Known, today: Date) -> Result<Self, Rejection> {
        known.check().map_err(|rejection| rejection.within("known"))?;
        Ok(Self {
            known,
            today,
            customers: known.customers.iter().map(|customer| (&customer.customer_id, customer)).collect(),
            products: known.products.iter().map(|product| (&product.product_id, product)).collect(),
            price_lists: known.price_lists.iter().map(|list| (&list.price_list_id, list)).collect(),
        })
    }

    /// Settling faults and findings, with paths into the draft.
    pub(super) fn findings(&self, draft: &OrderDraft) -> Result<Vec<Problem>, Rejection> {
        let product = |id: &ProductId| self.products.get(id.as_str()).copied();
        let price_list = |id: &PriceListId| self.price_lists.get(id.as_str()).copied();
        let customer = self.customers.get(draft.customer_id.as_str()).copied();
        let group_lists = |group: &CustomerGroup| {
            let lists = self.known.price_lists.iter();
            let of_group = lists.filter(|list| list.customer_group.as_ref() == Some(group));
            // Of two lists with one id the later one stays.
            of_group
                .filter(|list| price_list(&list.price_list_id).is_some_and(|last| core::ptr::eq(last, *list)))
                .collect()
        };
        let around = Surroundings::new(self.known.seller.as_ref(), customer, &product, &price_list)
            .with_group_lists(&group_lists)
            .with_tax_table(&self.known.tax_table);
        let exposure = match self.known.exposure {
            Some(exposure) => exposure
                .in_currency(draft.currency)
                .map_err(|problem| Rejection::from(problem.within("exposure").within("known")))?,
            None => Amount::zero(draft.currency),
        };
        let facts = Facts::none(draft.currency)
            .with_exposure(exposure)
            .with_open_orders_with_reference(self.known.open_orders_with_reference);
        let settled = resolve(draft, &around, self.today);
        let subject = Subject::new(draft, settled.as_ref().ok(), &around, &facts, self.today);
        let mut findings = verify(&subject, &self.known.rule_set);
        findings.extend(settled.err().map(|rejection| rejection.problems).unwrap_or_default());
        Ok(findings)
    }
}

//! The official rules over stated documents. An answer is `accepted` even when it lists findings, because the question was
//! answered.

use alloc::vec::Vec;

use super::reply::{CheckedElectronicInvoice, CheckedElectronicInvoices, Reply};
use super::request::{CheckElectronicInvoice, CheckElectronicInvoiceMany};
use crate::einvoice::check_up_to;
use crate::limits;
use crate::problem::{Problem, Rejection};

pub(super) fn check_one(request: &CheckElectronicInvoice) -> Reply<CheckedElectronicInvoice> {
    let found = check_up_to(&request.document, request.tolerance, limits::RULE_FINDINGS_MAX);
    checked(found, &|problem| problem.within("document"))
}

/// The documents share the findings that are listed: what is past them is told by one finding a document.
pub(super) fn check_many(request: &CheckElectronicInvoiceMany) -> Reply<CheckedElectronicInvoices> {
    let mut left = limits::RULE_FINDINGS_MAX;
    let documents = request.documents.iter().enumerate();
    let replies = documents.map(|(index, document)| {
        let found = check_up_to(document, request.tolerance, left);
        left = left.saturating_sub(found.as_ref().map_or(0, Vec::len));
        checked(found, &|problem| problem.within(index).within("documents"))
    });
    Reply::Accepted(CheckedElectronicInvoices { replies: replies.collect() })
}

fn checked(
    found: Result<Vec<Problem>, Rejection>,
    outer: &dyn Fn(Problem) -> Problem,
) -> Reply<CheckedElectronicInvoice> {
    // The order stays: every path gets the same steps in front.
    match found {
        Ok(findings) => {
            Reply::Accepted(CheckedElectronicInvoice { findings: findings.into_iter().map(outer).collect() })
        }
        Err(rejection) => Rejection::new(rejection.problems.into_iter().map(outer).collect()).into(),
    }
}

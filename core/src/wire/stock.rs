//! The operations on stock that need no desk; everything they look at stands in the request.

use super::reply::{PromisedProduct, PromisedProducts, Reply};
use super::request::{AskPromise, AskPromiseMany};
use super::stateless::within_list;
use crate::limits;
use crate::problem::{Code, Problem};
use crate::stock::{PromiseRequest, promise};

pub(super) fn promise_one(request: &AskPromise) -> Reply<PromisedProduct> {
    match promise(&request.request) {
        Ok(mut promised) => {
            promised.findings = promised.findings.into_iter().map(|finding| finding.within("request")).collect();
            Reply::Accepted(PromisedProduct { promised })
        }
        Err(rejection) => rejection.within("request").into(),
    }
}

/// Each product is asked by itself; together they have no more rows than one may have.
pub(super) fn promise_many(request: &AskPromiseMany) -> Reply<PromisedProducts> {
    let rows = request.requests.iter().map(PromiseRequest::rows_max).fold(0, usize::saturating_add);
    if let Err(problem) = check_rows(rows) {
        return problem.into();
    }
    let requests = request.requests.iter().enumerate();
    let replies = requests.map(|(index, request)| match promise(request) {
        Ok(mut promised) => {
            let inside = |finding: Problem| finding.within(index).within("requests");
            promised.findings = promised.findings.into_iter().map(inside).collect();
            Reply::Accepted(PromisedProduct { promised })
        }
        Err(rejection) => within_list(rejection, "requests", index).into(),
    });
    Reply::Accepted(PromisedProducts { replies: replies.collect() })
}

/// Refuses several questions whose answers are too long together.
pub(super) fn check_rows(rows: usize) -> Result<(), Problem> {
    let most = limits::PROMISE_ANSWERS_MAX;
    if rows <= most {
        return Ok(());
    }
    let detail = alloc::format!("the answers have at most {most} rows; ask in several requests");
    let problem = Problem::new(Code::LimitEntries, detail).with("entries", rows).with("entries_max", most);
    Err(problem.within("requests"))
}

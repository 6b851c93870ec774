//! The operations on tables that are given as columns.

use alloc::vec;
use alloc::vec::Vec;

use super::columns::{Entry, Tabular};
use super::reply::{CalculatedColumns, DocumentFigures, LineFigures, OrderFindings, Reply, VerifiedColumns};
use super::request::{CalculateColumns, VerifyColumns};
use super::stateless::Verifier;
use crate::id::OrderId;
use crate::limits;
use crate::order::OrderDraft;
use crate::problem::{Problem, Rejection, Severity, list_ends_here, sort};
use crate::totals::calculate;

pub(super) fn calculate_columns(request: &CalculateColumns) -> Reply<CalculatedColumns> {
    let mut lines = LineFigures { net: vec![None; request.columns.rows] };
    let mut documents = DocumentFigures::default();
    let mut problems = request.columns.problems.clone();
    for entry in &request.columns.entries {
        let calculated = match &entry.content {
            Ok(document) => calculate(document).map_err(|rejection| at_cells(entry, rejection.problems)),
            Err(found) => Err(found.clone()),
        };
        let (calculation, found) = match calculated {
            Ok(calculation) => (Some(calculation), Vec::new()),
            Err(found) => (None, found),
        };
        let totals = calculation.as_ref().map(|calculation| &calculation.totals);
        documents.document_id.push(entry.id.clone());
        documents.currency.push(entry.content.as_ref().ok().map(|document| document.currency));
        documents.net.push(totals.map(|totals| totals.net));
        documents.tax.push(totals.map(|totals| totals.tax));
        documents.gross.push(totals.map(|totals| totals.gross));
        documents.problems.push(found.len());
        problems.extend(found);
        for (row, line) in entry.rows.iter().zip(calculation.iter().flat_map(|calculation| &calculation.lines)) {
            if let Some(net) = lines.net.get_mut(*row) {
                *net = Some(line.net);
            }
        }
    }
    Reply::Accepted(CalculatedColumns { lines, documents, problems: listed(problems) })
}

pub(super) fn verify_columns(request: &VerifyColumns) -> Reply<VerifiedColumns> {
    let verifier = match Verifier::new(&request.known, request.today) {
        Ok(verifier) => verifier,
        Err(rejection) => return rejection.into(),
    };
    let mut orders = OrderFindings::default();
    let mut problems = request.columns.problems.clone();
    for entry in &request.columns.entries {
        let found = match findings(&verifier, entry) {
            Ok(found) => found,
            Err(rejection) => return rejection.into(),
        };
        let weighing = |severity| found.iter().filter(|problem| problem.severity == severity).count();
        orders.order_id.extend(OrderId::new(entry.id.as_str()));
        orders.errors.push(weighing(Severity::Error));
        orders.warnings.push(weighing(Severity::Warning));
        problems.extend(found);
    }
    Reply::Accepted(VerifiedColumns { orders, problems: listed(problems) })
}

/// What is found on an order, or what is wrong with that which is known around it.
fn findings(verifier: &Verifier<'_>, entry: &Entry<OrderDraft>) -> Result<Vec<Problem>, Rejection> {
    match &entry.content {
        Ok(draft) => verifier.findings(draft).map(|found| at_cells(entry, found)),
        Err(found) => Ok(found.clone()),
    }
}

fn at_cells<T: Tabular>(entry: &Entry<T>, problems: Vec<Problem>) -> Vec<Problem> {
    problems.into_iter().map(|problem| entry.at_cell(problem)).collect()
}

/// The problems in order, as many as a reply may list.
fn listed(mut problems: Vec<Problem>) -> Vec<Problem> {
    sort(&mut problems);
    if problems.len() > limits::TABLE_PROBLEMS_MAX {
        problems.truncate(limits::TABLE_PROBLEMS_MAX);
        problems.push(list_ends_here(limits::TABLE_PROBLEMS_MAX));
    }
    problems
}

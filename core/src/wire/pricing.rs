//! The operations on promotions and margins; everything they look at stands in the request.

use super::reply::{CalculatedMargin, CalculatedMargins, PromotedBasket, PromotedBaskets, Rejected, Reply};
use super::request::{CalculateMargin, CalculateMarginMany, CostedDocument, Promote, PromoteMany};
use super::stateless::within_list;
use crate::limits;
use crate::pricing::{check_promotions, promote};
use crate::problem::{Code, Problem, Rejection};
use crate::totals::{Document, LineCost, calculate, margin};

pub(super) fn promote_one(request: &Promote) -> Reply<PromotedBasket> {
    match promote(&request.basket, &request.promotions, request.today) {
        Ok(promoted) => Reply::Accepted(PromotedBasket { promoted }),
        Err(rejection) => rejection.into(),
    }
}

/// Promotions that are wrong are wrong for every basket, so the whole is refused.
pub(super) fn promote_many(request: &PromoteMany) -> Reply<PromotedBaskets> {
    if let Err(rejection) = check_promotions(&request.promotions) {
        return rejection.into();
    }
    let answers = request.baskets.len().saturating_mul(request.promotions.len());
    if answers > limits::PROMOTION_ANSWERS_MAX {
        let most = limits::PROMOTION_ANSWERS_MAX;
        let detail = alloc::format!("baskets times promotions are at most {most}; ask in several requests");
        let problem = Problem::new(Code::LimitPromotions, detail).with("entries", answers);
        return problem.with("entries_max", most).within("baskets").into();
    }
    let baskets = request.baskets.iter().enumerate();
    let replies = baskets.map(|(index, basket)| match promote(basket, &request.promotions, request.today) {
        Ok(promoted) => Reply::Accepted(PromotedBasket { promoted }),
        Err(rejection) => Reply::Rejected(Rejected::from(rejection).in_list("basket", "baskets", index)),
    });
    Reply::Accepted(PromotedBaskets { replies: replies.collect() })
}

pub(super) fn margin_one(request: &CalculateMargin) -> Reply<CalculatedMargin> {
    match figures(&request.document, &request.costs) {
        Ok(figures) => Reply::Accepted(figures),
        Err(rejection) => rejection.into(),
    }
}

pub(super) fn margin_many(request: &CalculateMarginMany) -> Reply<CalculatedMargins> {
    let documents = request.documents.iter().enumerate();
    let replies = documents.map(|(index, CostedDocument { document, costs, .. })| match figures(document, costs) {
        Ok(figures) => Reply::Accepted(figures),
        Err(rejection) => within_list(rejection, "documents", index).into(),
    });
    Reply::Accepted(CalculatedMargins { replies: replies.collect() })
}

fn figures(document: &Document, costs: &[LineCost]) -> Result<CalculatedMargin, Rejection> {
    let calculation = calculate(document).map_err(|rejection| rejection.within("document"))?;
    margin(document, &calculation, costs).map(|margin| CalculatedMargin { margin })
}

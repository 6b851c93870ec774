//! The operations on replenishment and on the analysis of stock; everything they look at stands in the request.

use super::reply::{AnalysedStock, Rejected, Replenished, Replenishment, Reply};
use super::request::{AnalyseStock, Replenish};
use crate::grouped::Grouped;
use crate::problem::Rejection;
use crate::stock::{UsageWindow, analyse_stock, product_twice, replenish};

/// A window that is wrong is wrong for every product, so the whole is refused.
pub(super) fn replenish_each(request: &Replenish) -> Reply<Replenished> {
    let window = UsageWindow::new(request.today, request.window_days);
    if let Err(problem) = window.check() {
        return problem.into();
    }
    let mut seen = Grouped::new();
    let products = request.products.iter().enumerate();
    let replies = products.map(|(index, product)| {
        let twice = seen.get(product.product_id.as_str()).is_some();
        seen.entry(&product.product_id, || ());
        let proposal = replenish(product, window);
        let proposal = if twice {
            let mut problems = proposal.err().map_or_else(alloc::vec::Vec::new, |rejection| rejection.problems);
            problems.push(product_twice(product.product_id.as_str()).within("product"));
            Err(Rejection::new(problems))
        } else {
            proposal
        };
        match proposal {
            Ok(proposal) => Reply::Accepted(Replenishment { proposal }),
            Err(rejection) => Reply::Rejected(Rejected::from(rejection).in_list("product", "products", index)),
        }
    });
    Reply::Accepted(Replenished { replies: replies.collect() })
}

pub(super) fn analyse(request: &AnalyseStock) -> Reply<AnalysedStock> {
    let window = UsageWindow::new(request.today, request.window_days);
    match analyse_stock(&request.products, &request.rules, window) {
        Ok(analysis) => Reply::Accepted(AnalysedStock { analysis }),
        Err(rejection) => rejection.into(),
    }
}

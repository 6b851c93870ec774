//! What can be promised of a product, by what a desk knows.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::stock_commands::known_product;
use super::view::View;
use crate::catalog::{Component, Product, Stocking};
#[cfg(feature = "json")]
use crate::id::ProductId;
use crate::problem::{Code, DataValue, Problem, Rejection, sort};
use crate::quantity::Quantity;
use crate::stock::{
    AvailableToPromise, Placing, PositionState, PromiseAnswer, PromiseQuestion, PromiseRequest, Promised,
    QuantityPromised, StockItem, hold::check_live, promise, refused_as_asked, seen_from_asked,
};
use crate::time::{Context, Timestamp};

/// What can be promised of a product, or of a kit.
pub(super) fn available_to_promise(
    view: &View<'_>,
    asked: &AvailableToPromise,
    cx: &Context,
) -> Result<Promised, Rejection> {
    let policy = view.policy();
    let placing = Placing::new(policy.allocation.as_ref(), &policy.locations);
    // What a reservation does not take is not available.
    let days_min = asked.shelf_life_days_min.or_else(|| placing.shelf_life_days_min());
    let asked = asked.clone().with_shelf_life_days_min(days_min);
    let asking = Asking { view, cx, now: view.now(cx), placing };
    let mut promised = asking.answer(&asked).map_err(|rejection| rejection.within("request"))?;
    let findings = core::mem::take(&mut promised.findings);
    promised.findings = findings.into_iter().map(|finding| finding.within("request")).collect();
    Ok(promised)
}

/// How many rows an answer may have at most: for each question, and for what is free today, one for each place, supply and
/// line that waits, and some.
#[cfg(feature = "json")]
pub(super) fn rows_max(view: &View<'_>, asked: &AvailableToPromise) -> usize {
    let rows = |product_id: &ProductId| {
        let Some(item) = view.stock_item(product_id) else { return 3 };
        let rows = item.levels().count().saturating_add(item.supplies().count());
        rows.saturating_add(item.backorders().count()).saturating_add(3)
    };
    let rows = match view.product(&asked.product_id).filter(|product| product.is_kit()) {
        Some(kit) => kit.components.iter().map(|part| rows(&part.product_id)).fold(0, usize::saturating_add),
        None => rows(&asked.product_id),
    };
    rows.saturating_mul(asked.questions.len().saturating_add(1))
}

struct Asking<'v, 'a> {
    view: &'v View<'a>,
    cx: &'v Context,
    now: Timestamp,
    placing: Placing<'a>,
}

impl Asking<'_, '_> {
    fn answer(&self, asked: &AvailableToPromise) -> Result<Promised, Rejection> {
        // What was asked makes sense by itself, whatever the product is.
        let checked = self.request(&StockItem::new(asked.product_id.clone()), asked).check();
        let mut problems = checked.err().map_or_else(Vec::new, |rejection| rejection.problems);
        let product = known_product(self.view, &asked.product_id).map_err(|rejection| rejection.problems);
        let product = product.and_then(|product| match product.stocking {
            Stocking::NotStocked => Err(alloc::vec![not_stocked(product)]),
            Stocking::Stocked => Ok(product),
        });
        let kit = product.as_ref().ok().filter(|product| product.is_kit());
        problems.extend(kit.into_iter().flat_map(|kit| unfit_for_kit(kit, asked)));
        problems.extend(product.as_ref().err().into_iter().flatten().cloned());
        match self.with_owner_of_hold(asked) {
            Ok(asked) if problems.is_empty() => match kit {
                Some(kit) => self.of_kit(kit, &asked),
                None => self.of_product(&asked),
            },
            Ok(_) => Err(Rejection::new(problems)),
            Err(problem) => {
                problems.push(problem);
                Err(Rejection::new(problems))
            }
        }
    }

    /// A hold is live, and what else its owner holds does not stand in his way either.
    fn with_owner_of_hold<'q>(&self, asked: &'q AvailableToPromise) -> Result<Cow<'q, AvailableToPromise>, Problem> {
        let Some(hold_id) = &asked.hold_id else { return Ok(Cow::Borrowed(asked)) };
        let hold = check_live(hold_id, self.view.stock_hold(hold_id), self.now);
        let hold = hold.map_err(|problem| problem.within("hold_id"))?;
        if asked.owner.is_some() || hold.owner.is_none() {
            return Ok(Cow::Borrowed(asked));
        }
        Ok(Cow::Owned(asked.clone().with_owner(hold.owner.clone())))
    }

    fn of_product(&self, asked: &AvailableToPromise) -> Result<Promised, Rejection> {
        let nothing = || StockItem::new(asked.product_id.clone());
        let item = self.view.stock_item(&asked.product_id).map_or_else(|| Cow::Owned(nothing()), Cow::Borrowed);
        let mut promised = promise(&self.request(&item, asked)).map_err(refused_as_asked)?;
        promised.findings = promised.findings.into_iter().map(seen_from_asked).collect();
        sort(&mut promised.findings);
        Ok(promised)
    }

    fn request(&self, item: &StockItem, asked: &AvailableToPromise) -> PromiseRequest {
        let location = |location_id: &_| self.view.location(location_id);
        let mut request = PromiseRequest::of_item(item, asked, location, self.now, self.cx.today);
        for position in request.positions.iter_mut().filter(|position| !self.placing.asks(&position.location_id)) {
            position.state = PositionState::Inactive;
        }
        request
    }

    /// Of a kit: as many as each of its components is enough for, and whole ones.
    fn of_kit(&self, kit: &Product, asked: &AvailableToPromise) -> Result<Promised, Rejection> {
        let mut least: Option<Promised> = None;
        for component in &kit.components {
            let of_component = AvailableToPromise { product_id: component.product_id.clone(), ..asked.clone() };
            let one = in_kits(self.of_product(&of_component)?, component);
            least = Some(match least {
                None => one,
                Some(least) => less_of(least, one),
            });
        }
        let mut promised = least.ok_or_else(|| Rejection::new(Vec::new()))?;
        promised.product_id = kit.product_id.clone();
        sort(&mut promised.findings);
        Ok(promised)
    }
}

fn not_stocked(product: &Product) -> Problem {
    let product_id = &product.product_id;
    let problem = Problem::new(Code::StockProductNotStocked, alloc::format!("`{product_id}` does not lie in stock"));
    problem.with_text("product_id", product_id).within("product_id")
}

/// What is asked of a kit that only its components can answer.
fn unfit_for_kit(kit: &Product, asked: &AvailableToPromise) -> Vec<Problem> {
    let problem = |at: Problem| {
        let components = kit.components.iter().map(|part| DataValue::Text(alloc::format!("{}", part.product_id)));
        at.with_text("product_id", &kit.product_id)
            .with("allowed", [DataValue::from("quantity_by")].into_iter().collect::<DataValue>())
            .with("components", components.collect::<DataValue>())
    };
    let is_kit = || {
        let detail = alloc::format!(
            "`{}` is a kit: `quantity_by` is answered of it, all else of its components",
            kit.product_id
        );
        problem(Problem::new(Code::StockProductIsKit, detail))
    };
    let mut problems = Vec::new();
    for (index, question) in asked.questions.iter().enumerate() {
        if !matches!(question, PromiseQuestion::QuantityBy(_)) {
            problems.push(is_kit().within(index).within("questions"));
        }
    }
    let others = [
        (asked.production.is_some(), "production"),
        (asked.purchase.is_some(), "purchase"),
        (!asked.preorder.is_empty(), "preorder"),
    ];
    problems.extend(others.into_iter().filter(|(stated, _)| *stated).map(|(_, field)| is_kit().within(field)));
    problems
}

/// What is promised of a component, counted in kits. What backs the units are the component's own answers.
fn in_kits(mut of_component: Promised, component: &Component) -> Promised {
    let kits = |units: Quantity| whole_kits(units, component.quantity);
    of_component.available = kits(of_component.available);
    of_component.available_uncut = kits(of_component.available_uncut);
    of_component.locations = Vec::new();
    for answer in &mut of_component.answers {
        if let PromiseAnswer::QuantityBy(answer) = answer {
            *answer = QuantityPromised::new(answer.date, kits(answer.quantity), Vec::new());
        }
    }
    let findings = of_component.findings.into_iter();
    let named = findings.map(|finding| finding.with_text("product_id", &component.product_id));
    of_component.findings = named.collect();
    of_component
}

/// How many whole kits so many units are enough for; less than nothing where units are owed.
fn whole_kits(units: Quantity, each: Quantity) -> Quantity {
    let kits = units.millionths().checked_div_euclid(each.millionths()).unwrap_or(0);
    let most = if units.is_negative() { Quantity::MAX.negated() } else { Quantity::MAX };
    Quantity::ONE.times_whole(kits).unwrap_or(most)
}

/// The lesser of two answers, figure by figure.
fn less_of(mut one: Promised, other: Promised) -> Promised {
    one.available = one.available.min(other.available);
    one.available_uncut = one.available_uncut.min(other.available_uncut);
    for (answer, other) in one.answers.iter_mut().zip(other.answers) {
        if let (PromiseAnswer::QuantityBy(answer), PromiseAnswer::QuantityBy(other)) = (answer, other) {
            answer.quantity = answer.quantity.min(other.quantity);
        }
    }
    one.findings.extend(other.findings);
    one
}

#[cfg(test)]
mod tests;

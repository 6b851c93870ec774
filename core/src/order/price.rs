//! What a line of a draft costs, and how much of the product's own unit it asks for.

use alloc::vec::Vec;

use super::draft::{OrderDraft, OrderLineDraft};
use super::resolve::Surroundings;
use crate::catalog::{PriceList, PriceObstacle, PriceQuery, Product, find_price};
use crate::id::PriceListId;
use crate::limits;
use crate::money::{Currency, UnitPrice};
use crate::pricing::Adjustment;
use crate::problem::{Code, DataValue, Problem};
use crate::quantity::{Quantity, UnitCode};
use crate::sort::sort_by;
use crate::tax::PriceBasis;
use crate::time::Date;

/// What a price is: per unit, or per base quantity.
pub(crate) type PricePer = (UnitPrice, Option<Quantity>);

/// The price lists of one document, in the order in which they are asked, and what they are asked for.
pub(crate) struct Prices<'a> {
    lists: Vec<&'a PriceList>,
    /// Those of them that serve the document.
    eligible: Vec<&'a PriceList>,
    query: PriceQuery<'a>,
}

impl<'a> Surroundings<'a> {
    /// The price lists that are asked for a price, in this order: the draft's, the customer's, those of the customer's
    /// group (the one that became valid last first, then by their ids), the seller's.
    #[must_use]
    pub fn price_lists_for(&self, draft: Option<&PriceListId>) -> Vec<&'a PriceList> {
        let of_customer = self.customer.and_then(|customer| customer.price_list_id.as_ref());
        let of_seller = self.seller.and_then(|seller| seller.price_list_id.as_ref());
        let by_id = |id: Option<&PriceListId>| id.and_then(|id| (self.price_list)(id));
        let mut of_group = match (self.customer.and_then(|customer| customer.customer_group.as_ref()), self.group_lists)
        {
            (Some(group), Some(group_lists)) => group_lists(group),
            _ => Vec::new(),
        };
        sort_by(&mut of_group, |left, right| {
            right.valid_from.cmp(&left.valid_from).then_with(|| left.price_list_id.cmp(&right.price_list_id))
        });
        let named = [by_id(draft), by_id(of_customer)];
        let mut lists: Vec<&'a PriceList> = Vec::new();
        for list in named.into_iter().flatten().chain(of_group).chain(by_id(of_seller)) {
            // A list that is named twice is asked once.
            if !lists.iter().take(2).any(|known| known.price_list_id == list.price_list_id) {
                lists.push(list);
            }
        }
        lists
    }
}

impl<'a> Prices<'a> {
    pub(crate) fn new(
        around: &Surroundings<'a>,
        draft: Option<&PriceListId>,
        (currency, on, basis): (Currency, Date, PriceBasis),
    ) -> Self {
        let group = around.customer.and_then(|customer| customer.customer_group.as_ref());
        let query = PriceQuery::new(currency, on, basis).with_customer_group(group);
        let lists = around.price_lists_for(draft);
        let eligible = lists.iter().copied().filter(|list| query.check(list).is_ok()).collect();
        Self { lists, eligible, query }
    }

    pub(crate) fn of_draft(around: &Surroundings<'a>, draft: &OrderDraft, today: Date) -> Self {
        let on = draft.ordered_on.unwrap_or(today);
        Self::new(around, draft.price_list_id.as_ref(), (draft.currency, on, draft.prices))
    }

    /// The listed price per the product's own unit, for so much of it.
    pub(crate) fn listed(&self, product: &Product, quantity: Quantity, unit: UnitCode) -> Result<PricePer, Problem> {
        if let Ok(found) = find_price(&self.eligible, &self.query, product, quantity, unit) {
            return Ok((found.unit_price, found.base_quantity));
        }
        let told = self.lists.get(..limits::REASONS_MAX).unwrap_or(&self.lists);
        let obstacles = find_price(told, &self.query, product, quantity, unit).err().unwrap_or_default();
        Err(self.none(product, &obstacles))
    }

    /// A list that the draft names serves it, or the draft is refused: nobody shall be sold to at other prices unawares.
    pub(super) fn check_named(&self, named: Option<&PriceListId>, problems: &mut Vec<Problem>) {
        let Some(list) = self.lists.first().filter(|list| named == Some(&list.price_list_id)) else { return };
        if let Err(obstacle) = self.query.check(list) {
            let detail = alloc::format!("the price list `{}` cannot serve this order", list.price_list_id);
            let problem = Problem::new(Code::PriceListNotEligible, detail)
                .with_text("price_list_id", &list.price_list_id)
                .with("reason", obstacle.as_str());
            problems.push(problem.within("price_list_id"));
        }
    }

    fn none(&self, product: &Product, obstacles: &[PriceObstacle]) -> Problem {
        let (product_id, currency) = (&product.product_id, self.query.currency);
        let detail = alloc::format!("no price is given for `{product_id}`, and none is listed in {currency}");
        let problem = Problem::new(Code::OrderLineWithoutPrice, detail)
            .with_text("product_id", product_id)
            .with("currency", currency.code())
            .within("unit_price");
        if obstacles.is_empty() {
            return problem;
        }
        let ids = self.lists.iter().take(obstacles.len()).map(|list| DataValue::from(list.price_list_id.as_str()));
        let reasons = obstacles.iter().map(|obstacle| DataValue::from(obstacle.as_str()));
        problem.with("price_lists", ids.collect::<DataValue>()).with("reasons", reasons.collect::<DataValue>())
    }
}

/// A line as stock counts it: in the product's own unit where the product has a conversion for the line's.
#[derive(Clone, Copy)]
pub(super) struct Measured {
    pub(super) quantity: Quantity,
    pub(super) unit: UnitCode,
    /// The price that the draft names, if it does.
    pub(super) given: Option<PricePer>,
}

impl Measured {
    /// Notes what cannot be converted exactly; the line then counts as it stands.
    pub(super) fn of(draft: &OrderLineDraft, product: Option<&Product>, problems: &mut Vec<Problem>) -> Self {
        let own = product.map_or(UnitCode::ONE, |product| product.unit);
        let given = draft.unit_price.map(|unit_price| (unit_price, draft.base_quantity));
        let mut measured = Self { quantity: draft.quantity, unit: draft.unit.unwrap_or(own), given };
        let Some(ratio) = product.and_then(|product| product.ratio_of(measured.unit)) else { return measured };
        for (adjustments, list) in [(&draft.allowances, "allowances"), (&draft.charges, "charges")] {
            let vague = |adjustment: &Adjustment| adjustment.per_unit.is_some() && adjustment.quantity.is_none();
            for (index, _) in adjustments.iter().enumerate().filter(|(_, adjustment)| vague(adjustment)) {
                let detail = "in another unit than the product's, an allowance or charge per unit says for how many";
                let problem = Problem::new(Code::AdjustmentWithoutQuantity, detail).within("quantity");
                problems.push(problem.within(index).within(list));
            }
        }
        match draft.quantity.times_ratio(ratio) {
            Ok(quantity) => measured.quantity = quantity,
            Err(problem) => problems.push(problem.with_text("unit", measured.unit).within("quantity")),
        }
        match given.map(|(unit_price, base)| unit_price.per_ratio(base, ratio)) {
            Some(Ok(converted)) => measured.given = Some(converted),
            Some(Err(problem)) => problems.push(problem.within("unit_price")),
            None => {}
        }
        measured.unit = own;
        measured
    }
}

/// How much of a product's own unit a line asks for; as it stands when that cannot be said exactly.
pub(crate) fn asked_for(line: &OrderLineDraft, product: &Product) -> Quantity {
    let converted = product.quantity_in_own_unit(line.quantity, line.unit.unwrap_or(product.unit));
    converted.unwrap_or(line.quantity)
}

/// The price that a draft's line names and the listed one, both per the product's own unit.
pub(crate) fn given_and_listed(
    prices: &Prices<'_>,
    line: &OrderLineDraft,
    product: &Product,
) -> Option<(PricePer, PricePer)> {
    let measured = Measured::of(line, Some(product), &mut Vec::new());
    let listed = prices.listed(product, measured.quantity, line.unit.unwrap_or(product.unit));
    // What makes no sense is told where the draft is settled.
    let sound = |(price, base): &PricePer| !price.is_negative() && base.is_none_or(Quantity::is_positive);
    Some((measured.given.filter(sound)?, listed.ok()?))
}

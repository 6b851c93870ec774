//! What verification needs of the other orders, kept up to date with every event.

use super::world::Map;
use crate::id::{CustomerId, ProductId, Text};
use crate::money::{Amount, Currency};
use crate::order::{Order, OrderDraft};
use crate::verify::Facts;

/// What a customer owes in one currency.
type ExposureKey = (CustomerId, &'static str);

/// Sums over orders, so that no decision has to look at all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Index {
    exposures: Map<ExposureKey, Amount>,
    references: Map<(CustomerId, Text), u64>,
}

/// What one order adds to the sums.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    exposure: Amount,
    open: bool,
}

impl Index {
    pub(crate) fn standing(order: &Order) -> Standing {
        // INVARIANT: an order's totals and payments are amounts, and so is their difference.
        Standing { exposure: order.exposure().unwrap_or_default(), open: order.is_open() }
    }

    /// An order came or went.
    pub(crate) fn changed(&mut self, before: Option<&Order>, after: Option<&Order>) {
        if let Some(order) = before.or(after) {
            let none = Standing { exposure: Amount::zero(order.currency()), open: false };
            let standing = |order: Option<&Order>| order.map_or(none, Self::standing);
            self.moved(standing(before), standing(after), order);
        }
    }

    /// An order moved from one standing to another.
    pub(crate) fn moved(&mut self, before: Standing, after: Standing, order: &Order) {
        if before.exposure != after.exposure {
            let key = (order.content.customer_id.clone(), order.currency().code());
            let sum = self.exposures.entry(key).or_insert(Amount::zero(order.currency()));
            // A sum of more than 18 digits cannot be compared with any credit limit; it stays where it is.
            *sum = sum.plus(after.exposure).and_then(|sum| sum.minus(before.exposure)).unwrap_or(*sum);
            if sum.is_zero() {
                self.exposures.swap_remove(&(order.content.customer_id.clone(), order.currency().code()));
            }
        }
        let Some(reference) = order.content.reference.clone().filter(|_| before.open != after.open) else { return };
        let key = (order.content.customer_id.clone(), reference);
        let count = self.references.get(&key).copied().unwrap_or(0);
        match if after.open { count.saturating_add(1) } else { count.saturating_sub(1) } {
            0 => {
                self.references.swap_remove(&key);
            }
            count => {
                self.references.insert(key, count);
            }
        }
    }

    /// The facts for a draft, the draft's own earlier standing left out.
    pub(crate) fn facts(
        &self,
        draft: &OrderDraft,
        existing: Option<&Order>,
        free: impl Fn(&ProductId) -> Option<crate::quantity::Quantity>,
    ) -> Facts {
        let currency: Currency = draft.currency;
        let sum = self.exposures.get(&(draft.customer_id.clone(), currency.code())).copied();
        let own =
            existing.filter(|order| order.content.customer_id == draft.customer_id && order.currency() == currency);
        let own = own.map_or_else(|| Amount::zero(currency), |order| Self::standing(order).exposure);
        let exposure = sum.unwrap_or_else(|| Amount::zero(currency));
        let references = draft.reference.as_ref().map_or(0, |reference| {
            self.references.get(&(draft.customer_id.clone(), reference.clone())).copied().unwrap_or(0)
        });
        let mut facts = Facts::none(currency)
            .with_exposure(exposure.minus(own).unwrap_or(exposure))
            .with_open_orders_with_reference(references);
        for line in &draft.lines {
            if facts.free(&line.product_id).is_some() {
                continue;
            }
            if let Some(free) = free(&line.product_id) {
                facts = facts.with_free(line.product_id.clone(), free);
            }
        }
        facts
    }
}

//! What verification is told of the stock that an order asks for: as much as the order would get.

use super::view::View;
use super::world::Coverage;
use crate::catalog::Stocking;
use crate::id::{LocationId, ProductId};
use crate::order::{Order, OrderDraft};
use crate::quantity::Quantity;
use crate::stock::{self, Asker, Location, Placing};
use crate::time::Context;
use crate::verify::{Check, CheckState, Facts, RuleSet};

/// What verification knows of the other stages: what the host said, or what the world says.
pub(super) fn facts(
    view: &View<'_>,
    draft: &OrderDraft,
    existing: Option<&Order>,
    rule_set: &RuleSet,
    cx: &Context,
) -> Facts {
    if let (Coverage::Partial, Some(facts)) = (view.coverage(), view.host_facts()) {
        return facts.clone();
    }
    let asks_for_stock =
        rule_set.checks.iter().any(|check| check.check == Check::StockShort && check.state == Some(CheckState::On));
    if !asks_for_stock {
        return view.index().facts(draft, existing, |_| None);
    }
    // The order will ask with its hold, and for the owner of that; a hold that has ended is none.
    let now = view.now(cx);
    let hold = draft.stock_hold_id.as_ref();
    let hold = hold.and_then(|hold_id| stock::hold::check_live(hold_id, view.stock_hold(hold_id), now).ok());
    let placing = Placing::of(view.policy().allocation.as_ref(), &view.policy().locations);
    let channel = draft.sales_channel.as_ref();
    let sells: &dyn Fn(&LocationId) -> bool = &|location_id| Location::serves(view.location(location_id), channel);
    let asker = Asker {
        hold_id: hold.map(|hold| &hold.hold_id),
        owner: hold.and_then(|hold| hold.owner.as_ref()),
        sells: channel.map(|_| sells),
        placing: placing.as_ref(),
        ..Asker::at(now, cx.today)
    };
    view.index().facts(draft, existing, |product_id| free(view, product_id, &asker))
}

/// What the asker could have of a product: of a kit, as many as there are of each component. What does not lie in stock is
/// always there.
fn free(view: &View<'_>, product_id: &ProductId, asker: &Asker<'_>) -> Option<Quantity> {
    let of_item = |id: &ProductId| stock::free_for(view.stock_item(id), asker);
    match view.product(product_id) {
        Some(kit) if kit.is_kit() => {
            kit.components.iter().map(|part| of_item(&part.product_id).whole_times_of(part.quantity)).min()
        }
        Some(product) if product.stocking == Stocking::NotStocked => None,
        Some(_) | None => Some(of_item(product_id)),
    }
}

#[cfg(test)]
mod tests;

//! May a product stop lying in stock, or lie there otherwise? Not while there is something of it.

use alloc::string::String;
use alloc::vec::Vec;

use super::{StockItem, Supply};
use crate::catalog::{Product, Stocking};
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;

/// Refuses that a product becomes a kit, or one that does not lie in stock, or is counted in another unit or told apart
/// otherwise, while units of it are on hand, are expected or are waited for.
///
/// WHY: figures are of one unit, and places of lots; neither could be told from the event alone.
pub(crate) fn check_stocking(item: Option<&StockItem>, before: Option<&Product>, after: &Product) -> Vec<Problem> {
    let Some(item) = item else { return Vec::new() };
    let no_longer_stocked =
        after.stocking == Stocking::NotStocked && before.is_none_or(|before| before.stocking != Stocking::NotStocked);
    let other_unit = before.is_some_and(|before| before.unit != after.unit);
    let other_tracking = before.is_some_and(|before| before.tracking != after.tracking);
    let becomes_kit = after.is_kit() && !before.is_some_and(Product::is_kit);
    // A sum that is too large is more than nothing, and that is what matters.
    let all = |sum: Result<Quantity, Problem>| sum.unwrap_or(Quantity::MAX);
    let on_hand = all(item.on_hand());
    let expected = all(Quantity::sum(item.supplies().map(|supply: &Supply| supply.quantity)));
    let waiting = item.waiting();
    if on_hand.is_zero() && expected.is_zero() && waiting.is_zero() {
        return Vec::new();
    }
    let product_id = &after.product_id;
    let problem = |what: &str, field: &'static str| {
        let detail = alloc::format!(
            "`{product_id}` cannot {what} while units of it are on hand, expected or waited for; it can be \
             discontinued or blocked"
        );
        Problem::new(Code::ProductInStock, detail)
            .with_text("product_id", product_id)
            .with_text("on_hand", on_hand)
            .with_text("expected", expected)
            .with_text("waiting", waiting)
            .within(field)
    };
    let fields = [
        (becomes_kit, String::from("become a kit"), "components"),
        (no_longer_stocked, String::from("become `not_stocked`"), "stocking"),
        (other_tracking, alloc::format!("be tracked as `{}`", after.tracking), "tracking"),
        (other_unit, alloc::format!("be counted in {}", after.unit), "unit"),
    ];
    let wrong = fields.into_iter().filter(|(changes, ..)| *changes);
    wrong.map(|(_, what, field)| problem(&what, field)).collect()
}

//! Kits: products that lie in stock as their components.

use alloc::vec::Vec;

use super::guard::kit_not_whole;
use crate::catalog::{Product, Stocking};
use crate::id::ProductId;
use crate::problem::{Code, Problem};
use crate::quantity::{Quantity, Ratio};

/// Notes what is wrong with so many kits: they are whole, their components lie in stock and are none themselves, each kit
/// has whole pieces of those with serial numbers, and so many components are a quantity.
pub(super) fn check_kit<'a>(
    kit: &Product,
    quantity: Quantity,
    product: &(dyn Fn(&ProductId) -> Option<&'a Product> + 'a),
    problems: &mut Vec<Problem>,
) {
    if !quantity.is_whole() {
        problems.push(kit_not_whole(quantity).within("quantity"));
    }
    for component in &kit.components {
        let product_id = &component.product_id;
        let known = product(product_id);
        // WHY: of one kit, not of all: kits are shipped one by one.
        if known.is_some_and(|known| known.has_half_pieces(component.quantity)) {
            let detail = alloc::format!(
                "`{product_id}`, of which `{}` consists, has serial numbers, and each of them is one piece",
                kit.product_id
            );
            let problem = Problem::new(Code::StockSerialQuantity, detail).with_text("product_id", &kit.product_id);
            let problem = problem.with_text("component_id", product_id).with_text("quantity", component.quantity);
            problems.push(problem.within("product_id"));
        }
        let fit = known.is_some_and(|product| product.stocking == Stocking::Stocked && !product.is_kit());
        if !fit {
            let detail =
                alloc::format!("`{product_id}`, of which `{}` consists, does not lie in stock", kit.product_id);
            let problem = Problem::new(Code::OrderComponentUnfit, detail).with_text("product_id", &kit.product_id);
            problems.push(problem.with_text("component_id", product_id).within("product_id"));
        }
        let units = Ratio::new(component.quantity, Quantity::ONE).map(|ratio| quantity.times_ratio(ratio));
        if let Some(Err(problem)) = units.filter(|_| quantity.is_whole()) {
            problems.push(problem.within("quantity"));
        }
    }
}

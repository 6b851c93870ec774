//! A table of taxes and orders: what the table decides is what the host could have said itself, line by line.

mod common;

use common::{euro, id, line_no, tax, tax_table, text};
use orderwell::*;
use proptest::prelude::*;

/// Settles a draft in a shop with the table of the tests: `CAN` is taxed by it, `TEA` says itself how it is taxed.
fn settle(draft: &OrderDraft, table: &TaxTable) -> OrderContent {
    let customer = Customer::new(id("C"), text("Somebody"));
    let tea = Product::new(id("TEA"), text("Tea")).with_tax(tax("7"));
    let can = Product::new(id("CAN"), text("Can")).with_tax_class(id::<TaxClass>("canned"));
    let product = |product_id: &ProductId| match product_id.as_str() {
        "TEA" => Some(&tea),
        "CAN" => Some(&can),
        _ => None,
    };
    let price_list = |_: &PriceListId| None;
    let around = Surroundings::new(None, Some(&customer), &product, &price_list).with_tax_table(table);
    resolve(draft, &around, "2026-11-23".parse().expect("a date")).expect("a good draft")
}

fn draft(products: &[(bool, u32)], stated: bool) -> OrderDraft {
    let line = |(index, (canned, cents)): (usize, &(bool, u32))| {
        let number = line_no(u32::try_from(index).expect("small") + 1);
        let price = UnitPrice::new(rust_decimal::Decimal::new((*cents).into(), 2)).expect("a price");
        let line = OrderLineDraft::new(number, id(if *canned { "CAN" } else { "TEA" }), id("3")).with_unit_price(price);
        let taxes = if stated && *canned { vec![id("both")] } else { Vec::new() };
        line.with_taxes(taxes)
    };
    OrderDraft::new(id("SO"), id("C"), euro(), products.iter().enumerate().map(line).collect())
}

fn lines() -> impl Strategy<Value = Vec<(bool, u32)>> {
    prop::collection::vec((any::<bool>(), 1_u32..10_000), 1..20)
}

proptest! {
    #[test]
    fn what_the_table_decides_is_what_the_draft_could_have_said(products in lines()) {
        let decided = settle(&draft(&products, false), &tax_table());
        let mut stated = settle(&draft(&products, true), &tax_table());
        for line in stated.lines.iter_mut().filter(|line| line.product_id.as_str() == "CAN") {
            line.tax_rule = Some(id("canned"));
        }
        prop_assert_eq!(&decided, &stated);
        let frozen: Vec<&str> = decided.taxes.iter().map(|tax| tax.tax_id.as_str()).collect();
        let any_canned = products.iter().any(|(canned, _)| *canned);
        prop_assert_eq!(frozen, if any_canned { vec!["food", "both", "deposit"] } else { vec![] });
    }

    #[test]
    fn the_order_of_the_lines_does_not_matter(products in lines()) {
        let straight = draft(&products, false);
        let mut reversed = straight.clone();
        reversed.lines.reverse();
        prop_assert_eq!(settle(&straight, &tax_table()), settle(&reversed, &tax_table()));
    }

    /// The order is complete by itself: it is calculated as a document of its own.
    #[test]
    fn a_settled_order_needs_no_table(products in lines()) {
        let content = settle(&draft(&products, false), &tax_table());
        let lines = content.lines.iter().map(|line| {
            let line_of = DocumentLine::new(line.line, line.quantity, line.unit_price);
            line_of.with_tax(line.tax).with_taxes(line.taxes.clone())
        });
        let document = Document::new(content.currency, lines.collect()).with_taxes(content.taxes.clone());
        prop_assert_eq!(calculate(&document).expect("a good document").totals, content.totals);
    }
}

//! The same document for `stateset-pricing` (crates.io, 1.40).
//!
//! What is equal: quantity × price, one discount a line, a tax rate a line, net, tax and gross rounded to cents, checked
//! arithmetic, validated input. What it lacks, and is therefore left out of the document: fractions of a quantity,
//! base quantities, charges, tax categories. Its order total states neither net amounts of lines nor what is taxed
//! at which rate; both are taken from its other public functions for the side that answers all that the engine does
//! (`answered`), and not for the side that does least (`total`). It rounds the tax of the document once, unspread: level `document`.

use orderwell::TaxCategory;
use rust_decimal::Decimal;
use stateset_pricing::{
    LineDiscount, LineItem, OrderTotal, OrderTotalInput, RoundingPolicy, TaxAppliesTo, TaxContext, TaxResult, TaxRule,
    TaxableItem, round, try_calculate_tax, try_compute_order_total,
};

use crate::documents::{Drawn, TAXES};

/// Its input: an order, and its rules of tax by category of goods.
#[derive(Debug)]
pub struct Stateset {
    order: OrderTotalInput,
    rules: Vec<TaxRule>,
    context: TaxContext,
    nets: Vec<Decimal>,
}

fn name((category, rate): (TaxCategory, u32)) -> String {
    format!("{category}-{rate}")
}

impl Stateset {
    /// An order of these lines.
    #[must_use]
    pub fn new(drawn: &[Drawn]) -> Self {
        let item = |drawn: &Drawn| LineItem {
            sku: "SKU".to_string(),
            name: "A thing".to_string(),
            unit_price: Decimal::new(drawn.price / 100, 2),
            quantity: u32::try_from(drawn.quantity / 1_000).expect("a small quantity"),
            discount: drawn.allowance.map(|cents| LineDiscount::FixedAmount(Decimal::new(cents, 2))),
            tax_rate: Some(Decimal::new(TAXES[drawn.tax].1.into(), 4)),
        };
        let order = OrderTotalInput {
            items: drawn.iter().map(item).collect(),
            shipping_cost: Decimal::ZERO,
            shipping_tax_rate: None,
            order_discount: None,
            fees: Vec::new(),
            rounding: RoundingPolicy::eur(),
        };
        let rule = |tax: (TaxCategory, u32)| TaxRule {
            jurisdiction: name(tax),
            rate: Decimal::new(tax.1.into(), 4),
            applies_to: TaxAppliesTo::SpecificCategories(vec![name(tax)]),
            compound: false,
        };
        let taxable = |drawn: &Drawn| TaxableItem {
            amount: Decimal::ZERO,
            category: Some(name(TAXES[drawn.tax])),
            exempt: false,
        };
        let context = TaxContext { items: drawn.iter().map(taxable).collect(), shipping: Decimal::ZERO };
        Self { order, rules: TAXES.map(rule).into(), context, nets: Vec::new() }
    }

    /// Net, tax and gross: the least that can be asked of it.
    #[inline(never)]
    #[must_use]
    pub fn total(&self) -> OrderTotal {
        try_compute_order_total(&self.order).expect("a total")
    }

    /// The same with the net amount of each line and the tax of each rate.
    #[inline(never)]
    pub fn answered(&mut self) -> (OrderTotal, TaxResult) {
        self.nets.clear();
        for (item, taxable) in self.order.items.iter().zip(&mut self.context.items) {
            let net = round(item.try_taxable_amount().expect("an amount"), &self.order.rounding);
            taxable.amount = net;
            self.nets.push(net);
        }
        let taxes = try_calculate_tax(&self.rules, &self.context, &self.order.rounding).expect("taxes");
        (self.total(), taxes)
    }

    /// The net amounts of the lines, of the last answer.
    #[must_use]
    pub fn nets(&self) -> &[Decimal] {
        &self.nets
    }
}

/// Cents of one of its figures.
#[must_use]
pub fn cents(figure: Decimal) -> i64 {
    (figure * Decimal::ONE_HUNDRED).try_into().expect("whole cents")
}

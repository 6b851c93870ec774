//! However an order is shipped and invoiced, its invoices sum to it in every figure.

mod common;
mod model;

use common::{Shop, id, line_no, on};
use orderwell::*;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// An order made of a random document, of goods that need no stock.
fn draft(document: &Document) -> OrderDraft {
    let lines = document.lines.iter().map(|line| {
        OrderLineDraft::new(line.line, id("WRAP"), line.quantity)
            .with_unit_price(line.unit_price)
            .with_base_quantity(line.base_quantity)
            .with_tax(line.tax)
            .with_taxes(line.taxes.clone())
            .with_allowances(line.allowances.clone())
            .with_charges(line.charges.clone())
    });
    OrderDraft::new(id("SO-1"), id("C-1"), document.currency, lines.collect())
        .with_prices(document.prices)
        .with_taxes(document.taxes.clone())
        .with_exchange(document.exchange)
        .with_allowances(document.allowances.clone())
        .with_charges(document.charges.clone())
        .with_rounding(document.rounding)
}

/// Documents that an order can be: of the currency's own places, nothing less than nothing.
fn orders() -> impl Strategy<Value = Document> {
    let unsigned = |adjustment: &mut Adjustment| {
        adjustment.amount =
            adjustment.amount.filter(|amount| !amount.is_negative()).or(adjustment.amount.map(Amount::negated));
        let percent = adjustment.percent.map(|percent| percent.to_decimal().abs());
        adjustment.percent = percent.map(|percent| Percent::new(percent).expect("a percentage"));
        let price = adjustment.per_unit.map(|price| price.to_decimal().abs());
        adjustment.per_unit = price.map(|price| UnitPrice::new(price).expect("a price"));
    };
    model::random::documents().prop_filter("its own places", |document| document.minor_units.is_none()).prop_map(
        move |mut document| {
            document.lines.retain(|line| !line.quantity.is_zero());
            for line in &mut document.lines {
                line.quantity = Quantity::new(line.quantity.to_decimal().abs()).expect("a quantity");
                line.unit_price = UnitPrice::new(line.unit_price.to_decimal().abs()).expect("a price");
                line.allowances.iter_mut().chain(&mut line.charges).for_each(unsigned);
            }
            document.allowances.iter_mut().chain(&mut document.charges).for_each(unsigned);
            document
        },
    )
}

/// What stands once for each figure of a document: by name, as a decimal.
fn figures(totals: &Totals) -> std::collections::BTreeMap<String, Decimal> {
    fn collect(value: &serde_json::Value, path: &str, found: &mut std::collections::BTreeMap<String, Decimal>) {
        match value {
            serde_json::Value::Object(fields) => {
                let name = |field: &str| fields.get(field).and_then(|text| text.as_str()).unwrap_or("").to_string();
                let (tax, category, rate) = (name("tax_id"), name("category"), name("rate"));
                for (field, value) in fields.iter().filter(|(field, _)| *field != "rate") {
                    collect(value, &format!("{path}/{tax}{category}{rate}/{field}"), found);
                }
            }
            // Taxes are told by their names, the parts of a tax by their places.
            serde_json::Value::Array(values) => {
                for (at, value) in values.iter().enumerate() {
                    let at = if value.is_object() { 0 } else { at };
                    collect(value, &format!("{path}/{at}"), found);
                }
            }
            serde_json::Value::String(text) => {
                if let Ok(figure) = text.parse::<Decimal>() {
                    *found.entry(path.to_string()).or_default() += figure;
                }
            }
            _ => {}
        }
    }
    let mut found = std::collections::BTreeMap::new();
    collect(&serde_json::from_str(&to_json(totals)).expect("JSON"), "", &mut found);
    found.retain(|_, figure| !figure.is_zero());
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn invoices_of_any_partition_sum_to_the_order(
        document in orders(),
        steps in prop::collection::vec((any::<prop::sample::Index>(), 1_u32..100), 0..12),
    ) {
        let mut shop = Shop::open(Policy::default());
        let placed = shop.run(&Command::PlaceOrder(draft(&document)), 20);
        prop_assume!(placed.is_ok());
        let order_id: OrderId = id("SO-1");
        let mut sums = std::collections::BTreeMap::new();
        let mut invoices = 0;
        let mut invoice = |shop: &mut Shop| {
            invoices += 1;
            let invoice_id: InvoiceId = id(&format!("I-{invoices}"));
            let command = Command::InvoiceOrder(InvoiceOrder::new(order_id.clone(), invoice_id.clone(), on(20)));
            if shop.run(&command, 20).is_ok() {
                let totals = &shop.desk.world().invoice(&invoice_id).expect("it is there").issued.totals;
                for (name, figure) in figures(totals) {
                    *sums.entry(name).or_insert(Decimal::ZERO) += figure;
                }
            }
        };
        for (line, percent) in &steps {
            let lines = &shop.desk.order(&order_id).expect("it is there").content.lines;
            let line = &lines[line.index(lines.len())];
            let part = (line.unallocated().to_decimal() * Decimal::new(i64::from(*percent), 2)).trunc_with_scale(6);
            let part = Quantity::new(part).expect("a part");
            if part.is_positive() {
                let lines = vec![LineQuantity::new(line_no(line.line.get()), part)];
                let ship = ShipOrder::new(order_id.clone(), on(20)).with_lines(lines);
                shop.run(&Command::ShipOrder(ship), 20).expect("what is left can be shipped");
                invoice(&mut shop);
            }
        }
        let _ = shop.run(&Command::ShipOrder(ShipOrder::new(order_id.clone(), on(20))), 20);
        invoice(&mut shop);
        let order = shop.desk.order(&order_id).expect("it is there");
        prop_assert_eq!(order.status().billing, BillingStatus::Invoiced);
        sums.retain(|_, figure| !figure.is_zero());
        prop_assert_eq!(&sums, &figures(&order.content.totals), "every figure");
    }
}

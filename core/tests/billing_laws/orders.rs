//! Random orders of goods that need no stock.

use orderwell::*;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::common::billing::{planned, plans};
use crate::common::{id, line_no, on, tax};
use crate::model::random::{documents, one_of, roundings};

fn new(currency: Currency, lines: Vec<OrderLineDraft>) -> OrderDraft {
    OrderDraft::new(id("SO-1"), id("C-1"), currency, lines).with_ordered_on(on(2))
}

/// Lines of a shop.
pub(crate) fn usual() -> impl Strategy<Value = OrderDraft> {
    let quantity = prop_oneof![4 => (1_i64..6, Just(0_u32)), 1 => (1_i64..400, Just(2_u32))];
    let off = prop::option::weighted(0.2, one_of(&["10", "33.333", "100"]));
    let line = (quantity, 1_i64..3_000, one_of(&["19", "7", "0"]), off);
    let freight = prop::option::weighted(0.3, (1_i64..900, prop::bool::ANY));
    let rest =
        (one_of(&[PriceBasis::Net, PriceBasis::Gross]), freight, prop::option::weighted(0.2, one_of(&["5", "10"])));
    (prop::collection::vec(line, 1..4), one_of(&["EUR", "EUR", "JPY", "KWD"]), plans(), rest).prop_map(
        |(lines, currency, plan, (prices, freight, off))| {
            let currency = Currency::new(currency).expect("a currency");
            let places = u32::from(currency.minor_units());
            let lines = lines.into_iter().zip(1..).map(|((quantity, price, rate, off), number)| {
                let quantity = Quantity::new(Decimal::new(quantity.0, quantity.1)).expect("a quantity");
                let off = off.map(|percent| Adjustment::default().with_percent(id::<Percent>(percent)));
                OrderLineDraft::new(line_no(number), id("WRAP"), quantity)
                    .with_unit_price(UnitPrice::new(Decimal::new(price, places)).expect("a price"))
                    .with_tax(tax(rate))
                    .with_allowances(off.into_iter().collect::<Vec<_>>())
            });
            let freight = freight.map(|(amount, taxed)| {
                let amount = Amount::new(Decimal::new(amount, places), currency).expect("an amount");
                Adjustment::default().with_amount(amount).with_tax(taxed.then(|| tax("19")))
            });
            let off = off.map(|percent| Adjustment::default().with_percent(id::<Percent>(percent)));
            let draft = new(currency, lines.collect())
                .with_prices(prices)
                .with_charges(freight.into_iter().collect::<Vec<_>>())
                .with_allowances(off.into_iter().collect::<Vec<_>>());
            planned(draft, plan)
        },
    )
}

/// Whatever the calculation knows. What an order does not take is made positive.
pub(crate) fn odd() -> impl Strategy<Value = OrderDraft> {
    let rounding = prop::option::weighted(0.5, roundings(2));
    (documents(), plans(), rounding).prop_map(|(document, plan, rounding)| {
        let lines = document.lines.into_iter().map(|line| {
            let quantity = line.quantity.to_decimal().abs().min(Decimal::from(1_000));
            let quantity = if quantity.is_zero() { Decimal::ONE } else { quantity };
            let price = line.unit_price.to_decimal().abs().min(Decimal::from(100_000));
            OrderLineDraft::new(line.line, id("WRAP"), Quantity::new(quantity).expect("a quantity"))
                .with_unit_price(UnitPrice::new(price).expect("a price"))
                .with_base_quantity(line.base_quantity)
                .with_tax(line.tax)
                .with_taxes(line.taxes)
                .with_allowances(line.allowances)
                .with_charges(line.charges)
        });
        let rounding = if document.currency.code() == "EUR" { rounding } else { None };
        let draft = new(document.currency, lines.collect())
            .with_prices(document.prices)
            .with_taxes(document.taxes)
            .with_allowances(document.allowances)
            .with_charges(document.charges)
            .with_exchange(document.exchange)
            .with_rounding(rounding.unwrap_or(document.rounding));
        planned(draft, plan)
    })
}

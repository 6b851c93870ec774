//! Random documents of every kind that the calculation knows; nothing is wrong with them.

use orderwell::{
    Adjustment, Amount, CashDifference, CashRounding, Currency, Date, Document, DocumentLine, Exchange,
    ExchangeDirection, ExchangeRate, LineNo, Percent, PriceBasis, Problem, Quantity, Rounding, RoundingLevel,
    RoundingMode, Tax, TaxId, TaxRemoval, UnitPrice,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::random_taxes::{ids_of, rate, taxes};

pub(crate) fn read<T: std::str::FromStr<Err = Problem>>(text: &str) -> T {
    text.parse().unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

/// One of a few.
pub(crate) fn one_of<T: Clone + std::fmt::Debug + 'static>(choices: &[T]) -> impl Strategy<Value = T> + use<T> {
    prop::sample::select(choices.to_vec())
}

/// A figure with up to so many units and places.
pub(crate) fn decimals(units: std::ops::Range<i64>, places: std::ops::Range<u32>) -> impl Strategy<Value = Decimal> {
    (units, places).prop_map(|(units, places)| Decimal::new(units, places))
}

fn quantities() -> impl Strategy<Value = Quantity> {
    let some = prop_oneof![
        8 => decimals(1..20, 0..1),
        3 => decimals(-20..20, 0..1),
        3 => decimals(-5_000..100_000, 0..4),
        1 => decimals(-9_999_999..99_999_999, 3..7),
    ];
    some.prop_map(|decimal| Quantity::new(decimal).expect("a quantity"))
}

fn prices() -> impl Strategy<Value = UnitPrice> {
    let some = prop_oneof![
        8 => decimals(1..5_000, 0..3),
        3 => decimals(-5_000..5_000, 1..4),
        2 => decimals(0..1_000_000, 2..7),
        1 => decimals(-99_999_999_999..99_999_999_999, 5..11),
    ];
    some.prop_map(|decimal| UnitPrice::new(decimal).expect("a price"))
}

fn percents() -> impl Strategy<Value = Percent> {
    let some = prop_oneof![
        6 => decimals(1..50, 0..1),
        2 => decimals(-200..2_000, 1..2),
        1 => decimals(-99_999..1_999_999, 2..5),
    ];
    some.prop_map(|decimal| Percent::new(decimal).expect("a percentage"))
}

/// An amount in units of the document's places.
fn amounts(minor: u32) -> impl Strategy<Value = Amount> {
    let some = prop_oneof![6 => 0_i64..2_000, 2 => -2_000_i64..2_000, 1 => -999_999_i64..9_999_999];
    some.prop_map(move |units| read(&Decimal::new(units, minor).to_string()))
}

/// An allowance or charge; of a document, it says of how many units.
fn adjustments(minor: u32, of_document: bool) -> impl Strategy<Value = Adjustment> {
    let nothing = Adjustment::default;
    let quantity =
        if of_document { quantities().prop_map(Some).boxed() } else { prop::option::of(quantities()).boxed() };
    prop_oneof![
        3 => amounts(minor).prop_map(move |amount| nothing().with_amount(amount)),
        3 => percents().prop_map(move |percent| nothing().with_percent(percent)),
        1 => (percents(), amounts(minor))
            .prop_map(move |(percent, base)| nothing().with_percent(percent).with_base(base)),
        1 => (prices(), quantity)
            .prop_map(move |(price, quantity)| nothing().with_per_unit(price).with_quantity(quantity)),
    ]
}

/// How a line or an adjustment is taxed: a place among rates, or places among the document's taxes.
#[derive(Clone, Debug)]
enum Taxed {
    Rate(usize),
    Own(Vec<prop::sample::Index>, bool),
}

fn taxed() -> impl Strategy<Value = Taxed> {
    let own = (prop::collection::vec(any::<prop::sample::Index>(), 1..5), prop::bool::weighted(0.3));
    prop_oneof![
        3 => (0_usize..7).prop_map(Taxed::Rate),
        5 => own.prop_map(|(places, grouped)| Taxed::Own(places, grouped)),
    ]
}

fn lines(minor: u32) -> impl Strategy<Value = Vec<(DocumentLine, Taxed)>> {
    let bases = prop_oneof![
        6 => Just(None),
        1 => one_of(&["1", "3", "7", "10", "100", "1000", "0.5", "0.3", "1.25", "0.01"]).prop_map(|base| Some(read(base))),
    ];
    let list = || prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(adjustments(minor, false), 1..3)];
    let line = (quantities(), prices(), bases, list(), list(), taxed()).prop_map(
        |(quantity, price, base, allowances, charges, taxed)| {
            let line = DocumentLine::new(LineNo::new(1).expect("one"), quantity, price).with_base_quantity(base);
            (line.with_allowances(allowances).with_charges(charges), taxed)
        },
    );
    let line = line.boxed();
    let count = prop_oneof![1 => 0_usize..2, 8 => 1_usize..5, 1 => 5_usize..12];
    let numbers = prop::sample::subsequence((1_u32..40).collect::<Vec<_>>(), 12).prop_shuffle();
    (count.prop_flat_map(move |count| prop::collection::vec(line.clone(), count)), numbers, any::<bool>()).prop_map(
        |(mut lines, mut numbers, sorted)| {
            numbers.truncate(lines.len());
            if sorted {
                numbers.sort_unstable();
            }
            for ((line, _), number) in lines.iter_mut().zip(numbers) {
                line.line = LineNo::new(number).expect("a number");
            }
            lines
        },
    )
}

fn cash(minor: u32) -> impl Strategy<Value = CashRounding> {
    let step = (
        one_of(&[1_i64, 2, 3, 5, 10, 25, 50, 100]),
        modes(),
        one_of(&[CashDifference::OwnLine, CashDifference::BiggestTax]),
    );
    step.prop_map(move |(step, mode, difference)| {
        CashRounding::new(read(&Decimal::new(step, minor).to_string())).with_mode(mode).with_difference(difference)
    })
}

fn modes() -> impl Strategy<Value = RoundingMode> {
    prop_oneof![1 => Just(RoundingMode::HalfAwayFromZero), 2 => one_of(RoundingMode::ALL)]
}

pub(crate) fn roundings(minor: u32) -> impl Strategy<Value = Rounding> {
    let levels =
        one_of(&[RoundingLevel::Line, RoundingLevel::TaxGroup, RoundingLevel::Document, RoundingLevel::Precise]);
    let extra = prop_oneof![4 => Just(None), 2 => (0_u32..5).prop_map(Some), 1 => (5_u32..11).prop_map(Some)];
    let removal = prop_oneof![3 => Just(TaxRemoval::Group), 1 => Just(TaxRemoval::Line)];
    let cash = prop_oneof![4 => Just(None), 1 => cash(minor).prop_map(Some)];
    (modes(), levels, extra, removal, cash).prop_map(|(mode, level, extra, removal, cash)| {
        let rounding = Rounding::default().with_mode(mode).with_level(level);
        rounding.with_extra_places(extra).with_tax_removal(removal).with_cash(cash)
    })
}

fn exchanges() -> impl Strategy<Value = Exchange> {
    let directions = one_of(&[ExchangeDirection::Multiply, ExchangeDirection::Divide]);
    let rates = prop_oneof![decimals(50..200_000, 0..4), decimals(99_999_999..9_999_999_999, 8..11)];
    (one_of(&["USD", "ISK", "BHD", "UYW"]), rates, directions).prop_map(|(currency, rate, direction)| {
        let on = Date::new(2026, 11, 25).expect("a date");
        let rate = ExchangeRate::new(rate).expect("a rate");
        Exchange::new(Currency::new(currency).expect("a currency"), rate, on).with_direction(direction)
    })
}

/// The whole, before lines and adjustments are told how they are taxed.
fn wholes(code: &'static str, minor_units: Option<u32>) -> impl Strategy<Value = Document> {
    let currency = Currency::new(code).expect("a currency");
    let minor = minor_units.unwrap_or(currency.minor_units().into());
    let prices = one_of(&[PriceBasis::Net, PriceBasis::Gross]);
    let list = || {
        let adjustment = (adjustments(minor, true), prop::option::weighted(0.4, taxed()));
        prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(adjustment, 1..3)]
    };
    let paid = (prop::option::weighted(0.2, amounts(minor)), prop::option::weighted(0.1, amounts(minor)));
    let exchange = prop::option::weighted(0.2, exchanges());
    let parts = (lines(minor), taxes(), list(), list(), roundings(minor), prices, paid, exchange);
    parts.prop_map(move |(lines, taxes, allowances, charges, rounding, prices, (prepaid, payable), exchange)| {
        let with_taxes = |(mut line, taxed): (DocumentLine, Taxed)| {
            (line.tax, line.taxes) = named(&taxed, &taxes);
            line
        };
        let lines: Vec<DocumentLine> = lines.into_iter().map(with_taxes).collect();
        let any_line = !lines.is_empty();
        let adjusted = |list: Vec<(Adjustment, Option<Taxed>)>| {
            let list = list.into_iter().filter(|(_, taxed)| any_line || taxed.is_some());
            let with_taxes = |(mut adjustment, taxed): (Adjustment, Option<Taxed>)| {
                if let Some(taxed) = taxed {
                    (adjustment.tax, adjustment.taxes) = named(&taxed, &taxes);
                }
                adjustment
            };
            list.map(with_taxes).collect::<Vec<_>>()
        };
        let (allowances, charges) = (adjusted(allowances), adjusted(charges));
        Document::new(currency, lines)
            .with_prices(prices)
            .with_allowances(allowances)
            .with_charges(charges)
            .with_rounding(rounding)
            .with_minor_units(minor_units)
            .with_prepaid(prepaid)
            .with_payable_rounding(payable.filter(|_| rounding.cash.is_none()))
            .with_exchange(exchange)
            .with_taxes(taxes)
    })
}

fn named(taxed: &Taxed, taxes: &[Tax]) -> (Option<orderwell::TaxRate>, Vec<TaxId>) {
    match taxed {
        Taxed::Own(places, grouped) if !taxes.is_empty() => (None, ids_of(places, *grouped, taxes)),
        Taxed::Own(places, _) => (Some(rate(places.len())), Vec::new()),
        Taxed::Rate(place) => (Some(rate(*place)), Vec::new()),
    }
}

/// Documents of four currencies, or with places of their own.
pub(crate) fn documents() -> impl Strategy<Value = Document> {
    let places = prop_oneof![6 => Just(None), 1 => (0_u32..7).prop_map(Some)];
    (one_of(&["JPY", "EUR", "EUR", "KWD", "CLF"]), places).prop_flat_map(|(code, places)| wholes(code, places))
}

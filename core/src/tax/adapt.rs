//! The unit price that leaves the same net amount when something is taxed in another way.

use alloc::vec::Vec;

use super::cascade::{Entry, Grain, Rates, WHOLE, cascade, find_batches, ten_thousandths};
use super::check::{check_taxes, position, too_many, twice, unknown};
use super::{PriceBasis, Tax, TaxKind};
use crate::id::TaxId;
use crate::limits;
use crate::money::{RoundingMode, Scaled, UnitPrice, divide_rounded, power_of_ten, product};
use crate::problem::{Code, Problem, Rejection};

/// The price under the taxes `to` that has the net amount which `unit_price` has under the taxes `from`.
///
/// For a list price with tax in it that is sold where other taxes hold, or none: what the seller keeps stays the same.
/// `taxes` are those that a document defines, `from` and `to` name them as a line does, and `prices` says what
/// [`AsPrices`](crate::TaxInclusion::AsPrices) means. Where no tax is in the price, it stays what it is. The arithmetic is
/// exact and rounded once, half away from zero, to the places of a unit price: 10, or fewer where 15 digits are full.
///
/// ```
/// use orderwell::{PriceBasis, Tax, adapt_price};
///
/// let rate = |id: &str, rate: &str| Ok::<_, orderwell::Problem>(Tax::new(id.parse()?).with_rate(rate.parse::<orderwell::Percent>()?));
/// let taxes = [rate("standard", "21")?, rate("reduced", "6")?];
/// let (home, abroad) = (["standard".parse()?], ["reduced".parse()?]);
/// let price = adapt_price("121".parse()?, PriceBasis::Gross, &taxes, &home, &abroad)?;
/// assert_eq!(price.to_string(), "106");
/// assert_eq!(adapt_price("121".parse()?, PriceBasis::Gross, &taxes, &home, &[])?.to_string(), "100");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Faults of the taxes below `/taxes`, names that are unknown or stand twice below `/from` and `/to`;
/// `tax.division_whole` where the taxes `to` leave nothing of any price; `unit_price.too_large`.
pub fn adapt_price(
    unit_price: UnitPrice,
    prices: PriceBasis,
    taxes: &[Tax],
    from: &[TaxId],
    to: &[TaxId],
) -> Result<UnitPrice, Rejection> {
    let mut problems = Vec::new();
    check_taxes(taxes, &mut problems);
    if !problems.is_empty() {
        return Err(Rejection::new(problems.into_iter().map(|problem| problem.within("taxes")).collect()));
    }
    let from = unfold_all(taxes, from, prices).map_err(|problem| problem.within("from"))?;
    let to = unfold_all(taxes, to, prices).map_err(|problem| problem.within("to"))?;
    let quantity = if unit_price.is_negative() { ONE.wrapping_neg() } else { ONE };
    let too_large = || Problem::new(Code::UnitPriceTooLarge, "the adapted price has too many digits");
    let (asked, wanted) = Net::of(&from, quantity).zip(Net::of(&to, quantity)).ok_or_else(too_large)?;
    if wanted.slope <= 0 {
        let detail = "the taxes in the price take all of it, or more";
        return Err(Problem::new(Code::TaxDivisionWhole, detail).within("to").into());
    }
    let (price, by) = asked.price_under(wanted, unit_price).ok_or_else(too_large)?;
    Ok(rounded(price, by).ok_or_else(too_large)?)
}

/// One unit, in millionths.
const ONE: i128 = 1_000_000;

/// Prices here are in units of the finest place that a unit price has.
const PLACES: u32 = limits::UNIT_PRICE_PLACES_MAX;

/// The net amount of one unit as a function of its price: (price × slope + fixed) ÷ unit.
#[derive(Clone, Copy, Debug)]
struct Net {
    slope: i128,
    fixed: i128,
    unit: i128,
}

impl Net {
    /// Nothing when a figure leaves 128 bits.
    fn of(entries: &[Entry], quantity: i128) -> Option<Self> {
        let mut entries = entries.to_vec();
        find_batches(&mut entries);
        let unit = exact_unit(&entries)?;
        let grain = Grain { places: PLACES, mode: RoundingMode::HalfAwayFromZero, removed: false };
        // INVARIANT: what is taken out of multiples of the unit comes out whole, so nothing is rounded here.
        let slope = cascade(&mut entries, unit, 0, grain)?;
        let fixed = cascade(&mut entries, 0, product(quantity, unit)?, grain)?;
        let by = common(common(slope, fixed), unit);
        Some(Self { slope: slope.checked_div(by)?, fixed: fixed.checked_div(by)?, unit: unit.checked_div(by)? })
    }

    /// The price that has the same net amount under `other`, as a numerator and a denominator.
    fn price_under(self, other: Self, price: UnitPrice) -> Option<(i128, i128)> {
        let price = price.scaled().at_places(PLACES)?.units;
        let net = product(price, self.slope)?.checked_add(self.fixed)?;
        let rest = product(net, other.unit)?.checked_sub(product(other.fixed, self.unit)?)?;
        Some((rest, product(self.unit, other.slope)?))
    }
}

/// A figure whose multiples can be divided by all that the taxes in the price divide by, one after the other.
fn exact_unit(entries: &[Entry]) -> Option<i128> {
    let mut unit = 1_i128;
    for (index, entry) in entries.iter().enumerate() {
        if entry.factor != WHOLE {
            unit = product(unit, WHOLE.checked_div(common(WHOLE, entry.factor))?)?;
        }
        if entry.included && entry.kind != TaxKind::Fixed && entry.batch.0 == index {
            let batch = entries.get(entry.batch.0..=entry.batch.1)?;
            let rates = Rates::of(batch)?;
            let step = |rate| if entry.kind == TaxKind::Percent { rates.taken_out(rate) } else { Some((rate, WHOLE)) };
            let (_, whole) = step(entry.rate)?;
            let shared = batch.iter().try_fold(whole, |shared, member| Some(common(shared, step(member.rate)?.0)))?;
            unit = product(unit, whole.checked_div(shared)?)?;
        }
    }
    Some(unit)
}

/// The greatest common divisor; one of nothing and nothing.
fn common(left: i128, right: i128) -> i128 {
    let (mut left, mut right) = (left.wrapping_abs(), right.wrapping_abs());
    while right != 0 {
        (left, right) = (right, left.checked_rem(right).unwrap_or(0));
    }
    left.max(1)
}

/// As many places as fit the digits of a unit price, and at most those that it has.
fn rounded(price: i128, by: i128) -> Option<UnitPrice> {
    let largest = power_of_ten(limits::UNIT_PRICE_DIGITS_MAX)?;
    (0..=PLACES).find_map(|fewer| {
        let by = product(by, power_of_ten(fewer)?)?;
        let units = divide_rounded(price, by, RoundingMode::HalfAwayFromZero)?;
        let fits = units.unsigned_abs() < largest.unsigned_abs();
        let places = PLACES.checked_sub(fewer)?;
        if fits { UnitPrice::new(Scaled { units, places }.to_decimal()).ok() } else { None }
    })
}

/// The entries of what a line names, groups replaced by their members.
fn unfold_all(taxes: &[Tax], names: &[TaxId], prices: PriceBasis) -> Result<Vec<Entry>, Problem> {
    let mut entries = Vec::new();
    for (index, tax_id) in names.iter().enumerate() {
        unfold(taxes, tax_id, prices, &mut entries).map_err(|problem| problem.within(index))?;
    }
    Ok(entries)
}

fn unfold(taxes: &[Tax], tax_id: &TaxId, prices: PriceBasis, entries: &mut Vec<Entry>) -> Result<(), Problem> {
    let known = position(taxes, tax_id).and_then(|slot| Some((slot, taxes.get(slot)?)));
    let (slot, tax) = known.ok_or_else(|| unknown(tax_id))?;
    if tax.kind == TaxKind::Group {
        return tax.members.iter().try_for_each(|member| unfold(taxes, member, prices, entries));
    }
    if entries.iter().any(|entry| entry.slot == slot) {
        return Err(twice(tax_id));
    }
    let entry = Entry::of(tax, slot, tax.is_included(prices));
    entries.push(entry);
    if let Some(surcharge) = tax.surcharge {
        entries.push(Entry { rate: ten_thousandths(surcharge.scaled()), ..entry });
    }
    let count = entries.len();
    if count > limits::LINE_TAXES_MAX { Err(too_many(count, limits::LINE_TAXES_MAX)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use proptest::prelude::*;

    use super::*;
    use crate::money::{Amount, Currency, Percent};
    use crate::tax::{TaxBase, TaxEffect, TaxInclusion};
    use crate::totals::{Document, DocumentLine, calculate};

    fn tax(id: &str, kind: TaxKind, figure: &str, inclusion: TaxInclusion) -> Tax {
        let tax = Tax::new(id.parse().unwrap()).with_kind(kind).with_inclusion(inclusion);
        match kind {
            TaxKind::Fixed => tax.with_per_unit(figure.parse::<UnitPrice>().unwrap()),
            _ => tax.with_rate(figure.parse::<Percent>().unwrap()),
        }
    }

    /// Taxes by one letter: upper case in the price, lower case on top.
    fn taxes() -> Vec<Tax> {
        let (within, on_top) = (TaxInclusion::Included, TaxInclusion::Excluded);
        alloc::vec![
            tax("P", TaxKind::Percent, "21", within),
            tax("p", TaxKind::Percent, "21", on_top),
            tax("Q", TaxKind::Percent, "6", within),
            tax("D", TaxKind::Division, "33.65", within),
            tax("F", TaxKind::Fixed, "1", within).with_effect(TaxEffect::BaseOfSubsequent),
            tax("f", TaxKind::Fixed, "10", on_top),
            tax("C", TaxKind::Percent, "7", within).with_effect(TaxEffect::BaseOfSubsequent),
            tax("N", TaxKind::Percent, "3", within).with_base(TaxBase::UnaffectedByPrevious),
            tax("Z", TaxKind::Division, "100", within),
            tax("R", TaxKind::Percent, "19", within)
                .with_distribution(alloc::vec!["100".parse().unwrap(), "-100".parse().unwrap()]),
            tax("H", TaxKind::Percent, "19", within).with_distribution(alloc::vec!["50".parse().unwrap()]),
        ]
    }

    fn ids(names: &str) -> Vec<TaxId> {
        names.chars().map(|name| name.to_string().parse().unwrap()).collect()
    }

    #[track_caller]
    fn check(price: &str, from: &str, to: &str, expected: &str) {
        let price = adapt_price(price.parse().unwrap(), PriceBasis::Net, &taxes(), &ids(from), &ids(to));
        let got = price.map_or_else(|rejection| rejection.problems[0].code.to_string(), |price| price.to_string());
        assert_eq!(got, expected);
    }

    #[test]
    fn the_net_amount_stays() {
        check("100", "p", "", "100");
        check("121", "P", "", "100");
        check("121", "P", "Q", "106");
        check("121", "P", "QP", "127");
        check("100", "", "D", "150.7159005275");
        check("21.53", "FP", "P", "20.32");
        check("121", "fP", "fp", "100");
        check("-21.53", "FP", "P", "-20.32");
        check("119", "R", "", "119");
        check("9999999999.99999", "P", "", "8264462809.91735");
        check("100", "", "Z", "tax.division_whole");
        check("100", "Z", "", "0");
        check("119", "RP", "P", "119");
        check("119", "H", "", "108.6757990868");
        check("100", "x", "", "tax.unknown");
        check("100", "PP", "", "tax.id_twice");
        check("99999999999999.9", "", "D", "150715900527506");
        check("999999999999999", "", "D", "unit_price.too_large");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// A document of one unit says the same net amount at both prices.
        #[test]
        fn documents_agree(cents in -1_000_000_i64..1_000_000, from in "[PQDFCNRHpf]{0,3}", to in "[PQDFCNRHpf]{0,3}") {
            let price = UnitPrice::new(rust_decimal::Decimal::new(cents, 2)).unwrap();
            let Ok(adapted) = adapt_price(price, PriceBasis::Net, &taxes(), &ids(&from), &ids(&to)) else {
                return Ok(());
            };
            prop_assume!(adapted.is_negative() == price.is_negative());
            let net = |price: UnitPrice, names: &str| -> Amount {
                let line = DocumentLine::new(crate::id::LineNo::new(1).unwrap(), "1".parse().unwrap(), price);
                let line = if names.is_empty() {
                    line.with_tax(crate::tax::TaxRate::new(crate::tax::TaxCategory::OutsideScope))
                } else {
                    line.with_taxes(ids(names))
                };
                let document = Document::new(Currency::new("EUR").unwrap(), alloc::vec![line]).with_taxes(taxes());
                calculate(&document.with_minor_units(8_u32)).unwrap().totals.net
            };
            let difference = net(price, &from).minus(net(adapted, &to)).unwrap().minor();
            prop_assert!(difference.abs() <= 8, "{} {} {}", price, adapted, difference);
        }
    }
}

//! Global discounts and down payments: parts of the totals of a document.
//!
//! Many vectors state no figures: those are calculated like the others, and have to hold what Odoo's tests ask of them.
//! Taxes of so much a unit are no part of either: a discount leaves them alone, and a down payment counts them as goods.

use orderwell::{
    Amount, PriceBasis, RoundingMode, Share, Tax, TaxBase, TaxEffect, TaxId, TaxKind, TaxSettlement, Totals, UnitPrice,
    adapt_price,
};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use super::given::{Given, Priced};
use super::groups::compare_summary;
use crate::read::{Fallible, Faults, figure, text};

const MODE: RoundingMode = RoundingMode::HalfAwayFromZero;

/// What is left of a document after a discount on everything.
pub(super) fn global_discount(input: &Value, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    let given = Given::read(input)?;
    let whole = given.totals(&given.lines)?;
    let mut lines = Vec::new();
    for line in &given.lines {
        let kept = percentages(line, &given.taxes);
        let unit_price = adapt_price(line.unit_price, PriceBasis::Net, &given.taxes, &line.taxes, &kept)?;
        lines.push(Priced { unit_price, taxes: kept, ..line.clone() });
    }
    let of = given.totals(&lines)?;
    let part = part(&of, input)?;
    let left = whole.minus(&part)?;
    check_part(&of, &part, input, faults)?;
    check_sum("the document", &whole, &part, &left, faults)?;
    check_sum("what is discounted", &of, &part, &of.minus(&part)?, faults)?;
    adds_up("what is left", &left, faults)?;
    check_whole(&whole, &given, faults)?;
    if lines.iter().zip(&given.lines).all(|(line, own)| line.taxes == own.taxes) {
        faults.equal("what is discounted is the document", &(of == whole), &true);
    }
    if !is_empty(expected) {
        compare_summary(&left, &given, expected, faults)?;
    }
    check_input(input, faults);
    Ok(())
}

/// A part of a document that is paid before it.
pub(super) fn down_payment(input: &Value, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    let given = Given::read(input)?;
    let whole = given.totals(&given.lines)?;
    let mut lines = Vec::new();
    for line in &given.lines {
        fold(line, &given.taxes, &mut lines)?;
    }
    let of = given.totals(&lines)?;
    let part = part(&of, input)?;
    faults.equal("what is paid in parts", &of.gross.to_decimal(), &whole.gross.to_decimal());
    // Where taxes per unit are goods, other figures are converted.
    let same = lines.len() == given.lines.len()
        && lines
            .iter()
            .zip(&given.lines)
            .all(|(line, own)| (line.unit_price, &line.taxes) == (own.unit_price, &own.taxes));
    faults.equal("what is paid in parts is the document", &(!same || of == whole), &true);
    check_part(&of, &part, input, faults)?;
    check_sum("the document", &of, &part, &of.minus(&part)?, faults)?;
    check_whole(&whole, &given, faults)?;
    if !is_empty(expected) {
        compare_summary(&part, &given, expected, faults)?;
    }
    check_input(input, faults);
    Ok(())
}

/// A vector that states no figures: it has to hold the laws, and nothing excuses it.
pub(super) fn is_empty(expected: &Value) -> bool {
    expected.as_object().is_none_or(serde_json::Map::is_empty)
}

fn check_input(input: &Value, faults: &mut Faults) {
    let steps = ["currency_rounding_step", "company_currency_rounding_step", "rounding_method", "rate"];
    faults.only(input, &[&steps[..], &["lines", "amount_type", "amount"]].concat());
}

fn share(input: &Value) -> Fallible<Share> {
    match text(&input["amount_type"]) {
        "percent" => Ok(Share::Percent(figure(&input["amount"])?)),
        "fixed" => Ok(Share::Amount(figure(&input["amount"])?)),
        kind => Err(format!("a share of the kind `{kind}` is not known").into()),
    }
}

fn part(of: &Totals, input: &Value) -> Fallible<Totals> {
    Ok(of.part(share(input)?, MODE)?)
}

/// The taxes of a line that are no amount per unit.
fn percentages(line: &Priced, taxes: &[Tax]) -> Vec<TaxId> {
    line.unfolded(taxes).into_iter().filter(|tax_id| kind(tax_id, taxes) != Some(TaxKind::Fixed)).collect()
}

fn kind(tax_id: &TaxId, taxes: &[Tax]) -> Option<TaxKind> {
    taxes.iter().find(|tax| tax.tax_id == *tax_id).map(|tax| tax.kind)
}

/// A line whose taxes per unit are goods: taxed by what comes after them where they belong to its base, untaxed otherwise.
fn fold(line: &Priced, taxes: &[Tax], lines: &mut Vec<Priced>) -> Fallible<()> {
    let (all, kept) = (line.unfolded(taxes), percentages(line, taxes));
    if all == kept {
        lines.push(line.clone());
        return Ok(());
    }
    let defined = |tax_id: &TaxId| taxes.iter().find(|tax| tax.tax_id == *tax_id);
    let (mut taxed, mut untaxed) = (Decimal::ZERO, Decimal::ZERO);
    for (index, tax) in all.iter().enumerate().filter_map(|(index, tax_id)| Some((index, defined(tax_id)?))) {
        let after = all.iter().skip(index + 1).filter_map(defined).filter(|tax| tax.kind != TaxKind::Fixed);
        let belongs = tax.effect == TaxEffect::BaseOfSubsequent
            && after.into_iter().any(|other| other.base == TaxBase::AffectedByPrevious);
        let per_unit = tax.per_unit.map_or(Decimal::ZERO, UnitPrice::to_decimal);
        *(if belongs { &mut taxed } else { &mut untaxed }) += per_unit;
    }
    let net = adapt_price(line.unit_price, PriceBasis::Net, taxes, &line.taxes, &[])?.to_decimal();
    let net = UnitPrice::new((net + taxed).round_dp_with_strategy(10, RoundingStrategy::MidpointAwayFromZero))?;
    let unit_price = adapt_price(net, PriceBasis::Net, taxes, &[], &kept)?;
    lines.push(Priced { unit_price, taxes: kept, ..line.clone() });
    if !untaxed.is_zero() {
        lines.push(Priced { unit_price: UnitPrice::new(untaxed)?, taxes: Vec::new(), discount: None, ..line.clone() });
    }
    Ok(())
}

fn round(value: Decimal, like: Amount) -> Decimal {
    value.round_dp_with_strategy(like.to_decimal().scale().max(2), RoundingStrategy::MidpointAwayFromZero)
}

/// A part is exactly the share of the total, in each currency; and each tax is its share to half a cent.
fn check_part(of: &Totals, part: &Totals, input: &Value, faults: &mut Faults) -> Fallible<()> {
    let stated: Decimal = text(&input["amount"]).parse()?;
    let gross = of.gross.to_decimal();
    let whole = if matches!(share(input)?, Share::Percent(_)) { Decimal::ONE_HUNDRED } else { gross };
    let mut pairs = vec![("gross", of.gross, part.gross)];
    if let (Some(of), Some(part)) = (&of.accounting, &part.accounting) {
        pairs.push(("gross, company", of.gross, part.gross));
    }
    for (of, part) in of.taxes.iter().zip(&part.taxes) {
        pairs.push(("tax", of.tax, part.tax));
        pairs.push(("taxable", of.taxable, part.taxable));
    }
    for (name, of, part) in pairs {
        let exact = of.to_decimal() * stated / whole;
        faults.equal(&format!("{name} of the part"), &part.to_decimal().normalize(), &round(exact, of).normalize());
    }
    faults.equal("taxes of the part", &part.taxes.len(), &of.taxes.len());
    adds_up("the part", part, faults)
}

/// Net and taxes are the total, in each currency.
fn adds_up(name: &str, totals: &Totals, faults: &mut Faults) -> Fallible<()> {
    let sum = |taxes: &mut dyn Iterator<Item = Amount>| taxes.map(Amount::to_decimal).sum::<Decimal>();
    let added = || totals.taxes.iter().filter(|tax| tax.settlement == TaxSettlement::Added);
    let taxes = sum(&mut added().map(|tax| tax.tax));
    faults.equal(&format!("net and taxes of {name}"), &(totals.net.to_decimal() + taxes), &totals.gross.to_decimal());
    if let Some(told) = &totals.accounting {
        let taxes = sum(&mut added().filter_map(|tax| tax.tax_accounting));
        let all = told.net.to_decimal() + taxes;
        faults.equal(&format!("net and taxes of {name}, company"), &all, &told.gross.to_decimal());
    }
    Ok(())
}

/// A part and what is left are the whole, figure by figure.
fn check_sum(name: &str, whole: &Totals, part: &Totals, left: &Totals, faults: &mut Faults) -> Fallible<()> {
    faults.equal(&format!("part and rest are {name}"), &(part.plus(left)? == *whole), &true);
    Ok(())
}

/// Where every tax is in the price, the document asks for exactly what its lines do.
fn check_whole(whole: &Totals, given: &Given, faults: &mut Faults) -> Fallible<()> {
    let included = |tax: &Tax| tax.inclusion == orderwell::TaxInclusion::Included;
    if given.taxes.iter().all(included) {
        let asked = given.lines.iter().filter(|line| line.discount.is_none());
        let asked: Decimal = asked.map(|line| line.unit_price.to_decimal() * line.quantity.to_decimal()).sum();
        faults.equal("what lines ask for", &whole.gross.to_decimal().normalize(), &asked.normalize());
    }
    adds_up("the document", whole, faults)
}

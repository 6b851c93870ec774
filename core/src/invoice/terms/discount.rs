//! What paying early takes off, and which taxes that is of.

use alloc::vec::Vec;

use super::request::Figures;
use super::spread::spread;
use crate::money::{Amount, Percent, RoundingMode, divide_rounded, power_of_ten, product};
use crate::party::EarlyPaymentTax;
use crate::problem::{Code, Problem};
use crate::tax::{TaxCategory, TaxSubtotal};

/// A discount, and how it is booked.
pub(super) struct Booked {
    pub(super) discount: Amount,
    pub(super) net: Amount,
    pub(super) tax: Amount,
    pub(super) taxes: Vec<TaxSubtotal>,
}

/// What a percentage of `of` leaves of `whole`, rounded once.
// WHY: what is to be paid is rounded, not what is taken off, so that both are rounded at once.
pub(super) fn left(whole: Amount, percent: Percent, of: Amount, mode: RoundingMode) -> Result<Amount, Problem> {
    let rate = percent.scaled();
    let hundred = power_of_ten(rate.places.saturating_add(2)).unwrap_or(i128::MAX);
    let all = product(whole.minor().into(), hundred);
    let off = product(of.minor().into(), rate.units);
    let units = all.zip(off).and_then(|(all, off)| divide_rounded(all.checked_sub(off)?, hundred, mode));
    let too_large = || Problem::new(Code::AmountTooLarge, "an amount has at most 18 digits");
    Amount::from_units(units.ok_or_else(too_large)?, whole.places())
}

/// Takes a percentage off what can be discounted.
pub(super) fn book(
    figures: &Figures,
    percent: Percent,
    treatment: EarlyPaymentTax,
    mode: RoundingMode,
) -> Result<Booked, Problem> {
    let base = figures.base;
    let of = match treatment {
        EarlyPaymentTax::OnEarlyPayment => base,
        // What of the discountable part is net, in the proportion of the whole.
        EarlyPaymentTax::Never | EarlyPaymentTax::Always => {
            base.share(figures.net.minor().into(), figures.gross.minor().into(), mode)?
        }
    };
    let discount = base.minus(left(base, percent, of, mode)?)?;
    let zero = base.minus(base)?;
    let taxes = match treatment {
        EarlyPaymentTax::OnEarlyPayment => with_tax(figures, discount, mode)?,
        EarlyPaymentTax::Never => without_tax(figures, discount, zero, mode)?,
        // The tax was reduced already: what is left to take off is the charge that is not taxed.
        EarlyPaymentTax::Always => {
            alloc::vec![TaxSubtotal::new(Percent::default(), discount, zero).with_category(TaxCategory::Exempt)]
        }
    };
    let tax = taxes.iter().try_fold(zero, |sum, tax| sum.plus(tax.tax))?;
    Ok(Booked { discount, net: discount.minus(tax)?, tax, taxes })
}

/// Each tax takes its share of the discount with tax, and its tax is taken out of that.
fn with_tax(figures: &Figures, discount: Amount, mode: RoundingMode) -> Result<Vec<TaxSubtotal>, Problem> {
    let Some(untaxed) = untaxed(figures)? else {
        // One thing is taxed by several taxes, so that their sum is no whole: each takes its share by itself.
        let gross = i128::from(figures.gross.minor());
        let share = |amount: Amount| discount.share(amount.minor().into(), gross, mode);
        return figures.taxes.iter().map(|tax| Ok(part(tax, share(tax.taxable)?, share(tax.tax)?))).collect();
    };
    let groups = figures.taxes.iter().map(|tax| tax.taxable.plus(tax.tax));
    let groups: Vec<Amount> = groups.chain([Ok(untaxed)]).collect::<Result<_, Problem>>()?;
    let mut taxes = Vec::with_capacity(figures.taxes.len());
    for ((tax, group), own) in figures.taxes.iter().zip(&groups).zip(spread(discount, &groups)?) {
        let own_tax = if group.is_zero() {
            own.minus(own)?
        } else {
            own.share(tax.tax.minor().into(), group.minor().into(), mode)?
        };
        taxes.push(part(tax, own.minus(own_tax)?, own_tax));
    }
    Ok(taxes)
}

/// Each tax takes its share of the discount without tax; its tax stays.
fn without_tax(
    figures: &Figures,
    discount: Amount,
    zero: Amount,
    mode: RoundingMode,
) -> Result<Vec<TaxSubtotal>, Problem> {
    let Some(untaxed) = untaxed(figures)? else {
        let net = i128::from(figures.net.minor());
        let share = |amount: Amount| discount.share(amount.minor().into(), net, mode);
        return figures.taxes.iter().map(|tax| Ok(part(tax, share(tax.taxable)?, zero))).collect();
    };
    let weights: Vec<Amount> = figures.taxes.iter().map(|tax| tax.taxable).chain([untaxed]).collect();
    let parts = figures.taxes.iter().zip(spread(discount, &weights)?);
    Ok(parts.map(|(tax, own)| part(tax, own, zero)).collect())
}

/// What of the net total no tax is on; nothing where more is taxed than there is, because a line has several taxes.
fn untaxed(figures: &Figures) -> Result<Option<Amount>, Problem> {
    let rest = figures.taxes.iter().try_fold(figures.net, |rest, tax| rest.minus(tax.taxable))?;
    let fits = rest.is_zero() || rest.is_negative() == figures.net.is_negative();
    Ok(fits.then_some(rest))
}

/// A part of a tax: what it is, with other figures.
fn part(whole: &TaxSubtotal, taxable: Amount, tax: Amount) -> TaxSubtotal {
    let part = TaxSubtotal::new(whole.rate, taxable, tax).with_category(whole.category);
    part.with_tax_id(whole.tax_id.clone())
}

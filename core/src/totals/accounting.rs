//! A document told in a second currency.

use alloc::vec::Vec;

use super::document::{Exchange, ExchangeDirection};
use super::result::{AccountingTotals, LineNet, Totals};
use super::spread::{Part, spread};
use crate::money::{Amount, RoundingMode, divide_rounded, power_of_ten, product};
use crate::problem::{Code, Problem};
use crate::tax::TaxSettlement;

/// Converts the printed figures: net, allowances, charges and each tax by themselves; the others follow from them, and
/// the lines are spread, so that all of it adds up. Where the document itself tells what does not, each by itself.
pub(super) fn convert(
    totals: &mut Totals,
    lines: &mut [LineNet],
    exchange: &Exchange,
    mode: RoundingMode,
    parts: &mut Vec<Part>,
) -> Result<(), Problem> {
    let to = exchange.currency.minor_units();
    let convert = |amount: Amount| {
        let units = Ratio::of(amount, exchange).and_then(|ratio| divide_rounded(ratio.numerator, ratio.unit, mode));
        Amount::from_units(units.ok_or_else(too_large)?, to)
    };
    let (net, allowances) = (convert(totals.net)?, convert(totals.allowance_total)?);
    let charges = convert(totals.charge_total)?;
    let adds_up = totals.adds_up();
    let line_net_sum = if adds_up { net.plus(allowances)?.minus(charges)? } else { convert(totals.line_net_sum)? };
    let mut tax = Amount::zero(exchange.currency);
    for subtotal in &mut totals.taxes {
        let of_this = convert(subtotal.tax)?;
        subtotal.taxable_accounting = Some(convert(subtotal.taxable)?);
        subtotal.tax_accounting = Some(of_this);
        if subtotal.settlement == TaxSettlement::Added {
            tax = tax.plus(of_this)?;
        }
    }
    let gross = net.plus(tax)?;
    totals.accounting =
        Some(AccountingTotals::new(exchange.currency, line_net_sum, allowances, charges, net, tax, gross));
    if !adds_up {
        for line in lines {
            line.net_accounting = Some(convert(line.net)?);
        }
        return Ok(());
    }
    spread_lines(lines, line_net_sum, exchange, parts).ok_or_else(too_large)?;
    for part in parts {
        if let Some(line) = lines.get_mut(part.index) {
            line.net_accounting = Some(Amount::from_units(part.units, to)?);
        }
    }
    Ok(())
}

fn too_large() -> Problem {
    Problem::new(Code::AmountTooLarge, "in the accounting currency it has more than 18 digits")
}

/// An amount in the other currency, exactly: so many units of 1/`unit` of its minor units.
struct Ratio {
    numerator: i128,
    unit: i128,
}

impl Ratio {
    fn of(amount: Amount, exchange: &Exchange) -> Option<Self> {
        let (from, to) = (u32::from(amount.places()), u32::from(exchange.currency.minor_units()));
        let (units, rate) = (i128::from(amount.minor()), exchange.rate.scaled());
        // units ÷ 10^from × rate × 10^to, or ÷ rate
        Some(match exchange.direction {
            ExchangeDirection::Multiply => Self {
                numerator: product(product(units, rate.units)?, power_of_ten(to)?)?,
                unit: power_of_ten(from.checked_add(rate.places)?)?,
            },
            ExchangeDirection::Divide => Self {
                numerator: product(units, power_of_ten(to.checked_add(rate.places)?)?)?,
                unit: product(rate.units, power_of_ten(from)?)?,
            },
        })
    }
}

/// The lines' net amounts, so that they sum to what is printed of them.
fn spread_lines(lines: &[LineNet], whole: Amount, exchange: &Exchange, parts: &mut Vec<Part>) -> Option<()> {
    parts.clear();
    let mut unit = 1;
    for (index, line) in lines.iter().enumerate() {
        let ratio = Ratio::of(line.net, exchange)?;
        // INVARIANT: all lines have the same places, so all ratios have the same unit.
        unit = ratio.unit;
        parts.push(Part::new(index, line.line.get(), ratio.numerator));
    }
    if parts.is_empty() { Some(()) } else { spread(whole.minor().into(), unit, parts) }
}

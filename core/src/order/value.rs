//! What a part of an order is worth: so that the parts always sum to the whole.

use alloc::vec::Vec;

use super::content::{OrderContent, OrderLine};
use crate::money::{Amount, RoundingMode};
use crate::pricing::Adjustment;
use crate::problem::Rejection;
use crate::quantity::Quantity;
use crate::tax::TaxRate;
use crate::totals::{Frame, Totals, total};

/// The net amount of each line, and the totals, if only these quantities had been ordered.
///
/// A line's net amount, and each allowance and charge of the document, is taken in proportion and
/// rounded once. So the value of a part is the difference of two such values (before and after),
/// and the parts of an order sum to the order, whatever the steps: no cent is lost or made.
pub(crate) fn value_at(
    content: &OrderContent,
    quantity: impl Fn(&OrderLine) -> Quantity,
) -> Result<(Vec<Amount>, Totals), Rejection> {
    let mode = RoundingMode::HalfAwayFromZero;
    let mut nets = Vec::with_capacity(content.lines.len());
    let mut parts: Vec<(TaxRate, Amount)> = Vec::with_capacity(content.lines.len());
    let mut part_sum = Amount::zero(content.currency);
    let mut whole_sum = Amount::zero(content.currency);
    let mut whole = true;
    for line in &content.lines {
        let taken = quantity(line);
        let net = line.net.share(taken.millionths().into(), line.quantity.millionths().into(), mode)?;
        whole &= taken == line.quantity;
        nets.push(net);
        parts.push((line.tax, net));
        part_sum = part_sum.plus(net)?;
        whole_sum = whole_sum.plus(line.net)?;
    }
    let frame = Frame {
        currency: content.currency,
        rounding: content.rounding,
        allowances: &content.allowances,
        charges: &content.charges,
    };
    if whole || (frame.allowances.is_empty() && frame.charges.is_empty()) {
        let totals = total(&parts, &frame)?;
        return Ok((nets, totals));
    }
    let share = |adjustments: &[Adjustment]| -> Result<Vec<Adjustment>, Rejection> {
        let mut shares = Vec::with_capacity(adjustments.len());
        for adjustment in adjustments {
            let amount = adjustment.resolve(whole_sum, content.currency, content.rounding.mode)?;
            let part = if part_sum.is_zero() {
                Amount::zero(content.currency)
            } else {
                amount.share(part_sum.minor().into(), whole_sum.minor().into(), mode)?
            };
            let mut taken = adjustment.clone();
            taken.percent = None;
            taken.base = None;
            taken.amount = Some(part);
            shares.push(taken);
        }
        Ok(shares)
    };
    let (allowances, charges) = (share(&content.allowances)?, share(&content.charges)?);
    let totals = total(&parts, &Frame { allowances: &allowances, charges: &charges, ..frame })?;
    Ok((nets, totals))
}

/// The totals of an order of which `left` is not cancelled.
///
/// Where all that is left has been invoiced, the invoices have the last word: a share of a
/// document's allowance or charge that was billed before a later amendment is not billed again.
pub(super) fn totals_of(
    content: &OrderContent,
    invoiced: Option<&Totals>,
    left: impl Fn(&OrderLine) -> Quantity,
) -> Result<Totals, Rejection> {
    match invoiced {
        Some(invoiced) if content.lines.iter().all(|line| left(line) == line.counters.invoiced) => Ok(invoiced.clone()),
        _ => Ok(value_at(content, left)?.1),
    }
}

//! What a part of an order is worth: so that the parts always sum to the whole.

use alloc::vec::Vec;

use super::content::{OrderContent, OrderLine};
use crate::money::{Amount, RoundingMode};
use crate::pricing::Adjustment;
use crate::problem::{Problem, Rejection};
use crate::quantity::Quantity;
use crate::tax::TaxRate;
use crate::totals::{Frame, Totals, total};

/// A part of a line: so much of it, when so much of it is left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    pub(crate) taken: Quantity,
    pub(crate) left: Quantity,
}

/// What a part of a line is worth: the units given up take their rounded share of the line with
/// them, and what is taken has its rounded share of the rest. All that is left is worth all the rest.
fn net_of(line: &OrderLine, part: Part, mode: RoundingMode) -> Result<Amount, Problem> {
    let given_up = line.quantity.less(part.left);
    let lost = line.net.share(given_up.millionths().into(), line.quantity.millionths().into(), mode)?;
    let rest = line.net.minus(lost)?;
    if part.taken.is_zero() {
        return rest.minus(rest);
    }
    rest.share(part.taken.millionths().into(), part.left.millionths().into(), mode)
}

/// The net amount of each line's part, and the totals of the parts.
///
/// A line's net amount, and each allowance and charge of the document, is taken in proportion and
/// rounded once. The value of a step is the value after it less what was counted before, so the
/// parts of an order sum to the order, whatever the steps: no cent is lost or made.
pub(crate) fn value_at(
    content: &OrderContent,
    part_of: impl Fn(&OrderLine) -> Part,
) -> Result<(Vec<Amount>, Totals), Rejection> {
    let mode = RoundingMode::HalfAwayFromZero;
    let mut nets = Vec::with_capacity(content.lines.len());
    let mut parts: Vec<(TaxRate, Amount)> = Vec::with_capacity(content.lines.len());
    let mut part_sum = Amount::zero(content.currency);
    let mut whole_sum = Amount::zero(content.currency);
    let mut whole = true;
    for line in &content.lines {
        let part = part_of(line);
        let net = net_of(line, part, mode)?;
        whole &= part.taken == line.quantity;
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
        _ => {
            let all_of_it = |line: &OrderLine| Part { taken: left(line), left: left(line) };
            Ok(value_at(content, all_of_it)?.1)
        }
    }
}

//! What a part of an order is worth: so that the parts always sum to the whole.

use super::content::{OrderContent, OrderLine};
use crate::problem::Rejection;
use crate::quantity::Quantity;
use crate::totals::{Calculation, Calculator, Scale, Totals};

/// A part of a line: so much of it, when so much of it is left.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    pub(crate) taken: Quantity,
    pub(crate) left: Quantity,
}

/// The net amount of each line's part, and the totals of the parts.
///
/// The units given up take their rounded share of a line with them, and what is taken has its rounded share of the
/// rest; all that is left is worth all the rest. Each allowance and charge of the document is taken in proportion and
/// rounded once. The value of a step is the value after it less what was counted before, so the parts of an order sum
/// to the order, whatever the steps: no cent is lost or made.
pub(crate) fn value_at(
    content: &OrderContent,
    part_of: impl Fn(&OrderLine) -> Part + Clone,
) -> Result<Calculation, Rejection> {
    let items = content.lines.iter().map(move |line| {
        let Part { taken, left } = part_of(line);
        // All of a line is the line: it takes the short way.
        let part = taken != line.quantity || left != line.quantity;
        line.item(part.then(|| Scale { given_up: line.quantity.less(left), taken, left }))
    });
    Calculator::default().finish(items, &content.frame())
}

/// The totals of an order of which `left` is not cancelled.
///
/// Where all that is left has been invoiced, the invoices have the last word: a share of a
/// document's allowance or charge that was billed before a later amendment is not billed again.
pub(super) fn totals_of(
    content: &OrderContent,
    invoiced: Option<&Totals>,
    left: impl Fn(&OrderLine) -> Quantity + Clone,
) -> Result<Totals, Rejection> {
    match invoiced {
        Some(invoiced) if content.lines.iter().all(|line| left(line) == line.counters.invoiced) => Ok(invoiced.clone()),
        _ => {
            let all_of_it = |line: &OrderLine| Part { taken: left(line), left: left(line) };
            Ok(value_at(content, all_of_it)?.totals)
        }
    }
}

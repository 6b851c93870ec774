//! Margin: what is left of a document's net amounts when the goods are paid.

use alloc::vec::Vec;

use super::document::Document;
use super::result::Calculation;
use crate::id::LineNo;
use crate::money::{Amount, Percent, RoundingMode, UnitPrice};
use crate::pricing::check_line_numbers;
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::record::record;

record! {
    /// What the goods of a line cost the seller, without tax.
    #[derive(Copy)]
    pub struct LineCost {
        /// The line.
        line: LineNo,
        /// What one unit, or the base quantity, costs.
        unit_cost: UnitPrice;
        /// The quantity the cost is for; one when left out.
        base_quantity: Option<Quantity> => with_base_quantity,
    }
}

record! {
    /// The margin of a line. Absent figures: no cost is given.
    #[derive(Copy)]
    pub struct LineMargin {
        /// The line.
        line: LineNo,
        /// Its net amount.
        net: Amount;
        /// quantity × unit cost ÷ base quantity, rounded once to minor units.
        cost: Option<Amount> => with_cost,
        /// net − cost.
        margin: Option<Amount> => with_margin,
        /// margin ÷ net × 100, rounded once to two places; absent where net is nothing, or past 99,999.99.
        margin_percent: Option<Percent> => with_margin_percent,
    }
}

record! {
    /// The margin of a document and of its lines.
    pub struct Margin {
        /// Of each line, in the order of the document.
        lines: Vec<LineMargin>,
        /// The net amount of the document, its allowances and charges counted.
        net: Amount;
        /// The sum of the lines' costs; absent where one is missing, because a margin without it would be too high.
        cost: Option<Amount> => with_cost,
        /// net − cost.
        margin: Option<Amount> => with_margin,
        /// margin ÷ net × 100, rounded once to two places; absent where net is nothing, or past 99,999.99.
        margin_percent: Option<Percent> => with_margin_percent,
    }
}

/// The margin of a calculated document, on its net amounts: whatever the basis of its prices, tax is no revenue.
///
/// Sums are exact: the document's cost is the sum of the lines' costs, and its margin is that of the lines plus its charges
/// less its allowances. Costs and percentages are rounded in the document's mode.
///
/// # Errors
/// `margin.line_unknown`, `line.number_twice`, `unit_price.negative`, `price.base_quantity_not_positive`,
/// `amount.too_large`: each at its path below `costs`, all at once.
///
/// ```
/// use orderwell::*;
///
/// let line = DocumentLine::new(LineNo::new(1)?, "3".parse()?, "10.00".parse()?)
///     .with_tax(TaxRate::new(TaxCategory::Standard).with_rate("19".parse::<Percent>()?));
/// let document = Document::new(Currency::new("EUR")?, vec![line]);
/// let margin = margin(&document, &calculate(&document)?, &[LineCost::new(LineNo::new(1)?, "7.50".parse()?)])?;
/// assert_eq!(margin.margin.map(|amount| amount.to_string()), Some("7.50".into()));
/// assert_eq!(margin.margin_percent, Some("25".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn margin(document: &Document, calculation: &Calculation, costs: &[LineCost]) -> Result<Margin, Rejection> {
    let mut problems = Vec::new();
    check_line_numbers(costs.iter().map(|cost| cost.line), &mut problems);
    let mut problems: Vec<Problem> = problems.into_iter().map(|problem| problem.renamed("lines", "costs")).collect();
    let mut places: Vec<(LineNo, usize)> = document.lines.iter().map(|line| line.line).zip(0..).collect();
    crate::sort::sort_by(&mut places, Ord::cmp);
    let mut amounts: Vec<Option<Amount>> = alloc::vec![None; document.lines.len()];
    // As the calculation has it, which knows the document's own decimal places.
    let net = calculation.totals.net;
    let mode = document.rounding.mode;
    for (index, cost) in costs.iter().enumerate() {
        let at = places.binary_search_by_key(&cost.line, |(line, _)| *line);
        let at = at.ok().and_then(|at| places.get(at)).map(|(_, at)| *at);
        match cost.amount(at.and_then(|at| document.lines.get(at)).map(|line| line.quantity), net.places(), mode) {
            Ok(amount) => {
                if let Some(slot) = at.and_then(|at| amounts.get_mut(at)) {
                    *slot = Some(amount);
                }
            }
            Err(problem) => problems.push(problem.within(index).within("costs")),
        }
    }
    Rejection::unless_empty(problems)?;
    let mut whole = Margin::new(Vec::with_capacity(document.lines.len()), net);
    let mut sum = Some(net.minus(net)?);
    for (line, cost) in calculation.lines.iter().zip(amounts) {
        sum = match (sum, cost) {
            (Some(sum), Some(cost)) => Some(sum.plus(cost)?),
            _ => None,
        };
        let (margin, percent) = figures(line.net, cost, mode)?;
        let mut one = LineMargin::new(line.line, line.net);
        (one.cost, one.margin, one.margin_percent) = (cost, margin, percent);
        whole.lines.push(one);
    }
    let (margin, percent) = figures(net, sum, mode)?;
    (whole.cost, whole.margin, whole.margin_percent) = (sum, margin, percent);
    Ok(whole)
}

impl LineCost {
    fn amount(&self, quantity: Option<Quantity>, places: u8, mode: RoundingMode) -> Result<Amount, Problem> {
        let Some(quantity) = quantity else {
            let detail = alloc::format!("the document has no line {}", self.line);
            return Err(Problem::new(Code::MarginLineUnknown, detail).with("line", self.line.get()).within("line"));
        };
        if self.unit_cost.is_negative() {
            let problem = Problem::new(Code::UnitPriceNegative, "a unit cost is not negative");
            return Err(problem.with_text("unit_cost", self.unit_cost).within("unit_cost"));
        }
        let units = self.unit_cost.times_at(quantity, self.base_quantity, places.into(), mode);
        let amount = units.and_then(|units| Amount::from_units(units, places));
        amount.map_err(|problem| {
            let base = problem.code == Code::PriceBaseQuantityNotPositive;
            problem.within(if base { "base_quantity" } else { "unit_cost" })
        })
    }
}

fn figures(
    net: Amount,
    cost: Option<Amount>,
    mode: RoundingMode,
) -> Result<(Option<Amount>, Option<Percent>), Problem> {
    let Some(cost) = cost else { return Ok((None, None)) };
    let margin = net.minus(cost)?;
    Ok((Some(margin), Percent::of(margin, net, mode)))
}

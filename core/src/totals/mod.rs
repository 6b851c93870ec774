//! The totals of a document: one definition for quote, order, invoice and preview.
//!
//! It decides how lines, allowances, charges and taxes become net, tax and gross. Invariants: the
//! lines' net amounts sum to `line_net_sum`; `net` = `line_net_sum` − `allowance_total` +
//! `charge_total`; the subtotals' taxable amounts sum to `net` and their taxes to `tax`; `gross` =
//! `net` + `tax`. All of them as printed.
//!
//! Source: EN 16931-1 BG-22, rules BR-CO-10 to BR-CO-17.
//!
//! ```
//! use orderwell::{Currency, Document, DocumentLine, LineNo, TaxCategory, TaxRate, calculate};
//!
//! let standard = TaxRate::new(TaxCategory::Standard).with_rate("19".parse::<orderwell::Percent>()?);
//! let lines = vec![
//!     DocumentLine::new(LineNo::new(1)?, "2".parse()?, "4.90".parse()?, standard),
//!     DocumentLine::new(LineNo::new(2)?, "3".parse()?, "10".parse()?, standard),
//! ];
//! let calculation = calculate(&Document::new(Currency::new("EUR")?, lines))?;
//! let totals = calculation.totals;
//! assert_eq!((totals.net.to_string(), totals.tax.to_string(), totals.gross.to_string()),
//!            ("39.80".into(), "7.56".into(), "47.36".into()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use alloc::vec::Vec;

use crate::id::LineNo;
use crate::limits;
use crate::money::{Amount, Currency, RoundingLevel, RoundingMode, UnitPrice, allocate};
use crate::pricing::{Adjustment, LinePrice, line_net, resolve_all};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::record::record;
use crate::tax::{TaxGroups, TaxRate, TaxSubtotal};

record! {
    /// How a document rounds.
    #[derive(Copy, Default)]
    pub struct Rounding {
        ;
        /// What happens to the part that does not fit.
        mode: RoundingMode => with_mode,
        /// Where tax is rounded.
        level: RoundingLevel => with_level,
    }
}

record! {
    /// A line to be calculated.
    pub struct DocumentLine {
        /// Its number.
        line: LineNo,
        /// How much; negative on a document that takes back.
        quantity: Quantity,
        /// What one unit, or the base quantity, costs, tax excluded.
        unit_price: UnitPrice,
        /// How it is taxed.
        tax: TaxRate;
        /// The quantity the price is for; one when left out.
        base_quantity: Option<Quantity> => with_base_quantity,
        /// What is taken off.
        allowances: Vec<Adjustment> => with_allowances,
        /// What is put on.
        charges: Vec<Adjustment> => with_charges,
    }
}

record! {
    /// A document to be calculated.
    pub struct Document {
        /// The currency of every amount in it.
        currency: Currency,
        /// Its lines.
        lines: Vec<DocumentLine>;
        /// What is taken off the whole.
        allowances: Vec<Adjustment> => with_allowances,
        /// What is put on the whole, such as freight.
        charges: Vec<Adjustment> => with_charges,
        /// How it rounds.
        rounding: Rounding => with_rounding,
        /// Decimal places of its amounts, where they are not those of ISO 4217.
        minor_units: Option<u32> => with_minor_units,
        /// What has been paid before. BT-113.
        prepaid: Option<Amount> => with_prepaid,
        /// What is added so that a round amount is due. BT-114.
        payable_rounding: Option<Amount> => with_payable_rounding,
    }
}

record! {
    /// The totals of a document, each with the currency's minor units.
    pub struct Totals {
        /// Sum of the lines' net amounts. BT-106.
        line_net_sum: Amount,
        /// Sum of the document's allowances. BT-107.
        allowance_total: Amount,
        /// Sum of the document's charges. BT-108.
        charge_total: Amount,
        /// Total without tax. BT-109.
        net: Amount,
        /// Total tax. BT-110.
        tax: Amount,
        /// Total with tax. BT-112.
        gross: Amount,
        /// The tax by category and rate, in that order. BG-23.
        taxes: Vec<TaxSubtotal>;
        /// What has been paid before. BT-113.
        prepaid: Option<Amount> => with_prepaid,
        /// What is added so that a round amount is due. BT-114.
        payable_rounding: Option<Amount> => with_payable_rounding,
    }
}

impl Totals {
    /// What is still to be paid: gross − prepaid + rounding. BT-115.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn payable(&self) -> Result<Amount, Problem> {
        let rest = self.prepaid.map_or(Ok(self.gross), |prepaid| self.gross.minus(prepaid))?;
        self.payable_rounding.map_or(Ok(rest), |rounding| rest.plus(rounding))
    }

    /// The sum of two totals of the same currency, figure by figure and rate by rate.
    pub(crate) fn plus(&self, other: &Self) -> Result<Self, Problem> {
        let mut taxes = self.taxes.clone();
        for theirs in &other.taxes {
            let key = (theirs.category, theirs.rate);
            match taxes.binary_search_by(|mine| (mine.category, mine.rate).cmp(&key)) {
                Ok(at) => {
                    if let Some(mine) = taxes.get_mut(at) {
                        mine.taxable = mine.taxable.plus(theirs.taxable)?;
                        mine.tax = mine.tax.plus(theirs.tax)?;
                    }
                }
                Err(at) => taxes.insert(at, theirs.clone()),
            }
        }
        Ok(Self::new(
            self.line_net_sum.plus(other.line_net_sum)?,
            self.allowance_total.plus(other.allowance_total)?,
            self.charge_total.plus(other.charge_total)?,
            self.net.plus(other.net)?,
            self.tax.plus(other.tax)?,
            self.gross.plus(other.gross)?,
            taxes,
        ))
    }

    /// These totals less others of the same currency, figure by figure and rate by rate.
    pub(crate) fn minus(&self, other: &Self) -> Result<Self, Problem> {
        let mut taxes = Vec::with_capacity(self.taxes.len());
        for mine in &self.taxes {
            let theirs = other.taxes.iter().find(|theirs| (theirs.category, theirs.rate) == (mine.category, mine.rate));
            let (taxable, tax) = match theirs {
                Some(theirs) => (mine.taxable.minus(theirs.taxable)?, mine.tax.minus(theirs.tax)?),
                None => (mine.taxable, mine.tax),
            };
            // A rate that the others had too and that adds nothing is not part of the difference.
            if theirs.is_none() || !taxable.is_zero() || !tax.is_zero() {
                taxes.push(TaxSubtotal::new(mine.category, mine.rate, taxable, tax));
            }
        }
        Ok(Self::new(
            self.line_net_sum.minus(other.line_net_sum)?,
            self.allowance_total.minus(other.allowance_total)?,
            self.charge_total.minus(other.charge_total)?,
            self.net.minus(other.net)?,
            self.tax.minus(other.tax)?,
            self.gross.minus(other.gross)?,
            taxes,
        ))
    }
}

record! {
    /// The net amount of one line.
    pub struct LineNet {
        /// Its number.
        line: LineNo,
        /// quantity × price ÷ base + charges − allowances. BT-131.
        net: Amount;
    }
}

record! {
    /// A calculated document.
    pub struct Calculation {
        /// The net amount of each line, in the order given.
        lines: Vec<LineNet>,
        /// The totals.
        totals: Totals;
    }
}

/// Calculates a document. Stateless: the same document always gives the same figures.
///
/// # Errors
/// Every fault of the document at its path: figures past the limits, line numbers that stand twice,
/// allowances and charges without a figure or with a negative one, rates that do not fit.
pub fn calculate(document: &Document) -> Result<Calculation, Rejection> {
    let mut problems = Vec::new();
    check_lines(&document.lines, &mut problems);
    let currency = match document.minor_units.map(|minor_units| document.currency.with_minor_units(minor_units)) {
        Some(currency) => currency.map_err(|problem| problem.within("minor_units"))?,
        None => document.currency,
    };
    let mode = document.rounding.mode;
    let mut lines = Vec::with_capacity(document.lines.len());
    for (index, line) in document.lines.iter().enumerate() {
        if let Err(problem) = line.tax.check() {
            problems.push(problem.within("tax").within(index).within("lines"));
        }
        let price = LinePrice {
            quantity: line.quantity,
            unit_price: line.unit_price,
            base_quantity: line.base_quantity,
            allowances: &line.allowances,
            charges: &line.charges,
        };
        match line_net(price, currency, mode) {
            Ok(net) => lines.push(LineNet::new(line.line, net)),
            Err(found) => problems.extend(found.into_iter().map(|problem| problem.within(index).within("lines"))),
        }
    }
    Rejection::unless_empty(problems)?;
    let parts: Vec<(TaxRate, Amount)> =
        document.lines.iter().map(|line| line.tax).zip(lines.iter().map(|line| line.net)).collect();
    let frame =
        Frame { currency, rounding: document.rounding, allowances: &document.allowances, charges: &document.charges };
    let mut totals = total(&parts, &frame)?;
    totals.prepaid = in_currency(document.prepaid, currency, "prepaid")?;
    totals.payable_rounding = in_currency(document.payable_rounding, currency, "payable_rounding")?;
    Ok(Calculation::new(lines, totals))
}

fn in_currency(amount: Option<Amount>, currency: Currency, name: &'static str) -> Result<Option<Amount>, Rejection> {
    amount.map(|amount| amount.in_currency(currency)).transpose().map_err(|problem| problem.within(name).into())
}

/// More lines than allowed, or a line number that stands twice.
fn check_lines(lines: &[DocumentLine], problems: &mut Vec<Problem>) {
    if lines.len() > limits::LINES_MAX {
        problems.push(too_many_lines(lines.len()).within("lines"));
    }
    check_line_numbers(lines.iter().map(|line| line.line), problems);
}

pub(crate) fn too_many_lines(count: usize) -> Problem {
    Problem::new(Code::LimitLines, alloc::format!("a document has at most {} lines", limits::LINES_MAX))
        .with("entries", count)
        .with("entries_max", limits::LINES_MAX)
}

/// Notes every line number that has stood before, at its own place.
pub(crate) fn check_line_numbers(numbers: impl Iterator<Item = LineNo> + Clone, problems: &mut Vec<Problem>) {
    let ascending = numbers.clone().zip(numbers.clone().skip(1)).all(|(a, b)| a < b);
    if ascending {
        return;
    }
    let mut seen = alloc::collections::BTreeSet::new();
    for (index, number) in numbers.enumerate() {
        if !seen.insert(number) {
            problems.push(
                Problem::new(Code::LineNumberTwice, alloc::format!("line {number} stands twice"))
                    .with("line", number.get())
                    .within("line")
                    .within(index)
                    .within("lines"),
            );
        }
    }
}

/// What a document says about the whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame<'a> {
    pub(crate) currency: Currency,
    pub(crate) rounding: Rounding,
    pub(crate) allowances: &'a [Adjustment],
    pub(crate) charges: &'a [Adjustment],
}

/// The totals of lines whose net amounts are known.
pub(crate) fn total(lines: &[(TaxRate, Amount)], frame: &Frame<'_>) -> Result<Totals, Rejection> {
    let mut groups = TaxGroups::new(frame.currency, frame.rounding.mode);
    let mut line_net_sum = Amount::zero(frame.currency);
    for (rate, net) in lines {
        line_net_sum = line_net_sum.plus(*net)?;
        groups.add(*rate, *net)?;
    }
    let mut problems = Vec::new();
    let mut resolve = |adjustments: &[Adjustment], list| {
        for (index, adjustment) in adjustments.iter().enumerate() {
            if let Some(Err(problem)) = adjustment.tax.map(TaxRate::check) {
                problems.push(problem.within("tax").within(index).within(list));
            }
        }
        resolve_all(adjustments, list, line_net_sum, frame.currency, frame.rounding.mode, &mut problems)
    };
    let allowances = resolve(frame.allowances, "allowances");
    let charges = resolve(frame.charges, "charges");
    Rejection::unless_empty(problems)?;
    let weights: Vec<(TaxRate, Amount)> = groups.taxable().collect();
    let taken_off = frame.allowances.iter().zip(allowances.iter().map(|amount| amount.negated()));
    for (index, (adjustment, amount)) in taken_off.enumerate() {
        spread(&mut groups, &weights, adjustment.tax, amount)
            .map_err(|problem| problem.within(index).within("allowances"))?;
    }
    let put_on = frame.charges.iter().zip(charges.iter().copied());
    for (index, (adjustment, amount)) in put_on.enumerate() {
        spread(&mut groups, &weights, adjustment.tax, amount)
            .map_err(|problem| problem.within(index).within("charges"))?;
    }
    let allowance_total = Amount::sum(allowances, frame.currency)?;
    let charge_total = Amount::sum(charges, frame.currency)?;
    let net = line_net_sum.minus(allowance_total)?.plus(charge_total)?;
    let taxes = groups.subtotals(frame.rounding.level)?;
    let tax = Amount::sum(taxes.iter().map(|subtotal| subtotal.tax), frame.currency)?;
    let gross = net.plus(tax)?;
    Ok(Totals::new(line_net_sum, allowance_total, charge_total, net, tax, gross, taxes))
}

/// Puts an adjustment of the document where it is taxed: at its own rate, or at all of them in proportion.
fn spread(
    groups: &mut TaxGroups,
    weights: &[(TaxRate, Amount)],
    rate: Option<TaxRate>,
    amount: Amount,
) -> Result<(), Problem> {
    if let Some(rate) = rate {
        return groups.add(rate, amount);
    }
    if weights.is_empty() {
        return Err(Problem::new(
            Code::AdjustmentWithoutTaxRate,
            "an allowance or charge of a document without lines must say how it is taxed",
        ));
    }
    let shares: Vec<i64> = weights.iter().map(|(_, net)| net.minor().max(0)).collect();
    for ((rate, _), part) in weights.iter().zip(allocate(amount, &shares)?) {
        if !part.is_zero() {
            groups.add(*rate, part)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;

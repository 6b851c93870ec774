//! The calculation itself: lines, then allowances and charges of the document, then totals.

use alloc::vec::Vec;

use super::accounting::convert;
use super::cash::round_cash;
use super::check::{check_frame, check_line_numbers, currency_of, too_many_lines};
use super::document::{Document, Exchange, Rounding};
use super::result::{Calculation, LineNet, Totals};
use super::settle::{Sums, settle, too_large};
use super::spread::{Part, spread};
use super::tally::{Early, Places, Tally, Taxed, What};
use crate::id::{LineNo, TaxId};
use crate::limits;
use crate::money::{Amount, Currency, RoundingMode, divide_rounded, product};
use crate::pricing::{Adjustment, LinePrice, Setting, check_count, line_amount};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::tax::{PriceBasis, Tax, TaxRate};

/// Calculates a document. Stateless: the same document always gives the same figures.
///
/// # Errors
/// Every fault of the document at its path: figures past the limits, line numbers that stand twice, lines that do not
/// say how they are taxed, taxes that are unknown, unsound or circular, allowances and charges without a figure or
/// with several, rates that do not fit.
pub fn calculate(document: &Document) -> Result<Calculation, Rejection> {
    let mut calculator = Calculator::default();
    calculator.calculate(document)?;
    Ok(calculator.calculation)
}

/// [`calculate`] with buffers that are used again: for many documents, without an allocation a line.
///
/// It carries nothing from one document to the next.
///
/// ```
/// use orderwell::{Calculator, Currency, Document};
///
/// let mut calculator = Calculator::default();
/// for currency in ["EUR", "JPY"] {
///     let calculation = calculator.calculate(&Document::new(Currency::new(currency)?, Vec::new()))?;
///     println!("{}", calculation.totals.gross);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Calculator {
    tally: Tally,
    calculation: Calculation,
}

impl Default for Calculator {
    fn default() -> Self {
        let totals = Totals::of_nothing(Amount::default());
        Self { tally: Tally::default(), calculation: Calculation::new(Vec::new(), totals) }
    }
}

/// What a document says about the whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame<'a> {
    pub(crate) currency: Currency,
    pub(crate) rounding: Rounding,
    pub(crate) prices: PriceBasis,
    pub(crate) taxes: &'a [Tax],
    pub(crate) allowances: &'a [Adjustment],
    pub(crate) charges: &'a [Adjustment],
    pub(crate) exchange: Option<&'a Exchange>,
    /// What has been paid before, with the currency's places.
    pub(crate) prepaid: Option<Amount>,
}

/// A line of whatever document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item<'a> {
    pub(crate) line: LineNo,
    pub(crate) price: LinePrice<'a>,
    pub(crate) tax: Option<TaxRate>,
    pub(crate) taxes: &'a [TaxId],
    /// Which part of it counts; all when there is none.
    pub(crate) scale: Option<Scale>,
}

/// A part of a line: what is given up takes its rounded share with it, what is taken has its rounded share of the rest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    pub(crate) given_up: Quantity,
    pub(crate) taken: Quantity,
    /// What is left when some is given up.
    pub(crate) left: Quantity,
}

impl Calculator {
    /// Calculates a document, into the buffers of the last one.
    ///
    /// # Errors
    /// As [`calculate`].
    pub fn calculate(&mut self, document: &Document) -> Result<&Calculation, Rejection> {
        let currency = currency_of(document.currency, document.minor_units)?;
        let frame = Frame {
            currency,
            rounding: document.rounding,
            prices: document.prices,
            taxes: &document.taxes,
            allowances: &document.allowances,
            charges: &document.charges,
            exchange: document.exchange.as_ref(),
            prepaid: None,
        };
        let items = document.lines.iter().map(|line| Item {
            line: line.line,
            price: LinePrice {
                quantity: line.quantity,
                unit_price: line.unit_price,
                base_quantity: line.base_quantity,
                allowances: &line.allowances,
                charges: &line.charges,
            },
            tax: line.tax,
            taxes: &line.taxes,
            scale: None,
        });
        let mut problems = Vec::new();
        if document.rounding.cash.is_some() && document.payable_rounding.is_some() {
            let detail = "it states a payable rounding and asks for cash rounding; one of them says what is due";
            problems.push(Problem::new(Code::RoundingCashAndPayable, detail).within("payable_rounding"));
        }
        let stated = |amount: Option<Amount>, name: &'static str, problems: &mut Vec<Problem>| {
            let amount = amount.map(|amount| amount.in_currency(currency)).transpose();
            amount.unwrap_or_else(|problem| {
                problems.push(problem.within(name));
                None
            })
        };
        let prepaid = stated(document.prepaid, "prepaid", &mut problems);
        let payable_rounding = stated(document.payable_rounding, "payable_rounding", &mut problems);
        if document.lines.len() > limits::LINES_MAX {
            problems.push(too_many_lines(document.lines.len()).within("lines"));
        }
        check_line_numbers(document.lines.iter().map(|line| line.line), &mut problems);
        self.total(items.enumerate(), &Frame { prepaid, ..frame }, problems)?;
        if payable_rounding.is_some() {
            self.calculation.totals.payable_rounding = payable_rounding;
        }
        Ok(&self.calculation)
    }

    /// Calculates the lines of whatever document, each with its position in the list that problems are told by;
    /// `problems` are those found before.
    pub(crate) fn total<'a>(
        &mut self,
        items: impl ExactSizeIterator<Item = (usize, Item<'a>)>,
        frame: &Frame<'a>,
        mut problems: Vec<Problem>,
    ) -> Result<&Calculation, Rejection> {
        if !check_frame(frame, &mut problems) || items.len() > limits::LINES_MAX {
            // Lines name taxes and keep places: without those there is nothing to say about them.
            return Err(Rejection::new(problems));
        }
        let places = Places::of(frame.rounding, frame.currency);
        let mut run =
            Run { tally: &mut self.tally, frame, places, sums: Sums::default(), whole: 0, part: 0, complete: true };
        run.tally.clear();
        self.calculation.lines.clear();
        let any_line = items.len() > 0;
        for (position, (index, item)) in items.enumerate() {
            let before = problems.len();
            match run.line(position, item, &mut problems) {
                Some(net) => self.calculation.lines.push(net),
                None => problems.iter_mut().skip(before).for_each(|problem| {
                    let inner = core::mem::replace(problem, Problem::new(problem.code, ""));
                    *problem = inner.within(index).within("lines");
                }),
            }
        }
        run.adjustments(any_line, &mut problems);
        Rejection::unless_empty(problems)?;
        let sums = run.sums;
        let totals = &mut self.calculation.totals;
        settle(&mut self.tally, frame, places, sums, &mut self.calculation.lines, totals)?;
        totals.prepaid = frame.prepaid;
        totals.payable_rounding = None;
        totals.accounting = None;
        if let Some(cash) = frame.rounding.cash {
            round_cash(totals, cash, frame.currency)?;
        }
        if let Some(exchange) = frame.exchange {
            convert(totals, exchange, frame.rounding.mode)?;
        }
        Ok(&self.calculation)
    }

    /// Calculates lines that have been checked, once.
    pub(crate) fn finish<'a>(
        mut self,
        items: impl ExactSizeIterator<Item = Item<'a>>,
        frame: &Frame<'a>,
    ) -> Result<Calculation, Rejection> {
        self.total(items.enumerate(), frame, Vec::new())?;
        Ok(self.calculation)
    }
}

/// One calculation under way.
struct Run<'t, 'a> {
    tally: &'t mut Tally,
    frame: &'t Frame<'a>,
    places: Places,
    sums: Sums,
    /// What the lines ask for, whole, as it is taxed.
    whole: i128,
    /// What of it counts.
    part: i128,
    /// Does all of every line count?
    complete: bool,
}

impl Run<'_, '_> {
    fn setting(&self) -> Setting {
        Setting { currency: self.frame.currency, places: self.places.working(), mode: self.places.mode }
    }

    fn line(&mut self, index: usize, item: Item<'_>, problems: &mut Vec<Problem>) -> Option<LineNet> {
        let combination = self.tally.combination(item.tax, item.taxes, self.frame);
        let amount = line_amount(item.price, self.setting(), problems);
        let (combination, amount) = match (combination, amount) {
            (Ok(combination), Some(amount)) => (combination, amount),
            (Err(problem), _) => {
                problems.push(problem);
                return None;
            }
            (Ok(_), None) => return None,
        };
        let added = self.add_line(index, item, combination, amount);
        if added.is_none() {
            problems.push(too_large());
        }
        added
    }

    fn add_line(&mut self, index: usize, item: Item<'_>, combination: usize, amount: i128) -> Option<LineNet> {
        let mut quantity = item.price.quantity;
        let mut counts = amount;
        if let Some(scale) = item.scale {
            let rest = amount.checked_sub(share(amount, scale.given_up, quantity)?)?;
            counts = if scale.taken.is_zero() { 0 } else { share(rest, scale.taken, scale.left)? };
            self.complete &= scale.taken == quantity;
            quantity = scale.taken;
        }
        let (amount, counts) = (self.places.at_level(amount)?, self.places.at_level(counts)?);
        self.whole = self.whole.checked_add(amount)?;
        self.part = self.part.checked_add(counts)?;
        let taxed = Taxed {
            what: What::Line(index),
            number: item.line.get(),
            amount: counts,
            quantity: signed(quantity, item.price.unit_price.is_negative()),
        };
        let early = self.tally.add(combination, taxed, self.places)?;
        let minor = self.frame.currency.minor_units();
        let mut net = LineNet::new(item.line, Amount::from_units(early.net.unwrap_or(0), minor).ok()?);
        if let Some(units) = early.net {
            self.sums.add(What::Line(index), units)?;
        }
        if let Some(tax) = early.tax {
            net.tax = Some(Amount::from_units(tax, minor).ok()?);
            if early.included {
                net.gross = Some(Amount::from_units(counts, minor).ok()?);
            }
        }
        Some(net)
    }

    /// Adds the allowances and charges of the document to what is taxed.
    fn adjustments(&mut self, any_line: bool, problems: &mut Vec<Problem>) {
        let frame = self.frame;
        if frame.allowances.is_empty() && frame.charges.is_empty() {
            return;
        }
        let Some(count) = self.tally.weigh() else {
            problems.push(too_large());
            return;
        };
        for (list, name, what) in
            [(frame.allowances, "allowances", What::Allowance), (frame.charges, "charges", What::Charge)]
        {
            if let Err(problem) = check_count(list) {
                problems.push(problem.within(name));
                continue;
            }
            for (index, adjustment) in list.iter().enumerate() {
                if let Err(problem) = self.adjust(adjustment, what, any_line, count) {
                    problems.push(problem.within(index).within(name));
                }
            }
        }
    }

    /// Puts an adjustment where it is taxed: by its own taxes, or by those of the lines in proportion.
    fn adjust(&mut self, adjustment: &Adjustment, what: What, any_line: bool, count: usize) -> Result<(), Problem> {
        let whole = self.places.level_to_working(self.whole).ok_or_else(too_large)?;
        let amount = adjustment.resolve(whole, None, self.setting())?;
        let amount = self.places.at_level(amount).ok_or_else(too_large)?;
        let amount = if self.complete { Some(amount) } else { self.of_part(amount) };
        let amount = amount.ok_or_else(too_large)?;
        let signed = if what == What::Allowance { amount.checked_neg().ok_or_else(too_large)? } else { amount };
        let (tax, taxes) = (adjustment.tax, adjustment.taxes.as_slice());
        if tax.is_some() || !taxes.is_empty() {
            let at = self.tally.combination(tax, taxes, self.frame)?;
            return self.put(at, what, signed).ok_or_else(too_large);
        }
        if count == 0 && any_line {
            // No line could be judged, which has been said.
            return Ok(());
        }
        if count == 0 {
            return Err(Problem::new(
                Code::AdjustmentWithoutTaxRate,
                "an allowance or charge of a document without lines must say how it is taxed",
            ));
        }
        self.spread_over(count, what, signed).ok_or_else(|| {
            let detail = "it is too large to be spread exactly over lines of that many places";
            Problem::new(Code::AmountTooLarge, detail).with("places", self.places.working())
        })
    }

    /// What of an adjustment counts, when a part of the lines does.
    fn of_part(&self, amount: i128) -> Option<i128> {
        match (self.part, self.whole) {
            (0, _) => Some(0),
            (part, whole) if part == whole || whole == 0 => Some(amount),
            (part, whole) => divide_rounded(product(amount, part)?, whole, SHARES),
        }
    }

    /// Spreads an amount over the combinations of the lines.
    fn spread_over(&mut self, count: usize, what: What, amount: i128) -> Option<()> {
        let weights = self.tally.combinations.iter().take(count).map(|combination| combination.weight);
        let sum = weights.clone().try_fold(0_i128, i128::checked_add)?;
        let mut parts = core::mem::take(&mut self.tally.parts);
        parts.clear();
        for (index, combination) in self.tally.combinations.iter().take(count).enumerate() {
            let weight = if sum == 0 { 1 } else { combination.weight };
            parts.push(Part::new(index, combination.first_line, product(amount, weight)?));
        }
        if sum == 0 {
            // Nothing to go by: the combination of the first line takes it all.
            let first = parts.iter().min_by_key(|part| part.number).map(|part| part.index)?;
            parts.clear();
            parts.push(Part::new(first, 0, amount));
        }
        spread(amount, sum.max(1), &mut parts)?;
        for part in &parts {
            if part.units != 0 {
                self.put(part.index, what, part.units)?;
            }
        }
        self.tally.parts = parts;
        Some(())
    }

    fn put(&mut self, at: usize, what: What, amount: i128) -> Option<()> {
        let Early { net, .. } =
            self.tally.add(at, Taxed { what, number: u32::MAX, amount, quantity: 0 }, self.places)?;
        net.map_or(Some(()), |net| self.sums.add(what, net))
    }
}

/// How shares are rounded, whatever the document does: the same for what is taken and what is left.
const SHARES: RoundingMode = RoundingMode::HalfAwayFromZero;

/// part ÷ whole of an amount, rounded once; all of it where there is no whole.
fn share(amount: i128, part: Quantity, whole: Quantity) -> Option<i128> {
    if part == whole || whole.is_zero() {
        return Some(amount);
    }
    divide_rounded(product(amount, part.millionths().into())?, whole.millionths().into(), SHARES)
}

fn signed(quantity: Quantity, negative: bool) -> i128 {
    let millionths = i128::from(quantity.millionths());
    if negative { millionths.wrapping_neg() } else { millionths }
}

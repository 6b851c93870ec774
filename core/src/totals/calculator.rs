//! The calculation itself: lines, then allowances and charges of the document, then totals.

use alloc::vec::Vec;

use super::accounting::convert;
use super::cash::round_cash;
use super::check::{check_frame, currency_of};
use super::document::{Document, DocumentLine, Exchange, Rounding};
use super::places::Places;
use super::result::{Calculation, LineNet, Totals};
use super::settle::{Sums, settle, too_large};
use super::short::settle_short;
use super::spread::{Part, spread};
use super::tally::{Early, Put, Tally, Taxed, What};
use crate::id::{LineNo, TaxId};
use crate::limits;
use crate::money::{Amount, Currency, RoundingMode, divide_rounded, product};
use crate::pricing::{
    Adjustment, LinePrice, Setting, check_count, check_line_numbers, line_amount, short_goods, too_many_lines,
};
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
    /// Which tax cash rounding changed, and by how much.
    moved: Option<(usize, Amount)>,
}

impl Default for Calculator {
    fn default() -> Self {
        let totals = Totals::of_nothing(Amount::default());
        Self { tally: Tally::default(), calculation: Calculation::new(Vec::new(), totals), moved: None }
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

impl<'a> Item<'a> {
    pub(super) fn of(line: &'a DocumentLine) -> Self {
        Self { line: line.line, price: price_of(line), tax: line.tax, taxes: &line.taxes, scale: None }
    }
}

#[inline]
pub(super) fn price_of(line: &DocumentLine) -> LinePrice<'_> {
    LinePrice {
        quantity: line.quantity,
        unit_price: line.unit_price,
        base_quantity: line.base_quantity,
        allowances: &line.allowances,
        charges: &line.charges,
    }
}

impl Calculator {
    /// Calculates a document, into the buffers of the last one.
    ///
    /// # Errors
    /// As [`calculate`].
    pub fn calculate(&mut self, document: &Document) -> Result<&Calculation, Rejection> {
        let currency = currency_of(document.currency, document.minor_units)?;
        let mut problems = Vec::new();
        let (prepaid, payable_rounding) = if document.prepaid.is_some() || document.payable_rounding.is_some() {
            stated(document, currency, &mut problems)
        } else {
            (None, None)
        };
        let (lines, count) = (document.lines.as_slice(), document.lines.len());
        if count > limits::LINES_MAX {
            problems.push(too_many_lines(count).within("lines"));
        }
        let frame = Frame { prepaid, ..frame_of(document, currency) };
        if !sound_frame(&frame, count, &mut problems) {
            check_line_numbers(lines.iter().map(|line| line.line), &mut problems);
            return Err(Rejection::new(problems));
        }
        let mut run = self.begin(&frame, count, problems);
        if !run.all_lines(lines) {
            check_line_numbers(lines.iter().map(|line| line.line), &mut run.problems);
        }
        run.end()?;
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
        if !sound_frame(frame, items.len(), &mut problems) {
            return Err(Rejection::new(problems));
        }
        let mut run = self.begin(frame, items.len(), problems);
        for (position, (index, item)) in items.enumerate() {
            run.take(position, index, &item);
        }
        run.end()?;
        Ok(&self.calculation)
    }

    #[inline]
    fn begin<'t, 'a>(&'t mut self, frame: &'t Frame<'a>, count: usize, problems: Vec<Problem>) -> Run<'t, 'a> {
        let places = Places::of(frame.rounding, frame.currency);
        let setting = Setting::new(frame.currency, places.working(), places.mode);
        let Self { tally, calculation: Calculation { lines, totals }, moved } = self;
        *moved = None;
        tally.start(frame, places);
        lines.clear();
        lines.reserve(count);
        let early = places.early();
        let (sums, short, whole, part, complete) = (Sums::default(), 0, 0, 0, true);
        Run {
            tally,
            lines,
            totals,
            moved,
            frame,
            setting,
            places,
            early,
            problems,
            any_line: count > 0,
            sums,
            short,
            whole,
            part,
            complete,
        }
    }

    /// Which tax cash rounding changed in the last calculation, and by how much.
    pub(super) fn moved(&self) -> Option<(usize, Amount)> {
        self.moved
    }

    /// What was collected in the last calculation.
    pub(super) fn into_tally(self) -> Tally {
        self.tally
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

/// What a document says about the whole, but for what has been paid.
pub(super) fn frame_of(document: &Document, currency: Currency) -> Frame<'_> {
    Frame {
        currency,
        rounding: document.rounding,
        prices: document.prices,
        taxes: &document.taxes,
        allowances: &document.allowances,
        charges: &document.charges,
        exchange: document.exchange.as_ref(),
        prepaid: None,
    }
}

/// What has been paid before, and what is added so that a round amount is due, with the currency's places.
#[inline(never)]
fn stated(document: &Document, currency: Currency, problems: &mut Vec<Problem>) -> (Option<Amount>, Option<Amount>) {
    if document.rounding.cash.is_some() && document.payable_rounding.is_some() {
        let detail = "it states a payable rounding and asks for cash rounding; one of them says what is due";
        problems.push(Problem::new(Code::RoundingCashAndPayable, detail).within("payable_rounding"));
    }
    let mut one = |amount: Option<Amount>, name: &'static str| {
        let amount = amount.map(|amount| amount.in_currency(currency)).transpose();
        amount.unwrap_or_else(|problem| {
            problems.push(problem.within(name));
            None
        })
    };
    (one(document.prepaid, "prepaid"), one(document.payable_rounding, "payable_rounding"))
}

/// One calculation under way.
pub(super) struct Run<'t, 'a> {
    pub(super) tally: &'t mut Tally,
    /// Filled as far as is known.
    pub(super) lines: &'t mut Vec<LineNet>,
    totals: &'t mut Totals,
    moved: &'t mut Option<(usize, Amount)>,
    pub(super) frame: &'t Frame<'a>,
    pub(super) setting: Setting,
    places: Places,
    /// May lines be added the short way?
    pub(super) early: bool,
    problems: Vec<Problem>,
    /// Is there a line at all, sound or not?
    any_line: bool,
    sums: Sums,
    /// What the lines that went the short way without a lane ask for; not yet in the sums, `whole` and `part`.
    pub(super) short: i64,
    /// What the lines ask for, whole, as it is taxed.
    whole: i128,
    /// What of it counts.
    part: i128,
    /// Does all of every line count?
    complete: bool,
}

impl Run<'_, '_> {
    /// Puts what went the short way where everything else is.
    fn sum_up(&mut self) -> Option<()> {
        let short = self.tally.close_lanes()?.checked_add(core::mem::take(&mut self.short).into())?;
        self.sums.add(What::Line(0), short)?;
        self.whole = self.whole.checked_add(short)?;
        self.part = self.part.checked_add(short)?;
        Some(())
    }

    /// A line at its position, and at the index in the list that problems are told by.
    fn take(&mut self, position: usize, index: usize, item: &Item<'_>) {
        let goods = short_goods(&item.price, &self.setting);
        let taxed = (item.tax.as_ref(), item.taxes);
        if !self.early || item.scale.is_some() || self.short_line(item.line, goods, &item.price, taxed).is_none() {
            self.line(position, index, item);
        }
    }

    /// A line of any kind; what is wrong with it is noted.
    #[inline(never)]
    pub(super) fn line(&mut self, position: usize, index: usize, item: &Item<'_>) {
        let before = self.problems.len();
        let combination = self.tally.combination(item.tax, item.taxes, self.frame);
        let amount = line_amount(&item.price, &self.setting, &mut self.problems);
        match (combination, amount) {
            (Ok(combination), Some(amount)) => {
                if self.add_line(position, item, combination, amount).is_none() {
                    self.problems.push(too_large());
                }
            }
            (Err(problem), _) => self.problems.push(problem),
            (Ok(_), None) => {}
        }
        for problem in self.problems.iter_mut().skip(before) {
            let inner = core::mem::replace(problem, Problem::new(problem.code, ""));
            *problem = inner.within(index).within("lines");
        }
    }

    /// Allowances and charges of the document, then the totals.
    fn end(&mut self) -> Result<(), Rejection> {
        self.sum_up().ok_or_else(too_large)?;
        self.adjustments();
        Rejection::unless_empty(core::mem::take(&mut self.problems))?;
        self.tally.drop_unused();
        let (totals, frame) = (&mut *self.totals, self.frame);
        if settle_short(self.tally, self.places, &self.sums, totals).is_none() {
            settle(self.tally, frame, self.places, self.sums, self.lines, totals)?;
        }
        totals.prepaid = frame.prepaid;
        totals.payable_rounding = None;
        totals.accounting = None;
        if let Some(cash) = frame.rounding.cash {
            *self.moved = round_cash(totals, cash, frame.currency)?;
        }
        if let Some(exchange) = frame.exchange {
            let converted = convert(totals, self.lines, exchange, frame.rounding.mode, &mut self.tally.parts);
            converted.map_err(|problem| problem.within("exchange"))?;
        }
        Ok(())
    }

    fn add_line(&mut self, index: usize, item: &Item<'_>, combination: usize, amount: i128) -> Option<()> {
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
                net.gross = Some(Amount::from_units(taxed.amount, minor).ok()?);
            }
        }
        self.lines.push(net);
        Some(())
    }

    /// Adds the allowances and charges of the document to what is taxed.
    fn adjustments(&mut self) {
        let frame = self.frame;
        if frame.allowances.is_empty() && frame.charges.is_empty() {
            return;
        }
        let Some(count) = self.tally.weigh() else {
            self.problems.push(too_large());
            return;
        };
        for (list, name, what) in
            [(frame.allowances, "allowances", What::Allowance), (frame.charges, "charges", What::Charge)]
        {
            if let Err(problem) = check_count(list) {
                self.problems.push(problem.within(name));
                continue;
            }
            for (index, adjustment) in list.iter().enumerate() {
                if let Err(problem) = self.adjust(adjustment, (what, index), count) {
                    self.problems.push(problem.within(index).within(name));
                }
            }
        }
    }

    /// Puts an adjustment where it is taxed: by its own taxes, or by those of the lines in proportion.
    fn adjust(&mut self, adjustment: &Adjustment, which: (What, usize), count: usize) -> Result<(), Problem> {
        let whole = self.places.level_to_working(self.whole).ok_or_else(too_large)?;
        let amount = adjustment.resolve(whole, None, &self.setting)?;
        let amount = self.places.at_level(amount).ok_or_else(too_large)?;
        let amount = if self.complete { Some(amount) } else { self.of_part(amount) };
        let amount = amount.ok_or_else(too_large)?;
        let signed = if which.0 == What::Allowance { amount.checked_neg().ok_or_else(too_large)? } else { amount };
        let (tax, taxes) = (adjustment.tax, adjustment.taxes.as_slice());
        if tax.is_some() || !taxes.is_empty() {
            let at = self.tally.combination(tax, taxes, self.frame)?;
            return self.put(at, which, signed).ok_or_else(too_large);
        }
        if count == 0 && self.any_line {
            // No line could be judged, which has been said.
            return Ok(());
        }
        if count == 0 {
            return Err(Problem::new(
                Code::AdjustmentWithoutTaxRate,
                "an allowance or charge of a document without lines must say how it is taxed",
            ));
        }
        self.spread_over(count, which, signed).ok_or_else(|| {
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
    fn spread_over(&mut self, count: usize, which: (What, usize), amount: i128) -> Option<()> {
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
                self.put(part.index, which, part.units)?;
            }
        }
        self.tally.parts = parts;
        Some(())
    }

    fn put(&mut self, at: usize, (what, position): (What, usize), amount: i128) -> Option<()> {
        let key = self.tally.combinations.get(at)?.key;
        self.tally.put.push(Put { what, position, key, amount });
        let Early { net, .. } =
            self.tally.add(at, Taxed { what, number: u32::MAX, amount, quantity: 0 }, self.places)?;
        net.map_or(Some(()), |net| self.sums.add(what, net))
    }
}

/// Can lines be judged: by taxes and places without a fault, and not too many?
#[inline]
fn sound_frame(frame: &Frame<'_>, count: usize, problems: &mut Vec<Problem>) -> bool {
    // Lines name taxes and keep places: without those there is nothing to say about them.
    check_frame(frame, problems) && count <= limits::LINES_MAX
}

/// How shares are rounded, whatever the document does: the same for what is taken and what is left.
const SHARES: RoundingMode = RoundingMode::HalfAwayFromZero;

/// part ÷ whole of an amount, rounded once; all of it where there is no whole.
fn share(amount: i128, part: Quantity, whole: Quantity) -> Option<i128> {
    if part == whole || whole.is_zero() {
        return Some(amount);
    }
    if part.is_zero() {
        return Some(0);
    }
    divide_rounded(product(amount, part.millionths().into())?, whole.millionths().into(), SHARES)
}

fn signed(quantity: Quantity, negative: bool) -> i128 {
    let millionths = i128::from(quantity.millionths());
    if negative { millionths.wrapping_neg() } else { millionths }
}

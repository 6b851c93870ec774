//! How every figure of a document came about, as data, for whoever asks.
//!
//! The steps stand in the order in which a person would do them: lines, allowances and charges of the document, taxes of
//! each combination of taxes, totals. A step names the figure it makes, the rule, what went in, and how the result was
//! rounded. Figures of the [`Calculation`] are named by their place in it; what stands between them (`/lines/0/goods`,
//! `/combinations/0/taxes/0`) has a name of the same form.

mod lines;
mod taxes;
mod whole;

#[cfg(test)]
mod tests;

use alloc::vec::Vec;
use core::fmt;

use serde::{Serialize, Serializer};

use super::calculator::{Calculator, Frame, frame_of};
use super::check::currency_of;
use super::document::Document;
use super::places::Places;
use super::result::Calculation;
use super::tally::Tally;
use crate::money::{Amount, RoundingLevel, RoundingMode, Scaled};
use crate::pricing::Setting;
use crate::problem::{Pointer, Problem, Rejection};
use crate::record::{answer, choice};
use crate::tax::Entry;
use taxes::TaxPart;

choice! {
    /// How a figure is made of others.
    pub enum ExplanationRule {
        /// It was given.
        Stated = "stated",
        /// quantity × `unit_price` ÷ `base_quantity`.
        PriceTimesQuantity = "price_times_quantity",
        /// base × percent ÷ 100.
        PercentOf = "percent_of",
        /// quantity × `per_unit`.
        PerUnit = "per_unit",
        /// The sum of what went in; what is taken off goes in as a negative figure.
        Sum = "sum",
        /// An exact figure, made whole so that all parts sum to the whole: by largest remainder.
        Share = "share",
        /// base × rate ÷ 100.
        TaxOnTop = "tax_on_top",
        /// base × rate ÷ (100 + rates), the rates of the taxes that are taken out together.
        TaxIncluded = "tax_included",
        /// base × rate ÷ (100 − rates).
        DivisionOnTop = "division_on_top",
        /// base × rate ÷ 100, of the price with the tax in it.
        DivisionIncluded = "division_included",
        /// To a multiple of the smallest coin.
        CashRounding = "cash_rounding",
        /// amount × rate.
        Multiplied = "multiplied",
        /// amount ÷ rate.
        Divided = "divided",
    }
}

choice! {
    /// What went into a figure.
    pub enum ExplanationTerm {
        /// How much.
        Quantity = "quantity",
        /// A price.
        UnitPrice = "unit_price",
        /// The quantity the price is for.
        BaseQuantity = "base_quantity",
        /// So much a unit.
        PerUnit = "per_unit",
        /// A percentage.
        Percent = "percent",
        /// What a percentage or a rate is of.
        Base = "base",
        /// The rate of a tax, or of an exchange.
        Rate = "rate",
        /// The rates of the taxes that are computed together.
        Rates = "rates",
        /// quantity × price.
        Goods = "goods",
        /// An amount.
        Amount = "amount",
        /// What is taken off.
        Allowance = "allowance",
        /// What is put on.
        Charge = "charge",
        /// Without tax.
        Net = "net",
        /// A tax.
        Tax = "tax",
        /// What the figure would be, were it not rounded.
        Exact = "exact",
        /// The smallest coin.
        Step = "step",
        /// What rounding moved.
        Difference = "difference",
    }
}

/// A figure of an explanation: with as many places as it has, or (a printed one) with those of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExactFigure(Scaled);

impl fmt::Display for ExactFigure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write(f)
    }
}

impl Serialize for ExactFigure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.text(&mut [0; 48]))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ExactFigure {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "ExactFigure".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::decimal(&["doc = \"A figure of an explanation, with as many places as it has.\""])
    }
}

impl ExactFigure {
    pub(super) fn negated(self) -> Self {
        Self(Scaled { units: self.0.units.wrapping_neg(), ..self.0 })
    }
}

impl From<Amount> for ExactFigure {
    fn from(amount: Amount) -> Self {
        Self(Scaled { units: amount.minor().into(), places: amount.places().into() })
    }
}

impl From<Scaled> for ExactFigure {
    fn from(scaled: Scaled) -> Self {
        Self(scaled.trimmed())
    }
}

answer! {
    /// Something that went into a figure.
    pub struct ExplanationInput {
        /// What it is.
        term: ExplanationTerm,
        /// How much it is.
        value: ExactFigure;
        /// The figure it is, when a step made it.
        figure: Option<Pointer>,
    }
}

answer! {
    /// How one figure came about.
    pub struct ExplanationStep {
        /// Which figure.
        figure: Pointer,
        /// How it is made of what went in.
        rule: ExplanationRule,
        /// What went in.
        inputs: Vec<ExplanationInput>,
        /// What came out.
        value: ExactFigure;
        /// How it was rounded, where it was.
        rounding: Option<RoundingMode>,
    }
}

answer! {
    /// A calculated document, and how each of its figures came about.
    pub struct Explanation {
        /// The figures.
        calculation: Calculation,
        /// How they came about.
        steps: Vec<ExplanationStep>,
    }
}

/// Calculates a document and says of each figure how it came about.
///
/// # Errors
/// As [`calculate`](crate::calculate).
///
/// ```
/// use orderwell::{Currency, Document, DocumentLine, ExplanationRule, LineNo, TaxCategory, TaxRate, explain};
///
/// let standard = TaxRate::new(TaxCategory::Standard).with_rate("19".parse::<orderwell::Percent>()?);
/// let line = DocumentLine::new(LineNo::new(1)?, "3".parse()?, "1.005".parse()?).with_tax(standard);
/// let explanation = explain(&Document::new(Currency::new("EUR")?, vec![line]))?;
/// let goods = &explanation.steps[0];
/// assert_eq!((goods.figure.to_string().as_str(), goods.rule), ("/lines/0/goods", ExplanationRule::PriceTimesQuantity));
/// assert_eq!(goods.value.to_string(), "3.02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn explain(document: &Document) -> Result<Explanation, Rejection> {
    let mut calculator = Calculator::default();
    let calculation = calculator.calculate(document)?.clone();
    let frame = frame_of(document, currency_of(document.currency, document.minor_units)?);
    let places = Places::of(frame.rounding, frame.currency);
    let setting = Setting::new(frame.currency, places.working(), places.mode);
    let moved = calculator.moved();
    let tally = calculator.into_tally();
    let bundles = tally.combinations.iter().map(|_| Bundle::default()).collect();
    let mut explainer = Explainer {
        document,
        frame,
        places,
        setting,
        tally,
        calculation: &calculation,
        steps: Vec::new(),
        bundles,
        asked: Vec::new(),
        parts: Vec::new(),
        moved,
    };
    // INVARIANT: everything has been calculated once, so it fits.
    let done = explainer.lines().and_then(|()| explainer.adjustments());
    let done = done.and_then(|()| explainer.taxes()).and_then(|()| explainer.totals());
    done.ok_or_else(too_large)?;
    let steps = explainer.steps;
    Ok(Explanation { calculation, steps })
}

/// One combination of taxes, as the explanation adds it up again.
#[derive(Debug, Default)]
struct Bundle {
    amount: i128,
    quantity: i128,
    /// The amounts that it is the sum of.
    inputs: Vec<ExplanationInput>,
}

struct Explainer<'a> {
    document: &'a Document,
    frame: Frame<'a>,
    places: Places,
    setting: Setting,
    tally: Tally,
    calculation: &'a Calculation,
    steps: Vec<ExplanationStep>,
    bundles: Vec<Bundle>,
    /// What each line asks for, how much of it there is, and its combination.
    asked: Vec<(i128, i128, usize)>,
    parts: Vec<TaxPart>,
    /// Which tax cash rounding changed, and by how much.
    moved: Option<(usize, Amount)>,
}

impl Explainer<'_> {
    fn push(
        &mut self,
        figure: Pointer,
        rule: ExplanationRule,
        inputs: Vec<ExplanationInput>,
        value: impl Into<ExactFigure>,
        rounding: Option<RoundingMode>,
    ) {
        self.steps.push(ExplanationStep { figure, rule, inputs, value: value.into(), rounding });
    }

    /// An amount at the working places.
    fn working(&self, units: i128) -> Scaled {
        Scaled { units, places: self.places.working() }
    }

    /// An amount as it is taxed.
    fn taxed(&self, units: i128) -> Scaled {
        let line = self.places.level == RoundingLevel::Line;
        Scaled { units, places: if line { u32::from(self.places.minor_units()) } else { self.places.working() } }
    }

    /// The entries of a combination, to be computed aside.
    fn entries(&self, at: usize) -> Option<Vec<Entry>> {
        let (first, end) = self.tally.combinations.get(at)?.entries;
        self.tally.entries.get(first..end).map(<[Entry]>::to_vec)
    }

    /// Adds an amount to a combination.
    fn add(&mut self, at: usize, amount: i128, quantity: i128, input: ExplanationInput) -> Option<()> {
        let bundle = self.bundles.get_mut(at)?;
        bundle.amount = bundle.amount.checked_add(amount)?;
        bundle.quantity = bundle.quantity.checked_add(quantity)?;
        bundle.inputs.push(input);
        Some(())
    }
}

/// Something that went in.
fn input(term: ExplanationTerm, value: impl Into<ExactFigure>) -> ExplanationInput {
    ExplanationInput { term, value: value.into(), figure: None }
}

/// Something that went in and that a step made.
fn made(term: ExplanationTerm, value: impl Into<ExactFigure>, figure: &Pointer) -> ExplanationInput {
    ExplanationInput { term, value: value.into(), figure: Some(figure.clone()) }
}

fn negative(amount: Amount) -> ExactFigure {
    ExactFigure::from(amount.negated())
}

/// `/lines/INDEX/NAME`
fn of_line(index: usize, name: &'static str) -> Pointer {
    Pointer::root().within(name).within(index).within("lines")
}

/// `/totals/NAME`
fn of_totals(name: &'static str) -> Pointer {
    Pointer::root().within(name).within("totals")
}

fn too_large() -> Problem {
    super::settle::too_large()
}

//! What every rule sees: the document, the tolerance, and what was added up once for all rules.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;

use super::demands::Demands;
use super::tolerance::RuleTolerance;
use crate::einvoice::{ElectronicAdjustment, ElectronicInvoice};
use crate::id::StatedCode;
use crate::money::{Currency, RoundingMode, StatedDecimal};
use crate::problem::{Code, Problem, Segment};
use crate::quantity::Quantity;

/// The decimal places that the standard allows an amount, whatever its currency.
pub(super) const AMOUNT_PLACES: u32 = 2;

/// A rule: its official id, what it demands, and who looks.
pub(super) struct Rule {
    pub(super) id: &'static str,
    pub(super) demand: &'static str,
    pub(super) check: Check,
}

/// Who looks.
pub(super) enum Check {
    /// A rule that stands alone.
    Of(fn(&Look<'_>, &mut Found<'_>)),
    /// A rule that every tax category has, with what this one demands.
    In(fn(&Look<'_>, &Demands, &mut Found<'_>), &'static Demands),
}

impl Rule {
    pub(super) const fn of(id: &'static str, demand: &'static str, check: fn(&Look<'_>, &mut Found<'_>)) -> Self {
        Self { id, demand, check: Check::Of(check) }
    }

    /// Looks, and puts what it finds to the problems.
    pub(super) fn look(&self, look: &Look<'_>, problems: &mut Vec<Problem>) {
        match self.check {
            Check::Of(check) => check(look, &mut Found { rule: self, category: None, most: look.most, problems }),
            Check::In(check, demands) => {
                check(
                    look,
                    demands,
                    &mut Found { rule: self, category: Some(demands.category), most: look.most, problems },
                );
            }
        }
    }
}

/// The steps of a path, outermost first.
macro_rules! at {
    ($($step:expr),+ $(,)?) => { &[$(crate::problem::Segment::from($step)),+] };
}
pub(super) use at;

/// Who has a category, or a category with a rate, and what they add up to.
#[derive(Default)]
pub(super) struct Group {
    pub(super) lines: usize,
    pub(super) allowances: usize,
    pub(super) charges: usize,
    pub(super) subtotals: usize,
    /// Lines and charges less allowances; nothing past 28 digits.
    sum: Option<StatedDecimal>,
    added: bool,
}

impl Group {
    /// How many lines, allowances and charges.
    pub(super) fn used(&self) -> usize {
        self.lines.saturating_add(self.allowances).saturating_add(self.charges)
    }

    /// What they add up to; nothing past 28 digits.
    pub(super) fn sum(&self) -> Option<StatedDecimal> {
        if self.added { self.sum } else { Some(StatedDecimal::ZERO) }
    }

    fn add(&mut self, figure: Option<StatedDecimal>) {
        let Some(figure) = figure else { return };
        self.sum = self.sum().and_then(|sum| sum.plus(figure));
        self.added = true;
    }
}

/// A rate without trailing zeros, in order of its value.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Rate(StatedDecimal);

impl Ord for Rate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.compare(other.0)
    }
}

impl PartialOrd for Rate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Whose figure is added.
#[derive(Clone, Copy)]
enum Kind {
    Line,
    Allowance,
    Charge,
}

/// The document with what the rules ask of it more than once.
pub(super) struct Look<'d> {
    pub(super) document: &'d ElectronicInvoice,
    pub(super) tolerance: RuleTolerance,
    /// So many findings are listed.
    most: usize,
    categories: BTreeMap<&'d str, Group>,
    rates: BTreeMap<(&'d str, Rate), Group>,
    none: Group,
}

impl<'d> Look<'d> {
    pub(super) fn new(document: &'d ElectronicInvoice, tolerance: RuleTolerance, most: usize) -> Self {
        let (categories, rates) = (BTreeMap::new(), BTreeMap::new());
        let mut look = Self { document, tolerance, most, categories, rates, none: Group::default() };
        for line in &document.lines {
            look.add(Kind::Line, line.tax_category.as_ref(), line.tax_rate, line.net_amount);
        }
        for charge in &document.charges {
            look.add(Kind::Charge, charge.tax_category.as_ref(), charge.tax_rate, charge.amount);
        }
        for allowance in &document.allowances {
            let amount = allowance.amount.map(StatedDecimal::negated);
            look.add(Kind::Allowance, allowance.tax_category.as_ref(), allowance.tax_rate, amount);
        }
        for subtotal in &document.tax_subtotals {
            if let Some(category) = &subtotal.category {
                let group = look.categories.entry(category.as_str()).or_default();
                group.subtotals = group.subtotals.saturating_add(1);
            }
        }
        look
    }

    fn add(
        &mut self,
        kind: Kind,
        category: Option<&'d StatedCode>,
        rate: Option<StatedDecimal>,
        figure: Option<StatedDecimal>,
    ) {
        let Some(category) = category.map(StatedCode::as_str) else { return };
        let count = |group: &mut Group| {
            let counter = match kind {
                Kind::Line => &mut group.lines,
                Kind::Allowance => &mut group.allowances,
                Kind::Charge => &mut group.charges,
            };
            *counter = counter.saturating_add(1);
            group.add(figure);
        };
        count(self.categories.entry(category).or_default());
        if let Some(rate) = rate {
            count(self.rates.entry((category, Rate(rate.trimmed()))).or_default());
        }
    }

    /// Who has this category.
    pub(super) fn category(&self, code: &str) -> &Group {
        self.categories.get(code).unwrap_or(&self.none)
    }

    /// Who has this category at this rate.
    pub(super) fn rate(&self, code: &'static str, rate: StatedDecimal) -> &Group {
        self.rates.get(&(code, Rate(rate.trimmed()))).unwrap_or(&self.none)
    }

    /// The tax on a tax base, rounded once; a tie goes away from zero.
    ///
    /// To two places as the standard says, and to none where the currency has none (a yen has no cents). The official
    /// artefacts always take two.
    pub(super) fn tax_on(&self, taxable: StatedDecimal, rate: StatedDecimal) -> Option<StatedDecimal> {
        let currency = self.document.currency.as_ref().and_then(|code| Currency::new(code.as_str()).ok());
        let places = match currency {
            Some(currency) if !self.tolerance.is_official() => AMOUNT_PLACES.min(currency.minor_units().into()),
            _ => AMOUNT_PLACES,
        };
        taxable.times(rate.hundredth()?)?.rounded(places, RoundingMode::HalfAwayFromZero)
    }

    /// The charges and allowances of the document and of its lines, each with its path.
    pub(super) fn adjustments(&self) -> impl Iterator<Item = (Vec<Segment>, &'d ElectronicAdjustment)> {
        let document = self.document;
        let of_document = [("allowances", &document.allowances), ("charges", &document.charges)];
        let of_document = of_document.into_iter().flat_map(|(list, adjustments)| {
            let path = move |index: usize| alloc::vec![Segment::from(list), Segment::from(index)];
            adjustments.iter().enumerate().map(move |(index, one)| (path(index), one))
        });
        let of_lines = document.lines.iter().enumerate().flat_map(|(at_line, line)| {
            [("allowances", &line.allowances), ("charges", &line.charges)].into_iter().flat_map(
                move |(list, adjustments)| {
                    adjustments.iter().enumerate().map(move |(index, one)| {
                        let path = [Segment::from("lines"), at_line.into(), list.into(), index.into()];
                        (path.to_vec(), one)
                    })
                },
            )
        });
        of_document.chain(of_lines)
    }
}

/// One.
pub(super) fn one() -> StatedDecimal {
    Quantity::ONE.into()
}

/// Rounded to so many places as the official artefacts do it: a tie goes up.
pub(super) fn nearest(figure: StatedDecimal, places: u32) -> Option<StatedDecimal> {
    let mode = if figure.is_negative() { RoundingMode::HalfTowardsZero } else { RoundingMode::HalfAwayFromZero };
    figure.rounded(places, mode)
}

/// A sum of amounts, in two places.
pub(super) fn in_cents(sum: StatedDecimal) -> Option<StatedDecimal> {
    nearest(sum, AMOUNT_PLACES)
}

/// Are both there and the same value?
pub(super) fn same(stated: Option<StatedDecimal>, expected: Option<StatedDecimal>) -> bool {
    stated.zip(expected).is_some_and(|(stated, expected)| stated.compare(expected).is_eq())
}

/// Where one rule puts what it finds.
pub(super) struct Found<'f> {
    rule: &'f Rule,
    category: Option<&'static str>,
    most: usize,
    problems: &'f mut Vec<Problem>,
}

impl Found<'_> {
    fn problem(&self, shown: &str) -> Problem {
        let Rule { id, demand, .. } = self.rule;
        let problem = Problem::new(Code::EinvoiceRuleViolated, alloc::format!("{id}: {demand}{shown}"));
        let problem = problem.with("rule", *id);
        match self.category {
            Some(category) => problem.with("category", category),
            None => problem,
        }
    }

    fn put(&mut self, path: &[Segment], problem: Problem) {
        // One more than are listed, so that it shows.
        if self.problems.len() <= self.most {
            self.problems.push(path.iter().rev().fold(problem, |problem, step| problem.within(step.clone())));
        }
    }

    /// What is demanded is not there.
    pub(super) fn missing(&mut self, path: &[Segment]) {
        let problem = self.problem("");
        self.put(path, problem);
    }

    /// It is missing, unless it is there.
    pub(super) fn needs(&mut self, there: bool, path: &[Segment]) {
        if !there {
            self.missing(path);
        }
    }

    /// What is demanded does not hold, and this is what would be needed.
    pub(super) fn lacks(&mut self, path: &[Segment], needed: &str) {
        let problem = self.problem(&alloc::format!("; {needed}"));
        self.put(path, problem);
    }

    /// The text that is stated cannot be.
    pub(super) fn wrong(&mut self, path: &[Segment], stated: &str) {
        let shown = alloc::format!("; {} is stated", crate::id::quoted(stated));
        let problem = self.problem(&shown).with("stated", stated);
        self.put(path, problem);
    }

    /// A text is stated where there is to be none.
    pub(super) fn not_to_be(&mut self, path: &[Segment], stated: &str) {
        let shown = alloc::format!("; there is to be none, {} is stated", crate::id::quoted(stated));
        let problem = self.problem(&shown).with("stated", stated);
        self.put(path, problem);
    }

    /// The figure or date that is stated cannot be.
    pub(super) fn out_of_range(&mut self, path: &[Segment], stated: impl core::fmt::Display) {
        let problem = self.problem(&alloc::format!("; {stated} is stated")).with_text("stated", stated);
        self.put(path, problem);
    }

    /// What is stated, or that nothing is, does not fit, and this is what would.
    pub(super) fn unfit(&mut self, path: &[Segment], stated: Option<StatedDecimal>, needed: &str) {
        let shown = stated.map_or_else(|| "nothing".into(), |stated| alloc::format!("{stated}"));
        let problem = self.problem(&alloc::format!("; {needed}, {shown} is stated"));
        let problem = match stated {
            Some(stated) => problem.with_text("stated", stated),
            None => problem,
        };
        self.put(path, problem);
    }

    /// Another count is stated than is needed.
    pub(super) fn miscounted(&mut self, path: &[Segment], stated: usize, needed: &str) {
        let problem = self.problem(&alloc::format!("; {stated} stated, {needed}")).with("stated", stated);
        self.put(path, problem);
    }

    /// Another figure is stated than follows; nothing where there is none, or it has more than 28 digits.
    pub(super) fn differs(&mut self, path: &[Segment], stated: Option<StatedDecimal>, expected: Option<StatedDecimal>) {
        let shown: String = match (stated, expected) {
            (Some(stated), Some(expected)) => alloc::format!("; {stated} is stated, {expected} follows"),
            (None, Some(expected)) => alloc::format!("; nothing is stated, {expected} follows"),
            (_, None) => "; the figures that it follows from are missing or too large".into(),
        };
        let mut problem = self.problem(&shown);
        for (name, figure) in [("stated", stated), ("expected", expected)] {
            if let Some(figure) = figure {
                problem = problem.with_text(name, figure);
            }
        }
        let difference = stated.zip(expected).and_then(|(stated, expected)| stated.minus(expected));
        if let Some(difference) = difference {
            problem = problem.with_text("difference", difference);
        }
        self.put(path, problem);
    }

    /// The same, unless both figures are the same.
    pub(super) fn equal(&mut self, path: &[Segment], stated: Option<StatedDecimal>, expected: Option<StatedDecimal>) {
        if !same(stated, expected) {
            self.differs(path, stated, expected);
        }
    }
}

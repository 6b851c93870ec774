//! Steps 1 to 3 of the page: what lines, allowances and charges ask for, and which taxes they have.

use orderwell::{Adjustment, Document, DocumentLine, PriceBasis, RoundingLevel, RoundingMode, TaxId, TaxRate};

use super::fraction::{Fraction, exact, is_negative, round, sum, whole};
use super::rounding::{Share, largest_remainder};
use super::taxes::{Single, of_ids, of_rate};

/// How a document counts.
#[derive(Clone, Copy)]
pub(crate) struct Places {
    pub(crate) mode: RoundingMode,
    pub(crate) minor: u32,
    pub(crate) working: u32,
    pub(crate) fine: u32,
}

impl Places {
    pub(crate) fn of(document: &Document) -> Self {
        let minor = document.minor_units.unwrap_or(document.currency.minor_units().into());
        let usual = if document.rounding.level == RoundingLevel::Precise { 2 } else { 0 };
        let working = minor + document.rounding.extra_places.unwrap_or(usual);
        Self { mode: document.rounding.mode, minor, working, fine: minor + 12 }
    }

    pub(crate) fn to_minor(self, figure: &Fraction) -> Fraction {
        round(figure, self.minor, self.mode)
    }

    pub(crate) fn to_working(self, figure: &Fraction) -> Fraction {
        round(figure, self.working, self.mode)
    }

    /// A quotient that does not end at the fine places.
    pub(crate) fn to_fine(self, figure: &Fraction) -> Fraction {
        use RoundingMode::{AwayFromZero, Ceiling, Floor, HalfAwayFromZero, TowardsZero};
        let directed = matches!(self.mode, AwayFromZero | TowardsZero | Ceiling | Floor);
        round(figure, self.fine, if directed { self.mode } else { HalfAwayFromZero })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Line,
    Allowance,
    Charge,
}

/// A line, or what one combination has of an allowance (negative) or charge of the document.
#[derive(Clone)]
pub(crate) struct Part {
    pub(crate) source: Source,
    pub(crate) line: Option<u32>,
    pub(crate) amount: Fraction,
    pub(crate) quantity: Fraction,
    pub(crate) combination: usize,
}

/// What is taxed alike.
#[derive(Clone)]
pub(crate) struct Combination {
    pub(crate) named: (Option<TaxRate>, Vec<TaxId>),
    pub(crate) taxes: Vec<Single>,
    /// The smallest number of its lines.
    pub(crate) line: Option<u32>,
}

/// Steps 1 to 3.
pub(crate) fn parts_of(document: &Document, places: Places) -> (Vec<Combination>, Vec<Part>) {
    let mut combinations = Vec::new();
    let mut parts = Vec::new();
    for line in &document.lines {
        let combination = combination_of(document, line.tax, &line.taxes, &mut combinations);
        let number = line.line.get();
        let smallest = &mut combinations[combination].line;
        *smallest = Some(smallest.map_or(number, |smallest| smallest.min(number)));
        let amount = line_amount(document, line, places);
        let quantity = exact(line.quantity.to_decimal());
        let quantity = if line.unit_price.is_negative() { -quantity } else { quantity };
        parts.push(Part { source: Source::Line, line: Some(number), amount, quantity, combination });
    }
    adjust(document, places, &mut combinations, &mut parts);
    (combinations, parts)
}

/// Step 1.
fn line_amount(document: &Document, line: &DocumentLine, places: Places) -> Fraction {
    let quantity = exact(line.quantity.to_decimal());
    let base = line.base_quantity.map_or(whole(1), |base| exact(base.to_decimal()));
    let goods = places.to_working(&(&quantity * exact(line.unit_price.to_decimal()) / base));
    let of = |adjustment: &Adjustment| worth(adjustment, &goods, Some(&quantity), places);
    let charges: Vec<Fraction> = line.charges.iter().map(of).collect();
    let allowances: Vec<Fraction> = line.allowances.iter().map(of).collect();
    let amount = &goods + sum(&charges) - sum(&allowances);
    settled(amount, document, places)
}

/// At the level `line`, lines, allowances and charges are rounded to minor units.
fn settled(amount: Fraction, document: &Document, places: Places) -> Fraction {
    if document.rounding.level == RoundingLevel::Line { places.to_minor(&amount) } else { amount }
}

/// An allowance or charge.
fn worth(adjustment: &Adjustment, whole_of_it: &Fraction, quantity: Option<&Fraction>, places: Places) -> Fraction {
    if let Some(amount) = adjustment.amount {
        return exact(amount.to_decimal());
    }
    if let Some(percent) = adjustment.percent {
        let base = adjustment.base.map_or(whole_of_it.clone(), |base| exact(base.to_decimal()));
        return places.to_working(&(base * exact(percent.to_decimal()) / whole(100)));
    }
    let per_unit = exact(adjustment.per_unit.expect("one of three figures").to_decimal());
    let own = adjustment.quantity.map(|quantity| exact(quantity.to_decimal()));
    let quantity = own.or_else(|| quantity.cloned()).expect("a quantity");
    places.to_working(&(per_unit * quantity))
}

/// Step 2.
fn combination_of(
    document: &Document,
    tax: Option<TaxRate>,
    ids: &[TaxId],
    combinations: &mut Vec<Combination>,
) -> usize {
    let named = (tax, ids.to_vec());
    let known = combinations.iter().position(|combination| combination.named == named);
    known.unwrap_or_else(|| {
        let gross = document.prices == PriceBasis::Gross;
        let taxes = tax.map_or_else(|| of_ids(ids, &document.taxes, gross), |tax| of_rate(tax, gross));
        combinations.push(Combination { named, taxes, line: None });
        combinations.len() - 1
    })
}

/// Step 3.
fn adjust(document: &Document, places: Places, combinations: &mut Vec<Combination>, parts: &mut Vec<Part>) {
    let lines = combinations.len();
    let mut asked = vec![whole(0); lines];
    for part in parts.iter() {
        asked[part.combination] += &part.amount;
    }
    let total = sum(&asked);
    let allowances = document.allowances.iter().map(|adjustment| (Source::Allowance, adjustment));
    let charges = document.charges.iter().map(|adjustment| (Source::Charge, adjustment));
    for (source, adjustment) in allowances.chain(charges) {
        let amount = settled(worth(adjustment, &total, None, places), document, places);
        let taxed = adjustment.tax.is_some() || !adjustment.taxes.is_empty();
        let shares = if taxed {
            let combination = combination_of(document, adjustment.tax, &adjustment.taxes, combinations);
            vec![(combination, amount)]
        } else {
            let unit = if document.rounding.level == RoundingLevel::Line { places.minor } else { places.working };
            let shares = spread(&amount, &asked, &combinations[..lines], unit).into_iter().enumerate();
            shares.filter(|(_, share)| *share != whole(0)).collect()
        };
        for (combination, amount) in shares {
            let amount = if source == Source::Allowance { -amount } else { amount };
            parts.push(Part { source, line: None, amount, quantity: whole(0), combination });
        }
    }
}

/// What each combination of lines has of an allowance or charge.
fn spread(amount: &Fraction, asked: &[Fraction], combinations: &[Combination], places: u32) -> Vec<Fraction> {
    let takes_back = is_negative(&sum(asked));
    let weight = |asked: &Fraction| {
        let asked = if takes_back { -asked.clone() } else { asked.clone() };
        if is_negative(&asked) { whole(0) } else { asked }
    };
    let weights: Vec<Fraction> = asked.iter().map(weight).collect();
    let all = sum(&weights);
    if all == whole(0) {
        let first = combinations.iter().map(|combination| combination.line).min();
        let takes = |combination: &Combination| if Some(combination.line) == first { amount.clone() } else { whole(0) };
        return combinations.iter().map(takes).collect();
    }
    let share = |(weight, combination): (&Fraction, &Combination)| Share {
        exact: amount * weight / &all,
        line: combination.line,
    };
    let shares: Vec<Share> = weights.iter().zip(combinations).map(share).collect();
    largest_remainder(amount, &shares, places)
}

//! Step 5 of the page: where a document rounds.

use std::collections::BTreeMap;

use orderwell::{RoundingLevel, TaxRemoval};

use super::document::{Combination, Part, Places};
use super::fraction::{Fraction, cut, integer, is_negative, power, sum, whole};
use super::taxes::{Key, Single, compute};

/// An exact figure that is to be rounded together with others.
pub(crate) struct Share {
    pub(crate) exact: Fraction,
    pub(crate) line: Option<u32>,
}

/// Figures that sum to the total, by largest remainder.
pub(crate) fn largest_remainder(total: &Fraction, shares: &[Share], places: u32) -> Vec<Fraction> {
    let mut parts: Vec<Fraction> = shares.iter().map(|share| cut(&share.exact, places)).collect();
    let missing = total - sum(&parts);
    let sign = if missing < whole(0) { whole(-1) } else { whole(1) };
    let unit = &sign / power(places);
    let units: usize = integer(&(&missing / &unit)).try_into().expect("units that are missing");
    let lacks: Vec<Fraction> = shares.iter().zip(&parts).map(|(share, part)| (&share.exact - part) * &sign).collect();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    let size =
        |at: usize| if is_negative(&shares[at].exact) { -shares[at].exact.clone() } else { shares[at].exact.clone() };
    let number = |at: usize| shares[at].line.unwrap_or(u32::MAX);
    order.sort_by(|a, b| {
        let by_remainder = lacks[*b].cmp(&lacks[*a]);
        by_remainder.then(size(*b).cmp(&size(*a))).then(number(*a).cmp(&number(*b))).then(a.cmp(b))
    });
    // Where more are missing than there are parts, each gets one, and so on.
    for (place, at) in order.iter().enumerate() {
        let rounds = units / order.len() + usize::from(place < units % order.len());
        parts[*at] += &unit * whole(rounds.try_into().expect("a small number"));
    }
    parts
}

/// What a combination comes to.
#[derive(Clone)]
pub(crate) struct Figures {
    pub(crate) amount: Fraction,
    pub(crate) taxes: Vec<Fraction>,
    /// What counts of each of the taxes.
    pub(crate) counts: Vec<Fraction>,
    /// What its taxes are of, where that is not its net amount.
    pub(crate) taxed: Option<Fraction>,
}

/// Step 4, exactly: for each part, and for each combination.
pub(crate) fn exact_figures(taxes: &[Single], parts: &[&Part], places: Places) -> Figures {
    let amount = parts.iter().map(|part| part.amount.clone()).sum();
    let quantity = parts.iter().map(|part| part.quantity.clone()).sum();
    figures(taxes, amount, &quantity, &|figure| places.to_fine(figure))
}

/// At the level `line`: one part by itself.
pub(crate) fn part_figures(taxes: &[Single], part: &Part, places: Places) -> Figures {
    figures(taxes, part.amount.clone(), &part.quantity, &|figure| places.to_minor(figure))
}

fn figures(singles: &[Single], amount: Fraction, quantity: &Fraction, hold: &dyn Fn(&Fraction) -> Fraction) -> Figures {
    let taxes = compute(singles, &amount, quantity, hold);
    let counts = singles.iter().zip(&taxes).map(|(single, tax)| hold(&single.counts(tax))).collect();
    Figures { amount, taxes, counts, taxed: None }
}

fn parts_in(parts: &[Part], combination: usize) -> Vec<&Part> {
    parts.iter().filter(|part| part.combination == combination).collect()
}

/// The exact figures of each combination.
pub(crate) fn exact_of(combinations: &[Combination], parts: &[Part], places: Places) -> Vec<Figures> {
    let of = |(at, combination): (usize, &Combination)| exact_figures(&combination.taxes, &parts_in(parts, at), places);
    combinations.iter().enumerate().map(of).collect()
}

/// The rounded figures of each combination, of every level but `precise`.
pub(crate) fn rounded_of(
    combinations: &[Combination],
    parts: &[Part],
    level: RoundingLevel,
    places: Places,
) -> Vec<Figures> {
    let exact = exact_of(combinations, parts, places);
    let amounts = rounded_amounts(combinations, &exact, places);
    let taxed = match level {
        RoundingLevel::Line => by_line(combinations, parts, places),
        RoundingLevel::TaxGroup => by_tax(combinations, exact, places, false),
        RoundingLevel::Document => by_tax(combinations, exact, places, true),
        other => panic!("{other} is not rounded here"),
    };
    amounts.into_iter().zip(taxed).map(|(amount, taxed)| Figures { amount, ..taxed }).collect()
}

/// Amounts at working places, made to sum to their rounded sum.
fn rounded_amounts(combinations: &[Combination], exact: &[Figures], places: Places) -> Vec<Fraction> {
    let share = |(figures, combination): (&Figures, &Combination)| Share {
        exact: figures.amount.clone(),
        line: combination.line,
    };
    let shares: Vec<Share> = exact.iter().zip(combinations).map(share).collect();
    let total = places.to_minor(&sum(shares.iter().map(|share| &share.exact)));
    largest_remainder(&total, &shares, places.minor)
}

fn by_line(combinations: &[Combination], parts: &[Part], places: Places) -> Vec<Figures> {
    let of = |(at, combination): (usize, &Combination)| {
        let alone = parts_in(parts, at).into_iter().map(|part| part_figures(&combination.taxes, part, places));
        let nothing = vec![whole(0); combination.taxes.len()];
        let nothing = Figures { amount: whole(0), taxes: nothing.clone(), counts: nothing, taxed: None };
        alone.fold(nothing, |sums, part| Figures {
            amount: sums.amount + part.amount,
            taxes: add(&sums.taxes, &part.taxes),
            counts: add(&sums.counts, &part.counts),
            taxed: None,
        })
    };
    combinations.iter().enumerate().map(of).collect()
}

fn add(sums: &[Fraction], more: &[Fraction]) -> Vec<Fraction> {
    sums.iter().zip(more).map(|(sum, more)| sum + more).collect()
}

/// Each tax of the document is rounded once; with `together`, those that are added are rounded as one.
fn by_tax(combinations: &[Combination], exact: Vec<Figures>, places: Places, together: bool) -> Vec<Figures> {
    let mut sums: BTreeMap<Key, (bool, Fraction)> = BTreeMap::new();
    for (combination, figures) in combinations.iter().zip(&exact) {
        for (tax, figure) in combination.taxes.iter().zip(&figures.taxes) {
            let sum = sums.entry(tax.key.clone()).or_insert((tax.is_added(), whole(0)));
            sum.1 += figure;
        }
    }
    let mut rounded: BTreeMap<Key, Fraction> =
        sums.iter().map(|(key, (_, sum))| (key.clone(), places.to_minor(sum))).collect();
    if together {
        let added: Vec<(&Key, &Fraction)> =
            sums.iter().filter(|(_, (added, _))| *added).map(|(key, (_, sum))| (key, sum)).collect();
        let shares: Vec<Share> = added.iter().map(|(_, sum)| Share { exact: (*sum).clone(), line: None }).collect();
        let total = places.to_minor(&sum(added.iter().map(|(_, sum)| *sum)));
        for ((key, _), share) in added.iter().zip(largest_remainder(&total, &shares, places.minor)) {
            rounded.insert((*key).clone(), share);
        }
    }
    spread_over(combinations, exact, &rounded, places)
}

/// A rounded tax that several combinations have: each has some of it, and of that, what counts.
fn spread_over(
    combinations: &[Combination],
    mut figures: Vec<Figures>,
    rounded: &BTreeMap<Key, Fraction>,
    places: Places,
) -> Vec<Figures> {
    for (key, total) in rounded {
        let mut homes = Vec::new();
        let mut shares = Vec::new();
        for (at, combination) in combinations.iter().enumerate() {
            if let Some(tax) = combination.taxes.iter().position(|tax| tax.key == *key) {
                homes.push((at, tax));
                shares.push(Share { exact: figures[at].taxes[tax].clone(), line: combination.line });
            }
        }
        for ((at, tax), share) in homes.into_iter().zip(largest_remainder(total, &shares, places.minor)) {
            figures[at].counts[tax] = places.to_minor(&combinations[at].taxes[tax].counts(&share));
            figures[at].taxes[tax] = share;
        }
    }
    figures
}

/// `tax_removal: line`: the rounded net amount of each part with a tax in it, and taxes as if they came on top of those.
pub(crate) fn figures_by_removal(
    combinations: &[Combination],
    parts: &[Part],
    places: Places,
) -> (Vec<Option<Fraction>>, Vec<Figures>) {
    let net = |part: &Part| {
        let taxes = &combinations[part.combination].taxes;
        includes(taxes).then(|| places.to_minor(&net_of(taxes, &exact_figures(taxes, &[part], places))))
    };
    let nets: Vec<Option<Fraction>> = parts.iter().map(net).collect();
    let without = |(part, net): (&Part, &Option<Fraction>)| Part {
        amount: net.as_ref().unwrap_or(&part.amount).clone(),
        ..part.clone()
    };
    let without: Vec<Part> = parts.iter().zip(&nets).map(without).collect();
    let on_top = |combination: &Combination| {
        let taxes = combination.taxes.iter().map(|tax| Single { removed: true, ..tax.clone() });
        Combination { taxes: taxes.collect(), ..combination.clone() }
    };
    let on_top: Vec<Combination> = combinations.iter().map(on_top).collect();
    let exact = exact_of(&on_top, &without, places);
    let amounts = rounded_amounts(combinations, &exact_of(combinations, parts, places), places);
    let of = |((amount, combination), figures): ((Fraction, &Combination), Figures)| {
        let taxed = includes(&combination.taxes).then(|| figures.amount.clone());
        Figures { amount, taxed, ..figures }
    };
    let taxed = by_tax(&on_top, exact, places, false);
    (nets, amounts.into_iter().zip(combinations).zip(taxed).map(of).collect())
}

/// Is one of the taxes in the price?
pub(crate) fn includes(taxes: &[Single]) -> bool {
    taxes.iter().any(|tax| tax.included)
}

/// The amount less what counts of the taxes included in it.
pub(crate) fn net_of(taxes: &[Single], figures: &Figures) -> Fraction {
    let included = taxes.iter().zip(&figures.counts).filter(|(tax, _)| tax.included);
    &figures.amount - sum(included.map(|(_, counts)| counts))
}

pub(crate) fn removes_by_line(rounding: orderwell::Rounding) -> bool {
    rounding.level == RoundingLevel::TaxGroup && rounding.tax_removal == TaxRemoval::Line
}

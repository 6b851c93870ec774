//! A second model of the calculation: slow, plain, and written from the page of the guide alone
//! (`core/src/guide/_10_calculation.md`). One function for each step, and exact fractions throughout.
#![allow(dead_code, reason = "each test file uses its own part of this")]

pub(crate) mod document;
mod due;
pub(crate) mod fraction;
pub(crate) mod random;
pub(crate) mod random_taxes;
pub(crate) mod rounding;
mod taxes;
mod totals;

use orderwell::{Calculation, Document, RoundingLevel};

use document::{Places, parts_of};

/// What the page says of a document in which nothing is wrong; nothing when a figure has more than 18 digits.
pub(crate) fn calculate(document: &Document) -> Option<Calculation> {
    let places = Places::of(document);
    let level = document.rounding.level;
    let (combinations, parts) = parts_of(document, places);
    let (sums, nets) = if level == RoundingLevel::Precise {
        let exact = rounding::exact_of(&combinations, &parts, places);
        let sums = totals::print_precisely(totals::sums(&combinations, &exact), &combinations, places);
        (sums, totals::exact_nets(&combinations, &parts, places))
    } else if rounding::removes_by_line(document.rounding) {
        let (removed, figures) = rounding::figures_by_removal(&combinations, &parts, places);
        let others = totals::nets_of_parts(&combinations, &parts, &figures, level, places);
        let nets = removed.into_iter().zip(others).map(|(removed, other)| removed.unwrap_or(other));
        (totals::sums(&combinations, &figures), nets.collect())
    } else {
        let figures = rounding::rounded_of(&combinations, &parts, level, places);
        let nets = totals::nets_of_parts(&combinations, &parts, &figures, level, places);
        (totals::sums(&combinations, &figures), nets)
    };
    totals::print(document, &combinations, &parts, sums, &nets, places)
}

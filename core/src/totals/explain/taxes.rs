//! The steps of the taxes: of each line where lines are taxed one by one, of each combination elsewhere.

use alloc::vec;
use alloc::vec::Vec;

use super::{Explainer, ExplanationInput, ExplanationRule, ExplanationTerm, input, made, of_line};
use crate::money::{RoundingLevel, Scaled};
use crate::problem::Pointer;
use crate::tax::{Entry, Grain, Rates, TaxKind, TaxSettlement, WHOLE, belongs, cascade};
use crate::totals::tally::SlotOf;

/// What one tax of one line or combination adds to the tax of the document.
#[derive(Debug)]
pub(super) struct TaxPart {
    pub(super) slot: usize,
    /// All of it, as `taxable`.
    pub(super) whole: i128,
    /// What counts of it.
    pub(super) counts: ExplanationInput,
    /// What it is computed on, as far as it is printed: net and the taxes that belong to it, at the fine places or (at
    /// the level `line`) in minor units.
    pub(super) taxable: i128,
}

/// A line or combination that has been taxed.
struct TaxedAmount {
    entries: Vec<Entry>,
    counts: Vec<ExplanationInput>,
}

impl Explainer<'_> {
    /// Taxes an amount, with a step for each tax below `wrap`.
    fn tax_amount(
        &mut self,
        at: usize,
        (amount, quantity): (i128, i128),
        grain: Grain,
        wrap: impl Fn(Pointer) -> Pointer,
    ) -> Option<TaxedAmount> {
        let mut entries = self.entries(at)?;
        let net = cascade(&mut entries, amount, quantity, grain)?;
        let mut counts = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            let figure = wrap(Pointer::root().within(index).within("taxes"));
            let (rule, inputs) = tax_step(entry, &entries, quantity, grain);
            let value = Scaled { units: entry.amount, places: grain.places };
            self.push(figure.clone(), rule, inputs, value, Some(grain.mode));
            counts.push(if entry.factor == WHOLE {
                made(ExplanationTerm::Tax, value, &figure)
            } else {
                let units = entry.effective(entry.amount, grain.mode)?;
                let counted = Scaled { units, places: grain.places };
                let percent = Scaled { units: entry.factor, places: 4 };
                let inputs =
                    vec![made(ExplanationTerm::Base, value, &figure), input(ExplanationTerm::Percent, percent)];
                let figure = wrap(Pointer::root().within("counted").within(index).within("taxes"));
                self.push(figure.clone(), ExplanationRule::PercentOf, inputs, counted, Some(grain.mode));
                made(ExplanationTerm::Tax, counted, &figure)
            });
        }
        for (index, (entry, counts)) in entries.iter().zip(&counts).enumerate() {
            let mut taxable = net;
            for (before, other) in entries.iter().enumerate().take(index) {
                if belongs(&entries, before, index) {
                    taxable = taxable.checked_add(other.effective(other.amount, grain.mode)?)?;
                }
            }
            self.parts.push(TaxPart { slot: entry.slot, whole: entry.amount, counts: counts.clone(), taxable });
        }
        Some(TaxedAmount { entries, counts })
    }

    /// Taxes something by itself, at the level `line`; gives what counts of its taxes.
    pub(super) fn tax_alone(
        &mut self,
        at: usize,
        amount: i128,
        quantity: i128,
        wrap: impl Fn(Pointer) -> Pointer,
    ) -> Option<(Vec<ExplanationInput>, Vec<ExplanationInput>)> {
        let grain = Grain { places: u32::from(self.places.minor_units()), mode: self.places.mode, removed: false };
        let taxed = self.tax_amount(at, (amount, quantity), grain, wrap)?;
        let (mut included, mut added) = (Vec::new(), Vec::new());
        for (entry, counts) in taxed.entries.iter().zip(taxed.counts) {
            if entry.included {
                included.push(ExplanationInput { value: counts.value.negated(), ..counts.clone() });
            }
            if entry.settlement == TaxSettlement::Added {
                added.push(counts);
            }
        }
        Some((included, added))
    }

    /// The taxes of each combination, and the net amount of each line.
    pub(super) fn taxes(&mut self) -> Option<()> {
        if self.places.level == RoundingLevel::Line {
            return Some(());
        }
        for at in 0..self.bundles.len() {
            let bundle = core::mem::take(self.bundles.get_mut(at)?);
            let wrap = |inner: Pointer| inner.within(at).within("combinations");
            let figure = wrap(Pointer::root().within("amount"));
            self.push(figure, ExplanationRule::Sum, bundle.inputs, self.working(bundle.amount), None);
            let included = self.tally.combinations.get(at)?.included;
            let removed = self.places.removed_by_line && included;
            let mut amount = self.places.to_fine(bundle.amount)?;
            if removed {
                amount = 0;
                for member in self.tally.members.iter().filter(|member| member.combination == at) {
                    amount = amount.checked_add(self.places.minor_to_fine(member.net)?)?;
                }
            }
            self.tax_amount(at, (amount, bundle.quantity), self.places.fine(removed), wrap)?;
        }
        self.nets()
    }

    /// The net amounts of the lines that follow from their combinations.
    fn nets(&mut self) -> Option<()> {
        let document = self.document;
        for (index, (line, printed)) in document.lines.iter().zip(&self.calculation.lines).enumerate() {
            let (amount, quantity, at) = *self.asked.get(index)?;
            let of_amount = vec![made(ExplanationTerm::Amount, self.working(amount), &of_line(index, "amount"))];
            let rounded = (self.places.extra > 0).then_some(self.places.mode);
            if let Some(gross) = printed.gross {
                self.push(of_line(index, "gross"), ExplanationRule::Sum, of_amount.clone(), gross, rounded);
            }
            let included = self.tally.combinations.get(at)?.included;
            if !included && self.places.extra == 0 {
                self.push(of_line(index, "net"), ExplanationRule::Sum, of_amount, printed.net, None);
                continue;
            }
            let mut entries = self.entries(at)?;
            let fine = self.places.fine(false);
            let exact = cascade(&mut entries, self.places.to_fine(amount)?, quantity, fine)?;
            let inputs = vec![input(ExplanationTerm::Exact, Scaled { units: exact, places: fine.places })];
            let alone = self.places.level == RoundingLevel::Precise || (self.places.removed_by_line && included);
            let (rule, rounding) =
                if alone { (ExplanationRule::Sum, Some(self.places.mode)) } else { (ExplanationRule::Share, None) };
            debug_assert_eq!(line.line, printed.line, "lines stand in their order");
            self.push(of_line(index, "net"), rule, inputs, printed.net, rounding);
        }
        Some(())
    }

    /// What is taxed by a slot, exactly: at the fine places, or in minor units at the level `line`.
    pub(super) fn taxable(&self, slot: usize) -> Option<Scaled> {
        self.sum_of(slot, |part| part.taxable)
    }

    /// A tax and its surcharge before they are distributed, exactly.
    pub(super) fn whole_tax(&self, slot: usize, own: Option<usize>) -> Option<Scaled> {
        let whole = self.sum_of(slot, |part| part.whole)?;
        let surcharge = own.and_then(|place| self.slot(SlotOf::Surcharge(place)));
        let more = surcharge.and_then(|slot| self.sum_of(slot, |part| part.whole));
        let units = more.map_or(Some(whole.units), |more| whole.units.checked_add(more.units))?;
        Some(Scaled { units, ..whole })
    }

    fn sum_of(&self, slot: usize, figure: impl Fn(&TaxPart) -> i128) -> Option<Scaled> {
        let of_slot = self.parts.iter().filter(|part| part.slot == slot).map(figure);
        let units = of_slot.into_iter().try_fold(0_i128, i128::checked_add)?;
        let line = self.places.level == RoundingLevel::Line;
        Some(Scaled {
            units,
            places: if line { u32::from(self.places.minor_units()) } else { self.places.fine(false).places },
        })
    }
}

/// The rule of one tax, and what it is computed from.
fn tax_step(entry: &Entry, all: &[Entry], quantity: i128, grain: Grain) -> (ExplanationRule, Vec<ExplanationInput>) {
    if entry.kind == TaxKind::Fixed {
        let quantity = Scaled { units: quantity, places: crate::limits::QUANTITY_PLACES_MAX };
        let inputs = vec![input(ExplanationTerm::Quantity, quantity), input(ExplanationTerm::PerUnit, entry.per_unit)];
        return (ExplanationRule::PerUnit, inputs);
    }
    let percent = |units: i128| Scaled { units, places: crate::limits::PERCENT_PLACES_MAX };
    let batch = all.get(entry.batch.0..=entry.batch.1).unwrap_or_default();
    let rates = Rates::of(batch).map_or(Scaled { units: 0, places: 0 }, Rates::scaled);
    let mut inputs = vec![
        input(ExplanationTerm::Base, Scaled { units: entry.on, places: grain.places }),
        input(ExplanationTerm::Rate, percent(entry.rate)),
    ];
    let included = entry.included && !grain.removed;
    let rule = match (entry.kind, included) {
        (TaxKind::Division, true) => ExplanationRule::DivisionIncluded,
        (TaxKind::Division, false) => ExplanationRule::DivisionOnTop,
        (_, true) => ExplanationRule::TaxIncluded,
        (_, false) => ExplanationRule::TaxOnTop,
    };
    if matches!(rule, ExplanationRule::DivisionOnTop | ExplanationRule::TaxIncluded) {
        inputs.push(input(ExplanationTerm::Rates, rates));
    }
    (rule, inputs)
}

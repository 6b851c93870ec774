//! Step 4 of the page: the taxes of a combination, one after the other.

use orderwell::{Percent, Tax, TaxBase, TaxCategory, TaxEffect, TaxId, TaxInclusion, TaxKind, TaxRate, TaxSettlement};
use rust_decimal::Decimal;

use super::fraction::{Fraction, exact, whole};

/// One tax of a list, groups resolved; a surcharge is one too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Single {
    pub(crate) key: Key,
    pub(crate) kind: TaxKind,
    pub(crate) rate: Fraction,
    pub(crate) per_unit: Fraction,
    pub(crate) included: bool,
    /// It was in the price and has been taken out: it is computed as if it came on top.
    pub(crate) removed: bool,
    pub(crate) effect: TaxEffect,
    pub(crate) base: TaxBase,
    pub(crate) settlement: TaxSettlement,
    /// Parts of one.
    pub(crate) distribution: Vec<Fraction>,
}

/// Which tax of the document it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub(crate) tax_id: Option<TaxId>,
    pub(crate) category: Option<TaxCategory>,
    pub(crate) rate: Percent,
    pub(crate) surcharge: bool,
}

impl Single {
    /// What counts of so much tax, before it is rounded.
    pub(crate) fn counts(&self, tax: &Fraction) -> Fraction {
        if self.distribution.is_empty() {
            return tax.clone();
        }
        self.distribution.iter().map(|part| tax * part).sum()
    }

    fn in_price(&self) -> bool {
        self.included && !self.removed
    }

    pub(crate) fn is_added(&self) -> bool {
        self.settlement == TaxSettlement::Added
    }
}

/// The one tax of a line by category and rate.
pub(crate) fn of_rate(tax: TaxRate, gross: bool) -> Vec<Single> {
    vec![Single {
        key: Key { tax_id: None, category: Some(tax.category), rate: tax.rate, surcharge: false },
        kind: TaxKind::Percent,
        rate: exact(tax.rate.to_decimal()),
        per_unit: whole(0),
        included: gross,
        removed: false,
        effect: TaxEffect::OwnOnly,
        base: TaxBase::AffectedByPrevious,
        settlement: TaxSettlement::Added,
        distribution: Vec::new(),
    }]
}

/// The taxes that a line names, each group by its members.
pub(crate) fn of_ids(ids: &[TaxId], taxes: &[Tax], gross: bool) -> Vec<Single> {
    let mut singles = Vec::new();
    for id in ids {
        let tax = taxes.iter().find(|tax| tax.tax_id == *id).expect("a tax of the document");
        if tax.kind == TaxKind::Group {
            singles.extend(of_ids(&tax.members, taxes, gross));
            continue;
        }
        let single = of_tax(tax, gross);
        singles.push(single.clone());
        if let Some(surcharge) = tax.surcharge {
            let key = Key { surcharge: true, ..single.key.clone() };
            singles.push(Single { key, rate: exact(surcharge.to_decimal()), ..single });
        }
    }
    singles
}

fn of_tax(tax: &Tax, gross: bool) -> Single {
    let included = match tax.inclusion {
        TaxInclusion::AsPrices => gross,
        TaxInclusion::Included => true,
        TaxInclusion::Excluded => false,
        other => panic!("the model does not know {other}"),
    };
    let parts = tax.distribution.iter().map(|percent| exact(percent.to_decimal()) / whole(100));
    Single {
        key: Key { tax_id: Some(tax.tax_id.clone()), category: tax.category, rate: tax.rate, surcharge: false },
        kind: tax.kind,
        rate: exact(tax.rate.to_decimal()),
        per_unit: exact(tax.per_unit.map_or(Decimal::ZERO, |price| price.to_decimal())),
        included: included && tax.settlement == TaxSettlement::Added,
        removed: false,
        effect: tax.effect,
        base: tax.base,
        settlement: tax.settlement,
        distribution: parts.collect(),
    }
}

/// The number of each tax's batch; a surcharge is in that of its tax.
fn batches(taxes: &[Single]) -> Vec<usize> {
    let mut batch = 0;
    let mut numbers = Vec::new();
    for (at, later) in taxes.iter().enumerate() {
        if at > 0 && !later.key.surcharge {
            let earlier = &taxes[at - 1];
            let alike = earlier.kind == later.kind
                && earlier.included == later.included
                && earlier.effect == later.effect
                && (later.effect == TaxEffect::OwnOnly || later.base == TaxBase::UnaffectedByPrevious);
            if !alike {
                batch += 1;
            }
        }
        numbers.push(batch);
    }
    numbers
}

/// Does tax `s` belong to the base of tax `t`?
pub(crate) fn belongs(taxes: &[Single], s: usize, t: usize) -> bool {
    let batches = batches(taxes);
    batches[s] < batches[t]
        && taxes[s].effect == TaxEffect::BaseOfSubsequent
        && taxes[t].base == TaxBase::AffectedByPrevious
}

/// In which order the taxes are computed.
fn order(taxes: &[Single]) -> Vec<usize> {
    let places = || 0..taxes.len();
    let fixed = |at: &usize| taxes[*at].kind == TaxKind::Fixed;
    let mut order: Vec<usize> = places().rev().filter(fixed).collect();
    order.extend(places().rev().filter(|at| !fixed(at) && taxes[*at].in_price()));
    order.extend(places().filter(|at| !fixed(at) && !taxes[*at].in_price()));
    order
}

/// The taxes of so much amount and so many units. `hold` makes each figure what it is held as.
pub(crate) fn compute(
    taxes: &[Single],
    amount: &Fraction,
    quantity: &Fraction,
    hold: &dyn Fn(&Fraction) -> Fraction,
) -> Vec<Fraction> {
    let batches = batches(taxes);
    let mut computed: Vec<Option<Fraction>> = vec![None; taxes.len()];
    for t in order(taxes) {
        let mut x = amount.clone();
        for s in 0..taxes.len() {
            let Some(tax) = &computed[s] else { continue };
            if batches[s] == batches[t] {
                continue;
            }
            let counts = hold(&taxes[s].counts(tax));
            match (taxes[s].in_price(), belongs(taxes, s, t)) {
                (true, false) => x -= counts,
                (false, true) => x += counts,
                (true, true) | (false, false) => {}
            }
        }
        let batch = (0..taxes.len()).filter(|s| batches[*s] == batches[t]);
        let rates: Fraction = batch.map(|s| taxes[s].counts(&taxes[s].rate)).sum();
        let tax = figure(&taxes[t], &x, &rates, quantity);
        computed[t] = Some(hold(&tax));
    }
    computed.into_iter().map(|tax| tax.expect("every tax is computed")).collect()
}

/// The table of the page: of tax `t` with its `x`, the sum of what counts of the rates of its batch, and the units.
fn figure(t: &Single, x: &Fraction, rates: &Fraction, quantity: &Fraction) -> Fraction {
    let hundred = whole(100);
    match (t.kind, t.in_price()) {
        (TaxKind::Percent, true) => x * &t.rate / (hundred + rates),
        (TaxKind::Percent, false) | (TaxKind::Division, true) => x * &t.rate / hundred,
        (TaxKind::Division, false) => x * &t.rate / (hundred - rates),
        (TaxKind::Fixed, _) => quantity * &t.per_unit,
        (other, _) => panic!("the model does not know {other}"),
    }
}

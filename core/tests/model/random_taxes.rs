//! Random taxes: every kind, inclusion, effect, base and settlement, surcharges, distributions and groups.

use orderwell::{
    Percent, Tax, TaxBase, TaxCategory, TaxEffect, TaxId, TaxInclusion, TaxKind, TaxRate, TaxSettlement, UnitPrice,
};
use proptest::prelude::*;

use super::random::{decimals, one_of, read};

/// One of the rates by category.
pub(crate) fn rate(place: usize) -> TaxRate {
    let (category, rate) = [
        (TaxCategory::Standard, "19"),
        (TaxCategory::Standard, "7"),
        (TaxCategory::Standard, "5.5"),
        (TaxCategory::Standard, "33.3333"),
        (TaxCategory::ZeroRated, "0"),
        (TaxCategory::ReverseCharge, "0"),
        (TaxCategory::CanaryIslands, "100"),
    ][place % 7];
    TaxRate::new(category).with_rate(read::<Percent>(rate))
}

fn singles() -> impl Strategy<Value = Tax> {
    let kinds = one_of(&[TaxKind::Percent, TaxKind::Percent, TaxKind::Percent, TaxKind::Fixed, TaxKind::Division]);
    let rates = prop_oneof![3 => decimals(0..22, 0..1), 1 => decimals(0..2_000, 2..3), 1 => decimals(0..100_000, 4..5)];
    let per_unit = prop_oneof![3 => decimals(0..300, 2..3), 1 => decimals(0..9_999_999, 5..10)];
    let effects = one_of(&[TaxEffect::OwnOnly, TaxEffect::BaseOfSubsequent]);
    let bases = one_of(&[TaxBase::AffectedByPrevious, TaxBase::AffectedByPrevious, TaxBase::UnaffectedByPrevious]);
    let inclusions =
        one_of(&[TaxInclusion::AsPrices, TaxInclusion::AsPrices, TaxInclusion::Included, TaxInclusion::Excluded]);
    let settlements = prop_oneof![
        8 => Just(TaxSettlement::Added),
        1 => Just(TaxSettlement::Retained),
        1 => Just(TaxSettlement::Informative),
    ];
    let surcharges = prop::option::weighted(0.15, one_of(&["5.2", "1.4", "0", "0.5"]));
    let distributions = prop_oneof![
        8 => Just(&[][..]),
        1 => Just(&["100", "-100"][..]),
        1 => one_of(&[&["50", "50"][..], &["60", "-40"], &["33.33", "33.33", "33.34"], &["-100"], &["12.5", "100"]]),
    ];
    let figures = (kinds, rates, per_unit, surcharges, distributions);
    (figures, effects, bases, inclusions, settlements).prop_map(
        |((kind, rate, per_unit, surcharge, distribution), effect, base, inclusion, settlement)| {
            let of_percent = kind != TaxKind::Fixed;
            let rate = Percent::new(rate).expect("a rate");
            let tax = Tax::new(read("T"))
                .with_kind(kind)
                .with_rate(if of_percent { rate } else { Percent::default() })
                .with_per_unit((!of_percent).then(|| UnitPrice::new(per_unit).expect("a price")))
                .with_surcharge(surcharge.filter(|_| of_percent).map(read::<Percent>))
                .with_effect(effect)
                .with_base(base)
                .with_settlement(settlement)
                .with_distribution(distribution.iter().map(|part| read(part)).collect::<Vec<Percent>>());
            let never_inside = settlement != TaxSettlement::Added && inclusion == TaxInclusion::Included;
            tax.with_inclusion(if never_inside { TaxInclusion::AsPrices } else { inclusion })
        },
    )
}

/// None, or some with a group of the first two and a group of that group and the third.
pub(crate) fn taxes() -> impl Strategy<Value = Vec<Tax>> {
    prop_oneof![1 => Just(Vec::new()), 2 => prop::collection::vec(singles(), 1..6)].prop_map(|mut taxes| {
        for (at, tax) in taxes.iter_mut().enumerate() {
            tax.tax_id = read(&format!("T{}", 9 - at));
        }
        let group = |id: &str, members: Vec<TaxId>| Tax::new(read(id)).with_kind(TaxKind::Group).with_members(members);
        if taxes.len() >= 3 {
            let members = vec![taxes[1].tax_id.clone(), taxes[0].tax_id.clone()];
            let last = taxes[2].tax_id.clone();
            taxes.push(group("G", members));
            taxes.insert(0, group("H", vec![last, read("G")]));
        }
        taxes
    })
}

/// Some of the taxes, none of them twice; with a group, the group stands for its members.
pub(crate) fn ids_of(places: &[prop::sample::Index], grouped: bool, taxes: &[Tax]) -> Vec<TaxId> {
    let singles: Vec<&Tax> = taxes.iter().filter(|tax| tax.kind != TaxKind::Group).collect();
    let mut ids: Vec<TaxId> = Vec::new();
    for place in places {
        let id = &place.get(&singles).tax_id;
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    let group = if places.len() % 2 == 0 { "G" } else { "H" };
    if grouped && taxes.iter().any(|tax| tax.tax_id.as_str() == group) {
        let inside = if group == "G" { 2 } else { 3 };
        ids.retain(|id| !singles[..inside].iter().any(|single| single.tax_id == *id));
        ids.insert(ids.len() / 2, read(group));
    }
    ids
}

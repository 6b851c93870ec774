//! What a rule of a table of taxes takes at most: does an earlier rule leave anything to a later one?

use alloc::vec::Vec;

use super::{CountryGroup, TaxRule, TaxTable};
use crate::id::{Area, TaxClass};
use crate::party::Country;
use crate::sort::sort_by;

/// Countries as bits: one for each pair of letters, and some to spare that stand for the unknown country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Countries([u64; 11]);

impl Countries {
    fn none() -> Self {
        Self([0; 11])
    }

    fn add(&mut self, country: Country) {
        let place = country
            .code()
            .bytes()
            .fold(0_usize, |place, letter| place.saturating_mul(26).saturating_add(letter.saturating_sub(b'A').into()));
        let bit = u32::try_from(place % 64).unwrap_or(0);
        if let Some(bits) = self.0.get_mut(place / 64) {
            *bits |= 1_u64.wrapping_shl(bit);
        }
    }

    fn add_all(&mut self, others: &Self) {
        for (own, bits) in self.0.iter_mut().zip(&others.0) {
            *own |= bits;
        }
    }

    fn contain(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(own, bits)| own | bits == *own)
    }
}

/// The groups of a table by name.
pub(super) struct Groups<'t>(Vec<(&'t Area, Countries)>);

impl<'t> Groups<'t> {
    pub(super) fn of(table: &'t TaxTable) -> Self {
        let of_group = |group: &'t CountryGroup| {
            let mut countries = Countries::none();
            group.countries.iter().for_each(|country| countries.add(*country));
            (&group.name, countries)
        };
        Self(table.groups.iter().map(of_group).collect())
    }

    /// The countries of the areas; every country and the unknown one where none is named.
    fn countries(&self, areas: &[Area]) -> Countries {
        if areas.is_empty() {
            return Countries([u64::MAX; 11]);
        }
        let mut countries = Countries::none();
        for area in areas {
            if let Some((_, of_group)) = self.0.iter().find(|(name, _)| *name == area) {
                countries.add_all(of_group);
            } else if let Ok(country) = Country::new(area.as_str()) {
                countries.add(country);
            }
        }
        countries
    }
}

/// What a rule takes.
pub(super) struct Reach<'t> {
    pub(super) rule: &'t TaxRule,
    classes: Vec<&'t TaxClass>,
    /// Of seller, buyer and goods.
    places: [(&'static str, Countries); 3],
}

impl<'t> Reach<'t> {
    pub(super) fn of(rule: &'t TaxRule, groups: &Groups<'_>) -> Self {
        let mut classes: Vec<&TaxClass> = rule.tax_classes.iter().collect();
        sort_by(&mut classes, Ord::cmp);
        let of = |areas: &[Area]| groups.countries(areas);
        let places = [
            ("seller_in", of(&rule.seller_in)),
            ("buyer_in", of(&rule.buyer_in)),
            ("ship_to_in", of(&rule.ship_to_in)),
        ];
        Self { rule, classes, places }
    }

    /// The condition that nothing can meet, when there is one.
    pub(super) fn impossible(&self) -> Option<&'static str> {
        let (from, until) = (self.rule.valid_from, self.rule.valid_until);
        let ended = from.zip(until).is_some_and(|(from, until)| until < from);
        let nowhere = self.places.iter().find(|(_, countries)| *countries == Countries::none()).map(|(name, _)| *name);
        ended.then_some("valid_until").or(nowhere)
    }

    /// Does it take every case that the other takes?
    pub(super) fn covers(&self, other: &Self) -> bool {
        let (own, later) = (self.rule, other.rule);
        own.buyer_kind.is_none_or(|kind| later.buyer_kind == Some(kind))
            && own.valid_from.is_none_or(|from| later.valid_from.is_some_and(|later| from <= later))
            && own.valid_until.is_none_or(|until| later.valid_until.is_some_and(|later| later <= until))
            && self.places.iter().zip(&other.places).all(|((_, own), (_, later))| own.contain(later))
            && (self.classes.is_empty() || !other.classes.is_empty() && holds_all(&self.classes, &other.classes))
    }
}

/// Is every class of the second list in the first? Both are sorted.
fn holds_all(all: &[&TaxClass], some: &[&TaxClass]) -> bool {
    let mut rest = all.iter();
    let mut here = rest.next();
    some.iter().all(|wanted| {
        while here.is_some_and(|known| known < wanted) {
            here = rest.next();
        }
        here == Some(wanted)
    })
}

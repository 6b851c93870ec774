//! A table of taxes: which product is taxed how, for whom and where, as data that the host supplies.

use alloc::vec::Vec;

use super::{Tax, TaxRate};
use crate::id::{Area, RuleId, TaxClass, TaxId};
use crate::party::Country;
use crate::record::{choice, record};
use crate::time::Date;

choice! {
    /// Does the buyer buy as a business?
    #[derive(Default)]
    pub enum BuyerKind {
        /// No, or nobody knows. The default.
        #[default]
        Consumer = "consumer",
        /// Yes: a tax identity with a number is known.
        Business = "business",
    }
}

record! {
    /// Countries under one name, such as `EU`.
    pub struct CountryGroup {
        /// The name by which rules mean all of them; not that of a country.
        name: Area,
        /// The countries.
        countries: Vec<Country>;
    }
}

record! {
    /// A rule: whoever meets all of its conditions is taxed as it says. A condition that is left out is always met.
    pub struct TaxRule {
        /// Its id, by which answers name it.
        rule_id: RuleId;
        /// The product is of one of these classes.
        tax_classes: Vec<TaxClass> => with_tax_classes,
        /// The seller is in one of these.
        seller_in: Vec<Area> => with_seller_in,
        /// The buyer is in one of these.
        buyer_in: Vec<Area> => with_buyer_in,
        /// The buyer is of this kind.
        buyer_kind: Option<BuyerKind> => with_buyer_kind,
        /// The goods go to one of these.
        ship_to_in: Vec<Area> => with_ship_to_in,
        /// The first day on which it is valid.
        valid_from: Option<Date> => with_valid_from,
        /// The last day on which it is valid.
        valid_until: Option<Date> => with_valid_until,
        /// How it is taxed, when one tax of a category and rate is all and no reason has to be given.
        tax: Option<TaxRate> => with_tax,
        /// Which of the table's taxes it has, in the order in which they are computed; instead of `tax`.
        taxes: Vec<TaxId> => with_taxes,
    }
}

record! {
    /// Which product is taxed how, for whom and where. The first rule whose conditions are met decides.
    ///
    /// A table without rules is none: products are then taxed as they say themselves.
    ///
    /// ```
    /// use orderwell::*;
    ///
    /// let table = TaxTable::from_json(br#"{
    ///     "groups": [{"name": "EU", "countries": ["AT", "DE", "FR"]}],
    ///     "taxes": [{"tax_id": "K", "category": "K", "exemption_code": "VATEX-EU-IC"}],
    ///     "rules": [
    ///         {"rule_id": "home", "buyer_in": ["DE"], "tax": {"category": "S", "rate": "19"}},
    ///         {"rule_id": "business in the EU", "buyer_in": ["EU"], "buyer_kind": "business", "taxes": ["K"]}
    ///     ]}"#)?;
    /// table.check()?;
    /// let facts = TaxFacts::new("2026-11-23".parse()?)
    ///     .with_buyer_country(Country::new("FR")?)
    ///     .with_buyer_kind(BuyerKind::Business);
    /// assert_eq!(determine(&table, &facts)?.rule_id.as_str(), "business in the EU");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Default)]
    pub struct TaxTable {
        ;
        /// Groups of countries that rules name.
        groups: Vec<CountryGroup> => with_groups,
        /// Taxes that rules name; those that are not due with the reason why.
        taxes: Vec<Tax> => with_taxes,
        /// The rules: the first one whose conditions are met decides.
        rules: Vec<TaxRule> => with_rules,
    }
}

impl TaxTable {
    /// The group of this name.
    pub(super) fn group(&self, name: &Area) -> Option<&CountryGroup> {
        self.groups.iter().find(|group| group.name == *name)
    }
}

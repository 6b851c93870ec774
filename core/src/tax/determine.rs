//! Which rule of a table decides, and why the ones before it did not.

use alloc::vec::Vec;

use super::{BuyerKind, TaxRate, TaxRule, TaxTable};
use crate::id::{Area, RuleId, TaxClass, TaxId};
use crate::party::Country;
use crate::problem::{Code, Problem};
use crate::record::{choice, record};
use crate::time::Date;

record! {
    /// What a table of taxes looks at.
    pub struct TaxFacts {
        /// The date that counts: of an order, its own.
        on: Date;
        /// The class of the product.
        tax_class: Option<TaxClass> => with_tax_class,
        /// Where the seller is.
        seller_country: Option<Country> => with_seller_country,
        /// Where the buyer is.
        buyer_country: Option<Country> => with_buyer_country,
        /// Does the buyer buy as a business?
        buyer_kind: BuyerKind => with_buyer_kind,
        /// Where the goods go.
        ship_to_country: Option<Country> => with_ship_to_country,
    }
}

choice! {
    /// A condition of a rule, by the fact that it is about.
    pub enum TaxCondition {
        /// Where the seller is.
        SellerCountry = "seller_country",
        /// Where the buyer is.
        BuyerCountry = "buyer_country",
        /// Whether the buyer buys as a business.
        BuyerKind = "buyer_kind",
        /// Where the goods go.
        ShipToCountry = "ship_to_country",
        /// The date.
        On = "on",
        /// The class of the product.
        TaxClass = "tax_class",
    }
}

record! {
    /// A rule that did not decide.
    pub struct PassedOver {
        /// Which rule.
        rule_id: RuleId,
        /// The first of its conditions that the facts do not meet.
        unmet: TaxCondition;
    }
}

record! {
    /// How something is taxed, and why.
    pub struct Determined {
        /// The rule that decided.
        rule_id: RuleId,
        /// The facts it was asked with.
        facts: TaxFacts;
        /// Category and rate, when that is all.
        tax: Option<TaxRate> => with_tax,
        /// Which of the table's taxes, in the order in which they are computed.
        taxes: Vec<TaxId> => with_taxes,
        /// The rules before it, each with a condition that the facts do not meet.
        passed_over: Vec<PassedOver> => with_passed_over,
    }
}

/// Decides how something is taxed: by the first rule of the table whose conditions the facts meet.
///
/// ```
/// use orderwell::*;
///
/// let rate = |rate: &str| rate.parse().map(|rate: Percent| TaxRate::new(TaxCategory::Standard).with_rate(rate));
/// let table = TaxTable::default().with_rules(vec![
///     TaxRule::new("2020 half".parse()?).with_valid_from(Date::parse("2020-07-01")?)
///         .with_valid_until(Date::parse("2020-12-31")?).with_tax(rate("16")?),
///     TaxRule::new("19".parse()?).with_tax(rate("19")?),
/// ]);
/// let determined = determine(&table, &TaxFacts::new("2021-01-01".parse()?))?;
/// assert_eq!(determined.rule_id.as_str(), "19");
/// assert_eq!(determined.passed_over[0].unmet, TaxCondition::On);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// `tax.undetermined`, with the facts, when no rule says anything about them.
pub fn determine(table: &TaxTable, facts: &TaxFacts) -> Result<Determined, Problem> {
    let mut passed_over = Vec::new();
    for rule in &table.rules {
        let takes_class = || (!rule.takes(facts.tax_class.as_ref())).then_some(TaxCondition::TaxClass);
        let Some(unmet) = rule.unmet(table, facts).or_else(takes_class) else {
            let determined = Determined::new(rule.rule_id.clone(), facts.clone());
            return Ok(determined.with_tax(rule.tax).with_taxes(rule.taxes.clone()).with_passed_over(passed_over));
        };
        passed_over.push(PassedOver::new(rule.rule_id.clone(), unmet));
    }
    Err(undetermined(facts, facts.tax_class.as_ref()))
}

/// No rule says anything about these facts.
pub(crate) fn undetermined(facts: &TaxFacts, tax_class: Option<&TaxClass>) -> Problem {
    let problem = Problem::new(Code::TaxUndetermined, "no rule of the table of taxes says how this is taxed");
    // What is not known is left out.
    let known = [
        ("tax_class", tax_class.map(TaxClass::as_str)),
        ("seller_country", facts.seller_country.map(Country::code)),
        ("buyer_country", facts.buyer_country.map(Country::code)),
        ("buyer_kind", Some(facts.buyer_kind.as_str())),
        ("ship_to_country", facts.ship_to_country.map(Country::code)),
    ];
    let known = known.into_iter().filter_map(|(name, value)| value.map(|value| (name, value)));
    known.fold(problem.with_text("on", facts.on), |problem, (name, value)| problem.with(name, value))
}

impl TaxRule {
    /// The first condition that the facts do not meet, that on the class of the product aside.
    pub(crate) fn unmet(&self, table: &TaxTable, facts: &TaxFacts) -> Option<TaxCondition> {
        let on = facts.on;
        let valid = self.valid_from.is_none_or(|from| from <= on) && self.valid_until.is_none_or(|until| on <= until);
        let conditions = [
            (TaxCondition::SellerCountry, table.has(&self.seller_in, facts.seller_country)),
            (TaxCondition::BuyerCountry, table.has(&self.buyer_in, facts.buyer_country)),
            (TaxCondition::BuyerKind, self.buyer_kind.is_none_or(|kind| kind == facts.buyer_kind)),
            (TaxCondition::ShipToCountry, table.has(&self.ship_to_in, facts.ship_to_country)),
            (TaxCondition::On, valid),
        ];
        conditions.into_iter().find(|(_, met)| !met).map(|(condition, _)| condition)
    }

    /// Does it take products of this class?
    pub(crate) fn takes(&self, tax_class: Option<&TaxClass>) -> bool {
        self.tax_classes.is_empty() || tax_class.is_some_and(|tax_class| self.tax_classes.contains(tax_class))
    }
}

impl TaxTable {
    /// Is the country in one of the areas? Where none is named, any country is, and an unknown one too.
    fn has(&self, areas: &[Area], country: Option<Country>) -> bool {
        let Some(country) = country else { return areas.is_empty() };
        let in_group = |area| self.group(area).is_some_and(|group| group.countries.contains(&country));
        areas.is_empty() || areas.iter().any(|area| area.as_str() == country.code() || in_group(area))
    }
}

#[cfg(test)]
mod tests;

//! Tax categories and rates of a line, and how lines of one rate are taxed together.
//!
//! Source: EN 16931-1 BG-23 (VAT breakdown) and the UNCL5305 subset of its code list.

use alloc::vec::Vec;

use crate::money::{Amount, Currency, Percent, RoundingLevel, RoundingMode, divide_rounded, power_of_ten};
use crate::problem::{Code, Problem};
use crate::record::{choice, record};
use crate::sort::sort_by;

choice! {
    /// The tax category of a line. UNCL5305, EN 16931 BT-151.
    pub enum TaxCategory {
        /// Standard rate, and every other rate above zero.
        Standard = "S",
        /// Zero rated goods.
        ZeroRated = "Z",
        /// Exempt from tax.
        Exempt = "E",
        /// Reverse charge: the buyer owes the tax.
        ReverseCharge = "AE",
        /// Supply within the European Economic Area.
        IntraCommunity = "K",
        /// Free export item, tax not charged.
        Export = "G",
        /// Outside the scope of tax.
        OutsideScope = "O",
        /// General indirect tax of the Canary Islands.
        CanaryIslands = "L",
        /// Tax for production, services and importation in Ceuta and Melilla.
        CeutaAndMelilla = "M",
        /// Transferred (VAT), in Italy.
        Transferred = "B",
    }
}

impl TaxCategory {
    /// May a line of this category carry a rate above zero?
    #[must_use]
    pub fn has_rate(self) -> bool {
        match self {
            Self::Standard | Self::CanaryIslands | Self::CeutaAndMelilla | Self::Transferred => true,
            Self::ZeroRated
            | Self::Exempt
            | Self::ReverseCharge
            | Self::IntraCommunity
            | Self::Export
            | Self::OutsideScope => false,
        }
    }
}

record! {
    /// Category and rate: what decides the tax of a line. BT-151 and BT-152.
    #[derive(Copy, PartialOrd, Ord)]
    pub struct TaxRate {
        /// The category.
        category: TaxCategory;
        /// The percentage; zero when left out.
        rate: Percent => with_rate,
    }
}

impl TaxRate {
    /// Does the rate fit the category?
    ///
    /// # Errors
    /// `tax.rate_negative`, `tax.rate_above_hundred`, `tax.rate_in_category_without`.
    pub fn check(self) -> Result<(), Problem> {
        let problem = |code, detail: alloc::string::String| {
            Err(Problem::new(code, detail)
                .with_text("rate", self.rate)
                .with("category", self.category.as_str())
                .within("rate"))
        };
        if self.rate.is_negative() {
            return problem(Code::TaxRateNegative, "a tax rate is not negative".into());
        }
        if self.rate.scaled().at_places(4).is_none_or(|rate| rate.units > 1_000_000) {
            return problem(Code::TaxRateAboveHundred, "a tax rate is at most 100 percent".into());
        }
        if !self.rate.is_zero() && !self.category.has_rate() {
            let detail = alloc::format!("a line of tax category `{}` has no rate above zero", self.category);
            return problem(Code::TaxRateInCategoryWithout, detail);
        }
        Ok(())
    }
}

record! {
    /// The tax of all lines of one category and rate. EN 16931 BG-23.
    pub struct TaxSubtotal {
        /// The category. BT-118.
        category: TaxCategory,
        /// The percentage. BT-119.
        rate: Percent,
        /// What is taxed: lines less allowances plus charges. BT-116.
        taxable: Amount,
        /// The tax on it. BT-117.
        tax: Amount;
    }
}

/// What is taxed at one rate, while the parts come in.
#[derive(Debug)]
struct Group {
    rate: TaxRate,
    taxable: Amount,
    /// Sum of the parts' own rounded taxes, for the level `line`.
    tax_of_parts: Amount,
}

/// Collects what is taxed, by category and rate.
#[derive(Debug)]
pub(crate) struct TaxGroups {
    currency: Currency,
    mode: RoundingMode,
    groups: Vec<Group>,
}

impl TaxGroups {
    pub(crate) fn new(currency: Currency, mode: RoundingMode) -> Self {
        Self { currency, mode, groups: Vec::with_capacity(2) }
    }

    /// Adds one part: a line's net amount, an allowance (negative) or a charge.
    pub(crate) fn add(&mut self, rate: TaxRate, amount: Amount) -> Result<(), Problem> {
        let tax = amount.percent(rate.rate, self.mode)?;
        if let Some(group) = self.groups.iter_mut().find(|group| group.rate == rate) {
            group.taxable = group.taxable.plus(amount)?;
            group.tax_of_parts = group.tax_of_parts.plus(tax)?;
        } else {
            let zero = Amount::zero(self.currency);
            self.groups.push(Group { rate, taxable: zero.plus(amount)?, tax_of_parts: zero.plus(tax)? });
        }
        Ok(())
    }

    /// The rates so far and what is taxed at each, in the order of appearance.
    pub(crate) fn taxable(&self) -> impl Iterator<Item = (TaxRate, Amount)> {
        self.groups.iter().map(|group| (group.rate, group.taxable))
    }

    /// The breakdown, sorted by category and rate, rounded at the given level.
    pub(crate) fn subtotals(mut self, level: RoundingLevel) -> Result<Vec<TaxSubtotal>, Problem> {
        sort_by(&mut self.groups, |left, right| left.rate.cmp(&right.rate));
        let mode = self.mode;
        let taxes: Vec<Amount> = match level {
            RoundingLevel::Line => self.groups.iter().map(|group| group.tax_of_parts).collect(),
            RoundingLevel::TaxGroup => self
                .groups
                .iter()
                .map(|group| group.taxable.percent(group.rate.rate, mode))
                .collect::<Result<_, _>>()?,
            RoundingLevel::Document => self.rounded_once()?,
        };
        Ok(self
            .groups
            .iter()
            .zip(taxes)
            .map(|(group, tax)| TaxSubtotal::new(group.rate.category, group.rate.rate, group.taxable, tax))
            .collect())
    }

    /// The tax of the whole document rounded once, its units spread by largest remainder.
    fn rounded_once(&self) -> Result<Vec<Amount>, Problem> {
        let too_large = || Problem::new(Code::AmountTooLarge, "the tax has more than 18 digits");
        let divisor = power_of_ten(6).ok_or_else(too_large)?;
        let mut exact = Vec::with_capacity(self.groups.len());
        for group in &self.groups {
            let rate = group.rate.rate.scaled().at_places(4).ok_or_else(too_large)?;
            exact.push(i128::from(group.taxable.minor()).checked_mul(rate.units).ok_or_else(too_large)?);
        }
        let total = divide_rounded(exact.iter().sum(), divisor, self.mode).ok_or_else(too_large)?;
        let floors: Vec<i128> = exact.iter().map(|part| part.div_euclid(divisor)).collect();
        let missing = total.saturating_sub(floors.iter().sum());
        let mut by_remainder: Vec<usize> = (0..exact.len()).collect();
        let remainder = |index: &usize| exact.get(*index).map_or(0, |part| part.rem_euclid(divisor));
        sort_by(&mut by_remainder, |a, b| remainder(b).cmp(&remainder(a)).then(a.cmp(b)));
        // INVARIANT: 0 <= missing <= number of groups, because each floor lost less than one unit.
        let takers = by_remainder.get(..usize::try_from(missing).unwrap_or(0)).unwrap_or(&by_remainder);
        floors
            .iter()
            .enumerate()
            .map(|(index, units)| {
                let more = i128::from(takers.contains(&index));
                Amount::from_units(units.saturating_add(more), self.currency.minor_units())
            })
            .collect()
    }
}

//! Tax categories and rates: how a line is taxed that has one tax, as in EN 16931.
//!
//! Source: EN 16931-1 BG-30 and the UNCL5305 subset of its code list.

use crate::money::Percent;
use crate::problem::{Code, Problem};
use crate::record::{choice, record};

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
    /// The category with this code of UNCL5305, when it is one of these.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|category| category.as_str() == code)
    }

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

    /// Must a document say why nothing is due? EN 16931 BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10.
    #[must_use]
    pub fn needs_reason(self) -> bool {
        !self.has_rate() && self != Self::ZeroRated
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
    /// A number below 32 that different rates seldom share.
    #[inline]
    pub(crate) fn hash(self) -> usize {
        let mixed = u64::from_ne_bytes(self.rate.units().to_ne_bytes()).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        usize::try_from(mixed.wrapping_shr(59)).unwrap_or(0)
    }

    /// Does the rate fit the category?
    ///
    /// # Errors
    /// `tax.rate_negative`, `tax.rate_above_hundred`, `tax.rate_in_category_without`.
    pub fn check(self) -> Result<(), Problem> {
        if let Some(problem) = super::check::check_rate(self.rate) {
            return Err(problem.with("category", self.category.as_str()).within("rate"));
        }
        if !self.rate.is_zero() && !self.category.has_rate() {
            let detail = alloc::format!("a line of tax category `{}` has no rate above zero", self.category);
            return Err(Problem::new(Code::TaxRateInCategoryWithout, detail)
                .with_text("rate", self.rate)
                .with("category", self.category.as_str())
                .within("rate"));
        }
        Ok(())
    }
}

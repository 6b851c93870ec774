//! A tax as the host defines it: how it is computed, and what it does to the others of its line.

use alloc::vec::Vec;

use super::TaxCategory;
use crate::id::{TaxId, Text};
use crate::money::{Percent, UnitPrice};
use crate::record::{choice, record};

choice! {
    /// How a tax is computed.
    #[derive(Default)]
    pub enum TaxKind {
        /// A percentage of the base: 21 of 100. The default.
        #[default]
        Percent = "percent",
        /// So much for each unit, whatever it costs.
        Fixed = "fixed",
        /// A percentage of the price with the tax in it ("tax on gross"): 21 of 121 when the rate is 17.355.
        Division = "division",
        /// Several taxes under one name; they take its place.
        Group = "group",
    }
}

choice! {
    /// Are prices with tax or without?
    #[derive(Default)]
    pub enum PriceBasis {
        /// Without: tax comes on top. The default.
        #[default]
        Net = "net",
        /// With: the tax is taken out, and what was asked for stays exactly what it was.
        Gross = "gross",
    }
}

choice! {
    /// Is a tax in the price?
    #[derive(Default)]
    pub enum TaxInclusion {
        /// As the document's prices are: in gross prices, on top of net prices. The default.
        #[default]
        AsPrices = "as_prices",
        /// It is in the price, whatever the document's prices are.
        Included = "included",
        /// It comes on top, whatever the document's prices are.
        Excluded = "excluded",
    }
}

choice! {
    /// What a tax does to the taxes that stand after it on a line.
    #[derive(Default)]
    pub enum TaxEffect {
        /// Nothing. The default.
        #[default]
        OwnOnly = "own_only",
        /// Its amount belongs to their base.
        BaseOfSubsequent = "base_of_subsequent",
    }
}

choice! {
    /// Do the taxes before it belong to the base of a tax?
    #[derive(Default)]
    pub enum TaxBase {
        /// Those that say so. The default.
        #[default]
        AffectedByPrevious = "affected_by_previous",
        /// None of them.
        UnaffectedByPrevious = "unaffected_by_previous",
    }
}

choice! {
    /// Who pays a tax to the tax office, and so what it does to what the buyer pays.
    #[derive(Default)]
    pub enum TaxSettlement {
        /// The seller: it is added. The default.
        #[default]
        Added = "added",
        /// The buyer, out of what is owed (withholding): it is taken off what is payable.
        Retained = "retained",
        /// Told, but neither added nor taken off.
        Informative = "informative",
    }
}

record! {
    /// One tax. A document lists those that its lines name; a line may name several.
    pub struct Tax {
        /// The caller's id, which lines name.
        tax_id: TaxId;
        /// How it is computed.
        kind: TaxKind => with_kind,
        /// The category. UNCL5305, BT-118.
        category: Option<TaxCategory> => with_category,
        /// The percentage, of the kinds `percent` and `division`. BT-119.
        rate: Percent => with_rate,
        /// So much for each unit, of the kind `fixed`.
        per_unit: Option<UnitPrice> => with_per_unit,
        /// The taxes that take its place, of the kind `group`.
        members: Vec<TaxId> => with_members,
        /// Is it in the price?
        inclusion: TaxInclusion => with_inclusion,
        /// What it does to the taxes after it.
        effect: TaxEffect => with_effect,
        /// Do the taxes before it belong to its base?
        base: TaxBase => with_base,
        /// Who pays it to the tax office.
        settlement: TaxSettlement => with_settlement,
        /// A second percentage of the same base, such as the Spanish equivalence surcharge.
        surcharge: Option<Percent> => with_surcharge,
        /// Where the tax is booked, in parts of it: `100` and `-100` for a reverse charge, which then adds nothing.
        distribution: Vec<Percent> => with_distribution,
        /// Why nothing is due, as a code of the VATEX list. BT-121.
        exemption_code: Option<Text> => with_exemption_code,
        /// Why nothing is due, for people. BT-120.
        exemption_reason: Option<Text> => with_exemption_reason,
    }
}

impl Tax {
    /// Is it in prices of this kind?
    pub(crate) fn is_included(&self, prices: PriceBasis) -> bool {
        match (self.inclusion, self.settlement) {
            (_, TaxSettlement::Retained | TaxSettlement::Informative) | (TaxInclusion::Excluded, _) => false,
            (TaxInclusion::Included, TaxSettlement::Added) => true,
            (TaxInclusion::AsPrices, TaxSettlement::Added) => prices == PriceBasis::Gross,
        }
    }
}

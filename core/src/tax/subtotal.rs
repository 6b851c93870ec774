//! What a document says of one tax.

use alloc::vec::Vec;

use super::{TaxCategory, TaxSettlement};
use crate::id::{TaxId, Text};
use crate::money::{Amount, Percent};
use crate::problem::Problem;
use crate::record::record;

record! {
    /// One tax of a document: of one category and rate, or one that the document defines. EN 16931 BG-23.
    pub struct TaxSubtotal {
        /// The percentage. BT-119.
        rate: Percent,
        /// What is taxed: lines less allowances plus charges, without tax. BT-116.
        taxable: Amount,
        /// The tax on it, its surcharge in it. BT-117.
        tax: Amount;
        /// The category. BT-118.
        category: Option<TaxCategory> => with_category,
        /// Which of the document's taxes it is, when it is one of those.
        tax_id: Option<TaxId> => with_tax_id,
        /// Who pays it to the tax office.
        settlement: TaxSettlement => with_settlement,
        /// How much of the tax is a surcharge.
        surcharge: Option<Amount> => with_surcharge,
        /// The parts that it is booked in, when it has a distribution.
        distributed: Vec<Amount> => with_distributed,
        /// What is taxed, in the accounting currency.
        taxable_accounting: Option<Amount> => with_taxable_accounting,
        /// The tax on it, in the accounting currency.
        tax_accounting: Option<Amount> => with_tax_accounting,
        /// Why nothing is due, as a code of the VATEX list. BT-121.
        exemption_code: Option<Text> => with_exemption_code,
        /// Why nothing is due, for people. BT-120.
        exemption_reason: Option<Text> => with_exemption_reason,
    }
}

/// Adding or taking off.
type Combine = fn(Amount, Amount) -> Result<Amount, Problem>;

impl TaxSubtotal {
    /// What tells it from the other taxes of a document, and its place among them.
    pub(crate) fn key(&self) -> (Option<&TaxId>, Option<TaxCategory>, Percent) {
        (self.tax_id.as_ref(), self.category, self.rate)
    }

    /// The same tax of nothing.
    pub(crate) fn zeroed(&self) -> Result<Self, Problem> {
        self.combine(self, Amount::minus)
    }

    /// Is every figure of it nothing?
    pub(crate) fn is_nothing(&self) -> bool {
        let stated = [self.surcharge, self.taxable_accounting, self.tax_accounting].into_iter().flatten();
        let mut figures = [self.taxable, self.tax].into_iter().chain(stated).chain(self.distributed.iter().copied());
        figures.all(Amount::is_zero)
    }

    /// Two subtotals of one tax, figure by figure.
    pub(crate) fn combine(&self, other: &Self, with: Combine) -> Result<Self, Problem> {
        let mut both = self.clone();
        both.taxable = with(self.taxable, other.taxable)?;
        both.tax = with(self.tax, other.tax)?;
        both.surcharge = Amount::combine_optional(self.surcharge, other.surcharge, with)?;
        both.taxable_accounting = Amount::combine_optional(self.taxable_accounting, other.taxable_accounting, with)?;
        both.tax_accounting = Amount::combine_optional(self.tax_accounting, other.tax_accounting, with)?;
        for (mine, theirs) in both.distributed.iter_mut().zip(&other.distributed) {
            *mine = with(*mine, *theirs)?;
        }
        Ok(both)
    }
}

//! The built-in checks: one file a rule, one row here.

use super::{Check, CheckSetting, CheckState, Findings, Subject};
use crate::problem::{Code, Severity};

mod address_incomplete;
mod address_missing;
mod credit_limit_exceeded;
mod customer_blocked;
mod customer_currency;
mod customer_without_tax_identity;
mod discount_above_line;
mod discount_too_high;
mod ordered_in_future;
mod price_differs_from_list;
mod price_zero;
mod product_blocked;
mod product_discontinued;
mod product_repeated;
mod product_unit;
mod quantity_not_a_multiple;
mod quantity_out_of_range;
mod reference_repeated;
mod required_before_ordered;
mod stock_short;
mod total_differs;
mod total_out_of_range;

/// Which figures a check cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figures {
    /// None.
    None,
    /// `max`.
    Max,
    /// `min`, `max` or both.
    MinOrMax,
}

/// One built-in check.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    pub(super) code: Code,
    pub(super) severity: Severity,
    pub(super) state: CheckState,
    pub(super) figures: Figures,
    pub(super) run: fn(&Subject<'_, '_>, &CheckSetting, &mut Findings<'_>),
}

impl Rule {
    const fn new(
        code: Code,
        severity: Severity,
        state: CheckState,
        figures: Figures,
        run: fn(&Subject<'_, '_>, &CheckSetting, &mut Findings<'_>),
    ) -> Self {
        Self { code, severity, state, figures, run }
    }
}

/// The row of a check: its code, its weight and state unless the rule set says otherwise.
#[rustfmt::skip]
pub(super) fn rule(check: Check) -> Rule {
    match check {
        Check::CustomerBlocked => Rule::new(Code::VerifyCustomerBlocked, Severity::Error, CheckState::On, Figures::None, customer_blocked::check),
        Check::CustomerCurrency => Rule::new(Code::VerifyCustomerCurrency, Severity::Error, CheckState::On, Figures::None, customer_currency::check),
        Check::CustomerWithoutTaxIdentity => Rule::new(Code::VerifyCustomerWithoutTaxIdentity, Severity::Error, CheckState::On, Figures::None, customer_without_tax_identity::check),
        Check::CreditLimitExceeded => Rule::new(Code::VerifyCreditLimitExceeded, Severity::Error, CheckState::On, Figures::None, credit_limit_exceeded::check),
        Check::ReferenceRepeated => Rule::new(Code::VerifyReferenceRepeated, Severity::Warning, CheckState::On, Figures::None, reference_repeated::check),
        Check::ProductDiscontinued => Rule::new(Code::VerifyProductDiscontinued, Severity::Warning, CheckState::On, Figures::None, product_discontinued::check),
        Check::ProductBlocked => Rule::new(Code::VerifyProductBlocked, Severity::Error, CheckState::On, Figures::None, product_blocked::check),
        Check::ProductUnit => Rule::new(Code::VerifyProductUnit, Severity::Error, CheckState::On, Figures::None, product_unit::check),
        Check::ProductRepeated => Rule::new(Code::VerifyProductRepeated, Severity::Warning, CheckState::On, Figures::None, product_repeated::check),
        Check::QuantityOutOfRange => Rule::new(Code::VerifyQuantityOutOfRange, Severity::Error, CheckState::On, Figures::None, quantity_out_of_range::check),
        Check::QuantityNotAMultiple => Rule::new(Code::VerifyQuantityNotAMultiple, Severity::Error, CheckState::On, Figures::None, quantity_not_a_multiple::check),
        Check::PriceDiffersFromList => Rule::new(Code::VerifyPriceDiffersFromList, Severity::Warning, CheckState::On, Figures::None, price_differs_from_list::check),
        Check::PriceZero => Rule::new(Code::VerifyPriceZero, Severity::Warning, CheckState::On, Figures::None, price_zero::check),
        Check::DiscountAboveLine => Rule::new(Code::VerifyDiscountAboveLine, Severity::Error, CheckState::On, Figures::None, discount_above_line::check),
        Check::DiscountTooHigh => Rule::new(Code::VerifyDiscountTooHigh, Severity::Warning, CheckState::Off, Figures::Max, discount_too_high::check),
        Check::AddressMissing => Rule::new(Code::VerifyAddressMissing, Severity::Error, CheckState::Off, Figures::None, address_missing::check),
        Check::AddressIncomplete => Rule::new(Code::VerifyAddressIncomplete, Severity::Warning, CheckState::On, Figures::None, address_incomplete::check),
        Check::RequiredBeforeOrdered => Rule::new(Code::VerifyRequiredBeforeOrdered, Severity::Error, CheckState::On, Figures::None, required_before_ordered::check),
        Check::OrderedInFuture => Rule::new(Code::VerifyOrderedInFuture, Severity::Warning, CheckState::On, Figures::None, ordered_in_future::check),
        Check::TotalOutOfRange => Rule::new(Code::VerifyTotalOutOfRange, Severity::Warning, CheckState::Off, Figures::MinOrMax, total_out_of_range::check),
        Check::TotalDiffers => Rule::new(Code::VerifyTotalDiffers, Severity::Error, CheckState::On, Figures::None, total_differs::check),
        Check::StockShort => Rule::new(Code::VerifyStockShort, Severity::Warning, CheckState::Off, Figures::None, stock_short::check),
    }
}

#[cfg(test)]
mod tests;

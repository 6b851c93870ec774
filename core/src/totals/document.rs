//! What is to be calculated.

use alloc::vec::Vec;

use crate::id::{LineNo, TaxId};
use crate::limits;
use crate::money::{
    Amount, CashDifference, Currency, ExchangeRate, RoundingLevel, RoundingMode, TaxRemoval, UnitPrice,
};
use crate::pricing::Adjustment;
use crate::quantity::Quantity;
use crate::record::{choice, record};
use crate::tax::{PriceBasis, Tax, TaxRate};
use crate::time::Date;

record! {
    /// What is paid in cash is a multiple of the smallest coin.
    #[derive(Copy)]
    pub struct CashRounding {
        /// The smallest coin, such as 0.05.
        step: Amount;
        /// In which direction.
        mode: RoundingMode => with_mode,
        /// Where the difference goes.
        difference: CashDifference => with_difference,
    }
}

record! {
    /// How a document rounds.
    #[derive(Copy, Default)]
    pub struct Rounding {
        ;
        /// What happens to the part that does not fit.
        mode: RoundingMode => with_mode,
        /// Where a document rounds.
        level: RoundingLevel => with_level,
        /// Decimal places that the amounts of lines keep beyond the minor units, until totals are made: 0 to 10. Two at
        /// the level `precise` and none at the others, when left out.
        extra_places: Option<u32> => with_extra_places,
        /// How the tax in gross prices is taken out.
        tax_removal: TaxRemoval => with_tax_removal,
        /// What is paid in cash.
        cash: Option<CashRounding> => with_cash,
    }
}

impl Rounding {
    /// As EN 16931 says: lines to minor units, tax once for each category and rate. The default; GOBL's `currency`.
    #[must_use]
    pub fn en16931() -> Self {
        Self::default()
    }

    /// GOBL's `precise`: nothing is rounded before the totals, which then may not add up as printed.
    #[must_use]
    pub fn gobl_precise() -> Self {
        Self::default().with_level(RoundingLevel::Precise)
    }

    /// GOBL's `currency`: as EN 16931 says, gross prices made net line by line.
    #[must_use]
    pub fn gobl_currency() -> Self {
        Self::default().with_tax_removal(TaxRemoval::Line)
    }

    /// Odoo's "round per line".
    #[must_use]
    pub fn odoo_per_line() -> Self {
        Self::default().with_level(RoundingLevel::Line)
    }

    /// Odoo's "round globally": amounts of lines stay exact, each tax is rounded once.
    #[must_use]
    pub fn odoo_globally() -> Self {
        Self::default().with_extra_places(Some(limits::EXTRA_PLACES_MAX))
    }
}

choice! {
    /// What one is multiplied by to get the other.
    #[derive(Default)]
    pub enum ExchangeDirection {
        /// An amount of the document times the rate is the amount in the other currency. The default.
        #[default]
        Multiply = "multiply",
        /// An amount of the document divided by the rate is the amount in the other currency.
        Divide = "divide",
    }
}

record! {
    /// The rate at which a document is told in a second currency.
    #[derive(Copy)]
    pub struct Exchange {
        /// The accounting currency. BT-6.
        currency: Currency,
        /// The rate; more than nothing.
        rate: ExchangeRate,
        /// The date of the rate.
        on: Date;
        /// What the rate does.
        direction: ExchangeDirection => with_direction,
    }
}

record! {
    /// A line to be calculated.
    pub struct DocumentLine {
        /// Its number.
        line: LineNo,
        /// How much; negative on a document that takes back.
        quantity: Quantity,
        /// What one unit, or the base quantity, costs: without tax, or with it where prices are gross.
        unit_price: UnitPrice;
        /// How it is taxed, when one tax of a category and rate is all. BG-30.
        tax: Option<TaxRate> => with_tax,
        /// Which of the document's taxes it has, in the order in which they are computed.
        taxes: Vec<TaxId> => with_taxes,
        /// The quantity the price is for; one when left out.
        base_quantity: Option<Quantity> => with_base_quantity,
        /// What is taken off.
        allowances: Vec<Adjustment> => with_allowances,
        /// What is put on.
        charges: Vec<Adjustment> => with_charges,
    }
}

record! {
    /// A document to be calculated.
    pub struct Document {
        /// The currency of every amount in it.
        currency: Currency,
        /// Its lines.
        lines: Vec<DocumentLine>;
        /// Are its prices, allowances and charges without tax or with it?
        prices: PriceBasis => with_prices,
        /// The taxes that its lines name.
        taxes: Vec<Tax> => with_taxes,
        /// What is taken off the whole.
        allowances: Vec<Adjustment> => with_allowances,
        /// What is put on the whole, such as freight.
        charges: Vec<Adjustment> => with_charges,
        /// How it rounds.
        rounding: Rounding => with_rounding,
        /// Decimal places of its amounts, where they are not those of ISO 4217.
        minor_units: Option<u32> => with_minor_units,
        /// What has been paid before. BT-113.
        prepaid: Option<Amount> => with_prepaid,
        /// What is added so that a round amount is due. BT-114.
        payable_rounding: Option<Amount> => with_payable_rounding,
        /// The second currency that it is told in.
        exchange: Option<Exchange> => with_exchange,
    }
}

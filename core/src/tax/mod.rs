//! Taxes: what a line is taxed by, and how several taxes of a line depend on each other.
//!
//! Most lines have one tax, told by category and rate ([`TaxRate`]). Where a line has several, or one
//! that is not a percentage, the document defines them ([`Tax`]) and its lines name them, in the order
//! in which they are computed. Who wants the library to decide how a line is taxed supplies a table of
//! rules ([`TaxTable`]); [`determine`] answers by the first rule that applies.
//!
//! Source: EN 16931-1 BG-23 and BG-30; UNCL5305 and VATEX code lists.

mod adapt;
mod cascade;
mod category;
mod check;
mod definition;
mod determine;
mod reach;
mod subtotal;
mod table;
mod table_check;

pub use adapt::adapt_price;
pub(crate) use cascade::{Entry, Grain, Rates, WHOLE, belongs, cascade, find_batches, ten_thousandths};
pub use category::{TaxCategory, TaxRate};
pub(crate) use check::{check_taxes, position, too_many, twice, unknown};
pub use definition::{PriceBasis, Tax, TaxBase, TaxEffect, TaxInclusion, TaxKind, TaxSettlement};
pub(crate) use determine::undetermined;
pub use determine::{Determined, PassedOver, TaxCondition, TaxFacts, determine};
pub use subtotal::TaxSubtotal;
pub use table::{BuyerKind, CountryGroup, TaxRule, TaxTable};

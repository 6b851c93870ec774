//! Outside formats → drafts: what a shop, a mail or a spreadsheet says, as orders that can be verified.
//!
//! Capturing decides nothing about an order; it only reads. Invariant: a text with any fault gives
//! no draft at all for the orders that the fault touches, and every fault is named with its row and
//! column.

#[cfg(feature = "csv")]
mod csv;
#[cfg(feature = "csv")]
mod table;

#[cfg(feature = "csv")]
pub use csv::{Captured, ColumnMapping, CsvField, CsvMapping, capture_csv};
#[cfg(feature = "csv")]
pub use table::{Row, Table};

/// The draft that a JSON text holds, in the form of the content of `place_order`.
///
/// # Errors
/// Every fault at its path.
#[cfg(feature = "json")]
pub fn capture_json(text: &[u8]) -> Result<crate::order::OrderDraft, crate::problem::Rejection> {
    crate::json::FromJson::from_json(text)
}

#[cfg(all(test, feature = "csv", feature = "json"))]
mod tests;

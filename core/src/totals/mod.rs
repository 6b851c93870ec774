//! The totals of a document: one definition for quote, order, invoice and preview.
//!
//! It decides how lines, allowances, charges and taxes become net, tax and gross. Invariants: the
//! lines' net amounts sum to `line_net_sum`; `net` = `line_net_sum` − `allowance_total` +
//! `charge_total` (each with its difference stated, where a document asks for figures that cannot add up);
//! the taxes that are added sum to `tax`; `gross` = `net` + `tax`. All of them as printed. Where
//! prices are gross, `gross` is exactly what they ask for.
//!
//! Source: EN 16931-1 BG-22, rules BR-CO-10 to BR-CO-17.
//!
//! ```
//! use orderwell::{Currency, Document, DocumentLine, LineNo, TaxCategory, TaxRate, calculate};
//!
//! let standard = TaxRate::new(TaxCategory::Standard).with_rate("19".parse::<orderwell::Percent>()?);
//! let lines = vec![
//!     DocumentLine::new(LineNo::new(1)?, "2".parse()?, "4.90".parse()?).with_tax(standard),
//!     DocumentLine::new(LineNo::new(2)?, "3".parse()?, "10".parse()?).with_tax(standard),
//! ];
//! let calculation = calculate(&Document::new(Currency::new("EUR")?, lines))?;
//! let totals = calculation.totals;
//! assert_eq!((totals.net.to_string(), totals.tax.to_string(), totals.gross.to_string()),
//!            ("39.80".into(), "7.56".into(), "47.36".into()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod accounting;
mod calculator;
mod cash;
mod check;
mod combination;
mod document;
mod explain;
mod margin;
mod part;
mod places;
mod result;
mod settle;
mod short;
mod spread;
mod tally;

pub(crate) use crate::pricing::{check_line_numbers, too_many_lines};
pub use calculator::{Calculator, calculate};
pub(crate) use calculator::{Frame, Item, Scale};
pub use document::{CashRounding, Document, DocumentLine, Exchange, ExchangeDirection, Rounding};
pub use explain::{
    ExactFigure, Explanation, ExplanationInput, ExplanationRule, ExplanationStep, ExplanationTerm, explain,
};
pub use margin::{LineCost, LineMargin, Margin, margin};
pub use part::Share;
pub use result::{AccountingTotals, Calculation, LineNet, Totals};

#[cfg(test)]
mod tests;

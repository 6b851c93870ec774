//! Who judges which family, what is awaited, and what is answered otherwise on purpose.

use serde_json::Value;

use crate::read::{Fallible, Verdict, rows, text};
use crate::{invoice, lines, rounding, stock};

/// The work that brings what is missing.
pub(crate) mod work {
    pub(crate) const CENT: &str = "Every cent";
    pub(crate) const STOCK: &str = "Never oversell";
    pub(crate) const BILLING: &str = "From the first invoice to the last cent";
    pub(crate) const LIFE: &str = "the order's whole life";
}

type Judge = fn(&Value) -> Fallible<Verdict>;

/// The cases of one family in one schema: `order` stands in two folders and means two things.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Family {
    pub(crate) name: String,
    pub(crate) schema: String,
}

impl Family {
    pub(crate) fn judge(&self) -> Option<Judge> {
        match (self.name.as_str(), self.schema.as_str()) {
            ("en", "inv-case/1") => Some(invoice::en),
            ("order", "inv-order/1") => Some(invoice::order),
            (_, schema) if schema.starts_with("inv-") => None,
            ("rounding", _) => Some(rounding::rounding),
            ("allocate", _) => Some(stock::allocate),
            ("available", _) => Some(stock::available),
            ("fill", _) => Some(stock::fill),
            ("cancel_amount", _) => Some(lines::cancel_amount),
            ("line_guard", _) => Some(lines::line_guard),
            ("invoice", _) => Some(lines::invoice),
            _ => None,
        }
    }

    /// The work that brings the family: its row in `not_yet.txt`, by name or by name and schema.
    pub(crate) fn awaited(&self) -> Option<&'static str> {
        let rows = include_str!("not_yet.txt").lines().filter(|line| !line.starts_with('#'));
        let both = format!("{}:{}", self.name, self.schema);
        let mut rows = rows.filter_map(|line| line.split_once(char::is_whitespace));
        rows.find(|(name, _)| *name == self.name || *name == both).map(|(_, work)| work.trim())
    }
}

/// Cases that are answered otherwise on purpose.
pub(crate) struct Differs {
    pub(crate) name: &'static str,
    pub(crate) family: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) applies: fn(&Value) -> bool,
}

pub(crate) const DIFFERS: &[Differs] = &[
    Differs {
        name: "negative_on_hand",
        family: "available",
        reason: "a backorder is a claim of its own; on hand is what lies there and never less than nothing",
        applies: |case| rows(&case["given"]["stock"]).iter().any(|row| text(&row["on_hand"]).starts_with('-')),
    },
    Differs {
        name: "sample_breaks_its_rules",
        family: "order",
        reason: "the totals that the sample states break the standard's own arithmetic",
        applies: |case| !rows(&case["arithmetic_rules_broken"]).is_empty(),
    },
];

//! ISO 4217 currencies.

use core::fmt;

use serde::{Serialize, Serializer};

use super::currency_table::{CurrencyRow, currency_row};
use crate::problem::{Code, Problem};

/// A currency of ISO 4217 that has minor units (so not gold, not test codes).
#[derive(Clone, Copy)]
pub struct Currency {
    row: &'static CurrencyRow,
    minor_units: u8,
}

impl Currency {
    /// The currency with this three-letter code, in capitals.
    ///
    /// # Errors
    /// `currency.unknown`, or `currency.without_minor_units` for codes such as `XAU`.
    pub fn new(code: &str) -> Result<Self, Problem> {
        let bytes: Option<[u8; 3]> = code.as_bytes().try_into().ok();
        let Some(row) = bytes.and_then(currency_row) else {
            return Err(Problem::new(
                Code::CurrencyUnknown,
                alloc::format!("{} is not a currency code of ISO 4217", crate::id::quoted(code)),
            ));
        };
        match row.minor_units {
            Some(minor_units) => Ok(Self { row, minor_units }),
            None => Err(Problem::new(
                Code::CurrencyWithoutMinorUnits,
                alloc::format!("{} has no minor units, so no document can be in it", crate::id::quoted(code)),
            )),
        }
    }

    /// The three-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        core::str::from_utf8(&self.row.code).unwrap_or_default()
    }

    /// The three-digit code.
    #[must_use]
    pub fn numeric(self) -> u16 {
        self.row.numeric
    }

    /// Decimal places of an amount: 2 for euro, 0 for yen, 3 for dinar.
    #[must_use]
    pub fn minor_units(self) -> u8 {
        self.minor_units
    }

    /// The same currency with other decimal places, where a document states them: forint are printed
    /// whole, though ISO 4217 gives them two.
    ///
    /// # Errors
    /// `number.out_of_range`.
    pub fn with_minor_units(mut self, minor_units: u32) -> Result<Self, Problem> {
        match u8::try_from(minor_units).ok().filter(|_| minor_units <= crate::limits::AMOUNT_PLACES_MAX) {
            Some(minor_units) => {
                self.minor_units = minor_units;
                Ok(self)
            }
            None => Err(Problem::new(Code::NumberOutOfRange, "a currency has at most 8 decimal places")
                .with("given", minor_units)
                .with("max", crate::limits::AMOUNT_PLACES_MAX)),
        }
    }

    /// The English name of the standard.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row.name
    }
}

impl PartialEq for Currency {
    fn eq(&self, other: &Self) -> bool {
        self.row.code == other.row.code
    }
}

impl Eq for Currency {}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Currency({})", self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl core::str::FromStr for Currency {
    type Err = Problem;
    fn from_str(code: &str) -> Result<Self, Problem> {
        Self::new(code)
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(Currency, "currency", "An ISO 4217 currency code.");

#[cfg(feature = "json")]
impl crate::json::Decode for Currency {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        crate::json::decode_text(node, faults, Self::new)
    }
}

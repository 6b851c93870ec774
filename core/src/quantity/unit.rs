//! UN/ECE Recommendation 20 unit codes, as EN 16931 BT-130 writes them.

use core::fmt;

use serde::{Serialize, Serializer};

use super::unit_table::{Dimension, unit_row};
use crate::problem::{Code, Problem};

/// The code of a unit of measure: `C62` (one), `KGM` (kilogram), `HUR` (hour) …
///
/// Any well-formed code is taken (1 to 3 capital letters or digits); those the library knows have a
/// name and a dimension.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitCode {
    bytes: [u8; 3],
    length: u8,
}

impl UnitCode {
    /// One piece, the unit of what is counted.
    pub const ONE: Self = Self { bytes: *b"C62", length: 3 };

    /// The unit with this code.
    ///
    /// # Errors
    /// `unit.malformed`.
    pub fn new(code: &str) -> Result<Self, Problem> {
        let mut bytes = [0; 3];
        let well_formed = code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        match (bytes.get_mut(..code.len()), u8::try_from(code.len())) {
            (Some(slot), Ok(length)) if length > 0 && well_formed => {
                slot.copy_from_slice(code.as_bytes());
                Ok(Self { bytes, length })
            }
            _ => Err(Problem::new(
                Code::UnitMalformed,
                alloc::format!(
                    "{} is not a unit code of UN/ECE Recommendation 20, such as `C62`",
                    crate::id::quoted(code)
                ),
            )),
        }
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.bytes.get(..self.length.into()).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// Its English name, when the library knows the code.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        unit_row(self.as_str()).map(|row| row.name)
    }

    /// What it measures, when the library knows the code.
    #[must_use]
    pub fn dimension(&self) -> Option<Dimension> {
        unit_row(self.as_str()).map(|row| row.dimension)
    }

    /// The exact factor to the base unit of its dimension, as numerator and denominator.
    #[must_use]
    pub fn factor_to_base(&self) -> Option<(i64, i64)> {
        unit_row(self.as_str()).map(|row| (row.numerator, row.denominator))
    }
}

impl Default for UnitCode {
    fn default() -> Self {
        Self::ONE
    }
}

impl fmt::Display for UnitCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for UnitCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UnitCode({self})")
    }
}

impl Serialize for UnitCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl core::str::FromStr for UnitCode {
    type Err = Problem;
    fn from_str(code: &str) -> Result<Self, Problem> {
        Self::new(code)
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(UnitCode, "unit", "A UN/ECE Recommendation 20 unit code.");

#[cfg(feature = "json")]
impl crate::json::Decode for UnitCode {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        crate::json::decode_text(node, faults, Self::new)
    }
}

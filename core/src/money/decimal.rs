//! Decimal text and `Decimal` ↔ a whole number of small units. The only such code there is.

use core::fmt;

use rust_decimal::Decimal;

use super::{power_of_ten, product};
use crate::problem::{Code, Problem};

/// So many digits fit 64 bits.
const SHORT_DIGITS: usize = 18;

/// A decimal as a whole number of units of 10^-places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scaled {
    pub(crate) units: i128,
    pub(crate) places: u32,
}

impl Scaled {
    /// Reads `-?(0|[1-9][0-9]*)(\.[0-9]+)?` with at most 28 digits.
    pub(crate) fn parse(text: &str) -> Result<Self, Problem> {
        let malformed = || {
            Problem::new(
                Code::NumberNotDecimal,
                alloc::format!("{} is not a decimal such as `12.50`", crate::id::quoted(text)),
            )
        };
        let (negative, magnitude) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match magnitude.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (magnitude, None),
        };
        let digits_only = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits_only(whole) || fraction.is_some_and(|part| !digits_only(part)) {
            return Err(malformed());
        }
        if whole.len() > 1 && whole.starts_with('0') {
            return Err(malformed());
        }
        let fraction = fraction.unwrap_or("").trim_end_matches('0');
        let digits = whole.len().saturating_add(fraction.len());
        if digits > 28 {
            return Err(Problem::new(Code::NumberTooManyDigits, "a decimal has at most 28 digits")
                .with("digits", digits)
                .with("digits_max", 28_u32));
        }
        let all = whole.bytes().chain(fraction.bytes()).map(|digit| digit.wrapping_sub(b'0'));
        let units = if digits <= SHORT_DIGITS {
            // INVARIANT: 18 digits fit 64 bits.
            i128::from(all.fold(0_i64, |units, digit| units.wrapping_mul(10).wrapping_add(digit.into())))
        } else {
            all.fold(0_i128, |units, digit| units.saturating_mul(10).saturating_add(digit.into()))
        };
        let places = u32::try_from(fraction.len()).unwrap_or(u32::MAX);
        Ok(Self { units: if negative { units.saturating_neg() } else { units }, places })
    }

    /// The same value as `Decimal`, trailing zeros dropped.
    pub(crate) fn from_decimal(decimal: Decimal) -> Self {
        let normal = decimal.normalize();
        Self { units: normal.mantissa(), places: normal.scale() }
    }

    /// Places as written in the text may matter: keeps trailing zeros up to `places`.
    pub(crate) fn at_places(self, places: u32) -> Option<Self> {
        let more = places.checked_sub(self.places)?;
        Some(Self { units: product(self.units, power_of_ten(more)?)?, places })
    }

    /// Without trailing zeros after the point.
    pub(crate) fn trimmed(mut self) -> Self {
        if let Ok(mut units) = i64::try_from(self.units) {
            while self.places > 0 && units.checked_rem(10) == Some(0) {
                units = units.checked_div(10).unwrap_or(0);
                self.places = self.places.saturating_sub(1);
            }
            return Self { units: units.into(), places: self.places };
        }
        while self.places > 0 && self.units.checked_rem(10) == Some(0) {
            self.units = self.units.checked_div(10).unwrap_or(0);
            self.places = self.places.saturating_sub(1);
        }
        self
    }

    /// Writes the value, with exactly its places.
    pub(crate) fn write(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut buffer = [0_u8; 48];
        let text = self.text(&mut buffer);
        // `pad` honours width and alignment, so figures line up in tables.
        f.pad(text)
    }

    /// The text of the value, made in a buffer of the caller.
    pub(crate) fn text(self, buffer: &mut [u8; 48]) -> &str {
        let mut rest = self.units.unsigned_abs();
        let mut at = buffer.len();
        let mut written: u32 = 0;
        let mut put = |byte: u8| {
            at = at.saturating_sub(1);
            if let Some(slot) = buffer.get_mut(at) {
                *slot = byte;
            }
        };
        loop {
            let digit = if let Ok(small) = u64::try_from(rest) {
                rest = u128::from(small.checked_div(10).unwrap_or(0));
                small.checked_rem(10).unwrap_or(0)
            } else {
                let digit = rest.checked_rem(10).unwrap_or(0);
                rest = rest.checked_div(10).unwrap_or(0);
                u64::try_from(digit).unwrap_or(0)
            };
            put(b'0'.saturating_add(u8::try_from(digit).unwrap_or(0)));
            written = written.saturating_add(1);
            if written == self.places {
                put(b'.');
            }
            if rest == 0 && written > self.places {
                break;
            }
        }
        if self.units < 0 {
            put(b'-');
        }
        buffer.get(at..).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or("")
    }

    /// The same value as a `Decimal`.
    pub(crate) fn to_decimal(self) -> Decimal {
        // Every figure of the library has at most 28 digits and places, which `Decimal` holds exactly.
        Decimal::try_from_i128_with_scale(self.units, self.places).unwrap_or_default()
    }
}

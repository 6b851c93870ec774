//! The pieces of JSON text: what is quoted, what is separated, how digits are written.

use alloc::string::String;
use core::fmt::{self, Write as _};

/// A comma, unless the list or object was opened just now: no text that is complete ends with what opens one.
#[inline]
pub(super) fn separate(out: &mut String) {
    if !matches!(out.as_bytes().last(), Some(b'{' | b'[')) {
        out.push(',');
    }
}

/// A quoted text.
#[inline]
pub(super) fn quoted(out: &mut String, text: &str) {
    out.push('"');
    escape(out, text);
    out.push('"');
}

/// A quoted text that is formatted piece by piece.
pub(super) fn formatted(out: &mut String, pieces: fmt::Arguments<'_>) -> fmt::Result {
    out.push('"');
    Escaping(out).write_fmt(pieces)?;
    out.push('"');
    Ok(())
}

struct Escaping<'o>(&'o mut String);

impl fmt::Write for Escaping<'_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        escape(self.0, piece);
        Ok(())
    }
}

#[inline]
fn escape(out: &mut String, text: &str) {
    // Most texts have nothing to be escaped and are copied whole.
    if text.bytes().any(is_special) {
        escape_each(out, text);
    } else {
        out.push_str(text);
    }
}

#[inline]
fn is_special(byte: u8) -> bool {
    matches!(byte, 0..=0x1f | b'"' | b'\\')
}

#[cold]
fn escape_each(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '"' | '\\' => out.extend(['\\', character]),
            // A `String` takes everything.
            '\0'..='\x1f' => drop(write!(out, "\\u{:04x}", u32::from(character))),
            _ => out.push(character),
        }
    }
}

#[inline]
pub(super) fn signed(out: &mut String, value: i64) {
    if value < 0 {
        out.push('-');
    }
    unsigned(out, value.unsigned_abs());
}

#[inline]
pub(super) fn unsigned(out: &mut String, value: u64) {
    let mut buffer = [0_u8; 20];
    let mut at = buffer.len();
    let mut rest = value;
    loop {
        let digit = u8::try_from(rest.checked_rem(10).unwrap_or(0)).unwrap_or(0);
        at = at.saturating_sub(1);
        if let Some(slot) = buffer.get_mut(at) {
            *slot = b'0'.saturating_add(digit);
        }
        rest = rest.checked_div(10).unwrap_or(0);
        if rest == 0 {
            break;
        }
    }
    out.push_str(buffer.get(at..).and_then(|digits| core::str::from_utf8(digits).ok()).unwrap_or_default());
}

/// A float of a foreign type; the library has none.
#[cfg(feature = "json")]
pub(super) fn float(out: &mut String, value: &impl serde::Serialize) {
    out.push_str(&serde_json::to_string(value).unwrap_or_default());
}

#[cfg(not(feature = "json"))]
pub(super) fn float(_: &mut String, _: &impl serde::Serialize) {}

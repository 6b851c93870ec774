//! The pieces of JSON text: what is quoted, what is separated, how digits are written.

use alloc::string::String;
use core::fmt::{self, Write as _};

/// A comma, unless the list or object was opened just now: no text that is complete ends with what opens one.
pub(super) fn separate(out: &mut String) {
    if !matches!(out.as_bytes().last(), Some(b'{' | b'[')) {
        out.push(',');
    }
}

/// A quoted text.
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

/// Most texts have nothing to be escaped and are copied whole.
fn escape(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, 0..=0x1f | b'"' | b'\\')) {
        let Some((plain, special)) = rest.split_at_checked(at) else { break };
        out.push_str(plain);
        let mut special = special.chars();
        // INVARIANT: what is escaped is ASCII, so one character is one byte.
        match special.next() {
            Some('\u{8}') => out.push_str("\\b"),
            Some('\t') => out.push_str("\\t"),
            Some('\n') => out.push_str("\\n"),
            Some('\u{c}') => out.push_str("\\f"),
            Some('\r') => out.push_str("\\r"),
            Some(quote @ ('"' | '\\')) => {
                out.push('\\');
                out.push(quote);
            }
            // A `String` takes everything.
            Some(control) => drop(write!(out, "\\u{:04x}", u32::from(control))),
            None => {}
        }
        rest = special.as_str();
    }
    out.push_str(rest);
}

pub(super) fn signed(out: &mut String, value: i64) {
    if value < 0 {
        out.push('-');
    }
    unsigned(out, value.unsigned_abs());
}

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

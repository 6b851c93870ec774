//! Canonical JSON text: fields in the order of definition, no blanks.

use alloc::string::String;

use serde::Serialize;

/// Appends the value to `out` as canonical JSON. Every type of this crate serializes; a foreign
/// type that refuses to is written as `null`.
pub fn write<T: Serialize + ?Sized>(value: &T, out: &mut String) {
    match serde_json::to_string(value) {
        Ok(text) if out.is_empty() => *out = text,
        Ok(text) => out.push_str(&text),
        Err(_) => out.push_str("null"),
    }
}

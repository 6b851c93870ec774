//! Canonical JSON text: fields in the order of definition, no blanks.

use alloc::string::String;

use serde::Serialize;

use crate::digest::Canonical;

/// Appends the value to `out` as canonical JSON. Every type of this crate serializes; a foreign
/// type that refuses to is written as `null`.
pub fn write<T: Serialize + ?Sized>(value: &T, out: &mut String) {
    let start = out.len();
    let mut form = Canonical::Text(core::mem::take(out));
    let written = value.serialize(&mut form);
    if let Canonical::Text(text) = form {
        *out = text;
    }
    if written.is_err() {
        out.truncate(start);
        out.push_str("null");
    }
}

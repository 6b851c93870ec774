//! Python values → JSON text. What JSON has no value for is written as a bare word (`NaN`, `set`),
//! which the door refuses at its path; nothing is decided here.

use std::fmt::Write as _;

use orderwell::limits;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple, PyType};

use crate::Json;

/// Types that are looked at by name, imported once.
pub(crate) struct Known {
    decimal: Py<PyType>,
    date: Py<PyType>,
    mapping: Py<PyType>,
    iterable: Py<PyType>,
}

impl Known {
    pub(crate) fn import(python: Python<'_>) -> PyResult<Self> {
        let kind = |module: &str, name: &str| -> PyResult<Py<PyType>> {
            Ok(python.import(module)?.getattr(name)?.cast_into::<PyType>().map_err(PyErr::from)?.unbind())
        };
        Ok(Self {
            decimal: kind("decimal", "Decimal")?,
            date: kind("datetime", "date")?,
            mapping: kind("collections.abc", "Mapping")?,
            iterable: kind("collections.abc", "Iterable")?,
        })
    }
}

/// A whole number of 64 bits, as nearly all are, without asking the interpreter for its text.
fn short(value: &Bound<'_, PyAny>) -> Option<i64> {
    if value.is_exact_instance_of::<PyInt>() { value.extract().ok() } else { None }
}

/// Writes JSON text.
pub(crate) struct Writer<'k> {
    known: &'k Known,
    pub(crate) text: String,
    depth: usize,
}

impl<'k> Writer<'k> {
    pub(crate) fn new(known: &'k Known) -> Self {
        Self { known, text: String::with_capacity(4096), depth: 0 }
    }

    /// One more member of the object that is being written.
    pub(crate) fn member(&mut self, key: &str, value: &Bound<'_, PyAny>) -> PyResult<()> {
        self.separate(b'{');
        self.quoted(key);
        self.text.push(':');
        self.value(value)
    }

    /// A comma, unless the text ends with what opens.
    fn separate(&mut self, opening: u8) {
        if self.text.as_bytes().last() != Some(&opening) {
            self.text.push(',');
        }
    }

    pub(crate) fn quoted(&mut self, text: &str) {
        self.text.push('"');
        let escaped = |byte: u8| byte < 0x20 || byte == b'"' || byte == b'\\';
        let mut plain = 0;
        // WHY: whether there is anything to escape is found out many bytes at a time; nearly always there is not.
        let any = text.bytes().fold(false, |any, byte| any | escaped(byte));
        for (at, byte) in text.bytes().enumerate().take_while(|_| any) {
            if escaped(byte) {
                self.text.push_str(&text[plain..at]);
                let _ = write!(self.text, "\\u{byte:04x}");
                plain = at + 1;
            }
        }
        self.text.push_str(&text[plain..]);
        self.text.push('"');
    }

    fn string(&mut self, text: &Bound<'_, PyString>) -> PyResult<()> {
        if let Ok(text) = text.to_str() {
            self.quoted(text);
            return Ok(());
        }
        // A lone surrogate has no UTF-8: it is written as an escape, which the door refuses at its path.
        let units = text.call_method1("encode", ("utf-16-le", "surrogatepass"))?.cast_into::<PyBytes>()?;
        let units = units.as_bytes().chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        self.text.push('"');
        for unit in char::decode_utf16(units) {
            let _ = match unit {
                Ok(character @ ('"' | '\\' | '\0'..='\x1f')) => write!(self.text, "\\u{:04x}", u32::from(character)),
                Ok(character) => write!(self.text, "{character}"),
                Err(lone) => write!(self.text, "\\u{:04x}", lone.unpaired_surrogate()),
            };
        }
        self.text.push('"');
        Ok(())
    }

    pub(crate) fn value(&mut self, value: &Bound<'_, PyAny>) -> PyResult<()> {
        if let Ok(text) = value.cast::<PyString>() {
            self.string(text)
        } else if let Ok(members) = value.cast::<PyDict>() {
            self.deeper(|writer| writer.object(members.iter().map(Ok)))
        } else if let Ok(items) = value.cast::<PyList>() {
            self.deeper(|writer| writer.list(items.iter().map(Ok)))
        } else if let Ok(truth) = value.cast::<PyBool>() {
            self.text.push_str(if truth.is_true() { "true" } else { "false" });
            Ok(())
        } else if value.is_none() {
            self.text.push_str("null");
            Ok(())
        } else if let Some(number) = short(value) {
            let _ = write!(self.text, "{number}");
            Ok(())
        } else if value.is_instance_of::<PyInt>() {
            self.plain(&value.call_method0("__int__")?)
        } else if let Ok(number) = value.cast::<PyFloat>() {
            let number = number.value();
            let _ = match number {
                _ if number.is_nan() => write!(self.text, "NaN"),
                _ if number.is_infinite() => write!(self.text, "Infinity"),
                _ => write!(self.text, "{number:?}"),
            };
            Ok(())
        } else if let Ok(items) = value.cast::<PyTuple>() {
            self.deeper(|writer| writer.list(items.iter().map(Ok)))
        } else if let Ok(json) = value.cast::<Json>() {
            self.text.push_str(&json.get().text);
            Ok(())
        } else {
            self.other(value)
        }
    }

    fn plain(&mut self, value: &Bound<'_, PyAny>) -> PyResult<()> {
        self.text.push_str(value.str()?.to_str()?);
        Ok(())
    }

    fn other(&mut self, value: &Bound<'_, PyAny>) -> PyResult<()> {
        let python = value.py();
        if value.is_instance(self.known.decimal.bind(python))? {
            return self.decimal(value);
        }
        if value.is_instance(self.known.date.bind(python))? {
            return self.string(value.call_method0("isoformat")?.cast::<PyString>()?);
        }
        if let Ok(fields) = value.getattr("__dataclass_fields__")
            && !value.is_instance_of::<PyType>()
        {
            let names = fields.cast_into::<PyDict>()?.keys();
            return self.deeper(|writer| {
                writer.object(names.iter().map(|name| {
                    let field = value.getattr(name.cast::<PyString>()?)?;
                    Ok((name, field))
                }))
            });
        }
        if value.is_instance(self.known.mapping.bind(python))? {
            let names = value.try_iter()?;
            return self.deeper(|writer| {
                writer.object(names.map(|name| {
                    let name = name?;
                    let member = value.get_item(&name)?;
                    Ok((name, member))
                }))
            });
        }
        if value.hasattr("__index__")? {
            return self.plain(&value.call_method0("__index__")?);
        }
        if value.is_instance(self.known.iterable.bind(python))? && !value.is_instance_of::<PyBytes>() {
            let items = value.try_iter()?;
            return self.deeper(|writer| writer.list(items));
        }
        self.text.push_str(value.get_type().name()?.to_str()?);
        Ok(())
    }

    /// A decimal without exponent; its own text where it is no number.
    fn decimal(&mut self, value: &Bound<'_, PyAny>) -> PyResult<()> {
        if !value.call_method0("is_finite")?.is_truthy()? {
            self.text.push_str(if value.call_method0("is_nan")?.is_truthy()? { "NaN" } else { "Infinity" });
            return Ok(());
        }
        let text = value.str()?;
        let text = text.to_str()?;
        if text.contains('E') {
            let text = value.call_method1("__format__", ("f",))?;
            return self.string(text.cast::<PyString>()?);
        }
        self.quoted(text);
        Ok(())
    }

    /// One level further in; below the door's own limit nothing is written, so that a value that
    /// holds itself ends.
    fn deeper(&mut self, write: impl FnOnce(&mut Self) -> PyResult<()>) -> PyResult<()> {
        if self.depth > limits::REQUEST_DEPTH_MAX || self.text.len() > limits::REQUEST_BYTES_MAX {
            self.text.push_str("[]");
            return Ok(());
        }
        self.depth += 1;
        let written = write(self);
        self.depth -= 1;
        written
    }

    fn object<'p>(
        &mut self,
        members: impl Iterator<Item = PyResult<(Bound<'p, PyAny>, Bound<'p, PyAny>)>>,
    ) -> PyResult<()> {
        self.text.push('{');
        for member in members {
            let (key, value) = member?;
            self.separate(b'{');
            match key.cast::<PyString>() {
                Ok(key) => self.string(key)?,
                Err(_) => self.string(&key.str()?)?,
            }
            self.text.push(':');
            self.value(&value)?;
        }
        self.text.push('}');
        Ok(())
    }

    fn list<'p>(&mut self, items: impl Iterator<Item = PyResult<Bound<'p, PyAny>>>) -> PyResult<()> {
        self.text.push('[');
        for item in items {
            self.separate(b'[');
            self.value(&item?)?;
        }
        self.text.push(']');
        Ok(())
    }
}

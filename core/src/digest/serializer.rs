//! serde values → their canonical form, as JSON text or as the digest's lanes.
//!
//! WHY one serializer for both: serde compiles the writer of every type once for each serializer, and that is
//! most of what writing costs in the module for the web. A branch at each scalar costs nothing next to it.

use alloc::string::String;
use core::fmt;

use serde::ser::{self, Serialize, Serializer};

use super::{Lanes, text};

/// Where a value goes.
pub(crate) enum Canonical {
    /// JSON text: fields in the order of definition, no blanks.
    #[cfg_attr(not(feature = "json"), expect(dead_code, reason = "only the JSON door writes text"))]
    Text(String),
    /// The lanes of a digest: every scalar and every container leaves a mark of its kind.
    Lanes(Lanes),
}

/// A foreign type that refuses to be written, or that JSON has no form for.
#[derive(Debug)]
pub(crate) struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value has no canonical form")
    }
}

impl ser::Error for Refused {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl ser::StdError for Refused {}

/// What is written, by kind. None of it knows the type, so that it is compiled once.
impl Canonical {
    #[inline(never)]
    fn word(&mut self, word: &'static str, mark: u8, bytes: &[u8]) {
        match self {
            Self::Text(out) => out.push_str(word),
            Self::Lanes(lanes) => {
                lanes.mark(mark);
                lanes.bytes(bytes);
            }
        }
    }

    #[inline(never)]
    fn signed(&mut self, value: i64) {
        match self {
            Self::Text(out) => text::signed(out, value),
            Self::Lanes(lanes) => lanes.scalar(b'n', &i128::from(value).to_le_bytes()),
        }
    }

    #[inline(never)]
    fn unsigned(&mut self, value: u64) {
        match self {
            Self::Text(out) => text::unsigned(out, value),
            Self::Lanes(lanes) => lanes.scalar(b'n', &i128::from(value).to_le_bytes()),
        }
    }

    #[inline(never)]
    fn text(&mut self, value: &str) {
        match self {
            Self::Text(out) => text::quoted(out, value),
            Self::Lanes(lanes) => lanes.scalar(b's', value.as_bytes()),
        }
    }

    /// A 128-bit number, which a digest never had.
    fn wide(&mut self, value: impl fmt::Display) -> Result<(), Refused> {
        match self {
            Self::Text(out) => fmt::Write::write_fmt(out, format_args!("{value}")).map_err(|_| Refused),
            Self::Lanes(_) => Err(Refused),
        }
    }

    /// Opens a list (`[`) or an object (`{`).
    #[inline(never)]
    fn open(&mut self, mark: u8) {
        match self {
            Self::Text(out) => out.push(mark.into()),
            Self::Lanes(lanes) => lanes.mark(mark),
        }
    }

    #[inline(never)]
    fn close(&mut self, closing: &'static str) {
        match self {
            Self::Text(out) => out.push_str(closing),
            Self::Lanes(lanes) => lanes.mark(b']'),
        }
    }

    /// Stands before each item of a list and each key of a map.
    #[inline(never)]
    fn separate(&mut self) {
        match self {
            Self::Text(out) => text::separate(out),
            Self::Lanes(_) => {}
        }
    }

    /// The name of a member.
    #[inline(never)]
    fn name(&mut self, name: &'static str) {
        match self {
            Self::Text(out) => {
                text::separate(out);
                text::quoted(out, name);
                out.push(':');
            }
            Self::Lanes(lanes) => lanes.bytes(name.as_bytes()),
        }
    }

    /// What stands around the content of an enum's variant, when serde does not tag it otherwise.
    fn variant(&mut self, variant: &'static str) {
        match self {
            Self::Text(out) => {
                out.push('{');
                text::quoted(out, variant);
                out.push(':');
            }
            Self::Lanes(_) => {}
        }
    }
}

macro_rules! scalars {
    ($write:ident: $($method:ident($type:ty)),*) => { $(
        fn $method(self, value: $type) -> Result<(), Refused> {
            self.$write(value.into());
            Ok(())
        }
    )* };
}

impl<'c> Serializer for &'c mut Canonical {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Open<'c>;
    type SerializeTuple = Open<'c>;
    type SerializeTupleStruct = Open<'c>;
    type SerializeTupleVariant = Open<'c>;
    type SerializeMap = Open<'c>;
    type SerializeStruct = Open<'c>;
    type SerializeStructVariant = Open<'c>;

    scalars!(signed: serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64));
    scalars!(unsigned: serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64));

    fn serialize_i128(self, value: i128) -> Result<(), Refused> {
        self.wide(value)
    }

    fn serialize_u128(self, value: u128) -> Result<(), Refused> {
        self.wide(value)
    }

    fn serialize_bool(self, value: bool) -> Result<(), Refused> {
        self.word(if value { "true" } else { "false" }, b'b', &[u8::from(value)]);
        Ok(())
    }

    // The library has no floats; they are here because serde's trait asks.
    fn serialize_f32(self, value: f32) -> Result<(), Refused> {
        match self {
            Canonical::Text(out) => text::float(out, &value),
            Canonical::Lanes(lanes) => lanes.scalar(b'f', &f64::from(value).to_le_bytes()),
        }
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Refused> {
        match self {
            Canonical::Text(out) => text::float(out, &value),
            Canonical::Lanes(lanes) => lanes.scalar(b'f', &value.to_le_bytes()),
        }
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Refused> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Refused> {
        self.text(value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Refused> {
        match self {
            Canonical::Text(_) => self.collect_seq(value),
            Canonical::Lanes(lanes) => {
                lanes.scalar(b'y', value);
                Ok(())
            }
        }
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Result<(), Refused> {
        match self {
            Canonical::Text(out) => text::formatted(out, format_args!("{value}")).map_err(|_| Refused),
            Canonical::Lanes(_) => self.serialize_str(&super::collected(value)),
        }
    }

    fn serialize_none(self) -> Result<(), Refused> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Refused> {
        match self {
            Canonical::Text(out) => out.push_str("null"),
            Canonical::Lanes(lanes) => lanes.mark(b'0'),
        }
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Refused> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Refused> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        self.variant(variant);
        match self {
            Canonical::Text(_) => {
                value.serialize(&mut *self)?;
                self.close("}");
                Ok(())
            }
            Canonical::Lanes(lanes) => {
                lanes.scalar(b'v', variant.as_bytes());
                value.serialize(self)
            }
        }
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'c>, Refused> {
        self.open(b'[');
        Ok(Open { to: self, closing: "]" })
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'c>, Refused> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'c>, Refused> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'c>, Refused> {
        self.variant(variant);
        self.open(b'[');
        Ok(Open { to: self, closing: "]}" })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'c>, Refused> {
        self.open(b'{');
        Ok(Open { to: self, closing: "}" })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'c>, Refused> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'c>, Refused> {
        self.variant(variant);
        self.open(b'{');
        Ok(Open { to: self, closing: "}}" })
    }
}

/// An open list or object.
pub(crate) struct Open<'c> {
    to: &'c mut Canonical,
    closing: &'static str,
}

macro_rules! lists {
    ($($trait:ident $method:ident),*) => { $(
        impl ser::$trait for Open<'_> {
            type Ok = ();
            type Error = Refused;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
                self.to.separate();
                value.serialize(&mut *self.to)
            }

            fn end(self) -> Result<(), Refused> {
                self.to.close(self.closing);
                Ok(())
            }
        }
    )* };
}

lists!(
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field
);

macro_rules! structs {
    ($($trait:ident),*) => { $(
        impl ser::$trait for Open<'_> {
            type Ok = ();
            type Error = Refused;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Refused> {
                self.to.name(name);
                value.serialize(&mut *self.to)
            }

            fn end(self) -> Result<(), Refused> {
                self.to.close(self.closing);
                Ok(())
            }
        }
    )* };
}

structs!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refused> {
        self.to.separate();
        match self.to {
            Canonical::Text(_) => {
                let start = self.to.length();
                key.serialize(&mut *self.to)?;
                self.to.made_key(start)
            }
            Canonical::Lanes(_) => key.serialize(&mut *self.to),
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        value.serialize(&mut *self.to)
    }

    fn end(self) -> Result<(), Refused> {
        self.to.close(self.closing);
        Ok(())
    }
}

impl Canonical {
    fn length(&self) -> usize {
        match self {
            Self::Text(out) => out.len(),
            Self::Lanes(_) => 0,
        }
    }

    /// Makes a key of the value that begins at `start`: a text is one, numbers and truths are quoted.
    #[inline(never)]
    fn made_key(&mut self, start: usize) -> Result<(), Refused> {
        if let Self::Text(out) = self {
            match out.as_bytes().get(start) {
                Some(b'"') => {}
                Some(b'-' | b'0'..=b'9' | b't' | b'f') => {
                    out.insert(start, '"');
                    out.push('"');
                }
                _ => return Err(Refused),
            }
            out.push(':');
        }
        Ok(())
    }
}

//! serde values → the digest's lanes. Every scalar and every container leaves a mark of its kind.

use core::fmt;

use serde::ser::{self, Serialize, Serializer};

use super::Lanes;

/// Never made: the digester takes everything.
#[derive(Debug)]
pub(super) struct Impossible;

impl fmt::Display for Impossible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value cannot be digested")
    }
}

impl ser::Error for Impossible {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl ser::StdError for Impossible {}

pub(super) struct Digester<'l> {
    pub(super) lanes: &'l mut Lanes,
}

#[expect(clippy::unnecessary_wraps, reason = "the methods of serde's traits return what these return")]
impl Digester<'_> {
    fn scalar(self, mark: u8, bytes: &[u8]) -> Result<(), Impossible> {
        self.lanes.mark(mark);
        self.lanes.bytes(bytes);
        Ok(())
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the methods of serde's traits return what these return")]
impl<'l> Digester<'l> {
    fn open(self, mark: u8) -> Result<Open<'l>, Impossible> {
        self.lanes.mark(mark);
        Ok(Open { lanes: self.lanes })
    }
}

macro_rules! scalars {
    ($($method:ident($type:ty)),*) => { $(
        fn $method(self, value: $type) -> Result<(), Impossible> {
            self.scalar(b'n', &i128::from(value).to_le_bytes())
        }
    )* };
}

impl<'l> Serializer for Digester<'l> {
    type Ok = ();
    type Error = Impossible;
    type SerializeSeq = Open<'l>;
    type SerializeTuple = Open<'l>;
    type SerializeTupleStruct = Open<'l>;
    type SerializeTupleVariant = Open<'l>;
    type SerializeMap = Open<'l>;
    type SerializeStruct = Open<'l>;
    type SerializeStructVariant = Open<'l>;

    scalars!(
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64)
    );

    fn serialize_bool(self, value: bool) -> Result<(), Impossible> {
        self.scalar(b'b', &[u8::from(value)])
    }

    // The library has no floats; they are here because serde's trait asks.
    fn serialize_f32(self, value: f32) -> Result<(), Impossible> {
        self.scalar(b'f', &f64::from(value).to_le_bytes())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Impossible> {
        self.scalar(b'f', &value.to_le_bytes())
    }

    fn serialize_char(self, value: char) -> Result<(), Impossible> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Impossible> {
        self.scalar(b's', value.as_bytes())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Impossible> {
        self.scalar(b'y', value)
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Result<(), Impossible> {
        self.serialize_str(&super::collected(value))
    }

    fn serialize_none(self) -> Result<(), Impossible> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Impossible> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Impossible> {
        self.lanes.mark(b'0');
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Impossible> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Impossible> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Impossible> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Impossible> {
        self.lanes.mark(b'v');
        self.lanes.bytes(variant.as_bytes());
        value.serialize(Digester { lanes: self.lanes })
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'l>, Impossible> {
        self.open(b'[')
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'l>, Impossible> {
        self.open(b'[')
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'l>, Impossible> {
        self.open(b'[')
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Open<'l>, Impossible> {
        self.open(b'[')
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'l>, Impossible> {
        self.open(b'{')
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'l>, Impossible> {
        self.open(b'{')
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Open<'l>, Impossible> {
        self.open(b'{')
    }
}

/// An open list or object; its end leaves a mark too.
pub(super) struct Open<'l> {
    lanes: &'l mut Lanes,
}

impl Open<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Impossible> {
        value.serialize(Digester { lanes: self.lanes })
    }

    #[expect(clippy::unnecessary_wraps, reason = "the methods of serde's traits return what this returns")]
    fn close(self) -> Result<(), Impossible> {
        self.lanes.mark(b']');
        Ok(())
    }
}

macro_rules! lists {
    ($($trait:ident $method:ident),*) => { $(
        impl ser::$trait for Open<'_> {
            type Ok = ();
            type Error = Impossible;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Impossible> {
                self.item(value)
            }

            fn end(self) -> Result<(), Impossible> {
                self.close()
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
            type Error = Impossible;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Impossible> {
                self.lanes.bytes(key.as_bytes());
                self.item(value)
            }

            fn end(self) -> Result<(), Impossible> {
                self.close()
            }
        }
    )* };
}

structs!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Impossible;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Impossible> {
        self.item(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Impossible> {
        self.item(value)
    }

    fn end(self) -> Result<(), Impossible> {
        self.close()
    }
}

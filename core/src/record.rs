//! One definition per record: the struct, its constructor, its JSON in both directions.
//!
//! `record!` lists the required fields, a semicolon, then the optional ones with the name of their
//! builder method. The struct gets `new(required …)`, a `with_…` for each optional field, serde's
//! `Serialize` (optional fields that hold their default are left out) and the reader of
//! [`json`](crate::json) that reports every fault at its path. `choice!` does the same for words,
//! `tagged!` for "one of these records, told apart by `type`", `answer!` for records that only go
//! out. With feature `schema` all of them implement `schemars::JsonSchema`.

/// Is this the value that an absent field has?
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Implements [`Decode`](crate::json::Decode) and, through it, serde's `Deserialize`.
macro_rules! decode_record {
    ($name:ident { $($required:ident: $required_type:ty),* ; $($optional:ident: $optional_type:ty),* }) => {
        #[cfg(feature = "json")]
        impl crate::json::DecodeFields for $name {
            fn decode_fields(
                fields: &mut crate::json::Fields<'_>,
                faults: &mut crate::json::Faults,
            ) -> Option<Self> {
                $(let $required = fields.required::<$required_type>(stringify!($required), faults);)*
                $(let $optional = fields.optional::<$optional_type>(stringify!($optional), faults);)*
                // One way out, not one for each field: that halves the code of every reader.
                let ($(Some($required),)* $(Some($optional),)*) = ($($required,)* $($optional,)*) else { return None };
                Some(Self { $($required,)* $($optional,)* })
            }
        }

        #[cfg(feature = "json")]
        impl crate::json::Decode for $name {
            fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
                crate::json::decode_object(node, faults)
            }
        }
    };
}

macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$required_meta:meta])* $required:ident : $required_type:ty ),* $(,)?
            ;
            $( $(#[$optional_meta:meta])* $optional:ident : $optional_type:ty => $with:ident ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[non_exhaustive]
        pub struct $name {
            $( $(#[$required_meta])* pub $required: $required_type, )*
            $(
                $(#[$optional_meta])*
                #[serde(skip_serializing_if = "crate::record::is_default")]
                pub $optional: $optional_type,
            )*
        }

        impl $name {
            /// What cannot be left out; everything else starts absent.
            #[must_use]
            pub fn new($( $required: $required_type ),*) -> Self {
                Self { $( $required, )* $( $optional: Default::default(), )* }
            }

            $(
                $(#[$optional_meta])*
                #[must_use]
                pub fn $with(mut self, $optional: impl Into<$optional_type>) -> Self {
                    self.$optional = $optional.into();
                    self
                }
            )*
        }

        crate::record::decode_record! {
            $name { $($required: $required_type),* ; $($optional: $optional_type),* }
        }

        crate::record::record_schema! {
            [$(stringify!($meta)),*]
            $name {
                $($required: $required_type = [$(stringify!($required_meta)),*]),* ;
                $($optional: $optional_type = [$(stringify!($optional_meta)),*]),*
            }
        }
    };
}

/// A record that only goes out: the struct, serde's `Serialize`, and its schema.
macro_rules! answer {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$required_meta:meta])* $required:ident : $required_type:ty ),* $(,)?
            $(; $( $(#[$optional_meta:meta])* $optional:ident : $optional_type:ty ),* $(,)? )?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[non_exhaustive]
        pub struct $name {
            $( $(#[$required_meta])* pub $required: $required_type, )*
            $($(
                $(#[$optional_meta])*
                #[serde(skip_serializing_if = "crate::record::is_default")]
                pub $optional: $optional_type,
            )*)?
        }

        crate::record::record_schema! {
            [$(stringify!($meta)),*]
            $name {
                $($required: $required_type = [$(stringify!($required_meta)),*]),* ;
                $($($optional: $optional_type = [$(stringify!($optional_meta)),*]),*)?
            }
        }
    };
}

/// Implements `schemars::JsonSchema`.
macro_rules! record_schema {
    (
        [$($doc:expr),*]
        $name:ident {
            $($required:ident: $required_type:ty = [$($required_doc:expr),*]),* ;
            $($optional:ident: $optional_type:ty = [$($optional_doc:expr),*]),*
        }
    ) => {
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut record = crate::schema::Record::new(generator);
                $(record.required::<$required_type>(stringify!($required), &[$($required_doc),*]);)*
                $(record.optional::<$optional_type>(stringify!($optional), &[$($optional_doc),*]);)*
                record.finish(&[$($doc),*])
            }
        }
    };
}

macro_rules! choice {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $word:literal ),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name { $( $(#[$variant_meta])* $variant, )* }

        impl $name {
            /// Every word, in the order of the definition.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            /// The word as it stands in JSON.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "json")]
        impl crate::json::Decode for $name {
            fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
                crate::json::decode_word(node, faults, Self::ALL, |word| word.as_str())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::schema::choice(
                    &[$(stringify!($meta)),*],
                    &[$(($word, &[$(stringify!($variant_meta)),*])),*],
                )
            }
        }
    };
}

macro_rules! tagged {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident($content:ty) = $word:literal ),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[serde(tag = "type")]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[$variant_meta])* #[serde(rename = $word)] $variant($content), )*
        }

        impl $name {
            /// Every `type` there is, in the order of the definition.
            pub const TYPES: &'static [&'static str] = &[ $( $word, )* ];

            /// The `type` as it stands in JSON.
            #[must_use]
            pub const fn type_name(&self) -> &'static str {
                match self { $( Self::$variant(_) => $word, )* }
            }
        }

        #[cfg(feature = "schema")]
        impl $name {
            /// The records of the union.
            pub(crate) fn variants(generator: &mut schemars::SchemaGenerator) -> alloc::vec::Vec<serde_json::Value> {
                alloc::vec![$(crate::schema::variant::<$content>(
                    generator, "type", $word, &[$(stringify!($variant_meta)),*],
                ),)*]
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let variants = Self::variants(generator);
                crate::schema::union(&[$(stringify!($meta)),*], variants)
            }
        }

        #[cfg(feature = "json")]
        impl crate::json::DecodeFields for $name {
            fn decode_fields(
                fields: &mut crate::json::Fields<'_>,
                faults: &mut crate::json::Faults,
            ) -> Option<Self> {
                match fields.word("type", Self::TYPES, faults)? {
                    $( $word => <$content as crate::json::DecodeFields>::decode_fields(fields, faults).map(Self::$variant), )*
                    _ => None,
                }
            }
        }

        #[cfg(feature = "json")]
        impl crate::json::Decode for $name {
            fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
                crate::json::decode_object(node, faults)
            }
        }
    };
}

pub(crate) use {answer, choice, decode_record, record, record_schema, tagged};

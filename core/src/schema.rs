//! JSON Schema 2020-12 of what crosses the door (feature `schema`), in a small part of that language.
//!
//! A definition is one of five things, and generators need to know no more:
//!
//! - a *record*: `properties` in order, `required`; perhaps a `$ref` beside them, whose fields stand
//!   among its own;
//! - a *choice*: a string with `enum`;
//! - a *union*: `oneOf` records, told apart by the `const` of one property of theirs;
//! - a *scalar*: a string (perhaps with `format`), an integer, or both;
//! - a *list*: `items`.
//!
//! Records are open where they are defined, so that a union can add its `type`; [`close`] ends them
//! where they are used. A decimal may come in as a string or a whole number; it goes out as a string.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

/// How a decimal is written: the canonical form, and what the reader takes.
const DECIMAL: &str = r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$";

/// What doc comments say, from the text of their attributes.
pub(crate) fn doc(attributes: &[&str]) -> String {
    let line = |attribute: &&str| {
        // A long one is broken after the equals sign.
        let quoted = attribute.strip_prefix("doc")?.trim_start().strip_prefix('=')?.trim_start();
        let text = quoted.split_once('"')?.1.rsplit_once('"')?.0;
        Some(if quoted.starts_with('r') { text.trim().to_owned() } else { text.trim().replace("\\\"", "\"") })
    };
    let lines: Vec<String> = attributes.iter().filter_map(line).collect();
    let before_paragraph = lines.split(String::is_empty).next().unwrap_or_default();
    before_paragraph.join(" ")
}

/// A record while its fields are listed.
pub(crate) struct Record<'g> {
    generator: &'g mut SchemaGenerator,
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl<'g> Record<'g> {
    pub(crate) fn new(generator: &'g mut SchemaGenerator) -> Self {
        Self { generator, properties: Map::new(), required: Vec::new() }
    }

    /// A field that is always there.
    pub(crate) fn required<T: JsonSchema>(&mut self, name: &str, attributes: &[&str]) {
        self.required.push(name.into());
        self.optional::<T>(name, attributes);
    }

    /// A field that may be left out.
    pub(crate) fn optional<T: JsonSchema>(&mut self, name: &str, attributes: &[&str]) {
        let mut schema = present(self.generator.subschema_for::<T>());
        let text = doc(attributes);
        if !text.is_empty() {
            schema.insert("description".to_owned(), text.into());
        }
        self.properties.insert(name.to_owned(), schema.to_value());
    }

    /// A field with one value.
    pub(crate) fn constant(&mut self, name: &str, value: impl Into<Value>) {
        self.required.push(name.into());
        self.properties.insert(name.to_owned(), json_schema!({ "const": value.into() }).to_value());
    }

    pub(crate) fn finish(self, attributes: &[&str]) -> Schema {
        let mut schema = json_schema!({ "type": "object" });
        schema.insert("properties".to_owned(), self.properties.into());
        schema.insert("required".to_owned(), self.required.into());
        describe(schema, &doc(attributes))
    }

    /// A record among whose fields stand those of `T`.
    pub(crate) fn finish_beside<T: JsonSchema>(self, attributes: &[&str]) -> Schema {
        let beside = self.generator.subschema_for::<T>();
        let mut schema = self.finish(attributes);
        if let Some(reference) = beside.get("$ref") {
            schema.insert("$ref".to_owned(), reference.clone());
        }
        schema
    }
}

fn describe(mut schema: Schema, text: &str) -> Schema {
    if !text.is_empty() {
        schema.insert("description".to_owned(), text.into());
    }
    schema
}

/// The schema of a value that is there: an absent field is left out, never `null`.
fn present(mut schema: Schema) -> Schema {
    if let Some(Value::Array(either)) = schema.get("anyOf") {
        let value = either.first().cloned().and_then(|value| Schema::try_from(value).ok());
        return value.unwrap_or(schema);
    }
    if let Some(Value::Array(kinds)) = schema.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [only] = kinds.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    schema
}

/// A word of a closed list.
pub(crate) fn choice(attributes: &[&str], words: &[(&str, &[&str])]) -> Schema {
    let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    let meanings: Vec<String> = words.iter().map(|(_, attributes)| doc(attributes)).collect();
    describe(json_schema!({ "type": "string", "enum": names, "x-enum-descriptions": meanings }), &doc(attributes))
}

/// One record of a union, told apart by `tag`.
pub(crate) fn variant<T: JsonSchema>(
    generator: &mut SchemaGenerator,
    tag: &str,
    word: &str,
    attributes: &[&str],
) -> Value {
    let content = generator.subschema_for::<T>();
    let mut schema = describe(json_schema!({}), &doc(attributes));
    if let Some(reference) = content.get("$ref") {
        schema.insert("$ref".to_owned(), reference.clone());
    }
    let mut properties = Map::new();
    properties.insert(tag.to_owned(), json_schema!({ "const": word }).to_value());
    schema.insert("properties".to_owned(), properties.into());
    schema.insert("required".to_owned(), alloc::vec![Value::from(tag)].into());
    schema.to_value()
}

/// One of these records.
pub(crate) fn union(attributes: &[&str], variants: Vec<Value>) -> Schema {
    let mut schema = json_schema!({ "type": "object" });
    schema.insert("oneOf".to_owned(), variants.into());
    describe(schema, &doc(attributes))
}

/// The union with the format that stands before each of its records.
pub(crate) fn framed(mut union: Schema, format: u32) -> Schema {
    union.insert("properties".to_owned(), json_schema!({ "format": { "const": format } }).to_value());
    union.insert("required".to_owned(), alloc::vec![Value::from("format")].into());
    union
}

/// A text of a stated format.
pub(crate) fn text(format: &str, description: &str) -> Schema {
    describe(json_schema!({ "type": "string", "format": format }), description)
}

/// A decimal: read from a string or a whole number, written as a string.
pub(crate) fn decimal(attributes: &[&str]) -> Schema {
    let schema = json_schema!({ "type": ["string", "integer"], "format": "decimal", "pattern": DECIMAL });
    describe(schema, &doc(attributes))
}

/// A whole number in a range.
pub(crate) fn integer(minimum: u64, maximum: u64, attributes: &[&str]) -> Schema {
    describe(json_schema!({ "type": "integer", "minimum": minimum, "maximum": maximum }), &doc(attributes))
}

/// Ends every record where it is used: other fields are refused there.
pub(crate) fn close(definitions: &mut Value) {
    let Value::Object(members) = definitions else { return };
    let is_object = |definition: &&Value| definition.get("type").is_some_and(|kind| kind == "object");
    let records: Vec<String> =
        members.iter().filter(|(_, definition)| is_object(definition)).map(|(name, _)| name.clone()).collect();
    for definition in members.values_mut() {
        // A variant of a union, and the union beside a record, stay open: who uses the whole closes it.
        if let Some(Value::Object(fields)) = definition.get_mut("properties") {
            fields.values_mut().for_each(|field| close_use(field, &records));
        }
    }
}

fn close_use(field: &mut Value, records: &[String]) {
    let Value::Object(members) = field else { return };
    if let Some(items) = members.get_mut("items") {
        close_use(items, records);
    }
    let name = members.get("$ref").and_then(Value::as_str).and_then(|reference| reference.rsplit('/').next());
    if name.is_some_and(|name| records.iter().any(|record| record == name)) {
        members.insert("unevaluatedProperties".to_owned(), false.into());
    }
}

/// Implements the schema of a type that is written as text.
macro_rules! text_schema {
    ($name:ident, $format:literal, $description:literal) => {
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::schema::text($format, $description)
            }
        }
    };
}

pub(crate) use text_schema;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_paragraph_of_a_comment_is_the_description() {
        assert_eq!(doc(&["doc = r\" One.\"", "doc = r\" Two.\"", "doc = r\"\"", "doc = r\" Three.\""]), "One. Two.");
        assert_eq!(doc(&["doc =\n\" Broken because it is long.\""]), "Broken because it is long.");
        assert_eq!(doc(&["doc = \" Says \\\"so\\\".\"", "derive(Copy)"]), "Says \"so\".");
    }
}

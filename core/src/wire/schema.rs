//! The schema of the door: every operation with its request and its reply.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use schemars::generate::SchemaSettings;
use schemars::{Schema, json_schema};
use serde_json::{Map, Value};

use super::described;
use crate::desk::FORMAT;
use crate::schema::close;

/// The JSON Schema (2020-12) of the door.
///
/// The whole document is the schema of a request; `$defs` holds every type; `x-operations` lists the
/// operations with what they ask and answer. Only the small part of JSON Schema is used that is
/// written at the top of the library's `schema` module, so that generators stay small.
#[must_use]
pub fn schema() -> Schema {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let operations = described(&mut generator);
    let mut definitions = Value::Object(generator.take_definitions(true));
    close(&mut definitions);
    let mut requests = Vec::new();
    let mut listed = Vec::new();
    for (operation, doc, command, request, reply) in operations {
        let mut frame = Map::new();
        frame.insert("format".to_owned(), json_schema!({ "const": FORMAT }).to_value());
        frame.insert("op".to_owned(), json_schema!({ "const": operation.as_str() }).to_value());
        let reference = |schema: &Schema| schema.get("$ref").cloned().unwrap_or_default();
        requests.push(
            json_schema!({
                "$ref": reference(&request),
                "properties": frame,
                "required": ["format", "op"],
                "unevaluatedProperties": false
            })
            .to_value(),
        );
        listed.push(
            json_schema!({
                "op": operation.as_str(),
                "description": doc.trim(),
                "desk": operation.needs_desk(),
                "command": command,
                "request": reference(&request),
                "reply": reference(&reply)
            })
            .to_value(),
        );
    }
    let mut schema = json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Requests to Orderwell's door, format 1"
    });
    schema.insert("oneOf".to_owned(), requests.into());
    schema.insert("x-operations".to_owned(), listed.into());
    schema.insert("x-codes".to_owned(), codes());
    schema.insert("$defs".to_owned(), definitions);
    schema
}

/// Every problem code with its meaning.
fn codes() -> Value {
    let rows = crate::problem::Code::ALL.iter();
    let rows = rows.map(|code| (code.as_str().to_string(), Value::from(code.meaning())));
    rows.collect::<Map<String, Value>>().into()
}

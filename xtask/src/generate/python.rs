//! Python: `TypedDict`s, constructors, and the methods of a desk.

use std::fmt::Write as _;

use super::NOTE;
use super::wire::{Definition, Field, Kind, Scalar, Shape, Variant, Wire, pascal, snake};

const SPLIT: &[Scalar] = &[Scalar::Decimal, Scalar::Date, Scalar::Instant];
const KEYWORDS: &[&str] = &["from", "class", "import", "return", "global", "pass", "in", "is"];
/// Constructors that have a shorter name than their record.
const SHORT: &[(&str, &str)] = &[("OrderLineDraft", "line")];

/// Which way a value goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    In,
    Out,
}

pub(super) fn files(wire: &Wire) -> Vec<(String, String)> {
    let folder = "bindings-python/python/orderwell";
    vec![
        (format!("{folder}/types.py"), types(wire)),
        (format!("{folder}/commands.py"), constructors(wire)),
        (format!("{folder}/_operations.py"), operations(wire)),
    ]
}

/// Does a record look different on its way in?
fn splits(wire: &Wire, name: &str) -> bool {
    wire.asked.contains(name) && wire.answered.contains(name) && wire.holds(name, SPLIT)
}

fn named(wire: &Wire, name: &str, way: Way) -> String {
    match (&wire.definition(name).kind, way) {
        (Kind::Scalar(Scalar::Decimal), Way::In) => "DecimalInput".to_string(),
        (Kind::Scalar(Scalar::Date), Way::In) => "DateInput".to_string(),
        (Kind::Scalar(Scalar::Instant), Way::In) => "InstantInput".to_string(),
        (_, Way::In) if splits(wire, name) => format!("{name}Input"),
        _ => name.to_string(),
    }
}

fn annotation(wire: &Wire, shape: &Shape, way: Way) -> String {
    match shape {
        Shape::Text => "str".to_string(),
        Shape::Integer => "int".to_string(),
        Shape::Boolean => "bool".to_string(),
        Shape::Constant(value) => format!("Literal[{value}]"),
        Shape::List(item) => {
            let list = if way == Way::In { "Sequence" } else { "list" };
            format!("{list}[{}]", annotation(wire, item, way))
        }
        Shape::Optional(item) => format!("{} | None", annotation(wire, item, way)),
        Shape::Named(name) => named(wire, name, way),
    }
}

/// The type of an argument, seen from another module.
fn argument(wire: &Wire, shape: &Shape) -> String {
    match shape {
        Shape::List(item) => format!("Sequence[{}]", argument(wire, item)),
        Shape::Optional(item) => format!("{} | None", argument(wire, item)),
        Shape::Named(name) => format!("t.{}", named(wire, name, Way::In)),
        other => annotation(wire, other, Way::In),
    }
}

fn doc(text: &str, indent: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{indent}\"\"\"{}\"\"\"\n\n", text.replace('\\', "\\\\")) }
}

fn typed_field(wire: &Wire, field: &Field, way: Way) -> String {
    let comment = if field.doc.is_empty() { String::new() } else { format!("    # {}\n", field.doc) };
    format!("{comment}    {}: {}\n", field.name, annotation(wire, &field.shape, way))
}

fn body(wire: &Wire, fields: &[&Field], way: Way) -> String {
    let lines: String = fields.iter().map(|field| typed_field(wire, field, way)).collect();
    if lines.is_empty() { "    pass\n".to_string() } else { lines }
}

fn typed_dict(wire: &Wire, out: &mut String, definition: &Definition, fields: &[Field], way: Way) {
    let name = named(wire, &definition.name, way);
    let (required, optional): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| field.required);
    if fields.iter().any(|field| KEYWORDS.contains(&field.name.as_str())) {
        assert!(required.iter().all(|field| !KEYWORDS.contains(&field.name.as_str())), "{name} requires a keyword");
        let _ = write!(out, "class _{name}Required(TypedDict):\n{}\n\n", body(wire, &required, way));
        let rows = optional
            .iter()
            .map(|field| format!("        \"{}\": {},\n", field.name, annotation(wire, &field.shape, way)));
        let rows: String = rows.collect();
        let _ = write!(
            out,
            "_{name}Optional = TypedDict(\n    \"_{name}Optional\",\n    {{\n{rows}    }},\n    total=False,\n)\n\n\n"
        );
        let _ = write!(out, "class {name}(_{name}Required, _{name}Optional):\n{}\n", doc(&definition.doc, "    "));
        return;
    }
    if optional.is_empty() {
        let _ =
            write!(out, "class {name}(TypedDict):\n{}{}\n\n", doc(&definition.doc, "    "), body(wire, &required, way));
    } else if required.is_empty() {
        let _ = write!(
            out,
            "class {name}(TypedDict, total=False):\n{}{}\n\n",
            doc(&definition.doc, "    "),
            body(wire, &optional, way)
        );
    } else {
        let _ = write!(out, "class _{name}Required(TypedDict):\n{}\n\n", body(wire, &required, way));
        let _ = write!(
            out,
            "class {name}(_{name}Required, total=False):\n{}{}\n\n",
            doc(&definition.doc, "    "),
            body(wire, &optional, way)
        );
    }
}

fn variant_class(union: &str, variant: &Variant, way: Way, split: bool) -> String {
    let input = if split && way == Way::In { "Input" } else { "" };
    format!("{}{union}{input}", pascal(&variant.word))
}

fn types(wire: &Wire) -> String {
    let mut out = format!("\"\"\"Everything that crosses the door, as types. {NOTE}\"\"\"\n\n");
    out.push_str(
        "from __future__ import annotations\n\nfrom collections.abc import Sequence\nfrom datetime import date, datetime\n\
         from decimal import Decimal\nfrom typing import Literal, TypedDict, Union\n\n\
         DecimalInput = Union[str, int, Decimal]\nDateInput = Union[str, date]\nInstantInput = Union[str, datetime]\n\
         Figure = Union[str, int, \"list[Figure]\"]\nData = dict[str, Figure]\n\n",
    );
    let mut variants = String::new();
    let mut aliases = String::new();
    let mut records = String::new();
    for definition in &wire.definitions {
        let name = &definition.name;
        match &definition.kind {
            Kind::Scalar(scalar) => {
                let python = if *scalar == Scalar::Integer { "int" } else { "str" };
                let _ = writeln!(out, "{name} = {python}");
            }
            Kind::Choice(words) => {
                let words: Vec<String> = words.iter().map(|(word, _)| format!("\"{word}\"")).collect();
                let _ = writeln!(out, "{name} = Literal[{}]", words.join(", "));
            }
            Kind::Record(fields, None) if !wire.is_request(name) => {
                if wire.answered.contains(name) || !splits(wire, name) {
                    let way = if wire.answered.contains(name) { Way::Out } else { Way::In };
                    typed_dict(wire, &mut records, definition, fields, way);
                }
                if splits(wire, name) {
                    typed_dict(wire, &mut records, definition, fields, Way::In);
                }
            }
            Kind::Record(fields, Some(beside)) => {
                for way in ways(wire, name) {
                    let own: Vec<&Field> = fields.iter().collect();
                    let base = format!("_{}", named(wire, name, way));
                    let (required, optional): (Vec<&Field>, Vec<&Field>) = own.iter().partition(|field| field.required);
                    let _ = write!(records, "class {base}Required(TypedDict):\n{}\n\n", body(wire, &required, way));
                    let _ = write!(
                        records,
                        "class {base}({base}Required, total=False):\n{}\n\n",
                        body(wire, &optional, way)
                    );
                    union_classes(
                        wire,
                        &mut variants,
                        &mut aliases,
                        &Classes { name, variants_of: beside, base: Some(base), way },
                    );
                }
            }
            Kind::Union(_, _) if !is_beside(wire, name) => {
                for way in ways(wire, name) {
                    union_classes(
                        wire,
                        &mut variants,
                        &mut aliases,
                        &Classes { name, variants_of: name, base: None, way },
                    );
                }
            }
            Kind::Reply(answer) => {
                let _ = write!(
                    variants,
                    "class {answer}Accepted({answer}):\n    format: Literal[1]\n    outcome: Literal[\"accepted\"]\n\n\n"
                );
                let _ = writeln!(aliases, "{name} = Union[{answer}Accepted, UnchangedReply, RejectedReply]");
            }
            Kind::Data | Kind::Record(..) | Kind::Union(..) => {}
        }
    }
    for (class, word) in [("Unchanged", "unchanged"), ("Rejected", "rejected")] {
        let _ = write!(
            variants,
            "class {class}Reply({class}):\n    format: Literal[1]\n    outcome: Literal[\"{word}\"]\n\n\n"
        );
    }
    format!("{out}\n\n{records}{variants}{aliases}")
}

/// A union as classes: on its own, or beside the fields of a record.
struct Classes<'w> {
    name: &'w str,
    variants_of: &'w str,
    base: Option<String>,
    way: Way,
}

fn union_classes(wire: &Wire, variants: &mut String, aliases: &mut String, classes: &Classes<'_>) {
    let split = splits(wire, classes.name);
    let Kind::Union(tag, _) = &wire.definition(classes.variants_of).kind else { return };
    let mut names = Vec::new();
    for variant in wire.union(classes.variants_of) {
        let class = variant_class(classes.variants_of, variant, classes.way, split);
        let content = named(wire, &variant.content, classes.way);
        let bases = classes.base.iter().cloned().chain([content]).collect::<Vec<_>>().join(", ");
        let _ = write!(
            variants,
            "class {class}({bases}):\n{}    {tag}: Literal[\"{}\"]\n\n\n",
            doc(&variant.doc, "    "),
            variant.word
        );
        names.push(class);
    }
    let _ = writeln!(aliases, "{} = Union[\n    {},\n]", named(wire, classes.name, classes.way), names.join(",\n    "));
}

fn is_beside(wire: &Wire, name: &str) -> bool {
    wire.definitions
        .iter()
        .any(|definition| matches!(&definition.kind, Kind::Record(_, Some(beside)) if beside == name))
}

fn ways(wire: &Wire, name: &str) -> Vec<Way> {
    let mut ways = Vec::new();
    if wire.answered.contains(name) {
        ways.push(Way::Out);
    }
    if splits(wire, name) || ways.is_empty() {
        ways.push(Way::In);
    }
    ways
}

fn parameter_name(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("{name}_") } else { name.to_string() }
}

fn parameter(wire: &Wire, field: &Field) -> String {
    let kind = argument(wire, &field.shape);
    let name = parameter_name(&field.name);
    if field.required { format!("{name}: {kind}") } else { format!("{name}: {kind} | None = None") }
}

fn constructor(
    wire: &Wire,
    out: &mut String,
    name: &str,
    about: &str,
    tag: Option<(&str, &str)>,
    fields: &[Field],
    result: &str,
) {
    let (required, optional): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| field.required);
    let mut parameters: Vec<String> = required.iter().map(|field| parameter(wire, field)).collect();
    if tag.is_some() {
        parameters.insert(0, "*".to_string());
    } else if !optional.is_empty() {
        parameters.push("*".to_string());
    }
    parameters.extend(optional.iter().map(|field| parameter(wire, field)));
    let tag = tag.map(|(tag, word)| format!("\"{tag}\": \"{word}\""));
    let rows =
        required.iter().chain(&optional).map(|field| format!("\"{}\": {}", field.name, parameter_name(&field.name)));
    let rows: Vec<String> = tag.into_iter().chain(rows).collect();
    let _ = write!(
        out,
        "def {name}({}) -> t.{result}:\n{}    return cast(\"t.{result}\", _present({{{}}}))\n\n\n",
        parameters.join(", "),
        doc(about, "    "),
        rows.join(", ")
    );
}

fn constructors(wire: &Wire) -> String {
    let mut out = format!("\"\"\"Constructors of commands and their parts. {NOTE}\"\"\"\n\n");
    out.push_str(
        "from __future__ import annotations\n\nfrom collections.abc import Sequence\nfrom typing import Any, cast\n\n\
         from . import types as t\n\n\n\
         def _present(fields: dict[str, Any]) -> dict[str, Any]:\n    return {name: value for name, value in fields.items() if value is not None}\n\n\n",
    );
    let command = Field {
        name: "command_id".into(),
        doc: String::new(),
        required: true,
        shape: Shape::Named("CommandId".into()),
    };
    let split = splits(wire, "IdentifiedCommand");
    let mut names = Vec::new();
    for variant in wire.union("Command") {
        let mut fields = vec![command.clone()];
        fields.extend_from_slice(wire.fields(&variant.content));
        let result = variant_class("Command", variant, Way::In, split);
        constructor(wire, &mut out, &variant.word, &variant.doc, Some(("type", &variant.word)), &fields, &result);
        names.push(variant.word.clone());
    }
    for name in wire.made() {
        let short = SHORT
            .iter()
            .find(|(record, _)| *record == name)
            .map_or_else(|| snake(&name), |(_, short)| (*short).to_string());
        if names.contains(&short) || name == "Context" {
            continue;
        }
        let definition = wire.definition(&name);
        constructor(wire, &mut out, &short, &definition.doc, None, wire.fields(&name), &named(wire, &name, Way::In));
        names.push(short);
    }
    names.sort();
    let names: Vec<String> = names.iter().map(|name| format!("    \"{name}\",\n")).collect();
    let _ = write!(out, "__all__ = [\n{}]\n", names.concat());
    out
}

fn operations(wire: &Wire) -> String {
    let mut out = format!("\"\"\"The operations of the door. {NOTE}\"\"\"\n\n");
    out.push_str(
        "from __future__ import annotations\n\nfrom collections.abc import Sequence\nfrom dataclasses import dataclass\nfrom typing import Union\n\n\
         from . import _core\nfrom . import types as t\nfrom ._reply import Frame, Reply, given\n\n\n",
    );
    let context = wire.definition("Context");
    let _ = write!(out, "@dataclass(frozen=True)\nclass Context:\n{}", doc(&context.doc, "    "));
    for field in wire.fields("Context") {
        let _ = writeln!(out, "    {}: {}", field.name, argument(wire, &field.shape));
    }
    out.push_str("\n\nclass DeskOperations:\n    __slots__ = (\"_core\",)\n    _core: _core.Desk\n");
    for operation in wire.operations.iter().filter(|operation| operation.desk) {
        method(wire, &mut out, operation, "    ", "self, ", "self._core");
    }
    out.push('\n');
    for operation in wire.operations.iter().filter(|operation| !operation.desk) {
        method(wire, &mut out, operation, "", "", "_core");
    }
    out.push_str("\n\n__all__ = [\n    \"Context\",\n");
    for operation in wire.operations.iter().filter(|operation| !operation.desk) {
        let _ = writeln!(out, "    \"{}\",", operation.name);
    }
    out.push_str("]\n");
    out
}

fn method(wire: &Wire, out: &mut String, operation: &super::wire::Operation, indent: &str, first: &str, door: &str) {
    let (required, optional): (Vec<&Field>, Vec<&Field>) = operation.fields.iter().partition(|field| field.required);
    let typed = |field: &&Field| {
        let kind = argument(wire, &field.shape);
        let kind = match &field.shape {
            Shape::Named(name) if name == "Context" => "Context | t.Context | str | bytes".to_string(),
            Shape::Named(name) if name.ends_with("Columns") => format!("{kind} | Frame | str | bytes"),
            _ if is_document(wire, &field.shape) => format!("{kind} | str | bytes"),
            _ => kind,
        };
        let name = parameter_name(&field.name);
        if field.required { format!("{name}: {kind}") } else { format!("{name}: {kind} | None = None") }
    };
    let parameters: Vec<String> = required.iter().chain(&optional).map(typed).collect();
    let answer = if operation.command {
        format!("Union[t.{}Accepted, t.UnchangedReply]", operation.answer)
    } else {
        format!("t.{}", operation.answer)
    };
    let given = operation.fields.iter().map(|field| {
        let name = parameter_name(&field.name);
        let value = if is_document(wire, &field.shape) { format!("given({name})") } else { name };
        format!("\"{}\": {value}", field.name)
    });
    let given: Vec<String> = given.collect();
    let blank = if indent.is_empty() { "\n\n" } else { "\n" };
    let _ = write!(
        out,
        "{blank}{indent}def {}({first}{}) -> Reply[{answer}]:\n{}{indent}    return Reply({door}.ask(\"{}\", {{{}}}))\n",
        operation.name,
        parameters.join(", "),
        doc(&operation.doc, &format!("{indent}    ")),
        operation.name,
        given.join(", ")
    );
}

/// May the argument be given as JSON text?
fn is_document(wire: &Wire, shape: &Shape) -> bool {
    match shape {
        Shape::List(item) | Shape::Optional(item) => is_document(wire, item),
        Shape::Named(name) => !matches!(wire.definition(name).kind, Kind::Scalar(_) | Kind::Choice(_)),
        _ => false,
    }
}

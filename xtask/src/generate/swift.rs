//! Swift: value types with their JSON, and a method for each operation.

use std::fmt::Write as _;

use super::NOTE;
use super::wire::{Definition, Field, Kind, Operation, Scalar, Shape, Variant, Wire, camel, constants, is_free_text};

pub(super) fn files(wire: &Wire) -> Vec<(String, String)> {
    let sources = "bindings-swift/Sources/Orderwell/Generated";
    let part = |wanted: fn(&Kind) -> bool| {
        let mut out = format!("// {NOTE}\n");
        for one in wire.of_kind(wanted) {
            definition(wire, &mut out, one);
        }
        out
    };
    vec![
        (format!("{sources}/Words.swift"), part(|kind| matches!(kind, Kind::Scalar(_) | Kind::Choice(_)))),
        (format!("{sources}/Records.swift"), part(|kind| matches!(kind, Kind::Record(..)))),
        (format!("{sources}/Unions.swift"), part(|kind| matches!(kind, Kind::Union(..)))),
        (format!("{sources}/Operations.swift"), operations(wire)),
        ("bindings-swift/Tests/OrderwellTests/Generated/Replies.swift".to_string(), replies(wire)),
    ]
}

/// Names that mean something else to everybody who writes Swift.
const RENAMED: &[(&str, &str)] = &[("Date", "CalendarDate"), ("State", "AggregateState"), ("Stream", "StreamName")];

fn type_name(name: &str) -> String {
    let renamed = RENAMED.iter().find(|(wire, _)| *wire == name).map_or(name, |(_, swift)| *swift);
    renamed.strip_suffix("Id").map_or_else(|| renamed.to_string(), |stem| format!("{stem}ID"))
}

pub(super) fn property(name: &str) -> String {
    let name = camel(name);
    name.strip_suffix("Id").map_or_else(|| name.clone(), |stem| format!("{stem}ID"))
}

/// The name of a case: `half_even` → `halfEven`, `AE` → `ae`.
fn case(word: &str) -> String {
    if word.chars().all(|letter| letter.is_ascii_uppercase()) { word.to_lowercase() } else { property(word) }
}

fn named(wire: &Wire, name: &str) -> String {
    match &wire.definition(name).kind {
        Kind::Scalar(Scalar::Integer) => "Int".to_string(),
        Kind::Scalar(Scalar::Text) if is_free_text(name) => "String".to_string(),
        Kind::Data => "Figures".to_string(),
        Kind::Reply(answer) => reply_type(wire, answer),
        _ => type_name(name),
    }
}

fn annotation(wire: &Wire, shape: &Shape) -> String {
    match shape {
        Shape::Text => "String".to_string(),
        Shape::Integer | Shape::Constant(_) => "Int".to_string(),
        Shape::Boolean => "Bool".to_string(),
        Shape::List(item) => format!("[{}]", annotation(wire, item)),
        Shape::Optional(item) => format!("{}?", annotation(wire, item)),
        Shape::Named(name) => named(wire, name),
    }
}

/// The reply around an answer: that of a command can be `unchanged`.
fn reply_type(wire: &Wire, answer: &str) -> String {
    let command = wire.answers_command(answer);
    format!("{}<{}>", if command { "CommandReply" } else { "Reply" }, type_name(answer))
}

fn doc(text: &str, indent: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{indent}/// {text}\n") }
}

fn definition(wire: &Wire, out: &mut String, definition: &Definition) {
    let (name, about) = (type_name(&definition.name), doc(&definition.doc, ""));
    match &definition.kind {
        Kind::Scalar(Scalar::Integer) | Kind::Data | Kind::Reply(_) => {}
        Kind::Scalar(Scalar::Text) if is_free_text(&definition.name) => {}
        Kind::Scalar(scalar) => {
            let protocol = if *scalar == Scalar::Decimal { "DecimalText" } else { "Word" };
            let _ = write!(
                out,
                "\n{about}public struct {name}: {protocol} {{\n    public let text: String\n\n\
                 \x20   public init(_ text: String) {{\n        self.text = text\n    }}\n}}\n"
            );
        }
        Kind::Choice(words) => {
            let rows = words.iter().map(|(word, meaning)| {
                let (name, about) = (case(word), doc(meaning, "    "));
                let value = if name == *word { String::new() } else { format!(" = \"{word}\"") };
                format!("{about}    case {name}{value}\n")
            });
            let rows: String = rows.collect();
            let _ = write!(
                out,
                "\n{about}public enum {name}: String, Codable, Hashable, Sendable, CaseIterable {{\n{rows}}}\n"
            );
        }
        Kind::Record(fields, beside) => record(wire, out, definition, fields, beside.as_deref()),
        Kind::Union(tag, variants) => union(out, definition, tag, variants),
    }
}

/// What a property is, and how its field is read and written.
struct Property {
    name: String,
    key: String,
    doc: String,
    kind: String,
    default: Option<&'static str>,
    read: String,
    write: String,
}

fn properties(wire: &Wire, fields: &[Field]) -> Vec<Property> {
    let stored = fields.iter().filter(|field| !matches!(field.shape, Shape::Constant(_)));
    let property = |field: &Field| {
        let (name, kind) = (property(&field.name), annotation(wire, &field.shape));
        let is_list = matches!(field.shape, Shape::List(_));
        let (default, read, write) = match (field.required, is_list) {
            (true, _) => (
                None,
                format!("fields.decode({kind}.self, forKey: .{name})"),
                format!("try fields.encode({name}, forKey: .{name})"),
            ),
            (false, true) => (
                Some("[]"),
                format!("fields.decodeIfPresent({kind}.self, forKey: .{name}) ?? []"),
                format!("if !{name}.isEmpty {{ try fields.encode({name}, forKey: .{name}) }}"),
            ),
            (false, false) => (
                Some("nil"),
                format!("fields.decodeIfPresent({kind}.self, forKey: .{name})"),
                format!("try fields.encodeIfPresent({name}, forKey: .{name})"),
            ),
        };
        let kind = if default == Some("nil") { format!("{kind}?") } else { kind };
        Property { name, key: field.name.clone(), doc: field.doc.clone(), kind, default, read, write }
    };
    stored.map(property).collect()
}

fn record(wire: &Wire, out: &mut String, definition: &Definition, fields: &[Field], beside: Option<&str>) {
    let mut properties = properties(wire, fields);
    let keys: Vec<String> =
        properties.iter().map(key).chain(constants(fields).map(|(name, _)| name.to_string())).collect();
    if let Some(union) = beside {
        let name = camel(union);
        let required = properties.iter().take_while(|property| property.default.is_none()).count();
        properties.insert(
            required,
            Property {
                key: String::new(),
                doc: wire.definition(union).doc.clone(),
                kind: type_name(union),
                default: None,
                read: format!("{}(from: decoder)", type_name(union)),
                write: format!("try {name}.encode(to: encoder)"),
                name,
            },
        );
    }
    let (name, about) = (type_name(&definition.name), doc(&definition.doc, ""));
    // What a method puts its arguments into is nobody else's.
    let public = if wire.is_request(&definition.name) { "" } else { "public " };
    let _ = write!(out, "\n{about}{public}struct {name}: Codable, Hashable, Sendable {{\n");
    for property in &properties {
        let _ = writeln!(out, "{}    {public}var {}: {}", doc(&property.doc, "    "), property.name, property.kind);
    }
    let parameters = properties.iter().map(|property| {
        let default = property.default.map_or_else(String::new, |value| format!(" = {value}"));
        format!("{}: {}{default}", property.name, property.kind)
    });
    let sets: Vec<String> =
        properties.iter().map(|property| format!("        self.{0} = {0}\n", property.name)).collect();
    let sets = sets.concat();
    let _ = write!(out, "\n    {public}init({}) {{\n{sets}    }}\n", parameters.collect::<Vec<String>>().join(", "));
    let _ = write!(out, "\n    enum CodingKeys: String, CodingKey {{\n        case {}\n    }}\n", keys.join(", "));
    // Swift makes the rest itself, unless a list may be left out or fields stand here that are not stored.
    if beside.is_some()
        || properties.iter().any(|property| property.default == Some("[]"))
        || constants(fields).next().is_some()
    {
        let (mut reads, mut writes) = (String::new(), String::new());
        for (name, value) in constants(fields) {
            let _ = writeln!(writes, "        try fields.encode({value}, forKey: .{name})");
        }
        for property in &properties {
            let _ = writeln!(reads, "        {} = try {}", property.name, property.read);
            let _ = writeln!(writes, "        {}", property.write);
        }
        let _ = write!(
            out,
            "\n    {public}init(from decoder: any Decoder) throws {{\n\
             \x20       let fields = try decoder.container(keyedBy: CodingKeys.self)\n{reads}    }}\n\n\
             \x20   {public}func encode(to encoder: any Encoder) throws {{\n\
             \x20       var fields = encoder.container(keyedBy: CodingKeys.self)\n{writes}    }}\n"
        );
    }
    out.push_str("}\n");
}

fn key(property: &Property) -> String {
    if property.name == property.key {
        property.name.clone()
    } else {
        format!("{} = \"{}\"", property.name, property.key)
    }
}

fn union(out: &mut String, definition: &Definition, tag: &str, variants: &[Variant]) {
    let (name, about) = (type_name(&definition.name), doc(&definition.doc, ""));
    let (mut cases, mut reads, mut writes) = (String::new(), String::new(), String::new());
    for variant in variants {
        let (case, content, word) = (case(&variant.word), type_name(&variant.content), &variant.word);
        let _ = writeln!(cases, "{}    case {case}({content})", doc(&variant.doc, "    "));
        let _ = writeln!(reads, "        case \"{word}\": self = .{case}(try {content}(from: decoder))");
        let _ = write!(
            writes,
            "        case .{case}(let content):\n            try fields.encode(\"{word}\", forKey: .{tag})\n\
             \x20           try content.encode(to: encoder)\n"
        );
    }
    let _ = write!(
        out,
        "\n{about}public indirect enum {name}: Codable, Hashable, Sendable {{\n{cases}\n\
         \x20   enum CodingKeys: String, CodingKey {{\n        case {tag}\n    }}\n\n\
         \x20   public init(from decoder: any Decoder) throws {{\n\
         \x20       let fields = try decoder.container(keyedBy: CodingKeys.self)\n\
         \x20       switch try fields.decode(String.self, forKey: .{tag}) {{\n{reads}\
         \x20       case let word: throw UnknownWord(word: word, at: fields.codingPath)\n        }}\n    }}\n\n\
         \x20   public func encode(to encoder: any Encoder) throws {{\n\
         \x20       var fields = encoder.container(keyedBy: CodingKeys.self)\n\
         \x20       switch self {{\n{writes}        }}\n    }}\n}}\n"
    );
}

fn operations(wire: &Wire) -> String {
    let mut out = format!("// {NOTE}\n\nextension Desk {{\n");
    let (desk, alone): (Vec<&Operation>, Vec<&Operation>) = wire.operations.iter().partition(|one| one.desk);
    let methods: Vec<String> = desk.iter().map(|operation| method(wire, operation, "    ", "self.ask")).collect();
    out.push_str(&methods.join("\n"));
    out.push_str("}\n");
    for operation in alone {
        let _ = write!(out, "\n{}", method(wire, operation, "", "ask"));
    }
    out
}

fn method(wire: &Wire, operation: &Operation, indent: &str, door: &str) -> String {
    let (required, optional): (Vec<&Field>, Vec<&Field>) = operation.fields.iter().partition(|field| field.required);
    let parameters = properties(wire, &operation.fields).into_iter();
    let mut parameters: Vec<(String, Option<&str>, String)> =
        parameters.map(|property| (property.name, property.default, property.kind)).collect();
    parameters.sort_by_key(|(_, default, _)| default.is_some());
    let typed = parameters.iter().enumerate().map(|(index, (name, default, kind))| {
        let unnamed = if index == 0 && default.is_none() { "_ " } else { "" };
        let default = default.map_or_else(String::new, |value| format!(" = {value}"));
        format!("{unnamed}{name}: {kind}{default}")
    });
    let passed: Vec<String> = required.iter().chain(&optional).map(|field| property(&field.name)).collect();
    let passed: Vec<String> = passed.iter().map(|name| format!("{name}: {name}")).collect();
    format!(
        "{}{indent}public func {}({}) throws -> {} {{\n{indent}    try {door}(\"{}\", {}({}))\n{indent}}}\n",
        doc(&operation.doc, indent),
        camel(&operation.name),
        typed.collect::<Vec<String>>().join(", "),
        reply_type(wire, &operation.answer),
        operation.name,
        type_name(&operation.request),
        passed.join(", ")
    )
}

/// For the tests: the type of each operation's reply.
fn replies(wire: &Wire) -> String {
    let mut out = format!(
        "// {NOTE}\n\nimport Orderwell\n\n/// The type of each operation's reply.\n\
         let replyTypes: [String: any (Codable & Sendable).Type] = [\n"
    );
    for operation in &wire.operations {
        let _ = writeln!(out, "    \"{}\": {}.self,", operation.name, reply_type(wire, &operation.answer));
    }
    out.push_str("]\n");
    out
}

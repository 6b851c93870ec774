//! Kotlin: data classes and sealed unions with their JSON, and a method for each operation.

use std::fmt::Write as _;

use super::NOTE;
use super::wire::{
    Definition, Field, Kind, Operation, Scalar, Shape, Variant, Wire, camel, constants, is_free_text, pascal,
};

pub(super) fn files(wire: &Wire) -> Vec<(String, String)> {
    let sources = "bindings-swift/kotlin/src/main/kotlin/orderwell/generated";
    let part = |wanted: fn(&Kind) -> bool| {
        let mut out = format!("// {NOTE}\npackage orderwell\n");
        for one in wire.of_kind(wanted) {
            definition(wire, &mut out, one);
        }
        out
    };
    vec![
        (format!("{sources}/Words.kt"), part(|kind| matches!(kind, Kind::Scalar(_) | Kind::Choice(_)))),
        (format!("{sources}/Records.kt"), part(|kind| matches!(kind, Kind::Record(..)))),
        (format!("{sources}/Unions.kt"), part(|kind| matches!(kind, Kind::Union(..)))),
        (format!("{sources}/Operations.kt"), operations(wire)),
        ("bindings-swift/kotlin/src/test/kotlin/orderwell/Replies.kt".to_string(), replies(wire)),
    ]
}

fn named(wire: &Wire, name: &str) -> String {
    match &wire.definition(name).kind {
        Kind::Scalar(Scalar::Integer) => "Long".to_string(),
        Kind::Scalar(Scalar::Text) if is_free_text(name) => "String".to_string(),
        Kind::Data => "Figures".to_string(),
        Kind::Reply(answer) => format!("{}<{answer}>", reply_type(wire, answer)),
        _ => name.to_string(),
    }
}

fn annotation(wire: &Wire, shape: &Shape) -> String {
    match shape {
        Shape::Text => "String".to_string(),
        Shape::Integer | Shape::Constant(_) => "Long".to_string(),
        Shape::Boolean => "Boolean".to_string(),
        Shape::List(item) => format!("List<{}>", annotation(wire, item)),
        Shape::Optional(item) => format!("{}?", annotation(wire, item)),
        Shape::Named(name) => named(wire, name),
    }
}

/// How `value` is read as this.
fn read(wire: &Wire, shape: &Shape, value: &str) -> String {
    match shape {
        Shape::Text => format!("{value}.text()"),
        Shape::Integer | Shape::Constant(_) => format!("{value}.integer()"),
        Shape::Boolean => format!("{value}.boolean()"),
        Shape::List(item) => format!("{value}.list {{ {} }}", read(wire, item, "it")),
        Shape::Optional(item) => format!("{value}.optional {{ {} }}", read(wire, item, "it")),
        Shape::Named(name) => match &wire.definition(name).kind {
            Kind::Scalar(Scalar::Integer) => format!("{value}.integer()"),
            Kind::Scalar(Scalar::Text) if is_free_text(name) => format!("{value}.text()"),
            Kind::Scalar(_) => format!("{name}({value}.text())"),
            Kind::Choice(_) => format!("{value}.word({name}.entries)"),
            Kind::Data => format!("Figures.read({value})"),
            Kind::Reply(answer) => format!("{}.read({value}, {answer}.Companion::read)", reply_type(wire, answer)),
            Kind::Record(..) | Kind::Union(..) => format!("{name}.read({value})"),
        },
    }
}

/// The reply around an answer: that of a command can be `unchanged`.
fn reply_type(wire: &Wire, answer: &str) -> &'static str {
    let command = wire.answers_command(answer);
    if command { "CommandReply" } else { "Reply" }
}

fn doc(text: &str, indent: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{indent}/** {text} */\n") }
}

fn definition(wire: &Wire, out: &mut String, definition: &Definition) {
    let (name, about) = (&definition.name, doc(&definition.doc, ""));
    match &definition.kind {
        Kind::Scalar(Scalar::Integer) | Kind::Data | Kind::Reply(_) => {}
        Kind::Scalar(Scalar::Text) if is_free_text(name) => {}
        Kind::Scalar(Scalar::Decimal) => {
            let _ = write!(
                out,
                "\n{about}@JvmInline\nvalue class {name}(override val text: String) : Word {{\n\
                 \x20   constructor(number: Long) : this(number.toString())\n\
                 \x20   constructor(number: java.math.BigDecimal) : this(number.toPlainString())\n\n\
                 \x20   override fun toString() = text\n}}\n"
            );
        }
        Kind::Scalar(_) => {
            let _ = write!(
                out,
                "\n{about}@JvmInline\nvalue class {name}(override val text: String) : Word {{\n\
                 \x20   override fun toString() = text\n}}\n"
            );
        }
        Kind::Choice(words) => {
            let rows = words
                .iter()
                .map(|(word, meaning)| format!("{}    {}(\"{word}\"),\n", doc(meaning, "    "), word.to_uppercase()));
            let rows: String = rows.collect();
            let _ = write!(out, "\n{about}enum class {name}(override val text: String) : Word {{\n{rows}}}\n");
        }
        Kind::Record(fields, beside) => record(wire, out, definition, fields, beside.as_deref()),
        Kind::Union(tag, variants) => union(out, definition, tag, variants),
    }
}

/// What a property is, and how its field is read and written.
struct Property {
    name: String,
    doc: String,
    kind: String,
    default: Option<&'static str>,
    read: String,
    write: String,
}

fn properties(wire: &Wire, fields: &[Field]) -> Vec<Property> {
    let stored = fields.iter().filter(|field| !matches!(field.shape, Shape::Constant(_)));
    let property = |field: &Field| {
        let (name, key, kind) = (camel(&field.name), &field.name, annotation(wire, &field.shape));
        let value = format!("value[\"{key}\"]");
        let is_list = matches!(field.shape, Shape::List(_));
        let (kind, default, read) = match (field.required, is_list) {
            (true, _) => (kind, None, read(wire, &field.shape, &value)),
            (false, true) => (kind, Some("emptyList()"), read(wire, &field.shape, &value)),
            (false, false) => {
                (format!("{kind}?"), Some("null"), format!("{value}.optional {{ {} }}", read(wire, &field.shape, "it")))
            }
        };
        let write = if default == Some("emptyList()") { "unlessEmpty" } else { "field" };
        let write = format!("out.{write}(\"{key}\", {name})");
        Property { name, doc: field.doc.clone(), kind, default, read, write }
    };
    stored.map(property).collect()
}

fn record(wire: &Wire, out: &mut String, definition: &Definition, fields: &[Field], beside: Option<&str>) {
    let mut properties = properties(wire, fields);
    if let Some(union) = beside {
        let name = camel(union);
        let required = properties.iter().take_while(|property| property.default.is_none()).count();
        let property = Property {
            doc: wire.definition(union).doc.clone(),
            kind: union.to_string(),
            default: None,
            read: format!("{union}.read(value)"),
            write: format!("{name}.fields(out)"),
            name,
        };
        properties.insert(required, property);
    }
    let name = &definition.name;
    let visibility = if wire.is_request(name) { "internal " } else { "" };
    let _ = write!(out, "\n{}{visibility}data class {name}(\n", doc(&definition.doc, ""));
    for property in &properties {
        let default = property.default.map_or_else(String::new, |value| format!(" = {value}"));
        let _ = writeln!(out, "{}    val {}: {}{default},", doc(&property.doc, "    "), property.name, property.kind);
    }
    let fixed = constants(fields).map(|(name, value)| format!("        out.field(\"{name}\", {value}L)\n"));
    let writes: String =
        fixed.chain(properties.iter().map(|property| format!("        {}\n", property.write))).collect();
    let _ = write!(out, ") : Record {{\n    override fun fields(out: JsonWriter) {{\n{writes}    }}\n");
    if !wire.is_request(name) {
        let mut reads = String::new();
        for property in &properties {
            let _ = writeln!(reads, "            {} = {},", property.name, property.read);
        }
        let _ = write!(
            out,
            "\n    companion object {{\n        internal fun read(value: JsonValue) = {name}(\n{reads}        )\n    }}\n"
        );
    }
    out.push_str("}\n");
}

fn union(out: &mut String, definition: &Definition, tag: &str, variants: &[Variant]) {
    let name = &definition.name;
    let _ = write!(out, "\n{}sealed interface {name} : Record {{\n", doc(&definition.doc, ""));
    let mut reads = String::new();
    for variant in variants {
        let (case, content, word) = (pascal(&variant.word), &variant.content, &variant.word);
        // The content's own name may be that of another case.
        let _ = write!(
            out,
            "{}    data class {case}(val content: orderwell.{content}) : {name} {{\n\
             \x20       override fun fields(out: JsonWriter) = out.tagged(\"{tag}\", \"{word}\", content)\n    }}\n\n",
            doc(&variant.doc, "    ")
        );
        let _ = writeln!(reads, "            \"{word}\" -> {case}(orderwell.{content}.read(value))");
    }
    let _ = write!(
        out,
        "    companion object {{\n\
         \x20       internal fun read(value: JsonValue): {name} = when (val word = value[\"{tag}\"].text()) {{\n{reads}\
         \x20           else -> throw UnknownWord(word)\n        }}\n    }}\n}}\n"
    );
}

fn operations(wire: &Wire) -> String {
    let mut out = format!(
        "// {NOTE}\npackage orderwell\n\n/** What a desk answers. */\n\
         abstract class DeskOperations internal constructor() {{\n\
         \x20   internal abstract fun <T> ask(operation: String, fields: Record, read: (JsonValue) -> T): T\n"
    );
    let (desk, alone): (Vec<&Operation>, Vec<&Operation>) = wire.operations.iter().partition(|one| one.desk);
    for operation in desk {
        let _ = write!(out, "\n{}", method(wire, operation, "    "));
    }
    out.push_str("}\n");
    for operation in alone {
        let _ = write!(out, "\n{}", method(wire, operation, ""));
    }
    out
}

fn method(wire: &Wire, operation: &Operation, indent: &str) -> String {
    let parameters = properties(wire, &operation.fields);
    let typed = parameters.iter().map(|property| {
        let default = property.default.map_or_else(String::new, |value| format!(" = {value}"));
        format!("{}: {}{default}", property.name, property.kind)
    });
    let passed: Vec<&str> = parameters.iter().map(|property| property.name.as_str()).collect();
    let (answer, reply) = (&operation.answer, reply_type(wire, &operation.answer));
    format!(
        "{}{indent}fun {}({}): {reply}<{answer}> =\n\
         {indent}    ask(\"{}\", {}({})) {{ {reply}.read(it, {answer}.Companion::read) }}\n",
        doc(&operation.doc, indent),
        camel(&operation.name),
        typed.collect::<Vec<String>>().join(", "),
        operation.name,
        operation.request,
        passed.join(", ")
    )
}

/// For the tests: the type of each operation's reply.
fn replies(wire: &Wire) -> String {
    let mut out = format!(
        "// {NOTE}\npackage orderwell\n\n/** The type of each operation's reply. */\n\
         internal val replyTypes: Map<String, (JsonValue) -> Record> = mapOf(\n"
    );
    for operation in &wire.operations {
        let (answer, reply) = (&operation.answer, reply_type(wire, &operation.answer));
        let _ = writeln!(out, "    \"{}\" to {{ {reply}.read(it, {answer}.Companion::read) }},", operation.name);
    }
    out.push_str(")\n");
    out
}

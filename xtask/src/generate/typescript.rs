//! TypeScript: declarations, and the small tables from which methods and constructors are made.

use std::fmt::Write as _;

use orderwell::limits;

use super::NOTE;
use super::wire::{Definition, Field, Kind, Operation, Scalar, Shape, Wire, camel};

pub(super) fn files(wire: &Wire) -> Vec<(String, String)> {
    let folder = "bindings-wasm/package/src";
    vec![
        (format!("{folder}/index.d.ts"), types(wire)),
        (format!("{folder}/generated.js"), tables(wire)),
        (format!("{folder}/limits.js"), bounds()),
    ]
}

/// Limits of the core at which the script stops writing a value that holds itself.
fn bounds() -> String {
    let (bytes, depth) = (limits::REQUEST_BYTES_MAX, limits::REQUEST_DEPTH_MAX);
    format!("// {NOTE}\nexport const REQUEST_BYTES_MAX = {bytes};\nexport const REQUEST_DEPTH_MAX = {depth};\n")
}

/// Does it hold decimals, which look different on their way in?
fn generic(wire: &Wire, name: &str) -> bool {
    wire.holds(name, &[Scalar::Decimal]) && !matches!(wire.definition(name).kind, Kind::Scalar(_) | Kind::Reply(_))
}

fn named(wire: &Wire, name: &str, decimal: &str) -> String {
    match &wire.definition(name).kind {
        Kind::Scalar(Scalar::Decimal) => decimal.to_string(),
        Kind::Reply(answer) => reply_type(wire, answer),
        _ if generic(wire, name) => format!("{name}<{decimal}>"),
        _ => name.to_string(),
    }
}

fn annotation(wire: &Wire, shape: &Shape, decimal: &str) -> String {
    match shape {
        Shape::Text => "string".to_string(),
        Shape::Integer => "number".to_string(),
        Shape::Boolean => "boolean".to_string(),
        Shape::Constant(value) => value.to_string(),
        Shape::List(item) => match annotation(wire, item, decimal) {
            simple if !simple.contains(' ') => format!("readonly {simple}[]"),
            compound => format!("readonly ({compound})[]"),
        },
        Shape::Optional(item) => format!("{} | null", annotation(wire, item, decimal)),
        Shape::Named(name) => named(wire, name, decimal),
    }
}

fn doc(text: &str, indent: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{indent}/** {text} */\n") }
}

fn field(wire: &Wire, field: &Field) -> String {
    let mark = if field.required { "" } else { "?" };
    format!("{}  {}{mark}: {};\n", doc(&field.doc, "  "), field.name, annotation(wire, &field.shape, "D"))
}

fn definition(wire: &Wire, out: &mut String, definition: &Definition) {
    let name = &definition.name;
    let about = doc(&definition.doc, "");
    let parameter = if generic(wire, name) { "<D extends DecimalInput = DecimalString>" } else { "" };
    match &definition.kind {
        Kind::Data | Kind::Reply(_) | Kind::Scalar(Scalar::Decimal) => {}
        Kind::Scalar(Scalar::Integer) => {
            let _ = writeln!(out, "{about}export type {name} = number;");
        }
        Kind::Scalar(_) => {
            let _ = writeln!(out, "{about}export type {name} = string;");
        }
        Kind::Choice(words) => {
            let words: Vec<String> = words.iter().map(|(word, _)| format!("\"{word}\"")).collect();
            let _ = writeln!(out, "{about}export type {name} = {};", words.join(" | "));
        }
        Kind::Record(..) if wire.is_request(name) => {}
        Kind::Record(fields, None) => {
            let fields: String = fields.iter().map(|one| field(wire, one)).collect();
            let _ = writeln!(out, "{about}export interface {name}{parameter} {{\n{fields}}}\n");
        }
        Kind::Record(fields, Some(beside)) => {
            let fields: String = fields.iter().map(|one| field(wire, one)).collect();
            let _ = writeln!(
                out,
                "{about}export type {name}{parameter} = {{\n{fields}}} & {};\n",
                named(wire, beside, "D")
            );
        }
        Kind::Union(tag, variants) => {
            let rows = variants.iter().map(|variant| {
                let content = named(wire, &variant.content, "D");
                format!("  | ({{ {tag}: \"{}\" }} & {content})", variant.word)
            });
            let rows: Vec<String> = rows.collect();
            let _ = writeln!(out, "{about}export type {name}{parameter} =\n{};\n", rows.join("\n"));
        }
    }
}

fn arguments(wire: &Wire, operation: &Operation) -> String {
    let (required, optional): (Vec<&Field>, Vec<&Field>) = operation.fields.iter().partition(|field| field.required);
    let typed = |field: &&Field| format!("{}: {}", camel(&field.name), annotation(wire, &field.shape, "DecimalInput"));
    let mut arguments: Vec<String> = required.iter().map(typed).collect();
    if !optional.is_empty() {
        let rows: Vec<String> = optional
            .iter()
            .map(|field| format!("{}?: {}", field.name, annotation(wire, &field.shape, "DecimalInput")))
            .collect();
        arguments.push(format!("options?: {{ {} }}", rows.join("; ")));
    }
    arguments.join(", ")
}

/// The reply around an answer: that of a command can be `unchanged`.
fn reply_type(wire: &Wire, answer: &str) -> String {
    let command = wire.answers_command(answer);
    format!("{}<{answer}>", if command { "CommandReply" } else { "Reply" })
}

fn types(wire: &Wire) -> String {
    let mut out = format!("// {NOTE}\n\n");
    out.push_str(
        "/// <reference lib=\"esnext.disposable\" />\n\ndeclare const branded: unique symbol;\n\
         /** A decimal as the library writes it; made by `decimal(…)`, never a number. */\n\
         export type DecimalString = string & { readonly [branded]: true };\n\
         /** What is taken where a decimal is asked for: its text, or a whole number. */\n\
         export type DecimalInput = DecimalString | `${number}` | number;\n\
         /** The decimal with this text. */\n\
         export function decimal(text: `${number}`): DecimalString;\n\n\
         /** A figure of a problem. */\n\
         export type Figure = string | number | readonly Figure[];\n\
         export type Data = { readonly [name: string]: Figure };\n\n\
         export type Accepted<T> = { format: 1; outcome: \"accepted\" } & T;\n\
         export type UnchangedReply = { format: 1; outcome: \"unchanged\" } & Unchanged;\n\
         export type RejectedReply = { format: 1; outcome: \"rejected\" } & Rejected;\n\
         /** What was asked for, or why it is refused. */\n\
         export type Reply<T> = Accepted<T> | RejectedReply;\n\
         /** The same; or the command was carried out before. */\n\
         export type CommandReply<T> = Accepted<T> | UnchangedReply | RejectedReply;\n\n",
    );
    for one in &wire.definitions {
        definition(wire, &mut out, one);
    }
    out.push_str(
        "/** Thrown by `unwrap`, and by nothing else. */\n\
         export class RejectedError extends Error {\n  readonly problems: readonly Problem[];\n  readonly reply: RejectedReply;\n}\n\
         /** The reply, unless it is a refusal; then `RejectedError` is thrown. */\n\
         export function unwrap<R extends { outcome: string }>(reply: R): Exclude<R, { outcome: \"rejected\" }>;\n\n\
         /** All orders, stock, invoices and payments of one seller, in memory. */\n\
         export class Desk {\n  constructor();\n\
         \x20 /** Answers a request given as JSON text; the reply is JSON text. */\n  call(request: string): string;\n\
         \x20 /** Gives the memory back; the desk cannot be used afterwards. */\n  free(): void;\n  [Symbol.dispose](): void;\n",
    );
    for operation in wire.operations.iter().filter(|operation| operation.desk) {
        let name = camel(&operation.name);
        let _ = writeln!(
            out,
            "{}  {name}({}): {};",
            doc(&operation.doc, "  "),
            arguments(wire, operation),
            reply_type(wire, &operation.answer)
        );
    }
    out.push_str("}\n\n/** Answers a request that needs no desk, given as JSON text. */\nexport function call(request: string): string;\n");
    for operation in wire.operations.iter().filter(|operation| !operation.desk) {
        let name = camel(&operation.name);
        let arguments = arguments(wire, operation);
        let _ = writeln!(
            out,
            "{}export function {name}({arguments}): {};",
            doc(&operation.doc, ""),
            reply_type(wire, &operation.answer)
        );
    }
    out.push('\n');
    for variant in wire.union("Command") {
        let content = named(wire, &variant.content, "DecimalInput");
        let _ = writeln!(
            out,
            "{}export function {name}(fields: {{ command_id: CommandId }} & {content}): \
             {{ type: \"{word}\"; command_id: CommandId }} & {content};",
            doc(&variant.doc, ""),
            name = camel(&variant.word),
            word = variant.word
        );
    }
    out
}

/// The script beside the declarations: tables, no logic.
fn tables(wire: &Wire) -> String {
    let mut out = format!("// {NOTE}\nimport {{ Handle, ask, built }} from \"./door.js\";\n\n");
    out.push_str("export class Desk extends Handle {\n");
    for operation in wire.operations.iter().filter(|operation| operation.desk) {
        let (names, fields) = passed(operation);
        let _ = writeln!(
            out,
            "  {}({names}) {{\n    return this.ask(\"{}\", {{ {fields} }});\n  }}",
            camel(&operation.name),
            operation.name
        );
    }
    out.push_str("}\n\n");
    for operation in wire.operations.iter().filter(|operation| !operation.desk) {
        let (names, fields) = passed(operation);
        let name = camel(&operation.name);
        let _ = writeln!(out, "export const {name} = ({names}) => ask(\"{}\", {{ {fields} }});", operation.name);
    }
    out.push('\n');
    for variant in wire.union("Command") {
        let _ = writeln!(out, "export const {} = built(\"{}\");", camel(&variant.word), variant.word);
    }
    out
}

/// The names of the arguments, and the fields they become.
fn passed(operation: &Operation) -> (String, String) {
    let (required, optional): (Vec<&Field>, Vec<&Field>) = operation.fields.iter().partition(|field| field.required);
    let mut names: Vec<String> = required.iter().map(|field| camel(&field.name)).collect();
    let field = |field: &&Field| {
        let (name, argument) = (&field.name, camel(&field.name));
        if *name == argument { name.clone() } else { format!("{name}: {argument}") }
    };
    let mut fields: Vec<String> = required.iter().map(field).collect();
    if !optional.is_empty() {
        names.push("options".to_string());
        fields.push("...options".to_string());
    }
    (names.join(", "), fields.join(", "))
}

//! The table of operations by language, as a page of the guide.

use std::fmt::Write as _;

use super::NOTE;
use super::wire::{Field, Operation, Wire, camel};

const HEAD: &str = "# The same operation in every language

Every operation goes through one door as JSON; each language gives it a method or a function, typed. What no language
adds is a rule, a figure or a text: those come from the core, so the bytes of a reply are the same everywhere. The
conformance vectors prove it; each language runs all of them.

In Rust the operations of a desk are also methods with Rust's own types, without JSON; the table shows those of the door.

";

pub(super) fn files(wire: &Wire) -> Vec<(String, String)> {
    let mut out =
        format!("<!-- {NOTE} -->\n{HEAD}| operation | Python | TypeScript | Swift | Kotlin |\n|---|---|---|---|---|\n");
    for operation in &wire.operations {
        let _ = writeln!(
            out,
            "| `{}` | `{}` | `{}` | `{}` | `{}` |",
            operation.name,
            python(operation),
            typescript(operation),
            swift(operation),
            kotlin(operation)
        );
    }
    out.push_str("\nWhat each is for:\n\n");
    for operation in &wire.operations {
        let _ = writeln!(out, "- `{}`: {}", operation.name, operation.doc.trim());
    }
    vec![("core/src/guide/_08_languages.md".to_string(), out)]
}

fn on(operation: &Operation, desk: &str) -> String {
    if operation.desk { format!("{desk}.") } else { String::new() }
}

fn required(operation: &Operation) -> Vec<&Field> {
    operation.fields.iter().filter(|field| field.required).collect()
}

fn python(operation: &Operation) -> String {
    let names: Vec<&str> = required(operation).iter().map(|field| field.name.as_str()).collect();
    format!("{}{}({})", on(operation, "desk"), operation.name, names.join(", "))
}

fn typescript(operation: &Operation) -> String {
    let names: Vec<String> = required(operation).iter().map(|field| camel(&field.name)).collect();
    format!("{}{}({})", on(operation, "desk"), camel(&operation.name), names.join(", "))
}

fn swift(operation: &Operation) -> String {
    let names = required(operation).into_iter().enumerate().map(|(index, field)| {
        let name = super::swift::property(&field.name);
        if index == 0 { name } else { format!("{name}:") }
    });
    format!("{}{}({})", on(operation, "desk"), camel(&operation.name), names.collect::<Vec<String>>().join(", "))
}

fn kotlin(operation: &Operation) -> String {
    typescript(operation)
}

//! One generator for every language: the schema that the library writes of its door → types,
//! unions, constructors and methods. What it writes is committed; `cargo xtask generate --check`
//! fails when it is no longer what would be written.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::shell::root;

mod kotlin;
mod parity;
mod python;
mod swift;
mod typescript;
mod wire;

use wire::Wire;

/// Stands at the head of every generated file.
const NOTE: &str = "Written by `cargo xtask generate` from the schema of the door; not to be edited.";

/// The files with what belongs into them.
fn files() -> Vec<(PathBuf, String)> {
    let schema: Value = orderwell::wire::schema().to_value();
    let wire = Wire::read(&schema);
    let schema = serde_json::to_string_pretty(&schema).expect("a schema can be written") + "\n";
    let mut files = vec![("core/schema/wire.schema.json".to_string(), schema)];
    files.extend(python::files(&wire));
    files.extend(typescript::files(&wire));
    files.extend(swift::files(&wire));
    files.extend(kotlin::files(&wire));
    files.extend(parity::files(&wire));
    files.into_iter().map(|(path, text)| (root().join(path), text)).collect()
}

/// Writes every file, or checks that each is fresh.
pub(crate) fn generate(arguments: &[String]) -> Result<(), String> {
    let check = arguments.first().is_some_and(|argument| argument == "--check");
    let mut stale = Vec::new();
    for (path, text) in files() {
        if fs::read_to_string(&path).is_ok_and(|present| present == text) {
            continue;
        }
        if check {
            stale.push(path.display().to_string());
            continue;
        }
        fs::create_dir_all(path.parent().unwrap_or(&path)).map_err(|error| error.to_string())?;
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("wrote {}", path.display());
    }
    if stale.is_empty() { Ok(()) } else { Err(format!("`cargo xtask generate` would change {}", stale.join(", "))) }
}

//! The packages of the other languages: each is built, installed and used as its users would.

use crate::shell::target;

mod python;

/// A language: its name, can its toolchain be had, and what is run.
struct Language {
    name: &'static str,
    prepare: fn() -> Result<(), String>,
    test: fn() -> Result<(), String>,
}

const LANGUAGES: &[Language] = &[Language { name: "Python", prepare: python::prepare, test: python::test }];

/// Tests every language. Where a toolchain cannot be had it says so at the end, loudly; with `--all` it fails.
pub(crate) fn test(arguments: &[String]) -> Result<(), String> {
    let all = arguments.iter().any(|argument| argument == "--all");
    let mut missing = Vec::new();
    for language in LANGUAGES {
        match (language.prepare)() {
            Ok(()) => (language.test)()?,
            Err(why) if all => return Err(format!("{} cannot be tested: {why}", language.name)),
            Err(why) => missing.push(format!("NOT RUN: {}: {why}", language.name)),
        }
    }
    for line in &missing {
        println!("\n{line}");
    }
    Ok(())
}

/// Where tools are kept: below the project's own target folder, nothing system-wide.
pub(crate) fn tools(name: &str) -> String {
    target().join("tools").join(name).display().to_string()
}

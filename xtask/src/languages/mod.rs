//! The packages of the other languages: each is built, installed and used as its users would.

use std::fs;

use crate::shell::{root, step, target};

mod bench;
mod kotlin;
mod python;
mod readme;
mod swift;
mod web;

pub(crate) use bench::bench;

/// A language: its name, can its toolchain be had, and what is run.
struct Language {
    name: &'static str,
    prepare: fn() -> Result<(), String>,
    test: fn() -> Result<(), String>,
}

const LANGUAGES: &[Language] = &[
    Language { name: "Python", prepare: python::prepare, test: python::test },
    Language { name: "JavaScript", prepare: web::prepare, test: web::test },
    Language { name: "Swift", prepare: swift::prepare, test: swift::test },
    Language { name: "Kotlin", prepare: kotlin::prepare, test: kotlin::test },
];

/// Tests every language. Where a toolchain cannot be had it says so at the end, loudly; with `--all` it fails.
pub(crate) fn test(arguments: &[String]) -> Result<(), String> {
    let all = arguments.iter().any(|argument| argument == "--all");
    for line in tested(LANGUAGES, all)? {
        println!("\n{line}");
    }
    Ok(())
}

/// Tests these languages; those that could not be, each with the reason.
fn tested(languages: &[Language], all: bool) -> Result<Vec<String>, String> {
    let mut missing = Vec::new();
    for language in languages {
        match (language.prepare)() {
            Ok(()) => (language.test)()?,
            Err(why) if all => return Err(format!("{} cannot be tested: {why}", language.name)),
            Err(why) => missing.push(format!("NOT RUN: {}: {why}", language.name)),
        }
    }
    Ok(missing)
}

/// Tests the languages that are named, or all.
pub(crate) fn some(names: &[String]) -> Result<(), String> {
    let unknown = names.iter().find(|name| !LANGUAGES.iter().any(|language| language.name == **name));
    if let Some(name) = unknown {
        let known: Vec<&str> = LANGUAGES.iter().map(|language| language.name).collect();
        return Err(format!("`{name}` is none of {}", known.join(", ")));
    }
    for language in LANGUAGES.iter().filter(|one| names.is_empty() || names.iter().any(|name| name == one.name)) {
        (language.prepare)()?;
        (language.test)()?;
    }
    Ok(())
}

/// Where tools are kept: below the project's own target folder, nothing system-wide.
pub(crate) fn tools(name: &str) -> String {
    target().join("tools").join(name).display().to_string()
}

/// Prints what one of the project's own scripts found or fetched.
pub(crate) fn found(script: &str) -> Result<String, String> {
    let line = format!("bash tools/{script}");
    let found = step(&line).with("ORDERWELL_CACHE", target().join("tools").display().to_string()).output()?;
    Ok(found.trim().to_string())
}

/// The tool that writes each language's half of a binding, built once.
fn bindgen() -> Result<String, String> {
    let folder = tools("bindgen");
    step("cargo build --quiet")
        .within("xtask/bindgen")
        .with("CARGO_TARGET_DIR", folder.clone())
        .with("CARGO_PROFILE_DEV_DEBUG", "0")
        .run()?;
    Ok(format!("{folder}/debug/orderwell-bindgen"))
}

/// Every conformance vector in one file.
fn vectors() -> Result<String, String> {
    let path = tools("vectors.json");
    fs::create_dir_all(target().join("tools")).map_err(|error| error.to_string())?;
    fs::write(&path, orderwell_vectors::flattened()).map_err(|error| format!("{path}: {error}"))?;
    Ok(path)
}

/// Copies the files of a folder of the project, and what is below it.
fn copy(from: &str, to: &str) -> Result<(), String> {
    let from = root().join(from);
    let entries = fs::read_dir(&from).map_err(|error| format!("{}: {error}", from.display()))?;
    fs::create_dir_all(to).map_err(|error| format!("{to}: {error}"))?;
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let target = format!("{to}/{name}");
        if path.is_dir() {
            copy(&path.display().to_string(), &target)?;
        } else {
            fs::copy(&path, &target).map_err(|error| format!("{target}: {error}"))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GONE: Language =
        Language { name: "Gone", prepare: || Err("no compiler".into()), test: || Err("it must not be tested".into()) };
    const HERE: Language = Language { name: "Here", prepare: || Ok(()), test: || Ok(()) };
    const BROKEN: Language = Language { name: "Broken", prepare: || Ok(()), test: || Err("a reply differs".into()) };

    #[test]
    fn a_language_that_cannot_be_had_is_named_and_with_all_it_is_a_failure() {
        assert_eq!(tested(&[GONE, HERE], false), Ok(vec!["NOT RUN: Gone: no compiler".to_string()]));
        assert_eq!(tested(&[HERE, GONE], true), Err("Gone cannot be tested: no compiler".to_string()));
        assert_eq!(tested(&[HERE, BROKEN], false), Err("a reply differs".to_string()));
    }
}

//! `cargo xtask test` runs everything there is; `cargo xtask` alone lists the commands.

use std::process::ExitCode;

mod generate;
mod languages;
mod shell;
mod steps;
mod thin;

/// A command: its name, what it does, and how.
type Command = (&'static str, &'static str, fn(&[String]) -> Result<(), String>);

const COMMANDS: &[Command] = &[
    (
        "test",
        "everything there is: unit, property, conformance and doc tests, hostile features, bindings, seeds",
        steps::test,
    ),
    (
        "generate",
        "types and methods of every language, from the schema of the door (--check: are they fresh?)",
        generate::generate,
    ),
    (
        "packages",
        "the packages of all other languages, built and tested (or only those that are named)",
        languages::some,
    ),
    ("lint", "format, clippy and docs, with warnings denied; bindings stay thin", steps::lint),
    ("no-std", "the library without any feature, for a target that has no standard library", steps::no_std),
    ("msrv", "the library with exactly the Rust version that it states", steps::msrv),
    ("cases", "the outside cases of ../shared/cases, where that folder is", steps::cases),
    ("bench", "the benchmarks, with their ratios checked", steps::bench),
    ("fuzz", "each fuzz target for some seconds (60, or the number given); needs a nightly compiler", steps::fuzz),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wanted = arguments.first().map(String::as_str);
    let Some((name, _, run)) = COMMANDS.iter().find(|(name, _, _)| Some(*name) == wanted) else {
        println!("cargo xtask COMMAND, where COMMAND is one of:\n");
        for (name, what, _) in COMMANDS {
            println!("  {name:<8} {what}");
        }
        return if wanted.is_none() { ExitCode::SUCCESS } else { ExitCode::from(2) };
    };
    match run(arguments.get(1..).unwrap_or_default()) {
        Ok(()) => {
            println!("\ncargo xtask {name}: all is well");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("\ncargo xtask {name}: {why}");
            ExitCode::FAILURE
        }
    }
}

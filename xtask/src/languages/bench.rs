//! The benchmarks of the packages: each as its users have it, against what they would write otherwise.

use std::fs;

use super::{python, tools, web};
use crate::shell::{root, step, target};

/// A noisy machine may ask five times; a floor that is missed five times is missed.
const ATTEMPTS: usize = 5;

/// Prints every ratio beside its floor; fails where one is missed.
pub(crate) fn bench() -> Result<(), String> {
    let invoice = root().join("benches/languages/invoice.json").display().to_string();
    python::prepare()?;
    python::install()?;
    let python = format!("{} benches/languages/python.py {invoice}", python::python());
    judged("Python", || step(&python).output())?;
    web::prepare()?;
    web::install()?;
    step("cargo build --quiet --release -p orderwell-benches --bin native").run()?;
    fs::copy(root().join("benches/languages/web.mjs"), format!("{}/bench.mjs", web::folder()))
        .map_err(|error| error.to_string())?;
    let native = target().join("release/native").display().to_string();
    let node = format!("node bench.mjs {invoice} {native} {}", tools("web/request.json"));
    judged("WebAssembly", || step(&node).within(&web::folder()).output())?;
    let uniffi = format!("{native} --desk");
    judged("UniFFI", || step(&uniffi).output())
}

/// Lines `name|measured|floor|least or most` of a run, as a person reads them.
fn judged(what: &str, run: impl Fn() -> Result<String, String>) -> Result<(), String> {
    let mut missed = Vec::new();
    for _ in 0..ATTEMPTS {
        missed.clear();
        println!();
        for line in run()?.lines() {
            let parts: Vec<&str> = line.split('|').collect();
            let [name, measured, limit, kind] = parts.as_slice() else {
                println!("  {line}");
                continue;
            };
            let (value, bound): (f64, f64) = match (measured.parse(), limit.parse()) {
                (Ok(value), Ok(bound)) => (value, bound),
                _ => return Err(format!("the benchmark wrote `{line}`")),
            };
            let holds = if *kind == "least" { value >= bound } else { value <= bound };
            let verdict = if holds { "holds" } else { "DOES NOT HOLD" };
            println!("  {name:<78} {measured:>6} x  (at {kind} {limit} x, {verdict})");
            if !holds {
                missed.push((*name).to_string());
            }
        }
        if missed.is_empty() {
            return Ok(());
        }
    }
    Err(format!("{what}: missed in {ATTEMPTS} attempts: {}", missed.join("; ")))
}

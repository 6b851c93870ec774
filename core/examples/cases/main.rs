//! Judges the outside cases of a folder by their own schemas.
//!
//! ```text
//! cargo run -p orderwell --release --example cases -- DIR [--family NAME]…
//! ```
//!
//! A line a family, the id of each failure, exit code 1 on a failure. What the project does not answer
//! yet stands in `not_yet.txt`; what it answers otherwise on purpose, in [`DIFFERS`].

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use serde_json::Value;

mod invoice;
mod orders;

/// How a case ended.
enum Verdict {
    Passed,
    Failed(String),
    /// A part of it needs work that is still to come.
    NotYet(&'static str),
}

type Judge = fn(&Value) -> Verdict;

/// A rule by which cases are answered otherwise on purpose.
struct Difference {
    /// Why, for the reader of the report.
    reason: &'static str,
    /// Which cases it is about, by what is given.
    applies: fn(&Value) -> bool,
}

/// Cases that are answered otherwise on purpose. None so far.
const DIFFERS: &[Difference] = &[];

#[derive(Default)]
struct Tally {
    passed: usize,
    total: usize,
    differs: BTreeMap<&'static str, usize>,
    not_yet: BTreeMap<&'static str, usize>,
    failures: Vec<String>,
}

fn judge(family: &str) -> Option<Judge> {
    match family {
        "en" => Some(invoice::en),
        "order" => Some(invoice::order),
        "rounding" => Some(orders::rounding),
        "fill" => Some(orders::fill),
        "cancel_amount" => Some(orders::cancel_amount),
        _ => None,
    }
}

/// The family of a file of invoices, and the cases in it.
fn cases(path: &Path) -> Result<Vec<(String, Value)>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let prefix = name.split('-').next().unwrap_or_default();
    let in_rules = path.parent().is_some_and(|folder| folder.ends_with("invoice-rules"));
    let family = if in_rules && prefix == "order" { "order-rules" } else { prefix };
    let list = match &value {
        Value::Array(list) => Some(list.clone()),
        value => value["cases"].as_array().cloned(),
    };
    Ok(match list {
        Some(list) if list.iter().all(|case| case["family"].is_string()) => {
            list.into_iter().map(|case| (case["family"].as_str().unwrap_or_default().to_string(), case)).collect()
        }
        _ => vec![(family.to_string(), value)],
    })
}

fn run(folder: &Path, wanted: &[String]) -> Result<bool, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for path in &files {
        for (family, case) in cases(path)? {
            if !wanted.is_empty() && !wanted.contains(&family) {
                continue;
            }
            let tally = tallies.entry(family.clone()).or_default();
            tally.total += 1;
            if let Some(difference) = DIFFERS.iter().find(|difference| (difference.applies)(&case)) {
                *tally.differs.entry(difference.reason).or_default() += 1;
                continue;
            }
            let Some(judge) = judge(&family) else { continue };
            match judge(&case) {
                Verdict::Passed => tally.passed += 1,
                Verdict::Failed(why) => {
                    let id = case["id"].as_str().unwrap_or("?");
                    tally.failures.push(format!("{id}: {why}"));
                }
                Verdict::NotYet(why) => *tally.not_yet.entry(why).or_default() += 1,
            }
        }
    }
    Ok(report(&tallies, folder))
}

/// Prints a line a family; false when anything failed.
fn report(tallies: &BTreeMap<String, Tally>, folder: &Path) -> bool {
    let awaited = include_str!("not_yet.txt");
    let awaited = |family: &str| {
        let rows = awaited.lines().filter_map(|line| line.split_once(char::is_whitespace));
        rows.filter(|(name, _)| *name == family).map(|(_, work)| work.trim()).next()
    };
    let (mut passed, mut failed) = (0, 0);
    println!("{}", folder.display());
    for (family, tally) in tallies {
        if judge(family).is_none() {
            match awaited(family) {
                Some(work) => println!("  {family:<16} not yet: {} cases wait for «{work}»", tally.total),
                None => {
                    println!("  {family:<16} unknown family, {} cases", tally.total);
                    failed += 1;
                }
            }
            continue;
        }
        println!("  {family:<16} {}/{}", tally.passed, tally.total);
        for (why, count) in &tally.not_yet {
            println!("    not yet: {count} need {why}");
        }
        for (why, count) in &tally.differs {
            println!("    differs: {count}, {why}");
        }
        tally.failures.iter().for_each(|failure| println!("    FAILED {failure}"));
        passed += tally.passed;
        failed += tally.failures.len();
    }
    println!("{passed} passed, {failed} failed");
    failed == 0
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let mut families = Vec::new();
    let mut folder = None;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--family" => families.extend(rest.next().cloned()),
            path => folder = Some(PathBuf::from(path)),
        }
    }
    let Some(folder) = folder else {
        eprintln!("usage: cases DIR [--family NAME]…");
        return ExitCode::from(2);
    };
    match run(&folder, &families) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

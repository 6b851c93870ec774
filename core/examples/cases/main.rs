//! Judges the outside cases of a folder by their own schemas.
//!
//! ```text
//! cargo run -p orderwell --release --example cases -- DIR [--family NAME]…
//! ```
//!
//! A line a family, the id of each failure, exit code 1 on a failure (2 when the question is wrong).
//! What the project does not answer yet stands in `not_yet.txt` by family, and beside the judge of a
//! family by case; what it answers otherwise on purpose, in [`families::DIFFERS`]. Neither counts as
//! passed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use serde_json::Value;

mod allocation;
mod families;
mod gobl;
mod invoice;
mod ledger;
mod lines;
mod medusa;
mod moves;
mod odoo;
mod promises;
mod read;
mod rounding;
mod rules;
mod shop;
mod terms;
mod two_phase;
mod waiting;

use families::{DIFFERS, Family};
use read::Verdict;

/// What became of the cases of one family.
#[derive(Default)]
struct Tally {
    passed: usize,
    total: usize,
    /// How many by rule.
    differs: BTreeMap<usize, usize>,
    /// How many by what they need, and the work that brings it.
    not_yet: BTreeMap<(&'static str, &'static str), usize>,
    failures: Vec<String>,
}

impl Tally {
    fn add(&mut self, family: &Family, case: &Value) {
        self.total += 1;
        let Some(judge) = family.judge() else { return };
        let verdict = judge(case).unwrap_or_else(|error| Verdict::Failed(error.to_string()));
        match verdict {
            Verdict::Passed => self.passed += 1,
            Verdict::Failed(why) => {
                match DIFFERS.iter().position(|rule| rule.family == family.name && (rule.applies)(case)) {
                    Some(rule) => *self.differs.entry(rule).or_default() += 1,
                    None => self.failures.push(format!("{}: {why}", case["id"].as_str().unwrap_or("?"))),
                }
            }
            Verdict::NotYet { needs, work } => *self.not_yet.entry((needs, work)).or_default() += 1,
        }
    }

    /// Prints the line of the family; how many failures there are.
    fn print(&self, family: &Family) -> usize {
        let Self { passed, total, .. } = self;
        if family.judge().is_none() {
            if let Some(work) = family.awaited() {
                println!("  {:<16} not yet: {total} wait for «{work}»", family.name);
                return 0;
            }
            println!(
                "  {:<16} 0/{total}\n    FAILED nobody judges `{}`, and not_yet.txt lacks it",
                family.name, family.schema
            );
            return *total;
        }
        println!("  {:<16} {passed}/{total}", family.name);
        for ((needs, work), count) in &self.not_yet {
            println!("    not yet: {count} need {needs}, of «{work}»");
        }
        for (rule, count) in &self.differs {
            println!("    differs: {count} by `{}`: {}", DIFFERS[*rule].name, DIFFERS[*rule].reason);
        }
        for failure in &self.failures {
            println!("    FAILED {failure}");
        }
        self.failures.len()
    }
}

/// The cases of a file, each with its family.
fn cases(path: &Path) -> Result<Vec<(Family, Value)>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut file: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let schema = file["schema"].as_str().unwrap_or_default().to_string();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let prefix = name.split('-').next().unwrap_or_default();
    let shared = file["family"].as_str().unwrap_or(prefix).to_string();
    let family = |case: &Value| Family {
        name: case["family"].as_str().unwrap_or(&shared).to_string(),
        schema: case["schema"].as_str().unwrap_or(&schema).to_string(),
    };
    Ok(match file["cases"].take() {
        Value::Array(inner) => {
            let whole = |(index, mut case): (usize, Value)| {
                // What the file says once holds for each case in it.
                if case["kind"].is_null() {
                    case["kind"] = file["kind"].clone();
                }
                if case["rule"].is_null() {
                    case["rule"] = file["rule"].clone();
                }
                if case["id"].is_null() {
                    case["id"] = format!("{}#{index}", file["id"].as_str().unwrap_or("?")).into();
                }
                (family(&case), case)
            };
            inner.into_iter().enumerate().map(whole).collect()
        }
        _ => vec![(family(&file), file)],
    })
}

/// Judges every file of a folder and prints what became of it; did nothing fail?
fn run(folder: &Path, wanted: &[String]) -> Result<bool, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut tallies: BTreeMap<Family, Tally> = BTreeMap::new();
    for path in &files {
        for (family, case) in cases(path)? {
            if wanted.is_empty() || wanted.contains(&family.name) {
                tallies.entry(family.clone()).or_default().add(&family, &case);
            }
        }
    }
    if let Some(missing) = wanted.iter().find(|name| !tallies.keys().any(|family| family.name == **name)) {
        return Err(format!("{} has no family `{missing}`", folder.display()));
    }
    if tallies.is_empty() {
        return Err(format!("{} has no cases", folder.display()));
    }
    println!("{}", folder.display());
    let failed: usize = tallies.iter().map(|(family, tally)| tally.print(family)).sum();
    let passed: usize = tallies.values().map(|tally| tally.passed).sum();
    println!("{passed} passed, {failed} failed");
    Ok(failed == 0)
}

/// The folder, and the families to keep to.
fn question(mut arguments: impl Iterator<Item = String>) -> Option<(PathBuf, Vec<String>)> {
    let (mut folder, mut families) = (None, Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--family" => families.push(arguments.next()?),
            path if folder.is_none() && !path.starts_with('-') => folder = Some(PathBuf::from(path)),
            _ => return None,
        }
    }
    folder.map(|folder| (folder, families))
}

fn main() -> ExitCode {
    let Some((folder, families)) = question(env::args().skip(1)) else {
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

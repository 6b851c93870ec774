//! The order that the README shows in each language: each snippet is run as it stands there.

use std::fs;
use std::path::Path;

use crate::shell::{Step, root};

/// What every one of them prints.
const PRINTED: &str = "47.36 EUR";

/// The first snippet of the README in this language.
pub(super) fn snippet(language: &str) -> Result<String, String> {
    snippet_of(&root().join("README.md"), language)
}

/// The first snippet of a page in this language.
pub(super) fn snippet_of(page: &Path, language: &str) -> Result<String, String> {
    let readme = fs::read_to_string(page).map_err(|error| format!("{}: {error}", page.display()))?;
    let fence = format!("```{language}\n");
    let block = readme.split_once(&fence).and_then(|(_, rest)| rest.split_once("```"));
    block.map(|(code, _)| code.to_string()).ok_or_else(|| format!("{} has no snippet in {language}", page.display()))
}

/// Writes the snippet to a file of its own.
pub(super) fn write(language: &str, path: &str) -> Result<(), String> {
    fs::write(path, snippet(language)?).map_err(|error| format!("{path}: {error}"))
}

/// Runs it; it prints what the README says.
pub(super) fn check(language: &str, run: Step<'_>) -> Result<(), String> {
    let printed = run.output()?;
    if printed.trim() != PRINTED {
        return Err(format!("the README's snippet in {language} prints `{}`, not `{PRINTED}`", printed.trim()));
    }
    println!("the README's snippet in {language} prints {PRINTED}");
    Ok(())
}

//! Runs the shared conformance vectors against any door and compares bytes.
//!
//! A vector file holds `{"name", "steps": [{"request" or "request_text", "reply"}]}`. Each file gets a
//! fresh desk; each reply must be the very bytes of the file's compact `reply`. `UPDATE=1` writes the
//! replies anew, for a person to read and commit.

use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// One file.
#[derive(Deserialize, Serialize)]
pub struct Vector {
    /// What it shows.
    pub name: String,
    /// What is asked, in order, of one desk.
    pub steps: Vec<Step>,
}

/// One request with its reply.
#[derive(Deserialize, Serialize)]
pub struct Step {
    /// The request, as JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<Box<RawValue>>,
    /// The request, as text that need not be JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_text: Option<String>,
    /// The reply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<Box<RawValue>>,
}

impl Step {
    /// The bytes of the request.
    #[must_use]
    pub fn request_bytes(&self) -> &[u8] {
        match (&self.request, &self.request_text) {
            (Some(request), _) => request.get().as_bytes(),
            (None, Some(text)) => text.as_bytes(),
            (None, None) => b"",
        }
    }
}

/// The folder of the vectors.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Every vector file, sorted by path.
///
/// # Panics
/// When the folder cannot be read.
#[must_use]
pub fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let areas = fs::read_dir(folder()).expect("the folder of the vectors can be read");
    for area in areas.filter_map(Result::ok).filter(|area| area.file_name() != "runner" && area.path().is_dir()) {
        let entries = fs::read_dir(area.path()).expect("an area can be read");
        let entries = entries.filter_map(Result::ok).map(|entry| entry.path());
        files.extend(entries.filter(|path| path.extension().is_some_and(|extension| extension == "json")));
    }
    files.sort();
    files
}

fn names(files: &[PathBuf]) -> Vec<String> {
    let name = |path: &PathBuf| path.strip_prefix(folder()).map(|path| path.display().to_string().replace('\\', "/"));
    files.iter().filter_map(|path| name(path).ok()).collect()
}

fn listed() -> Vec<String> {
    let list = fs::read_to_string(folder().join("files.txt")).expect("files.txt can be read");
    list.lines().map(str::to_string).collect()
}

/// Reads one file.
///
/// # Panics
/// When it is not a vector.
#[must_use]
pub fn read(path: &Path) -> Vector {
    let text = fs::read_to_string(path).expect("a vector can be read");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Runs every vector; `make` gives a fresh desk as a function from request to reply. A desk that
/// takes only text answers nothing to bytes that are none; such steps are for desks that take bytes.
///
/// # Panics
/// When a reply differs, or there are no vectors.
pub fn run_all<D: FnMut(&[u8]) -> Option<String>>(make: impl Fn() -> D) {
    let files = files();
    assert_eq!(names(&files), listed(), "the files are those of files.txt, so that no language can skip one");
    let mut failures = Vec::new();
    for path in &files {
        let mut desk = make();
        for (index, step) in read(path).steps.iter().enumerate() {
            let Some(reply) = desk(step.request_bytes()) else { continue };
            let expected = step.reply.as_ref().map_or("", |reply| reply.get());
            if reply != compact(expected) {
                failures.push(format!(
                    "{} step {index}\n  expected {}\n  got      {reply}",
                    path.display(),
                    compact(expected)
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{} replies differ\n{}", failures.len(), failures.join("\n"));
}

/// Everything in one text, for languages that have no comfortable way to keep the bytes of a value:
/// `{"files": […], "vectors": [{"file", "steps": [[request, reply], …]}, …]}`, each request and reply as text.
///
/// # Panics
/// When a file cannot be read.
#[must_use]
pub fn flattened() -> String {
    let vector = |path: &PathBuf| {
        let steps: Vec<[String; 2]> = read(path)
            .steps
            .iter()
            .map(|step| {
                let request = String::from_utf8_lossy(step.request_bytes()).into_owned();
                let request = if step.request.is_some() { compact(&request) } else { request };
                [request, compact(step.reply.as_ref().map_or("", |reply| reply.get()))]
            })
            .collect();
        (path.strip_prefix(folder()).unwrap_or(path).display().to_string().replace('\\', "/"), steps)
    };
    let vectors: Vec<Flat> = files().iter().map(vector).map(|(file, steps)| Flat { file, steps }).collect();
    serde_json::to_string(&All { files: listed(), vectors }).expect("vectors can be written")
}

#[derive(Serialize)]
struct All {
    files: Vec<String>,
    vectors: Vec<Flat>,
}

#[derive(Serialize)]
struct Flat {
    file: String,
    steps: Vec<[String; 2]>,
}

/// JSON text without the blanks between its tokens.
#[must_use]
pub fn compact(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut quoted, mut escaped) = (false, false);
    for character in text.chars() {
        if quoted {
            quoted = escaped || character != '"';
            escaped = !escaped && character == '\\';
        } else if character.is_ascii_whitespace() {
            continue;
        } else {
            quoted = character == '"';
        }
        out.push(character);
    }
    out
}

/// JSON text with one member or item a line down to the third level, as vectors are committed.
#[must_use]
pub fn pretty(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let (mut quoted, mut escaped, mut depth) = (false, false, 0_usize);
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', depth));
    };
    for character in compact(text).chars() {
        if quoted {
            quoted = escaped || character != '"';
            escaped = !escaped && character == '\\';
            out.push(character);
            continue;
        }
        quoted = character == '"';
        match character {
            '{' | '[' => {
                out.push(character);
                depth += 1;
                if depth <= LEVELS {
                    line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth -= 1;
                if depth < LEVELS {
                    line(&mut out, depth);
                }
                out.push(character);
            }
            ',' => {
                out.push(character);
                if depth <= LEVELS {
                    line(&mut out, depth);
                }
            }
            other => out.push(other),
        }
    }
    out.push('\n');
    out
}

/// Levels that are spread over lines.
const LEVELS: usize = 4;

/// Writes every reply anew, when `UPDATE` is set in the environment. True when it did.
///
/// # Panics
/// When a file cannot be written.
pub fn update<D: FnMut(&[u8]) -> Option<String>>(make: impl Fn() -> D) -> bool {
    if env::var_os("UPDATE").is_none() {
        return false;
    }
    let list = names(&files()).join("\n") + "\n";
    fs::write(folder().join("files.txt"), list).expect("files.txt can be written");
    for path in files() {
        let mut vector = read(&path);
        let mut desk = make();
        for step in &mut vector.steps {
            let reply = desk(step.request_bytes()).unwrap_or_default();
            step.reply = Some(RawValue::from_string(reply).expect("a reply is JSON"));
        }
        let text = serde_json::to_string(&vector).expect("a vector can be written");
        fs::write(&path, pretty(&text)).expect("a vector can be written");
    }
    true
}

//! The house keeps its order: a module uses only what stands above it on the map of the design.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from top to bottom; rooms of one row may use those to their left.
const MAP: &[&[&str]] = &[
    &[
        "sort",
        "schema",
        "record",
        "limits",
        "problem",
        "json",
        "digest",
        "grouped",
        "small_map",
        "id",
        "time",
        "quantity",
    ],
    &["money"],
    &["party", "catalog"],
    &["pricing", "tax", "totals"],
    &["order", "verify", "capture"],
    &["stock"],
    &["fulfil", "ship"],
    &["invoice", "pay"],
    &["einvoice"],
    &["desk"],
    &["report"],
    &["wire"],
];

/// Steps against the direction that have a reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("record", "json", "the macros name the reader that they implement"),
    ("problem", "record", "words are made by `choice!`"),
    ("quantity", "money", "the exact integer arithmetic of `money::decimal` serves both"),
    ("catalog", "tax", "a product carries its tax category and rate, which are a noun of the table of taxes"),
    ("pricing", "tax", "an adjustment of a document says how it is taxed"),
    ("json", "id", "messages quote what was given"),
];

fn rank(room: &str) -> Option<usize> {
    MAP.iter().flat_map(|row| row.iter()).position(|known| *known == room)
}

fn row(room: &str) -> Option<usize> {
    MAP.iter().position(|row| row.contains(&room))
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the source can be read") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every file of the library with its room and its text, tests left out.
fn source() -> Vec<(PathBuf, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&root, &mut found);
    let room = |path: &Path| {
        let first = path.strip_prefix(&root).expect("below src").components().next().expect("a name");
        first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_string()
    };
    found
        .into_iter()
        .filter(|path| {
            let step = |step: std::path::Component<'_>| matches!(step.as_os_str().to_str(), Some("tests" | "testing"));
            !path.with_extension("").components().any(step)
        })
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a file");
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_string();
            let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            (path.clone(), room(&path), lines.collect::<Vec<_>>().join("\n"))
        })
        .collect()
}

#[test]
fn modules_use_only_what_stands_above_them() {
    let mut used: BTreeMap<(String, String), PathBuf> = BTreeMap::new();
    for (path, room, code) in source() {
        if matches!(room.as_str(), "lib" | "guide") {
            continue;
        }
        assert!(rank(&room).is_some(), "{} stands in no room of the map", path.display());
        for part in code.split("crate::").skip(1) {
            let names: Vec<String> = match part.strip_prefix('{') {
                Some(group) => group.split(',').map(|name| name.trim().to_string()).collect(),
                None => vec![part.to_string()],
            };
            for name in names {
                let other: String =
                    name.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
                if rank(&other).is_some() && other != room {
                    used.insert((room.clone(), other), path.clone());
                }
            }
        }
    }
    let wrong: Vec<String> = used
        .iter()
        .filter(|((room, other), _)| {
            let words = row(room) == Some(0) && row(other) == Some(0);
            let excepted = EXCEPTIONS.iter().any(|(from, to, _)| from == room && to == other);
            !words && !excepted && rank(other) >= rank(room)
        })
        .map(|((room, other), path)| format!("{room} uses {other} in {}", path.display()))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let idle: Vec<_> = EXCEPTIONS
        .iter()
        .filter(|(from, to, _)| !used.contains_key(&((*from).to_string(), (*to).to_string())))
        .collect();
    assert!(idle.is_empty(), "exceptions that nobody needs any more: {idle:?}");
}

#[test]
fn the_library_has_no_clock_no_randomness_no_floats_and_no_io() {
    const BANNED: &[&str] = &[
        "SystemTime",
        "Instant::now",
        "Timestamp::now",
        "HashMap",
        "HashSet",
        "std::fs",
        "std::env",
        "std::net",
        "std::thread",
        "static mut",
        "unsafe ",
        "println!",
        ".unwrap()",
        ".expect(",
        "todo!",
        "unimplemented!",
    ];
    let mut wrong = Vec::new();
    for (path, room, code) in source() {
        for word in BANNED.iter().filter(|word| code.contains(**word)) {
            wrong.push(format!("`{word}` in {}", path.display()));
        }
        // serde's trait asks the digest for floats; nobody else knows them.
        if room != "digest" && (code.contains("f64") || code.contains("f32")) {
            wrong.push(format!("a float in {}", path.display()));
        }
        // Arithmetic on Decimal happens in two rooms.
        if !matches!(room.as_str(), "money" | "quantity") && code.contains("rust_decimal") {
            wrong.push(format!("`rust_decimal` in {}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn files_stay_small() {
    let long: Vec<String> = source()
        .iter()
        .filter(|(path, ..)| !path.ends_with("currency_table.rs") && !path.ends_with("country_table.rs"))
        .map(|(path, _, code)| (path, code.lines().count()))
        .filter(|(_, lines)| *lines > 500)
        .map(|(path, lines)| format!("{} has {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

//! Bindings stay thin: the hand-written code of each language is short, and decides nothing.
//!
//! What counts is code without blanks, comments and imports. Generated files do not count; their freshness is checked.

use std::fs;

use crate::shell::root;

/// Hand-written code of a language: what it is, how many lines it may have, and its files.
const GLUE: &[(&str, usize, &[&str])] = &[
    ("Python, native", 150, &["bindings-python/src/lib.rs"]),
    ("Python, values to JSON", 250, &["bindings-python/src/bridge.rs"]),
    (
        "Python, the package",
        150,
        &[
            "bindings-python/python/orderwell/__init__.py",
            "bindings-python/python/orderwell/_desk.py",
            "bindings-python/python/orderwell/_notebook.py",
            "bindings-python/python/orderwell/_reply.py",
        ],
    ),
    ("WebAssembly, native", 150, &["bindings-wasm/src/lib.rs"]),
    (
        "JavaScript, the package",
        150,
        &[
            "bindings-wasm/package/src/api.js",
            "bindings-wasm/package/src/door.js",
            "bindings-wasm/package/src/index.js",
            "bindings-wasm/package/src/slim.js",
        ],
    ),
    ("Swift and Kotlin, native", 150, &["bindings-swift/src/lib.rs"]),
    (
        "Swift, the package",
        150,
        &[
            "bindings-swift/Sources/Orderwell/Desk.swift",
            "bindings-swift/Sources/Orderwell/Reply.swift",
            "bindings-swift/Sources/Orderwell/Text.swift",
        ],
    ),
    ("Swift, figures and JSON", 250, &["bindings-swift/Sources/Orderwell/Figures.swift"]),
    (
        "Kotlin, the package",
        150,
        &[
            "bindings-swift/kotlin/src/main/kotlin/orderwell/Desk.kt",
            "bindings-swift/kotlin/src/main/kotlin/orderwell/Reply.kt",
            "bindings-swift/kotlin/src/main/kotlin/orderwell/Values.kt",
        ],
    ),
    ("Kotlin, values and JSON", 250, &["bindings-swift/kotlin/src/main/kotlin/orderwell/Json.kt"]),
];

/// Signs of arithmetic and rounding, which belong to the core.
const ARITHMETIC: &[&str] = &[" * ", " / ", " % ", "round(", "ceil(", "floor(", "quantize(", "toFixed(", "Math."];

/// Prints the lines of each part; fails where one is too long, calculates, or knows a rule.
pub(crate) fn check() -> Result<(), String> {
    let mut wrong = Vec::new();
    for (part, allowed, files) in GLUE {
        let mut lines = 0;
        for file in *files {
            let text = fs::read_to_string(root().join(file)).map_err(|error| format!("{file}: {error}"))?;
            let code: Vec<&str> = text.lines().map(str::trim).filter(|line| is_code(line)).collect();
            lines += code.len();
            wrong.extend(code.iter().filter_map(|line| decides(line)).map(|why| format!("{file}: {why}")));
        }
        println!("{part}: {lines} lines of {allowed}");
        if lines > *allowed {
            wrong.push(format!("{part} has {lines} lines, {allowed} are allowed"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(format!("bindings are not thin:\n{}", wrong.join("\n"))) }
}

fn is_code(line: &str) -> bool {
    const NO_CODE: &[&str] = &["//", "#", "/*", "*", "\"\"\"", "import ", "from ", "export *"];
    !(line.is_empty() || NO_CODE.iter().any(|start| line.starts_with(start)))
}

/// What a line knows that only the core may know.
fn decides(line: &str) -> Option<String> {
    if let Some(sign) = ARITHMETIC.iter().find(|sign| line.contains(**sign)) {
        return Some(format!("`{}` calculates: {line}", sign.trim()));
    }
    let quoted = |code: &orderwell::Code| line.contains(&format!("\"{code}\"", code = code.as_str()));
    orderwell::Code::ALL.iter().find(|code| quoted(code)).map(|code| format!("knows `{}`: {line}", code.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_calculates_or_knows_a_code_is_found() {
        assert!(decides("total = net * rate").is_some());
        assert!(decides("raise Refused(\"stock.short\")").is_some());
        assert!(decides("return Math.max(a, b)").is_some());
        assert!(decides("return door.call(request)").is_none());
        assert!(is_code("x = 1") && !is_code("// x = 1") && !is_code(""));
    }
}

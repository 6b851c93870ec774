//! The Kotlin package: compiled with the door that `UniFFI` writes, tested on the Java virtual machine.

use std::fs;

use super::{bindgen, found, readme, tools, vectors};
use crate::shell::{root, step, target};

pub(super) fn prepare() -> Result<(), String> {
    found("kotlin.sh").map(drop)
}

/// Compiles the package with its tests and the README's order, and runs both.
pub(super) fn test() -> Result<(), String> {
    let vectors = vectors()?;
    step("cargo build --quiet -p orderwell-uniffi --lib").run()?;
    let built = target().join("debug").display().to_string();
    let extension = if cfg!(target_os = "macos") { "dylib" } else { "so" };
    let (door, example, jar) = (tools("kotlin-door"), tools("kotlin-example"), tools("orderwell-kotlin.jar"));
    let library = format!("{built}/liborderwell_uniffi.{extension}");
    step(&format!("{} generate {library} --language kotlin --no-format --out-dir {door}", bindgen()?)).run()?;
    fs::create_dir_all(&example).map_err(|error| error.to_string())?;
    fs::write(format!("{example}/Example.kt"), program()?).map_err(|error| error.to_string())?;
    let kotlin = found("kotlin.sh")?;
    step(&format!(
        "{kotlin}/kotlinc -Werror -include-runtime -cp {kotlin}/jna.jar -d {jar} \
         bindings-swift/kotlin/src {door} {example}"
    ))
    .run()?;
    // Little memory, so that what is never given back is noticed.
    let java =
        format!("{kotlin}/java -Xmx256m -Djna.library.path={built} -cp {jar}:{kotlin}/jna.jar:{kotlin}/jni orderwell");
    step(&format!("{java}.TestsKt")).and(vectors).run()?;
    readme::check("Kotlin", step(&format!("{java}.example.ExampleKt")))
}

/// The snippet of the package's README as a program.
fn program() -> Result<String, String> {
    let path = root().join("bindings-swift/kotlin/README.md");
    let snippet = readme::snippet_of(&path, "kotlin")?;
    let (imports, rest): (Vec<&str>, Vec<&str>) = snippet.lines().partition(|line| line.starts_with("import "));
    Ok(format!("package orderwell.example\n\n{}\n\nfun main() {{\n{}\n}}\n", imports.join("\n"), rest.join("\n")))
}

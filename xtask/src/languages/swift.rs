//! The Swift package: its door is what `UniFFI` writes today, then tests and the README's order.

use std::fs;

use super::{bindgen, found, readme, tools, vectors};
use crate::shell::{root, step, target};

/// What `UniFFI` writes, and where it is committed.
const WRITTEN: &[(&str, &str)] = &[
    ("orderwell_uniffi.swift", "bindings-swift/Sources/OrderwellDoor/orderwell_uniffi.swift"),
    ("orderwell_uniffiFFI.h", "bindings-swift/Sources/orderwell_uniffiFFI/orderwell_uniffiFFI.h"),
];

pub(super) fn prepare() -> Result<(), String> {
    found("swift.sh").map(drop)
}

/// The door for Swift, written anew; a file that is no longer what is committed is replaced and named.
fn door(library: &str) -> Result<(), String> {
    let folder = tools("swift-door");
    step(&format!("{} generate {library} --language swift --no-format --out-dir {folder}", bindgen()?)).run()?;
    let mut stale = Vec::new();
    for (name, committed) in WRITTEN {
        let fresh = fs::read_to_string(format!("{folder}/{name}")).map_err(|error| format!("{name}: {error}"))?;
        let committed = root().join(committed);
        if fs::read_to_string(&committed).is_ok_and(|present| present == fresh) {
            continue;
        }
        fs::write(&committed, fresh).map_err(|error| format!("{}: {error}", committed.display()))?;
        stale.push(committed.display().to_string());
    }
    if stale.is_empty() { Ok(()) } else { Err(format!("UniFFI writes these otherwise now; commit them: {stale:?}")) }
}

/// Builds the library, runs the package's tests, and the README's order.
pub(super) fn test() -> Result<(), String> {
    let vectors = vectors()?;
    step("cargo build --quiet -p orderwell-uniffi --lib").run()?;
    let built = target().join("debug").display().to_string();
    let extension = if cfg!(target_os = "macos") { "dylib" } else { "so" };
    door(&format!("{built}/liborderwell_uniffi.{extension}"))?;
    // WHY apart: where both lie, the linker takes the dynamic library, which nobody finds at run time.
    let library = tools("swift-library");
    fs::create_dir_all(&library).map_err(|error| error.to_string())?;
    fs::copy(format!("{built}/liborderwell_uniffi.a"), format!("{library}/liborderwell_uniffi.a"))
        .map_err(|error| error.to_string())?;
    let swift = format!("{}/swift", found("swift.sh")?);
    let options = format!("--scratch-path {} -Xlinker -L{library}", tools("swift-build"));
    step(&format!("{swift} build --build-tests -Xswiftc -warnings-as-errors {options}"))
        .within("bindings-swift")
        .run()?;
    let tests = format!("{swift} test --skip-build {options}");
    step(&tests).within("bindings-swift").with("VECTORS", vectors).run()?;
    let example = fs::read_to_string(root().join("bindings-swift/Example/main.swift"));
    if example.map_err(|error| error.to_string())? != readme::snippet("swift")? {
        return Err("bindings-swift/Example/main.swift is not the README's snippet".into());
    }
    let run = format!("{swift} run --quiet --skip-build {options} Example");
    readme::check("Swift", step(&run).within("bindings-swift"))?;
    step("bash bindings-swift/xcframework.sh --rehearse").with("SWIFT", swift).run()
}

//! The package for the web and Node: built, packed, and used as its users would.

use std::{env, fs};

use super::{bindgen, copy, found, readme, tools, vectors};
use crate::shell::{root, step, target};

/// The whole module may have this many bytes, compressed with gzip.
const MODULE_BYTES_MAX: u64 = 760_000;

/// What the module may use (what every browser has had since 2022), and how it is made smaller. Functions are
/// sorted by name because neighbours then resemble each other, which gzip rewards; so one that is called in one
/// place only stays a function, unless it is tiny.
const WASM_OPT: &str = "-Os --converge --one-caller-inline-max-function-size=30 --reorder-functions-by-name --reorder-locals --strip-debug --strip-producers --enable-bulk-memory --enable-nontrapping-float-to-int \
     --enable-sign-ext --enable-mutable-globals --enable-reference-types --enable-multivalue";

/// The folder of npm's packages that build and test ours.
pub(super) fn folder() -> String {
    tools("web")
}

/// Those packages, as the lock file says.
pub(super) fn prepare() -> Result<(), String> {
    found("wasm-toolchain.sh")?;
    found("chromium.sh")?;
    copy("bindings-wasm/tests", &folder())?;
    fs::copy(root().join("bindings-wasm/tests/.npmrc"), format!("{}/.npmrc", folder()))
        .map_err(|why| why.to_string())?;
    step("npm ci --no-audit --no-fund --silent").within(&folder()).run()
}

/// The module as the core's compiler leaves it, with the script that wasm-bindgen writes beside it.
fn module(folder: &str) -> Result<(), String> {
    let toolchain = found("wasm-toolchain.sh")?;
    let home = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo")));
    let home = home.map_err(|error| error.to_string())?;
    // No path of this machine ends up in the module. The threshold was chosen by size and by `cargo xtask bench`.
    let flags = [
        "-Cllvm-args=-inline-threshold=20".to_string(),
        format!("--remap-path-prefix={home}="),
        format!("--remap-path-prefix={}=", root().display()),
    ];
    let built = target().join("wasm").display().to_string();
    step(&format!("cargo +{toolchain} build --profile wasm --target wasm32-unknown-unknown -p orderwell-wasm --lib"))
        .with("CARGO_TARGET_DIR", built.clone())
        .with("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
        .run()?;
    step(&format!("{} web {built}/wasm32-unknown-unknown/wasm/orderwell_wasm.wasm {folder}", bindgen()?)).run()
}

/// Builds and packs the package; gives the folder it was made in. The size of the module is printed.
fn package() -> Result<String, String> {
    let (sources, package) = (tools("web/sources"), tools("web/package"));
    for folder in [&sources, &package] {
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder).map_err(|error| format!("{folder}: {error}"))?;
    }
    module(&sources)?;
    copy("bindings-wasm/package/src", &sources)?;
    let wasm = format!("{package}/orderwell.wasm");
    step(&format!("node_modules/.bin/wasm-opt {WASM_OPT} {sources}/orderwell_wasm_bg.wasm -o {wasm}"))
        .within(&folder())
        .run()?;
    let copies = [
        (wasm.clone(), format!("{sources}/orderwell.wasm")),
        (format!("{sources}/index.d.ts"), format!("{package}/index.d.ts")),
        (format!("{sources}/index.d.ts"), format!("{package}/index.d.cts")),
        (format!("{sources}/slim.d.ts"), format!("{package}/slim.d.ts")),
    ];
    for (from, to) in copies {
        fs::copy(&from, &to).map_err(|error| format!("{from}: {error}"))?;
    }
    let slim = fs::read_to_string(format!("{sources}/slim.d.ts")).map_err(|error| error.to_string())?;
    fs::write(format!("{package}/slim.d.cts"), slim.replace("index.js", "index.cjs"))
        .map_err(|error| error.to_string())?;
    for entry in ["index", "slim"] {
        for (format, kind) in [("esm", "js"), ("cjs", "cjs")] {
            step(&format!(
                "node_modules/.bin/esbuild {sources}/{entry}.js --bundle --format={format} --target=es2022 \
                 --platform=neutral --loader:.wasm=binary --log-level=warning --outfile={package}/{entry}.{kind}"
            ))
            .within(&folder())
            .run()?;
        }
    }
    for file in
        ["bindings-wasm/package/package.json", "bindings-wasm/package/README.md", "LICENSE-MIT", "LICENSE-APACHE"]
    {
        let name = file.rsplit('/').next().unwrap_or(file);
        fs::copy(root().join(file), format!("{package}/{name}")).map_err(|error| format!("{file}: {error}"))?;
    }
    step(&format!("node size.mjs {wasm} {MODULE_BYTES_MAX}")).within(&folder()).run()?;
    step("npm pack --silent --pack-destination ..").within(&package).run()?;
    Ok(package)
}

/// Packs the package and installs it beside the tests.
pub(super) fn install() -> Result<(), String> {
    package()?;
    step("npm install --no-save --no-audit --no-fund --silent ./orderwell-0.1.0.tgz").within(&folder()).run()
}

/// Installs the packed package, and uses it from each kind of host.
pub(super) fn test() -> Result<(), String> {
    install()?;
    let vectors = vectors()?;
    let chromium = found("chromium.sh")?;
    let run = |line: &str| step(line).within(&folder()).with("VECTORS", vectors.clone()).run();
    run("node --expose-gc --test package.test.mjs")?;
    run("node esm.mjs")?;
    run("node commonjs.cjs")?;
    readme::write("ts", &format!("{}/typed/readme.ts", folder()))?;
    run("node_modules/.bin/tsc --noEmit -p typed")?;
    run("node_modules/.bin/tsc -p typed --outDir typed/out")?;
    run("node typed/out/main.js")?;
    readme::check("TypeScript", step("node typed/out/readme.js").within(&folder()))?;
    run("node_modules/.bin/vite build page --outDir out --emptyOutDir --logLevel error")?;
    step("node chromium.mjs").within(&folder()).with("VECTORS", vectors.clone()).with("CHROMIUM", chromium).run()
}

//! What each command runs.

use std::fs;

use crate::generate::generate;
use crate::languages;
use crate::shell::{root, step, target};
use crate::thin;

/// Everything there is.
pub(crate) fn test(arguments: &[String]) -> Result<(), String> {
    generate(&["--check".to_string()])?;
    step("cargo test --workspace --doc").run()?;
    // A host may turn these features on for the whole graph; the bytes must not change.
    step("cargo test")
        .within("xtask/hostile")
        .with("CARGO_TARGET_DIR", target().join("hostile").display().to_string())
        .run()?;
    step("cargo test").within("fuzz").with("CARGO_TARGET_DIR", target().join("seeds").display().to_string()).run()?;
    languages::test(arguments)?;
    step("cargo run --quiet --release -p orderwell --example order_to_cash").run()?;
    if root().join("../shared/data/northwind").is_dir() {
        step("cargo run --quiet --release -p orderwell --example order_to_cash -- --data ../shared/data/northwind")
            .run()?;
    }
    // Last, because its closing line is the one to read.
    if step("cargo nextest --version").works() {
        step("cargo nextest run --workspace --no-fail-fast").run()
    } else {
        step("cargo test --workspace --lib --bins --tests --examples").run()
    }
}

/// Format, clippy, docs.
pub(crate) fn lint(_: &[String]) -> Result<(), String> {
    thin::check()?;
    step("cargo fmt --all --check").run()?;
    step("cargo clippy --workspace --all-targets --quiet -- -D warnings").run()?;
    step("cargo clippy -p orderwell --lib --no-default-features --quiet -- -D warnings").run()?;
    step("cargo doc --workspace --no-deps --quiet").with("RUSTDOCFLAGS", "-D warnings").run()
}

/// No feature, no standard library.
pub(crate) fn no_std(_: &[String]) -> Result<(), String> {
    step("cargo build -p orderwell --no-default-features").run()?;
    step("cargo build -p orderwell --no-default-features --features json").run()?;
    let toolchain = languages::found("wasm-toolchain.sh")?;
    let folder = target().join("wasm").display().to_string();
    let line = format!(
        "cargo +{toolchain} build --release --target wasm32-unknown-unknown -p orderwell --no-default-features --features json"
    );
    step(&line).with("CARGO_TARGET_DIR", folder).run()
}

/// The stated Rust version, and no newer one.
pub(crate) fn msrv(_: &[String]) -> Result<(), String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).map_err(|error| error.to_string())?;
    let stated = manifest.lines().find_map(|line| line.strip_prefix("rust-version = "));
    let stated = stated.ok_or("Cargo.toml states no rust-version")?.trim_matches('"').to_string();
    let rustc = languages::found(&format!("msrv.sh {stated}"))?;
    let rustc = rustc.as_str();
    let version = step(&format!("{rustc} --version")).output()?;
    if !version.starts_with(&format!("rustc {stated}.")) {
        return Err(format!("{} is not Rust {stated}", version.trim()));
    }
    println!("{}", version.trim());
    step("cargo build -p orderwell --lib --all-features")
        .with("RUSTC", rustc)
        .with("CARGO_TARGET_DIR", target().join("msrv").display().to_string())
        .run()
}

/// The outside cases, where they are.
pub(crate) fn cases(_: &[String]) -> Result<(), String> {
    for part in ["invoice", "invoice-rules", "orders"] {
        let folder = format!("../shared/cases/{part}");
        if root().join(&folder).is_dir() {
            step(&format!("cargo run --quiet --release -p orderwell --example cases -- {folder}")).run()?;
        } else {
            println!("{folder} is not here; its cases are not run");
        }
    }
    Ok(())
}

/// The benchmarks.
pub(crate) fn bench(_: &[String]) -> Result<(), String> {
    // Many documents are read from large pages, where glibc has them: what is asked for is the cost of a line.
    step("cargo bench -p orderwell-benches --features stateset,sqlite")
        .with("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1")
        .run()?;
    languages::bench()
}

/// The fuzz targets.
pub(crate) fn fuzz(arguments: &[String]) -> Result<(), String> {
    let seconds = arguments.first().map_or("60", String::as_str);
    // The fuzzer would read a word as 0, and 0 as «without end».
    if seconds.parse::<u32>().map_or(true, |seconds| seconds == 0) {
        return Err(format!("`{seconds}` is no number of seconds"));
    }
    if !step("cargo +nightly --version").works() {
        return Err("a nightly compiler is needed: rustup toolchain install nightly".to_string());
    }
    if !step("cargo fuzz --version").works() {
        step("cargo install cargo-fuzz --locked").run()?;
    }
    for name in ["wire", "wire_sequence", "stock_script", "ubl_read"] {
        fs::create_dir_all(root().join("fuzz/corpus").join(name)).map_err(|error| error.to_string())?;
        let line = format!(
            "cargo +nightly fuzz run --features targets {name} fuzz/corpus/{name} fuzz/seeds/{name} -- -max_total_time={seconds} -max_len=16384 -print_final_stats=1"
        );
        step(&line).run()?;
    }
    Ok(())
}

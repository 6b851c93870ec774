//! The Python package: built by `pip install`, then vectors, types, schema and frames.

use std::path::PathBuf;
use std::{env, fs};

use super::{readme, tools};
use crate::shell::{root, step, target};

/// The wheel may have this many bytes.
const WHEEL_BYTES_MAX: u64 = 3_000_000;

/// The interpreter of the virtual environment.
pub(super) fn python() -> String {
    let folder = tools("python");
    if cfg!(windows) { format!("{folder}/Scripts/python") } else { format!("{folder}/bin/python") }
}

/// A virtual environment with what the tests need.
pub(super) fn prepare() -> Result<(), String> {
    if !step(&format!("{} --version", python())).works() {
        step("python3 -m venv").and(tools("python")).run()?;
    }
    step(&format!(
        "{} -m pip install --quiet --disable-pip-version-check -r bindings-python/tests/requirements.txt",
        python()
    ))
    .run()
}

/// Builds the wheel, looks at it, installs it.
pub(super) fn install() -> Result<(), String> {
    let python = python();
    let wheels = target().join("tools/wheels");
    let _ = fs::remove_dir_all(&wheels);
    step(&format!("{python} -m pip wheel --quiet --disable-pip-version-check --no-deps ./bindings-python -w"))
        .and(wheels.display().to_string())
        .run()?;
    let wheel = the_wheel(&wheels)?;
    let size = fs::metadata(&wheel).map_err(|error| error.to_string())?.len();
    println!("the wheel has {size} bytes; {WHEEL_BYTES_MAX} are allowed");
    if size > WHEEL_BYTES_MAX || !wheel.display().to_string().contains("cp310-abi3") {
        return Err(format!("{} is too large, or not for CPython 3.10 and later", wheel.display()));
    }
    step(&format!("{python} -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall"))
        .and(wheel.display().to_string())
        .run()
}

/// Installs the wheel and uses it.
pub(super) fn test() -> Result<(), String> {
    install()?;
    let python = python();
    step(&format!("{python} -m mypy --strict python tests/typed_example.py")).within("bindings-python").run()?;
    step(&format!("{python} -m mypy.stubtest orderwell._core")).within("bindings-python/tests").run()?;
    step(&format!("{python} tests/typed_example.py")).within("bindings-python").run()?;
    let example = tools("readme.py");
    readme::write("python", &example)?;
    step(&format!("{python} -m mypy --strict {example}")).run()?;
    readme::check("Python", step(&format!("{python} {example}")))?;
    step(&format!("{python} -m unittest discover -s tests")).within("bindings-python").run()?;
    others(&python)
}

/// The same wheel in every other Python at hand, from 3.10 on: vectors, values and wrong input.
fn others(python: &str) -> Result<(), String> {
    let folder = tools("python-other");
    let _ = fs::remove_dir_all(&folder);
    let wheel = the_wheel(&target().join("tools/wheels"))?.display().to_string();
    step(&format!("{python} -m pip install --quiet --disable-pip-version-check --no-deps --target {folder} {wheel}"))
        .run()?;
    for other in interpreters() {
        step(&format!("{other} -m unittest test_vectors test_package"))
            .within("bindings-python/tests")
            .with("PYTHONPATH", folder.clone())
            .with("PYTHONDONTWRITEBYTECODE", "1")
            .run()?;
    }
    Ok(())
}

/// Interpreters on PATH, and those that pyenv keeps.
fn interpreters() -> Vec<String> {
    let pyenv = env::var("PYENV_ROOT").or_else(|_| env::var("HOME").map(|home| format!("{home}/.pyenv")));
    let kept =
        pyenv.and_then(|folder| fs::read_dir(format!("{folder}/versions")).map_err(|_| env::VarError::NotPresent));
    let kept = kept.into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<String> = kept.map(|version| version.path().join("bin/python").display().to_string()).collect();
    found.extend((10..20).map(|minor| format!("python3.{minor}")));
    found.sort();
    let recent =
        |python: &String| step(&format!("{python} -c")).and("import sys; sys.exit(sys.version_info < (3, 10))").works();
    found.retain(recent);
    found
}

fn the_wheel(folder: &PathBuf) -> Result<PathBuf, String> {
    let files = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut wheels = files.filter_map(Result::ok).map(|file| file.path());
    wheels
        .find(|path| path.extension().is_some_and(|kind| kind == "whl"))
        .ok_or_else(|| format!("there is no wheel in {}", folder.strip_prefix(root()).unwrap_or(folder).display()))
}

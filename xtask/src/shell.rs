//! Running programs: each is shown before it runs, and the first failure ends everything.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// The folder into which cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A program with its arguments, in a folder below the root, with more environment.
pub(crate) struct Step<'s> {
    line: &'s str,
    last: Option<String>,
    folder: PathBuf,
    environment: Vec<(&'s str, String)>,
}

/// A step: words are split at blanks.
pub(crate) fn step(line: &str) -> Step<'_> {
    Step { line, last: None, folder: root(), environment: Vec::new() }
}

impl<'s> Step<'s> {
    pub(crate) fn within(mut self, folder: &str) -> Self {
        self.folder = root().join(folder);
        self
    }

    pub(crate) fn with(mut self, name: &'s str, value: impl Into<String>) -> Self {
        self.environment.push((name, value.into()));
        self
    }

    /// One more argument, which may hold blanks.
    pub(crate) fn and(mut self, argument: impl Into<String>) -> Self {
        self.last = Some(argument.into());
        self
    }

    fn command(&self) -> Option<Command> {
        let mut words = self.line.split_whitespace();
        let mut command = Command::new(words.next()?);
        command.args(words).args(&self.last).current_dir(&self.folder).envs(self.environment.iter().cloned());
        Some(command)
    }

    /// Runs it; its output is shown.
    pub(crate) fn run(self) -> Result<(), String> {
        println!("\n▸ {}{}", self.line, self.last.as_ref().map_or(String::new(), |last| format!(" {last}")));
        let status = self.command().ok_or("nothing to run")?.status();
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("`{}` ended with {status}", self.line)),
            Err(error) => Err(format!("`{}` cannot be run: {error}", self.line)),
        }
    }

    /// Runs it and takes its output.
    pub(crate) fn output(self) -> Result<String, String> {
        let output = self.command().ok_or("nothing to run")?.stderr(Stdio::inherit()).output();
        let output = output.map_err(|error| format!("`{}` cannot be run: {error}", self.line))?;
        if !output.status.success() {
            return Err(format!("`{}` ended with {}", self.line, output.status));
        }
        String::from_utf8(output.stdout).map_err(|error| error.to_string())
    }

    /// Can it be run at all?
    pub(crate) fn works(self) -> bool {
        let quiet = |command: &mut Command| command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        self.command().is_some_and(|mut command| quiet(&mut command).is_ok_and(|status| status.success()))
    }
}

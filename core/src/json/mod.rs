//! The bounded JSON reader and the canonical writer (feature `json`).
//!
//! Reading goes through a tree that borrows from the text. Everything that is wrong is reported at
//! its path: what is not JSON, duplicate keys, too deep, too long, too many (by [`parse`]); missing,
//! unknown and malformed fields (by [`Decode`]). Writing is serde's, in the order of definition,
//! with numbers in their canonical text form.
//!
//! The tokenizer is the library's own: `serde_json`'s hands over different things when a host turns
//! on its features `arbitrary_precision` or `preserve_order`, and cannot go on after a fault.

use alloc::string::String;
use alloc::vec::Vec;

use crate::problem::{Problem, Rejection, list_ends_here, sort};

mod decode;
mod parse;
mod write;

pub(crate) use decode::{
    Decode, DecodeFields, Fields, decimal_text, decode_object, decode_text, decode_word, list_nodes, missing,
};
pub(crate) use parse::{Node, parse};
pub use write::write;

use crate::limits;
use crate::problem::{Code, Segment};

/// What was found wrong so far, and where the reader stands.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    problems: Vec<Problem>,
    path: Vec<Segment>,
    /// The names of the fields that were asked for, of the objects that are open now: here, so that an object
    /// has no list of its own.
    asked_for: Vec<&'static str>,
}

impl Faults {
    /// Notes a problem at the place where the reader stands, inside of which its own path leads.
    pub(crate) fn note(&mut self, problem: Problem) {
        if self.problems.len() > limits::PROBLEMS_MAX {
            return;
        }
        if self.problems.len() == limits::PROBLEMS_MAX {
            self.problems.push(list_ends_here(limits::PROBLEMS_MAX));
            return;
        }
        let placed = self.path.iter().rev().cloned().fold(problem, Problem::within);
        self.problems.push(placed);
    }

    /// The value, or a note of why there is none.
    pub(crate) fn keep<T>(&mut self, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|problem| self.note(problem)).ok()
    }

    /// Runs `read` one level further in.
    pub(crate) fn inside<T>(&mut self, step: impl Into<Segment>, read: impl FnOnce(&mut Self) -> T) -> T {
        self.enter(step.into());
        let value = read(self);
        self.leave();
        value
    }

    // WHY apart, and not inlined: `inside` is compiled for every type that is read.
    #[inline(never)]
    fn enter(&mut self, step: Segment) {
        self.path.push(step);
    }

    #[inline(never)]
    fn leave(&mut self) {
        self.path.pop();
    }

    /// Has more been found than fits the list?
    pub(crate) fn is_full(&self) -> bool {
        self.problems.len() > limits::PROBLEMS_MAX
    }

    /// Has nothing been found?
    pub(crate) fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// The value when nothing was wrong, else every problem in its fixed order.
    pub(crate) fn finish<T>(mut self, value: Option<T>) -> Result<T, Vec<Problem>> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => {
                if self.problems.is_empty() {
                    self.problems.push(Problem::new(Code::JsonSyntax, "the value cannot be read"));
                }
                sort(&mut self.problems);
                Err(self.problems)
            }
        }
    }
}

/// Reads one value from JSON text, with every fault at its path.
pub(crate) fn read<T: Decode>(text: &[u8]) -> Result<T, Vec<Problem>> {
    let mut faults = Faults::default();
    let node = parse(text, &mut faults);
    let value = node.and_then(|node| T::decode(&node, &mut faults));
    faults.finish(value)
}

/// A type that the library reads from JSON: the public face of its own reader.
pub trait FromJson: Sized {
    /// Reads the value; refuses unknown fields, duplicate keys and whatever breaks a limit.
    ///
    /// # Errors
    /// Every fault, each at its path, sorted.
    fn from_json(text: &[u8]) -> Result<Self, Rejection>;
}

impl<T: Decode> FromJson for T {
    fn from_json(text: &[u8]) -> Result<Self, Rejection> {
        read(text).map_err(Rejection::new)
    }
}

/// The value as canonical JSON text.
#[must_use]
pub fn to_json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

#[cfg(test)]
mod tests;

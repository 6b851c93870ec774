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
mod tree;
mod write;

pub(crate) use decode::{
    Decode, DecodeFields, Fields, decimal_text, decode_object, decode_text, decode_word, list_items, missing,
};
pub(crate) use parse::parse;
pub(crate) use tree::{Items, Node, Tree};
use tree::{Members, Value};
pub use write::write;

use crate::limits;
use crate::problem::{Code, Segment};

/// What was found wrong so far.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    problems: Vec<Problem>,
    /// The names of the fields that were asked for, of the objects that are open now: here, so that an object
    /// has no list of its own.
    asked_for: Vec<&'static str>,
}

impl Faults {
    /// Notes a problem at the place where the reader stands, inside of which its own path leads.
    #[cold]
    pub(crate) fn note(&mut self, problem: Problem) {
        match self.problems.len() {
            0..limits::PROBLEMS_MAX => self.problems.push(problem),
            limits::PROBLEMS_MAX => self.problems.push(list_ends_here(limits::PROBLEMS_MAX)),
            _ => {}
        }
    }

    /// The value, or a note of why there is none.
    pub(crate) fn keep<T>(&mut self, result: Result<T, Problem>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(problem) => {
                self.note(problem);
                None
            }
        }
    }

    /// Runs `read` one level further in: what it notes is seen from here. Nothing is done when it notes nothing.
    pub(crate) fn inside<T>(&mut self, step: impl Into<Segment>, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.problems.len();
        let value = read(self);
        if self.problems.len() > before {
            self.place(before, &step.into());
        }
        value
    }

    /// Reads a field. WHY apart from `inside`: it is compiled for every type that is read.
    pub(super) fn inside_field<T: Decode>(&mut self, name: &'static str, node: &Node<'_>) -> Option<T> {
        let before = self.problems.len();
        let value = T::decode(node, self);
        self.leave_field(before, name);
        value
    }

    #[inline(never)]
    fn leave_field(&mut self, before: usize, name: &'static str) {
        if self.problems.len() > before {
            self.place(before, &Segment::Field(name));
        }
    }

    #[cold]
    #[inline(never)]
    fn place(&mut self, from: usize, step: &Segment) {
        // The last one says that the list ends; it stands nowhere.
        for problem in self.problems.iter_mut().take(limits::PROBLEMS_MAX).skip(from) {
            problem.path = core::mem::take(&mut problem.path).within(step.clone());
        }
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
    let tree = parse(text, &mut faults);
    let value = tree.and_then(|tree| T::decode(&tree.root(), &mut faults));
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
    let mut out = String::with_capacity(TEXT_BYTES);
    write(value, &mut out);
    out
}

/// Most texts are not much longer, and a longer one grows.
const TEXT_BYTES: usize = 256;

#[cfg(test)]
mod tests;

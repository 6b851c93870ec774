//! RFC 8259 text → a tree that borrows from it, within limits, with every fault at its path.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::Faults;
use super::tree::{Slot, Tree};
use crate::limits;
use crate::problem::{Code, Problem, Segment};

/// The tree of `bytes`, or nothing when they are not JSON; limits and duplicates are only noted.
pub(crate) fn parse<'a>(bytes: &'a [u8], faults: &mut Faults) -> Option<Tree<'a>> {
    if bytes.len() > limits::REQUEST_BYTES_MAX {
        faults.note(
            Problem::new(
                Code::LimitRequestBytes,
                alloc::format!("a request has at most {} bytes", limits::REQUEST_BYTES_MAX),
            )
            .with("bytes", bytes.len())
            .with("bytes_max", limits::REQUEST_BYTES_MAX),
        );
        return None;
    }
    let text = match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            faults.note(Problem::new(Code::JsonNotUtf8, "the text is not UTF-8").with("offset", error.valid_up_to()));
            return None;
        }
    };
    let tree = Tree::with_capacity(bytes.len().checked_div(BYTES_OF_A_SLOT).unwrap_or(0).min(SLOTS_AT_FIRST));
    let mut parser = Parser { text, bytes, at: 0, values: 0, path: Vec::with_capacity(PATH_AT_FIRST), tree, faults };
    parser.document().ok()?;
    Some(parser.tree)
}

/// How many bytes of text lead to one slot of the tree, about; and no more slots than these before they are needed.
const BYTES_OF_A_SLOT: usize = 5;
const SLOTS_AT_FIRST: usize = 4096;
/// Most requests nest no deeper.
const PATH_AT_FIRST: usize = 8;

/// The text is broken beyond this point; the fault is noted.
struct Stop;

struct Parser<'a, 'f> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    values: usize,
    path: Vec<Step>,
    tree: Tree<'a>,
    faults: &'f mut Faults,
}

/// One step of the way to the value that is being read; it costs nothing until a fault is noted.
#[derive(Clone, Copy)]
enum Step {
    /// Where in the tree the key stands.
    Key(usize),
    Index(usize),
}

/// In an object with so few members a key is looked for one by one.
const FEW_MEMBERS: usize = 32;

impl<'a> Parser<'a, '_> {
    fn document(&mut self) -> Result<(), Stop> {
        self.value(0)?;
        self.blank();
        if self.peek().is_some() {
            return self.broken("something follows the end of the value");
        }
        Ok(())
    }

    /// Notes a fault where the reader stands.
    fn note(&mut self, problem: Problem) {
        let step = |step: &Step| match step {
            Step::Key(at) => Segment::Key(self.tree.text(*at).unwrap_or_default().into()),
            Step::Index(index) => Segment::Index(*index),
        };
        let placed = self.path.iter().rev().map(step).fold(problem, Problem::within);
        self.faults.note(placed);
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    #[inline]
    fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    #[inline]
    fn blank(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.step();
        }
    }

    /// Notes a syntax fault with line and column, counted from one, and gives up.
    fn broken<T>(&mut self, detail: &str) -> Result<T, Stop> {
        let before = self.bytes.get(..self.at).unwrap_or(self.bytes);
        let line = before.split(|byte| *byte == b'\n').count();
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count().saturating_add(1);
        let problem = Problem::new(Code::JsonSyntax, alloc::format!("{detail} (line {line}, column {column})"))
            .with("line", line)
            .with("column", column);
        self.note(problem);
        Err(Stop)
    }

    /// Reads one value into the tree.
    fn value(&mut self, depth: usize) -> Result<(), Stop> {
        self.blank();
        self.values = self.values.saturating_add(1);
        if self.values > limits::REQUEST_VALUES_MAX {
            let problem = Problem::new(
                Code::LimitRequestValues,
                alloc::format!("a request has at most {} values", limits::REQUEST_VALUES_MAX),
            )
            .with("values_max", limits::REQUEST_VALUES_MAX);
            self.note(problem);
            return Err(Stop);
        }
        let scalar = match self.peek() {
            Some(b'{' | b'[') if depth >= limits::REQUEST_DEPTH_MAX => self.skip_too_deep()?,
            Some(b'{') => return self.object(depth),
            Some(b'[') => return self.list(depth),
            Some(b'"') => self.string()?,
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'_') => self.word(),
            Some(b'-') if self.text.get(self.at..).is_some_and(|rest| rest.starts_with("-Infinity")) => self.word(),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(_) => return self.broken("no value starts like this"),
            None => return self.broken("the text ends where a value is expected"),
        };
        self.tree.push(scalar);
        Ok(())
    }

    /// A word without quotes. Languages write what JSON has no value for like this (`NaN`, `Infinity`);
    /// reading goes on, so that its place is told.
    fn word(&mut self) -> Slot<'a> {
        let start = self.at;
        while let Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'.' | b'-') = self.peek() {
            self.step();
        }
        match self.text.get(start..self.at).unwrap_or_default() {
            "true" => Slot::Bool(true),
            "false" => Slot::Bool(false),
            "null" => Slot::Null,
            other => {
                let word: String = other.chars().take(limits::ID_BYTES_MAX).collect();
                let problem = Problem::new(Code::JsonNoValue, alloc::format!("`{word}` is not a value of JSON"));
                self.note(problem.with("given", word));
                Slot::Skipped
            }
        }
    }

    #[inline]
    fn digits(&mut self) -> usize {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.step();
        }
        self.at.saturating_sub(start)
    }

    fn number(&mut self) -> Result<Slot<'a>, Stop> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.step();
        }
        let leading_zero = self.peek() == Some(b'0');
        let whole = self.digits();
        if whole == 0 || (leading_zero && whole > 1) {
            return self.broken("a number starts with one digit, or with a digit that is not zero");
        }
        if self.peek() == Some(b'.') {
            self.step();
            if self.digits() == 0 {
                return self.broken("a digit follows the decimal point");
            }
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.step();
            if let Some(b'+' | b'-') = self.peek() {
                self.step();
            }
            if self.digits() == 0 {
                return self.broken("a digit follows the exponent sign");
            }
        }
        Ok(Slot::Number(self.text.get(start..self.at).unwrap_or_default()))
    }

    /// Reads a quoted string; borrows when nothing in it is escaped.
    #[inline]
    fn string(&mut self) -> Result<Slot<'a>, Stop> {
        self.step();
        let plain = self.plain();
        if self.peek() == Some(b'"') {
            self.step();
            return Ok(Slot::Text(plain));
        }
        let begin = self.tree.unescape("");
        let mut end = self.tree.unescape(plain);
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.step();
                    return Ok(Slot::Unescaped { start: begin, end });
                }
                Some(b'\\') => {
                    self.step();
                    let escaped = self.escape()?;
                    end = self.tree.unescape(escaped.encode_utf8(&mut [0; 4]));
                }
                Some(0..=0x1f) => return self.broken("a control character inside a text must be escaped"),
                Some(_) => {
                    let plain = self.plain();
                    end = self.tree.unescape(plain);
                }
                None => return self.broken("the text ends inside a quoted text"),
            }
        }
    }

    /// Moves to what ends the text or is escaped in it; gives what stands before.
    #[inline]
    fn plain(&mut self) -> &'a str {
        let start = self.at;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
        self.at = start.saturating_add(plain.unwrap_or(rest.len()));
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn escape(&mut self) -> Result<char, Stop> {
        let Some(kind) = self.peek() else {
            return self.broken("the text ends inside a quoted text");
        };
        self.step();
        match kind {
            b'"' => Ok('"'),
            b'\\' => Ok('\\'),
            b'/' => Ok('/'),
            b'b' => Ok('\u{8}'),
            b'f' => Ok('\u{c}'),
            b'n' => Ok('\n'),
            b'r' => Ok('\r'),
            b't' => Ok('\t'),
            b'u' => self.unicode(),
            _ => self.broken("no escape looks like this"),
        }
    }

    fn unicode(&mut self) -> Result<char, Stop> {
        let first = self.hex4()?;
        let scalar = match first {
            0xd800..=0xdbff => {
                if self.text.get(self.at..).is_some_and(|rest| rest.starts_with("\\u")) {
                    self.at = self.at.saturating_add(2);
                    match self.hex4()? {
                        low @ 0xdc00..=0xdfff => {
                            let high_bits = first.wrapping_sub(0xd800).wrapping_shl(10);
                            high_bits.wrapping_add(low.wrapping_sub(0xdc00)).wrapping_add(0x1_0000)
                        }
                        _ => return self.broken("half of a surrogate pair stands alone"),
                    }
                } else {
                    return self.broken("half of a surrogate pair stands alone");
                }
            }
            other => other,
        };
        match char::from_u32(scalar) {
            Some(character) => Ok(character),
            None => self.broken("half of a surrogate pair stands alone"),
        }
    }

    fn hex4(&mut self) -> Result<u32, Stop> {
        let digits = self.text.get(self.at..self.at.saturating_add(4));
        let value = digits
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match value {
            Some(value) => {
                self.at = self.at.saturating_add(4);
                Ok(value)
            }
            None => self.broken("four hexadecimal digits follow `\\u`"),
        }
    }

    fn list(&mut self, depth: usize) -> Result<(), Stop> {
        self.step();
        let opened = self.tree.open();
        let mut entries = 0_usize;
        self.blank();
        if self.peek() == Some(b']') {
            self.step();
            self.tree.close_list(opened, entries);
            return Ok(());
        }
        loop {
            self.path.push(Step::Index(entries));
            self.value(depth.saturating_add(1))?;
            self.path.pop();
            entries = entries.saturating_add(1);
            self.blank();
            match self.peek() {
                Some(b',') => self.step(),
                Some(b']') => {
                    self.step();
                    self.tree.close_list(opened, entries);
                    return Ok(());
                }
                _ => return self.broken("a comma or `]` is expected here"),
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<(), Stop> {
        self.step();
        let opened = self.tree.open();
        let mut entries = 0_usize;
        let mut known: BTreeSet<String> = BTreeSet::new();
        self.blank();
        if self.peek() == Some(b'}') {
            self.step();
            self.tree.close_object(opened, entries);
            return Ok(());
        }
        loop {
            self.blank();
            if self.peek() != Some(b'"') {
                return self.broken("a quoted key is expected here");
            }
            let at = self.tree.len();
            let key = self.string()?;
            self.tree.push(key);
            self.blank();
            if self.peek() != Some(b':') {
                return self.broken("a colon is expected after the key");
            }
            self.step();
            self.path.push(Step::Key(at));
            self.value(depth.saturating_add(1))?;
            if self.stands(at, opened, entries, &mut known) {
                self.note(Problem::new(Code::JsonDuplicateKey, "the key stands twice in one object"));
                self.tree.truncate(at);
            } else {
                entries = entries.saturating_add(1);
            }
            self.path.pop();
            self.blank();
            match self.peek() {
                Some(b',') => self.step(),
                Some(b'}') => {
                    self.step();
                    self.tree.close_object(opened, entries);
                    return Ok(());
                }
                _ => return self.broken("a comma or `}` is expected here"),
            }
        }
    }

    /// Has the key at `at` stood in its object before? Many keys are remembered in `known`.
    fn stands(&self, at: usize, opened: usize, entries: usize, known: &mut BTreeSet<String>) -> bool {
        let key = self.tree.text(at).unwrap_or_default();
        let before = self.tree.members(opened, entries).map(|(name, _)| name);
        if entries < FEW_MEMBERS {
            return before.into_iter().any(|name| name == key);
        }
        if known.is_empty() {
            known.extend(before.map(String::from));
        }
        !known.insert(key.into())
    }

    /// Notes that the value nests too deep and moves past it without recursion.
    fn skip_too_deep(&mut self) -> Result<Slot<'a>, Stop> {
        let problem = Problem::new(
            Code::LimitRequestDepth,
            alloc::format!("a request nests at most {} levels deep", limits::REQUEST_DEPTH_MAX),
        )
        .with("depth_max", limits::REQUEST_DEPTH_MAX);
        self.note(problem);
        let mut open = 0_usize;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.string()?;
                    continue;
                }
                Some(b'{' | b'[') => open = open.saturating_add(1),
                Some(b'}' | b']') => open = open.saturating_sub(1),
                Some(_) => {}
                None => return self.broken("the text ends inside a list or an object"),
            }
            self.step();
            if open == 0 {
                return Ok(Slot::Skipped);
            }
        }
    }
}

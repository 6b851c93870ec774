//! RFC 8259 text → a tree that borrows from it, within limits, with every fault at its path.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::Faults;
use crate::limits;
use crate::problem::{Code, Problem, Segment};

/// One JSON value, borrowed from its text where it can be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node<'a> {
    Null,
    Bool(bool),
    /// The digits as they stand in the text.
    Number(&'a str),
    Text(Cow<'a, str>),
    List(Vec<Self>),
    Object(Vec<(Cow<'a, str>, Self)>),
    /// Something that broke a limit and was skipped; the fault is noted.
    Skipped,
}

impl Node<'_> {
    /// What it is, in a person's words.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Node::Null => "nothing",
            Node::Bool(_) => "true or false",
            Node::Number(_) => "a number",
            Node::Text(_) => "a text",
            Node::List(_) => "a list",
            Node::Object(_) => "an object",
            Node::Skipped => "a skipped value",
        }
    }
}

/// The tree of `bytes`, or nothing when they are not JSON; limits and duplicates are only noted.
pub(crate) fn parse<'a>(bytes: &'a [u8], faults: &mut Faults) -> Option<Node<'a>> {
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
    let mut parser = Parser { text, bytes, at: 0, values: 0, path: Vec::new(), faults };
    parser.document().ok()
}

/// The text is broken beyond this point; the fault is noted.
struct Stop;

struct Parser<'a, 'f> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    values: usize,
    path: Vec<Step<'a>>,
    faults: &'f mut Faults,
}

/// One step of the way to the value that is being read: borrowed, so that it costs nothing until a fault is noted.
enum Step<'a> {
    Key(Cow<'a, str>),
    Index(usize),
}

/// In an object with so few members a key is looked for one by one.
const FEW_MEMBERS: usize = 16;

impl<'a> Parser<'a, '_> {
    fn document(&mut self) -> Result<Node<'a>, Stop> {
        let node = self.value(0)?;
        self.blank();
        if self.peek().is_some() {
            return self.broken("something follows the end of the value");
        }
        Ok(node)
    }

    /// Notes a fault where the reader stands.
    fn note(&mut self, problem: Problem) {
        let step = |step: &Step<'_>| match step {
            Step::Key(key) => Segment::Key(key.clone().into_owned()),
            Step::Index(index) => Segment::Index(*index),
        };
        let placed = self.path.iter().rev().map(step).fold(problem, Problem::within);
        self.faults.note(placed);
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

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

    fn value(&mut self, depth: usize) -> Result<Node<'a>, Stop> {
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
        match self.peek() {
            Some(b'{' | b'[') if depth >= limits::REQUEST_DEPTH_MAX => self.skip_too_deep(),
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.string().map(Node::Text),
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'_') => Ok(self.word()),
            Some(b'-') if self.text.get(self.at..).is_some_and(|rest| rest.starts_with("-Infinity")) => Ok(self.word()),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => self.broken("no value starts like this"),
            None => self.broken("the text ends where a value is expected"),
        }
    }

    /// A word without quotes. Languages write what JSON has no value for like this (`NaN`, `Infinity`);
    /// reading goes on, so that its place is told.
    fn word(&mut self) -> Node<'a> {
        let start = self.at;
        while let Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'.' | b'-') = self.peek() {
            self.step();
        }
        match self.text.get(start..self.at).unwrap_or_default() {
            "true" => Node::Bool(true),
            "false" => Node::Bool(false),
            "null" => Node::Null,
            other => {
                let word: String = other.chars().take(limits::ID_BYTES_MAX).collect();
                let problem = Problem::new(Code::JsonNoValue, alloc::format!("`{word}` is not a value of JSON"));
                self.note(problem.with("given", word));
                Node::Skipped
            }
        }
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.step();
        }
        self.at.saturating_sub(start)
    }

    fn number(&mut self) -> Result<Node<'a>, Stop> {
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
        Ok(Node::Number(self.text.get(start..self.at).unwrap_or_default()))
    }

    /// Reads a quoted string; borrows when nothing in it is escaped.
    fn string(&mut self) -> Result<Cow<'a, str>, Stop> {
        self.step();
        let start = self.at;
        let mut unescaped: Option<String> = None;
        let mut copied = start;
        loop {
            match self.peek() {
                Some(b'"') => {
                    let rest = self.text.get(copied..self.at).unwrap_or_default();
                    self.step();
                    return Ok(match unescaped {
                        Some(mut text) => {
                            text.push_str(rest);
                            Cow::Owned(text)
                        }
                        None => Cow::Borrowed(rest),
                    });
                }
                Some(b'\\') => {
                    let text = unescaped.get_or_insert_with(String::new);
                    text.push_str(self.text.get(copied..self.at).unwrap_or_default());
                    self.step();
                    let escaped = self.escape()?;
                    unescaped.get_or_insert_with(String::new).push(escaped);
                    copied = self.at;
                }
                Some(0..=0x1f) => return self.broken("a control character inside a text must be escaped"),
                Some(_) => {
                    let rest = self.bytes.get(self.at..).unwrap_or_default();
                    let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
                    self.at = self.at.saturating_add(plain.unwrap_or(rest.len()));
                }
                None => return self.broken("the text ends inside a quoted text"),
            }
        }
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

    fn list(&mut self, depth: usize) -> Result<Node<'a>, Stop> {
        self.step();
        let mut items = Vec::new();
        self.blank();
        if self.peek() == Some(b']') {
            self.step();
            return Ok(Node::List(items));
        }
        loop {
            self.path.push(Step::Index(items.len()));
            let item = self.value(depth.saturating_add(1))?;
            self.path.pop();
            items.push(item);
            self.blank();
            match self.peek() {
                Some(b',') => self.step(),
                Some(b']') => {
                    self.step();
                    return Ok(Node::List(items));
                }
                _ => return self.broken("a comma or `]` is expected here"),
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Node<'a>, Stop> {
        self.step();
        self.blank();
        if self.peek() == Some(b'}') {
            self.step();
            return Ok(Node::Object(Vec::new()));
        }
        let mut members: Vec<(Cow<'a, str>, Node<'a>)> = Vec::with_capacity(FEW_MEMBERS / 2);
        let mut known: BTreeSet<Cow<'a, str>> = BTreeSet::new();
        loop {
            self.blank();
            if self.peek() != Some(b'"') {
                return self.broken("a quoted key is expected here");
            }
            let key = self.string()?;
            self.blank();
            if self.peek() != Some(b':') {
                return self.broken("a colon is expected after the key");
            }
            self.step();
            self.path.push(Step::Key(key.clone()));
            let value = self.value(depth.saturating_add(1))?;
            if stands(&key, &members, &mut known) {
                self.note(Problem::new(Code::JsonDuplicateKey, "the key stands twice in one object"));
            } else {
                if !known.is_empty() {
                    known.insert(key.clone());
                }
                members.push((key, value));
            }
            self.path.pop();
            self.blank();
            match self.peek() {
                Some(b',') => self.step(),
                Some(b'}') => {
                    self.step();
                    return Ok(Node::Object(members));
                }
                _ => return self.broken("a comma or `}` is expected here"),
            }
        }
    }

    /// Notes that the value nests too deep and moves past it without recursion.
    fn skip_too_deep(&mut self) -> Result<Node<'a>, Stop> {
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
                return Ok(Node::Skipped);
            }
        }
    }
}

/// Is there a member of this name? Many members are remembered in `known`.
fn stands<'a>(key: &str, members: &[(Cow<'a, str>, Node<'a>)], known: &mut BTreeSet<Cow<'a, str>>) -> bool {
    if members.len() < FEW_MEMBERS {
        return members.iter().any(|(name, _)| name == key);
    }
    if known.is_empty() {
        known.extend(members.iter().map(|(name, _)| name.clone()));
    }
    known.contains(key)
}

//! Tree → values of the library, collecting every fault.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Faults, Items, Members, Node, Value};
use crate::id::quoted;
use crate::limits;
use crate::problem::{Code, DataValue, Problem, Segment};

/// A value that can be read from a tree. Leaves do not know where they stand.
pub(crate) trait Decode: Sized {
    /// The value, or nothing after the faults were noted.
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self>;
}

/// A value that is made of the fields of an object, perhaps beside fields of others.
pub(crate) trait DecodeFields: Sized {
    /// Takes its fields; whoever opened the object closes it.
    fn decode_fields(fields: &mut Fields<'_>, faults: &mut Faults) -> Option<Self>;
}

/// Reads a whole object: its fields and no others.
pub(crate) fn decode_object<T: DecodeFields>(node: &Node<'_>, faults: &mut Faults) -> Option<T> {
    let mut fields = Fields::open(node, faults)?;
    let value = T::decode_fields(&mut fields, faults);
    fields.close(faults);
    value
}

/// Reads a text through the checking constructor of its type.
pub(crate) fn decode_text<T>(
    node: &Node<'_>,
    faults: &mut Faults,
    make: impl FnOnce(&str) -> Result<T, Problem>,
) -> Option<T> {
    let text = text_of(node, faults)?;
    faults.keep(make(text))
}

/// The text that a node must be.
#[inline(never)]
fn text_of<'n>(node: &Node<'n>, faults: &mut Faults) -> Option<&'n str> {
    let Value::Text(text) = node.value() else {
        wrong_kind("a text", node, faults);
        return None;
    };
    Some(text)
}

/// Reads one word of a closed list.
pub(crate) fn decode_word<T: Copy>(
    node: &Node<'_>,
    faults: &mut Faults,
    all: &[T],
    word_of: impl Fn(T) -> &'static str,
) -> Option<T> {
    let text = text_of(node, faults)?;
    let found = all.iter().copied().find(|word| word_of(*word) == text);
    if found.is_none() {
        faults.note(unknown_word(text, all.iter().map(|word| word_of(*word))));
    }
    found
}

fn unknown_word(text: &str, allowed: impl Iterator<Item = &'static str>) -> Problem {
    let allowed: DataValue = allowed.map(DataValue::from).collect();
    Problem::new(Code::RequestValueUnknown, alloc::format!("{} is not one of the words allowed here", quoted(text)))
        .with("allowed", allowed)
}

/// Notes that something else is expected.
pub(crate) fn wrong_kind(expected: &'static str, found: &Node<'_>, faults: &mut Faults) {
    if matches!(found.value(), Value::Skipped) {
        return; // the fault is noted already
    }
    faults.note(
        Problem::new(Code::RequestWrongKind, alloc::format!("{expected} is expected, {} is given", found.kind()))
            .with("expected", expected)
            .with("given", found.kind()),
    );
}

/// The members of one object while they are taken.
#[derive(Debug)]
pub(crate) struct Fields<'n> {
    members: Members<'n>,
    /// Those behind the one that was taken last: fields mostly come in the order of their definition.
    likely: Members<'n>,
    /// Where the names begin, among those that were asked for.
    names_from: usize,
    /// Which members were taken: a bit for each of the first 64.
    taken: u64,
    /// How many were not.
    left: usize,
}

impl<'n> Fields<'n> {
    /// Opens an object; anything else is a fault.
    #[inline(never)]
    pub(crate) fn open(node: &Node<'n>, faults: &mut Faults) -> Option<Self> {
        let Value::Object(members) = node.value() else {
            wrong_kind("an object", node, faults);
            return None;
        };
        let (likely, left) = (members.clone(), members.len());
        Some(Self { members, likely, names_from: faults.asked_for.len(), taken: 0, left })
    }

    /// The bare node of a field, when there is one. No field is taken twice.
    #[inline(never)]
    pub(crate) fn take(&mut self, name: &'static str, faults: &mut Faults) -> Option<Node<'n>> {
        faults.asked_for.push(name);
        // Most fields that are left out are defined behind those that are there.
        if self.left == 0 {
            return None;
        }
        let mut likely = self.likely.clone();
        let node = match likely.next() {
            Some((key, node)) if key == name => node,
            _ => {
                likely = self.members.clone();
                likely.find(|(key, _)| *key == name)?.1
            }
        };
        let index = self.members.len().saturating_sub(likely.len()).saturating_sub(1);
        self.likely = likely;
        let bit = u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index)).unwrap_or(0);
        if self.taken & bit != bit {
            self.taken |= bit;
            self.left = self.left.saturating_sub(1);
        }
        Some(node).filter(|node| !node.is_null())
    }

    /// A field's text, looked at without taking it.
    pub(crate) fn text(&self, name: &str) -> Option<&'n str> {
        self.members.clone().find(|(key, _)| *key == name).and_then(|(_, node)| match node.value() {
            Value::Text(text) => Some(text),
            _ => None,
        })
    }

    /// Is there such a field?
    pub(crate) fn has(&self, name: &str) -> bool {
        self.members.clone().any(|(key, _)| key == name)
    }

    /// The bare node of a field that must be there.
    #[inline(never)]
    pub(crate) fn node(&mut self, name: &'static str, faults: &mut Faults) -> Option<Node<'n>> {
        let node = self.take(name, faults);
        if node.is_none() {
            faults.note(missing().within(name));
        }
        node
    }

    /// A field that must be there.
    pub(crate) fn required<T: Decode>(&mut self, name: &'static str, faults: &mut Faults) -> Option<T> {
        let node = self.node(name, faults)?;
        faults.inside_field(name, &node)
    }

    /// A field that may be left out or `null`; then it holds its default.
    pub(crate) fn optional<T: Decode + Default>(&mut self, name: &'static str, faults: &mut Faults) -> Option<T> {
        match self.take(name, faults) {
            Some(node) => faults.inside_field(name, &node),
            None => Some(T::default()),
        }
    }

    /// A field that holds one word of a closed list.
    pub(crate) fn word(
        &mut self,
        name: &'static str,
        all: &'static [&'static str],
        faults: &mut Faults,
    ) -> Option<&'static str> {
        let Some(node) = self.take(name, faults) else {
            let allowed: DataValue = all.iter().copied().map(DataValue::from).collect();
            faults.note(missing().with("allowed", allowed).within(name));
            self.ignore_rest();
            return None;
        };
        let word = faults.inside(name, |faults| decode_word(&node, faults, all, |word| word));
        if word.is_none() {
            self.ignore_rest();
        }
        word
    }

    /// Nobody can say which other fields belong here.
    pub(crate) fn ignore_rest(&mut self) {
        self.members.skip_all();
        self.likely.skip_all();
        self.left = 0;
    }

    /// Notes every field that nobody asked for.
    pub(crate) fn close(mut self, faults: &mut Faults) {
        self.finish(faults);
        faults.asked_for.truncate(self.names_from);
    }

    /// Notes every field that nobody has asked for so far.
    pub(crate) fn finish(&mut self, faults: &mut Faults) {
        if self.left == 0 {
            return;
        }
        let asked_for: Vec<&'static str> = faults.asked_for.get(self.names_from..).unwrap_or_default().to_vec();
        for (key, _) in self.members.clone() {
            if !asked_for.contains(&key) {
                let allowed: DataValue = asked_for.iter().copied().map(DataValue::from).collect();
                let shown: String = key.chars().take(limits::ID_BYTES_MAX).collect();
                faults.note(
                    Problem::new(Code::RequestFieldUnknown, "no such field belongs here")
                        .with("allowed", allowed)
                        .within(Segment::Key(shown)),
                );
            }
        }
    }
}

pub(crate) fn missing() -> Problem {
    Problem::new(Code::RequestFieldMissing, "the field is missing")
}

impl<T: Decode> Decode for Option<T> {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        if node.is_null() { Some(None) } else { T::decode(node, faults).map(Some) }
    }
}

impl<T: Decode> Decode for alloc::boxed::Box<T> {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        T::decode(node, faults).map(Self::new)
    }
}

impl<T: DecodeFields> DecodeFields for alloc::boxed::Box<T> {
    fn decode_fields(fields: &mut Fields<'_>, faults: &mut Faults) -> Option<Self> {
        T::decode_fields(fields, faults).map(Self::new)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        decode_list(node, faults, limits::ENTRIES_MAX, Code::LimitEntries)
    }
}

/// The items of a list of at most `max`.
#[inline(never)]
pub(crate) fn list_items<'n>(node: &Node<'n>, faults: &mut Faults, max: usize, code: Code) -> Option<Items<'n>> {
    let Value::List(items) = node.value() else {
        wrong_kind("a list", node, faults);
        return None;
    };
    if items.len() > max {
        faults.note(
            Problem::new(code, alloc::format!("the list holds {} entries, {max} are allowed", items.len()))
                .with("entries", items.len())
                .with("entries_max", max),
        );
        return None;
    }
    Some(items)
}

/// Reads a list of at most `max` items; a longer one is not read at all.
pub(crate) fn decode_list<T: Decode>(node: &Node<'_>, faults: &mut Faults, max: usize, code: Code) -> Option<Vec<T>> {
    let nodes = list_items(node, faults, max, code)?;
    let entries = nodes.len();
    let mut items = Vec::with_capacity(entries);
    for (index, node) in nodes.enumerate() {
        if faults.is_full() {
            return None;
        }
        if let Some(item) = faults.inside(index, |faults| T::decode(&node, faults)) {
            items.push(item);
        }
    }
    (items.len() == entries).then_some(items)
}

/// The largest integer that every JSON reader keeps exactly: 2^53 − 1.
const JSON_INTEGER_MAX: u64 = 9_007_199_254_740_991;

/// The text of a decimal: a canonical decimal string, or a JSON integer up to 2^53 − 1.
#[inline(never)]
pub(crate) fn decimal_text<'n>(node: &Node<'n>, faults: &mut Faults) -> Option<&'n str> {
    match node.value() {
        Value::Text(text) => Some(text),
        Value::Number(digits) => {
            let magnitude = digits.strip_prefix('-').unwrap_or(digits);
            if magnitude.parse::<u64>().is_ok_and(|magnitude| magnitude <= JSON_INTEGER_MAX) {
                // `-0` is an integer of JSON; it is read as zero.
                Some(if magnitude == "0" { magnitude } else { digits })
            } else {
                faults.note(Problem::new(
                    Code::NumberAsJson,
                    "a number that is not a whole number up to 2^53 - 1 is written as a text, such as \"4.90\"",
                ));
                None
            }
        }
        _ => {
            wrong_kind("a decimal", node, faults);
            None
        }
    }
}

impl Decode for u32 {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        u64::decode(node, faults).and_then(|number| {
            let fits = Self::try_from(number).ok();
            if fits.is_none() {
                faults.note(
                    Problem::new(Code::NumberOutOfRange, alloc::format!("the number is at most {}", Self::MAX))
                        .with("given", number)
                        .with("max", Self::MAX),
                );
            }
            fits
        })
    }
}

impl Decode for u64 {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        let Value::Number(digits) = node.value() else {
            wrong_kind("a whole number", node, faults);
            return None;
        };
        let number = digits.parse::<Self>().ok().filter(|number| *number <= JSON_INTEGER_MAX);
        if number.is_none() {
            faults.note(Problem::new(
                Code::NumberNotWhole,
                "a whole number from 0 to 2^53 - 1 is expected, without point or exponent",
            ));
        }
        number
    }
}

impl Decode for bool {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        let Value::Bool(value) = node.value() else {
            wrong_kind("true or false", node, faults);
            return None;
        };
        Some(value)
    }
}

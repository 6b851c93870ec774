//! What a text says, flat: every value, name and container in one list, in the order of the text.
//!
//! WHY flat: a list for each object is an allocation for each object, and what is allocated is dropped piece by piece.

use alloc::borrow::Cow;
use alloc::vec::Vec;

/// Values borrowed from their text where they can be; the whole comes first.
#[derive(Debug, Default)]
pub(crate) struct Tree<'a> {
    slots: Vec<Slot<'a>>,
    /// Texts that had escapes, one behind the other.
    unescaped: Cow<'a, str>,
}

/// One value without what it holds, or the name of the member that follows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Slot<'a> {
    Null,
    Bool(bool),
    /// The digits as they stand in the text.
    Number(&'a str),
    Text(&'a str),
    /// A text that had escapes.
    Unescaped {
        start: u32,
        end: u32,
    },
    /// So many entries follow; they take so many slots, this one included.
    List {
        entries: u32,
        size: u32,
    },
    /// So many names and values follow.
    Object {
        entries: u32,
        size: u32,
    },
    /// Something that broke a limit and was skipped; the fault is noted.
    Skipped,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(crate) enum Value<'n> {
    Null,
    Bool(bool),
    Number(&'n str),
    Text(&'n str),
    List(Items<'n>),
    Object(Members<'n>),
    Skipped,
}

impl<'a> Tree<'a> {
    /// A tree that shares the unescaped texts of another, from which values will be copied.
    pub(crate) fn beside(other: &'a Tree<'_>) -> Self {
        Self { slots: Vec::new(), unescaped: Cow::Borrowed(&other.unescaped) }
    }

    pub(super) fn with_capacity(slots: usize) -> Self {
        Self { slots: Vec::with_capacity(slots), unescaped: Cow::default() }
    }

    /// The whole.
    pub(crate) fn root(&self) -> Node<'_> {
        Node { tree: self, at: 0 }
    }

    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    #[inline]
    pub(super) fn push(&mut self, slot: Slot<'a>) {
        self.slots.push(slot);
    }

    /// Forgets what was pushed since there were so many.
    pub(super) fn truncate(&mut self, slots: usize) {
        self.slots.truncate(slots);
    }

    /// A number, given by its digits.
    pub(crate) fn number(&mut self, digits: &'a str) {
        self.push(Slot::Number(digits));
    }

    /// The name of the member that is pushed next.
    pub(crate) fn name(&mut self, name: &'a str) {
        self.push(Slot::Text(name));
    }

    /// A value that says nothing.
    pub(crate) fn null(&mut self) {
        self.push(Slot::Null);
    }

    /// A value of the tree that this one stands beside, with what it holds.
    pub(crate) fn copy(&mut self, node: Node<'a>) {
        let size = node.tree.size(node.at);
        self.slots.extend_from_slice(node.tree.slots.get(node.at..node.at.saturating_add(size)).unwrap_or_default());
    }

    /// Opens a list or an object; gives what closes it.
    pub(crate) fn open(&mut self) -> usize {
        let at = self.slots.len();
        self.push(Slot::Skipped);
        at
    }

    pub(crate) fn close_list(&mut self, at: usize, entries: usize) {
        let (entries, size) = (short(entries), short(self.slots.len().saturating_sub(at)));
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = Slot::List { entries, size };
        }
    }

    pub(crate) fn close_object(&mut self, at: usize, entries: usize) {
        let (entries, size) = (short(entries), short(self.slots.len().saturating_sub(at)));
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = Slot::Object { entries, size };
        }
    }

    /// Appends to the text that is being unescaped; gives where it ends.
    pub(super) fn unescape(&mut self, part: &str) -> u32 {
        let texts = self.unescaped.to_mut();
        texts.push_str(part);
        short(texts.len())
    }

    /// How many slots a value takes.
    #[inline]
    pub(super) fn size(&self, at: usize) -> usize {
        match self.slots.get(at) {
            Some(Slot::List { size, .. } | Slot::Object { size, .. }) => long(*size),
            _ => 1,
        }
    }

    /// The text at this place, where there is one.
    #[inline]
    pub(super) fn text(&self, at: usize) -> Option<&str> {
        match self.slots.get(at) {
            Some(Slot::Text(text)) => Some(text),
            Some(Slot::Unescaped { start, end }) => self.unescaped.get(long(*start)..long(*end)),
            _ => None,
        }
    }

    /// The members so far of an object that is still open.
    pub(super) fn members(&self, opened: usize, entries: usize) -> Members<'_> {
        Members { tree: self, at: opened.saturating_add(1), left: entries }
    }

    #[inline]
    pub(super) fn is_null(&self, at: usize) -> bool {
        matches!(self.slots.get(at), Some(Slot::Null))
    }
}

// INVARIANT: a request has at most 16 MiB, so places and lengths fit 32 bits.
fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn long(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// One value of a tree.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node<'n> {
    pub(super) tree: &'n Tree<'n>,
    pub(super) at: usize,
}

impl<'n> Node<'n> {
    /// What it is, with what it holds.
    #[inline]
    pub(crate) fn value(&self) -> Value<'n> {
        let (tree, first) = (self.tree, self.at.saturating_add(1));
        match tree.slots.get(self.at) {
            Some(Slot::Null) => Value::Null,
            Some(Slot::Bool(value)) => Value::Bool(*value),
            Some(Slot::Number(digits)) => Value::Number(digits),
            Some(Slot::Text(_) | Slot::Unescaped { .. }) => Value::Text(tree.text(self.at).unwrap_or_default()),
            Some(Slot::List { entries, .. }) => Value::List(Items { tree, at: first, left: long(*entries) }),
            Some(Slot::Object { entries, .. }) => Value::Object(Members { tree, at: first, left: long(*entries) }),
            Some(Slot::Skipped) | None => Value::Skipped,
        }
    }

    /// Does it say nothing?
    pub(crate) fn is_null(&self) -> bool {
        self.tree.is_null(self.at)
    }

    /// The tree it stands in.
    pub(crate) fn tree(&self) -> &'n Tree<'n> {
        self.tree
    }

    /// What it is, in a person's words.
    pub(super) fn kind(&self) -> &'static str {
        match self.value() {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "a text",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
            Value::Skipped => "a skipped value",
        }
    }
}

/// Two values are equal when they say the same, however it was escaped.
impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self.value(), other.value()) {
            (Value::Null, Value::Null) | (Value::Skipped, Value::Skipped) => true,
            (Value::Bool(mine), Value::Bool(theirs)) => mine == theirs,
            (Value::Number(mine), Value::Number(theirs)) | (Value::Text(mine), Value::Text(theirs)) => mine == theirs,
            (Value::List(mine), Value::List(theirs)) => mine.eq(theirs),
            (Value::Object(mine), Value::Object(theirs)) => mine.eq(theirs),
            _ => false,
        }
    }
}

/// The entries of a list.
#[derive(Clone, Debug)]
pub(crate) struct Items<'n> {
    tree: &'n Tree<'n>,
    at: usize,
    left: usize,
}

impl Items<'_> {
    pub(crate) fn len(&self) -> usize {
        self.left
    }
}

impl<'n> Iterator for Items<'n> {
    type Item = Node<'n>;

    #[inline]
    fn next(&mut self) -> Option<Node<'n>> {
        self.left = self.left.checked_sub(1)?;
        let node = Node { tree: self.tree, at: self.at };
        self.at = self.at.saturating_add(self.tree.size(self.at));
        Some(node)
    }
}

/// The members of an object, each with its name.
#[derive(Clone, Debug)]
pub(crate) struct Members<'n> {
    tree: &'n Tree<'n>,
    at: usize,
    left: usize,
}

impl Members<'_> {
    pub(super) fn len(&self) -> usize {
        self.left
    }

    /// Leaves out those that are left.
    pub(super) fn skip_all(&mut self) {
        self.left = 0;
    }
}

impl<'n> Iterator for Members<'n> {
    type Item = (&'n str, Node<'n>);

    #[inline]
    fn next(&mut self) -> Option<(&'n str, Node<'n>)> {
        self.left = self.left.checked_sub(1)?;
        let node = Node { tree: self.tree, at: self.at.saturating_add(1) };
        let name = self.tree.text(self.at).unwrap_or_default();
        self.at = node.at.saturating_add(self.tree.size(node.at));
        Some((name, node))
    }
}

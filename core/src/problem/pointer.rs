//! Where a problem is: RFC 6901 JSON pointers, built from the inside out.

use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt;

use serde::{Serialize, Serializer};

/// One step of a [`Pointer`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Segment {
    /// A field whose name the library knows.
    Field(&'static str),
    /// A key that stood in the caller's text.
    Key(String),
    /// A position in a list, counted from zero.
    Index(usize),
}

impl From<&'static str> for Segment {
    fn from(name: &'static str) -> Self {
        Self::Field(name)
    }
}

impl From<usize> for Segment {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

impl Segment {
    fn name(&self) -> Option<&str> {
        match self {
            Self::Field(name) => Some(name),
            Self::Key(key) => Some(key),
            Self::Index(_) => None,
        }
    }

    /// Is it this field?
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name() == Some(name)
    }
}

impl Ord for Segment {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Index(a), Self::Index(b)) => a.cmp(b),
            _ => self.name().cmp(&other.name()),
        }
    }
}

impl PartialOrd for Segment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A path into the request the caller wrote, as RFC 6901 writes it (`/lines/2/quantity`).
///
/// A check does not know where the value stands that it looks at; each caller wraps what it got:
///
/// ```
/// use orderwell::Pointer;
///
/// let path = Pointer::root().within("quantity").within(2).within("lines");
/// assert_eq!(path.to_string(), "/lines/2/quantity");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pointer {
    /// Innermost step first, so that wrapping is a push.
    inside_out: Vec<Segment>,
}

impl Pointer {
    /// The whole document: the empty pointer.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The pointer whose steps are given from the outside in.
    #[must_use]
    pub fn from_outside(segments: &[Segment]) -> Self {
        Self { inside_out: segments.iter().rev().cloned().collect() }
    }

    /// This pointer, seen from one level further out.
    #[must_use]
    pub fn within(mut self, outer: impl Into<Segment>) -> Self {
        self.inside_out.push(outer.into());
        self
    }

    /// The pointer with its outermost step called otherwise.
    pub(crate) fn renamed(mut self, from: &'static str, to: &'static str) -> Self {
        if let Some(outermost) = self.inside_out.last_mut().filter(|step| step.name() == Some(from)) {
            *outermost = Segment::Field(to);
        }
        self
    }

    /// The rest of the pointer, when its outermost step is called `name`.
    #[cfg(feature = "json")]
    pub(crate) fn without_outermost(mut self, name: &'static str) -> Option<Self> {
        self.inside_out.pop().filter(|step| step.name() == Some(name)).map(|_| self)
    }

    /// The steps from the outside in.
    pub fn segments(&self) -> impl Iterator<Item = &Segment> {
        self.inside_out.iter().rev()
    }
}

impl Ord for Pointer {
    fn cmp(&self, other: &Self) -> Ordering {
        self.segments().cmp(other.segments())
    }
}

impl PartialOrd for Pointer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in self.segments() {
            match segment.name() {
                Some(name) => {
                    f.write_str("/")?;
                    for part in name.chars() {
                        match part {
                            '~' => f.write_str("~0")?,
                            '/' => f.write_str("~1")?,
                            other => fmt::Write::write_char(f, other)?,
                        }
                    }
                }
                None => {
                    if let Segment::Index(index) = segment {
                        write!(f, "/{index}")?;
                    }
                }
            }
        }
        Ok(())
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(Pointer, "json-pointer", "Where it is wrong: an RFC 6901 pointer into the request.");

impl Serialize for Pointer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn escapes_as_rfc_6901_says() {
        let path = Pointer::root().within(Segment::Key("a/b~c".into())).within("lines");
        assert_eq!(path.to_string(), "/lines/a~1b~0c");
        assert_eq!(Pointer::root().to_string(), "");
    }

    #[test]
    fn positions_sort_as_numbers() {
        let at = |index: usize| Pointer::root().within("quantity").within(index).within("lines");
        assert!(at(2) < at(10));
        assert!(Pointer::root().within("lines") < at(0));
    }
}

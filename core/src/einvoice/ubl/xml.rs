//! XML text → a bounded tree, and the escapes of writing. The only module that names the XML crate.
//!
//! Document type definitions, and with them entities of one's own, are refused; comments and processing instructions are
//! not part of the document. Depth, elements and attributes have limits.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use crate::id::quoted;
use crate::limits;
use crate::problem::{Code, Problem};

/// The namespaces of UBL, with the prefix that each has here.
const SPACES: &[(&str, &str)] = &[
    ("urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2", "cac:"),
    ("urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2", "cbc:"),
    ("urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2", "ext:"),
    (super::INVOICE_SPACE, ""),
    (super::CREDIT_NOTE_SPACE, ""),
];

/// One element with all that stands in it.
#[derive(Debug, Default)]
pub(super) struct Element<'t> {
    /// Its name with the prefix of UBL, such as `cbc:ID`; `{namespace}name` outside UBL.
    pub(super) name: String,
    /// Its attributes, but not those of XML itself or of XML Schema.
    pub(super) attributes: Vec<(String, String)>,
    /// Its own text.
    pub(super) text: Cow<'t, str>,
    /// What stands in it.
    pub(super) children: Vec<Self>,
}

impl Element<'_> {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// May this stand in an XML 1.0 document?
pub(super) fn is_allowed(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        other => other >= ' ',
    }
}

/// Puts a text there, escaped so that every reader gives it back as it is.
pub(super) fn escape_into(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#xD;"),
            other => out.push(other),
        }
    }
}

/// Reads the whole text: its root, and the namespace of that.
pub(super) fn parse(text: &str) -> Result<(Element<'_>, String), Problem> {
    if text.len() > limits::REQUEST_BYTES_MAX {
        return Err(too_large("bytes", text.len(), limits::REQUEST_BYTES_MAX));
    }
    let mut tree = Tree { open: Vec::new(), bindings: Vec::new(), root: None, root_space: String::new(), elements: 0 };
    let mut reader = Reader::from_str(text);
    loop {
        let event = reader.read_event().map_err(|error| explained(&error));
        let done = event.and_then(|event| tree.take(event));
        match done {
            Ok(false) => {}
            Ok(true) => return tree.finish(),
            Err(problem) => return Err(problem.with("position", position(&reader))),
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> u64 {
    reader.buffer_position()
}

fn malformed(why: &str) -> Problem {
    Problem::new(Code::EinvoiceXmlMalformed, format!("the text is not well-formed XML: {why}"))
}

/// What the XML crate found, in words that do not change with it.
fn explained(error: &quick_xml::Error) -> Problem {
    use quick_xml::Error;
    use quick_xml::escape::EscapeError;

    match error {
        Error::Escape(EscapeError::UnrecognizedEntity(_, name)) => entity_unknown(name),
        Error::Escape(_) => malformed("a reference that stands for no character"),
        Error::Syntax(_) => malformed("a tag, a comment or a section does not end"),
        Error::InvalidAttr(_) => malformed("an attribute is not of the form `name=\"value\"`"),
        Error::IllFormed(_) => malformed("tags do not match, or a reference does not end"),
        Error::Encoding(_) | Error::Io(_) | Error::Namespace(_) => malformed("the text cannot be decoded"),
    }
}

fn entity_unknown(name: &str) -> Problem {
    Problem::new(Code::EinvoiceXmlDtd, format!("the entity {} is not one of XML's own", quoted(name)))
}

fn too_large(what: &'static str, given: usize, max: usize) -> Problem {
    Problem::new(Code::EinvoiceXmlTooLarge, format!("an XML document has at most {max} {what}"))
        .with("what", what)
        .with("given", given)
        .with("max", max)
}

/// The tree while it grows.
struct Tree<'t> {
    open: Vec<Element<'t>>,
    /// Prefix, namespace, and the depth at which it was declared.
    bindings: Vec<(String, String, usize)>,
    root: Option<Element<'t>>,
    root_space: String,
    elements: usize,
}

impl<'t> Tree<'t> {
    /// Takes one event; true at the end of the text.
    fn take(&mut self, event: Event<'t>) -> Result<bool, Problem> {
        match event {
            Event::Start(start) => self.begin(&start)?,
            Event::Empty(start) => {
                self.begin(&start)?;
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Text(text) => {
                let text = text.xml10_content().map_err(|error| explained(&error.into()))?;
                self.put(text)?;
            }
            Event::CData(text) => {
                let text = text.xml10_content().map_err(|error| explained(&error.into()))?;
                self.put(text)?;
            }
            Event::GeneralRef(reference) => self.put(resolve(&reference)?.into())?,
            Event::DocType(_) => {
                return Err(Problem::new(
                    Code::EinvoiceXmlDtd,
                    "a document type definition, and entities of one's own, are refused",
                ));
            }
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => return Ok(true),
        }
        Ok(false)
    }

    fn finish(self) -> Result<(Element<'t>, String), Problem> {
        match self.root {
            Some(root) if self.open.is_empty() => Ok((root, self.root_space)),
            _ => Err(malformed("the document ends too early")),
        }
    }

    fn begin(&mut self, start: &BytesStart<'_>) -> Result<(), Problem> {
        if self.open.len() >= limits::XML_DEPTH_MAX {
            let most = limits::XML_DEPTH_MAX;
            return Err(Problem::new(Code::EinvoiceXmlTooDeep, format!("elements nest at most {most} deep"))
                .with("depth_max", most));
        }
        self.elements = self.elements.saturating_add(1);
        if self.elements > limits::XML_ELEMENTS_MAX {
            return Err(too_large("elements", self.elements, limits::XML_ELEMENTS_MAX));
        }
        if self.open.is_empty() && self.root.is_some() {
            return Err(malformed("a document has one root"));
        }
        let mut attributes = Vec::new();
        for (name, value) in read_attributes(start)? {
            match name.strip_prefix("xmlns") {
                Some("") => self.bindings.push((String::new(), value, self.open.len())),
                Some(rest) if rest.starts_with(':') => {
                    let prefix = rest.trim_start_matches(':').to_string();
                    self.bindings.push((prefix, value, self.open.len()));
                }
                _ => attributes.push((name, value)),
            }
        }
        if self.bindings.len() > limits::XML_ATTRIBUTES_MAX {
            return Err(too_large("namespaces", self.bindings.len(), limits::XML_ATTRIBUTES_MAX));
        }
        attributes.retain(|(name, _)| !self.is_of_xml(name));
        let (space, name) = self.resolve_name(text_of(start.name().as_ref())?)?;
        if self.open.is_empty() {
            self.root_space = space;
        }
        self.open.push(Element { name, attributes, ..Element::default() });
        Ok(())
    }

    fn end(&mut self) {
        let Some(element) = self.open.pop() else { return };
        let depth = self.open.len();
        self.bindings.retain(|(_, _, declared)| *declared < depth);
        match self.open.last_mut() {
            Some(outer) => outer.children.push(element),
            None => self.root = Some(element),
        }
    }

    fn put(&mut self, text: Cow<'t, str>) -> Result<(), Problem> {
        if !text.chars().all(is_allowed) {
            return Err(malformed("a character that XML forbids"));
        }
        match self.open.last_mut() {
            Some(element) if element.text.is_empty() => element.text = text,
            Some(element) => element.text.to_mut().push_str(&text),
            None if text.trim().is_empty() || text == "\u{feff}" => {}
            None => return Err(malformed("a text outside the root")),
        }
        Ok(())
    }

    /// The namespace of a name, and the name with the prefix of UBL.
    fn resolve_name(&self, name: &str) -> Result<(String, String), Problem> {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        if local.contains(':') {
            return Err(malformed("a name with two colons"));
        }
        let bound = self.bindings.iter().rev().find(|(known, ..)| known == prefix).map(|(_, space, _)| space.as_str());
        let space = match bound {
            Some(space) => space,
            None if prefix.is_empty() => "",
            None => return Err(malformed("a prefix without a namespace")),
        };
        let name = match SPACES.iter().find(|(known, _)| *known == space) {
            Some((_, prefix)) => format!("{prefix}{local}"),
            None if space.is_empty() => local.to_string(),
            None => format!("{{{}}}{local}", space.chars().take(limits::ID_BYTES_MAX).collect::<String>()),
        };
        Ok((space.to_string(), name))
    }

    /// Does the attribute belong to XML itself or to XML Schema?
    fn is_of_xml(&self, name: &str) -> bool {
        let Some((prefix, _)) = name.split_once(':') else { return false };
        let bound = self.bindings.iter().rev().find(|(known, ..)| known == prefix);
        prefix == "xml" || bound.is_some_and(|(_, space, _)| space == "http://www.w3.org/2001/XMLSchema-instance")
    }
}

fn text_of(bytes: &[u8]) -> Result<&str, Problem> {
    // INVARIANT: the reader works on a text, so its parts are texts.
    core::str::from_utf8(bytes).map_err(|_| malformed("the text is not UTF-8"))
}

fn read_attributes(start: &BytesStart<'_>) -> Result<Vec<(String, String)>, Problem> {
    let mut found = Vec::new();
    let mut names = BTreeSet::new();
    // WHY: the crate's own search for duplicates compares each attribute with all before it.
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| explained(&error.into()))?;
        if found.len() >= limits::XML_ATTRIBUTES_MAX {
            return Err(too_large("attributes", found.len().saturating_add(1), limits::XML_ATTRIBUTES_MAX));
        }
        let name = text_of(attribute.key.as_ref())?.to_string();
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map_err(|error| explained(&error))?.into_owned();
        if !value.chars().all(is_allowed) {
            return Err(malformed("a character that XML forbids"));
        }
        if !names.insert(name.clone()) {
            return Err(malformed("an attribute stands twice"));
        }
        found.push((name, value));
    }
    Ok(found)
}

/// What `&amp;`, `&#x41;` and the like stand for; there are no entities but those of XML.
fn resolve(reference: &BytesRef<'_>) -> Result<String, Problem> {
    let known = reference.resolve_char_ref().map_err(|error| explained(&error))?;
    if let Some(character) = known {
        return Ok(character.to_string());
    }
    let name = text_of(reference)?;
    match resolve_xml_entity(name) {
        Some(text) => Ok(text.to_string()),
        None => Err(entity_unknown(name)),
    }
}

/// The same for the value of an attribute, in which readers make blanks of line breaks.
pub(super) fn escape_attribute_into(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '\n' => out.push_str("&#xA;"),
            '\t' => out.push_str("&#x9;"),
            other => escape_into(other.encode_utf8(&mut [0; 4]), out),
        }
    }
}

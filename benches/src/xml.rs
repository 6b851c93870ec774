//! The same XML written by `quick-xml` from what its caller would hold: names, attributes and texts, not yet escaped.

use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

/// One thing to write.
#[derive(Clone, Debug)]
pub enum Step {
    /// The first line.
    Declaration,
    /// An element begins.
    Open(String, Vec<(String, String)>),
    /// What is in it.
    Text(String),
    /// It ends.
    Close(String),
}

/// What a text of XML consists of, without the blanks between elements.
///
/// # Panics
/// When it is not XML.
#[must_use]
pub fn steps(text: &str) -> Vec<Step> {
    let mut reader = Reader::from_str(text);
    let mut steps = Vec::new();
    let name = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("a name");
    loop {
        match reader.read_event().expect("it is XML") {
            Event::Eof => return steps,
            Event::Decl(_) => steps.push(Step::Declaration),
            Event::Start(start) => {
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.expect("an attribute");
                    (name(attribute.key.as_ref()), name(&attribute.value))
                });
                steps.push(Step::Open(name(start.name().as_ref()), attributes.collect()));
            }
            Event::Text(text) => {
                let text = name(&text);
                if !text.trim().is_empty() {
                    steps.push(Step::Text(text));
                }
            }
            Event::End(end) => steps.push(Step::Close(name(end.name().as_ref()))),
            other => panic!("no such thing is written: {other:?}"),
        }
    }
}

/// Writes it all, indented, into a buffer that is used again.
///
/// # Panics
/// When memory cannot be written.
pub fn write(steps: &[Step], out: &mut Vec<u8>) {
    out.clear();
    let mut writer = Writer::new_with_indent(&mut *out, b' ', 2);
    for step in steps {
        let event = match step {
            Step::Declaration => Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)),
            Step::Open(name, attributes) => {
                let attributes = attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()));
                Event::Start(BytesStart::new(name.as_str()).with_attributes(attributes))
            }
            // As the library does: a quotation mark in a text needs no escape.
            Step::Text(text) => Event::Text(BytesText::from_escaped(partial_escape(text.as_str()))),
            Step::Close(name) => Event::End(BytesEnd::new(name.as_str())),
        };
        writer.write_event(event).expect("memory can be written");
    }
    out.push(b'\n');
}

/// Looks at every token of a text, and no further.
///
/// # Panics
/// When it is not XML.
#[must_use]
pub fn tokens(text: &str) -> usize {
    let mut reader = Reader::from_str(text);
    let mut count = 0;
    loop {
        match reader.read_event().expect("it is XML") {
            Event::Eof => return count,
            _ => count += 1,
        }
    }
}

//! The schema of the door, read into the few shapes that generators know.

use std::collections::BTreeSet;

use serde_json::Value;

/// Everything that crosses the door.
pub(crate) struct Wire {
    pub(crate) operations: Vec<Operation>,
    pub(crate) definitions: Vec<Definition>,
    /// Records that are part of a request, and those that are part of a reply.
    pub(crate) asked: BTreeSet<String>,
    pub(crate) answered: BTreeSet<String>,
}

/// One operation.
pub(crate) struct Operation {
    pub(crate) name: String,
    pub(crate) doc: String,
    pub(crate) desk: bool,
    /// Can it turn out that it was done before?
    pub(crate) command: bool,
    /// The record that is asked.
    pub(crate) request: String,
    pub(crate) fields: Vec<Field>,
    /// The record that is answered when it is accepted.
    pub(crate) answer: String,
}

/// A type with a name.
pub(crate) struct Definition {
    pub(crate) name: String,
    pub(crate) doc: String,
    pub(crate) kind: Kind,
}

/// What a type is.
pub(crate) enum Kind {
    Scalar(Scalar),
    /// Words with their meanings.
    Choice(Vec<(String, String)>),
    /// Fields, and the union whose fields stand among them.
    Record(Vec<Field>, Option<String>),
    /// The property that tells the records apart, and the records.
    Union(String, Vec<Variant>),
    /// A reply around this record.
    Reply(String),
    /// Figures by name.
    Data,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scalar {
    Text,
    Date,
    Instant,
    Decimal,
    Integer,
}

/// A field of a record.
#[derive(Clone)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) doc: String,
    pub(crate) required: bool,
    pub(crate) shape: Shape,
}

/// A record of a union.
pub(crate) struct Variant {
    pub(crate) word: String,
    pub(crate) doc: String,
    pub(crate) content: String,
}

/// What a field holds.
#[derive(Clone)]
pub(crate) enum Shape {
    Text,
    Integer,
    Boolean,
    Constant(Value),
    List(Box<Shape>),
    /// An item of a list that may be `null`.
    Optional(Box<Shape>),
    Named(String),
}

impl Wire {
    pub(crate) fn read(schema: &Value) -> Self {
        let mut definitions: Vec<Definition> =
            members(schema, "$defs").map(|(name, value)| definition(name, value)).collect();
        definitions.sort_by(|left, right| left.name.cmp(&right.name));
        let operations: Vec<Operation> =
            items(schema, "x-operations").map(|row| operation(row, &definitions)).collect();
        let mut wire = Self { operations, definitions, asked: BTreeSet::new(), answered: BTreeSet::new() };
        let (mut asked, mut answered) = (BTreeSet::new(), BTreeSet::new());
        for operation in &wire.operations {
            wire.reach(&operation.request, &mut asked);
            wire.reach(&operation.answer, &mut answered);
        }
        wire.reach("Rejected", &mut answered);
        wire.reach("Unchanged", &mut answered);
        (wire.asked, wire.answered) = (asked, answered);
        wire
    }

    pub(crate) fn definition(&self, name: &str) -> &Definition {
        self.definitions
            .iter()
            .find(|definition| definition.name == name)
            .unwrap_or_else(|| panic!("no definition of {name}"))
    }

    /// Types that requests are made of, but not the requests themselves.
    pub(crate) fn is_request(&self, name: &str) -> bool {
        self.operations.iter().any(|operation| operation.request == name)
    }

    /// Records that a caller makes: parts of requests, but not stored events.
    pub(crate) fn made(&self) -> BTreeSet<String> {
        let mut made = BTreeSet::from(["Envelope".to_string()]);
        for operation in &self.operations {
            self.reach(&operation.request, &mut made);
        }
        let is_made = |name: &String| {
            matches!(self.definition(name).kind, Kind::Record(_, None)) && !self.is_request(name) && name != "Envelope"
        };
        made.into_iter().filter(is_made).collect()
    }

    /// Everything that a type is made of, itself included.
    fn reach(&self, name: &str, reached: &mut BTreeSet<String>) {
        if !reached.insert(name.to_string()) {
            return;
        }
        for part in self.parts(name) {
            self.reach(&part, reached);
        }
    }

    fn parts(&self, name: &str) -> Vec<String> {
        match &self.definition(name).kind {
            Kind::Record(fields, beside) => {
                let parts = fields.iter().filter_map(|field| field.shape.name().map(str::to_string));
                parts.chain(beside.clone()).collect()
            }
            Kind::Union(_, variants) => variants.iter().map(|variant| variant.content.clone()).collect(),
            Kind::Reply(answer) => vec![answer.clone()],
            _ => Vec::new(),
        }
    }

    /// The definitions of some kinds.
    pub(crate) fn of_kind(&self, wanted: fn(&Kind) -> bool) -> impl Iterator<Item = &Definition> {
        self.definitions.iter().filter(move |definition| wanted(&definition.kind))
    }

    /// Is this answered to a command, whose reply can also be `unchanged`?
    pub(crate) fn answers_command(&self, answer: &str) -> bool {
        self.operations.iter().any(|operation| operation.answer == answer && operation.command)
    }

    /// Is a scalar of one of these kinds part of it?
    pub(crate) fn holds(&self, name: &str, scalars: &[Scalar]) -> bool {
        let mut reached = BTreeSet::new();
        self.reach(name, &mut reached);
        reached
            .iter()
            .any(|part| matches!(&self.definition(part).kind, Kind::Scalar(scalar) if scalars.contains(scalar)))
    }

    /// The commands with their words.
    pub(crate) fn union(&self, name: &str) -> &[Variant] {
        match &self.definition(name).kind {
            Kind::Union(_, variants) => variants,
            _ => panic!("{name} is no union"),
        }
    }

    pub(crate) fn fields(&self, name: &str) -> &[Field] {
        match &self.definition(name).kind {
            Kind::Record(fields, _) => fields,
            _ => panic!("{name} is no record"),
        }
    }
}

impl Shape {
    /// The type it is, or is a list of.
    pub(crate) fn name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::List(item) | Self::Optional(item) => item.name(),
            _ => None,
        }
    }
}

/// Texts that are not worth a type of their own where types are not free.
pub(crate) fn is_free_text(name: &str) -> bool {
    matches!(name, "Text" | "Whole")
}

/// Fields that always say the same, with what they say.
pub(crate) fn constants(fields: &[Field]) -> impl Iterator<Item = (&str, String)> {
    fields.iter().filter_map(|field| match &field.shape {
        Shape::Constant(value) => Some((field.name.as_str(), value.to_string())),
        _ => None,
    })
}

fn members<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = (&'v String, &'v Value)> {
    value.get(name).and_then(Value::as_object).into_iter().flatten()
}

fn items<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}

fn text(value: &Value, name: &str) -> String {
    value.get(name).and_then(Value::as_str).unwrap_or_default().to_string()
}

fn reference(value: &Value, name: &str) -> Option<String> {
    value.get(name).and_then(Value::as_str).and_then(|path| path.rsplit('/').next()).map(str::to_string)
}

fn operation(row: &Value, definitions: &[Definition]) -> Operation {
    let request = reference(row, "request").expect("a request");
    let reply = reference(row, "reply").expect("a reply");
    let find = |name: &str| &definitions.iter().find(|definition| definition.name == name).expect("a definition").kind;
    let (Kind::Record(fields, _), Kind::Reply(answer)) = (find(&request), find(&reply)) else {
        panic!("{request} is no record, or {reply} no reply");
    };
    Operation {
        name: text(row, "op"),
        doc: text(row, "description"),
        desk: row.get("desk") == Some(&Value::Bool(true)),
        command: row.get("command") == Some(&Value::Bool(true)),
        fields: fields.clone(),
        answer: answer.clone(),
        request,
    }
}

fn definition(name: &str, value: &Value) -> Definition {
    Definition { name: name.to_string(), doc: text(value, "description"), kind: kind(name, value) }
}

fn kind(name: &str, value: &Value) -> Kind {
    if name == "Data" {
        return Kind::Data;
    }
    if value.get("oneOf").is_some() {
        let variants = items(value, "oneOf").map(|variant| {
            let (tag, constant) = members(variant, "properties").next().expect("a tag");
            let word = text(constant, "const");
            let content = reference(variant, "$ref").expect("a record");
            (tag.clone(), Variant { word, doc: text(variant, "description"), content })
        });
        let (tags, variants): (Vec<String>, Vec<Variant>) = variants.unzip();
        return match tags.first().map(String::as_str) {
            Some("outcome") => Kind::Reply(variants.into_iter().next().expect("an answer").content),
            tag => Kind::Union(tag.expect("a variant").to_string(), variants),
        };
    }
    if value.get("enum").is_some() {
        let meanings =
            items(value, "x-enum-descriptions").map(|meaning| meaning.as_str().unwrap_or_default().to_string());
        let words = items(value, "enum").map(|word| word.as_str().unwrap_or_default().to_string());
        return Kind::Choice(words.zip(meanings).collect());
    }
    match (value.get("type").and_then(Value::as_str), text(value, "format").as_str()) {
        (Some("object"), _) => {
            let required: Vec<&str> = items(value, "required").filter_map(Value::as_str).collect();
            let fields = members(value, "properties").map(|(name, value)| Field {
                name: name.clone(),
                doc: text(value, "description"),
                required: required.contains(&name.as_str()),
                shape: shape(value),
            });
            Kind::Record(fields.collect(), reference(value, "$ref"))
        }
        (_, "decimal") => Kind::Scalar(Scalar::Decimal),
        (_, "date") => Kind::Scalar(Scalar::Date),
        (_, "date-time") => Kind::Scalar(Scalar::Instant),
        (Some("integer"), _) => Kind::Scalar(Scalar::Integer),
        (Some("string"), _) => Kind::Scalar(Scalar::Text),
        _ => panic!("the schema of {name} is outside the small part of JSON Schema: {value}"),
    }
}

fn shape(value: &Value) -> Shape {
    if let Some(name) = reference(value, "$ref") {
        return Shape::Named(name);
    }
    if let Some(present) = items(value, "anyOf").next() {
        return Shape::Optional(Box::new(shape(present)));
    }
    if let Some(constant) = value.get("const") {
        return Shape::Constant(constant.clone());
    }
    match value.get("type").and_then(Value::as_str) {
        Some("string") => Shape::Text,
        Some("integer") => Shape::Integer,
        Some("boolean") => Shape::Boolean,
        Some("array") => Shape::List(Box::new(shape(value.get("items").expect("items")))),
        _ => panic!("a field outside the small part of JSON Schema: {value}"),
    }
}

/// `place_order` → `PlaceOrder`.
pub(crate) fn pascal(word: &str) -> String {
    word.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}

/// `place_order` → `placeOrder`.
pub(crate) fn camel(word: &str) -> String {
    let pascal = pascal(word);
    pascal[..1].to_lowercase() + &pascal[1..]
}

/// `PlaceOrder` → `place_order`.
pub(crate) fn snake(word: &str) -> String {
    let mut out = String::new();
    for character in word.chars() {
        if character.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(character.to_lowercase());
    }
    out
}

//! Document → text: the form that writes itself down, in the order of the schema.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::form::{AmountIn, Attribute, Form, Slot};
use super::xml::{escape_attribute_into, escape_into, is_allowed};
use crate::id::StatedCode;
use crate::problem::{Code, Problem, Segment};

/// A document while it is written.
pub(super) struct Writing {
    /// The text so far.
    pub(super) out: String,
    /// What cannot be written.
    pub(super) problems: Vec<Problem>,
    open: Vec<&'static str>,
    path: Vec<Segment>,
    currency: Option<StatedCode>,
    tax_currency: Option<StatedCode>,
}

impl Writing {
    /// Begins with the root and its namespaces.
    pub(super) fn new(root: &'static str, space: &str) -> Self {
        let mut out = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} xmlns=\"{space}\"");
        for part in super::PREFIXES.iter().flat_map(|(prefix, space)| [" xmlns:", *prefix, "=\"", *space, "\""]) {
            out.push_str(part);
        }
        out.push_str(">\n");
        let (problems, path) = (Vec::new(), Vec::new());
        Self { out, problems, open: alloc::vec![root], path, currency: None, tax_currency: None }
    }

    /// Ends the root.
    pub(super) fn finish(&mut self) {
        self.close();
    }

    fn indent(&mut self) {
        for _ in &self.open {
            self.out.push_str("  ");
        }
    }

    fn problem(&mut self, problem: Problem) {
        let problem = self.path.iter().rev().fold(problem, |problem, step| problem.within(step.clone()));
        self.problems.push(problem);
    }

    fn check(&mut self, field: &'static str, text: &str) {
        if let Some(wrong) = text.chars().find(|character| !is_allowed(*character)) {
            let detail = "the text holds a character that XML forbids";
            let problem = Problem::new(Code::EinvoiceXmlCharacterForbidden, detail);
            self.problem(problem.with("character", format!("U+{:04X}", u32::from(wrong))).within(field));
        }
    }

    fn write_leaf(&mut self, element: &'static str, text: &str, attributes: &[(&'static str, String)]) {
        self.indent();
        self.out.push('<');
        self.out.push_str(element);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape_attribute_into(value, &mut self.out);
            self.out.push('"');
        }
        self.out.push('>');
        escape_into(text, &mut self.out);
        self.out.push_str("</");
        self.out.push_str(element);
        self.out.push_str(">\n");
    }
}

impl Form for Writing {
    fn reads(&self) -> bool {
        false
    }

    fn leaf_with(
        &mut self,
        element: &'static str,
        field: &'static str,
        slot: &mut dyn Slot,
        attributes: &mut [Attribute<'_>],
    ) {
        let mut written = Vec::new();
        let text = slot.text();
        for (name, attribute_field, slot) in attributes {
            let Some(value) = slot.text() else { continue };
            if text.is_none() {
                // An attribute stands at an element, and there is none.
                self.no_place(attribute_field);
            }
            self.check(attribute_field, &value);
            written.push((*name, value));
        }
        if let Some(text) = text {
            self.check(field, &text);
            self.write_leaf(element, &text, &written);
        }
    }

    fn amount(&mut self, element: &'static str, field: &'static str, slot: &mut dyn Slot, currency: AmountIn) {
        let Some(text) = slot.text() else { return };
        let (currency, name) = match currency {
            AmountIn::Document => (&self.currency, "currency"),
            AmountIn::TaxAccounting => (&self.tax_currency, "tax_currency"),
        };
        if let Some(currency) = currency.as_ref().map(ToString::to_string) {
            self.write_leaf(element, &text, &[("currencyID", currency)]);
        } else {
            let detail = "an amount cannot be written without its currency";
            let problem = Problem::new(Code::EinvoiceUblCurrencyMissing, detail);
            self.problem(problem.with("missing", name).within(field));
        }
    }

    fn open(&mut self, element: &'static str, present: bool) -> bool {
        if present {
            self.indent();
            self.out.push('<');
            self.out.push_str(element);
            self.out.push_str(">\n");
            self.open.push(element);
        }
        present
    }

    fn close(&mut self) {
        if let Some(element) = self.open.pop() {
            self.indent();
            self.out.push_str("</");
            self.out.push_str(element);
            self.out.push_str(">\n");
        }
    }

    fn enter(&mut self, field: &'static str) {
        self.path.push(field.into());
    }

    fn enter_entry(&mut self, index: usize) {
        self.path.push(index.into());
    }

    fn leave(&mut self) {
        self.path.pop();
    }

    fn no_place(&mut self, field: &'static str) {
        let detail = "UBL has no place for what the field says";
        self.problem(Problem::new(Code::EinvoiceUblNoPlace, detail).within(field));
    }

    fn missing(&mut self, element: &'static str) {
        let detail = format!("`{element}` cannot be left out here");
        self.problem(Problem::new(Code::EinvoiceUblElementMissing, detail).with("missing", element.to_string()));
    }

    fn peek(&self, _outer: &str, _inner: &str) -> Option<&str> {
        None
    }

    fn peek_attribute(&self, _outer: &str, _inner: &str, _attribute: &str) -> Option<&str> {
        None
    }

    fn has(&self, _element: &str) -> bool {
        false
    }

    fn empty(&mut self) {
        let detail = "it says nothing; leave it out";
        self.problem(Problem::new(Code::EinvoiceUblElementEmpty, detail));
    }

    fn currencies(&mut self, document: Option<&StatedCode>, tax_accounting: Option<&StatedCode>) {
        self.currency = document.cloned();
        self.tax_currency = tax_accounting.cloned();
    }
}

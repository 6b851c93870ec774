//! Text → document: the form that is filled in from a tree, and what it could not hold.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::form::{AmountIn, Attribute, Form, Slot};
use super::xml::Element;
use crate::id::{StatedCode, quoted};
use crate::limits;
use crate::problem::{Code, Problem, Severity, list_ends_here};

/// An element that is being read.
struct Frame<'t> {
    element: &'t Element<'t>,
    /// Where it stands among the children of the one around it.
    index: usize,
    /// Which of its children were read.
    taken: Vec<bool>,
    /// Where the search for the next child begins: mostly they come in the order of the schema.
    from: usize,
}

impl<'t> Frame<'t> {
    fn new(element: &'t Element<'t>, index: usize) -> Self {
        Self { element, index, taken: alloc::vec![false; element.children.len()], from: 0 }
    }

    /// The next child of this name that was not read.
    fn find(&self, name: &str) -> Option<usize> {
        let children = self.element.children.iter().zip(&self.taken).enumerate();
        let wanted =
            |(index, (child, taken)): (usize, (&Element<'_>, &bool))| (!*taken && child.name == name).then_some(index);
        children.clone().skip(self.from).find_map(wanted).or_else(|| children.take(self.from).find_map(wanted))
    }

    fn take(&mut self, name: &str) -> Option<(usize, &'t Element<'t>)> {
        let index = self.find(name)?;
        if let Some(taken) = self.taken.get_mut(index) {
            *taken = true;
        }
        self.from = index.saturating_add(1);
        self.element.children.get(index).map(|child| (index, child))
    }
}

/// A document while it is read.
pub(super) struct Reading<'t> {
    frames: Vec<Frame<'t>>,
    /// What makes the document unreadable.
    pub(super) problems: Vec<Problem>,
    /// What it says beyond the model.
    pub(super) findings: Vec<Problem>,
    currency: Option<StatedCode>,
    tax_currency: Option<StatedCode>,
}

impl<'t> Reading<'t> {
    pub(super) fn new(root: &'t Element<'t>) -> Self {
        let frames = alloc::vec![Frame::new(root, 0)];
        Self { frames, problems: Vec::new(), findings: Vec::new(), currency: None, tax_currency: None }
    }

    /// Reports what was left over in the root; its attributes are only namespaces.
    pub(super) fn finish(&mut self) {
        self.leftovers();
        self.frames.clear();
    }

    /// The path to a child of the open element, in the manner of `XPath`.
    fn path(&self, child: Option<usize>) -> String {
        let mut path = String::new();
        let mut outer: Option<&Element<'_>> = None;
        let last = child.and_then(|index| Some((self.frames.last()?.element.children.get(index)?, index)));
        let steps = self.frames.iter().map(|frame| (frame.element, frame.index)).chain(last);
        for (element, index) in steps {
            path.push('/');
            path.push_str(&element.name);
            let alike = outer.map_or(&[][..], |outer| outer.children.as_slice());
            if alike.iter().filter(|other| other.name == element.name).take(2).count() > 1 {
                let before = alike.iter().take(index).filter(|other| other.name == element.name).count();
                path.push('[');
                path.push_str(&before.saturating_add(1).to_string());
                path.push(']');
            }
            outer = Some(element);
        }
        path
    }

    fn problem(&mut self, problem: Problem, child: Option<usize>) {
        if self.problems.len() < limits::PROBLEMS_MAX {
            let path = self.path(child);
            self.problems.push(problem.with("element", path));
        } else if self.problems.len() == limits::PROBLEMS_MAX {
            self.problems.push(list_ends_here(limits::PROBLEMS_MAX));
        }
    }

    fn finding(&mut self, code: Code, detail: &str, child: Option<usize>, attribute: Option<&str>) {
        if self.findings.len() < limits::PROBLEMS_MAX {
            let mut path = self.path(child);
            if let Some(attribute) = attribute {
                path.push_str("/@");
                path.push_str(attribute);
            }
            let finding = Problem::new(code, detail).weighing(Severity::Warning).with("element", path);
            self.findings.push(finding);
        } else if self.findings.len() == limits::PROBLEMS_MAX {
            self.findings.push(list_ends_here(limits::PROBLEMS_MAX).weighing(Severity::Warning));
        }
    }

    fn attribute_not_held(&mut self, child: Option<usize>, name: &str) {
        let detail = "the attribute has no place in the document of EN 16931";
        self.finding(Code::EinvoiceUblAttributeNotHeld, detail, child, Some(name));
    }

    /// Takes a text into its slot.
    fn fill(&mut self, slot: &mut dyn Slot, child: usize, text: &str, attribute: Option<&'static str>) {
        if text.is_empty() {
            let detail = "it is empty, which says nothing";
            self.finding(Code::EinvoiceUblElementEmpty, detail, Some(child), attribute);
        } else if let Err(problem) = slot.set(text) {
            let problem = match attribute {
                Some(attribute) => problem.with("attribute", attribute),
                None => problem,
            };
            self.problem(problem, Some(child));
        }
    }

    /// Takes a leaf: its text, and the attributes that are asked for.
    fn take_leaf(&mut self, name: &str, slot: &mut dyn Slot, wanted: &mut [Attribute<'_>]) -> Option<usize> {
        let (index, element) = self.frames.last_mut()?.take(name)?;
        self.fill(slot, index, &element.text, None);
        for (name, _, slot) in wanted.iter_mut() {
            if let Some(value) = element.attribute(name) {
                self.fill(*slot, index, value, Some(name));
            }
        }
        for (name, _) in &element.attributes {
            if !wanted.iter().any(|(known, ..)| known == name) {
                self.attribute_not_held(Some(index), name);
            }
        }
        if !element.children.is_empty() {
            let detail = "elements stand where only a text belongs";
            self.finding(Code::EinvoiceUblElementNotHeld, detail, Some(index), None);
        }
        Some(index)
    }

    /// Reports everything in the open element that nobody asked for.
    fn leftovers(&mut self) {
        let Some(frame) = self.frames.last() else { return };
        let (element, is_root) = (frame.element, self.frames.len() == 1);
        let left: Vec<usize> =
            frame.taken.iter().enumerate().filter(|(_, taken)| !**taken).map(|(index, _)| index).collect();
        for index in left.into_iter().take(limits::PROBLEMS_MAX.saturating_add(1)) {
            let detail = "the element has no place in the document of EN 16931";
            self.finding(Code::EinvoiceUblElementNotHeld, detail, Some(index), None);
        }
        if !is_root {
            for (name, _) in &element.attributes {
                self.attribute_not_held(None, name);
            }
        }
        if !element.text.trim().is_empty() {
            let detail = "a text stands where only elements belong";
            self.finding(Code::EinvoiceUblElementNotHeld, detail, None, None);
        }
    }
}

impl Form for Reading<'_> {
    fn reads(&self) -> bool {
        true
    }

    fn leaf_with(
        &mut self,
        element: &'static str,
        _field: &'static str,
        slot: &mut dyn Slot,
        attributes: &mut [Attribute<'_>],
    ) {
        self.take_leaf(element, slot, attributes);
    }

    fn amount(&mut self, element: &'static str, _field: &'static str, slot: &mut dyn Slot, currency: AmountIn) {
        let mut stated: Option<StatedCode> = None;
        let Some(index) = self.take_leaf(element, slot, &mut [("currencyID", "currency", &mut stated)]) else { return };
        let expected = match currency {
            AmountIn::Document => &self.currency,
            AmountIn::TaxAccounting => &self.tax_currency,
        };
        match (expected.clone(), stated) {
            (Some(expected), Some(stated)) if expected == stated => {}
            (Some(expected), Some(stated)) => {
                let detail = format!("an amount in {} stands in a document in `{expected}`", quoted(stated.as_str()));
                let problem = Problem::new(Code::EinvoiceUblCurrencyDiffers, detail).with_text("currency", stated);
                self.problem(problem.with_text("currency_of_document", expected), Some(index));
            }
            (None, Some(_)) => self.attribute_not_held(Some(index), "currencyID"),
            (_, None) => {
                let detail = "an amount without a currency";
                self.finding(Code::EinvoiceUblElementEmpty, detail, Some(index), Some("currencyID"));
            }
        }
    }

    fn open(&mut self, element: &'static str, _present: bool) -> bool {
        let Some((index, child)) = self.frames.last_mut().and_then(|frame| frame.take(element)) else { return false };
        self.frames.push(Frame::new(child, index));
        true
    }

    fn close(&mut self) {
        self.leftovers();
        self.frames.pop();
    }

    fn enter(&mut self, _field: &'static str) {}

    fn enter_entry(&mut self, _index: usize) {}

    fn leave(&mut self) {}

    fn no_place(&mut self, field: &'static str) {
        let child = self.frames.last().and_then(|frame| {
            let last = frame.from.checked_sub(1)?;
            frame.element.children.get(last).filter(|child| child.name == field).map(|_| last)
        });
        let detail = "what it says has no place in the document of EN 16931";
        self.finding(Code::EinvoiceUblElementNotHeld, detail, child, None);
    }

    fn missing(&mut self, element: &'static str) {
        let problem = Problem::new(Code::EinvoiceUblElementMissing, format!("`{element}` is missing"));
        self.problem(problem.with("missing", element.to_string()), None);
    }

    fn peek(&self, outer: &str, inner: &str) -> Option<&str> {
        let frame = self.frames.last()?;
        let next = frame.element.children.get(frame.find(outer)?)?;
        next.children.iter().find(|child| child.name == inner).map(|child| child.text.trim())
    }

    fn peek_attribute(&self, outer: &str, inner: &str, attribute: &str) -> Option<&str> {
        let frame = self.frames.last()?;
        let next = frame.element.children.get(frame.find(outer)?)?;
        next.children.iter().find(|child| child.name == inner)?.attribute(attribute)
    }

    fn has(&self, element: &str) -> bool {
        self.frames.last().is_some_and(|frame| frame.find(element).is_some())
    }

    fn empty(&mut self) {
        self.finding(Code::EinvoiceUblElementEmpty, "it is empty, which says nothing", None, None);
    }

    fn currencies(&mut self, document: Option<&StatedCode>, tax_accounting: Option<&StatedCode>) {
        self.currency = document.cloned();
        self.tax_currency = tax_accounting.cloned();
    }
}

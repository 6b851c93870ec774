//! What the mapping is written against: the same list of elements is filled in from a text, or written to one.

use alloc::string::{String, ToString};

use crate::id::{StatedCode, Text};
use crate::money::StatedDecimal;
use crate::problem::Problem;
use crate::time::Date;

/// Of which currency an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AmountIn {
    /// The document's. BT-5.
    Document,
    /// That of tax accounting. BT-6.
    TaxAccounting,
}

/// An optional field with a text form.
pub(super) trait Slot {
    /// What it holds, as text.
    fn text(&self) -> Option<String>;
    /// Takes what is written there, which is not empty.
    fn set(&mut self, text: &str) -> Result<(), Problem>;
}

/// An attribute of an element: its name, the field, and its slot.
pub(super) type Attribute<'s> = (&'static str, &'static str, &'s mut dyn Slot);

/// A document while it is read or written, element by element in the order of the schema.
///
/// `field` is the name of the model's field, for the path of a problem.
pub(super) trait Form {
    /// Is a text being read?
    fn reads(&self) -> bool;

    /// An element with a text and attributes.
    fn leaf_with(
        &mut self,
        element: &'static str,
        field: &'static str,
        slot: &mut dyn Slot,
        attributes: &mut [Attribute<'_>],
    );

    /// An amount.
    fn amount(&mut self, element: &'static str, field: &'static str, slot: &mut dyn Slot, currency: AmountIn);

    /// Opens an element, where there is one (reading) or something to write.
    fn open(&mut self, element: &'static str, present: bool) -> bool;

    /// Closes the element that was opened last.
    fn close(&mut self);

    /// Goes into a field of the model, for the path of a problem.
    fn enter(&mut self, field: &'static str);

    /// Goes into an entry of a list, for the path of a problem.
    fn enter_entry(&mut self, index: usize);

    /// Leaves what was entered last.
    fn leave(&mut self);

    /// Says that what stands in the open element has no place in the model (reading), or none in UBL (writing).
    fn no_place(&mut self, field: &'static str);

    /// Says that a child that the model cannot do without is missing from the open element.
    fn missing(&mut self, element: &'static str);

    /// The text of a grandchild: of `inner` in the next `outer` that is not read yet. Nothing while writing.
    fn peek(&self, outer: &str, inner: &str) -> Option<&str>;

    /// An attribute of that grandchild.
    fn peek_attribute(&self, outer: &str, inner: &str, attribute: &str) -> Option<&str>;

    /// Says that something in the model says nothing, so that no element can stand for it.
    fn empty(&mut self);

    /// In which currencies the amounts are.
    fn currencies(&mut self, document: Option<&StatedCode>, tax_accounting: Option<&StatedCode>);

    /// An element with a text.
    fn leaf(&mut self, element: &'static str, field: &'static str, slot: &mut dyn Slot) {
        self.leaf_with(element, field, slot, &mut []);
    }

    /// Is there an element of this name that is not read yet? Never while writing.
    fn has(&self, element: &str) -> bool;

    /// An element with one possible text.
    fn constant(&mut self, element: &'static str, text: &'static str) {
        let mut slot = Constant { text, differs: false };
        self.leaf(element, element, &mut slot);
        if slot.differs {
            self.no_place(element);
        }
    }
}

/// A text that is always the same: written as it is; read, it must be that.
struct Constant {
    text: &'static str,
    differs: bool,
}

impl Slot for Constant {
    fn text(&self) -> Option<String> {
        Some(self.text.to_string())
    }
    fn set(&mut self, text: &str) -> Result<(), Problem> {
        self.differs = !text.trim().eq_ignore_ascii_case(self.text);
        Ok(())
    }
}

impl Slot for Option<Text> {
    fn text(&self) -> Option<String> {
        self.as_ref().map(|text| text.as_str().to_string())
    }
    fn set(&mut self, text: &str) -> Result<(), Problem> {
        *self = Some(Text::new(text)?);
        Ok(())
    }
}

impl Slot for Option<StatedCode> {
    fn text(&self) -> Option<String> {
        self.as_ref().map(|code| code.as_str().to_string())
    }
    fn set(&mut self, text: &str) -> Result<(), Problem> {
        *self = Some(StatedCode::new(text.trim())?);
        Ok(())
    }
}

impl Slot for Option<Date> {
    fn text(&self) -> Option<String> {
        self.as_ref().map(ToString::to_string)
    }
    fn set(&mut self, text: &str) -> Result<(), Problem> {
        *self = Some(Date::parse(text.trim())?);
        Ok(())
    }
}

impl Slot for Option<StatedDecimal> {
    fn text(&self) -> Option<String> {
        self.as_ref().map(ToString::to_string)
    }
    fn set(&mut self, text: &str) -> Result<(), Problem> {
        *self = Some(canonical(text.trim()).parse()?);
        Ok(())
    }
}

/// A decimal of XML Schema in the form of this library: no plus, no needless zeros before the point, one digit there.
fn canonical(text: &str) -> String {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(whole, fraction)| (whole, Some(fraction)));
    // Only digits are touched, so that what is no decimal is shown as it stands.
    let digits = !rest.is_empty() && rest != "." && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if !digits {
        return text.to_string();
    }
    let short = whole.trim_start_matches('0');
    let whole = if short.is_empty() { "0" } else { short };
    match fraction {
        Some(fraction) if !fraction.is_empty() => alloc::format!("{sign}{whole}.{fraction}"),
        _ => alloc::format!("{sign}{whole}"),
    }
}

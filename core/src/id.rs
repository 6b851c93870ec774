//! Typed ids. The caller makes them; two ids of different kinds cannot be mixed up.

use alloc::string::ToString;
use alloc::sync::Arc;
use core::borrow::Borrow;
use core::fmt;

use serde::{Serialize, Serializer};

use crate::limits;
use crate::problem::{Code, Problem};

/// The text of an id.
///
/// WHY: in 24 bytes nearly every id lies inline, and is read, compared and copied without a look elsewhere. Where pointers
/// are short only 12 bytes lie inline, less than most ids have; a shared text is smaller there, and so is its code.
#[cfg(target_pointer_width = "64")]
type IdText = compact_str::CompactString;
#[cfg(not(target_pointer_width = "64"))]
type IdText = Arc<str>;

fn checked(text: &str) -> Result<IdText, Problem> {
    if text.is_empty() || text.len() > limits::ID_BYTES_MAX {
        return Err(Problem::new(
            Code::IdLength,
            alloc::format!("an id has 1 to {} bytes, this one has {}", limits::ID_BYTES_MAX, text.len()),
        )
        .with("bytes", text.len())
        .with("bytes_max", limits::ID_BYTES_MAX));
    }
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(IdText::from(text));
    }
    if text.trim() != text {
        return Err(Problem::new(Code::IdBlankAtEnd, "an id has no blank at either end"));
    }
    if text.chars().any(char::is_control) {
        return Err(Problem::new(Code::TextControlCharacter, "an id has no control characters"));
    }
    Ok(IdText::from(text))
}

macro_rules! id {
    ($($(#[$meta:meta])* $name:ident),* $(,)?) => { $(
        $(#[$meta])*
        ///
        /// 1 to 64 bytes, no blank at either end, compared byte by byte. Cloning is cheap.
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(IdText);

        impl $name {
            /// The id with this text.
            ///
            /// # Errors
            /// `id.length`, `id.blank_at_end` or `text.control_character`.
            pub fn new(text: &str) -> Result<Self, Problem> {
                checked(text).map(Self)
            }

            /// The text of the id.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({:?})"), &*self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl core::str::FromStr for $name {
            type Err = Problem;
            fn from_str(text: &str) -> Result<Self, Problem> {
                Self::new(text)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::schema::text("id", &crate::schema::doc(&[$(stringify!($meta)),*]))
            }
        }

        #[cfg(feature = "json")]
        impl crate::json::Decode for $name {
            fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
                crate::json::decode_text(node, faults, Self::new)
            }
        }
    )* };
}

id! {
    /// One sales order.
    OrderId,
    /// One customer.
    CustomerId,
    /// One product (article, SKU).
    ProductId,
    /// One price list.
    PriceListId,
    /// One group of customers, such as `wholesale`, as the caller calls it.
    CustomerGroup,
    /// One promotion.
    PromotionId,
    /// What a buyer hands in to get a promotion.
    CouponCode,
    /// One place where stock lies.
    LocationId,
    /// One kind of location, such as `pick_face` or `bulk`; the host's own word.
    LocationKind,
    /// One lot (batch) of a product, or one serial number.
    LotId,
    /// One package (pallet, carton) that goods lie in.
    PackageId,
    /// Whoever owns goods that are not the seller's, such as a consignor.
    StockOwner,
    /// One hold on stock, such as that of a cart.
    StockHoldId,
    /// Whoever a hold is for, such as a buyer or a cart; the host's own word.
    HoldOwner,
    /// One supply that is expected: a purchase order, a production order, a transfer under way.
    SupplyId,
    /// One sales channel, such as `web` or `marketplace`; the host's own word.
    SalesChannel,
    /// One document to be calculated: an order, a quote, an invoice; whatever the caller calls it.
    DocumentId,
    /// One invoice: the legal number, which always comes from the caller.
    InvoiceId,
    /// One payment received.
    PaymentId,
    /// One command: the same id twice is the same command.
    CommandId,
    /// One tax that a document or a table of taxes defines.
    TaxId,
    /// One rule: of a table of taxes, or a check of a rule set.
    RuleId,
    /// A class of products that are taxed alike, such as `books`; the host's own word.
    TaxClass,
    /// A country by its two-letter code, or a group of countries that a table of taxes names.
    Area,
    /// A code of an outside list as a document states it, whether the list has it or not.
    StatedCode,
}

macro_rules! number {
    ($($(#[$meta:meta])* $name:ident up to $max:expr),* $(,)?) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub struct $name(u32);

        impl $name {
            /// The number, counted from one.
            ///
            /// # Errors
            /// `number.out_of_range`.
            pub fn new(number: u32) -> Result<Self, Problem> {
                if number == 0 || number > $max {
                    return Err(Problem::new(
                        Code::NumberOutOfRange,
                        alloc::format!("the number must lie between 1 and {}", $max),
                    )
                    .with("given", number)
                    .with("max", $max));
                }
                Ok(Self(number))
            }

            /// The bare number.
            #[must_use]
            pub const fn get(self) -> u32 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::schema::integer(1, u64::from($max), &[$(stringify!($meta)),*])
            }
        }

        #[cfg(feature = "json")]
        impl crate::json::Decode for $name {
            fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
                let number = u32::decode(node, faults)?;
                faults.keep(Self::new(number))
            }
        }
    )* };
}

number! {
    /// The number of a line in its order, counted from one; gaps are fine.
    LineNo up to limits::LINE_NUMBER_MAX,
    /// The number of a shipment of one order, counted from one.
    ShipmentNo up to limits::LINE_NUMBER_MAX,
}

/// One shipment: its order and its number there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[non_exhaustive]
pub struct ShipmentKey {
    /// The order whose goods it carries.
    pub order_id: OrderId,
    /// Its number in that order.
    pub shipment: ShipmentNo,
}

impl ShipmentKey {
    /// The shipment of this order with this number.
    #[must_use]
    pub fn new(order_id: OrderId, shipment: ShipmentNo) -> Self {
        Self { order_id, shipment }
    }
}

/// A free text of a person: 1 to 2,000 characters, no control characters but line breaks and tabs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Arc<str>);

impl Text {
    /// The text, checked.
    ///
    /// # Errors
    /// `text.empty`, `limit.text` or `text.control_character`.
    pub fn new(text: &str) -> Result<Self, Problem> {
        if text.is_empty() {
            return Err(Problem::new(Code::TextEmpty, "a text has at least one character"));
        }
        let characters = text.chars().take(limits::TEXT_CHARACTERS_MAX.saturating_add(1)).count();
        if characters > limits::TEXT_CHARACTERS_MAX {
            return Err(Problem::new(
                Code::LimitText,
                alloc::format!("a text has at most {} characters", limits::TEXT_CHARACTERS_MAX),
            )
            .with("characters", text.chars().count())
            .with("characters_max", limits::TEXT_CHARACTERS_MAX));
        }
        if text.chars().any(|part| part.is_control() && !matches!(part, '\n' | '\r' | '\t')) {
            return Err(Problem::new(Code::TextControlCharacter, "a text has no control characters"));
        }
        Ok(Self(Arc::from(text)))
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(Text, "text", "A free text of a person, 1 to 2,000 characters.");

#[cfg(feature = "json")]
impl crate::json::Decode for Text {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        crate::json::decode_text(node, faults, Self::new)
    }
}

/// What this is called in a message: the text between backticks, shortened when it is long.
pub(crate) fn quoted(text: &str) -> alloc::string::String {
    let mut shown = text.chars();
    let head: alloc::string::String = shown.by_ref().take(64).collect();
    let tail = if shown.next().is_some() { "…" } else { "" };
    alloc::format!("`{head}{tail}`").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_refuse_what_cannot_be_told_apart_later() {
        assert!(OrderId::new("SO-1").is_ok());
        assert_eq!(OrderId::new("").unwrap_err().code, Code::IdLength);
        assert_eq!(OrderId::new(&"x".repeat(65)).unwrap_err().code, Code::IdLength);
        assert_eq!(OrderId::new(" SO-1").unwrap_err().code, Code::IdBlankAtEnd);
        assert_eq!(OrderId::new("SO\u{0}1").unwrap_err().code, Code::TextControlCharacter);
    }

    #[test]
    fn texts_are_bounded() {
        assert!(Text::new(&"é".repeat(limits::TEXT_CHARACTERS_MAX)).is_ok());
        assert_eq!(Text::new(&"x".repeat(2_001)).unwrap_err().code, Code::LimitText);
        assert_eq!(Text::new("").unwrap_err().code, Code::TextEmpty);
    }

    #[test]
    fn line_numbers_start_at_one() {
        assert_eq!(LineNo::new(0).unwrap_err().code, Code::NumberOutOfRange);
        assert_eq!(LineNo::new(1).map(LineNo::get), Ok(1));
    }
}

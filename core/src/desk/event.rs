//! Everything that can happen in a desk, and the envelope it is stored in.

use alloc::boxed::Box;

use serde::Serialize;

use super::policy::Policy;
use super::stream::Stream;
use crate::catalog::{PriceList, Product};
use crate::digest::Digest;
use crate::id::{CommandId, Text};
use crate::invoice::InvoiceEvent;
use crate::order::OrderEvent;
use crate::party::{Customer, Seller};
use crate::pay::PayEvent;
use crate::record::tagged;
use crate::ship::ShipEvent;
use crate::stock::{HoldEvent, Location, StockEvent};
use crate::tax::TaxTable;
use crate::time::{Date, Stamp, Timestamp};
use crate::verify::RuleSet;

/// The format in which events and snapshots are written. Additions raise [`FORMAT_MINOR`].
pub const FORMAT: u32 = 1;
/// The newest addition to the format that this version knows.
pub const FORMAT_MINOR: u32 = 0;

tagged! {
    /// Everything that can happen to master data.
    pub enum MasterEvent {
        /// The seller was stated.
        Seller(Box<Seller>) = "seller_set",
        /// The policy was stated.
        Policy(Policy) = "policy_set",
        /// The checks were stated.
        RuleSet(RuleSet) = "rule_set_set",
        /// The table of taxes was stated.
        TaxTable(TaxTable) = "tax_table_set",
        /// A location was stated.
        Location(Location) = "location_set",
        /// A customer was stated.
        Customer(Box<Customer>) = "customer_set",
        /// A product was stated.
        Product(Box<Product>) = "product_set",
        /// A price list was stated.
        PriceList(PriceList) = "price_list_set",
    }
}

impl MasterEvent {
    fn stream(&self) -> Stream {
        match self {
            Self::Seller(_) => Stream::Seller,
            Self::Policy(_) => Stream::Policy,
            Self::RuleSet(_) => Stream::RuleSet,
            Self::TaxTable(_) => Stream::TaxTable,
            Self::Location(location) => Stream::Location(location.location_id.clone()),
            Self::Customer(customer) => Stream::Customer(customer.customer_id.clone()),
            Self::Product(product) => Stream::Product(product.product_id.clone()),
            Self::PriceList(list) => Stream::PriceList(list.price_list_id.clone()),
        }
    }
}

/// Something that happened, in whichever stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Event {
    /// To master data.
    Master(MasterEvent),
    /// To an order.
    Order(OrderEvent),
    /// To stock.
    Stock(StockEvent),
    /// To a hold on stock.
    Hold(HoldEvent),
    /// To a shipment.
    Ship(ShipEvent),
    /// To an invoice.
    Invoice(InvoiceEvent),
    /// To a payment.
    Pay(PayEvent),
}

impl Event {
    /// Every `type` there is, by stage.
    pub const TYPES: &'static [&'static [&'static str]] = &[
        MasterEvent::TYPES,
        OrderEvent::TYPES,
        StockEvent::TYPES,
        HoldEvent::TYPES,
        ShipEvent::TYPES,
        InvoiceEvent::TYPES,
        PayEvent::TYPES,
    ];

    /// The `type` as it stands in JSON.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Master(event) => event.type_name(),
            Self::Order(event) => event.type_name(),
            Self::Stock(event) => event.type_name(),
            Self::Hold(event) => event.type_name(),
            Self::Ship(event) => event.type_name(),
            Self::Invoice(event) => event.type_name(),
            Self::Pay(event) => event.type_name(),
        }
    }

    /// The aggregate it happened to.
    #[must_use]
    pub fn stream(&self) -> Stream {
        match self {
            Self::Master(event) => event.stream(),
            Self::Order(event) => Stream::Order(event.order_id().clone()),
            Self::Stock(event) => Stream::StockItem(event.product_id().clone()),
            Self::Hold(event) => Stream::StockHold(event.hold_id().clone()),
            Self::Ship(event) => Stream::Shipment(event.key()),
            Self::Invoice(event) => Stream::Invoice(event.invoice_id().clone()),
            Self::Pay(PayEvent::Received(event)) => Stream::Payment(event.payment_id.clone()),
        }
    }
}

/// An event as it is stored: what happened, to what, as which step, when, by whom, because of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Envelope {
    /// The format it is written in.
    pub format: u32,
    /// The newest addition to the format that it may use.
    pub minor: u32,
    /// Its place in the desk's log, counted from one without gaps.
    pub sequence: u64,
    /// The aggregate it happened to.
    pub stream: Stream,
    /// Its place in the life of the aggregate, counted from one without gaps.
    pub version: u64,
    /// The instant of the decision.
    pub at: Timestamp,
    /// The business date of the decision.
    pub today: Date,
    /// Who asked.
    pub by: Text,
    /// The command it came from.
    pub command_id: CommandId,
    /// What the command was; on its first event only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
    /// The event that led to it, where a policy did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caused_by: Option<u64>,
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
}

impl Envelope {
    /// When, on which date, by whom.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Stamp::new(self.at, self.today, self.by.clone())
    }
}

#[cfg(feature = "schema")]
mod described {
    use alloc::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator};

    use super::{
        Date, Digest, Envelope, Event, FORMAT, FORMAT_MINOR, HoldEvent, InvoiceEvent, MasterEvent, OrderEvent,
        PayEvent, ShipEvent, StockEvent, Stream, Text, Timestamp,
    };
    use crate::id::CommandId;
    use crate::schema::{Record, union};

    impl JsonSchema for Event {
        fn schema_name() -> Cow<'static, str> {
            "Event".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let mut variants = MasterEvent::variants(generator);
            variants.extend(OrderEvent::variants(generator));
            variants.extend(StockEvent::variants(generator));
            variants.extend(HoldEvent::variants(generator));
            variants.extend(ShipEvent::variants(generator));
            variants.extend(InvoiceEvent::variants(generator));
            variants.extend(PayEvent::variants(generator));
            union(&["doc = \"Something that happened, in whichever stage.\""], variants)
        }
    }

    impl JsonSchema for Envelope {
        fn schema_name() -> Cow<'static, str> {
            "Envelope".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let mut record = Record::new(generator);
            record.constant("format", FORMAT);
            record.constant("minor", FORMAT_MINOR);
            record.required::<u64>("sequence", &["doc = \"Its place in the desk's log, counted from one.\""]);
            record.required::<Stream>("stream", &["doc = \"The aggregate it happened to.\""]);
            record.required::<u64>("version", &["doc = \"Its place in the life of the aggregate.\""]);
            record.required::<Timestamp>("at", &["doc = \"The instant of the decision.\""]);
            record.required::<Date>("today", &["doc = \"The business date of the decision.\""]);
            record.required::<Text>("by", &["doc = \"Who asked.\""]);
            record.required::<CommandId>("command_id", &["doc = \"The command it came from.\""]);
            record.optional::<Digest>("digest", &["doc = \"What the command was; on its first event only.\""]);
            record.optional::<u64>("caused_by", &["doc = \"The event that led to it, where a policy did.\""]);
            record.finish_beside::<Event>(&["doc = \"An event as it is stored.\""])
        }
    }
}

#[cfg(feature = "json")]
mod reading {
    use super::{
        Envelope, Event, FORMAT, FORMAT_MINOR, HoldEvent, InvoiceEvent, MasterEvent, OrderEvent, PayEvent, ShipEvent,
        StockEvent,
    };
    use crate::json::{Decode, DecodeFields, Faults, Fields, Node, decode_object};
    use crate::problem::{Code, Problem};

    impl DecodeFields for Event {
        fn decode_fields(fields: &mut Fields<'_>, faults: &mut Faults) -> Option<Self> {
            let given = fields.text("type").unwrap_or_default();
            if MasterEvent::TYPES.contains(&given) {
                MasterEvent::decode_fields(fields, faults).map(Self::Master)
            } else if StockEvent::TYPES.contains(&given) {
                StockEvent::decode_fields(fields, faults).map(Self::Stock)
            } else if HoldEvent::TYPES.contains(&given) {
                HoldEvent::decode_fields(fields, faults).map(Self::Hold)
            } else if ShipEvent::TYPES.contains(&given) {
                ShipEvent::decode_fields(fields, faults).map(Self::Ship)
            } else if InvoiceEvent::TYPES.contains(&given) {
                InvoiceEvent::decode_fields(fields, faults).map(Self::Invoice)
            } else if PayEvent::TYPES.contains(&given) {
                PayEvent::decode_fields(fields, faults).map(Self::Pay)
            } else {
                OrderEvent::decode_fields(fields, faults).map(Self::Order)
            }
        }
    }

    /// Refuses what a newer version wrote, rather than reading half of it.
    pub(crate) fn format(fields: &mut Fields<'_>, faults: &mut Faults) -> Option<(u32, u32)> {
        let format = fields.required::<u32>("format", faults)?;
        let minor = fields.optional::<u32>("minor", faults)?;
        if format != FORMAT || minor > FORMAT_MINOR {
            faults.note(
                Problem::new(
                    Code::FormatNewer,
                    alloc::format!(
                        "format {format}.{minor} is not {FORMAT}.{FORMAT_MINOR} or an earlier addition to it"
                    ),
                )
                .with("format", format)
                .with("minor", minor)
                .with("format_known", FORMAT)
                .with("minor_known", FORMAT_MINOR)
                .within("format"),
            );
            return None;
        }
        Some((format, minor))
    }

    impl DecodeFields for Envelope {
        fn decode_fields(fields: &mut Fields<'_>, faults: &mut Faults) -> Option<Self> {
            let format = format(fields, faults);
            let sequence = fields.required("sequence", faults);
            let stream = fields.required("stream", faults);
            let version = fields.required("version", faults);
            let at = fields.required("at", faults);
            let today = fields.required("today", faults);
            let by = fields.required("by", faults);
            let command_id = fields.required("command_id", faults);
            let digest = fields.optional("digest", faults);
            let caused_by = fields.optional("caused_by", faults);
            let event = Event::decode_fields(fields, faults);
            let (format, minor) = format?;
            Some(Self {
                format,
                minor,
                sequence: sequence?,
                stream: stream?,
                version: version?,
                at: at?,
                today: today?,
                by: by?,
                command_id: command_id?,
                digest: digest?,
                caused_by: caused_by?,
                event: event?,
            })
        }
    }

    impl Decode for Envelope {
        fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
            decode_object(node, faults)
        }
    }
}

#[cfg(feature = "json")]
pub(crate) use reading::format as decode_format;

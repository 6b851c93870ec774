//! A desk as JSON Lines: a head, one line an aggregate, one line a remembered command.
//!
//! Lines keep every text short enough for any host, however large the desk. The head says how many
//! lines follow, so a snapshot that was cut off is refused.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use super::event::{FORMAT, FORMAT_MINOR, decode_format};
use super::stream::Stream;
use super::world::{Aggregate, World};
use super::{Desk, Receipt};
use crate::digest::Digest;
use crate::id::{CommandId, ShipmentKey};
use crate::json::{Decode, Faults, Fields, Node, parse, to_json};
use crate::problem::{Code, Problem, Rejection};
use crate::stock::{StockItem, StockItemState};
use crate::time::Timestamp;

#[derive(Serialize)]
struct Head {
    format: u32,
    minor: u32,
    sequence: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    latest: Option<Timestamp>,
    aggregates: u64,
    commands: u64,
}

#[derive(Serialize)]
struct AggregateLine<'w> {
    stream: &'w Stream,
    version: u64,
    state: State<'w>,
}

/// The state of an aggregate where it is, without a copy of it.
struct State<'w>(&'w World, &'w Stream);

impl Serialize for State<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(world, stream) = *self;
        match stream {
            Stream::StockItem(product_id) => world.stock.get(product_id).serialize(serializer),
            Stream::StockHold(hold_id) => world.holds.get(hold_id).serialize(serializer),
            Stream::Order(order_id) => world.orders.get(order_id).serialize(serializer),
            Stream::Product(product_id) => {
                world.products.get(product_id).map(|known| &known.value).serialize(serializer)
            }
            _ => world.aggregate(stream).serialize(serializer),
        }
    }
}

#[derive(Serialize)]
struct CommandLine {
    command_id: CommandId,
    digest: Digest,
    first: u64,
    last: u64,
    at: Timestamp,
}

impl Aggregate {
    /// Its name, and how many events it has seen.
    fn name(&self) -> (Stream, u64) {
        match self {
            Self::Seller(version, _) => (Stream::Seller, *version),
            Self::Policy(version, _) => (Stream::Policy, *version),
            Self::RuleSet(version, _) => (Stream::RuleSet, *version),
            Self::TaxTable(version, _) => (Stream::TaxTable, *version),
            Self::Location(version, value) => (Stream::Location(value.location_id.clone()), *version),
            Self::Customer(version, value) => (Stream::Customer(value.customer_id.clone()), *version),
            Self::Product(version, value) => (Stream::Product(value.product_id.clone()), *version),
            Self::PriceList(version, value) => (Stream::PriceList(value.price_list_id.clone()), *version),
            Self::StockItem(item) => (Stream::StockItem(item.product_id.clone()), item.version),
            Self::StockHold(hold) => (Stream::StockHold(hold.hold_id.clone()), hold.version),
            Self::Order(order) => (Stream::Order(order.order_id().clone()), order.version),
            Self::Shipment(shipment) => {
                let key = ShipmentKey::new(shipment.sent.order_id.clone(), shipment.sent.shipment);
                (Stream::Shipment(key), shipment.version)
            }
            Self::Invoice(invoice) => (Stream::Invoice(invoice.issued.invoice_id.clone()), invoice.version),
            Self::Payment(payment) => (Stream::Payment(payment.received.payment_id.clone()), payment.version),
        }
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

impl Desk {
    /// The desk as JSON Lines, each a text without line break.
    pub fn snapshot(&self) -> impl Iterator<Item = String> {
        (0..).map_while(|at| self.snapshot_line(at))
    }

    /// One line of the snapshot, counted from zero, without writing those before it.
    pub(crate) fn snapshot_line(&self, at: usize) -> Option<String> {
        let Some(at) = at.checked_sub(1) else {
            return Some(to_json(&Head {
                format: FORMAT,
                minor: FORMAT_MINOR,
                sequence: self.sequence,
                latest: self.world.latest,
                aggregates: count(self.world.stream_count()),
                commands: count(self.receipts.len()),
            }));
        };
        if let Some(stream) = self.world.stream_at(at) {
            let version = self.world.version(&stream)?;
            return Some(to_json(&AggregateLine { stream: &stream, version, state: State(&self.world, &stream) }));
        }
        let (command_id, receipt) = self.receipts.get_index(at.checked_sub(self.world.stream_count())?)?;
        let Receipt { digest, first, last, at } = *receipt;
        Some(to_json(&CommandLine { command_id: command_id.clone(), digest, first, last, at }))
    }

    /// The desk that wrote these lines.
    ///
    /// # Errors
    /// A line that cannot be read, a newer format, a line too few or too many.
    pub fn restore<'t>(lines: impl IntoIterator<Item = &'t str>) -> Result<Self, Rejection> {
        let mut restoring = Restoring::default();
        for line in lines {
            restoring.line(line)?;
        }
        Ok(restoring.finish()?)
    }
}

/// A desk that is being read from its snapshot, line by line.
#[derive(Debug, Default)]
pub(crate) struct Restoring {
    desk: Desk,
    head: Option<(u64, u64)>,
    lines: usize,
}

impl Restoring {
    fn line(&mut self, text: &str) -> Result<(), Vec<Problem>> {
        let mut faults = Faults::default();
        let tree = parse(text.as_bytes(), &mut faults);
        let at = self.lines;
        let read = tree.and_then(|tree| self.node(&tree.root(), &mut faults));
        faults.finish(read).map_err(|problems| problems.into_iter().map(|problem| problem.within(at)).collect())
    }

    /// Takes one line that has been parsed.
    pub(crate) fn node(&mut self, node: &Node<'_>, faults: &mut Faults) -> Option<()> {
        let mut fields = Fields::open(node, faults)?;
        self.lines = self.lines.saturating_add(1);
        let read = if self.head.is_none() {
            self.head_line(&mut fields, faults)
        } else if fields.has("stream") {
            self.aggregate_line(&mut fields, faults)
        } else {
            self.command_line(&mut fields, faults)
        };
        if read.is_none() {
            // What could not be read cannot say which other fields belong beside it.
            fields.ignore_rest();
        }
        fields.close(faults);
        read
    }

    fn head_line(&mut self, fields: &mut Fields<'_>, faults: &mut Faults) -> Option<()> {
        decode_format(fields, faults)?;
        self.desk.sequence = fields.required("sequence", faults)?;
        self.desk.world.latest = fields.optional("latest", faults)?;
        self.head = fields.required("aggregates", faults).zip(fields.required("commands", faults));
        self.head.map(|_| ())
    }

    fn aggregate_line(&mut self, fields: &mut Fields<'_>, faults: &mut Faults) -> Option<()> {
        let stream: Option<Stream> = fields.required("stream", faults);
        let version: Option<u64> = fields.required("version", faults);
        let state = fields.node("state", faults)?;
        let (stream, version) = (stream?, version?);
        let aggregate = faults.inside("state", |faults| aggregate(&stream, version, &state, faults))?;
        if aggregate.name() != (stream.clone(), version) || self.desk.world.version(&stream).is_some() {
            faults.note(damaged("the state does not belong to the name and version beside it").within("stream"));
            return None;
        }
        self.desk.world.insert(aggregate);
        Some(())
    }

    fn command_line(&mut self, fields: &mut Fields<'_>, faults: &mut Faults) -> Option<()> {
        let command_id: Option<CommandId> = fields.required("command_id", faults);
        let digest = fields.required("digest", faults);
        let first = fields.required("first", faults);
        let last = fields.required("last", faults);
        let at = fields.required("at", faults);
        let receipt = Receipt { digest: digest?, first: first?, last: last?, at: at? };
        self.desk.receipts.insert(command_id?, receipt);
        Some(())
    }

    /// The desk, when all of its lines have come.
    pub(crate) fn finish(self) -> Result<Desk, Problem> {
        let Some((aggregates, commands)) = self.head else {
            return Err(damaged("the snapshot has no head"));
        };
        let (found, remembered) = (count(self.desk.world.stream_count()), count(self.desk.receipts.len()));
        if (found, remembered) != (aggregates, commands) {
            let detail = "the snapshot has fewer or more lines than its head says";
            return Err(damaged(detail)
                .with("aggregates", found)
                .with("aggregates_expected", aggregates)
                .with("commands", remembered)
                .with("commands_expected", commands));
        }
        // Each event raises one version by one, so the versions sum to the place of the last event.
        let versions = self.desk.world.streams().filter_map(|stream| self.desk.world.version(&stream));
        let seen = versions.fold(0_u64, u64::saturating_add);
        let sequence = self.desk.sequence;
        let receipts_fit =
            |receipt: &Receipt| 0 < receipt.first && receipt.first <= receipt.last && receipt.last <= sequence;
        if seen != sequence || !self.desk.receipts.values().all(receipts_fit) {
            return Err(damaged("the versions and commands of the snapshot do not fit its last event")
                .with("sequence", sequence)
                .with("versions", seen));
        }
        Ok(self.desk)
    }
}

fn damaged(detail: &str) -> Problem {
    Problem::new(Code::SnapshotDamaged, detail)
}

/// The aggregate of this name from its state.
fn aggregate(stream: &Stream, version: u64, state: &Node<'_>, faults: &mut Faults) -> Option<Aggregate> {
    match stream {
        Stream::Seller => Decode::decode(state, faults).map(|value| Aggregate::Seller(version, value)),
        Stream::Policy => Decode::decode(state, faults).map(|value| Aggregate::Policy(version, value)),
        Stream::RuleSet => Decode::decode(state, faults).map(|value| Aggregate::RuleSet(version, value)),
        Stream::TaxTable => Decode::decode(state, faults).map(|value| Aggregate::TaxTable(version, value)),
        Stream::Location(_) => Decode::decode(state, faults).map(|value| Aggregate::Location(version, value)),
        Stream::Customer(_) => Decode::decode(state, faults).map(|value| Aggregate::Customer(version, value)),
        Stream::Product(_) => Decode::decode(state, faults).map(|value| Aggregate::Product(version, value)),
        Stream::PriceList(_) => Decode::decode(state, faults).map(|value| Aggregate::PriceList(version, value)),
        Stream::StockItem(_) => {
            let state = StockItemState::decode(state, faults)?;
            faults.keep(StockItem::try_from(state)).map(Aggregate::StockItem)
        }
        Stream::Order(_) => Box::decode(state, faults).map(Aggregate::Order),
        Stream::StockHold(_) => Decode::decode(state, faults).map(Aggregate::StockHold),
        Stream::Shipment(_) => Box::decode(state, faults).map(Aggregate::Shipment),
        Stream::Invoice(_) => Box::decode(state, faults).map(Aggregate::Invoice),
        Stream::Payment(_) => Box::decode(state, faults).map(Aggregate::Payment),
        Stream::GroupPriceLists(_) => {
            faults.note(damaged("the price lists of a group are no aggregate"));
            None
        }
    }
}

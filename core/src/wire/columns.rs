//! Tables as hosts of data frames have them: one list for each column, one entry for each row.
//!
//! The rows with the same id become the object that a person would have written, and that object is
//! read like any other. So a cell is checked by the type it becomes, and every problem is told at
//! its cell: `/columns/NAME/ROW`, with the row as a figure, counted from zero. A fault takes away
//! the document it is in and no other.

use alloc::string::String;
use alloc::vec::Vec;

use crate::grouped::Grouped;
use crate::id::DocumentId;
#[cfg(feature = "schema")]
use crate::id::{CustomerId, LineNo, OrderId, PriceListId, ProductId, Text};
use crate::json::{Decode, Faults, Fields, Node, Tree, list_items, missing};
use crate::limits;
#[cfg(feature = "schema")]
use crate::money::{Amount, Currency, Percent, UnitPrice};
use crate::order::OrderDraft;
use crate::problem::{Code, Pointer, Problem};
#[cfg(feature = "schema")]
use crate::quantity::{Quantity, UnitCode};
#[cfg(feature = "schema")]
use crate::tax::TaxCategory;
#[cfg(feature = "schema")]
use crate::time::Date;
use crate::totals::Document;

/// One column of a table.
#[derive(Debug)]
pub struct Column {
    name: &'static str,
    /// Where its cells go in the document, its steps parted by `/`: below `lines` into the row's line, else into
    /// the document, which all rows say alike. Nowhere when empty.
    place: &'static str,
    required: bool,
}

/// What the rows of a table become.
pub trait Tabular: Sized {
    /// The columns; the first holds the id that tells which rows belong together.
    const COLUMNS: &'static [Column];
}

/// The columns of a record: `name: Type => "place"`, those that must be there before the semicolon.
macro_rules! columns {
    (
        $(#[$meta:meta])*
        $schema:ident: $record:ty {
            $( $(#[$required_meta:meta])* $required:ident : $required_type:ty => $required_place:literal ),* $(,)?
            ;
            $( $(#[$optional_meta:meta])* $optional:ident : $optional_type:ty => $optional_place:literal ),* $(,)?
        }
    ) => {
        impl Tabular for $record {
            const COLUMNS: &'static [Column] = &[
                $( Column { name: stringify!($required), place: $required_place, required: true }, )*
                $( Column { name: stringify!($optional), place: $optional_place, required: false }, )*
            ];
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for Columns<$record> {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                stringify!($schema).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut record = crate::schema::Record::new(generator);
                $(record.required::<Vec<Option<$required_type>>>(
                    stringify!($required), &[$(stringify!($required_meta)),*]);)*
                $(record.optional::<Vec<Option<$optional_type>>>(
                    stringify!($optional), &[$(stringify!($optional_meta)),*]);)*
                record.finish(&[$(stringify!($meta)),*])
            }
        }
    };
}

columns! {
    /// The lines of documents, one list for each column; all lists are equally long.
    DocumentColumns: Document {
        /// The document of each line.
        document_id: DocumentId => "",
        /// The currency of its document.
        currency: Currency => "currency",
        /// How much.
        quantity: Quantity => "lines/quantity",
        /// What one unit, or the base quantity, costs, tax excluded.
        unit_price: UnitPrice => "lines/unit_price",
        /// How it is taxed.
        tax_category: TaxCategory => "lines/tax/category";
        /// At which rate, in percent.
        tax_rate: Percent => "lines/tax/rate",
        /// The number of the line; counted up when there is no such column.
        line: LineNo => "lines/line",
        /// The quantity the price is for.
        base_quantity: Quantity => "lines/base_quantity",
        /// What is taken off the line, in percent.
        discount_percent: Percent => "lines/allowances/0/percent",
        /// What is taken off the line.
        allowance_amount: Amount => "lines/allowances/0/amount",
        /// What is put on the line.
        charge_amount: Amount => "lines/charges/0/amount",
    }
}

columns! {
    /// The lines of drafts, one list for each column; all lists are equally long.
    OrderColumns: OrderDraft {
        /// The order of each line.
        order_id: OrderId => "order_id",
        /// Who buys.
        customer_id: CustomerId => "customer_id",
        /// The currency of the order.
        currency: Currency => "currency",
        /// What is asked for.
        product_id: ProductId => "lines/product_id",
        /// How much of it.
        quantity: Quantity => "lines/quantity";
        /// The number of the line; counted up when there is no such column.
        line: LineNo => "lines/line",
        /// The unit the buyer means.
        unit: UnitCode => "lines/unit",
        /// The price the buyer expects, tax excluded.
        unit_price: UnitPrice => "lines/unit_price",
        /// The quantity the price is for.
        base_quantity: Quantity => "lines/base_quantity",
        /// How the line is taxed.
        tax_category: TaxCategory => "lines/tax/category",
        /// At which rate, in percent.
        tax_rate: Percent => "lines/tax/rate",
        /// What is taken off the line, in percent.
        discount_percent: Percent => "lines/allowances/0/percent",
        /// What is taken off the line.
        allowance_amount: Amount => "lines/allowances/0/amount",
        /// What is put on the line.
        charge_amount: Amount => "lines/charges/0/amount",
        /// Words for people.
        description: Text => "lines/description",
        /// The date of the order.
        ordered_on: Date => "ordered_on",
        /// When the buyer wants the goods.
        required_on: Date => "required_on",
        /// The buyer's own reference.
        reference: Text => "reference",
        /// The price list to use.
        price_list_id: PriceListId => "price_list_id",
    }
}

/// A table that was read: the records its rows became.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Columns<T> {
    /// How many rows it has.
    pub rows: usize,
    /// The records, in the order of their first rows.
    pub entries: Vec<Entry<T>>,
    /// Rows whose id cannot be read.
    pub problems: Vec<Problem>,
}

/// One record of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry<T> {
    /// Its id.
    pub id: DocumentId,
    /// Its rows, counted from zero.
    pub rows: Vec<usize>,
    /// The record, or what is wrong with its cells.
    pub content: Result<T, Vec<Problem>>,
}

impl<T: Tabular> Entry<T> {
    /// A problem of the record, told at the cell that it came from.
    pub(super) fn at_cell(&self, problem: Problem) -> Problem {
        at_cell(T::COLUMNS, &self.rows, problem)
    }
}

impl<T: Tabular + Decode> Decode for Columns<T> {
    fn decode(node: &Node<'_>, faults: &mut Faults) -> Option<Self> {
        let table = Table::read(node, T::COLUMNS, faults)?;
        let (groups, problems) = table.groups();
        let entry = |(id, rows): (DocumentId, Vec<usize>)| {
            let mut faults = Faults::default();
            let record = table.record(&rows);
            let record = T::decode(&record.root(), &mut faults);
            let found = table.found(&rows, faults);
            Entry { id, rows, content: record.filter(|_| found.is_empty()).ok_or(found) }
        };
        Some(Self { rows: table.rows, entries: groups.into_iter().map(entry).collect(), problems })
    }
}

/// The lists that were given, with their columns; the list of ids is the first.
struct Table<'n> {
    tree: &'n Tree<'n>,
    columns: &'static [Column],
    given: Vec<(&'static Column, Vec<Node<'n>>)>,
    rows: usize,
    /// The numbers of lines that are counted up, when no column says them.
    counted: Vec<String>,
}

/// Lines stand in a list of this name.
const LINES: &str = "lines";
const LINE_NUMBER: &str = "lines/line";

impl<'n> Table<'n> {
    fn read(node: &Node<'n>, columns: &'static [Column], faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::open(node, faults)?;
        let mut given: Vec<(&Column, Vec<Node<'_>>)> = Vec::with_capacity(columns.len());
        for column in columns {
            let node =
                if column.required { fields.node(column.name, faults) } else { fields.take(column.name, faults) };
            let Some(node) = node else { continue };
            let cells =
                faults.inside(column.name, |faults| list_items(&node, faults, limits::ENTRIES_MAX, Code::LimitEntries));
            given.extend(cells.map(|cells| (column, cells.collect())));
        }
        fields.close(faults);
        let rows = given.first().map_or(0, |(_, cells)| cells.len());
        for (column, cells) in given.iter().filter(|(_, cells)| cells.len() != rows) {
            let detail = alloc::format!("the column has {} rows, the first one has {rows}", cells.len());
            let uneven = Problem::new(Code::ColumnsUneven, detail).with("rows", cells.len());
            faults.note(uneven.with("rows_expected", rows).within(column.name));
        }
        let numbered = given.iter().any(|(column, _)| column.place == LINE_NUMBER);
        let counted = if numbered { Vec::new() } else { (1..=rows).map(|number| alloc::format!("{number}")).collect() };
        faults.is_empty().then_some(Self { tree: node.tree(), columns, given, rows, counted })
    }

    /// The rows of each id, and the rows whose id cannot be read.
    fn groups(&self) -> (Vec<(DocumentId, Vec<usize>)>, Vec<Problem>) {
        let cells = self.given.first().map_or(&[][..], |(_, cells)| cells);
        let (mut ids, mut problems) = (Vec::with_capacity(cells.len()), Vec::new());
        for (row, cell) in cells.iter().enumerate() {
            let mut faults = Faults::default();
            let id = if cell.is_null() { faults.keep(Err(missing())) } else { Decode::decode(cell, &mut faults) };
            ids.extend(id.map(|id| (row, id)));
            problems.extend(self.found(&[row], faults));
        }
        let mut groups: Grouped<'_, DocumentId, Vec<usize>> = Grouped::new();
        for (row, id) in &ids {
            if let Some(rows) = groups.entry(id, Vec::new) {
                rows.push(*row);
            }
        }
        let groups = groups.into_entries().into_iter().map(|(id, rows)| (id.clone(), rows)).collect();
        (groups, problems)
    }

    /// What is wrong with the record of these rows, each fault at its cell.
    fn found(&self, rows: &[usize], faults: Faults) -> Vec<Problem> {
        let mut found = self.differing(rows);
        if let Err(faults) = faults.finish(Some(())) {
            found.extend(faults.into_iter().map(|fault| at_cell(self.columns, rows, fault)));
        }
        found
    }

    /// Where the rows of one record say different things about the whole.
    fn differing(&self, rows: &[usize]) -> Vec<Problem> {
        let mut found = Vec::new();
        let [first, others @ ..] = rows else { return found };
        for (column, cells) in self.given.iter().skip(1).filter(|(column, _)| !column.place.starts_with(LINES)) {
            for row in others.iter().filter(|row| cells.get(**row) != cells.get(*first)) {
                let detail = alloc::format!("row {row} says something else than row {first} with the same id");
                let differs = Problem::new(Code::ColumnsDiffer, detail).with("first_row", *first);
                found.push(in_cell(differs, column.name, *row));
            }
        }
        found
    }

    /// The object that these rows stand for.
    fn record(&self, rows: &[usize]) -> Tree<'_> {
        let mut record = Draft::Object(Vec::new());
        let mut lines = Vec::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            let mut line = Draft::Object(Vec::with_capacity(self.given.len()));
            if let Some(number) = self.counted.get(index) {
                line.put("line", Draft::Number(number));
            }
            for (column, cells) in &self.given {
                let Some(cell) = cells.get(*row).filter(|cell| !cell.is_null()) else { continue };
                match column.place.strip_prefix(LINES) {
                    Some(place) => line.put(place.trim_start_matches('/'), Draft::Cell(*cell)),
                    None if index == 0 && !column.place.is_empty() => record.put(column.place, Draft::Cell(*cell)),
                    None => {}
                }
            }
            lines.push(line);
        }
        record.put(LINES, Draft::List(lines));
        let mut tree = Tree::beside(self.tree);
        record.write(&mut tree);
        tree
    }
}

/// A value that is put together from cells.
enum Draft<'n> {
    Nothing,
    Number(&'n str),
    Cell(Node<'n>),
    List(Vec<Self>),
    Object(Vec<(&'static str, Self)>),
}

impl<'n> Draft<'n> {
    /// Puts a value at its place, making the objects and lists that lead there.
    fn put(&mut self, place: &'static str, value: Self) {
        let (step, rest) = place.split_once('/').unwrap_or((place, ""));
        match self {
            Self::Object(members) => {
                let at = members.iter().position(|(name, _)| *name == step).unwrap_or(members.len());
                if at == members.len() {
                    members.push((step, Self::leading_to(rest)));
                }
                if let Some((_, inner)) = members.get_mut(at) {
                    inner.put(rest, value);
                }
            }
            Self::List(items) => {
                if items.is_empty() {
                    items.push(Self::leading_to(rest));
                }
                if let Some(item) = items.first_mut() {
                    item.put(rest, value);
                }
            }
            empty => *empty = value,
        }
    }

    /// What the next step leads into: nothing yet, the first item of a list, or an object.
    fn leading_to(rest: &str) -> Self {
        match rest {
            "" => Self::Nothing,
            rest if rest.starts_with('0') => Self::List(Vec::new()),
            _ => Self::Object(Vec::new()),
        }
    }

    fn write(&self, tree: &mut Tree<'n>) {
        match self {
            Self::Nothing => tree.null(),
            Self::Number(digits) => tree.number(digits),
            Self::Cell(node) => tree.copy(*node),
            Self::List(items) => {
                let opened = tree.open();
                for item in items {
                    item.write(tree);
                }
                tree.close_list(opened, items.len());
            }
            Self::Object(members) => {
                let opened = tree.open();
                for (name, value) in members {
                    tree.name(name);
                    value.write(tree);
                }
                tree.close_object(opened, members.len());
            }
        }
    }
}

/// The problem of the record of these rows, at its cell. One that no cell alone is to blame for stands at the id, in the first row it touches.
fn at_cell(columns: &'static [Column], rows: &[usize], problem: Problem) -> Problem {
    let path = alloc::format!("{}", problem.path);
    let path = path.trim_start_matches('/');
    let in_line = path.strip_prefix(LINES).and_then(|rest| rest.strip_prefix('/'));
    let (index, place) = in_line.map_or(("0", path), |rest| rest.split_once('/').unwrap_or((rest, "")));
    let leads = |column: &&Column| {
        let own = match column.place.strip_prefix(LINES) {
            Some(own) => in_line.map(|_| own.trim_start_matches('/')),
            None => in_line.is_none().then_some(column.place),
        };
        own.is_some_and(|own| own == place || is_inside(own, place) || is_inside(place, own))
    };
    let name = columns.iter().filter(|_| !place.is_empty()).find(leads).or_else(|| columns.first());
    let row = index.parse().ok().and_then(|index: usize| rows.get(index)).copied().unwrap_or_default();
    in_cell(problem, name.map_or("", |column| column.name), row)
}

fn in_cell(mut problem: Problem, column: &'static str, row: usize) -> Problem {
    problem.path = Pointer::root().within(row).within(column).within("columns");
    problem.with("row", row)
}

fn is_inside(place: &str, outer: &str) -> bool {
    place.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
}

//! A table with one order line a row → drafts, through a mapping from columns to fields.

use alloc::string::String;
use alloc::vec::Vec;

use indexmap::IndexMap;

use super::table::{Row, Table};
use crate::digest::FixedState;
use crate::id::{CustomerId, LineNo, OrderId, ProductId, Text};
use crate::limits;
use crate::money::{Currency, Percent, UnitPrice};
use crate::order::{OrderDraft, OrderLineDraft};
use crate::pricing::Adjustment;
use crate::problem::{Code, Problem, Rejection, sort};
use crate::quantity::{Quantity, UnitCode};
use crate::record::{answer, choice, record};
use crate::time::Date;

choice! {
    /// What a column can say.
    pub enum CsvField {
        /// The order; rows with the same one belong together. Must be mapped.
        OrderId = "order_id",
        /// Who buys. Must be mapped.
        CustomerId = "customer_id",
        /// The currency; the mapping's own when no column says it.
        Currency = "currency",
        /// The order date.
        OrderedOn = "ordered_on",
        /// When the goods are wanted.
        RequiredOn = "required_on",
        /// The buyer's reference.
        Reference = "reference",
        /// The line number; counted up when no column says it.
        Line = "line",
        /// The product. Must be mapped.
        ProductId = "product_id",
        /// How much. Must be mapped.
        Quantity = "quantity",
        /// In which unit.
        Unit = "unit",
        /// The price of a unit.
        UnitPrice = "unit_price",
        /// What is taken off the line, in percent.
        DiscountPercent = "discount_percent",
        /// Words for people.
        Description = "description",
    }
}

record! {
    /// One column and what it says.
    pub struct ColumnMapping {
        /// The column's name in the header.
        column: Text,
        /// What it says.
        field: CsvField;
    }
}

record! {
    /// How a table is read.
    pub struct CsvMapping {
        /// The columns that matter; others are ignored.
        columns: Vec<ColumnMapping>;
        /// The currency of orders that name none.
        currency: Option<Currency> => with_currency,
        /// The character between fields; a comma when left out.
        delimiter: Option<Text> => with_delimiter,
        /// A text that means "nothing", such as `NULL`; an empty field always does.
        absent: Option<Text> => with_absent,
    }
}

answer! {
    /// What a table gave.
    pub struct Captured {
        /// The orders without fault, in the order of their first rows.
        drafts: Vec<OrderDraft>,
        /// Every fault, with its row and column; sorted.
        problems: Vec<Problem>,
    }
}

/// Reads drafts from a table. An order with a fault in any row is not among the drafts.
///
/// # Errors
/// The text is not a table, a row has another width, or a mapped column is missing.
pub fn capture_csv(text: &[u8], mapping: &CsvMapping) -> Result<Captured, Rejection> {
    let table = Table::parse(text, delimiter(mapping)?)?;
    let columns = Columns::find(&table, mapping)?;
    if table.rows.is_empty() {
        return Err(Problem::new(Code::CaptureNoRows, "the table has a header and no rows").into());
    }
    let mut reading = Reading { columns, mapping, orders: IndexMap::default(), problems: Vec::new() };
    for (index, row) in table.rows.iter().enumerate() {
        reading.row(index, row);
    }
    let drafts = reading.orders.into_values().filter(|order| !order.faulty).filter_map(|order| order.draft).collect();
    sort(&mut reading.problems);
    reading.problems.truncate(limits::PROBLEMS_MAX);
    Ok(Captured { drafts, problems: reading.problems })
}

fn delimiter(mapping: &CsvMapping) -> Result<u8, Problem> {
    match mapping.delimiter.as_ref().map(|text| text.as_str().as_bytes()) {
        None => Ok(b','),
        Some([byte]) if byte.is_ascii() && !matches!(byte, b'"' | b'\r' | b'\n') => Ok(*byte),
        Some(_) => Err(Problem::new(Code::CaptureNotCsv, "a delimiter is one ASCII character, and not a quote")
            .within("delimiter")),
    }
}

/// Where each field stands.
struct Columns(Vec<(CsvField, usize)>);

impl Columns {
    fn find(table: &Table, mapping: &CsvMapping) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut columns = Vec::with_capacity(mapping.columns.len());
        for (index, mapped) in mapping.columns.iter().enumerate() {
            match table.column(mapped.column.as_str()) {
                Some(at) => columns.push((mapped.field, at)),
                None => problems.push(
                    Problem::new(
                        Code::CaptureColumnMissing,
                        alloc::format!("the table has no column `{}`", mapped.column),
                    )
                    .with_text("column", &mapped.column)
                    .with(
                        "columns",
                        table.header.iter().map(|name| name.as_str().into()).collect::<crate::problem::DataValue>(),
                    )
                    .within("column")
                    .within(index)
                    .within("columns"),
                ),
            }
        }
        for field in [CsvField::OrderId, CsvField::CustomerId, CsvField::ProductId, CsvField::Quantity] {
            if !mapping.columns.iter().any(|mapped| mapped.field == field) {
                let detail = alloc::format!("no column is mapped to `{field}`");
                problems.push(
                    Problem::new(Code::CaptureColumnMissing, detail).with("field", field.as_str()).within("columns"),
                );
            }
        }
        if problems.is_empty() { Ok(Self(columns)) } else { Err(problems) }
    }

    fn text<'r>(&self, row: &'r Row, field: CsvField, absent: Option<&str>) -> Option<&'r str> {
        let (_, at) = self.0.iter().find(|(known, _)| *known == field)?;
        let text = row.fields.get(*at).map(|text| text.trim())?;
        (!text.is_empty() && Some(text) != absent).then_some(text)
    }
}

/// An order while its rows come in.
#[derive(Default)]
struct Order {
    draft: Option<OrderDraft>,
    faulty: bool,
}

struct Reading<'m> {
    columns: Columns,
    mapping: &'m CsvMapping,
    orders: IndexMap<String, Order, FixedState>,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    fn row(&mut self, index: usize, row: &Row) {
        let mut fields = RowFields {
            columns: &self.columns,
            row,
            absent: self.mapping.absent.as_ref().map(Text::as_str),
            problems: Vec::new(),
        };
        let key: String = fields.text(CsvField::OrderId).unwrap_or_default().into();
        let known = self.orders.get(&key).and_then(|order| order.draft.as_ref());
        let head = fields.head(self.mapping.currency);
        let line = fields.line(known.map_or(1, |draft| draft.lines.len().saturating_add(1)));
        if let (Some(known), Some(head)) = (known, &head) {
            fields.check_agrees(known, head);
        }
        let found = fields.problems;
        let faulty = !found.is_empty();
        self.problems.extend(found.into_iter().map(|problem| problem.within(index).within("rows")));
        let order = self.orders.entry(key).or_default();
        order.faulty |= faulty;
        if let Some(head) = head {
            order.draft.get_or_insert(head).lines.extend(line);
        }
    }
}

/// One row while its fields are read.
struct RowFields<'r> {
    columns: &'r Columns,
    row: &'r Row,
    absent: Option<&'r str>,
    problems: Vec<Problem>,
}

impl<'r> RowFields<'r> {
    fn text(&self, field: CsvField) -> Option<&'r str> {
        self.columns.text(self.row, field, self.absent)
    }

    fn note(&mut self, field: CsvField, problem: Problem) {
        self.problems.push(problem.with("line", self.row.line).within(field.as_str()));
    }

    fn optional<T>(&mut self, field: CsvField, read: impl FnOnce(&str) -> Result<T, Problem>) -> Option<T> {
        match read(self.text(field)?) {
            Ok(value) => Some(value),
            Err(problem) => {
                self.note(field, problem);
                None
            }
        }
    }

    fn required<T>(&mut self, field: CsvField, read: impl FnOnce(&str) -> Result<T, Problem>) -> Option<T> {
        if self.text(field).is_none() {
            self.note(field, Problem::new(Code::RequestFieldMissing, "the field is empty"));
            return None;
        }
        self.optional(field, read)
    }

    /// What the row says about its order.
    fn head(&mut self, default: Option<Currency>) -> Option<OrderDraft> {
        let order_id = self.required(CsvField::OrderId, OrderId::new);
        let customer_id = self.required(CsvField::CustomerId, CustomerId::new);
        let currency = match (self.text(CsvField::Currency), default) {
            (None, Some(currency)) => Some(currency),
            _ => self.required(CsvField::Currency, Currency::new),
        };
        let ordered_on = self.optional(CsvField::OrderedOn, Date::parse);
        let required_on = self.optional(CsvField::RequiredOn, Date::parse);
        let reference = self.optional(CsvField::Reference, Text::new);
        let draft = OrderDraft::new(order_id?, customer_id?, currency?, Vec::new());
        Some(draft.with_ordered_on(ordered_on).with_required_on(required_on).with_reference(reference))
    }

    /// What the row says about its line.
    fn line(&mut self, counted: usize) -> Option<OrderLineDraft> {
        let number = |text: &str| {
            let number = text.parse::<u32>().map_err(|_| {
                Problem::new(Code::NumberNotWhole, alloc::format!("{} is not a whole number", crate::id::quoted(text)))
            })?;
            LineNo::new(number)
        };
        let line = match self.text(CsvField::Line) {
            Some(_) => self.optional(CsvField::Line, number),
            None => LineNo::new(u32::try_from(counted).unwrap_or(u32::MAX)).ok(),
        };
        let product_id = self.required(CsvField::ProductId, ProductId::new);
        let quantity = self.required(CsvField::Quantity, str::parse::<Quantity>);
        let unit = self.optional(CsvField::Unit, UnitCode::new);
        let unit_price = self.optional(CsvField::UnitPrice, str::parse::<UnitPrice>);
        let discount = self.optional(CsvField::DiscountPercent, str::parse::<Percent>);
        let description = self.optional(CsvField::Description, Text::new);
        let allowance = |percent: Percent| Adjustment::default().with_percent(percent);
        let discounts: Vec<Adjustment> =
            discount.filter(|percent| !percent.is_zero()).map(allowance).into_iter().collect();
        let draft = OrderLineDraft::new(line?, product_id?, quantity?);
        let draft = draft.with_unit(unit).with_unit_price(unit_price).with_allowances(discounts);
        Some(draft.with_description(description))
    }

    /// Rows of one order say the same about the order.
    fn check_agrees(&mut self, known: &OrderDraft, head: &OrderDraft) {
        let differing = [
            (CsvField::CustomerId, known.customer_id != head.customer_id),
            (CsvField::Currency, known.currency != head.currency),
            (CsvField::OrderedOn, known.ordered_on != head.ordered_on),
            (CsvField::RequiredOn, known.required_on != head.required_on),
            (CsvField::Reference, known.reference != head.reference),
        ];
        for (field, _) in differing.into_iter().filter(|(_, differs)| *differs) {
            let detail = alloc::format!("an earlier row of order `{}` says something else", known.order_id);
            self.note(field, Problem::new(Code::CaptureRowsDisagree, detail).with_text("order_id", &known.order_id));
        }
    }
}

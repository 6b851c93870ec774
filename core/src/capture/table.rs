//! CSV text (RFC 4180) → rows with their place in the text.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::limits;
use crate::problem::{Code, Problem};

/// One row: its fields, and the line of the text on which it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Row {
    /// The line of the text, counted from one; the header is usually line 1.
    pub line: u64,
    /// The fields, as many as the header has.
    pub fields: Vec<String>,
}

/// A table: a header, and rows of the same width.
///
/// ```
/// use orderwell::Table;
///
/// let table = Table::parse(b"sku,name\nTEA-250,\"Tea, 250 g\"\n", b',')?;
/// assert_eq!(table.column("name"), Some(1));
/// assert_eq!(table.rows[0].fields[1], "Tea, 250 g");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Table {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows, without the header.
    pub rows: Vec<Row>,
}

impl Table {
    /// Reads a table whose first row is its header.
    ///
    /// # Errors
    /// `limit.request_bytes`, `json.not_utf8`, `capture.not_csv`, or `capture.row_width` with the row's
    /// line, the width it has and the width it must have.
    pub fn parse(text: &[u8], delimiter: u8) -> Result<Self, Problem> {
        if text.len() > limits::REQUEST_BYTES_MAX {
            return Err(Problem::new(Code::LimitRequestBytes, "the table is too long")
                .with("bytes", text.len())
                .with("bytes_max", limits::REQUEST_BYTES_MAX));
        }
        let mut header: Option<Vec<String>> = None;
        let mut rows = Vec::new();
        let mut reader = Reader::new(text, delimiter);
        while let Some(row) = reader.next_row()? {
            match &header {
                None => header = Some(row.fields),
                Some(names) if names.len() == row.fields.len() => rows.push(row),
                Some(names) => {
                    let detail = alloc::format!(
                        "line {} has {} fields, the header has {}",
                        row.line,
                        row.fields.len(),
                        names.len()
                    );
                    return Err(Problem::new(Code::CaptureRowWidth, detail)
                        .with("line", row.line)
                        .with("fields", row.fields.len())
                        .with("fields_expected", names.len())
                        .within(rows.len())
                        .within("rows"));
                }
            }
        }
        let header = header.ok_or_else(|| Problem::new(Code::CaptureNotCsv, "the table has no header"))?;
        Ok(Self { header, rows })
    }

    /// Where a column stands, by its name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column == name)
    }
}

struct Reader<'t> {
    core: csv_core::Reader,
    rest: &'t [u8],
    ended: bool,
    output: Vec<u8>,
    ends: Vec<usize>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t [u8], delimiter: u8) -> Self {
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        let core = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
        Self { core, rest: text, ended: false, output: vec![0; 1024], ends: vec![0; 32] }
    }

    fn next_row(&mut self) -> Result<Option<Row>, Problem> {
        if self.ended {
            return Ok(None);
        }
        let (mut written, mut fields) = (0_usize, 0_usize);
        let line = self.line();
        loop {
            let (Some(output), Some(ends)) = (self.output.get_mut(written..), self.ends.get_mut(fields..)) else {
                return Err(Problem::new(Code::CaptureNotCsv, "the table cannot be read"));
            };
            let (result, read, wrote, ended) = self.core.read_record(self.rest, output, ends);
            self.rest = self.rest.get(read..).unwrap_or_default();
            written = written.saturating_add(wrote);
            fields = fields.saturating_add(ended);
            match result {
                csv_core::ReadRecordResult::InputEmpty => {}
                csv_core::ReadRecordResult::OutputFull => {
                    self.output.resize(self.output.len().saturating_mul(2), 0);
                }
                csv_core::ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len().saturating_mul(2), 0),
                csv_core::ReadRecordResult::Record => return self.row(line, fields).map(Some),
                csv_core::ReadRecordResult::End => {
                    self.ended = true;
                    return if fields > 0 { self.row(line, fields).map(Some) } else { Ok(None) };
                }
            }
        }
    }

    /// The line on which the next row starts: blank lines before it are not part of it.
    fn line(&self) -> u64 {
        let blank = self.rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
        let skipped = blank.filter(|byte| **byte == b'\n').count();
        self.core.line().saturating_add(u64::try_from(skipped).unwrap_or(0))
    }

    fn row(&self, line: u64, fields: usize) -> Result<Row, Problem> {
        let ends = self.ends.get(..fields).unwrap_or_default();
        let mut start = 0_usize;
        let mut texts = Vec::with_capacity(fields);
        for end in ends {
            let bytes = self.output.get(start..*end).unwrap_or_default();
            let text = core::str::from_utf8(bytes).map_err(|_| {
                Problem::new(Code::JsonNotUtf8, alloc::format!("line {line} is not UTF-8")).with("line", line)
            })?;
            texts.push(text.into());
            start = *end;
        }
        Ok(Row { line, fields: texts })
    }
}

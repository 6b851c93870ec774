//! stub
/// Dim
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Dimension {
    /// Count
    Count,
}
pub(crate) struct UnitRow {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) dimension: Dimension,
    pub(crate) numerator: i64,
    pub(crate) denominator: i64,
}
pub(crate) static UNITS: &[UnitRow] =
    &[UnitRow { code: "C62", name: "one", dimension: Dimension::Count, numerator: 1, denominator: 1 }];
pub(crate) fn unit_row(code: &str) -> Option<&'static UnitRow> {
    UNITS.iter().find(|r| r.code == code)
}

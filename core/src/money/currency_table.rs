//! stub
pub(crate) struct CurrencyRow {
    pub(crate) code: [u8; 3],
    pub(crate) numeric: u16,
    pub(crate) minor_units: Option<u8>,
    pub(crate) name: &'static str,
}
pub(crate) static CURRENCIES: &[CurrencyRow] =
    &[CurrencyRow { code: *b"EUR", numeric: 978, minor_units: Some(2), name: "Euro" }];
pub(crate) fn currency_row(code: [u8; 3]) -> Option<&'static CurrencyRow> {
    CURRENCIES.iter().find(|r| r.code == code)
}

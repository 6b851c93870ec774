//! stub
pub(crate) struct CountryRow {
    pub(crate) alpha_2: [u8; 2],
    pub(crate) alpha_3: [u8; 3],
    pub(crate) numeric: u16,
    pub(crate) name: &'static str,
}
pub(crate) static COUNTRIES: &[CountryRow] =
    &[CountryRow { alpha_2: *b"DE", alpha_3: *b"DEU", numeric: 276, name: "Germany" }];
pub(crate) fn country_row(code: [u8; 2]) -> Option<&'static CountryRow> {
    COUNTRIES.iter().find(|r| r.alpha_2 == code)
}
pub(crate) fn country_by_name(name: &str) -> Option<&'static CountryRow> {
    COUNTRIES.iter().find(|r| r.name == name)
}

//! Units of measure that trade uses: UN/ECE Recommendation 20, and packages of Recommendation 21 with
//! the prefix `X`, as EN 16931 BT-130 writes them. Other well-formed codes are taken as they are.
//!
//! Factors are exact: the international pound, inch and gallon are defined as whole fractions.

/// What a unit measures. Only units of one dimension can be converted into each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Dimension {
    /// Pieces; the base unit is one (`C62`).
    Count,
    /// Mass; the base unit is the kilogram (`KGM`).
    Mass,
    /// Length; the base unit is the metre (`MTR`).
    Length,
    /// Area; the base unit is the square metre (`MTK`).
    Area,
    /// Volume; the base unit is the litre (`LTR`).
    Volume,
    /// Time of fixed length; the base unit is the second (`SEC`).
    Time,
    /// Months and years, which have no fixed length; the base unit is the month (`MON`).
    Calendar,
    /// Energy; the base unit is the joule (`JOU`).
    Energy,
    /// Power; the base unit is the watt (`WTT`).
    Power,
    /// Packages without fixed content: each converts only to itself.
    Package,
    /// Anything else: each converts only to itself.
    Other,
}

/// One unit: numerator ÷ denominator of the base unit of its dimension.
pub(crate) struct UnitRow {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) dimension: Dimension,
    pub(crate) numerator: i64,
    pub(crate) denominator: i64,
}

/// The unit with this code.
pub(crate) fn unit_row(code: &str) -> Option<&'static UnitRow> {
    UNITS.binary_search_by_key(&code, |row| row.code).ok().and_then(|at| UNITS.get(at))
}

const fn row(
    code: &'static str,
    name: &'static str,
    dimension: Dimension,
    numerator: i64,
    denominator: i64,
) -> UnitRow {
    UnitRow { code, name, dimension, numerator, denominator }
}

/// Every known unit, sorted by code.
#[rustfmt::skip]
static UNITS: &[UnitRow] = &[
    row("2N", "decibel", Dimension::Other, 1, 1),
    row("2P", "kilobyte", Dimension::Other, 1, 1),
    row("3B", "megajoule", Dimension::Energy, 1_000_000, 1),
    row("4L", "megabyte", Dimension::Other, 1, 1),
    row("ACR", "acre", Dimension::Area, 316_160_658, 78_125),
    row("ACT", "activity", Dimension::Other, 1, 1),
    row("AD", "byte", Dimension::Other, 1, 1),
    row("AMP", "ampere", Dimension::Other, 1, 1),
    row("ANN", "year", Dimension::Calendar, 12, 1),
    row("APZ", "troy ounce", Dimension::Mass, 19_439_673, 625_000_000),
    row("ARE", "are", Dimension::Area, 100, 1),
    row("AS", "assortment", Dimension::Other, 1, 1),
    row("BLL", "barrel (US)", Dimension::Volume, 9_936_705_933, 62_500_000),
    row("C62", "one", Dimension::Count, 1, 1),
    row("CEL", "degree Celsius", Dimension::Other, 1, 1),
    row("CEN", "hundred", Dimension::Count, 100, 1),
    row("CLT", "centilitre", Dimension::Volume, 1, 100),
    row("CMK", "square centimetre", Dimension::Area, 1, 10_000),
    row("CMQ", "cubic centimetre", Dimension::Volume, 1, 1000),
    row("CMT", "centimetre", Dimension::Length, 1, 100),
    row("CTM", "metric carat", Dimension::Mass, 1, 5000),
    row("CWA", "hundredweight (US)", Dimension::Mass, 45_359_237, 1_000_000),
    row("CWI", "hundredweight (UK)", Dimension::Mass, 317_514_659, 6_250_000),
    row("DAY", "day", Dimension::Time, 86_400, 1),
    row("DLT", "decilitre", Dimension::Volume, 1, 10),
    row("DMK", "square decimetre", Dimension::Area, 1, 100),
    row("DMQ", "cubic decimetre", Dimension::Volume, 1, 1),
    row("DMT", "decimetre", Dimension::Length, 1, 10),
    row("DTN", "decitonne", Dimension::Mass, 100, 1),
    row("DZN", "dozen", Dimension::Count, 12, 1),
    row("E34", "gigabyte", Dimension::Other, 1, 1),
    row("E48", "service unit", Dimension::Other, 1, 1),
    row("E49", "working day", Dimension::Other, 1, 1),
    row("EA", "each", Dimension::Count, 1, 1),
    row("FOT", "foot", Dimension::Length, 381, 1250),
    row("FTK", "square foot", Dimension::Area, 145_161, 1_562_500),
    row("FTQ", "cubic foot", Dimension::Volume, 55_306_341, 1_953_125),
    row("GLI", "gallon (UK)", Dimension::Volume, 454_609, 100_000),
    row("GLL", "gallon (US)", Dimension::Volume, 473_176_473, 125_000_000),
    row("GRM", "gram", Dimension::Mass, 1, 1000),
    row("GRO", "gross", Dimension::Count, 144, 1),
    row("H87", "piece", Dimension::Count, 1, 1),
    row("HAR", "hectare", Dimension::Area, 10_000, 1),
    row("HEA", "head", Dimension::Other, 1, 1),
    row("HGM", "hectogram", Dimension::Mass, 1, 10),
    row("HLT", "hectolitre", Dimension::Volume, 100, 1),
    row("HUR", "hour", Dimension::Time, 3600, 1),
    row("IE", "person", Dimension::Other, 1, 1),
    row("INH", "inch", Dimension::Length, 127, 5000),
    row("INK", "square inch", Dimension::Area, 16_129, 25_000_000),
    row("INQ", "cubic inch", Dimension::Volume, 2_048_383, 125_000_000),
    row("JOU", "joule", Dimension::Energy, 1, 1),
    row("KGM", "kilogram", Dimension::Mass, 1, 1),
    row("KJO", "kilojoule", Dimension::Energy, 1000, 1),
    row("KMH", "kilometre per hour", Dimension::Other, 1, 1),
    row("KMK", "square kilometre", Dimension::Area, 1_000_000, 1),
    row("KMT", "kilometre", Dimension::Length, 1000, 1),
    row("KT", "kit", Dimension::Other, 1, 1),
    row("KVA", "kilovolt - ampere", Dimension::Other, 1, 1),
    row("KWH", "kilowatt hour", Dimension::Energy, 3_600_000, 1),
    row("KWT", "kilowatt", Dimension::Power, 1000, 1),
    row("LBR", "pound", Dimension::Mass, 45_359_237, 100_000_000),
    row("LS", "lump sum", Dimension::Other, 1, 1),
    row("LTN", "ton (UK)", Dimension::Mass, 317_514_659, 312_500),
    row("LTR", "litre", Dimension::Volume, 1, 1),
    row("MAW", "megawatt", Dimension::Power, 1_000_000, 1),
    row("MC", "microgram", Dimension::Mass, 1, 1_000_000_000),
    row("MGM", "milligram", Dimension::Mass, 1, 1_000_000),
    row("MIL", "thousand", Dimension::Count, 1000, 1),
    row("MIN", "minute", Dimension::Time, 60, 1),
    row("MLT", "millilitre", Dimension::Volume, 1, 1000),
    row("MMK", "square millimetre", Dimension::Area, 1, 1_000_000),
    row("MMQ", "cubic millimetre", Dimension::Volume, 1, 1_000_000),
    row("MMT", "millimetre", Dimension::Length, 1, 1000),
    row("MON", "month", Dimension::Calendar, 1, 1),
    row("MTK", "square metre", Dimension::Area, 1, 1),
    row("MTQ", "cubic metre", Dimension::Volume, 1000, 1),
    row("MTR", "metre", Dimension::Length, 1, 1),
    row("MWH", "megawatt hour", Dimension::Energy, 3_600_000_000, 1),
    row("NAR", "number of articles", Dimension::Count, 1, 1),
    row("NMB", "number", Dimension::Count, 1, 1),
    row("NMI", "nautical mile", Dimension::Length, 1852, 1),
    row("NPR", "number of pairs", Dimension::Count, 2, 1),
    row("ONZ", "ounce", Dimension::Mass, 45_359_237, 1_600_000_000),
    row("OZA", "fluid ounce (US)", Dimension::Volume, 473_176_473, 16_000_000_000),
    row("OZI", "fluid ounce (UK)", Dimension::Volume, 454_609, 16_000_000),
    row("P1", "percent", Dimension::Count, 1, 100),
    row("PR", "pair", Dimension::Count, 2, 1),
    row("PTI", "pint (UK)", Dimension::Volume, 454_609, 800_000),
    row("PTL", "liquid pint (US)", Dimension::Volume, 473_176_473, 1_000_000_000),
    row("QAN", "quarter (of a year)", Dimension::Calendar, 3, 1),
    row("SEC", "second", Dimension::Time, 1, 1),
    row("SET", "set", Dimension::Other, 1, 1),
    row("SMI", "mile (statute mile)", Dimension::Length, 201_168, 125),
    row("STI", "stone (UK)", Dimension::Mass, 317_514_659, 50_000_000),
    row("STN", "ton (US)", Dimension::Mass, 45_359_237, 50_000),
    row("TNE", "tonne", Dimension::Mass, 1000, 1),
    row("VLT", "volt", Dimension::Other, 1, 1),
    row("WEE", "week", Dimension::Time, 604_800, 1),
    row("WHR", "watt hour", Dimension::Energy, 3600, 1),
    row("WTT", "watt", Dimension::Power, 1, 1),
    row("XAE", "aerosol", Dimension::Package, 1, 1),
    row("XBA", "barrel", Dimension::Package, 1, 1),
    row("XBC", "bottlecrate", Dimension::Package, 1, 1),
    row("XBE", "bundle", Dimension::Package, 1, 1),
    row("XBG", "bag", Dimension::Package, 1, 1),
    row("XBH", "bunch", Dimension::Package, 1, 1),
    row("XBJ", "bucket", Dimension::Package, 1, 1),
    row("XBK", "basket", Dimension::Package, 1, 1),
    row("XBL", "bale, compressed", Dimension::Package, 1, 1),
    row("XBO", "bottle, non-protected, cylindrical", Dimension::Package, 1, 1),
    row("XBX", "box", Dimension::Package, 1, 1),
    row("XCA", "can, rectangular", Dimension::Package, 1, 1),
    row("XCH", "chest", Dimension::Package, 1, 1),
    row("XCI", "canister", Dimension::Package, 1, 1),
    row("XCN", "container, not otherwise specified as transport equipment", Dimension::Package, 1, 1),
    row("XCR", "crate", Dimension::Package, 1, 1),
    row("XCS", "case", Dimension::Package, 1, 1),
    row("XCT", "carton", Dimension::Package, 1, 1),
    row("XCU", "cup", Dimension::Package, 1, 1),
    row("XDR", "drum", Dimension::Package, 1, 1),
    row("XEN", "envelope", Dimension::Package, 1, 1),
    row("XJR", "jar", Dimension::Package, 1, 1),
    row("XJY", "jerrican, cylindrical", Dimension::Package, 1, 1),
    row("XKG", "keg", Dimension::Package, 1, 1),
    row("XPA", "packet", Dimension::Package, 1, 1),
    row("XPC", "parcel", Dimension::Package, 1, 1),
    row("XPK", "package", Dimension::Package, 1, 1),
    row("XPO", "pouch", Dimension::Package, 1, 1),
    row("XPP", "piece", Dimension::Package, 1, 1),
    row("XPX", "pallet", Dimension::Package, 1, 1),
    row("XRL", "reel", Dimension::Package, 1, 1),
    row("XRO", "roll", Dimension::Package, 1, 1),
    row("XSA", "sack", Dimension::Package, 1, 1),
    row("XSC", "crate, shallow", Dimension::Package, 1, 1),
    row("XSH", "sachet", Dimension::Package, 1, 1),
    row("XST", "sheet", Dimension::Package, 1, 1),
    row("XTK", "tank, rectangular", Dimension::Package, 1, 1),
    row("XTU", "tube", Dimension::Package, 1, 1),
    row("XTY", "tank, cylindrical", Dimension::Package, 1, 1),
    row("XVI", "vial", Dimension::Package, 1, 1),
    row("YDK", "square yard", Dimension::Area, 1_306_449, 1_562_500),
    row("YRD", "yard", Dimension::Length, 1143, 1250),
    row("ZZ", "mutually defined", Dimension::Other, 1, 1),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_unique_and_their_factors_positive() {
        assert!(UNITS.windows(2).all(|pair| pair[0].code < pair[1].code));
        assert!(UNITS.iter().all(|row| row.numerator > 0 && row.denominator > 0 && row.code.len() <= 3));
    }

    #[test]
    fn factors_are_exact() {
        let factor = |code| unit_row(code).map(|row| (row.numerator, row.denominator));
        assert_eq!(factor("DZN"), Some((12, 1)));
        assert_eq!(factor("LBR"), Some((45_359_237, 100_000_000)));
        assert_eq!(factor("INH"), Some((127, 5_000)));
        assert_eq!(factor("KWH"), Some((3_600_000, 1)));
        // Sixteen ounces are a pound, twelve inches a foot, 1,760 yards a mile.
        for (small, count, large) in [("ONZ", 16, "LBR"), ("INH", 12, "FOT"), ("YRD", 1_760, "SMI"), ("PTL", 8, "GLL")]
        {
            let (Some((a, b)), Some((c, d))) = (factor(small), factor(large)) else { panic!("{small}, {large}") };
            assert_eq!(i128::from(a) * count * i128::from(d), i128::from(c) * i128::from(b), "{small} in {large}");
        }
    }
}

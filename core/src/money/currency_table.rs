//! ISO 4217 list one with the funds codes, and codes withdrawn since 2015, which old documents still name.
//!
//! Minor units are ISO's (HUF, MGA and MRU have 2); metals, test and accounting codes have none.
//! Checked on 2026-11-23 against the crate `iso_currency` 0.7.1, and by a test on every run.

/// One currency.
pub(crate) struct CurrencyRow {
    pub(crate) code: [u8; 3],
    pub(crate) numeric: u16,
    pub(crate) minor_units: Option<u8>,
    pub(crate) name: &'static str,
}

/// The currency with this code.
pub(crate) fn currency_row(code: [u8; 3]) -> Option<&'static CurrencyRow> {
    CURRENCIES.binary_search_by_key(&code, |row| row.code).ok().and_then(|at| CURRENCIES.get(at))
}

const fn row(code: [u8; 3], numeric: u16, minor_units: u8, name: &'static str) -> CurrencyRow {
    CurrencyRow { code, numeric, minor_units: Some(minor_units), name }
}

const fn without_units(code: [u8; 3], numeric: u16, name: &'static str) -> CurrencyRow {
    CurrencyRow { code, numeric, minor_units: None, name }
}

/// Every currency, sorted by code.
#[rustfmt::skip]
pub(crate) static CURRENCIES: &[CurrencyRow] = &[
    row(*b"AED", 784, 2, "United Arab Emirates dirham"),
    row(*b"AFN", 971, 2, "Afghan afghani"),
    row(*b"ALL", 8, 2, "Albanian lek"),
    row(*b"AMD", 51, 2, "Armenian dram"),
    row(*b"ANG", 532, 2, "Netherlands Antillean guilder"),
    row(*b"AOA", 973, 2, "Angolan kwanza"),
    row(*b"ARS", 32, 2, "Argentine peso"),
    row(*b"AUD", 36, 2, "Australian dollar"),
    row(*b"AWG", 533, 2, "Aruban florin"),
    row(*b"AZN", 944, 2, "Azerbaijani manat"),
    row(*b"BAM", 977, 2, "Bosnia and Herzegovina convertible mark"),
    row(*b"BBD", 52, 2, "Barbados dollar"),
    row(*b"BDT", 50, 2, "Bangladeshi taka"),
    row(*b"BGN", 975, 2, "Bulgarian lev"),
    row(*b"BHD", 48, 3, "Bahraini dinar"),
    row(*b"BIF", 108, 0, "Burundian franc"),
    row(*b"BMD", 60, 2, "Bermudian dollar"),
    row(*b"BND", 96, 2, "Brunei dollar"),
    row(*b"BOB", 68, 2, "Boliviano"),
    row(*b"BOV", 984, 2, "Bolivian Mvdol"),
    row(*b"BRL", 986, 2, "Brazilian real"),
    row(*b"BSD", 44, 2, "Bahamian dollar"),
    row(*b"BTN", 64, 2, "Bhutanese ngultrum"),
    row(*b"BWP", 72, 2, "Botswana pula"),
    row(*b"BYN", 933, 2, "Belarusian ruble"),
    row(*b"BYR", 974, 0, "Belarusian ruble (until 2016)"),
    row(*b"BZD", 84, 2, "Belize dollar"),
    row(*b"CAD", 124, 2, "Canadian dollar"),
    row(*b"CDF", 976, 2, "Congolese franc"),
    row(*b"CHE", 947, 2, "WIR Euro"),
    row(*b"CHF", 756, 2, "Swiss franc"),
    row(*b"CHW", 948, 2, "WIR Franc"),
    row(*b"CLF", 990, 4, "Unidad de Fomento"),
    row(*b"CLP", 152, 0, "Chilean peso"),
    row(*b"CNY", 156, 2, "Renminbi (Chinese) yuan"),
    row(*b"COP", 170, 2, "Colombian peso"),
    row(*b"COU", 970, 2, "Unidad de Valor Real (UVR)"),
    row(*b"CRC", 188, 2, "Costa Rican colon"),
    row(*b"CUC", 931, 2, "Cuban convertible peso"),
    row(*b"CUP", 192, 2, "Cuban peso"),
    row(*b"CVE", 132, 2, "Cape Verdean escudo"),
    row(*b"CZK", 203, 2, "Czech koruna"),
    row(*b"DJF", 262, 0, "Djiboutian franc"),
    row(*b"DKK", 208, 2, "Danish krone"),
    row(*b"DOP", 214, 2, "Dominican peso"),
    row(*b"DZD", 12, 2, "Algerian dinar"),
    row(*b"EGP", 818, 2, "Egyptian pound"),
    row(*b"ERN", 232, 2, "Eritrean nakfa"),
    row(*b"ETB", 230, 2, "Ethiopian birr"),
    row(*b"EUR", 978, 2, "Euro"),
    row(*b"FJD", 242, 2, "Fiji dollar"),
    row(*b"FKP", 238, 2, "Falkland Islands pound"),
    row(*b"GBP", 826, 2, "Pound sterling"),
    row(*b"GEL", 981, 2, "Georgian lari"),
    row(*b"GHS", 936, 2, "Ghanaian cedi"),
    row(*b"GIP", 292, 2, "Gibraltar pound"),
    row(*b"GMD", 270, 2, "Gambian dalasi"),
    row(*b"GNF", 324, 0, "Guinean franc"),
    row(*b"GTQ", 320, 2, "Guatemalan quetzal"),
    row(*b"GYD", 328, 2, "Guyanese dollar"),
    row(*b"HKD", 344, 2, "Hong Kong dollar"),
    row(*b"HNL", 340, 2, "Honduran lempira"),
    row(*b"HRK", 191, 2, "Croatian kuna"),
    row(*b"HTG", 332, 2, "Haitian gourde"),
    row(*b"HUF", 348, 2, "Hungarian forint"),
    row(*b"IDR", 360, 2, "Indonesian rupiah"),
    row(*b"ILS", 376, 2, "Israeli new shekel"),
    row(*b"INR", 356, 2, "Indian rupee"),
    row(*b"IQD", 368, 3, "Iraqi dinar"),
    row(*b"IRR", 364, 2, "Iranian rial"),
    row(*b"ISK", 352, 0, "Icelandic króna"),
    row(*b"JMD", 388, 2, "Jamaican dollar"),
    row(*b"JOD", 400, 3, "Jordanian dinar"),
    row(*b"JPY", 392, 0, "Japanese yen"),
    row(*b"KES", 404, 2, "Kenyan shilling"),
    row(*b"KGS", 417, 2, "Kyrgyzstani som"),
    row(*b"KHR", 116, 2, "Cambodian riel"),
    row(*b"KMF", 174, 0, "Comoro franc"),
    row(*b"KPW", 408, 2, "North Korean won"),
    row(*b"KRW", 410, 0, "South Korean won"),
    row(*b"KWD", 414, 3, "Kuwaiti dinar"),
    row(*b"KYD", 136, 2, "Cayman Islands dollar"),
    row(*b"KZT", 398, 2, "Kazakhstani tenge"),
    row(*b"LAK", 418, 2, "Lao kip"),
    row(*b"LBP", 422, 2, "Lebanese pound"),
    row(*b"LKR", 144, 2, "Sri Lankan rupee"),
    row(*b"LRD", 430, 2, "Liberian dollar"),
    row(*b"LSL", 426, 2, "Lesotho loti"),
    row(*b"LTL", 440, 2, "Lithuanian litas"),
    row(*b"LYD", 434, 3, "Libyan dinar"),
    row(*b"MAD", 504, 2, "Moroccan dirham"),
    row(*b"MDL", 498, 2, "Moldovan leu"),
    row(*b"MGA", 969, 2, "Malagasy ariary"),
    row(*b"MKD", 807, 2, "Macedonian denar"),
    row(*b"MMK", 104, 2, "Myanmar kyat"),
    row(*b"MNT", 496, 2, "Mongolian tögrög"),
    row(*b"MOP", 446, 2, "Macanese pataca"),
    row(*b"MRO", 478, 2, "Mauritanian ouguiya (until 2017)"),
    row(*b"MRU", 929, 2, "Mauritanian ouguiya"),
    row(*b"MUR", 480, 2, "Mauritian rupee"),
    row(*b"MVR", 462, 2, "Maldivian rufiyaa"),
    row(*b"MWK", 454, 2, "Malawian kwacha"),
    row(*b"MXN", 484, 2, "Mexican peso"),
    row(*b"MXV", 979, 2, "Mexican Unidad de Inversion (UDI)"),
    row(*b"MYR", 458, 2, "Malaysian ringgit"),
    row(*b"MZN", 943, 2, "Mozambican metical"),
    row(*b"NAD", 516, 2, "Namibian dollar"),
    row(*b"NGN", 566, 2, "Nigerian naira"),
    row(*b"NIO", 558, 2, "Nicaraguan córdoba"),
    row(*b"NOK", 578, 2, "Norwegian krone"),
    row(*b"NPR", 524, 2, "Nepalese rupee"),
    row(*b"NZD", 554, 2, "New Zealand dollar"),
    row(*b"OMR", 512, 3, "Omani rial"),
    row(*b"PAB", 590, 2, "Panamanian balboa"),
    row(*b"PEN", 604, 2, "Peruvian sol"),
    row(*b"PGK", 598, 2, "Papua New Guinean kina"),
    row(*b"PHP", 608, 2, "Philippine peso"),
    row(*b"PKR", 586, 2, "Pakistani rupee"),
    row(*b"PLN", 985, 2, "Polish złoty"),
    row(*b"PYG", 600, 0, "Paraguayan guaraní"),
    row(*b"QAR", 634, 2, "Qatari riyal"),
    row(*b"RON", 946, 2, "Romanian leu"),
    row(*b"RSD", 941, 2, "Serbian dinar"),
    row(*b"RUB", 643, 2, "Russian ruble"),
    row(*b"RWF", 646, 0, "Rwandan franc"),
    row(*b"SAR", 682, 2, "Saudi riyal"),
    row(*b"SBD", 90, 2, "Solomon Islands dollar"),
    row(*b"SCR", 690, 2, "Seychelles rupee"),
    row(*b"SDG", 938, 2, "Sudanese pound"),
    row(*b"SEK", 752, 2, "Swedish krona/kronor"),
    row(*b"SGD", 702, 2, "Singapore dollar"),
    row(*b"SHP", 654, 2, "Saint Helena pound"),
    row(*b"SLE", 925, 2, "Sierra Leonean leone"),
    row(*b"SLL", 694, 2, "Sierra Leonean leone"),
    row(*b"SOS", 706, 2, "Somali shilling"),
    row(*b"SRD", 968, 2, "Surinamese dollar"),
    row(*b"SSP", 728, 2, "South Sudanese pound"),
    row(*b"STD", 678, 2, "São Tomé and Príncipe dobra (until 2017)"),
    row(*b"STN", 930, 2, "São Tomé and Príncipe dobra"),
    row(*b"SVC", 222, 2, "Salvadoran colón"),
    row(*b"SYP", 760, 2, "Syrian pound"),
    row(*b"SZL", 748, 2, "Swazi lilangeni"),
    row(*b"THB", 764, 2, "Thai baht"),
    row(*b"TJS", 972, 2, "Tajikistani somoni"),
    row(*b"TMT", 934, 2, "Turkmenistan manat"),
    row(*b"TND", 788, 3, "Tunisian dinar"),
    row(*b"TOP", 776, 2, "Tongan paʻanga"),
    row(*b"TRY", 949, 2, "Turkish lira"),
    row(*b"TTD", 780, 2, "Trinidad and Tobago dollar"),
    row(*b"TWD", 901, 2, "New Taiwan dollar"),
    row(*b"TZS", 834, 2, "Tanzanian shilling"),
    row(*b"UAH", 980, 2, "Ukrainian hryvnia"),
    row(*b"UGX", 800, 0, "Ugandan shilling"),
    row(*b"USD", 840, 2, "United States dollar"),
    row(*b"USN", 997, 2, "United States dollar (next day)"),
    row(*b"UYI", 940, 0, "Uruguay Peso en Unidades Indexadas (URUIURUI)"),
    row(*b"UYU", 858, 2, "Uruguayan peso"),
    row(*b"UYW", 927, 4, "Unidad previsional"),
    row(*b"UZS", 860, 2, "Uzbekistan som"),
    row(*b"VED", 926, 2, "Venezuelan bolívar soberano"),
    row(*b"VEF", 937, 2, "Venezuelan bolívar (until 2018)"),
    row(*b"VES", 928, 2, "Venezuelan bolívar soberano"),
    row(*b"VND", 704, 0, "Vietnamese đồng"),
    row(*b"VUV", 548, 0, "Vanuatu vatu"),
    row(*b"WST", 882, 2, "Samoan tala"),
    row(*b"XAD", 396, 2, "Arab Accounting Dinar"),
    row(*b"XAF", 950, 0, "CFA franc BEAC"),
    without_units(*b"XAG", 961, "Silver (one troy ounce)"),
    without_units(*b"XAU", 959, "Gold (one troy ounce)"),
    without_units(*b"XBA", 955, "European Composite Unit (EURCO)"),
    without_units(*b"XBB", 956, "European Monetary Unit (E.M.U.-6)"),
    without_units(*b"XBC", 957, "European Unit of Account 9 (E.U.A.-9)"),
    without_units(*b"XBD", 958, "European Unit of Account 17 (E.U.A.-17)"),
    row(*b"XCD", 951, 2, "East Caribbean dollar"),
    row(*b"XCG", 532, 2, "Caribean guilder"),
    without_units(*b"XDR", 960, "Special drawing rights"),
    row(*b"XOF", 952, 0, "CFA franc BCEAO"),
    without_units(*b"XPD", 964, "Palladium (one troy ounce)"),
    row(*b"XPF", 953, 0, "CFP franc (franc Pacifique)"),
    without_units(*b"XPT", 962, "Platinum (one troy ounce)"),
    without_units(*b"XSU", 994, "SUCRE"),
    without_units(*b"XTS", 963, "Code reserved for testing"),
    without_units(*b"XUA", 965, "ADB Unit of Account"),
    without_units(*b"XXX", 999, "No currency"),
    row(*b"YER", 886, 2, "Yemeni rial"),
    row(*b"ZAR", 710, 2, "South African rand"),
    row(*b"ZMW", 967, 2, "Zambian kwacha"),
    row(*b"ZWG", 924, 2, "Zimbabwe Gold"),
    row(*b"ZWL", 932, 2, "Zimbabwean dollar"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_unique_and_found() {
        assert!(CURRENCIES.windows(2).all(|pair| pair[0].code < pair[1].code));
        assert!(CURRENCIES.iter().all(|row| row.code.iter().all(u8::is_ascii_uppercase) && row.numeric < 1000));
        assert!(currency_row(*b"EUR").is_some_and(|row| row.minor_units == Some(2) && row.numeric == 978));
        assert!(currency_row(*b"EUX").is_none());
    }

    #[test]
    fn minor_units_are_those_of_iso_currency() {
        let mut compared = 0;
        for row in CURRENCIES {
            let code = core::str::from_utf8(&row.code).unwrap();
            let Some(oracle) = iso_currency::Currency::from_code(code) else { continue };
            assert_eq!(oracle.numeric(), row.numeric, "{code}");
            if let Some(expected) = oracle.exponent() {
                assert_eq!(row.minor_units, Some(u8::try_from(expected).unwrap()), "{code}");
            }
            compared += 1;
        }
        assert!(compared > 170, "{compared} currencies compared");
    }
}

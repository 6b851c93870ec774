//! Who sells and who buys: seller, customers, addresses, tax identities, credit terms.

use alloc::boxed::Box;
use core::fmt;

use serde::{Serialize, Serializer};

use crate::id::{CustomerGroup, CustomerId, PriceListId, Text};
use crate::limits;
use crate::money::{Currency, Money};
use crate::problem::{Code, Problem, Rejection};
use crate::record::{choice, record};

mod country_table;
mod terms;

use country_table::{CountryRow, country_by_name, country_row};
pub(crate) use terms::TermDates;
pub use terms::{
    DayCount, DayOfMonthIn, DueRule, EarlyPaymentDiscount, EarlyPaymentTax, EndOfMonth, Instalment, LateInterest,
    PaymentTerms,
};

/// A country of ISO 3166-1, by its two-letter code (and `XI`, Northern Ireland, as in VAT numbers).
#[derive(Clone, Copy)]
pub struct Country {
    row: &'static CountryRow,
}

impl Country {
    /// The country with this two-letter code, in capitals.
    ///
    /// # Errors
    /// `country.unknown`.
    pub fn new(code: &str) -> Result<Self, Problem> {
        let bytes: Option<[u8; 2]> = code.as_bytes().try_into().ok();
        match bytes.and_then(country_row) {
            Some(row) => Ok(Self { row }),
            None => Err(Problem::new(
                Code::CountryUnknown,
                alloc::format!("{} is not a two-letter country code of ISO 3166-1", crate::id::quoted(code)),
            )),
        }
    }

    /// The country that business data calls by this name or three-letter code (`UK`, `USA`, `Venezuela`).
    ///
    /// # Errors
    /// `country.unknown`.
    pub fn from_name(name: &str) -> Result<Self, Problem> {
        match country_by_name(name) {
            Some(row) => Ok(Self { row }),
            None => Self::new(name),
        }
    }

    /// The two-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        core::str::from_utf8(&self.row.alpha_2).unwrap_or_default()
    }

    /// The three-letter code.
    #[must_use]
    pub fn alpha_3(self) -> &'static str {
        core::str::from_utf8(&self.row.alpha_3).unwrap_or_default()
    }

    /// The three-digit code.
    #[must_use]
    pub fn numeric(self) -> u16 {
        self.row.numeric
    }

    /// Its short English name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row.name
    }
}

impl PartialEq for Country {
    fn eq(&self, other: &Self) -> bool {
        self.row.alpha_2 == other.row.alpha_2
    }
}

impl Eq for Country {}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({})", self.code())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(Country, "country", "An ISO 3166-1 alpha-2 country code.");

#[cfg(feature = "json")]
impl crate::json::Decode for Country {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        crate::json::decode_text(node, faults, Self::new)
    }
}

record! {
    /// A postal address. EN 16931 BG-5, BG-8, BG-15.
    pub struct Address {
        /// Two-letter country code. BT-40, BT-55, BT-80.
        country: Country;
        /// Who lives or works there, when it is not the party itself.
        name: Option<Text> => with_name,
        /// Street and number. BT-35, BT-50, BT-75.
        line_1: Option<Text> => with_line_1,
        /// Further lines. BT-36, BT-51, BT-76.
        line_2: Option<Text> => with_line_2,
        /// City or village. BT-37, BT-52, BT-77.
        city: Option<Text> => with_city,
        /// Post code. BT-38, BT-53, BT-78.
        postal_code: Option<Text> => with_postal_code,
        /// State, province, region. BT-39, BT-54, BT-79.
        subdivision: Option<Text> => with_subdivision,
    }
}

record! {
    /// How the tax office knows a party.
    pub struct TaxIdentity {
        /// The country whose tax office it is.
        country: Country;
        /// The VAT identifier with its country prefix. BT-31, BT-48.
        vat_id: Option<Text> => with_vat_id,
        /// Another registration, such as a national tax number. BT-32.
        registration_id: Option<Text> => with_registration_id,
    }
}

/// Days until a payment is due, 0 to 3,650.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct PaymentDays(u32);

impl PaymentDays {
    /// Due this many days after the invoice date.
    ///
    /// # Errors
    /// `number.out_of_range`.
    pub fn new(days: u32) -> Result<Self, Problem> {
        if days > limits::PAYMENT_DAYS_MAX {
            return Err(Problem::new(
                Code::NumberOutOfRange,
                alloc::format!("a payment term has at most {} days", limits::PAYMENT_DAYS_MAX),
            )
            .with("given", days)
            .with("max", limits::PAYMENT_DAYS_MAX));
        }
        Ok(Self(days))
    }

    /// The bare number of days.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for PaymentDays {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "PaymentDays".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::integer(0, u64::from(limits::PAYMENT_DAYS_MAX), &["doc = \"Days until a payment is due.\""])
    }
}

#[cfg(feature = "json")]
impl crate::json::Decode for PaymentDays {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        let days = u32::decode(node, faults)?;
        faults.keep(Self::new(days))
    }
}

record! {
    /// On which terms a customer buys.
    pub struct CreditTerms {
        /// Days from invoice date to due date, where there are no `payment_terms`.
        payment_days: PaymentDays;
        /// The most that may be open (placed and not paid) at any time, tax included.
        credit_limit: Option<Money> => with_credit_limit,
        /// When which part of an invoice is due, where so many days net do not say it.
        payment_terms: Option<Box<PaymentTerms>> => with_payment_terms,
    }
}

choice! {
    /// May a customer buy?
    #[derive(Default)]
    pub enum CustomerStatus {
        /// Yes.
        #[default]
        Active = "active",
        /// Not now: every order is refused.
        Blocked = "blocked",
    }
}

record! {
    /// Someone who buys.
    pub struct Customer {
        /// The caller's id.
        customer_id: CustomerId,
        /// The name on documents. BT-44.
        name: Text;
        /// May they buy?
        status: CustomerStatus => with_status,
        /// The currency they buy in, when they buy in one only.
        currency: Option<Currency> => with_currency,
        /// Where invoices go. BG-8.
        billing_address: Option<Address> => with_billing_address,
        /// Where goods go unless the order says otherwise. BG-15.
        shipping_address: Option<Address> => with_shipping_address,
        /// How their tax office knows them.
        tax_identity: Option<TaxIdentity> => with_tax_identity,
        /// On which terms they buy.
        credit_terms: Option<CreditTerms> => with_credit_terms,
        /// The price list that applies to them, before the seller's own.
        price_list_id: Option<PriceListId> => with_price_list_id,
        /// Where messages go.
        email: Option<Text> => with_email,
        /// The group they belong to: its price lists apply after their own and before the seller's.
        customer_group: Option<CustomerGroup> => with_customer_group,
    }
}

impl Customer {
    /// Do their payment terms make sense?
    ///
    /// # Errors
    /// Every fault of the terms at its path below `credit_terms/payment_terms`.
    pub fn check(&self) -> Result<(), Rejection> {
        let terms = self.credit_terms.as_ref().and_then(|terms| terms.payment_terms.as_ref());
        let Some(terms) = terms else { return Ok(()) };
        let checked = terms.check(self.currency);
        checked.map_err(|rejection| rejection.within("payment_terms").within("credit_terms"))
    }
}

record! {
    /// Who sells: one per desk.
    pub struct Seller {
        /// The name on documents. BT-27.
        name: Text,
        /// The seat. BG-5.
        address: Address,
        /// The currency of the books.
        currency: Currency;
        /// How the tax office knows the seller.
        tax_identity: Option<TaxIdentity> => with_tax_identity,
        /// The price list that applies when the customer has none.
        price_list_id: Option<PriceListId> => with_price_list_id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_code_and_by_the_names_of_business_data() {
        assert_eq!(Country::new("DE").map(Country::code), Ok("DE"));
        assert_eq!(Country::new("de").unwrap_err().code, Code::CountryUnknown);
        for (name, code) in [("UK", "GB"), ("USA", "US"), ("Venezuela", "VE"), ("germany", "DE"), ("FR", "FR")] {
            assert_eq!(Country::from_name(name).map(Country::code), Ok(code), "{name}");
        }
        assert_eq!(Country::from_name("Atlantis").unwrap_err().code, Code::CountryUnknown);
    }

    #[test]
    fn payment_terms_are_bounded() {
        assert_eq!(PaymentDays::new(3_651).unwrap_err().code, Code::NumberOutOfRange);
    }
}

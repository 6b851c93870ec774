//! How large anything may be. Each limit has a code, so that a refusal can name it.
//!
//! The figures keep every document exact: with them no product or sum of the library leaves the
//! range of its integers, and what could is refused, never rounded.

use crate::problem::{Code, Problem};

/// Bytes of one request.
pub const REQUEST_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Levels of nesting of one request.
pub const REQUEST_DEPTH_MAX: usize = 32;
/// Values (texts, numbers, lists, objects …) of one request.
pub const REQUEST_VALUES_MAX: usize = 1_000_000;
/// Problems reported at once; the list ends there.
pub const PROBLEMS_MAX: usize = 200;
/// Problems reported of one table; the list ends there, the counts do not.
pub const TABLE_PROBLEMS_MAX: usize = 10_000;
/// Lines of an order.
pub const LINES_MAX: usize = 10_000;
/// The highest line number.
pub const LINE_NUMBER_MAX: u32 = 999_999;
/// Allowances and charges of a document, and of a line.
pub const ADJUSTMENTS_MAX: usize = 64;
/// Promotions that are looked at together.
pub const PROMOTIONS_MAX: usize = 1_000;
/// Baskets times promotions of one request: so many answers it has.
pub const PROMOTION_ANSWERS_MAX: usize = 500_000;
/// Tiers of a promotion.
pub const PROMOTION_TIERS_MAX: usize = 100;
/// Conversions of a product to other units.
pub const UNIT_CONVERSIONS_MAX: usize = 100;
/// Prices of one product in one list.
pub const PRICES_OF_PRODUCT_MAX: usize = 1_000;
/// Price lists of which a problem says why they do not serve; the list of reasons ends there.
pub const REASONS_MAX: usize = 16;
/// Entries of one master-data document, such as the prices of a list.
pub const ENTRIES_MAX: usize = 100_000;
/// Characters of a free text.
pub const TEXT_CHARACTERS_MAX: usize = 2_000;
/// Bytes of an id.
pub const ID_BYTES_MAX: usize = 64;
/// Digits of a quantity before the decimal point.
pub const QUANTITY_INTEGER_DIGITS_MAX: u32 = 12;
/// Digits of a quantity after the decimal point.
pub const QUANTITY_PLACES_MAX: u32 = 6;
/// Significant digits of a unit price.
pub const UNIT_PRICE_DIGITS_MAX: u32 = 15;
/// Digits of a unit price after the decimal point: finer than six, because e-invoices are.
pub const UNIT_PRICE_PLACES_MAX: u32 = 10;
/// Significant digits of a percentage.
pub const PERCENT_DIGITS_MAX: u32 = 7;
/// Digits of a percentage after the decimal point.
pub const PERCENT_PLACES_MAX: u32 = 4;
/// Significant digits of an exchange rate.
pub const EXCHANGE_RATE_DIGITS_MAX: u32 = 15;
/// Digits of an exchange rate after the decimal point.
pub const EXCHANGE_RATE_PLACES_MAX: u32 = 10;
/// Taxes that a document defines.
pub const TAXES_MAX: usize = 64;
/// Rules of a table of taxes.
pub const TAX_RULES_MAX: usize = 1_000;
/// Groups of countries of a table of taxes, and classes or areas that one condition of a rule names.
pub const TAX_CONDITION_ENTRIES_MAX: usize = 64;
/// Countries of a group.
pub const GROUP_COUNTRIES_MAX: usize = 300;
/// Taxes of one line, those of groups counted one by one.
pub const LINE_TAXES_MAX: usize = 16;
/// Decimal places that amounts of lines may keep beyond the minor units.
pub const EXTRA_PLACES_MAX: u32 = 10;
/// Significant digits of an amount.
pub const AMOUNT_DIGITS_MAX: u32 = 18;
/// Digits of an amount after the decimal point.
pub const AMOUNT_PLACES_MAX: u32 = 8;
/// Follow-up commands of one command, before the desk calls it a loop.
pub const FOLLOW_UPS_MAX: usize = 1_000;
/// Components of a kit.
pub const COMPONENTS_MAX: usize = 100;
/// Positions, supplies, or demands of one question about promises.
pub const PROMISE_ENTRIES_MAX: usize = 10_000;
/// Questions about one product.
pub const PROMISE_QUESTIONS_MAX: usize = 1_000;
/// Locations, channels or limits of pre-orders that stand in one list of a question about promises; channels of a location.
pub const PROMISE_NAMES_MAX: usize = 1_000;
/// Questions times positions, supplies and demands (and three) of one request: so many rows its answers can have.
pub const PROMISE_ANSWERS_MAX: usize = 500_000;
/// Days of a lead time, or of a period of planning.
pub const PLANNING_DAYS_MAX: u32 = 3_650;
/// Supplies of one product that are expected at a time.
pub const SUPPLIES_MAX: usize = 1_000;
/// Products of one hold.
pub const HOLD_LINES_MAX: usize = 1_000;
/// Days of a payment term.
pub const PAYMENT_DAYS_MAX: u32 = 3_650;
/// Days over which usage is averaged.
pub const WINDOW_DAYS_MAX: u32 = 3_650;
/// Days of a lead time, of a review period, and of whatever else replenishment counts in days.
pub const LEAD_TIME_DAYS_MAX: u32 = 3_650;
/// Sources of one allocation.
pub const ALLOCATION_SOURCES_MAX: usize = 10_000;
/// Locations, and kinds of locations, of one allocation.
pub const ALLOCATION_LOCATIONS_MAX: usize = 10_000;
/// Lines times sources of their product that one request explains: so long is the explanation.
pub const ALLOCATION_ROWS_MAX: usize = 500_000;
/// Sets of locations times sources that are compared one by one; beyond, a stated rule chooses.
pub const ALLOCATION_CHOICES_MAX: usize = 1_000_000;
/// Locations of which every set is compared.
pub const ALLOCATION_EXACT_LOCATIONS_MAX: usize = 12;
/// Steps of the search for packages that add up; the best found so far is then taken.
pub const ALLOCATION_PACKAGE_STEPS_MAX: u32 = 20_000;
/// Packages that one plan may have.
pub const PLANNED_PACKAGES_MAX: usize = 10_000;
/// Instalments of payment terms.
pub const INSTALMENTS_MAX: usize = 100;
/// Early payment discounts of payment terms.
pub const EARLY_PAYMENT_DISCOUNTS_MAX: usize = 10;
/// Characters of the words of payment terms.
pub const TERMS_DESCRIPTION_CHARACTERS_MAX: usize = 1_200;
/// Months of a due rule.
pub const PAYMENT_MONTHS_MAX: u32 = 120;
/// Taxes of a payment schedule: more than a document can have.
pub const SCHEDULE_TAXES_MAX: usize = 20_000;
/// Payments that one claim of late interest counts.
pub const CLAIM_PAYMENTS_MAX: usize = 1_000;
/// Digits of a figure of an electronic invoice, those behind the point included.
pub const STATED_DIGITS_MAX: u32 = 28;
/// Findings of the official rules that one answer lists.
pub const RULE_FINDINGS_MAX: usize = 10_000;
/// Levels of elements of an XML document.
pub const XML_DEPTH_MAX: usize = 32;
/// Elements of an XML document.
pub const XML_ELEMENTS_MAX: usize = 1_000_000;
/// Attributes of an element of an XML document, and namespaces that are declared at a time.
pub const XML_ATTRIBUTES_MAX: usize = 64;

/// Refuses a list with more entries than it may have.
pub(crate) fn check_entries(entries: usize, most: usize) -> Result<(), Problem> {
    if entries <= most {
        return Ok(());
    }
    let problem = Problem::new(Code::LimitEntries, alloc::format!("at most {most} entries stand here"));
    Err(problem.with("entries", entries).with("entries_max", most))
}
/// Milestones of an order.
pub const MILESTONES_MAX: usize = 100;
/// Invoices in advance of an order.
pub const ADVANCES_MAX: usize = 1_000;

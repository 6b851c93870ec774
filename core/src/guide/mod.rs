//! The long answers: the path of an order, errors, rounding, hosts, words, speed, languages, and why things are as they are.

#[doc = include_str!("_01_path.md")]
pub mod _01_path {}

#[doc = include_str!("_02_errors.md")]
pub mod _02_errors {}

#[doc = include_str!("_03_rounding.md")]
pub mod _03_rounding {}

#[doc = include_str!("_04_design_choices.md")]
pub mod _04_design_choices {}

#[doc = include_str!("_05_hosts.md")]
pub mod _05_hosts {}

#[doc = include_str!("_06_glossary.md")]
pub mod _06_glossary {}

#[doc = include_str!("_07_speed.md")]
pub mod _07_speed {}

#[doc = include_str!("_08_languages.md")]
pub mod _08_languages {}

#[doc = include_str!("_09_size.md")]
pub mod _09_size {}

#[doc = include_str!("_10_calculation.md")]
pub mod _10_calculation {}

#[doc = include_str!("_11_prices.md")]
pub mod _11_prices {}

#[doc = include_str!("_12_taxes.md")]
pub mod _12_taxes {}

#[doc = include_str!("_13_stock.md")]
pub mod _13_stock {}

#[doc = include_str!("_14_allocation.md")]
pub mod _14_allocation {}

#[doc = include_str!("_15_promises.md")]
pub mod _15_promises {}

#[doc = include_str!("_16_replenishment.md")]
pub mod _16_replenishment {}

#[doc = include_str!("_17_payment_terms.md")]
pub mod _17_payment_terms {}

#[cfg(feature = "einvoice")]
#[doc = include_str!("_18_electronic_invoices.md")]
pub mod _18_electronic_invoices {}

#[doc = include_str!("_19_official_rules.md")]
pub mod _19_official_rules {}

#[doc = include_str!("_20_invoices.md")]
pub mod _20_invoices {}

//! Decides about sales orders, from capture to payment, with the same answer in every language.
//!
//! Orderwell is a pure library: data in, decision out. It reads no clock, opens no file and keeps no
//! global state; the host stores, sends and shows. A refused command changes nothing and says why,
//! with a code, a path and the figures. Every unit and every cent is accounted for.
//!
//! ```
//! use orderwell::*;
//!
//! let tax = TaxRate::new(TaxCategory::Standard).with_rate("19".parse::<Percent>()?);
//! let lines = vec![
//!     DocumentLine::new(LineNo::new(1)?, "2".parse()?, "4.90".parse()?).with_tax(tax),
//!     DocumentLine::new(LineNo::new(2)?, "3".parse()?, "10.00".parse()?).with_tax(tax),
//! ];
//! let totals = calculate(&Document::new(Currency::new("EUR")?, lines))?.totals;
//! assert_eq!(totals.gross.to_string(), "47.36");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The nouns
//!
//! - [`Desk`]: all orders, stock, invoices and payments of one seller; one [`Command`] in, all
//!   [`Event`]s out, all or nothing.
//! - [`Order`]: its settled content, dated stamps and counts; every status is derived ([`OrderStatus`]).
//! - [`StockItem`]: one product at all places, with its reservations, holds and who waits; [`StockHold`]: units
//!   kept for somebody for a while.
//! - [`allocate_stock`], [`promise()`], [`replenish`], [`analyse_stock`]: which units for whom, how many by when, how much
//!   to order, what stock costs. [`ledger`]: the figures alone, by handle.
//! - [`Document`] → [`calculate`] → [`Totals`]: the one calculation that all documents share.
//! - [`Problem`]: what is wrong, where, with which figures, and whether trying again can help.
//!
//! # Where to read on
//!
//! [The path of an order](guide::_01_path), [errors](guide::_02_errors), [rounding](guide::_03_rounding),
//! [design choices](guide::_04_design_choices), [hosts](guide::_05_hosts), [words](guide::_06_glossary),
//! [speed](guide::_07_speed), [the calculation step by step](guide::_10_calculation), [prices](guide::_11_prices),
//! [taxes](guide::_12_taxes), [stock](guide::_13_stock), [allocation](guide::_14_allocation),
//! [promises](guide::_15_promises), [replenishment and analysis](guide::_16_replenishment),
//! [payment terms](guide::_17_payment_terms), [electronic invoices](guide::_18_electronic_invoices),
//! [the official rules](guide::_19_official_rules), [invoices](guide::_20_invoices).
//!
//! # Features
//!
//! - `std` (default): only lifts `no_std` from the dependencies; the library itself is `no_std` + `alloc`.
//! - `json` (default): [`FromJson`], [`to_json`], snapshots and the JSON door [`wire`]; brings `csv`.
//! - `csv`: [`capture_csv`] and [`Table`].
//! - `einvoice` (default): [`write_ubl`] and [`read_ubl`]; needs `std`.
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::arithmetic_side_effects,
        clippy::as_conversions,
        clippy::float_arithmetic,
        clippy::iter_over_hash_type,
        clippy::print_stdout,
        clippy::print_stderr,
        clippy::allow_attributes,
        clippy::allow_attributes_without_reason
    ),
    warn(
        clippy::pedantic,
        clippy::exhaustive_enums,
        clippy::exhaustive_structs,
        clippy::or_fun_call,
        clippy::use_self
    )
)]
#![expect(
    clippy::too_many_arguments,
    reason = "`new` lists what cannot be left out, and documents have many such parts"
)]

extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;

mod capture;
mod catalog;
mod desk;
mod digest;
mod einvoice;
mod fulfil;
mod grouped;
#[cfg(feature = "json")]
pub mod guide;
mod id;
mod invoice;
#[cfg(feature = "json")]
mod json;
pub mod limits;
mod money;
mod order;
mod party;
mod pay;
mod pricing;
mod problem;
mod quantity;
mod record;
mod report;
#[cfg(feature = "schema")]
mod schema;
mod ship;
mod small_map;
mod sort;
mod stock;
mod tax;
#[cfg(test)]
mod testing;
mod time;
mod totals;
mod verify;
#[cfg(feature = "json")]
pub mod wire;

#[cfg(feature = "json")]
pub use capture::capture_json;
#[cfg(feature = "csv")]
pub use capture::{Captured, ColumnMapping, CsvField, CsvMapping, Row, Table, capture_csv};
pub use catalog::*;
pub use desk::{
    Aggregate, Command, Decided, Decision, Desk, Envelope, Event, FORMAT, FORMAT_MINOR, FillAt, HoldExpiry, InvoiceAt,
    Log, MasterEvent, OrderView, Outcome, Policy, Receipt, ReserveAt, Stream, World, decide, decide_follow_up, needs,
    next,
};
pub use digest::{Digest, FixedHasher, FixedState};
pub use einvoice::*;
pub use fulfil::{FulfilmentPlan, PlannedPick, PlannedWait, plan};
pub use id::*;
pub use invoice::{
    AdvanceDeducted, ClaimPayment, CreditInvoice, CreditLine, CreditedUnits, Credits, EarlyPayment, InterestClaim,
    InterestDue, Invoice, InvoiceCredited, InvoiceDeposit, InvoiceEvent, InvoiceIssued, InvoiceKind, InvoiceLine,
    InvoiceOrder, InvoicePaid, InvoiceStatus, LineCredited, PaymentNote, PaymentSchedule, PrecedingInvoice,
    ScheduleRequest, ScheduledInstalment, late_interest, schedule_payments, with_reduced_tax,
};
#[cfg(feature = "json")]
pub use json::{FromJson, to_json, write as write_json};
pub use money::{
    Amount, CashDifference, Currency, ExchangeRate, Money, Percent, RoundingLevel, RoundingMode, StatedDecimal,
    TaxRemoval, UnitPrice, allocate,
};
pub use order::*;
pub use party::*;
pub use pay::{PayEvent, Payment, PaymentAllocation, PaymentReceived, Prepayment, RecordPayment};
pub use pricing::{
    Adjustment, AppliedPromotion, Basket, BasketLine, BuyGet, DiscountPlacement, DiscountTier, DocumentAmount,
    DocumentPercent, GetSelection, LineAmount, LinePercent, Promoted, Promotion, PromotionAllowance, PromotionEffect,
    PromotionNotApplied, PromotionObstacle, PromotionStacking, PromotionUses, Tiered, promote,
};
pub use problem::{
    ApiMisuse, Code, Data, DataValue, DecideError, Pointer, Problem, Rejection, ReplayError, Segment, Severity,
};
pub use quantity::{Dimension, Quantity, UnitCode};
pub use report::{KpiScope, Kpis, kpis};
pub use ship::{DeliverShipment, ShipEvent, ShipOrder, Shipment, ShipmentDelivered, ShipmentSent};
pub use stock::*;
pub use tax::{
    BuyerKind, CountryGroup, Determined, PassedOver, PriceBasis, Tax, TaxBase, TaxCategory, TaxCondition, TaxEffect,
    TaxFacts, TaxInclusion, TaxKind, TaxRate, TaxRule, TaxSettlement, TaxSubtotal, TaxTable, adapt_price, determine,
};
pub use time::{Context, Date, Stamp, Timestamp};
pub use totals::{
    AccountingTotals, Calculation, Calculator, CashRounding, Document, DocumentLine, ExactFigure, Exchange,
    ExchangeDirection, Explanation, ExplanationInput, ExplanationRule, ExplanationStep, ExplanationTerm, LineCost,
    LineMargin, LineNet, Margin, Rounding, Share, Totals, calculate, explain, margin,
};
pub use verify::{Check, CheckSetting, CheckState, Facts, RuleSet, Subject, verify};

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

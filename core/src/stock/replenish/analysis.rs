//! What an analysis of stock is asked with, and what it comes to.

use alloc::vec::Vec;

use super::definition::{StockPosition, StockUsage};
use crate::id::ProductId;
use crate::money::{Amount, Currency, Percent, RoundingMode, UnitPrice};
use crate::quantity::Quantity;
use crate::record::{choice, record};
use crate::time::Date;

choice! {
    /// How much of all usage, by value, a product stands for.
    pub enum AbcClass {
        /// The few that stand for most of it.
        A = "a",
        /// Those after them.
        B = "b",
        /// The many that stand for little, and all that were not used.
        C = "c",
    }
}

choice! {
    /// What about the stock of a product needs a look.
    pub enum StockWarning {
        /// More is claimed than there is, or nothing is free of a product that is used.
        Stockout = "stockout",
        /// What is free does not last the lead time, and neither does it with what is on order.
        StockoutExpected = "stockout_expected",
        /// What is free does not last the lead time; with what is on order it does, if that comes in time.
        StockoutUnlessSupplied = "stockout_unless_supplied",
        /// What is free lasts longer than it should.
        Overstock = "overstock",
        /// It lies there, and none of it has been used for long.
        DeadStock = "dead_stock",
        /// It lies there and turns over slowly; not said of dead stock.
        SlowMover = "slow_mover",
    }
}

record! {
    /// Where the classes end, in percent of the value of all usage.
    #[derive(Copy)]
    pub struct AbcShares {
        /// Class A: products, the largest first, until so much is reached; more than 0.
        a_percent: Percent,
        /// Class B: the next, until so much is reached with class A; at least `a_percent`, at most 100.
        b_percent: Percent;
    }
}

record! {
    /// By what stock is judged. What is left out is not judged.
    #[derive(Copy)]
    pub struct StockAnalysisRules {
        /// The currency of every amount.
        currency: Currency;
        /// What holding stock costs in a year, in percent of its value.
        holding_cost_percent: Option<Percent> => with_holding_cost_percent,
        /// The most days that stock should last.
        days_of_supply_max: Option<u32> => with_days_of_supply_max,
        /// After how many days without usage stock is dead.
        dead_stock_days: Option<u32> => with_dead_stock_days,
        /// Stock that turns over fewer times a year than this is slow.
        turnover_min: Option<Quantity> => with_turnover_min,
        /// Where the classes end; 80 and 95 percent when left out.
        abc_shares: Option<AbcShares> => with_abc_shares,
        /// How amounts, shares and turnover are rounded.
        rounding_mode: RoundingMode => with_rounding_mode,
    }
}

record! {
    /// A product whose stock is analysed.
    pub struct AnalysedProduct {
        /// Which one.
        product_id: ProductId,
        /// Where it stands.
        position: StockPosition,
        /// What one unit costs.
        unit_cost: UnitPrice;
        /// What was used of it, in any order; what lies before the window counts as last usage only.
        usage: Vec<StockUsage> => with_usage,
        /// Days from order to arrival.
        lead_time_days: u32 => with_lead_time_days,
        /// What was there on average in the window, for its turnover; what is there now when left out.
        average_on_hand: Option<Quantity> => with_average_on_hand,
        /// The day of the first receipt, so that what is new is not called dead.
        first_received_on: Option<Date> => with_first_received_on,
    }
}

record! {
    /// What the stock of a product costs and risks.
    pub struct ProductAnalysis {
        /// Which one.
        product_id: ProductId,
        /// Its place by the value of usage, from 1 on; of two alike the smaller id comes first.
        rank: u64,
        /// Its class.
        abc_class: AbcClass,
        /// What was used in the window.
        usage: Quantity,
        /// At what cost.
        usage_value: Amount,
        /// Usage ÷ days of the window, rounded to six places, half away from zero.
        average_daily_usage: Quantity,
        /// What is on hand, at cost.
        stock_value: Amount;
        /// Its part of the value of all usage; absent when nothing was used of any product.
        usage_share: Option<Percent> => with_usage_share,
        /// The part of it and of all that rank before it.
        cumulative_share: Option<Percent> => with_cumulative_share,
        /// What needs a look.
        warnings: Vec<StockWarning> => with_warnings,
        /// Whole days that what is free lasts at the average; absent when nothing is used.
        days_of_supply: Option<u64> => with_days_of_supply,
        /// The first day that what is free does not cover at the average; today when more is claimed than there is.
        expected_stockout_on: Option<Date> => with_expected_stockout_on,
        /// What holding the stock costs a day: a year's cost ÷ 365, rounded once.
        holding_cost_per_day: Option<Amount> => with_holding_cost_per_day,
        /// What holding the stock costs a year: value × percent, rounded once.
        holding_cost_per_year: Option<Amount> => with_holding_cost_per_year,
        /// How many times a year the stock is used up, with two places; absent when nothing is there.
        turnover: Option<Quantity> => with_turnover,
        /// The last day of usage.
        last_used_on: Option<Date> => with_last_used_on,
        /// Days since the last usage or, when that is later, the first receipt; those of the window when neither is known.
        idle_days: Option<u64> => with_idle_days,
        /// What is free beyond the most days that stock should last, cut to six places.
        excess_quantity: Quantity => with_excess_quantity,
        /// At what cost.
        excess_value: Option<Amount> => with_excess_value,
    }
}

record! {
    /// A class as a whole.
    pub struct AbcClassTotals {
        /// Which one.
        abc_class: AbcClass,
        /// How many products.
        products: u64,
        /// What was used of them, at cost.
        usage_value: Amount,
        /// What is on hand of them, at cost.
        stock_value: Amount;
        /// Their part of the value of all usage.
        usage_share: Option<Percent> => with_usage_share,
    }
}

record! {
    /// What the stock of many products costs and risks.
    pub struct StockAnalysis {
        /// The currency of every amount.
        currency: Currency,
        /// The products, in the order in which they were given.
        products: Vec<ProductAnalysis>,
        /// The classes A, B and C; they sum to the totals.
        classes: Vec<AbcClassTotals>,
        /// What was used of all products, at cost.
        usage_value: Amount,
        /// What is on hand of all products, at cost.
        stock_value: Amount;
        /// What holding all of it costs a day: the sum over the products.
        holding_cost_per_day: Option<Amount> => with_holding_cost_per_day,
        /// What holding all of it costs a year: the sum over the products.
        holding_cost_per_year: Option<Amount> => with_holding_cost_per_year,
        /// What lies beyond the most days that stock should last, at cost.
        excess_value: Option<Amount> => with_excess_value,
    }
}

//! The laws of stock, by name, over random lives of a shop: several products, places, lots, holds and orders, and time
//! that moves.
//!
//! The long run: `STOCK_SEED=1 STOCK_COMMANDS=10000000 cargo test --release -p orderwell --test stock_laws ten_million`.

#[path = "stock_laws/commands.rs"]
mod commands;
mod common;
#[path = "stock_laws/figures.rs"]
mod figures;
#[path = "stock_laws/life.rs"]
mod life;
#[path = "stock_laws/long_run.rs"]
mod long_run;
#[path = "stock_laws/turns.rs"]
mod turns;

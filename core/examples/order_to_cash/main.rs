//! From order to cash: a small shop's week, or the 830 real orders of a folder.
//!
//! ```text
//! cargo run --release --example order_to_cash
//! cargo run --release --example order_to_cash -- --documents FOLDER
//! cargo run --release --example order_to_cash -- --data FOLDER
//! ```
//!
//! The shop's electronic invoices go into a folder: `target/order_to_cash` below the working directory unless another is
//! named; it is made where there is none.

use std::path::Path;
use std::process::ExitCode;

mod billing;
mod documents;
mod northwind;
mod print;
mod shop;
mod story;

/// Where the electronic invoices of the shop go.
const DOCUMENTS: &str = "target/order_to_cash";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        [] => told(DOCUMENTS),
        ["--documents", folder] => told(folder),
        ["--data", folder] => northwind::run(Path::new(folder)),
        _ => Err("usage: order_to_cash [--documents FOLDER | --data FOLDER]".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn told(folder: &str) -> Result<(), String> {
    story::tell(Path::new(folder)).map_err(|error| error.to_string())
}

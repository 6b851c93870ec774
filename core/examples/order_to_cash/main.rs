//! From order to cash: a small shop's week, or the 830 real orders of a folder.
//!
//! ```text
//! cargo run --release --example order_to_cash
//! cargo run --release --example order_to_cash -- --data FOLDER
//! ```

use std::path::Path;
use std::process::ExitCode;

mod northwind;
mod print;
mod story;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        [] => story::tell().map_err(|error| error.to_string()),
        ["--data", folder] => northwind::run(Path::new(folder)),
        _ => Err("usage: order_to_cash [--data FOLDER]".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

//! `orderwell-bindgen web MODULE FOLDER` writes JavaScript; anything else is `uniffi-bindgen`'s.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [first, module, folder] = arguments.as_slice() else {
        uniffi::uniffi_bindgen_main();
        return ExitCode::SUCCESS;
    };
    if first != "web" {
        uniffi::uniffi_bindgen_main();
        return ExitCode::SUCCESS;
    }
    match web(module, folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{module}: {why}");
            ExitCode::FAILURE
        }
    }
}

/// One module and one script for every host: it is told where the module is.
fn web(module: &str, folder: &str) -> Result<(), Box<dyn std::error::Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).web(true)?.typescript(false).omit_default_module_path(true).generate(folder)?;
    Ok(())
}

//! See the table in `src/lib.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| orderwell_fuzz::stock_script(data));

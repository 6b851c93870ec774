//! See the table in `src/lib.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| orderwell_fuzz::ubl_read(data));

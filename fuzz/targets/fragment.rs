//! `cargo xtask fuzz --only fragment`: see `kigen_fuzz::fragment`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kigen_fuzz::Kind::Fragment.must_hold(bytes));

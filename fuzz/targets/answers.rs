//! `cargo xtask fuzz --only answers`: see `kigen_fuzz::answers`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kigen_fuzz::Kind::Answers.must_hold(bytes));

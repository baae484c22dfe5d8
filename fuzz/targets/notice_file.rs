//! `cargo xtask fuzz --only notice_file`: see `kigen_fuzz::notice_file`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kigen_fuzz::Kind::NoticeFile.must_hold(bytes));

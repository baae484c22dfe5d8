//! Shared by the test files: the notice.
#![allow(dead_code, unused_imports, reason = "no test file needs all of it")]
#![expect(clippy::expect_used, reason = "what is missing here must stop the test, and loudly")]

use kigen::notice_file;
pub(crate) use kigen_reading_tests::{moment, path, read};
use kigen_regionpay::Notice;

pub(crate) fn notice() -> Notice {
    notice_file::parse(&read("readings/regionpay/notices/nagasaki.toml"))
        .expect("the notice in this repository is sound")
}

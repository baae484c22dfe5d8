//! Shared by the test files: the notice, and the moments of the walk.
#![allow(dead_code, unused_imports, reason = "no test file needs all of it")]
#![expect(clippy::expect_used, reason = "what is missing here must stop the test, and loudly")]

use kigen::japan_time::Moment;
use kigen::notice_file;
use kigen_reading_tests::around;
pub(crate) use kigen_reading_tests::{japan_time, moment, path, plain, read};
use kigen_regionpay::Notice;

pub(crate) fn notice() -> Notice {
    notice_file::parse(&read("readings/regionpay/notices/nagasaki.toml"))
        .expect("the notice in this repository is sound")
}

/// The boundaries of `walk/moments.csv`, in their order.
pub(crate) fn boundaries() -> Vec<Moment> {
    kigen_reading_tests::boundaries("readings/regionpay/tests/walk/moments.csv")
}

/// Just before, at and just after each boundary.
pub(crate) fn moments() -> Vec<Moment> {
    around(&boundaries())
}

//! Readable cases, chosen from the notice: `cases/*.toml`, one file a topic.

mod common;

use common::notice;

#[test]
fn every_case_comes_to_what_it_states() {
    kigen_reading_tests::cases::hold(&notice(), "readings/regionpay/tests/cases", 40);
}

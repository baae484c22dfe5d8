//! The files for editors and for programs are those of the reading's description: `KIGEN_BLESS=1 cargo test --test described`
//! writes them anew.

use kigen_reading_tests::described::{hold_schema, hold_types};
use kigen_regionpay::Notice;

#[test]
fn the_schema_for_editors_is_as_the_notice_is_described() {
    hold_schema::<Notice>();
}

#[test]
fn the_types_for_programs_are_as_the_reading_is_described() {
    hold_types::<Notice>();
}

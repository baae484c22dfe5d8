//! The tests of every reading, applied to the made-up notice of this one.
#![expect(clippy::expect_used, reason = "a notice that is not sound must stop the test, and loudly")]

use kigen::japan_time::Moment;
use kigen::notice_file;
use kigen_reading_tests::described::{hold_schema, hold_types};
use kigen_reading_tests::walk::{Reached, Walk, hold_representatives_to, same_everywhere};
use kigen_reading_tests::{around, boundaries, cases, presented, read};
use kigen_sample::Notice;

fn notice() -> Notice {
    notice_file::parse(&read("readings/sample/samples/voucher.toml")).expect("the notice in this repository is sound")
}

fn moments() -> Vec<Moment> {
    around(&boundaries("readings/sample/tests/moments.csv"))
}

#[test]
fn every_case_comes_to_what_it_states() {
    cases::hold(&notice(), "readings/sample/tests/cases", 6);
}

#[test]
fn every_outcome_is_as_it_was_when_it_was_last_reviewed() {
    let walk = Walk::of(&notice(), &moments());
    assert_eq!(walk.outcomes(), 3 * moments().len());
    walk.hold_to("readings/sample/tests/digests.csv");
}

#[test]
fn everything_there_is_can_be_reached() {
    let walk = Walk::of(&notice(), &moments());
    let closings = ["counted", "unstated"].map(Reached::Closes);
    let deadlines = ["give_back", "none"].map(Reached::Deadline);
    let others = [Reached::CallCentre("none"), Reached::Opens("unstated")];
    walk.hold_to_all_of::<Notice>(closings.into_iter().chain(deadlines).chain(others));
    walk.hold_steps_to::<Notice>(&[("give_back", &["open", "last_day", "closed"])]);
}

#[test]
fn the_schema_for_editors_is_as_the_notice_is_described() {
    hold_schema::<Notice>();
}

#[test]
fn the_types_for_programs_are_as_the_reading_is_described() {
    hold_types::<Notice>();
}

#[test]
fn all_that_the_notice_says_besides_its_rules_holds() {
    presented::hold(&notice());
}

#[test]
fn no_question_is_dead() {
    assert!(same_everywhere(&notice(), &moments()).is_empty());
}

#[test]
fn the_representatives_that_other_walkers_read_are_the_rules_own() {
    hold_representatives_to(&notice(), "readings/sample/tests/representatives.json");
}

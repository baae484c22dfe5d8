//! The tests of every reading, applied to the made-up notice of this one.

use kigen_reading_tests::walk::{Reached, same_everywhere};
use kigen_reading_tests::{AtLeast, reading_tests};
use kigen_sample::Notice;

reading_tests! {
    notice: Notice,
    file: "samples/voucher.toml",
    at_least: AtLeast { cases: 6, outcomes: 27, settled: 6, turns: 6, plans: 2 },
    most_rows: 300,
}

#[test]
fn each_purchase_is_walked_at_each_moment() {
    assert_eq!(SUBJECT.walk().outcomes(), 3 * SUBJECT.moments().len());
}

#[test]
fn every_name_can_be_reached() {
    let closings = ["counted", "unstated"].map(Reached::Closes);
    let deadlines = ["give_back", "none"].map(Reached::Deadline);
    let others = [Reached::CallCentre("none"), Reached::Opens("unstated")];
    let walk = SUBJECT.walk();
    walk.hold_to_all_of::<Notice>(closings.into_iter().chain(deadlines).chain(others));
    walk.hold_steps_to::<Notice>(&[("give_back", &["open", "last_day", "closed"])]);
}

#[test]
fn no_question_is_dead_and_no_two_answers_are_equivalent() {
    assert!(same_everywhere(&SUBJECT.notice, &SUBJECT.moments()).is_empty());
}

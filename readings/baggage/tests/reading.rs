//! The tests of every reading, applied to the notice of baggage claims, and what its walk reaches.

use std::collections::BTreeSet;

use kigen_baggage::Notice;
use kigen_reading_tests::walk::{Reached, same_everywhere};
use kigen_reading_tests::{AtLeast, reading_tests};

reading_tests! {
    notice: Notice,
    file: "notices/baggage.toml",
    at_least: AtLeast { cases: 180, outcomes: 12_630, settled: 16_500, turns: 1_300, plans: 35 },
    most_rows: 100,
}

#[test]
fn every_name_can_be_reached() {
    let closings = ["counted", "counted_safe", "unstated"].map(Reached::Closes);
    let deadlines = ["write", "sue", "none"].map(Reached::Deadline);
    let others = [Reached::CallCentre("none"), Reached::Opens("unstated")];
    // The trouble with a bag is known, or not.
    let cannot = [Reached::Reason("what", "no")];
    SUBJECT.walk().hold_to_all_but::<Notice>(&cannot, closings.into_iter().chain(deadlines).chain(others));
}

#[test]
fn each_step_is_reached_in_exactly_the_states_that_its_closing_allows() {
    SUBJECT.walk().hold_steps_to::<Notice>(&[
        // These have no end.
        ("ask", &["open"]),
        ("desk", &["open"]),
        ("keep", &["open"]),
        ("follow", &["open"]),
        // If the first day is not stated, unclear for a day.
        ("write", &["open", "last_day", "unclear", "closed"]),
        ("sue", &["open", "last_day", "unclear", "closed"]),
    ]);
}

/// A dead question is one whose answer never matters; a dead answer, one that never differs from another.
#[test]
fn no_question_is_dead_and_only_these_answers_are_equivalent() {
    let same: BTreeSet<_> = [("still_there", "left", "unknown")]
        .map(|(question, one, other)| (question.to_owned(), format!("\"{one}\""), format!("\"{other}\"")))
        .into();
    assert_eq!(same_everywhere(&SUBJECT.notice, &SUBJECT.boundaries), same);
}

//! The tests of every reading, applied to the notice of tax-free shopping, and what its walk reaches.

use std::collections::BTreeSet;

use kigen_reading_tests::walk::{Reached, same_everywhere};
use kigen_reading_tests::{AtLeast, reading_tests};
use kigen_taxfree::Notice;

reading_tests! {
    notice: Notice,
    file: "notices/taxfree.toml",
    at_least: AtLeast { cases: 140, outcomes: 1_600_000, settled: 5_000_000, turns: 8_000, plans: 30 },
    // Eight of the questions are about who is covered and eight about the plan, and each of the one meets each of the other.
    most_rows: 1_300,
}

#[test]
fn everything_there_is_can_be_reached() {
    let closings = ["counted", "own", "at_latest", "unstated"].map(Reached::Closes);
    let deadlines = ["customs", "desk", "none"].map(Reached::Deadline);
    let others = [Reached::CallCentre("none"), Reached::Opens("unstated")];
    SUBJECT.walk().hold_to_all_of::<Notice>(closings.into_iter().chain(deadlines).chain(others));
}

#[test]
fn each_step_is_reached_in_exactly_the_states_that_its_closing_allows() {
    SUBJECT.walk().hold_steps_to::<Notice>(&[
        // Neither of them ends.
        ("ask", &["open"]),
        ("refund", &["open"]),
        // With the confirmation.
        ("keep", &["open", "last_day", "closed"]),
        ("papers", &["open", "last_day", "closed"]),
        // The confirmation alone can have been had.
        ("customs", &["open", "last_day", "closed", "done"]),
        // Through the last day.
        ("desk", &["open", "last_day", "closed"]),
    ]);
}

/// A dead question would be one whose answer never matters; a dead answer, one that never differs from another.
#[test]
fn no_question_is_dead_and_only_these_answers_come_to_the_same_everywhere() {
    let same: BTreeSet<_> = [
        // Both may buy tax-free whenever they landed.
        ("traveller", "diplomat", "us_forces"),
        // About six months, after the purchase, not known: none of them can be told.
        ("entered", "2026-05-01", "2026-05-02"),
        ("entered", "2026-05-01", "2026-11-02"),
        ("entered", "2026-05-01", "unknown"),
        ("entered", "2026-05-02", "2026-11-02"),
        ("entered", "2026-05-02", "unknown"),
        ("entered", "2026-11-02", "unknown"),
        // Whether receipts are added together is stated nowhere.
        ("same_day", "yes", "unknown"),
        // Whether part of it counts is stated nowhere.
        ("goods", "part", "unknown"),
        // Before the purchase is as good as not known; and on the last day that day binds, as where it is not known.
        ("departure", "2026-10-31", "unknown"),
        ("departure", "2026-10-31", "2027-01-30"),
        ("departure", "2027-01-30", "unknown"),
        // Where the terminals are is known of neither.
        ("place", "airport", "port"),
    ]
    .map(|(question, one, other)| (question.to_owned(), format!("\"{one}\""), format!("\"{other}\"")))
    .into();
    assert_eq!(same_everywhere(&SUBJECT.notice, &SUBJECT.boundaries), same);
}

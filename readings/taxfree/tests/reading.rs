//! The tests of every reading, applied to the notice of tax-free shopping, and what its walk reaches.

use std::collections::BTreeSet;

use kigen_reading_tests::walk::{Reached, same_everywhere};
use kigen_reading_tests::{AtLeast, reading_tests};
use kigen_taxfree::Notice;

reading_tests! {
    notice: Notice,
    file: "notices/taxfree.toml",
    at_least: AtLeast { cases: 140, outcomes: 1_600_000, settled: 5_000_000, turns: 8_000, plans: 30 },
    // Eight of the questions are about the verdict and eight about the plan, and every two of them combine.
    most_rows: 1_300,
}

#[test]
fn every_name_can_be_reached() {
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
        // Together with the confirmation.
        ("keep", &["open", "last_day", "closed"]),
        ("papers", &["open", "last_day", "closed"]),
        // Only the confirmation can be done already.
        ("customs", &["open", "last_day", "closed", "done"]),
        // Through the last day.
        ("desk", &["open", "last_day", "closed"]),
    ]);
}

/// A dead question is one whose answer never matters; a dead answer, one that never differs from another.
#[test]
fn no_question_is_dead_and_only_these_answers_are_equivalent() {
    let same: BTreeSet<_> = [
        // Both may buy tax-free whenever they landed.
        ("traveller", "diplomat", "us_forces"),
        // About six months, after the purchase, unknown: none of them can be told.
        ("entered", "2026-05-01", "2026-05-02"),
        ("entered", "2026-05-01", "2026-11-02"),
        ("entered", "2026-05-01", "unknown"),
        ("entered", "2026-05-02", "2026-11-02"),
        ("entered", "2026-05-02", "unknown"),
        ("entered", "2026-11-02", "unknown"),
        // The sources do not say whether receipts are added together.
        ("same_day", "yes", "unknown"),
        // The sources do not say whether a part counts.
        ("goods", "part", "unknown"),
        // A departure before the purchase counts as unknown; and on the last day that day is the deadline, as with an
        // unknown one.
        ("departure", "2026-10-31", "unknown"),
        ("departure", "2026-10-31", "2027-01-30"),
        ("departure", "2027-01-30", "unknown"),
        // The place of the terminals is unknown for both.
        ("place", "airport", "port"),
    ]
    .map(|(question, one, other)| (question.to_owned(), format!("\"{one}\""), format!("\"{other}\"")))
    .into();
    assert_eq!(same_everywhere(&SUBJECT.notice, &SUBJECT.boundaries), same);
}

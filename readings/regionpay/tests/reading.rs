//! The tests of every reading, applied to the notice of Nagasaki, and what its walk reaches.

use std::collections::BTreeSet;

use kigen::input::Named as _;
use kigen::timeline::State;
use kigen_reading_tests::walk::{Reached, same_everywhere};
use kigen_reading_tests::{AtLeast, moment, reading_tests};
use kigen_regionpay::Notice;

reading_tests! {
    notice: Notice,
    file: "notices/nagasaki.toml",
    at_least: AtLeast { cases: 40, outcomes: 500_000, settled: 500_000, turns: 1_000, plans: 50 },
    most_rows: 300,
}

#[test]
fn every_name_can_be_reached() {
    let lines = ["open", "closed", "unknown"].map(Reached::CallCentre);
    let openings = ["published", "planned", "approximate", "unstated"].map(Reached::Opens);
    let closings = ["instant", "day", "advisory", "unstated"].map(Reached::Closes);
    let deadlines = ["use", "apply", "apply_bank", "collect", "none"].map(Reached::Deadline);
    let beside = lines.into_iter().chain(openings).chain(closings).chain(deadlines);
    SUBJECT.walk().hold_to_all_of::<Notice>(beside);
}

/// From the table of steps in the notice's reading: a state is possible for a step if its opening, its closing and
/// "applied" allow it.
#[test]
fn each_step_is_reached_in_exactly_the_states_that_its_dates_allow() {
    let allowed: [(&str, &[&str]); 7] = [
        // It neither opens nor closes; the line may only become doubtful.
        ("call", &["open", "unclear"]),
        // It closes with `apply`, or never; it has no opening.
        ("find_number", &["open", "last_day", "closed"]),
        // From 2 March (A), through 31 March.
        ("use", &["not_yet", "open", "last_day", "closed"]),
        // From 22 March, through 30 April, and it can have been done.
        ("apply", &["not_yet", "open", "last_day", "closed", "done"]),
        // From 22 March; no stated end, so neither a last day nor a close.
        ("apply_bank", &["not_yet", "open", "unclear", "done"]),
        // App users from 1 April, through 31 May.
        ("collect", &["not_yet", "open", "last_day", "closed"]),
        // From 11 May; the office makes it.
        ("transfer", &["not_yet", "open"]),
    ];
    SUBJECT.walk().hold_steps_to::<Notice>(&allowed);
    assert_eq!(SUBJECT.walk().states(), State::NAMES.iter().copied().collect(), "a new state has to be placed above");
}

/// A dead question is one whose answer never matters; a dead answer, one that never differs from another.
#[test]
fn no_question_is_dead_and_only_these_answers_are_equivalent() {
    let same: BTreeSet<_> = [
        // Both fail (A): lapsed before the outage, or usable after it.
        ("expiry", r#""2023-02-23""#, r#""2023-02-25""#),
        // (A) asks for at least 1 yen, and no more.
        ("balance", "1", "1000000"),
        // Only a balance of zero changes the plan.
        ("left", "1", "1000000"),
        ("left", "1", r#""unknown""#),
        ("left", "1000000", r#""unknown""#),
        // An undecided traveller is planned as points.
        ("payout", r#""points""#, r#""unknown""#),
        // Both have to apply.
        ("charge", r#""withdrawn""#, r#""paper""#),
    ]
    .map(|(question, one, other)| (question.to_owned(), one.to_owned(), other.to_owned()))
    .into();

    let moments = ["2023-03-10T12:00", "2023-03-24T12:00", "2023-04-18T12:00", "2023-05-02T12:00", "2023-06-01T12:00"]
        .map(moment);
    assert_eq!(same_everywhere(&SUBJECT.notice, &moments), same);
}

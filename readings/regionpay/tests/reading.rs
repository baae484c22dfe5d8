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
fn everything_there_is_can_be_reached() {
    let lines = ["open", "closed", "unknown"].map(Reached::CallCentre);
    let openings = ["published", "planned", "approximate", "unstated"].map(Reached::Opens);
    let closings = ["instant", "day", "advisory", "unstated"].map(Reached::Closes);
    let deadlines = ["use", "apply", "apply_bank", "collect", "none"].map(Reached::Deadline);
    let beside = lines.into_iter().chain(openings).chain(closings).chain(deadlines);
    SUBJECT.walk().hold_to_all_of::<Notice>(beside);
}

/// From the table of steps in the notice's reading: a state is possible for a step where its opening, its closing and
/// "applied" allow it.
#[test]
fn each_step_is_reached_in_exactly_the_states_that_its_dates_allow() {
    let allowed: [(&str, &[&str]); 7] = [
        // Nothing opens or closes it; only whether the line is still kept becomes doubtful.
        ("call", &["open", "unclear"]),
        // It closes with `apply`, or never; it opens with nothing.
        ("find_number", &["open", "last_day", "closed"]),
        // From 2 March (A), through 31 March.
        ("use", &["not_yet", "open", "last_day", "closed"]),
        // From 22 March, through 30 April, and it can have been done.
        ("apply", &["not_yet", "open", "last_day", "closed", "done"]),
        // From 22 March; no stated end, so neither a last day nor a close.
        ("apply_bank", &["not_yet", "open", "unclear", "done"]),
        // App users from 1 April, through 31 May.
        ("collect", &["not_yet", "open", "last_day", "closed"]),
        // From 11 May, and the office's to make.
        ("transfer", &["not_yet", "open"]),
    ];
    SUBJECT.walk().hold_steps_to::<Notice>(&allowed);
    assert_eq!(SUBJECT.walk().states(), State::NAMES.iter().copied().collect(), "a new state has to be placed above");
}

/// A dead question would be one whose answer never matters; a dead answer, one that never differs from another.
#[test]
fn no_question_is_dead_and_only_these_answers_come_to_the_same_everywhere() {
    let same: BTreeSet<_> = [
        // Both fail (A): lapsed before the outage, or usable after it.
        ("expiry", r#""2023-02-23""#, r#""2023-02-25""#),
        // At least 1 yen is all that (A) asks for.
        ("balance", "1", "1000000"),
        // Only nothing left changes the plan.
        ("left", "1", "1000000"),
        ("left", "1", r#""unknown""#),
        ("left", "1000000", r#""unknown""#),
        // Not decided is planned as points.
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

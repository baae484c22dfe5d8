//! The tests of every reading, and their shared code. Each reading applies them to its own notices.
#![expect(clippy::expect_used, clippy::panic, reason = "what is missing here must stop the test, and loudly")]

pub mod bad_input;
pub mod cases;
pub mod described;
pub mod forward;
pub mod notice_file;
pub mod presented;
pub mod properties;
pub mod representatives;
pub mod review;
mod second_reading;
mod subject;
pub mod turns;
pub mod two_readings;
pub mod walk;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use kigen::input::Value;
use kigen::interview::{Interview, Path as Asked};
use kigen::japan_time::Moment;
use kigen::reading::{AnswerSet as _, QuestionOf, Reading};
use serde_json::json;
pub use subject::{AtLeast, Subject};

/// A file of the project, by its path from the root.
#[must_use]
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)
}

/// The text of a file of the project.
///
/// # Panics
/// If it cannot be read.
#[must_use]
pub fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Compares a file of the project with this text: a snapshot, accepted at its last review. With `KIGEN_BLESS` set,
/// writes it.
///
/// # Panics
/// If the file has another text.
pub fn assert_agreed(name: &str, text: &str) {
    if env::var_os("KIGEN_BLESS").is_some() {
        return fs::write(path(name), text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let agreed = fs::read_to_string(path(name)).unwrap_or_default();
    let first = text.lines().zip(agreed.lines()).find(|(now, agreed)| now != agreed);
    assert!(text == agreed, "{name} differs, first in {first:?}\nIf that is meant: KIGEN_BLESS=1 cargo test");
}

/// The moment of a time in Japan, `2023-04-18T10:00`, seconds optional. Parsed by chrono, not by the code under test.
///
/// # Panics
/// If the text is no time.
#[must_use]
pub fn moment(text: &str) -> Moment {
    let seconds = if text.len() == "2023-04-18T10:00".len() { ":00" } else { "" };
    let parsed = DateTime::parse_from_rfc3339(&format!("{text}{seconds}+09:00"));
    Moment::from_epoch_ms(parsed.unwrap_or_else(|error| panic!("`{text}`: {error}")).timestamp_millis())
}

/// The inverse, to the millisecond.
///
/// # Panics
/// If the moment is beyond chrono's calendar.
#[must_use]
pub fn japan_time(moment: Moment) -> String {
    let japan = FixedOffset::east_opt(9 * 60 * 60).expect("nine hours are an offset");
    let utc = DateTime::from_timestamp_millis(moment.epoch_ms()).expect("a moment of the tests is in the calendar");
    utc.with_timezone(&japan).format("%Y-%m-%dT%H:%M:%S%.3f").to_string()
}

/// The moments in the first column of a file, in their order.
///
/// # Panics
/// If one occurs twice, or before an earlier one.
#[must_use]
pub fn boundaries(file: &str) -> Vec<Moment> {
    let text = read(file);
    let boundaries: Vec<_> = text.lines().skip(1).filter_map(|line| line.split(',').next()).map(moment).collect();
    assert!(boundaries.is_sorted_by(|a, b| a < b), "{file}: each moment once, in order");
    boundaries
}

/// Just before, at and just after each of these moments.
#[must_use]
pub fn around(boundaries: &[Moment]) -> Vec<Moment> {
    let around = |boundary: &Moment| [-1, 0, 1].map(|ms| Moment::from_epoch_ms(boundary.epoch_ms().saturating_add(ms)));
    boundaries.iter().flat_map(around).collect()
}

/// An answer as JSON; yen are whole.
///
/// # Panics
/// If it is neither a text nor a number.
#[must_use]
pub fn plain(value: &Value) -> serde_json::Value {
    match value {
        Value::Text(text) => json!(text),
        #[expect(clippy::cast_possible_truncation, reason = "the representatives are whole yen")]
        Value::Number(number) => json!(*number as i64),
        other => panic!("{other:?} is no representative"),
    }
}

/// Visits every path of an interview.
///
/// # Panics
/// If a representative is no answer to its question.
pub fn walk_all<I: Interview>(interview: &I, visit: &mut impl FnMut(Asked<'_, I>, I::Outcome)) {
    kigen::interview::walk(interview, visit)
        .unwrap_or_else(|(question, flaw)| panic!("a representative of {question:?} is no answer to it: {flaw:?}"));
}

/// The answers of a path, or of a part of it.
///
/// # Panics
/// If one is no answer to its question.
pub fn answers<'p, N: Reading>(path: impl IntoIterator<Item = &'p (QuestionOf<N>, Value)>) -> N::Answers {
    let mut answers = N::Answers::default();
    for (question, value) in path {
        answers.set(*question, value).unwrap_or_else(|flaw| panic!("{value:?} to {question:?}: {flaw:?}"));
    }
    answers
}

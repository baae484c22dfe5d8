//! What the test files share: the notice, Japan time, the moments of the walk.
#![allow(dead_code, reason = "no test file needs all of it")]
#![expect(clippy::expect_used, clippy::panic, reason = "what is missing here must stop the test, and loudly")]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use kigen::input::Value;
use kigen::japan_time::Moment;
use kigen::notice_file;
use kigen::regionpay::notice::Notice;
use serde_json::json;

/// A file of this repository.
pub(crate) fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The text of a file of this repository.
pub(crate) fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub(crate) fn notice() -> Notice {
    notice_file::parse(&read("www/notices/nagasaki.toml")).expect("the notice in this repository is sound")
}

/// The moment at which the clocks of Japan show `text`: `2023-04-18T10:00`, seconds optional. By chrono's own parser, not
/// by the code under test.
pub(crate) fn moment(text: &str) -> Moment {
    let seconds = if text.len() == "2023-04-18T10:00".len() { ":00" } else { "" };
    let parsed = DateTime::parse_from_rfc3339(&format!("{text}{seconds}+09:00"));
    Moment::from_epoch_ms(parsed.unwrap_or_else(|error| panic!("`{text}`: {error}")).timestamp_millis())
}

/// The other way round, to the millisecond.
pub(crate) fn japan_time(moment: Moment) -> String {
    let japan = FixedOffset::east_opt(9 * 60 * 60).expect("nine hours are an offset");
    let utc = DateTime::from_timestamp_millis(moment.epoch_ms()).expect("a moment of the tests is in the calendar");
    utc.with_timezone(&japan).format("%Y-%m-%dT%H:%M:%S%.3f").to_string()
}

/// The boundaries of `walk/moments.csv`, in their order.
pub(crate) fn boundaries() -> Vec<Moment> {
    let file = read("tests/walk/moments.csv");
    let boundaries: Vec<_> = file.lines().skip(1).filter_map(|line| line.split(',').next()).map(moment).collect();
    assert!(boundaries.is_sorted_by(|a, b| a < b), "tests/walk/moments.csv: each moment once, in order");
    boundaries
}

/// Just before, at and just after each boundary.
pub(crate) fn moments() -> Vec<Moment> {
    let around = |boundary: Moment| [-1, 0, 1].map(|ms| Moment::from_epoch_ms(boundary.epoch_ms().saturating_add(ms)));
    boundaries().into_iter().flat_map(around).collect()
}

/// An answer as JSON has it; yen are whole.
pub(crate) fn plain(value: &Value) -> serde_json::Value {
    match value {
        Value::Text(text) => json!(text),
        #[expect(clippy::cast_possible_truncation, reason = "the representatives are whole yen")]
        Value::Number(number) => json!(*number as i64),
        other => panic!("{other:?} is no representative"),
    }
}

//! Input for any reading: the valid ranges, and any data.

use kigen::input::{Value, now};
use kigen::japan_time::{Moment, YEARS};
use kigen_reading_tests::path;

/// The page states it, in each language that has a file of texts.
#[test]
fn the_texts_name_the_range_of_dates() {
    let folder = std::fs::read_dir(path("www/text")).unwrap_or_else(|error| panic!("www/text: {error}"));
    for file in folder.map(|file| file.map(|file| file.path())) {
        let file = file.unwrap_or_else(|error| panic!("{error}"));
        let texts = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let text = texts.lines().find(|line| line.starts_with("error-date-range = ")).unwrap_or_default();
        for year in [YEARS.start(), YEARS.end()] {
            assert!(text.contains(&year.to_string()), "{}: {text}", file.display());
        }
    }
}

#[test]
fn now_is_a_moment_from_1970_to_2999() {
    let (year_0, year_9999) = (-62_150_000_000_000.0, 253_402_300_799_999.0);
    let last = 32_503_647_599_999.0;
    for ms in [year_0, year_9999, -1.0, -0.001, last + 1.0, f64::MAX, f64::MIN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(now(ms).map_err(|flaw| flaw.problem), Err("out_of_range"), "{ms}");
    }
    assert_eq!(now(f64::NAN).map_err(|flaw| flaw.problem), Err("not_a_number"));
    assert!(now(year_0).is_err_and(|flaw| flaw.remedy.contains("1970 to 2999")));
    for (ms, whole) in [(0.0, 0), (-0.0, 0), (0.9, 0), (1.0, 1), (last, 32_503_647_599_999)] {
        assert_eq!(now(ms), Ok(Moment::from_epoch_ms(whole)), "{ms}");
    }
}

#[test]
fn any_data_is_written_as_it_was_read() {
    let all = r#"{"nothing":null,"truth":true,"number":1.5,"text":"x","list":[1.0,"y"],"table":{}}"#;
    let value: Value = serde_json::from_str(all).expect("this is JSON");
    assert_eq!(serde_json::to_string(&value).ok().as_deref(), Some(all));
}

//! Tests of `described.rs`.

use super::*;
use crate::input::{Flaw, Problem, Value, names};

described! {
    /// All of it.
    #[words(editor = "全部")]
    struct Whole {
        times: Times,
        /// A name.
        #[words(diff = "name", editor = "名前")]
        name: Name,
    }
}

described! {
    /// The times.
    #[words(editor = "時")]
    #[checked(check_order)]
    struct Times {
        /// The first day.
        #[words(diff = "starts", editor = "最初の日")]
        starts: Day,
        /// The last minute. `None`: not stated.
        #[words(diff = "ends", editor = "終わり")]
        ends: Stated<Moment>,
        /// The days off.
        #[words(diff = "days off", editor = "休み")]
        days_off: Vec<Day>,
    }
}

impl Times {
    fn check_order(&self, table: &mut Table<'_, '_>) {
        if self.ends.is_some_and(|ends| ends <= self.starts.start()) {
            table.report("ends", Flaw::new("out_of_order", "this must not come before starts"));
        }
    }
}

fn read(json: &str) -> (Option<Whole>, Vec<Problem>) {
    let value: Value = serde_json::from_str(json).expect("JSON of the test's own");
    let mut problems = Vec::new();
    let whole = Table::open(&value, "whole", &mut problems).and_then(|mut table| {
        let whole = Whole::read(&mut table);
        table.close();
        whole
    });
    (whole, problems)
}

#[test]
fn nested_table_is_read_and_described_by_its_fields() {
    let (whole, problems) = read(
        r#"{"times": {"starts": "2023-04-01", "ends": "2023-04-02 23:59", "days_off": ["2023-04-02"]}, "name": "x"}"#,
    );
    assert_eq!(problems, []);
    let said = whole.expect("nothing is wrong with it").said();
    let expected = [
        ("starts", Said::When(Some("2023-04-01 (土)".to_owned()))),
        ("ends", Said::When(Some("2023-04-02 (日) 23:59".to_owned()))),
        ("days off", Said::List(vec!["2023-04-02 (日)".to_owned()])),
        ("name", Said::What(Some("x".to_owned()))),
    ];
    assert_eq!(said, expected);
}

#[test]
fn fields_with_problems_are_reported_all_at_once() {
    let (whole, problems) = read(r#"{"times": {"starts": 1, "days_off": ["2023-04-31"]}, "name": " ", "fax": 0}"#);
    assert_eq!(whole, None);
    let told: Vec<_> = problems.iter().map(|problem| (problem.field.as_str(), problem.problem)).collect();
    let expected = [
        ("times.starts", "not_text"),
        ("times.ends", "missing"),
        ("times.days_off", "no_such_date"),
        ("name", "empty"),
        ("fax", "unknown_field"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn contradictory_fields_are_reported_once_all_are_read() {
    let ends = |ends: &str| {
        let (_, problems) =
            read(&format!(r#"{{"times": {{"starts": "2023-04-01", "ends": "{ends}", "days_off": []}}, "name": "x"}}"#));
        problems.into_iter().map(|problem| (problem.field, problem.problem)).collect::<Vec<_>>()
    };
    assert_eq!(ends(""), []);
    assert_eq!(ends("2023-03-31 12:00"), [("times.ends".to_owned(), "out_of_order")]);
}

described! {
    /// Lengths.
    #[words(editor = "長さ")]
    struct Lengths {
        /// How many days.
        #[words(diff = "days", editor = "日数")]
        days: WholeNumber<u16, 400>,
    }
}

names! {
    /// The ways to travel.
    enum Way {
        /// By land.
        Land = "land",
        /// By sea.
        Sea = "sea",
    }
}

described! {
    /// A journey.
    #[words(editor = "旅")]
    struct Journey {
        /// How they travel.
        #[words(diff = "way", editor = "手段")]
        way: OneOf<Way>,
        /// The last day. `None`: not stated.
        #[words(diff = "ends", editor = "終わり")]
        ends: Stated<Day>,
        /// The stops.
        #[words(diff = "stops", editor = "寄る所")]
        stops: Vec<Name>,
    }
}

described! {
    /// There and back.
    #[words(editor = "行きと帰り")]
    struct Journeys {
        /// The way there.
        #[words(diff = "there", editor = "行き")]
        there: Journey,
        back: Journey,
    }
}

#[test]
fn table_with_words_of_its_own_is_described_in_one_line() {
    let text = r#"{"there": {"way": "sea", "ends": "", "stops": ["x", "y"]}, "back": {"way": "land", "ends": "2023-04-01", "stops": []}}"#;
    let value: Value = serde_json::from_str(text).expect("JSON of the test's own");
    let mut problems = Vec::new();
    let journeys = Table::open(&value, "journeys", &mut problems).and_then(|mut table| Journeys::read(&mut table));
    assert_eq!(problems, []);
    let journeys = journeys.expect("nothing is wrong with it");
    assert_eq!((journeys.there.way, journeys.back.way), (Way::Sea, Way::Land));
    let what = |text: &str| Said::What(Some(text.to_owned()));
    let expected = [
        ("there", what("way sea, ends not stated, stops x, y")),
        ("way", what("land")),
        ("ends", Said::When(Some("2023-04-01 (土)".to_owned()))),
        ("stops", Said::List(vec![])),
    ];
    assert_eq!(journeys.said(), expected);
}

#[test]
fn name_outside_its_set_is_reported() {
    for (json, problem) in [("\"air\"", "unknown_value"), ("1", "unknown_value")] {
        let value: Value = serde_json::from_str(&format!(r#"{{"way": {json}, "ends": "", "stops": []}}"#))
            .expect("JSON of the test's own");
        let mut problems = Vec::new();
        let journey = Table::open(&value, "journey", &mut problems).and_then(|mut table| Journey::read(&mut table));
        assert_eq!(journey, None);
        let told: Vec<_> =
            problems.iter().map(|told| (told.field.as_str(), told.problem, told.remedy.as_str())).collect();
        assert_eq!(told, [("way", problem, "use one of: land, sea")]);
    }
}

#[test]
fn whole_number_is_read_and_refused_outside_its_range() {
    let read = |days: &str| {
        let value: Value = serde_json::from_str(&format!(r#"{{"days": {days}}}"#)).expect("JSON of the test's own");
        let mut problems = Vec::new();
        let lengths = Table::open(&value, "lengths", &mut problems).and_then(|mut table| Lengths::read(&mut table));
        (lengths, problems.into_iter().map(|problem| problem.problem).collect::<Vec<_>>())
    };
    for days in [1, 90, 400] {
        let (lengths, problems) = read(&days.to_string());
        assert_eq!((lengths.as_ref().map(|lengths| lengths.days), problems), (Some(days), vec![]));
        assert_eq!(lengths.map(|lengths| lengths.said()), Some(vec![("days", Said::What(Some(days.to_string())))]));
    }
    for (days, problem) in
        [("0", "too_small"), ("401", "too_large"), ("-1", "negative"), ("1.5", "fraction"), ("\"1\"", "not_a_number")]
    {
        assert_eq!(read(days), (None, vec![problem]), "{days}");
    }
}

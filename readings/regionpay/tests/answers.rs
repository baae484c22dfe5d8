//! The valid answers that are particular to this notice. The tests of every reading show that all others are refused.

mod common;

use common::{moment, notice};
use kigen::check;
use kigen::input::Value;
use kigen::japan_time::Day;
use kigen::outcome::Outcome;
use kigen::reading::AnswerSet as _;
use kigen_regionpay::answers::{Answers, Question, representatives};

/// The number is at hand or not: nobody can be unsure of that.
#[test]
fn unknown_is_no_answer_about_the_inquiry_number() {
    let unknown = Value::Table(vec![("inquiry_number".to_owned(), Value::Text("unknown".to_owned()))]);
    let Outcome::Invalid { errors } = check(&notice(), &unknown, Ok(moment("2023-04-18T10:00"))) else {
        panic!("it is taken")
    };
    assert!(errors.iter().all(|error| error.problem == "unknown_value" && error.remedy.ends_with("known, lost")));
}

/// A notice may name the first or the last valid day. The day beside it is then no valid answer.
#[test]
fn representatives_at_the_ends_of_the_range_are_valid_answers() {
    for expiry in ["2000-01-01", "2099-12-31"] {
        let mut notice = notice();
        notice.dates.expiry = Day::parse(expiry).unwrap_or_else(|flaw| panic!("{flaw:?}"));
        let values = representatives(&notice, Question::Expiry);
        assert_eq!(values.len(), 3, "{values:?}");
        for value in values {
            assert_eq!(Answers::default().set(Question::Expiry, &value), Ok(()), "{value:?}");
        }
    }
}

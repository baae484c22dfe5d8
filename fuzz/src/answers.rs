//! Answers: a line of JSON as the command line takes it, or any data as JavaScript may hand it over.
//!
//! Bytes alone seldom get past the JSON, and never to a number that JSON cannot write. So the first byte picks: an odd one
//! has the rest picked apart into fields and values, most of them nearly right.

use std::sync::LazyLock;

use anyhow::{Result, ensure};
use arbitrary::{Arbitrary, Unstructured};
use chrono::{Datelike as _, NaiveDate};
use kigen::check;
use kigen::input::{Flaw, Named, Problem, Value, now};
use kigen::japan_time::Moment;
use kigen::outcome::Outcome;
use kigen::reading::AnswerSet as _;
use kigen_regionpay::answers::{Answers, Question, representatives};

use crate::office::line;
use crate::{NOTICE, inputs, sound};

/// Tries one input.
///
/// # Errors
/// What does not hold.
pub fn run(bytes: &[u8]) -> Result<()> {
    match bytes.split_first() {
        Some((mode, rest)) if mode % 2 == 1 => {
            let mut rest = Unstructured::new(rest);
            let (answers, now) = (any_answers(&mut rest), any_now(&mut rest));
            data(&answers.unwrap_or(Value::Unreadable), now.unwrap_or(f64::NAN))
        }
        _ => json_line(bytes),
    }
}

/// 18 April 2023, 10:00 in Japan: the application can be made.
const OTHERWISE: Moment = Moment::from_epoch_ms(1_681_779_600_000);

/// A line is told to be no JSON, or else it is judged as its data is.
fn json_line(bytes: &[u8]) -> Result<()> {
    let outcome = line::check(&*NOTICE, bytes, OTHERWISE);
    ensure!(outcome == line::check(&*NOTICE, bytes, OTHERWISE), "the same line comes to something else");
    sound::outcome(&outcome)?;
    let Ok(mut answers) = serde_json::from_slice::<Value>(bytes) else {
        return told(&outcome, vec![("answers".to_owned(), "not_json")]);
    };
    let mut moments = Vec::new();
    if let Value::Table(fields) = &mut answers {
        moments.extend(fields.extract_if(.., |(name, _)| name == "at").map(|(_, at)| at));
    }
    let now = match moments.as_slice() {
        [] => Ok(OTHERWISE),
        [Value::Text(at)] => line::moment(at),
        [_] => Err(Flaw::new("not_text", "")),
        _ => Err(Flaw::new("duplicate_field", "")),
    };
    judged(&outcome, &answers, now.map_err(|flaw| Problem::at("at", flaw)))
}

/// Data is judged the same, whether it comes as such or as a line.
fn data(answers: &Value, now_ms: f64) -> Result<()> {
    let now = now(now_ms).map_err(|flaw| Problem::at("nowMs", flaw));
    let outcome = check(&*NOTICE, answers, now.clone());
    ensure!(outcome == check(&*NOTICE, answers, now.clone()), "the same answers come to something else");
    sound::outcome(&outcome)?;
    judged(&outcome, answers, now.clone())?;
    if let Ok(now) = now
        && is_kept_by_json(answers)
    {
        let line = serde_json::to_vec(answers)?;
        ensure!(outcome == line::check(&*NOTICE, &line, now), "it comes to something else as a line");
    }
    Ok(())
}

/// The outcome is invalid if and only if something is wrong, and it says all of it. What is not invalid leads to a
/// judgement, question by question.
fn judged(outcome: &Outcome, answers: &Value, now: Result<Moment, Problem>) -> Result<()> {
    let mut problems = problems(answers)?;
    problems.extend(now.as_ref().err().map(|problem| (problem.field.clone(), problem.problem)));
    match (answers, now) {
        (Value::Table(given), Ok(now)) if problems.is_empty() => interviewed(outcome, given, now),
        _ => told(outcome, problems),
    }
}

/// What is wrong with each field, seen alone.
fn problems(answers: &Value) -> Result<Vec<(String, &'static str)>> {
    let Value::Table(fields) = answers else { return Ok(vec![("answers".to_owned(), "not_an_object")]) };
    let mut seen = Vec::new();
    let mut problems = Vec::new();
    for (name, value) in fields {
        let question = Question::ALL.iter().find(|question| question.name() == name);
        let problem = match question {
            None => Some("unknown_field"),
            Some(question) if seen.contains(question) => Some("duplicate_field"),
            Some(question) => flaw(*question, value)?,
        };
        seen.extend(question);
        problems.extend(problem.map(|problem| (name.clone(), problem)));
    }
    Ok(problems)
}

/// What is wrong with an answer, after seeing that something should be, or nothing.
fn flaw(question: Question, value: &Value) -> Result<Option<&'static str>> {
    let is_answer = match (question, value) {
        (Question::Balance | Question::Left, Value::Number(yen)) => (0.0..=1e6).contains(yen) && yen.fract() == 0.0,
        // By chrono's reading rather than ours, but in one form, and of this century.
        (Question::Expiry, Value::Text(date)) if date != "unknown" => {
            let is_day =
                |day: NaiveDate| (2000..=2099).contains(&day.year()) && day.format("%Y-%m-%d").to_string() == *date;
            date.len() == "2023-02-24".len() && NaiveDate::parse_from_str(date, "%Y-%m-%d").is_ok_and(is_day)
        }
        _ => values(question).contains(value),
    };
    let flaw = Answers::default().set(question, value).err();
    ensure!(flaw.is_none() == is_answer, "as the answer to `{}`, {value:?} has {flaw:?}", question.name());
    Ok(flaw.map(|flaw| flaw.problem))
}

/// The representatives of a question, which are asked for often.
fn values(question: Question) -> &'static [Value] {
    static VALUES: LazyLock<Vec<(Question, Vec<Value>)>> = LazyLock::new(|| {
        Question::ALL.iter().map(|question| (*question, representatives(&NOTICE, *question))).collect()
    });
    VALUES.iter().find(|(of, _)| *of == question).map(|(_, values)| values.as_slice()).unwrap_or_default()
}

fn told(outcome: &Outcome, mut expected: Vec<(String, &'static str)>) -> Result<()> {
    let Outcome::Invalid { errors } = outcome else {
        ensure!(expected.is_empty(), "{expected:?} is wrong, and it comes to {outcome:?}");
        return Ok(());
    };
    let mut told: Vec<_> = errors.iter().map(|error| (error.field.clone(), error.problem)).collect();
    told.sort_unstable();
    expected.sort_unstable();
    ensure!(told == expected, "{expected:?} is wrong, and it says {told:?}");
    Ok(())
}

/// Each question is one that was not answered; answered, it leads on, and in the end to a judgement.
fn interviewed(outcome: &Outcome, given: &[(String, Value)], now: Moment) -> Result<()> {
    let mut outcome = outcome.clone();
    let mut given = given.to_vec();
    while let Outcome::Ask { question } = outcome {
        ensure!(given.iter().all(|(name, _)| name != question), "`{question}` is asked again");
        let of_that_name = Question::ALL.iter().find(|known| known.name() == question);
        let values = of_that_name.map(|question| values(*question)).unwrap_or_default();
        // Any will do; which one depends on the answers, so that all ways are gone.
        let value = values.iter().cycle().nth(given.len()).cloned().unwrap_or(Value::Null);
        given.push((question.to_owned(), value));
        outcome = check(&*NOTICE, &Value::Table(given.clone()), Ok(now));
        sound::outcome(&outcome)?;
    }
    ensure!(matches!(outcome, Outcome::Done(_)), "{given:?} comes to {outcome:?}");
    given.reverse();
    ensure!(
        outcome == check(&*NOTICE, &Value::Table(given), Ok(now)),
        "the other way round it comes to something else"
    );
    Ok(())
}

/// Whether JSON writes exactly this: no table with an "at" of its own, and no number but whole ones.
fn is_kept_by_json(answers: &Value) -> bool {
    match answers {
        Value::Unreadable => false,
        Value::Null | Value::Bool(_) | Value::Text(_) => true,
        Value::Number(number) => number.fract() == 0.0 && number.abs() < 1e15,
        Value::List(items) => items.iter().all(is_kept_by_json),
        Value::Table(fields) => fields.iter().all(|(name, value)| name != "at" && is_kept_by_json(value)),
    }
}

fn any_answers(given: &mut Unstructured<'_>) -> arbitrary::Result<Value> {
    if given.ratio(1_u8, 32)? {
        return any_value(given, 3);
    }
    let fields = given.int_in_range(0..=14_usize)?;
    let fields: arbitrary::Result<Vec<_>> = (0..fields).map(|_| any_field(given)).collect();
    Ok(Value::Table(fields?))
}

fn any_field(given: &mut Unstructured<'_>) -> arbitrary::Result<(String, Value)> {
    if given.ratio(1_u8, 16)? {
        return Ok((any_text(given)?, any_value(given, 3)?));
    }
    let question = *given.choose(Question::ALL)?;
    let value = if given.ratio(3_u8, 4)? { given.choose(values(question))?.clone() } else { any_value(given, 3)? };
    Ok((question.name().to_owned(), value))
}

fn any_value(given: &mut Unstructured<'_>, depth: u8) -> arbitrary::Result<Value> {
    Ok(match (given.int_in_range(0..=9_u8)?, depth.checked_sub(1)) {
        (0, _) => Value::Null,
        (1, _) => Value::Bool(bool::arbitrary(given)?),
        (2, _) => Value::Number(f64::arbitrary(given)?),
        (3, _) => Value::Number(f64::from(given.int_in_range(-2..=1_000_002_i32)?)),
        (4, _) => {
            let (month, day) = (given.int_in_range(0..=13_u8)?, given.int_in_range(0..=32_u8)?);
            let years = if given.ratio(1_u8, 4)? { 0..=10_000_u16 } else { 1999..=2100 };
            Value::Text(format!("{:04}-{month:02}-{day:02}", given.int_in_range(years)?))
        }
        (5, Some(inner)) => Value::List(vec![any_value(given, inner)?, any_value(given, inner)?]),
        (6, Some(inner)) => Value::Table(vec![(any_text(given)?, any_value(given, inner)?)]),
        (7, _) => Value::Unreadable,
        _ => Value::Text(any_text(given)?),
    })
}

fn any_text(given: &mut Unstructured<'_>) -> arbitrary::Result<String> {
    if given.ratio(1_u8, 2)? { given.choose(inputs::words()).cloned() } else { String::arbitrary(given) }
}

/// Mostly a moment around which something changes.
fn any_now(given: &mut Unstructured<'_>) -> arbitrary::Result<f64> {
    if given.ratio(1_u8, 8)? {
        return f64::arbitrary(given);
    }
    let moment = *given.choose(&NOTICE.dates.turning_points())?;
    #[expect(clippy::cast_precision_loss, reason = "a year of four digits stays far below 2^53 milliseconds")]
    let ms = moment.epoch_ms() as f64;
    Ok(ms + f64::from(given.int_in_range(-2..=2_i8)?) / 2.0)
}

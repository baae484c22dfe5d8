//! Answers: a line of JSON for the command line, or any data as from JavaScript.
//!
//! Bytes alone seldom get past the JSON parser, and never to a number that JSON cannot write. So the first byte
//! decides: after an odd one, the rest is split into fields and values, most of them nearly right.

use anyhow::{Result, ensure};
use arbitrary::{Arbitrary, Unstructured};
use chrono::{Datelike as _, NaiveDate};
use kigen::answer::{AnswerKind, UNKNOWN};
use kigen::check;
use kigen::input::{Flaw, Named as _, Problem, Value, now};
use kigen::japan_time::Moment;
use kigen::outcome::Outcome;
use kigen::reading::{AnswerSet as _, QuestionOf, Reading};

use crate::example::Notice;
use crate::office::line;
use crate::{inputs, sound};

/// Tries one input.
///
/// # Errors
/// The invariant that fails.
pub(crate) fn run<N: Reading>(notice: &Notice<N>, bytes: &[u8]) -> Result<()> {
    match bytes.split_first() {
        Some((mode, rest)) if mode % 2 == 1 => {
            let mut rest = Unstructured::new(rest);
            let (answers, now) = (any_answers(notice, &mut rest), any_now(&notice.data, &mut rest));
            data(&notice.data, &answers.unwrap_or(Value::Unreadable), now.unwrap_or(f64::NAN))
        }
        _ => json_line(&notice.data, notice.midst(), bytes),
    }
}

/// A line is reported as no JSON, or judged like its data.
fn json_line<N: Reading>(notice: &N, otherwise: Moment, bytes: &[u8]) -> Result<()> {
    let outcome = line::check(notice, bytes, otherwise);
    ensure!(outcome == line::check(notice, bytes, otherwise), "the same line comes to something else");
    sound::outcome::<N>(&outcome)?;
    let Ok(mut answers) = serde_json::from_slice::<Value>(bytes) else {
        return told(&outcome, vec![("answers".to_owned(), "not_json")]);
    };
    let mut moments = Vec::new();
    if let Value::Table(fields) = &mut answers {
        moments.extend(fields.extract_if(.., |(name, _)| name == "at").map(|(_, at)| at));
    }
    let now = match moments.as_slice() {
        [] => Ok(otherwise),
        [Value::Text(at)] => line::moment(at),
        [_] => Err(Flaw::new("not_text", "")),
        _ => Err(Flaw::new("duplicate_field", "")),
    };
    judged(notice, &outcome, &answers, now.map_err(|flaw| Problem::at("at", flaw)))
}

/// Data is judged the same as a line with it.
fn data<N: Reading>(notice: &N, answers: &Value, now_ms: f64) -> Result<()> {
    let now = now(now_ms).map_err(|flaw| Problem::at("nowMs", flaw));
    let outcome = check(notice, answers, now.clone());
    ensure!(outcome == check(notice, answers, now.clone()), "the same answers come to something else");
    sound::outcome::<N>(&outcome)?;
    judged(notice, &outcome, answers, now.clone())?;
    if let Ok(now) = now
        && is_kept_by_json(answers)
    {
        let line = serde_json::to_vec(answers)?;
        ensure!(outcome == line::check(notice, &line, now), "it comes to something else as a line");
    }
    Ok(())
}

/// The outcome is invalid if and only if the input has a problem, and lists all of them. Any other outcome leads to a
/// judgement, question by question.
fn judged<N: Reading>(notice: &N, outcome: &Outcome, answers: &Value, now: Result<Moment, Problem>) -> Result<()> {
    let mut problems = problems::<N>(answers)?;
    problems.extend(now.as_ref().err().map(|problem| (problem.field.clone(), problem.problem)));
    match (answers, now) {
        (Value::Table(given), Ok(now)) if problems.is_empty() => interviewed(notice, outcome, given, now),
        _ => told(outcome, problems),
    }
}

/// The problem of each field, on its own.
fn problems<N: Reading>(answers: &Value) -> Result<Vec<(String, &'static str)>> {
    let Value::Table(fields) = answers else { return Ok(vec![("answers".to_owned(), "not_an_object")]) };
    let mut seen = Vec::new();
    let mut problems = Vec::new();
    for (name, value) in fields {
        let question = question::<N>(name);
        let problem = match question {
            None => Some("unknown_field"),
            Some(question) if seen.contains(&question) => Some("duplicate_field"),
            Some(question) => flaw::<N>(question, value)?,
        };
        seen.extend(question);
        problems.extend(problem.map(|problem| (name.clone(), problem)));
    }
    Ok(problems)
}

/// The question of that name.
fn question<N: Reading>(name: &str) -> Option<QuestionOf<N>> {
    QuestionOf::<N>::ALL.iter().copied().find(|question| question.name() == name)
}

/// The problem of an answer, if it has one; checks that an independent parser agrees.
fn flaw<N: Reading>(question: QuestionOf<N>, value: &Value) -> Result<Option<&'static str>> {
    let is_answer = match (N::Answers::kind(question), value) {
        (AnswerKind::Choice(names), Value::Text(name)) => names.contains(&name.as_str()),
        (AnswerKind::Yen(most), Value::Number(yen)) => (0.0..=f64::from(most)).contains(yen) && yen.fract() == 0.0,
        (AnswerKind::Day, Value::Text(date)) => date == UNKNOWN || is_day(date),
        (AnswerKind::Yen(_), Value::Text(text)) => text == UNKNOWN,
        _ => false,
    };
    let flaw = N::Answers::default().set(question, value).err();
    ensure!(flaw.is_none() == is_answer, "as the answer to `{}`, {value:?} has {flaw:?}", question.name());
    Ok(flaw.map(|flaw| flaw.problem))
}

/// By chrono's parser rather than ours, but in one form, and of this century.
fn is_day(date: &str) -> bool {
    let is_ours = |day: NaiveDate| (2000..=2099).contains(&day.year()) && day.format("%Y-%m-%d").to_string() == date;
    date.len() == "2023-02-24".len() && NaiveDate::parse_from_str(date, "%Y-%m-%d").is_ok_and(is_ours)
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

/// Each question must be one without an answer; answering it must lead on, and in the end to a judgement.
fn interviewed<N: Reading>(notice: &N, outcome: &Outcome, given: &[(String, Value)], now: Moment) -> Result<()> {
    let mut outcome = outcome.clone();
    let mut given = given.to_vec();
    while let Outcome::Ask { question } = outcome {
        ensure!(given.iter().all(|(name, _)| name != question), "`{question}` is asked again");
        let values =
            self::question::<N>(question).map(|question| notice.representatives(question, &answers::<N>(&given)));
        // Any value will do; the choice depends on the answers, so that all paths are taken.
        let value = values.iter().flatten().cycle().nth(given.len()).cloned().unwrap_or(Value::Null);
        given.push((question.to_owned(), value));
        outcome = check(notice, &Value::Table(given.clone()), Ok(now));
        sound::outcome::<N>(&outcome)?;
    }
    ensure!(matches!(outcome, Outcome::Done(_)), "{given:?} comes to {outcome:?}");
    given.reverse();
    ensure!(outcome == check(notice, &Value::Table(given), Ok(now)), "the other way round it comes to something else");
    Ok(())
}

/// Answers without problems.
fn answers<N: Reading>(given: &[(String, Value)]) -> N::Answers {
    let mut answers = N::Answers::default();
    for (name, value) in given {
        question::<N>(name).and_then(|question| answers.set(question, value).ok());
    }
    answers
}

/// Whether JSON represents the data exactly: no table with an "at" of its own, and no number but whole ones.
fn is_kept_by_json(answers: &Value) -> bool {
    match answers {
        Value::Unreadable => false,
        Value::Null | Value::Bool(_) | Value::Text(_) => true,
        Value::Number(number) => number.fract() == 0.0 && number.abs() < 1e15,
        Value::List(items) => items.iter().all(is_kept_by_json),
        Value::Table(fields) => fields.iter().all(|(name, value)| name != "at" && is_kept_by_json(value)),
    }
}

fn any_answers<N: Reading>(notice: &Notice<N>, given: &mut Unstructured<'_>) -> arbitrary::Result<Value> {
    if given.ratio(1_u8, 32)? {
        return any_value(given, 3);
    }
    let fields = given.int_in_range(0..=14_usize)?;
    let fields: arbitrary::Result<Vec<_>> = (0..fields).map(|_| any_field(notice, given)).collect();
    Ok(Value::Table(fields?))
}

fn any_field<N: Reading>(notice: &Notice<N>, given: &mut Unstructured<'_>) -> arbitrary::Result<(String, Value)> {
    if given.ratio(1_u8, 16)? {
        return Ok((any_text(given)?, any_value(given, 3)?));
    }
    let question = *given.choose(QuestionOf::<N>::ALL)?;
    let is_good = given.ratio(3_u8, 4)?;
    let value = if is_good { given.choose(notice.values(question))?.clone() } else { any_value(given, 3)? };
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

/// Mostly a moment around a turning point.
fn any_now<N: Reading>(notice: &N, given: &mut Unstructured<'_>) -> arbitrary::Result<f64> {
    if given.ratio(1_u8, 8)? {
        return f64::arbitrary(given);
    }
    let moment = *given.choose(&notice.turning_points())?;
    #[expect(clippy::cast_precision_loss, reason = "a year of four digits stays far below 2^53 milliseconds")]
    let ms = moment.epoch_ms() as f64;
    Ok(ms + f64::from(given.int_in_range(-2..=2_i8)?) / 2.0)
}

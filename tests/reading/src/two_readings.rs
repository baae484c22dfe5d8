//! A differential test of two readings of a notice, made independently of each other: the rules, and the decision
//! tables in `tests/second_reading`, whose engine shares no code with them. Over the whole walk they must have the same
//! outcomes, word for word.

use std::thread;

use chrono::NaiveDate;
use kigen::input::{Named as _, Value};
use kigen::japan_time::Moment;
use kigen::outcome::Outcome;
use kigen::reading::{Consultation, Finding as _, Published, QuestionOf, Reading};
use serde_json::{Map, json};

use crate::second_reading::SecondReading;
use crate::subject::in_reading;
use crate::{Subject, japan_time, plain, walk_all};

/// The approximate number of moments to test besides the walk, and of paths at each.
const MOMENTS: usize = 4;
const LOOKED_AT: usize = 1_400;

/// # Panics
/// If they differ, or the walk has shrunk.
pub fn the_two_readings_agree_on_every_outcome_of_the_walk<N: Published + Sync>(subject: &Subject<N>) {
    let (moments, second) = (subject.moments(), SecondReading::load(&in_reading::<N>("tests/second_reading")));
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let compared: usize = thread::scope(|scope| {
        let (notice, second) = (&subject.notice, &second);
        let all = |part: &[Moment]| part.iter().map(|now| compare(notice, second, *now)).sum::<usize>();
        let parts = moments.chunks(moments.len().div_ceil(threads));
        let parts: Vec<_> = parts.map(|part| scope.spawn(move || all(part))).collect();
        parts.into_iter().map(|part| part.join().expect("the readings agree")).sum()
    });
    println!("{compared} outcomes compared, at {} moments", moments.len());
    assert!(compared >= subject.at_least.outcomes, "the walk has shrunk to {compared} outcomes");
}

/// Compares every path at a moment, and the next question at each step of it.
fn compare<N: Reading>(notice: &N, second: &SecondReading, now: Moment) -> usize {
    let mut compared = 0;
    let mut last = Vec::new();
    walk_all(&Consultation { notice, now }, &mut |path, finding| {
        // The common beginning with the path before was compared with that one.
        let alike = path.iter().zip(&last).take_while(|(one, other)| one == other).count();
        let asked_before = if compared == 0 { 0 } else { alike + 1 };
        let mut answers = Map::new();
        for (place, (question, value)) in path.iter().enumerate() {
            if place >= asked_before {
                let expected = json!({"status": "ask", "question": question.name()});
                assert_eq!(second.outcome(&answers, now.epoch_ms()), expected, "{}: {answers:?}", japan_time(now));
            }
            answers.insert(question.name().to_owned(), plain(value));
        }
        let second = second.outcome(&answers, now.epoch_ms());
        assert_eq!(second, json!(Outcome::Done(finding.judgement())), "{}: {}", japan_time(now), json!(answers));
        compared += 1;
        last = path.to_vec();
    });
    compared
}

/// The rules themselves choose the representatives of the walk. So the days and the yen next to each are tried, too:
/// one at a time, with the other answers unchanged.
///
/// # Panics
/// If the readings differ, or there was nothing to try.
pub fn the_two_readings_agree_next_to_representatives<N: Published>(subject: &Subject<N>) {
    let (notice, second) = (&subject.notice, SecondReading::load(&in_reading::<N>("tests/second_reading")));
    let mut tried = 0;
    for now in subject.boundaries.iter().step_by(subject.boundaries.len().div_ceil(MOMENTS)) {
        let mut paths = Vec::new();
        walk_all(&Consultation { notice, now: *now }, &mut |path, _| paths.push(path.to_vec()));
        for path in paths.iter().step_by(paths.len().div_ceil(LOOKED_AT)) {
            for answers in all_beside::<N>(path) {
                tried += usize::from(agree_on(notice, &second, answers, *now));
            }
        }
    }
    println!("{tried} answers beside those of the walk");
    assert!(tried > 0, "no answer is a day or a number of yen");
}

/// The answers of a path, each time with another one in place of a day or of yen.
fn all_beside<N: Reading>(path: &[(QuestionOf<N>, Value)]) -> impl Iterator<Item = Vec<(String, Value)>> {
    let changed = path.iter().flat_map(|(question, value)| beside(value).into_iter().map(|other| (*question, other)));
    changed.map(|(changed, other)| {
        let answer = |(question, value): &(QuestionOf<N>, Value)| {
            let value = if *question == changed { &other } else { value };
            (question.name().to_owned(), value.clone())
        };
        path.iter().map(answer).collect()
    })
}

fn beside(value: &Value) -> Vec<Value> {
    match value {
        Value::Number(yen) => vec![Value::Number(yen - 1.0), Value::Number(yen + 1.0)],
        Value::Text(text) => text.parse().map(days_beside).unwrap_or_default(),
        other => panic!("{other:?} is no representative"),
    }
}

fn days_beside(day: NaiveDate) -> Vec<Value> {
    let days = [day.pred_opt(), day.succ_opt()].into_iter().flatten();
    days.map(|day| Value::Text(day.to_string())).collect()
}

/// Whether the answers are valid; those out of range are not compared.
fn agree_on<N: Reading>(notice: &N, second: &SecondReading, answers: Vec<(String, Value)>, now: Moment) -> bool {
    let given: Map<_, _> = answers.iter().map(|(name, value)| (name.clone(), plain(value))).collect();
    let outcome = kigen::check(notice, &Value::Table(answers), Ok(now));
    if matches!(outcome, Outcome::Invalid { .. }) {
        return false;
    }
    assert_eq!(second.outcome(&given, now.epoch_ms()), json!(outcome), "{}: {}", japan_time(now), json!(given));
    true
}

//! Two readings of the notice, made independently of each other: the rules in `src`, and the decision tables in
//! `second_reading`, which share no code with them. Over the whole walk they must come to the same, word for word.
#![expect(clippy::panic, reason = "what cannot be compared must stop the test, and loudly")]

mod common;
mod second_reading;

use std::thread;

use common::{japan_time, moments, notice, plain};
use kigen::input::Named;
use kigen::interview::walk;
use kigen::japan_time::Moment;
use kigen::outcome::Outcome;
use kigen::reading::{Consultation, Finding as _};
use kigen_regionpay::answers::Question;
use kigen_regionpay::notice::Notice;
use second_reading::SecondReading;
use serde_json::{Map, json};

#[test]
fn the_two_readings_agree_on_every_outcome_of_the_walk() {
    let (notice, moments, second) = (notice(), moments(), SecondReading::load());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let compared: usize = thread::scope(|scope| {
        let (notice, second) = (&notice, &second);
        let all = |part: &[Moment]| part.iter().map(|now| compare(notice, second, *now)).sum::<usize>();
        let parts = moments.chunks(moments.len().div_ceil(threads));
        let parts: Vec<_> = parts.map(|part| scope.spawn(move || all(part))).collect();
        parts.into_iter().map(|part| part.join().expect("the readings agree")).sum()
    });
    println!("{compared} outcomes compared, at {} moments", moments.len());
    assert!(compared > 500_000, "the walk has shrunk to {compared} outcomes");
}

/// Compares every path at a moment, and at each question on the way what is asked next.
fn compare(notice: &Notice, second: &SecondReading, now: Moment) -> usize {
    let mut compared = 0;
    walk(&Consultation { notice, now }, &mut |path, finding| {
        let mut answers = Map::new();
        for (question, value) in path {
            let asked = second.outcome(&answers, now.epoch_ms());
            assert_eq!(
                asked,
                json!({"status": "ask", "question": question.name()}),
                "{}: {answers:?}",
                japan_time(now)
            );
            answers.insert(question.name().to_owned(), plain(value));
        }
        let second = second.outcome(&answers, now.epoch_ms());
        assert_eq!(second, json!(Outcome::Done(finding.judgement())), "{}: {}", japan_time(now), json!(answers));
        compared += 1;
    })
    .unwrap_or_else(|(question, flaw): (Question, _)| panic!("{question:?}: {flaw:?}"));
    compared
}

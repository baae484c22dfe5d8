//! Two readings of a notice, made independently of each other: the rules of its reading, and the decision tables in its
//! `tests/second_reading`, whose engine shares no code with them. Over the whole walk they must come to the
//! same, word for word.

use std::thread;

use kigen::input::Named as _;
use kigen::japan_time::Moment;
use kigen::outcome::Outcome;
use kigen::reading::{Consultation, Finding as _, Published, Reading};
use serde_json::{Map, json};

use crate::second_reading::SecondReading;
use crate::subject::in_reading;
use crate::{Subject, japan_time, plain, walk_all};

/// # Panics
/// Where they do not, or the walk has shrunk.
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

/// Compares every path at a moment, and at each question on the way what is asked next.
fn compare<N: Reading>(notice: &N, second: &SecondReading, now: Moment) -> usize {
    let mut compared = 0;
    let mut last = Vec::new();
    walk_all(&Consultation { notice, now }, &mut |path, finding| {
        // What two paths begin with alike was asked on the way of the one before.
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

//! Time goes one way: a step is first not open yet, then open, then in its last day, then over, and never goes back. Looked
//! at minute by minute from March to June 2023, for every plan that there is.
#![expect(clippy::panic, reason = "what cannot be judged must stop the test, and loudly")]

mod common;

use std::collections::BTreeMap;
use std::thread;

use common::{boundaries, japan_time, moment, notice};
use kigen::input::{FromValue, Value};
use kigen::interview::{Interview, walk};
use kigen::japan_time::Moment;
use kigen::judge;
use kigen::outcome::PlannedStep;
use kigen::reading::{AnswerSet as _, Consultation, Finding as _};
use kigen::timeline::State;
use kigen_regionpay::answers::{Answers, Question};
use kigen_regionpay::notice::Notice;

const FIRST: &str = "2023-03-01T00:00";
const END: &str = "2023-07-01T00:00";
const MINUTE_MS: i64 = 60_000;

#[test]
fn steps_move_only_forward_minute_by_minute() {
    let notice = notice();
    let plans = plans(&notice);
    let (first, end) = (moment(FIRST).epoch_ms(), moment(END).epoch_ms());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for part in plans.chunks(plans.len().div_ceil(threads)) {
            let notice = &notice;
            scope.spawn(move || part.iter().for_each(|answers| watch(notice, answers, first, end)));
        }
    });
    let minutes = (end - first) / MINUTE_MS;
    assert_eq!(minutes, (31 + 30 + 31 + 30) * 24 * 60);
    println!("{} plans looked at in each of {minutes} minutes", plans.len());
    assert!(plans.len() > 50, "only {} plans", plans.len());
}

/// One set of answers for each way in which a plan can go through time.
fn plans(notice: &Notice) -> Vec<Answers> {
    let mut plans = BTreeMap::new();
    let boundaries = boundaries();
    for answers in all_answers(notice) {
        let course: Vec<_> = boundaries.iter().map(|now| steps(notice, &answers, *now)).collect();
        plans.entry(format!("{course:?}")).or_insert(answers);
    }
    plans.into_values().collect()
}

/// Answers that are complete at every moment: the paths of a day on which most is asked, with what is asked on others.
fn all_answers(notice: &Notice) -> Vec<Answers> {
    let interview = Consultation { notice, now: moment("2023-03-24T12:00") };
    let mut all = Vec::new();
    walk(&interview, &mut |path, _| {
        for left in interview.representatives(Question::Left, &Answers::default()) {
            for number in interview.representatives(Question::InquiryNumber, &Answers::default()) {
                let asked_on_other_days = [(Question::Left, left.clone()), (Question::InquiryNumber, number)];
                all.push(answers(asked_on_other_days.iter().chain(path)));
            }
        }
    })
    .unwrap_or_else(|(question, flaw)| panic!("{question:?}: {flaw:?}"));
    all
}

fn answers<'a>(given: impl IntoIterator<Item = &'a (Question, Value)>) -> Answers {
    let mut answers = Answers::default();
    for (question, value) in given {
        answers.set(*question, value).unwrap_or_else(|flaw| panic!("{question:?}: {flaw:?}"));
    }
    answers
}

fn steps(notice: &Notice, answers: &Answers, now: Moment) -> Vec<PlannedStep> {
    match judge(notice, answers, now) {
        Ok(finding) => finding.judgement().steps,
        Err(question) => panic!("{}: {answers:?} do not answer {question:?}", japan_time(now)),
    }
}

/// Follows one plan from minute to minute. A step may join or leave it, but its state never goes back.
fn watch(notice: &Notice, answers: &Answers, first: i64, end: i64) {
    let mut reached = BTreeMap::new();
    let mut now = first;
    while now < end {
        for PlannedStep { step, state, .. } in steps(notice, answers, Moment::from_epoch_ms(now)) {
            let before = reached.insert(step, state);
            assert!(
                before.is_none_or(|before| before == state || place(before) < place(state)),
                "{}: `{step}` goes from {before:?} to {state} for {answers:?}",
                japan_time(Moment::from_epoch_ms(now))
            );
        }
        now += MINUTE_MS;
    }
}

/// Where a state lies in a step's course. The last three are ends: nothing follows them.
fn place(state: &str) -> u8 {
    match State::from_value(&Value::Text(state.to_owned())) {
        Ok(State::NotYet) => 0,
        Ok(State::Open) => 1,
        Ok(State::LastDay) => 2,
        Ok(State::Done | State::Closed | State::Unclear) => 3,
        Err(flaw) => panic!("`{state}` is no state: {flaw:?}"),
    }
}

//! Step states are monotonic in time: a step is first not open yet, then open, then in its last day, then over, and
//! never goes back. Checked minute by minute, for every plan.

use std::collections::BTreeMap;
use std::ops::Range;
use std::thread;

use kigen::input::{FromValue, Named as _, Value};
use kigen::interview::Interview;
use kigen::japan_time::Moment;
use kigen::judge;
use kigen::outcome::PlannedStep;
use kigen::reading::{Finding as _, Published, QuestionOf, Reading};
use kigen::timeline::{ClosingKind, State};

use crate::{Subject, answers, japan_time, walk_all};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// The rules at all of these moments at once: they ask every question that is needed at any of them.
struct Throughout<'n, N> {
    notice: &'n N,
    moments: &'n [Moment],
}

impl<N: Reading> Interview for Throughout<'_, N> {
    type Question = QuestionOf<N>;
    type Answers = N::Answers;
    type Outcome = Vec<N::Finding>;

    fn consult(&self, answers: &N::Answers) -> Result<Vec<N::Finding>, QuestionOf<N>> {
        self.moments.iter().map(|now| judge(self.notice, answers, *now)).collect()
    }

    fn representatives(&self, question: QuestionOf<N>, given: &N::Answers) -> Vec<Value> {
        self.notice.representatives(question, given)
    }
}

/// # Panics
/// If a step goes back, or there are too few plans.
pub fn steps_move_only_forward_minute_by_minute<N: Published + Sync>(subject: &Subject<N>)
where
    N::Answers: Sync,
{
    let (notice, plans) = (&subject.notice, plans(subject));
    let minutes = minutes(&notice.turning_points());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for part in plans.chunks(plans.len().div_ceil(threads)) {
            let minutes = minutes.clone();
            scope.spawn(move || part.iter().for_each(|answers| watch(notice, answers, minutes.clone())));
        }
    });
    println!("{} plans looked at in each of {} minutes", plans.len(), (minutes.end - minutes.start) / MINUTE_MS);
    assert!(plans.len() >= subject.at_least.plans, "only {} plans", plans.len());
}

/// From a day before the first change to a month after the last.
fn minutes(turns: &[Moment]) -> Range<i64> {
    let of = |moment: Option<&Moment>| moment.expect("a notice changes at some time").epoch_ms();
    of(turns.first()) - DAY_MS..of(turns.last()) + 30 * DAY_MS
}

/// One set of answers for each course that a plan can take.
fn plans<N: Published>(subject: &Subject<N>) -> Vec<N::Answers> {
    let mut plans = BTreeMap::new();
    let throughout = Throughout { notice: &subject.notice, moments: &subject.boundaries };
    walk_all(&throughout, &mut |path, course| {
        let course: Vec<_> = course.iter().map(|finding| finding.judgement().steps).collect();
        plans.entry(format!("{course:?}")).or_insert_with(|| answers::<N>(path));
    });
    plans.into_values().collect()
}

fn steps<N: Reading>(notice: &N, answers: &N::Answers, now: Moment) -> Vec<PlannedStep> {
    match judge(notice, answers, now) {
        Ok(finding) => finding.judgement().steps,
        Err(question) => panic!("{}: {answers:?} do not answer {question:?}", japan_time(now)),
    }
}

/// Follows one plan from minute to minute. A step may join or leave it, but its state never goes back.
fn watch<N: Reading>(notice: &N, answers: &N::Answers, minutes: Range<i64>) {
    let mut reached = BTreeMap::new();
    let mut now = minutes.start;
    while now < minutes.end {
        for step in steps(notice, answers, Moment::from_epoch_ms(now)) {
            let before = reached.insert(step.step, step);
            assert!(
                before.is_none_or(|before| before.state == step.state || place(&before) < place(&step)),
                "{}: {before:?} becomes {step:?} for {answers:?}",
                japan_time(Moment::from_epoch_ms(now))
            );
        }
        now += MINUTE_MS;
    }
}

/// The position of a state in the course of a step. The last three are ends: no state follows them.
fn place(step: &PlannedStep) -> u8 {
    match State::from_value(&Value::Text(step.state.to_owned())) {
        Ok(State::NotYet) => 0,
        Ok(State::Open) => 1,
        Ok(State::LastDay) => 2,
        // One way of counting has ended, and the other has not.
        Ok(State::Unclear) if step.closes_kind == ClosingKind::CountedSafe.name() => 3,
        Ok(State::Done | State::Closed | State::Unclear) => 4,
        Err(flaw) => panic!("`{}` is no state: {flaw:?}", step.state),
    }
}

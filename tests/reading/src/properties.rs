//! Properties of every path, for any notice. Tested once in each phase of the notice.

use kigen::answer::UNKNOWN;
use kigen::check;
use kigen::input::{Named as _, Value};
use kigen::interview::{Interview as _, replay};
use kigen::japan_time::Moment;
use kigen::outcome::{Outcome, PlannedStep};
use kigen::reading::{
    AnswerSet as _, Bearing, Consultation, Finding as _, Published, QuestionOf, Reading, Standing as _, Verdict as _,
};
use kigen::review::{Phase, phases};
use kigen::timeline::{ClosingKind, State};
use kigen::truth::Truth;

use crate::{Subject, answers, walk_all};

/// The questions on a path, each with its answer.
type Path<N> = [(QuestionOf<N>, Value)];

/// Visits every path of a notice in each of its phases.
///
/// # Panics
/// If a representative is no answer to its question.
pub fn for_every_path<N: Reading>(notice: &N, mut visit: impl FnMut(&Consultation<'_, N>, &Path<N>, &N::Finding)) {
    for Phase { at, .. } in phases(notice) {
        let interview = Consultation { notice, now: at };
        walk_all(&interview, &mut |path, finding| visit(&interview, path, &finding));
    }
}

fn fields<'p, N: Reading>(path: impl IntoIterator<Item = &'p (QuestionOf<N>, Value)>) -> Vec<(String, Value)> {
    path.into_iter().map(|(question, value)| (question.name().to_owned(), value.clone())).collect()
}

fn comes_to<N: Reading>(notice: &N, fields: Vec<(String, Value)>, now: Moment) -> Outcome {
    check(notice, &Value::Table(fields), Ok(now))
}

fn done<N: Reading>(finding: &N::Finding) -> Outcome {
    Outcome::Done(finding.judgement())
}

/// # Panics
/// If it changes anything.
pub fn outcome_is_independent_of_the_order_of_answers<N: Published>(subject: &Subject<N>) {
    for_every_path(&subject.notice, |interview, path, finding| {
        let backwards = fields::<N>(path.iter().rev());
        assert_eq!(comes_to(interview.notice, backwards, interview.now), done::<N>(finding), "{path:?}");
    });
}

/// # Panics
/// If one changes anything.
pub fn unneeded_answers_change_nothing<N: Published>(subject: &Subject<N>) {
    for_every_path(&subject.notice, |interview, path, finding| {
        let given = answers::<N>(path);
        let not_asked = QuestionOf::<N>::ALL.iter().filter(|question| path.iter().all(|(asked, _)| asked != *question));
        for pick in [<[Value]>::first, <[Value]>::last] {
            let extra = not_asked.clone().filter_map(|question| {
                let value = pick(&interview.representatives(*question, &given))?.clone();
                Some((question.name().to_owned(), value))
            });
            let with_extra = extra.chain(fields::<N>(path)).collect();
            assert_eq!(comes_to(interview.notice, with_extra, interview.now), done::<N>(finding), "{path:?}");
        }
    });
}

/// # Panics
/// If it does not.
pub fn replay_asks_the_same_questions_and_has_the_same_outcome<N: Published>(subject: &Subject<N>) {
    for_every_path(&subject.notice, |interview, path, finding| {
        let replayed = replay(interview, &answers::<N>(path));
        assert!(replayed.asked.iter().eq(path.iter().map(|(question, _)| question)), "{path:?}");
        assert_eq!(replayed.end.as_ref(), Ok(finding), "{path:?}");
    });
}

/// # Panics
/// If another question is next, or none.
pub fn missing_last_answer_makes_its_question_next<N: Published>(subject: &Subject<N>) {
    for_every_path(&subject.notice, |interview, path, _| {
        let Some(((last, _), before)) = path.split_last() else { panic!("nothing was asked") };
        assert_eq!(interview.consult(&answers::<N>(before)).err(), Some(*last), "{path:?}");
    });
}

/// # Panics
/// If they do not.
pub fn questions_come_up_in_their_order_and_once<N: Published>(subject: &Subject<N>) {
    let place = |question: &QuestionOf<N>| QuestionOf::<N>::ALL.iter().position(|other| other == question);
    for_every_path(&subject.notice, |_, path, _| {
        assert!(path.is_sorted_by(|(a, _), (b, _)| place(a) < place(b)), "{path:?}");
    });
}

fn can_be_taken(step: &PlannedStep) -> bool {
    [State::NotYet, State::Open, State::LastDay].iter().any(|state| step.state == state.name())
}

/// # Panics
/// If it is that of another step, or of none.
pub fn deadline_is_of_a_step_that_can_still_be_taken<N: Published>(subject: &Subject<N>) {
    for_every_path(&subject.notice, |_, path, finding| {
        let judgement = finding.judgement();
        let Some(deadline) = judgement.deadline else { return };
        let binds = |step: &PlannedStep| step.step == deadline && step.closes.is_some() && can_be_taken(step);
        assert!(judgement.steps.iter().any(binds), "{path:?} comes to {judgement:?}");
    });
}

/// Everybody who is covered has a step to take and a deadline: unless the page says that there is no more time, or no
/// open step has a stated end.
///
/// # Panics
/// If somebody has none.
pub fn covered_traveller_has_a_step_and_a_deadline_or_a_reason<N: Published>(subject: &Subject<N>) {
    for_every_path(&subject.notice, |_, path, finding| {
        if finding.verdict().bearing() != Bearing::Covered {
            return;
        }
        let judgement = finding.judgement();
        assert!(!judgement.steps.is_empty(), "{path:?}");
        let is_stated = |step: &PlannedStep| step.closes.is_some() && step.closes_kind != ClosingKind::Advisory.name();
        let nothing_ends = || !judgement.steps.iter().any(|step| can_be_taken(step) && is_stated(step));
        let is_said = judgement.deadline.is_some() || !finding.standing().is_in_time() || nothing_ends();
        assert!(is_said, "{path:?} comes to {judgement:?}");
    });
}

/// An unknown is never a no, nor a yes: a result that is certain in spite of it stays so for every value that it can
/// turn out to have, and for all answers that are needed then.
///
/// # Panics
/// If an answer changes such a result, or there is nothing to compare.
pub fn certain_result_despite_an_unknown_is_kept_by_every_answer<N: Published>(subject: &Subject<N>) {
    let unknown = Value::Text(UNKNOWN.to_owned());
    let mut settled = 0;
    for_every_path(&subject.notice, |interview, path, in_spite| {
        for (place, (question, _)) in path.iter().enumerate().filter(|(_, (_, value))| *value == unknown) {
            let before = answers::<N>(path.iter().take(place));
            for value in interview.representatives(*question, &before).iter().filter(|value| **value != unknown) {
                let mut given = answers::<N>(path);
                given.set(*question, value).expect("a representative is an answer");
                for_every_end(interview, &given, &mut |end| assert_stays::<N>(in_spite, end, path, value));
                settled += 1;
            }
        }
    });
    println!("{settled} unknowns settled");
    assert!(settled >= subject.at_least.settled, "only {settled} unknowns settled");
}

/// Visits every outcome that answers can lead to.
fn for_every_end<N: Reading>(interview: &Consultation<'_, N>, given: &N::Answers, visit: &mut impl FnMut(&N::Finding)) {
    let question = match interview.consult(given) {
        Ok(finding) => return visit(&finding),
        Err(question) => question,
    };
    for value in interview.representatives(question, given) {
        let mut next = given.clone();
        next.set(question, &value).expect("a representative is an answer");
        for_every_end(interview, &next, visit);
    }
}

fn assert_stays<N: Reading>(in_spite: &N::Finding, settled: &N::Finding, path: &Path<N>, value: &Value) {
    for (clause, before) in in_spite.reasons().iter().filter(|(_, truth)| *truth != Truth::CannotTell) {
        let after = settled.reasons().iter().find(|(other, _)| other == clause);
        assert!(after.is_none_or(|(_, after)| after == before), "{clause:?} became {after:?}: {path:?}, but {value:?}");
    }
    let lost = in_spite.grounds().find(|ground| settled.grounds().all(|other| other != *ground));
    assert!(lost.is_none(), "{lost:?} was lost: {path:?}, but {value:?}");
    let (before, after) = (in_spite.verdict().bearing(), settled.verdict().bearing());
    let stays = match before {
        Bearing::CannotTell => true,
        Bearing::NotCovered => after != Bearing::Covered,
        Bearing::Covered | Bearing::Outside => after == before,
    };
    assert!(stays, "{before:?} became {after:?}: {path:?}, but {value:?}");
}

//! What holds for every path, whatever the notice says.
#![expect(clippy::expect_used, clippy::panic, reason = "a walk that cannot go on must stop the test, and loudly")]

mod common;

use common::{moment, notice};
use kigen::check;
use kigen::input::{Named, Value};
use kigen::interview::{Interview, replay, walk};
use kigen::outcome::Outcome;
use kigen::reading::{AnswerSet as _, Consultation, Finding as _};
use kigen::timeline::State;
use kigen::truth::Truth;
use kigen_regionpay::Finding;
use kigen_regionpay::Notice;
use kigen_regionpay::answers::{Answers, Coupon, Question};
use kigen_regionpay::plan::{Standing, StepName};
use kigen_regionpay::rules::{Eligibility, Verdict, clause_1};

/// One for each stretch of time in which other questions are asked or other steps can be taken.
const MOMENTS: [&str; 6] = [
    "2023-03-10T12:00",
    "2023-03-24T12:00",
    "2023-03-31T23:59",
    "2023-04-18T10:00",
    "2023-05-02T12:00",
    "2026-01-01T00:00",
];

type Path = [(Question, Value)];

fn for_every_path(mut examine: impl FnMut(&Consultation<'_, Notice>, &Path, &Finding)) {
    let notice = notice();
    for at in MOMENTS {
        let interview = Consultation { notice: &notice, now: moment(at) };
        walk(&interview, &mut |path, finding| examine(&interview, path, &finding))
            .unwrap_or_else(|(question, flaw)| panic!("{question:?}: {flaw:?}"));
    }
}

fn fields<'a>(path: impl IntoIterator<Item = &'a (Question, Value)>) -> Vec<(String, Value)> {
    path.into_iter().map(|(question, value)| (question.name().to_owned(), value.clone())).collect()
}

fn answers<'a>(path: impl IntoIterator<Item = &'a (Question, Value)>) -> Answers {
    let mut answers = Answers::default();
    for (question, value) in path {
        answers.set(*question, value).expect("a representative is an answer");
    }
    answers
}

/// The same answers but for one.
fn with(path: &Path, question: Question, value: &Value) -> Vec<(Question, Value)> {
    let replaced =
        |(asked, answer): &(Question, Value)| (*asked, if *asked == question { value.clone() } else { answer.clone() });
    path.iter().map(replaced).collect()
}

fn done(finding: &Finding) -> Outcome {
    Outcome::Done(finding.judgement())
}

#[test]
fn the_order_of_the_answers_changes_nothing() {
    for_every_path(|interview, path, finding| {
        let backwards = Value::Table(fields(path.iter().rev()));
        assert_eq!(check(interview.notice, &backwards, Ok(interview.now)), done(finding), "{path:?}");
    });
}

#[test]
fn answers_that_were_not_asked_for_change_nothing() {
    for_every_path(|interview, path, finding| {
        let not_asked = Question::ALL.iter().filter(|question| path.iter().all(|(asked, _)| asked != *question));
        for pick in [<[Value]>::first, <[Value]>::last] {
            let extra = not_asked.clone().filter_map(|question| {
                Some((
                    question.name().to_owned(),
                    pick(&interview.representatives(*question, &Answers::default()))?.clone(),
                ))
            });
            let with_extra = Value::Table(extra.chain(fields(path)).collect());
            assert_eq!(check(interview.notice, &with_extra, Ok(interview.now)), done(finding), "{with_extra:?}");
        }
    });
}

#[test]
fn a_replay_asks_the_same_and_comes_to_the_same() {
    for_every_path(|interview, path, finding| {
        let replayed = replay(interview, &answers(path));
        assert!(replayed.asked.iter().eq(path.iter().map(|(question, _)| question)), "{path:?}");
        assert_eq!(replayed.end.as_ref(), Ok(finding), "{path:?}");
    });
}

#[test]
fn where_the_last_answer_is_missing_its_question_is_next() {
    for_every_path(|interview, path, _| {
        let Some(((last, _), before)) = path.split_last() else { panic!("nothing was asked") };
        assert_eq!(interview.consult(&answers(before)), Err(*last), "{path:?}");
    });
}

#[test]
fn questions_come_up_in_their_order_and_once() {
    let place = |question: &Question| Question::ALL.iter().position(|other| other == question);
    for_every_path(|_, path, _| {
        assert!(path.is_sorted_by(|(a, _), (b, _)| place(a) < place(b)), "{path:?}");
    });
}

/// Every combination of answers to the questions of clause 1.
fn clause_1_answers(interview: &Consultation<'_, Notice>) -> Vec<Vec<(Question, Value)>> {
    let questions = [Question::Prefecture, Question::Coupon, Question::Incident, Question::Expiry, Question::Balance];
    questions.into_iter().fold(vec![vec![]], |combinations, question| {
        let values = interview.representatives(question, &Answers::default());
        let with = |combination: &Vec<_>| {
            let longer = |value: &Value| [combination.as_slice(), &[(question, value.clone())]].concat();
            values.iter().map(longer).collect::<Vec<_>>()
        };
        combinations.iter().flat_map(with).collect()
    })
}

/// The second principle: the grounds are independent. Nothing that happened at the till makes or breaks (A), nothing about
/// the date or the balance (B).
#[test]
fn a_does_not_depend_on_the_incident_nor_b_on_expiry_and_balance() {
    let notice = notice();
    let interview = Consultation { notice: &notice, now: moment("2023-03-10T12:00") };
    let judge = |path: &Path| clause_1(&notice, &answers(path)).expect("clause 1 is answered in full");
    for path in clause_1_answers(&interview) {
        let before = judge(&path);
        for question in [Question::Incident, Question::Expiry, Question::Balance] {
            for value in interview.representatives(question, &Answers::default()) {
                let after = judge(&with(&path, question, &value));
                if question == Question::Incident {
                    assert_eq!(before.a, after.a, "{path:?} with {question:?} {value:?}");
                } else {
                    assert_eq!((before.b1, before.b2), (after.b1, after.b2), "{path:?} with {question:?} {value:?}");
                }
            }
        }
    }
}

/// So that what holds of clause 1 holds of every outcome at every moment.
#[test]
fn verdict_and_grounds_are_those_of_clause_1_whenever_it_is() {
    for_every_path(|interview, path, finding| {
        let judgement = finding.judgement();
        let covered = clause_1(interview.notice, &answers(path)).expect("a finished path answers clause 1");
        assert_eq!(judgement.verdict, covered.verdict.name(), "{path:?}");
        assert!(judgement.grounds.iter().copied().eq(covered.grounds().map(Named::name)), "{path:?}");
    });
}

/// Nobody who is covered is left without a step, nor without a deadline unless it is said why: nothing is left, it is too
/// late, nobody can tell, or all that can be missed is done and the office's transfer is to come.
#[test]
fn who_is_covered_has_something_to_do_and_knows_by_when_or_why_not() {
    for_every_path(|_, path, finding| {
        let judgement = finding.judgement();
        if judgement.verdict != Verdict::Eligible.name() {
            return;
        }
        assert!(!judgement.steps.is_empty(), "{path:?}");
        let awaits_transfer = || {
            let is = |step: StepName, states: &[State]| {
                let found = judgement.steps.iter().find(|planned| planned.step == step.name());
                found.is_some_and(|planned| states.iter().any(|state| planned.state == state.name()))
            };
            is(StepName::ApplyBank, &[State::Done]) && is(StepName::Transfer, &[State::NotYet, State::Open])
        };
        let is_said = judgement.standing != Standing::Open.name() || awaits_transfer();
        assert!(judgement.deadline.is_some() || is_said, "{path:?} comes to {judgement:?}");
    });
}

/// The first principle of the reading: an unknown is never a no, nor a yes. Whatever is certain in spite of an unknown
/// stays so whatever the unknown turns out to be.
#[test]
fn what_an_unknown_leaves_certain_no_answer_undoes() {
    let notice = notice();
    let interview = Consultation { notice: &notice, now: moment("2023-03-10T12:00") };
    let judge = |path: &Path| clause_1(&notice, &answers(path)).expect("clause 1 is answered in full");
    let unknown = Value::Text("unknown".to_owned());
    let mut compared = 0;
    for path in clause_1_answers(&interview) {
        for (question, _) in path.iter().filter(|(_, value)| *value == unknown) {
            let in_spite = judge(&path);
            for value in interview.representatives(*question, &Answers::default()) {
                let settled = with(&path, *question, &value);
                assert_stays(&in_spite, &judge(&settled), &settled);
                compared += 1;
            }
        }
    }
    assert!(compared > 3_000, "only {compared} comparisons");
}

fn assert_stays(in_spite: &Eligibility, settled: &Eligibility, path: &Path) {
    let grounds = [(in_spite.a, settled.a), (in_spite.b1, settled.b1), (in_spite.b2, settled.b2)];
    for (before, after) in grounds {
        assert!(before == Truth::CannotTell || before == after, "{before:?} became {after:?}: {path:?}");
    }
    // 1: no answer but this one makes the call centre's matter of something that is not received.
    let not_issued = path.contains(&(Question::Coupon, Value::Text(Coupon::NotIssued.name().to_owned())));
    let may_become: &[Verdict] = match in_spite.verdict {
        Verdict::Confirm => Verdict::ALL,
        Verdict::Eligible => &[Verdict::Eligible],
        Verdict::NotCovered if not_issued => &[Verdict::Elsewhere, Verdict::Confirm],
        Verdict::NotCovered => &[Verdict::Elsewhere, Verdict::NotCovered],
        Verdict::Elsewhere => &[Verdict::Elsewhere],
    };
    assert!(may_become.contains(&settled.verdict), "{:?} became {:?}: {path:?}", in_spite.verdict, settled.verdict);
}

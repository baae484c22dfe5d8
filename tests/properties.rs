//! What holds for every path, whatever the notice says.
#![expect(clippy::expect_used, clippy::panic, reason = "a walk that cannot go on must stop the test, and loudly")]

mod common;

use common::{moment, notice};
use kigen::check;
use kigen::input::{Named, Value};
use kigen::interview::{Interview, replay, walk};
use kigen::outcome::Outcome;
use kigen::regionpay::Consultation;
use kigen::regionpay::answers::{Answers, Coupon, Question};
use kigen::regionpay::rules::{Eligibility, Verdict, clause_1};
use kigen::truth::Truth;

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

fn for_every_path(mut examine: impl FnMut(&Consultation<'_>, &Path, &Outcome)) {
    let notice = notice();
    for at in MOMENTS {
        let interview = Consultation { notice: &notice, now: moment(at) };
        walk(&interview, &mut |path, outcome| examine(&interview, path, &outcome))
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

#[test]
fn the_order_of_the_answers_changes_nothing() {
    for_every_path(|interview, path, outcome| {
        let backwards = Value::Table(fields(path.iter().rev()));
        assert_eq!(check(interview.notice, &backwards, Ok(interview.now)), *outcome, "{path:?}");
    });
}

#[test]
fn answers_that_were_not_asked_for_change_nothing() {
    for_every_path(|interview, path, outcome| {
        let not_asked = Question::ALL.iter().filter(|question| path.iter().all(|(asked, _)| asked != *question));
        for pick in [<[Value]>::first, <[Value]>::last] {
            let extra = not_asked.clone().filter_map(|question| {
                Some((question.name().to_owned(), pick(&interview.representatives(*question))?.clone()))
            });
            let with_extra = Value::Table(extra.chain(fields(path)).collect());
            assert_eq!(check(interview.notice, &with_extra, Ok(interview.now)), *outcome, "{with_extra:?}");
        }
    });
}

#[test]
fn a_replay_asks_the_same_and_comes_to_the_same() {
    for_every_path(|interview, path, outcome| {
        let replayed = replay(interview, &answers(path));
        assert!(replayed.asked.iter().eq(path.iter().map(|(question, _)| question)), "{path:?}");
        assert_eq!(replayed.end.as_ref(), Ok(outcome), "{path:?}");
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
fn clause_1_answers(interview: &Consultation<'_>) -> Vec<Vec<(Question, Value)>> {
    let questions = [Question::Prefecture, Question::Coupon, Question::Incident, Question::Expiry, Question::Balance];
    questions.into_iter().fold(vec![vec![]], |combinations, question| {
        let values = interview.representatives(question);
        let with = |combination: &Vec<_>| {
            let longer = |value: &Value| [combination.as_slice(), &[(question, value.clone())]].concat();
            values.iter().map(longer).collect::<Vec<_>>()
        };
        combinations.iter().flat_map(with).collect()
    })
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
        for (index, (question, _)) in path.iter().enumerate().filter(|(_, (_, value))| *value == unknown) {
            let in_spite = judge(&path);
            for value in interview.representatives(*question) {
                let settled: Vec<_> = path
                    .iter()
                    .enumerate()
                    .map(|(other, answer)| if other == index { (*question, value.clone()) } else { answer.clone() })
                    .collect();
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

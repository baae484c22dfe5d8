//! The results of clause 1 for every combination of its answers, and of clause 2 for everybody who is covered. The
//! properties of every path of any reading are among the tests of every reading.

mod common;

use common::{moment, notice};
use kigen::input::{Named as _, Value};
use kigen::interview::Interview as _;
use kigen::reading::{Consultation, Finding as _};
use kigen::timeline::State;
use kigen::truth::Truth;
use kigen_reading_tests::answers;
use kigen_reading_tests::properties::for_every_path;
use kigen_regionpay::Notice;
use kigen_regionpay::answers::{Answers, Coupon, Question};
use kigen_regionpay::plan::{Standing, StepName};
use kigen_regionpay::rules::{Eligibility, Verdict, clause_1};

type Path = [(Question, Value)];

/// The same answers with one replaced.
fn with(path: &Path, question: Question, value: &Value) -> Vec<(Question, Value)> {
    let replaced =
        |(asked, answer): &(Question, Value)| (*asked, if *asked == question { value.clone() } else { answer.clone() });
    path.iter().map(replaced).collect()
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

/// The second principle: the grounds are independent. The incident does not affect (A), and the date and the balance do
/// not affect (B).
#[test]
fn a_does_not_depend_on_the_incident_nor_b_on_expiry_and_balance() {
    let notice = notice();
    let interview = Consultation { notice: &notice, now: moment("2023-03-10T12:00") };
    let judge = |path: &Path| clause_1(&notice, &answers::<Notice>(path)).expect("clause 1 is answered in full");
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

/// It extends the tests of clause 1 to every outcome at every moment.
#[test]
fn verdict_and_grounds_are_those_of_clause_1_whenever_it_is() {
    for_every_path(&notice(), |interview, path, finding| {
        let judgement = finding.judgement();
        let covered = clause_1(interview.notice, &answers::<Notice>(path)).expect("a finished path answers clause 1");
        assert_eq!(judgement.verdict, covered.verdict.name(), "{path:?}");
        assert!(judgement.grounds.iter().copied().eq(covered.grounds().map(kigen::input::Named::name)), "{path:?}");
    });
}

/// Everybody who is covered has a step, and a deadline or a reason for having none: nothing is left, it is too late,
/// nobody can tell, or all steps with an end are done and the office's transfer is to come.
#[test]
fn covered_traveller_has_a_step_and_a_deadline_or_a_reason() {
    for_every_path(&notice(), |_, path, finding| {
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

/// The first principle of the reading: an unknown is never a no, nor a yes. A result that is certain in spite of an
/// unknown stays so for every value of it.
#[test]
fn certain_result_despite_an_unknown_is_kept_by_every_answer() {
    let notice = notice();
    let interview = Consultation { notice: &notice, now: moment("2023-03-10T12:00") };
    let judge = |path: &Path| clause_1(&notice, &answers::<Notice>(path)).expect("clause 1 is answered in full");
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
    // 1: only this answer sends a traveller without a coupon to the call centre.
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

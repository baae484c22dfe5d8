//! What the page says another answer would come to is what it comes to, whatever else might be answered then.
#![expect(clippy::panic, reason = "a walk that cannot go on must stop the test, and loudly")]

mod common;

use common::{moment, notice};
use kigen::input::{Named as _, Value};
use kigen::interview::{Interview, Turn, turns, walk};
use kigen::reading::{AnswerSet as _, Consultation};
use kigen_regionpay::Finding;
use kigen_regionpay::Notice;
use kigen_regionpay::answers::{Answers, Question};

type Path = Vec<(Question, Value)>;

fn verdict(finding: &Finding) -> &'static str {
    finding.eligibility.verdict.name()
}

fn answers(path: &[(Question, Value)]) -> Answers {
    let mut answers = Answers::default();
    for (question, value) in path {
        answers.set(*question, value).unwrap_or_else(|flaw| panic!("{question:?}: {flaw:?}"));
    }
    answers
}

fn every_path(interview: &Consultation<'_, Notice>) -> Vec<(Path, &'static str)> {
    let mut paths = Vec::new();
    walk(interview, &mut |path, finding| paths.push((path.to_vec(), verdict(&finding))))
        .unwrap_or_else(|(question, flaw)| panic!("{question:?}: {flaw:?}"));
    paths
}

/// The paths on which nothing is answered otherwise than given, but for one question.
fn can_follow(path: &Path, given: &Path, question: Question, value: &Value) -> bool {
    path.iter().all(|(asked, answer)| {
        if *asked == question {
            return answer == value;
        }
        given.iter().find(|(other, _)| other == asked).is_none_or(|(_, given)| given == answer)
    })
}

/// Looked up among all paths of the walk, not asked of the rules once more.
#[test]
fn what_one_other_answer_turns_is_all_that_it_turns() {
    let notice = notice();
    let interview = Consultation { notice: &notice, now: moment("2023-03-10T12:00") };
    let paths = every_path(&interview);
    let mut told = 0;
    for (given, now) in paths.iter().step_by(7) {
        let mut expected = Vec::new();
        for (question, _) in given {
            for value in interview.representatives(*question, &Answers::default()) {
                let mut ends: Vec<_> =
                    paths.iter().filter(|(path, _)| can_follow(path, given, *question, &value)).collect();
                ends.dedup_by_key(|(_, verdict)| *verdict);
                if let [(_, end)] = ends.as_slice()
                    && end != now
                {
                    expected.push(Turn { question: *question, value, end: *end });
                }
            }
        }
        assert_eq!(turns(&interview, &answers(given), verdict), expected, "{given:?}");
        told += expected.len();
    }
    println!("{told} turns");
    assert!(told > 1_000, "only {told} turns");
}

/// The example that everyone understands: a paper coupon does not show its balance.
#[test]
fn at_least_one_yen_left_would_settle_it() {
    let notice = notice();
    let interview = Consultation { notice: &notice, now: moment("2023-03-10T12:00") };
    let text = |text: &str| Value::Text(text.to_owned());
    let given = [
        (Question::Prefecture, text("here")),
        (Question::Coupon, text("regionpay_paper")),
        (Question::Incident, text("none")),
        (Question::Expiry, text("2023-02-24")),
        (Question::Balance, text("unknown")),
        (Question::Payout, text("points")),
        (Question::Charge, text("app")),
    ];
    let all = turns(&interview, &answers(&given), verdict);
    let of_balance: Vec<_> = all
        .iter()
        .filter(|turn| turn.question == Question::Balance)
        .map(|turn| (turn.value.clone(), turn.end))
        .collect();
    let yen = Value::Number;
    assert_eq!(of_balance, [(yen(0.0), "not_covered"), (yen(1.0), "eligible"), (yen(1_000_000.0), "eligible")]);
    let before_the_end = answers(given.get(..3).unwrap_or_default());
    assert_eq!(turns(&interview, &before_the_end, verdict), [], "there is nothing to turn yet");
}

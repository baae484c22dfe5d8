//! The counterfactuals of a verdict, by an example. The tests of every reading show that they are complete.

mod common;

use common::{moment, notice};
use kigen::input::{Named as _, Value};
use kigen::interview::turns;
use kigen::reading::Consultation;
use kigen_reading_tests::answers;
use kigen_regionpay::answers::Question;
use kigen_regionpay::{Finding, Notice};

fn verdict(finding: &Finding) -> &'static str {
    finding.eligibility.verdict.name()
}

/// The plainest example: a paper coupon does not show its balance.
#[test]
fn one_yen_left_settles_an_unknown_balance() {
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
    let all = turns(&interview, &answers::<Notice>(&given), verdict);
    let of_balance: Vec<_> = all
        .iter()
        .filter(|turn| turn.question == Question::Balance)
        .map(|turn| (turn.value.clone(), turn.end))
        .collect();
    let yen = Value::Number;
    assert_eq!(of_balance, [(yen(0.0), "not_covered"), (yen(1.0), "eligible"), (yen(1_000_000.0), "eligible")]);
    let before_the_end = answers::<Notice>(given.iter().take(3));
    assert_eq!(turns(&interview, &before_the_end, verdict), [], "there is nothing to turn yet");
}

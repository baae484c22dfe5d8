//! A notice of another prefecture under the same rules: the sample in `readings/regionpay/samples` has no way by the
//! app, and has dates and hours of its own.
#![expect(clippy::panic, reason = "a walk that cannot go on must stop the test, and loudly")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{moment, read};
use kigen::call_centre::CallState;
use kigen::input::{Named as _, Value};
use kigen::notice_file::parse;
use kigen::outcome::Outcome;
use kigen::reading::{Consultation, Finding as _};
use kigen::review::phases;
use kigen_reading_tests::walk_all;
use kigen_regionpay::Finding;
use kigen_regionpay::answers::Question;
use kigen_regionpay::notice::Notice;
use kigen_regionpay::plan::StepName;

fn sample() -> Notice {
    parse(&read("readings/regionpay/samples/mihon.toml")).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Clause 2(A)アプリ: without a way by the app in the notice, there is no question about it, and everybody applies.
#[test]
fn notice_without_the_app_asks_nothing_of_it_and_everybody_applies() {
    let notice = sample();
    let (mut asked, mut closings) = (BTreeSet::new(), BTreeMap::new());
    for phase in phases(&notice) {
        let visit = &mut |path: &[(Question, Value)], finding: Finding| {
            asked.extend(path.iter().map(|(question, _)| question.name()));
            let judgement = finding.judgement();
            for step in &judgement.steps {
                closings.entry(step.step).or_insert_with(BTreeSet::new).insert(step.closes);
            }
            let has = |name: StepName| judgement.steps.iter().any(|step| step.step == name.name() && !step.conditional);
            let in_plan = |name: StepName| judgement.steps.iter().any(|step| step.step == name.name());
            assert_eq!(in_plan(StepName::Collect), in_plan(StepName::Apply), "{path:?}");
            assert!(!judgement.grounds.contains(&"A") || !in_plan(StepName::Apply) || has(StepName::Apply), "{path:?}");
        };
        walk_all(&Consultation { notice: &notice, now: phase.at }, visit);
    }
    let all_others = Question::ALL.iter().filter(|question| **question != Question::Charge);
    assert_eq!(asked, all_others.map(|question| question.name()).collect());

    let only = |text: &str| BTreeSet::from([Some(moment(text).epoch_ms())]);
    assert_eq!(closings.get("use"), Some(&only("2024-03-20T17:01")));
    assert_eq!(closings.get("apply"), Some(&only("2024-04-20T00:00")));
    assert_eq!(closings.get("apply_bank"), Some(&only("2024-04-20T00:00")));
    assert_eq!(closings.get("collect"), Some(&only("2024-05-07T00:00")));
}

/// An answer on the app, from a link or a program, changes nothing.
#[test]
fn an_answer_about_the_app_changes_nothing() {
    let notice = sample();
    let fields = |charge: Option<&str>| {
        let all =
            [("prefecture", "here"), ("coupon", "regionpay_paper"), ("incident", "none"), ("expiry", "2024-02-10")];
        let more = [("payout", "points"), ("inquiry_number", "known"), ("balance", "unknown")];
        let all = all.into_iter().chain(more).chain(charge.map(|charge| ("charge", charge)));
        Value::Table(all.map(|(name, value)| (name.to_owned(), Value::Text(value.to_owned()))).collect())
    };
    let outcome = |charge| kigen::check(&notice, &fields(charge), Ok(moment("2024-02-25T12:00")));
    assert!(matches!(outcome(None), Outcome::Done(_)), "{:?}", outcome(None));
    for charge in ["app", "withdrawn", "paper", "unknown"] {
        assert_eq!(format!("{:?}", outcome(Some(charge))), format!("{:?}", outcome(None)), "{charge}");
    }
}

/// Clause 3: the hours are the notice's own, and so are its holidays and its last day.
#[test]
fn call_centre_hours_are_those_of_the_notice() {
    let notice = sample();
    let state = |text: &str| notice.call_centre.state(moment(text));
    let open_until = |text: &str| CallState::Open { until: moment(text) };
    let closed_until = |text: &str| CallState::Closed { next: moment(text) };
    assert_eq!(state("2024-02-25T09:30"), open_until("2024-02-25T17:30"));
    assert_eq!(state("2024-03-20T12:00"), closed_until("2024-03-21T09:30"));
    assert_eq!(state("2024-05-10T17:29"), open_until("2024-05-10T17:30"));
    assert_eq!(state("2024-05-10T17:30"), CallState::Unknown);
    assert!(notice.states_last_call_day);
}

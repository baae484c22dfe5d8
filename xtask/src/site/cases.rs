//! The cases that the notice tells apart, and the guide of who must do what by when.
//!
//! The guide is not written: it is what the rules answer for each case. So the page that works without scripts cannot say other
//! than the one that asks.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use kigen::input::{Named as _, Value};
use kigen::outcome::{Outcome, PlannedStep};
use kigen_regionpay::answers::Question;
use kigen_regionpay::notice::Notice;
use minijinja::context;

use crate::site::unsaid::has_app;

/// The cases that the notice tells apart, in the order of the guide's table, with the answers that make each.
pub(crate) const PERSONAS: [(&str, &[(&str, &str)]); 10] = [
    ("a-paper", &[GROUND_A, ("payout", "points"), ("charge", "paper")]),
    ("a-withdrawn", &[GROUND_A, ("payout", "points"), ("charge", "withdrawn")]),
    ("a-app", &[GROUND_A, ("payout", "points"), ("charge", "app")]),
    ("a-bank", &[GROUND_A, ("payout", "bank")]),
    ("b-paper", &[GROUND_B, ("payout", "points"), ("charge", "paper")]),
    ("b-app", &[GROUND_B, ("payout", "points"), ("charge", "app")]),
    ("b-bank", &[GROUND_B, ("payout", "bank")]),
    ("other", &[("coupon", "not_issued")]),
    ("elsewhere", &[("prefecture", "elsewhere")]),
    ("none", &[("coupon", "other")]),
];

const GROUND_A: (&str, &str) = ("incident", "none");
const GROUND_B: (&str, &str) = ("incident", "paid_otherwise");

/// The answers of those who use the app, or did.
const APP_USERS: [(&str, &str); 2] = [("charge", "app"), ("charge", "withdrawn")];

/// How the notice numbers the conditions of its clause 1.
pub(crate) const CONDITION_MARKS: [(&str, &str); 7] = [
    ("1.prefecture", "1"),
    ("1.coupon", "1"),
    ("1A.expiry", "1(A)"),
    ("1A.balance", "1(A)"),
    ("1B1", "1(B)①"),
    ("1B2", "1(B)②"),
    ("1.other", "1※"),
];

/// The questions that can come up.
pub(crate) fn questions(notice: &Notice) -> impl Iterator<Item = Question> {
    Question::ALL.iter().copied().filter(|question| has_app(notice) || *question != Question::Charge)
}

/// How a row of the guide is called where nobody uses an app.
fn without_app(persona: &str) -> &str {
    match persona {
        "a-paper" => "a-points",
        "b-paper" => "b-points",
        other => other,
    }
}

/// Who must do what: the rules' own answer, on the day of the last amendment, for each case that the notice tells apart.
pub(crate) fn guide(notice: &Notice) -> Result<Vec<minijinja::Value>> {
    let row = |(persona, answers): (&str, &[(&str, &str)])| {
        let steps = steps_for(notice, answers).with_context(|| format!("the guide's row `{persona}`"))?;
        let step = |step: &PlannedStep| context! { step => step.step, closes_kind => step.closes_kind };
        let text = if has_app(notice) { persona } else { without_app(persona) };
        Ok(context! { persona => persona, text => text, steps => steps.iter().map(step).collect::<Vec<_>>() })
    };
    let is_of_app = |answers: &[(&str, &str)]| answers.iter().any(|answer| APP_USERS.contains(answer));
    PERSONAS.into_iter().filter(|(_, answers)| has_app(notice) || !is_of_app(answers)).map(row).collect()
}

/// The steps that the rules answer for a case, on the day of the last amendment.
pub(crate) fn steps_for(notice: &Notice, answers: &[(&str, &str)]) -> Result<Vec<PlannedStep>> {
    let expiry = notice.dates.expiry;
    let is_a = answers.contains(&GROUND_A);
    // (B) is shown by itself: with an expiry that (A) does not concern.
    let printed = if is_a { Some(expiry) } else { expiry.next() }.context("the expiry is the calendar's last day")?;
    let mut all = BTreeMap::from([
        ("prefecture", Value::Text("here".to_owned())),
        ("coupon", Value::Text("regionpay_paper".to_owned())),
        ("expiry", Value::Text(printed.to_string())),
        ("balance", Value::Number(1.0)),
        ("inquiry_number", Value::Text("known".to_owned())),
    ]);
    all.extend(answers.iter().map(|(question, answer)| (*question, Value::Text((*answer).to_owned()))));
    let fields = all.into_iter().map(|(question, answer)| (question.to_owned(), answer)).collect();
    match kigen::check(notice, &Value::Table(fields), Ok(notice.dates.amended.start())) {
        Outcome::Done(judgement) => Ok(judgement.steps),
        other => bail!("the rules give no judgement: {other:?}"),
    }
}

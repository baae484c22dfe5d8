//! The call card: for those who may have to ask, with the questions of the call centre, and its last hours.

use anyhow::Result;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Setup, Site};

use super::own;
use crate::common::{self, Answer, At};

const A: [Answer; 5] = [
    ("prefecture", "here"),
    ("coupon", "regionpay_paper"),
    ("incident", "none"),
    ("expiry", "2023-02-24"),
    ("balance", "1"),
];
const LEFT: Answer = ("left", "1");
const POINTS: Answer = ("payout", "points");
const PAPER: Answer = ("charge", "paper");
const KNOWN: Answer = ("inquiry_number", "known");

/// The last hours before the end of applications: until Friday 28 April at six, because a holiday and a Sunday follow.
const CALL_BY: &str = "2023-04-28T18:00+09:00";

/// The last hours on the card, and how often it has the number.
const CARD: &str = "return [
    seen('.call [data-call-by] time:last-of-type').map((time) => time.dateTime),
    seen('.call .telephone a[href=\"tel:0120479249\"]').length]";

async fn card(at: At, answers: &[Answer]) -> Result<Value> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &own()?.address(&server, at)).await?;
    let judgement = own()?.interview(&browser, answers, at).await?;
    assert_eq!(common::shown(&browser).await?, own()?.expected(&judgement, at)?);
    let card = common::look(&browser, CARD).await?;
    browser.close().await?;
    Ok(card)
}

#[tokio::test]
async fn the_last_hours_are_shown_while_they_are_ahead() -> Result<()> {
    for (at, applied, times) in [
        ("2023-04-28T17:59", "no", json!([CALL_BY])),
        ("2023-04-28T18:00", "no", json!([])),
        ("2023-04-30T10:00", "no", json!([])),
        // After the application, nothing has to be asked in time.
        ("2023-04-18T10:00", "yes", json!([])),
    ] {
        let mut answers = [A.as_slice(), &[LEFT, POINTS, PAPER, ("applied", applied)]].concat();
        if applied == "no" {
            answers.push(KNOWN);
        }
        assert_eq!(card(Some(at), &answers).await?, json!([times, 1]), "{at}, applied: {applied}");
    }
    Ok(())
}

#[tokio::test]
async fn bank_transfer_shows_same_call_deadline() -> Result<()> {
    let answers = [A.as_slice(), &[LEFT, ("payout", "bank"), ("applied", "no")]].concat();
    assert_eq!(card(Some("2023-04-18T10:00"), &answers).await?, json!([[CALL_BY], 1]));
    Ok(())
}

/// A traveller with nothing to apply for, who is not covered, may have a question all the same.
#[tokio::test]
async fn every_result_ends_in_the_number_without_hours_that_do_not_matter() -> Result<()> {
    for answers in [
        [A.as_slice(), &[POINTS, ("charge", "app")]].concat(),
        vec![("prefecture", "here"), ("coupon", "other")],
        vec![("prefecture", "here"), ("coupon", "not_issued")],
        vec![("prefecture", "elsewhere")],
    ] {
        assert_eq!(card(Some("2023-03-10T10:00"), &answers).await?, json!([[], 1]), "{answers:?}");
    }
    let settled = [A.as_slice(), &[("left", "0")]].concat();
    assert_eq!(card(Some("2023-04-18T10:00"), &settled).await?, json!([[], 1]));
    Ok(())
}

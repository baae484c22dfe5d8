//! The counterfactuals of a result: what would make a coupon covered, and what would settle an unknown; as the rules
//! have it, with the answers that the form offers.

use anyhow::Result;
use kigen::input::{Named as _, Value as Given};
use kigen::interview::turns;
use kigen::reading::{AnswerSet as _, Consultation};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Setup, Site};
use kigen_regionpay::Finding;
use kigen_regionpay::answers::Answers;

use super::{HERE, PAPER, PRINTED, notice, own};
use crate::common::{self, Answer, At};

const AT: At = Some("2023-03-10T10:00");

/// Travellers of each verdict.
const TRAVELLERS: [&[Answer]; 4] = [
    &[HERE, PAPER, ("incident", "unknown"), PRINTED, ("balance", "unknown"), ("payout", "points"), ("charge", "app")],
    &[HERE, PAPER, ("incident", "none"), PRINTED, ("balance", "0")],
    &[HERE, PAPER, ("incident", "none"), PRINTED, ("balance", "1"), ("payout", "points"), ("charge", "app")],
    &[HERE, ("coupon", "other")],
];

/// The expected list: question, answer, verdict.
fn expected(answers: &[Answer]) -> Result<Vec<String>> {
    let notice = notice(own()?.text())?;
    let interview = Consultation { notice: &notice, now: common::moment(AT)? };
    let mut given = Answers::default();
    for (name, answer) in answers {
        let question = kigen_regionpay::answers::Question::ALL.iter().find(|question| question.name() == *name);
        let number = if *name == "balance" { answer.parse().ok() } else { None };
        let value = number.map_or_else(|| Given::Text((*answer).to_owned()), Given::Number);
        let set = question.map(|question| given.set(*question, &value));
        anyhow::ensure!(matches!(set, Some(Ok(()))), "`{name}` cannot be `{answer}`");
    }
    let verdict = |finding: &Finding| finding.eligibility.verdict.name();
    let now = kigen::judge(&notice, &given, interview.now);
    let now =
        now.map(|finding| verdict(&finding)).map_err(|question| anyhow::anyhow!("{question:?} is not answered"))?;
    let mut listed = Vec::new();
    for turn in turns(&interview, &given, verdict) {
        let name = turn.question.name();
        let was_unknown = answers.contains(&(name, "unknown"));
        let is_told = now != "eligible" && (turn.end == "eligible" || (turn.end == "not_covered" && was_unknown));
        let value = match turn.value {
            Given::Text(text) if name != "expiry" || [PRINTED.1, "unknown"].contains(&&*text) => text,
            Given::Number(yen) if yen <= 1.0 => yen.to_string(),
            // The form has no radio button for it.
            _ => continue,
        };
        if is_told {
            listed.push(format!("{name}:{value}:{}", turn.end));
        }
    }
    Ok(listed)
}

#[tokio::test]
async fn result_shows_counterfactuals() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let mut told = 0;
    for answers in TRAVELLERS {
        common::open(&browser, &own()?.address(&server, AT)).await?;
        own()?.interview(&browser, answers, AT).await?;
        let shown = common::look(&browser, "return seen('[data-turn]').map((row) => row.dataset.turn)").await?;
        let expected = expected(answers)?;
        assert_eq!(shown, json!(expected), "{answers:?}");
        // In words, and with one verdict each.
        let verdicts = "return seen('[data-turn]').every((row) => seen('[data-turn-end]', row).length === 1
            && row.querySelector('[data-turn-answer]').textContent.trim() !== '')";
        assert_eq!(common::look(&browser, verdicts).await?, json!(true));
        told += expected.len();
    }
    assert!(told > 3, "only {told} turns");
    common::is_quiet(&browser).await?;
    browser.close().await
}

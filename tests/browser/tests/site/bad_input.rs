//! Missing and invalid answers, in every reading: the page explains each beside the field, and loses nothing.

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Setup};

use crate::common::{self, Reading};

/// The question stays, with this one problem beside it and in the summary, which has the focus and links back to the
/// field.
pub(crate) async fn refuses(browser: &Browser, question: &str, problem: &str, what: &str) -> Result<()> {
    common::look_until(browser, &format!("{what} was refused"), "return seen('#errors').length > 0").await?;
    let state = common::look(
        browser,
        "const said = seen('[data-error] [data-problem]');
        return {
            questions: seen('[data-question]').map((element) => element.dataset.question),
            problems: said.map((element) => element.dataset.problem),
            told: said[0]?.textContent.trim() === seen('#errors a')[0].textContent.trim(),
            focus: document.activeElement.id,
            result: seen('#result').length }",
    )
    .await?;
    let wanted = json!({
        "questions": [question], "problems": [problem], "told": true, "focus": "errors", "result": 0,
    });
    assert_eq!(state, wanted, "{what}");

    browser.click("#errors a").await?;
    let kind = if problem == "choose" { "radio" } else { "text" };
    let focused = format!("return document.activeElement.matches('[data-question={question}] input[type={kind}]')");
    browser.until(&format!("the summary led to the field of {what}"), &focused).await?;
    Ok(())
}

#[tokio::test]
async fn question_without_an_answer_stays_with_an_error() -> Result<()> {
    for reading in Reading::all()? {
        let (server, usual) = (reading.serve()?, reading.usual()?);
        let browser = Browser::open(&Setup::PHONE).await?;
        common::open(&browser, &reading.address(&server, usual.at)).await?;
        for (place, answer) in reading.asked(&usual.answers, usual.at)?.into_iter().enumerate() {
            let (question, _) = answer;
            common::asks(&browser, question, place > 0).await?;
            common::press_next(&browser).await?;
            refuses(&browser, question, "choose", &format!("no answer to `{question}`")).await?;
            common::choose(&browser, answer).await?;
            common::next(&browser).await?;
        }
        common::finishes(&browser).await?;
        common::is_quiet(&browser).await?;
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn invalid_date_is_refused_and_can_be_corrected() -> Result<()> {
    for reading in Reading::all()? {
        let (server, usual) = (reading.serve()?, reading.usual()?);
        let browser = Browser::open(&Setup::PHONE).await?;
        common::open(&browser, &reading.address(&server, usual.at)).await?;
        let question = reading.interview_up_to_a_date(&browser).await?;
        for (date, problem) in [
            (["", "", ""], "missing"),
            (["2023", "", "24"], "missing"),
            (["2023", "2", "30"], "no_such_date"),
            (["2566", "2", "24"], "out_of_range"),
            (["2023", "24日", "2月"], "not_a_date"),
        ] {
            common::type_date(&browser, question, date).await?;
            common::next(&browser).await?;
            refuses(&browser, question, problem, &format!("{date:?}")).await?;
            for (part, typed) in ["year", "month", "day"].into_iter().zip(date) {
                let held = common::typed(&browser, &format!("{question}-{part}")).await?;
                assert_eq!(held, json!(typed), "nothing that was typed is lost");
            }
        }
        let answered = usual.answers.iter().find(|(of, _)| *of == question).context("it is answered")?;
        common::choose(&browser, *answered).await?;
        common::next(&browser).await?;
        let goes_on = format!("return seen('#result, [data-question]:not([data-question={question}])').length === 1");
        common::look_until(&browser, "the interview went on", &goes_on).await?;
        common::is_quiet(&browser).await?;
        browser.close().await?;
    }
    Ok(())
}

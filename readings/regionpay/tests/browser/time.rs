//! Time passes on a page that stays open: it is judged again when the traveller returns to it, before it is printed or
//! shared, and at each full minute. The page does not disturb an answer in progress.

use anyhow::{Context as _, Result};
use kigen::outcome::Outcome;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Server, Setup, Site};

use super::{ANSWERS, HERE, PAPER, own};
use crate::common::{self, Answer, At};

/// Somebody who called: in the middle of a day, only the call centre's state changes.
const CHARGED_TWICE: &[Answer] = &[
    HERE,
    PAPER,
    ("incident", "charged_twice"),
    ("expiry", "2023-03-30"),
    ("payout", "points"),
    ("charge", "paper"),
    ("applied", "no"),
    ("inquiry_number", "known"),
];

const SHOWN: &str = "document.dispatchEvent(new Event('visibilitychange'))";

async fn visit(engine: Engine) -> Result<(Server, Browser)> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    common::open(&browser, &own()?.address(&server, None)).await?;
    Ok((server, browser))
}

/// Sets the device's clock to a moment in Japan.
async fn set_clock(browser: &Browser, at: &str) -> Result<()> {
    let now = common::moment(Some(leaked(at)))?.epoch_ms();
    browser.run(&format!("window.Date.now = () => {now}")).await?;
    Ok(())
}

fn leaked(at: &str) -> &'static str {
    Box::leak(at.to_owned().into_boxed_str())
}

/// Waits until the page shows the result of the rules at a moment.
async fn shows(browser: &Browser, answers: &[Answer], at: &'static str) -> Result<()> {
    let Outcome::Done(judgement) = own()?.judge(answers, Some(at))? else {
        anyhow::bail!("there is no judgement at {at}")
    };
    let state = format!("return seen('#result[data-standing={}]').length === 1", judgement.standing);
    common::look_until(browser, &format!("it was judged at {at}"), &state).await?;
    assert_eq!(common::shown(browser).await?, own()?.expected(&judgement, Some(at))?, "{at}");
    Ok(())
}

/// Whether the page says that the passing of time has changed it.
async fn says_so(browser: &Browser) -> Result<Value> {
    common::look(browser, "return seen('[role=status] > [data-show=\"time:moved\"]').length").await
}

async fn is_judged_when_looked_at(engine: Engine) -> Result<()> {
    for (look, focused) in [
        (SHOWN, "[data-print]"),
        ("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", "[data-print]"),
        ("dispatchEvent(new Event('beforeprint'))", "[data-print]"),
        ("document.querySelector('[data-link]').click()", "#link"),
    ] {
        let (_server, browser) = visit(engine).await?;
        set_clock(&browser, "2023-04-28T10:00").await?;
        common::fill(&browser, ANSWERS).await?;
        shows(&browser, ANSWERS, "2023-04-28T10:00").await?;
        browser.run("document.querySelector('[data-print]').focus()").await?;
        set_clock(&browser, "2023-05-01T00:00").await?;
        browser.run(look).await?;
        shows(&browser, ANSWERS, "2023-05-01T00:00").await.with_context(|| look.to_owned())?;
        assert_eq!(says_so(&browser).await?, json!(1), "{look}");
        let focus = format!("return document.activeElement.matches('{focused}')");
        assert_eq!(browser.run(&focus).await?, json!(true), "{look}");
        // Once the traveller continues, the notice goes.
        browser.run("document.querySelector('[data-change=applied]').click()").await?;
        assert_eq!(says_so(&browser).await?, json!(0), "{look}");
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn open_result_is_judged_again_when_looked_at() -> Result<()> {
    is_judged_when_looked_at(Engine::Chromium).await
}

#[tokio::test]
async fn open_result_is_judged_again_when_looked_at_in_firefox() -> Result<()> {
    is_judged_when_looked_at(Engine::Firefox).await
}

/// The clock runs from a moment shortly before a full minute.
#[tokio::test]
async fn open_result_is_judged_again_by_itself_at_the_minute_that_changes_it() -> Result<()> {
    for (answers, before, after) in [
        (ANSWERS, "2023-04-30T23:59", "2023-05-01T00:00"),
        (CHARGED_TWICE, "2023-04-27T17:59", "2023-04-27T18:00"),
        (CHARGED_TWICE, "2023-04-28T09:59", "2023-04-28T10:00"),
    ] {
        let (_server, browser) = visit(Engine::Chromium).await?;
        set_clock(&browser, before).await?;
        common::fill(&browser, answers).await?;
        shows(&browser, answers, leaked(before)).await?;
        let full = common::moment(Some(leaked(after)))?.epoch_ms();
        browser
            .run(&format!(
                "const begun = performance.now(); window.Date.now = () => {full} - 1500 + performance.now() - begun; {SHOWN}"
            ))
            .await?;
        let Outcome::Done(judgement) = own()?.judge(answers, Some(leaked(after)))? else {
            anyhow::bail!("no judgement")
        };
        let line = json!(own()?.expected(&judgement, Some(leaked(after)))?["call_centre"]["state"]);
        let state = format!(
            "return seen('#result[data-standing={}]').length === 1 && seen('[data-call={}]').length === 1",
            judgement.standing,
            line.as_str().context("there is a line")?
        );
        common::look_until(&browser, &format!("{after} was shown"), &state).await?;
        browser.close().await?;
    }
    Ok(())
}

/// The page updates the days left in place; it announces a change of the steps.
#[tokio::test]
async fn days_left_are_counted_down_without_an_announcement() -> Result<()> {
    let (_server, browser) = visit(Engine::Chromium).await?;
    set_clock(&browser, "2023-04-27T23:59").await?;
    common::fill(&browser, ANSWERS).await?;
    let days = "return seen('#binding [data-fill=days]').map((days) => days.textContent)[0]";
    assert_eq!(common::look(&browser, days).await?, json!("3"));
    // A link that is being copied stays.
    browser.run("document.querySelector('[data-link]').click()").await?;
    browser.shows("#link").await?;
    set_clock(&browser, "2023-04-28T00:00").await?;
    browser.run(SHOWN).await?;
    common::look_until(&browser, "a day had gone", &format!("{days} === '2'")).await?;
    assert_eq!(says_so(&browser).await?, json!(0));
    assert_eq!(browser.run("return document.activeElement.id").await?, json!("link"));
    assert!(browser.is_shown("#link").await?);
    // On the last day the step has another state.
    set_clock(&browser, "2023-04-30T00:00").await?;
    browser.run(SHOWN).await?;
    shows(&browser, ANSWERS, "2023-04-30T00:00").await?;
    assert_eq!(says_so(&browser).await?, json!(1));
    browser.close().await
}

/// In April there is one question more. The page does not interrupt another answer until it is submitted.
#[tokio::test]
async fn question_on_the_screen_stays_while_time_passes() -> Result<()> {
    let (_server, browser) = visit(Engine::Chromium).await?;
    set_clock(&browser, "2023-03-31T23:59").await?;
    let so_far: Vec<_> = ANSWERS.iter().take(4).copied().collect();
    common::fill(&browser, &so_far).await?;
    common::asks(&browser, "balance", false).await?;
    browser.click("[name=balance][data-typed]").await?;
    browser.fill("#balance", "12x").await?;
    browser.run("document.querySelector('#interview [type=submit]').click()").await?;
    browser.shows("#errors").await?;
    browser.run("document.getElementById('balance').focus()").await?;
    let seen = "return [seen('[data-question]').map(({ dataset }) => dataset.question), seen('#errors').length,
        document.getElementById('balance').value, document.activeElement.id, seen('[data-show=\"time:ended\"]').length]";
    let before = common::look(&browser, seen).await?;
    assert_eq!(before, json!([["balance"], 1, "12x", "balance", 0]));
    set_clock(&browser, "2023-04-01T00:00").await?;
    browser.run(SHOWN).await?;
    assert_eq!(common::look(&browser, seen).await?, before);
    // The notices about the time are those of now.
    set_clock(&browser, "2023-06-01T00:00").await?;
    browser.run(SHOWN).await?;
    assert_eq!(common::look(&browser, seen).await?, json!([["balance"], 1, "12x", "balance", 1]));
    set_clock(&browser, "2023-04-01T00:00").await?;
    browser.run("document.getElementById('balance').value = '12'").await?;
    common::press_next(&browser).await?;
    common::asks(&browser, "left", true).await?;
    browser.close().await
}

/// On 1 April a result is no longer complete: the amount left is asked.
#[tokio::test]
async fn result_that_lacks_an_answer_by_now_becomes_the_question() -> Result<()> {
    let (_server, browser) = visit(Engine::Chromium).await?;
    set_clock(&browser, "2023-03-31T23:59").await?;
    let paper: Vec<_> = ANSWERS.iter().filter(|(question, _)| *question != "left").copied().collect();
    common::fill(&browser, &paper).await?;
    browser.shows("#result").await?;
    set_clock(&browser, "2023-04-01T00:00").await?;
    // It can no longer be shared, either.
    browser.run("document.querySelector('[data-link]').click()").await?;
    common::look_until(&browser, "`left` was asked", "return seen('[data-question=left]').length === 1").await?;
    assert_eq!(
        common::look(&browser, "return [seen('#result').length, document.getElementById('link').value]").await?,
        json!([0, ""])
    );
    assert_eq!(says_so(&browser).await?, json!(1));
    browser.close().await
}

/// With several coupons, a change of one that is not in the form.
#[tokio::test]
async fn other_coupons_are_judged_again_too() -> Result<()> {
    let (_server, browser) = visit(Engine::Chromium).await?;
    set_clock(&browser, "2023-04-30T10:00").await?;
    common::fill(&browser, ANSWERS).await?;
    browser.run("document.querySelector('#result [data-items=add]').click()").await?;
    common::fill(&browser, &[HERE, ("coupon", "other")]).await?;
    let states = "return seen('[data-merged=apply]').map(({ dataset }) => dataset.state)";
    common::look_until(&browser, "both were listed", &format!("{states}.join() === 'last_day'")).await?;
    set_clock(&browser, "2023-05-01T00:00").await?;
    browser.run(SHOWN).await?;
    common::look_until(&browser, "the application had closed", &format!("{states}.join() === 'closed'")).await?;
    assert_eq!(says_so(&browser).await?, json!(1));
    browser.close().await
}

/// At a moment from the address, no time passes.
#[tokio::test]
async fn result_as_of_another_moment_stays() -> Result<()> {
    let at: At = Some("2023-04-18T10:00");
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &own()?.address(&server, at)).await?;
    let judgement = own()?.fill_in(&browser, ANSWERS, at).await?;
    set_clock(&browser, "2023-06-01T00:00").await?;
    browser.run(SHOWN).await?;
    assert_eq!(common::shown(&browser).await?, own()?.expected(&judgement, at)?);
    assert_eq!(says_so(&browser).await?, json!(0));
    browser.close().await
}

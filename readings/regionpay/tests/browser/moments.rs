//! Another moment in the address, and wrong clocks: the page always says so, and works on.

use anyhow::Result;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Server, Setup, Site};

use super::{ANSWERS, PAGE, own};
use crate::common::{self, At};

async fn visit(at: At) -> Result<(Server, Browser)> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &own()?.address(&server, at)).await?;
    Ok((server, browser))
}

/// The page's notices about the time.
async fn said(browser: &Browser) -> Result<Value> {
    common::look(browser, "return seen('.notices > [data-show]').map((notice) => notice.dataset.show)").await
}

async fn shows_the_judgement(browser: &Browser, at: At) -> Result<()> {
    let kigen::outcome::Outcome::Done(judgement) = own()?.judge(ANSWERS, at)? else {
        anyhow::bail!("there is no judgement")
    };
    assert_eq!(common::shown(browser).await?, own()?.expected(&judgement, at)?);
    Ok(())
}

async fn set_fragment(browser: &Browser, fragment: &str) -> Result<()> {
    browser.run(&format!("location.hash = '{fragment}'")).await?;
    Ok(())
}

async fn until_said(browser: &Browser, notice: &str) -> Result<()> {
    let script = format!("return seen('.notices > [data-show=\"{notice}\"]').length > 0");
    common::look_until(browser, &format!("`{notice}` was said"), &script).await?;
    Ok(())
}

#[tokio::test]
async fn a_moment_that_cannot_be_read_is_explained_and_the_real_clock_counts() -> Result<()> {
    let (server, browser) = visit(None).await?;
    let unreadable = [
        "rubbish",
        "",
        "2023-04-18",
        "2023-04-18T10",
        "2023-04-18T24:00",
        "2023-04-18T10:00:00Z",
        "2023-02-30T10:00",
        "18.4.2023T10:00",
        "0000-01-01T00:00",
        "9999-12-31T23:59",
        "-2023-04-18T10:00",
        "%E4%BB%8A%E6%97%A5",
        "NaN",
    ];
    for text in unreadable {
        common::open(&browser, &own()?.address(&server, Some(text))).await?;
        assert_eq!(said(&browser).await?, json!(["at:invalid", "time:ended"]), "{text}");
    }
    let judgement = own()?.interview(&browser, ANSWERS, None).await?;
    assert_eq!(common::shown(&browser).await?, own()?.expected(&judgement, None)?);
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn a_new_moment_in_the_address_is_shown_at_once() -> Result<()> {
    let (open, late): (At, At) = (Some("2023-04-18T10:00"), Some("2023-05-02T10:00"));
    let (_server, browser) = visit(open).await?;
    assert_eq!(said(&browser).await?, json!(["at:set"]));
    own()?.interview(&browser, ANSWERS, open).await?;
    shows_the_judgement(&browser, open).await?;

    set_fragment(&browser, "at=2023-05-02T10:00").await?;
    browser.shows("#result[data-standing=too_late]").await?;
    shows_the_judgement(&browser, late).await?;

    set_fragment(&browser, "at=nonsense").await?;
    until_said(&browser, "at:invalid").await?;
    shows_the_judgement(&browser, None).await?;

    set_fragment(&browser, "at=2023-04-18T10:00").await?;
    until_said(&browser, "at:set").await?;
    shows_the_judgement(&browser, open).await?;

    browser.click("[data-reset]").await?;
    until_said(&browser, "time:ended").await?;
    assert_eq!(said(&browser).await?, json!(["time:ended"]));
    shows_the_judgement(&browser, None).await?;
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn later_moment_asks_a_question_that_an_earlier_one_did_not() -> Result<()> {
    let early: At = Some("2023-03-10T10:00");
    let (_server, browser) = visit(early).await?;
    own()?.interview(&browser, ANSWERS, early).await?;
    set_fragment(&browser, "at=2023-04-18T10:00").await?;
    common::look_until(&browser, "`left` was asked", "return seen('[data-question=left]').length > 0").await?;
    assert_eq!(common::look(&browser, "return seen('#result').length").await?, json!(0));
    set_fragment(&browser, "at=2023-03-10T10:00").await?;
    browser.shows("#result").await?;
    shows_the_judgement(&browser, early).await?;
    browser.close().await
}

#[tokio::test]
async fn moving_within_the_page_keeps_the_moment() -> Result<()> {
    let at: At = Some("2023-04-18T10:00");
    let (_server, browser) = visit(at).await?;
    browser.click("a[href='#guide']").await?;
    own()?.interview(&browser, ANSWERS, at).await?;
    set_fragment(&browser, "main").await?;
    shows_the_judgement(&browser, at).await?;
    assert_eq!(said(&browser).await?, json!(["at:set"]));
    browser.close().await
}

#[tokio::test]
async fn a_clock_that_cannot_be_right_is_explained() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let source =
        "const clock = new URLSearchParams(location.search).get('clock'); if (clock) Date.now = () => Number(clock)";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
    let at: At = Some("2023-04-18T10:00");
    for clock in ["NaN", "-62167219200000", "253402300799999", "Infinity"] {
        let address = server.url(&format!("{PAGE}?clock={clock}"));
        common::open(&browser, &address).await?;
        assert_eq!(said(&browser).await?, json!(["clock:invalid"]), "{clock}");
        assert_eq!(common::look(&browser, "return seen('#guide').length").await?, json!(1));

        // With a moment in the address, the clock does not matter.
        set_fragment(&browser, "at=2023-04-18T10:00").await?;
        until_said(&browser, "at:set").await?;
    }
    own()?.interview(&browser, ANSWERS, at).await?;
    shows_the_judgement(&browser, at).await?;
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn a_clock_before_the_notice_is_questioned() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let source = "Date.now = () => 0";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
    common::open(&browser, &own()?.address(&server, None)).await?;
    assert_eq!(said(&browser).await?, json!(["clock:early"]));
    set_fragment(&browser, "at=2023-03-01T10:00").await?;
    until_said(&browser, "at:set").await?;
    assert_eq!(said(&browser).await?, json!(["at:set"]), "whoever asks for that time means it");
    browser.close().await
}

#[tokio::test]
async fn foreign_time_zone_is_pointed_out_close_to_a_deadline() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    for (zone, at, is_said) in [
        ("America/Los_Angeles", "2023-04-29T00:00", 1),
        ("America/Los_Angeles", "2023-04-28T23:59", 0),
        ("Asia/Tokyo", "2023-04-30T10:00", 0),
        ("Asia/Seoul", "2023-04-30T10:00", 0),
    ] {
        let browser = Browser::open(&Setup { zone, ..Setup::PHONE }).await?;
        common::open(&browser, &own()?.address(&server, Some(at))).await?;
        own()?.interview(&browser, ANSWERS, Some(at)).await?;
        let said = common::look(&browser, "return seen('#binding [data-show=\"zone:matters\"]').length").await?;
        assert_eq!(said, json!(is_said), "{zone} at {at}");
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn another_moment_can_be_chosen_on_the_page() -> Result<()> {
    let (_server, browser) = visit(None).await?;
    own()?.interview(&browser, ANSWERS, None).await?;
    browser.click("footer summary").await?;
    browser.click("[data-moment]").await?;
    let focus = "return document.activeElement.id";
    assert_eq!(browser.run(focus).await?, json!("moment"), "nothing was entered yet");
    // The way to type it differs between languages.
    browser.run("document.getElementById('moment').value = '2023-04-18T10:00'").await?;
    browser.click("[data-moment]").await?;
    until_said(&browser, "at:set").await?;
    shows_the_judgement(&browser, Some("2023-04-18T10:00")).await?;
    common::is_quiet(&browser).await?;
    browser.close().await
}

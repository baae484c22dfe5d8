//! The guide below the checker: folded on a phone, open on a desktop, and never in the way of the checker.

use anyhow::Result;
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Server, Setup, Site};

use crate::common::{self, ENGINES, first};

async fn visit(setup: &Setup, fragment: &str) -> Result<(Server, Browser)> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(setup).await?;
    let page = first()?.0.address(&server, None);
    browser.goto(&format!("{page}{fragment}")).await?;
    common::answers_now(&browser).await?;
    Ok((server, browser))
}

/// Waits until the guide is folded, or is open. Its heading is visible either way.
async fn until_open(browser: &Browser, is_open: bool) -> Result<()> {
    let state = format!(
        "return document.getElementById('whole').open === {is_open}
            && seen('#guide table').length === {} && seen('#guide > h2').length === 1",
        u8::from(is_open)
    );
    common::look_until(browser, &format!("the guide's being open was {is_open}"), &state).await?;
    Ok(())
}

#[tokio::test]
async fn guide_is_folded_on_a_phone_until_opened() -> Result<()> {
    for engine in ENGINES {
        let (_server, browser) = visit(&Setup { engine, ..Setup::PHONE }, "").await?;
        until_open(&browser, false).await?;
        browser.click("a[href='#guide']").await?;
        until_open(&browser, true).await?;
        // Folded again by hand, the same link opens it again, though the address stays the same.
        browser.click("#whole > summary").await?;
        until_open(&browser, false).await?;
        browser.run("scrollTo(0, 0)").await?;
        browser.click("a[href='#guide']").await?;
        until_open(&browser, true).await?;
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn guide_is_open_on_a_desktop_without_toggle() -> Result<()> {
    let (_server, browser) = visit(&Setup::DESK, "").await?;
    until_open(&browser, true).await?;
    assert!(!browser.is_shown("#whole > summary").await?);
    // Its steps are folded on a phone, too: the table has each in one line.
    assert_eq!(common::look(&browser, "return seen('#whole > details[open]').length").await?, json!(0));
    browser.close().await
}

/// Narrow and folded, then wide: the folded guide can still be opened.
#[tokio::test]
async fn guide_can_be_opened_after_widening() -> Result<()> {
    let (_server, browser) = visit(&Setup::PHONE, "").await?;
    until_open(&browser, false).await?;
    browser.resize(Setup::DESK.width, Setup::DESK.height).await?;
    browser.click("#whole > summary").await?;
    until_open(&browser, true).await?;
    browser.close().await
}

#[tokio::test]
async fn guide_opens_by_its_address() -> Result<()> {
    let (server, browser) = visit(&Setup::PHONE, "#guide").await?;
    until_open(&browser, true).await?;
    common::open(&browser, &first()?.0.address(&server, None)).await?;
    until_open(&browser, false).await?;
    browser.run("location.hash = 'guide'").await?;
    until_open(&browser, true).await?;
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn guide_keeps_its_state_in_another_language() -> Result<()> {
    let (_server, browser) = visit(&Setup::PHONE, "").await?;
    for (language, is_open) in [("en", false), ("ko", true)] {
        if is_open {
            browser.click("#whole > summary").await?;
        }
        browser.run("scrollTo(0, 0)").await?;
        browser.click(&format!(".languages a[href='../{language}/']")).await?;
        let arrived = format!("return location.pathname.endsWith('/{language}/')");
        browser.until(&format!("the page was in {language}"), &arrived).await?;
        until_open(&browser, is_open).await?;
    }
    browser.close().await
}

/// A later failure opens the guide.
#[tokio::test]
async fn failure_opens_the_guide() -> Result<()> {
    let (_server, browser) = visit(&Setup::PHONE, "").await?;
    until_open(&browser, false).await?;
    browser.run("Element.prototype.closest = () => { throw new Error('a test') }; document.body.click()").await?;
    browser.shows("#engine-failed").await?;
    until_open(&browser, true).await?;
    browser.close().await
}

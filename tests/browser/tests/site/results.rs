//! Results load after the first question. A traveller who answers sooner waits for them, and loses nothing.

use anyhow::Result;
use kigen_browser::{Browser, Engine, Setup};

use crate::common::host::{Damage, Host};
use crate::common::version::Version;
use crate::common::{self, first, path};

/// A page whose results do not load, with its first question on the screen.
async fn open_without_results(engine: Engine) -> Result<(Host, Browser)> {
    let host = Host::serve_damaged(&Version::built()?, &path("ja/result.html"), &Damage::Missing)?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    common::open_any(&browser, &host.url(&path("ja/"))).await?;
    common::look_until(&browser, "their absence was told", "return seen('#damaged').length > 0").await?;
    Ok((host, browser))
}

/// Makes the results available, and fires the browser's event for a network.
async fn arrive(host: &Host, browser: &Browser) -> Result<()> {
    host.damage_all(&[]);
    browser.run("dispatchEvent(new Event('online'))").await?;
    browser.until("the results were there", "return document.getElementById('result') !== null").await?;
    Ok(())
}

async fn a_result_that_is_late_is_waited_for(engine: Engine) -> Result<()> {
    let (host, browser) = open_without_results(engine).await?;
    common::take(&browser, first()?.0.short()?).await?;
    let waits = "return seen('[data-show=\"stage:coming\"]').length === 1 && seen('#interview, #result').length === 0";
    common::look_until(&browser, "the page said that it waits", waits).await?;
    arrive(&host, &browser).await?;
    common::finishes(&browser).await?;
    let rest = common::look(&browser, "return seen('#damaged, [data-show=\"stage:coming\"]').length").await?;
    assert_eq!(rest, 0, "nothing is missing any more");
    browser.close().await
}

#[tokio::test]
async fn a_result_that_is_late_is_shown_with_the_focus_once_it_comes_in_chromium() -> Result<()> {
    a_result_that_is_late_is_waited_for(Engine::Chromium).await
}

#[tokio::test]
async fn a_result_that_is_late_is_shown_with_the_focus_once_it_comes_in_firefox() -> Result<()> {
    a_result_that_is_late_is_waited_for(Engine::Firefox).await
}

#[tokio::test]
async fn a_result_that_is_late_is_shown_with_the_focus_once_it_comes_in_webkit_gtk() -> Result<()> {
    a_result_that_is_late_is_waited_for(Engine::WebKitGtk).await
}

#[tokio::test]
async fn a_link_whose_results_are_late_is_read_all_the_same() -> Result<()> {
    let (host, browser) = open_without_results(Engine::Chromium).await?;
    let (reading, _) = first()?;
    let (question, answer) = reading.short()?;
    let link = common::sealed(&format!("#{}{question}={answer}", reading.link()?));
    common::open_any(&browser, &host.url(&path(&format!("ja/{link}")))).await?;
    let waits = "return seen('[data-show=\"stage:coming\"]').length === 1";
    common::look_until(&browser, "the page said that it waits", waits).await?;
    arrive(&host, &browser).await?;
    common::look_until(&browser, "the result was shown", "return seen('#result').length === 1").await?;
    browser.close().await
}

#[tokio::test]
async fn results_that_come_while_a_question_has_an_error_leave_it_there() -> Result<()> {
    let (host, browser) = open_without_results(Engine::Chromium).await?;
    common::next(&browser).await?;
    let errors = "return seen('#errors').length === 1 && document.activeElement.id === 'errors'";
    common::look_until(&browser, "the error was told", errors).await?;
    arrive(&host, &browser).await?;
    assert_eq!(common::look(&browser, errors).await?, true);
    browser.close().await
}

#[tokio::test]
async fn a_language_whose_results_do_not_come_is_not_taken() -> Result<()> {
    let (_host, browser) = {
        let version = Version::built()?;
        let host = Host::serve_damaged(&version, &path("en/result.html"), &Damage::Truncated)?;
        let browser = Browser::open(&Setup { engine: Engine::Chromium, ..Setup::PHONE }).await?;
        common::open(&browser, &host.url(&path("ja/"))).await?;
        (host, browser)
    };
    browser.click(".languages [hreflang=en-GB]").await?;
    common::look_until(&browser, "it was told", "return seen('#damaged').length === 1").await?;
    assert_eq!(browser.run("return document.documentElement.lang").await?, "ja");
    browser.close().await
}

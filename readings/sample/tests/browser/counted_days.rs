//! A last day that depends on an answer also goes into the traveller's calendar, and no host learns it: through the
//! page's worker at a real address, or else as a blob. If neither works, the page offers no link.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Engine, Setup};

use crate::common;
use crate::common::host::{Damage, Host};
use crate::common::version::Version;

const PAGE: &str = "voucher/en/#at=2026-11-10T10:00";

/// Answers with the first day of the sale, whose last day is 1 December.
async fn buy(browser: &Browser) -> Result<()> {
    super::buy(browser, ["2026", "11", "1"]).await
}

/// Clicks the link, and returns the lines of the saved file.
async fn save(browser: &Browser, folder: &Path) -> Result<Vec<String>> {
    browser.click("#result a[data-calendar=give_back]").await?;
    let file = folder.join("give_back.ics");
    let saved = String::from_utf8(browser.saved(&file).await?)?;
    fs::remove_file(&file)?;
    Ok(saved.replace("\r\n ", "").lines().map(str::to_owned).collect())
}

/// The entry is that of the day in Japan, separate from those of other vouchers, and has no placeholder left.
fn is_of_the_day(entry: &[String]) {
    for line in ["DTSTART:20261130T150000Z", "DTEND:20261201T150000Z", "UID:kigen-voucher-give_back-2026-12-01"] {
        assert!(entry.iter().any(|other| other == line), "{line} is missing in {entry:?}");
    }
    assert!(entry.iter().all(|line| !line.contains('{')), "{entry:?}");
    assert_eq!(entry.last().map(String::as_str), Some("END:VCALENDAR"));
}

/// The host has learned neither a day nor the entry itself; it has the template alone.
fn learned_nothing(host: &Host) {
    let asked = host.asked();
    let told = asked.iter().filter(|path| path.contains("2026") || path.contains(".ics"));
    assert_eq!(told.collect::<Vec<_>>(), [""; 0]);
}

async fn goes_through_the_worker(engine: Engine) -> Result<()> {
    let host = Host::serve(&Version::samples("voucher")?)?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    let folder = browser.downloads().await?;
    common::open(&browser, &host.url(PAGE)).await?;
    browser.works_offline().await?;
    buy(&browser).await?;
    browser.run("URL.createObjectURL = () => { throw new Error('the browser made a file') }").await?;
    is_of_the_day(&save(&browser, &folder).await?);
    learned_nothing(&host);
    drop(host);
    is_of_the_day(&save(&browser, &folder).await?);
    assert_eq!(common::look(&browser, "return seen('#result').length").await?, json!(1), "the page stays");
    browser.close().await
}

#[tokio::test]
async fn entry_of_a_kept_page_comes_from_its_worker_in_chromium() -> Result<()> {
    goes_through_the_worker(Engine::Chromium).await
}

#[tokio::test]
async fn entry_of_a_kept_page_comes_from_its_worker_in_firefox() -> Result<()> {
    goes_through_the_worker(Engine::Firefox).await
}

/// A worker that has been ended since, with an empty memory, neither asks the host nor replaces the page.
#[tokio::test]
async fn request_for_an_entry_that_no_worker_has_leaves_the_page() -> Result<()> {
    let host = Host::serve(&Version::samples("voucher")?)?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &host.url(PAGE)).await?;
    browser.works_offline().await?;
    buy(&browser).await?;
    host.asked();
    let statuses = "return fetch('give_back.ics').then(({ status }) => status)";
    assert_eq!(browser.run(statuses).await?, json!(204));
    browser.run("location.href = 'give_back.ics'").await?;
    assert_eq!(common::look(&browser, "return seen('#result').length").await?, json!(1), "the page stays");
    learned_nothing(&host);
    browser.close().await
}

async fn comes_without_a_worker(engine: Engine) -> Result<()> {
    let host = Host::serve_damaged(&Version::samples("voucher")?, "voucher/sw.js", &Damage::Missing)?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    let folder = browser.downloads().await?;
    common::open(&browser, &host.url(PAGE)).await?;
    buy(&browser).await?;
    is_of_the_day(&save(&browser, &folder).await?);
    learned_nothing(&host);
    browser.close().await
}

#[tokio::test]
async fn entry_without_a_worker_is_a_file_of_the_browser_in_chromium() -> Result<()> {
    comes_without_a_worker(Engine::Chromium).await
}

#[tokio::test]
async fn entry_without_a_worker_is_a_file_of_the_browser_in_firefox() -> Result<()> {
    comes_without_a_worker(Engine::Firefox).await
}

#[tokio::test]
async fn entry_of_the_one_file_needs_no_host_at_all() -> Result<()> {
    let file = Version::samples("voucher")?.dist.join("voucher/kigen-voucher.html");
    let browser = Browser::open(&Setup::PHONE).await?;
    let folder = browser.downloads().await?;
    let address = format!("file://{}#at=2026-11-10T10:00", file.to_str().context("the path is UTF-8")?);
    common::open(&browser, &address).await?;
    buy(&browser).await?;
    is_of_the_day(&save(&browser, &folder).await?);
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn browser_within_an_app_is_shown_the_day_and_offered_no_entry() -> Result<()> {
    let host = Host::serve(&Version::samples("voucher")?)?;
    let agent = Some("Mozilla/5.0 (Linux; Android 14) Chrome/125.0 Mobile Line/14.9.0");
    let browser = Browser::open(&Setup { agent, ..Setup::PHONE }).await?;
    common::open(&browser, &host.url(PAGE)).await?;
    buy(&browser).await?;
    let script =
        "return seen('[data-calendar]').length === 0 && seen('#result [data-step] [data-last-day]').length === 1";
    common::look_until(&browser, "the day stood there, and no link", script).await?;
    browser.run("scrollTo(0, 0)").await?;
    browser.click(".languages a[href='../ko/']").await?;
    let script = format!("{script} && document.documentElement.lang === 'ko'");
    common::look_until(&browser, "the same was so in another language", &script).await?;
    browser.close().await
}

/// The rules take no side: they refuse nothing. The page asks the traveller to look again.
#[tokio::test]
async fn purchase_that_is_still_to_come_is_pointed_out() -> Result<()> {
    let host = Host::serve(&Version::samples("voucher")?)?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let pointed_out = "return seen('[data-show=\"contradiction:bought\"]').length";
    for (at, expected) in [("2026-10-31T23:59", 1), ("2026-11-01T00:00", 0)] {
        common::open(&browser, &host.url(&format!("voucher/en/#at={at}"))).await?;
        buy(&browser).await?;
        assert_eq!(common::look(&browser, pointed_out).await?, json!(expected), "{at}");
    }
    browser.close().await
}

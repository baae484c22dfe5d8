//! The special feature of the made-up reading's pages: a last day that depends on an answer.

mod counted_days;

use std::fs;

use anyhow::Result;
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Engine, Setup};

use crate::common::host::Host;
use crate::common::{self, Reading};

/// The day before the last one, for a purchase on the first day of the sale.
const AT: &str = "2026-11-30T10:00";

/// This reading.
fn own() -> Result<&'static Reading> {
    Reading::of("sample")
}

/// Types the day of the purchase.
async fn buy(browser: &Browser, date: [&str; 3]) -> Result<()> {
    common::choose_to_type(browser, "bought").await?;
    common::type_date(browser, "bought", date).await?;
    common::next(browser).await?;
    let is_there = "return seen('#result, #items-title').length > 0 && seen('[data-question]').length === 0";
    common::look_until(browser, "the result was there", is_there).await?;
    Ok(())
}

/// The last day in each place on the page: for machines, and as shown.
const LAST_DAYS: &str = "seen('[data-last-day]').map((day) => [day.dateTime, day.innerText])";

async fn writes_the_last_day(engine: Engine) -> Result<()> {
    let host = Host::serve(&own()?.site()?)?;
    for (language, shown) in
        [("ja", "2026年12月1日(火)"), ("en", "Tuesday 1 December 2026"), ("ko", "2026년 12월 1일 (화)")]
    {
        // A device whose clock is half a day behind Japan's also shows Japan's day.
        let browser = Browser::open(&Setup { engine, zone: "America/Los_Angeles", ..Setup::PHONE }).await?;
        common::open(&browser, &host.url(&own()?.page(language, Some(AT)))).await?;
        buy(&browser, ["2026", "11", "1"]).await?;
        let days =
            "return [seen('[data-days=some]', document.getElementById('binding'))[0]?.querySelector('b').innerText,
            seen('#binding [data-last-day]').length, seen('#result [data-step] [data-last-day]').length]";
        assert_eq!(common::look(&browser, days).await?, json!(["1", 1, 1]), "{language}, {engine:?}");
        let last_days = common::look(&browser, &format!("return {LAST_DAYS}")).await?;
        let texts: Vec<_> = last_days.as_array().into_iter().flatten().collect();
        assert!(texts.iter().all(|day| **day == json!(["2026-12-01", shown])), "{language}, {engine:?}: {last_days}");
        common::is_quiet(&browser).await?;
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_last_day_that_hangs_on_an_answer_is_written_in_chromium() -> Result<()> {
    writes_the_last_day(Engine::Chromium).await
}

/// Two vouchers with different days of purchase are two entries of the list, each with its own last day.
#[tokio::test]
async fn items_with_different_last_days_are_not_taken_together() -> Result<()> {
    let host = Host::serve(&own()?.site()?)?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &host.url(&own()?.page("en", Some(AT)))).await?;
    buy(&browser, ["2026", "11", "1"]).await?;
    browser.click("#result [data-items=add]").await?;
    common::look_until(&browser, "the question came again", "return seen('[data-question=bought]').length === 1")
        .await?;
    buy(&browser, ["2026", "11", "5"]).await?;
    let listed = "return seen('#items-steps [data-last-day]').map(({ dateTime }) => dateTime)";
    assert_eq!(common::look(&browser, listed).await?, json!(["2026-12-01", "2026-12-05"]));
    let binds = "return seen('#items-binding [data-last-day]').map(({ dateTime }) => dateTime)";
    assert_eq!(common::look(&browser, binds).await?, json!(["2026-12-01"]), "the earlier one binds");
    let rows = "return seen('.items [data-last-day]').map(({ dateTime }) => dateTime)";
    assert_eq!(common::look(&browser, rows).await?, json!(["2026-12-01", "2026-12-05"]));
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// A file with a fixed day would be wrong for most travellers.
#[test]
fn reading_without_a_fixed_end_has_a_calendar_entry_without_a_day() -> Result<()> {
    let version = own()?.site()?;
    let files = fs::read_dir(version.dist.join("voucher/ja"))?.map(|entry| Ok(entry?.file_name()));
    let mut names: Vec<_> = files.collect::<Result<_>>()?;
    names.sort();
    assert_eq!(names, ["give_back.txt", "index.html", "manifest.webmanifest", "result.html"]);
    Ok(())
}

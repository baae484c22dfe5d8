//! The office's kit in a browser: the review table shows what is asked of it, and all of it where nothing runs.

use anyhow::{Context as _, Result, anyhow};
use kigen::input::Named as _;
use kigen::review::{self, Row};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Setup, Site};

use crate::common;

const REVIEW: &str = "kit/nagasaki/review.html";

const SHOWN: &str = "return [...document.querySelectorAll('tbody tr')].filter((row) => !row.hidden).length";

async fn choose(browser: &Browser, name: &str, value: &str) -> Result<()> {
    browser.click(&format!("select[name={name}] option[value='{value}']")).await
}

#[tokio::test]
async fn the_review_table_shows_the_rows_that_fit() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::DESK).await?;
    browser.goto(&server.url(REVIEW)).await?;
    let rows = review::rows(&common::notice()?).map_err(|(question, flaw)| anyhow!("{question:?}: {flaw:?}"))?;
    assert_eq!(browser.run(SHOWN).await?, json!(rows.len()));

    let phase = common::moment(Some("2023-04-01T00:00"))?;
    let is_asked_or_fits = |row: &Row| {
        let charge = row.answers.iter().find(|(question, _)| question.name() == "charge");
        charge.is_some_and(|(_, values)| values.is_empty() || format!("{values:?}").contains("\"app\""))
    };
    let fits = |row: &&Row| {
        let is_current = row.from <= Some(phase) && row.until.is_none_or(|until| phase < until);
        is_current && row.judgement.verdict == "eligible" && is_asked_or_fits(row)
    };
    let fitting = rows.iter().filter(fits).count();
    assert!(fitting > 0 && fitting < rows.len());
    choose(&browser, "phase", &format!("phase:{}", phase.epoch_ms())).await?;
    choose(&browser, "verdict", "verdict:eligible").await?;
    choose(&browser, "charge", "charge:app").await?;
    assert_eq!(browser.run(SHOWN).await?, json!(fitting));
    assert_eq!(browser.text("[data-count]").await?, fitting.to_string());

    browser.click(".filters [type=reset]").await?;
    browser.until("all rows were back", &format!("{SHOWN} === {}", rows.len())).await?;
    assert_eq!(browser.errors().await?, [""; 0]);
    browser.close().await
}

#[tokio::test]
async fn without_scripts_the_review_table_is_whole() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    browser.goto(&server.url(REVIEW)).await?;
    browser.shows("tbody tr:last-child").await?;
    assert!(!browser.is_shown(".filters").await?);
    browser.close().await
}

#[tokio::test]
async fn no_page_of_the_kit_is_wider_than_a_phone() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { width: 320, ..Setup::PHONE }).await?;
    for page in ["index", "review", "ledger", "open"] {
        browser.goto(&server.url(&format!("kit/nagasaki/{page}.html"))).await?;
        let width = browser.run("return document.documentElement.scrollWidth").await?;
        let width = width.as_u64().context("a page has a width")?;
        assert!(width <= 320, "{page} is {width} px wide");
        assert_eq!(browser.errors().await?, [""; 0], "{page}");
    }
    browser.close().await
}

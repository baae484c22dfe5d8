//! Ten receipts of ten days, as many as a family brings home: one sheet, and one link that another phone reads.

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Engine, Server, Setup};

use super::own;
use crate::common::{self, LANGUAGES};
use crate::print::{LARGER, is_one_sheet};

/// The days of purchase: some end before the departure of the usual traveller, and some after it.
const BOUGHT: [&str; 10] = [
    "2026-11-18",
    "2026-11-19",
    "2026-11-20",
    "2026-11-21",
    "2026-11-22",
    "2026-11-23",
    "2026-11-24",
    "2026-11-25",
    "2026-11-26",
    "2026-11-27",
];

/// The listed items.
const LISTED: &str = "return seen('#items [data-item]').length";

async fn add_ten(browser: &Browser, server: &Server, language: &str) -> Result<()> {
    let usual = own()?.usual()?;
    common::open(browser, &server.url(&own()?.page(language, usual.at))).await?;
    for (number, bought) in BOUGHT.into_iter().enumerate() {
        if number > 0 {
            browser.run("document.querySelector('#result [data-items=copy]').click()").await?;
        }
        let answers = usual.with(&[("bought", bought), ("entered", "2026-11-17")]);
        own()?.fill_in(browser, &answers, usual.at).await?;
    }
    assert_eq!(common::look(browser, LISTED).await?, json!(BOUGHT.len()), "{language}");
    Ok(())
}

#[tokio::test]
async fn ten_receipts_are_one_sheet_in_every_language() -> Result<()> {
    let server = own()?.serve()?;
    let browser = Browser::open(&Setup::DESK).await?;
    for language in LANGUAGES {
        add_ten(&browser, &server, language).await?;
        is_one_sheet(&browser, LARGER, &format!("ten receipts in {language}")).await?;
    }
    browser.close().await
}

#[tokio::test]
async fn ten_receipts_are_one_link_that_another_phone_reads() -> Result<()> {
    let server = own()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    add_ten(&browser, &server, "en").await?;
    browser.click("[data-link]").await?;
    // As a QR code, too.
    browser.shows("[data-code]").await?;
    let link = browser.run("return document.querySelector('#link').value").await?;
    browser.close().await?;
    let other = Browser::open(&Setup { engine: Engine::Firefox, zone: "America/Los_Angeles", ..Setup::PHONE }).await?;
    common::open(&other, link.as_str().context("the link is no text")?).await?;
    let is_read = "return seen('[data-show=\"link:read\"]').length === 1 && seen('#items [data-item]').length === 10";
    common::look_until(&other, "all of the link was read", is_read).await?;
    other.close().await
}

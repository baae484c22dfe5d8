//! Special features of the pages on tax-free shopping: lines in Japanese to show across a counter, answers that all
//! receipts share, and calendar entries whose day depends on an answer.

mod ten;

use std::fs;

use anyhow::Result;
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Setup};

use crate::common::{self, Reading};
use crate::languages::TAGS;

/// This reading.
fn own() -> Result<&'static Reading> {
    Reading::of("taxfree")
}

/// The visible lines to show, each with whether screen readers and translators can tell that it is Japanese.
const LINES: &str =
    "return seen('#result .line').map((line) => [line.innerText, line.lang === 'ja' && line.translate === false])";

/// The line for customs, before the baggage is handed over.
const BEFORE_BAGGAGE: &str = "荷物を預ける前です。免税で買った物の税関確認をお願いします。";

#[tokio::test]
async fn lines_to_show_are_the_same_japanese_in_every_language() -> Result<()> {
    let (server, usual) = (own()?.serve()?, own()?.usual()?);
    let browser = Browser::open(&Setup::PHONE).await?;
    for (language, _) in TAGS {
        common::open(&browser, &server.url(&own()?.page(language, usual.at))).await?;
        own()?.fill_in(&browser, &usual.answers, usual.at).await?;
        let lines = json!([[BEFORE_BAGGAGE, true], ["返金は、いつ、どのような方法でされますか。", true]]);
        assert_eq!(common::look(&browser, LINES).await?, lines, "{language}");
    }
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// Otherwise the line would tell an officer something untrue.
#[tokio::test]
async fn line_about_baggage_is_gone_with_the_baggage() -> Result<()> {
    let (server, traveller) = (own()?.serve()?, own()?.traveller("baggage_checked_in")?);
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &own()?.address(&server, traveller.at)).await?;
    own()?.fill_in(&browser, &traveller.answers, traveller.at).await?;
    let lines = common::look(&browser, LINES).await?.to_string();
    assert!(lines.contains("もう預けてしまいました") && !lines.contains(BEFORE_BAGGAGE), "{lines}");
    browser.close().await
}

#[tokio::test]
async fn another_receipt_skips_shared_questions() -> Result<()> {
    let (server, usual) = (own()?.serve()?, own()?.usual()?);
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &own()?.address(&server, usual.at)).await?;
    own()?.fill_in(&browser, &usual.answers, usual.at).await?;
    browser.click("#result [data-items=add]").await?;
    for answer in own()?.asked(&usual.answers, usual.at)? {
        if ["traveller", "entered", "departure", "place"].contains(&answer.0) {
            continue;
        }
        common::choose(&browser, answer).await?;
        common::next(&browser).await?;
    }
    let rows = "return seen('.items > [data-item]').length === 2 && seen('[data-question]').length === 0";
    common::look_until(&browser, "both receipts had results", rows).await?;
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// A file with a fixed day would be wrong for most travellers.
#[test]
fn step_that_ends_on_a_day_of_an_answer_has_an_entry_without_a_day() -> Result<()> {
    let entries = fs::read_dir(own()?.site()?.dist.join("taxfree/en"))?.map(|entry| Ok(entry?.path()));
    let mut files: Vec<_> = entries.collect::<Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|end| end == "ics" || end == "txt"));
    files.sort();
    let names: Vec<_> = files.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    assert_eq!(names, ["customs.txt", "desk.txt", "keep.txt"]);
    Ok(())
}

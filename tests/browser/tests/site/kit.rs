//! The office's kit in a browser: the filters of the review table, and the whole table without scripts.

use std::fs;

use anyhow::{Context as _, Result, anyhow};
use kigen::review::Row;
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Engine, Server, Setup, Site};

use crate::common::{self, first, path};
use crate::{hosts, links, print};

/// The path of one of its pages.
fn page(name: &str) -> String {
    format!("kit/{}", path(&format!("{name}.html")))
}

const SHOWN: &str = "return [...document.querySelectorAll('tbody tr')].filter((row) => !row.hidden).length";

async fn choose(browser: &Browser, name: &str, value: &str) -> Result<()> {
    browser.click(&format!("select[name={name}] option[value='{value}']")).await
}

#[tokio::test]
async fn the_review_table_shows_the_rows_that_fit() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::DESK).await?;
    browser.goto(&server.url(&page("review"))).await?;
    let (reading, usual) = first()?;
    let notice = reading.notice()?;
    let rows = notice.rows().map_err(|(question, flaw)| anyhow!("{question:?}: {flaw:?}"))?;
    assert_eq!(browser.run(SHOWN).await?, json!(rows.len()));

    // A phase, a verdict, and an answer to a question that not all travellers are asked.
    let now = common::moment(usual.at)?;
    let mut begun = notice.phases().into_iter().filter_map(|phase| phase.from).filter(|from| *from <= now);
    let phase = begun.next_back().context("there are no phases")?;
    let (question, answer) = *reading.asked(&usual.answers, usual.at)?.last().context("nothing is asked")?;
    let is_asked_or_fits = |row: &Row<&str>| {
        let given = row.answers.iter().find(|(of, _)| *of == question);
        given.is_some_and(|(_, values)| values.is_empty() || format!("{values:?}").contains(&format!("\"{answer}\"")))
    };
    let fits = |row: &&Row<&str>| {
        let is_current = row.from <= Some(phase) && row.until.is_none_or(|until| phase < until);
        is_current && row.judgement.verdict == usual.verdict && is_asked_or_fits(row)
    };
    let fitting = rows.iter().filter(fits).count();
    assert!(fitting > 0 && fitting < rows.len());
    choose(&browser, "phase", &format!("phase:{}", phase.epoch_ms())).await?;
    choose(&browser, "verdict", &format!("verdict:{}", usual.verdict)).await?;
    // The value of an option has the name of its answer's text.
    choose(&browser, question, &format!("{question}:{question}-{answer}")).await?;
    assert_eq!(browser.run(SHOWN).await?, json!(fitting));
    assert_eq!(browser.text("[data-count]").await?, fitting.to_string());

    browser.click(".filters [type=reset]").await?;
    browser.until("all rows were back", &format!("{SHOWN} === {}", rows.len())).await?;
    assert_eq!(browser.errors().await?, [""; 0]);
    browser.close().await
}

#[tokio::test]
async fn review_table_is_whole_without_scripts() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    browser.goto(&server.url(&page("review"))).await?;
    browser.shows("tbody tr:last-child").await?;
    assert!(!browser.is_shown(".filters").await?);
    browser.close().await
}

#[tokio::test]
async fn no_page_of_the_kit_is_wider_than_a_phone() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { width: 320, ..Setup::PHONE }).await?;
    for name in ["index", "review", "ledger", "open", "embed", "poster", "host", "update", "accessibility"] {
        browser.goto(&server.url(&page(name))).await?;
        let width = browser.run("return document.documentElement.scrollWidth").await?;
        let width = width.as_u64().context("a page has a width")?;
        assert!(width <= 320, "{name} is {width} px wide");
        assert_eq!(browser.errors().await?, [""; 0], "{name}");
    }
    browser.close().await
}

/// The embedding code of the kit, of a kind, in a language.
async fn snippet(browser: &Browser, kind: &str, language: &str) -> Result<String> {
    choose(browser, "kind", kind).await?;
    choose(browser, "language", language).await?;
    let snippet = browser.run("return document.querySelector('#snippet').value").await?;
    Ok(snippet.as_str().context("there is nothing to paste")?.to_owned())
}

/// Pasted into an empty file on a host of its own, the frame and the element ask and answer, and the link leads to the
/// page.
async fn pasted_code_works(engine: Engine) -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::DESK }).await?;
    browser.goto(&server.url(&page("embed"))).await?;
    let (reading, _) = first()?;
    let host = tempfile::tempdir()?;
    fs::write(host.path().join("frame.html"), snippet(&browser, "frame", "en").await?)?;
    fs::write(host.path().join("element.html"), snippet(&browser, "element", "zh-hant").await?)?;
    assert!(!browser.is_shown("select[name=height]").await?, "the element is as high as the page");
    fs::write(host.path().join("link.html"), snippet(&browser, "link", "ko").await?)?;
    // The preview shows the result of the code.
    choose(&browser, "kind", "frame").await?;
    browser.shows(&format!("#preview iframe[src$='/{}'][height='800']", path("ko/"))).await?;

    let host = Server::start(host.path().to_path_buf(), 0)?;
    for name in ["frame.html", "element.html"] {
        browser.goto(&host.url(name)).await?;
        hosts::enter(&browser, 0).await?;
        common::answers_now(&browser).await?;
        let (question, answer) = reading.short()?;
        browser.click(&format!("[name={question}][value={answer}]")).await?;
        browser.click("#interview [type=submit]").await?;
        browser.shows(&reading.traveller("short")?.shows).await?;
        hosts::leave(&browser).await?;
    }

    browser.goto(&host.url("link.html")).await?;
    browser.click("a[hreflang=ko]").await?;
    browser.until("the page opened", "return document.documentElement.lang === 'ko'").await?;
    common::answers_now(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn pasted_code_works_in_an_empty_file() -> Result<()> {
    pasted_code_works(Engine::Chromium).await
}

#[tokio::test]
async fn pasted_code_works_in_an_empty_file_in_firefox() -> Result<()> {
    pasted_code_works(Engine::Firefox).await
}

#[tokio::test]
async fn the_poster_is_one_sheet_with_the_address_as_a_code_and_says_whose_each_deadline_is() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::DESK).await?;
    browser.goto(&server.url(&page("poster"))).await?;
    browser.shows("#code").await?;
    assert_eq!(browser.text("#address").await?, server.url(&path("ja/")));
    assert_eq!(links::code_text(&browser, "#code").await?, server.url(&path("ja/")));
    // Each deadline names its travellers, and the poster says who decides.
    let said = "const rows = [...document.querySelectorAll('.poster tbody tr')];
        return [rows.length, rows.every((row) => row.querySelector('br')?.nextSibling?.data.trim()),
            document.querySelectorAll('.poster .office').length]";
    assert_eq!(browser.run(said).await?, json!([3, true, 1]));
    print::is_one_sheet(&browser, 1.0, "the poster").await?;
    browser.close().await
}

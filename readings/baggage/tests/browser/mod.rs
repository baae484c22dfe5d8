//! Special features of the pages on baggage claims: last days that are safe, with a day of doubt after them; the desk,
//! for travellers who are still in the hall; and a complaint to copy.

mod first_screen;
mod letter;

use std::fs;

use anyhow::{Context as _, Result, ensure};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Server, Setup};

use crate::common::{self, LANGUAGES, Reading, Traveller};

/// The travellers whose interviews are tested, question by question.
const TRAVELLERS: [&str; 8] = [
    "ana_on_the_last_day",
    "on_the_safe_day",
    "on_the_unclear_day",
    "late",
    "missing",
    "not_covered",
    "unknown",
    "arrivals",
];

/// This reading.
fn own() -> Result<&'static Reading> {
    Reading::of("baggage")
}

/// Shows a traveller's result, in a language, with nothing unfolded by hand.
async fn shows_result(browser: &Browser, server: &Server, language: &str, name: &str) -> Result<()> {
    let traveller = own()?.traveller(name)?;
    common::open(browser, &server.url(&own()?.page(language, traveller.at))).await?;
    shows_answers(browser, traveller).await
}

async fn shows_answers(browser: &Browser, traveller: &Traveller) -> Result<()> {
    let name = traveller.name;
    common::fill(browser, &traveller.answers).await?;
    let is_there = "return document.querySelector('html:not([data-coming]) #result:not([hidden])') !== null";
    browser.until(&format!("the result of `{name}` was there"), is_there).await?;
    Ok(())
}

async fn goes_through(engine: Engine) -> Result<()> {
    let server = own()?.serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    for language in ["ja", "en", "zh-hans"] {
        for name in TRAVELLERS {
            let traveller = own()?.traveller(name)?;
            common::open(&browser, &server.url(&own()?.page(language, traveller.at))).await?;
            own()?.is_gone_through(&browser, &traveller.answers, traveller.at).await?;
            let title = browser.text("#result-title").await?;
            ensure!(!title.trim().is_empty(), "the result of `{name}` has no heading in {language}");
        }
    }
    if engine == Engine::Chromium {
        common::is_quiet(&browser).await?;
    }
    browser.close().await
}

#[tokio::test]
async fn baggage_is_gone_through_in_three_languages_in_chromium() -> Result<()> {
    goes_through(Engine::Chromium).await
}

#[tokio::test]
async fn baggage_is_gone_through_in_three_languages_in_firefox() -> Result<()> {
    goes_through(Engine::Firefox).await
}

/// The card's last day: the day, the words before it, whether it mentions doubt about the next, and the days left or
/// the words for today.
const CARD: &str = "const card = document.getElementById('binding');
    const [last] = seen('[data-last-day]', card), [days] = seen('[data-days]', card);
    return [last.dateTime, last.closest('p').firstChild.textContent.trim(), seen('.core > p:not(.until)', card).length,
        days.querySelector('[data-fill=days]')?.textContent ?? days.innerText]";

/// The page never shows the safe day as the last one, nor the day in doubt as one that is in time.
#[tokio::test]
async fn safe_day_is_told_apart_from_a_last_one() -> Result<()> {
    let server = own()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for (name, card) in [
        ("ana", ["2026-12-03", "Last day:", "0", "5"]),
        ("ana_on_the_last_day", ["2026-12-03", "Last day:", "0", "Last day: today"]),
        ("usual", ["2026-12-02", "Last safe day:", "1", "4"]),
        ("on_the_safe_day", ["2026-12-02", "Last safe day:", "1", "Last safe day: today"]),
        ("late", ["2026-12-16", "Last safe day:", "1", "18"]),
        ("ana_late", ["2026-12-17", "Last day:", "0", "19"]),
        ("missing", ["2026-12-16", "Last safe day:", "1", "18"]),
        ("written", ["2028-11-25", "Last safe day:", "1", "728"]),
    ] {
        shows_result(&browser, &server, "en", name).await?;
        let [day, before, doubts, left] = card;
        let doubts: u8 = doubts.parse()?;
        assert_eq!(common::look(&browser, CARD).await?, json!([day, before, doubts, left]), "{name}");
    }
    for name in ["on_the_unclear_day", "too_late"] {
        shows_result(&browser, &server, "en", name).await?;
        let told = "return [seen('#binding').length, seen('#result .warning').length]";
        assert_eq!(common::look(&browser, told).await?, json!([0, 1]), "{name} is told what is so, and of no day");
    }
    browser.close().await
}

/// The desk comes first: in the heading, and as the first step, unfolded.
#[tokio::test]
async fn desk_comes_first_for_those_who_are_still_in_the_hall() -> Result<()> {
    let server = own()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for language in LANGUAGES {
        let mut headings = Vec::new();
        for (name, first) in [("arrivals", "desk"), ("arrivals_missing", "desk"), ("usual", "write")] {
            shows_result(&browser, &server, language, name).await?;
            browser.until("all of it was there", "return document.querySelector('[data-next]') !== null").await?;
            let next = "const [next] = document.querySelectorAll('#result [data-step]:not([hidden])');
                return [next.dataset.step, next.querySelector('details').open]";
            assert_eq!(browser.run(next).await?, json!([first, true]), "{name} in {language}");
            headings.push(browser.text("#result-title").await?);
        }
        assert_eq!(headings[0], headings[1], "{language}");
        assert_ne!(headings[0], headings[2], "{language}");
    }
    browser.close().await
}

/// The visible lines to show, each with whether screen readers and translators can tell that it is Japanese.
const LINES: &str =
    "return seen('#result .line').map((line) => [line.innerText, line.lang === 'ja' && line.translate === false])";

#[tokio::test]
async fn lines_for_a_counter_are_the_same_japanese_in_every_language() -> Result<()> {
    let server = own()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for (name, start) in [
        ("arrivals", "預けた荷物のことで、届け出をします。"),
        ("not_covered", "預けた荷物のことで、届け出はいつまでに"),
    ] {
        let mut all = Vec::new();
        for language in LANGUAGES {
            shows_result(&browser, &server, language, name).await?;
            all.push(common::look(&browser, LINES).await?);
        }
        let is_one = |lines: &Value| {
            let line = lines.pointer("/0/0").and_then(Value::as_str).unwrap_or_default();
            line.starts_with(start) && lines.pointer("/0/1") == Some(&json!(true)) && lines.get(1).is_none()
        };
        assert!(all.iter().all(|lines| is_one(lines) && *lines == all[0]), "{name}: {all:?}");
    }
    browser.close().await
}

/// The page asks only once for answers that all bags of one flight share.
#[tokio::test]
async fn another_bag_is_not_asked_about_the_flight() -> Result<()> {
    let server = own()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    shows_result(&browser, &server, "en", "usual").await?;
    browser.click("#result [data-items=add]").await?;
    for answer in [("what", "missing"), ("reported", "no")] {
        common::asks(&browser, answer.0, true).await?;
        common::take(&browser, answer).await?;
    }
    let days =
        "return [seen('[data-question]').length, ...seen('.items [data-last-day]').map(({ dateTime }) => dateTime)]";
    common::look_until(&browser, "both bags had results", "return seen('.items > [data-item]').length === 2").await?;
    assert_eq!(common::look(&browser, days).await?, json!([0, "2026-12-02", "2026-12-16"]));
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// A phone that opens the link has the same result, in its own language.
#[tokio::test]
async fn link_leads_to_the_same_result_in_another_language() -> Result<()> {
    let (server, traveller) = (own()?.serve()?, own()?.traveller("missing")?);
    let browser = Browser::open(&Setup::PHONE).await?;
    shows_result(&browser, &server, "en", "missing").await?;
    browser.run("document.querySelector('[data-link]').click()").await?;
    let link = browser.until("the link was made", "return document.querySelector('#link').value").await?;
    let link = link.as_str().context("the link is no text")?.replace("/en/", "/ko/");
    common::open_any(&browser, &link).await?;
    let script = "return seen('[data-show=\"link:read\"]').length === 1 && seen('#result').length === 1";
    common::look_until(&browser, "the answers were taken", script).await?;
    // A link has no moment: results that depend on it alone are those of now.
    let shown = common::shown(&browser).await?;
    assert_eq!(shown.get("verdict"), Some(&json!(traveller.verdict)));
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// A file with a fixed day would be wrong for most travellers.
#[test]
fn steps_that_end_on_a_day_of_an_answer_have_entries_without_one() -> Result<()> {
    let entries = fs::read_dir(own()?.site()?.dist.join("baggage/en"))?.map(|entry| Ok(entry?.path()));
    let mut files: Vec<_> = entries.collect::<Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|end| end == "ics" || end == "txt"));
    files.sort();
    let names: Vec<_> = files.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    assert_eq!(names, ["sue.txt", "write.txt"]);
    Ok(())
}

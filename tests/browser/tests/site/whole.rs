//! The single file: the page in six languages, alone in a folder, with no server and no network.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context as _, Result, anyhow, ensure};
use kigen_browser::fantoccini::wd::{PrintConfiguration, PrintMargins, PrintSize};
use kigen_browser::serde_json::{Value, from_value, json};
use kigen_browser::{Browser, Engine, Setup};
use lopdf::Document;
use tempfile::TempDir;

use crate::common::{self, ENGINES, LANGUAGES, PAGE_LANGUAGE, Reading};

/// The file of a notice, from the top of its site.
fn file(reading: &Reading) -> String {
    reading.path(&format!("kigen-{}.html", reading.notice))
}

/// A copy of the file with a change, and its address.
fn saved(reading: &Reading, change: impl Fn(String) -> String) -> Result<(TempDir, String)> {
    let folder = tempfile::tempdir()?;
    let saved = folder.path().join("attachment (1).html");
    fs::write(&saved, change(fs::read_to_string(reading.site()?.dist.join(file(reading)))?))?;
    let address = url::Url::from_file_path(&saved).ok().context("the file has no address")?;
    Ok((folder, address.into()))
}

/// A browser that is offline, if its engine can be; there is no server either way.
async fn offline(engine: Engine) -> Result<Browser> {
    let browser = Browser::open(&Setup { engine, zone: "America/New_York", ..Setup::PHONE }).await?;
    if engine == Engine::Chromium {
        browser.devtools("Network.enable", json!({})).await?;
        let cut = json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        browser.devtools("Network.emulateNetworkConditions", cut).await?;
    }
    Ok(browser)
}

async fn switch(browser: &Browser, language: &str) -> Result<()> {
    browser.click(&format!(".languages a[href='#{language}']")).await?;
    let arrived = format!("return document.activeElement.matches('.languages a[href=\"#{language}\"][aria-current]')");
    browser.until(&format!("the page was in {language}"), &arrived).await?;
    Ok(())
}

/// The calendar files that the page of the site offers the usual traveller.
async fn calendars(reading: &Reading) -> Result<Vec<String>> {
    let (server, usual) = (reading.serve()?, reading.usual()?);
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &reading.address(&server, usual.at)).await?;
    reading.fill_in(&browser, &usual.answers, usual.at).await?;
    let links = "return seen('#result a[data-calendar]').map((link) => new URL(link.href).pathname.split('/').pop())";
    let names = from_value(common::look(&browser, links).await?)?;
    browser.close().await?;
    Ok(names)
}

/// The calendar files on offer are those of the site in that language.
async fn calendars_are_inside(browser: &Browser, reading: &Reading, language: &str, offered: &[String]) -> Result<()> {
    let links = common::look(
        browser,
        "return seen('#result a[data-calendar]').map((link) => {
            const [kind, data] = link.getAttribute('href').split(',');
            const text = new TextDecoder().decode(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
            // An entry whose day depends on an answer is no calendar yet.
            const { calendar: step } = link.dataset;
            return [step ? `${step}.txt` : link.download, kind, text];
        })",
    );
    let links: Vec<(String, String, String)> = from_value(links.await?)?;
    let names: Vec<_> = links.iter().map(|(name, ..)| name).collect();
    assert_eq!(names, offered.iter().collect::<Vec<_>>(), "{language}");
    for (name, kind, text) in &links {
        assert_eq!(kind, "data:text/calendar;charset=utf-8;base64");
        let file = reading.site()?.dist.join(reading.path(language)).join(name);
        assert_eq!(text, &fs::read_to_string(file)?, "{name} in {language}");
    }
    Ok(())
}

/// A whole visit in one engine.
async fn answers_in_every_language(engine: Engine, asked_in: &[&str]) -> Result<()> {
    for reading in Reading::all()? {
        answers(reading, engine, asked_in).await.with_context(|| reading.notice)?;
    }
    Ok(())
}

async fn answers(reading: &Reading, engine: Engine, asked_in: &[&str]) -> Result<()> {
    let (usual, offered) = (reading.usual()?, calendars(reading).await?);
    let (_folder, address) = saved(reading, |html| html)?;
    let browser = offline(engine).await?;
    for language in asked_in {
        common::open(&browser, &format!("{address}{}", usual.fragment())).await?;
        if *language != PAGE_LANGUAGE {
            switch(&browser, language).await?;
        }
        reading.is_gone_through(&browser, &usual.answers, usual.at).await?;
        calendars_are_inside(&browser, reading, language, &offered).await?;
    }
    // From each language to the next with the answers given, and back to the one in the file.
    let mut texts = BTreeSet::new();
    for language in LANGUAGES {
        switch(&browser, language).await?;
        reading.shows(&browser, &usual.answers, usual.at).await?;
        calendars_are_inside(&browser, reading, language, &offered).await?;
        if language == "ja-easy" {
            assert_eq!(browser.run("return location.hash").await?, json!(usual.fragment()));
        }
        texts.insert(common::visible_text(&browser).await?);
    }
    assert_eq!(texts.len(), LANGUAGES.len(), "two languages say the same words");
    let loaded = "return performance.getEntriesByType('resource').map(({ name }) => name)";
    assert_eq!(browser.run(loaded).await?, json!([]), "{engine:?} asked for something");
    if engine == Engine::Chromium {
        common::is_quiet(&browser).await?;
    }
    browser.close().await
}

#[tokio::test]
async fn single_file_answers_in_every_language() -> Result<()> {
    answers_in_every_language(Engine::Chromium, &LANGUAGES).await
}

#[tokio::test]
async fn single_file_answers_in_every_language_in_firefox() -> Result<()> {
    answers_in_every_language(Engine::Firefox, &LANGUAGES).await
}

#[tokio::test]
async fn single_file_answers_in_every_language_in_webkit() -> Result<()> {
    answers_in_every_language(Engine::WebKitGtk, &["ja", "ja-easy"]).await
}

/// In another language before any answer, and by its address.
#[tokio::test]
async fn address_of_the_single_file_selects_the_language() -> Result<()> {
    let (_folder, address) = saved(Reading::first()?, |html| html)?;
    for engine in ENGINES {
        let browser = offline(engine).await?;
        let language = "return [document.documentElement.lang, location.hash]";
        common::open(&browser, &format!("{address}#zh-hant")).await?;
        assert_eq!(browser.run(language).await?, json!(["zh-Hant", "#zh-hant"]), "{engine:?}");
        switch(&browser, "ko").await?;
        assert_eq!(browser.run(language).await?, json!(["ko", "#ko"]), "{engine:?}");
        browser.client().refresh().await?;
        common::answers_now(&browser).await?;
        assert_eq!(browser.run(language).await?, json!(["ko", "#ko"]), "{engine:?}");
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn single_file_offers_print_and_files_but_no_link() -> Result<()> {
    let reading = Reading::first()?;
    let usual = reading.usual()?;
    let (_folder, address) = saved(reading, |html| html)?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = offline(engine).await?;
        common::open(&browser, &format!("{address}{}", usual.fragment())).await?;
        reading.interview(&browser, &usual.answers, usual.at).await?;
        let sheet = PrintConfiguration::builder()
            .size(PrintSize::A4)
            .margins(PrintMargins { top: 1.0, bottom: 1.0, left: 1.2, right: 1.2 })
            .build();
        let sheet = sheet.map_err(|flaw| anyhow!("{flaw:?}"))?;
        let printed = Document::load_mem(&browser.client().print(sheet).await?)?;
        assert_eq!(printed.get_pages().len(), 1, "{engine:?}");
        // The address of a file is of no use on paper.
        let on_paper = "dispatchEvent(new Event('beforeprint')); return document.getElementById('address').textContent";
        assert_eq!(browser.run(on_paper).await?, json!(""), "{engine:?}");

        browser.click("[data-link]").await?;
        browser.shows("[data-file]").await?;
        let shown = "return [seen('#link').length, seen('[data-send], [data-code], [data-long]').length]";
        assert_eq!(common::look(&browser, shown).await?, json!([1, 0]), "{engine:?}");
        let link = browser.run("return document.getElementById('link').value").await?;
        let link = link.as_str().context("there is no link")?;
        common::open(&browser, link).await?;
        browser.shows("[data-show='link:read']").await?;
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn pressing_a_link_saves_the_calendar_file() -> Result<()> {
    let reading = Reading::first()?;
    let (usual, offered) = (reading.usual()?, calendars(reading).await?);
    let (_folder, address) = saved(reading, |html| html)?;
    let browser = offline(Engine::Chromium).await?;
    let folder = tempfile::tempdir()?;
    browser.saves_in(folder.path()).await?;
    common::open(&browser, &format!("{address}{}", usual.fragment())).await?;
    reading.interview(&browser, &usual.answers, usual.at).await?;
    let name = offered.first().context("no calendar file is offered")?;
    browser.click(&format!("#result a[download='{name}']")).await?;
    let file = reading.site()?.dist.join(reading.path(PAGE_LANGUAGE)).join(name);
    assert_eq!(browser.saved(&folder.path().join(name)).await?, fs::read(file)?);
    assert!(browser.is_shown("#result").await?);
    browser.close().await
}

/// A visitor of the site can get the file.
#[tokio::test]
async fn page_offers_the_single_file() -> Result<()> {
    for reading in Reading::all()? {
        let (server, usual) = (reading.serve()?, reading.usual()?);
        let name = format!("kigen-{}.html", reading.notice);
        let browser = Browser::open(&Setup::PHONE).await?;
        let folder = tempfile::tempdir()?;
        browser.saves_in(folder.path()).await?;
        for language in LANGUAGES {
            common::open(&browser, &server.url(&reading.page(language, usual.at))).await?;
            let offered =
                format!("return document.querySelector('#result a[href=\"../{name}\"][download]').textContent");
            ensure!(browser.run(&offered).await? != json!(""), "{language} does not offer the file");
        }
        common::open(&browser, &reading.address(&server, usual.at)).await?;
        reading.interview(&browser, &usual.answers, usual.at).await?;
        browser.click(&format!("#result a[href='../{name}']")).await?;
        let saved = browser.saved(&folder.path().join(&name)).await?;
        assert_eq!(saved, fs::read(reading.site()?.dist.join(file(reading)))?);
        common::is_quiet(&browser).await?;
        browser.close().await?;
    }
    Ok(())
}

/// A truncated attachment, one with a changed bit, and a host that blocks Wasm.
#[tokio::test]
async fn single_file_that_cannot_run_shows_guide_and_cause() -> Result<()> {
    let cut = |html: String| html.chars().take(html.chars().count() - 2000).collect();
    // In the middle of the compressed part.
    let changed = |html: String| {
        let (middle, _) = html.char_indices().nth(html.chars().count() - 40_000).unwrap_or_default();
        let (before, after) = html.split_at(middle);
        let letter = if after.starts_with('A') { "B" } else { "A" };
        [before, letter, after.get(1..).unwrap_or_default()].concat()
    };
    let forbidden = |html: String| html.replacen(" &#x27;wasm-unsafe-eval&#x27;", "", 1);
    let damages: [(&str, &dyn Fn(String) -> String); 3] =
        [("damaged", &cut), ("damaged", &changed), ("policy", &forbidden)];
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = offline(engine).await?;
        for (cause, damage) in damages {
            let (_folder, address) = saved(Reading::first()?, damage)?;
            browser.goto(&address).await?;
            let told = format!(
                "const told = seen('#engine-failed [data-cause]').map((element) => element.dataset.cause);
                return told.includes('{cause}') && [told.length, seen('#interview').length, seen('#guide table').length]"
            );
            let told = common::look_until(&browser, &format!("`{cause}` was told"), &told).await?;
            assert_eq!(told, json!([1, 0, 1]), "{cause} in {engine:?}");
        }
        // With Wasm blocked, the guide still exists in every language.
        switch(&browser, "en").await?;
        let told: Value = common::look(&browser, "return seen('[data-cause=policy]').length").await?;
        assert_eq!(told, json!(1));
        browser.close().await?;
    }
    Ok(())
}

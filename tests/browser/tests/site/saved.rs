//! A saved page, and one whose scripts a host has rewritten: neither works, and both say so instead of pretending.

use std::fs;

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Engine, Server, Setup, Site};

use crate::common::{self, ENGINES, first, path};

/// The visible parts of a page that does not work: the cause, the guide, and no result of another time.
const TOLD: &str = "return [seen('[data-cause]').map(({ dataset }) => dataset.cause), seen('#guide table').length,
    seen('#interview, #result, .notices > [data-show]').length, seen('#engine-failed a[href^=\"tel:\"]').length]";

#[tokio::test]
async fn page_saved_as_a_file_says_so_and_shows_the_guide() -> Result<()> {
    let (reading, usual) = first()?;
    let server = reading.serve()?;
    let folder = tempfile::tempdir()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        for given in [1, usual.answers.len()] {
            common::open(&browser, &reading.address(&server, usual.at)).await?;
            common::fill(&browser, usual.answers.get(..given).context("there are fewer answers")?).await?;
            let page = common::look(&browser, "return document.documentElement.outerHTML").await?;
            let page = format!("<!doctype html>{}", page.as_str().context("it is a text")?);
            // The names that browsers give to the files beside a saved page.
            for (name, page) in [("as-it-was", page.clone()), ("with-files", page.replace("../../v/", "page_files/"))] {
                let file = folder.path().join(format!("{engine:?}-{given}-{name}.html"));
                fs::write(&file, page)?;
                common::open_any(&browser, &format!("file://{}", file.display())).await?;
                let told = "return seen('#engine-failed').length === 1";
                common::look_until(&browser, "it was told", told).await?;
                assert_eq!(common::look(&browser, TOLD).await?, json!([["saved"], 1, 0, 1]), "{name} in {engine:?}");
            }
        }
        browser.close().await?;
    }
    Ok(())
}

/// In such a file no script runs at all, although none is blocked.
const INERT: &str =
    "const [inert, scripted] = ['kigen-runs', '.scripted'].map((css) => getComputedStyle(document.querySelector(css)));
    return inert.display === 'block' && inert.visibility === 'visible' && scripted.visibility === 'hidden'";

#[tokio::test]
async fn page_saved_as_an_archive_says_so() -> Result<()> {
    let (reading, usual) = first()?;
    let server = reading.serve()?;
    let folder = tempfile::tempdir()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &reading.address(&server, usual.at)).await?;
    reading.fill_in(&browser, &usual.answers, usual.at).await?;
    let archive = browser.devtools("Page.captureSnapshot", json!({ "format": "mhtml" })).await?;
    let file = folder.path().join("page.mhtml");
    fs::write(&file, archive.pointer("/data").and_then(|data| data.as_str()).context("there is no archive")?)?;
    common::open_any(&browser, &format!("file://{}", file.display())).await?;
    browser.until("it was told", INERT).await?;
    browser.close().await
}

/// As Rocket Loader does unless it is told to leave scripts alone, with every script or with all but inline ones.
#[tokio::test]
async fn page_whose_scripts_a_host_has_rewritten_says_so() -> Result<()> {
    let built = Site::build_once()?.dist().join(path("ja"));
    let page = fs::read_to_string(built.join("index.html"))?;
    let scripts = page.matches("<script").count();
    assert_eq!(
        page.matches("<script data-cfasync=\"false\"").count() + page.matches("type=\"application/json\"").count(),
        scripts
    );
    let module = page.replace("type=\"module\"", "type=\"abc-module\"");
    let all = module.replace("<script data-cfasync=\"false\">", "<script type=\"abc-text/javascript\">");
    assert_ne!(all, module);
    for engine in ENGINES {
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        for (page, told) in [(&module, "return seen('#engine-failed').length === 1"), (&all, INERT)] {
            let folder = tempfile::tempdir()?;
            fs::write(folder.path().join("index.html"), page)?;
            let server = Server::start(folder.path().to_path_buf(), 0)?;
            common::open_any(&browser, &server.url("")).await?;
            common::look_until(&browser, "it was told", told).await?;
            server.stop();
        }
        browser.close().await?;
    }
    Ok(())
}

/// If everything works, no such message is ever visible.
#[tokio::test]
async fn page_that_works_says_nothing_of_scripts() -> Result<()> {
    let (reading, usual) = first()?;
    let server = reading.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &reading.address(&server, usual.at)).await?;
    for language in ["ja", "ko"] {
        if language == "ko" {
            browser.run("document.querySelector('.languages [hreflang=ko]').click()").await?;
            browser.until("it was Korean", "return document.documentElement.lang === 'ko'").await?;
        }
        let runs = "const element = document.querySelector('kigen-runs');
            return [element.matches(':defined'), getComputedStyle(element).display, document.querySelector('.scripted').getAnimations().length]";
        assert_eq!(browser.run(runs).await?, json!([true, "none", 0]), "{language}");
    }
    browser.close().await
}

//! The test harness itself, in every engine: the settings of a device arrive in the page, a stopped server is gone, and
//! so is a dropped browser.

use std::fs;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use kigen_browser::{Browser, Engine, Scheme, Server, Setup, Site};
use serde_json::json;

use crate::common::{first, path};

const PAGE: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>harness</title>
<button onclick="document.querySelector('p').hidden = false">show</button>
<p hidden>期限</p>
<input>
<div style="height: 2000px"></div>
"#;

fn serve() -> Result<(tempfile::TempDir, Server)> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("index.html"), PAGE)?;
    let server = Server::start(folder.path().to_path_buf(), 0)?;
    Ok((folder, server))
}

async fn is_driven(engine: Engine) -> Result<()> {
    let (folder, server) = serve()?;
    let url = server.url("");
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    browser.goto(&url).await?;

    assert!(!browser.is_shown("p").await?);
    browser.click("button").await?;
    assert_eq!(browser.text("p").await?, "期限");
    browser.fill("input", "２３４").await?;
    browser.until("the field was filled", "return document.querySelector('input').value === '２３４'").await?;

    if engine == Engine::Chromium {
        assert_eq!(browser.errors().await?, Vec::<String>::new());
        browser.run("console.error('a plate fell')").await?;
        let errors = browser.errors().await?;
        assert!(errors.len() == 1 && errors.iter().all(|error| error.contains("a plate fell")), "{errors:?}");
    } else {
        let refusal = browser.errors().await.map_err(|error| error.to_string());
        assert!(refusal.as_ref().is_err_and(|error| error.contains(&format!("{engine:?} has no"))), "{refusal:?}");
    }

    server.stop();
    assert!(browser.goto(&url).await.is_err());
    drop(folder);
    browser.close().await
}

async fn is_what_it_was_set_to(engine: Engine) -> Result<()> {
    let (_folder, server) = serve()?;
    let look = "return [
        Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.language, innerWidth, innerHeight,
        matchMedia('(prefers-color-scheme: dark)').matches]";
    for (setup, seen) in [
        (Setup::PHONE, json!(["Asia/Tokyo", "ja", 360, 740, false])),
        (
            Setup { zone: "America/Los_Angeles", language: "ko", scheme: Scheme::Dark, ..Setup::DESK },
            json!(["America/Los_Angeles", "ko", 1280, 900, true]),
        ),
    ] {
        let browser = Browser::open(&Setup { engine, ..setup }).await?;
        browser.goto(&server.url("")).await?;
        assert_eq!(browser.run(look).await?, seen);
        browser.close().await?;
    }
    Ok(())
}

async fn takes_screenshots_as_large_as_the_page(engine: Engine) -> Result<()> {
    let (folder, server) = serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    browser.goto(&server.url("")).await?;
    for (name, height) in [("seen.png", 740..741), ("all.png", 2000..2200)] {
        let path = folder.path().join("shots").join(name);
        if name == "seen.png" {
            browser.screenshot(&path).await?;
        } else {
            browser.screenshot_all(&path).await?;
        }
        let (width, tall) = png_size(&fs::read(&path)?);
        assert_eq!(width, 360);
        assert!(height.contains(&tall), "{name} is {tall} pixels high");
    }
    assert_eq!(browser.run("return innerHeight").await?, json!(740), "the window is as it was");
    browser.close().await
}

/// The built page, which needs all features of the engine: modules, Wasm, events.
async fn shows_the_page(engine: Engine) -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    browser.goto(&server.url(&path("ja/"))).await?;
    // At any given moment the checker shows a notice about the time; before it starts, the page is the static guide.
    browser.shows(".notices > [data-show]").await?;
    let (reading, usual) = first()?;
    let (question, answer) = *reading.asked(&usual.answers, usual.at)?.first().context("nothing is asked")?;
    browser.click(&format!("[name={question}][value={answer}]")).await?;
    browser.click("#interview [type=submit]").await?;
    browser.shows(&format!("[data-question={}]", reading.question(1)?)).await?;
    browser.close().await
}

/// In a time zone of its own, which distinguishes its processes from those of other tests.
async fn leaves_no_process(engine: Engine, zone: &'static str) -> Result<()> {
    let (_folder, server) = serve()?;
    let browser = Browser::open(&Setup { engine, zone, ..Setup::PHONE }).await?;
    browser.goto(&server.url("")).await?;
    assert!(processes(zone)?.len() > 1);
    // In the middle of a command, as after a failed test.
    let busy = tokio::time::timeout(Duration::from_millis(300), browser.run("for (;;);")).await;
    assert!(busy.is_err(), "{busy:?}");
    drop(browser);
    // A killed process takes a moment to end, on a busy machine a longer one.
    let dropped = Instant::now();
    while !processes(zone)?.is_empty() {
        assert!(dropped.elapsed() < Duration::from_mins(1), "{:?} are left", processes(zone)?);
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    Ok(())
}

/// The names of the processes in a zone that this test run has started: another may run at the same time.
fn processes(zone: &str) -> Result<Vec<String>> {
    let (zone, ours) = (format!("TZ={zone}"), format!("/kigen-browser-{}-", std::process::id()));
    let mut names = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let process = entry?.path();
        // It may have ended since it was listed, and an entry that is no process has no environment.
        let environment = fs::read(process.join("environ")).unwrap_or_default();
        let variables: Vec<_> = environment.split(|byte| *byte == 0).map(String::from_utf8_lossy).collect();
        let is_ours = variables.iter().any(|variable| variable.starts_with("HOME=") && variable.contains(&ours));
        if is_ours && variables.iter().any(|variable| *variable == zone) {
            names.push(fs::read_to_string(process.join("comm")).unwrap_or_default());
        }
    }
    Ok(names)
}

/// The same tests in every engine, under its name.
macro_rules! in_each_engine {
    ($($name:ident: $engine:ident in $zone:literal,)*) => {$(
        mod $name {
            use super::*;

            #[tokio::test]
            async fn a_page_is_driven_and_its_server_stopped() -> Result<()> {
                is_driven(Engine::$engine).await
            }

            #[tokio::test]
            async fn device_settings_arrive_in_the_page() -> Result<()> {
                is_what_it_was_set_to(Engine::$engine).await
            }

            #[tokio::test]
            async fn a_screenshot_is_as_large_as_the_page() -> Result<()> {
                takes_screenshots_as_large_as_the_page(Engine::$engine).await
            }

            #[tokio::test]
            async fn the_page_asks_and_takes_an_answer() -> Result<()> {
                shows_the_page(Engine::$engine).await
            }

            #[tokio::test]
            async fn dropped_browser_leaves_no_process() -> Result<()> {
                leaves_no_process(Engine::$engine, $zone).await
            }
        }
    )*};
}

in_each_engine! {
    chromium: Chromium in "Pacific/Apia",
    firefox: Firefox in "Pacific/Efate",
    webkit_gtk: WebKitGtk in "Pacific/Niue",
}

/// The width and height of a PNG file, which are at a fixed offset.
fn png_size(png: &[u8]) -> (u32, u32) {
    let number =
        |at: usize| png.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |bytes| u32::from_be_bytes(*bytes));
    (number(16), number(20))
}

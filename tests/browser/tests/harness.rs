//! The harness itself: what a device is set to arrives in the page, and a stopped server is gone.

use std::fs;

use anyhow::Result;
use kigen_browser::{Browser, Scheme, Server, Setup};
use serde_json::json;

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

#[tokio::test]
async fn a_page_is_driven_and_its_server_stopped() -> Result<()> {
    let (folder, server) = serve()?;
    let url = server.url("");
    let browser = Browser::open(&Setup::PHONE).await?;
    browser.goto(&url).await?;

    assert!(!browser.is_shown("p").await?);
    browser.click("button").await?;
    assert_eq!(browser.text("p").await?, "期限");
    browser.fill("input", "２３４").await?;
    browser.until("the field was filled", "return document.querySelector('input').value === '２３４'").await?;
    assert_eq!(browser.errors().await?, Vec::<String>::new());

    browser.run("console.error('a plate fell')").await?;
    let errors = browser.errors().await?;
    assert!(errors.len() == 1 && errors.iter().all(|error| error.contains("a plate fell")), "{errors:?}");

    server.stop();
    assert!(browser.goto(&url).await.is_err());
    drop(folder);
    browser.close().await
}

#[tokio::test]
async fn the_device_is_what_it_was_set_to() -> Result<()> {
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
        let browser = Browser::open(&setup).await?;
        browser.goto(&server.url("")).await?;
        assert_eq!(browser.run(look).await?, seen);
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_screenshot_is_as_large_as_the_page() -> Result<()> {
    let (folder, server) = serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
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

/// A PNG file's width and height, which are at one place in every one.
fn png_size(png: &[u8]) -> (u32, u32) {
    let number =
        |at: usize| png.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |bytes| u32::from_be_bytes(*bytes));
    (number(16), number(20))
}

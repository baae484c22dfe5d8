//! The page shows outside input as text or not at all: no payload, on any path, becomes an element, an attribute, a
//! script or a global. `-- injection --nocapture` prints the cases.

mod foreign;
mod payloads;
mod poison;

use std::fs;

use anyhow::{Context as _, Result, ensure};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Engine, Server, Setup};

use crate::common::{self, first, path};
use payloads::{INSPECT, PATHS, PAYLOADS};

/// Runs a script that calls `tried` for each payload, and returns the number of calls.
async fn try_all(browser: &Browser, what: &str, script: &str) -> Result<u64> {
    let (reading, usual) = first()?;
    let (payloads, at) = (json!(PAYLOADS), usual.fragment().replace('#', ""));
    let link = format!("{}{}=", reading.link()?, reading.question(0)?);
    let script = format!(
        "const payloads = {payloads}, at = '{at}', link = '{link}';
        {INSPECT} return (async () => {{ {script}; return count; }})()"
    );
    let count = common::look(browser, &script).await.with_context(|| what.to_owned())?;
    let count = count.as_u64().context("nothing was counted")?;
    ensure!(count > 0, "{what}: nothing was tried");
    Ok(count)
}

/// A positive control: the inspection finds each payload if it is parsed as markup, whatever it was meant to break out
/// of.
async fn detects_planted_violation(browser: &Browser) -> Result<()> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("index.html"), "<!doctype html><title>期限</title>")?;
    fs::write(folder.path().join("global.html"), "<!doctype html><title>期限</title><script>injected=1</script>")?;
    let server = Server::start(folder.path().to_path_buf(), 0)?;
    browser.goto(&server.url("global.html")).await?;
    let found = browser.run(&format!("{INSPECT} return inspect(document).includes('a global')")).await?;
    assert_eq!(found, json!(true), "a global is not found");
    browser.goto(&server.url("")).await?;
    let script = "for (const payload of payloads) {
        const entities = new DOMParser().parseFromString(payload, 'text/html').body.textContent;
        const texts = [payload, entities, decodeURIComponent(payload)];
        const pages = texts.flatMap((text) => [text, `<input value=\"${text}`, `<input value='${text}`, `<!--${text}`,
            `<style>${text}`, `<script>${text}`, `<textarea>${text}`]);
        const found = pages.some((html) => inspect(new DOMParser().parseFromString(html, 'text/html')).length > 0);
        if (!found) throw new Error(`nobody would see ${payload}`);
        count += 1;
    }";
    let found = usize::try_from(try_all(browser, "what was taken for markup", script).await?)?;
    assert_eq!(found, PAYLOADS.len());
    Ok(())
}

/// Any page can make a traveller open this one with payloads in its query, and in the name of its window.
async fn query(browser: &Browser, server: &Server) -> Result<u64> {
    let (reading, usual) = first()?;
    common::open(browser, &reading.address(server, usual.at)).await?;
    browser.run(&format!("window.name = {}", json!(PAYLOADS.concat()))).await?;
    let query: String = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(PAYLOADS.iter().map(|payload| (payload, payload)))
        .finish();
    // Once encoded as forms do it, once raw.
    let raw = PAYLOADS.concat().replace(['#', '\0'], "");
    browser.goto(&server.url(&path(&format!("ja/?{query}&{raw}{}", usual.fragment())))).await?;
    // Firefox's driver does not wait for a load with the same path and fragment.
    browser.until("the page was another", "return location.search.length > 1").await?;
    common::answers_now(browser).await?;
    reading.fill_in(browser, &usual.answers, usual.at).await.context("the query")?;
    let script = "for (const payload of payloads) {
            isText(payload, location.search.includes('injected'));
            tried(payload);
        }
        const [address] = location.href.split('#');
        document.querySelector('[data-link]').click();
        isText('the address', document.getElementById('link').value.startsWith(`${address}#answers/`));
        tried('a link');
        dispatchEvent(new Event('beforeprint'));
        isText('the address', document.getElementById('address').textContent === address);
        tried('paper')";
    try_all(browser, "the query", script).await
}

async fn injection(engine: Engine) -> Result<()> {
    let (reading, usual) = first()?;
    let site = reading.serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    detects_planted_violation(&browser).await?;
    let mut tries = Vec::new();
    for (path, script) in PATHS {
        common::open(&browser, &reading.address(&site, usual.at)).await?;
        reading.fill_in(&browser, &usual.answers, usual.at).await.with_context(|| (*path).to_owned())?;
        browser.run("document.querySelector('#result [data-items=copy]').click()").await?;
        tries.push((*path, try_all(&browser, path, script).await?));
    }
    tries.push(("the query", query(&browser, &site).await?));
    tries.push(("messages", foreign::messages(&browser, &site).await?));
    tries.push(("the notice and the texts", poison::built(&browser, &poison::poisoned_site()?).await?));
    for (path, count) in &tries {
        println!("injection in {engine:?}: {path}: {count} tries");
    }
    browser.close().await
}

#[tokio::test]
async fn nothing_from_outside_is_markup() -> Result<()> {
    injection(Engine::Chromium).await
}

#[tokio::test]
#[ignore = "takes half a minute: before a release"]
async fn nothing_from_outside_is_markup_in_firefox() -> Result<()> {
    injection(Engine::Firefox).await
}

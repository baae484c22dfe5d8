//! The benchmarks of `cargo xtask bench` in Chromium: one check, and the start of a page on a slow phone.
//!
//! `-- SITE FILE` measures the site that was bundled into the folder SITE, and writes the figures to FILE.

use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{env, fs};

use anyhow::{Context as _, Result, bail, ensure};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Server, Setup};
use kigen_registry::first_published;

/// A phone at the edge of its network: 150 ms of round-trip time, 1.6 Mbit/s, a quarter of this processor.
const CPU_SLOWDOWN: u32 = 4;
const ROUND_TRIP_MS: u32 = 150;
const BYTES_PER_SECOND: u32 = 1_600_000 / 8;

/// Rounds for each page, each with a new server, of which the browser has nothing cached.
const ROUNDS: usize = 5;

/// A timeout for every wait.
const PATIENCE: Duration = Duration::from_mins(3);

/// A page, and the selectors that show its progress.
struct Page {
    name: &'static str,
    /// Its path; `{notice}` is the first notice.
    path: &'static str,
    /// Shown with the first question, or else with the beginning of the text.
    readable: &'static str,
    /// Shown once it takes an answer.
    answerable: &'static str,
    /// Shown once the next question comes at once.
    ready: &'static str,
    /// Whether it opens offline after a first visit.
    keeps: bool,
}

const PAGES: [Page; 4] = [
    Page {
        name: "the same HTML without scripts",
        path: "peers/plain/",
        readable: "seen('h1')",
        answerable: "false",
        ready: "false",
        keeps: false,
    },
    Page {
        name: "Kigen",
        path: "{notice}/ja/",
        readable: "seen('[data-question] h2')",
        answerable: "seen('[data-question] input') && document.kigen !== undefined",
        ready: "seen('.notices > [data-show]')",
        keeps: true,
    },
    Page {
        name: "SurveyJS",
        path: "peers/survey/",
        readable: "seen('fieldset')",
        answerable: "seen('fieldset label')",
        ready: "seen('fieldset label')",
        keeps: false,
    },
    Page {
        name: "React with publicodes",
        path: "peers/react/",
        readable: "seen('fieldset h2')",
        answerable: "seen('fieldset input')",
        ready: "seen('fieldset input')",
        keeps: false,
    },
];

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let (Some(site), Some(file)) = (arguments.next(), arguments.next()) else { bail!("name the site and the file") };
    let evaluation = evaluate(site.clone()).await?;
    let mut pages = Vec::new();
    for page in &PAGES {
        eprintln!("{}", page.name);
        pages.push(start(page, &site).await?);
    }
    fs::write(&file, json!({ "evaluation": evaluation, "pages": pages }).to_string())?;
    Ok(())
}

/// Checks one after another, on this processor without a slowdown.
async fn evaluate(site: PathBuf) -> Result<Value> {
    let server = Server::start(site, 0)?;
    let browser = Browser::open(&Setup::PHONE).await?;
    browser.goto(&server.url("evaluate/")).await?;
    let measured = until(&browser, "return globalThis.measured ?? null").await?;
    ensure!(measured.get("error").is_none(), "the evaluation failed: {measured}");
    browser.quit().await?;
    Ok(measured)
}

/// A cold, a warm and an offline start, in turn.
async fn start(page: &Page, site: &std::path::Path) -> Result<Value> {
    let browser = Browser::open(&Setup::PHONE).await?;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch(page) })).await?;
    browser.devtools("Network.enable", json!({})).await?;
    let (mut cold, mut warm, mut offline) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let server = Server::start(site.to_path_buf(), 0)?;
        let url = server.url(&page.path.replace("{notice}", first_published()));
        slow(&browser).await?;
        cold.push(visit(&browser, &url).await?);
        if page.keeps {
            browser.works_offline().await?;
        }
        warm.push(visit(&browser, &url).await?);
        server.stop();
        // A page that is not cached shows nothing offline.
        if let Ok(visited) = visit(&browser, &url).await {
            offline.push(visited);
        }
    }
    browser.quit().await?;
    Ok(json!({ "name": page.name, "cold": cold, "warm": warm, "offline": offline }))
}

async fn slow(browser: &Browser) -> Result<()> {
    let network = json!({
        "offline": false,
        "latency": ROUND_TRIP_MS,
        "downloadThroughput": BYTES_PER_SECOND,
        "uploadThroughput": BYTES_PER_SECOND,
    });
    browser.devtools("Network.emulateNetworkConditions", network).await?;
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": CPU_SLOWDOWN })).await?;
    Ok(())
}

async fn visit(browser: &Browser, url: &str) -> Result<Value> {
    browser.goto("about:blank").await?;
    browser.goto(url).await?;
    until(browser, "return globalThis.watched?.() ?? null").await
}

async fn until(browser: &Browser, script: &str) -> Result<Value> {
    let started = Instant::now();
    loop {
        match browser.run(script).await? {
            Value::Null if started.elapsed() < PATIENCE => tokio::time::sleep(Duration::from_millis(100)).await,
            Value::Null => return Err(anyhow::anyhow!("waited in vain")).context(script.to_owned()),
            measured => return Ok(measured),
        }
    }
}

/// Records when each selector first matches, before every paint: a page counts as readable from that picture on.
fn watch(page: &Page) -> String {
    let Page { readable, answerable, ready, .. } = page;
    format!(
        "{{
            const seen = (css) => [...document.querySelectorAll(css)].some((element) => element.checkVisibility());
            const conditions = {{ readable: () => {readable}, answerable: () => {answerable}, ready: () => {ready} }};
            const never = {{ answerable: {answerable:?} === 'false', ready: {ready:?} === 'false' }};
            const times = {{}};
            const look = () => {{
                for (const [name, holds] of Object.entries(conditions)) {{
                    if (!(name in times) && document.body && holds()) times[name] = performance.now();
                }}
                requestAnimationFrame(look);
            }};
            requestAnimationFrame(look);
            globalThis.watched = () => {{
                const [navigation] = performance.getEntriesByType('navigation');
                const [paint] = performance.getEntriesByName('first-contentful-paint');
                const there = Object.keys(conditions).every((name) => never[name] || name in times);
                // A second after everything: what comes late has come.
                const last = Math.max(navigation?.loadEventEnd || Infinity, ...Object.values(times));
                if (!there || !paint || performance.now() < last + 1000) return null;
                const loaded = [navigation, ...performance.getEntriesByType('resource')]
                    .filter(({{ name }}) => name.startsWith('http'));
                const sum = (entries) => entries.reduce((sum, {{ encodedBodySize }}) => sum + encodedBodySize, 0);
                const needed = loaded.filter(({{ startTime }}) => startTime <= (times.ready ?? last));
                return {{
                    ...times,
                    readable: Math.max(times.readable, paint.startTime),
                    load: navigation.loadEventEnd,
                    bytes: sum(needed), requests: needed.length, allBytes: sum(loaded), allRequests: loaded.length,
                }};
            }};
        }}"
    )
}

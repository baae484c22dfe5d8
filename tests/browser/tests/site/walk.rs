//! The Wasm module in every engine has the same outcomes on every path at every moment as the native rules: it must
//! reproduce the golden digests that the native walk writes and checks.
//!
//! In every run each engine walks at a third of the moments, so that together they cover all; before a release each
//! walks at all of them. Node walks at all of them in every run.

use std::collections::BTreeSet;
use std::os::unix::fs::symlink;
use std::time::{Duration, Instant};
use std::{fs, thread};

use anyhow::{Context as _, Result};
use kigen_browser::fantoccini::wd::TimeoutConfiguration;
use kigen_browser::serde_json::{from_value, json};
use kigen_browser::{Browser, Engine, Server, Setup, Site};
use kigen_registry::READINGS;
use tokio::sync::Mutex;

use crate::common::version::Version;

/// The moments at which an engine walks: from the first on, every n-th.
#[derive(Clone, Copy)]
struct Share {
    of: usize,
    first: usize,
}

const ALL: Share = Share { of: 1, first: 0 };

/// A timeout for one engine. On two processors all moments take one to two minutes.
const PATIENCE: Duration = Duration::from_mins(10);

/// Each engine uses all processors, so that two would only slow each other down.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

/// The walk of every reading with a published notice, in a time zone of its own, which must make no difference.
async fn reproduces_the_native_digests(engine: Engine, zone: &'static str, share: Share) -> Result<()> {
    let _alone = ONE_AT_A_TIME.lock().await;
    for reading in READINGS {
        if let Some((notice, _)) = reading.published.first() {
            walk(engine, zone, share, (reading.name, notice)).await?;
        }
    }
    Ok(())
}

async fn walk(
    engine: Engine,
    zone: &'static str,
    Share { of, first }: Share,
    (reading, notice): (&str, &str),
) -> Result<()> {
    let walk = xtask::root().join("tests/walk");
    let data = xtask::root().join("readings").join(reading).join("tests/walk");
    let digests = fs::read_to_string(data.join("digests.csv"))?;
    let expected: BTreeSet<_> = digests.lines().skip(1).skip(first).step_by(of).collect();

    // The built site, with the walk beside it.
    let site = Site::build_once()?;
    let assets = Version::assets_of(site.dist(), notice)?;
    let version = assets.strip_prefix("v/").context("the site has no module")?;
    let folder = tempfile::tempdir()?;
    symlink(site.dist(), folder.path().join("site"))?;
    symlink(walk, folder.path().join("walk"))?;
    symlink(data, folder.path().join("data"))?;
    fs::write(folder.path().join("index.html"), "<!doctype html>\n<html lang=\"en\">\n<title>walk</title>\n")?;
    let server = Server::start(folder.path().to_path_buf(), 0)?;

    let browser = Browser::open(&Setup { engine, zone, ..Setup::DESK }).await?;
    browser.client().update_timeouts(TimeoutConfiguration::new(Some(PATIENCE), None, None)).await?;
    browser.goto(&server.url("")).await?;
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let started = Instant::now();
    let (version, notice) = (json!(version), json!(notice));
    let script = format!(
        "return import('/walk/browser.mjs')
            .then(({{ walkAll }}) => walkAll({version}, {threads}, {{ of: {of}, first: {first} }}, {notice}))"
    );
    let rows: BTreeSet<String> = from_value(browser.run(&script).await?)?;
    let time = started.elapsed();
    // Its timeouts are longer than any other test may have.
    browser.quit().await?;

    let outcomes: u32 = rows.iter().filter_map(|row| row.split(',').nth(1)?.parse::<u32>().ok()).sum();
    println!("{engine:?}, {reading}: {outcomes} outcomes at {} moments in {:.1} s", rows.len(), time.as_secs_f32());
    let different: Vec<_> = expected.iter().filter(|row| !rows.contains(**row)).collect();
    assert!(different.is_empty(), "the rules of {reading} come to something else in {engine:?}: {different:#?}");
    assert_eq!(rows.len(), expected.len());
    Ok(())
}

#[tokio::test]
async fn chromium_reproduces_the_native_digests() -> Result<()> {
    reproduces_the_native_digests(Engine::Chromium, "Asia/Kathmandu", Share { of: 3, first: 0 }).await
}

#[tokio::test]
async fn firefox_reproduces_the_native_digests() -> Result<()> {
    reproduces_the_native_digests(Engine::Firefox, "America/Los_Angeles", Share { of: 3, first: 1 }).await
}

#[tokio::test]
async fn webkit_gtk_reproduces_the_native_digests() -> Result<()> {
    reproduces_the_native_digests(Engine::WebKitGtk, "Pacific/Kiritimati", Share { of: 3, first: 2 }).await
}

#[tokio::test]
#[ignore = "takes minutes: before a release"]
async fn each_engine_reproduces_all_native_digests() -> Result<()> {
    reproduces_the_native_digests(Engine::Chromium, "Asia/Kathmandu", ALL).await?;
    reproduces_the_native_digests(Engine::Firefox, "America/Los_Angeles", ALL).await?;
    reproduces_the_native_digests(Engine::WebKitGtk, "Pacific/Kiritimati", ALL).await
}

//! Partial deployments: each file of a version in turn missing, cut in half, with one bit changed, served with the
//! wrong type, or from the version before. A first visit gets a working page, or one that reports the fault; a later
//! visit keeps the complete older version.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::{from_value, json};
use kigen_browser::{Browser, Engine, Setup};
use sha2::{Digest as _, Sha256};
use xtask::site::Worker;

use crate::common::host::{Damage, Host};
use crate::common::version::Version;
use crate::common::{self, path};

/// The page, in the folder of the notice.
const PAGE: &str = "ja/index.html";

/// Its results, beside it.
const RESULTS: &str = "ja/result.html";

/// The description of the deployed version: never cached, and so in no update.
const EDITION: &str = "edition.json";

/// The outcome that a visitor sees.
const OUTCOME: &str = "
    if (globalThis.made !== undefined) return 'mixed';
    const asks = seen('[data-question]').length === 1 && seen('.notices > [data-show]').length > 0;
    if (seen('#damaged').length > 0) return 'says that it is damaged';
    if (seen('#engine-failed').length > 0) {
        return asks || seen('#guide table').length === 0 ? 'broken' : 'the guide, says that the rest failed';
    }
    if (!asks) return 'no page';
    return { kept: 'whole', 'not-kept': 'whole, says that it is not kept' }[seen('#kept, #not-kept')[0]?.id]";

const WHOLE: &str = "whole";
const NOT_KEPT: &str = "whole, says that it is not kept";
const GUIDE: &str = "the guide, says that the rest failed";
const SAYS: &str = "says that it is damaged";
/// The host's own error page, or the source of ours: nothing of ours runs.
const NOTHING: &str = "no page";

/// The expected outcome of a first visit.
fn expected(file: &str, damage: &Damage, is_same: bool) -> &'static str {
    let name = file.rsplit('/').next().unwrap_or_default();
    let file = file.strip_prefix(&path("")).unwrap_or(file);
    match (file, name, damage) {
        (PAGE, _, Damage::Missing | Damage::WrongType) => NOTHING,
        // Browsers run no scripts of a wrong type; and those of the version before no longer exist.
        (PAGE, _, Damage::Of(_)) | (_, "boot.js" | "page.js", _) => GUIDE,
        // The middle of the description contains the digest of this page.
        (PAGE | RESULTS, ..) | (_, "share.js" | "offline.js", _) | (_, "edition.json", Damage::OneBitChanged) => SAYS,
        (_, "sw.js", _) => NOT_KEPT,
        (_, "edition.json", _) | (_, _, Damage::WrongType) => WHOLE,
        (_, "page_bg.wasm", _) => GUIDE,
        _ if is_same || is_optional(file) => WHOLE,
        _ => NOT_KEPT,
    }
}

/// Whether pages open and answer without a file.
fn is_optional(file: &str) -> bool {
    let (_, kind) = file.rsplit_once('.').unwrap_or_default();
    ["ics", "json", "png", "webmanifest"].contains(&kind)
}

/// The choice of files to damage.
#[derive(Clone, Copy)]
enum Extent {
    /// Each file of a version, in every way.
    EveryFile,
    /// One of each kind of file; those that the page loads in every way.
    OneOfAKind,
    /// One of each kind of file, each in one way.
    InTurn,
}

/// The files that the page itself loads.
const LOADED: [&str; 8] =
    ["ja/index.html", "ja/result.html", "/boot.js", "/page.js", "/page_bg.wasm", "/share.js", "/offline.js", "sw.js"];

/// One file of each kind that pages need, for an update.
const UPDATED: [&str; 7] =
    ["en/index.html", "en/result.html", "/boot.js", "/page.js", "/page_bg.wasm", "/share.js", "sw.js"];

/// The files that only the worker loads, one of each kind.
const KEPT_ALONE: [&str; 6] =
    ["/edition.json", "/notice.json", "en/index.html", "ja/apply.ics", "ja/manifest.webmanifest", "/icon-192.png"];

fn file(version: &Version, end: &str) -> Result<String> {
    let files = version.files()?;
    // By its whole name, or else by its ending.
    let found = files.iter().find(|file| *file == end).or(files.iter().find(|file| file.ends_with(end)));
    found.cloned().with_context(|| format!("there is no {end}"))
}

/// The files to damage, each with the way.
fn torn(version: &Version, before: &Version, extent: Extent) -> Result<Vec<(String, Damage)>> {
    let of = Damage::Of(before.clone());
    let damages = [Damage::Missing, Damage::Truncated, Damage::OneBitChanged, Damage::WrongType, of];
    let in_turn = |kinds: &[&'static str]| kinds.iter().copied().zip(damages.clone().into_iter().cycle()).collect();
    let torn: Vec<_> = match extent {
        Extent::EveryFile => {
            let all = version.files()?.into_iter();
            return Ok(all.flat_map(|file| damages.clone().map(|damage| (file.clone(), damage))).collect());
        }
        Extent::OneOfAKind => {
            let all = LOADED.iter().flat_map(|end| damages.clone().map(|damage| (*end, damage)));
            // The others all have the same outcome.
            let others: Vec<_> = in_turn(&KEPT_ALONE);
            all.chain(others).collect()
        }
        Extent::InTurn => in_turn(&[LOADED.as_slice(), &KEPT_ALONE].concat()),
    };
    torn.into_iter().map(|(end, damage)| Ok((file(version, end)?, damage))).collect()
}

fn is_same(file: &str, one: &Version, other: &Version) -> bool {
    let bytes = |version: &Version| fs::read(version.dist.join(file.replace(&one.assets, &version.assets))).ok();
    bytes(one) == bytes(other)
}

async fn first_visits(engine: Engine, extent: Extent) -> Result<()> {
    let (version, before) = (Version::built()?, Version::make("BEFORE", Worker::Keeps)?);
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    let mut figures = BTreeMap::<_, usize>::new();
    for (file, damage) in torn(&version, &before, extent)? {
        let host = Host::serve_damaged(&version, &file, &damage)?;
        // Only one driver reports a missing page as an error.
        let _ = browser.goto(&host.url(&path("ja/"))).await;
        let expected = expected(&file, &damage, matches!(damage, Damage::Of(_)) && is_same(&file, &version, &before));
        let script = format!("return (() => {{ {OUTCOME} }})() === '{expected}'");
        let reached = common::look_until(&browser, expected, &script).await;
        if let Err(error) = reached {
            let got = common::look(&browser, OUTCOME).await?;
            return Err(error.context(format!("{engine:?}, {file} {damage}: {got}")));
        }
        *figures.entry((damage.to_string(), expected)).or_default() += 1;
    }
    for ((damage, outcome), number) in figures {
        println!("{engine:?}, first visit | {damage:10} | {number:3} | {outcome}");
    }
    browser.close().await
}

#[tokio::test]
async fn a_first_visit_in_chromium_is_never_mixed_or_broken() -> Result<()> {
    first_visits(Engine::Chromium, Extent::OneOfAKind).await
}

#[tokio::test]
async fn a_first_visit_in_firefox_is_never_mixed_or_broken() -> Result<()> {
    first_visits(Engine::Firefox, Extent::InTurn).await
}

#[tokio::test]
async fn a_first_visit_in_webkit_gtk_is_never_mixed_or_broken() -> Result<()> {
    first_visits(Engine::WebKitGtk, Extent::InTurn).await
}

/// A browser ignores a digest that it cannot parse: the page itself reports it, wherever in the list the bit is.
#[tokio::test]
async fn unparseable_digest_is_reported() -> Result<()> {
    let version = Version::built()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        // The end of the digest of this page, and its beginning.
        for place in ["=\",\"ja-easy", "ja\":\"sha256"] {
            let host = Host::serve_damaged(&version, &path(EDITION), &Damage::OneBitIn(place))?;
            browser.goto(&host.url(&path("ja/"))).await?;
            let says = format!("return (() => {{ {OUTCOME} }})() === '{SAYS}'");
            let reached = common::look_until(&browser, SAYS, &says).await;
            reached.with_context(|| format!("{engine:?}, {place}"))?;
        }
        browser.close().await?;
    }
    Ok(())
}

/// Looks for a new version, and returns whether one waits, and how many are cached.
const UPDATE: &str = "return (async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const worker = registration.installing;
    if (worker) {
        await new Promise((resolve) => {
            const look = () => { if (worker.state !== 'installing') resolve(); };
            worker.addEventListener('statechange', look);
            look();
        });
    }
    const versions = (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs '));
    return [registration.waiting !== null, versions.length];
})()";

/// The digest and the type of the response that the page gets for each cached address.
const KEPT: &str = "return (async () => {
    const [name] = (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs '));
    return Object.fromEntries(await Promise.all((await (await caches.open(name)).keys()).map(async ({ url }) => {
        const answer = await fetch(url);
        const path = new URL(url).pathname.slice(1).replace(/(^|\\/)$/, '$1index.html');
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
        return [path, [[...digest], answer.headers.get('content-type').split(';')[0]]];
    })));
})()";

async fn is_kept_whole(browser: &Browser, version: &Version) -> Result<()> {
    let files = version.kept()?;
    common::keeps_all(browser, version).await?;
    let kept: BTreeMap<String, (Vec<u8>, String)> = from_value(browser.run(KEPT).await?)?;
    assert_eq!(kept.keys().cloned().collect::<Vec<_>>(), files);
    for (file, (digest, kind)) in kept {
        let bytes = fs::read(version.dist.join(&file))?;
        assert_eq!(digest, Sha256::digest(bytes).to_vec(), "{file}");
        let (_, end) = file.rsplit_once('.').context("a file without an ending")?;
        let expected = match end {
            "html" => "text/html",
            "js" => "text/javascript",
            "wasm" => "application/wasm",
            "json" => "application/json",
            "ics" => "text/calendar",
            "png" => "image/png",
            _ => "application/manifest+json",
        };
        assert_eq!(kind, expected, "{file}");
    }
    Ok(())
}

async fn updates(engine: Engine, extent: Extent) -> Result<()> {
    let (old, new) = (Version::built()?, Version::make("NEW", Worker::Keeps)?);
    let host = Host::serve(&old)?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    browser.works_offline().await?;
    // From here on its host has removed it.
    common::keeps_all(&browser, &old).await?;
    host.deploy(&new);
    let mut number = 0;
    let files: Vec<_> = match extent {
        Extent::OneOfAKind | Extent::InTurn => UPDATED.iter().map(|end| file(&new, end)).collect::<Result<_>>()?,
        Extent::EveryFile => new.files()?.into_iter().filter(|file| !is_optional(file)).collect(),
    };
    for file in &files {
        for damage in [Damage::Missing, Damage::Truncated, Damage::OneBitChanged, Damage::Of(old.clone())] {
            if matches!(damage, Damage::Of(_)) && is_same(file, &new, &old) {
                continue;
            }
            host.damage(file, &damage);
            assert_eq!(browser.run(UPDATE).await?, json!([false, 1]), "{file} {damage}");
            number += 1;
        }
    }
    println!("{engine:?}, update | {number:3} | the version before stays, whole");
    is_kept_whole(&browser, &old).await?;

    // With a wrong type all of it arrives, and gets the right one; and optional files stop nothing. Set before the page
    // opens, which looks for an update itself.
    let optional: Vec<_> =
        new.files()?.into_iter().filter(|file| is_optional(file) && **file != path(EDITION)).collect();
    let mut damaged: Vec<_> = optional.iter().map(|file| (&**file, Damage::Missing)).collect();
    damaged.push(("*", Damage::WrongType));
    host.damage_all(&damaged);
    common::open(&browser, &host.url(&path("ja/"))).await?;
    assert_eq!(browser.run("return document.documentElement.dataset.version").await?, json!(old.name));
    assert_eq!(browser.run(UPDATE).await?, json!([true, 2]));
    browser.click("#update [data-update]").await?;
    let is_new = format!("return document.documentElement.dataset.version === '{}'", new.name);
    browser.until("the new version was there", &is_new).await?;
    common::answers_now(&browser).await?;
    host.damage("*", &Damage::WrongType);
    // The tab as it was before is certainly gone once it has moved on.
    common::open(&browser, &host.url(&path("en/"))).await?;
    let one = "return caches.keys().then((names) => names.length === 2)";
    browser.until("the version before was gone", one).await?;
    println!("{engine:?}, update | all of a wrong type | whole");
    is_kept_whole(&browser, &new).await?;
    browser.close().await
}

#[tokio::test]
async fn a_torn_update_leaves_the_version_before_whole_in_chromium() -> Result<()> {
    updates(Engine::Chromium, Extent::OneOfAKind).await
}

#[tokio::test]
async fn a_torn_update_leaves_the_version_before_whole_in_firefox() -> Result<()> {
    updates(Engine::Firefox, Extent::OneOfAKind).await
}

#[tokio::test]
#[ignore = "takes ten minutes: before a release"]
async fn every_file_damaged_in_every_way_is_handled() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox] {
        tokio::try_join!(first_visits(engine, Extent::EveryFile), updates(engine, Extent::EveryFile))?;
    }
    Ok(())
}

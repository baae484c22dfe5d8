//! The page offers an update and never forces it: it goes on with the version it began with, for all of its requests,
//! and the answers are taken over into the new one. A build with the kill switch removes the earlier worker.

use std::fs;

use anyhow::{Context as _, Result};
use kigen_browser::fantoccini::Locator;
use kigen_browser::serde_json::{self, Value, json};
use kigen_browser::{Browser, Engine, Lack, Setup};
use xtask::site::Worker;

use crate::common::host::Host;
use crate::common::version::Version;
use crate::common::{self, LANGUAGES, Reading, first, path};

/// Replacements in the notice's file: a later report; and the fact that there is one, with nothing more known.
const AMENDED: [&str; 2] = ["amended = \"2023-03-13\"", "amended = \"2023-03-20\""];
const SUPERSEDED: [&str; 2] = ["third_report = \"\"", "third_report = \"第三報\""];

/// The version in the page, in its heading, in its scripts and in its calendar.
const VERSION: &str = "return [
    document.documentElement.dataset.version,
    document.querySelector('h1').textContent.startsWith('NEW'),
    globalThis.made === 'NEW',
]";

pub(crate) async fn is_of(browser: &Browser, version: &Version, is_new: bool) -> Result<()> {
    assert_eq!(browser.run(VERSION).await?, json!([version.name, is_new, is_new]));
    Ok(())
}

/// Answers as the usual traveller, now, up to the question with this index.
pub(crate) async fn interview_up_to(browser: &Browser, place: usize) -> Result<()> {
    let (reading, usual) = first()?;
    reading.interview_up_to(browser, reading.question(place)?, &usual.answers, None).await?;
    Ok(())
}

pub(crate) async fn becomes(browser: &Browser, version: &Version) -> Result<()> {
    let is_there = format!("return document.documentElement.dataset.version === '{}'", version.name);
    browser.until("the new version was there", &is_there).await?;
    common::answers_now(browser).await
}

pub(crate) async fn kept(engine: Engine, version: &Version) -> Result<(Host, Browser)> {
    let host = Host::serve(version)?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    browser.works_offline().await?;
    // Opened from the cache.
    common::open(&browser, &host.url(&path("ja/"))).await?;
    // Its host may soon remove it.
    common::keeps_all(&browser, version).await?;
    Ok((host, browser))
}

/// As when a device is online again.
pub(crate) async fn look_for_news(browser: &Browser) -> Result<()> {
    browser.run("dispatchEvent(new Event('online'))").await?;
    Ok(())
}

pub(crate) async fn change_language(browser: &Browser, language: &str) -> Result<()> {
    browser.click(&format!(".languages a[href*='/{language}/']")).await?;
    let script = format!("return location.pathname.includes('/{language}/') && document.readyState === 'complete'");
    browser.until(&format!("the page was in {language}"), &script).await?;
    Ok(())
}

async fn is_offered_and_not_forced(engine: Engine) -> Result<()> {
    let (old, new) = (Version::built()?, Version::make("NEW", Worker::Keeps)?);
    let (host, browser) = kept(engine, &old).await?;
    interview_up_to(&browser, 3).await?;
    let tab = browser.client().window().await?;
    let second = browser.client().new_window(true).await?.handle;
    browser.client().switch_to_window(second.clone()).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    interview_up_to(&browser, 1).await?;

    host.deploy(&new);
    look_for_news(&browser).await?;
    browser.shows("#update [data-update]").await?;
    // Nothing changes before the traveller takes the update, not even in another language.
    change_language(&browser, "en").await?;
    is_of(&browser, &old, false).await?;
    browser.shows("#update [data-update]").await?;
    common::asks(&browser, first()?.0.question(1)?, false).await?;

    browser.client().switch_to_window(tab.clone()).await?;
    is_of(&browser, &old, false).await?;
    browser.click("#update [data-update]").await?;
    becomes(&browser, &new).await?;
    is_of(&browser, &new, true).await?;
    common::asks(&browser, first()?.0.question(3)?, false).await?;
    let held = "return [document.querySelectorAll('#interview :checked').length, location.hash, history.state]";
    assert_eq!(browser.run(held).await?, json!([3, "", null]), "the answers are in the form and nowhere else");

    // The other tab goes on with the old version, though the host has removed it.
    browser.client().switch_to_window(second).await?;
    is_of(&browser, &old, false).await?;
    change_language(&browser, "ko").await?;
    is_of(&browser, &old, false).await?;
    common::asks(&browser, first()?.0.question(1)?, false).await?;
    let both = "return caches.keys().then((names) => names.filter((name) => !name.startsWith('kigen-tabs ')).length)";
    assert_eq!(browser.run(both).await?, json!(2));
    browser.client().close_window().await?;

    // With the last tab, its cache goes.
    browser.client().switch_to_window(tab).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    browser.until("the old version was gone", &format!("{both}.then((number) => number === 1)")).await?;
    is_of(&browser, &new, true).await?;
    browser.close().await
}

#[tokio::test]
async fn chromium_is_offered_a_new_version() -> Result<()> {
    is_offered_and_not_forced(Engine::Chromium).await
}

#[tokio::test]
async fn firefox_is_offered_a_new_version() -> Result<()> {
    is_offered_and_not_forced(Engine::Firefox).await
}

#[tokio::test]
async fn webkit_gtk_is_offered_a_new_version() -> Result<()> {
    is_offered_and_not_forced(Engine::WebKitGtk).await
}

/// The bytes of a calendar file by a tab's link: pressed there, or opened in a tab of its own.
async fn downloaded(browser: &Browser, step: &str, is_pressed: bool) -> Result<Vec<u8>> {
    let folder = browser.downloads().await?;
    let link = format!("document.querySelector('a[href^=\"{step}.ics\"]')");
    if is_pressed {
        browser.run(&format!("{link}.click()")).await?;
        return browser.saved(&folder.join(format!("{step}.ics"))).await;
    }
    let address = browser.run(&format!("return {link}.href")).await?;
    let own = browser.client().window().await?;
    let other = browser.client().new_window(true).await?.handle;
    browser.client().switch_to_window(other).await?;
    browser.downloads().await?;
    // Some drivers report a download as an error.
    let _ = browser.client().goto(address.as_str().unwrap_or_default()).await;
    let saved = browser.saved(&folder.join(format!("{step}.ics"))).await;
    browser.client().close_window().await?;
    browser.client().switch_to_window(own).await?;
    saved
}

async fn downloads_are_of_the_version_of_their_tab(engine: Engine) -> Result<()> {
    let (old, new) = (Version::built()?, Version::make_of("NEW", Worker::Keeps, AMENDED)?);
    let of = |version: &Version, step: &str| fs::read(version.dist.join(path(&format!("ja/{step}.ics"))));
    assert_ne!(of(&old, "apply")?, of(&new, "apply")?);
    let (host, browser) = kept(engine, &old).await?;
    let tab = browser.client().window().await?;
    let second = browser.client().new_window(true).await?.handle;
    browser.client().switch_to_window(second.clone()).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    host.deploy(&new);
    look_for_news(&browser).await?;
    browser.click("#update [data-update]").await?;
    becomes(&browser, &new).await?;
    assert_eq!(downloaded(&browser, "collect", true).await?, of(&new, "collect")?);

    browser.client().switch_to_window(tab).await?;
    is_of(&browser, &old, false).await?;
    assert_eq!(downloaded(&browser, "apply", true).await?, of(&old, "apply")?);
    // Firefox's driver waits for a page, which a download never becomes.
    if engine == Engine::Chromium {
        assert_eq!(downloaded(&browser, "call", false).await?, of(&old, "call")?);
    }
    // In another language, too, and offline.
    change_language(&browser, "en").await?;
    drop(host);
    let english = fs::read(old.dist.join(path("en/use.ics")))?;
    assert_eq!(downloaded(&browser, "use", true).await?, english);
    browser.close().await
}

#[tokio::test]
async fn a_download_in_chromium_is_of_the_version_of_its_tab() -> Result<()> {
    downloads_are_of_the_version_of_their_tab(Engine::Chromium).await
}

#[tokio::test]
async fn a_download_in_firefox_is_of_the_version_of_its_tab() -> Result<()> {
    downloads_are_of_the_version_of_their_tab(Engine::Firefox).await
}

/// Without a worker, too: the page opens another version as a whole.
#[tokio::test]
async fn another_language_of_another_version_is_opened_as_a_whole() -> Result<()> {
    let (old, new) = (Version::built()?, Version::make("NEW", Worker::Uninstall)?);
    let host = Host::serve(&old)?;
    let setup = Setup { engine: Engine::Firefox, lacks: Lack::ServiceWorkers, ..Setup::PHONE };
    let browser = Browser::open(&setup).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    interview_up_to(&browser, 2).await?;
    host.deploy(&new);
    // The minute ends, or the traveller looks at another tab, before the network has delivered the page.
    let meanwhile = "const note = history.replaceState.bind(history);
        history.replaceState = (...given) => {
            note(...given);
            document.dispatchEvent(new Event('visibilitychange'));
        };";
    browser.run(meanwhile).await?;
    change_language(&browser, "en").await?;
    becomes(&browser, &new).await?;
    is_of(&browser, &new, true).await?;
    common::asks(&browser, first()?.0.question(2)?, false).await?;
    browser.close().await
}

#[tokio::test]
async fn later_report_is_shown_first_and_in_every_language() -> Result<()> {
    let (old, new) = (Version::built()?, Version::make_of("NEW", Worker::Keeps, AMENDED)?);
    let (host, browser) = kept(Engine::Chromium, &old).await?;
    assert!(!browser.is_shown("#later-edition").await?);
    interview_up_to(&browser, 2).await?;
    host.deploy(&new);
    look_for_news(&browser).await?;
    browser.shows("#later-edition").await?;
    for language in ["ja-easy", "en", "zh-hans", "zh-hant", "ko", "ja"] {
        change_language(&browser, language).await?;
        let first = common::look(&browser, "return seen('.notices > *')[0].id").await?;
        assert_eq!(first, json!("later-edition"), "{language}");
    }
    // The answers were given to another report: the new page says that it does not take them.
    browser.click("#update [data-update]").await?;
    browser.shows("[data-show='link:old']").await?;
    common::asks(&browser, first()?.0.question(0)?, false).await?;
    assert!(!browser.is_shown("#later-edition").await?);
    browser.close().await
}

/// Whatever the data of a reading are called.
#[tokio::test]
async fn later_edition_is_told_by_the_pages_of_every_reading() -> Result<()> {
    let later = "const { fetch } = window;
        window.fetch = async (address, options) => {
            const answer = await fetch(address, options);
            if (!String(address).endsWith('edition.json')) return answer;
            return new Response(JSON.stringify({ ...(await answer.json()), amended: '2099-12-31' }));
        };";
    let told = "dispatchEvent(new Event('online')); return !document.getElementById('later-edition').hidden";
    for reading in Reading::all()? {
        let usual = reading.usual()?;
        let server = reading.serve()?;
        let browser = Browser::open(&Setup::PHONE).await?;
        common::open(&browser, &reading.address(&server, usual.at)).await?;
        browser.run(later).await?;
        browser.until("a later edition was told", told).await.with_context(|| reading.notice)?;
        common::is_quiet(&browser).await?;
        browser.close().await?;
    }
    Ok(())
}

/// Also without scripts, once the page itself knows.
#[tokio::test]
async fn superseded_notice_says_so_first() -> Result<()> {
    let (old, new) = (Version::built()?, Version::make_of("NEW", Worker::Keeps, SUPERSEDED)?);
    let (host, browser) = kept(Engine::Chromium, &old).await?;
    host.deploy(&new);
    look_for_news(&browser).await?;
    browser.shows("#superseded").await?;
    let first = "return seen('.notices > *')[0].id";
    assert_eq!(common::look(&browser, first).await?, json!("superseded"));
    is_of(&browser, &old, false).await?;
    browser.click("#update [data-update]").await?;
    becomes(&browser, &new).await?;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    common::open_any(&browser, &host.url(&path("en/"))).await?;
    browser.shows("#superseded").await?;
    browser.close().await
}

/// Browsers use the preloaded files, as both uses give the same integrity value.
#[tokio::test]
async fn nothing_is_loaded_twice() -> Result<()> {
    let version = Version::built()?;
    for (engine, lacks) in [(Engine::Chromium, Lack::Nothing), (Engine::Firefox, Lack::ServiceWorkers)] {
        let host = Host::serve(&version)?;
        let browser = Browser::open(&Setup { engine, lacks, ..Setup::PHONE }).await?;
        common::open(&browser, &host.url(&path("ja/"))).await?;
        common::look_until(&browser, "all was loaded", "return seen('#kept, #unkept').length === 1").await?;
        // The results alone are fetched once more: whole, from the browser's cache, without asking the host.
        let twice = "const isNew = ({ name, transferSize }) => transferSize > 0 || !name.endsWith('/ja/result.html');
            const names = performance.getEntriesByType('resource').filter(isNew).map(({ name }) => name);
            return names.filter((name, index) => names.indexOf(name) !== index)";
        // Firefox records a preloaded file again when it is used.
        if engine == Engine::Chromium {
            assert_eq!(browser.run(twice).await?, json!([]));
        }
        let asked = host.asked();
        // Once for the page, and once for the worker if there is one.
        let most = if lacks == Lack::Nothing { 2 } else { 1 };
        for name in ["ja/result.html", "boot.js", "page.js", "page_bg.wasm", "share.js", "offline.js"] {
            let number = asked.iter().filter(|path| path.ends_with(&format!("/{name}"))).count();
            assert!((1..=most).contains(&number), "{engine:?}, {name}: {number}");
        }
        browser.close().await?;
    }
    Ok(())
}

async fn takes_itself_away(engine: Engine) -> Result<()> {
    let (old, gone) = (Version::built()?, Version::make("NEW", Worker::Uninstall)?);
    let (host, browser) = kept(engine, &old).await?;
    interview_up_to(&browser, 2).await?;
    host.deploy(&gone);
    look_for_news(&browser).await?;
    let nothing = "return (async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length])()";
    browser.until("nothing was kept", &format!("{nothing}.then(([workers, kept]) => workers + kept === 0)")).await?;
    // A traveller in the middle of the interview stays there.
    common::asks(&browser, first()?.0.question(2)?, true).await?;
    is_of(&browser, &old, false).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    is_of(&browser, &gone, true).await?;
    browser.until("the page was through", "return document.readyState === 'complete'").await?;
    assert_eq!(browser.run(nothing).await?, json!([0, 0]));
    assert_eq!(
        browser
            .client()
            .find_all(Locator::Css("#kept:not([hidden]), #not-kept:not([hidden]), #unkept:not([hidden])"))
            .await?
            .len(),
        0
    );
    browser.close().await
}

#[tokio::test]
async fn the_kill_switch_leaves_nothing_in_chromium() -> Result<()> {
    takes_itself_away(Engine::Chromium).await
}

#[tokio::test]
async fn the_kill_switch_leaves_nothing_in_firefox() -> Result<()> {
    takes_itself_away(Engine::Firefox).await
}

#[tokio::test]
async fn the_kill_switch_leaves_nothing_in_webkit_gtk() -> Result<()> {
    takes_itself_away(Engine::WebKitGtk).await
}

#[tokio::test]
async fn page_can_be_installed_in_each_language() -> Result<()> {
    let host = Host::serve(&Version::built()?)?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for language in LANGUAGES {
        let page = host.url(&path(&format!("{language}/")));
        common::open(&browser, &page).await?;
        let manifest = browser.devtools("Page.getAppManifest", json!({})).await?;
        assert_eq!(manifest.pointer("/errors"), Some(&json!([])), "{language}");
        let data = manifest.pointer("/data").and_then(Value::as_str).unwrap_or_default();
        let data: Value = serde_json::from_str(data)?;
        assert_eq!(data.pointer("/start_url"), Some(&json!("./")));
        let problems = browser.devtools("Page.getInstallabilityErrors", json!({})).await?;
        assert_eq!(problems.pointer("/installabilityErrors"), Some(&json!([])), "{language}");
    }
    browser.close().await
}

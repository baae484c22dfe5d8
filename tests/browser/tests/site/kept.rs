//! The cached page opens and answers offline, in every language, and after a restart; and the worker fetches evicted
//! files again.

use std::fs;

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::{Value, from_str, from_value, json};
use kigen_browser::{Browser, Engine, Setup, Site, Stored};
use xtask::site::Worker;

use crate::common::host::{Damage, Host};
use crate::common::version::{Version, change};
use crate::common::{self, FILES, LANGUAGES, first, path, usual_page};

/// The page's notice on its cache.
pub(crate) const SAYS: &str = "return seen('#kept, #not-kept, #unkept').map(({ id }) => id).join(' and ')";

pub(crate) async fn says(browser: &Browser, what: &str) -> Result<()> {
    common::look_until(browser, &format!("the page said `{what}`"), &format!("{SAYS} === '{what}'")).await?;
    Ok(())
}

/// A whole visit, without a server.
async fn works(browser: &Browser, url: impl Fn(&str) -> String) -> Result<()> {
    let (reading, usual) = first()?;
    for language in LANGUAGES {
        common::open(browser, &url(&reading.page(language, usual.at))).await?;
        says(browser, "kept").await?;
        let calendar = "return (async () => {
            const answer = await fetch('apply.ics');
            return [answer.headers.get('content-type'), (await answer.text()).slice(0, 15)];
        })()";
        assert_eq!(browser.run(calendar).await?, json!(["text/calendar; charset=utf-8", "BEGIN:VCALENDAR"]));
    }
    reading.is_gone_through(browser, &usual.answers, usual.at).await?;
    browser.run("window.asked = 0; window.print = () => { window.asked += 1; }").await?;
    browser.click("[data-print]").await?;
    browser.until("the browser was asked to print", "return window.asked === 1").await?;
    browser.click("[data-link]").await?;
    browser.shows("[data-code]").await?;
    Ok(())
}

async fn outlives_its_server_and_its_browser(engine: Engine) -> Result<()> {
    let setup = Setup { engine, ..Setup::PHONE };
    let host = Host::serve(&Version::built()?)?;
    let top = host.url("");
    let url = |path: &str| format!("{top}{path}");
    let stored = Stored::empty()?;
    let browser = Browser::open_with(&setup, &stored).await?;
    common::open(&browser, &url(&path("ja/"))).await?;
    browser.works_offline().await?;
    drop(host);
    works(&browser, url).await?;
    browser.quit().await?;
    let browser = Browser::open_with(&setup, &stored).await?;
    works(&browser, url).await?;
    browser.quit().await
}

#[tokio::test]
async fn chromium_needs_no_server_after_one_visit_nor_after_a_restart() -> Result<()> {
    outlives_its_server_and_its_browser(Engine::Chromium).await
}

#[tokio::test]
async fn firefox_needs_no_server_after_one_visit_nor_after_a_restart() -> Result<()> {
    outlives_its_server_and_its_browser(Engine::Firefox).await
}

/// While the browser runs: the driver starts each one without data.
#[tokio::test]
async fn webkit_gtk_needs_no_server_after_one_visit() -> Result<()> {
    let host = Host::serve(&Version::built()?)?;
    let top = host.url("");
    let browser = Browser::open(&Setup { engine: Engine::WebKitGtk, ..Setup::PHONE }).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    browser.works_offline().await?;
    drop(host);
    works(&browser, |path| format!("{top}{path}")).await?;
    browser.quit().await
}

/// Opens a page that the worker controls from the start. Once it says that it works offline, everything is cached, and
/// it fetches nothing more: after the first visit the worker may still look for missing files, and would put back those
/// that a test removes.
pub(crate) async fn rests(browser: &Browser, host: &Host, version: &Version) -> Result<()> {
    common::open(browser, &host.url(&path("ja/"))).await?;
    browser.works_offline().await?;
    common::open(browser, &host.url(&path("ja/"))).await?;
    says(browser, "kept").await?;
    common::keeps_all(browser, version).await
}

async fn mends_itself(engine: Engine) -> Result<()> {
    let version = Version::built()?;
    let host = Host::serve(&version)?;
    // WebKit may take a script from its memory cache without asking the worker.
    host.forbid_holding();
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    rests(&browser, &host, &version).await?;
    let whole = browser.run(FILES).await?;

    // A part of it is gone.
    let lose = "return (async () => {
        const [name] = (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs '));
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            if (/boot|\\/ja\\/$|wasm|ics$/.test(request.url)) await cache.delete(request);
        }
    })()";
    browser.run(lose).await?;
    assert_ne!(browser.run(FILES).await?, whole);
    common::open(&browser, &host.url(&path("ja/"))).await?;
    common::keeps_all(&browser, &version).await?;

    // All of it is gone, and one file is damaged on the host. The page says that it works offline once the worker
    // fetches nothing more.
    says(&browser, "kept").await?;
    browser.run("return caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))").await?;
    host.damage(&format!("{}/boot.js", version.assets), &Damage::OneBitChanged);
    common::open_any(&browser, &host.url(&path("en/"))).await?;
    browser.shows("#engine-failed").await?;
    let held = "return caches.match(document.querySelector('script[src]').src).then((found) => found === undefined)";
    assert_eq!(browser.run(held).await?, json!(true), "what is not right is not kept");
    host.deploy(&version);
    common::open(&browser, &host.url(&path("en/"))).await?;
    common::keeps_all(&browser, &version).await?;
    let top = host.url("");
    drop(host);
    works(&browser, |path| format!("{top}{path}")).await?;
    browser.close().await
}

#[tokio::test]
async fn evicted_files_are_fetched_again_in_chromium() -> Result<()> {
    mends_itself(Engine::Chromium).await
}

#[tokio::test]
async fn evicted_files_are_fetched_again_in_firefox() -> Result<()> {
    mends_itself(Engine::Firefox).await
}

#[tokio::test]
async fn evicted_files_are_fetched_again_in_webkit_gtk() -> Result<()> {
    mends_itself(Engine::WebKitGtk).await
}

/// Faults of hosts in optional files: an unknown type, re-encoding by a CDN, and worse.
const WRONG_BESIDE: [(&str, Damage); 5] = [
    ("*.webmanifest", Damage::Missing),
    ("*.png", Damage::OneBitChanged),
    ("*/notice.json", Damage::Truncated),
    ("*/ja/use.ics", Damage::BrokenOff),
    ("*/en/use.ics", Damage::Elsewhere),
];

async fn keeps_what_pages_need(engine: Engine) -> Result<()> {
    let version = Version::built()?;
    let host = Host::serve(&version)?;
    host.damage_all(&WRONG_BESIDE);
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    says(&browser, "kept").await?;

    // Once a file is available, the worker fetches it, each separately.
    host.deploy(&version);
    common::open(&browser, &host.url(&path("ja/"))).await?;
    common::keeps_all(&browser, &version).await?;
    let top = host.url("");
    drop(host);
    works(&browser, |path| format!("{top}{path}")).await?;
    browser.close().await
}

#[tokio::test]
async fn faulty_optional_files_stop_nothing_in_chromium() -> Result<()> {
    keeps_what_pages_need(Engine::Chromium).await
}

#[tokio::test]
async fn faulty_optional_files_stop_nothing_in_firefox() -> Result<()> {
    keeps_what_pages_need(Engine::Firefox).await
}

#[tokio::test]
async fn faulty_optional_files_stop_nothing_in_webkit_gtk() -> Result<()> {
    keeps_what_pages_need(Engine::WebKitGtk).await
}

#[tokio::test]
async fn endless_optional_file_is_not_awaited() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let host = Host::serve(&Version::built()?)?;
        host.damage_all(&[("*.ics", Damage::Endless), ("*.png", Damage::Endless)]);
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        common::open(&browser, &host.url(&path("ja/"))).await?;
        says(&browser, "kept").await?;
        common::open(&browser, &host.url(&path("ko/"))).await?;
        says(&browser, "kept").await?;
        browser.close().await?;
    }
    Ok(())
}

/// Counted at their source: a browser itself opens no more than six connections, and queues the rest.
#[tokio::test]
async fn worker_fetches_at_most_six_files_at_once() -> Result<()> {
    const COUNT: &str = "const wanted = self.fetch;
        let now = 0, most = 0;
        self.fetch = (...given) => {
            now += 1;
            most = Math.max(most, now);
            return wanted(...given).finally(() => { now -= 1; });
        };
        self.addEventListener('message', ({ data, ports }) => { if (data.most) ports[0].postMessage(most); });\n";
    let version =
        Version::make_with(Worker::Keeps, |www, _| change(&www.join("sw.js"), |text| [COUNT, &text].concat()))?;
    let host = Host::serve(&version)?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    says(&browser, "kept").await?;
    let most = "return navigator.serviceWorker.ready.then(({ active }) => new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        active.postMessage({ most: true }, [port2]);
    }))";
    assert_eq!(browser.run(most).await?, json!(6));
    browser.close().await
}

/// As Apache does with `AddDefaultCharset`, and other hosts for all files.
async fn is_read_as_it_is_meant(engine: Engine) -> Result<()> {
    let version = Version::built()?;
    let heading = |language: &str| -> Result<String> {
        let page = fs::read_to_string(version.dist.join(path(&format!("{language}/index.html"))))?;
        let heading = page.split_once("<h1>").and_then(|(_, rest)| rest.split_once("</h1>"));
        Ok(heading.context("the page has no heading")?.0.to_owned())
    };
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    let shown = "return [document.characterSet, document.querySelector('h1').innerHTML]";

    // Directly from the host, without a worker.
    let host = Host::serve_damaged(&version, &path("sw.js"), &Damage::Missing)?;
    host.miscall("Shift_JIS");
    let (reading, usual) = first()?;
    common::open(&browser, &host.url(&usual_page()?)).await?;
    assert_eq!(browser.run(shown).await?, json!(["UTF-8", heading("ja")?]));
    reading.is_gone_through(&browser, &usual.answers, usual.at).await?;
    for language in ["ko", "zh-hant"] {
        browser.click(&format!(".languages a[href='../{language}/']")).await?;
        let arrived = format!("return location.pathname.endsWith('/{language}/')");
        browser.until("it was another language", &arrived).await?;
        let [_, said] = from_value::<[String; 2]>(browser.run(shown).await?)?;
        assert_eq!(said, heading(language)?, "{language}");
    }
    let notice = "return fetch('../notice.json').then((answer) => answer.json())";
    let file: Value = from_str(&fs::read_to_string(version.dist.join(path("notice.json")))?)?;
    assert_eq!(browser.run(notice).await?, file);
    if engine == Engine::Chromium {
        let manifest = browser.devtools("Page.getAppManifest", json!({})).await?;
        let data = manifest.pointer("/data").and_then(Value::as_str).unwrap_or_default();
        let read: Value = from_str(data)?;
        let file: Value = from_str(&fs::read_to_string(version.dist.join(path("zh-hant/manifest.webmanifest")))?)?;
        assert_eq!(read, file);
    }
    let file = format!("kigen-{}.html", reading.notice);
    for page in [String::new(), path(&file), format!("kit/{}", path("index.html"))] {
        browser.goto(&host.url(&page)).await?;
        assert_eq!(browser.run("return document.characterSet").await?, json!("UTF-8"), "{page}");
    }

    // The same from the cache.
    let host = Host::serve(&version)?;
    host.miscall("Shift_JIS");
    common::open(&browser, &host.url(&path("ja/"))).await?;
    says(&browser, "kept").await?;
    browser.works_offline().await?;
    let calendar = "return fetch('apply.ics').then((answer) => answer.headers.get('content-type'))";
    let is_kept = format!("{calendar}.then((kind) => kind === 'text/calendar; charset=utf-8')");
    browser.until("the calendar was kept", &is_kept).await?;
    let top = host.url("");
    drop(host);
    works(&browser, |path| format!("{top}{path}")).await?;
    browser.close().await
}

#[tokio::test]
async fn texts_are_decoded_despite_a_wrong_charset_in_chromium() -> Result<()> {
    is_read_as_it_is_meant(Engine::Chromium).await
}

#[tokio::test]
async fn texts_are_decoded_despite_a_wrong_charset_in_firefox() -> Result<()> {
    is_read_as_it_is_meant(Engine::Firefox).await
}

#[tokio::test]
async fn texts_are_decoded_despite_a_wrong_charset_in_webkit_gtk() -> Result<()> {
    is_read_as_it_is_meant(Engine::WebKitGtk).await
}

/// Texts that can have no byte order mark are ASCII; calendars can be neither, and modules are UTF-8 to every browser.
#[tokio::test]
async fn every_text_is_marked_or_needs_no_charset() -> Result<()> {
    let dist = Site::build_once()?.dist();
    let names = ["embed.js", "sw.js", "_headers", "SHA256SUMS", "custom-elements.json", "kit/nginx.conf", "index.html"];
    let mut files: Vec<_> = names.map(String::from).into();
    files.extend(Version::built()?.files()?.into_iter().filter(|file| !file.starts_with("v/")));
    for file in files {
        let bytes = fs::read(dist.join(&file))?;
        let is_right = match file.rsplit_once('.').map(|(_, end)| end) {
            Some("html" | "svg") => bytes.starts_with("\u{feff}".as_bytes()),
            Some("ics") => String::from_utf8(bytes).is_ok(),
            _ => bytes.is_ascii(),
        };
        assert!(is_right, "{file}");
    }
    Ok(())
}

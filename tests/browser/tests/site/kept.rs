//! What is kept opens and answers without a server, in every language, after a restart too; what the browser has thrown away
//! comes again; and where nothing can be kept, the page works and says so.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::{Value, from_str, from_value, json};
use kigen_browser::{Browser, Engine, Lack, Setup, Site, Store, Stored};
use xtask::site::Worker;

use crate::common::host::{Damage, Host, Version, change};
use crate::common::{self, Answer, At, FILES};

const AT: At = Some("2023-04-18T10:00");

const LANGUAGES: [&str; 6] = ["ja", "ja-easy", "en", "zh-hans", "zh-hant", "ko"];

const ANSWERS: &[Answer] = &[
    ("prefecture", "here"),
    ("coupon", "regionpay_paper"),
    ("incident", "none"),
    ("expiry", "2023-02-24"),
    ("balance", "1500"),
    ("left", "1"),
    ("payout", "points"),
    ("charge", "paper"),
    ("applied", "no"),
    ("inquiry_number", "lost"),
];

/// What the page says of its being kept.
const SAYS: &str = "return seen('#kept, #not-kept, #unkept').map(({ id }) => id).join(' and ')";

async fn says(browser: &Browser, what: &str) -> Result<()> {
    common::look_until(browser, &format!("the page said `{what}`"), &format!("{SAYS} === '{what}'")).await?;
    Ok(())
}

/// All that a traveller does, with nobody to ask.
async fn works(browser: &Browser, url: impl Fn(&str) -> String) -> Result<()> {
    for language in LANGUAGES {
        common::open(browser, &url(&format!("nagasaki/{language}/#at=2023-04-18T10:00"))).await?;
        says(browser, "kept").await?;
        let calendar = "return (async () => {
            const answer = await fetch('apply.ics');
            return [answer.headers.get('content-type'), (await answer.text()).slice(0, 15)];
        })()";
        assert_eq!(browser.run(calendar).await?, json!(["text/calendar; charset=utf-8", "BEGIN:VCALENDAR"]));
    }
    let judgement = common::interview(browser, ANSWERS, AT).await?;
    assert_eq!(common::result(browser).await?, common::expected(&judgement, AT)?);
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
    common::open(&browser, &url("nagasaki/ja/")).await?;
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

/// As long as it runs: its driver starts each with nothing.
#[tokio::test]
async fn webkit_gtk_needs_no_server_after_one_visit() -> Result<()> {
    let host = Host::serve(&Version::built()?)?;
    let top = host.url("");
    let browser = Browser::open(&Setup { engine: Engine::WebKitGtk, ..Setup::PHONE }).await?;
    common::open(&browser, &host.url("nagasaki/ja/")).await?;
    browser.works_offline().await?;
    drop(host);
    works(&browser, |path| format!("{top}{path}")).await?;
    browser.quit().await
}

/// A page that is in the hands of the worker from its beginning, which by the time that it is called kept has all, and fetches
/// nothing more: after the first visit it may still look for what is missing, and would put back what a test takes away.
async fn rests(browser: &Browser, host: &Host, version: &Version) -> Result<()> {
    common::open(browser, &host.url("nagasaki/ja/")).await?;
    browser.works_offline().await?;
    common::open(browser, &host.url("nagasaki/ja/")).await?;
    says(browser, "kept").await?;
    common::keeps_all(browser, version).await
}

async fn mends_itself(engine: Engine) -> Result<()> {
    let version = Version::built()?;
    let host = Host::serve(&version)?;
    // WebKit gives a script that it has in its memory without asking the worker, as long as it happens to have it there.
    host.forbid_holding();
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    rests(&browser, &host, &version).await?;
    let whole = browser.run(FILES).await?;

    // Some of it is gone.
    let lose = "return (async () => {
        const [name] = (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs '));
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            if (/boot|\\/ja\\/$|wasm|ics$/.test(request.url)) await cache.delete(request);
        }
    })()";
    browser.run(lose).await?;
    assert_ne!(browser.run(FILES).await?, whole);
    common::open(&browser, &host.url("nagasaki/ja/")).await?;
    common::keeps_all(&browser, &version).await?;

    // All of it is, and one file is not to be had as it was. The page is called kept once the worker fetches nothing more.
    says(&browser, "kept").await?;
    browser.run("return caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))").await?;
    host.damage(&format!("{}/boot.js", version.assets), &Damage::OneBitChanged);
    common::open_any(&browser, &host.url("nagasaki/en/")).await?;
    browser.shows("#engine-failed").await?;
    let held = "return caches.match(document.querySelector('script[src]').src).then((found) => found === undefined)";
    assert_eq!(browser.run(held).await?, json!(true), "what is not right is not kept");
    host.deploy(&version);
    common::open(&browser, &host.url("nagasaki/en/")).await?;
    common::keeps_all(&browser, &version).await?;
    let top = host.url("");
    drop(host);
    works(&browser, |path| format!("{top}{path}")).await?;
    browser.close().await
}

#[tokio::test]
async fn what_chromium_throws_away_comes_again() -> Result<()> {
    mends_itself(Engine::Chromium).await
}

#[tokio::test]
async fn what_firefox_throws_away_comes_again() -> Result<()> {
    mends_itself(Engine::Firefox).await
}

#[tokio::test]
async fn what_webkit_gtk_throws_away_comes_again() -> Result<()> {
    mends_itself(Engine::WebKitGtk).await
}

/// What no page needs, as hosts get it wrong: type unknown, encoded anew by a CDN, and worse.
const WRONG_BESIDE: [(&str, Damage); 5] = [
    ("*.webmanifest", Damage::Missing),
    ("*.png", Damage::OneBitChanged),
    ("nagasaki/notice.json", Damage::Truncated),
    ("nagasaki/ja/use.ics", Damage::BrokenOff),
    ("nagasaki/en/use.ics", Damage::Elsewhere),
];

async fn keeps_what_pages_need(engine: Engine) -> Result<()> {
    let version = Version::built()?;
    let host = Host::serve(&version)?;
    host.damage_all(&WRONG_BESIDE);
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    common::open(&browser, &host.url("nagasaki/ja/")).await?;
    says(&browser, "kept").await?;

    // Once it is to be had, it comes, each by itself.
    host.deploy(&version);
    common::open(&browser, &host.url("nagasaki/ja/")).await?;
    common::keeps_all(&browser, &version).await?;
    let top = host.url("");
    drop(host);
    works(&browser, |path| format!("{top}{path}")).await?;
    browser.close().await
}

#[tokio::test]
async fn what_no_page_needs_stops_nothing_in_chromium() -> Result<()> {
    keeps_what_pages_need(Engine::Chromium).await
}

#[tokio::test]
async fn what_no_page_needs_stops_nothing_in_firefox() -> Result<()> {
    keeps_what_pages_need(Engine::Firefox).await
}

#[tokio::test]
async fn what_no_page_needs_stops_nothing_in_webkit_gtk() -> Result<()> {
    keeps_what_pages_need(Engine::WebKitGtk).await
}

#[tokio::test]
async fn a_file_that_never_comes_and_that_no_page_needs_is_not_waited_for() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let host = Host::serve(&Version::built()?)?;
        host.damage_all(&[("*.ics", Damage::Endless), ("*.png", Damage::Endless)]);
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        common::open(&browser, &host.url("nagasaki/ja/")).await?;
        says(&browser, "kept").await?;
        common::open(&browser, &host.url("nagasaki/ko/")).await?;
        says(&browser, "kept").await?;
        browser.close().await?;
    }
    Ok(())
}

/// Why the page is not kept, as it says itself.
const CAUSE: &str = "return seen('#not-kept [data-cause]').map(({ dataset }) => dataset.cause).join(' and ')";

async fn says_why(browser: &Browser, what: &str, cause: &str) -> Result<()> {
    common::look_until(browser, &format!("{what}: `{cause}` was said"), &format!("{CAUSE} === '{cause}'")).await?;
    Ok(())
}

const NEEDED: &str = "nagasaki/en/index.html";

async fn says_why_it_is_not_kept(engine: Engine) -> Result<()> {
    let version = Version::built()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    // The library beneath WebKitGTK takes what has come for all there is.
    let broken_off = if engine == Engine::WebKitGtk { "host" } else { "network" };
    for (file, damage, cause) in [
        (NEEDED, Damage::Missing, "host"),
        (NEEDED, Damage::OneBitChanged, "host"),
        (NEEDED, Damage::BrokenOff, broken_off),
        (NEEDED, Damage::Elsewhere, "network"),
        ("nagasaki/sw.js", Damage::Missing, "host"),
        ("nagasaki/sw.js", Damage::WrongType, "host"),
        ("nagasaki/sw.js", Damage::Truncated, "host"),
        ("nagasaki/sw.js", Damage::Elsewhere, "host"),
        ("nagasaki/sw.js", Damage::BrokenOff, broken_off),
    ] {
        let what = format!("{engine:?}, {file} {damage}");
        let host = Host::serve_damaged(&version, file, &damage)?;
        common::open(&browser, &host.url("nagasaki/ja/")).await?;
        says_why(&browser, &what, cause).await?;
        let asked = host.asked();
        let beside = asked.iter().filter(|path| path.contains(".ics") || path.contains("icon-192")).count();
        assert_eq!(beside, 0, "{what}: what is not kept is not asked for: {asked:?}");
        if (file, cause) == (NEEDED, "network") {
            assert_eq!(asked.iter().filter(|path| *path == NEEDED).count(), 2, "{what}: once more, and no more");
        }
        // A tab that comes later.
        common::open(&browser, &host.url("nagasaki/ja/")).await?;
        says_why(&browser, &what, cause).await?;
    }
    let host = Host::serve_damaged(&version, "nagasaki/zh-hans/index.html", &Damage::Missing)?;
    common::open(&browser, &host.url("nagasaki/ja/")).await?;
    says_why(&browser, "in Japanese", "host").await?;
    for language in ["ja-easy", "en", "zh-hant", "ko"] {
        browser.click(&format!(".languages a[href='../{language}/']")).await?;
        browser.until("it was another language", &format!("return location.pathname.endsWith('/{language}/')")).await?;
        says_why(&browser, language, "host").await?;
    }
    browser.close().await
}

#[tokio::test]
async fn chromium_is_told_why_a_page_is_not_kept() -> Result<()> {
    says_why_it_is_not_kept(Engine::Chromium).await
}

#[tokio::test]
async fn firefox_is_told_why_a_page_is_not_kept() -> Result<()> {
    says_why_it_is_not_kept(Engine::Firefox).await
}

#[tokio::test]
async fn webkit_gtk_is_told_why_a_page_is_not_kept() -> Result<()> {
    says_why_it_is_not_kept(Engine::WebKitGtk).await
}

#[tokio::test]
async fn what_is_no_longer_whole_is_not_called_kept() -> Result<()> {
    let version = Version::built()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let host = Host::serve(&version)?;
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        rests(&browser, &host, &version).await?;
        let lose = "return caches.keys().then((names) => Promise.all(names.map(async (name) =>
            (await caches.open(name)).delete(new URL('../ko/', location.href)))))";
        browser.run(lose).await?;
        host.damage("nagasaki/ko/index.html", &Damage::Missing);
        common::open(&browser, &host.url("nagasaki/ja/")).await?;
        says_why(&browser, "a page is gone", "host").await?;
        host.deploy(&version);
        common::open(&browser, &host.url("nagasaki/ja/")).await?;
        says(&browser, "kept").await?;
        browser.close().await?;
    }
    Ok(())
}

/// Counted where they are made: a browser itself opens no more than six connections, and lets the rest wait.
#[tokio::test]
async fn no_more_than_six_files_are_asked_for_at_once() -> Result<()> {
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
    common::open(&browser, &host.url("nagasaki/ja/")).await?;
    says(&browser, "kept").await?;
    let most = "return navigator.serviceWorker.ready.then(({ active }) => new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        active.postMessage({ most: true }, [port2]);
    }))";
    assert_eq!(browser.run(most).await?, json!(6));
    browser.close().await
}

/// As Apache does by `AddDefaultCharset`, and others for whatever they send.
async fn is_read_as_it_is_meant(engine: Engine) -> Result<()> {
    let version = Version::built()?;
    let heading = |language: &str| -> Result<String> {
        let page = fs::read_to_string(version.dist.join(format!("nagasaki/{language}/index.html")))?;
        let heading = page.split_once("<h1>").and_then(|(_, rest)| rest.split_once("</h1>"));
        Ok(heading.context("the page has no heading")?.0.to_owned())
    };
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    let shown = "return [document.characterSet, document.querySelector('h1').innerHTML]";

    // Whatever a host says, and nobody between.
    let host = Host::serve_damaged(&version, "nagasaki/sw.js", &Damage::Missing)?;
    host.miscall("Shift_JIS");
    common::open(&browser, &host.url("nagasaki/ja/#at=2023-04-18T10:00")).await?;
    assert_eq!(browser.run(shown).await?, json!(["UTF-8", heading("ja")?]));
    let judgement = common::interview(&browser, ANSWERS, AT).await?;
    assert_eq!(common::result(&browser).await?, common::expected(&judgement, AT)?);
    for language in ["ko", "zh-hant"] {
        browser.click(&format!(".languages a[href='../{language}/']")).await?;
        let arrived = format!("return location.pathname.endsWith('/{language}/')");
        browser.until("it was another language", &arrived).await?;
        let [_, said] = from_value::<[String; 2]>(browser.run(shown).await?)?;
        assert_eq!(said, heading(language)?, "{language}");
    }
    let notice = "return fetch('../notice.json').then((answer) => answer.json()).then(({ names }) => names.prefecture)";
    assert_eq!(browser.run(notice).await?, json!("長崎県"));
    if engine == Engine::Chromium {
        let manifest = browser.devtools("Page.getAppManifest", json!({})).await?;
        let data = manifest.pointer("/data").and_then(Value::as_str).unwrap_or_default();
        let read: Value = from_str(data)?;
        let file: Value = from_str(&fs::read_to_string(version.dist.join("nagasaki/zh-hant/manifest.webmanifest"))?)?;
        assert_eq!(read, file);
    }
    for page in ["", "nagasaki/kigen-nagasaki.html", "kit/nagasaki/index.html"] {
        browser.goto(&host.url(page)).await?;
        assert_eq!(browser.run("return document.characterSet").await?, json!("UTF-8"), "{page}");
    }

    // And what is kept of it.
    let host = Host::serve(&version)?;
    host.miscall("Shift_JIS");
    common::open(&browser, &host.url("nagasaki/ja/")).await?;
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
async fn under_a_wrong_charset_chromium_reads_what_is_meant() -> Result<()> {
    is_read_as_it_is_meant(Engine::Chromium).await
}

#[tokio::test]
async fn under_a_wrong_charset_firefox_reads_what_is_meant() -> Result<()> {
    is_read_as_it_is_meant(Engine::Firefox).await
}

#[tokio::test]
async fn under_a_wrong_charset_webkit_gtk_reads_what_is_meant() -> Result<()> {
    is_read_as_it_is_meant(Engine::WebKitGtk).await
}

/// Texts that can have no mark are ASCII; calendars can be neither, and modules are UTF-8 to every browser.
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

/// Where the store is as given: the page works, and what it says of itself is true.
async fn store(setup: &Setup, is_full: bool) -> Result<Value> {
    let host = Host::serve(&Version::built()?)?;
    // What is set here is set for all that the browser shows.
    let browser = Browser::open_with(setup, &Stored::empty()?).await?;
    if is_full {
        let origin = host.url("");
        browser.devtools("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": 20_000 })).await?;
    }
    common::open(&browser, &host.url("nagasaki/ja/#at=2023-04-18T10:00")).await?;
    let judgement = common::interview(&browser, ANSWERS, AT).await?;
    assert_eq!(common::result(&browser).await?, common::expected(&judgement, AT)?);
    let said = common::look_until(&browser, "the page said whether it was kept", SAYS).await?;
    if said == json!("not-kept") {
        assert_eq!(common::look(&browser, CAUSE).await?, json!("browser"), "{setup:?}");
    }
    let address = host.url("nagasaki/ja/");
    drop(host);
    if said == json!("kept") {
        common::open(&browser, &address).await?;
    }
    browser.quit().await?;
    Ok(said)
}

#[tokio::test]
async fn where_it_cannot_be_kept_it_works_and_says_so() -> Result<()> {
    let chromium = Setup::PHONE;
    let firefox = Setup { engine: Engine::Firefox, ..Setup::PHONE };
    let cases = [
        // The hint says why, and nothing else says so again.
        ("no service workers", Setup { lacks: Lack::ServiceWorkers, ..firefox }, false, Some("unkept")),
        ("no cookies", Setup { store: Store::NoCookies, ..chromium }, false, Some("not-kept")),
        ("no cookies", Setup { store: Store::NoCookies, ..firefox }, false, Some("not-kept")),
        // Only Chromium's store can be made small.
        ("no room", chromium, true, Some("not-kept")),
        // A private window that keeps it does so until it is closed.
        ("a private window", Setup { store: Store::Private, ..chromium }, false, Some("kept")),
        ("a private window", Setup { store: Store::Private, ..firefox }, false, None),
        // Where little lasts, the hint is all that is said, though it is kept for now.
        (
            "within an app",
            Setup { agent: Some("Mozilla/5.0 (Linux; Android 14) Line/14.9.0"), ..chromium },
            false,
            Some("unkept"),
        ),
    ];
    let mut table = String::new();
    for (what, setup, is_full, expected) in cases {
        let said = store(&setup, is_full).await?;
        writeln!(table, "{:?}, {what}: the interview works, {said}", setup.engine)?;
        assert!(expected.is_none_or(|expected| said == json!(expected)), "{table}");
    }
    println!("{table}");
    Ok(())
}

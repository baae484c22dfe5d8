//! What is kept opens and answers without a server, in every language, after a restart too; what the browser has thrown away
//! comes again; and where nothing can be kept, the page works and says so.

use std::fmt::Write as _;

use anyhow::Result;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Lack, Setup, Store, Stored};

use crate::common::host::{Damage, Host, Version};
use crate::common::{self, Answer, At};

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

/// How many files are kept.
const FILES: &str = "return (async () => {
    const [name] = (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs '));
    return name ? (await (await caches.open(name)).keys()).length : 0;
})()";

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

async fn mends_itself(engine: Engine) -> Result<()> {
    let version = Version::built()?;
    let host = Host::serve(&version)?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    common::open(&browser, &host.url("nagasaki/ja/")).await?;
    browser.works_offline().await?;
    says(&browser, "kept").await?;
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
    browser.until("it was whole again", &format!("{FILES}.then((now) => now === {whole})")).await?;

    // All of it is, and one file is not to be had as it was.
    browser.run("return caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))").await?;
    host.damage(&format!("{}/boot.js", version.assets), &Damage::OneBitChanged);
    common::open_any(&browser, &host.url("nagasaki/en/")).await?;
    browser.shows("#engine-failed").await?;
    let held = "return caches.match(document.querySelector('script[src]').src).then((found) => found === undefined)";
    assert_eq!(browser.run(held).await?, json!(true), "what is not right is not kept");
    host.deploy(&version);
    common::open(&browser, &host.url("nagasaki/en/")).await?;
    browser.until("it was whole again", &format!("{FILES}.then((now) => now === {whole})")).await?;
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

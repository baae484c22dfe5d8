//! A page that cannot be cached works, and says that it is not cached and why.

use std::fmt::Write as _;

use anyhow::Result;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Lack, Setup, Store, Stored};

use crate::common::host::{Damage, Host};
use crate::common::version::Version;
use crate::common::{self, first, path, usual_page};
use crate::kept::{SAYS, rests, says};

/// The reason that the page gives for not being cached.
const CAUSE: &str = "return seen('#not-kept [data-cause]').map(({ dataset }) => dataset.cause).join(' and ')";

async fn says_why(browser: &Browser, what: &str, cause: &str) -> Result<()> {
    common::look_until(browser, &format!("{what}: `{cause}` was said"), &format!("{CAUSE} === '{cause}'")).await?;
    Ok(())
}

async fn says_why_it_is_not_kept(engine: Engine) -> Result<()> {
    let version = Version::built()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    // The network library of WebKitGTK takes a truncated response for a complete one.
    let broken_off = if engine == Engine::WebKitGtk { "host" } else { "network" };
    let [needed, worker] = ["en/index.html", "sw.js"].map(path);
    for (file, damage, cause) in [
        (&needed, Damage::Missing, "host"),
        (&needed, Damage::OneBitChanged, "host"),
        (&needed, Damage::BrokenOff, broken_off),
        (&needed, Damage::Elsewhere, "network"),
        (&worker, Damage::Missing, "host"),
        (&worker, Damage::WrongType, "host"),
        (&worker, Damage::Truncated, "host"),
        (&worker, Damage::Elsewhere, "host"),
        (&worker, Damage::BrokenOff, broken_off),
    ] {
        let what = format!("{engine:?}, {file} {damage}");
        let host = Host::serve_damaged(&version, file, &damage)?;
        common::open(&browser, &host.url(&path("ja/"))).await?;
        says_why(&browser, &what, cause).await?;
        let asked = host.asked();
        let beside = asked.iter().filter(|path| path.contains(".ics") || path.contains("icon-192")).count();
        assert_eq!(beside, 0, "{what}: what is not kept is not asked for: {asked:?}");
        if (file, cause) == (&needed, "network") {
            assert_eq!(asked.iter().filter(|path| **path == needed).count(), 2, "{what}: once more, and no more");
        }
        // A later tab.
        common::open(&browser, &host.url(&path("ja/"))).await?;
        says_why(&browser, &what, cause).await?;
    }
    let host = Host::serve_damaged(&version, &path("zh-hans/index.html"), &Damage::Missing)?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    says_why(&browser, "in Japanese", "host").await?;
    for language in ["ja-easy", "en", "zh-hant", "ko"] {
        browser.click(&format!(".languages a[href='../{language}/']")).await?;
        browser.until("it was another language", &format!("return location.pathname.endsWith('/{language}/')")).await?;
        says_why(&browser, language, "host").await?;
    }
    browser.close().await
}

#[tokio::test]
async fn page_says_why_it_is_not_kept_in_chromium() -> Result<()> {
    says_why_it_is_not_kept(Engine::Chromium).await
}

#[tokio::test]
async fn page_says_why_it_is_not_kept_in_firefox() -> Result<()> {
    says_why_it_is_not_kept(Engine::Firefox).await
}

#[tokio::test]
async fn page_says_why_it_is_not_kept_in_webkit_gtk() -> Result<()> {
    says_why_it_is_not_kept(Engine::WebKitGtk).await
}

#[tokio::test]
async fn incomplete_cache_is_not_called_kept() -> Result<()> {
    let version = Version::built()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let host = Host::serve(&version)?;
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        rests(&browser, &host, &version).await?;
        let lose = "return caches.keys().then((names) => Promise.all(names.map(async (name) =>
            (await caches.open(name)).delete(new URL('../ko/', location.href)))))";
        browser.run(lose).await?;
        host.damage(&path("ko/index.html"), &Damage::Missing);
        common::open(&browser, &host.url(&path("ja/"))).await?;
        says_why(&browser, "a page is gone", "host").await?;
        host.deploy(&version);
        common::open(&browser, &host.url(&path("ja/"))).await?;
        says(&browser, "kept").await?;
        browser.close().await?;
    }
    Ok(())
}

/// With this storage: the page works, and its notice is true.
async fn store(setup: &Setup, is_full: bool) -> Result<Value> {
    let host = Host::serve(&Version::built()?)?;
    // These settings apply to all tabs of the browser.
    let browser = Browser::open_with(setup, &Stored::empty()?).await?;
    if is_full {
        let origin = host.url("");
        browser.devtools("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": 20_000 })).await?;
    }
    let (reading, usual) = first()?;
    common::open(&browser, &host.url(&usual_page()?)).await?;
    reading.is_gone_through(&browser, &usual.answers, usual.at).await?;
    let said = common::look_until(&browser, "the page said whether it was kept", SAYS).await?;
    if said == json!("not-kept") {
        assert_eq!(common::look(&browser, CAUSE).await?, json!("browser"), "{setup:?}");
    }
    let address = host.url(&path("ja/"));
    drop(host);
    if said == json!("kept") {
        common::open(&browser, &address).await?;
    }
    browser.quit().await?;
    Ok(said)
}

#[tokio::test]
async fn page_without_storage_works_and_says_so() -> Result<()> {
    let chromium = Setup::PHONE;
    let firefox = Setup { engine: Engine::Firefox, ..Setup::PHONE };
    let cases = [
        // The hint gives the reason, and nothing repeats it.
        ("no service workers", Setup { lacks: Lack::ServiceWorkers, ..firefox }, false, Some("unkept")),
        ("no cookies", Setup { store: Store::NoCookies, ..chromium }, false, Some("not-kept")),
        ("no cookies", Setup { store: Store::NoCookies, ..firefox }, false, Some("not-kept")),
        // Only Chromium's storage can be limited.
        ("no room", chromium, true, Some("not-kept")),
        // A private window has a cache until it is closed.
        ("a private window", Setup { store: Store::Private, ..chromium }, false, Some("kept")),
        ("a private window", Setup { store: Store::Private, ..firefox }, false, None),
        // If a browser keeps little, the hint is the only notice, though the page is cached for now.
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

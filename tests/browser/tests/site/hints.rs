//! In a browser that cannot cache the page for offline use, the page says so, and names an alternative.

use anyhow::Result;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Lack, Setup, Site};
use kigen_registry::first_published;

use crate::common::{self, LANGUAGES, first, path};

const PHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

/// User agent strings of such browsers, with the hint for each.
const AGENTS: [(&str, Option<&str>); 9] = [
    (" Safari Line/14.9.0", Some("line")),
    (" Mobile/15E148 [FBAN/FBIOS;FBAV/467.0.0;FBBV/600]", Some("app")),
    (" Mobile/15E148 Instagram 334.0.5 (iPhone14,5; iOS 17_5)", Some("app")),
    (" Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI", Some("app")),
    (" Mobile/15E148 KAKAOTALK 10.7.5", Some("app")),
    (" (Linux; Android 14; Pixel 8 Build/AP1A; wv) Chrome/125.0 Mobile", Some("app")),
    (" Version/17.5 Mobile/15E148 Safari/604.1", None),
    (" (Linux; Android 14; Pixel 8) Chrome/125.0 Mobile Safari/537.36", None),
    (" Offline/1.0 Online/2 Dwv)", None),
];

/// The hint, if any: its kind, and the addresses of its links.
const HINT: &str = "return seen('#unkept').flatMap((hint) => [
    seen('[data-unkept]', hint).map((element) => element.dataset.unkept),
    seen('a', hint).map((link) => link.pathname.split('/').pop() + link.search + link.hash)])";

fn hint(place: Option<&str>, fragment: &str) -> Value {
    let Some(place) = place else { return json!([]) };
    let away = format!("?openExternalBrowser=1{fragment}");
    let file = format!("kigen-{}.html", first_published());
    json!([[place], if place == "line" { vec![away, file] } else { vec![file] }])
}

#[tokio::test]
async fn hint_within_an_app_says_how_to_leave_it() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for (agent, place) in AGENTS {
        let agent = [PHONE, agent].concat();
        let agent = json!({ "userAgent": agent });
        browser.devtools("Emulation.setUserAgentOverride", agent).await?;
        common::open(&browser, &first()?.0.address(&server, None)).await?;
        browser.until("the page was complete", "return document.readyState === 'complete'").await?;
        let expected = hint(place, "").to_string();
        let script = format!("const hint = (() => {{ {HINT} }})(); return JSON.stringify(hint) === `{expected}`");
        common::look_until(&browser, &format!("{expected} was said"), &script).await?;
    }
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// The hint is there in every language, with the traveller's address in its links, and stays in another language.
#[tokio::test]
async fn hint_is_there_in_every_language() -> Result<()> {
    const FRAGMENT: &str = "#at=2023-04-18T10:00";
    let server = Site::build_once()?.serve()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let agent = Some("Mozilla/5.0 (Linux; Android 14) Chrome/125.0 Mobile Line/14.9.0");
        let browser = Browser::open(&Setup { engine, agent, ..Setup::PHONE }).await?;
        for language in LANGUAGES {
            common::open(&browser, &server.url(&path(&format!("{language}/{FRAGMENT}")))).await?;
            browser.shows("#unkept").await?;
            assert_eq!(common::look(&browser, HINT).await?, hint(Some("line"), FRAGMENT), "{language} in {engine:?}");
        }
        for language in LANGUAGES {
            browser.run("scrollTo(0, 0)").await?;
            browser.click(&format!(".languages a[href='../{language}/']")).await?;
            let arrived = format!("return location.pathname.endsWith('/{language}/') && seen('#unkept').length > 0");
            common::look_until(&browser, &format!("the hint was there in {language}"), &arrived).await?;
            assert_eq!(common::look(&browser, HINT).await?, hint(Some("line"), FRAGMENT), "{language} in {engine:?}");
        }
        browser.close().await?;
    }
    Ok(())
}

/// As in Firefox's private windows.
#[tokio::test]
async fn hint_is_there_without_service_workers() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let setup = Setup { engine: Engine::Firefox, ..Setup::PHONE };
    for (lacks, place) in [(Lack::ServiceWorkers, Some("none")), (Lack::Nothing, None)] {
        let browser = Browser::open(&Setup { lacks, ..setup }).await?;
        common::open(&browser, &first()?.0.address(&server, None)).await?;
        if place.is_some() {
            browser.shows("#unkept").await?;
        } else {
            browser.works_offline().await?;
        }
        assert_eq!(common::look(&browser, HINT).await?, hint(place, ""), "{lacks:?}");
        browser.close().await?;
    }
    Ok(())
}

/// In a frame, the host decides on the cache.
#[tokio::test]
async fn hint_is_absent_in_a_frame() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let agent = Some("Mozilla/5.0 (iPhone) Line/14.9.0");
    let browser = Browser::open(&Setup { agent, ..Setup::PHONE }).await?;
    common::open(&browser, &first()?.0.address(&server, None)).await?;
    browser.shows("#unkept").await?;
    // A document without a policy.
    browser.goto(&server.url(&path("notice.json"))).await?;
    let framed = "const frame = document.createElement('iframe');
        frame.id = 'framed';
        frame.src = 'ja/';
        document.body.append(frame)";
    browser.run(framed).await?;
    let inside = "const page = document.getElementById('framed').contentDocument;
        return page?.readyState === 'complete' && seen('.notices > [data-show]', page).length > 0
            && !page.getElementById('unkept').checkVisibility()";
    common::look_until(&browser, "the frame answered and gave no hint", inside).await?;
    browser.close().await
}

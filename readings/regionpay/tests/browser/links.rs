//! Answers in a link: only on the traveller's request, whole or not at all, and readable by any phone.

use anyhow::{Context as _, Result};
use kigen::outcome::Outcome;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Server, Setup, Site};

use super::{PAGE, own};
use crate::common::{self, Answer, At};
use crate::links::code_text;

const AT: At = Some("2023-04-18T10:00");

/// With a typed answer, and one that the rules do not need in the end.
const ANSWERS: &[Answer] = &[
    ("prefecture", "here"),
    ("coupon", "regionpay_paper"),
    ("incident", "none"),
    ("expiry", "2023-02-24"),
    ("balance", "1500"),
    ("left", "1"),
    ("payout", "bank"),
    ("charge", "paper"),
    ("applied", "no"),
    ("inquiry_number", "known"),
];

const LINK: &str = "#answers/2/nagasaki/2023-03-13/prefecture=here&coupon=regionpay_paper&incident=none&expiry=2023-02-24\
    &balance=1500&left=1&payout=bank&applied=no/prefecture=elsewhere/3626741612";

async fn visit(server: &Server, fragment: &str) -> Result<Browser> {
    let browser = Browser::open(&Setup::PHONE).await?;
    let address = server.url(&[PAGE, fragment].concat());
    common::open(&browser, &address).await?;
    Ok(browser)
}

/// A page with two coupons answered, and the link made.
async fn make(server: &Server) -> Result<Browser> {
    let browser = visit(server, "#at=2023-04-18T10:00").await?;
    own()?.interview(&browser, ANSWERS, AT).await?;
    browser.click("#result [data-items=add]").await?;
    common::choose(&browser, ("prefecture", "elsewhere")).await?;
    common::next(&browser).await?;
    browser.fill("#item-name", "母").await?;
    browser.click("#result-title").await?;
    browser.click("[data-link]").await?;
    browser.shows("[data-code]").await?;
    Ok(browser)
}

async fn made(browser: &Browser) -> Result<String> {
    let link = browser.run("return document.querySelector('#link').value").await?;
    Ok(link.as_str().context("the link is no text")?.to_owned())
}

#[tokio::test]
async fn a_link_holds_what_was_needed_and_goes_nowhere_by_itself() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = make(&server).await?;
    let link = made(&browser).await?;
    assert_eq!(link, server.url(&[PAGE, LINK].concat()), "no name, no moment, no answer that was not asked for");
    let kept = "return [location.hash, history.length, localStorage.length, sessionStorage.length, document.cookie]";
    let before = browser.run(kept).await?;
    assert_eq!(before[0], json!("#at=2023-04-18T10:00"), "the address stays as it was");
    assert_eq!(json!([before[2], before[3], before[4]]), json!([0, 0, ""]));

    // After another answer, the link has to be made again.
    browser.run("document.querySelector('#answers').open = true").await?;
    browser.click("[data-change=prefecture]").await?;
    common::asks(&browser, "prefecture", true).await?;
    common::choose(&browser, ("prefecture", "elsewhere")).await?;
    common::next(&browser).await?;
    browser.shows("#result").await?;
    assert_eq!(common::look(&browser, "return seen('#linked').length").await?, json!(0));
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn qr_code_contains_the_link() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = make(&server).await?;
    assert_eq!(code_text(&browser, "[data-code]").await?, made(&browser).await?);
    browser.close().await
}

#[tokio::test]
async fn a_link_can_be_copied() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = make(&server).await?;
    browser
        .devtools(
            "Browser.grantPermissions",
            json!({ "permissions": ["clipboardReadWrite"], "origin": server.url("") }),
        )
        .await?;
    browser.click("[data-copy]").await?;
    browser.shows("[data-copied]").await?;
    let script = "const done = arguments[0]; navigator.clipboard.readText().then(done, (error) => done(String(error)))";
    let copied = browser.client().execute_async(script, Vec::new()).await?;
    assert_eq!(copied, json!(made(&browser).await?));
    browser.close().await
}

#[tokio::test]
async fn every_engine_reads_a_link_to_the_same_end() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKitGtk] {
        let browser = Browser::open(&Setup { engine, zone: "America/Los_Angeles", ..Setup::PHONE }).await?;
        common::open(&browser, &server.url(&[PAGE, LINK].concat())).await?;
        let seen = "return [seen('[data-show=\"link:read\"]').length, seen('[data-item]').length]";
        assert_eq!(common::look(&browser, seen).await?, json!([1, 2]), "{engine:?}");
        // At the present time: a link contains the answers, not the moment.
        let Outcome::Done(judgement) = own()?.judge(ANSWERS, None)? else { anyhow::bail!("there is no judgement") };
        assert_eq!(common::shown(&browser).await?, own()?.expected(&judgement, None)?, "{engine:?}");
        browser.close().await?;
    }
    Ok(())
}

/// The page's notice on a link, the number of its answers, and the number of listed coupons.
const READ: &str = "return [
    seen('[data-show^=\"link:\"]').map((told) => told.dataset.show.slice(5)),
    document.querySelectorAll('#interview :checked').length,
    seen('[data-item]').length]";

/// The link with a change, and a valid checksum.
fn changed(from: &str, to: &str) -> String {
    let (link, _) = LINK.rsplit_once('/').unwrap_or_default();
    common::sealed(&link.replace(from, to))
}

#[tokio::test]
async fn foreign_or_damaged_link_is_refused_with_notice() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let cut = |at: &str| ("damaged", LINK.split_inclusive(at).next().unwrap_or_default().to_owned());
    let added = |text: &str| ("damaged", [LINK, text].concat());
    for (told, fragment) in [
        ("foreign", changed("nagasaki", "saga")),
        ("old", changed("2023-03-13", "2023-03-02")),
        // Older links had no checksum; this one is truncated in the amount.
        ("old", "#answers/nagasaki/2023-03-13/prefecture=here&balance=150".to_owned()),
        ("damaged", changed("incident=none", "incident=nothing")),
        ("damaged", changed("/prefecture=elsewhere", "/")),
        ("damaged", changed("2023-02-24", "2566-02-24")),
        ("damaged", changed("=here", "=%3Cimg%20src=x%20onerror=alert(1)%3E")),
        ("damaged", changed("=here", "=\"><img src=x onerror=alert(1)>")),
        ("damaged", LINK.replace("1500", "1501")),
        cut("no"),
        cut("no/"),
        cut("balance=15"),
        cut("elsewhere"),
        cut("elsewhere/"),
        cut("elsewhere/362674161"),
        cut("#answers/"),
        cut("#answers"),
        cut("#answ"),
        cut("#a"),
        added("."),
        added(")"),
        added("。"),
        added("%20"),
        added("&utm_source=x"),
        ("damaged", LINK.replace('&', "&amp;")),
        ("damaged", LINK.replace("#answers", "#Answers")),
        ("damaged", LINK.replace('/', "%2")),
        ("damaged", LINK.replace('/', "%252F")),
    ] {
        common::open(&browser, &server.url(&[PAGE, &fragment].concat())).await?;
        assert_eq!(common::look(&browser, READ).await?, json!([[told], 0, 0]), "{fragment}");
    }
    let asked = "return seen('[data-question]').map((question) => question.dataset.question)";
    assert_eq!(common::look(&browser, asked).await?, json!(["prefecture"]));
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn an_encoded_link_or_moment_is_read() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let encode = |text: &str, letters: &str, is_upper: bool| -> String {
        let letter = |letter: char| match (letters.contains(letter), is_upper) {
            (true, true) => format!("%{:02X}", u32::from(letter)),
            (true, false) => format!("%{:02x}", u32::from(letter)),
            _ => letter.to_string(),
        };
        text.chars().map(letter).collect()
    };
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKitGtk] {
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        for (letters, is_upper) in [("/", true), ("/=&", true), ("/=&-_", false), ("/=&aen", true)] {
            let link = encode(LINK, letters, is_upper);
            common::open(&browser, &server.url(&[PAGE, &link].concat())).await?;
            let read = common::look(&browser, READ).await?;
            assert_eq!(json!([read[0], read[2]]), json!([["read"], 2]), "{engine:?}: {link}");

            let at = encode("#at=2023-04-18T10:00", &format!(":{letters}"), is_upper);
            common::open(&browser, &server.url(&[PAGE, &at].concat())).await?;
            let told = "return seen('[data-show^=\"at:\"]').map((told) => told.dataset.show)";
            assert_eq!(common::look(&browser, told).await?, json!(["at:set"]), "{engine:?}: {at}");
        }
        browser.close().await?;
    }
    Ok(())
}

/// A traveller with answers of their own opens the link of another.
#[tokio::test]
async fn a_link_never_takes_the_place_of_answers() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = visit(&server, "").await?;
    common::choose(&browser, ("prefecture", "elsewhere")).await?;
    common::next(&browser).await?;
    common::finishes(&browser).await?;
    browser.run(&format!("location.hash = '{LINK}'")).await?;
    let rows = common::look_until(
        &browser,
        "the link was read",
        "return seen('[data-item]').length > 1 && seen('[data-item]').map((row) => row.matches('[aria-current]'))",
    );
    assert_eq!(rows.await?, json!([false, true, false]), "behind one's own, turned to the first of the new");
    // The same link again, in the middle of a question, adds the coupons again and loses nothing.
    let held: Value = browser.run("return document.querySelectorAll('#interview :checked').length").await?;
    assert_ne!(held, json!(0));
    common::is_quiet(&browser).await?;
    browser.close().await
}

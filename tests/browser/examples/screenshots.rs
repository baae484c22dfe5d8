//! The screenshots of the README: `cargo run -p kigen-browser --example screenshots` writes them to `docs/screenshots`.
//!
//! `-- --whole FOLDER` writes these in six languages, and every other state of the page in Japanese and English, full
//! length, to another folder, for a close look.

#[path = "../tests/site/common/mod.rs"]
#[allow(dead_code, unused_imports, reason = "pictures need less of it than tests")]
mod common;

use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use common::{LANGUAGES, Reading, Traveller};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Scheme, Server, Setup, Site};

const PHONE: Setup = Setup::PHONE;
const DESK: Setup = Setup::DESK;

/// A screenshot, of the traveller of that name.
struct Scene {
    name: &'static str,
    reading: &'static str,
    /// The language in the README.
    language: &'static str,
    traveller: &'static str,
    at: When,
    shows: Shows,
}

#[derive(Clone, Copy)]
enum When {
    /// The moment with this index in their reading.
    Moment(usize),
    /// Their own moment.
    Own,
    Now,
}

const BEFORE: When = When::Moment(0);
const IN_TIME: When = When::Moment(1);
const TOO_LATE: When = When::Moment(2);

enum Shows {
    /// The question with this index.
    Question(usize),
    /// A date being typed.
    TypedDate,
    /// The error for a date that is in no calendar.
    Error,
    /// The result.
    Result,
    /// The result beside that of another traveller.
    Beside(&'static str),
    /// The result with the link to its answers.
    Link,
}

const fn scene(name: &'static str, at: When, traveller: &'static str, shows: Shows) -> Scene {
    Scene { name, reading: "regionpay", language: "ja", traveller, at, shows }
}

const fn of(reading: &'static str, name: &'static str, traveller: &'static str, shows: Shows) -> Scene {
    Scene { reading, ..scene(name, When::Own, traveller, shows) }
}

const SCENES: &[Scene] = &[
    scene("first-question", IN_TIME, "usual", Shows::Question(0)),
    scene("expiry", IN_TIME, "usual", Shows::TypedDate),
    scene("error", IN_TIME, "usual", Shows::Error),
    scene("in-time", IN_TIME, "usual", Shows::Result),
    scene("double-charge", BEFORE, "charged_twice_in_app", Shows::Result),
    scene("ended", When::Now, "usual", Shows::Result),
    scene("several", IN_TIME, "usual", Shows::Beside("in_app")),
    Scene { reading: "taxfree", language: "en", ..scene("tax-free", When::Moment(0), "usual", Shows::Result) },
    Scene { reading: "baggage", language: "en", ..scene("baggage", When::Moment(0), "usual", Shows::Result) },
];

/// The languages in which every state is looked at.
const CLOSELY: [&str; 2] = ["ja", "en"];

/// The states that are not in the README.
const OTHERS: &[Scene] = &[
    scene("coupon", IN_TIME, "usual", Shows::Question(1)),
    scene("incident", IN_TIME, "usual", Shows::Question(2)),
    scene("balance", IN_TIME, "usual", Shows::Question(4)),
    scene("left", IN_TIME, "usual", Shows::Question(5)),
    scene("payout", IN_TIME, "usual", Shows::Question(6)),
    scene("charge", IN_TIME, "usual", Shows::Question(7)),
    scene("applied", IN_TIME, "usual", Shows::Question(8)),
    scene("inquiry-number", IN_TIME, "usual", Shows::Question(9)),
    scene("in-app", IN_TIME, "in_app", Shows::Result),
    scene("last-day", When::Own, "on_the_last_day", Shows::Result),
    scene("too-late", TOO_LATE, "usual", Shows::Result),
    scene("to-a-bank", TOO_LATE, "by_bank", Shows::Result),
    scene("used-up", IN_TIME, "settled", Shows::Result),
    scene("unknown", IN_TIME, "unknown", Shows::Result),
    scene("unclear", TOO_LATE, "unknown", Shows::Result),
    scene("not-covered", IN_TIME, "other", Shows::Result),
    scene("not-issued", IN_TIME, "not_issued", Shows::Result),
    scene("elsewhere", IN_TIME, "elsewhere", Shows::Result),
    scene("link", BEFORE, "charged_twice_in_app", Shows::Link),
    of("taxfree", "tax-free-question", "usual", Shows::Question(0)),
    of("taxfree", "tax-free-unknown", "unknown", Shows::Result),
    of("taxfree", "tax-free-not-covered", "not_covered", Shows::Result),
    of("baggage", "baggage-question", "usual", Shows::Question(0)),
    of("baggage", "baggage-safe-day", "on_the_safe_day", Shows::Result),
    of("baggage", "baggage-unclear", "on_the_unclear_day", Shows::Result),
    of("baggage", "baggage-too-late", "too_late", Shows::Result),
    of("baggage", "baggage-unknown", "unknown", Shows::Result),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let (folder, whole) = match arguments.as_slice() {
        [] => (xtask::root().join("docs/screenshots"), false),
        [flag, folder] if flag == "--whole" => (PathBuf::from(folder), true),
        _ => bail!("usage: screenshots [--whole FOLDER]"),
    };
    let server = Site::build_once()?.serve()?;
    for (device, setup) in [("phone", PHONE), ("desk", DESK)] {
        for (look, scheme) in [("light", Scheme::Light), ("dark", Scheme::Dark)] {
            let browser = Browser::open(&Setup { scheme, ..setup }).await?;
            // Scroll bars fade in and out, and would make two screenshots of one page differ.
            browser.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
            if whole {
                for language in LANGUAGES {
                    let others = if CLOSELY.contains(&language) { OTHERS } else { &[] };
                    for scene in SCENES.iter().chain(others) {
                        stage(&browser, &server, language, scene).await?;
                        let name = format!("{}-{language}-{device}-{look}.png", scene.name);
                        browser.screenshot_all(folder.join(name)).await?;
                    }
                }
            } else {
                for scene in SCENES {
                    stage(&browser, &server, scene.language, scene).await?;
                    browser.screenshot(folder.join(format!("{}-{device}-{look}.png", scene.name))).await?;
                }
            }
            browser.close().await?;
        }
    }
    Ok(())
}

/// Brings the page into the state of the screenshot, as a traveller would.
async fn stage(browser: &Browser, server: &Server, language: &str, scene: &Scene) -> Result<()> {
    let reading = Reading::of(scene.reading)?;
    let Traveller { answers, at: own, .. } = reading.traveller(scene.traveller)?;
    let at = match scene.at {
        When::Moment(place) => Some(*reading.moments.get(place).context("there are fewer moments")?),
        When::Own => *own,
        When::Now => None,
    };
    common::open(browser, &server.url(&reading.page(language, at))).await?;
    match scene.shows {
        Shows::Question(place) => {
            reading.interview_up_to(browser, reading.question(place)?, answers, at).await?;
        }
        Shows::TypedDate => {
            let question = reading.interview_up_to_a_date(browser).await?;
            common::type_date(browser, question, ["令和5", "2", "24"]).await?;
            browser.run(&format!("document.querySelector('[data-question={question}]').scrollIntoView()")).await?;
        }
        Shows::Error => {
            let question = reading.interview_up_to_a_date(browser).await?;
            common::type_date(browser, question, ["2023", "2", "30"]).await?;
            common::next(browser).await?;
            browser.shows("#errors").await?;
        }
        Shows::Result => {
            reading.interview(browser, answers, at).await?;
        }
        Shows::Beside(other) => {
            reading.interview(browser, answers, at).await?;
            browser.click("#result [data-items=add]").await?;
            for answer in reading.asked(&reading.traveller(other)?.answers, at)? {
                common::choose(browser, answer).await?;
                common::next(browser).await?;
            }
            browser.run("document.querySelector('#items').scrollIntoView()").await?;
        }
        Shows::Link => {
            reading.interview(browser, answers, at).await?;
            browser.click("[data-link]").await?;
            browser.shows("[data-code]").await?;
        }
    }
    Ok(())
}

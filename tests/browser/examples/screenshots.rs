//! The screenshots of the README: `cargo run -p kigen-browser --example screenshots` writes them to `docs/screenshots`.
//!
//! `-- --whole FOLDER` writes these in six languages, and every state of the tests in Japanese and English, full length, to
//! another folder, for a close look.

#[path = "../tests/site/common/mod.rs"]
#[allow(dead_code, unused_imports, reason = "pictures need less of it than tests")]
mod common;

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use common::states::{enter, states};
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
    Now,
}

const BEFORE: When = When::Moment(0);
const IN_TIME: When = When::Moment(1);

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
}

const fn scene(name: &'static str, at: When, traveller: &'static str, shows: Shows) -> Scene {
    Scene { name, reading: "regionpay", language: "ja", traveller, at, shows }
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
                let end = format!("{device}-{look}.png");
                for language in LANGUAGES {
                    for scene in SCENES {
                        stage(&browser, &server, language, scene).await?;
                        let name = format!("{}-{language}-{end}", scene.name);
                        browser.screenshot_all(folder.join(name)).await?;
                    }
                }
                all_states(&browser, &folder, &end).await?;
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

/// Takes every state of every reading in which it is tested, in the languages that are looked at closely.
async fn all_states(browser: &Browser, folder: &Path, end: &str) -> Result<()> {
    for reading in Reading::all()? {
        let server = reading.serve()?;
        for language in CLOSELY {
            common::open(browser, &server.url(&reading.page(language, Some(reading.at)))).await?;
            for (number, state) in states(reading)?.iter().enumerate() {
                enter(browser, state).await?;
                let what = state.what.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_");
                let name = format!("{}-{number:02}-{what}-{language}-{end}", reading.notice);
                browser.screenshot_all(folder.join(name)).await?;
            }
        }
    }
    Ok(())
}

/// Brings the page into the state of the screenshot, as a traveller would.
async fn stage(browser: &Browser, server: &Server, language: &str, scene: &Scene) -> Result<()> {
    let reading = Reading::of(scene.reading)?;
    let Traveller { answers, .. } = reading.traveller(scene.traveller)?;
    let at = match scene.at {
        When::Moment(place) => Some(*reading.moments.get(place).context("there are fewer moments")?),
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
    }
    Ok(())
}

//! The pictures of the README: `cargo run -p kigen-browser --example screenshots` writes them to `docs/screenshots`.
//!
//! `-- --whole FOLDER` writes the same pages from top to bottom to another folder, for a close look.

#[path = "../tests/common/mod.rs"]
mod common;

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};
use common::{Answer, At};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Scheme, Server, Setup, Site};

const PHONE: Setup = Setup::PHONE;
const DESK: Setup = Setup::DESK;

const HERE: Answer = ("prefecture", "here");
const COUPON: Answer = ("coupon", "regionpay_paper");
const NOTHING: Answer = ("incident", "none");
const PRINTED: Answer = ("expiry", "2023-02-24");
const SOME: Answer = ("balance", "1");
const LEFT: Answer = ("left", "1");
const POINTS: Answer = ("payout", "points");
const PAPER: Answer = ("charge", "paper");
const NOT_YET: Answer = ("applied", "no");
const LOST: Answer = ("inquiry_number", "lost");

const BEFORE: At = Some("2023-03-10T10:00");
const IN_TIME: At = Some("2023-04-18T10:00");

/// What a picture shows.
struct Scene {
    name: &'static str,
    at: At,
    answers: &'static [Answer],
    shows: Shows,
}

enum Shows {
    /// A question that is asked.
    Question(&'static str),
    /// The date being typed.
    TypedDate,
    /// What is said of a date that is in no calendar.
    Error,
    /// The result.
    Result,
}

const SCENES: &[Scene] = &[
    Scene { name: "first-question", at: IN_TIME, answers: &[], shows: Shows::Question("prefecture") },
    Scene { name: "expiry", at: IN_TIME, answers: &[HERE, COUPON, NOTHING], shows: Shows::TypedDate },
    Scene { name: "error", at: IN_TIME, answers: &[HERE, COUPON, NOTHING], shows: Shows::Error },
    Scene {
        name: "in-time",
        at: IN_TIME,
        answers: &[HERE, COUPON, NOTHING, PRINTED, SOME, LEFT, POINTS, PAPER, NOT_YET, LOST],
        shows: Shows::Result,
    },
    Scene {
        name: "double-charge",
        at: BEFORE,
        answers: &[
            HERE,
            COUPON,
            ("incident", "charged_twice"),
            ("expiry", "2023-03-31"),
            POINTS,
            ("charge", "app"),
            ("inquiry_number", "known"),
        ],
        shows: Shows::Result,
    },
    Scene {
        name: "ended",
        at: None,
        answers: &[HERE, COUPON, NOTHING, PRINTED, SOME, LEFT, POINTS, PAPER, NOT_YET, LOST],
        shows: Shows::Result,
    },
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
            // They fade in and out, and two pictures of one page would differ.
            browser.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
            for scene in SCENES {
                stage(&browser, &server, scene).await?;
                let path = folder.join(format!("{}-{device}-{look}.png", scene.name));
                if whole {
                    browser.screenshot_all(path).await?;
                } else {
                    browser.screenshot(path).await?;
                }
            }
            browser.close().await?;
        }
    }
    Ok(())
}

/// Brings the page to where the picture is taken, as a traveller would.
async fn stage(browser: &Browser, server: &Server, scene: &Scene) -> Result<()> {
    common::open(browser, &common::address(server, scene.at)).await?;
    let question = match scene.shows {
        Shows::Question(question) => question,
        Shows::TypedDate | Shows::Error => "expiry",
        Shows::Result => "",
    };
    common::interview_up_to(browser, question, scene.answers, scene.at).await?;
    match scene.shows {
        Shows::TypedDate => {
            common::choose_to_type(browser, "expiry").await?;
            common::type_date(browser, ["令和5", "2", "24"]).await?;
            browser.run("document.querySelector('[data-question=expiry]').scrollIntoView()").await?;
        }
        Shows::Error => {
            common::choose_to_type(browser, "expiry").await?;
            common::type_date(browser, ["2023", "2", "30"]).await?;
            common::next(browser).await?;
            browser.shows("#errors").await?;
        }
        Shows::Question(_) | Shows::Result => {}
    }
    Ok(())
}

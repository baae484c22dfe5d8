//! The pictures of the README: `cargo run -p kigen-browser --example screenshots` writes them to `docs/screenshots`.
//!
//! `-- --whole FOLDER` writes these and every other state of the page, from top to bottom and in Japanese and English, to
//! another folder, for a close look.

#[path = "../tests/site/common/mod.rs"]
#[allow(dead_code, reason = "pictures need less of it than tests")]
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
const TOO_LATE: At = Some("2023-05-02T10:00");
const LAST_DAY: At = Some("2023-05-31T10:00");

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
    /// The result beside that of another coupon, of which these are the answers.
    Beside(&'static [Answer]),
    /// The result with the link that was made of it.
    Link,
}

const SCENES: &[Scene] = &[
    Scene { name: "first-question", at: IN_TIME, answers: &[], shows: Shows::Question("prefecture") },
    Scene { name: "expiry", at: IN_TIME, answers: &[HERE, COUPON, NOTHING], shows: Shows::TypedDate },
    Scene { name: "error", at: IN_TIME, answers: &[HERE, COUPON, NOTHING], shows: Shows::Error },
    Scene { name: "in-time", at: IN_TIME, answers: ON_PAPER, shows: Shows::Result },
    Scene { name: "double-charge", at: BEFORE, answers: CHARGED_TWICE, shows: Shows::Result },
    Scene { name: "ended", at: None, answers: ON_PAPER, shows: Shows::Result },
    Scene { name: "several", at: IN_TIME, answers: ON_PAPER, shows: Shows::Beside(IN_APP) },
];

const ON_PAPER: &[Answer] = &[HERE, COUPON, NOTHING, PRINTED, SOME, LEFT, POINTS, PAPER, NOT_YET, LOST];
const IN_APP: &[Answer] = &[HERE, COUPON, NOTHING, PRINTED, SOME, LEFT, POINTS, ("charge", "app")];
const CHARGED_TWICE: &[Answer] = &[
    HERE,
    COUPON,
    ("incident", "charged_twice"),
    ("expiry", "2023-03-31"),
    POINTS,
    ("charge", "app"),
    ("inquiry_number", "known"),
];
const USED_UP: &[Answer] = &[HERE, COUPON, NOTHING, PRINTED, SOME, ("left", "0")];
const UNKNOWN: &[Answer] = &[
    ("prefecture", "unknown"),
    ("coupon", "unknown"),
    ("incident", "unknown"),
    ("expiry", "unknown"),
    ("balance", "unknown"),
    ("left", "unknown"),
    ("payout", "unknown"),
    ("charge", "unknown"),
    ("applied", "unknown"),
    LOST,
];
const TO_A_BANK: &[Answer] = &[HERE, COUPON, NOTHING, PRINTED, SOME, LEFT, ("payout", "bank"), ("applied", "yes")];

/// The states that the README does not show.
const OTHERS: &[Scene] = &[
    Scene { name: "coupon", at: IN_TIME, answers: ON_PAPER, shows: Shows::Question("coupon") },
    Scene { name: "incident", at: IN_TIME, answers: ON_PAPER, shows: Shows::Question("incident") },
    Scene { name: "balance", at: IN_TIME, answers: ON_PAPER, shows: Shows::Question("balance") },
    Scene { name: "left", at: IN_TIME, answers: ON_PAPER, shows: Shows::Question("left") },
    Scene { name: "payout", at: IN_TIME, answers: ON_PAPER, shows: Shows::Question("payout") },
    Scene { name: "charge", at: IN_TIME, answers: ON_PAPER, shows: Shows::Question("charge") },
    Scene { name: "applied", at: IN_TIME, answers: ON_PAPER, shows: Shows::Question("applied") },
    Scene { name: "inquiry-number", at: IN_TIME, answers: ON_PAPER, shows: Shows::Question("inquiry_number") },
    Scene { name: "in-app", at: LAST_DAY, answers: IN_APP, shows: Shows::Result },
    Scene { name: "too-late", at: TOO_LATE, answers: ON_PAPER, shows: Shows::Result },
    Scene { name: "to-a-bank", at: TOO_LATE, answers: TO_A_BANK, shows: Shows::Result },
    Scene { name: "used-up", at: IN_TIME, answers: USED_UP, shows: Shows::Result },
    Scene { name: "unknown", at: IN_TIME, answers: UNKNOWN, shows: Shows::Result },
    Scene { name: "unclear", at: TOO_LATE, answers: UNKNOWN, shows: Shows::Result },
    Scene { name: "not-covered", at: IN_TIME, answers: &[HERE, ("coupon", "other")], shows: Shows::Result },
    Scene { name: "not-issued", at: IN_TIME, answers: &[HERE, ("coupon", "not_issued")], shows: Shows::Result },
    Scene { name: "elsewhere", at: IN_TIME, answers: &[("prefecture", "elsewhere")], shows: Shows::Result },
    Scene { name: "link", at: BEFORE, answers: CHARGED_TWICE, shows: Shows::Link },
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
            if whole {
                for language in ["ja", "en"] {
                    for scene in SCENES.iter().chain(OTHERS) {
                        stage(&browser, &server, language, scene).await?;
                        let name = format!("{}-{language}-{device}-{look}.png", scene.name);
                        browser.screenshot_all(folder.join(name)).await?;
                    }
                }
            } else {
                for scene in SCENES {
                    stage(&browser, &server, "ja", scene).await?;
                    browser.screenshot(folder.join(format!("{}-{device}-{look}.png", scene.name))).await?;
                }
            }
            browser.close().await?;
        }
    }
    Ok(())
}

/// Brings the page to where the picture is taken, as a traveller would.
async fn stage(browser: &Browser, server: &Server, language: &str, scene: &Scene) -> Result<()> {
    let address = common::address(server, scene.at).replace("/ja/", &format!("/{language}/"));
    common::open(browser, &address).await?;
    let question = match scene.shows {
        Shows::Question(question) => question,
        Shows::TypedDate | Shows::Error => "expiry",
        Shows::Result | Shows::Beside(_) | Shows::Link => "the result",
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
        Shows::Beside(others) => {
            browser.click("#result [data-coupons=add]").await?;
            for answer in others {
                common::choose(browser, *answer).await?;
                common::next(browser).await?;
            }
            browser.run("document.querySelector('#coupons').scrollIntoView()").await?;
        }
        Shows::Link => {
            browser.click("[data-link]").await?;
            browser.shows("[data-code]").await?;
        }
        Shows::Question(_) | Shows::Result => {}
    }
    Ok(())
}

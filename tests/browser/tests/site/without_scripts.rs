//! Where nothing runs the page is still the whole guide, and its table says what the rules say.

use std::path::Path;
use std::{fs, io};

use anyhow::{Context as _, Result};
use kigen::outcome::Outcome;
use kigen_browser::serde_json::{Value, from_value, json};
use kigen_browser::{Browser, Server, Setup, Site};

use crate::common::{self, Answer, PAGE};

const HERE: Answer = ("prefecture", "here");
const PAPER: Answer = ("coupon", "regionpay_paper");
const ON_THE_DAY: Answer = ("expiry", "2023-02-24");
const LATER: Answer = ("expiry", "2023-03-31");
const SOME: Answer = ("balance", "1");
const NOTHING_HAPPENED: Answer = ("incident", "none");
const PAID_OTHERWISE: Answer = ("incident", "paid_otherwise");
const POINTS: Answer = ("payout", "points");
const BANK: Answer = ("payout", "bank");
const KNOWN: Answer = ("inquiry_number", "known");

/// The table's rows, each with somebody whom it is written for.
const PERSONAS: &[(&str, &[Answer])] = &[
    ("a-paper", &[HERE, PAPER, NOTHING_HAPPENED, ON_THE_DAY, SOME, POINTS, ("charge", "paper"), KNOWN]),
    ("a-withdrawn", &[HERE, PAPER, NOTHING_HAPPENED, ON_THE_DAY, SOME, POINTS, ("charge", "withdrawn"), KNOWN]),
    ("a-app", &[HERE, PAPER, NOTHING_HAPPENED, ON_THE_DAY, SOME, POINTS, ("charge", "app")]),
    ("a-bank", &[HERE, PAPER, NOTHING_HAPPENED, ON_THE_DAY, SOME, BANK]),
    ("b-paper", &[HERE, PAPER, PAID_OTHERWISE, LATER, POINTS, ("charge", "paper"), KNOWN]),
    ("b-app", &[HERE, PAPER, ("incident", "charged_twice"), LATER, POINTS, ("charge", "app"), KNOWN]),
    ("b-bank", &[HERE, PAPER, PAID_OTHERWISE, LATER, BANK, KNOWN]),
    ("other", &[HERE, PAPER, ("incident", "other"), LATER]),
    ("elsewhere", &[("prefecture", "elsewhere")]),
    ("none", &[HERE, ("coupon", "other")]),
];

/// A day on which the whole plan still lies ahead, as it does in a table that has no "now".
const BEFORE: &str = "2023-03-13T00:00";

/// Each row, its steps, and the first moment after each date and time that they name.
const TABLE: &str = "
    const after = (time) => time.includes('T') ? Date.parse(time) + 60e3 : Date.parse(time + 'T00:00+09:00') + 24 * 36e5;
    const times = (step) => seen('time', step).map((time) => after(time.dateTime));
    const steps = (row) => seen('[data-guide-step]', row).map((step) => [step.dataset.guideStep, times(step)]);
    return seen('#guide tr[data-persona]').map((row) => [row.dataset.persona, steps(row)])";

async fn browser_without_scripts() -> Result<Browser> {
    let browser = Browser::open(&Setup::PHONE).await?;
    browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    Ok(browser)
}

#[tokio::test]
async fn without_scripts_the_page_is_the_guide() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = browser_without_scripts().await?;
    browser.goto(&server.url(PAGE)).await?;
    browser.shows("#guide table").await?;
    browser.shows("noscript p").await?;
    for asked in ["#interview", "[data-question]", "#result", "#answers", "#engine-failed", ".notices > *", "button"] {
        assert!(!browser.is_shown(asked).await?, "`{asked}` does nothing without scripts");
    }
    assert!(browser.is_shown("#guide a[href^='tel:']").await?);
    assert!(browser.is_shown("footer").await?);
    // Every step is explained in full, and nothing has to be unfolded for it.
    let details = "return [seen('#whole > details').length, seen('#whole > details > p:first-of-type').length]";
    assert_eq!(common::look(&browser, details).await?, json!([7, 7]));
    browser.click("#whole > details:last-of-type summary").await?;
    browser.shows("#whole > details:not([open])").await?;
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn the_table_says_what_the_rules_say() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = browser_without_scripts().await?;
    browser.goto(&server.url(PAGE)).await?;
    let table = common::look(&browser, TABLE).await?;
    let rows = table.as_array().context("there is no table")?;
    let personas: Vec<_> = rows.iter().filter_map(|row| row.get(0)).collect();
    assert_eq!(personas, PERSONAS.iter().map(|(persona, _)| persona).collect::<Vec<_>>());
    for ((persona, answers), row) in PERSONAS.iter().zip(rows) {
        let Outcome::Done(judgement) = common::judge(answers, Some(BEFORE))? else {
            anyhow::bail!("`{persona}` is asked for more")
        };
        let steps = row.get(1).and_then(Value::as_array).context("a row without steps")?;
        let names: Vec<_> = steps.iter().filter_map(|step| step.get(0)).collect();
        assert_eq!(names, judgement.steps.iter().map(|step| step.step).collect::<Vec<_>>(), "{persona}");
        for (planned, shown) in judgement.steps.iter().zip(steps) {
            let times: Vec<i64> = from_value(shown.get(1).cloned().unwrap_or_default())?;
            match (planned.closes_kind, planned.closes) {
                // The end that a notice states is the one that is shown; an advisory one may be explained by another.
                ("instant" | "day", Some(closes)) => assert_eq!(times, [closes], "{persona}: {}", planned.step),
                // A last hour is written as the hour itself, which is the first moment that is too late.
                ("advisory", Some(closes)) => {
                    let shown = times.iter().any(|time| [closes, closes + 60_000].contains(time));
                    assert!(shown, "{persona}: {} shows {times:?}, not {closes}", planned.step);
                }
                _ => assert_eq!(times, [0; 0], "{persona}: {}", planned.step),
            }
        }
    }
    browser.close().await
}

#[tokio::test]
async fn where_the_checker_does_not_arrive_the_page_says_so_and_is_the_guide() -> Result<()> {
    let copy = tempfile::tempdir()?;
    copy_without(Site::build_once()?.dist(), copy.path(), ".wasm")?;
    let server = Server::start(copy.path().to_path_buf(), 0)?;
    let browser = Browser::open(&Setup::PHONE).await?;
    browser.goto(&server.url(PAGE)).await?;
    browser.shows("#engine-failed").await?;
    browser.shows("#engine-failed a[href^='tel:']").await?;
    browser.shows("#guide table").await?;
    for asked in ["#interview", "[data-question]", "#result", "#answers"] {
        assert!(!browser.is_shown(asked).await?, "`{asked}` does nothing without the checker");
    }
    browser.close().await
}

/// Copies a folder, but not the files with that in their names.
fn copy_without(from: &Path, to: &Path, left_out: &str) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_without(&entry.path(), &target, left_out)?;
        } else if !entry.file_name().to_string_lossy().contains(left_out) {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

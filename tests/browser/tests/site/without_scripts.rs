//! Without scripts the page is the complete guide, and its table agrees with the rules.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::{Value, from_value, json};
use kigen_browser::{Browser, Engine, Lack, Server, Setup, Site};

use crate::common::{self, LANGUAGES, PAGE_LANGUAGE, Reading};

/// Each row, its steps, and the first moment after each date and time in them.
const TABLE: &str = "
    const after = (time) => time.includes('T') ? Date.parse(time) + 60e3 : Date.parse(time + 'T00:00+09:00') + 24 * 36e5;
    const times = (step) => seen('time', step).map((time) => after(time.dateTime));
    const steps = (row) => seen('[data-guide-step]', row).map((step) => [step.dataset.guideStep, times(step)]);
    return seen('#guide tr[data-persona]').map((row) => [row.dataset.persona, steps(row)])";

#[tokio::test]
async fn without_scripts_the_page_is_the_guide() -> Result<()> {
    for reading in Reading::all()? {
        let server = reading.serve()?;
        let browser = Browser::open(&Setup { lacks: Lack::Scripts, ..Setup::PHONE }).await?;
        browser.goto(&server.url(&reading.page(PAGE_LANGUAGE, None))).await?;
        browser.shows("#guide table").await?;
        browser.shows("noscript p").await?;
        let asking = ["#interview", "[data-question]", "#result", "#answers", "#engine-failed", "button"];
        for asked in asking.into_iter().chain([".notices > :not(#sample)"]) {
            assert!(!browser.is_shown(asked).await?, "`{asked}` does nothing without scripts");
        }
        assert_eq!(browser.is_shown("#guide a[href^='tel:']").await?, reading.notice()?.telephone().is_some());
        assert!(browser.is_shown("footer").await?);
        // Every step is explained in full, without a need to unfold anything.
        let details = "return [seen('#whole > details').length, seen('#whole > details > p:first-of-type').length]";
        let steps = reading.notice()?.names().steps.len();
        assert_eq!(common::look(&browser, details).await?, json!([steps, steps]));
        browser.click("#whole > details:last-of-type summary").await?;
        browser.shows("#whole > details:not([open])").await?;
        common::is_quiet(&browser).await?;
        browser.close().await?;
    }
    Ok(())
}

/// The visible table against the rules, row by row.
async fn table_says_what_the_rules_say(browser: &Browser, reading: &Reading) -> Result<()> {
    let table = common::look(browser, TABLE).await?;
    let rows = table.as_array().context("there is no table")?;
    let personas: Vec<_> = rows.iter().filter_map(|row| row.get(0)).collect();
    assert_eq!(personas, reading.rows.iter().map(|(persona, _)| persona).collect::<Vec<_>>());
    for ((persona, answers), row) in reading.rows.iter().zip(rows) {
        let judgement = reading.judgement(answers, Some(reading.ahead)).with_context(|| *persona)?;
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
    Ok(())
}

/// The complete guide, with a table that agrees with the rules and no form.
async fn is_the_guide(browser: &Browser, reading: &Reading) -> Result<()> {
    let state = "return [
        seen('#interview, [data-question], #result, #answers, #linked, #unkept').length,
        seen('#whole > details').length,
        seen('#whole > details > p:first-of-type').length,
        seen('#guide a[href^=\"tel:\"]').length]";
    let notice = reading.notice()?;
    let (steps, telephones) = (notice.names().steps.len(), usize::from(notice.telephone().is_some()));
    assert_eq!(common::look(browser, state).await?, json!([0, steps, steps, telephones]));
    table_says_what_the_rules_say(browser, reading).await
}

#[tokio::test]
async fn without_scripts_every_language_is_the_guide() -> Result<()> {
    for reading in Reading::all()? {
        let server = reading.serve()?;
        for engine in [Engine::Chromium, Engine::Firefox] {
            let browser = Browser::open(&Setup { engine, lacks: Lack::Scripts, ..Setup::PHONE }).await?;
            for language in LANGUAGES {
                browser.goto(&server.url(&reading.page(language, None))).await?;
                browser.shows("noscript p").await?;
                assert!(!browser.is_shown("#engine-failed").await?, "{language} in {engine:?}");
                is_the_guide(&browser, reading).await.with_context(|| format!("{language} in {engine:?}"))?;
            }
            browser.close().await?;
        }
    }
    Ok(())
}

/// Many mail programs show the single file as an attachment and run no script.
#[tokio::test]
async fn without_scripts_the_one_file_is_the_guide() -> Result<()> {
    for reading in Reading::all()? {
        let file = reading.site()?.dist.join(reading.path(&format!("kigen-{}.html", reading.notice)));
        let address = url::Url::from_file_path(&file).ok().context("the file has no address")?;
        for engine in [Engine::Chromium, Engine::Firefox] {
            let browser = Browser::open(&Setup { engine, lacks: Lack::Scripts, ..Setup::PHONE }).await?;
            browser.goto(address.as_str()).await?;
            browser.shows("noscript p").await?;
            assert!(!browser.is_shown(".languages").await?, "no other language can be had in {engine:?}");
            is_the_guide(&browser, reading).await?;
            browser.close().await?;
        }
    }
    Ok(())
}

/// A reason why the checker does not run.
struct Failure {
    /// The message that the page shows.
    cause: &'static str,
    lacks: Lack,
    /// The ending of the file that is changed, or left out.
    of: &'static str,
    change: fn(String) -> Option<String>,
}

const FAILURES: &[Failure] = &[
    Failure { cause: "missing", lacks: Lack::Wasm, of: "/", change: Some },
    Failure {
        cause: "policy",
        lacks: Lack::Nothing,
        of: "index.html",
        change: |page| Some(page.replacen(" &#x27;wasm-unsafe-eval&#x27;", "", 1)),
    },
    Failure { cause: "damaged", lacks: Lack::Nothing, of: ".wasm", change: |_| None },
    Failure { cause: "damaged", lacks: Lack::Nothing, of: "boot.js", change: |_| None },
    Failure { cause: "damaged", lacks: Lack::Nothing, of: "page.js", change: |_| None },
    Failure {
        cause: "damaged",
        lacks: Lack::Nothing,
        of: "boot.js",
        change: |script| Some(script.split_at(900).0.to_owned()),
    },
    // Errors once the checker has started.
    Failure {
        cause: "broken",
        lacks: Lack::Nothing,
        of: "index.html",
        change: |page| Some(page.replacen("\"prefecture\":", "\"elsewhere\":", 1)),
    },
];

async fn failures_are_told(engine: Engine) -> Result<()> {
    let reading = Reading::first()?;
    let with_wasm = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    let without = Browser::open(&Setup { engine, lacks: Lack::Wasm, ..Setup::PHONE }).await?;
    for Failure { cause, lacks, of, change } in FAILURES {
        let copy = tempfile::tempdir()?;
        copy_changed(Site::build_once()?.dist(), copy.path(), of, *change)?;
        let server = Server::start(copy.path().to_path_buf(), 0)?;
        let browser = if *lacks == Lack::Wasm { &without } else { &with_wasm };
        let mut told = BTreeSet::new();
        for language in LANGUAGES {
            browser.goto(&server.url(&reading.page(language, None))).await?;
            let causes = format!(
                "const told = seen('#engine-failed [data-cause]');
                return told.some((element) => element.dataset.cause === '{cause}') && told.map((element) => element.innerText)"
            );
            let what = format!("`{cause}` was told for `{of}` in {language} in {engine:?}");
            let texts: Vec<String> = from_value(common::look_until(browser, &what, &causes).await?)?;
            assert_eq!(texts.len(), 1, "{what}, and something else");
            told.extend(texts);
            let remedy = "return seen('#engine-failed a[href^=\"tel:\"]').length";
            assert_eq!(common::look(browser, remedy).await?, json!(1), "{what}, without a telephone");
            is_the_guide(browser, reading).await.context(what)?;
        }
        assert_eq!(told.len(), LANGUAGES.len(), "two languages say the same of `{cause}`");
    }
    with_wasm.close().await?;
    without.close().await
}

#[tokio::test]
async fn checker_that_does_not_run_leaves_cause_and_guide() -> Result<()> {
    failures_are_told(Engine::Chromium).await
}

#[tokio::test]
async fn checker_that_does_not_run_leaves_cause_and_guide_in_firefox() -> Result<()> {
    failures_are_told(Engine::Firefox).await
}

/// A browser too old for the scripts' syntax. No such browser runs here: one is simulated by a word that it cannot
/// know.
#[tokio::test]
async fn old_browser_is_reported_as_old() -> Result<()> {
    let reading = Reading::first()?;
    let copy = tempfile::tempdir()?;
    let future = |script: String| Some(format!("{script}; unknown word"));
    copy_changed(Site::build_once()?.dist(), copy.path(), "boot.js", future)?;
    let server = Server::start(copy.path().to_path_buf(), 0)?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let older = json!({ "source": "delete Array.prototype.at" });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", older).await?;
    for language in LANGUAGES {
        browser.goto(&server.url(&reading.page(language, None))).await?;
        browser.shows("#engine-failed [data-cause=old]").await?;
        is_the_guide(&browser, reading).await?;
    }
    browser.close().await
}

/// Copies a folder, with changes to the files with this ending; or without them.
fn copy_changed(from: &Path, to: &Path, of: &str, change: fn(String) -> Option<String>) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (entry, target) = entry.map(|entry| (entry.path(), to.join(entry.file_name())))?;
        // The server would serve compressed files in their place.
        let is_compressed = [".gz", ".br"].iter().any(|end| entry.to_string_lossy().ends_with(end));
        if entry.is_dir() {
            copy_changed(&entry, &target, of, change)?;
        } else if !entry.to_string_lossy().ends_with(of) {
            if !is_compressed {
                fs::copy(entry, target)?;
            }
        } else if let Some(changed) = change(String::from_utf8_lossy(&fs::read(entry)?).into_owned()) {
            fs::write(target, changed)?;
        }
    }
    Ok(())
}

//! Notices of different readings on one site: who visits one downloads and keeps nothing of the other, not even its rules. And
//! what the page of a reading has that the first has not: a last day that hangs on an answer.

use std::fs;

use anyhow::Result;
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Engine, Setup};

use crate::common;
use crate::common::host::{Host, Version};

/// As of it every page has something to say of the time.
const MOMENT: &str = "#at=2026-11-30T10:00";

/// The path of each file that is kept, but for the notes of which tab has which version.
const KEPT: &str = "(async () => {
    const names = (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs '));
    const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys())));
    return files.flat().map(({ url }) => new URL(url).pathname.slice(1)).sort();
})()";

/// The files of one notice and of its reading, as addresses have them.
fn files_of(notice: &str, version: &Version) -> Result<Vec<String>> {
    let files = version.files()?.into_iter();
    let own = |file: &String| {
        let is_kept = !file.ends_with("/sw.js") && !file.ends_with("/edition.json");
        is_kept && (file.starts_with(&format!("{notice}/")) || file.starts_with(&format!("{}/", version.assets)))
    };
    let mut files: Vec<_> = files.filter(own).map(|file| file.trim_end_matches("index.html").to_owned()).collect();
    files.sort();
    Ok(files)
}

async fn keeps_apart(engine: Engine) -> Result<()> {
    let notices = ["voucher", "mihon"];
    let [voucher, mihon] = [Version::samples("voucher")?, Version::samples("mihon")?];
    assert_ne!(voucher.assets, mihon.assets, "each reading has a module of its own");
    let host = Host::serve(&voucher)?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    let mut expected = Vec::new();
    for (notice, [version, other]) in notices.into_iter().zip([[&voucher, &mihon], [&mihon, &voucher]]) {
        host.asked();
        common::open(&browser, &host.url(&format!("{notice}/ja/{MOMENT}"))).await?;
        expected.extend(files_of(notice, version)?);
        expected.sort();
        let all = format!("return {KEPT}.then((kept) => String(kept) === '{}')", expected.join(","));
        browser.until(&format!("{engine:?} kept {notice}, and nothing of another"), &all).await?;
        let asked = host.asked();
        let of_other = |path: &&String| {
            let others = notices.iter().filter(|other| **other != notice);
            path.starts_with(&other.assets) || others.into_iter().any(|other| path.starts_with(other))
        };
        assert_eq!(asked.iter().filter(of_other).collect::<Vec<_>>(), [""; 0], "a visitor of {notice}");
        println!("{engine:?}, {notice}: {} requests, {} files kept", asked.len(), files_of(notice, version)?.len());
    }
    let top = host.url("");
    drop(host);
    for page in ["voucher/en/", "mihon/en/"] {
        common::open(&browser, &format!("{top}{page}{MOMENT}")).await?;
        common::look_until(&browser, "the page asked", "return seen('[data-question]').length === 1").await?;
    }
    browser.close().await
}

#[tokio::test]
async fn notices_of_two_readings_are_kept_apart_in_chromium() -> Result<()> {
    keeps_apart(Engine::Chromium).await
}

#[tokio::test]
async fn notices_of_two_readings_are_kept_apart_in_firefox() -> Result<()> {
    keeps_apart(Engine::Firefox).await
}

/// Types the day of the purchase.
async fn buy(browser: &Browser, [year, month, day]: [&str; 3]) -> Result<()> {
    common::choose_to_type(browser, "bought").await?;
    for (part, text) in [("year", year), ("month", month), ("day", day)] {
        common::type_over(browser, &format!("bought-{part}"), text).await?;
    }
    common::next(browser).await?;
    let is_there = "return seen('#result, #coupons-title').length > 0 && seen('[data-question]').length === 0";
    common::look_until(browser, "the result was there", is_there).await?;
    Ok(())
}

/// The last day as each place on the page has it: as machines read it, and as it is shown.
const LAST_DAYS: &str = "seen('[data-last-day]').map((day) => [day.dateTime, day.innerText])";

async fn writes_the_last_day(engine: Engine) -> Result<()> {
    let host = Host::serve(&Version::samples("voucher")?)?;
    for (language, shown) in [("ja", "2026年12月1日(火)"), ("en", "Tue, 1 December 2026"), ("ko", "2026년 12월 1일 화")]
    {
        // A device whose clock is half a day behind Japan's is shown Japan's day, too.
        let browser = Browser::open(&Setup { engine, zone: "America/Los_Angeles", ..Setup::PHONE }).await?;
        common::open(&browser, &host.url(&format!("voucher/{language}/{MOMENT}"))).await?;
        buy(&browser, ["2026", "11", "1"]).await?;
        let days =
            "return [seen('[data-days=some]', document.getElementById('binding'))[0]?.querySelector('b').innerText,
            seen('#binding [data-last-day]').length, seen('#result [data-step] [data-last-day]').length]";
        assert_eq!(common::look(&browser, days).await?, json!(["1", 1, 1]), "{language}, {engine:?}");
        let last_days = common::look(&browser, &format!("return {LAST_DAYS}")).await?;
        let texts: Vec<_> = last_days.as_array().into_iter().flatten().collect();
        assert!(texts.iter().all(|day| **day == json!(["2026-12-01", shown])), "{language}, {engine:?}: {last_days}");
        common::is_quiet(&browser).await?;
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_last_day_that_hangs_on_an_answer_is_written_in_chromium() -> Result<()> {
    writes_the_last_day(Engine::Chromium).await
}

/// Two vouchers that were bought on different days are two entries of the list, each with its own last day.
#[tokio::test]
async fn items_with_different_last_days_are_not_taken_together() -> Result<()> {
    let host = Host::serve(&Version::samples("voucher")?)?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &host.url(&format!("voucher/en/{MOMENT}"))).await?;
    buy(&browser, ["2026", "11", "1"]).await?;
    browser.click("#result [data-coupons=add]").await?;
    common::look_until(&browser, "the question came again", "return seen('[data-question=bought]').length === 1")
        .await?;
    buy(&browser, ["2026", "11", "5"]).await?;
    let listed = "return seen('#coupons-steps [data-last-day]').map(({ dateTime }) => dateTime)";
    assert_eq!(common::look(&browser, listed).await?, json!(["2026-12-01", "2026-12-05"]));
    let binds = "return seen('#coupons-binding [data-last-day]').map(({ dateTime }) => dateTime)";
    assert_eq!(common::look(&browser, binds).await?, json!(["2026-12-01"]), "the earlier one binds");
    let rows = "return seen('.coupons [data-last-day]').map(({ dateTime }) => dateTime)";
    assert_eq!(common::look(&browser, rows).await?, json!(["2026-12-01", "2026-12-05"]));
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// A reading whose every end hangs on an answer has no calendar file, which would be wrong for most.
#[test]
fn a_reading_without_a_fixed_end_has_no_calendar_file() -> Result<()> {
    let version = Version::samples("voucher")?;
    let files = fs::read_dir(version.dist.join("voucher/ja"))?.map(|entry| Ok(entry?.file_name()));
    let mut names: Vec<_> = files.collect::<Result<_>>()?;
    names.sort();
    assert_eq!(names, ["index.html", "manifest.webmanifest"]);
    Ok(())
}

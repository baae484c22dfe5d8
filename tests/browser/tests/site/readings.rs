//! Notices of different readings on one site: a visitor of one downloads and caches nothing of the other, not even its
//! rules. And the travellers of each reading that the other tests need.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use kigen::reading::Bearing;
use kigen_browser::{Browser, Engine, Setup};
use kigen_registry::{READINGS, first_published};

use crate::common::host::Host;
use crate::common::version::{self, Version};
use crate::common::{self, Reading};

/// A moment at which every page shows a notice about the time.
const MOMENT: &str = "#at=2026-11-30T10:00";

/// The path of each cached file, without the list of tabs and their versions.
const KEPT: &str = "(async () => {
    const names = (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs '));
    const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys())));
    return files.flat().map(({ url }) => new URL(url).pathname.slice(1)).sort();
})()";

/// The addresses of the files of one notice and of its reading.
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

/// The site of the samples, for each reading that has one.
fn samples() -> Result<Vec<(String, Version)>> {
    let readings = xtask::root().join("readings");
    let with_samples = READINGS.iter().filter(|reading| readings.join(reading.name).join("samples").is_dir());
    let names = with_samples.map(|reading| version::sample_of(reading.name));
    names.map(|name| name.and_then(|name| Ok((name.clone(), Version::samples(&name)?)))).collect()
}

async fn keeps_apart(engine: Engine) -> Result<()> {
    let samples = samples()?;
    let modules: BTreeSet<_> = samples.iter().map(|(_, version)| &version.assets).collect();
    assert_eq!(modules.len(), samples.len(), "each reading has a module of its own");
    let (_, any) = samples.first().context("there is no sample")?;
    let host = Host::serve(any)?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    let mut expected = Vec::new();
    for (notice, version) in &samples {
        host.asked();
        common::open(&browser, &host.url(&format!("{notice}/ja/{MOMENT}"))).await?;
        expected.extend(files_of(notice, version)?);
        expected.sort();
        let all = format!("return {KEPT}.then((kept) => String(kept) === '{}')", expected.join(","));
        browser.until(&format!("{engine:?} kept {notice}, and nothing of another"), &all).await?;
        let asked = host.asked();
        let of_other = |path: &&String| {
            let mut others = samples.iter().filter(|(other, _)| other != notice);
            others.any(|(other, version)| path.starts_with(&version.assets) || path.starts_with(other))
        };
        assert_eq!(asked.iter().filter(of_other).collect::<Vec<_>>(), [""; 0], "a visitor of {notice}");
        println!("{engine:?}, {notice}: {} requests, {} files kept", asked.len(), files_of(notice, version)?.len());
    }
    let top = host.url("");
    drop(host);
    for (notice, _) in &samples {
        common::open(&browser, &format!("{top}{notice}/en/{MOMENT}")).await?;
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

/// The travellers' results are those in their file; a missing traveller is named.
#[test]
fn travellers_of_every_reading_have_the_results_in_their_file() -> Result<()> {
    for reading in Reading::all()? {
        let mut wrong = Vec::new();
        for traveller in reading.travellers() {
            let judgement = reading.judgement(&traveller.answers, traveller.at).context(traveller.name)?;
            let said = (&*traveller.verdict, &*traveller.standing, traveller.deadline.as_deref());
            let judged = (judgement.verdict, judgement.standing, judgement.deadline);
            wrong.extend((judged != said).then(|| format!("{}: {judged:?}", traveller.name)));
        }
        assert_eq!(wrong, [""; 0], "{}", reading.notice);
        let missing = reading.traveller("nobody").err().map(|error| error.to_string());
        assert!(missing.is_some_and(|told| told.contains("nobody")), "a traveller who is missing is not named");
    }
    Ok(())
}

/// Each reading has the travellers that the tests ask for, and they are what their names say.
#[test]
fn travellers_of_every_reading_are_those_that_suites_need() -> Result<()> {
    for reading in Reading::all()? {
        let notice = reading.notice()?;
        let usual = reading.usual()?;
        let bearing = |name: &str| Ok::<_, anyhow::Error>(notice.bearing(&reading.traveller(name)?.verdict));
        assert_eq!(bearing("usual")?, Some(Bearing::Covered), "{}", reading.notice);
        assert_eq!(bearing("unknown")?, Some(Bearing::CannotTell), "{}", reading.notice);
        assert_eq!(bearing("not_covered")?, Some(Bearing::NotCovered), "{}", reading.notice);
        let other = reading.traveller("not_covered")?;
        let changed = other.answers.iter().filter(|answer| !usual.answers.contains(answer)).count();
        assert_eq!(changed, 1, "`not_covered` of {} differs from `usual` in one answer", reading.notice);
        assert_eq!(reading.ended.is_some(), notice.has_end(), "{}", reading.notice);
        assert!(!reading.slips.is_empty() && reading.moments.contains(&reading.at), "{}", reading.notice);
    }
    let first = Reading::first()?;
    assert_eq!(first.notice, first_published(), "what is built without samples is the first published notice");
    assert!(!first.secrets.is_empty() && first.traveller("secret").is_ok() && first.short().is_ok());
    Ok(())
}

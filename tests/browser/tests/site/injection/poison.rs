//! Poisoned input of the build.

use std::fs;

use anyhow::Result;
use kigen_browser::Browser;
use kigen_browser::serde_json::json;
use xtask::site::Worker;

use super::payloads::PAYLOADS;
use super::try_all;
use crate::common::host::Host;
use crate::common::version::{self, Version};
use crate::common::{self, LANGUAGES, PAGE_LANGUAGE, first, path};

/// A site whose notice, its names in other languages, and texts contain payloads.
pub(super) fn poisoned_site() -> Result<Version> {
    // Without the letters that have a meaning in the files themselves, or that the build refuses there.
    let all = PAYLOADS.concat().replace(['{', '}', '\0', '\u{202e}', '｜', '《', '》'], "");
    let short = "\"'></script></style></title></textarea><img id=injected src onerror=injected=1>";
    Version::make_with(Worker::Keeps, |www, _| {
        let notice = |text: String| {
            let lines = text.lines().map(|line| match line.split_once(" = ") {
                // The build refuses letters outside the field's own set (`notice_fields.json` of its reading); these
                // are all that it has.
                Some(("application_site_address", _)) => {
                    "application_site_address = \"https://kigen.example/!#$%&()*+,-./:;=?@[]_~\"".to_owned()
                }
                Some((key, value)) if NAMES.contains(&key) => {
                    let name = value.trim_matches('"');
                    format!("{key} = {}", json!(format!("{name}{all}")))
                }
                _ => line.to_owned(),
            });
            lines.collect::<Vec<_>>().join("\n") + "\n"
        };
        version::change(&version::notice_file(www), notice)?;
        for language in LANGUAGES.into_iter().filter(|language| *language != PAGE_LANGUAGE) {
            let names = version::notice_file(www).with_extension(format!("{language}.ftl"));
            version::change(&names, |text| poison(&text, &all))?;
        }
        for folder in [www.join("text"), version::own_texts(www)] {
            for entry in fs::read_dir(folder)? {
                version::change(&entry?.path(), |text| poison(&text, short))?;
            }
        }
        Ok(())
    })
}

/// The fields of a notice that take any text.
const NAMES: [&str; 8] =
    ["prefecture", "campaign", "office", "title", "report", "call_centre", "application_site", "third_report"];

/// The texts that others are composed of, some of which are keys.
const PARTS: [&str; 8] = ["day", "day-full", "minute", "clock", "weekday", "third", "and", "date-rewrites"];

/// Puts a payload before each text.
fn poison(texts: &str, payload: &str) -> String {
    let lines = texts.lines().map(|line| match line.split_once(" = ") {
        Some((key, text)) if !line.starts_with([' ', '#']) && !PARTS.contains(&key) => {
            format!("{key} = {payload} {text}")
        }
        _ => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// The site and its single file, through an interview, with the payloads in them.
pub(super) async fn built(browser: &Browser, version: &Version) -> Result<u64> {
    let host = Host::serve(version)?;
    let texts = "const texts = [...document.querySelectorAll('h1, h2, h3, p, li, dt, summary, th, td, a, b')]
            .filter(({ textContent }) => textContent.includes('id=injected'));
        isText('the texts', texts.length > 300 && document.title.includes('id=injected'));
        tried('the build');
        count = texts.length";
    let mut count = 0;
    let (reading, usual) = first()?;
    for page in ["ja/", "en/", &format!("kigen-{}.html", reading.notice)].map(path) {
        common::open(browser, &host.url(&format!("{page}{}", usual.fragment()))).await?;
        browser.run("history.replaceState(null, '', location.pathname)").await?;
        count += try_all(browser, &page, texts).await?;
        browser.click(".languages li:last-child a").await?;
        browser.until("the page was in Korean", "return document.documentElement.lang === 'ko'").await?;
        count += try_all(browser, &page, texts).await?;
    }
    Ok(count)
}

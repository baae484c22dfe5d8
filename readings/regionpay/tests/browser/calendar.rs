//! Calendar links: a step that can come too late has a link that puts its last day into the traveller's own calendar,
//! for as long as that helps; online or offline.

use std::fs;

use anyhow::{Context as _, Result};
use kigen::outcome::{Judgement, PlannedStep};
use kigen_browser::serde_json::{Value, from_value};
use kigen_browser::{Browser, Setup, Site};

use super::{HERE, PAGE, PAPER, PRINTED, own};
use crate::common::{self, Answer, At};

/// The steps with a file: a call if an end is advised.
const WITH_FILES: [(&str, &str); 5] =
    [("call", "advisory"), ("use", "instant"), ("apply", "day"), ("apply_bank", "advisory"), ("collect", "day")];

/// Before the first date; on the last day of one deadline, and just after; while one applies; after the last opening
/// hours before the applications end; in their last minute; after them; and when all is over.
const MOMENTS: [&str; 8] = [
    "2023-03-13T12:00",
    "2023-03-31T23:59",
    "2023-04-01T00:00",
    "2023-04-28T17:59",
    "2023-04-28T18:00",
    "2023-04-30T23:59",
    "2023-05-01T00:00",
    "2023-06-01T00:00",
];

/// Travellers who together have every step: under (A) on paper and with the application made, under (B) by the app and
/// by bank, one whom the notice sends to the call centre without a date, and one who is not covered.
const TRAVELLERS: [&[Answer]; 6] = [
    &[
        HERE,
        PAPER,
        ("incident", "none"),
        PRINTED,
        ("balance", "1"),
        ("left", "1"),
        ("payout", "points"),
        ("charge", "paper"),
        ("applied", "no"),
        ("inquiry_number", "lost"),
    ],
    &[
        HERE,
        PAPER,
        ("incident", "unknown"),
        PRINTED,
        ("balance", "1"),
        ("left", "1"),
        ("payout", "points"),
        ("charge", "withdrawn"),
        ("applied", "yes"),
        ("inquiry_number", "known"),
    ],
    &[
        HERE,
        PAPER,
        ("incident", "charged_twice"),
        ("expiry", "2023-03-30"),
        ("payout", "points"),
        ("charge", "app"),
        ("inquiry_number", "known"),
    ],
    &[
        HERE,
        PAPER,
        ("incident", "paid_otherwise"),
        ("expiry", "2023-03-30"),
        ("payout", "bank"),
        ("applied", "no"),
        ("inquiry_number", "known"),
    ],
    &[HERE, ("coupon", "not_issued")],
    &[HERE, ("coupon", "other")],
];

/// The files that the page should offer: for steps that can be taken now or later, and whose last day has not passed.
/// While a coupon can still be used, the advice is to call at once: then only those who apply get the day of the call.
fn expected(judgement: &Judgement, at: &'static str) -> Result<Vec<String>> {
    let now = common::moment(Some(at))?.epoch_ms();
    let is =
        |name, states: &[&str]| judgement.steps.iter().any(|step| step.step == name && states.contains(&step.state));
    let ahead = ["not_yet", "open", "last_day"];
    let is_advised = is("use", &["closed"]) || is("apply", &ahead) || is("apply_bank", &ahead);
    let has_link = |step: &&PlannedStep| {
        (step.step != "call" || is_advised)
            && WITH_FILES.contains(&(step.step, step.closes_kind))
            && ahead.contains(&step.state)
            && step.closes.is_some_and(|closes| now < closes)
    };
    Ok(judgement.steps.iter().filter(has_link).map(|step| format!("{}.ics", step.step)).collect())
}

/// The visible links, each with its description.
const LINKS: &str = "const links = seen('a[data-calendar]');";

/// The file of each link, and whether it is at its step, is large enough for a thumb and named after its step.
async fn links(browser: &Browser) -> Result<Vec<String>> {
    let script = "return links.map((link) => {
        const step = link.closest('#result [data-step]');
        const named = link.textContent.endsWith(' ' + step.querySelector('h4').textContent);
        if (!named) throw new Error(`${link.textContent} does not name its step`);
        const [file, version] = link.getAttribute('href').split('?');
        if (file !== `${step.dataset.step}.ics`) throw new Error(`${link.href} is another step's`);
        if (version !== document.documentElement.dataset.version) throw new Error(`${link.href} is another version's`);
        if (link.getBoundingClientRect().height < 44) throw new Error(`${link.href} is too small for a thumb`);
        return file;
    })";
    let links = common::look(browser, &[LINKS, script].concat()).await?;
    from_value(links).context("links are a list of texts")
}

/// The response for each link: its path, the status, the type, and the bytes.
async fn answers(browser: &Browser) -> Result<Vec<(String, u16, String, String)>> {
    let script = "return Promise.all(links.map(async ({ href }) => {
        const response = await fetch(href);
        const { status, headers } = response;
        return [new URL(href).pathname, status, headers.get('content-type'), await response.text()];
    }))";
    let answers = common::look(browser, &[LINKS, script].concat()).await?;
    from_value(answers).context("answers are lists of four")
}

/// Every visible link leads to its file of the site.
async fn lead_to_their_files(browser: &Browser, site: &Site, language: &str, count: usize) -> Result<()> {
    let answers = answers(browser).await?;
    assert_eq!(answers.len(), count);
    for (path, status, kind, text) in answers {
        assert_eq!((status, kind.as_str()), (200, "text/calendar; charset=utf-8"), "{path}");
        assert!(path.starts_with(&format!("/nagasaki/{language}/")), "{path}");
        assert_eq!(text, fs::read_to_string(site.dist().join(path.trim_start_matches('/')))?, "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn links_are_those_of_the_steps_that_one_can_be_reminded_of() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { zone: "America/New_York", ..Setup::PHONE }).await?;
    let mut seen = Vec::new();
    for traveller in TRAVELLERS {
        common::open(&browser, &own()?.address(&server, None)).await?;
        assert_eq!(links(&browser).await?, Vec::<String>::new(), "there is no result yet");
        for at in MOMENTS {
            browser.run(&format!("history.replaceState(null, '', '#at={at}')")).await?;
            let judgement = own()?.fill_in(&browser, traveller, Some(at)).await?;
            let links = links(&browser).await?;
            assert_eq!(links, expected(&judgement, at)?, "{traveller:?} at {at}");
            seen.extend(links);
        }
    }
    for (step, _) in WITH_FILES {
        assert!(seen.contains(&format!("{step}.ics")), "nobody was offered `{step}`");
    }
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn links_lead_to_the_files_of_the_language_also_without_a_server() -> Result<()> {
    const AT: At = Some("2023-03-25T10:00");
    let site = Site::build_once()?;
    let server = site.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let [on_paper, _, _, by_bank, ..] = TRAVELLERS;
    common::open(&browser, &own()?.address(&server, AT)).await?;
    own()?.interview(&browser, by_bank, AT).await?;
    lead_to_their_files(&browser, site, "ja", 3).await?;

    browser.works_offline().await?;
    let address = own()?.address(&server, AT);
    server.stop();
    lead_to_their_files(&browser, site, "ja", 3).await?;
    common::open(&browser, &address).await?;
    own()?.interview(&browser, on_paper, AT).await?;
    lead_to_their_files(&browser, site, "ja", 3).await?;
    for language in ["en", "ja-easy"] {
        browser.click(&format!(".languages a[href='../{language}/']")).await?;
        let arrived = format!("return location.pathname.endsWith('/{language}/') && seen('#result').length > 0");
        common::look_until(&browser, &format!("the result was in {language}"), &arrived).await?;
        lead_to_their_files(&browser, site, language, 3).await?;
    }
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// The page stays: its answers are nowhere else.
#[tokio::test]
async fn pressing_a_link_saves_the_file_and_leaves_the_page_as_it_is() -> Result<()> {
    const AT: At = Some("2023-03-25T10:00");
    let site = Site::build_once()?;
    let server = site.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let folder = tempfile::tempdir()?;
    browser.saves_in(folder.path()).await?;
    let [on_paper, ..] = TRAVELLERS;
    common::open(&browser, &own()?.address(&server, AT)).await?;
    let judgement = own()?.interview(&browser, on_paper, AT).await?;
    browser.works_offline().await?;
    server.stop();
    for step in ["use", "apply", "collect"] {
        browser.click(&format!("a[href^='{step}.ics?']")).await?;
        let file = format!("{step}.ics");
        let saved = browser.saved(&folder.path().join(&file)).await?;
        assert_eq!(saved, fs::read(site.dist().join(PAGE).join(&file))?, "{file}");
    }
    assert_eq!(common::shown(&browser).await?, own()?.expected(&judgement, AT)?);
    browser.close().await
}

/// An entry, which has no page beside it, gives its end in the words beside the step, and says that no hour is stated.
#[tokio::test]
async fn entries_say_until_when_in_the_words_of_the_page() -> Result<()> {
    const AT: At = Some("2023-03-25T10:00");
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for language in ["ja", "en", "zh-hans", "zh-hant", "ko"] {
        let address = server.url(&format!("nagasaki/{language}/#at={}", AT.unwrap_or_default()));
        common::open(&browser, &address).await?;
        for traveller in TRAVELLERS {
            own()?.fill_in(&browser, traveller, AT).await?;
            let script = "return Promise.all(links.map(async (link) => {
                const entry = (await (await fetch(link.href)).text()).replaceAll('\\r\\n ', '');
                const value = (name) => entry.match(`\\r\\n${name}:(.*)\\r\\n`)[1].replaceAll(/\\\\(.)/g, (_, c) => c === 'n' ? '\\n' : c);
                const [until] = seen('.until', link.closest('[data-step]')).map((line) => line.textContent);
                const [title] = seen('h4', link.closest('[data-step]')).map((heading) => heading.textContent);
                return value('DESCRIPTION').includes(until) && value('SUMMARY').endsWith(title) || [until, title, entry];
            }))";
            let same = common::look(&browser, &[LINKS, script].concat()).await?;
            let same = same.as_array().context("the links are a list")?;
            assert!(same.iter().all(|same| same == &Value::Bool(true)), "{language}: {same:?}");
        }
    }
    browser.close().await
}

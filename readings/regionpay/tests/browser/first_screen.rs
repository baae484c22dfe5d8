//! The first screen of a result, on a phone and in every language, has everything that matters first: the verdict and
//! its ground, that the office decides, the first step, its deadline, and the number to call. The rest is folded.

use anyhow::{Context as _, Result, ensure};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Setup, Site};

use super::{ANSWERS, own};
use crate::common::{self, Answer, At, LANGUAGES};

/// A moment, and the differences from the answers of somebody who is asked every question.
type Typical = (&'static str, &'static str, &'static [Answer]);

const TYPICAL: [Typical; 6] = [
    ("on paper", "2023-04-18T10:00", &[("inquiry_number", "lost")]),
    ("in the app", "2023-03-20T10:00", &[("charge", "app")]),
    (
        "charged twice",
        "2023-03-20T10:00",
        &[("incident", "charged_twice"), ("expiry", "2023-03-30"), ("charge", "app")],
    ),
    ("by bank", "2023-04-18T10:00", &[("payout", "bank")]),
    (
        "nothing known",
        "2023-03-20T19:00",
        &[
            ("coupon", "unknown"),
            ("incident", "unknown"),
            ("expiry", "unknown"),
            ("balance", "unknown"),
            ("payout", "unknown"),
            ("charge", "unknown"),
            ("applied", "unknown"),
            ("inquiry_number", "lost"),
        ],
    ),
    ("not covered", "2023-03-20T10:00", &[("coupon", "other")]),
];

/// The upper limit of a result's length before anything is unfolded, in characters.
fn longest(language: &str) -> Option<u64> {
    match language {
        "ja" => Some(600),
        "en" => Some(1_500),
        _ => None,
    }
}

/// The selectors of required parts that are not wholly on the screen, and the length of the text.
const LOOK: &str = "
    const result = document.getElementById('result');
    result.querySelector('#result-title').scrollIntoView();
    const seen = (css) => [...result.querySelectorAll(css)].filter((element) => element.checkVisibility());
    const isOnScreen = (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
    };
    const decides = ['#result-title', '.ground p', '.office', ...DUE];
    return {
        off: decides.filter((css) => seen(css).length === 0 || !isOnScreen(seen(css)[0])),
        length: result.innerText.replace(/\\n/g, '').length,
    }";

fn answers_of(differing: &[Answer]) -> Vec<Answer> {
    let other = |question| differing.iter().find(|(other, _)| *other == question);
    ANSWERS.iter().map(|answer| *other(answer.0).unwrap_or(answer)).collect()
}

/// The other selectors that are required on the first screen, by the outcome of the rules.
fn due(answers: &[Answer], at: At) -> Result<Vec<&'static str>> {
    let judgement = own()?.judgement(answers, at)?;
    let mut due = Vec::new();
    if let Some(step) = judgement.steps.iter().find(|step| Some(step.step) == judgement.deadline) {
        due.extend(["#binding h4", "#binding .until"]);
        if step.closes_kind != "advisory" {
            due.push("#binding .days");
        }
    }
    if judgement.steps.iter().any(|step| step.step == "call") || judgement.steps.is_empty() {
        due.extend(["a[href^=tel]", "[data-call]"]);
    }
    Ok(due)
}

async fn look_at(browser: &Browser, address: &str, (name, at, differing): Typical) -> Result<Value> {
    common::open(browser, address).await?;
    let now = common::moment(Some(at))?.epoch_ms();
    browser.run(&format!("window.Date.now = () => {now}")).await?;
    let answers = answers_of(differing);
    common::fill(browser, &answers).await?;
    let is_there = "return document.querySelector('html:not([data-coming]) #result:not([hidden])') !== null";
    browser.until(&format!("the result of `{name}` was there"), is_there).await?;
    let due = json!(due(&answers, Some(at))?).to_string();
    browser.run(&LOOK.replace("DUE", &due)).await
}

#[tokio::test]
async fn first_screen_of_a_result_holds_all_that_decides() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for language in LANGUAGES {
        let address = server.url(&format!("nagasaki/{language}/"));
        for typical in TYPICAL {
            let (name, ..) = typical;
            let looked = look_at(&browser, &address, typical).await?;
            assert_eq!(looked.get("off"), Some(&json!([])), "{language}, {name}");
            let length = looked.get("length").and_then(Value::as_u64).context("the result has no length")?;
            if let Some(longest) = longest(language) {
                ensure!(length <= longest, "{language}, {name}: {length} characters");
            }
        }
    }
    browser.close().await
}

/// The last answer is given far down a page; its result begins at the top of the screen. The next step is unfolded, and
/// a step that the traveller unfolds stays so.
#[tokio::test]
async fn result_begins_at_the_top_with_the_next_step_unfolded() -> Result<()> {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let at: At = Some("2023-03-10T10:00");
        let server = Site::build_once()?.serve()?;
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        common::open(&browser, &own()?.address(&server, at)).await?;
        let answers = answers_of(&[("incident", "charged_twice"), ("expiry", "2023-03-30"), ("charge", "app")]);
        for answer in own()?.asked(&answers, at)? {
            common::take(&browser, answer).await?;
        }
        let open = "return [...document.querySelectorAll('#result:not([hidden]) details')].filter((details) => details.open && details.checkVisibility())
            .map((details) => details.closest('[data-step]')?.dataset.step ?? 'another')";
        browser
            .until(
                "all of the result was there",
                "return document.querySelector('[data-step=call][data-next]') !== null",
            )
            .await?;
        assert_eq!(browser.run(open).await?, json!(["call"]));
        let top = "return Math.round(document.getElementById('result-title').getBoundingClientRect().top)";
        let top = browser.run(top).await?.as_i64().context("the title is nowhere")?;
        ensure!((0..=16).contains(&top), "{engine:?}: the result begins at {top}");
        // Clause 2(B)①: the call centre asks four things, and the step lists them.
        assert_eq!(
            browser.run("return document.querySelectorAll('[data-step=call] details[open] li').length").await?,
            json!(4)
        );
        browser.click("[data-step=call] details > summary").await?;
        browser.click("[data-step=use] details > summary").await?;
        browser.run("document.dispatchEvent(new Event('visibilitychange'))").await?;
        assert_eq!(browser.run(open).await?, json!(["use"]));
        browser.close().await?;
    }
    Ok(())
}

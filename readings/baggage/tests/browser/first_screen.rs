//! The first screen of a result, on a phone and in every language, has everything that matters first: the verdict and
//! its ground, that the airline decides, that nobody has confirmed it, the first step, and its deadline. The rest is
//! folded.

use anyhow::{Context as _, Result, ensure};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Setup};

use super::{own, shows_answers};
use crate::common::{self, LANGUAGES};

const TYPICAL: [&str; 12] = [
    "usual",
    "ana_on_the_last_day",
    "on_the_safe_day",
    "on_the_unclear_day",
    "missing",
    "other_missing",
    "arrivals",
    "spoken",
    "written",
    "what_unknown",
    "unknown",
    "not_covered",
];

/// The required parts that are not wholly on the screen, and the length of the text.
const LOOK: &str = "
    const result = document.getElementById('result');
    result.querySelector('#result-title').scrollIntoView();
    const seen = (css) => [...result.querySelectorAll(css)].filter((element) => element.checkVisibility());
    const isOnScreen = (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
    };
    const due = ['#result-title', '.ground p', '.office', '[data-show=\"note:unconfirmed\"]', ...DUE];
    return {
        off: due.filter((css) => seen(css).length === 0 || !isOnScreen(seen(css)[0])),
        length: result.innerText.replace(/\\n/g, '').length,
    }";

/// The upper limit of a result's length before anything is unfolded, in characters.
fn longest(language: &str) -> Option<u64> {
    match language {
        "ja" => Some(600),
        "en" => Some(1_500),
        _ => None,
    }
}

#[tokio::test]
async fn first_screen_of_a_result_holds_all_that_decides() -> Result<()> {
    let server = own()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        for name in TYPICAL {
            let traveller = own()?.traveller(name)?;
            common::open(&browser, &server.url(&own()?.page(language, traveller.at))).await?;
            // By the clock: a moment in the address adds a notice that a real visitor does not see.
            let now = common::moment(traveller.at)?.epoch_ms();
            let clock = format!("window.Date.now = () => {now}; history.replaceState(null, '', location.pathname)");
            browser.run(&clock).await?;
            shows_answers(&browser, traveller).await?;
            let bound = if traveller.deadline.is_some() {
                json!(["#binding h4", "#binding .until", "#binding .days"])
            } else {
                json!([])
            };
            let looked = browser.run(&LOOK.replace("...DUE", &format!("...{bound}"))).await?;
            let length = looked.get("length").and_then(Value::as_u64).context("the result has no length")?;
            println!("{language}, {name}: {length}");
            if looked.get("off") != Some(&json!([])) {
                wrong.push(format!("{language}, {name}: {}", looked["off"]));
            }
            if longest(language).is_some_and(|longest| length > longest) {
                wrong.push(format!("{language}, {name}: {length} characters"));
            }
        }
    }
    browser.close().await?;
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

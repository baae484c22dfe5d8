//! How long an answer takes until what comes next is laid out, on a phone: a processor four times as slow as this one.
//!
//! A result comes in two pictures: its beginning, which fills the screen of a phone, and the rest.
//!
//! Chromium slows a thread down by stopping it in turns. Where a turn is longer than what is measured, that runs either
//! freely or into one stop or two: over many times the sum is right, and how they are spread is that of the stops. So what
//! counts is measured at full speed and taken four times; what Chromium makes of it stands beside it.

use std::collections::BTreeMap;

use anyhow::Result;
use kigen_browser::serde_json::{self, json};
use kigen_browser::{Browser, Setup, Site};

use crate::common;

/// A picture takes this long on a screen that shows sixty a second: what is done by then is there in the next one.
const FRAME_MS: f64 = 16.0;

/// Nobody sees that something took this long.
const AT_ONCE_MS: f64 = 100.0;

/// What the rest of a result is listed as.
const REST: &str = "the rest of ";

/// How many times slower a phone is.
const SLOWER: f64 = 4.0;

/// Of each journey, so that the slowest twentieth is not one unlucky moment.
const TIMES: u32 = 60;

/// Every question and most kinds of result: what is chosen, as the address of a form would list it.
const JOURNEYS: [&str; 5] = [
    "prefecture=here&coupon=regionpay_paper&incident=none&expiry=2023-02-24&balance=1&left=1&payout=points&charge=paper\
        &applied=no&inquiry_number=known",
    "prefecture=here&coupon=regionpay_paper&incident=charged_twice&expiry=unknown&balance=unknown&payout=bank&applied=no\
        &inquiry_number=lost",
    "prefecture=unknown&coupon=unknown&incident=unknown&expiry=unknown&balance=unknown&left=unknown&payout=unknown\
        &charge=unknown&applied=unknown&inquiry_number=lost",
    "prefecture=here&coupon=regionpay_paper&incident=none&expiry=2023-02-24&balance=0",
    "prefecture=elsewhere",
];

/// As many as a family has, beside the one that is answered for.
const OTHERS: [(&str, u32); 2] = [("", 0), ("with ten coupons, ", 9)];

/// Answers for the coupon of the form, and adds others with the same answers.
const ADD: &str = "
    const form = document.getElementById('interview');
    answers.forEach((answer, question) => { form.querySelector(`[name=${question}][value='${answer}']`).checked = true; });
    dispatchEvent(new Event('hashchange'));
    for (let added = 0; added < others; added += 1) document.querySelector('#result [data-coupons=copy]').click();
    await settled();
    return document.querySelectorAll('#coupons:not([hidden]) [data-coupon]:not([hidden])').length";

/// From the press to the layout, by what came next. Loading, where code is still being made ready, is none of it.
const MEASURE: &str = "
    const form = document.getElementById('interview'), next = form.querySelector('[type=submit]');
    const result = document.getElementById('result');
    const shown = () => form.querySelector('[data-question]:not([hidden])').dataset.question;
    const measured = [];
    const measure = (what, act) => {
        const start = performance.now();
        act();
        document.documentElement.getBoundingClientRect();
        measured.push([what(), performance.now() - start]);
    };
    const named = () => `the result: ${result.dataset.verdict}, ${result.dataset.standing}`;
    const draw = window.requestAnimationFrame;
    window.requestAnimationFrame = (act) => draw((time) => {
        const came = isComing();
        measure(() => came && !isComing() ? REST + named() : null, () => act(time));
    });
    for (let time = 0; time < times; time += 1) {
        form.reset();
        dispatchEvent(new Event('hashchange'));
        while (result.hidden) {
            const question = shown();
            form.querySelector(`[name=${question}][value='${answers.get(question)}']`).checked = true;
            // What choosing has changed was on the screen before the press.
            document.documentElement.getBoundingClientRect();
            measure(() => result.hidden ? shown() : named(), () => next.click());
            if (result.hidden && shown() === question) throw new Error(`${question} was not answered`);
        }
        await settled();
    }
    window.requestAnimationFrame = draw;
    return measured.filter(([what]) => what !== null)";

#[tokio::test]
#[ignore = "what else the machine does is in the figures: run it alone, with `--ignored --nocapture`"]
async fn what_comes_next_is_there_within_a_frame() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let [mut fast, mut throttled] = [Measured::new(), Measured::new()];
    for (beside, others) in OTHERS {
        for journey in JOURNEYS {
            for (rate, by_step) in [(1.0, &mut fast), (SLOWER, &mut throttled)] {
                common::open(&browser, &common::address(&server, Some("2023-04-18T10:00"))).await?;
                browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
                for (step, took) in measure(&browser, journey, others).await? {
                    by_step.entry([beside, &step].concat()).or_default().push(took * SLOWER / rate);
                }
                browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
            }
        }
    }
    browser.quit().await?;

    let mut slow = Vec::new();
    println!("{:60} {:>5} {:>7} {:>7} | {:>7} {:>7}", "milliseconds", "times", "median", "95 %", "median", "95 %");
    for (step, took) in fast {
        let [median, mostly] = shares(took.clone());
        let stopped = shares(throttled.remove(&step).unwrap_or_default());
        println!("{step:60} {:5} {median:7.1} {mostly:7.1} | {:7.1} {:7.1}", took.len(), stopped[0], stopped[1]);
        let limit = if step.contains(REST) { AT_ONCE_MS } else { FRAME_MS };
        if mostly >= limit {
            slow.push(step);
        }
    }
    assert!(slow.is_empty(), "too slow: {}", slow.join("; "));
    Ok(())
}

/// The milliseconds that each step took, every time.
type Measured = BTreeMap<String, Vec<f64>>;

/// Goes through a journey many times, beside so many other coupons.
async fn measure(browser: &Browser, journey: &str, others: u32) -> Result<Vec<(String, f64)>> {
    let given = format!(
        "const answers = new URLSearchParams('{journey}'), others = {others}, times = {TIMES}, REST = '{REST}';"
    );
    let run = async |act: &str| common::look(browser, &format!("{given} return (async () => {{ {act} }})()")).await;
    let listed = run(ADD).await?;
    assert_eq!(listed, json!(if others > 0 { others + 1 } else { 0 }), "{journey}");
    Ok(serde_json::from_value(run(MEASURE).await?)?)
}

/// The median, and what nineteen of twenty stay below.
fn shares(mut took: Vec<f64>) -> [f64; 2] {
    took.sort_by(f64::total_cmp);
    [50, 95].map(|percent| took.get((took.len() * percent / 100).min(took.len() - 1)).copied().unwrap_or(f64::NAN))
}

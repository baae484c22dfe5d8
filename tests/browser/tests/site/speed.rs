//! The time from an answer to the layout of the next question or result, on a phone: a processor four times as slow as
//! this one.
//!
//! A result is rendered in two frames: its beginning, which fills the screen of a phone, and the deferred rest.

use std::collections::BTreeMap;

use anyhow::Result;
use kigen_browser::serde_json::{self, json};
use kigen_browser::{Browser, Setup};

use crate::common::{self, Reading};

/// The time of a frame on a screen with sixty a second: work within it shows in the next frame.
const FRAME_MS: f64 = 16.0;

/// The limit below which a delay is not noticed.
const AT_ONCE_MS: f64 = 100.0;

/// The label of the deferred rendering of a result.
const REST: &str = "the rest of ";

/// Runs of each journey, so that the 95th percentile is not one unlucky moment.
const TIMES: u32 = 60;

/// Every question and most kinds of result, as far as a reading has them.
const TRAVELLERS: [&str; 5] = ["usual", "charged_twice_by_bank", "unknown", "not_covered", "short"];

/// Further items, as many as a family has, besides the one in the form.
const OTHERS: [(&str, u32); 2] = [("", 0), (WITH_TEN, 9)];

const WITH_TEN: &str = "with ten items, ";

/// Chooses an answer, or types it if it has no radio button.
const CHOOSE: &str = "
    const choose = (question, answer) => {
        const inputs = [...document.querySelectorAll(`[data-question=${question}] input`)];
        const radio = inputs.find(({ type, value }) => type === 'radio' && value === answer);
        (radio ?? inputs.find((input) => input.matches('[data-typed]'))).checked = true;
        const parts = radio ? [] : answer.split('-');
        inputs.filter(({ type }) => type === 'text').forEach((field, part) => { field.value = parts[part] ?? ''; });
    };";

/// Answers for the item in the form, and adds others with the same answers.
const ADD: &str = "
    const form = document.getElementById('interview');
    answers.forEach((answer, question) => { choose(question, answer); });
    dispatchEvent(new Event('hashchange'));
    for (let added = 0; added < others; added += 1) document.querySelector('#result [data-items=copy]').click();
    await settled();
    return document.querySelectorAll('#items:not([hidden]) [data-item]:not([hidden])').length";

/// From the press to the layout, by what was rendered. Loading, while code is still being compiled, does not count.
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
            choose(question, answers.get(question));
            // The changes by the choice were on the screen before the press.
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
async fn next_question_or_result_is_laid_out_within_a_frame() -> Result<()> {
    let mut slow = Vec::new();
    for reading in Reading::all()? {
        println!("\n{}", reading.notice);
        slow.extend(slower_than_a_frame(reading).await?);
    }
    assert_eq!(slow, Vec::<String>::new());
    Ok(())
}

/// The kinds of step that are not within their limit, with what they take.
async fn slower_than_a_frame(reading: &Reading) -> Result<Vec<String>> {
    let server = reading.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let mut by_step: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for (beside, others) in OTHERS {
        for traveller in reading.travellers().iter().filter(|traveller| TRAVELLERS.contains(&traveller.name)) {
            common::open(&browser, &reading.address(&server, Some(reading.at))).await?;
            browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
            let given = format!(
                "const answers = new Map({}), others = {others}, times = {TIMES}, REST = '{REST}';",
                json!(traveller.answers)
            );
            let run = async |act: &str| {
                common::look(&browser, &format!("{given} {CHOOSE} return (async () => {{ {act} }})()")).await
            };
            let listed = run(ADD).await?;
            assert_eq!(listed, json!(if others > 0 { others + 1 } else { 0 }), "{}", traveller.name);
            let measured: Vec<(String, f64)> = serde_json::from_value(run(MEASURE).await?)?;
            for (step, took) in measured {
                by_step.entry([beside, &step].concat()).or_default().push(took);
            }
        }
    }
    browser.quit().await?;

    println!(
        "{:62} {:>5} {:>7} {:>7} {:>7} {:>7}",
        "milliseconds, at a quarter of the speed", "times", "least", "median", "95 %", "most"
    );
    for (step, took) in &by_step {
        print(step, took.clone());
    }
    let mut slow = Vec::new();
    for (beside, _) in OTHERS {
        for (is_rest, what, limit) in [(false, "every answer", FRAME_MS), (true, "every rest", AT_ONCE_MS)] {
            let is_one =
                |step: &str| step.contains(REST) == is_rest && step.starts_with(WITH_TEN) == (beside == WITH_TEN);
            let all = by_step.iter().filter(|(step, _)| is_one(step)).flat_map(|(_, took)| took.iter().copied());
            let what = [beside, what].concat();
            let mostly = print(&what, all.collect());
            if mostly >= limit {
                slow.push(format!("{}: {what}: {mostly:.1} ms", reading.notice));
            }
        }
    }
    Ok(slow)
}

/// Prints how long something took, and returns the 95th percentile.
fn print(what: &str, mut took: Vec<f64>) -> f64 {
    took.sort_by(f64::total_cmp);
    let share =
        |percent: usize| took.get((took.len() * percent / 100).min(took.len() - 1)).copied().unwrap_or_default();
    let [least, median, mostly, most] = [0, 50, 95, 100].map(share);
    println!("{what:62} {:5} {least:7.1} {median:7.1} {mostly:7.1} {most:7.1}", took.len());
    mostly
}

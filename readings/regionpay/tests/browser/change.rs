//! Going back: the traveller can change every answer without losing another.

use anyhow::{Context as _, Result};
use kigen::outcome::Outcome;
use kigen_browser::fantoccini::key::Key;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Server, Setup, Site};

use super::own;
use crate::common::{self, Answer, At};

const AT: At = Some("2023-04-18T10:00");

const ANSWERS: &[Answer] = &[
    ("prefecture", "here"),
    ("coupon", "regionpay_paper"),
    ("incident", "none"),
    ("expiry", "2023-02-24"),
    ("balance", "1500"),
    ("left", "1"),
    ("payout", "points"),
    ("charge", "paper"),
    ("applied", "no"),
    ("inquiry_number", "lost"),
];

async fn visit() -> Result<(Server, Browser)> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &own()?.address(&server, AT)).await?;
    Ok((server, browser))
}

/// `ANSWERS`, with one replaced.
fn with(changed: Answer) -> Vec<Answer> {
    let replace = |answer: &Answer| if answer.0 == changed.0 { changed } else { *answer };
    ANSWERS.iter().map(replace).collect()
}

/// Waits until the result is that of these answers.
async fn comes_to(browser: &Browser, answers: &[Answer]) -> Result<()> {
    common::finishes(browser).await?;
    let Outcome::Done(judgement) = own()?.judge(answers, AT)? else {
        anyhow::bail!("{answers:?} come to no judgement")
    };
    assert_eq!(common::shown(browser).await?, own()?.expected(&judgement, AT)?);
    Ok(())
}

/// The questions that are listed as answered.
async fn listed(browser: &Browser) -> Result<Value> {
    browser.run("document.querySelector('#answers').open = true").await?;
    common::look(browser, "return seen('#answers [data-answer]').map((row) => row.dataset.answer)").await
}

async fn change(browser: &Browser, question: &str) -> Result<()> {
    browser.run("document.querySelector('#answers').open = true").await?;
    browser.click(&format!("[data-change={question}]")).await?;
    common::asks(browser, question, true).await
}

async fn focus(browser: &Browser) -> Result<Value> {
    browser
        .run(
            "const { id, name, value, type, tagName } = document.activeElement;
            return type === 'radio' ? [name, value] : [id || type || tagName]",
        )
        .await
}

#[tokio::test]
async fn answers_are_listed_and_can_each_be_changed() -> Result<()> {
    let (_server, browser) = visit().await?;
    assert_eq!(common::look(&browser, "return seen('#answers').length").await?, json!(0), "nothing was answered yet");
    own()?.interview(&browser, ANSWERS, AT).await?;
    let questions: Vec<_> = ANSWERS.iter().map(|(question, _)| question).collect();
    // Folded at first: the result comes first.
    assert_eq!(common::look(&browser, "return seen('#answers [data-answer]').length").await?, json!(0));
    browser.click("#answers summary").await?;
    assert_eq!(listed(&browser).await?, json!(questions));

    let told = "return seen('#answers [data-answer]').every((row) => row.querySelector('dd').textContent.trim())";
    assert_eq!(common::look(&browser, told).await?, json!(true), "each with what was answered");
    let names = "return new Set(seen('[data-change]').map((button) => button.textContent)).size";
    assert_eq!(common::look(&browser, names).await?, json!(questions.len()), "each button says what it changes");

    for (question, answer) in ANSWERS {
        change(&browser, question).await?;
        let chosen =
            browser.run(&format!("return document.querySelector('input[name={question}]:checked').value")).await?;
        let shown = if chosen == json!("") { common::typed(&browser, question).await? } else { chosen };
        assert_eq!(shown, json!(answer), "the old answer is still there");
        common::next(&browser).await?;
        comes_to(&browser, ANSWERS).await?;
    }
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn a_changed_answer_leads_straight_to_its_result() -> Result<()> {
    let (_server, browser) = visit().await?;
    own()?.interview(&browser, ANSWERS, AT).await?;
    for changed in [
        ("prefecture", "elsewhere"),
        ("coupon", "not_issued"),
        ("incident", "charged_twice"),
        ("expiry", "unknown"),
        ("balance", "unknown"),
        ("left", "0"),
        ("payout", "bank"),
        ("charge", "app"),
        ("applied", "yes"),
        ("inquiry_number", "known"),
    ] {
        let (question, _) = changed;
        change(&browser, question).await?;
        common::choose(&browser, changed).await?;
        common::next(&browser).await?;
        comes_to(&browser, &with(changed)).await?;

        // Back to how it was: the page has kept the answers that were not needed meanwhile.
        change(&browser, question).await?;
        let was = ANSWERS.iter().find(|(answered, _)| *answered == question).context("it was answered")?;
        common::choose(&browser, *was).await?;
        common::next(&browser).await?;
        comes_to(&browser, ANSWERS).await?;
    }
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn answers_that_are_not_needed_are_not_listed_and_not_lost() -> Result<()> {
    let (_server, browser) = visit().await?;
    own()?.interview(&browser, ANSWERS, AT).await?;
    change(&browser, "expiry").await?;
    let later = ("expiry", "2023-03-31");
    common::choose(&browser, later).await?;
    common::next(&browser).await?;
    comes_to(&browser, &with(later)).await?;
    assert_eq!(listed(&browser).await?, json!(["prefecture", "coupon", "incident", "expiry"]));

    change(&browser, "expiry").await?;
    common::choose(&browser, ("expiry", "2023-02-24")).await?;
    common::next(&browser).await?;
    comes_to(&browser, ANSWERS).await?;
    assert_eq!(listed(&browser).await?.as_array().map(Vec::len), Some(ANSWERS.len()));
    browser.close().await
}

#[tokio::test]
async fn in_the_middle_an_earlier_answer_can_be_changed_too() -> Result<()> {
    let (_server, browser) = visit().await?;
    own()?.interview_up_to(&browser, "payout", ANSWERS, AT).await?;
    change(&browser, "incident").await?;
    let twice = ("incident", "charged_twice");
    common::choose(&browser, twice).await?;
    common::next(&browser).await?;
    // (B) holds now, and the amount left no longer matters; on to the question from before.
    common::asks(&browser, "payout", true).await?;
    assert_eq!(listed(&browser).await?, json!(["prefecture", "coupon", "incident", "expiry", "balance"]));
    browser.close().await
}

#[tokio::test]
async fn loading_moves_neither_the_focus_nor_the_page() -> Result<()> {
    let (_server, browser) = visit().await?;
    assert_eq!(focus(&browser).await?, json!(["BODY"]));
    assert_eq!(browser.run("return [scrollX, scrollY]").await?, json!([0, 0]));
    browser.close().await
}

#[tokio::test]
async fn enter_in_a_field_gives_the_answer() -> Result<()> {
    let (_server, browser) = visit().await?;
    own()?.interview_up_to(&browser, "expiry", ANSWERS, AT).await?;
    common::choose_to_type(&browser, "expiry").await?;
    common::type_date(&browser, "expiry", ["令和5年", "２月", "２４日"]).await?;
    common::press(&browser, &[Key::Enter.into()]).await?;
    common::asks(&browser, "balance", true).await?;
    common::choose(&browser, ("balance", "１，５００円")).await?;
    common::press(&browser, &[Key::Enter.into()]).await?;
    common::asks(&browser, "left", true).await?;
    browser.close().await
}

async fn second_press_is_dropped(engine: Engine) -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    common::open(&browser, &own()?.address(&server, AT)).await?;
    // At the place of the button there is now an answer to the next question, the button again, or a part of the
    // result.
    for (index, (question, _)) in ANSWERS.iter().enumerate() {
        let [so_far, next] =
            [index + 1, index + 2].map(|number| ANSWERS.iter().take(number).copied().collect::<Vec<_>>());
        let before: Vec<_> = so_far.iter().take(index).copied().collect();
        let chosen = so_far.last().context("there is an answer")?.1;
        let choose = format!(
            "const radios = [...document.querySelectorAll('[data-question={question}] [type=radio]')];
            (radios.find(({{ value }}) => value === '{chosen}') ?? radios[0]).checked = true"
        );
        loop {
            common::fill(&browser, &before).await?;
            browser.run(&choose).await?;
            if common::press_twice(&browser, "#interview [type=submit]").await? {
                break;
            }
            // The second click was a separate one, whatever it hit.
            common::open(&browser, &own()?.address(&server, AT)).await?;
        }
        let state = common::look(
            &browser,
            "return [seen('#errors, [data-error]').length, seen('[data-question] :checked').length, location.hash,
                seen('[data-question]').map(({ dataset }) => dataset.question)[0] ?? null]",
        );
        let asked = next.get(so_far.len()).map(|(question, _)| *question);
        assert_eq!(state.await?, json!([0, 0, "#at=2023-04-18T10:00", asked]), "{question} in {engine:?}");
    }
    browser.close().await
}

#[tokio::test]
async fn second_press_of_a_double_one_is_no_answer() -> Result<()> {
    second_press_is_dropped(Engine::Chromium).await
}

#[tokio::test]
async fn second_press_of_a_double_one_is_no_answer_in_firefox() -> Result<()> {
    second_press_is_dropped(Engine::Firefox).await
}

/// Password managers and other extensions add elements beside fields, to labels and to forms.
#[tokio::test]
async fn elements_of_extensions_change_no_words_and_no_answers() -> Result<()> {
    let (_server, browser) = visit().await?;
    let words =
        "return [...document.querySelectorAll('[data-answer] dd:first-of-type')].map(({ textContent }) => textContent)";
    let typed: Vec<Answer> = with(("expiry", "2023-02-23")).into_iter().collect();
    own()?.fill_in(&browser, &typed, AT).await?;
    let before = common::look(&browser, words).await?;
    let turns = "return seen('[data-turn]').map(({ textContent }) => textContent)";
    let turned = common::look(&browser, turns).await?;
    browser.close().await?;

    let (_server, browser) = visit().await?;
    let extend =
        "for (const input of document.querySelectorAll('#interview input')) input.after(document.createElement('div'));
        for (const fieldset of document.querySelectorAll('[data-question]')) {
            for (const given of [
                { type: 'hidden', name: 'prefecture', value: 'elsewhere' },
                { type: 'text', name: 'extension', value: '1' },
                { type: 'checkbox', name: 'coupon', value: 'other', checked: true },
            ]) fieldset.prepend(Object.assign(document.createElement('input'), given));
            const select = document.createElement('select');
            select.append(new Option('1', '1', true, true));
            fieldset.prepend(select);
        }";
    browser.run(extend).await?;
    let fill = format!(
        "for (const [name, value] of {}) {{
            const radio = document.querySelector(`[type=radio][name=${{name}}][value=\"${{value}}\"]`);
            (radio ?? document.querySelector(`[type=radio][name=${{name}}][data-typed]`)).checked = true;
            if (!radio && name === 'expiry') value.split('-').forEach((part, place) => {{
                document.querySelector(`[name=expiry-${{['year', 'month', 'day'][place]}}]`).value = part;
            }});
            else if (!radio) document.querySelector(`[type=text][name=${{name}}]`).value = value;
        }}
        dispatchEvent(new Event('hashchange'))",
        json!(typed)
    );
    browser.run(&fill).await?;
    browser.shows("#result").await?;
    assert_eq!(common::look(&browser, words).await?, before);
    assert_eq!(common::look(&browser, turns).await?, turned);
    browser.close().await
}

/// Some keyboards and extensions submit a form without its button. The browser's default would put all answers into an
/// address.
#[tokio::test]
async fn a_form_that_is_sent_gives_the_answer() -> Result<()> {
    let (server, browser) = visit().await?;
    own()?.interview_up_to(&browser, "expiry", ANSWERS, AT).await?;
    common::choose(&browser, ("expiry", "2023-02-24")).await?;
    browser.run("document.getElementById('interview').requestSubmit()").await?;
    common::asks(&browser, "balance", true).await?;
    assert_eq!(browser.run("return location.href").await?, json!(own()?.address(&server, AT)));
    browser.close().await
}

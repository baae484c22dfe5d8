//! Going back, and going by keyboard: every answer can be given again without losing another, and nobody needs a mouse.

mod common;

use anyhow::{Context as _, Result};
use common::{Answer, At};
use kigen::outcome::Outcome;
use kigen_browser::fantoccini::key::Key;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Server, Setup, Site};

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
    common::open(&browser, &common::address(&server, AT)).await?;
    Ok((server, browser))
}

/// `ANSWERS`, with another one in place of one of them.
fn with(changed: Answer) -> Vec<Answer> {
    let replace = |answer: &Answer| if answer.0 == changed.0 { changed } else { *answer };
    ANSWERS.iter().map(replace).collect()
}

/// Waits until the result is that of these answers.
async fn comes_to(browser: &Browser, answers: &[Answer]) -> Result<()> {
    common::finishes(browser).await?;
    let Outcome::Done(judgement) = common::judge(answers, AT)? else {
        anyhow::bail!("{answers:?} come to no judgement")
    };
    assert_eq!(common::result(browser).await?, common::expected(&judgement, AT)?);
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
async fn what_was_answered_is_listed_and_each_answer_can_be_changed() -> Result<()> {
    let (_server, browser) = visit().await?;
    assert_eq!(common::look(&browser, "return seen('#answers').length").await?, json!(0), "nothing was answered yet");
    common::interview(&browser, ANSWERS, AT).await?;
    let questions: Vec<_> = ANSWERS.iter().map(|(question, _)| question).collect();
    // Closed at first: the result comes first.
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
    common::interview(&browser, ANSWERS, AT).await?;
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

        // Back to how it was: what was not needed meanwhile was not forgotten either.
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
    common::interview(&browser, ANSWERS, AT).await?;
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
    common::interview_up_to(&browser, "payout", ANSWERS, AT).await?;
    change(&browser, "incident").await?;
    let twice = ("incident", "charged_twice");
    common::choose(&browser, twice).await?;
    common::next(&browser).await?;
    // (B) holds now, and with it the amount left no longer matters; on to where we were.
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
async fn the_tab_key_goes_through_the_page_in_its_order() -> Result<()> {
    let (_server, browser) = visit().await?;
    let mut path = Vec::new();
    browser.run("window.last = document.documentElement").await?;
    loop {
        common::press(&browser, &[Key::Tab.into()]).await?;
        let step = common::look(
            &browser,
            "const now = document.activeElement, { left, right, bottom } = now.getBoundingClientRect();
            if (now === document.body) return null;
            const after = Boolean(last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
            window.last = now;
            // On the screen, or in reach of a scroll; the way to skip the top appears when it has the focus.
            const visible = now.checkVisibility() && right > 0 && bottom > 0 && left < innerWidth;
            return { after, visible, what: now.name || now.hash || now.type || now.tagName }",
        )
        .await?;
        if step.is_null() {
            break;
        }
        assert_eq!([step.get("after"), step.get("visible")], [Some(&json!(true)); 2], "{step} after {path:?}");
        path.push(step.get("what").cloned().unwrap_or_default());
        assert!(path.len() < 100, "the focus goes round in a circle: {path:?}");
    }
    assert_eq!(path.first(), Some(&json!("#main")), "the first stop skips the top of the page");
    let radio = path.iter().position(|what| what == "prefecture").context("no question")?;
    assert_eq!(path.get(radio + 1), Some(&json!("submit")), "a group of radios is one stop, then comes the button");
    browser.close().await
}

#[tokio::test]
async fn an_interview_needs_nothing_but_the_keyboard() -> Result<()> {
    let (_server, browser) = visit().await?;
    let [tab, down, enter, space]: [char; 4] = [Key::Tab.into(), Key::Down.into(), Key::Enter.into(), ' '];
    // To the first question: once past the languages and the little else that comes before it.
    let mut stops = 0;
    while focus(&browser).await? != json!(["prefecture", "here"]) {
        common::press(&browser, &[tab]).await?;
        stops += 1;
        assert!(stops < 14, "the first answer is too far away");
    }
    common::press(&browser, &[space, tab]).await?;
    assert_eq!(focus(&browser).await?, json!(["submit"]));
    common::press(&browser, &[enter]).await?;

    // From here on the focus is on each question's heading, one stop before its first answer. An arrow chooses the next
    // answer, Enter on it gives it.
    for (question, keys) in [
        ("coupon", &[tab, space, enter][..]),
        ("incident", &[tab, down, down, down, enter]),
        ("expiry", &[tab, space, tab, enter]),
        ("balance", &[tab, down, down, tab, '１', '５', '０', '０', enter]),
        ("left", &[tab, space, enter]),
        ("payout", &[tab, space, enter]),
        ("charge", &[tab, down, down, enter]),
        ("applied", &[tab, down, enter]),
        ("inquiry_number", &[tab, down, enter]),
    ] {
        common::asks(&browser, question, true).await?;
        common::press(&browser, keys).await?;
    }
    comes_to(&browser, ANSWERS).await?;

    // And to the list of answers: above the result, so backwards.
    let back: char = Key::Shift.into();
    let mut stops = 0;
    while focus(&browser).await? != json!(["SUMMARY"]) {
        common::press_together(&browser, &[back, tab]).await?;
        stops += 1;
        assert!(stops < 4, "the list of answers is too far away");
    }
    common::press(&browser, &[enter, tab]).await?;
    let button = browser.run("return document.activeElement.dataset.change ?? null").await?;
    assert_eq!(button, json!("prefecture"));
    common::press(&browser, &[enter]).await?;
    common::asks(&browser, "prefecture", true).await?;
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn enter_in_a_field_gives_the_answer() -> Result<()> {
    let (_server, browser) = visit().await?;
    common::interview_up_to(&browser, "expiry", ANSWERS, AT).await?;
    common::choose_to_type(&browser, "expiry").await?;
    common::type_date(&browser, ["令和5年", "２月", "２４日"]).await?;
    common::press(&browser, &[Key::Enter.into()]).await?;
    common::asks(&browser, "balance", true).await?;
    common::choose(&browser, ("balance", "１，５００円")).await?;
    common::press(&browser, &[Key::Enter.into()]).await?;
    common::asks(&browser, "left", true).await?;
    browser.close().await
}

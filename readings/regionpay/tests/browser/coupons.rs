//! Several coupons: each judged separately, their steps in one list, and any of them changed, removed and restored.

use anyhow::{Context as _, Result, bail};
use kigen::link::MAX_ITEMS;
use kigen::outcome::{Judgement, Outcome};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Server, Setup, Site};

use super::{HERE, PAPER, PRINTED, own};
use crate::common::{self, Answer, At};

const AT: At = Some("2023-04-18T10:00");

/// A family's coupons: on paper, in the app, charged twice, and one that is not covered.
const COUPONS: [&[Answer]; 4] = [
    &[
        HERE,
        PAPER,
        ("incident", "none"),
        PRINTED,
        ("balance", "1"),
        ("left", "1500"),
        ("payout", "points"),
        ("charge", "paper"),
        ("applied", "no"),
        ("inquiry_number", "lost"),
    ],
    &[
        HERE,
        PAPER,
        ("incident", "none"),
        PRINTED,
        ("balance", "1"),
        ("left", "1"),
        ("payout", "points"),
        ("charge", "app"),
    ],
    &[
        HERE,
        PAPER,
        ("incident", "charged_twice"),
        ("expiry", "2023-03-30"),
        ("payout", "points"),
        ("charge", "paper"),
        ("applied", "no"),
        ("inquiry_number", "known"),
    ],
    &[HERE, ("coupon", "other")],
];

async fn visit(address: &str) -> Result<Browser> {
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, address).await?;
    Ok(browser)
}

/// Answers for the coupon in the form.
async fn answer(browser: &Browser, answers: &[Answer]) -> Result<()> {
    answer_at(browser, answers, AT).await
}

async fn answer_at(browser: &Browser, answers: &[Answer], at: At) -> Result<()> {
    let mut given = Vec::new();
    while let Outcome::Ask { question } = own()?.judge(&given, at)? {
        let asked = format!("return seen('[data-question={question}]').length > 0");
        common::look_until(browser, &format!("`{question}` was asked"), &asked).await?;
        let answer = *answers.iter().find(|(of, _)| *of == question).context("there is no answer")?;
        common::choose(browser, answer).await?;
        common::next(browser).await?;
        given.push(answer);
    }
    Ok(())
}

async fn answer_all(server: &Server) -> Result<Browser> {
    let browser = visit(&own()?.address(server, AT)).await?;
    for (index, answers) in COUPONS.iter().enumerate() {
        if index > 0 {
            browser.click("#result [data-items=add]").await?;
        }
        answer(&browser, answers).await?;
        let title = if index > 0 { "items-title" } else { "result-title" };
        browser.until("the result had the focus", &format!("return document.activeElement.id === '{title}'")).await?;
    }
    Ok(browser)
}

fn judgement(answers: &[Answer]) -> Result<Judgement> {
    match own()?.judge(answers, AT)? {
        Outcome::Done(judgement) => Ok(judgement),
        other => bail!("{answers:?} come to {other:?}"),
    }
}

/// The listed coupons: number, verdict in the page's words, whether it is the one in the form.
async fn listed(browser: &Browser) -> Result<Value> {
    common::look(
        browser,
        "return seen('[data-item]').map((row) => [
            row.querySelector('h3').textContent,
            row.querySelector('[data-brief]')?.textContent.trim() ?? '',
            row.matches('[aria-current=true]')])",
    )
    .await
}

/// Each verdict in the page's words, from its heading.
async fn verdict(browser: &Browser, verdict: &str) -> Result<Value> {
    let words = format!(
        "const part = document.querySelector('#result-title [data-show=\"verdict:{verdict}\"]');
        return (part.querySelector('[data-show=\"time:running\"]') ?? part).textContent.trim()"
    );
    browser.run(&words).await
}

/// The merged list: step, state, coupons.
async fn merged(browser: &Browser) -> Result<Value> {
    common::look(
        browser,
        "return seen('[data-merged]').map((step) =>
            [step.dataset.merged, step.dataset.state, step.querySelector('[data-names]').textContent])",
    )
    .await
}

#[tokio::test]
async fn each_coupon_is_judged_by_itself_and_all_steps_are_in_one_list() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = answer_all(&server).await?;
    let mut rows = Vec::new();
    for (index, answers) in COUPONS.iter().enumerate() {
        let name = format!("クーポン {}", index + 1);
        rows.push(json!([name, verdict(&browser, judgement(answers)?.verdict).await?, index == 3]));
    }
    assert_eq!(listed(&browser).await?, json!(rows));

    // Derived by hand from the rules for each: different steps stay separate, and the app's way is beside the one on
    // paper.
    assert_eq!(
        merged(&browser).await?,
        json!([
            ["call", "open", "クーポン 3"],
            ["find_number", "open", "クーポン 1"],
            ["use", "closed", "クーポン 1、クーポン 2、クーポン 3"],
            ["apply", "open", "クーポン 1、クーポン 3"],
            ["collect", "open", "クーポン 1、クーポン 3"],
            ["collect", "open", "クーポン 2"],
        ])
    );
    for (index, answers) in COUPONS.iter().enumerate() {
        let name = format!("クーポン {}", index + 1);
        for step in judgement(answers)?.steps {
            let list = merged(&browser).await?;
            let is_listed = list.as_array().into_iter().flatten().any(|row| {
                row[0] == json!(step.step)
                    && row[1] == json!(step.state)
                    && row[2].as_str().is_some_and(|names| names.split('、').any(|other| other == name))
            });
            assert!(is_listed, "{} of {name}", step.step);
        }
    }

    // The first of all deadlines: that of the application, with its coupons.
    let bound = "const binding = document.querySelector('#items-binding');
        return [seen('time', binding)[0].dateTime, seen('[data-names]', binding)[0].textContent,
            seen('[data-fill=days]', binding)[0].textContent]";
    assert_eq!(common::look(&browser, bound).await?, json!(["2023-04-30", "クーポン 1、クーポン 3", "12"]));

    // Each can be selected: the result is then that of its own answers.
    for (index, answers) in COUPONS.iter().enumerate() {
        browser.click(&format!("[data-item='{}'] [data-items=see]", index + 1)).await?;
        common::finishes(&browser).await?;
        assert_eq!(common::shown(&browser).await?, own()?.expected(&judgement(answers)?, AT)?);
    }
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn a_coupon_is_named_changed_removed_and_put_back() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = answer_all(&server).await?;
    let names = async || -> Result<Value> {
        common::look(&browser, "return seen('[data-item] h3').map((name) => name.textContent)").await
    };

    browser.click("[data-item='2'] [data-items=see]").await?;
    browser.fill("#item-name", "父のクーポン<b>").await?;
    browser.click("#result-title").await?;
    let all = json!(["クーポン 1", "父のクーポン<b>", "クーポン 3", "クーポン 4"]);
    assert_eq!(names().await?, all);
    assert!(browser.text("#result-title").await?.starts_with("父のクーポン<b>："));
    assert_eq!(merged(&browser).await?[2], json!(["use", "closed", "クーポン 1、父のクーポン<b>、クーポン 3"]));

    // Changed: used up, so that only that one of its steps is left.
    browser.run("document.querySelector('#answers').open = true").await?;
    browser.click("[data-change=left]").await?;
    common::choose(&browser, ("left", "0")).await?;
    common::next(&browser).await?;
    browser.until("all were shown", "return document.activeElement.id === 'items-title'").await?;
    let steps = "return seen('[data-merged=collect] [data-names]').map((names) => names.textContent)";
    assert_eq!(common::look(&browser, steps).await?, json!(["クーポン 1、クーポン 3"]));

    browser.click("[data-item='2'] [data-items=remove]").await?;
    assert_eq!(names().await?, json!(["クーポン 1", "クーポン 3", "クーポン 4"]));
    browser.click("[data-items=restore]").await?;
    assert_eq!(names().await?, all, "in its place and by its name");
    assert_eq!(common::look(&browser, "return seen('[data-items=restore]').length").await?, json!(0));

    // In another language, too.
    browser.click(".languages a[href='../en/']").await?;
    browser.until("the page was in English", "return location.pathname.endsWith('/en/')").await?;
    assert_eq!(names().await?, json!(["Coupon 1", "父のクーポン<b>", "Coupon 3", "Coupon 4"]));

    // With one left, the page is as if there had never been another.
    for number in [1, 2, 4] {
        browser.click(&format!("[data-item='{number}'] [data-items=remove]")).await?;
    }
    assert_eq!(common::look(&browser, "return seen('#items, [data-current]').length").await?, json!(0));
    let third = COUPONS.get(2).context("there are four")?;
    assert_eq!(common::shown(&browser).await?, own()?.expected(&judgement(third)?, AT)?);
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// Events of leaving a field come before the click that leaves it.
#[tokio::test]
async fn press_that_ends_the_naming_of_a_coupon_counts() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    for press in ["[data-item='1'] [data-items=see]", "[data-item='3'] [data-items=see]"] {
        let browser = answer_all(&server).await?;
        browser.fill("#item-name", "a name that is long enough, too").await?;
        browser.click(press).await?;
        common::finishes(&browser).await?;
        let current = "return seen('[data-item][aria-current]')[0].dataset.item";
        assert_eq!(
            common::look(&browser, &format!("{current} === '{}'", &press[12..13])).await?,
            json!(true),
            "{press}"
        );
        browser.close().await?;
    }
    Ok(())
}

/// A name cannot change the direction of the text beside it, wherever it stands.
#[tokio::test]
async fn name_of_a_coupon_is_isolated_from_the_text_around_it() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = answer_all(&server).await?;
    let name = "\u{202e}אבג x";
    let type_it = format!(
        "const field = document.getElementById('item-name');
        field.value = {};
        field.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        json!(name)
    );
    browser.run(&type_it).await?;
    let places = "const places = [];
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) if (texts.currentNode.data.includes('אבג')) places.push(texts.currentNode.parentElement.localName);
        return [places.length > 5, places.filter((place) => place !== 'bdi')]";
    assert_eq!(common::look(&browser, places).await?, json!([true, []]));
    browser.close().await
}

#[tokio::test]
async fn a_coupon_that_is_added_by_mistake_can_be_left_unanswered_or_taken_out() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = visit(&own()?.address(&server, AT)).await?;
    let [first, ..] = COUPONS;
    answer(&browser, first).await?;
    browser.click("#result [data-items=add]").await?;
    common::asks(&browser, "prefecture", true).await?;
    // The form of the second has nothing of the first.
    let filled = "return document.querySelectorAll('#interview :checked').length";
    assert_eq!(browser.run(filled).await?, json!(0));
    browser.click(".current [data-items=remove]").await?;
    common::finishes(&browser).await?;
    assert_eq!(common::shown(&browser).await?, own()?.expected(&judgement(first)?, AT)?);

    // Ten of the same, by one click each.
    for _ in 1..10 {
        browser.click("#result [data-items=copy]").await?;
    }
    let rows = listed(&browser).await?;
    let rows = rows.as_array().context("there is no list")?;
    assert_eq!(rows.len(), 10);
    assert!(rows.iter().all(|row| row[1] == rows[0][1]), "{rows:?}");
    let merged = merged(&browser).await?;
    let steps = merged.as_array().context("there are no steps")?;
    assert_eq!(steps.len(), judgement(first)?.steps.len(), "what is the same for all is there once");

    // No more than a link holds, also if clicks are pending while the button disappears.
    let press = "document.querySelector('#result [data-items=copy]').click()";
    browser.run(&format!("for (let press = 0; press < 100; press += 1) {press}")).await?;
    assert_eq!(listed(&browser).await?.as_array().map(Vec::len), Some(MAX_ITEMS));
    assert!(!browser.is_shown("[data-items=copy], [data-items=add]").await?);
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// At another moment, the answers may no longer be enough for a coupon that is not in the form.
#[tokio::test]
async fn incomplete_coupon_is_listed_as_incomplete() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let early: At = Some("2023-03-10T10:00");
    let browser = visit(&own()?.address(&server, early)).await?;
    let paper =
        [HERE, PAPER, ("incident", "none"), PRINTED, ("balance", "1500"), ("payout", "points"), ("charge", "app")];
    answer_at(&browser, &paper, early).await?;
    browser.click("#result [data-items=add]").await?;
    answer_at(&browser, &[HERE, ("coupon", "other")], early).await?;
    let asked = "return seen('[data-item]').map((row) => row.querySelector('[data-asks]').hidden === false)";
    assert_eq!(common::look(&browser, asked).await?, json!([false, false]));
    browser.run("location.hash = 'at=2023-04-18T10:00'").await?;
    common::look_until(&browser, "the first was to be asked further", &format!("{asked}[0]")).await?;
    assert_eq!(common::look(&browser, asked).await?, json!([true, false]));
    browser.click("[data-item] [data-items=see]").await?;
    common::asks(&browser, "left", true).await?;
    browser.close().await
}

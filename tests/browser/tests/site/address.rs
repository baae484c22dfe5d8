//! An address is a command that the page carries out once: the state of the page survives Back, Forward and reload as
//! it was last.

use anyhow::{Context as _, Result};
use kigen::link::MAX_ITEMS;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Server, Setup, Site};

use crate::common::{self, first, path};

/// The fragment of a link that the page itself has made, for so many equal coupons.
async fn link(browser: &Browser, server: &Server, coupons: usize) -> Result<String> {
    let (reading, usual) = first()?;
    // If a link is full, it is of the traveller with the fewest answers.
    let traveller = if coupons == MAX_ITEMS { reading.traveller("short")? } else { usual };
    common::open(browser, &reading.address(server, None)).await?;
    reading.fill_in(browser, &traveller.answers, None).await?;
    let press = format!(
        "for (let more = 1; more < {coupons}; more += 1) document.querySelector('#result [data-items=copy]').click();
        document.querySelector('[data-link]').click();
        return new URL(document.getElementById('link').value).hash"
    );
    let made = common::look(browser, &press).await?;
    Ok(made.as_str().context("there is no link")?.to_owned())
}

/// Opens a link as if from another site.
async fn open_link(browser: &Browser, server: &Server, link: &str) -> Result<()> {
    common::open(browser, &server.url(&path(&format!("ja/{link}")))).await
}

async fn verdict(browser: &Browser) -> Result<Value> {
    let seen = "return seen('#result').map(({ dataset }) => dataset.verdict)[0] ?? seen('[data-question]')[0]?.dataset.question";
    common::look(browser, seen).await
}

async fn go(browser: &Browser, step: &str) -> Result<()> {
    let went = format!(
        "return new Promise((resolve) => {{ addEventListener('popstate', () => setTimeout(resolve, 0, true)); {step} }})"
    );
    browser.run(&went).await?;
    Ok(())
}

async fn is_carried_out_once(engine: Engine) -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    let link = link(&browser, &server, 1).await?;
    open_link(&browser, &server, &link).await?;
    let seen = "return [seen('[data-show=\"link:read\"]').length, seen('[data-item]').length, seen('#result').length, location.hash]";
    assert_eq!(common::look(&browser, seen).await?, json!([1, 0, 1, ""]));
    let (reading, usual) = first()?;
    reading.shows(&browser, &usual.answers, None).await?;

    // To an element of the page, and back.
    browser.run("location.hash = '#guide'").await?;
    go(&browser, "history.back();").await?;
    assert_eq!(common::look(&browser, seen).await?, json!([1, 0, 1, ""]), "{engine:?}");

    // A later answer, which is still there after a reload, after Back, and after Forward.
    let (question, answer) = reading.short()?;
    let short = &reading.traveller("short")?.verdict;
    let change = format!(
        "document.querySelector('[data-change={question}]').click();
        document.querySelector('[name={question}][value={answer}]').checked = true;
        document.querySelector('#interview [type=submit]').click()"
    );
    browser.run(&change).await?;
    assert_eq!(verdict(&browser).await?, json!(short));
    for again in ["once", "twice"] {
        common::reload(&browser).await.context(again)?;
        assert_eq!(verdict(&browser).await?, json!(short), "{engine:?}, {again}");
        assert_eq!(browser.run("return location.hash").await?, json!(""));
    }
    go(&browser, "history.forward();").await?;
    assert_eq!(verdict(&browser).await?, json!(short), "{engine:?}");
    common::reload(&browser).await?;
    assert_eq!(verdict(&browser).await?, json!(short), "{engine:?}");
    // To another page, and back again.
    browser.goto(&server.url("")).await?;
    browser.client().back().await?;
    browser.until("it was there again", "return document.querySelector('#interview') !== null").await?;
    common::answers_now(&browser).await?;
    assert_eq!(verdict(&browser).await?, json!(short), "{engine:?}");
    assert_eq!(
        browser.run("return history.state?.carried ?? null").await?,
        Value::Null,
        "it is in memory while it is there"
    );
    // In another language, too.
    browser.run("document.querySelector('.languages [hreflang=ko]').click()").await?;
    browser.until("it was Korean", "return document.documentElement.lang === 'ko'").await?;
    common::reload(&browser).await?;
    assert_eq!(verdict(&browser).await?, json!(short), "{engine:?}");
    browser.close().await
}

#[tokio::test]
async fn link_is_read_once_and_its_answers_outlive_back_forward_and_reload() -> Result<()> {
    is_carried_out_once(Engine::Chromium).await
}

#[tokio::test]
async fn link_is_read_once_and_its_answers_outlive_back_forward_and_reload_in_firefox() -> Result<()> {
    is_carried_out_once(Engine::Firefox).await
}

/// The page adds the items of a second link; going back to before it neither removes nor adds any.
#[tokio::test]
async fn second_link_is_read_once_too() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let two = link(&browser, &server, 2).await?;
    open_link(&browser, &server, &two).await?;
    let rows = "return seen('[data-item]').length";
    assert_eq!(common::look(&browser, rows).await?, json!(2));
    browser.run(&format!("location.hash = '{two}'")).await?;
    common::look_until(&browser, "it was read", &format!("{rows} === 4")).await?;
    go(&browser, "history.back();").await?;
    assert_eq!(common::look(&browser, rows).await?, json!(4));
    common::reload(&browser).await?;
    assert_eq!(common::look(&browser, rows).await?, json!(4));
    browser.close().await
}

/// The page refuses a link that does not fit as a whole, and says so.
#[tokio::test]
async fn link_with_too_many_items_is_refused_with_notice() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let most = link(&browser, &server, MAX_ITEMS).await?;
    let told =
        "return [seen('[data-show^=\"link:\"]').map(({ dataset }) => dataset.show)[0], seen('[data-item]').length]";
    open_link(&browser, &server, &most).await?;
    // The list comes with the next picture.
    common::look_until(&browser, "all were listed", &format!("return seen('[data-item]').length === {MAX_ITEMS}"))
        .await?;
    assert_eq!(common::look(&browser, told).await?, json!(["link:read", MAX_ITEMS]));
    browser.run(&format!("location.hash = '{most}'")).await?;
    common::look_until(&browser, "it was told", "return seen('[data-show=\"link:full\"]').length === 1").await?;
    assert_eq!(common::look(&browser, told).await?, json!(["link:full", MAX_ITEMS]));
    browser.close().await
}

/// The page explains a refused link in each language that the traveller then chooses.
#[tokio::test]
async fn refused_link_is_explained_in_another_language_too() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let mut cut = link(&browser, &server, 1).await?;
    cut.truncate(cut.len() - 3);
    open_link(&browser, &server, &cut).await?;
    let told = "return seen('[data-show^=\"link:\"]').map(({ dataset }) => dataset.show)";
    assert_eq!(common::look(&browser, told).await?, json!(["link:damaged"]));
    browser.run("document.querySelector('.languages [hreflang=ko]').click()").await?;
    browser.until("it was Korean", "return document.documentElement.lang === 'ko'").await?;
    assert_eq!(common::look(&browser, told).await?, json!(["link:damaged"]));
    browser.close().await
}

/// Answers given by hand are in memory only.
#[tokio::test]
async fn answers_by_hand_are_in_no_history() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let (reading, usual) = first()?;
    common::open(&browser, &reading.address(&server, None)).await?;
    reading.fill_in(&browser, &usual.answers, None).await?;
    browser.run("location.hash = '#guide'").await?;
    go(&browser, "history.back();").await?;
    assert_eq!(browser.run("return [history.state, location.hash]").await?, json!([null, ""]));
    assert_ne!(verdict(&browser).await?, json!(reading.question(0)?), "they are still on the screen");
    browser.close().await
}

/// The browser must not restore fields outside the form for the next user of the device, either.
#[tokio::test]
async fn fields_outside_the_form_are_empty_after_a_reload() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    for engine in [Engine::Firefox, Engine::Chromium] {
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        link(&browser, &server, 2).await?;
        browser.run("document.getElementById('moment').value = '2023-04-18T10:00'").await?;
        let fields = "return [...document.querySelectorAll('input, textarea, select')].filter(({ type }) => type !== 'radio').map(({ value }) => value).join('')";
        assert_ne!(browser.run(fields).await?, json!(""));
        browser.client().refresh().await?;
        common::answers_now(&browser).await?;
        assert_eq!(browser.run(fields).await?, json!(""), "{engine:?}");
        browser.close().await?;
    }
    Ok(())
}

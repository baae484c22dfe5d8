//! The page hands all of its state over to another version, and not by an address. If the host has no page of ours, the
//! page does not navigate.

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Lack, Setup};
use xtask::site::Worker;

use crate::common::host::{Damage, Host};
use crate::common::version::Version;
use crate::common::{self, Answer, first, path, usual_page};

/// The first answers of the usual traveller.
fn first_answers(number: usize) -> Result<Vec<Answer>> {
    let (reading, usual) = first()?;
    Ok(reading.asked(&usual.answers, usual.at)?.into_iter().take(number).collect())
}

/// All entered values on the page.
const ENTERED: &str = "return {
    current: document.querySelector('[data-current]').textContent,
    name: document.getElementById('item-name').value,
    question: seen('[data-question]').map(({ dataset }) => dataset.question),
    chosen: [...document.querySelectorAll('[data-question] :checked')].map(({ name, value }) => [name, value]),
    typed: [...document.querySelectorAll('[data-question] [type=text]')].map(({ name, value }) => [name, value]),
    at: seen('time[data-fill=as-of]').map(({ dateTime }) => dateTime),
}";

/// The index of the question that is left in the middle of typing a number.
const TYPED: usize = 4;

async fn rows(browser: &Browser) -> Result<Value> {
    browser.run("document.querySelector('#answers').open = true").await?;
    common::look(browser, "return seen('[data-answer]').map((row) => row.innerText)").await
}

/// Two coupons: one that is finished and named, one in the middle of an answer that is being typed.
async fn enter(browser: &Browser, address: &str) -> Result<()> {
    common::open(browser, address).await?;
    let (reading, usual) = first()?;
    reading.fill_in(browser, &usual.answers, usual.at).await?;
    browser.run("document.querySelector('#result [data-items=copy]').click()").await?;
    browser.fill("#item-name", "母 & 父/\u{202e}x").await?;
    browser.run("document.querySelector('#result [data-items=add]').click()").await?;
    common::fill(browser, &first_answers(TYPED)?).await?;
    let question = reading.question(TYPED)?;
    browser.click(&format!("[name={question}][data-typed]")).await?;
    browser.fill(&format!("#{question}"), "12").await
}

#[tokio::test]
async fn update_takes_over_all_that_was_entered() -> Result<()> {
    let (old, new) = (Version::built()?, Version::make("NEW", Worker::Keeps)?);
    for engine in [Engine::Chromium, Engine::Firefox] {
        let host = Host::serve(&old)?;
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        let address = host.url(&usual_page()?);
        common::open(&browser, &address).await?;
        browser.works_offline().await?;
        enter(&browser, &address).await?;
        // The moment stays, although the id of an element takes its place in the address.
        browser.run("location.hash = '#guide'").await?;
        let (entered, listed) = (common::look(&browser, ENTERED).await?, rows(&browser).await?);
        assert_eq!(entered["question"], json!([first()?.0.question(TYPED)?]));
        host.deploy(&new);
        browser.run("dispatchEvent(new Event('online'))").await?;
        browser.shows("#update [data-update]").await?;
        // Records every address that a page sets, also of the page that comes.
        browser.run("document.querySelector('[data-update]').click()").await?;
        let is_new = format!("return document.documentElement.dataset.version === '{}'", new.name);
        browser.until("the new version was there", &is_new).await?;
        common::answers_now(&browser).await?;
        assert_eq!(common::look(&browser, ENTERED).await?, entered, "{engine:?}");
        assert_eq!(rows(&browser).await?, listed, "{engine:?}");
        assert_eq!(browser.run("return history.state?.carried ?? null").await?, Value::Null, "{engine:?}");
        assert!(!host.heard().iter().any(|request| request.contains("answers/")), "no address had them");
        // The other items are there as well, once they are listed.
        common::fill(&browser, &[first()?.0.short()?]).await?;
        let names = "return seen('[data-item] h3').map(({ textContent }) => textContent)";
        let names = common::look(&browser, names).await?;
        assert_eq!(names, json!(["クーポン 1", "母 & 父/\u{202e}x", "クーポン 3"]), "{engine:?}");
        browser.close().await?;
    }
    Ok(())
}

/// An answer that is being changed is still being changed after the update.
#[tokio::test]
async fn update_goes_on_with_the_answer_that_was_being_changed() -> Result<()> {
    let (old, new) = (Version::built()?, Version::make("NEW", Worker::Uninstall)?);
    let host = Host::serve(&old)?;
    let setup = Setup { engine: Engine::Firefox, lacks: Lack::ServiceWorkers, ..Setup::PHONE };
    let browser = Browser::open(&setup).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    let (reading, usual) = first()?;
    reading.fill_in(&browser, &usual.answers, None).await?;
    let changed = reading.question(TYPED)?;
    browser.run(&format!("document.querySelector('[data-change={changed}]').click()")).await?;
    host.deploy(&new);
    browser.run("document.querySelector('.languages [hreflang=ko]').click()").await?;
    let is_new = format!("return document.documentElement.dataset.version === '{}'", new.name);
    browser.until("the new version was there", &is_new).await?;
    common::answers_now(&browser).await?;
    let is_asked = format!("return seen('[data-question={changed}]').length === 1");
    common::look_until(&browser, "it was asked", &is_asked).await?;
    browser.close().await
}

/// An error page, which may contain analytics, gets to see nothing: not even that somebody wanted to come.
#[tokio::test]
async fn missing_language_page_causes_no_navigation() -> Result<()> {
    for damage in [Damage::ErrorPage, Damage::Missing, Damage::Truncated] {
        let host = Host::serve(&Version::built()?)?;
        let setup = Setup { engine: Engine::Firefox, lacks: Lack::ServiceWorkers, ..Setup::PHONE };
        let browser = Browser::open(&setup).await?;
        common::open(&browser, &host.url(&path("ja/"))).await?;
        common::fill(&browser, &first_answers(2)?).await?;
        host.damage(&path("en/index.html"), &damage);
        browser.run("document.querySelector(\".languages a[href='../en/']\").click()").await?;
        common::look_until(&browser, "it was told", "return seen('#damaged').length === 1").await?;
        let there = "return [location.pathname, location.hash, history.state, document.documentElement.lang,
            seen('[data-question]')[0].dataset.question, document.querySelectorAll('[data-question] :checked').length]";
        let (reading, usual) = first()?;
        let here = json!([format!("/{}", path("ja/")), "", null, "ja", reading.question(2)?, 2]);
        assert_eq!(common::look(&browser, there).await?, here, "{damage}");
        // The interview goes on.
        let third = *reading.asked(&usual.answers, usual.at)?.get(2).context("less is asked")?;
        common::take(&browser, third).await?;
        common::asks(&browser, reading.question(3)?, true).await?;
        browser.close().await?;
    }
    Ok(())
}

/// The same if the version has changed and the host now has a page that is not ours.
#[tokio::test]
async fn update_to_a_foreign_page_causes_no_navigation() -> Result<()> {
    let (old, new) = (Version::built()?, Version::make("NEW", Worker::Uninstall)?);
    let host = Host::serve(&old)?;
    let setup = Setup { engine: Engine::Firefox, lacks: Lack::ServiceWorkers, ..Setup::PHONE };
    let browser = Browser::open(&setup).await?;
    common::open(&browser, &host.url(&path("ja/"))).await?;
    common::fill(&browser, &first_answers(2)?).await?;
    host.deploy(&new);
    host.damage("*", &Damage::ErrorPage);
    browser.run("document.querySelector(\".languages a[href='../en/']\").click()").await?;
    common::look_until(&browser, "it was told", "return seen('#damaged').length === 1").await?;
    assert_eq!(
        browser.run("return [location.pathname, history.state]").await?,
        json!([format!("/{}", path("ja/")), null])
    );
    browser.close().await
}

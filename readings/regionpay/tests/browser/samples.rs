//! A made-up prefecture's notice on the same page: a site of its own, marked everywhere, without questions on the app.

use std::fs;

use anyhow::{Context as _, Result, bail};
use kigen::input::Value as Given;
use kigen::outcome::{Judgement, Outcome};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Server, Setup};
use kigen_regionpay::notice::Notice;
use xtask::site;

use super::{notice, own};
use crate::common::version::Version;
use crate::common::{self, Answer, At};

const AT: At = Some("2024-03-15T10:00");

const ANSWERS: &[Answer] = &[
    ("prefecture", "here"),
    ("coupon", "regionpay_paper"),
    ("incident", "charged_twice"),
    ("expiry", "2024-02-10"),
    ("balance", "1"),
    ("payout", "points"),
    ("applied", "no"),
    ("inquiry_number", "known"),
];

fn sample() -> Result<Notice> {
    notice(&fs::read_to_string(xtask::root().join("readings/regionpay/samples/mihon.toml"))?)
}

/// Answers the questions as the sample's rules ask them.
async fn interview(browser: &Browser) -> Result<Judgement> {
    let (notice, now) = (sample()?, common::moment(AT)?);
    let mut given = Vec::new();
    loop {
        let fields = given.iter().map(|(question, answer): &Answer| {
            let amount = (*question == "balance").then(|| answer.parse().ok()).flatten();
            (String::from(*question), amount.map_or_else(|| Given::Text(String::from(*answer)), Given::Number))
        });
        match kigen::check(&notice, &Given::Table(fields.collect()), Ok(now)) {
            Outcome::Ask { question } => {
                common::asks(browser, question, !given.is_empty()).await?;
                let answer = ANSWERS.iter().find(|(answered, _)| *answered == question);
                let answer = *answer.with_context(|| format!("there is no answer to `{question}`"))?;
                common::choose(browser, answer).await?;
                common::next(browser).await?;
                given.push(answer);
            }
            Outcome::Done(judgement) => {
                common::finishes(browser).await?;
                return Ok(judgement);
            }
            other @ Outcome::Invalid { .. } => bail!("{given:?} come to {other:?}"),
        }
    }
}

#[tokio::test]
async fn another_prefecture_has_a_page_of_its_own_that_says_it_is_a_sample() -> Result<()> {
    let version = Version::samples("mihon")?;
    let dist = version.dist.clone();
    assert_eq!(site::pages_in(&dist)?.len(), 13, "the top, and a page of each sample in each language");
    let calendar = fs::read_to_string(dist.join("mihon/ja/apply.ics"))?;
    assert!(calendar.contains("SUMMARY:【見本】") && calendar.contains("DTEND:20240419T150000Z"), "{calendar}");

    let server = Server::start(dist, 0)?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for language in ["ja", "en"] {
        common::open(&browser, &server.url(&format!("mihon/{language}/#at={}", AT.unwrap_or_default()))).await?;
        browser.shows("#sample").await?;
        let judgement = interview(&browser).await?;
        assert_eq!(judgement.deadline, Some("use"));
        assert_eq!(common::shown(&browser).await?, own()?.expected(&judgement, AT)?, "{language}");
        // The result is marked, too, and mentions nothing that this notice does not have.
        browser.shows("#sample").await?;
        let of_app =
            "return document.querySelectorAll('[name=charge], [data-persona$=app], [data-answer=charge]').length";
        assert_eq!(browser.run(of_app).await?, json!(0), "{language}");
        let stated =
            "return [...document.querySelectorAll('#result [data-step=apply] a[href^=https]')].map(({ href }) => href)";
        assert_eq!(browser.run(stated).await?, json!(["https://kigen-mihon.example/shinsei/"]), "{language}");
    }
    browser.goto(&server.url("")).await?;
    browser.shows("main > .as-of").await?;
    let others =
        browser.run("return document.querySelectorAll('a:not([href^=mihon], [href^=voucher])').length").await?;
    assert_eq!(others, Value::from(0));
    assert_eq!(browser.errors().await?, [""; 0]);
    browser.close().await
}

//! Travellers in a real browser, question by question, at moments before, in and after the notice's deadlines: the page asks
//! what the rules ask, and shows what they say. Wherever the device believes to be, it is Japan's calendar that counts.

mod common;

use anyhow::{Context as _, Result};
use common::{Answer, At};
use kigen_browser::{Browser, Server, Setup, Site};

const HERE: Answer = ("prefecture", "here");
const PAPER: Answer = ("coupon", "regionpay_paper");
const PRINTED: Answer = ("expiry", "2023-02-24");

/// Who travels, and everything that they could be asked: the page asks for as much of it as is needed.
const JOURNEYS: &[(&str, &[Answer])] = &[
    (
        "a paper coupon",
        &[
            HERE,
            PAPER,
            ("incident", "none"),
            PRINTED,
            ("balance", "1"),
            ("left", "1"),
            ("payout", "points"),
            ("charge", "paper"),
            ("applied", "no"),
            ("inquiry_number", "known"),
        ],
    ),
    (
        "an app coupon",
        &[
            HERE,
            PAPER,
            ("incident", "none"),
            PRINTED,
            ("balance", "1500"),
            ("left", "1200"),
            ("payout", "points"),
            ("charge", "app"),
        ],
    ),
    (
        "a double charge",
        &[
            HERE,
            PAPER,
            ("incident", "charged_twice"),
            ("expiry", "2023-03-31"),
            ("payout", "points"),
            ("charge", "app"),
            ("inquiry_number", "known"),
        ],
    ),
    (
        "a lost number",
        &[
            HERE,
            PAPER,
            ("incident", "paid_otherwise"),
            PRINTED,
            ("balance", "2000"),
            ("payout", "unknown"),
            ("charge", "paper"),
            ("applied", "no"),
            ("inquiry_number", "lost"),
        ],
    ),
    (
        "a bank transfer",
        &[
            HERE,
            PAPER,
            ("incident", "none"),
            PRINTED,
            ("balance", "1"),
            ("left", "1"),
            ("payout", "bank"),
            ("applied", "no"),
        ],
    ),
    (
        "\"I do not know\" all the way",
        &[
            ("prefecture", "unknown"),
            ("coupon", "unknown"),
            ("incident", "unknown"),
            ("expiry", "unknown"),
            ("balance", "unknown"),
            ("left", "unknown"),
            ("payout", "unknown"),
            ("charge", "unknown"),
            ("applied", "unknown"),
            ("inquiry_number", "lost"),
        ],
    ),
];

const MOMENTS: &[At] = &[Some("2023-03-10T10:00"), Some("2023-04-18T10:00"), Some("2023-05-02T10:00"), None];

#[tokio::test]
async fn every_journey_ends_as_the_rules_say_and_reads_the_same_in_every_time_zone() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let (tokyo, los_angeles) = tokio::try_join!(travel(&server, "Asia/Tokyo"), travel(&server, "America/Los_Angeles"))?;
    assert_eq!(tokyo.len(), JOURNEYS.len() * MOMENTS.len());
    for ((journey, in_tokyo), (_, in_los_angeles)) in tokyo.iter().zip(&los_angeles) {
        assert_eq!(in_tokyo, in_los_angeles, "{journey}");
    }
    Ok(())
}

/// Goes on every journey at every moment. What is read at the end of each.
async fn travel(server: &Server, zone: &'static str) -> Result<Vec<(String, String)>> {
    let browser = Browser::open(&Setup { zone, ..Setup::PHONE }).await?;
    let mut read = Vec::new();
    for (traveller, answers) in JOURNEYS {
        for at in MOMENTS {
            let journey = format!("{traveller}, at {}", at.unwrap_or("this moment"));
            let text = go(&browser, server, answers, *at).await.with_context(|| format!("{journey}, in {zone}"))?;
            read.push((journey, text));
        }
    }
    browser.close().await?;
    Ok(read)
}

async fn go(browser: &Browser, server: &Server, answers: &[Answer], at: At) -> Result<String> {
    common::open(browser, &common::address(server, at)).await?;
    let judgement = common::interview(browser, answers, at).await?;
    assert_eq!(common::result(browser).await?, common::expected(&judgement, at)?);
    common::is_quiet(browser).await?;
    common::visible_text(browser).await
}

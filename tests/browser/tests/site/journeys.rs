//! Travellers in real browsers, question by question, at moments before, in and after the notice's deadlines: the page asks
//! what the rules ask, and shows what they say. Wherever the device believes to be, it is Japan's calendar that counts.

use anyhow::{Context as _, Result};
use kigen_browser::{Browser, Engine, Server, Setup, Site};

use crate::common::{self, Answer, At};

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

const WIDTHS: [u32; 3] = [320, 360, 1280];

const ZONES: [&str; 2] = ["Asia/Tokyo", "America/Los_Angeles"];

/// Somebody's way through the page.
#[derive(Clone, Copy)]
struct Journey {
    traveller: &'static str,
    answers: &'static [Answer],
    at: At,
    width: u32,
}

/// Every traveller at every moment, each time on a screen of the next width.
fn all_journeys() -> Vec<Journey> {
    let at_every_moment = JOURNEYS.iter().flat_map(|journey| MOMENTS.iter().map(move |at| (journey, at)));
    at_every_moment
        .zip(WIDTHS.into_iter().cycle())
        .map(|((&(traveller, answers), &at), width)| Journey { traveller, answers, at, width })
        .collect()
}

/// Every traveller once: the first three see every width in the one zone, the others in the other, at moments in turn.
fn journeys_in_zones() -> [Vec<Journey>; 2] {
    let turns = MOMENTS.iter().cycle().zip(WIDTHS.into_iter().cycle());
    let journeys: Vec<_> = JOURNEYS
        .iter()
        .zip(turns)
        .map(|(&(traveller, answers), (&at, width))| Journey { traveller, answers, at, width })
        .collect();
    let (one, other) = journeys.split_at(WIDTHS.len());
    [one.to_vec(), other.to_vec()]
}

#[tokio::test]
async fn every_journey_ends_as_the_rules_say_and_reads_the_same_in_every_time_zone() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let journeys = all_journeys();
    let [tokyo, los_angeles] = ZONES;
    let travel = |zone| travel(&server, Engine::Chromium, zone, &journeys);
    let (in_tokyo, in_los_angeles) = tokio::try_join!(travel(tokyo), travel(los_angeles))?;
    assert_eq!(in_tokyo.len(), JOURNEYS.len() * MOMENTS.len());
    for ((journey, here), there) in journeys.iter().zip(&in_tokyo).zip(&in_los_angeles) {
        assert_eq!(here, there, "{}, at {:?}", journey.traveller, journey.at);
    }
    Ok(())
}

#[tokio::test]
async fn other_engines_come_to_the_same_at_every_width_and_in_every_zone() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    for engine in [Engine::Firefox, Engine::WebKitGtk] {
        for (zone, journeys) in ZONES.into_iter().zip(journeys_in_zones()) {
            travel(&server, engine, zone, &journeys).await?;
        }
    }
    Ok(())
}

/// Goes on journeys, one after the other. What is read at the end of each.
async fn travel(server: &Server, engine: Engine, zone: &'static str, journeys: &[Journey]) -> Result<Vec<String>> {
    let browser = Browser::open(&Setup { engine, zone, ..Setup::PHONE }).await?;
    let mut read = Vec::new();
    for journey in journeys {
        let Journey { traveller, at, width, .. } = journey;
        let text = go(&browser, server, journey)
            .await
            .with_context(|| format!("{traveller}, at {at:?}, {width} pixels wide, {engine:?} in {zone}"))?;
        // Only its driver has the console.
        if engine == Engine::Chromium {
            common::is_quiet(&browser).await?;
        }
        read.push(text);
    }
    browser.close().await?;
    Ok(read)
}

async fn go(browser: &Browser, server: &Server, Journey { answers, at, width, .. }: &Journey) -> Result<String> {
    browser.resize(*width, 740).await?;
    common::open(browser, &common::address(server, *at)).await?;
    let judgement = common::interview(browser, answers, *at).await?;
    assert_eq!(common::result(browser).await?, common::expected(&judgement, *at)?);
    let beyond = browser.run("return document.documentElement.scrollWidth - innerWidth").await?;
    assert!(beyond.as_i64().is_some_and(|beyond| beyond <= 0), "{beyond} pixels lie beside the screen");
    common::visible_text(browser).await
}

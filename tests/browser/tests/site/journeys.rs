//! Travellers of every reading in real browsers, question by question, at moments before, in and after the notice's
//! deadlines: the page asks and shows what the rules do. Whatever the device's time zone, Japan's calendar counts.

use anyhow::{Context as _, Result};
use kigen_browser::{Browser, Engine, Server, Setup};

use crate::common::{self, At, Reading, Traveller};

const WIDTHS: [u32; 3] = [320, 360, 1280];

const ZONES: [&str; 2] = ["Asia/Tokyo", "America/Los_Angeles"];

/// A traveller's way through the page.
#[derive(Clone, Copy)]
struct Journey {
    traveller: &'static Traveller,
    at: At,
    width: u32,
}

/// The travellers who come at every moment, also after the end, and the others at their own moment; each on the next
/// width of screen.
fn all_journeys(reading: &'static Reading) -> Result<Vec<Journey>> {
    let now = reading.ended.map(|_| None);
    let moments: Vec<At> = reading.moments.iter().copied().map(Some).chain(now).collect();
    let often = reading.at_every_moment.iter().map(|name| reading.traveller(name)).collect::<Result<Vec<_>>>()?;
    let once = reading.travellers().iter().filter(|traveller| !reading.at_every_moment.contains(&traveller.name));
    let at_every_moment = often.into_iter().flat_map(|traveller| moments.iter().map(move |at| (traveller, *at)));
    let all = at_every_moment.chain(once.map(|traveller| (traveller, traveller.at)));
    let turns = all.zip(WIDTHS.into_iter().cycle());
    Ok(turns.map(|((traveller, at), width)| Journey { traveller, at, width }).collect())
}

/// Every traveller once, at their own moment: alternately in one time zone and the other.
fn journeys_in_zones(reading: &'static Reading) -> [Vec<Journey>; 2] {
    let turns = reading.travellers().iter().zip(WIDTHS.into_iter().cycle());
    let journeys: Vec<_> = turns.map(|(traveller, width)| Journey { traveller, at: traveller.at, width }).collect();
    [0, 1].map(|first| journeys.iter().skip(first).step_by(ZONES.len()).copied().collect())
}

#[tokio::test]
async fn every_journey_ends_as_the_rules_say_and_reads_the_same_in_every_time_zone() -> Result<()> {
    for reading in Reading::all()? {
        let server = reading.serve()?;
        let journeys = all_journeys(reading)?;
        let [tokyo, los_angeles] = ZONES;
        let travel = |zone| travel(reading, &server, Engine::Chromium, zone, &journeys);
        let (in_tokyo, in_los_angeles) = tokio::try_join!(travel(tokyo), travel(los_angeles))?;
        assert_eq!(in_tokyo.len(), journeys.len());
        for ((journey, here), there) in journeys.iter().zip(&in_tokyo).zip(&in_los_angeles) {
            assert_eq!(here, there, "{}, at {:?}", journey.traveller.name, journey.at);
        }
    }
    Ok(())
}

#[tokio::test]
async fn other_engines_come_to_the_same_at_every_width_and_in_every_zone() -> Result<()> {
    for reading in Reading::all()? {
        let server = reading.serve()?;
        for engine in [Engine::Firefox, Engine::WebKitGtk] {
            for (zone, journeys) in ZONES.into_iter().zip(journeys_in_zones(reading)) {
                travel(reading, &server, engine, zone, &journeys).await?;
            }
        }
    }
    Ok(())
}

/// Goes on journeys, one after the other. Returns the text of the page at the end of each.
async fn travel(
    reading: &Reading,
    server: &Server,
    engine: Engine,
    zone: &'static str,
    journeys: &[Journey],
) -> Result<Vec<String>> {
    let browser = Browser::open(&Setup { engine, zone, ..Setup::PHONE }).await?;
    let mut read = Vec::new();
    for journey in journeys {
        let Journey { traveller, at, width } = journey;
        let text = go(&browser, reading, server, journey).await.with_context(|| {
            format!("{} of {}, at {at:?}, {width} pixels wide, {engine:?} in {zone}", traveller.name, reading.notice)
        })?;
        // Only Chromium's driver has the console.
        if engine == Engine::Chromium {
            common::is_quiet(&browser).await?;
        }
        read.push(text);
    }
    browser.close().await?;
    Ok(read)
}

async fn go(browser: &Browser, reading: &Reading, server: &Server, journey: &Journey) -> Result<String> {
    let Journey { traveller, at, width } = *journey;
    browser.resize(width, 740).await?;
    common::open(browser, &reading.address(server, at)).await?;
    reading.is_gone_through(browser, &traveller.answers, at).await?;
    let beyond = browser.run("return document.documentElement.scrollWidth - innerWidth").await?;
    assert!(beyond.as_i64().is_some_and(|beyond| beyond <= 0), "{beyond} pixels lie beside the screen");
    // Close to a deadline the page says that the device is in another zone.
    let hide = "for (const note of seen('[data-show=\"zone:matters\"]')) note.style.display = 'none'";
    common::look(browser, hide).await?;
    common::visible_text(browser).await
}

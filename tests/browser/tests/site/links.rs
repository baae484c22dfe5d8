//! Answers in a link, for every reading: made only when the traveller asks for it, and read by any browser to the same
//! result.

use anyhow::{Context as _, Result, anyhow};
use kigen_browser::serde_json::{self, json};
use kigen_browser::{Browser, Setup};

use crate::common::{self, ENGINES, PAGE_LANGUAGE, Reading};

/// The QR code as a camera would see it: its width, and its pixels from black to white.
async fn code(browser: &Browser, css: &str) -> Result<(usize, Vec<u8>)> {
    let seen = browser
        .run(&format!(
            "const image = document.querySelector('{css}');
            const canvas = document.createElement('canvas');
            canvas.width = image.naturalWidth;
            canvas.height = image.naturalHeight;
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            const {{ data }} = context.getImageData(0, 0, canvas.width, canvas.height);
            return [canvas.width, [...data].filter((_, index) => index % 4 === 0)]"
        ))
        .await?;
    let (width, pixels): (usize, Vec<u8>) = serde_json::from_value(seen)?;
    Ok((width, pixels))
}

/// The text that a camera reads.
pub(crate) async fn code_text(browser: &Browser, css: &str) -> Result<String> {
    let (width, pixels) = code(browser, css).await?;
    assert!(width > 0 && pixels.len() == width * width, "{width} pixels wide, {} in all", pixels.len());
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, width, |x, y| {
        pixels.get(y * width + x).copied().unwrap_or_default()
    });
    let grids = image.detect_grids();
    let grid = grids.first().context("no code is seen")?;
    let (_, text) = grid.decode().map_err(|error| anyhow!("the code cannot be read: {error}"))?;
    Ok(text)
}

/// The link to the usual traveller's answers, which a camera also reads in the QR code.
async fn made(reading: &Reading) -> Result<String> {
    let (server, usual) = (reading.serve()?, reading.usual()?);
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &reading.address(&server, usual.at)).await?;
    reading.interview(&browser, &usual.answers, usual.at).await?;
    let before = browser.run("return [location.href, history.length]").await?;
    browser.click("[data-link]").await?;
    browser.shows("[data-code]").await?;
    assert_eq!(browser.run("return [location.href, history.length]").await?, before, "it goes nowhere by itself");
    let link = browser.run("return document.querySelector('#link').value").await?;
    let link = link.as_str().context("the link is no text")?;
    assert_eq!(code_text(&browser, "[data-code]").await?, link);
    common::is_quiet(&browser).await?;
    browser.close().await?;
    let fragment = link.strip_prefix(&server.url(&reading.page(PAGE_LANGUAGE, None)));
    Ok(fragment.with_context(|| format!("{link} leads elsewhere"))?.to_owned())
}

#[tokio::test]
async fn link_of_every_reading_holds_what_was_needed_and_is_read_in_every_engine() -> Result<()> {
    for reading in Reading::all()? {
        let usual = reading.usual()?;
        let needed = reading.asked(&usual.answers, usual.at)?;
        let answers: Vec<_> = needed.iter().map(|(question, answer)| format!("{question}={answer}")).collect();
        let link = made(reading).await?;
        let expected = common::sealed(&format!("#{}{}", reading.link()?, answers.join("&")));
        assert_eq!(link, expected, "no name, no moment, no answer that was not asked for");
        let server = reading.serve()?;
        for engine in ENGINES {
            let browser = Browser::open(&Setup { engine, zone: "America/Los_Angeles", ..Setup::PHONE }).await?;
            common::open(&browser, &server.url(&format!("{}{link}", reading.page(PAGE_LANGUAGE, None)))).await?;
            let told = "return seen('[data-show=\"link:read\"]').length";
            assert_eq!(common::look(&browser, told).await?, json!(1), "{engine:?}");
            // At the present time: a link contains the answers, not the moment.
            reading.shows(&browser, &usual.answers, None).await.with_context(|| format!("{engine:?}"))?;
            browser.close().await?;
        }
    }
    Ok(())
}

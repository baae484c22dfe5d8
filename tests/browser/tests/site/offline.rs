//! After one visit the page opens and answers offline: the server is really stopped, not only simulated.

use std::net::TcpStream;

use anyhow::Result;
use kigen_browser::serde_json::Value;
use kigen_browser::{Browser, Server, Setup};

use crate::common::{self, PAGE_LANGUAGE, Reading};

/// A browser that has visited the site once, and the address of its page, with the server stopped.
async fn visit_and_lose(reading: &Reading) -> Result<(Browser, String)> {
    let server = reading.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &reading.address(&server, Some(reading.at))).await?;
    browser.works_offline().await?;
    let page = server.url(&reading.page(PAGE_LANGUAGE, None));
    stop(server);
    Ok((browser, page))
}

fn stop(server: Server) {
    let address = server.address();
    server.stop();
    assert!(TcpStream::connect(address).is_err(), "something still listens on {address}");
}

async fn answers_it_all(browser: &Browser, reading: &Reading) -> Result<()> {
    let usual = reading.usual()?;
    reading.is_gone_through(browser, &usual.answers, usual.at).await
}

#[tokio::test]
async fn after_one_visit_a_whole_interview_needs_no_server() -> Result<()> {
    for reading in Reading::all()? {
        let (browser, page) = visit_and_lose(reading).await?;
        common::open(&browser, &format!("{page}{}", reading.usual()?.fragment())).await?;
        answers_it_all(&browser, reading).await?;

        browser.client().refresh().await?;
        common::answers_now(&browser).await?;
        answers_it_all(&browser, reading).await?;
        common::is_quiet(&browser).await?;
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_way_to_write_the_address_works_without_a_server() -> Result<()> {
    let reading = Reading::first()?;
    let (browser, page) = visit_and_lose(reading).await?;
    for address in ["index.html", "?utm_source=leaflet", "index.html?from=line&x=1"] {
        common::open(&browser, &format!("{page}{address}{}", reading.usual()?.fragment())).await?;
        answers_it_all(&browser, reading).await?;
    }
    browser.close().await
}

/// Only the site's own pages work offline; an address that never existed must not show one of them.
#[tokio::test]
async fn unknown_address_fails_without_a_server() -> Result<()> {
    let (browser, page) = visit_and_lose(Reading::first()?).await?;
    // Some drivers report the browser's own error page as an error, others as a page.
    let _ = browser.goto(&format!("{page}nothing-here")).await;
    assert_eq!(browser.run("return document.getElementById('interview')").await?, Value::Null);
    browser.close().await
}

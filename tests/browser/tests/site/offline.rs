//! After one visit the page opens and answers without a network: the server is really gone, not only said to be.

use std::net::TcpStream;

use anyhow::Result;
use kigen_browser::serde_json::Value;
use kigen_browser::{Browser, Server, Setup, Site};

use crate::common::{self, Answer, At, PAGE};

const AT: At = Some("2023-04-18T10:00");
const FRAGMENT: &str = "#at=2023-04-18T10:00";

const ANSWERS: &[Answer] = &[
    ("prefecture", "here"),
    ("coupon", "regionpay_paper"),
    ("incident", "none"),
    ("expiry", "2023-02-24"),
    ("balance", "1"),
    ("left", "1"),
    ("payout", "points"),
    ("charge", "paper"),
    ("applied", "no"),
    ("inquiry_number", "lost"),
];

/// A browser that has been here once, and the address of a site that is gone.
async fn visit_and_lose() -> Result<(Browser, String)> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &common::address(&server, AT)).await?;
    browser.works_offline().await?;
    let top = stop(server);
    Ok((browser, top))
}

fn stop(server: Server) -> String {
    let (address, top) = (server.address(), server.url(""));
    server.stop();
    assert!(TcpStream::connect(address).is_err(), "something still listens on {address}");
    top
}

async fn answers_it_all(browser: &Browser) -> Result<()> {
    let judgement = common::interview(browser, ANSWERS, AT).await?;
    assert_eq!(common::result(browser).await?, common::expected(&judgement, AT)?);
    Ok(())
}

#[tokio::test]
async fn after_one_visit_a_whole_interview_needs_no_server() -> Result<()> {
    let (browser, top) = visit_and_lose().await?;
    common::open(&browser, &format!("{top}{PAGE}{FRAGMENT}")).await?;
    answers_it_all(&browser).await?;

    browser.client().refresh().await?;
    common::answers_now(&browser).await?;
    answers_it_all(&browser).await?;
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn every_way_to_write_the_address_works_without_a_server() -> Result<()> {
    let (browser, top) = visit_and_lose().await?;
    for address in ["index.html", "?utm_source=leaflet", "index.html?from=line&x=1"] {
        common::open(&browser, &format!("{top}{PAGE}{address}{FRAGMENT}")).await?;
        answers_it_all(&browser).await?;
    }
    browser.close().await
}

/// Only the site's own pages are promised; an address that never was must not pass for one of them.
#[tokio::test]
async fn what_was_never_there_is_not_there_without_a_server_either() -> Result<()> {
    let (browser, top) = visit_and_lose().await?;
    // Some drivers call the browser's own error page an error, others a page.
    let _ = browser.goto(&format!("{top}{PAGE}nothing-here")).await;
    assert_eq!(browser.run("return document.getElementById('interview')").await?, Value::Null);
    browser.close().await
}

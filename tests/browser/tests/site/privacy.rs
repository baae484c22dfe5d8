//! What a traveller enters stays in the page: not in a request, not in the address, not in any store.

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Setup, Site};

use crate::common::{self, Answer, At};

const AT: At = Some("2023-04-18T10:00");

/// With typed answers, which can be told from everything else in the page.
const ANSWERS: &[Answer] = &[
    ("prefecture", "here"),
    ("coupon", "regionpay_paper"),
    ("incident", "charged_twice"),
    ("expiry", "2023-02-24"),
    ("balance", "271828"),
    ("payout", "points"),
    ("charge", "paper"),
    ("applied", "no"),
    ("inquiry_number", "lost"),
];

/// Everything that a page can leave on a device, and where it is.
const TRACES: &str = "return (async () => ({
    address: location.href,
    history: history.length,
    state: history.state,
    name: window.name,
    cookies: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
}))()";

/// Every address that is kept for the next visit. Beside these it is noted which version each open tab began with.
const KEPT: &str = "return (async () => {
    const addresses = [];
    for (const name of (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs '))) {
        for (const { url } of await (await caches.open(name)).keys()) addresses.push(url);
    }
    return addresses.sort();
})()";

const LISTEN: &str = "window.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));";

async fn journey(browser: &Browser) -> Result<()> {
    let judgement = common::interview(browser, ANSWERS, AT).await?;
    assert_eq!(common::result(browser).await?, common::expected(&judgement, AT)?);
    Ok(())
}

#[tokio::test]
async fn nothing_that_is_entered_leaves_the_page_or_stays_behind() -> Result<()> {
    let site = Site::build_once()?;
    let server = site.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTEN })).await?;
    common::open(&browser, &common::address(&server, AT)).await?;
    browser.works_offline().await?;
    // The one question that the page has, whatever is answered: what is deployed by now.
    let asked =
        "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/nagasaki/edition.json'))";
    browser.until("the page had asked what is deployed", asked).await?;
    browser.shows("#kept").await?;
    let (traces, kept) = (browser.run(TRACES).await?, browser.run(KEPT).await?);
    let loaded = "return performance.getEntriesByType('resource').length";
    let requests = browser.run(loaded).await?;

    journey(&browser).await?;
    assert_eq!(browser.run(TRACES).await?, traces, "the journey left a trace");
    assert_eq!(browser.run(KEPT).await?, kept, "the journey was kept");
    assert_eq!(browser.run(loaded).await?, requests, "the journey asked the server for something");
    for store in ["/local", "/session"] {
        assert_eq!(traces.pointer(store), Some(&json!({})), "{store}");
    }
    assert_eq!(traces.pointer("/cookies"), Some(&json!("")));
    assert_eq!(traces.pointer("/databases"), Some(&json!([])));
    assert_eq!(traces.pointer("/state"), Some(&Value::Null));

    // Whatever was fetched or is kept is a file of the site.
    let fetched = browser.run("return performance.getEntriesByType('resource').map(({ name }) => name)").await?;
    for address in [fetched, kept].iter().flat_map(|list| list.as_array().into_iter().flatten()) {
        let address = address.as_str().context("an address is a text")?;
        let file = address.strip_prefix(&server.url("")).with_context(|| format!("{address} is not ours"))?;
        let file = site.dist().join(file);
        assert!(file.is_file() || file.join("index.html").is_file(), "{address} is no file of the site");
    }
    assert_eq!(browser.run("return violations").await?, json!([]));
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// The next one to use the device sees an empty form.
#[tokio::test]
async fn whoever_opens_the_page_next_finds_no_answers() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &common::address(&server, AT)).await?;
    journey(&browser).await?;
    for again in ["reload", "visit"] {
        if again == "reload" {
            browser.client().refresh().await?;
            common::answers_now(&browser).await?;
        } else {
            common::open(&browser, &common::address(&server, AT)).await?;
        }
        common::asks(&browser, "prefecture", false).await?;
        let given = "return document.querySelectorAll('input:checked').length
            + [...document.querySelectorAll('input[type=text]')].filter(({ value }) => value).length";
        assert_eq!(browser.run(given).await?, json!(0), "after a {again}");
    }
    browser.close().await
}

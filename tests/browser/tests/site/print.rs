//! A printed result is one sheet of A4, for every plan and language; without a result, the guide is printed.

use anyhow::{Result, anyhow};
use kigen_browser::fantoccini::wd::{PrintConfiguration, PrintMargins, PrintSize};
use kigen_browser::serde_json::{Value, from_value, json};
use kigen_browser::{Browser, Engine, Setup};
use lopdf::{Document, Object};

use crate::common::{self, LANGUAGES, PAGE_LANGUAGE, Reading, Traveller};

/// A4 in points, and the tolerance for a browser's rounding.
const A4: [f32; 2] = [595.28, 841.89];
const ROUNDING: f32 = 1.5;

/// The widths of letters differ between devices: a sheet must have room for larger ones, by this factor.
pub(crate) const LARGER: f64 = 1.04;

/// Chromium's driver waits ten seconds for a PDF, which a busy machine may not have made by then.
const ATTEMPTS: usize = 6;

/// The PDF that the browser prints, with letters of `scale` times their size.
pub(crate) async fn print(browser: &Browser, scale: f64) -> Result<Document> {
    let mut printed = print_once(browser, scale).await;
    for _ in 1..ATTEMPTS {
        if printed.is_ok() {
            break;
        }
        printed = print_once(browser, scale).await;
    }
    printed
}

async fn print_once(browser: &Browser, scale: f64) -> Result<Document> {
    let margins = PrintMargins { top: 1.0, bottom: 1.0, left: 1.2, right: 1.2 };
    let sheet = PrintConfiguration::builder().size(PrintSize::A4).margins(margins).scale(scale).build();
    let sheet = sheet.map_err(|flaw| anyhow!("{flaw:?}"))?;
    Ok(Document::load_mem(&browser.client().print(sheet).await?)?)
}

/// The width and height of each page.
pub(crate) fn pages(printed: &Document) -> Result<Vec<[f32; 2]>> {
    let size = |page| {
        let mut node = printed.get_dictionary(page)?;
        // An attribute that all pages share can be in a node above them.
        while !node.has(b"MediaBox") {
            node = printed.get_dictionary(node.get(b"Parent")?.as_reference()?)?;
        }
        let corners = node.get(b"MediaBox")?.as_array()?.iter().map(Object::as_float);
        match corners.collect::<Result<Vec<_>, _>>()?.as_slice() {
            [left, bottom, right, top] => Ok([right - left, top - bottom]),
            corners => anyhow::bail!("a page has the corners {corners:?}"),
        }
    };
    printed.get_pages().into_values().map(size).collect()
}

pub(crate) fn assert_a4(pages: &[[f32; 2]], what: &str) {
    for page in pages {
        let is_a4 = page.iter().zip(A4).all(|(side, a4)| (side - a4).abs() < ROUNDING);
        assert!(is_a4, "{what} is printed on {page:?}");
    }
}

pub(crate) async fn is_one_sheet(browser: &Browser, scale: f64, what: &str) -> Result<()> {
    let pages = pages(&print(browser, scale).await?)?;
    assert_eq!(pages.len(), 1, "{what} takes more than a sheet");
    assert_a4(&pages, what);
    Ok(())
}

/// Turns print media on or off. Only Chromium can.
pub(crate) async fn emulate_print(browser: &Browser, is_print: bool) -> Result<()> {
    let media = if is_print { "print" } else { "" };
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": media })).await?;
    Ok(())
}

/// Every traveller's result is one sheet, in each of these languages.
async fn results_are_one_sheet(engine: Engine, languages: &[&str]) -> Result<()> {
    for reading in Reading::all()? {
        let server = reading.serve()?;
        let browser = Browser::open(&Setup { engine, ..Setup::DESK }).await?;
        for language in languages {
            common::open(&browser, &server.url(&reading.page(language, Some(reading.at)))).await?;
            for traveller in reading.travellers() {
                let Traveller { name, at, answers, .. } = traveller;
                let fragment = traveller.fragment();
                browser.run(&format!("history.replaceState(null, '', location.pathname + '{fragment}')")).await?;
                reading.fill_in(&browser, answers, *at).await?;
                is_one_sheet(&browser, LARGER, &format!("{name} in {language}")).await?;
            }
        }
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_result_is_one_sheet() -> Result<()> {
    results_are_one_sheet(Engine::Chromium, &LANGUAGES).await
}

/// The language with the longest texts, and the one with readings above its words.
#[tokio::test]
async fn every_result_is_one_sheet_in_firefox() -> Result<()> {
    results_are_one_sheet(Engine::Firefox, &["ja-easy", "en"]).await
}

/// The nearest thing to looking at the paper: the elements visible in print media.
#[tokio::test]
async fn print_shows_only_parts_of_use_on_paper() -> Result<()> {
    for reading in Reading::all()? {
        let (server, usual) = (reading.serve()?, reading.usual()?);
        let browser = Browser::open(&Setup::PHONE).await?;
        common::open(&browser, &server.url(&reading.page("en", usual.at))).await?;
        let judgement = reading.fill_in(&browser, &usual.answers, usual.at).await?;
        browser.run("dispatchEvent(new Event('beforeprint'))").await?;
        emulate_print(&browser, true).await?;
        let controls = "form, button, .steps summary, .call summary, .languages, .skip, #guide, #answers, [data-turn], [data-reset]";
        for left_out in controls.split(", ") {
            assert!(!browser.is_shown(left_out).await?, "`{left_out}` is of no use on paper");
        }
        let printed = ["h1", "#result-title", ".notices [data-show='at:set']", "#binding time", ".reasons li"];
        let beside = ["#result .paper [data-fill=as-of]", "footer time"];
        let steps = judgement.steps.iter().map(|step| format!("#result [data-step={}]", step.step));
        for printed in printed.into_iter().chain(beside).map(String::from).chain(steps) {
            assert!(browser.is_shown(&printed).await?, "`{printed}` is missing on paper");
        }
        // The printed address is that of the page: its fragment is about this visit alone.
        assert_eq!(browser.text("#address").await?, server.url(&reading.page("en", None)));
        let judged = browser.run("return Date.parse(document.querySelector('#result .paper time').dateTime)").await?;
        assert_eq!(judged, json!(common::moment(usual.at)?.epoch_ms()));
        emulate_print(&browser, false).await?;
        for unseen in [".blanks", "#address", "#result .paper"] {
            assert!(!browser.is_shown(unseen).await?, "`{unseen}` is for paper");
        }
        common::is_quiet(&browser).await?;
        browser.close().await?;
    }
    Ok(())
}

/// The button prints, also after a change of the language.
#[tokio::test]
async fn the_button_prints() -> Result<()> {
    let reading = Reading::first()?;
    let (server, usual) = (reading.serve()?, reading.usual()?);
    let browser = Browser::open(&Setup::PHONE).await?;
    // Drivers cannot press the buttons of a print dialog.
    let source = "globalThis.sheets = 0; globalThis.print = () => { sheets += 1 }";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
    common::open(&browser, &reading.address(&server, usual.at)).await?;
    reading.interview(&browser, &usual.answers, usual.at).await?;
    browser.click("[data-print]").await?;
    assert_eq!(browser.run("return sheets").await?, json!(1));
    browser.click(".languages a[href='../ko/']").await?;
    browser.until("the page was in Korean", "return location.pathname.endsWith('/ko/')").await?;
    browser.click("[data-print]").await?;
    assert_eq!(browser.run("return sheets").await?, json!(2));
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// The whole guide is printed except for its toggles, whatever is folded on the screen.
async fn guide_is_whole(browser: &Browser) -> Result<()> {
    emulate_print(browser, true).await?;
    let hidden = "const hidden = [...document.querySelectorAll('#guide :is(h3, p, li, td)')]
        .filter((element) => !element.checkVisibility({ contentVisibilityAuto: true }));
        return hidden.map((element) => element.outerHTML)";
    assert_eq!(browser.run(hidden).await?, json!([]));
    for left_out in ["form", "button", ".languages", "#result"] {
        assert!(!browser.is_shown(left_out).await?, "`{left_out}` is of no use on paper");
    }
    emulate_print(browser, false).await
}

#[tokio::test]
async fn without_a_result_the_guide_is_printed() -> Result<()> {
    for reading in Reading::all()? {
        let server = reading.serve()?;
        let browser = Browser::open(&Setup::PHONE).await?;
        common::open(&browser, &reading.address(&server, Some(reading.at))).await?;
        let open = "return [...document.querySelectorAll('#guide details')].map((details) => details.open)";
        let before = browser.run(open).await?;
        browser.run("dispatchEvent(new Event('beforeprint'))").await?;
        guide_is_whole(&browser).await?;
        browser.run("dispatchEvent(new Event('afterprint'))").await?;
        assert_eq!(browser.run(open).await?, before, "what was folded is so again");
        let states: Vec<bool> = from_value(before)?;
        assert!(states.contains(&false), "nothing was folded");
        assert_a4(&pages(&print(&browser, 1.0).await?)?, "the guide");
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn without_scripts_the_guide_is_printed() -> Result<()> {
    for reading in Reading::all()? {
        let server = reading.serve()?;
        let browser = Browser::open(&Setup::PHONE).await?;
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        browser.goto(&server.url(&reading.page(PAGE_LANGUAGE, None))).await?;
        guide_is_whole(&browser).await?;
        let shown: Value = browser.run("return document.querySelectorAll('#guide details:not([open])').length").await?;
        assert_eq!(shown, json!(0));
        browser.close().await?;
    }
    Ok(())
}

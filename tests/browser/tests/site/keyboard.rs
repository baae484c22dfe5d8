//! Nobody needs a mouse, and what is read comes in the order in which it is seen.

use anyhow::{Context as _, Result, bail, ensure};
use kigen::outcome::Outcome;
use kigen_browser::fantoccini::key::Key;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Setup, Site};

use crate::common::states::{self, STATES};
use crate::common::{self, Answer, At};

const AT: At = Some("2023-04-18T10:00");

const ANSWERS: &[Answer] = &[
    ("prefecture", "here"),
    ("coupon", "regionpay_paper"),
    ("incident", "none"),
    ("expiry", "2023-02-24"),
    ("balance", "1500"),
    ("left", "1"),
    ("payout", "points"),
    ("charge", "paper"),
    ("applied", "no"),
    ("inquiry_number", "lost"),
];

const CHROMIUM: Setup = Setup::PHONE;
const FIREFOX: Setup = Setup { engine: Engine::Firefox, ..Setup::PHONE };

/// Which way the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    On,
    Back,
}

/// Presses the key, and gives where the focus now is: nothing where it has left the page. It is seen there, whole and marked.
async fn tab(browser: &Browser, way: Way) -> Result<Option<String>> {
    let tab: char = Key::Tab.into();
    match way {
        Way::On => common::press(browser, &[tab]).await?,
        Way::Back => common::press_together(browser, &[Key::Shift.into(), tab]).await?,
    }
    let stop = browser
        .run(
            "const now = document.activeElement;
            if (!now || now === document.body || now === document.documentElement) return null;
            // A radio is marked by what surrounds it and its text.
            const marked = now.closest('.choice') ?? now;
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(marked);
            const { left, right, top, bottom } = now.getBoundingClientRect();
            const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
            const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
            const there = document.elementFromPoint(x, y);
            window.stops = [...(window.stops ?? []).filter((stop) => stop !== now), now];
            return {
                what: now.outerHTML.slice(0, 60),
                hidden: !now.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
                unmarked: outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /^rgba.* 0\\)$/.test(outlineColor),
                covered: !(now.contains(there) || there?.contains(now)),
            }",
        )
        .await?;
    let Some(what) = stop.get("what").and_then(Value::as_str) else { return Ok(None) };
    for fault in ["hidden", "unmarked", "covered"] {
        ensure!(stop.get(fault) == Some(&json!(false)), "the focus is {fault} on {what}");
    }
    Ok(Some(what.to_owned()))
}

/// Goes on until the focus is on what fits. A page has fewer stops than that.
async fn tab_to(browser: &Browser, way: Way, css: &str) -> Result<()> {
    let arrived = format!("return document.activeElement.matches(`{css}`)");
    for _ in 0..80 {
        tab(browser, way).await?.with_context(|| format!("no `{css}` on the way"))?;
        if browser.run(&arrived).await? == json!(true) {
            return Ok(());
        }
    }
    bail!("the focus never came to `{css}`")
}

/// Through every stop, until the focus is on the way past the top of the page again or has left the page.
async fn tab_through(browser: &Browser, way: Way) -> Result<Vec<String>> {
    let mut stops = Vec::new();
    while let Some(stop) = tab(browser, way).await? {
        let is_top = stop.contains("class=\"skip\"");
        stops.push(stop);
        if is_top {
            break;
        }
        ensure!(stops.len() < 100, "the focus goes round in a circle: {stops:?}");
    }
    Ok(stops)
}

async fn comes_to(browser: &Browser, answers: &[Answer]) -> Result<()> {
    common::finishes(browser).await?;
    let Outcome::Done(judgement) = common::judge(answers, AT)? else { bail!("{answers:?} come to no judgement") };
    assert_eq!(common::result(browser).await?, common::expected(&judgement, AT)?);
    Ok(())
}

async fn visit(browser: &Browser, server: &kigen_browser::Server) -> Result<()> {
    common::open(browser, &common::address(server, AT)).await
}

async fn goes_there_and_back(setup: &Setup) -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(setup).await?;
    for wanted in ["the first question", "no expiry", "(B)", "all that opens"] {
        visit(&browser, &server).await?;
        let top = tab_through(&browser, Way::On).await?;
        assert_eq!(top.len(), 1, "the first stop skips the top of the page");
        let state = STATES.iter().find(|state| state.what == wanted).context("no such state")?;
        states::enter(&browser, state).await?;
        browser.run("document.querySelector('.skip').focus()").await?;
        let there = tab_through(&browser, Way::On).await.with_context(|| format!("{wanted}, {:?}", setup.engine))?;
        ensure!(there.len() > 10 && !there.iter().any(|stop| top.contains(stop)), "no way out: {there:?}");
        let in_order = "return stops.every((stop, index) => index === 0
            || Boolean(stops[index - 1].compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING))";
        assert_eq!(browser.run(in_order).await?, json!(true), "{wanted}: {there:?}");
        let mut there = [top, there].concat();
        // How the focus comes back into a page is the browser's; from the last stop on it is ours.
        browser.run("stops.at(-1).focus()").await?;
        there.pop();
        let mut back = tab_through(&browser, Way::Back).await.with_context(|| format!("back, {wanted}"))?;
        back.reverse();
        // A group of radios is entered at its first going on, and at its last going back; and a date is one control.
        let [there, back] = [there, back].map(|stops| {
            let is_no_radio = |stop: &String| !stop.contains("type=\"radio\"");
            let mut stops: Vec<_> = stops.into_iter().filter(is_no_radio).collect();
            stops.dedup();
            stops
        });
        assert_eq!(there, back, "{wanted}, {:?}", setup.engine);
    }
    browser.close().await
}

#[tokio::test]
async fn the_tab_key_goes_through_the_page_in_its_order_and_out_of_it_both_ways() -> Result<()> {
    tokio::try_join!(goes_there_and_back(&CHROMIUM), goes_there_and_back(&FIREFOX))?;
    Ok(())
}

async fn interview(setup: &Setup) -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(setup).await?;
    visit(&browser, &server).await?;
    let [next, down, up, enter, space]: [char; 5] =
        [Key::Tab.into(), Key::Down.into(), Key::Up.into(), Key::Enter.into(), ' '];
    tab_to(&browser, Way::On, "[name=prefecture]").await?;
    common::press(&browser, &[space]).await?;
    tab_to(&browser, Way::On, "[type=submit]").await?;
    common::press(&browser, &[enter]).await?;

    // From here on the focus is on each question's heading, one stop before its first answer. An arrow chooses the next
    // answer, Enter on it gives it.
    for (question, keys) in [
        ("coupon", &[next, space, enter][..]),
        ("incident", &[next, down, down, down, enter]),
        ("expiry", &[next, space, next, enter]),
        ("balance", &[next, down, down, next, '１', '５', '０', '０', enter]),
        ("left", &[next, space, enter]),
        ("payout", &[next, space, enter]),
        ("charge", &[next, down, down, enter]),
        ("applied", &[next, down, enter]),
        ("inquiry_number", &[next, down, enter]),
    ] {
        common::asks(&browser, question, true).await?;
        common::press(&browser, keys).await?;
    }
    comes_to(&browser, ANSWERS).await?;

    // To what the guide says of a step, and then to the list of answers, which is above the result.
    tab_to(&browser, Way::On, "#guide details summary").await?;
    common::press(&browser, &[space]).await?;
    browser.until("the details opened", "return document.activeElement.parentElement.open").await?;
    tab_to(&browser, Way::Back, "#answers summary").await?;
    common::press(&browser, &[enter]).await?;
    tab_to(&browser, Way::On, "[data-change=incident]").await?;
    common::press(&browser, &[enter]).await?;
    common::asks(&browser, "incident", true).await?;
    common::press(&browser, &[next, up, up, enter]).await?;
    let twice: Vec<_> = ANSWERS
        .iter()
        .map(|answer| if answer.0 == "incident" { ("incident", "charged_twice") } else { *answer })
        .collect();
    comes_to(&browser, &twice).await?;
    tab_to(&browser, Way::On, "#result .call a[href^='tel:']").await?;

    // And to another language.
    tab_to(&browser, Way::Back, ".languages [hreflang=en-GB]").await?;
    common::press(&browser, &[enter]).await?;
    browser.until("the page was in English", "return document.documentElement.lang === 'en-GB'").await?;
    assert_eq!(browser.run("return document.activeElement.ariaCurrent").await?, json!("true"), "the focus stays there");
    tab_to(&browser, Way::On, "#result .call a[href^='tel:']").await?;
    if setup.engine == Engine::Chromium {
        common::is_quiet(&browser).await?;
    }
    browser.close().await
}

#[tokio::test]
async fn an_interview_needs_nothing_but_the_keyboard() -> Result<()> {
    tokio::try_join!(interview(&CHROMIUM), interview(&FIREFOX))?;
    Ok(())
}

/// What is read before something that is above it or to the left of it, and headings that leave out a level.
const DISORDER: &str = "
    // What only screen readers get has no place; a reading stands above the word that it follows, and a radio beside the
    // middle of its text.
    const placeless = '.away, .skip, rt, script, style, noscript' + (innerWidth < 480 ? ', thead' : '');
    const rectangle = (node) => {
        const range = document.createRange();
        range.selectNode(node);
        return { node, lines: range.getClientRects().length, ...range.getBoundingClientRect().toJSON() };
    };
    const parts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode, element = node.parentElement;
        const counts = node.nodeType === Node.TEXT_NODE ? node.data.trim() : node.matches('input:not([type=radio])');
        if (counts && element.checkVisibility() && !element.closest(placeless)) parts.push(rectangle(node));
    }
    const read = parts.filter(({ width, height }) => width > 0 && height > 0);
    const places = read.slice(1).map((after, index) => [read[index], after]).filter(([before, after]) => {
        const middle = (after.top + after.bottom) / 2;
        // A word and its reading are as wide as the wider of the two.
        const plain = [before, after].every(({ lines, node }) => lines === 1 && !node.parentElement.closest('ruby'));
        const beside = plain && middle > before.top && middle < before.bottom;
        return after.left < before.right - 1 && (after.bottom <= before.top || beside);
    }).map((pair) => pair.map(({ node }) => node.data ?? node.outerHTML));
    const levels = seen('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1]));
    const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    return [read.length > 10, places, leaps, levels.filter((level) => level === 1).length];
";

async fn is_in_order(setup: &Setup, languages: &[&str]) -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(setup).await?;
    let sound = json!([true, [], [], 1]);
    for language in languages {
        common::open(&browser, &server.url(&format!("nagasaki/{language}/"))).await?;
        for state in STATES {
            states::enter(&browser, state).await?;
            for (width, height) in [(320, 740), (1280, 900)] {
                browser.resize(width, height).await?;
                let found = common::look(&browser, DISORDER).await?;
                assert_eq!(found, sound, "{} in {language} at {width} pixels, {:?}", state.what, setup.engine);
            }
        }
    }
    // A look that finds nothing proves nothing unless it finds what is there.
    for spoil in [
        "document.querySelector('main').style.cssText = 'display: flex; flex-direction: column-reverse'",
        "document.querySelector('.languages ul').style.cssText = 'flex-direction: row-reverse'",
        "document.querySelector('#guide h2').replaceWith(document.createElement('h5'))",
        "document.querySelector('#guide h3').replaceWith(document.createElement('h1'))",
    ] {
        common::open(&browser, &server.url(common::PAGE)).await?;
        browser.run(spoil).await?;
        assert_ne!(common::look(&browser, DISORDER).await?, sound, "{spoil}");
    }
    browser.close().await
}

/// In the longest of the languages, and the one with readings above its words.
#[tokio::test]
async fn what_is_read_comes_in_the_order_in_which_it_is_seen() -> Result<()> {
    tokio::try_join!(is_in_order(&CHROMIUM, &["en", "ja-easy"]), is_in_order(&FIREFOX, &["ja-easy"]))?;
    Ok(())
}

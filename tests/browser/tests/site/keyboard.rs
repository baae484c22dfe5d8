//! The whole page works by keyboard, and the reading order is the visual order.

use anyhow::{Context as _, Result, bail, ensure};
use kigen_browser::fantoccini::key::Key;
use kigen_browser::serde_json::{Value, from_value, json};
use kigen_browser::{Browser, Engine, Setup};

use crate::common::states::{self, states};
use crate::common::{self, Answer, PAGE_LANGUAGE, Reading};

const CHROMIUM: Setup = Setup::PHONE;
const FIREFOX: Setup = Setup { engine: Engine::Firefox, ..Setup::PHONE };

/// The direction of the Tab key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    On,
    Back,
}

/// Presses Tab, and returns the element with the focus: none if it has left the page. It must be fully visible, with a
/// focus mark.
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
            // The mark of a radio button is around it and its text.
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

/// Presses Tab until the focus is on a matching element. A page has fewer stops than the limit.
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

/// Goes through every stop, until the focus comes back to the top of the page or has left it.
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

async fn goes_there_and_back(reading: &Reading, setup: &Setup) -> Result<()> {
    let server = reading.serve()?;
    let browser = Browser::open(setup).await?;
    let (states, usual) = (states(reading)?, reading.usual()?);
    let asked = reading.asked(&usual.answers, usual.at)?;
    let first = asked.first().context("nothing is asked")?.0;
    let slip = reading.slips.first().context("nothing is typed")?.what;
    // The first question, one with an error, a result, and a page with everything open.
    for wanted in [first, slip, usual.name, "all that opens"] {
        common::open(&browser, &reading.address(&server, usual.at)).await?;
        let top = tab_through(&browser, Way::On).await?;
        assert_eq!(top.len(), 1, "the first stop skips the top of the page");
        states::enter(&browser, states::state(&states, wanted)?).await?;
        browser.run("document.querySelector('.skip').focus()").await?;
        let there = tab_through(&browser, Way::On).await.with_context(|| format!("{wanted}, {:?}", setup.engine))?;
        ensure!(there.len() > 10 && !there.iter().any(|stop| top.contains(stop)), "no way out: {there:?}");
        let in_order = "return stops.every((stop, index) => index === 0
            || Boolean(stops[index - 1].compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING))";
        assert_eq!(browser.run(in_order).await?, json!(true), "{wanted}: {there:?}");
        let mut there = [top, there].concat();
        // The browser decides where the focus enters a page; from the last stop on it is ours.
        browser.run("stops.at(-1).focus()").await?;
        there.pop();
        let mut back = tab_through(&browser, Way::Back).await.with_context(|| format!("back, {wanted}"))?;
        back.reverse();
        // Tab enters a group of radio buttons at its first one, Shift+Tab at its last; and a date is one control.
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
    for reading in Reading::all()? {
        tokio::try_join!(goes_there_and_back(reading, &CHROMIUM), goes_there_and_back(reading, &FIREFOX))?;
    }
    Ok(())
}

/// Answers by keys alone, with the focus on one of the answers: arrows choose another, and Enter on it, or in the last
/// text field, submits it.
async fn answer(browser: &Browser, (question, answer): Answer) -> Result<()> {
    let [next, down, up, enter]: [char; 4] = [Key::Tab.into(), Key::Down.into(), Key::Up.into(), Key::Enter.into()];
    let places = format!(
        "const radios = [...document.querySelectorAll('[data-question={question}] input[type=radio]')];
        const place = (fits) => radios.findIndex(fits);
        return [place((radio) => radio === document.activeElement), place(({{ value }}) => value === '{answer}'),
            place((radio) => radio.matches('[data-typed]')), place(({{ checked }}) => checked)]"
    );
    let [here, chosen, typed, checked]: [i32; 4] = from_value(browser.run(&places).await?)?;
    ensure!(here >= 0, "the focus is on no answer to `{question}`");
    let is_typed = chosen < 0;
    let away = if is_typed { typed } else { chosen } - here;
    let distance = away.unsigned_abs().try_into()?;
    let mut keys = vec![if away > 0 { down } else { up }; distance];
    // Arrows do not choose the answer that has the focus at first.
    keys.extend((away == 0 && checked < 0).then_some(' '));
    if is_typed {
        let is_date = common::form::is_date(browser, question).await?;
        for part in answer.split(|letter| is_date && letter == '-') {
            // Typing goes by Tab to the field, which is chosen by the first letter.
            keys.push(next);
            keys.extend(part.chars());
        }
    }
    keys.push(enter);
    common::press(browser, &keys).await
}

async fn interview(reading: &Reading, setup: &Setup) -> Result<()> {
    let server = reading.serve()?;
    let browser = Browser::open(setup).await?;
    let [next, enter, space]: [char; 3] = [Key::Tab.into(), Key::Enter.into(), ' '];
    let (usual, other) = (reading.usual()?, reading.traveller("not_covered")?);
    common::open(&browser, &reading.address(&server, usual.at)).await?;
    let asked = reading.asked(&usual.answers, usual.at)?;
    for (place, (question, given)) in asked.iter().enumerate() {
        common::asks(&browser, question, place > 0).await?;
        // From there on the focus is on each question's heading, one stop before its first answer.
        if place == 0 {
            tab_to(&browser, Way::On, &format!("[name={question}]")).await?;
        } else {
            common::press(&browser, &[next]).await?;
        }
        answer(&browser, (question, given)).await?;
    }
    common::finishes(&browser).await?;
    reading.shows(&browser, &usual.answers, usual.at).await?;

    // To the guide's details of a step, and then to the list of answers, which is above the result.
    tab_to(&browser, Way::On, "#guide details summary").await?;
    common::press(&browser, &[space]).await?;
    browser.until("the details opened", "return document.activeElement.parentElement.open").await?;
    tab_to(&browser, Way::Back, "#answers summary").await?;
    common::press(&browser, &[enter]).await?;
    let changed = other.answers.iter().find(|answer| !usual.answers.contains(answer));
    let (question, given) = *changed.context("the two do not differ")?;
    tab_to(&browser, Way::On, &format!("[data-change={question}]")).await?;
    common::press(&browser, &[enter]).await?;
    common::asks(&browser, question, true).await?;
    common::press(&browser, &[next]).await?;
    answer(&browser, (question, given)).await?;
    common::finishes(&browser).await?;
    reading.shows(&browser, &other.answers, usual.at).await?;
    tab_to(&browser, Way::On, "#result :is(a, button, summary)").await?;

    // And to another language.
    tab_to(&browser, Way::Back, ".languages [hreflang=en-GB]").await?;
    common::press(&browser, &[enter]).await?;
    browser.until("the page was in English", "return document.documentElement.lang === 'en-GB'").await?;
    assert_eq!(browser.run("return document.activeElement.ariaCurrent").await?, json!("true"), "the focus stays there");
    tab_to(&browser, Way::On, "#result :is(a, button, summary)").await?;
    if setup.engine == Engine::Chromium {
        common::is_quiet(&browser).await?;
    }
    browser.close().await
}

#[tokio::test]
async fn an_interview_needs_nothing_but_the_keyboard() -> Result<()> {
    for reading in Reading::all()? {
        tokio::try_join!(interview(reading, &CHROMIUM), interview(reading, &FIREFOX))?;
    }
    Ok(())
}

/// Text that is read before text above it or to the left of it, and headings that skip a level.
const DISORDER: &str = "
    // Text for screen readers only has no position; a reading stands above the word that it follows, and a radio button
    // beside the middle of its text.
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

async fn is_in_order(reading: &Reading, setup: &Setup, languages: &[&str]) -> Result<()> {
    let server = reading.serve()?;
    let browser = Browser::open(setup).await?;
    let states = states(reading)?;
    let sound = json!([true, [], [], 1]);
    for language in languages {
        common::open(&browser, &server.url(&reading.page(language, Some(reading.at)))).await?;
        for state in &states {
            states::enter(&browser, state).await?;
            for (width, height) in [(320, 740), (1280, 900)] {
                browser.resize(width, height).await?;
                let found = common::look(&browser, DISORDER).await?;
                assert_eq!(found, sound, "{} in {language} at {width} pixels, {:?}", state.what, setup.engine);
            }
        }
    }
    // A positive control: the check must find planted disorder.
    for spoil in [
        "document.querySelector('main').style.cssText = 'display: flex; flex-direction: column-reverse'",
        "document.querySelector('.languages ul').style.cssText = 'flex-direction: row-reverse'",
        "document.querySelector('#guide h2').replaceWith(document.createElement('h5'))",
        "document.querySelector('#guide h3').replaceWith(document.createElement('h1'))",
    ] {
        common::open(&browser, &server.url(&reading.page(PAGE_LANGUAGE, Some(reading.at)))).await?;
        browser.run(spoil).await?;
        assert_ne!(common::look(&browser, DISORDER).await?, sound, "{spoil}");
    }
    browser.close().await
}

/// In the language with the longest texts, and the one with readings above its words.
#[tokio::test]
async fn reading_order_is_the_visual_order() -> Result<()> {
    for reading in Reading::all()? {
        let chromium = is_in_order(reading, &CHROMIUM, &["en", "ja-easy"]);
        tokio::try_join!(chromium, is_in_order(reading, &FIREFOX, &["ja-easy"]))?;
    }
    Ok(())
}

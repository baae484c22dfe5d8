//! From the narrowest phone to a desktop, nothing is cut off or off the screen, and buttons are large enough for
//! thumbs.

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Setup};

use crate::common::states::{self, states};
use crate::common::{self, LANGUAGES, Reading, path};

const WIDTHS: [u32; 3] = [320, 360, 1280];

/// The minimum height and width of a target, in CSS pixels.
const TARGET: u32 = 44;

/// With everything open, at every width.
async fn fits(browser: &Browser, what: &str, widths: &[u32]) -> Result<()> {
    browser.run("document.querySelectorAll('details').forEach((details) => { details.open = true; })").await?;
    for width in widths {
        browser.resize(*width, 740).await?;
        nothing_is_beside(browser, *width, what).await?;
    }
    browser.resize(Setup::PHONE.width, Setup::PHONE.height).await
}

/// The page does not scroll sideways.
async fn nothing_is_beside(browser: &Browser, width: u32, what: &str) -> Result<()> {
    // A phone zooms out to fit wide content, so the width that was set is the limit.
    let beyond = format!(
        "const {{ scrollWidth, clientWidth }} = document.documentElement;
            // Text for screen readers only is clipped to a pixel, wherever it would end.
            const beyond = seen('body *:not(.away, .away *)')
                .filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
            return [scrollWidth <= {width}, ...beyond.map((element) => element.outerHTML.slice(0, 80))]"
    );
    assert_eq!(common::look(browser, &beyond).await?, json!([true]), "{what} at {width} pixels");
    Ok(())
}

/// Every target is large enough, except for links within a sentence.
async fn is_easy_to_hit(browser: &Browser, what: &str) -> Result<()> {
    let small = format!(
        "return seen('button, summary, .choice, input[type=text], .telephone a, .languages a')
            .map((element) => [element.getBoundingClientRect(), element])
            .filter(([{{ width, height }}]) => width < {TARGET} || height < {TARGET})
            .map(([{{ width, height }}, element]) => [element.outerHTML.slice(0, 80), width, height])"
    );
    assert_eq!(common::look(browser, &small).await?, json!([]), "{what}");
    Ok(())
}

/// The usual traveller is asked everything, and the unknowing one gets every kind of step.
#[tokio::test]
async fn every_question_and_result_fits_every_width() -> Result<()> {
    for reading in Reading::all()? {
        let server = reading.serve()?;
        for traveller in [reading.usual()?, reading.traveller("unknown")?] {
            let browser = Browser::open(&Setup::PHONE).await?;
            common::open(&browser, &reading.address(&server, traveller.at)).await?;
            let asked = reading.asked(&traveller.answers, traveller.at)?;
            for (place, (question, answer)) in asked.iter().enumerate() {
                common::asks(&browser, question, place > 0).await?;
                let typed = format!("return document.querySelector('[data-question={question}] input[data-typed]')");
                if browser.run(&typed).await? != Value::Null {
                    common::choose_to_type(&browser, question).await?;
                }
                fits(&browser, question, &WIDTHS).await?;
                is_easy_to_hit(&browser, question).await?;
                // With its error, too. A choice made here has no text yet; elsewhere there is no choice.
                common::press_next(&browser).await?;
                browser.shows("#errors").await.with_context(|| format!("`{question}` was passed without an answer"))?;
                fits(&browser, &format!("{question} with its error"), &WIDTHS).await?;
                common::choose(&browser, (question, answer)).await?;
                common::next(&browser).await?;
            }
            common::finishes(&browser).await?;
            fits(&browser, &format!("the result of {}", traveller.name), &WIDTHS).await?;
            is_easy_to_hit(&browser, "a result").await?;
            common::is_quiet(&browser).await?;
            browser.close().await?;
        }
    }
    Ok(())
}

/// Words are longer in some languages, and readings above them make lines higher.
#[tokio::test]
async fn every_language_fits_a_narrow_phone() -> Result<()> {
    for reading in Reading::all()? {
        let (server, traveller) = (reading.serve()?, reading.traveller("unknown")?);
        let browser = Browser::open(&Setup::PHONE).await?;
        for language in LANGUAGES {
            common::open(&browser, &server.url(&reading.page(language, traveller.at))).await?;
            for (question, answer) in reading.asked(&traveller.answers, traveller.at)? {
                fits(&browser, &format!("{question} in {language}"), &[320]).await?;
                common::choose(&browser, (question, answer)).await?;
                common::next(&browser).await?;
            }
            common::finishes(&browser).await?;
            fits(&browser, &format!("the result in {language}"), &[320]).await?;
        }
        browser.close().await?;
    }
    Ok(())
}

/// Readers who need large letters set them in the browser; 200 % must leave the page whole.
#[tokio::test]
async fn letters_of_twice_the_size_fit_too() -> Result<()> {
    for reading in Reading::all()? {
        let (server, usual) = (reading.serve()?, reading.usual()?);
        let browser = Browser::open(&Setup::PHONE).await?;
        common::open(&browser, &reading.address(&server, usual.at)).await?;
        let enlarge = "const style = new CSSStyleSheet();
            style.replaceSync('html { font-size: 200% }');
            document.adoptedStyleSheets = [style]";
        browser.run(enlarge).await?;
        fits(&browser, "the first question in large letters", &[360, 1280]).await?;
        reading.interview_up_to_a_date(&browser).await?;
        fits(&browser, "the typed date in large letters", &[360, 1280]).await?;
        browser.close().await?;
    }
    Ok(())
}

/// A screen of 1280 by 900 pixels at 400 % is this large. In every language, since the longest word decides.
#[tokio::test]
async fn a_zoom_of_four_hundred_percent_leaves_every_state_whole() -> Result<()> {
    for reading in Reading::all()? {
        let (server, states) = (reading.serve()?, states(reading)?);
        let browser = Browser::open(&Setup { width: 320, height: 225, ..Setup::DESK }).await?;
        for language in LANGUAGES {
            common::open(&browser, &server.url(&reading.page(language, Some(reading.at)))).await?;
            for state in &states {
                states::enter(&browser, state).await?;
                nothing_is_beside(&browser, 320, &format!("{} in {language}", state.what)).await?;
            }
        }
        browser.close().await?;
    }
    Ok(())
}

/// There is no movement, whatever the setting for reduced motion.
#[tokio::test]
async fn nothing_moves_by_itself() -> Result<()> {
    let reading = Reading::first()?;
    let server = reading.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &reading.address(&server, Some(reading.at))).await?;
    let moving = "return [document.getAnimations().length, ...[...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
    }).map((element) => element.outerHTML.slice(0, 80))]";
    for state in states(reading)? {
        states::enter(&browser, &state).await?;
        assert_eq!(browser.run(moving).await?, json!([0]), "{}", state.what);
    }
    browser.run("document.querySelector('main').animate([{ opacity: 0 }, { opacity: 1 }], 1e6)").await?;
    assert_ne!(browser.run(moving).await?, json!([0]), "a look that finds nothing has to find what is there");
    browser.close().await
}

/// Forced colours remove every background and shadow: a border, a mark or a word must carry their meaning, too.
#[tokio::test]
async fn forced_colours_hide_no_information() -> Result<()> {
    let reading = Reading::first()?;
    let server = reading.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    browser.devtools("Emulation.setEmulatedMedia", forced).await?;
    common::open(&browser, &reading.address(&server, Some(reading.at))).await?;
    let untold = "
        const line = (element, side) => {
            const style = getComputedStyle(element);
            const [width, kind, colour] = ['width', 'style', 'color'].map((part) => style[`${side}-${part}`]);
            return parseFloat(width) >= 1 && kind !== 'none' && colour !== getComputedStyle(document.body).backgroundColor;
        };
        const bordered = seen('.choice, .next, input[type=text], #moment, [data-moment], .errors, .warning, .as-of, .ended, .binding, .if');
        const drawn = seen('input[type=radio]').filter((radio) => getComputedStyle(radio).appearance === 'none');
        const wordless = seen('.steps > li').filter((step) => seen('.state', step)[0].innerText.trim() === '');
        const now = document.activeElement, marked = now.closest('.choice') ?? now;
        return {
            forced: matchMedia('(forced-colors: active)').matches,
            borderless: bordered.filter((element) => !line(element, 'border-top')).map((element) => element.outerHTML.slice(0, 80)),
            // A native radio button shows whether it is chosen.
            drawn: drawn.length,
            wordless: wordless.length,
            focus: now === document.body || line(marked, 'outline'),
        }";
    let told = json!({ "forced": true, "borderless": [], "drawn": 0, "wordless": 0, "focus": true });
    for state in states(reading)? {
        states::enter(&browser, &state).await?;
        assert_eq!(common::look(&browser, untold).await?, told, "{}", state.what);
        browser.run("[...document.querySelectorAll('[data-question]:not([hidden]) input')].at(0)?.focus()").await?;
        assert_eq!(common::look(&browser, untold).await?, told, "{} with the focus on an answer", state.what);
    }
    browser
        .run("document.querySelector('.next').style.border = 0; document.querySelector('#interview').hidden = false")
        .await?;
    assert_ne!(common::look(&browser, untold).await?, told, "a look that finds nothing has to find what is there");
    browser.close().await
}

/// An iPhone zooms into a field with smaller letters, and stays zoomed: whatever the place of the field, and the
/// reader's letter size.
#[tokio::test]
async fn fields_have_letters_of_sixteen_pixels_in_every_language() -> Result<()> {
    let reading = Reading::first()?;
    let server = reading.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let small = "document.documentElement.style.fontSize = '12px';
        const fields = [...document.querySelectorAll('input, select, textarea')];
        return [fields.length > 0, ...fields.filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
            .map((field) => field.outerHTML.slice(0, 80))]";
    for language in LANGUAGES {
        common::open(&browser, &server.url(&reading.page(language, Some(reading.at)))).await?;
        assert_eq!(browser.run(small).await?, json!([true]), "{language}");
    }
    for page in ["review", "embed"] {
        browser.goto(&server.url(&format!("kit/{}", path(&format!("{page}.html"))))).await?;
        assert_eq!(browser.run(small).await?, json!([true]), "{page}");
    }
    browser.close().await
}

//! From the narrowest phone to the desk nothing is cut off or lies beside the screen, and thumbs hit what they aim at.

mod common;

use anyhow::{Context as _, Result};
use common::{Answer, At};
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Server, Setup, Site};

const WIDTHS: [u32; 3] = [320, 360, 1280];

/// The least height and width of what is pressed, in CSS pixels.
const TARGET: u32 = 44;

/// Travellers who together are asked everything and come to most kinds of step.
const TRAVELLERS: &[(At, &[Answer])] = &[
    (
        Some("2023-04-18T10:00"),
        &[
            ("prefecture", "here"),
            ("coupon", "regionpay_paper"),
            ("incident", "none"),
            ("expiry", "2023-02-24"),
            ("balance", "1000000"),
            ("left", "1000000"),
            ("payout", "points"),
            ("charge", "paper"),
            ("applied", "no"),
            ("inquiry_number", "lost"),
        ],
    ),
    (
        Some("2023-03-10T10:00"),
        &[
            ("prefecture", "unknown"),
            ("coupon", "unknown"),
            ("incident", "unknown"),
            ("expiry", "unknown"),
            ("balance", "unknown"),
            ("payout", "unknown"),
            ("charge", "unknown"),
            ("inquiry_number", "lost"),
        ],
    ),
    (
        None,
        &[
            ("prefecture", "here"),
            ("coupon", "regionpay_paper"),
            ("incident", "charged_twice"),
            ("expiry", "2023-09-30"),
            ("payout", "bank"),
            ("applied", "no"),
            ("inquiry_number", "known"),
        ],
    ),
];

async fn visit(server: &Server, at: At) -> Result<Browser> {
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &common::address(server, at)).await?;
    Ok(browser)
}

/// With everything open that can be, at every width.
async fn fits(browser: &Browser, what: &str, widths: &[u32]) -> Result<()> {
    browser.run("document.querySelectorAll('details').forEach((details) => { details.open = true; })").await?;
    for width in widths {
        browser.resize(*width, 740).await?;
        // A phone zooms out of what does not fit, so it is the width that was set that counts.
        let beyond = format!(
            "const {{ scrollWidth, clientWidth }} = document.documentElement;
            // What is only for screen readers is clipped to a pixel, wherever its text would end.
            const beyond = seen('body *:not(.away, .away *)')
                .filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
            return [scrollWidth <= {width}, ...beyond.map((element) => element.outerHTML.slice(0, 80))]"
        );
        assert_eq!(common::look(browser, &beyond).await?, json!([true]), "{what} at {width} pixels");
    }
    browser.resize(Setup::PHONE.width, Setup::PHONE.height).await
}

/// What is pressed is large enough; links within a sentence need not be.
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

#[tokio::test]
async fn every_question_and_result_fits_every_width() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    for (at, answers) in TRAVELLERS {
        let browser = visit(&server, *at).await?;
        for (question, answer) in *answers {
            common::asks(&browser, question, *question != "prefecture").await?;
            if browser
                .run(&format!("return document.querySelector('[data-question={question}] input[data-typed]')"))
                .await?
                != Value::Null
            {
                common::choose_to_type(&browser, question).await?;
            }
            fits(&browser, question, &WIDTHS).await?;
            is_easy_to_hit(&browser, question).await?;
            // With its error, too. What is chosen here has no text yet; elsewhere nothing is chosen.
            common::next(&browser).await?;
            browser.shows("#errors").await.with_context(|| format!("`{question}` was passed without an answer"))?;
            fits(&browser, &format!("{question} with its error"), &WIDTHS).await?;
            common::choose(&browser, (question, answer)).await?;
            common::next(&browser).await?;
        }
        common::finishes(&browser).await?;
        fits(&browser, &format!("the result of {answers:?}"), &WIDTHS).await?;
        is_easy_to_hit(&browser, "a result").await?;
        common::is_quiet(&browser).await?;
        browser.close().await?;
    }
    Ok(())
}

/// Words are longer in some languages, and readings above them make lines higher.
#[tokio::test]
async fn every_language_fits_a_narrow_phone() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let (at, answers) = TRAVELLERS.get(1).context("there are travellers")?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for language in ["ja-easy", "en", "zh-hans", "zh-hant", "ko"] {
        let address = common::address(&server, *at).replace("/ja/", &format!("/{language}/"));
        common::open(&browser, &address).await?;
        for (question, answer) in *answers {
            fits(&browser, &format!("{question} in {language}"), &[320]).await?;
            common::choose(&browser, (question, answer)).await?;
            common::next(&browser).await?;
        }
        common::finishes(&browser).await?;
        fits(&browser, &format!("the result in {language}"), &[320]).await?;
    }
    browser.close().await
}

/// People who need large letters set them in the browser; 200 % must leave the page whole.
#[tokio::test]
async fn letters_of_twice_the_size_fit_too() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let (at, answers) = TRAVELLERS.first().context("there are travellers")?;
    let browser = visit(&server, *at).await?;
    let enlarge = "const style = new CSSStyleSheet();
        style.replaceSync('html { font-size: 200% }');
        document.adoptedStyleSheets = [style]";
    browser.run(enlarge).await?;
    fits(&browser, "the first question in large letters", &[360, 1280]).await?;
    common::interview_up_to(&browser, "expiry", answers, *at).await?;
    common::choose_to_type(&browser, "expiry").await?;
    fits(&browser, "the typed date in large letters", &[360, 1280]).await?;
    browser.close().await
}

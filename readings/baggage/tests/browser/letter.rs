//! The complaint to copy: the same Japanese and English in every language, with blanks that only the traveller fills in.

use anyhow::Result;
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Setup};

use super::{own, shows_result};
use crate::common::LANGUAGES;
use crate::print;

/// Each text: its language, whether translators leave it alone, the number of its blanks, and its lines.
const LETTERS: &str = "return [...document.querySelectorAll('#result [data-step=write] [data-letter]')].map((letter) =>
    [letter.lang, letter.translate, letter.textContent.match(/_+|＿+/g).length, letter.querySelectorAll('br').length])";

/// The recipient and the contents of its mails; a page can put nothing of the traveller's into them that is not here.
const MAILS: &str = "return [...document.querySelectorAll('#result [href^=\"mailto:\"]')].map(({ href }) => {
    const { pathname, searchParams } = new URL(href);
    return [pathname, searchParams.get('subject').length > 0, searchParams.get('body').split('\\r\\n').length,
        searchParams.get('body').includes('2026')];
})";

#[tokio::test]
async fn complaint_is_the_same_in_every_language_and_says_nothing_of_the_traveller() -> Result<()> {
    let server = own()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for language in LANGUAGES {
        shows_result(&browser, &server, language, "usual").await?;
        let letters = json!([["ja", false, 8, 12], ["en", false, 8, 12]]);
        assert_eq!(browser.run(LETTERS).await?, letters, "{language}");
        let mails = json!([["", true, 13, false], ["", true, 13, false]]);
        assert_eq!(browser.run(MAILS).await?, mails, "{language}");
    }
    browser.close().await
}

/// One click away on a screen, and whole on paper.
#[tokio::test]
async fn complaint_is_folded_on_a_screen_and_printed() -> Result<()> {
    const LETTER: &str = "#result [data-step=write] [data-letter]";
    let server = own()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    shows_result(&browser, &server, "en", "usual").await?;
    browser.until("the step was unfolded", "return document.querySelector('[data-next] details').open").await?;
    assert!(!browser.is_shown(LETTER).await?);
    browser.click("#result [data-step=write] details details > summary").await?;
    browser.shows(LETTER).await?;
    browser.click("#result [data-step=write] details details > summary").await?;
    browser.run("dispatchEvent(new Event('beforeprint'))").await?;
    print::emulate_print(&browser, true).await?;
    assert!(browser.is_shown(LETTER).await?);
    assert!(!browser.is_shown("#result [href^='mailto:']").await?, "paper cannot be pressed");
    print::emulate_print(&browser, false).await?;
    browser.run("dispatchEvent(new Event('afterprint'))").await?;
    assert!(!browser.is_shown(LETTER).await?);
    browser.close().await
}

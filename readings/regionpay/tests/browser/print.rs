//! Printing of this reading's results: the longest plans side by side, and the notes of a call.

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Setup, Site};

use super::{HERE, PAPER, own};
use crate::common::{self, At, LANGUAGES};
use crate::print::{LARGER, assert_a4, emulate_print, is_one_sheet, pages, print};

/// The longest plans.
const TRAVELLERS: [&str; 5] = ["both_grounds", "paid_otherwise", "unknown", "charged_twice_by_bank", "usual"];

/// The overview of two coupons and all their steps are on one sheet, those of ten with five different plans on two.
#[tokio::test]
async fn several_coupons_are_one_sheet_or_two() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::DESK).await?;
    for language in LANGUAGES {
        let at: At = Some("2023-04-18T10:00");
        common::open(&browser, &server.url(&own()?.page(language, at))).await?;
        for number in 1..=10 {
            let name = TRAVELLERS.get(number % TRAVELLERS.len()).context("there are travellers")?;
            // They also come on other days, on which less is asked.
            let answers = own()?.traveller(name)?.with(&[("left", "1"), ("applied", "no")]);
            own()?.fill_in(&browser, &answers, at).await?;
            let listed = common::look(&browser, "return Math.max(1, seen('#items [data-item]').length)").await?;
            assert_eq!(listed, json!(number));
            match number {
                2 => is_one_sheet(&browser, LARGER, &format!("two coupons in {language}")).await?,
                // The language with the longest texts, and the one with readings above its words.
                3 if !["en", "ja-easy"].contains(&language) => break,
                10 => {
                    let pages = pages(&print(&browser, LARGER).await?)?;
                    assert!(pages.len() <= 2, "ten coupons in {language} take {} sheets", pages.len());
                    assert_a4(&pages, "ten coupons");
                    break;
                }
                _ => {}
            }
            browser.run("document.querySelector('#result [data-items=copy]').click()").await?;
        }
    }
    browser.close().await
}

/// A late report is printed, with the number to call and the data to prepare.
#[tokio::test]
async fn plan_with_a_call_is_whole_on_paper() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let late = own()?.traveller("paid_otherwise")?;
    common::open(&browser, &own()?.address(&server, late.at)).await?;
    own()?.fill_in(&browser, &late.answers, late.at).await?;
    browser.run("dispatchEvent(new Event('beforeprint'))").await?;
    emulate_print(&browser, true).await?;
    for printed in [
        "[data-show='note:late_report']",
        "[data-step=call] li",
        "[data-step=apply] li",
        ".call .telephone",
        ".blanks li",
    ] {
        assert!(browser.is_shown(printed).await?, "`{printed}` is missing on paper");
    }
    emulate_print(&browser, false).await?;
    browser.close().await
}

/// Without a call, there are no lines for its notes.
#[tokio::test]
async fn blanks_are_those_of_the_plan() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let blanks = "return seen('.blanks li').length";
    for (incident, expiry, count) in [("none", "2023-02-24", 3), ("charged_twice", "2023-03-30", 6)] {
        let at: At = Some("2023-03-10T10:00");
        let answers = [HERE, PAPER, ("incident", incident), ("expiry", expiry), ("balance", "1"), ("payout", "points")];
        let answers = [answers.as_slice(), &[("charge", "app"), ("inquiry_number", "known")]].concat();
        common::open(&browser, &own()?.address(&server, at)).await?;
        own()?.fill_in(&browser, &answers, at).await?;
        emulate_print(&browser, true).await?;
        assert_eq!(common::look(&browser, blanks).await?, json!(count), "{incident}");
        emulate_print(&browser, false).await?;
    }
    browser.close().await
}

//! Typed input: accepted if it can be understood, and otherwise explained beside the field, with nothing lost.

use anyhow::Result;
use kigen_browser::fantoccini::key::Key;
use kigen_browser::serde_json::{self, json};
use kigen_browser::{Browser, Server, Setup, Site};

use super::{ANSWERS, own};
use crate::bad_input::refuses;
use crate::common::{self, At};

const AT: At = Some("2023-04-18T10:00");

async fn at_question(question: &str) -> Result<(Server, Browser)> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &own()?.address(&server, AT)).await?;
    own()?.interview_up_to(&browser, question, ANSWERS, AT).await?;
    Ok((server, browser))
}

/// Goes back from the question that follows.
async fn change(browser: &Browser, question: &str) -> Result<()> {
    browser.run("document.querySelector('#answers').open = true").await?;
    browser.click(&format!("[data-change={question}]")).await?;
    common::asks(browser, question, true).await
}

#[tokio::test]
async fn an_amount_is_understood_however_it_is_typed() -> Result<()> {
    let (_server, browser) = at_question("balance").await?;
    for (typed, shown) in [
        ("1500", "1500"),
        ("１５００", "1500"),
        ("1,500円", "1500"),
        ("１，５００円", "1500"),
        ("¥1500", "1500"),
        ("￥１５００", "1500"),
        (" 234 円 ", "234"),
        ("0", "0"),
        ("007", "7"),
        ("1000000", "1000000"),
        ("\u{200e}500\u{200e}", "500"),
        ("\u{2066}1\u{200b}500\u{2069}円\u{feff}", "1500"),
        ("1 500", "1500"),
        ("1\u{202f}500.00 JPY", "1500"),
        ("500日元", "500"),
    ] {
        common::choose_to_type(&browser, "balance").await?;
        common::type_over(&browser, "balance", typed).await?;
        // Leaving the field ends typing.
        common::press(&browser, &[Key::Tab.into()]).await?;
        browser
            .until(
                &format!("`{typed}` was shown as {shown}"),
                &format!("return document.querySelector('#balance').value === '{shown}'"),
            )
            .await?;
        common::next(&browser).await?;
        if shown == "0" {
            // Zero was left: the interview is over.
            common::finishes(&browser).await?;
        } else {
            common::asks(&browser, "left", true).await?;
        }
        change(&browser, "balance").await?;
        assert_eq!(common::typed(&browser, "balance").await?, json!(shown));
    }
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn a_slip_in_an_amount_is_explained_and_can_be_mended() -> Result<()> {
    let (_server, browser) = at_question("balance").await?;
    common::choose_to_type(&browser, "balance").await?;
    for (typed, problem) in [
        ("", "missing"),
        ("   ", "missing"),
        ("\u{200e}", "missing"),
        ("\u{feff} \u{ad}\u{3164}", "missing"),
        ("1.000", "not_a_number"),
        ("0,5", "not_a_number"),
        ("12,50", "not_a_number"),
        ("1,50 0", "not_a_number"),
        ("12 50", "not_a_number"),
        ("1 5 0 0", "not_a_number"),
        ("5円00", "not_a_number"),
        ("500元", "not_a_number"),
        ("-1", "negative"),
        ("−５００円", "negative"),
        ("1.5", "fraction"),
        ("１．５", "fraction"),
        ("1000001", "too_large"),
        ("1000000000000", "too_large"),
        ("99999999999999999999999999", "too_large"),
        ("たくさん", "not_a_number"),
        ("1e3", "not_a_number"),
        ("円", "not_a_number"),
        ("<b>1</b>", "not_a_number"),
    ] {
        common::type_over(&browser, "balance", typed).await?;
        common::next(&browser).await?;
        refuses(&browser, "balance", problem, &format!("`{typed}`")).await?;
        assert_eq!(common::typed(&browser, "balance").await?, json!(typed), "nothing that was typed is lost");
    }
    common::type_over(&browser, "balance", "１，２００円").await?;
    common::next(&browser).await?;
    common::asks(&browser, "left", true).await?;
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn a_date_is_understood_however_it_is_typed() -> Result<()> {
    let (_server, browser) = at_question("expiry").await?;
    common::choose_to_type(&browser, "expiry").await?;
    for date in [
        ["2023", "2", "24"],
        ["２０２３", "２", "２４"],
        ["2023年", "02月", "24日"],
        ["令和5年", "２月", "24"],
        ["令和５", "2", "24"],
        ["R5", "2", "24"],
        ["ｒ５", "2", "24"],
        ["\u{200e}2023\u{200e}", "\u{200b}2", "2\u{200b}4\u{feff}"],
        ["2023년", "2월", "24일"],
        ["2023 Year", "2 month", "24day"],
    ] {
        common::type_date(&browser, "expiry", date).await?;
        common::next(&browser).await?;
        // The balance matters for this date only.
        common::asks(&browser, "balance", true).await?;
        change(&browser, "expiry").await?;
    }
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// The page prints 年月日 itself; typing them too must change nothing.
#[tokio::test]
async fn a_date_is_listed_alike_however_it_is_typed() -> Result<()> {
    let (_server, browser) = at_question("expiry").await?;
    common::choose_to_type(&browser, "expiry").await?;
    let mut listed = Vec::new();
    for date in [["2023", "2", "24"], ["２０２３年", "２月", "２４日"]] {
        common::type_date(&browser, "expiry", date).await?;
        common::next(&browser).await?;
        common::asks(&browser, "balance", true).await?;
        listed.push(browser.run("return document.querySelector('[data-answer=expiry] dd').textContent").await?);
        change(&browser, "expiry").await?;
    }
    assert_eq!(listed.first(), listed.last());
    browser.close().await
}

/// In each language that the page links to, so that none can be forgotten.
#[tokio::test]
async fn unit_beside_a_field_can_be_typed_in_it() -> Result<()> {
    let (server, browser) = at_question("prefecture").await?;
    let hrefs = "return [...document.querySelectorAll('.languages a')].map((a) => a.getAttribute('href').slice(3))";
    let languages: Vec<String> = serde_json::from_value(browser.run(hrefs).await?)?;
    assert!(languages.len() >= 6, "{languages:?}");
    // The word without the reading above it.
    let unit = |field: &str| {
        format!(
            "const unit = document.querySelector('#{field} + .unit').cloneNode(true);
            unit.querySelectorAll('rt').forEach((reading) => reading.remove());
            return unit.textContent"
        )
    };
    for language in &languages {
        let address = server.url(&format!("nagasaki/{language}#at={}", AT.unwrap_or_default()));
        common::open(&browser, &address).await?;
        common::fill(&browser, &ANSWERS[..3]).await?;
        common::asks(&browser, "expiry", false).await?;
        let mut parts = Vec::new();
        for (field, number) in [("expiry-year", "2023"), ("expiry-month", "2"), ("expiry-day", "24")] {
            let printed = browser.run(&unit(field)).await?;
            parts.push(format!("{number}{}", printed.as_str().unwrap_or_default()));
        }
        let [year, month, day] = parts.as_slice() else { unreachable!("a date has three parts") };
        common::choose_to_type(&browser, "expiry").await?;
        common::type_date(&browser, "expiry", [year, month, day]).await?;
        common::next(&browser).await?;
        common::asks(&browser, "balance", true).await?;

        let printed = browser.run(&unit("balance")).await?;
        common::choose_to_type(&browser, "balance").await?;
        common::type_over(&browser, "balance", &format!("1500{}", printed.as_str().unwrap_or_default())).await?;
        common::next(&browser).await?;
        common::asks(&browser, "left", true).await?;
        assert_eq!(common::typed(&browser, "balance").await?, json!("1500"), "{language}");
    }
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn a_slip_in_a_date_is_explained_and_can_be_mended() -> Result<()> {
    let (_server, browser) = at_question("expiry").await?;
    common::choose_to_type(&browser, "expiry").await?;
    for (date, problem) in [
        (["", "", ""], "missing"),
        (["2023", "", "24"], "missing"),
        (["2023", "2", "30"], "no_such_date"),
        (["令和5", "4", "31"], "no_such_date"),
        (["2023", "13", "1"], "no_such_date"),
        (["2023", "0", "0"], "no_such_date"),
        (["R1", "4", "30"], "no_such_date"),
        (["2566", "2", "24"], "out_of_range"),
        (["0023", "2", "24"], "out_of_range"),
        (["2203", "2", "24"], "out_of_range"),
        (["R99", "2", "24"], "out_of_range"),
        (["平成35年", "2", "24"], "not_a_date"),
        (["12023", "2", "24"], "not_a_date"),
        (["112", "2", "24"], "not_a_date"),
        (["2023", "1 2", "24"], "not_a_date"),
        (["2023", "24日", "2月"], "not_a_date"),
        (["\u{200e}", "2", "24"], "missing"),
        (["5", "2", "24"], "not_a_date"),
        (["23", "2", "24"], "not_a_date"),
        (["令和0", "2", "24"], "not_a_date"),
        (["今年", "2", "24"], "not_a_date"),
        (["2023", "二", "24"], "not_a_date"),
        (["2023", "2", "-1"], "not_a_date"),
        (["2023", "2", "123"], "not_a_date"),
    ] {
        common::type_date(&browser, "expiry", date).await?;
        common::next(&browser).await?;
        refuses(&browser, "expiry", problem, &format!("{date:?}")).await?;
        for (part, typed) in ["expiry-year", "expiry-month", "expiry-day"].into_iter().zip(date) {
            assert_eq!(common::typed(&browser, part).await?, json!(typed), "nothing that was typed is lost");
        }
    }
    common::type_date(&browser, "expiry", ["令和5年", "２", "24"]).await?;
    common::next(&browser).await?;
    common::asks(&browser, "balance", true).await?;
    common::is_quiet(&browser).await?;
    browser.close().await
}

#[tokio::test]
async fn typing_selects_the_typed_answer() -> Result<()> {
    let (_server, browser) = at_question("balance").await?;
    common::choose(&browser, ("balance", "700")).await?;
    common::choose(&browser, ("balance", "unknown")).await?;
    assert_eq!(common::typed(&browser, "balance").await?, json!("700"), "kept while another answer is tried");
    // As a device that fills in fields does, or a user who types faster than the page reacts.
    let type_directly = "const field = document.querySelector('#balance');
        field.value = '800';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return document.querySelector('[name=balance]:checked').matches('[data-typed]')";
    assert_eq!(browser.run(type_directly).await?, json!(true));
    browser.close().await
}

/// Rewriting the text under an input method would double or lose what is being composed.
#[tokio::test]
async fn composition_of_an_input_method_is_not_changed() -> Result<()> {
    let (_server, browser) = at_question("balance").await?;
    common::choose_to_type(&browser, "balance").await?;
    browser.click("#balance").await?;
    for composed in ["１", "１５", "１５０"] {
        let composition = json!({ "text": composed, "selectionStart": composed.chars().count(), "selectionEnd": composed.chars().count() });
        browser.devtools("Input.imeSetComposition", composition).await?;
        assert_eq!(common::typed(&browser, "balance").await?, json!(composed));
    }
    browser.devtools("Input.insertText", json!({ "text": "１５０" })).await?;
    assert_eq!(common::typed(&browser, "balance").await?, json!("１５０"));
    common::press(&browser, &[Key::Tab.into()]).await?;
    browser.until("the amount was tidied", "return document.querySelector('#balance').value === '150'").await?;
    browser.close().await
}

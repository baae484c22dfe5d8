//! All six languages say the same, and a traveller can switch between any two in mid-interview without losing input.

use anyhow::Result;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Setup};

use crate::common::{self, ENGINES, Reading, first};

/// Each language's folder, and the `lang` of its page.
pub(crate) const TAGS: [(&str, &str); 6] =
    [("ja", "ja"), ("ja-easy", "ja"), ("en", "en-GB"), ("zh-hans", "zh-Hans"), ("zh-hant", "zh-Hant"), ("ko", "ko")];

/// The last question of the usual traveller.
fn last_question(reading: &Reading) -> Result<&'static str> {
    let usual = reading.usual()?;
    Ok(reading.asked(&usual.answers, usual.at)?.last().map_or("", |(question, _)| question))
}

async fn switch(browser: &Browser, language: &str) -> Result<()> {
    browser.click(&format!(".languages a[href='../{language}/']")).await?;
    let arrived = format!(
        "return location.pathname.endsWith('/{language}/') && document.activeElement.matches('.languages a[aria-current]')"
    );
    browser.until(&format!("the page was in {language}"), &arrived).await?;
    Ok(())
}

/// The contents of the form, control by control.
async fn form(browser: &Browser) -> Result<Value> {
    let held = "return [...document.querySelector('form#interview').elements]
        .map((control) => [control.name, control.value, control.checked ?? null])";
    browser.run(held).await
}

#[tokio::test]
async fn every_language_asks_and_says_what_the_rules_do() -> Result<()> {
    for reading in Reading::all()? {
        let (server, usual) = (reading.serve()?, reading.usual()?);
        let browser = Browser::open(&Setup::PHONE).await?;
        let first = reading.notice()?.first_language();
        let (mut offered, others): (Vec<_>, Vec<_>) = TAGS.into_iter().partition(|(language, _)| *language == first);
        offered.extend(others);
        let offered: Vec<_> = offered.into_iter().map(|(_, tag)| tag).collect();
        for (language, tag) in TAGS {
            common::open(&browser, &server.url(&reading.page(language, usual.at))).await?;
            assert_eq!(browser.run("return document.documentElement.lang").await?, json!(tag));
            reading.is_gone_through(&browser, &usual.answers, usual.at).await?;
            let others =
                browser.run("return [...document.querySelectorAll('.languages a')].map((a) => a.hreflang)").await?;
            assert_eq!(others, json!(offered), "{language}");
            common::is_quiet(&browser).await?;
        }
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn another_language_keeps_every_answer() -> Result<()> {
    for reading in Reading::all()? {
        let (server, usual) = (reading.serve()?, reading.usual()?);
        let browser = Browser::open(&Setup::PHONE).await?;
        common::open(&browser, &reading.address(&server, usual.at)).await?;
        let last = last_question(reading)?;
        reading.interview_up_to(&browser, last, &usual.answers, usual.at).await?;
        let held = form(&browser).await?;
        for (language, tag) in TAGS.into_iter().skip(1).chain(TAGS.into_iter().take(1)) {
            switch(&browser, language).await?;
            assert_eq!(form(&browser).await?, held, "{language}");
            let state = browser.run(
                "return [document.documentElement.lang, location.hash, localStorage.length, sessionStorage.length,
                    document.querySelector('[data-question]:not([hidden])').dataset.question]",
            );
            assert_eq!(state.await?, json!([tag, usual.fragment(), 0, 0, last]), "{language}");
        }
        // The interview goes on at the same question.
        switch(&browser, "en").await?;
        for answer in reading.asked(&usual.answers, usual.at)?.into_iter().skip_while(|(question, _)| *question != last)
        {
            common::take(&browser, answer).await?;
        }
        common::finishes(&browser).await?;
        switch(&browser, "ko").await?;
        reading.shows(&browser, &usual.answers, usual.at).await?;
        common::is_quiet(&browser).await?;
        browser.close().await?;
    }
    Ok(())
}

/// Answers are found by name: controls that an extension adds to the form move none of them.
#[tokio::test]
async fn another_language_keeps_answers_where_an_extension_has_added_controls() -> Result<()> {
    let (reading, usual) = first()?;
    let server = reading.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &reading.address(&server, usual.at)).await?;
    let last = last_question(reading)?;
    reading.interview_up_to(&browser, last, &usual.answers, usual.at).await?;
    let extend = "const form = document.getElementById('interview');
        for (const place of [form, ...form.querySelectorAll('fieldset')]) {
            for (const type of ['hidden', 'text', 'radio', 'checkbox']) {
                place.prepend(Object.assign(document.createElement('input'), { type, name: 'extension', value: 'here', checked: true }));
            }
        }";
    browser.run(extend).await?;
    let chosen = "return [...document.querySelectorAll('[data-question] :checked:not([name=extension])')].map(({ name, value }) => [name, value])";
    let before = browser.run(chosen).await?;
    switch(&browser, "en").await?;
    assert_eq!(browser.run(chosen).await?, before);
    let is_asked = format!("return seen('[data-question={last}]').length === 1");
    common::look_until(&browser, "the question was there", &is_asked).await?;
    browser.close().await
}

/// Holds back requests for English until `release()`.
const SLOW: &str = "const { open, send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.open = function (method, address) { this.isSlow = String(address).includes('/en/'); open.call(this, method, address); };
    XMLHttpRequest.prototype.send = function () { if (this.isSlow) window.release = () => send.call(this); else send.call(this); };";

/// The last choice counts, not the last response.
#[tokio::test]
async fn language_asked_for_last_is_shown_whichever_comes_last() -> Result<()> {
    let (reading, usual) = first()?;
    let server = reading.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let arrived = "return new Promise((resolve) => setTimeout(() => resolve(document.documentElement.lang), 300))";
    // Korean, or staying in Japanese.
    for (language, tag) in [("ko", "ko"), ("ja", "ja")] {
        common::open(&browser, &reading.address(&server, usual.at)).await?;
        browser.run(SLOW).await?;
        browser.click(".languages a[href='../en/']").await?;
        browser.run(&format!("document.querySelector(\".languages a[href='../{language}/']\").click()")).await?;
        browser.until("it was shown", &format!("return document.documentElement.lang === '{tag}'")).await?;
        browser.run("release()").await?;
        assert_eq!(browser.run(arrived).await?, json!(tag));
    }
    browser.close().await
}

/// A host that changes the language while somebody types leaves the focus in the field.
#[tokio::test]
async fn another_language_leaves_the_focus_in_the_field_that_had_it() -> Result<()> {
    let (reading, usual) = first()?;
    let server = reading.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &reading.address(&server, usual.at)).await?;
    let year = format!("{}-year", reading.interview_up_to_a_date(&browser).await?);
    browser.fill(&format!("#{year}"), "2023").await?;
    browser.run(&format!("document.querySelector('#{year}').setSelectionRange(1, 3)")).await?;
    browser.run("document.querySelector(\".languages a[href='../ko/']\").click()").await?;
    browser.until("it was Korean", "return document.documentElement.lang === 'ko'").await?;
    let focus = "const { id, value, selectionStart, selectionEnd } = document.activeElement; return [id, value, selectionStart, selectionEnd]";
    assert_eq!(browser.run(focus).await?, json!([year, "2023", 1, 3]));
    // The focus stays on any other element, too.
    browser
        .run("document.activeElement.blur(); document.querySelector(\".languages a[href='../en/']\").click()")
        .await?;
    browser.until("it was English", "return document.documentElement.lang.startsWith('en')").await?;
    assert_eq!(browser.run("return document.activeElement.localName").await?, json!("body"));
    browser.close().await
}

/// The moment stays even if the id of an element has taken its place in the address.
#[tokio::test]
async fn another_language_and_a_reload_keep_the_moment_behind_a_place_in_the_page() -> Result<()> {
    let (reading, usual) = first()?;
    let server = reading.serve()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        common::open(&browser, &reading.address(&server, usual.at)).await?;
        let at = "return [seen('[data-show=\"at:set\"]').length > 0,
            Date.parse(seen('time[data-fill=as-of]')[0]?.dateTime)]";
        let moment = json!([true, common::moment(usual.at)?.epoch_ms()]);
        browser.click("[href='#guide']").await?;
        assert_eq!(browser.run("return location.hash").await?, json!("#guide"));
        common::reload(&browser).await?;
        assert_eq!(common::look(&browser, at).await?, moment, "{engine:?}");
        browser.run("location.hash = '#guide'").await?;
        switch(&browser, "en").await?;
        assert_eq!(common::look(&browser, at).await?, moment, "{engine:?}");
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn languages_change_without_a_network_too() -> Result<()> {
    let (reading, usual) = first()?;
    let server = reading.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &reading.address(&server, usual.at)).await?;
    browser.works_offline().await?;
    server.stop();
    let last = last_question(reading)?;
    reading.interview_up_to(&browser, last, &usual.answers, usual.at).await?;
    switch(&browser, "zh-hant").await?;
    let is_asked = format!("return seen('[data-question={last}]').length === 1");
    common::look_until(&browser, "the question was there", &is_asked).await?;
    browser.close().await
}

/// The browser's own text, too: days have irregular readings, and Monday has the kanji of the month.
#[tokio::test]
async fn in_easy_japanese_every_kanji_has_a_reading() -> Result<()> {
    let reading = Reading::first()?;
    let server = reading.serve()?;
    let bare = "return [...document.querySelectorAll('time[data-fill=as-of]')].map((time) => {
        const copy = time.cloneNode(true);
        for (const read of copy.querySelectorAll('ruby')) read.remove();
        return [[...time.querySelectorAll('rt')].map((reading) => reading.textContent).join(' '), copy.textContent]
            .map((text) => text.replace(/\\s+/g, ' '))
    })[0]";
    for engine in ENGINES {
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        for (at, readings, rest) in [
            ("2023-04-18T10:00", "ねん がつ にち かようび じ", "2023418（） ごぜん10"),
            ("2023-04-24T15:05", "ねん がつ にじゅうよっか げつようび じ ふん", "20234（） ごご35"),
            ("2023-03-05T09:31", "ねん がつ いつか にちようび じ ぷん", "20233（） ごぜん931"),
            ("2023-05-21T00:00", "ねん がつ にち にちようび じ", "2023521（） ごぜん0"),
            ("2023-05-21T12:00", "ねん がつ にち にちようび じ", "2023521（） ごご0"),
            ("2023-05-21T12:40", "ねん がつ にち にちようび じ ぷん", "2023521（） ごご040"),
        ] {
            common::open(&browser, &server.url(&reading.page("ja-easy", Some(at)))).await?;
            assert_eq!(browser.run(bare).await?, json!([readings, rest]), "{at} in {engine:?}");
        }
        browser.close().await?;
    }
    Ok(())
}

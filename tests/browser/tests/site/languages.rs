//! Six languages say the same, and one can go from each to any other in the middle of the interview without losing a word.

use anyhow::Result;
use kigen_browser::serde_json::{Value, json};
use kigen_browser::{Browser, Engine, Setup, Site};

use crate::common::{self, Answer, At};

/// Each language's folder, and the language that its page says it is in.
const LANGUAGES: [(&str, &str); 6] =
    [("ja", "ja"), ("ja-easy", "ja"), ("en", "en-GB"), ("zh-hans", "zh-Hans"), ("zh-hant", "zh-Hant"), ("ko", "ko")];

const AT: At = Some("2023-04-18T10:00");

const TRAVELLER: &[Answer] = &[
    ("prefecture", "here"),
    ("coupon", "regionpay_paper"),
    ("incident", "charged_twice"),
    ("expiry", "2023-03-30"),
    ("payout", "unknown"),
    ("charge", "paper"),
    ("applied", "no"),
    ("inquiry_number", "lost"),
];

fn address(server: &kigen_browser::Server, language: &str) -> String {
    server.url(&format!("nagasaki/{language}/#at={}", AT.unwrap_or_default()))
}

async fn switch(browser: &Browser, language: &str) -> Result<()> {
    browser.click(&format!(".languages a[href='../{language}/']")).await?;
    let arrived = format!(
        "return location.pathname.endsWith('/{language}/') && document.activeElement.matches('.languages a[aria-current]')"
    );
    browser.until(&format!("the page was in {language}"), &arrived).await?;
    Ok(())
}

/// What the form holds, control by control.
async fn form(browser: &Browser) -> Result<Value> {
    let held = "return [...document.querySelector('form#interview').elements]
        .map((control) => [control.name, control.value, control.checked ?? null])";
    browser.run(held).await
}

#[tokio::test]
async fn every_language_asks_and_says_what_the_rules_do() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for (language, tag) in LANGUAGES {
        common::open(&browser, &address(&server, language)).await?;
        assert_eq!(browser.run("return document.documentElement.lang").await?, json!(tag));
        let judgement = common::interview(&browser, TRAVELLER, AT).await?;
        assert_eq!(common::result(&browser).await?, common::expected(&judgement, AT)?, "{language}");
        let others =
            browser.run("return [...document.querySelectorAll('.languages a')].map((a) => a.hreflang)").await?;
        assert_eq!(others, json!(LANGUAGES.map(|(_, tag)| tag)), "{language}");
        common::is_quiet(&browser).await?;
    }
    browser.close().await
}

#[tokio::test]
async fn another_language_keeps_every_answer() -> Result<()> {
    let site = Site::build_once()?;
    let server = site.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &address(&server, "ja")).await?;
    common::interview_up_to(&browser, "charge", TRAVELLER, AT).await?;
    let held = form(&browser).await?;
    for (language, tag) in LANGUAGES.into_iter().skip(1).chain(LANGUAGES.into_iter().take(1)) {
        switch(&browser, language).await?;
        assert_eq!(form(&browser).await?, held, "{language}");
        let state = browser.run(
            "return [document.documentElement.lang, location.hash, history.length, localStorage.length, sessionStorage.length,
                document.querySelector('[data-question]:not([hidden])').dataset.question]",
        );
        let state = state.await?;
        assert_eq!(state[0], json!(tag));
        assert_eq!(
            (&state[1], &state[3], &state[4]),
            (&json!("#at=2023-04-18T10:00"), &json!(0), &json!(0)),
            "{language}"
        );
        assert_eq!(state[5], json!("charge"), "{language}");
    }
    // The interview goes on where it was.
    switch(&browser, "en").await?;
    for answer in TRAVELLER.iter().skip(5) {
        common::choose(&browser, *answer).await?;
        common::next(&browser).await?;
    }
    common::finishes(&browser).await?;
    switch(&browser, "ko").await?;
    let kigen::outcome::Outcome::Done(judgement) = common::judge(TRAVELLER, AT)? else {
        anyhow::bail!("the traveller has answered everything")
    };
    assert_eq!(common::result(&browser).await?, common::expected(&judgement, AT)?);
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// Answers go by name: what an extension puts into the form moves none of them.
#[tokio::test]
async fn another_language_keeps_answers_where_an_extension_has_added_controls() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &address(&server, "ja")).await?;
    common::interview_up_to(&browser, "incident", TRAVELLER, AT).await?;
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
    common::look_until(&browser, "the question was there", "return seen('[data-question=incident]').length === 1")
        .await?;
    browser.close().await
}

/// Holds back what is asked for in English until `release()`.
const SLOW: &str = "const { open, send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.open = function (method, address) { this.isSlow = address.includes('/en/'); open.call(this, method, address); };
    XMLHttpRequest.prototype.send = function () { if (this.isSlow) window.release = () => send.call(this); else send.call(this); };";

/// The last wish counts, not the last reply.
#[tokio::test]
async fn language_asked_for_last_is_shown_whichever_comes_last() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let arrived = "return new Promise((resolve) => setTimeout(() => resolve(document.documentElement.lang), 300))";
    // Korean, or to stay as it is.
    for (language, tag) in [("ko", "ko"), ("ja", "ja")] {
        common::open(&browser, &address(&server, "ja")).await?;
        browser.run(SLOW).await?;
        browser.click(".languages a[href='../en/']").await?;
        browser.run(&format!("document.querySelector(\".languages a[href='../{language}/']\").click()")).await?;
        browser.until("it was shown", &format!("return document.documentElement.lang === '{tag}'")).await?;
        browser.run("release()").await?;
        assert_eq!(browser.run(arrived).await?, json!(tag));
    }
    browser.close().await
}

/// A host that changes the language while somebody types does not take the field away.
#[tokio::test]
async fn another_language_leaves_the_focus_in_the_field_that_had_it() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &address(&server, "ja")).await?;
    common::interview_up_to(&browser, "expiry", TRAVELLER, AT).await?;
    common::choose_to_type(&browser, "expiry").await?;
    browser.fill("#expiry-year", "2023").await?;
    browser.run("document.querySelector('#expiry-year').setSelectionRange(1, 3)").await?;
    browser.run("document.querySelector(\".languages a[href='../ko/']\").click()").await?;
    browser.until("it was Korean", "return document.documentElement.lang === 'ko'").await?;
    let focus = "const { id, value, selectionStart, selectionEnd } = document.activeElement; return [id, value, selectionStart, selectionEnd]";
    assert_eq!(browser.run(focus).await?, json!(["expiry-year", "2023", 1, 3]));
    // Nor is it taken from anywhere else.
    browser
        .run("document.activeElement.blur(); document.querySelector(\".languages a[href='../en/']\").click()")
        .await?;
    browser.until("it was English", "return document.documentElement.lang.startsWith('en')").await?;
    assert_eq!(browser.run("return document.activeElement.localName").await?, json!("body"));
    browser.close().await
}

/// A moment is kept also when a place in the page has taken it out of the address.
#[tokio::test]
async fn another_language_and_a_reload_keep_the_moment_behind_a_place_in_the_page() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        common::open(&browser, &address(&server, "ja")).await?;
        let at = "return [seen('[data-show=\"at:set\"]').length > 0, seen('time[data-fill=as-of]')[0]?.dateTime]";
        let moment = json!([true, "2023-04-18T01:00:00.000Z"]);
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
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &address(&server, "ja")).await?;
    browser.works_offline().await?;
    server.stop();
    common::interview_up_to(&browser, "payout", TRAVELLER, AT).await?;
    switch(&browser, "zh-hant").await?;
    common::look_until(&browser, "the question was there", "return seen('[data-question=payout]').length === 1")
        .await?;
    browser.close().await
}

/// What the browser itself writes, too: days have readings of their own, and Monday is written as the month is.
#[tokio::test]
async fn in_easy_japanese_every_kanji_has_a_reading() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let bare = "return [...document.querySelectorAll('time[data-fill=as-of]')].map((time) => {
        const copy = time.cloneNode(true);
        for (const read of copy.querySelectorAll('ruby')) read.remove();
        return [[...time.querySelectorAll('rt')].map((reading) => reading.textContent).join(' '), copy.textContent]
            .map((text) => text.replace(/\\s+/g, ' '))
    })[0]";
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKitGtk] {
        let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
        for (at, readings, rest) in [
            ("2023-04-18T10:00", "ねん がつ にち かようび じ", "2023418（） ごぜん10"),
            ("2023-04-24T15:05", "ねん がつ にじゅうよっか げつようび じ ふん", "20234（） ごご35"),
            ("2023-03-05T09:31", "ねん がつ いつか にちようび じ ぷん", "20233（） ごぜん931"),
            ("2023-05-21T00:00", "ねん がつ にち にちようび じ", "2023521（） ごぜん0"),
            ("2023-05-21T12:00", "ねん がつ にち にちようび じ", "2023521（） ごご0"),
            ("2023-05-21T12:40", "ねん がつ にち にちようび じ ぷん", "2023521（） ごご040"),
        ] {
            common::open(&browser, &server.url(&format!("nagasaki/ja-easy/#at={at}"))).await?;
            assert_eq!(browser.run(bare).await?, json!([readings, rest]), "{at} in {engine:?}");
        }
        browser.close().await?;
    }
    Ok(())
}

/// What a browser that translates the page must leave as it is, wherever it stands and whatever put it there: Japanese among
/// another language, the app's name, the number, the page's own address. Each text that it would not is listed.
const TRANSLATED: &str = "
    const isJapanese = document.documentElement.lang.startsWith('ja');
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lost = [];
    while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        if (!data.trim() || parentElement.closest('script, style, noscript, [translate=no]')) continue;
        const isChinese = document.documentElement.lang.startsWith('zh');
        const japanese = isJapanese ? /$^/ : isChinese ? /[ぁ-んァ-ヶ]/ : /[ぁ-んァ-ヶ一-龠]/;
        if (japanese.test(data) || /regionPAY|0120/.test(data) || !isJapanese && parentElement.closest('[lang=ja]')) lost.push(data);
    }
    return [...lost, ...[...document.querySelectorAll('#address, a[href^=tel], .languages a')]
        .filter((element) => element.translate).map((element) => element.outerHTML)]";

/// Somebody who would be covered if they had been charged twice.
const OTHERWISE: [Answer; 5] = [
    ("prefecture", "here"),
    ("coupon", "regionpay_paper"),
    ("incident", "none"),
    ("expiry", "2023-02-24"),
    ("balance", "0"),
];

#[tokio::test]
async fn words_to_recognise_are_not_translated_in_any_language() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    for (language, _) in LANGUAGES {
        common::open(&browser, &address(&server, language)).await?;
        assert_eq!(browser.run(TRANSLATED).await?, json!([]), "{language}");
        // What scripts copy: the answers, what other answers would come to, an error in the summary, several coupons.
        common::fill_in(&browser, TRAVELLER, AT).await?;
        browser.run("document.querySelector('#result [data-coupons=copy]').click()").await?;
        common::fill_in(&browser, &OTHERWISE, AT).await?;
        assert_eq!(common::look(&browser, TRANSLATED).await?, json!([]), "{language}, several coupons");
        let copied = "return ['[data-turn]:not([hidden]) [translate]', '#answers dd [translate]', '[data-merged] h4']
            .map((copy) => document.querySelector(copy) !== null)";
        let marked = language != "ja-easy" && language != "ja";
        assert_eq!(common::look(&browser, copied).await?, json!([marked, true, true]), "{language}");
    }
    // A test that finds nothing has to find what is there.
    browser.run("document.querySelector('a[href^=tel]').removeAttribute('translate')").await?;
    assert_ne!(browser.run(TRANSLATED).await?, json!([]));
    browser.close().await
}

//! Words that browsers must not translate.

use anyhow::Result;
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Setup};

use super::own;
use crate::common;
use crate::languages::TAGS;

/// Lists each text that a browser must not translate, but would, wherever it is and whatever added it: Japanese within
/// another language, the app's name, the number, the page's own address.
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

#[tokio::test]
async fn words_to_recognise_are_not_translated_in_any_language() -> Result<()> {
    let server = own()?.serve()?;
    // A result with a call, and one with a counterfactual for a double charge.
    let (called, otherwise) = (own()?.traveller("paid_otherwise")?, own()?.traveller("not_covered")?);
    let browser = Browser::open(&Setup::PHONE).await?;
    for (language, _) in TAGS {
        common::open(&browser, &server.url(&own()?.page(language, called.at))).await?;
        assert_eq!(browser.run(TRANSLATED).await?, json!([]), "{language}");
        // Text that scripts copy: the answers, the counterfactuals, an error in the summary, several coupons.
        own()?.fill_in(&browser, &called.answers, called.at).await?;
        browser.run("document.querySelector('#result [data-items=copy]').click()").await?;
        own()?.fill_in(&browser, &otherwise.answers, otherwise.at).await?;
        assert_eq!(common::look(&browser, TRANSLATED).await?, json!([]), "{language}, several coupons");
        let copied = "return ['[data-turn]:not([hidden]) [translate]', '#answers dd [translate]', '[data-merged] h4']
            .map((copy) => document.querySelector(copy) !== null)";
        let marked = language != "ja-easy" && language != "ja";
        assert_eq!(common::look(&browser, copied).await?, json!([marked, true, true]), "{language}");
    }
    // A positive control: the check must find a planted fault.
    browser.run("document.querySelector('a[href^=tel]').removeAttribute('translate')").await?;
    assert_ne!(browser.run(TRANSLATED).await?, json!([]));
    browser.close().await
}

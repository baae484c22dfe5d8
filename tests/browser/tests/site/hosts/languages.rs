//! The language of the page, by the host's `lang`.

use super::*;

/// Values of the nearest `lang`, with the language of the page, for a link to the page in Japanese.
const TAGS: &[(&str, &str)] = &[
    ("ja", "ja"),
    ("JA", "ja"),
    ("ja-JP", "ja"),
    ("ja_JP", "ja"),
    ("ja_JP.UTF-8", "ja"),
    ("ja-Latn", "ja"),
    ("ja-Jpan-JP-x-easy", "ja"),
    ("jpn", "ja"),
    (" ja ", "ja"),
    ("en", "en"),
    ("EN-us", "en"),
    ("en-US-u-ca-x", "en"),
    ("en-Latn-GB-oxendict", "en"),
    ("eng", "en"),
    ("ko-Kore-KR", "ko"),
    ("ko-KP", "ko"),
    ("kor", "ko"),
    ("zh", "zh-hans"),
    ("ZH", "zh-hans"),
    ("zh-CN", "zh-hans"),
    ("zh_cn", "zh-hans"),
    ("zh-SG", "zh-hans"),
    ("zh-Hans", "zh-hans"),
    ("zh-Hans-HK", "zh-hans"),
    ("zh-hans-tw", "zh-hans"),
    ("zh-cmn-Hans-CN", "zh-hans"),
    ("zh-x-tw", "zh-hans"),
    ("cmn", "zh-hans"),
    ("zho", "zh-hans"),
    ("wuu", "zh-hans"),
    ("zh-TW", "zh-hant"),
    ("zh_TW.UTF-8", "zh-hant"),
    ("ZH-hk", "zh-hant"),
    ("zh-MO", "zh-hant"),
    ("zh-Hant", "zh-hant"),
    ("zh-HANT-CN", "zh-hant"),
    ("zh-Latn-TW", "zh-hant"),
    ("zh-cmn-Hant", "zh-hant"),
    ("cmn-Hant", "zh-hant"),
    ("cmn-TW", "zh-hant"),
    ("yue", "zh-hant"),
    ("zh-yue", "zh-hant"),
    ("zh-yue-HK", "zh-hant"),
    ("fr", "en"),
    ("jav", "en"),
    ("enm", "en"),
    ("zha", "en"),
    ("x-kigen", "en"),
    ("i-default", "en"),
    ("{{ lang }}", "en"),
    ("123", "en"),
    // It declares the language unknown, and is no tag.
    ("", "ja"),
];

/// Values of the attribute, with the language of the page, on a host in Korean. Invalid tags are ignored.
const NAMES: &[(&str, &str)] = &[
    ("ja", "ja"),
    ("ja-easy", "ja-easy"),
    ("JA-Easy", "ja-easy"),
    ("ja_easy", "ja-easy"),
    ("zh-hant", "zh-hant"),
    ("zh-HK", "zh-hant"),
    ("en-US", "en"),
    ("fr", "en"),
    ("klingon", "en"),
    ("", "ko"),
    ("null", "ko"),
    ("undefined", "ko"),
    ("[object Object]", "ko"),
    ("../../x", "ko"),
];

#[tokio::test]
async fn any_language_tag_selects_a_language_of_the_page() -> Result<()> {
    in_each(async |browser, hosts| {
        hosts.show(browser, SCRIPT, CHECK).await?;
        let script = format!(
            "const check = document.querySelector('kigen-check');
            const tags = {}, names = {};
            const of = (element, attribute, pairs) => pairs.flatMap(([value, expected]) => {{
                element.setAttribute(attribute, value);
                return check.language === expected ? [] : [[attribute, value, check.language]];
            }});
            const wrong = of(document.documentElement, 'lang', tags);
            document.documentElement.lang = 'ko';
            wrong.push(...of(check, 'language', names));
            check.removeAttribute('language');
            return [...wrong, check.language]",
            json!(TAGS),
            json!(NAMES),
        );
        assert_eq!(browser.run(&script).await?, json!(["ko"]));
        // A link in easy Japanese is for readers of Japanese; Chinese without a script takes the link's script.
        let varieties = "const check = document.querySelector('kigen-check');
            const link = check.querySelector('a');
            const site = link.href.slice(0, link.href.indexOf('NOTICE'));
            const come = [];
            return (async () => {
                for (const [own, lang] of [['ja-easy', 'ja'], ['ja-easy', 'en'], ['zh-hant', 'zh'], ['zh-hant', 'zh-CN']]) {
                    link.href = `${site}NOTICE/${own}/`;
                    document.documentElement.lang = lang;
                    await null;
                    come.push(check.language);
                }
                return come;
            })()";
        assert_eq!(browser.run(&varieties.replace("NOTICE", Reading::first()?.notice)).await?, json!(["ja-easy", "en", "zh-hant", "zh-hans"]));
        Ok(())
    })
    .await
}

/// Set before the upgrade, before there is a link, and to any value that a framework may have: nothing throws, and the
/// page is always there.
#[tokio::test]
async fn the_language_can_be_set_and_read_at_any_time_to_anything() -> Result<()> {
    in_each(async |browser, hosts| {
        hosts.show(browser, "", "").await?;
        let early = format!(
            "const check = document.createElement('kigen-check');
            check.language = 'ko';
            document.body.append(check);
            check.innerHTML = '<a href=\"{page}\">確かめる</a>';
            for (const _ of [0, 1]) {{
                const script = document.createElement('script');
                script.src = '{site}embed.js';
                document.head.append(script);
            }}",
            site = hosts.site.url(""),
            page = hosts.site.url(&usual_page()?)
        );
        browser.run(&early).await?;
        speaks(browser, "ko").await?;
        let set = "const check = document.createElement('kigen-check');
            const read = [check.language];
            const nameless = Object.create(null);
            const values = ['en-US', null, undefined, 12, {}, [], nameless, Symbol('ja'), '', 'fr', new Intl.Locale('zh-TW'), 'ja-easy'];
            for (const value of values) {
                check.language = value;
                read.push(check.language);
            }
            return read";
        let expected = ["en", "en", "en", "en", "en", "en", "en", "en", "en", "en", "en", "zh-hant", "ja-easy"];
        assert_eq!(browser.run(set).await?, json!(expected));
        // Without it, the host's language applies again.
        browser.run("document.querySelector('kigen-check').language = null").await?;
        speaks(browser, "ja").await?;
        browser.run("document.querySelector('kigen-check').setAttribute('language', 'en-US')").await?;
        speaks(browser, "en-GB").await?;
        browser.run("document.querySelector('kigen-check').removeAttribute('language')").await?;
        speaks(browser, "ja").await
    })
    .await
}

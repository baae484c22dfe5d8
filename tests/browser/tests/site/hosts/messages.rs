//! Messages between host and page, in any order and of any version.

use super::*;

/// Holds back the page's first messages until `release()`; and lets the host run a script before they arrive.
const HOLDING: &str = "<script>
    window.held = [];
    let holds = true;
    addEventListener('message', (event) => {
        if (!holds || !event.data.ready) return;
        event.stopImmediatePropagation();
        held.push(event);
    });
    window.release = () => {
        holds = false;
        const [{ data, origin, source }] = held;
        dispatchEvent(new MessageEvent('message', { data, origin, source }));
        return true;
    };
</script>";

/// No event reports a height that is over before it was painted.
#[tokio::test]
async fn height_that_was_never_painted_is_reverted() -> Result<()> {
    in_each(async |browser, hosts| {
        hosts.show(browser, SCRIPT, CHECK).await?;
        enter(browser, 0).await?;
        begins(browser, Embedded::Element).await?;
        leave(browser).await?;
        let listen = "window.heights = [];
            addEventListener('message', ({ data }) => { window.heights.push(data.height); })";
        browser.run(listen).await?;
        enter(browser, 0).await?;
        let pass = "const more = document.createElement('p');
            more.style.height = '5000px';
            document.body.append(more);
            dispatchEvent(new Event('hashchange'));
            more.remove()";
        browser.run(pass).await?;
        leave(browser).await?;
        browser.until("the host was told", "return window.heights.some((height) => height > 5000)").await?;
        enter(browser, 0).await?;
        fits_inside(browser, Embedded::Element, "what was there before").await?;
        leave(browser).await
    })
    .await
}

#[tokio::test]
async fn early_messages_of_host_and_page_are_received() -> Result<()> {
    in_each(async |browser, hosts| {
        hosts.show(browser, &format!("{HOLDING}{SCRIPT}"), CHECK).await?;
        enter(browser, 0).await?;
        common::answers_now(browser).await?;
        let (reading, secret) = secret()?;
        let first = *reading.asked(&secret.answers, secret.at)?.first().context("nothing is asked")?;
        common::take(browser, first).await?;
        common::asks(browser, reading.question(1)?, true).await?;
        leave(browser).await?;
        browser.until("the page had asked", "return held.length").await?;
        browser.run("document.documentElement.lang = 'en'; return release()").await?;
        speaks(browser, "en-GB").await?;
        enter(browser, 0).await?;
        fits_inside(browser, Embedded::Element, "what was asked before the host answered").await?;
        leave(browser).await?;

        // A whole interview may be over before the host has answered.
        hosts.show(browser, &format!("{HOLDING}{SCRIPT}"), CHECK).await?;
        let listen = "window.verdicts = [];
            document.querySelector('kigen-check').addEventListener('kigen-verdict', ({ detail }) => {
                window.verdicts.push(detail.verdict);
            })";
        browser.run(listen).await?;
        enter(browser, 0).await?;
        common::answers_now(browser).await?;
        common::take(browser, reading.short()?).await?;
        common::finishes(browser).await?;
        leave(browser).await?;
        browser.until("the page had asked", "return held.length").await?;
        browser.run("return release()").await?;
        browser
            .until(
                "the verdict was told",
                &format!("return window.verdicts.join() === {}", told(reading.traveller("short")?)?["verdict"]),
            )
            .await?;
        enter(browser, 0).await?;
        fits_inside(browser, Embedded::Element, "the result of before the host answered").await?;
        leave(browser).await
    })
    .await
}

#[tokio::test]
async fn reloaded_page_in_the_frame_gets_the_whole_state() -> Result<()> {
    in_each(async |browser, hosts| {
        hosts.show(browser, &format!("<style>:root {{ color-scheme: dark }}</style>{SCRIPT}"), CHECK).await?;
        is_painted(browser, DARK, "the host is dark").await?;
        // Chosen by the traveller: it stays chosen when the page reloads itself.
        enter(browser, 0).await?;
        browser.click(".languages a[href='../ko/']").await?;
        common::look_until(browser, "the page was in ko", "return document.documentElement.lang === 'ko'").await?;
        browser.run("window.old = true; location.reload()").await?;
        browser.until("it was there anew", "return !window.old && document.readyState === 'complete'").await?;
        common::answers_now(browser).await?;
        fits_inside(browser, Embedded::Element, "the page anew").await?;
        leave(browser).await?;
        is_painted(browser, DARK, "the host is still dark").await?;
        speaks(browser, "ko").await?;
        // A later change of the host's language then applies, and stays.
        browser.run("document.documentElement.lang = 'en'").await?;
        speaks(browser, "en-GB").await?;
        enter(browser, 0).await?;
        browser.run("window.old = true; location.href = '../zh-hans/'").await?;
        browser.until("it was there anew", "return !window.old && document.readyState === 'complete'").await?;
        common::answers_now(browser).await?;
        fits_inside(browser, Embedded::Element, "another page in there").await?;
        leave(browser).await?;
        speaks(browser, "zh-Hans").await
    })
    .await
}

/// Several requests before the first page has come: the last one counts.
#[tokio::test]
async fn last_of_several_requested_languages_counts() -> Result<()> {
    in_each(async |browser, hosts| {
        hosts.show(browser, SCRIPT, CHECK).await?;
        speaks(browser, "ja").await?;
        enter(browser, 0).await?;
        fits_inside(browser, Embedded::Element, "the beginning").await?;
        leave(browser).await?;
        let twice = "const root = document.documentElement;
            const post = () => new Promise((resolve) => setTimeout(resolve));
            root.lang = 'en';
            return post().then(() => { root.lang = 'ja'; return post(); })";
        browser.run(twice).await?;
        inside(
            browser,
            "English had come, and it was Japanese all the same",
            "const has = ({ name, responseEnd }) => name.endsWith('/en/') && responseEnd > 0;
            const isJapanese = () => document.documentElement.lang === 'ja';
            return performance.getEntriesByType('resource').some(has)
                && new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => resolve(isJapanese()))))",
        )
        .await
    })
    .await
}

/// A host, or a page, from before the two exchanged their whole state.
#[tokio::test]
async fn hosts_and_pages_of_an_older_version_are_understood() -> Result<()> {
    in_each(async |browser, hosts| {
        let host = "<script>
                window.heard = [];
                window.say = (what) => document.querySelector('iframe').contentWindow.postMessage({ kigen: 1, ...what }, '*');
                addEventListener('message', ({ data }) => {
                    heard.push(data);
                    if (data.ready) say({ language: 'ja', colorScheme: 'dark' });
                });
            </script>";
        let frame = format!("<iframe src=\"{{site}}{}\" height=\"800\"></iframe>", path("en/"));
        hosts.show(browser, host, &frame).await?;
        browser.until("it was as high as it is", "return heard.some(({ height }) => height > 0)").await?;
        is_painted(browser, DARK, "an older host is").await?;
        speaks(browser, "en-GB").await?;
        browser.run("say({ language: 'ko', colorScheme: 'light' })").await?;
        speaks(browser, "ko").await?;

        let page = "<!doctype html><script>
                addEventListener('message', ({ data }) => {
                    window.data = data;
                    parent.postMessage({ kigen: 1, height: 321 }, '*');
                });
                parent.postMessage({ kigen: 1, ready: true }, '*');
            </script>";
        fs::create_dir_all(hosts.folder.path().join("old/ja"))?;
        hosts.write("old/ja/index.html", page)?;
        let check = "<kigen-check><a href=\"{host}old/ja/\">確かめる</a></kigen-check>";
        hosts.show(browser, SCRIPT, check).await?;
        browser.until("it had its height", &format!("{HEIGHTS}.includes('321px')")).await?;
        enter(browser, 0).await?;
        let told = json!({ "kigen": 1, "language": "ja", "took": "ja", "colorScheme": "light" });
        assert_eq!(browser.run("return window.data").await?, told);
        leave(browser).await
    })
    .await
}

//! Shared code of the tests: the page as a traveller uses it, and the results of the rules for the same answers.
//!
//! The tests find elements by the names, values and data attributes that CONTRIBUTING.md and the page's own head
//! promise; never by a sentence of a language.

pub(crate) mod form;
pub(crate) mod host;
pub(crate) mod reading;
pub(crate) mod result;
pub(crate) mod states;
pub(crate) mod travellers;
pub(crate) mod version;

use anyhow::Result;
use kigen_browser::serde_json::Value;
use kigen_browser::{Browser, Engine};

pub(crate) use form::{
    asks, choose, choose_to_type, fill, finishes, next, press, press_next, press_together, press_twice, take,
    type_date, type_over, typed,
};
pub(crate) use reading::{first, path, usual_page};
pub(crate) use result::{moment, shown, visible_text};
pub(crate) use travellers::{Reading, Traveller};

use version::Version;

/// A question and the answer to it, with the names of the page's controls. An answer without a radio button is typed.
pub(crate) type Answer = (&'static str, &'static str);

/// A moment in Japan time, such as `2023-04-18T10:00`; without one, now.
pub(crate) type At = Option<&'static str>;

/// The folders of the languages.
pub(crate) const LANGUAGES: [&str; 6] = ["ja", "ja-easy", "en", "zh-hans", "zh-hant", "ko"];

/// The language of a page in tests that do not depend on it.
pub(crate) const PAGE_LANGUAGE: &str = "ja";

/// The engines that show a page.
pub(crate) const ENGINES: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKitGtk];

/// A prefix for scripts: the elements that are visible, and a wait until nothing more is rendered.
const SEEN: &str = "
    const seen = (css, within = document) =>
        [...within.querySelectorAll(css)].filter((element) => element.checkVisibility());
    const isComing = () => document.documentElement.hasAttribute('data-coming');
    const unfold = () => document.querySelectorAll('#result:not([hidden]) details').forEach((details) => { details.open = true; });
    const settled = async () => {
        while (isComing()) await new Promise(requestAnimationFrame);
    };";

/// Adds a valid checksum to a link, so that the rest of it decides: FNV-1a of 32 bits.
pub(crate) fn sealed(link: &str) -> String {
    let link = format!("{link}/");
    let sum = link.bytes().fold(2_166_136_261_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(16_777_619));
    format!("{link}{sum}")
}

/// Opens an address anew, whatever is open, and waits until the page answers.
pub(crate) async fn open(browser: &Browser, address: &str) -> Result<()> {
    open_any(browser, address).await?;
    answers_now(browser).await
}

/// Opens an address anew, whatever is open and whatever the result.
pub(crate) async fn open_any(browser: &Browser, address: &str) -> Result<()> {
    // Otherwise, only the fragment would change, without a load.
    browser.goto("about:blank").await?;
    browser.goto(address).await
}

/// Reloads the page, and waits until it answers.
pub(crate) async fn reload(browser: &Browser) -> Result<()> {
    browser.run("window.isOld = true; location.reload()").await?;
    browser.until("it was there anew", "return window.isOld === undefined").await?;
    answers_now(browser).await
}

/// Waits until the checker has started: it then shows a notice about the time, as all tests set a moment, or the notice
/// has ended. The results have loaded, too.
pub(crate) async fn answers_now(browser: &Browser) -> Result<()> {
    let answers = "return seen('.notices > [data-show]').length > 0 && document.getElementById('result') !== null";
    look_until(browser, "the checker ran", answers).await?;
    Ok(())
}

/// [`Browser::run`] once the whole result is there and unfolded, with `seen(css)`, which returns the visible elements.
pub(crate) async fn look(browser: &Browser, script: &str) -> Result<Value> {
    browser.run(&settled(script)).await
}

/// The same for [`Browser::until`].
pub(crate) async fn look_until(browser: &Browser, what: &str, script: &str) -> Result<Value> {
    browser.until(what, &settled(script)).await
}

/// At once if scripts are forbidden, as nothing can be awaited then.
fn settled(script: &str) -> String {
    format!("{SEEN} const look = () => {{ unfold(); {script} }}; return isComing() ? settled().then(look) : look()")
}

/// The number of cached files.
pub(crate) const FILES: &str = "return (async () => {
    const [name] = (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs '));
    return name ? (await (await caches.open(name)).keys()).length : 0;
})()";

/// Waits until all of a version is cached: optional files may still be loading when a page says that it works offline. On a
/// busy machine the worker gives up on one, and loads it when a page begins the next time: the page says so again.
pub(crate) async fn keeps_all(browser: &Browser, version: &Version) -> Result<()> {
    let all = version.kept()?.len();
    let begin = format!(
        "const {{ controller }} = navigator.serviceWorker;
        if (!(performance.now() - window.begunAt < 5000)) {{
            window.begunAt = performance.now();
            controller?.postMessage({{ begun: '{}' }});
        }}",
        version.name
    );
    browser.until("all of the version was kept", &format!("{begin} {FILES}.then((now) => now === {all})")).await?;
    Ok(())
}

/// Asserts that the page has logged no errors.
pub(crate) async fn is_quiet(browser: &Browser) -> Result<()> {
    assert_eq!(browser.errors().await?, Vec::<String>::new());
    Ok(())
}

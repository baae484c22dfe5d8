//! Failures in the middle of an interview: the page says so, keeps the answers on the screen, shows no result that
//! could be mixed from two, and gives the guide and the telephone. `-- failures --nocapture` prints the cases.

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Engine, Setup, Site};
use xtask::site::Worker;

use crate::common::host::Host;
use crate::common::version::Version;
use crate::common::{self, Answer, first, usual_page};

/// The answers of the usual traveller, as they are asked.
fn answers() -> Result<Vec<Answer>> {
    let (reading, usual) = first()?;
    reading.asked(&usual.answers, usual.at)
}

/// A failure in the middle of an interview.
struct Failure {
    what: &'static str,
    /// The number of answers still to give when it happens.
    left: usize,
    /// A script that causes it.
    act: &'static str,
}

/// Each breaks something real: the build limits the module's memory, and a trap ends the module.
const FAILURES: &[Failure] = &[
    Failure {
        what: "no memory",
        left: 5,
        act: "const field = [...document.querySelectorAll('#interview [type=text]')].at(-1);
            field.value = '１'.repeat(4e6);
            field.dispatchEvent(new Event('change', { bubbles: true }))",
    },
    Failure {
        what: "no memory beside a result",
        left: 0,
        act: "const field = document.getElementById('item-name');
            field.value = '１'.repeat(4e6);
            field.dispatchEvent(new Event('input', { bubbles: true }))",
    },
    Failure {
        what: "a script's error",
        left: 5,
        act: "Element.prototype.closest = () => { throw new Error('a test') }; document.body.click()",
    },
    Failure {
        what: "no word of dates in a result",
        left: 1,
        act: "window.Date.prototype.toLocaleString = () => { throw new RangeError('a test') };
            document.querySelector('[data-question]:not([hidden]) [type=radio]').checked = true;
            document.querySelector('#interview [type=submit]').click()",
    },
    Failure {
        what: "no word of dates beside a result",
        left: 0,
        act: "window.Date.prototype.toLocaleString = () => { throw new RangeError('a test') };
            history.replaceState(null, '', location.href.replace(/T.*/, 'T11:11'));
            dispatchEvent(new Event('hashchange'))",
    },
];

/// The contents of the screen.
const SCREEN: &str = "
    const texts = (css) => seen(css).map(({ textContent }) => textContent);
    return {
        causes: seen('#engine-failed [data-cause]').map(({ dataset }) => dataset.cause),
        telephones: seen('#engine-failed a[href^=\"tel:\"]').length,
        guide: seen('#guide table').length,
        questions: seen('#interview, [data-question]').length,
        results: seen('#result').length,
    }";

const ANSWERED: &str = "return [...document.querySelectorAll('[data-answer]:not([hidden]) dd:first-of-type')]
    .map(({ textContent }) => textContent)";

const ANSWERS_SEEN: &str = "return seen('[data-answer] dd:first-of-type').map(({ textContent }) => textContent)";

async fn fails(browser: &Browser, address: &str, Failure { what, left, act }: &Failure) -> Result<()> {
    common::open(browser, address).await?;
    let answers = answers()?;
    let given = answers.len().checked_sub(*left).context("there are fewer answers")?;
    common::fill(browser, answers.get(..given).unwrap_or_default()).await?;
    let answered = common::look(browser, ANSWERED).await?;
    assert_eq!(answered.as_array().map(Vec::len), Some(given), "{what}");
    let is_judged = common::look(browser, "return seen('#result').length").await? == json!(1);
    assert_eq!(is_judged, *left == 0, "{what}");
    let _ = browser.run(&format!("window.closest = Element.prototype.closest; {act}")).await;
    let told = "return seen('#engine-failed').length === 1";
    common::look_until(browser, &format!("{what} was told"), told).await?;
    let screen = common::look(browser, SCREEN).await?;
    // A complete earlier judgement stays valid.
    let results = usize::from(*what == "no memory beside a result");
    let wanted = json!({ "causes": ["broken"], "telephones": 1, "guide": 1, "questions": 0, "results": results });
    assert_eq!(screen, wanted, "{what}");
    let seen = common::look(browser, ANSWERS_SEEN).await?;
    // One more if the last answer causes the failure.
    let seen = seen.as_array().and_then(|seen| seen.get(..given)).map(|seen| json!(seen));
    assert_eq!(seen, Some(answered), "{what}: the answers are not on the screen");
    // The page must not pretend to continue, whatever is pressed and whatever the time.
    browser.run(PRESS_ALL).await?;
    assert_eq!(common::look(browser, SCREEN).await?, wanted, "{what}, then pressed");
    Ok(())
}

/// Presses, prints, types and waits for everything that it can.
const PRESS_ALL: &str = "
    Element.prototype.closest = closest;
    for (const button of document.querySelectorAll('button[data-change], button[data-items], #interview [type=submit]')) button.click();
    for (const event of ['hashchange', 'pageshow', 'beforeprint', 'afterprint']) window.dispatchEvent(new Event(event));
    document.dispatchEvent(new Event('visibilitychange'));
    document.getElementById('interview').requestSubmit();";

/// Scripts of others in a page, at any time.
const OTHERS: &str = "
    setTimeout(() => { throw new Error('of somebody else'); });
    Promise.reject(new Error('of somebody else'));
    window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }));
    window.dispatchEvent(new ErrorEvent('error', { message: 'Script error.', filename: '' }));
    window.dispatchEvent(new ErrorEvent('error', { message: 'of somebody else', filename: location.href, error: new Error() }));
    window.dispatchEvent(new ErrorEvent('error', { message: 'of an extension', filename: 'chrome-extension://a/b.js', error: new Error() }));
    const script = document.createElement('script');
    script.dispatchEvent(new Event('error'));
    document.addEventListener('click', () => { throw new Error('of somebody else'); });
    document.body?.click();";

/// Apps, extensions and hosts run scripts of their own in a page: their errors end nothing.
async fn others_fail(engine: Engine) -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    if engine == Engine::Chromium {
        let source = format!("{OTHERS} addEventListener('DOMContentLoaded', () => {{ {OTHERS} }});");
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
    }
    common::open(&browser, &first()?.0.address(&server, first()?.1.at)).await?;
    let answers = answers()?;
    for given in [0, answers.len() / 2, answers.len()] {
        common::fill(&browser, answers.get(..given).context("there are fewer answers")?).await?;
        browser.run(OTHERS).await?;
        let done = "return new Promise((resolve) => setTimeout(() => setTimeout(resolve, 0, true)))";
        browser.run(done).await?;
        let told = "return [seen('#engine-failed, #damaged').length, seen('[data-question], #result').length]";
        assert_eq!(common::look(&browser, told).await?, json!([0, 1]), "{given} in {engine:?}");
    }
    browser.close().await
}

#[tokio::test]
async fn error_of_another_script_ends_nothing() -> Result<()> {
    others_fail(Engine::Chromium).await
}

#[tokio::test]
async fn error_of_another_script_ends_nothing_in_firefox() -> Result<()> {
    others_fail(Engine::Firefox).await
}

/// Moments of a wrong clock, or of one with an empty battery, with the notice for each.
const CLOCKS: [(&str, &str); 5] = [
    ("0", "clock:early"),
    ("Date.UTC(1970, 0, 2)", "clock:early"),
    ("Date.UTC(2100, 0, 1)", "time:ended"),
    ("NaN", "clock:invalid"),
    ("-1", "clock:invalid"),
];

/// Whatever the clock shows, the page says so, and the guide is there; and so is the result, if there is a moment to
/// judge at.
async fn clocks(browser: &Browser, address: &str) -> Result<usize> {
    common::open(browser, address).await?;
    for (clock, notice) in CLOCKS {
        browser.run(&format!("window.Date.now = () => {clock}; history.replaceState(null, '', '#')")).await?;
        common::fill(browser, &answers()?).await?;
        let seen = common::look(
            browser,
            "return [seen('.notices > [data-show]').map(({ dataset }) => dataset.show),
                seen('#engine-failed').length, seen('#result').length, document.querySelectorAll('#guide table').length]",
        )
        .await?;
        let results = usize::from(notice != "clock:invalid");
        assert_eq!(seen, json!([[notice], 0, results, 1]), "{clock}");
    }
    Ok(CLOCKS.len())
}

/// Without `Intl` nothing is missing: the page then has its own words for dates.
async fn without_intl(browser: &Browser, address: &str) -> Result<()> {
    common::open(browser, address).await?;
    assert_eq!(browser.run("delete window.Intl; return typeof window.Intl").await?, json!("undefined"));
    let (reading, usual) = first()?;
    reading.fill_in(browser, &usual.answers, usual.at).await?;
    reading.shows(browser, &usual.answers, usual.at).await
}

/// The page's copy of the notice can arrive damaged, too. The page must not judge by half a notice.
#[tokio::test]
async fn unreadable_notice_shows_error_and_guide() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    let source = "const { parse } = JSON;
        JSON.parse = (text) => {
            const notice = parse(text);
            notice.dates.apply_by = 'never';
            return notice;
        }";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
    common::open_any(&browser, &first()?.0.address(&server, first()?.1.at)).await?;
    common::look_until(&browser, "it was told", "return seen('#engine-failed').length === 1").await?;
    let wanted = json!({ "causes": ["broken"], "telephones": 1, "guide": 1, "questions": 0, "results": 0 });
    assert_eq!(common::look(&browser, SCREEN).await?, wanted);
    let errors = browser.errors().await?;
    assert!(errors.iter().any(|error| error.contains("dates.apply_by")), "{errors:?}");
    browser.close().await
}

async fn failures(engine: Engine) -> Result<()> {
    let version = Version::make_with(Worker::Keeps, |_, module| {
        module.wasm = limited(&module.wasm)?;
        Ok(())
    })?;
    let host = Host::serve(&version)?;
    let browser = Browser::open(&Setup { engine, ..Setup::PHONE }).await?;
    let address = host.url(&usual_page()?);
    for failure in FAILURES {
        fails(&browser, &address, failure).await.with_context(|| format!("{} in {engine:?}", failure.what))?;
    }
    without_intl(&browser, &address).await?;
    let clocks = clocks(&browser, &address).await?;
    println!("failures in {engine:?}: {} in mid-interview, no Intl, {clocks} clocks", FAILURES.len());
    browser.close().await
}

#[tokio::test]
async fn failure_shows_error_and_keeps_answers() -> Result<()> {
    failures(Engine::Chromium).await
}

#[tokio::test]
#[ignore = "takes half a minute: before a release"]
async fn failure_shows_error_and_keeps_answers_in_firefox() -> Result<()> {
    failures(Engine::Firefox).await
}

/// The limit of memory pages beyond the initial ones: enough for every answer.
const ROOM: u64 = 8;

/// The id of the memory section of a module.
const MEMORY: u8 = 5;

/// The module with a memory limit, as a device has one.
fn limited(wasm: &[u8]) -> Result<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(8).context("this is no module")?;
    let mut module = head.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        let (size, after) = number(after)?;
        let (content, after) = after.split_at_checked(size.try_into()?).context("a section is cut off")?;
        rest = after;
        let content = if id == MEMORY { with_limit(content)? } else { content.to_vec() };
        module.push(id);
        module.extend(bytes(content.len().try_into()?));
        module.extend(content);
    }
    Ok(module)
}

fn with_limit(memories: &[u8]) -> Result<Vec<u8>> {
    let [1, 0, least @ ..] = memories else { anyhow::bail!("the module has not the one memory without a limit") };
    let (least, _) = number(least)?;
    Ok([1, 1].into_iter().chain(bytes(least)).chain(bytes(least + ROOM)).collect())
}

/// A number in LEB128, seven bits a byte, and the bytes after it.
fn number(bytes: &[u8]) -> Result<(u64, &[u8])> {
    let end = bytes.iter().position(|byte| byte & 0x80 == 0).context("a number is cut off")?;
    let (digits, rest) = bytes.split_at(end + 1);
    Ok((digits.iter().rev().fold(0, |number, digit| (number << 7) | u64::from(digit & 0x7f)), rest))
}

fn bytes(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let digit = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        bytes.push(if number == 0 { digit } else { digit | 0x80 });
        if number == 0 {
            return bytes;
        }
    }
}

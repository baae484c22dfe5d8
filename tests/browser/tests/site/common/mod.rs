//! What the test files share: the page as a traveller uses it, and what the rules say to the same answers.
//!
//! The page is known by the names, values and data attributes that CONTRIBUTING.md and its own head promise; never by a
//! sentence of a language.

pub(crate) mod host;
pub(crate) mod states;

use std::fs;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use kigen::input::Value as Given;
use kigen::japan_time::{ClockTime, Day, Moment};
use kigen::notice_file;
use kigen::outcome::{Judgement, Outcome};
use kigen_browser::fantoccini::Locator;
use kigen_browser::fantoccini::actions::{
    InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use kigen_browser::serde_json::{self, Value, json};
use kigen_browser::{Browser, Server};
use kigen_regionpay::notice::Notice;

use host::Version;

/// Where the page lies in the site.
pub(crate) const PAGE: &str = "nagasaki/ja/";

/// A question and the answer to it, named as the page's controls name them. What no radio stands for is typed.
pub(crate) type Answer = (&'static str, &'static str);

/// A moment by Japan's clocks, such as `2023-04-18T10:00`; without one, now.
pub(crate) type At = Option<&'static str>;

/// Put before a script: the elements that are really seen, and the moment when nothing more is to come.
const SEEN: &str = "
    const seen = (css, within = document) =>
        [...within.querySelectorAll(css)].filter((element) => element.checkVisibility());
    const isComing = () => document.documentElement.hasAttribute('data-coming');
    const settled = async () => {
        while (isComing()) await new Promise(requestAnimationFrame);
    };";

// The rules' side.

pub(crate) fn notice() -> Result<Notice> {
    let text = fs::read_to_string(xtask::root().join("readings/regionpay/notices/nagasaki.toml"))?;
    notice_file::parse(&text).map_err(|problems| anyhow!("{problems:?}"))
}

pub(crate) fn moment(at: At) -> Result<Moment> {
    let Some(text) = at else {
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        return Ok(Moment::from_epoch_ms(now.try_into()?));
    };
    let (day, time) = text.split_once('T').with_context(|| format!("`{text}` is no moment"))?;
    let day = Day::parse(day).map_err(|flaw| anyhow!("{flaw:?} in `{text}`"))?;
    Ok(day.at(ClockTime::parse(time).with_context(|| format!("`{text}` has no time"))?))
}

/// What the rules say.
pub(crate) fn judge(answers: &[Answer], at: At) -> Result<Outcome> {
    let field = |(question, answer): &Answer| {
        let amount = ["balance", "left"].contains(question).then(|| answer.parse().ok()).flatten();
        (String::from(*question), amount.map_or_else(|| Given::Text(String::from(*answer)), Given::Number))
    };
    Ok(kigen::check(&notice()?, &Given::Table(answers.iter().map(field).collect()), Ok(moment(at)?)))
}

/// What the result must show for a judgement, as [`result`] reads it.
pub(crate) fn expected(judgement: &Judgement, at: At) -> Result<Value> {
    let binding = judgement.steps.iter().find(|step| Some(step.step) == judgement.deadline);
    // Who is too late is told so, and not of a deadline of what can no longer be had.
    let closes = binding.filter(|_| ["open", "unclear"].contains(&judgement.standing)).and_then(|step| step.closes);
    let is_stated = binding.is_some_and(|step| step.closes_kind != "advisory");
    // Nobody counts days to a date that is our advice alone.
    let days = match closes.filter(|_| is_stated) {
        None => None,
        Some(closes) => Some(days_between(moment(at)?, Moment::from_epoch_ms(closes - 1))?),
    };
    let mut notes = judgement.notes.clone();
    notes.sort_unstable();
    Ok(json!({
        "verdict": judgement.verdict,
        "standing": judgement.standing,
        "reasons": judgement.reasons.iter().map(|reason| json!([reason.clause, reason.holds])).collect::<Vec<_>>(),
        "steps": judgement.steps.iter().map(|step| json!([step.step, step.state, step.conditional])).collect::<Vec<_>>(),
        "deadline": judgement.deadline,
        "closes": closes,
        "days": days,
        "notes": notes,
        "call_centre": judgement.call_centre,
    }))
}

fn days_between(from: Moment, to: Moment) -> Result<i64> {
    let (Some(from), Some(to)) = (from.day(), to.day()) else { bail!("a moment is in no calendar") };
    Ok((to.start().epoch_ms() - from.start().epoch_ms()) / (24 * 3_600_000))
}

// The page's side.

pub(crate) fn address(server: &Server, at: At) -> String {
    server.url(&at.map_or_else(|| PAGE.to_owned(), |at| format!("{PAGE}#at={at}")))
}

/// A link with a check sum that fits, so that it is the rest that decides: FNV-1a of 32 bits.
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

/// Opens an address anew, whatever is open and whatever comes.
pub(crate) async fn open_any(browser: &Browser, address: &str) -> Result<()> {
    // From page to fragment of the same page would be no visit.
    browser.goto("about:blank").await?;
    browser.goto(address).await
}

/// Loads the page that is open once more, and waits until it answers.
pub(crate) async fn reload(browser: &Browser) -> Result<()> {
    browser.run("window.isOld = true; location.reload()").await?;
    browser.until("it was there anew", "return window.isOld === undefined").await?;
    answers_now(browser).await
}

/// Waits until the checker has taken the page over: as of any moment of these tests it has something to say of the time.
pub(crate) async fn answers_now(browser: &Browser) -> Result<()> {
    look_until(browser, "the checker ran", "return seen('.notices > [data-show]').length > 0").await?;
    Ok(())
}

/// [`Browser::run`] once all of a result is there, with `seen(css)`, which gives the elements that are seen.
pub(crate) async fn look(browser: &Browser, script: &str) -> Result<Value> {
    browser.run(&settled(script)).await
}

/// [`Browser::until`] in the same way.
pub(crate) async fn look_until(browser: &Browser, what: &str, script: &str) -> Result<Value> {
    browser.until(what, &settled(script)).await
}

/// At once where it can be: where scripts are forbidden, nothing can be waited for.
fn settled(script: &str) -> String {
    format!("{SEEN} const look = () => {{ {script} }}; return isComing() ? settled().then(look) : look()")
}

/// Answers the questions as they come, each from `answers`, and gives the judgement that must now be on the page. At every
/// step the one question that is shown is the one that the rules ask.
pub(crate) async fn interview(browser: &Browser, answers: &[Answer], at: At) -> Result<Judgement> {
    match interview_up_to(browser, "the result", answers, at).await? {
        Outcome::Done(judgement) => Ok(judgement),
        other => bail!("the interview ended with {other:?}"),
    }
}

/// Fills the form in by script, as a change of the language does, and gives the judgement that must now be on the page. For
/// tests of what comes after an interview: it takes a twentieth of the time.
pub(crate) async fn fill_in(browser: &Browser, answers: &[Answer], at: At) -> Result<Judgement> {
    fill(browser, answers).await?;
    let result = "return seen('#result').length > 0 || seen('.notices > *').map(({ innerText }) => innerText)";
    let shown = look(browser, result).await?;
    ensure!(shown == json!(true), "{answers:?} come to no result; the page says {shown}");
    match judge(answers, at)? {
        Outcome::Done(judgement) => Ok(judgement),
        other => bail!("{answers:?} come to {other:?}"),
    }
}

/// The same, whatever it comes to.
pub(crate) async fn fill(browser: &Browser, answers: &[Answer]) -> Result<()> {
    let script = format!(
        "document.getElementById('interview').reset();
        for (const [question, answer] of {}) {{
            const inputs = [...document.querySelectorAll(`[data-question=${{question}}] input`)];
            const radio = inputs.find(({{ type, value }}) => type === 'radio' && value === answer);
            (radio ?? inputs.find((input) => input.matches('[data-typed]'))).checked = true;
            const parts = radio ? [] : answer.split('-');
            inputs.filter(({{ type }}) => type === 'text').forEach((field, part) => {{ field.value = parts[part] ?? ''; }});
        }}
        dispatchEvent(new Event('hashchange'))",
        json!(answers)
    );
    look(browser, &script).await?;
    Ok(())
}

/// Answers the questions up to one of them, or up to the end.
pub(crate) async fn interview_up_to(browser: &Browser, last: &str, answers: &[Answer], at: At) -> Result<Outcome> {
    let mut given = Vec::new();
    loop {
        let outcome = judge(&given, at)?;
        let Outcome::Ask { question } = outcome else {
            finishes(browser).await?;
            return Ok(outcome);
        };
        asks(browser, question, !given.is_empty()).await?;
        if question == last {
            return Ok(outcome);
        }
        let answer = answers.iter().find(|(answered, _)| *answered == question);
        let answer = *answer.with_context(|| format!("there is no answer to `{question}`"))?;
        take(browser, answer).await?;
        given.push(answer);
    }
}

/// Waits until a question is asked: it alone, with the focus on its heading unless it was there from the beginning.
pub(crate) async fn asks(browser: &Browser, question: &str, focused: bool) -> Result<()> {
    let state = look_until(
        browser,
        &format!("`{question}` was asked"),
        &format!(
            "return seen('[data-question={question}]').length > 0 && {{
                questions: seen('[data-question]').map((element) => element.dataset.question),
                focus: document.activeElement.closest('h2')?.closest('[data-question]')?.dataset.question ?? null,
                others: seen('#result, #errors, [data-error]').length }}"
        ),
    )
    .await?;
    let focus = if focused { json!(question) } else { Value::Null };
    assert_eq!(state, json!({ "questions": [question], "focus": focus, "others": 0 }));
    Ok(())
}

/// Waits until the result is shown: it alone, with the focus on its heading.
pub(crate) async fn finishes(browser: &Browser) -> Result<()> {
    let state = look_until(
        browser,
        "the result was shown",
        "return seen('#result').length > 0 && {
            focus: document.activeElement.id,
            others: seen('#interview, [data-question], #errors').length }",
    )
    .await?;
    assert_eq!(state, json!({ "focus": "result-title", "others": 0 }));
    Ok(())
}

/// Chooses an answer and presses the button: [`choose`] and [`next`] in one command, which over hundreds of questions is
/// most of the time. It presses nothing that a finger could not.
pub(crate) async fn take(browser: &Browser, answer: Answer) -> Result<()> {
    let (question, value) = answer;
    let script = format!(
        "const press = (element) => {{
            element.scrollIntoView({{ block: 'center' }});
            const {{ left, top, width, height }} = element.getBoundingClientRect();
            const there = document.elementFromPoint(left + width / 2, top + height / 2);
            if (!element.contains(there)) throw new Error(`${{element.outerHTML}} lies beneath ${{there?.outerHTML}}`);
            element.focus();
            element.click();
        }};
        const radio = document.querySelector(`[data-question={question}] input[type=radio][value='{value}']`);
        if (!radio) return false;
        press(radio);
        press(document.querySelector('#interview [type=submit]'));
        return true"
    );
    if browser.run(&script).await? == json!(true) {
        return Ok(());
    }
    choose(browser, answer).await?;
    next(browser).await
}

/// Chooses an answer, or chooses to type it and does.
pub(crate) async fn choose(browser: &Browser, (question, answer): Answer) -> Result<()> {
    let radio = format!("[data-question={question}] input[type=radio][value='{answer}']");
    // The question is shown, so its controls are: there is nothing to wait for.
    if let Some(radio) = browser.client().find_all(Locator::Css(&radio)).await?.first() {
        return Ok(radio.click().await?);
    }
    choose_to_type(browser, question).await?;
    match question {
        "expiry" => {
            let parts: Vec<_> = answer.split('-').collect();
            let [year, month, day] = parts.as_slice() else { bail!("`{answer}` is no date") };
            type_date(browser, [year, month, day]).await
        }
        _ => type_over(browser, question, answer).await,
    }
}

/// Chooses to type the answer.
pub(crate) async fn choose_to_type(browser: &Browser, question: &str) -> Result<()> {
    browser.click(&format!("[data-question={question}] input[type=radio][data-typed]")).await
}

/// Types the three parts of a date over what is there.
pub(crate) async fn type_date(browser: &Browser, [year, month, day]: [&str; 3]) -> Result<()> {
    type_over(browser, "expiry-year", year).await?;
    type_over(browser, "expiry-month", month).await?;
    type_over(browser, "expiry-day", day).await
}

/// Types into the text field of that name, over what is there.
pub(crate) async fn type_over(browser: &Browser, name: &str, text: &str) -> Result<()> {
    let field = browser.shows(&format!("input[type=text][name={name}]")).await?;
    field.clear().await?;
    field.send_keys(text).await?;
    Ok(())
}

/// What a text field holds.
pub(crate) async fn typed(browser: &Browser, name: &str) -> Result<Value> {
    browser.run(&format!("return document.querySelector('input[type=text][name={name}]').value")).await
}

/// Presses the button.
pub(crate) async fn next(browser: &Browser) -> Result<()> {
    Ok(browser.client().find(Locator::Css("#interview [type=submit]")).await?.click().await?)
}

/// Presses it by the keyboard: a finger's second press so soon after the first would be none.
pub(crate) async fn press_next(browser: &Browser) -> Result<()> {
    browser.run("document.querySelector('#interview [type=submit]').click()").await?;
    Ok(())
}

/// Presses twice at one place, as a hand does that is used to double clicks. Whether it was as quick as one: a busy machine is
/// not always.
pub(crate) async fn press_twice(browser: &Browser, css: &str) -> Result<bool> {
    // As the page has it, in milliseconds.
    const DOUBLE: f64 = 500.0;
    let place = format!(
        "const element = document.querySelector('{css}');
        const presses = window.presses = [];
        addEventListener('mouseup', ({{ timeStamp }}) => presses.push(timeStamp), true);
        element.scrollIntoView({{ block: 'center' }});
        const {{ left, top, width, height }} = element.getBoundingClientRect();
        return [Math.round(left + width / 2), Math.round(top + height / 2)]"
    );
    let [x, y]: [f64; 2] = serde_json::from_value(browser.run(&place).await?)?;
    let press = |actions: MouseActions| {
        let actions = actions.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        actions.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })
    };
    let there = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveTo { duration: None, x, y });
    let pause = PointerAction::Pause { duration: Duration::from_millis(120) };
    browser.client().perform_actions(press(press(there).then(pause))).await?;
    let both = "return window.presses.length >= 2 && window.presses[1] - window.presses[0]";
    let gap = browser.until("both presses had come", both).await?;
    Ok(gap.as_f64().is_some_and(|gap| gap < DOUBLE))
}

/// Presses keys, one after the other, wherever the focus is.
pub(crate) async fn press(browser: &Browser, keys: &[char]) -> Result<()> {
    let strokes = keys.iter().flat_map(|&value| [KeyAction::Down { value }, KeyAction::Up { value }]);
    let actions = strokes.fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
    browser.client().perform_actions(actions).await?;
    Ok(())
}

/// Presses the last of the keys while the others are held.
pub(crate) async fn press_together(browser: &Browser, keys: &[char]) -> Result<()> {
    let down = keys.iter().map(|&value| KeyAction::Down { value });
    let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
    let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
    browser.client().perform_actions(actions).await?;
    Ok(())
}

/// What the result shows, in the words of its data attributes.
pub(crate) async fn result(browser: &Browser) -> Result<Value> {
    look(
        browser,
        "const result = document.getElementById('result'), binding = document.getElementById('binding');
        // The first moment after a date or a minute, as the page writes it.
        const after = (time) => time.includes('T') ? Date.parse(time) + 60e3 : Date.parse(time + 'T00:00+09:00') + 24 * 36e5;
        const callCentre = () => {
            const [state] = seen('[data-call-centre] > *', result).map((element) => element.dataset.show.slice(5));
            const time = () => Date.parse(seen('[data-call-centre] time', result)[0].dateTime);
            return state === 'open' ? { state, until: time() } : state === 'closed' ? { state, next: time() } : { state };
        };
        const days = () => {
            const [counted] = seen('[data-days]', binding);
            return !counted ? null : counted.dataset.days === 'none' ? 0 : +counted.querySelector('[data-fill=days]').textContent;
        };
        const bound = binding.checkVisibility();
        return {
            verdict: result.dataset.verdict,
            standing: result.dataset.standing,
            reasons: seen('[data-reason]', result).map(({ dataset }) => [dataset.reason, JSON.parse(dataset.holds)]),
            steps: seen('[data-step]', result).map((step) =>
                [step.dataset.step, step.dataset.state, seen('[data-show$=\":conditional\"]', step).length > 0]),
            deadline: binding.dataset.deadline ?? null,
            closes: bound ? after(seen('time', binding)[0].dateTime) : null,
            days: bound ? days() : null,
            notes: seen('[data-show^=\"note:\"]', result).map((note) => note.dataset.show.slice(5)).sort(),
            call_centre: callCentre(),
        }",
    )
    .await
}

/// All that a reader of the page sees, but since when it is kept: that is so once it is, whatever else is on the page.
pub(crate) async fn visible_text(browser: &Browser) -> Result<String> {
    let text = look(
        browser,
        "document.getElementById('kept')?.style.setProperty('display', 'none'); return document.body.innerText",
    )
    .await?;
    Ok(text.as_str().context("the page has no text")?.to_owned())
}

/// How many files are kept.
pub(crate) const FILES: &str = "return (async () => {
    const [name] = (await caches.keys()).filter((name) => !name.startsWith('kigen-tabs '));
    return name ? (await (await caches.open(name)).keys()).length : 0;
})()";

/// Waits until all of a version is kept: of what pages can do without, some may still be coming when a page says that it is.
pub(crate) async fn keeps_all(browser: &Browser, version: &Version) -> Result<()> {
    let all = version.kept()?.len();
    browser.until("all of the version was kept", &format!("{FILES}.then((now) => now === {all})")).await?;
    Ok(())
}

/// Nothing has gone wrong in the page.
pub(crate) async fn is_quiet(browser: &Browser) -> Result<()> {
    assert_eq!(browser.errors().await?, Vec::<String>::new());
    Ok(())
}

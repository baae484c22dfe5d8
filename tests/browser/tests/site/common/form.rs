//! The form: its questions, and ways to answer them.

use std::time::Duration;

use anyhow::{Result, bail};
use kigen_browser::Browser;
use kigen_browser::fantoccini::Locator;
use kigen_browser::fantoccini::actions::{
    InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use kigen_browser::serde_json::{self, Value, json};

use super::{Answer, look, look_until};

/// Fills in the form by script, whatever the result.
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

/// Waits until a question is shown: alone, with the focus on its heading unless it was there from the beginning.
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

/// Waits until the result is shown: alone, with the focus on its heading.
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

/// Chooses an answer and presses the button: [`choose`] and [`next`] in one command, which saves most of the time over
/// hundreds of questions. It presses nothing that a finger could not.
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

/// Chooses an answer, or chooses to type it and types it.
pub(crate) async fn choose(browser: &Browser, (question, answer): Answer) -> Result<()> {
    let radio = format!("[data-question={question}] input[type=radio][value='{answer}']");
    // The question is shown, and so are its controls: no need to wait.
    if let Some(radio) = browser.client().find_all(Locator::Css(&radio)).await?.first() {
        return Ok(radio.click().await?);
    }
    choose_to_type(browser, question).await?;
    if !is_date(browser, question).await? {
        return type_over(browser, question, answer).await;
    }
    let parts: Vec<_> = answer.split('-').collect();
    let [year, month, day] = parts.as_slice() else { bail!("`{answer}` is no date") };
    type_date(browser, question, [year, month, day]).await
}

/// Whether the typed answer is a date, in three fields.
pub(crate) async fn is_date(browser: &Browser, question: &str) -> Result<bool> {
    Ok(!browser.client().find_all(Locator::Css(&format!("input[name={question}-year]"))).await?.is_empty())
}

/// Chooses to type the answer.
pub(crate) async fn choose_to_type(browser: &Browser, question: &str) -> Result<()> {
    browser.click(&format!("[data-question={question}] input[type=radio][data-typed]")).await
}

/// Replaces the three parts of a date.
pub(crate) async fn type_date(browser: &Browser, question: &str, date: [&str; 3]) -> Result<()> {
    for (part, text) in ["year", "month", "day"].into_iter().zip(date) {
        type_over(browser, &format!("{question}-{part}"), text).await?;
    }
    Ok(())
}

/// Replaces the text of the field of that name.
pub(crate) async fn type_over(browser: &Browser, name: &str, text: &str) -> Result<()> {
    let field = browser.shows(&format!("input[type=text][name={name}]")).await?;
    field.clear().await?;
    field.send_keys(text).await?;
    Ok(())
}

/// The text of a field.
pub(crate) async fn typed(browser: &Browser, name: &str) -> Result<Value> {
    browser.run(&format!("return document.querySelector('input[type=text][name={name}]').value")).await
}

/// Presses the button.
pub(crate) async fn next(browser: &Browser) -> Result<()> {
    Ok(browser.client().find(Locator::Css("#interview [type=submit]")).await?.click().await?)
}

/// Presses the button by the keyboard: the page ignores a second click so soon after the first.
pub(crate) async fn press_next(browser: &Browser) -> Result<()> {
    browser.run("document.querySelector('#interview [type=submit]').click()").await?;
    Ok(())
}

/// Clicks twice at one place, as a hand does that is used to double clicks. Returns whether it was as quick as a double
/// click, which a busy machine does not always manage.
pub(crate) async fn press_twice(browser: &Browser, css: &str) -> Result<bool> {
    // The interval of the page, in milliseconds.
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

/// Presses keys, one after the other, on the element with the focus.
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

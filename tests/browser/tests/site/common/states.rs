//! The states of a page, one a line: the tests of every state go through all of these.
//!
//! A test enters a state by filling in the form by script, as a change of the language does, so that going through all
//! of them takes seconds. The journeys test that a finger and a keyboard get there.

use anyhow::{Context as _, Result, ensure};
use kigen_browser::Browser;
use kigen_browser::serde_json::json;

use super::travellers::{Reading, Traveller};
use super::{Answer, At};

/// A state of the page.
#[derive(Clone, Debug)]
pub(crate) struct State {
    /// Its name.
    pub(crate) what: String,
    /// The moment in the address; without one, now.
    at: At,
    /// The answers to fill in: `?` is no answer; one without a radio button is typed.
    given: Vec<Answer>,
    /// A script to run then.
    then: String,
    /// The selector of an element that is then visible.
    shows: String,
}

const NOTHING: &str = "";
const NEXT: &str = "document.querySelector('#interview [type=submit]').click()";
const COPY: &str = "document.querySelector('#result [data-items=copy]').click()";
const ADD: &str = "document.querySelector('#result [data-items=add]').click()";
const REMOVE: &str = "document.querySelector('#result [data-items=copy]').click();
    document.querySelector('.current [data-items=remove]').click()";
const LINK: &str = "document.querySelector('[data-link]').click()";
const OPEN_ANSWERS: &str = "document.querySelector('#answers').open = true";
const OPEN_ALL: &str = "document.querySelectorAll('details').forEach((details) => { details.open = true; })";

/// The states of the usual traveller beside a question or a result: the moment of their visit or another, a script to
/// run, and a visible element.
const BESIDE_A_RESULT: &[(&str, Option<&str>, &str, &str)] = &[
    // Parts that can be opened.
    ("the answers", None, OPEN_ANSWERS, "[data-change]"),
    ("all that opens", None, OPEN_ALL, "#moment"),
    // Notices about the time, and failures.
    ("no such moment", Some("2023-02-30T10:00"), NOTHING, "[data-show='at:invalid']"),
    ("no checker", None, "fails('broken')", "#engine-failed [data-cause=broken]"),
    ("an old browser", None, "fails('old')", "#engine-failed [data-cause=old]"),
    ("no Wasm", None, "fails('missing')", "#engine-failed [data-cause=missing]"),
    ("a forbidding host", None, "fails('policy')", "#engine-failed [data-cause=policy]"),
    ("a damaged download", None, "fails('damaged')", "#engine-failed [data-cause=damaged]"),
    ("a saved page", None, "fails('saved')", "#engine-failed [data-cause=saved]"),
    // Notices about the cached version, and other versions.
    ("a later edition", None, "says('later-edition')", "#later-edition"),
    ("a later report", None, "says('superseded')", "#superseded"),
    ("a sandbox", None, "says('boxed')", "#boxed"),
    ("a link", None, LINK, "#linked"),
    // Several items.
    ("two of the same", None, COPY, "#items-steps [data-merged]"),
    ("a second one", None, ADD, ".current"),
    ("one removed", None, REMOVE, "[data-items=restore]"),
];

/// The same at the first question.
const BESIDE_A_QUESTION: &[(&str, &str, &str)] = &[
    ("a part missing", "says('damaged')", "#damaged"),
    ("kept", "says('kept')", "#kept"),
    ("not kept", "says('not-kept')", "#not-kept"),
    ("a new version", "says('update')", "#update [data-update]"),
    // Without a cache.
    ("within LINE", "hints('line')", "#unkept a[href^='?']"),
    ("within another app", "hints('app')", "#unkept [data-unkept=app]"),
    ("a private window", "hints('none')", "#unkept [data-unkept=none]"),
];

/// All states: each question, with and without the error of a missing answer; each slip; each traveller's result; and
/// the states of every page.
pub(crate) fn states(reading: &Reading) -> Result<Vec<State>> {
    let usual = reading.usual()?;
    let asked = reading.asked(&usual.answers, usual.at)?;
    let (first, first_answer) = *asked.first().context("nothing is asked")?;
    let of = |what: &str, at: At, given: Vec<Answer>, then: &str, shows: &str| State {
        what: what.to_owned(),
        at,
        given,
        then: then.to_owned(),
        shows: shows.to_owned(),
    };
    let without = |question| usual.with(&[(question, "?")]);
    let mut states = Vec::new();
    for (question, _) in &asked {
        let (asks, says) = (format!("[data-question={question}]"), format!("#{question}-error [data-error]"));
        states.push(of(question, usual.at, without(question), NOTHING, &asks));
        states.push(of(&format!("no {question}"), usual.at, without(question), NEXT, &says));
    }
    for slip in &reading.slips {
        let is_typed = |(question, _): &&Answer| slip.typed.iter().any(|(field, _)| field.starts_with(question));
        let others = usual.answers.iter().filter(|answer| !is_typed(answer));
        let given = others.chain(&slip.typed).copied().collect();
        states.push(of(slip.what, usual.at, given, NEXT, slip.shows));
    }
    for Traveller { name, at, answers, shows, .. } in reading.travellers() {
        states.push(of(name, *at, answers.clone(), NOTHING, shows));
    }
    for (what, at, then, shows) in BESIDE_A_RESULT {
        states.push(of(what, at.or(usual.at), usual.answers.clone(), then, shows));
    }
    for (what, then, shows) in BESIDE_A_QUESTION {
        states.push(of(what, usual.at, without(first), then, shows));
    }
    for (what, clock, shows) in [
        ("a clock that stands", "clock(() => NaN)", "[data-show='clock:invalid']"),
        ("a clock that is slow", "clock(() => 0)", "[data-show='clock:early']"),
    ] {
        states.push(of(what, None, usual.answers.clone(), clock, shows));
    }
    // The notices about a link that cannot be read.
    let notice = reading.notice;
    let version = reading.notice()?.version();
    for (told, place, rest) in [
        ("foreign", format!("{notice}-x/{version}"), first_answer),
        ("old", format!("{notice}/2000-01-01"), first_answer),
        ("damaged", format!("{notice}/{version}"), "x"),
    ] {
        let follow = format!("follow('2/{place}/{first}={rest}')");
        let shows = format!("[data-show='link:{told}']");
        states.push(of(&format!("a {told} link"), usual.at, usual.answers.clone(), &follow, &shows));
    }
    Ok(states)
}

/// The state of that name.
pub(crate) fn state<'a>(states: &'a [State], what: &str) -> Result<&'a State> {
    states.iter().find(|state| state.what == what).with_context(|| format!("there is no state `{what}`"))
}

/// The code that scripts need to enter states.
const ENTER: &str = "
    const clock = (now) => {
        window.realNow ??= window.Date.now;
        window.Date.now = now ?? realNow;
        dispatchEvent(new Event('hashchange'));
    };
    const answer = (name, value) => {
        const field = document.getElementById(name);
        const radios = [...document.querySelectorAll(`input[type=radio][name='${name}']`)];
        if (value === '?') {
            radios.forEach((radio) => { radio.checked = false; });
            return;
        }
        const question = field?.closest('[data-question]') ?? document.querySelector(`[data-question='${name}']`);
        const chosen = radios.find((radio) => radio.value === value) ?? question.querySelector('[data-typed]');
        chosen.checked = true;
        if (!chosen.matches('[data-typed]')) return;
        if (field) field.value = value;
        else value.split('-').forEach((part, place) => { question.querySelectorAll('[type=text]')[place].value = part; });
    };
    const follow = (rest) => {
        const link = `#answers/${rest}/`;
        // With a valid checksum, so that the rest of the link decides.
        const mix = (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619);
        history.replaceState(null, '', `${link}${[...link].reduce(mix, 2166136261) >>> 0}`);
        dispatchEvent(new Event('hashchange'));
    };
    const fails = (cause) => {
        // Faked: after a real failure the page would take no other state.
        document.querySelectorAll('#engine-failed [data-cause]').forEach((told) => { told.hidden = told.dataset.cause !== cause; });
        for (const [id, property] of [['engine-failed', 'hidden'], ['interview', 'hidden'], ['answers', 'open'], ['whole', 'open']]) {
            document.getElementById(id)[property] = id !== 'engine-failed';
        }
    };
    const says = (id) => { document.getElementById(id).hidden = false; };
    const hints = (place) => {
        document.getElementById('unkept').hidden = place === null;
        document.querySelectorAll('[data-unkept]').forEach((hint) => { hint.hidden = hint.dataset.unkept !== place; });
    };
    const enter = async ({ at, given, then, shows }) => {
        while (seen('#items').length > 0) document.querySelector('.current [data-items=remove]').click();
        document.getElementById('interview').reset();
        for (const id of ['engine-failed', 'damaged', 'kept', 'not-kept', 'update', 'later-edition', 'superseded', 'boxed']) {
            document.getElementById(id).hidden = true;
        }
        hints(null);
        document.querySelectorAll('details').forEach((details) => { details.open = false; });
        for (const [name, value] of given) answer(name, value);
        history.replaceState(null, '', at ? `#at=${at}` : location.pathname);
        clock();
        await settled();
        then();
        await settled();
        // Folded as by default, except for the part to see.
        for (const shown of document.querySelectorAll(shows)) {
            for (let folded = shown; (folded = folded.closest('details:not([open])'));) folded.open = true;
        }
        return seen(shows).length > 0;
    };";

impl State {
    /// Whether everything that can be opened is open.
    pub(crate) fn is_all_open(&self) -> bool {
        self.then == OPEN_ALL
    }

    /// The state as an argument of `enter` in a script.
    fn script(&self) -> String {
        let Self { at, given, then, shows, .. } = self;
        let [at, given, shows] = [json!(at), json!(given), json!(shows)];
        format!("{{ at: {at}, given: {given}, then: () => {{ {then} }}, shows: {shows} }}")
    }
}

/// A module with these states, and with `enter`, for the page to load: in Firefox a script from the driver takes far
/// longer.
pub(crate) fn module(states: &[State]) -> String {
    let scripts: Vec<_> = states.iter().map(State::script).collect();
    let scripts = scripts.join(",\n");
    format!("{} {ENTER} export {{ enter }}; export const states = [{scripts}];", super::SEEN)
}

/// Enters a state from any other one.
pub(crate) async fn enter(browser: &Browser, state: &State) -> Result<()> {
    let script = format!("{ENTER} return enter({})", state.script());
    let entered = super::look(browser, &script).await?;
    ensure!(entered == json!(true), "{}: there is no `{}`", state.what, state.shows);
    Ok(())
}

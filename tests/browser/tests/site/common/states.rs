//! The states of the page, each in a line: what must be so in every state is tested in each of these.
//!
//! A state is entered by filling the form in by script, as a change of the language does, so that going through all of them
//! takes seconds. That a finger and a keyboard get there is for the journeys to test.

use anyhow::{Result, ensure};
use kigen_browser::Browser;
use kigen_browser::serde_json::json;

/// Something that a traveller can have before them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct State {
    /// What it is.
    pub(crate) what: &'static str,
    /// The moment, as the address says it; empty for the real one.
    at: &'static str,
    /// The answers, as far as they are not those of [`USUAL`]. `?` is none; what no radio stands for is typed.
    given: &'static str,
    /// A script of what happens then.
    then: &'static str,
    /// What is then seen.
    shows: &'static str,
}

impl State {
    /// Whether everything is open that can be.
    pub(crate) fn is_all_open(&self) -> bool {
        self.then == OPEN_ALL
    }
}

/// Somebody who is asked every question.
const USUAL: &str = "prefecture=here&coupon=regionpay_paper&incident=none&expiry=2023-02-24&balance=1&left=1&payout=points\
    &charge=paper&applied=no&inquiry_number=known";

/// Before there is a site to apply on.
const MARCH: &str = "2023-03-10T10:00";
/// In the time to apply.
const APRIL: &str = "2023-04-18T10:00";
/// When the time to apply is over.
const MAY: &str = "2023-05-02T10:00";

const NOTHING: &str = "";
const NEXT: &str = "document.querySelector('#interview [type=submit]').click()";
const COPY: &str = "document.querySelector('#result [data-coupons=copy]').click()";
const REMOVE: &str = "document.querySelector('#result [data-coupons=copy]').click();
    document.querySelector('.current [data-coupons=remove]').click()";
const OPEN_ANSWERS: &str = "document.querySelector('#answers').open = true";
const OPEN_ALL: &str = "document.querySelectorAll('details').forEach((details) => { details.open = true; })";

/// All of them.
pub(crate) const STATES: &[State] = &[
    // The questions.
    state("the first question", APRIL, "prefecture=?", NOTHING, "[data-question=prefecture]"),
    state("the coupon", APRIL, "coupon=?", NOTHING, "[data-question=coupon]"),
    state("the incident", APRIL, "incident=?", NOTHING, "[data-question=incident]"),
    state("the expiry", APRIL, "expiry=?", NOTHING, "[data-question=expiry]"),
    state("the balance", APRIL, "balance=?", NOTHING, "[data-question=balance]"),
    state("what was left", APRIL, "left=?", NOTHING, "[data-question=left]"),
    state("the payout", APRIL, "payout=?", NOTHING, "[data-question=payout]"),
    state("the charge", APRIL, "charge=?", NOTHING, "[data-question=charge]"),
    state("the application", APRIL, "applied=?", NOTHING, "[data-question=applied]"),
    state("the number", APRIL, "inquiry_number=?", NOTHING, "[data-question=inquiry_number]"),
    // Each without an answer to it.
    state("no prefecture", APRIL, "prefecture=?", NEXT, "#prefecture-error [data-error]"),
    state("no coupon", APRIL, "coupon=?", NEXT, "#coupon-error [data-error]"),
    state("no incident", APRIL, "incident=?", NEXT, "#incident-error [data-error]"),
    state("no expiry", APRIL, "expiry=?", NEXT, "#expiry-error [data-error]"),
    state("no balance", APRIL, "balance=?", NEXT, "#balance-error [data-error]"),
    state("nothing left", APRIL, "left=?", NEXT, "#left-error [data-error]"),
    state("no payout", APRIL, "payout=?", NEXT, "#payout-error [data-error]"),
    state("no charge", APRIL, "charge=?", NEXT, "#charge-error [data-error]"),
    state("no application", APRIL, "applied=?", NEXT, "#applied-error [data-error]"),
    state("no number", APRIL, "inquiry_number=?", NEXT, "#inquiry_number-error [data-error]"),
    // What is typed, and cannot be.
    state("half a date", APRIL, "expiry-year=2023", NEXT, "#expiry-typed-error [data-problem=missing]"),
    state(
        "no such date",
        APRIL,
        "expiry-year=2023&expiry-month=2&expiry-day=30",
        NEXT,
        "#expiry-typed-error [data-problem=no_such_date]",
    ),
    state("no number of yen", APRIL, "balance=much", NEXT, "#balance-typed-error [data-problem=not_a_number]"),
    state("too many yen", APRIL, "left=1000001", NEXT, "#left-typed-error [data-problem=too_large]"),
    // Every kind of result.
    state("(A)", APRIL, "", NOTHING, "[data-verdict=eligible][data-standing=open] [data-deadline=apply]"),
    state("(A) and applied", APRIL, "applied=yes", NOTHING, "#result [data-step=apply][data-state=done]"),
    state("(A) in the app", MARCH, "charge=app", NOTHING, "#result [data-step=collect][data-state=not_yet]"),
    state("(A) by bank", APRIL, "payout=bank", NOTHING, "#result [data-deadline=apply_bank]"),
    state("(A) on the last day", "2023-04-30T10:00", "inquiry_number=lost", NOTHING, "#result [data-state=last_day]"),
    state("(B)", APRIL, "incident=charged_twice&expiry=unknown", NOTHING, "[data-verdict=eligible] .call"),
    state(
        "nothing known",
        MARCH,
        "prefecture=unknown&coupon=unknown&incident=unknown&expiry=unknown&balance=unknown&charge=unknown",
        NOTHING,
        "[data-verdict=confirm] [data-step=apply] .if",
    ),
    state("not issued", APRIL, "coupon=not_issued", NOTHING, "#result[data-verdict=confirm]"),
    state("not covered", APRIL, "balance=0", NOTHING, "[data-verdict=not_covered] [data-turn]"),
    state("elsewhere", APRIL, "prefecture=elsewhere", NOTHING, "#result[data-verdict=elsewhere]"),
    state("settled", APRIL, "left=0", NOTHING, "#result[data-standing=settled]"),
    state("too late", MAY, "", NOTHING, "#result[data-standing=too_late]"),
    state("unclear", MAY, "applied=unknown", NOTHING, "#result[data-standing=unclear]"),
    state("ended", "", "applied=yes", NOTHING, "#result [data-show='note:ended']"),
    // What can be opened.
    state("the answers", APRIL, "inquiry_number=?", OPEN_ANSWERS, "[data-answer=applied]"),
    state("all that opens", APRIL, "payout=bank", OPEN_ALL, "#moment"),
    // What is said of the time, and where nothing runs.
    state("no such moment", "2023-02-30T10:00", "", NOTHING, "[data-show='at:invalid']"),
    state("a clock that stands", "", "", "clock(() => NaN)", "[data-show='clock:invalid']"),
    state("a clock that is slow", "", "", "clock(() => 0)", "[data-show='clock:early']"),
    state("no checker", APRIL, "", "fails('broken')", "#engine-failed [data-cause=broken]"),
    state("an old browser", APRIL, "", "fails('old')", "#engine-failed [data-cause=old]"),
    state("no Wasm", APRIL, "", "fails('missing')", "#engine-failed [data-cause=missing]"),
    state("a forbidding host", APRIL, "", "fails('policy')", "#engine-failed [data-cause=policy]"),
    state("a damaged download", APRIL, "", "fails('damaged')", "#engine-failed [data-cause=damaged]"),
    state("a saved page", APRIL, "", "fails('saved')", "#engine-failed [data-cause=saved]"),
    state("a part missing", APRIL, "prefecture=?", "says('damaged')", "#damaged a"),
    // What is said of the version that is kept, and of others.
    state("kept", APRIL, "prefecture=?", "says('kept')", "#kept"),
    state("not kept", APRIL, "prefecture=?", "says('not-kept')", "#not-kept"),
    state("a new version", APRIL, "prefecture=?", "says('update')", "#update [data-update]"),
    state("a later edition", APRIL, "", "says('later-edition')", "#later-edition"),
    state("a later report", APRIL, "", "says('superseded')", "#superseded"),
    // Where nothing is kept.
    state("within LINE", APRIL, "prefecture=?", "hints('line')", "#unkept a[href^='?']"),
    state("within another app", APRIL, "prefecture=?", "hints('app')", "#unkept [data-unkept=app]"),
    state("a private window", APRIL, "prefecture=?", "hints('none')", "#unkept [data-unkept=none]"),
    state("a sandbox", APRIL, "", "says('boxed')", "#boxed"),
    // A link, and what is said of one that cannot be read.
    state("a link", APRIL, "", "document.querySelector('[data-link]').click()", "#linked"),
    state("a foreign link", APRIL, "", "follow('2/saga/2023-03-13/prefecture=here')", "[data-show='link:foreign']"),
    state("an old link", APRIL, "", "follow('2/nagasaki/2023-03-02/prefecture=here')", "[data-show='link:old']"),
    state("a damaged link", APRIL, "", "follow('2/nagasaki/2023-03-13/pref')", "[data-show='link:damaged']"),
    // Several coupons.
    state("two of the same", APRIL, "", COPY, "#coupons-steps [data-merged]"),
    state("a second one", APRIL, "", "document.querySelector('#result [data-coupons=add]').click()", ".current"),
    state("one removed", APRIL, "", REMOVE, "[data-coupons=restore]"),
];

const fn state(
    what: &'static str,
    at: &'static str,
    given: &'static str,
    then: &'static str,
    shows: &'static str,
) -> State {
    State { what, at, given, then, shows }
}

/// What a script needs to enter states.
const ENTER: &str = "
    const clock = (now) => {
        window.realNow ??= window.Date.now;
        window.Date.now = now ?? realNow;
        dispatchEvent(new Event('hashchange'));
    };
    const answer = (name, value) => {
        const field = document.getElementById(name);
        const radios = [...document.querySelectorAll(`input[type=radio][name='${name}']`)];
        const chosen = radios.find((radio) => radio.value === value)
            ?? field?.closest('[data-question]').querySelector('[data-typed]');
        if (value === '?') radios.forEach((radio) => { radio.checked = false; });
        else chosen.checked = true;
        if (field && chosen?.matches('[data-typed]')) field.value = value;
    };
    const follow = (rest) => {
        const link = `#answers/${rest}/`;
        // With a check sum that fits, so that it is the rest that decides.
        const mix = (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619);
        history.replaceState(null, '', `${link}${[...link].reduce(mix, 2166136261) >>> 0}`);
        dispatchEvent(new Event('hashchange'));
    };
    const fails = (cause) => {
        // By hand: after a real one the page would take no other state.
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
        while (seen('#coupons').length > 0) document.querySelector('.current [data-coupons=remove]').click();
        document.getElementById('interview').reset();
        for (const id of ['engine-failed', 'damaged', 'kept', 'not-kept', 'update', 'later-edition', 'superseded', 'boxed']) {
            document.getElementById(id).hidden = true;
        }
        hints(null);
        document.querySelectorAll('details').forEach((details) => { details.open = false; });
        for (const all of [usual, given]) new URLSearchParams(all).forEach((value, name) => answer(name, value));
        history.replaceState(null, '', at ? `#at=${at}` : location.pathname);
        clock();
        await settled();
        then();
        await settled();
        return seen(shows).length > 0;
    };";

impl State {
    /// It, for `enter` in a script.
    fn script(&self) -> String {
        let Self { at, given, then, shows, .. } = self;
        let [at, given, shows] = [at, given, shows].map(|text| json!(text));
        format!("{{ at: {at}, given: {given}, then: () => {{ {then} }}, shows: {shows} }}")
    }
}

/// A module with all states, and with `enter`, for the page to load: in Firefox a script of the driver's takes far longer.
pub(crate) fn module() -> String {
    let states: Vec<_> = STATES.iter().map(State::script).collect();
    let usual = json!(USUAL);
    let states = states.join(",\n");
    format!("{} const usual = {usual}; {ENTER} export {{ enter }}; export const states = [{states}];", super::SEEN)
}

/// Enters a state from whatever other one.
pub(crate) async fn enter(browser: &Browser, state: &State) -> Result<()> {
    let script = format!("const usual = {}; {ENTER} return enter({})", json!(USUAL), state.script());
    let entered = super::look(browser, &script).await?;
    ensure!(entered == json!(true), "{}: there is no `{}`", state.what, state.shows);
    Ok(())
}

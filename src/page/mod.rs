//! The page: the form in, the outcome out, as the parts of the page that apply.
//!
//! The form is the state. Whatever happens, the answers are read from it anew, the rules are replayed, and the page is shown
//! as they say; so there is nothing to keep in step, and "back" and "change" need no logic of their own. The page's texts
//! are in its markup. What holds is a set of facts such as `verdict:eligible`, and every element with `data-show` is shown
//! while one of its facts is among them.

mod dom;
mod facts;
mod form;
mod result;

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, Window};

use crate::fragment::{self, At};
use crate::input::Named;
use crate::input::now;
use crate::interview::{Replay, replay, turns};
use crate::japan_time::Moment;
use crate::outcome::Outcome;
use crate::regionpay::answers::{Answers, Question};
use crate::regionpay::rules::Verdict;
use crate::regionpay::{Consultation, notice::Notice};
use crate::wasm;
use dom::{Dom, hide};
use facts::Facts;
use form::{Form, question_named};

/// Takes the page over: shows where its form stands, and listens to it. To be called once.
///
/// # Errors
/// Where the page is not one of ours.
#[wasm_bindgen(skip_typescript)]
pub fn start() -> Result<(), JsValue> {
    let page = Rc::new(Page::new()?);
    page.read_fragment();
    page.update(Focus::Stay)?;
    for event in ["submit", "click", "change", "input"] {
        listen(&page, &page.dom.0, event)?;
    }
    listen(&page, &page.window, "hashchange")
}

fn listen(page: &Rc<Page>, target: &EventTarget, event: &str) -> Result<(), JsValue> {
    let page = Rc::clone(page);
    let handler = Closure::<dyn Fn(Event) -> Result<(), JsValue>>::new(move |event| page.handle(&event));
    target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref())?;
    // The page listens for as long as it is there.
    handler.forget();
    Ok(())
}

/// Where the focus goes after an update: never anywhere on load.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    Stay,
    Heading,
}

/// The page. Handling one event can set off another, so what changes is in cells that nobody holds on to.
struct Page {
    window: Window,
    dom: Dom,
    form: Form,
    notice: Notice,
    at: Cell<At>,
    /// An answered question that is being answered again.
    changing: Cell<Option<Question>>,
}

impl Page {
    fn new() -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or("there is no window")?;
        let dom = Dom(window.document().ok_or("there is no document")?);
        let data = dom.one("#notice")?.and_then(|element| element.text_content()).unwrap_or_default();
        let notice = wasm::read_notice(&js_sys::JSON::parse(&data)?).map_err(|problems| {
            let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
            JsValue::from(fields.join(", "))
        })?;
        let form = Form(dom.clone());
        Ok(Self { window, dom, form, notice, at: Cell::new(At::Now), changing: Cell::new(None) })
    }

    fn handle(&self, event: &Event) -> Result<(), JsValue> {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        match (event.type_().as_str(), target) {
            ("submit", _) => {
                event.prevent_default();
                self.submit()
            }
            ("click", Some(target)) => self.click(event, &target),
            ("change", Some(target)) => self.form.tidy(&target),
            ("input", Some(target)) => self.form.choose_typed(&target),
            ("hashchange", _) if self.read_fragment() => self.update(Focus::Stay),
            _ => Ok(()),
        }
    }

    /// "Next": takes the answer to the question that is shown, or says what is wrong with it.
    fn submit(&self) -> Result<(), JsValue> {
        let Some(question) = self.form.shown()? else { return Ok(()) };
        let problem = self.form.problem(question)?;
        if problem.is_some() {
            return self.form.show_problem(question, problem);
        }
        self.changing.set(None);
        self.update(Focus::Heading)
    }

    fn click(&self, event: &Event, target: &Element) -> Result<(), JsValue> {
        if let Some(button) = target.closest("[data-change]")? {
            self.changing.set(question_named(button.get_attribute("data-change").as_deref()));
            return self.update(Focus::Heading);
        }
        if target.closest("[data-moment]")?.is_some() {
            return self.choose_moment();
        }
        if target.closest("#errors a")?.is_some() {
            event.prevent_default();
            return self.form.shown()?.map_or(Ok(()), |question| self.form.focus_problem(question));
        }
        Ok(())
    }

    /// Shows the page as of the moment that was entered: by its address, so that it can be passed on.
    fn choose_moment(&self) -> Result<(), JsValue> {
        match self.dom.input("#moment")?.map(|input| input.value()) {
            Some(moment) if !moment.is_empty() => self.window.location().set_hash(&["at=", &moment].concat()),
            _ => self.dom.focus("#moment"),
        }
    }

    /// Reads the form, replays the rules, and shows what they come to.
    fn update(&self, focus: Focus) -> Result<(), JsValue> {
        let mut facts = Facts::default();
        let Some(now) = self.now(&mut facts)? else { return self.show(&facts) };
        let ended = now >= self.notice.dates.collect_by.end();
        facts.add(&[if ended { "time:ended" } else { "time:running" }]);
        let call_by = self.notice.call_centre.last_hours_before(self.notice.dates.apply_by);
        if call_by.is_some_and(|call_by| now < call_by) {
            facts.add(&["call_by:ahead"]);
        }
        result::fill(&self.dom, "as-of", now, true)?;
        let answers = self.form.answers()?;
        let Replay { mut asked, end } = replay(&Consultation { notice: &self.notice, now }, &answers);
        self.form.add_facts(&asked, &mut facts)?;
        if asked.is_empty() {
            facts.add(&["stage:start"]);
        }
        let changing = self.changing.get().filter(|question| asked.contains(question));
        asked.retain(|question| Some(*question) != changing);
        let question = changing.or(end.as_ref().err().copied());

        self.form.list(&asked)?;
        self.form.show(question)?;
        match (question, end) {
            (None, Ok(Outcome::Done(judgement))) => {
                result::show(&self.dom, &judgement, now, &mut facts)?;
                self.show_turns(judgement.verdict, &answers, now, &mut facts)?;
            }
            _ => self.dom.hide("#result", true)?,
        }
        self.show(&facts)?;
        match (focus, question) {
            (Focus::Stay, _) => Ok(()),
            (Focus::Heading, Some(question)) => self.form.focus(question),
            (Focus::Heading, None) => self.dom.focus("#result-title"),
        }
    }

    /// Says which other answer would make a coupon covered, and what would settle what is not known.
    fn show_turns(&self, verdict: &str, answers: &Answers, now: Moment, facts: &mut Facts) -> Result<(), JsValue> {
        let verdict_of = |outcome: &Outcome| match outcome {
            Outcome::Done(judgement) => judgement.verdict,
            _ => "",
        };
        let mut told = Vec::new();
        if verdict != Verdict::Eligible.name() {
            for turn in turns(&Consultation { notice: &self.notice, now }, answers, verdict_of) {
                let settles = turn.end == Verdict::NotCovered.name() && self.form.is_unknown(turn.question)?;
                if turn.end == Verdict::Eligible.name() || settles {
                    told.push(turn);
                }
            }
        }
        if self.form.list_turns(&told)? {
            facts.add(&["turn:any"]);
        }
        Ok(())
    }

    /// Takes the moment from the address. False where the fragment is about something else, such as a link within the page.
    fn read_fragment(&self) -> bool {
        let at = fragment::read(&self.window.location().hash().unwrap_or_default());
        at.map(|at| self.at.set(at)).is_some()
    }

    /// The moment to judge at. `None`, and said so, where the device's clock cannot be right.
    fn now(&self, facts: &mut Facts) -> Result<Option<Moment>, JsValue> {
        match self.at.get() {
            At::Set(moment) => {
                facts.add(&["at:set"]);
                return Ok(Some(moment));
            }
            At::Invalid => facts.add(&["at:invalid"]),
            At::Now => {}
        }
        let now = now(Date::now()).ok();
        match now {
            None => facts.add(&["clock:invalid"]),
            // Nobody reads a notice before it was written.
            Some(now) if now < self.notice.dates.amended.start() => facts.add(&["clock:early"]),
            Some(_) => {}
        }
        Ok(now)
    }

    /// Shows every element of which a fact holds.
    fn show(&self, facts: &Facts) -> Result<(), JsValue> {
        self.dom.each("[data-show]", |element| {
            hide(element, !facts.hold_any(&element.get_attribute("data-show").unwrap_or_default()))
        })
    }
}

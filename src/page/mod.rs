//! The page: the form in, the outcome out, as the parts of the page that apply.
//!
//! The form is the state: it holds the answers for one item, and those for others wait in memory. Whatever happens, the
//! answers are read from it anew, the rules are replayed, and the page is shown as they say; so there is nothing to keep in
//! step, and "back" and "change" need no logic of their own. The page's texts are in its markup. What holds is a set of
//! facts such as `verdict:eligible`, and every element with `data-show` is shown while one of its facts is among them.
//!
//! A result is long, and a phone slow. What is seen first comes first, and what is in an element with `data-deferred` comes
//! with the picture after. Nor does the page have its results from the beginning: they are put into it once the first question
//! stands, and a traveller who was quicker waits for them.
//!
//! A page stays open while time passes. [`PageCell::refresh`] judges anew what is on the screen; `boot.js` calls it at every full
//! minute, since no outcome changes in between, and whenever somebody looks again.

mod address;
mod cell;
mod dom;
mod draw;
mod form;
mod overview;
mod result;
mod state;

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlInputElement, Window};

use crate::facts::Facts;
use crate::fragment::At;
use crate::input::now;
use crate::items::Items;
use crate::link::Given;
use crate::reading::{QuestionOf, Reading};
use crate::typed;
use crate::wasm;
pub use cell::PageCell;
use dom::Dom;
use draw::{ConditionalElements, RenderPhase};
use form::{Form, question_named};
use state::InterviewState;

/// The field that names an item, where it is that.
fn name_field(element: &Element) -> Option<&HtmlInputElement> {
    element.dyn_ref().filter(|input: &&HtmlInputElement| input.id() == "item-name")
}

/// Writes a moment wherever the page asks for it by that name, as a page that is taken over writes its own.
///
/// # Errors
/// Where the page cannot be written to.
pub fn write_moment(name: &str, epoch_ms: f64) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("there is no window")?;
    let dom = Dom(window.document().ok_or("there is no document")?);
    now(epoch_ms).map_or(Ok(()), |moment| result::fill(&dom, name, moment, true))
}

/// Where the focus goes after an update: never anywhere on load.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    Stay,
    /// To what comes next: the question, or what it has come to.
    Next,
    /// To the result of one among several.
    Result,
}

/// The page. Handling one event can set off another, so what changes is in cells that nobody holds on to.
pub struct Page<N: Reading> {
    window: Window,
    dom: Dom,
    form: Form<N::Answers>,
    notice: N,
    /// The notice's name in addresses, and its version.
    source: (String, String),
    /// The fragment that was read last: what an address asks for is done once.
    fragment: RefCell<Option<String>>,
    at: Cell<At>,
    /// What became of the link that the page was opened by.
    link: Cell<Option<&'static str>>,
    /// Whether time alone has changed what is on the screen since the traveller did something.
    moved: Cell<bool>,
    items: RefCell<Items<N::Answers>>,
    elements: RefCell<ConditionalElements>,
    /// The facts that the page was drawn by last.
    drawn: RefCell<Facts>,
    /// An answered question that is being answered again.
    changing: Cell<Option<QuestionOf<N>>>,
    /// The question that is on the screen.
    question: Cell<Option<QuestionOf<N>>>,
    /// While a result waits for its markup: where the focus goes then.
    awaited: Cell<Option<Focus>>,
}

impl<N: Reading> Page<N> {
    fn new() -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or("there is no window")?;
        let dom = Dom(window.document().ok_or("there is no document")?);
        let element = dom.one("#notice")?.ok_or("there is no notice")?;
        let data = element.text_content().unwrap_or_default();
        let notice = wasm::read_notice::<N>(&js_sys::JSON::parse(&data)?).map_err(|problems| {
            let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
            JsValue::from(fields.join(", "))
        })?;
        let source = (element.get_attribute("data-name").unwrap_or_default(), notice.version().to_string());
        let form = Form::new(dom.clone());
        Ok(Self {
            window,
            dom,
            form,
            notice,
            source,
            fragment: RefCell::default(),
            at: Cell::new(At::Now),
            link: Cell::new(None),
            moved: Cell::new(false),
            items: RefCell::new(Items::default()),
            elements: RefCell::default(),
            drawn: RefCell::default(),
            changing: Cell::new(None),
            question: Cell::new(None),
            awaited: Cell::new(None),
        })
    }

    fn handle(&self, event: &Event) -> Result<bool, JsValue> {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        match (event.type_().as_str(), target) {
            ("submit", _) => self.submit()?,
            ("click", Some(target)) => self.click(event, &target)?,
            (change @ ("change" | "input"), Some(target)) => match name_field(&target) {
                Some(field) => self.rename(&field.value())?,
                None if change == "input" => self.form.choose_typed(&target)?,
                None => self.form.tidy(&target)?,
            },
            ("hashchange", _) => {
                let read = self.read_fragment()?;
                // A dispatched event asks for an update; a real one may only be about another place in the page.
                if read.is_some() || !event.is_trusted() {
                    self.stay_with_question()?;
                    self.update(Focus::Stay)?;
                }
                return Ok(read == Some(true));
            }
            ("results", _) => self.take_results()?,
            _ => {}
        }
        Ok(false)
    }

    /// "Next": takes the answer to the question that is shown, or says what is wrong with it.
    fn submit(&self) -> Result<(), JsValue> {
        let Some(question) = self.form.shown()? else { return Ok(()) };
        let problem = self.form.problem(question)?;
        if problem.is_some() {
            return self.form.show_problem(question, problem);
        }
        self.changing.set(None);
        self.items.borrow_mut().clear_undo();
        self.update(Focus::Next)
    }

    fn click(&self, event: &Event, target: &Element) -> Result<(), JsValue> {
        if target.closest("#interview [type=submit]")?.is_some() {
            // Enter comes here, too. Left to submit, a browser that fills in forms would first go through all of this one,
            // which takes a quarter of the time in which an answer comes.
            event.prevent_default();
            return self.submit();
        }
        if let Some(button) = target.closest("[data-change]")? {
            self.changing.set(question_named(button.get_attribute("data-change").as_deref()));
            return self.update(Focus::Next);
        }
        if let Some(button) = target.closest("[data-items]")? {
            return self.edit_items(&button);
        }
        if target.closest("[data-moment]")?.is_some() {
            return self.choose_moment();
        }
        if target.closest("[data-link]")?.is_some() {
            self.refresh()?;
            return self.write_link();
        }
        if target.closest("#errors a")?.is_some() {
            event.prevent_default();
            return self.form.shown()?.map_or(Ok(()), |question| self.form.focus_problem(question));
        }
        Ok(())
    }

    /// A name is taken letter by letter: were it taken when the field loses the focus, what was pressed to that end would move
    /// away from under the finger.
    fn rename(&self, name: &str) -> Result<(), JsValue> {
        // A joiner within a name is part of it; alone, nobody sees it.
        self.items.borrow_mut().rename(if typed::is_blank(name) { "" } else { name.trim() });
        self.name_current()
    }

    /// What a button of the items does, to the one in whose row it stands or else to the one that the form is for.
    fn edit_items(&self, button: &Element) -> Result<(), JsValue> {
        let row = button.closest("[data-item]")?.and_then(|row| row.get_attribute("data-item"));
        let number = row.and_then(|number| number.parse().ok()).unwrap_or_else(|| self.items.borrow().current());
        let act = button.get_attribute("data-items").unwrap_or_default();
        self.switch_items(|items| match &*act {
            "add" => items.add(Given::new()),
            "copy" => items.add(items.given()),
            "see" => items.choose(number),
            "remove" => items.remove(number),
            "restore" => items.restore(),
            _ => {}
        })?;
        self.update(if act == "see" { Focus::Result } else { Focus::Next })
    }

    /// Does something with the items, and turns the form to the one that is then the current one.
    fn switch_items(&self, act: impl FnOnce(&mut Items<N::Answers>)) -> Result<(), JsValue> {
        let held = self.form.read()?;
        let given = {
            let mut items = self.items.borrow_mut();
            items.store(held);
            act(&mut items);
            items.given()
        };
        self.changing.set(None);
        self.form.fill(&given)
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
        self.moved.set(false);
        self.dom.hide("#linked", true)?;
        self.draw(focus)
    }

    /// Judges anew what is on the screen, unless that is as of another moment.
    fn refresh(&self) -> Result<(), JsValue> {
        if matches!(self.at.get(), At::Set(_)) {
            return Ok(());
        }
        if self.form.shown()?.is_some() {
            return self.refresh_notices();
        }
        // Paper does not wait for the next picture.
        if self.is_deferred_expected() {
            self.show_deferred()?;
        }
        let view = self.view()?;
        let Some(InterviewState { now, .. }) = view.stage else { return self.draw(Focus::Stay) };
        let shown = view.facts_with(&self.shown_items(&view)?);
        if shown == *self.drawn.borrow() {
            return result::fill_judged(&self.dom, now);
        }
        self.moved.set(self.moved.get() || shown.lasting() != self.drawn.borrow().lasting());
        self.draw(Focus::Stay)
    }

    /// While a question is on the screen, time passes in what is said of it alone.
    fn refresh_notices(&self) -> Result<(), JsValue> {
        let mut facts = self.drawn.borrow().timeless();
        if let Some(now) = self.now(&mut facts) {
            self.add_time(now, &mut facts);
        }
        self.show(&facts, RenderPhase::Initial)?;
        *self.drawn.borrow_mut() = facts;
        Ok(())
    }

    /// Takes the markup of the results into account once it has come. A question on the screen stays as it is.
    fn take_results(&self) -> Result<(), JsValue> {
        if let Some(focus) = self.awaited.take() {
            return self.update(focus);
        }
        self.name_current()?;
        self.refresh_notices()
    }

    /// In another language, what was being answered is still being answered.
    fn stay_with_question(&self) -> Result<(), JsValue> {
        if self.dom.one("#notice")? != self.elements.borrow().notice {
            self.changing.set(self.question.get());
        }
        Ok(())
    }
}

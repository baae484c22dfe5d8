//! The page: the form in, the outcome out, as the parts of the page that apply.
//!
//! The form is the state: it holds the answers for one coupon, and those for others wait in memory. Whatever happens, the
//! answers are read from it anew, the rules are replayed, and the page is shown as they say; so there is nothing to keep in
//! step, and "back" and "change" need no logic of their own. The page's texts are in its markup. What holds is a set of
//! facts such as `verdict:eligible`, and every element with `data-show` is shown while one of its facts is among them.
//!
//! A result is long, and a phone slow. What is seen first comes first, and what is in an element with `data-rest` comes
//! with the picture after.

mod coupons;
mod dom;
mod facts;
mod form;
mod result;
mod several;

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use js_sys::{Date, Function};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, Window};

use crate::fragment::{self, Asked, At};
use crate::input::Named;
use crate::input::now;
use crate::interview::{Replay, replay, turns};
use crate::japan_time::Moment;
use crate::link::{self, Given, Source};
use crate::outcome::Judgement;
use crate::regionpay::answers::{Answers, Question};
use crate::regionpay::rules::Verdict;
use crate::regionpay::{Consultation, Finding, notice::Notice};
use crate::wasm;
use coupons::{Coupon, Coupons};
use dom::{Dom, hide};
use facts::Facts;
use form::{Form, question_named};
use several::Judged;

/// Takes the page over: shows where its form stands, and listens to it. To be called once.
///
/// # Errors
/// Where the page is not one of ours.
#[wasm_bindgen(skip_typescript)]
pub fn start() -> Result<(), JsValue> {
    let page = Rc::new(Page::new()?);
    let drawn = Rc::clone(&page);
    let draw = Closure::<dyn Fn() -> Result<(), JsValue>>::new(move || drawn.draw()).into_js_value();
    let _ = page.drawing.set(draw.unchecked_into());
    page.read_fragment()?;
    page.update(Focus::Stay)?;
    for event in ["submit", "click", "change", "input"] {
        listen(&page, &page.dom.0, event)?;
    }
    listen(&page, &page.window, "hashchange")
}

/// Writes a moment wherever the page asks for it by that name, as [`start`] writes its own.
///
/// # Errors
/// Where the page cannot be written to.
#[wasm_bindgen(skip_typescript)]
pub fn write_moment(name: &str, #[wasm_bindgen(js_name = epochMs)] epoch_ms: f64) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("there is no window")?;
    let dom = Dom(window.document().ok_or("there is no document")?);
    now(epoch_ms).map_or(Ok(()), |moment| result::fill(&dom, name, moment, true))
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
    /// To what comes next: the question, or what it has come to.
    Next,
    /// To the result of one among several.
    Result,
}

/// The page. Handling one event can set off another, so what changes is in cells that nobody holds on to.
struct Page {
    window: Window,
    dom: Dom,
    form: Form,
    notice: Notice,
    /// The notice's name in addresses, and its version.
    source: (String, String),
    at: Cell<At>,
    /// What became of the link that the page was opened by.
    link: Cell<Option<&'static str>>,
    coupons: RefCell<Coupons>,
    parts: RefCell<Parts>,
    /// [`Self::draw`], for the browser to call.
    drawing: OnceCell<Function>,
    /// How many pictures come before the rest of the result.
    wait: Cell<u8>,
    /// An answered question that is being answered again.
    changing: Cell<Option<Question>>,
}

/// What is shown by facts. It is looked up once, until the page is there in another language, with another `#notice`.
#[derive(Default)]
struct Parts {
    notice: Option<Element>,
    all: Vec<Part>,
}

/// An element that shows while one of its facts holds.
struct Part {
    element: Element,
    facts: String,
    shown: bool,
    place: Place,
}

/// Where something stands in a long result: what is seen of it first, or what comes with the picture after.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    Rest,
}

/// What there is to show.
struct View<'n> {
    given: Given,
    facts: Facts,
    several: bool,
    /// None where there is no moment to judge at.
    stage: Option<Stage<'n>>,
}

/// Where the interview stands.
struct Stage<'n> {
    now: Moment,
    reading: Reading<'n>,
    /// To be asked next, or to be answered again.
    question: Option<Question>,
}

impl Stage<'_> {
    fn judgement(&self) -> Option<&Judgement> {
        self.reading.judgement.as_ref().filter(|_| self.question.is_none())
    }

    /// The questions that are done with.
    fn answered(&self) -> Vec<Question> {
        self.reading.replay.asked.iter().copied().filter(|asked| Some(*asked) != self.question).collect()
    }
}

/// What the rules say to the answers that were given for a coupon.
struct Reading<'n> {
    answers: Answers,
    replay: Replay<Consultation<'n>>,
    /// Unless something must still be asked.
    judgement: Option<Judgement>,
    facts: Facts,
}

impl Page {
    fn new() -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or("there is no window")?;
        let dom = Dom(window.document().ok_or("there is no document")?);
        let element = dom.one("#notice")?.ok_or("there is no notice")?;
        let data = element.text_content().unwrap_or_default();
        let notice = wasm::read_notice(&js_sys::JSON::parse(&data)?).map_err(|problems| {
            let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
            JsValue::from(fields.join(", "))
        })?;
        let source = (element.get_attribute("data-name").unwrap_or_default(), notice.dates.amended.to_string());
        let form = Form(dom.clone());
        Ok(Self {
            window,
            dom,
            form,
            notice,
            source,
            at: Cell::new(At::Now),
            link: Cell::new(None),
            coupons: RefCell::new(Coupons::new()),
            parts: RefCell::default(),
            drawing: OnceCell::new(),
            wait: Cell::new(0),
            changing: Cell::new(None),
        })
    }

    fn handle(&self, event: &Event) -> Result<(), JsValue> {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        match (event.type_().as_str(), target) {
            ("submit", _) => {
                event.prevent_default();
                self.submit()
            }
            ("click", Some(target)) => self.click(event, &target),
            ("change", Some(target)) => self.change(&target),
            ("input", Some(target)) => self.form.choose_typed(&target),
            ("hashchange", _) if self.read_fragment()? => self.update(Focus::Stay),
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
        self.coupons.borrow_mut().forget_removed();
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
        if let Some(button) = target.closest("[data-coupons]")? {
            return self.change_coupons(&button);
        }
        if target.closest("[data-moment]")?.is_some() {
            return self.choose_moment();
        }
        if target.closest("[data-link]")?.is_some() {
            return self.write_link();
        }
        if target.closest("#errors a")?.is_some() {
            event.prevent_default();
            return self.form.shown()?.map_or(Ok(()), |question| self.form.focus_problem(question));
        }
        Ok(())
    }

    fn change(&self, target: &Element) -> Result<(), JsValue> {
        let Some(name) = target.dyn_ref::<HtmlInputElement>().filter(|input| input.id() == "coupon-name") else {
            return self.form.tidy(target);
        };
        self.coupons.borrow_mut().rename(name.value().trim());
        self.update(Focus::Stay)
    }

    /// What a button of the coupons does, to the one in whose row it stands or else to the one that the form is for.
    fn change_coupons(&self, button: &Element) -> Result<(), JsValue> {
        let row = button.closest("[data-coupon]")?.and_then(|row| row.get_attribute("data-coupon"));
        let number = row.and_then(|number| number.parse().ok()).unwrap_or_else(|| self.coupons.borrow().current());
        let act = button.get_attribute("data-coupons").unwrap_or_default();
        self.turn(|coupons| match &*act {
            "add" => coupons.add(Given::new()),
            "copy" => coupons.add(coupons.given()),
            "see" => coupons.choose(number),
            "remove" => coupons.remove(number),
            "restore" => coupons.restore(),
            _ => {}
        })?;
        self.update(if act == "see" { Focus::Result } else { Focus::Next })
    }

    /// Does something with the coupons, and turns the form to the one that is then the current one.
    fn turn(&self, act: impl FnOnce(&mut Coupons)) -> Result<(), JsValue> {
        let held = self.form.read()?;
        let given = {
            let mut coupons = self.coupons.borrow_mut();
            coupons.note(held);
            act(&mut coupons);
            coupons.given()
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

    /// Writes the answers of all coupons into a link, as far as the rules needed them. It goes nowhere by itself.
    fn write_link(&self) -> Result<(), JsValue> {
        let Some(now) = self.now(&mut Facts::default()) else { return Ok(()) };
        let coupons = self.coupons.borrow().all().to_vec();
        let needed = coupons.iter().map(|coupon| {
            let asked = self.read(&coupon.given, now).replay.asked;
            asked.iter().filter_map(|question| coupon.given.iter().find(|(of, _)| of == question).cloned()).collect()
        });
        let fragment = link::write(self.source(), &needed.collect::<Vec<_>>());
        let address = self.window.location().href()?;
        let page = address.split('#').next().unwrap_or_default();
        if let Some(field) = self.dom.input("#link")? {
            field.set_value(&[page, &fragment].concat());
        }
        self.dom.hide("#linked", false)
    }

    /// Reads the form, replays the rules, and shows what they come to.
    fn update(&self, focus: Focus) -> Result<(), JsValue> {
        let is_new = self.dom.one("#result:not([hidden])")?.is_none();
        // It is shown again at the end: should anything fail on the way, no judgement stands beside other answers than its own.
        self.dom.hide("#result", true)?;
        self.expect_rest(false)?;
        let View { given, mut facts, several, stage } = self.view()?;
        self.dom.hide("#linked", true)?;
        if several {
            self.name_current()?;
        }
        if let At::Set(moment) = self.at.get() {
            result::fill(&self.dom, "as-of", moment, true)?;
        }
        let Some(stage) = stage else { return self.show(&facts, Place::First) };
        let Stage { now, question, .. } = stage;
        self.form.list(&stage.answered(), &given)?;
        self.form.show(question)?;
        if let Some(judgement) = stage.judgement() {
            result::show(&self.dom, judgement, now, &mut facts)?;
            if several {
                several::show_binding(&self.dom, &self.judge_all(now)?, now, &mut facts)?;
            }
            self.show(&facts, Place::First)?;
            // What is seen already must not flicker, and what nobody looks at gets no pictures.
            if is_new && !self.dom.0.hidden() {
                self.expect_rest(true)?;
            } else {
                self.show_rest()?;
            }
            self.dom.hide("#result", false)?;
        } else {
            self.show(&facts, Place::First)?;
        }
        match (focus, question) {
            (Focus::Stay, _) => Ok(()),
            (_, Some(question)) => self.form.focus(question),
            (Focus::Next, None) if several => self.dom.focus("#coupons-title"),
            (_, None) => self.dom.focus("#result-title"),
        }
    }

    /// Shows what of a result comes with the picture after.
    fn show_rest(&self) -> Result<(), JsValue> {
        self.write_rest()?;
        // Until it is all there it is expected.
        self.expect_rest(false)
    }

    fn write_rest(&self) -> Result<(), JsValue> {
        let View { mut facts, several, stage: Some(stage), .. } = self.view()? else { return Ok(()) };
        let Some(judgement) = stage.judgement() else { return Ok(()) };
        result::show_rest(&self.dom, judgement, stage.now)?;
        self.show_turns(judgement.verdict, &stage, &mut facts)?;
        if several {
            several::show_rest(&self.dom, &self.judge_all(stage.now)?, self.coupons.borrow().current())?;
        }
        self.show(&facts, Place::Rest)
    }

    /// Has the rest of the result come with the picture after the next one; or no longer.
    fn expect_rest(&self, expected: bool) -> Result<(), JsValue> {
        self.wait.set(if expected { 2 } else { 0 });
        if let Some(root) = self.dom.0.document_element() {
            root.toggle_attribute_with_force("data-coming", expected)?;
        }
        if expected { self.draw() } else { Ok(()) }
    }

    /// Called with every picture while the rest of the result is expected.
    fn draw(&self) -> Result<(), JsValue> {
        match (self.wait.get(), self.drawing.get()) {
            (0, _) => self.show_rest(),
            (pictures, Some(drawing)) => {
                self.wait.set(pictures - 1);
                self.window.request_animation_frame(drawing).map(|_| ())
            }
            _ => Ok(()),
        }
    }

    /// Reads the form and the clock, and replays the rules.
    fn view(&self) -> Result<View<'_>, JsValue> {
        let given = self.form.read()?;
        let mut facts = Facts::default();
        let several = {
            let mut coupons = self.coupons.borrow_mut();
            coupons.note(given.clone());
            for (fact, holds) in
                [("several", coupons.are_several()), ("room", coupons.have_room()), ("removed", coupons.can_restore())]
            {
                if holds {
                    facts.add(&["coupons", fact]);
                }
            }
            coupons.are_several()
        };
        if let Some(link) = self.link.get() {
            facts.add(&["link", link]);
        }
        let stage = self.now(&mut facts).map(|now| {
            let reading = self.read(&given, now);
            let asked = &reading.replay.asked;
            let changing = self.changing.get().filter(|question| asked.contains(question));
            let question = changing.or(reading.replay.end.as_ref().err().copied());
            Stage { now, reading, question }
        });
        if let Some(stage) = &stage {
            facts.extend(stage.reading.facts.clone());
            if stage.reading.replay.asked.is_empty() && !several {
                facts.add(&["stage:start"]);
            }
            if stage.judgement().is_some() {
                facts.add(&["stage:result"]);
            }
        }
        Ok(View { given, facts, several, stage })
    }

    fn read(&self, given: &Given, now: Moment) -> Reading<'_> {
        let mut answers = Answers::default();
        for (question, value) in given {
            // It was read before: nothing is wrong with it.
            let _ = answers.set(*question, value);
        }
        let replay = replay(&self.rules(now), &answers);
        let mut facts = Facts::default();
        let ended = now >= self.notice.dates.collect_by.end();
        facts.add(&[if ended { "time:ended" } else { "time:running" }]);
        let call_by = self.notice.call_centre.last_hours_before(self.notice.dates.apply_by);
        if call_by.is_some_and(|call_by| now < call_by) {
            facts.add(&["call_by:ahead"]);
        }
        facts.add_answers(&replay.asked, given);
        let judgement = replay.end.as_ref().ok().map(Finding::judgement);
        if let Some(judgement) = &judgement {
            facts.add_judgement(judgement);
            facts.add_ahead(judgement, now);
        }
        Reading { answers, replay, judgement, facts }
    }

    fn rules(&self, now: Moment) -> Consultation<'_> {
        Consultation { notice: &self.notice, now }
    }

    fn source(&self) -> Source<'_> {
        let (notice, version) = &self.source;
        Source { notice, version }
    }

    /// Says which coupon the form is for.
    fn name_current(&self) -> Result<(), JsValue> {
        let coupons = self.coupons.borrow();
        let Some(current) = coupons.all().iter().find(|coupon| coupon.number == coupons.current()) else {
            return Ok(());
        };
        if let Some(field) = self.dom.input("#coupon-name")?.filter(|field| field.value() != current.name) {
            field.set_value(&current.name);
        }
        let name = self.name(current)?;
        self.dom.each("[data-current]", &mut |place| {
            // What is there already costs no layout.
            if place.text_content().as_deref() != Some(&name) {
                place.set_text_content(Some(&name));
            }
            Ok(())
        })
    }

    /// What a coupon is called: as the traveller says, or else by its number.
    fn name(&self, coupon: &Coupon) -> Result<String, JsValue> {
        if !coupon.name.is_empty() {
            return Ok(coupon.name.clone());
        }
        let kind = self.dom.one("#coupons")?.and_then(|element| element.get_attribute("data-kind"));
        Ok([&kind.unwrap_or_default(), " ", &coupon.number.to_string()].concat())
    }

    /// What the rules say of each coupon.
    fn judge_all(&self, now: Moment) -> Result<Vec<Judged>, JsValue> {
        let judge = |coupon: &Coupon| {
            let Reading { judgement, mut facts, .. } = self.read(&coupon.given, now);
            facts.add(&["coupons", "several"]);
            Ok(Judged { number: coupon.number, name: self.name(coupon)?, facts, judgement })
        };
        self.coupons.borrow().all().iter().map(judge).collect()
    }

    /// Says which other answer would make a coupon covered, and what would settle what is not known.
    fn show_turns(&self, verdict: &str, stage: &Stage<'_>, facts: &mut Facts) -> Result<(), JsValue> {
        let verdict_of = |finding: &Finding| finding.eligibility.verdict.name();
        let mut told = Vec::new();
        if verdict != Verdict::Eligible.name() {
            for turn in turns(&self.rules(stage.now), &stage.reading.answers, verdict_of) {
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

    /// Takes from the address a moment, or the answers of a link. False where the fragment is about something else, such as
    /// a place within the page.
    fn read_fragment(&self) -> Result<bool, JsValue> {
        let fragment = self.window.location().hash()?;
        let (at, link) = match fragment::read(&fragment, self.source()) {
            Asked::At(at) => (at, None),
            Asked::Answers(linked) => {
                self.turn(|coupons| coupons.add_all(linked))?;
                (At::Now, Some("read"))
            }
            Asked::Refused(refusal) => (At::Now, Some(refusal.name())),
            Asked::Else => return Ok(false),
        };
        self.at.set(at);
        self.link.set(link);
        Ok(true)
    }

    /// The moment to judge at. `None`, and said so, where the device's clock cannot be right.
    fn now(&self, facts: &mut Facts) -> Option<Moment> {
        match self.at.get() {
            At::Set(moment) => {
                facts.add(&["at:set"]);
                return Some(moment);
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
        now
    }

    /// Shows every element of which a fact holds, as far as it stands there.
    fn show(&self, facts: &Facts, place: Place) -> Result<(), JsValue> {
        let mut parts = self.parts.borrow_mut();
        let notice = self.dom.one("#notice")?;
        if parts.notice != notice {
            *parts = Parts { notice, all: Vec::new() };
            self.dom.each("[data-show]", &mut |element| {
                let place = if element.closest("[data-rest]")?.is_some() { Place::Rest } else { Place::First };
                let facts = element.get_attribute("data-show").unwrap_or_default();
                parts.all.push(Part {
                    element: element.clone(),
                    facts,
                    shown: !element.has_attribute("hidden"),
                    place,
                });
                Ok(())
            })?;
        }
        for part in parts.all.iter_mut().filter(|part| part.place == place) {
            let shown = facts.hold_any(&part.facts);
            if part.shown != shown {
                hide(&part.element, !shown);
                part.shown = shown;
            }
        }
        Ok(())
    }
}

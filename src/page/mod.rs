//! The page: the form in, the outcome out, as the parts of the page that apply.
//!
//! The form is the state: it holds the answers for one coupon, and those for others wait in memory. Whatever happens, the
//! answers are read from it anew, the rules are replayed, and the page is shown as they say; so there is nothing to keep in
//! step, and "back" and "change" need no logic of their own. The page's texts are in its markup. What holds is a set of
//! facts such as `verdict:eligible`, and every element with `data-show` is shown while one of its facts is among them.
//!
//! A result is long, and a phone slow. What is seen first comes first, and what is in an element with `data-rest` comes
//! with the picture after.
//!
//! A page stays open while time passes. [`PageCell::refresh`] judges anew what is on the screen; `boot.js` calls it at every full
//! minute, since no outcome changes in between, and whenever somebody looks again.

mod cell;
mod coupons;
mod dom;
mod facts;
mod form;
mod result;
mod several;

use std::cell::{Cell, RefCell};

use js_sys::Date;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlInputElement, Window};

use crate::fragment::{self, Asked, At};
use crate::input::Named;
use crate::input::now;
use crate::interview::{Replay, Turn, replay, turns};
use crate::japan_time::Moment;
use crate::link::{self, Given, Refusal, Source};
use crate::outcome::Judgement;
use crate::reading::{AnswerSet as _, Bearing, Consultation, Finding as _, QuestionOf, Reading, Verdict as _};
use crate::typed;
use crate::wasm;
pub use cell::PageCell;
use coupons::{Coupon, Coupons};
use dom::{Dom, hide};
use facts::Facts;
use form::{Form, question_named};
use several::Judged;

/// The field that names a coupon, where it is that.
fn name_field(element: &Element) -> Option<&HtmlInputElement> {
    element.dyn_ref().filter(|input: &&HtmlInputElement| input.id() == "coupon-name")
}

/// On the root while the rest of a result is to come.
const COMING: &str = "data-coming";

/// The fact that the answers of a link were read.
const LINK_READ: &str = "read";

/// The fact that there is no room for the coupons of a link.
const LINK_FULL: &str = "full";

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
    coupons: RefCell<Coupons<QuestionOf<N>>>,
    parts: RefCell<Parts>,
    /// The facts that the page was drawn by last.
    drawn: RefCell<Facts>,
    /// An answered question that is being answered again.
    changing: Cell<Option<QuestionOf<N>>>,
    /// The question that is on the screen.
    question: Cell<Option<QuestionOf<N>>>,
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
struct View<'n, N: Reading> {
    given: Given<QuestionOf<N>>,
    facts: Facts,
    several: bool,
    /// None where there is no moment to judge at.
    stage: Option<Stage<'n, N>>,
}

/// Where the interview stands.
struct Stage<'n, N: Reading> {
    now: Moment,
    state: State<'n, N>,
    /// To be asked next, or to be answered again.
    question: Option<QuestionOf<N>>,
}

impl<N: Reading> Stage<'_, N> {
    fn judgement(&self) -> Option<&Judgement> {
        self.state.judgement.as_ref().filter(|_| self.question.is_none())
    }

    /// The questions that are done with.
    fn answered(&self) -> Vec<QuestionOf<N>> {
        self.state.replay.asked.iter().copied().filter(|asked| Some(*asked) != self.question).collect()
    }
}

/// What the rules say to the answers that were given for a coupon.
struct State<'n, N: Reading> {
    answers: N::Answers,
    replay: Replay<Consultation<'n, N>>,
    /// Unless something must still be asked.
    judgement: Option<Judgement>,
    facts: Facts,
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
            coupons: RefCell::new(Coupons::new()),
            parts: RefCell::default(),
            drawn: RefCell::default(),
            changing: Cell::new(None),
            question: Cell::new(None),
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
        self.coupons.borrow_mut().rename(if typed::is_blank(name) { "" } else { name.trim() });
        self.name_current()
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
    fn turn(&self, act: impl FnOnce(&mut Coupons<QuestionOf<N>>)) -> Result<(), JsValue> {
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
        // Time may have turned the result into a question.
        if self.form.shown()?.is_some() {
            return Ok(());
        }
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
        if self.is_rest_expected() {
            self.show_rest()?;
        }
        let view = self.view()?;
        let Some(Stage { now, .. }) = view.stage else { return self.draw(Focus::Stay) };
        let shown = self.facts_of(&view, now)?;
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
        self.show(&facts, Place::First)?;
        *self.drawn.borrow_mut() = facts;
        Ok(())
    }

    fn draw(&self, focus: Focus) -> Result<(), JsValue> {
        let is_new = self.dom.one("#result:not([hidden])")?.is_none();
        // It is shown again at the end: should anything fail on the way, no judgement stands beside other answers than its own.
        self.dom.hide("#result", true)?;
        self.expect_rest(false)?;
        let view = self.view()?;
        let now = view.stage.as_ref().map(|stage| stage.now);
        *self.drawn.borrow_mut() = now.map_or_else(|| Ok(view.facts.clone()), |now| self.facts_of(&view, now))?;
        let View { given, mut facts, several, stage } = view;
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
        self.question.set(question);
        if let Some(judgement) = stage.judgement() {
            result::show(&self.dom, judgement, now, &mut facts)?;
            if several {
                several::show_binding::<N>(&self.dom, &self.judge_all(now)?, now, &mut facts)?;
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

    /// All that the page shows depends on: of a view, and of the other coupons where there are several.
    fn facts_of(&self, view: &View<'_, N>, now: Moment) -> Result<Facts, JsValue> {
        let mut facts = view.facts.clone();
        if view.several {
            for coupon in self.judge_all(now)? {
                facts.extend(coupon.facts);
            }
        }
        Ok(facts)
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
        self.show_turns(&stage, &mut facts)?;
        if several {
            several::show_rest::<N>(&self.dom, &self.judge_all(stage.now)?, self.coupons.borrow().current())?;
        }
        self.show(&facts, Place::Rest)
    }

    /// Marks that the rest of the result comes with the picture after the next one, or no longer; `boot.js` sees to it.
    fn expect_rest(&self, expected: bool) -> Result<(), JsValue> {
        let root = self.dom.0.document_element();
        root.map_or(Ok(()), |root| root.toggle_attribute_with_force(COMING, expected).map(|_| ()))
    }

    fn is_rest_expected(&self) -> bool {
        self.dom.0.document_element().is_some_and(|root| root.has_attribute(COMING))
    }

    /// Reads the form and the clock, and replays the rules.
    fn view(&self) -> Result<View<'_, N>, JsValue> {
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
        if self.moved.get() {
            facts.add(&[facts::MOVED]);
        }
        let stage = self.now(&mut facts).map(|now| {
            let state = self.read(&given, now);
            let asked = &state.replay.asked;
            let changing = self.changing.get().filter(|question| asked.contains(question));
            let question = changing.or(state.replay.end.as_ref().err().copied());
            Stage { now, state, question }
        });
        if let Some(stage) = &stage {
            facts.extend(stage.state.facts.clone());
            if stage.state.replay.asked.is_empty() && !several {
                facts.add(&["stage:start"]);
            }
            if stage.judgement().is_some() {
                facts.add(&["stage:result"]);
            }
        }
        Ok(View { given, facts, several, stage })
    }

    fn read(&self, given: &Given<QuestionOf<N>>, now: Moment) -> State<'_, N> {
        let mut answers = N::Answers::default();
        for (question, value) in given {
            // It was read before: nothing is wrong with it.
            let _ = answers.set(*question, value);
        }
        let replay = replay(&self.rules(now), &answers);
        let mut facts = Facts::default();
        self.add_time(now, &mut facts);
        for fact in self.notice.facts(now) {
            facts.add(&[fact]);
        }
        facts.add_answers(&replay.asked, given);
        let judgement = replay.end.as_ref().ok().map(N::Finding::judgement);
        if let Some(judgement) = &judgement {
            facts.add_judgement(judgement);
            facts.add_ahead(judgement, now);
        }
        State { answers, replay, judgement, facts }
    }

    /// Adds the facts that depend on the notice and the moment alone.
    fn add_time(&self, now: Moment, facts: &mut Facts) {
        let ended = self.notice.ends().is_some_and(|end| end <= now);
        facts.add(&[if ended { "time:ended" } else { "time:running" }]);
    }

    fn rules(&self, now: Moment) -> Consultation<'_, N> {
        Consultation { notice: &self.notice, now }
    }

    fn source(&self) -> Source<'_> {
        let (notice, version) = &self.source;
        Source { notice, version }
    }

    /// Says which coupon the form is for, and what that is called, wherever it is named.
    fn name_current(&self) -> Result<(), JsValue> {
        let coupons = self.coupons.borrow();
        let Some(current) = coupons.all().iter().find(|coupon| coupon.number == coupons.current()) else {
            return Ok(());
        };
        // A field keeps the text that is being typed, with the space before its next word.
        if let Some(field) = self.dom.input("#coupon-name")?.filter(|field| field.value().trim() != current.name) {
            field.set_value(&current.name);
        }
        let name = self.name(current)?;
        self.dom.each(&format!("[data-current], [data-of=\"{}\"]", current.number), &mut |place| {
            // What is there already costs no layout.
            if place.text_content().as_deref() != Some(&name) {
                place.set_text_content(Some(&name));
            }
            Ok(())
        })
    }

    /// What a coupon is called: as the traveller says, or else by its number.
    fn name(&self, coupon: &Coupon<QuestionOf<N>>) -> Result<String, JsValue> {
        if !coupon.name.is_empty() {
            return Ok(coupon.name.clone());
        }
        let kind = self.dom.one("#coupons")?.and_then(|element| element.get_attribute("data-kind"));
        Ok([&kind.unwrap_or_default(), " ", &coupon.number.to_string()].concat())
    }

    /// What the rules say of each coupon.
    fn judge_all(&self, now: Moment) -> Result<Vec<Judged>, JsValue> {
        let judge = |coupon: &Coupon<QuestionOf<N>>| {
            let State { judgement, mut facts, .. } = self.read(&coupon.given, now);
            facts.add(&["coupons", "several"]);
            Ok(Judged { number: coupon.number, name: self.name(coupon)?, facts, judgement })
        };
        self.coupons.borrow().all().iter().map(judge).collect()
    }

    /// Says which other answer would make a coupon covered, and what would settle what is not known.
    fn show_turns(&self, stage: &Stage<'_, N>, facts: &mut Facts) -> Result<(), JsValue> {
        let mut told = Vec::new();
        let verdict = stage.state.replay.end.as_ref().ok().map(N::Finding::verdict);
        if verdict.is_some_and(|verdict| verdict.bearing() != Bearing::Covered) {
            for Turn { question, value, end } in
                turns(&self.rules(stage.now), &stage.state.answers, N::Finding::verdict)
            {
                let is_told = match end.bearing() {
                    Bearing::Covered => true,
                    Bearing::NotCovered => self.form.is_unknown(question)?,
                    Bearing::CannotTell | Bearing::Outside => false,
                };
                if is_told {
                    told.push(Turn { question, value, end: end.name() });
                }
            }
        }
        if self.form.list_turns(&told)? {
            facts.add(&["turn:any"]);
        }
        Ok(())
    }

    /// In another language, what was being answered is still being answered.
    fn stay_with_question(&self) -> Result<(), JsValue> {
        if self.dom.one("#notice")? != self.parts.borrow().notice {
            self.changing.set(self.question.get());
        }
        Ok(())
    }

    /// Takes from the address a moment, or the answers of a link, and says whether answers were read. `None` where there is
    /// nothing new.
    fn read_fragment(&self) -> Result<Option<bool>, JsValue> {
        let fragment = self.window.location().hash()?;
        if self.fragment.borrow().as_ref() == Some(&fragment) {
            return Ok(None);
        }
        let (at, link) = match fragment::read::<N::Answers>(&fragment, self.source()) {
            Asked::At(at) => (at, None),
            Asked::Answers(linked) => (At::Now, Some(self.add_linked(linked)?)),
            Asked::Refused(refusal) => (At::Now, Some(refusal.name())),
            // A place within the page.
            Asked::Else => return Ok(None),
        };
        self.at.set(at);
        self.link.set(link);
        let is_read = link == Some(LINK_READ);
        // With its answers taken over, a link has no more to say, and its fragment goes.
        *self.fragment.borrow_mut() = Some(if is_read { String::new() } else { fragment });
        Ok(Some(is_read))
    }

    /// Adds the coupons of a link: all, or none where there is no room for all.
    fn add_linked(&self, linked: Vec<Given<QuestionOf<N>>>) -> Result<&'static str, JsValue> {
        let held = self.form.read()?;
        let mut coupons = self.coupons.borrow_mut();
        coupons.note(held);
        if !coupons.have_room_for(linked.len()) {
            return Ok(LINK_FULL);
        }
        drop(coupons);
        self.turn(|coupons| coupons.add_all(linked))?;
        Ok(LINK_READ)
    }

    /// The notice, the question that is being answered, and the coupons, a line each.
    fn carry(&self) -> Result<String, JsValue> {
        let held = self.form.read()?;
        let mut coupons = self.coupons.borrow_mut();
        coupons.note(held);
        let (notice, version) = &self.source;
        let changing = self.question.get().map(Named::name).unwrap_or_default();
        Ok([notice, " ", version, "\n", changing, "\n", &coupons.write()].concat())
    }

    /// Takes over what another page has carried, unless its answers were given to something else.
    fn take_over(&self, carried: &str) -> Result<(), JsValue> {
        let mut lines = carried.split('\n');
        let (Some(source), Some(changing)) = (lines.next(), lines.next()) else { return Ok(()) };
        let (notice, version) = &self.source;
        if source != [notice, " ", version].concat() {
            self.link.set(Some(Refusal::Old.name()));
            *self.fragment.borrow_mut() = Some(self.window.location().hash()?);
            return self.form.fill(&Given::new());
        }
        self.changing.set(question_named(Some(changing)));
        self.coupons.borrow_mut().read::<N::Answers>(lines);
        Ok(())
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
            Some(now) if now < self.notice.version().start() => facts.add(&["clock:early"]),
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

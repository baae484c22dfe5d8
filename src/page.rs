//! The page: the form in, the outcome out, as the parts of the page that apply.
//!
//! The form is the state. Whatever happens, the answers are read from it anew, the rules are replayed, and the page is shown
//! as they say; so there is nothing to keep in step, and "back" and "change" need no logic of their own. The page's texts
//! are in its markup. What holds is a set of facts such as `verdict:eligible`, and every element with `data-show` is shown
//! while one of its facts is among them.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, HtmlInputElement, Window};

use crate::input::{FromValue, Named, Value, now};
use crate::interview::{Answer, Replay, replay};
use crate::japan_time::{ClockTime, Day, Moment};
use crate::outcome::{CallLine, Judgement, Outcome};
use crate::regionpay::{
    Consultation,
    answers::{Answers, Question, Yen},
    notice::Notice,
};
use crate::truth::Truth;
use crate::{typed, wasm};

/// What the fragment of an address begins with that asks for another moment.
const AT: &str = "#at=";

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
        listen(&page, &page.document, event)?;
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

/// The moment that the page is read at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// The device's clock.
    Now,
    /// Another one, asked for by the fragment.
    Set(Moment),
    /// The fragment asks for one that cannot be read.
    Invalid,
}

/// The page. Handling one event can set off another, so what changes is in cells that nobody holds on to.
struct Page {
    window: Window,
    document: Document,
    notice: Notice,
    at: Cell<At>,
    /// An answered question that is being answered again.
    changing: Cell<Option<Question>>,
}

impl Page {
    fn new() -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or("there is no window")?;
        let document = window.document().ok_or("there is no document")?;
        let data = document.get_element_by_id("notice").and_then(|element| element.text_content()).unwrap_or_default();
        let notice = wasm::read_notice(js_sys::JSON::parse(&data)?).map_err(|problems| {
            let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
            JsValue::from(fields.join(", "))
        })?;
        Ok(Self { window, document, notice, at: Cell::new(At::Now), changing: Cell::new(None) })
    }

    fn handle(&self, event: &Event) -> Result<(), JsValue> {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        match (event.type_().as_str(), target) {
            ("submit", _) => {
                event.prevent_default();
                self.submit()
            }
            ("click", Some(target)) => self.click(event, &target),
            ("change", Some(target)) => self.tidy(&target),
            ("input", Some(target)) => self.choose_typed(&target),
            ("hashchange", _) if self.read_fragment() => self.update(Focus::Stay),
            _ => Ok(()),
        }
    }

    /// "Next": takes the answer to the question that is shown, or says what is wrong with it.
    fn submit(&self) -> Result<(), JsValue> {
        let Some(question) = self.shown_question()? else { return Ok(()) };
        let flaw = match self.given(question)? {
            None => Some(self.missing(question)?),
            Some(value) => Answers::default().set(question, &value).err().map(|flaw| flaw.problem),
        };
        self.show_error(question, flaw)?;
        if flaw.is_some() {
            return Ok(());
        }
        self.changing.set(None);
        self.update(Focus::Heading)
    }

    fn click(&self, event: &Event, target: &Element) -> Result<(), JsValue> {
        if let Some(button) = target.closest("[data-change]")? {
            self.changing.set(question_named(button.get_attribute("data-change").as_deref()));
            return self.update(Focus::Heading);
        }
        if target.closest("#errors a")?.is_some() {
            event.prevent_default();
            let Some(question) = self.shown_question()? else { return Ok(()) };
            let kind = if self.missing(question)? == "choose" { "radio" } else { "text" };
            return self.focus(&format!("[data-question={}] input[type={kind}]", question.name()));
        }
        Ok(())
    }

    /// Shows what was typed as it was understood, once typing has ended: never while an input method composes.
    fn tidy(&self, target: &Element) -> Result<(), JsValue> {
        let Some(input) = typed_input(target) else { return Ok(()) };
        let Some(question) = question_of(&input)? else { return Ok(()) };
        if self.typed_kind(question)?.as_deref() == Some("yen")
            && let Ok(Answer::Known(Yen(yen))) = Answer::from_value(&typed::amount(&input.value()))
        {
            input.set_value(&yen.to_string());
        }
        Ok(())
    }

    /// Typing is choosing to type.
    fn choose_typed(&self, target: &Element) -> Result<(), JsValue> {
        let Some(input) = typed_input(target) else { return Ok(()) };
        let Some(question) = question_of(&input)? else { return Ok(()) };
        if let Some(radio) = self.input(&format!("input[type=radio][name={}][data-typed]", question.name()))? {
            radio.set_checked(true);
        }
        Ok(())
    }

    /// Reads the form, replays the rules, and shows what they come to.
    fn update(&self, focus: Focus) -> Result<(), JsValue> {
        let mut facts = Facts::default();
        let Some(now) = self.now(&mut facts)? else { return self.show(&facts) };
        if now >= self.notice.dates.collect_by.end() {
            facts.add(&["time:ended"]);
        }
        let answers = self.answers(&mut facts)?;
        let Replay { asked, end } = replay(&Consultation { notice: &self.notice, now }, &answers);

        let changing = self.changing.get().filter(|question| asked.contains(question));
        let question = changing.or(end.as_ref().err().copied());
        self.show_answers(asked.iter().copied().filter(|asked| Some(*asked) != changing))?;
        self.show_question(question)?;
        if asked.is_empty() {
            facts.add(&["stage:start"]);
        }
        match (question, end) {
            (None, Ok(Outcome::Done(judgement))) => self.show_result(&judgement, now, &mut facts)?,
            _ => self.hide("#result", true)?,
        }
        self.show(&facts)?;
        match (focus, question) {
            (Focus::Stay, _) => Ok(()),
            (Focus::Heading, Some(question)) => self.focus(&format!("[data-question={}] h2", question.name())),
            (Focus::Heading, None) => self.focus("#result-title"),
        }
    }

    /// Takes the moment from the address. False where the fragment is about something else, such as a link within the page.
    fn read_fragment(&self) -> bool {
        let fragment = self.window.location().hash().unwrap_or_default();
        match fragment.strip_prefix(AT) {
            Some(text) => self.at.set(japan_minute(text).map_or(At::Invalid, At::Set)),
            None if fragment.is_empty() => self.at.set(At::Now),
            None => return false,
        }
        true
    }

    /// The moment to judge at. `None`, and said so, where the device's clock cannot be right.
    fn now(&self, facts: &mut Facts) -> Result<Option<Moment>, JsValue> {
        match self.at.get() {
            At::Set(moment) => {
                facts.add(&["at:set"]);
                self.fill("as-of", moment, &[("year", "numeric")])?;
                return Ok(Some(moment));
            }
            At::Invalid => facts.add(&["at:invalid"]),
            At::Now => {}
        }
        let now = now(Date::now()).ok();
        if now.is_none() {
            facts.add(&["clock:invalid"]);
        }
        Ok(now)
    }

    /// The answers that the form holds. One that cannot be read is left for its question to explain.
    fn answers(&self, facts: &mut Facts) -> Result<Answers, JsValue> {
        let mut answers = Answers::default();
        for question in Question::ALL {
            if let Some(value) = self.given(*question)?
                && answers.set(*question, &value).is_ok()
                && let Value::Text(value) = value
            {
                facts.add(&["answer", question.name(), &value]);
            }
        }
        Ok(answers)
    }

    /// What the form holds for a question: the value chosen, or else what was typed.
    fn given(&self, question: Question) -> Result<Option<Value>, JsValue> {
        let name = question.name();
        let chosen = self.input(&format!("input[name={name}]:checked"))?.map(|radio| radio.value());
        let typed = self.typed_kind(question)?;
        Ok(match (chosen.as_deref(), typed.as_deref()) {
            (None, _) => None,
            (Some(""), Some("yen")) => {
                Some(self.text(name)?).filter(|text| !text.is_empty()).map(|text| typed::amount(&text))
            }
            (Some(""), _) => self.typed_date()?,
            (Some(value), Some("yen")) => Some(typed::amount(value)),
            (Some(value), _) => Some(Value::Text(value.to_owned())),
        })
    }

    fn typed_date(&self) -> Result<Option<Value>, JsValue> {
        let parts = [self.text("expiry-year")?, self.text("expiry-month")?, self.text("expiry-day")?];
        let [year, month, day] = &parts;
        let empty = parts.iter().any(String::is_empty);
        Ok(if empty { None } else { Some(typed::date(year, month, day)) })
    }

    /// Why there is no answer: nothing was chosen, or nothing was typed.
    fn missing(&self, question: Question) -> Result<&'static str, JsValue> {
        let chosen = self.input(&format!("input[name={}]:checked", question.name()))?;
        Ok(if chosen.is_some() { "missing" } else { "choose" })
    }

    fn text(&self, name: &str) -> Result<String, JsValue> {
        let input = self.input(&format!("input[name={name}]:not([type=radio])"))?;
        Ok(input.map(|input| input.value().trim().to_owned()).unwrap_or_default())
    }

    fn typed_kind(&self, question: Question) -> Result<Option<String>, JsValue> {
        let fieldset = self.document.query_selector(&format!("[data-question={}]", question.name()))?;
        Ok(fieldset.and_then(|fieldset| fieldset.get_attribute("data-typed")))
    }

    fn shown_question(&self) -> Result<Option<Question>, JsValue> {
        let shown = self.document.query_selector("[data-question]:not([hidden])")?;
        Ok(question_named(shown.and_then(|shown| shown.get_attribute("data-question")).as_deref()))
    }

    fn show_question(&self, question: Option<Question>) -> Result<(), JsValue> {
        self.hide("#interview", question.is_none())?;
        self.each("[data-question]", |element| {
            let name = element.get_attribute("data-question");
            hide(element, name.as_deref() != question.map(Named::name))
        })?;
        match question {
            Some(question) => self.show_error(question, None),
            None => Ok(()),
        }
    }

    /// Lists what has been answered, in the words of the form.
    fn show_answers(&self, answered: impl Iterator<Item = Question>) -> Result<(), JsValue> {
        let answered: Vec<_> = answered.map(Named::name).collect();
        self.hide("#answers", answered.is_empty())?;
        self.each("[data-answer]", |row| {
            let name = row.get_attribute("data-answer").unwrap_or_default();
            let listed = answered.contains(&name.as_str());
            if listed && let Some(cell) = row.query_selector("dd")? {
                cell.set_text_content(Some(&self.answer_text(&name)?));
            }
            hide(row, !listed)
        })
    }

    fn answer_text(&self, name: &str) -> Result<String, JsValue> {
        let Some(chosen) = self.input(&format!("input[name={name}]:checked"))? else { return Ok(String::new()) };
        if !chosen.value().is_empty() {
            return Ok(chosen.parent_element().and_then(|label| label.text_content()).unwrap_or_default());
        }
        let mut text = String::new();
        self.each(&format!("[data-question={name}] input[type=text]"), |element| {
            if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
                text.push_str(input.value().trim());
            }
            let unit = element.next_element_sibling().and_then(|unit| unit.text_content());
            text.push_str(&unit.unwrap_or_default());
            Ok(())
        })?;
        Ok(text)
    }

    /// Says what is wrong with an answer, beside it and in the summary; or that nothing is.
    fn show_error(&self, question: Question, problem: Option<&str>) -> Result<(), JsValue> {
        let place = format!("[data-question={}] [data-error]", question.name());
        let mut said = None;
        self.each(&format!("{place} [data-problem]"), |element| {
            let applies = problem.is_some() && element.get_attribute("data-problem").as_deref() == problem;
            if applies {
                said = element.text_content();
            }
            hide(element, !applies)
        })?;
        self.hide(&place, said.is_none())?;
        self.each(&format!("[data-question={}] input[type=text]", question.name()), |input| {
            if said.is_some() {
                input.set_attribute("aria-invalid", "true")
            } else {
                input.remove_attribute("aria-invalid")
            }
        })?;
        self.hide("#errors", said.is_none())?;
        let Some(said) = said else { return Ok(()) };
        if let Some(link) = self.document.query_selector("#errors a")? {
            link.set_text_content(Some(&said));
        }
        self.focus("#errors")
    }

    fn show_result(&self, judgement: &Judgement, now: Moment, facts: &mut Facts) -> Result<(), JsValue> {
        facts.add_judgement(judgement);
        if let Some(result) = self.document.query_selector("#result")? {
            result.set_attribute("data-verdict", judgement.verdict)?;
            result.set_attribute("data-standing", judgement.standing)?;
            hide(&result, false)?;
        }
        self.each("#result [data-step]", |element| {
            let name = element.get_attribute("data-step");
            let step = judgement.steps.iter().find(|step| name.as_deref() == Some(step.step));
            match step {
                Some(step) => element.set_attribute("data-state", step.state),
                None => element.remove_attribute("data-state"),
            }
        })?;
        if let CallLine::Open { until: moment } | CallLine::Closed { next: moment } = judgement.call_centre {
            self.fill("call", Moment::from_epoch_ms(moment), &[])?;
        }
        self.show_binding(judgement, now, facts)
    }

    /// What binds next comes first, in the words of its step.
    fn show_binding(&self, judgement: &Judgement, now: Moment, facts: &mut Facts) -> Result<(), JsValue> {
        let Some(binding) = self.document.query_selector("#binding")? else { return Ok(()) };
        let step = judgement.steps.iter().find(|step| Some(step.step) == judgement.deadline);
        let Some((step, closes)) = step.and_then(|step| Some((step, step.closes?))) else {
            return binding.remove_attribute("data-deadline");
        };
        binding.set_attribute("data-deadline", step.step)?;
        let summary = self.document.query_selector(&format!("[data-step={}] [data-summary]", step.step))?;
        if let (Some(summary), Some(place)) = (summary, binding.query_selector("[data-summary-of]")?) {
            place.replace_children_with_node_1(&summary.clone_node_with_deep(true)?);
        }
        let last_day = Moment::from_epoch_ms(closes - 1).day();
        if let Some(days) = last_day.zip(now.day()).map(|(last, today)| days_between(today, last)) {
            facts.add(&[if days == 0 { "days:none" } else { "days:some" }]);
            if let Some(place) = binding.query_selector("[data-fill=days]")? {
                place.set_text_content(Some(&days.to_string()));
            }
        }
        Ok(())
    }

    /// Shows every element of which a fact holds.
    fn show(&self, facts: &Facts) -> Result<(), JsValue> {
        self.each("[data-show]", |element| {
            let wanted = element.get_attribute("data-show").unwrap_or_default();
            hide(element, !wanted.split(' ').any(|fact| facts.hold(fact)))
        })
    }

    /// Writes a moment, in Japan time and the page's language, wherever it is asked for.
    fn fill(&self, name: &str, moment: Moment, more: &[(&str, &str)]) -> Result<(), JsValue> {
        let options = Object::new();
        let usual = [
            ("timeZone", "Asia/Tokyo"),
            ("month", "long"),
            ("day", "numeric"),
            ("weekday", "short"),
            ("hour", "numeric"),
            ("minute", "2-digit"),
        ];
        for (option, value) in usual.iter().chain(more) {
            Reflect::set(&options, &(*option).into(), &(*value).into())?;
        }
        #[expect(clippy::cast_precision_loss, reason = "moments that can be now stay far below 2^53")]
        let date = Date::new(&(moment.epoch_ms() as f64).into());
        let language = self.document.document_element().and_then(|root| root.get_attribute("lang")).unwrap_or_default();
        let text = String::from(date.to_locale_string(&language, &options));
        self.each(&format!("[data-fill={name}]"), |element| {
            element.set_text_content(Some(&text));
            element.set_attribute("datetime", &String::from(date.to_iso_string()))
        })
    }

    fn focus(&self, selector: &str) -> Result<(), JsValue> {
        let element =
            self.document.query_selector(selector)?.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        element.map_or(Ok(()), |element| element.focus())
    }

    fn hide(&self, selector: &str, hidden: bool) -> Result<(), JsValue> {
        self.each(selector, |element| hide(element, hidden))
    }

    fn input(&self, selector: &str) -> Result<Option<HtmlInputElement>, JsValue> {
        Ok(self.document.query_selector(selector)?.and_then(|element| element.dyn_into().ok()))
    }

    fn each(&self, selector: &str, mut act: impl FnMut(&Element) -> Result<(), JsValue>) -> Result<(), JsValue> {
        let found = self.document.query_selector_all(selector)?;
        for node in Array::from(&found) {
            act(node.unchecked_ref())?;
        }
        Ok(())
    }
}

/// What holds, as the markup names it.
#[derive(Default)]
struct Facts(Vec<String>);

impl Facts {
    /// Adds a fact, given in parts.
    fn add(&mut self, parts: &[&str]) {
        self.0.push(parts.join(":"));
    }

    fn hold(&self, fact: &str) -> bool {
        self.0.iter().any(|held| held == fact)
    }

    fn add_judgement(&mut self, judgement: &Judgement) {
        self.add(&["verdict", judgement.verdict]);
        self.add(&["standing", judgement.standing]);
        self.add(&["deadline", judgement.deadline.unwrap_or("none")]);
        for ground in &judgement.grounds {
            self.add(&["ground", ground]);
        }
        for note in &judgement.notes {
            self.add(&["note", note]);
        }
        for reason in &judgement.reasons {
            let holds = match reason.holds {
                Truth::Holds => "true",
                Truth::Fails => "false",
                Truth::CannotTell => "null",
            };
            self.add(&["reason", reason.clause, holds]);
        }
        for step in &judgement.steps {
            self.add(&["step", step.step]);
            self.add(&["step", step.step, step.state]);
            self.add(&["step", step.step, "opens", step.opens_kind]);
            self.add(&["step", step.step, "closes", step.closes_kind]);
            if step.conditional {
                self.add(&["step", step.step, "conditional"]);
            }
        }
        if judgement.verdict == "confirm" && judgement.reasons.iter().any(|reason| reason.holds == Truth::CannotTell) {
            self.add(&["confirm:open"]);
        }
        if !judgement.steps.is_empty() {
            self.add(&["plan:any"]);
        }
        let call = match judgement.call_centre {
            CallLine::Open { .. } => "open",
            CallLine::Closed { .. } => "closed",
            CallLine::Unknown => "unknown",
        };
        self.add(&["call", call]);
    }
}

fn hide(element: &Element, hidden: bool) -> Result<(), JsValue> {
    element.toggle_attribute_with_force("hidden", hidden).map(|_| ())
}

fn question_named(name: Option<&str>) -> Option<Question> {
    Question::from_value(&Value::Text(name?.to_owned())).ok()
}

fn question_of(input: &Element) -> Result<Option<Question>, JsValue> {
    let fieldset = input.closest("[data-question]")?;
    Ok(question_named(fieldset.and_then(|fieldset| fieldset.get_attribute("data-question")).as_deref()))
}

fn typed_input(target: &Element) -> Option<HtmlInputElement> {
    target.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "text").cloned()
}

/// `2023-04-18T10:00`, in Japan time.
fn japan_minute(text: &str) -> Option<Moment> {
    let (day, time) = text.split_once('T')?;
    let moment = Day::parse(day).ok()?.at(ClockTime::parse(time)?);
    #[expect(clippy::cast_precision_loss, reason = "a year of four digits stays far below 2^53 milliseconds")]
    let ms = moment.epoch_ms() as f64;
    now(ms).ok()
}

fn days_between(from: Day, to: Day) -> i64 {
    (to.start().epoch_ms() - from.start().epoch_ms()) / (24 * 3_600_000)
}
